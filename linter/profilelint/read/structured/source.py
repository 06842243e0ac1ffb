"""What the readers of structured sources (JSON, YAML, XML) share: nodes with their places, and their layout as lines.

A parser makes a tree of :class:`Text`, :class:`Scalar`, dicts and lists; :func:`lay_out` makes the lines of a document
and the tree of leaves that point at them. A text leaf's value is what its line shows (line breaks and runs of blanks
are one blank), so that value, line and span always agree; :attr:`Document.raw` keeps the source as written.

Where the vocabulary says that a text is Markdown or HTML, the leaf shows the text without its signs, its links stand in
:attr:`Document.links`, and a text of several paragraphs or list items is a list of leaves. The lines of list items have
:attr:`Role.ITEM` and their level.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from profilelint.model.document import Comment, Document, Hidden, Leaf, Line, Link, Look, Problem, Role, Tree, Word
from profilelint.model.place import Place, Span, TextPlace
from profilelint.pattern import lazy
from profilelint.read.limits import Limits
from profilelint.read.normal import clean
from profilelint.read.words import Limiter, too_long

_WORD = lazy(r"\S+")
_MOST_INDENT = 200
_LINE_END = lazy(r"\r\n|\r|\n")
_SIGNS = {
    "markdown": lazy(r"[*_`<>&\\~#|\n\]]|\A\s*(?:[-+•]|\d{1,3}[.)])\s"),
    "html": lazy(r"[<&\n]|\A\s*[•▪◦]"),
}
"""A text without any of these signs is plain; nothing has to be read."""
_MOST_MARKED = 300_000
"""Characters of marked-up text that are decoded; what follows shows its signs. No resume comes near, and the grammars
are slow on hostile input."""
_COST = 200
"""Characters that a text counts for beyond its own: each costs something to start with."""


class BrokenError(Exception):
    """The source breaks its own grammar: ``offset`` in its text, ``reason`` as a sentence part."""

    def __init__(self, offset: int, reason: str) -> None:
        super().__init__(reason)
        self.offset = offset
        self.reason = reason


class Text(NamedTuple):
    """A string of the source: its decoded text, and where each run of it stands.

    ``runs`` are (offset in the text, offset in the source, source characters a text character), in order.
    """

    text: str
    runs: tuple[tuple[int, int, int], ...]


class Scalar(NamedTuple):
    """A number, a boolean or null with its source range."""

    value: int | float | bool | None
    start: int
    end: int


Node = Text | Scalar | dict[str, "Node"] | list["Node"]


class Mapping(dict[str, Node]):
    """A mapping that also knows where its names stand: for vocabularies whose names are printed."""

    __slots__ = ("names",)

    def __init__(self) -> None:
        super().__init__()
        self.names: dict[str, Text] = {}


class Parsed(NamedTuple):
    """A parsed source; ``cut`` tells whether nodes below the depth limit were left out. ``comments`` are its comments
    without their signs, with the source ranges that they take, signs included."""

    root: Node
    cut: bool
    comments: tuple[tuple[str, int, int], ...] = ()


class Printing(NamedTuple):
    """What of a source is printed, and how its texts are marked up. What is not printed is no line of the document.

    ``roots``: names at the root whose values are printed; empty for all. ``quiet``: names whose values are not.
    ``hiding``: flags that hide the mapping they stand in, with the value that does. ``holder``: the name of the list
    without which a mapping that has one is not printed. ``numbers``: whether numbers are printed.
    ``titles``: the path of the mapping whose names are printed as headings. ``markup``: ``markdown`` or ``html`` in
    the texts under ``marked`` (empty for all) but those under ``plain``. ``labels``: (name of the shown text, names of
    the address) in mappings that are links.
    """

    roots: frozenset[str] = frozenset()
    quiet: frozenset[str] = frozenset()
    hiding: tuple[tuple[str, bool], ...] = ()
    holder: str = ""
    numbers: bool = True
    titles: tuple[str, ...] = ()
    markup: str = ""
    marked: frozenset[str] = frozenset()
    plain: frozenset[str] = frozenset()
    labels: tuple[str, tuple[str, ...]] | None = None

    def hides(self, node: dict[str, Node]) -> bool:
        """Whether a mapping says of itself that it is not printed."""
        for name, value in self.hiding:
            flag = node.get(name)
            if isinstance(flag, Scalar) and flag.value is value:
                return True
        held = node.get(self.holder)
        return isinstance(held, list) and all(isinstance(item, dict) and self.hides(item) for item in held)


EVERYTHING = Printing()


class Lines:
    """Turns offsets of the source into lines and columns."""

    def __init__(self, source: str) -> None:
        self.starts = [0, *(match.end() for match in _LINE_END.finditer(source))]

    def place(self, start: int, end: int) -> TextPlace:
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end) - 1
        return TextPlace(first + 1, start - self.starts[first] + 1, last + 1, end - self.starts[last] + 1)

    def room(self, row: int, offset: int) -> int:
        """The characters from an offset to the end of the line that it stands in, ``row`` from 0."""
        return self.starts[row + 1] - offset - 1 if row + 1 < len(self.starts) else 1 << 60

    def offsets(self, place: TextPlace) -> tuple[int, int]:
        return (
            self.starts[place.line - 1] + place.column - 1,
            self.starts[place.end_line - 1] + place.end_column - 1,
        )


class Runs:
    """Finds the source behind a part of a text."""

    __slots__ = ("runs", "starts")

    def __init__(self, node: Text) -> None:
        self.runs = node.runs
        self.starts = [run[0] for run in node.runs] if len(node.runs) > 1 else []

    def range(self, start: int, end: int) -> tuple[int, int]:
        """The source range behind ``text[start:end]``; the text is not empty."""
        if not self.starts:
            offset, source, _ = self.runs[0]
            return start - offset + source, end - offset + source
        offset, source, width = self.runs[max(0, bisect_right(self.starts, start) - 1)]
        first = source + (start - offset if width == 1 else 0)
        offset, source, width = self.runs[max(0, bisect_right(self.starts, end - 1) - 1)]
        return first, source + (end - offset if width == 1 else width)


def words_of(node: Text, where: Lines) -> tuple[Word, ...]:
    """The words of a text, one blank apart, each with its place."""
    text = node.text
    if not text:
        return ()
    words: list[Word] = []
    size = 0
    runs = node.runs
    ranges = Runs(node) if len(runs) > 1 or runs[0][2] != 1 else None
    # Most texts are one run in one line of the source: its words' columns differ by a constant from their offsets.
    shift = runs[0][1] - runs[0][0]
    row = bisect_right(where.starts, shift) - 1
    column = shift - where.starts[row] + 1
    flat = ranges is None and len(text) <= where.room(row, shift)
    for match in _WORD.finditer(text):
        word = match.group()
        if not (word.isascii() and word.isprintable()):
            word = "".join(clean(word).split())
            if not word:
                continue
        start, end = match.span()
        if flat:
            place = TextPlace(row + 1, column + start, row + 1, column + end)
        elif ranges is None:
            place = where.place(start + shift, end + shift)
        else:
            place = where.place(*ranges.range(start, end))
        if words:
            size += 1
        words.append(Word(word, size, place))
        size += len(word)
    return tuple(words)


class _Block(NamedTuple):
    """A paragraph or list item of a marked-up text: its words with their places in the source."""

    words: tuple[Word, ...]
    item: bool
    level: int
    links: tuple[tuple[str, int, int], ...]
    """(address, start, end) in the block's text."""


class _Layout:
    """Makes the lines, one for each text or number in the order of the source, and the tree whose leaves point at
    them."""

    def __init__(self, source: str, limits: Limits, printing: Printing) -> None:
        self.source = source
        self.where = Lines(source)
        self.limits = limits
        self.printing = printing
        self.lines: list[Line] = []
        self.links: list[Link] = []
        self.hidden: list[Hidden] = []
        self.notes: list[tuple[str, TextPlace, int]] = []
        """Comments in marked-up texts, each with the number of the line that follows."""
        self.limiter = Limiter(limits.max_text)
        self.offset = 0
        self.budget = _MOST_MARKED

    def root(self, node: Node) -> Tree:
        roots = self.printing.roots
        if not roots or not isinstance(node, dict):
            return self.lay(node, "", self.printing.titles)
        tree: dict[str, Tree] = {}
        for key, value in node.items():
            titles = self.printing.titles[1:] if self.printing.titles[:1] == (key,) else ()
            tree[key] = self.lay(value, key, titles) if key in roots else _silent(value)
        return tree

    def lay(self, node: Node, key: str, titles: tuple[str, ...] = ()) -> Tree:
        """The tree of a node under a name; ``titles`` is the rest of the way to the printed names."""
        # No deeper than the parser let it nest.
        printing = self.printing
        if isinstance(node, dict):
            if printing.hiding and printing.hides(node):
                return _silent(node)
            if printing.labels is not None and printing.labels[0] in node:
                return self._labelled(node, *printing.labels)
            if titles == ("*",):
                return self._titled(node)
            tree: dict[str, Tree] = {}
            for name, value in node.items():
                if name in printing.quiet:
                    tree[name] = _silent(value)
                else:
                    tree[name] = self.lay(value, name, titles[1:] if titles[:1] == (name,) else ())
            return tree
        if isinstance(node, list):
            return [self.lay(value, key) for value in node]
        if isinstance(node, Text):
            if printing.markup and key not in printing.plain and (not printing.marked or key in printing.marked):
                return self._marked(node, printing.markup)
            return self._leaf(self._words(node))
        if node.value is None or isinstance(node.value, bool) or not printing.numbers:
            return Leaf(node.value, None)
        # As written: 3.80 is not 3.8.
        word = Word(self.source[node.start : node.end], 0, self.where.place(node.start, node.end))
        return Leaf(node.value, self._add(word.text, (word,)))

    def _titled(self, node: dict[str, Node]) -> Tree:
        """A mapping whose names are headings: each is a line before what it heads, unless that is empty."""
        names = node.names if isinstance(node, Mapping) else {}
        tree: dict[str, Tree] = {}
        for name, value in node.items():
            if name in names and value and not (isinstance(value, Scalar) and value.value is None):
                self._leaf(self._words(Text(title(names[name].text), names[name].runs)), Role.HEADING)
            tree[name] = self.lay(value, "")
        return tree

    def _labelled(self, node: dict[str, Node], label: str, targets: tuple[str, ...]) -> Tree:
        """A link with the text that it is shown as; without one the address itself is shown."""
        shown = node[label]
        tree: dict[str, Tree] = {name: _silent(value) for name, value in node.items()}
        words = self._words(shown) if isinstance(shown, Text) else ()
        for name in targets:
            target = node.get(name)
            if not isinstance(target, Text) or not target.text.strip():
                continue
            if not words:
                tree[name] = self._leaf(self._words(target))
            else:
                leaf = tree[label] = self._leaf(words)
                if leaf.span is not None:
                    self.links.append(Link(target.text.strip(), leaf.span, words[0].place))
            return tree
        if words:
            tree[label] = self._leaf(words)
        return tree

    def _words(self, node: Text) -> tuple[Word, ...]:
        return words_of(node, self.where)

    def _leaf(self, words: tuple[Word, ...], role: Role = Role.BODY, level: int = 0) -> Leaf:
        if not words:
            return Leaf("", None)
        text = words[0].text if len(words) == 1 else " ".join([word.text for word in words])
        return Leaf(text, self._add(text, words, role, level))

    def _add(self, text: str, words: tuple[Word, ...], role: Role = Role.BODY, level: int = 0) -> Span | None:
        line = Line(text=text, words=words, role=role, level=level)
        if self.limiter.reached or not text or not self.limiter.take(line):
            return None
        self.lines.append(line)
        span = Span(self.offset, self.offset + len(text))
        self.offset += len(text) + 1
        return span

    # -- marked-up texts ----------------------------------------------------------------------------------------

    def _marked(self, node: Text, markup: str) -> Tree:
        text = self._unfolded(node) if markup == "markdown" else node.text
        cost = len(text) + _COST
        if self.limiter.reached or cost > self.budget or not _SIGNS[markup].search(text):
            return self._leaf(self._words(node))
        self.budget -= cost
        leaves: list[Tree] = []
        for block in self._blocks(node, text, markup):
            leaf = self._leaf(block.words, Role.ITEM if block.item else Role.BODY, block.level)
            leaves.append(leaf)
            if leaf.span is not None:
                start = leaf.span.start
                places = [(word.start + len(word.text), word.place) for word in block.words]
                for url, first, last in block.links:
                    place = next((place for end, place in places if end > first), None)
                    self.links.append(Link(url, Span(start + first, start + last), place))
        if not leaves:
            return Leaf("", None)
        return leaves[0] if len(leaves) == 1 else leaves

    def _blocks(self, node: Text, text: str, markup: str) -> Iterator[_Block]:
        """The blocks of ``text``, which is the node's but for its line breaks."""
        runs = Runs(node)
        if markup == "html":
            from profilelint.read import html

            inner = html.read_text(text, "", self.limits)
        else:
            from profilelint.read import markdown

            inner = markdown.read_text(text, "", self.limits)
        where = Lines(text)

        def placed(place: Place | None) -> TextPlace:
            first, last = where.offsets(place) if isinstance(place, TextPlace) else (0, 1)
            first = min(first, len(text) - 1)
            return self.where.place(*runs.range(first, min(max(last, first + 1), len(text))))

        self.hidden += [Hidden(hidden.text, hidden.why, placed(hidden.place)) for hidden in inner.hidden]
        notes = list(reversed(inner.comments))
        for group in _paragraphs(inner.lines):
            while notes and notes[-1].offset <= group[0].start:
                note = notes.pop()
                self.notes.append((note.text, placed(note.place), len(self.lines)))
            words: list[Word] = []
            offsets: list[tuple[int, int, int]] = []
            size = 0
            for line in group:
                for word in line.words:
                    at = line.start + word.start
                    offsets.append((at, at + len(word.text), size))
                    look = Look(bold=word.look.bold, italic=word.look.italic) if word.look else None
                    look = look if look is not None and (look.bold or look.italic) else None
                    words.append(Word(word.text, size, placed(word.place), look))
                    size += len(word.text) + 1
            first = group[0]
            yield _Block(tuple(words), first.role is Role.ITEM, first.level, tuple(_links(inner, offsets)))
        self.notes += [(note.text, placed(note.place), len(self.lines)) for note in reversed(notes)]

    def _unfolded(self, node: Text) -> str:
        """The text with a line break before each list sign that starts a line of the source: a list under a text that
        YAML takes for one long line."""
        if len(node.runs) < 2:
            return node.text
        text = node.text
        signs = list(text)
        for offset, start, width in node.runs:
            folded = offset > 1 and width == 1 and text[offset - 1] == " " and not text[offset - 2].isspace()
            if folded and text[offset : offset + 2] in ("- ", "* ", "• "):
                before = self.source[max(0, start - _MOST_INDENT) : start].rstrip(" \t")
                if before.endswith(("\n", "\r")):
                    signs[offset - 1] = "\n"
        return "".join(signs)


def _silent(node: Node) -> Tree:
    """A node that is not printed: its leaves have no line."""
    if isinstance(node, dict):
        return {name: _silent(value) for name, value in node.items()}
    if isinstance(node, list):
        return [_silent(value) for value in node]
    return Leaf(node.text if isinstance(node, Text) else node.value, None)


def title(name: str) -> str:
    """A name as it is printed over what it heads: ``selected_honors`` is "Selected Honors", and a name with blanks or
    capitals stays as it is. As long as the name itself."""
    if " " in name or name != name.lower():
        return name
    words = name.split("_")
    for number, word in enumerate(words):
        first = word[:1].upper()
        if len(first) == 1 and not (word in _SMALL and number):
            words[number] = first + word[1:]
    return " ".join(words)


_SMALL = frozenset("a an and as at but by for from in into nor of off on onto or over so than that the to with".split())


def _paragraphs(lines: tuple[Line, ...]) -> Iterator[list[Line]]:
    """Lines of one paragraph or list item, in order."""
    group: list[Line] = []
    for line in lines:
        if group and line.block and line.block == group[-1].block and not line.marker:
            group.append(line)
            continue
        if group:
            yield group
        group = [line]
    if group:
        yield group


def _links(inner: Document, offsets: list[tuple[int, int, int]]) -> Iterator[tuple[str, int, int]]:
    """The links on words of which (start, end in the inner document, start in the block) is given."""
    for link in inner.links:
        if link.span is None or not offsets or link.span.end <= offsets[0][0] or link.span.start >= offsets[-1][1]:
            continue
        covered = [word for word in offsets if word[0] < link.span.end and word[1] > link.span.start]
        if covered:
            first, last = covered[0], covered[-1]
            start = first[2] + max(0, link.span.start - first[0])
            yield link.url, start, last[2] + min(last[1], link.span.end) - last[0]


def lay_out(
    parsed: Parsed, raw: str, path: str, form: str, limits: Limits, printing: Printing = EVERYTHING
) -> Document:
    """The document of a parsed source: a line for each text or number that is printed, in the order of the source, and
    its tree."""
    problems = []
    if parsed.cut:
        detail = f"what is nested more than {limits.max_depth} levels deep was not read"
        problems.append(Problem("limit", detail))
    layout = _Layout(raw, limits, printing)
    tree = layout.root(parsed.root)
    if layout.limiter.reached:
        problems.append(Problem("limit", too_long(limits.max_text)))
    placed, text = Document.lay_out(layout.lines)
    comments = [*_comments(parsed, placed, len(text), layout.where)] if parsed.comments else []
    if layout.notes:
        starts = [*(line.start for line in placed), len(text)]
        comments += [Comment(words, place, starts[index]) for words, place, index in layout.notes]
        comments.sort(key=lambda comment: comment.place)
    return Document(
        path=path,
        format=form,
        lines=placed,
        text=text,
        raw=raw,
        links=tuple(layout.links),
        hidden=tuple(layout.hidden),
        comments=tuple(comments),
        tree=tree,
        problems=tuple(problems),
    )


def _comments(parsed: Parsed, lines: tuple[Line, ...], end: int, where: Lines) -> Iterator[Comment]:
    """The comments with the line that stands below each in the source."""
    starts = sorted(
        (word.place.line, word.place.column, line.start)
        for line in lines
        for word in line.words[:1]
        if isinstance(word.place, TextPlace)
    )
    for words, first, last in parsed.comments:
        place = where.place(first, last)
        following = bisect_right(starts, (place.line, place.column, end))
        yield Comment(words, place, starts[following][2] if following < len(starts) else end)


def broken(error: BrokenError, raw: str, path: str, form: str, language: str) -> Document:
    """The document of a source that breaks its grammar; ``language`` is JSON, YAML …"""
    where = Lines(raw).place(error.offset, error.offset)
    detail = f"it is broken {language}: line {where.line}, column {where.column}: {error.reason}"
    return Document(path=path, format=form, raw=raw, problems=(Problem("unreadable", detail),))
