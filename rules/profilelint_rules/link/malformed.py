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
    if _GOOD.match(link):
        return None
    plain = re.sub(r"\s*([./])\s*", r"\1", link.strip())
    plain = _PREFIX.sub("https://", plain)
    plain = re.sub(r"\bwww,|\bwww\.\.", "www.", plain)
    plain = re.sub(r"(?<=\w),(?=(?:com|org|net|io|dev|me|edu)\b)", ".", plain)
    plain = re.sub(r"\.{2,}", ".", plain)
    dotless = _DOTLESS.match(plain)
    if dotless:
        plain = f"{dotless[1] or ''}{dotless[2]}.{dotless[3]}{dotless[4]}"
    return plain if plain != link and _GOOD.match(plain) else None
