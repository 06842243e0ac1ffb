"""LinkedIn's "Save to PDF" → Resume: known by what the file says of itself, read by where and how large things stand.

Headings are set in about 16 pt in the main column and 13 pt in the sidebar, employers and schools in 12 pt, titles in
11.5 pt, dates, places and descriptions in 10.5 pt. So the language of the headings matters little: those of nine
languages are known by name, others by what stands below them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from profilelint.model.dates import Date, DateRange, Precision
from profilelint.model.document import Document
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
    Publication,
    Resume,
    Section,
    Skill,
    Work,
)
from profilelint.model.value import Value, join
from profilelint.parse import cues, dates
from profilelint.parse.addresses import email_spans, network_of
from profilelint.parse.headings import fold
from profilelint.parse.linkedin_rows import Columns, Row, columns, fits, lines, paragraph, pitch
from profilelint.parse.places import is_around, location_confidence, parse_location
from profilelint.pattern import lazy

_PRODUCER, _SUBJECT = "Apache FOP", "Resume generated from profile"
MAX_ENTRIES = 500
"""Entries of a list that are looked at."""
_MOST_LINES = 8
"""Lines that the dates of studies, or an item with an open bracket, can take."""

_NAMES = {
    "contact": "contact, contactar, contacto, coordonnees, kontakt, contato, contatti, contactgegevens",
    "skills": "top skills, aptitudes principales, principales aptitudes, principales competences, top-kenntnisse, "
    "principais competencias, competenze principali, principali competenze, belangrijkste vaardigheden, "
    "mest repraesenterede kompetencer, framsta kompetenser",
    "languages": "languages, idiomas, langues, sprachen, linguas, lingue, talen, sprog, sprak",
    "certificates": "certifications, licenses & certifications, certificaciones, certificats, zertifizierungen, "
    "zertifikate, bescheinigungen, certificacoes, certificados, certificazioni, certificaten",
    "awards": "honors-awards, honors & awards, reconocimientos, reconocimientos y premios, premios, distinctions, "
    "prix et distinctions, auszeichnungen, auszeichnungen/preise, honrarias, reconhecimentos e premios, premi, "
    "riconoscimenti, riconoscimenti e premi, onderscheidingen, prijzen",
    "publications": "publications, publicaciones, publikationen, veroffentlichungen, publicacoes, pubblicazioni, "
    "publicaties",
    "patents": "patents, patentes, brevets, patente, brevetti, octrooien",
    "summary": "summary, about, extracto, resumen, acerca de, resume, infos, zusammenfassung, info, resumo, sobre, "
    "riepilogo, sommario, informazioni, samenvatting, over",
    "work": "experience, experiencia, berufserfahrung, erfahrung, esperienza, ervaring, erfaring, erfarenhet",
    "education": "education, educacion, formacion, formation, ausbildung, formacao academica, formacao, educacao, "
    "formazione, opleiding, uddannelse, utbildning",
}
_KINDS = {name: kind for kind, names in _NAMES.items() for name in names.split(", ")}
_SIDE = frozenset({"contact", "skills", "languages", "certificates", "awards", "publications", "patents"})

_YEAR = lazy(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LASTED = lazy(r"\d{1,2} [^\W\d_]{1,12}\.?(?:,? (?:[^\W\d_]{1,3} )?\d{1,2} [^\W\d_]{1,12}\.?)?")
_DASH = lazy(r"\s[-–—]\s")
_BRACKET = lazy(r"\s?\(")
_STUDY_DATES = lazy(r"(?:[·•∙‧]\s?)?\(([^()]{0,80})\)\s*$")
_LABEL = lazy(r"\s*\(([^()]{1,30})\)\s*$")
_LEVEL = lazy(r"(?P<name>[^()]{1,60})\((?P<level>[^()]{1,60})\)\s*$")
_DIGITS = lazy(r"[+(]?\d[\d ().\-/]{5,24}(?:(?:x|ext\.?) ?\d{1,6})?")
_NO_HEADLINE = lazy(r"[\s\-–—.·|]*")
_AROUND = lazy(
    r"\b(?:area|region|metropolitan|metropolregion|gro(?:ß|ss)raum|randstad|county|alrededores|p[ée]riph[ée]rie|umgebung"
    r"|regi[ãa]o|dintorni|omgeving|remote|remoto|hybrid|t[ée]l[ée]travail|worldwide|vereinigte staaten"
    r"|vereinigtes k[öo]nigreich|[ée]tats-unis|royaume-uni|estados unidos|reino unido|stati uniti|regno unito"
    r"|verenigde staten|verenigd koninkrijk)\b",
    2,
)
_NO_PLACE = lazy(r"[|@•:;!?]|\.\s|\.$|\b(?:at|for|with|seeking)\b")
_SMALL = frozenset("of de del la las los el le les do da dos das di du und y et e and the an am im van der den".split())


def is_export(document: Document) -> bool:
    """Whether a document is LinkedIn's own PDF of a profile: its producer and subject say so (18 of 18 exports)."""
    facts = document.metadata
    return facts.producer.startswith(_PRODUCER) and facts.subject.strip() == _SUBJECT


def resume(document: Document) -> Resume | None:
    """The resume of such a document; ``None`` where its page is not laid out as LinkedIn does it."""
    page = columns(document)
    head, main = _sections(page.main, _is_main_heading)
    if not any(row.size > 20 and row.page == 1 for row in head):
        return None
    made = _Made(document, page)
    _, side = _sections(page.side, _is_side_heading)
    for number, block in enumerate([*main, *side]):
        kind = _kind(block, number >= len(main))
        if kind == "work" and block.rows and max(row.size for row in block.rows) < _body(block.rows) + 0.3:
            return None
        made.add(kind, block)
    return made.resume(head)


class _Block(NamedTuple):
    heading: Row
    rows: list[Row]


def _is_main_heading(row: Row) -> bool:
    return 14 <= row.size <= 20 and len(row.text) <= 60


def _is_side_heading(row: Row) -> bool:
    return 12 <= row.size <= 20 and len(row.text) <= 60


def _sections(rows: Sequence[Row], is_heading: Callable[[Row], bool]) -> tuple[list[Row], list[_Block]]:
    """What stands above the first heading, and each heading with the rows below it."""
    head: list[Row] = []
    blocks: list[_Block] = []
    for row in rows:
        if is_heading(row):
            if blocks and not blocks[-1].rows and row.size == blocks[-1].heading.size:
                above = blocks[-1].heading  # a heading of two lines
                if len(above.text) <= 60 and _KINDS.get(_folded(above.text)) is None:
                    blocks[-1] = _Block(above._replace(value=paragraph([above, row])), [])
                    continue
            blocks.append(_Block(row, []))
        elif blocks:
            blocks[-1].rows.append(row)
        else:
            head.append(row)
    return head, blocks


def _folded(text: str) -> str:
    return fold(text).strip(" :").replace("æ", "ae").replace("ø", "o")


def _kind(block: _Block, side: bool) -> str:
    """The kind of a section, by its heading, else by what stands in it; empty where a list of the sidebar tells
    nothing."""
    kind = _KINDS.get(_folded(block.heading.text), "")
    if kind and (kind in _SIDE) == side:
        return kind
    texts = [row.text for row in block.rows]
    if side:
        if any("linkedin.com/" in text or email_spans(text) for text in texts):
            return "contact"
        if texts and all(text.endswith(")") for text in texts) and any(cues.spoken(text) for text in texts):
            return "languages"
        return "" if kind == "" else "custom"
    if not texts:
        return "custom"
    body = _body(block.rows) + 0.3
    if all(row.size <= body for row in block.rows):
        return "summary"
    # Titles are set smaller than employers, and studies have none.
    return "work" if len({row.size for row in block.rows if row.size > body}) > 1 else "education"


def _body(rows: Sequence[Row]) -> float:
    """The size of dates and descriptions."""
    dated = [row.size for row in rows if _YEAR.search(row.text)]
    return min(dated or [row.size for row in rows], default=10.5)


class _Role(NamedTuple):
    company: list[Row]
    title: list[Row]
    rows: list[Row]


class _Made:
    """The parts of the resume as they are found."""

    def __init__(self, document: Document, page: Columns) -> None:
        self.document = document
        self.page = page
        self.work: list[Work] = []
        self.education: list[Education] = []
        self.certificates: list[Certificate] = []
        self.awards: list[Award] = []
        self.publications: list[Publication] = []
        self.skills: list[Skill] = []
        self.languages: list[Language] = []
        self.sections: list[Section] = []
        self.summary: Value | None = None
        self.email: Value | None = None
        self.phone: Value | None = None
        self.profiles: list[Profile] = []
        self.more: list[Value] = []
        self.together = _side_pitch(page.side)
        self.listed = False

    # ------------------------------------------------------------------------------------------------ sections

    def add(self, kind: str, block: _Block) -> None:
        """Read a section. The first list of the sidebar that is no other one is the three skills."""
        entries: list[Entry] = []
        if not kind:
            few = not self.listed and len(self._items(block.rows, "")) <= 3
            kind = "skills" if few else "custom"
        self.listed = self.listed or kind in _SIDE - {"contact"}
        if kind == "work":
            entries.extend(self._work(block.rows))
        elif kind == "education":
            entries.extend(self._education(block.rows))
        elif kind == "summary":
            found = [paragraph(line) for line in lines(block.rows, self.page.main_edge)]
            if found and self.summary is None:
                self.summary = join(found, " ").at("basics.summary")
        elif kind == "contact":
            self._contact(block.rows)
        elif kind != "custom":
            entries.extend(self._list(kind, block.rows))
        kind = "custom" if kind in ("contact", "patents") else kind
        self.sections.append(
            Section(
                kind=kind,
                path=kind,
                heading=block.heading.value.at(kind),
                lines=tuple(row.value.at(kind) for row in block.rows),
                entries=tuple(entries),
            )
        )

    def _list(self, kind: str, rows: Sequence[Row]) -> list[Entry]:
        """A list of the sidebar."""
        items = self._items(rows, kind)[:MAX_ENTRIES]
        if kind == "skills":
            if items:
                path = f"skills[{len(self.skills)}]"
                words = tuple(item.at(f"{path}.keywords[{i}]") for i, item in enumerate(items))
                self.skills.append(Skill(path=path, keywords=words))
        elif kind == "languages":
            for item in items:
                path = f"languages[{len(self.languages)}]"
                match = _LEVEL.match(item.text)
                name = item.part(0, match.end("name")) if match else item
                level = item.part(*match.span("level"), path=f"{path}.fluency") if match else None
                self.languages.append(Language(path=path, language=name.at(f"{path}.language"), fluency=level))
        elif kind == "certificates":
            for item in items:
                path = f"certificates[{len(self.certificates)}]"
                self.certificates.append(Certificate(path=path, content=item.at(path), name=item.at(f"{path}.name")))
            return list(self.certificates[-len(items) :]) if items else []
        elif kind == "awards":
            for item in items:
                path = f"awards[{len(self.awards)}]"
                self.awards.append(Award(path=path, content=item.at(path), name=item.at(f"{path}.title")))
            return list(self.awards[-len(items) :]) if items else []
        elif kind == "publications":
            for item in items:
                path = f"publications[{len(self.publications)}]"
                self.publications.append(Publication(path=path, content=item.at(path), name=item.at(f"{path}.name")))
            return list(self.publications[-len(items) :]) if items else []
        return []

    def _items(self, rows: Sequence[Row], kind: str) -> list[Value]:
        """The rows of a list of the sidebar as its items: those of one item stand closer together."""
        items: list[list[Row]] = []
        for row in rows:
            before = items[-1][-1] if items else None
            if before is not None and self._goes_on(items[-1], before, row, kind, len(rows)):
                items[-1].append(row)
            else:
                items.append([row])
        return [paragraph(item) for item in items]

    def _goes_on(self, item: Sequence[Row], before: Row, row: Row, kind: str, count: int) -> bool:
        said = " ".join(part.text for part in item[-_MOST_LINES:])
        if said.count("(") > said.count(")") and len(item) < _MOST_LINES:
            return True
        if kind == "languages":
            return row.text.startswith("(")
        gap = pitch(before, row)
        full = not fits(before, row, self.page.side_edge)
        if self.together is not None and gap is not None:
            # A little room may be left where a word could have been broken in another place than ours.
            return gap < self.together and (full or before.x1 > self.page.side_edge - 45)
        if not full or before.text.endswith("."):
            return False
        if before.text.endswith((",", ":", "-", "/", "&")) or row.text[:1].islower() or row.text.startswith("("):
            return True
        # 17.6 pt is the distance of two items, and a list of three skills has no wrapped one.
        loose = gap is not None and gap >= 1.6 * row.size
        return _ends_open(before.text) or (not loose and (kind != "skills" or count > 3))

    def _work(self, rows: Sequence[Row]) -> list[Work]:
        """The roles of the section, each with its employer."""
        edge = self.page.main_edge
        body = _body(rows)
        roles: list[_Role] = []
        company: list[Row] = []
        before: Row | None = None
        for row in rows:
            large, same = row.size - body, before is not None and before.size == row.size
            if company and before is company[-1] and _LASTED.fullmatch(row.text):
                continue  # how long all roles there lasted
            if large >= 1.2:
                if same and company and before is company[-1] and _wraps(company[-1], row, edge):
                    company.append(row)
                else:
                    company = [row]
            elif large >= 0.3:
                if same and roles and roles[-1].title and before is roles[-1].title[-1] and _wraps(before, row, edge):
                    roles[-1].title.append(row)
                else:
                    roles.append(_Role(company, [row], []))
            elif roles and roles[-1].company is company:
                roles[-1].rows.append(row)
            elif _YEAR.search(row.text) and company:
                roles.append(_Role(company, [], [row]))
            before = row
        close = _place_pitch(roles)
        made = []
        for number, role in enumerate(roles[:MAX_ENTRIES]):
            opens = not number or roles[number - 1].company is not role.company
            made.append(self._role(role, f"work[{len(self.work) + number}]", opens, close))
        self.work.extend(made)
        return made

    def _role(self, role: _Role, path: str, opens: bool, close: float | None) -> Work:
        rows = list(role.rows)
        head = _date_rows(rows)
        when = _range(paragraph(head)) if head else None
        rest = rows[len(head) :]
        where = _place_rows(head[-1] if head else None, rest, close, self.page.main_edge)
        body = [*(role.company if opens else ()), *role.title, *rows]
        summary, highlights = _prose(rest[len(where) :], self.page.main_edge, path)
        return Work(
            path=path,
            content=join([row.value for row in body], "\n").at(path),
            dates=dates.at(dates.as_role(when), path) if when is not None else None,
            location=paragraph(where).at(f"{path}.location") if where else None,
            summary=summary,
            highlights=highlights,
            name=paragraph(role.company).at(f"{path}.name") if role.company else None,
            position=paragraph(role.title).at(f"{path}.position") if role.title else None,
        )

    def _education(self, rows: Sequence[Row]) -> list[Education]:
        edge = self.page.main_edge
        body = _body([row for row in rows if _YEAR.search(row.text) and row.marker in ("", "·", "•")] or rows)
        if all(row.size == rows[0].size for row in rows) and rows and not _STUDY_DATES.search(rows[0].text):
            body = min(body, rows[0].size - 1.5)  # nothing but names of schools
        schools: list[_Role] = []
        for row in rows:
            if row.size - body >= 0.3:
                last = schools[-1] if schools else None
                if last is not None and not last.rows and _wraps(last.title[-1], row, edge):
                    last.title.append(row)
                else:
                    schools.append(_Role([], [row], []))
            elif schools:
                schools[-1].rows.append(row)
        made = [
            self._school(school, f"education[{len(self.education) + number}]")
            for number, school in enumerate(schools[:MAX_ENTRIES])
        ]
        self.education.extend(made)
        return made

    def _school(self, school: _Role, path: str) -> Education:
        when: DateRange | None = None
        study: Value | None = None
        notes: Value | None = None
        if school.rows:
            end = next(
                (
                    n
                    for n in range(1, min(len(school.rows), _MOST_LINES) + 1)
                    if (found := _STUDY_DATES.search(paragraph(school.rows[:n]).text)) and _YEAR.search(found[1])
                ),
                len(school.rows),
            )
            study = paragraph(school.rows[:end])
            if end < len(school.rows):
                notes = paragraph(school.rows[end:]).at(f"{path}.summary")
            match = _STUDY_DATES.search(study.text)
            if match is not None and _YEAR.search(match[1]):
                when = _range(study.part(*match.span(1)))
                study = study.part(0, match.start())
        degree, area = _studies(study)
        return Education(
            path=path,
            content=join([row.value for row in (*school.title, *school.rows)], "\n").at(path),
            dates=dates.at(when, path) if when is not None else None,
            summary=notes,
            institution=paragraph(school.title).at(f"{path}.institution"),
            study_type=degree.at(f"{path}.studyType") if degree else None,
            area=area.at(f"{path}.area") if area else None,
        )

    # ------------------------------------------------------------------------------------------------- contact

    def _contact(self, rows: Sequence[Row]) -> None:
        for item in _reach(rows, self.page.side_edge)[:MAX_ENTRIES]:
            match = _LABEL.search(item.text)
            bare = item.part(0, match.start()) if match else item
            spans = email_spans(bare.text)
            if spans:
                found = bare.part(*spans[0], path="basics.email")
                if self.email is None:
                    self.email = found
                else:
                    self.more.append(found.at("basics"))
            elif _DIGITS.fullmatch(bare.text):
                if self.phone is None:
                    self.phone = bare.at("basics.phone")
                else:
                    self.more.append(bare.at("basics"))
            elif bare.text and " " not in bare.text and "." in bare.text:
                target = self._target(bare)
                network, user = network_of(target)
                url = bare.at(f"basics.profiles[{len(self.profiles)}].url")
                self.profiles.append(Profile(url=url, target=target, network=network, username=user))
            elif bare.text:
                self.more.append(item.at("basics"))

    def _target(self, url: Value) -> str:
        """Where a link leads: the file's own link on these words, else the words."""
        start = url.pieces[0].start if url.pieces else -1
        for link in self.document.links[:400]:
            if link.span is not None and link.span.start <= start < link.span.end and "." in link.url:
                return link.url
        return url.text

    def resume(self, head: Sequence[Row]) -> Resume:
        names = [row for row in head if row.size > 20]
        rest = [row for row in head if row.size <= 20]
        headline, place = _headline(rest, self.page.main_edge)
        where = paragraph(place).at("basics.location") if place else None
        found = parse_location(where) if where is not None else None
        source = self.document.path
        basics = Basics(
            name=paragraph(names).at("basics.name"),
            label=paragraph(headline).at("basics.label") if headline else None,
            email=self.email,
            phone=self.phone,
            location=(found if found is not None and found.value.text == where.text else Location(value=where))
            if where is not None
            else None,
            profiles=tuple(self.profiles),
            summary=self.summary,
            more=tuple(self.more),
            content=join([row.value for row in head], "\n").at("basics"),
        )
        return Resume(
            source=source,
            basics=basics,
            work=tuple(self.work),
            education=tuple(self.education),
            awards=tuple(self.awards),
            certificates=tuple(self.certificates),
            publications=tuple(self.publications),
            skills=tuple(self.skills),
            languages=tuple(self.languages),
            sections=tuple(self.sections),
        )


# ------------------------------------------------------------------------------------------------------ the sidebar


def _side_pitch(rows: Sequence[Row]) -> float | None:
    """The distance below which a row of a list belongs to the row above; ``None`` where all are as far apart."""
    gaps = [
        gap
        for before, row in pairwise(rows)
        if 9 <= row.size < 10.8 and before.size == row.size and (gap := pitch(before, row)) is not None
    ]
    gaps = [gap for gap in gaps if gap < 2.2 * 10.5]
    if gaps and max(gaps) - min(gaps) >= 2:
        return (max(gaps) + min(gaps)) / 2
    return None


_OPEN_WORDS = frozenset(
    "and or of the for in to with a an on & und oder für der die des et de du la le y e con da di".split()
)


def _ends_open(text: str) -> bool:
    return text.rsplit(" ", 1)[-1] in _OPEN_WORDS


def _reach(rows: Sequence[Row], edge: float) -> list[Value]:
    """The addresses, numbers and links of the contact list, wrapped ones put together."""
    items: list[tuple[Value, Row]] = []
    for row in rows:
        if items and (separator := _seam(items[-1][0].text, items[-1][1], row, edge)) is not None:
            items[-1] = (join([items[-1][0], row.value], separator), row)
        else:
            items.append((row.value, row))
    return [value for value, _ in items]


def _seam(text: str, before: Row, row: Row, edge: float) -> str | None:
    """What stands between an entry of the contact list and the row below it, ``None`` where that is another entry."""
    if row.text.startswith("(") or text.count("(") > text.count(")"):
        return " "
    if text.endswith(")"):
        return None
    word = text.rsplit(" ", 1)[-1]
    is_email = "@" in word
    if row.text.startswith(("www.", "http")) or ("@" in row.text and (is_email or "/" in word)):
        return None
    if not is_email and word.endswith(("-", "/")) and "." in word:
        return ""  # a link ends with what it leads to in brackets
    if fits(before, row, edge):
        return None
    if not is_email and "." not in word and "/" not in word:
        # A street, or the first part of an e-mail address, which has no blank to break at.
        return "" if "@" in row.text and " " not in text else None
    if is_email and _LABEL.search(row.text) and "." in word.split("@")[1][:-1]:
        return None
    return "" if word[-1] in "-/._@=&?" or before.x1 > edge - 1.2 * before.size else None


# -------------------------------------------------------------------------------------------------- the main column


def _wraps(before: Row, row: Row, edge: float) -> bool:
    """Whether a row of large type goes on in the next."""
    gap = pitch(before, row)
    return not fits(before, row, edge) and (gap is None or gap <= 1.8 * row.size)


def _headline(rows: Sequence[Row], edge: float) -> tuple[list[Row], list[Row]]:
    """The rows of the headline and those of the place, which is the last line below the name."""
    rows = list(rows)
    if not rows:
        return [], []
    last = rows[-1]
    if len(rows) == 1:
        is_place = _place(last.text) > 1 and not cues.role(last.text)
    else:
        before = rows[-2]
        gap = pitch(before, last)
        is_place = (
            fits(before, last, edge)
            or (gap is not None and gap < 1.39 * last.size and not last.text[:1].islower())
            or last.size != before.size
            or _place(last.text) > 1
        )
    headline, place = (rows[:-1], [last]) if is_place else (rows, [])
    if _NO_HEADLINE.fullmatch("".join(row.text for row in headline)):
        headline = []
    return headline, place


def _place(text: str) -> int:
    """How much a text looks like a place: 3 a known one, 2 names with commas, 1 a short name, 0 none."""
    text = text.strip()
    if not text or len(text) > 90:
        return 0
    if location_confidence(text) >= 0.5 or is_around(text):
        return 3
    if _NO_PLACE.search(text):
        return 0
    parts = [part.split() for part in text.split(",")]
    if len(parts) > 4 or not all(parts) or any(len(part) > 5 for part in parts):
        return 0
    named = all(
        word[:1].isupper() or not word[:1].islower() or word.lower() in _SMALL for part in parts for word in part
    )
    if _AROUND.search(text) and len(text.split()) <= 7:
        return 3 if named else 2
    if not named or not text[0].isalpha():
        return 0
    return 2 if len(parts) > 1 else 1 if len(parts[0]) <= 3 else 0


def _date_rows(rows: Sequence[Row]) -> list[Row]:
    """The first rows of a role that give its dates: "January 2020 - Present (5 years 6 months)"."""
    if not rows or not _YEAR.search(rows[0].text):
        return []
    taken = [rows[0]]
    for row in rows[1:3]:
        said = " ".join(part.text for part in taken)
        opened = said.count("(") > said.count(")")
        bare = "(" not in said and (
            row.text.startswith("(")
            or said.endswith(("-", "–"))
            or (row.marker in ("-", "–") and row.text.endswith(")"))
        )
        if not opened and not bare:
            break
        taken.append(row)
    said = " ".join(part.text for part in taken)
    return taken if _DASH.search(said) or "(" in said or len(said) <= 24 else []


def _range(value: Value) -> DateRange | None:
    """The dates of a role or of studies; an end that has no year is an open one, in whatever language."""
    bracket = _BRACKET.search(value.text)
    value = value.part(0, bracket.start() if bracket else len(value.text))
    dash = _DASH.search(value.text)
    first = value.part(0, dash.start() if dash else len(value.text))
    start = _date(first)
    if start is None:
        return None
    if dash is None:
        return DateRange(value=value, end=start)
    last = value.part(dash.end(), len(value.text))
    end = _date(last) or Date(value=last, year=None, precision=Precision.OPEN, style="open")
    return DateRange(value=value, start=start, end=end, dash=dash[0].strip())


def _date(value: Value) -> Date | None:
    found = dates.parse(value)
    date = (found.start or found.end) if found is not None else None
    if date is not None and date.year is not None:
        return date
    match = _YEAR.search(value.text)
    if match is None:
        return None
    return Date(value=value.part(*match.span()), year=int(match[0]), precision=Precision.YEAR, style="YYYY")


def _place_pitch(roles: Sequence[_Role]) -> float | None:
    """The distance from the dates below which a place stands, not a description; ``None`` where it tells nothing.

    A description stands further from the dates than its own lines from each other, a place stands closer.
    """
    below: list[float] = []
    inside: list[float] = []
    for role in roles:
        head = len(_date_rows(role.rows))
        if not head or len(role.rows) == head:
            continue
        gap = pitch(role.rows[head - 1], role.rows[head])
        if gap is not None:
            below.append(gap)
        for before, row in pairwise(role.rows[head + 1 :]):
            if (gap := pitch(before, row)) is not None:
                inside.append(gap)
    if not below:
        return None
    if max(below) - min(below) >= 1.8:
        return (max(below) + min(below)) / 2
    one = max(below)
    usual = min(inside, default=18.0)
    if abs(usual - 18.0) < 0.6 and abs(one - 20.3) < 0.8:
        return usual
    return usual if inside and one < usual - 1.5 else None


def _place_rows(dated: Row | None, rows: Sequence[Row], close: float | None, edge: float) -> list[Row]:
    """The rows of a role's place, which stands between its dates and its description."""
    if not rows or rows[0].marker or dated is None:
        return []
    gap = pitch(dated, rows[0])
    looks = _place(rows[0].text)
    if close is not None and gap is not None:
        is_place = (gap < close and len(rows[0].text) <= 120) or (looks > 2 and not cues.role(rows[0].text))
    elif gap is not None and 1.3 < gap / rows[0].size < 1.4 and len(rows) == 1 and not _NO_PLACE.search(rows[0].text):
        is_place = looks > 0 or rows[0].text.count(",") > 1
    else:
        is_place = looks > 1 or (looks == 1 and not cues.role(rows[0].text))
    if not is_place:
        return []
    taken = [rows[0]]
    if len(rows) > 1 and not fits(rows[0], rows[1], edge) and not rows[1].marker:
        gap = pitch(rows[0], rows[1])
        if rows[0].text.endswith((",", "-")) or _place(f"{rows[0].text} {rows[1].text}") > 1:
            taken.append(rows[1])
    return taken


def _prose(rows: Sequence[Row], edge: float, path: str) -> tuple[Value | None, tuple[Bullet, ...]]:
    """A description: one paragraph is the summary, lines with a sign the highlights; several lines without one are
    highlights too, as in LinkedIn's archive."""
    typed = [(line[0].marker, paragraph(line)) for line in lines(rows, edge)] if rows else []
    plain = [value for marker, value in typed if not marker]
    opening = typed[0][1] if len(plain) == 1 and not typed[0][0] else None
    listed = typed[1:] if opening is not None else typed
    return (
        opening.at(f"{path}.summary") if opening is not None else None,
        tuple(
            Bullet(value=value.at(f"{path}.highlights[{i}]"), marker=marker) for i, (marker, value) in enumerate(listed)
        ),
    )


def _studies(value: Value | None) -> tuple[Value | None, Value | None]:
    """Degree and field of "Degree, Field"; a text without a comma is the one that it looks like."""
    if value is None or not value.text:
        return None, None
    cuts = []
    depth = 0
    for i, char in enumerate(value.text):
        depth += (char == "(") - (char == ")")
        if char == "," and depth <= 0:
            cuts.append(i)
    if not cuts:
        start = " ".join(value.text.split()[:4])
        is_field = not cues.degree(value.text) and cues.is_field(start)
        return (None, value) if is_field else (value, None)
    first = value.part(0, cuts[0])
    if not cues.degree(first.text) and cues.is_field(first.text):
        return None, value
    return first, value.part(cuts[0] + 1, len(value.text))
