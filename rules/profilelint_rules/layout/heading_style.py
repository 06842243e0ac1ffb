"""Headings differ in case, size or weight.

## Why

Guides agree on consistent formatting. Headings are what a reader jumps between; one in capitals among others in small letters
looks like a part of something else.

## Bad

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## EXPERIENCE

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Skills

Python, SQL
```

```resume path=Robin_Vale_Resume.txt
Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

EDUCATION

Ohio State University, Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0, Expected May 2027

Experience

Data Intern, Harborlight Analytics, Columbus, OH
May 2026 – Aug 2026
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

SKILLS

Python, SQL
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Work Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Technical Skills

Python, SQL

## honors

Dean's List, Fall 2025
```

## Good

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## EDUCATION

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## EXPERIENCE

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## SKILLS

Python, SQL
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Work and Research Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## IT Skills

Python, SQL
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Work experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

## Technical skills

Python, SQL
```

```json
{"basics": {"name": "Robin Vale", "email": "robin.vale@mail.example", "phone": "(614) 555-0131"},
 "education": [{"institution": "Ohio State University", "studyType": "Bachelor of Arts", "area": "History",
  "startDate": "2023-08", "endDate": "2027-05", "score": "3.6/4.0"}],
 "work": [{"name": "Harborlight Analytics", "position": "Data Intern", "startDate": "2026-05", "endDate": "2026-08",
  "highlights": ["Built a nightly import job in Python and SQL that loads 2,000 invoices"]}],
 "skills": [{"name": "LANGUAGES", "keywords": ["Python", "SQL"]}]}
```

## What to do

Write them alike; most word processors have one style for all headings.

## When to ignore

When a sidebar has headings of its own kind on purpose.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from profilelint.api import Context, Evidence, Finding, Fix, Level, Line, Resume, Role, Rule, Value, at, edit, lazy

RULE = Rule(
    "layout-heading-style", level=Level.INFO, evidence=Evidence.GUIDE, scope=Resume, since="0.1", ratchet=("headings",)
)

_SMALL = frozenset("a an and as at by for from in of on or the to with & und y et e de".split())
_ACRONYMS = frozenset(
    "IT AI ML GPA STEM AP ROTC UX UI HR PR QA CV US USA UK EU NGO R&D VR AR GIS CAD SQL TA RA PhD".split()
)
_WORD = lazy(r"[^\W\d_][\w'’&.-]*")
_MADE = frozenset({"pdf", "docx", "odt", "rtf"})
"""Formats in which the size and the weight of a heading are what people see."""
_LEAST = 3
"""With two headings neither is the odd one."""
_NAMES = {
    "upper": "in capitals",
    "title": "with capitals at the words' starts",
    "sentence": "with one capital at the start",
    "lower": "in small letters",
}


class _Heading(NamedTuple):
    value: Value
    line: Line
    case: frozenset[str]
    """The ways of writing that it fits: "Education" fits two."""


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    if context.document.structured:
        return
    told: set[int] = set()
    groups = _groups(resume, context)
    for group in groups:
        if len(group) < _LEAST:
            continue
        for finding, odd in (
            _by_case(group, context),
            *((_by_look(group)) if context.document.format in _MADE else ()),
        ):
            fresh = [heading for heading in odd if id(heading.value) not in told]
            if finding is not None and fresh:
                told.update(id(heading.value) for heading in odd)
                yield finding
    if not told and len(groups) > 1:  # columns may have a look of their own, but one heading in capitals is an odd one
        together = [heading for group in groups for heading in group]
        finding, odd = _by_case(together, context) if len(together) > _LEAST else (None, [])
        if finding is not None and len(odd) == 1 and any(odd[0] in group and len(group) > 1 for group in groups):
            yield finding


def _groups(resume: Resume, context: Context) -> list[list[_Heading]]:
    """The known headings that stand alone in their lines, by text column and level."""
    lines = {line.start: line for line in context.document.lines}
    groups: dict[tuple[int, int], list[_Heading]] = {}
    before = ""
    empty = False
    for section in resume.sections:
        value = section.heading
        line = lines.get(value.spans[0].start) if value is not None and value.spans else None
        below = section.kind == before or empty  # a part of the section before
        before, empty = section.kind, not section.lines
        if value is None or line is None or not section.known or value.confidence < 0.5 or below:
            continue
        if line.text.strip() != value.text.strip() and len(line.text) > len(value.text) + 3:
            continue
        level = line.level if line.role is Role.HEADING else 0
        groups.setdefault((line.column, level), []).append(_Heading(value, line, _case(value.text)))
    return list(groups.values())


def _case(text: str) -> frozenset[str]:
    """The ways of writing that a heading fits; empty where it has no letters with case."""
    words = [word for word in _WORD.findall(text) if word not in _ACRONYMS]
    letters = [char for word in words for char in word if char.lower() != char.upper()]
    if len(letters) < 2 or sum(len(word) == 1 for word in words) > 2:
        return frozenset()  # nothing to compare, or spaced letters, which have a rule of their own
    if all(char.isupper() for char in letters):
        return frozenset({"upper"})
    if all(char.islower() for char in letters):
        return frozenset({"lower"})
    big = [word[0].isupper() for word in words if word.lower() not in _SMALL]
    first, *rest = big or [False]
    found = set()
    if all(big):
        found.add("title")
    if first and not any(rest):
        found.add("sentence")
    return frozenset(found)


def _by_case(group: list[_Heading], context: Context) -> tuple[Finding | None, list[_Heading]]:
    """The headings that are written in another way than most."""
    judged = [heading for heading in group if heading.case]
    count = Counter(case for heading in judged for case in heading.case)
    if len(judged) < _LEAST or not count:
        return None, []
    most = max(count.values())
    order = [case for heading in judged for case in sorted(heading.case, reverse=True)]
    usual = min((case for case in count if count[case] == most), key=order.index)
    odd = [heading for heading in judged if usual not in heading.case]
    plain = {"title", "sentence"}
    if usual in plain and all(heading.case <= plain for heading in odd):
        sure = sum(heading.case == {usual} for heading in judged)
        if sure < 2 or sure <= len(odd):
            return None, []  # "Education", "Work Experience", "Technical skills": neither way is the rule
    if not odd or len(odd) * 2 > len(judged):
        return None, []
    first = odd[0]
    case = next(iter(sorted(first.case)), "")
    better = _write(first.value.text, usual)
    edits = tuple(edit(heading.value, 0, len(heading.value.text), _write(heading.value.text, usual)) for heading in odd)
    fixed = context.document.raw is not None and all(usual in _case(change.text) for change in edits)
    finding = Finding(
        message=f"the heading “{first.value.text}” is written {_NAMES.get(case, 'in another way')}; "
        + ("the others" if len(odd) == 1 else "most")
        + f" {_NAMES[usual]}",
        locations=tuple(at(heading.value, "another way of writing" if heading is first else "") for heading in odd[:6]),
        suggestion=f"write “{better}”" + (", and the others likewise" if len(odd) > 1 else ""),
        fixes=(Fix(f"Write headings {_NAMES[usual]}", edits, safe=True),) if fixed else (),
        data={"headings": len(odd)},
    )
    return finding, odd


def _write(text: str, case: str) -> str:
    """The heading in a way of writing; acronyms stay."""

    def word(found: str, first: bool) -> str:
        if found.upper() in _ACRONYMS and (found.isupper() or found in _ACRONYMS):
            return found
        if case == "upper":
            return found.upper()
        if case == "lower" or (case == "sentence" and not first) or (found.lower() in _SMALL and not first):
            return found.lower()
        return found[:1].upper() + found[1:].lower()

    parts, last = [], 0
    for number, match in enumerate(_WORD.finditer(text)):
        parts += [text[last : match.start()], word(match[0], number == 0)]
        last = match.end()
    return "".join([*parts, text[last:]])


def _by_look(group: list[_Heading]) -> Iterator[tuple[Finding | None, list[_Heading]]]:
    """The headings of another size, and those of another weight, than most."""
    seen = [(heading, heading.line.look) for heading in group]
    looks = [(heading, look) for heading, look in seen if look is not None and look.size > 0]
    if len(looks) < _LEAST or len(looks) < len(group):
        return
    sizes = Counter(round(look.size, 1) for _, look in looks)
    usual, times = sizes.most_common(1)[0]
    odd = [(heading, look) for heading, look in looks if abs(look.size - usual) > 0.6]
    if odd and times > len(looks) / 2:
        heading, look = odd[0]
        yield (
            _look(
                [heading for heading, _ in odd],
                f"the heading “{heading.value.text}” is set in {look.size:.4g} pt; most are in {usual:.4g} pt",
                f"set it in {usual:.4g} pt",
            ),
            [heading for heading, _ in odd],
        )
    bold = sum(look.bold for _, look in looks)
    strange = [heading for heading, look in looks if look.bold != (bold * 2 > len(looks))]
    if strange and len(strange) * 2 < len(looks):
        usual_bold = bold * 2 > len(looks)
        yield (
            _look(
                strange,
                f"the heading “{strange[0].value.text}” is {'not bold' if usual_bold else 'bold'}; most are{'' if usual_bold else ' not'}",
                "make it bold" if usual_bold else "take the bold off",
            ),
            strange,
        )


def _look(odd: list[_Heading], message: str, suggestion: str) -> Finding:
    return Finding(
        message=message,
        locations=tuple(at(heading.value, "another look" if heading is odd[0] else "") for heading in odd[:6]),
        suggestion=suggestion + (", and the others likewise" if len(odd) > 1 else ""),
        data={"headings": len(odd)},
    )
