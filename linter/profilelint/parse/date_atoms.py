"""One date at one place in a text: months, seasons, quarters, days and years, as resumes write them.

:func:`atom_at` reads the date that starts exactly at a place. An atom is *strong* (``May 2024``), *weak* (``2024``,
``06/25``: a date only where it stands apart or in a range) or a *part* (``May``: only in a range whose other end has a
year). Every pattern is matched at a known place with bounded repetition.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from typing import NamedTuple

from profilelint.model.dates import Precision
from profilelint.pattern import lazy

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

_WORD = lazy(r"[^\W\d_]{1,20}")
SPACES = r"[ \t\u00a0\u2009\u202f]"
_YEAR = r"(?:(?P<year>\d{4,5})(?!\d)(?![.,]\d)|['’‘`] ?(?P<short>\d\d)(?!\w))"
_MONTH_YEAR = lazy(
    rf"(?P<dot>\.?)(?P<gap>,?{SPACES}{{0,3}}|{SPACES}?[-/]{SPACES}?|{SPACES}(?:of|de|del){SPACES}|{SPACES}?–){_YEAR}"
)
_MONTH_DAY_YEAR = lazy(
    rf"(?P<dot>\.?){SPACES}{{1,2}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,{SPACES}{{0,2}}|{SPACES}{{1,2}}){_YEAR}"
)
_MONTH_DAYS_YEAR = lazy(
    rf"(?P<dot>\.?){SPACES}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{SPACES}?(?P<dash>[-–—]){SPACES}?"
    rf"(?P<last>\d{{1,2}})(?:st|nd|rd|th)?,?{SPACES}{{1,2}}{_YEAR}"
)
_MONTH_DAY = lazy(rf"(?P<dot>\.?){SPACES}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\w)(?!{SPACES}?[.,:/]\d)")
_MONTH_SHORT = lazy(r"\.?-(?P<short>\d\d)(?!\w)(?![./-]\d)")
_SEASON_YEAR = lazy(
    rf"(?:{SPACES}(?:term|semester|quarter|trimester|session|of)){{0,2}}(?P<gap>,?{SPACES}{{0,2}}){_YEAR}",
    re.I,
)
_SEASON_PART = lazy(rf"(?:{SPACES}(?:term|semester|quarter|trimester|session)){{0,1}}", re.I)
_WINTER_TAIL = lazy(r" ?[-/–] ?(\d{4}|\d\d)(?!\d)")
_QUARTER_YEAR = lazy(rf"Q?([1-4]){SPACES}?[-/,]?{SPACES}?{_YEAR}", re.I)
_QUARTER_WORDS = lazy(rf"([A-Za-z]{{5,6}}|[1-4](?:st|nd|rd|th)){SPACES}quarter,?(?: of)?{SPACES}{_YEAR}", re.I)
_DAY_MONTH = lazy(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\.?(?:[ \u00a0\u2009\u202f]{1,2}(?:of |de )?|-)"  # a tab parts cells
    r"(?P<word>[^\W\d_]{3,12})(?!\w)"
)
_DAYS_MONTH = lazy(
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.?{SPACES}?(?P<dash>[-–—]){SPACES}?(?P<last>\d{{1,2}})(?:st|nd|rd|th)?\.?"
    rf"{SPACES}(?P<word>[^\W\d_]{{3,12}})\.?,?{SPACES}{_YEAR}"
)
_YMD = lazy(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(?:[T ]\d\d:[\d:.,Z+-]{0,24})?(?![\da-z_/-])")
_YM = lazy(r"(\d{4})([-/.])(\d{1,2})(?![\da-z_])(?![.,/]\d)")
_XYZ = lazy(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4,5}|\d\d)(?!\w)(?![./]\w)")
_MY = lazy(r"(\d{1,2})( ?/ ?|[.-])(\d{4,5})(?!\w)(?![./]\w)")
_M_SHORT = lazy(r"(\d{1,2})/['’]?(\d\d)(?!\w)(?![./,]\d)")
_YEAR_WORD = lazy(rf"(\d{{4}})(?:{SPACES}{{1,2}}|[-/])(?P<word>[^\W\d_]{{3,12}})(?P<dot>\.?)(?!\w)")
_YEAR_QUARTER = lazy(r"(\d{4})[ -]?/?Q([1-4])(?!\w)", re.I)
_LONE_YEAR = lazy(r"(\d{4})(?![\w%])")
_LONE_SHORT = lazy(r"['’‘`](\d\d)(?!\w)")
_PART_NUMBER = lazy(r"(0[1-9]|1[0-2])(?= ?[-–—] ?(?:0[1-9]|1[0-2])[/.]\d{4}(?!\d))")
LONG_YEAR = lazy(r"((?:19|20)\d{3})(?![\w%-])")
PART, WEAK, STRONG = 0, 1, 2


class Atom(NamedTuple):
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


def month_of(word: str) -> int | None:
    """The number of the month that a word names, ``None`` for another word."""
    return _MONTH_OF.get(_plain(word.rstrip(".")))


def full_year(short: int) -> int:
    return 2000 + short if short < 50 else 1900 + short


def _year(match: re.Match[str]) -> tuple[int, str] | None:
    """The year of a match with :data:`_YEAR` and the way it is written, ``None`` for a number that is none."""
    if match["short"] is not None:
        return full_year(int(match["short"])), "'YY"
    text = match["year"]
    if len(text) == 5 and not text.startswith(("19", "20")):
        return None
    return int(text), "YYYY"


def year_problem(year: int) -> str:
    return "" if FIRST_YEAR <= year <= LAST_YEAR else f"year {year}"


def day_problem(year: int, month: int, day: int) -> str:
    if not 1 <= month <= 12:
        return f"month {month}"
    if not 1 <= day <= 31:
        return f"day {day}"
    if day > (29 if month == 2 else monthrange(2001, month)[1]):
        return f"{day} {_FULL_MONTHS[month - 1]}"
    if month == 2 and day == 29 and FIRST_YEAR <= year <= LAST_YEAR and monthrange(year, 2)[1] == 28:
        return f"29 February {year}"
    return year_problem(year)


def _month_style(word: str, dot: str) -> str:
    plain = _plain(word)
    if plain in {"may", "mai", "mei"}:
        return "Mon." if dot else "May"
    if plain in _ABBREVIATED:
        return "Mon." if dot else "Mon"
    return "Month"


def _month_atom(text: str, start: int, word: str, month: int) -> Atom:
    """The date that starts with a month's name; the name alone is a part."""
    after = start + len(word)
    doubtful = _plain(word) in _DOUBTFUL_MONTHS and not word.islower()
    if (match := _MONTH_YEAR.match(text, after)) and (found := _year(match)):
        year, written = found
        gap = match["gap"].strip()
        joint = gap if gap in {"-", "/", ","} else ""
        style = _month_style(word, match["dot"]) + (joint + (" " if joint in {"", ","} else "")) + written
        problem = year_problem(year)
        strength = WEAK if doubtful or (problem and len(match["year"]) == 4) else STRONG
        return Atom(start, match.end(), year, month, None, Precision.MONTH, style, strength, problem)
    if (match := _MONTH_DAY_YEAR.match(text, after)) and (found := _year(match)):
        year, written = found
        day = int(match["day"])
        style = f"{_month_style(word, match['dot'])} D, {written}"
        problem = day_problem(year, month, day)
        return Atom(start, match.end(), year, month, day, Precision.DAY, style, STRONG, problem)
    if (match := _MONTH_DAYS_YEAR.match(text, after)) and (found := _year(match)):
        year, written = found
        day, last = int(match["day"]), int(match["last"])
        style = f"{_month_style(word, match['dot'])} D, {written}"
        partner = (match.start("last"), match.end(), last, match["dash"])
        problem = day_problem(year, month, day)
        end = match.end("day")
        return Atom(
            start, end, year, month, day, Precision.DAY, style, STRONG, problem, partner=partner
        )  # the partner's text reaches to the year
    if match := _MONTH_SHORT.match(text, after):
        year = full_year(int(match["short"]))
        style = _month_style(word, "") + "-YY"
        return Atom(start, match.end(), year, month, None, Precision.MONTH, style, WEAK)
    if match := _MONTH_DAY.match(text, after):
        day = int(match["day"])
        short = day if len(match["day"]) == 2 else None
        style = _month_style(word, match["dot"])
        return Atom(start, match.end(), None, month, day, Precision.DAY, style, PART, short=short)
    dot = "." if text.startswith(".", after) else ""
    return Atom(
        start, after + len(dot), None, month, None, Precision.MONTH, _month_style(word, dot), PART
    )  # "May" of "May – Aug 2024"


def _season_atom(text: str, start: int, word: str, month: int) -> Atom:
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
        problem = year_problem(year)
        strength = WEAK if problem else STRONG
        return Atom(start, end, year, month, None, Precision.SEASON, style, strength, problem)
    match = _SEASON_PART.match(text, after)
    end = match.end() if match else after
    return Atom(start, end, None, month, None, Precision.SEASON, "Season", PART)


def _quarter(start: int, end: int, year: int, quarter: int, style: str) -> Atom:
    problem = year_problem(year)
    month = 3 * quarter - 2
    return Atom(start, end, year, month, None, Precision.QUARTER, style, WEAK if problem else STRONG, problem)


def _word_atom(text: str, start: int) -> Atom | None:
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


def _numeric(start: int, match: re.Match[str]) -> Atom | None:
    """03/04/2024 and its like, with ``/``, ``.`` or ``-``: months first with a slash, days first with a point."""
    first, sign, second = int(match[1]), match[2], int(match[3])
    long = len(match[4]) > 2
    year = int(match[4]) if long else full_year(int(match[4]))
    if long and not (1900 <= year <= 2150 or (len(match[4]) == 5 and year // 1000 in (19, 20))):
        return None
    tail = "YYYY" if long else "YY"
    ambiguous = False
    if sign == "." or (first > 12 >= second):
        day, month, style = first, second, f"DD{sign}MM{sign}{tail}"
    else:
        month, day, style = first, second, f"MM{sign}DD{sign}{tail}"
        ambiguous = first <= 12 and second <= 12 and first != second
    problem = day_problem(year, month, day)
    strength = STRONG if sign == "/" and long and not problem else WEAK
    ambiguous = ambiguous and not problem
    return Atom(start, match.end(), year, month, day, Precision.DAY, style, strength, problem, ambiguous)


def _number_atom(text: str, start: int, whole: bool) -> Atom | None:
    """The date that starts with a number. ``whole``: the text is nothing but a date."""
    if (match := _YMD.match(text, start)) and 1900 <= int(match[1]) <= 2150:
        year, month, day = int(match[1]), int(match[3]), int(match[4])
        style = f"YYYY{match[2]}MM{match[2]}DD"
        problem = day_problem(year, month, day)
        return Atom(start, match.end(), year, month, day, Precision.DAY, style, WEAK if problem else STRONG, problem)
    if (match := _YM.match(text, start)) and (1900 <= int(match[1]) <= 2150):
        year, month = int(match[1]), int(match[3])
        span = full_year(month) - year
        if 1 <= month <= 12:
            exact = len(match[3]) == 2 and match[2] != "."
            if exact or match[2] != "." or len(match[3]) == 2:
                problem = year_problem(year)
                strength = STRONG if exact and not problem else WEAK
                style = f"YYYY{match[2]}MM"
                return Atom(start, match.end(), year, month, None, Precision.MONTH, style, strength, problem)
        elif match[2] != "." and len(match[3]) == 2 and not (0 < span <= 10):
            problem, style = f"month {month}", f"YYYY{match[2]}MM"
            return Atom(start, match.end(), year, None, None, Precision.MONTH, style, WEAK, problem)
    if match := _XYZ.match(text, start):
        return _numeric(start, match)
    if (match := _DAYS_MONTH.match(text, start)) and (found := _year(match)) and _plain(match["word"]) in _MONTH_OF:
        month, day, last = _MONTH_OF[_plain(match["word"])], int(match["day"]), int(match["last"])
        partner = (match.start("last"), match.end(), last, match["dash"])
        style, problem = f"D {_month_style(match['word'], '')} {found[1]}", day_problem(found[0], month, day)
        end = match.end("day")
        return Atom(start, end, found[0], month, day, Precision.DAY, style, STRONG, problem, partner=partner)
    if match := _PART_NUMBER.match(text, start):
        return Atom(start, match.end(), None, int(match[1]), None, Precision.MONTH, "MM", PART)
    if match := _MY.match(text, start):
        return _month_slash_year(start, match)
    if match := _M_SHORT.match(text, start):
        month, year = int(match[1]), full_year(int(match[2]))
        if 1 <= month <= 12:
            strength = WEAK if whole or len(match[1]) == 2 else PART
            return Atom(start, match.end(), year, month, None, Precision.MONTH, "MM/YY", strength)
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
            return Atom(start, match.end(), year, None, None, Precision.YEAR, "YYYY", WEAK, year_problem(year))
    if whole and (match := LONG_YEAR.match(text, start)):
        year = int(match[1])
        return Atom(start, match.end(), year, None, None, Precision.YEAR, "YYYY", WEAK, year_problem(year))
    return None


def _month_slash_year(start: int, match: re.Match[str]) -> Atom | None:
    month, sign, year = int(match[1]), match[2].strip(), int(match[3])
    good_year = FIRST_YEAR <= year <= LAST_YEAR
    if not good_year and (sign != "/" or (len(match[3]) == 5 and year // 1000 not in (19, 20)) or not 1 <= month <= 12):
        return None
    if not 1 <= month <= 12 and (sign != "/" or len(match[1]) != 2):
        return None
    problem = f"month {month}" if not 1 <= month <= 12 else year_problem(year)
    sure = sign != "-" and not problem and len(match[1]) == 2
    style = f"MM{sign}YYYY"
    known = month if 1 <= month <= 12 else None
    return Atom(start, match.end(), year, known, None, Precision.MONTH, style, STRONG if sure else WEAK, problem)


def _day_month_atom(text: str, start: int, match: re.Match[str]) -> Atom | None:
    word, day = match["word"], int(match["day"])
    month = _MONTH_OF[_plain(word)]
    if (tail := _MONTH_YEAR.match(text, match.end())) and (found := _year(tail)):
        year, written = found
        style = f"D {_month_style(word, tail['dot'])} {written}"
        return Atom(
            start, tail.end(), year, month, day, Precision.DAY, style, STRONG, day_problem(year, month, day)
        )  # "12 May 2024"
    if not 1 <= day <= 31:
        return None
    return Atom(start, match.end(), None, month, day, Precision.DAY, f"D {_month_style(word, '')}", PART)


def _year_word(text: str, start: int, match: re.Match[str]) -> Atom | None:
    """2024 May, 2024 Fall; not the year of "2020 May 2021"."""
    word, year = match["word"], int(match[1])
    follower = _MONTH_YEAR.match(text, match.end("word"))
    if follower is not None:
        return None
    plain = _plain(word)
    if (month := _MONTH_OF.get(plain)) is not None and not (plain in {"may", "march", "mar", "set"} and word.islower()):
        style = f"YYYY {_month_style(word, match['dot'])}"
        return Atom(start, match.end(), year, month, None, Precision.MONTH, style, STRONG)
    if (month := _SEASON_OF.get(plain)) is not None:
        return Atom(start, match.end("word"), year, month, None, Precision.SEASON, "YYYY Season", WEAK)
    return None


def atom_at(text: str, start: int, whole: bool = False) -> Atom | None:
    """The date that starts exactly at ``start``."""
    if start >= len(text):
        return None
    first = text[start]
    if first.isdecimal() and first.isascii():
        return _number_atom(text, start, whole)
    if first in "'’‘`":
        if match := _LONE_SHORT.match(text, start):
            year = full_year(int(match[1]))
            return Atom(start, match.end(), year, None, None, Precision.YEAR, "'YY", WEAK)
        return None
    return _word_atom(text, start)
