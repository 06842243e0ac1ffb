"""What a posting says of the work itself: where it is done, what it pays, how it is employed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.model.posting import Kind, Requirement, Strength
from profilelint.model.value import Value
from profilelint.pattern import lazy
from profilelint.posting.head import arranged
from profilelint.posting.headings import Class
from profilelint.posting.sections import Outline
from profilelint.posting.units import MAX_UNIT, SHORT, Unit

_MONEY = r"[$£€]\s?\d[\d,.]*\s?[kK]?"
_PAY = lazy(
    rf"{_MONEY}\s*(?:(?:[-–—/]|to|and)\s*(?:{_MONEY}|\d[\d,.]*\s?[kK]?\s*(?:/|per\b))|\+?\s*(?:/|\bper\b|\ban?\b|\bp\.?\s?[ah]\b|\bhourly\b|\bannual"
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


def pays(unit: Unit) -> bool:
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


def work_mode(outline: Outline) -> str:
    """Where the work is done, as the head of the posting says, else as one of its sentences does."""
    if outline.arrangement:
        return outline.arrangement
    found = ""
    for section in outline.sections:
        for block in section.blocks:
            text = block.value.text[: 3 * MAX_UNIT]
            glance = section.heading is not None and _AT_A_GLANCE.search(section.heading.text) is not None
            if section.kind is Class.IGNORE and glance and len(text) <= SHORT and arranged(text):
                found = found or arranged(text)  # "Full-time, on site" below "Job type"
            elif _ON_SITE.search(text):
                found = found or "on-site"
            elif _HYBRID.search(text):
                found = found or "hybrid"
            elif _REMOTE.search(text):
                return "remote"
    return found


def on_site(outline: Outline) -> Requirement | None:
    """The places of which one has to be at one, if the posting says that one has to be there."""
    arrangement = work_mode(outline)
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


# --- pay and employment ---------------------------------------------------------------------------------------------

_SUM = (
    r"(?:(?:US|CA|AU|NZ|C|A)?[$£€]\s?|\b(?:USD|CAD|AUD|GBP|EUR|CHF)\s?[$£€]?\s?)"
    r"\d{1,3}(?:[,. ]?\d{3}){0,3}(?:\.\d{1,2})?\s?[kK]?\b"
)
_SECOND = r"(?:[$£€]\s?)?\d{1,3}(?:[,.]?\d{3}){0,3}(?:\.\d{1,2})?\s?[kK]?\b"
_PER = (
    r"(?:\s?/\s?|\s{1,2}(?:per|an?|each|every)\s{1,2}|\s{1,2})(?:hour(?:ly)?|hr|h|year(?:ly)?|yr|annum|annual(?:ly)?"
    r"|month(?:ly)?|mo|week(?:ly)?|wk|day|daily|shift|semester|term|summer|mile|p\.?\s?a\.?)\b\.?"
)
_SALARY = lazy(
    rf"(?:up\s+to\s+|from\s+|starting\s+at\s+)?{_SUM}(?:\s?\+)?(?P<per1>{_PER})?"
    rf"(?:\s{{0,3}}(?:[-–—]|to|and)\s{{0,3}}{_SECOND}(?:\s?\+)?)?(?:\s(?:USD|CAD|AUD|GBP|EUR))?(?P<per2>{_PER})?"
    r"(?:\s(?:gross|DOE|pro\srata|OTE|base))?",
    re.IGNORECASE,
)
_PAY_WORDS = lazy(
    r"\b(?:salary|salaries|pay|pays|paid|wages?|compensation|remuneration|stipend|rate|hourly|annual(?:ly)?|earn|range"
    r"|OTE|base|grade|band|step)\b",
    re.IGNORECASE,
)
_NO_SALARY = lazy(
    r"\b(?:bonus(?:es)?|budgets?|revenue|funding|raised|sales|grants?|allowance|reimburse\w*|401|match\w*|tuition"
    r"|portfolio|quota|valuation|assets|loans?|fees?|deposit|coverage|insurance|savings?|projects?|spend(?:ing)?"
    r"|scholarships?|credits?|vouchers?|contracts?|donat\w+|relocation|equipment)\b",
    re.IGNORECASE,
)
_UNPAID = lazy(r"\b(?:unpaid|volunteer\s+position|for\s+(?:academic\s+)?credit\s+only)\b", re.IGNORECASE)
_NEGOTIABLE = lazy(
    r"\b(?:salary|pay|compensation|remuneration)\s*:\s*(?P<words>(?:competitive|negotiable|DOE"
    r"|commensurate\s+with\s+experience|depends\s+on\s+experience|to\s+be\s+discussed)\b[^.;|]{0,40})",
    re.IGNORECASE,
)
_THOUSANDS = lazy(r"\d\s?[kK]\b|\d{2,3}[,. ]?\d{3}")


def salary(outline: Outline) -> Value | None:
    """The pay in the posting's own words; the first sum that is a pay by its unit, its words or its heading."""
    doubtful: Value | None = None
    for value, heading in _lines(outline):
        text = value.text[:MAX_UNIT]
        for found in _SALARY.finditer(text):
            before, after = text[max(0, found.start() - 60) : found.start()], text[found.end() : found.end() + 24]
            unit = found["per1"] or found["per2"]
            if _NO_SALARY.search(after) or (_NO_SALARY.search(before) and not unit):
                continue
            spoken = _PAY_WORDS.search(before + after) is not None or _PAY_WORDS.search(heading) is not None
            if unit or (spoken and _THOUSANDS.search(found[0])):
                return value.part(found.start(), found.end())
        if doubtful is None:
            words = _NEGOTIABLE.search(text)
            if words is not None:
                doubtful = value.part(words.start("words"), words.end("words"))
            elif len(text) <= 2 * SHORT and (unpaid := _UNPAID.search(text)) is not None:
                doubtful = value.part(*unpaid.span())
    return doubtful


_EMPLOYED = (
    r"full[- ]?time|part[- ]?time|internship|co-?op|temporary|seasonal|fixed[- ]term|permanent|contract(?:or)?"
    r"|per[- ]diem|casual|freelance|apprenticeship|work[- ]study|volunteer|zero[- ]hours?|PRN"
)
_EMPLOYMENT_LABEL = lazy(
    r"\W*(?:employment|job|position|contract|appointment|work|working)?\s*"
    r"(?:type|time|status|schedule|hours|basis|pattern|term)"
    rf"\s*[:\t]\s*(?P<rest>[^|\t]{{0,60}}?\b(?:{_EMPLOYED})\b[^|\t]{{0,60}})$",
    re.IGNORECASE,
)
_EMPLOYMENT = lazy(rf"\b(?:{_EMPLOYED})\b(?:\s?[,/·|-]?\s?\b(?:{_EMPLOYED})\b){{0,4}}", re.IGNORECASE)
_INTERN = lazy(r"\bintern\b", re.IGNORECASE)
_HEAD_LINES = 14


def employment(outline: Outline) -> Value | None:
    """Full time, part time, internship …: behind its label, else in a short line near the top, else in the title."""
    seen: Value | None = None
    for index, (value, _) in enumerate(_lines(outline)):
        text = value.text
        if len(text) > 2 * SHORT:
            continue
        labelled = _EMPLOYMENT_LABEL.match(text)
        if labelled is not None:
            return value.part(*labelled.span("rest"))
        if seen is None and index < _HEAD_LINES and len(text) <= SHORT:
            found = _EMPLOYMENT.search(text)
            seen = value.part(*found.span()) if found is not None else None
    if seen is None and outline.title is not None:
        found = _EMPLOYMENT.search(outline.title.text) or _INTERN.search(outline.title.text)
        seen = outline.title.part(*found.span()) if found is not None else None
    return seen


def _lines(outline: Outline) -> Iterator[tuple[Value, str]]:
    """Every heading and block, each with the words of its heading."""
    for section in outline.sections:
        heading = section.heading.text if section.heading is not None else ""
        if section.heading is not None:
            yield section.heading, heading
        for block in section.blocks:
            yield block.value, heading
