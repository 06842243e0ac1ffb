"""``json``: for programs. The schema stands in ``docs/match.schema.json``; its number grows when a key goes or changes
its meaning, never when one is added. Columns are 1-based code points; boxes are points from the top left."""

from __future__ import annotations

import json
from typing import Any

from profilelint.engine.matching import Comparison
from profilelint.engine.resolve import Resolver
from profilelint.match.plan import Gap, cover, gaps
from profilelint.match.table import Counts, Item, Part
from profilelint.model.match import Answer, Match, Row, Spell
from profilelint.model.posting import Posting, Requirement
from profilelint.model.resume import Basics, Resume
from profilelint.model.value import Value
from profilelint.report.match.view import View
from profilelint.report.match.words import Sayer, deadline
from profilelint.report.rows import place_data, visible

SCHEMA = 1


def write(comparison: Comparison) -> str:
    """The comparison as one JSON object, valid with nothing to compare and after errors too."""
    return visible(json.dumps(data(comparison), ensure_ascii=False, indent=2)) + "\n"


def data(comparison: Comparison) -> dict[str, Any]:
    """The comparison as plain data."""
    writer = _Writer(comparison)
    clean = writer.view.clean
    return {
        "schema": SCHEMA,
        "tool": {"name": "profilelint", "version": comparison.version},
        "run": {
            "today": comparison.today,
            "inputs": [
                {"path": clean(item.path), "kind": item.kind, "format": item.format, "sha256": item.sha256}
                for item in comparison.inputs
            ],
        },
        "postings": [writer.posting(posting) for posting in comparison.postings],
        "matches": [
            writer.match(resume, posting)
            for resume in range(len(comparison.candidates))
            for posting in range(len(comparison.postings))
        ],
        "fits": writer.fits(),
        "edits": writer.edits(),
        "errors": list(writer.view.errors),
    }


class _Writer:
    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.view = View(comparison)
        self.clean = self.view.clean
        nobody = Resume(source="", basics=Basics())
        self._postings = Resolver(comparison.documents, nobody)

    # postings

    def posting(self, posting: Posting) -> dict[str, Any]:
        last = deadline(posting, self.view.today, self.comparison.region, self.clean)
        return {
            "path": self.clean(posting.source),
            "title": self._text(posting.title),
            "organization": self._text(posting.organization),
            "location": self._text(posting.location),
            "work_mode": posting.work_mode,
            "employment": self._text(posting.employment),
            "salary": self._text(posting.salary),
            "deadline": last.iso if last is not None else "",
            "days_left": last.left if last is not None else None,
            "requirements": [self._requirement(item) for item in posting.requirements],
        }

    def _text(self, value: Value | None) -> str:
        return self.clean(value.text) if value is not None else ""

    def _requirement(self, item: Requirement) -> dict[str, Any]:
        return {
            "id": item.path,
            "kind": item.kind.value,
            "strength": item.strength.value,
            "quote": self.clean(item.quote.text),
            "place": place_data(self._postings.place(item.source, item.spans)),
            "options": [self.clean(option.text) for option in item.options],
            "names": [self.clean(name) for name in item.names],
            "years": item.years,
            "degree": item.degree,
            "fields": [self.clean(field) for field in item.fields],
            "or_equivalent": item.or_equivalent,
        }

    # matches

    def match(self, resume: int, posting: int) -> dict[str, Any]:
        table = self.comparison.tables[resume][posting]
        sayer = self.view.sayer(resume)
        return {
            "resume": self.clean(self.comparison.candidates[resume].path),
            "posting": self.clean(self.comparison.postings[posting].source),
            "counts": _counts(table.counts),
            "months_of_work": table.match.months_of_work,
            "items": [self._item(item, table.match, sayer) for item in table.items],
        }

    def _item(self, item: Item, match: Match, sayer: Sayer) -> dict[str, Any]:
        said = sayer.say(item, match)
        judged = item.part in (Part.JUDGE, Part.NOTE)
        return {
            "part": item.part.value,
            "state": item.state.value,
            "asked": said.asked,
            "suggestion": "" if judged or item.part is Part.MENTIONED else said.edit,
            "rows": [self._row(row, sayer) for row in item.rows],
        }

    def _row(self, row: Row, sayer: Sayer) -> dict[str, Any]:
        return {
            "requirement": row.requirement.path,
            "answers": [self._answer(answer, sayer) for answer in row.answers],
            "near": [self._answer(answer, sayer) for answer in row.near],
            "months": row.months,
            "spells": [self._spell(spell, sayer) for spell in row.spells],
        }

    def _answer(self, answer: Answer, sayer: Sayer) -> dict[str, Any]:
        quote = sayer.quote(answer)
        return {
            "text": self.clean(answer.value.text),
            "context": quote.text[:1000],
            "node": answer.value.path,
            "where": quote.where,
            "place": sayer.place(answer.value),
            "option": answer.option,
            "name": self.clean(answer.name),
            "how": answer.how.value,
            "why": self.clean(answer.why),
            "listed": answer.listed,
            "last": answer.last,
        }

    def _spell(self, spell: Spell, sayer: Sayer) -> dict[str, Any]:
        return {
            "text": self.clean(spell.value.text),
            "node": spell.value.path,
            "place": sayer.place(spell.value),
            "first": spell.first,
            "last": spell.last,
            "months": spell.months,
        }

    # all together

    def fits(self) -> list[dict[str, Any]]:
        if not self.comparison.candidates:
            return []
        return [
            {
                "posting": self.clean(self.comparison.postings[fit.posting].source),
                "best": [self.clean(self.comparison.candidates[number].path) for number in fit.best],
                "tie": fit.tie,
            }
            for fit in self.view.fits
        ]

    def edits(self) -> list[dict[str, Any]]:
        """The greedy cover over the gaps of each posting with the resume that answers most of it."""
        if not self.comparison.candidates:
            return []
        best = [self.view.best(posting) for posting in range(len(self.comparison.postings))]
        requirements: dict[tuple[Any, Any], str] = {}
        found: list[Gap] = []
        for posting, resume in enumerate(best):
            table = self.comparison.tables[resume][posting]
            requirements |= {(posting, item.key): item.requirement.path for item in table.counted}
            found += gaps(table, posting)
        return [
            {
                "names": [self.clean(name) for name in step.names],
                "required": step.required,
                "preferred": step.preferred,
                "postings": len(step.postings),
                "answers": [
                    {
                        "posting": self.clean(self.comparison.postings[gap.posting].source),
                        "resume": self.clean(self.comparison.candidates[best[gap.posting]].path),
                        "requirement": requirements[gap.posting, gap.item],
                        "required": gap.required,
                    }
                    for gap in step.gaps
                    if isinstance(gap.posting, int)
                ],
            }
            for step in cover(found)
        ]


def _counts(counts: Counts) -> dict[str, int]:
    return counts._asdict()
