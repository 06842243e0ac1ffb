"""A heading or the first line of an entry stands last on its page.

## Why

What it announces begins on the next page, so neither half makes sense alone; whoever looks at one page misses it. Every
typesetting guide asks to keep a heading with the text below it, and every program can.

## Bad

```document preset=us-experienced
breaks = ["Python, SQL"]
[[set]]
[[set]]
where = ["Python, SQL"]
top = 300
```

```document preset=us-experienced
breaks = ["Data Intern"]
entry = '''
### Data Intern, Harborlight Analytics — Columbus, OH

May 2025 – Aug 2025

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes'''
[[set]]
[[set]]
where = ["Data Intern"]
page = 1
top = 700
[[set]]
where = ["May 2025 – Aug"]
page = 1
top = 714
[[set]]
where = ["Python, SQL"]
top = 640
```

```document preset=us-experienced
breaks = ["Teaching Assistant"]
[[set]]
[[set]]
where = ["Experience"]
page = 1
[[set]]
where = ["Python, SQL"]
top = 400
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
top = 400
```

```document preset=us-experienced
breaks = ["Reduced the time"]
[[set]]
[[set]]
where = ["Python, SQL"]
top = 400
```

```document preset=us-experienced
breaks = ["Data Intern"]
[[set]]
[[set]]
where = ["Python, SQL"]
top = 400
```

```document
[[set]]
[[set]]
where = ["Skills"]
top = 730
[[set]]
where = ["Python, SQL"]
column = 1
left = 330
top = 54
```

## What to do

Keep the heading with the next paragraph (Word: Paragraph, Line and Page Breaks, Keep with next; LaTeX: `\\needspace`), or
move the page break above it.

## When to ignore

When the file is an extract whose page breaks nobody will see, such as text that is pasted into a form.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Line, Region, Resume, Rule, Span, Value, at

RULE = Rule(
    "layout-orphan-heading",
    level=Level.INFO,
    evidence=Evidence.CONVENTION,
    scope=Resume,
    since="0.1",
    needs=("pdf",),
)

_BODY = (Region.BODY, Region.TABLE, Region.TEXT_BOX)
_HEAD = 3
"""An entry's head takes at most so many lines."""


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    document = context.document
    if len({line.page for line in document.lines}) < 2:
        return
    starts = [line.start for line in document.lines]
    lowest = _lowest(document)
    told: set[int] = set()
    for section in resume.sections:
        if section.heading is None or not section.lines:
            continue
        head, first = _lines(document, starts, section.heading.spans), _lines(document, starts, section.lines[0].spans)
        if head and first and 0 < head[-1].page < first[0].page and _is_last(head[-1], lowest):
            told.add(head[-1].page)
            yield _finding(
                f"the heading “{_short(section.heading.text)}”", section.heading, "its section", head[-1], first[0]
            )
    for entry in resume.entries:
        lines = _lines(document, starts, entry.content.spans)
        page = lines[0].page if lines else 0
        here = [line for line in lines if line.page == page]
        rest = [line for line in lines if line.page > page]
        if not page or not rest or page in told or not _is_last(here[-1], lowest):
            continue
        if entry.highlights:
            first = _lines(document, starts, entry.highlights[0].spans)
            alone = bool(first) and first[0].page > page and len(here) <= _HEAD
        else:
            alone = len(here) == 1
        if alone:
            told.add(page)
            name = entry.title or entry.organization or entry.content
            part = "first line" if len(here) == 1 else "head"
            yield _finding(f"the {part} of “{_short(name.text)}”", name, "the rest of it", here[-1], rest[0])


def _finding(what: str, node: Value, rest: str, last: Line, first: Line) -> Finding:
    return Finding(
        message=f"{what} stands last on page {last.page}; {rest} begins on page {first.page}",
        locations=(at(node, "alone at the end of the page"),),
        suggestion="keep it with the next line (in Word: Paragraph, Line and Page Breaks, Keep with next), "
        f"so that it moves to page {first.page}",
        data={"page": last.page},
    )


def _short(text: str) -> str:
    line = text.split("\n", 1)[0]
    return line if len(line) <= 60 else line[:59] + "…"


def _lines(document: Document, starts: list[int], spans: tuple[Span, ...]) -> list[Line]:
    """The body lines that spans touch, in reading order."""
    found: dict[int, Line] = {}
    for span in spans:
        number = max(0, bisect_right(starts, span.start) - 1)
        while number < len(starts) and starts[number] < max(span.end, span.start + 1):
            line = document.lines[number]
            if line.region in _BODY and line.text:
                found[number] = line
            number += 1
    return [found[number] for number in sorted(found)]


def _lowest(document: Document) -> dict[tuple[int, int], float]:
    """The baseline of the last body line of each column, by page and column."""
    lowest: dict[tuple[int, int], float] = {}
    for line in document.lines:
        if line.region in _BODY and line.bbox is not None:
            key = line.page, line.column
            lowest[key] = max(lowest.get(key, 0.0), line.bbox.y0)
    return lowest


def _is_last(line: Line, lowest: dict[tuple[int, int], float]) -> bool:
    """Whether nothing stands below a line in its column."""
    if line.bbox is None:
        return False
    return lowest[line.page, line.column] <= line.bbox.y0 + 0.6 * line.bbox.height
