"""Which rules run, at which level, with which options: one pure decision for each rule.

The most specific selector wins: a rule's own name over a pattern or family (the longer one first) over ``all``.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from profilelint.engine.config import COMMAND_LINE, WORDS, ConfigError, Settings, glob_match, nearest
from profilelint.engine.presets import OptionValue, RuleSettings
from profilelint.engine.registry import Registered, Registry
from profilelint.engine.rule import Tier
from profilelint.model.finding import Level

NAME = 1000
"""How specific a rule's own name is; a pattern or family is as specific as it has letters, ``all`` is 0."""

NOT = -1
"""No selector means the rule."""


@dataclass(frozen=True, slots=True)
class Active:
    """A rule that is to run."""

    registered: Registered
    level: Level
    options: Mapping[str, OptionValue]
    leveled: bool = False
    """Whether a preset or the configuration set the level."""

    @property
    def name(self) -> str:
        return self.registered.name


class Said(NamedTuple):
    """All that is said of one rule: how specific (:data:`NOT`: nothing) the selectors are that mean it.

    ``chosen`` tells whether there is a ``select`` at all; ``level`` and ``off`` are what the configuration sets under
    ``rules`` (one of the two: the more specific); ``usually_off`` is a preset's; ``here`` tells whether
    ``per-file-ignores`` mean the rule on this file.
    """

    reserved: bool = False
    pedantic: bool = False
    asked_pedantic: bool = False
    chosen: bool = False
    select: int = NOT
    extend: int = NOT
    ignore: int = NOT
    level: int = NOT
    off: int = NOT
    usually_off: int = NOT
    here: bool = False


def decide(said: Said) -> str:
    """Why a rule does not run; empty if it does: ``per-file-ignores``, ``select``, ``ignore``, ``rules``, ``preset`` or
    ``pedantic``."""
    selected = max(said.select, said.extend)
    if said.reserved:
        return ""
    if said.here:
        return "per-file-ignores"
    if said.chosen and selected == NOT:
        return "select"
    if said.ignore != NOT and said.ignore >= max(selected, 0):
        return "ignore"
    if said.off > selected:
        return "rules"
    if said.usually_off > max(selected, said.level):
        return "preset"
    named = NAME in (said.select, said.level) or said.extend != NOT
    if said.pedantic and not said.asked_pedantic and not named:
        return "pedantic"
    return ""


def select(registry: Registry, settings: Settings, path: str = "") -> list[Active]:
    """The rules to run, on a file where one is named.

    Without ``select`` these are the core rules (and the pedantic ones if asked for); ``extend-select`` adds to either.
    Between selectors that are equally specific, ``ignore`` wins over both. ``off`` in the configuration yields to a
    selector that is at least as specific, a preset's also to such a level of the configuration. Pedantic rules run
    where ``pedantic`` is set, ``extend-select`` means them, or ``select`` or a level their own name.
    ``per-file-ignores`` always hold. Reserved rules always run.

    Raises:
        ConfigError: a setting names no rule, or an option is unknown or of the wrong type.
    """
    decisions = _decisions(registry, settings, path)
    return [decision for decision in decisions.values() if isinstance(decision, Active)]


def reasons(registry: Registry, settings: Settings, path: str = "") -> dict[str, str]:
    """Why each rule that does not run does not, by its name, in a few words.

    Raises:
        ConfigError: as :func:`select`.
    """
    words = {
        "per-file-ignores": "ignored for this file",
        "select": "not selected",
        "ignore": "ignored",
        "rules": "switched off",
        "preset": f"off under {settings.preset}",
        "pedantic": "runs with --pedantic",
    }
    decisions = _decisions(registry, settings, path)
    return {name: words[decision] for name, decision in decisions.items() if isinstance(decision, str)}


def _decisions(registry: Registry, settings: Settings, path: str) -> dict[str, Active | str]:
    """For each rule how it runs, or why not."""
    selected = _weights(registry, settings, "select", settings.select)
    extended = _weights(registry, settings, "extend-select", settings.extend_select)
    ignored = _weights(registry, settings, "ignore", settings.ignore)
    for name, weight in _weights(registry, settings, "extend-ignore", settings.extend_ignore).items():
        ignored[name] = max(weight, ignored.get(name, NOT))
    _weights(registry, settings, "ignores", (entry.rule for entry in settings.ignores))
    here = _ignored_here(registry, settings, path)
    configured = _configured(registry, settings)
    preset = settings.resolved_preset()
    decisions: dict[str, Active | str] = {}
    for registered in registry:
        rule = registered.rule
        usual = preset.settings(rule.name)
        weight, level = configured.get(rule.name, (NOT, None))
        why = decide(
            Said(
                reserved=rule.reserved,
                pedantic=rule.tier is Tier.PEDANTIC,
                asked_pedantic=settings.pedantic,
                chosen=bool(settings.select),
                select=selected.get(rule.name, NOT),
                extend=extended.get(rule.name, NOT),
                ignore=ignored.get(rule.name, NOT),
                level=weight if level is not None else NOT,
                off=weight if level is None else NOT,
                usually_off=(NAME if rule.name in preset.rules else len(_family(rule.name))) if usual.off else NOT,
                here=rule.name in here,
            )
        )
        options = _options(registered, usual, settings)
        if why:
            decisions[rule.name] = why
        else:
            leveled = usual.level is not None or level is not None
            decisions[rule.name] = Active(registered, level or usual.level or rule.level, options, leveled)
    return decisions


def _family(name: str) -> str:
    return name.partition("-")[0] + "-"


def _weight(selector: str, names: list[str]) -> int:
    """How specific a selector is that means these rules."""
    if selector.lower() == "all":
        return 0
    return NAME if names == [selector] else len(selector.rstrip("*").rstrip("-")) + 1


def _weights(registry: Registry, settings: Settings, key: str, selectors: Iterable[str]) -> dict[str, int]:
    """For each rule that a setting means: how specific the most specific of its selectors is."""
    weights: dict[str, int] = {}
    for selector in selectors:
        names = _meant(registry, settings, key, selector)
        weight = _weight(selector, names)
        for name in names:
            weights[name] = max(weight, weights.get(name, NOT))
    return weights


def _meant(registry: Registry, settings: Settings, key: str, selector: str) -> list[str]:
    names = registry.matching(selector)
    if names:
        return names
    where = settings.written.get(key, settings.origin)
    shown = {"ignores": "[[ignore]]", "rules": "[rules]"}.get(key.partition(".")[0], key.partition(".")[0])
    said = f"--{shown}: " if where == COMMAND_LINE else f"{where}: {shown}: " if where else ""
    raise ConfigError(f"{said}{registry.unknown(selector, families=True)}")


def _ignored_here(registry: Registry, settings: Settings, path: str) -> set[str]:
    """The rules that ``per-file-ignores`` mean on a file; all their names are checked, for whichever file."""
    folder = os.path.dirname(settings.origin)
    found: set[str] = set()
    for glob, selectors in settings.per_file_ignores:
        weights = _weights(registry, settings, f"per-file-ignores.{glob}", selectors)
        if path and glob_match(path, glob, folder):
            found.update(weights)
    return found


def _configured(registry: Registry, settings: Settings) -> dict[str, tuple[int, Level | None]]:
    """For each rule that ``rules`` gives a level: how specific it is, and the level, or ``None`` for off."""
    found: dict[str, tuple[int, Level | None]] = {}
    for selector, rule in settings.rules.items():
        key = f"rules.{selector}"
        names = _meant(registry, settings, key, selector)
        if rule.options and names != [selector]:
            raise ConfigError(
                f"{settings.where(key)}“{key}” is no single rule: “level” can be set for it, but no "
                f"“{next(iter(rule.options)).replace('_', '-')}”"
            )
        if rule.off and all(registry[name].rule.reserved for name in names):
            raise ConfigError(f"{settings.where(key)}“{key}” cannot be off; its level can be error, warning or info")
        weight = _weight(selector, names)
        for name in names:
            if (rule.off or rule.level is not None) and weight >= found.get(name, (NOT, None))[0]:
                found[name] = (weight, rule.level)
    return found


def _options(registered: Registered, usual: RuleSettings, settings: Settings) -> dict[str, OptionValue]:
    """The rule's options: its defaults, the preset's over them, the configuration's over those."""
    declared = {option.name: option.default for option in registered.rule.options}
    configured = settings.rules.get(registered.name)
    where = settings.where(f"rules.{registered.name}")
    for key, value in [*usual.options.items(), *(configured.options.items() if configured else ())]:
        written = key.replace("_", "-")
        if key not in declared:
            known = [name.replace("_", "-") for name in declared]
            raise ConfigError(
                f"{where}rule {registered.name} has no option “{written}”{nearest(written, known)}"
                + ("" if known else "; it has none")
            )
        default = declared[key]
        if type(value) is not type(default) and not (type(default) is float and type(value) is int):
            raise ConfigError(f"{where}“rules.{registered.name}.{written}” must be {WORDS[type(default)]}")
        if isinstance(value, int | float) and not value >= 0:  # so “nan” is none either
            raise ConfigError(f"{where}“rules.{registered.name}.{written}” must be 0 or more")
        declared[key] = value
    return declared
