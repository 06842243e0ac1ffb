"""Numbers of one kind are written in two styles.

## Why

"2M records" in one bullet and "2,000,000 records" in the next make a reader stop and compare. Style guides differ on the
form and agree that a document keeps one.

## Bad

```bullet
- Processed 2M records per day in a nightly batch
- Archived 2,000,000 records from an older system
```

```bullet
- Cut the share of late orders by 15% in one summer
- Raised the share of returned forms by 20 percent
```

```bullet
- Packed 1400 parcels in a warehouse of four halls
- Sorted 2,300 letters for nine offices per day
```

```bullet
- Raised $5,000 at a bake sale for the school library
- Spent 8,000 dollars on paint for 14 classrooms
```

## Good

```bullet
- Signed two million-dollar sponsors and 2,000 members
- Ran a 5K race for 12,000 people and filed 401k forms
```

```bullet
- Raised $2M for a lab that serves 2,000,000 patients
- Counted 12,437 birds and 10K photos over one winter
```

```bullet
- Taught section 1400 in room 2300 to 1,400 students since 2019
- Filed Form 1040 for 1,900 households in ZIP code 43210
```

```bullet
- Taught 1,200 students in 14 rooms of a school
- Wrote an app that 10k people have installed, and 200,000 lines of notes
```

```bullet
- Improved accuracy by 4 percentage points to 91%
- Ranked in the 95th percentile of 3,000 players
```

```entry
### Clerk, 5000 Meals Project — Columbus, OH

May 2025 – Aug 2025

- Packed 5,000 meals for 14 shelters in the state
- Built a nightly import job in Python and SQL that loads 2,000 invoices
```

## What to do

Choose one form and keep it; the fix writes the rarer form like the other one.

## When to ignore

When one of them is quoted, as the name of a product or a law.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from profilelint.api import Context, Evidence, Finding, Fix, Level, Resume, Rule, Value, at, edit, lazy

RULE = Rule(
    "word-number-style", level=Level.INFO, evidence=Evidence.CONVENTION, scope=Resume, since="0.1", ratchet=("styles",)
)

_LONGEST = 2_000
_SHOWN = 6

_PERCENT = lazy(
    r"(?<![\w.,-])(?P<n>\d{1,4}(?:[.,]\d{1,2})?)(?:(?P<sign>\s?%)|(?P<word>\s(?:percent|per\s?cent|pct\.?)\b))"
    r"(?!\s?-?\s?points?\b)",
    re.IGNORECASE,
)
_LARGE = lazy(
    r"(?<![\w.,/#$€£-])(?P<cur>US\$|[$€£])?(?:(?P<short>\d{1,3}(?:\.\d)?)(?P<mark>k|K|m|M|MM)(?P<plus>\+?)(?![\w/-])"
    r"|(?P<said>\d{1,3}(?:\.\d)?)\s(?P<scale>thousand|million)\b(?!-)"
    r"|(?P<full>\d{1,3}(?:,\d{3}){1,2})(?![\w,.%/-]?\d))"
)
_NOT_LARGE = lazy(
    r"\s?(?:run|race|walk|marathon|loop|swim|ride|relay|fun|charity|runs|races|video|videos|display|displays|monitor"
    r"|monitors|resolution|tv|tvs|screen|screens|camera|footage|plan|plans|forms?|accounts?|retirement|tape|theorem|sprints?|ultra)\b",
    re.IGNORECASE,
)
_COMMA = lazy(
    r"(?<![\w.,/#:@–—-])(?P<cur>[$€£])?(?:(?P<bare>\d{4,6})|(?P<set>\d{1,3},\d{3}))(?P<plus>\+?)"
    r"(?=\s(?P<noun>[a-z][a-z-]{2,})|(?P<end>[.;)]?\Z))"
)
_LABELLED = lazy(
    r"(?:\b(?:room|form|section|series|model|zip|code|route|highway|building|suite|hall|course|courses|class|unit|box|iso"
    r"|ieee|rfc|version|page|bus|flight|channel|grade|type|level|no\.|number|title|article|part|line|lot|id|ticket|win"
    r"|windows|since|in|until|till|from|by|before|after|during|of|year|fall|spring|summer|winter|january|february|march"
    r"|april|may|june|july|august|september|october|november|december)|(?-i:[A-Z]{2,}))\s\Z",
    re.IGNORECASE,
)
_NOT_COUNTED = lazy(
    r"(?:and|or|in|on|at|to|for|with|by|from|of|the|through|until|series|election|season|census|olympics|games|edition"
    r"|version|model|class|cohort|campaign|budget|form|forms|report|tax|rpm|mah|hz|mhz|lumens?|psi|grit)\Z"
)
_MONEY = lazy(
    r"(?<![\w.,-])(?:(?P<sign>(?P<s>[$€£])\s?(?P<n1>\d[\d,]{0,12}(?:\.\d{1,2})?)(?![\w]|\s?(?:USD|EUR|GBP)\b))"
    r"|(?P<code>(?P<c1>USD|EUR|GBP)\s?(?P<n2>\d[\d,]{0,12}(?:\.\d{1,2})?)(?!\w)|(?P<n3>\d[\d,]{0,12}(?:\.\d{1,2})?)\s?(?P<c2>USD|EUR|GBP)\b)"
    r"|(?P<word>(?P<n4>\d[\d,]{0,12}(?:\.\d{1,2})?)\s(?P<w>(?:US\s)?dollars|euros?|pounds(?:\ssterling)?)\b))"
)
_MONEY_NAMES = {"$": "dollar", "USD": "dollar", "dollars": "dollar", "US dollars": "dollar", "€": "euro", "EUR": "euro"}
_MONEY_NAMES |= {"euro": "euro", "euros": "euro", "£": "pound", "GBP": "pound", "pounds sterling": "pound"}
_MONEY_SIGNS = {"dollar": "$", "euro": "€", "pound": "£"}
_MONEY_CODES = {"dollar": "USD", "euro": "EUR", "pound": "GBP"}
_MONEY_WORDS = {"dollar": "dollars", "euro": "euros", "pound": "pounds"}


class _Use(NamedTuple):
    """One number as written. ``style`` names its form, ``forms`` what it is in the others of its kind."""

    value: Value
    start: int
    end: int
    style: str
    forms: dict[str, str]


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    texts = [
        value for value in resume.prose if len(value.text) <= _LONGEST and any(char.isdigit() for char in value.text)
    ]
    kinds: tuple[Callable[[Value], Iterator[tuple[str, _Use]]], ...] = (_percents, _amounts, _thousands, _money)
    said: set[tuple[int, int]] = set()
    for read in kinds:
        groups: dict[str, list[_Use]] = {}
        for value in texts:
            for kind, use in read(value):
                groups.setdefault(kind, []).append(use)
        totals = Counter(use.style for uses in groups.values() for use in uses)
        for uses in groups.values():
            finding = _mixed([use for use in uses if (id(use.value), use.start) not in said], totals)
            if finding is not None:
                said.update((id(use.value), use.start) for use in uses)
                yield finding


def _mixed(uses: list[_Use], totals: Counter[str]) -> Finding | None:
    """What a group of numbers in several styles calls for; the style that the whole document uses most stays."""
    styles: dict[str, list[_Use]] = {}
    for use in uses:
        styles.setdefault(use.style, []).append(use)
    if len(styles) < 2:
        return None
    usual = max(styles, key=lambda style: (totals[style], style in ("comma", "sign")))
    odd = [use for style, found in styles.items() if style != usual for use in found]
    model = styles[usual][0]
    first, other = _quote(odd[0]), _quote(model)
    better = odd[0].forms.get(usual, "")
    edits = tuple(
        edit(use.value, use.start, use.end, use.forms[usual])
        for use in odd
        if use.forms.get(usual, "") and use.end > use.start
    )
    return Finding(
        message=f"numbers of one kind are written in two styles: “{first}” and “{other}”",
        locations=(
            *(
                at(use.value, "another style" if use is odd[0] else "", start=use.start, end=use.end)
                for use in odd[:_SHOWN]
            ),
            at(
                model.value,
                "the style used more" if len(styles[usual]) > len(odd) else "",
                start=model.start,
                end=model.end,
            ),
        ),
        suggestion=f"write “{better}”, as in “{other}”" if better else f"write “{first}” in the style of “{other}”",
        # “$” and “USD” are the same amount only where no other dollar is meant
        fixes=(Fix(f"Write “{better}”", edits, safe="code" not in styles),)
        if better and len(edits) == len(odd)
        else (),
        data={"styles": len(styles)},
    )


def _quote(use: _Use) -> str:
    return use.value.text[use.start : use.end]


def _percents(value: Value) -> Iterator[tuple[str, _Use]]:
    for match in _PERCENT.finditer(value.text):
        sign, number = match["sign"], match["n"]
        forms = {"sign": f"{number}%", "word": f"{number} percent"}
        yield "percent", _Use(value, match.start(), match.end(), "sign" if sign else "word", forms)


def _amounts(value: Value) -> Iterator[tuple[str, _Use]]:
    """2M, 2 million and 2,000,000; only round numbers, which can be written either way."""
    for match in _LARGE.finditer(value.text):
        if _NOT_LARGE.match(value.text, match.end()):
            continue
        cur = match["cur"] or ""
        if match["short"]:
            mark = match["mark"]
            number = float(match["short"]) * (1e3 if mark in "kK" else 1e6)
            style, plus = "k" if mark == "k" else "short", match["plus"]
            if mark == "m" and not cur:
                continue  # metres
        elif match["said"]:
            number = float(match["said"]) * (1e3 if match["scale"] == "thousand" else 1e6)
            style, plus = "said", ""
        else:
            number, style, plus = float(match["full"].replace(",", "")), "full", ""
        if (match["short"] or match["said"] or "1").startswith("0"):
            continue  # 0.9 million is written so for the sake of a million
        step, letter, scale = (1e6, "M", "million") if number >= 1e6 else (1e3, "K", "thousand")
        tenths = number / step * 10
        if number < 1e3 or abs(tenths - round(tenths)) > 1e-6:
            continue
        few = f"{number / step:g}"
        forms = {
            "short": f"{cur}{few}{letter}{plus}",
            "k": f"{cur}{few}{letter.lower() if letter == 'K' else letter}{plus}",
            "said": f"{cur}{few} {scale}",
            "full": f"{cur}{number:,.0f}{plus}",
        }
        if style == "k" and step == 1e6:
            style = "short"
        size = len(f"{number:.0f}")
        # 1,200 beside 10K is common, and no slip; 20,000 beside 10K is one
        kind = f"{'money' if cur else 'count'} {letter} {size if letter == 'K' else 0}"
        yield kind, _Use(value, match.start(), match.end(), style, forms)


def _thousands(value: Value) -> Iterator[tuple[str, _Use]]:
    """1400 and 1,400, where a counted noun follows."""
    text = value.text
    for match in _COMMA.finditer(text):
        bare, plus, cur = match["bare"], match["plus"], match["cur"] or ""
        if match["noun"] is None and not cur:
            continue
        if match["noun"] is not None and _NOT_COUNTED.match(match["noun"]) and not cur:
            continue
        if (
            bare
            and not cur
            and (_LABELLED.search(text[: match.start()]) or 1900 <= int(bare) <= 2099 or bare[0] == "0")
        ):
            continue
        if bare and not cur and len(bare) == 5 and not str(match["noun"]).endswith("s"):
            continue
        number = int((bare or match["set"]).replace(",", ""))
        forms = {"bare": f"{cur}{number}{plus}", "comma": f"{cur}{number:,}{plus}"}
        yield "comma", _Use(value, match.start(), match.end("plus"), "bare" if bare else "comma", forms)


def _money(value: Value) -> Iterator[tuple[str, _Use]]:
    for match in _MONEY.finditer(value.text):
        style = "sign" if match["sign"] else "code" if match["code"] else "word"
        number = next(match[name] for name in ("n1", "n2", "n3", "n4") if match[name])
        written = next(match[name] for name in ("s", "c1", "c2", "w") if match[name])
        name = _MONEY_NAMES.get(re.sub(r"\s", " ", written))
        if name is None:
            continue
        number = number.rstrip(",")
        forms = {
            "sign": f"{_MONEY_SIGNS[name]}{number}",
            "code": f"{number} {_MONEY_CODES[name]}",
            "word": f"{number} {_MONEY_WORDS[name]}",
        }
        end = match.end() - (1 if match[0].endswith(",") else 0)
        yield f"money {name}", _Use(value, match.start(), end, style, forms)
