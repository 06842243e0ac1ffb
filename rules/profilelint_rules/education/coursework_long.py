"""The list of courses is long, or names course numbers.

## Why

Guides agree on one or two lines with the titles that the role asks for. Numbers such as `CS 314` say nothing outside of the
school, and the introductory courses are taken for granted.

## Bad

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027
Relevant coursework: Operating Systems, Algorithms, Computer Networks, Databases, Linear Algebra, Discrete Mathematics, Compilers, Computer Graphics, Machine Learning, Software Engineering, Computer Security, Probability, Numerical Methods
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027
Relevant coursework: CS 314 Data Structures, CS 439 Operating Systems, MATH-2B Calculus
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027
Relevant coursework: MECHENG 320, MECHENG 335, EECS 314
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027
Relevant coursework: Math 241, Physics 211, Linear Algebra
```

```json
{"basics": {"name": "Robin Vale", "email": "robin.vale@mail.example", "phone": "(614) 555-0131"},
 "education": [{"institution": "Ohio State University", "studyType": "Bachelor of Arts", "area": "History",
  "startDate": "2023-08", "endDate": "2027-05", "score": "3.6/4.0", "courses": ["HIST2001 - Launching America", "HIST2002 - Making America"]}],
 "work": [{"name": "Harborlight Analytics", "position": "Data Intern", "startDate": "2026-05", "endDate": "2026-08",
  "highlights": ["Built a nightly import job in Python and SQL that loads 2,000 invoices"]}],
 "skills": [{"name": "Languages", "keywords": ["Python", "SQL"]}]}
```

## Good

```education
**Ohio State University** — Columbus, OH
B.S. in Accounting, GPA 3.6/4.0 — Expected May 2027
Relevant coursework: Form 990 Preparation, Windows 365 Administration, Physics 1, Physics 2, NFPA 101
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027
Relevant coursework: Operating Systems, Algorithms, Computer Networks, Databases, Machine Learning, Computer Security
```

```education
**Ohio State University** — Columbus, OH
B.S. in Accounting, GPA 3.6/4.0 — Expected May 2027
Relevant coursework: Financial Accounting I, Cost Accounting II, IFRS 16, Calculus 2, ISO 9001 Audits
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027
Dean's List Fall 2024, Spring 2025; Honors thesis in Room 2036 of Dreese Labs
```

```bullet
- Graded CS 314 and CS 439 in Python and SQL for 120 students
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## What to do

Keep the four to six titles nearest to the role, without numbers. With a posting the suggestion names those that it mentions.

## When to ignore

Academic applications that ask for the courses, and internal ones where the numbers are known.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from profilelint.api import (
    Context,
    Education,
    Evidence,
    Finding,
    Level,
    Option,
    Resume,
    Rule,
    Value,
    at,
    lazy,
)

RULE = Rule(
    "education-coursework-long",
    level=Level.INFO,
    evidence=Evidence.GUIDE,
    scope=Resume,
    since="0.1",
    options=(Option("lines", 2, "the most lines that courses may take"),),
    ratchet=("courses",),
)

_LINE = 90
"""Characters of a printed line."""
_SUBJECT = (
    r"(?:Math|Stats?|Econ|Chem|Biol?|Phys|Psych?|Hist|Engl?|Acct|Acctg|Fin|Mktg|Mgmt|Comp\.? ?Sci|Comm|Soc|Phil|Poli|"
    r"Poli\.? ?Sci|Geog|Geol|Astro|Mus|Nurs|Educ|Bus|Engr|Mech|Elec|Civ|Info|Span|Fren|Ling|Anthr?o?)\.?"
)
_NUMBER = lazy(
    r"\b(?!(?:ISO|IEC|IEEE|IFRS|IAS|ASTM|ANSI|RFC|NFPA|OSHA|SAE|DIN|ASC|SOX|SQL|ES|HTML|CSS|UML|USB|IPV|TCP|AP|IB|GIS|CAD|BIM|SAP|SAS|AWS|PCI|HACCP|ACLS|BLS|CPR|FORM|TITLE|WW|US|COVID|GRE|SAT|ACT|MATLAB|WINDOWS|OFFICE)\b)"
    r"[A-Z][A-Z&]{1,8}[\s-]?\d{2,4}[A-Z]{0,2}\b(?!\s*%)|\b[A-Z]{2,8}[\s-]\d{1,2}[A-Z]\b"
    rf"|\b{_SUBJECT}\s?\d{{2,4}}[A-Z]{{0,2}}\b(?!\s*%)"
    r"|\b(?!(?:Form|Title|Section|Rule|Article|Part|Chapter|Series|Office|Windows|Code|Room|Act|Project|Top|Over|Class|Level|Unit|Fortune)\b)[A-Z][a-z]{3,14}\s\d{3}[A-Z]?\b(?!\s*%)"
    r"|(?<![\w.])\d{1,2}\.\d{3}[A-Z]?(?![\w.])|(?<![\w-])\d{2}-\d{3}(?![\w-])"
)
"""`CS 314`, `MECHENG 320`, `Math 241`, `Physics 101`, `6.006`, `15-213`."""
_CODE = lazy(
    rf"^\s*\(?(?:[A-Z][A-Z&]{{1,8}}[\s-]?\d{{1,4}}[A-Z]{{0,2}}|{_SUBJECT}\s?\d{{2,4}}[A-Z]{{0,2}}|\d{{1,2}}\.\d{{3}}[A-Z]?|\d{{2}}-\d{{3}})"
    r"\)?\s*[:\-–—.]?\s+(?=[A-Z])|\s{0,4}\([A-Z][A-Z&]{1,8}[\s-]?\d{1,4}[A-Z]{0,2}\)\s{0,4}$"
)
_LABEL = lazy(
    r"(?i)^\W{0,3}(?:(?:relevant|related|selected|key|core|advanced|graduate|undergraduate|notable|completed|major|some|extensive|academic|technical)\s+){0,2}(?:course\s?work|courses|classes|modules|subjects)\b(?:\s+\w+){0,2}\s*[:\-–—]\s*"
)
_HEADING = lazy(r"(?i)\b(?:course\s?work|courses|classes)\b(?!\s+taught)")
_OTHER = lazy(r"^\s*[A-Z][\w' /&-]{1,30}:\s")
"""Another label ends the list."""
_SIGN = lazy(r"[,;|•]")
_LEAST = 7
"""Fewer courses are no long list, however long their titles are."""


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    for courses in _lists(resume, context):
        if not courses:
            continue
        text = ", ".join(course.text for course in courses)
        lines = _lines(courses, text, context)
        numbered = [course for course in courses if any(map(str.isdigit, course.text)) and _NUMBER.search(course.text)]
        long = lines > context.number("lines") and (len(courses) >= _LEAST or len(text) > 3 * _LINE)
        coded = len(numbered) >= 2 or (len(numbered) == 1 and len(courses) == 1)
        if not long and not coded:
            continue
        if long:
            about = "" if context.document.format == "pdf" and lines == _touched(courses, context) else "about "
            message = f"{len(courses)} courses take {about}{lines} lines"
            message += ", with course numbers" if coded else ""
            suggestion = _keep(courses, context) + (", without the numbers" if coded else "")
        else:
            titles = [_title(course.text) for course in numbered]
            message = f"{len(numbered)} courses are named by number, such as “{numbered[0].text}”"
            suggestion = f"write “{titles[0]}”" if titles[0] else "write the titles of the courses"
            suggestion += " and leave out the other numbers as well" if titles[0] and len(numbered) > 1 else ""
        yield Finding(
            message=message,
            locations=tuple(
                at(course, "a number says little outside of the school" if coded and not long else "")
                for course in (numbered if coded and not long else courses)[:8]
            ),
            suggestion=suggestion,
            data={"courses": len(courses), "lines": lines},
        )


def _lists(resume: Resume, context: Context) -> Iterator[list[Value]]:
    """Each list of courses."""
    blocks = {line.start: line.block for line in context.document.lines if line.block}
    for entry in resume.education:
        courses = [course for course in entry.courses if course.confidence >= 0.5]
        if courses:
            yield courses + [part for line in _wrapped(entry, resume) for part in _parts(line)]
    for section in resume.sections:
        if section.kind == "education":
            yield from (list(_parts(line)) for line in section.lines[:300] if _unread(line, resume))
        if section.kind not in ("education", "custom") or section.heading is None or section.entries:
            continue
        if _HEADING.search(section.heading.text) and len(section.heading.text.split()) <= 4:
            yield [part for line in _items(section.lines[:60], blocks) for part in _parts(line)]


def _items(lines: Sequence[Value], blocks: dict[int, int]) -> Iterator[Value]:
    """The lines without those on which the item of a list before them goes on: one course stands there."""
    last = 0
    for line in lines:
        block = blocks.get(line.spans[0].start, 0) if line.spans else 0
        if not block or block != last or "," in line.text:
            yield line
        last = block


def _unread(line: Value, resume: Resume) -> bool:
    """Whether a line is labelled as a list of courses and was not read as one."""
    if not _LABEL.match(line.text) or len(_SIGN.findall(line.text)) < 2:
        return False
    known = [course.text for entry in resume.education for course in entry.courses]
    return not any(course in line.text for course in known)


def _wrapped(entry: Education, resume: Resume) -> list[Value]:
    """The lines on which a list of courses goes on, where a text file wraps it: they follow its line and have commas."""
    lines = [line for section in resume.sections if section.kind == "education" for line in section.lines[:300]]
    first = next((number for number, line in enumerate(lines) if entry.courses[0].text in line.text), -1)
    if first < 0:
        return []
    found = []
    known = " ".join(course.text for course in entry.courses)
    for before, line in zip(lines[first:], lines[first + 1 :], strict=False):
        goes_on = before.text.rstrip().endswith(",") and not _OTHER.search(line.text)
        if not goes_on:
            break
        if line.text.split(",")[0].strip() not in known:
            found.append(line)
    return found


def _parts(line: Value) -> Iterator[Value]:
    """The courses of a line."""
    text = line.text
    start = label.end() if (label := _LABEL.match(text)) else 0
    for match in re.compile(r"[^,;|•\t]+").finditer(text, start):
        if match[0].strip():
            yield line.part(match.start(), match.end())


def _lines(courses: list[Value], text: str, context: Context) -> int:
    """The lines that the list takes: printed ones in a PDF, else lines of a usual length."""
    if context.document.format == "pdf":
        # Narrow columns and grids have short lines.
        return min(_touched(courses, context), -(-len(text) // (_LINE * 2 // 3)))
    return -(-(len(text) + len("Relevant coursework: ")) // _LINE)


def _touched(courses: list[Value], context: Context) -> int:
    """The printed lines on which courses stand, those of columns side by side counted each."""
    starts = [line.start for line in context.document.lines]
    return len({bisect_right(starts, span.start) for course in courses for span in course.spans})


def _keep(courses: list[Value], context: Context) -> str:
    """Which to keep: those that a posting names, if one is given."""
    asked = " ".join(row.requirement.quote.text.lower() for match in context.matches for row in match.rows)
    named = [course.text for course in courses if _words(course.text) and _words(course.text) <= _words(asked)][:6]
    if len(named) >= 2:
        return "keep those that the posting names: “" + ", ".join(map(_title, named)) + "”"
    return "keep the 4–6 titles nearest to the role"


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z+#]{3,}", text.lower())) - {"and", "the", "for", "introduction", "intro", "advanced"}


def _title(text: str) -> str:
    """The course without its number; empty where nothing else is said."""
    title = _CODE.sub("", text, count=1).strip()
    return "" if _NUMBER.fullmatch(title) else title
