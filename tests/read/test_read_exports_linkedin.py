"""LinkedIn's archive: which files are opened, which columns are taken, and where everything stands."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from profilelint.model.document import Document
from profilelint.model.place import TextPlace
from profilelint.model.resume import Resume
from profilelint.parse import parse
from profilelint.read import Limits
from profilelint.read.exports import read_profile, read_profile_bytes
from profilelint.read.exports.csv import key
from profilelint.read.exports.linkedin import recognise

PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,"
    "Twitter Handles,Websites,Instant Messengers\r\n"
    'Robin,Vale,Marshgrove,"1 Hidden Lane","Jan 5, 2005",Data intern,"Builds tools.",Software,43299,"Columbus, OH",'
    '[robin],"[PORTFOLIO:https://robinvale.example/work]",\r\n'
)
POSITIONS = (
    "Company Name,Title,Description,Location,Started On,Finished On\r\n"
    'Harborlight Analytics,Data Intern,"Built an import\r\njob for R&amp;D","Columbus, OH",May 2025,Aug 2025\r\n'
    "Ohio State University,Teaching Assistant,Tutor students • Grade programs,,Sep 2025,\r\n"
)
EDUCATION = (
    "School Name,Start Date,End Date,Notes,Degree Name,Activities\r\n"
    'Ohio State University,2023,2027,GPA: 3.6/4.0,"Bachelor of Science - BS, Computer Science",Chess Club\r\n'
)
SKILLS = "Name\r\nPython\r\nSQL\r\n"
MESSAGES = "CONVERSATION ID,FROM,TO,DATE,SUBJECT,CONTENT\r\n1,Ann Orrin,Robin Vale,2026-01-01,Hello,A private word\r\n"


def archive(**files: str) -> bytes:
    """A ZIP file of CSV files, by their names without the ending."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in files.items():
            file.writestr(f"{name}.csv", text)
    return out.getvalue()


def resume_of(data: bytes) -> Resume:
    return parse(read_profile_bytes(data, "linkedin.zip"))


def holds(document: Document) -> set[str]:
    tree: Any = document.tree
    return {leaf.value for leaf in tree["profile"]["holds"]}


def test_the_sections_of_an_archive() -> None:
    document = read_profile_bytes(archive(A=PROFILE, B=POSITIONS, C=EDUCATION, D=SKILLS), "linkedin.zip")
    resume = parse(document)
    assert document.format == "linkedin-archive"
    assert document.problems == ()
    assert str(resume.basics.name) == "Robin Vale"
    assert str(resume.basics.label) == "Data intern"
    assert [str(entry.name) for entry in resume.work] == ["Harborlight Analytics", "Ohio State University"]
    assert str(resume.education[0].study_type) == "Bachelor of Science - BS"
    assert str(resume.education[0].area) == "Computer Science"
    assert str(resume.education[0].score) == "3.6/4.0"
    assert [str(skill) for group in resume.skills for skill in group.keywords] == ["Python", "SQL"]
    assert resume.basics.profiles[0].target == "https://robinvale.example/work"


def test_empty_finished_on_is_present() -> None:
    dates = resume_of(archive(B=POSITIONS)).work[1].dates
    assert dates is not None
    assert dates.end is not None
    assert dates.end.open


@pytest.mark.parametrize("started", ["May 2025", "2025-05", "May 2025 ", "2025"])
def test_every_form_of_a_date(started: str) -> None:
    dates = resume_of(archive(B=POSITIONS.replace("May 2025", started))).work[0].dates
    assert dates is not None
    assert dates.start is not None
    assert dates.start.iso() in ("2025-05", "2025")


def test_flattened_bullets_and_lines_are_highlights() -> None:
    work = resume_of(archive(B=POSITIONS)).work
    assert [bullet.text for bullet in work[0].highlights] == ["Built an import", "job for R&D"]
    assert [bullet.text for bullet in work[1].highlights] == ["Tutor students", "Grade programs"]


def test_a_paragraph_of_notes_may_stand_above_the_header() -> None:
    notes = 'Notes:\r\n"When exporting, some rows\r\nmay be missing."\r\n\r\n'
    document = read_profile_bytes(archive(X=notes + POSITIONS), "linkedin.zip")
    assert len(parse(document).work) == 2
    assert document.lines[0].words[0].place == TextPlace(6, 23, 6, 27, "X.csv")


def test_names_of_files_do_not_matter() -> None:
    german = {"Profil": PROFILE, "Berufserfahrung": POSITIONS, "Kenntnisse_1": SKILLS}
    assert len(resume_of(archive(**{f"Export/Basic/{name}": text for name, text in german.items()})).work) == 2


def test_numbered_copies_repeat_nothing() -> None:
    resume = resume_of(archive(**{"Positions": POSITIONS, "Positions (1)": POSITIONS, "Skills_2": SKILLS}))
    assert len(resume.work) == 2


def test_semicolons_of_a_saved_spreadsheet() -> None:
    assert len(resume_of(archive(B=POSITIONS.replace(",", ";").replace('"Columbus; OH"', "x"))).work) == 2


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("Company Name,Title,Description,Location,Started On,Finished On", "work"),
        ("Company Name,Role,Cause,Started On,Finished On,Description", "volunteer"),
        ("School Name,Start Date,End Date,Notes,Degree Name", "education"),
        ("Name,Url,Authority,Started On,Finished On,License Number", "certificates"),
        ("Title,Description,Url,Started On,Finished On", "projects"),
        ("Title,Description,Issued On", "awards"),
        ("Name,Proficiency", "languages"),
        ("Name,Published On,Description,Publisher,Url", "publications"),
        ("Profile Summary", "about"),
        ("Email Address,Confirmed,Primary,Updated On", "emails"),
        ("Extension,Number,Type", "phones"),
        ("Name", "skills"),
        ("First Name,Last Name,URL,Email Address,Company,Position,Connected On", ""),
        ("CONVERSATION ID,FROM,TO,DATE,SUBJECT,CONTENT", ""),
        ("From,To,Sent At,Message,Direction", ""),
        ("First Name,Last Name,Company,Job Title,Text,Creation Date,Status", ""),
        ("Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name", ""),
        ("Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name", ""),
        ("Saved Date,Job Url,Job Title,Company Name", ""),
        ("Create Date,Company Name,Title,Description,Location", ""),
        ("Date,Location,Degree", ""),
        ("Login Date,IP Address,User Agent,Login Type", ""),
    ],
)
def test_a_file_is_known_by_its_header(header: str, kind: str) -> None:
    assert recognise(tuple(key(name) for name in header.split(","))) == kind


def test_sensitive_columns_do_not_reach_the_document() -> None:
    document = read_profile_bytes(archive(A=PROFILE), "linkedin.zip")
    everything = repr(document)
    assert "Data intern" in everything
    for secret in ("Marshgrove", "Hidden Lane", "Jan 5, 2005", "43299"):
        assert secret not in everything


def test_a_missing_file_is_an_empty_section_where_the_profile_is_there() -> None:
    assert {"skills", "projects", "headline"} <= holds(read_profile_bytes(archive(A=PROFILE), "linkedin.zip"))
    assert holds(read_profile_bytes(archive(D=SKILLS), "linkedin.zip")) == {"skills"}


def test_one_file_of_the_archive_alone(tmp_path: Path) -> None:
    (tmp_path / "Positions.csv").write_bytes(POSITIONS.encode())
    document = read_profile(tmp_path / "Positions.csv")
    assert len(parse(document).work) == 2
    assert holds(document) == {"work", "descriptions"}


def test_connections_alone_are_refused() -> None:
    document = read_profile_bytes(b"First Name,Last Name,URL,Connected On\r\nAnn,Orrin,x,03 May 2026\r\n", "a.csv")
    assert [problem.kind for problem in document.problems] == ["unsupported"]
    assert document.text == ""


def test_places_name_the_file_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "Skills.csv").write_text(SKILLS)
    document = read_profile(tmp_path)
    assert document.lines[0].words[0].place == TextPlace(2, 1, 2, 7, str(tmp_path / "Skills.csv"))


def test_a_text_limit_cuts_with_a_problem() -> None:
    limits = Limits(max_text=20)
    document = read_profile_bytes(archive(D=SKILLS, B=POSITIONS), "linkedin.zip", limits)
    assert any(problem.kind == "limit" for problem in document.problems)


# -- the variants of the files ----------------------------------------------------------------------------------------

NOTES = 'Notes:\r\n"When exporting your data, some rows\r\nmay be missing, as people wished."\r\n\r\n'
WRITTEN: dict[str, Callable[[str], bytes]] = {
    "as it comes": lambda text: text.encode(),
    "with a byte order mark": lambda text: text.encode("utf-8-sig"),
    "as UTF-16": lambda text: text.encode("utf-16"),
    "as UTF-16 without a mark": lambda text: text.encode("utf-16-le"),
    "as Windows-1252": lambda text: text.encode("cp1252"),
    "with Unix line ends": lambda text: text.replace("\r\n", "\n").encode(),
    "with Mac line ends": lambda text: text.replace("\r\n", "\r").encode(),
    "below notes": lambda text: (NOTES + text).encode(),
    "below notes without quotes": lambda text: ("Notes:\r\nSome rows, as people wished, lack.\r\n" + text).encode(),
    "below a blank line": lambda text: ("\r\n" + text).encode(),
    "with a separator line": lambda text: ("sep=,\r\n" + text).encode(),
    "with semicolons": lambda text: separated(text, ";"),
    "with tabs": lambda text: separated(text, "\t"),
    "with semicolons below notes": lambda text: NOTES.encode() + separated(text, ";"),
    "with every cell quoted": lambda text: separated(text, ",", csv.QUOTE_ALL),
    "with other case": lambda text: text.replace("Company Name", "company name").encode(),
    "with blanks in the header": lambda text: text.replace("Company Name,", " Company Name , ").encode(),
    "with a column more": lambda text: text.replace("Finished On\r", "Finished On,Urn\r").encode(),
    "without an end of the last line": lambda text: text.rstrip().encode(),
}


def separated(text: str, delimiter: str, quoting: Any = csv.QUOTE_MINIMAL) -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, quoting=quoting).writerows(csv.reader(io.StringIO(text, newline="")))
    return out.getvalue().encode()


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in files.items():
            file.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize("how", WRITTEN)
@pytest.mark.parametrize("kind", ["zip", "folder", "file"])
def test_positions_however_they_are_written(how: str, kind: str, tmp_path: Path) -> None:
    data = WRITTEN[how](POSITIONS)
    if kind == "zip":
        document = read_profile_bytes(zipped({"Positions.csv": data}), "linkedin.zip")
    else:
        path = tmp_path / "Positions.csv"
        path.write_bytes(data)
        document = read_profile(tmp_path if kind == "folder" else path)
    work = parse(document).work
    assert document.problems == ()
    assert [(str(entry.name), str(entry.position)) for entry in work] == [
        ("Harborlight Analytics", "Data Intern"),
        ("Ohio State University", "Teaching Assistant"),
    ]
    assert [bullet.text for bullet in work[0].highlights] == ["Built an import", "job for R&D"]
    assert str(work[0].location) == "Columbus, OH"


@pytest.mark.parametrize(
    "name",
    [
        "Positions.csv",
        "Berufserfahrung.csv",
        "职位.csv",
        "Positions_1.csv",
        "Positions (2).csv",
        "Positions_123456789.csv",
        "POSITIONS.CSV",
        "Basic_LinkedInDataExport_11-02-2026/Positions.csv",
        "Complete_LinkedInDataExport_11-02-2026/Profile/Positions.csv",
        "Export\\Positions.csv",
        "./Positions.csv",
    ],
)
def test_positions_under_any_name(name: str) -> None:
    assert len(parse(read_profile_bytes(zipped({name: POSITIONS.encode()}), "x.zip")).work) == 2


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("Jan 2020", "2020-01"),
        ("January 2020", "2020-01"),
        ("2020", "2020"),
        ("2020-01", "2020-01"),
        ("2020/01", "2020-01"),
        ("01/2020", "2020-01"),
        ("1/2020", "2020-01"),
        ("Jan 15, 2020", "2020-01-15"),
        ("15 Jan 2020", "2020-01-15"),
        ("2020-01-15", "2020-01-15"),
        ("2020-01-15 10:00:00", "2020-01-15"),
        ("Jan. 2020", "2020-01"),
        ("janv. 2020", "2020-01"),
        ("ene. 2020", "2020-01"),
        ("enero de 2020", "2020-01"),
        ("jan. de 2020", "2020-01"),
        ("März 2020", "2020-03"),
        ("août 2020", "2020-08"),
    ],
)
def test_a_date_in_every_form(written: str, iso: str) -> None:
    rows = f'Company Name,Title,Started On,Finished On\r\nHarborlight,Data Intern,"{written}",\r\n'
    (entry,) = resume_of(archive(Positions=rows)).work
    assert entry.dates is not None
    assert entry.dates.start is not None
    assert entry.dates.start.iso() == iso
    assert entry.dates.end is not None
    assert entry.dates.end.open


def test_parts_of_one_file_are_put_together() -> None:
    second = POSITIONS.splitlines()[0] + "\r\nMarshgrove Library,Page,,,Jun 2024,Aug 2024\r\n"
    resume = resume_of(archive(Positions_1=POSITIONS, Positions_2=second))
    assert [str(entry.position) for entry in resume.work] == ["Data Intern", "Teaching Assistant", "Page"]


def test_a_basic_archive_and_a_complete_one_say_the_same() -> None:
    basic = archive(Profile=PROFILE, Positions=POSITIONS, Skills=SKILLS)
    more = {f"Complete/{name}": MESSAGES for name in ("messages", "Jobs/Saved Jobs", "Articles/a", "Logins")}
    whole = archive(**{"Complete/Profile": PROFILE, "Complete/Positions": POSITIONS, "Complete/Skills": SKILLS}, **more)
    first, second = resume_of(basic), resume_of(whole)
    assert [str(entry.content) for entry in first.work] == [str(entry.content) for entry in second.work]
    assert len(first.skills) == len(second.skills)


def test_the_summary_has_a_file_of_its_own_in_some_archives() -> None:
    document = read_profile_bytes(archive(A='Profile Summary\r\n"Builds tools.\r\n\r\nLikes data."\r\n'), "x.zip")
    assert str(parse(document).basics.summary) == "Builds tools. Likes data."


@pytest.mark.parametrize("name", ["Volunteering", "Volunteer Experiences"])
def test_volunteering_under_both_names(name: str) -> None:
    rows = "Company Name,Role,Cause,Started On,Finished On,Description\r\nFood Bank,Driver,Health,Jan 2024,,Drove\r\n"
    (entry,) = resume_of(archive(**{name: rows})).volunteer
    assert (str(entry.organization), str(entry.position)) == ("Food Bank", "Driver")


@pytest.mark.parametrize(
    "rows",
    [
        "Title,Description,Issued On\r\nDean's List,Twice,May 2025\r\n",
        "Title,Issuer,Description,Issued On\r\nDean's List,Ohio State,Twice,May 2025\r\n",
        "Title,Description,Issued On,Occupation\r\nDean's List,Twice,May 2025,Student\r\n",
    ],
)
def test_honors_with_three_and_four_columns(rows: str) -> None:
    (award,) = resume_of(archive(Honors=rows)).awards
    assert str(award.name) == "Dean's List"
    assert award.dates is not None


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("Courses", "Name,Number\r\nDatabases,CSE 3241\r\n"),
        ("Kurse", "Name,Number\r\nDatabases,CSE 3241\r\n"),
        ("Courses", "Name\r\nDatabases\r\n"),
        ("Patents", "Title,Description,Patent or Application Number,Filed On\r\nDatabases,x,1,2020\r\n"),
        ("Patents", "Title,Url\r\nDatabases,x\r\n"),
        ("Trainings", "Title,Description,Started On,Finished On\r\nDatabases,x,2020,2021\r\n"),
        ("TestScores", "Tested On,Name,Description,Score\r\n2020,Databases,x,9\r\n"),
        ("Test Scores", "Tested On,Name,Description,Score\r\n2020,Databases,x,9\r\n"),
    ],
)
def test_kinds_without_documented_columns_are_sections_of_their_own(name: str, rows: str) -> None:
    document = read_profile_bytes(archive(**{name: rows}), "x.zip")
    resume = parse(document)
    assert document.problems == ()
    assert [*resume.skills, *resume.projects, *resume.work, *resume.publications] == []
    (section,) = resume.sections
    assert "Databases" in " ".join(str(line) for line in section.lines)


def test_other_people_of_a_patent_are_not_taken() -> None:
    rows = "Title,Inventors,Filed On\r\nA hinge,Ann Orrin,2020\r\n"
    document = read_profile_bytes(archive(Patents=rows), "x.zip")
    assert "A hinge" in document.text
    assert "Orrin" not in repr(document)


@pytest.mark.parametrize(
    "rows",
    ["Name,Position,Description,Started On,Finished On\r\nChess Club,Treasurer,x,Jan 2024,\r\n",
     "Name,Started On,Finished On\r\nChess Club,Jan 2024,\r\n"],
)  # fmt: skip
def test_organizations_are_read_like_volunteering(rows: str) -> None:
    (entry,) = resume_of(archive(Organizations=rows)).volunteer
    assert str(entry.organization) == "Chess Club"
    assert entry.dates is not None


def test_the_primary_address_comes_first() -> None:
    rows = (
        "Email Address,Confirmed,Primary,Updated On\r\nold@mail.example,Yes,No,Not Available\r\n"
        "new@mail.example,Yes,Yes,Not Available\r\n"
    )
    basics = resume_of(archive(**{"Email Addresses": rows})).basics
    assert str(basics.email) == "new@mail.example"
    assert [str(value) for value in basics.more] == ["old@mail.example"]


@pytest.mark.parametrize("rows", ["Extension,Number,Type\r\n,(614) 555-0131,Mobile\r\n",
                                  "Number,Extension,Is_WhatsApp_Number\r\n(614) 555-0131,,true\r\n"])  # fmt: skip
def test_phone_numbers(rows: str) -> None:
    assert str(resume_of(archive(Numbers=rows)).basics.phone) == "(614) 555-0131"
