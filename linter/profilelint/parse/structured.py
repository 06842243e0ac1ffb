"""A tree in JSON Resume's names → Resume. Older keys (``company``, ``website``, ``picture``) are read too.

The schema allows anything anywhere: what is not of the shape that it describes is passed over. Other vocabularies are
brought to these names by :mod:`profilelint.parse.dialects`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from profilelint.model.dates import Date, DateRange
from profilelint.model.document import Document, Leaf, Line, Role, Tree
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
from profilelint.parse.dialects import ENTRY_KINDS, Item, Outline, Part, leaves, mappings, outline, text_of

if TYPE_CHECKING:
    from profilelint.parse.sections import Row

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


_ONGOING = frozenset({"work", "volunteer", "projects"})
_AT_ROOT = ("name", "label", "headline", "email", "phone", "location", "url", "website", "profiles", "links", "summary")


class _Block(NamedTuple):
    """A paragraph or list item of a text. ``level`` is the depth of an item, from 0."""

    value: Value
    item: bool
    level: int


class _Reader:
    """Makes values of leaves."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.items = {line.start: line.level for line in document.lines if line.role is Role.ITEM}
        """The levels of the list items, by where they start."""

    def value(self, tree: Tree | None, path: str) -> Value | None:
        """A text or number as a value, the blocks of a longer text put together; ``None`` for anything else, for null
        and for blanks."""
        if isinstance(tree, list):
            found = [self.value(item, path) for item in tree if isinstance(item, Leaf)]
            values = [value for value in found if value is not None]
            return join(values, " ", path) if values else None
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
        """The texts and numbers of a list; one alone is a list of one."""
        found: list[Value] = []
        for item in tree if isinstance(tree, list) else [tree]:
            value = self.value(_text_in(item), f"{path}[{len(found)}]")
            if value is not None:
                found.append(value)
        return found

    def blocks(self, tree: Tree | None) -> list[_Block]:
        """The paragraphs and list items of a text."""
        found: list[_Block] = []
        for leaf in tree if isinstance(tree, list) else [tree]:
            value = self.value(leaf, "") if isinstance(leaf, Leaf) else None
            if value is not None and isinstance(leaf, Leaf):
                level = self.items.get(leaf.span.start) if leaf.span is not None else None
                found.append(_Block(value, level is not None, level or 0))
        return found

    def every(self, tree: Tree, path: str) -> Iterator[Value]:
        """All texts and numbers of a tree, in order."""
        for leaf in leaves(tree):
            value = self.value(leaf, path)
            if value is not None:
                yield value


def _text_in(tree: Tree | None) -> Tree | None:
    """What a list's entry says, where that is a mapping: its name, summary, or its only text."""
    if not isinstance(tree, dict):
        return tree
    found = tree.get("name") or tree.get("summary") or tree.get("description")
    if found is None and len(tree) == 1:
        return next(iter(tree.values()))
    return found


def _pick(node: dict[str, Tree], *keys: str) -> Tree | None:
    """The first of several keys that holds something."""
    for key in keys:
        found = node.get(key)
        if found is not None and not (isinstance(found, Leaf) and found.value in (None, "")):
            return found
    return None


def resume(document: Document, region: str = "US") -> Resume:
    """The resume of a document with a tree."""
    reader = _Reader(document)
    found = outline(document) or _own(document)
    made: dict[str, list[Any]] = {kind: [] for kind in SECTIONS}
    sections: list[Section] = []
    summaries: list[Value] = []
    for part in found.parts:
        items = _section(reader, part, made, found.ongoing)
        if part.kind in made:
            made[part.kind].extend(items)
        lines = tuple(reader.every(part.body, part.kind))
        if part.kind == "summary" and lines:
            summaries.append(join(list(lines), " ", "basics.summary"))
        if lines:
            entries = tuple(item for item in items if isinstance(item, Entry))
            heading = reader.value(part.heading, part.kind)
            sections.append(
                Section(kind=part.kind, path=part.kind, heading=heading, known=part.known, lines=lines, entries=entries)
            )
    basics = _basics(reader, found)
    if basics.summary is not None:
        sections.insert(0, Section(kind="summary", path="summary", lines=(basics.summary,)))
    elif summaries:
        basics = replace(basics, summary=summaries[0])
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


def _own(document: Document) -> Outline:
    """The outline of a JSON Resume, as it stands. Lists under names that it does not know are sections too."""
    root = document.tree if isinstance(document.tree, dict) else {}
    basics = root.get("basics")
    # Some keep the contact data at the root, without basics.
    node = basics if isinstance(basics, dict) else {key: root[key] for key in _AT_ROOT if key in root}
    # The summary has a section of its own; the rest is the contact block.
    contact = [part for key, part in node.items() if key not in {"summary", "image", "picture"}]
    parts = []
    printed = {line.span.end + 1: Leaf(line.text, line.span) for line in document.lines if line.role is Role.HEADING}
    for key, tree in root.items():
        kind = _ALIASES.get(key, key)
        if kind in SECTIONS:
            items = tuple(Item(item, item) for item in mappings(tree))
            loose = [item for item in (tree if isinstance(tree, list) else [tree]) if isinstance(item, Leaf)]
            parts.append(Part(kind, tree, items, tuple((item,) for item in loose)))
        elif isinstance(tree, list) and key not in node and any(text_of(leaf) not in root for leaf in leaves(tree)):
            parts.append(_custom(key, tree, printed))
    return Outline(node, contact, tuple(parts), _ONGOING)


def _custom(name: str, tree: list[Tree], printed: dict[int, Leaf]) -> Part:
    """A section of its own: the heading printed above its first text, else its name in words.

    ``printed`` are the headings of the document by where the text below them starts.
    """
    from profilelint.parse import headings

    above = next((printed[leaf.span.start] for leaf in leaves(tree) if leaf.span and leaf.span.start in printed), None)
    if above is not None:
        return Part("custom", tree, heading=above, known=headings.lookup(text_of(above)) is not None)
    words = re.sub(r"[_\s-]+|(?<=[a-z0-9])(?=[A-Z])", " ", name).strip()
    return Part("custom", tree, heading=Leaf(words[:1].upper() + words[1:].lower(), None))


def _section(reader: _Reader, part: Part, made: dict[str, list[Any]], ongoing: frozenset[str]) -> list[Any]:
    """The entries, groups or languages of a section; languages among the skills go to ``made``."""
    kind = part.kind
    if part.loose and part.heading is not None:
        return _lines(reader, part, made)
    if kind == "skills":
        return _skills(reader, part, len(made[kind]))
    if kind == "languages":
        return _languages(reader, part, len(made[kind]))
    if kind not in ENTRY_KINDS:
        return []
    start = len(made[kind])
    return [_entry(reader, kind, item, f"{kind}[{start + i}]", ongoing) for i, item in enumerate(part.items)]


def _lines(reader: _Reader, part: Part, made: dict[str, list[Any]]) -> list[Any]:
    """What a section of texts says, read as the lines of a page are."""
    kind = part.kind
    if kind not in made or kind in ("interests", "references") or part.heading is None:
        return []
    from profilelint.parse import bullets, entries, sections, skills

    rows = [row for number, line in enumerate(part.loose) if (row := _row(reader, line, number)) is not None]
    heading = _row(reader, (part.heading,), 0)
    if not rows or heading is None:
        return []
    edges = bullets.margins(rows)
    if kind == "languages":
        return skills.renumber(skills.languages(rows, edges), len(made[kind]))
    if kind == "skills":
        groups, spoken = skills.skills(sections.Block(kind, heading, True, tuple(rows)), edges)
        made["languages"].extend(skills.renumber(spoken, len(made["languages"])))
        return list(skills.number([*made[kind], *groups])[len(made[kind]) :])
    drafts = entries.drafts(bullets.units(rows, edges, heads=True), kind, sections.body_style(rows))
    return entries.build(drafts, kind, len(made[kind]))


def _row(reader: _Reader, line: Iterable[Leaf], number: int) -> Row | None:
    """A list item as the text readers make it; a label and its details are one."""
    from profilelint.parse.sections import Row, Style

    values = [value for leaf in line if (value := reader.value(leaf, "")) is not None]
    if not values:
        return None
    label = values[0]
    if len(values) > 1 and label.text.endswith(":"):
        values[0] = label.part(0, len(label.text) - 1)
    value = join(values, ": ")
    start = value.pieces[0].start if value.pieces else 0
    return Row(Line(text=value.text, start=start, role=Role.ITEM, marker="•", block=number + 1), value, Style())


def _entry(reader: _Reader, kind: str, item: Item, path: str, ongoing: frozenset[str]) -> Entry:
    node = item.fields

    def take(name: str, *older: str) -> Value | None:
        return reader.value(_pick(node, name, *older), f"{path}.{name}")

    lines = list(reader.every(item.source, path))
    content = join(lines, "\n", path) if lines else Value("", path, reader.document.path)
    summary, highlights = _prose(reader, node, path)
    common: dict[str, Any] = {
        "path": path,
        "content": content,
        "dates": _dates(reader, kind, node, path, kind in ongoing),
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
            score=take("score", "gpa") or _score(highlights, path),
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


def _prose(reader: _Reader, node: dict[str, Tree], path: str) -> tuple[Value | None, tuple[Bullet, ...]]:
    """The summary of an entry, and its highlights: those of the list, after the list items of the summary."""
    summary: Value | None = None
    found: list[tuple[Value, int]] = []
    for name in ("summary", "description"):
        blocks = reader.blocks(node.get(name))
        texts = [block.value for block in blocks if not block.item]
        if texts and summary is None:
            summary = join(texts, " ", f"{path}.{name}")
        found += [(block.value, block.level) for block in blocks if block.item]
    tree = _pick(node, "highlights", "responsibilities")
    for entry in tree if isinstance(tree, list) else [tree]:
        entry = _text_in(entry)
        deeper = 0
        for number, block in enumerate(reader.blocks(entry)):
            if block.item or not number:
                found.append((block.value, block.level + deeper if block.item else 0))
                deeper = 1 if not block.item else deeper
            else:
                found[-1] = (join([found[-1][0], block.value], " "), found[-1][1])
    return summary, tuple(
        Bullet(value=value.at(f"{path}.highlights[{number}]"), level=level)
        for number, (value, level) in enumerate(found)
    )


def _score(highlights: tuple[Bullet, ...], path: str) -> Value | None:
    """A grade that stands in a highlight that starts with it: "GPA: 3.9/4.0, Dean's List"."""
    from profilelint.parse import cues

    for bullet in highlights[:12]:
        found = cues.score(bullet.text[:200])
        if found is not None and found[0] == 0:
            return bullet.value.part(found[2], found[3], f"{path}.score")
    return None


def _dates(reader: _Reader, kind: str, node: dict[str, Tree], path: str, ongoing: bool) -> DateRange | None:
    single = {"awards": "date", "certificates": "date", "publications": "releaseDate"}.get(kind)
    start = reader.value(_pick(node, "startDate", "start"), f"{path}.startDate")
    if single:
        last = reader.value(node.get("endDate"), f"{path}.endDate")
        end = reader.value(_pick(node, single, "date", "releaseDate", "endDate"), f"{path}.{single}")
        if start is not None and last is not None:
            end = last  # from when to when it holds
        else:
            end, start = end or start, None
    else:
        end = reader.value(_pick(node, "endDate", "end", "date", "graduationDate"), f"{path}.endDate")
    if start is None and end is not None:
        # One text may hold both dates: "August 2021 to May 2024".
        whole = dates.parse(end)
        if whole is None:
            several = dates.find(end)
            whole = several[0] if len(several) == 1 else None
        if whole is None:
            return None
        if kind in _ONGOING:
            whole = dates.as_role(whole)
        return dates.at(whole, path, single or "endDate")
    both = dates.pair(start, end, open_end=ongoing)
    return _placed(both, start, end) if both is not None else None


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


def _skills(reader: _Reader, part: Part, start: int) -> list[Skill]:
    groups: list[Skill] = []
    for item in part.items:
        node = item.fields
        path = f"skills[{start + len(groups)}]"
        name = reader.value(_pick(node, "name", "category", "title"), f"{path}.name")
        level = reader.value(node.get("level"), f"{path}.level")
        keywords = tuple(reader.values(node.get("keywords"), f"{path}.keywords"))
        if not keywords and name is not None:
            # {"name": "Python", "level": "Advanced"}: the name is the skill.
            keywords, name = (name.at(f"{path}.keywords[0]"),), None
        if name is not None or keywords:
            groups.append(Skill(path=path, name=name, level=level, keywords=keywords))
    if part.loose:
        path = f"skills[{start + len(groups)}]"
        keywords = tuple(reader.values([leaf for line in part.loose for leaf in line], f"{path}.keywords"))
        if keywords:
            groups.append(Skill(path=path, keywords=keywords))
    return groups


def _languages(reader: _Reader, part: Part, start: int) -> list[Language]:
    found: list[Language] = []
    loose = [Item({"language": leaf}, leaf) for line in part.loose for leaf in line]
    for item in (*part.items, *loose):
        path = f"languages[{start + len(found)}]"
        language = reader.value(_pick(item.fields, "language", "name"), f"{path}.language")
        fluency = reader.value(_pick(item.fields, "fluency", "level"), f"{path}.fluency")
        if language is not None:
            found.append(Language(path=path, language=language, fluency=fluency))
    return found


def _basics(reader: _Reader, found: Outline) -> Basics:
    source = reader.document.path
    node = found.basics

    def take(name: str, *older: str) -> Value | None:
        return reader.value(_pick(node, name, *older), f"basics.{name}")

    lines = list(reader.every(found.contact, "basics"))
    content = join(lines, "\n", "basics") if lines else Value("", "basics", source)
    return Basics(
        name=take("name"),
        label=take("label", "headline", "title"),
        email=take("email"),
        phone=take("phone"),
        location=_location(reader, node.get("location")),
        profiles=_profiles(reader, node),
        summary=take("summary", "objective"),
        more=tuple(reader.values(node.get("more"), "basics.more")) if "more" in node else (),
        content=content,
    )


def _location(reader: _Reader, tree: Tree | None) -> Location | None:
    from profilelint.parse.places import parse_location

    path = "basics.location"
    if isinstance(tree, dict):
        fields: dict[str, Value | None] = {
            key: reader.value(tree.get(key), f"{path}.{key}")
            for key in ("address", "city", "region", "postalCode", "countryCode", "country")
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
            country_code=text("countryCode") or (text("country") if len(text("country")) == 2 else ""),
        )
    value = reader.value(tree, path)
    return (parse_location(value) or Location(value=value)) if value is not None else None


def _profiles(reader: _Reader, node: dict[str, Tree]) -> tuple[Profile, ...]:
    found: list[Profile] = []
    for profile in mappings(node.get("profiles")):
        path = f"basics.profiles[{len(found)}]"
        url = reader.value(_pick(profile, "url", "link"), f"{path}.url")
        username = reader.value(_pick(profile, "username", "user"), f"{path}.username")
        network = reader.value(_pick(profile, "network", "name"), f"{path}.network")
        target = profile.get("target")
        shown = url or username
        if shown is not None:
            found.append(
                Profile(
                    url=shown,
                    target=str(target.value or "") if isinstance(target, Leaf) else url.text if url else "",
                    network=network.text if network else "",
                    username=username.text if username else "",
                )
            )
    links = node.get("links")
    for leaf in links if isinstance(links, list) else []:
        link = reader.value(leaf if isinstance(leaf, Leaf) else None, f"basics.profiles[{len(found)}].url")
        if link is not None:
            found.append(Profile(url=link, target=link.text))
    site = reader.value(_pick(node, "url", "website"), "basics.url")
    if site is not None:
        target = node.get("target")
        found.append(Profile(url=site, target=str(target.value or "") if isinstance(target, Leaf) else site.text))
    return tuple(found)
