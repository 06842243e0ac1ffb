"""The e-mail address cannot be delivered to.

## Why

One wrong character and no answer arrives.

## Bad

```contact
Columbus, OH | (614) 555-0131 | robin.vale@gmail,com
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@gmial.com
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@gmail
```

## Good

```contact
Columbus, OH | (614) 555-0131 | r.vale+jobs@fastmail.com
```

```contact
Columbus, OH | (614) 555-0131 | robin@vale.photography
```

```contact
Columbus, OH | (614) 555-0131 | robin@gnail-art.example
```

## What to do

Correct the address; the suggestion shows the likely one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Basics, Context, Evidence, Finding, Fix, Level, Rule, at, contact, edit

RULE = Rule("contact-email-malformed", level=Level.WARNING, evidence=Evidence.LOGIC, scope=Basics, since="0.1")

_DOMAINS = (
    "gmail.com", "yahoo.com", "hotmail.com", "outlook.com", "icloud.com", "aol.com", "live.com", "msn.com", "proton.me",
    "protonmail.com", "googlemail.com", "fastmail.com", "comcast.net", "verizon.net", "gmx.de", "gmx.net", "web.de",
    "yahoo.co.uk", "hotmail.co.uk", "me.com", "mac.com", "ymail.com", "mail.com", "zoho.com", "duck.com",
)  # fmt: skip
_TYPOS = {
    "gmial.com": "gmail.com", "gmai.com": "gmail.com", "gmal.com": "gmail.com", "gnail.com": "gmail.com",
    "gamil.com": "gmail.com", "gmail.co": "gmail.com", "gmail.con": "gmail.com", "gmail.cm": "gmail.com",
    "gmaill.com": "gmail.com", "gmail.comm": "gmail.com", "gmil.com": "gmail.com", "ggmail.com": "gmail.com",
    "yaho.com": "yahoo.com", "yahooo.com": "yahoo.com", "yahoo.con": "yahoo.com", "yahho.com": "yahoo.com",
    "hotmial.com": "hotmail.com", "hotmal.com": "hotmail.com", "hotmai.com": "hotmail.com",
    "hotmail.con": "hotmail.com", "hotnail.com": "hotmail.com", "outlok.com": "outlook.com",
    "outloo.com": "outlook.com", "outlook.con": "outlook.com", "otlook.com": "outlook.com", "iclod.com": "icloud.com",
    "icoud.com": "icloud.com", "icloud.con": "icloud.com", "outllook.com": "outlook.com",
}  # fmt: skip


def check(basics: Basics, context: Context) -> Iterator[Finding]:
    if basics.email is None:
        return
    address = basics.email.text
    better = likely(address)
    if contact.email_ok(address) and better is None:
        return
    fixes = (Fix(f"Write {better}", (edit(basics.email, 0, len(address), better),)),) if better else ()
    yield Finding(
        message=f"“{address}” cannot be delivered to",
        locations=(at(basics.email, "not a deliverable address", start=0, end=len(address)),),
        suggestion=f"probably {better}" if better else "correct it to the form name@domain.tld",
        fixes=fixes,
    )


def likely(address: str) -> str | None:
    """The address that was probably meant, or ``None`` where it is fine or cannot be guessed."""
    plain = re.sub(r"\s+", "", address)
    plain = re.sub(r"\((?:at|@)\)|\[(?:at|@)\]", "@", plain, flags=re.IGNORECASE)
    plain = re.sub(r"\((?:dot|\.)\)|\[(?:dot|\.)\]", ".", plain, flags=re.IGNORECASE)
    local, sign, domain = plain.partition("@")
    domain = re.sub(r"[,;]", ".", domain)
    domain = re.sub(r"\.{2,}", ".", domain).strip(".")
    domain = _TYPOS.get(domain.lower(), domain)
    if sign and "." not in domain:
        known = [item for item in _DOMAINS if item.replace(".", "") == domain.lower()]
        domain = known[0] if known else domain
    guess = f"{local}@{domain}"
    return guess if guess != address and contact.email_ok(guess) else None
