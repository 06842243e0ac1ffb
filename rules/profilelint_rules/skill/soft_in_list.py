"""Soft skills stand in the skills list.

## Why

Everybody can list "communication". Guides ask to show it in a bullet; the list is searched for tools and methods.

## Bad

```skills
Python, SQL, Communication, Teamwork
```

```skills
Python, SQL, wound care, problem-solving, time management
```

```skills
Python, SQL
Soft skills: eager to learn, works well with others
```

```skills
Python, SQL, leadership & collaboration, detail-oriented, dependable
```

## Good

```skills
Python, SQL, conflict minerals reporting, Empathy Map (Miro)
```

```skills
Crisis communication software, public health, leadership assessment
```

```skills
Negotiation, public speaking, conflict mediation, conflict resolution
```

```skills
Creative writing, team scheduling software, customer service, SQL, Python
```

## What to do

Take them out of the list, and show one of them in a bullet: who was led, what was explained to whom.

## When to ignore

When the posting asks for them by name and its form matches the words of the list; the option `ignore` keeps them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Option, Resume, Rule, Skill, Value, at, lazy, skills

RULE = Rule(
    "skill-soft-in-list",
    level=Level.INFO,
    evidence=Evidence.GUIDE,
    scope=Resume,
    since="0.1",
    options=(Option("ignore", (), "soft skills that may stand in the list, as the posting asks for them"),),
    ratchet=("skills",),
)

_SOFT = lazy(
    r"(?:(?:strong|excellent|good|great|effective|verbal|written|oral|interpersonal)(?:\s*(?:and|&|/)\s*(?:verbal|written|oral))?\s+)?"
    r"(?:communications?|communicator|teamwork|team\s+work|team\s+player|leadership|time\s+management|problem[\s-]+solving"
    r"|problem\s+solver|critical\s+thinking|adaptability|adaptable|flexibility|flexible|creativity|work\s+ethic|interpersonal"
    r"|organi[sz]ation|organi[sz]ational|organi[sz]ed|attention\s+to\s+detail|detail[\s-]+oriented|collaboration|collaborative"
    r"|multi-?tasking|decision[\s-]+making|self-motivat(?:ed|ion)|self-starter|motivated|motivation|hard[\s-]*working|hard\s+worker"
    r"|fast\s+learner|quick\s+learner|punctual(?:ity)?|reliab(?:le|ility)|responsib(?:le|ility)|patience|positive\s+attitude"
    r"|people|listening|active\s+listening|emotional\s+intelligence|dependab(?:le|ility)|work(?:ing)?\s+under\s+pressure"
    r"|initiative|empathy|strong\s+work\s+ethic|enthusias(?:m|tic))(?:\s+skills?|\s+abilit(?:y|ies))?",
    re.IGNORECASE,
)
_MORE = lazy(
    r"(?:(?:strong|excellent|good|great|very|highly|ability to|able to|willing(?:ness)? to|eager(?:ness)? to|quick to)\s+)*"
    r"(?:learn(?: quickly| fast| new \w+)?|work(?:s|ing)? (?:well )?(?:with others|in (?:a )?teams?|independently"
    r"|under (?:pressure|stress)|as (?:a )?team)|get along with others|proactive(?:ness)?|resourceful(?:ness)?|resilien(?:t|ce)"
    r"|integrity|honest(?:y)?|trustworth(?:y|iness)|energetic|passion(?:ate)?|people person|quick think(?:er|ing)|(?:critical|creative|logical|fast|innovative) thinker|think(?:s|ing)? (?:on (?:my|your|their) feet|outside the box)|listener|multi-?tasker|team ?work(?:er|ing)|follow(?:s|ing)? (?:instructions|directions)|self[- ]discipline|go(?:es|ing)? the extra mile|can-do|tact(?:ful)?|good judge?ment|sociable|personable|approachable|compassion(?:ate)?|drive|driven|goal[- ]oriented|results?[- ](?:oriented|driven)|task[- ]oriented|customer[- ](?:oriented|focused)|open-minded(?:ness)?|curio(?:us|sity)"
    r"|professional(?:ism)|accountab(?:le|ility)|friendly|outgoing|polite(?:ness)?|courteous|good manners|coachable"
    r"|confiden(?:t|ce)|ambitio(?:n|us)|(?:self-)?disciplined?|diligen(?:t|ce)|persever(?:ance|ing)|dedicat(?:ed|ion)"
    r"|determin(?:ed|ation)|commit(?:ted|ment)|loyal(?:ty)?|team[ -](?:oriented|spirit|building)|team lead(?:er|ership)"
    r"|leader|natural leader|motivator|mature|maturity|sense of humou?r|optimis(?:m|tic)|positiv(?:e|ity)|go-getter"
    r"|common sense|efficien(?:t|cy)|thorough(?:ness)?|conscientious(?:ness)?|cooperat(?:ion|ive)|versatil(?:e|ity)"
    r"|(?:cross-functional |team )?collaborat(?:ion|or)|effective communicat(?:ion|or)|social skills|fast-paced environments?"
    r"|independent|self-manage(?:ment|d)|self-confidence|growth mindset|analytical thinking|strategic thinking)"
    r"(?:\s+(?:skills?|abilit(?:y|ies)|attitude|mindset|person|worker))?",
    re.IGNORECASE,
)
_BARE = frozenset(
    {
        "people", "organization", "organisation", "interpersonal", "motivation", "responsible", "communications", "learn",
        "commitment", "leader", "positive", "mature", "team building", "efficiency", "discipline", "independent",
    }
)  # fmt: skip
"""Words that name something else unless "skills" follows."""
_SHOWN_BY_DOING = frozenset(
    {
        "public speaking", "negotiation", "persuasion", "mentoring", "conflict resolution", "cultural awareness",
        "customer focus", "team management", "computer savvy", "discretion", "physical stamina", "planning", "innovation",
        "delegation", "stress management", "analytical skills", "organization", "judgment", "relationship building",
    }
)  # fmt: skip
"""Soft skills of the table that name something that is done, or that can be checked."""
_LABEL = lazy(
    r"\b(?:soft|people|interpersonal|personal|social|transferable)\s+(?:skills?|qualities|attributes|strengths|traits)\b",
    re.IGNORECASE,
)


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    ignored = {word.casefold() for word in context.words("ignore")}
    soft = [keyword for group in resume.skills for keyword in _soft(group) if keyword.text.casefold() not in ignored]
    if not soft:
        return
    named = ", ".join(f"“{keyword.text}”" for keyword in soft[:3]) + (
        f" and {len(soft) - 3} more" if len(soft) > 3 else ""
    )
    yield Finding(
        message=f"{named} cannot be checked in a list",
        locations=tuple(
            at(keyword, "a quality, not a tool or method" if keyword is soft[0] else "") for keyword in soft[:6]
        ),
        suggestion="show it in a bullet, if it is true (who was led, what was explained to whom), and list tools and methods here",
        data={"skills": len(soft)},
    )


def _soft(group: Skill) -> Iterator[Value]:
    labelled = group.name is not None and _LABEL.search(group.name.text) is not None
    for keyword in group.keywords:
        text = keyword.text.strip(" .")
        if keyword.confidence < 0.5 or len(text) > 80:
            continue
        if labelled or _is_soft(text) or all(map(_is_soft, re.split(r"\s*(?:&|/|\band\b)\s*", text))):
            yield keyword


def _is_soft(text: str) -> bool:
    if not text or text.lower() in _BARE:
        return False
    if _SOFT.fullmatch(text) or _MORE.fullmatch(text):
        return True
    name = skills.canonical(text) if len(text) <= 40 and "(" not in text else None
    return name is not None and name not in _SHOWN_BY_DOING and skills.kind(name) == "soft"
