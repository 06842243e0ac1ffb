"""Archives of any make: which of their files are opened, and what is refused, in which words."""

from __future__ import annotations

import builtins
import io
import os
import struct
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profilelint.model.document import Document
from profilelint.parse import parse
from profilelint.read.exports import archive, read_profile, read_profile_bytes
from profilelint.read.limits import Limits

SKILLS = "Name\r\nPython\r\nSQL\r\n"
POSITIONS = (
    "Company Name,Title,Description,Location,Started On,Finished On\r\n"
    "Harborlight Analytics,Data Intern,,,May 2025,Aug 2025\r\n"
)
MESSAGES = "CONVERSATION ID,FROM,TO,DATE,SUBJECT,CONTENT\r\n1,Ann Orrin,Robin Vale,2026-01-01,Hi,A private word\r\n"
PRIVATE = [
    "messages.csv", "Messages_123456.csv", "guide_messages.csv", "learning_role_play_messages.csv", "Connections.csv",
    "Invitations.csv", "ImportedContacts.csv", "Contacts.csv", "Logins.csv", "Security Challenges.csv",
    "Registration.csv", "Receipts_v2.csv", "Ad_Targeting.csv", "Ads Clicked.csv", "LAN Ads Engagement.csv",
    "Inferences_about_you.csv", "Recommendations_Received.csv", "Recommendations Given.csv",
    "Endorsement_Received_Info.csv", "SearchQueries.csv", "Comments.csv", "Shares.csv", "Reactions.csv", "Votes.csv",
    "Jobs/Saved Jobs_1.csv", "Jobs/Job Applications.csv", "Jobs/Job Seeker Preferences.csv", "Rich_Media.csv",
    "Member_Follows.csv", "Private_identity_asset.csv", "Verifications/Verifications.csv", "messages/part 1.csv",
    "Export/Connections.csv",
]  # fmt: skip


def packed(files: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        for name, text in files.items():
            file.writestr(name, text)
    return out.getvalue()


def read(data: bytes, name: str = "linkedin.zip") -> Document:
    return read_profile_bytes(data, name)


def told(document: Document) -> str:
    """The one line that says why nothing was read."""
    assert not document.readable
    detail = document.problems[0].detail
    assert "\n" not in detail
    assert ";" in detail or "unpack" in detail or "LinkedIn's archive has" in detail  # what is wrong; what to do
    return detail


# -- what is opened ---------------------------------------------------------------------------------------------------


def test_private_files_of_a_folder_are_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [*PRIVATE, "Skills.csv", "Positions.csv"]:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(MESSAGES if name in PRIVATE else SKILLS if name == "Skills.csv" else POSITIONS)
    opened: list[str] = []

    def spy(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(file: Any, *args: Any, **kwargs: Any) -> Any:
            opened.append(os.fspath(file) if isinstance(file, (str, os.PathLike)) else "")
            return real(file, *args, **kwargs)

        return call

    for module, function in ((builtins, "open"), (io, "open"), (os, "open")):
        monkeypatch.setattr(module, function, spy(getattr(module, function)))
    document = read_profile(tmp_path)
    monkeypatch.undo()
    inside = {Path(name).relative_to(tmp_path).as_posix() for name in opened if name.startswith(f"{tmp_path}{os.sep}")}
    assert inside == {"Skills.csv", "Positions.csv"}
    assert "A private word" not in repr(document)


def test_private_files_of_a_zip_are_never_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    data = packed({**dict.fromkeys(PRIVATE, MESSAGES), "Skills.csv": SKILLS, "Positions.csv": POSITIONS})
    opened: set[str] = set()
    real = zipfile.ZipFile.open

    def spy(self: zipfile.ZipFile, name: Any, *args: Any, **kwargs: Any) -> Any:
        opened.add(name.filename if isinstance(name, zipfile.ZipInfo) else name)
        return real(self, name, *args, **kwargs)

    monkeypatch.setattr(zipfile.ZipFile, "open", spy)  # every way to a member's bytes leads through it
    document = read(data)
    assert opened == {"Skills.csv", "Positions.csv"}
    assert len(parse(document).work) == 1


@pytest.mark.parametrize("name", ["Positions.csv", "Profile Summary.csv", "Volunteer Experiences.csv", "Learn.csv",
                                  "Nachrichten.csv", "Basic_LinkedInDataExport/Positions.csv"])  # fmt: skip
def test_other_names_are_not_private(name: str) -> None:
    assert not archive.is_private(name)


@pytest.mark.parametrize("preamble", ["", 'Notes:\r\n"Some rows, as people\r\nwished, are missing."\r\n\r\n',
                                      "Hinweise:\nZeilen, die fehlen sollen, fehlen.\n\n", "sep=,\n"])  # fmt: skip
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("quoted", [False, True])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_of_an_unknown_name_only_the_lines_down_to_the_header_are_taken(
    preamble: str, codec: str, quoted: bool, end: str
) -> None:
    header, row = MESSAGES.splitlines()
    if quoted:
        header = ",".join(f'"{name}"' for name in header.split(","))
    text = f"{preamble}{header}\n{row}\n".replace("\r\n", "\n").replace("\n", end)
    taken = archive.header_lines(io.BytesIO(text.encode(codec))).decode(codec, "ignore")
    assert "SUBJECT" in taken
    assert "private" not in taken


def test_a_message_under_another_name_does_not_get_into_the_document() -> None:
    document = read(packed({"Nachrichten.csv": MESSAGES, "Skills.csv": SKILLS}))
    assert "private" not in repr(document)
    assert document.problems == ()


# -- what is refused --------------------------------------------------------------------------------------------------


def test_names_that_lead_out_of_the_archive() -> None:
    names = ("../Skills.csv", "/etc/Skills.csv", "C:/Skills.csv", "a/../../Skills.csv", "..\\Skills.csv")
    assert told(read(packed(dict.fromkeys(names, SKILLS)))) == (
        "nothing was read of it: 5 of its files were left out (a name leads out of the archive); "
        "download the archive again"
    )


def test_a_good_file_beside_one_that_leads_out_is_read() -> None:
    document = read(packed({"../../evil.csv": SKILLS, "Positions.csv": POSITIONS}))
    assert len(parse(document).work) == 1
    assert [problem.kind for problem in document.problems] == ["limit"]


def test_a_link_in_an_archive() -> None:
    info = zipfile.ZipInfo("Skills.csv")
    info.external_attr = 0o120777 << 16
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr(info, "/etc/passwd")
    assert "a link is no file" in told(read(out.getvalue()))


def test_a_claimed_size_of_two_gigabytes() -> None:
    data = bytearray(packed({"Skills.csv": SKILLS}))
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = struct.pack("<I", 2_000_000_000)
    assert "unpacks to 2,000,000,000 bytes" in told(read(bytes(data)))


@pytest.mark.parametrize("text", ["Name\r\n" + "a" * 60_000_000, "Name\r\n" + "Python\r\n" * 8_000_000])
def test_a_bomb_costs_little_time_and_memory(text: str) -> None:
    data = packed({"Skills.csv": text})
    assert len(data) < 200_000
    tracemalloc.start()
    start = time.perf_counter()
    document = read(data)
    assert time.perf_counter() - start < 2
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()
    assert "unpacks to" in told(document)


def test_a_bomb_of_many_files_is_bounded_as_a_whole() -> None:
    data = packed({f"Skills {number}.csv": "Name\r\n" + f"Skill {number}\r\n" * 30_000 for number in range(40)})
    document = read_profile_bytes(data, "linkedin.zip", Limits(max_bytes=500_000))
    assert sum("unpacks to" in problem.detail for problem in document.problems) > 15


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_packing_that_cannot_be_undone_piece_by_piece(method: int) -> None:
    assert "packed in an unusual way" in told(read(packed({"Skills.csv": SKILLS}, method)))


def test_thousands_of_files() -> None:
    names = [f"{number:05d}.csv" for number in range(3000)]
    start = time.perf_counter()
    document = read(packed({"Skills.csv": SKILLS, **dict.fromkeys(names, "a,b\n1,2\n")}))
    assert time.perf_counter() - start < 5
    assert "more than 2,000 files" in document.problems[0].detail
    assert [str(skill) for group in parse(document).skills for skill in group.keywords] == ["Python", "SQL"]


def test_files_with_a_password() -> None:
    data = bytearray(packed({"Skills.csv": SKILLS, "Positions.csv": POSITIONS}))
    at = -1
    while (at := data.find(b"PK\x01\x02", at + 1)) >= 0:
        data[at + 8] |= 1
    document = read(bytes(data))
    assert told(document) == "2 of its files were left out (locked with a password); unpack it and name the folder"
    assert document.problems[0].kind == "encrypted"


@pytest.mark.parametrize("keep", [0.3, 0.6, 0.9, 0.99])
def test_a_download_that_broke_off(keep: float) -> None:
    data = packed({"Skills.csv": SKILLS * 50, "Positions.csv": POSITIONS})
    assert told(read(data[: int(len(data) * keep)])).endswith("download the archive again")


def test_a_damaged_directory() -> None:
    data = bytearray(packed({"Skills.csv": SKILLS}))
    data[data.rindex(b"PK\x01\x02") + 1] = 0
    assert told(read(bytes(data))).endswith("download the archive again")


def test_a_damaged_file() -> None:
    data = bytearray(packed({"Skills.csv": SKILLS * 100, "Positions.csv": POSITIONS}))
    data[data.index(b"Skills.csv") + 20] ^= 0xFF
    document = read(bytes(data))
    assert len(parse(document).work) == 1
    assert any("Skills.csv is damaged" in problem.detail for problem in document.problems)


@pytest.mark.parametrize(
    "data", [b"<html>The link has run out</html>", b"", b"Rar!\x1a\x07\x00xxxx", b"Name\nPython\n"]
)
def test_what_is_only_called_a_zip(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "Basic_LinkedInDataExport_11-02-2026.zip"
    path.write_bytes(data)
    assert told(read_profile(path)).startswith("its name ends in .zip, but it is no ZIP file; download")


def test_a_zip_in_a_zip() -> None:
    inner = packed({"Skills.csv": SKILLS})
    assert told(read(packed({"Basic_LinkedInDataExport.zip": inner}))) == (
        "it holds another archive (Basic_LinkedInDataExport.zip); unpack it and name that one"
    )


def test_an_archive_of_something_else() -> None:
    assert "no file of a profile is in it" in told(read(packed({"photo.jpg": "x", "notes.csv": "a,b\n"})))


def test_an_empty_archive() -> None:
    assert "no file of a profile is in it" in told(read(packed({})))


def test_a_word_file_is_read_as_the_resume_that_it_may_be(tmp_path: Path) -> None:
    import docx

    file = docx.Document()
    file.add_paragraph("Robin Vale")
    path = tmp_path / "resume.docx"
    file.save(str(path))
    assert read_profile(path).format == "docx"


def test_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "linkedin.zip"
    path.write_bytes(packed({"../out.csv": SKILLS, "a/../../out2.csv": SKILLS, "/tmp/out3.csv": SKILLS,
                             "Skills.csv": SKILLS}))  # fmt: skip

    def refuse(file: Any, mode: str = "r", *args: Any, **kwargs: Any) -> Any:
        assert not set(mode) & set("wax+"), file
        return real(file, mode, *args, **kwargs)

    real = builtins.open
    monkeypatch.setattr(builtins, "open", refuse)
    read_profile(path)
    monkeypatch.undo()
    assert [entry.name for entry in tmp_path.iterdir()] == ["linkedin.zip"]
    assert not (tmp_path.parent / "out.csv").exists()


def test_an_archive_that_is_too_large_is_read_as_a_folder(tmp_path: Path) -> None:
    big = {"Skills.csv": SKILLS, "messages.csv": os.urandom(30_000)}
    path = tmp_path / "linkedin.zip"
    path.write_bytes(packed(big))
    limits = Limits(max_bytes=20_000)
    (problem,) = read_profile(path, limits).problems
    assert problem.detail.endswith("files above 20,000 bytes are not read; unpack it and name the folder")
    for name, text in big.items():
        (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    path.unlink()
    assert read_profile(tmp_path, limits).problems == ()


def test_a_folder_that_holds_a_zip(tmp_path: Path) -> None:
    (tmp_path / "Basic_LinkedInDataExport.zip").write_bytes(b"PK")
    assert "it holds another archive" in told(read_profile(tmp_path))


def test_links_of_a_folder_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "Positions.csv").write_text(POSITIONS)
    inside = tmp_path / "export"
    inside.mkdir()
    (inside / "Skills.csv").symlink_to(tmp_path / "outside" / "Positions.csv")
    (inside / "more").symlink_to(tmp_path / "outside")
    (inside / "loop").symlink_to(inside)
    assert "no file of a profile is in it" in told(read_profile(inside))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_damage_is_a_problem_and_no_crash(data: st.DataObject) -> None:
    whole = bytearray(packed({"Skills.csv": SKILLS, "Positions.csv": POSITIONS, "messages.csv": MESSAGES}))
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    document = read(bytes(whole))
    assert "A private word" not in document.text
    assert document.readable or document.problems


def test_a_word_file_is_still_a_word_file() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("word/document.xml", "<x/>")
        file.writestr("Skills.csv", SKILLS)
    assert read_profile_bytes(out.getvalue(), "resume.docx").format == "docx"
