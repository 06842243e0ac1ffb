"""The static site: it builds without a warning, loads nothing from elsewhere, and its search has every rule."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from profilelint.engine.registry import load

ROOT = Path(__file__).parents[2]
HERE = all(importlib.util.find_spec(name) for name in ("sphinx", "myst_parser", "furo"))


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_site", ROOT / "scripts" / "build_site.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(not HERE, reason="the extra “docs” is not installed")
def test_it_builds_with_warnings_as_errors(tmp_path: Path) -> None:
    site = tmp_path / "site"
    run = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "build_site.py"), str(site)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "")
    index = (site / "searchindex.js").read_text(encoding="utf-8")
    names = json.loads(index.removeprefix("Search.setIndex(").removesuffix(")"))["docnames"]
    assert {f"rules/{registered.name}" for registered in load()} <= set(names)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", '<link rel="stylesheet" href="https://fonts.example/css">'),
        ("a.html", "<script async src='//cdn.example/x.js'></script>"),
        ("a.html", '<link href="http://a.example/f.woff2" as="font" rel="preload">'),
        ("a.css", '@import url("https://a.example/x.css");'),
        ("a.css", "src: url(//a.example/f.woff2)"),
    ],
)
def test_what_a_page_would_load_from_elsewhere_is_noticed(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert len(script().requests(tmp_path)) == 1


@pytest.mark.parametrize(
    "text",
    [
        '<a href="https://a.example">a link is only followed when it is clicked</a>',
        '<link rel="stylesheet" href="_static/site.css"><script src="../x.js"></script>',
        '<link rel="canonical" href="https://a.example/">',
    ],
)
def test_what_stays_in_the_site_is_fine(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.html").write_text(text, encoding="utf-8")
    assert script().requests(tmp_path) == []
