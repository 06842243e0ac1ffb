"""The document does not read as a resume.

## Why

No usual section was found. It may be the wrong file: a cover letter, a posting, a form.

## Bad

```resume
Dear Hiring Manager,

I am writing to apply for the summer internship that your company announced at the spring career fair.

Thank you for your time and consideration.

Sincerely,

Robin Vale
```

```resume
# Line Cook wanted

We are looking for a line cook. What you will do: cook on the grill and keep the kitchen clean. We are an equal
opportunity employer. Apply now!
```

```document
format = "docx"
[[problems]]
kind = "no-text"
detail = "it holds a picture but no text"
```

## Good

```summary
Cover letter workshop leader and computer science student with two roles in data.
```

```bullet
- Wrote “Dear neighbor” letters that 300 families answered
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Signed 40 letters “Sincerely, the library team” per week
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```section
## Interests

Writing cover letters for friends, chess
```

## What to do

Check the file that you gave. If it is the resume, give its sections their usual names.

## When to ignore

When the document is another one on purpose, such as a letter that you keep in the same folder; exclude it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Rule, at, lazy

RULE = Rule(
    "file-not-a-resume",
    level=Level.WARNING,
    evidence=Evidence.LOGIC,
    scope=Document,
    since="0.1",
)

_LETTER = lazy(
    r"^\s*dear\s+\S|\bto\s+whom\s+it\s+may\s+concern\b|\bI\s+am\s+writing\s+to\s+(?:apply|express)|^\s*(?:sincerely|yours\s+(?:truly"
    r"|faithfully)|(?:kind|best)\s+regards)\s*,?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_POSTING = lazy(
    r"\bequal\s+opportunity\s+employer\b|\bwhat\s+you(?:'ll|\s+will)\s+do\b|\bwe\s+are\s+looking\s+for\b|\bapply\s+now\b",
    re.IGNORECASE,
)

_FEW = 30
"""Characters below which a document cannot hold a resume."""


def check(document: Document, context: Context) -> Iterator[Finding]:
    kinds = {problem.kind for problem in document.problems}
    if not document.readable or "limit" in kinds or ("no-text" in kinds and document.format == "pdf"):
        return  # said by lint-limit-reached and file-no-text-layer
    letter = len({match[0].strip().casefold() for match in _LETTER.finditer(document.text)}) >= 2
    if context.recognised and not (letter and not context.resume.work and not context.resume.education):
        return
    if len(document.text.strip()) < _FEW:
        seen = "it holds hardly any text"
    elif letter:
        seen = "it reads as a letter"
    elif _POSTING.search(document.text):
        seen = "it reads as a job posting; give that with --job"
    else:
        seen = "no usual section (experience, education, skills) was found"
    yield Finding(
        message=f"the document does not read as a resume: {seen}",
        locations=(at(document, "is this the right file?"),),
        suggestion="check the file that was given; if it is the resume, give its sections their usual names",
    )
