"""Styles and numbering of a DOCX file: how a run looks, what a paragraph's style says, which sign a list item has.

python-docx hands over the parts. Its own ``Font`` knows neither theme fonts nor shading nor the document's defaults,
and raises on values that Word forgives; its numbering stops at the list of definitions. So what the elements say is
read here.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from profilelint.read.office.flow import NO_PROPS, Props, is_hex
from profilelint.read.office.lists import Level, Lists
from profilelint.read.office.ooxml import A, W
from profilelint.read.office.package import Node

_MAX_CHAIN = 20
_OFF = frozenset({"0", "false", "off", "none"})
_HEADING = re.compile(r"heading ?([1-9])\Z")
_LIST = re.compile(r"list (?:bullet|number) ([2-5])\Z")


class Paragraph(NamedTuple):
    """What a paragraph's style says: ``heading`` 1–6 or 0, numbering, and the fill behind it. ``level`` is the level of
    the numbering, ``depth`` the depth that the style's name adds (``List Bullet 2``)."""

    heading: int = 0
    number: str = ""
    level: int = 0
    depth: int = 0
    fill: str | None = None
    page_break: bool = False


def on(element: Node | None) -> bool | None:
    """The value of a switch such as ``w:b``; ``None`` where it is missing."""
    return None if element is None else element.get(W + "val", "1").lower() not in _OFF


def fill_of(holder: Node | None) -> str | None:
    """The colour of a ``w:shd`` in properties: a hex value, ``?`` for a pattern, ``None`` for none."""
    shade = holder.find(W + "shd") if holder is not None else None
    if shade is None:
        return None
    fill = shade.get(W + "fill", "auto")
    if shade.get(W + "val", "clear") not in ("clear", "nil", "none"):
        return "?"
    if is_hex(fill):
        return fill.upper()
    return "?" if shade.get(W + "themeFill") else None


class Styles:
    """The styles of a document, from the roots of its styles and its theme."""

    def __init__(self, root: Node | None, theme: Node | None) -> None:
        self._fonts = _theme_fonts(theme)
        self._styles: dict[str, Node] = {}
        self._runs: dict[str, Props] = {}
        self._paragraphs: dict[str, Paragraph] = {}
        self.defaults = NO_PROPS
        self.default = ""
        self.language = ""
        if root is None:
            return
        base = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        if base is not None:
            self.defaults = self.run(base)
            language = base.find(W + "lang")
            self.language = language.get(W + "val", "") if language is not None else ""
        for style in root.findall(W + "style"):
            name = style.get(W + "styleId", "")
            self._styles.setdefault(name, style)
            if style.get(W + "type") == "paragraph" and style.get(W + "default", "").lower() in ("1", "true", "on"):
                self.default = name

    def run(self, properties: Node | None) -> Props:
        """What a ``w:rPr`` itself says."""
        if properties is None or not len(properties):
            return NO_PROPS
        find = properties.find
        fonts = find(W + "rFonts")
        font = None
        if fonts is not None:
            theme = fonts.get(W + "asciiTheme") or fonts.get(W + "hAnsiTheme")
            font = self._fonts.get(theme[:5]) if theme else None
            # The other two are of East Asian and of complex scripts.
            font = font or fonts.get(W + "ascii") or fonts.get(W + "hAnsi")
        size = find(W + "sz")
        color = find(W + "color")
        mark = find(W + "highlight")
        fill = fill_of(properties)
        if mark is not None and mark.get(W + "val", "none") != "none":
            fill = "FFFFFF" if mark.get(W + "val") == "white" else "?"
        return Props(
            font=font,
            size=_half_points(size.get(W + "val", "")) if size is not None else None,
            bold=on(find(W + "b")),
            italic=on(find(W + "i")),
            color=color.get(W + "val", "auto").upper() if color is not None else None,
            caps=on(find(W + "caps")),
            vanish=on(find(W + "vanish")),
            fill=fill,
        )

    def _chain(self, name: str) -> list[Node]:
        """A style and what it is based on, nearest first."""
        chain: list[Node] = []
        seen: set[str] = set()
        while name in self._styles and name not in seen and len(chain) < _MAX_CHAIN:
            seen.add(name)
            style = self._styles[name]
            chain.append(style)
            base = style.find(W + "basedOn")
            name = base.get(W + "val", "") if base is not None else ""
        return chain

    def run_of(self, name: str) -> Props:
        """What a style says of its runs."""
        found = self._runs.get(name)
        if found is None:
            found = NO_PROPS
            for style in reversed(self._chain(name)):
                found = self.run(style.find(W + "rPr")).over(found)
            self._runs[name] = found
        return found

    def paragraph_of(self, name: str) -> Paragraph:
        """What a paragraph style says; an empty name means the default style."""
        name = name or self.default
        found = self._paragraphs.get(name)
        if found is not None:
            return found
        found = Paragraph()
        for style in reversed(self._chain(name)):
            found = paragraph(style.find(W + "pPr"), found)
            title = style.find(W + "name")
            label = (title.get(W + "val", "") if title is not None else style.get(W + "styleId", "")).lower()
            match = _HEADING.match(label)
            if match:
                found = found._replace(heading=min(6, int(match.group(1))))
            elif label == "title":
                found = found._replace(heading=1)
            deeper = _LIST.match(label)
            if deeper:
                found = found._replace(depth=int(deeper.group(1)) - 1)
        match = _HEADING.match(name.lower())
        if match and not found.heading:
            found = found._replace(heading=min(6, int(match.group(1))))
        self._paragraphs[name] = found
        return found

    def table_is_painted(self, name: str) -> bool:
        """Whether a table style paints cells."""
        return any(next(style.iter(W + "shd"), None) is not None for style in self._chain(name))


def paragraph(properties: Node | None, base: Paragraph) -> Paragraph:
    """What a ``w:pPr`` says on top of its style."""
    if properties is None:
        return base
    outline = properties.find(W + "outlineLvl")
    if outline is not None:
        depth = number(outline.get(W + "val", ""), 9)
        base = base._replace(heading=min(6, depth + 1) if 0 <= depth < 9 else 0)
    numbering = properties.find(W + "numPr")
    if numbering is not None:
        which, level = numbering.find(W + "numId"), numbering.find(W + "ilvl")
        base = base._replace(
            number=which.get(W + "val", "") if which is not None else base.number,
            level=min(8, max(0, number(level.get(W + "val", ""), 0))) if level is not None else base.level,
        )
    fill = fill_of(properties)
    if fill is not None:
        base = base._replace(fill=fill)
    break_before = on(properties.find(W + "pageBreakBefore"))
    return base if break_before is None else base._replace(page_break=break_before)


def number(text: str, default: int) -> int:
    """A small whole number of an attribute."""
    text = text.strip()
    return int(text) if len(text) < 12 and text.removeprefix("-").isdecimal() else default


def _half_points(text: str) -> float | None:
    value = number(text.removesuffix("pt").split(".")[0], -1)
    if value < 0:
        return None
    return float(value) if text.endswith("pt") else value / 2


def _theme_fonts(root: Node | None) -> dict[str, str]:
    """The theme's fonts by the first five letters of their reference (``major``, ``minor``)."""
    fonts = {}
    for key in ("major", "minor"):
        found = next(root.iter(f"{A}{key}Font"), None) if root is not None else None
        latin = found.find(A + "latin") if found is not None else None
        if latin is not None and latin.get("typeface"):
            fonts[key] = latin.get("typeface", "")
    return fonts


def numbering(root: Node | None, styles: Styles) -> Lists:
    """The lists of a document, from the root of its numbering definitions."""
    levels: dict[str, dict[int, Level]] = {}
    shared: dict[str, str] = {}
    abstract: dict[str, dict[int, Level]] = {}
    linked: dict[str, str] = {}
    definitions = root.findall(W + "abstractNum") if root is not None else []
    for item in definitions:
        name = item.get(W + "abstractNumId", "")
        abstract[name] = dict(_level(level, styles) for level in item.findall(W + "lvl"))
        link = item.find(W + "styleLink")
        if link is not None:
            linked[link.get(W + "val", "")] = name
    for item in definitions:
        link = item.find(W + "numStyleLink")
        name = item.get(W + "abstractNumId", "")
        if link is not None and not abstract[name]:
            abstract[name] = abstract.get(linked.get(link.get(W + "val", ""), ""), {})
    for item in root.findall(W + "num") if root is not None else []:
        which = item.find(W + "abstractNumId")
        base = which.get(W + "val", "") if which is not None else ""
        name = item.get(W + "numId", "")
        own = dict(abstract.get(base, {}))
        fresh = False
        for override in item.findall(W + "lvlOverride"):
            changed = override.find(W + "lvl")
            if changed is not None:
                depth, level = _level(changed, styles)
                own[depth] = level
            start = override.find(W + "startOverride")
            depth = number(override.get(W + "ilvl", ""), 0)
            if start is not None and depth in own:
                own[depth] = own[depth]._replace(start=number(start.get(W + "val", ""), 1))
                fresh = True
        levels[name] = own
        shared[name] = f"num {name}" if fresh else f"abstract {base}"
    return Lists(levels, shared)


def _level(level: Node, styles: Styles) -> tuple[int, Level]:
    def value(name: str, default: str) -> str:
        child = level.find(W + name)
        return child.get(W + "val", default) if child is not None else default

    font = styles.run(level.find(W + "rPr")).font or ""
    found = Level(value("numFmt", "decimal"), value("lvlText", ""), font, number(value("start", "1"), 1))
    return number(level.get(W + "ilvl", ""), 0), found
