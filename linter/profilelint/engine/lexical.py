"""Rules that are word lists: one TOML file each, run by one engine.

A file holds the metadata (``name level evidence since tier``), the ``page``, where its words come from (``source``,
``licence``), the ``message`` and ``suggestion`` with ``{word}`` (and ``{better}``), and one of

``words``
    phrases that should not stand there, or a table phrase → what to write. Matching ignores case unless ``case`` is
    true, takes whole words, lets any blank, and lets a hyphen stand for a blank.

``[[except]]`` entries with ``before`` or ``after`` (regular expressions next to the match) or ``with`` (anywhere in
the same text) keep a match quiet. ``where`` lists what is searched: ``bullets summary skills titles lines``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from profilelint.engine.rule import Context, Evidence, Rule, Tier
from profilelint.model.finding import Finding, Fix, Level, at, edit
from profilelint.model.resume import Resume
from profilelint.model.value import Value
from profilelint.pattern import lazy

KEYS = frozenset(
    (
        "name level evidence since tier page source licence message label suggestion where case words except presets"
    ).split()
)
PLACES = ("bullets", "summary", "skills", "titles", "lines")


class LexiconError(ValueError):
    """A word-list file that does not keep the format; the message says what and where."""


@dataclass(frozen=True, slots=True)
class Quiet:
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    anywhere: re.Pattern[str] | None

    def holds(self, text: str, start: int, end: int) -> bool:
        """Whether a match at ``text[start:end]`` is to be left alone."""
        return (
            (self.before is None or bool(self.before.search(text[:start])))
            and (self.after is None or bool(self.after.match(text[end:])))
            and (self.anywhere is None or bool(self.anywhere.search(text)))
        )


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A word-list rule, ready to run."""

    rule: Rule
    page: str
    words: dict[str, str]
    pattern: re.Pattern[str]
    parts: tuple[str, ...]
    """The longest word of each phrase, in lower case: a text without any of them holds no phrase, and the pattern need
    not be compiled for it."""
    exceptions: tuple[Quiet, ...]
    where: tuple[str, ...]
    message: str
    label: str
    suggestion: str
    case: bool

    def check(self, resume: Resume, context: Context) -> Iterator[Finding]:
        values = list(_values(resume, self.where))
        text = "\n".join(value.text for value in values).lower()
        if not any(part in text for part in self.parts):
            return
        for value in values:
            for match in self.pattern.finditer(value.text):
                start, end = match.span()
                if any(exception.holds(value.text, start, end) for exception in self.exceptions):
                    continue
                key = _key(match[0], self.case)
                better = self.words.get(key, "")
                if better and better == match[0]:
                    continue
                names = {"word": match[0], "better": better}
                fixes = (Fix(f"Write “{better}”", (edit(value, start, end, better),), safe=True),) if better else ()
                yield Finding(
                    message=self.message.format(**names),
                    locations=(at(value, self.label.format(**names), start=start, end=end),),
                    suggestion=f"write “{better}”" if better else self.suggestion.format(**names),
                    fixes=fixes,
                )


def _key(text: str, case: bool) -> str:
    text = re.sub(r"[\s-]+", " ", text).strip()
    return text if case else text.lower()


def _pattern(phrase: str) -> str:
    parts = [re.escape(part) for part in re.split(r"[\s-]+", phrase.strip())]
    return r"[\s-]+".join(parts)


def _values(resume: Resume, where: tuple[str, ...]) -> Iterator[Value]:
    """The texts to search, each once, in the order of the page."""
    if "lines" in where:
        yield resume.basics.content
        for section in resume.sections:
            yield from section.lines
        return
    if "summary" in where and resume.basics.summary is not None:
        yield resume.basics.summary
    for entry in resume.entries:
        if "titles" in where:
            yield from (value for value in (entry.title,) if value is not None)
        if "summary" in where and entry.summary is not None:
            yield entry.summary
        if "bullets" in where:
            yield from (bullet.value for bullet in entry.highlights)
    if "skills" in where:
        for skill in resume.skills:
            yield from skill.keywords


def load(path: Path) -> Lexicon:
    """Read a word-list rule.

    Raises:
        LexiconError: a key is missing, unknown or of the wrong type.
    """
    data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    unknown = sorted(set(data) - KEYS)
    missing = sorted(
        {"name", "level", "evidence", "since", "page", "source", "licence", "message", "words"} - set(data)
    )
    if unknown or missing:
        raise LexiconError(f"{path.name}: unknown keys {unknown}, missing keys {missing}")
    case = bool(data.get("case", False))
    listed = data["words"]
    pairs = listed.items() if isinstance(listed, dict) else ((word, "") for word in listed)
    words = {_key(str(word), case): str(better) for word, better in pairs}
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    pattern = lazy(
        r"(?<![\w@/.-])(?:" + "|".join(_pattern(word) for word in longest_first) + r")(?![\w@/-]|\.\w)",
        0 if case else re.IGNORECASE,
    )
    where = tuple(data.get("where", ("bullets", "summary")))
    strange = sorted(set(where) - set(PLACES))
    if strange:
        raise LexiconError(f"{path.name}: where knows {', '.join(PLACES)}, not {', '.join(strange)}")
    exceptions = tuple(
        Quiet(
            lazy(entry["before"] + r"\Z") if "before" in entry else None,
            lazy(entry["after"]) if "after" in entry else None,
            lazy(entry["with"]) if "with" in entry else None,
        )
        for entry in data.get("except", [])
    )
    rule = Rule(
        data["name"],
        level=Level.parse(data["level"]),
        evidence=Evidence(data["evidence"]),
        scope=Resume,
        since=data["since"],
        tier=Tier(data.get("tier", "core")),
        presets={
            name: None if level == "off" else Level.parse(level) for name, level in data.get("presets", {}).items()
        },
    )
    page = data["page"].rstrip() + f"\n\n## Source\n\n{data['source'].strip()} Licence: {data['licence'].strip()}.\n"
    return Lexicon(
        rule,
        page,
        words,
        pattern,
        tuple({max(re.split(r"[\s-]+", word.strip()), key=len).lower(): None for word in words}),
        exceptions,
        where,
        data["message"],
        data.get("label", ""),
        data.get("suggestion", ""),
        case,
    )
