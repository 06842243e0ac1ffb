"""The JSON Schema of profile.yaml and the tables of its keys, from the one table that its reader uses.

Keys have several spellings; the first is a property, which editors offer, the others are patterns. It has no ``$id``:
there is no address that it could be fetched from.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from profilelint.read.exports import keys
from profilelint.read.exports.keys import Key

_SCALAR = ["string", "number", "null"]
_KINDS: dict[str, dict[str, Any]] = {
    keys.TEXT: {"type": _SCALAR},
    keys.DATE: {"type": _SCALAR},
    keys.FLAG: {"type": [*_SCALAR, "boolean"]},
    keys.TEXTS: {
        "type": [*_SCALAR, "array", "object"],
        "items": {"type": [*_SCALAR, "object"]},
    },
    keys.PROSE: {"type": [*_SCALAR, "array"], "items": {"type": _SCALAR}},
    keys.NEVER: {},
}


def schema() -> str:
    """The schema as JSON."""
    root = {"$ref": "#/$defs/profile"}
    entries = {key.name: _mapping(key.name, key.keys) for key in keys.ROOT if key.keys}
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "profile.yaml",
        "description": "A profile on a network, kept as data, for profilelint to compare with a resume. Every key may "
        "be left out; an empty one says that the profile shows nothing there. Other keys are left out by the reader, "
        "which says so.",
        "anyOf": [root, {"$ref": "#/$defs/named"}],
        "$defs": {
            "profile": _mapping("profile", keys.ROOT),
            "named": {
                "type": "object",
                "maxProperties": 2,
                "oneOf": [{"required": [name]} for name in keys.NAMED],
                "additionalProperties": False,
                "properties": {keys.NETWORK.name: _value(keys.NETWORK), **dict.fromkeys(keys.NAMED, root)},
            },
            **entries,
        },
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _mapping(name: str, table: tuple[Key, ...]) -> dict[str, Any]:
    """An object with these keys, defined under a name. A spelling that is an earlier key's own is left to that."""
    first = keys.spelled(table)
    taken = {key.name for key in table}
    others = {
        key.name: [spelling for spelling in key.others if first[spelling] is key and spelling not in taken]
        for key in table
    }
    return {
        "type": "object",
        "properties": {key.name: _value(key) for key in table},
        "patternProperties": {
            f"^({'|'.join(spellings)})$": {"$ref": f"#/$defs/{name}/properties/{key}"}
            for key, spellings in others.items()
            if spellings
        },
        "additionalProperties": False,
    }


def _value(key: Key) -> dict[str, Any]:
    """What a key may hold, with what it is."""
    about: dict[str, Any] = {"description": key.about}
    if key.kind == keys.ENTRIES:
        entry = {"$ref": f"#/$defs/{key.name}"}
        listing = {"type": "array", "items": {"anyOf": [entry, _KINDS[keys.TEXT]]}, "maxItems": keys.MOST_ENTRIES}
        return about | {"anyOf": [listing, entry, {"type": _SCALAR if key.loose else "null"}]}
    if key.kind == keys.MAPPING:
        mapping = {"$ref": f"#/$defs/{key.name if key.keys else 'profile'}"}
        others = [_KINDS[keys.PROSE]] if key.loose else [{"type": "null"}]
        return about | {"anyOf": [mapping, *others]}
    if key.choices:
        return about | {"anyOf": [{"enum": list(key.choices)}, _KINDS[key.kind]]}
    return about | _KINDS[key.kind]


MARKS = ("<!-- generated: keys of profile.yaml -->", "<!-- generated until here -->")
_SHOWN = {
    keys.TEXT: "a text",
    keys.DATE: "a date",
    keys.FLAG: "true, false or a text",
    keys.TEXTS: "texts",
    keys.PROSE: "a text or a list",
    keys.ENTRIES: "entries",
    keys.MAPPING: "keys",
    keys.NEVER: "anything",
}


def page(text: str) -> str:
    """The page on profiles with the tables of all keys filled in between its marks."""
    before, mark, rest = text.partition(MARKS[0])
    _, end, after = rest.partition(MARKS[1])
    if not mark or not end:
        raise ValueError(f"docs/profiles.md lacks {' or '.join(MARKS)}")
    lines = ["| key | holds | also written | what it is |", "|---|---|---|---|"]
    same = {spelling for key in (*keys.LINKS[1:], *keys.WIDE) for spelling in key.spellings}
    for key in keys.ROOT:
        if key.name not in same and key not in keys.GROUPS:
            others = (other.name for other in keys.LINKS[1:]) if key is keys.LINKS[0] else key.others
            lines.append(_row(f"`{key.name}`", key, others))
            if key.keys not in (keys.DOCUMENTS, keys.INTERESTS):
                continue
            lines += [_row(f"`{key.name}` › `{inner.name}`", inner, inner.others) for inner in key.keys]
    lines += ["", "In the entries of the sections:", ""]
    lines += ["| key | in | holds | also written |", "|---|---|---|---|"]
    inside: dict[tuple[str, str, tuple[str, ...]], list[str]] = {}
    for section in keys.SECTIONS:
        for key in section.keys:
            inside.setdefault((key.name, key.kind, key.others), []).append(section.name)
    for (name, kind, spelled), sections in inside.items():
        where = "all" if len(sections) == len(keys.SECTIONS) else ", ".join(f"`{section}`" for section in sections)
        lines.append(f"| `{name}` | {where} | {_SHOWN[kind]} | {_listed(spelled)} |")
    table = "\n".join(lines)
    return f"{before}{mark}\n\n{table}\n\n{end}{after}"


def _row(name: str, key: Key, others: Iterable[str]) -> str:
    values = f" {', '.join(key.choices)}." if key.choices else ""
    return f"| {name} | {_SHOWN[key.kind]} | {_listed(others)} | {key.about}{values} |"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
