"""One job in data → the document of its posting, laid out as a page would show it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from profilelint.model.document import Document, Metadata, Role
from profilelint.pattern import lazy
from profilelint.read.limits import Limits
from profilelint.read.postings.fields import (
    BODY,
    CERTAIN,
    COMPANY,
    DATE,
    LISTS,
    PART_NAMES,
    PARTS,
    PLACE,
    TEASER,
    TITLE,
    URL,
    WEAK_TITLE,
    Fields,
    Job,
    filled,
    key,
)
from profilelint.read.postings.prose import Prose, read_prose
from profilelint.read.postings.sheet import Budget, Phrase, Sheet, joined, phrase_of
from profilelint.read.structured.source import Lines, Node, Scalar, Text

_MOST_ITEMS = 300
_LONG_ITEM = 400
_PREVIEW = 120
"""A description in a list of jobs that is shorter, with nothing beside it, is a preview."""
_LEAST = 30
_DOCUMENT = lazy(
    r"\b(?:r[ée]sum[ée]s?|cv|curriculum vitae|cover letter|letters?|transcripts?|portfolio"
    r"|(?:writing|work|code) samples?|references|diploma|certificates?|licen[cs]es?|statement|essay)\b",
    re.IGNORECASE,
)
_SIGN = lazy(r"\W+")
_COST = 200
"""Characters that a text counts for beyond its own: each costs something to start with."""
_MOST_MARKED = 8
"""Of one text so many times the limit of text is read, for markup is longer than what it shows."""
_ASIDE = frozenset(("About the company", "Benefits", "Additional information", "Work hours"))
_DEGREES = {
    "highschool": "High school diploma",
    "associatedegree": "Associate degree",
    "bachelordegree": "Bachelor’s degree",
    "postgraduatedegree": "Postgraduate degree (master’s or doctorate)",
    "professionalcertificate": "Professional certificate",
}
"""schema.org's and Google's words for the credential asked for."""
_NONE = frozenset(("norequirements", "none", "no", "false", "na"))


class Made(NamedTuple):
    """A posting as a document, with what tells it from its neighbours. ``holds`` is what it has (title, place …),
    ``enough`` whether that includes text to compare with, ``size`` the characters of that."""

    document: Document
    title: str
    identifier: str
    holds: tuple[str, ...]
    enough: bool
    size: int


def is_job(node: Job, sure: bool) -> bool:
    """Whether an object is a job: it has a title, and text, a place or other fields that jobs have.

    ``sure``: the file need not be one of jobs, so more is asked for.
    """
    if is_posting_type(node.get("@type")):
        return True
    held = {key(name): value for name, value in node.items() if filled(value)}
    title = any(isinstance(held.get(name), Text) for name in TITLE)
    weak = any(isinstance(held.get(name), Text) for name in WEAK_TITLE)
    if not title and not weak:
        return any(isinstance(value, dict) and is_job(value, True) for name, value in held.items() if name in _INNER)
    body = any(name in held for name in (*BODY, *LISTS)) or not PART_NAMES.isdisjoint(held)
    place = any(name in held for name in PLACE) or "city" in held
    certain = len(CERTAIN.intersection(held))
    other = any(name in held for name in URL) + any(name in held for name in (*DATE, *COMPANY)) + ("id" in held)
    if not title:
        return (certain + place > 1 and (body or place)) or (not sure and body and place)
    if sure:
        return body + place + (certain > 0) > 1
    return body or certain > 0 or place + other > 1


_INNER = frozenset(("matchedobjectdescriptor", "attributes", "jobpostinginfo"))


def is_posting_type(node: Node | None) -> bool:
    """Whether a ``@type`` is schema.org's JobPosting."""
    if isinstance(node, list):
        return any(is_posting_type(item) for item in node[:10] if isinstance(item, Text))
    return isinstance(node, Text) and node.text.strip().rsplit("/", 1)[-1].rsplit(":", 1)[-1] == "JobPosting"


class Reader:
    """Makes the documents of the jobs of one file."""

    def __init__(
        self,
        raw: str,
        form: str,
        limits: Limits,
        budget: Budget,
        where: Lines | None = None,
        source: str | None = None,
    ) -> None:
        """``source`` is the text that the nodes' offsets mean, with its lines, where that is not ``raw`` itself."""
        self.raw = raw
        self.source = raw if source is None else source
        self.form = form
        self.limits = limits
        self.budget = budget
        self.where = where if where is not None else Lines(raw)

    def make(self, job: Job, company: Text | None = None, alone: bool = True, body: Prose | None = None) -> Made:
        """The posting of a job. ``company`` is the one that the file as a whole is about; ``alone``: it is the only
        one; ``body`` is its text where that stands elsewhere."""
        fields = Fields(job, self.source, self.where)
        sheet = Sheet(self.limits, self.budget)
        title = fields.title()
        sheet.put(title, Role.HEADING, 1)
        named = fields.company() or (fields.phrase(company) if company is not None else [])
        location = fields.location()
        salary = fields.salary()
        sheet.label("Company", named)
        sheet.label("Location", location)
        sheet.label("Workplace", fields.workplace())
        sheet.label("Employment type", fields.employment())
        sheet.label("Salary", salary)
        sheet.label("Apply by", fields.deadline())
        head = len(sheet.lines)
        main = body if body is not None else self._body(fields)
        sides = self._sides(sheet, fields, main, head)
        listed = main is not None and any(line.role is Role.ITEM for line in main.lines)
        enough = sides or listed or sheet.body >= (_LEAST if alone else _PREVIEW)
        holds = tuple(
            name
            for name, there in (
                ("title", bool(title)),
                ("company", bool(named)),
                ("place", bool(location)),
                ("date", any(True for _ in fields.all(DATE))),
                ("salary", bool(salary)),
                ("teaser", sheet.body > 0 or any(True for _ in fields.all(TEASER))),
            )
            if there
        )
        shown = " ".join(word for word, _ in title)
        document = replace(sheet.document("", self.form, self.raw), metadata=Metadata(title=shown))
        return Made(document, shown, fields.identifier(), holds, enough, sheet.body)

    # -- the text of a posting ----------------------------------------------------------------------------------------

    def _prose(self, node: Text) -> Prose:
        most = min(self.budget.markup, _MOST_MARKED * self.limits.max_text)
        self.budget.markup -= min(len(node.text), most) + _COST
        if most <= 0:
            return Prose((), cut=True)
        if len(node.text) <= most:
            return read_prose(node, self.where, self.limits)
        return read_prose(Text(node.text[:most], node.runs), self.where, self.limits)._replace(cut=True)

    def _body(self, fields: Fields) -> Prose | None:
        for node in fields.all(BODY):
            texts: list[Node] = [node]
            if isinstance(node, dict):
                held = {key(name): value for name, value in node.items()}
                named = [held[name] for name in ("text", "content", "html", "value") if _is_text(held.get(name))]
                texts = named[:1] or list(node.values())[:_MOST_ITEMS]
            parts = [self._prose(text) for text in texts if isinstance(text, Text)]
            if any(part.lines or part.cut for part in parts):
                return _together(parts)
        return None

    def _sides(self, sheet: Sheet, fields: Fields, main: Prose | None, head: int) -> bool:
        """Write the text and what stands beside it; whether anything beside it asks for something."""
        said = ""
        if main is not None:
            if main.lines and main.lines[0].role is not Role.HEADING and head > 1:
                sheet.heading("Job description", phrase_of(main.lines[0].words))
            sheet.prose(main)
            said = _plain(" ".join(line.text for line in main.lines))
        asked = self._lists(sheet, fields)
        for name, names in PARTS:
            for node in fields.all(names):
                if self._part(sheet, fields, name, names, node, said):
                    asked |= name not in _ASIDE and not (name == "Skills" and _tags(node))
                    break
        self._documents(sheet, fields)
        return asked

    def _lists(self, sheet: Sheet, fields: Fields) -> bool:
        """Lever's and SmartRecruiters' own headed parts: objects of a heading and its text."""
        found = False
        for node in fields.all(LISTS):
            if isinstance(node, dict):
                node = next((value for value in node.values() if isinstance(value, list)), node)
            for item in node[:_MOST_ITEMS] if isinstance(node, list) else []:
                if isinstance(item, dict):
                    found |= self._headed(sheet, fields, item)
        for layer in fields.layers:
            own_sections = [
                item
                for name, item in layer.items()
                if isinstance(item, dict)
                and name not in PART_NAMES
                and name not in BODY
                and {"title", "text"} <= {key(inner) for inner in item}
            ]
            for item in own_sections[:20]:
                found |= self._headed(sheet, fields, item)
        return found

    def _headed(self, sheet: Sheet, fields: Fields, item: Job) -> bool:
        held = {key(name): value for name, value in item.items()}
        content = next(
            (held[name] for name in ("content", "html", "value", "text", "body") if _is_text(held.get(name))), None
        )
        heading = next(
            (held[name] for name in ("title", "text", "heading", "name", "header") if _is_text(held.get(name))), None
        )
        if not isinstance(content, Text):
            return False
        prose = self._prose(content)
        if not prose.lines:
            return False
        if isinstance(heading, Text) and heading is not content:
            sheet.put(fields.phrase(heading), Role.HEADING, 2)
        sheet.prose(prose)
        return True

    def _part(self, sheet: Sheet, fields: Fields, name: str, names: tuple[str, ...], node: Node, said: str) -> bool:
        """A part with its heading, unless the text says all of it already: whether there was one."""
        heading: Phrase = []
        for other in names:
            given = fields.get(f"{other}header", f"{other}title", f"{other}heading")
            heading = heading or (fields.phrase(given) if isinstance(given, Text) else [])
        if isinstance(node, dict):
            held = {key(inner): value for inner, value in node.items()}
            if isinstance(held.get("title"), Text) and _is_text(held.get("text")):
                heading, node = fields.phrase(held["title"]), held["text"]
        if isinstance(node, Text):
            if key(node.text[:40]) in _NONE:
                return False
            prose = self._prose(node)
            kept = [line for line in prose.lines if line.role is not Role.HEADING]
            if not kept or all(_plain(line.text) in said for line in kept):
                return False
            if prose.lines[0].role is not Role.HEADING:
                self._head(sheet, heading, name, phrase_of(kept[0].words))
            sheet.prose(prose)
            return True
        items = [item for item in self._items(fields, name, node) if item and not _repeats(item, said)]
        if not items:
            return False
        self._head(sheet, heading, name, items[0])
        for item in items:
            sheet.item(item)
        return True

    def _head(self, sheet: Sheet, heading: Phrase, name: str, at: Phrase) -> None:
        if heading:
            sheet.put(heading, Role.HEADING, 2)
        else:
            sheet.heading(name, at)

    def _items(self, fields: Fields, name: str, node: Node) -> Iterator[Phrase]:
        """The entries of a list or an object as list items."""
        for item in (node if isinstance(node, list) else [node])[:_MOST_ITEMS]:
            if isinstance(item, Text):
                prose = self._prose(item)
                for line in prose.lines:
                    yield phrase_of(line.words)
            elif isinstance(item, dict):
                yield from self._object(fields, name, item)
            elif isinstance(item, Scalar) and name == "Experience requirements":
                yield _months(fields, item, 12)

    def _object(self, fields: Fields, name: str, item: Job) -> Iterator[Phrase]:
        held = {key(inner): value for inner, value in item.items()}
        months = held.get("monthsofexperience")
        if isinstance(months, Text | Scalar):
            yield _months(fields, months, 1)
            return
        category = held.get("credentialcategory")
        if category is not None and name == "Education requirements":
            for one in category if isinstance(category, list) else [category]:
                yield _degree(fields, one)
            return
        words = fields.phrase(item)
        level = held.get("level")
        if words and isinstance(level, Text) and (shown := fields.phrase(level)) and len(shown) <= 3:
            words = [*words, ("(" + shown[0][0], shown[0][1]), *shown[1:]]
            words[-1] = (words[-1][0] + ")", words[-1][1])
        keywords = held.get("keywords")
        if isinstance(keywords, list):
            named = [phrase for entry in keywords[:_MOST_ITEMS] if (phrase := fields.phrase(entry))]
            if words and named:
                words[-1] = (words[-1][0] + ":", words[-1][1])
            words = [*words, *joined(named, ",")]
        yield words

    def _documents(self, sheet: Sheet, fields: Fields) -> None:
        """The documents that a form of application asks for (Greenhouse's ``questions``)."""
        found: list[Phrase] = []
        for node in fields.all(("questions", "applicationquestions")):
            for item in node[:_MOST_ITEMS] if isinstance(node, list) else []:
                if not isinstance(item, dict):
                    continue
                held = {key(name): value for name, value in item.items()}
                label, needed = held.get("label"), held.get("required")
                if not isinstance(label, Text) or len(label.text) > 120 or not _DOCUMENT.search(label.text):
                    continue
                if not _takes_file(held):
                    continue
                words = fields.phrase(label)
                if words and isinstance(needed, Scalar) and isinstance(needed.value, bool):
                    words += fields.instead("(required)" if needed.value else "(optional)", needed)
                found.append(words)
        if found:
            sheet.heading("Application documents", found[0])
            for words in found:
                sheet.put(words, Role.ITEM)


def _together(parts: list[Prose]) -> Prose:
    """Texts one after the other."""
    if len(parts) == 1:
        return parts[0]
    made = Prose(())
    for part in parts:
        base, block = len(made.lines), max((line.block for line in made.lines), default=0)
        made = Prose(
            (*made.lines, *(replace(line, block=line.block + block) for line in part.lines)),
            (*made.links, *((url, at + base, start, end) for url, at, start, end in part.links)),
            (*made.hidden, *part.hidden),
            made.cut or part.cut,
        )
    return made


def _takes_file(held: dict[str, Node]) -> bool:
    """Whether a question of a form is answered with a file or a text, as far as it says."""
    fields = held.get("fields")
    if not isinstance(fields, list):
        return True
    kinds = [item.get("type") for item in fields[:20] if isinstance(item, dict)]
    known = [kind.text for kind in kinds if isinstance(kind, Text)]
    return not known or any(kind in ("input_file", "textarea", "attachment", "input_text") for kind in known)


def _months(fields: Fields, node: Text | Scalar, scale: int) -> Phrase:
    """``At least 2 years of experience`` for a number of months, or of years (``scale`` 12)."""
    text = fields.text(node)
    plain = text.text.strip() if text is not None else ""
    if not plain.isdigit() or not plain.isascii() or len(plain) > 4 or not int(plain):
        return []
    months = int(plain) * scale
    number, unit = (months // 12, "year") if months % 12 == 0 else (months, "month")
    return fields.instead(f"At least {number} {unit}{'s' if number > 1 else ''} of experience", node)


def _degree(fields: Fields, node: Node) -> Phrase:
    """A credential in words, with what stands in for it."""
    text = fields.text(node)
    if text is None or key(text.text[:80]) in _NONE:
        return []
    shown = _DEGREES.get(key(text.text[:80].rsplit("/", 1)[-1]))
    words = fields.instead(shown, text) if shown else fields.phrase(text)
    instead = fields.get("experienceinplaceofeducation")
    if words and isinstance(instead, Scalar) and instead.value is True:
        words += fields.instead("or equivalent experience", instead)
    return words


def _tags(node: Node) -> bool:
    """Whether a list holds bare words, as aggregators add them."""
    return isinstance(node, list) and all(isinstance(item, Text) for item in node)


def _is_text(node: Node | None) -> bool:
    return isinstance(node, Text) and bool(node.text.strip())


def _plain(text: str) -> str:
    return " ".join(_SIGN.sub(" ", text.casefold()).split())


def _repeats(item: Phrase, said: str) -> bool:
    """Whether a list entry stands in the text already, as whole words."""
    plain = _plain(" ".join(word for word, _ in item))
    return bool(plain) and f" {plain} " in f" {said} "
