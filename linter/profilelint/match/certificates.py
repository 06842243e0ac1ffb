"""Whether a certificate is held, under way or expired, as the resume itself says, and of which state a licence is."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from profilelint.pattern import lazy

_MONTHS: Final = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DATE: Final = (
    r"(?:(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:\d{1,2},?\s+)?(?P<year>(?:19|20)\d\d)"
    r"|(?P<iso>(?:19|20)\d\d)-(?P<isomonth>\d\d)"
    r"|(?P<month>\d{1,2})/(?:\d{1,2}/)?(?P<slash>(?:19|20)\d\d)"
    r"|(?P<alone>(?:19|20)\d\d))"
)
_END: Final = lazy(
    r"\b(?:expir\w*|exp\.?|valid\s+(?:until|through|thru|till|to)|good\s+through|current\s+(?:through|until))"
    rf"[\s:,(–—-]{{0,4}}(?:(?:date|on|in|as\s+of)[\s:]{{0,3}})?{_DATE}",
    re.IGNORECASE,
)
_OVER: Final = lazy(r"\b(?:expired|lapsed)\b", re.IGNORECASE)
_UNDER_WAY: Final = lazy(
    r"\b(?:in[- ]progress|expected|anticipated|pursuing|candidate|studying\s+for|preparing\s+for"
    r"|exam\s+(?:scheduled|in\b)|scheduled|pending|working\s+toward|sitting\s+for|to\s+be\s+(?:taken|completed)|underway|under\s+way)\b"
    rf"(?:[\s:,(–—-]{{0,4}}(?:for\s+|in\s+|by\s+)?{_DATE})?",
    re.IGNORECASE,
)


class Status(NamedTuple):
    """``holds``: counts as an answer. ``why`` says what the resume says; empty where it just names the certificate."""

    holds: bool
    why: str


def status(text: str, today: tuple[int, int] | None) -> Status:
    """What the text around a certificate's name says about it. ``today`` is (year, month)."""
    text = text[:400]
    end = _END.search(text)
    if end is not None:
        month = _month(end, last=True)
        said = f"{month[0]}-{month[1]:02d}"
        if today is not None and month < today:
            return Status(False, f"expired {said}")
        return Status(True, f"valid until {said}" if today is not None else "")
    if _OVER.search(text):
        return Status(False, "expired, as the document says")
    found = _UNDER_WAY.search(text)
    if found is not None:
        dated = found["name"] or found["iso"] or found["month"] or found["alone"]
        if not dated:
            return Status(True, "in progress")
        month = _month(found, last=False)
        bare = found["alone"] is not None
        return Status(True, f"in progress, {month[0]}" if bare else f"in progress, {month[0]}-{month[1]:02d}")
    return Status(True, "")


def _month(found: re.Match[str], last: bool) -> tuple[int, int]:
    if found["name"]:
        return int(found["year"]), _MONTHS.index(found["name"].lower()) + 1
    if found["iso"]:
        return int(found["iso"]), min(12, max(1, int(found["isomonth"])))
    if found["month"]:
        return int(found["slash"]), min(12, max(1, int(found["month"])))
    return int(found["alone"]), 12 if last else 1


_STATES: Final = (
    "AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|FL Florida"
    "|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine"
    "|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska"
    "|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio"
    "|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas"
    "|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming"
)
_LICENCE: Final = lazy(
    r"\blicen[sc]\w*|\bcertificat\w*|\bregistered\b|\bcredential\w*|\bRN\b|\bLPN\b|\bboard\b", re.IGNORECASE
)


@lru_cache(maxsize=1)
def _codes() -> tuple[re.Pattern[str], dict[str, str]]:
    rows = [row.partition(" ") for row in _STATES.split("|")]
    names = {name: name for _, _, name in rows} | {code: name for code, _, name in rows}
    words = "|".join(sorted((name for _, _, name in rows), key=len, reverse=True))
    codes = "|".join(code for code, _, _ in rows)
    return re.compile(rf"\b({words})\b|(?:, |\(|\bof )({codes})\b"), names


@lru_cache(maxsize=1024)
def states(text: str) -> frozenset[str]:
    """The states of the United States that a text names; codes only behind a comma, a bracket or "of"."""
    pattern, names = _codes()
    return frozenset(names[found[1] or found[2]] for found in pattern.finditer(text[:400]))


def is_licence(text: str) -> bool:
    """Whether a text speaks of what a state gives: a licence, a registration, a teaching certificate."""
    return _LICENCE.search(text[:400]) is not None
