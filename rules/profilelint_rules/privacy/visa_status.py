"""A visa or immigration status is stated.

## Why

Application forms ask whether somebody may work and needs a sponsor, and keep the answer apart from the resume (Handshake's
help pages say so of its own forms). Career centres advise to leave it off the page.

## Bad

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | Visa status: F-1
```

```summary
Data analyst in the last year of study. Eligible for CPT and OPT, available from May 2027.
```

```section
## Additional Information

Authorized to work in the United States for any employer without sponsorship
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | Green card holder
```

## Good

```bullet
- Prepared 60 H-1B petitions and 14 green card files for a law office
- Sold 400 Visa gift cards during the holiday weeks
```

```skills
CPT coding, ICD-10, claim review
```

```summary
Paralegal student who prepares visa petitions (H-1B, O-1) at a legal clinic and translates for 30 families per term.
```

```section
## Interests

Formula 1, the poetry of OPT-era letters, sponsorship of a junior team
```

```bullet
- Authorized to work with class 2 lasers and 12 kV cabinets
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## What to do

Leave the line out, and answer the question in the form.

## When to ignore

When a posting asks for a statement in the resume, or a place abroad would otherwise suggest that a sponsor is needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Resume, Rule, Value, at, lazy

RULE = Rule("privacy-visa-status", level=Level.INFO, evidence=Evidence.GUIDE, scope=Resume, since="0.1")

_CHEAP = lazy(
    r"visa|sponsor|immigra|authori[sz]|green[\s-]?card|permanent\s+resident|work\s+permit|right\s+to\s+work|eligib"
    r"|\b(?:[FJML][\s-]?[12]|H[\s-]?1[\s-]?B|H[\s-]?4|EAD|OPT|CPT|DACA|TN)\b",
    re.IGNORECASE,
)
_CLASS = r"(?:F[\s-]?[12]|J[\s-]?[12]|M-1|H[\s-]?1[\s-]?B1?|H-?2[AB]|H-?4|L[\s-]?[12]|O-1|E-[23]|TN|STEM\s+OPT|OPT|CPT|EAD|DACA)"
_ALONE = r"(?:F-1|J-1|H-?1B|STEM\s+OPT|OPT|CPT|EAD)"
"""What means a status without a word beside it; TN is Tennessee as well."""
_SAID = lazy(
    rf"\b(?i:(?:visa|immigration|residency|work\s+authori[sz]ation)(?:\s+(?:status|type))?\s*[:\-–—]\s*)(?!(?i:cards?|gift))[^|•;\n]{{2,60}}"
    r"|\b(?i:(?:legally\s+|currently\s+|fully\s+)?(?:authori[sz]ed|eligible|permitted|entitled|allowed)\s+to\s+work\s+in\s+(?:the\s+)?"
    r"(?:u\.?\s?s\.?(?:\s?a\.?)?\b|united\s+states|america|canada|australia))[^|•;.\n]{0,50}"
    r"|\b(?i:(?:do(?:es)?\s+not\s+|don['’]t\s+|will\s+not\s+|no\s+|not\s+|without\s+(?:any\s+)?|will\s+|may\s+)?(?:need(?:ed|s|ing)?\s+(?:of\s+)?|requir(?:e|es|ed|ing)\s+)?"
    r"(?:(?:employer|employment|visa|work|h-?1b)\s+)sponsorship(?:\s+(?:is\s+|not\s+)*(?:required|needed))?)"
    r"|\b(?i:(?:no|not|without|requires?|requiring|needs?|need\s+of|any)\s+(?:visa\s+)?sponsorship(?:\s+(?:is\s+)?(?:required|needed))?|sponsorship\s+(?:is\s+)?(?:not\s+)?(?:required|needed))\b"
    rf"|\b(?i:eligible|qualif(?:y|ies|ied)|authori[sz]ed|approved|available)\s+(?i:for|on|under)\s+(?:(?i:full-time|part-time|12|24|36|months?|of|months\s+of|a|an|the|summer)\s+){{0,4}}{_CLASS}\b"
    rf"|\b{_CLASS}\s+(?i:visa|status|student(?:\s+visa)?|eligible|eligibility|holder|work\s+(?:permit|authori[sz]ation)|EAD)\b"
    rf"|\b(?i:currently\s+on|on|holds?|holding|under|with)\s+(?i:an?\s+|valid\s+)?{_CLASS}(?=\s*(?:$|[,|•;.)(]|(?i:visa|status|until|through|till|valid)))"
    r"|\b(?i:green[\s-]?card(?:\s+holder)?|(?:lawful\s+|us\s+|u\.s\.\s+)?permanent\s+resident(?:\s+(?:card|of\s+the\s+u\.?s\.?a?|status))?|work\s+permit(?:\s+holder)?"
    r"|(?:holds?\s+)?employment\s+authori[sz]ation\s+document)\b"
    rf"|(?:^|[|•;(])\s*(?:{_ALONE}\b[\s,/&]*){{1,3}}(?=\s*(?:$|[|•;)]))",
    re.MULTILINE,
)
_WORK_OF_OTHERS = lazy(
    r"\b(?:petitions?|cases?|files?|clients?|appl(?:y|ies|icants?|ications?)|clinic|attorneys?|paralegal|law|immigrants?|families|students|cod(?:es?|ing)|advis\w+|process\w*)\b",
    re.IGNORECASE,
)


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    for value in _texts(resume):
        if not _CHEAP.search(value.text):
            continue
        for match in _SAID.finditer(value.text):
            start = match.end() - len(match[0].lstrip(" |•;(\n"))
            end = match.start() + len(match[0].rstrip(" ,/&"))
            around = value.text[max(0, value.text.rfind("\n", 0, start)) : end + 60].split("\n")
            if end - start < 2 or _WORK_OF_OTHERS.search(" ".join(around[:2])):
                continue
            yield Finding(
                message=f"“{value.text[start:end]}” states a visa or immigration status",
                locations=(at(value, "the form asks", start=start, end=end),),
                suggestion="leave it out here; application forms ask for it",
            )
            return


def _texts(resume: Resume) -> Iterator[Value]:
    """Everything but the entries of work and projects, which may be about other people's visas, and lists of works."""
    yield resume.basics.content
    if resume.basics.summary is not None and not resume.basics.content.text:
        yield resume.basics.summary
    for section in resume.sections:
        if section.kind in ("education", "references"):
            bullets = {bullet.text for entry in section.entries for bullet in entry.highlights}
            yield from (line for line in section.lines if line.text not in bullets)
        elif section.kind not in ("work", "volunteer", "projects", "publications", "awards"):
            yield from section.lines
