"""``markdown``: a comment on a pull request. A headline, then a table a family behind a line that opens it.

It starts with :data:`MARKER`, by which a program finds its own comment and replaces it. Whatever a resume holds is
shown as text: no markup, no link, and nobody is mentioned.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import NamedTuple

from profilelint.engine.report import Report
from profilelint.pattern import lazy
from profilelint.report.artifact import clipped
from profilelint.report.full import headline, not_run, of_level, plural, stale
from profilelint.report.rows import Row, cleaner, rows
from profilelint.report.short import LEVELS, by_family, family_words, related, said, where
from profilelint.report.view import PLAIN, View

MARKER = "<!-- profilelint-report -->"
LIMIT = 65_536
"""GitHub takes comments of so many characters; characters beyond the basic plane count twice here, to be safe."""
_CELL, _SENTENCE = 600, 240
"""Characters of a text in a table, and in a list, before it is cut."""
_LISTED, _PLACES = 20, 5
"""Sentences of a list, and further places of a finding, before the others are counted."""
_ROOM = 300
"""Kept for the sentence on what was cut."""

_MARKUP = lazy(r"[\\`*_{}\[\]|~]")
_NOTICED = lazy(r"://|(?i:\bwww(?=\.))|@|#(?=\d)|(?i:\bGH)(?=-\d)|:(?=[a-z][\w+-]{0,40}:)|\b(?:mailto|xmpp):")
_BLOCK = lazy(r"^(?:\d{1,9}(?=[.)])|(?=[#+=>-]))")
JOINER = "\u2060"
"""A sign of no width that joins words: what GitHub would link, mention or draw is none with it inside."""
_END = ("", "</details>", "")
_LEVELS = {"error": "**error**", "warning": "warning", "info": "info"}


class _Line(NamedTuple):
    level: str
    text: str


class _Family(NamedTuple):
    name: str
    lines: list[_Line]


def write(report: Report, view: View = PLAIN) -> str:
    """The report as Markdown of GitHub's kind, no longer than a comment may be."""
    clean = cleaner(None, report)
    head = [MARKER, f"### profilelint: {headline(report)}", ""]
    head += _list("Not read", [clean(error) for error in report.errors], opened=True)
    tail = _list("What already works", _works(report))
    tail += _list("What was not checked", not_run(report))
    tail += [item for sentence in stale(report) for item in (f"{text(sentence)}.", "")]
    tail.append("`profilelint explain RULE` says why a rule matters and when to ignore it.")
    families = [
        _Family(name, [_Line(row.level, _line(row, view)) for row in found])
        for name, found in by_family(row for file in report.files for row in rows(file, report))
    ]
    shown = _fitting(families, LIMIT - _ROOM - _size([*head, *tail]))
    cut = sum(len(family.lines) for family in families) - len(shown)
    body = [line for family in families for line in _block(family, shown)]
    if cut:
        body += [f"{plural(cut, 'more finding')} did not fit into this comment: run `profilelint` to see all.", ""]
    return "\n".join([*head, *body, *tail]) + "\n"


def _fitting(families: list[_Family], left: int) -> set[tuple[str, int]]:
    """The lines that there is room for, as family and number, the gravest first."""
    lines = [(line, family, number) for family in families for number, line in enumerate(family.lines)]
    shown: set[tuple[str, int]] = set()
    begun: set[str] = set()
    for line, family, number in sorted(lines, key=lambda item: LEVELS.index(item[0].level)):
        frame = [] if family.name in begun else [*_top(family), *_END]
        left -= _size([line.text, *frame])
        if left < 0:
            break
        begun.add(family.name)
        shown.add((family.name, number))
    return shown


def text(words: str) -> str:
    """A text inside a line of Markdown, shown as it is."""
    words = html.escape(words.strip(), quote=False)
    words = _MARKUP.sub(lambda match: f"\\{match[0]}", words)
    words = _NOTICED.sub(_broken, words)
    return words.replace("$", "<span>$</span>")  # two of them are a formula


def _broken(found: re.Match[str]) -> str:
    sign = found[0]
    return f":{JOINER}//" if sign == "://" else sign + JOINER


def _cell(words: str, most: int = _CELL) -> str:
    """A text of at most so many characters, and twice as many with what keeps its signs from being markup."""
    shown = text(clipped(words, most))
    return shown if len(shown) <= 2 * most else text(clipped(words, most // 8))


def _line(row: Row, view: View) -> str:
    primary = row.spots[0]
    at = [_cell(where(primary, view)), *filter(None, [_cell(primary.name)])]
    others = related(row, view)
    what = [_cell(said(row)), *map(_cell, others[:_PLACES])]
    if len(others) > _PLACES:
        what.append(f"and {plural(len(others) - _PLACES, 'more place')}")
    cells = (_LEVELS[row.level], "<br>".join(at), "<br>".join(what), _cell(row.suggestion), _rule(row))
    return f"| {' | '.join(cells)} |"


def _rule(row: Row) -> str:
    """The rule's name; a link where its page has an address that leads there from a comment."""
    if re.fullmatch(r"https://[\w./#-]+", row.url):
        return f"[{text(row.rule)}]({row.url})"
    return f"`{row.rule}`"


def _top(family: _Family) -> list[str]:
    levels = [line.level for line in family.lines]
    counts = ", ".join(of_level(levels.count(level), level) for level in LEVELS if level in levels)
    opened = " open" if "error" in levels else ""
    name, words = html.escape(family.name), html.escape(family_words(family.name))
    return [
        f"<details{opened}><summary><b>{name}</b>{f': {words}' if words != name else ''} ({counts})</summary>",
        "",
        "| Level | Where | What | Suggestion | Rule |",
        "| --- | --- | --- | --- | --- |",
    ]


def _block(family: _Family, shown: set[tuple[str, int]]) -> list[str]:
    """A family's table, the gravest first."""
    lines = [line for number, line in enumerate(family.lines) if (family.name, number) in shown]
    lines.sort(key=lambda line: LEVELS.index(line.level))
    return [*_top(family), *(line.text for line in lines), *_END] if lines else []


def _list(title: str, sentences: Iterable[str], opened: bool = False) -> list[str]:
    items = [_item(sentence) for sentence in sentences]
    if not items:
        return []
    more = [f"- and {len(items) - _LISTED} more"] if len(items) > _LISTED else []
    top = f"<details{' open' if opened else ''}><summary><b>{title}</b></summary>"
    return [top, "", *items[:_LISTED], *more, "", "</details>", ""]


def _item(sentence: str) -> str:
    words = _cell(sentence, _SENTENCE)
    start = _BLOCK.match(words)
    return f"- {words}" if start is None else f"- {start[0]}\\{words[start.end() :]}"


def _works(report: Report) -> list[str]:
    sentences = []
    for file in report.files:
        clean = cleaner(file, report)
        head = f"{clean.path(file.input.path)}: " if len(report.files) > 1 else ""
        sentences += [head + clean(sentence) for sentence in file.works]
    return sentences


def _size(lines: Iterable[str]) -> int:
    return sum(len(line.encode("utf-16-le", "surrogatepass")) // 2 + 1 for line in lines)
