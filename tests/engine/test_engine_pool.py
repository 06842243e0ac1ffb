"""Several processes give what one gives, in order, whatever happens to one of them."""

from __future__ import annotations

import datetime
import multiprocessing
import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from profilelint.engine import pool
from profilelint.engine.config import Settings
from profilelint.engine.examples import clean_resume
from profilelint.engine.file import Work
from profilelint.engine.registry import load
from profilelint.engine.run import Request, run

TODAY = datetime.date(2026, 11, 23)
PACK = """
RULES = ("stop",)
"""
STOP = '''"""Stops the process.

## Why

A test.
"""
import os
from profilelint.api import Document, Evidence, Level, Rule

RULE = Rule("pool-stop", level=Level.WARNING, evidence=Evidence.LOGIC, scope=Document, since="0.1")


def check(document, context):
    if document.path.endswith("7.md"):
        os._exit(1)
    yield from ()
'''


@pytest.fixture
def request_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Request:
    monkeypatch.chdir(tmp_path)
    for number in range(pool.FEWEST + 3):
        bullet = f"- Responsible for the the report on {number} stores\n"
        (tmp_path / f"resume{number:02}.md").write_text(clean_resume(bullet=bullet), encoding="utf-8")
    (tmp_path / "resume05.md").unlink()
    (tmp_path / "resume05.md").mkdir()
    files = tuple(sorted(path.name for path in tmp_path.iterdir()))
    return Request(files=(*files, "gone.md"), today=TODAY, use_cache=False)


def test_the_report_is_the_same(request_: Request) -> None:
    told: list[tuple[int, int, str]] = []
    alone = run(request_, load())
    together = run(replace(request_, processes=2), load(), lambda *seen: told.append(seen))
    assert together == alone
    assert len(alone.files) == len(request_.files) - 2
    assert len(alone.errors) == 2
    assert [done for done, _, _ in told] == sorted(done for done, _, _ in told)


def test_few_files_start_no_process(request_: Request, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_in_processes", None)
    assert run(replace(request_, files=request_.files[:3], processes=8), load()).files


def test_a_killed_process_is_said_and_the_rest_goes_on(
    request_: Request, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = tmp_path / "packs" / "pool_rules"
    pack.mkdir(parents=True)
    (pack / "__init__.py").write_text(PACK)
    (pack / "stop.py").write_text(STOP)
    monkeypatch.syspath_prepend(str(tmp_path / "packs"))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(tmp_path / "packs"), os.environ.get("PYTHONPATH", ""))))
    settings = Settings(plugins=("pool_rules",))
    files = tuple(name for name in request_.files if name.endswith(".md") and not name.startswith(("gone", "resume05")))
    report = run(replace(request_, files=files, settings=settings, processes=2), load(("pool_rules",)))
    stopped = [name for name in files if name.endswith("7.md")]
    assert [error.partition(":")[0] for error in report.errors] == stopped
    assert all("stopped from outside" in error for error in report.errors)
    assert [file.input.path for file in report.files] == [name for name in files if name not in stopped]


SLOW = (
    STOP.replace("os._exit(1)", "time.sleep(60)").replace("import os", "import time").replace("pool-stop", "pool-slow")
)


def test_a_run_that_is_given_up_leaves_no_process(
    request_: Request, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = tmp_path / "packs" / "slow_rules"
    pack.mkdir(parents=True)
    (pack / "__init__.py").write_text('RULES = ("slow",)\n')
    (pack / "slow.py").write_text(SLOW)
    monkeypatch.syspath_prepend(str(tmp_path / "packs"))
    work = Work(settings=Settings(plugins=("slow_rules",)), today=TODAY)
    outcomes = pool.check_all([name for name in request_.files if name.endswith(".md")], work, 2, lambda path: None)
    next(outcomes)
    started = multiprocessing.active_children()
    outcomes.close()
    end = time.monotonic() + 20
    while any(process.is_alive() for process in started) and time.monotonic() < end:
        time.sleep(0.05)
    assert started
    assert not any(process.is_alive() for process in started)
