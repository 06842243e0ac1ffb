"""Text stands nearer than half an inch to the edge of the page.

## Why

Career centres agree on half an inch as the least margin: many printers leave a border blank, and a page without an
edge is tiring to read. In a PDF the text itself is measured, in a word processor's file the margins that it states.
Page numbers, running headers and footers, and small notes at the edge do not count.

## Bad

```document
[[set]]
left = 20
```

```document
[[set]]
where = ["Robin Vale"]
top = 14
size = 20
```

```document
format = "docx"
[[pages]]
number = 1
width = 612
height = 792
margins = [22, 50, 22, 50]
```

```document
[[set]]
[[set]]
where = ["Skills", "Python, SQL"]
top = 772
```

## Good

```document
[[set]]
left = 36
```

```document
[[set]]
left = 35.5
```

```document
format = "docx"
[[pages]]
number = 1
width = 612
height = 792
margins = [35.4, 36, 35.4, 36]
```

```document
format = "docx"
[[pages]]
number = 1
width = 612
height = 792
```

```document
[[set]]
[[set]]
where = ["Grade 120"]
region = "footer"
top = 775
```

```document
[[set]]
size = 11
[[set]]
where = ["Python, SQL"]
size = 8
top = 772
```

## What to do

Set every margin to half an inch (13 mm) or more. What no longer fits is better cut than squeezed.

## When to ignore

For a designed page that is only ever shown on a screen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from profilelint.api import (
    BBox,
    Context,
    Document,
    Evidence,
    Finding,
    Level,
    Line,
    Option,
    Page,
    PagePlace,
    Region,
    Rule,
    at,
    line_value,
)

RULE = Rule(
    "layout-margins",
    level=Level.WARNING,
    evidence=Evidence.GUIDE,
    scope=Document,
    since="0.1",
    needs=("pdf", "docx"),
    options=(Option("points", 36, "The least distance from the text to the edge in points (72 are an inch)."),),
    ratchet=("-left", "-right", "-top", "-bottom"),
)

_NEAR = 3.6
"""Points (a twentieth of an inch) by which a margin may miss: programs place letters differently in their line."""
_FEW = 20
_BODY = (Region.BODY, Region.TABLE, Region.TEXT_BOX)
_SIDES = ("left", "right", "top", "bottom")


def check(document: Document, context: Context) -> Iterator[Finding]:
    least = context.number("points")
    limit = least - _NEAR
    found = _measured(document, limit) if document.format == "pdf" else _stated(document, limit)
    if not found:
        return
    sides = [side for side in _SIDES if side in found]
    worst = min(found[side][0] for side in sides)
    edges = f"{', '.join(sides[:-1])} and {sides[-1]} edges" if len(sides) > 1 else f"{sides[0]} edge"
    nearest = "as near as " if len({_inches(found[side][0]) for side in sides}) > 1 else ""
    inches, usual = _inches(worst), _inches(least)
    lines = [line for side in sides if (line := found[side][1]) is not None]
    subject = "text stands" if document.format == "pdf" else "by the margins text may stand"
    yield Finding(
        message=f"{subject} {nearest}{inches} in {'to' if nearest else 'from'} the {edges} of the page; "
        f"{usual} in is the least usual",
        locations=(
            *(at(line_value(document, line), "near the edge") for line in dict.fromkeys(lines)),
            *((at(document, f"{inches} in"),) if not lines else ()),
        ),
        suggestion=f"set the margins to {usual} in ({round(least / 72 * 25.4)} mm) or more; "
        "what no longer fits is better cut than squeezed",
        data={side: round(found[side][0] / 72, 2) for side in sides},
    )


def _inches(points: float) -> str:
    return f"{max(0.0, points) / 72:.2f}".rstrip("0").rstrip(".")


def _stated(document: Document, limit: float) -> dict[str, tuple[float, Line | None]]:
    """The stated margins under the limit, by side. A page laid out with tables and boxes says nothing by them."""
    body = sum(len(line.text) for line in document.lines if line.region is Region.BODY)
    laid = sum(len(line.text) for line in document.lines if line.region in (Region.TABLE, Region.TEXT_BOX))
    found: dict[str, tuple[float, Line | None]] = {}
    if body < laid or body < 5 * _FEW:
        return found
    for page in document.pages:
        if page.margins is not None:
            for side, margin in page.margins._asdict().items():
                if margin * page.shrink < limit and margin < found.get(side, (limit,))[0]:
                    found[side] = margin * page.shrink, None
    return found


def _measured(document: Document, limit: float) -> dict[str, tuple[float, Line | None]]:
    """The least distances under the limit, by side, and the line that comes nearest."""
    pages = {page.number: page for page in document.pages}
    sizes: Counter[float] = Counter()
    lines: list[tuple[Line, BBox, float]] = []
    for line in document.lines:
        look = line.look
        if line.region not in _BODY or look is None or look.size <= 0 or line.page not in pages:
            continue
        sizes[look.size] += len(line.text)
        box = _box(line)
        if box is not None and box.height <= 2.5 * look.size:
            lines.append((line, box, look.size))
    body = max(sizes, key=lambda size: (sizes[size], size)) if sizes else 0.0
    near: dict[str, list[tuple[float, Line]]] = {}
    for line, box, size in lines:
        for side, distance in _distances(box, size, pages[line.page]):
            # Small notes in the margin ("last updated", a page number of its own) are no body.
            note = side in ("top", "bottom") and size < body - 0.4
            if distance < limit and not note:
                near.setdefault(side, []).append((distance, line))
    found: dict[str, tuple[float, Line | None]] = {}
    for side, items in near.items():
        enough = sum(len(line.text) for _, line in items) >= _FEW or side in ("top", "bottom")
        if enough:
            found[side] = min(items, key=lambda item: item[0])
    return found


def _box(line: Line) -> BBox | None:
    """The box of the words of a line, without icons and single signs."""
    box: BBox | None = None
    for word in line.words:
        if isinstance(word.place, PagePlace) and sum(map(str.isalnum, word.text)) >= 2:
            box = word.place.bbox if box is None else box.union(word.place.bbox)
    return box


def _distances(box: BBox, size: float, page: Page) -> Iterator[tuple[str, float]]:
    """How far the letters are from the edges; a line's box is a little higher than its letters."""
    shrink = page.shrink
    yield "left", box.x0 * shrink
    yield "right", (page.width - box.x1) * shrink
    yield "top", (box.y0 + 0.06 * size) * shrink
    yield "bottom", (page.height - box.y1 + 0.03 * size) * shrink
