"""The file holds text that a person does not see.

## Why

Parsers read it and show it to whoever opens the application (measured: white, tiny and hidden text came out of every
extractor), where it looks like a trick even if it is only a leftover. White text on a dark bar is seen and not meant;
nor are single signs, and the invisible text behind a scanned page.

## Bad

```document
[[hidden]]
text = "kubernetes terraform java spring boot microservices"
why = "white"
```

```document
format = "docx"
[[hidden]]
text = "terraform kubernetes agile"
why = "vanish"
```

```document
[[hidden]]
text = "agile scrum"
why = "tiny"
[[hidden]]
text = "project management leadership"
why = "off-page"
place = { page = 1, bbox = [60, 900, 300, 910] }
```

```document
[[hidden]]
text = "C"
why = "white"
[[hidden]]
text = "loud"
why = "white"
[[hidden]]
text = "Ops"
why = "white"
[[hidden]]
text = "Java"
why = "white"
```

## Good

```document
format = "pdf"
```

```document
[[hidden]]
text = "•"
why = "tiny"
```

```document
[[set]]
[[set]]
where = ["Robin Vale"]
color = "#ffffff"
ground = "#14213d"
```

```document
format = "docx"
[[hidden]]
text = "Top of Form"
why = "vanish"
[[hidden]]
text = "Bottom of Form"
why = "vanish"
```

```document
[[hidden]]
text = "| – |"
why = "white"
[[hidden]]
text = "1"
why = "off-page"
```

## What to do

Remove it. What is true belongs in the visible text.

## When to ignore

Where the hidden text is a note that the program itself put there, such as a layer for cutting marks.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Rule, at_place

RULE = Rule(
    "file-hidden-text",
    level=Level.WARNING,
    evidence=Evidence.MEASURED,
    scope=Document,
    since="0.1",
    needs=("pdf", "docx"),
    ratchet=("words",),
)

_WHY = {
    "white": "in the colour of its background",
    "tiny": "under 3 points",
    "off-page": "outside the page",
    "invisible": "drawn invisibly",
    "vanish": "marked as hidden",
}


_FORM = frozenset({"top of form", "bottom of form"})
"""What Word hides in text that was copied from a web form."""
_SHOWN = 5


def check(document: Document, context: Context) -> Iterator[Finding]:
    hidden = [run for run in document.hidden if run.text.strip().lower() not in _FORM]
    letters = [sum(map(str.isalnum, run.text)) for run in hidden]
    # Single signs are leftovers of a layout; letters drawn one by one are words.
    runs = [run for run, count in zip(hidden, letters, strict=True) if count >= 3]
    if not runs and sum(letters) >= 12:
        runs = [run for run, count in zip(hidden, letters, strict=True) if count]
    if not runs:
        return
    words = sum(len(run.text.split()) for run in runs)
    text = " ".join(runs[0].text.split())
    quote = text if len(text) <= 80 else text[:79] + "…"
    yield Finding(
        message=f"{words} word{'s' * (words != 1)} cannot be seen, but {'are' if words != 1 else 'is'} read by parsers: "
        f"“{quote}”",
        locations=tuple(
            at_place(document, run.place, _WHY.get(run.why, run.why), quote=run.text) for run in runs[:_SHOWN]
        ),
        suggestion="remove the hidden text; what is true belongs in the visible text",
        data={"words": words, "why": runs[0].why},
    )
