"""The requirements of a posting, line by line.

Skills, years, degrees and the like are taken from the sections that state them; the duties only mention skills; the
firm's own words, benefits and legal text hold none. Documents, deadlines and notes on eligibility are looked for
everywhere, for they often stand at the end.
"""

from __future__ import annotations

import re
from dataclasses import replace

from profilelint.language import sentences, skills
from profilelint.model.posting import Kind, Requirement, Strength
from profilelint.pattern import lazy
from profilelint.posting import cues, education, lists, terms
from profilelint.posting.headings import Class
from profilelint.posting.notes import ELIGIBILITY, LEGAL, day_first, notes
from profilelint.posting.offer import on_site, pays
from profilelint.posting.sections import Outline
from profilelint.posting.units import Unit, make, units

_DEFAULT = {
    Class.REQUIRED: Strength.REQUIRED,
    Class.NEUTRAL: Strength.REQUIRED,
    Class.PREFERRED: Strength.PREFERRED,
    Class.RESPONSIBILITIES: Strength.MENTIONED,
    Class.OTHER: Strength.REQUIRED,
}
_MAX_REQUIREMENTS = 400


def requirements(outline: Outline) -> tuple[Requirement, ...]:
    """The requirements in the posting's order, each thing once at its greatest strength."""
    out: list[Requirement] = []
    days = day_first(outline)
    for unit in units(outline):
        if len(out) >= _MAX_REQUIREMENTS:
            break
        noted = notes(unit, days)
        out.extend(noted)
        if unit.kind is not Class.IGNORE and not LEGAL.search(unit.value.text) and not pays(unit):
            asked = _asked(unit, outline)
            out.extend(asked or ([] if noted else _quality(unit)))
    place = on_site(outline)
    if place is not None:
        out.insert(0, place)
    return tuple(_numbered(requirement, index) for index, requirement in enumerate(_once(out)))


# --- what a line asks for ---------------------------------------------------------------------------------------


def _asked(unit: Unit, outline: Outline) -> list[Requirement]:
    text = unit.value.text
    default = _DEFAULT[unit.kind]
    if unit.kind is Class.OTHER and not cues.asks(text, unit.item):
        return []
    parts = cues.chunks(text)
    masked = _names_of_firm(text, outline)
    masked += [match.span() for match in (*ELIGIBILITY.finditer(text), *_SCHOOL.finditer(text))]
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
        if group.detail or all(_praised(text, term) for term in group.terms):
            strength = Strength.MENTIONED
        options = [(term.start, term.end, term.name) for term, _ in wanted]
        made = make(unit, kind, strength, options, [term.confidence for term, _ in wanted])
        if kind is not Kind.LANGUAGE and _instead(text, group, out):
            made = replace(made, strength=min(strength, Strength.PREFERRED, key=_RANK.__getitem__))
        out.append(replace(made, or_equivalent=group.open))
    return out


def _quality(unit: Unit) -> list[Requirement]:
    """What a line asks for that only a person can judge, where it asks for nothing else: an ability, an attitude."""
    text = unit.value.text
    if unit.kind is Class.RESPONSIBILITIES or _tells(text, unit.item) or len(text) < 4:
        return []
    personal = _OF_A_PERSON.search(text) is not None
    asks = cues.asks(text, unit.item)
    if unit.kind is Class.OTHER:
        if not (asks and personal):
            return []
    elif not (asks or personal or (unit.item and len(text.split()) > 3)):
        return []
    default = _DEFAULT[unit.kind]
    parts = cues.chunks(text)
    own = {cues.strength_at(parts, part.start, default) for part in parts if part.want is not None}
    if None in own and own <= {None}:
        return []
    strength = Strength.PREFERRED if Strength.PREFERRED in own else (Strength.REQUIRED if own - {None} else default)
    return [make(unit, Kind.QUALITY, strength, [(0, len(text), "")])]


_OF_A_PERSON = lazy(
    r"\b(?:abilit(?:y|ies)|able|skills?|skilled|attitude|communicat\w+|team\s?(?:player|work)\w*|self[- ]?(?:starter"
    r"|motivated|directed|driven)|detail|organi[sz]\w+|reliab\w+|dependab\w+|punctual\w*|flexib\w+|adaptab\w+|patien(?:t|ce)"
    r"|friendly|motivated|creativ\w+|passion\w*|enthusias\w+|curio\w+|willing\w*|comfortable|available|availability|lift"
    r"|stand|experience[d]?|knowledge|understanding|work\s+ethic|judg(?:e)?ment|problem[- ]solv\w+|thinker|thinking"
    r"|lead|leadership|professional\w*|integrity|commitment|committed|interest(?:ed)?|eager\w*|learn|independent\w*|collaborat\w+"
    r"|multi-?task\w*|prioriti\w+|deadlines|transport\w*|travel|confiden\w+|energ\w+|humou?r|kind(?:ness)?|empath\w+"
    r"|calm|honest\w*|initiative|proactive|strong|excellent|good|great)\b",
    re.IGNORECASE,
)


_SCHOOL = lazy(r"\b(?:GCSEs?|O[- ]levels?|Highers|Nationals?\s+5|Leaving\s+Cert\w*)\b[^.;]*", re.IGNORECASE)
"""What a school certificate was in: no skill ("GCSE English and Maths")."""
_PRAISE = lazy(
    r"\b(?:excellent|strong|outstanding|great|good|exceptional|superior|superb|solid|effective)\s+"
    r"(?:\w+,?\s+){0,3}(?:(?:and|&)\s+)?$",
    re.I,
)
_OF_EVERYBODY = frozenset(
    "writing|customer service|stakeholder management|public speaking|time management|presentations|conflict resolution"
    "|relationship building|relationship management|research|editing".split("|")
)


def _praised(text: str, term: terms.Term) -> bool:
    """Whether a general ability is only praised ("excellent customer service skills"), as every posting does."""
    return term.name.lower() in _OF_EVERYBODY and _PRAISE.search(text[max(0, term.start - 60) : term.start]) is not None


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
    r"\bwe(?:[’']ll|\s+will|\s+can)?\s+(?:pay|cover|help|sponsor|certify|train|reimburse)\b"
    r"|\b(?:ability|willing(?:ness)?|able|eligible)\s+to\s+(?:obtain|get|earn|acquire|become)\b"
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
    r"^\W*(?:we|our|the\s+(?:company|team|firm|group))\b(?!\s+(?:are\s+looking|require|need|seek|ideal|expect|want"
    r"|ask|look|value|hope|would|prefer|use|work))",
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


def _terms(unit: Unit, text: str, masked: list[tuple[int, int]]) -> list[terms.Term]:
    found: list[terms.Term] = []
    if unit.kind is not Class.RESPONSIBILITIES:
        short = unit.item and len(text.split()) <= 6
        found += [term for term in terms.languages(text, short) if not _covered(term, masked)]
        masked = masked_before = [*masked, *((term.start, term.end) for term in found)]
        own = [term for term in terms.certificates(text, unit.item) if not _covered(term, masked)]
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
    unit: Unit, parts: list[cues.Chunk], default: Strength, masked: list[tuple[int, int]]
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
        made = make(unit, Kind.DEGREE, strength, list(degree.options))
        out.append(
            replace(made, degree=degree.level, fields=fields, or_equivalent=education.or_equivalent(text)),
        )
    window = education.graduation(unit.value)
    if window is not None:
        masked.append((window.options[0][0], window.options[-1][1] + len(" or later")))
        made = make(
            unit, Kind.GRADUATION, _at(parts, window.options[0][0], default), [(a, b, "") for a, b in window.options]
        )
        out.append(replace(made, fields=(window.first, window.last)))
    else:
        years = education.class_years(text)
        if years:
            out.append(make(unit, Kind.GRADUATION, _at(parts, years[0][0], default), years))
            studied = _STUDIES.match(text, years[-1][1])
            if studied:
                masked.append(studied.span())
    average = education.gpa(text)
    if average is not None:
        start, end, number = average
        strength = cues.strength_at(parts, start, default)
        if strength is not None and not education.gpa_instead(text, start, end):
            made = make(unit, Kind.GPA, strength, [(start, end, number)])
            out.append(replace(made, fields=(number,)))
            masked.append((start, end))
    return out


_STUDIES = lazy(
    r"\s*(?:standing\s+|students?\s+|majors?\s+|level\s+)*(?:majoring\s+in|studying|pursuing|in)\s[^.;()]{0,200}",
    re.IGNORECASE,
)
"""The fields of study behind a class year: no skills."""
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
    r"^\s*(?:['’]\s*)?(?:olds?\b|of\s+age\b|of\s+(?:graduate|college|university|study|studies|school|schooling|higher"
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


def _years(unit: Unit, parts: list[cues.Chunk], default: Strength, grouped: list[terms.Group]) -> list[Requirement]:
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
        if _substitute(text, education.degrees(text), years.start) or _or_average(text, last.end):
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
        made = make(unit, Kind.YEARS, strength, options)
        alternative = last is not years or (
            bool(education.degrees(text)) and re.search(r"\bor\b", text) is not None and education.or_equivalent(text)
        )
        out.append(replace(made, years=low, or_equivalent=bool(alternative)))
    return out


def _or_average(text: str, end: int) -> bool:
    """Whether a grade point average may stand in for the years that end at ``end``."""
    average = education.gpa(text)
    return average is not None and end <= average[0] and education.gpa_instead(text, *average[:2])


def _substitute(text: str, degrees: list[education.Degree], start: int) -> bool:
    """Whether years stand in for a degree ("… degree, or five years of experience"): nobody asks for them alone."""
    ends = [degree.end for degree in degrees if degree.end <= start]
    average = education.gpa(text)
    if average is not None and average[1] <= start and education.gpa_instead(text, *average[:2]):
        ends.append(average[1])
    between = text[max(ends) : start] if ends else ""
    cut = [match.end() for match in re.finditer(r"\bor\b", between, re.IGNORECASE)]
    if not cut or len(between) > 90 or re.search(r"[.;]\s+(?!or\b)", between, re.IGNORECASE):
        return False
    return re.fullmatch(r"\s*(?:an?\s+|at\s+least\s+|a\s+minimum\s+of\s+)?", between[cut[-1] :]) is not None


_FAR = lazy(
    r";|[.!?]\s|,\s*(?:knowledge|familiarity|proficiency|understanding|strong|and\s+(?:knowledge|familiarity|a))\b",
    re.IGNORECASE,
)


# --- assembly ---------------------------------------------------------------------------------------------------


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
