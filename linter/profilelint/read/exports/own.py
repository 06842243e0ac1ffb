"""profile.yaml, a profile kept as data → Document.

Its keys stand in :mod:`~profilelint.read.exports.keys`, each with its other spellings. A section that is not there is
not compared. What is not understood (a key that is not known, a value of another kind) is left out, and each such is a
problem of the kind ``skipped`` that says where; the right to work, gender and the like are never looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from profilelint.model.document import Document, Problem
from profilelint.read.exports import keys
from profilelint.read.exports.keys import ENTRIES, Key
from profilelint.read.exports.shape import label, listed, prose, with_profile
from profilelint.read.limits import Limits
from profilelint.read.structured import yaml
from profilelint.read.structured.source import BrokenError, Lines, Mapping, Node, Parsed, Scalar, Text, broken, lay_out
from profilelint.read.words import decode

FORMAT = "profile-yaml"
_MOST_ITEMS = keys.MOST_ENTRIES

_OTHER_VOCABULARIES = frozenset({"basics", "cv", "content", "sections", "meta"})
_MOST_TOLD = 8
"""Things left out that are told one by one."""
_MOST_NAME = 40

_START, _END = keys.START.spellings, keys.END.spellings
_PROSE = keys.DESCRIPTION.spellings
_GRADUATION = keys.GRADUATION.spellings
_LEVEL = keys.LEVEL.spellings
_MAJOR = keys.MAJOR.spellings
_CONTACT = {key.to: key.spellings for key in keys.CONTACT if key.to}
_INTEREST = {key.to or key.name.replace("_", " "): key.spellings for key in keys.INTERESTS}
_INTERESTS = keys.INTEREST.spellings
_OF_HANDSHAKE = (
    *keys.VISIBILITY.spellings[:2],
    *keys.PUBLIC.spellings,
    *keys.SCHOOL_YEAR.spellings,
    "career_interests",
)
"""Names that only Handshake's profile has: they name the network where nothing else does."""
_EDUCATION = next(key.spellings for key in keys.SECTIONS if key.to == "education")
_SIGNS = frozenset(
    (
        *keys.SKILLS.spellings,
        *_INTERESTS[:2],
        "email",
        "full_name",
        "name",
        "employer",
        "network",
        *_CONTACT["label"],
        *_CONTACT["summary"],
        *_OF_HANDSHAKE,
    )
) | {spelling for key in keys.SECTIONS for spelling in key.spellings}
_TRUE = frozenset(("true", "yes", "y", "1", "public", "on"))


def read(data: bytes, path: str, limits: Limits) -> Document | None:
    """Read profile.yaml; ``None`` for YAML of another vocabulary."""
    raw = decode(data)
    if raw is None or len(raw) > yaml.MOST:
        return None
    try:
        parsed = yaml.parse(raw, limits.max_depth)
    except BrokenError as error:
        document = broken(error, raw, path, FORMAT, "YAML")
        return Document(path=path, format=FORMAT, problems=document.problems)
    root = parsed.root
    if not isinstance(root, dict) or not _OTHER_VOCABULARIES.isdisjoint(root):
        return None
    others = {name for name in root if keys.plain(name) not in keys.NETWORK.spellings}
    named = next((name for name in keys.NAMED if others == {name}), "")
    inner = root.get(named)
    whole = inner if isinstance(inner, dict) and _Fields(inner).first(*_SIGNS) else root
    node = _Fields(whole)
    if not node.first(*_SIGNS):
        detail = "it holds none of the names of a profile, such as name, experience, education, skills"
        return Document(path=path, format=FORMAT, problems=(Problem("unsupported", detail),))
    network = _network(node, _Fields(root), named)
    holds: set[str] = set()
    tree = _tree(node, network, holds)
    document = lay_out(Parsed(tree, parsed.cut), raw, path, FORMAT, limits)
    document = with_profile(document, network, holds)
    return replace(document, problems=(*document.problems, *_problems(whole, raw)))


def _network(node: _Fields, root: _Fields, named: str) -> str:
    given = node.text(*keys.NETWORK.spellings) or root.text(*keys.NETWORK.spellings)
    words = given.text.casefold() if given is not None else named if named != keys.NAMED[0] else ""
    if "linkedin" in words:
        return "LinkedIn"
    return "Handshake" if "handshake" in words or (not words and node.first(*_OF_HANDSHAKE)) else ""


# -- what is left out -------------------------------------------------------------------------------------------------


class _LeftOut(NamedTuple):
    """Something that is not read: where it stands, what it is, and the keys that a name may have been meant for."""

    offset: int
    words: str
    meant: tuple[str, tuple[str, ...]] = ("", ())


def _problems(root: dict[str, Node], raw: str) -> list[Problem]:
    """A problem for each of the first things that are left out, and one for the others."""
    found = _left_out(root, keys.ROOT, "a profile")
    where = Lines(raw)
    problems = []
    for item in islice(found, _MOST_TOLD):
        line = where.place(item.offset, item.offset).line
        problems.append(Problem("skipped", f"line {line}: {item.words}{_nearest(*item.meant)}"))
    more = sum(1 for _ in found)
    if more:
        problems.append(Problem("skipped", f"{more:,} more of its values were left out"))
    return problems


def _nearest(name: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(keys.plain(name), known, n=1, cutoff=0.75) if name else []
    return f"; did you mean “{near[0]}”?" if near else ""


def _left_out(node: dict[str, Node], table: tuple[Key, ...], what: str) -> Iterator[_LeftOut]:
    known = keys.spelled(table)
    seen: dict[str, str] = {}
    for name, value in node.items():
        offset = _offset(node, name)
        shown = f"“{name[:_MOST_NAME]}”"
        key = known.get(keys.plain(name))
        if key is None:
            yield _LeftOut(offset, f"{shown} is no key of {what} and was left out", (name, tuple(known)))
            continue
        if key.name in seen and key.kind not in (ENTRIES, keys.NEVER) and not _is_empty(value):
            yield _LeftOut(offset, f"{seen[key.name]} and {shown} are one key; one of them was left out")
        if not _is_empty(value):
            seen.setdefault(key.name, shown)
        yield from _misshapen(key, value, shown, offset)


def _offset(node: dict[str, Node], name: str) -> int:
    written = node.names.get(name) if isinstance(node, Mapping) else None
    return written.runs[0][1] if written is not None and written.runs else 0


_WANTED = {
    keys.TEXT: "a text",
    keys.DATE: "a date",
    keys.FLAG: "true or false, or a text",
    keys.TEXTS: "a list of texts",
    keys.PROSE: "a text or a list of texts",
    keys.ENTRIES: "a list of entries",
    keys.MAPPING: "keys with values",
}


def _misshapen(key: Key, value: Node, shown: str, offset: int) -> Iterator[_LeftOut]:
    """What of a value is of another kind than its key's."""
    kind = key.kind
    bad = _LeftOut(offset, f"{shown} wants {_WANTED.get(kind, '')}; what stands there was left out")
    if kind == keys.NEVER or (isinstance(value, Scalar) and value.value is None):
        return
    if isinstance(value, Scalar):
        if kind != keys.FLAG:
            yield bad
    elif isinstance(value, Text):
        if kind in (keys.MAPPING, ENTRIES) and not key.loose and not _is_empty(value):
            yield bad
    elif kind in (keys.TEXT, keys.DATE, keys.FLAG):
        yield bad
    elif kind == keys.MAPPING:
        if isinstance(value, dict):
            table = key.keys or keys.ROOT
            yield from _left_out(value, table, shown if key.keys else "a profile")
        elif not key.loose or not _are_texts(value):
            yield bad
    elif kind == ENTRIES:
        for item in _items(value):
            if isinstance(item, dict):
                yield from _left_out(item, key.keys, shown)
            elif not isinstance(item, Text) and not (isinstance(item, Scalar) and item.value is None):
                yield bad
        if isinstance(value, list) and len(value) > _MOST_ITEMS:
            yield _LeftOut(offset, f"of {shown} only the first {_MOST_ITEMS} entries were read")
    elif kind == keys.PROSE:
        if not _are_texts(value):
            yield bad
    elif isinstance(value, list) and any(isinstance(item, (list, Scalar)) for item in value if not _is_empty(item)):
        yield bad


def _are_texts(value: Node) -> bool:
    return isinstance(value, list) and all(isinstance(item, Text) or _is_empty(item) for item in value)


# -- the tree ---------------------------------------------------------------------------------------------------------

_Missing = Callable[..., None]
"""Notes a field without a value: (name, its field, and without one the words for it and an offset)."""


class _Named(NamedTuple):
    """A field of a mapping: its name as written, where that stands, and what it holds."""

    name: str
    offset: int
    node: Node


_GROUPS = tuple(key.name for key in keys.GROUPS)


class _Fields:
    """A mapping whose names may be written in several ways."""

    def __init__(self, node: dict[str, Node]) -> None:
        self._fields: dict[str, _Named] = {}
        self._add(node)
        for name in _GROUPS:
            inner = self._fields.get(name)
            if inner is not None and isinstance(inner.node, dict):
                self._add(inner.node)
        self.offset = min((field.offset for field in self._fields.values()), default=0)

    def _add(self, node: dict[str, Node]) -> None:
        for name, value in node.items():
            self._fields.setdefault(keys.plain(name), _Named(name, _offset(node, name), value))

    def first(self, *names: str) -> _Named | None:
        """The first of several names that is there and holds something, else the first that is there."""
        found = [self._fields[name] for name in names if name in self._fields]
        return next((field for field in found if not _is_empty(field.node)), found[0] if found else None)

    def every(self, *names: str) -> list[_Named]:
        """Those of several names that are there, in the order of the file."""
        found = [self._fields[name] for name in names if name in self._fields]
        return sorted(found, key=lambda field: field.offset)

    def text(self, *names: str) -> Text | None:
        """A text; of a number, the text that it is written as."""
        field = self.first(*names)
        if field is None or not isinstance(field.node, Text):
            return None
        return field.node if field.node.text.strip() else None


def _is_empty(node: Node) -> bool:
    if isinstance(node, Scalar):
        return node.value is None
    if isinstance(node, Text):
        return node.text.strip().casefold() in ("", "-", "—", "none", "n/a", "tbd", "null")
    return all(_is_empty(item) for item in (node.values() if isinstance(node, dict) else node))


def _tree(node: _Fields, network: str, holds: set[str]) -> Mapping:
    """The profile in JSON Resume's names; ``holds`` gets what it says."""
    tree = Mapping()
    own: dict[str, Node] = {}
    empty: dict[str, Node] = {}

    def missing(name: str, field: _Named | None, words: str = "", offset: int = 0) -> None:
        empty[name] = label(words if field is None else field.name, offset if field is None else field.offset)

    tree["basics"] = _basics(node, network, holds, missing)
    for section in keys.SECTIONS:
        for found in node.every(*section.spellings):
            if not _is_empty(found.node) and not _items(found.node, section.loose):
                continue  # not understood: nothing can be concluded from it
            holds.add(section.to)
            known = tree.get(section.to)
            items = [_entry(section, item) for item in _items(found.node, section.loose)]
            tree[section.to] = [*(known if isinstance(known, list) else []), *items]
            if section.to == "work" and any(
                isinstance(item, dict) and _Fields(item).first(*_PROSE) for item in _items(found.node)
            ):
                holds.add("descriptions")
    skills = node.first(*keys.SKILLS.spellings)
    named = list(_words(skills.node)) if skills is not None else []
    if skills is not None and (named or _is_empty(skills.node)):
        holds.add("skills")
        tree["skills"] = list(named)
        if not named:
            missing("skills", skills)
    _first_degree(node, tree)
    _study(node, network, own, holds, missing)
    for name, key in (("visibility", keys.VISIBILITY), ("public document", keys.PUBLIC)):
        field = node.first(*key.spellings)
        if field is not None:
            holds.add(name)
            if _is_empty(field.node) or isinstance(field.node, (dict, list)):
                if _is_empty(field.node):
                    missing(name, field)
            elif isinstance(field.node, Scalar):
                own[name] = _flag(field.node)
            else:
                own[name] = field.node
    _documents(node, own, holds, missing)
    _interests(node, network, own, holds, missing)
    for name in ("preferred name", "hometown"):
        text = node.text(name.replace(" ", "_"))
        if text is not None:
            own[name] = text
    own["empty"] = empty
    tree["profile"] = own
    return tree


def _flag(node: Scalar) -> Text:
    """A flag is no text: it is shown as it is written."""
    return Text(str(node.value).lower(), ((0, node.start, 1),))


def _first_degree(node: _Fields, tree: Mapping) -> None:
    """What stands at the root about the first degree, as Handshake's key information does: in that, where it does not
    say so itself."""
    entries = tree.get("education")
    listing = entries if isinstance(entries, list) else []
    first = next((entry for entry in listing if isinstance(entry, dict)), None)
    made: dict[str, Node] = {}
    for key in keys.STUDY:
        field = node.first(*key.spellings)
        if field is not None and not _is_empty(field.node):
            value = next(iter(_words(field.node)), None) if key.kind == keys.TEXTS else field.node
            name = {"graduation": "endDate", "degree_level": "studyType"}.get(key.name, key.to or key.name)
            if isinstance(value, Text):
                made.setdefault(name, value)
    courses = node.first(*keys.ROOT_COURSES.spellings)
    taken = list(_words(courses.node)) if courses is not None else []
    if first is None and made:
        first = {}
        tree["education"] = [first, *listing]
    if first is not None:
        for name, value in made.items():
            first.setdefault(name, value)
    if taken and first is not None and "courses" not in first:
        first["courses"] = list(taken)
    elif taken:
        tree["courses"] = list(taken)


def _documents(node: _Fields, own: dict[str, Node], holds: set[str], missing: _Missing) -> None:
    """The documents, and which of them is public where no key of its own says so."""
    field = node.first(*keys.DOCUMENT.spellings)
    if field is None:
        return
    entries = [_Fields(item) for item in _items(field.node) if isinstance(item, dict)]
    own["documents"] = [{name: found.node for name, found in _texts(entry, keys.DOCUMENTS)} for entry in entries]
    if "public document" in holds:
        return
    said = [entry for entry in entries if entry.first(*keys.DOCUMENTS[2].spellings)]
    if not said and entries:
        return
    holds.add("public document")
    for entry in said:
        public = entry.first(*keys.DOCUMENTS[2].spellings)
        if public is None or not _is_true(public.node):
            continue
        name = entry.text(*keys.DOCUMENTS[0].spellings) or entry.text(*keys.DOCUMENTS[1].spellings)
        own["public document"] = name if name is not None else label("true", public.offset)
        return
    missing("public document", field)


def _texts(entry: _Fields, table: tuple[Key, ...]) -> Iterator[tuple[str, _Named]]:
    for key in table:
        field = entry.first(*key.spellings)
        if field is not None and isinstance(field.node, Text):
            yield key.name, field


def _is_true(node: Node) -> bool:
    if isinstance(node, Scalar):
        return node.value is True
    return isinstance(node, Text) and node.text.strip().casefold() in _TRUE


def _basics(node: _Fields, network: str, holds: set[str], missing: _Missing) -> dict[str, Node]:
    basics: dict[str, Node] = {}
    for name, names in _CONTACT.items():
        field = node.first(*names)
        if field is not None and isinstance(field.node, Text) and not _is_empty(field.node):
            basics[name] = field.node
        elif field is not None and isinstance(field.node, (dict, list)) and name == "name":
            basics[name] = list(_words(field.node))
    if "name" not in basics:
        parts = [text for name in ("first_name", "middle_name", "last_name") if (text := node.text(name)) is not None]
        if parts:
            basics["name"] = list(parts)
    links: list[Node] = [
        {"url": text} for key in keys.LINKS if (field := node.first(key.name)) for text in _addresses(field.node)
    ]
    if links:
        basics["profiles"] = links
    for name, key in (("headline", "label"), ("about", "summary")):
        field = node.first(*_CONTACT[key])
        if field is not None and key not in basics and not _is_empty(field.node):
            continue  # not understood
        if field is not None or (network == "LinkedIn" and name == "headline") or (network and name == "about"):
            holds.add(name)
            if key not in basics:
                missing(name, field, name, node.offset)
    return basics


def _study(node: _Fields, network: str, own: dict[str, Node], holds: set[str], missing: _Missing) -> None:
    """The fields of Handshake that employers filter on: of the first degree, or at the root."""
    schools = node.first(*_EDUCATION)
    items = [item for item in _items(schools.node) if isinstance(item, dict)] if schools is not None else []
    first = _Fields(items[0]) if items else _Fields({})
    for name, names in (
        ("major", _MAJOR),
        ("graduation", (*_GRADUATION, *_END)),
        ("school year", keys.SCHOOL_YEAR.spellings),
        ("degree level", (*_LEVEL, *keys.DEGREE.spellings)),
    ):
        at_root = names if name != "graduation" else _GRADUATION
        inside, outside = first.first(*names), node.first(*at_root)
        field = next((field for field in (inside, outside) if field is not None and not _is_empty(field.node)), None)
        if field is not None:
            holds.add(name)
            if name == "school year" and isinstance(field.node, Text):
                own[name] = field.node
        elif inside is not None or outside is not None or network == "Handshake":
            holds.add(name)
            offset = first.offset if items and name != "school year" else node.offset
            missing(name, inside or outside, name, offset)


def _interests(node: _Fields, network: str, own: dict[str, Node], holds: set[str], missing: _Missing) -> None:
    field = node.first(*_INTERESTS)
    inner = _Fields(field.node) if field is not None and isinstance(field.node, dict) else _Fields({})
    found = False
    for name, names in _INTEREST.items():
        listing = inner.first(*names) or node.first(*(key for key in names if "_" in key))
        words = list(_words(listing.node)) if listing is not None else []
        if words:
            own[name] = list(words)
            found = True
    if (
        network == "Handshake"
        and field is not None
        and isinstance(field.node, (list, Text))
        and not _is_empty(field.node)
    ):
        own["roles"] = list(_words(field.node))
        found = True
    if network == "Handshake" or found or (field is not None and isinstance(field.node, dict)):
        holds.add("interests")
        if not found:
            missing("interests", field, "interests", node.offset)


def _items(node: Node, between: str = "") -> list[Node]:
    if isinstance(node, dict):
        return [node]
    if isinstance(node, Text) and between and not _is_empty(node):
        return list(listed(node, between))
    return list(node[:_MOST_ITEMS]) if isinstance(node, list) else []


def _words(node: Node) -> Iterable[Text]:
    """The texts of a list, of a text with commas, of groups of lists, or of mappings with a name."""
    if isinstance(node, Text):
        yield from listed(node) if not _is_empty(node) else ()
    elif isinstance(node, list):
        for item in node[:_MOST_ITEMS]:
            if isinstance(item, Text):
                if not _is_empty(item):
                    yield item
            elif isinstance(item, dict):
                fields = _Fields(item)
                name, inner = fields.text("name", "skill", "title"), fields.first("keywords", "items", "details")
                if inner is not None and not _is_empty(inner.node):
                    yield from _words(inner.node)
                elif name is not None:
                    yield name
    elif isinstance(node, dict):
        for value in node.values():
            yield from _words(value)


def _addresses(node: Node) -> Iterable[Text]:
    """The links of a text, a list, or a mapping; a list may hold mappings with ``url``."""
    if isinstance(node, Text):
        if "." in node.text:
            yield node
        return
    for item in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        if isinstance(item, Text) and "." in item.text:
            yield item
        elif isinstance(item, dict):
            text = _Fields(item).text("url", "link", "href", "address")
            if text is not None:
                yield text


_OTHERWISE = frozenset(
    ("start", "end", "dates", "description", "graduation", "degree_level", "current", "currently_attending")
)
"""Keys that are read in a way of their own."""


def _entry(section: Key, item: Node) -> Node:
    if not isinstance(item, dict):
        return {section.keys[0].to: item} if isinstance(item, Text) else item
    node = _Fields(item)
    made: dict[str, Node] = {}
    for key in section.keys:
        if key.name in _OTHERWISE:
            continue
        field = node.first(*key.spellings)
        if field is None or _is_empty(field.node):
            continue
        value = field.node
        if key.kind == keys.TEXTS and key.to in ("courses", "keywords"):
            value = list(_words(value))
        elif key.kind == keys.TEXTS:
            value = next(iter(_words(value)), value)
        elif key.kind == keys.PROSE:
            value = list(value[:_MOST_ITEMS]) if isinstance(value, list) else value
        elif not isinstance(value, Text):
            continue
        made[key.to or key.name] = value
    if section.to == "education" and "studyType" not in made:
        level = node.text(*_LEVEL)
        if level is not None:
            made["studyType"] = level
    for name, names in (("startDate", _START), ("endDate", (*_END, *_GRADUATION))):
        text = node.text(*names)
        if text is not None:
            made[name] = text
    dates = node.text(*keys.DATES.spellings)
    if dates is not None and not {"startDate", "endDate", "date", "releaseDate"} & made.keys():
        made["endDate"] = dates
    described = node.first(*_PROSE) if keys.DESCRIPTION in section.keys else None
    if described is not None and isinstance(described.node, Text):
        made.update(prose(described.node))
    elif described is not None and isinstance(described.node, list):
        made["highlights"] = [text for text in described.node[:_MOST_ITEMS] if isinstance(text, Text)]
    return made
