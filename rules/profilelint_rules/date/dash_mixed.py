"""Ranges of dates are joined in different ways.

## Why

`May 2025 - Aug 2025` beside `May 2024 – Aug 2024` looks pasted together. A few parsers lose an end date at an unusual
dash.

## Bad

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

May 2024 - Aug 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

May 2024 to Aug 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

Jun 2024 - Aug 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

## Good

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

Academic year 2023-24

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

May–Aug 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```bullet
- Opened the store from 6 a.m. to 2 p.m. for 14 months
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```entry
### Math Tutor, Brightside Tutoring — Columbus, OH

May 2024 – Aug 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

## What to do

Use one dash everywhere.

## When to ignore

When the dashes only differ in the text layer: look at how they are printed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from profilelint.api import (
    Context,
    DateRange,
    Edit,
    Evidence,
    Finding,
    Fix,
    Level,
    Resume,
    Rule,
    TextPlace,
    at,
    edit,
    lazy,
)

RULE = Rule(
    "date-dash-mixed", level=Level.INFO, evidence=Evidence.CONVENTION, scope=Resume, since="0.1", ratchet=("kinds",)
)

_KIND = {"-": "hyphen", "--": "hyphen", "‐": "hyphen", "‑": "hyphen", "–": "dash", "—": "dash", "−": "dash", "to": "to"}
_NAMES = {"hyphen": "a hyphen", "dash": "a dash", "to": "“to”"}
_SIGN = {"hyphen": "-", "dash": "–", "to": "to"}
_FIXED = lazy(r"\b\d{4}\s?[-/]\s?\d{2}\b(?!\s*[-/]\s*\d)|\bto\s+(?:date|present|now)\b", re.IGNORECASE)
"""An academic year and "to date" are written that way everywhere."""


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    if context.document.structured:
        return
    groups: dict[str, list[DateRange]] = {}
    drawn = context.document.format in ("latex", "typst")
    starts = [line.start for line in context.document.lines] if drawn else []
    for entry in (*resume.work, *resume.volunteer, *resume.education, *resume.projects):
        span = entry.dates
        kind = _KIND.get(span.dash.strip().lower(), "") if span is not None else ""
        if span is not None and kind and _edit(span, "–") is not None and not _FIXED.search(span.value.text):
            if drawn and _drawn(span, context, starts):
                continue
            groups.setdefault(kind, []).append(span)
    if len(groups) < 2:
        return
    usual = max(groups, key=lambda kind: (len(groups[kind]), kind == "dash"))
    odd = [span for kind, spans in groups.items() if kind != usual for span in spans]
    joined = " and ".join(_NAMES[kind] for kind in groups)
    edits = tuple(change for span in odd if (change := _edit(span, _SIGN[usual])) is not None)
    yield Finding(
        message=f"ranges of dates are joined by {joined}",
        locations=tuple(at(span, "another sign" if span is odd[0] else "") for span in odd[:6]),
        suggestion=f"join all of them by {_NAMES[usual]}" + (", as most are" if len(groups[usual]) > len(odd) else ""),
        fixes=(Fix(f"Join dates by {_NAMES[usual]}", edits, safe=True),) if len(edits) == len(odd) else (),
        data={"kinds": len(groups)},
    )


def _drawn(span: DateRange, context: Context, starts: list[int]) -> bool:
    """Whether a template draws the sign: the source holds no text for it between the two dates."""
    if not span.value.spans:
        return False
    start, end = span.value.spans[0].start, span.value.spans[-1].end
    line = context.document.lines[max(0, bisect_right(starts, start) - 1)]
    places = [
        (word.place.line, word.place.column)
        for word in line.words
        if start <= line.start + word.start < end and isinstance(word.place, TextPlace)
    ]
    return places != sorted(places)


def _edit(span: DateRange, sign: str) -> Edit | None:
    """The edit that puts ``sign`` in place of the range's own, blanks kept."""
    if span.start is None:
        return None
    after = span.value.text.find(span.start.value.text) + len(span.start.value.text)
    place = re.compile(r"\s*" + re.escape(span.dash.strip()) + r"\s*").match(span.value.text, after)
    if place is None:
        return None
    blank = " " if sign == "to" or place[0] != place[0].strip() else ""
    if span.end is None or not span.value.text.startswith(span.end.value.text, place.end()):
        return None
    return edit(span.value, place.start(), place.end(), f"{blank}{sign}{blank}")
