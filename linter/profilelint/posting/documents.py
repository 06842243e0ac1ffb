"""The documents that a posting asks for."""

from __future__ import annotations

import re

from profilelint.model.posting import Kind, Requirement, Strength
from profilelint.pattern import lazy
from profilelint.posting.headings import STATED, Class
from profilelint.posting.units import SHORT, Unit, make

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


def documents(unit: Unit) -> list[Requirement]:
    """The documents that a line asks to hand in, each under one name: ``cover letter transcript portfolio …``, and
    ``resume`` itself; others in an application's list go by their own words."""
    found = _known(unit) if _DOCUMENT.search(unit.value.text) else []
    return [*found, *_others(unit, found)]


def _known(unit: Unit) -> list[Requirement]:
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


_RESUME = lazy(r"\b(?:r[eé]sum[eé]s?|CVs?|curriculum\s+vitae)\b", re.IGNORECASE)
_RESUME_SENT = lazy(
    r"\b(?:submit|attach|includ|send|upload|provid|e-?mail|enclos|forward|drop|bring|reply|apply|application"
    r"|documents?|needed"
    r"|required|materials|packet|compris\w+|consist|shar(?:e|ing)\b|hand)",
    re.IGNORECASE,
)
_RESUME_NOT = lazy(
    r"\b(?:screen|review|build|writing|workshop|help|tips|in\s+lieu|instead|alone|without|no|format|redact|keep"
    r"|on\s+file|based\s+on)\b",
    re.IGNORECASE,
)
_REDACT = lazy(r"\bredact", re.IGNORECASE)
_LABELLED = lazy(
    r"^\W*(?:(?:required|application|supporting)\s+)?(?:documents?|attachments?|materials?|paperwork|send)"
    r"(?:\s+(?:needed|required|requested|to\s+(?:attach|submit|send|upload)))?(?:\s+to\s+apply)?\s*:\s*",
    re.IGNORECASE,
)
_PAPER = lazy(
    r"\b(?P<paper>(?:[\w’'-]+\s){0,3}?(?:applications?\s+forms?|(?:completed|online|signed|city|county|college"
    r"|company|employment|job)\s+applications?|forms?|letters?|certificates?|licen[sc]es?"
    r"|DD[- ]?214|SF[- ]?\d+"
    r"|schedules?|lists?|clips|reel|video|essays?|statements?|scores?|references|referees|samples?"
    r"|proof(?:\s+of\s+[\w\s]{3,30})?"
    r"|records?|history|questionnaire|responses?|memo|report|photos?|link|diploma|copy|copies|ID))\b",
    re.IGNORECASE,
)
_LONGEST_LIST = 160


def _others(unit: Unit, found: list[Requirement]) -> list[Requirement]:
    """The resume, and what else a list of documents names."""
    text = unit.value.text
    soft = _OPTIONAL.search(text) is not None or unit.kind is Class.PREFERRED
    strength = Strength.PREFERRED if soft else Strength.REQUIRED
    out: list[Requirement] = []
    labelled = _LABELLED.match(text)
    listed = labelled is not None or (
        unit.applying and (unit.item or len(text) <= SHORT) and len(text) <= _LONGEST_LIST
    )
    resume = _RESUME.search(text)
    if resume is not None and unit.kind is not Class.RESPONSIBILITIES and not _REDACT.search(text):
        near = text[max(0, resume.start() - 40) : resume.end() + 40]
        sent = _RESUME_SENT.search(text) is not None or listed or (unit.applying and len(text) <= SHORT)
        if (sent or len(text) <= len(resume[0]) + 4) and not _RESUME_NOT.search(near):
            own = Strength.PREFERRED if _OPTIONAL.search(text[resume.end() : resume.end() + 20]) else Strength.REQUIRED
            out.append(make(unit, Kind.DOCUMENT, own, [(*resume.span(), "resume")]))
    if (labelled is not None or (listed and unit.item)) and not found and not out and not _DOCUMENT.search(text):
        paper = _PAPER.search(text, labelled.end() if labelled is not None else 0)
        if paper is not None:
            out.append(make(unit, Kind.DOCUMENT, strength, [(*paper.span("paper"), paper["paper"].strip().lower())]))
    return out
