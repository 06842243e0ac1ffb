"""A number cannot be right.

## Why

A reader who finds one number that cannot be true doubts the others. A reduction of more than 100 % of a count would
leave less than nothing, a rise "by 0%" is none, and shares, totals and "from … to …" can be checked by arithmetic. The
rule speaks only where the text itself shows that the figures do not fit.

## Bad

```bullet
- Reduced the error rate of the mailing list by 150% in one month
- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

```bullet
- Raised donations by 0% compared with the spring campaign
- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

```bullet
- Cut the time of the weekly inventory from 40 to 20 hours, a 75% reduction
- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

```bullet
- Managed 5 people: 2 clerks and 4 drivers
- Labeled 900 images with 112% accuracy
```

```bullet
- Increased the share of returned library books from 80% to 60%
- Guarded a pool of 40 swimmers for 25 hours a day
```

```bullet
- Split 30 campers into three groups of 8, 9 and 10
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## Good

```bullet
- Split 30 campers into three groups of 10 and wrote 8 games, 9 songs and 10 quizzes
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Raised monthly ticket sales by 150% and reached 120% of the quota
- Kept a 0% error rate over 1,200 counted cash drawers
```

```bullet
- Reduced the wait from 4 hours to 20 minutes while raising sign-ups by 150%
- Scored 100% on the yearly hygiene audit and cut complaints by 100%
```

```bullet
- Cut the time of the weekly inventory from 40 to 20 hours, a 50% reduction
- Raised the share of returned books from 40% to 60%, a 20% increase
```

```bullet
- Managed 6 people: 2 clerks and 4 drivers
- Ran 2 summer camps (30 girls and 25 boys) with zero accidents
```

```bullet
- Saved the staff of nine clinics 80 hours per day with one shared form
- Lifted net revenue retention to 112% and raised $5,000 of a $3,000 goal
```

```bullet
- Reduced energy costs from 2019 to 2023 by moving 40 shops to heat pumps
- Improved the team's league rank from 12 to 3 out of 14
```

## What to do

Check the figure against its source, then write the one that is true. Where a count more than halved, divided or
multiplied, say so: "cut to a third", "tripled".

## When to ignore

When the quantity can fall below zero, or the figures count different things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from profilelint.api import Context, Evidence, Finding, Level, Resume, Rule, Value, at, lazy

RULE = Rule("bullet-number-implausible", level=Level.WARNING, evidence=Evidence.LOGIC, scope=Resume, since="0.1")

_LONGEST = 2_000
"""Characters of a text that is looked at; a longer one is no bullet."""

_PERCENT = r"\s?(?:%|percent\b|per\s?cent\b|pct\b)"
_DOWN = (
    r"reduc(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|lower(?:s|ed|ing)?|cut(?:s|ting)?|shr(?:ink|inks|ank|unk|inking)"
    r"|diminish(?:es|ed|ing)?|slash(?:es|ed|ing)?|trim(?:s|med|ming)?|curtail(?:s|ed|ing)?|minimi[sz](?:e[sd]?|ing)"
    r"|dropp?(?:s|ed|ing)?|declin(?:e[sd]?|ing)|shorten(?:s|ed|ing)?|lessen(?:s|ed|ing)?"
)
_UP = (
    r"increas(?:e[sd]?|ing)|rais(?:e[sd]?|ing)|grew|gr(?:ow|ows|own|owing)|boost(?:s|ed|ing)?|expand(?:s|ed|ing)?"
    r"|lift(?:s|ed|ing)?|rose|rising"
)
_CHANGED = (
    _DOWN + "|" + _UP + r"|improv(?:e[sd]?|ing)|enhanc(?:e[sd]?|ing)|accelerat(?:e[sd]?|ing)|speed(?:s|ed|ing)?|sped"
)
_FIGURE = r"(?P<{0}>[$€£]?\d[\d,]{{0,14}}(?:\.\d{{1,4}})?(?:\s?(?:[kKmMbB]\b|thousand\b|million\b|billion\b))?)"
_NUMBER = lazy(r"\d[\d,]{0,14}(?:\.\d{1,4})?" + _PERCENT)
_LESS = lazy(
    r"\b(?:"
    + _DOWN
    + r")\b(?P<what>[^.;:()\d]{0,90}?)(?P<by>\s(?:by|of))?\s(?:about |over |more than |almost |nearly )?"
    r"(?P<n>\d[\d,]{0,8}(?:\.\d+)?)\+?" + _PERCENT + r"(?!\s?(?:of|from|to)\b)"
    r"|(?<![\w.,-])(?P<m>\d[\d,]{0,8}(?:\.\d+)?)\+?" + _PERCENT + r"\s+(?:(?:overall|total|average|cost|time) )?"
    r"(?:reduction|decrease|decline|drop|cut|fewer|less|lower)\b",
    re.IGNORECASE,
)
_ENDS = lazy(
    r"\s*(?:\Z|[.,;)–—]|(?:in|with|after|within|during|through|while|using|via|across|on|at|since|over|between|year|for"
    r"|compared|and|without|thanks)\b)",
    re.IGNORECASE,
)
"""What may follow a share that is the whole change; a noun makes it a share of something else."""
_BELOW_ZERO = lazy(
    r"\b(?:profits?|margins?|earnings|income|cash|balance|deficits?|loss(?:es)?|debts?|temperatures?|net|returns?|carbon"
    r"|emissions?|footprint|variance|gap|sentiment|voltage|charge|inflation|growth)\b",
    re.IGNORECASE,
)
_OTHER = lazy(
    r"\b(?:" + _UP + r"|improv\w+|growth|gains?|resulting|leading|led|while|and|yielding|exceed\w*|achiev\w+|reach\w*"
    r"|generat\w+|driving|drove|doubl\w+|tripl\w+|enabl\w+|allow\w+|for|hit\w*|ROI|returning)\b",
    re.IGNORECASE,
)
_NO_CHANGE = lazy(
    r"\b(?:"
    + _CHANGED
    + r")\b[^.;:()\d]{0,80}?\sby\s(?P<n>0(?:\.0+)?)"
    + _PERCENT
    + r"|\b(?:achiev|deliver|generat|produc|drove|yield|saw|realiz)\w*\s(?:an?\s)?(?P<m>0(?:\.0+)?)"
    + _PERCENT
    + r"\s(?:improvement|growth|increase|gain|rise)\b",
    re.IGNORECASE,
)
_SHARE = (
    r"(?:accuracy|uptime|availability|attendance|(?:code|test|branch|line|unit[- ]test) coverage|test coverage"
    r"|satisfaction|pass(?:ing)? rate|success rate|completion rate|graduation rate|placement rate|on-time rate"
    r"|response rate|open rate|click-through rate|conversion rate|error rate|defect rate|compliance rate|approval rate"
    r"|acceptance rate|participation rate|attendance rate|retention rate|precision|recall)"
)
_TOO_MUCH = lazy(
    r"\b(?P<a>" + _SHARE + r")(?:\s(?:rate|score|rating|level))?(?:\s(?:of|at|to|reached|was|is|above|over))?\s"
    r"(?:from\s\d{1,3}(?:\.\d+)?\s?%?\s(?:up\s)?to\s)?"
    r"(?:(?:over|about|nearly|more than|above)\s)?(?P<n>\d[\d,]{0,6}(?:\.\d+)?)"
    + _PERCENT
    + r"|(?<![\w.,-])(?P<m>\d[\d,]{0,6}(?:\.\d+)?)"
    + _PERCENT
    + r"\s(?:(?:customer|client|user|patient|guest|student|employee|overall|average|order|model|prediction|system|service"
    r"|server|daily|test|classification|inventory|cash|data)\s){0,2}(?P<b>" + _SHARE + r")\b",
    re.IGNORECASE,
)
_RELATIVE = lazy(
    r"\s*(?:higher|better|more|increase|improvement|boost|gain|of (?:the |its |our )?(?:target|goal|quota|plan|baseline)"
    r"|(?:over|above|compared|relative)\s(?:to\s|with\s)?(?:the|last|previous|prior|an?|its|our|baseline|industry)"
    r"|increases?|rise)\b",
    re.IGNORECASE,
)
_TOP = lazy(r"\btop\s(?P<n>\d{1,5}(?:\.\d+)?)" + _PERCENT, re.IGNORECASE)
_UNIT = (
    r"(?P<{0}>"
    + _PERCENT
    + r"|\s?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|ms\b|s\b|h\b|GB\b|MB\b|[a-z]{{3,14}}))?"
)
_FROM_TO = lazy(
    r"\bfrom\s(?:about\s|over\s|nearly\s|an average of\s)?"
    + _FIGURE.format("a")
    + _UNIT.format("u")
    + r"(?:\s(?:per|a|each)\s[a-z]{3,7})?\s(?:down\s|up\s)?to\s(?:about\s|over\s|under\s|nearly\s|just\s|only\s)?"
    + _FIGURE.format("b")
    + _UNIT.format("v"),
)
_STATED = lazy(
    r"(?:\s[a-z]+){0,3}?,?\s?(?:[(–—-]\s?)?(?:(?:an?|by|or)\s)?(?:an?\s)?(?P<n>\d[\d,]{0,8}(?:\.\d+)?)"
    + _PERCENT
    + r"\s?(?P<word>reduction|decrease|cut|drop|decline|savings?|improvement|increase|gain|rise|growth|jump)?(?P<close>\))?",
    re.IGNORECASE,
)
_STATED_BEFORE = lazy(
    r"\bby\s(?P<n>\d[\d,]{0,8}(?:\.\d+)?)" + _PERCENT + r"\s?(?:,\s?|\(|–\s?|—\s?|-\s)?\Z", re.IGNORECASE
)
_ROUGH = lazy(
    r"(?:about|around|roughly|approximately|nearly|almost|over|more than|up to|~|at least)\s?\Z", re.IGNORECASE
)
_CHANGE = lazy(r"\b(?:(?P<down>" + _DOWN + r")|(?P<up>" + _UP + r"))\b(?P<what>[^.;:()\d]{0,60})\Z", re.IGNORECASE)
_EITHER = lazy(
    r"\b(?:rank\w*|position|place|placement|hours|open|shift|ages?|aged|grades?|levels?|range\w*|year|schedul\w+|handicap"
    r"|seed\w*|by|percentile|degrees|tier|class(?:es)?|sizes?|par|versions?|python|java)\b",
    re.IGNORECASE,
)
_TIMES = {
    "sec": 1,
    "min": 60,
    "hou": 3600,
    "hr": 3600,
    "day": 86_400,
    "wee": 604_800,
    "mon": 2_629_800,
    "yea": 31_557_600,
}
_PEOPLE = (
    r"(?:people|persons|members|employees|staff|workers|volunteers|students|children|kids|athletes|players|participants"
    r"|attendees|teammates|colleagues|associates|direct reports|team members|staff members|pupils|campers)"
)
_COUNT = r"(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_PARTS = lazy(
    r"(?:\b(?:team|staff|crew|group|class|committee|cast) of (?P<t>" + _COUNT + r")(?:\s" + _PEOPLE + r")?"
    r"|(?<![\w$.,-])(?P<n>" + _COUNT + r")\s(?:[a-z]+\s)?" + _PEOPLE + r")\s?(?::|\(|–|—)\s?"
    r"(?P<parts>"
    + _COUNT
    + r"\s[a-z][a-z -]{2,30}(?:,?\s(?:and\s|&\s)?"
    + _COUNT
    + r"\s[a-z][a-z -]{2,30}){1,5})(?=[).,;]|\Z)",
    re.IGNORECASE,
)
_GROUPS = lazy(
    r"\b(?:split|divided|sorted|broke|separated|grouped|put)\s(?:the\s|all\s)?(?P<n>\d{1,5})\s(?:[a-z-]+\s){1,3}into\s(?:[a-z]+\s|\d{1,3}\s)?"
    r"(?:groups|teams|crews|sections|classes|shifts|squads|pods)\sof\s(?P<parts>\d{1,5}(?:,\s\d{1,5}){0,8},?\sand\s\d{1,5})(?![\w.,/-]*\d)",
    re.IGNORECASE,
)
_PART = lazy(r"(?P<n>" + _COUNT + r")\s(?P<noun>[a-z][a-z -]{2,30}?)(?=,|\sand\s|\s&\s|\Z)", re.IGNORECASE)
_THINGS = lazy(
    r"(?:hours|days|weeks|months|years|shifts|orders|computers|papers|dollars|numbers|semesters|quarters|letters|centers"
    r"|sites|events|locations|departments|projects|stores|teams|times|languages|sessions|countries|states|schools)\Z",
    re.IGNORECASE,
)
_OF = lazy(
    r"(?<![\w.,$€£-])(?:(?P<a>\d[\d,]{0,9}(?:\.\d+)?)(?:\s?(?:st|nd|rd|th)(?:\splace)?)?\sout of\s(?:a\s|the\s|all\s)?"
    r"(?P<b>\d[\d,]{0,9}(?:\.\d+)?)(?![\w%-]|[.,]\d|\s?(?:%|percent))"
    r"|(?P<o>\d{1,5})(?:st|nd|rd|th)\s(?:place\s)?(?:out\s)?of\s(?:the\s)?(?P<p>\d[\d,]{0,6})(?=\s[a-z]|[.,;)]|\Z)"
    r"|(?P<c>[$€£]\d[\d,]{0,12}(?:\.\d+)?\s?(?:[kKmMbB]|thousand|million|billion)?)\s(?:out\s)?of\s(?:an?\s|the\s|its\s|our\s)?"
    r"(?P<d>[$€£]\d[\d,]{0,12}(?:\.\d+)?\s?(?:[kKmMbB]\b|thousand\b|million\b|billion\b)?)"
    r"(?=\s(?:\w+\s)?(?:budget|fund|grant|total|pool|limit)))"
)
_GOAL = lazy(r"[^.;]{0,30}\b(?:goal|target|quota|ask|pledge|minimum|expected|required|needed|planned)\b", re.IGNORECASE)
_RATE = lazy(
    r"(?<![\w.,$€£-])(?P<n>\d[\d,]{0,6}(?:\.\d+)?)\+?[\s-]?(?P<unit>hours?|hrs?|days?|weeks?|months?|minutes?)\s?"
    r"(?:/|a\s|per\s|each\s|every\s|in an?\s)\s?(?P<span>day|week|month|year|hour|shift)\b",
    re.IGNORECASE,
)
_MOST = {
    ("h", "day"): 24, ("h", "shift"): 24, ("h", "week"): 168, ("h", "month"): 744, ("h", "year"): 8784, ("d", "week"): 7,
    ("d", "month"): 31, ("d", "year"): 366, ("w", "month"): 5, ("w", "year"): 53, ("mo", "year"): 12, ("mi", "hour"): 60,
    ("mi", "day"): 1440,
}  # fmt: skip
_TOGETHER = lazy(
    r"\b(?:sav\w+|freed?|freeing|reduc\w+|cut\w*|eliminat\w+|automat\w+|across|teams?|collective\w*|combined|total\w*"
    r"|crew|labou?r|staff|fleet|machines?|servers?|man|person|billable|employees|volunteers|workers|members|each|nodes?"
    r"|gpus?|cpus?|compute|footage|video|content|audio|logs?|recordings?|lost|fewer|less)\b",
    re.IGNORECASE,
)
_WORDS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
}  # fmt: skip


_ANY_PERCENT = lazy(r"(?<![\w.,])(\d[\d,]{0,8}(?:\.\d{1,4})?)\+?\s?(?:%|percent|per\s?cent|pct)")
_CHANGED_FROM = lazy(r"\bfrom\s[^.;]{0,24}?\d[^;]{0,40}?\sto\s[^.;]{0,12}?\d")
_ORDINAL = lazy(r"\d(?:st|nd|rd|th)\s(?:place\s)?of\s")
_PER = lazy(r"\d\+?[\s-]?(?:h|d|w|m)\w{0,6}\s?(?:/|a|per|each|every|in)\s?")


class _Slip(NamedTuple):
    start: int
    end: int
    message: str
    label: str
    suggestion: str


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    for value in resume.prose:
        text = value.text
        if len(text) > _LONGEST or not any(char.isdigit() for char in text):
            continue
        taken: list[tuple[int, int]] = []
        for slip in _slips(value, text):
            if any(start < slip.end and slip.start < end for start, end in taken):
                continue
            taken.append((slip.start, slip.end))
            yield Finding(
                message=slip.message,
                locations=(at(value, slip.label, start=slip.start, end=slip.end),),
                suggestion=slip.suggestion,
            )


def _slips(value: Value, text: str) -> Iterator[_Slip]:
    """The slips of a text. Patterns are only tried where something in the text can be a case."""
    low = text.lower()
    changed = "from " in low and _CHANGED_FROM.search(low) is not None
    percents = [float(match[1].replace(",", "")) for match in _ANY_PERCENT.finditer(low)]
    if percents:
        if changed:
            yield from _stated(text)
        if max(percents) > 100:
            yield from _fallen(text)
            yield from _over_all(text)
        if min(percents) == 0:
            yield from _unchanged(text)
        if "top " in low:
            yield from _top(text)
    if changed:
        yield from _directions(text)
    if any(sign in text for sign in ":(–—"):
        yield from _parts(text)
    if " into " in low and " of " in low:
        yield from _groups(text)
    if " of " in low and ("out of" in low or "$" in text or "€" in text or "£" in text or _ORDINAL.search(low)):
        yield from _shares(text)
    if _PER.search(low):
        yield from _rates(text)


def _stated(text: str) -> Iterator[_Slip]:
    """A change in per cent beside the figures that it is a change of."""
    for match in _FROM_TO.finditer(text):
        old, new = _amounts(match)
        if old is None or new is None or not old[0] or old[0] == new[0]:
            continue
        tail = _STATED.match(text, match.end())
        head = _STATED_BEFORE.search(text, 0, match.start())
        if tail is not None and (tail["word"] or (tail["close"] and "(" in tail[0])) and not _OTHER.search(tail[0]):
            stated, start, end = tail, match.start(), tail.end()
            rough = bool(re.search(r"\b(?:over|nearly|almost|about|more)\b", tail[0]))
        elif head is not None:
            stated, start, end = head, head.start(), match.end()
            rough = bool(_ROUGH.search(text[: head.start("n")].removesuffix("by ")))
        else:
            continue
        said = float(stated["n"].replace(",", ""))
        low, high = _change(old, new)
        points = abs(new[0] - old[0])
        slack = max(1.0, said * 0.02) + (5 if rough else 0)
        percent = "%" in (match["u"] or "") or "%" in (match["v"] or "") or "percent" in match[0]
        if low - slack <= said <= high + slack or (percent and abs(points - said) <= 1):
            continue
        actual = abs(new[0] - old[0]) / old[0] * 100
        word = "less" if new[0] < old[0] else "more"
        yield _Slip(
            start,
            end,
            f"the figures give a change of {_plain(actual)} %, the text says {_plain(said)} %",
            f"({_plain(max(old[0], new[0]))} − {_plain(min(old[0], new[0]))}) ÷ {_plain(old[0])} = {_plain(actual)} % {word}",
            f"check the three figures: from {match['a'].strip()} to {match['b'].strip()} it is {_plain(actual)} % {word}",
        )


def _fallen(text: str) -> Iterator[_Slip]:
    for match in _LESS.finditer(text):
        group = "n" if match["n"] else "m"
        amount = float(match[group].replace(",", ""))
        around = text[match.start() : match.end() + 40] if group == "m" else match[0]
        if amount <= 100 or _BELOW_ZERO.search(around) or (group == "n" and _OTHER.search(match["what"])):
            continue
        if group == "n" and not match["by"] and not _ENDS.match(text, match.end()):
            continue
        end = _percent_end(text, match.start(group))
        yield _Slip(
            match.start(group),
            end,
            f"a reduction by {match[group]} % would leave less than nothing",
            "100 % less is nothing left",
            "check the number: write the old and the new figure, “from ‹old› to ‹new›”, or the share that was saved",
        )


def _unchanged(text: str) -> Iterator[_Slip]:
    for match in _NO_CHANGE.finditer(text):
        start = match.start("n" if match["n"] else "m")
        yield _Slip(
            text.rfind(" by ", 0, start) + 1 if match["n"] else start,
            _percent_end(text, start),
            "a change by 0 % is no change",
            "nothing changed by this figure",
            "check the number, or leave the comparison out and say what was done",
        )


def _top(text: str) -> Iterator[_Slip]:
    for match in _TOP.finditer(text):
        amount = float(match["n"])
        if amount == 0 or amount >= 100:
            yield _Slip(
                match.start(),
                match.end(),
                f"“{match[0]}” cannot be right",
                "a part above none and below all",
                "check the number: “top ‹share› %”",
            )


def _over_all(text: str) -> Iterator[_Slip]:
    for match in _TOO_MUCH.finditer(text):
        group, name = ("n", "a") if match["n"] else ("m", "b")
        if float(match[group].replace(",", "")) <= 100:
            continue
        if _RELATIVE.match(text, match.end()) or re.search(r"\b(?:by|net|revenue|dollar)\s*$", text[: match.start()]):
            continue
        yield _Slip(
            match.start(group),
            _percent_end(text, match.start(group)),
            f"{match[name].lower()} cannot be more than 100 %",
            "more than all",
            "check the number; if it grew by so much, name the old and the new figure",
        )


def _directions(text: str) -> Iterator[_Slip]:
    """ "Reduced … from 20 to 40"."""
    for match in _FROM_TO.finditer(text):
        old, new = _amounts(match)
        before = _CHANGE.search(text, 0, match.start())
        if old is None or new is None or before is None:
            continue
        what = before["what"]
        if _EITHER.search(what) or _OTHER.search(what) or "," in what or _EITHER.match(text[match.end() :].lstrip()):
            continue
        if old[0] == new[0]:
            message, label = f"“{match[0]}” is no change", "the same figure twice"
        elif before["down"] and new[0] > old[0]:
            message, label = f"“{before['down']}” and “{match[0]}” do not fit", "this goes up"
        elif before["up"] and new[0] < old[0]:
            message, label = f"“{before['up']}” and “{match[0]}” do not fit", "this goes down"
        else:
            continue
        yield _Slip(match.start(), match.end(), message, label, "check the two figures, their units and their order")


def _parts(text: str) -> Iterator[_Slip]:
    for match in _PARTS.finditer(text):
        total = _count(match["t"] or match["n"])
        parts = [(_count(part["n"]), part["noun"]) for part in _PART.finditer(match["parts"])]
        if len(parts) < 2 or any(
            _THINGS.search(noun.strip()) or not noun.strip().endswith(("s", "n")) for _, noun in parts
        ):
            continue
        numbers = [number for number, _ in parts]
        if sum(numbers) > total:
            added = " + ".join(str(number) for number in numbers)
            yield _Slip(
                match.start(),
                match.end(),
                f"the parts are more than the whole: {added} = {sum(numbers)}, not {total}",
                f"{added} = {sum(numbers)}",
                f"check the figures: {total} in all, or {sum(numbers)}?",
            )


def _groups(text: str) -> Iterator[_Slip]:
    """A number of people that was divided whole: "30 campers into groups of 8, 9 and 10"."""
    for match in _GROUPS.finditer(text):
        total = int(match["n"])
        numbers = [int(number) for number in re.findall(r"\d+", match["parts"])]
        if sum(numbers) != total:
            added = " + ".join(map(str, numbers))
            yield _Slip(
                match.start(),
                match.end(),
                f"the parts do not add up to the whole: {added} = {sum(numbers)}, not {total}",
                f"{added} = {sum(numbers)}",
                f"check the figures: {total} in all, or {sum(numbers)}?",
            )


def _shares(text: str) -> Iterator[_Slip]:
    for match in _OF.finditer(text):
        one, all_ = next((match[a], match[b]) for a, b in (("a", "b"), ("o", "p"), ("c", "d")) if match[a])
        part, whole = _number(one), _number(all_)
        if part <= whole or _GOAL.match(text, match.end()):
            continue
        if match["o"] and 1900 <= whole <= 2099 and "," not in all_:
            continue
        yield _Slip(
            match.start(),
            match.end(),
            f"“{match[0]}”: the part is more than the whole",
            f"{one} is more than {all_}",
            "check the two figures and their order",
        )


def _rates(text: str) -> Iterator[_Slip]:
    for match in _RATE.finditer(text):
        unit = match["unit"].lower()
        key = "mo" if unit.startswith("mo") else "mi" if unit.startswith("mi") else unit[0]
        most = _MOST.get((key, match["span"].lower()))
        if most is None or _number(match["n"]) <= most or _TOGETHER.search(text):
            continue
        yield _Slip(
            match.start(),
            match.end(),
            f"“{match[0]}”: a {match['span'].lower()} has no more than {most} {_UNITS[key]}",
            f"at most {most}",
            "check the number and its unit; if several people's time is added up, say so",
        )


_UNITS = {"h": "hours", "d": "days", "w": "weeks", "mo": "months", "mi": "minutes"}


def _percent_end(text: str, start: int) -> int:
    match = _NUMBER.match(text, start)
    return match.end() if match is not None else start + 1


def _number(text: str) -> float:
    digits = re.sub(r"[^\d.]", "", text).strip(".") or "0"
    low = text.strip().lower()
    for endings, factor in ((("k", "thousand"), 1e3), (("m", "million"), 1e6), (("b", "billion"), 1e9)):
        if low.endswith(endings):
            return float(digits) * factor
    return float(digits)


def _count(text: str) -> int:
    return int(text) if text.isdigit() else _WORDS.get(text.lower(), 0)


def _amounts(match: re.Match[str]) -> tuple[tuple[float, float] | None, tuple[float, float] | None]:
    """The two figures as (amount, how far rounding may have moved it), in one unit; ``None`` where they cannot be
    compared: years, or units that differ."""
    first, second = match["a"], match["b"]
    units = [(match[name] or "").strip().lower() for name in ("u", "v")]
    if any(re.fullmatch(r"(?:19|20)\d\d", figure) for figure in (first, second)):
        return None, None
    if (first[0] in "$€£") != (second[0] in "$€£") and first[-1].isdigit() == second[-1].isdigit():
        return None, None
    if first[-1].isdigit() and not second[-1].isdigit():
        return None, None  # "from 2 to 5 million" and "from 900 to 1.2K" do not say what the first one counts
    factors = [next((size for word, size in _TIMES.items() if unit.startswith(word)), 0) for unit in units]
    if not (units[0] and units[1]) or units[0].rstrip("s") == units[1].rstrip("s"):
        factors = [1, 1]
    elif not (factors[0] and factors[1]):
        return None, None
    one = _number(first) * factors[0], _rounding(first) * factors[0]
    two = _number(second) * factors[1], _rounding(second) * factors[1]
    return one, two


def _rounding(text: str) -> float:
    """Half a unit of the last digit that says something."""
    digits = re.sub(r"[^\d.]", "", text).strip(".")
    if "." in digits:
        step = 10.0 ** -len(digits.split(".")[1])
    else:
        step = 10.0 ** min(len(digits) - len(digits.rstrip("0")), max(0, len(digits) - 2))
    return step / 2 * (_number(text) / (float(digits or "1") or 1))


def _change(old: tuple[float, float], new: tuple[float, float]) -> tuple[float, float]:
    """The least and the greatest change in per cent that the figures allow."""
    found = [
        abs((new[0] + b * new[1]) - (old[0] + a * old[1])) / max(old[0] + a * old[1], 1e-9) * 100
        for a in (-1, 0, 1)
        for b in (-1, 0, 1)
    ]
    return min(found), max(found)


def _plain(number: float) -> str:
    return f"{number:,.0f}" if abs(number - round(number)) < 0.05 else f"{number:,.1f}"
