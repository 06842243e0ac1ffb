"""Postings built straight from lines, so that these tests stand on no reader."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from profilelint.model.document import Document, Line, Role, Word
from profilelint.model.place import TextPlace
from profilelint.model.posting import Kind, Posting, Requirement
from profilelint.posting import analyse

_ITEM = re.compile(r"[-*•] +")


def lay_out(text: str, path: str = "posting.txt") -> Document:
    """``# `` and ``## `` start headings, ``- `` list items; any other line is body text."""
    lines: list[Line] = []
    for number, row in enumerate(text.split("\n"), start=1):
        if not row.strip():
            continue
        heading = re.match(r"(#+) ", row)
        item = _ITEM.match(row)
        words = row[heading.end() if heading else item.end() if item else 0 :].strip()
        place = TextPlace(number, 1, number, len(row) + 1)
        line = Line(text=words, words=(Word(words, 0, place),))
        if heading:
            line = Line(text=words, words=line.words, role=Role.HEADING, level=len(heading[1]))
        elif item:
            line = Line(text=words, words=line.words, role=Role.ITEM, marker=row[0])
        lines.append(line)
    placed, whole = Document.lay_out(lines)
    return Document(path=path, format="text", lines=placed, text=whole, raw=text, sha256=f"{abs(hash(text)):x}")


@pytest.fixture
def document() -> Callable[..., Document]:
    return lay_out


@pytest.fixture
def read_posting() -> Callable[[str], Posting]:
    return lambda text: analyse(lay_out(text))


@pytest.fixture
def asked() -> Callable[..., list[tuple[str, str]]]:
    """The requirements of one line in a section as (strength, ``kind: options``), qualities left out."""

    def ask(line: str, heading: str = "Requirements") -> list[tuple[str, str]]:
        posting = analyse(lay_out(f"Clerk\nMossgate Supply, Dayton, OH\n\n{heading}\n- {line}\n- Own desk\n"))
        return [(item.strength.value, show(item)) for item in posting.requirements if item.kind is not Kind.QUALITY]

    return ask


def show(item: Requirement) -> str:
    options = " | ".join(item.names if item.kind is not Kind.YEARS else ())
    extra = {Kind.YEARS: str(item.years), Kind.DEGREE: item.degree}.get(item.kind, options)
    text = f"{item.kind.value}: {extra}"
    return f"{text} (later)" if "later" in item.fields else text
