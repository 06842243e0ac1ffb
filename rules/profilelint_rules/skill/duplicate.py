"""A skill is listed twice, perhaps under two names.

## Why

The room of the second name could hold another skill.

## Bad

```skills
Python, SQL, Structured Query Language, Python
```

```skills
Python, SQL, Word, wound care, Microsoft Word
```

```skills
Databases: SQL, query tuning
Languages: Python, SQL
```

```skills
Python, SQL, HTML, HTML5, wound dressing, wound dressings
```

## Good

```skills
TIG welding, MIG welding, plasma cutting
```

```skills
Python, SQL, Git, GitHub, HTML, HTML email
```

```skills
Python, SQL, Microsoft Word, Microsoft Office, word games
```

```skills
SQL, Python 2, Python 3
```

```skills
Welding (MIG), welding (TIG), plasma cutting
```

```skills
Python, SQL, Vim, Neovim, Jupyter, IPython
```

```skills
Python, SQL, medical billing, CPT coding, regression, logistic regression, front desk, reception
```

## What to do

Merge them: one name, or both in one: "JavaScript (JS)".

## When to ignore

When a posting or a search asks for both names, as some forms do with a long and a short one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilelint.api import Context, Evidence, Finding, Level, Resume, Rule, Value, at, lazy, skills

RULE = Rule("skill-duplicate", level=Level.INFO, evidence=Evidence.LOGIC, scope=Resume, since="0.1")

_VERSION = lazy(r"\d[\d.]*\+?$|[(/]")

_ADDED = frozenset(
    "microsoft ms adobe google apache amazon aws autodesk atlassian oracle ibm language programming lang framework library"
    " software platform skills system systems tool tools".split()
)
_CALLED = tuple(
    set(pair.split("|"))
    for pair in (
        "postgres|postgresql golang|go sklearn|scikitlearn vscode|visualstudiocode mongo|mongodb csharp|c# cpp|c++ dotnet|.net"
        " dotnet|net ux|userexperience regex|regularexpressions protobuf|protocolbuffers gsuite|googleworkspace rails|rubyonrails"
    ).split()
)
"""Two names of one thing that neither letters nor makers show."""

_NO_SKILL = lazy(
    r"\s*(?:(?:expert|advanced|intermediate|basic|beginner|proficient|fluent|native|novice|familiar|working knowledge"
    r"|\d+\+? years?)\s*\Z|[\w ]{1,24}:)",
    re.IGNORECASE,
)
"""A level, or a label with its first item: those may stand several times."""


def check(resume: Resume, context: Context) -> Iterator[Finding]:
    first: dict[str, Value] = {}
    versions: dict[str, Value] = {}
    """The first name with a version of each skill: "Python 3" goes with "Python", not with "Python 2"."""
    for group in resume.skills:
        for keyword in group.keywords:
            if keyword.confidence < 0.5 or _NO_SKILL.match(keyword.text):
                continue
            key = _key(keyword.text)
            earlier = first.setdefault(key, keyword) if key else keyword
            if earlier is keyword and key:
                bare = _bare(keyword.text, key)
                earlier = versions.get(bare, keyword) if bare == key else first.get(bare, keyword)
                if bare != key and earlier is keyword:
                    versions.setdefault(bare, keyword)
            if earlier is keyword:
                continue
            how = _how(earlier.text, keyword.text)
            if how is None:
                continue
            long, short = sorted((earlier.text, keyword.text), key=len, reverse=True)
            if how == "short":
                name = skills.canonical(long)
                long = name if name is not None and _squash(name) == _squash(long) else long
            yield Finding(
                message=f"“{keyword.text}” is listed twice"
                if how == "same"
                else f"“{earlier.text}” and “{keyword.text}” are one skill",
                locations=(at(keyword, "again"), at(earlier, "the first time")),
                suggestion=f"keep “{earlier.text}” once"
                if how == "same"
                else f"keep one name, or write “{long} ({short})”"
                if how == "short"
                else f"keep “{long}” alone",
            )


def _key(text: str) -> str:
    """What a skill is compared by. Versions and kinds in parentheses stay apart, as in "Python 2" and "Python 3"."""
    plain = re.sub(r"\s+", " ", text.strip(" .")).casefold()
    if _VERSION.search(plain):
        return plain
    name = skills.canonical(text)
    return name.casefold() if name else skills.normalise(plain) or plain


def _bare(text: str, key: str) -> str:
    """The key of a tool without its version."""
    if "(" in text or "/" in text:
        return key
    name = skills.canonical(text)
    return name.casefold() if name is not None and skills.kind(name) == "tool" else key


def _how(first: str, second: str) -> str | None:
    """How two names that the table puts together are one: ``same``, ``short`` (of the other), ``form`` (another form).

    The table also puts together what a search may take for one: RStudio and R, CPT coding and medical billing. Those
    are two skills.
    """
    if re.sub(r"\s+", " ", first.strip(" .")).casefold() == re.sub(r"\s+", " ", second.strip(" .")).casefold():
        return "same"
    a, b = _squash(first), _squash(second)
    if {a, b} == {"angular", "angularjs"}:
        return None  # two frameworks
    if a == b or _plain(a) == _plain(b) or skills.normalise(first) == skills.normalise(second):
        return "form"
    if _stripped(first) == _stripped(second):
        return "form"
    if {a, b} in _CALLED:
        return "form"
    name = skills.canonical(first)
    terms = (first, second, name, *skills.aliases(name)) if name is not None else (first, second)
    for short, other in ((a, second), (b, first), (_stripped(first), second), (_stripped(second), first)):
        if not 2 <= len(short) <= 6:
            continue
        longs = (other, *(term for term in terms if _stripped(term) == _stripped(other)))
        if any(short in (_initials(term), _counted(term)) for term in longs):
            return "short"
    return None


def _squash(text: str) -> str:
    """The letters, digits and signs of a name: "Node.js" and "Node JS" are the same."""
    return re.sub(r"[^\w+#]|_", "", text.casefold())


def _plain(squashed: str) -> str:
    """Without a version and ".js": HTML5, React.js."""
    return re.sub(r"(?<=[^\W\d]{3})(?:js)?[\d.]*\Z", "", squashed)


def _stripped(text: str) -> str:
    """Without the makers and the words for its kind: Microsoft Word, Apache Kafka, Go language."""
    words = [word for word in re.findall(r"[\w.+#-]+", text.casefold()) if word not in _ADDED]
    return _plain(_squash(" ".join(words)))


def _initials(text: str) -> str:
    """The first letters of the words, a capital inside a word counted as one: JavaScript, Amazon Web Services."""
    words = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d", text)
    return "".join(word[0] for word in words if word.lower() not in ("of", "and", "the", "for", "to", "in")).casefold()


def _counted(text: str) -> str:
    """The form that counts the letters left out: K8s."""
    plain = _squash(text)
    return f"{plain[0]}{len(plain) - 2}{plain[-1]}" if len(plain) > 4 else ""
