"""The contact block: what stands above the first section heading.

:func:`contact` takes e-mail addresses, links and phone numbers out of each line first, cuts what remains at
separators, and then decides which pieces are the place, the name and the headline. Values stay as written, so that a
rule can point at ``name@gmail,com``; :func:`email_ok` and :func:`phone_number` judge them.

Confidence of the name: 0.95 where the e-mail address or a profile link spells it, 0.9 on the first line or in the
largest type, 0.7 for one word or a spaced-out name whose words cannot be told apart there, below 0.5 where nothing
but its form speaks for it (a later line).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from profilelint.model.resume import Basics, Location, Profile
from profilelint.model.value import Value, join
from profilelint.parse import dates
from profilelint.parse.places import is_street, location_confidence, parse_location
from profilelint.pattern import lazy

MAX_LINES = 60
"""Lines of the block that are looked at."""
MAX_LINKS = 500
"""Links of the file that are looked at."""
MAX_LINE = 1000
"""Characters of a line that are looked at."""

# ---- e-mail

_LOCAL = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%&'*+/=?^_`{|}~-")
_LOCAL_PLAIN = lazy(r"[A-Za-z0-9](?:[A-Za-z0-9._%+'-]){0,80}$")
_DOMAIN = lazy(r"[\w.-]{1,120}")
_EMAIL = lazy(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[^\W_](?:[^\W_]|[.-]){0,252}")
_TLD_AFTER_COMMA = lazy(r",(?:com|edu|org|net|gov|io|co|de|uk|us|ca|fr|in)(?!\w)", re.I)
_TLD_AFTER_BLANK = lazy(r"(?:\. | \. ?)(?:com|edu|org|net|gov|io|de|uk|us|ca)(?!\w)", re.I)
_AT_WORD = lazy(r" ?(?:\(at\)|\[at\]|\{at\}|<at>) ?", re.I)
_DOT_WORD = lazy(r" ?(?:\(dot\)|\[dot\]|\{dot\}) ?", re.I)
_SPOKEN = lazy(
    r"[A-Za-z0-9._%+-]{1,64} at [A-Za-z0-9-]{1,40}(?: dot |\.)(?:com|edu|org|net|gov|io|de|uk|us|ca)(?!\w)", re.I
)
_ICON_WORD = lazy(r"(?:envel?ope|envel\S?ope)(?=[A-Za-z])", re.I)


_GLUED_NUMBER = lazy(r"\+?\d{1,4}[.-]\d{3}[.-]\d{3,4}(?:[.-]\d{4})?(?=[A-Za-z])")


def email_ok(text: str) -> bool:
    """Whether mail can be sent to an address, by its syntax: ``local@domain.tld`` without blanks, doubled points or
    signs that mail servers refuse."""
    if len(text) > 254 or _EMAIL.fullmatch(text) is None:
        return False
    local, _, domain = text.partition("@")
    if local.startswith(".") or local.endswith(".") or ".." in local:
        return False
    labels = domain.split(".")
    if len(labels) < 2 or any(not label or label.startswith("-") or label.endswith("-") for label in labels):
        return False
    last = labels[-1]
    return len(last) >= 2 and (last.isalpha() or last.lower().startswith("xn--"))


def _email_spans(text: str) -> list[tuple[int, int]]:
    """Where addresses stand, well-formed or recognisably meant to be one."""
    spans: list[tuple[int, int]] = []
    for match in re.finditer("@", text):
        if spans and match.start() < spans[-1][1]:
            continue
        span = _around(text, match.start(), match.end())
        if span is not None:
            spans.append(span)
    if not spans:
        for match in _AT_WORD.finditer(text):
            span = _around(text, match.start(), match.end())
            if span is not None:
                return [span]
        if spoken := _SPOKEN.search(text):
            return [spoken.span()]
    return spans


def _around(text: str, at: int, after: int) -> tuple[int, int] | None:
    """The address around the sign between ``at`` and ``after``."""
    left = at
    gap_left = left > 0 and text[left - 1] == " "
    left -= gap_left
    local = _LOCAL_PLAIN.search(text[max(0, left - 82) : left])
    if local is None:
        return None
    start = max(0, left - 82) + local.start()
    right = after
    gap_right = text[right : right + 1] == " "
    right += gap_right
    while text[right : right + 1] == "@":
        right += 1
    domain = _DOMAIN.match(text, right)
    if domain is None:
        return None
    end = domain.end()
    if "." not in domain[0].rstrip("."):
        for pattern in (_TLD_AFTER_COMMA, _DOT_WORD, _TLD_AFTER_BLANK):
            if more := pattern.match(text, end if pattern is not _TLD_AFTER_BLANK else end - domain[0].endswith(".")):
                end = more.end()
                if pattern is _DOT_WORD and (last := _DOMAIN.match(text, end)):
                    end = last.end()
                break
        else:
            if gap_left or gap_right:  # "Engineer @ Acme"
                return None
    end -= len(text[right:end]) - len(text[right:end].rstrip(".-_"))
    if gap_left and gap_right and "." not in text[right:end] and "," not in text[right:end]:
        return None
    if glued := (_ICON_WORD.match(text, start) or _GLUED_NUMBER.match(text, start)):
        start = glued.end()
    return start, end


# ---- links

_NETWORKS = {
    "linkedin.com": "LinkedIn", "github.com": "GitHub", "github.io": "", "gitlab.com": "GitLab",
    "bitbucket.org": "Bitbucket", "stackoverflow.com": "Stack Overflow", "twitter.com": "Twitter", "x.com": "X",
    "kaggle.com": "Kaggle", "medium.com": "Medium", "behance.net": "Behance", "dribbble.com": "Dribbble",
    "orcid.org": "ORCID", "scholar.google.com": "Google Scholar", "instagram.com": "Instagram",
    "facebook.com": "Facebook", "youtube.com": "YouTube", "joinhandshake.com": "Handshake",
    "leetcode.com": "LeetCode",
    "hackerrank.com": "HackerRank", "devpost.com": "Devpost", "codeforces.com": "Codeforces",
    "researchgate.net": "ResearchGate", "xing.com": "XING", "huggingface.co": "Hugging Face", "bsky.app": "Bluesky",
    "public.tableau.com": "Tableau", "dev.to": "DEV", "codepen.io": "CodePen", "t.me": "Telegram",
    "mastodon.social": "Mastodon", "wa.me": "WhatsApp",
}  # fmt: skip
_NETWORK_WORDS = {
    "linkedin": "LinkedIn", "linked in": "LinkedIn", "github": "GitHub", "git": "GitHub", "gitlab": "GitLab",
    "kaggle": "Kaggle", "twitter": "Twitter", "medium": "Medium", "behance": "Behance", "dribbble": "Dribbble",
    "orcid": "ORCID", "google scholar": "Google Scholar", "leetcode": "LeetCode", "stackoverflow": "Stack Overflow",
    "stack overflow": "Stack Overflow", "xing": "XING", "instagram": "Instagram", "devpost": "Devpost",
    "hackerrank": "HackerRank", "handshake": "Handshake", "bitbucket": "Bitbucket",
}  # fmt: skip
_TLDS = frozenset(
    "com org net io dev me ai co edu app tech xyz info site page us uk de ca in fr nl eu ch at it es pt "
    "br se no dk fi pl "
    "be au jp cn nz ie sg design blog codes cloud online website studio portfolio works art digital "
    "space gg sh so to tv "
    "fm ly bio link name pro gov mil int biz cc example test id tr za mx ar cl kr tw hk ng ke gr cz hu "
    "ro ru ua".split()
)
_SHORTENERS = frozenset("t.co goo.gl rb.gy is.gd v.gd t.ly linktr.ee cutt.ly ow.ly".split())
"""Hosts whose ending or length would not make a word an address."""
_SCHEME = lazy(r"(?:[a-z]{2,6}:/{1,3}|https?/{2}|https?:(?=www\.|[a-z]+\.com)|www[.,])", re.I)
_HOST = lazy(
    r"(?:[a-z]{2,6}:/{1,3} ?)?(?:www[.,]|[a-z]{2}\.)? ?(linkedin|github|gitlab|bitbucket|kaggle|leetcode)"
    r"(?: ?\. ?com|com(?=/)|,com| com(?=/))(?P<path> ?/ ?[^\s|•·,;()<>]{0,120})?",
    re.I,
)
_SLUG_LEFT = lazy(r" ([\w-]{3,60})(?=$|[ \t]*[|•·,;\t])")
_IN_SLUG = lazy(r"/?in/[\w%-]{3,80}/?")
_BARE = lazy(r"((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5})([a-z]{2,9})(?::\d{2,5})?(?:[/?#]\S{0,200})?", re.I)
_TOKEN = lazy(r"[^\s|•·∙⋄◆,;<>()\[\]{}“”\"]+")
_ICON_NAMED = lazy(r"/?(linkedin|github|gitlab)(?:-in)? ([A-Za-z0-9][\w-]{3,60})(?=$|[ \t]*[|•·,;\t])")
"""An icon whose name comes out as text, before a user name."""
_LABELLED = lazy(
    r"(linked ?in|github|gitlab|kaggle|twitter|medium|behance|dribbble|orcid|google scholar|leetcode|stack ?overflow|"
    r"xing|instagram|devpost|hackerrank|bitbucket) ?: ?(@?[A-Za-z0-9][\w.@/-]{2,80})",
    re.I,
)


def _bare_url(url: str) -> str:
    """A URL without scheme, ``www.`` and final slash, in lower case."""
    text = re.sub(r"^(?:[a-z]{2,6}:/{0,3})?(?:www[.,])?", "", url.strip().lower())
    return text.rstrip("/")


def network_of(url: str) -> tuple[str, str]:
    """(network, user name) of a URL: ("LinkedIn", "maya-chen"); empty strings for an own site."""
    bare = re.sub(r"\s", "", _bare_url(url)).replace(",com", ".com")
    host, _, path = bare.partition("/")
    host = host.split(":")[0]
    for domain, network in _NETWORKS.items():
        if network and (host == domain or host.endswith("." + domain)):
            parts = [part for part in path.split("?")[0].split("#")[0].split("/") if part]
            if network == "LinkedIn":
                user = parts[1] if len(parts) > 1 and parts[0] in {"in", "pub", "profile"} else ""
            elif network in {"Google Scholar"}:
                user = ""
            else:
                user = (
                    parts[-1] if parts and parts[0] in {"users", "u", "profile", "user", "in"} else (parts or [""])[0]
                )
            return network, user.lstrip("@")
    head = host.removesuffix("com")
    if head in {"linkedin", "github", "gitlab"} and path:
        return _NETWORK_WORDS[head], path.split("/")[-1]
    return "", ""


def _url_spans(text: str) -> list[tuple[int, int]]:
    """Where links stand, well-formed or recognisably meant to be one."""
    spans: list[tuple[int, int]] = []
    for match in _HOST.finditer(text):
        end = match.end()
        path = (match["path"] or "").replace(" ", "")
        if path in {"/in/", "/", "/in"} and (tail := _SLUG_LEFT.match(text, end)):
            end = tail.end()
        end -= len(text[:end]) - len(text[:end].rstrip(" .)"))
        start = match.start() + (len(match[0]) - len(match[0].lstrip()))
        if (start and text[start - 1] in "@") or (start and text[start - 1].isalnum() and text[start - 1].isascii()):
            continue
        if match["path"] is None and not re.search(r"[:.]", match[0]):
            continue
        spans.append((start, end))
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        token = match[0].rstrip(".:!?'’*")
        lead = len(token) - len(token.lstrip("'’*:§#&Ó"))
        start, token = start + lead, token[lead:]
        end = start + len(token)
        if "@" in token.split("/")[0] or any(start < b and a < end for a, b in spans):
            continue
        if _SCHEME.match(token) or _IN_SLUG.fullmatch(token) or _is_bare(token):
            spans.append((start, end))
    return sorted(spans)


def _is_bare(token: str) -> bool:
    match = _BARE.fullmatch(token)
    if match is None:
        return False
    labels = match[1].rstrip(".").split(".")
    if "/" in token and f"{match[1]}{match[2]}".lower() in _SHORTENERS:
        return True
    if match[2].lower() not in _TLDS or len(labels[-1]) < 2 or not any(c.isalpha() for c in match[1]):
        return False
    if labels[-1].lower() in {"asp", "vb", "ado", "ph"} or (len(labels) == 1 and labels[0].isdigit()):
        return False
    path = "/" in token
    return path or token.islower() or token.lower().startswith("www.") or match[2] == "com"


# ---- phones

_NANP = lazy(
    r"(?<![\w/@.-])(?:\+?1[ .\-–]{0,2})?(?:\(\d{3}\) ?[ .\-–]?|\d{3}[ .\-–/]{1,3})\d{3} ?[.\-– ] ?\d{4}"
    r"(?!\d)(?!-\d)"
)
_INTERNATIONAL = lazy(r"(?<!\w)(?:\+|\(\+)\d{1,3}\)?[\d ().\-–/]{5,22}\d")
_DIGITS = lazy(r"(?<![\w/.@#-])\(?\d[\d ().\-–/]{5,20}\d(?![\w@])")
_EXTENSION = lazy(r" {0,2},? ?(?:x|ext\.?|extension) ?\d{1,6}(?!\w)", re.I)
_PHONE_LABEL = lazy(
    r"(?:phone|ph|tel|telephone|telefon|téléphone|tél|mobile|mobil|móvil|cell|cellphone|handy|call|"
    r"contact|contact no|"
    r"phone number|m|t|p|c|h)\.? ?(?:number|no|#)?\.? ?[:.]? ?$",
    re.I,
)
_SHAPES_OF_OTHERS = lazy(r"\d{5}-\d{4}|\d{3}-\d{2}-\d{4}|(?:19|20)\d\d ?[-–/ ] ?(?:19|20)?\d\d|\d{4} \d{4} \d{4}")
"""A long postal code, a social security number, years, a national number: not phones."""


def phone_number(text: str, region: str = "US") -> str | None:
    """The number in E.164 (``+15125550147``), for comparison; ``None`` where it is no possible number. ``region`` is
    the country of numbers without a prefix."""
    if len(text) > 60:
        return None
    import phonenumbers

    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def _phone_spans(text: str, tel: Sequence[str]) -> list[tuple[int, int]]:
    """Where numbers stand that are shaped like phone numbers; ``tel`` are the digits of ``tel:`` links."""
    spans: list[tuple[int, int]] = []
    for pattern in (_NANP, _INTERNATIONAL, _DIGITS):
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(start < b and a < end for a, b in spans):
                continue
            digits = re.sub(r"\D", "", match[0])
            if not 7 <= len(digits) <= 15:
                continue
            if pattern is _DIGITS and not _phone_like(text, match, digits, tel):
                continue
            if match[0].count("(") != match[0].count(")") and match[0].startswith("("):
                start += 1
            if extension := _EXTENSION.match(text, end):
                end = extension.end()
            spans.append((start, end))
    return sorted(spans)


def _phone_like(text: str, match: re.Match[str], digits: str, tel: Sequence[str]) -> bool:
    if any(digits[-7:] == number[-7:] for number in tel):
        return True
    if _SHAPES_OF_OTHERS.fullmatch(match[0].strip()) or dates.parse(Value(match[0])) is not None:
        return False
    before = text[: match.start()]
    if _PHONE_LABEL.search(before[-24:]):
        return True
    if re.search(r"(?:id|no|number|born|dob|birth|passport|license|licence|ssn|zip|plz)\W{0,3}$", before[-24:], re.I):
        return False
    if digits == match[0]:
        return 10 <= len(digits) <= 11
    return len(re.findall(r"\d+", match[0])) <= 6


# ---- pieces

_SEPARATORS = lazy(r"[\t|•·∙⋅⋄◆◇♦●○▪■‖¦∗✦\u2022\u2027]| {2,}| [–—-] |(?<=\w) ?// ?| ; |; | / ")
_LABELS = lazy(
    r"(?:e-?mail(?: address)?|mail|phone|ph|tel|telephone|telefon|mobile|mobil|cell|cellphone|fax|"
    r"linked ?in|github|gitlab|"
    r"website|web|site|homepage|portfolio|blog|url|address|location|contact|contact (?:info|information|"
    r"details)|adresse|"
    r"e|m|t|p|w|a|phone number|personal (?:info|information|details)|links?|profiles?|social|online|name|at|"
    r"call|call me)\.?\s?:?",
    re.I,
)
_NAME_LABEL = lazy(
    r"(?:(?:full )?name ?: ?|(?:first names?(?:\(s\))? ?/ ?)?(?:surnames?|last name)(?:\(s\))? ?:? )", re.I
)
_TITLE_LINE = lazy(
    r"(?:(?:my|professional|academic|student|the) )?(?:resume|résumé|resumé|curriculum vitae|"
    r"curriculum vitæ|c\.?v\.?|"
    r"lebenslauf|bewerbung)(?: (?:of|for|von))?\W*",
    re.I,
)
_RESUME_OF = lazy(r"(?:resume|résumé|curriculum vitae|cv)(?: (?:of|for)|:| ?[–—-]) ", re.I)
_PLACEHOLDER = lazy(
    r"[\[<{(«].{0,12}\bname\b.{0,12}[\]>})»]|(?:your|my)(?: full)? name(?: here)?|"
    r"first(?:name)?,? ?(?:middle ?)?last(?:name)?|"
    r"first name,? last name|full name|name surname|firstname lastname|candidate name|applicant name",
    re.I,
)
_PRONOUNS = lazy(
    r"\s?[(\[](?:he|she|they|ze|xe)(?:/\w{1,6}){0,3}[)\]]|\s(?:he/him|she/her|they/them)(?:/\w{1,6})?", re.I
)
_CREDENTIAL = (
    r"(?:ph\.?d\.?|d\.?phil\.?|m\.?d\.?|mba|m\.?b\.?a\.?|cpa|cfa|rn|bsn|msn|dnp|np|lpn|lvn|cna|aprn|fnp|"
    r"pmp|esq\.?|j\.?d\.?|p\.?e\.?|"
    r"eit|m\.?ed\.?|m\.?s\.?|m\.?a\.?|b\.?s\.?|b\.?a\.?|m\.?sc\.?|b\.?sc\.?|b\.?eng\.?|m\.?eng\.?|"
    r"ll\.?m\.?|ll\.?b\.?|lcsw|lmsw|"
    r"shrm-c?s?p|cissp|csm|cpt|dds|dmd|dvm|pharm\.?d\.?|ot[r/l-]*|pt|dpt|r\.?d\.?|ccrn|phr|sphr|acp|mph|"
    r"m\.?p\.?h\.?|edd|ed\.?d\.?|"
    r"mfa|cscs|aia|leed ap|ccna|ccnp|bcba|cpc|phn|emt|emt-b|ma|ms|bs|ba)"
)
_CREDENTIALS = lazy(rf"(?:,\s?|\s){_CREDENTIAL}(?:,?\s{_CREDENTIAL}){{0,5}}\W*$", re.I)
_CREDENTIALS_PLAIN = lazy(rf"(?:,\s?{_CREDENTIAL}){{1,6}}\W*$", re.I)
_SUFFIX = lazy(r"(?:jr|sr)\.?|i{2,3}|iv|v", re.I)
_NAME_PARTICLES = frozenset(
    "van von der den de del della di da dos das du la le el al bin bint ibn ben abu ter ten zu zur af av "
    "y e st d'".split()
)
_NAME_WORD = lazy(r"(?:[dDlLoO]['’])?[^\W\d_]+(?:[-'’.][^\W\d_]+){0,3}\.?|[^\W\d_]\.")
_NICK = lazy(r"[“\"'‘(][^\W\d_][\w .'-]{0,20}[”\"'’)]")
_SPACED = lazy(r"(?:[^\W\d_]\.? ){3,40}[^\W\d_]\.?")
_TITLE_WORDS = frozenset(
    (
        "engineer engineering developer programmer designer manager management analyst scientist student intern "
        "internship assistant director consultant architect administrator specialist coordinator officer president "
        "founder cofounder teacher tutor professor lecturer researcher nurse nursing nurses physician therapist "
        "technician accountant auditor lawyer attorney paralegal writer editor journalist marketer marketing sales "
        "representative executive associate lead senior junior principal staff head chief ceo cto cfo coo vp software "
        "hardware data product project program web frontend backend fullstack full-stack mobile devops cloud security "
        "network systems mechanical electrical civil chemical industrial computer science business finance financial "
        "human resources candidate graduate undergraduate freshman sophomore professional freelance freelancer "
        "recruiter buyer planner strategist producer photographer artist musician chef cook barista server cashier "
        "clerk secretary receptionist supervisor operator driver mechanic electrician plumber carpenter pharmacist "
        "dentist veterinarian biologist chemist physicist mathematician statistician economist historian psychologist "
        "counselor advisor adviser coach trainer instructor librarian pilot sergeant captain veteran major minor "
        "bachelor master mba certified registered licensed experienced seeking aspiring passionate"
    ).split()
)
_HEADING_WORDS = frozenset(
    "contact summary profile objective experience education skills projects about personal information "
    "details career "
    "professional work references languages interests awards certifications publications links address "
    "introduction page "
    "volunteer employment history activities leadership technical highlights overview statement resume vitae "
    "university college school institute department avenue and "
    "the with in for of my your our on to at is are was".split()
)


def _is_icon(char: str) -> bool:
    """Whether a character is a picture rather than writing: private use, symbols, emoji and controls."""
    category = unicodedata.category(char)
    if category in {"Co", "Cn", "Cc", "So", "Cf"}:
        return char not in "°©®™\t"
    return char in "§#*&¶†‡"


@dataclass(slots=True)
class _Piece:
    """A part of a line that no e-mail, link or number has taken. ``first`` marks the start of its line."""

    value: Value
    line: int
    first: bool
    alone: bool
    used: bool = False


@dataclass(slots=True)
class _Block:
    """The contact block while it is read."""

    emails: list[Value] = field(default_factory=list)
    phones: list[Value] = field(default_factory=list)
    profiles: list[Profile] = field(default_factory=list)
    pieces: list[_Piece] = field(default_factory=list)
    prose: list[_Piece] = field(default_factory=list)


def contact(
    lines: Sequence[Value],
    links: Sequence[tuple[str, Value | None]] = (),
    region: str = "US",
    sizes: Sequence[float] | None = None,
) -> Basics:
    """Read the lines above the first heading.

    ``links`` are the file's links with the text that each covers (``None`` for an icon or a picture); those on other
    text than ``lines`` are passed over, and those on no text are kept only where they lead to a profile or an e-mail
    address. ``sizes`` are the type sizes of the lines, in points. ``region`` is the country whose phone numbers need
    no prefix. A placeholder such as "[Your Name]" is returned as the name: a rule reports it.
    """
    if not lines and not links:
        return Basics()
    content = join(list(lines), "\n", "basics")
    shown = [line.part(0, MAX_LINE) for line in lines[:MAX_LINES]]
    here = [(url.strip()[:2000], value) for url, value in links[:MAX_LINKS]]
    block = _Block()
    taken = _take_links(shown, here, block)
    _take_texts(shown, here, block, taken)
    for number, line in enumerate(shown):
        _cut(line, number, taken[number], block)
    _without_text(here, block)
    location = _location(block)
    name = _name(block, shown, sizes)
    summary = _summary(block)
    label = _label(block, name)
    more = [*block.emails[1:], *block.phones[1:]]
    more += [piece.value for piece in block.pieces if not piece.used]
    return Basics(
        name=name.at("basics.name") if name else None,
        label=label.at("basics.label") if label else None,
        email=block.emails[0].at("basics.email") if block.emails else None,
        phone=block.phones[0].at("basics.phone") if block.phones else None,
        location=location,
        profiles=tuple(
            replace(profile, url=profile.url.at(f"basics.profiles[{index}].url"))
            for index, profile in enumerate(block.profiles)
        ),
        summary=summary.at("basics.summary") if summary else None,
        more=tuple(value.at("basics") for value in more),
        content=content,
    )


def _offsets(line: Value, value: Value) -> tuple[int, int] | None:
    """Where a value's text stands in a line, by their origins."""
    found = [
        (piece.offset + max(span.start, piece.start) - piece.start, piece.offset + min(span.end, end) - piece.start)
        for piece in line.pieces
        for end in (piece.start + piece.length,)
        for span in value.spans
        if span.start < end and piece.start < span.end
    ]
    if not found:
        return None
    return min(start for start, _ in found), max(end for _, end in found)


Spans = list[list[tuple[int, int]]]


def _take_links(lines: list[Value], links: list[tuple[str, Value | None]], block: _Block) -> Spans:
    """Use the file's own links: they know where a wrapped or glued address starts and ends."""
    taken: Spans = [[] for _ in lines]
    for url, value in links:
        if value is None or not value.text.strip():
            continue
        places = [(number, place) for number, line in enumerate(lines) if (place := _offsets(line, value))]
        if not places or any(_overlaps(taken[number], *place) for number, place in places):
            continue
        scheme = url.split(":", 1)[0].lower()
        if scheme == "mailto":
            address = url[7:].split("?")[0].strip()
            shown = _glued(value, address)
            if shown is not None and "@" in shown.text:
                block.emails.append(shown)
            elif not _email_spans(value.text):
                block.emails.append(replace(value, text=address, pieces=value.pieces) if address else value)
            else:
                continue
        elif scheme == "tel":
            if not re.search(r"\d{4}", value.text):
                continue
            block.phones.append(_bare_phone(value))
        else:
            shown = _trimmed(value)
            if "@" in shown.text and _email_spans(shown.text):
                continue
            whole = _without_blanks(shown, url)
            network, user = network_of(url)
            block.profiles.append(Profile(url=whole, target=url, network=network, username=user))
        for number, place in places:
            taken[number].append(place)
    return taken


def _overlaps(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(start < b and a < end for a, b in spans)


def _trimmed(value: Value) -> Value:
    """Without icons, blanks and separators at both ends."""
    start, end = 0, len(value.text)
    while start < end and (_is_icon(value.text[start]) or value.text[start] in " \t|•·,:;"):
        start += 1
    while end > start and (_is_icon(value.text[end - 1]) or value.text[end - 1] in " \t|•·,;"):
        end -= 1
    return value.part(start, end) if start < end else value


def _bare_phone(value: Value) -> Value:
    spans = _phone_spans(value.text, ())
    return value.part(*spans[0]) if spans else _trimmed(value)


def _without_blanks(value: Value, url: str) -> Value:
    """A link that was wrapped over lines, put together again where its target says that nothing stood between."""
    if " " not in value.text or _bare_url(value.text.replace(" ", "")) != _bare_url(url):
        return value
    parts = [value.part(match.start(), match.end()) for match in re.finditer(r"\S+", value.text)]
    if (
        len(
            {
                part.pieces[0].start - value.pieces[0].start - match.start()
                for part, match in zip(parts, re.finditer(r"\S+", value.text), strict=True)
                if part.pieces
            }
        )
        == 1
    ):
        return value  # one line: the blank was written
    return join(parts, "")


def _glued(value: Value, address: str) -> Value | None:
    """The address of a ``mailto:`` link within the text that it stands on, without what is glued to it."""
    place = value.text.lower().find(address.lower())
    if place >= 0 and address:
        return value.part(place, place + len(address))
    packed = value.text.replace(" ", "")
    if address and packed.lower() == address.lower():
        return join([value.part(match.start(), match.end()) for match in re.finditer(r"\S+", value.text)], "")
    return None


def _take_texts(lines: list[Value], links: list[tuple[str, Value | None]], block: _Block, taken: Spans) -> None:
    """Find addresses, links and numbers in the text itself, also those that go on in the next line."""
    tel = [re.sub(r"\D", "", url) for url, _ in links if url.lower().startswith("tel:")]
    mails = [url[7:].split("?")[0].strip() for url, _ in links if url.lower().startswith("mailto:")]
    for number, line in enumerate(lines):
        text = line.text
        for address in mails:
            place = text.lower().find(address.lower()) if address else -1
            if place >= 0 and not _overlaps(taken[number], place, place + len(address)):
                block.emails.append(line.part(place, place + len(address)))
                taken[number].append((place, place + len(address)))
        following = lines[number + 1] if number + 1 < len(lines) else None
        if following is not None:
            _take_wrapped(line, following, number, block, taken)
        for start, end in _email_spans(text):
            if not _overlaps(taken[number], start, end):
                block.emails.append(line.part(start, end))
                taken[number].append((start, end))
        for start, end in _url_spans(text):
            if not _overlaps(taken[number], start, end):
                url = line.part(start, end)
                network, user = network_of(url.text)
                if _IN_SLUG.fullmatch(url.text):
                    network, user = "LinkedIn", url.text.strip("/").split("/")[-1]
                block.profiles.append(Profile(url=url, target=_target(url, links), network=network, username=user))
                taken[number].append((start, end))
        for match in (*_LABELLED.finditer(text), *_ICON_NAMED.finditer(text)):
            start, end = match.span(2)
            if not _overlaps(taken[number], start, end) and "@" not in match[2][1:]:
                url = line.part(start, end)
                network = _NETWORK_WORDS[match[1].lower()]
                user = match[2].lstrip("@").rstrip("/").split("/")[-1]
                block.profiles.append(Profile(url=url, target=url.text, network=network, username=user))
                taken[number].append((match.start(), end))
        masked = _masked(text, taken[number])
        for start, end in _phone_spans(masked, tel):
            block.phones.append(line.part(start, end))
            taken[number].append((start, end))


def _target(url: Value, links: list[tuple[str, Value | None]]) -> str:
    """Where a shown URL leads: the link on its text, else itself."""
    for target, value in links:
        if value is not None and any(a.start < b.end and b.start < a.end for a in value.spans for b in url.spans):
            return target
    return url.text


def _masked(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + "|" * (end - start) + text[end:]
    return text


_LAST_TOKEN = lazy(r"[^\s|•·,;()]{3,120}$")
_FIRST_TOKEN = lazy(r"\s*([^\s|•·,;()]{1,80})")


def _take_wrapped(line: Value, following: Value, number: int, block: _Block, taken: Spans) -> None:
    """An address or link that breaks at the end of a line and goes on in the next."""
    tail, head = _LAST_TOKEN.search(line.text[-140:].rstrip()), _FIRST_TOKEN.match(following.text)
    if tail is None or head is None:
        return
    end = len(line.text.rstrip())
    start = end - len(tail[0])
    left, right = tail[0], head[1]
    place = (head.start(1), head.end(1))
    if _overlaps(taken[number], start, end) or _overlaps(taken[number + 1], *place):
        return
    whole = left + right
    if "@" in whole and "/" not in whole:
        broken = "@" in left and not (email_ok(left) and left[-1] not in "-") and "@" not in right
        if (broken or right.startswith("@")) and email_ok(whole):
            block.emails.append(join([line.part(start, end), following.part(*place)], ""))
            taken[number].append((start, end))
            taken[number + 1].append(place)
    elif left[-1] in "-/." and "/" in left and (_SCHEME.match(left) or _is_bare(left.rstrip("-./"))):
        if re.fullmatch(r"[\w%./-]{2,80}", right) is None:
            return
        if left[-1] == "/" and not _ends_line(following.text, head.end(1)):
            return
        network, user = network_of(whole)
        url = join([line.part(start, end), following.part(*place)], " ")
        block.profiles.append(Profile(url=url, target=whole, network=network, username=user))
        taken[number].append((start, end))
        taken[number + 1].append(place)


def _ends_line(text: str, end: int) -> bool:
    return not text[end:].strip() or text[end:].lstrip()[0] in "|•·,;\t"


def _without_text(links: list[tuple[str, Value | None]], block: _Block) -> None:
    """Links on no text: kept where they lead to a profile or an address that stands nowhere else."""
    known = {_bare_url(profile.target) for profile in block.profiles}
    for url, value in links:
        if value is not None and value.text.strip():
            continue
        if url.lower().startswith("mailto:"):
            if not block.emails:
                block.emails.append(Value(url[7:].split("?")[0].strip()))
            continue
        network, user = network_of(url)
        if network and user and _bare_url(url) not in known and not any(p.network == network for p in block.profiles):
            known.add(_bare_url(url))
            block.profiles.append(Profile(url=Value(""), target=url, network=network, username=user))


def _cut(line: Value, number: int, taken: list[tuple[int, int]], block: _Block) -> None:
    """Cut what is left of a line into pieces."""
    text = line.text
    if not taken and _is_prose(text):
        block.prose.append(_Piece(line, number, True, True))
        return
    place = 0
    parts: list[tuple[int, int]] = []
    marks = sorted([*taken, (len(text), len(text))])
    for start, end in marks:
        if place < start:
            parts += _split(text, place, start)
        place = max(place, end)
    pieces = []
    for start, end in parts:
        value = line.part(start, end)
        if value.text and not _LABELS.fullmatch(value.text) and any(c.isalnum() or c in "[<{" for c in value.text):
            pieces.append(value)
    for index, value in enumerate(pieces):
        block.pieces.append(_Piece(value, number, index == 0, len(pieces) == 1 and not taken))


def _split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut at separators and icons; strip labels and loose punctuation."""
    cuts: list[tuple[int, int]] = [match.span() for match in _SEPARATORS.finditer(text, start, end)]
    cuts += [(i, i + 1) for i in range(start, end) if _is_icon(text[i])]
    parts, place = [], start
    for a, b in sorted([*cuts, (end, end)]):
        if place < a:
            left, right = place, a
            while left < right and text[left] in " ,:;/\\-–—)'’":
                left += 1
            while right > left and text[right - 1] in " ,:;/\\-–—(":
                right -= 1
            if left < right:
                parts.append((left, right))
        place = max(place, b)
    return parts


def _is_prose(text: str) -> bool:
    words = text.split()
    return len(words) >= 9 and len(text) >= 55 and len(text) > 3.5 * len(words) and text.count("|") < 2


def _location(block: _Block) -> Location | None:
    """The surest place of the block; a street on the piece before it belongs to it."""
    best: tuple[float, int] | None = None
    for index, piece in enumerate(block.pieces):
        value = piece.value
        confidence = location_confidence(value.text)
        if piece.first and piece.line == 0 and confidence < 0.9:
            continue  # "Paris" on the first line is a name
        if _CREDENTIALS_PLAIN.search(value.text) and piece.line == 0 and piece.first:
            continue
        if confidence >= 0.5 and (best is None or confidence > best[0]):
            best = confidence, index
    if best is None:
        for index, piece in enumerate(block.pieces):
            if is_street(piece.value.text):
                piece.used = True
                return Location(value=piece.value.at("basics.location").sure(0.6), address=piece.value.text)
            tail = _location_tail(block, index)
            if tail is not None:
                return tail
        return None
    piece = block.pieces[best[1]]
    piece.used = True
    value = piece.value
    if best[1] > 0 and is_street(block.pieces[best[1] - 1].value.text) and not is_street(value.text):
        street = block.pieces[best[1] - 1]
        both = join([street.value, value], ", ")
        if location_confidence(both.text) >= 0.5:
            street.used = True
            value = both
    location = parse_location(value)
    return replace(location, value=location.value.at("basics.location")) if location else None


def _location_tail(block: _Block, index: int) -> Location | None:
    """ "Software Engineer, Austin, TX": the place at the end of a piece."""
    from profilelint.parse.places import split_location

    piece = block.pieces[index]
    if piece.first and piece.line == 0 and not _has_title(piece.value.text) and piece.value.text.count(",") < 2:
        return None
    rest, location = split_location(piece.value)
    if location is None:
        return None
    piece.value = rest
    return replace(location, value=location.value.at("basics.location"))


# ---- name, label, summary


def _has_title(text: str) -> bool:
    return any(word.lower().strip(".,") in _TITLE_WORDS for word in text.split())


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in plain if c.isalpha())


def _name_core(value: Value) -> Value:
    """A name without label, pronouns and credentials."""
    text = value.text
    start, end = 0, len(text)
    if match := _NAME_LABEL.match(text):
        start = match.end()
    if match := _RESUME_OF.match(text):
        start = match.end()
    if match := _PRONOUNS.search(text, start):
        end = match.start()
    while match := (_CREDENTIALS_PLAIN.search(text[:end]) or _CREDENTIALS.search(text[:end])):
        words = text[start : match.start()].split()
        plain_ma = text[match.start() : end].strip(" ,")
        if len(words) < 2 or (match[0][0] != "," and not plain_ma.isupper() and "." not in plain_ma):
            break
        if match[0][0] != "," and text[start:end].isupper():
            break  # "MAYA CHEN MA": a surname in capitals
        end = match.start()
    return value.part(start, end)


def _name_form(text: str) -> float:
    """How much a text looks like a person's name, 0 to 1; by form only."""
    if _PLACEHOLDER.fullmatch(text.strip()):
        return 1.0
    bare = _NICK.sub(" ", text)
    bare = bare.replace(",", " ")
    words = bare.split()
    if not words or len(text) > 60 or any(c.isdigit() for c in text) or "@" in text:
        return 0.0
    if _SPACED.fullmatch(text):
        packed = _letters(text)
        return 0.0 if any(len(word) > 4 and word in packed for word in _HEADING_WORDS) else 0.8
    letters = [c for c in text if c.isalpha()]
    if letters and not any("LATIN" in unicodedata.name(c, "") for c in letters[:4]):
        return 0.7 if len(words) <= 4 and len(text) <= 30 and all(c.isalpha() or c in " .'-·" for c in text) else 0.0
    if len(words) > 6 or (text.endswith((":", ".", "!", "?")) and not re.search(r"(?:jr|sr|\b\w)\.$", text, re.I)):
        return 0.0
    count = 0
    for word in words:
        low = word.lower().strip(".,")
        if low in _TITLE_WORDS or low in _HEADING_WORDS:
            return 0.0
        if low in _NAME_PARTICLES or _SUFFIX.fullmatch(word):
            continue
        if all(c.isalpha() and c.upper() == c.lower() for c in word):
            count += 1  # a script without capitals: "Ánh 小明 Nguyễn"
            continue
        if _NAME_WORD.fullmatch(word) is None:
            return 0.0
        if not word[0].isupper():
            return 0.35 if text.islower() and 2 <= len(words) <= 3 else 0.0
        count += 1
    if count == 0:
        return 0.0
    return 0.5 if count == 1 else 1.0 if count <= 4 else 0.6


def _spoken_for(text: str, block: _Block) -> bool:
    """Whether the e-mail address or a profile's user name is made of the name."""
    keys = [email.text.split("@")[0] for email in block.emails] + [p.username for p in block.profiles if p.username]
    packed = _letters(text)
    words = [_letters(word) for word in text.split() if len(_letters(word)) >= 3]
    if not words:
        return len(packed) >= 5 and any(packed in _letters(key) for key in keys)
    for key in keys:
        letters = _letters(key)
        if len(words) == 1 and len(words[0]) >= 4 and words[0] in letters:
            return True
        if sum(word in letters for word in words) >= 2 or (len(words[-1]) >= 4 and words[-1] in letters):
            return True
    return False


def _name(block: _Block, lines: list[Value], sizes: Sequence[float] | None) -> Value | None:
    """The best candidate of the first pieces."""
    size_of = dict(enumerate(sizes)) if sizes else {}
    largest = max((size for size in size_of.values()), default=0.0)
    common = sorted(size_of.values())[len(size_of) // 2] if size_of else 0.0
    best: tuple[float, _Piece, Value] | None = None
    order = 0
    for piece in block.pieces:
        if piece.used or _TITLE_LINE.fullmatch(piece.value.text):
            piece.used = piece.used or _TITLE_LINE.fullmatch(piece.value.text) is not None
            continue
        position, order = order, order + 1
        if position > 9:
            break
        value = _name_core(piece.value)
        form = _name_form(value.text)
        if form == 0.0 and piece.first:
            value, form = _before_title(piece.value)
        place = location_confidence(value.text)
        if form == 0.0 or place >= 0.9 or (place >= 0.5 and not _spoken_for(value.text, block)):
            continue
        outsized = largest > common * 1.15
        big = outsized and size_of.get(piece.line, 0.0) >= largest
        first = position == 0 and piece.first
        score = form * (0.9 if big or (first and not outsized) else 0.6 if first else 0.45)
        if form == 1.0 and position == 0 and _PLACEHOLDER.fullmatch(value.text.strip()):
            score = 0.95
        if _spoken_for(value.text, block):
            score = 0.95 if form >= 0.8 else 0.7
        elif form == 0.5 and (first or big):
            score = 0.7 if big else 0.4
        if best is None or score > best[0]:
            best = score, piece, value
    if best is None or best[0] < 0.15:
        return None
    score, piece, value = best
    piece.used = True
    value = _second_half(block, piece, value, size_of)
    if value is not best[2]:
        score = max(score, 0.9)
    if _SPACED.fullmatch(value.text):
        value, split = _closed_up(value, block)
        score = max(score, 0.9) if split else min(score, 0.7)
    return value.sure(min(value.confidence, round(score, 2)))


def _before_title(value: Value) -> tuple[Value, float]:
    """ "Maya Chen, Software Engineer": the name in front of a headline."""
    comma = value.text.find(",")
    if comma > 0 and _has_title(value.text[comma:]):
        head = value.part(0, comma)
        return head, min(0.9, _name_form(head.text))
    return value, 0.0


def _second_half(block: _Block, piece: _Piece, value: Value, size_of: dict[int, float]) -> Value:
    """A name that is set on two lines, one word each."""
    if len(value.text.split()) != 1 or not piece.alone:
        return value
    following = next((other for other in block.pieces if other.line == piece.line + 1), None)
    if following is None or not following.alone or following.used:
        return value
    same = bool(size_of) and abs(size_of.get(piece.line, 0.0) - size_of.get(following.line, 1e9)) < 0.6
    core = _name_core(following.value)
    if len(core.text.split()) > 2 or _name_form(core.text) < 0.5:
        return value
    if same or _spoken_for(core.text, block):
        following.used = True
        return join([value, core], " ")
    return value


def _closed_up(value: Value, block: _Block) -> tuple[Value, bool]:
    """A spaced-out name closed up: "M A Y A C H E N" is "MAYA CHEN" where the e-mail address says where to cut."""
    letters = [value.part(match.start(), match.end()) for match in re.finditer(r"\S+", value.text)]
    packed = "".join(part.text for part in letters)
    keys = [email.text.split("@")[0] for email in block.emails] + [profile.username for profile in block.profiles]
    for key in keys:
        words = [word for word in re.split(r"[^a-z]+", key.lower()) if word]
        if len(words) >= 2 and "".join(words) == packed.lower():
            parts, place = [], 0
            for word in words:
                parts.append(join(letters[place : place + len(word)], ""))
                place += len(word)
            return join(parts, " "), True
    return join(letters, ""), False


def _label(block: _Block, name: Value | None) -> Value | None:
    """The headline: the text next to the name or below it, surely where it holds a title."""
    after = name is None
    home: int | None = None
    rest: list[_Piece] = []
    for piece in block.pieces:
        if name is not None and not after:
            after = piece.used and any(a.start <= b.start < a.end for a in piece.value.spans for b in name.spans[:1])
            if after:
                home = piece.line
                if tail := _headline_tail(piece.value, name):
                    return tail
            continue
        if not piece.used:
            rest.append(piece)
    for piece in rest[:3]:
        text = piece.value.text
        if not 3 <= len(text) <= 120 or any(c.isdigit() for c in text) or ":" in text or text.endswith("."):
            continue
        if _has_title(text):
            piece.used = True
            same = [other for other in rest if other.line == piece.line and other is not piece]
            if same and all(not any(c.isdigit() for c in other.value.text) for other in same):
                for other in same:
                    other.used = True
                return _spanning(piece, same).sure(0.9)
            return piece.value.sure(0.9)
    if home is not None and rest and rest[0].alone and rest[0].line == home + 1 and _label_like(rest[0].value.text):
        rest[0].used = True
        return rest[0].value.sure(0.6)
    return None


def _headline_tail(value: Value, name: Value) -> Value | None:
    place = value.text.find(name.text)
    if place < 0:
        return None
    tail = value.part(place + len(name.text), len(value.text))
    text = tail.text.lstrip(" ,-–—")
    if len(text) < 4 or not _has_title(text) or _CREDENTIALS_PLAIN.fullmatch("," + text):
        return None
    return tail.part(len(tail.text) - len(text), len(tail.text)).sure(0.9)


def _label_like(text: str) -> bool:
    plain = not any(c.isdigit() or c in ":." for c in text)
    return 2 <= len(text.split()) <= 10 and len(text) >= 6 and plain and text[0].isupper()


def _spanning(piece: _Piece, others: list[_Piece]) -> Value:
    """The pieces of one line as one value: "Engineer | Speaker"."""
    return join([piece.value, *[other.value for other in others]], " | ")


def _summary(block: _Block) -> Value | None:
    """A paragraph under the contact lines: the first run of lines of prose, with its short last line."""
    if not block.prose:
        return None
    run = [block.prose[0]]
    for piece in block.prose[1:]:
        if piece.line == run[-1].line + 1:
            run.append(piece)
    last = next((p for p in block.pieces if p.line == run[-1].line + 1 and p.alone and not p.used), None)
    values = [piece.value for piece in run]
    if last is not None and not values[-1].text.endswith((".", "!", "?")) and last.value.text.endswith("."):
        last.used = True
        values.append(last.value)
    return join(values, " ")
