"""The address shown and the address behind it differ.

## Why

Who clicks and who types arrive at different places; one of them is old or wrong.

## Bad

```document
lines = '''
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example | [linkedin.com/in/robinvale](https://www.linkedin.com/in/rv-old-account)

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices

## Skills

Python, SQL
'''
```

## Good

```document
lines = '''
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example | [LinkedIn.com/in/RobinVale](https://www.linkedin.com/in/robinvale/)

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices

## Skills

Python, SQL
'''
```

```document
lines = '''
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example | [robinvale.example](https://www.google.com/url?q=https://robinvale.example/work&sa=D)

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Built a nightly import job in Python and SQL that loads 2,000 invoices

## Skills

Python, SQL
'''
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | linkedin.com/in/robinvale
```

## What to do

Open both, and make the wrong one agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, unquote, urlsplit

from profilelint.api import Basics, Context, Evidence, Finding, Level, Rule, at, lazy

RULE = Rule(
    "link-text-differs",
    level=Level.WARNING,
    evidence=Evidence.LOGIC,
    scope=Basics,
    since="0.1",
    needs=("pdf", "docx"),
)

_ADDRESS = lazy(r"^(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?$", re.IGNORECASE)
_COUNTRY = lazy(r"^[a-z]{2}\.(?=linkedin\.com)")


def check(basics: Basics, context: Context) -> Iterator[Finding]:
    for profile in basics.profiles:
        shown = profile.url.text.strip()
        if not _ADDRESS.match(shown) or not profile.target.lower().startswith("http"):
            continue
        here, there = _plain(shown), _plain(_unwrap(profile.target))
        if not here or not there or here in there or there in here:
            continue  # a shortened or wrapped address agrees as far as it goes
        yield Finding(
            message=f"“{shown}” leads to {_short(profile.target)}",
            locations=(at(profile.url, "leads elsewhere", start=0, end=len(profile.url.text)),),
            suggestion="open both, and make the wrong one agree",
            data={"target": profile.target},
        )


def _plain(link: str) -> str:
    """Host and path in small letters, without scheme, `www.`, country and a slash at the end."""
    plain = unquote(re.sub(r"^https?://", "", link.strip(), flags=re.IGNORECASE)).casefold()
    plain = re.split(r"[?#]", plain)[0].removeprefix("www.")
    return _COUNTRY.sub("", plain).rstrip("/.")


def _unwrap(target: str) -> str:
    """The address inside a search engine's or mail service's redirect."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return target
    if parts.path in ("/url", "/l.php") or "safelinks" in parts.netloc:
        inner = parse_qs(parts.query)
        for key in ("q", "url", "u"):
            if inner.get(key, [""])[0].startswith("http"):
                return inner[key][0]
    return target


def _short(target: str) -> str:
    return target if len(target) <= 80 else target[:77] + "…"
