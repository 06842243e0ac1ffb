"""The PDF has no structure tags, or does not say its language.

## Why

Tags tell a screen reader what is a heading, a list and a link, and the language tells it how to speak. They also give
the reading order of the file, which programs otherwise guess from the places of the words (measured: in tagged files
all list items were found in the right entry). PDF/UA and public offices ask for both.

## Bad

```document
[metadata]
title = "Robin Vale – Resume"
author = "Robin Vale"
tagged = false
language = "en-US"
```

```document
[metadata]
title = "Robin Vale – Resume"
author = "Robin Vale"
tagged = true
```

```document
[metadata]
title = "Robin Vale – Resume"
author = "Robin Vale"
```

## Good

```document
[metadata]
title = "Robin Vale – Resume"
author = "Robin Vale"
tagged = true
language = "en-US"
```

```document
[metadata]
title = "Robin Vale – Resume"
author = "Robin Vale"
tagged = true
language = "de"
```

```document
format = "docx"
[metadata]
title = "Robin Vale – Resume"
author = "Robin Vale"
```

```document
format = "odt"
[metadata]
title = "Robin Vale – Resume"
author = "Robin Vale"
language = "en-US"
```

## What to do

Export a tagged PDF: in Word “Document structure tags for accessibility”, in LibreOffice “Universal accessibility
(PDF/UA)” or “Tagged PDF”; current LaTeX has `\\DocumentMetadata{tagging=on, lang=en-US}`.

## When to ignore

When the file is not read with a screen reader and no form asks for tags.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Document, Evidence, Finding, Level, Rule, Tier, at

RULE = Rule(
    "file-untagged",
    level=Level.INFO,
    evidence=Evidence.CONVENTION,
    scope=Document,
    since="0.1",
    tier=Tier.PEDANTIC,
    needs=("pdf",),
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    tagged, language = document.metadata.tagged, bool(document.metadata.language.strip())
    if (tagged and language) or not document.readable or not document.lines:
        return
    if tagged:
        message, label = "the file does not say which language it is in", "no language"
        suggestion = "set the document's language before exporting: screen readers choose the voice by it"
    else:
        message = "the file has no structure tags" + ("" if language else " and does not say its language")
        label = "no tags"
        suggestion = "export a tagged PDF (in Word: Options, Document structure tags for accessibility)"
    yield Finding(
        message=message,
        locations=(at(document, label),),
        suggestion=suggestion,
        data={"tagged": tagged, "language": language},
    )
