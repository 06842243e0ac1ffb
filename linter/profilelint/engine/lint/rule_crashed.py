"""A rule stopped with an error of its own.

## Why

One broken rule must not hide what the others found, and must not pass for a clean result. The other rules still ran;
this one said nothing about the part of the document named here.

## Bad

```crash
- Taught 40 first-year students to search the library catalog
```

## Good

```bullet
- Taught 40 first-year students to search the library catalog
```

## What to do

Report it with the rule's name and the kind of error (both stand in the message). The text of the resume is not
needed. Until then the rule can be left out with `--ignore`.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.engine.rule import Context, Evidence, Rule
from profilelint.model.document import Document
from profilelint.model.finding import Finding, Level

RULE = Rule("lint-rule-crashed", level=Level.ERROR, evidence=Evidence.LOGIC, scope=Document, since="0.1", reserved=True)


def check(document: Document, context: Context) -> Iterator[Finding]:
    """Raised by ``engine/run.py`` when a check raises."""
    yield from ()
