"""Words hold characters that a search does not find.

## Why

Ligature signs (ﬁ), accents beside their letters (r´esum´e), zero-width and direction marks look right and match nothing (measured).

## Bad

```document
lines = '''
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Filed e\ufb03ciency reports for \ufb01ve o\ufb03ces in the county

## Skills

Python, SQL
'''
```

## Good

```document
format = "pdf"
```

## What to do

Change the export or the font encoding (in LaTeX: T1 fonts and cmap), so that a search for the word finds it.
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
)

_LIGATURE = lazy(r"[\ufb00-\ufb06]")
_ACCENT = lazy(
    r"(?<=[A-Za-z])[\u00b4\u02c6\u02dc\u00a8\u02c7\u02d8\u02da`](?=[A-Za-z])|[\u00b4\u02c6\u02dc\u00a8\u02c7](?=[a-z])"
)
_INVISIBLE = lazy(r"[\u200b-\u200d\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069](?!\ufe0f)")
_KINDS = (
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
        yield Finding(
            message=f"{what}{more}: a search for “{_plain(match[0])}” does not find it",
            locations=(_where(document, line, match),),
            suggestion="change the export or the font's encoding; copy the word out of the file to see whether it is right",
            data={"words": len(hits)},
        )


def _plain(word: str) -> str:
    """The word as it should be."""
    word = _INVISIBLE.sub("", word)
    word = re.sub("([A-Za-z]?)[\u00b4`\u02c6\u02dc\u00a8\u02c7]([a-z])", r"\1\2", word)
    return unicodedata.normalize("NFKC", word).strip(".,;:")


def _where(document: Document, line: Line, match: re.Match[str]) -> Location:
    """The word; the whole line where its cleaned text is another."""
    quote = match[0]
    if line.raw and line.raw != line.text:
        words = line.text.split()
        index = len(line.raw[: match.start()].split())
        clean = words[index] if index < len(words) else ""
        start = line.text.find(clean) if clean else 0
        return replace(at(line_value(document, line), quote, start=start, end=start + len(clean)), quote=quote)
    return at(line_value(document, line), "", start=match.start(), end=match.end())
