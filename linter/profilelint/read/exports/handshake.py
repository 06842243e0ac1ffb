"""Handshake's importer CSV ("Student data", as career centres send it) → Document.

One row a student, columns as the importer names them (``primary_education:cumulative_gpa``). Only the columns named
here are taken: what a row says of ethnicity, gender, disability, military service, sports or origin stays there.
``**CLEAR**`` empties a field.
"""

from __future__ import annotations

from itertools import islice

from profilelint.model.document import Document, Problem
from profilelint.read.exports import csv
from profilelint.read.exports.csv import Cell
from profilelint.read.exports.shape import label, listed, with_profile
from profilelint.read.limits import Limits
from profilelint.read.structured.source import Node, Parsed, Text, lay_out
from profilelint.read.words import decode

FORMAT = "handshake-csv"
_PREFIX = "primary education:"
_FIELDS = {
    "major": (f"{_PREFIX}primary major name", f"{_PREFIX}major names"),
    "graduation": (f"{_PREFIX}end date",),
    "school year": ("school year name",),
    "degree level": (f"{_PREFIX}education level name",),
}
"""The fields that employers filter on, with the columns that hold them."""


def read(data: bytes, path: str, limits: Limits) -> Document | None:
    """Read an importer file; ``None`` for any other."""
    raw = decode(data)
    if raw is None:
        return None
    for delimiter in (",", ";", "\t"):
        for number, row in enumerate(islice(csv.rows(raw[:20_000], delimiter), csv.HEADER_ROWS)):
            names = frozenset(csv.names(row))
            known = any(name.startswith(_PREFIX) for name in names)
            if known or {"email address", "username", "school year name"} <= names:
                return _read(raw, path, limits, number, delimiter)
    return None


def _read(raw: str, path: str, limits: Limits, above: int, delimiter: str) -> Document:
    table = csv.table(raw, above, delimiter, 2)
    if len(table.rows) != 1:
        detail = (
            "it holds no student" if not table.rows else "it holds several students; keep the header and the row of one"
        )
        return Document(path=path, format=FORMAT, problems=(Problem("unsupported", detail),))
    row = {name: _cleared(cell) for name, cell in table.rows[0].items()}

    def take(*names: str) -> Text | None:
        return next((row[name].text for name in names if name in row and row[name].text is not None), None)

    names: list[Node] = [text for name in ("first name", "middle name", "last name") if (text := take(name))]
    basics: dict[str, Node] = {"name": names} if names else {}
    study: dict[str, Node] = {}
    own: dict[str, Node] = {}
    majors = take(f"{_PREFIX}major names")
    primary = take(f"{_PREFIX}primary major name")
    for fields, name, text in (
        (basics, "email", take("email address")),
        (basics, "phone", take("mobile number")),
        (study, "studyType", take(f"{_PREFIX}education level name")),
        (study, "area", primary or (listed(majors, ";")[0] if majors is not None and listed(majors, ";") else None)),
        (study, "score", take(f"{_PREFIX}cumulative gpa")),
        (study, "startDate", take(f"{_PREFIX}start date")),
        (study, "endDate", take(f"{_PREFIX}end date")),
        (own, "preferred name", take("preferred name")),
        (own, "school year", take("school year name")),
    ):
        if text is not None:
            fields[name] = text
    empty: dict[str, Node] = {}
    holds = []
    for field, columns in _FIELDS.items():
        present = [column for column in columns if column in row]
        if present:
            holds.append(field)
            if take(*present) is None:
                title = table.titles[table.names.index(present[0])]
                empty[field] = label(title, row[present[0]].start)
    own["empty"] = empty
    root: dict[str, Node] = {"basics": basics, "education": [study] if study else [], "profile": own}
    document = lay_out(Parsed(root, False), raw, path, FORMAT, limits)
    return with_profile(document, "Handshake", [*holds, "education"])


def _cleared(cell: Cell) -> Cell:
    return Cell(None, cell.start) if cell.text is not None and cell.text.text == "**CLEAR**" else cell
