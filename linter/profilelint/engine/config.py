"""Settings: ``profilelint.toml`` or ``[tool.profilelint]`` in ``pyproject.toml``, validated.

The closest file above the documents wins; files are never merged. Command-line options come over it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from profilelint.engine import presets
from profilelint.engine.presets import DEFAULT_PRESET, Preset, PresetError, RuleSettings
from profilelint.language.own import KINDS, Own
from profilelint.read.limits import DEFAULT_LIMITS, Limits

FAIL_ON = ("error", "warning", "info", "never")
FORMATS = ("full", "concise", "json")


class ConfigError(ValueError):
    """A setting that cannot be used. The message names the file, the key and what is allowed."""


@dataclass(frozen=True, slots=True)
class IgnoreEntry:
    """``[[ignore]]``: findings of ``rule`` are suppressed where all that is given holds: ``path`` (a glob on the
    file), ``node`` (a node's path or a prefix of it), ``match`` (words that the finding quotes)."""

    rule: str
    path: str = ""
    node: str = ""
    match: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a run is told. ``origin`` is the file that it came from, empty without one."""

    preset: str = DEFAULT_PRESET
    parameters: Mapping[str, Any] = field(default_factory=dict)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    ignores: tuple[IgnoreEntry, ...] = ()
    pedantic: bool = False
    fail_on: str = "warning"
    output_format: str = "full"
    job: tuple[str, ...] = ()
    profile: str = ""
    exclude: tuple[str, ...] = ()
    plugins: tuple[str, ...] = ()
    rules: Mapping[str, RuleSettings] = field(default_factory=dict)
    limits: Limits = DEFAULT_LIMITS
    skills: tuple[Own, ...] = ()
    """The user's own terms for the table of skills."""
    origin: str = ""

    def resolved_preset(self) -> Preset:
        """The preset with the parameters set over it."""
        return dataclasses.replace(presets.preset(self.preset, self.plugins), **self.parameters)


_TYPES: dict[str, type] = {
    "preset": str,
    "parameters": dict,
    "select": list,
    "ignore": list,
    "pedantic": bool,
    "fail-on": str,
    "output-format": str,
    "job": list,
    "profile": str,
    "exclude": list,
    "plugins": list,
    "rules": dict,
    "limits": dict,
    "skills": dict,
}
WORDS: dict[type, str] = {
    str: "text",
    list: "a list",
    tuple: "a list of texts",
    bool: "true or false",
    dict: "a table",
    int: "a whole number",
    float: "a number",
}
"""The types of settings in words."""


def nearest(name: str, known: list[str] | tuple[str, ...]) -> str:
    """`` (did you mean x?)`` or nothing."""
    from difflib import get_close_matches

    close = get_close_matches(name, known, n=1, cutoff=0.6)
    return f" (did you mean “{close[0]}”?)" if close else ""


def find_config(start: Path) -> Path | None:
    """The closest ``profilelint.toml``, or ``pyproject.toml`` with ``[tool.profilelint]``, at or above a folder."""
    import tomllib

    for folder in (start, *start.parents):
        own = folder / "profilelint.toml"
        if own.is_file():
            return own
        shared = folder / "pyproject.toml"
        if shared.is_file():
            try:
                data = tomllib.loads(shared.read_text(encoding="utf-8"))
            except (OSError, ValueError):
                continue
            if "profilelint" in _table(data, "tool"):
                return shared
        if (folder / ".git").exists():
            return None
    return None


def _table(data: Mapping[str, Any], key: str) -> dict[str, Any]:
    found = data.get(key)
    return found if isinstance(found, dict) else {}


def load_config(path: Path) -> Settings:
    """Read and validate a configuration file.

    Raises:
        ConfigError: it cannot be read, or a key or value is wrong.
    """
    import tomllib

    try:
        data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: this is not valid TOML: {error}") from error
    if path.name == "pyproject.toml":
        data = _table(data, "tool").get("profilelint", {})
        if not isinstance(data, dict):
            raise ConfigError(f"{path}: “tool.profilelint” must be a table")
    return settings_from(data, str(path))


def settings_from(data: Mapping[str, Any], origin: str = "") -> Settings:
    """Settings out of a configuration's table.

    Raises:
        ConfigError: a key or value is wrong.
    """
    where = f"{origin}: " if origin else ""
    for key, value in data.items():
        if key not in _TYPES:
            raise ConfigError(f"{where}unknown setting “{key}”{nearest(key, list(_TYPES))}")
        if not isinstance(value, _TYPES[key]):
            raise ConfigError(f"{where}“{key}” must be {WORDS[_TYPES[key]]}")
    plugins = _plugins(data.get("plugins", []), where, origin)
    known = presets.names(plugins)
    lost = presets.lost(plugins)
    if lost and data.get("preset", DEFAULT_PRESET) not in known:
        raise ConfigError(f"{where}the rule pack “{lost[0]}” is not found: install it, or add its folder to PYTHONPATH")
    chosen = {
        "preset": (data.get("preset", DEFAULT_PRESET), known),
        "fail-on": (data.get("fail-on", "warning"), FAIL_ON),
        "output-format": (data.get("output-format", "full"), FORMATS),
    }
    for key, (value, allowed) in chosen.items():
        if value not in allowed:
            raise ConfigError(
                f"{where}“{key}” is “{value}”, but must be one of {', '.join(allowed)}{nearest(value, allowed)}"
            )
    try:
        parameters = presets.parameters(data.get("parameters", {}), where)
        rules = {
            name: presets.rule_settings(value, f"{where}rules.{name}") for name, value in data.get("rules", {}).items()
        }
    except PresetError as error:
        raise ConfigError(str(error)) from error
    names, entries = _ignores(data.get("ignore", []), where)
    return Settings(
        preset=chosen["preset"][0],
        parameters=parameters,
        select=_texts("select", data.get("select", []), where),
        ignore=names,
        ignores=entries,
        pedantic=data.get("pedantic", False),
        fail_on=chosen["fail-on"][0],
        output_format=chosen["output-format"][0],
        job=_texts("job", data.get("job", []), where),
        profile=data.get("profile", ""),
        exclude=_texts("exclude", data.get("exclude", []), where),
        plugins=plugins,
        rules=rules,
        limits=limits_from(data.get("limits", {}), DEFAULT_LIMITS, f"{where}limits: "),
        skills=_skills(data.get("skills", {}), where),
        origin=origin,
    )


_UNITS = {"": 1, "b": 1, "kb": 1_000, "mb": 1_000_000, "kib": 1 << 10, "mib": 1 << 20}

_MOST = 1_000_000_000
"""No limit is higher: a file of that size is held in memory as a whole."""


def limits_from(table: Mapping[str, Any], base: Limits, where: str = "") -> Limits:
    """Limits by their names without ``max_`` (``bytes pages seconds depth expansion text``) over others.

    Values are numbers or texts of numbers; ``bytes`` takes KB, MB, KiB and MiB.

    Raises:
        ConfigError: there is no such limit, or the value is no number above 0, or more than any reader can use.
    """
    names = [name.removeprefix("max_") for name in Limits._fields]
    given: dict[str, Any] = {}
    for name, value in table.items():
        if name not in names:
            raise ConfigError(f"{where}unknown limit “{name}”{nearest(name, names)}; there are {', '.join(names)}")
        given[f"max_{name}"] = _amount(name, value, where)
    return base._replace(**given)


def _amount(name: str, value: Any, where: str) -> int | float:
    text = "" if isinstance(value, bool) else str(value).strip().lower()
    digits = text.rstrip("bkmi ") if name == "bytes" else text
    unit = text[len(digits) :].strip()
    try:
        number = float(digits) * _UNITS[unit]
    except (ValueError, KeyError):
        number = 0.0
    if not 0 < number <= _MOST or (name != "seconds" and number != int(number)):
        kind = "a number" if name == "seconds" else "a whole number"
        like = ", such as 50MB" if name == "bytes" else ""
        bound = f" and at most {_MOST:,}" if number > _MOST else ""
        given = str(value) if len(str(value)) <= 40 else f"{str(value)[:39]}…"
        raise ConfigError(f"{where}“{name}” is “{given}”, but must be {kind} above 0{bound}{like}")
    return number if name == "seconds" else int(number)


def _texts(key: str, value: list[Any], where: str) -> tuple[str, ...]:
    if not all(isinstance(item, str) for item in value):
        raise ConfigError(f"{where}“{key}” must be a list of texts")
    return tuple(value)


_MOST_SKILLS = 1000
"""Own terms of a configuration; each is looked at in every run."""


def _skills(table: dict[str, Any], where: str) -> tuple[Own, ...]:
    """``[skills]``: a name with a list of aliases, or with a table of ``aliases``, ``broader`` and ``kind``."""
    if len(table) > _MOST_SKILLS:
        raise ConfigError(f"{where}“skills” holds {len(table)} names, but at most {_MOST_SKILLS} are allowed")
    found: list[Own] = []
    for name, value in table.items():
        at = f"{where}skills.“{name}”"
        _term(name, f"{where}a name in “skills”")
        entry = {"aliases": value} if isinstance(value, list) else value
        if isinstance(value, str):
            raise ConfigError(f"{at} must be a list of aliases (did you mean [“{value}”]?)")
        if not isinstance(entry, dict):
            raise ConfigError(f"{at} must be a list of aliases, or a table with aliases, broader, kind")
        for key in entry:
            if key not in _SKILL_KEYS:
                raise ConfigError(f"{at}: unknown key “{key}”{nearest(key, _SKILL_KEYS)}")
        kind = entry.get("kind", "")
        if kind not in ("", *KINDS):
            close = nearest(kind, KINDS) if isinstance(kind, str) else ""
            raise ConfigError(f"{at}: “kind” is “{kind}”, but must be one of {', '.join(KINDS)}{close}")
        lists = {key: entry.get(key, []) for key in ("aliases", "broader")}
        for key, items in lists.items():
            if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
                raise ConfigError(f"{at}: “{key}” must be a list of texts")
            for item in items:
                _term(item, f"{at}: an entry of “{key}”")
        if any(item.casefold() == name.casefold() for item in lists["broader"]):
            raise ConfigError(f"{at}: “broader” names the term itself")
        found.append(Own(name, tuple(lists["aliases"]), tuple(lists["broader"]), kind))
    return tuple(found)


_SKILL_KEYS = ("aliases", "broader", "kind")


def _term(text: str, what: str) -> None:
    """A term can be looked for: it holds a letter or digit, is short, and no sign of the table's own form."""
    if not any(sign.isalnum() for sign in text) or len(text) > 80 or set(text) & set("|\t\n\r"):
        raise ConfigError(f"{what} must be a word or phrase of at most 80 characters, without “|”: “{text[:40]}”")


def _plugins(value: list[Any], where: str, origin: str) -> tuple[str, ...]:
    """The rule packs: packages by name, files (``*.toml``) by their path from the configuration's folder."""
    base = Path(origin).parent if origin else Path()
    return tuple(str(base / item) if item.endswith(".toml") else item for item in _texts("plugins", value, where))


def _ignores(value: list[Any], where: str) -> tuple[tuple[str, ...], tuple[IgnoreEntry, ...]]:
    names: list[str] = []
    entries: list[IgnoreEntry] = []
    known = [item.name for item in dataclasses.fields(IgnoreEntry)]
    for item in value:
        if isinstance(item, str):
            names.append(item)
            continue
        if not isinstance(item, dict) or not all(isinstance(part, str) for part in item.values()):
            raise ConfigError(f"{where}an entry of “ignore” must be a rule's name or a table of texts")
        for key in item:
            if key not in known:
                raise ConfigError(f"{where}unknown key “{key}” in [[ignore]]{nearest(key, known)}")
        if "rule" not in item:
            raise ConfigError(f"{where}an [[ignore]] entry needs “rule”")
        entries.append(IgnoreEntry(**item))
    return tuple(names), tuple(entries)
