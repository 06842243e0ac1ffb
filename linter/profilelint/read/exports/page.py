"""A Handshake profile page, saved as HTML, printed to PDF or pasted as text → Document with the tree of a profile.

The page's layout is undocumented, so nothing here asks for classes, tags or an order of sections: a page is known by
several independent signs (:func:`recognised`), and read by the titles and labels that stand on it. It is best effort:
``holds`` names only what was seen and made out, and the lines that belong to no known field are counted and quoted in
a :class:`Problem` of the kind ``skipped``. Lines on work authorisation and on groups that a person may belong to are
taken out of the document when it is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from profilelint.model.document import Document, Leaf, Line, Problem, Region, Tree
from profilelint.model.place import PagePlace, TextPlace
from profilelint.pattern import lazy
from profilelint.read.exports import page_words as words
from profilelint.read.exports.page_entries import (
    MOST_ITEMS,
    covers,
    cut_up,
    date_anchors,
    dates_in,
    draft_of,
    is_dates,
    labelled_drafts,
    name_heads,
    prose_of,
    table_drafts,
    with_values,
)
from profilelint.read.exports.page_rows import (
    COMMA,
    LONG,
    SPLIT,
    Bit,
    Row,
    chips_of,
    classified,
    cut_at,
    find_in,
    fits,
    items_in,
    items_of,
    moved_links,
    one_block,
    part_of,
    rows_of,
    without_sensitive,
)
from profilelint.read.exports.page_words import heading, plain
from profilelint.read.exports.shape import with_profile

FORMAT = "handshake-page"

_READ = frozenset({"html", "pdf", "text", "markdown", "docx", "odt", "rtf"})
_MOST_LINES = 3000
_QUOTED = 8
_SITE = lazy(r"https?://(?:[\w-]{1,63}\.){0,3}joinhandshake\.(?:com|co\.uk|de|fr)(?:[/?#\"'\s>]|$)", re.I)
_OWN_PAGE = lazy(r"/(?:profiles?|users|stu/users)/", re.I)
_SAVED_FROM = lazy(
    r"<!-- saved from url=\(\d{1,5}\)https?://(?:[\w-]{1,63}\.){0,3}joinhandshake\.|"
    r"<link\b[^>]{0,200}\brel=[\"']?canonical[\"']?[^>]{0,200}joinhandshake\.|"
    r"<meta\b[^>]{0,200}\bog:(?:site_name|url)[\"'][^>]{0,200}handshake",
    re.I,
)
_NAMED = lazy(r"\bhandshake\b", re.I)
_OTHER_SITE = lazy(r"\blinkedin\b|\bindeed\b|\bxing\b", re.I)
_NAME_OF_PERSON = lazy(r"[^\W\d_][\w.'’-]*(?: [^\W\d_(\"“][\w.'’\"”)-]*){1,4}")
_WORD_STARTS = lazy(r"(?:^|\s)([^\W\d_])")
_MAJOR_IN = lazy(r"^[\s,:·|–—-]*(?:degree\b)?[\s,:·|–—-]*(?:(?:in|im fach|in)\s+)?", re.I)


def recognised(document: Document) -> Document:
    """The document with a profile's tree where it is a Handshake profile page; any other document as it is."""
    if document.tree is not None or document.format not in _READ or not document.readable or not document.lines:
        return document
    lines = [line for line in document.lines if line.region not in (Region.HEADER, Region.FOOTER)]
    if len(lines) > _MOST_LINES or not _is_profile(document, lines):
        return document
    chips = chips_of(document)
    kept = without_sensitive(lines, chips)
    placed, text = Document.lay_out(kept)
    moved = {old.start: new for old, new in zip(kept, placed, strict=True)}
    clean = replace(
        document,
        format=FORMAT,
        lines=placed,
        text=text,
        stream=(),
        hidden=(),
        changes=(),
        links=tuple(moved_links(document.links, moved, lines)),
    )
    rows = classified(rows_of(placed, {moved[old].start: parts for old, parts in chips.items() if old in moved}))
    reading = _Reading(rows, clean)
    tree = reading.tree()
    problems = [*document.problems]
    skipped = _skipped(reading.left)
    if skipped is not None:
        problems.append(skipped)
    made = replace(clean, tree=tree, problems=tuple(problems))
    return with_profile(made, "Handshake", reading.holds)


# -- is it one? -------------------------------------------------------------------------------------------------------


def _is_profile(document: Document, lines: Sequence[Line]) -> bool:
    """Whether a page is a profile of Handshake's: several signs of the site, of a profile and of a person's data.

    A posting, an article about profiles, a resume and the page of another site have some of them.
    """
    about = document.metadata
    if _OTHER_SITE.search(about.title) and not _NAMED.search(about.title):
        return False
    texts = [line.text for line in lines if len(line.text) <= LONG]
    names = [heading(part) for text in texts for part in (text, *text.split("\t")[:3] * ("\t" in text))]
    if len(words.POSTING.intersection(names)) >= 2 or _is_advice(lines):
        return False
    signs = {f"title {words.OF_HANDSHAKE[name]}" for name in names if name in words.OF_HANDSHAKE}
    sections = {words.SECTIONS[name] for name in names if name in words.SECTIONS}
    facts: set[str] = set()
    years: set[str] = set()
    for number, text in enumerate(texts):
        following = texts[number + 1] if number + 1 < len(texts) else ""
        for name, value in _pairs_of(text, following):
            if not fits(name, value):
                continue
            facts.add(name)
            if name in ("school year", "visibility"):
                signs.add(name)
            if name == "school year":
                years.add(plain(value))
            if name in ("roles", "industries"):
                signs.add("wishes")
        if is_dates(text):
            facts.add("dates")
        if words.FILE.fullmatch(text.split("\t")[0].strip()):
            facts.add("document")
            signs.update({"documents"} if "documents" in sections else ())
        if words.is_sensitive(plain(text.split("\t")[0].partition(":")[0])):
            signs.add("personal")
        first = re.split(r"\s[·•|]\s|\t", text)
        if len(first) > 1 and words.SCHOOL_YEAR.fullmatch(first[0].strip()):
            facts.add("school year")
            signs.add("school year")
    if len(years) > 1:
        return False
    if len(sections) < 2 or not sections & _OF_PEOPLE or len(facts) < 2 or len(signs) < 2:
        return False
    return len(signs) + _origin(document, texts) >= 3


_OF_PEOPLE = frozenset({"education", "work", "volunteer", "projects", "courses", "skills"})
"""Sections of which a profile has one; the page of an employer has none."""


def _origin(document: Document, texts: Sequence[str]) -> int:
    """How many signs there are that a page comes from Handshake, up to two."""
    links = [link.url for link in document.links if _SITE.match(link.url)]
    own = len(links) == 1 and _OWN_PAGE.search(links[0]) is not None
    facts = document.metadata
    found = [
        bool(links) and not own,
        _NAMED.search(f"{facts.title} {facts.subject}"[:400]) is not None,
        document.format == "html" and _SAVED_FROM.search((document.raw or "")[:20_000]) is not None,
        any(plain(text) in ("handshake", "handshake logo") or _COPYRIGHT.match(text) for text in texts),
        any(_SITE.search(text) and words.BOILERPLATE.match(text) for text in texts if len(text) < 200),
    ]
    return min(2, sum(found))


_COPYRIGHT = lazy(r"(?:©|\(c\)|copyright)[^.]{0,20}\bhandshake\b", re.I)


def _is_advice(lines: Sequence[Line]) -> bool:
    """Whether a text speaks to its reader, as articles on profiles do."""
    text = " ".join(line.text for line in lines)[:60_000]
    said = sum(1 for _ in words.SECOND_PERSON.finditer(text))
    return said >= 6 and said * 70 > text.count(" ")


def _pairs_of(text: str, following: str) -> Iterator[tuple[str, str]]:
    """The label and the value that a line can be, alone or with the next."""
    for sign in ("\t", ":"):
        name, found, value = text.partition(sign)
        if found and plain(name) in words.LABELS:
            yield words.LABELS[plain(name)], (value or following).strip()
    if plain(text) in words.LABELS:
        yield words.LABELS[plain(text)], following.strip()
    for name in ("GPA", "School year", "Visibility", "Graduates", "Expected graduation"):
        if text.casefold().startswith(f"{name.casefold()} "):
            yield words.LABELS[plain(name)], text[len(name) :].strip()


# -- the tree ---------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Group:
    """A section with its rows; ``cut``: the page says that there is more; ``empty``: that there is nothing."""

    key: str
    title: Row | None
    rows: list[Row]
    cut: bool = False
    empty: Row | None = None


class _Reading:
    """Fields out of rows. ``left`` are the rows that belong to no known field, ``holds`` what the page was seen to
    hold."""

    def __init__(self, rows: list[Row], document: Document) -> None:
        self.document = document
        self.left: list[Row] = []
        self.holds: set[str] = set()
        self.empty: dict[str, Tree] = {}
        self.fields: dict[str, list[Bit]] = {}
        self.groups = _grouped(rows)
        self.basics: dict[str, Tree] = {}
        self.own: dict[str, Tree] = {}

    def tree(self) -> dict[str, Tree]:
        root: dict[str, Tree] = {"basics": self.basics}
        for group in self.groups:
            self._loose_fields(group)
        for key, make in _MAKERS.items():
            groups = [group for group in self.groups if group.key == key]
            made: list[Tree] = []
            whole = bool(groups)
            for group in groups:
                items, sure = make(self, group)
                made.extend(items)
                whole = whole and sure and not group.cut
            if made:
                root[key] = made[:MOST_ITEMS]
                if whole:
                    self.holds.add(key)
            elif groups and all(group.empty is not None and not group.rows for group in groups):
                self.holds.add(key)
                if key == "skills" and groups[0].empty is not None:
                    self.empty[key] = _label("skills", groups[0].title or groups[0].empty)
        self._courses(root)
        self._about()
        self._documents()
        self._wishes()
        self._head(root)
        self._study(root)
        for group in self.groups:
            if group.key == "other":
                self.left.extend(row for row in group.rows if row.kind == "text")
        work = root.get("work")
        whole = not any(group.cut for group in self.groups if group.key == "work")
        entries = work if isinstance(work, list) and whole else []
        if any(isinstance(entry, dict) and {"summary", "highlights"} & entry.keys() for entry in entries):
            self.holds.add("descriptions")
        self.own["empty"] = self.empty
        root["profile"] = self.own
        return root

    # -- fields with labels

    def _loose_fields(self, group: _Group) -> None:
        """Take the labelled fields out of a section that has no entries; those of entries are read with them."""
        if group.key in ("work", "volunteer", "projects", "education", "interests"):
            return
        rest: list[Row] = []
        rows = group.rows
        at = 0
        while at < len(rows):
            row = rows[at]
            at += 1
            if row.kind != "label":
                rest.append(row)
                continue
            values = list(row.bits)
            if not values and at < len(rows) and rows[at].kind == "empty":
                self._no_value(row.key, row)
                at += 1
                continue
            several = row.key in ("roles", "industries", "places", "wanted")
            while not row.bits and at < len(rows) and rows[at].kind == "text" and (several or not values):
                if several and values and len(rows[at].whole.text) > 60:
                    break
                values.extend(items_in(rows[at], row.key == "places") if several else rows[at].bits)
                at += 1
            self._set(row, values)
        group.rows = rest

    def _set(self, row: Row, values: list[Bit]) -> None:
        """Note a field; a value that says that there is none makes it empty."""
        if len(values) == 1 and words.EMPTY.match(plain(values[0].text) or "-"):
            self._no_value(row.key, row)
        elif values and row.key in ("school year", "visibility", "gpa", "graduation"):
            fitting = [bit for bit in values if fits(row.key, bit.text)]
            if fitting:
                self.fields.setdefault(row.key, fitting[:1])
            else:
                found = dates_in(values[0]) if row.key == "graduation" else None
                if found is not None:
                    self.fields.setdefault(row.key, [found[0]])
                else:
                    self.left.append(row)
        elif values:
            self.fields.setdefault(row.key, values)

    def _no_value(self, key: str, row: Row) -> None:
        if key in ("major", "graduation", "school year", "degree level", "visibility"):
            self.empty.setdefault(key, _label(key, row))

    def field(self, key: str) -> Bit | None:
        return next(iter(self.fields.get(key, ())), None)

    # -- sections

    def entries(self, group: _Group) -> tuple[list[Tree], bool]:
        """Roles and projects: the entries, and whether all of the section was made out."""
        rows = [row for row in group.rows if row.kind in ("text", "label")]
        if not rows:
            return [], True
        sure = True
        table = table_drafts(rows)
        if table is not None:
            drafts = table
        elif sum(1 for row in rows if row.kind == "label" and row.key in ("title", "employer")) >= 1:
            drafts = labelled_drafts(rows)
        else:
            anchors = date_anchors(rows)
            drafts = [draft_of(chunk) for chunk in cut_up(rows, anchors)]
            sure = bool(anchors) or rows[0].title
        name_heads(drafts, group.key)
        made: list[Tree] = []
        for draft in drafts:
            names = {"work": ("position", "name"), "volunteer": ("position", "organization")}
            first, second = names.get(group.key, ("name", "entity"))
            node: dict[str, Tree] = {}
            for name, bit in ((first, draft.title), (second, draft.employer), ("location", draft.place)):
                if bit is not None:
                    node[name] = bit.leaf
            for name, bit in (("startDate", draft.start), ("endDate", draft.end)):
                if bit is not None:
                    node[name] = bit.leaf
            rest = [row for row in rows if any(covers(row.whole, bit) for bit in draft.rest)] if draft.rest else []
            if group.key == "projects":
                draft.prose = [*rest, *draft.prose]
            else:
                draft.left.extend(rest)
                sure = sure and draft.employer is not None and (draft.start is not None or draft.end is not None)
            node.update(prose_of(draft.prose))
            self.left.extend(draft.left)
            sure = sure and not draft.left and draft.title is not None
            if draft.title is not None or draft.employer is not None:
                made.append(node)
            else:
                self.left.extend(row for row in draft.prose if row not in draft.left)
                sure = False
        return made, sure

    def schools(self, group: _Group) -> tuple[list[Tree], bool]:
        rows = [row for row in group.rows if row.kind in ("text", "label")]
        if not rows:
            return [], True
        anchors = [row.number for row in rows if _is_school(row)]
        if not anchors:
            anchors = date_anchors(rows)
        made: list[Tree] = []
        sure = True
        for chunk in cut_up(rows, anchors):
            node, left = _school(self, chunk)
            self.left.extend(left)
            if "institution" in node or "studyType" in node or "area" in node:
                made.append(node)
            sure = sure and not left and "institution" in node
        return made, sure

    def listed(self, group: _Group) -> tuple[list[Tree], bool]:
        """Skills: chips, lines, or a list with commas."""
        made: list[Tree] = [part.leaf for bit in (group.title.bits if group.title else ()) for part in items_of(bit)]
        sure = True
        rows, others = one_block(group.rows)
        self.left.extend(others)
        for row in rows:
            if row.kind != "text":
                continue
            parts = items_in(row)
            if len(parts) == 1 and len(parts[0].text) > 60:
                self.left.append(row)
                sure = False
                continue
            group.cut = group.cut or any(words.CUT.match(bit.text) for bit in parts)
            made.extend(bit.leaf for bit in parts if not words.CUT.match(bit.text))
        return made, sure and not others

    def languages(self, group: _Group) -> tuple[list[Tree], bool]:
        made: list[Tree] = []
        title = group.title.bits if group.title else ()
        bits = [bit for whole in title for bit in items_of(whole)]
        for row in group.rows:
            if row.kind == "text" and len(row.whole.text) < 120:
                cells = row.bits if len(row.bits) > 1 else cut_at(row.whole, SPLIT)
                bits.extend(cells[:1])
        for bit in bits:
            level = _IN_BRACKETS.search(bit.text)
            node: dict[str, Tree] = {"language": part_of(bit, 0, level.start() if level else len(bit.text)).leaf}
            if level is not None:
                node["fluency"] = part_of(bit, *level.span(1)).leaf
            made.append(node)
        return made, False

    def named(self, group: _Group) -> tuple[list[Tree], bool]:
        """Awards and certificates: a name a line, with its date."""
        made: list[Tree] = []
        name = "title" if group.key == "awards" else "name"
        for row in group.rows:
            if row.kind != "text":
                continue
            found = dates_in(row.whole)
            if found is not None and not found[1].text and not found[2].text:
                if made and isinstance(made[-1], dict):
                    made[-1].setdefault("date", found[0].leaf)
                continue
            if len(row.whole.text) > LONG:
                self.left.append(row)
                continue
            node: dict[str, Tree] = {name: (row.bits[0] if found is None else _before(row.whole, found[0])).leaf}
            if found is not None:
                node["date"] = found[0].leaf
            made.append(node)
        return made, False

    def _courses(self, root: dict[str, Tree]) -> None:
        courses: list[Tree] = []
        for group in self.groups:
            if group.key != "courses":
                continue
            courses += [part.leaf for bit in (group.title.bits if group.title else ()) for part in items_of(bit)]
            rows, others = one_block(group.rows)
            self.left.extend(others)
            for row in rows:
                if row.kind == "text" and len(row.whole.text) <= 100:
                    courses.extend(bit.leaf for bit in (row.bits if len(row.bits) == 1 else row.bits[:1]))
                elif row.kind == "text":
                    self.left.append(row)
        if courses:
            schools = root.get("education")
            first = schools[0] if isinstance(schools, list) and schools else None
            if isinstance(first, dict):
                first["courses"] = courses[:MOST_ITEMS]
            else:
                root["education"] = [{"courses": courses[:MOST_ITEMS]}]

    def _study(self, root: dict[str, Tree]) -> None:
        """The fields that employers filter on: the first degree gets what the page says elsewhere of it."""
        schools = root.get("education")
        node = schools[0] if isinstance(schools, list) and schools and isinstance(schools[0], dict) else {}
        for key, name in (
            ("school", "institution"),
            ("degree level", "studyType"),
            ("major", "area"),
            ("gpa", "score"),
        ):
            bit = self.field(key)
            if bit is not None and name not in node:
                node[name] = bit.leaf
        ends = self.field("graduation")
        if ends is not None and "endDate" not in node:
            node["endDate"] = ends.leaf
        if node and not schools:
            root["education"] = [node]
        for key, name in (("major", "area"), ("graduation", "endDate"), ("degree level", "studyType")):
            if name in node:
                self.holds.add(key)
                self.empty.pop(key, None)
        year = self.field("school year")
        if year is not None:
            self.own["school year"] = year.leaf
            self.holds.add("school year")
            self.empty.pop("school year", None)
        seen = self.field("visibility")
        if seen is not None:
            self.own["visibility"] = seen.leaf
            self.holds.add("visibility")
            self.empty.pop("visibility", None)
        self.holds.update(self.empty)

    def _about(self) -> None:
        groups = [group for group in self.groups if group.key == "about"]
        lines: list[Tree] = []
        for group in groups:
            lines.extend(bit.leaf for bit in (group.title.bits if group.title else ()))
            lines.extend(row.whole.leaf for row in group.rows if row.kind == "text")
        if lines:
            self.basics["summary"] = lines[:MOST_ITEMS]
            self.holds.add("about")
        elif groups and groups[0].empty is not None:
            self.holds.add("about")
            self.empty["about"] = _label("about", groups[0].title or groups[0].empty)

    def _documents(self) -> None:
        """The document that is public, where the page says of each whether it is."""
        states: list[str] = []
        name: Bit | None = None
        cut = any(group.cut for group in self.groups if group.key == "documents")
        for group in self.groups:
            if group.key != "documents":
                continue
            for row in group.rows:
                if row.kind not in ("text", "noise", "label"):
                    continue
                for bit in cut_at(row.whole, SPLIT) if len(row.bits) == 1 else row.bits:
                    text = plain(bit.text)
                    file = words.FILE.match(bit.text)
                    if file is not None:
                        name = part_of(bit, *file.span())
                        states.append("")
                        text = plain(bit.text[file.end() :])
                    if file is not None and not text:
                        continue
                    if _PUBLIC.fullmatch(text) and name is not None:
                        states[-1] = "public"
                        self.own.setdefault("public document", name.leaf)
                    elif _NOT_PUBLIC.fullmatch(text) and name is not None:
                        states[-1] = "private"
                    elif row.kind == "text" and not _OF_DOCUMENT.match(text):
                        self.left.append(row)
        if "public document" in self.own:
            self.holds.add("public document")
        elif name is not None and all(state == "private" for state in states) and not cut:
            self.holds.add("public document")
            self.empty["public document"] = Leaf("public document", name.span)
        elif name is None:
            for group in self.groups:
                if group.key == "documents" and group.empty is not None and not group.rows:
                    self.holds.add("public document")
                    self.empty["public document"] = _label("public document", group.title or group.empty)

    def _wishes(self) -> None:
        """Roles, industries and places of interest: under their labels."""
        for group in self.groups:
            if group.key != "interests":
                continue
            field: Row | None = None
            for row in group.rows:
                if row.kind == "label":
                    field = row
                    if row.bits:
                        self._set(row, [part for bit in row.bits for part in items_of(bit, row.key == "places")])
                elif row.kind == "text" and field is not None and not field.bits:
                    if field.key in ("roles", "industries", "places", "wanted") and len(row.whole.text) <= 300:
                        self.fields.setdefault(field.key, []).extend(items_in(row, field.key == "places"))
                    elif field.key not in self.fields:
                        self._set(field, list(row.bits))
                    else:
                        self.left.append(row)
                elif row.kind == "text":
                    self.left.append(row)
            if group.empty is not None and not group.rows:
                self.empty["interests"] = _label("interests", group.title or group.empty)
                self.holds.add("interests")
        for key in ("roles", "industries", "places"):
            parts = [part for bit in self.fields.get(key, ()) for part in items_of(bit, key == "places")]
            if parts:
                self.own[key] = [bit.leaf for bit in parts[:MOST_ITEMS]]
        if "roles" in self.own or "industries" in self.own:
            self.holds.add("interests")
            self.empty.pop("interests", None)

    def _head(self, root: dict[str, Tree]) -> None:
        """Name, contact data and links, from above the first section and from those that hold them."""
        basics = self.basics
        address = self.field("email")
        phone = self.field("phone")
        rows = [row for group in self.groups if group.key in ("", "key") for row in group.rows if row.kind == "text"]
        name = self._name(rows)
        read = {plain(text) for text in _texts(root)}
        read.update(plain(bit.text) for bits in self.fields.values() for bit in bits)
        links: list[Tree] = []
        for row in rows:
            if name is not None and row.whole.span.start == name.span.start:
                continue
            understood = False
            for bit in row.bits if len(row.bits) > 1 else cut_at(row.whole, SPLIT):
                found = find_in(bit, words.EMAIL)
                number = find_in(bit, words.PHONE)
                url = find_in(bit, words.ADDRESS)
                plain_text = plain(bit.text)
                dated = dates_in(bit)
                if found is not None and "handshake" not in found.text.casefold():
                    address = address or found
                elif url is not None and len(url.text) > 8 and not _NAMED.search(url.text):
                    links.append({"url": url.leaf})
                elif number is not None and dated is None:
                    phone = phone or number
                elif words.SCHOOL_YEAR.fullmatch(bit.text):
                    self.fields.setdefault("school year", [bit])
                elif dated is not None and words.GRADUATION.match(_text_before(bit, dated[0])):
                    self.fields.setdefault("graduation", [dated[0]])
                elif plain_text in ("linkedin", "github", "website", "portfolio"):
                    links.extend(self._target(bit))
                elif not (
                    words.PLACE.fullmatch(bit.text)
                    or words.SCHOOL.search(bit.text)
                    or words.DEGREE.match(bit.text)
                    or words.VISIBILITY.fullmatch(bit.text)
                    or plain_text in read
                ):
                    continue
                understood = True
            if not understood:
                self.left.append(row)
        if name is not None:
            basics["name"] = name.leaf
        if address is not None:
            basics["email"] = address.leaf
        if phone is not None:
            basics["phone"] = phone.leaf
        if links:
            basics["profiles"] = links[:20]

    def _target(self, bit: Bit) -> Iterator[Tree]:
        for link in self.document.links:
            if link.span is not None and link.span.start < bit.span.end and bit.span.start < link.span.end:
                yield {"url": bit.leaf, "target": Leaf(link.url, None)}
                return

    def _name(self, rows: Sequence[Row]) -> Bit | None:
        """The person's name: what its label says, what the page's title says too, its largest title, or its first
        line."""
        labelled = self.field("name")
        if labelled is not None:
            return labelled if _is_name(labelled.text) else None
        title = plain(self.document.metadata.title)
        for row in rows[:40]:
            parts = cut_at(row.whole, SPLIT)
            if len(parts) == 2 and plain(parts[1].text) == "handshake" and _is_name(parts[0].text):
                return parts[0]
        names = [row for row in rows if _is_name(row.whole.text) and len(row.bits) == 1]
        for row in names:
            if plain(row.whole.text) in title:
                return row.whole
        first = next((row for row in names if row.title), None)
        if first is not None:
            return first.whole
        head = [row for row in rows if row.number <= (rows[0].number if rows else 0) + 1]
        return next((row.whole for row in head if row in names), None)


_MAKERS: dict[str, Callable[[_Reading, _Group], tuple[list[Tree], bool]]] = {
    "work": _Reading.entries,
    "volunteer": _Reading.entries,
    "education": _Reading.schools,
    "projects": _Reading.entries,
    "skills": _Reading.listed,
    "languages": _Reading.languages,
    "awards": _Reading.named,
    "certificates": _Reading.named,
}
_IN_BRACKETS = lazy(r"\(([^()]{1,60})\)$")
_PUBLIC = lazy(r"public|featured|visible(?: to employers| on (?:my |your )?profile)?|öffentlich|public document", re.I)
_NOT_PUBLIC = lazy(r"private|not public|hidden|only (?:me|you)|privat|nicht öffentlich", re.I)
_OF_DOCUMENT = lazy(
    r"(?:resume|cv|cover letter|transcript|work sample|other|other document|lebenslauf|anschreiben|zeugnis|pending|"
    r"reviewed|approved|changes (?:suggested|required)|default|\d.{0,30}|uploaded\b.{0,40}|added\b.{0,40}|"
    r"hochgeladen\b.{0,40}|.{0,40}\b(?:kb|mb)\b.{0,10}|visible\b.{0,30})$",
    re.I,
)


def _texts(node: Tree) -> Iterator[str]:
    if isinstance(node, Leaf):
        yield str(node.value)
    else:
        for inner in node.values() if isinstance(node, dict) else node:
            yield from _texts(inner)


def _text_before(whole: Bit, part: Bit) -> str:
    return whole.text[: part.span.start - whole.span.start]


def _grouped(rows: list[Row]) -> list[_Group]:
    groups = [_Group("", None, [])]
    for row in rows:
        if row.kind == "section":
            groups.append(_Group(row.key, row, []))
        elif row.kind == "cut":
            groups[-1].cut = True
        elif row.kind == "empty" and not (groups[-1].rows and groups[-1].rows[-1].kind == "label"):
            groups[-1].empty = row
        elif row.kind != "noise" or groups[-1].key == "documents":
            groups[-1].rows.append(row)
    return groups


def _label(text: str, row: Row) -> Leaf:
    """A field without a value, at the place of its title or label."""
    at = re.search(r"[\t:]", row.whole.text)
    end = row.bits[0].span.start if row.bits and row.bits[0].span.start > row.whole.span.start else row.whole.span.end
    return Leaf(text, part_of(row.whole, 0, at.start() if at else end - row.whole.span.start).span)


def _before(whole: Bit, dates: Bit) -> Bit:
    return part_of(whole, 0, dates.span.start - whole.span.start)


# -- education --------------------------------------------------------------------------------------------------------


def _is_school(row: Row) -> bool:
    if row.kind == "label":
        return row.key == "school"
    text = row.bits[0].text if row.bits else ""
    return (
        len(text) < 90 and words.SCHOOL.search(text) is not None and words.DEGREE.match(text) is None and not row.item
    )


def _school(reading: _Reading, rows: list[Row]) -> tuple[dict[str, Tree], list[Row]]:
    """A degree of its rows, and those that say nothing known."""
    node: dict[str, Tree] = {}
    left: list[Row] = []
    prose: list[Row] = []
    for row in with_values(rows):
        if row.kind == "label":
            _study_label(reading, node, row)
            continue
        if row.item or len(row.whole.text) > 100:
            prose.append(row)
            continue
        known = False
        bits = list(row.bits) if len(row.bits) > 1 else cut_at(row.whole, _STUDY)
        for bit in bits:
            known = _study_bit(reading, node, bit) or known
        if not known and "institution" not in node and "studyType" not in node:
            node["institution"] = row.whole.leaf
        elif not known and "studyType" in node and "area" not in node and len(row.whole.text) < 60:
            node["area"] = row.whole.leaf
        elif not known:
            left.append(row)
    node.update(prose_of(prose))
    return node, left


_GPA = lazy(r"\bgpa\b", re.I)
_STUDY = lazy(r"\t|\s[|·•]\s")


def _study_label(reading: _Reading, node: dict[str, Tree], row: Row) -> None:
    if not row.bits or words.EMPTY.match(plain(row.bits[0].text) or "-"):
        reading._no_value(row.key, row)
        return
    bit = row.bits[0]
    names = {"school": "institution", "degree level": "studyType", "major": "area", "location": "location"}
    if row.key in names:
        node.setdefault(names[row.key], bit.leaf)
        if row.key == "degree level" and "area" not in node:
            _degree(node, bit)
    elif row.key == "gpa":
        node.setdefault("score", (find_in(bit, words.GPA) or bit).leaf)
    elif row.key in ("start", "end", "graduation", "dates"):
        found = find_in(bit, words.DATES)
        if found is not None:
            node.setdefault("startDate" if row.key == "start" else "endDate", found.leaf)
    elif row.key in ("school year", "visibility"):
        reading._set(row, [bit])


def _study_bit(reading: _Reading, node: dict[str, Tree], bit: Bit) -> bool:
    """Take what a part of a line says of a degree; whether it says anything."""
    dates = dates_in(bit)
    if dates is not None:
        node.setdefault("endDate", dates[0].leaf)
        return all(not side.text or _study_bit(reading, node, side) for side in dates[1:])
    if words.SCHOOL_YEAR.fullmatch(bit.text):
        reading.fields.setdefault("school year", [bit])
        return True
    name, sign, _ = bit.text.partition(" ")
    match = words.GPA.search(bit.text)
    if match is not None and _GPA.search(bit.text):
        node.setdefault("score", part_of(bit, *match.span()).leaf)
        return True
    if sign and plain(name) in ("major", "minor") and len(bit.text) < 80:
        inner = part_of(bit, len(name) + (4 if bit.text[len(name) :].startswith(" in ") else 1), len(bit.text))
        if plain(name) == "major":
            node["area"] = inner.leaf
        return True
    if words.DEGREE.match(bit.text):
        return _degree(node, bit)
    if words.SCHOOL.search(bit.text) and "institution" not in node:
        parts = cut_at(bit, COMMA)
        if len(parts) == 2 and words.DEGREE.match(parts[1].text):
            node["institution"] = parts[0].leaf
            return _degree(node, parts[1])
        node["institution"] = bit.leaf
        return True
    if words.PLACE.fullmatch(bit.text):
        node.setdefault("location", bit.leaf)
        return True
    return plain(bit.text) in ("primary", "primary education", "current", "expected", "undergraduate", "graduate")


def _degree(node: dict[str, Tree], bit: Bit) -> bool:
    """ "Bachelors, Computer Science": degree and field."""
    match = words.DEGREE.match(bit.text)
    if match is None:
        return False
    lead = _MAJOR_IN.match(bit.text[match.end() :])
    rest = part_of(bit, match.end() + (lead.end() if lead else 0), len(bit.text))
    short = words.DEGREE.match(rest.text)
    if short is not None and rest.text[short.end() :][:1] in (",", ":", "") and len(short[0]) <= 6:
        rest = part_of(rest, short.end(), len(rest.text))  # "Bachelor of Science - BS, Computer Science"
    node["studyType"] = part_of(bit, 0, match.end()).leaf
    if rest.text and len(rest.text) < 80:
        node.setdefault("area", rest.leaf)
    return True


def _is_name(text: str) -> bool:
    if not 4 <= len(text) <= 60 or not _NAME_OF_PERSON.fullmatch(text) or plain(text) in words.NAVIGATION:
        return False
    starts = [match[1] for match in _WORD_STARTS.finditer(text)]
    capitals = sum(1 for letter in starts if letter.isupper())
    about = (words.SCHOOL, words.ORGANIZATION, words.DEGREE)
    return capitals >= 2 and not any(pattern.search(text) for pattern in about)


def _skipped(rows: Iterable[Row]) -> Problem | None:
    """The lines that were not understood, counted and quoted."""
    left = sorted({row.number: row for row in rows}.values(), key=lambda row: row.number)
    if not left:
        return None
    shown = ", ".join(f"{_where(row.line)} “{_short(row.whole.text)}”" for row in left[:_QUOTED])
    more = f" and {len(left) - _QUOTED} more" if len(left) > _QUOTED else ""
    lines = "1 line of this page was" if len(left) == 1 else f"{len(left)} lines of this page were"
    return Problem("skipped", f"{lines} not understood and not compared: {shown}{more}")


def _where(line: Line) -> str:
    place = line.words[0].place if line.words else None
    if isinstance(place, TextPlace):
        return f"line {place.line}"
    return f"page {place.page}" if isinstance(place, PagePlace) else ""


_NUMBER = lazy(r"\d(?:[ ./-]?\d){6,40}")


def _short(text: str) -> str:
    text = " ".join(text.split())
    text = _NUMBER.sub("#", text)  # it may be private
    return text if len(text) <= 40 else f"{text[:39].rstrip()}…"
