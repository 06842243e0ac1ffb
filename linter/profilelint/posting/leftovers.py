"""The lines at the top of a posting, and which of them belong to the page around it or to the mail that brought it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from profilelint.model.document import Role
from profilelint.model.value import Value
from profilelint.pattern import lazy
from profilelint.posting.blocks import Raw
from profilelint.posting.headings import wording


class Top(NamedTuple):
    """A line near the top of a posting."""

    value: Value
    block: int
    """The index of its block."""
    level: int
    """Of a heading; 0 for other lines."""
    item: bool
    left: bool
    """Left over from a page or a mail: it says nothing of the work."""


MOST_BLOCKS = 45
_PROSE = 320
"""A longer block is no line of a head."""


def top_lines(raws: list[Raw]) -> list[Top]:
    """The lines of the first blocks, each as it was written: a block may join two that only stand below each other."""
    out: list[Top] = []
    for index, raw in enumerate(raws[:MOST_BLOCKS]):
        level = raw.level if raw.role is Role.HEADING else 0
        parts = _parts(raw) if raw.lines > 1 and len(raw.value.text) <= _PROSE and not raw.item else [raw.value]
        out += [Top(part, index, level, raw.item, leftover(part.text)) for part in parts]
    return out


def _parts(raw: Raw) -> list[Value]:
    value = raw.value
    out: list[Value] = []
    start = 0
    pieces = value.pieces
    for this, following in pairwise(pieces):
        cut = this.offset + this.length
        before, after = (
            value.text[start:cut].strip(),
            value.text[following.offset : following.offset + following.length],
        )
        goes_on = _GOES_ON.search(before[-8:]) is not None or after[:1].islower()
        if before and (not goes_on or leftover(before) or _FIELD.fullmatch(wording(after)) is not None):
            out.append(value.part(start, cut))
            start = following.offset
    out.append(value.part(start, len(value.text)))
    return [part for part in out if part.text]


_GOES_ON = lazy(r"(?:[,/–-]|\b(?:and|or|of|with|in|the|a|an|to|for))$", re.IGNORECASE)
_FIELD = lazy(
    r"locations?|time type|posted on|job requisition id|job type|job id|req(?:uisition)? id|employment type|department"
    r"|category|remote type|job family|worker type|work type|date posted|location type|shift|apply|save|share"
)
"""The names of fields that job portals set in lines of their own."""

_MENU = frozenset(
    "home|jobs|job|careers|career|events|inbox|messages|notifications|students|employers|sign in|sign up|log in|login"
    "|log out|logout|register|my account|account|profile|search|search jobs|search for jobs|search results|find jobs"
    "|explore|menu|close|back|back to search|back to search results|back to results|back to jobs|back to all jobs"
    "|back to listings|all jobs|view all jobs|see all jobs|apply|apply now|apply here|apply online|apply today"
    "|easy apply|quick apply|apply externally|apply on company site|apply on company website|apply with your profile"
    "|apply for this job|apply for job|i am interested|save|save job|save this job|saved|share|share job|share this job"
    "|share this|print|print job|print this job|email|email job|email this job|e mail|tweet|copy link|report"
    "|report job|report this job|help|faq|contact|contact us|follow|follow us|like|message|refer a friend|refer|flag"
    "|feedback|accessibility|privacy|cookies|cookie settings|skip to main content|skip to content|skip navigation"
    "|skip to navigation|job alerts|job alert|create alert|create job alert|set alert|show more|show less|read more"
    "|see more|more|next|previous|prev|english|language|dashboard|job seekers|applicant login|our company|about us"
    "|benefits|questions|description|overview|company|reviews|salaries|interviews|photos|q a|why us|locations|teams"
    "|openings|current openings|open positions|open roles|opportunities|job opportunities|job openings|job search"
    "|career center|career centre|career site|careers home|government|human resources|employment|classifieds|welcome"
    "|shop|store|news|blog|about|our|find|a|view|browse|website|site|portal|page|listing|postings|new|hot|featured"
    "|sponsored|promoted|urgent|urgently hiring|hiring|now hiring|we are hiring|were hiring|easy"
    "|join us|join our team|come join us|work with us|hello|hi|hi all|greetings|dear all|all".split("|")
)
_BOARDS = frozenset(
    "handshake|linkedin|indeed|glassdoor|ziprecruiter|monster|dice|usajobs|governmentjobs|workday|greenhouse|lever"
    "|careerbuilder|craigslist|idealist|higheredjobs|simplyhired|wellfound|totaljobs|reed|seek|stepstone|job bank"
    "|jobs ac uk|nhs jobs|edjoin|schoolspring".split("|")
)
_KIND = (
    r"(?:job|vacancy|position|person|post|posting|role|employment|career|recruitment|internship|classified|certificated"
    r"|academic|staff|student|student and staff|open|current|competitive|promotional|internal|external|public)"
)
_NOTICE = lazy(
    rf"(?:{_KIND} ){{0,3}}(?:announcement|notice|advert|advertisement|description|posting|opening|openings|vacancy"
    r"|vacancies|opportunity|opportunities|bulletin|details|specification|profile|pack|listing|listings|board"
    r"|recruitment|line|recording)(?: of (?:recruitment|vacancy|employment|examination|opening))?"
    r"(?: (?:no|number|ref|reference|id|nr))?(?: [\w ]{0,12}\d[\w ]{0,12})?"
)
"""What stands above a posting and says only that it is one: "VACANCY ANNOUNCEMENT No. 2026/44"."""
_LEFT = lazy(
    r"\W*(?:(?:re)?posted\b|(?:date|last) (?:posted|updated)\b|updated\b|(?:over |about )?\d+\+? (?:applicants?|clicks"
    r"|people|views|minutes? ago|hours? ago|days? ago|weeks? ago|months? ago)\b|be among the first\b|promoted by\b"
    r"|actively (?:reviewing|hiring|recruiting)\b|you match\b|responses managed\b|page \d+(?: of \d+)?\W*$|https?://"
    r"|www\.\S+$|\S+@\S+$|(?:from|to|cc|bcc|date|sent|reply-to|list-\S+|return-path|x-\S+|message-id|mime-version"
    r"|content-\S+|received|importance|attachments?):\s|(?:job|req|requisition|posting|position|vacancy"
    r"|announcement|reference|ref|opportunity|control|listing|advert)(?: ?(?:id|no|number|nr|code|ref|reference))*"
    r"\.?\s?[:#]?\s?[A-Z]{0,6}[-–_/]?\d[\w/.–-]*\W*$|[A-Z]{0,5}[-_]?\d{4,}[\w-]*$|[<←«‹]\s|©|\(c\) \d{4}"
    r"|powered by\b|!\[|\[(?:apply|save|share|print|email|\W*)\b|-{3,}|={3,}|\*{3,}"
    r"|(?:an? )?(?:equal opportunity|eeo|eoe)\b[^.]{0,30}$)",
    re.IGNORECASE,
)
_TRAIL = lazy(r"\s(?:>|»|›|→|::)\s")
_CELLS = lazy(r"\t|\s?[|·•/]\s?|\s{3,}|\]\s*\[|\s?[>»›→]\s?|\s–\s")


def leftover(text: str) -> bool:
    """Whether a line belongs to the page or the mail around a posting, or says only that there is one.

    >>> leftover("Home | Jobs | Sign in")
    True
    >>> leftover("Posted 3 days ago")
    True
    >>> leftover("Registered Nurse")
    False
    """
    if len(text) > 160:
        return False
    if _LEFT.match(text) is not None or _TRAIL.search(text) is not None:
        return True
    plain = wording(text)
    words = plain.split()
    if len(words) <= 5 and {"careers", "jobs", "home", "search", "openings"} & set(words) and all(map(_word, words)):
        return True
    if not plain or _word(plain) or _NOTICE.fullmatch(plain) is not None:
        return True
    cells = [wording(cell) for cell in _CELLS.split(text)]
    cells = [cell for cell in cells if cell]
    known = [_word(cell) or _NOTICE.fullmatch(cell) is not None for cell in cells]
    return not cells or all(known) or (known[0] and len(cells) > 2 and sum(known) * 2 > len(cells))


def _word(plain: str) -> bool:
    bare = plain.rstrip(" 0123456789")
    return plain in _MENU or bare in _MENU or bare in _BOARDS or bare.endswith((" jobs board", " job board"))
