"""A requirement and its answer in plain words: what is asked, the evidence, the edit that would answer it.

The words are those of the ``job-*`` rules. An edit is only ever proposed as true: nothing here states a fact about the
person that the resume does not.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from profilelint.engine.resolve import Resolver, entry_nodes
from profilelint.match.table import Item, Part, State, comes_later
from profilelint.model.dates import Date, DateRange
from profilelint.model.document import Document
from profilelint.model.finding import Location
from profilelint.model.match import Answer, How, Match, Spell
from profilelint.model.posting import Kind, Posting, Requirement
from profilelint.model.resume import Education, Entry, Project, Resume
from profilelint.model.value import Value
from profilelint.report.full import plural
from profilelint.report.rows import Cleaner, place_data, place_text

_MONTHS: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_DEGREES: Final = {
    "high-school": "High-school diploma",
    "associate": "Associate degree",
    "bachelor": "Bachelor's degree",
    "master": "Master's degree",
    "doctorate": "Doctorate",
}
_PLACES: Final = {
    "work": "work",
    "volunteer": "volunteering",
    "education": "education",
    "projects": "project",
    "awards": "award",
    "certificates": "certificate",
    "publications": "publication",
    "skills": "skills",
    "languages": "languages",
}
_DRIVING: Final = "Driver's license"
_OLD: Final = 24
"""What was last used so many months ago, its last use is said."""
_MOST_NAMED: Final = 8
"""Options of a group that are named; the others are counted."""


def either(words: Iterable[str], last: str = "or") -> str:
    """``A``, ``A or B``, ``A, B or C``."""
    found = list(words)
    return f"{', '.join(found[:-1])} {last} {found[-1]}" if len(found) > 1 else "".join(found)


def some_of(words: list[str]) -> str:
    """Like :func:`either`, long groups cut short."""
    if len(words) <= _MOST_NAMED:
        return either(words)
    return f"{', '.join(words[:_MOST_NAMED])} or one of {len(words) - _MOST_NAMED} others"


def span_of_months(months: int) -> str:
    """``2 years 3 months``."""
    years, rest = divmod(months, 12)
    parts = [plural(number, noun) for number, noun in ((years, "year"), (rest, "month")) if number]
    return " ".join(parts) or "no dated month"


def month(iso: str) -> str:
    """``2026-06`` → ``Jun 2026``; a bare year stays one."""
    year, _, number = iso.partition("-")
    return f"{_MONTHS[int(number[:2]) - 1]} {year}" if number[:2].isdigit() and 0 < int(number[:2]) < 13 else year


def day(date: datetime.date) -> str:
    return f"{_MONTHS[date.month - 1]} {date.day}, {date.year}"


# --- what is asked ------------------------------------------------------------------------------------------------


def asked(requirement: Requirement, clean: Cleaner) -> str:
    """A requirement in a few words."""
    terms = list(dict.fromkeys(clean(option.text) for option in requirement.options))
    fields = [clean(field) for field in requirement.fields]
    match requirement.kind:
        case Kind.DEGREE:
            return _degree(requirement, fields)
        case Kind.YEARS:
            return plural(requirement.years or 0, "year") + f" of {some_of(terms) if terms else 'experience'}"
        case Kind.GRADUATION:
            return _graduation(requirement, fields, terms)
        case Kind.GPA:
            return f"GPA of {fields[0]}" if fields else _brief(clean(requirement.quote.text))
        case Kind.LANGUAGE:
            terms = list(dict.fromkeys(clean(name) for name in requirement.names)) or terms
        case Kind.LOCATION:
            return f"{fields[0] if fields else 'on-site'}{' in ' if terms else ''}{some_of(terms)}"
        case _:
            pass
    if not terms:
        return _brief(clean(requirement.quote.text))
    similar = " or similar" if requirement.or_equivalent else ""
    if len(terms) == 1:
        return terms[0] + similar
    return (", ".join(terms[:_MOST_NAMED]) + similar if similar else some_of(terms)) + " (one is enough)"


def _degree(requirement: Requirement, fields: list[str]) -> str:
    named = ["a related field" if field == "related field" else field for field in fields]
    level = _DEGREES.get(requirement.degree, "Degree")
    words = level + (f" in {some_of(named)}" if named else "")
    if not requirement.or_equivalent:
        return words
    return words + (" or equivalent" if requirement.degree == "high-school" else ", or equivalent experience")


def _graduation(requirement: Requirement, fields: list[str], terms: list[str]) -> str:
    if len(fields) == 2 and any(fields):
        first, last = (month(field) if field else "" for field in fields)
        if first and last:
            return f"Graduation between {first} and {last}" if first != last else f"Graduation in {first}"
        return f"Graduation in {first} or later" if first else f"Graduation by {last}"
    names = list(dict.fromkeys(requirement.names)) or terms
    return f"Class year: {either(names)}" if names else _brief(requirement.quote.text)


def _brief(text: str, most: int = 90) -> str:
    text = " ".join(text.split()).rstrip(".;")
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"


# --- the evidence -------------------------------------------------------------------------------------------------


class Quote(NamedTuple):
    """Evidence as shown: where it stands in words, the text around it with the words that answer (``text[start:end]``),
    the place in the file."""

    where: str
    text: str
    start: int
    end: int
    place: str
    listed: bool = False

    def cut(self, most: int) -> Quote:
        """The same with at most so many characters around the words that answer."""
        if len(self.text) <= most:
            return self
        if self.end - self.start >= most:
            text = self.text[self.start : self.start + most - 1] + "…"
            return self._replace(text=text, start=0, end=len(text))
        room = most - (self.end - self.start) - 2
        first = max(0, self.start - room // 2)
        last = min(len(self.text), first + room + (self.end - self.start))
        first = max(0, last - room - (self.end - self.start))
        if self.end <= most * 3 // 4:
            first, last = 0, most - 1
        if first:
            blank = self.text.find(" ", first, self.start)
            first = blank + 1 if blank >= 0 else first
        if last < len(self.text):
            blank = self.text.rfind(" ", self.end, last + 1)
            last = blank if blank > 0 else last
        head, tail = "…" if first else "", "…" if last < len(self.text) else ""
        shift = len(head) - first
        return self._replace(
            text=head + self.text[first:last] + tail, start=self.start + shift, end=min(self.end, last) + shift
        )


class Said(NamedTuple):
    """An item in words. ``lead`` stands before the quote, ``tail`` behind it, then ``also``, which counts ``more``, the
    further quotes; ``edit`` is what would answer it, or answer it better, empty where nothing needs to change."""

    state: State
    asked: str
    lead: str = ""
    quote: Quote | None = None
    tail: str = ""
    edit: str = ""
    also: str = ""
    more: tuple[Quote, ...] = ()


class Sayer:
    """Says the items of one resume's tables."""

    def __init__(self, document: Document, resume: Resume, clean: Cleaner, today: datetime.date) -> None:
        self.resume = resume
        self.clean = clean
        self.resolver = Resolver({document.path: document}, resume)
        self._today = today.year * 12 + today.month
        self._entries = {entry.path: entry for entry in resume.entries}
        self._nodes = {value.path: value for value in _values(resume)}

    def say(self, item: Item, match: Match) -> Said:
        """An item of the table that is counted or mentioned."""
        words = asked(item.requirement, self.clean)
        match item.kind:
            case Kind.YEARS:
                return self._years(item, words, match)
            case Kind.DEGREE:
                return self._degree(item, words)
            case Kind.GRADUATION | Kind.GPA:
                return self._stated(item, words)
            case _:
                return self._named(item, words)

    # skills, certificates, languages

    def _named(self, item: Item, words: str) -> Said:
        edit = self._edit(item)
        if item.near and not item.answered:
            near = item.near[0]
            return Said(item.state, words, "look yourself", self.quote(near), self.clean(near.why), edit)
        if not item.answered:
            return Said(item.state, words, edit=edit)
        best, *_ = item.answers
        if item.state is State.LISTED:
            lead = "only in the skills list" if item.part is Part.REQUIRED else "in the skills list"
            written = self.clean(best.value.text)
            plain = len(item.requirement.options) == 1 and written.casefold() == words.casefold()
            lead += "" if plain else f" as “{written}”"
            return Said(item.state, words, lead, None, self._why(best, item), edit)
        quote = self.quote(best)
        others = self._more(item)
        tail = _and(self._why(best, item), self._too(item), self._last(item))
        also = f"also in {'one more place' if len(others) == 1 else f'{len(others)} more places'}" if others else ""
        return Said(item.state, words, "", quote, tail, "", also, others)

    def _more(self, item: Item) -> tuple[Quote, ...]:
        """The places beyond the first, each node once."""
        first, *others = item.answers
        seen = {first.value.path}
        found = []
        for answer in others:
            if answer.value.path not in seen or not answer.value.path:
                seen.add(answer.value.path)
                found.append(self.quote(answer))
        return tuple(found)

    def _why(self, best: Answer, item: Item) -> str:
        if best.why:
            return self.clean(best.why)
        if best.how is How.BROADER and item.kind is Kind.SKILL:
            name, wanted = self.clean(best.name), self.clean(item.requirement.options[best.option].text)
            return f"{name} counts as {wanted}" if name.casefold() != wanted.casefold() else ""
        return ""

    def _too(self, item: Item) -> str:
        """The other options of a group that have evidence."""
        options = item.requirement.options
        numbers = dict.fromkeys(answer.option for answer in item.answers if answer.option < len(options))
        more = list(dict.fromkeys(self.clean(options[number].text) for number in numbers))[1:]
        return f"{either(more[:3], 'and')} too" if more else ""

    def _last(self, item: Item) -> str:
        """When it was last used, where that is long ago."""
        months = [answer.last for answer in item.answers if answer.last and not answer.listed]
        shown = [answer for answer in item.answers if not answer.listed]
        if item.kind is not Kind.SKILL or not months or len(months) < len(shown):
            return ""
        year, _, number = max(months).partition("-")
        if not year.isdigit() or self._today - (int(year) * 12 + int(number[:2] or 12)) < _OLD:
            return ""
        return f"last used {year}"

    def _edit(self, item: Item) -> str:
        """What would answer it, or answer it better."""
        wanted = item.requirement
        terms = [self.clean(option.text) for option in wanted.options]
        it = "one of them" if len(terms) > 1 else "it"
        if item.state is State.LISTED:
            if item.kind is not Kind.SKILL or item.part is not Part.REQUIRED:
                return ""
            return "if a job, project or course used it, say in one bullet what for"
        if item.answered:
            return ""
        if item.near and item.kind is not Kind.SKILL and item.near[0].how is not How.FUZZY:
            return ""  # what it says of it is the answer: it ran out, it is another level
        if item.kind is Kind.LANGUAGE:
            name = self.clean(wanted.names[0]) if wanted.names else "".join(terms[:1])
            return f"if it is true, add the language with its level: “{name} (‹level›)”"
        if item.kind is Kind.CERTIFICATE:
            if set(wanted.names) == {_DRIVING}:
                line = f"{_DRIVING} (‹state›)" if "license" in "".join(terms).casefold() else "Driving licence"
                return f"the form usually asks for it; if one is held, one line settles it: “{line}”"
            if comes_later(wanted):
                return "it may come later, the posting says: nothing to add now"
            if item.part is Part.PREFERRED:
                return "add it if it is held; it is optional in the posting"
            return (
                "if it is held, give its name, issuer and date; "
                "if it is under way, “in progress, expected ‹month year›”"
            )
        if item.near and item.near[0].how is How.FUZZY:
            number = item.near[0].option
            return f"if it is the same, write “{terms[number] if number < len(terms) else ''.join(terms[:1])}”"
        if item.part is Part.PREFERRED:
            return f"add {it} if a course, project or job used it"
        return f"name {it} where a course, project or job used it"

    # years, degrees, dates

    def _years(self, item: Item, words: str, match: Match) -> Said:
        months = item.months if item.months is not None else match.months_of_work
        sums = self._sum(item.spells)
        once = ", overlaps counted once" if len(item.spells) > 1 else ""
        behind = f" ({sums}{once})" if sums else ""
        found = item.answers or item.near
        terms = either(self.clean(option.text) for option in item.requirement.options)
        edit = "" if item.answered else "say what counts beyond dated work: projects, research, part-time"
        if item.state is State.CHECK:
            edit = f"name {terms or 'that kind of work'} in the entries that were about it, if it is true"
        if found and found[0].why:
            why = self.clean(found[0].why).removesuffix(", overlaps counted once")
            return Said(item.state, words, why + behind, edit=edit)
        narrow = terms and item.months is not None and item.months != match.months_of_work
        if narrow and not months:
            return Said(item.state, words, f"no dated work entry shows {terms}", edit=edit)
        if not months:
            return Said(item.state, words, "no work entry with dates was found", edit=edit)
        what = f"dated entries that show {terms}" if narrow else "the dated work entries"
        return Said(item.state, words, f"{what} add up to {span_of_months(months)}{behind}", edit=edit)

    def _sum(self, spells: tuple[Spell, ...]) -> str:
        """``Kestrel Labs 14 + Foo 9 months``."""
        named = []
        for spell in spells:
            entry = self._entry(spell.value.path)
            name = (entry.organization or entry.title) if entry is not None else None
            named.append((_brief(self.clean((name or spell.value).text), 30), spell.months))
        if len(named) < 2:
            return f"{named[0][0]} {plural(named[0][1], 'month')}" if named else ""
        shown = " + ".join(f"{name} {count}" for name, count in named[:4])
        rest = f" + {len(named) - 4} more" if len(named) > 4 else ""
        return f"{shown} months{rest}"

    def _degree(self, item: Item, words: str) -> Said:
        if item.answered:
            best = item.answers[0]
            lead = "the posting takes equivalent experience" if best.name == "equivalent experience" else ""
            return self._by_line(item, words, lead, best)
        if item.near:
            return self._by_line(item, words, "look whether this counts", item.near[0])
        related = "; name the related field" if item.requirement.fields else ""
        edit = f"if you hold or pursue it under another name, write the posting's name beside it{related}"
        return Said(item.state, words, edit=edit)

    def _by_line(self, item: Item, words: str, lead: str, answer: Answer) -> Said:
        """An answer with the line of the file that holds it, and why it answers unless the line says it."""
        quote = self.quote(answer, whole_line=True)
        entry = self._entry(answer.value.path)
        area = self.clean(entry.area.text) if isinstance(entry, Education) and entry.area is not None else ""
        if item.kind is Kind.DEGREE and area and area.casefold() not in quote.text.casefold():
            joint = " " if quote.text.endswith((" in", " of", ",")) else ", "
            quote = quote._replace(text=f"{quote.text}{joint}{area}")
        why = self.clean(answer.why)
        return Said(item.state, words, lead, quote, "" if why.casefold() in quote.text.casefold() else why)

    def _stated(self, item: Item, words: str) -> Said:
        """A graduation date or a grade point average."""
        if item.answered:
            return self._by_line(item, words, "", item.answers[0])
        if item.near:
            return self._by_line(item, words, "look yourself", item.near[0])
        if item.kind is Kind.GPA:
            score = next((entry.score for entry in self.resume.education if entry.score is not None), None)
            if score is not None:
                return Said(item.state, words, f"the document says {self.clean(score.text)}; forms compare the numbers")
            return Said(
                item.state,
                words,
                edit="if it is to be shown, one line answers it: “GPA ‹number›/4.0” behind the degree; leaving it out "
                "keeps nobody from applying",
            )
        shown = [
            (latest, entry.dates)
            for entry in self.resume.education
            if entry.dates is not None and entry.dates.end is not None and (latest := entry.dates.end.latest())
        ]
        if not shown:
            return Said(
                item.state, words, edit="give the month of graduation behind the degree: “expected ‹month year›”"
            )
        _, dates = max(shown, key=lambda pair: pair[0])
        said = f"the document says {self.clean(dates.value.text)}"
        if item.state is State.CHECK:
            return Said(item.state, words, f"{said}: compare it with the class year asked")
        return Said(item.state, words, said, edit="check the date; if it is right, this keeps nobody from applying")

    # places and quotes

    def quote(self, answer: Answer, whole_line: bool = False) -> Quote:
        """The text around an answer: its bullet or field, or the line of the file."""
        value = answer.value
        node = self._nodes.get(value.path)
        place = self.resolver.place(value.source, value.spans)
        where = self.where(value.path)
        start = -1
        if node is not None and not whole_line:
            start = _offset(node, value)
        if node is None or start < 0:
            found = self.resolver.location(Location(value.path, value.source, value.spans))
            text, start = (found.context, found.offset) if found.context else (value.text, 0)
        else:
            text = node.text
        before = _squeeze(self.clean(text[:start])).lstrip()
        shown = _squeeze(self.clean(text)).strip()
        end = min(len(shown), len(before) + len(_squeeze(self.clean(value.text))))
        return Quote(where, shown, min(len(before), end), end, place_text(place), answer.listed)

    def place(self, value: Value) -> dict[str, object] | None:
        return place_data(self.resolver.place(value.source, value.spans))

    def where(self, path: str) -> str:
        """``work · Kestrel Labs, 2024–now``."""
        entry = self._entry(path)
        section = re.split(r"[.\[]", path, maxsplit=1)[0]
        if entry is not None:
            name = entry.organization or entry.title
            shown = f" · {_brief(self.clean(name.text), 48)}" if name is not None else ""
            years = _span(entry.dates)
            course = ".courses" in path
            return f"{'course' if course else _PLACES.get(section, section)}{shown}{', ' + years if years else ''}"
        if section == "basics":
            return {"basics.label": "headline", "basics.summary": "summary"}.get(path, "top of the page")
        if section == "summary":
            return "summary"
        if section in _PLACES:
            return _PLACES[section]
        return self.clean(self.resolver.name(path)) or "text"

    def _entry(self, path: str) -> Entry | None:
        while path:
            if path in self._entries:
                return self._entries[path]
            path = path.rpartition(".")[0]
        return None

    # notes

    def location(self, item: Item) -> str:
        """What the document says of the place that is asked."""
        wanted = asked(item.requirement, self.clean)
        here = self.resume.basics.location
        shown = ""
        if here is not None:
            shown = self.clean(f"{here.city}, {here.region}" if here.city and here.region else here.value.text)
        if item.answered:
            return f"{wanted}: the document says {_brief(self.clean(item.answers[0].value.text), 60)}"
        if not shown:
            return f"{wanted}: the document names no place"
        if item.near:
            return f"{wanted}: the document says {shown}; how far that is only you can tell"
        return (
            f"{wanted}: the document says {shown} and nothing about moving; if it is true, one word settles it: "
            f"“{shown} – open to relocation”"
        )


def _and(*parts: str) -> str:
    return "; ".join(part for part in parts if part)


def _values(resume: Resume) -> Iterable[Value]:
    """Every value of a resume that a quote can be taken from, by the path that answers carry; the first of a path
    stays the last here, so fields come after whole entries."""
    basics = resume.basics
    yield from (value for value in (basics.name, basics.label, basics.summary) if value is not None)
    for entry in resume.entries:
        if isinstance(entry, Education):
            yield from (value for value in (entry.study_type, entry.area, *entry.courses) if value is not None)
        if isinstance(entry, Project):
            yield from entry.keywords
        for node in entry_nodes(entry):
            value = node if isinstance(node, Value) else getattr(node, "value", None)
            if isinstance(value, Value):
                yield value
    for skill in resume.skills:
        yield from skill.keywords
    for language in resume.languages:
        yield language.language


def _squeeze(text: str) -> str:
    """Every run of blanks as one."""
    return re.sub(r"\s+", " ", text)


def _offset(node: Value, value: Value) -> int:
    """Where a part of a node begins in its text; -1 where it is not a part of it."""
    if value.pieces and node.pieces:
        start = value.pieces[0].start
        for piece in node.pieces:
            if piece.start <= start < piece.start + piece.length:
                return piece.offset + start - piece.start
    return node.text.find(value.text)


def _span(dates: DateRange | None) -> str:
    """``2024–now``, ``2023``, ``2021–2023``."""
    if dates is None:
        return ""
    first, last = dates.start, dates.end
    begin = str(first.year) if first is not None and first.year and not first.problem else ""
    end = _end(last)
    if not begin or not end or begin == end:
        return end if end != "now" else f"{begin}–now" if begin else ""
    return f"{begin}–{end}"


def _end(date: Date | None) -> str:
    if date is None:
        return ""
    return "now" if date.open else str(date.year) if date.year and not date.problem else ""


# --- the posting --------------------------------------------------------------------------------------------------


class Deadline(NamedTuple):
    """The last day to apply: its ISO date (empty where no year is said), days left (``None`` then), in words."""

    iso: str
    left: int | None
    words: str


def deadline(posting: Posting, today: datetime.date, region: str, clean: Cleaner) -> Deadline | None:
    """The last day to apply that a posting states."""
    found = [item for item in posting.requirements if item.kind is Kind.DEADLINE and item.options]
    days = []
    for item in found:
        day_first = len(item.fields) > 1 and region not in ("US", "")
        try:
            days.append(datetime.date.fromisoformat(item.fields[1 if day_first else 0]))
        except (ValueError, IndexError):
            continue
    if days:
        last = max(days)
        left = (last - today).days
        if left < 0:
            return Deadline(last.isoformat(), left, f"closed on {day(last)} ({plural(-left, 'day')} ago)")
        when = "today" if not left else f"{plural(left, 'day')} left"
        return Deadline(last.isoformat(), left, f"apply by {day(last)} ({when})")
    if found:
        return Deadline("", None, f"apply by {clean(found[0].options[0].text)} (no year said)")
    return None
