"""An address stands only behind a word.

## Why

Extractors of text show the word and lose the address (measured); on paper it is lost as well.

## Bad

```document
contact = '''
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | [Portfolio](https://robinvale.example/work)
'''
```

```document
contact = '''
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | [LinkedIn](https://www.linkedin.com/in/robinvale)
'''
```

```document
contact = '''
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | [My code](https://github.com/robinvale) and photos
'''
```

## Good

```document
contact = '''
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | [linkedin.com/in/robinvale](https://www.linkedin.com/in/robinvale/)
'''
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | [Portfolio](https://robinvale.example/work)
```

```document
format = "pdf"
```

```document
contact = '''
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | [robin.vale@mail.example](mailto:robin.vale@mail.example)
'''
```

```document
contact = '''
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | LinkedIn: [robinvale](https://www.linkedin.com/in/robinvale)
'''
```

```document
contact = '''
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | [in/robinvale](https://www.linkedin.com/in/robinvale)
'''
```

```document
contact = '''
Columbus, OH | [(614) 555-0131](http://localhost:8080/phone) | robin.vale@mail.example | [@robinvale](https://mastodon.example/@robinvale)
'''
```

## What to do

Write the address itself, without `https://` if room is short.

## When to ignore

When the file is only read on a screen and the words say where they lead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from profilelint.api import Basics, Context, Evidence, Finding, Level, Rule, at, lazy

RULE = Rule(
    "link-hidden",
    level=Level.INFO,
    evidence=Evidence.MEASURED,
    scope=Basics,
    since="0.1",
    needs=("pdf", "docx"),
    ratchet=("links",),
)

_ADDRESS = lazy(r"(?:[\w-]+\.)+[a-z]{2,}(?:[/?#:]|$)", re.IGNORECASE)
_LOCAL = lazy(r"(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?:[:/]|$)")


def check(basics: Basics, context: Context) -> Iterator[Finding]:
    text = re.sub(r"\s+", "", basics.content.text).casefold()
    hidden = []
    for profile in basics.profiles:
        shown = profile.url.text.strip()
        address = _plain(profile.target)
        plain = address.casefold()
        if not profile.target.lower().startswith("http") or _ADDRESS.search(shown[:200]) or not plain:
            continue
        if _LOCAL.match(plain) or not any(char.isalpha() for char in shown or "a"):
            continue  # a leftover of the program that made the file, or a phone number
        handles = {profile.username.strip("/@").casefold(), plain.rpartition("/")[2]} if "/" in plain else set()
        if plain in text or any(_stands(handle, shown or basics.content.text) for handle in handles):
            continue
        hidden.append((profile, shown, address))
    if not hidden:
        return
    first, shown, address = hidden[0]
    where = (
        at(first.url, "the address cannot be seen") if first.url.text else at(basics.name or basics, "behind a sign")
    )
    if not first.url.text:
        where = replace(where, label=f"{first.network or 'a link'} behind a sign")
    what = f"the word “{shown}”" if shown else "a sign"
    more = f", and {len(hidden) - 1} more likewise" if len(hidden) > 1 else ""
    yield Finding(
        message=f"an address stands only behind {what}{more}",
        locations=(where, *(at(other.url) for other, _, _ in hidden[1:4] if other.url.text)),
        suggestion=f"write the address itself: {address}",
        data={"links": len(hidden)},
    )


def _stands(handle: str, text: str) -> bool:
    """Whether a name of three letters or more stands in a text by itself, not inside another address."""
    return (
        len(handle) >= 3
        and re.search(rf"(?<![\w/@.-])(?:@|in/|u/)?{re.escape(handle)}(?![\w@-]|\.\w)", text.casefold()) is not None
    )


def _plain(target: str) -> str:
    """The address as one would print it."""
    return re.sub(r"^https?://(?:www\.)?", "", target.strip(), flags=re.IGNORECASE).rstrip("/")
