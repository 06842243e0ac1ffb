"""Skills are rated by stars, bars or numbers.

## Why

"Java 80 %" has no scale: nobody knows what 100 % would be, and readers take the missing part for a weakness. A screen
reader or an extractor reads the dots as noise. It is a convention to leave ratings out and to show the work instead.

## Bad

```skills
Programming: Python 80%, SQL 60%, regression tests
```

```skills
Python ●●●●○
SQL ★★★☆☆
```

```skills
Python 8/10, SQL 7/10, Excel 4 out of 5
```

```skills
Python: ▮▮▮▯▯
SQL: [=======---]
```

## Good

```skills
Python 3.11, SQL 2022, Excel 365, Word 2024
```

```skills
TCP/IP, 24/7 support desks, Python, SQL
```

```skills
★ Python ★ SQL ★ Pandas
```

```skills
Typing 80 wpm, lifting up to 50 lb, Python, SQL
Spanish (B2), TOEFL 110/120
```

```skills
Python (advanced), SQL (three years), Excel (pivot tables)
```

## What to do

Write the name alone and let a bullet show what was done with it. Where a level is asked for, use a word or a time:
"Java (three years)".

## When to ignore

When the number is a test score with a known scale.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from profilelint.api import Context, Evidence, Finding, Level, Resume, Rule, Value, at, lazy, skills

RULE = Rule(
    "skill-level-bar", level=Level.INFO, evidence=Evidence.CONVENTION, scope=Resume, since="0.1", ratchet=("count",)
)

_LONGEST = 1_000
_SHOWN = 6
_NAME = r"(?P<name>[^\W\d_][^\n,;|•·:()%\t●○★☆]{0,38}?)"
_SIGNS = r"●○◉◯◌⬤⚫⚪⚬★☆✩✪✭⭐▮▯■□◼◻▰▱█░▓▒▬▭♦♢◆◇⬛⬜❤♥♡🟢🟦🔵🔹\uE000-\uF8FF"
_NUMBER = lazy(
    r"(?:(?<=[,;|•·\t:(%●•/])|(?<=\s[–—-])|(?<=[\d)])\s|\A)\s*" + _NAME + r"\s?(?:[:(–—=-]\s?)?"
    r"(?P<level>(?P<percent>\d{1,3}(?:\s?%|\spercent\b))"
    r"|(?:level\s|lvl\.?\s)?(?P<n>\d{1,3}(?:\.\d)?)\s?(?:/|out\sof|\sof\s)\s?(?P<m>5|6|7|10|100)(?:\.0)?(?:\s?(?:stars?|points?))?"
    r"|\((?:expert|advanced|intermediate|beginner|proficient|master|basic)\)\s?\d{1,3})\)?"
    r"(?=\s*(?:\Z|[,;|•·\t)])|\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
_SIGNED = lazy(
    r"(?:(?:\A|(?<=[,;|•·\t:]))\s*(?P<name>[^\W\d_][^\n,;|:\t" + _SIGNS + r"]{0,38}?)\s?[:(–—-]?\s?)?"
    r"(?P<level>(?:[" + _SIGNS + r"]\s?){2,}[" + _SIGNS + r"]"
    r"|\[[=#*|>█▒-]{3,40}[ .=_-]{0,40}\]|(?<![*#=|])(?:\*{3,10}|#{3,20}|={4,20}|\|{4,20})[-._·○]{0,20}(?![*#=|]))\)?",
)
_BARE = lazy(r"\s*(?:\d{1,3}\s?%|\d{1,2}\s?/\s?(?:5|10))\s*")
_NO_SKILL = lazy(
    r"\b(?:by|to|of|up|over|than|with|and|score[ds]?|GPA|GRE|GMAT|LSAT|MCAT|SAT|ACT|AP|IB|TOEFL|IELTS|TOEIC|HSK|JLPT|DELF"
    r"|DELE|DSH|exam|grade|rank|top|increased|reduced|improved|saved|cut|raised|wpm|accuracy|rating|reviews?)\b",
    re.IGNORECASE,
)
_SKILL_HEADING = lazy(
    r"\b(?:skills?|tools?|technolog\w+|software|expertise|proficienc\w+|competenc\w+)\b", re.IGNORECASE
)


class _Rating(NamedTuple):
    value: Value
    start: int
    end: int
    name: str


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    found = list(_ratings(resume, context))
    if not found:
        return
    first = found[0]
    quoted = first.value.text[first.start : first.end].strip()
    # no fix: the rating is a claim, and only its owner can say what stands behind it
    yield Finding(
        message="skills are rated by numbers or signs"
        if len(found) > 1
        else f"a skill is rated by a number or signs: “{quoted}”",
        locations=tuple(
            at(item.value, "no scale that a reader knows" if number == 0 else "", start=item.start, end=item.end)
            for number, item in enumerate(found[:_SHOWN])
        ),
        suggestion=f"write “{first.name}” alone, and name in a bullet what was made with it, if it is true"
        if first.name
        else "leave the rating out, and name in a bullet what was made with the skill, if it is true",
        data={"count": len(found)},
    )


def _ratings(resume: Resume, context: Context) -> Iterator[_Rating]:
    seen: set[tuple[int, int]] = set()
    bare: list[_Rating] = []
    for value, rated in _texts(resume):
        text = value.text
        if not text or len(text) > _LONGEST or not any(char.isdigit() or not char.isalnum() for char in text):
            continue
        if rated and (_BARE.fullmatch(text) or _SIGNED.fullmatch(text)):
            yield _Rating(value, 0, len(text), "")
            continue
        if _BARE.fullmatch(text):
            bare.append(_Rating(value, 0, len(text), ""))
            continue
        for pattern in (_NUMBER, _SIGNED):
            for match in pattern.finditer(text):
                name = (match["name"] or "").strip()
                if name.lower() in ("level", "lvl", "rating", "skill level", "proficiency"):
                    name = ""
                start = match.start("name") if name else match.start("level")
                if pattern is _NUMBER and not _is_rating(name, match["percent"], match["n"], match["m"]):
                    continue
                if pattern is _SIGNED and not _is_bar(match["level"]):
                    continue
                if name and skills.kind(skills.canonical(name) or "") == "language":
                    continue
                key = next(((span.start, span.end) for span in value.spans_of(start, match.end())), (start, -1))
                if key in seen:
                    continue
                seen.add(key)
                yield _Rating(value, start, match.end(), name)
    if len(bare) > 1:
        yield from bare


def _is_rating(name: str, percent: str | None, part: str | None, whole: str | None) -> bool:
    if _NO_SKILL.search(name) or len(name.split()) > 4:
        return False
    if percent is not None:
        return 0 < int("".join(char for char in percent if char.isdigit())) <= 100
    return part is None or whole is None or float(part) <= float(whole)


def _is_bar(level: str) -> bool:
    """Whether signs are a bar: no rule, and signs of a private font only where one of them repeats."""
    signs = [sign for sign in level if not sign.isspace()]
    private = {sign for sign in signs if "\ue000" <= sign <= "\uf8ff"}
    return not private or len(private) <= 2 < len(signs)


def _texts(resume: Resume) -> Iterator[tuple[Value, bool]]:
    """What stands in skills sections, and whether it is a field for the level."""
    for section in resume.sections:
        named = section.heading is not None and _SKILL_HEADING.search(section.heading.text[:80])
        if section.kind == "skills" or (section.kind == "custom" and named):
            for line in section.lines:
                yield line, False
    for group in resume.skills:
        if group.level is not None:
            yield group.level, True
        for keyword in group.keywords:
            yield keyword, False
