"""``html``: one file for a browser or a printer, without scripts or anything from elsewhere.

Jinja escapes every text."""

from __future__ import annotations

from pathlib import Path

from profilelint.engine.matching import Comparison
from profilelint.match.table import State
from profilelint.report.full import plural
from profilelint.report.match.terminal import MARKS
from profilelint.report.match.view import (
    GREEDY,
    GREEDY_ONE,
    IF_TRUE,
    KIND_WORD,
    LETTERED,
    ORDER,
    View,
    leading,
    letter,
    ratio,
)

TEMPLATE = "page.html.jinja"
_SAID = {
    State.SHOWN: "with evidence",
    State.LISTED: "only listed",
    State.CHECK: "to be looked at",
    State.OPEN: "open",
}


def write(comparison: Comparison) -> str:
    """The comparison as a page: the overview, then each posting with the resume that answers most of it."""
    import jinja2

    view = View(comparison)
    some = bool(comparison.postings and comparison.candidates)
    single = view.table(0, 0) if some and view.single else None
    overview = view.overview if some and not view.single else None
    tables = [view.table(view.best(posting), posting) for posting in view.order] if overview is not None else []
    if single is not None:
        title = single.head.title
    elif overview is not None and overview.by_resume:
        title = overview.postings[0].head.title
    elif overview is None:
        title = "Nothing was compared"
    else:
        title = f"{plural(len(view.resumes), 'resume')} and {plural(len(comparison.postings), 'posting')}"
    environment = jinja2.Environment(
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["capitalised"] = lambda text: text[:1].upper() + text[1:]
    page = environment.from_string(Path(__file__).with_name(TEMPLATE).read_text(encoding="utf-8"))
    return page.render(
        title=title,
        today=comparison.today,
        version=comparison.version,
        errors=view.errors,
        single=single,
        overview=overview,
        tables=tables,
        sentence=view.edit_sentence,
        marks=MARKS,
        said=_SAID,
        letter=letter,
        edits=leading(overview.edits, 20) if overview is not None else (),
        ratio=ratio,
        most_columns=LETTERED,
        greedy=GREEDY,
        greedy_one=GREEDY_ONE,
        if_true=IF_TRUE,
        kind_word=KIND_WORD,
        order=ORDER,
    )
