"""A language stands without a level.

## Why

"French" can mean one year at school or a childhood in Lyon. European readers expect a level of the Common European
Framework (A1 to C2) or a word for it; career centres in the United States are content with "conversational" or "fluent",
so the default preset leaves the rule out.

## Bad

```skills preset=eu-cv
Python, SQL
Languages: English, French
```

```section preset=eu-cv
## Languages

French, German (B2)
```

```section preset=eu-cv
## Languages

- Spanish
- English – native
```

```section preset=eu-cv
## Languages

English (native), Gaelic
```

## Good

```skills preset=eu-cv
Programming languages: Python, SQL
```

```section preset=eu-cv
## Languages

English (native), French (B2), Japanese – JLPT N2
```

```section preset=eu-cv
## Languages

Mother tongue: Polish
Other languages: English C1, Spanish A2
```

```section preset=eu-cv
## Languages

Fluent in English and German
```

## What to do

Write the level beside the language, if it is true: "French (B2)", "Spanish (conversational)", "Polish (native)".

## When to ignore

When a certificate elsewhere in the document states the level.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Language, Level, Resume, Rule, at, lazy, skills

RULE = Rule(
    "skill-language-level", level=Level.INFO, evidence=Evidence.GUIDE, scope=Resume, since="0.1", ratchet=("count",)
)

_LEVEL = lazy(
    r"\b(?:[ABC][12]\b|(?:near[- ])?nativ\w*|mother[- ]tongues?|first language|second language|bilingual|trilingual"
    r"|multilingual|fluen\w+|advanced|intermediate|basics?|beginner|elementary|conversational|proficien\w+|working"
    r"|professional|limited|full|business|excellent|very good|good|fair|heritage|spoken|written|reading|speaking|read"
    r"|write|speak\w*|understand\w*|learning|notions|novice|superior|distinguished|mastery|command|knowledge|years?"
    r"|semesters?|competen\w+|skill(?:ed|s)|level|ILR|ACTFL|CEFR|HSK|JLPT|TOPIK|DELF|DALF|DELE|TOEFL|IELTS|TOEIC|DSH"
    r"|TestDaF|Goethe|Cambridge|CAE|CPE|FCE|N[1-5]|IB|AP|seal of biliteracy|muttersprach\w+|langue maternelle"
    r"|lengua materna|courant|verhandlungssicher|flie(?:ß|ss)end|grundkenntnisse|nativ[oa]|avanzado|intermedio|b[áa]sico)\b"
    r"|[●○★☆▮▯■□█░]|\d\s?/\s?\d|\d\s?%",
    re.IGNORECASE,
)


_NAME = lazy(r"[A-Z][a-zà-öø-ÿ]{3,12}\Z")


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    bare = [language for language in resume.languages if not _has_level(language, context)]
    if not bare:
        return
    names = [language.language.text for language in bare]
    listed = ", ".join(f"“{name}”" for name in names[:4]) + (f" and {len(names) - 4} more" if len(names) > 4 else "")
    yield Finding(
        message=f"{listed}: no level is given",
        locations=tuple(
            at(language.language, "no level" if number == 0 else "") for number, language in enumerate(bare[:6])
        ),
        suggestion=f"add the level, if it is true: “{names[0]} (‹B2 | conversational | native›)”",
        data={"count": len(bare)},
    )


def _has_level(language: Language, context: Context) -> bool:
    """Whether a level stands with a language, or the text is no language's name."""
    text = language.language.text.strip()
    if language.fluency is not None and language.fluency.text.strip():
        return True
    if language.language.confidence < 0.5 or _LEVEL.search(text):
        return True
    names = re.split(r"\s*(?:,|&|/|\band\b)\s*", text)
    if not all(_is_language(name) for name in names if name) and not (_NAME.match(text) and _among(language, context)):
        return True
    return _level_beside(language, context)


def _is_language(name: str) -> bool:
    return skills.kind(skills.canonical(name) or "") == "language"


def _among(language: Language, context: Context) -> bool:
    """Whether the languages listed beside an unknown one are known: then it is one as well ("Gaelic", "Quechua")."""
    others = [other.language.text for other in context.resume.languages if other is not language]
    return bool(others) and all(_is_language(re.split(r"[\s(:–—-]", other.strip())[0]) for other in others)


def _level_beside(language: Language, context: Context) -> bool:
    """Whether the rest of its line, or the next one, gives a level for it: signs, a table, a sentence."""
    spans = language.language.spans
    if not spans or context.document.structured:
        return False
    lines = context.document.lines
    number = next((i for i, line in enumerate(lines) if line.start <= spans[0].start <= line.span.end), None)
    if number is None:
        return False
    text = lines[number].text
    start = spans[0].start - lines[number].start
    before, after = text[:start], text[start + len(language.language.text) :]
    own = re.split(r"[,;|•·]", after, maxsplit=1)[0]
    label = re.split(r"[,;|•·]", before)[-1]
    if (
        re.search(r"\d", own)
        or _LEVEL.search(own)
        or _LEVEL.search(label)
        or _LEVEL.search(text.partition(":")[0] if ":" in before else "")
    ):
        return True
    headings = {span.start for section in context.resume.sections if section.heading for span in section.heading.spans}
    alone = not after.strip() and number + 1 < len(lines) and lines[number + 1].start not in headings
    if alone and _LEVEL.search(lines[number + 1].text) and not _names_language(lines[number + 1].text):
        return True
    # "Fluent in English, French and Spanish" gives one level for all of them
    return bool(
        re.search(
            r"\b(?:fluent|proficient|bilingual|native|conversational)(?:\sin\b|\s?:)[^.;|()]*\Z", before, re.IGNORECASE
        )
    )


def _names_language(text: str) -> bool:
    words = re.findall(r"[^\W\d_]{3,}", text)
    return any(skills.kind(skills.canonical(word) or "") == "language" for word in words[:6])
