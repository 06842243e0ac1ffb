from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from resume_text import spans_text

from profilelint.model.document import Document
from profilelint.model.resume import Resume
from profilelint.parse import parse
from profilelint.read import read_bytes


def read(data: Any) -> tuple[Document, Resume]:
    document = read_bytes(json.dumps(data, indent=1, ensure_ascii=False).encode(), "resume.json")
    return document, parse(document)


def test_the_fields_of_a_role() -> None:
    _, resume = read(
        {
            "work": [
                {
                    "name": "Acme",
                    "position": "Tutor",
                    "location": "Austin, TX",
                    "startDate": "2024-05",
                    "endDate": "2024-08",
                    "summary": "A centre for pupils",
                    "highlights": ["Tutored nine students"],
                }
            ]
        }
    )
    (entry,) = resume.work
    assert [str(v) for v in (entry.name, entry.position, entry.location, entry.summary)] == [
        "Acme",
        "Tutor",
        "Austin, TX",
        "A centre for pupils",
    ]
    assert entry.dates is not None
    assert entry.dates.start is not None
    assert (entry.dates.start.iso(), entry.dates.start.value.path) == ("2024-05", "work[0].startDate")
    assert entry.highlights[0].path == "work[0].highlights[0]"


def test_a_role_without_an_end_goes_on() -> None:
    _, resume = read({"work": [{"name": "Acme", "startDate": "2024-05"}]})
    dates = resume.work[0].dates
    assert dates is not None
    assert dates.end is not None
    assert dates.end.open


def test_older_keys() -> None:
    _, resume = read(
        {
            "basics": {"name": "Jane Doe", "website": "https://jane.example.com", "picture": "me.png"},
            "work": [{"company": "Acme", "position": "Tutor", "website": "https://acme.example.com"}],
        }
    )
    assert str(resume.work[0].name) == "Acme"
    assert str(resume.work[0].url) == "https://acme.example.com"
    assert [profile.target for profile in resume.basics.profiles] == ["https://jane.example.com"]


def test_values_point_into_the_file() -> None:
    document, resume = read({"work": [{"name": 'The "Acme" Company', "highlights": ["Größe – 30 %\tmore"]}]})
    (entry,) = resume.work
    assert entry.name is not None
    assert entry.name.text == 'The "Acme" Company'
    assert spans_text(document, entry.name.spans) == entry.name.text


def test_education_skills_languages() -> None:
    _, resume = read(
        {
            "education": [
                {
                    "institution": "University of Iowa",
                    "studyType": "BA",
                    "area": "Art",
                    "score": 3.8,
                    "courses": ["Clay"],
                }
            ],
            "skills": [{"name": "Tools", "keywords": ["Git", "Docker"]}, {"name": "Python", "level": "Advanced"}],
            "languages": [{"language": "Spanish", "fluency": "B2"}],
        }
    )
    (entry,) = resume.education
    assert [str(v) for v in (entry.study_type, entry.area, entry.score, *entry.courses)] == ["BA", "Art", "3.8", "Clay"]
    assert [[word.text for word in group.keywords] for group in resume.skills] == [["Git", "Docker"], ["Python"]]
    assert resume.languages[0].fluency is not None


def test_a_single_date_of_a_certificate_is_its_end() -> None:
    _, resume = read({"certificates": [{"name": "BLS", "date": "2026-03", "issuer": "American Heart Association"}]})
    dates = resume.certificates[0].dates
    assert dates is not None
    assert dates.start is None
    assert dates.end is not None
    assert dates.end.value.path == "certificates[0].date"


def test_sections_have_no_headings() -> None:
    _, resume = read({"basics": {"summary": "A tutor."}, "work": [{"name": "Acme"}]})
    assert [(section.kind, section.heading) for section in resume.sections] == [("summary", None), ("work", None)]


def custom(resume: Resume) -> list[tuple[str, list[str]]]:
    return [
        (str(section.heading), [line.text for line in section.lines])
        for section in resume.sections
        if section.kind == "custom"
    ]


def test_lists_under_other_names_are_sections_in_their_order() -> None:
    _, resume = read(
        {
            "invitedTalks": ["Clay in winter, 2024"],
            "work": [{"name": "Acme"}],
            "patents": [{"name": "Tray", "date": "2023", "tags": ["US 0"]}],
        }
    )
    assert [section.kind for section in resume.sections] == ["custom", "work", "custom"]
    assert custom(resume) == [("Invited talks", ["Clay in winter, 2024"]), ("Patents", ["Tray", "2023", "US 0"])]


def test_a_text_of_a_section_of_its_own_points_into_the_file() -> None:
    document, resume = read({"work": [], "patents": [{"name": "Tray \\ lid"}]})
    (line,) = resume.sections[0].lines
    assert spans_text(document, line.spans) == line.text == "Tray \\ lid"


def test_settings_and_orders_are_no_sections() -> None:
    _, resume = read(
        {
            "$schema": "https://schema.example/resume.json",
            "order": ["work", "skills"],
            "work": [{"name": "Acme"}],
            "skills": [],
            "courses": [],
            "theme": {"colors": ["red"]},
            "meta": {"version": "v1.0.0", "profilelint": {"ignore": ["word-cliche"]}},
        }
    )
    assert [section.kind for section in resume.sections] == ["work"]


def test_a_section_of_europass_has_the_heading_that_the_person_gave_it() -> None:
    document = read_bytes(
        b"""<?xml version="1.0"?><Candidate xmlns="http://www.europass.eu/1.0"><CandidateProfile>
        <NetworksAndMemberships><NetworkAndMembership><Title>Dyke Guild</Title></NetworkAndMembership>
        </NetworksAndMemberships>
        <Others><Title>Field trips</Title>
          <Other><Title>Ria</Title><Description>Nine days.</Description></Other></Others>
        <Others><Title>Field trips</Title><Other><Title>Sado</Title></Other></Others>
        <Others><Title>work</Title><Other><Title>A lecture</Title></Other></Others>
        </CandidateProfile></Candidate>""",
        "profile.xml",
    )
    resume = parse(document)
    assert custom(resume) == [
        ("Networks and memberships", ["Dyke Guild"]),
        ("Field trips", ["Ria", "Nine days.", "Sado"]),
        ("Work", ["A lecture"]),
    ]
    heading = resume.sections[1].heading
    assert heading is not None
    assert spans_text(document, heading.spans) == "Field trips"
    assert resume.work == ()


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["name", "keywords", "highlights", "startDate", "location", "x"]), inner, max_size=3
        )
    ),
    max_leaves=12,
)


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(st.sampled_from(["basics", "work", "education", "skills", "languages", "awards", "my_own"]), _JSON)
)
def test_any_shape_gives_a_resume(data: Any) -> None:
    document = read_bytes(json.dumps(data).encode(), "resume.json")
    assert parse(document).source == "resume.json"


def test_contact_data_at_the_root() -> None:
    source = b"name: Ann Boro\nemail: ann@boro.example\nlinks:\n- boro.example/ann\n"
    source += b"experience:\n- employer: Oak Bank\n  title: Clerk\n"
    document = read_bytes(source, "profile.yaml")
    resume = parse(document)
    assert resume.basics.name is not None
    assert resume.basics.name.text == "Ann Boro"
    assert resume.basics.email is not None
    assert [profile.target for profile in resume.basics.profiles] == ["boro.example/ann"]
    assert [section.kind for section in resume.sections] == ["work"]
