"""A certificate or licence that the posting requires is not in the document.

## Why

A certificate is asked for by its name and checked by its name; forms ask for issuer and date. Its short and its long
name are taken for one ("BLS", "Basic Life Support").

## Bad

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python
- Current ACLS certification
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Security+ or CySA+ is required
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Minimum qualifications

- Experience with SQL
- Must hold a valid driver's license
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Licenses and certifications

- Professional Engineer (PE) license
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Certified Case Manager (CCM) required
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Must be a licensed plumber in Ohio
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Current BLS certification
```

```section
## Certifications

Basic Life Support (BLS), American Heart Association, Mar 2022, expired Mar 2024
```

## Good

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python
- Current Basic Life Support certification
```

```skills
Python, SQL, Basic Life Support (BLS)
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python
- Security+ certification, or the ability to obtain it within six months of hire
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python
- No certification is required; a driver's license is not needed
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python
- PMP or CAPM certification
```

```section
## Certifications

CAPM, Project Management Institute, Mar 2026
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python

## Benefits

- We pay the fees of the CPA exam and of any AWS certification
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Certified Case Manager (CCM)
```

```section
## Certifications

CCM, Commission for Case Manager Certification, Mar 2026
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Experience with ISO 9001 certification audits and software licences
- Able to work with certified teams
```

## What to do

If you hold it: its full name and short name, who issued it, and the date. If it is under way: "in progress, expected
‹month year›". If not, it may still be worth applying: some employers wait for it.

## When to ignore

When you hold it and the application form asks for it separately.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, How, Kind, Level, Row, Rule, Strength, at

RULE = Rule("job-certification", level=Level.WARNING, evidence=Evidence.LOGIC, scope=Row, since="0.1", needs=("job",))

_DRIVING = "Driver's license"


def check(row: Row, context: Context) -> Iterator[Finding]:
    wanted = row.requirement
    if wanted.kind is not Kind.CERTIFICATE or wanted.strength is not Strength.REQUIRED or row.answered:
        return
    if "later" in wanted.fields:
        return
    if context.in_profile(row) is not None:
        return  # job-only-in-profile says so
    if not wanted.options or "Security clearance" in wanted.names:
        return
    names = [f"“{option.text}”" for option in wanted.options]
    similar = ", or an equivalent," if wanted.or_equivalent else ""
    message = (
        f"the posting{context.which(row)} requires {', '.join(names[:-1])} or {names[-1]}; the document shows none of them"
        if len(names) > 1
        else f"{names[0]}{similar} is required in the posting{context.which(row)} and not found in the document"
    )
    resume = context.resume
    node = resume.section("certificates") or resume.section("skills") or resume
    if set(wanted.names) == {_DRIVING}:
        yield Finding(
            message=f"the posting{context.which(row)} asks for a driver's license; the document says nothing of one, as most do not",
            locations=(at(node, "not here"), at(wanted.quote, "asked for here")),
            suggestion="the form usually asks for it; if the work is on the road and one is held, one line settles it: "
            "“Driver's license (‹state›)”",
            data={"terms": wanted.options[0].text},
        )
        return
    over = next((answer for answer in row.near if answer.how is not How.FUZZY), None)
    if over is not None:
        asked = wanted.options[over.option].text
        yield Finding(
            message=f"“{asked}” is required in the posting{context.which(row)}; of it the document says: {over.why.partition('; ')[0]}",
            locations=(at(over.value, "no longer held, as it stands"), at(wanted.quote, "asked for here")),
            suggestion="if it was renewed, write the new date; if not, “renewal expected ‹month year›” says so",
            data={"terms": asked},
        )
        return
    yield Finding(
        message=message,
        locations=(at(node, "not here, and not in any entry"), at(wanted.quote, "asked for here")),
        suggestion="if it is held, give its name, issuer and date; if it is under way, “in progress, expected ‹month year›”; "
        "otherwise it may still be worth applying",
        data={"terms": ", ".join(option.text for option in wanted.options)},
    )
