"""Fixes on made-up resumes full of slips: no file is corrupted, no fact changes. A small share of the benchmark."""

from __future__ import annotations

import importlib.util
import io
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

from profilelint.engine.registry import load as load_rules

FOLDER = Path(__file__).resolve().parents[2] / "benchmarks"
REGISTRY = load_rules()


def load(name: str) -> ModuleType:
    known = sys.modules.get(name)
    if known is not None:
        return known
    spec = importlib.util.spec_from_file_location(name, FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # as an import would: the modules beside each other import one another
    spec.loader.exec_module(module)
    return module


slips = load("slips")
fixes = load("fixes")


@pytest.mark.parametrize("kind", list(slips.FORMATS))
def test_no_file_is_corrupted_and_no_fact_changes(kind: str) -> None:
    applied = 0
    for number in range(2):
        made = slips.make(number, 2026, kind)
        for unsafe in (False, True):
            result = fixes.check(made, REGISTRY, unsafe)
            assert result.broken == [], made.path
            applied += result.fixes
    assert applied > 5


def test_the_same_number_is_the_same_resume() -> None:
    assert slips.make(3, 1) == slips.make(3, 1)
    assert slips.make(3, 1).data != slips.make(3, 2).data


# -- what the comparison finds -----------------------------------------------------------------------------------------

RESUME = """# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example | https://robinvale.example

<!-- a comment -->

## Education

**Ohio Prairie College** — Columbus, OH
B.S. in Statistics, GPA 3.6/4.0 — Sep 2020 – May 2024

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2025 – Aug 2025

- Sorted 1,400 parcels in the the morning on Github
- Planned a newsletter for 300 readers

## Skills

Python, SQL
"""


def said(new: str, unsafe: bool = False) -> str:
    made = slips.Made("resume.md", "markdown", RESUME.encode())
    return " ".join(fixes.broken(made, new.encode(), unsafe))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("the the", "the"),
        ("Github", "GitHub"),
        ("B.S.", "Bachelor of Science"),
        ("1,400", "1400"),
        ("https://robinvale", "http://robinvale"),
    ],
)
def test_a_fix_of_words_is_fine(old: str, new: str) -> None:
    assert said(RESUME.replace(old, new)) == ""


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("Robin Vale\n", "Robin Veil\n", "name changed"),
        ("555-0131", "555-0132", "phone changed"),
        ("robin.vale@", "robin.veil@", "email changed"),
        ("robinvale.example", "robinveil.example", "links changed"),
        ("Harborlight", "Harbourlight", "names changed"),
        ("Aug 2025", "Sep 2025", "dates changed"),
        ("B.S.", "M.S.", "degrees changed"),
        ("Statistics", "Nursing", "degrees changed"),
        ("300 readers", "readers", "numbers changed"),
        ("1,400", "14,00", "numbers changed"),
        ("- Planned a newsletter for 300 readers\n", "", "bullets changed"),
        ("Planned a newsletter for 300", "Ran everything there, 300", "changed beyond its slips"),
        ("a comment", "no comment", "something else than words"),
        ("- Sorted", "* Sorted", "something else than words"),
        ("\n", "\r\n", "something else than words"),
    ],
)
def test_what_is_no_fix_of_words_is_found(old: str, new: str, why: str) -> None:
    assert why in said(RESUME.replace(old, new))


@pytest.mark.parametrize(("old", "new"), [("Robin Vale\n", "Robin Veil\n"), ("Aug 2025", "Sep 2025"), ("300 ", "400 ")])
def test_names_dates_and_numbers_hold_for_all_fixes(old: str, new: str) -> None:
    assert "changed" in said(RESUME.replace(old, new), unsafe=True)


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("json-resume", b'"big"', b'"Big"'),
        ("json-resume", b"1.5", b"1.50"),
        ("rendercv", b"theme: classic", b"theme: [classic]"),
        ("rendercv", b"of this", b"of"),
        ("yamlresume", b"content:", b"content: &a"),
        ("latex", b"\\begin{document}", b"\\begin{document}\\relax"),
        ("latex", b"of a comment", b"of a note"),
    ],
)
def test_a_change_of_the_source_is_found(kind: str, old: bytes, new: bytes) -> None:
    made = slips.make(5, 1, kind)
    assert old in made.data
    assert "something else than words" in " ".join(fixes.broken(made, made.data.replace(old, new), False))


@pytest.mark.parametrize(("old", "new"), [(b"<w:b/>", b"<w:i/>"), (b"<w:r>", b"<w:r><w:rPr><w:b/></w:rPr>")])
def test_a_change_of_a_run_is_found(old: bytes, new: bytes) -> None:
    made = slips.make(6, 1, "docx")
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made.data)) as one, zipfile.ZipFile(buffer, "w") as other:
        for info in one.infolist():
            content = one.read(info)
            assert info.filename != "word/document.xml" or old in content
            other.writestr(info, content.replace(old, new) if info.filename == "word/document.xml" else content)
    assert "something else than words" in " ".join(fixes.broken(made, buffer.getvalue(), False))
