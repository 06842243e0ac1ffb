"""What is looked for in every line of a posting, for it often stands at the end: documents, a deadline, eligibility."""

from __future__ import annotations

import re
from dataclasses import replace

from profilelint.model.posting import Kind, Requirement, Strength
from profilelint.pattern import lazy
from profilelint.posting.deadlines import Dating, deadline
from profilelint.posting.documents import documents
from profilelint.posting.headings import Class
from profilelint.posting.units import CLOSES, Unit, make

LEGAL = lazy(
    r"\bequal\s+(?:employment\s+)?opportunit|\bwithout\s+regard\b|\bregardless\s+of\s+(?:race|age|gender|sex)"
    r"|\bdiscriminat"
    r"|\bprotected\s+(?:veteran|class|by\s+law|characteristic)|\breasonable\s+accommodation|\bveteran\s+status\b"
    r"|\be-?verify\b"
    r"|\ball\s+qualified\s+applicants\b|\bnational\s+origin\b|\baffirmative\s+action\b",
    re.IGNORECASE,
)


def notes(unit: Unit, dating: Dating) -> list[Requirement]:
    """Documents, a deadline and eligibility."""
    out: list[Requirement] = []
    text = unit.value.text
    out.extend(documents(unit))
    if CLOSES.search(text):
        out.extend(deadline(unit, dating))
    if not LEGAL.search(text):
        out.extend(_eligibility(unit))
    out.extend(_presence(unit))
    return out


ELIGIBILITY = lazy(
    r"\b(?:legally\s+)?(?:authori[sz]ed|eligib(?:le|ility)|permitted|entitle(?:d|ment))\s+to\s+(?:legally\s+)?work\s+"
    r"(?:lawfully\s+|legally\s+)?(?:in|for\s+any)\b|\blegally\s+able\s+to\s+work\b|\bable\s+to\s+(?:legally\s+"
    r"|lawfully\s+)?work"
    r"\s+(?:legally\s+|lawfully\s+)?in\s+(?:the\s+)?(?:U\.?S|U\.?K|United|Canada|Ireland|Australia|EU|country)"
    r"|\b(?:work|employment)\s+(?:authori[sz]ation|eligibility|permit|visa)\b|\bright\s+to\s+work\b"
    r"|\b(?:visa|immigration|employment[- ]based|work|h-?1b)\s+sponsorships?\b|\bsponsor(?:ship|ed"
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


_PRESENCE = lazy(
    r"\b(?:must|should|required\s+to|expected\s+to|need\s+to|have\s+to|employees?\s+must)\s+(?:currently\s+)?"
    r"(?:live|reside|be\s+(?:located|based|on[- ]?site|in\s+the\s+office))\b"
    r"|^\W*(?:live|reside|living|residency|residence)\s+(?:with)?in\b|\bresidency\s+within\b"
    r"|\bwithin\s+(?:\w+\s+){0,3}commut(?:e|ing)\b|\b(?:is|are|be)\s+on[- ]?site\s+(?:\w+\s+){1,3}days?\b"
    r"|\b(?:position|role|job|work|post)\s+(?:is|will\s+be)\s+(?:fully\s+|entirely\s+|100%\s+)?(?:on[- ]?site"
    r"|in[- ]person|in[- ]office)\b"
    r"|\b(?:is|are)\s+performed\s+(?:entirely\s+|fully\s+|only\s+)?(?:on[- ]?site|in[- ]person|in\s+an?\b)"
    r"|\bhybrid\s*:\s+\S"
    r"|\b(?:up\s+to\s+)?\d{1,2}\s?%\s+(?:\w+\s+){0,2}travel\b|\btravel\b[^.;]{0,40}\b\d{1,2}\s?%"
    r"|\btravel\s+(?:is\s+)?required\b"
    r"|\btravel(?:\s+required)?\s*:\s*(?!no\b|none\b|not\b)|\brequires?\s+(?:\w+\s+){0,3}travel\b"
    r"|\bwith\s+regular\s+travel\b"
    r"|\bovernight\s+travel\b|\b(?:willing(?:ness)?|able|ability|available"
    r"|expected)\s+to\s+(?:\w+\s+){0,2}(?:travel|commute|relocate)\b"
    r"|\b(?:come|commute)\s+(?:in)?to\s+(?:our|the)\s+[\w\s]{0,20}office\b|\btelework\s+is\s+not\b",
    re.IGNORECASE,
)
_NO_TRAVEL = lazy(
    r"\b(?:no|not|without|never|little)\s+(?:\w+\s+){0,2}travel\b|\btravel\s+(?:is\s+)?(?:not|rare)\b", re.IGNORECASE
)


def _presence(unit: Unit) -> list[Requirement]:
    """Where one has to live or be, and travel, where a sentence asks for it: no place of its own, only the words."""
    text = unit.value.text
    found = _PRESENCE.search(text)
    if found is None or unit.kind is Class.RESPONSIBILITIES or _NO_TRAVEL.search(text):
        return []
    soft = unit.kind is Class.PREFERRED or re.search(r"\b(?:preferred|a plus|optional|ideally)\b", text, re.IGNORECASE)
    return [make(unit, Kind.LOCATION, Strength.PREFERRED if soft else Strength.REQUIRED, [])]


_CATEGORIES = (
    ("clearance", lazy(r"clearance|polygraph|TS/SCI|public\s+trust", re.IGNORECASE)),
    ("no-sponsorship", lazy(r"sponsor", re.IGNORECASE)),
    ("citizenship", lazy(r"citizen", re.IGNORECASE)),
    ("export-control", lazy(r"\bITAR\b|\bEAR(?:99)?\b|export[- ]control|\bu\.?s\.?\s+persons?\b", re.IGNORECASE)),
    (
        "work-authorization",
        lazy(
            r"(?:authori[sz]ed|eligib(?:le|ility)|permitted|entitle(?:d|ment)|able)\s+to\s+(?:legally\s+"
            r"|lawfully\s+)?work"
            r"|(?:work|employment)\s+(?:authori[sz]ation|eligibility|permit)|right\s+to\s+work"
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
            r"|\bWorking\s+with\s+Children\b|\bvulnerable\s+sector\b|\bBPSS\b|\brehabilitation\s+of\s+offenders\b"
            r"|\bGarda\s+vetting\b|\bPVG\b|\bdisclosure\s+(?:and\s+barring|scotland)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "drug-test",
        lazy(
            r"\bdrug(?:\s*(?:and|&|/|,)\s*(?:\w+,?\s+(?:and\s+)?)?(?:alcohol|nicotine|tobacco))?[- ]?(?:\s+"
            r"|/)?(?:tests?|testing|screens?|screening)\b|\burinalysis\b"
            r"|\bdrug[- ]free\s+workplace\b[^.]{0,120}\b(?:test|screen)|\btest(?:ed|ing)?\s+for\s+(?:marijuana|drugs"
            r"|illegal)",
            re.IGNORECASE,
        ),
    ),
    (
        "age",
        lazy(
            r"\b(?:at\s+least|minimum\s+(?:age\s+)?(?:of\s+)?|must\s+be(?:\s+at\s+least)?|be)\s+(?:1[4-9]|2[0-5]"
            r"|sixteen"
            r"|eighteen|twenty[- ]one)(?:\+|\s+(?:years?\s+(?:of\s+age|old)|(?:years?\s+)?or\s+(?:older|over|above)))?"
            r"(?=\W|$)(?!\s*(?:%|hours?|words|months|credits?|minutes|pounds|lbs?|miles|days|weeks"
            r"|years\s+(?:of\s+)?exp))"
            r"|\b(?:1[4-9]|2[0-5])\s+(?:years|yrs)\s+(?:of\s+age|old|or\s+older|and\s+(?:older|over))\b"
            r"|\b(?:1[4-9]|2[0-5])\s+(?:and|or)\s+older\b|\bage\s+(?:1[4-9]|2[0-5])\b",
            re.IGNORECASE,
        ),
    ),
)
_CHECKING = lazy(
    r"(?:\b(?:experience|knowledge)\b|^\W*(?:conduct|perform|process|run|order|review|manag|administer|coordinat)\w*)"
    r"[^.;]{0,30}\b(?:background|reference|credit|drug|criminal)\b"
    r"|\b(?:no|without|not\s+require)\s+(?:an?\s+)?(?:background|reference|credit|criminal|drug)[- ]+(?:test|screen"
    r"|check|investig)\w*"
    r"|\b(?:drug\s+test|background\s+check)\w*(?:\s+required)?\s*:\s*(?:no|none|not)\b",
    re.IGNORECASE,
)
"""Checks as somebody's work, or none at all."""


_PERSON = lazy(
    r"\bu\.?s\.?\s+persons?\b|permanent\s+residen|refugee|\basyl|protected\s+individual|green\s+card", re.IGNORECASE
)
_AUTHORISED = lazy(r"authori[sz]|eligib|right\s+to\s+work|\bpermit|\bvisa", re.IGNORECASE)
_SAME = lazy(r"security\s+(?:and\s+\w+\s+)?(?:clearances?|checks?|screen\w*)", re.IGNORECASE)
"""A check that is the clearance itself."""
_BACKGROUND = lazy(r"\bbackground\s+(?:checks?|screen\w*|investigations?)\b", re.IGNORECASE)
_UNASKED = lazy(r"\bclearance\b[^.;:]{0,20}:?\s*(?:is\s+)?(?:not\s+required|none\b|no\b|n/a)", re.IGNORECASE)
_REFUSED = lazy(r"\b(?:no|not|n[’']t|cannot|unable|never|without)\b[^.;]{0,40}\bsponsor", re.IGNORECASE)
_OFFERED = lazy(
    r"\bsponsor\w*[^.;]{0,60}\b(?:welcome|considered|available|offered|possible)\b(?<!not available)(?<!not offered)"
    r"|\b(?:we|can|will|do|happy\s+to)\s+sponsor\b",
    re.IGNORECASE,
)
"""Sponsorship that is given."""


def _eligibility(unit: Unit) -> list[Requirement]:
    """Who may be hired: authorisation, citizenship, clearance, and the checks that come with an offer. ``fields`` holds
    what kind each is: ``work-authorization no-sponsorship citizenship clearance export-control background-check
    drug-test age``."""
    text = unit.value.text
    must = re.search(r"\b(?:must|required|requires|not)\b", text, re.IGNORECASE) is not None
    preferred = re.search(r"\b(?:preferred|a plus|desired|an asset)\b", text, re.IGNORECASE) or (
        unit.kind is Class.PREFERRED and not must
    )
    strength = Strength.PREFERRED if preferred else Strength.REQUIRED
    out: list[Requirement] = []
    match = ELIGIBILITY.search(text)
    if (
        match is not None
        and not _OFFERED.search(text)
        and (unit.kind is not Class.RESPONSIBILITIES or re.search(r"\b(?:must|required?)\b", text, re.IGNORECASE))
    ):
        kinds = tuple(name for name, pattern in _CATEGORIES if pattern.search(text))
        if "export-control" in kinds and _PERSON.search(text):  # its law names citizens and permanent residents itself
            kinds = tuple(name for name in kinds if name not in ("citizenship", "work-authorization"))
        elif "citizenship" in kinds and _AUTHORISED.search(text) is None:
            kinds = tuple(name for name in kinds if name != "work-authorization")
        out.append(
            replace(make(unit, Kind.ELIGIBILITY, strength, [(match.start(), match.end(), "")]), fields=kinds),
        )
    if unit.kind is Class.RESPONSIBILITIES or _CHECKING.search(text):
        return out
    checks = [(name, found) for name, pattern in _CHECKS if (found := pattern.search(text)) is not None]
    if match is not None and any(name == "clearance" for item in out for name in item.fields):
        checks = [
            (name, other)
            for name, found in checks
            if (other := _BACKGROUND.search(text) if _SAME.fullmatch(found[0]) else found) is not None
        ]
    if checks:
        spots = [(found.start(), found.end(), "") for _, found in checks]
        made = make(unit, Kind.ELIGIBILITY, strength, spots)
        out.append(replace(made, fields=tuple(name for name, _ in checks)))
    return out
