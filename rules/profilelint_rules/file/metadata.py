"""The file's own title or author is a leftover.

## Why

Viewers show the title in the tab, and some systems list the author. "untitled" or somebody else's name stays from a template.

## Bad

```document
[metadata]
title = "untitled"
author = "Robin Vale"
```

```document
[metadata]
title = "Robin Vale"
author = "python-docx"
```

```document
format = "docx"
[metadata]
title = "Resume Template 3"
author = "Marta Kowalczyk"
```

## Good

```document
[metadata]
title = "Robin Vale - Resume"
author = "Robin M. Vale"
```

```document
[metadata]
title = ""
author = "rvale"
```

```document
[metadata]
title = "Resume of Robin Vale, Templeton"
author = "VALE Robin"
```

```document
[metadata]
title = "Portfolio and resume"
author = "Vale, Robin"
```

## What to do

Set title and author in the document's properties and export again.

## When to ignore

When the author named is you under another name, or the office that made the file for you.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from profilelint.api import Context, Document, Evidence, Finding, Level, Rule, at, lazy

RULE = Rule(
    "file-metadata",
    level=Level.INFO,
    evidence=Evidence.CONVENTION,
    scope=Document,
    since="0.1",
    needs=("pdf", "docx"),
)

_TITLE = lazy(
    r"^(?:untitled.*|document\d*|new document.*|title|resume template.*|cv template.*|template.*|microsoft word - (?:document\d*|untitled.*)|.*\btemplate\b.*|word document|insert title.*)$",
    re.IGNORECASE,
)
_AUTHOR = lazy(
    r"^(?:user|admin|administrator|owner|author|your name|unknown|anonymous|microsoft office user|windows user|python-docx|template.*|pc|home|student|test)$",
    re.IGNORECASE,
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    facts = document.metadata
    name = context.resume.basics.name
    known = "" if name is None else name.text.title() if name.text.isupper() else name.text
    wanted = f"“{known}”" if known else "your name"
    heading = f"“{known} - Resume”" if known else "your name and the word Resume"
    if facts.title and _TITLE.match(facts.title.strip()):
        yield _finding(document, "title", facts.title, heading)
    if (facts.author and _AUTHOR.match(facts.author.strip())) or (
        facts.author
        and name is not None
        and name.confidence >= 0.5
        and _person(facts.author)
        and not (_words(facts.author) & _words(name.text))
    ):
        yield _finding(document, "author", facts.author, wanted)


def _finding(document: Document, field: str, text: str, better: str) -> Finding:
    return Finding(
        message=f"the file's {field} is “{text}”",
        locations=(replace(at(document, "shown by viewers"), quote=text),),
        suggestion=f"set it to {better} in the document's properties and export again",
        data={"field": field},
    )


def _person(text: str) -> bool:
    """Whether a text reads as a person's name: two to four capitalised words."""
    words = text.split()
    return 2 <= len(words) <= 4 and all(
        word[0].isupper() and re.fullmatch(r"[^\W\d_][^\W\d_.'’-]*\.?(?:[-'’][^\W\d_]+)*", word) for word in words
    )


def _words(text: str) -> set[str]:
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return {word for word in re.findall(r"[a-zß-ÿłøđ]+", plain.lower()) if len(word) > 1}
