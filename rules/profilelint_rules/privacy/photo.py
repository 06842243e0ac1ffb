"""A picture that looks like a portrait stands on the first page.

## Why

In the United States, Canada, the United Kingdom, Ireland and Australia career centres agree on leaving photos out:
it is not needed here, takes room, and many employers would rather not see one before they decide whom to invite. In
German-speaking countries it is customary, though voluntary. The presets follow them. Logos, icons, charts and QR codes
are none: what counts is one picture in the upper part of page 1, of a portrait's size and shape, stored as photographs
are; where that is not sure, nothing is said.

## Bad

```document
[[images]]
page = 1
bbox = [470, 50, 560, 160]
pixels = [480, 600, 3, "lossy", 1.9]
```

```document preset=us-experienced
[[images]]
page = 1
bbox = [54, 60, 144, 150]
pixels = [300, 300, 3, "lossless", 11.2]
```

```document
format = "docx"
[[images]]
page = 1
bbox = [0, 0, 100, 130]
name = "A person smiling, portrait"
place = { part = "word/document.xml", paragraph = 1 }
```

## Good

```document
[[images]]
page = 1
bbox = [470, 50, 560, 140]
pixels = [400, 400, 1, "lossless", 0.3]
```

```document
[[images]]
page = 1
bbox = [470, 50, 560, 110]
name = "Company logo"
pixels = [400, 260, 3, "lossy", 1.8]
```

```document
[[images]]
page = 1
bbox = [54, 300, 74, 320]
pixels = [128, 128, 3, "lossless", 5.1]
```

```document
[[images]]
page = 1
bbox = [54, 160, 104, 210]
pixels = [200, 200, 3, "lossy", 1.9]
[[images]]
page = 1
bbox = [54, 300, 104, 350]
pixels = [200, 200, 3, "lossy", 1.5]
```

```document
[[images]]
page = 1
bbox = [0, 0, 612, 180]
pixels = [1800, 530, 3, "lossy", 2.2]
```

```document preset=de-lebenslauf
[[images]]
page = 1
bbox = [470, 50, 560, 160]
pixels = [480, 600, 3, "lossy", 1.9]
```

## What to do

Leave the photo out. A link to a profile page shows one to whoever wants to see it.

## When to ignore

Where photos are customary, or for work in front of a camera; and for a picture that is no portrait.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import (
    BBox,
    Context,
    Document,
    Evidence,
    Finding,
    Image,
    Level,
    PartPlace,
    Region,
    Rule,
    at,
    at_place,
    lazy,
)

RULE = Rule(
    "privacy-photo",
    level=Level.WARNING,
    evidence=Evidence.GUIDE,
    scope=Document,
    since="0.1",
    needs=("pdf", "docx"),
)

_LEAST, _MOST = 40.0, 220.0
"""Points that a portrait measures on the page."""
_NARROW, _WIDE, _UPRIGHT = 0.6, 1.4, 1.2
"""Width by height; a picture wider than the last is more often a logo and must be named as a portrait."""
_PERSON = lazy(
    r"\b(?:photo(?:graph)?|portrait|headshot|head\s?shot|selfie|person|man|woman|boy|girl|face|smil(?:e|ing)"
    r"|profile[ _-]?(?:pic(?:ture)?|photo|image)|passport|foto|bewerbungsfoto|avatar)\b",
    re.IGNORECASE,
)
_THING = lazy(
    r"\b(?:logo|icon|qr|bar\s?code|signature|badge|seal|crest|chart|graph|map|banner|screenshot|diagram|background"
    r"|linkedin|github|flag|building|text|certificate)",
    re.IGNORECASE,
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    if not context.recognised or not document.images:
        return
    shrink = document.pages[0].shrink if document.pages else 1.0
    shaped = [image for image in document.images[:2000] if image.page <= 1 and _fits(image, shrink)]
    found = [image for image in shaped if _is_portrait(image) and _is_high(image, document)]
    # Several pictures of one kind are logos or icons.
    named = [image for image in found if _PERSON.search(image.name)]
    if len(shaped) > 1 and len(named) != 1:
        return
    for image in (named or found)[:1]:
        box = image.bbox or BBox(0, 0, 0, 0)
        size = f"{box.width * shrink / 72:.1f} × {box.height * shrink / 72:.1f} in"
        label = "looks like a portrait"
        yield Finding(
            message=f"a picture on page 1 ({size}) looks like a portrait",
            locations=(at(document, label) if image.place is None else at_place(document, image.place, label),),
            suggestion="leave the photo out: it is not needed here",
            data={"width": round(box.width, 1), "height": round(box.height, 1)},
        )


def _fits(image: Image, shrink: float) -> bool:
    """Whether a picture has a portrait's size and shape on the page."""
    if image.bbox is None:
        return False
    width, height = image.bbox.width * shrink, image.bbox.height * shrink
    return min(width, height) >= _LEAST and max(width, height) <= _MOST and _NARROW <= width / height <= _WIDE


def _is_portrait(image: Image) -> bool:
    """Whether a picture is named as one, or is stored as photographs are."""
    if _THING.search(image.name):
        return False
    if _PERSON.search(image.name):
        return True
    pixels = image.pixels
    if image.bbox is None or image.bbox.width > _UPRIGHT * image.bbox.height:
        return False
    if pixels is None or min(pixels.width, pixels.height) < 60 or pixels.channels != 3:
        return False
    if pixels.coding == "lossy":
        return pixels.bits >= 0.25
    # Flat drawings take a bit or two a pixel, also with soft edges.
    return pixels.coding == "lossless" and pixels.bits >= 4.0


def _is_high(image: Image, document: Document) -> bool:
    """Whether a picture stands in the upper part of the page."""
    if isinstance(image.place, PartPlace):
        part, paragraph = image.place
        lines = [line for line in document.lines if line.region is not Region.HEADER and line.page <= 1]
        above = sum(
            1
            for line in lines
            for word in line.words[:1]
            if isinstance(word.place, PartPlace) and word.place.part == part and word.place.paragraph < paragraph
        )
        return above <= max(3, 0.35 * len(lines)) or "header" in part
    height = document.pages[0].height if document.pages else 792.0
    return image.bbox is not None and (image.bbox.y0 + image.bbox.y1) / 2 <= 0.5 * height
