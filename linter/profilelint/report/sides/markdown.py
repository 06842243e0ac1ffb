"""``markdown``: for notes and pull requests. Text of the files can start neither markup nor HTML."""

from __future__ import annotations

from profilelint.report.match.markdown import escape
from profilelint.report.sides.view import KIND_WORD, LEGEND, Compared, Line, Part, Said, View


def write(compared: Compared, *, everything: bool = False) -> str:
    """The comparison as CommonMark with one table a section; ``everything`` shows what agrees too."""
    view = View(compared, everything)
    lines = [f"# {escape(view.files[0])} compared", ""]
    for number, file in enumerate(view.files[1:]):
        lines.append(f"- with {escape(file)}: {view.footer(number)}")
    for part in view.parts:
        lines += ["", f"## {part.name}", "", *_part(view, part)]
    lines += ["", *(f"{text}  " for text in (view.hidden, LEGEND, KIND_WORD) if text)]
    lines += ["", *(f"- {escape(error)}" for error in compared.errors)] if compared.errors else []
    return "\n".join(lines).rstrip() + "\n"


def _part(view: View, part: Part) -> list[str]:
    lines: list[str] = []
    if part.blocks:
        lines += [_row(["", *map(escape, view.heads)]), _row(["---"] * (len(view.files) + 1))]
        for block in part.blocks:
            if block.name:
                lines.append(_row([f"**{escape(block.name)}**", *[""] * len(view.files)]))
            lines += [_line(line) for line in block.lines]
    if part.agree:
        lines += [*([""] if lines else []), f"Agrees: {escape('; '.join(part.agree))}"]
    for lists in part.skills:
        rows = [
            ("both", lists.both),
            ("only here", lists.here),
            ("only there", lists.there),
            ("there, and in the text here", lists.text),
            ("cannot be told", lists.unknown if view.everything else ()),
        ]
        if len(view.files) > 2:
            lines += [*([""] if lines else []), f"{escape(lists.file)}:", ""]
        lines += [f"- {label}: {escape(', '.join(names))}" for label, names in rows if names]
    return lines


def _line(line: Line) -> str:
    return _row([escape(line.label), *map(_said, line.cells)])


def _said(said: Said) -> str:
    text = f"*{escape(said.text)}*" if said.remark and said.text else escape(said.text)
    mark = said.mark.strip()
    return f"{mark} {text}" if mark and mark != "+" else text


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
