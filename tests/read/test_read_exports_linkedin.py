"""LinkedIn's archive: which files are opened, which columns are taken, and where everything stands."""

from __future__ import annotations

import builtins
import io
import struct
import zipfile
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


def test_private_files_of_a_folder_are_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    private = ["messages", "Connections", "Invitations", "Logins", "Ad_Targeting", "Recommendations_Received_77",
               "Inferences_about_you", "Registration", "Receipts_v2", "Security Challenges"]  # fmt: skip
    for name in private:
        (tmp_path / f"{name}.csv").write_text(MESSAGES)
    (tmp_path / "Skills.csv").write_text(SKILLS)
    opened: list[str] = []
    real = builtins.open

    def spy(file: Any, *args: Any, **kwargs: Any) -> Any:
        opened.append(str(file))
        return real(file, *args, **kwargs)

    monkeypatch.setattr(builtins, "open", spy)
    document = read_profile(tmp_path)
    assert {Path(name).name for name in opened if str(tmp_path) in name} == {"Skills.csv"}
    assert "private" not in document.text


def test_private_files_of_a_zip_are_never_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    real = zipfile.ZipFile.open

    def spy(self: zipfile.ZipFile, name: Any, *args: Any, **kwargs: Any) -> Any:
        opened.append(name.filename if isinstance(name, zipfile.ZipInfo) else name)
        return real(self, name, *args, **kwargs)

    data = archive(messages=MESSAGES, Connections="Notes:\r\n", Skills=SKILLS)
    monkeypatch.setattr(zipfile.ZipFile, "open", spy)
    read_profile_bytes(data, "linkedin.zip")
    assert set(opened) == {"Skills.csv"}


def test_of_a_private_file_with_another_name_only_the_header_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[bytes] = []
    real = zipfile.ZipExtFile.readline

    def spy(self: zipfile.ZipExtFile, limit: int = -1) -> bytes:
        line = real(self, limit)
        taken.append(line)
        return line

    data = archive(Nachrichten=MESSAGES, Skills=SKILLS)
    monkeypatch.setattr(zipfile.ZipExtFile, "readline", spy)
    document = read_profile_bytes(data, "linkedin.zip")
    assert "A private word" not in document.text
    assert not any(b"private" in line for line in taken)


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


# -- hostile archives -------------------------------------------------------------------------------------------------


def test_a_claimed_size_of_two_gigabytes_is_not_unpacked() -> None:
    data = bytearray(archive(Skills=SKILLS, Positions=POSITIONS))
    entry = data.rindex(b"PK\x01\x02", 0, data.rindex(b"Skills.csv"))
    data[entry + 24 : entry + 28] = struct.pack("<I", 2_000_000_000)
    document = read_profile_bytes(bytes(data), "linkedin.zip")
    assert "unpacks to 2,000,000,000 bytes" in document.problems[0].detail
    assert len(parse(document).work) == 2


def test_a_bomb_is_not_unpacked() -> None:
    data = archive(Skills="Name\r\n" + "a" * 30_000_000)
    assert len(data) < 100_000
    document = read_profile_bytes(data, "linkedin.zip")
    assert any(problem.kind == "limit" for problem in document.problems)
    assert len(document.text) < 1000


def test_names_that_lead_out_of_the_archive_are_left_out() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name in ("../Skills.csv", "/etc/Skills.csv", "C:/Skills.csv", "a/../../Skills.csv"):
            file.writestr(name, SKILLS)
    document = read_profile_bytes(out.getvalue(), "linkedin.zip")
    assert [problem.kind for problem in document.problems] == ["unsupported"]


def test_a_locked_file_is_a_problem() -> None:
    data = bytearray(archive(Skills=SKILLS))
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 8] |= 1
    document = read_profile_bytes(bytes(data), "linkedin.zip")
    assert document.problems


def test_links_of_a_folder_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.csv"
    outside.write_text(SKILLS)
    inside = tmp_path / "export"
    inside.mkdir()
    (inside / "Skills.csv").symlink_to(outside)
    assert [problem.kind for problem in read_profile(inside).problems] == ["unsupported"]


def test_a_text_limit_cuts_with_a_problem() -> None:
    limits = Limits(max_text=20)
    document = read_profile_bytes(archive(D=SKILLS, B=POSITIONS), "linkedin.zip", limits)
    assert any(problem.kind == "limit" for problem in document.problems)


def test_a_word_file_is_still_a_word_file() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("word/document.xml", "<x/>")
        file.writestr("Skills.csv", SKILLS)
    assert read_profile_bytes(out.getvalue(), "resume.docx").format == "docx"
