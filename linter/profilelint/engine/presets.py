"""Presets: what differs by country and purpose. One TOML file each, in the folder ``presets`` of a rule pack.

A file holds ``summary``, ``extends`` (another preset; only what differs is written), ``[parameters]`` and
``[rules]``: selector → ``"off"``, a level, or a table with ``level`` and the rule's options. ``docs/presets.md`` shows
them side by side.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from profilelint.model.finding import Level

BUILT_IN = "profilelint_rules"
"""The pack that is always loaded: the rules that come with the distribution."""

DEFAULT_PRESET = "us-student"

OptionValue = bool | int | float | str | tuple[str, ...]


class PresetError(ValueError):
    """A preset's file that does not keep the format; the message names the file and the key."""


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """What is set for a rule: its level (``None``: as it is), whether it is switched off, its options."""

    level: Level | None = None
    off: bool = False
    options: Mapping[str, OptionValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """``max_pages`` 0 means no limit; ``page_size`` is ``letter``, ``a4`` or empty for any; ``date_precision`` is
    the coarsest precision wanted (``month`` or ``year``); ``locale`` is the spelling and date order (``en-US``; ``en``
    for any English, ``de`` for none);
    ``region`` is the country assumed for phone numbers without a prefix; ``max_bytes`` is where a file gets too large
    for online forms; ``student`` tells whether a graduation date is asked for; ``education_first`` whether education
    is expected above the work. ``rules`` holds what it sets for rules, by selector."""

    name: str
    summary: str = ""
    max_pages: int = 1
    page_size: str = "letter"
    date_precision: str = "month"
    locale: str = "en-US"
    region: str = "US"
    max_bytes: int = 2_500_000
    student: bool = True
    education_first: bool = True
    rules: Mapping[str, RuleSettings] = field(default_factory=dict)

    def settings(self, rule: str) -> RuleSettings:
        """What it sets for a rule: its own name wins over a family (``bullet-*``)."""
        family = rule.partition("-")[0] + "-*"
        return self.rules.get(rule) or self.rules.get(family) or RuleSettings()


PARAMETERS = tuple(item.name for item in dataclasses.fields(Preset) if item.name not in ("name", "summary", "rules"))
"""The parameters, each of which the configuration can override."""


def names(packs: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The presets there are: the default first, then by name."""
    found = sorted(path.stem for path in _files(packs))
    return (DEFAULT_PRESET, *(name for name in found if name != DEFAULT_PRESET))


@lru_cache
def preset(name: str, packs: tuple[str, ...] = ()) -> Preset:
    """The preset of that name, its parents' values filled in.

    Raises:
        PresetError: there is none, or its file breaks the format.
    """
    return _read(name, packs, ())


def _read(name: str, packs: tuple[str, ...], children: tuple[str, ...]) -> Preset:
    import tomllib

    path = next((path for path in _files(packs) if path.stem == name), None)
    if path is None:
        raise PresetError(f"there is no preset “{name}”")
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise PresetError(f"{path}: {error}") from error
    unknown = sorted(set(data) - {"summary", "extends", "parameters", "rules"})
    if unknown:
        raise PresetError(f"{path}: unknown key “{unknown[0]}”; there are summary, extends, parameters, rules")
    parent = data.get("extends")
    if parent in (*children, name):
        raise PresetError(f"{path}: “extends” leads back to {name}")
    base = _read(parent, packs, (*children, name)) if parent else Preset(name=name)
    rules = {key: rule_settings(value, f"{path}: rules.{key}") for key, value in data.get("rules", {}).items()}
    return dataclasses.replace(
        base,
        name=name,
        summary=data.get("summary", ""),
        rules={**base.rules, **rules},
        **parameters(data.get("parameters", {}), f"{path}: "),
    )


def lost(packs: tuple[str, ...]) -> tuple[str, ...]:
    """The packages among the packs that Python does not find."""
    return tuple(pack for pack in packs if not pack.endswith(".toml") and not any(True for _ in _roots(pack)))


def _roots(pack: str) -> Iterator[Path]:
    try:
        spec = find_spec(pack)
    except (ImportError, ValueError):
        return
    for root in (spec.submodule_search_locations or ()) if spec else ():
        yield Path(root)


def _files(packs: tuple[str, ...]) -> Iterator[Path]:
    for pack in (BUILT_IN, *packs):
        if pack.endswith(".toml"):
            continue  # a file of word lists: presets come in packages
        for root in _roots(pack):  # of a pack that is not found the registry says what is wrong with it
            yield from sorted((root / "presets").glob("*.toml"))


ALLOWED = {"page_size": ("letter", "a4", ""), "date_precision": ("month", "year")}
"""The values of parameters that take only some."""

_WORDS: dict[type, str] = {str: "text", bool: "true or false", int: "a whole number"}


def least(name: str) -> int:
    """The smallest number that a parameter takes."""
    return 0 if name == "max_pages" else 1


def parameters(table: Mapping[str, Any], where: str = "") -> dict[str, Any]:
    """The parameters of a table, checked; keys are written with hyphens.

    Raises:
        PresetError: there is no such parameter, or its value is not allowed.
    """
    found: dict[str, Any] = {}
    known = [name.replace("_", "-") for name in PARAMETERS]
    for key, value in table.items():
        name = key.replace("-", "_")
        if key not in known:
            from difflib import get_close_matches

            close = get_close_matches(name.replace("_", "-"), known, n=1, cutoff=0.6)
            raise PresetError(f"{where}unknown parameter “{key}”" + (f" (did you mean “{close[0]}”?)" if close else ""))
        wanted = type(getattr(Preset(name=""), name))
        if type(value) is not wanted:
            raise PresetError(f"{where}parameter “{key}” must be {_WORDS[wanted]}")
        if wanted is int and value < least(name):
            raise PresetError(f"{where}parameter “{key}” must be {least(name)} or more")
        if value not in ALLOWED.get(name, (value,)):
            allowed = ", ".join(f'"{item}"' for item in ALLOWED[name])
            raise PresetError(f"{where}parameter “{key}” must be one of {allowed}")
        found[name] = value
    return found


LEVELS = ("error", "warning", "info", "off")
"""What a rule can be set to."""


def _near(level: Any) -> str:
    """`` (did you mean x?)`` or nothing."""
    from difflib import get_close_matches

    close = get_close_matches(level.lower(), LEVELS, n=1) if isinstance(level, str) else []
    return f" (did you mean “{close[0]}”?)" if close else ""


def rule_settings(value: Any, where: str) -> RuleSettings:
    """What a table (or just a level) sets for a rule.

    Raises:
        PresetError: the level or the type of a value is none that a rule takes.
    """
    table = {"level": value} if isinstance(value, str) else value
    if not isinstance(table, dict):
        raise PresetError(f"{where} must be a level or a table")
    level: Level | None = None
    off = False
    options: dict[str, OptionValue] = {}
    for key, item in table.items():
        if "_" in key:
            raise PresetError(f"{where}: unknown option “{key}” (did you mean “{key.replace('_', '-')}”?)")
        if key == "level":
            if item not in LEVELS:
                raise PresetError(f"{where}.level must be error, warning, info or off{_near(item)}")
            off = item == "off"
            level = None if off else Level.parse(item)
        elif isinstance(item, bool | int | float | str):
            options[key.replace("-", "_")] = item
        elif isinstance(item, list) and all(isinstance(part, str) for part in item):
            options[key.replace("-", "_")] = tuple(item)
        else:
            raise PresetError(f"{where}.{key} has a value that no rule takes")
    return RuleSettings(level, off, options)
