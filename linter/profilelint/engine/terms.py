"""The user's own terms, in force for the length of a run."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext

from profilelint.engine.config import Settings


def own_terms(settings: Settings) -> AbstractContextManager[None]:
    """Within its ``with`` block the table of skills holds what ``[skills]`` adds; nothing of it stays."""
    if not settings.skills:
        return nullcontext()
    from profilelint.language.skills import using

    return using(settings.skills)
