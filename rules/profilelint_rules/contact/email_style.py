"""The e-mail address is a nickname or heavy with numbers.

## Why

Guides agree on an address made of the name. It is easy to find again in an inbox and says nothing else.

## Bad

```contact
Columbus, OH | (614) 555-0131 | sexyrobin@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | lakersfan24@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | xxdragonslayerxx@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | coolguy_2003@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | crazycatlady7@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | u83729104@mail.example
```

## Good

```contact
Columbus, OH | (614) 555-0131 | robin.vale27@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | r.vale+jobs@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | thelma.shotwell@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | t.king@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | studio@kingfisher.example
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

_SURE = frozenset(
    """
    ninja dude hottie sexy blazeit cutie rockstar slayer killer killah gamer beast badass unicorn mermaid zombie vampire
    superstar gangsta thug swag pimp stoner booty crazy pokemon minecraft fortnite noob yolo xoxo dragon gangster
    hotstuff playboy playa chick skater surfer biker bookworm daydreamer troublemaker wannabe cheerleader fanatic
    """.split()
)
"""Words that no name is made of: one of them is a nickname."""
_NICK = frozenset(
    """
    cool guy girl boy boi babe baby hot princess queen king party lover love angel devil rocker boss cute sweet honey
    bunny kitty puppy wolf lil lol beer weed drunk player monkey diva star sunshine sparkle sparkles gurl chica mama
    lady daddy addict freak lakers yankees steelers redsox celtics junkie geek nerd fan lazy sleepy wild funky foxy sassy spicy goddess prince panda tiger pong
    """.split()
)
"""Words that are names too: two of them, or one beside another word of the lists, are a nickname."""
_PLAIN = frozenset(
    """
    the big super my little mr ms sk er cat dog hockey soccer football baseball basketball dance dancing music movie
    coffee pizza taco cookie candy life for ever and of in is me you number one dark black pink blue red gold fire ice
    moon sun night flower skate surf rock metal punk rap guitar game gaming book anime animal chocolate cheese tea
    """.split()
)
_WORDS = _SURE | _NICK | _PLAIN
_LONGEST = max(map(len, _WORDS))
_MANY_DIGITS = 5


def check(basics: Basics, context: Context) -> Iterator[Finding]:
    if basics.email is None or not contact.email_ok(basics.email.text):
        return
    local = basics.email.text.partition("@")[0].partition("+")[0]
    name = basics.name.text if basics.name is not None else ""
    if _holds_name(local, name):
        odd = sum(char.isdigit() for char in local) >= _MANY_DIGITS
        why = "reads as a nickname" if _beside_name(local, name) else "many digits" if odd else ""
    else:
        nickname = _is_nickname(local)
        digits = sum(char.isdigit() for char in local)
        why = "reads as a nickname" if nickname else "many digits" if digits >= _MANY_DIGITS else ""
    if not why:
        return
    yield Finding(
        message="the e-mail address is not made of the name",
        locations=(at(basics.email, why, start=0, end=len(basics.email.text)),),
        suggestion="use an address made of the name, such as firstname.lastname@…, if one can be had",
    )


def _is_nickname(local: str) -> bool:
    """Whether a part between signs and digits, or the whole, is put together from the words of the lists."""
    runs = re.findall(r"[a-z]+", local[:64].lower())
    if any(run in _SURE for run in runs):
        return True
    runs += [run.strip("x") for run in runs if len(run) > 8 and run.startswith("x") and run.endswith("x")]
    for run in (*runs, "".join(runs)):
        words = _segment(run)
        if len(words) > 1 and any(word not in _PLAIN for word in words):
            return True
    return False


def _segment(run: str) -> list[str]:
    """The run cut into words of the lists, with as few as possible; empty where it is not made of them."""
    best: list[list[str] | None] = [[]] + [None] * len(run)
    for end in range(1, len(run) + 1):
        for start in range(max(0, end - _LONGEST), end):
            before = best[start]
            if before is not None and run[start:end] in _WORDS:
                found = best[end]
                if found is None or len(before) + 1 < len(found):
                    best[end] = [*before, run[start:end]]
    return best[-1] or []


def _holds_name(local: str, name: str) -> bool:
    """Whether a part of the name of three letters or more stands in the address."""
    plain = _plain(local)
    return any(len(part) >= 3 and part in plain for part in re.split(r"[\s'’.-]+", _plain(name)))


def _beside_name(local: str, name: str) -> bool:
    """Whether a word that no name is made of stands beside the name ("sexyrobin")."""
    rest = _plain(local)
    for part in re.split(r"[\s'’.-]+", _plain(name)):
        rest = rest.replace(part, " ") if len(part) >= 3 else rest
    return any(run in _SURE for run in re.findall(r"[a-z]+", rest))


def _plain(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char)).lower()
