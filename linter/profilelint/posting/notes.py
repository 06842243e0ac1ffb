"""What is looked for in every line of a posting, for it often stands at the end: documents, a deadline, eligibility."""

from __future__ import annotations

import re
from dataclasses import replace

from profilelint.model.dates import Date, DateRange
from profilelint.model.posting import Kind, Requirement, Strength
from profilelint.parse import dates
from profilelint.pattern import lazy
from profilelint.posting import education
from profilelint.posting.headings import STATED, Class
from profilelint.posting.sections import Outline
from profilelint.posting.units import CLOSES, SHORT, Unit, make

LEGAL = lazy(
    r"\bequal\s+(?:employment\s+)?opportunit|\bwithout\s+regard\b|\bregardless\s+of\s+(?:race|age|gender|sex)"
    r"|\bdiscriminat"
    r"|\bprotected\s+(?:veteran|class|by\s+law|characteristic)|\breasonable\s+accommodation|\bveteran\s+status\b"
    r"|\be-?verify\b"
    r"|\ball\s+qualified\s+applicants\b|\bnational\s+origin\b|\baffirmative\s+action\b",
    re.IGNORECASE,
)


def notes(unit: Unit, days: bool | None) -> list[Requirement]:
    """Documents, a deadline and eligibility."""
    out: list[Requirement] = []
    text = unit.value.text
    if _DOCUMENT.search(text):
        out.extend(_documents(unit))
    if CLOSES.search(text):
        out.extend(_deadline(unit, days))
    if not LEGAL.search(text):
        out.extend(_eligibility(unit))
    return out


ELIGIBILITY = lazy(
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


_CATEGORIES = (
    ("clearance", lazy(r"clearance|polygraph|TS/SCI|public\s+trust", re.IGNORECASE)),
    ("no-sponsorship", lazy(r"sponsor", re.IGNORECASE)),
    ("citizenship", lazy(r"citizen", re.IGNORECASE)),
    ("export-control", lazy(r"\bITAR\b|\bEAR(?:99)?\b|export[- ]control|\bu\.?s\.?\s+persons?\b", re.IGNORECASE)),
    (
        "work-authorization",
        lazy(
            r"(?:authori[sz]ed|eligible|permitted|entitled|able)\s+to\s+(?:legally\s+|lawfully\s+)?work"
            r"|(?:work|employment)\s+(?:authori[sz]ation|eligibility|permit|visa)|right\s+to\s+work"
            r"|permanent\s+residen|green\s+card|\bOPT\b|\bCPT\b",
            re.IGNORECASE,
        ),
    ),
)
_CHECKS = (
    (
        "background-check",
        lazy(
            r"\b(?:background|criminal(?:\s+history|\s+record)?|reference|credit|security)\s+(?:and\s+\w+\s+)?"
            r"(?:checks?|screen(?:ing)?s?|investigations?|clearances?)\b|\bfingerprint\w*|\b(?:enhanced\s+)?DBS\b"
            r"|\bWorking\s+with\s+Children\b|\bvulnerable\s+sector\b|\bBPSS\b",
            re.IGNORECASE,
        ),
    ),
    (
        "drug-test",
        lazy(
            r"\bdrug(?:\s+(?:and|&)\s+alcohol)?[- ]?(?:\s+|/)?(?:tests?|testing|screens?|screening)\b|\burinalysis\b",
            re.IGNORECASE,
        ),
    ),
    (
        "age",
        lazy(
            r"\b(?:at\s+least|minimum\s+(?:age\s+)?(?:of\s+)?|must\s+be(?:\s+at\s+least)?|be)\s+(?:1[4-9]|2[0-5]|sixteen"
            r"|eighteen|twenty[- ]one)(?:\+|\s+(?:years?\s+(?:of\s+age|old)|(?:years?\s+)?or\s+(?:older|over|above)))?"
            r"(?=\W|$)(?!\s*(?:%|hours?|words|months|credits?|minutes|pounds|lbs?|miles|days|weeks|years\s+(?:of\s+)?exp))"
            r"|\b(?:1[4-9]|2[0-5])\s+years\s+(?:of\s+age|old)\b|\bage\s+(?:1[4-9]|2[0-5])\b",
            re.IGNORECASE,
        ),
    ),
)
_ASKED_FOR = lazy(
    r"\b(?:must|required?|requires|subject\s+to|pass|passing|complete|completion|able\s+to|willing(?:ness)?|undergo|consent"
    r"|successful\w*|clear(?:s|ance)?|contingent|conditional|conditioned|need|needs|needed|have|hold|satisfactory|valid"
    r"|at\s+least|minimum)\b",
    re.IGNORECASE,
)


def _eligibility(unit: Unit) -> list[Requirement]:
    """Who may be hired: authorisation, citizenship, clearance, and the checks that come with an offer. ``fields`` holds
    what kind each is: ``work-authorization no-sponsorship citizenship clearance export-control background-check
    drug-test age``."""
    text = unit.value.text
    preferred = (
        re.search(r"\b(?:preferred|a plus|desired|an asset)\b", text, re.IGNORECASE) or unit.kind is Class.PREFERRED
    )
    strength = Strength.PREFERRED if preferred else Strength.REQUIRED
    out: list[Requirement] = []
    match = ELIGIBILITY.search(text)
    if match is not None and (
        unit.kind is not Class.RESPONSIBILITIES or re.search(r"\b(?:must|required?)\b", text, re.IGNORECASE)
    ):
        kinds = tuple(name for name, pattern in _CATEGORIES if pattern.search(text))
        out.append(
            replace(make(unit, Kind.ELIGIBILITY, strength, [(match.start(), match.end(), "")]), fields=kinds),
        )
    if unit.kind is Class.RESPONSIBILITIES or not (unit.kind in STATED or _ASKED_FOR.search(text)):
        return out
    checks = [(name, found) for name, pattern in _CHECKS if (found := pattern.search(text)) is not None]
    if checks and not (match is not None and checks[0][0] == "background-check" and len(checks) == 1):
        spots = [(found.start(), found.end(), "") for _, found in checks]
        made = make(unit, Kind.ELIGIBILITY, strength, spots)
        out.append(replace(made, fields=tuple(name for name, _ in checks)))
    return out


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
    r"|\b(?P<statement>(?:personal|supporting|research|teaching|diversity)\s+statements?|statement\s+of\s+(?:purpose"
    r"|interest"
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
    r"|must\s+(?:have|be)|need|required|a\s+must|mail|drop|furnish|accompan\w+|hand(?:ing)?\s+in|forget|expect"
    r"|ask\s+for"
    r"|want\s+to\s+(?:see|read)|tell\s+us|show\s+us|(?:look(?:ing)?\s+)?forward\s+to|only\s+(?:applica\w+"
    r"|candidates?)|r[eé]sum[eé]s?|CVs?|curriculum\s+vitae)\b",
    re.IGNORECASE,
)
_NOT_NEEDED = lazy(
    r"\b(?:no|not|without|skip|don[’']t(?!\s+forget)|do\s+not(?!\s+forget)|never|needn[’']t|instead\s+of"
    r"|rather\s+than|in\s+place\s+of)\b"
    r"[^.;]{0,40}$",
    re.IGNORECASE,
)
_NOT_NEEDED_AFTER = lazy(
    r"^[^.;,]{0,40}\b(?:not\s+(?:be\s+|a\s+)?(?:required|necessary|needed|accepted|considered|read|reviewed|must"
    r"|requirement)|unnecessary"
    r"|isn[’']t|aren[’']t|upon\s+request|on\s+request|later|if\s+(?:asked|invited|selected)|after\s+(?:an?|the|your)\s"
    r"|(?:will|may)\s+be\s+(?:requested|asked|required\s+(?:of|from|at|upon))|(?:of|from|by)\s+finalists)",
    re.IGNORECASE,
)
_LACKING = lazy(
    r"\b(?:without|lack(?:s|ing)?|miss(?:es|ing)?|no|not\s+(?:attach|includ|provid|submit|enclos|send|upload"
    r"|contain)\w*"
    r"|n[’']t\s+(?:attach|includ|provid|submit|enclos|send|upload|contain)\w*|fail(?:s|ure|ing)?\s+to\s+\w+"
    r"|omit\w*)\b[^.;:!?]{0,50}$",
    re.IGNORECASE,
)
_TURNED_DOWN = lazy(
    r"\b(?:not|n[’']t|never|cannot)\s+(?:be\s+|further\s+|even\s+)?(?:read|consider|review|accept|process|look|open"
    r"|advanc|forward|evaluat)\w*"
    r"|\b(?:reject|discard|disregard|disqualif|ignor|delet|eliminat|exclud|return)\w*\b|\bset\s+aside\b"
    r"|\bpassed\s+over\b"
    r"|\bincomplete\b|\bunread\b|\b(?:no|not\s+get\s+an?|without\s+an?)\s+interview\b|\b(?:is|are"
    r"|count\s+as)\s+(?:void|invalid)\b"
    r"|\bthrown\b|\bgo(?:es)?\s+(?:straight\s+)?(?:to|in|into)\s+the\s+(?:bin|trash)\b",
    re.IGNORECASE,
)
"""What happens to an application that lacks a document, which is needed then: "without a letter will not be read"."""
_FIRST = lazy(
    r"^\W*(?:(?:an?|your|the|one|two|three|professional|online|digital|current|strong)\s+){0,3}$", re.IGNORECASE
)
_OPTIONAL = lazy(
    r"\b(?:optional|preferred|welcome|encouraged|a\s+plus|recommended|if\s+(?:you|available|desired))\b", re.IGNORECASE
)
_SENDING = lazy(
    r"\b(?:submit|attach|includ|send|upload|provid|e-?mail|enclos|suppl|forward|apply|application|shar(?:e|ing)\b)",
    re.IGNORECASE,
)
_IF = lazy(r"^\W*if\s+(?!you(?:[’']re|\s+are)?\s+(?:interested|want|would|think|apply))", re.IGNORECASE)
"""A condition that a document hangs on: "If you use education to qualify, submit a transcript"."""
_NEEDED_NOW = lazy(
    r"\b(?:required|a\s+must|mail|drop|furnish|accompan\w+|forget|link|only\s+applica\w+|r[eé]sum[eé]|CV"
    r"|to\s+be\s+considered|hand(?:ing)?\s+in)\b",
    re.IGNORECASE,
)
_NAMES_OF = lazy(
    r"\b(?:names?|contacts?|details|information|e-?mails?|numbers?)\s+(?:[\w/]+\s+){0,4}(?:of|for)\s*$", re.I
)
_REVIEWED = lazy(
    r"\b(?:review|evaluate|verify|process|request|write|maintain|manage|check|edit|prepare|grow|our|client|customer"
    r"|student|patient)\w*\s+"
    r"(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)


def _documents(unit: Unit) -> list[Requirement]:
    text = unit.value.text
    asked = _HAND_IN.search(text) is not None
    if unit.kind in (Class.REQUIRED, Class.PREFERRED, Class.NEUTRAL, Class.OTHER, Class.IGNORE):
        listed = unit.item and unit.applying and len(text) <= 80
    else:
        listed = False
        asked = re.search(r"\bplease\b", text, re.IGNORECASE) is not None
    out: list[Requirement] = []
    for match in _DOCUMENT.finditer(text):
        name = _DOCUMENT_NAMES[match.lastgroup or ""]
        before, after = text[: match.start()], text[match.end() :]
        stop = text.find(";", match.end())
        clause = text[text.rfind(";", 0, match.start()) + 1 : stop if stop >= 0 else len(text)]
        lacking = _TURNED_DOWN.search(clause) is not None and _LACKING.search(before[-80:]) is not None
        named = (unit.item and unit.kind in STATED) or (unit.applying and len(text) <= SHORT)
        first = named and name != "references" and _FIRST.match(before) is not None
        if not (asked or listed or lacking or first) or _REVIEWED.search(before[-40:]):
            continue
        if not lacking and (_NOT_NEEDED.search(before[-60:]) or _NOT_NEEDED_AFTER.match(after[:80])):
            continue
        if name == "references" and (
            _NAMES_OF.search(before[-60:]) or (unit.kind in STATED and not _SENDING.search(text))
        ):
            continue
        if name in ("references", "portfolio", "transcript") and not (
            _SENDING.search(text) or listed or lacking or first or _NEEDED_NOW.search(text)
        ):
            continue
        near = before[-20:] + " " + after[:60]
        soft = (
            _OPTIONAL.search(near) is not None
            or _IF.match(text) is not None
            or (unit.kind is Class.PREFERRED and unit.item)
        )
        strength = Strength.PREFERRED if soft else Strength.REQUIRED
        out.append(make(unit, Kind.DOCUMENT, strength, [(match.start(), match.end(), name)]))
    return out


_NOT_CLOSING = lazy(
    r"\b(?:meet(?:s|ing)?|tight|under|manage|project|filing|tax|reporting|multiple|strict"
    r"|work(?:ing)?\s+to)\s+(?:\w+\s+){0,2}deadlines?\b|\bclos(?:e|ing)\s+(?:the\s+)?(?:books|store|shop|shift"
    r"|deals?|sales)\b",
    re.IGNORECASE,
)
_FINAL = lazy(r"\b(?:final|last|hard)\b", re.IGNORECASE)
_NO_DEADLINE = lazy(
    r"\b(?:posted|updated|published|created|opened|starts?|starting|begins?|review(?:ed|ing)?\s+(?:\w+\s+){0,3}?begins?"
    r"|(?:first\s+)?reviews?(?:\s+of\s+applications?)?|interviews?(?:\s+\w+){0,3}?)(?:\s+(?:on|date|of|from"
    r"|applications|in|will|be))*\s*:?\s*$",
    re.IGNORECASE,
)
"""What makes a date another one: the day of posting, of the start, of the first review."""


def _deadline(unit: Unit, days: bool | None) -> list[Requirement]:
    """The last day to apply; ``fields`` holds the ISO date, and a second one where 05/12/2026 can mean either.
    ``days`` tells whether the posting writes the day first."""
    text = unit.value.text
    cue = CLOSES.search(text)
    if cue is None or _NOT_CLOSING.search(text):
        return []
    if unit.kind is Class.RESPONSIBILITIES and not re.search(r"\bappl(?:y|ications?)\b", text, re.IGNORECASE):
        return []
    found: list[tuple[bool, int, int, Date]] = []
    for dated in dates.find(unit.value):
        date = dated.end
        if date is None or date.open or date.problem or date.day is None:
            continue
        spot = education._locate(unit.value, date)
        if spot is None or spot[0] < cue.start() - 40 or _NO_DEADLINE.search(text[max(0, spot[0] - 40) : spot[0]]):
            continue
        found.append((spot[0] < cue.start(), *spot, date))
    if found:
        _, start, end, date = next(
            (item for item in found if _FINAL.search(text[max(0, item[1] - 25) : item[1]])),
            min(found, key=lambda item: item[:2]),
        )
        settled = dates.settle(DateRange(value=date.value, end=date), days).end or date
        made = make(unit, Kind.DEADLINE, Strength.REQUIRED, [(start, end, "")])
        fields = [settled.iso()]
        if settled.ambiguous and date.day is not None and date.month is not None and date.day != date.month:
            fields.append(f"{date.year:04d}-{date.day:02d}-{date.month:02d}")
        return [replace(made, fields=tuple(fields))]
    for plain in _DAY.finditer(text, cue.start()):
        if not _NO_DEADLINE.search(text[max(0, plain.start() - 40) : plain.start()]):
            return [make(unit, Kind.DEADLINE, Strength.REQUIRED, [(plain.start(), plain.end(), "")])]
    return []


_MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
)
_DAY = lazy(
    rf"\b{_MONTHS}\.?\s+(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\b(?!,?\s*\d)"
    rf"|\b(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTHS}(?!\.?,?\s*\d)"
)
_EUROPEAN = lazy(
    r"[£€]|\b(?:UK|United Kingdom|England|Scotland|Wales|Ireland|Germany|Austria|France|Netherlands|Spain|Italy"
    r"|Australia|New Zealand|India)\b|\b(?:GBP|EUR|per annum|CV and covering letter)\b"
)


def day_first(outline: Outline) -> bool | None:
    """Whether a posting's dates in figures have the day first: as its other dates or its country tell."""
    texts = [block.value.text for section in outline.sections for block in section.blocks]
    texts += [section.heading.text for section in outline.sections if section.heading is not None]
    told = dates.day_first(texts)
    if told is not None:
        return told
    head = [value.text for value in (outline.title, outline.organization, outline.location) if value is not None]
    return True if any(_EUROPEAN.search(text) for text in (*head, *texts)) else None
