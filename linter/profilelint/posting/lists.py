"""Lists of alternatives, completed: the members that no table knows beside those that one does.

"Participation in Formula SAE, Baja SAE or a similar team", "calipers, height gauges or a CMM": one member is enough,
so every member has to be known before any can be called missing.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from profilelint.model.posting import Kind
from profilelint.pattern import lazy
from profilelint.posting.terms import Term, languages


class _Part(NamedTuple):
    """``text[start:end]`` between two signs of a list, and the sign behind it."""

    start: int
    end: int
    sign: str


_SIGN = lazy(
    r"\s*,\s*(?P<comma>(?:and/or|or|and)\s+)?|\s+(?P<word>and/or|or|and|&|as well as)\s+|\s*(?P<slash>/)\s*"
    r"|\s*(?P<open>\()\s*|\s*(?P<stop>[;:)\t]|[.!?](?=\s|$)|(?<=\s)[–—-](?=\s))\s*",
    re.IGNORECASE,
)
_INTRODUCED = lazy(
    r"(?:\bsuch as|\be\.g\.,?|\bfor example,?|\bfor instance,?|\blike"
    r"|\b(?:one|any|either|some|two|three|several)(?: or more)?(?: of)?"
    r"(?: the following| these)?(?: [\w-]+){0,2}?:?)\s*$",
    re.IGNORECASE,
)
_INTRODUCTION = lazy(
    r"^.*\b(?:such as|e\.g\.,?|for example,?|for instance,?|like|either"
    r"|(?:one|any)(?: or more)? of(?: the following| these)?)\s+",
    re.IGNORECASE,
)
_OPEN_END = lazy(
    r"^(?:an?\s+|any\s+|some\s+)?(?:[\w-]+\s+)?(?:similar|equivalents?|comparable|others?|another|related|like)\b|^etc\b",
    re.IGNORECASE,
)
_BEFORE = lazy(
    r"^.*\b(?:in|with|of|using|on|as|for|to|via|at|by|know|including|use|an?|the|your|our|from|hold|have)\s+",
    re.IGNORECASE,
)
_AFTER = lazy(
    r"\s+(?:is|are|was|be|would|will|can|for|in|on|to|with|from|at|of|as|by|through|experience|skills?|knowledge|abilit\w+"
    r"|background|proficiency|endorsements?|certifi\w+|licen[sc]e\w*|preferred|required|desired|a\s+plus|strongly|highly"
    r"|helpful|tools?|software|platforms?|systems?|frameworks?|database|teams?|methodolog\w+|courses?|coursework"
    r"|environments?|programming|scripting|is)\b.*$|\s*\(.*$",
    re.IGNORECASE | re.DOTALL,
)
_ARTICLE = lazy(
    r"^(?:(?:an?|the|any|some|other|basic|advanced|strong|good|either|prior|previous|relevant|solid)\s+)+",
    re.IGNORECASE,
)
_CATEGORY = lazy(
    r"\s+(?:tools?|software|platforms?|systems?|frameworks?|database|languages?|environments?|teams?)\b", re.I
)
"""Behind an article they make a piece the name of a kind: "SQL or a BI tool"."""
_NO_MEMBER = frozenset(
    "code e.g i.e courses course coursework projects project internships school home a an the in of"
    " to for with from on at by as is are be was were will would can could must should may might have has"
    " had do does did not no nor and or but if when where who which that this these those we you they he she it i our"
    " your their its my me us them other others another similar equivalent comparable related alike like more most"
    " better best higher above below less least many much few several all any both each every some such etc tool tools"
    " software platform platforms framework frameworks language languages technology technologies experience skill"
    " skills knowledge ability field fields degree degrees discipline equivalently years year months month days level"
    " levels willing willingness able eager working work works use used using than then there here very well also plus"
    " preferred required desired only just new same different own one two three four five need needs needed want"
    " system systems method methods area areas subject relevant appropriate applicable program programs training"
    " certification certificate license licence certified expert proficient fluent familiar job jobs role roles"
    " candidate candidates applicant applicants person people team teams environment setting settings industry".split()
)
_WORD = lazy(r"[A-Za-z0-9][\w+#.&’'-]*\+*$")
_MOST = 12
"""Longer lists are left as they are."""


def completed(text: str, found: list[Term], item: bool, masked: list[tuple[int, int]]) -> list[Term]:
    """The terms of a line and the further members of its lists of alternatives, in order."""
    usable = [term for term in found if term.kind in (Kind.SKILL, Kind.CERTIFICATE)]
    if not usable or len(text) > 600:
        return found
    out = list(found)
    parts: list[_Part] = []
    at = 0
    opened = False
    for match in [*_SIGN.finditer(text), None]:
        end = match.start() if match else len(text)
        sign = _kind(match) if match else "stop"
        parts.append(_Part(at, end, sign))
        if sign in ("stop", "open"):
            out.extend(_members(text, parts, usable, item, masked, opened))
            parts = []
            opened = sign == "open"
        at = match.end() if match else len(text)
    return sorted(out)


def _kind(match: re.Match[str]) -> str:
    if match["slash"]:
        return "slash"
    if match["open"]:
        return "open"
    if match["stop"]:
        return "stop"
    word = (match["comma"] or match["word"] or ",").strip().lower()
    return {"or": "or", "and/or": "or", ",": "comma"}.get(word, "and")


def _members(
    text: str, parts: list[_Part], known: list[Term], item: bool, masked: list[tuple[int, int]], opened: bool
) -> list[Term]:
    if not 2 <= len(parts) <= _MOST:
        return []
    signs = [part.sign for part in parts[:-1]]
    first = text[parts[0].start : parts[0].end]
    intro = _INTRODUCTION.match(first)
    introduced = intro is not None or _INTRODUCED.search(text[: parts[0].start]) is not None
    open_end = _OPEN_END.match(text[parts[-1].start : parts[-1].end]) is not None
    slash = "slash" in signs
    alternatives = introduced or open_end or "or" in signs or (opened and len(parts) > 1)
    if ("and" in signs and not introduced) or not (alternatives or slash):
        return []
    spans = [
        _piece(text, part, index, len(parts), item, intro.end() if intro else 0) for index, part in enumerate(parts)
    ]
    held = [next((term for term in known if term.start < b and a < term.end), None) for a, b in spans]
    if not any(
        term is not None and (b - a) * 6 <= (term.end - term.start) * 10
        for (a, b), term in zip(spans, held, strict=True)
    ):
        return []  # the names are words of longer phrases, not members of a list
    taken: list[Term | None] = list(held)
    for index, (a, b) in enumerate(spans):
        if held[index] is None and not _OPEN_END.match(text, parts[index].start, b):
            beside = {signs[i] for i in (index - 1, index) if 0 <= i < len(signs)}
            near = min((term for term in held if term is not None), key=lambda term: abs(term.start - a))
            named = near.kind is Kind.CERTIFICATE or not alternatives or beside == {"slash"}
            if b > a and not any(x < b and a < y for x, y in masked) and _is_member(text, a, b, named):
                taken[index] = Term(a, b, text[a:b], near.kind, GUESSED)
    return [
        term
        for index, term in enumerate(taken)
        if term is not None and held[index] is None and _reaches(index, taken, held)
    ]


GUESSED = 0.5
"""The confidence of a member that only its list makes one."""


def _reaches(index: int, taken: list[Term | None], held: list[Term | None]) -> bool:
    """Whether nothing but members stands between a member and one that was known."""
    for step in (-1, 1):
        at = index
        while 0 <= at < len(taken) and taken[at] is not None:
            if held[at] is not None:
                return True
            at += step
    return False


def _piece(text: str, part: _Part, index: int, size: int, item: bool, after_intro: int) -> tuple[int, int]:
    """Where the name stands in a part: behind what leads to it in the first, before what follows it in the last."""
    a, b = part.start, part.end
    if index == 0:
        lead = _BEFORE.match(text[a:b])
        if after_intro:
            a += after_intro
        elif lead:
            a += lead.end()
        elif not item and a == 0:
            return a, a
    article = _ARTICLE.match(text[a:b])
    if article:
        a += article.end()
    after = _AFTER.search(text, a, b)
    if article and after and _CATEGORY.match(text, after.start()):
        return a, a
    if after and (index == size - 1 or after.start() > a):
        b = after.start()
    while b > a and text[b - 1] in " .":
        b -= 1
    return a, b


def _is_member(text: str, start: int, end: int, named: bool) -> bool:
    """Whether a piece may be the name of a thing: up to three words, none of them a word of the sentence. ``named``:
    only one that is written like a name."""
    piece = text[start:end]
    words = piece.split()
    if not 1 <= len(words) <= 3 or not 2 <= len(piece) <= 40 or piece.isdigit():
        return False
    if any(word.lower().strip(".’'") in _NO_MEMBER or not _WORD.match(word) for word in words):
        return False
    if named and (not any(char.isupper() for char in piece) or text[end : end + 2].lstrip("/").isdigit()):
        return False
    return not (len(words) == 1 and (languages(piece, True) or piece.lower() == "english"))
