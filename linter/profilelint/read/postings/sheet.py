"""A posting out of fields → the lines that a person would write: the title, labelled lines, headings and lists."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

from profilelint.model.document import Document, Hidden, Line, Link, Problem, Role, Word
from profilelint.model.place import Span, TextPlace
from profilelint.read.limits import Limits
from profilelint.read.postings.prose import Prose
from profilelint.read.words import Limiter, too_long

Phrase = list[tuple[str, TextPlace]]
"""Words with their places."""


@dataclass(slots=True)
class Budget:
    """How much of one file is still read: characters of marked-up texts, and characters of lines."""

    markup: int
    text: int


class Sheet:
    """Collects the lines of one posting.

    Words that are ours (labels, headings that the file has as names of fields) stand where the value begins.
    """

    def __init__(self, limits: Limits, budget: Budget) -> None:
        self.limits = limits
        self.budget = budget
        self.lines: list[Line] = []
        self.links: list[tuple[str, int, int, int]] = []
        self.hidden: list[Hidden] = []
        self.limiter = Limiter(min(limits.max_text, budget.text))
        self.block = 0
        self.body = 0
        """Characters below the labelled lines, headings left out."""
        self.cut = False

    def put(self, words: Iterable[tuple[str, TextPlace]], role: Role = Role.BODY, level: int = 0) -> None:
        """A line of words."""
        made: list[Word] = []
        size = 0
        for text, place in words:
            if text:
                made.append(Word(text, size, place))
                size += len(text) + 1
        if not made:
            return
        self.block += 1
        text = " ".join(word.text for word in made)
        marker = "•" if role is Role.ITEM else ""
        self._add(Line(text=text, words=tuple(made), role=role, level=level, marker=marker, block=self.block))

    def label(self, name: str, words: Phrase) -> None:
        """``Name: words``."""
        if words:
            self.put([*own(f"{name}:", words), *words])

    def heading(self, text: str, at: Iterable[tuple[str, TextPlace]], level: int = 2) -> None:
        """A heading of our own above what stands at some words."""
        self.put(own(text, list(at)), Role.HEADING, level)

    def item(self, words: Phrase) -> None:
        """A list item."""
        self.put(words, Role.ITEM)
        self.body += sum(len(text) + 1 for text, _ in words)

    def prose(self, prose: Prose) -> None:
        """The lines of a text; its headings stand below the posting's title."""
        base = self.block
        numbers: dict[int, int] = {}
        for number, line in enumerate(prose.lines):
            level = max(2, line.level) if line.role is Role.HEADING else line.level
            if not self._add(replace(line, block=base + line.block, level=level)):
                break
            numbers[number] = len(self.lines) - 1
            self.body += len(line.text) if line.role is not Role.HEADING else 0
        self.block = base + max((line.block for line in prose.lines), default=0)
        self.links += [(url, numbers[at], start, end) for url, at, start, end in prose.links if at in numbers]
        self.hidden += prose.hidden
        self.cut |= prose.cut

    def _add(self, line: Line) -> bool:
        if self.limiter.reached or not self.limiter.take(line):
            return False
        self.budget.text -= len(line.text)
        self.lines.append(line)
        return True

    def document(self, path: str, form: str, raw: str, problems: tuple[Problem, ...] = ()) -> Document:
        """The document of the lines so far."""
        placed, text = Document.lay_out(self.lines)
        links: list[Link] = []
        ends: dict[int, list[int]] = {}
        for url, number, start, end in self.links:
            line = placed[number]
            if number not in ends:
                ends[number] = [word.start + len(word.text) for word in line.words]
            first = bisect_right(ends[number], start)
            place = line.words[first].place if first < len(line.words) else None
            links.append(Link(url, Span(line.start + start, line.start + end), place))
        if self.limiter.reached or self.cut:
            problems = (*problems, Problem("limit", too_long(self.limits.max_text)))
        return Document(
            path=path,
            format=form,
            lines=placed,
            text=text,
            raw=raw,
            links=tuple(links),
            hidden=tuple(self.hidden),
            problems=problems,
        )


def own(text: str, at: Phrase) -> Phrase:
    """Words that do not stand in the file, put where others begin."""
    if not at:
        return []
    first = at[0][1]
    here = TextPlace(first.line, first.column, first.line, first.column)
    return [(word, here) for word in text.split()]


def joined(phrases: list[Phrase], sign: str) -> Phrase:
    """Phrases one after the other, with a sign between them."""
    out: Phrase = []
    for phrase in phrases:
        if not phrase:
            continue
        if out:
            text, place = out[-1]
            out[-1] = (text + sign, place)
        out += phrase
    return out


def phrase_of(words: Iterable[Word]) -> Phrase:
    """The words of a line with their places."""
    return [(word.text, word.place) for word in words if isinstance(word.place, TextPlace)]
