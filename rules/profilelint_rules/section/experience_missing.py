"""No experience of any kind was found.

## Why

Projects, campus jobs, volunteering and organisations all count as experience; for students they are what employers
read. A section under an unusual heading may be missed by parsers as well.

## Bad

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Skills

Python, SQL
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Interests

Chess, hiking

## Skills

Python, SQL
```

```json
{"basics": {"name": "Robin Vale", "email": "robin.vale@mail.example", "phone": "(614) 555-0131"},
 "education": [{"institution": "Ohio State University", "studyType": "B.S.", "area": "Computer Science",
  "startDate": "2023-08", "endDate": "2027-05", "score": "3.6/4.0"}],
 "skills": [{"name": "Languages", "keywords": ["Python", "SQL"]}]}
```

## Good

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Projects

### Bus map of Columbus

Jan 2026 – Apr 2026

- Built a map of 22 bus stops in Python that 40 classmates use

## Skills

Python, SQL
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Volunteering

### Guide, Scioto Nature Center — Columbus, OH

Jun 2024 – Aug 2024

- Led 30 school classes along the river trail

## Skills

Python, SQL
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Leadership

### Treasurer, Chess Club — Columbus, OH

Sep 2024 – May 2026

- Kept a budget of $4,000 and paid 60 invoices on time

## Skills

Python, SQL
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Work History

### Line Cook, Blue Door Bistro — Columbus, OH

May 2026 – Aug 2026

- Cooked on the grill for 220 covers on Saturday nights

## Skills

Python, SQL
```

## What to do

Add a section "Experience" or "Projects". Course projects, campus jobs and volunteering belong there.

## When to ignore

When the document is a list of courses or a transcript on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Resume, Rule, at

RULE = Rule("section-experience-missing", level=Level.WARNING, evidence=Evidence.GUIDE, scope=Resume, since="0.1")


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    if any(problem.kind == "limit" for problem in context.document.problems):
        return  # it may stand in the part that was not read
    if resume.work or resume.projects or resume.volunteer:
        return
    if any(section.kind in ("work", "projects", "volunteer") for section in resume.sections):
        return
    yield Finding(
        message="no experience, projects, volunteering or organisations were found",
        locations=(at(resume, "projects and campus jobs count"),),
        suggestion="add a section “Experience” or “Projects”: course projects, campus jobs and volunteering belong there",
    )
