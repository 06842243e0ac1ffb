"""A section has an unusual heading.

## Why

Forms and parsers sort a resume by its headings. Under a heading that they do not know, the work history can end up in
the summary or nowhere (measured with several parsers).

## Bad

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Where I've Worked

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## My Journey

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Stuff I Know

Languages: Python, SQL, Java

Tools: Git, Docker
```

## Good

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Relevant Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Technical Skills

Python, SQL
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Culinary Science, GPA 3.6/4.0 — Expected May 2027

## Kitchen Experience

### Line Cook, Blue Door Bistro — Columbus, OH

May 2026 – Aug 2026

- Cooked on the grill for 220 covers on Saturday nights
- Cut food waste by 8% with a new order list

## Culinary Skills

Butchery, pastry
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Professional Background

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Tools and Technologies

Python, SQL
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Exhibitions

River Light, Columbus Arts Center, Mar 2026

## Skills

Python, SQL
```

## What to do

Use the usual name; the suggestion says which one fits what stands below.

## When to ignore

When a field has its own name for the section; say so with an ignore comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Rule, Section, at, lazy

RULE = Rule("section-heading-unusual", level=Level.WARNING, evidence=Evidence.VENDOR, scope=Section, since="0.1")

_USUAL = {
    "work": "Experience",
    "education": "Education",
    "projects": "Projects",
    "volunteer": "Volunteering",
    "skills": "Skills",
    "awards": "Awards",
    "certificates": "Certifications",
    "publications": "Publications",
    "languages": "Languages",
    "interests": "Interests",
    "summary": "Summary",
}

_NAMES_IT = lazy(
    r"\b(?:experiences?|employment|internships?|apprenticeships?|education|projects?|volunteer(?:ing)?|skills?|awards?"
    r"|certifications?|publications?|languages?|interests?|credits)\b",
    re.IGNORECASE,
)
"""A heading that holds a usual name is sorted rightly, whatever stands around it."""


def check(section: Section, context: Context) -> Iterator[Finding]:
    if section.known or section.heading is None or section.heading.confidence < 0.5:
        return
    usual = _USUAL.get(section.kind)
    if usual is None or _NAMES_IT.search(section.heading.text):
        return
    if any(other.known and other.kind == section.kind for other in context.resume.sections):
        return  # the usual one is there; this is a part of it, or stands beside it
    yield Finding(
        message=f"“{section.heading.text}” is an unusual heading for {'work' if section.kind == 'work' else usual.lower()}",
        locations=(at(section.heading, "parsers sort by headings that they know"),),
        suggestion=f"call the section “{usual}”",
    )
