"""The requirements of a posting, line by line.

Skills, years, degrees and the like are taken from the sections that state them; the duties only mention skills; the
firm's own words, benefits and legal text hold none. Documents, deadlines and notes on eligibility are looked for
everywhere, for they often stand at the end.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from profilelint.language import sentences, skills
from profilelint.model.posting import Kind, Requirement, Strength
from profilelint.model.value import Value
from profilelint.parse import dates
from profilelint.pattern import lazy
from profilelint.posting import cues, education, lists, terms
from profilelint.posting.sections import Class, Outline, label

_DEFAULT = {
    Class.REQUIRED: Strength.REQUIRED,
    Class.NEUTRAL: Strength.REQUIRED,
    Class.PREFERRED: Strength.PREFERRED,
    Class.RESPONSIBILITIES: Strength.MENTIONED,
    Class.OTHER: Strength.REQUIRED,
}
_MAX_UNIT = 1200
"""Longer sentences are no requirements; only their first characters are looked at."""
_MAX_REQUIREMENTS = 400


class _Unit(NamedTuple):
    """A sentence or list item, the class of its section, whether it is (part of) a list item, and whether its heading
    speaks of how to apply."""

    value: Value
    kind: Class
    item: bool
    confidence: float
    applying: bool = False


def requirements(outline: Outline) -> tuple[Requirement, ...]:
    """The requirements in the posting's order, each thing once at its greatest strength."""
    out: list[Requirement] = []
    for unit in _units(outline):
        if len(out) >= _MAX_REQUIREMENTS:
            break
        out.extend(_notes(unit))
        if unit.kind is not Class.IGNORE and not _LEGAL.search(unit.value.text):
            out.extend(_asked(unit, outline))
    place = _place(outline)
    if place is not None:
        out.insert(0, place)
    return tuple(_numbered(requirement, index) for index, requirement in enumerate(_once(out)))


def _units(outline: Outline) -> list[_Unit]:
    out: list[_Unit] = []
    for section in outline.sections:
        lead = Class.OTHER
        applying = section.heading is not None and _APPLYING.search(section.heading.text) is not None
        for block in section.blocks:
            text = block.value.text
            kind = section.kind
            if block.item and lead is not Class.OTHER and kind is Class.OTHER:
                kind = lead
            elif not block.item:
                lead = _introduces(text)
            whole = block.value
            cell = _CUE_CELL.search(text) if "\t" in text and kind is not Class.IGNORE else None
            if cell is not None:
                kind = Class.PREFERRED if cell["wish"] else Class.REQUIRED
                whole = whole.part(0, cell.start())
                text = whole.text
            labelled = label(text) if block.item and kind is not Class.IGNORE else None
            if labelled is not None:
                end, own = labelled
                if own is not Class.NEUTRAL or kind is Class.OTHER:
                    kind = own
                if own is not Class.IGNORE and not text.lower().startswith("language"):
                    whole = whole.part(end, len(text))
                    text = whole.text
            for start, end in sentences.sentences(text):
                unit = whole.part(start, min(end, start + _MAX_UNIT))
                if unit.text:
                    confidence = 0.8 if kind in (Class.NEUTRAL, Class.OTHER) else 1.0
                    out.append(_Unit(unit, kind, block.item, confidence, applying))
    return out


_APPLYING = lazy(r"\b(?:appl\w+|documents?|materials?)\b", re.IGNORECASE)
_INTRODUCES = (
    (Class.PREFERRED, lazy(r"\b(?:preferred|ideally|bonus|nice to have|plus)\b[^.]*:\s*$", re.IGNORECASE)),
    (Class.IGNORE, lazy(r"\b(?:offer|benefits|perks|receive|get)\b[^.]*:\s*$", re.IGNORECASE)),
    (
        Class.REQUIRED,
        lazy(
            r"\b(?:must|requires?|required|need|looking for|qualifications|requirements|candidates?|applicants?"
            r"|you (?:have|bring|are))\b[^.]*:\s*$",
            re.IGNORECASE,
        ),
    ),
)


_CUE_CELL = lazy(
    r"\t(?:(?P<wish>preferred|desired|desirable|optional|nice to have|a plus|bonus|helpful)"
    r"|required|must have|mandatory|essential|minimum)\s*$",
    re.IGNORECASE,
)
"""The last cell of a table's row that says how much the row is wanted."""


def _introduces(text: str) -> Class:
    """What a sentence that ends in a colon says about the list below it ("The right candidate will have:")."""
    tail = text[-160:]
    return next((kind for kind, pattern in _INTRODUCES if pattern.search(tail)), Class.OTHER)


_LEGAL = lazy(
    r"\bequal\s+(?:employment\s+)?opportunit|\bwithout\s+regard\b|\bregardless\s+of\s+(?:race|age|gender|sex)"
    r"|\bdiscriminat"
    r"|\bprotected\s+(?:veteran|class|by\s+law|characteristic)|\breasonable\s+accommodation|\bveteran\s+status\b"
    r"|\be-?verify\b"
    r"|\ball\s+qualified\s+applicants\b|\bnational\s+origin\b|\baffirmative\s+action\b",
    re.IGNORECASE,
)


# --- what is looked for everywhere ------------------------------------------------------------------------------


def _notes(unit: _Unit) -> list[Requirement]:
    """Documents, a deadline and eligibility."""
    out: list[Requirement] = []
    text = unit.value.text
    if _DOCUMENT.search(text):
        out.extend(_documents(unit))
    if _CLOSES.search(text):
        out.extend(_deadline(unit))
    if not _LEGAL.search(text):
        found = _eligibility(unit)
        if found is not None:
            out.append(found)
    return out


_ELIGIBILITY = lazy(
    r"\b(?:legally\s+)?(?:authori[sz]ed|eligible|permitted|entitled"
    r"|able)\s+to\s+(?:legally\s+)?work\s+(?:lawfully\s+|legally\s+)?(?:in|for\s+any)\b"
    r"|\b(?:work|employment)\s+(?:authori[sz]ation|eligibility|permit|visa)\b|\bright\s+to\s+work\b"
    r"|\b(?:visa|immigration|employment[- ]based|work|h-?1b)\s+sponsorship\b|\bsponsor(?:ship|ed"
    r"|ing)?\s+(?:for\s+)?(?:\w+\s+){0,3}?(?:visas?|work|employment|h-?1b)\b"
    r"|\b(?:without|require|requires|requiring|need|offer|provide|no)\s+(?:\w+\s+){0,2}sponsorship\b"
    r"|\bsponsorship\s+(?:is\s+)?(?:not\s+)?(?:available|offered|provided)\b"
    r"|\bunable\s+to\s+sponsor\b|\b(?:not|n[’']t|cannot)\s+(?:be\s+able\s+to\s+)?sponsor\b"
    r"|\b(?:u\.?s\.?|united\s+states|american|canadian|british|eu|uk|australian)\s+citizens?(?:hip)?\b"
    r"|\bcitizenship\s+(?:is\s+)?required\b|\bmust\s+be\s+(?:an?\s+)?(?:\S+\s+){0,2}citizens?\b"
    r"|\bpermanent\s+residen(?:t|ts|cy)\b|\bgreen\s+card\b|\b(?:u\.?s\.?)\s+persons?\b|\bITAR\b|\bEAR99\b|\b(?:OPT"
    r"|CPT)\s*(?:/|or|and)\s*(?:OPT|CPT)\b|\bSTEM\s+OPT\b"
    r"|\b(?:security|secret|ts|sci|public\s+trust|government|dod|doe|q|l|sc|dv)[\s/]+clearance\b"
    r"|\bclearance\s+(?:is\s+)?(?:required|preferred|needed)\b|\bTS/SCI\b"
    r"|\b(?:active|current|obtain|hold|maintain)\s+(?:an?\s+)?(?:\w+\s+){0,3}clearance\b|\bpolygraph\b",
    re.IGNORECASE,
)


def _eligibility(unit: _Unit) -> Requirement | None:
    text = unit.value.text
    match = _ELIGIBILITY.search(text)
    if match is None or (
        unit.kind is Class.RESPONSIBILITIES and not re.search(r"\b(?:must|required?)\b", text, re.IGNORECASE)
    ):
        return None
    preferred = (
        re.search(r"\b(?:preferred|a plus|desired|an asset)\b", text, re.IGNORECASE) or unit.kind is Class.PREFERRED
    )
    strength = Strength.PREFERRED if preferred else Strength.REQUIRED
    return _make(unit, Kind.ELIGIBILITY, strength, [(match.start(), match.end(), "")])


_DOCUMENT = lazy(
    r"\b(?P<letter>cover(?:ing)?\s+letters?|letter\s+of\s+(?:interest|motivation|application|introduction)"
    r"|motivation(?:al)?\s+letter)\b"
    r"|\b(?P<transcript>(?:(?:un)?official\s+|academic\s+|college\s+|university\s+)*transcripts?)\b"
    r"|\b(?P<portfolio>(?:design\s+|online\s+|digital\s+|teaching\s+|art\s+)?portfolios?)(?!\s+(?:management"
    r"|manager|company|companies|analysis|theory|review\s+of\s+(?:clients|products)|of\s+(?:products|clients|brands"
    r"|companies|investments|projects\s+for)))\b"
    r"|\b(?P<writing>writing\s+samples?)\b|\b(?P<work>work\s+samples?|code\s+samples?)\b"
    r"|\b(?P<references>(?:list\s+of\s+)?(?:\w+\s+)?(?:professional\s+|academic\s+)?references)\b"
    r"|\b(?P<recommendation>letters?\s+of\s+(?:recommendation|reference|support)|recommendation\s+letters?"
    r"|reference\s+letters?)\b"
    r"|\b(?P<statement>(?:personal|supporting|research|teaching|diversity)\s+statements?|statement\s+of\s+(?:purpose|interest"
    r"|teaching(?:\s+philosophy)?|research))\b",
    re.IGNORECASE,
)
_DOCUMENT_NAMES = {
    "letter": "cover letter",
    "transcript": "transcript",
    "portfolio": "portfolio",
    "writing": "writing sample",
    "work": "work sample",
    "references": "references",
    "recommendation": "letter of recommendation",
    "statement": "statement",
}
_HAND_IN = lazy(
    r"\b(?:submit(?:ting|ted)?|attach(?:ed|ing)?|include|including|send|sending|upload(?:ing|ed)?|provide|e-?mail"
    r"|enclose|supply"
    r"|forward|apply\s+(?:\w+\s+){0,6}?(?:with|by)|applications?\s+(?:must|should|materials|consists?|packages?)"
    r"|application:"
    r"|required\s+documents|documents(?:\s+required)?|materials|please|along\s+with|together\s+with|to\s+apply"
    r"|(?:is|are)\s+(?:also\s+)?required"
    r"|must\s+(?:have|be)|need|required)\b",
    re.IGNORECASE,
)
_NOT_NEEDED = lazy(
    r"\b(?:no|not|without|skip|don[’']t|do\s+not|never|needn[’']t)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_NOT_NEEDED_AFTER = lazy(
    r"^[^.;,]{0,40}\b(?:not\s+(?:required|necessary|needed|accepted|considered)|unnecessary|isn[’']t|aren[’']t"
    r"|upon\s+request|on\s+request|later|if\s+(?:asked|invited|selected))",
    re.IGNORECASE,
)
_OPTIONAL = lazy(
    r"\b(?:optional|preferred|welcome|encouraged|a\s+plus|recommended|if\s+(?:you|available|desired))\b", re.IGNORECASE
)
_SENDING = lazy(
    r"\b(?:submit|attach|includ|send|upload|provid|e-?mail|enclos|suppl|forward|apply|application)", re.IGNORECASE
)
_REVIEWED = lazy(
    r"\b(?:review|evaluate|verify|process|request|write|maintain|manage|check|edit|prepare|grow|our|client|customer"
    r"|student|patient)\w*\s+"
    r"(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)


def _documents(unit: _Unit) -> list[Requirement]:
    text = unit.value.text
    asked = _HAND_IN.search(text) is not None
    if unit.kind in (Class.REQUIRED, Class.PREFERRED, Class.NEUTRAL, Class.OTHER, Class.IGNORE):
        listed = unit.item and unit.applying and len(text) <= 80
    else:
        listed = False
        asked = re.search(r"\bplease\b", text, re.IGNORECASE) is not None
    if not asked and not listed:
        return []
    out: list[Requirement] = []
    for match in _DOCUMENT.finditer(text):
        name = _DOCUMENT_NAMES[match.lastgroup or ""]
        before, after = text[: match.start()], text[match.end() :]
        if _NOT_NEEDED.search(before[-60:]) or _NOT_NEEDED_AFTER.match(after[:80]) or _REVIEWED.search(before[-40:]):
            continue
        if name in ("references", "portfolio", "transcript") and not (
            _SENDING.search(text) or listed or "required" in text.lower()
        ):
            continue
        near = before[-20:] + " " + after[:60]
        soft = _OPTIONAL.search(near) is not None or unit.kind is Class.PREFERRED
        strength = Strength.PREFERRED if soft else Strength.REQUIRED
        out.append(_make(unit, Kind.DOCUMENT, strength, [(match.start(), match.end(), name)]))
    return out


_CLOSES = lazy(
    r"\bdeadline\b|\bapply\s+(?:\w+\s+){0,5}?(?:by|before|until|no\s+later)\b|\bclos(?:es?|ing)\b"
    r"|\bapplications?\s+(?:\w+\s+){0,4}?(?:due|close|end|accepted|received|by|until|through|before)\b"
    r"|\b(?:due|received|submitted|accepted|posted|open)\s+(?:\w+\s+){0,2}?(?:by|on|before|until|through"
    r"|no\s+later)\b|\bvalid\s+through\b|\bsubmit\w*\s+(?:[\w,]+\s+){0,10}?(?:by|before|no\s+later)\b"
    r"|\b(?:last|final)\s+day\s+to\s+apply\b|\bsend\s+(?:[\w,]+\s+){0,18}?(?:by|before|until|no\s+later)\b",
    re.IGNORECASE,
)
_NOT_CLOSING = lazy(
    r"\b(?:meet(?:s|ing)?|tight|under|manage|project|filing|tax|reporting|multiple|strict"
    r"|work(?:ing)?\s+to)\s+(?:\w+\s+){0,2}deadlines?\b",
    re.IGNORECASE,
)


def _deadline(unit: _Unit) -> list[Requirement]:
    text = unit.value.text
    cue = _CLOSES.search(text)
    if cue is None or _NOT_CLOSING.search(text):
        return []
    if unit.kind is Class.RESPONSIBILITIES and not re.search(r"\bappl(?:y|ications?)\b", text, re.IGNORECASE):
        return []
    for dated in dates.find(unit.value):
        date = dated.end
        if date is None or date.open or date.problem or date.day is None:
            continue
        spot = education._locate(unit.value, date)
        if spot is None or spot[0] < cue.start() - 25:
            continue
        found = _make(unit, Kind.DEADLINE, Strength.REQUIRED, [(*spot, "")])
        return [replace(found, fields=(date.iso(),))]
    plain = _DAY.search(text, cue.start())
    if plain:
        return [_make(unit, Kind.DEADLINE, Strength.REQUIRED, [(plain.start(), plain.end(), "")])]
    return []


_DAY = lazy(
    r"\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?\s+"
    r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\b(?!,?\s*\d)"
)


def _place(outline: Outline) -> Requirement | None:
    """The place where one has to be, if the head of the posting says that one has to be there."""
    if outline.location is None or outline.arrangement not in ("on-site", "hybrid"):
        return None
    place = outline.location
    return Requirement(
        path="",
        kind=Kind.LOCATION,
        strength=Strength.REQUIRED,
        quote=place,
        options=(place,),
        names=(place.text,),
        fields=(outline.arrangement,),
    )


# --- what a line asks for ---------------------------------------------------------------------------------------


def _asked(unit: _Unit, outline: Outline) -> list[Requirement]:
    text = unit.value.text
    default = _DEFAULT[unit.kind]
    if unit.kind is Class.OTHER and not cues.asks(text, unit.item):
        return []
    parts = cues.chunks(text)
    masked = _names_of_firm(text, outline)
    masked += [match.span() for match in _ELIGIBILITY.finditer(text)]
    out: list[Requirement] = []
    if unit.kind is not Class.RESPONSIBILITIES:
        out.extend(_education(unit, parts, default, masked))
    asks_skills = _speaks_of_skills(text, unit.item) if unit.kind is Class.OTHER else not _tells(text, unit.item)
    found = _terms(unit, text, masked) if asks_skills else []
    grouped = [
        group for group in terms.groups(text, found) if any(term.confidence > lists.GUESSED for term in group.terms)
    ]
    if unit.kind is not Class.RESPONSIBILITIES:
        out.extend(_years(unit, parts, default, grouped))
    for group in grouped:
        kind = group.terms[0].kind
        if unit.kind is Class.RESPONSIBILITIES and kind is not Kind.SKILL:
            continue
        strengths = [cues.strength_at(parts, term.start, default) for term in group.terms]
        wanted = [
            (term, strength) for term, strength in zip(group.terms, strengths, strict=True) if strength is not None
        ]
        if not wanted:
            continue
        strength = Strength.PREFERRED if any(s is Strength.PREFERRED for _, s in wanted) else wanted[0][1]
        if unit.kind is Class.NEUTRAL and strength is Strength.REQUIRED and _WEAK.match(text):
            strength = Strength.PREFERRED
        if kind is Kind.CERTIFICATE and strength is Strength.REQUIRED and _later(text, group):
            strength = Strength.PREFERRED
        if group.detail:
            strength = Strength.MENTIONED
        options = [(term.start, term.end, term.name) for term, _ in wanted]
        made = _make(unit, kind, strength, options, [term.confidence for term, _ in wanted])
        if kind is not Kind.LANGUAGE and _instead(text, group, out):
            made = replace(made, strength=min(strength, Strength.PREFERRED, key=_RANK.__getitem__))
        out.append(replace(made, or_equivalent=group.open))
    return out


def _later(text: str, group: terms.Group) -> bool:
    """Whether a certificate may come later, as its own clause says: "ACLS within six months of hire"."""
    first, last = group.terms[0].start, group.terms[-1].end
    start = max(text.rfind(";", 0, first), text.rfind(". ", 0, first)) + 1
    end = text.find(";", last)
    return _LATER.search(text, start, end if end >= 0 else len(text)) is not None


def _instead(text: str, group: terms.Group, out: list[Requirement]) -> bool:
    """Whether a group is the alternative of a degree ("Paralegal certificate or bachelor's degree"): neither is then
    asked for alone. The degree is marked as well."""
    for index, item in enumerate(out):
        if item.kind is not Kind.DEGREE:
            continue
        spots = [text.find(option.text) for option in item.options]
        start, end = min(spots), max(spots) + len(item.options[-1].text)
        first, last = group.terms[0].start, group.terms[-1].end
        between = text[last:start] if last <= start else text[end:first]
        if len(between) <= 70 and re.search(r"\bor\b", between) and not re.search(r"[;]|\band\b|\bwith\b|\d", between):
            out[index] = replace(item, or_equivalent=True)
            return True
    return False


_WEAK = lazy(r"^\W*(?:some\s+|any\s+|basic\s+)?(?:familiar|familiarity|exposure|interest)\b", re.IGNORECASE)
_LATER = lazy(
    r"\b(?:ability|willing(?:ness)?|able|eligible)\s+to\s+(?:obtain|get|earn|acquire|become)\b"
    r"|\bwithin\s+(?:[\w-]+\s+){0,3}?(?:of\s+(?:hire|employment|start\w*)|months?|days|years?|weeks)\b"
    r"|\bworking\s+towards?\b|\bin\s+progress\b|\beligib(?:le|ility)\s+for\b|\bor\s+be\s+willing\b",
    re.IGNORECASE,
)
_SKILL_LINE = lazy(
    r"\b(?:experience|experienced|knowledge|proficien\w+|familiar\w*|skills?|skilled|expertise|fluen\w+|certif\w+"
    r"|licen[sc]\w+"
    r"|ability|able|understanding|background|required|preferred|must|plus|command|know|degree|asset|bonus|nice|helpful"
    r"|great\s+(?:with|at)|good\s+(?:with|at)|strong\s+in|comfortable|confident|worked\s+with|used|seen|valued|needed"
    r"|certificate)\b",
    re.IGNORECASE,
)
_OF_THE_FIRM = lazy(
    r"^\W*(?:we|our|the\s+(?:company|team|firm|group))\b(?!\s+(?:are\s+looking|require|need|seek|ideal|expect|want|ask|look|value|hope|would|prefer|use|work))",
    re.IGNORECASE,
)


def _speaks_of_skills(text: str, item: bool) -> bool:
    """Whether a line outside the sections that state requirements speaks of the reader's skills."""
    return _SKILL_LINE.search(text) is not None and (item or _OF_THE_FIRM.match(text) is None)


def _tells(text: str, item: bool) -> bool:
    """Whether a sentence among the requirements only tells of the firm: "Our history in banking spans 200 years"."""
    return _OF_THE_FIRM.match(text) is not None and not cues.asks(text, item)


def _names_of_firm(text: str, outline: Outline) -> list[tuple[int, int]]:
    """Where the firm's name and place stand in a line: no part of them is a skill."""
    out: list[tuple[int, int]] = []
    for value in (outline.organization, outline.location):
        if value is None or len(value.text) < 3:
            continue
        at = text.find(value.text)
        while at >= 0:
            out.append((at, at + len(value.text)))
            at = text.find(value.text, at + len(value.text))
    return out


def _terms(unit: _Unit, text: str, masked: list[tuple[int, int]]) -> list[terms.Term]:
    found: list[terms.Term] = []
    if unit.kind is not Class.RESPONSIBILITIES:
        short = unit.item and len(text.split()) <= 6
        found += [term for term in terms.languages(text, short) if not _covered(term, masked)]
        masked = masked_before = [*masked, *((term.start, term.end) for term in found)]
        own = [term for term in terms.certificates(text) if not _covered(term, masked)]
        listed = [
            term for term in terms.known(text, unit.item, masked) if not any(_within(term, other) for other in own)
        ]
        # the table's own certificate goes before a looser reading of the same words
        own = [term for term in own if not any(_overlap(term, other) for other in listed)]
        found += own + listed
        masked = [*masked, *((term.start, term.end) for term in own + listed)]
        if unit.kind is not Class.OTHER or terms.LEAD.match(text):
            found += terms.unknown(text, unit.item, masked)
            found = lists.completed(text, found, unit.item, masked_before)
        return found
    return [term for term in terms.known(text, False, masked) if _mentioned(term, text)]


def _mentioned(term: terms.Term, text: str) -> bool:
    """Whether a duty names a skill rather than uses a word that is also one: tools, and names of several words."""
    named = text[term.start : term.end].lower() == term.name.lower()
    return skills.kind(term.name) == "tool" or (named and " " in term.name)


def _overlap(one: terms.Term, other: terms.Term) -> bool:
    return one.start < other.end and other.start < one.end


def _within(term: terms.Term, whole: terms.Term) -> bool:
    """Whether a term is a part of a certificate's name: "AWS" of "AWS certification"."""
    return term.kind is not Kind.CERTIFICATE and _overlap(term, whole)


def _covered(term: terms.Term, masked: list[tuple[int, int]]) -> bool:
    return any(a < term.end and term.start < b for a, b in masked)


def _education(
    unit: _Unit, parts: list[cues.Chunk], default: Strength, masked: list[tuple[int, int]]
) -> list[Requirement]:
    """Degree, graduation, class year and grade point average; what they cover is added to ``masked``."""
    text = unit.value.text
    out: list[Requirement] = []
    lonely = education.degrees(text)
    for degree in lonely:
        strength = _degree_strength(text, parts, degree, default, len(lonely) > 1)
        short = _SHORT_FORM.match(text, degree.end)
        masked.append((degree.start, short.end() if short else degree.end))
        for start, end in degree.fields:
            masked.extend(match.span() for match in re.finditer(re.escape(text[start:end]), text))
        if strength is None:
            continue
        fields = tuple(text[a:b] for a, b in degree.fields) + (("related field",) if degree.related else ())
        made = _make(unit, Kind.DEGREE, strength, list(degree.options))
        out.append(
            replace(made, degree=degree.level, fields=fields, or_equivalent=education.or_equivalent(text)),
        )
    window = education.graduation(unit.value)
    if window is not None:
        masked.append((window.options[0][0], window.options[-1][1] + len(" or later")))
        made = _make(
            unit, Kind.GRADUATION, _at(parts, window.options[0][0], default), [(a, b, "") for a, b in window.options]
        )
        out.append(replace(made, fields=(window.first, window.last)))
    else:
        years = education.class_years(text)
        if years:
            out.append(_make(unit, Kind.GRADUATION, _at(parts, years[0][0], default), years))
    average = education.gpa(text)
    if average is not None:
        start, end, number = average
        strength = cues.strength_at(parts, start, default)
        if strength is not None:
            made = _make(unit, Kind.GPA, strength, [(start, end, number)])
            out.append(replace(made, fields=(number,)))
            masked.append((start, end))
    return out


_SHORT_FORM = lazy(r"\s*\([^()]{1,30}\)")
"""A degree's short form in brackets behind it."""


def _at(parts: list[cues.Chunk], start: int, default: Strength) -> Strength:
    return cues.strength_at(parts, start, default) or Strength.PREFERRED


def _degree_strength(
    text: str, parts: list[cues.Chunk], degree: education.Degree, default: Strength, several: bool
) -> Strength | None:
    """A degree's own cue, in its chunk; alone in its line it also takes a cue that trails ("…, or related,"
    " preferred")."""
    own = cues.own_strength_at(parts, degree.start, default)
    if own is None or several:
        return own
    wide = cues.strength_at(parts, degree.start, default)
    if wide is None and re.search(r"\bnot\s+(?:required|necessary|needed)\s*\.?$", text):
        return None
    last = cues.own_strength_at(parts, max(degree.end - 1, degree.start), default)
    if last is None:
        return own
    tail = text[degree.end :]
    closes = re.match(r"[^;.]{0,60}?\b(?:preferred|desired|desirable|a plus|an asset)\b", tail)
    if closes and not re.search(r"\b(?:experience|knowledge|skills?)\b", closes[0]):
        return Strength.PREFERRED if default is Strength.REQUIRED else own
    return own


_NOT_EXPERIENCE_AFTER = lazy(
    r"^\s*(?:['’]\s*)?(?:olds?\b|of\s+age\b|of\s+(?:college|university|study|studies|school|schooling|higher"
    r"|coursework|course|post|undergraduate|full-time\s+study"
    r"|growth|history|service\s+to|data|tradition)\b|ago\b|in\s+(?:business|a\s+row|college|school|existence)\b"
    r"|contract\b|plan\b|term\b|program\b"
    r"|college\b|degree\b|warranty\b|from\b|after\b|post\b|until\b|commitment\b|apprenticeship\b|strategy\b|per\b"
    r"|and\s+older\b|or\s+older\b)",
    re.IGNORECASE,
)
_NOT_EXPERIENCE_BEFORE = lazy(
    r"\b(?:last|past|previous|next|within|within\s+the|every|each|per|first|over\s+the|after|in\s+the|ago|coming"
    r"|following|aged?|every\s+other"
    r"|in\s+business\s+for|celebrat\w+|founded|for\s+(?:more\s+than|over|nearly|almost|about|the)|contract\s+of"
    r"|term\s+of|up\s+to)\s*$",
    re.IGNORECASE,
)
_EXPERIENCE_AFTER = lazy(
    r"^\W*(?:\S+\s+){0,7}?(?:experience\w*|exp\b|expertise|working|worked|work|background|practice|practi[sc]ing|in|of"
    r"|with|as|using|leading|managing|building"
    r"|developing|teaching|designing|required|minimum|preferred|professional\w*|hands-on|post-licensure|industry)\b",
    re.IGNORECASE,
)
_EXPERIENCE_BEFORE = lazy(r"\bexperience\b[^.;]{0,40}$|\bminimum(?:\s+of)?\s*$|\bat\s+least\s*$", re.IGNORECASE)
_MOST_YEARS = 25


def _years(unit: _Unit, parts: list[cues.Chunk], default: Strength, grouped: list[terms.Group]) -> list[Requirement]:
    text = unit.value.text
    found: list[sentences.Years] = []
    for years in sentences.years(text):
        before, after = text[max(0, years.start - 60) : years.start], text[years.end : years.end + 120]
        if years.bound is sentences.Bound.MAXIMUM or not 1 <= years.low <= _MOST_YEARS:
            continue
        if _NOT_EXPERIENCE_AFTER.match(after) or _NOT_EXPERIENCE_BEFORE.search(before):
            continue
        if not (_EXPERIENCE_AFTER.match(after) or _EXPERIENCE_BEFORE.search(before)):
            continue
        if unit.kind is Class.OTHER and not re.search(r"\bexperience", text, re.IGNORECASE):
            continue
        found.append(years)
    out: list[Requirement] = []
    index = 0
    while index < len(found):
        years = found[index]
        last = years
        low = years.low
        while index + 1 < len(found) and re.search(r"\bor\b", text[last.end : found[index + 1].start]):
            index += 1
            last = found[index]
            low = min(low, last.low)
        index += 1
        if _substitute(text, education.degrees(text), years.start):
            continue
        strength = cues.strength_at(parts, years.start, default)
        if strength is None:
            continue
        until = found[index].start if index < len(found) else len(text)
        options = [
            (term.start, term.end, term.name)
            for group in grouped
            for term in group.terms
            if last.end <= term.start < until
            and term.kind is Kind.SKILL
            and not _FAR.search(text[last.end : term.start])
        ]
        made = _make(unit, Kind.YEARS, strength, options)
        alternative = last is not years or (
            bool(education.degrees(text)) and re.search(r"\bor\b", text) is not None and education.or_equivalent(text)
        )
        out.append(replace(made, years=low, or_equivalent=bool(alternative)))
    return out


def _substitute(text: str, degrees: list[education.Degree], start: int) -> bool:
    """Whether years stand in for a degree ("… degree, or five years of experience"): nobody asks for them alone."""
    ends = [degree.end for degree in degrees if degree.end <= start]
    between = text[max(ends) : start] if ends else ""
    cut = [match.end() for match in re.finditer(r"\bor\b", between, re.IGNORECASE)]
    if not cut or len(between) > 90 or re.search(r"[.;]\s", between):
        return False
    return re.fullmatch(r"\s*(?:an?\s+|at\s+least\s+|a\s+minimum\s+of\s+)?", between[cut[-1] :]) is not None


_FAR = lazy(
    r";|[.!?]\s|,\s*(?:knowledge|familiarity|proficiency|understanding|strong|and\s+(?:knowledge|familiarity|a))\b",
    re.IGNORECASE,
)


# --- assembly ---------------------------------------------------------------------------------------------------


def _make(
    unit: _Unit,
    kind: Kind,
    strength: Strength,
    options: list[tuple[int, int, str]],
    confidences: list[float] | None = None,
) -> Requirement:
    """A requirement of a unit; an option without a name of its own goes by its words."""
    quote = unit.value.sure(unit.confidence)
    values = []
    names = []
    for index, (start, end, name) in enumerate(options):
        confidence = min(unit.confidence, confidences[index] if confidences else 1.0)
        value = quote.part(start, end).sure(confidence)
        values.append(value)
        names.append(name or value.text)
    return Requirement(path="", kind=kind, strength=strength, quote=quote, options=tuple(values), names=tuple(names))


_RANK = {Strength.REQUIRED: 2, Strength.PREFERRED: 1, Strength.MENTIONED: 0}
_MERGED = (Kind.SKILL, Kind.CERTIFICATE, Kind.LANGUAGE, Kind.DOCUMENT, Kind.DEADLINE)


def _once(found: list[Requirement]) -> list[Requirement]:
    """Each thing once, where it is asked for most; a mention counts only where nothing asks for it."""
    best: dict[tuple[Kind, frozenset[str]], int] = {}
    for index, item in enumerate(found):
        if item.kind not in _MERGED:
            continue
        key = (item.kind, frozenset(item.names))
        if key not in best or _RANK[item.strength] > _RANK[found[best[key]].strength]:
            best[key] = index
    kept = set(best.values())
    asked = {
        name
        for index in kept
        if found[index].kind is Kind.SKILL and found[index].strength is not Strength.MENTIONED
        for name in found[index].names
    }
    out: list[Requirement] = []
    for index, item in enumerate(found):
        if item.kind in _MERGED and index not in kept:
            continue
        if item.strength is Strength.MENTIONED and any(name in asked for name in item.names):
            continue
        out.append(item)
    return out


def _numbered(item: Requirement, index: int) -> Requirement:
    path = f"requirements[{index}]"
    options = tuple(option.at(f"{path}.options[{number}]") for number, option in enumerate(item.options))
    return replace(item, path=path, quote=item.quote.at(path), options=options)
