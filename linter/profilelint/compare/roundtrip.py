"""A source and the file made from it: which facts did not survive."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from profilelint.compare import facts
from profilelint.compare.differences import ANYWHERE, MAX_FACTS, Difference, Status, compare
from profilelint.compare.facts import Fact
from profilelint.model.document import Document
from profilelint.model.resume import Resume
from profilelint.parse import parse


class Trip(NamedTuple):
    """``facts`` is how many facts of the source were looked for (its first :data:`MAX_FACTS`); ``lost`` are those that
    the file does not hold, or holds changed or in the wrong place; ``misread`` are there, but read as another field.
    ``notes`` say what of the two was not read; ``gone`` are the paths of the entries of which nothing is there."""

    source: Document
    file: Document
    source_resume: Resume
    file_resume: Resume
    facts: int
    lost: tuple[Difference, ...]
    misread: tuple[Difference, ...]
    notes: tuple[str, ...] = ()
    gone: frozenset[str] = frozenset()


def roundtrip(source: Document, file: Document, ignore: Sequence[str] = ()) -> Trip:
    """Look for each fact of ``source`` in ``file``; ``ignore`` holds paths without numbers (``work.summary``)."""
    wanted, made = parse(source), parse(file)
    looked_for = [fact for fact in facts.of(wanted)[:MAX_FACTS] if not _ignored(fact.path, ignore)]
    found = [item for item in compare(wanted, made, file) if not _ignored(item.fact.path, ignore)]
    found.sort(key=lambda item: item.fact.value.spans[:1])
    notes = [f"{document.path}: {problem.detail}" for document in (source, file) for problem in document.problems]
    if len(facts.of(wanted)) > MAX_FACTS:
        notes.append(f"{source.path}: only the first {MAX_FACTS:,} facts were looked for")
    return Trip(
        source=source,
        file=file,
        source_resume=wanted,
        file_resume=made,
        facts=len(looked_for),
        lost=tuple(item for item in found if _is_lost(item)),
        misread=tuple(item for item in found if not _is_lost(item)),
        notes=tuple(notes),
        gone=_gone(looked_for, found),
    )


def _is_lost(item: Difference) -> bool:
    if item.status is Status.MOVED:
        # where two entries were read as one, what both say still stands under their heading
        return item.strayed and (item.other_section or not item.merged) and item.fact.field not in ANYWHERE
    return item.status is not Status.MISREAD


def _gone(looked_for: Sequence[Fact], found: Sequence[Difference]) -> frozenset[str]:
    missing = Counter(item.fact.owner for item in found if item.status is Status.MISSING and not item.spans)
    total = Counter(fact.owner for fact in looked_for)
    return frozenset(owner for owner, count in missing.items() if "[" in owner and 1 < count == total[owner])


def _ignored(path: str, ignore: Sequence[str]) -> bool:
    plain = re.sub(r"\[\d+\]", "", path)
    return any(plain == name or plain.startswith(f"{name}.") for name in ignore)
