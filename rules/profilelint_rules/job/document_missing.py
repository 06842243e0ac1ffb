"""The posting asks for a document that does not lie beside the resume.

## Why

An application without a document that is asked for is incomplete, and a form may not take it. Only the names of the
files in the resume's folder, and of those checked with it, are looked at. A portfolio may also be a link in the resume.

## Bad

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## How to apply

Please submit a resume, a cover letter and an unofficial transcript.
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## How to apply

Send your resume with a link to your portfolio or attach it as a PDF.
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## Required documents

- Resume
- Writing sample
```

```job beside=Transcript.pdf
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## How to apply

Applications must include a covering letter.
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## How to apply

Applications without a cover letter will not be read.
```

## Good

```job beside=Robin_Vale_Cover_Letter.pdf,Robin_Vale_Transcript_2026.pdf
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## How to apply

Please submit a resume, a cover letter and an unofficial transcript.
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## How to apply

Send your resume. A cover letter is optional; no transcript is needed.
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## What you will do

- Write cover letters for our grant files and prepare transcripts of interviews
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## How to apply

Please send a resume and a link to your portfolio.
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | behance.net/robinvale
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## How to apply

Send your resume. We ask for references and transcripts only after an offer is made.
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL

## How to apply

You can apply without a cover letter; cover letters will not be read.
```

## What to do

Write or export it, and put it into the same folder: "‹Firstname›_‹Lastname›_Cover_Letter.pdf".

## When to ignore

It lies elsewhere, or the form has a field for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Kind, Level, Match, Rule, Strength, Value, at, lazy

RULE = Rule(
    "job-document-missing", level=Level.WARNING, evidence=Evidence.VENDOR, scope=Match, since="0.1", needs=("job",)
)

_FILES = {
    "cover letter": lazy(r"cover|letter|motivation|anschreiben|\bcl\b", re.IGNORECASE),
    "transcript": lazy(r"transcript|grades?\b|marks?\b|academic.?record|zeugnis", re.IGNORECASE),
    "portfolio": lazy(r"portfolio|work.?samples?|book\b|showcase|reel\b", re.IGNORECASE),
    "writing sample": lazy(r"writing|sample|essay|clips?\b|article|thesis|paper\b", re.IGNORECASE),
    "work sample": lazy(r"sample|portfolio|code|project|showcase", re.IGNORECASE),
    "references": lazy(r"referen|referee", re.IGNORECASE),
    "letter of recommendation": lazy(r"recommend|reference|lo?r\b|letter", re.IGNORECASE),
    "statement": lazy(r"statement|essay|motivation|purpose|letter", re.IGNORECASE),
}
"""Document → what a file of it is called."""
_LINKED = frozenset({"portfolio", "work sample", "writing sample"})
_SOCIAL = frozenset({"LinkedIn", "Facebook", "Instagram", "Twitter", "X", "Mastodon", "Xing", "XING"})
_PLURAL = lazy(r"\w[^s\W]s(?:\s+of\b|$)")


def check(match: Match, context: Context) -> Iterator[Finding]:
    beside = [re.sub(r"[_\-.]+", " ", name) for name in context.beside]
    linked = any(profile.network not in _SOCIAL for profile in context.resume.basics.profiles)
    missing: list[str] = []
    words: list[str] = []
    quotes: list[Value] = []
    for row in match.rows:
        wanted = row.requirement
        if wanted.kind is not Kind.DOCUMENT or wanted.strength is not Strength.REQUIRED or not wanted.names:
            continue
        name = wanted.names[0]
        pattern = _FILES.get(name)
        if pattern is None or name in missing or any(pattern.search(file) for file in beside):
            continue
        if name in _LINKED and linked:
            continue
        missing.append(name)
        words.append(wanted.options[0].text.lower() if wanted.options else name)
        if all(quote.text != wanted.quote.text for quote in quotes):
            quotes.append(wanted.quote)
    if not missing:
        return
    named = [
        word if _PLURAL.search(word) else f"{'an' if word[0] in 'aeiou' and not word.startswith('uni') else 'a'} {word}"
        for word in words
    ]
    what = named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"
    none = "no such file lies" if len(named) == 1 else "none of these files lies"
    yield Finding(
        message=f"the posting{context.which(match)} asks for {what}; {none} beside the document",
        locations=(
            at(context.resume, "the files beside it were looked at by name"),
            *(at(quote, "asked for here") for quote in quotes),
        ),
        suggestion=f"add {what} to the folder, if the form does not take it elsewhere"
        + ("; a link in the contact line does for a portfolio" if "portfolio" in missing else ""),
        data={"documents": ", ".join(missing)},
    )
