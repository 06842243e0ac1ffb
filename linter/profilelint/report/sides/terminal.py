"""``terminal``: for people. A table with a column for each file; where there is no room, one below the other."""

from __future__ import annotations

from profilelint.report.pen import Pen, columns, pad, wrap
from profilelint.report.sides.view import KIND_WORD, LEGEND, Block, Compared, Line, Part, Said, SkillLists, View

_ASCII = str.maketrans({"≈": "~", "≠": "#", "–": "-", "—": "-", "“": '"', "”": '"', "’": "'", "·": "|", "…": "~"})
_LEAST, _WIDEST = 40, 140
_CELL = 18
"""Columns that a cell needs to stand beside another one."""
_LABEL = 12
_STYLES = {"≠": "warning", "≈": "dim", "+": "info", "?": "dim"}


def write(
    compared: Compared, *, color: bool = False, width: int = 100, everything: bool = False, ascii_only: bool = False
) -> str:
    """The comparison for people: at most ``width`` columns; ``everything`` shows what agrees too."""
    page = _Page(View(compared, everything), Pen(color), max(_LEAST, min(width, _WIDEST)))
    page.run()
    text = "\n".join(page.lines) + "\n"
    return text.translate(_ASCII) if ascii_only else text


class _Page:
    def __init__(self, view: View, pen: Pen, width: int) -> None:
        self.view = view
        self.pen = pen
        self.width = width
        self.lines: list[str] = []
        files = len(view.files)
        self.cell = (width - 2 - _LABEL - 2 - 4 * (files - 1)) // files
        self.stacked = self.cell < _CELL

    def run(self) -> None:
        view = self.view
        if self.stacked:
            for number, file in enumerate(view.files):
                self._text(f"{self._letter(number)}: {file}")
        else:
            self._cells(Line("", tuple(Said(head, " ") for head in view.heads)), head=True)
        for part in view.parts:
            self._part(part)
        self.lines.append("")
        for number, file in enumerate(view.files[1:]):
            name = f"{file}: " if len(view.files) > 2 else ""
            self._text(f"{name}{view.footer(number)}.", 0, "bold")
        for text in (view.hidden, LEGEND, KIND_WORD, *view.compared.errors):
            if text:
                self._text(text, 0, "dim")

    def _letter(self, number: int) -> str:
        return "here" if number == 0 else "there" if len(self.view.files) == 2 else f"there {number}"

    def _text(self, text: str, indent: int = 0, *style: str) -> None:
        """A paragraph behind so many blanks; its later lines stand two further."""
        first, *more = wrap(text, self.width - indent - 2)
        self.lines.append(" " * indent + self.pen(first, *style))
        self.lines += [" " * (indent + 2 if indent else 0) + self.pen(part, *style) for part in more]

    def _part(self, part: Part) -> None:
        self.lines += ["", self.pen(part.name, "bold")]
        for block in part.blocks:
            self._block(block)
        if part.agree:
            self._text(f"agrees: {'; '.join(part.agree)}", 2, "dim")
        for lists in part.skills:
            self._skills(lists)

    def _block(self, block: Block) -> None:
        if block.name:
            self._text(block.name, 2)
        for line in block.lines:
            if self.stacked:
                self._stack(line)
            else:
                self._cells(line)

    def _cells(self, line: Line, head: bool = False) -> None:
        """A row of cells side by side; the mark stands in front of the cell that it is about."""
        label = wrap(line.label, _LABEL)
        cells = [wrap(said.text, self.cell) for said in line.cells]
        for number in range(max(len(label), *map(len, cells))):
            text = "  " + pad(label[number] if number < len(label) else "", _LABEL) + "  "
            for at, (said, parts) in enumerate(zip(line.cells, cells, strict=True)):
                if at:
                    mark = said.mark if number == 0 else " "
                    style = _STYLES.get(mark)
                    text += f" {self.pen(mark, style, 'bold') if style else mark}  "
                part = parts[number] if number < len(parts) else ""
                shown = self.pen(part, "bold") if head else self.pen(part, "dim") if said.remark else part
                text += shown + " " * (self.cell - columns(part))
            self.lines.append(text.rstrip())

    def _stack(self, line: Line) -> None:
        alone = len(line.cells) == 2
        mark = line.cells[1].mark if alone else " "
        self.lines.append(f"  {self.pen(line.label, 'bold')} {mark}".rstrip())
        for number, said in enumerate(line.cells):
            if not said.text:
                continue
            head = f"    {self._letter(number)}: "
            if not alone and said.mark != " ":
                head += f"{said.mark} "
            first, *more = wrap(said.text, self.width - len(head))
            style = ("dim",) if said.remark else ()
            self.lines.append(head + self.pen(first, *style))
            self.lines += [" " * len(head) + self.pen(part, *style) for part in more]

    def _skills(self, lists: SkillLists) -> None:
        if len(self.view.files) > 2:
            self._text(lists.file, 2)
        rows = [
            ("both", lists.both),
            ("only here", lists.here),
            ("only there", lists.there),
            ("there, and in the text here", lists.text),
        ]
        if self.view.everything:
            rows.append(("cannot be told", lists.unknown))
        for label, names in rows:
            if names:
                self._text(f"{label}: {', '.join(names)}", 2)
