"""``profilelint explain`` and ``profilelint rules``: printed from the rule files themselves."""

from __future__ import annotations

import json
import shutil
import sys
import textwrap
from dataclasses import replace
from typing import Any

from profilelint.cli.main import EXIT_OK, emit, fail
from profilelint.cli.settings import settings_for
from profilelint.engine import presets
from profilelint.engine.config import ConfigError, PackError, Settings, nearest
from profilelint.engine.presets import PresetError
from profilelint.engine.registry import Registered, Registry, load
from profilelint.engine.selection import Active, reasons, select
from profilelint.report.page import family_title, markdown, needs
from profilelint.report.rows import visible


def explain(name: str, config: str | None, isolated: bool = False) -> int:
    """Print a rule's page."""
    try:
        plugins = settings_for((), config, isolated).plugins
        registry = load(plugins)
        if name not in registry:
            fail(registry.unknown(name))
        emit(visible(markdown(registry[name], plugins)))
    except (ConfigError, PackError, PresetError) as error:
        fail(str(error))
    return EXIT_OK


def list_rules(
    selectors: tuple[str, ...],
    preset: str | None,
    pedantic: bool | None,
    output_format: str,
    config: str | None,
    isolated: bool,
) -> int:
    """Print the rules, all or those selected, as they run under the preset and the settings."""
    try:
        settings = settings_for((), config, isolated)
        known = presets.names(settings.plugins)
        if preset is not None and preset not in known:
            fail(f"there is no preset “{preset}”{nearest(preset, known)}; there are {', '.join(known)}")
        settings = replace(
            settings,
            preset=preset or settings.preset,
            pedantic=settings.pedantic if pedantic is None else pedantic,
        )
        registry = load(settings.plugins)
        active = {item.name: item for item in select(registry, settings)}
        why = reasons(registry, settings)
    except (ConfigError, PackError, PresetError) as error:
        fail(str(error))
    chosen = _chosen(registry, selectors)
    if output_format == "json":
        table = [_row(item, active.get(item.name), why.get(item.name, "")) for item in chosen]
        emit(json.dumps(table, ensure_ascii=False, indent=2) + "\n")
    else:
        terminal = sys.stdout is not None and sys.stdout.isatty()
        width = shutil.get_terminal_size((100, 24)).columns if terminal else 100
        emit(visible("\n".join(_table(chosen, active, why, settings, max(width, 60)))) + "\n")
    return EXIT_OK


def _chosen(registry: Registry, selectors: tuple[str, ...]) -> list[Registered]:
    names: set[str] = set()
    for selector in selectors:
        found = registry.matching(selector)
        if not found:
            fail(registry.unknown(selector, families=True))
        names.update(found)
    return [item for item in registry if not selectors or item.name in names]


def _row(item: Registered, active: Active | None, why: str) -> dict[str, Any]:
    """A rule for programs: ``level`` is its own, ``effective`` the one at which it runs, or ``off`` with a reason."""
    options = active.options if active else {option.name: option.default for option in item.rule.options}
    return {
        "rule": item.name,
        "level": item.rule.level.label,
        "effective": active.level.label if active else "off",
        "reason": why,
        "tier": item.rule.tier.value,
        "needs": list(item.rule.needs),
        "evidence": item.rule.evidence.value,
        "since": item.rule.since,
        "summary": item.page.summary,
        "options": {name.replace("_", "-"): value for name, value in options.items()},
    }


def _table(
    chosen: list[Registered], active: dict[str, Active], why: dict[str, str], settings: Settings, width: int
) -> list[str]:
    """The rules by family: name, level, sentence, and in brackets what is not as usual."""
    names = max(len(item.name) for item in chosen)
    blank = " " * (2 + names + 2 + 7 + 2)
    lines: list[str] = []
    family = ""
    for item in chosen:
        mine = item.name.partition("-")[0]
        if mine != family:
            family = mine
            lines += [*([""] if lines else []), family_title(family)]
        running = active.get(item.name)
        notes = _notes(item, running, why.get(item.name, ""))
        text = item.page.summary + (f" ({'; '.join(notes)})" if notes else "")
        level = running.level.label if running else "off"
        lines += textwrap.wrap(
            text,
            width,
            initial_indent=f"  {item.name:<{names}}  {level:<7}  ",
            subsequent_indent=blank,
            break_on_hyphens=False,
        )
    ran = sum(item.name in active for item in chosen)
    rules = f"{len(chosen)} rule{'' if len(chosen) == 1 else 's'}"
    origin = f" and {settings.origin}" if settings.origin else ""
    said = f"{rules}, {ran} of them on under {settings.preset}{origin}; “profilelint explain RULE” prints a rule's page"
    return [*lines, "", *textwrap.wrap(said, width, break_long_words=False, break_on_hyphens=False)]


def _notes(item: Registered, active: Active | None, why: str) -> list[str]:
    """What is to be said of a rule beside its sentence; ``why`` it does not run."""
    notes = [why] if why else []
    if item.rule.tier.value != "core" and active is not None:
        notes.append(item.rule.tier.value)
    if active is not None and active.level is not item.rule.level:
        notes.append(f"usually {item.rule.level.label}")
    if item.rule.needs:
        notes.append(f"needs {needs(item.rule)}")
    for option in item.rule.options:
        value = active.options[option.name] if active is not None else option.default
        if value != option.default:
            shown = ", ".join(value) if isinstance(value, tuple) else str(value)
            notes.append(f"{option.name.replace('_', '-')} = {shown}")
    return notes
