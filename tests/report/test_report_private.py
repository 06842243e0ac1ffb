"""No format shows an identity number; none shows a name, an address or an organisation where that is asked, but for
paths, by which programs find the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from golden_reports import MISSING, WEAK

from profilelint.engine.report import Config, FileReport, Input, Report, Skipped, Stale, Suppressed
from profilelint.engine.secrets import Private
from profilelint.model.finding import Edit, Finding, Fix, Level
from profilelint.model.place import Span, TextPlace
from profilelint.report import github, grouped, json, jsonl, junit, markdown
from profilelint.report.statistics import statistics, statistics_json
from profilelint.report.view import PLAIN, View

NUMBER, BARE = "219-09-9999", "219099999"
NAMES = ("Robin Vale", "robin.vale@cafe.example", "Harborlight Analytics", "555-0142")
KINDS = ("name", "e-mail", "organization", "phone")
WRITERS: dict[str, Callable[[Report, View], str]] = {
    "github": github.write,
    "grouped": grouped.write,
    "json": json.write,
    "jsonl": jsonl.write,
    "junit": junit.write,
    "markdown": markdown.write,
    "statistics": statistics,
    "statistics-json": statistics_json,
}


def everywhere(words: str, redact: bool = False) -> Report:
    """A report that holds the words wherever there are words."""

    def saying(finding: Finding, **facts: object) -> Finding:
        place = replace(
            finding.locations[0],
            quote=words,
            context=f"so {words} is quoted",
            offset=3,
            name=words,
            label=words,
            place=TextPlace(14, 3, 14, 9),
        )
        fix = Fix(words, (Edit((Span(0, 3),), "resume.md", words, TextPlace(14, 3, 14, 9)),), safe=True)
        return replace(
            finding,
            message=f"“{words}” stands there",
            suggestion=f"leave {words} out",
            locations=(place, replace(place, source="job.txt")),
            fixes=(fix,),
            data={"found": words},
            **facts,  # type: ignore[arg-type]
        )

    path = "cv.md" if redact else f"cv {words}.md"
    own = Input(path, "resume", "markdown", "a1" * 32)
    file = FileReport(
        input=own,
        read=True,
        findings=(saying(WEAK), *[saying(MISSING)] * 12, saying(WEAK, rule="date-future", level=Level.INFO)),
        suppressed=(Suppressed(saying(WEAK, rule="date-stale"), f"since {words} is mine"),),
        baselined=(saying(WEAK, rule="date-missing"),),
        skipped=(Skipped("job-years", f"{words} could not be read"),),
        works=(f"{words} can be read",),
        secrets=(NUMBER, BARE),
        private=tuple(map(Private, NAMES, KINDS)),
    )
    options: dict[str, str | bool | list[str]] = {"per_file_ignores": [f"{path}: word"]}
    return Report(
        today="2026-11-23",
        version="1",
        preset="us-student",
        options=options,
        files=(file, replace(file, read=False)),
        inputs=(own,),
        errors=(f"{path}: {words} is no posting",),
        rules=9,
        redact=redact,
        stale=(Stale(path, "date-stale", "00aa00aa00aa00aa:1"),),
        configs=(Config(origin=f"{path}.toml", preset="us-student", options=options, files=(path,)),),
    )


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("words", [NUMBER, BARE])
def test_no_identity_number_is_shown(form: str, words: str) -> None:
    for view in (PLAIN, View(rewritable=frozenset({"markdown"}), color=True, fold=True, width=500)):
        text = WRITERS[form](everywhere(words), view)
        assert words not in text
        assert "••" in text


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("words", NAMES)
def test_no_name_is_shown_where_that_is_asked(form: str, words: str) -> None:
    text = WRITERS[form](everywhere(words, redact=True), PLAIN).replace(markdown.JOINER, "")
    assert words not in text
    kind = KINDS[NAMES.index(words)]
    assert f"[{kind}]" in text.replace("\\", "")
    assert words in WRITERS[form](everywhere(words), PLAIN).replace(markdown.JOINER, "")
