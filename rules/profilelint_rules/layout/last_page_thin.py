"""The last page is nearly empty.

## Why

A page that ends after a few lines reads like an accident, and those lines are the least likely to be seen. Guides ask to
fill a page or to do without it. Only the height that the text takes counts, not footers and page numbers.

## Bad

```document preset=us-experienced
breaks = ["Skills"]
[[set]]
```

```document preset=us-experienced
breaks = ["Skills"]
[[set]]
[[set]]
where = ["Python, SQL"]
column = 1
left = 320
top = 54
```

```document preset=academic-cv
breaks = ["Education", "Skills"]
skills = "Python, SQL\\nTableau, Excel"
[[set]]
```

## Good

```document
[[set]]
```

```document preset=us-experienced
breaks = ["Experience"]
[[set]]
[[set]]
where = ["Python, SQL"]
top = 290
```

```document preset=us-experienced
breaks = ["Skills"]
[[images]]
page = 2
bbox = [54, 120, 400, 500]
[[set]]
```

```document
[[pages]]
number = 1
width = 612
height = 792
characters = 900
[[pages]]
number = 2
width = 612
height = 792
characters = 0
[[set]]
```

```document preset=us-experienced
breaks = ["Experience"]
[[set]]
[[set]]
where = ["Python, SQL"]
top = 640
```

## What to do

Shorten two bullets that end in a line of one or two words: each saves a line. Or add what is missing until the page is
at least a quarter full.

## When to ignore

Where the last page is an attachment that stands for itself, such as a list of publications.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from profilelint.api import Bullet, Context, Document, Evidence, Finding, Level, Line, Option, Region, Rule, at

RULE = Rule(
    "layout-last-page-thin",
    level=Level.INFO,
    evidence=Evidence.GUIDE,
    scope=Document,
    since="0.1",
    needs=("pdf",),
    options=(Option("percent", 25, "The least part of the last page that the text should fill."),),
)

_BODY = (Region.BODY, Region.TABLE, Region.TEXT_BOX)
_SHORT = 0.3
"""A last line under this share of the longest line of its bullet is cheap to save."""
_SHOWN = 3


def check(document: Document, context: Context) -> Iterator[Finding]:
    body = [line for line in document.lines if line.region in _BODY and line.bbox is not None and line.page]
    last = max((line.page for line in body), default=0)
    page = next((one for one in document.pages if one.number == last), None)
    if last < 2 or page is None or not any(line.page < last for line in body):
        return
    top = min(_top(line) for line in body)
    # A page that ends early by a break of its own does not make the area smaller.
    bottom = max([page.height - max(36.0, top), *(_bottom(line) for line in body if line.page < last)])
    drawn = [image.bbox for image in document.images if image.page == last and image.bbox is not None]
    reach = max([_bottom(line) for line in body if line.page == last] + [box.y1 for box in drawn])
    if bottom - top < 100:
        return
    filled = max(0.0, (reach - top) / (bottom - top))
    if filled * 100 >= context.number("percent"):
        return
    rows = len({(line.column, round(_bottom(line))) for line in body if line.page == last})
    cheap = _cheap(document, context, last)
    lines = f"{rows} line{'s' * (rows != 1)}"
    back = f"{'that line fits' if rows == 1 else 'those lines fit'} on page {last - 1}"
    marked = "the bullets marked end" if len(cheap) > 1 else "the bullet marked ends"
    if rows <= max(len(cheap), 2):
        suggestion = f"shorten {'a bullet' if rows == 1 else f'{rows} bullets'} by a line, so that {back}"
    else:
        suggestion = f"cut {rows} lines, so that {back}, or add what is missing"
    if cheap:
        suggestion += f"; {marked} in a nearly empty line"
    yield Finding(
        message=f"the last page holds only {lines}: it is {int(100 * filled)} % full",
        locations=(
            at(document, f"page {last}"),
            *(at(bullet.value, "its last line is short") for bullet in cheap[:_SHOWN]),
        ),
        suggestion=suggestion,
        data={"page": last, "filled": round(filled, 2), "lines": rows},
    )


def _top(line: Line) -> float:
    return line.bbox.y0 if line.bbox is not None else 0.0


def _bottom(line: Line) -> float:
    return line.bbox.y1 if line.bbox is not None else 0.0


def _cheap(document: Document, context: Context, last: int) -> list[Bullet]:
    """Bullets before the last page whose last line holds only a word or two, the shortest first."""
    starts = [line.start for line in document.lines]
    found: list[tuple[float, int, Bullet]] = []
    for number, bullet in enumerate(context.resume.bullets[:500]):
        held = [
            document.lines[at_line] for span in bullet.spans if (at_line := bisect_right(starts, span.start) - 1) >= 0
        ]
        boxes = [line.bbox for line in dict.fromkeys(held) if line.bbox is not None and line.page < last]
        if len(boxes) > 1:
            widest = max(box.width for box in boxes)
            share = boxes[-1].width / widest if widest > 0 else 1.0
            if share < _SHORT:
                found.append((share, number, bullet))
    return [bullet for _, _, bullet in sorted(found, key=lambda item: item[:2])]
