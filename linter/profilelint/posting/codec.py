"""A posting as plain data and back, for the cache: JSON types only, exact in both directions.

The form belongs to :data:`VERSION`; another version's data are refused, never guessed at.
"""

from __future__ import annotations

from typing import Any

from profilelint.model.posting import Kind, Posting, Requirement, Strength
from profilelint.model.value import Piece, Value

VERSION = 2


def encode(posting: Posting) -> dict[str, Any]:
    """The posting as dicts, lists, strings, numbers and booleans."""

    def value(item: Value | None) -> list[Any] | None:
        if item is None:
            return None
        row: list[Any] = [item.text, item.path, [list(piece) for piece in item.pieces], item.confidence]
        return row if item.source == posting.source else [*row, item.source]

    return {
        "version": VERSION,
        "source": posting.source,
        "title": value(posting.title),
        "organization": value(posting.organization),
        "location": value(posting.location),
        "salary": value(posting.salary),
        "employment": value(posting.employment),
        "work_mode": posting.work_mode,
        "requirements": [
            {
                "path": item.path,
                "kind": item.kind.value,
                "strength": item.strength.value,
                "quote": value(item.quote),
                "options": [value(option) for option in item.options],
                "names": list(item.names),
                "years": item.years,
                "degree": item.degree,
                "fields": list(item.fields),
                "or_equivalent": item.or_equivalent,
            }
            for item in posting.requirements
        ],
    }


def decode(data: object, source: str | None = None) -> Posting:
    """The posting that :func:`encode` made the data of; ``source`` takes the place of its source where given.

    Raises ValueError for anything else: another version, a missing field, a field of another type.
    """
    top = _dict(data)
    if top.get("version") != VERSION:
        raise ValueError("a posting of another version")
    own = _text(top["source"]) if "source" in top else _missing("source")
    name = own if source is None else source

    def value(row: object) -> Value:
        cells = _list(row)
        if len(cells) not in (4, 5):
            raise ValueError("a value of another shape")
        pieces = tuple(Piece(*_piece(piece)) for piece in _list(cells[2]))
        confidence = cells[3]
        if isinstance(confidence, bool) or not isinstance(confidence, (int, float)):
            raise ValueError("a confidence that is no number")
        return Value(_text(cells[0]), _text(cells[1]), _text(cells[4]) if len(cells) == 5 else name, pieces, confidence)

    def maybe(row: object) -> Value | None:
        return None if row is None else value(row)

    def requirement(row: object) -> Requirement:
        item = _dict(row)
        years = _get(item, "years")
        if years is not None and (isinstance(years, bool) or not isinstance(years, int)):
            raise ValueError("years that are no number")
        equivalent = _get(item, "or_equivalent")
        if not isinstance(equivalent, bool):
            raise ValueError("or_equivalent that is no boolean")
        return Requirement(
            path=_text(_get(item, "path")),
            kind=Kind(_text(_get(item, "kind"))),
            strength=Strength(_text(_get(item, "strength"))),
            quote=value(_get(item, "quote")),
            options=tuple(value(option) for option in _list(_get(item, "options"))),
            names=tuple(_text(name) for name in _list(_get(item, "names"))),
            years=years,
            degree=_text(_get(item, "degree")),
            fields=tuple(_text(field) for field in _list(_get(item, "fields"))),
            or_equivalent=equivalent,
        )

    return Posting(
        source=name,
        title=maybe(_get(top, "title")),
        organization=maybe(_get(top, "organization")),
        location=maybe(_get(top, "location")),
        salary=maybe(_get(top, "salary")),
        employment=maybe(_get(top, "employment")),
        work_mode=_text(_get(top, "work_mode")),
        requirements=tuple(requirement(row) for row in _list(_get(top, "requirements"))),
    )


def _missing(name: str) -> Any:
    raise ValueError(f"{name} is missing")


def _get(data: dict[str, object], name: str) -> object:
    return data[name] if name in data else _missing(name)


def _dict(data: object) -> dict[str, object]:
    if not isinstance(data, dict):
        raise ValueError("no object")
    return data


def _list(data: object) -> list[object]:
    if not isinstance(data, list):
        raise ValueError("no array")
    return data


def _text(data: object) -> str:
    if not isinstance(data, str):
        raise ValueError("no string")
    return data


def _piece(data: object) -> tuple[int, int, int]:
    cells = _list(data)
    offset, start, length = (*cells, *[None] * 3)[:3]
    for cell in cells:
        if isinstance(cell, bool) or not isinstance(cell, int) or cell < 0:
            raise ValueError("a piece that is no three numbers")
    if len(cells) != 3 or not isinstance(offset, int) or not isinstance(start, int) or not isinstance(length, int):
        raise ValueError("a piece that is no three numbers")
    return offset, start, length
