"""``json``: for programs. Everything is in it, whatever the other formats leave out. The schema stands in
``docs/compare.schema.json``; its number grows when a key goes or changes its meaning, never when one is added."""

from __future__ import annotations

import json
from typing import Any

from profilelint.compare.sides import Cell, Group, Relation, Row
from profilelint.engine.resolve import Resolver
from profilelint.report.rows import place_data, visible
from profilelint.report.sides.view import Compared

SCHEMA = 1


def write(compared: Compared) -> str:
    """The comparison as one JSON object."""
    return visible(json.dumps(data(compared), ensure_ascii=False, indent=2)) + "\n"


def data(compared: Compared) -> dict[str, Any]:
    """The comparison as plain data."""
    writer = _Writer(compared)
    return {
        "schema": SCHEMA,
        "tool": {"name": "profilelint", "version": compared.version},
        "run": {"today": compared.today, "inputs": writer.inputs()},
        "sections": writer.sections(),
        "counts": [writer.counts(number) for number in range(len(compared.sides.files) - 1)],
        "errors": [compared.clean(error) for error in compared.errors],
    }


class _Writer:
    def __init__(self, compared: Compared) -> None:
        self.compared = compared
        self.clean = compared.clean
        self.resolvers = [
            Resolver({one.profile.source: document}, one.resume)
            for one, document in zip(compared.sides.files, compared.documents, strict=True)
        ]

    def inputs(self) -> list[dict[str, Any]]:
        return [
            {
                "path": self.clean.path(one.profile.source),
                "network": one.profile.network,
                "format": one.profile.form,
                "sha256": document.sha256,
                "complete": one.complete,
            }
            for one, document in zip(self.compared.sides.files, self.compared.documents, strict=True)
        ]

    def sections(self) -> list[dict[str, Any]]:
        found: dict[str, list[Group]] = {}
        for group in self.compared.sides.groups:
            found.setdefault(group.section, []).append(group)
        return [
            {"section": section, "entries": [self._entry(group) for group in groups]}
            for section, groups in found.items()
        ]

    def _entry(self, group: Group) -> dict[str, Any]:
        return {"name": self.clean(group.name), "fields": [self._field(row) for row in group.rows]}

    def _field(self, row: Row) -> dict[str, Any]:
        return {
            "field": self.clean(row.field),
            "here": self._cell(row.mine, 0),
            "there": [
                {"input": number, "relation": cell.relation.value, **self._cell(cell, number)}
                for number, cell in enumerate(row.theirs, 1)
            ],
        }

    def _cell(self, cell: Cell, number: int) -> dict[str, Any]:
        value = cell.value
        place = self.resolvers[number].place(value.source, value.spans) if value is not None and value.spans else None
        return {
            "text": self.clean(cell.text),
            "note": self.clean(cell.note),
            "node": value.path if value is not None else "",
            "place": place_data(place),
        }

    def counts(self, number: int) -> dict[str, Any]:
        counts = self.compared.sides.counts(number)
        return {
            "input": number + 1,
            "agree": counts[Relation.SAME] + counts[Relation.OTHERWISE],
            **{relation.value.replace("-", "_"): count for relation, count in counts.items()},
        }
