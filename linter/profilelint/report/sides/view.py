"""What the writers of a side-by-side comparison share: which rows are shown, in which words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from profilelint.compare.sides import Cell, Group, Relation, Row, Sides
from profilelint.model.document import Document
from profilelint.report.rows import Cleaner

MARKS = {
    Relation.OTHERWISE: "≈",
    Relation.DIFFERS: "≠",
    Relation.ONLY_HERE: "+",
    Relation.ONLY_THERE: "+",
    Relation.UNKNOWN: "?",
}
LEGEND = "≈ the same, written otherwise · ≠ differs · + on one side only"
KIND_WORD = "Which side is right only you can tell, and neither has to say all that the other says."
SECTION_NAMES = {
    "contact": "Contact",
    "headline": "Headline",
    "work": "Experience",
    "education": "Education",
    "projects": "Projects",
    "volunteer": "Volunteering",
    "certificates": "Certifications",
    "awards": "Awards",
    "publications": "Publications",
    "languages": "Languages",
    "skills": "Skills",
}
_FIELD_NAMES = {"institution": "school", "gpa": "GPA"}
_GIVERS = {"certificates": "issuer", "awards": "given by", "publications": "publisher"}
_ONE = {"work": "role", "volunteer": "role", "education": "degree", "projects": "project"}
_SHOWN = frozenset({Relation.OTHERWISE, Relation.DIFFERS, Relation.ONLY_HERE, Relation.ONLY_THERE})
_AGREE = frozenset({Relation.SAME, Relation.OTHERWISE})
_LONGEST = 240


class Compared(NamedTuple):
    """A comparison with what it was made from: ``documents`` are those of its files. ``errors`` say what was not
    compared."""

    sides: Sides
    documents: tuple[Document, ...]
    today: str
    version: str
    clean: Cleaner
    errors: tuple[str, ...] = ()


class Said(NamedTuple):
    """A cell as printed: its text, its mark (a blank where both say the same), and whether it is only a remark."""

    text: str
    mark: str
    remark: bool = False


class Line(NamedTuple):
    """A row as printed: the label, and a cell for each file."""

    label: str
    cells: tuple[Said, ...]


class Block(NamedTuple):
    """The lines of an entry; ``name`` is empty where the label says what it is."""

    name: str
    lines: tuple[Line, ...]


class SkillLists(NamedTuple):
    """The skills of the first file beside one other: those of both, of one only, and those that the first names in its
    text only."""

    file: str
    both: tuple[str, ...]
    here: tuple[str, ...]
    there: tuple[str, ...]
    text: tuple[str, ...]
    unknown: tuple[str, ...]


class Part(NamedTuple):
    """A section as printed. ``agree`` are the entries that say the same and are not printed line by line."""

    name: str
    blocks: tuple[Block, ...]
    agree: tuple[str, ...] = ()
    skills: tuple[SkillLists, ...] = ()


class View:
    """A comparison in words. ``everything``: rows that agree and rows that cannot be told too."""

    def __init__(self, compared: Compared, everything: bool = False) -> None:
        self.compared = compared
        self.sides = compared.sides
        self.clean = compared.clean
        self.everything = everything
        profiles = [one.profile for one in self.sides.files]
        paths = [self.clean.path(profile.source) for profile in profiles]
        networks = [f" ({profile.network})" if profile.network else "" for profile in profiles]
        names = [re.split(r"[/\\]", path.rstrip("/\\"))[-1] for path in paths]
        self.files = tuple(path + network for path, network in zip(paths, networks, strict=True))
        """The files, as they were named."""
        self.heads = (
            tuple(name + network for name, network in zip(names, networks, strict=True))
            if len(set(names)) == len(names)
            else self.files
        )
        """What stands above the columns: the names without their folders, where that is enough to tell them."""

    @property
    def parts(self) -> Iterator[Part]:
        """The sections that have something to show."""
        sections: dict[str, list[Group]] = {}
        for group in self.sides.groups:
            sections.setdefault(group.section, []).append(group)
        for section, groups in sections.items():
            name = SECTION_NAMES[section]
            if section == "skills":
                yield Part(name, (), skills=tuple(self._skills(groups)))
                continue
            blocks, agree = [], []
            for group in groups:
                block = self._block(group)
                if block.lines:
                    blocks.append(block)
                elif _all_agree(group):
                    agree.append(self._brief(group.name) or ", ".join(self._label(row, section) for row in group.rows))
            if blocks or agree:
                yield Part(name, tuple(blocks), tuple(agree))

    def _block(self, group: Group) -> Block:
        name = self._brief(group.name)
        if group.name and not any(_is_both(row, number) for row in group.rows for number in range(len(row.theirs))):
            if not self.everything and not _SHOWN & set(group.rows[0].relations):
                return Block(name, ())
            return Block("", (self._whole(group),))
        rows = [row for row in group.rows if self.everything or _SHOWN & set(row.relations)]
        return Block(name, tuple(self._line(row, group.section) for row in rows))

    def _whole(self, group: Group) -> Line:
        """An entry that stands on one side only as one line."""
        columns = []
        for number in range(len(self.files)):
            cells = [row.mine if number == 0 else row.theirs[number - 1] for row in group.rows]
            texts = [cell.text for cell in cells if cell.text]
            # the section is told by the heading, the place of a role by the role
            columns.append(cells[0]._replace(text=", ".join(texts[:4])))
        row = Row(_ONE.get(group.section, group.section.rstrip("s")), columns[0], tuple(columns[1:]))
        return self._line(row, group.section)

    def _line(self, row: Row, section: str) -> Line:
        mine = Said(self._brief(row.mine.text), " ")
        if not mine.text and row.mine.note:
            mine = Said(self.clean(row.mine.note), " ", True)
        elif not mine.text:
            told = Relation.ONLY_THERE in row.relations
            mine = Said("not here" if told else _UNTOLD if Relation.UNKNOWN in row.relations else "", " ", True)
        return Line(self._label(row, section), (mine, *map(self._said, row.theirs)))

    def _said(self, cell: Cell) -> Said:
        mark = MARKS.get(cell.relation, " ")
        text = self._brief(cell.text)
        if text:
            return Said(f"{text} ({self.clean(cell.note)})" if cell.note else text, mark)
        if cell.note:
            return Said(self.clean(cell.note), mark, True)
        words = {Relation.ONLY_HERE: "not there", Relation.UNKNOWN: _UNTOLD}
        return Said(words.get(cell.relation, ""), mark, True)

    def _label(self, row: Row, section: str) -> str:
        if row.field == "organization" and section in _GIVERS:
            return _GIVERS[section]
        return self.clean(_FIELD_NAMES.get(row.field, row.field))

    def _brief(self, text: str) -> str:
        text = " ".join(self.clean(text).split())
        return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"

    def _skills(self, groups: Sequence[Group]) -> Iterator[SkillLists]:
        rows = [row for group in groups for row in group.rows]
        for number in range(len(self.files) - 1):
            lists: dict[str, list[str]] = {name: [] for name in ("both", "here", "there", "text", "unknown")}
            for row in rows:
                cell = row.theirs[number]
                mine, their = self._brief(row.mine.text), self._brief(cell.text)
                match cell.relation:
                    case Relation.SAME:
                        lists["both"].append(mine)
                    case Relation.OTHERWISE if mine:
                        lists["both"].append(f"{mine} ≈ {their}")
                    case Relation.OTHERWISE:
                        lists["text"].append(their)
                    case Relation.ONLY_HERE:
                        lists["here"].append(mine)
                    case Relation.ONLY_THERE:
                        lists["there"].append(their)
                    case Relation.UNKNOWN:
                        lists["unknown"].append(mine or their)
            yield SkillLists(self.files[number + 1], **{name: tuple(found) for name, found in lists.items()})

    def footer(self, number: int) -> str:
        """``12 agree (5 written otherwise), 3 differ, 2 only here, 4 only there, 8 cannot be told``."""
        count = self.sides.counts(number)
        agree = count[Relation.SAME] + count[Relation.OTHERWISE]
        otherwise = f" ({count[Relation.OTHERWISE]} written otherwise)" if count[Relation.OTHERWISE] else ""
        differs = count[Relation.DIFFERS]
        words = [
            f"{agree} {'agrees' if agree == 1 else 'agree'}{otherwise}",
            f"{differs} {'differs' if differs == 1 else 'differ'}",
            f"{count[Relation.ONLY_HERE]} only here",
            f"{count[Relation.ONLY_THERE]} only there",
            f"{count[Relation.UNKNOWN]} cannot be told",
        ]
        return ", ".join(words)

    @property
    def hidden(self) -> str:
        """What is not printed, and how to see it; empty where all is."""
        if self.everything:
            return ""
        counts = [self.sides.counts(number) for number in range(len(self.files) - 1)]
        parts = ["what agrees word by word"] if any(count[Relation.SAME] for count in counts) else []
        if any(count[Relation.UNKNOWN] for count in counts):
            parts.append("what cannot be told, since a file does not hold it or was not read surely")
        return f"Left out: {' and '.join(parts)}; --all shows it." if parts else ""


_UNTOLD = "not in this file"


def _is_both(row: Row, number: int) -> bool:
    return row.theirs[number].relation in (Relation.SAME, Relation.DIFFERS) or (
        row.theirs[number].relation is Relation.OTHERWISE and bool(row.theirs[number].text)
    )


def _all_agree(group: Group) -> bool:
    relations = {relation for row in group.rows for relation in row.relations} - {Relation.NOTHING}
    return bool(relations & _AGREE) and relations <= {*_AGREE, Relation.UNKNOWN}
