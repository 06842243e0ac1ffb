"""Posting × Resume → Match: which evidence answers which requirement."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from profilelint.model.match import Match
    from profilelint.model.posting import Posting
    from profilelint.model.resume import Resume


def match(posting: Posting, resume: Resume, today: tuple[int, int] | None = None) -> Match:
    """Every requirement of a posting with what answers it in a resume, in the posting's order.

    ``today`` (year, month) is where entries that go on now end; without it they count up to the latest date that the
    resume holds.
    """
    (found,) = match_all((posting,), resume, today)
    return found


def match_all(postings: Iterable[Posting], resume: Resume, today: tuple[int, int] | None = None) -> tuple[Match, ...]:
    """:func:`match` for several postings, in their order; the resume is indexed once."""
    from profilelint.match.rows import Reader

    reader = Reader(resume, today)
    return tuple(reader.compare(posting) for posting in postings)
