"""A JSON Resume tree → Resume. Older keys (``company``, ``website``, ``picture``) are read too.

The schema allows anything anywhere: what is not of the shape that it describes is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from profilelint.model.dates import Date, DateRange
from profilelint.model.document import Document, Leaf, Tree
from profilelint.model.resume import (
    Award,
    Basics,
    Bullet,
    Certificate,
    Education,
    Entry,
    Language,
    Location,
    Profile,
    Project,
    Publication,
    Resume,
    Section,
    Skill,
    Volunteer,
    Work,
)
from profilelint.model.value import Piece, Value, join
from profilelint.parse import dates

SECTIONS = (
    "work",
    "volunteer",
    "education",
    "projects",
    "awards",
    "certificates",
    "publications",
    "skills",
    "languages",
    "interests",
    "references",
)
_ALIASES = {"certifications": "certificates", "experience": "work", "volunteering": "volunteer", "honors": "awards"}


class _Reader:
    """Makes values of leaves."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def value(self, tree: Tree | None, path: str) -> Value | None:
        """A scalar as a value; ``None`` for anything else, for null and for blanks."""
        if not isinstance(tree, Leaf) or tree.value is None or isinstance(tree.value, bool):
            return None
        if tree.span is not None:
            start, end = tree.span
            text = self.document.text[start:end]
            value = Value(text, path, self.document.path, (Piece(0, start, end - start),))
        else:
            value = Value(str(tree.value), path, self.document.path)
        value = value.part(0, len(value.text))
        return value if value.text else None

    def values(self, tree: Tree | None, path: str) -> list[Value]:
        """The scalars of a list; a scalar alone is a list of one."""
        if isinstance(tree, Leaf):
            value = self.value(tree, f"{path}[0]")
            return [value] if value else []
        if not isinstance(tree, list):
            return []
        found: list[Value] = []
        for item in tree:
            if isinstance(item, dict):
                item = item.get("name") or item.get("summary") or item.get("description") or Leaf(None, None)
            value = self.value(item, f"{path}[{len(found)}]")
            if value is not None:
                found.append(value)
        return found

    def every(self, tree: Tree, path: str) -> Iterator[Value]:
        """All scalars of a tree, in order."""
        stack: list[Tree] = [tree]
        while stack:
            top = stack.pop()
            if isinstance(top, Leaf):
                value = self.value(top, path)
                if value is not None:
                    yield value
            elif isinstance(top, dict):
                stack.extend(reversed(list(top.values())))
            else:
                stack.extend(reversed(top))


def _pick(node: dict[str, Tree], *keys: str) -> Tree | None:
    """The first of several keys that holds something."""
    for key in keys:
        found = node.get(key)
        if found is not None and not (isinstance(found, Leaf) and found.value in (None, "")):
            return found
    return None


def _objects(tree: Tree | None) -> list[dict[str, Tree]]:
    """The objects of a list; an object alone is a list of one."""
    if isinstance(tree, dict):
        return [tree]
    return [item for item in tree if isinstance(item, dict)] if isinstance(tree, list) else []


def resume(document: Document, region: str = "US") -> Resume:
    """The resume of a document with a tree."""
    reader = _Reader(document)
    root = document.tree if isinstance(document.tree, dict) else {}
    made: dict[str, list[Any]] = {kind: [] for kind in SECTIONS}
    sections: list[Section] = []
    for key, tree in root.items():
        kind = _ALIASES.get(key, key)
        if kind not in made:
            continue
        items = _section(reader, kind, tree, len(made[kind]))
        made[kind].extend(items)
        lines = tuple(reader.every(tree, kind))
        if lines:
            entries = tuple(item for item in items if isinstance(item, Entry))
            sections.append(Section(kind=kind, path=kind, lines=lines, entries=entries))
    basics = _basics(reader, root.get("basics"))
    if basics.summary is not None:
        sections.insert(0, Section(kind="summary", path="summary", lines=(basics.summary,)))
    return Resume(
        source=document.path,
        basics=basics,
        work=tuple(made["work"]),
        volunteer=tuple(made["volunteer"]),
        education=tuple(made["education"]),
        projects=tuple(made["projects"]),
        awards=tuple(made["awards"]),
        certificates=tuple(made["certificates"]),
        publications=tuple(made["publications"]),
        skills=tuple(made["skills"]),
        languages=tuple(made["languages"]),
        sections=tuple(sections),
    )


def _section(reader: _Reader, kind: str, tree: Tree, start: int) -> list[Any]:
    if kind == "skills":
        return _skills(reader, tree)
    if kind == "languages":
        return _languages(reader, tree)
    if kind in {"interests", "references"}:
        return []
    return [_entry(reader, kind, node, f"{kind}[{start + i}]") for i, node in enumerate(_objects(tree))]


def _entry(reader: _Reader, kind: str, node: dict[str, Tree], path: str) -> Entry:
    def take(name: str, *older: str) -> Value | None:
        return reader.value(_pick(node, name, *older), f"{path}.{name}")

    lines = list(reader.every(node, path))
    content = join(lines, "\n", path) if lines else Value("", path, reader.document.path)
    summary = take("summary", "description")
    highlights = tuple(
        Bullet(value=value)
        for value in reader.values(_pick(node, "highlights", "responsibilities"), f"{path}.highlights")
    )
    common: dict[str, Any] = {
        "path": path,
        "content": content,
        "dates": _dates(reader, kind, node, path),
        "location": _place(reader, node.get("location"), f"{path}.location"),
        "url": take("url", "website"),
        "summary": summary,
        "highlights": highlights,
    }
    if kind == "work":
        return Work(
            **common, name=take("name", "company", "employer", "organization"), position=take("position", "title")
        )
    if kind == "volunteer":
        return Volunteer(
            **common, employer=take("organization", "name", "company"), position=take("position", "title", "role")
        )
    if kind == "education":
        return Education(
            **common,
            institution=take("institution", "school", "name"),
            study_type=take("studyType", "degree"),
            area=take("area", "major", "field"),
            score=take("score", "gpa"),
            courses=tuple(reader.values(_pick(node, "courses", "coursework"), f"{path}.courses")),
        )
    if kind == "projects":
        return Project(
            **common,
            name=take("name", "title"),
            entity=take("entity"),
            keywords=tuple(reader.values(_pick(node, "keywords", "technologies"), f"{path}.keywords")),
        )
    if kind == "awards":
        return Award(**common, name=take("title", "name"), awarder=take("awarder", "issuer"))
    if kind == "certificates":
        return Certificate(**common, name=take("name", "title"), issuer=take("issuer", "awarder", "authority"))
    return Publication(**common, name=take("name", "title"), publisher=take("publisher"))


def _dates(reader: _Reader, kind: str, node: dict[str, Tree], path: str) -> DateRange | None:
    single = {"awards": "date", "certificates": "date", "publications": "releaseDate"}.get(kind)
    start = None if single else reader.value(_pick(node, "startDate", "start"), f"{path}.startDate")
    if single:
        end = reader.value(_pick(node, single, "date", "releaseDate", "endDate"), f"{path}.{single}")
    else:
        end = reader.value(_pick(node, "endDate", "end", "date", "graduationDate"), f"{path}.endDate")
    ongoing = kind in {"work", "volunteer", "projects"}
    both = dates.pair(start, end, open_end=ongoing)
    if both is None:
        return None
    if ongoing and start is None:
        both = dates.as_role(both)
    return _placed(both, start, end)


def _placed(both: DateRange, start: Value | None, end: Value | None) -> DateRange:
    """The same dates with their fields' paths."""

    def at(date: Date | None, field: Value | None) -> Date | None:
        return replace(date, value=date.value.at(field.path)) if date is not None and field is not None else date

    first = at(both.start, start or end)
    last = first if both.end is both.start else at(both.end, end or start)
    return replace(both, start=first, end=last, value=both.value.at((start or end or both.value).path))


def _place(reader: _Reader, tree: Tree | None, path: str) -> Value | None:
    if isinstance(tree, dict):
        parts = [reader.value(tree.get(key), path) for key in ("city", "region", "countryCode")]
        found = [part for part in parts if part is not None]
        return join(found, ", ", path) if found else None
    return reader.value(tree, path)


def _skills(reader: _Reader, tree: Tree) -> list[Skill]:
    groups: list[Skill] = []
    loose: list[Tree] = []
    for node in tree if isinstance(tree, list) else [tree]:
        path = f"skills[{len(groups)}]"
        if isinstance(node, dict):
            name = reader.value(_pick(node, "name", "category", "title"), f"{path}.name")
            level = reader.value(node.get("level"), f"{path}.level")
            keywords = tuple(reader.values(node.get("keywords"), f"{path}.keywords"))
            if name is not None or keywords:
                if not keywords and name is not None:
                    # {"name": "Python", "level": "Advanced"}: the name is the skill.
                    keywords, name = (name.at(f"{path}.name"),), None
                groups.append(Skill(path=path, name=name, level=level, keywords=keywords))
        elif isinstance(node, Leaf):
            loose.append(node)
    if loose:
        path = f"skills[{len(groups)}]"
        groups.append(Skill(path=path, keywords=tuple(reader.values(loose, f"{path}.keywords"))))
    return [group for group in groups if group.name or group.keywords]


def _languages(reader: _Reader, tree: Tree) -> list[Language]:
    found: list[Language] = []
    for node in tree if isinstance(tree, list) else [tree]:
        path = f"languages[{len(found)}]"
        if isinstance(node, dict):
            language = reader.value(_pick(node, "language", "name"), f"{path}.language")
            fluency = reader.value(_pick(node, "fluency", "level"), f"{path}.fluency")
        else:
            language, fluency = reader.value(node, f"{path}.language"), None
        if language is not None:
            found.append(Language(path=path, language=language, fluency=fluency))
    return found


def _basics(reader: _Reader, tree: Tree | None) -> Basics:
    source = reader.document.path
    if not isinstance(tree, dict):
        return Basics(content=Value("", "basics", source))
    node = tree

    def take(name: str, *older: str) -> Value | None:
        return reader.value(_pick(node, name, *older), f"basics.{name}")

    # The summary has a section of its own; the rest is the contact block.
    lines = [
        value
        for key, part in node.items()
        if key not in {"summary", "image", "picture"}
        for value in reader.every(part, "basics")
    ]
    content = join(lines, "\n", "basics") if lines else Value("", "basics", source)
    return Basics(
        name=take("name"),
        label=take("label", "headline", "title"),
        email=take("email"),
        phone=take("phone"),
        location=_location(reader, node.get("location")),
        profiles=_profiles(reader, node),
        summary=take("summary", "objective"),
        content=content,
    )


def _location(reader: _Reader, tree: Tree | None) -> Location | None:
    from profilelint.parse.places import parse_location

    path = "basics.location"
    if isinstance(tree, dict):
        fields: dict[str, Value | None] = {
            key: reader.value(tree.get(key), f"{path}.{key}")
            for key in ("address", "city", "region", "postalCode", "countryCode")
        }
        found = [value for value in fields.values() if value is not None]
        if not found:
            return None

        def text(key: str) -> str:
            value = fields[key]
            return value.text if value is not None else ""

        return Location(
            value=join(found, ", ", path),
            address=text("address"),
            postal_code=text("postalCode"),
            city=text("city"),
            region=text("region"),
            country_code=text("countryCode"),
        )
    value = reader.value(tree, path)
    return (parse_location(value) or Location(value=value)) if value is not None else None


def _profiles(reader: _Reader, node: dict[str, Tree]) -> tuple[Profile, ...]:
    found: list[Profile] = []
    for profile in _objects(node.get("profiles")):
        path = f"basics.profiles[{len(found)}]"
        url = reader.value(_pick(profile, "url", "link"), f"{path}.url")
        username = reader.value(_pick(profile, "username", "user"), f"{path}.username")
        network = reader.value(_pick(profile, "network", "name"), f"{path}.network")
        shown = url or username
        if shown is not None:
            found.append(
                Profile(
                    url=shown,
                    target=url.text if url else "",
                    network=network.text if network else "",
                    username=username.text if username else "",
                )
            )
    site = reader.value(_pick(node, "url", "website"), "basics.url")
    if site is not None:
        found.append(Profile(url=site, target=site.text))
    return tuple(found)
