"""A heading is decorated.

## Why

Parsers compare headings with the names that they know. An icon comes out of the file as a stray character in front of the
word, and lines of dashes or stars as a part of it (measured with several parsers); screen readers say "black star" first.

## Bad

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## 🎓 Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## ★ Experience ★

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL
```

```resume path=Robin_Vale_Resume.txt
Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

EDUCATION

Ohio State University, Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0, Expected May 2027

--- EXPERIENCE ---

Data Intern, Harborlight Analytics, Columbus, OH
May 2026 – Aug 2026
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

SKILLS

Python, SQL
```

```resume path=Robin_Vale_Resume.txt
Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

* EDUCATION *

Ohio State University, Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0, Expected May 2027

* EXPERIENCE *

Data Intern, Harborlight Analytics, Columbus, OH
May 2026 – Aug 2026
* Built a nightly import job in Python and SQL that loads 2,000 invoices
* Reduced the time of the weekly report from 4 hours to 20 minutes

* SKILLS *

Python, SQL
```

## Good

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education:

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience:

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills & Tools:

Python, SQL
```

```section
## Honors / Awards (selected)

Dean's List, Fall 2025
```

```section
## Honors – National & Campus

Dean's List, Fall 2025
```

```resume path=Robin_Vale_Resume.txt
Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

EDUCATION
=========

Ohio State University, Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0, Expected May 2027

EXPERIENCE
==========

Data Intern, Harborlight Analytics, Columbus, OH
May 2026 – Aug 2026
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

SKILLS
======

Python, SQL
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## 1. Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## 2. Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## 3. Skills

Python, SQL
```

## What to do

Leave the plain word. A rule under the heading, bold type or a larger size set it apart as well.

## When to ignore

When the file goes to people only, and never into a form.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import (
    Context,
    Evidence,
    Finding,
    Fix,
    Level,
    Resume,
    Role,
    Rule,
    Value,
    at,
    edit,
    lazy,
    line_value,
)

RULE = Rule(
    "section-heading-decorated",
    level=Level.INFO,
    evidence=Evidence.MEASURED,
    scope=Resume,
    since="0.1",
    ratchet=("headings",),
)

_SIGN = (
    r"[\u2190-\u23ff\u2460-\u2bff\u3000-\u303f\u02c6-\u02df\ue000-\uf8ff\ufe0e\ufe0f\ufffd\u200d\u00a4\u00a6\u00a7\u00b6\u2020\u2021\u2022\u00b7\u2219"
    r"\u25cf\U0001f000-\U0001faff\U000f0000-\U0010fffd]|\(cid:\d{1,6}\)"
)
"""Arrows, shapes, dingbats, pictures, private-use icons; what is no letter, digit or usual punctuation."""
_EDGE = rf"(?:{_SIGN}|[-–—―=_*~|>«»<^+¯:\s])"
_START = lazy(rf"^(?:\s*(?:{_SIGN}|[-–—―=_*~|>«»<^+¯/\\]))+\s*|^\s*\[\s*(?=[^\]]+\]\s*$)")
_END = lazy(rf"(?<=[^\s:])\s*(?:{_SIGN}|[-–—―=_*~|>«»<^¯/\\])(?:{_EDGE}|[/\\])*$|\s*\]\s*$")
_INSIDE = lazy(_SIGN)
_USUAL = lazy(
    r"(?i)^(?:(?:work|professional|relevant|related|employment|technical|academic|additional|leadership|volunteer|research|teaching|key|core|selected|personal|about)\s+){0,2}"
    r"(?:experience|history|education|skills|projects|summary|profile|objective|certifications?|awards|honou?rs|publications|languages|interests|activities|volunteering|leadership"
    r"|references|coursework|background|me)(?:\s*(?:&|and|/)\s*\w+)?\W*$"
)
_PRIVATE = lazy(r"[\ue000-\uf8ff\ufffd\U000f0000-\U0010fffd]")
_MOST_LINES = 2000
_LONGEST = 48


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    found: list[tuple[Value, int, int]] = []
    signed: list[Value] = []
    signs = {line.start for line in context.document.lines if line.marker and not line.marker[0].isalnum()}
    for section in resume.sections:
        heading = section.heading
        if heading is None or heading.confidence < 0.5 or not any(map(str.isalpha, heading.text)):
            continue
        if heading.spans and heading.spans[0].start in signs:
            signed.append(heading)  # its sign stands before it, as one of a list
            continue
        if _plain(heading.text):
            continue
        first, last = _bounds(heading.text)
        if first >= last:
            continue
        inside = _INSIDE.search(heading.text, first, last) if "·" not in heading.text else None
        if first > 0 or last < len(heading.text) or inside is not None:
            found.append((heading, first, last))
    found += [(value, *_bounds(value.text)) for value in signed]
    found += [(value, 0, len(value.text)) for value in _read_as_items(resume, context)]
    if not found:
        return
    heading, first, last = found[0]
    shown = _shown(heading, context)
    plain = _INSIDE.sub(" ", heading.text[first:last])
    plain = " ".join(plain.split())
    yield Finding(
        message=f"the heading “{shown}” is decorated"
        if len(found) == 1
        else f"{len(found)} headings are decorated, such as “{shown}”",
        locations=tuple(at(value, "more than the word" if value is heading else "") for value, _, _ in found[:8]),
        suggestion=f"write “{plain}”" + (", and the others likewise" if len(found) > 1 else ""),
        fixes=_fixes(found, context) if not signed else (),
        data={"headings": len(found)},
    )


def _plain(text: str) -> bool:
    """Whether the text is surely not decorated: ASCII from a letter or digit to a letter, digit, colon or bracket."""
    return text.isascii() and text[:1].isalnum() and (text[-1:].isalnum() or text[-1:] in ":)")


def _read_as_items(resume: Resume, context: Context) -> Iterator[Value]:
    """Headings whose sign made list items of them: they stand alone, and look like the other headings."""
    document = context.document
    if document.structured or len(document.lines) > _MOST_LINES:
        return
    starts = {
        section.heading.spans[0].start for section in resume.sections if section.heading and section.heading.spans
    }
    looks = {
        (look.size, look.bold) for line in document.lines if line.start in starts and (look := line.look) is not None
    }
    capitals = any(line.text.isupper() for line in document.lines if line.start in starts)
    for before, line, after in zip((None, *document.lines), document.lines, (*document.lines[1:], None), strict=False):
        if line.role is not Role.ITEM or not line.marker or line.start in starts or len(line.text) > _LONGEST:
            continue
        if any(
            other is not None and other.role is Role.ITEM and other.marker == line.marker for other in (before, after)
        ):
            continue
        if not _USUAL.match(line.text):
            continue
        look = line.look
        alike = (
            (look.size, look.bold) in looks if look is not None and look.size > 0 else capitals and line.text.isupper()
        )
        if alike:
            yield line_value(document, line, "custom")


def _shown(heading: Value, context: Context) -> str:
    """The heading with the sign that was read as a list's."""
    start = heading.spans[0].start if heading.spans else -1
    line = next((line for line in context.document.lines if line.start == start and line.marker), None)
    text = f"{line.marker} {heading.text}" if line is not None else heading.text
    return _PRIVATE.sub("□", text)


def _bounds(text: str) -> tuple[int, int]:
    """Where the words begin and end."""
    start, end = _START.search(text), _END.search(text)
    first = start.end() if start else 0
    last = end.start() if end and end.start() > first else len(text)
    if first == 0 and text[last:].strip() == "]":
        last = len(text)  # “[” stands somewhere inside
    return first, last


def _fixes(found: list[tuple[Value, int, int]], context: Context) -> tuple[Fix, ...]:
    """The decoration at the edges taken away, where the source is text and nothing else is in the words."""
    if context.document.raw is None or any(not first and last == len(value.text) for value, first, last in found):
        return ()
    if any(_INSIDE.search(value.text, first, last) for value, first, last in found):
        return ()
    edits = [edit(value, 0, len(value.text), value.text[first:last].strip()) for value, first, last in found]
    return (Fix("Leave the plain words in the headings", tuple(edits), safe=True),)
