"""The JSON Schema of ``profilelint.toml``, from what the loader itself knows: settings, presets, rules, options.

It has no ``$id``: with one that is no address, taplo and the editors that use it refuse the whole schema.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from profilelint.engine import presets
from profilelint.engine.config import FAIL_ON, FORMATS, KEYS, LIMITS, MOST_OF_A_LIMIT, IgnoreEntry, Settings
from profilelint.engine.presets import LEVELS, OptionValue, Preset
from profilelint.engine.registry import Registered, Registry
from profilelint.language.own import KINDS

_TEXT = {"type": "string", "pattern": r"\S"}
_TEXTS = {"type": "array", "items": _TEXT}
_LISTS = {"select", "extend-select", "extend-ignore"}

_SOUND = [level for level in LEVELS if level != "off"]
"""The levels of the engine's own rules, which are never off."""

_ABOUT = {
    "extend": "Its path, from this file. Tables merge by key, the `extend-` lists and [[ignore]] add up, all else "
    "replaces.",
    "select": "Without it: all core rules.",
    "ignore": "Names of rules, families or patterns; or entries with `rule` and, to say which findings, `path`, `node` "
    "or `match`, and a `reason`.",
    "per-file-ignores": "By a glob on the file's path from this file, or any end of it.",
    "job": "Paths from this file: files, folders of them, one job of a board (board.json#id).",
    "profile": "Paths from this file.",
    "sources": "By the document's path; both paths are from this file.",
    "baseline": "A path from this file; `profilelint baseline` writes it.",
    "include": "Globs.",
    "exclude": "Globs; with --force-exclude they hold for files that are named, too.",
    "plugins": "Files (*.toml) by their path from this file.",
    "skills": "A name with its aliases, or with a table.",
}
_LIMITS = {
    "bytes": "the size of a file; also with KB, MB, KiB or MiB",
    "pages": "the pages that are read",
    "seconds": "the time for one file",
    "depth": "how deeply data may be nested",
    "expansion": "how many times its size a packed file may unfold to",
    "text": "the letters of text that are read",
}
_IGNORE = {
    "rule": "the rule, family or pattern",
    "path": "a glob on the file",
    "node": "a node's path or the start of one: work[0], education",
    "match": "words that the finding quotes",
    "reason": "why",
}


def schema(registry: Registry, parameters: Mapping[str, str]) -> str:
    """The schema as JSON; ``parameters`` says what each parameter of a preset is."""
    families = sorted({_family(item) for item in registry})
    properties = {key.name: _about(key.name, key.help) | _setting(key.name, registry, parameters) for key in KEYS}
    known = {"$ref": "#/$defs/known-selector"}
    closed: dict[str, Any] = {name: {"items": known} for name in sorted(_LISTS)}
    closed |= {
        "preset": {"$ref": "#/$defs/known-preset"},
        "ignore": {"items": {"if": {"type": "string"}, "then": known, "else": {"properties": {"rule": known}}}},
        "per-file-ignores": {"additionalProperties": {"items": known}},
        "rules": {"propertyNames": known},
    }
    packs = {"plugins": {"minItems": 1}}
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "profilelint.toml",
        "description": "The settings of profilelint. Rules and presets of packs are not known here: where `plugins` or "
        "`extend` is set, other names are let through.",
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
        "if": {"not": {"anyOf": [{"required": ["extend"]}, {"required": ["plugins"], "properties": packs}]}},
        "then": {"properties": closed},
        "$defs": {
            "level": {"enum": list(LEVELS)},
            "selector": {
                "type": "string",
                "anyOf": [{"$ref": "#/$defs/known-selector"}, {"pattern": r"^[a-z][a-z0-9-]*\*?$"}],
            },
            "known-selector": {
                "anyOf": [
                    _names(
                        {item.name: item.page.summary for item in registry}
                        | {family: f"All {family} rules." for family in families}
                    ),
                    {"pattern": r"^[Aa][Ll][Ll]$", "description": "Every rule."},
                    {"pattern": rf"^({'|'.join(families)})-[a-z0-9-]*\*$", "description": "A pattern."},
                ]
            },
            "known-preset": _names({name: presets.preset(name).summary for name in presets.names()}),
        },
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _names(about: Mapping[str, str]) -> dict[str, Any]:
    """One of several names; editors that know ``x-taplo`` show what each is about."""
    return {"enum": list(about), "x-taplo": {"docs": {"enumValues": list(about.values())}}}


def _family(item: Registered) -> str:
    return item.name.partition("-")[0]


def _about(name: str, text: str) -> dict[str, Any]:
    more = f". {_ABOUT[name]}" if name in _ABOUT else "."
    return {"description": text[0].upper() + text[1:] + more}


def _setting(name: str, registry: Registry, parameters: Mapping[str, str]) -> dict[str, Any]:
    """What a setting may hold."""
    selector = {"$ref": "#/$defs/selector"}
    if name in _LISTS:
        return {"type": "array", "items": selector}
    kinds: dict[str, dict[str, Any]] = {
        "extend": _TEXT,
        "profile": {"anyOf": [_TEXT, _TEXTS]},
        "preset": {"anyOf": [{"$ref": "#/$defs/known-preset"}, _TEXT], "default": Settings().preset},
        "parameters": _table({key: _parameter(key, text) for key, text in parameters.items()}),
        "ignore": {"type": "array", "items": {"anyOf": [selector, _entry()]}},
        "per-file-ignores": {
            "type": "object",
            "propertyNames": {"minLength": 1},
            "additionalProperties": {"type": "array", "items": selector},
        },
        "fail-on": {"enum": list(FAIL_ON), "default": Settings().fail_on},
        "output-format": {"enum": list(FORMATS), "default": Settings().output_format},
        "sources": {
            "type": "object",
            "propertyNames": {"minLength": 1},
            "additionalProperties": {"type": "string", "minLength": 1},
        },
        "rules": _rules(registry),
        "limits": _table({key: _limit(key) for key in LIMITS}),
        "skills": _skills(),
    }
    if name in kinds:
        return kinds[name]
    default = getattr(Settings(), name.replace("-", "_"))
    return _TEXTS if isinstance(default, tuple) else _of(default)


def _table(properties: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "properties": properties, **more}


def _entry() -> dict[str, Any]:
    texts = {name: {"type": "string", "description": _IGNORE[name]} for name in IgnoreEntry.__dataclass_fields__}
    return _table(texts, required=["rule"])


def _parameter(name: str, text: str) -> dict[str, Any]:
    key = name.replace("-", "_")
    kind = _of(getattr(Preset(name=""), key))
    del kind["default"]  # each preset has its own
    if key in presets.ALLOWED:
        kind = {"enum": list(presets.ALLOWED[key])}
    elif kind["type"] == "integer":
        kind["minimum"] = presets.least(key)
    return {"description": text} | kind


def _limit(name: str) -> dict[str, Any]:
    unit = r" *([kKmM]([iI]?[bB])|[bB])?" if name == "bytes" else ""
    number = {
        "type": "number" if name == "seconds" else "integer",
        "exclusiveMinimum": 0,
        "maximum": MOST_OF_A_LIMIT,
    }
    text = {"type": "string", "pattern": rf"^[0-9]+(\.[0-9]+)?{unit}$"}
    return {
        "description": _LIMITS[name],
        "anyOf": [number, text],
        "default": getattr(Settings().limits, f"max_{name}"),
    }


def _skills() -> dict[str, Any]:
    term = {"type": "string", "maxLength": 80, "pattern": r"^[^|\t\r\n]*\w[^|\t\r\n]*$"}
    terms = {"type": "array", "items": term}
    table = _table({"aliases": terms, "broader": terms, "kind": {"enum": ["", *KINDS]}})
    return {"type": "object", "propertyNames": term, "additionalProperties": {"anyOf": [terms, table]}}


def _rules(registry: Registry) -> dict[str, Any]:
    reserved = {_family(item) for item in registry if item.rule.reserved}
    families = {_family(item) for item in registry} - reserved
    tail = r"(-[a-z0-9-]*\*)?$"
    kinds = {"type": ["boolean", "number", "string", "array"], "items": {"type": "string"}}
    return {
        "type": "object",
        "properties": {item.name: _rule(item) for item in registry},
        "patternProperties": {
            rf"^({'|'.join(sorted(families))}){tail}|^[Aa][Ll][Ll]$": _level_or_table({}),
            rf"^({'|'.join(sorted(reserved))}){tail}": _level_or_table({}, _SOUND),
        },
        "additionalProperties": _level_or_table({}) | {"additionalProperties": kinds},
    }


def _rule(item: Registered) -> dict[str, Any]:
    options = {
        option.name.replace("_", "-"): {"description": option.help} | _amount(_of(option.default))
        for option in item.rule.options
    }
    return {"description": item.page.summary} | _level_or_table(options, _SOUND if item.rule.reserved else None)


def _amount(kind: dict[str, Any]) -> dict[str, Any]:
    """A rule's option: no number is below 0."""
    return kind | {"minimum": 0} if kind["type"] in ("integer", "number") else kind


def _level_or_table(options: dict[str, Any], levels: list[str] | None = None) -> dict[str, Any]:
    """A level, or a table with it and the options. Both stand side by side: a mistake is told as what it is."""
    level: dict[str, Any] = {"enum": levels} if levels else {"$ref": "#/$defs/level"}
    return {
        "type": ["string", "object"],
        "properties": {"level": level} | options,
        "additionalProperties": False,
        "anyOf": [level, {"type": "object"}],
    }


def _of(default: OptionValue) -> dict[str, Any]:
    """The type of a value, and the value as the default."""
    if isinstance(default, tuple):
        return {"type": "array", "items": {"type": "string"}, "default": list(default)}
    kind = {bool: "boolean", int: "integer", float: "number", str: "string"}[type(default)]
    return {"type": kind, "default": default}
