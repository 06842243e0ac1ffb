"""The pages have another size than the preset's country prints on.

## Why

Letter is the paper of the United States and Canada, A4 that of nearly everywhere else. Printed on the other one a page
is scaled or cut. No source asks for it, and nobody rejects a resume for it: it is a courtesy. Presets that prescribe
no size (`academic-cv`) skip it.

## Bad

```document
[[pages]]
number = 1
width = 595.28
height = 841.89
characters = 900
```

```document preset=uk-cv
format = "docx"
[[pages]]
number = 1
width = 612
height = 792
```

```document
[[pages]]
number = 1
width = 595
height = 1210
characters = 900
```

## Good

```document
[[pages]]
number = 1
width = 612
height = 792
characters = 900
```

```document
[[pages]]
number = 1
width = 609.4
height = 790
characters = 900
```

```document
[[pages]]
number = 1
width = 792
height = 612
characters = 900
```

```document preset=uk-cv
[[pages]]
number = 1
width = 596
height = 842
characters = 900
```

```document preset=academic-cv
[[pages]]
number = 1
width = 595
height = 842
characters = 900
```

## What to do

Choose the paper size in the page setup and export again. Check the page breaks afterwards.

## When to ignore

For applications in a country with the other size; or choose that country's preset.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Page, Rule, at

RULE = Rule(
    "layout-page-size",
    level=Level.INFO,
    evidence=Evidence.CONVENTION,
    scope=Document,
    since="0.1",
    needs=("pdf", "docx"),
)

_SIZES = {
    "letter": ("Letter", 612.0, 792.0, "8.5 × 11 in"),
    "a4": ("A4", 595.3, 841.9, "210 × 297 mm"),
    "legal": ("Legal", 612.0, 1008.0, "8.5 × 14 in"),
    "a5": ("A5", 419.5, 595.3, "148 × 210 mm"),
    "a3": ("A3", 841.9, 1190.6, "297 × 420 mm"),
}
_NEAR = 5.0
"""Points by which a page may miss a size."""
_PRESETS = {"a4": "uk-cv or eu-cv", "letter": "us-experienced"}


def check(document: Document, context: Context) -> Iterator[Finding]:
    wanted = context.preset.page_size
    if wanted not in _SIZES:
        return
    other = [page for page in document.pages if not _is(page, wanted)]
    if not other or min(other[0].width, other[0].height) < 72:
        return
    name, _, _, measure = _SIZES[wanted]
    held = next((key for key in _SIZES if _is(other[0], key)), "")
    seen = _SIZES[held][0] if held else _plain(other[0], wanted)
    some = len(other) < len(document.pages)
    which = f"page {other[0].number} is" if some or len(document.pages) == 1 else "the pages are"
    verb = which if not some and held else f"page {other[0].number} is"
    yield Finding(
        message=f"{verb} {seen}; {name} ({measure}) is usual under the preset {context.preset.name}",
        locations=(at(document, seen),),
        suggestion=f"set the paper size to {name} ({measure}) and export again"
        + (f"; for a country with {seen}, choose a preset such as {_PRESETS[held]}" if held in _PRESETS else ""),
        data={"width": round(other[0].width, 1), "height": round(other[0].height, 1), "wanted": name},
    )


def _is(page: Page, key: str) -> bool:
    """Whether a page has a size, upright or turned."""
    short, long = sorted((page.width, page.height))
    return abs(short - _SIZES[key][1]) <= _NEAR and abs(long - _SIZES[key][2]) <= _NEAR


def _plain(page: Page, wanted: str) -> str:
    if wanted == "a4":
        return f"{page.width / 72 * 25.4:.0f} × {page.height / 72 * 25.4:.0f} mm"
    return f"{page.width / 72:.3g} × {page.height / 72:.3g} in"
