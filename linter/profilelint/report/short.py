"""What several writers say of a finding in few words."""

from __future__ import annotations

from collections.abc import Iterable

from profilelint.report.artifact import is_address, quotable
from profilelint.report.page import FAMILIES
from profilelint.report.paths import relative
from profilelint.report.rows import Row, Spot
from profilelint.report.view import View

LEVELS = ("error", "warning", "info")
"""The gravest first."""


def said(row: Row) -> str:
    """The message, behind it the words meant where it does not quote them itself and they are few."""
    spot = row.spots[0]
    return f"{row.message} “{spot.quote}”" if quotable(spot) and spot.quote not in row.message else row.message


def place(spot: Spot) -> str:
    """A place without its file: ``14:3``, ``p.1``; empty where a finding is about the file as a whole."""
    return spot.where[len(spot.file) :].lstrip(" :")


def where(spot: Spot, view: View) -> str:
    """A place with its file as programs want it: ``cv/resume.md:14:3``."""
    return relative(spot.file, view) + spot.where[len(spot.file) :]


def related(row: Row, view: View) -> list[str]:
    """The further locations: ``job.txt:5:16: the posting asks for it``; those in the same file without its name."""
    primary, *others = row.spots
    places = [place(spot) if spot.file == primary.file else where(spot, view) for spot in others]
    return [": ".join(filter(None, (at, spot.label or spot.name))) for at, spot in zip(places, others, strict=True)]


def explained(row: Row) -> str:
    """Where the rule is explained: the command, and the address of its page where it has one."""
    return f"profilelint explain {row.rule}" + (f" ({row.url})" if is_address(row.url) else "")


def family(rule: str) -> str:
    """The first word of a rule's name."""
    return rule.partition("-")[0]


def family_words(name: str) -> str:
    """A family in words; its name where it is a pack's."""
    return FAMILIES.get(name, name)


def by_family(rows: Iterable[Row]) -> list[tuple[str, list[Row]]]:
    """Findings by family: families with the gravest findings first, then by name; the findings in their order."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(family(row.rule), []).append(row)
    return sorted(found.items(), key=lambda item: (min(LEVELS.index(row.level) for row in item[1]), item[0]))
