"""RenderCV, YAMLResume and FRESH, and JSON Resume as YAML."""

from __future__ import annotations

import json
import textwrap
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from resume_text import spans_text

from profilelint.model.document import Document
from profilelint.model.resume import Entry, Resume
from profilelint.parse import parse
from profilelint.read import read_bytes


def read(text: str) -> tuple[Document, Resume]:
    document = read_bytes(textwrap.dedent(text).lstrip("\n").encode(), "resume.yaml")
    assert document.problems == ()
    return document, parse(document)


def rendercv(text: str) -> Resume:
    """The resume of a RenderCV source, given its ``cv``."""
    return read("cv:\n" + textwrap.indent(textwrap.dedent(text), "  "))[1]


def sections(text: str) -> Resume:
    """The resume of a RenderCV source, given its sections."""
    return rendercv("sections:\n" + textwrap.indent(textwrap.dedent(text), "  "))


def told(entry: Entry) -> tuple[str, str, str]:
    dates = entry.dates
    when = ""
    if dates is not None:
        when = " to ".join("open" if date.open else date.iso() for date in dates.dates)
    return str(entry.title or ""), str(entry.organization or ""), when


def heads(resume: Resume) -> list[tuple[str, str, bool]]:
    return [(section.kind, str(section.heading or ""), section.known) for section in resume.sections]


# ------------------------------------------------------------------------------------------------------------ RenderCV


def test_rendercv_contact() -> None:
    resume = rendercv(
        """
        name: Ana Boro
        headline: Cook
        location: Ames, IA
        email: [ana@example.com, boro@example.org]
        phone: +1 515 555 0142
        website: https://ana.example.com
        photo: me.png
        social_networks:
          - network: LinkedIn
            username: anaboro
          - network: Mastodon
            username: "@ana@social.example"
        custom_connections:
          - placeholder: Book a call
            url: https://cal.example.com/ana
            fontawesome_icon: calendar
        """
    )
    basics = resume.basics
    assert [str(value) for value in (basics.name, basics.label, basics.email, basics.phone)] == [
        "Ana Boro",
        "Cook",
        "ana@example.com",
        "+1 515 555 0142",
    ]
    assert [str(value) for value in basics.more] == ["boro@example.org"]
    assert basics.location is not None
    assert (basics.location.city, basics.location.region) == ("Ames", "IA")
    assert [(profile.network, profile.username, profile.target) for profile in basics.profiles] == [
        ("LinkedIn", "anaboro", "https://linkedin.com/in/anaboro"),
        ("Mastodon", "@ana@social.example", "https://social.example/@ana"),
        ("", "Book a call", "https://cal.example.com/ana"),
        ("", "", "https://ana.example.com"),
    ]
    assert "me.png" not in basics.content.text


def test_rendercv_experience_and_its_places() -> None:
    document, resume = read(
        """
        cv:
          sections:
            experience:
              - company: Café “Oslo”
                position: Cook
                start_date: 2021-03
                end_date: present
                location: Ames, IA
                summary: A **small** café
                highlights:
                  - Cooked for [200 guests](https://oslo.example.com) a day
        """
    )
    (entry,) = resume.work
    assert told(entry) == ("Cook", "Café “Oslo”", "2021-03 to open")
    assert [str(value) for value in (entry.location, entry.summary)] == ["Ames, IA", "A small café"]
    (bullet,) = entry.highlights
    assert (bullet.text, bullet.path) == ("Cooked for 200 guests a day", "work[0].highlights[0]")
    assert entry.dates is not None
    assert entry.dates.start is not None
    assert entry.dates.start.value.path == "work[0].startDate"
    assert entry.name is not None
    assert spans_text(document, entry.name.spans) == "Café “Oslo”"
    assert heads(resume) == [("work", "Experience", True)]


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ("start_date: 2021-03\nend_date: 2022-04", "2021-03 to 2022-04"),
        ("start_date: 2021", "2021 to open"),
        ("date: Fall 2023\nstart_date:\nend_date:", "2023"),
        ("date: 2021 – 2022\nstart_date: 2019", "2021 to 2022"),
        ("date: since 2020", "2020 to open"),
        ("date: a while ago", ""),
    ],
)
def test_rendercv_dates(dates: str, expected: str) -> None:
    entry = "- company: Acme\n  position: Cook\n" + textwrap.indent(dates, "  ")
    assert told(sections("experience:\n" + textwrap.indent(entry, "  ")).work[0])[2] == expected


def test_rendercv_education() -> None:
    resume = sections(
        """
        education:
          - institution: Iowa State University
            area: Nursing
            degree: BSN
            start_date: 2020-08
            highlights:
              - "GPA: 3.8/4.0, Dean's List"
        """
    )
    (entry,) = resume.education
    assert told(entry) == ("BSN", "Iowa State University", "2020-08 to open")
    assert [str(value) for value in (entry.area, entry.score)] == ["Nursing", "3.8/4.0"]
    assert [bullet.text for bullet in entry.highlights] == ["GPA: 3.8/4.0, Dean's List"]


def test_rendercv_roles_in_one_place() -> None:
    resume = sections(
        """
        experience:
          - company: Acme
            location: Ames, IA
            roles:
              - {position: Chef, start_date: 2022-03, end_date: present}
              - {position: Cook, start_date: 2020-01, end_date: 2022-03}
            highlights:
              - Cooked for 200 guests
        """
    )
    assert [told(entry) for entry in resume.work] == [
        ("Chef", "Acme", "2022-03 to open"),
        ("Cook", "Acme", "2020-01 to 2022-03"),
    ]
    assert [len(entry.highlights) for entry in resume.work] == [1, 0]


def test_rendercv_a_nested_list_is_deeper() -> None:
    resume = sections(
        """
        experience:
          - company: Acme
            position: Cook
            highlights:
              - Wrote two books
                - One on soups
                - One on bread
              - Ran a stall
        """
    )
    assert [(bullet.level, bullet.text) for bullet in resume.work[0].highlights] == [
        (0, "Wrote two books"),
        (1, "One on soups"),
        (1, "One on bread"),
        (0, "Ran a stall"),
    ]


def test_rendercv_titles_tell_the_kind_and_else_the_fields_do() -> None:
    resume = sections(
        """
        summary:
          - Cook of ten years.
          - Bakes, too.
        academic_appointments:
          - {company: Acme, position: Cook}
        Helping out:
          - {company: Food Bank, position: Driver}
        volunteering:
          - {company: Shelter, position: Walker}
        things_i_made:
          - {name: Oven}
        in_print:
          - {title: On soups, authors: ["*Ana Boro*", Bo Ek], journal: Cook's Weekly, date: 2023-07}
        Abilities I have:
          - {label: Tools, details: "Oven, Pan"}
        Thoughts:
          - bullet: Eat well.
        """
    )
    assert heads(resume) == [
        ("summary", "Summary", True),
        ("work", "Academic Appointments", True),
        ("work", "Helping out", False),
        ("volunteer", "Volunteering", True),
        ("projects", "Things I Made", False),
        ("publications", "In Print", False),
        ("skills", "Abilities I have", False),
        ("custom", "Thoughts", False),
    ]
    assert str(resume.basics.summary) == "Cook of ten years. Bakes, too."
    assert [entry.path for entry in resume.work] == ["work[0]", "work[1]"]
    assert told(resume.volunteer[0]) == ("Walker", "Shelter", "")
    assert told(resume.projects[0]) == ("Oven", "", "")
    assert told(resume.publications[0]) == ("On soups", "Cook's Weekly", "2023-07")
    assert "Ana Boro\nBo Ek" in resume.publications[0].content.text


def test_rendercv_skills_in_three_shapes() -> None:
    for entry in (
        "label: Tools\n  details: Oven, Pan (cast iron)",
        '"**Tools:** Oven, Pan (cast iron)"',
        'bullet: "Tools: Oven, Pan (cast iron)"',
    ):
        resume = sections(f"skills:\n- {entry}\n")
        (group,) = resume.skills
        assert str(group.name) == "Tools"
        assert [(word.path, word.text) for word in group.keywords] == [
            ("skills[0].keywords[0]", "Oven"),
            ("skills[0].keywords[1]", "Pan (cast iron)"),
        ]


def test_rendercv_languages_in_two_shapes() -> None:
    for entries in (
        "[{label: English, details: Native}, {label: Dutch, details: B2}]",
        '["English (Native), Dutch (B2)"]',
    ):
        resume = sections(f"languages: {entries}\n")
        assert [(str(item.language), str(item.fluency)) for item in resume.languages] == [
            ("English", "Native"),
            ("Dutch", "B2"),
        ]


def test_rendercv_certificates_and_awards_as_texts() -> None:
    resume = sections(
        """
        certifications:
          - bullet: Food Safety Manager (2023)
        awards:
          - Best soup, Iowa State Fair, 2022
        honors:
          - label: Gold medal
            details: National bake-off
        """
    )
    assert told(resume.certificates[0]) == ("Food Safety Manager", "", "2023")
    assert [told(entry)[0] for entry in resume.awards] == ["Best soup", "Gold medal"]
    assert resume.certificates[0].path == "certificates[0]"
    assert str(resume.awards[1].summary) == "National bake-off"


def test_rendercv_design_says_nothing() -> None:
    document, resume = read(
        """
        cv:
          name: Ana Boro
        design:
          theme: classic
          colors: {name: "rgb(0,0,0)"}
        """
    )
    assert document.text == "Ana Boro"
    assert resume.sections == ()


def test_the_theme_makes_no_difference() -> None:
    resumes = [
        read(f"cv:\n  name: Ana\n  sections:\n    skills:\n      - Oven, Pan\ndesign:\n  theme: {theme}\n")[1]
        for theme in ("classic", "moderncv")
    ]
    assert resumes[0] == resumes[1]


# ---------------------------------------------------------------------------------------------------------- YAMLResume


def test_yamlresume() -> None:
    _, resume = read(
        """
        content:
          basics:
            name: Ana Boro
            headline: Cook
            email: ana@example.com
            summary: |
              - Cook of ten years
              - Bakes, too
          location: {city: Ames, region: Iowa, country: United States}
          profiles:
            - {network: GitHub, username: anaboro, url: https://github.com/anaboro}
          education:
            - institution: Iowa State University
              degree: Bachelor
              area: Nursing
              score: 3.8
              courses: [Anatomy]
              startDate: Sep 1, 2016
              endDate: Jul 1, 2020
          work:
            - name: Acme
              position: Cook
              startDate: Dec 1, 2022
              endDate: ""
              summary: |
                A *small* café.

                - Cooked for **200** guests
                - Baked bread
              keywords: [Bread]
          languages:
            - {language: English, fluency: Native or Bilingual Proficiency}
          skills:
            - {name: Tools, level: Expert, keywords: [Oven]}
        layout:
          template: moderncv-banking
        """
    )
    basics = resume.basics
    assert [str(value) for value in (basics.name, basics.label, basics.summary)] == [
        "Ana Boro",
        "Cook",
        "Cook of ten years Bakes, too",
    ]
    assert basics.location is not None
    assert (basics.location.city, basics.location.region) == ("Ames", "Iowa")
    assert [profile.target for profile in basics.profiles] == ["https://github.com/anaboro"]
    assert told(resume.education[0]) == ("Bachelor", "Iowa State University", "2016-09-01 to 2020-07-01")
    assert told(resume.work[0]) == ("Cook", "Acme", "2022-12-01 to open")
    assert str(resume.work[0].summary) == "A small café."
    assert [(bullet.path, bullet.text) for bullet in resume.work[0].highlights] == [
        ("work[0].highlights[0]", "Cooked for 200 guests"),
        ("work[0].highlights[1]", "Baked bread"),
    ]
    assert resume.skills[0].level is not None
    assert heads(resume)[1] == ("education", "", True)


# --------------------------------------------------------------------------------------------------------------- FRESH


def test_fresh() -> None:
    data = {
        "name": "Ana Boro",
        "meta": {"format": "FRESH@0.6.0"},
        "info": {"label": "Cook", "brief": "**Cook** of ten years.", "image": "me.png"},
        "contact": {
            "email": "ana@example.com",
            "phone": "515-555-0142",
            "website": "https://ana.example.com/a_b_c",
            "other": [{"label": "Home", "flavor": "phone", "value": "515-555-0143"}],
        },
        "location": {"city": "Ames", "region": "IA", "code": "50010", "country": "US"},
        "social": [{"label": "GitHub", "network": "GitHub", "user": "anaboro", "url": "https://github.com/anaboro"}],
        "employment": {
            "summary": "Ten years.",
            "history": [
                {"employer": "Acme", "position": "Cook", "start": "2020-03", "current": True, "highlights": ["Baked"]},
                {"employer": "Oslo", "position": "Waiter", "start": "2018-03", "end": "2020-02"},
            ],
        },
        "service": {"history": [{"organization": "Food Bank", "position": "Driver", "start": "2019", "end": "2020"}]},
        "education": {"history": [{"institution": "ISU", "title": "BS", "grade": "3.5", "curriculum": ["Clay"]}]},
        "projects": [{"title": "Oven", "role": "maker", "description": "A clay oven.", "keywords": ["Clay"]}],
        "skills": {"sets": [{"name": "Tools", "level": "high", "skills": ["Pan"]}], "list": [{"name": "Bread"}]},
        "recognition": [{"title": "Best soup", "from": "State Fair", "date": "2022", "flavor": "award"}],
        "writing": [{"title": "On soups", "publisher": {"name": "Weekly", "url": "https://w.example.com"}}],
        "languages": [{"language": "Dutch", "level": "Fluent", "years": 3}],
        "references": [{"name": "Bo Ek", "private": True}],
        "interests": [{"name": "hiking"}],
    }
    document = read_bytes(json.dumps(data).encode(), "resume.json")
    resume = parse(document)
    basics = resume.basics
    assert [str(value) for value in (basics.name, basics.label, basics.summary, basics.phone, basics.more[0])] == [
        "Ana Boro",
        "Cook",
        "Cook of ten years.",
        "515-555-0142",
        "515-555-0143",
    ]
    assert basics.location is not None
    assert (basics.location.postal_code, basics.location.country_code) == ("50010", "US")
    assert [profile.target for profile in basics.profiles] == [
        "https://github.com/anaboro",
        "https://ana.example.com/a_b_c",
    ]
    assert [told(entry) for entry in resume.entries] == [
        ("Cook", "Acme", "2020-03 to open"),
        ("Waiter", "Oslo", "2018-03 to 2020-02"),
        ("Driver", "Food Bank", "2019 to 2020"),
        ("BS", "ISU", ""),
        ("Oven", "", ""),
        ("Best soup", "State Fair", "2022"),
        ("On soups", "Weekly", ""),
    ]
    assert [[word.text for word in group.keywords] for group in resume.skills] == [["Pan"], ["Bread"]]
    assert str(resume.languages[0].fluency) == "Fluent"
    assert "Bo Ek" not in document.text
    assert [section.kind for section in resume.sections][-2:] == ["languages", "interests"]


# ------------------------------------------------------------------------------------------------ JSON Resume as YAML

_TEXTS = st.text("ab é'\":#-*1/.", max_size=10)
_ENTRIES = st.lists(
    st.dictionaries(
        st.sampled_from(["name", "position", "startDate", "endDate", "summary", "highlights", "keywords", "url"]),
        _TEXTS | st.lists(_TEXTS, max_size=3) | st.sampled_from(["2020-03", "Present"]) | st.none(),
        max_size=5,
    ),
    max_size=3,
)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(["work", "education", "skills", "languages", "awards", "projects"]), _ENTRIES))
def test_yaml_says_what_json_says(data: dict[str, Any]) -> None:
    data = {"basics": {"name": "Ana"}, **data}
    one = parse(read_bytes(json.dumps(data).encode(), "resume.json"))
    other = parse(read_bytes(yaml.safe_dump(data, sort_keys=False).encode(), "resume.json.yaml"))
    assert repr(other).replace("resume.json.yaml", "resume.json") == repr(one)


_ANY = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text("ab*[](<>&\n- 2020:", max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                "name title company institution position date start_date bullet label details roles highlights items "
                "history summary content visible basics work skills experience education url href sections".split()
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=14,
)


@settings(max_examples=120, deadline=None)
@given(_ANY, _ANY, st.sampled_from(["rendercv", "yamlresume", "reactive-resume", "fresh"]))
def test_any_shape_gives_a_resume(one: Any, other: Any, form: str) -> None:
    data: dict[str, Any] = {
        "rendercv": {"cv": {"name": one, "sections": {"skills": one, "experience": other, "x": one, "awards": other}}},
        "yamlresume": {"content": {"basics": one, "work": other, "skills": one, "location": other}},
        "reactive-resume": {"basics": one, "sections": {"experience": one, "skills": other, "custom": one}},
        "fresh": {"name": one, "employment": other, "skills": one, "writing": other, "info": one},
    }[form]
    document = read_bytes(json.dumps(data).encode(), "resume.json")
    assert document.format == form
    resume = parse(document)
    for entry in resume.entries:
        pieces = spans_text(document, entry.content.spans).replace("|", " ")
        # the colon between a name and its text is ours where they are joined
        assert pieces.replace(":", " ").split() == entry.content.text.replace(":", " ").split()
