"""What a resume shows: every text that can answer a requirement, and the names that stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Final, NamedTuple

from profilelint.language import skills
from profilelint.match import experience, relation, words
from profilelint.model.match import Answer, How
from profilelint.model.resume import Entry, Resume
from profilelint.model.value import Value
from profilelint.pattern import lazy

_ORDER: Final = {How.EXACT: 0, How.INFLECTED: 1, How.ALIAS: 2, How.BROADER: 3, How.FUZZY: 4}
MOST: Final = 50
"""Answers kept in a row, the best ones."""
_MOST_PLACES: Final = 400
"""Places of one name that are looked at: a resume that says a word ten thousand times says no more."""
_MOST_CERTIFICATES: Final = 200
_MOST_TEXTS: Final = 4000
_MOST_CHARACTERS: Final = 4000
"""Of one text: what stands behind is no line of a resume."""
_GENERAL: Final = {
    "Bar admission": lazy(r"\b[Bb]ar\b|\bEsq\b|\bpracti[cs]e law\b"),
    "Teaching license": lazy(
        r"\b(?:education|teach(?:er|ing)|educator)\b.{0,60}\b(?:certificat\w+|licen[sc]e\w*|credential|endorsement)\b"
        r"|\b(?:certificat\w+|licen[sc]e\w*|credential)\b.{0,60}\b(?:education|teach(?:er|ing)|educator)\b",
        re.IGNORECASE,
    ),
}
"""Certificates that each state calls otherwise."""
_LEAD: Final = frozenset(
    "a an the strong solid good excellent basic advanced proven demonstrated hands on prior relevant".split()
)
_CERTIFICATE_TAIL: Final = frozenset(
    "certification certificate certified certifications certificates licence license licensure licensed licenced"
    " licences"
    " licenses registered registration chartered credential credentials endorsement card permit ticket"
    " qualified".split()
)
_BRACKETED: Final = lazy(r"^(?P<long>[^()]+?)\s*\((?P<short>[A-Z][\w+&./-]{1,11})\)(?P<tail>.*)$")
_STATUS: Final = frozenset({"valid", "current", "active", "state", "full", "clean"})
_NO_ACTION: Final = frozenset(
    "marketing shipping engineering nursing accounting networking banking staffing housing merchandising processing"
    " operating building learning understanding hosting rendering lighting branding catering bearing plumbing"
    " clothing manufacturing evening morning meeting writing surveying drawing driving leading reporting funding"
    " finishing framing turning running closing opening pressing joining lifting casting forming timing sizing listing"
    " offering setting".split()
)
"""Gerunds that name a trade or a thing: "shipped features" is no shipping."""


class Text(NamedTuple):
    """A text of the resume. ``listed``: an item of a skills list. ``items``: it is written as a list."""

    value: Value
    listed: bool
    items: bool


class Shown(NamedTuple):
    """A name found in a text."""

    text: Text
    hit: skills.Hit


def texts(resume: Resume) -> tuple[Text, ...]:
    """Every text that shows something about the person, each once, in the order of the resume's parts."""
    return tuple(
        text if len(text.value.text) <= _MOST_CHARACTERS else text._replace(value=text.value.part(0, _MOST_CHARACTERS))
        for text in islice(_texts(resume), _MOST_TEXTS)
    )


def _texts(resume: Resume) -> Iterator[Text]:
    basics = resume.basics
    if basics.name is not None and "," in basics.name.text:
        yield Text(basics.name, False, True)  # "Marisol Etchevar, LCSW, CCM"
    for value in (basics.label, basics.summary):
        if value is not None:
            yield Text(value, False, False)
    for skill in resume.skills:
        for keyword in skill.keywords:
            yield Text(keyword, True, True)
        if skill.name is not None:
            yield Text(skill.name, True, True)
    for language in resume.languages:
        yield Text(language.language, False, True)
    for entry in resume.entries:
        yield from _entry(entry)
    for project in resume.projects:
        for keyword in project.keywords:
            yield Text(keyword, False, True)
    for education in resume.education:
        for value in (education.study_type, education.area):
            if value is not None and value is not education.title:
                yield Text(value, False, False)
        for course in education.courses:
            yield Text(course, False, True)
    shown = {
        "work": resume.work,
        "volunteer": resume.volunteer,
        "education": resume.education,
        "projects": resume.projects,
        "awards": resume.awards,
        "certificates": resume.certificates,
        "publications": resume.publications,
        "skills": resume.skills,
        "languages": resume.languages,
    }
    for section in resume.sections:
        if section.kind == "summary" and basics.summary is not None:
            continue
        if section.kind == "references" or shown.get(section.kind):
            continue
        if section.entries:
            for entry in section.entries:
                yield from _entry(entry)
        else:
            for line in section.lines:
                yield Text(line, section.kind == "skills", section.kind in ("skills", "languages", "certificates"))


def _entry(entry: Entry) -> Iterator[Text]:
    parts = [entry.title, entry.summary, *(bullet.value for bullet in entry.highlights)]
    found = [value for value in parts if value is not None]
    if not found:
        found = [entry.content]
    for value in found:
        yield Text(value, False, False)


class _Words:
    """Where the words of the texts stand: made when the first term that no table knows is asked for."""

    def __init__(self, all_texts: tuple[Text, ...]) -> None:
        self.tokens: list[list[skills.Token]] = []
        self.stems: list[list[str]] = []
        self.roots: list[list[str]] = []
        self.where: dict[str, list[tuple[int, int]]] = {}
        self.by_root: dict[str, list[tuple[int, int]]] = {}
        for number, text in enumerate(all_texts):
            tokens = skills.tokenise(text.value.text)
            stems = [skills.stem(token.low) for token in tokens]
            roots = [words.root(token.low) for token in tokens]
            self.tokens.append(tokens)
            self.stems.append(stems)
            self.roots.append(roots)
            for position, (stem, root) in enumerate(zip(stems, roots, strict=True)):
                self.where.setdefault(stem, []).append((number, position))
                self.by_root.setdefault(root, []).append((number, position))

    def halves(self, whole: str) -> Iterator[tuple[int, int]]:
        """Where two words make one together: "e-commerce" for ``ecommerce``."""
        for cut in range(1, min(len(whole), 30)):
            head, tail = whole[:cut], whole[cut:]
            for number, position in self.where.get(skills.stem(head), ()):
                following = self.tokens[number][position + 1 : position + 2]
                if following and following[0].low == tail and self.tokens[number][position].low == head:
                    yield number, position


class Evidence:
    """The names and words of a resume, indexed once, asked many times.

    ``today`` (year, month) is where entries that go on end.
    """

    def __init__(self, resume: Resume, today: tuple[int, int] | None = None) -> None:
        self.resume = resume
        self.today = today
        self.texts = texts(resume)
        self.entries = {entry.path: entry for entry in resume.entries}
        self.certificates = [
            *(entry.content for entry in resume.certificates),
            *(line for section in resume.sections if section.kind == "certificates" for line in section.lines),
        ][:_MOST_CERTIFICATES]
        self.by_name: dict[str, list[Shown]] = {}
        for text in self.texts:
            for hit in skills.find(text.value.text, listed=text.items):
                self.by_name.setdefault(hit.name, []).append(Shown(text, hit))
        self._narrower: dict[str, list[str]] = {}
        for name in self.by_name:
            for parent in skills.broader(name):
                self._narrower.setdefault(parent, []).append(name)
        self._words: _Words | None = None
        self._taught: list[words.Short] | None = None
        self._last: dict[str, str] = {}
        self._paths: dict[str, list[Text]] | None = None
        self._letters: dict[str, dict[str, tuple[int, int]]] | None = None

    # --- places -------------------------------------------------------------------------------------------------

    def entry(self, value: Value) -> Entry | None:
        """The entry that a value of the resume stands in."""
        return self.entries.get(_entry_path(value.path))

    def last(self, value: Value) -> str:
        """The month up to which the entry lasts that a value stands in; empty where none does."""
        path = _entry_path(value.path)
        if path not in self._last:
            entry = self.entries.get(path)
            self._last[path] = experience.last_month(entry, self.today) if entry is not None else ""
        return self._last[path]

    @property
    def index(self) -> _Words:
        """The words of all texts, indexed when first asked for."""
        if self._words is None:
            self._words = _Words(self.texts)
        return self._words

    @property
    def taught(self) -> list[words.Short]:
        """The short forms that the resume explains."""
        if self._taught is None:
            self._taught = [short for text in self.texts for short in words.taught(text.value.text)]
        return self._taught

    def _answer(self, text: Text, start: int, end: int, option: int, name: str, how: How, why: str = "") -> Answer:
        value = text.value.part(start, end)
        return Answer(
            value=value, option=option, name=name, how=how, listed=text.listed, why=why, last=self.last(text.value)
        )

    def around(self, value: Value) -> str:
        """The text of the resume that a value is a part of, at most 160 characters to each side."""
        entry = self.entry(value)
        if entry is not None and value.path.startswith("certificates"):
            return entry.content.text[:400]
        spans = value.spans
        for text in self._by_path().get(value.path, ()):
            for offset, start, length in text.value.pieces:
                if spans and start <= spans[0].start < start + length:
                    at = offset + spans[0].start - start
                    return text.value.text[max(0, at - 160) : at + len(value.text) + 160]
        return value.text

    def _by_path(self) -> dict[str, list[Text]]:
        if self._paths is None:
            self._paths = {}
            for text in self.texts:
                self._paths.setdefault(text.value.path, []).append(text)
        return self._paths

    # --- answers ------------------------------------------------------------------------------------------------

    def answers(self, option: int, asked: Value, name: str, taught: Iterable[words.Short] = ()) -> list[Answer]:
        """What answers one option: the name itself, what is a case of it, the words as they stand, their short forms.

        ``taught`` are the short forms that the posting explains; those of the resume are known here.
        """
        found = self._direct(option, asked.text, name)
        for form, why in self._forms(asked.text, taught):
            found += [
                replace(answer, name=name, how=How.ALIAS, why=_joined(why, answer.why)) if why else answer
                for answer in self._direct(option, form, form)
            ]
        known = skills.canonical(name) or skills.canonical(asked.text)
        if known is None or skills.kind(known) in ("skill", "soft"):
            found += self.inflected(option, asked.text, name)
        if known is None and not found:
            found += self._parts(option, asked.text, name)
        return found

    def _direct(self, option: int, asked: str, name: str) -> list[Answer]:
        known = skills.canonical(name) or skills.canonical(asked)
        if known is None:
            return self.literal(option, asked, name)
        found = []
        for shown in self.by_name.get(known, ())[:_MOST_PLACES]:
            how = _how(asked, shown.hit)
            why = relation.alias(asked, shown.hit.text, known) if how is How.ALIAS else ""
            found.append(self._answer(shown.text, shown.hit.start, shown.hit.end, option, known, how, why))
        for narrower in self._narrower.get(known, ()):
            why = relation.broader(narrower, known)
            for shown in self.by_name[narrower][:_MOST_PLACES]:
                called = shown.hit.text if skills.kind(narrower) != "skill" else narrower
                said = why if len(called) > 40 else _called(called, narrower, why)
                found.append(
                    self._answer(shown.text, shown.hit.start, shown.hit.end, option, narrower, How.BROADER, said)
                )
        return found

    def _forms(self, asked: str, taught: Iterable[words.Short]) -> list[tuple[str, str]]:
        """Other ways to write a term, with the reason: the two halves of "Statistical Quality Control (SQC)",
        and what a document explains."""
        out: list[tuple[str, str]] = []
        found = _BRACKETED.match(asked[:200])
        if found is not None and skills.canonical(asked) is None:
            long, short = found["long"] + found["tail"], found["short"]
            out += [(long, ""), (short, "")]
        low = asked.casefold().strip()
        flat = None
        for pair in (*taught, *self.taught):
            if pair.short.casefold() == low and asked.strip().isupper():
                out.append((pair.long, f"{pair.short} is {pair.long}"))
                continue
            if flat is None:
                flat = skills.normalise(asked)
            if flat and flat == skills.normalise(pair.long):
                out.append((pair.short, f"{pair.short} is {pair.long}"))
        return list(dict.fromkeys(out))[:8]

    def _parts(self, option: int, asked: str, name: str) -> list[Answer]:
        """The halves of a name that a posting joins with a slash, where both are names: "React/Redux"."""
        halves = [half.strip() for half in asked.split("/")]
        if not 2 <= len(halves) <= 4 or any(skills.canonical(half) is None for half in halves):
            return []
        return [
            replace(answer, why=_joined(f"“{half}” of “{asked}”", answer.why), how=answer.how)
            for half in halves
            for answer in self._direct(option, half, half)
        ]

    def literal(self, option: int, asked: str, name: str) -> list[Answer]:
        """Where the words of a term that no table knows stand in a row, in any form of theirs."""
        index = self.index
        wanted = skills.tokenise(asked[:300])
        while len(wanted) > 1 and wanted[0].low in _LEAD:
            wanted = wanted[1:]
        full = len(wanted)
        while len(wanted) > 1 and wanted[-1].low in _CERTIFICATE_TAIL:
            wanted = wanted[:-1]
        if not wanted or not any(len(token.low) > 1 for token in wanted):
            return []
        stems = [skills.stem(token.low) for token in wanted]
        acronym = len(wanted) == 1 and len(wanted[0].raw) <= 5 and wanted[0].raw.isupper()
        found: list[Answer] = []
        size = len(stems)
        for number, position in index.where.get(stems[0], ())[: _MOST_PLACES * 5]:
            if index.stems[number][position : position + size] != stems:
                continue
            tokens = index.tokens[number][position : position + size]
            if acronym and not tokens[0].raw.isupper():
                continue
            if size == 1 < full and not acronym and not self._is_certificate(number):
                continue  # "exports" in a sentence is no export license
            if size == 1 and skills.singular(tokens[0].low) != skills.singular(wanted[0].low):
                continue  # one word alone may be a name: only its plural is the same
            same = [token.low for token in tokens] == [token.low for token in wanted]
            how = How.EXACT if same else How.INFLECTED
            found.append(self._answer(self.texts[number], tokens[0].start, tokens[-1].end, option, name, how))
        if not found and not acronym:
            found = self._run_together(option, wanted, name)
        return found[:_MOST_PLACES]

    def _is_certificate(self, number: int) -> bool:
        """Whether a text may name a certificate by one word: a list, or a line that says what it is."""
        text = self.texts[number]
        return (
            text.items
            or text.value.path.startswith("certificates")
            or any(token.low in _CERTIFICATE_TAIL for token in self.index.tokens[number])
        )

    def _run_together(self, option: int, wanted: list[skills.Token], name: str) -> list[Answer]:
        """The same letters in one word or two: "ecommerce" and "e-commerce"."""
        index = self.index
        lows = [token.low for token in wanted]
        whole = "".join(lows)
        if len(whole) < 6 or not whole.isalpha() or len(lows) > 2:
            return []
        if len(lows) == 1:
            places = [(number, position, position + 1) for number, position in index.halves(whole)]
        else:
            places = [
                (number, position, position)
                for number, position in index.where.get(skills.stem(whole), ())
                if index.tokens[number][position].low == whole
            ]
        return [
            self._answer(
                self.texts[number],
                index.tokens[number][first].start,
                index.tokens[number][last].end,
                option,
                name,
                How.INFLECTED,
            )
            for number, first, last in places[:_MOST_PLACES]
        ]

    def inflected(self, option: int, asked: str, name: str) -> list[Answer]:
        """A term of plain words said with other forms of them: "bank reconciliation" and "reconciled bank accounts",
        "tutoring" and "tutored"."""
        wanted = words.sought(asked)
        if wanted is None:
            return self._done(option, asked, name)
        index = self.index
        found: list[Answer] = []
        for number, position in index.by_root.get(wanted.modifiers[0], ())[: _MOST_PLACES * 5]:
            last = words.in_order(wanted, index.roots[number], index.tokens[number], position)
            if last is not None:
                found.append(self._span(option, name, number, position, last))
        for number, position in index.by_root.get(wanted.head, ())[: _MOST_PLACES * 5]:
            last = words.turned(wanted, index.roots[number], index.tokens[number], position)
            if last is not None:
                found.append(self._span(option, name, number, position, last))
        return found[:_MOST_PLACES]

    def _span(self, option: int, name: str, number: int, first: int, last: int) -> Answer:
        tokens = self.index.tokens[number]
        return self._answer(self.texts[number], tokens[first].start, tokens[last].end, option, name, How.INFLECTED)

    def _done(self, option: int, asked: str, name: str) -> list[Answer]:
        """A gerund alone, as the past of its verb: "tutoring" and "tutored"."""
        low = asked.strip()
        if not low.isalpha() or not low.islower() or not low.endswith("ing") or len(low) < 7 or low in _NO_ACTION:
            return []
        index = self.index
        found = []
        for number, position in index.by_root.get(words.root(low), ())[:_MOST_PLACES]:
            token = index.tokens[number][position]
            if token.low.endswith("ed") or (token.low != low and words.past(token.low)):
                found.append(self._span(option, name, number, position, position))
        return found

    # --- certificates -------------------------------------------------------------------------------------------

    def held(self, option: int, asked: Value, name: str) -> list[Answer]:
        """The certificates that hold every word of a name that no table knows, in any order: "Arizona Elementary
        Education Certificate" and "Elementary Education Certificate, Arizona Department of Education"."""
        general = _GENERAL.get(name)
        if general is not None:
            return [
                self._certificate(value, option, name, How.BROADER, "each state has its own name for it")
                for value in self.certificates
                if general.search(value.text[:400])
            ]
        if skills.canonical(name) is not None or skills.canonical(asked.text) is not None:
            return []
        wanted = {skills.stem(token.low) for token in skills.tokenise(asked.text[:300])}
        wanted -= {skills.stem(word) for word in _CERTIFICATE_TAIL | _LEAD | _STATUS}
        if len(wanted) < 2:
            return []
        return [
            self._certificate(value, option, name, How.INFLECTED, "")
            for value in self.certificates
            if wanted <= {skills.stem(token.low) for token in skills.tokenise(value.text[:400])}
        ]

    def _certificate(self, value: Value, option: int, name: str, how: How, why: str) -> Answer:
        return Answer(value=value, option=option, name=name, how=how, why=why, last=self.last(value))

    def certified(self, option: int, asked: Value, name: str) -> list[Answer]:
        """What shows a certificate that no table knows, written otherwise: the long or the short of "Certified Case
        Manager (CCM)" alone, the initials of its name, or its words among the certificates ("Ohio plumber")."""
        text = asked.text[:300]
        found = _BRACKETED.match(text)
        forms = [found["long"] + found["tail"], found["short"]] if found is not None else []
        written = len(forms)
        words_ = [
            word for word in skills.tokenise(found["long"] if found is not None else text) if word.raw[:1].isupper()
        ]
        initials = "".join(word.raw[0] for word in words_)
        if found is None and 3 <= len(initials) <= 6:
            forms.append(initials)
        out = [
            answer if number < written else replace(answer, how=How.ALIAS, why=f"{initials} is {text}")
            for number, form in enumerate(forms)
            for answer in self.literal(option, form, name)
        ]
        if out:
            return out
        plain = {skills.stem(token.low) for token in skills.tokenise(forms[0] if found is not None else text)}
        plain -= {skills.stem(word) for word in _CERTIFICATE_TAIL | _LEAD | _STATUS}
        if not plain or not any(len(stem) > 3 for stem in plain):
            return []
        return [
            self._certificate(value, option, name, How.BROADER, "a certificate with the same words")
            for value in self.certificates
            if plain <= {skills.stem(token.low) for token in skills.tokenise(value.text[:400])}
        ]

    # --- near misses --------------------------------------------------------------------------------------------

    def near(self, option: int, asked: str, name: str) -> list[Answer]:
        """What a person should look at; it answers nothing: a slip of the pen, initials, only the wider term."""
        return [
            *self._slips(option, asked, name),
            *self._initials(option, asked, name),
            *self._wider(option, asked, name),
        ]

    def _slips(self, option: int, asked: str, name: str) -> list[Answer]:
        """Single words that look like a slip of a single asked name."""
        wanted = skills.tokenise(asked[:100])
        if len(wanted) != 1 or len(wanted[0].low) < 5 or not wanted[0].low.isalpha():
            return []
        low = wanted[0].low
        known = skills.canonical(asked)
        found: list[Answer] = []
        for word, (number, position) in self._first_places().get(low[0], {}).items():
            if word == low or not _alike(word, low):
                continue
            other = skills.canonical(word)
            if other is not None and (known is None or other != known):
                continue
            if other is None and _is_word(word):
                continue  # another word, spelled right: "environment" is no slip for "environmental"
            token = self.index.tokens[number][position]
            why = f"“{token.raw}” may be a slip for “{asked.strip()}”"
            found.append(self._answer(self.texts[number], token.start, token.end, option, name, How.FUZZY, why))
        return found

    def _first_places(self) -> dict[str, dict[str, tuple[int, int]]]:
        """First letter → each longer word once, with its first place."""
        if self._letters is None:
            self._letters = {}
            for number, tokens in enumerate(self.index.tokens):
                for position, token in enumerate(tokens):
                    if len(token.low) >= 5 and token.low.isalpha():
                        self._letters.setdefault(token.low[0], {}).setdefault(token.low, (number, position))
        return self._letters

    def _initials(self, option: int, asked: str, name: str) -> list[Answer]:
        """Initials of a term that nothing explains: "SQC" for "statistical quality control"."""
        if skills.canonical(name) is not None or skills.canonical(asked) is not None:
            return []
        index = self.index
        found: list[Answer] = []
        short = words.initials(asked)
        if short:
            for number, position in index.where.get(skills.stem(short.lower()), ())[:_MOST_PLACES]:
                token = index.tokens[number][position]
                if token.raw == short and skills.canonical(short) is None:
                    why = f"{short} may stand for “{asked.strip()}”"
                    found.append(self._answer(self.texts[number], token.start, token.end, option, name, How.FUZZY, why))
        return found

    def _wider(self, option: int, asked: str, name: str) -> list[Answer]:
        """The wider term alone, where a case of it is asked: "SQL databases" for PostgreSQL."""
        known = skills.canonical(name) or skills.canonical(asked)
        if known is None:
            return []
        parents = skills.broader(known)
        direct = [
            parent
            for parent in parents
            if skills.kind(parent) == "skill" and not any(parent in skills.broader(other) for other in parents)
        ]
        found = []
        for parent in direct:
            if not relation.is_class(parent):
                continue  # "caching" is no hint at Redis
            why = f"{relation.broader(known, parent)}; only the wider term is named"
            for shown in self.by_name.get(parent, ())[:3]:
                path = shown.text.value.path
                if (path.startswith("skills[") and path.endswith(".name")) or ".courses" in path:
                    continue  # the label of a list; a course on operating systems is no hint at Windows
                found.append(self._answer(shown.text, shown.hit.start, shown.hit.end, option, parent, How.BROADER, why))
        return found


def _called(called: str, name: str, why: str) -> str:
    """The reason, beginning with what the document calls it."""
    one, other = f" {called.casefold()} ", f" {name.casefold()} "
    if one == other:
        return why
    if one in other or other in one:
        return why.replace(name, called, 1)  # EC2 goes with AWS
    return f"{called} is {name}; {why}"


def _entry_path(path: str) -> str:
    """``work[0]`` of ``work[0].highlights[2]``."""
    end = path.find("]")
    return path[: end + 1] if end > 0 else path


def _is_word(word: str) -> bool:
    from profilelint.language import spelling

    return spelling.known(word)


_ALIKE: Final = 88
"""Of 100: how like a slip must be."""


def _alike(one: str, other: str) -> bool:
    """Whether two words differ by a letter or two."""
    size = len(one) + len(other)
    shared = sum(min(one.count(letter), other.count(letter)) for letter in set(one))
    if shared * 200 < _ALIKE * size:
        return False  # fewer letters in common than that asks for, whatever their order
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other) >= _ALIKE


def _joined(one: str, other: str) -> str:
    return f"{one}; {other}" if one and other else one or other


def _how(asked: str, shown: skills.Hit) -> How:
    """How one string of a name answers another. Words around a general term make no other name of it ("taking vital
    signs" and "vital signs"); a maker's name does ("Microsoft Excel" and "Excel")."""
    how = How(skills.same(asked, shown.text) or How.ALIAS)
    if how is How.ALIAS and shown.kind == "skill":
        one, other = f" {skills.normalise(asked)} ", f" {skills.normalise(shown.text)} "
        if one.strip() and other.strip() and (one in other or other in one):
            return How.INFLECTED
    return how


def _rank(answer: Answer) -> tuple[bool, bool, bool, int, int]:
    """Sort key: near by at the end, a case of what is asked behind the thing itself, shown before listed, then the
    latest, then the surest."""
    return (
        answer.how is How.FUZZY,
        answer.how is How.BROADER,
        answer.listed,
        -int(answer.last.replace("-", "") or 0),
        _ORDER[answer.how],
    )


def best_first(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """Answers, the best first, each place once, at most :data:`MOST`."""
    kept: list[Answer] = []
    seen: set[tuple[str, str, tuple[tuple[int, int], ...]]] = set()
    taken: dict[str, list[tuple[int, int]]] = {}
    for answer in sorted(answers, key=_rank):
        spans = answer.value.spans
        key = (answer.value.path, answer.value.text, spans)
        if key in seen or any(_inside(spans, other) for other in taken.get(answer.value.path, ())):
            continue
        seen.add(key)
        taken.setdefault(answer.value.path, []).extend((span.start, span.end) for span in spans)
        kept.append(answer)
        if len(kept) >= MOST:
            break
    return tuple(kept)


def _inside(spans: tuple[tuple[int, int], ...], other: tuple[int, int]) -> bool:
    """Whether a place lies within one that is kept, or holds it."""
    return len(spans) == 1 and (
        (other[0] <= spans[0][0] and spans[0][1] <= other[1]) or (spans[0][0] <= other[0] and other[1] <= spans[0][1])
    )


def same_language(asked: str, shown: str) -> bool:
    """Whether two names mean one human language: Farsi is Persian, Mandarin is Chinese."""
    if asked.casefold() == shown.casefold():
        return True
    return skills.canonical(asked) is not None and skills.canonical(asked) == skills.canonical(shown)
