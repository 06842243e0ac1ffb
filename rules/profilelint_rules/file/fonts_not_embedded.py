"""A font that the page uses is not in the file.

## Why

Another computer puts its own font in place: letters move, lines break elsewhere, signs may go missing. Viewers know
the fourteen standard fonts (Helvetica, Times, Courier …) by look-alikes; others they can only guess. Archives (PDF/A)
and print shops ask for every font to be embedded.

## Bad

```document
[[fonts]]
name = "Helvetica"
embedded = false
[[set]]
font = "Helvetica"
```

```document
[[fonts]]
name = "Calibri"
embedded = true
[[fonts]]
name = "Garamond-Bold"
embedded = false
[[set]]
[[set]]
where = ["Robin Vale"]
font = "Garamond-Bold"
```

```document
[[fonts]]
name = "Times-Roman"
embedded = false
[[fonts]]
name = "Times-Bold"
embedded = false
[[set]]
font = "Times-Roman"
[[set]]
where = ["Education", "Experience", "Skills"]
font = "Times-Bold"
```

## Good

```document
[[fonts]]
name = "Calibri"
embedded = true
[[set]]
```

```document
fonts = []
```

```document
[[fonts]]
name = "Calibri"
embedded = true
[[fonts]]
name = "Helvetica"
embedded = true
[[set]]
```

```document
format = "docx"
[[fonts]]
name = "Calibri"
embedded = false
[[set]]
```

## What to do

Choose “embed fonts” (or PDF/A) when exporting, or print to PDF.

## When to ignore

When the file goes to a program only, or the font is one that every viewer has.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Line, Rule, Tier, at, line_value

RULE = Rule(
    "file-fonts-not-embedded",
    level=Level.INFO,
    evidence=Evidence.CONVENTION,
    scope=Document,
    since="0.1",
    tier=Tier.PEDANTIC,
    needs=("pdf",),
)

_SHOWN = 4


def check(document: Document, context: Context) -> Iterator[Finding]:
    names = [font.name for font in document.fonts if not font.embedded]
    if not names:
        return
    shown = ", ".join(names[:_SHOWN]) + (f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else "")
    several = len(names) > 1
    sample = _sample(document, names[0])
    yield Finding(
        message=f"the font{'s' * several} {shown} {'are' if several else 'is'} not embedded in the file",
        locations=(
            at(document, "another computer puts its own font in place"),
            *((at(line_value(document, sample), names[0]),) if sample is not None else ()),
        ),
        suggestion="embed the fonts when exporting, for example as PDF/A",
        data={"fonts": ", ".join(names)},
    )


def _sample(document: Document, font: str) -> Line | None:
    for line in document.lines:
        if any(word.look is not None and word.look.font == font for word in line.words):
            return line
    return None
