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

```contact
Columbus, OH | (614) 555-0131 | robin.vale@hotmial.co.uk
```

```contact
Columbus, OH | (614) 555-0131 | robin vale@mail.example
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@scioto-foodbank.ogr
```

```contact
Columbus, OH | (614) 555-0131 | robin.valegmail.com
```

## Good

```contact
Columbus, OH | (614) 555-0131 | r.vale+jobs@fastmail.com
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@yahoo.co.uk
```

```contact
Columbus, OH | (614) 555-0131 | Email robin.vale@ymail.com
```

```contact
Columbus, OH | (614) 555-0131 | robin@vale.photography
```

```contact
Columbus, OH | (614) 555-0131 | robin@gnail-art.example
```

```contact
Columbus, OH | (614) 555-0131 | robin_vale@mail.college.example
```

## What to do

Correct the address; the suggestion shows the likely one.

## When to ignore

Never: an answer would not arrive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Basics, Context, Evidence, Finding, Fix, Level, Rule, at, contact, edit, lazy

RULE = Rule("contact-email-malformed", level=Level.WARNING, evidence=Evidence.LOGIC, scope=Basics, since="0.1")

_DOMAINS = (
    "gmail.com", "yahoo.com", "hotmail.com", "outlook.com", "icloud.com", "aol.com", "live.com", "msn.com", "proton.me",
    "protonmail.com", "googlemail.com", "fastmail.com", "comcast.net", "verizon.net", "gmx.de", "gmx.net", "web.de",
    "yahoo.co.uk", "hotmail.co.uk", "me.com", "mac.com", "ymail.com", "mail.com", "zoho.com", "duck.com",
)  # fmt: skip
_PROVIDERS = (
    "gmail", "yahoo", "hotmail", "outlook", "icloud", "protonmail", "googlemail", "fastmail", "comcast", "verizon",
    "rocketmail", "sbcglobal", "btinternet",
)  # fmt: skip
_REAL = frozenset("gail mail ymail email fmail hmail tmail vmail zmail smail kmail outlooks cloud".split())
"""Domains of others that differ in a letter from a large one."""
_COM_ONLY = frozenset("gmail icloud googlemail".split())
_ENDINGS = {
    "con": "com", "cmo": "com", "ocm": "com", "vom": "com", "xom": "com", "cim": "com", "cpm": "com", "comm": "com",
    "coom": "com", "ccom": "com", "comn": "com", "copm": "com", "coma": "com", "comd": "com", "c0m": "com",
    "ed": "edu", "edi": "edu", "edy": "edu", "rdu": "edu", "eud": "edu", "eduu": "edu", "edo": "edu", "ogr": "org",
    "rog": "org", "orgg": "org", "prg": "org", "nte": "net", "ent": "net", "nett": "net", "ney": "net",
}  # fmt: skip
"""Mistyped endings that are none of the root zone's (iana.org)."""
_SHORT = frozenset("co cm om c".split())
"""Endings of countries that a large provider's address has only by a slip."""
_USUAL = lazy(r"com|net|me|ch|[a-z]{2}|(?:co|com)\.[a-z]{2}")
_TWICE = lazy(r"\.(com|edu|org|net)\.\1$")


def check(basics: Basics, context: Context) -> Iterator[Finding]:
    if basics.email is None:
        return
    address = basics.email.text
    better = likely(address)
    if contact.email_ok(address) and better is None:
        return
    local = address.partition("@")[0].strip()
    fixes: tuple[Fix, ...] = ()
    if better and " " in local:  # what stood in the place of the blank is not known
        first, _, rest = local.rpartition(" ")
        glued = f"{better}" if not first[-1:].isalpha() else f"{better} or {first}.{rest}@{better.partition('@')[2]}"
        suggestion = f"an address has no blanks: probably {glued}"
    else:
        suggestion = f"probably {better}" if better else "correct it to the form name@domain.tld"
        if better:
            fixes = (Fix(f"Write {better}", (edit(basics.email, 0, len(address), better),)),)
    yield Finding(
        message=f"“{address}” cannot be delivered to",
        locations=(at(basics.email, "not a deliverable address", start=0, end=len(address)),),
        suggestion=suggestion,
        fixes=fixes,
    )


def likely(address: str) -> str | None:
    """The address that was probably meant, or ``None`` where it is fine or cannot be guessed."""
    plain = re.sub(r"\s+", "", address[:254])
    plain = re.sub(r"\((?:at|@)\)|\[(?:at|@)\]", "@", plain, flags=re.IGNORECASE)
    plain = re.sub(r"\((?:dot|\.)\)|\[(?:dot|\.)\]", ".", plain, flags=re.IGNORECASE)
    plain = re.sub(r"@{2,}", "@", plain)
    if "@" not in plain:
        for domain in _DOMAINS[:10]:
            if plain.lower().endswith(domain) and len(plain) > len(domain) + 2:
                plain = f"{plain[: -len(domain)].rstrip('.')}@{domain}"
                break
    local, sign, domain = plain.partition("@")
    domain = re.sub(r"[,;]", ".", domain)
    domain = re.sub(r"\.{2,}", ".", domain).strip(".")
    domain = _TWICE.sub(r".\1", domain)
    if sign:
        domain = _known(domain.lower()) or domain
    guess = f"{local}@{domain}"
    return guess if guess != address and contact.email_ok(guess) else None


def _known(domain: str) -> str | None:
    """The domain that was meant; ``None`` where nothing is wrong with this one, as far as is known."""
    if "." not in domain:
        known = [item for item in _DOMAINS if item.replace(".", "") == domain]
        return known[0] if known else f"{domain}.com" if domain in _COM_ONLY else None
    name, _, ending = domain.partition(".")
    last = domain.rpartition(".")[2]
    if last in _ENDINGS:
        name, ending = (name, _ENDINGS[last]) if ending == last else (domain, "")
        if not ending:
            return f"{domain.rpartition('.')[0]}.{_ENDINGS[last]}"
    right = (
        name
        if name in _PROVIDERS
        else next((one for one in _PROVIDERS if name not in _REAL and contact.slip(name, one)), None)
    )
    if right is None:
        return f"{name}.{ending}" if last in _ENDINGS else None
    if ending in _SHORT or (right in _COM_ONLY and ending != "com"):
        ending = "com"
    better = f"{right}.{ending}"
    return better if better != domain and _USUAL.fullmatch(ending) else None
