"""A high school is listed beside two or more years of college.

## Why

Guides differ on the first year of college; from the second or third on most advise to use the lines for something newer. A
degree implies the diploma.

## Bad

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

**Westlake High School** — Columbus, OH
High School Diploma — May 2023
```

```resume preset=us-experienced
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Experience

### Electrician, Alder Electric — Columbus, OH

Jun 2012 – Present

- Wire 18 single-family homes a year to code without a failed inspection

## Skills

Conduit bending, blueprint reading

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science — May 2012

**Westlake Senior High School** — Columbus, OH
Diploma — Jun 2008
```

```json
{"basics": {"name": "Robin Vale", "email": "robin.vale@mail.example", "phone": "(614) 555-0131"},
 "education": [{"institution": "Ohio State University", "studyType": "Bachelor of Arts", "area": "History",
  "startDate": "2023-08", "endDate": "2027-05", "score": "3.6/4.0"},
  {"institution": "Westlake High School", "studyType": "High School Diploma", "startDate": "2019-08", "endDate": "2023-05"}],
 "work": [{"name": "Harborlight Analytics", "position": "Data Intern", "startDate": "2026-05", "endDate": "2026-08",
  "highlights": ["Built a nightly import job in Python that loads 2,000 invoices"]}],
 "skills": [{"name": "Languages", "keywords": ["Python", "SQL"]}]}
```

## Good

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science — Aug 2026 – May 2030 (expected)

**Westlake High School** — Columbus, OH
High School Diploma — May 2026
```

```entry
### Biology Teacher, Westlake High School — Columbus, OH

Aug 2024 – Jun 2025

- Taught biology to 140 pupils in five classes
- Coached 15 high school swimmers; four reached the state final
```

```education
**Ohio State University** — Columbus, OH
B.S. in High School Education, GPA 3.6/4.0 — Expected May 2027
```

```education preset=us-experienced
**Westlake High School** — Columbus, OH
High School Diploma — May 2012
```

```education
**Ohio State University** — Columbus, OH
Master of Arts in Piano, GPA 3.6/4.0 — Expected May 2027

**High School of Music, Graz** — Austria
Bachelor of Arts in Piano — Jun 2024
```

## What to do

Drop the entry, and give its lines to a project, a course or a role of the last years.

## When to ignore

When the school opens a door: alumni of the same school, a vocational track, or a prize that matters for the role.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Education, Evidence, Finding, Level, Option, Resume, Rule, Value, at, lazy

RULE = Rule(
    "section-high-school",
    level=Level.INFO,
    evidence=Evidence.GUIDE,
    scope=Resume,
    since="0.1",
    options=(Option("years", 2, "from how many years of college on"),),
)

_SCHOOL = lazy(
    r"(?i)\b(?:(?:senior|junior|central|preparatory|public|private|charter)\s+)?high\s?-?school\b(?!\s+(?:teach|education|of\s+(?:applied|engineering|technology|economics)))|\bsenior\s+high\b"
    r"|\bsecondary\s+(?:school|diploma)\b|\bH\.?S\.?\s+diploma\b|\bprep(?:aratory)?\s+(?:school|academy)\b"
)
_GED = lazy(
    r"\bGED\b|\b(?i:general\s+educational?\s+development|high[\s-]school\s+equivalency|(?:college|high)\s+prep(?:aratory)?\s+diploma)\b"
)
_COLLEGE = lazy(
    r"(?i)\b(?:bachelor|master|associate|doctor|doctoral|ph\.?\s?d|m\.?b\.?a|b\.?\s?s\.?c?|b\.?\s?a|m\.?\s?s\.?c?|m\.?\s?a|a\.?\s?a\.?s?|a\.?\s?s|b\.?f\.?a|b\.?b\.?a|b\.?s\.?n"
    r"|b\.?e|b\.?\s?eng|m\.?\s?eng|j\.?d|m\.?d)(?:['’]?s)?\b"
)
_UNIVERSITY = lazy(r"(?i)\b(?:universit\w+|college|polytechnic|institute\s+of\s+technology)\b")
_LINE = lazy(
    r"(?i)^(?:high[\s-]school|h\.?s\.?|secondary(?:\s+school)?)\s+diploma\b|^[\w.'’&-]+(?:\s+[\w.'’&-]+){0,4}\s+(?:high\s+school|secondary\s+school)\s*(?:$|[,|–—\t(-])"
)
_MOST_WORDS = 16
_TWO_YEARS = lazy(r"(?i)\b(?:associate|community\s+college|a\.?\s?a\.?s?\.?|a\.?\s?s\.?)(?:['’]?s)?\b")


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    schools = [entry for entry in resume.education if _is_school(entry)]
    lines = [] if schools else list(_lines(resume))
    if not schools and not lines:
        return
    years = context.number("years")
    college = max(
        (_years(entry, context) for entry in resume.education if entry not in schools and _is_college(entry)),
        default=0.0,
    )
    if college < years:
        return
    names = [entry.institution or entry.title for entry in schools]
    for name in (*names, *lines):
        if name is None or name.confidence < 0.5:
            continue
        yield Finding(
            message=f"“{name.text}” is listed beside {years} or more years of college",
            locations=(at(name, "a newer course, project or role says more"),),
            suggestion="drop the entry; its lines can hold something newer",
        )


def _lines(resume: Resume) -> Iterator[Value]:
    """Lines of the education that are a high school's, where they were read as a part of another entry."""
    for section in resume.sections:
        if section.kind == "education":
            for line in section.lines[:200]:
                if _LINE.search(line.text) and len(line.text.split()) <= _MOST_WORDS:
                    yield line
                    return


def _is_school(entry: Education) -> bool:
    """Whether the entry is a high school's diploma, and no degree."""
    degree = " ".join(value.text for value in (entry.study_type, entry.area) if value is not None)
    school = entry.institution.text if entry.institution is not None else ""
    if _SCHOOL.search(degree) or _GED.search(degree):
        return not _UNIVERSITY.search(school)
    return (bool(_SCHOOL.search(school)) or bool(_GED.search(school))) and not _COLLEGE.search(degree)


def _is_college(entry: Education) -> bool:
    degree = " ".join(value.text for value in (entry.study_type, entry.area) if value is not None)
    school = entry.institution.text if entry.institution is not None else ""
    sure = entry.institution is None or entry.institution.confidence >= 0.5
    return sure and bool(_COLLEGE.search(degree) or _UNIVERSITY.search(school))


def _years(entry: Education, context: Context) -> float:
    """Years of college up to today, where the dates tell them; a degree that is finished counts whole."""
    dates = entry.dates
    if dates is None:
        return 0
    today = context.month[0] * 12 + context.month[1]
    end = dates.end.earliest() if dates.end is not None and not dates.end.open else None
    length = 24 if _TWO_YEARS.search(entry.content.text) else 48
    start = dates.start.latest() if dates.start is not None and dates.start is not dates.end else None
    if start is not None:
        begun = start[0] * 12 + start[1]
        stop = min(today, end[0] * 12 + end[1]) if end is not None else today
        return (stop - begun + 1) / 12
    if end is None:
        return 0
    left = end[0] * 12 + end[1] - today
    return length / 12 if left <= 0 and not dates.expected else (length - max(left, 0)) / 12
