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
from profilelint.posting.deadlines import dating
from profilelint.posting.headings import STATED, Class
from profilelint.posting.learned import ASKED, SHOWN, learned, sifted
from profilelint.posting.notes import ELIGIBILITY, LEGAL, notes
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
    dated = dating(outline)
    before = 0
    """Where the requirements of the line before start."""
    lines = units(outline)
    for unit, more in zip(lines, learned(lines), strict=True):
        if len(out) >= _MAX_REQUIREMENTS:
            break
        if _ASKED_BACK.search(unit.value.text) or _SIGNED.match(unit.value.text):
            continue
        noted = notes(unit, dated)
        out.extend(noted)
        if unit.kind is Class.IGNORE or LEGAL.search(unit.value.text) or _DEFINES.search(unit.value.text) or pays(unit):
            continue
        if _FACT.match(unit.value.text) or _FRAGMENT.fullmatch(unit.value.text):
            continue
        if any("age" in item.fields for item in noted) and not _MORE.search(unit.value.text):
            continue  # "23 or older (for the insurance)"
        unit = _by_its_words(unit)
        asked = _asked(unit, outline, more)
        if _OR_ELSE.match(unit.value.text):
            asked = [replace(item, or_equivalent=True) if item.kind in _WAYS else item for item in asked]
            out[before:] = [replace(item, or_equivalent=True) if item.kind in _WAYS else item for item in out[before:]]
        before = len(out)
        if asked:
            out.extend(asked)
            out.extend(_beside(unit, asked))
        if not noted and all(item.strength is Strength.MENTIONED for item in asked):
            out.extend(_quality(unit))
    place = on_site(outline)
    if place is not None:
        out.insert(0, place)
    return tuple(_numbered(requirement, index) for index, requirement in enumerate(_once(out)))


# --- what a line asks for ---------------------------------------------------------------------------------------


def _asked(unit: Unit, outline: Outline, more: list[terms.Term]) -> list[Requirement]:
    """What a unit asks for; ``more`` are the terms that the trained pipeline finds in it."""
    text = unit.value.text
    default = _DEFAULT[unit.kind]
    if unit.kind is Class.OTHER and not cues.asks(text, unit.item):
        return []
    labelled = _LABELLED_FACT.match(text)
    if labelled is not None:
        stated = _stated_fact(unit, labelled, default)
        if stated:
            return stated
    major = _majors(unit, default)
    if major:
        return major
    parts = cues.chunks(text)
    masked = _names_of_firm(text, outline)
    masked += [match.span() for match in (*ELIGIBILITY.finditer(text), *_SCHOOL.finditer(text))]
    out: list[Requirement] = []
    if unit.kind is not Class.RESPONSIBILITIES:
        out.extend(_education(unit, parts, default, masked))
    asks_skills = _speaks_of_skills(text, unit.item) if unit.kind is Class.OTHER else not _tells(text, unit.item)
    found = _terms(unit, text, masked, more) if asks_skills else []
    grouped = [
        group
        for group in terms.groups(text, found)
        if lists.holds(group.terms) or any(term.confidence == SHOWN for term in group.terms)
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
        later = kind is Kind.CERTIFICATE and _later(text, group)
        doubtful = not lists.holds(group.terms) or all(term.confidence == SHOWN for term in group.terms)
        if group.detail or doubtful or all(_praised(text, term) for term in group.terms):
            strength = Strength.MENTIONED
        options = [(term.start, term.end, term.name) for term, _ in wanted]
        made = make(unit, kind, strength, options, [term.confidence for term, _ in wanted])
        if kind is not Kind.LANGUAGE and _instead(text, group, out):
            made = replace(made, strength=min(strength, Strength.PREFERRED, key=_RANK.__getitem__))
        out.append(replace(made, or_equivalent=group.open, fields=("later",) if later else ()))
    return out


_ASKED_BACK = lazy(
    r"\?\W*$|^\W*(?:\d+[.)]\s*)?(?:do|did|are|have|can|will|would|is)\s+you\b[^.]*\?|\bdo\s+you\s+(?:now"
    r"|have)\b[^.]*\?|\byes\s*/\s*no\b|^\W*yes\W+(?:o\s+)?no\W*$|\bo\s+yes\s+o\s+no\b",
    re.IGNORECASE,
)
"""What a form asks, and what an advertisement asks of nobody."""
_SIGNED = lazy(
    r"\W*(?:Dr\.?\s+|Prof\.?\s+)?[A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]+){1,3},\s*(?:PhD|Ph\.D\.?|MD|RN|MSN|MBA|EdD|JD|CPA"
    r"|PE|DVM|MPH)"
    r"(?:,?\s+(?:PhD|RN|MSN|MBA|CPA))*\s*$|\W*(?:PhD|Ph\.D\.?|Doctoral|Master[’']s)\s+(?:candidate"
    r"|student)\b[^.]{0,60}$"
)
"""Whoever signs, with the letters behind the name."""
_OR_ELSE = lazy(r"\W*OR\b(?!\s*$)")
"""A line that is another way to meet the one before it: "OR a bachelor's degree and two years"."""
_WAYS = (Kind.DEGREE, Kind.YEARS)
_DEFINES = lazy(
    r"\bexperience\s+(?:refers\s+to|includes\s+(?:paid|volunteer))|\bpaid\s+and\s+unpaid\s+experience\b"
    r"|\bmay\s+be\s+substituted\b|\bapplicants?\s+may\s+redact\b",
    re.IGNORECASE,
)
"""Sentences that explain how experience is counted."""
_DUTY = lazy(
    r"\byou(?:[’']ll|[’']d|\s+will|\s+would)\s+(?!need|have\s+to|be\s+(?:paid|eligible|given|offered)|receive|get"
    r"|enjoy|earn|find|love|join)"
    r"|\b(?:the|this|our|an?)\s+(?:[\w-]+\s+){0,3}(?:role|position|analyst|engineer|intern|associate|manager"
    r"|incumbent|assistant|specialist"
    r"|technician|coordinator|developer|designer|nurse|teacher)\s+(?:will|plans?|develops?|supports?|manages?"
    r"|builds?|works?|owns?|prepares?|leads?)\b"
    r"|\bresponsible\s+for\b|\bday[- ]to[- ]day\b|\bduties\s+include\b|\bwe\s+(?:use|work\s+(?:in|with)|chart\s+in"
    r"|run\s+on|log)\b",
    re.IGNORECASE,
)
_ASKS_ALONE = lazy(
    r"^\W*(?:the\s+(?:(?:ideal|right|successful|best)\s+)?(?:person|candidate|applicant)(?:\s+(?:we"
    r"|i)\s+(?:have\s+in\s+mind|want|need|hire|seek))?"
    r"\s+(?:has|have|is|should|must|will\s+(?:have|be|need|bring|possess))|you\s+(?:should|must|need|have"
    r"|are\s+(?:a|an|able|comfortable))\b"
    r"|(?:candidates?|applicants?)\s+(?:must|should|need)|we(?:[’']re|\s+are)?\s+(?:do\s+)?(?:ask\s+that|require"
    r"|look(?:ing)?\s+for|seek(?:ing)?)"
    r"|what\s+(?:i|we)(?:[’']m|[’']re)\s+after|we[’']d\s+be\s+(?:delighted|happy|thrilled)|requirements?\b)",
    re.IGNORECASE,
)


def _by_its_words(unit: Unit) -> Unit:
    """A unit with the class that its own words give it, where they say more than its section: a sentence among the
    duties that asks for something, a duty under a heading that no table knows."""
    text = unit.value.text
    if unit.kind is Class.RESPONSIBILITIES and not unit.item and _ASKS_ALONE.match(text):
        return unit._replace(kind=Class.OTHER)
    if unit.kind is Class.OTHER and not cues.asks(text, unit.item) and _DUTY.search(text):
        return unit._replace(kind=Class.RESPONSIBILITIES)
    return unit


def _beside(unit: Unit, asked: list[Requirement]) -> list[Requirement]:
    """What a line asks for beside the things found in it, of another strength: "Two years of analysis, preferably in
    local government", "Working with electronic records; SystmOne preferred"."""
    if unit.kind is Class.RESPONSIBILITIES:
        return []
    text = unit.value.text
    strengths = {item.strength for item in asked}
    default = _DEFAULT[unit.kind]
    out: list[Requirement] = []
    if Strength.PREFERRED not in strengths and default is not Strength.PREFERRED:
        wished = next((part for part in cues.chunks(text) if part.own and part.want is cues.Want.PREFERRED), None)
        if wished is not None and not _NO_WISH.search(text[wished.start : wished.end]):
            out.append(make(unit, Kind.QUALITY, Strength.PREFERRED, [(wished.start, wished.end, "")]))
    if strengths <= {Strength.PREFERRED} and unit.kind in (Class.REQUIRED, Class.NEUTRAL):
        at = 0
        for clause in _CLAUSES.split(text):
            start = text.find(clause, at)
            at = start + len(clause)
            plain = len(clause.split()) > 2 and not cues.cues(clause)
            if plain and not any(option.text in clause for item in asked for option in item.options):
                out.append(make(unit, Kind.QUALITY, Strength.REQUIRED, [(start, at, "")]))
                break
    return out


_CLAUSES = lazy(r"\s*[;:]\s+|(?<=[a-z)])\.\s+")
_NO_WISH = lazy(r"\b(?:not|no|n[’']t)\b", re.IGNORECASE)


def _quality(unit: Unit) -> list[Requirement]:
    """What a line asks for that only a person can judge, where it asks for nothing else: an ability, an attitude."""
    text = unit.value.text
    if unit.kind is Class.RESPONSIBILITIES or _tells(text, unit.item) or len(text) < 4 or _NO_QUALITY.search(text):
        return []
    personal = _OF_A_PERSON.search(text) is not None
    asks = cues.asks(text, unit.item)
    if unit.kind is Class.OTHER:
        if not (asks and (personal or unit.item)) or _WILL_DO.search(text):
            return []
    elif not (asks or personal or (unit.item and len(text.split()) > (2 if unit.kind is Class.NEUTRAL else 1))):
        return []
    default = _DEFAULT[unit.kind]
    parts = cues.chunks(text)
    own = {cues.strength_at(parts, part.start, default) for part in parts if part.want is not None}
    if None in own and own <= {None}:
        return []
    strength = Strength.PREFERRED if Strength.PREFERRED in own else (Strength.REQUIRED if own - {None} else default)
    return [make(unit, Kind.QUALITY, strength, [(0, len(text), "")])]


_FRAGMENT = lazy(
    r"\W*(?:not\s+(?:required|needed|necessary|expected)(?:,?\s+but\b.{0,30})?|none\s+(?:needed|required)"
    r"|really(?:\s+\w+)?|bonus\s+points?"
    r"|no\s+exceptions?|that[’']?s\s+(?:it|fine|all)|sorry|seriously|promise|honest(?:ly)?|we\s+mean\s+it)\W*",
    re.IGNORECASE,
)
"""What comes after a requirement, and is none."""
_MORE = lazy(
    r"\b(?:experience|knowledge|skills?|licen[sc]e|degree|diploma|certif\w+|proficien\w+|able|ability)\b", re.IGNORECASE
)
_FACT = lazy(
    r"^\W*(?:open(?:ing)?\s+(?:&|and)\s+closing\s+dates?|end\s+date|post|post\s+title|job\s+title|title|band|base"
    r"|hours|salary|pay|wage|grade|location"
    r"|department|reports\s+to"
    r"|contract|closing\s+date|start\s+date|reference|ref|job\s+id|division|team|schedule|shift|type|status"
    r"|employer|company"
    r"|duration|term|openings|rate|position\s+type|date\s+posted|posted|deadline|duty\s+station|remuneration"
    r"|organi[sz]ation)\s*[:\t]",
    re.IGNORECASE,
)
"""A line that names a fact of the post: "Band: 6"."""
_NO_QUALITY = lazy(
    r":\s*$|\?\s*$"
    r"|\b(?:any|an\s+equivalent)\s+combination\s+of\b|\bexperience\s+refers\s+to\b|\btypical\s+way\b"
    r"|\bneed\s+not\s+have\b"
    r"|\bmay\s+(?:redact|request|be\s+substituted|be\s+required)\b|^\W*(?:yes|no)\s*/\s*(?:yes|no)\b"
    r"|\bapplications?\s+are\s+(?:scored|reviewed|assessed)\b"
    r"|\bapply\s+(?:now|today|here|anyway|even)\b|\bencourage(?:d)?\b.{0,40}\bapply\b|\bassessed\b"
    r"|\bsuch\s+alternatives\b|\bdisability\s+confident\b|\bhiring\s+insights\b|\btalent\s+(?:community|network"
    r"|pool)\b|^\W*job\s+(?:id|number|ref)\b|\blast\s+updated\b|·[^·]*·|\brequired\s+(?:question|field)s?\b"
    r"|\bapplications?\s+from\b|\bthis\s+job\s+is\s+open\b|\bsponsorship\b|\bdo(?:n[’']t"
    r"|\s+not)\s+(?:meet|have|tick|check)\b",
    re.IGNORECASE,
)
"""Lines that ask for nothing by themselves: they lead to a list, ask a question, name a fact of the post."""
_WILL_DO = lazy(
    r"\b(?:person|candidate|applicant|hire|you)\b[^.]{0,30}(?:\bwill|[’']ll)\s+(?!need|have\b|be\s+able|bring"
    r"|possess|hold|be\s+an?\b)",
    re.IGNORECASE,
)
_OF_A_PERSON = lazy(
    r"\b(?:abilit(?:y|ies)|able|skills?|skilled|attitude|communicat\w+|team\s?(?:player|work)\w*|self[- ]?(?:starter"
    r"|motivated|directed|driven)|detail|organi[sz]\w+|reliab\w+|dependab\w+|punctual\w*|flexib\w+|adaptab\w+"
    r"|patien(?:t|ce)"
    r"|friendly|motivated|creativ\w+|passion\w*|enthusias\w+|curio\w+|willing\w*|comfortable|available|availability"
    r"|lift"
    r"|stand|experience[d]?|knowledge|understanding|work\s+ethic|judg(?:e)?ment|problem[- ]solv\w+|thinker|thinking"
    r"|lead|leadership|professional\w*|integrity|commitment|committed|interest(?:ed)?|eager\w*|learn|independent\w*"
    r"|collaborat\w+"
    r"|multi-?task\w*|prioriti\w+|deadlines|transport\w*|travel|confiden\w+|energ\w+|humou?r|kind(?:ness)?|empath\w+"
    r"|calm|honest\w*|initiative|proactive|strong|excellent|good|great)\b",
    re.IGNORECASE,
)


_MAJORS = lazy(
    r"\W*(?P<fields>[A-Z][\w&.-]*(?:(?:,\s(?:(?:or|and)\s)?|\s(?:or|and|&|of)\s|/|\s)[A-Z][\w&.-]*){0,14})\s(?:majors?"
    r"|students?)\b"
    r"(?P<rest>[^.;]{0,80})\W*$"
)
"""Fields of study by themselves: "Journalism, English or Political Science major, junior or senior"."""
_BETWEEN = lazy(r",\s(?:(?:or|and)\s)?|\s(?:or|and)\s|/")


def _majors(unit: Unit, default: Strength) -> list[Requirement]:
    text = unit.value.text
    found = _MAJORS.match(text) if unit.kind in STATED and "major" in text.lower() else None
    if found is None:
        return []
    fields = tuple(field.strip() for field in _BETWEEN.split(found["fields"]) if field.strip())
    made = make(unit, Kind.DEGREE, default, [(found.start("fields"), found.end("fields"), "")])
    out = [replace(made, fields=fields)]
    years = [
        (found.start("rest") + match.start(), found.start("rest") + match.end(), match[0].lower())
        for match in _CLASSES.finditer(found["rest"])
    ]
    return [*out, make(unit, Kind.GRADUATION, default, years)] if years else out


_CLASSES = lazy(
    r"\b(?:freshm[ae]n|first[- ]year|sophomore|junior|senior|graduate student|masters?|doctorate|PhD)", re.IGNORECASE
)
_LABELLED_FACT = lazy(
    r"^\W*(?P<label>majors?|fields?\s+of\s+study|degree\s+programs?|school\s+years?|class\s+(?:years?|standing"
    r"|levels?)|academic\s+(?:year|level)"
    r"|(?:minimum\s+|cumulative\s+|overall\s+)*GPA|grade\s+point\s+average|graduation(?:\s+(?:dates?|window|range"
    r"|between))?)"
    r"\s*[:\t]\s*(?P<rest>\S.*)$",
    re.IGNORECASE,
)
"""The preferences of an employer, as career networks list them: "Major: Civil Engineering"."""
_NO_FIELD = lazy(r"^(?:any|all|open|not\s+specified|n/?a|none)\b", re.IGNORECASE)


def _stated_fact(unit: Unit, found: re.Match[str], default: Strength) -> list[Requirement]:
    text = unit.value.text
    start, what = found.start("rest"), found["label"].lower()
    rest = text[start:]
    strength = Strength.REQUIRED if default is Strength.MENTIONED else default
    if _NO_FIELD.match(rest):
        return []
    if what.startswith(("major", "field", "degree")):
        fields = [piece.strip(" .") for piece in re.split(r"[,;/|]|\band\b|\bor\b", rest) if piece.strip(" .")]
        made = make(unit, Kind.DEGREE, strength, [(start, len(text), "")])
        return [replace(made, fields=tuple(fields[:20]))]
    if "gpa" in what or "grade" in what:
        number = re.search(r"\d[.,]\d{1,2}|\b[1-4]\b", rest)
        if number is None:
            return []
        made = make(unit, Kind.GPA, strength, [(start + number.start(), start + number.end(), "")])
        return [replace(made, fields=(number[0].replace(",", "."),))]
    if what.startswith("graduation"):
        window = education.graduation(unit.value)
        if window is None:
            return []
        made = make(unit, Kind.GRADUATION, strength, [(a, b, "") for a, b in window.options])
        return [replace(made, fields=(window.first, window.last))]
    years = [(start + match.start(), start + match.end(), match[0].lower()) for match in _CLASSES.finditer(rest)]
    return [make(unit, Kind.GRADUATION, strength, years)] if years else []


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


def _terms(unit: Unit, text: str, masked: list[tuple[int, int]], more: list[terms.Term]) -> list[terms.Term]:
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
        found = lists.alternatives(text, found, masked_before)
        further = _further(found, masked_before, more)  # a list tells better where its members end
        return sifted(lists.alternatives(text, [*found, *further], masked_before) if further else found)
    found = [term for term in terms.known(text, False, masked) if _mentioned(term, text)]
    return found + [term for term in sifted(_further(found, masked, more)) if term.confidence >= ASKED]


def _further(found: list[terms.Term], masked: list[tuple[int, int]], more: list[terms.Term]) -> list[terms.Term]:
    """The terms that the pipeline found beside those of the table."""
    return [term for term in more if not _covered(term, masked) and not any(_overlap(term, other) for other in found)]


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


_ALTERNATIVE = lazy(r"^[^.;]*\bor\b[^.;]*$", re.IGNORECASE)
_LEVELS = ("high-school", "associate", "bachelor", "master", "doctorate")


def _either(one: Requirement, other: Requirement) -> Requirement:
    """Two degrees of which one is enough, each with its own years: "Bachelor's + 4 years or Master's + 2"."""
    levels = [item.degree for item in (one, other)]
    known = all(level in _LEVELS for level in levels)
    return replace(
        one,
        options=one.options + other.options,
        names=one.names + other.names,
        degree=min(levels, key=_LEVELS.index) if known else "",
        fields=tuple(dict.fromkeys((*one.fields, *other.fields))),
        or_equivalent=one.or_equivalent or other.or_equivalent,
    )


def _education(
    unit: Unit, parts: list[cues.Chunk], default: Strength, masked: list[tuple[int, int]]
) -> list[Requirement]:
    """Degree, graduation, class year and grade point average; what they cover is added to ``masked``."""
    text = unit.value.text
    out: list[Requirement] = []
    lonely = [] if _SUBSTITUTED.search(text) else education.degrees(text)
    ends = 0
    for degree in lonely:
        strength = _degree_strength(text, parts, degree, default, len(lonely) > 1)
        short = _SHORT_FORM.match(text, degree.end)
        masked.append((degree.start, short.end() if short else degree.end))
        for _, end, _ in degree.options:
            gloss = _GLOSS.match(text, end)
            if gloss:
                masked.append(gloss.span("short"))
        for start, end in degree.fields:
            masked.extend(match.span() for match in re.finditer(re.escape(text[start:end]), text))
        if (
            strength is None
            or _NOT_NEEDED.match(text, degree.end)
            or (_TO_COME.search(text[max(0, degree.start - 40) : degree.start]) and _WITHIN.match(text, degree.end))
        ):
            continue
        fields = tuple(text[a:b] for a, b in degree.fields) + (("related field",) if degree.related else ())
        made = make(unit, Kind.DEGREE, strength, list(degree.options))
        asked = replace(made, degree=degree.level, fields=fields, or_equivalent=education.or_equivalent(text))
        if out and _ALTERNATIVE.search(text[ends : degree.start]) and out[-1].strength is strength:
            out[-1] = _either(out[-1], asked)
        else:
            out.append(asked)
        ends = degree.end
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


_NOT_NEEDED = lazy(
    r"[^.;]{0,80}\bbut\s+(?:[\w’']+\s+){0,3}?(?:(?:do|does)(?:n[’']t|\s+not)\s+(?:need|require|have)|not\s+(?:required"
    r"|necessary|needed))"
    r"(?![^.;]{0,40}\b(?:preferred|plus)\b)",
    re.IGNORECASE,
)
_TO_COME = lazy(
    r"\b(?:complete|obtain|earn|pursue|finish|get)\s+(?:the|an?|their|your|his|her)\s+(?:accredited\s+)?$",
    re.IGNORECASE,
)
_WITHIN = lazy(r"[^.;]{0,40}\b(?:within|by\s+the\s+end\s+of)\b", re.IGNORECASE)
"""A degree that may be earned in the job: "must complete the BSN within five years"."""
_STUDIES = lazy(
    r"\s*(?:standing\s+|students?\s+|majors?\s+|level\s+)*(?:majoring\s+in|studying|pursuing|in)\s[^.;()]{0,200}",
    re.IGNORECASE,
)
"""The fields of study behind a class year: no skills."""
_GLOSS = lazy(r"[^().;]{0,40}(?P<short>\([A-Z][\w./]{1,11}\))")
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
    r"|term\s+of|up\s+to|in)\s*$"
    r"|\b(?:commit\w*|stay(?:ing)?|remain\w*|obligat\w+|contract|agree\w*|lived|living|resid(?:e|ed|ent|ency|ing)"
    r"|enrolled|warrant\w*"
    r"|driv(?:er|ing)\S*\s+licen[sc]e)\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
_EXPERIENCE_AFTER = lazy(
    r"^\W*(?:\S+\s+){0,7}?(?:experience\w*|exp\b|expertise|working|worked|work|background|practice|practi[sc]ing|in|of"
    r"|with|as|using|leading|managing|building"
    r"|developing|teaching|designing|required|minimum|preferred|professional\w*|hands-on|post-licensure|industry|on|at"
    r"|behind"
    r"|[a-z]{3,}(?<!dur)ing)\b",
    re.IGNORECASE,
)
_EXPERIENCE_BEFORE = lazy(
    r"\b(?:experience|background|exp|practice|tenure)\b[^.;]{0,40}$|\bminimum(?:\s+of)?\s*$|\bat\s+least\s*$",
    re.IGNORECASE,
)
_DONE_FOR = lazy(
    r"\b(?:been|worked|works|built|managed|led|run|ran|taught|done|doing|written|coded|shipped|sold|cooked|driven"
    r"|served|practi[sc]ed"
    r"|held|spent|run|designed|supervised)\b[^.;]{0,60}?\b(?:for|spent)\s+(?:at\s+least\s+|about\s+|over\s+"
    r"|more\s+than\s+|around\s+)?$",
    re.IGNORECASE,
)
"""What somebody has done for so long: "has been a product manager for two years"."""
_SUBSTITUTED = lazy(
    r"\b(?:may|can|could|will|might)\s+(?:also\s+)?(?:be\s+)?(?:substitut\w+|exchanged|accepted\s+(?:in\s+place"
    r"|instead|in\s+lieu))"
    r"|\bsubstitut\w+\s+for\b|\bsubstitution\b",
    re.IGNORECASE,
)
"""A sentence on what stands in for what: it asks for neither."""
_MOST_YEARS = 25


def _years(unit: Unit, parts: list[cues.Chunk], default: Strength, grouped: list[terms.Group]) -> list[Requirement]:
    text = unit.value.text
    found: list[sentences.Years] = []
    if _SUBSTITUTED.search(text):
        return []
    degrees = education.degrees(text)
    for years in sorted([*sentences.years(text), *_beside_degrees(text, degrees)]):
        before, after = text[max(0, years.start - 60) : years.start], text[years.end : years.end + 120]
        if years.bound is sentences.Bound.MAXIMUM or not 1 <= years.low <= _MOST_YEARS:
            continue
        done = _DONE_FOR.search(before) is not None and _OF_THE_FIRM.match(text) is None
        if _NOT_EXPERIENCE_AFTER.match(after) or (_NOT_EXPERIENCE_BEFORE.search(before) and not done):
            continue
        named = re.search(r"\by(?:ea)?rs?\b", text[years.start : years.end], re.IGNORECASE) is not None
        other = bool(found) and _or_else(text, found[-1].end, years.start, degrees)
        # with "BS, or MS + 2 years" nobody asks for years
        ends = [end for degree in degrees for end in (degree.end, *(end for _, end, _ in degree.options))]
        ends = ends if found else [end for end in ends if not any(o < end for d in degrees for _, o, _ in d.options)]
        beside = _AND.search(before) is not None and any(
            0 <= years.start - end <= 60 and not re.search(r"\bor\b", text[end : years.start]) for end in ends
        )
        beside = beside or (unit.kind is not Class.OTHER and _ALONE.fullmatch(text) is not None)
        if named and not (
            done or other or beside or _EXPERIENCE_AFTER.match(after) or _EXPERIENCE_BEFORE.search(before)
        ):
            continue
        if "month" in text[years.start : years.end].lower() and not _IN_MONTHS.search(before + " | " + after):
            continue
        if unit.kind is Class.OTHER and not done and not _SPENT.search(text):
            continue
        found.append(years)
    out: list[Requirement] = []
    index = 0
    while index < len(found):
        group = [found[index]]
        while index + 1 < len(found) and _or_else(text, group[-1].end, found[index + 1].start, degrees):
            index += 1
            group.append(found[index])
        index += 1
        last = group[-1]
        group = [years for years in group if not _substitute(text, degrees, years.start)]
        if _or_average(text, last.end):
            continue
        until = found[index].start if index < len(found) else len(text)
        alternative = len(group) > 1 or (
            bool(degrees) and re.search(r"\bor\b", text) is not None and education.or_equivalent(text)
        )
        for number, years in enumerate(group):
            strength = cues.strength_at(parts, years.start, default)
            if strength is None:
                continue
            stop = group[number + 1].start if number + 1 < len(group) else until
            options = [
                (term.start, term.end, term.name)
                for terms_ in grouped
                for term in terms_.terms
                if years.end <= term.start < stop
                and term.kind is Kind.SKILL
                and not _FAR.search(text[years.end : term.start])
            ]
            made = make(unit, Kind.YEARS, strength, options)
            out.append(replace(made, years=years.low, or_equivalent=bool(alternative)))
    return out


_SPENT = lazy(
    r"\bexp(?:erience\w*)?\b|\bworking\b|\bworked\b|\bwork\s+as\b"
    r"|\b(?:you(?:[’']ll)?|someone|somebody|candidates?|applicants?|who)\b[^.;]{0,40}\b(?:has|have|had|need|bring"
    r"|spent)\b",
    re.IGNORECASE,
)
_IN_MONTHS = lazy(
    r"\bexp(?:erience\w*)?\b|\bworking\b|\bwork\b|\bpractice\b|\bin\s+a\s+(?:similar|related)\b", re.IGNORECASE
)
_PLUS = lazy(
    r"[^.;\d]{0,40}?(?:\+|\bplus\b|\band\b|\bwith\b|&)\s*(?:at\s+least\s+|a\s+minimum\s+of\s+|min\.?\s+)?"
    r"(?P<n>\d{1,2})\+?(?=\s*(?:$|[,;./)|]|or\b|and\b))(?!\.\d)",
    re.IGNORECASE,
)
"""Years behind a degree without their noun: "BS + 5, MS + 3"."""


def _beside_degrees(text: str, degrees: list[education.Degree]) -> list[sentences.Years]:
    """The bare numbers of years behind degrees, where the line speaks of years or does so twice."""
    hits = [
        match for degree in degrees for _, end, _ in degree.options if (match := _PLUS.match(text, end)) is not None
    ]
    if not hits or (len(hits) < 2 and not re.search(r"\by(?:ea)?rs?\b", text, re.IGNORECASE)):
        return []
    return [
        sentences.Years(match.start("n"), match.end(), int(match["n"]), None, sentences.Bound.MINIMUM)
        for match in {match.start("n"): match for match in hits}.values()
    ]


def _or_else(text: str, end: int, start: int, degrees: list[education.Degree]) -> bool:
    """Whether the years that start at ``start`` are another way than those that end at ``end``: "… or three years", "…
    or a master's degree and three years"."""
    between = text[end:start]
    inner = [
        degree_start - end for degree in degrees for degree_start, _, _ in degree.options if end <= degree_start < start
    ]
    if inner and re.search(r"[,;/]\s*(?:or\s+)?(?:an?\s+)?$", between[: inner[-1]], re.IGNORECASE):
        return True  # each degree with its years
    cut = max((match.end() for match in re.finditer(r"\bor\b|/", between, re.IGNORECASE)), default=-1)
    if cut < 0 or re.search(r"(?<![A-Z])[.]\s", between[cut:]):
        return False
    if any(end + cut <= degree_start <= start for degree in degrees for degree_start, _, _ in degree.options):
        return True
    return re.search(r"\b(?:and|plus)\b|[;,]", between[cut:], re.IGNORECASE) is None


_AND = lazy(r"(?:\+|&|\b(?:and|with|plus))\s*(?:at\s+least\s+|a\s+minimum\s+of\s+)?$", re.IGNORECASE)
_ALONE = lazy(
    r"\W*(?:at\s+least\s+|minimum\s+(?:of\s+)?|min\.?\s+)?[\w+()–-]+(?:\s+(?:to|or|-|–)\s+\w+)?\s*\+?\s*(?:years?"
    r"|yrs?)\.?"
    r"(?:\s*\(?(?:required|preferred|minimum|or\s+more)\)?)?\W*",
    re.IGNORECASE,
)
"""A line that is no more than a number of years, behind a label."""


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
