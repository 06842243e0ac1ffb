"""Template text stands in the contact block.

## Why

A name, address or link of the template reaches nobody, and parsers mark such data as fake (a vendor's own page).

## Bad

```contact
Columbus, OH | (614) 555-0131 | you@example.com
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | linkedin.com/in/username
```

```contact
Columbus, OH | (555) 555-5555 | robin.vale@mail.example
```

```contact
[City, State] | (614) 555-0131 | robin.vale@mail.example
```

```contact
City, State | (614) 555-0131 | robin.vale@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | your_name@email.com | robinvale.example
```

```contact
Columbus, OH | 000-00-0000 | robin.vale@mail.example
```

```document
contact = '''
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | LinkedIn: [yourprofile](https://www.linkedin.com/in/yourprofile)
'''
```

```contact
Columbus, OH | (614) 555-0131 | Fax XXX-XXX-XXXX | robin.vale@mail.example
```

## Good

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | linkedin.com/in/robin-vale-2
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | twitter.com/userfriendly | github.com/profilepics
```

```contact
Columbus, OH | (614) 555-0131 | me@robinvale.example
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | linkedin.com/in/yourevale
```

```contact
Columbus, OH | +1 (800) 555-0100 | your.ride@valecabs.example
```

```document
contact = '''
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | GitHub: [yourosaki](https://github.com/yourosaki)
'''
```

## What to do

Write your own, or take the line out.

## When to ignore

When the file is the template itself; exclude it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Basics, Context, Evidence, Finding, Level, Rule, Value, at, lazy

RULE = Rule("contact-placeholder", level=Level.ERROR, evidence=Evidence.VENDOR, scope=Basics, since="0.1")

_NAME = lazy(
    r"^(?:john|jane)\s+doe$|^[\[<{(]?\s*(?:your|first|last|full)[\s_-]*(?:(?:first|last|full|middle)[\s_-]*)?name(?:\s+(?:here|last\s*name|surname))?\s*[\]>})]?$"
    r"|^\[[^\]]*\]$|^<[^>]*>$|^first(?:name)?\s+last(?:name)?$|^firstname\s+lastname$|^(?:name\s+surname|your\s+name.*)$",
    re.IGNORECASE,
)
_EMAIL = lazy(
    r"^(?:you|your|your[._-]?(?:name|e?mail|id|address)|email|name|first\.?last|firstname\.lastname|first\.last(?:name)?|user|username"
    r"|someone|me|(?:john|jane)[._-]?doe)@(?:example|email|mail|domain|yourdomain|company|gmail|website|mysite|xyz|address)\.\w+$|^your[._-]?(?:name|email)@",
    re.IGNORECASE,
)
_PHONE = lazy(
    r"^(?:\+?1[\s.-]*)?(?:\(?(?:555|123|000|xxx)\)?[\s.-]*)(?:555|456|123|000|xxx)[\s.-]*(?:5555|7890|4567|0000|1234|xxxx)$",
    re.IGNORECASE,
)
_LINK = lazy(
    r"(?:linkedin\.com/in|github\.com|gitlab\.com|twitter\.com|x\.com)/[\[<{(]?(?:your(?:-[\w-]+|(?:user|name|profile|handle|_?id|link|linkedin|github|own|self|url)[\w-]*)|user-?name|username|first-?last(?:name)?|firstname-?lastname|profile|handle|user|name|xxx+|(?:john|jane)-?doe)[\]>})]?/?$"
    r"|(?:^|//|www\.)(?:your-?(?:web)?site|your-?domain|your-?portfolio|yourname|your-?name)\.\w+",
    re.IGNORECASE,
)
_ANY = lazy(
    r"(?<![\w.])\(?XXX\)?[\s.-]{0,2}XXX[\s.-]XXXX(?!\w)|(?<![\w.-])\(?000\)?[\s.-]{1,2}0{2,3}[\s.-]0000(?![\w-])|(?<!\w)(?-i:(?:Your )?City, (?:State|ST|Country)|Your City)(?![\w-])"
    r"|[\[<{](?:your|first|last|full|city|phone|e-?mail|address|linkedin|name|street|state|zip|link|url|portfolio)\b[^\]>}]{0,30}[\]>}]",
    re.IGNORECASE,
)


def check(basics: Basics, context: Context) -> Iterator[Finding]:
    told: set[tuple[int, int]] = set()
    name, email, phone = basics.name, basics.email, basics.phone
    checks: list[tuple[Value | None, bool, str]] = [
        (name, name is not None and _NAME.search(name.text.strip()) is not None, "name"),
        (email, email is not None and _EMAIL.search(email.text.strip()) is not None, "e-mail address"),
        (
            phone,
            phone is not None and (_PHONE.search(phone.text.strip()) is not None or _same(phone.text)),
            "phone number",
        ),
    ]
    for profile in basics.profiles:
        # Where the text shows no address, the one behind it tells; a name alone may be a real one.
        shown, target = profile.url.text.strip(), profile.target.strip()[:300]
        filler = _LINK.search(shown) is not None or ("doe" not in target and _LINK.search(target) is not None)
        checks.append((profile.url, filler, "link"))
    for value, found, what in checks:
        if value is not None and found:
            told.update(value.spans)
            yield Finding(
                message=f"“{value.text}” is template text",
                locations=(at(value, f"not a {what} of your own", start=0, end=len(value.text)),),
                suggestion=f"write your own {what}, or take it out",
            )
    for match in _ANY.finditer(basics.content.text):
        spans = basics.content.spans_of(*match.span())
        if any(span.start < other[1] and span.end > other[0] for span in spans for other in told):
            continue
        yield Finding(
            message=f"“{match[0]}” is template text",
            locations=(at(basics.content, "not filled in", start=match.start(), end=match.end()),),
            suggestion="write your own, or take it out",
        )


def _same(number: str) -> bool:
    """Whether a number is one digit over and over."""
    digits = re.sub(r"\D", "", number)
    return len(digits) >= 7 and len(set(digits)) == 1
