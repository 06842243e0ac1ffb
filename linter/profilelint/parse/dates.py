"""The date grammar: how resumes write dates, ranges, open ends and expected dates.

:func:`find` gives the dates of a line, :func:`parse` reads a text that is a date as a whole (a JSON field, a cell).
Nothing is filled in from today. A date that no calendar has (month 13, 31 June, year 20222) is still a date: its
``problem`` says so. Years run from 1950 to 2099; a two-digit year is 1950 to 2049.

How it works: the text is walked from left to right. Where a word that names a month, season or quarter or a number
starts, :func:`_atom` tries to read one date there. An atom is *strong* (``May 2024``), *weak* (``2024``, ``06/25``:
a date only where it stands apart or in a range) or a *part* (``May``: only in a range whose other end has a year).
Then a dash and a second atom make a range, and words such as "Expected" before and after are taken in.

Every pattern is matched at a known place with bounded repetition, so the time is linear in the length of the text.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from dataclasses import replace
from typing import NamedTuple

from profilelint.model.dates import Date, DateRange, Precision
from profilelint.model.value import Value, join
from profilelint.pattern import lazy

MAX_LENGTH = 4000
"""Characters of a text that are looked at; what follows holds no date for us."""

FIRST_YEAR = 1950
LAST_YEAR = 2099

_MONTHS = {
    1: "january jan enero ene janvier janv januar jänner jän janeiro gennaio januari",
    2: "february feb febr febrero février févr fév februar fevereiro fev febbraio februari",
    3: "march mar marzo mars märz mär mrz março maart mrt",
    4: "april apr abril abr avril avr aprile",
    5: "may mayo mai maio maggio mei",
    6: "june jun junio juin juni junho giugno giu",
    7: "july jul julio juillet juil juli julho luglio lug",
    8: "august aug agosto août augustus",
    9: "september sept sep septiembre setiembre septembre setembro settembre",
    10: "october oct octubre octobre oktober okt outubro ottobre ott",
    11: "november nov noviembre novembre novembro",
    12: "december dec diciembre décembre déc dezember dez dezembro dicembre",
}
_SEASONS = {
    "spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 1,
    "michaelmas": 10, "hilary": 1, "lent": 1, "trinity": 4,
    "frühling": 3, "frühjahr": 3, "sommer": 6, "herbst": 9, "sommersemester": 4, "wintersemester": 10,
    "printemps": 3, "été": 6, "automne": 9, "hiver": 1,
    "primavera": 3, "verano": 6, "otoño": 9, "invierno": 1, "verão": 6, "outono": 9, "inverno": 1, "autunno": 9,
    "zomer": 6, "herfst": 9,
}  # fmt: skip
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_FULL_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def _plain(text: str) -> str:
    """Lower case without accents."""
    text = text.lower()
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


_MONTH_OF = {_plain(word): month for month, words in _MONTHS.items() for word in words.split()}
_ABBREVIATED = frozenset(
    "jan ene janv jan feb febr fevr fev mar mrz mrt apr abr avr jun giu jul juil lug aug sept sep oct okt ott nov dec "
    "dez".split()
)
_SEASON_OF = {_plain(word): month for word, month in _SEASONS.items()}
_DOUBTFUL_MONTHS = frozenset({"mars"})
"""Month names of another language that are something else in English, when they are capitalised."""

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

_WORD = lazy(r"[^\W\d_]{1,20}")
_START = lazy(r"(?<![\w])(?:[^\W\d_]{2,20}(?![^\W\d_])|\d{1,5}(?!\d)|[Qq](?=[1-4])|['’‘`](?=\d\d(?!\w)))")
_HINT = lazy(r"(?:19|20)\d|['’‘`]\d\d|\d[/.-]\d|[A-Za-z]{3}[.-]? ?\d\d")
_SPACES = r"[ \t\u00a0\u2009\u202f]"
_YEAR = r"(?:(?P<year>\d{4,5})(?!\d)(?![.,]\d)|['’‘`] ?(?P<short>\d\d)(?!\w))"

_MONTH_YEAR = lazy(
    rf"(?P<dot>\.?)(?P<gap>,?{_SPACES}{{0,3}}|{_SPACES}?[-/]{_SPACES}?|{_SPACES}(?:of|de|del){_SPACES}|{_SPACES}?–){_YEAR}"
)
_MONTH_DAY_YEAR = lazy(
    rf"(?P<dot>\.?){_SPACES}{{1,2}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,{_SPACES}{{0,2}}|{_SPACES}{{1,2}}){_YEAR}"
)
_MONTH_DAYS_YEAR = lazy(
    rf"(?P<dot>\.?){_SPACES}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_SPACES}?(?P<dash>[-–—]){_SPACES}?"
    rf"(?P<last>\d{{1,2}})(?:st|nd|rd|th)?,?{_SPACES}{{1,2}}{_YEAR}"
)
_MONTH_DAY = lazy(rf"(?P<dot>\.?){_SPACES}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\w)(?!{_SPACES}?[.,:/]\d)")
_MONTH_SHORT = lazy(r"\.?-(?P<short>\d\d)(?!\w)(?![./-]\d)")
_SEASON_YEAR = lazy(
    rf"(?:{_SPACES}(?:term|semester|quarter|trimester|session|of)){{0,2}}(?P<gap>,?{_SPACES}{{0,2}}){_YEAR}",
    re.I,
)
_SEASON_PART = lazy(rf"(?:{_SPACES}(?:term|semester|quarter|trimester|session)){{0,1}}", re.I)
_WINTER_TAIL = lazy(r" ?[-/–] ?(\d{4}|\d\d)(?!\d)")
_QUARTER_YEAR = lazy(rf"Q?([1-4]){_SPACES}?[-/,]?{_SPACES}?{_YEAR}", re.I)
_QUARTER_WORDS = lazy(rf"([A-Za-z]{{5,6}}|[1-4](?:st|nd|rd|th)){_SPACES}quarter,?(?: of)?{_SPACES}{_YEAR}", re.I)
_DAY_MONTH = lazy(
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.?(?:{_SPACES}{{1,2}}(?:of |de )?|-)(?P<word>[^\W\d_]{{3,12}})(?!\w)"
)
_DAYS_MONTH = lazy(
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.?{_SPACES}?(?P<dash>[-–—]){_SPACES}?(?P<last>\d{{1,2}})(?:st|nd|rd|th)?\.?"
    rf"{_SPACES}(?P<word>[^\W\d_]{{3,12}})\.?,?{_SPACES}{_YEAR}"
)
_YMD = lazy(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(?:[T ]\d\d:[\d:.,Z+-]{0,24})?(?![\da-z_/-])")
_YM = lazy(r"(\d{4})([-/.])(\d{1,2})(?![\da-z_])(?![.,/]\d)")
_XYZ = lazy(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4,5}|\d\d)(?!\w)(?![./]\w)")
_MY = lazy(r"(\d{1,2})( ?/ ?|[.-])(\d{4,5})(?!\w)(?![./]\w)")
_M_SHORT = lazy(r"(\d{1,2})/['’]?(\d\d)(?!\w)(?![./,]\d)")
_YEAR_WORD = lazy(rf"(\d{{4}})(?:{_SPACES}{{1,2}}|[-/])(?P<word>[^\W\d_]{{3,12}})(?P<dot>\.?)(?!\w)")
_YEAR_QUARTER = lazy(r"(\d{4})[ -]?/?Q([1-4])(?!\w)", re.I)
_LONE_YEAR = lazy(r"(\d{4})(?![\w%])")
_LONE_SHORT = lazy(r"['’‘`](\d\d)(?!\w)")
_ACADEMIC = lazy(r"/(\d{4}|\d\d)(?![\w/])")
_PART_NUMBER = lazy(r"(0[1-9]|1[0-2])(?= ?[-–—] ?(?:0[1-9]|1[0-2])[/.]\d{4}(?!\d))")
_SHORT_END = lazy(r"['’‘`]?(\d\d)(?![\w%])(?![.,:/-]\d)")
_LONG_YEAR = lazy(r"((?:19|20)\d{3})(?![\w%-])")

_DASHES = r"-{1,3}|[–—‒−‐‑―~→]{1,2}"
_SEPARATOR = lazy(
    rf"{_SPACES}{{0,3}}(?P<dash>{_DASHES}){_SPACES}{{0,3}}"
    rf"|{_SPACES}{{1,2}}(?P<word>to|until|til|till|through|thru|thro|up to|bis|hasta|al?|à|au|até|fino a|"
    rf"jusqu['’]à|tot){_SPACES}{{1,2}}",
    re.I,
)
_TOGETHER = lazy(rf"{_SPACES}?(?P<dash>/|&|\+){_SPACES}?|{_SPACES}(?P<word>and|und|et|y|e|en){_SPACES}", re.I)
_OPEN = lazy(
    r"(?:to |till |until |la |el |the |à |bis )?(?:present(?:ly)?|present day|current(?:ly)?|now|on-?going|today|date|"
    r"continuing|in progress|heute|jetzt|aktuell|pr[ée]sent|aujourd['’]hui|actualidad|actual(?:mente)?|actuel|"
    r"presente|atual(?:mente|idade)?|attual(?:e|mente)|oggi|heden|hoje|hoy)(?!\w)(?:,? ongoing\b)?",
    re.I,
)
_OPEN_ALONE = lazy(
    r"(?:to |till |until )?(?:present|current|now|ongoing|today|date|heute|présent|actual|presente|heden)", re.I
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
_SINCE_WORDS = r"since|from|seit|depuis|desde|ab|dal|sinds|vanaf"
_TAIL_WORDS = (
    r"to graduate|date of graduation|graduation|completion|conferral|date|degree|in|by|on|of|for|early|mid|late"
)
_BEFORE = lazy(
    rf"(?<!\w)(?:(?P<expected>{_EXPECTED_WORDS})|(?P<since>{_SINCE_WORDS})|(?P<neutral>{_NEUTRAL_WORDS}))"
    rf"(?:{_SPACES}(?:{_TAIL_WORDS})){{0,4}}(?:{_SPACES}{{0,2}}[:–—-])?{_SPACES}{{0,2}}[(\[]?$",
    re.I,
)
_INSIDE = lazy(
    rf"(?:{_EXPECTED_WORDS})(?:{_SPACES}(?:{_TAIL_WORDS})){{0,4}}(?:{_SPACES}{{0,2}}[:–—-])?{_SPACES}{{1,2}}", re.I
)
_ABOUT = lazy(rf"(?:early|mid|late)(?:{_SPACES}|-)", re.I)
_AFTER = lazy(
    rf"{_SPACES}{{0,2}}(?:[,;:–—-]{_SPACES}{{0,2}})?(?P<open>[(\[])?{_SPACES}{{0,1}}"
    r"(?:expected|anticipated|exp\.?|est\.?|projected|planned|estimated|tentative|incoming|graduating|voraussichtlich|"
    r"prévue?|previst[oa]|verwacht)(?!\w)"
    rf"(?:{_SPACES}(?:{_TAIL_WORDS})(?!\w)){{0,3}}{_SPACES}{{0,1}}(?P<close>[)\]])?",
    re.I,
)
_AFTER_NEUTRAL = lazy(rf"{_SPACES}{{0,2}}[(\[]?(?:graduation|graduated)(?: date)?[)\]]?{_SPACES}{{0,2}}$", re.I)
_DURATION = lazy(
    r"[\s·•|,(\[-]{0,4}(?:\d{1,2}\+? ?(?:years?|yrs?|months?|mos?|weeks?|wks?)\.?,?(?: and)? ?){1,3}"
    r"[)\]]?(?=$|[\s,;|·•)])",
    re.I,
)
_SCORE = lazy(r"(?:gpa|cgpa|score|grade|rank|ranked|rating|marks?|points?)\W{0,3}$", re.I)
_WINDOW = 64

_PART, _WEAK, _STRONG = 0, 1, 2


class _Atom(NamedTuple):
    """One date in a text: where it stands and what it says. ``year`` is ``None`` for a part."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    precision: Precision
    style: str
    strength: int
    problem: str = ""
    ambiguous: bool = False
    short: int | None = None
    """The number of "Jan 22", which is a day or a year."""
    partner: tuple[int, int, int, str] | None = None
    """The second day of "May 3–5, 2024" and "3.–5. Mai 2024": start, end, day, dash."""


_Pair = tuple[_Atom | None, _Atom | None, str, int, bool]


class _Found(NamedTuple):
    start: int
    end: int
    first: _Atom | None
    last: _Atom | None
    dash: str
    expected: bool


def _full_year(short: int) -> int:
    return 2000 + short if short < 50 else 1900 + short


def _year(match: re.Match[str]) -> tuple[int, str] | None:
    """The year of a match with :data:`_YEAR` and the way it is written, ``None`` for a number that is none."""
    if match["short"] is not None:
        return _full_year(int(match["short"])), "'YY"
    text = match["year"]
    if len(text) == 5 and not text.startswith(("19", "20")):
        return None
    return int(text), "YYYY"


def _year_problem(year: int) -> str:
    return "" if FIRST_YEAR <= year <= LAST_YEAR else f"year {year}"


def _day_problem(year: int, month: int, day: int) -> str:
    if not 1 <= month <= 12:
        return f"month {month}"
    if not 1 <= day <= 31:
        return f"day {day}"
    if day > (29 if month == 2 else monthrange(2001, month)[1]):
        return f"{day} {_FULL_MONTHS[month - 1]}"
    if month == 2 and day == 29 and FIRST_YEAR <= year <= LAST_YEAR and monthrange(year, 2)[1] == 28:
        return f"29 February {year}"
    return _year_problem(year)


def _month_style(word: str, dot: str) -> str:
    plain = _plain(word)
    if plain in {"may", "mai", "mei"}:
        return "Mon." if dot else "May"
    if plain in _ABBREVIATED:
        return "Mon." if dot else "Mon"
    return "Month"


def _month_atom(text: str, start: int, word: str, month: int) -> _Atom:
    """The date that starts with a month's name; the name alone is a part."""
    after = start + len(word)
    doubtful = _plain(word) in _DOUBTFUL_MONTHS and not word.islower()
    if (match := _MONTH_YEAR.match(text, after)) and (found := _year(match)):
        year, written = found
        gap = match["gap"].strip()
        joint = gap if gap in {"-", "/", ","} else ""
        style = _month_style(word, match["dot"]) + (joint + (" " if joint in {"", ","} else "")) + written
        problem = _year_problem(year)
        strength = _WEAK if doubtful or (problem and len(match["year"]) == 4) else _STRONG
        return _Atom(start, match.end(), year, month, None, Precision.MONTH, style, strength, problem)
    if (match := _MONTH_DAY_YEAR.match(text, after)) and (found := _year(match)):
        year, written = found
        day = int(match["day"])
        style = f"{_month_style(word, match['dot'])} D, {written}"
        problem = _day_problem(year, month, day)
        return _Atom(start, match.end(), year, month, day, Precision.DAY, style, _STRONG, problem)
    if (match := _MONTH_DAYS_YEAR.match(text, after)) and (found := _year(match)):
        year, written = found
        day, last = int(match["day"]), int(match["last"])
        style = f"{_month_style(word, match['dot'])} D, {written}"
        partner = (match.start("last"), match.end(), last, match["dash"])
        problem = _day_problem(year, month, day)
        end = match.end("day")
        return _Atom(
            start, end, year, month, day, Precision.DAY, style, _STRONG, problem, partner=partner
        )  # the partner's text reaches to the year
    if match := _MONTH_SHORT.match(text, after):
        year = _full_year(int(match["short"]))
        style = _month_style(word, "") + "-YY"
        return _Atom(start, match.end(), year, month, None, Precision.MONTH, style, _WEAK)
    if match := _MONTH_DAY.match(text, after):
        day = int(match["day"])
        short = day if len(match["day"]) == 2 else None
        style = _month_style(word, match["dot"])
        return _Atom(start, match.end(), None, month, day, Precision.DAY, style, _PART, short=short)
    dot = "." if text.startswith(".", after) else ""
    return _Atom(
        start, after + len(dot), None, month, None, Precision.MONTH, _month_style(word, dot), _PART
    )  # "May" of "May – Aug 2024"


def _season_atom(text: str, start: int, word: str, month: int) -> _Atom:
    after = start + len(word)
    if (match := _SEASON_YEAR.match(text, after)) and (found := _year(match)):
        year, written = found
        end, style = match.end(), f"Season {written}"
        if (
            month in (1, 10)
            and (tail := _WINTER_TAIL.match(text, end))
            and int(tail[1]) in (year + 1, (year + 1) % 100)
            and _plain(word) in {"winter", "wintersemester", "invierno", "inverno", "hiver"}
        ):
            end, month, style = tail.end(), 12 if month == 1 else month, "Season YYYY/YY"
        problem = _year_problem(year)
        strength = _WEAK if problem else _STRONG
        return _Atom(start, end, year, month, None, Precision.SEASON, style, strength, problem)
    match = _SEASON_PART.match(text, after)
    end = match.end() if match else after
    return _Atom(start, end, None, month, None, Precision.SEASON, "Season", _PART)


def _quarter(start: int, end: int, year: int, quarter: int, style: str) -> _Atom:
    problem = _year_problem(year)
    month = 3 * quarter - 2
    return _Atom(start, end, year, month, None, Precision.QUARTER, style, _WEAK if problem else _STRONG, problem)


def _word_atom(text: str, start: int) -> _Atom | None:
    """The date that starts with a word."""
    match = _WORD.match(text, start)
    if match is None:
        return None
    word = match[0]
    if word in ("Q", "q"):
        if (match := _QUARTER_YEAR.match(text, start)) and (found := _year(match)):
            return _quarter(start, match.end(), found[0], int(match[1]), f"QN {found[1]}")
        return None
    plain = _plain(word)
    if (month := _MONTH_OF.get(plain)) is not None:
        return _month_atom(text, start, word, month)
    if (month := _SEASON_OF.get(plain)) is not None:
        return _season_atom(text, start, word, month)
    if plain in _ORDINALS and (match := _QUARTER_WORDS.match(text, start)) and (found := _year(match)):
        return _quarter(start, match.end(), found[0], _ORDINALS[plain], f"QN {found[1]}")
    return None


def _numeric(start: int, match: re.Match[str]) -> _Atom | None:
    """03/04/2024 and its like, with ``/``, ``.`` or ``-``: months first with a slash, days first with a point."""
    first, sign, second = int(match[1]), match[2], int(match[3])
    long = len(match[4]) > 2
    year = int(match[4]) if long else _full_year(int(match[4]))
    if long and not (1900 <= year <= 2150 or (len(match[4]) == 5 and year // 1000 in (19, 20))):
        return None
    tail = "YYYY" if long else "YY"
    ambiguous = False
    if sign == "." or (first > 12 >= second):
        day, month, style = first, second, f"DD{sign}MM{sign}{tail}"
    else:
        month, day, style = first, second, f"MM{sign}DD{sign}{tail}"
        ambiguous = first <= 12 and second <= 12 and first != second
    problem = _day_problem(year, month, day)
    strength = _STRONG if sign == "/" and long and not problem else _WEAK
    ambiguous = ambiguous and not problem
    return _Atom(start, match.end(), year, month, day, Precision.DAY, style, strength, problem, ambiguous)


def _number_atom(text: str, start: int, whole: bool) -> _Atom | None:
    """The date that starts with a number. ``whole``: the text is nothing but a date."""
    if (match := _YMD.match(text, start)) and 1900 <= int(match[1]) <= 2150:
        year, month, day = int(match[1]), int(match[3]), int(match[4])
        style = f"YYYY{match[2]}MM{match[2]}DD"
        problem = _day_problem(year, month, day)
        return _Atom(start, match.end(), year, month, day, Precision.DAY, style, _WEAK if problem else _STRONG, problem)
    if (match := _YM.match(text, start)) and (1900 <= int(match[1]) <= 2150):
        year, month = int(match[1]), int(match[3])
        span = _full_year(month) - year
        if 1 <= month <= 12:
            exact = len(match[3]) == 2 and match[2] != "."
            if exact or match[2] != "." or len(match[3]) == 2:
                problem = _year_problem(year)
                strength = _STRONG if exact and not problem else _WEAK
                style = f"YYYY{match[2]}MM"
                return _Atom(start, match.end(), year, month, None, Precision.MONTH, style, strength, problem)
        elif match[2] != "." and len(match[3]) == 2 and not (0 < span <= 10):
            problem, style = f"month {month}", f"YYYY{match[2]}MM"
            return _Atom(start, match.end(), year, None, None, Precision.MONTH, style, _WEAK, problem)
    if match := _XYZ.match(text, start):
        return _numeric(start, match)
    if (match := _DAYS_MONTH.match(text, start)) and (found := _year(match)) and _plain(match["word"]) in _MONTH_OF:
        month, day, last = _MONTH_OF[_plain(match["word"])], int(match["day"]), int(match["last"])
        partner = (match.start("last"), match.end(), last, match["dash"])
        style, problem = f"D {_month_style(match['word'], '')} {found[1]}", _day_problem(found[0], month, day)
        end = match.end("day")
        return _Atom(start, end, found[0], month, day, Precision.DAY, style, _STRONG, problem, partner=partner)
    if match := _PART_NUMBER.match(text, start):
        return _Atom(start, match.end(), None, int(match[1]), None, Precision.MONTH, "MM", _PART)
    if match := _MY.match(text, start):
        return _month_slash_year(start, match)
    if match := _M_SHORT.match(text, start):
        month, year = int(match[1]), _full_year(int(match[2]))
        if 1 <= month <= 12:
            strength = _WEAK if whole or len(match[1]) == 2 else _PART
            return _Atom(start, match.end(), year, month, None, Precision.MONTH, "MM/YY", strength)
        return None
    if (match := _DAY_MONTH.match(text, start)) and _plain(match["word"]) in _MONTH_OF:
        return _day_month_atom(text, start, match)
    if match := _YEAR_QUARTER.match(text, start):
        return _quarter(start, match.end(), int(match[1]), int(match[2]), "YYYY QN")
    if (match := _QUARTER_WORDS.match(text, start)) and (found := _year(match)) and _plain(match[1]) in _ORDINALS:
        return _quarter(start, match.end(), found[0], _ORDINALS[_plain(match[1])], f"QN {found[1]}")
    if (match := _YEAR_WORD.match(text, start)) and FIRST_YEAR <= int(match[1]) <= LAST_YEAR:
        atom = _year_word(text, start, match)
        if atom is not None:
            return atom
    if match := _LONE_YEAR.match(text, start):
        year = int(match[1])
        if FIRST_YEAR <= year <= LAST_YEAR or whole:
            return _Atom(start, match.end(), year, None, None, Precision.YEAR, "YYYY", _WEAK, _year_problem(year))
    if whole and (match := _LONG_YEAR.match(text, start)):
        year = int(match[1])
        return _Atom(start, match.end(), year, None, None, Precision.YEAR, "YYYY", _WEAK, _year_problem(year))
    return None


def _month_slash_year(start: int, match: re.Match[str]) -> _Atom | None:
    month, sign, year = int(match[1]), match[2].strip(), int(match[3])
    good_year = FIRST_YEAR <= year <= LAST_YEAR
    if not good_year and (sign != "/" or (len(match[3]) == 5 and year // 1000 not in (19, 20)) or not 1 <= month <= 12):
        return None
    if not 1 <= month <= 12 and (sign != "/" or len(match[1]) != 2):
        return None
    problem = f"month {month}" if not 1 <= month <= 12 else _year_problem(year)
    sure = sign != "-" and not problem and len(match[1]) == 2
    style = f"MM{sign}YYYY"
    known = month if 1 <= month <= 12 else None
    return _Atom(start, match.end(), year, known, None, Precision.MONTH, style, _STRONG if sure else _WEAK, problem)


def _day_month_atom(text: str, start: int, match: re.Match[str]) -> _Atom | None:
    word, day = match["word"], int(match["day"])
    month = _MONTH_OF[_plain(word)]
    if (tail := _MONTH_YEAR.match(text, match.end())) and (found := _year(tail)):
        year, written = found
        style = f"D {_month_style(word, tail['dot'])} {written}"
        return _Atom(
            start, tail.end(), year, month, day, Precision.DAY, style, _STRONG, _day_problem(year, month, day)
        )  # "12 May 2024"
    if not 1 <= day <= 31:
        return None
    return _Atom(start, match.end(), None, month, day, Precision.DAY, f"D {_month_style(word, '')}", _PART)


def _year_word(text: str, start: int, match: re.Match[str]) -> _Atom | None:
    """2024 May, 2024 Fall; not the year of "2020 May 2021"."""
    word, year = match["word"], int(match[1])
    follower = _MONTH_YEAR.match(text, match.end("word"))
    if follower is not None:
        return None
    plain = _plain(word)
    if (month := _MONTH_OF.get(plain)) is not None and not (plain in {"may", "march", "mar", "set"} and word.islower()):
        style = f"YYYY {_month_style(word, match['dot'])}"
        return _Atom(start, match.end(), year, month, None, Precision.MONTH, style, _STRONG)
    if (month := _SEASON_OF.get(plain)) is not None:
        return _Atom(start, match.end("word"), year, month, None, Precision.SEASON, "YYYY Season", _WEAK)
    return None


def _atom(text: str, start: int, whole: bool = False) -> _Atom | None:
    """The date that starts exactly at ``start``."""
    if start >= len(text):
        return None
    first = text[start]
    if first.isdecimal() and first.isascii():
        return _number_atom(text, start, whole)
    if first in "'’‘`":
        if match := _LONE_SHORT.match(text, start):
            year = _full_year(int(match[1]))
            return _Atom(start, match.end(), year, None, None, Precision.YEAR, "'YY", _WEAK)
        return None
    return _word_atom(text, start)


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


def _find_all(text: str, loose: bool, whole: bool) -> list[_Found]:
    found: list[_Found] = []
    position = 0
    floor = 0
    while match := _START.search(text, position):
        start = match.start()
        position = match.end()
        atom = _atom(text, start, whole)
        if atom is None or (text[start].isdigit() and not _starts_clean(text, start)):
            continue
        item = _complete(text, atom, floor, loose, whole)
        if item is not None:
            found.append(item)
            position = floor = item.end
        elif atom.strength != _PART:
            position = atom.end
    return found


def _complete(text: str, atom: _Atom, floor: int, loose: bool, whole: bool) -> _Found | None:
    """The range or single date that starts with ``atom``, the words before and after it included."""
    before = _BEFORE.search(text[max(floor, atom.start - _WINDOW) : atom.start])
    start = max(floor, atom.start - _WINDOW) + before.start() if before else atom.start
    expected = before is not None and before["expected"] is not None
    since = before is not None and before["since"] is not None
    first, last, dash, end, inside = _range(text, atom, whole)
    if first is None:
        single = _short_year(atom) if whole and atom.short is not None else atom
        if single.strength == _PART or not (whole or _single_stands(text, single, start, before, loose)):
            return None
        last, end = single, atom.end
    elif not (whole or _range_stands(text, first, last, end, dash, before is not None)):
        return None
    expected = expected or inside
    if since and first is None and before is not None:
        first, last = last, _open(start, start + len(before["since"]), "open")
    after = _AFTER.match(text, end)
    if after is not None and (after["open"] is None) == (after["close"] is None) and not _followed(text, after.end()):
        expected, end = True, after.end()
    elif neutral := _AFTER_NEUTRAL.match(text, end):
        end = neutral.end()
    if before and before[0].rstrip().endswith(("(", "[")):
        closing = re.compile(r" ?[)\]]").match(text, end)
        end = closing.end() if closing else end
    return _Found(start, end, first, last, dash, expected)


def _single_stands(text: str, atom: _Atom, start: int, before: re.Match[str] | None, loose: bool) -> bool:
    """Whether a date that is no range counts where it stands; ``start`` is where the words before it start."""
    if atom.strength == _STRONG and not atom.problem:
        return True
    year = atom.precision is Precision.YEAR
    if atom.strength == _WEAK and (year or atom.problem or "." in atom.style) and _counts(text, atom.start, atom.end):
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
    atom = _atom(text, place)
    return atom is not None and atom.strength != _PART


def _open(start: int, end: int, style: str) -> _Atom:
    return _Atom(start, end, None, None, None, Precision.OPEN, style, _STRONG)


def _short_year(atom: _Atom) -> _Atom:
    """ "Jan 22" read as January 2022."""
    short = atom.short or 0
    style = f"{atom.style} YY"
    return atom._replace(year=_full_year(short), day=None, precision=Precision.MONTH, style=style, strength=_WEAK)


def _range(text: str, atom: _Atom, whole: bool) -> _Pair:
    """(first, last, dash, end, expected) of the range that starts with ``atom``; ``first`` is ``None`` without one."""
    nothing = (None, None, "", atom.end, False)
    if atom.partner is not None:
        start, end, day, dash = atom.partner
        year, month = atom.year or 0, atom.month or 0
        problem = _day_problem(year, month, day)
        second = atom._replace(start=start, end=end, day=day, problem=problem, partner=None)
        return atom._replace(partner=None), second, dash, end, False
    separator = _SEPARATOR.match(text, atom.end)
    if separator is None:
        if atom.strength == _PART or atom.precision is Precision.SEASON:
            separator = _TOGETHER.match(text, atom.end)
        elif atom.style == "YYYY" and (match := _ACADEMIC.match(text, atom.end)):
            return _academic(text, atom, match)
        if separator is None:
            return nothing
    dash = (separator["dash"] or separator["word"]).strip()
    place = separator.end()
    if match := _OPEN.match(text, place):
        if atom.strength == _PART:
            if atom.short is None:
                return nothing
            atom = _short_year(atom)
        return atom, _open(place, match.end(), "open"), dash, match.end(), False
    inside = _INSIDE.match(text, place)
    if skipped := inside or _ABOUT.match(text, place):
        place = skipped.end()
    last = _atom(text, place, whole)
    if last is None and atom.strength != _PART and (match := _LONG_YEAR.match(text, place)) and atom.year is not None:
        year = int(match[1])
        last = _Atom(place, match.end(), year, None, None, Precision.YEAR, "YYYY", _WEAK, _year_problem(year))
    if last is None and atom.precision is Precision.YEAR and (match := _SHORT_END.match(text, place)):
        year = _full_year(int(match[1]))
        if atom.year is not None and separator["dash"] and 0 < year - atom.year <= 10:
            last = _Atom(place, match.end(), year, None, None, Precision.YEAR, "YY", _WEAK)
    if last is None:
        if separator["dash"] and atom.year is not None and _AFTER_DASH.match(text, separator.end()):
            end = separator.start("dash") + len(dash)
            return atom, _open(separator.start("dash"), end, "open"), dash, end, False
        return nothing
    return _two(text, atom, last, dash, inside is not None)


def _academic(text: str, atom: _Atom, match: re.Match[str]) -> _Pair:
    """2023/24 and 2023/2024."""
    digits = match[1]
    year = int(digits) if len(digits) == 4 else _full_year(int(digits))
    if atom.year is None or not 0 < year - atom.year <= 2:
        return None, None, "", atom.end, False
    style = "YYYY" if len(digits) == 4 else "YY"
    last = _Atom(match.start(1), match.end(), year, None, None, Precision.YEAR, style, _WEAK)
    return atom, last, "/", match.end(), False


def _two(text: str, first: _Atom, last: _Atom, dash: str, inside: bool) -> _Pair:
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
            problem = _day_problem(year, first.month or 0, first.day) if first.day else _year_problem(year)
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


def _shared_style(first: _Atom, last: _Atom) -> str:
    """The style of a start that borrows its year: its own month's form with the year of the end."""
    if first.style == "MM":
        return last.style
    tail = "'YY" if last.style.endswith("'YY") else "YYYY"
    if first.precision is Precision.DAY:
        return f"{first.style} {tail}" if first.style.startswith("D ") else f"{first.style} D, {tail}"
    joint = next((sign for sign in (", ", "-", "/") if sign + "YY" in last.style), " ")
    return f"{first.style}{joint}{tail}"


def _range_stands(text: str, first: _Atom, last: _Atom | None, end: int, dash: str, announced: bool) -> bool:
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


def _date(value: Value, atom: _Atom) -> Date:
    return Date(
        value=value.part(atom.start, atom.end),
        year=atom.year,
        month=atom.month,
        day=atom.day,
        precision=atom.precision,
        style=atom.style,
        problem=atom.problem,
        ambiguous=atom.ambiguous,
    )


def _date_range(value: Value, found: _Found) -> DateRange:
    return DateRange(
        value=value.part(found.start, found.end),
        start=_date(value, found.first) if found.first else None,
        end=_date(value, found.last) if found.last else None,
        dash=found.dash,
        expected=found.expected,
    )


def find(value: Value, loose: bool = False) -> list[DateRange]:
    """All dates and ranges of a text, from left to right.

    A single date stands in ``end`` alone (see :func:`as_role`); "since 2020" has an open end; "Aug 2021 to December"
    has a start alone, since nothing says which December. A bare year, ``06/25`` and the like count only where they
    stand apart: alone, at the end of the text, between separators, in brackets, behind a word such as "Class of", in
    front of a name ("2023 Dean's List"), or in a range. ``loose`` also takes bare years within a sentence.
    """
    text = value.text[:MAX_LENGTH]
    if not _HINT.search(text):
        return []
    return [_date_range(value, found) for found in _find_all(text, loose, whole=False)]


def parse(value: Value) -> DateRange | None:
    """The date or range that the whole text is, blanks, brackets and a final point aside; ``None`` where it is more.

    Reads ISO dates and what people put into date fields: "2024-05", "May 2024", "Present", "2020 – 2022".
    """
    text = value.text
    start = len(text) - len(text.lstrip(" \t\r\n([-–—·•|"))
    end = len(text.rstrip(" \t\r\n)].,;·•|"))
    if end - start > 120:
        return None
    opening = text[start:end]
    if _OPEN_ALONE.fullmatch(opening):
        part = value.part(start, end)
        return DateRange(value=part, end=Date(value=part, year=None, precision=Precision.OPEN, style="open"))
    for tail in (text[start:].rstrip(), opening):  # an open dash or "Est." may end it
        shifted = value.part(start, start + len(tail))
        found = _find_all(tail, False, whole=True)
        if len(found) == 1 and not tail[: found[0].start].strip() and not tail[found[0].end :].strip(" )].,;·•|"):
            return _date_range(shifted, found[0])
    return None


def pair(start: Value | None, end: Value | None, open_end: bool = False) -> DateRange | None:
    """The range of two fields of a structured source; ``None`` where neither holds a date.

    ``open_end``: a start without an end field goes on (JSON Resume's habit for work).
    """
    first = parse(start) if start is not None else None
    last = parse(end) if end is not None else None
    if first is None and last is None:
        return None
    values = [value.value for value in (first, last) if value is not None]
    opening = (first.start or first.end) if first else None
    closing = last.end if last else None
    if closing is None and open_end and end is None and opening is not None:
        closing = Date(value=replace(opening.value, text="", pieces=()), year=None, precision=Precision.OPEN, style="")
    expected = any(value.expected for value in (first, last) if value is not None)
    return DateRange(value=join(values, " – "), start=opening, end=closing, expected=expected)


def as_role(dates: DateRange) -> DateRange:
    """The dates of a role: a single date is both its start and its end."""
    if dates.start is None and dates.end is not None and not dates.end.open:
        return replace(dates, start=dates.end)
    return dates


def at(dates: DateRange, path: str, single: str = "endDate") -> DateRange:
    """The same dates under an entry's path: ``path.startDate`` and ``path.endDate``; a date alone in ``end`` is
    ``path.<single>`` (``date`` for an award, ``releaseDate`` for a publication)."""
    only = dates.start is None or dates.start is dates.end
    name = f"{path}.{single if only else 'endDate'}"
    last = replace(dates.end, value=dates.end.value.at(name)) if dates.end else None
    if dates.start is None:
        first = None
    elif dates.start is dates.end:
        first = last
    else:
        first = replace(dates.start, value=dates.start.value.at(f"{path}.startDate"))
    whole = f"{path}.{single}" if only else f"{path}.startDate"
    return replace(dates, value=dates.value.at(whole), start=first, end=last)


def strip(value: Value, ranges: list[DateRange]) -> list[Value]:
    """What is left of a text without its dates: the texts between them, cleared of separators, empty brackets and
    durations such as "(2 years 3 months)". ``ranges`` come from :func:`find` on the same value."""
    cuts: list[tuple[int, int]] = []
    position = 0
    for dates in ranges:
        start = value.text.find(dates.value.text, position)
        if start < 0:
            continue
        end = start + len(dates.value.text)
        duration = _DURATION.match(value.text, end)
        end = duration.end() if duration else end
        cuts.append((start, end))
        position = end
    pieces: list[Value] = []
    place = 0
    for start, end in [*cuts, (len(value.text), len(value.text))]:
        piece = _trim(value, place, start)
        if piece is not None:
            pieces.append(piece)
        place = end
    return pieces


def _trim(value: Value, start: int, end: int) -> Value | None:
    junk = " \t\u00a0,;|·•∙⋅–—-/:"
    text = value.text
    changed = True
    while changed and start < end:
        changed = False
        while start < end and (text[start] in junk or text[start] in ")]"):
            start, changed = start + 1, True
        while start < end and (text[end - 1] in junk or text[end - 1] in "(["):
            end, changed = end - 1, True
    return value.part(start, end) if start < end else None


_NEVER_SHORT = frozenset({3, 4, 5, 6, 7})
"""March to July, which the press style of US English does not abbreviate."""


def agree(one: Date, other: Date) -> bool:
    """Whether two dates follow one format. "May 2024" goes with "Jun 2024" and with "June 2024"; press style writes
    "Sept. 2024" beside "June 2024"; seasons, bare years, open ends and impossible dates go with everything."""
    tame = (Precision.YEAR, Precision.SEASON, Precision.QUARTER, Precision.OPEN)
    if one.precision in tame or other.precision in tame or one.style == other.style:
        return True
    left, right = _form(one.style), _form(other.style)
    if left[1] != right[1]:
        return False
    names = {left[0], right[0]}
    if "May" in names:
        return names <= {"May", "Mon", "Mon.", "Month"}
    if names == {"Mon.", "Month"}:
        full = one if left[0] == "Month" else other
        return full.month in _NEVER_SHORT
    return left[0] == right[0]


def _form(style: str) -> tuple[str, str]:
    """A style as the form of its month and the rest: ("Mon", "# YYYY")."""
    for name in ("Month", "Mon.", "Mon", "May"):
        if name in style:
            return name, style.replace(name, "#", 1)
    return "", style
