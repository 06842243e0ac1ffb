"""Names of organisations and titles of roles, compared by meaning."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from profilelint.pattern import lazy

_LEGAL = frozenset(
    "inc llc ltd limited corp corporation co company gmbh plc ag sa llp lp pllc pc group holdings incorporated the "
    "of at and for in a an de".split()
)
_ORGANIZATION_SHORT = {
    "univ": "university", "u": "university", "uni": "university", "tech": "technology", "technologies": "technology",
    "inst": "institute", "dept": "department", "st": "saint", "intl": "international", "natl": "national",
    "ctr": "center", "centre": "center", "assoc": "association", "lab": "laboratory", "labs": "laboratory",
    "laboratories": "laboratory", "penn": "pennsylvania", "hosp": "hospital", "svcs": "services",
    "mgmt": "management", "bros": "brothers", "mt": "mount", "ft": "fort",
}  # fmt: skip
_TITLE_NOISE = frozenset(
    "the of at and for in a an part full time parttime fulltime remote hybrid onsite summer winter fall spring "
    "autumn seasonal temporary contract contractor paid unpaid freelance".split()
)
_TITLE_SHORT = {
    "swe": "software engineer", "sde": "software engineer", "sr": "senior", "jr": "junior", "mgr": "manager",
    "asst": "assistant", "assoc": "associate", "dev": "developer", "eng": "engineer", "engineering": "engineer",
    "development": "developer", "ta": "teaching assistant", "internship": "intern", "interns": "intern",
    "dir": "director", "vp": "vice president", "pm": "product manager", "coop": "intern", "admin": "administrator",
    "rep": "representative", "qa": "quality assurance", "hr": "human resource", "it": "information technology",
    "ops": "operations", "cofounder": "founder", "researcher": "research", "ml": "machine learn",
    "ux": "user experience", "ui": "user interface", "ceo": "chief executive officer",
    "cto": "chief technology officer", "cfo": "chief financial officer", "rn": "registered nurse",
    "cna": "certified nurse assistant", "emt": "emergency medical technician", "ra": "research assistant",
    "management": "manager", "analytics": "analyst", "analysis": "analyst", "frontend": "front end",
    "backend": "back end", "fullstack": "full stack", "teacher": "teach", "teaching": "teach",
    "undergrad": "undergraduate", "grad": "graduate", "crew": "team", "associates": "associate", "vol": "volunteer",
    "pres": "president", "sec": "secretary", "treas": "treasurer", "learning": "learn", "tutoring": "tutor",
    "coaching": "coach", "mentoring": "mentor", "consulting": "consultant", "marketer": "market",
    "marketing": "market", "sales": "sale", "accounting": "accountant", "nursing": "nurse", "design": "designer",
}  # fmt: skip
_RANKS = frozenset(
    "senior junior lead head chief principal staff director manager president vice associate assistant supervisor "
    "deputy founder partner captain chair i ii iii iv v 1 2 3 4 intern trainee apprentice".split()
)
_WORD = lazy(r"[^\W_]+(?:[+#]+)?")
_BRACKETS = lazy(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]")
_YEAR = lazy(r"(?:19|20)\d\d")


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """Words in lower case without accents and signs: "AT&T, Inc." → ``at and t inc``."""
    text = unicodedata.normalize("NFKD", text).replace("&", " and ").replace("’", "").replace("'", "")
    text = "".join(char for char in text if not unicodedata.combining(char)).casefold().replace(".", "")
    return " ".join(_WORD.findall(text))


@lru_cache(maxsize=1024)
def _organization(text: str) -> tuple[str, ...]:
    bare = plain(_BRACKETS.sub(" ", text)) or plain(text)
    words = [_ORGANIZATION_SHORT.get(word, word) for word in bare.split()]
    return tuple(_singular(word) for word in words if word not in _LEGAL) or tuple(words)


def organizations_alike(mine: str, theirs: str) -> bool:
    """Whether two names are of one organisation: "Acme, Inc." and "Acme", "UT Austin" and "University of Texas at
    Austin", "IBM" and "International Business Machines (IBM)"."""
    for one in _with_short(mine):
        for other in _with_short(theirs):
            if _names_alike(one, other):
                return True
    return False


def _with_short(text: str) -> list[tuple[str, ...]]:
    """A name, and the short one behind it in brackets."""
    inner = [match.group()[1:-1] for match in _BRACKETS.finditer(text)][:2]
    return [names for names in (_organization(text), *map(_organization, inner)) if names]


def _names_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if one == other or "".join(one) == "".join(other):
        return True
    first, second = set(one), set(other)
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    if set(shorter) <= set(longer) and (len(shorter) > 1 or (len(shorter[0]) > 3 and longer[0] == shorter[0])):
        # "Ohio State University" stands in "The Ohio State University, Columbus"; "University" alone does not count,
        # and campuses of one system are not one school.
        rest = set(longer) - set(shorter)
        return bool(set(shorter) - _GENERIC) and not (rest & _BRANCHES) and _same_order(shorter, longer)
    if _abbreviates(shorter, longer):
        return True
    if first & second - _GENERIC or len(one) == len(other) == 1:
        from rapidfuzz import fuzz

        return min(len("".join(one)), len("".join(other))) >= 6 and fuzz.ratio(" ".join(one), " ".join(other)) >= 90
    return False


_GENERIC = frozenset(
    "university college school institute technology department services center hospital club association society "
    "student students national international state city county community team".split()
)
_BRANCHES = frozenset(
    "state technology northern southern eastern western central community law medicine hospital health press "
    "bookstore library athletic".split()
)
"""Words that make another organisation of a name that has the same words else."""


def _same_order(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether the words of a school's name come in the same order: "University of Miami" is not "Miami University"."""
    if "university" not in shorter:
        return True
    first, second = shorter.index("university"), longer.index("university")
    return all((shorter.index(word) < first) == (longer.index(word) < second) for word in set(shorter) - {"university"})


def _abbreviates(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether every word of ``short`` stands for one or several words of ``long``, in order: ``ut austin``."""
    if not any(2 <= len(word) <= 5 for word in short) or len(short) >= len(long) or len(long) > 10:
        return False
    position = 0
    for word in short:
        if position < len(long) and long[position] == word:
            position += 1
            continue
        initials = "".join(item[0] for item in long[position:])
        if 2 <= len(word) <= 5 and initials.startswith(word):
            position += len(word)
            continue
        return False
    return position == len(long) or (len(short) > 1 and position >= len(long) - 1)


@lru_cache(maxsize=1024)
def _title(text: str) -> frozenset[str]:
    bare = _BRACKETS.sub(" ", text.casefold()).replace("co-op", "coop").replace("-", " ")
    words = _YEAR.sub(" ", plain(bare)).split()
    for _ in range(2):  # "ta" is "teaching assistant", and "teaching" is "teach"
        words = [part for word in words for part in _TITLE_SHORT.get(word, word).split()]
    return frozenset(_singular(word) for word in words if word not in _TITLE_NOISE)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word


def titles_alike(mine: str, theirs: str) -> bool:
    """Whether two titles say the same, one perhaps in more words: "SWE Intern" and "Software Engineering Intern".

    Words that name a rank count: "Senior Engineer" is not "Engineer".
    """
    one, other = _title(mine), _title(theirs)
    if not one or not other:
        return not (mine.strip() and theirs.strip())
    if one == other:
        return True
    more = one ^ other
    if one <= other or other <= one:
        return not more & _RANKS and len(one & other) > (0 if len(more) <= 2 else 1)
    if len(one) == len(other) == len(one & other) + 1 and not more & _RANKS:
        from rapidfuzz import fuzz

        return fuzz.ratio(*sorted(more)) >= 85  # a slip of the pen
    return False
