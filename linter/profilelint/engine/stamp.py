"""What makes a finding final: its order, its fingerprint, the link to its rule's page."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from profilelint.engine.presets import BUILT_IN
from profilelint.engine.registry import Registry
from profilelint.engine.report import Suppressed
from profilelint.engine.secrets import Mask
from profilelint.model.document import Document
from profilelint.model.finding import Finding
from profilelint.model.place import PagePlace, Place, TextPlace
from profilelint.pattern import lazy


def stamp(
    findings: list[Finding], suppressed: list[Suppressed], document: Document, mask: Mask, registry: Registry
) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...]]:
    """Both in their final order with fingerprints and links to their pages; a pack's rules have none here.

    Equal findings are numbered through both, so that no two share a fingerprint.
    """

    def order(item: tuple[Finding, Suppressed | None]) -> tuple[Any, ...]:
        finding = item[0]
        primary, *related = finding.locations
        start = primary.spans[0].start if primary.spans else -1
        others = [(location.source, span.start) for location in related for span in location.spans[:1]]
        return (primary.source != document.path, start, _row(primary.place), finding.rule, others, finding.message)

    seen: dict[str, int] = {}
    stay: list[Finding] = []
    quiet: list[Suppressed] = []
    both = [*((finding, None) for finding in findings), *((item.finding, item) for item in suppressed)]
    for finding, holder in sorted(both, key=order):
        print_ = fingerprint(finding, mask)
        seen[print_] = seen.get(print_, 0) + 1
        foreign = finding.rule in registry and registry[finding.rule].pack not in ("", BUILT_IN)
        url = "" if foreign else f"docs/rules/{finding.rule}.md"
        stamped = replace(finding, fingerprint=f"{print_}:{seen[print_]}", url=url)
        if holder is None:
            stay.append(stamped)
        else:
            quiet.append(replace(holder, finding=stamped))
    return tuple(stay), tuple(quiet)


def _row(place: Place | None) -> tuple[float, ...]:
    """How far down the file a place is, for findings that have one without any text of the document."""
    if isinstance(place, TextPlace):
        return (place.line, place.column)
    if isinstance(place, PagePlace):
        return (place.page, place.bbox.y0)
    return (place.paragraph,) if place is not None else ()


def fingerprint(finding: Finding, mask: Callable[[str], str] = str) -> str:
    """16 hexadecimal digits that stay the same while the finding does: rule, node without numbers, quoted text.

    Neither lines nor pages count, so that edits elsewhere do not change it; nor how the words are set: case, blanks,
    where they wrap, the shape of quotes and dashes. A finding that quotes nothing is told by the texts of its data and
    the words that its message quotes, not by its numbers. Identity numbers are masked before they are hashed: nine
    digits can be guessed from a hash.
    """
    primary = finding.locations[0]
    node = "" if primary.path == primary.source else _INDEX.sub("", primary.path)
    text = _settled(mask(primary.quote)) or _settled(mask(_subject(finding)))
    return hashlib.sha256(f"{finding.rule}|{node}|{text}".encode("utf-8", "replace")).hexdigest()[:16]


_INDEX = lazy(r"\[\d+\]")
_WRAPPED = lazy(r"(?<=[^\W\d_])-\s*(?=[^\W\d_])")
_QUOTED = lazy(r"“[^”]*”")
_COUNT = lazy(r"\d+(?:[.,]\d+)*")
_SHAPES = str.maketrans(dict.fromkeys("‘’‚‛`´", "'") | dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‐‑‒–—―−", "-"))


def _settled(text: str) -> str:
    """A text without what depends on how it is set. A hyphen between letters goes: it may be that of a wrapped line."""
    plain = unicodedata.normalize("NFKC", text.replace("\xad", "")).translate(_SHAPES)
    return " ".join(_WRAPPED.sub("", plain).split()).casefold()


def _subject(finding: Finding) -> str:
    """What a finding without a quote is about."""
    if not finding.data:
        return _COUNT.sub("#", finding.message)
    facts = (f"{key}={value}" if isinstance(value, str | bool) else key for key, value in sorted(finding.data.items()))
    return "|".join((*facts, *_QUOTED.findall(finding.message)))
