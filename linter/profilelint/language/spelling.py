"""Spelling: which words are misspelled, confused with another word, or written in another country's way.

The data are made by ``scripts/build_words.py``, which says where they come from. They are read on first use and looked
up in place: splitting a megabyte of words would cost more than the rest of a run.

* :func:`known`: whether a word is right. :func:`listed`: the correction of a well-known misspelling.
* :func:`nearest`: the one common word that an unknown word is one slip away from.
* :func:`slips`: the misspellings of a whole document; what speaks against one can stand anywhere in it.
* :func:`confused`: right words that cannot be meant ("shift manger"), told by the words around them.
* :func:`meant_led`: whether the "Lead" that opens a bullet is the past of "lead", misspelled.
* :func:`variant`: how a word is spelled on the other side of the ocean.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from profilelint.model.place import Span
from profilelint.model.resume import Project, Publication, Resume
from profilelint.model.value import Value
from profilelint.pattern import kept, lazy

_DATA: Final = os.path.join(os.path.dirname(__file__), "data")

FREQUENT, COMMON, LESS_COMMON, RARE, TERM, NAME = range(6)
"""The classes of words. The first three are offered as corrections; a name is right with a capital only."""


class Passage(NamedTuple):
    """A text to check. ``prose`` are sentences, where a capitalised word that does not begin one is a name; in titles,
    headings and lists a capital says nothing. ``names`` are the parts, from offset to offset, that are the names of
    organisations, of works or of people; ``titles`` those that are job titles, degrees, fields of study or headings."""

    text: str
    prose: bool = True
    names: tuple[tuple[int, int], ...] = ()
    titles: tuple[tuple[int, int], ...] = ()


class Slip(NamedTuple):
    """A misspelling: ``text[start:end]`` of a passage. ``sure``: it is a well-known one, or could be no other word."""

    passage: int
    start: int
    end: int
    text: str
    right: str
    sure: bool


# --- words ---------------------------------------------------------------------------------------------------------


class _Sorted:
    """The lines of a file, sorted by their bytes, with a line feed before and after each; found without splitting."""

    def __init__(self, name: str) -> None:
        with open(os.path.join(_DATA, name), "rb") as file:
            self.text = file.read()
        self._ranges: dict[bytes, tuple[int, int]] = {}

    def range(self, key: bytes) -> tuple[int, int]:
        """Where the lines that begin with `key` stand: the offsets of the line feeds around them."""
        if key not in self._ranges:
            self._ranges[key] = (self._line(key), self._line(key + b"\x7f"))
        return self._ranges[key]

    def after(self, start: bytes) -> int:
        """The offset behind the first line start that is `start`; -1 if no line starts so."""
        place = self.text.find(b"\n" + start, *self.range(start[:3]))
        return -1 if place < 0 else place + 1 + len(start)

    def _line(self, key: bytes) -> int:
        """The offset of the line feed before the first line that is not below `key`."""
        low, high = 0, len(self.text) - 1
        while low < high:
            middle = self.text.rfind(b"\n", low, (low + high) // 2 + 1)
            if self.text[middle + 1 : middle + 1 + len(key)] < key:
                low = self.text.find(b"\n", middle + 1)
            else:
                high = middle
        return low


@lru_cache(maxsize=1)
def _words() -> _Sorted:
    return _Sorted("words.txt")


@lru_cache(maxsize=1)
def _wrong() -> _Sorted:
    return _Sorted("misspellings.tsv")


def _class(low: str) -> int:
    """The class of a word in lower case; 9 for a string that is none."""
    words = _words()
    place = words.after(low.encode())
    number = words.text[place] - 48 if place >= 0 else 9
    return number if number <= NAME else 9


def listed(word: str) -> str | None:
    """The correction of a well-known misspelling, in lower case (a name: with its capital)."""
    if not word.isascii() or not word.isalpha():
        return None
    wrong = _wrong()
    place = wrong.after(word.lower().encode() + b"\t")
    return wrong.text[place : wrong.text.index(b"\n", place)].decode() if place >= 0 else None


_PREFIXES: Final = (
    "anti auto bi bio co counter cross cyber de dis electro eco geo hyper immuno in inter intra macro mega meta micro "
    "mid mini mis multi nano neuro non off on out over para photo poly post pre pseudo psycho quasi re self semi socio "
    "sub super tele thermo trans tri ultra un under uni up"
).split()
_INFLECTIONS: Final = frozenset("ing er ers".split())
_SUFFIXES: Final = (
    "s ing er ers ness able ability less like wise ful ization isation izations isations ize ise izes ises ized ised "
    "izing ising ship ships hood ward wards free proof"
).split()


@lru_cache(maxsize=4096)
def known(word: str) -> bool:
    """Whether a word is right: it stands in the list, as a name where it is capitalised, or is built from a word of
    the list by a usual prefix or suffix."""
    low = word.lower()
    number = _class(low)
    if number <= TERM or (number == NAME and word != low):
        return True
    return listed(low) is None and _is_built(low)


def _is_built(low: str) -> bool:
    for prefix in _PREFIXES:
        rest = low[len(prefix) :]
        if low.startswith(prefix) and len(rest) >= 4 and _class(rest) <= LESS_COMMON:
            return True
    for suffix in _SUFFIXES:
        stem = low[: -len(suffix)]
        if not low.endswith(suffix) or len(stem) < 4:
            continue
        number = _class(stem)
        if number == TERM and len(stem) > 4:
            return True
        if suffix in _INFLECTIONS:
            doubled, dropped = stem + stem[-1] + suffix, stem[:-1] + suffix
            if (
                number <= LESS_COMMON
                and not (stem[-1] in "es" and suffix == "ing" and stem[-2:] != "ss")
                and (min(_class(doubled), _class(dropped) if stem[-1] == "e" else 9) > RARE)
            ):
                return True
        elif suffix == "s":
            if number <= RARE and stem[-1] not in "sxz":
                return True
        elif number <= LESS_COMMON or (suffix[0] in "ai" and _class(stem + "e") <= LESS_COMMON):
            return True
    return False


# --- the nearest word ----------------------------------------------------------------------------------------------

_VOWELS: Final = frozenset("aeiouy")
_KEYS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


@lru_cache(maxsize=1)
def _keyboard() -> frozenset[str]:
    """Pairs of letters whose keys lie side by side."""
    pairs = {row[place : place + 2] for row in _KEYS for place in range(len(row) - 1)}
    pairs |= {upper[place] + lower[place] for upper, lower in pairwise(_KEYS) for place in range(len(lower))}
    return frozenset(pairs | {pair[::-1] for pair in pairs})


def _early(low: str) -> Iterator[str]:
    """The strings at one edit that touches the first three letters."""
    for place in range(3):
        left, letter, right = low[:place], low[place], low[place + 1 :]
        yield left + right
        yield left + right[0] + letter + right[1:]
        for other in _LETTERS:
            yield left + other + right
            yield left + other + letter + right


def _late(low: str) -> Iterator[str]:
    """The common words at one edit behind the first three letters."""
    words = _words()
    first, last = words.range(low[:3].encode())
    size = len(low)
    for line in words.text[first + 1 : last].decode("ascii").split("\n"):
        if -1 <= len(line) - 1 - size <= 1 and line[-1:] <= "2":
            word = line[:-1]
            if _edit(low, word) is not None:
                yield word


def _edit(low: str, word: str) -> tuple[int, int] | None:
    """Where the one edit is that leads from `low` to `word`, and how much longer it makes it (2: two letters swapped);
    ``None`` where it takes more than one."""
    place = 0
    for one, other in zip(low, word, strict=False):
        if one != other:
            break
        place += 1
    longer = len(word) - len(low)
    if longer == 1:
        return (place, 1) if low[place:] == word[place + 1 :] else None
    if longer == -1:
        return (place, -1) if low[place + 1 :] == word[place:] else None
    if longer == 0:
        if low[place + 1 :] == word[place + 1 :]:
            return (place, 0)
        if low[place : place + 2] == word[place : place + 2][::-1] and low[place + 2 :] == word[place + 2 :]:
            return (place, 2)
    return None


def _cost(low: str, word: str) -> float:
    """How unlikely a slip it is to write `low` for `word`; below 2 for one edit."""
    found = _edit(low, word)
    if found is None:
        return 9.0
    place, longer = found
    first = 0.5 if place == 0 else 0.0 if low[-1] == word[-1] else 0.15
    if longer == 2:
        return first + 0.6
    if longer:
        text = word if longer == 1 else low
        letter = text[place]
        if letter in (text[place - 1 : place], text[place + 1 : place + 2]):
            return first + 0.5
        vowel = letter in _VOWELS
        if longer == 1:
            return first + (0.6 if vowel else 0.7)
        return first + (0.9 if vowel else 1.0)
    if low[place] in _VOWELS and word[place] in _VOWELS:
        return first + 0.8
    return first + (1.0 if low[place] + word[place] in _keyboard() else 1.2)


_BY_CLASS: Final = (0.0, 0.3, 0.7)


def _same_word(one: str, other: str) -> bool:
    """Whether the two are forms of one word ("guest", "guests"): either of them would be a finding."""
    short, long = sorted((one, other), key=len)
    return len(short) > 3 and (
        long.removeprefix(short) in ("s", "d", "ed", "es", "ly") or short[:-1] + "d" == long or short + "d" == long
    )


_FAR: Final = (1.8, 1.5, 1.4)
"""How far the nearest word may be, by its class."""
_CLEAR: Final = 0.2
"""By how much the nearest word must be nearer than the next."""


@lru_cache(maxsize=512)
def nearest(word: str) -> tuple[str, bool] | None:
    """The word that an unknown word of five letters or more is one slip away from, in lower case, and whether no other
    is; ``None`` where no common word is near, or several are."""
    low = word.lower()
    if len(low) < 5 or len(low) > 40 or not low.isascii():
        return None
    candidates = {candidate for candidate in _early(low) if _class(candidate) <= LESS_COMMON} | set(_late(low))
    candidates.discard(low)
    ranked = sorted((_cost(low, candidate) + _BY_CLASS[_class(candidate)], candidate) for candidate in candidates)
    if not ranked or ranked[0][0] > _FAR[_class(ranked[0][1])]:
        return None
    rivals = [other for cost, other in ranked[1:] if cost - ranked[0][0] < _CLEAR]
    if not all(_same_word(ranked[0][1], other) for other in rivals):
        return None
    return ranked[0][1], len(ranked) == 1


# --- passages ---------------------------------------------------------------------------------------------------------


def passages(resume: Resume) -> list[tuple[Value, Passage]]:
    """What there is to spell in a resume: its prose, then headings, titles and lists. Each text stands once."""
    prose = list(resume.prose)
    found = [(value, Passage(value.text)) for value in prose]
    taken = sorted(span for value in prose for span in value.spans)
    called = [span for value in _called(resume) for span in value.spans]
    titled = [span for value in _titled(resume) for span in value.spans]
    lines = [resume.basics.label] if resume.basics.label is not None else []
    for section in resume.sections:
        if section.heading is not None:
            lines.append(section.heading)
        lines += section.lines
    for value in lines:
        if not any(_overlaps(span, taken) for span in value.spans):
            names, titles = tuple(_named(value, called)), tuple(_named(value, titled))
            found.append((value, Passage(value.text, prose=False, names=names, titles=titles)))
    return found


def _titled(resume: Resume) -> Iterator[Value]:
    """Job titles, degrees with their fields, headings: words that everybody shares."""
    found = [resume.basics.label, *(section.heading for section in resume.sections)]
    found += [entry.title for entry in (*resume.work, *resume.volunteer)]
    for entry in resume.education:
        found += [entry.study_type, entry.area]
    yield from (value for value in found if value is not None)


def _called(resume: Resume) -> Iterator[Value]:
    """What is named as its owner likes: organisations, projects, works, places."""
    for entry in resume.entries:
        titled = entry.title if isinstance(entry, Project | Publication) else None
        for value in (entry.organization, titled, entry.location):
            if value is not None:
                yield value


def _named(value: Value, called: list[Span]) -> Iterator[tuple[int, int]]:
    for piece in value.pieces:
        for span in called:
            start, end = max(span.start, piece.start), min(span.end, piece.start + piece.length)
            if start < end:
                yield start - piece.start + piece.offset, end - piece.start + piece.offset


def _overlaps(span: Span, taken: list[Span]) -> bool:
    place = bisect_left(taken, (span.end,))
    return place > 0 and taken[place - 1].end > span.start


# --- documents -----------------------------------------------------------------------------------------------------

_ODD: Final = lazy(r"(?<!\S)-\w|--|[@\\_#=<>{}~^*+\d`\"“‘/\ufffd\ue000-\uf8ff]|\w\.\w")
_CHUNK: Final = lazy(r"\S+")
_ODD_CHUNK: Final = lazy(r"[@\\_#=<>{}~^*+\d\ufffd\ue000-\uf8ff]|\w\.\w|:/|^[.~]*/|/.*/|^--?\w")
"""Addresses, paths, handles, code, anything with digits, and what stands beside a character that was lost."""
_QUOTED: Final = lazy(r"`[^`]{1,200}`|“[^“”]{1,200}”|\"[^\"]{1,200}\"|(?<!\w)‘[^‘’]{1,200}’(?!\w)")
_WORD: Final = lazy(r"[^\W\d_]+")
_HONORIFICS: Final = frozenset("Dr Mr Mrs Ms Prof St Rev Hon Capt Lt Sgt Gen Col Jr Sr".split())
"""Before a name, with a period that closes no sentence."""
_ENDING: Final = frozenset("s t d m re ve ll".split())
_HYPHENS: Final = ("-", "‑", "\u00ad")
_LIGATURES: Final = ("ffi", "ffl", "ff", "fi", "fl")
_GLUE: Final = frozenset(
    "a an and are as at be but by for from had has have her his in into is it its my not of on or our that the their "
    "this to up was we were which with you your".split()
)
_INSTITUTIONS: Final = frozenset(
    "academy administration association bachelor center centre church club college committee community conference "
    "corporation council county department district elementary engineering foundation government hospital institute "
    "institution international laboratory library management medical national organization preparatory public "
    "research restaurant school science sciences services society state studies technical technology university".split()
)
"""Words that no organisation misspells in its own name."""
_ABROAD: Final = frozenset(
    "academi associacion collegi communaute corporacion departament departement fondation institut instituta instituti "
    "instituto institutt internationale laborator laboratori medicale nationale restaurante societa societe technologi "
    "universita universite universiti".split()
)
"""Words of other languages that are one letter away from these."""
_SHARED: Final = _INSTITUTIONS | frozenset(
    "accomplishments account accountant accounting achievement achievements activities actor additional "
    "administrative administrator advanced adviser advisor affairs affiliations agent agriculture ambassador analyst "
    "analytics animator anthropology apprentice apprenticeship architect architecture assembler assistant associate "
    "associates astronomy athletics attendant attorney auditor automotive awards bachelors background barista "
    "bartender behavioral bilingual biochemistry biological biology biomedical bookkeeper bookkeeping broadcasting "
    "brokerage builder business captain career caregiver carpenter cashier caterer certificate certifications "
    "certified chairperson chemical chemistry childcare cinematography civil cleaner clerical clerk client clinical "
    "coach collections commerce commercial communication communications community companion compliance computer "
    "computing construction consultant consulting contractor controller cook cooperative coordinator copywriter "
    "corporate counseling counselor courier coursework creative criminal criminology culinary curator custodian "
    "customer database delivery dental dentist designer developer development diesel dietitian digital diploma "
    "director dispatcher distribution doctor doctorate driver early ecology economics editor editorial education "
    "educational educator electrical electrician electronics elementary emergency employment engineer entrepreneur "
    "entrepreneurship environmental equipment estimator executive experience extracurricular fabrication facilitator "
    "facilities facility fashion fellowship finance financial firefighter fitness foreman forestry forklift freelance "
    "fulfillment fundraising gardener general geography geology government grader graduate graphic guidance handyman "
    "health healthcare highlights history hobbies honors hospitality hostess housekeeper housekeeping human "
    "humanities information inspector installer instruction instructor insurance interests intern internship "
    "internships inventory investment janitor journalism journalist journeyman justice kitchen laborer landscaper "
    "landscaping language languages leadership legal librarian licensed licenses lifeguard linguistics literature "
    "logistics machinist maintenance manager manufacturing marine marketing mason masters materials mathematics "
    "mechanic mechanical memberships merchandiser merchandising microbiology military minister mobile moderator "
    "musician nursing nutrition objective occupational officer operations operator organizations paralegal paramedic "
    "partner pathology patient payroll performance performer personal personnel pharmacist pharmacy philosophy "
    "photographer photography physical physician physics physiology planner plumber plumbing police political "
    "portfolio practitioner presentations president prevention principal processing procurement producer product "
    "production professional professor program programmer programming project projects promotions property psychology "
    "publications purchasing qualifications quality radiology realtor receiving receptionist recreation recruiter "
    "recruiting recruitment references regional registered registrar rehabilitation relations relevant reporter "
    "representative research residential resources respiratory responsibilities retail safety sales salesperson "
    "scholarship scholarships secondary secretary security selected senior server service shift shipping skills "
    "sociology software specialist staffing statistics steward stocker strategist strategy student substitute summary "
    "superintendent supervisor supply support surgeon surgical surveyor sustainability systems tailor teacher "
    "teaching technical technician technologist teller theater therapeutic therapist therapy tourism trainee trainer "
    "training translator transportation treasurer tutoring undergraduate vendor veterinarian veterinary volunteer "
    "volunteering waiter waitress warehouse webmaster welder welding wellness wildlife workshop writer writing "
    "youth".split()
)
"""Words of job titles, degrees and headings, which stand there with a capital and are nobody's name."""
_ENOUGH: Final = 0.7
"""The share of known words from which on a text counts as English."""


_MOST: Final = 10_000
"""Words: no resume has more, and what stands behind them is not checked."""


class _Found(NamedTuple):
    """A word of a passage. ``opens``: it opens a sentence of prose. ``named``: it has a capital inside prose, which
    makes it a name. ``owned``: it is a part of what its owner named. ``titled``: of a job title, degree or heading."""

    start: int
    end: int
    text: str
    opens: bool
    named: bool
    owned: bool
    titled: bool


class _Placed(NamedTuple):
    passage: int
    word: _Found


def slips(passages: Sequence[Passage], own: Iterable[str] = ()) -> list[Slip]:
    """The misspellings of a document, in order. ``own`` are words that are right here, in any case.

    Silent where a text is not English, where a word recurs, where it is a name, and where the file rather than the
    writer broke it (blanks, hyphens or ligatures lost).
    """
    mine = {word.lower() for word in own}
    words = [_Placed(number, word) for number, passage in enumerate(passages) for word in _read(passage)][:_MOST]
    lower = [word.text for _, word in words if len(word.text) > 3 and word.text.islower()]
    right = {word: known(word) for word in set(lower)}
    fine = {word: good or listed(word) is not None for word, good in right.items()}
    if sum(fine[word] for word in lower) < _ENOUGH * len(lower):
        return []
    counts = Counter(word.text.lower() for _, word in words)
    capitals = {word.text.lower() for _, word in words if word.named}
    foreign = _foreign(words, fine)
    found: list[Slip] = []
    for place, (number, word) in enumerate(words):
        low = word.text.lower()
        if len(low) < 4 or right.get(word.text) or low in mine or number in foreign:
            continue
        shouted = word.titled and word.text.isupper() and len(low) > 5
        if not word.text.isascii() or not (word.text in (low, low.capitalize()) or shouted):
            continue
        if known(low.capitalize() if shouted else word.text):
            continue
        better = listed(low)
        sure = True
        common = _shared(words, place, low, better) if word.text != low and (better or counts[low] <= 2) else None
        if common is not None:
            better, sure = common
        elif (
            shouted
            or (word.owned and better not in _INSTITUTIONS)
            or (word.named and (better is None or better.islower()))
        ):
            continue
        elif better is None:
            if (
                counts[low] > 2
                or low in capitals
                or (word.text != low and (not word.opens or _heads_name(words, place)))
            ):
                continue
            near = nearest(low)
            if near is None:
                continue
            better, sure = near
        elif _edit(low, better) is None and (near := nearest(low)) is not None and near[1]:
            better = near[0]
        if _cut(passages, number, word) or _broken(passages, words, place, mine):
            continue
        if better.islower() and word.text != low:
            better = better.upper() if shouted else better.capitalize()
        found.append(Slip(number, word.start, word.end, word.text, better, sure))
    return _without_ligatures(found)


def _shared(words: list[_Placed], place: int, low: str, better: str | None) -> tuple[str, bool] | None:
    """The word of job titles, degrees and headings that a word with a capital must be, and whether it could be no
    other; ``None`` for a name, and for all that is more than one slip away.

    In a job title, degree or heading the word alone is enough; an organisation's name has only its general words; and
    elsewhere another such word must stand beside it ("promoted to Assitant Manager").
    """
    number, word = words[place]
    sure = better is not None
    if better is None:
        near = nearest(low) if len(low) > 5 else None
        if near is None:
            return None
        better, sure = near
    if better not in _SHARED or (word.owned and (low[0] != better[0] or low in _ABROAD)):
        return None
    if word.titled or (word.owned and better in _INSTITUTIONS and len(low) > 6):
        return better, sure
    for other in (place - 1, place + 1):
        if 0 <= other < len(words) and words[other].passage == number:
            beside = words[other].word
            gap = max(beside.start - word.end, word.start - beside.end)
            if gap == 1 and beside.text[0].isupper() and beside.text.lower() in _SHARED:
                return better, sure
    return None


@lru_cache(maxsize=2048)
def _read(passage: Passage) -> tuple[_Found, ...]:
    """The words of a passage; left out are addresses, code, quotations and the ends of contractions."""
    text = passage.text
    if _ODD.search(text):
        text = _blanked(text)
    found: list[_Found] = []
    last = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        word = match[0]
        gap = text[last:start]
        before, last = gap[-1:], end
        if before in ("'", "’") and len(gap) == 1 and word.lower() in _ENDING:
            continue
        if text[end : end + 2] in ("'t", "’t"):
            continue
        inner = before in _HYPHENS and len(gap) == 1
        opens = not inner and (not found or (len(gap) > 1 and gap[0] in ".!?" and gap[-1].isspace()))
        if opens and found and gap[0] == "." and (len(found[-1].text) == 1 or found[-1].text in _HONORIFICS):
            opens = False
        found.append(
            _Found(
                start,
                end,
                word,
                opens and passage.prose,
                passage.prose and not opens and not inner and word[0].isupper(),
                bool(passage.names) and any(first <= start and end <= until for first, until in passage.names),
                bool(passage.titles) and any(first <= start and end <= until for first, until in passage.titles),
            )
        )
    return tuple(found)


def _blanked(text: str) -> str:
    """The text with NULs in the place of addresses, code, quotations and what has digits in it."""
    if _QUOTED.search(text):
        text = _QUOTED.sub(lambda match: "\0" * len(match[0]), text)
    return _CHUNK.sub(lambda match: "\0" * len(match[0]) if _ODD_CHUNK.search(match[0]) else match[0], text)


def _cut(passages: Sequence[Passage], number: int, word: _Found) -> bool:
    """Whether a line break may have parted the word: a hyphen ends it, or ended the line before."""
    text = passages[number].text
    if text[word.end : word.end + 1] in _HYPHENS and not text[word.end + 1 : word.end + 2].strip():
        return True
    return number > 0 and not text[: word.start].strip() and passages[number - 1].text.endswith(_HYPHENS)


def _foreign(words: list[_Placed], fine: dict[str, bool]) -> set[int]:
    """The passages that are mostly not English."""
    sizes: Counter[int] = Counter()
    good: Counter[int] = Counter()
    for number, word in words:
        if word.text in fine:
            sizes[number] += 1
            good[number] += fine[word.text]
        elif not word.text.isascii():
            sizes[number] += 1
    return {number for number, size in sizes.items() if good[number] < _ENOUGH * size and size - good[number] > 1}


def _heads_name(words: list[_Placed], place: int) -> bool:
    """Whether the next word has a capital, too: the two are a name."""
    number, word = words[place]
    following = words[place + 1] if place + 1 < len(words) else None
    return (
        following is not None
        and following.passage == number
        and following.word.text[0].isupper()
        and following.word.start - word.end <= 2
    )


def _broken(passages: Sequence[Passage], words: list[_Placed], place: int, mine: set[str]) -> bool:
    """Whether the file broke the word (a hyphen or a blank stands inside it, two words are glued), or the hyphenated
    word that it is a part of is right."""
    number, word = words[place]
    text = passages[number].text
    low = word.text.lower()
    start = max(text.rfind(" ", 0, word.start) + 1, word.start - 40)
    whole = text[start : word.end + 40].split(" ")[0].strip(".,;:!?()[]\"'“”‘’…").lower()
    joined = whole.replace("-", "").replace("‑", "")
    if whole != low and (whole in mine or (joined.isalpha() and known(joined))):
        return True
    for one, other in ((place - 1, place), (place, place + 1)):
        if one >= 0 and other < len(words) and words[one].passage == words[other].passage:
            left, right = words[one].word, words[other].word
            if right.start - left.end <= 2 and _class((left.text + right.text).lower()) <= RARE:
                return True
    for cut in range(2, len(low) - 1):
        first, second = low[:cut], low[cut:]
        if (first in _GLUE or second in _GLUE) and max(_class(first), _class(second)) <= COMMON:
            return listed(low) is None
    return False


def _without_ligatures(found: list[Slip]) -> list[Slip]:
    """The slips that are not what a lost ligature leaves: the whole of it ("ofce", "lters"), or one letter of it more
    than once in the text ("ofice", "eficient")."""
    if not found:
        return found
    short = [any(_half(slip, ligature) for ligature in _LIGATURES) for slip in found]
    lost = {
        word: any(_lost(word, ligature) for ligature in _LIGATURES) for word in {slip.text.lower() for slip in found}
    }
    several = len({slip.text.lower() for slip, half in zip(found, short, strict=True) if half}) > 1
    return [
        slip for slip, half in zip(found, short, strict=True) if not lost[slip.text.lower()] and not (half and several)
    ]


def _lost(low: str, ligature: str) -> bool:
    return any(_class(low[:place] + ligature + low[place:]) <= LESS_COMMON for place in range(len(low) + 1))


def _half(slip: Slip, ligature: str) -> bool:
    """Whether a double f of the right word stands there once."""
    at = slip.right.lower().find(ligature)
    return (
        ligature.startswith("ff")
        and at >= 0
        and slip.text.lower() == slip.right[:at].lower() + slip.right[at + 1 :].lower()
    )


# --- right words that are not meant ----------------------------------------------------------------------------------


class Mixup(NamedTuple):
    """``text[start:end]`` of the passage is a word, but ``right`` must be meant."""

    start: int
    end: int
    text: str
    right: str


class _Pair(NamedTuple):
    right: str
    pattern: str
    unless: str


@lru_cache(maxsize=1)
def _pairs() -> tuple[dict[str, list[str]], dict[str, str]]:
    """The table of words that are taken for each other: wrong word → its lines; the named lists of alternatives."""
    lists: dict[str, str] = {}
    lines: dict[str, list[str]] = {}
    with open(os.path.join(_DATA, "confused.tsv"), encoding="utf-8") as file:
        for line in file.read().splitlines():
            first, _, rest = line.partition("\t")
            if first.startswith("@"):
                lists[first] = rest
            elif not first.startswith("#"):
                lines.setdefault(first, []).append(rest)
    return lines, lists


@lru_cache(maxsize=256)
def _where(wrong: str) -> list[tuple[str, re.Pattern[str], re.Pattern[str] | None]]:
    """What may be meant by a wrong word: the right one, where, and unless what stands in the passage."""
    lines, lists = _pairs()
    found = []
    for line in lines[wrong]:
        right, pattern, unless = line.split("\t")
        for name, words in lists.items():
            pattern = pattern.replace(name, words)
        word = f"(?P<word>(?<![\\w'’-]){wrong.replace(chr(39), '[' + chr(39) + '’]')}(?![\\w'’-]))"
        pattern = "(?<![\\w'’-])(?:" + pattern.replace("~", word).replace(" ", r"\s+") + ")(?![\\w'’-])"
        other = lazy(unless, re.IGNORECASE) if unless else None  # few passages need it
        found.append((right, kept(pattern, re.IGNORECASE), other))
    return found


_LONGEST: Final = 2000
"""Characters: no bullet is longer, and a passage beyond is no prose."""


def confused(text: str) -> list[Mixup]:
    """The words of a passage that are not meant, by the table; quotations, addresses and code are passed over."""
    if len(text) > _LONGEST:
        return []
    lines, _ = _pairs()
    wanted = {word.lower().replace("’", "'") for word in _PLAIN.findall(text)} & lines.keys()
    if not wanted:
        return []
    shown = _blanked_words(text)
    found: dict[int, Mixup] = {}
    for wrong in sorted(wanted):
        for right, pattern, unless in _where(wrong):
            matches = list(pattern.finditer(shown))
            if matches and unless is not None and unless.search(text):
                continue
            for match in matches:
                start, end = match.span("word")
                if text[start:end].isupper() and len(wrong) > 1:
                    continue
                better = right.capitalize() if text[start].isupper() else right
                found.setdefault(start, Mixup(start, end, text[start:end], better))
    return [found[start] for start in sorted(found)]


def _blanked_words(text: str) -> str:
    """The text without quotations and addresses, but with its numbers."""
    if _QUOTED.search(text):
        text = _QUOTED.sub(lambda match: "\0" * len(match[0]), text)
    return text


_PLAIN: Final = lazy(r"[A-Za-z]+(?:['’][a-z]+)?")
_LEAD: Final = lazy(
    r"(?:co-?)?lead\s+(?=(?:an?|the|all|our|\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|weekly|daily"
    r"|monthly|several|multiple|teams?|groups?|crews?|tours?|discussions?|efforts?|development|design)\b)",
    re.IGNORECASE,
)
_PAST_YEAR: Final = lazy(r"\b(?:in|during|of|since|from|the)\s+(?:[A-Z][a-z]+\s+)?((?:19|20)\d\d)\b")


def meant_led(text: str, others: Sequence[str], ended: bool, year: int) -> bool:
    """Whether the "Lead" that opens a bullet must be "Led": the role has ended and another bullet opens with a past
    form while none opens with a present one, or the bullet names a year before `year`.

    `others` are the opening words of the role's other bullets. A noun ("Lead developer", "Lead time") never counts.
    """
    if not ended or _LEAD.match(text) is None:
        return False
    if any(int(match[1]) < year for match in _PAST_YEAR.finditer(text)):
        return True
    from profilelint.language import verbs

    past = present = 0
    for other in others:
        if _LEAD.match(other):
            continue
        opening = verbs.opening(other)
        past += "past" in opening.forms
        present += bool({"base", "third"} & set(opening.forms)) and "past" not in opening.forms
    return past > 0 and not present


# --- variants --------------------------------------------------------------------------------------------------------


class Variant(NamedTuple):
    """A word with its spelling in the United States and in Britain. ``oxford``: -ize words, which Britain writes with
    z, too. ``canada`` is Canada's way."""

    american: str
    british: str
    oxford: bool
    canada: str


@lru_cache(maxsize=1)
def _variants() -> dict[str, Variant]:
    found: dict[str, Variant] = {}
    with open(os.path.join(_DATA, "variants.tsv"), encoding="ascii") as file:
        for line in file:
            american, british, kind, canada = line.split()
            row = Variant(american, british, kind == "z", american if canada == "a" else british)
            found[american] = found[british] = row
    return found


def variant(word: str) -> Variant | None:
    """The pair that a word belongs to, in lower case; ``None`` for a word that is spelled alike everywhere."""
    return _variants().get(word.lower())


class Written(NamedTuple):
    """A word of a passage that has two spellings."""

    passage: int
    start: int
    end: int
    text: str
    british: bool
    pair: Variant


def variants(texts: Sequence[Passage]) -> list[Written]:
    """The words of a document that are spelled in two ways, in order; names and quotations are passed over."""
    found = []
    for number, passage in enumerate(texts):
        for word in _read(passage):
            low = word.text.lower()
            if word.named or word.owned or (word.text != low and not word.opens):
                continue
            pair = variant(low)
            if pair is not None and word.text in (low, low.capitalize()):
                found.append(Written(number, word.start, word.end, word.text, low == pair.british, pair))
    return found


# --- products --------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _products() -> _Sorted:
    return _Sorted("products.tsv")


def product(word: str) -> str | None:
    """The makers' spelling of a product whose name has a capital inside; ``None`` for any other word."""
    if not word.isascii() or not word.isalpha():
        return None
    names = _products()
    place = names.after(word.lower().encode() + b"\t")
    return names.text[place : names.text.index(b"\n", place)].decode() if place >= 0 else None
