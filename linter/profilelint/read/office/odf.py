"""The file behind an OpenDocument text, a package of parts or one flat XML file, and what its styles say.

A style may be common (``styles.xml``) or automatic (in the part that uses it), and inherits from its parent; a list
style gives each level a sign. All of it is read from the elements with lxml.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from profilelint.model.document import Pixels
from profilelint.read.limits import Limits
from profilelint.read.office.flow import NO_PROPS, Props, is_hex
from profilelint.read.office.lists import Level, Lists
from profilelint.read.office.package import Archive, Node, PartError, damaged, sound_xml
from profilelint.read.pictures import HEAD, pixels_of

_ODF = "{urn:oasis:names:tc:opendocument:xmlns:"
OFFICE = _ODF + "office:1.0}"
STYLE = _ODF + "style:1.0}"
TEXT = _ODF + "text:1.0}"
TABLE = _ODF + "table:1.0}"
DRAW = _ODF + "drawing:1.0}"
META = _ODF + "meta:1.0}"
FO = _ODF + "xsl-fo-compatible:1.0}"
SVG = _ODF + "svg-compatible:1.0}"
XLINK = "{http://www.w3.org/1999/xlink}"
DC = "{http://purl.org/dc/elements/1.1/}"
LO = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"

_BINARY = re.compile(rb"(<office:binary-data>)[^<]*")
_HEADING = re.compile(r"heading ?([1-9]|10)\Z")
_LENGTH = re.compile(r"(-?\d{1,6}(?:\.\d{1,9})?)(pt|in|cm|mm|px|pc|inch)\Z")
_UNITS = {"pt": 1.0, "in": 72.0, "inch": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "px": 0.75, "pc": 12.0}
_PERCENT = re.compile(r"(\d{1,4}(?:\.\d{1,4})?)%\Z")
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_MAX_CHAIN = 20
_MAX_LEVEL = 10
_MAX_PICTURES = 50


class Parts(NamedTuple):
    """The roots of the parts, ``None`` where one is missing; ``flat`` where all are one. ``lost`` are the names of
    parts that cannot be read, ``pictures`` what the pictures say of themselves, by name."""

    content: Node
    styles: Node | None
    meta: Node | None
    flat: bool
    lost: tuple[str, ...]
    pictures: dict[str, Pixels]


def open_parts(data: bytes, limits: Limits) -> Parts:
    """Open an OpenDocument text. Raises PartError where that is not possible within the limits."""
    if not data.startswith(b"PK"):
        # Pictures stand in a flat file as text, longer than any text that a parser takes.
        root = _parse(_BINARY.sub(rb"\1", data), "document")
        return Parts(root, root, root, True, (), {})
    archive = Archive(data, limits)
    if _is_encrypted(archive):
        raise PartError("encrypted", "it is protected with a password; save a copy without one and check that")
    content = _parse(archive.part("content.xml"), "content.xml")
    others: list[Node | None] = []
    lost = []
    for name in ("styles.xml", "meta.xml"):
        try:
            others.append(_parse(archive.part(name), name) if name in archive.names else None)
        except PartError:
            others.append(None)
            lost.append(name)
    return Parts(content, others[0], others[1], False, tuple(lost), _pictures(archive))


def _pictures(archive: Archive) -> dict[str, Pixels]:
    names = [name for name in archive.names if name.startswith("Pictures/")][:_MAX_PICTURES]
    found = {name: pixels_of(*archive.head(name, HEAD)) for name in names}
    return {name: pixels for name, pixels in found.items() if pixels is not None}


def _is_encrypted(archive: Archive) -> bool:
    if "encrypted-package" in archive.names:
        return True
    try:
        return b"encryption-data" in archive.part("META-INF/manifest.xml")
    except PartError:
        return False


def _parse(content: bytes, name: str) -> Node:
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True, collect_ids=False
    )
    try:
        root: Node = etree.fromstring(sound_xml(content, name), parser)
    except etree.XMLSyntaxError as error:
        raise damaged(name, str(error)) from error
    except ValueError as error:
        raise damaged(name) from error
    return root


def points(text: str) -> float | None:
    """A length such as ``2.5cm`` in points."""
    match = _LENGTH.match(text.strip())
    return float(match.group(1)) * _UNITS[match.group(2)] if match is not None else None


def count(text: str, default: int) -> int:
    """A small whole number of an attribute."""
    text = text.strip()
    return int(text) if len(text) < 10 and text.removeprefix("-").isdecimal() else default


class ParagraphStyle(NamedTuple):
    """What a paragraph style says: ``heading`` 1–6 or 0, its list, the fill behind it, page breaks, the page style."""

    heading: int = 0
    list: str = ""
    fill: str | None = None
    break_before: bool = False
    break_after: bool = False
    master: str = ""


class Styles:
    """The styles that one part uses: its automatic ones, then the common ones. ``roots`` are the roots of the parts
    in that order."""

    def __init__(self, roots: list[Node]) -> None:
        self._faces: dict[str, str] = {}
        self._styles: dict[tuple[str, str], Node] = {}
        self._defaults: dict[str, Node] = {}
        self._lists: dict[str, Node] = {}
        self._runs: dict[tuple[str, str], Props] = {}
        self._paragraphs: dict[str, ParagraphStyle] = {}
        for face in (face for root in roots for face in root.findall(f"{OFFICE}font-face-decls/{STYLE}font-face")):
            family = face.get(SVG + "font-family", "").strip("'\" ")
            self._faces.setdefault(face.get(STYLE + "name", ""), family)
        for index, root in enumerate(roots):
            # The automatic styles of another part are not seen from this one.
            for holder in ("automatic-styles", "styles") if index == 0 else ("styles",):
                for styles in root.findall(OFFICE + holder):
                    self._collect(styles)
        self.lists = Lists({name: self._levels(item) for name, item in self._lists.items()}, {})

    def _collect(self, styles: Node) -> None:
        for style in styles:
            name = style.get(STYLE + "name", "")
            if style.tag == STYLE + "style":
                self._styles.setdefault((style.get(STYLE + "family", ""), name), style)
            elif style.tag == STYLE + "default-style":
                self._defaults.setdefault(style.get(STYLE + "family", ""), style)
            elif style.tag == TEXT + "list-style":
                self._lists.setdefault(name, style)

    # -- runs ---------------------------------------------------------------------------------------------------

    def _run(self, properties: Node | None) -> Props:
        """What a ``style:text-properties`` itself says. A size that is a share of another is negative."""
        if properties is None:
            return NO_PROPS
        get = properties.get
        font = self._faces.get(get(STYLE + "font-name", "")) or get(FO + "font-family", "").strip("'\" ")
        weight = get(FO + "font-weight", "")
        slant = get(FO + "font-style", "")
        case = get(FO + "text-transform", "")
        display = get(TEXT + "display", "")
        color: str | None = get(FO + "color", "").removeprefix("#").upper() or None
        # LibreOffice writes an opacity of 0% beside a colour that it chooses itself, and shows the text.
        unseen = color is not None and get(LO + "opacity", "") == "0%"
        if get(STYLE + "use-window-font-color", "") == "true":
            color, unseen = "AUTO", False
        return Props(
            font=font or None,
            size=_size(get(FO + "font-size", "")),
            bold=(weight == "bold" or (weight.isdecimal() and weight >= "600")) if weight else None,
            italic=slant in ("italic", "oblique") if slant else None,
            color=color,
            caps=case == "uppercase" if case else None,
            vanish=True if unseen else display == "none" if display else None,
            fill=_fill(get(FO + "background-color", "")),
        )

    def _chain(self, family: str, name: str) -> list[Node]:
        """A style and its parents, farthest first."""
        chain: list[Node] = []
        seen: set[str] = set()
        while (family, name) in self._styles and name not in seen and len(chain) < _MAX_CHAIN:
            seen.add(name)
            style = self._styles[family, name]
            chain.append(style)
            name = style.get(STYLE + "parent-style-name", "")
        return chain[::-1]

    def run_of(self, family: str, name: str) -> Props:
        """What a style says of its runs, on top of the defaults for a paragraph."""
        found = self._runs.get((family, name))
        if found is None:
            found = NO_PROPS
            default = self._defaults.get(family)
            if default is not None and family == "paragraph":
                found = self._run(default.find(STYLE + "text-properties"))
            for style in self._chain(family, name):
                found = layered(self._run(style.find(STYLE + "text-properties")), found)
            self._runs[family, name] = found
        return found

    # -- paragraphs and others ----------------------------------------------------------------------------------

    def paragraph_of(self, name: str) -> ParagraphStyle:
        """What a paragraph style says."""
        found = self._paragraphs.get(name)
        if found is not None:
            return found
        found = ParagraphStyle()
        for style in self._chain("paragraph", name):
            found = _paragraph(style, found)
        self._paragraphs[name] = found
        return found

    def fill_of(self, family: str, name: str) -> str | None:
        """The colour that a style of cells, rows or tables gives; ``None`` where it gives none."""
        found = None
        for style in self._chain(family, name):
            for properties in style:
                found = _fill(properties.get(FO + "background-color", "")) or found
        return found

    def breaks_page(self, family: str, name: str) -> bool:
        """Whether a style of tables starts a new page."""
        return any(item.get(FO + "break-before") == "page" for style in self._chain(family, name) for item in style)

    def columns_of(self, name: str) -> int:
        """The text columns of a section."""
        found = 1
        for style in self._chain("section", name):
            for columns in style.iter(STYLE + "columns"):
                found = count(columns.get(FO + "column-count", ""), 1)
        return found

    @property
    def language(self) -> str:
        """The language of paragraphs, such as ``en-US``."""
        default = self._defaults.get("paragraph")
        properties = default.find(STYLE + "text-properties") if default is not None else None
        if properties is None:
            return ""
        parts = [properties.get(FO + name, "") for name in ("language", "country")]
        return "-".join(part for part in parts if part not in ("", "none", "zxx"))

    def _levels(self, item: Node) -> dict[int, Level]:
        levels: dict[int, Level] = {}
        for level in item:
            depth = count(level.get(TEXT + "level", ""), 0) - 1
            if 0 <= depth < _MAX_LEVEL:
                levels[depth] = self._level(level, depth)
        return levels

    def _level(self, level: Node, depth: int) -> Level:
        start = count(level.get(TEXT + "start-value", ""), 1)
        before, after = level.get(STYLE + "num-prefix", ""), level.get(STYLE + "num-suffix", "")
        if level.tag == TEXT + "list-level-style-number":
            form = _FORMS.get(level.get(STYLE + "num-format", ""), "")
            if form:
                shown = max(1, min(count(level.get(TEXT + "display-levels", ""), 1), depth + 1, 9))
                numbers = ".".join(f"%{at + 1}" for at in range(depth + 1 - shown, min(depth + 1, 9)))
                return Level(form, f"{before}{numbers}{after}", start=start)
            sign = (before + after).strip()
            return Level("bullet" if sign else "none", sign)
        if level.tag == TEXT + "list-level-style-bullet":
            sign = level.get(TEXT + "bullet-char", "").strip()[:1]
            font = self._run(level.find(STYLE + "text-properties")).font or ""
            font = font or self.run_of("text", level.get(TEXT + "style-name", "")).font or ""
            # Signs of OpenSymbol's own.
            return Level("bullet", "•" if "\ue000" <= sign < "\uf000" else sign, font)
        return Level("bullet", "•")


def layered(layer: Props, base: Props) -> Props:
    """A layer on top of another one; a size that is a share of the other's becomes one in points."""
    if layer.size is not None and layer.size < 0:
        layer = layer._replace(size=-layer.size * base.size if base.size is not None else None)
    return layer.over(base)


def _size(text: str) -> float | None:
    share = _PERCENT.match(text)
    if share is not None:
        return -float(share.group(1)) / 100 or None
    return points(text)


def _fill(text: str) -> str | None:
    color = text.removeprefix("#").upper()
    return color if is_hex(color) else None


def _paragraph(style: Node, base: ParagraphStyle) -> ParagraphStyle:
    """What a style says on top of its parent."""
    name = style.get(STYLE + "display-name") or style.get(STYLE + "name", "").replace("_20_", " ")
    label = name.lower()
    match = _HEADING.match(label)
    outline = style.get(STYLE + "default-outline-level")
    if outline is not None:
        base = base._replace(heading=min(6, max(0, count(outline, 0))))
    elif match is not None:
        base = base._replace(heading=min(6, int(match.group(1))))
    elif label == "title":
        base = base._replace(heading=1)
    numbered = style.get(STYLE + "list-style-name")
    if numbered is not None:
        base = base._replace(list=numbered)
    # A page style belongs to the paragraph that starts the page, not to styles derived from its own.
    base = base._replace(master=style.get(STYLE + "master-page-name", ""))
    properties = style.find(STYLE + "paragraph-properties")
    if properties is None:
        return base
    before, after = properties.get(FO + "break-before"), properties.get(FO + "break-after")
    return base._replace(
        fill=_fill(properties.get(FO + "background-color", "")) or base.fill,
        break_before=before == "page" if before is not None else base.break_before,
        break_after=after == "page" if after is not None else base.break_after,
    )
