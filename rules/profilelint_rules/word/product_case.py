"""A product's name is not spelled as its makers spell it.

## Why

"Javascript" and "Github" are understood, but people who use the product notice, and a search that minds case does
not find it.

## Bad

```bullet
- Built a sign-up page in Javascript and stored 200 entries on Github
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

```bullet
- Wrote 14 reports in Powerpoint and posted 40 items a week on Youtube
- Reduced the time of the weekly report from 4 hours to 20 minutes
```

## Good

```bullet
- Posted iOS and macOS notes for npm users of 3 packages
- Wrote a JavaScript and TypeScript lesson for 30 pupils on GitHub
```

```bullet
- Used a python to teach 40 children about reptiles and excel at patience
- Kept notes at github.com/robinvale/javascript-notes for 40 readers
```

## What to do

Take the makers' spelling.

## When to ignore

When the odd spelling is a name of its own, such as a repository's.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Fix, Level, Resume, Rule, at, edit, lazy, skills

RULE = Rule("word-product-case", level=Level.INFO, evidence=Evidence.LOGIC, scope=Resume, since="0.1")

_TOKEN = lazy(r"(?<![\w@/.:-])[A-Za-z][A-Za-z.+#]*[A-Za-z+#](?![\w@/:-]|\.\w)")


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    told: set[str] = set()
    listed = [word for skill in resume.skills for word in skill.keywords]
    listed += [word for project in resume.projects for word in project.keywords]
    for value in (*resume.prose, *listed):
        for match in _TOKEN.finditer(value.text):
            word = match[0]
            better = skills.brand_spelling(word)
            if better is None or better == word or word in told:
                continue
            told.add(word)
            start, end = match.span()
            yield Finding(
                message=f"“{word}” is spelled {better} by its makers",
                locations=(at(value, better, start=start, end=end),),
                suggestion=f"write {better}",
                fixes=(Fix(f"Write {better}", (edit(value, start, end, better),), safe=True),),
            )
