"""Fonts of a PDF: what a character code means, how wide it is, and how the font looks."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

from profilelint.model.document import Font
from profilelint.read.normal import INVISIBLE, LIGATURES, clean
from profilelint.read.pdf.glyphs import glyph_texts
from profilelint.read.pdf.objects import array, dictionary, guarded, number

SOFT_HYPHEN = "\u00ad"
UNKNOWN = "\ufffd"
"""A drawn character that the file gives no meaning."""
_ICON_BASE = 0xEC00
"""Drawn signs of an icon font that the file gives no character stand from here on, by their codes."""

_ICON_FONTS = (
    "awesome",
    "icon",
    "icomoon",
    "material",
    "marvosym",
    "bbding",
    "ifsym",
    "typicons",
    "phosphor",
    "glyphicon",
)


@contextlib.contextmanager
def own_fonts() -> Iterator[None]:
    """Keep pypdf from using fontTools where it happens to be installed: the same bytes give the same text."""
    try:
        from pypdf.generic import _font
    except ImportError:  # another pypdf: pages fall back to its own text
        yield
        return
    before = _font.HAS_FONTTOOLS
    _font.HAS_FONTTOOLS = False
    try:
        yield
    finally:
        _font.HAS_FONTTOOLS = before


class Face:
    """A font of the file, ready for decoding: character codes → (text, width in thousandths of the size, blank)."""

    def __init__(self, resource: Any) -> None:
        from pypdf.generic._font import Font as PypdfFont

        self.font: Any = None
        self.codec = ""
        self.encoding: dict[int, str] = {}
        self.map: dict[Any, Any] = {}
        self.widths: dict[str, float] = {"default": 500.0}
        self.scale = 1.0
        subtype = str(resource.get("/Subtype", ""))
        self.readable = True
        try:
            font = PypdfFont.from_font_resource(resource)
            self.map = font.character_map
            self.widths = {key: number(value, 500.0) for key, value in font.character_widths.items()}
            self.widths.setdefault("default", 500.0)
            if isinstance(font.encoding, str):
                self.codec = font.encoding
            else:
                self.encoding = font.encoding
            self.readable = font.interpretable
        except (MemoryError, RecursionError):
            raise
        except Exception:  # a damaged font: its text is still text in most files
            self.codec = "utf-16-be" if subtype == "/Type0" else ""
        if subtype == "/Type0" and self.codec == "utf-16-be" and not self.map:
            named = resource.get("/Encoding")
            # Identity codes are glyph numbers: without a map nobody can tell what they mean.
            self.readable = isinstance(named, str) and not named.startswith("/Identity")
        if subtype == "/Type3":
            matrix = [number(x) for x in array(resource.get("/FontMatrix"))]
            if len(matrix) == 6 and matrix[0]:
                self.scale = abs(matrix[0]) * 1000.0
        self.wide = bool(self.codec)
        base = str(resource.get("/BaseFont", "") or "").removeprefix("/")
        self.name = plain_name(base)
        lower = self.name.lower()
        flags = 0
        weight = 0.0
        descriptor = _descriptor(resource)
        if descriptor is not None:
            flags = int(number(descriptor.get("/Flags")))
            weight = number(descriptor.get("/FontWeight"))
        self.bold = (
            any(mark in lower for mark in ("bold", "black", "heavy", "demi", "cmbx", "sfbx", "sfsx"))
            or lower.endswith(("-bd", "-b", ",bd"))
            or weight >= 600
            or bool(flags & (1 << 18))
        )
        self.italic = any(
            mark in lower for mark in ("italic", "oblique", "cmti", "cmsl", "sfti", "sfsi", "sfsl")
        ) or bool(flags & (1 << 6))
        self.icons = any(mark in lower for mark in _ICON_FONTS)
        named = "/Differences" in dictionary(resource.get("/Encoding"))
        self.pictures = self.icons and "/ToUnicode" not in resource and not named and subtype != "/Type0"
        self.resource = resource
        self.glyphs: dict[int, str] | None = None
        self.odd: dict[int, str] = {}
        """The codes of invisible characters."""
        self.table: dict[int, tuple[str, float, bool]] = {}

    def look_up(self, code: int) -> tuple[str, float, bool]:
        """(text, width, whether it is a blank) of a character code."""
        entry = self.table.get(code)
        if entry is None:
            entry = self.table[code] = self._decode(code)
        return entry

    def _decode(self, code: int) -> tuple[str, float, bool]:
        if self.wide:
            raw = key = chr(code)
        else:
            raw = self.encoding.get(code, chr(code))
            key = chr(code)
        width = self.widths.get(key)
        if width is None:
            width = self.widths["default"]
        mapped = self.map.get(raw)
        if mapped is None and not self.wide and key != raw:
            mapped = self.map.get(key)
        text = str(raw if mapped is None else mapped)
        if not self.readable or (mapped is not None and text in ("\0", UNKNOWN)):
            text = self._by_glyph(code)
        elif self.pictures or (len(text) > 1 and text[0] == "/"):
            text = self._sign(code)  # a glyph name that stands for no character
        elif self.icons and not self.wide and "!" <= text <= "~":
            text = self._sign(code)  # a letter's place in a font of pictures
        shown = normal(text, width)
        if not shown and is_odd(text):
            self.odd[code] = text
        return shown, width * self.scale, text.isspace()

    def _by_glyph(self, code: int) -> str:
        """What the embedded font itself says about a code that the file gives no character."""
        if self.glyphs is None:
            self.glyphs = _guarded_glyphs(self.resource)
        return self.glyphs.get(code) or self._sign(code)

    def _sign(self, code: int) -> str:
        """A stand-in for a glyph without a character: in an icon font each has its own."""
        return chr(_ICON_BASE + code % 0x400) if self.icons else UNKNOWN

    def codes(self, data: bytes) -> Iterator[int]:
        """The character codes of a string."""
        if not self.wide:
            return iter(data)
        if self.codec == "utf-16-be":
            return (data[i] << 8 | data[i + 1] for i in range(0, len(data) - 1, 2))
        try:
            return map(ord, data.decode(self.codec, "replace"))
        except LookupError:
            return iter(data)


def normal(text: str, width: float) -> str:
    if text in ("\u00ad", "\ufffe", "\u0002"):
        return SOFT_HYPHEN
    if len(text) == 1 and ord(text) in LIGATURES:
        return text  # expanded when lines are made, where the line can keep what the file says
    done = clean(text)
    if not done and text and width and any(char < " " or "\x80" <= char < "\xa0" for char in text):
        return UNKNOWN  # a drawn glyph whose code means nothing
    return done


def is_odd(text: str) -> bool:
    """Whether a character is invisible: a soft hyphen, a zero-width or a direction mark."""
    return len(text) == 1 and text in INVISIBLE


def _guarded_glyphs(resource: Any) -> dict[int, str]:
    """The embedded font's own names of the codes of a font whose codes are glyph numbers."""
    below = array(resource.get("/DescendantFonts"))
    font = guarded(lambda: below[0].get_object(), {}) if below else {}
    descriptor = _descriptor(resource)
    if not below or descriptor is None or not isinstance(font, dict):
        return {}
    place = guarded(lambda: font["/CIDToGIDMap"].get_object(), None)
    if place is not None and place != "/Identity":
        return {}
    for key in ("/FontFile2", "/FontFile3"):
        if key in descriptor:
            data = guarded(lambda key=key: descriptor[key].get_data(), b"")
            return {glyph: text for glyph, text in glyph_texts(data).items() if not is_private(text)}
    return {}


def is_private(text: str) -> bool:
    """Whether a text is nothing but private-use characters."""
    return all("\ue000" <= char <= "\uf8ff" or char >= "\U000f0000" for char in text)


def plain_name(name: str) -> str:
    """A font's name without its subset prefix."""
    if len(name) > 7 and name[6] == "+" and name[:6].isalpha() and name[:6].isupper():
        return name[7:]
    return name


def _descriptor(resource: Any) -> Any:
    found = resource.get("/FontDescriptor")
    if found is None:
        below = array(resource.get("/DescendantFonts"))
        if below:
            first = below[0].get_object()
            found = first.get("/FontDescriptor") if hasattr(first, "get") else None
    found = found.get_object() if found is not None else None
    return found if hasattr(found, "get") else None


def fonts_of(faces: dict[str, tuple[str, bool]]) -> tuple[Font, ...]:
    """The fonts in use, each once, by name."""
    seen = {Font(name, embedded) for name, embedded in faces.values() if name}
    return tuple(sorted(seen))


def embedded(resource: Any) -> bool:
    if str(resource.get("/Subtype", "")) == "/Type3":
        return True
    descriptor = _descriptor(resource)
    return descriptor is not None and any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
