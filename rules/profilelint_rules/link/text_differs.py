"""The address shown and the address behind it differ.

## Why

Who clicks and who types arrive at different places; one of them is old or wrong.

## Bad

```document
contact = '''
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | [linkedin.com/in/robinvale](https://www.linkedin.com/in/rv-old-account)
'''
```

```document
contact = '''
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | [github.com/robinvale](https://gitlab.com/robinvale)
'''
```

```document
contact = '''
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | [robinvale.example](https://template-maker.example/demo)
'''
```

```document
contact = '''
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | [linkedin.com/in/robinvale](https://www.linkedin.com)
'''
```

```document
contact = '''
Columbus, OH | (614) 555-0131 | [robin.vale@mail.example](mailto:template@resume-maker.example) | linkedin.com/in/robinvale
'''
```

## Good

```document
contact = '''
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | [LinkedIn.com/in/RobinVale](https://www.linkedin.com/in/robinvale/)
'''
```

```document
contact = '''
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | [robinvale.example](https://www.google.com/url?q=https://robinvale.example/work&sa=D)
'''
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | linkedin.com/in/robinvale
```

```document
contact = '''
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | [robinvale.example](https://robinvale.example/en/index.html?from=pdf)
'''
```

```document
contact = '''
Columbus, OH | (614) 555-0131 | [Robin.Vale@mail.example](mailto:robin.vale@mail.example?subject=Resume) | linkedin.com/in/robinvale
'''
```

```document
contact = '''
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | [linkedin.com/in/robinvale/details/projects](https://linkedin.com/in/robinvale)
'''
```

## What to do

Open both, and make the wrong one agree.

## When to ignore

When the address behind is a redirect that ends at the one shown.
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
    yield from _mail(basics, context)
    for profile in basics.profiles:
        shown = profile.url.text.strip()
        if not _ADDRESS.match(shown) or not profile.target.lower().startswith("http"):
            continue
        here, there = _plain(shown), _plain(_unwrap(profile.target))
        home = "/" not in there and here.startswith(there + "/")
        if not here or not there or ((here in there or there in here) and not home):
            continue  # a shortened or wrapped address agrees as far as it goes, but not one of the site alone
        yield Finding(
            message=f"“{shown}” leads to {_short(profile.target)}",
            locations=(at(profile.url, "leads elsewhere", start=0, end=len(profile.url.text)),),
            suggestion="open both, and make the wrong one agree",
            data={"target": profile.target},
        )


def _mail(basics: Basics, context: Context) -> Iterator[Finding]:
    """The e-mail address, where a click on it writes to another one."""
    shown = basics.email
    if shown is None or "@" not in shown.text:
        return
    for link in context.document.links[:_LINKS]:
        scheme, _, target = link.url.strip().partition(":")
        span = link.span
        if scheme.lower() != "mailto" or span is None:
            continue
        if not any(span.start < own.end and own.start < span.end for own in shown.spans):
            continue
        target = unquote(target).partition("?")[0].strip().casefold()
        if "@" in target and "," not in target and target != shown.text.strip().casefold():
            yield Finding(
                message=f"“{shown.text}” writes to {_short(target)}",
                locations=(at(shown, "writes to another address", start=0, end=len(shown.text)),),
                suggestion="make the link and the address agree: answers go to the one that is right",
                data={"target": target},
            )
            return


_LINKS = 200


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
