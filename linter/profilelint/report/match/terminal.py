"""``terminal``: for people. A table for one posting, an overview for several; every line ends within the width."""

from __future__ import annotations

from collections.abc import Sequence

from profilelint.engine.matching import Comparison
from profilelint.match.table import State
from profilelint.report.full import plural
from profilelint.report.match.view import (
    GREEDY,
    GREEDY_ONE,
    IF_TRUE,
    KIND_WORD,
    LETTERED,
    ORDER,
    Cell,
    Edit,
    MatrixLine,
    Overview,
    TableView,
    View,
    leading,
    letter,
    ratio,
)
from profilelint.report.match.words import Quote, Said
from profilelint.report.pen import Pen, columns, pad, wrap

MARKS = {State.SHOWN: "✓", State.LISTED: "✓", State.CHECK: "?", State.OPEN: "–"}
_STYLES = {State.SHOWN: "good", State.LISTED: "good", State.CHECK: "info", State.OPEN: "warning"}
_ASCII = str.maketrans({"✓": "+", "–": "-", "—": "-", "“": '"', "”": '"', "‘": "'", "’": "'", "·": "|", "…": "~"})
_NARROW = 72
"""Under so many columns what is asked stands above its evidence, not beside it."""
_LEAST = 40
_DAYS = 56
"""In fewer columns the last day to apply is left out of the overview."""
_EACH = 13
"""Columns of a resume in the table of counts."""
_WIDEST = 120
_QUOTE = 100
"""Characters of a quote."""
_EDITS_ONE, _EDITS = 3, 10
_QUALITIES = 6
_LINES = 25
"""Lines of the matrix that are printed, unless all are asked for; what several ask always stands first."""
_RESUMES = 20


def write(
    comparison: Comparison, *, color: bool = False, width: int = 100, everything: bool = False, ascii_only: bool = False
) -> str:
    """The comparison for people: at most ``width`` columns; ``everything`` shows every quote and every line."""
    view = View(comparison)
    page = _Page(view, Pen(color), max(_LEAST, min(width, _WIDEST)), everything)
    if comparison.postings and comparison.candidates:
        if view.single:
            page.table(view.table(0, 0))
        else:
            page.overview(view.overview)
            if everything:
                for posting in view.order:
                    page.rule()
                    page.table(view.table(view.best(posting), posting))
    if view.errors:
        page.blank()
    for error in view.errors:
        page.text(error, head="error: ", style="error")
    text = "\n".join(page.lines) + "\n" if page.lines else ""
    return text.translate(_ASCII) if ascii_only else text


class _Page:
    def __init__(self, view: View, pen: Pen, width: int, everything: bool) -> None:
        self.view = view
        self.pen = pen
        self.width = width
        self.everything = everything
        self.lines: list[str] = []

    # --- pieces

    def blank(self) -> None:
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def rule(self) -> None:
        self.blank()
        self.lines += [self.pen("—" * self.width, "dim"), ""]

    def title(self, text: str, aside: str = "") -> None:
        """A heading, with a word behind it that is less loud."""
        self.blank()
        if columns(text) + columns(aside) + 2 <= self.width or not aside:
            self.lines += [self.pen(part, "bold") for part in wrap(text, self.width)]
            if aside:
                self.lines[-1] += "  " + self.pen(aside, "dim")
            return
        self.lines += [self.pen(part, "bold") for part in wrap(text, self.width)]
        self.lines += [self.pen(part, "dim") for part in wrap(aside, self.width)]

    def text(self, text: str, head: str = "", indent: int = 2, style: str = "") -> None:
        """A paragraph behind a head; later lines stand behind ``indent`` blanks."""
        first = columns(head)
        parts = wrap(text, self.width - max(first, indent))
        styles = [style] if style else []
        if head:
            shown = self.pen(head.rstrip(), *styles, "bold") + head[len(head.rstrip()) :]
            self.lines.append(shown + parts[0])
        else:
            self.lines.append(self.pen(parts[0], *styles))
        margin = " " * (max(first, indent) if first <= 6 else indent)
        rest = wrap(" ".join(parts[1:]), self.width - columns(margin)) if len(parts) > 1 else []
        self.lines += [margin + (self.pen(part, *styles) if not head else part) for part in rest]

    # --- one posting

    def table(self, table: TableView) -> None:
        head = table.head
        self.title(head.title)
        if head.facts:
            self.text(" · ".join(head.facts), indent=0)
        if head.deadline is not None:
            late = head.deadline.left is not None and head.deadline.left < 8
            self.text(_capital(head.deadline.words), indent=0, style="warning" if late else "")
        self.text(f"{table.resume} compared with {head.file}", indent=0, style="dim")
        self.blank()
        self.text(table.sentence + ("." if not table.sentence.endswith(".") else ""), indent=0, style="bold")
        for name, items, answered in (
            ("Required", table.required, table.counts.required_answered),
            ("Preferred", table.preferred, table.counts.preferred_answered),
        ):
            if items:
                self.title(name, f"{answered} of {len(items)}")
                self.rows(items)
        self._notes(table)
        self._edits_of_one(table.edits)
        if any(item.state is State.OPEN for item in table.required):
            self.blank()
            self.text(KIND_WORD, indent=0, style="dim")

    def rows(self, items: Sequence[Said]) -> None:
        """Items as rows of two columns, or one above the other where there is no room."""
        widest = max(columns(item.asked) for item in items)
        left = min(widest, max(20, self.width * 3 // 10))
        for item in items:
            mark = self.pen(MARKS[item.state], _STYLES[item.state], "bold")
            paragraphs = self._paragraphs(item)
            if self.width < _NARROW:
                first, *more = wrap(item.asked, self.width - 4)
                self.lines.append(f" {mark}  {self.pen(first, 'bold')}")
                self.lines += ["    " + self.pen(part, "bold") for part in more]
                for text, style in paragraphs:
                    self.lines += ["      " + self.pen(part, *style) for part in wrap(text, self.width - 6)]
                continue
            right = self.width - 4 - left - 2
            lefts = wrap(item.asked, left)
            rights = [(part, style) for text, style in paragraphs for part in wrap(text, right)]
            for number in range(max(len(lefts), len(rights))):
                cell = lefts[number] if number < len(lefts) else ""
                start = f" {mark}  " if number == 0 else "    "
                if number < len(rights):
                    part, style = rights[number]
                    self.lines.append(f"{start}{pad(cell, left)}  {self.pen(part, *style)}")
                else:
                    self.lines.append(f"{start}{cell}")

    def _paragraphs(self, item: Said) -> list[tuple[str, tuple[str, ...]]]:
        """The evidence, the further quotes where all are shown, the edit."""
        found: list[tuple[str, tuple[str, ...]]] = []
        words = evidence(item, _QUOTE, also=not self.everything)
        if words:
            found.append((words, ()))
        if self.everything:
            found += [(f"+ {quoted(quote, _QUOTE)}", ("dim",)) for quote in item.more]
        if item.edit:
            found.append((item.edit, () if not words else ("dim",)))
        return found

    def _notes(self, table: TableView) -> None:
        notes = list(table.notes)
        if table.mentioned_shown or table.mentioned_open:
            shown = [f"{', '.join(table.mentioned_shown)} (in the document)"] if table.mentioned_shown else []
            open_ = list(table.mentioned_open)
            if not self.everything and len(open_) > 8:
                open_ = [*open_[:8], f"{len(open_) - 8} more"]
            notes.append(("Only mentioned", "; ".join([*shown, *([", ".join(open_)] if open_ else [])])))
        if table.judge:
            items = list(table.judge)
            if not self.everything and len(items) > _QUALITIES:
                items = [*items[:_QUALITIES], f"{len(items) - _QUALITIES} more"]
            notes.append(("Also asked, for you to judge", "; ".join(items)))
        if notes:
            self.title("Notes")
            for name, text in notes:
                self.text(text, head=f" {name}: ", indent=4)

    def _edits_of_one(self, edits: Sequence[Edit]) -> None:
        if not edits:
            return
        if all(edit.single for edit in edits):
            self.blank()
            words = "; ".join(edit.words for edit in edits[:_EDITS_ONE])
            self.text(f"{words}. {IF_TRUE}", head="Open, and asked first: ", indent=4)
            return
        shown = edits if self.everything else edits[:_EDITS_ONE]
        number = {1: "The edit", 2: "Two edits", 3: "Three edits"}.get(len(shown), f"{len(shown)} edits")
        self.title(f"{number} that would answer most")
        self._plan(shown, GREEDY_ONE)

    def _plan(self, edits: Sequence[Edit], order: str) -> None:
        for place, edit in enumerate(edits, 1):
            head = f"{place:>3}. "
            self.text(f"{edit.words} – {self.view.edit_sentence(edit)}", head=head)
        self.text(IF_TRUE + (f" ({_capital(order)}.)" if order else ""), indent=0, style="dim")

    # --- many

    def overview(self, overview: Overview) -> None:
        if overview.by_resume:
            self._resumes_of_one(overview)
        elif len(overview.resumes) == 1:
            self._postings_of_one(overview)
        else:
            self._fits(overview)
        self._matrix(overview)
        if overview.edits:
            shown = overview.edits if self.everything else leading(overview.edits, _EDITS)
            self.title("Edits that help most postings first" if not overview.by_resume else "Edits that answer most")
            self._plan(shown, GREEDY if not overview.by_resume else GREEDY_ONE)
            if len(overview.edits) > len(shown):
                rest = len(overview.edits) - len(shown)
                ones = " that answer one item each" if all(edit.single for edit in overview.edits[len(shown) :]) else ""
                self.text(f"{plural(rest, 'more edit')}{ones}: --all lists them.", indent=0, style="dim")
        self.blank()
        self.text(KIND_WORD, indent=0, style="dim")
        if not self.everything:
            self.text(
                "One resume with one --job shows the evidence line by line; --all shows it for every posting.",
                indent=0,
                style="dim",
            )

    def _grid(self, heads: Sequence[str], rows: Sequence[tuple[Sequence[str], bool]]) -> None:
        """A table; where it is too wide, the widest columns give way and their cells are wrapped. The bool: in bold."""
        listed = [(heads, False), *rows]
        widths = [max(columns(row[column]) for row, _ in listed) for column in range(len(heads))]
        over = sum(widths) + 2 * (len(widths) - 1) - self.width
        while over > 0 and max(widths) > 4:
            widest = widths.index(max(widths))
            second = max((width for column, width in enumerate(widths) if column != widest), default=0)
            less = max(1, min(over, widths[widest] - second))
            widths[widest] -= less
            over -= less
        for number, (row, bold) in enumerate(listed):
            cells = [wrap(cell, width) for cell, width in zip(row, widths, strict=True)]
            for line in range(max(map(len, cells))):
                parts = [
                    pad(cell[line] if line < len(cell) else "", width)
                    for cell, width in zip(cells, widths, strict=True)
                ]
                text = "  ".join(parts).rstrip()
                self.lines.append(self.pen(text, "dim") if number == 0 else self.pen(text, "bold") if bold else text)

    def _postings_of_one(self, overview: Overview) -> None:
        self.title(
            f"{overview.resumes[0]} compared with {plural(len(overview.postings), 'posting')}",
            ORDER,
        )
        days = self.width >= _DAYS and any(line.head.deadline is not None for line in overview.postings)
        heads = ["#", "Posting", "required", "preferred", *(["last day"] if days else [])]
        rows = []
        for line in overview.postings:
            counts = line.counts[0]
            cells = [str(line.number), line.head.title]
            if line.asks:
                cells += [
                    ratio(counts.required_answered, counts.required),
                    ratio(counts.preferred_answered, counts.preferred),
                ]
            else:
                cells += ["unclear", ""]
            rows.append(([*cells, *([_day(line.head.deadline)] if days else [])], False))
        self._grid(heads, rows)

    def _resumes_of_one(self, overview: Overview) -> None:
        line = overview.postings[0]
        self.title(line.head.title)
        if line.head.facts:
            self.text(" · ".join(line.head.facts), indent=0)
        if line.head.deadline is not None:
            self.text(_capital(line.head.deadline.words), indent=0)
        self.blank()
        tie = len(line.best) > 1
        note = "* answers most: required first, then preferred" + (f"; a tie of {len(line.best)}" if tie else "")
        self.title(f"{plural(len(overview.resumes), 'resume')} compared with {line.head.file}", note)
        order = sorted(
            range(len(overview.resumes)),
            key=lambda at: (-line.counts[at].required_answered, -line.counts[at].preferred_answered),
        )
        shown = order if self.everything else order[:_RESUMES]
        labels = len(overview.resumes) <= LETTERED
        self._grid(
            ["", "Resume", "required", "preferred"],
            [
                (
                    [
                        ("*" if at in line.best else " ") + (f" {letter(at)}" if labels else ""),
                        overview.resumes[at],
                        ratio(line.counts[at].required_answered, line.counts[at].required),
                        ratio(line.counts[at].preferred_answered, line.counts[at].preferred),
                    ],
                    at in line.best,
                )
                for at in shown
            ],
        )
        if len(order) > len(shown):
            self.text(f"{len(order) - len(shown)} more: --all lists them.", indent=0, style="dim")

    def _fits(self, overview: Overview) -> None:
        """Which resume answers most of which posting."""
        lettered = len(overview.resumes) <= LETTERED
        beside = lettered and _EACH * len(overview.resumes) + 24 <= self.width
        self.title(
            "Which resume answers most of which posting",
            "* most: required first, then preferred; two marks are a tie"
            if beside
            else "required first, then preferred",
        )
        if lettered:
            for at, name in enumerate(overview.resumes):
                self.text(name, head=f"  {letter(at)}  ", indent=5)
            self.blank()
        labels = [letter(at) for at in range(len(overview.resumes))] if lettered else overview.resumes
        heads = ["#", "Posting", *(labels if beside else ["resume", "counts"])]
        rows = []
        for line in overview.postings:
            cells = [str(line.number), line.head.title]
            if beside:
                cells += [_pair(counts, at in line.best) if line.asks else "–" for at, counts in enumerate(line.counts)]
            elif line.best:
                tie = f" and {len(line.best) - 1} alike" if len(line.best) > 1 else ""
                cells += [labels[line.best[0]] + tie, _pair(line.counts[line.best[0]], False)]
            else:
                cells += ["none", ""]
            rows.append((cells, False))
        self._grid(heads, rows)
        self.text("9/11 2/5: 9 of 11 required, 2 of 5 preferred items have evidence.", indent=0, style="dim")

    def _matrix(self, overview: Overview) -> None:
        lines = overview.lines
        if overview.by_resume and len(overview.columns) > LETTERED:
            self._shown_by(overview)
            return
        if not lines:
            return
        shown = lines if self.everything else lines[:_LINES]
        if overview.by_resume:
            self.title("Which resume shows what")
            names = [letter(at) for at in range(len(overview.columns))]
        else:
            aside = "each posting with the resume that answers most of it" if len(overview.resumes) > 1 else ""
            self.title("What the postings ask", aside or "asked most first; the numbers are those above")
            names = list(overview.columns)
        left = min(max(columns(line.asked) for line in shown), max(22, self.width * 4 // 10))
        each = max(5, *(len(name) + 2 for name in names))
        room = max(1, (self.width - left - 2) // each)
        if len(names) > room and not self.everything:
            self._tally(shown)
        else:
            for start in range(0, len(names), room):
                self._block(shown, names, start, room, left, each)
            self.text(
                "✓ required, with evidence; – required, open; ? look yourself; (✓) (–) preferred; · not asked",
                indent=0,
                style="dim",
            )
        if len(lines) > len(shown):
            self.text(f"{plural(len(lines) - len(shown), 'more line')}: --all lists them.", indent=0, style="dim")

    def _block(
        self, lines: Sequence[MatrixLine], names: Sequence[str], start: int, room: int, left: int, each: int
    ) -> None:
        """Some columns of the matrix, side by side."""
        if start:
            self.blank()
        part = names[start : start + room]
        head = " " * (left + 2) + "".join(f"{name:^{each}}" for name in part)
        self.lines.append(self.pen(head.rstrip(), "dim"))
        for line in lines:
            cells = line.cells[start : start + room]
            if len(names) > room and all(cell.state is None for cell in cells):
                continue
            first, *more = wrap(line.asked, left - 2)
            self.lines.append((pad(first, left) + "  " + "".join(self._cell(cell, each) for cell in cells)).rstrip())
            self.lines += ["  " + part for part in more]

    def _tally(self, lines: Sequence[MatrixLine]) -> None:
        """The matrix where it has more columns than there is room for: the numbers of the postings instead."""
        self._grid(
            ["by", "Asked", "evidence for", "open in"],
            [
                (
                    [
                        str(line.times),
                        line.asked,
                        _numbers(line.columns(answered=True)),
                        _numbers(line.columns(answered=False)),
                    ],
                    False,
                )
                for line in lines
            ],
        )
        self.text("--all prints it as a table with a column for each posting.", indent=0, style="dim")

    def _shown_by(self, overview: Overview) -> None:
        """How many of many resumes show what one posting asks."""
        if not overview.lines:
            return
        self.title("How many of the resumes show what is asked")
        total = len(overview.resumes)
        rows = [
            (
                ["", line.asked, "required" if line.cells[0].required else "preferred", f"{line.answered} of {total}"],
                False,
            )
            for line in overview.lines
        ]
        self._grid(["", "Asked", "", "shown by"], rows)

    def _cell(self, cell: Cell, width: int) -> str:
        mark = "·" if cell.state is None else MARKS[cell.state]
        shown = mark if cell.required or cell.state is None else f"({mark})"
        left = (width - len(shown)) // 2
        style = "dim" if cell.state is None else _STYLES[cell.state]
        return " " * left + self.pen(shown, style) + " " * (width - len(shown) - left)


def _numbers(found: Sequence[int], most: int = 6) -> str:
    """``1, 4, 7``; long lists cut."""
    if not found:
        return ""
    shown = ", ".join(map(str, found[:most]))
    return shown if len(found) <= most else f"{shown} +{len(found) - most}"


def evidence(item: Said, most: int, also: bool = True) -> str:
    """The evidence of an item in one sentence; empty where there is none. ``also`` counts the further places."""
    words = item.lead
    if item.quote is not None:
        words += (": " if words else "") + quoted(item.quote, most)
    return "; ".join(part for part in (words, item.tail, item.also if also else "") if part)


def quoted(quote: Quote, most: int) -> str:
    """``work · Kestrel Labs, 2024–now: “Built ETL in Python …”``."""
    return f"{quote.where}: “{quote.cut(most).text}”"


def _pair(counts: Sequence[int], best: bool) -> str:
    required, required_answered, preferred, preferred_answered = counts
    words = f"{required_answered}/{required}" + (f" {preferred_answered}/{preferred}" if preferred else "")
    return f"{words} *" if best else words


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _day(deadline: object) -> str:
    from profilelint.report.match.words import Deadline

    if not isinstance(deadline, Deadline):
        return ""
    if deadline.left is None:
        return "see text"
    return f"{deadline.iso} (past)" if deadline.left < 0 else f"{deadline.iso}"
