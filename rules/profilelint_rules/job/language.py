"""The posting asks for a human language that the document does not show.

## Why

Languages are searched by name, and a form often asks for them. The language that the document is written in needs no
proof, so English is never asked for here.

## Bad

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Fluent Spanish, spoken and written
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Bilingual (English/Vietnamese) preferred
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Ability to speak Somali, Hmong or Spanish
```

## Good

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Fluent Spanish, spoken and written
```

```section
## Languages

Spanish (C1), Portuguese (B1)
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Fluency in Mandarin or Korean
```

```section
## Languages

Chinese (native), English (fluent)
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## About us

Our shops serve Spanish food in 4 French towns, and two of our teams speak German.

## Requirements

- Experience with Python and SQL
- Fluent in written and spoken English
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- No knowledge of Spanish is required
```

```job
# Data Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
- Conversational Spanish is helpful
```

```education
**Ohio State University** — Columbus, OH
B.A. in Spanish, GPA 3.6/4.0 — Expected May 2027
```

## What to do

If it is true, add the language with its level: "Spanish (conversational)" or "Spanish (B2)".

## When to ignore

When you do not speak it; that is an answer too.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Kind, Level, Row, Rule, Strength, at

RULE = Rule("job-language", level=Level.INFO, evidence=Evidence.LOGIC, scope=Row, since="0.1", needs=("job",))


def check(row: Row, context: Context) -> Iterator[Finding]:
    wanted = row.requirement
    if wanted.kind is not Kind.LANGUAGE or wanted.strength is Strength.MENTIONED or row.answered or not wanted.options:
        return
    if context.in_profile(row) is not None:
        return  # job-only-in-profile says so
    if row.near:
        return  # it is shown, with a lower level: no edit changes that
    names = list(dict.fromkeys(wanted.names or tuple(option.text for option in wanted.options)))
    asked = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
    verb = "asks for" if wanted.strength is Strength.REQUIRED else "would like"
    resume = context.resume
    node = resume.section("languages") or resume.section("skills") or resume
    yield Finding(
        message=f"the posting{context.which(row)} {verb} {asked}, which the document does not show",
        locations=(at(node, "not here"), at(wanted.quote, f"{verb} {asked}")),
        suggestion=f"if it is true, add the language with its level: “{names[0]} (‹level›)”",
        data={"languages": ", ".join(names), "strength": wanted.strength.value},
    )
