"""Rules that are word lists: data, run by one engine.

A word list has a ``kind``:

``existence``  phrases that should not stand there
``substitution``  phrases, each with what to write
``consistency``  groups of spellings that should not be mixed
``required``  phrases one of which should stand there

``scope`` lists what is searched: ``bullets summary skills titles headings education contact lines`` (everything) or
``section:projects`` and the like. Matching takes whole words, ignores case unless ``case`` is true, and lets any blank
or hyphen stand for a blank (in groups a hyphen is only a hyphen).

They are written in two ways: a *pack file* (``engine/packfile.py``) holds several and is for everybody; a *list file*
is one rule of a package, its keys at the top, with a page in Markdown. In a list file ``[[except]]`` entries with
``before`` or ``after`` (regular expressions next to the match) or ``with`` (anywhere in the same text) keep a match
quiet, ``names = true`` leaves names alone ("at Synergy Hall"), and ``where`` may be written for ``scope``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from profilelint.engine import phrases
from profilelint.engine.phrases import PhraseError
from profilelint.engine.rule import Context, Evidence, Rule, Tier
from profilelint.model.finding import Edit, Finding, Fix, Level, Location, at, edit
from profilelint.model.resume import Resume, Section, Volunteer, Work
from profilelint.model.value import Node, Value
from profilelint.pattern import lazy

KINDS = ("existence", "substitution", "consistency", "required")
SCOPES = ("bullets", "summary", "skills", "titles", "positions", "headings", "education", "contact", "lines")
SECTIONS = (
    "work education projects volunteer skills awards certificates publications languages interests references summary "
    "custom".split()
)
"""What can stand behind ``section:``."""

KEYS = frozenset(
    "name level evidence since tier page source licence message label suggestion scope where case safe names words "
    "except".split()
)
MOST_BYTES = 1_000_000

_AROUND = 300
"""So many characters before and after a match are looked at by an exception."""

_SHOWN = 6
"""A finding points at no more places of one kind."""


class LexiconError(ValueError):
    """A word list that does not keep the format; the message says what and where."""


@dataclass(frozen=True, slots=True)
class Quiet:
    """What keeps a match quiet: all that is given must hold."""

    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    anywhere: re.Pattern[str] | None

    def holds(self, text: str, start: int, end: int) -> bool:
        """Whether a match at ``text[start:end]`` is to be left alone, as far as its neighbours go."""
        return (self.before is None or bool(self.before.search(text[max(0, start - _AROUND) : start]))) and (
            self.after is None or bool(self.after.match(text[end : end + _AROUND]))
        )

    def applies(self, text: str) -> bool:
        """Whether the text holds what must stand anywhere in it."""
        return self.anywhere is None or bool(self.anywhere.search(text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """A word-list rule, ready to run.

    ``words`` maps each phrase's key to what to write: the better wording, nothing, or (``consistency``) the number of
    its group. ``parts`` are the longest words of the phrases, in lower case and in their order: a text without a
    phrase's part does not hold it, so that a pattern is made of the others only.
    """

    rule: Rule
    page: str
    kind: str
    words: dict[str, str]
    parts: tuple[str, ...]
    exceptions: tuple[Quiet, ...]
    scope: tuple[str, ...]
    message: str
    label: str
    suggestion: str
    case: bool
    safe: bool
    names: bool = False
    """Whether a match that is part of a name is left alone."""
    first: str = ""
    """``required``: the first phrase, as a suggestion shows it."""
    forms: Mapping[str, str] = field(default_factory=dict)
    """``consistency``: each spelling as the list writes it, by its key."""

    @property
    def pattern(self) -> re.Pattern[str]:
        """All phrases as one regular expression, made when it is first used."""
        return _pattern(tuple(self.words), self.kind == "consistency", self.case)

    def check(self, resume: Resume, context: Context) -> Iterator[Finding]:
        """What the list finds in a resume."""
        if self.kind == "required":
            return self._absent(resume, context)
        return self._mixed(resume) if self.kind == "consistency" else self._listed(resume)

    def _matches(self, resume: Resume) -> Iterator[tuple[Value, re.Match[str]]]:
        """Every match that no exception keeps quiet, each place of the document once."""
        found = list(values(resume, self.scope))
        text = "\n".join(value.text for value in found).lower()
        near = tuple(word for word, part in zip(self.words, self.parts, strict=True) if part in text)
        if not near:
            return
        seen: set[Any] = set()
        pattern = _pattern(near, self.kind == "consistency", self.case)
        for value in found:
            quiet: list[Quiet] | None = None
            for match in pattern.finditer(value.text):
                start, end = match.span()
                if quiet is None:
                    quiet = [exception for exception in self.exceptions if exception.applies(value.text)]
                if any(exception.holds(value.text, start, end) for exception in quiet):
                    continue
                if self.names and is_name(value.text, start, end):
                    continue
                place = value.spans_of(start, end) or (value.path, start)
                if place not in seen:
                    seen.add(place)
                    yield value, match

    def _key(self, text: str) -> str:
        return phrases.key(text, case=self.case, strict=self.kind == "consistency")

    def _listed(self, resume: Resume) -> Iterator[Finding]:
        for value, match in self._matches(resume):
            start, end = match.span()
            better = self._like(match[0], self.words.get(self._key(match[0]), ""))
            if better and better == match[0]:
                continue
            change = (edit(value, start, end, better),)
            yield Finding(
                message=fill(self.message, match[0], better),
                locations=(at(value, fill(self.label, match[0], better), start=start, end=end),),
                suggestion=fill(self.suggestion, match[0], better)
                if not better or "{better}" in self.suggestion
                else f"write “{better}”",
                fixes=(Fix(f"Write “{better}”", change, safe=self.safe),) if better else (),
            )

    def _mixed(self, resume: Resume) -> Iterator[Finding]:
        groups: dict[str, dict[str, list[tuple[Value, re.Match[str]]]]] = {}
        for value, match in self._matches(resume):
            key = self._key(match[0])
            groups.setdefault(self.words[key], {}).setdefault(key, []).append((value, match))
        for forms in groups.values():
            if len(forms) < 2:
                continue
            usual = max(forms, key=lambda form: len(forms[form]))  # of equals the one that stands first
            kept = forms[usual][0]
            odd = [place for form, places in forms.items() if form != usual for place in places]
            edits: list[Edit] = []
            marks: list[Location] = []
            word, better = odd[0][1][0], self.forms[usual]
            for value, match in odd:
                edits.append(edit(value, *match.span(), self._like(match[0], better)))
                if len(marks) < _SHOWN:
                    marks.append(at(value, fill(self.label, match[0], better), start=match.start(), end=match.end()))
            marks.append(at(kept[0], "the other spelling", start=kept[1].start(), end=kept[1].end()))
            yield Finding(
                message=fill(self.message, word, better),
                locations=tuple(marks),
                suggestion=fill(self.suggestion, word, better),
                fixes=(Fix(f"Write “{better}” throughout", tuple(edits), safe=self.safe),),
            )

    def _absent(self, resume: Resume, context: Context) -> Iterator[Finding]:
        if any(problem.kind == "limit" for problem in context.document.problems):
            return  # it may stand in the part that was not read
        text = "\n".join(value.text for value in values(resume, self.scope))
        if text.strip() and not self.pattern.search(text):
            yield Finding(
                message=fill(self.message, self.first, ""),
                locations=(at(_place(resume, self.scope), fill(self.label, self.first, "")),),
                suggestion=fill(self.suggestion, self.first, ""),
            )

    def _like(self, word: str, better: str) -> str:
        """The better wording with a capital where the word has one, as at the start of a bullet."""
        if self.case or not better or better != better.lower() or not word[:1].isupper() or word[1:2].isupper():
            return better
        return better[0].upper() + better[1:]


@lru_cache
def _pattern(words: tuple[str, ...], strict: bool, case: bool) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    patterns = [phrases.pattern(word, strict=strict) for word in longest_first]
    return re.compile(phrases.any_of(patterns), 0 if case else re.IGNORECASE)


def fill(template: str, word: str, better: str) -> str:
    """A message with ``{word}`` and ``{better}`` filled in; nothing else in it means anything."""
    return re.sub(r"\{(word|better)\}", lambda match: word if match[1] == "word" else better, template)


_OPENS = ".!?:;•|–—"
"""Behind these a capital opens something new."""
_LONG_WORD = lazy(r"(?<![\w'’-])[^\W\d_]{4,}")
_AFTER_NAME = lazy(r"\s(?:(?:of|the|&)\s){0,2}[A-Z][a-z]")


def is_name(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is part of a name: a capital inside a sentence, and another one beside it.

    In a text that is set like a title, most of its words with a capital, capitals say nothing.
    """
    if not text[start].isupper() or text[start:end].isupper():
        return False
    first = max(0, start - _AROUND)
    before = text[first:start].rstrip()
    if not before or before[-1] in _OPENS or _is_titled(text[first:start], text[end : end + _AROUND]):
        return False
    word = before.split()[-1]
    lead = before[: len(before) - len(word)].rstrip()
    if word[0].isupper() and word[-1] not in ",)" and lead and lead[-1] not in _OPENS:
        return True
    return _AFTER_NAME.match(text, end) is not None


def _is_titled(before: str, after: str) -> bool:
    """Whether a text is set like a title, by its words beyond those with capitals right beside a match."""
    left, right = _LONG_WORD.findall(before), _LONG_WORD.findall(after)
    while left and left[-1][0].isupper():
        left.pop()
    while right and right[0][0].isupper():
        right.pop(0)
    words = left[1:] + right  # the first one has a capital anyway
    lower = sum(1 for word in words if str(word)[0].islower())
    return lower * 2 <= len(words)


def values(resume: Resume, scope: Iterable[str]) -> Iterator[Value]:
    """The texts of a scope, in the order of the page."""
    plain = set(scope)
    sections = {name.removeprefix("section:") for name in plain if name.startswith("section:")}
    everything = "lines" in plain
    if "education" in plain:
        sections.add("education")
    if everything or "contact" in plain:
        yield from _lines(resume.basics.content)
    for section in resume.sections:
        if section.heading is not None and (everything or "headings" in plain):
            yield section.heading
        if everything or section.kind in sections:
            yield from section.lines
    if everything:
        return
    if "summary" in plain and resume.basics.summary is not None:
        yield resume.basics.summary
    for entry in resume.entries:
        held = "positions" in plain and isinstance(entry, Work | Volunteer)
        if ("titles" in plain or held) and entry.title is not None:
            yield entry.title
        if "summary" in plain and entry.summary is not None:
            yield entry.summary
        if "bullets" in plain:
            yield from (bullet.value for bullet in entry.highlights)
    if "skills" in plain:
        for skill in resume.skills:
            yield from skill.keywords


def _lines(value: Value) -> Iterator[Value]:
    start = 0
    for line in value.text.split("\n"):
        if line.strip():
            yield value.part(start, start + len(line))
        start += len(line) + 1


def _place(resume: Resume, scope: tuple[str, ...]) -> Node:
    """What to point at where something is missing from a scope."""
    name = scope[0].removeprefix("section:")
    section: Section | None = resume.section(name) if len(scope) == 1 else None
    if section is not None:
        return section
    if scope == ("contact",):
        return resume.basics
    if scope == ("summary",) and resume.basics.summary is not None:
        return resume.basics.summary
    return resume


def scope_of(given: Iterable[str]) -> tuple[str, ...]:
    """A scope, checked.

    Raises:
        LexiconError: a place is not known.
    """
    scope = tuple(given)
    known = (*SCOPES, *(f"section:{kind}" for kind in SECTIONS))
    for name in scope:
        if name not in known:
            from profilelint.engine.config import nearest

            raise LexiconError(
                f"“scope” knows {', '.join(SCOPES)} and section:KIND ({', '.join(SECTIONS)}), not “{name}”"
                f"{nearest(name, known)}"
            )
    return scope


def parse(path: Path, origin: str) -> dict[str, Any]:
    """A TOML file of a size that a list can have; ``origin`` is what errors call it.

    Raises:
        LexiconError: it is too large or no TOML.
        OSError: it cannot be opened.
    """
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise LexiconError(f"{origin}: a word list has at most {MOST_BYTES:,} bytes")
    try:
        return tomllib.loads(content.decode("utf-8").replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        said = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise LexiconError(f"{origin}: this is not valid TOML: {said}") from error


def load(path: Path) -> Lexicon:
    """Read a list file: one rule of a package.

    Raises:
        LexiconError: it is no TOML, or a key is missing, unknown or of the wrong type.
        OSError: it cannot be opened.
    """
    return rule(parse(path, path.name), path.name)


def rule(data: Mapping[str, Any], origin: str) -> Lexicon:
    """The rule of a list file that was parsed.

    Raises:
        LexiconError: a key is missing, unknown or of the wrong type.
    """
    unknown = sorted(set(data) - KEYS)
    missing = sorted(
        {"name", "level", "evidence", "since", "page", "source", "licence", "message", "words"} - set(data)
    )
    if unknown or missing:
        raise LexiconError(f"{origin}: unknown keys {unknown}, missing keys {missing}")
    case = bool(data.get("case", False))
    listed = data["words"]
    pairs = listed.items() if isinstance(listed, dict) else ((word, "") for word in listed)
    words = {phrases.key(str(word), case=case): str(better) for word, better in pairs}
    try:
        for word in words:
            if not phrases.exact(word):
                phrases.pattern(word)
        scope = scope_of(data.get("scope", data.get("where", ("bullets", "summary"))))
    except (LexiconError, PhraseError) as error:
        raise LexiconError(f"{origin}: {error}") from error
    exceptions = tuple(
        Quiet(
            lazy(entry["before"] + r"\Z") if "before" in entry else None,
            lazy(entry["after"]) if "after" in entry else None,
            lazy(entry["with"]) if "with" in entry else None,
        )
        for entry in data.get("except", [])
    )
    facts = Rule(
        data["name"],
        level=Level.parse(data["level"]),
        evidence=Evidence(data["evidence"]),
        scope=Resume,
        since=data["since"],
        tier=Tier(data.get("tier", "core")),
    )
    page = data["page"].rstrip() + f"\n\n## Source\n\n{data['source'].strip()} Licence: {data['licence'].strip()}.\n"
    return build(
        facts,
        page,
        kind="substitution" if any(words.values()) else "existence",
        words=words,
        exceptions=exceptions,
        scope=scope,
        message=data["message"],
        label=data.get("label", ""),
        suggestion=data.get("suggestion", ""),
        case=case,
        safe=bool(data.get("safe", True)),
        names=bool(data.get("names", False)),
    )


def build(
    rule: Rule,
    page: str,
    *,
    kind: str,
    words: dict[str, str],
    exceptions: tuple[Quiet, ...],
    scope: tuple[str, ...],
    message: str,
    label: str,
    suggestion: str,
    case: bool,
    safe: bool,
    names: bool = False,
    first: str = "",
    forms: Mapping[str, str] | None = None,
) -> Lexicon:
    """A word list out of its checked parts."""
    return Lexicon(
        rule=rule,
        page=page,
        kind=kind,
        words=words,
        parts=tuple(map(phrases.literal, words)),
        exceptions=exceptions,
        scope=scope,
        message=message,
        label=label,
        suggestion=suggestion,
        case=case,
        safe=safe,
        names=names,
        first=first,
        forms=forms or {},
    )
