"""A pack written as the guide says runs like the built-in rules, and only when the settings name it."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest

from profilelint.engine.config import Settings
from profilelint.engine.examples import examples, run_example
from profilelint.engine.registry import PackError, load
from profilelint.engine.run import Request, run

GUIDE = Path(__file__).parents[2] / "docs" / "writing-rules.md"
RESUME = """# Robin Vale

robin.vale@mail.example

## Experience

### Runner, Club

May 2025 – Aug 2025

- Won the race!
"""


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> str:
    """The guide's own example as a package."""
    match = re.search(r"````python\n(.*?)````", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    assert match is not None
    name = f"acme_rules_{abs(hash(request.node.name))}"
    folder = tmp_path / name
    folder.mkdir()
    (folder / "__init__.py").write_text('RULES = ("exclamation",)\n', encoding="utf-8")
    (folder / "exclamation.py").write_text(match[1], encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    return name


def _rules(tmp_path: Path, plugins: tuple[str, ...]) -> set[str]:
    path = tmp_path / "resume.md"
    path.write_text(RESUME, encoding="utf-8")
    settings = Settings(plugins=plugins)
    request = Request(files=(str(path),), today=datetime.date(2026, 11, 23), settings=settings)
    return {finding.rule for finding in run(request, load(plugins)).findings}


def test_the_guides_rule_runs_when_its_pack_is_named(tmp_path: Path, pack: str) -> None:
    assert "acme-exclamation" in _rules(tmp_path, (pack,))


def test_a_pack_is_never_loaded_unasked(tmp_path: Path, pack: str) -> None:
    assert "acme-exclamation" not in _rules(tmp_path, ())


def test_the_guides_page_passes_its_own_examples(pack: str) -> None:
    registry = load((pack,))
    for example in examples(registry["acme-exclamation"]):
        found = {finding.rule for finding in run_example(example, registry).findings}
        assert found == (set() if example.good else {"acme-exclamation"})


def test_a_pack_that_is_not_there_is_named() -> None:
    with pytest.raises(PackError, match="no_such_pack"):
        load(("no_such_pack",))
