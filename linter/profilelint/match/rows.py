"""One row a requirement: which evidence answers it, and how that is known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from profilelint.language import skills
from profilelint.match import certificates, degrees, experience, places, spoken, study, words
from profilelint.match.evidence import Evidence, best_first, same_language
from profilelint.model.match import Answer, How, Match, Row
from profilelint.model.posting import Kind, Posting, Requirement
from profilelint.model.resume import Education, Entry, Resume
from profilelint.model.value import Value
from profilelint.pattern import lazy


class Reader:
    """A resume, indexed once, that postings are compared with. ``today`` (year, month) is where open entries end."""

    def __init__(self, resume: Resume, today: tuple[int, int] | None) -> None:
        self.resume = resume
        self.today = today if today is not None else _latest(resume)
        self.said_today = today
        self.evidence = Evidence(resume, self.today)
        self.work = experience.counted(resume.work, self.today)

    def compare(self, posting: Posting) -> Match:
        """Every requirement with what answers it."""
        taught = list(
            dict.fromkeys(
                short for requirement in posting.requirements for short in words.taught(requirement.quote.text[:2000])
            )
        )
        rows = tuple(self._row(requirement, posting, taught) for requirement in posting.requirements)
        return Match(posting=posting, rows=rows, months_of_work=self.work.months)

    def _row(self, requirement: Requirement, posting: Posting, taught: list[words.Short]) -> Row:
        kind = requirement.kind
        if kind is Kind.SKILL:
            return self._skill(requirement, taught)
        if kind is Kind.CERTIFICATE:
            return self._certificate(requirement, taught)
        if kind is Kind.YEARS:
            return self._years(requirement, taught)
        if kind is Kind.DEGREE:
            return _degree(requirement, self)
        if kind is Kind.LOCATION:
            return _location(requirement, posting, self.resume)
        if kind is Kind.LANGUAGE:
            return self._language(requirement)
        answers: list[Answer] = []
        near: list[Answer] = []
        if kind is Kind.GRADUATION:
            answers = study.graduation(requirement, self.resume, self.said_today)
        elif kind is Kind.GPA:
            answers, near = study.gpa(requirement, self.resume, self.today)
        elif kind is Kind.ELIGIBILITY:
            answers = self._eligibility(requirement)
        elif kind is Kind.QUALITY:
            answers = self._quality(requirement)
        return _made(requirement, answers, near)

    # --- names --------------------------------------------------------------------------------------------------

    def _skill(self, requirement: Requirement, taught: list[words.Short]) -> Row:
        answers: list[Answer] = []
        for number, value, name in _options(requirement):
            answers.extend(self.evidence.answers(number, value, name, taught))
        near: list[Answer] = []
        if not answers:
            for number, value, name in _options(requirement):
                near.extend(self.evidence.near(number, value.text, name))
        counted = experience.counted(self._entries(answers, self.resume.work), self.today)
        row = _made(requirement, answers, near)
        return replace(row, spells=counted.spells, months=counted.months) if counted.spells else row

    def _entries(self, answers: Iterable[Answer], among: tuple[Entry, ...]) -> list[Entry]:
        """The entries that answers stand in, in their order."""
        paths = {entry.path for answer in answers if (entry := self.evidence.entry(answer.value)) is not None}
        return [entry for entry in among if entry.path in paths]

    def _certificate(self, requirement: Requirement, taught: list[words.Short]) -> Row:
        found: list[Answer] = []
        for number, value, name in _options(requirement):
            found.extend(self.evidence.answers(number, value, name, taught))
            if not found:
                found.extend(self.evidence.held(number, value, name) or self.evidence.certified(number, value, name))
        answers: list[Answer] = []
        near: list[Answer] = []
        for answer in best_first(found):
            text = self.evidence.around(answer.value)
            status = certificates.status(text, self.today)
            said = [answer.why, status.why, _other_state(requirement, answer, text)]
            if not status.holds:
                said = [status.why, answer.why]
            why = "; ".join(part for part in said if part)
            (answers if status.holds else near).append(replace(answer, why=why))
        if not answers and not near:
            for number, value, name in _options(requirement):
                near.extend(
                    answer for answer in self.evidence.near(number, value.text, name) if answer.how is How.FUZZY
                )
        return _made(requirement, answers, near)

    def _quality(self, requirement: Requirement) -> list[Answer]:
        """The words themselves, or other forms of them; nothing else shows an attitude."""
        return [
            answer
            for number, value, name in _options(requirement)
            if len(value.text) <= 120
            for answer in (
                *self.evidence.literal(number, value.text, name),
                *self.evidence.inflected(number, value.text, name),
            )
        ]

    def _eligibility(self, requirement: Requirement) -> list[Answer]:
        """The posting's own words ("authorized to work in"), where a resume says them."""
        return [
            answer
            for number, value, name in _options(requirement)
            if len(value.text.split()) > 1
            for answer in self.evidence.literal(number, value.text, name)
        ]

    # --- human languages ----------------------------------------------------------------------------------------

    def _language(self, requirement: Requirement) -> Row:
        found: list[Answer] = []
        near: list[Answer] = []
        for number, value, name in _options(requirement):
            asked = _asked_level(requirement, value)
            for answer, text in self._spoken(number, value, name):
                shown = text
                if asked is None or shown is None or shown.rank >= asked.rank:
                    found.append(answer)
                else:
                    why = f"“{shown.words}” is less than the “{asked.words}” asked"
                    near.append(replace(answer, why=why))
        return _made(requirement, found, near)

    def _spoken(self, number: int, value: Value, name: str) -> Iterator[tuple[Answer, spoken.Level | None]]:
        listed = [
            language for language in self.resume.languages if same_language(name, _language_name(language.language))
        ]
        for language in listed:
            written = language.language
            same = (
                value.text.casefold() == _language_name(written).casefold()
                or name.casefold() == written.text.casefold()
            )
            why = "" if same else f"{_language_name(written)} and {name} are counted as one language"
            level = spoken.level(language.fluency.text) if language.fluency is not None else None
            yield (
                Answer(value=written, option=number, name=name, how=How.EXACT if same else How.ALIAS, why=why),
                level or spoken.level(written.text),
            )
        paths = {language.language.path for language in listed}
        for answer in self.evidence.answers(number, value, name):
            if answer.value.path in paths:
                continue
            text = self.evidence.around(answer.value)
            at = text.find(answer.value.text)
            yield answer, spoken.level_beside(text, at, at + len(answer.value.text)) if at >= 0 else None
        for answer in _studied(self.resume, number, name):
            yield replace(answer, last=self.evidence.last(answer.value)), None

    # --- years --------------------------------------------------------------------------------------------------

    def _years(self, requirement: Requirement, taught: list[words.Short]) -> Row:
        """Months in the entries that show what is asked, where that can be told; else of all work."""
        if requirement.years is None:
            return Row(requirement=requirement)
        asked = requirement.years * 12
        total = self.work
        if not requirement.options:
            row = self._counted(requirement, total, asked, "")
            what = _kind_of_years(requirement.quote.text)
            if not row.answers or not what:
                return row
            why = (
                f"{experience.plain(total.months)} of dated work; whether it is what “{what}” asks is for you to judge"
            )
            return replace(row, answers=best_first(self._dates(total, why, How.BROADER)))
        found: list[Answer] = []
        entries: list[Entry] = []
        for number, value, name in _options(requirement):
            answers = self.evidence.answers(number, value, name, taught)
            found.extend(answers)
            entries += self._entries(answers, self.resume.work)
            entries += _titled(value.text, name, self.resume.work)
        paths = {entry.path for entry in entries}
        mine = experience.counted([entry for entry in self.resume.work if entry.path in paths], self.today)
        what = _any_of([value.text for _, value, _ in _options(requirement)])
        if mine.months >= asked:
            return self._counted(requirement, mine, asked, what)
        tools = all(
            skills.kind(skills.canonical(name) or skills.canonical(value.text) or "") == "tool"
            for _, value, name in _options(requirement)
        )
        if tools and (mine.spells or not found):
            row = Row(requirement=requirement, spells=mine.spells, months=mine.months)
            if total.months < asked:
                return row
            why = f"{experience.plain(total.months)} of dated work, {_part(mine.months)} {what}"
            return replace(row, near=_made(requirement, self._dates(total, why, How.BROADER), ()).answers)
        if total.months < asked:
            return self._counted(requirement, total, asked, "")
        why = f"{experience.plain(total.months)} of dated work; which of it was {what} is not told by the entries"
        if mine.months:
            why = f"{experience.plain(total.months)} of dated work, {_part(mine.months)} {what}"
        answers = self._dates(total, why, How.BROADER)
        return Row(requirement=requirement, answers=best_first(answers), spells=total.spells, months=total.months)

    def _counted(self, requirement: Requirement, counted: experience.Counted, asked: int, what: str) -> Row:
        why = f"{experience.plain(counted.months)}{f' that show {what}' if what else ' of dated work'}"
        why += ", overlaps counted once" if len(counted.spells) > 1 else ""
        answers = self._dates(counted, why, How.EXACT) if counted.months >= asked else []
        return Row(requirement=requirement, answers=best_first(answers), spells=counted.spells, months=counted.months)

    def _dates(self, counted: experience.Counted, why: str, how: How) -> list[Answer]:
        return [
            Answer(value=spell.value, option=0, name=f"{counted.months} months", how=how, why=why, last=spell.last)
            for spell in counted.spells
        ]


_YEARS_OF: Final = lazy(r"\b(?:years?|yrs?)\b\.?['’]?(?P<rest>[^.;:()\n,–—]{0,80})", re.IGNORECASE)
_ANY_WORK: Final = frozenset(
    "of or in with at as a an the and for to from by be is are required preferred desired needed minimum least more"
    " relevant related similar comparable equivalent appropriate applicable prior previous recent proven demonstrated"
    " total full part time paid professional post college graduate work working job employment industry experience"
    " experiences exp practical successful progressive progressively responsible career role roles position positions"
    " field fields area areas kind any this that is plus must have helpful desirable ideal ideally strong solid"
    " combination education training degree bachelor bachelors master masters phd we you your our will s".split()
)
"""Words behind a number of years that do not say of what they are."""


def _kind_of_years(quote: str) -> str:
    """The words of a line that ask for years of one kind of work ("2 years of forklift experience"); empty where any
    work will do."""
    for found in _YEARS_OF.finditer(quote[:600]):
        said = re.findall(r"[^\W\d_]+", found["rest"])
        if any(word.casefold() not in _ANY_WORK for word in said):
            before = quote[: found.start()].split()[-1:]
            return " ".join([*before, *quote[found.start() : found.end()].split()]).strip(" *()–—-")
    return ""


def _part(months: int) -> str:
    return f"{experience.plain(months)} of it in entries that name" if months else "none of it in entries that name"


def _any_of(terms: list[str]) -> str:
    return terms[0] if len(terms) == 1 else f"{', '.join(terms[:-1])} or {terms[-1]}"


def _titled(asked: str, name: str, work: tuple[Entry, ...]) -> list[Entry]:
    """Entries whose title is that of a field: "Accountant" for accounting, "Data Analyst" for data analysis."""
    wanted = {
        frozenset(words.agent(token.low) for token in skills.tokenise(term[:100]) if len(token.low) > 2)
        for term in (asked, name)
    }
    out = []
    for entry in work:
        if entry.title is None:
            continue
        shown = {words.agent(token.low) for token in skills.tokenise(entry.title.text[:200])}
        if any(roots and roots <= shown for roots in wanted):
            out.append(entry)
    return out


def _made(requirement: Requirement, answers: Iterable[Answer], near: Iterable[Answer] = ()) -> Row:
    kept = best_first(answers)
    return Row(requirement=requirement, answers=kept, near=() if kept else best_first(near))


def _latest(resume: Resume) -> tuple[int, int] | None:
    """The latest month that a date of the resume's entries names."""
    months = [
        latest
        for entry in resume.entries
        if entry.dates is not None and not entry.dates.expected
        for date in entry.dates.dates
        if (latest := date.earliest()) is not None
    ]
    return max(months, default=None)


def _options(requirement: Requirement) -> Iterable[tuple[int, Value, str]]:
    for number, value in enumerate(requirement.options):
        yield number, value, requirement.names[number] if number < len(requirement.names) else value.text


def _other_state(requirement: Requirement, answer: Answer, text: str) -> str:
    """Said where a licence is asked of one state and shown of another."""
    option = requirement.options[answer.option].text if answer.option < len(requirement.options) else ""
    at = requirement.quote.text.find(option) if option else -1
    beside = requirement.quote.text[max(0, at - 20) : at + len(option) + 40] if at >= 0 else option
    if not certificates.is_licence(beside):
        return ""
    asked = certificates.states(beside)
    shown = certificates.states(text) if asked else frozenset()
    if not shown or asked & shown:
        return ""
    return f"of {', '.join(sorted(shown))}; the posting names {', '.join(sorted(asked))}"


# --- human languages --------------------------------------------------------------------------------------------

_NAME_END: Final = lazy(r"\s*[(:,|–—]| - ")


def _language_name(value: Value) -> str:
    """The language of a line such as "Spanish (basic)"."""
    found = _NAME_END.search(value.text)
    return value.text[: found.start()].strip() if found is not None and found.start() else value.text.strip()


def _asked_level(requirement: Requirement, option: Value) -> spoken.Level | None:
    quote = requirement.quote.text[:1000]
    at = quote.find(option.text)
    return spoken.level_beside(quote, at, at + len(option.text)) if at >= 0 else None


def _studied(resume: Resume, option: int, name: str) -> Iterable[Answer]:
    """A language as a field of study or a course: "B.A. in Spanish"."""
    word = re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE)
    for entry in resume.education[:_MOST_DEGREES]:
        for value in (entry.area, entry.study_type, *entry.courses):
            found = word.search(value.text) if value is not None else None
            if value is not None and found is not None:
                part = value.part(*found.span())
                yield Answer(value=part, option=option, name=name, how=How.EXACT, why="as a field of study")


# --- degrees ----------------------------------------------------------------------------------------------------

_MOST_DEGREES: Final = 60
"""Entries of education that are looked at."""


def _degree(requirement: Requirement, reader: Reader) -> Row:
    named = [field for field in requirement.fields if not degrees.is_related_field(field)]
    loose = len(named) < len(requirement.fields)
    groups = [group for field in requirement.fields if (group := degrees.group(field))]
    answers: list[Answer] = []
    near: list[Answer] = []
    for entry in reader.resume.education[:_MOST_DEGREES]:
        degree, value = degrees.shown(entry)
        has = degree.level if degree is not None else ""
        last = reader.evidence.last(entry.content) or experience.last_month(entry, reader.today)
        enough = degrees.rank(has) >= degrees.rank(requirement.degree or "associate")
        field = _field(named, loose, groups, entry)
        reasons = [_level_reason(requirement, degree), field.why if field is not None else "", _finished(entry, reader)]
        why = "; ".join(reason for reason in reasons if reason)
        left = degrees.given_up(entry)
        if enough and field is not None and not left:
            how = field.how
            if how is How.EXACT and requirement.degree and has != requirement.degree:
                how = How.BROADER
            elif how is How.EXACT and degree is not None and degree.abroad:
                how = How.ALIAS
            answers.append(_named(value, requirement, has, how, why or _same_field(field, named), last))
        elif enough or (field is not None and named):
            near.append(
                _named(value, requirement, has, How.FUZZY, _short_of(requirement, has, field, named, left), last)
            )
    if not answers and requirement.or_equivalent:
        for job in reader.resume.work:
            value = job.position or job.name or job.content
            why = "the posting takes equivalent experience in place of a degree"
            last = experience.last_month(job, reader.today)
            answers.append(
                Answer(value=value, option=0, name="equivalent experience", how=How.BROADER, why=why, last=last)
            )
    return _made(requirement, answers, near)


def _same_field(field: degrees.Field, named: list[str]) -> str:
    return "" if field.how is not How.BROADER else f"in place of {_any_of(named)}" if named else "any field is taken"


def _level_reason(requirement: Requirement, degree: degrees.Degree | None) -> str:
    if degree is None:
        return ""
    parts = []
    if degree.abroad:
        parts.append(f"“{' '.join(degree.text.split())}” is counted as {degrees.NAMES[degree.level]}")
    if requirement.degree and degree.level != requirement.degree and requirement.degree in degrees.NAMES:
        asked = degrees.NAMES[requirement.degree].partition(" ")[2]
        if asked.endswith("'s degree"):
            asked = asked.removesuffix(" degree")
        parts.append(f"{degrees.NAMES[degree.level]} is more than the {asked} asked")
    return "; ".join(parts)


def _finished(entry: Education, reader: Reader) -> str:
    """Said where a degree lies in the future."""
    dates = entry.dates
    if dates is None or dates.end is None or dates.end.open:
        return "in progress" if dates is not None and dates.end is not None else ""
    end = dates.end.earliest()
    if end is None or not (dates.expected or (reader.said_today is not None and end > reader.said_today)):
        return ""
    if reader.said_today is not None and (dates.end.latest() or end) < reader.said_today:
        return ""
    words_ = dates.end.value.text.strip()
    return f"expected {words_ if 0 < len(words_) <= 30 else dates.end.iso()}"


def _short_of(requirement: Requirement, has: str, field: degrees.Field | None, named: list[str], left: str) -> str:
    if left:
        return f"“{left}”: the degree is not shown as finished"
    if field is None:
        return f"another field than {_any_of(named)}" if named else "another field"
    if not has:
        return "no degree is named"
    return f"{degrees.NAMES[has]}; the posting asks for {degrees.NAMES.get(requirement.degree, 'a degree')}"


def _field(named: list[str], loose: bool, groups: list[str], entry: Education) -> degrees.Field | None:
    """How an entry's fields of study answer any of those asked; a requirement without one takes every field."""
    if not named and not groups:
        return degrees.Field(How.EXACT)
    fields = degrees.studied(entry)
    if not named:
        return _grouped(groups, [item.text for item in fields])
    found: list[degrees.Field] = []
    for item in fields:
        for field in named:
            how = degrees.field_answers(field, item.text, loose)
            if how is not None and item.minor:
                how = degrees.Field(How.BROADER, f"“{item.text}”, not the major")
            if how is not None:
                found.append(how)
    return min(found, key=lambda item: (list(How).index(item.how), item.wide), default=None)


def _grouped(groups: list[str], fields: list[str]) -> degrees.Field | None:
    """Whether a field is of the group that "a STEM degree" names. One that no family holds is given the benefit."""
    if not fields or any(degrees.in_group(group, field) for group in groups for field in fields):
        return degrees.Field(How.EXACT)
    if any(degrees.known(field) for field in fields):
        return None
    return degrees.Field(How.EXACT)


def _named(value: Value, requirement: Requirement, level: str, how: How, why: str, last: str) -> Answer:
    names = requirement.names
    option = names.index(level) if level in names else 0
    return Answer(value=value, option=option, name=level, how=how, why=why, last=last)


# --- places -----------------------------------------------------------------------------------------------------

_MOVES: Final = lazy(
    r"\b(?:relocat\w+|(?:willing|open|able|ready|happy|planning|free)\s+to\s+(?:move|moving|relocat\w+)|moving\s+to|will\s+move"
    r"|geographically\s+flexible|open\s+to\s+(?:any|all)\s+locations?)\b",
    re.IGNORECASE,
)


def _location(requirement: Requirement, posting: Posting, resume: Resume) -> Row:
    """The same town, or one of the same commuting area, or a word on moving. Near: a place that may be close."""
    here = resume.basics.location
    if "remote" in (posting.work_mode, *requirement.fields):
        if here is None:
            return Row(requirement=requirement)
        why = "the work is remote: no place is asked"
        return _made(requirement, [Answer(value=here.value, option=0, name="remote", how=How.BROADER, why=why)])
    shown = list(places.shown(resume))
    answers: list[Answer] = []
    for number, value, name in _options(requirement):
        asked = places.town(value.text)
        named = any(town.name == asked.name for _, town in shown)
        for place, town in shown:
            if places.same(asked, town):
                exact = asked.name == town.name
                how = How.EXACT if exact else How.BROADER
                why = "" if exact else f"{place.text.strip()} and {value.text.strip()} are one commuting area"
                answers.append(Answer(value=place, option=number, name=name, how=how, why=why))
        for text in (resume.basics.content, resume.basics.label, resume.basics.summary):
            if text is None:
                continue
            move = _MOVES.search(text.text)
            if move is not None or (asked.name and not named and asked.name in text.text.casefold()):
                why = f"“{' '.join(move[0].split())}”" if move is not None else f"{value.text.strip()} is named there"
                answers.append(Answer(value=text, option=number, name=name, how=How.BROADER, why=why))
    if not answers:
        for section in resume.sections:
            for line in section.lines:
                if section.kind not in ("work", "projects", "volunteer") and (move := _MOVES.search(line.text)):
                    why = f"“{' '.join(move[0].split())}”"
                    answers.append(Answer(value=line, option=0, name="relocation", how=How.BROADER, why=why))
    if answers or here is None:
        return _made(requirement, answers)
    near = [
        Answer(value=here.value, option=number, name=name, how=How.FUZZY, why="how far away it is cannot be told")
        for number, value, name in _options(requirement)
        if not any(places.far(places.town(value.text), town) for _, town in shown)
    ]
    return _made(requirement, (), near)
