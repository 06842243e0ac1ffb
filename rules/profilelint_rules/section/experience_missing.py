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

## What to do

Add a section "Experience" or "Projects". Course projects, campus jobs and volunteering belong there.
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
