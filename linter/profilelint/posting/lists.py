"""Lists of alternatives, completed: the members that no table knows beside those that one does.

"Participation in Formula SAE, Baja SAE or a similar team", "calipers, height gauges or a CMM": one member is enough,
so every member has to be known before any can be called missing. Lists of which no table knows a single member
("Nextflow or Snakemake", "retail or customer service experience") are found as well: by names, or by what stands
before and behind plain words.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from profilelint.language import skills
from profilelint.model.posting import Kind
from profilelint.pattern import lazy
from profilelint.posting.terms import ANY_OF_THESE, EVERYDAY, Term, languages


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
    r"^(?:an?\s+|any\s+|some\s+)?(?:[\w-]+\s+)?(?:similar|equivalents?|comparable|others?|another|related|like)\b"
    r"|^etc\b",
    re.IGNORECASE,
)
_BEFORE = lazy(
    r"^.*\b(?:in|with|of|using|on|as|for|to|via|at|by|know|including|use|an?|the|your|our|from|hold|have)\s+",
    re.IGNORECASE,
)
_AFTER = lazy(
    r"\s+(?:is|are|was|be|would|will|can|for|in|on|to|with|from|at|of|as|by|through|experience|skills?|knowledge"
    r"|abilit\w+"
    r"|background|proficiency|endorsements?|certifi\w+|licen[sc]e\w*|preferred|required|desired|a\s+plus|strongly"
    r"|highly"
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
    " completion thereabouts certification certificate license licence certified expert proficient fluent familiar"
    " job jobs role roles"
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


# --- lists of which no member is known --------------------------------------------------------------------------


NAMED = 0.55
"""The confidence of the members of a list of names that no table knows."""
PLAIN = 0.4
"""The confidence of the members of a list of plain words: too little for a rule to speak on them."""
_END = lazy(
    r"\s*(?:[;:\t…]|[.!?](?=\s|$)|\.{3}|(?<=\s)[–—-](?=\s)|—)\s*|,?\s+(?:but|plus|though|although|because|so|if"
    r"|when|while|unless"
    r"|rather\s+than|as\s+well\s+as)\s+|\s*(?P<open>\()\s*|\s*(?P<close>\))",
    re.IGNORECASE,
)
_JOIN = lazy(
    r"\s*,\s*(?P<comma>(?:and/or|or|and|&)\s+)?"
    r"|\s+(?P<word>and/or|or(?!\s+(?:more|less|older|above|over|higher|greater|later|better|fewer|longer|two|so)\b)"
    r"|and|&)\s+"
    r"|\s+(?P<slash>/)\s+",
    re.IGNORECASE,
)
_LEADING = lazy(
    r"^.*\b(?:in|with|of|using|on|as|for|to|via|at|by|from|under|into|through|than|know|knows|used|use|uses"
    r"|including|include"
    r"|have|has|had|hold|holds|holding|obtain|possess|possesses|your|our|their|whether|it[’']s|is|are|be|been|was"
    r"|either|like"
    r"|e\.g\.|especially|particularly|preferably|ideally|such|either|speak|speaks|write|writes|own|need|needs"
    r"|needed|want|you"
    r"|(?:experience|experienced|taught|learned|studied|led|ran|built|managed|worked|written|wrote|certified"
    r"|trained)(?!\s+and\b)"
    r"(?:\s+(?!with\b|in\b)[a-z]+ing)?)\s+",
    re.IGNORECASE,
)
"""All words up to the last one that leads to a name."""
_QUALIFIERS = lazy(
    r"^(?:(?:an?|the|any|some|other|basic|advanced|intermediate|strong|good|solid|great|deep|prior|previous|recent"
    r"|relevant"
    r"|current|currently|valid|active|clean|unencumbered|unrestricted|either|both|one|hands-on|working|demonstrated"
    r"|proven"
    r"|proficient|proficiency|enough|published|completed|your|additional|similar|industry[- ]standard|modern|common"
    r"|popular"
    r"|at\s+least|one\s+of|more)[\s,]+)+",
    re.IGNORECASE,
)
_NOUNS = (
    r"experience|exp|skills?|knowledge|proficiency|background|expertise|training|coursework|fluency|endorsements?"
    r"|certifi\w+"
    r"|licen[sc]\w+|credentials?|designations?|accreditation|qualifications?|card|tools?|software|platforms?|systems?"
    r"|frameworks?|libraries|databases?|languages?|packages?|stack|controls?|equipment|machines?|delivery|reporting"
    r"|materials"
    r"|methods?|methodolog\w+|techniques|standards?|style|projects?|work|programs?|programmes?|classes|courses?"
    r"|research"
    r"|workflows?|pipelines?|models?|applications?|apps?|environments?|products?|suite"
)
_TRAILING = lazy(
    rf"\s+(?:(?P<noun>{_NOUNS})\b.*|(?:is|are|was|were|be|would|will|can|could|should|may|for|in|on|to|with|from|at"
    rf"|of|as|by"
    r"|through|within|during|under|into|that|which|who|a\s+(?:big\s+|huge\s+|real\s+)?(?:plus|bonus|must)"
    r"|an\s+(?:asset|advantage|added)|preferred|required|desired|desirable|essential|welcome|helpful|strongly|highly"
    r"|preferably|ideally|certified|trained|you|we|also|already|goes|counts?|helps?|makes|preferable)\b.*)$",
    re.IGNORECASE | re.DOTALL,
)
"""All words from the first one behind a name."""
_GRANTS = lazy(
    r"^(?:endorsements?|certifi\w+|licen[sc]\w+|credentials?|designations?|accreditation|card)$", re.IGNORECASE
)
_HOLDS = lazy(
    r"\b(?:hold|holds|holding|obtain|possess|possesses|certified|toward|towards|sit|pass)\s+(?:an?\s+)?$", re.I
)
_ASKING = lazy(
    r"\b(?:experience|experienced|knowledge|familiar\w*|proficien\w+|skill(?:ed|s)?|expertise|background|training"
    r"|trained"
    r"|coursework|courses?|classes|understanding|exposure|hands-on|use|used|using|work|worked|working|taking\s+part"
    r"|participat\w+|involve\w+|command|competen\w+|comfort\w*|interest|studied|certified)"
    r"(?:\s+(?:work|working|[a-z]{3,}ing))?\s+(?:with|in|of|at|on|to|using|as|from)?\s*$",
    re.IGNORECASE,
)
_SHOWS = lazy(r"^(?:experience|exp|skills?|knowledge|expertise|training|coursework)$", re.IGNORECASE)
_ELSEWHERE = lazy(
    r"\b(?:contact|call|text|e-?mail|reports?\s+to|reporting\s+to|ask\s+for|based|locat\w+|live|lives|living"
    r"|resid(?:e|es|ing|ents?|ence)"
    r"|relocat\w*|commut\w*|travel\w*|offices?|attend\w*|available|availability|shifts?|start(?:ing)?|apply|submit|send"
    r"|visit|click|hours?|weeks?|sponsor\w*|citizens?\w*|authori[sz]\w+|eligible|age|salary|pay|paid"
    r"|graduat\w+|enrolled|majors?|majoring|degrees?|bachelor\S*|master[’']?s|ph\.?d|diploma|lift|carry|stand|sit|drive"
    r"|drives|drug|background\s+check|vaccin\w+|nights|weekends|overtime)\b",
    re.IGNORECASE,
)
"""Words of sentences whose alternatives are places, people, times or ways to apply."""
_NO_THING = frozenset(
    "children child adults adult youth students student patients patient customers customer clients client families"
    " family"
    " people users user teams vendors partners stakeholders employees seniors elderly kids teens residents guests"
    " members"
    " hospital hospitals clinic clinics hotel hotels agency agencies office offices warehouse lab labs laboratory"
    " restaurant restaurants kitchen nonprofit non-profit company companies firm firms store stores"
    " government university college museum library studio factory plant bar cafe bakery bank church site field facility"
    " facilities organization organisation organizations institution institutions business businesses enterprise venue"
    " written verbal oral paid unpaid volunteer professional academic personal internship internships co-op"
    " full-time part-time remote onsite on-site hybrid in-person indoors outdoors day night days nights evenings"
    " evening"
    " weekend weekends morning mornings phone email e-mail mail text internal external small large big medium"
    " fast-paced"
    " public private local national international domestic global regional current future past long-term short-term"
    " permanent temporary seasonal direct indirect formal informal individual group class time order yes no none n/a"
    " independently alone together so after before prior hands-on demonstrated willingness interest desire passion"
    " ability able capable comfortable knowledgeable strong excellent good great proven preferred required ideal"
    " experienced interested willing exposure familiarity understanding competence competency capacity background"
    " education training coursework diploma ged qualification qualifications certificate licensed certified"
    " supervisor manager lead leader assistant coordinator director specialist analyst engineer developer designer"
    " teacher tutor nurse technician driver operator administrator officer associate representative role position"
    " thing things something anything everything someone somebody anyone fail failure illness car truck vehicle"
    " bike bus"
    " device smartphone laptop computer tablet week weeks hour hours minute minutes semester quarter term summer"
    " one-on-one advanced basic intermediate beginner senior junior graduate undergraduate postgraduate freshman"
    " staff assistants second third foreign sophomore white black sex gender race religion color marital canada"
    " mexico him her them she he pronouns"
    " interview interviews visit visits inquiry resume cv letter portfolio references reference link sample samples"
    " near nearby around over under within outside inside behind between up down out off front back left right".split()
)


class _Slice(NamedTuple):
    """``text[start:end]`` between two joints, and the joint behind it."""

    start: int
    end: int
    joint: str


def alternatives(text: str, found: list[Term], masked: list[tuple[int, int]]) -> list[Term]:
    """The terms of a line and the members of lists of alternatives of which no table knows any, in order."""
    if len(text) > 600 or not _MAY_LIST.search(text):
        return found
    out = list(found)
    text = _GLOSS.sub(lambda match: " " * len(match[0]), text)
    at = 0
    opened = -1
    for match in [*_END.finditer(text), None]:
        end = match.start() if match else len(text)
        if end > at:
            bracket = opened >= 0 and match is not None and match["close"] is not None
            new = _listed(text, at, end, out, masked, opened if bracket else -1)
            out = [*(term for term in out if not any(term.start < b.end and b.start < term.end for b in new)), *new]
        if match is not None:
            opened = match.start() if match["open"] else -1
            at = match.end()
    return sorted(out)


_GLOSS = lazy(
    r"(?<=[A-Za-z])\s\((?!(?:e\.g|i\.e|such|like|any|one)\b)[^(),/;]{1,25}\)(?=,|\s+(?:or|and/or)\b|\s+[a-z]+)", re.I
)
"""A gloss in brackets behind a member: "PTCB (CPhT) or …"."""
_MAY_LIST = lazy(r"\bor\b|[(:,]", re.IGNORECASE)


def holds(members: tuple[Term, ...]) -> bool:
    """Whether a group is asked for: one of its members is known, or they are a list by themselves."""
    if all(term.confidence == GUESSED for term in members):
        return False
    return len(members) > 1 or members[0].confidence not in (NAMED, PLAIN)


def _slices(text: str, start: int, end: int) -> list[_Slice]:
    out: list[_Slice] = []
    at = start
    for match in [*_JOIN.finditer(text, start, end), None]:
        joint = "end"
        if match is not None:
            word = (match["comma"] or match["word"] or match["slash"] or ",").strip().lower()
            joint = {"or": "or", "and/or": "or", "/": "or", ",": "comma"}.get(word, "and")
            if joint == "or" and match["comma"]:
                joint = "comma or"
        out.append(_Slice(at, match.start() if match else end, joint))
        at = match.end() if match else end
    return out


def _listed(
    text: str, start: int, end: int, found: list[Term], masked: list[tuple[int, int]], opened: int
) -> list[Term]:
    """The new members of the lists in a clause. ``opened``: where the bracket that holds just the clause stands."""
    pieces = _slices(text, start, end)
    if len(pieces) < 2 or len(pieces) > 2 * _MOST:
        return []
    intro = _INTRODUCTION.match(text[start:end])
    before = text[: opened if opened >= 0 else start]
    introduced = _INTRODUCED.search(text[:start]) is not None
    out: list[Term] = []
    if intro is not None:
        behind = [piece for piece in pieces if piece.end > start + intro.end()]
        if len(behind) > 1:
            pieces = [behind[0]._replace(start=max(behind[0].start, start + intro.end())), *behind[1:]]
            introduced = True
    joints = {piece.joint for piece in pieces[:-1]}
    whole = (
        introduced
        or (opened >= 0 and "and" not in joints and _head(before) and not _tool(found, opened))
        or ("and" not in joints and ANY_OF_THESE.match(text, end) is not None)
    )
    if whole and len(pieces) <= _MOST:
        return _made(text, pieces, found, masked, True)
    first = 0
    for index, piece in enumerate(pieces):
        if piece.joint in _ALTERNATIVE:
            continue
        run = pieces[first : index + 1]
        first = index + 1
        stop = 0
        for number, part in enumerate(run):
            if part.joint not in _OR or (number + 1 < len(run) and run[number + 1].joint == "or"):
                continue
            out.extend(_made(text, run[stop : number + 2], [*found, *out], masked, False))
            stop = number + 2
    return out


_OR = ("or", "comma or")
_ALTERNATIVE = ("comma", *_OR)


def _head(before: str) -> bool:
    """Whether what stands before a bracket is a kind of thing, which the bracket names examples of."""
    return re.search(r"[a-z]{3,}\s*$", before) is not None or re.search(r"\b[A-Z]{2,4}s?\s*$", before) is not None


def _tool(found: list[Term], opened: int) -> bool:
    """Whether a tool stands before the bracket at ``opened``: it holds details then, not alternatives."""
    return any(opened - 2 <= term.end <= opened and skills.kind(term.name) == "tool" for term in found)


def _made(
    text: str, pieces: list[_Slice], found: list[Term], masked: list[tuple[int, int]], introduced: bool
) -> list[Term]:
    """The new members of one list: its last piece is the last member, the first may have words before its name."""
    spans: list[tuple[int, int]] = []
    noun = ""
    lead = 0
    for index in range(len(pieces) - 1, -1, -1):
        a, b = pieces[index].start, pieces[index].end
        if index == len(pieces) - 1 and _NOT_ALIKE.match(text[a:b]):
            return []
        if index == len(pieces) - 1 and _OPEN_END.match(text[a:b]):
            continue
        cut = _LEADING.match(text[a:b]) if index < len(pieces) - 1 or introduced else None
        if cut and index < len(pieces) - 1:
            a += cut.end()
        qualified = _QUALIFIERS.match(text[a:b])
        if qualified:
            a += qualified.end()
        trail = _TRAILING.search(text, a, b)
        if trail:
            if index < len(pieces) - 1 and not trail["noun"]:
                break
            if index == len(pieces) - 1 or not noun:
                noun = noun or (trail["noun"] or "")
            b = trail.start()
        while b > a and text[b - 1] in " .*_":
            b -= 1
        while a < b and text[a] in " *_":
            a += 1
        if not _may_be(text, a, b, masked):
            break
        spans.insert(0, (a, b))
        lead = a
        if (cut or qualified) and not introduced:
            break
    if len(spans) < 2 or _ELSEWHERE.search(text[max(0, pieces[0].start - 80) : spans[-1][1]]):
        return []
    held = [_held(text, a, b, found) for a, b in spans]
    if all(held):
        return []
    before = text[:lead]
    names = [
        _is_name(text, a, b) or (term is not None and term.confidence > GUESSED)
        for (a, b), term in zip(spans, held, strict=True)
    ]
    shouted = text.isupper() and bool(noun)
    if any(names) or shouted:
        sure = NAMED
    elif introduced or _ASKING.search(before) or _SHOWS.match(noun) or _GRANTS.match(noun):
        sure = PLAIN
    else:
        return []
    bare = introduced and {piece.joint for piece in pieces} <= {"comma", "end"}
    if bare and text[: pieces[0].start].rstrip().endswith("(") and not all(_is_name(text, a, b) for a, b in spans):
        return []  # parts of a thing: "conduit (EMT, rigid)"
    if len(pieces) == 2 and pieces[0].joint == "comma or" and not _is_name(text, *spans[-1]):
        return []  # what follows "…, or a …" is mostly of another kind
    near = next((term for term in held if term is not None), None)
    if near is not None and near.kind is Kind.LANGUAGE:
        return []
    grants = _GRANTS.match(noun) or (_HOLDS.search(before) and all(text[a:b].isupper() for a, b in spans))
    kind = near.kind if near is not None else Kind.CERTIFICATE if grants else Kind.SKILL
    return [Term(a, b, text[a:b], kind, sure) for (a, b), term in zip(spans, held, strict=True) if term is None]


def _held(text: str, start: int, end: int, found: list[Term]) -> Term | None:
    """The term known in a piece; not the short name of its kind behind a name of its own: "OMNITRACS ELD"."""
    term = next((term for term in found if term.start < end and start < term.end), None)
    if term is None or term.start <= start or term.end < end or term.kind is not Kind.SKILL:
        return term
    kind = text[term.start : term.end]
    return None if kind.isupper() and len(kind) <= 4 and _is_name(text, start, term.start) else term


_NOT_ALIKE = lazy(
    r"^(?:at\s+least\b|\d|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b|more\b|better\b|above\b|higher\b"
    r"|the\s+ability"
    r"|ability\b|willing|an?\s+(?:interest|willing|desire|strong|combination)|eligib|to\s|be\s|you\b|we\b)",
    re.IGNORECASE,
)


def _may_be(text: str, start: int, end: int, masked: list[tuple[int, int]]) -> bool:
    """Whether a piece may be a member: up to four words that name something, none of them a word of the sentence."""
    piece = text[start:end]
    words = piece.split()
    if not 1 <= len(words) <= 4 or len(piece) > 45 or (len(piece) < 2 and not piece.isupper()):
        return False
    if any(x < end and start < y for x, y in masked):
        return False
    if all(word.lower().strip(".,’'") in EVERYDAY for word in words):
        return False
    for index, word in enumerate(words):
        low = word.lower().strip(".,’'")
        if not _LISTED_WORD.match(word):
            return False
        if word[0].isupper() and len(words) > 1 and start > 0:
            continue  # a word of a name
        if low in _NO_MEMBER or low in EVERYDAY or (index == len(words) - 1 and low in _NO_THING):
            return False
    if len(words) == 1 and (words[0].lower().endswith("ly") or words[0].isdigit()):
        return False
    return not (len(words) == 1 and (languages(piece, True) or piece.lower() == "english"))


_LISTED_WORD = lazy(r"[A-Za-z0-9.][\w+#.&’'/-]*\+*$")


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a piece is written like a name: capitals beyond those of a sentence's start, or letters with digits."""
    words = text[start:end].split()
    opening = not text[:start].strip(' -*•\t✔"“(')
    for index, word in enumerate(words):
        if re.search(r"[A-Z]", word[1:]) or (re.search(r"\d", word) and re.search(r"[A-Za-z]", word)):
            return True
        if word[0].isupper() and not (opening and index == 0):
            return True
    return False
