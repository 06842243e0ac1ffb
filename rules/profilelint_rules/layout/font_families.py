"""The text mixes more than two font families.

## Why

Career centres advise one or two families: bold, italic and size give a page all the order that it needs, a third family
makes it look pieced together. Bold, italic, light and condensed faces are one family. Icon fonts, symbols, the font of
a list sign and a family that sets only a name do not count.

## Bad

```document
[[set]]
font = "Calibri"
[[set]]
where = ["Data Intern", "Built a nightly", "Reduced the time"]
font = "Georgia"
[[set]]
where = ["Teaching Assistant", "Tutor 40", "Grade 120"]
font = "CourierNewPSMT"
```

```document
[[set]]
font = "ABCDEF+SourceSansPro-Regular"
[[set]]
where = ["Built a nightly", "Reduced the time"]
font = "ABCDEF+TimesNewRomanPSMT"
[[set]]
where = ["Education", "Experience", "Skills", "Data Intern", "Teaching Assistant"]
font = "ABCDEF+Montserrat-SemiBold"
```

```document
format = "docx"
[[set]]
font = "Times New Roman"
[[set]]
where = ["Data Intern", "Built a nightly", "Reduced the time"]
font = "Arial"
[[set]]
where = ["Teaching Assistant", "Tutor 40", "Grade 120"]
font = "Comic Sans MS"
```

## Good

```document
[[set]]
font = "ABCDEF+Lato-Regular"
[[set]]
where = ["Data Intern", "Built a nightly"]
font = "GHIJKL+Lato-Bold"
[[set]]
where = ["Teaching Assistant", "Tutor 40"]
font = "MNOPQR+Lato-LightItalic"
[[set]]
where = ["Columbus, OH"]
font = "STUVWX+Lato-Hairline"
```

```document
[[set]]
font = "CMR10"
[[set]]
where = ["Data Intern", "Education", "Experience"]
font = "CMBX12"
[[set]]
where = ["Teaching Assistant", "Built a nightly"]
font = "CMTI10"
[[set]]
where = ["Tutor 40", "Skills"]
font = "SFRM1095"
```

```document
[[set]]
font = "ArialMT"
[[set]]
where = ["Built a nightly", "Reduced the time"]
font = "Arial,Bold"
[[set]]
where = ["Tutor 40", "Grade 120"]
font = "LiberationSans"
[[set]]
where = ["Teaching Assistant", "Data Intern", "Education"]
font = "Helvetica-Bold"
```

```document
[[set]]
font = "Garamond"
[[set]]
where = ["Education", "Experience", "Skills", "Data Intern"]
font = "Calibri"
[[set]]
where = ["Robin Vale"]
font = "Pacifico-Regular"
```

```document
format = "docx"
[[set]]
font = "Calibri"
[[set]]
where = ["Education", "Experience", "Skills", "Data Intern", "Teaching Assistant"]
font = "Calibri Light"
[[set]]
where = ["Tutor 40", "Grade 120", "Built a nightly"]
font = "Cambria"
```

## What to do

Keep one family, or one for headings and one for the text.

## When to ignore

Where a third family sets what it is made for: code, or words of another script.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from profilelint.api import (
    Context,
    Document,
    Evidence,
    Finding,
    Level,
    Line,
    Option,
    Region,
    Rule,
    at,
    lazy,
    line_value,
)

RULE = Rule(
    "layout-font-families",
    level=Level.INFO,
    evidence=Evidence.GUIDE,
    scope=Document,
    since="0.1",
    needs=("pdf", "docx"),
    options=(Option("most", 2, "How many families are usual at most."),),
    ratchet=("families",),
)

_BODY = (Region.BODY, Region.TABLE, Region.TEXT_BOX)
_FEW = 200
_SUBSET = lazy(r"^[A-Z]{6}\+")
_PARTS = lazy(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\d_a-zA-Z]+")
_OPAQUE = lazy(r"[A-Za-z]\d+[A-Za-z]")
"""Names that a program made up, such as ``TT5F21o00`` or ``YACgEZ1cb1Q``: each face has another."""
_FACES = frozenset(
    "regular roman book normal text display caption subhead poster micro banner deck thin hair hairline ultra light "
    "extra semi demi medium bold semibold demibold extrabold ultrabold extralight ultralight semilight black heavy fat "
    "super italic ital it oblique obl slant slanted inclined upright kursiv condensed cond cn narrow extended expanded "
    "ext compressed compact wide smallcaps small caps sc osf lf tlf tosf lining oldstyle std pro lt mt ps psmt otf ttf "
    "variable vf wght opsz wdth identity regu medi roma bolditalic boldmt italicmt regularmt lightitalic mediumitalic "
    "semibolditalic bd pt unicode ms nova neue next new web".split()
) - {"new", "nova", "next", "neue"}
_SIGNS = (
    "symbol", "dingbat", "wingding", "webding", "awesome", "icon", "icomoon", "material", "marvosym", "bbding",
    "ifsym", "phosphor", "glyph", "emoji", "math", "ornament", "pictogram", "barcode", "bullet", "pifont",
    "wasy", "stmary", "fontello", "cidfont",
)  # fmt: skip
_TEX_SIGNS = re.compile(r"(?:cm(?:sy|mi|ex|bsy|mib|bxsy)|ms[ab]m|eu[fsx]|rsfs|esint|pzd|pxsy|txsy|txmi|pxmi|fa\d)")
_TEX = (
    ("Computer Modern Typewriter", re.compile(r"cm(?:tt|sltt|itt|tcsc|vtt)|sf(?:tt|st|it|tc)\d|ec(?:tt|st|it|tc)\d")),
    ("Computer Modern Typewriter", re.compile(r"lmmono|lmtypewriter|newcmmono|cmuntt|cmutypewriter")),
    ("Computer Modern Sans", re.compile(r"cmss|sf(?:ss|sx|si|so)\d|ec(?:ss|sx|si|so)\d|lmsans|newcmsans|cmusans")),
    ("Computer Modern", re.compile(r"cm(?:r|bx|ti|sl|csc|b|u|bxti|bxsl|dunh)\d|cmuserif|newcomputermodern|newcm")),
    ("Computer Modern", re.compile(r"(?:sf|ec|tc)(?:rm|bx|ti|sl|cc|xc|bi|bl|rb|oc|sc)\d|lmroman|lmr\d")),
)
_ALIKE = (
    ("Helvetica", ("arial", "helvetica", "liberationsans", "nimbussan", "texgyreheros", "arimo", "freesans")),
    ("Times", ("times", "liberationserif", "nimbusrom", "texgyretermes", "tinos", "freeserif")),
    ("Courier", ("courier", "liberationmono", "nimbusmon", "texgyrecursor", "cousine", "freemono")),
    ("Palatino", ("palatino", "urwpalladio", "texgyrepagella", "bookantiqua")),
    ("Calibri", ("calibri", "carlito")),
    ("Cambria", ("cambria", "caladea")),
    ("Georgia", ("georgia", "gelasio")),
)
"""Families of the same widths and nearly the same letters, which programs put in place of one another."""
_LETTERS = lazy(r"[A-Za-z]")
_ADDRESS = lazy(r"@|://|\bwww\.")


@lru_cache(maxsize=512)
def family(font: str) -> tuple[str, str]:
    """(key, name to show) of the family of a font; empty where it draws signs, or its name says nothing."""
    name = _SUBSET.sub("", font[:100]).partition(",")[0]
    plain = re.sub(r"[\W\d_]+", "", name).lower()
    folded = re.sub(r"[\W_]+", "", name).lower()
    if not plain or any(sign in plain for sign in _SIGNS) or _TEX_SIGNS.match(folded):
        return "", ""
    for shown, pattern in _TEX:
        if pattern.match(folded):
            return shown, shown
    for shown, names in _ALIKE:
        if plain.startswith(names):
            return shown, _shown(name)
    if _OPAQUE.search(name.split("-")[0]) and not re.search(r"[a-z]{4}", name):
        return "", ""
    parts = _PARTS.findall(name)
    kept = [part for part in parts if part.lower() not in _FACES]
    # Foundries mark faces by one or two capitals at the end: LinLibertineTB, Trebuchet MS.
    while len(kept) > 1 and len(kept[-1]) <= 2:
        kept.pop()
    key = "".join(kept).lower()
    return (key, _shown(name)) if len(key) > 2 else ("", "")


def _shown(name: str) -> str:
    """A family's name as people know it: ``TimesNewRomanPS-BoldMT`` → Times New Roman."""
    parts = _PARTS.findall(name)
    while len(parts) > 1 and parts[-1].lower() in _FACES and parts[-2:] != ["New", "Roman"]:
        parts.pop()
    return " ".join(parts)


def check(document: Document, context: Context) -> Iterator[Finding]:
    most = max(1, context.number("most"))
    letters: Counter[str] = Counter()
    lines: dict[str, list[Line]] = {}
    names: dict[str, Counter[str]] = {}
    for line in document.lines:
        if line.region not in _BODY:
            continue
        for word in line.words:
            key, shown = family(word.look.font) if word.look is not None else ("", "")
            if not key or _ADDRESS.search(word.text):
                continue
            count = len(_LETTERS.findall(word.text))
            if count:
                letters[key] += count
                names.setdefault(key, Counter())[shown] += count
                held = lines.setdefault(key, [])
                if not held or held[-1] is not line:
                    held.append(line)
    total = sum(letters.values())
    if total < _FEW:
        return
    real = [
        key
        for key, count in letters.most_common()
        if count >= 0.05 * total or (count >= 0.02 * total and len(lines[key]) >= 3)
    ]
    if len(real) <= most:
        return
    called = {key: names[key].most_common(1)[0][0] for key in real}
    list_of = ", ".join(f"{called[key]} ({round(100 * letters[key] / total)} %)" for key in real)
    rest = " and ".join(called[key] for key in real[most:])
    few = {1: "one family is", 2: "one or two are"}.get(most, f"up to {most} are")
    yield Finding(
        message=f"the text is set in {len(real)} font families: {list_of}; {few} usual",
        locations=(
            at(document, f"{len(real)} families"),
            *(at(line_value(document, lines[key][0]), called[key]) for key in real[most:][:3]),
        ),
        suggestion=f"set what is in {rest} in {called[real[0]]} too; its bold and italic tell parts apart well enough",
        data={"families": len(real), "names": ", ".join(called[key] for key in real)},
    )
