"""The resume and the profile give different contact data.

## Why

An employer who sees both does not know which one reaches you, or whether they belong to one person.

## Bad

```profile
# Robin Vale

Columbus, OH | (614) 555-0131 | robin@other.example
```

```profile
# Robin M. Vale

Columbus, OH | (614) 555-0199 | robin.vale@mail.example
```

## Good

```profile
# Robin Vale

Columbus, OH | +1 614 555 0131 | robin.vale@mail.example
```

```profile
# Robin M. Vale

Columbus, OH | 614.555.0131 | Robin.Vale@mail.example
```

## What to do

Choose one and write it in both places.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Resume, Rule, Value, at, contact

RULE = Rule(
    "contact-differs-profile",
    level=Level.WARNING,
    evidence=Evidence.LOGIC,
    scope=Resume,
    since="0.1",
    needs=("profile",),
)


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    if context.profile is None:
        return
    mine, theirs = resume.basics, context.profile.resume.basics
    region = context.preset.region
    pairs: list[tuple[str, Value | None, Value | None, bool]] = [
        ("name", mine.name, theirs.name, _same_name(mine.name, theirs.name)),
        ("e-mail address", mine.email, theirs.email, _text(mine.email) == _text(theirs.email)),
        ("phone number", mine.phone, theirs.phone, _phone(mine.phone, region) == _phone(theirs.phone, region)),
    ]
    for network in ("LinkedIn", "GitHub"):
        ours = next((item for item in mine.profiles if item.network == network), None)
        other = next((item for item in theirs.profiles if item.network == network), None)
        if ours and other:
            same = ours.username.strip("/").casefold() == other.username.strip("/").casefold()
            pairs.append((f"{network} link", ours.url, other.url, same))
    for what, ours_, other_, same in pairs:
        if ours_ is None or other_ is None or same:
            continue
        yield Finding(
            message=f"the {what} in the profile is another one",
            locations=(at(ours_, "here"), at(other_, "in the profile")),
            suggestion=f"choose one {what} and write it in both places",
        )


def _text(value: Value | None) -> str:
    return value.text.strip().casefold() if value is not None else ""


def _phone(value: Value | None, region: str) -> str:
    if value is None:
        return ""
    return contact.phone_number(value.text, region) or re.sub(r"\D", "", value.text)


def _same_name(first: Value | None, second: Value | None) -> bool:
    """Whether one name's words all stand in the other: a middle name or initial more is no difference."""
    a, b = _words(first), _words(second)
    return not a or not b or a <= b or b <= a


def _words(value: Value | None) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", _text(value))
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return frozenset(word for word in re.findall(r"[^\W\d_]+", letters) if len(word) > 1)
