"""The generated pages: what stands in them. That those in the repository are up to date is checked by the script."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from profilelint.engine.presets import PARAMETERS, names, preset
from profilelint.engine.registry import load

ROOT = Path(__file__).parents[2]
REGISTRY = load()


@pytest.fixture(scope="module")
def script() -> Iterator[ModuleType]:
    sys.path.insert(0, str(ROOT / "scripts"))
    spec = importlib.util.spec_from_file_location("build_docs", ROOT / "scripts" / "build_docs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    sys.path.remove(str(ROOT / "scripts"))


@pytest.fixture(scope="module")
def pages(script: ModuleType) -> dict[str, str]:
    return {str(path.relative_to(ROOT / "docs")): text for path, text in script.pages().items()}


def test_it_gives_the_same_pages_each_time(script: ModuleType, pages: dict[str, str]) -> None:
    again = {str(path.relative_to(ROOT / "docs")): text for path, text in script.pages().items()}
    assert again == pages


def test_every_rule_stands_in_the_index_once(pages: dict[str, str]) -> None:
    rows = [line for line in pages["rules.md"].splitlines() if line.startswith("| [") and "(rules/" in line]
    assert len(rows) == len(REGISTRY)
    for registered in REGISTRY:
        assert f"| [{registered.name}](rules/{registered.name}.md) |" in pages["rules.md"]


def test_every_family_is_introduced(script: ModuleType) -> None:
    families = {registered.name.partition("-")[0] for registered in REGISTRY}
    assert families <= set(script._FAMILIES)


def test_the_counts_add_up(pages: dict[str, str]) -> None:
    total = next(line for line in pages["rules.md"].splitlines() if line.startswith("| all |"))
    count, *levels = (int(cell or 0) for cell in total.strip("| ").split(" | ")[1:])
    assert count == len(REGISTRY)
    assert sum(levels[:3]) == count


def test_every_preset_and_parameter_is_explained(script: ModuleType, pages: dict[str, str]) -> None:
    for name in names():
        assert f"| `{name}` | {preset(name).summary} |" in pages["presets.md"]
    assert {name.replace("_", "-") for name in PARAMETERS} == set(script._PARAMETERS)


def test_every_rule_that_a_preset_changes_has_a_row(pages: dict[str, str]) -> None:
    for registered in REGISTRY:
        changed = [name for name in names() if preset(name).settings(registered.name).off]
        if changed:
            row = f"](rules/{registered.name}.md) |" in pages["presets.md"]
            assert row or f"`{registered.name.partition('-')[0]}-*`" in pages["presets.md"]


def test_a_row_of_the_presets(pages: dict[str, str]) -> None:
    head = next(line for line in pages["presets.md"].splitlines() if line.startswith("| rule |"))
    row = next(line for line in pages["presets.md"].splitlines() if line.startswith("| [layout-page-count]"))
    cells = dict(zip(head.strip("| ").split(" | "), row.strip("| ").split(" | "), strict=True))
    assert (cells["`us-federal`"], cells["`us-student`"]) == ("error", "warning")


def test_every_rule_has_its_grade_in_the_table(pages: dict[str, str]) -> None:
    for registered in REGISTRY:
        grade = registered.rule.evidence.value
        row = next(line for line in pages["evidence.md"].splitlines() if line.startswith(f"| {grade} |"))
        assert f"[{registered.name}](" in row


def test_the_prose_around_the_table_stays(script: ModuleType) -> None:
    text = f"before\n\n{script.MARKS[0]}\n\nwhat stood there\n\n{script.MARKS[1]}\n\nafter\n"
    filled = script._evidence(REGISTRY, text)
    assert filled.startswith("before\n")
    assert filled.endswith("\nafter\n")
    assert "what stood there" not in filled
    assert script._evidence(REGISTRY, filled) == filled


def test_a_page_without_the_marks_is_refused(script: ModuleType) -> None:
    with pytest.raises(ValueError, match="lacks"):
        script._evidence(REGISTRY, "no marks")
