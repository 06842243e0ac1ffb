"""What a posting says of the work itself: where it is done, what it pays, how it is employed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.model.posting import Kind, Requirement, Strength
from profilelint.model.value import Value
from profilelint.pattern import lazy
from profilelint.posting.head import arranged
from profilelint.posting.headings import Class
from profilelint.posting.sections import Block, Outline, Section
from profilelint.posting.units import MAX_UNIT, SHORT, Unit

_MONEY = r"[$£€]\s?\d[\d,.]*\s?[kK]?"
_PAY = lazy(
    rf"{_MONEY}\s*(?:(?:[-–—/]|to|and)\s*(?:{_MONEY}|\d[\d,.]*\s?[kK]?\s*(?:/|per\b))|\+?\s*(?:/|\bper\b|\ban?\b"
    rf"|\bp\.?\s?[ah]\b|\bhourly\b|\bannual"
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


_DAYS = r"(?:one|two|three|four|[1-4])(?:\s?(?:to|-|–|or)\s?(?:two|three|four|five|[2-5]))?"
_WEEKDAY = r"(?:Mon|Tue|Tues|Wed|Weds|Wednes|Thu|Thur|Thurs|Fri)(?:day)?s?"
_PLACE_OF_WORK = r"(?:office|on[- ]?site|in[- ]person|campus|headquarters|HQ|lab|studio)"
_AWAY = r"(?:remote(?:ly)?|from\s+home|home[- ]based|telework(?:ing)?|telecommut\w+|work[- ]from[- ]home|WFH|at\s+home)"
_ON_SITE = lazy(
    r"\b(?:position|role|job|internship|co-?op|work|placement|extern(?:ship)?|post)\s+(?:is|will\s+be|takes\s+place)\s+"
    r"(?:[\w%]+\s+){0,4}?(?:on[- ]?site|in[- ]person|in[- ](?:the[- ])?office)\b"
    r"|\b(?:fully\s+|100%\s+)?(?:on[- ]?site|in[- ]person|in-office)\s+"
    r"(?:position|role|job|internship|co-?op|only|placement)\b"
    r"|\b(?:work(?:place)?|job|location|remote)\s*(?:type|model|arrangement|setting|status|options?)?\s*[:\t]\s*"
    r"(?:fully\s+)?(?:on[- ]?site|in[- ]person|no\s+remote)\b"
    r"|\bremote(?:\s+(?:job|work|position|role|eligible|option))?\s*[:?\t]\s*no\b|\btelework(?:\s+\w+)?\s*[:?\t]\s*no\b"
    r"|\b(?:must|need\s+to|required\s+to)\s+(?:be\s+able\s+to\s+)?(?:work|report|be)\s+(?:on[- ]?site|in[- ]person)\b"
    r"|\b(?:not|no)\s+(?:an?\s+)?(?:eligible\s+for\s+)?(?:fully\s+)?(?:remote|telework|virtual)\b"
    r"|\b(?:not|n[’']t|never)\s+(?:be\s+)?(?:done|performed|worked)\s+(?:remotely|from\s+home)\b"
    r"|\bno\s+(?:remote|telework|home[- ]?(?:office|working)|work(?:ing)?\s+from\s+home)\b"
    r"|\b(?:remote|telework(?:ing)?|telecommuting|work(?:ing)?\s+from\s+home"
    r"|home\s+working)\s+(?:work(?:ing)?\s+)?(?:options?\s+)?"
    r"(?:is\s+|are\s+)?(?:not|n[’']t|un)\s?(?:possible|available|offered|permitted|allowed|an\s+option|supported"
    r"|authori[sz]ed)"
    r"|\b(?:isn|aren)[’']t\s+(?:a\s+)?(?:remote|telework)\b"
    r"|\b(?:cannot|can[’']t|can\s+not)\s+be\s+(?:done|performed|worked)\s+(?:remotely|from\s+home)\b"
    r"|\bperformed\s+(?:entirely|fully|exclusively|solely|wholly|only)\s+(?:on[- ]?site|(?:in|at|on)\s)"
    r"|\b(?:five|5)\s+days\s+(?:a|per|each)\s+week\s+(?:in|at|on)\b|\blocal\s+candidates\s+only\b"
    r"|\b(?:this|it)\s+is\s+an?\s+(?:fully\s+|100%\s+)?(?:on[- ]?site|in[- ]person|in-office|office-based|site-based)\b"
    r"|\bon[- ]?site\s+(?:five|5|daily|presence|work|is\s+required|required|attendance|every\s+day|full[- ]time)\b"
    r"|\bwork(?:s|ing)?\s+(?:is\s+|will\s+be\s+)?(?:on[- ]?site|in[- ]person|in\s+the\s+office|office-based)\b"
    r"|(?:^|[.;,(]\s?)in[- ](?:the\s+)?office,?\s+(?:M(?:on)?(?:day)?\s?(?:-|–|to|through)|full[- ]time|daily"
    r"|every\s+day|5\s+days|five\s+days)"
    r"|\bexpected\s+(?:to\s+(?:be|work)\s+)?(?:on[- ]?site|in\s+(?:the\s+)?office)\b",
    re.IGNORECASE,
)
_NEAR = lazy(
    r"\b(?:must|should)\s+(?:currently\s+)?(?:live|reside|be\s+(?:located|based))\s+(?:in|within|near)\b"
    r"|\b(?:able|willing)\s+to\s+(?:reliably\s+)?commute\b|\brelocation\s+(?:is\s+)?(?:required|necessary)\b"
    r"|\b(?:must|need\s+to)\s+(?:be\s+willing\s+to\s+)?relocate\b"
    r"|\bfour\s+days\s+(?:a|per|each)\s+week\s+(?:in|at|on)\b|\b4\s+days\s+(?:a|per|each)\s+week\s+(?:in|at|on)\b",
    re.IGNORECASE,
)
"""One has to be near: on site, unless another sentence says that the work is remote."""
_REMOTE = lazy(
    r"\b(?:fully|100\s?%|completely|entirely|permanently|all)[- ]remote\b(?<!not fully remote)|\bremote[- ](?:first"
    r"|only|eligible)\b"
    r"|(?<!no )(?<!not a )(?<!not an )\bremote\s+(?:position|role|job|internship|opportunity|work\s+(?:is"
    r"|arrangement|environment|schedule)"
    r"|within|anywhere|from\s+anywhere|option\s+(?:is\s+)?available|\(|in\s+(?:the\s+)?(?:U\.?S|UK|EU|Canada|United))"
    r"|(?<!site )(?<!area )(?<!camp )(?<!location )(?<!station )(?<!village )(?<!island )\b(?:is|be"
    r"|are)\s+(?:fully\s+|100%\s+|entirely\s+)?"
    r"remote\b(?!\s+(?!with|within|and|or|from|in\b|but|so|if|work|position|role|job))"
    r"|\b(?:work(?:place|\s+(?:type|model|arrangement|setting))?|job|location|position)\s*[:\t]\s*(?:fully\s+)?remote\b"
    r"|(?<!not )(?<!never )\bwork(?:ing|s)?\s+(?:\w+\s+){0,6}?(?:remotely|from\s+anywhere)\b|\bremotely\s+from\b"
    r"|(?<!no )\bwork(?:ing)?\s+from\s+home\b(?!\s+(?:stipend|allowance|budget|equipment|policy|days?|on|one|two|up))",
    re.IGNORECASE,
)
_HYBRID = lazy(
    r"(?<!not a )(?<!no )\bhybrid\s+(?:position|role|job|internship|schedule|work(?:ing|place)?|model|arrangement"
    r"|basis|environment"
    r"|set-?up|office|team|post|pattern|remote|on-?site|eligible)\b|(?:^|[.;]\s)hybrid\s*(?:[:,;(–—]|$)|\b(?:is|be"
    r"|as|work(?:s|ing)?)\s+hybrid\b"
    rf"|\b{_DAYS}\s+(?:\w+\s+)?days?\s+(?:a|per|each|every|/)\s?week\s+(?:\w+\s+){{0,2}}?(?:in|at|from"
    rf"|on)\s+(?:(?:the|our|your|an?)\s+)?"
    rf"(?:[\w-]+\s+){{0,2}}?(?:{_PLACE_OF_WORK}|home)\b"
    rf"|\b(?:{_PLACE_OF_WORK}|{_AWAY})\b[^.;:]{{0,30}}?\b{_DAYS}\s+days?\s+(?:a|per|each|every)\s+week\b"
    rf"|\b{_DAYS}\s+(?:{_AWAY}|in-office|office|on-?site)\s+days?\s+(?:a|per|each|every|weekly)\b"
    rf"|\b{_WEEKDAY}\b[^.;:]{{0,40}}?\b{_AWAY}\b|\b{_AWAY}\s+(?:on\s+)?{_WEEKDAY}\b"
    rf"|\b(?:in|to|at)\s+(?:our|the)\s+(?:[\w-]+\s+){{0,3}}?office\s+(?:on\s+)?{_WEEKDAY}(?:\s?(?:,|/|and"
    rf"|&)\s?{_WEEKDAY}){{1,3}}"
    r"|\b(?:otherwise|rest|remainder)\b[^.;:]{0,30}?\b(?:from\s+home|remote(?:ly)?)\b"
    r"|\b(?:partly|partially|part)[- ]remote\b|\bsplit\b[^.;]{0,40}?\bhome\b[^.;]{0,20}?\boffice\b"
    r"|\btelework(?:ing)?\s+eligible\s*[:?\t]?\s*yes\b|\b(?:eligible\s+for|option\s+to|occasional|part-time|some"
    r"|partial|up\s+to\s+\w+\s+days?\s+of)"
    r"\s+telework\b|\btelework\s+(?:is\s+)?(?:available|eligible|permitted|possible|allowed|agreement|schedule)\b"
    r"|\b(?:combination|mix|blend)\s+of\s+(?:\w+\s+){0,2}(?:remote|home|office|on-?site|in-person)\b",
    re.IGNORECASE,
)


_AT_A_GLANCE = lazy(
    r"\b(?:locations?|where|type|workplace|work\s?site|setting|schedule|hours|shift|details|glance|arrangement"
    r"|model)\b",
    re.IGNORECASE,
)


def work_mode(outline: Outline) -> str:
    """Where the work is done, as the head of the posting says, else as its sentences do: hybrid where one of them says
    so, on site before remote where both are said ("a remote-first firm, but this role is on site")."""
    if outline.arrangement:
        return outline.arrangement
    found: set[str] = set()
    above = Section(Class.OTHER, None, tuple(Block(value, False) for value in outline.above))
    for section in (above, *outline.sections):
        glance = section.heading is not None and _AT_A_GLANCE.search(section.heading.text) is not None
        for value in (section.heading, *(block.value for block in section.blocks)):
            if value is None:
                continue
            text = value.text[: 3 * MAX_UNIT]
            if section.kind is Class.IGNORE and glance and len(text) <= SHORT and arranged(text):
                found.add(arranged(text))  # "Full-time, on site" below "Job type"
            if _HYBRID.search(text):
                return "hybrid"
            if _ON_SITE.search(text):
                found.add("on-site")
            elif _REMOTE.search(text):
                found.add("remote")
            elif _NEAR.search(text):
                found.add("near")
    if "hybrid" in found:
        return "hybrid"
    return "on-site" if "on-site" in found else "remote" if "remote" in found else "on-site" if "near" in found else ""


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

_NUMBER = r"\d{1,3}(?:[,. \u00a0\u202f]?\d{3}){0,3}(?:\.\d{1,2})?(?:\s?[kK]\b)?(?!\d)"
_SIGN = r"(?:(?:US|CA|AU|NZ|C|A)?[$£€]|\b(?:USD|CAD|AUD|GBP|EUR|CHF)\b(?:\s?[$£€])?)"
_BEHIND = r"(?:[$£€]|(?:USD|CAD|AUD|GBP|EUR|CHF)\b)"
_UNIT = (
    r"(?:(?P<hour>hour(?:ly)?|hr|h)|(?P<year>year(?:ly)?|yr|annum|annual(?:ly)?|p\.?\s?a\.?)|(?P<month>month(?:ly)?|mo)"
    r"|(?P<week>week(?:ly)?|wk)|(?P<day>day|daily|shift)|(?P<term>semester|term|summer|mile))\b\.?"
)
_PER = rf"(?:\s?/\s?|\s{{1,2}}(?:per|an?|each|every)\s{{1,2}}|\s{{1,2}}(?:gross\s+(?:per\s+)?|brutto\s+)?){_UNIT}"


def _numbered(pattern: str, number: int) -> str:
    return pattern.replace("(?P<", f"(?P<u{number}_")


_SALARY = lazy(
    rf"(?:up\s+to\s+|from\s+|starting\s+at\s+)?"
    rf"(?:{_SIGN}\s?(?P<first>{_NUMBER})(?:\s?\+)?(?:{_numbered(_PER, 1)})?"
    rf"(?:\s{{0,3}}(?:(?:[-–—]|to)\s{{0,3}}(?:{_SIGN}\s?)?|and\s{_SIGN}\s?)(?P<second>{_NUMBER})(?:\s?\+)?)?"
    rf"|(?P<third>(?<![\w.,$£€]){_NUMBER})(?:\s?{_BEHIND})?(?:\s{{0,3}}(?:[-–—]"
    rf"|to)\s{{0,3}}(?P<fourth>{_NUMBER}))?\s?{_BEHIND})"
    rf"(?:\s(?:USD|CAD|AUD|GBP|EUR)\b)?(?:{_numbered(_PER, 2)})?"
    r"(?:\s(?:gross|DOE|pro\srata|OTE|base)\b)?",
    re.IGNORECASE,
)
_BARE = lazy(
    r"\b(?:pay|salary|base|compensation|range|budget\s+for\s+this\s+role)\b[^.;\d$£€]{0,30}?"
    r"(?P<sum>\d{2,3}\s?k?\s*(?:to|[-–—])\s*\d{2,3}\s?k)\b",
    re.IGNORECASE,
)
"""Pay without a sign: "Pay is 120 to 140k"."""
_LABELLED = lazy(
    r"(?:^|[\s,;|•·(])(?:wages?|pay|rate|salary|scale|compensation|hourly|remuneration|stipend|grade|band"
    r"|step)\b[^.;\d]{0,24}[:\t–-]?\s*$",
    re.IGNORECASE,
)
_LEAST = {"hour": 4, "year": 8000, "month": 250, "week": 80, "day": 30, "term": 0}
_MOST = {"hour": 500, "year": 2_000_000, "month": 100_000, "week": 20_000, "day": 5000, "term": 100_000}
_PAY_WORDS = lazy(
    r"\b(?:salary|salaries|pay|pays|paid|wages?|compensation|remuneration|stipend|rate|hourly|annual(?:ly)?|earn|range"
    r"|OTE|base|grade|band|step)\b",
    re.IGNORECASE,
)
_NO_SALARY_WORDS = (
    r"\b(?:bonus(?:es)?|budgets?|revenue|funding|raised|sales|grants?|allowance|reimburse\w*|401|match\w*|tuition"
    r"|portfolio|quota|valuation|assets|loans?|fees?|deposit|coverage|insurance|savings?|projects?|spend(?:ing)?"
    r"|scholarships?|credits?|vouchers?|contracts?|donat\w+|relocation|equipment|housing|stock|discounts?|learning"
    r"|customers?|clients?|companies|premiums?|pension|endorsement|overnight|differential|premium|commission)\b"
)
_NO_SALARY = lazy(_NO_SALARY_WORDS, re.IGNORECASE)
_ELSE_PAID = lazy(
    rf"\s*(?!(?:with|plus|and|or|per|an?|DOE)\b)(?:(?!with\b|plus\b|and\b)[\w-]+\s+){{0,2}}{_NO_SALARY_WORDS}",
    re.IGNORECASE,
)
"""What makes a sum another one, right behind it: "$3,000 sign-on bonus"."""
_UNPAID = lazy(r"\b(?:unpaid|volunteer\s+position|for\s+(?:academic\s+)?credit\s+only)\b", re.IGNORECASE)
_NEGOTIABLE = lazy(
    r"\b(?:salary|pay|compensation|remuneration)\s*:\s*(?P<words>(?:competitive|negotiable|DOE"
    r"|commensurate\s+with\s+experience|depends\s+on\s+experience|to\s+be\s+discussed)\b[^.;|]{0,40})",
    re.IGNORECASE,
)
_THOUSANDS = lazy(r"\d\s?[kK]\b|\d{2,3}[,. ]?\d{3}")


def salary(outline: Outline) -> Value | None:
    """The pay in the posting's own words; the first sum that is a pay by its unit, its words or its heading, else a
    range of two sums that only a pay can be."""
    doubtful: Value | None = None
    spoken_of: Value | None = None
    for value, heading in _lines(outline):
        text = value.text[:MAX_UNIT]
        for found in _SALARY.finditer(text):
            before, after = text[max(0, found.start() - 60) : found.start()], text[found.end() : found.end() + 24]
            clause = before[max(before.rfind(sign) for sign in (". ", "; ", "! ")) + 1 :]
            unit = _unit(found)
            amount = _amount(found["first"] or found["third"], found[0])
            if unit and not _LEAST[unit] <= amount <= _MOST[unit]:
                continue
            other = _last(_NO_SALARY, clause)
            if _ELSE_PAID.match(after) or _FOR_ELSE.match(after):
                continue
            if other >= 0 and unit != "hour" and _last(_PAY_WORDS, clause) < other:
                continue
            words = _PAY_WORDS.search(clause + after) is not None or _PAY_WORDS.search(heading) is not None
            if unit or _LABELLED.search(before) or (words and _THOUSANDS.search(found[0])):
                return _whole(value, found)
            if (
                doubtful is None
                and (found["second"] or found["fourth"])
                and amount >= 12_000
                and _THOUSANDS.search(found[0])
            ):
                doubtful = _whole(value, found)
        bare = _BARE.search(text)
        if bare is not None:
            return value.part(*bare.span("sum"))
        if spoken_of is None:
            said = _NEGOTIABLE.search(text)
            if said is not None:
                spoken_of = value.part(said.start("words"), said.end("words"))
            elif len(text) <= 2 * SHORT and (unpaid := _UNPAID.search(text)) is not None:
                spoken_of = value.part(*unpaid.span())
    return doubtful or spoken_of


_FOR_ELSE = lazy(
    r"\s*(?:for|toward\w*|in|of)\s+(?:your\s+|an?\s+)?(?:learning|training|courses?|books|equipment|education"
    r"|professional|conferences?"
    r"|wellness|childcare|gym|relocation|tools?|moving|travel|development|revenue|sales|assets|funding|venture)\b",
    re.IGNORECASE,
)


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((found.start() for found in pattern.finditer(text)), default=-1)


def _unit(found: re.Match[str]) -> str:
    """The time that a sum is paid for: ``hour day week month year term``, or empty."""
    return next((name for name in _LEAST if found[f"u1_{name}"] or found[f"u2_{name}"]), "")


def _amount(figures: str, whole: str) -> float:
    """A sum as a number; thousands where it or the end of its range is written with a k."""
    digits = re.sub(r"[^\d.]", "", re.sub(r"[,. \u00a0\u202f](?=\d{3}(?!\d))", "", figures)).strip(".")
    thousands = re.search(r"\d\s?[kK]\b", whole) is not None
    amount = float(digits) if digits and digits.count(".") <= 1 else 0.0
    return amount * 1000 if thousands and amount < 1000 else amount


def _whole(value: Value, found: re.Match[str]) -> Value:
    end = found.start() + len(found[0].rstrip(" +"))
    if value.text[end - 1] == "." and value.text[end - 2].isalpha() and not _SHORTENED.search(value.text[:end]):
        end -= 1  # the sentence's, not the word's
    return value.part(found.start(), end)


_SHORTENED = lazy(r"\b(?:hr|h|yr|mo|wk|p\.?\s?a)\.$", re.IGNORECASE)
_EMPLOYED = (
    r"full[- ]?time|part[- ]?time|internship|co-?op|temporary|seasonal|fixed[- ]term|permanent(?!\s+residen)"
    r"|contract[- ]to[- ](?:hire|perm(?:anent)?)|contract(?:or)?(?!\s+(?:admin|special|manage|manufactur|analy"
    r"|attorney|law|negotiat|review"
    r"|research|sales|secur|work|vehicle)\w*)|per[- ]diem|casual(?!\s+(?:dress|dining|wear))|freelance"
    r"|apprenticeship|work[- ]study"
    r"|volunteer|zero[- ]hours?|PRN|temp[- ]to[- ](?:hire|perm)"
)
_EMPLOYMENT_LABEL = lazy(
    r"\W*(?:(?:employment|job|position|contract|appointment|work|working|time|employee|worker)\s*)?"
    r"(?:type|time|status|schedule|hours|basis|pattern|term|category|class)"
    r"\s*[:\t]\s*(?P<rest>\S[^|\t]{0,120})$",
    re.IGNORECASE,
)
_EMPLOYMENT = lazy(
    rf"\b(?:{_EMPLOYED})\b(?!\s*[:\t])(?:\s?[,/·|()-]?\s?\b(?:{_EMPLOYED})\b){{0,4}}"
    r"(?:,?\s\(?\d{1,2}(?:\.\d{1,2})?(?:\s?[-–]\s?\d{1,2})?\s?(?:hours?|hrs?)(?:\s?(?:/|a|per)\s?w(?:ee)?k)?\)?)?",
    re.IGNORECASE,
)
_INTERN = lazy(r"\bintern\b", re.IGNORECASE)
_NOT_OF_THE_JOB = lazy(
    r"\b(?:years?|experience|applicants?|benefits|students?|enroll\w*|staff|employees|workers|team|members?|degree"
    r"|must|ability"
    r"|required|preferred|equivalent|supervis\w*|manag\w+|hir(?:e|es|ing)\s+\w+\s+seasonal)\b",
    re.IGNORECASE,
)
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
            held = value.part(*labelled.span("rest"))
            found = _EMPLOYMENT.search(held.text)
            if found is not None:
                return held.part(*found.span())
        if seen is None and index < _HEAD_LINES and len(text) <= SHORT and not _NOT_OF_THE_JOB.search(text):
            found = _EMPLOYMENT.search(text)
            seen = value.part(*found.span()) if found is not None else None
    if seen is None and outline.title is not None:
        found = _EMPLOYMENT.search(outline.title.text) or _INTERN.search(outline.title.text)
        seen = outline.title.part(*found.span()) if found is not None else None
    return seen


def _lines(outline: Outline) -> Iterator[tuple[Value, str]]:
    """Every line above the sections, heading and block, each with the words of its heading."""
    for value in outline.above:
        yield value, ""
    for section in outline.sections:
        heading = section.heading.text if section.heading is not None else ""
        if section.heading is not None:
            yield section.heading, heading
        for block in section.blocks:
            yield block.value, heading
