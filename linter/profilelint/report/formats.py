"""The output formats by name: each is one module with ``write(report, view) -> str``, a pure function."""

from __future__ import annotations

from importlib import import_module

from profilelint.engine.config import FORMATS
from profilelint.engine.report import Report
from profilelint.report.view import View


def write(form: str, report: Report, view: View) -> str:
    """The report in one of :data:`FORMATS`."""
    if form not in FORMATS:
        raise ValueError(f"there is no format {form}")
    written: str = import_module(f"profilelint.report.{form}").write(report, view)
    return written
