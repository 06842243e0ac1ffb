"""A skill is listed that every reader takes for granted.

## Why

E-mail, the internet or Windows are expected of everybody with a desk. They take the room, and the weight, of what only
some applicants know. It is a convention, and jobs differ; so the rule is pedantic.

## Bad

```skills
Python, SQL, E-mail, Internet
```

```skills
Python, SQL, phlebotomy, basic computer skills, Microsoft Windows
```

```skills
Python, SQL, web browsing, copy and paste
```

## Good

```skills
Python, SQL, e-mail marketing, Internet of Things
```

```skills
Python, SQL
Operating systems: Windows, Ubuntu Linux
```

```skills
Python, SQL, Windows Server, internet law
```

```skills
Typing at 80 wpm, ten-key data entry, medical transcription
```

## What to do

Take them out, and let the room go to a tool or method that the role asks for.

## When to ignore

When the posting names them, as some office jobs do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Option, Resume, Rule, Skill, Tier, at, lazy

RULE = Rule(
    "skill-baseline",
    level=Level.INFO,
    evidence=Evidence.CONVENTION,
    scope=Resume,
    since="0.1",
    tier=Tier.PEDANTIC,
    options=(Option("also", (), "more skills that go without saying, as a list of names"),),
    ratchet=("count",),
)

_BASE = lazy(
    r"(?:(?:basic|general|proficient (?:in|with)|use of|using|knowledge of|familiar with)\s+)?(?:the\s+)?(?:"
    r"e-?mails?|e-?mailing|email (?:writing|etiquette|communications?|correspondence)|sending e-?mails?|g-?mail"
    r"|(?:yahoo|aol|hotmail)(?: mail)?"
    r"|internet(?: (?:explorer|browsing|research|navigation|use|usage|search(?:ing|es)?|surfing|skills?|savvy|literacy))?"
    r"|(?:web|online) (?:browsing|browsers?|surfing|searching|navigation|searches)|surfing the (?:web|internet)"
    r"|google(?: search(?:ing|es)?| chrome)?|googling|chrome|firefox|mozilla firefox|safari|microsoft edge"
    r"|(?:microsoft |ms )?windows(?: (?:7|8|8\.1|10|11|xp|vista|os|pc))?|windows operating systems?"
    r"|computers?(?: (?:literacy|literate|skills?|basics|use|usage|proficien\w+|knowledge|savvy|operations?))?|pcs?|laptops?"
    r"|tech(?:nology)?[- ]savvy"
    r"|typing|keyboarding|copy(?:ing)?(?: and |/|-| & )past(?:e|ing)|file sharing|printing|scanning|faxing|photocopying"
    r"|copying|(?:fax|copy|photocopy) machines?|printers?|scanners?|copiers?|answering (?:the )?(?:phones?|telephones?)"
    r"|smart\s?phones?|telephones?|phones?|text(?:ing| messag(?:es|ing))|cell phones?|ipads?|iphones?|tablets?"
    r")(?: skills?)?",
    re.IGNORECASE,
)
_SYSTEMS = lazy(
    r"\b(?:operating systems?|os|platforms?|systems|environments?|browsers?|devices?|testing)\b", re.IGNORECASE
)
_OTHER_SYSTEMS = lazy(
    r"\b(?:linux|unix|ubuntu|debian|mac\s?os|os\s?x|server|android|ios|rhel|centos|selenium)\b", re.IGNORECASE
)


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    also = {word.casefold() for word in context.words("also")}
    found = [
        keyword
        for group in resume.skills
        for keyword in group.keywords
        if keyword.confidence >= 0.5
        and len(keyword.text) <= 60
        and (_BASE.fullmatch(plain := keyword.text.strip(" .")) or plain.casefold() in also)
        and not _is_a_field(group)
    ]
    if not found:
        return
    named = ", ".join(f"“{keyword.text}”" for keyword in found[:4]) + (
        f" and {len(found) - 4} more" if len(found) > 4 else ""
    )
    yield Finding(
        message=f"{named} {'goes' if len(found) == 1 else 'go'} without saying",
        locations=tuple(
            at(keyword, "expected of everybody" if number == 0 else "") for number, keyword in enumerate(found[:6])
        ),
        suggestion="take it out, or name the tool or method that the role asks for in its place"
        if len(found) == 1
        else "take them out, or name the tools or methods that the role asks for in their place",
        data={"count": len(found)},
    )


def _is_a_field(group: Skill) -> bool:
    """Whether the group is about systems: Windows beside Linux is a field of work."""
    if group.name is not None and _SYSTEMS.search(group.name.text):
        return True
    return any(_OTHER_SYSTEMS.search(keyword.text) for keyword in group.keywords)
