"""An identity number stands in the document.

## Why

A resume passes through many hands. With a Social Security, insurance, passport or bank number somebody can act in
another person's name. It is never needed to apply. The number is masked in everything that profilelint prints.

## Bad

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | SSN: 078-05-1120
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | Passport No. X12345678
```

```section
## Personal

IBAN: DE89 3704 0044 0532 0130 00
```

## Good

```bullet
- Entered case numbers such as 555-01-ABCD for 40 files
- Filed 300 invoices under account code 41-2207 each month
```

```bullet
- Indexed ISBN 978-3-16-148410-0 and 40 other titles
- Drove 14 vans with a Class B driver's license and processed 900 passport applications
```

```section
## Certifications

Registered Nurse, Ohio Board of Nursing, License RN.412345, Mar 2026
```

```section
## Publications

Wheat Trade, Harvest Quarterly, ISBN 978-3-16-148410-0, Mar 2026
```

## What to do

Remove it, and remove it from older versions too: a file in git keeps what was deleted until its history is rewritten.

## When to ignore

Never in a file that is sent or kept in git. If it was committed, remove it from the history too.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Rule, at, identity, line_value

RULE = Rule("privacy-national-id", level=Level.ERROR, evidence=Evidence.GUIDE, scope=Document, since="0.1")


def check(document: Document, context: Context) -> Iterator[Finding]:
    for line in document.lines:
        for number in identity.find(line.text[:2000]):
            yield Finding(
                message=f"this looks like {'an' if number.kind[0] in 'AEIOaeio' else 'a'} {number.kind}",
                locations=(
                    at(line_value(document, line), "never needed to apply", start=number.start, end=number.end),
                ),
                suggestion="remove it, from earlier versions in git too; an employer asks for it after an offer",
                data={"kind": number.kind},
            )
