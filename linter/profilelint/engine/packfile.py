"""Pack files: the rules of a career centre or a team in one TOML file, written without code.

```toml
prefix = "acme"                    # every rule's name starts with it: acme-…
title = "Acme Career Center"       # who says so; stands on the pages and in messages

[[rule]]
name = "acme-plain-words"
kind = "substitution"              # existence, substitution, consistency, required (engine/lexical.py)
level = "info"                     # error, warning, info
words = { "utilized" = "used" }
why = "A shorter word is read faster."
fail = ["Utilized a crane to move 40 beams"]
pass = ["Used a crane to move 40 beams"]
```

``docs/writing-rules.md`` lists all keys. The page of a rule is made of them, so that ``why``, ``fail`` and ``pass``
cannot be left out. No regular expression is read: phrases are those of ``engine/phrases.py``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from textwrap import dedent
from typing import Any

from profilelint.engine import phrases
from profilelint.engine.config import nearest
from profilelint.engine.lexical import KINDS, Lexicon, LexiconError, Quiet, build, scope_of
from profilelint.engine.phrases import PhraseError
from profilelint.engine.rule import Evidence, Rule, Tier
from profilelint.model.finding import Level
from profilelint.model.resume import Resume
from profilelint.pattern import lazy

TOP = ("prefix", "title", "evidence", "since", "rule")
RULE = (
    "name kind level tier scope words groups case safe except message label suggestion summary why fail pass evidence "
    "since".split()
)
LEVELS = ("error", "warning", "info")
MOST_RULES, MOST_PHRASES = 300, 500

_SUMMARY = {
    "existence": "A phrase that {title} advises against.",
    "substitution": "A phrase for which {title} writes another.",
    "consistency": "Two spellings of one thing are mixed.",
    "required": "Something that {title} asks for is missing.",
}
_MESSAGE = {
    "existence": "{title} advises against “{word}”",
    "substitution": "{title} writes “{better}” for “{word}”",
    "consistency": "“{word}” and “{better}” are mixed",
    "required": "“{word}” was not found",
}
_SUGGESTION = {
    "existence": "leave “{word}” out, or say it in other words",
    "substitution": "write “{better}”",
    "consistency": "write “{better}” throughout",
    "required": "add “{word}”, if it is true",
}
_HEADING = {
    "work": "Experience",
    "volunteer": "Volunteering",
    "certificates": "Certifications",
    "custom": "Further Notes",
}


def rules(data: Mapping[str, Any], origin: str) -> list[Lexicon]:
    """The rules of a pack file that was parsed; ``origin`` is what to call it.

    Raises:
        LexiconError: a key or a value is wrong.
    """
    top = _Table(data, origin, "a pack file", TOP)
    prefix = top.text("prefix")
    if not re.fullmatch(r"[a-z][a-z0-9]{1,29}", prefix):
        raise top.wrong("prefix", f"must be 2 to 30 small letters and digits, such as “acme”, not “{prefix[:40]}”")
    title = top.text("title")
    if re.search(r"[{}\n]", title):
        raise top.wrong("title", "must be one line without braces")
    tables = data.get("rule", [])
    if not isinstance(tables, list) or not tables or not all(isinstance(item, dict) for item in tables):
        raise LexiconError(f"{origin}: a pack file needs rules: tables that start with [[rule]]")
    if len(tables) > MOST_RULES:
        raise LexiconError(f"{origin}: a pack file has at most {MOST_RULES} rules, this one has {len(tables)}")
    usual = {
        "evidence": top.choice("evidence", tuple(Evidence), Evidence.CONVENTION.value),
        "since": top.text("since", "1"),
    }
    names: set[str] = set()
    found = []
    for number, item in enumerate(tables, 1):
        name = item.get("name")
        where = f"{origin}: rule {name}" if isinstance(name, str) and name else f"{origin}: rule number {number}"
        rule = _Table({**usual, **item}, where, "a rule", RULE)
        name = rule.text("name")
        if not re.fullmatch(rf"{prefix}(?:-[a-z0-9]+)+", name) or len(name) > 60:
            example = (
                re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-").removeprefix(prefix).strip("-") or "plain-words"
            )
            raise rule.wrong(
                "name",
                f"must start with the pack's prefix and go on in small letters, digits and hyphens, such as "
                f"“{prefix}-{example[:40]}”",
            )
        if name in names:
            raise rule.wrong("name", "stands in this file twice")
        names.add(name)
        found.append(_rule(rule, name, title))
    return found


def _rule(table: _Table, name: str, title: str) -> Lexicon:
    kind = table.choice("kind", KINDS)
    level = Level.parse(table.choice("level", LEVELS))
    case = table.flag("case")
    try:
        scope = scope_of(
            table.texts("scope", ["lines"] if kind in ("required", "consistency") else ["bullets", "summary"])
        )
    except LexiconError as error:
        raise LexiconError(f"{table.where}: {error}") from error
    listed, groups = _listed(table, kind, case)
    strict = kind == "consistency"
    words = {phrases.key(phrase, case=case, strict=strict): better for phrase, better in listed.items()}
    if len(words) < len(listed):
        raise table.wrong(
            "groups" if strict else "words", "holds a phrase twice: case, blanks and hyphens count as equal"
        )
    message = table.template("message", _MESSAGE[kind].replace("{title}", title))
    suggestion = table.template("suggestion", _SUGGESTION[kind])
    rule = Rule(
        name,
        level=level,
        evidence=Evidence(table.choice("evidence", tuple(Evidence))),
        scope=Resume,
        since=table.text("since"),
        tier=Tier(table.choice("tier", tuple(Tier), Tier.CORE.value)),
    )
    page = "\n".join(
        [
            " ".join(table.text("summary", _SUMMARY[kind].replace("{title}", title)).split()),
            *("", "## Why", "", _prose(table, "why"), f"\nThis is a rule of {title}."),
            *("", "## Bad", "", _blocks(table, "fail", scope)),
            *("", "## Good", "", _blocks(table, "pass", scope)),
            *("", "## What to do", "", _advice(suggestion, kind)),
            *("", "## Words", "", _words(listed, groups, kind)),
        ]
    )
    return build(
        rule,
        page,
        kind=kind,
        words=words,
        exceptions=_exceptions(table, kind, case),
        scope=scope,
        message=message,
        label=table.template("label", ""),
        suggestion=suggestion,
        case=case,
        safe=table.flag("safe"),
        first=phrases.shown(next(iter(listed))),
        forms={phrases.key(form, case=case, strict=True): form for group in groups for form in group},
    )


def _prose(table: _Table, key: str) -> str:
    """Paragraphs of a page; headings and blocks would take the page apart."""
    text = table.text(key)
    if re.search(r"^\s*(?:#|```)", text, re.MULTILINE):
        raise table.wrong(key, "holds paragraphs and lists, no headings and no ```")
    return text


def _listed(table: _Table, kind: str, case: bool) -> tuple[dict[str, str], list[list[str]]]:
    """The phrases with what to write for each (or the number of its group), and the groups."""
    groups: list[list[str]] = []
    listed: dict[str, str] = {}
    wanted, other = ("groups", "words") if kind == "consistency" else ("words", "groups")
    if other in table.data:
        raise table.wrong(other, f"is not for the kind {kind}, which takes {wanted}")
    given = table.data.get(wanted)
    if kind == "substitution":
        if (
            not isinstance(given, dict)
            or not given
            or not all(isinstance(item, str) and item for item in given.values())
        ):
            raise table.wrong("words", 'must be a table such as { "utilize" = "use" }')
        listed = dict(given)
    elif kind == "consistency":
        if not isinstance(given, list) or not given or not all(_list_of_texts(item, 2) for item in given):
            raise table.wrong(
                "groups", 'must be a list of lists such as [["e-mail", "email"]], two spellings or more in each'
            )
        groups = [list(group) for group in given]
        for number, group in enumerate(groups):
            for form in group:
                if form in listed:
                    raise table.wrong("groups", f"holds “{form}” twice")
                listed[form] = str(number)
    else:
        if not _list_of_texts(given, 1):
            raise table.wrong("words", 'must be a list of phrases such as ["team player", "hard work*"]')
        listed = dict.fromkeys(given or (), "")
    if len(listed) > MOST_PHRASES:
        raise table.wrong(wanted, f"holds {len(listed)} phrases; a rule has at most {MOST_PHRASES}")
    for phrase in listed:
        _checked(table, wanted, phrase, kind)
    return listed, groups


def _checked(table: _Table, key: str, phrase: str, kind: str) -> str:
    """The regular expression of a phrase; an error says which key holds it."""
    if kind in ("substitution", "consistency") and not phrases.exact(phrase):
        raise table.wrong(key, f"“{phrase}”: * and <…> are for the kinds existence and required; write each form out")
    try:
        return phrases.pattern(phrase, strict=kind == "consistency")
    except PhraseError as error:
        raise table.wrong(key, str(error)) from error


def _exceptions(table: _Table, kind: str, case: bool) -> tuple[Quiet, ...]:
    given = table.data.get("except", [])
    given = [given] if isinstance(given, dict) else given
    if not isinstance(given, list) or not all(isinstance(item, dict) and item for item in given):
        raise table.wrong("except", 'must be a table such as { after = ["award"] }, or a list of such tables')
    if given and kind == "required":
        raise table.wrong("except", "is not for the kind required")
    found = []
    for item in given:
        entry = _Table(item, f"{table.where}: except", "an exception", ("before", "after", "with"))
        sides: dict[str, re.Pattern[str]] = {}
        for side in item:
            alternatives = [_checked(entry, side, phrase, "existence") for phrase in entry.texts(side)]
            joined = f"(?:{'|'.join(alternatives)})"
            gap = r"[\s‐‑-]*+"
            form = {
                "before": rf"{phrases.START}{joined}(?!\w)[\s‐‑-]*\Z",
                "after": rf"{gap}{joined}{phrases.END}",
                "with": rf"{phrases.START}{joined}{phrases.END}",
            }[side]
            sides[side] = lazy(form, 0 if case else re.IGNORECASE)
        found.append(Quiet(sides.get("before"), sides.get("after"), sides.get("with")))
    return tuple(found)


def _blocks(table: _Table, key: str, scope: tuple[str, ...]) -> str:
    """The examples under ``pass`` or ``fail`` as the blocks of a page."""
    given = table.data.get(key)
    given = [given] if isinstance(given, str | dict) else given
    if not isinstance(given, list) or not given:
        raise table.wrong(key, 'must be a list of examples such as ["Used a crane"]: a rule shows what it means')
    blocks = []
    for example in given:
        place, text = scope[0], example
        if isinstance(example, dict) and len(example) == 1:
            ((place, text),) = example.items()
        if not isinstance(text, str) or not text.strip():
            raise table.wrong(key, 'must hold texts, or tables such as { skills = "Java, SQL" }')
        if "```" in text:
            raise table.wrong(key, "cannot hold ```")
        if place != "resume":
            try:
                scope_of((place,))
            except LexiconError as error:
                raise LexiconError(f"{table.where}: “{key}”: {error}; an example also takes “resume”") from error
        blocks.append(_block(place, dedent(text).strip()))
    return "\n\n".join(blocks)


def _block(place: str, text: str) -> str:
    """An example as a block that ``engine/examples.py`` knows."""
    place = {"section:work": "bullets", "lines": "bullets"}.get(place, place)
    name = place.removeprefix("section:")
    if name == "bullets":
        kind, body = "bullet", _items(text)
    elif name in ("titles", "positions"):
        kind = "entry"
        body = f"### {text}, Harborlight Analytics — Columbus, OH\n\nMay 2025 – Aug 2025\n\n- Read 40 invoices a day"
    elif name == "headings":
        kind, body = "section", f"## {text}\n\n- Welcomed 40 guests a day"
    elif name in ("summary", "skills", "education", "contact", "resume"):
        kind, body = name, text
    else:
        kind, body = "section", f"## {_HEADING.get(name, name.title())}\n\n{_items(text)}"
    return f"```{kind}\n{body}\n```"


def _items(text: str) -> str:
    return "\n".join(
        line if line.lstrip().startswith(("- ", "#")) or not line.strip() else f"- {line}" for line in text.split("\n")
    )


def _advice(suggestion: str, kind: str) -> str:
    names = ("what the rule asks for", "") if kind == "required" else ("the phrase", "the wording of the list")
    text = suggestion.replace("“{word}”", names[0]).replace("“{better}”", names[1])
    text = text.replace("{word}", names[0]).replace("{better}", names[1]).strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")


def _words(listed: Mapping[str, str], groups: list[list[str]], kind: str) -> str:
    """The list itself for the page."""
    if kind == "consistency":
        return "\n".join("- " + " / ".join(f"`{form}`" for form in group) for group in groups)
    if kind == "substitution":
        return "\n".join(f"- `{phrase}` → `{better}`" for phrase, better in listed.items())
    intro = "One of these must stand there: " if kind == "required" else ""
    return intro + ", ".join(f"`{phrase}`" for phrase in listed)


def _list_of_texts(value: Any, least: int) -> bool:
    return (
        isinstance(value, list)
        and len(value) >= least
        and all(isinstance(item, str) and item.strip() for item in value)
    )


class _Table:
    """A table of the file with typed access; every error says where it stands and what is allowed."""

    def __init__(self, data: Mapping[str, Any], where: str, what: str, keys: tuple[str, ...] | list[str]) -> None:
        self.data, self.where = data, where
        for key in data:
            if key not in keys:
                raise LexiconError(
                    f"{where}: unknown key “{key}”{nearest(key, tuple(keys))}; {what} has {', '.join(keys)}"
                )

    def wrong(self, key: str, said: str) -> LexiconError:
        return LexiconError(f"{self.where}: “{key}” {said}")

    def text(self, key: str, default: str | None = None) -> str:
        value = self.data.get(key, default)
        if value is None:
            raise self.wrong(key, "is missing")
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(key, "must be a text that is not empty")
        return value.strip()

    def texts(self, key: str, default: list[str] | None = None) -> list[str]:
        value = self.data.get(key, default)
        value = [value] if isinstance(value, str) else value
        if not _list_of_texts(value, 1):
            raise self.wrong(key, "must be a text or a list of texts")
        return list(value or ())

    def flag(self, key: str) -> bool:
        value = self.data.get(key, False)
        if not isinstance(value, bool):
            raise self.wrong(key, "must be true or false")
        return value

    def choice(self, key: str, allowed: tuple[str, ...], default: str | None = None) -> str:
        names = tuple(str(item) for item in allowed)
        value = self.text(key, default)
        if value not in names:
            raise self.wrong(key, f"must be one of {', '.join(names)}, not “{value}”{nearest(value, names)}")
        return value

    def template(self, key: str, default: str) -> str:
        """A message, in which only ``{word}`` and ``{better}`` may stand in braces."""
        value = self.data.get(key, default)
        if not isinstance(value, str):
            raise self.wrong(key, "must be a text")
        for match in re.finditer(r"\{([^{}]*)\}?", value):
            if match[0] not in ("{word}", "{better}"):
                raise self.wrong(key, f"may hold {{word}} and {{better}}, not “{match[0]}”")
        return " ".join(value.split())
