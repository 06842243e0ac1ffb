"""A degree is written informally, or degrees in different forms.

## Why

Forms and student boards list degrees by their names. "Bachelors degree" lacks the apostrophe, "Masters of Science" is not what
the diploma says, `B.S.` beside `MS` or `Bachelor of Science` looks assembled, and “in progress” is what the expected date says.

## Bad

```education
**Ohio State University** — Columbus, OH
Bachelors degree in Computer Science, GPA 3.6/4.0 — Expected May 2027
```

```education
**Ohio State University** — Columbus, OH
Masters of Science in Statistics, GPA 3.6/4.0 — Expected May 2027
```

```education
**Ohio State University** — Columbus, OH
M.S. in Statistics, GPA 3.6/4.0 — Expected May 2027

**Ohio State University** — Columbus, OH
BS in Mathematics — May 2025
```

```education
**Ohio State University** — Columbus, OH
Bachelor's of Arts in History, GPA 3.6/4.0 — Expected May 2027
```

```education
**Ohio State University** — Columbus, OH
BS Computer Science in progress, GPA 3.6/4.0 — Expected May 2027
```

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science (in progress), GPA 3.6/4.0 — Expected May 2027
```

## Good

```education
**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027
Honors thesis in progress: bus routes of Columbus
```

```education
**Ohio State University** — Columbus, OH
Bachelor's degree in Computer Science, GPA 3.6/4.0 — Expected May 2027
```

```education
**Ohio State University** — Columbus, OH
MBA, GPA 3.6/4.0 — Expected May 2027

**Ohio State University** — Columbus, OH
B.A. in History — May 2024
```

```education
**Ohio State University** — Columbus, OH
Ph.D. in Statistics — Expected May 2027

**Ohio State University** — Columbus, OH
Bachelor of Science in Mathematics — May 2022
```

```education
**Ohio State University** — Columbus, OH
Master of Science (M.S.) in Statistics, GPA 3.6/4.0 — Expected May 2027

**Ohio State University** — Columbus, OH
Bachelor of Science (B.S.) in Mathematics — May 2025
```

```bullet
- Advised 30 bachelors and masters students on thesis topics in Python and SQL
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## What to do

Write the name that the diploma has ("Bachelor of Science in …"), or its abbreviation, in one way for all degrees.

## When to ignore

When a degree from abroad has no English name of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Edit, Evidence, Finding, Fix, Level, Resume, Rule, Value, at, edit, lazy

RULE = Rule(
    "education-degree-informal",
    level=Level.INFO,
    evidence=Evidence.CONVENTION,
    scope=Resume,
    since="0.1",
    ratchet=("forms",),
)

_NAMED = lazy(
    r"\b(?i:(?P<doctor>doctorate|doctor['’]s|doctors)(?P<phd>\s+of\s+philosophy)"
    r"|(?P<level>bachelor|master|associate)(?P<s>['’]?s|s['’])(?P<of>\s+of\s+(?:applied\s+|fine\s+)?(?:science|arts?|engineering|business|education|fine|public|social|laws?|music|nursing|architecture|technology|commerce|philosophy|health|library|divinity|accountancy|accounting|design|urban|professional)))\b"
)
"""Master's of Science: the diploma says Master of Science."""
_LOOSE = lazy(
    r"\b(?i:(?P<level>bachelor|master|associate)s)(?P<tail>\s+(?i:degree|program(?:me)?|student|candidate))?(?=\s*(?:$|[,;|(–—:-]|\s(?i:in|degree|with|from|at)\b))"
    r"|\b(?i:(?P<bare>bachelor|master))(?P<word>\s+(?i:degree)\b)"
)
"""Bachelors degree: the apostrophe is missing."""
_SLANG = lazy(
    r"(?i)\b(?:under-?grad(?:uate)?\s+degree|undergrad(?!uate)|grad\s+degree|college\s+degree|(?:four|4|two|2)[\s-]year\s+degree|batchelors?(?:['’]s)?|masterate|comp\.?\s?sci\b|poly?\s?sci\b(?!ence))"
)
_DOTTED = lazy(r"\b(?:[BMA]\.\s?(?:S|A|Sc)\.?(?:\s?[A-Z]\.)?)(?![\w.])")
_PLAIN = lazy(r"\b(?:BS|BA|BSc|MS|MA|MSc|AA|AS|AAS|BFA|MFA|BBA|BSN|BSE|BEng|MEng)\b(?![.])")
_PART = lazy(r"Sc|Eng|[A-Z]")
_SPELLED = lazy(r"\b(?i:bachelor|master|associate)(?:['’]s)?\s+(?i:of)\s+(?i:\w+)")
_PROGRESS = lazy(
    r"(?i)(?:\s{0,3}[,;:–—-]\s{0,3}|\s{1,3}|\s{0,3}(?P<open>[(\[]))"
    r"(?P<said>(?:currently\s+|still\s+|degree\s+)?in[\s-]progress|under\s?way|ongoing|not\s+yet\s+(?:finished|completed?)|unfinished)"
    r"(?(open)\s*[)\]])(?=\s*(?:$|[,;|(\t]|[–—-]\s))"
)
_DEGREE = lazy(
    r"\b(?i:bachelor|master|associate|doctor|diploma|certificate|minor|major|degree)|\b(?:[BMA]\.?\s?(?:S|A|Sc|Eng|Ed|BA|FA)|Ph\.?\s?D|MBA|AAS|LL\.?[BM]|J\.?D)\b"
)
_MOST_WORDS = 16
_LONGEST = 60
_FIXED = lazy(r"\b(?:MBA|M\.B\.A\.|(?i:master\s+of\s+business\s+administration)|BSN|MFA|BFA|BBA)")
"""Usual in one form only, whatever the others have."""
_DEGREES = {"dotted": "with periods", "plain": "without periods", "spelled": "spelled out"}


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    degrees = [entry.study_type for entry in resume.education if entry.study_type is not None]
    degrees = [degree for degree in degrees if degree.confidence >= 0.5]
    told = False
    for degree in (*degrees, *_unread(resume)):
        found = _better(degree.text)
        if found is None:
            slang = _SLANG.search(degree.text)
            if slang:
                told = True
                yield Finding(
                    message=f"“{slang[0]}” is an informal name of a degree",
                    locations=(at(degree, "not its own name", start=slang.start(), end=slang.end()),),
                    suggestion="write the name that the diploma has: “Bachelor of ‹Science or Arts› in ‹major›”",
                )
            continue
        start, end, better = found
        if context.document.structured and start == 0 and end == len(degree.text) and " " not in degree.text:
            continue  # a level of a list, not the text of a page
        told = True
        whole = len(degree.text) <= _LONGEST
        shown = degree.text if whole else degree.text[start:end]
        written = degree.text[:start] + better + degree.text[end:] if whole else better
        yield Finding(
            message=f"“{shown}” is not the name of a degree",
            locations=(at(degree, "informal", start=start, end=end),),
            suggestion=f"write “{written}”",
            fixes=(Fix(f"Write “{better}”", (edit(degree, start, end, better),), safe=True),),
        )
    if not told and not context.document.structured:
        yield from _mixed(degrees[:12])
    if not told:
        yield from _under_way(resume, context)


def _under_way(resume: Resume, context: Context) -> Iterator[Finding]:
    """ "BS Mechanical Engineering in progress": the expected date says so."""
    bullets = {bullet.text for entry in resume.education for bullet in entry.highlights}
    lines = [line for section in resume.sections if section.kind == "education" for line in section.lines[:200]]
    if context.document.structured:
        lines = [
            value for entry in resume.education[:60] for value in (entry.study_type, entry.area) if value is not None
        ]
    for line in lines:
        found = _PROGRESS.search(line.text) if len(line.text.split()) <= _MOST_WORDS else None
        if found is None or line.text in bullets or not (context.document.structured or _DEGREE.search(line.text)):
            continue
        start, end = found.span()
        when = next(
            (
                entry.dates
                for entry in resume.education
                if entry.dates is not None and entry.dates.end is not None and entry.dates.end.earliest() is not None
                if any(span.start <= place.start < span.end for span in entry.spans for place in line.spans)
            ),
            None,
        )
        dated = when is not None and when.end is not None and (when.end.latest() or (0, 0)) >= context.month
        shown = found["said"]
        yield Finding(
            message=f"“{shown}” is written into the name of the degree",
            locations=(at(line, "no part of its name", start=found.start("said"), end=found.end("said")),),
            suggestion=f"leave out “{shown}”: the date says it"
            if dated
            else f"write “Expected ‹month› ‹year›” in place of “{shown}”",
            fixes=(Fix(f"Leave out “{shown}”", (edit(line, start, end, ""),), safe=True),) if dated else (),
        )
        return


def _unread(resume: Resume) -> Iterator[Value]:
    """Lines of the education in which no degree was found."""
    known = [entry.study_type.text for entry in resume.education[:60] if entry.study_type is not None]
    bullets = {bullet.text for entry in resume.education for bullet in entry.highlights}
    for section in resume.sections:
        if section.kind == "education":
            for line in section.lines[:200]:
                short = len(line.text.split()) <= _MOST_WORDS and line.text not in bullets
                if short and not any(degree in line.text for degree in known):
                    yield line


def _better(text: str) -> tuple[int, int, str] | None:
    """What of a degree is informal, and the right wording: (start, end, wording)."""
    lowered = text.lower()
    if not any(word in lowered for word in ("bachelor", "master", "associate", "doctor")):
        return None
    named = _NAMED.search(text)
    if named:
        level = "Doctor" if named["doctor"] else named["level"]
        return named.start(), named.end(), _cased(level, text[named.start()]) + (named["phd"] or named["of"])
    loose = _LOOSE.search(text)
    if loose is None:
        return None
    level = loose["level"] or loose["bare"]
    rest = loose["tail"] or loose["word"] or " degree"
    # "Bachelors in Biology" stands for the degree; "Associate degree" has no apostrophe.
    owner = level if level.lower() == "associate" and rest.strip().lower() == "degree" else f"{level}'s"
    return loose.start(), loose.end(), owner + rest


def _cased(level: str, first: str) -> str:
    return level[:1].upper() + level[1:].lower() if first.isupper() else level.lower()


def _mixed(degrees: list[Value]) -> Iterator[Finding]:
    """Degrees of the same document in two forms."""
    forms: dict[str, list[Value]] = {}
    for degree in degrees:
        text = degree.text
        if _FIXED.search(text):
            continue
        kinds = [
            kind
            for kind, pattern in (("dotted", _DOTTED), ("plain", _PLAIN), ("spelled", _SPELLED))
            if pattern.search(text)
        ]
        if len(kinds) == 1:
            forms.setdefault(kinds[0], []).append(degree)
    if len(forms) < 2:
        return
    usual, *rest = sorted(forms, key=lambda kind: len(forms[kind]), reverse=True)
    first, other = forms[usual][0], forms[rest[0]][0]
    edits = [_rewritten(degree, usual) for kind in rest for degree in forms[kind]]
    changes = tuple(change for change in edits if change is not None)
    fixed = len(changes) == len(edits)
    yield Finding(
        message=f"degrees are written in {len(forms)} forms: “{first.text}” and “{other.text}”",
        locations=(at(other, _DEGREES[rest[0]]), at(first, _DEGREES[usual])),
        suggestion=f"write “{changes[0].text}”, as “{first.text}” is"
        if fixed
        else f"write all of them {_DEGREES[usual]}, as “{first.text}”",
        fixes=(Fix(f"Write degrees {_DEGREES[usual]}", changes, safe=True),) if fixed else (),
        data={"forms": len(forms)},
    )


def _rewritten(degree: Value, form: str) -> Edit | None:
    """The edit that adds or drops the periods of an abbreviation."""
    match = (_PLAIN if form == "dotted" else _DOTTED).search(degree.text)
    if match is None or form == "spelled":
        return None
    plain = match[0].replace(".", "").replace(" ", "")
    better = plain if form == "plain" else _PART.sub(r"\g<0>.", plain)
    return edit(degree, match.start(), match.end(), better)
