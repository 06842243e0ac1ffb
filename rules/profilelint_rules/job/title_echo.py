"""The role that the posting names stands in no summary, headline, title or project.

## Why

Recruiters search for the name of the role (two vendors' own pages), and readers look for it first; career centres
advise to use the posting's words where they are true. Words of level, season and contract do not count, other forms and
near names of a word do ("Developer", "Engineer").

## Bad

```job
# Site Reliability Intern

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
```

```job
# Marketing Assistant, Summer 2027

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
```

```job
# Junior Electrician (m/f/d)

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
```

```job
LOGISTICS COORDINATOR

Harborlight Analytics - Columbus, OH

Must haves:
- Experience with Python and SQL
```

## Good

```job
# Computer Scientist I

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
```

```job
# Summer Intern, Data Platforms

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
```

```job
# Team Member (part time)

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
```

```job
# Marketing Assistant

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
```

```summary
Computer science student who writes for the web and looks for a first role in marketing.
```

```job
# Teacher of Mathematics

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
```

```current
- Tutor 40 first-year students each week in data structures with Python
- Grade 120 programming assignments per term and answer questions within one day
```

```job
# DATA SCIENCE INTERN (NIGHTS)

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
```

```job
# Hospital Data Analyst

Harborlight Analytics, Columbus, OH

## Requirements

- Experience with Python and SQL
```

## What to do

If it is the role you want, name it in a headline or in one line of summary under the contact data.

## When to ignore

A change of field, where the letter explains it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Match, Rule, Value, at, lazy

RULE = Rule("job-title-echo", level=Level.INFO, evidence=Evidence.GUIDE, scope=Match, since="0.1", needs=("job",))

_WORD = lazy(r"[^\W\d_]{2,}(?:[’'-][^\W\d_]+)*")
_ASIDE = lazy(r"[(\[{][^()\[\]{}]{0,60}[)\]}]")
_TERM = lazy(
    r"\s*[,|–—-]?\s*(?:(?:spring|summer|fall|autumn|winter|\d{4}|\d(?:st|nd|rd) shift|nights?|days?|evenings?|weekends?|prn|(?:full|part)[- ]time)[\s/]*)+$",
    re.IGNORECASE,
)
_OTHER = frozenset(
    "a an and at by for from in of on or the to with via our your intern interns internship internships co-op coop co op extern"
    " externship externs trainee traineeship apprentice apprenticeship graduate grad graduates undergraduate student students"
    " fellow fellowship junior jr senior sr lead principal staff chief entry level mid entry-level mid-level associate"
    " assistant aide summer fall autumn winter spring january february march april may june july august september october"
    " november december full part time full-time part-time fulltime temporary temp seasonal contract permanent casual"
    " remote hybrid onsite on-site site-based usa us uk program programme scheme team member crew position role job jobs"
    " opportunity opening career careers new year early first second third shift night day weekend evening i ii iii iv v vi"
    " manager coordinator specialist officer representative rep worker supervisor director head vice president executive"
    " professional leader expert consultant volunteer paid unpaid general application pool multiple various all other"
    " required needed wanted hiring now urgent district grade level department division group company inc llc".split()
)
_NEAR = (
    "developer engineer engineering programmer programming coder software",
    "teacher teaching educator instructor tutor teacher's classroom education school",
    "nurse nursing rn lpn cna bsn patient clinical caregiver care health healthcare",
    "cook chef culinary kitchen food baker barista restaurant server dishwasher",
    "cashier retail sales clerk store shop merchandising customer",
    "accountant accounting bookkeeper bookkeeping audit auditor tax finance financial payroll",
    "analyst analysis analytics data analytical scientist statistics",
    "designer design ux ui graphic creative",
    "writer writing editor editorial content copywriter journalist communications communication",
    "mechanic mechanical technician maintenance repair automotive",
    "driver delivery courier driving logistics transport",
    "lab laboratory research researcher science biology chemistry",
    "law legal paralegal lawyer attorney",
    "hr human resources recruiter recruiting recruitment talent people",
    "support service help desk helpdesk it customer client",
    "office administrative administrator administration secretary receptionist clerical clerk",
    "marketing advertising brand media social pr communications",
    "warehouse stock inventory fulfillment picker packer logistics",
    "cyber cybersecurity security infosec",
    "electrician electrical",
    "carpenter carpentry construction builder",
)
_PLACES = frozenset(
    "school schools university college campus hospital clinic office store shop site plant county city state federal national"
    " community public regional central local main elementary middle high district center centre church museum hotel".split()
)
"""Words of where the role is: they name it only where nothing else does."""
_MOST = 40
_RECENT = 2
"""Of so many of the latest posts a near name of the role counts as well; of older ones only its own words."""


def check(match: Match, context: Context) -> Iterator[Finding]:
    title = match.posting.title
    if title is None or len(title.text) > 100:
        return
    wanted = _words(_ASIDE.sub(" ", title.text)) - _named(match)
    wanted = wanted - _PLACES or wanted  # a school's librarian is no teacher
    if not wanted:
        return
    resume = context.resume
    titles = [
        value for entry in (*resume.work, *resume.volunteer, *resume.projects) if (value := entry.title) is not None
    ]
    if not titles and resume.basics.label is None:
        return
    shown: list[Value | None] = [resume.basics.label, resume.basics.summary]
    for education in resume.education:
        shown += [education.study_type, education.area]
    for section in resume.sections:
        if section.kind in ("summary", "custom"):
            shown += section.lines[:_MOST]
    recent = [
        value for entry in (*resume.work[:_RECENT], *resume.volunteer[:1], *resume.projects) if (value := entry.title)
    ]
    have = {word for value in (*shown, *titles) if value is not None for word in _words(value.text)}
    now = {word for value in (*shown, *recent) if value is not None for word in _words(value.text)}
    near = {word for row in _NEAR for word in row.split() if wanted & set(row.split())}
    if near & now or any(_alike(word, other) for word in wanted for other in have):
        return
    role = _TERM.sub("", " ".join(_ASIDE.sub(" ", title.text).split()))
    basics = resume.basics
    yield Finding(
        message=f"the role “{role}”{context.which(match)} is named in no summary, headline, title or project of the document",
        locations=(
            at(basics.label or basics.summary or basics.name or basics, "no word of the role"),
            at(title, "the role"),
        ),
        suggestion=f"if it is the role wanted, name it in a headline or a line of summary: “{role}”",
        data={"role": role},
    )


def _words(text: str) -> set[str]:
    found = (match[0].casefold().replace("’", "'") for match in _WORD.finditer(text[:2000]))
    return {part for word in found for part in ((word,) if word in _OTHER else re.split("-", word))} - _OTHER


def _named(match: Match) -> set[str]:
    """Words of the firm and the place, which are no part of the role."""
    posting = match.posting
    return {
        word for value in (posting.organization, posting.location) if value is not None for word in _words(value.text)
    }


def _alike(one: str, other: str) -> bool:
    """Whether two words are forms of one: nurse and nursing, accountant and accounting."""
    if one == other:
        return True
    shared = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return shared >= 5 or (shared >= 4 and min(len(one), len(other)) <= 5)
