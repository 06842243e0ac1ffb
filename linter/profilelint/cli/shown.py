"""``--show-settings`` and ``--show-files``: what holds, as TOML, and for which files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from profilelint.engine import presets
from profilelint.engine.config import KEYS, LIMITS, Settings

if TYPE_CHECKING:
    from profilelint.engine.registry import Registered, Registry
    from profilelint.engine.selection import Active


def show_settings(settings: Settings, registry: Registry, path: str = "") -> str:
    """The settings of a file as TOML that a configuration in the working folder could hold: each with the file that
    it comes from, every parameter and limit, and every rule with its level and options, or why it does not run.

    Raises:
        ConfigError: a setting names no rule, or an option is wrong.
    """
    from profilelint.engine.selection import reasons, select

    lines = [_comment(f"{path}: {settings.origin or 'no configuration file'}" if path else settings.origin), ""]
    for key in KEYS:
        if key.type is not dict and key.name != "extend":
            sources = [
                settings.written.get(key.name, ""),
                settings.written.get("ignores", "") if key.name == "ignore" else "",
            ]
            source = ", ".join(dict.fromkeys(filter(None, sources))) or "default"
            lines.append(_line(key.name, _value(settings, key.name), source))
    for name in ("per-file-ignores", "sources"):
        pairs: tuple[tuple[str, Any], ...] = getattr(settings, name.replace("-", "_"))
        lines += _section(settings, name, dict(pairs), "default")
    preset = settings.resolved_preset()
    parameters = {name.replace("_", "-"): getattr(preset, name) for name in presets.PARAMETERS}
    lines += _section(settings, "parameters", parameters, f"preset {settings.preset}")
    lines += _section(settings, "limits", {name: getattr(settings.limits, f"max_{name}") for name in LIMITS}, "default")
    skills = {
        own.name: {"aliases": own.aliases, "broader": own.broader} | ({"kind": own.kind} if own.kind else {})
        for own in settings.skills
    }
    lines += _section(settings, "skills", skills, "default")
    active = {item.name: item for item in select(registry, settings, path)}
    why = reasons(registry, settings, path)
    lines += ["", _comment(f"{len(active)} of {len(registry)} rules run"), "[rules]"]
    set_by = {
        name: settings.written.get(f"rules.{selector}", "")
        for selector in sorted(settings.rules, key=lambda selector: (selector in registry, selector))
        for name in registry.matching(selector)
    }
    for item in registry:
        running = active.get(item.name)
        source = set_by.get(item.name, f"preset {settings.preset}" if running and running.leveled else "")
        lines.append(_rule(item, running, why.get(item.name, "") or source))
    return "\n".join(lines) + "\n"


def _value(settings: Settings, key: str) -> Any:
    if key != "ignore" or not settings.ignores:
        return getattr(settings, key.replace("-", "_"))
    entries = (
        {name: text for name in ("rule", "path", "node", "match", "reason") if (text := getattr(entry, name))}
        for entry in settings.ignores
    )
    return (*settings.ignore, *entries)


def _section(settings: Settings, name: str, table: Mapping[str, Any], default: str) -> list[str]:
    if not table:
        return []
    lines = [_line(key, value, settings.written.get(f"{name}.{key}", default)) for key, value in table.items()]
    return ["", f"[{name}]", *lines]


def _rule(item: Registered, active: Active | None, comment: str) -> str:
    if active is None:
        return _line(item.name, "off", comment)
    level = active.level.label
    options = {name.replace("_", "-"): value for name, value in active.options.items()}
    return _line(item.name, {"level": level} | options if options else level, comment)


def _line(key: str, value: Any, source: str) -> str:
    shown = f"{_key(key)} = {_toml(value)}"
    return f"{shown}  {_comment(source)}" if source else shown


def _comment(text: str) -> str:
    return "# " + "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)


def _key(name: str) -> str:
    return name if name and all(sign.isascii() and (sign.isalnum() or sign in "-_") for sign in name) else _toml(name)


def _toml(value: Any) -> str:
    """A value as TOML writes it in one line."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        inner = ", ".join(f"{_key(key)} = {_toml(item)}" for key, item in value.items())
        return f"{{ {inner} }}"
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    return str(value)


def show_files(files: Iterable[str]) -> str:
    """The files that are checked, one a line."""
    return "".join(f"{name}\n" for name in files)
