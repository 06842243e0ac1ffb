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
from profilelint.model.dates import Date, DateRange
from profilelint.model.posting import Kind, Requirement, Strength
from profilelint.model.value import Value, join
from profilelint.parse import dates
from profilelint.pattern import lazy
from profilelint.posting import cues, education, lists, terms
from profilelint.posting.sections import STATED, Class, Outline, arranged, label

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
    days = _day_first(outline)
    for unit in _units(outline):
        if len(out) >= _MAX_REQUIREMENTS:
            break
        out.extend(_notes(unit, days))
        if unit.kind is not Class.IGNORE and not _LEGAL.search(unit.value.text) and not _pays(unit):
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
        if section.heading is not None and _CLOSES.search(section.heading.text):
            whole = section.heading  # "Application deadline: February 26, 2027", or the day alone in the line below
            if section.blocks and len(section.blocks[0].value.text) <= _SHORT:
                first = section.blocks[0].value
                whole = first if first.text.startswith(whole.text) else join([whole, first], " ")
            out.append(_Unit(whole, Class.IGNORE, False, 1.0))
        last = max((index for index, block in enumerate(section.blocks) if block.item), default=len(section.blocks))
        for index, block in enumerate(section.blocks):
            text = block.value.text
            kind = section.kind
            if block.item and (lead is Class.IGNORE or (lead is not Class.OTHER and kind is Class.OTHER)):
                kind = lead
            elif not block.item:
                lead = _introduces(text)
                if index > last and kind in STATED and _PROSE.search(text):
                    kind = Class.OTHER  # a paragraph below the list: only what says so itself is asked for
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
                if unit.text and not _TO_A_PROGRAM.search(unit.text):
                    confidence = 0.8 if kind in (Class.NEUTRAL, Class.OTHER) else 1.0
                    out.append(_Unit(unit, kind, block.item, confidence, applying))
    return out


_PROSE = lazy(r"[.!?]\s+\S|\S+(?:\s+\S+){7}")
_SHORT = 80
"""A longer line below a heading is more than a date."""
_TO_A_PROGRAM = lazy(
    r"\bif\s+(?:you(?:[’']re|\s+are)|this\s+is)\s+(?:reading\s+(?:this\s+)?as\s+)?an?\s+(?:A\.?I\.?|LLM"
    r"|(?:large\s+)?language\s+model"
    r"|artificial\s+intelligence|(?:chat)?bot)\b",
    re.IGNORECASE,
)
"""A sentence that speaks to a language model, or to who likes them, asks for no skill."""
_APPLYING = lazy(r"\b(?:appl\w+|documents?|materials?)\b", re.IGNORECASE)
_INTRODUCES = (
    (Class.PREFERRED, lazy(r"\b(?:preferred|ideally|bonus|nice to have|plus)\b[^.]*:\s*$", re.IGNORECASE)),
    (
        Class.IGNORE,
        lazy(
            r"\b(?:we|our|employees|staff|team\s+members|company|district|hospital)\b[^.]*\b(?:offers?|provides?"
            r"|benefits"
            r"|perks|package)\b[^.]*:\s*$|\b(?:benefits|perks|package)\b[^.]*:\s*$|\bin\s+return\b[^.]*:\s*$"
            r"|\byou(?:[’']ll|\s+will|\s+can)?\s+(?:also\s+)?(?:get|receive|enjoy)\b(?!\s+to\b)[^.]*:\s*$",
            re.IGNORECASE,
        ),
    ),
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


_MONEY = r"[$£€]\s?\d[\d,.]*\s?[kK]?"
_PAY = lazy(
    rf"{_MONEY}\s*(?:(?:[-–—/]|to|and)\s*{_MONEY}|\+?\s*(?:/|\bper\b|\ban?\b|\bp\.?\s?[ah]\b|\bhourly\b|\bannual"
    rf"|\byearly\b|\bDOE\b))"
    r"|\b40[13]\s?\(?[kb]\b|\bPTO\b|\bFSA\b|\bHSA\b|\bRRSP\b|\bESOP\b|\bsuperannuation\b"
    r"|\b\d\d?[.\d]*\s?%\s+(?:super|pension|match)"
    r"|\bpaid\s+(?:time[\s-]off|holidays?|vacations?|leave|parental|maternity|sick|family|annual|training|breaks?"
    r"|meals?|weekly|volunteer)\b"
    r"|\b(?:dental|vision|medical|health|life|disability|pet)\s+(?:insurance|coverage|cover|plans?|benefits)\b"
    r"|\b(?:medical|health|dental|vision)\b[\s,/&]+(?:and\s+)?(?:medical|health|dental|vision|life|rx|401"
    r"|prescription)\b"
    r"|\btuition\s+(?:\w+\s+)?(?:reimbursement|assistance|remission|waivers?|discounts?|help|support|benefits?)\b"
    r"|\b(?:annual|sick|parental|maternity|paternity|family|vacation|bereavement|holiday|personal)\s+(?:leave|days?"
    r"|time)\b"
    r"|\b(?:days|weeks|hours)[’']?\s+(?:of\s+)?(?:paid\s+|annual\s+|sick\s+)*(?:leave|holidays?|vacation|off)\b"
    r"|\bbank\s+holidays\b"
    r"|\b(?:retirement|pension|savings)\s+(?:plans?|schemes?|match\w*|contributions?|benefits?|account)\b"
    r"|\b(?:sign[- ]?on|signing|retention|annual|referral|year-end|quarterly|performance)\s+bonus(?:es)?\b"
    r"|\bemployee\s+(?:discounts?|assistance|stock|benefits?)\b|\b(?:store|staff|merchandise|generous)\s+discounts?\b"
    r"|\b(?:commuter|transit|parking|gym|wellness|meal|relocation|housing|phone|internet|childcare|clothing|uniform"
    r"|boot|tool"
    r"|home[- ]office|learning|education|training)\s+(?:benefits?|allowance|stipend|subsid\w+|reimbursement"
    r"|assistance|membership"
    r"|pass|voucher|account|budget|fund)\b|\bstipends?\b|\bstock\s+options?\b|\bprofit[- ]sharing\b"
    r"|\bcycle[- ]to[- ]work\b"
    r"|\bprivate\s+(?:health|medical)\b|\bfree\s+(?:parking|lunch\w*|snacks|coffee|meals?|gym|membership|uniforms?"
    r"|housing)\b"
    r"|\bon-?site\s+(?:child\s?care|gym|day\s?care|cafeteria|clinic|nursery)\b|\blife\s+assurance\b"
    r"|\bflexible\s+spending\b"
    r"|\b(?:competitive|generous|excellent|great|attractive|comprehensive|full)\s+(?:\w+\s+){0,2}?(?:pay|salary"
    r"|wages?|compensation"
    r"|benefits|package|PTO|vacation|leave|pension)\b|\b(?:salary|pay|wage|hiring|compensation)\s+(?:range|scale"
    r"|rate|band|starts?|from|is|of|:)"
    r"|\bovertime\s+(?:pay|after|available)\b|\bemployer\s+(?:match|contribution|paid)\b|\btips?\s*\+|\+\s*tips\b"
    r"|\bper\s+annum\b"
    r"|\breimburse(?:s|d|ment)?\b",
    re.IGNORECASE,
)
_NOT_PAY = lazy(
    r"\b(?:experienced?|knowledge|proficien\w+|familiar\w*|understanding|ability|able\s+to|must|required?|requires"
    r"|preferred"
    r"|desired|skills?|expertise|background|degree|diploma|bachelor\S*|master\S*|enrolled|fluen\w+|years?\s+of"
    r"|prepare|process"
    r"|licen[sc]\w+|certif\w+"
    r"|administer\w*|manage|negotiat\w+|calculat\w+|explain|billing|claims|coding|a\s+plus|bonus\s+(?:points|if|for)"
    r"|nice\s+to)\b",
    re.IGNORECASE,
)


def _pays(unit: _Unit) -> bool:
    """Whether a line only tells what is given for the work, under whatever heading: pay, leave, insurance, a pension,
    help with fees."""
    text = unit.value.text
    return _PAY.search(text) is not None and (_NOT_PAY.search(text) is None or _FEES.match(text) is not None)


_FEES = lazy(
    r"^\W*(?:(?:full|partial|annual|paid|up\s+to\s+\S+\s+(?:in|of|for))\s+)?(?:[\w&/]+,?\s+){0,4}"
    r"(?:reimbursement|assistance|allowance|stipend|remission|waiver)\b(?!\s+(?:experience|claims|processing"
    r"|specialist))",
    re.IGNORECASE,
)
"""A line that begins with help for fees, whatever they are for: "License and certification reimbursement"."""


_LEGAL = lazy(
    r"\bequal\s+(?:employment\s+)?opportunit|\bwithout\s+regard\b|\bregardless\s+of\s+(?:race|age|gender|sex)"
    r"|\bdiscriminat"
    r"|\bprotected\s+(?:veteran|class|by\s+law|characteristic)|\breasonable\s+accommodation|\bveteran\s+status\b"
    r"|\be-?verify\b"
    r"|\ball\s+qualified\s+applicants\b|\bnational\s+origin\b|\baffirmative\s+action\b",
    re.IGNORECASE,
)


# --- what is looked for everywhere ------------------------------------------------------------------------------


def _notes(unit: _Unit, days: bool | None) -> list[Requirement]:
    """Documents, a deadline and eligibility."""
    out: list[Requirement] = []
    text = unit.value.text
    if _DOCUMENT.search(text):
        out.extend(_documents(unit))
    if _CLOSES.search(text):
        out.extend(_deadline(unit, days))
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


def _documents(unit: _Unit) -> list[Requirement]:
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
        named = (unit.item and unit.kind in STATED) or (unit.applying and len(text) <= _SHORT)
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
        out.append(_make(unit, Kind.DOCUMENT, strength, [(match.start(), match.end(), name)]))
    return out


_CLOSES = lazy(
    r"\bdeadlines?\b|\bapply\s+(?:[\w’'-]+\s+){0,6}?(?:by|before|until|no\s+later)\b|\bclos(?:es?|ing)\b"
    r"|\bapplications?\s+(?:[\w’'-]+\s+){0,5}?(?:due|close|end|accepted|received|by|until|through|before)\b"
    r"|\b(?:due|received|submitted|accepted|open|posted|advertised)\s+(?:\w+\s+){0,2}?(?:by|before|until|through"
    r"|no\s+later)\b|\bdue\s+(?:date\b|on\b|:)|\b(?:valid|posted|open)\s+through\b"
    r"|\b(?:submit|send|e-?mail|upload|return|forward|write|reply|respond)\w*\s+(?:[\w,.@’'/-]+\s+){0,18}?(?:by"
    r"|before|until|no\s+later)\b"
    r"|\b(?:last|final)\s+(?:day|date)\s+(?:to|for)\s+(?:apply|submi|receipt|appl)\w*"
    r"|\b(?:posting|vacancy|job|advert|announcement|position)\s+(?:expires?|ends?|end\s+date|expiration(?:\s+date)?)\b"
    r"|\bexpir(?:es|y|ation)\s+(?:date|on)\b|\bapply-by\b|\bwindow\s+(?:\w+\s+){0,4}?(?:until|through|ends?)\b",
    re.IGNORECASE,
)
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


def _deadline(unit: _Unit, days: bool | None) -> list[Requirement]:
    """The last day to apply; ``fields`` holds the ISO date, and a second one where 05/12/2026 can mean either.
    ``days`` tells whether the posting writes the day first."""
    text = unit.value.text
    cue = _CLOSES.search(text)
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
        made = _make(unit, Kind.DEADLINE, Strength.REQUIRED, [(start, end, "")])
        fields = [settled.iso()]
        if settled.ambiguous and date.day is not None and date.month is not None and date.day != date.month:
            fields.append(f"{date.year:04d}-{date.day:02d}-{date.month:02d}")
        return [replace(made, fields=tuple(fields))]
    for plain in _DAY.finditer(text, cue.start()):
        if not _NO_DEADLINE.search(text[max(0, plain.start() - 40) : plain.start()]):
            return [_make(unit, Kind.DEADLINE, Strength.REQUIRED, [(plain.start(), plain.end(), "")])]
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


def _day_first(outline: Outline) -> bool | None:
    """Whether a posting's dates in figures have the day first: as its other dates or its country tell."""
    texts = [block.value.text for section in outline.sections for block in section.blocks]
    texts += [section.heading.text for section in outline.sections if section.heading is not None]
    told = dates.day_first(texts)
    if told is not None:
        return told
    head = [value.text for value in (outline.title, outline.organization, outline.location) if value is not None]
    return True if any(_EUROPEAN.search(text) for text in (*head, *texts)) else None


_ON_SITE = lazy(
    r"\b(?:position|role|job|internship|co-?op|work|placement|extern(?:ship)?)\s+(?:is|will\s+be|takes\s+place)\s+"
    r"(?:[\w%]+\s+){0,4}?(?:on[- ]?site|in[- ]person|in[- ](?:the[- ])?office)\b"
    r"|\b(?:fully\s+|100%\s+)?(?:on[- ]?site|in[- ]person|in-office)\s+"
    r"(?:position|role|job|internship|co-?op|only|placement)\b"
    r"|\b(?:work(?:place)?|job|location|remote)\s*(?:type|model|arrangement|setting|status|options?)?\s*[:\t]\s*"
    r"(?:fully\s+)?(?:on[- ]?site|in[- ]person|no\s+remote)\b"
    r"|\b(?:must|need\s+to|required\s+to)\s+(?:be\s+able\s+to\s+)?(?:work|report|be)\s+(?:on[- ]?site|in[- ]person)\b"
    r"|\b(?:not|no)\s+(?:an?\s+)?(?:eligible\s+for\s+)?(?:fully\s+)?(?:remote|telework)\b"
    r"|\b(?:must|should)\s+(?:currently\s+)?(?:live|reside|be\s+(?:located|based))\s+(?:in|within|near)\b"
    r"|\b(?:able|willing)\s+to\s+(?:reliably\s+)?commute\b"
    r"|\bno\s+(?:remote|telework|home[- ]?(?:office|working)|work(?:ing)?\s+from\s+home)\b"
    r"|\bremote\s+(?:work(?:ing)?\s+)?(?:is\s+)?(?:not|n[’']t)\s+(?:possible|available|offered|permitted|allowed"
    r"|an\s+option)"
    r"|\b(?:cannot|can[’']t|can\s+not)\s+be\s+(?:done|performed)\s+(?:remotely|from\s+home)\b"
    r"|\b(?:five|5|four|4)\s+days\s+(?:a|per|each)\s+week\s+(?:in|at|on)\b|\blocal\s+candidates\s+only\b"
    r"|\b(?:this|it)\s+is\s+an?\s+(?:fully\s+|100%\s+)?(?:on[- ]?site|in[- ]person|in-office|office-based|site-based)\b"
    r"|\bon[- ]?site\s+(?:five|5|daily|presence|work|is\s+required|required|attendance|every\s+day|full[- ]time)\b"
    r"|\bwork(?:s|ing)?\s+(?:is\s+|will\s+be\s+)?(?:on[- ]?site|in[- ]person|in\s+the\s+office|office-based)\b"
    r"|\bexpected\s+(?:to\s+(?:be|work)\s+)?(?:on[- ]?site|in\s+(?:the\s+)?office)\b"
    r"|\brelocation\s+(?:is\s+)?(?:required|necessary)\b"
    r"|\b(?:must|need\s+to)\s+(?:be\s+willing\s+to\s+)?relocate\b",
    re.IGNORECASE,
)
_REMOTE = lazy(
    r"(?<!not )(?<!not a )(?<!not fully )(?<!no )(?<!not for )\b"
    r"(?:remote(?:ly)?(?!\s+(?:sens|monitor|server|access|control|desktop|team|area|site|communit))"
    r"|work\s+from\s+(?:home|anywhere)|telework(?:ing)?|telecommut\w+)\b",
    re.IGNORECASE,
)
_HYBRID = lazy(
    r"\bhybrid\s+(?:position|role|job|internship|schedule|work|model)\b|\b\d\s+days\s+(?:a|per)\s+week\s+in\s+(?:the"
    r"|our)\s+office\b",
    re.IGNORECASE,
)


_AT_A_GLANCE = lazy(
    r"\b(?:locations?|where|type|workplace|work\s?site|setting|schedule|hours|shift|details|glance|arrangement"
    r"|model)\b",
    re.IGNORECASE,
)


def _arrangement(outline: Outline) -> str:
    """Where the work is done, as the head of the posting says, else as one of its sentences does."""
    if outline.arrangement:
        return outline.arrangement
    found = ""
    for section in outline.sections:
        for block in section.blocks:
            text = block.value.text[: 3 * _MAX_UNIT]
            glance = section.heading is not None and _AT_A_GLANCE.search(section.heading.text) is not None
            if section.kind is Class.IGNORE and glance and len(text) <= _SHORT and arranged(text):
                found = found or arranged(text)  # "Full-time, on site" below "Job type"
            elif _ON_SITE.search(text):
                found = found or "on-site"
            elif _HYBRID.search(text):
                found = found or "hybrid"
            elif _REMOTE.search(text):
                return "remote"
    return found


def _place(outline: Outline) -> Requirement | None:
    """The places of which one has to be at one, if the posting says that one has to be there."""
    arrangement = _arrangement(outline)
    if outline.location is None or arrangement not in ("on-site", "hybrid"):
        return None
    places = outline.places or (outline.location,)
    return Requirement(
        path="",
        kind=Kind.LOCATION,
        strength=Strength.REQUIRED,
        quote=outline.location,
        options=places,
        names=tuple(place.text for place in places),
        fields=(arrangement,),
    )


# --- what a line asks for ---------------------------------------------------------------------------------------


def _asked(unit: _Unit, outline: Outline) -> list[Requirement]:
    text = unit.value.text
    default = _DEFAULT[unit.kind]
    if unit.kind is Class.OTHER and not cues.asks(text, unit.item):
        return []
    parts = cues.chunks(text)
    masked = _names_of_firm(text, outline)
    masked += [match.span() for match in (*_ELIGIBILITY.finditer(text), *_SCHOOL.finditer(text))]
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
        made = _make(unit, kind, strength, options, [term.confidence for term, _ in wanted])
        if kind is not Kind.LANGUAGE and _instead(text, group, out):
            made = replace(made, strength=min(strength, Strength.PREFERRED, key=_RANK.__getitem__))
        out.append(replace(made, or_equivalent=group.open))
    return out


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


def _terms(unit: _Unit, text: str, masked: list[tuple[int, int]]) -> list[terms.Term]:
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
            studied = _STUDIES.match(text, years[-1][1])
            if studied:
                masked.append(studied.span())
    average = education.gpa(text)
    if average is not None:
        start, end, number = average
        strength = cues.strength_at(parts, start, default)
        if strength is not None and not education.gpa_instead(text, start, end):
            made = _make(unit, Kind.GPA, strength, [(start, end, number)])
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
        made = _make(unit, Kind.YEARS, strength, options)
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
