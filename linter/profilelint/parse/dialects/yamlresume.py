"""YAMLResume: JSON Resume's names for the most part, under ``content``; location and profiles stand beside basics."""

from __future__ import annotations

from profilelint.model.document import Document, Tree
from profilelint.parse.dialects import ENTRY_KINDS, Item, Outline, Part, filled, mapping, mappings, pick

_ONGOING = frozenset({"work", "volunteer", "projects", "education"})
_SECTIONS = (*ENTRY_KINDS, "skills", "languages", "interests", "references")


def outline(document: Document, root: dict[str, Tree]) -> Outline:
    """The outline of a YAMLResume source."""
    content = mapping(root.get("content"))
    basics = dict(mapping(content.get("basics")))
    label = pick(basics, "headline", "label")
    if label is not None:
        basics["label"] = label
    for name in ("location", "profiles"):
        if name in content:
            basics[name] = content[name]
    contact: dict[str, Tree] = {name: value for name, value in basics.items() if name not in ("summary", "image")}
    if label is not None and label is basics.get("headline"):
        del contact["label"]
    parts = [
        Part(name, tree, tuple(Item(node, node) for node in mappings(tree)))
        for name, tree in content.items()
        if name in _SECTIONS and filled(tree)
    ]
    return Outline(basics, contact, tuple(parts), _ONGOING)
