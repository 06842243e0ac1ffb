"""Text stands out too little from its background.

## Why

Pale letters are lost on paper and hard to read for many people. The web's accessibility standard (WCAG 2, success
criterion 1.4.3) asks for a contrast of 4.5 : 1, and of 3 : 1 from 18 points on, or 14 points in bold. Text on pictures
and gradients is not judged: its background is not known.

## Bad

```document
[[set]]
[[set]]
where = ["May 2025 – Aug 2025", "Sep 2025"]
color = "#c4c4c4"
```

```document
[[set]]
[[set]]
where = ["Robin Vale", "Columbus, OH | "]
color = "#ffffff"
ground = "#9ecae1"
```

```document
[[set]]
color = "#999999"
```

## Good

```document
[[set]]
color = "#767676"
```

```document
[[set]]
[[set]]
where = ["Robin Vale", "Columbus, OH | "]
color = "#ffffff"
ground = "#1f3a5f"
```

```document
[[set]]
[[set]]
where = ["Robin Vale"]
size = 22
color = "#8c8c8c"
```

```document
[[set]]
color = "#777777"
```

```document
[[set]]
[[set]]
where = ["Robin Vale"]
size = 18
color = "#ffffff"
ground = "#8c8c8c"
```

## What to do

Darken the text, or lighten it on a dark bar, until the contrast is reached; the finding names a colour that does.

## When to ignore

When the words say nothing of the person, such as the date on which a template was filled.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from profilelint.api import Context, Document, Evidence, Finding, Level, Line, Look, Region, Rule, Tier, at, line_value

RULE = Rule(
    "layout-low-contrast",
    level=Level.INFO,
    evidence=Evidence.CONVENTION,
    scope=Document,
    since="0.1",
    tier=Tier.PEDANTIC,
    needs=("pdf",),
    ratchet=("-contrast",),
)

_BODY = (Region.BODY, Region.TABLE, Region.TEXT_BOX)
_LEAST, _LEAST_LARGE = 4.5, 3.0
_NEAR = 0.05
_FEW = 4
_SHOWN = 5

_Color = tuple[float, float, float]


@dataclass(slots=True)
class _Pale:
    """Words of one colour on one background: their letters, the line of the first ones, and where in it they stand."""

    line: Line
    start: int
    end: int
    letters: int = 0
    wanted: float = _LEAST
    lines: set[int] = field(default_factory=set)


def check(document: Document, context: Context) -> Iterator[Finding]:
    found: dict[tuple[_Color, _Color], _Pale] = {}
    for line in document.lines:
        if line.region not in _BODY:
            continue
        for word in line.words:
            look, ground = word.look, word.ground
            if look is None or look.color is None or ground is None or not any(map(str.isalnum, word.text)):
                continue
            wanted = _wanted(look)
            if contrast(look.color, ground) >= wanted - _NEAR:
                continue
            end = word.start + len(word.text)
            pale = found.setdefault((look.color, ground), _Pale(line, word.start, end, wanted=wanted))
            pale.letters += sum(map(str.isalnum, word.text))
            pale.lines.add(line.start)
            pale.wanted = max(pale.wanted, wanted)
            if pale.line is line:
                pale.end = end
    pairs = sorted(
        ((key, pale) for key, pale in found.items() if pale.letters >= _FEW), key=lambda item: -item[1].letters
    )
    for (color, ground), pale in pairs[:_SHOWN]:
        value = line_value(document, pale.line)
        on = "white" if min(ground) > 0.98 else _hex(ground)
        lines = len(pale.lines)
        better = _better(color, ground, pale.wanted)
        yield Finding(
            message=f"text in {_hex(color)} on {on} has a contrast of {contrast(color, ground):.1f} : 1"
            + (f" ({lines} lines)" if lines > 1 else "")
            + f"; {pale.wanted:g} : 1 is the least that is easy to read",
            locations=(at(value, f"{contrast(color, ground):.1f} : 1", start=pale.start, end=pale.end),),
            suggestion=f"set it in {better} or {'darker' if _light(ground) > _light(color) else 'lighter'}",
            data={"color": _hex(color), "ground": _hex(ground), "contrast": round(contrast(color, ground), 2)},
        )


def _wanted(look: Look) -> float:
    return _LEAST_LARGE if look.size >= 18 or (look.bold and look.size >= 14) else _LEAST


def _light(color: _Color) -> float:
    """Relative luminance as WCAG 2 defines it."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: _Color, second: _Color) -> float:
    """The contrast of two colours, from 1 to 21."""
    dark, light = sorted((_light(first), _light(second)))
    return (light + 0.05) / (dark + 0.05)


def _better(color: _Color, ground: _Color, wanted: float) -> str:
    """The nearest shade of a colour that has the contrast: towards black on a light background, else towards white."""
    target = 0.0 if contrast((0.0, 0.0, 0.0), ground) >= wanted else 1.0
    low, high = 0.0, 1.0
    for _ in range(12):
        middle = (low + high) / 2
        if contrast(_mixed(color, target, middle), ground) >= wanted + 0.02:
            high = middle
        else:
            low = middle
    return _hex(_mixed(color, target, high))


def _mixed(color: _Color, target: float, share: float) -> _Color:
    # Rounded as the hex code will be.
    red, green, blue = (round((part + (target - part) * share) * 255) / 255 for part in color)
    return red, green, blue


def _hex(color: _Color) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in color)
