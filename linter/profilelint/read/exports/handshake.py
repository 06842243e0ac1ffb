"""Handshake's importer CSV ("Student data", as career centres send it) → Document.

One row a student, columns as the importer names them (``primary_education:cumulative_gpa``). Only the columns named
here are taken: what a row says of ethnicity, gender, disability, military service, sports, origin, or of the right to
work stays there. ``**CLEAR**`` empties a field. Of several students one is picked by user name or e-mail address; no
message names any.
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
_SIGNS = frozenset(
    "auth identifier|card id|school year name|campus name|opt cpt eligible|work study eligible|system label names|"
    "assigned to email address|eu gdpr subject".split("|")
)
"""Columns of which one stands beside ``email_address`` and ``username`` where a file tells nothing of education."""
_MOST_PICKED = 2
"""Rows that are kept: with a second one it is not clear which is meant."""


def read(data: bytes, path: str, limits: Limits, pick: str = "") -> Document | None:
    """Read an importer file; ``None`` for any other. ``pick`` is the user name or e-mail address of the student."""
    raw = decode(data)
    if raw is None:
        return None
    for delimiter in (",", ";", "\t"):
        for number, row in enumerate(islice(csv.rows(raw[:20_000], delimiter), csv.HEADER_ROWS)):
            names = frozenset(csv.names(row))
            known = any(name.startswith(_PREFIX) for name in names)
            if known or ({"email address", "username"} <= names and names & _SIGNS):
                return _read(raw, path, limits, number, delimiter, pick)
    return None


def _read(raw: str, path: str, limits: Limits, above: int, delimiter: str, pick: str) -> Document:
    rows = csv.rows(raw, delimiter)
    header = next(islice(rows, above, None), [])
    names = csv.names(header)
    titles = [cell.text.text if cell.text else "" for cell in header]
    students = 0
    picked: list[csv.Row] = []
    for cells in rows:
        students += 1
        if (not pick or pick.casefold() in _identities(names, cells)) and len(picked) < _MOST_PICKED:
            picked.append(cells)
    if len(picked) != 1:
        detail = _why(students, len(picked), path, pick, len(raw) > csv.MOST)
        return Document(path=path, format=FORMAT, problems=(Problem("unsupported", detail),))
    row = {name: _cleared(cell) for name, cell in zip(names, picked[0], strict=False) if name}

    def take(*names: str) -> Text | None:
        return next((row[name].text for name in names if name in row and row[name].text is not None), None)

    called: list[Node] = [text for name in ("first name", "middle name", "last name") if (text := take(name))]
    basics: dict[str, Node] = {"name": called} if called else {}
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
                title = titles[names.index(present[0])]
                empty[field] = label(title, row[present[0]].start)
    own["empty"] = empty
    root: dict[str, Node] = {"basics": basics, "education": [study] if study else [], "profile": own}
    document = lay_out(Parsed(root, False), raw, path, FORMAT, limits)
    return with_profile(document, "Handshake", [*holds, "education"])


def _identities(columns: tuple[str, ...], cells: csv.Row) -> set[str]:
    """What a row may be picked by, in lower case."""
    named = zip(columns, cells, strict=False)
    return {cell.text.text.casefold() for name, cell in named if name in ("username", "email address") and cell.text}


def _why(students: int, picked: int, path: str, pick: str, cut: bool) -> str:
    """Why it is not clear which row is meant, and what to do; nobody is named."""
    if not students:
        return "it holds no student: below the header row stands nothing"
    several = "one student" if students == 1 else f"{'more than ' if cut else ''}{students:,} students"
    if picked and pick:
        return f"several of its {several} have that user name or e-mail address; keep the row that is right"
    if pick:
        return f"it holds {several}, and what stands after # is no user name or e-mail address of its rows"
    name = path.replace("\\", "/").rpartition("/")[2] or "students.csv"
    return f"it holds {several}; name one by user name (or e-mail address), as in {name}#USERNAME"


def _cleared(cell: Cell) -> Cell:
    return Cell(None, cell.start) if cell.text is not None and cell.text.text == "**CLEAR**" else cell
