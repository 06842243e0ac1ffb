"""Terms that no table knows: their word forms, their initials and the short forms that a document itself explains."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from profilelint.language import skills
from profilelint.pattern import lazy

# --- one root for the forms of a word ---------------------------------------------------------------------------

_IRREGULAR: Final = {
    form: root
    for root, forms in {
        "analy": "analysis analyses analyze analyse analyzed analysed analyzing analysing analyzes analytics analyst",
        "lead": "lead led leading leads leadership leader",
        "writ": "write wrote written writing writes writer",
        "teach": "teach taught teaching teaches teacher",
        "build": "build built building builds builder",
        "sell": "sell sold selling sells sale sales seller",
        "serv": "serve served serving serves service services",
        "server": "server servers",
        "maintain": "maintain maintained maintaining maintains maintenance",
        "administer": "administer administered administering administration administrator",
        "produc": "produce produced producing produces production producer",
        "reduc": "reduce reduced reducing reduction",
        "resolv": "resolve resolved resolving resolution",
        "deliver": "deliver delivered delivering delivery deliveries",
        "retain": "retain retained retaining retention",
        "acquir": "acquire acquired acquiring acquisition",
        "apply": "apply applied applying",
        "respond": "respond responded responding response responses",
        "budget": "budget budgeted budgeting budgetted budgetting",
        "keep": "keep kept keeping keeper",
        "drive": "drive drove driven driving driver",
        "draw": "draw drew drawn drawing",
        "speak": "speak spoke spoken speaking speaker",
        "run": "run ran running runner",
        "make": "make made making maker",
        "begin": "begin began begun",
        "enter": "enter entered entering entry entries",
        "account": "account accounts accounting accountant",
        "statement": "statement statements",
        "department": "department departments",
        "nurs": "nurse nurses nursing nursed",
        "sketch": "sketch sketched sketching",
    }.items()
    for form in forms.split()
}
_PASTS: Final = frozenset("led wrote taught built sold kept drove drew spoke ran made wove sewed sang swam".split())
_SUFFIXES: Final = (
    ("ations", 4),
    ("ation", 4),
    ("ated", 4),
    ("ating", 4),
    ("ates", 4),
    ("ate", 4),
    ("ments", 4),
    ("ment", 4),
    ("ions", 4),
    ("ion", 4),
    ("ing", 3),
    ("ed", 3),
)
_AGENTS: Final = ("ers", "er", "ors", "or", "ants", "ant", "ists", "ist", "ism")
_DOUBLED: Final = frozenset("bdgmnprt")


@lru_cache(maxsize=16384)
def root(low: str) -> str:
    """What a verb, its nouns and their plurals have in common: reconciled, reconciliations → reconcil.

    Not a word: both sides of a comparison pass here, and only terms of several words are compared by it alone.
    """
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    base = skills.singular(low)
    if base in _IRREGULAR:
        return _IRREGULAR[base]
    for suffix, least in _SUFFIXES:
        rest = base[: -len(suffix)]
        if base.endswith(suffix) and len(rest) >= least and any(letter in "aeiouy" for letter in rest):
            base = rest
            if suffix in ("ing", "ed") and len(base) > 3 and base[-1] == base[-2] and base[-1] in _DOUBLED:
                base = base[:-1]
            break
    while len(base) > 4 and base[-1] in "ei":
        base = base[:-1]
    return base


def past(low: str) -> bool:
    """Whether a word is the past of an irregular verb."""
    return low in _PASTS


def agent(low: str) -> str:
    """The root of a word that may name who does it: teacher, accountant, journalist."""
    found = root(low)
    if low in _IRREGULAR:
        return found
    for suffix in _AGENTS:
        if found.endswith(suffix) and len(found) - len(suffix) >= 4:
            return root(found[: -len(suffix)])
    return found


# --- a term in other words --------------------------------------------------------------------------------------

_SMALL: Final = frozenset("a an the and or of for in on with to & / , our your their its".split())
_TAIL: Final = frozenset(
    "skill skills technique techniques principle principles concept concepts practice practices fundamentals experience"
    " knowledge ability abilities task tasks duty duties".split()
)
_FIELDS: Final = frozenset("learn engineer market science network account intelligence comput nurs economic".split())
"""Roots of heads that name a field: "engineered data" is no data engineering."""
_STOPS: Final = frozenset(". ; ! ? : ( ) \n • – — | but while when which that who where".split())
_BREAKS: Final = frozenset(
    "with for to by in on at from through using via against without into across under over after before as than"
    " per about during because if not no".split()
)
_THINGS: Final = frozenset(
    "account accounts statement statements transaction transactions activities operations issues".split()
)
"""Words that may follow the object without making another of it: bank accounts, customer issues."""
_COORDINATES: Final = frozenset({"and", "or", ",", "/"})
_ACTIONS: Final = ("ing", "ion", "ment", "sis", "ance", "ence")
_GAP: Final = 3
"""Words that may stand between a verb and its object."""


class Sought(NamedTuple):
    """A term taken apart: roots of its words but the last, and of the last."""

    modifiers: tuple[str, ...]
    head: str
    lows: tuple[str, ...]


@lru_cache(maxsize=4096)
def sought(term: str) -> Sought | None:
    """A term of two to five plain words, ``None`` for any other: a name, a word alone, a sentence."""
    tokens = skills.tokenise(term[:200])
    lows = [token.low for token in tokens if token.low not in _SMALL]
    while len(lows) > 2 and lows[-1] in _TAIL:
        lows.pop()
    if not 2 <= len(lows) <= 5 or any(not low.isalpha() or len(low) < 3 for low in lows):
        return None
    if any(token.raw[0].isupper() for token in tokens[1:]) or tokens[0].raw.isupper():
        return None
    roots = [root(low) for low in lows]
    if len(set(roots)) != len(roots):
        return None
    return Sought(tuple(roots[:-1]), roots[-1], tuple(lows))


def in_order(wanted: Sought, roots: list[str], tokens: list[skills.Token], at: int) -> int | None:
    """Whether the words stand from ``at`` on in the term's order, at most a second member of a list between them
    ("project and program management", "yarn spinning and dyeing"). The position of the last one."""
    position = at
    for number, word in enumerate((*wanted.modifiers, wanted.head)):
        if number:
            position += 1
        if position < len(roots) and roots[position] == word:
            continue
        if not number or position + 2 >= len(roots) or roots[position + 2] != word:
            return None
        one, two, three = (token.low for token in tokens[position : position + 3])
        if not (one in _COORDINATES and two.isalpha()) and not (
            two in _COORDINATES and one.endswith(_ACTIONS) and three.endswith(_ACTIONS)
        ):
            return None
        position += 2
    return position


def turned(wanted: Sought, roots: list[str], tokens: list[skills.Token], at: int) -> int | None:
    """Whether the last word of a term stands at ``at`` as a verb or before "of", and the others behind it as its object
    ("reconciled the bank accounts", "analysis of sales data"). The position of the last one."""
    if wanted.head in _FIELDS or wanted.lows[-1].endswith(("er", "or", "ers", "ors")):
        return None
    low = tokens[at].low
    position = at + 1
    if position < len(tokens) and tokens[position].low == "of":
        position += 1
    elif not _is_verb(low, wanted.head):
        return None
    first = position
    while position < len(tokens) and position - first <= _GAP and roots[position] != wanted.modifiers[0]:
        between = tokens[position].low
        if between in _STOPS or between in _BREAKS or between in (",", "and", "or", "of"):
            return None
        if between.endswith(("ed", "ing")):
            return None
        position += 1
    size = len(wanted.modifiers)
    if tuple(roots[position : position + size]) != wanted.modifiers:
        return None
    last = position + size - 1
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if after is None or not after.low.isalpha() or after.low in _STOPS | _BREAKS | _SMALL:
        return last
    if after.low in _THINGS:
        return last + 1
    return None


def _is_verb(low: str, head: str) -> bool:
    """Whether a form is rather a verb than the noun asked."""
    return low.endswith(("ed", "ing")) or (low in _IRREGULAR and not low.endswith(("sis", "ship", "ce", "tion", "y")))


# --- initials and short forms -----------------------------------------------------------------------------------

_BRACKET: Final = lazy(r"\(([A-Z][A-Za-z&/-]{1,8})\)")
_LONG_BRACKET: Final = lazy(r"(?<![\w-])([A-Z][A-Z&/-]{1,7})\s\(([A-Za-z][^()]{4,80})\)")
_WORD: Final = lazy(r"[^\W\d_]+")
_SKIPPED: Final = frozenset("of and the for in to on a an with &".split())
_MOST: Final = 200


class Short(NamedTuple):
    """A short form that a document explains: ``SQC`` and ``statistical quality control``."""

    short: str
    long: str


def taught(text: str) -> list[Short]:
    """The short forms that a text explains: "quality control (QC)", "QC (quality control)"."""
    if "(" not in text:
        return []
    found: list[Short] = []
    for match in _BRACKET.finditer(text):
        before = text[max(0, match.start() - 120) : match.start()]
        words = [(word.start(), word[0]) for word in _WORD.finditer(before)][-12:]
        start = _spelled([word for _, word in words], match[1])
        if start is not None:
            found.append(Short(match[1], before[words[start][0] :].strip()))
        if len(found) > _MOST:
            return found
    for match in _LONG_BRACKET.finditer(text):
        words = [(word.start(), word[0]) for word in _WORD.finditer(match[2])]
        if _spelled([word for _, word in words], match[1]) == 0:
            found.append(Short(match[1], match[2].strip()))
    return found


def _spelled(words: list[str], short: str) -> int | None:
    """From which word on the words spell a short form with their initials."""
    letters = [letter.lower() for letter in short.rstrip("s") if letter.isalpha()]
    if len(letters) < 2 or not words or short[:2].islower():
        return None
    at = len(words)
    for letter in reversed(letters):
        at -= 1
        while at >= 0 and words[at][0].lower() != letter and words[at].lower() in _SKIPPED:
            at -= 1
        if at < 0 or words[at][0].lower() != letter:
            return None
    return at


@lru_cache(maxsize=2048)
def initials(term: str) -> str:
    """The initials of a term of three to six words, in capitals; empty for any other."""
    words = [word for word in _WORD.findall(term[:120]) if word.lower() not in _SKIPPED]
    return "".join(word[0] for word in words).upper() if 3 <= len(words) <= 6 else ""
