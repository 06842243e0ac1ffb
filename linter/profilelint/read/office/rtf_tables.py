"""What the tables at the start of an RTF file say: fonts and their code pages, colours, styles, lists."""

from __future__ import annotations

import re
from typing import NamedTuple

from profilelint.read.office.lists import Level, Lists, symbol

_HEADING = re.compile(r"heading ?([1-9])\Z")
_MAX_CHAIN = 20
_MAX_NAME = 200
_SYMBOL = 2
_PAGES = {
    77: "mac_roman",
    78: "cp932",
    79: "cp949",
    80: "gbk",
    81: "big5",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
"""The code page of a font's character set; the others are written in the file's own."""
_WIDE = frozenset({"cp932", "cp949", "gbk", "big5", "cp950", "johab", "utf-8"})
_FORMS = {
    0: "decimal",
    1: "upperRoman",
    2: "lowerRoman",
    3: "upperLetter",
    4: "lowerLetter",
    22: "decimalZero",
    23: "bullet",
    255: "none",
}


def code_page(number: int) -> str:
    """Python's name of a Windows code page; that of Western Europe where it is not known."""
    import codecs

    name = {10000: "mac_roman", 65001: "utf-8", 936: "gbk"}.get(number, f"cp{number}")
    try:
        codecs.lookup(name)
    except LookupError:
        return "cp1252"
    return name


class _Font(NamedTuple):
    name: str = ""
    charset: int = 0
    page: int = 0


class _Style(NamedTuple):
    name: str = ""
    base: int = -1
    outline: int = -1


class Tables:
    """The tables, filled while their destinations are read: :meth:`word` and :meth:`text` take what stands in one."""

    def __init__(self) -> None:
        self.encoding = "cp1252"
        self._fonts: dict[int, _Font] = {}
        self._font = 0
        self._colors: list[str] = []
        self._mixed: dict[str, int] = {}
        self._styles: dict[int, _Style] = {}
        self._style = -1
        self._levels: dict[str, dict[int, Level]] = {}
        self._list: dict[int, Level] = {}
        self._by_id: dict[int, dict[int, Level]] = {}
        self._id = 0
        self._headings: dict[int, int] = {}
        self.lists = Lists(self._levels, {})

    # -- filling ------------------------------------------------------------------------------------------------

    def word(self, table: str, word: str, value: int | None) -> None:
        """A control word in a table."""
        given = value or 0
        if table == "fonttbl":
            self._font_word(word, given)
        elif table == "colortbl":
            self._mixed[word] = given
        elif table == "stylesheet":
            self._style_word(word, given)
        elif table == "listtable":
            self._list_word(word, given)
        elif table == "listoverridetable":
            if word == "listid":
                self._id = given
            elif word == "ls":
                self._levels[str(given)] = self._by_id.get(self._id, {})

    def text(self, table: str, text: str) -> None:
        """Text in a table."""
        if table == "fonttbl":
            font = self._fonts.get(self._font, _Font())
            if len(font.name) < _MAX_NAME and not font.name.endswith(";"):
                self._fonts[self._font] = font._replace(name=font.name + text)
        elif table == "colortbl":
            for _ in range(min(text.count(";"), 1000)):
                mixed = self._mixed
                shades = [min(255, max(0, mixed.get(name, 0))) for name in ("red", "green", "blue")]
                self._colors.append("{:02X}{:02X}{:02X}".format(*shades) if mixed else "AUTO")
                self._mixed = {}
        elif table == "stylesheet":
            style = self._styles.get(self._style)
            if style is not None and len(style.name) < _MAX_NAME and ";" not in style.name:
                self._styles[self._style] = style._replace(name=style.name + text)

    def level_text(self, text: str) -> None:
        """The sign of the list level that was begun last: its length, then its characters, numbers as their level."""
        if self._list and text:
            sign = "".join(f"%{ord(one) + 1}" if ord(one) < 9 else one for one in text[1 : 1 + ord(text[0])])
            depth = len(self._list) - 1
            self._list[depth] = self._list[depth]._replace(text=sign[:40])

    def _font_word(self, word: str, value: int) -> None:
        if word == "f":
            self._font = value
            self._fonts[value] = _Font()
        font = self._fonts.get(self._font, _Font())
        if word == "fcharset":
            self._fonts[self._font] = font._replace(charset=value)
        elif word == "cpg":
            self._fonts[self._font] = font._replace(page=value)

    def _style_word(self, word: str, value: int) -> None:
        if word == "s":
            self._styles[value] = _Style()
            self._style = value
        elif word in ("cs", "ds", "ts"):
            self._style = -1
        style = self._styles.get(self._style)
        if style is None:
            return
        if word == "sbasedon":
            self._styles[self._style] = style._replace(base=value)
        elif word == "outlinelevel":
            self._styles[self._style] = style._replace(outline=value)

    def _list_word(self, word: str, value: int) -> None:
        if word == "list":
            self._list = {}
        elif word == "listlevel":
            if len(self._list) < 9:
                self._list[len(self._list)] = Level("decimal", "")
        elif word == "listid":
            self._by_id[value] = self._list
        elif self._list:
            depth = len(self._list) - 1
            level = self._list[depth]
            if word in ("levelnfc", "levelnfcn"):
                self._list[depth] = level._replace(form=_FORMS.get(value, "decimal"))
            elif word == "levelstartat":
                self._list[depth] = level._replace(start=value)
            elif word == "f":
                self._list[depth] = level._replace(font=self.font(value))

    # -- asking -------------------------------------------------------------------------------------------------

    def font(self, number: int) -> str:
        """The name of a font."""
        return self._fonts.get(number, _Font()).name.split(";")[0].strip()

    def color(self, number: int) -> str:
        """A colour as six hex digits; ``AUTO`` where the program chooses."""
        return self._colors[number] if 0 <= number < len(self._colors) else "AUTO"

    def fill(self, number: int) -> str | None:
        """The colour behind something; ``None`` for none."""
        color = self.color(number)
        return color if number > 0 and color != "AUTO" else None

    def heading(self, number: int) -> int:
        """The heading level that a style gives, 1–6, or 0."""
        found = self._headings.get(number)
        if found is None:
            found = self._headings[number] = self._heading(number)
        return found

    def _heading(self, number: int) -> int:
        for _ in range(_MAX_CHAIN):
            style = self._styles.get(number)
            if style is None:
                break
            label = style.name.split(";")[0].strip().lower()
            match = _HEADING.match(label)
            if match is not None:
                return min(6, int(match.group(1)))
            if 0 <= style.outline < 9:
                return min(6, style.outline + 1)
            if label == "title":
                return 1
            if style.base == number:
                break
            number = style.base
        return 0

    def decode(self, raw: bytes, font: int) -> str:
        """Text as it is written in a font."""
        if raw.isascii() and self._fonts.get(font, _Font()).charset != _SYMBOL:
            return raw.decode("ascii")
        held = self._fonts.get(font, _Font())
        if held.charset == _SYMBOL:
            name = self.font(font)
            # Bytes of a symbol font are codes of its own; real letters come as Unicode.
            return "".join(symbol(0xF000 + code, name) if code > 32 else chr(code) for code in raw)
        page = code_page(held.page) if held.page else _PAGES.get(held.charset, self.encoding)
        if page not in _WIDE and len(raw) > 1:
            try:
                return raw.decode("utf-8")  # some programs write it whatever they declare
            except UnicodeDecodeError:
                pass
        return raw.decode(page, "replace")
