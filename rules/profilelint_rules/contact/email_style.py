"""The e-mail address is a nickname or heavy with numbers.

## Why

Guides agree on an address made of the name. It is easy to find again in an inbox and says nothing else.

## Bad

```contact
Columbus, OH | (614) 555-0131 | coolguy_2003@mail.example
```

## Good

```contact
Columbus, OH | (614) 555-0131 | robin.vale27@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | r.vale+jobs@mail.example
```

## What to do

Use an address made of the name, if one can be had.

## When to ignore

When the address is your studio's or your business's name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from profilelint.api import Basics, Context, Evidence, Finding, Level, Rule, at, contact

RULE = Rule("contact-email-style", level=Level.INFO, evidence=Evidence.GUIDE, scope=Basics, since="0.1")

_NICKNAME = re.compile(
    r"cool|guy|dude|babe|baby|girl|boy|chick|sexy|hottie|hot(?!el)|princess|queen|king(?!s)|ninja|gamer|killer|killah|party"
    r"|crazy|lover|love(?!ll|l)|angel|devil|rockstar|rocker|pimp|swag|boss|beast|cutie|cute|sweet|honey|bunny|kitty|puppy"
    r"|dragon|wolf(?!e|g)|ninja|pokemon|minecraft|fortnite|420|69|xoxo|xx|lol|yolo|drunk|beer|weed|stoner|booty|slayer"
    r"|player|playa|gangsta|thug|monkey|unicorn|mermaid|zombie|vampire|superstar|badass|snipe|noob|lil|diva",
    re.IGNORECASE,
)
_MANY_DIGITS = 5


def check(basics: Basics, context: Context) -> Iterator[Finding]:
    if basics.email is None or not contact.email_ok(basics.email.text):
        return
    local = basics.email.text.partition("@")[0].partition("+")[0]
    if _holds_name(local, basics.name.text if basics.name is not None else ""):
        odd = sum(char.isdigit() for char in local) >= _MANY_DIGITS
        why = "many digits" if odd else ""
    else:
        nickname = _NICKNAME.search(local)
        digits = sum(char.isdigit() for char in local)
        why = "reads as a nickname" if nickname else "many digits" if digits >= _MANY_DIGITS else ""
    if not why:
        return
    yield Finding(
        message="the e-mail address is not made of the name",
        locations=(at(basics.email, why, start=0, end=len(basics.email.text)),),
        suggestion="use an address made of the name, such as firstname.lastname@…, if one can be had",
    )


def _holds_name(local: str, name: str) -> bool:
    """Whether a part of the name of three letters or more stands in the address."""
    plain = _plain(local)
    return any(len(part) >= 3 and part in plain for part in re.split(r"[\s'’.-]+", _plain(name)))


def _plain(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char)).lower()
