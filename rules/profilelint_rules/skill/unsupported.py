"""A tool is listed that no bullet, project or course shows.

## Why

Guides ask that the skills that count be shown once: an interviewer asks about the ones that stand alone, and a search
that finds a word only in the list ranks it lower than one that also stands in a bullet. Often the work is there and only
the tool's name is missing from its bullet. There is one finding a document; a list may hold more than its bullets show.

## Bad

```skills
Python, SQL, Tableau
```

```skills
Python, SQL, Kubernetes, Salesforce
```

```skills
Languages: Python, SQL
Design: Figma, AutoCAD
```

```skills
Python, SQL, phlebotomy, wound care, Salesforce
```

## Good

```skills
Python 3, SQL, PostgreSQL, Git, Microsoft Word
```

```skills
Python, SQL, tutoring, public speaking, woodworking
```

```skills
Languages: Python, SQL
Currently learning: Tableau, Kubernetes
```

```skills
Python, SQL, phlebotomy, wound care, Excel
```

```resume
# Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

Relevant coursework: Data Structures in Java, Statistics with R, Databases

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2026 – Aug 2026

- Stored 2,000 invoices on S3 and queried them from a K8s job in Postgres
- Reduced the time of the weekly report from 4 hours to 20 minutes
- Wrote JS charts for 14 reports that 30 managers open each week

## Skills

Java, R, AWS, Kubernetes, PostgreSQL, JavaScript, SQL
```

## What to do

Write the name into the bullet, project or course where the tool was used, if it is true: "Drew 40 floor plans in
AutoCAD". Start with the tools that the role asks for. What cannot be talked about in an interview can go.

## When to ignore

When the skill was learned outside the entries shown and the posting asks for it; the option `ignore` keeps it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Option, Resume, Rule, Value, at, lazy, skills

RULE = Rule(
    "skill-unsupported",
    level=Level.INFO,
    evidence=Evidence.GUIDE,
    scope=Resume,
    since="0.1",
    options=(
        Option("bullets", 3, "how many bullets the document must have before one can be missed"),
        Option("least", 1, "how many tools the list must hold before one can be missed"),
        Option("alone", 1, "how many tools must stand in the list only before the rule speaks"),
        Option("ignore", (), "tools that need no bullet"),
    ),
    ratchet=("count",),
)

_PLAIN = frozenset(
    (
        "Git|GitHub|GitLab|Bitbucket|Word|PowerPoint|Outlook|Excel|Microsoft Office|Google Workspace|Google Docs"
        "|Google Sheets|Google Slides|Google Drive|Gmail|Zoom|Slack|Microsoft Teams|Windows|macOS|Linux|Unix|iOS|Android"
        "|OneNote|OneDrive|SharePoint|Visual Studio Code|Visual Studio|IntelliJ IDEA|Eclipse|PyCharm|Xcode|Vim|Emacs"
        "|Jupyter|Jira|Confluence|Trello|Asana|Notion|HTML|CSS|JSON|XML|Markdown|LaTeX|Bash|npm|Google Meet|Webex|Skype"
        "|Ubuntu|Android Studio|Google Calendar|Canva|Postman|QuickBooks|Adobe Acrobat|YAML|Facebook|Instagram|Twitter"
        "|LinkedIn|YouTube|TikTok|Dropbox|Maven|Gradle"
    ).split("|")
)
"""What is used beside the work and named in no bullet."""
_WIDE = frozenset({"office software", "version control", "operating system", "operating systems", "IDE", "email"})
_OTHER_SECTIONS = frozenset({"skills", "languages", "interests"})
_LISTING = lazy(
    r"\b(?:skills?|tools?|technolog\w+|software|proficienc\w+|competenc\w+|expertise|stack|interests?|hobb\w+|languages)\b",
    re.IGNORECASE,
)
_RATING = lazy(r"\s*(?:[:(–—-].*|\d{1,3}\s?%.*|[●○★☆■□▮▯].*)\Z", re.DOTALL)
_LEARNING = lazy(
    r"\b(?:learning|studying|familiar|exposure|basic|beginner|currently|interested|in progress)\b", re.IGNORECASE
)
_MOST_TEXT = 60_000
_NAMED = 6
"""So many tools are named; of more, the message gives the number."""


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    document = context.document
    if len(resume.bullets) < context.number("bullets") or any(item.kind == "limit" for item in document.problems):
        return
    ignored = {word.casefold() for word in context.words("ignore")}
    asked = list(_asked(resume, ignored))
    if len(asked) < context.number("least"):
        return
    text = _shown(resume)
    if len(text) > _MOST_TEXT:
        return
    low = text.casefold()
    left = [(keyword, name) for keyword, name in asked if not _written(keyword, name, low)]
    if not left:
        return
    shown = {hit.name for hit in skills.find(text)}
    wider = {parent for name in shown for parent in skills.broader(name)}
    alone = [
        (keyword, name)
        for keyword, name in left
        if name not in shown
        and name not in wider
        and not any(parent in shown and skills.kind(parent) == "tool" for parent in skills.broader(name))
    ]
    if len(alone) < max(1, context.number("alone")):
        return
    names = [name for _, name in alone]
    listed = ", ".join(f"“{name}”" for name in names[:_NAMED])
    if len(names) == 1:
        message = f"{listed} stands in the list only; no bullet, project or course shows it"
    elif len(names) <= _NAMED:
        message = f"{listed} stand in the list only; no bullet, project or course shows them"
    else:
        which = "none" if len(names) == len(asked) else f"only {len(asked) - len(names)}"
        verb = "are" if len(asked) - len(names) > 1 else "is"
        message = (
            f"{which} of the {len(asked)} tools in the list {verb} shown in a bullet, project or course; left are {listed} "
            f"and {len(names) - _NAMED} more"
        )
    yield Finding(
        message=message,
        locations=tuple(
            at(keyword, "shown nowhere else" if number == 0 else "")
            for number, (keyword, _) in enumerate(alone[:_NAMED])
        ),
        suggestion=f"name it in the bullet where it was used, if it is true: “‹what was done› with {names[0]}”"
        if len(names) == 1
        else "name those that the role asks for in the bullets where they were used, if it is true: "
        f"“‹what was done› with {names[0]}”",
        data={"count": len(names), "listed": len(asked)},
    )


def _asked(resume: Resume, ignored: set[str]) -> Iterator[tuple[Value, str]]:
    """The listed tools that a bullet could show: (keyword, name)."""
    seen = set()
    for group in resume.skills:
        if group.name is not None and _LEARNING.search(group.name.text):
            continue
        for keyword in group.keywords:
            text = _RATING.sub("", keyword.text).strip(" .")
            if keyword.confidence < 0.5 or not 0 < len(text) <= 40 or _LEARNING.search(keyword.text):
                continue
            name = skills.canonical(text)
            if name is None or skills.kind(name) != "tool" or name in _PLAIN or name in seen:
                continue
            if text.casefold() in ignored or name.casefold() in ignored or _WIDE.intersection(skills.broader(name)):
                continue
            seen.add(name)
            yield keyword, name


def _shown(resume: Resume) -> str:
    """All text that can show a skill: what stands in neither a skills list nor one of languages or interests."""
    parts = [value.text for value in (resume.basics.summary, resume.basics.label) if value is not None]
    for section in resume.sections:
        heading = section.heading.text[:80] if section.heading is not None else ""
        if section.kind in _OTHER_SECTIONS or (section.kind == "custom" and _LISTING.search(heading)):
            continue
        parts += [line.text for line in section.lines]
    for entry in resume.entries:
        parts.append(entry.content.text)
        parts += [bullet.text for bullet in entry.highlights]
    for project in resume.projects:
        parts += [keyword.text for keyword in project.keywords]
    for education in resume.education:
        parts += [course.text for course in education.courses]
    return "\n".join(dict.fromkeys(parts))


def _written(keyword: Value, name: str, low: str) -> bool:
    """Whether the words of a skill, or of another name for it, stand in a text in lower case."""
    for term in (_RATING.sub("", keyword.text).strip(" ."), name, *skills.aliases(name)):
        plain = term.casefold()
        if plain not in low:
            continue
        if len(plain) > 3 and not skills.everyday(term):
            return True
        if re.search(rf"(?<!\w){re.escape(plain)}(?![\w+#])", low):
            return True
    return False
