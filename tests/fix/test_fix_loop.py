"""Fixes until nothing changes."""

from __future__ import annotations

import datetime
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profilelint.compare import facts
from profilelint.engine.config import Settings
from profilelint.engine.examples import clean_resume
from profilelint.engine.registry import Registered, Registry, load
from profilelint.engine.rule import Context, Evidence, Rule
from profilelint.engine.run import Request, run
from profilelint.fix import loop
from profilelint.fix.apply import Offer
from profilelint.fix.guard import numbers
from profilelint.fix.loop import MOST_PASSES, Fixed, _left, fix_all
from profilelint.model.finding import Edit, Finding, Fix, Level, Location, at, edit
from profilelint.model.place import Span, TextPlace
from profilelint.model.resume import Resume
from profilelint.model.value import Value
from profilelint.parse import parse
from profilelint.read import read_bytes

REGISTRY = load()
TODAY = datetime.date(2026, 11, 23)
TWICE = "- Moved the the archive of 3,000 Linkedin files\n"


def fixed(files: dict[str, bytes], registry: Registry = REGISTRY, *, unsafe: bool = False, **facts: Any) -> Fixed:
    request = Request(files=tuple(files), today=TODAY, contents=files, **facts)
    return fix_all(request, registry, run(request, registry), unsafe=unsafe)


def text(result: Fixed, path: str = "a.md") -> str:
    return result.changes[path].new.decode()


def with_rule(*changes: tuple[str, str], safe: bool = True, edits: Callable[[Value], Edit] | None = None) -> Registry:
    """A registry of one rule, with a fix for each (words, new words) in the resume's lines."""

    def check(resume: Resume, context: Context) -> Iterator[Finding]:
        for section in (*resume.sections,):
            for line in (*section.lines, *([section.heading] if section.heading else ())):
                for old, new in changes:
                    start = line.text.find(old)
                    if start >= 0:
                        change = edits(line) if edits else edit(line, start, start + len(old), new)
                        yield Finding(
                            message="x",
                            locations=(at(line, start=start, end=start + len(old)),),
                            fixes=(Fix("Change it", (change,), safe=safe),),
                        )

    return registered(check)


def registered(check: Callable[[Resume, Context], Iterator[Finding]]) -> Registry:
    """A registry of one rule."""
    rule = Rule("acme-rule", level=Level.WARNING, evidence=Evidence.GUIDE, scope=Resume, since="0.1")
    return Registry([*(item for item in REGISTRY if item.rule.reserved), Registered(rule, check, "Says so.", "x")])


RAW = clean_resume(bullet=TWICE).encode()


def test_fixes_that_meet_are_applied_one_after_the_other() -> None:
    raw = clean_resume(bullet="- Moved the the the the archive of 3,000 Linkedin files\n").encode()
    result = fixed({"a.md": raw})
    assert text(result) == clean_resume(bullet="- Moved the archive of 3,000 LinkedIn files\n")
    assert result.report.findings == ()
    assert result.changes["a.md"].fixes >= 3
    assert result.notes == ()


def test_unsafe_fixes_only_where_asked() -> None:
    raw = clean_resume(bullet=TWICE + "- Responsible for scheduling 14 lab assistants across three rooms\n").encode()
    assert "- Responsible for scheduling 14" in text(fixed({"a.md": raw}))
    both = text(fixed({"a.md": raw}, unsafe=True))
    assert "- Moved the archive of 3,000 LinkedIn files\n- Scheduled 14 lab assistants across three rooms\n" in both


def test_what_is_clean_does_not_change() -> None:
    result = fixed({"a.md": clean_resume().encode()})
    assert result.changes == {}
    assert result.notes == ()


def test_nothing_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(RAW)
    request = Request(files=(str(path),), today=TODAY)
    result = fix_all(request, REGISTRY, run(request, REGISTRY))
    assert result.changes[str(path)].old == RAW
    assert path.read_bytes() == RAW


def test_a_file_that_changed_since_is_left(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(RAW)
    request = Request(files=(str(path),), today=TODAY)
    report = run(request, REGISTRY)
    path.write_bytes(RAW + b"\n- more\n")
    assert fix_all(request, REGISTRY, report).notes == (
        f"{path}: it changed while it was checked, so it is not fixed; check it again",
    )
    path.unlink()
    assert "no such file" in fix_all(request, REGISTRY, report).notes[0]


def test_each_file_of_several_is_fixed() -> None:
    result = fixed({"a.md": RAW, "b.md": clean_resume().encode(), "c.txt": RAW})
    assert sorted(result.changes) == ["a.md", "c.txt"]
    assert [file.input.path for file in result.report.files] == ["a.md", "b.md", "c.txt"]


def test_a_note_names_the_line_of_the_fix_and_not_of_the_finding() -> None:
    first, second = Span(10, 18), Span(40, 48)
    locations = tuple(
        Location("", "a.md", (span,), "here", place=TextPlace(line, 1, line, 9))
        for line, span in ((3, first), (7, second))
    )
    fix = Fix("Write LinkedIn", (Edit((second,), "a.md", "LinkedIn"),), safe=True)
    left = _left(Offer(Finding(message="", locations=locations), fix), "why")
    assert left.line == 7


# -- the guard --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("safe", [True, False])
@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("Harborlight Analytics", "Acme Analytics", "an organization"),
        ("3,000", "30,000", "a number"),
        ("May 2025 – Aug", "May 2024 – Aug", "a date"),
        ("Data Intern", "Data Lead", "a title"),
    ],
)
def test_a_fix_that_lies_is_left_out_and_the_others_are_applied(old: str, new: str, why: str, safe: bool) -> None:
    registry = with_rule((old, new), ("archive", "library"), safe=safe)
    result = fixed({"a.md": RAW}, registry, unsafe=not safe)
    assert text(result) == RAW.decode().replace("archive", "library")
    line = RAW.decode()[: RAW.decode().index(old)].count("\n") + 1
    assert result.notes == (f"a.md: a fix of acme-rule (line {line}) left out: it would change {why}",)


def test_a_fix_that_breaks_the_structure_is_left_out() -> None:
    registry = with_rule(("Moved", "- Moved"))
    result = fixed({"a.md": RAW}, registry)
    assert result.changes == {}
    assert result.notes == ("a.md: a fix of acme-rule (line 23) left out: other words would change too",)


def test_fixes_that_undo_one_another_come_to_an_end() -> None:
    result = fixed({"a.md": RAW}, with_rule(("archive", "library"), ("library", "archive")))
    assert text(result) == RAW.decode().replace("archive", "library")
    assert result.notes == ("a.md: a fix of acme-rule (line 23) left out: it changes nothing, or undoes another one",)


def test_fixes_without_an_end_are_not_applied() -> None:
    result = fixed(
        {"a.md": RAW, "b.md": RAW.replace(b"archive", b"files")}, with_rule(("archive", "archivee"), ("Moved", "Took"))
    )
    assert list(result.changes) == ["b.md"]
    assert result.notes == (
        f"a.md: the fixes did not come to an end in {MOST_PASSES} passes, so none is applied; use fewer rules",
    )


def test_fixes_that_only_need_more_passes_are_kept() -> None:
    changes = [(f"a{number}-b", f"a{number}+b") for number in range(2 * MOST_PASSES)]
    raw = clean_resume(bullet=f"- Moved {' '.join(old for old, _ in changes)}\n").encode()

    def one_by_one(resume: Resume, context: Context) -> Iterator[Finding]:
        lines = [line for section in resume.sections for line in section.lines]
        found = [(line, line.text.find(old), old, new) for line in lines for old, new in changes if old in line.text]
        fixes = [Fix("x", (edit(line, start, start + len(old), new),), safe=True) for line, start, old, new in found]
        # all of them need the same word, so that one is applied in a pass
        fixes = [Fix("x", (*fix.edits, *fixes[-1].edits), safe=True) for fix in fixes[:-1]] + fixes[-1:]
        if found:
            yield Finding(message="x", locations=(at(found[0][0]),), fixes=tuple(reversed(fixes)))

    result = fixed({"a.md": raw}, registered(one_by_one))
    assert result.notes == (f"a.md: more fixes are left after {MOST_PASSES} passes; run it again",)
    assert text(result).count("+") == raw.decode().count("+") + MOST_PASSES


def test_a_large_file_gets_fewer_passes_and_keeps_what_they_did(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loop, "_LARGE", 10)
    monkeypatch.setattr(loop, "_LARGE_PASSES", 1)
    bullets = "".join(f"- Moved the the files of {number} stores\n" for number in range(150))
    result = fixed({"a.md": clean_resume(bullet=bullets).encode()}, settings=Settings(select=("word-repeated",)))
    assert result.notes == ("a.md: more fixes are left after 1 passes; run it again",)
    assert text(result).count("Moved the files") == 100


def test_what_does_not_stand_in_the_source_is_said_without_its_words() -> None:
    raw = RAW.replace(b"the the", b"the **the**")
    result = fixed({"a.md": raw}, settings=Settings(select=("word-repeated",)))
    assert result.changes == {}
    assert result.notes == (
        "a.md: a fix of word-repeated (line 23) left out: the words do not stand in the source as they are read; "
        "change them by hand",
    )


def test_a_fix_of_another_document_is_no_fix_of_this_one() -> None:
    registry = with_rule(("archive", "x"), edits=lambda line: Edit(line.spans, "job.txt", "x"))
    result = fixed({"a.md": RAW}, registry)
    assert (result.changes, result.notes) == ({}, ())


def test_what_stands_for_several_places_is_left() -> None:
    raw = "basics: {name: Robin Vale}\nwork:\n- name: A\n  summary: &a Moved the the files\n- name: B\n  summary: *a\n"
    result = fixed({"a.yaml": raw.encode()}, settings=Settings(select=("word-repeated",)))
    assert result.changes == {}
    assert "other words would change too" in result.notes[0]


# -- formats ----------------------------------------------------------------------------------------------------------

TEX = r"""\documentclass{article} % of of
\newcommand{\job}[1]{\item #1}
\begin{document}
Robin Vale, robin.vale@mail.example \hfill (614) 555-0131

\section*{Experience}
\textbf{Data Intern}, Harborlight Analytics, Columbus, OH \hfill May 2025 -- Aug 2025
\begin{itemize}
  \job{Moved the the archive of 3,000 \textbf{Linkedin} files \& notes} % the the
  \item Sold 20\% of of the javascript
\end{itemize}
\end{document}
"""
YAML = """\
# of of
cv:
  name: Robin Vale
  sections:
    experience:
      - company: Harborlight Analytics # the the
        position: Data Intern
        start_date: 2025-05
        end_date: 2025-08
        highlights:
          - 'Moved the the archive of 3,000 Linkedin files'
          - >-
            Sold 20% of
            of the javascript
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize(
    ("path", "raw", "changes"),
    [
        ("a.tex", TEX, [("Moved the the", "Moved the"), ("Linkedin", "LinkedIn"), ("of of the j", "of the j")]),
        ("a.yaml", YAML, [("Moved the the", "Moved the"), ("Linkedin", "LinkedIn"), ("of\n            of", "of")]),
    ],
)
def test_only_the_words_change(path: str, raw: str, changes: list[tuple[str, str]], mark: bytes, end: str) -> None:
    wanted = raw
    for old, new in [*changes, ("javascript", "JavaScript")]:
        wanted = wanted.replace(old, new)
    result = fixed(
        {path: mark + raw.replace("\n", end).encode()}, settings=Settings(select=("word-repeated", "word-product-case"))
    )
    assert result.changes[path].new == mark + wanted.replace("\n", end).encode()


def test_dates_of_data_are_left() -> None:
    raw = YAML.replace("start_date: 2025-05\n        end_date: 2025-08", "date: May 2025 - Aug 2025").encode()
    result = fixed({"a.yaml": raw}, settings=Settings(select=("date", "word-repeated")))
    assert b"date: May 2025 - Aug 2025" in result.changes["a.yaml"].new


@pytest.mark.parametrize(
    ("path", "data"),
    [
        (
            "a.html",
            b"<h1>Robin Vale</h1><h2>Experience</h2><p>Clerk, Acme, May 2024</p><ul><li>Moved the the files</li></ul>",
        ),
        ("a.typ", b"= Robin Vale\nColumbus, OH\n\n== Experience\nClerk, Acme, May 2024\n- Moved the the files\n"),
    ],
)
def test_what_is_not_rewritten_is_shown(path: str, data: bytes) -> None:
    result = fixed({path: data}, settings=Settings(select=("word-repeated",)))
    change = result.changes[path]
    assert change.is_shown_only
    assert change.name == f"{path} (as read)"
    assert change.after == change.before.replace("the the", "the")
    assert "the change that --diff shows" in result.notes[0]
    assert "the the" not in "".join(result.notes)


def test_another_encoding_stays() -> None:
    raw = clean_resume(bullet=TWICE).replace("Robin", "Zoë")
    result = fixed({"a.md": raw.encode("cp1252")})
    assert text_of(result, "cp1252") == raw.replace("the the", "the").replace("Linkedin", "LinkedIn")


def text_of(result: Fixed, codec: str) -> str:
    return result.changes["a.md"].new.decode(codec)


def test_bytes_that_cannot_be_written_back_are_shown() -> None:
    data = b"\xef\xbb\xbf" + clean_resume(bullet=TWICE).replace("Robin", "Zo\\").encode().replace(b"\\", b"\xeb")
    result = fixed({"a.md": data})
    assert result.changes["a.md"].is_shown_only
    assert "save it as UTF-8" in result.notes[0]


# -- properties -------------------------------------------------------------------------------------------------------

WORDS = st.sampled_from(
    "the the archive of of Javascript github **bold** and `code` *a a* [Github](https://github.com/x) in order "
    "to Python é 😀 desks &amp; 3,000 2M files. , www.a.example “it” ' \\* # 5% $7 organisation organize".split(" ")
)
BULLETS = st.lists(st.lists(WORDS, min_size=3, max_size=12).map(" ".join), min_size=1, max_size=4)


def said(data: bytes, path: str) -> tuple[Any, Any]:
    document = read_bytes(data, path)
    kept = "name label email phone location title organization start end score degree url".split()
    found = [(fact.owner, fact.field, fact.key) for fact in facts.of(parse(document)) if fact.field in kept]
    return found, numbers(document.text)


def _data(bullets: list[str], kind: str, end: str) -> tuple[str, bytes]:
    if kind == "md":
        return "a.md", clean_resume(bullet="\n".join(f"- Moved {one}" for one in bullets)).replace("\n", end).encode()
    if kind == "tex":
        lines = [f"\\item Moved {one}" for one in bullets]
        return "a.tex", TEX.replace("\\end{itemize}", "\n".join([*lines, "\\end{itemize}"])).replace("\n", end).encode()
    work = {"name": "Acme", "position": "Clerk", "startDate": "2024-01", "highlights": [f"Moved {b}" for b in bullets]}
    value = {"basics": {"name": "Robin Vale", "phone": "(614) 555-0131"}, "work": [work]}
    if kind == "json":
        return "a.json", json.dumps(value, ensure_ascii=len(bullets) > 1).replace("\n", end).encode()
    import yaml

    stream = io.StringIO()
    yaml.dump(value, stream, width=30, default_style="'" if len(bullets) > 1 else None, allow_unicode=True)
    return "a.yaml", stream.getvalue().replace("\n", end).encode()


@settings(max_examples=40, deadline=None)
@given(BULLETS, st.sampled_from(["md", "tex", "json", "yaml"]), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_fixes_come_to_an_end_and_change_no_fact(bullets: list[str], kind: str, end: str, unsafe: bool) -> None:
    path, data = _data(bullets, kind, end)
    result = fixed({path: data}, unsafe=unsafe)
    assert not any("did not come to an end" in note for note in result.notes)
    new = result.changes[path].new if path in result.changes else data
    before, after = said(data, path), said(new, path)
    assert after[1] == before[1]
    assert after[0] == before[0]
    again = fixed({path: new}, unsafe=unsafe)
    assert not again.changes


PARTS = st.sampled_from(
    "Vale|Robin Vale|Harborlight|Analytics|3,000|2025|May|May 2025|Aug|Moved|Moved Github|(614)|Data|Intern|Clerk|Acme"
    "|20|Sold|it|Experience|2024|of".split("|")
)
NEW = st.one_of(
    st.sampled_from(
        [
            "",
            " ",
            "x",
            "July",
            "2024",
            "30,000",
            "- a",
            "# b",
            "a: b",
            "a #b",
            '"',
            "'",
            "\\",
            "**",
            "\n- x",
            "<!--",
            "%",
        ]
    ),
    st.text(max_size=6),
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(PARTS, NEW), min_size=1, max_size=5, unique_by=lambda item: item[0]),
    st.sampled_from(["md", "tex", "json", "yaml"]),
    st.booleans(),
)
def test_whatever_fixes_say_no_fact_changes(changes: list[tuple[str, str]], kind: str, safe: bool) -> None:
    path, data = _data(["Github 3,000 of May 2025 files", "it, 20 of it"], kind, "\n")
    result = fixed({path: data}, with_rule(*changes, safe=safe), unsafe=not safe)
    if path in result.changes:
        change = result.changes[path]
        before, after = said(data, path), said(change.new, path)
        assert after[1] == before[1]
        assert [fact for fact in after[0] if fact[1] not in LOOSE] == [
            fact for fact in before[0] if fact[1] not in LOOSE
        ]
        assert not safe or after[0] == before[0]


LOOSE = ("email", "label", "url")
"""What an unsafe fix may change: an address that leads nowhere."""
