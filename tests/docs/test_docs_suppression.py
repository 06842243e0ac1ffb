"""Every example of docs/suppression.md is run: with it the finding is suppressed, without it it is reported."""

from __future__ import annotations

import datetime
import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from profilelint.engine.config import settings_from
from profilelint.engine.examples import clean_resume
from profilelint.engine.registry import load
from profilelint.engine.report import FileReport
from profilelint.engine.run import Request, run

PAGE = Path(__file__).parents[2] / "docs" / "suppression.md"
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
RULES = load()
BULLET = "- Coached my own course on data for 40 students\n"

LATEX = r"""\documentclass{article}
\begin{document}
\textbf{Robin Vale}\\ robin.vale@mail.example
\section{Experience}
Data Intern, Harborlight Analytics \hfill May 2025 -- Aug 2025
\begin{itemize}
BLOCK
\end{itemize}
\section{Skills}
Python, SQL
\end{document}
"""
HTML = """<html><body><h1>Robin Vale</h1><p>robin.vale@mail.example</p><h2>Experience</h2>
<h3>Data Intern, Harborlight Analytics</h3><p>May 2025 – Aug 2025</p><ul>
BLOCK
</ul><h2>Skills</h2><p>Python, SQL</p></body></html>
"""
TYPST = """= Robin Vale
robin.vale\\@mail.example

== Experience
*Data Intern*, Harborlight Analytics #h(1fr) May 2025 -- Aug 2025
BLOCK

== Skills
Python, SQL
"""
TEXT = """Robin Vale
robin.vale@mail.example | (614) 555-0131

EXPERIENCE

Data Intern, Harborlight Analytics    May 2025 - Aug 2025
BLOCK

SKILLS

Python, SQL
"""
YAML = """cv:
  name: Robin Vale
  sections:
    experience:
      - company: Harborlight Analytics
        position: Data Intern
        start_date: 2025-05
        end_date: 2025-08
        highlights:
BLOCK
"""
JSON: dict[str, Any] = {
    "basics": {"name": "Robin Vale"},
    "work": [
        {
            "name": "Harborlight Analytics",
            "position": "Data Intern",
            "startDate": "2025-05",
            "endDate": "2025-08",
            "highlights": ["Coached my own course on data for 40 students"],
        }
    ],
}


def whole(kind: str, block: str) -> tuple[str, str]:
    """The document that an example stands in, and its name."""
    if kind == "markdown":
        return clean_resume(bullet=block), "resume.md"
    if kind == "json":
        given = json.loads(block)
        entry = {**JSON["work"][0], **given.get("work", [{}])[0]}
        return json.dumps({**JSON, **given, "work": [entry]}), "resume.json"
    if kind == "yaml":
        return YAML.replace("BLOCK", "".join(f"          {line}\n" for line in block.splitlines())), "cv.yaml"
    frame, name = {
        "latex": (LATEX, "resume.tex"),
        "html": (HTML, "resume.html"),
        "typst": (TYPST, "resume.typ"),
        "text": (TEXT, "resume.txt"),
    }[kind]
    return frame.replace("BLOCK", block.rstrip("\n")), name


def checked(text: str, name: str, **table: Any) -> FileReport:
    settings = settings_from({"select": ["bullet-pronoun"], **table})
    request = Request(
        files=(name,), today=datetime.date(2026, 11, 23), settings=settings, contents={name: text.encode()}
    )
    return run(request, RULES).files[0]


def test_there_is_an_example_for_every_host() -> None:
    assert {kind for kind, _ in BLOCKS} == {"markdown", "html", "latex", "typst", "yaml", "text", "json", "toml"}


@pytest.mark.parametrize(("kind", "block"), [item for item in BLOCKS if item[0] != "toml"])
def test_an_example_in_the_document(kind: str, block: str) -> None:
    text, name = whole(kind, block)
    report = checked(text, name)
    assert report.findings == ()
    assert [item.finding.rule for item in report.suppressed] == ["bullet-pronoun"]
    assert report.suppressed[0].reason
    without = checked(text.replace("profilelint", "note"), name)
    assert [finding.rule for finding in without.findings] == ["bullet-pronoun"]


@pytest.mark.parametrize("block", [block for kind, block in BLOCKS if kind == "toml"])
def test_an_example_of_the_settings(block: str) -> None:
    text = clean_resume(bullet=BULLET)
    table = tomllib.loads(block)
    assert checked(text, "resume.md", **table).suppressed == ()
    table["ignore"][0]["path"] = "*.md"
    (item,) = checked(text, "resume.md", **table).suppressed
    assert item.reason == "the course's own words"
