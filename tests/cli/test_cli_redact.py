"""``--redact``: names, contacts and organisations in no format; identity numbers never."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from profilelint.engine.config import FORMATS

PRIVATE = ("Robin", "Vale", "robin.vale", "555-0131", "robinvale-7731", "Harborlight", "Ohio State", "Elm Street")
NUMBER = "123-45-6781"
RESUME = f"""# Robin Vale

12 Elm Street, Columbus, OH 43210 | robin.vale@mail,example | (614) 555-0131 | http://linkedin.com/in/robinvale-7731

## Education

**Ohio State University** — B.S. in Computer Science, GPA 3.6/4.0 — May 2024

## Experience

**Data Intern**, Harborlight Analytics — Sep 2025 – Feb 2025

- Responsible for the the dashboards of Harborlight Analytics on 3 stores
- Increased sales of Harborlight by XX% as Robin Vale, SSN {NUMBER}

**Data Intern** — Sep 2025 – Present

- Helped Ohio State University with 40 first-year students

## Skills

Python, SQL, Linkedin
"""
JOB = "Data Engineer at Harborlight Analytics\n\nRequirements\n- Experience with Kubernetes at Harborlight Analytics\n"


@pytest.fixture
def resume(folder: Path) -> Path:
    path = folder / "cv.md"
    path.write_text(RESUME, encoding="utf-8")
    (folder / "job.txt").write_text(JOB, encoding="utf-8")
    return path


def said(out: str, form: str) -> str:
    """A report without the pages of the rules, whose examples have the same fictional names."""
    if form != "sarif":
        return out
    log = json.loads(out)
    del log["runs"][0]["tool"]["driver"]["rules"]
    return json.dumps(log, ensure_ascii=False)


@pytest.mark.parametrize("form", FORMATS)
def test_no_format_shows_them(command: Any, resume: Path, form: str) -> None:
    plain = command("cv.md", "--job", "job.txt", "--pedantic", "--output-format", form)
    masked = command("cv.md", "--job", "job.txt", "--pedantic", "--output-format", form, "--redact")
    assert masked.code == plain.code == 1
    shown = said(masked.out, form) + masked.err
    assert not [name for name in PRIVATE if name in shown]
    assert "bullet-weak-opening" in shown
    assert NUMBER not in plain.out + plain.err + shown
    assert len([name for name in PRIVATE if name in said(plain.out, form)]) >= 3


@pytest.mark.parametrize("form", FORMATS)
def test_a_result_kept_from_before_is_masked_too(command: Any, resume: Path, form: str) -> None:
    command("cv.md", "--pedantic")
    fresh = command("cv.md", "--pedantic", "--output-format", form, "--redact", "--no-cache")
    kept = command("cv.md", "--pedantic", "--output-format", form, "--redact")
    assert kept == fresh


def test_the_setting_does_the_same(command: Any, resume: Path, folder: Path) -> None:
    (folder / "profilelint.toml").write_text("redact = true\n")
    assert "Harborlight" not in command("cv.md").out
