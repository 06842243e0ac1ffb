"""Reactive Resume 3, 4 and 5. Sections have a printed name each, in an order that the layout says; what is hidden is
left out. Dates are one free text, but in version 3."""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.model.document import Document, Leaf, Tree
from profilelint.model.value import Value
from profilelint.parse.dialects import (
    ENTRY_KINDS,
    Item,
    Outline,
    Part,
    by_title,
    filled,
    flag,
    leaves,
    mapping,
    mappings,
    part_of,
    pick,
    renamed,
    text_of,
)

_ONGOING = frozenset({"work", "volunteer", "projects", "education"})
_KINDS = {
    "summary": "summary",
    "work": "work",
    "experience": "work",
    "volunteer": "volunteer",
    "education": "education",
    "projects": "projects",
    "awards": "awards",
    "certifications": "certificates",
    "certificates": "certificates",
    "publications": "publications",
    "skills": "skills",
    "languages": "languages",
    "interests": "interests",
    "references": "references",
}
_COMMON = {"location": ("location",), "summary": ("summary", "description"), "highlights": ("highlights",)}
_NAMES: dict[str, dict[str, tuple[str, ...]]] = {
    "work": {"name": ("company", "name"), "position": ("position",)},
    "volunteer": {"organization": ("organization",), "position": ("position",)},
    "education": {
        "institution": ("institution", "school"),
        "studyType": ("studyType", "degree"),
        "area": ("area",),
        "score": ("score", "grade"),
        "courses": ("courses",),
    },
    "projects": {"name": ("name",), "description": ("description",), "keywords": ("keywords",)},
    "awards": {"title": ("title",), "awarder": ("awarder",)},
    "certificates": {"name": ("name", "title"), "issuer": ("issuer",)},
    "publications": {"name": ("name", "title"), "publisher": ("publisher",)},
    "skills": {"name": ("name",), "level": ("description", "proficiency", "level"), "keywords": ("keywords",)},
    "languages": {"language": ("name", "language"), "fluency": ("description", "fluency", "level")},
}
_TITLE, _SECOND = ("name", "title"), ("description", "subtitle")
_CUSTOM: dict[str, dict[str, tuple[str, ...]]] = {
    "work": {"name": _TITLE, "position": _SECOND},
    "volunteer": {"organization": _TITLE, "position": _SECOND},
    "education": {"institution": _TITLE, "studyType": _SECOND},
    "projects": {"name": _TITLE, "description": _SECOND, "keywords": ("keywords",)},
    "awards": {"title": _TITLE, "awarder": _SECOND},
    "certificates": {"name": _TITLE, "issuer": _SECOND},
    "publications": {"name": _TITLE, "publisher": _SECOND},
    "skills": {"name": _TITLE, "level": (*_SECOND, "level"), "keywords": ("keywords",)},
    "languages": {"language": _TITLE, "fluency": (*_SECOND, "level")},
}
"""The free sections of versions 3 and 4, whose items all have the same fields."""


_AS_WORK: dict[str, dict[str, tuple[str, ...]]] = {
    "volunteer": {"organization": ("company",), "position": ("position",)},
    "projects": {"name": ("position",), "entity": ("company",)},
    "awards": {"title": ("position",), "awarder": ("company",)},
    "certificates": {"name": ("position",), "issuer": ("company",)},
}
"""Sections of another kind by their title, with the fields of experience."""


def outline(document: Document, root: dict[str, Tree]) -> Outline:
    """The outline of a Reactive Resume export."""
    basics = mapping(root.get("basics"))
    sections = _sections(root)
    profiles = sections.pop("profiles", {})
    made = renamed(
        basics,
        {
            "name": ("name",),
            "label": ("headline", "label"),
            "email": ("email",),
            "phone": ("phone",),
            "location": ("location",),
            "summary": ("summary",),
        },
    )
    made |= _link(basics)
    made["more"] = [
        leaf for item in mappings(basics.get("customFields")) for leaf in leaves(pick(item, "value", "text"))
    ]
    people: list[Tree] = []
    for item in mappings(basics.get("profiles")) + list(_items_of(profiles)):
        people.append(renamed(item, {"network": ("network",), "username": ("username",)}) | _link(item))
    made["profiles"] = people
    contact: list[Tree] = [value for name, value in basics.items() if name != "summary"]
    contact.append(profiles)
    parts = [_part(name, sections[name]) for name in _order(root, sections)]
    return Outline(made, contact, tuple(part for part in parts if filled(part.body)), _ONGOING)


def _sections(root: dict[str, Tree]) -> dict[str, dict[str, Tree]]:
    """The sections that are printed, by the names that the layout gives them."""
    found: dict[str, dict[str, Tree]] = {}
    summary = mapping(root.get("summary"))
    if summary and _shown(summary):
        found["summary"] = summary
    for name, tree in mapping(root.get("sections")).items():
        section = mapping(tree)
        if name == "custom" and "items" not in section:
            found |= {f"custom.{key}": mapping(part) for key, part in section.items() if _shown(mapping(part))}
        elif section and _shown(section):
            found[name] = section
    for number, section in enumerate(mappings(root.get("customSections"))):
        if _shown(section):
            found[text_of(section.get("id")) or f"custom.{number}"] = section
    return found


def _shown(node: dict[str, Tree]) -> bool:
    return flag(node, "visible") is not False and flag(node, "hidden") is not True


def _items_of(section: dict[str, Tree]) -> Iterator[dict[str, Tree]]:
    """The items of a section that are printed."""
    return (item for item in mappings(section.get("items")) if _shown(item) and filled(item))


def _order(root: dict[str, Tree], sections: dict[str, dict[str, Tree]]) -> list[str]:
    """The sections' names in the order of the layout; what it does not name comes last."""
    layout = mapping(root.get("metadata")).get("layout")
    pages = layout.get("pages") if isinstance(layout, dict) else layout
    names = [text_of(leaf) for leaf in leaves(pages, printed=False)]
    return list(dict.fromkeys([*(name for name in names if name in sections), *sections]))


def _part(name: str, section: dict[str, Tree]) -> Part:
    heading = pick(section, "name", "title")
    title = heading if isinstance(heading, Leaf) else None
    kind = _KINDS.get(name) or _KINDS.get(text_of(section.get("type")), "")
    names = _NAMES
    if kind:
        given, known = by_title(text_of(title), kind) if title is not None else (kind, True)
        if kind == "work" and given in _AS_WORK:
            names, kind = _AS_WORK, given
        known = known and given == kind
    else:
        kind, known = by_title(text_of(title), "custom") if title is not None else ("custom", False)
        names = _CUSTOM
    items = list(_items_of(section))
    body: list[Tree] = [section[key] for key in ("content",) if key in section]
    body += [_printed(item) for item in items]
    if kind not in ENTRY_KINDS and kind not in ("skills", "languages"):
        return Part(kind, body, heading=title, known=known)
    made = tuple(entry for item in items for entry in _entries(kind, item, names))
    return Part(kind, body, made, heading=title, known=known)


def _printed(item: dict[str, Tree]) -> dict[str, Tree]:
    """An item without what only the program needs: numbers, identifiers, flags and empty links."""
    return {name: value for name, value in item.items() if filled(value)}


def _entries(kind: str, item: dict[str, Tree], names: dict[str, dict[str, tuple[str, ...]]]) -> list[Item]:
    own = names[kind]
    common = {name: others for name, others in _COMMON.items() if name not in own}
    if any("description" in others for others in own.values()):
        common["summary"] = ("summary",)
    fields = renamed(item, common | own) | _dates(item)
    link = _link(item)
    if "target" not in link:
        fields |= link
    area = fields.get("area")
    if isinstance(area, Leaf) and "location" not in fields and _is_place(text_of(area)):
        fields["location"] = fields.pop("area")
    roles = [role for role in mappings(item.get("roles")) if filled(role)]
    if not roles:
        return [Item(fields, _printed(item))]
    rest = {name: value for name, value in _printed(item).items() if name != "roles"}
    made = []
    for number, role in enumerate(roles):
        given = renamed(role, common | own) | _dates(role)
        shared = fields if not number else {name: value for name, value in fields.items() if name != "summary"}
        made.append(Item(shared | given, _printed(role) if number else [_printed(role), rest]))
    return made


def _is_place(text: str) -> bool:
    """Whether what stands as the field of study is where the school is: that is how the program's examples use it."""
    from profilelint.parse.places import parse_location

    found = parse_location(Value(text)) if "," in text else None
    return found is not None and bool(found.city and (found.region or found.country_code))


def _link(node: dict[str, Tree]) -> dict[str, Tree]:
    """The address of a link: a text, or a mapping with an address and the text that it is shown as."""
    found = pick(node, "url", "website")
    if not isinstance(found, dict):
        return {"url": found} if found is not None else {}
    address = pick(found, "href", "url")
    if address is not None:
        return {"url": address}
    shown = pick(found, "label")
    if shown is None:
        return {}
    return {"url": shown, "target": Leaf(text_of(found.get("href")) or text_of(found.get("url")), None)}


def _dates(item: dict[str, Tree]) -> dict[str, Tree]:
    """The dates: one text for both, or a start and an end, of which the time of day is cut off."""
    found = pick(item, "period", "date")
    if isinstance(found, dict):
        both = renamed(found, {"startDate": ("start",), "endDate": ("end",)})
        return {name: _day(leaf) for name, leaf in both.items() if isinstance(leaf, Leaf)}
    return {"date": _day(found)} if isinstance(found, Leaf) else {}


def _day(leaf: Leaf) -> Leaf:
    text = text_of(leaf)
    return part_of(leaf, 0, 10) if len(text) > 10 and text[10] == "T" and text[:4].isdigit() else leaf
