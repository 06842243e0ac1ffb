"""FRESH, the vocabulary of HackMyResume and FluentCV. Most sections hold their entries under ``history``."""

from __future__ import annotations

from profilelint.model.document import Document, Leaf, Tree
from profilelint.parse.dialects import Item, Outline, Part, filled, flag, leaves, mapping, mappings, pick, renamed

_ONGOING = frozenset({"work", "volunteer", "projects"})
_KINDS = {
    "employment": "work",
    "service": "volunteer",
    "extracurricular": "volunteer",
    "education": "education",
    "projects": "projects",
    "recognition": "awards",
    "writing": "publications",
    "skills": "skills",
    "languages": "languages",
    "interests": "interests",
    "references": "references",
    "testimonials": "references",
    "affiliation": "custom",
    "governance": "custom",
    "speaking": "custom",
    "reading": "custom",
    "samples": "custom",
}
_WHEN = {"startDate": ("start",), "endDate": ("end",)}
_COMMON = {"location": ("location",), "url": ("url",), "highlights": ("highlights",), **_WHEN}
_NAMES: dict[str, dict[str, tuple[str, ...]]] = {
    "work": {"name": ("employer",), "position": ("position",), "summary": ("summary",)},
    "volunteer": {
        "organization": ("organization", "activity"),
        "position": ("position", "title"),
        "summary": ("summary",),
    },
    "education": {
        "institution": ("institution",),
        "studyType": ("title", "studyType"),
        "area": ("area",),
        "score": ("grade",),
        "courses": ("curriculum",),
        "summary": ("summary",),
    },
    "projects": {
        "name": ("title",),
        "summary": ("summary",),
        "description": ("description",),
        "keywords": ("keywords",),
        "url": ("url", "repo"),
    },
    "awards": {"title": ("title",), "awarder": ("from",), "date": ("date",), "summary": ("summary",)},
    "publications": {"name": ("title",), "releaseDate": ("date",), "summary": ("summary",)},
    "languages": {"language": ("language",), "fluency": ("level",)},
}


def outline(document: Document, root: dict[str, Tree]) -> Outline:
    """The outline of a FRESH source."""
    info, contact, place = (mapping(root.get(name)) for name in ("info", "contact", "location"))
    basics = renamed(root, {"name": ("name",)})
    basics |= renamed(info, {"label": ("label",), "summary": ("brief",)})
    basics |= renamed(contact, {"email": ("email",), "phone": ("phone",), "url": ("website",)})
    basics["more"] = [value for item in mappings(contact.get("other")) if (value := pick(item, "value")) is not None]
    basics["location"] = place | renamed(place, {"postalCode": ("code",)})
    basics["profiles"] = [
        renamed(item, {"network": ("network", "label"), "username": ("user",), "url": ("url",)})
        for item in mappings(root.get("social"))
    ]
    texts: dict[str, Tree] = {name: root[name] for name in ("name", "contact", "location", "social") if name in root}
    label = info.get("label")
    if isinstance(label, Leaf):
        texts["label"] = label
    parts = [_part(_KINDS[name], tree) for name, tree in root.items() if name in _KINDS and filled(tree)]
    return Outline(basics, texts, tuple(parts), _ONGOING)


def _part(kind: str, tree: Tree) -> Part:
    if kind == "skills":
        sets = mappings(tree.get("sets")) if isinstance(tree, dict) else mappings(tree)
        items = [
            Item(renamed(node, {"name": ("name",), "level": ("level",), "keywords": ("skills",)}), node)
            for node in sets
        ]
        if isinstance(tree, dict):
            listed = mappings(tree.get("list"))
            items += [Item(renamed(node, {"name": ("name",), "level": ("level",)}), node) for node in listed]
        return Part(kind, tree, tuple(item for item in items if filled(item.source)))
    if kind not in _NAMES:
        return Part(kind, tree)
    entries = mappings(tree.get("history")) if isinstance(tree, dict) else mappings(tree)
    return Part(kind, tree, tuple(_item(kind, node) for node in entries if filled(node)))


def _item(kind: str, node: dict[str, Tree]) -> Item:
    fields = renamed(node, _COMMON | _NAMES[kind])
    if kind == "publications":
        publisher = node.get("publisher")
        found = next(leaves(pick(publisher, "name") if isinstance(publisher, dict) else publisher), None)
        if found is not None:
            fields["publisher"] = found
    if flag(node, "current"):
        fields.pop("endDate", None)
    return Item(fields, node)
