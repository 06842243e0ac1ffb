"""Most of the text is set smaller or larger than usual.

## Why

Career centres agree on 10 to 12 points for the body of a resume (United States federal forms ask for 10 or more):
smaller letters are hard to read on paper, larger ones take room that content needs. Names, headings and small notes
may differ; what counts is the size of most of the characters.

## Bad

```document
[[set]]
size = 8.5
```

```document
[[set]]
size = 9
[[set]]
where = ["Robin Vale", "Education", "Experience", "Skills"]
size = 14
```

```document
format = "docx"
[[set]]
size = 14
```

## Good

```document
[[set]]
size = 10
```

```document
[[set]]
size = 9.96
[[set]]
where = ["Robin Vale"]
size = 24
[[set]]
where = ["Columbus, OH", "May 2025", "Sep 2025"]
size = 8
```

```document
[[set]]
size = 12
```

```document preset=academic-cv
[[set]]
size = 14
[[pages]]
number = 1
width = 816
height = 1056
characters = 900
```

```document
format = "docx"
[[set]]
size = 10.5
[[set]]
where = ["Robin Vale", "Education", "Experience", "Skills"]
size = 16
```

## What to do

Set the body in 10 to 12 points. What no longer fits is better cut than made smaller.

## When to ignore

Where a form or an employer asks for another size.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Line, Option, Region, Rule, at, line_value

RULE = Rule(
    "layout-body-font-size",
    level=Level.WARNING,
    evidence=Evidence.GUIDE,
    scope=Document,
    since="0.1",
    needs=("pdf", "docx"),
    options=(
        Option("smallest", 10, "The smallest usual size of the body in points."),
        Option("largest", 12, "The largest usual size of the body in points."),
    ),
    ratchet=("-size",),
)

_NEAR = 0.3
"""Points by which a size may miss: programs round sizes, and TeX's points are smaller."""
_FEW = 250
_BODY = (Region.BODY, Region.TABLE, Region.TEXT_BOX)


def check(document: Document, context: Context) -> Iterator[Finding]:
    smallest, largest = context.number("smallest"), context.number("largest")
    shrink = {page.number: page.shrink for page in document.pages}
    sizes: Counter[float] = Counter()
    for line in document.lines:
        if line.region in _BODY:
            for word in line.words:
                if word.look is not None and word.look.size > 0:
                    sizes[round(word.look.size * shrink.get(line.page, 1.0), 1)] += len(word.text)
    total = sum(sizes.values())
    if total < _FEW:
        return
    for off in (
        {size: count for size, count in sizes.items() if size < smallest - _NEAR},
        {size: count for size, count in sizes.items() if size > largest + _NEAR},
    ):
        if 2 * sum(off.values()) <= total:
            continue
        size = max(off, key=lambda one: (off[one], one))
        share = round(100 * sum(off.values()) / total)
        small = size < smallest
        beyond = f"{'under' if small else 'over'} {smallest if small else largest} pt"
        several = f"{share} % of the text is set {beyond}, mostly in {size:g} pt"
        one = f"most of the text is set in {size:g} pt"
        sample = _sample(document, size, shrink)
        yield Finding(
            message=f"{one if off[size] >= 0.8 * sum(off.values()) else several}; {smallest} to {largest} pt is usual",
            locations=(
                at(document, f"{size:g} pt"),
                *((at(line_value(document, sample), f"{size:g} pt"),) if sample is not None else ()),
            ),
            suggestion=(
                f"set the body in {smallest} pt or more; what no longer fits is better cut than made smaller"
                if small
                else f"set the body in {largest} pt or less"
            ),
            data={"size": size, "share": share},
        )


def _sample(document: Document, size: float, shrink: dict[int, float]) -> Line | None:
    """The first longer line in that size."""
    for line in document.lines:
        look = line.look
        if look is not None and len(line.text) > 30 and round(look.size * shrink.get(line.page, 1.0), 1) == size:
            return line
    return None
