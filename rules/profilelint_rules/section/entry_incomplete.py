"""An entry names no employer, no role, no school or no degree.

## Why

Forms ask for all of them and cannot be sent with an empty field; parsers that miss one put the other in its place.

## Bad

```entry
### Math Tutor

May 2025 – Aug 2025

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
- Prepared 30 practice sheets that two other tutors adopted
```

```education
**Ohio State University** — Columbus, OH — Expected May 2027
```

```json
{"basics": {"name": "Robin Vale", "email": "robin.vale@mail.example", "phone": "(614) 555-0131"},
 "education": [{"institution": "Ohio State University", "studyType": "Bachelor of Arts", "area": "History",
  "startDate": "2023-08", "endDate": "2027-05", "score": "3.6/4.0"}],
 "work": [{"name": "Harborlight Analytics", "startDate": "2026-05", "endDate": "2026-08",
  "highlights": ["Built a nightly import job in Python that loads 2,000 invoices"]}],
 "skills": [{"name": "Languages", "keywords": ["Python", "SQL"]}]}
```

## Good

```entry
### Freelance Photographer

May 2025 – Aug 2025

- Photographed 14 families and delivered 30 prints to each
- Raised repeat bookings from 2 to 9 with a yearly calendar
```

```entry
### Founder and Baker, Robin's Rye — Columbus, OH

May 2025 – Aug 2025

- Baked 60 loaves a week for two farmers' markets
- Raised repeat orders from 12 to 45 with a loyalty card
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

**Universidad de Sevilla** — Seville, Spain
Study abroad — Spring 2025
```

```section
## Projects

### Offline Trail Map

Jan 2026 – Apr 2026

- Built a tile cache in Python that keeps 40 trails on a phone
```

```education
**Ohio State University** — Columbus, OH
Ph.D. candidate, Statistics — Expected May 2027
```

## What to do

Add what is missing, on the entry's first lines. For own work write "Self-employed".

## When to ignore

When the employer must not be named; then write what kind it is ("Confidential, medical devices").
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import (
    Context,
    Education,
    Entry,
    Evidence,
    Finding,
    Level,
    Rule,
    Value,
    Volunteer,
    Work,
    at,
    lazy,
)

RULE = Rule("section-entry-incomplete", level=Level.WARNING, evidence=Evidence.VENDOR, scope=Entry, since="0.1")

_OWN = lazy(
    r"(?i)\b(?:self[\s-]?employed|freelanc\w*|free-lance|independent|contract(?:or|ing)?|consult(?:ant|ing)|(?:co-?)?founder|owner|proprietor|own\s+business|entrepreneur|various|private"
    r"|career\s+break|sabbatical|parental|leave|homemaker|caregiver|care\s?giving|stay-at-home|travel\w*|babysitt\w+|nanny|pet\s+sitt\w+|lawn|tutor(?:ing)?\s+\(private\)|military|army|navy"
    r"|marines?|air\s+force|confidential|volunteer\w*|relocat\w+|gap\s+year)\b"
)
_NO_DEGREE = lazy(
    r"(?i)\b(?:study\s+abroad|studies\s+abroad|abroad|exchange|erasmus|visiting|semester|summer\s+(?:school|program\w*|session|institute|course)|non-?degree|certificat\w+|certified|boot\s?camp|course(?!work)\w*|coursera"
    r"|udemy|edx|nanodegree|training|program(?:me)?|high\s?-?school|secondary|academy|gymnasium|lyc[eé]e|prep|school\s+district|diploma|minor|fellow\w*|transfer\w*|credits?|continuing\s+education|licen[cs]e|apprentice\w*|workshop"
    r"|pre-?req\w*|post-?bac\w*|(?<!relevant )(?<!related )(?<!selected )coursework(?!\s*:)|ged|ib|a-levels?|gcse|dean['’]s\s+list|scholar\w*|award|honou?rs?|candidate|stud(?:y|ied|ying|ies|ent)|major|degree|bachelor\w*|master\w*|doctor\w*|ph\.?\s?d|b\.\s?[aes]|m\.\s?[abes]|b[aes]|m[aes]|bsc|msc|mba|engineering)\b"
)
_BOTH = lazy(r"[:@|–—•·]|\s(?:-|at|for|with)\s|,\s")
"""A text that may hold both, the role and the employer."""
_NO_PLACE = lazy(r"\.\s|\t|;|,.*,.*,")
"""A place that holds more than a place."""
_SCHOOL = lazy(
    r"(?i)\b(?:universit\w*|college|school|institut\w*|academy|polytechnic|hochschule|universidad|université)\b"
)
_MOST_SCHOOLS = 40
_NUMBER = lazy(r"\[(\d{1,6})\]$")
_ROLE = lazy(
    r"(?i)\b(?:\w+(?:er|or|ist|ian|ant|ent|ive|eer)|intern|tutor|assistant|clerk|lead|head|chief|vp|president|barista|cook|chef|nurse|aide|staff|coach|fellow|trainee|apprentice|technician|associate|specialist"
    r"|representative|crew|host(?:ess)?|guard|lifeguard|mechanic|scientist|architect|co-?op)s?\b"
)
_NOISE = lazy(
    r"(?i)\b(?:in|at|of|the|and|with|from|to|for|gpa|cumulative|overall|relevant|related|selected|coursework|courses?|expected|anticipated|graduation|class|present|current|remote|hybrid|on-?site|full-?time"
    r"|part-?time|seasonal|internship|temporary|usa?|united\s+states|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
    r"|spring|summer|fall|autumn|winter)\b"
)


def check(entry: Entry, context: Context) -> Iterator[Finding]:
    name, title = entry.organization, entry.title
    if isinstance(entry, Volunteer) and (context.document.format != "json-resume" or title is None):
        return  # "Volunteer" is said by the section, and other sources have no field for the organisation
    if not isinstance(entry, Work | Education | Volunteer) or (name is None) == (title is None):
        return
    said = name or title
    if said is None or said.confidence < 0.8 or entry.dates is None or entry.dates.value.confidence < 0.5:
        return
    if (
        _BOTH.search(said.text)
        or _rest(entry, said)
        or (entry.location is not None and _NO_PLACE.search(entry.location.text))
    ):
        return  # what was not understood may be what is missing
    head = _head(entry)
    if isinstance(entry, Work) and _below_undated(entry, context):
        return
    if isinstance(entry, Education):
        missing, add = _of_study(name, head, context)
    else:
        missing, add = _of_work(name, said, head)
    if missing:
        yield Finding(
            message=f"“{said.text}” stands without {missing}",
            locations=(at(said, f"{missing} is missing"),),
            suggestion=add,
        )


def _below_undated(entry: Work, context: Context) -> bool:
    """Whether the entry above has no date of its own: the two may be roles in one place."""
    entries = context.resume.work
    number = _NUMBER.search(entry.path)
    place = int(number[1]) if number is not None else 0
    return 0 < place <= len(entries) and entries[place - 1].dates is None


def _of_work(name: Value | None, said: Value, head: str) -> tuple[str, str]:
    """What a role lacks, and what to add; empty texts where it needs nothing."""
    if _OWN.search(head):
        return "", ""
    if name is not None:
        return "a role", f"add the role that was held: “‹role›, {said.text}”"
    if _ROLE.search(said.text):
        return "an employer", f"add the employer: “{said.text}, ‹employer›”; for own work “Self-employed”"
    return "an employer or a role", "add the one that is missing: “‹role›, ‹employer›”"


def _of_study(school: Value | None, head: str, context: Context) -> tuple[str, str]:
    if school is None:
        if _unread(context):
            return "", ""
        return "a school", "add the school that gives it"
    if _NO_DEGREE.search(head):
        return "", ""
    return "a degree", f"add the degree and the major, or what the time was for: “‹degree› in ‹major›, {school.text}”"


def _head(entry: Entry) -> str:
    """The entry's text without its bullets and running text."""
    text = entry.content.text
    for value in (*(bullet.value for bullet in entry.highlights[:20]), entry.summary):
        if value is not None and value.text:
            text = text.replace(value.text, " ")
    return text


def _rest(entry: Entry, said: Value) -> str:
    """The letters of the head that no field accounts for."""
    text = _head(entry)
    taken: list[Value | None] = [said, entry.location, entry.url]
    if isinstance(entry, Education):
        taken += [entry.score, *entry.courses[:60]]
    if entry.dates is not None:
        taken.append(entry.dates.value)
        taken += [date.value for date in entry.dates.dates]
    for part in sorted((value.text for value in taken if value is not None), key=len, reverse=True):
        text = text.replace(part, " ")
    rest = "".join(char for char in _NOISE.sub(" ", text) if char.isalpha())
    return rest if len(rest) > 2 else ""


def _unread(context: Context) -> bool:
    """Whether more lines of the education name schools than entries have one: then one was not understood."""
    resume = context.resume
    if len(resume.education) > _MOST_SCHOOLS:
        return True
    lines = [line.text for section in resume.sections if section.kind == "education" for line in section.lines[:200]]
    return sum(bool(_SCHOOL.search(line)) for line in lines) > sum(
        entry.institution is not None for entry in resume.education
    )
