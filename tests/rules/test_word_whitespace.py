"""Blanks in word processors' files, plain text and LaTeX."""

from __future__ import annotations

import datetime

import pytest

from profilelint.engine.config import Settings
from profilelint.engine.examples import clean_resume
from profilelint.engine.registry import load
from profilelint.engine.run import Request, run

RULE = "word-whitespace"
REGISTRY = load()


def quotes(preset: str = "us-student", **parts: str) -> list[str]:
    """What the rule points at first in each finding, over the clean resume with parts replaced."""
    request = Request(
        files=("resume.md",),
        contents={"resume.md": clean_resume(**parts).encode()},
        today=datetime.date(2026, 11, 23),
        settings=Settings(select=(RULE,), preset=preset),
    )
    return [finding.locations[0].quote for finding in run(request, REGISTRY).findings if finding.rule == RULE]


def found(name: str, data: bytes) -> list[str]:
    request = Request(
        files=(name,), contents={name: data}, today=datetime.date(2026, 11, 23), settings=Settings(select=(RULE,))
    )
    return [finding.locations[0].quote for finding in run(request, REGISTRY).findings if finding.rule == RULE]


def docx(bullet: str) -> bytes:
    import io

    from docx import Document as new_document

    file = new_document()
    for text in ("Robin Vale", "robin.vale@mail.example", "Experience", "Clerk, Alder Electric", "May 2025 – Aug 2025"):
        file.add_paragraph(text)
    file.add_paragraph(bullet, style="List Bullet")
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def test_a_docx_keeps_its_blanks() -> None:
    assert found("r.docx", docx("Checked  120 invoices per week")) == ["Checked 120"]


def test_a_docx_without_a_slip_is_silent() -> None:
    assert found("r.docx", docx("Checked 120 invoices per week.  Filed them.")) == []


def test_a_gap_of_a_tab_stop_is_layout() -> None:
    assert found("r.docx", docx("Checked 120 invoices per week\tColumbus, OH")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Sorted 400\tletters per day for the mail room",
        "Sorted\t400 letters per day for the mail room",
        "Greeted guests, tenants\tand visitors of 3 towers",
        "Trained nine\tnew clerks on the cash register",
    ],
)
def test_a_tab_inside_a_sentence_is_a_slip(text: str) -> None:
    assert len(quotes(bullet=f"- {text}")) == len(found("r.docx", docx(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Sorted letters per day for the mail room\t2025",
        "Sorted letters per day for the mail room\tMay 2025",
        "Sorted letters per day for the mail room\tColumbus, OH",
        "Tools of the mail room:\tpython, sql, excel",
        "Guests seated on a busy Friday night\t400",
    ],
)
def test_a_tab_before_a_column_is_layout(text: str) -> None:
    assert quotes(bullet=f"- {text}") == found("r.docx", docx(text)) == []


def test_latex_joins_blanks() -> None:
    text = (
        "\\documentclass{article}\\begin{document}\n\\section{Experience}\nClerk, Alder Electric, May 2025\n"
        "\\begin{itemize}\n\\item Checked  120 invoices per week\n\\end{itemize}\n\\end{document}\n"
    )
    assert found("r.tex", text.encode()) == []


def test_text_set_flush_is_layout() -> None:
    rows = [f"- Checked  120 invoices  per week  in hall {number}" for number in range(8)]
    head = "Robin Vale\n\nEXPERIENCE\n\nClerk, Alder Electric   May 2025 - Aug 2025\n"
    assert found("r.txt", (head + "\n".join(rows)).encode()) == []


@pytest.mark.parametrize(
    "text", ["Moved 1,400 files, e.g. a.b", "Wrote to a@b.example, c@d.example", "Ran the .NET job"]
)
def test_signs_inside_words_are_left_alone(text: str) -> None:
    assert quotes(bullet=f"- {text}") == []


def test_fixes_leave_nothing_to_fix() -> None:
    from profilelint.fix.apply import rewritten
    from profilelint.read import read_bytes

    text = clean_resume(bullet="- Checked  120 invoices  per week and apples , pears")
    request = Request(
        files=("r.md",),
        contents={"r.md": text.encode()},
        today=datetime.date(2026, 11, 23),
        settings=Settings(select=(RULE,)),
    )
    fixes = [fix for finding in run(request, REGISTRY).findings for fix in finding.fixes]
    fixed = rewritten(read_bytes(text.encode(), "r.md"), text.encode(), fixes).decode()
    assert "- Checked 120 invoices per week and apples, pears" in fixed


def test_hostile_lines_take_no_time() -> None:
    assert quotes(bullet="- " + "a ,b  c,, " * 30_000) == []
