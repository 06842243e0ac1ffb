"""Other files that people save as a posting: mail, text, what is no posting."""

from pathlib import Path

import pytest

from profilelint.model.document import Role
from profilelint.model.place import TextPlace
from profilelint.read import read_bytes
from profilelint.read.postings import read_postings

MAIL = """From: Mira Oduya <oduya@linden.example>
To: students@keene.example
Subject: =?utf-8?q?Fwd:_Summer_work_=E2=80=93_tides?=
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="xx"

--xx
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

The lab of Dr. Oduya looks for a student who knows Python and has had a cours=
e in statistics.

Requirements
- R=C3=A9sum=C3=A9 and transcript by January 8, 2027
--xx
Content-Type: text/html; charset=utf-8

<p>The lab</p>
--xx--
"""


def test_a_message_has_its_subject_as_the_title() -> None:
    (document,) = read_postings("x.eml", data=MAIL.encode())
    title, first, heading, item = document.lines
    assert (title.text, title.role, title.level) == ("Summer work – tides", Role.HEADING, 1)
    assert first.text.endswith("has had a course in statistics.")
    assert heading.text == "Requirements"
    assert item.text == "Résumé and transcript by January 8, 2027"
    assert [line.words[0].place.line for line in document.lines if isinstance(line.words[0].place, TextPlace)] == [
        3,
        11,
        14,
        15,
    ]


def test_a_plain_message_keeps_exact_places() -> None:
    data = (
        "From: a@linden.example\nMessage-ID: <1@linden.example>\nSubject: Clerk\n\nWe want:\n- SQL and one year of it\n"
    )
    (document,) = read_postings("x.eml", data=data.encode())
    assert document.lines[-1].words[0].place == TextPlace(6, 3, 6, 6)


def test_a_web_archive_gives_the_page() -> None:
    page = "<html><body><nav><a href=3D'/'>Home</a></nav><main><h1>Clerk</h1><p>You keep the records of the harbour=\n"
    page += ", answer its letters and count its boats. You know SQL and have a year of bookkeeping behind you, at least"
    page += ".</p><p>Apply by mail, with a resume.</p></main></body></html>"
    head = "From: <Saved by a browser>\nSubject: Careers\nMIME-Version: 1.0\n"
    head += "Content-Type: multipart/related; boundary=bb\n\n"
    part = "--bb\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
    (document,) = read_postings("x.mhtml", data=f"{head}{part}{page}\n--bb--\n".encode())
    assert document.lines[0].text == "Clerk"
    assert "Home" not in document.text
    assert "records of the harbour, answer" in document.text


def test_a_message_without_text_says_so() -> None:
    data = b"Subject: x\nMIME-Version: 1.0\nContent-Type: application/pdf\n\nJVBERi0="
    (document,) = read_postings("x.eml", data=data)
    assert "no text of a posting" in document.problems[0].detail


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.txt", b"Clerk\n\nRequirements\n- SQL\n"),
        ("x.md", b"# Clerk\n\n## Requirements\n\n- SQL\n"),
        ("x", b"Clerk wanted. Must know SQL."),
    ],
)
def test_text_is_read_as_ever(name: str, data: bytes) -> None:
    assert read_postings(name, data=data) == (read_bytes(data, name),)


def test_a_picture_is_no_posting_and_no_advice_for_resumes_is_given() -> None:
    (document,) = read_postings("x.png", data=b"\x89PNG\r\n\x1a\n" + b"\0" * 20)
    assert document.problems[0].detail == "it is a picture (PNG) and holds no text"


def test_a_text_has_no_parts_to_pick() -> None:
    (document,) = read_postings("x.txt", data=b"Clerk wanted. Must know SQL.", pick="3")
    assert document.path == "x.txt#3"
    assert not document.readable


def test_what_cannot_be_opened_raises(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="not a regular file"):
        read_postings(str(tmp_path))
    with pytest.raises(FileNotFoundError):
        read_postings(str(tmp_path / "gone.json"))
