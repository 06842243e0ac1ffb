"""A link cannot be followed.

## Why

A blank inside, a missing dot, a misspelt prefix or site leads nowhere; of a link that goes on in the next line, only the
first half is copied.

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

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | https://github com/robinvale
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | https//linkedin.com/in/robinvale
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | linkdin.com/in/robinvale
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | linkedin.com/in/robin-
vale
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

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | LinkedIn robinvale / GitHub robinvale
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | Web: robinvale.example / github.com/robinvale
```

```contact
Columbus, OH | (614) 555-0131 | robin.vale@mail.example | robin-vale.https.example
```

## What to do

Correct it; the suggestion shows the likely link.

## When to ignore

When the link works when you click on it in the finished file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Basics, Context, Evidence, Finding, Fix, Level, Rule, Value, at, contact, edit, lazy

RULE = Rule("link-malformed", level=Level.WARNING, evidence=Evidence.LOGIC, scope=Basics, since="0.1")

_PREFIX = lazy(r"^(?!https?://[^/])h*[htps]{3,7}\s?(?:[:;.]{0,2}\s?[/\\]{1,3}|[:;])\s?(?=[\w-]+\.|www)", re.IGNORECASE)
"""Something like `https://` with a letter or a sign too few or too many, or a blank in it."""
_GOOD = lazy(r"^(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$", re.IGNORECASE)
_SITE = r"linkedin|github|gitlab|behance|bitbucket|kaggle|leetcode|medium"
_DOTLESS = lazy(rf"^(https?://)?(?:www\.)?({_SITE})(com|net)(/.*)$", re.IGNORECASE)
_ENDLESS = lazy(rf"^(https?://(?:www\.)?|www\.)({_SITE})(/.*)$", re.IGNORECASE)
_TWICE = lazy(r"^https?://(?=https?://)", re.IGNORECASE)
_WRONG_END = r"con|cmo|ocm|vom|xom|cim|comm|coom|om|cm"
_ENDING = lazy(rf"^((?:https?://)?(?:www\.)?(?:{_SITE}))\.(?:{_WRONG_END})(?=/|$)", re.IGNORECASE)
_ODD = lazy(
    r"^https?://https?://|^(?:https?://)?w{4,}\.(?=[\w-]+\.)|^(?:https?://)?w{1,2}\.(?=[\w-]+\.[a-z])"
    rf"|^(?:https?://)?(?:www\.)?(?:{_SITE})\.(?:{_WRONG_END})(?:/|$)|^(?:https?://)?www(?:{_SITE})\.com"
    rf"|^(?:https?://)?www\.(?:{_SITE})(?:/|$)|^(?:https?://)?(?:www\.)?linkedin\.com\.in/",
    re.IGNORECASE,
)
"""Well formed, but never meant: a prefix twice, one w too many or few, a mistyped ending of a host that has only one."""
_BLANK_END = lazy(
    rf"^((?:https?://|www\.)[\w.-]+|(?:{_SITE})) (?=(?:com|org|net|io|dev|me|edu|co|app)(?:/\S|$))", re.IGNORECASE
)
_BLANK_HOST = lazy(r"^(https?://[\w-]+) (?=[\w-]+\.[a-z]{2,}(?:/\S*)?$)", re.IGNORECASE)
_HOST = lazy(r"^((?:https?://)?(?:www\.)?)([a-z]{5,10})(\.com/\S+)$", re.IGNORECASE)
_STRONG = lazy(rf"^(?:https?://|www\.)|^(?:[a-z]{{2}}\.)?(?:{_SITE})\.com/", re.IGNORECASE)
_TWO = lazy(r"/\S*\b(?:www\.|https?:)|/\S*\.(?:com|org|net)\b", re.IGNORECASE)
"""Two links in one."""
_PARTED = lazy(r"^(?P<link>(?:https?://)?(?:www\.)?linkedin\.com/in/[\w-]+) (?P<rest>[\w-]+)$", re.IGNORECASE)
_CHUNK = lazy(r"(?:[^|•·∙●◆\t\n,;<>()\[\]]|[,;](?=\S))+")
_LABEL = lazy(
    r"^(?:[A-Za-z][\w -]{1,24}:\s{1,3}|(?:website|web|url|site|blog|portfolio)\s?[-–]?\s)(?=\S)", re.IGNORECASE
)
_CUES = ("tp", "www", "linked", "git", " com", "com/", ".com", "kaggle", "behance")
_MOST = 4000
"""Characters of the contact block that are looked at."""


def check(basics: Basics, context: Context) -> Iterator[Finding]:
    told: set[str] = set()
    for profile in basics.profiles:
        shown, target = profile.url.text, profile.target
        if len(profile.url.pieces) > 1 and target == shown.replace(" ", "") and " " in shown:
            told.add(_bare(target))
            yield Finding(
                message=f"“{target}” is wrapped over two lines",
                locations=(at(profile.url, "a copy of it breaks here", start=0, end=len(shown)),),
                suggestion=f"keep {target} on one line",
            )
            continue
        better = likely(shown)
        if better is None or better == shown or _bare(better) in told:
            continue
        told.add(_bare(better))
        yield _finding(profile.url, shown, better)
    for value in _chunks(basics):
        better = likely(value.text)
        if (
            better is not None
            and _STRONG.search(better)
            and not _TWO.search(_bare(better))
            and _bare(better) not in told
        ):
            told.add(_bare(better))
            yield _finding(value, value.text, better)
        parted = _PARTED.match(value.text)
        if parted and basics.name is not None and _letters(basics.name.text) == _letters(_slug(value.text)):
            yield Finding(
                message=f"“{value.text}” has a blank inside",
                locations=(at(value, "ends at the blank", start=0, end=len(value.text)),),
                suggestion=f"write {parted['link']}{parted['rest']} or {parted['link']}-{parted['rest']}",
            )


def _finding(value: Value, shown: str, better: str) -> Finding:
    return Finding(
        message=f"“{shown}” cannot be followed",
        locations=(at(value, "not a link", start=0, end=len(shown)),),
        suggestion=f"write {better}",
        fixes=(Fix(f"Write {better}", (edit(value, 0, len(shown), better),)),),
    )


def _chunks(basics: Basics) -> Iterator[Value]:
    """The parts of the contact block between signs that may be links, without their labels."""
    text = basics.content.text[:_MOST]
    for match in _CHUNK.finditer(text):
        chunk = match[0].lower()
        if len(chunk) > 140 or "@" in chunk or chunk.count(" ") > 7 or not any(cue in chunk for cue in _CUES):
            continue
        whole = basics.content.part(match.start(), match.end())
        label = _LABEL.match(whole.text)
        value = whole.part(label.end(), len(whole.text)) if label else whole
        if value.text.count(" ") <= 3:
            yield value


def _bare(link: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", link.lower()).rstrip("/")


def _slug(text: str) -> str:
    return text.rpartition("/in/")[2]


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text.lower()))


def likely(link: str) -> str | None:
    """The link that was probably meant; ``None`` where it is fine or no link at all."""
    odd = _ODD.search(link)
    slip = _site(link)
    if odd is None and slip is None and _GOOD.match(link):
        return None
    plain = _BLANK_END.sub(r"\1.", link.strip())
    plain = re.sub(r"\s?\.\s?(?=\S)|(?<=\S)/\s(?=\S)|(?<=\S)\s/(?=\S)", lambda match: match[0].strip(), plain)
    plain = re.sub(r"^(https?)\s?:\s?/\s?/\s?", r"\1://", plain, flags=re.IGNORECASE)
    plain = _BLANK_HOST.sub(r"\1", plain)
    if odd is not None:
        plain = _TWICE.sub("", plain)
        plain = re.sub(r"^(https?://)?(?:w{4,}|w{1,2})\.", r"\1www.", plain)
        plain = re.sub(r"^(https?://)?www(?=[a-z])", r"\1www.", plain)
        plain = _ENDING.sub(r"\1.com", plain)
        plain = re.sub(r"(?<=linkedin\.com)\.in/", "/in/", plain, flags=re.IGNORECASE)
    plain = _PREFIX.sub("https://", plain)
    plain = re.sub(r"\bwww[, ]\s?|\bwww\.\.", "www.", plain)
    plain = _BLANK_END.sub(r"\1.", plain)
    plain = re.sub(r"(?<=\w),(?=(?:com|org|net|io|dev|me|edu)\b)", ".", plain)
    plain = re.sub(r"\.{2,}", ".", plain)
    if "\\" in plain:
        plain = plain.replace("\\", "/")
    dotless = _DOTLESS.match(plain)
    if dotless:
        plain = f"{dotless[1] or ''}{dotless[2]}.{dotless[3]}{dotless[4]}"
    endless = _ENDLESS.match(plain)
    if endless:
        plain = f"{endless[1]}{endless[2]}.com{endless[3]}"
    plain = _site(plain) or plain
    return plain if plain != link and _GOOD.match(plain) else None


def _site(link: str) -> str | None:
    """The link with the name of a large site set right; ``None`` where it is no slip of one."""
    match = _HOST.match(link)
    if match is None:
        return None
    name = match[2].lower()
    right = next((site for site in ("linkedin", "github") if name != site and contact.slip(name, site)), None)
    return f"{match[1]}{right}{match[3]}" if right else None
