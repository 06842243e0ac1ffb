"""What the readers of exports share: texts taken apart, labels for what is empty, the tree of a profile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from profilelint.model.document import Document, Leaf, Tree
from profilelint.pattern import lazy
from profilelint.read.structured.source import Node, Text
from profilelint.read.structured.xml import part, strip

_BREAK = lazy(r"[\r\n\x85\u2028\u2029]+|(?:^|(?<=\s))[•●▪◦·‣](?=\s)")
_SIGN = lazy(r"\s*(?:[•●▪◦·‣*–-]\s|\d{1,2}[.)]\s)")
_MOST_PARTS = 200


def label(words: str, offset: int) -> Text:
    """A text that the source does not spell out, at a place of it: the name of a field that is empty."""
    return Text(words, ((0, offset, 0), (1, offset, 0)))


def prose(text: Text | None) -> dict[str, Node]:
    """A description as JSON Resume has it: paragraphs are the ``summary``, lines with a list sign the ``highlights``.

    LinkedIn flattens lists into one line with `` • `` between the items.
    """
    if text is None:
        return {}
    summary: list[Node] = []
    highlights: list[Node] = []
    position = 0
    listed = False
    for match in [*_BREAK.finditer(text.text), None]:
        end = match.start() if match else len(text.text)
        piece = strip(part(text, position, end)) if end > position else None
        if piece is not None:
            sign = _SIGN.match(piece.text)
            body = strip(part(piece, sign.end(), len(piece.text))) if sign else piece
            if body is not None and len(summary) + len(highlights) < _MOST_PARTS:
                (highlights if sign or listed else summary).append(body)
        if match:
            listed = match.group()[0] in "•●▪◦·‣"
            position = match.end()
    if len(summary) > 1 or (summary and highlights and listed):
        # One line an item, without signs; or "one • two • three", whose first item has none.
        summary, highlights = [], [*summary, *highlights]
    shaped: dict[str, Node] = {}
    if summary:
        shaped["summary"] = summary[0]
    if highlights:
        shaped["highlights"] = highlights
    return shaped


def listed(text: Text, separators: str = ",;") -> list[Text]:
    """The items of a list that is one text. Separators inside brackets do not count."""
    found: list[Text] = []
    depth = start = 0
    for number, char in enumerate(f"{text.text}{separators[0]}"):
        if char in "([":
            depth += 1
        elif char in ")]":
            depth = max(0, depth - 1)
        elif (char in separators and not depth) or number == len(text.text):
            piece = strip(part(text, start, number)) if number > start else None
            if piece is not None and len(found) < _MOST_PARTS:
                found.append(piece)
            start = number + 1
    return found


def with_profile(document: Document, network: str, holds: Iterable[str]) -> Document:
    """The document with the network and with what its kind of file holds in the tree."""
    tree = dict(document.tree) if isinstance(document.tree, dict) else {}
    fields = tree.get("profile")
    profile: dict[str, Tree] = dict(fields) if isinstance(fields, dict) else {}
    profile["network"] = Leaf(network, None)
    profile["holds"] = [Leaf(name, None) for name in sorted(set(holds))]
    tree["profile"] = profile
    # Not the source: it holds what was left out of the tree.
    return replace(document, tree=tree, raw=None, comments=())
