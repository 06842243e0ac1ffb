"""E-mail addresses, links and phone numbers in a text, well-formed or recognisably meant to be one.

:func:`email_ok` and :func:`phone_number` judge what was found; :func:`network_of` names the site behind a link.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from profilelint.model.value import Value
from profilelint.parse import dates
from profilelint.pattern import lazy

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
_SIGNLESS = lazy(
    r"(?<![\w./@:-])(?!(?:www|web|my|news|groups|careers|accounts?|login)\d?\.)[a-z0-9][a-z0-9._+-]{2,40}"
    r"(?:gmail|googlemail|yahoo|hotmail|outlook|icloud|protonmail)\.(?:com|co\.uk)(?![\w/-]|\.\w)",
    re.I,
)
"""The address of a large provider without its sign: "robin.valegmail.com"."""
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


def email_spans(text: str) -> list[tuple[int, int]]:
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
        for pattern in (_SPOKEN, _SIGNLESS):
            if found := pattern.search(text):
                return [found.span()]
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


_BESIDE = {
    key: row[max(0, at - 1) : at + 2] for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm") for at, key in enumerate(row)
} | {"m": "nm", "i": "uiojl", "l": "lkoi", "a": "aszqw", "o": "oipl0", "h": "hgjnb"}
"""Keys beside a key, on a keyboard or to the eye."""


def slip(word: str, right: str) -> bool:
    """Whether a word is a name with one slip of the fingers: a letter left out, doubled, changed for
    one beside it, or two in the wrong order. In longer names any letter but the first may be another."""
    if abs(len(word) - len(right)) > 1:
        return False
    same = next((n for n, (a, b) in enumerate(zip(word, right, strict=False)) if a != b), min(len(word), len(right)))
    if len(word) < len(right):
        return same > 0 and word[same:] == right[same + 1 :]
    if len(word) > len(right):
        doubled = same > 0 and word[same] == word[same - 1]
        return word[same + 1 :] == right[same:] and (doubled or (len(right) > 5 and 0 < same < len(right)))
    if word[same : same + 2] == right[same : same + 2][::-1] and word[same + 2 :] == right[same + 2 :]:
        return len(right) - same > 1
    if word[same + 1 :] != right[same + 1 :] or same >= len(right) or same == 0:
        return False
    return len(right) > 5 or word[same] == word[same - 1] or word[same] in _BESIDE.get(right[same], "")


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
NETWORK_WORDS = {
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

SCHEME = lazy(r"(?:[a-z]{2,6}:/{1,3}|https?/{2}|https?:(?=www\.|[a-z]+\.com)|www[.,])", re.I)
_HOST = lazy(
    r"(?:[a-z]{2,6}:/{1,3} ?)?(?:www[.,]|[a-z]{2}\.)? ?(linkedin|github|gitlab|bitbucket|kaggle|leetcode)"
    r"(?: ?\. ?com|com(?=/)|,com| com(?=/))(?P<path> ?/ ?[^\s|•·,;()<>\[\]]{0,120})?",
    re.I,
)
_SLUG_LEFT = lazy(r" ([\w-]{3,60})(?=$|[ \t]*[|•·,;\t])")
IN_SLUG = lazy(r"/?in/[\w%-]{3,80}/?")
_BARE = lazy(r"((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5})([a-z]{2,9})(?::\d{2,5})?(?:[/?#]\S{0,200})?", re.I)
_TOKEN = lazy(r"[^\s|•·∙⋄◆,;<>()\[\]{}“”\"]+")
ICON_NAMED = lazy(r"/?(linkedin|github|gitlab)(?:-in)? ([A-Za-z0-9][\w-]{3,60})(?=$|[ \t]*[|•·,;\t])")
"""An icon whose name comes out as text, before a user name."""

LABELLED = lazy(
    r"(linked ?in|github|gitlab|kaggle|twitter|medium|behance|dribbble|orcid|google scholar|leetcode|stack ?overflow|"
    r"xing|instagram|devpost|hackerrank|bitbucket) ?: ?(@?[A-Za-z0-9][\w.@/-]{2,80})",
    re.I,
)


def bare_url(url: str) -> str:
    """A URL without scheme, ``www.`` and final slash, in lower case."""
    text = re.sub(r"^(?:[a-z]{2,6}:/{0,3})?(?:www[.,])?", "", url.strip().lower())
    return text.rstrip("/")


def network_of(url: str) -> tuple[str, str]:
    """(network, user name) of a URL: ("LinkedIn", "maya-chen"); empty strings for an own site."""
    bare = re.sub(r"\s", "", bare_url(url)).replace(",com", ".com")
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
        return NETWORK_WORDS[head], path.split("/")[-1]
    return "", ""


def url_spans(text: str) -> list[tuple[int, int]]:
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
        if SCHEME.match(token) or IN_SLUG.fullmatch(token) or is_bare(token):
            spans.append((start, end))
    return sorted(spans)


def is_bare(token: str) -> bool:
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


_NANP = lazy(
    r"(?<![\w/@.-])(?:\+?1[ .\-–]{0,2})?(?:\(\d{3}\) ?[ .\-–]?|\d{3}[ .\-–/]{1,3})\d{3} ?[.\-– ] ?\d{4}"
    r"(?!\d)(?!-\d)"
)
_MISTYPED = lazy(
    r"(?<![\w/@.-])(?:\+?1[ .\-–]{0,2})?(?:\(\d{3}\) ?[ .\-–]?|\d{3}[ .\-–]{1,2})[\dOoIl]{3}[.\-– ][\dOoIl]{4}(?![\w-])"
)
"""The letter O for a zero, an l or I for a one."""
_ABROAD = lazy(r"\+[2-9]\d{0,2}\)?[ .\-–]{0,2}(?:\(0\) ?)?$")
_INTERNATIONAL = lazy(r"(?<!\w)(?:\+|\(\+)\d{1,3}\)?[\d ().\-–/]{5,22}\d")
_DIGITS = lazy(r"(?<![\w/.@#-])\(?\d[\d ().\-–/]{5,20}\d(?![\w@])")
_EXTENSION = lazy(r" {0,2},? ?(?:x|ext\.?|extension) ?\d{1,6}(?!\w)", re.I)
_PHONE_LABEL = lazy(
    r"(?:phone|ph|tel|telephone|telefon|téléphone|tél|mobile|mobil|móvil|cell|cellphone|handy|call|"
    r"contact|contact no|"
    r"phone number|m[óo]vil|celular|tel[eé]fono|tel[eé]m[óo]vel|telefone|telefoon|portable|cellulare|cell\.|gsm|mobiel|"
    r"rufnummer|telefonnummer|whatsapp|m|t|p|c|h)\.? ?(?:number|no|#)?\.? ?[:.]? ?$",
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
    lengths = [phonenumbers.is_possible_number_for_type_with_reason(number, kind) for kind in _own_kinds()]
    whole = [phonenumbers.ValidationResult.IS_POSSIBLE, phonenumbers.ValidationResult.IS_POSSIBLE_LOCAL_ONLY]
    if text.lstrip(" (").startswith("+"):
        del whole[1]  # a number with a country code needs its area code
    if not any(length in whole for length in lengths):
        return None
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def _own_kinds() -> tuple[int, ...]:
    """The kinds of numbers that people have; hotlines of some countries are shorter."""
    from phonenumbers import PhoneNumberType as Kind

    return Kind.FIXED_LINE, Kind.MOBILE, Kind.VOIP, Kind.PERSONAL_NUMBER


def phone_spans(text: str, tel: Sequence[str]) -> list[tuple[int, int]]:
    """Where numbers stand that are shaped like phone numbers; ``tel`` are the digits of ``tel:`` links."""
    spans: list[tuple[int, int]] = []
    for pattern in (_NANP, _MISTYPED, _INTERNATIONAL, _DIGITS):
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(start < b and a < end for a, b in spans):
                continue
            digits = re.sub(r"\D", "", match[0])
            if not 7 <= len(digits) <= 15:
                continue
            if pattern in (_NANP, _MISTYPED) and _ABROAD.search(text, max(0, start - 12), start):
                continue  # the rest of a number of another country: "+44 113 496 0142"
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
