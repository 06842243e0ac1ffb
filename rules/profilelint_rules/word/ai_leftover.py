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

```summary
Based on the information you provided, a student who builds import jobs in Python.
```

```bullet
- Built 14 import jobs in Python and SQL (adjust as needed)
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## Good

```bullet
- Wrote a “Sure! Here is your summary” filter for 300 pupils and read the version notes
- Sent 40 notes based on the information that nurses provided
```

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

## When to ignore

When the sentence is the subject of the work, such as an answer that was rated; set it in quotation marks.
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
    r"|\bwould you like me to\b|\bI(?:['’]ve| have) (?:tailored|revised|rewritten|updated|polished|reworded|shortened|improved) (?:your|the (?:resume|summary|bullet|text|section)|this (?:resume|summary|bullet|text|section))\b"
    r"|\b(?:highlights|emphasi[sz]es|showcases) your (?:skills|experience|strengths|achievements)\b"
    r"|^I can help (?:you )?with that\b|\bplease (?:provide|share) (?:me with )?(?:more|additional|further) (?:details|information|context)\b"
    r"|^(?:sure thing|absolutely|got it)! |\bI hope this (?:helps|meets)\b|\bas an AI\s*,|\bI(?:['’]m| am) (?:just |only )?an AI\b(?! \w)"
    r"|\bfeel free to (?:replace|tweak|swap|fill|personali[sz]e|customi[sz]e|tailor|adapt|change|expand|add)\b"
    r"|\b(?:replace|fill in) (?:the |any |all )?(?:bracketed|placeholders?)\b"
    r"|\bthis (?:version|summary|revision|draft|bullet) (?:better )?(?:emphasi[sz]es|highlights|showcases|focuses on|positions)"
    r" (?:your|you|the candidate)\b|\boption \d\s?[:(–-]\s?(?:an? |the )?(?:more )?(?:concise|professional|formal|short|creative|bold)"
    r"|^here are (?:some |a few |your |the )?(?:\w+ ){0,3}(?:bullet points?|bullets|suggestions|versions|options|rewrites)\b"
    r"|^(?:regenerate|stop generating)(?: response)?\s*\Z|^(?:chatgpt|claude|gemini|copilot|assistant)\s?:\s(?-i:[A-Z])|\bturn\d+(?:search|view|news)\d+"
    r"|\bI don['’]t have (?:enough |any |access to )?(?:information|details|data|your)\b"
    r"|\bbased on (?:the|your) (?:information|details|resume|experience|background) (?:you(?:['’]ve)? |that you )?(?:provided|shared)\b"
    r"|^(?:great|good) question[!.,]|^happy to help\b|\blet['’]s (?:refine|polish|improve|rewrite|tailor) (?:your|this|the)\b"
    r"|^(?:note:? |please )?(?:remember|be sure|make sure) to (?:customi[sz]e|tailor|replace|adjust|update|fill)\b"
    r"|\byou (?:can|may|might want to) (?:also )?(?:adjust|tweak|customi[sz]e|modify|replace|tailor|personali[sz]e) (?:the|your|this|it|any)\b"
    r"|\bI apologi[sz]e,? but\b|\btailored to (?:your|the) (?:job description|experience and)\b"
    r"|\b(?:highlighting|showcasing|emphasi[sz]ing) your (?:skills|experience|strengths|achievements|background)\b"
    r"|^(?:key )?(?:improvements|changes)(?: I)? made\s*[:.]|^why this works\b|^word count:\s?\d"
    r"|\((?:adjust|customi[sz]e|edit|modify|tailor|change|update|add more|insert)[^()]{0,40}(?:needed|applicable|necessary|here)\)"
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
