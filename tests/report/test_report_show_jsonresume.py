"""JSON Resume out of every kind of input: valid by the official schema, formats included, and read back the same."""

from __future__ import annotations

import datetime
import importlib
import io
import json
import re
import sys
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import jsonschema
import pytest

from profilelint.compare import alike, facts
from profilelint.compare.alike import Relation
from profilelint.model.document import Document
from profilelint.model.resume import Resume
from profilelint.parse import parse
from profilelint.read import read_bytes, read_file
from profilelint.read.exports import read_profile, read_profile_bytes
from profilelint.report import jsonresume, show

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "tests" / "schemas" / "jsonresume-1.0.0.schema.json").read_text(encoding="utf-8"))
FORMATS = jsonschema.FormatChecker(formats=())
INPUTS = sorted(
    path
    for path in (ROOT / "fixtures" / "people").glob("*/*")
    if path.suffix not in (".toml", ".py") and ("oyelaran" in path.parent.name or path.suffix in (".md", ".pdf"))
)
SAVED = [ROOT / "fixtures" / "profiles" / name for name in ("linkedin.zip", "profile.yaml", "handshake_page.html")]


@FORMATS.checks("uri")
def _is_uri(text: object) -> bool:
    if not isinstance(text, str) or not re.fullmatch(r"(?:%[0-9A-Fa-f]{2}|[!$&-;=?-Z_a-z~#@\[\]])+", text):
        return False
    parts = urlsplit(text)
    return bool(parts.scheme and (parts.netloc or parts.path)) and parts.scheme[0].isalpha()


@FORMATS.checks("email")
def _is_email(text: object) -> bool:
    return isinstance(text, str) and re.fullmatch(r"[^\s@,]+@(?:[\w-]+\.)+[A-Za-z]{2,}", text) is not None


@FORMATS.checks("date", raises=ValueError)
def _is_date(text: object) -> bool:
    return isinstance(text, str) and datetime.date.fromisoformat(text) is not None and len(text) == 10


VALIDATOR = jsonschema.Draft4Validator(SCHEMA, format_checker=FORMATS)


def exported(document: Document) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(show.json_resume(parse(document), document))
    return data


def problems(data: dict[str, Any]) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(data)]


def archive(**files: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, text in files.items():
            made.writestr(f"{name}.csv", text)
    return out.getvalue()


LINKEDIN = archive(
    Profile="First Name,Last Name,Headline,Summary,Geo Location,Websites\r\n"
    'Robin,Vale,Data intern,Builds small tools.,"Columbus, Ohio",[PORTFOLIO:robinvale.example]\r\n',
    Positions="Company Name,Title,Description,Location,Started On,Finished On\r\n"
    'Ohio State University,Teaching Assistant,Tutor 40 students,"Columbus, OH",Sep 2025,\r\n',
    Education="School Name,Start Date,End Date,Notes,Degree Name,Activities\r\n"
    "Ohio State University,2023,2027,,B.S.,\r\n",
    Skills="Name\r\nPython\r\n",
    Certifications="Name,Url,Authority,Started On,Finished On,License Number\r\n"
    "Food Handler,www.food.example/c 1,ServSafe,Mar 2025,Mar 2028,\r\n",
)
HANDSHAKE = (
    b"email_address,username,first_name,last_name,primary_education:education_level_name,"
    b"primary_education:primary_major_name,primary_education:end_date,school_year_name\r\n"
    b"robin.vale@mail.example,vale.9,Robin,Vale,Bachelors,Computer Science,2027-05-15,Senior\r\n"
)
OWN = b"""network: Handshake
name: Robin Vale
links: [linkedin.com/in/robinvale]
education:
  - {school: Ohio State University, degree: B.S., major: Computer Science, end: 2027-05}
experience:
  - {employer: Harborlight Analytics, title: Data Intern, start: 2025-05, end: 2025-08}
skills: [Python]
"""
PROFILES = {"linkedin.zip": LINKEDIN, "students.csv": HANDSHAKE, "profile.yaml": OWN}


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.name)
def test_every_format_gives_valid_json_resume(path: Path) -> None:
    assert problems(exported(read_file(path))) == []


@pytest.mark.parametrize("name", PROFILES)
def test_every_export_of_a_network_gives_valid_json_resume(name: str) -> None:
    data = exported(read_profile_bytes(PROFILES[name], name))
    assert problems(data) == []
    assert data["basics"]["name"] == "Robin Vale"
    assert data["education"]


@pytest.mark.parametrize("path", SAVED, ids=lambda path: path.name)
def test_saved_profiles_give_valid_json_resume(path: Path) -> None:
    data = exported(read_profile(path))
    assert problems(data) == []
    assert data["basics"]["name"]


def test_linkedins_pdf_gives_valid_json_resume() -> None:
    pytest.importorskip("reportlab")
    sys.path.insert(0, str(ROOT / "tests" / "parse"))
    kit = importlib.import_module("linkedin_pdf_kit")
    job = kit.Job(title="Data Intern", start=("May 2025", "2025-05"), end=("August 2025", "2025-08"), lasted="4 months")
    company = kit.Company(name="Harborlight Analytics", jobs=(job,))
    person = kit.Person(name="Robin Vale", headline="Data intern", slug="robinvale", companies=(company,))
    data = exported(read_profile_bytes(kit.draw(person), "Profile.pdf"))
    assert problems(data) == []
    assert data["work"] == [
        {
            "name": "Harborlight Analytics",
            "position": "Data Intern",
            "startDate": "2025-05",
            "endDate": "2025-08",
        }
    ]
    assert data["basics"]["profiles"][0]["url"] == "https://www.linkedin.com/in/robinvale"


def test_an_unpacked_archive_gives_what_the_zip_gives(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(LINKEDIN)) as packed:
        packed.extractall(tmp_path)
    data, whole = exported(read_profile(tmp_path)), exported(read_profile_bytes(LINKEDIN, "linkedin.zip"))
    assert data["work"] == whole["work"]
    assert data["certificates"] == whole["certificates"]


def told(resume: Resume) -> Counter[tuple[str, str, str]]:
    """The facts but the place of the person, which the schema takes apart, and open ends, which it leaves out."""
    found = ((fact.owner, fact.field, fact.key) for fact in facts.of(resume))
    return Counter(item for item in found if item[:2] != ("basics", "location") and item[2] != facts.OPEN)


ROUND = [path for path in INPUTS if "flawed" not in path.parent.name]


@pytest.mark.parametrize("path", ROUND, ids=lambda path: path.name)
def test_the_export_is_read_back_as_the_same_facts(path: Path) -> None:
    document = read_file(path)
    resume = parse(document)
    again = parse(read_bytes(show.json_resume(resume, document).encode(), "again.json"))
    first, second = told(resume), told(again)
    assert first - second == Counter()
    # a role with a single date starts and ends with it
    assert all(field == "start" and second[owner, "end", key] for owner, field, key in second - first)
    here, there = resume.basics.location, again.basics.location
    assert (here is None) == (there is None)
    if here is not None and there is not None:
        assert alike.places(here.value, there.value) in (Relation.SAME, Relation.OTHERWISE)


def from_json(**fields: Any) -> dict[str, Any]:
    return exported(read_bytes(json.dumps(fields).encode(), "resume.json"))


def test_the_day_of_a_certificate_is_not_made_up() -> None:
    data = from_json(certificates=[{"name": "A", "date": "2025-03"}, {"name": "B", "date": "2025-03-14"}])
    assert [item.get("date") for item in data["certificates"]] == [None, "2025-03-14"]
    assert data["certificates"][0]["startDate"] == "2025-03"
    assert problems(data) == []


def test_from_when_to_when_a_certificate_holds() -> None:
    certificate = {"name": "Food Handler", "startDate": "2025-03", "endDate": "2028-03"}
    data = from_json(certificates=[certificate])
    assert data["certificates"] == [certificate]
    assert problems(data) == []


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("linkedin.com/in/robinvale", "https://linkedin.com/in/robinvale"),
        ("https://robin.example/a b", "https://robin.example/a%20b"),
        ("http://robin.example/?q=é#x#y", "http://robin.example/?q=%C3%A9#x%23y"),
        ("robin.example:8080/x", "https://robin.example:8080/x"),
        ("https://robin.example/100%", "https://robin.example/100%25"),
        ("mailto:robin@mail.example", "mailto:robin@mail.example"),
        ("github:", ""),
        ("robinvale", ""),
        ("see my page", ""),
        ("https://", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_links(text: str, url: str) -> None:
    assert jsonresume.uri(text) == url
    assert not url or _is_uri(url)


def test_what_the_schema_cannot_take_is_left_out_and_named() -> None:
    data = from_json(
        basics={"name": "Robin Vale", "email": "robin@mail,example", "url": "see my page"},
        work=[{"name": "Acme", "startDate": "2025-13", "endDate": "2025-12", "url": "on request"}],
    )
    assert problems(data) == []
    assert "email" not in data["basics"]
    unfit = {item["node"]: item["text"] for item in data["meta"]["unfit"]}
    assert unfit["basics.email"] == "robin@mail,example"
    assert unfit["work[0].url"] == "on request"


def test_an_own_site_is_the_url_and_a_user_name_alone_is_one() -> None:
    basics = {"name": "Robin Vale", "url": "robin.example", "profiles": [{"network": "GitHub", "username": "robinv"}]}
    data = from_json(basics=basics)["basics"]
    assert data["url"] == "https://robin.example"
    assert data["profiles"] == [{"network": "GitHub", "username": "robinv"}]


def test_sections_without_entries_are_kept() -> None:
    text = b"# Robin Vale\n\nrobin@mail.example\n\n## Interests\n\nBird song\n\n## Odds and ends\n\nOwns a boat\n"
    data = exported(read_bytes(text, "resume.md"))
    assert data["interests"] == [{"name": "Bird song"}]
    assert ["Owns a boat"] in [section.get("lines") for section in data["meta"]["profilelint"]["sections"]]
    assert problems(data) == []


def test_the_check_of_formats_sees_faults() -> None:
    bad = {"basics": {"email": "robin", "url": "robin.example"}, "certificates": [{"date": "2025-03"}], "extra": 1}
    assert len(problems(bad)) == 4
