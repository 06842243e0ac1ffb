"""A sentence of a chat assistant was left in.

## Why

"Here is your revised resume" or "As an AI language model" is addressed to the writer, not to the reader.

## Bad

```summary
As an AI language model, it is best to present the summary in two short sentences.
```

```summary
Here is your revised resume: computer science student who builds import jobs.
```

```summary
Certainly! Below is a more concise version of the summary for a data role.
```

```summary
Computer science student. Feel free to adjust the wording to match your experience.
```

```summary
As a large language model, it is best to ask for the dates of the internship.
```

## Good

```bullet
- Built an AI language model demo for 50 visitors with prompts in Spanish
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Worked as an AI assistant trainer and rated 4,000 answers
- Answered 400 letters that closed with “let me know if you need any help with this resume”
```

```summary
Writer of resume guides who improved the resumes of 40 veterans.
```

## What to do

Delete the sentence, and read the lines around it once more: are they what you did?
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Resume, Rule, at, lazy

RULE = Rule("word-ai-leftover", level=Level.ERROR, evidence=Evidence.LOGIC, scope=Resume, since="0.1")

_LEFTOVER = lazy(
    r"\bas an? (?:AI|artificial intelligence)(?: language)? (?:model|assistant)(?:\s*,|\s+(?:I|my)\b)"
    r"|\bas an? (?:large )?language model\s*,|\bI['’]m sorry,? but (?:as an? |I (?:can['’]t|cannot)\b)"
    r"|\b(?:here|below)(?:['’]s| is| are)\s+(?:[\w-]+\s+){0,3}?(?:revised|updated|improved|polished|tailored|rewritten"
    r"|optimi[sz]ed|enhanced|refined|professional|concise|stronger|reworded)\s+(?:[\w-]+\s+){0,2}?(?:resume|résumé|cv|summary"
    r"|version|bullets?|cover letter|draft|profile|objective)\b"
    r"|^(?:sure|certainly|of course|absolutely)[!,.]\s+(?:here|I|below|let)"
    r"|\bI (?:cannot|can['’]t|don['’]t) (?:have access to|browse|verify) "
    r"|\b(?:let me know|feel free to (?:ask|adjust|customi[sz]e|modify|edit)) (?:if|this|the|any|it)\b"
    r"[^.]{0,60}(?:resume|change|adjust|version|wording|experience|details)"
    r"|\bwould you like me to\b|\bI(?:['’]ve| have) (?:tailored|revised|rewritten|updated|polished) (?:your|the) "
    r"|\b(?:highlights|emphasi[sz]es|showcases) your (?:skills|experience|strengths|achievements)\b"
    r"|\bI hope this (?:helps|meets)\b"
    r"|\bas of my (?:last|latest) (?:knowledge|training) (?:update|cutoff)\b"
    r"|\bchatgpt said\b|\[oaicite\b|:contentReference\[|【\d+†",
    re.IGNORECASE,
)

_QUOTED = lazy(r"[\"“][^\"“”]*[\"”]")


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    values = [resume.basics.content, *(line for section in resume.sections for line in section.lines)]
    if resume.basics.summary is not None and not resume.section("summary"):
        values.append(resume.basics.summary)
    for value in values:
        for match in _LEFTOVER.finditer(value.text):
            if any(quote.start() < match.start() < quote.end() for quote in _QUOTED.finditer(value.text)):
                continue
            yield Finding(
                message="a sentence of a chat assistant was left in",
                locations=(
                    at(value, "addressed to the writer, not to the reader", start=match.start(), end=match.end()),
                ),
                suggestion="delete the sentence, and check that the lines around it say what was really done",
            )
            break
