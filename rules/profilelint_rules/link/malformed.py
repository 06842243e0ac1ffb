"""A link cannot be followed.

## Why

A blank inside, a missing dot or a misspelt prefix leads nowhere.

## Bad

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | htp://linkedin.com/in/robinvale
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | linkedin.com /in/robinvale
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | htttps://robinvale.example/notes
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | wwww.linkedin.com/in/robinvale
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | https://linkedin.con/in/robinvale
```

## Good

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | robinvale.github.io/notes
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | https://robin.vale.example:8080/a?b=c,d
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | Twitter @robinvale
```

## What to do

Correct it; the suggestion shows the likely link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Basics, Context, Evidence, Finding, Fix, Level, Rule, at, edit, lazy

RULE = Rule("link-malformed", level=Level.WARNING, evidence=Evidence.LOGIC, scope=Basics, since="0.1")

_PREFIX = lazy(r"^(?!https?://[^/])[htps]{3,7}(?:[:;.]{0,2}[/\\]{1,3}|[:;])(?=[\w-]+\.)", re.IGNORECASE)
"""Something like `https://` with a letter or a sign too few or too many."""
_GOOD = lazy(r"^(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$", re.IGNORECASE)
_DOTLESS = lazy(r"^(https?://)?(?:www\.)?(linkedin|github|gitlab|behance)(com|net)(/.*)$", re.IGNORECASE)
_ENDLESS = lazy(r"^(https?://)(?:www\.)?(linkedin|github|gitlab)(/.*)$", re.IGNORECASE)
_TWICE = lazy(r"^https?://(?=https?://)", re.IGNORECASE)
_ENDING = lazy(
    r"^((?:https?://)?(?:www\.)?(?:linkedin|github|gitlab))\.(?:con|cmo|ocm|vom|cim|comm|om)(?=/|$)", re.IGNORECASE
)
_ODD = lazy(
    r"^https?://https?://|^(?:https?://)?w{4,}\.(?=[\w-]+\.)"
    r"|^(?:https?://)?(?:www\.)?(?:linkedin|github|gitlab)\.(?:con|cmo|ocm|vom|cim|comm|om)(?:/|$)",
    re.IGNORECASE,
)
"""Well formed, but never meant: a prefix twice, one w too many, a mistyped ending of a host that has only one."""


def check(basics: Basics, context: Context) -> Iterator[Finding]:
    for profile in basics.profiles:
        shown = profile.url.text
        better = likely(shown)
        if better is None or better == shown:
            continue
        yield Finding(
            message=f"“{shown}” cannot be followed",
            locations=(at(profile.url, "not a link", start=0, end=len(shown)),),
            suggestion=f"write {better}",
            fixes=(Fix(f"Write {better}", (edit(profile.url, 0, len(shown), better),)),),
        )


def likely(link: str) -> str | None:
    """The link that was probably meant; ``None`` where it is fine or no link at all."""
    odd = _ODD.search(link)
    if odd is None and _GOOD.match(link):
        return None
    plain = re.sub(r"\s*([./])\s*", r"\1", link.strip())
    if odd is not None:
        plain = _TWICE.sub("", plain)
        plain = re.sub(r"^(https?://)?w{4,}\.", r"\1www.", plain)
        plain = _ENDING.sub(r"\1.com", plain)
    plain = _PREFIX.sub("https://", plain)
    plain = re.sub(r"\bwww,|\bwww\.\.", "www.", plain)
    plain = re.sub(r"(?<=\w),(?=(?:com|org|net|io|dev|me|edu)\b)", ".", plain)
    plain = re.sub(r"\.{2,}", ".", plain)
    dotless = _DOTLESS.match(plain)
    if dotless:
        plain = f"{dotless[1] or ''}{dotless[2]}.{dotless[3]}{dotless[4]}"
    endless = _ENDLESS.match(plain)
    if endless:
        plain = f"{endless[1]}{endless[2]}.com{endless[3]}"
    return plain if plain != link and _GOOD.match(plain) else None
