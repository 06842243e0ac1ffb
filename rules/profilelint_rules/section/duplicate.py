"""Two sections have the same heading or the same meaning.

## Why

Readers take the first for the whole, and parsers may keep only one of them.

## Bad

```section
## Skills

Word, Excel
```

```section
## Technical Skills

Word, Excel
```

```section
## Work History

### Math Tutor, Brightside Tutoring — Columbus, OH

Jun 2024 – Aug 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
```

```section
## Education

**Columbus State College** — Columbus, OH
A.A. in Mathematics, GPA 3.8/4.0 — May 2023
```

## Good

```section
## Teaching Experience

### Math Tutor, Brightside Tutoring — Columbus, OH

Jun 2024 – Aug 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
```

```section
## Languages

English (native), Spanish (B2)
```

```section
## Additional Experience

### Math Tutor, Brightside Tutoring — Columbus, OH

Jun 2024 – Aug 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
```

```section
## Language Skills

English (native), Spanish (B2)
```

```section
## Experience (continued)

### Math Tutor, Brightside Tutoring — Columbus, OH

Jun 2024 – Aug 2024

- Tutored nine pupils in algebra; the average grade rose from C+ to B+
```

```section
## Volunteer Experience

### Guide, Scioto Nature Center — Columbus, OH

Jun 2024 – Aug 2024

- Led 30 school classes along the river trail
```

## What to do

Merge the two, or give the second the name of what sets it apart ("Teaching Experience").

## When to ignore

When the two keep apart what readers look for apart; then let their headings say what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Resume, Rule, Section, at, lazy

RULE = Rule("section-duplicate", level=Level.INFO, evidence=Evidence.CONVENTION, scope=Resume, since="0.1")

_KINDS = {
    "experience": "experience,work experience,professional experience,employment,employment history,employment experience,"
    "work history,job history,job experience,career history,professional history,professional background,career experience",
    "education": "education,academic background,educational background,education history,academic qualifications,"
    "academic history,educational qualifications",
    "skills": "skills,key skills,core skills,skill set,skills summary,summary of skills,professional skills,"
    "relevant skills,skills abilities,competencies,core competencies,key competencies,areas of expertise,expertise,"
    "skills expertise",
    "technical skills": "technical skills,computer skills,it skills,software skills,technical proficiencies,"
    "technical proficiency,technical competencies,technical expertise,technologies,tools technologies,tech skills,"
    "tech stack",
    "projects": "projects,project experience,selected projects,key projects,notable projects,project work",
    "summary": "summary,professional summary,career summary,executive summary,profile,professional profile,about me,"
    "summary of qualifications",
    "objective": "objective,career objective,professional objective,job objective",
    "certificates": "certifications,certificates,licenses certifications,certifications licenses,professional certifications,"
    "licences certifications,certificates licenses",
    "awards": "awards,honors,honours,honors awards,awards honors,honours awards,awards honours",
    "volunteer": "volunteering,volunteer experience,volunteer work,volunteer activities,volunteer,community service,"
    "volunteerism,volunteer service",
    "languages": "languages,language skills,foreign languages,language proficiency",
    "interests": "interests,hobbies,hobbies interests,interests hobbies,personal interests",
    "publications": "publications,selected publications",
}
_SAME = {name: kind for kind, names in _KINDS.items() for name in names.split(",")}
_PLAIN = lazy(r"(?i)\bskill")


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    first: dict[str, Section] = {}
    for section in resume.sections:
        if (
            section.heading is None
            or section.heading.confidence < 0.5
            or re.search(r"(?i)\bcont", section.heading.text)
        ):
            continue
        words = " ".join(word for word in re.findall(r"[^\W\d_]+", section.heading.text.casefold()) if word != "and")
        key = _SAME.get(words, words)
        earlier = first.setdefault(key, section)
        if earlier is section and key in ("skills", "technical skills"):
            # "Skills" are all of them, technical ones too; "Core Competencies" may be meant to be others.
            other = first.get("technical skills" if key == "skills" else "skills", section)
            plain = section if key == "skills" else other
            if plain.heading is not None and _PLAIN.search(plain.heading.text):
                earlier = other
        if earlier is section or earlier.heading is None or not key:
            continue
        same = earlier.heading.text.casefold() == section.heading.text.casefold()
        yield Finding(
            message=f"two sections are called “{section.heading.text}”"
            if same
            else f"“{earlier.heading.text}” and “{section.heading.text}” name the same kind of section",
            locations=(at(section.heading, "again"), at(earlier.heading, "the first time")),
            suggestion="merge the two, or give this one the name of what sets it apart",
        )
