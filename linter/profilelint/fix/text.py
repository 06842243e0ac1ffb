"""Markdown, plain text and LaTeX: words are replaced where they stand in the source one to one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from profilelint.fix import latex
from profilelint.fix.cells import cells, stretch
from profilelint.fix.encoding import Encoding, encoding_of
from profilelint.fix.sources import Replacement, Source
from profilelint.fix.words import Words
from profilelint.model.document import Document, Word
from profilelint.model.finding import Edit
from profilelint.model.place import TextPlace
from profilelint.pattern import lazy

_BREAK = lazy(r"\r\n|\r|\n")
_MARKUP = frozenset("\\`*_[]<>|~")
_ITEM = lazy(r"[ \t]*(?=(?:[-*+•–])[ \t]+\Z)")
_LINK = lazy(r"\[(?P<shown>[^\[\]\s]{1,400})\]\((?P<target>[^()\s]{1,400})")
_LATEX_LINK = lazy(r"\\href\s?\{(?P<target>[^{}\s]{1,400})\}\s?\{(?P<shown>[^{}\s]{1,400})\}")
_ADDRESS = lazy(r"\w[.@]\w")
_LONGEST = 20_000
"""Characters of a line in which links are looked for."""
_MACRO = lazy(r"\\[A-Za-z@]+")


def open_source(document: Document, data: bytes) -> Source | None:
    """The text that a document was read from; ``None`` where it cannot be encoded again as it was."""
    raw = document.raw
    encoding = encoding_of(data, raw) if raw is not None else None
    return _Text(document, raw, encoding) if raw is not None and encoding is not None else None


class _Text:
    def __init__(self, document: Document, raw: str, encoding: Encoding) -> None:
        self.document = document
        self.raw = raw
        self.encoding = encoding
        self.words = Words(document)
        self.latex = document.format == "latex"
        breaks = list(_BREAK.finditer(raw))
        self.starts = [0, *(match.end() for match in breaks)]
        self.break_ = breaks[0].group() if breaks else "\n"

    def place(self, edit: Edit) -> tuple[Replacement, ...] | None:
        hit = self.words.touched(edit.spans) if edit.source == self.document.path else None
        if hit is None:
            return None
        ranges: list[tuple[int, int]] = []
        for number, word in enumerate(hit.words):
            skip = hit.skip if number == 0 else 0
            cut = hit.cut if number == len(hit.words) - 1 else 0
            found = self._range(word, skip, cut)
            if found is None:
                return None
            ranges.append(found)
        if not all(self._is_gap(before[1], after[0]) for before, after in pairwise(ranges)):
            return None
        start, end = ranges[0][0], ranges[-1][1]
        if hit.before:
            start = self._blanks_before(start)
        if hit.after:
            end = self._blanks_after(end)
        return self._replacement(start, end, edit.text)

    def write(self, replacements: Sequence[Replacement]) -> bytes:
        parts, at = [], 0
        for item in replacements:
            parts += [self.raw[at : item.start], item.text]
            at = item.end
        return self.encoding.encode("".join([*parts, self.raw[at:]]))

    def _range(self, word: Word, skip: int, cut: int) -> tuple[int, int] | None:
        """The source of a word but for ``skip`` characters at its start and ``cut`` at its end; ``None`` where it does
        not stand there letter for letter."""
        place = word.place
        if not isinstance(place, TextPlace) or place.file or place.line != place.end_line:
            return None
        if place.line > len(self.starts):
            return None
        start = self.starts[place.line - 1] + place.column - 1
        end = start + place.end_column - place.column
        if self.latex:
            return stretch(latex.cells(self.raw, start, end), word.text, skip, cut)
        marked = self.document.format == "markdown" and self.raw[start:end] != word.text
        return stretch(cells(self.raw, start, end, marked), word.text, skip, cut)

    def _is_gap(self, start: int, end: int) -> bool:
        """Whether only blanks stand there, and at most one line break: two would part paragraphs."""
        gap = self.raw[start:end]
        if self.latex:
            gap = gap.replace("~", " ")
        return not gap.strip() and len(_BREAK.findall(gap)) < 2

    def _blanks_before(self, start: int) -> int:
        blanks = " \t~" if self.latex else " \t"
        while start and self.raw[start - 1] in blanks:
            start -= 1
        return start

    def _blanks_after(self, end: int) -> int:
        blanks = " \t~" if self.latex else " \t"
        while end < len(self.raw) and self.raw[end] in blanks:
            end += 1
        return end

    def _replacement(self, start: int, end: int, text: str) -> tuple[Replacement, ...] | None:
        raw = self.raw
        line = max(raw.rfind("\n", 0, start), raw.rfind("\r", 0, start)) + 1
        if self.latex:
            new = latex.written(text, raw, start, end)
            if new is None:
                return None
        else:
            if self.document.format == "markdown" and (_MARKUP & set(text)) - set(raw[start:end]):
                return None
            new = text
            if "\n" in text:
                indent = _ITEM.match(raw[line:start])
                if indent is None:
                    return None
                new = text.replace("\n", self.break_ + indent.group())
        if not new.strip():
            break_ = _BREAK.search(raw, end)
            last = break_.start() if break_ else len(raw)
            left = raw[line:start] + raw[end:last]
            if not left.strip():
                return (Replacement("", line, break_.end() if break_ else last, ""),)
            if not any(map(str.isalnum, _MACRO.sub("", left))):
                return None  # a heading or list item without words
        target = self._target(line, start, end)
        if target is None or raw[slice(*target)] != raw[start:end]:
            return (Replacement("", start, end, new),)
        return tuple(sorted((Replacement("", start, end, new), Replacement("", *target, new))))

    def _target(self, line: int, start: int, end: int) -> tuple[int, int] | None:
        """Where words that show an address stand in the target that they link to, which ends like them."""
        break_ = _BREAK.search(self.raw, end)
        last = min(break_.start() if break_ else len(self.raw), line + _LONGEST)
        for match in (_LATEX_LINK if self.latex else _LINK).finditer(self.raw, line, last):
            first, until = match.span("shown")
            shown, target = match["shown"], match["target"]
            if first <= start and end <= until and _ADDRESS.search(shown) and target.endswith(shown):
                shift = match.end("target") - until
                return start + shift, end + shift
        return None
