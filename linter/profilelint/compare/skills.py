"""Skills of several files side by side, by what they are called anywhere: "JS" is "JavaScript"."""

from __future__ import annotations

from collections.abc import Sequence

from profilelint.compare.alike import Relation
from profilelint.compare.facts import fold
from profilelint.language import skills
from profilelint.model.resume import Project, Resume
from profilelint.model.value import SURE, Value

MAX_SKILLS = 300
"""Skills of a file that are compared."""
_LONG = 80
_MOST_WORDS = 4
_MOST_TEXT = 60_000

Said = tuple[Value | None, Relation, str]
"""What a file says of a skill: as it is written there, the relation to the first file, and a note."""


class _Listed:
    """The skills that a file lists, one by one."""

    def __init__(self, resume: Resume) -> None:
        self.values: list[Value] = []
        for group in resume.skills:
            for keyword in group.keywords:
                if keyword.confidence >= SURE and len(self.values) < MAX_SKILLS:
                    self.values += _parts(keyword)
        self._names: dict[str, Value] = {}
        for value in self.values:
            for name in _names(value.text):
                self._names.setdefault(name, value)
        self._words = [(frozenset(skills.normalise(value.text).split()), value) for value in self.values]

    def find(self, text: str) -> Value | None:
        """The skill of the list that is this one, under this or another name, alone or in a longer one."""
        for name in _names(text):
            if name in self._names:
                return self._names[name]
        words = frozenset(skills.normalise(_bare(text)).split())
        if len(words) > 1 or skills.canonical(text) is None:
            for other, value in self._words:
                if words and (words <= other or (other and len(other) > 1 and other <= words)):
                    return value
        return None


def _names(text: str) -> list[str]:
    """What a skill is known by, the surest first."""
    found = [f"={fold(text)}"]
    for form in (text, _bare(text)):
        canonical = skills.canonical(form)
        if canonical is not None:
            found.append(canonical.casefold())
        found.append(skills.normalise(form))
    return [name for name in found if name not in ("", "=")]


def _bare(text: str) -> str:
    """A skill without what stands in brackets behind it."""
    return text.partition("(")[0].strip() or text


def _parts(value: Value) -> list[Value]:
    """The names in an item of a list: most hold one; a sentence holds those that are known."""
    text = value.text
    if len(text) <= _LONG and (skills.canonical(text) or len(_bare(text).split()) <= _MOST_WORDS):
        return [value] if any(map(str.isalnum, text)) else []
    return [value.part(hit.start, hit.end) for hit in skills.find(text[:2000], listed=True) if hit.sure]


def skill_rows(files: Sequence[tuple[Resume, bool]]) -> list[tuple[Said, ...]]:
    """A row for each skill of any file, those of the first one on top; the flags tell which files list all that they
    have."""
    listed = [_Listed(resume) for resume, _ in files]
    text = _text(files[0][0])
    rows: list[tuple[Said, ...]] = []
    taken: list[set[int]] = [set() for _ in files]
    seen: set[int] = set()
    for value in listed[0].values:
        first = listed[0].find(value.text)
        if first is not None and first is not value and id(first) in seen:
            continue  # said twice
        seen.add(id(value))
        row: list[Said] = [(value, Relation.NOTHING, "")]
        for column in range(1, len(files)):
            other = listed[column].find(value.text)
            if other is None:
                row.append((None, Relation.ONLY_HERE if files[column][1] else Relation.UNKNOWN, ""))
            else:
                taken[column].add(id(other))
                same = fold(other.text) == fold(value.text)
                row.append((other, Relation.SAME if same else Relation.OTHERWISE, ""))
        rows.append(tuple(row))
    for column in range(1, len(files)):
        for value in listed[column].values:
            if id(value) in taken[column] or listed[0].find(value.text) is not None:
                continue
            told = {skills.canonical(value.text) or "", skills.normalise(value.text)} & text
            relation = Relation.ONLY_THERE if files[0][1] and not told else Relation.UNKNOWN
            relation = Relation.OTHERWISE if told else relation
            row = [(None, Relation.NOTHING, "named in the text" if told else "")]
            for at in range(1, len(files)):
                other = value if at == column else listed[at].find(value.text) if at > column else None
                if other is not None:
                    taken[at].add(id(other))
                row.append((other, relation if other is not None else Relation.NOTHING, ""))
            rows.append(tuple(row))
    return rows


def _text(resume: Resume) -> frozenset[str]:
    """The skills that a resume names outside its list."""
    found: set[str] = set()
    left = _MOST_TEXT
    values = [value for entry in resume.entries if isinstance(entry, Project) for value in entry.keywords]
    for value in (*values, *resume.prose):
        left -= len(value.text)
        if left < 0:
            break
        for hit in skills.find(value.text):
            found |= {hit.name, skills.normalise(hit.text)}
    return frozenset(found)
