"""The role that a posting is for: behind a label, in the line of the head that reads like a position, or in the
sentence that says who is looked for."""

from __future__ import annotations

import re
from typing import NamedTuple

from profilelint.model.value import Value
from profilelint.parse import cues
from profilelint.pattern import lazy
from profilelint.posting.headings import Class, wording
from profilelint.posting.leftovers import Top, leftover
from profilelint.posting.towns import PLACE


class Title(NamedTuple):
    value: Value
    core: Value
    """The part of its line that reads like a position: firm and place may stand beside it."""
    line: int
    """Its index among the lines of the head."""
    labelled: bool
    """Behind a label or in a sentence: its line says more than the title."""


LABEL = lazy(
    r"(?:(?:(?:job|class|position|post|working|classification|role|vacancy|official|functional|business|payroll"
    r"|advertised|internship|internal) )?title|position|role|post|vacancy|opening|job|job name|job opening"
    r"|job role|class|classification|occupation|internship|title of (?:the )?(?:post|position|job))$"
)
_ANNOUNCED = lazy(
    r"\W*(?:now\s+hiring|we[’']?re\s+hiring|we\s+are\s+hiring|hiring|help\s+wanted|wanted|seeking|vacancy"
    r"|(?:job|career|employment|internship)\s+(?:opening|opportunity|posting|announcement|vacancy|advert\w*)"
    r"|(?:position|vacancy)\s+announcement|open\s+position|position\s+available|position\s+opening|immediate\s+opening)"
    r"(?:\s*(?:no\.?|number|id|ref\.?|#)?\s?#?[A-Z]{0,4}-?\d[\w/.-]{0,16})?\s*(?::|\s[–—-]\s"
    r"|!\s)\s*(?P<rest>\S.{2,100})$",
    re.IGNORECASE,
)
_SUBJECT = lazy(r"(?:subject|betreff|re|fwd?)\s*:\s*(?P<rest>\S.{0,160})$", re.IGNORECASE)
_TAGS = lazy(
    r"(?:\s*(?:\[[^\]]{0,40}\]|(?:re|fwd?|fw)\s*:|(?:now )?hiring\s*:|(?:job|jobs|position|vacancy|internship)"
    r"(?: (?:opening|posting|opportunity|announcement|ad|available))?\s*[:–—-]\s|looking for an?\s|seeking an?\s))",
    re.IGNORECASE,
)
_DATE_LINE = lazy(r"\s+(?:Date|To|Cc|From|Sent|Reply-To)\s*:\s")
_WANTED = lazy(
    r"(?:^|(?<=[.!?]\s))(?:looking\s+for|seeking|hiring|wanted:?|recruiting|join\s+[^.,;!?]{2,60}?\s+as)\s+"
    r"(?:(?:an?|our|the|one|two|three|several|some)\s+)?(?:(?:next|new|more|additional)\s+){0,2}"
    r"|\b(?:(?:is|are|[’']re|[’']m|am|currently|now|actively)\s+(?:(?:currently|now|actively|also|always|again)\s+)?"
    r"(?:looking\s+for|seeking|hiring(?:\s+for)?|recruiting(?:\s+for)?|searching\s+for|in\s+search\s+of"
    r"|in\s+need\s+of|advertising\s+for)"
    r"|seeks|wants|needs|requires|has\s+an?\s+(?:\w+\s+){0,3}?(?:opening|vacancy|opportunity|position)\s+for"
    r"|(?:wish|wishes|want|would\s+like|hope|hopes)\s+to\s+(?:appoint|hire|recruit|employ)"
    r"|(?:applications?|applicants|nominations)\s+(?:\w+\s+){0,3}?for\s+(?:the\s+)?(?:\w+\s+){0,2}?(?:position|post"
    r"|role)"
    r"(?:\s+of)?|(?:join|joining)\s+(?:us|our\s+team|the\s+team|our\s+\w+\s+team)\s+as)\s*:?\s+"
    r"(?:(?:an?|our|the|one|two|three|several|some)\s+)?(?:(?:next|new|more|additional)\s+){0,2}",
    re.IGNORECASE,
)
_ENDS = lazy(
    r"\s+(?:to|who|whose|that|which|for|with|in|at|on|based|from|within|near|across|capable|able|willing|starting"
    r"|ready|available|reporting|as|looking|interested|eager|until|during|and\s+(?:you|we|the))\b"
    r"|[.,;:!?()|]|\s[–—-]\s"
)
_PRAISE = lazy(
    r"(?:(?:highly|very|truly)\s+)?(?:talented|motivated|experienced|passionate|enthusiastic|skilled|qualified"
    r"|dedicated|driven|energetic|dynamic|creative|friendly|reliable|bright|curious|committed|caring|compassionate"
    r"|organi[sz]ed|detail[- ]oriented|self[- ]motivated|hard[- ]?working|ambitious|outstanding|exceptional|great"
    r"|good|strong|responsible|dependable|amazing|awesome|seasoned|proactive|collaborative|hands-on|results[- ]driven"
    r"|full[- ]time|part[- ]time|temporary|permanent|seasonal|busy|fantastic|brilliant|kind)"
    r"(?:,\s+|\s+and\s+|\s+)",
    re.IGNORECASE,
)
_NO_ROLE = frozenset(
    "member members team person people candidate candidates individual individuals applicant applicants someone talent"
    " partner partners leader leaders owner owners player players worker workers employee employees volunteers students"
    " student mentor mentors host member staff head lead".split()
)
"""Words of the advertising rather than the name of a role, where a sentence holds nothing else."""
_OFF = lazy(
    r"\b(?:openings?|vacanc(?:y|ies)|announcements?|(?:we[’']?re |now |is |are |currently )hiring|hiring (?:manager"
    r"|team|now)|jobs"
    r"|apply|applicants?|salary|posted|deadline|clos(?:es|ing)|reports?\s+to|supervisor:|you|your|we"
    r"|our|is|are|was|were|will|be|this|these|meet|dear|hello|hi|join|come|about|who|what|why|how|interviews?"
    r"|invites?|presents?|seeks?|hires?|qualifications|responsibilities|duties|summary|description"
    r"|overview|\d+\+? years?|required|preferred|must|including|employees|followers|connections|connected)\b"
    r"|@|\d{3}-\d{4}|[$£€]\s?\d",
    re.IGNORECASE,
)
_EMPLOYED = (
    r"(?:regular |permanent |temporary |fixed[- ]term |\d+[- ]months? )*(?:full|part)[- ]?time|permanent|temporary"
    r"|contract|fixed[- ]term|casual|seasonal|internship|on-?site|in[- ]person|hybrid|remote|fully remote|exempt"
    r"|non-?exempt|w2|1099|entry[- ]level|mid[- ]level|per[- ]diem|prn|various|multiple|open|tbd|n/?a|new|immediate\w*"
)
_ONLY_EMPLOYED = lazy(
    rf"\W*(?:{_EMPLOYED}|\d+(?:\.\d+)?\s?(?:fte|hours?|hrs?|%|months?).*)(?:\W+(?:{_EMPLOYED}))*\W*", re.I
)
_STARTS = lazy(
    rf"\W*(?:{_EMPLOYED})\W*(?:(?:spring|summer|fall|autumn|winter)\s+)?(?:20\d\d)?\s*(?:start|starting\b.*)?\W*$"
    r"|\W*(?:(?:spring|summer|fall|autumn|winter|january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\s+)?(?:20\d\d)?\s*(?:start|starting\b.*)\W*$",
    re.I,
)
_SPLIT = lazy(r"\s*[|·•]\s*|\s+[–—-]{1,2}\s+|\t|\s+[@]\s+")
_SENTENCE = lazy(r"[.!]{1,5}\s+(?=\S)")
_MOST_WORDS = 16
_MOST_LENGTH = 130


def reads_like_one(text: str) -> int:
    """How much a line reads like the name of a role: 0 not at all, 3 surely."""
    if len(text) > _MOST_LENGTH or len(text.split()) > _MOST_WORDS or not text[:1].isalnum():
        return 0
    bare = bare_words(text)
    if not bare or text[-1] in "?,;:" or _OFF.search(bare) or text[0].islower():
        return 0
    firm = cues.firm(bare)
    if firm and (cues.leans_title(bare) <= 0 or _PLURAL.search(bare)):
        return 0
    score = cues.role(bare)
    return score if score >= 2 else int(not firm and _CALLED.search(bare) is not None)


def bare_words(text: str) -> str:
    """A line without its asides and its grade, as the tables of roles and firms know the words."""
    return _GRADE.sub("", _COOPERATIVE.sub("cooperative", _ASIDE.sub(" ", text)).strip()).strip()


_ASIDE = lazy(r"\([^()]{0,80}\)")
_COOPERATIVE = lazy(r"\bco-operative\b", re.IGNORECASE)
_GRADE = lazy(r"\s+(?:[IVX]{1,4}|\d{1,2}[A-Z]?)$")
_PLURAL = lazy(r"(?:ers|ors|ists|ants|eers|ects|eys)$", re.IGNORECASE)
"""What the people of a firm are called, in its name: "Brant & Lowe Consulting Engineers"."""
_CALLED = lazy(
    r"(?:^|\s)(?!(?:number|order|center|summer|winter|december|letter|other|paper|power|water|offer|career"
    r"|user|cover|never|over|under|after|floor|color|major|minor|prior|your|our|four|hour|labor|error|sector|senior"
    r"|junior|member|river|harbor|harbour|tower|corner|silver|fiber|timber|shelter|theater|computer|customer|consumer"
    r"|semester|quarter|chapter|register|newsletter|clear|year|per|her|for|or|nor|exterior|interior|summer)\b)"
    r"[A-Za-z]{3,}(?:er|or|ist|ian|eer)(?:,|\s[–—-]\s|$)",
    re.IGNORECASE,
)
"""How words for who does something end."""
_LATE = 25


def find(
    lines: list[Top], labels: dict[int, tuple[str, Value]], kinds: list[Class | None], text: str, stated: str = ""
) -> Title | None:
    """The title among the lines of the head. ``labels`` holds, by line, a label and what stands behind it; ``kinds``
    the classes of the blocks that are headings; ``text`` is the whole posting's; ``stated`` is what the file calls
    itself: a heading of the first level that says the same is the title."""
    for index, line in enumerate(lines):
        if stated and line.level == 1 and line.value.text == stated:
            return Title(line.value, line.value, index, False)
    best: tuple[float, Title] | None = None

    def offer(score: float, value: Value | None, line: int, labelled: bool = False, core: Value | None = None) -> None:
        nonlocal best
        score -= line * 0.01
        if value is not None and value.text and (best is None or score > best[0]):
            best = score, Title(value, core or value, line, labelled)

    begun = False  # whether the head is over
    first = True
    for index, line in enumerate(lines):
        value = line.value
        label = labels.get(index)
        if label is not None and LABEL.match(label[0]):
            held = _behind(label[1])
            long = "title" in label[0] or label[0] in ("post", "classification", "class")
            if held is not None and (not begun or (long and index < _LATE)):
                offer((10 if reads_like_one(held.text) else 8 if long else 7), held, index, True)
            continue
        announced = _ANNOUNCED.match(value.text)
        if announced is not None and not begun:
            held = _behind(value.part(announced.start("rest"), len(value.text)))
            if held is not None and (reads_like_one(held.text) or not line.item):
                offer(9, held, index, True)
                continue
        if label is not None and not line.level:
            continue
        subject = _SUBJECT.match(value.text)
        if subject is not None and index < 12:
            offer(8, _subject(value.part(subject.start("rest"), len(value.text))), index, True)
            continue
        if line.left or begun or line.item:
            continue
        kind = kinds[line.block]
        if kind not in (None, Class.OTHER) and not (first and reads_like_one(value.text) == 3):
            begun = index > 0 and "\t" not in value.text and value.text[-1] != ":"
            continue
        part, core, score = _line(value)
        if score >= 2:
            offer(6 + score * 0.3 + (2 if line.level == 1 else 1 if line.level else 0), part, index, core=core)
        elif score:
            offer(5.2 + (2 if line.level == 1 else 0), part, index, core=core)
        elif line.level == 1 and not _is_firm(value.text, text) and _shaped(value.text):
            offer(5.5, value, index)
        elif first and not line.level and _shaped(value.text) and not _is_firm(value.text, text):
            offer(4, value, index)
        if len(value.text) > 200:
            begun = True
        first = False
    if best is None or best[0] < 5:
        found = _in_sentence(lines)
        if found is not None:
            return found
    return best[1] if best is not None else None


def _behind(value: Value) -> Value | None:
    """A title behind its label, without what follows it in the line; ``None`` where the words are none."""
    cut = value.text.find("\t")
    held = value.part(0, cut) if cut > 0 else value
    if len(held.text) > _MOST_LENGTH or len(held.text.split()) > _MOST_WORDS or _ONLY_EMPLOYED.fullmatch(held.text):
        return None
    if leftover(held.text) or not any(char.isalpha() for char in held.text) or _PROSE.search(held.text):
        return None
    return _trimmed(held)


_PROSE = lazy(r"\b(?:you|we|will|is|are|our|the role|your|this)\b|[’'](?:ll|re)\b", re.IGNORECASE)


def _line(value: Value) -> tuple[Value | None, Value | None, int]:
    """A title in a line, the part of it that reads like a position, and how much it does."""
    needed = _NEEDED.search(value.text)
    if needed is not None and needed.start():
        value = value.part(0, needed.start())
    number = _NUMBER.search(value.text)
    if number is not None and number.start():
        value = value.part(0, number.start())
    text = value.text
    cut = text.find("\t")
    if cut > 0:
        value = value.part(0, cut)
        text = value.text
    if text[-1:] in "!." or "! " in text or "!!" in text or ". " in text:
        stop = _SENTENCE.search(text)
        head = value.part(0, stop.start() if stop is not None else len(text.rstrip("!.")))
        named = stop is None or text[stop.start()] == "!" or head.text.isupper() or len(head.text.split()) <= 4
        if stop is not None and text[stop.start()] == "." and _ABBREVIATED.search(head.text):
            named, head = True, value
        if not named or (stop is None and text[-1:] == "." and len(text.split()) > 6):
            return None, None, 0
        value, text = head, head.text
    if not text or text[0].islower():
        return None, None, 0
    whole = reads_like_one(_town_off(text))
    parts = [value.part(*span) for span in _spans(text)]
    if len(parts) > 1:
        best = next((part for part in parts if reads_like_one(part.text)), None)
        if best is None and not whole:
            return None, None, 0
        return _trimmed(value, best), best, max(whole, reads_like_one(best.text) if best is not None else 0)
    found = _trimmed(value)
    return found, found, whole


_NUMBER = lazy(
    r"\s+[(\[]?(?:job|req|requisition|posting|position|vacancy|ref)(?:erence)?\.?\s?(?:id|no|number|#)?\.?\s?[:#]?\s?"
    r"[A-Z]{0,5}[-_]?\d[\w-]*[)\]]?$",
    re.IGNORECASE,
)
"""A number behind the title: "Teacher's aide (Job ID: 4471)"."""


_ABBREVIATED = lazy(r"\b(?:Sr|Jr|St|Dr|Asst|Dept|Mgr|Eng|Assoc|Asst|No|U\.S)$")


def _town_off(text: str) -> str:
    found = PLACE.search(text)
    return text[: found.start()].rstrip(" ,(–—-") or text if found is not None else text


def _spans(text: str) -> list[tuple[int, int]]:
    out = []
    start = 0
    for cut in _SPLIT.finditer(text):
        out.append((start, cut.start()))
        start = cut.end()
    return [*out, (start, len(text))]


_AT = lazy(r"\s+(?:at|with|for|@)\s+(?=(?:the\s+)?[A-Z])")


def _trimmed(value: Value, core: Value | None = None) -> Value | None:
    """A title without the firm, the place and the kind of employment that stand around it in its line. ``core`` is the
    part that reads most like a position."""
    text = value.text
    spans = _spans(text)
    keep = list(range(len(spans)))
    at = next((i for i, span in enumerate(spans) if core is not None and value.part(*span).text == core.text), 0)
    if len(spans) > 1 and any(sign in text for sign in "|·•") and core is not None:
        keep = [at]  # a list of facts
    while keep[-1] > at and _beside(text[slice(*spans[keep[-1]])]):
        keep.pop()
    while keep[0] < at and cues.leans_title(text[slice(*spans[keep[0]])]) <= 0:
        keep.pop(0)
    found = value.part(spans[keep[0]][0], spans[keep[-1]][1])
    for match in _AT.finditer(found.text):
        if reads_like_one(found.text[: match.start()]) == 3 and not cues.role(found.text[match.end() :]) >= 3:
            found = found.part(0, match.start())
            break
    place = PLACE.search(found.text)
    if place is not None and place.end() >= len(found.text.rstrip(" )")):
        held = found.text[: place.start()]
        lead = _BEFORE_PLACE.search(held)
        if lead is not None and lead.start():
            found = found.part(0, lead.start())
    needed = _NEEDED.search(found.text)
    if needed is not None and needed.start():
        found = found.part(0, needed.start())
    bare = found.text.rstrip(" !,;:–—-")
    terms = _TERMS.search(bare)
    if terms is not None and terms.start():
        bare = bare[: terms.start()]
    return found.part(0, len(bare)) if bare else None


_TERMS = lazy(
    r"\s*[(\[](?=[^()\[\]]{0,60}(?:\b(?:full|part)[- ]?time\b|\bFTE\b|\bh(?:ou)?rs?\b|\bfixed[- ]term\b|\btemporary\b"
    r"|\bpermanent\b|\bcontract\b|\bremote\b|\bhybrid\b|\bon-?site\b|\b[mfwdx]/[mfwdx]\b))[^()\[\]]{1,60}[)\]]$",
    re.IGNORECASE,
)
"""How long, where and for whom the work is, in brackets behind the title."""


_NEEDED = lazy(r"\s+(?:is\s+|are\s+)?(?:needed|wanted|required|sought)\b", re.IGNORECASE)
_BEFORE_PLACE = lazy(r"(?:\s+(?:\(|in\s|at\s|[–—-]\s)|,\s)\s*$")


def _beside(text: str) -> bool:
    """Whether a part of the title's line is none of the title: the firm, the town, the kind of employment."""
    if PLACE.search(text) is not None or _STARTS.match(text) or _ONLY_EMPLOYED.fullmatch(text) or leftover(text):
        return True
    return cues.firm(bare_words(text)) >= 3 and cues.leans_title(bare_words(text)) < 0


def without_firm(title: Value, firm: Value | None) -> Value:
    """A title without the firm at its end: "Store manager – Fern & Reed"."""
    at = title.text.find(firm.text) if firm is not None else -1
    if at < 4 or firm is None or len(title.text) - at - len(firm.text) > 3:
        return title
    lead = _BEFORE_FIRM.search(title.text[:at])
    return title.part(0, lead.start()) if lead is not None and lead.start() else title


_BEFORE_FIRM = lazy(r"(?:\s*[|·•,:(]|\s[–—@-]{1,2}|\s(?:at|with|for))\s*$")


def _subject(value: Value) -> Value | None:
    """The role in the subject of a mail."""
    stop = _DATE_LINE.search(value.text)
    if stop is not None:
        value = value.part(0, stop.start())
    while (tag := _TAGS.match(value.text)) is not None and tag.end():
        value = value.part(tag.end(), len(value.text))
    if not value.text:
        return None
    if "(" in value.text:
        value = value.part(0, value.text.index("(")) if value.text.index("(") else value
    parts = value.text.split(", ")
    length = len(value.text)
    while len(parts) > 1 and not cues.role(parts[-1]) and cues.role(", ".join(parts[:-1])) >= 2:
        if len(parts) == 2 and not parts[-1][:1].isupper():
            break
        if not parts[-1][:1].isupper():
            break
        length -= len(parts.pop()) + 2
    held = value.part(0, length)
    return _trimmed(held) if cues.role(held.text) >= 2 and len(held.text.split()) <= _MOST_WORDS else None


def _shaped(text: str) -> bool:
    """Whether a line may be a title although no word of it names a role."""
    words = text.split()
    if len(words) > 8 or len(text) > 80 or text[-1] in "!?.,;:" or not text[0].isalnum() or _OFF.search(text):
        return False
    return not _ONLY_EMPLOYED.fullmatch(text) and "\t" not in text and PLACE.search(text) is None


def _is_firm(text: str, whole: str) -> bool:
    """Whether a line is a firm's name: by its words, or because the posting goes on to tell what the firm does."""
    bare = bare_words(text)
    if cues.firm(bare) >= 2 and cues.leans_title(bare) < 0:
        return True
    if cues.leans_title(bare) > 0:
        return False
    name = re.escape(" ".join(text.split()[:2]).rstrip(",.;:"))
    return (
        re.search(
            rf"\b{name}[^.\n]{{0,40}}?\s(?:is|are|has|was|were|runs?|makes?|builds?|serves?|offers?)\s", whole, re.I
        )
        is not None
    )


def _in_sentence(lines: list[Top]) -> Title | None:
    """The role in a sentence such as "Fernhollow is looking for a night baker to join …"."""
    for index, line in enumerate(lines):
        text = line.value.text[:1200]
        for match in _WANTED.finditer(text):
            start = match.end()
            while (praise := _PRAISE.match(text, start)) is not None:
                start = praise.end()
            stop = _ENDS.search(text, start)
            end = min(stop.start() if stop is not None else len(text), start + 80)
            role = text[start:end].strip()
            words = role.split()
            if not 1 <= len(words) <= 7 or wording(words[-1]) in _NO_ROLE or words[0].lower() in ("and", "or", "of"):
                continue
            if cues.role(bare_words(role)) >= 3:
                held = line.value.part(start, end)
                return Title(held, held, index, True)
        subject = _SUBJECT_OF.match(text)
        if subject is not None and cues.role(subject["role"]) >= 3 and wording(subject["role"]) not in _NO_ROLE:
            held = line.value.part(*subject.span("role"))
            return Title(held, held, index, True)
    return None


_SUBJECT_OF = lazy(
    r"(?:The|Our|As an?|As the|As our) (?P<role>[A-Z][\w/&’'-]*(?: (?:[A-Z][\w/&’'-]*|of|and|to|for)){0,6}),? (?:is"
    r"|will|[a-z]{2,}s|you)\b"
)
"""A sentence whose subject is the role: "The Patient Access Representative greets …"."""
