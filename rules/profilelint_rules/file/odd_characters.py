"""Words hold characters that a search does not find.

## Why

Ligature signs (ﬁ), accents beside their letters (r´esum´e), soft hyphens, zero-width and direction marks look right and match
nothing (measured).

## Bad

```document
bullet = '''
- Filed e\ufb03ciency reports for \ufb01ve o\ufb03ces in the county
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

```document
bullet = '''
- Edited 40 r\u00b4esum\u00b4es and three \u00b4etudes for a fair
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

```document
bullet = '''
- Printed 300 pro\u200bgrams and 40 post\u200bers for a play
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

```document
bullet = '''
- In\u00adspected 40 lad\u00adders and three hoists for a play
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

```document
bullet = '''
- Ran the cafe\u00b4 of a fair for 40 guests and three bands
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

## Good

```document
format = "pdf"
```

```document
bullet = '''
- Edited the \u200bopening hours and the \u201cdo\u2019s\u201d of three cafés
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

```document
bullet = '''
- Edited 40 résumés and the façade of three cafés
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

```document
bullet = '''
- Set the Ægir and Œuvre names of 40 labels in Norwegian and French
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

```document
bullet = '''
- Wrote `make` files and ~40 tests for a lab
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

## What to do

Change the export or the font encoding (in LaTeX: T1 fonts and cmap), so that a search for the word finds it.

## When to ignore

When the marked word is not one that anybody would search for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from profilelint.api import Context, Document, Evidence, Finding, Level, Line, Location, Rule, at, lazy, line_value

RULE = Rule(
    "file-odd-characters",
    level=Level.INFO,
    evidence=Evidence.MEASURED,
    scope=Document,
    since="0.1",
    needs=("pdf",),
    ratchet=("words",),
)

_LIGATURE = lazy(r"[\ufb00-\ufb06]")
_ACCENT = lazy(
    r"(?<=[A-Za-z])[\u00b4\u02c6\u02dc\u00a8\u02c7\u02d8\u02da`](?=[A-Za-z])|[\u00b4\u02c6\u02dc\u00a8\u02c7](?=[a-z])"
    r"|(?<=[A-Za-z]{2}[aeiouy])[\u00b4\u02c6\u02dc\u00a8](?![^\W_])"
)
_SOFT = lazy(r"(?<=[^\W_])\u00ad+(?=[^\W_])")
"""At the end of a line a soft hyphen says that the word goes on."""
_TURNING = r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]"
_INVISIBLE = lazy(
    r"(?<=[A-Za-z0-9\u00c0-\u024f])[\u200b-\u200d\u2060\ufeff]+(?=[A-Za-z0-9\u00c0-\u024f])"
    rf"|(?<=[A-Za-z0-9\u00c0-\u024f]){_TURNING}|{_TURNING}(?=[A-Za-z0-9\u00c0-\u024f(+])"
)
"""Inside of a Latin word; at its edges only marks that turn the direction of text. Persian and Indian words have joiners
of right."""
_KINDS = (
    (_SOFT, "soft hyphens"),
    (_LIGATURE, "ligature signs"),
    (_ACCENT, "accents beside their letters"),
    (_INVISIBLE, "invisible characters"),
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    for pattern, what in _KINDS:
        hits = [
            (line, match)
            for line in document.lines
            for match in re.finditer(r"\S+", line.raw or line.text)
            if pattern.search(match[0])
        ]
        if not hits:
            continue
        line, match = hits[0]
        more = f" in {len(hits)} words" if len(hits) > 1 else ""
        word = _shown(line, match).strip(".,;:") if pattern is _SOFT else _plain(match[0])
        yield Finding(
            message=f"{what}{more}: a search for “{word}” does not find it",
            locations=(_where(document, line, match),),
            suggestion="change the export or the font's encoding; copy the word out of the file to see whether it is right",
            data={"words": len(hits)},
        )


def _plain(word: str) -> str:
    """The word as it should be."""
    word = _INVISIBLE.sub("", word)
    word = re.sub("([A-Za-z]?)[\u00b4`\u02c6\u02dc\u00a8\u02c7]([a-z])", r"\1\2", word)
    word = re.sub("[\u00b4\u02c6\u02dc\u00a8]", "", word)
    return unicodedata.normalize("NFKC", word).strip(".,;:")


def _where(document: Document, line: Line, match: re.Match[str]) -> Location:
    """The word; the whole line where its cleaned text is another."""
    quote = match[0]
    if line.raw and line.raw != line.text:
        clean = _shown(line, match)
        start = line.text.find(clean) if clean else 0
        return replace(at(line_value(document, line), quote, start=start, end=start + len(clean)), quote=quote)
    return at(line_value(document, line), "", start=match.start(), end=match.end())


def _shown(line: Line, match: re.Match[str]) -> str:
    """The word as it is seen: that of the cleaned line."""
    words = line.text.split()
    index = len((line.raw or line.text)[: match.start()].split())
    return words[index] if index < len(words) else ""
