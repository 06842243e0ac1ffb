"""``markdown``: for notes, issues and pull requests. Text of the files can start neither markup nor HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from profilelint.engine.matching import Comparison
from profilelint.match.table import State
from profilelint.pattern import lazy
from profilelint.report.full import plural
from profilelint.report.match.terminal import MARKS, evidence, quoted
from profilelint.report.match.view import (
    GREEDY,
    GREEDY_ONE,
    IF_TRUE,
    KIND_WORD,
    ORDER,
    Cell,
    Edit,
    Overview,
    TableView,
    View,
    leading,
    letter,
    ratio,
)
from profilelint.report.match.words import Said

_SPECIAL = lazy(r"[\\`*_{}\[\]<>#|~$!&@]|https?:|www\.|(?m:^)\s*(?:[-+]|\d+[.)])(?=\s)")
_QUOTE = 200


def write(comparison: Comparison, *, everything: bool = False) -> str:
    """The comparison as CommonMark with tables: the overview, then each posting with the resume that answers most."""
    view = View(comparison)
    lines: list[str] = []
    if comparison.postings and comparison.candidates:
        if view.single:
            lines += _table(view, view.table(0, 0), 1, everything)
        else:
            lines += _overview(view, view.overview)
            for posting in view.order:
                lines += ["", *_table(view, view.table(view.best(posting), posting), 2, everything)]
    if view.errors:
        lines += ["", "## Not compared", "", *(f"- {escape(error)}" for error in view.errors)]
    return "\n".join(lines).lstrip("\n") + "\n"


def escape(text: str) -> str:
    """A text on one line that Markdown prints as it stands."""
    text = " ".join(text.split())
    return _SPECIAL.sub(_escaped, text)


def _escaped(found: object) -> str:
    text = str(found[0])  # type: ignore[index]
    if text == "&":
        return "&amp;"
    if text == "<":
        return "&lt;"
    if text == ">":
        return "&gt;"
    if text == "@":
        return "&#64;"  # no mention of anybody
    if len(text) == 1:
        return "\\" + text
    if text[-1] == ":":
        return text[:-1] + "&#58;"  # no link
    if text[-1] == "." and text[0] in "wW":
        return text[:-1] + "&#46;"
    return text[:-1] + "\\" + text[-1]


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _grid(heads: Sequence[str], rows: Sequence[Sequence[str]], right: int = 99) -> list[str]:
    """A table; the columns from number ``right`` on are centred."""
    rule = [":---:" if number >= right else "---" for number in range(len(heads))]
    return [_row(heads), _row(rule), *map(_row, rows)]


def _table(view: View, table: TableView, level: int, everything: bool) -> Iterator[str]:
    head = table.head
    yield f"{'#' * level} {escape(head.title)}"
    yield ""
    if head.facts:
        yield escape(" · ".join(head.facts)) + "  "
    if head.deadline is not None:
        yield f"**{escape(_capital(head.deadline.words))}**  "
    yield f"{escape(table.resume)} compared with {escape(head.file)}"
    yield ""
    yield f"**{escape(table.sentence).rstrip('.')}.**"
    for name, items, answered in (
        ("Required", table.required, table.counts.required_answered),
        ("Preferred", table.preferred, table.counts.preferred_answered),
    ):
        if items:
            yield ""
            yield f"{'#' * (level + 1)} {name}: {answered} of {len(items)}"
            yield ""
            yield from _grid(
                ["", "Asked", "Evidence, or the edit that would answer it"],
                [[MARKS[item.state], escape(item.asked), _evidence(item, everything)] for item in items],
            )
    notes = [f"- **{name}:** {escape(text)}" for name, text in table.notes]
    if table.mentioned_shown:
        notes.append(f"- **Only mentioned, and in the document:** {escape(', '.join(table.mentioned_shown))}")
    if table.mentioned_open:
        notes.append(f"- **Only mentioned:** {escape(', '.join(table.mentioned_open))}")
    if table.judge:
        notes.append(f"- **Also asked, for you to judge:** {escape('; '.join(table.judge))}")
    if notes:
        yield ""
        yield f"{'#' * (level + 1)} Notes"
        yield ""
        yield from notes
    if level == 1:
        if table.edits:
            yield ""
            yield "## Edits that would answer most"
            yield ""
            yield from _plan(view, table.edits[:3], GREEDY_ONE)
        if any(item.state is State.OPEN for item in table.required):
            yield ""
            yield KIND_WORD


def _evidence(item: Said, everything: bool) -> str:
    words = evidence(item, _QUOTE, also=not everything)
    parts = [escape(words)] if words else []
    if everything:
        parts += ["+ " + escape(quoted(quote, _QUOTE)) for quote in item.more]
    if item.edit:
        parts.append(f"*{escape(item.edit)}*")
    return "<br>".join(parts)


def _plan(view: View, edits: Sequence[Edit], order: str) -> Iterator[str]:
    for number, edit in enumerate(edits, 1):
        yield f"{number}. **{escape(edit.words)}**: {escape(view.edit_sentence(edit))}"
    yield ""
    yield f"{IF_TRUE} {_capital(order)}."


def _overview(view: View, overview: Overview) -> Iterator[str]:
    lettered = len(overview.resumes) > 1
    if overview.by_resume:
        line = overview.postings[0]
        yield f"# {escape(line.head.title)}"
        yield ""
        yield f"{plural(len(overview.resumes), 'resume')} compared with {escape(line.head.file)}"
        yield ""
        yield from _grid(
            ["", "Resume", "Required", "Preferred"],
            [
                [
                    letter(at),
                    escape(name)
                    + (" **(answers most" + (", a tie)**" if len(line.best) > 1 else ")**") if at in line.best else ""),
                    ratio(line.counts[at].required_answered, line.counts[at].required),
                    ratio(line.counts[at].preferred_answered, line.counts[at].preferred),
                ]
                for at, name in enumerate(overview.resumes)
            ],
            2,
        )
        names = [letter(at) for at in range(len(overview.columns))]
    else:
        yield f"# {plural(len(overview.resumes), 'resume')} and {plural(len(overview.postings), 'posting')}"
        yield ""
        if lettered:
            yield from (f"- **{letter(at)}** {escape(name)}" for at, name in enumerate(overview.resumes))
        else:
            yield escape(overview.resumes[0])
        yield ""
        yield f"Order: {ORDER}. Each cell: required answered of asked, then preferred" + (
            "; bold is the resume that answers most, two bold ones are a tie." if lettered else "."
        )
        yield ""
        heads = [
            "#",
            "Posting",
            *([letter(at) for at in range(len(overview.resumes))] if lettered else ["Evidence"]),
            "Last day",
        ]
        rows = []
        for line in overview.postings:
            cells = [
                (f"**{_pair(counts)}**" if lettered and at in line.best else _pair(counts)) if line.asks else "–"
                for at, counts in enumerate(line.counts)
            ]
            last = escape(line.head.deadline.words) if line.head.deadline is not None else ""
            rows.append([str(line.number), escape(line.head.title), *cells, last])
        yield from _grid(heads, rows, 2)
        names = list(overview.columns)
    if overview.lines and len(names) <= 40:
        yield ""
        yield "## What is asked"
        yield ""
        yield "✓ required, with evidence; – required, open; ? look yourself; (✓) (–) preferred; empty: not asked"
        yield ""
        yield from _grid(
            ["Asked", *names], [[escape(line.asked), *map(_cell, line.cells)] for line in overview.lines], 1
        )
    if overview.edits:
        yield ""
        yield "## Edits that help most postings first" if not overview.by_resume else "## Edits that answer most"
        yield ""
        yield from _plan(view, leading(overview.edits, 20), GREEDY if not overview.by_resume else GREEDY_ONE)
    yield ""
    yield KIND_WORD


def _cell(cell: Cell) -> str:
    if cell.state is None:
        return ""
    return MARKS[cell.state] if cell.required else f"({MARKS[cell.state]})"


def _pair(counts: Sequence[int]) -> str:
    required, required_answered, preferred, preferred_answered = counts
    return f"{ratio(required_answered, required)}" + (f", {preferred_answered} of {preferred}" if preferred else "")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
