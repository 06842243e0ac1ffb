"""A rule stopped with an error of its own.

## Why

One broken rule must not hide what the others found, and must not pass for a clean result. The other rules still ran;
this one said nothing about the part of the document named here.

## Bad

```crash
- Taught 40 first-year students to search the library catalog
```

```crash
- Built a nightly import job in Python and SQL that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```crash
- Wrote 40 tests that keep three other rules from crashing
```

## Good

```bullet
- Taught 40 first-year students to search the library catalog
```

```bullet
- Fixed 14 crashed rules of a mail filter
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```current
- Trace errors and crashes of 40 nightly jobs
```

```document
format = "pdf"
```

## What to do

Report it with the rule's name and the kind of error (both stand in the message). The text of the resume is not
needed. Until then the rule can be left out with `--ignore`.

## When to ignore

Never; leave the rule out with `--ignore` until it is mended.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.engine.rule import Context, Evidence, Rule
from profilelint.model.document import Document
from profilelint.model.finding import Finding, Level

RULE = Rule("lint-rule-crashed", level=Level.ERROR, evidence=Evidence.LOGIC, scope=Document, since="0.1", reserved=True)


def check(document: Document, context: Context) -> Iterator[Finding]:
    """Raised by ``engine/check.py`` when a check raises."""
    yield from ()
