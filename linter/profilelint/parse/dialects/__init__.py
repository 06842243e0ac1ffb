"""Vocabularies of structured sources → one outline in JSON Resume's names. One file a vocabulary.

Each gives ``outline(document, root) -> Outline``. The leaves stay those of the document, so that every value points at
its source; only names and order are made here. :mod:`profilelint.parse.structured` makes the resume of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from profilelint.model.document import Document, Leaf, Tree
from profilelint.model.place import Span

ENTRY_KINDS = ("work", "volunteer", "education", "projects", "awards", "certificates", "publications")
KINDS = frozenset((*ENTRY_KINDS, "skills", "languages", "interests", "references", "summary"))


class Item(NamedTuple):
    """An entry: its ``fields`` in JSON Resume's names, and the ``source`` that holds all of its text."""

    fields: dict[str, Tree]
    source: Tree


class Part(NamedTuple):
    """A section. ``items`` are its entries; ``loose`` are texts instead of entries, each one or more leaves that are
    read as a line of text is. ``body`` is everything under the heading."""

    kind: str
    body: Tree
    items: tuple[Item, ...] = ()
    loose: tuple[tuple[Leaf, ...], ...] = ()
    heading: Leaf | None = None
    known: bool = True


class Outline(NamedTuple):
    """A resume in JSON Resume's names: the ``basics``, the ``contact`` texts as they stand, and the sections in the
    order printed. ``ongoing``: the kinds whose entries go on where they have a start and no end."""

    basics: dict[str, Tree]
    contact: Tree
    parts: tuple[Part, ...]
    ongoing: frozenset[str]


def outline(document: Document) -> Outline | None:
    """The outline of a document in another vocabulary than JSON Resume's; ``None`` for that."""
    root = document.tree
    if not isinstance(root, dict):
        return None
    if document.format == "rendercv":
        from profilelint.parse.dialects import rendercv

        return rendercv.outline(document, root)
    if document.format == "yamlresume":
        from profilelint.parse.dialects import yamlresume

        return yamlresume.outline(document, root)
    if document.format == "reactive-resume":
        from profilelint.parse.dialects import reactive_resume

        return reactive_resume.outline(document, root)
    if document.format == "fresh":
        from profilelint.parse.dialects import fresh

        return fresh.outline(document, root)
    return None


def filled(tree: Tree | None) -> bool:
    """Whether there is a text or number in it that is printed."""
    return next(leaves(tree), None) is not None


def pick(node: Tree | None, *names: str) -> Tree | None:
    """The first of several names of a mapping that holds something."""
    if isinstance(node, dict):
        for name in names:
            if filled(node.get(name)):
                return node[name]
    return None


def renamed(node: dict[str, Tree], names: Mapping[str, tuple[str, ...]]) -> dict[str, Tree]:
    """The mapping in JSON Resume's names: for each the first of its other names that holds something."""
    fields: dict[str, Tree] = {}
    for name, others in names.items():
        found = pick(node, *others)
        if found is not None:
            fields[name] = found
    return fields


def mapping(tree: Tree | None) -> dict[str, Tree]:
    """The mapping itself, or an empty one."""
    return tree if isinstance(tree, dict) else {}


def mappings(tree: Tree | None) -> list[dict[str, Tree]]:
    """The mappings of a list; a mapping alone is a list of one."""
    if isinstance(tree, dict):
        return [tree]
    return [item for item in tree if isinstance(item, dict)] if isinstance(tree, list) else []


def leaves(tree: Tree | None, printed: bool = True) -> Iterator[Leaf]:
    """The texts and numbers of a tree, in order; ``printed``: only those that are."""
    stack: list[Tree] = [tree] if tree is not None else []
    while stack:
        top = stack.pop()
        if isinstance(top, Leaf):
            if top.span is not None if printed else text_of(top):
                yield top
        else:
            stack.extend(reversed(list(top.values()) if isinstance(top, dict) else top))


def text_of(tree: Tree | None) -> str:
    """The text of a leaf, printed or not; empty for anything else."""
    if not isinstance(tree, Leaf) or tree.value is None or isinstance(tree.value, bool):
        return ""
    return str(tree.value)


def flag(node: dict[str, Tree], name: str) -> bool | None:
    """A boolean of a mapping."""
    leaf = node.get(name)
    return leaf.value if isinstance(leaf, Leaf) and isinstance(leaf.value, bool) else None


def part_of(leaf: Leaf, start: int, end: int) -> Leaf:
    """The leaf of ``text[start:end]``."""
    text = text_of(leaf)
    span = Span(leaf.span.start + start, leaf.span.start + end) if leaf.span is not None else None
    return Leaf(text[start:end], span)


def by_title(title: str, shape: str) -> tuple[str, bool]:
    """(kind, whether the alias table knows the title) of a section whose entries have the shape of a kind.

    The title decides as far as its kind can hold such entries; ``shape`` is ``custom`` where they say nothing.
    """
    from profilelint.parse import headings

    found = headings.lookup(title)
    if found is None or found.kind in (headings.CONTACT, headings.TITLE):
        return shape, False
    if found.kind in _FITS.get(shape, KINDS | {"custom"}):
        return found.kind, True
    return shape, False


_FITS = {
    "work": frozenset({"work", "volunteer", "projects", "awards", "certificates"}),
    "education": frozenset({"education", "certificates", "awards"}),
    "projects": frozenset((*ENTRY_KINDS, "references", "interests", "custom")),
    "publications": frozenset({"publications", "projects"}),
    "skills": KINDS - {"work", "education", "volunteer", "summary"} | {"custom"},
}
"""The kinds that a section may be of by its title, where its entries have the shape of the first."""
