"""Terms in posting sentences: what a resume can name ("knowledge") and what one can do ("skill").

A trained spaCy pipeline that ships with this package (``language/data/terms``); nothing is fetched, nothing leaves
the machine. spaCy and the pipeline are loaded on the first call and kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

KNOWLEDGE = "knowledge"
SKILL = "skill"
FOLDER = Path(__file__).parent.parent / "data" / "terms"


class TermSpan(NamedTuple):
    """``sentence[start:end]`` is a term. ``kind`` is "knowledge" (a tool, method, field, language, certificate) or
    "skill" (an ability or attitude, often a verb phrase); ``score`` is how sure that is, from 0 to 1.
    """

    start: int
    end: int
    kind: str
    score: float


@lru_cache(maxsize=1)
def pipeline() -> Any:
    """The spaCy pipeline (a ``Language``), loaded once."""
    from spacy.util import load_model_from_path

    from profilelint.language.terms import component

    assert component.COMPONENT
    return load_model_from_path(FOLDER)


def extract(sentences: Sequence[str]) -> list[list[TermSpan]]:
    """The terms of each sentence, by place; terms of different kinds may overlap.

    The sentences of one call are read as consecutive lines of one posting: neighbours help to tell what is asked for
    from what is merely told. Any text is allowed, of any length.
    """
    found: list[list[TermSpan]] = []
    for doc in pipeline().pipe(sentences):
        terms = [
            TermSpan(span.start_char, span.end_char, kind, score)
            for kind in (KNOWLEDGE, SKILL)
            for span, score in zip(doc.spans[kind], doc.spans[kind].attrs["scores"], strict=True)
        ]
        found.append(sorted(terms))
    return found


def extract_terms(sentences: Sequence[str]) -> list[list[tuple[int, int, str]]]:
    """For each sentence the ``(start, end, kind)`` of its terms: :func:`extract` without the scores."""
    return [[(term.start, term.end, term.kind) for term in terms] for terms in extract(sentences)]
