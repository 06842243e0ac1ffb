"""A sign of an icon font is glued to contact data.

## Why

Extractors return the icon as a stray character; one parser kept it as part of the e-mail address (measured).

## Bad

```document
contact = '''
Columbus, OH | (614) 555-0131 | \uf0e0robin.vale@mail.example
'''
```

```document
contact = '''
Columbus, OH | \u260e(614) 555-0131 | robin.vale@mail.example
'''
```

```document
contact = '''
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | §github.com/robinvale
'''
```

## Good

```document
format = "pdf"
```

```document
contact = '''
Columbus, OH | Phone: (614) 555-0131 | E-mail: robin.vale@mail.example
'''
```

```document
contact = '''
\uf0e0 robin.vale@mail.example | Columbus, OH | (614) 555-0131
'''
```

```document
bullet = '''
- Wrote 14 posts about C# and R for #tech readers
- Reduced the time of the weekly report from 4 hours to 20 minutes
'''
```

## What to do

A text label ("E-mail:"), or nothing, reads the same everywhere.

## When to ignore

When the icon keeps a blank of its own and copying the address from the PDF gives just the address.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Rule, at, lazy, line_value

RULE = Rule(
    "file-icon-contact",
    level=Level.INFO,
    evidence=Evidence.MEASURED,
    scope=Document,
    since="0.1",
    needs=("pdf",),
)

_ICON = r"[\ue000-\uf8ff\ufffd\u2600-\u27bf\u2300-\u23ff\U0001f300-\U0001faff\x80-\x9f§¶†‡#*]|\(cid:\d+\)"
_CONTACT = lazy(
    rf"(?P<icon>{_ICON})(?:\ufe0f)?(?P<data>[\w.+-]+@[\w-]+\.[\w.]+|\+?\(?\d[\d() .-]{{7,}}\d|(?:https?://)?(?:www\.)?(?:linkedin|github)\.com\S*)"
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    for line in document.lines:
        match = _CONTACT.search(line.text)
        if match:
            yield Finding(
                message=f"an icon's sign is glued to “{match['data']}”",
                locations=(at(line_value(document, line), "read as part of it", start=match.start(), end=match.end()),),
                suggestion="put a text label or nothing in its place; that reads the same everywhere",
            )
            return
