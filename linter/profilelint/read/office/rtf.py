"""RTF → Document. One pass over control words, groups and text, without recursion; each group that holds text of its
own (a header, a note, a text box) is a story beside the body.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from profilelint.model.document import Document, Image, Margins, Metadata, Problem, Region
from profilelint.model.place import BBox, PartPlace
from profilelint.pattern import lazy
from profilelint.read.limits import Limits
from profilelint.read.office.flow import Draft, Flow, Paragraph, Props, field_url, plain, table_row
from profilelint.read.office.lists import symbol
from profilelint.read.office.rtf_state import CHARACTER, PARAGRAPH, Field, Format, Letters
from profilelint.read.office.rtf_tables import Tables, code_page

_TOKEN = lazy(
    rb"\\(?:([A-Za-z]{1,32})(-?[0-9]{1,10})?\x20?|'([0-9A-Fa-f]{2})|([^A-Za-z]))|([{}])|([^\\{}\r\n]+)", re.DOTALL
)
_SKIP = lazy(rb"\\(?:bin([0-9]{1,10})\x20?|.)|[{}]", re.DOTALL)
_MAX_STEPS = 1_000_000
"""Control words, braces and pieces of text: some hundred pages as Word writes them, and two or three seconds."""
_MAX_FIELD = 4_000
_MAX_MARKER = 40
_DEPTH = 4
"""Groups for one level of structure: a paragraph in a text box in a shape …"""

_SIGNS = {
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "tab": "\t",
}
_ESCAPED = {"~": "\u00a0", "_": "-", "{": "{", "}": "}", "\\": "\\", "\t": "\t"}
_TABLES = frozenset({"fonttbl", "colortbl", "stylesheet", "listtable", "listoverridetable"})
_STORIES = {
    "shptxt": Region.TEXT_BOX,
    "dptxbxtext": Region.TEXT_BOX,
    "footnote": Region.NOTE,
    "annotation": Region.NOTE,
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), Region.HEADER),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), Region.FOOTER),
}
_ABOUT = frozenset({"title", "author", "subject", "generator"})
_SILENT = frozenset({"info", "shp", "shpinst", "shpgrp", "do", "levelnumbers", "listname"})
"""Groups whose own text is none, but which hold groups that count."""
_OPEN = frozenset({"shppict", "ud", "nesttableprops"})
"""Groups that old programs skip, and which hold ordinary content."""
_SKIPPED = frozenset(
    "nonshppict shprslt sp nonesttables xe tc tcn rxe bxe txe filetbl private operator company manager category "
    "doccomm keywords comment hlinkbase creatim revtim printim buptim pntxta pntxtb picprop fldtype datafield "
    "formfield objdata objclass objname themedata colorschememapping datastore latentstyles panose falt".split()
)


def read(data: bytes, path: str, limits: Limits) -> Document:
    """Read an RTF file. One without text gives an ``empty`` problem; a damaged one gives what can be read."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data.decode("utf-16", "replace").encode("utf-8", "replace")
    reader = _Reader(data, limits)
    reader.run()
    return reader.document(path, "rtf")


class _Row:
    """A table row while its cells come."""

    def __init__(self) -> None:
        self.cells: list[list[Draft]] = []
        self.cell: list[Draft] = []

    def end_cell(self) -> None:
        self.cells.append(self.cell)
        self.cell = []

    def lines(self) -> list[Draft]:
        self.end_cell()
        return table_row(self.cells)


class _Story:
    """Text that flows by itself: the body, a header, a note, a text box. ``kind`` is the word that opens it."""

    def __init__(self, kind: str, part: str, region: Region, around: _Story | None) -> None:
        self.kind = kind
        self.part = part
        self.region = region
        self.around = around
        self.out: list[Draft] = []
        self.boxes: list[Draft] = []
        self.rows: list[_Row] = []
        self.paragraph: Paragraph | None = None
        self.marker = ""
        self.marked = False

    def sink(self, nested: int) -> list[Draft]:
        """Where the lines of a paragraph within that many tables go."""
        while len(self.rows) > nested:
            lines = self.rows.pop().lines()
            (self.rows[-1].cell if self.rows else self.out).extend(lines)
        while len(self.rows) < nested:
            self.rows.append(_Row())
        return self.rows[-1].cell if self.rows else self.out


class _Reader(Flow):
    def __init__(self, data: bytes, limits: Limits) -> None:
        super().__init__(limits, 12.0)
        self.data = data
        self.at = max(0, data.find(b"{\\rtf"))
        self.steps = 0
        self.tables = Tables()
        self.letters = Letters()
        self.propped: Letters | None = None
        self.props = Props()
        self.format = Format()
        self.dest = ""
        """What text means here: ``""`` for text of the story, a table, ``marker``, ``instruction``, a word of
        _ABOUT, ``level``, ``-`` for nothing."""
        self.closer: Callable[[], None] | None = None
        self.stack: list[tuple[Letters, Format, str, Callable[[], None] | None]] = []
        self.story = _Story("", "document", Region.BODY, None)
        self.numbers: dict[str, int] = {}
        self.running: dict[str, list[list[Draft]]] = {}
        self.notes: list[Draft] = []
        self.raw = bytearray()
        self.characters: list[str] = []
        self.skipping = 0
        self.surrogate = 0
        self.default_font = 0
        self.about: dict[str, str] = {}
        self.level_text = ""
        self.lists_shown = False
        self.language = 0
        self.picture: dict[str, int] = {}
        self.row_fills: list[int] = []
        self.cell_fill = 0
        self.sheet = {"paperw": 12240, "paperh": 15840, "cols": 1, **_MARGINS}
        self.next_sheet: tuple[float, float, int, Margins] | None = None
        self.continuous = False
        self.title_page = self.facing_pages = False
        self.painted = any(word in data for word in (b"\\shpinst", b"\\*\\do\\", b"\\*\\background"))

    def run(self) -> None:
        self._scan()
        self._flush()
        while self.story.around is not None:
            self._end_story()
        body = self.story
        self._end_paragraph()
        body.sink(0)
        self._section()
        self.end_sheet(*self._size(), turn=False)
        last = self.page
        wide = "f" if self.title_page else "", "", "r", "l" if self.facing_pages else ""
        for kind, region in (("header", Region.HEADER), ("footer", Region.FOOTER)):
            if region is Region.FOOTER:
                self.drafts.extend(body.out)
                self.drafts.extend(self.notes)
            for side in dict.fromkeys(wide):
                for drafts in self.running.get(kind + side, ()):
                    self.add_running(drafts, region)
        self.page = last
        self._metadata()
        if self.steps > _MAX_STEPS:
            detail = f"only its first {_MAX_STEPS:,} control words and pieces of text were read"
            self.problems.append(Problem("limit", detail))
        self.finish()

    def _metadata(self) -> None:
        import locale

        generator = self.about.get("generator", "").split("$")[0].strip(" ;")
        self.metadata = Metadata(
            title=plain(self.about.get("title")),
            author=plain(self.about.get("author")),
            subject=plain(self.about.get("subject")),
            creator=plain(generator.split("/")[0].split(" ")[0]),
            producer=plain(generator.replace("/", " ")),
            language=locale.windows_locale.get(self.language, "").replace("_", "-"),
        )

    # -- tokens -------------------------------------------------------------------------------------------------

    def _scan(self) -> None:
        data = self.data
        while self.at < len(data):
            start = self.at
            for token in _TOKEN.finditer(data, start):
                self.steps += 1
                if self.steps > _MAX_STEPS or self.full:
                    return
                word, value, hexed, sign, brace, text = token.groups()
                if text is not None:
                    self._bytes(text)
                elif word is not None:
                    self.at = token.end()
                    self._word(word.decode("ascii"), int(value) if value is not None else None)
                    if self.at != token.end():
                        break
                elif hexed is not None:
                    self._bytes(bytes((int(hexed, 16),)))
                elif brace == b"{":
                    self._open()
                    if len(self.stack) > self.limits.max_depth * _DEPTH:
                        self.too_deep = True
                        self.at = token.end()
                        self._skip()
                        break
                elif brace == b"}":
                    self._close()
                    if not self.stack:
                        return
                else:
                    self._escaped(sign.decode("latin-1"), token.end())
                    if self.at > token.end():
                        break
            else:
                return

    def _skip(self) -> None:
        """Move to the end of the group that is open."""
        depth = 1
        while depth:
            start = self.at
            for token in _SKIP.finditer(self.data, start):
                self.steps += 1
                if self.steps > _MAX_STEPS:
                    self.at = len(self.data)
                    return
                found = token.group()
                if found == b"{":
                    depth += 1
                elif found == b"}":
                    depth -= 1
                    if not depth:
                        self.at = token.start()
                        return
                elif token.group(1) is not None:
                    self.at = token.end() + int(token.group(1))
                    break
            else:
                self.at = len(self.data)
                return

    def _open(self) -> None:
        self._flush()
        self.skipping = 0
        self.stack.append((self.letters, self.format, self.dest, self.closer))
        self.closer = None

    def _close(self) -> None:
        self._flush()
        self.skipping = 0
        if self.closer is not None:
            self.closer()
        if self.stack:
            self.letters, self.format, self.dest, self.closer = self.stack.pop()

    def _escaped(self, sign: str, end: int) -> None:
        if sign == "*":
            # The next word opens a group that programs may skip.
            match = _TOKEN.match(self.data, end)
            word = match.group(1) if match is not None else None
            if word is None or match is None:
                return
            self._flush()
            name = word.decode("ascii")
            if name in _OPEN or name in _STORIES or name in _SILENT or name in _TABLES or name in _STARRED:
                return
            self.at = end
            self._skip()
            return
        if self.skipping:
            self.skipping -= 1
        elif sign in ("\r", "\n"):
            self._flush()
            self._word("par", None)
        elif sign in _ESCAPED:
            self._sign(_ESCAPED[sign])

    def _bytes(self, text: bytes) -> None:
        if self.skipping:
            cut = min(self.skipping, len(text))
            self.skipping -= cut
            text = text[cut:]
        if self.dest not in _MUTE:
            self.raw += text

    def _flush(self) -> None:
        """Text that was gathered as bytes."""
        if self.raw:
            self._decode()
        if self.characters:
            text, self.characters = "".join(self.characters), []
            self._text(text)

    def _decode(self) -> None:
        raw, self.raw = bytes(self.raw), bytearray()
        self.characters.append(self.tables.decode(raw, self.letters.font))

    def _sign(self, sign: str) -> None:
        """Add a character to the text that is gathered."""
        if self.raw:
            self._decode()
        if self.dest not in _MUTE:
            self.characters.append(sign)

    def _unicode(self, value: int) -> None:
        self.skipping = self.letters.unicode
        code = value + 0x10000 if value < 0 else value
        high, self.surrogate = self.surrogate, 0
        if 0xD800 <= code < 0xDC00:
            self.surrogate = code
        elif 0xDC00 <= code < 0xE000:
            if high:
                self._sign(chr(0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)))
        elif 0 < code < 0x110000:
            self._sign(chr(code))

    # -- control words ------------------------------------------------------------------------------------------

    def _word(self, word: str, value: int | None) -> None:
        if word in _SIGNS:
            if self.skipping:
                self.skipping -= 1
            else:
                self._sign(_SIGNS[word])
            return
        self.skipping = 0
        if word == "u":
            self._unicode(value or 0)
            return
        self._flush()
        if word == "bin":
            self.at += max(0, value or 0)
        elif word == "uc":
            self.letters = self.letters._replace(unicode=min(max(0, 1 if value is None else value), 10))
        elif word in _DESTINATIONS:
            self._destination(word)
        elif self.dest in _TABLES:
            self.tables.word(self.dest, word, value)
        elif word in CHARACTER:
            self.letters = CHARACTER[word](self.letters, value)
        elif word == "plain":
            state = self.letters
            self.letters = Letters(self.default_font, unicode=state.unicode, key=state.key, field=state.field)
        elif self.dest == "picture":
            if value is not None:
                self.picture[word] = value
        elif self.dest == "":
            self._layout(word, value)
        elif word in _HEADER_WORDS:
            self._header_word(word, value)

    def _destination(self, word: str) -> None:
        """A word that opens a group with a meaning of its own."""
        if word in _SKIPPED:
            self._skip()
        elif word in _TABLES:
            self.dest = word
        elif word in _ABOUT:
            self.dest = word
            self.about[word] = ""
        elif word in _SILENT:
            if self.dest not in _TABLES:
                self.dest = "-"
            elif word in ("levelnumbers", "listname"):
                self._skip()
        elif word in _STORIES:
            self._begin_story(word)
        elif word in ("listtext", "pntext"):
            self.story.marker = ""
            self.dest = "marker"
            self.lists_shown = self.story.marked = True
        elif word == "field":
            self.letters = self.letters._replace(field=Field())
        elif word == "fldinst":
            self.dest = "instruction"
        elif word == "fldrslt":
            field = self.letters.field
            if field is not None:
                key = self.new_key(field_url(field.instruction))
                self.letters = self.letters._replace(key=key or self.letters.key)
        elif word == "pict":
            self.picture = {}
            self.dest = "picture"
            self.closer = self._end_picture
        elif word == "leveltext":
            self.dest = "level"
            self.level_text = ""
            self.closer = self._end_level

    def _header_word(self, word: str, value: int | None) -> None:
        if word == "ansicpg":
            self.tables.encoding = code_page(value or 1252)
        elif word in ("mac", "pc", "pca"):
            self.tables.encoding = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}[word]
        elif word == "deff":
            self.default_font = value or 0
            self.letters = self.letters._replace(font=self.default_font)
        elif word == "deflang":
            self.language = value or 0
        elif word == "cocoartf":
            self.about["generator"] = f"Cocoa/{value}" if value else "Cocoa"
        elif word == "titlepg":
            self.title_page = True
        elif word == "facingp":
            self.facing_pages = True

    def _layout(self, word: str, value: int | None) -> None:
        """Words about paragraphs, tables, sections and pages."""
        if word == "par":
            self._end_paragraph(mark=True)
        elif word in PARAGRAPH:
            self.format = PARAGRAPH[word](self.format, value)
        elif word == "line" or word == "softline":
            self._paragraph().new_line()
        elif word in ("cell", "nestcell"):
            nested = max(1, self.format.nested) if word == "nestcell" else 1
            self.format = self.format._replace(nested=nested)
            self._end_paragraph(mark=True)
            self.story.sink(nested)
            self.story.rows[-1].end_cell()
        elif word in ("row", "nestrow"):
            rows = self.story.rows
            self._end_paragraph()
            self.story.sink(max(0, len(rows) - 1) if word == "nestrow" else 0)
        elif word == "trowd":
            self.row_fills, self.cell_fill = [], 0
        elif word == "clcbpat":
            self.cell_fill = value or 0
        elif word == "cellx":
            if len(self.row_fills) < 100:
                self.row_fills.append(self.cell_fill)
            self.cell_fill = 0
        elif word in ("page", "softpage"):
            self._page(soft=word == "softpage")
        elif word == "column":
            self._paragraph().new_line()
        elif word == "sect":
            self._end_paragraph()
            self._section()
            self.next_sheet = self._size()
        elif word == "sectd":
            self.continuous = False
            self.sheet["cols"] = 1
        elif word in ("sbknone", "sbkcol"):
            self.continuous = True
        elif word in ("paperw", "paperh", "pgwsxn", "pghsxn", "cols"):
            self.sheet[{"pgwsxn": "paperw", "pghsxn": "paperh"}.get(word, word)] = value or 0
        elif word.removesuffix("sxn") in _MARGINS:
            self.sheet[word.removesuffix("sxn")] = value or 0
        else:
            self._header_word(word, value)

    # -- sections and pages -------------------------------------------------------------------------------------

    def _size(self) -> tuple[float, float, int, Margins]:
        margins = Margins(*(abs(self.sheet[side]) / 20 for side in _MARGINS))
        return self.sheet["paperw"] / 20, self.sheet["paperh"] / 20, self.sheet["cols"], margins

    def _section(self) -> None:
        """The section before the words that come now ends, where one is open."""
        if self.next_sheet is not None:
            sheet = self.next_sheet
            self.next_sheet = None
            self.end_sheet(*sheet, turn=not self.continuous)

    def _page(self, *, soft: bool) -> None:
        story = self.story
        if story.region is not Region.BODY or (soft and self.fresh_page):
            return
        self.turn_page()
        if story.paragraph is not None:
            story.paragraph.new_line()

    # -- paragraphs ---------------------------------------------------------------------------------------------

    def _paragraph(self) -> Paragraph:
        """The paragraph that is open."""
        story = self.story
        if story.paragraph is not None:
            return story.paragraph
        says = self.format
        if story.region is Region.BODY:
            self._section()
        self.numbers[story.part] = number = self.numbers.get(story.part, 0) + 1
        region = story.region
        ground = self.tables.fill(says.fill)
        if says.nested:
            region = Region.TABLE if region is Region.BODY else region
            done = len(story.rows[0].cells) if story.rows else 0
            ground = ground or self.tables.fill(self.row_fills[done] if done < len(self.row_fills) else 0)
        if region is Region.TEXT_BOX:
            ground = ground or "?"
        if says.new_page and region in (Region.BODY, Region.TABLE) and not self.fresh_page:
            self.turn_page()
        place = PartPlace(story.part, number)
        story.paragraph = Paragraph(self, place, region, ground, painted=self.painted)
        return story.paragraph

    def _end_paragraph(self, *, mark: bool = False) -> None:
        """The end of a paragraph; ``mark`` where the file says so, so that an empty one counts too."""
        story = self.story
        if story.paragraph is None and not mark:
            if story.boxes:
                story.sink(self.format.nested).extend(story.boxes)
                story.boxes = []
            return
        paragraph = self._paragraph()
        story.paragraph = None
        says = self.format
        heading = min(6, says.outline + 1) if 0 <= says.outline < 9 else 0
        heading = heading or self.tables.heading(says.style)
        sign = ""
        if not paragraph.empty and not heading:
            sign = _sign(story.marker)
            if not story.marked and says.list and not self.lists_shown and self.tables.lists.known(str(says.list)):
                sign = self.tables.lists.sign(str(says.list), says.level)
        story.marker, story.marked = "", False
        self.add(paragraph.lines(heading, sign, says.level), story.sink(says.nested))
        if story.boxes:
            story.sink(says.nested).extend(story.boxes)
            story.boxes = []

    def _text(self, text: str) -> None:
        dest = self.dest
        if dest == "":
            state = self.letters
            if not text.strip() and self.story.paragraph is None and "\t" not in text:
                return
            paragraph = self._paragraph()
            if state.change in ("deletion", "move"):
                self.note_change(state.change, text, paragraph.place)
                return
            if state is not self.propped:
                self.propped, self.props = state, self._props(state)
            paragraph.put(text, self.props, state.key, state.change)
        elif dest in _TABLES:
            self.tables.text(dest, text)
        elif dest == "marker":
            if len(self.story.marker) < _MAX_MARKER:
                self.story.marker += text
        elif dest == "instruction":
            field = self.letters.field
            if field is not None and len(field.instruction) < _MAX_FIELD:
                field.instruction += text
        elif dest == "level":
            if len(self.level_text) < _MAX_MARKER:
                self.level_text += text
        elif dest in _ABOUT:
            self.about[dest] = self.about.get(dest, "")[:1000] + text

    def _props(self, state: Letters) -> Props:
        tables = self.tables
        return Props(
            font=tables.font(state.font),
            size=state.size / 2,
            bold=state.bold,
            italic=state.italic,
            color=tables.color(state.color),
            caps=state.caps,
            vanish=state.vanish,
            fill=tables.fill(state.fill),
        )

    # -- stories and pictures -----------------------------------------------------------------------------------

    def _begin_story(self, kind: str) -> None:
        region = _STORIES[kind]
        around = self.story
        part = around.part
        if region in (Region.HEADER, Region.FOOTER):
            part = region.value
        elif kind in ("footnote", "annotation"):
            part = "footnotes" if kind == "footnote" else "comments"
        elif around.region is not Region.BODY:
            region = around.region
        self.story = _Story(kind, part, region, around)
        self.format = Format()
        self.letters = self.letters._replace(key=0, field=None)
        self.dest = ""
        self.closer = self._end_story

    def _end_story(self) -> None:
        self._end_paragraph()
        story = self.story
        around = story.around
        if around is None:
            return
        story.sink(0)
        self.story = around
        if story.kind == "annotation":
            text = " ".join(draft.line.text for draft in story.out)
            place = around.paragraph.place if around.paragraph is not None else self._here(around)
            self.note_change("comment", text, place)
        elif story.kind.startswith(("header", "footer")):
            first = [draft._replace(line=replace(draft.line, page=1)) for draft in story.out]
            self.running.setdefault(story.kind, []).append(first)
        elif story.kind == "footnote":
            self.notes.extend(story.out)
        else:
            around.boxes.extend(story.out)

    def _here(self, story: _Story) -> PartPlace:
        return PartPlace(story.part, max(1, self.numbers.get(story.part, 1)))

    def _end_picture(self) -> None:
        given = self.picture
        width = given.get("picwgoal", 0) / 20 * given.get("picscalex", 100) / 100
        height = given.get("pichgoal", 0) / 20 * given.get("picscaley", 100) / 100
        size = BBox(0.0, 0.0, width, height) if width > 0 and height > 0 else None
        if len(self.images) < 10_000:
            self.images.append(Image(self.page, size))

    def _end_level(self) -> None:
        self.tables.level_text(self.level_text)


_MARGINS = {"margl": 1800, "margt": 1440, "margr": 1800, "margb": 1440}
"""Twips where a file says nothing."""
_MUTE = frozenset({"-", "picture"})
_DESTINATIONS = (
    _SKIPPED
    | _TABLES
    | _ABOUT
    | _SILENT
    | _STORIES.keys()
    | {"listtext", "pntext", "field", "fldinst", "fldrslt", "pict", "leveltext"}
)
_STARRED = _ABOUT | frozenset({"fldinst", "listtext", "pntext"})
"""Other groups that are read although programs may skip them."""
_HEADER_WORDS = frozenset({"ansicpg", "mac", "pc", "pca", "deff", "deflang", "cocoartf", "titlepg", "facingp"})


def _sign(marker: str) -> str:
    """The sign of a list item as the file shows it."""
    sign = marker.strip()[:20].strip()
    return symbol(0xF000 + (ord(sign) & 0xFF), "") if len(sign) == 1 and "\ue000" <= sign < "\uf900" else sign
