"""How well postings are understood: the labelled ones in ``fixtures/postings/labelled`` against the analysis.

``python benchmarks/postings.py [--show] [--folder DIR] [NAME…]`` prints, over all postings (or those whose file name
starts with a NAME):

* line strength: F1 of the pairs (line, required | preferred). A line is a list item, sentence or paragraph that asks
  for something, known by the line of the file on which it starts. What is predicted on another line is a false alarm.
* years, degree, any-of, eligibility: F1 of the pairs (line, value). An any-of group counts as found where two thirds of
  its members and the group's are the same.
* boilerplate: requirements taken from ranges that hold none (the firm, benefits, the law, the page around it).
* head: how often title, organisation, place, work mode, pay and deadline are right.

``--show`` lists every miss and every false alarm. The labels are described in ``fixtures/postings/labelled/README.md``.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from profilelint.model.document import Document
from profilelint.model.place import TextPlace
from profilelint.model.posting import Kind, Posting, Requirement, Strength
from profilelint.model.value import Value
from profilelint.posting import analyse
from profilelint.read import read_file

LABELLED = Path(__file__).parent.parent / "fixtures" / "postings" / "labelled"
_ITEM = re.compile(r"\s*(?:[-*•·–▪o○]|\d+[.)])\s")
_DEGREE = re.compile(r"degree|diploma|qualification|graduate", re.IGNORECASE)
"""Without such a word a line names fields of study ("Major: Biology"), and no degree."""
_HEAD = {Kind.LOCATION, Kind.DEADLINE}


class Counted(NamedTuple):
    """What was found, missed and invented."""

    right: int = 0
    missed: int = 0
    wrong: int = 0

    def plus(self, gold: Counter[Any], found: Counter[Any]) -> Counted:
        both = sum((gold & found).values())
        return Counted(self.right + both, self.missed + gold.total() - both, self.wrong + found.total() - both)

    @property
    def f1(self) -> float:
        total = 2 * self.right + self.missed + self.wrong
        return 2 * self.right / total if total else 1.0

    def __str__(self) -> str:
        precision = self.right / max(1, self.right + self.wrong)
        recall = self.right / max(1, self.right + self.missed)
        return f"F1 {self.f1:.3f}  P {precision:.3f}  R {recall:.3f}  ({self.right + self.missed} labelled)"


class Labelled(NamedTuple):
    """A posting's text, labels and, for each labelled line, the last line that belongs to it."""

    path: Path
    lines: list[str]
    labels: dict[str, Any]
    last: dict[int, int]

    def entry(self, line: int) -> int | None:
        """The labelled line that a line of the file belongs to."""
        return max((start for start, end in self.last.items() if start <= line <= end), default=None)

    def boilerplate(self, line: int) -> bool:
        return any(range_["first"] <= line <= range_["last"] for range_ in self.labels.get("boilerplate", ()))


def load(path: Path) -> Labelled:
    """A labelled posting; ``path`` is the text's."""
    labels = tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))
    lines = path.read_text(encoding="utf-8").splitlines()
    starts = sorted({entry["line"] for entry in labels.get("line", ())})
    last: dict[int, int] = {}
    for number, start in enumerate(starts):
        stop = starts[number + 1] if number + 1 < len(starts) else len(lines) + 1
        end = start
        while end + 1 < stop and lines[end].strip() and not _ITEM.match(lines[end]):
            end += 1
        last[start] = end
    return Labelled(path, lines, labels, last)


def line_of(value: Value, document: Document) -> int:
    """The line of the file on which a value starts; 0 where it has none."""
    starts = [line.start for line in document.lines]
    for span in value.spans:
        line = document.lines[bisect_right(starts, span.start) - 1]
        for word in line.words:
            if word.start + len(word.text) <= span.start - line.start or word.text.lower().strip("()") == "or":
                continue
            if isinstance(word.place, TextPlace):
                return word.place.line
    return 0


def plain(text: str) -> str:
    return " ".join(re.sub(r"[^\w+#.]+", " ", text.casefold()).split()).strip(" .")


def groups(requirement: Requirement) -> frozenset[str]:
    return frozenset(plain(option.text) for option in requirement.options)


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two groups have two thirds of their members in common, a member known by its words or a part of them."""
    left = sum(any(a == b or f" {a} " in f" {b} " or f" {b} " in f" {a} " for b in other) for a in one)
    right = sum(any(a == b or f" {a} " in f" {b} " or f" {b} " in f" {a} " for a in one) for b in other)
    return left >= 2 / 3 * len(one) and right >= 2 / 3 * len(other)


class Score:
    """The counts over all postings, and what to show."""

    def __init__(self, show: bool) -> None:
        self.show = show
        self.counted: dict[str, Counted] = dict.fromkeys(
            ("line strength", "mentioned", "years", "degree", "any-of", "eligibility"), Counted()
        )
        self.boilerplate = 0
        self.requirements = 0
        self.head: Counter[str] = Counter()
        self.head_asked: Counter[str] = Counter()

    def count(self, what: str, gold: Iterable[Any], found: Iterable[Any], item: Labelled) -> None:
        wanted, had = Counter(gold), Counter(found)
        self.counted[what] = self.counted[what].plus(wanted, had)
        for sign, rest in (("missed", wanted - had), ("wrong", had - wanted)):
            for pair in rest.elements():
                self.say(item, f"{what} {sign}", pair[0], str(pair[1:]))

    def say(self, item: Labelled, what: str, line: int, more: str) -> None:
        if self.show:
            text = item.lines[line - 1].strip()[:110] if 1 <= line <= len(item.lines) else ""
            print(f"{item.path.name}:{line}: {what} {more}  | {text}")

    def add(self, item: Labelled, posting: Posting, document: Document) -> None:
        entries = {entry["line"]: entry for entry in item.labels.get("line", ())}
        placed = [(requirement, line_of(requirement.quote, document)) for requirement in posting.requirements]
        self.requirements += len(placed)
        found: list[tuple[Requirement, int]] = []
        for requirement, line in placed:
            entry = item.entry(line)
            if entry is None and item.boilerplate(line) and requirement.kind not in (*_HEAD, Kind.DOCUMENT):
                self.boilerplate += 1
                self.say(item, "from boilerplate", line, f"{requirement.kind} {list(requirement.names)}")
            if entry is None and requirement.kind in _HEAD:
                continue
            found.append((requirement, entry if entry is not None else line))
        asked = (Strength.REQUIRED, Strength.PREFERRED)
        self.count(
            "line strength",
            {
                (line, strength)
                for line, entry in entries.items()
                for strength in entry["strength"]
                if strength != "mentioned" and set(entry["kinds"]) != {"deadline"}
            },
            {
                (line, requirement.strength.value)
                for requirement, line in found
                if requirement.strength in asked and requirement.kind is not Kind.DEADLINE
            },
            item,
        )
        self.count(
            "mentioned",
            {(line, "mentioned") for line, entry in entries.items() if "mentioned" in entry["strength"]},
            {
                (line, "mentioned")
                for requirement, line in found
                if requirement.strength is Strength.MENTIONED
                and requirement.kind is not Kind.QUALITY
                and "mentioned" in entries.get(line, {"strength": "mentioned"})["strength"]
            },
            item,
        )
        self.count(
            "years",
            [(line, years) for line, entry in entries.items() for years in entry.get("years", ())],
            [(line, r.years) for r, line in found if r.kind is Kind.YEARS],
            item,
        )
        self.count(
            "degree",
            {(line, entry["degree"]) for line, entry in entries.items() if "degree" in entry},
            lowest(found),
            item,
        )
        self.count(
            "eligibility",
            {(line, what) for line, entry in entries.items() for what in entry.get("eligibility", ())},
            {(line, what) for r, line in found if r.kind is Kind.ELIGIBILITY for what in r.fields},
            item,
        )
        self.any_of(item, entries, found)
        self.top(item, posting)

    def any_of(self, item: Labelled, entries: dict[int, Any], found: list[tuple[Requirement, int]]) -> None:
        kinds = (Kind.SKILL, Kind.CERTIFICATE, Kind.LANGUAGE)
        had = [(line, groups(r)) for r, line in found if r.kind in kinds and len(set(r.names)) > 1 and line in entries]
        right = missed = 0
        for line, entry in entries.items():
            for members in entry.get("any_of", ()):
                if len(members) < 2:
                    continue
                group = frozenset(plain(member) for member in members)
                hit = next((pair for pair in had if pair[0] == line and alike(group, pair[1])), None)
                if hit is None:
                    missed += 1
                    self.say(item, "any-of missed", line, str(sorted(group)))
                else:
                    right += 1
                    had.remove(hit)
        # groups on lines of duties are not labelled everywhere
        had = [pair for pair in had if entries[pair[0]]["strength"] != ["mentioned"]]
        for line, members in had:
            self.say(item, "any-of wrong", line, str(sorted(members)))
        before = self.counted["any-of"]
        self.counted["any-of"] = Counted(before.right + right, before.missed + missed, before.wrong + len(had))

    def top(self, item: Labelled, posting: Posting) -> None:
        deadline = next((r.fields for r in posting.requirements if r.kind is Kind.DEADLINE), ())
        values = {
            "title": posting.title.text if posting.title else "",
            "organization": posting.organization.text if posting.organization else "",
            "location": posting.location.text if posting.location else "",
            "work_mode": posting.work_mode,
            "salary": posting.salary.text if posting.salary else "",
            "deadline": deadline[0] if deadline else "",
        }
        for name, value in values.items():
            want = plain(item.labels.get(name, ""))
            self.head_asked[name] += 1
            had = plain(value)
            right = want == had or bool(
                name in ("title", "salary", "location", "organization")
                and want
                and had
                and (want in had or had in want)
            )
            self.head[name] += right
            if not right:
                self.say(item, f"{name} wrong", 1, f"“{value}” for “{item.labels.get(name, '')}”")

    def report(self) -> Iterator[str]:
        for what, counted in self.counted.items():
            yield f"{what:<14} {counted}"
        yield f"{'boilerplate':<14} {self.boilerplate} of {self.requirements} requirements"
        head = ", ".join(f"{name} {self.head[name]}/{count}" for name, count in self.head_asked.items())
        yield f"{'head':<14} {head}"


def lowest(found: list[tuple[Requirement, int]]) -> set[tuple[int, str]]:
    """The lowest degree of each line: what is enough."""
    levels = ("any", "high-school", "associate", "bachelor", "master", "doctorate")
    by_line: dict[int, list[str]] = {}
    for requirement, line in found:
        if requirement.kind is Kind.DEGREE and (requirement.degree or _DEGREE.search(requirement.quote.text)):
            by_line.setdefault(line, []).append(requirement.degree or "any")
    return {(line, min(held, key=levels.index)) for line, held in by_line.items()}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--folder", type=Path, default=LABELLED)
    options = parser.parse_args()
    score = Score(options.show)
    paths = [
        path
        for path in sorted(options.folder.glob("*"))
        if path.suffix in (".txt", ".md")
        and path.with_suffix(".toml").exists()
        and (not options.names or path.name.startswith(tuple(options.names)))
    ]
    for path in paths:
        document = read_file(str(path))
        score.add(load(path), analyse(document), document)
    print(f"{len(paths)} postings")
    print("\n".join(score.report()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
