"""Bullets of one level have different signs.

## Why

Guides agree on consistent formatting. Two signs at one level look as if parts came from two documents, and make a reader ask
what the difference means.

## Bad

```resume path=Robin_Vale_Resume.txt
Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

EDUCATION

Ohio State University, Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0, Expected May 2027

EXPERIENCE

Data Intern, Harborlight Analytics, Columbus, OH
May 2026 – Aug 2026
• Built a nightly import job in Python and SQL that loads 2,000 invoices
• Reduced the time of the weekly report from 4 hours to 20 minutes
* Trained 12 clerks on the new forms

SKILLS

Python, SQL
```

```resume path=Robin_Vale_Resume.txt
Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

EDUCATION

Ohio State University, Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0, Expected May 2027

EXPERIENCE

Teaching Assistant, Ohio State University, Columbus, OH
Sep 2025 – Present
- Tutor 40 first-year students each week in data structures with Python
- Grade 120 programming assignments per term and answer questions within one day

Data Intern, Harborlight Analytics, Columbus, OH
May 2025 – Aug 2025
• Built a nightly import job in Python and SQL that loads 2,000 invoices
• Reduced the time of the weekly report from 4 hours to 20 minutes

SKILLS

Python, SQL
```

```bullet
- Built a nightly import job in Python and SQL that loads 2,000 invoices
* Reduced the time of the weekly report from 4 hours to 20 minutes
```

## Good

```resume path=Robin_Vale_Resume.txt
Robin Vale

Columbus, OH | (614) 555-0131 | robin.vale@mail.example

EDUCATION

Ohio State University, Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0, Expected May 2027

EXPERIENCE

Data Intern, Harborlight Analytics, Columbus, OH
May 2026 – Aug 2026
• Built a nightly import job in Python and SQL that loads 2,000 invoices
• Reduced the time of the weekly report from 4 hours to 20 minutes

SKILLS

- Python
- SQL
```

```bullet
- Built a nightly import job in Python and SQL that loads 2,000 invoices
  * Reduced the time of the weekly report from 4 hours to 20 minutes
```

```section
## Volunteering

### Guide, Scioto Nature Center — Columbus, OH

Mar 2026 – Present

* Lead 30 school classes along the river trail
* Keep the book of finds for 200 visitors a week
```

```section
## Certifications

1. Certified Analytics Professional, 2026
2. First Aid and CPR, 2025
```

## What to do

Use one sign for each level; a second level may have its own.

## When to ignore

When the signs mean something that the page explains.
"""

from __future__ import annotations

from collections.abc import Iterator

from profilelint.api import Bullet, Context, Evidence, Finding, Level, Resume, Rule, at

RULE = Rule(
    "layout-mixed-bullets", level=Level.INFO, evidence=Evidence.GUIDE, scope=Resume, since="0.1", ratchet=("signs",)
)

_FOLD = (
    dict.fromkeys("•●∙·⚫⦁‧・⋅", "•")
    | dict.fromkeys("–—−‐‑", "-")
    | dict.fromkeys("◦○oO", "◦")
    | dict.fromkeys("▪■◾◼", "▪")
)
"""Signs that look alike, and those that fonts and extractors exchange for one another."""
_SOURCE = frozenset({"markdown", "latex", "typst", "html"})
"""Formats in which every list is printed with the same signs, whatever the source has."""


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    if context.document.structured:
        return
    entries = (*resume.work, *resume.volunteer, *resume.projects, *resume.education)
    lists = [[bullet for bullet in entry.highlights if _sign(bullet)] for entry in entries]
    if context.document.format not in _SOURCE:
        lists = [[bullet for bullets in lists for bullet in bullets]]
    edges = _edges(context)
    for bullets in lists:
        for level in sorted({bullet.level for bullet in bullets}):
            groups: dict[str, list[Bullet]] = {}
            for bullet in bullets:
                if bullet.level == level:
                    groups.setdefault(_sign(bullet), []).append(bullet)
            if len(groups) < 2:
                continue
            usual, *rest = sorted(groups.values(), key=len, reverse=True)
            odd = [bullet for group in rest for bullet in group if _beside(bullet, usual, edges)]
            if not odd:
                continue
            sign = usual[0].marker
            signs = list(dict.fromkeys([sign, *(bullet.marker for bullet in odd)]))
            yield Finding(
                message=f"bullets of one level have {len(signs)} signs: {', '.join(f'“{one}”' for one in signs[:4])}",
                locations=tuple(at(bullet, f"“{bullet.marker}”") for bullet in odd[:6]),
                suggestion=f"put “{sign}” before all of them"
                + (", as most have it" if len(usual) > sum(map(len, rest)) else ""),
                data={"signs": len(signs)},
            )
            return


def _sign(bullet: Bullet) -> str:
    """The sign as it is compared; empty for none, numbers and letters."""
    sign = bullet.marker.strip()
    if len(sign) > 2 or (sign[:1].isalnum() and sign not in "oO"):
        return ""
    return _FOLD.get(sign, sign)


def _edges(context: Context) -> dict[int, tuple[int, float]]:
    """Where a PDF's lines start: column and left edge in points, by offset."""
    if context.document.format != "pdf":
        return {}
    return {line.start: (line.column, line.bbox.x0) for line in context.document.lines if line.bbox is not None}


def _beside(bullet: Bullet, usual: list[Bullet], edges: dict[int, tuple[int, float]]) -> bool:
    """Whether the bullet stands as far to the right as one of the usual ones, so that it is of their level."""
    if not edges:
        return True
    mine = edges.get(bullet.spans[0].start) if bullet.spans else None
    if mine is None:
        return False
    for other in usual[:200]:
        edge = edges.get(other.spans[0].start) if other.spans else None
        if edge is not None and edge[0] == mine[0] and abs(edge[1] - mine[1]) <= 6:
            return True
    return False
