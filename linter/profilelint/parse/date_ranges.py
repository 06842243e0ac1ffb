"""Dates and ranges in a text: two atoms with a dash between them, and what the words around them say.

:func:`find_all` walks a text from left to right; where a word that names a month, season or quarter or a number starts,
``date_atoms`` reads one date. Then a dash and a second atom make a range, and words such as "Expected" before and after
are taken in.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from profilelint.model.dates import Precision
from profilelint.parse.date_atoms import (
    LONG_YEAR,
    PART,
    SPACES,
    STRONG,
    WEAK,
    Atom,
    atom_at,
    day_problem,
    full_year,
    year_problem,
)
from profilelint.pattern import lazy

_NOT_BEFORE_YEAR = frozenset(
    "iso iec ieee rfc din en room suite apt unit box no nr office windows server excel word visio "
    "studio outlook exchange sharepoint autocad solidworks revit catia inventor matlab unity version release photoshop "
    "over under about above below than nearly around almost approximately approx top bottom maximum minimum max min "
    "highway route hwy zip score rank ranked".split()
)
"""Words after which a number from 1950 to 2099 is hardly a year."""

_AFTER_YEARS = frozenset(
    "in at as and with for by on of from until expected anticipated projected season school academic cohort class "
    "term".split()
)
"""Words in lower case that may follow a range of two bare years; others count something ("2000-2050 users")."""

_STREETS = frozenset("street st avenue ave road rd drive dr lane ln boulevard blvd court ct way place circle".split())
_START = lazy(r"(?<![\w])(?:[^\W\d_]{2,20}(?![^\W\d_])|\d{1,5}(?!\d)|[Qq](?=[1-4])|['’‘`](?=\d\d(?!\w)))")
_ACADEMIC = lazy(r"/(\d{4}|\d\d)(?![\w/])")
_SHORT_END = lazy(r"['’‘`]?(\d\d)(?![\w%])(?![.,:/-]\d)")
_DASHES = r"-{1,3}|[–—‒−‐‑―~→]{1,2}"
_SEPARATOR = lazy(
    rf"{SPACES}{{0,3}}(?P<dash>{_DASHES}){SPACES}{{0,3}}"
    rf"|{SPACES}{{1,2}}(?P<word>to|until|til|till|through|thru|thro|up to|bis|hasta|al?|à|au|até|fino a|"
    rf"jusqu['’]à|tot){SPACES}{{1,2}}",
    re.I,
)
_TOGETHER = lazy(rf"{SPACES}?(?P<dash>/|&|\+){SPACES}?|{SPACES}(?P<word>and|und|et|y|e|en){SPACES}", re.I)
_OPEN = lazy(
    r"(?:to |till |until |la |el |the |à |bis )?(?:present(?:ly)?|present day|current(?:ly)?|now|on-?going|today|date|"
    r"continuing|in progress|heute|jetzt|aktuell|pr[ée]sent|aujourd['’]hui|actualidad|actual(?:mente)?|actuel|"
    r"presente|atual(?:mente|idade)?|attual(?:e|mente)|oggi|heden|hoje|hoy)(?!\w)(?:,? ongoing\b)?",
    re.I,
)
_AFTER_DASH = lazy(r"[ \u00a0]{0,3}(?:$|[\t)\]|,;·•])")
_EXPECTED_WORDS = (
    r"expected|expecting|exp\.?|anticipated|anticipating|projected|planned|estimated|est\.?|graduating|incoming|"
    r"starting|starts|beginning|begins|upcoming|prospective|tentative|scheduled|will graduate|to graduate|"
    r"to be (?:completed|awarded|conferred|graduated)|to start|expires|expiring|expiration|exp date|valid (?:through|"
    r"until|till|thru)|voraussichtlich|geplant|pr[ée]vue?|previst[oa]|esperad[oa]|verwacht"
)
_NEUTRAL_WORDS = (
    r"graduation|graduated?|class of|cohort of|completed|completion|degree (?:conferred|awarded)|conferred|awarded|"
    r"issued|received|earned|obtained|certified|dates?|early|mid|late|fall of|summer of"
)
_SINCE_WORDS = r"since|from|seit|depuis|desde|ab|dal|da|sinds|vanaf|a partir de|à partir de"
_RANGE_WORDS = lazy(
    r"(?:^|(?<=[\s,;|(]))(?:de|du|da|dal|dall['’]|desde|depuis|von|vom|van|from|between|entre|tra|tussen|zwischen)"
    rf"{SPACES}{{1,2}}(?:el{SPACES}|l['’])?$",
    re.I,
)
"""Words that open a range whose end is given: "de janvier 2019 à juin 2024", "dal 2019 al 2021"."""

_TAIL_WORDS = (
    r"to graduate|date of graduation|graduation|completion|conferral|date|degree|in|by|on|of|for|early|mid|late"
)
_BEFORE = lazy(
    rf"(?<!\w)(?:(?P<expected>{_EXPECTED_WORDS})|(?P<since>{_SINCE_WORDS})|(?P<neutral>{_NEUTRAL_WORDS}))"
    rf"(?:{SPACES}(?:{_TAIL_WORDS})){{0,4}}(?:{SPACES}{{0,2}}[:–—-])?{SPACES}{{0,2}}[(\[]?$",
    re.I,
)
_INSIDE = lazy(
    rf"(?:{_EXPECTED_WORDS})(?:{SPACES}(?:{_TAIL_WORDS})){{0,4}}(?:{SPACES}{{0,2}}[:–—-])?{SPACES}{{1,2}}", re.I
)
_ABOUT = lazy(rf"(?:early|mid|late)(?:{SPACES}|-)", re.I)
_AFTER = lazy(
    rf"{SPACES}{{0,2}}(?:[,;:–—-]{SPACES}{{0,2}})?(?P<open>[(\[])?{SPACES}{{0,1}}"
    r"(?:expected|anticipated|exp\.?|est\.?|projected|planned|estimated|tentative|incoming|graduating|voraussichtlich|"
    r"prévue?|previst[oa]|verwacht)(?!\w)"
    rf"(?:{SPACES}(?:{_TAIL_WORDS})(?!\w)){{0,3}}{SPACES}{{0,1}}(?P<close>[)\]])?",
    re.I,
)
_AFTER_NEUTRAL = lazy(rf"{SPACES}{{0,2}}[(\[]?(?:graduation|graduated)(?: date)?[)\]]?{SPACES}{{0,2}}$", re.I)
_SCORE = lazy(r"(?:gpa|cgpa|score|grade|rank|ranked|rating|marks?|points?)\W{0,3}$", re.I)
_WINDOW = 64
_Pair = tuple[Atom | None, Atom | None, str, int, bool]


class Found(NamedTuple):
    start: int
    end: int
    first: Atom | None
    last: Atom | None
    dash: str
    expected: bool


def _starts_clean(text: str, start: int) -> bool:
    """Whether a number at ``start`` is not the tail of a longer one, of a code, a path or an amount."""
    if start == 0:
        return True
    before = text[start - 1]
    if before in "/$€£#@+%=&~_\\":
        return False
    further = text[start - 2] if start > 1 else " "
    if before in ".,:-":
        return not (further.isalnum() if before in "-." else further.isdigit())
    if before in "–—":
        return not further.isdigit()
    return True


def _apart(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` stands for itself: alone, at an end, between separators or in brackets."""
    left, right = text[:start], text[end:]
    right_bare = right.lstrip(" \u00a0")
    left_bare = left.rstrip(" \u00a0")
    right_free = not right_bare or right_bare[0] in "\t|,;:·•∙⋅)]–—-/→" or right.startswith("  ")
    if not left_bare:
        return right_free
    left_free = left_bare[-1] in "\t|,;:·•∙⋅([–—-/→" or left.endswith("  ")
    if left_free:
        return right_free or right_bare in {".", "*"}
    return not right_bare or (right_bare[0] in "\t|)]" and left_bare[-1].isalpha()) or right.startswith("  ")


def _counts(text: str, start: int, end: int) -> bool:
    """Whether a bare number there is an amount or a model, by its neighbours."""
    before = text[max(0, start - 24) : start].rstrip(" \u00a0")
    if before and (before[-1].isdigit() or (before[-1] == ")" and before[-2:-1].isdigit())):
        return True
    words = re.findall(r"[^\W\d_]+", before)
    if words and words[-1].lower() in _NOT_BEFORE_YEAR and before[-1].isalpha():
        return True
    after = text[end : end + 2]
    return (len(after) == 2 and after[0] in ".,:/-–" and after[1].isdigit()) or after[:1] in ("%", "+", "°")


def find_all(text: str, loose: bool, whole: bool) -> list[Found]:
    found: list[Found] = []
    position = 0
    floor = 0
    while match := _START.search(text, position):
        start = match.start()
        position = match.end()
        atom = atom_at(text, start, whole)
        if atom is None or (text[start].isdigit() and not _starts_clean(text, start)):
            continue
        item = _complete(text, atom, floor, loose, whole)
        if item is not None:
            found.append(item)
            position = floor = item.end
        elif atom.strength != PART:
            position = atom.end
    return found


def _complete(text: str, atom: Atom, floor: int, loose: bool, whole: bool) -> Found | None:
    """The range or single date that starts with ``atom``, the words before and after it included."""
    before = _BEFORE.search(text[max(floor, atom.start - _WINDOW) : atom.start])
    start = max(floor, atom.start - _WINDOW) + before.start() if before else atom.start
    expected = before is not None and before["expected"] is not None
    since = before is not None and before["since"] is not None
    first, last, dash, end, inside = _range(text, atom, whole)
    if first is None:
        single = _short_year(atom) if whole and atom.short is not None else atom
        if single.strength == PART or not (whole or _single_stands(text, single, start, before, loose)):
            return None
        last, end = single, atom.end
    elif not (whole or _range_stands(text, first, last, end, dash, before is not None)):
        return None
    expected = expected or inside
    if since and first is None and before is not None:
        first, last = last, _open(start, start + len(before["since"]), "open")
    if first is not None and not since and (opens := _RANGE_WORDS.search(text[max(floor, start - 12) : start])):
        start = max(floor, start - 12) + opens.start()
    after = _AFTER.match(text, end)
    if after is not None and (after["open"] is None) == (after["close"] is None) and not _followed(text, after.end()):
        expected, end = True, after.end()
    elif neutral := _AFTER_NEUTRAL.match(text, end):
        end = neutral.end()
    if before and before[0].rstrip().endswith(("(", "[")):
        closing = re.compile(r" ?[)\]]").match(text, end)
        end = closing.end() if closing else end
    return Found(start, end, first, last, dash, expected)


def _single_stands(text: str, atom: Atom, start: int, before: re.Match[str] | None, loose: bool) -> bool:
    """Whether a date that is no range counts where it stands; ``start`` is where the words before it start."""
    if atom.strength == STRONG and not atom.problem:
        return True
    year = atom.precision is Precision.YEAR
    if atom.strength == WEAK and (year or atom.problem or "." in atom.style) and _counts(text, atom.start, atom.end):
        return False
    if atom.style == "MM/YY" and _SCORE.search(text, max(0, atom.start - 24), atom.start):
        return False
    if before is not None:
        return before["since"] is None or _apart(text, start, atom.end)
    if _apart(text, atom.start, atom.end):
        return not year or (atom.year or 0) < 2050
    if year and atom.start == 0 and _heads_line(text, atom.end):
        return True
    return loose and year and re.compile(r"[ \u00a0][a-z]+s\b").match(text, atom.end) is None


def _heads_line(text: str, end: int) -> bool:
    """Whether a name follows the year that a line starts with ("2023 Dean's List"), and not a street's."""
    if re.compile(r"[ \u00a0]{1,2}[A-Z\"“]").match(text, end) is None:
        return False
    words = re.findall(r"[^\W\d_]+", text[end : end + 48])[:5]
    return not any(word.lower() in _STREETS for word in words)


def _followed(text: str, end: int) -> bool:
    """Whether another date stands right behind: then the word before belongs to that one."""
    place = end
    while place < len(text) and place < end + 3 and text[place] in " \u00a0:(":
        place += 1
    if place == end or place >= len(text):
        return False
    atom = atom_at(text, place)
    return atom is not None and atom.strength != PART


def _open(start: int, end: int, style: str) -> Atom:
    return Atom(start, end, None, None, None, Precision.OPEN, style, STRONG)


def _short_year(atom: Atom) -> Atom:
    """ "Jan 22" read as January 2022."""
    short = atom.short or 0
    style = f"{atom.style} YY"
    return atom._replace(year=full_year(short), day=None, precision=Precision.MONTH, style=style, strength=WEAK)


def _range(text: str, atom: Atom, whole: bool) -> _Pair:
    """(first, last, dash, end, expected) of the range that starts with ``atom``; ``first`` is ``None`` without one."""
    nothing = (None, None, "", atom.end, False)
    if atom.partner is not None:
        start, end, day, dash = atom.partner
        year, month = atom.year or 0, atom.month or 0
        problem = day_problem(year, month, day)
        second = atom._replace(start=start, end=end, day=day, problem=problem, partner=None)
        return atom._replace(partner=None), second, dash, end, False
    separator = _SEPARATOR.match(text, atom.end)
    if separator is None:
        if atom.strength == PART or atom.precision is Precision.SEASON:
            separator = _TOGETHER.match(text, atom.end)
        elif atom.style == "YYYY" and (match := _ACADEMIC.match(text, atom.end)):
            return _academic(text, atom, match)
        if separator is None:
            return nothing
    dash = (separator["dash"] or separator["word"]).strip()
    place = separator.end()
    if match := _OPEN.match(text, place):
        if atom.strength == PART:
            if atom.short is None:
                return nothing
            atom = _short_year(atom)
        return atom, _open(place, match.end(), "open"), dash, match.end(), False
    inside = _INSIDE.match(text, place)
    if skipped := inside or _ABOUT.match(text, place):
        place = skipped.end()
    last = atom_at(text, place, whole)
    if last is None and atom.strength != PART and (match := LONG_YEAR.match(text, place)) and atom.year is not None:
        year = int(match[1])
        last = Atom(place, match.end(), year, None, None, Precision.YEAR, "YYYY", WEAK, year_problem(year))
    if last is None and atom.precision is Precision.YEAR and (match := _SHORT_END.match(text, place)):
        year = full_year(int(match[1]))
        if atom.year is not None and separator["dash"] and 0 < year - atom.year <= 10:
            last = Atom(place, match.end(), year, None, None, Precision.YEAR, "YY", WEAK)
    if last is None:
        if separator["dash"] and atom.year is not None and _AFTER_DASH.match(text, separator.end()):
            end = separator.start("dash") + len(dash)
            return atom, _open(separator.start("dash"), end, "open"), dash, end, False
        return nothing
    return _two(text, atom, last, dash, inside is not None)


def _academic(text: str, atom: Atom, match: re.Match[str]) -> _Pair:
    """2023/24 and 2023/2024."""
    digits = match[1]
    year = int(digits) if len(digits) == 4 else full_year(int(digits))
    if atom.year is None or not 0 < year - atom.year <= 2:
        return None, None, "", atom.end, False
    style = "YYYY" if len(digits) == 4 else "YY"
    last = Atom(match.start(1), match.end(), year, None, None, Precision.YEAR, style, WEAK)
    return atom, last, "/", match.end(), False


def _two(text: str, first: Atom, last: Atom, dash: str, inside: bool) -> _Pair:
    """Bring two atoms together: the year of one holds for the other, and a winter takes its side of the year."""
    nothing = (None, None, "", first.end, False)
    if last.partner is not None:
        return nothing
    if first.year is None and last.year is None:
        if first.short is None or last.short is None:
            return nothing
        first, last = _short_year(first), _short_year(last)
    elif first.year is None:
        if last.month is None or last.year is None:
            if not last.problem:
                return nothing
            first = first._replace(year=last.year, problem=last.problem)
        else:
            if first.precision is not Precision.SEASON and last.precision is Precision.SEASON:
                return nothing
            crosses = (first.month or 0, first.day or 0) > (last.month, last.day or 31)
            year = last.year - 1 if crosses and not last.problem else last.year
            if first.precision is Precision.SEASON and last.month == 1 and (first.month or 0) > 1:
                year, last = last.year, last._replace(month=12)
            problem = day_problem(year, first.month or 0, first.day) if first.day else year_problem(year)
            first = first._replace(year=year, problem=problem)
        first = first._replace(style=_shared_style(first, last))
    elif last.year is None:
        if last.day is not None and last.short is not None and first.precision is Precision.DAY:
            return nothing
        if last.precision is Precision.DAY or not _apart(text, first.start, last.end):
            return nothing
        if not first.style.startswith("YYYY "):
            return first, None, dash, last.end, inside  # the year may stand on the next line
        year = first.year + 1 if (last.month or 0) < (first.month or 0) else first.year
        last = last._replace(year=year, style=first.style)
    if (
        last.precision is Precision.SEASON
        and last.month == 1
        and first.year == last.year
        and first.month is not None
        and first.month > 3
    ):
        last = last._replace(month=12)
    return first, last, dash, last.end, inside


def _shared_style(first: Atom, last: Atom) -> str:
    """The style of a start that borrows its year: its own month's form with the year of the end."""
    if first.style == "MM":
        return last.style
    tail = "'YY" if last.style.endswith("'YY") else "YYYY"
    if first.precision is Precision.DAY:
        return f"{first.style} {tail}" if first.style.startswith("D ") else f"{first.style} D, {tail}"
    joint = next((sign for sign in (", ", "-", "/") if sign + "YY" in last.style), " ")
    return f"{first.style}{joint}{tail}"


def _range_stands(text: str, first: Atom, last: Atom | None, end: int, dash: str, announced: bool) -> bool:
    """Whether a range of two numbers is one of years, and not an amount ("2000-2050 users") or a score."""
    if first.precision is Precision.YEAR and _counts(text, first.start, first.start):
        return False
    if last is None or last.precision is Precision.OPEN:
        return True
    after = text[end : end + 2]
    if len(after) == 2 and after[0] in ".,:/-" and after[1].isdigit():
        return False
    if last.precision is not Precision.YEAR or first.precision is not Precision.YEAR:
        return True
    if dash.isalpha() and not announced and not _apart(text, first.start, end):
        return False
    follower = re.compile(r"[ \u00a0]([a-zß-ÿ]{2,})").match(text, end)
    return follower is None or follower[1] in _AFTER_YEARS
