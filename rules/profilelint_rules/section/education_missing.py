"""No education section was found.

## Why

Student boards and employers look for degree, major and graduation month first. If education stands there under another
heading, a parser does not find it either.

## Bad

```education
```

## Good

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027
```

## What to do

Add a section "Education" with the school, the degree and major, and the (expected) month of graduation.

## When to ignore

Experienced presets do not ask for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Resume, Rule, at

RULE = Rule("section-education-missing", level=Level.WARNING, evidence=Evidence.GUIDE, scope=Resume, since="0.1")


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    if any(problem.kind == "limit" for problem in context.document.problems):
        return  # it may stand in the part that was not read
    if not context.preset.student or resume.education or resume.section("education") is not None:
        return
    yield Finding(
        message="no education was found",
        locations=(at(resume, "employers of students look for it first"),),
        suggestion="add a section “Education” with school, degree, major and the (expected) month of graduation",
    )
