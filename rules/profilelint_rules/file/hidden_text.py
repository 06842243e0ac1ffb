"""The file holds text that a person does not see.

## Why

Parsers read it and show it to whoever opens the application. White text on a dark bar is not meant.

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

## Good

```document
format = "pdf"
```

```document
[[hidden]]
text = "•"
why = "tiny"
```

## What to do

Remove it. What is true belongs in the visible text.
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
)

_WHY = {
    "white": "in the colour of its background",
    "tiny": "under 3 points",
    "off-page": "outside the page",
    "invisible": "drawn invisibly",
    "vanish": "marked as hidden",
}


def check(document: Document, context: Context) -> Iterator[Finding]:
    runs = [run for run in document.hidden if sum(char.isalnum() for char in run.text) >= 3]
    if not runs:
        return
    words = sum(len(run.text.split()) for run in runs)
    first = runs[0]
    why = _WHY.get(first.why, first.why)
    quote = first.text if len(first.text) <= 80 else first.text[:77] + "…"
    yield Finding(
        message=f"{words} word{'s' if words != 1 else ''} cannot be seen, but are read by parsers: “{quote}”",
        locations=(at_place(document, first.place, why, quote=first.text),),
        suggestion="remove the hidden text; what is true belongs in the visible text",
        data={"words": words, "why": first.why},
    )
