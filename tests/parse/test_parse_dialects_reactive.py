"""Reactive Resume 3, 4 and 5."""

from __future__ import annotations

import json
from typing import Any

from profilelint.model.document import Document
from profilelint.model.resume import Entry, Resume
from profilelint.parse import parse
from profilelint.read import read_bytes


def read(data: Any) -> tuple[Document, Resume]:
    document = read_bytes(json.dumps(data).encode(), "resume.json")
    assert (document.format, document.problems) == ("reactive-resume", ())
    return document, parse(document)


def fourth(layout: list[Any] | None = None, **sections: Any) -> tuple[Document, Resume]:
    """A resume of version 4 with some sections, each given by its items."""
    made = {
        name: {"name": name.title(), "columns": 1, "visible": True, "id": name, "items": items}
        for name, items in sections.items()
    }
    return read({"basics": {"name": "Ana Boro"}, "sections": made, "metadata": {"layout": layout or []}})


def told(entry: Entry) -> tuple[str, str, str]:
    dates = entry.dates
    when = ""
    if dates is not None:
        when = " to ".join("open" if date.open else date.iso() for date in dates.dates)
    return str(entry.title or ""), str(entry.organization or ""), when


def test_the_contact_block_of_version_4() -> None:
    document, resume = read(
        {
            "basics": {
                "name": "Ana Boro",
                "headline": "Cook",
                "email": "ana@example.com",
                "phone": "515-555-0142",
                "location": "Ames, IA",
                "url": {"label": "", "href": "https://ana.example.com"},
                "customFields": [{"id": "c1", "icon": "car", "name": "Licence", "value": "Class B"}],
                "picture": {"url": "https://img.example.com/a.png", "size": 64},
            },
            "sections": {
                "profiles": {
                    "name": "Profiles",
                    "visible": True,
                    "items": [
                        {
                            "id": "p1",
                            "visible": True,
                            "network": "LinkedIn",
                            "username": "anaboro",
                            "icon": "linkedin",
                            "url": {"label": "", "href": "https://linkedin.com/in/anaboro"},
                        }
                    ],
                }
            },
        }
    )
    basics = resume.basics
    assert [str(value) for value in (basics.name, basics.label, basics.email, basics.phone, *basics.more)] == [
        "Ana Boro",
        "Cook",
        "ana@example.com",
        "515-555-0142",
        "Class B",
    ]
    assert basics.location is not None
    assert basics.location.city == "Ames"
    assert [(profile.network, profile.target) for profile in basics.profiles] == [
        ("LinkedIn", "https://linkedin.com/in/anaboro"),
        ("", "https://ana.example.com"),
    ]
    assert resume.sections == ()
    assert "img.example.com" not in document.text


def test_experience_of_version_4() -> None:
    _, resume = fourth(
        experience=[
            {
                "id": "e1",
                "visible": True,
                "company": "Acme",
                "position": "Cook",
                "location": "Ames, IA",
                "date": "August 2012 to May 2016",
                "summary": "<p>A small café.</p><ul><li><p>Cooked for <b>200</b></p></li><li><p>Baked</p></li></ul>",
                "url": {"label": "", "href": "https://acme.example.com"},
            },
            {"id": "e2", "visible": False, "company": "Ghost", "position": "Nobody", "date": "2011"},
        ]
    )
    (entry,) = resume.work
    assert told(entry) == ("Cook", "Acme", "2012-08 to 2016-05")
    assert entry.dates is not None
    assert [date.value.path for date in entry.dates.dates] == ["work[0].startDate", "work[0].endDate"]
    assert [str(value) for value in (entry.location, entry.summary, entry.url)] == [
        "Ames, IA",
        "A small café.",
        "https://acme.example.com",
    ]
    assert [bullet.text for bullet in entry.highlights] == ["Cooked for 200", "Baked"]
    assert "e1" not in entry.content.text


def test_a_place_instead_of_a_field_of_study() -> None:
    _, resume = fourth(
        education=[
            {"institution": "ISU", "studyType": "BS in Art", "area": "Ames, IA", "date": "2016"},
            {"institution": "ISU", "studyType": "BS", "area": "Art, Design", "score": "3.8", "date": "2016"},
        ]
    )
    assert [(str(entry.area), str(entry.location)) for entry in resume.education] == [
        ("None", "Ames, IA"),
        ("Art, Design", "None"),
    ]
    assert str(resume.education[1].score) == "3.8"


def test_the_other_sections_of_version_4() -> None:
    _, resume = fourth(
        certifications=[{"name": "Food Safety", "issuer": "ServSafe", "date": "2020", "summary": ""}],
        awards=[{"title": "Best soup", "awarder": "State Fair", "date": "May 2022", "summary": "<p>Of 40.</p>"}],
        publications=[{"name": "On soups", "publisher": "Weekly", "date": "2021"}],
        volunteer=[{"organization": "Food Bank", "position": "Driver", "date": "2019 - Present"}],
        projects=[
            {"name": "Oven", "description": "Maker", "date": "", "summary": "<p>Of clay.</p>", "keywords": ["Clay"]}
        ],
        skills=[{"name": "Tools", "description": "Advanced", "level": 4, "keywords": ["Pan"]}],
        languages=[{"name": "Dutch", "description": "Fluent", "level": 5}],
        interests=[{"name": "Hiking", "keywords": ["Alps"]}],
        references=[{"name": "Available upon request", "summary": ""}],
    )
    assert [told(entry) for entry in resume.entries] == [
        ("Driver", "Food Bank", "2019 to open"),
        ("Oven", "", ""),
        ("Best soup", "State Fair", "2022-05"),
        ("Food Safety", "ServSafe", "2020"),
        ("On soups", "Weekly", "2021"),
    ]
    assert [str(value) for value in (resume.projects[0].summary, resume.awards[0].summary)] == ["Of clay.", "Of 40."]
    assert (str(resume.skills[0].name), str(resume.skills[0].level)) == ("Tools", "Advanced")
    assert str(resume.languages[0].fluency) == "Fluent"
    assert [str(line) for line in resume.sections[-1].lines] == ["Available upon request"]


def test_sections_stand_in_the_order_of_the_layout() -> None:
    _, resume = fourth(
        [[["skills", "experience"], ["languages"]]],
        experience=[{"company": "Acme"}],
        languages=[{"name": "Dutch"}],
        skills=[{"name": "Pan"}],
        awards=[],
    )
    assert [(section.kind, str(section.heading)) for section in resume.sections] == [
        ("skills", "Skills"),
        ("work", "Experience"),
        ("languages", "Languages"),
    ]


def test_free_sections_of_version_4() -> None:
    items = [{"id": "x", "visible": True, "name": "Food Bank", "description": "Driver", "date": "2020", "summary": ""}]
    _, resume = read(
        {
            "basics": {},
            "sections": {
                "custom": {
                    "k1": {"name": "Volunteering", "visible": True, "items": items},
                    "k2": {"name": "Odds and ends", "visible": True, "items": items},
                    "k3": {"name": "Secret", "visible": False, "items": items},
                }
            },
            "metadata": {"layout": [[["custom.k2", "custom.k1"], []]]},
        }
    )
    assert [(section.kind, str(section.heading), section.known) for section in resume.sections] == [
        ("custom", "Odds and ends", False),
        ("volunteer", "Volunteering", True),
    ]
    assert told(resume.volunteer[0]) == ("Driver", "Food Bank", "2020")


def test_version_5() -> None:
    _, resume = read(
        {
            "picture": {"url": "https://img.example.com/a.png"},
            "basics": {"name": "Ana Boro", "website": {"url": "https://ana.example.com", "label": "My site"}},
            "summary": {"title": "Profile", "hidden": False, "content": "<p>Cook of ten years.</p>"},
            "sections": {
                "experience": {
                    "title": "Experience",
                    "hidden": False,
                    "items": [
                        {
                            "id": "a",
                            "hidden": False,
                            "company": "Acme",
                            "position": "Cook",
                            "period": "Jan 2020 - Present",
                            "description": "<ul><li>Cooked for 200</li><li>Baked</li></ul>",
                        },
                        {"id": "b", "hidden": True, "company": "Ghost"},
                    ],
                },
                "education": {
                    "title": "Education",
                    "hidden": False,
                    "items": [
                        {"school": "ISU", "degree": "BS", "area": "Art", "grade": "3.8", "period": "2016 - 2020"}
                    ],
                },
                "certifications": {
                    "title": "Certifications",
                    "items": [{"title": "Food Safety", "issuer": "ServSafe"}],
                },
                "languages": {"title": "Languages", "items": [{"language": "Dutch", "fluency": "B2", "level": 3}]},
                "skills": {"title": "Skills", "hidden": True, "items": [{"name": "Pan"}]},
            },
            "customSections": [
                {
                    "id": "c1",
                    "title": "Volunteering",
                    "type": "experience",
                    "hidden": False,
                    "items": [{"company": "Food Bank", "position": "Driver", "period": "2021"}],
                }
            ],
            "metadata": {"layout": {"pages": [{"main": ["summary", "c1", "experience"], "sidebar": ["education"]}]}},
        }
    )
    assert [(section.kind, str(section.heading)) for section in resume.sections] == [
        ("summary", "Profile"),
        ("volunteer", "Volunteering"),
        ("work", "Experience"),
        ("education", "Education"),
        ("certificates", "Certifications"),
        ("languages", "Languages"),
    ]
    assert str(resume.basics.summary) == "Cook of ten years."
    assert [(str(profile.url), profile.target) for profile in resume.basics.profiles] == [
        ("My site", "https://ana.example.com")
    ]
    assert [told(entry) for entry in resume.entries] == [
        ("Cook", "Acme", "2020-01 to open"),
        ("Driver", "Food Bank", "2021"),
        ("BS", "ISU", "2016 to 2020"),
        ("Food Safety", "ServSafe", ""),
    ]
    assert [bullet.text for bullet in resume.work[0].highlights] == ["Cooked for 200", "Baked"]
    assert str(resume.languages[0].fluency) == "B2"


def test_version_3() -> None:
    _, resume = read(
        {
            "basics": {
                "name": "Ana Boro",
                "headline": "Cook",
                "website": "ana.example.com",
                "photo": {"url": "https://img.example.com/a.png", "visible": True},
                "summary": "Cook of **ten** years.",
                "location": {"city": "Ames", "region": "Iowa", "country": "USA"},
                "profiles": [{"id": "p", "network": "GitHub", "username": "ana", "url": "https://github.com/ana"}],
            },
            "sections": {
                "work": {
                    "name": "Work Experience",
                    "visible": True,
                    "items": [
                        {
                            "id": "w",
                            "name": "Acme",
                            "position": "Cook",
                            "date": {"start": "2020-01-01T17:14:14.000Z", "end": ""},
                            "summary": "- Cooked for 200\n- Baked",
                            "url": "https://acme.example.com",
                        }
                    ],
                },
                "languages": {"name": "Languages", "items": [{"name": "Dutch", "level": "B2", "levelNum": 6}]},
                "u1": {
                    "name": "Soft skills",
                    "type": "custom",
                    "items": [{"title": "Leading", "keywords": ["Calm"], "date": {"start": "", "end": ""}}],
                },
            },
            "metadata": {"layout": [[["u1"], ["work"]], [["languages"], []]]},
        }
    )
    assert told(resume.work[0]) == ("Cook", "Acme", "2020-01-01 to open")
    assert [bullet.text for bullet in resume.work[0].highlights] == ["Cooked for 200", "Baked"]
    assert str(resume.basics.summary) == "Cook of ten years."
    assert [(str(item.language), str(item.fluency)) for item in resume.languages] == [("Dutch", "B2")]
    assert [[word.text for word in group.keywords] for group in resume.skills] == [["Calm"]]
    assert [section.kind for section in resume.sections] == ["summary", "skills", "work", "languages"]
    assert [profile.target for profile in resume.basics.profiles] == ["https://github.com/ana", "ana.example.com"]
