"""What a resume shows: every text that can answer a requirement, and the names that stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from profilelint.language import skills
from profilelint.model.match import Answer, How
from profilelint.model.resume import Entry, Resume
from profilelint.model.value import Value
from profilelint.pattern import lazy

_ORDER = {How.EXACT: 0, How.INFLECTED: 1, How.ALIAS: 2, How.BROADER: 3, How.FUZZY: 4}
_MOST_CERTIFICATES = 200
_GENERAL = {
    "Bar admission": lazy(r"\b[Bb]ar\b|\bEsq\b|\bpracti[cs]e law\b"),
    "Teaching license": lazy(
        r"\b(?:education|teach(?:er|ing)|educator)\b.{0,60}\b(?:certificat\w+|licen[sc]e\w*|credential|endorsement)\b"
        r"|\b(?:certificat\w+|licen[sc]e\w*|credential)\b.{0,60}\b(?:education|teach(?:er|ing)|educator)\b",
        re.IGNORECASE,
    ),
}
"""Certificates that each state calls otherwise."""
_LEAD = frozenset(
    "a an the strong solid good excellent basic advanced proven demonstrated hands on prior relevant".split()
)
_CERTIFICATE_TAIL = frozenset(
    "certification certificate certified certifications certificates licence license licensure licensed licenced"
    " licences"
    " licenses registered registration chartered credential credentials endorsement card permit ticket"
    " qualified".split()
)
_BRACKETED = lazy(r"^(?P<long>.+?)\s*\((?P<short>[A-Z][\w+&./-]{1,11})\)(?P<tail>.*)$")


_STATUS = frozenset({"valid", "current", "active", "state", "full", "clean"})


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
    return tuple(_texts(resume))


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
            yield Text(skill.name, not skill.keywords, True)
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


class Evidence:
    """The names and words of a resume, indexed once, asked many times."""

    def __init__(self, resume: Resume) -> None:
        self.texts = texts(resume)
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
        self._tokens: list[list[skills.Token]] = []
        self._stems: list[list[str]] = []
        self._where: dict[str, list[tuple[int, int]]] = {}
        self._indexed = False

    def answers(self, option: int, asked: Value, name: str) -> list[Answer]:
        """What answers one option: the name itself, then what is a case of it, then the words as they stand."""
        known = skills.canonical(name) or skills.canonical(asked.text)
        if known is None:
            return self.literal(option, asked.text, name)
        found = [_answer(option, known, shown, _how(asked.text, shown.hit)) for shown in self.by_name.get(known, ())]
        for narrower in self._narrower.get(known, ()):
            found.extend(_answer(option, narrower, shown, How.BROADER) for shown in self.by_name[narrower])
        return found

    def literal(self, option: int, asked: str, name: str) -> list[Answer]:
        """Where the words of a term that no table knows stand in a row, in any form of theirs."""
        self._index()
        wanted = skills.tokenise(asked)
        while len(wanted) > 1 and wanted[0].low in _LEAD:
            wanted = wanted[1:]
        while len(wanted) > 1 and wanted[-1].low in _CERTIFICATE_TAIL:
            wanted = wanted[:-1]
        if not wanted or not any(len(token.low) > 1 for token in wanted):
            return []
        stems = [skills.stem(token.low) for token in wanted]
        acronym = len(wanted) == 1 and len(wanted[0].raw) <= 5 and wanted[0].raw.isupper()
        found: list[Answer] = []
        size = len(stems)
        for number, position in self._where.get(stems[0], ()):
            if self._stems[number][position : position + size] != stems:
                continue
            tokens = self._tokens[number][position : position + size]
            if acronym and not tokens[0].raw.isupper():
                continue
            if size == 1 and skills.singular(tokens[0].low) != skills.singular(wanted[0].low):
                continue  # one word alone may be a name: only its plural is the same
            text = self.texts[number]
            same = [token.low for token in tokens] == [token.low for token in wanted]
            value = text.value.part(tokens[0].start, tokens[-1].end)
            how = How.EXACT if same else How.INFLECTED
            found.append(Answer(value=value, option=option, name=name, how=how, listed=text.listed))
        return found

    def held(self, option: int, asked: Value, name: str) -> list[Answer]:
        """The certificates that hold every word of a name that no table knows, in any order: "Arizona Elementary
        Education Certificate" and "Elementary Education Certificate, Arizona Department of Education"."""
        general = _GENERAL.get(name)
        if general is not None:
            return [
                Answer(value=value, option=option, name=name, how=How.BROADER)
                for value in self.certificates
                if general.search(value.text[:400])
            ]
        if skills.canonical(name) is not None or skills.canonical(asked.text) is not None:
            return []
        wanted = {skills.stem(token.low) for token in skills.tokenise(asked.text)}
        wanted -= {skills.stem(word) for word in _CERTIFICATE_TAIL | _LEAD | _STATUS}
        if len(wanted) < 2:
            return []
        return [
            Answer(value=value, option=option, name=name, how=How.INFLECTED)
            for value in self.certificates
            if wanted <= {skills.stem(token.low) for token in skills.tokenise(value.text[:400])}
        ]

    def certified(self, option: int, asked: Value, name: str) -> list[Answer]:
        """What shows a certificate that no table knows, written otherwise: the long or the short of "Certified Case
        Manager (CCM)" alone, the initials of its name, or its words among the certificates ("Ohio plumber")."""
        text = asked.text
        found = _BRACKETED.match(text)
        forms = [found["long"] + found["tail"], found["short"]] if found is not None else []
        written = len(forms)
        words = [
            word for word in skills.tokenise(found["long"] if found is not None else text) if word.raw[:1].isupper()
        ]
        initials = "".join(word.raw[0] for word in words)
        if found is None and 3 <= len(initials) <= 6:
            forms.append(initials)
        out = [
            answer if number < written else replace(answer, how=How.ALIAS)
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
            Answer(value=value, option=option, name=name, how=How.BROADER)
            for value in self.certificates
            if plain <= {skills.stem(token.low) for token in skills.tokenise(value.text[:400])}
        ]

    def near(self, option: int, asked: str, name: str) -> list[Answer]:
        """Single words that look like a slip of a single asked name. They answer nothing."""
        wanted = skills.tokenise(asked)
        if len(wanted) != 1 or len(wanted[0].low) < 5 or not wanted[0].low.isalpha():
            return []
        from rapidfuzz import fuzz

        self._index()
        low = wanted[0].low
        known = skills.canonical(asked)
        seen: set[str] = set()
        found: list[Answer] = []
        for text, tokens in zip(self.texts, self._tokens, strict=True):
            for token in tokens:
                word = token.low
                if word[0] != low[0] or word in seen or len(word) < 5 or abs(len(word) - len(low)) > 3:
                    continue
                seen.add(word)
                if word == low or fuzz.ratio(word, low) < 88:
                    continue
                other = skills.canonical(word)
                if other is not None and (known is None or other != known):
                    continue
                value = text.value.part(token.start, token.end)
                found.append(Answer(value=value, option=option, name=name, how=How.FUZZY, listed=text.listed))
        return found

    def _index(self) -> None:
        if self._indexed:
            return
        self._indexed = True
        for number, text in enumerate(self.texts):
            tokens = skills.tokenise(text.value.text)
            stems = [skills.stem(token.low) for token in tokens]
            self._tokens.append(tokens)
            self._stems.append(stems)
            for position, stem in enumerate(stems):
                self._where.setdefault(stem, []).append((number, position))


def _how(asked: str, shown: skills.Hit) -> How:
    """How one string of a name answers another. Words around a general term make no other name of it ("taking vital
    signs" and "vital signs"); a maker's name does ("Microsoft Excel" and "Excel")."""
    how = How(skills.same(asked, shown.text) or How.ALIAS)
    if how is How.ALIAS and shown.kind == "skill":
        one, other = f" {skills.normalise(asked)} ", f" {skills.normalise(shown.text)} "
        if one.strip() and other.strip() and (one in other or other in one):
            return How.INFLECTED
    return how


def _answer(option: int, name: str, shown: Shown, how: How) -> Answer:
    value = shown.text.value.part(shown.hit.start, shown.hit.end)
    return Answer(value=value, option=option, name=name, how=how, listed=shown.text.listed)


def best_first(answers: list[Answer]) -> tuple[Answer, ...]:
    """Answers, the surest first, shown work before lists, each place once."""
    kept: list[Answer] = []
    seen: set[tuple[str, str, tuple[tuple[int, int], ...]]] = set()
    for answer in sorted(answers, key=lambda item: (_ORDER[item.how], item.listed)):
        key = (answer.value.path, answer.value.text, answer.value.spans)
        if key not in seen:
            seen.add(key)
            kept.append(answer)
    return tuple(kept)


@lru_cache(maxsize=1024)
def same_language(asked: str, shown: str) -> bool:
    """Whether two names mean one human language: Farsi is Persian, Mandarin is Chinese."""
    if asked.casefold() == shown.casefold():
        return True
    return skills.canonical(asked) is not None and skills.canonical(asked) == skills.canonical(shown)
