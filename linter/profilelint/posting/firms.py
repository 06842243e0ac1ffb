"""Who asks: the firm, school, hospital or office that a posting is of.

Nothing decides alone: a label, the lines beside the title, and the sentences in which a posting speaks of its firm
("Fernhollow is an equal opportunity employer", "About Fernhollow", "Join Fernhollow") name firms with a weight; names
of one firm are counted together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from profilelint.model.value import Value
from profilelint.parse import cues
from profilelint.pattern import lazy
from profilelint.posting.blocks import Raw
from profilelint.posting.headings import Class, classify, wording
from profilelint.posting.leftovers import Top, leftover
from profilelint.posting.titles import Title, bare_words, reads_like_one
from profilelint.posting.towns import PLACE


class _Named(NamedTuple):
    value: Value
    weight: float
    source: str
    """What kind of place names it; of each kind the best counts."""


LABEL = lazy(
    r"(?:(?:hiring |recruiting )?(?:company|employer|organi[sz]ation|agency|firm|business|institution)(?: name)?|org"
    r"|hospital|school(?: name)?|(?:school )?district|church|contractor|trust|university|college|charity|client name"
    r"|name of (?:the )?(?:employer|company|organi[sz]ation|firm|agency))$"
)
_ENOUGH = 2.5

_WORD = r"[A-Z0-9](?:[\w&'’+-]|\.(?=\w))*"
_NAME = (
    rf"(?P<name>(?:The )?{_WORD}(?: (?:(?:&|of|and|the|for|at|in|de|la|du|on) )"
    rf"{{0,2}}{_WORD}){{0,7}})"
)
_OTHER_NAME = _NAME.replace("<name>", "<name2>")
_SENTENCES: tuple[tuple[str, float, re.Pattern[str]], ...] = (
    (
        "law",
        3.0,
        lazy(
            rf"(?:^|(?<=[.!?;:] )){_NAME}(?:,? (?:Inc|Co|Corp|Ltd)\.)?,?(?: \([^()]{{1,30}}\))?,? (?:(?:is"
            rf"|are) (?:also |proudly |proud to be )?(?:an? |committed to (?:an?"
            r" )?(?:policy of )?|registered with |subject to )?(?i:(?:AA/)?EEO|EOE|equal|affirmative|fair chance"
            r"|disability confident|drug[- ]free"
            r"|smoke[- ]free|divers|inclusi|creating|building an? (?:divers|inclus)|providing equal"
            r"|providing reasonable)"
            r"|participates? in E-?[Vv]erify|do(?:es)?(?: not|n[’']t) discriminate|prohibits discrimination"
            r"|subscribes? to|hires? without|makes? hiring decisions without|provides? equal"
            r"|complies with|celebrates? divers|values? (?:divers|people of every|differen)|embraces? divers"
            r"|welcomes? (?:applica|people)|encourages? (?:applica|people|all)"
            r"|considers? (?:all )?(?:qualified )?applic)"
        ),
    ),
    (
        "hires",
        3.0,
        lazy(
            rf"(?:^|(?<=[.!?;:,] )){_NAME}(?:, [^.;!?]{{3,90}}?,)? (?:(?:is|are) (?:(?:currently|now|actively|again"
            rf"|also|proud(?:ly)?|excited to be) )?"
            r"(?:hiring|looking for|seeking|recruiting|searching for|in search of|adding|expanding|accepting)|seeks"
            r"|invites|wishes to|has"
            r" an? (?:\w+ ){0,3}?(?:opening|opportunity|vacancy|position)\b|welcomes applications|announces)"
        ),
    ),
    (
        "does",
        2.0,
        lazy(
            rf"^(?:(?:At the heart of|Since \d{{4}},|Founded in \d{{4}},|Established in \d{{4}},|For (?:more than "
            rf"|over |nearly )?\d+ years,|Here at|At) )?"
            rf"{_NAME}(?:, Inc\.|, LLC)?(?:, [^.;!?]{{3,90}}?,| \([^()]{{1,40}}\))? (?:is an?|is the|is one|are an?"
            rf"|was (?:founded|established|started)|has (?:been|made|cared"
            r"|served|built|protected|grown|over|more|helped|kept|\d+)|runs?|makes?|builds?|designs?|serves?|operates?"
            r"|provides?|offers?|sells?|publishes|creates?|develops?|manufactures?|delivers?|employs|looks after|helps?"
            r"|works? (?:with|on|to)|belongs to|brings|connects|owns|teaches|educates|cares for|hosts|supports"
            r"|treats)\b"
        ),
    ),
    ("about", 2.5, lazy(rf"^(?i:about|who is|why(?: work (?:at|for))?|what is|meet|discover|inside) {_NAME}\W*$")),
    (
        "join",
        2.0,
        lazy(
            r"\b(?:[Cc]areers?|[Jj]obs?|[Ww]orking|[Ll]ife|[Ww]ork|[Oo]pportunit(?:y|ies)|[Oo]penings?"
            r"|[Ee]mployment|[Ii]nternships?) (?:at|with|for)"
            rf" {_NAME}|\b(?:[Jj]oin|[Ww]elcome to|[Cc]ome work (?:at|for|with)) {_OTHER_NAME}"
        ),
    ),
    (
        "within",
        1.5,
        lazy(
            rf"\b(?:[Ii]|[Ww]e|[Oo]ur \w+|team|group|lab|department|division|people|Director|Manager|Head|VP"
            rf"|Recruiter|Lead)(?: [\w]+){{0,5}}? (?:at|of \w+,) {_NAME}"
            rf"|^At {_OTHER_NAME}, (?:we|our|you)\b"
        ),
    ),
    (
        "aside",
        2.5,
        lazy(
            r"\b(?:firm|company|practice|agency|clinic|school|non-?profit|hospital|studio|shop|restaurant|bakery"
            r"|start-?up"
            rf"|charity|business|contractor|bank|farm|hotel|brewery|college) \({_NAME}[,)]"
        ),
    ),
    ("hires", 3.0, lazy(rf"\b[Jj]oin {_NAME} as (?:an?|our|the) ")),
    ("law", 3.0, lazy(r"^(?:©|\(c\)|[Cc]opyright)(?: ?©)? ?(?:20\d\d)?,? " + _NAME + r"(?:\.|,? Inc|$)")),
)
_COMMON = frozenset(
    "we our us you your i it they this that these those the a an all any each every applicants applicant candidates"
    " candidate employees employer employers company firm college university school district hospital department agency"
    " trust city county state organization organisation team position job role posting vacancy church charity state"
    " federal government office program programme please if as in at on for from to by with what who why how when where"
    " there here must no not note qualified successful benefits salary pay minimum preferred required requirements"
    " equal opportunity employment work experience apply application applications summary overview description duties"
    " responsibilities qualifications about monday tuesday wednesday thursday friday saturday sunday january february"
    " march april june july august september october november december spring summer fall autumn winter he she his her"
    " its their my me today tomorrow join come looking seeking hiring hello hi dear thanks thank welcome located based"
    " reporting under working both first last next new some many most more one two three four five knowledge ability"
    " skills skill degree bachelor bachelors master masters handshake linkedin indeed workday greenhouse lever usajobs"
    " glassdoor ziprecruiter e-verify eeo eoe".split()
)
_VAGUE = frozenset(
    "the of a an and & at for in company firm college university school schools district hospital department agency"
    " trust city county state organization organisation team church charity institute society group library museum"
    " board bureau association foundation clinic bank authority government commission our this".split()
)
_UNIT = lazy(
    r"^(?:the )?(?:office|faculty|division|section|unit|branch|team|college|department|school|center|centre"
    r"|bureau) (?:of|for)\b"
    r"|\b(?:department|division|section|unit|office|faculty|team|branch|dept|campus|building|floor|hall|room"
    r"|tower)\.?$",
    re.IGNORECASE,
)
_NO_NAME = lazy(
    r"(?:we|you|our|your|i|it|this|that|these|what|how|who|why|are|is|do|does|join|apply|now|here|an?|please|if"
    r"|when|open"
    r"|under|reports?|reporting|each|must|no|not|only|more|meet)\b(?!\s*&)",
    re.IGNORECASE,
)
_NOT_IN_NAME = lazy(
    r"\b(?:(?:full|part)[- ]time|intern(?:ship)?s?|per (?:hour|week|year|day)|hybrid|on-?site|remote|posted|start date"
    r"|starts|closing|end date|deadline|job id|req|contract|permanent|temporary|salary|wage|benefits|openings?"
    r"|vacanc\w+"
    r"|announcement|recruitment|recording|invites|applications?|applicants?|entry level|mid[- ]senior|level|shift"
    r"|hours?|hrs|weekends?|nights|days|vacancies|hiring|positions?|employer|equal opportunity|department|gender|years?"
    r"|sign in|duty station|based in|based at|interview\w*|band|grade|step)\b|[$£€@#?]|\d{3}|https?:|…",
    re.IGNORECASE,
)
_INCORPORATED = lazy(r"\b(?:Inc|Co|Corp|Ltd|L\.L\.C|L\.P|P\.C|LLC|St|Bros)\.$")
_SUFFIX = ("inc", "llc", "ltd", "lp", "llp", "pllc", "co", "pc", "gmbh", "plc", "corp", "p.c", "l.l.c", "s.a", "n.a")
_CUT = lazy(r"\s*[|•·*\t;]\s*|\s+[–—-]{1,2}\s+|\s\(|:\s|\s/\s")
_JOINS = frozenset("of the and & for at in de la du on y e + a".split())
_MOST_WORDS = 9
_MOST_LENGTH = 75


def find(
    lines: list[Top],
    labels: dict[int, tuple[str, Value]],
    raws: list[Raw],
    kinds: list[Class | None],
    title: Title | None,
) -> Value | None:
    """The firm, ``None`` where nothing names it well enough."""
    found: list[_Named] = []
    for label, rest in labels.values():
        if LABEL.match(label):
            held = _named(rest, True)
            if held is not None:
                found.append(_Named(held, 10.0, "label"))
    found += _beside_title(lines, labels, kinds, title)
    if title is not None:
        found += _in_title_line(lines[title.line].value, title)
    found += _in_sentences(raws, title)
    return _best(found, raws)


def _best(found: list[_Named], raws: list[Raw]) -> Value | None:
    if not found:
        return None
    groups: list[list[_Named]] = []
    for named in found[:120]:
        words = _words(named.value.text)
        if not words:
            continue
        group = next(
            (group for group in groups if any(_same(words, _words(other.value.text)) for other in group)), None
        )
        if group is None:
            groups.append([named])
        else:
            group.append(named)
    offices = any(_OF_STATE.match(named.value.text) for named in found if named.source == "head")
    best: tuple[float, list[_Named]] | None = None
    for group in groups:
        if offices and all(_STATE.match(named.value.text) for named in group):
            continue
        by_source: dict[str, float] = {}
        for named in group:
            by_source[named.source] = max(by_source.get(named.source, 0.0), named.weight)
        total = sum(by_source.values())
        if total >= _ENOUGH and (best is None or total > best[0]):
            best = total, group
    if best is None:
        return None
    order = ("label", "head", "title")
    held = [named for named in best[1] if named.source in order]
    if held:
        return min(held, key=lambda named: (order.index(named.source), -named.weight)).value
    return max(best[1], key=lambda named: (len(named.value.text) <= 50, len(named.value.text))).value


def _words(text: str) -> list[str]:
    words = [word.strip(".,'’\"").removesuffix("'s").removesuffix("’s") for word in text.casefold().split()]
    words = [word for word in words if word]
    if words and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and words[-1] in _SUFFIX:
        words.pop()
    return words


def _same(one: list[str], other: list[str]) -> bool:
    """Whether two names are one firm's: one is the beginning of the other ("Tannery Bay" and "Tannery Bay"
    " Compressors")."""
    size = min(len(one), len(other))
    if one[:size] != other[:size]:
        return one[-size:] == other[-size:] and size > 1 and not set(one[-size:]) <= _VAGUE
    return not set(one[:size]) <= _VAGUE


# --- the head -------------------------------------------------------------------------------------------------------

_NEAR = 4


def _beside_title(
    lines: list[Top], labels: dict[int, tuple[str, Value]], kinds: list[Class | None], title: Title | None
) -> list[_Named]:
    """Names in the lines above and below the title."""
    at = title.line if title is not None and not title.labelled else -1
    out: list[_Named] = []
    below = 0
    start = at + 1
    if title is not None and title.labelled and title.line <= 2:
        start = title.line + 1
    for index in range(start, min(len(lines), start + 8)):
        line = lines[index]
        text = line.value.text
        if index in labels or line.left or (title is not None and index == title.line):
            continue
        known = kinds[line.block] not in (None, Class.OTHER) or (kinds[line.block] and line.level)
        if (known and cues.firm(text) < 3) or line.item or len(text) > 200 or below >= _NEAR:
            break
        if at >= 0 or not title:
            out += _in_line(lines, index, 2.5 - 0.5 * below, kinds)
        else:
            out += _in_line(lines, index, 2.0 - 0.5 * below, kinds)
        below += 1
    above = 0
    stop = title.line if title is not None else 0
    for index in range(stop):
        line = lines[index]
        if line.left or index in labels or line.item or above >= _NEAR:
            continue
        out += _in_line(lines, index, 2.1 - 0.1 * above if above or at < 0 else _ENOUGH, kinds)
        above += 1
    return out


def _in_line(lines: list[Top], index: int, weight: float, kinds: list[Class | None]) -> Iterator[_Named]:
    """The names in a line of the head: before its first separator, or in one of its parts that holds a word of
    firms."""
    value = lines[index].value
    text = value.text
    if text[-1:] in "!?" or (text[-1:] == "." and len(text.split()) > 9 and not PLACE.search(text[:120])):
        return
    if len(text.split()) > 12 and not _beside_name(text):
        return
    place = PLACE.search(text)
    end = place.start() if place is not None else len(text)
    cuts = [cut.span() for cut in _CUT.finditer(text, 0, end)][:6]
    starts = [0, *(cut[1] for cut in cuts)]
    ends = [*(cut[0] for cut in cuts), end]
    follows = _beside(text[ends[0] :]) or (place is not None and place.start() - ends[0] < 4)
    below = next((line.value.text for line in lines[index + 1 : index + 3] if not line.left), "")
    for number, (start, stop) in enumerate(zip(starts, ends, strict=True)):
        held = _named(value.part(start, stop), False)
        if held is None:
            continue
        firm = cues.firm(held.text)
        lean = cues.leans_title(bare_words(held.text))
        if (lean > 1 and not firm) or reads_like_one(held.text) >= 2:
            continue
        if _STATE.match(held.text) and number + 1 < len(starts) and _OF_STATE.match(text[starts[number + 1] :]):
            continue  # "State of Oregon, Department of …"
        part_of_state = number > 0 and _OF_STATE.match(held.text) and _STATE.match(text[starts[number - 1] :])
        if number and firm < 2:
            continue
        points = weight - 0.4 * number + (2.0 if firm >= 2 else 0.5 * firm)
        if number == 0 and follows:
            points += 2.0
        elif number == 0 and len(cuts) == 0 and (found := PLACE.match(below)) is not None and found.end() > 3:
            points += 1.5
        if _UNIT.search(held.text) and not part_of_state:
            points -= 1.5
            whole = _after_unit(value.part(start, end))
            if whole is not None:
                yield _Named(whole, points + 2.0, "head")
        if firm == 0 and len(held.text.split()) > 4:
            points -= 1.0
        if points > 0:
            yield _Named(held, points, "head")


_BESIDE = lazy(
    r"[\s,|•·()–—-]*(?:(?:fully\s+|100%\s+)?remote|hybrid|on-?site|in[- ]person|full[- ]?time|part[- ]?time)\b", re.I
)


def _after_unit(value: Value) -> Value | None:
    """The organisation of a unit: "Department of Biology, Alder State University"."""
    comma = value.text.find(", ")
    held = _named(value.part(comma + 2, len(value.text)), False) if comma > 0 else None
    return held if held is not None and cues.firm(held.text) >= 3 and not _UNIT.search(held.text) else None


def _beside_name(text: str) -> bool:
    """Whether a long line is one of a head: with a place near its start, or cut by signs."""
    return PLACE.search(text[:100]) is not None or any(sign in text for sign in "|·•\t")


def _beside(text: str) -> bool:
    found = PLACE.search(text[:60])
    return _BESIDE.match(text) is not None or (found is not None and found.start() <= 4)


def _in_title_line(value: Value, title: Title) -> Iterator[_Named]:
    """The firm in the line of the title: "Line cook at Fernhollow", "Clerk | Fernhollow LLP"."""
    text = value.text
    at = text.find(title.core.text)
    if at < 0:
        return
    rest = value.part(at + len(title.core.text), len(text))
    before = value.part(0, at)
    shift = len(text) - len(rest.text)
    lead = _LEADS.match(text, at + len(title.core.text))
    place = PLACE.search(rest.text)
    tail = value.part(
        lead.end() if lead is not None else shift, shift + place.start() if place is not None else len(text)
    )
    pieces = [tail.part(*span) for span in _pieces(tail.text)]
    for number, piece in enumerate(pieces[:4]):
        held = _named(piece, False)
        if held is None or reads_like_one(held.text) >= 2 or leftover(held.text):
            continue
        firm = cues.firm(bare_words(held.text))
        said = lead is not None and lead["at"] is not None and number == 0
        points = 4.0 if said else 1.0 + (2.0 if firm >= 3 else 0.4 * firm)
        if not said and place is not None and number == len(pieces) - 1:
            points += 2.0
        yield _Named(held, points, "title")
    held = _named(before, False) if before.text else None
    if held is not None and cues.firm(held.text) >= 2 and cues.leans_title(held.text) < 0:
        yield _Named(held, 3.0, "title")


_LEADS = lazy(r"\s*(?:\([^()]{0,60}\)\s*)?(?:(?P<at>(?:at|@|with|for)\s+)|[,|•·–—-]+\s*|\t)")


def _pieces(text: str) -> list[tuple[int, int]]:
    out = []
    start = 0
    for cut in _CUT.finditer(text):
        out.append((start, cut.start()))
        start = cut.end()
    return [*out, (start, len(text))]


_ENDS = ' \t,;|•·()*–—:-“”"[]'


def _named(value: Value, labelled: bool) -> Value | None:
    """The name of a firm at the start of a text, ``None`` where it reads like none."""
    lead = _AT.match(value.text)
    if lead is not None:
        value = value.part(lead.end(), len(value.text))
    text = value.text
    stop = len(text)
    cut = _CUT.search(text) if not labelled else _CUT_LABELLED.search(text)
    if cut is not None and cut.start() > 0:
        stop = cut.start()
    comma = text.find(",", 0, stop)
    while comma > 0:
        rest = text[comma + 1 : stop].strip().lower().rstrip(".")
        if rest.split(",")[0].split(" ")[0].rstrip(".") in _SUFFIX:
            comma = text.find(",", comma + 1, stop)
            continue
        if re.match(r"[A-Z][\w’'-]+,? (?:&|and) [A-Z]", text[comma + 1 :].lstrip()):
            break  # partners: "Marrow, Stell & Quist"
        stop = comma
        break
    careers = _CAREERS.search(text[:stop])
    if careers is not None and careers.start():
        stop = careers.start()
    start = 0
    while start < stop and text[start] in _ENDS:
        start += 1
    while stop > start and text[stop - 1] in _ENDS and not (text[stop - 1] == ")" and "(" in text[start:stop]):
        stop -= 1
    found = value.part(start, stop)
    name = found.text
    if not name or len(name) > _MOST_LENGTH or len(name.split()) > _MOST_WORDS or leftover(name):
        return None
    if not (name[0].isupper() or name[0].isdigit()) or not any(char.isalpha() for char in name):
        return None
    if name[-1] in ".!?" and not _INCORPORATED.search(name):
        return None
    if labelled:
        return found
    words = name.split()
    small = [word for word in words if word[0].islower() and word.lower() not in _JOINS]
    if small or _NO_NAME.match(name) or (_NOT_IN_NAME.search(name) and cues.firm(name) < 3):
        return None
    kind = classify(name)
    if (kind is not None and cues.firm(name) < 2) or _AREA.fullmatch(name):
        return None
    if wording(name) in _COMMON or all(word in _COMMON or word in _VAGUE for word in wording(name).split()):
        return None
    return found


_AREA = lazy(
    r"(?:engineering|marketing|sales|finance|operations|products?|design|human resources|hr|people|legal|it"
    r"|information technology|customer (?:success|service|support|experience)|support|research(?: (?:and"
    r"|&) development)?|r&d"
    r"|data(?: science)?|administration|administrative|nursing|education|general|business development|accounting"
    r"|technology"
    r"|software|communications|manufacturing|production|retail|logistics|maintenance|facilities|healthcare|hospitality"
    r"|student|students?|public works|special education|security|purchasing|procurement|quality|science|analytics"
    r"|development|strategy|management|other|professional|clinical|technical|trades|clerical|classified|certificated"
    r"|corporate|field|warehouse|creative|content|editorial|media|art|arts|construction|energy|health)"
    r"(?:(?: (?:and|&) | ?/ ?)[a-z ]{2,30})?",
    re.IGNORECASE,
)
"""Where in a firm the work is done, not the firm."""
_CAREERS = lazy(
    r"\s+(?:careers?|jobs|hiring|recruit(?:ing|ment)|job board|careers? (?:site|page|portal))\s*$", re.IGNORECASE
)
_AT = lazy(
    r"(?:careers?|jobs|opportunities|openings|employment|work|working|welcome|join|life) (?:at|with|for|to|us at) ",
    re.I,
)
_STATE = lazy(r"(?:the )?(?:state|commonwealth|government) of\b", re.IGNORECASE)
_OF_STATE = lazy(r"(?:department|dept|bureau|division|agency|board|commission|ministry) (?:of|for)\b", re.IGNORECASE)
_CUT_LABELLED = lazy(r"\s*[|•·\t;]\s*|\s+[–—]\s+|\s\((?=[a-z])")


# --- the rest -------------------------------------------------------------------------------------------------------

_MOST_BLOCKS = 300
_MOST_TEXT = 1500


def _in_sentences(raws: list[Raw], title: Title | None) -> Iterator[_Named]:
    """Names in the sentences that a posting says of its firm."""
    first = next((index for index, raw in enumerate(raws) if _is_prose(raw.value.text)), 0)
    for index, raw in enumerate(raws[:_MOST_BLOCKS]):
        text = raw.value.text[:_MOST_TEXT]
        for source, weight, pattern in _SENTENCES:
            if source != "law" and (raw.item or (source == "does" and index > 30)):
                continue
            if source in ("about",) and len(text) > 80:
                continue
            for found in _few(pattern, text):
                group = "name" if found["name"] else "name2"
                start, end = found.span(group)
                held = _spoken(raw.value.part(start, end))
                if held is None:
                    continue
                if source == "does" and found.start() == 0 and index <= first + 2:
                    words = held.text.split()
                    often = sum(other.value.text.count(words[0]) for other in raws[:_MOST_BLOCKS]) > 1
                    yield _Named(held, 2.5 if len(words) > 1 or often else weight, source)
                    continue
                yield _Named(held, weight, source)


def _is_prose(text: str) -> bool:
    return text[-1:] in ".!" and len(text.split()) > 3


def _few(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    for number, found in enumerate(pattern.finditer(text)):
        if number >= 8:
            return
        yield found


def _spoken(value: Value) -> Value | None:
    """A name in a sentence, without the words before it; ``None`` for words that every posting says of its own."""
    text = value.text.rstrip(".,'’")
    if text.endswith(("'s", "’s")):
        text = text[:-2]
    words = text.split()
    while words and words[-1].lower() in _JOINS:
        words.pop()
    text = " ".join(words)
    if not words or len(text) > _MOST_LENGTH or len(words) > 8:
        return None
    first = wording(words[0])
    rest = [wording(word) for word in words]
    if first in _COMMON - {"the", "city", "county", "state", "university", "first", "new", "one", "college", "school"}:
        return None
    if all(word in _COMMON or word in _VAGUE for word in rest):
        return None
    if (
        reads_like_one(text) >= 2
        or cues.leans_title(text) > 1
        or (len(words) == 1 and (len(text) < 2 or text.isdigit()))
    ):
        return None
    return (
        value.part(0, value.text.index(words[-1], len(text) - len(words[-1])) + len(words[-1]))
        if text in value.text
        else None
    )
