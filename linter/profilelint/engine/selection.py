"""Which rules run, at which level, with which options: one pure decision for each rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from profilelint.engine.config import WORDS, ConfigError, Settings, nearest
from profilelint.engine.presets import OptionValue, RuleSettings
from profilelint.engine.registry import Registered, Registry
from profilelint.engine.rule import Tier
from profilelint.model.finding import Level


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


def select(registry: Registry, settings: Settings) -> list[Active]:
    """The rules to run.

    Without ``select`` these are the core rules (and the pedantic ones if asked for). The most specific selector wins:
    a rule's own name over a family or pattern over ``all``; between equals, ``ignore`` wins. A preset's ``off`` and
    the pedantic tier yield to a rule's own name in ``select``; a preset's ``off`` also to a level that the
    configuration sets. Reserved rules always run.

    Raises:
        ConfigError: ``select`` or ``rules`` names no rule, or an option is unknown or of the wrong type.
    """
    wanted = _weights(registry, settings.select, strict=True)
    unwanted = _weights(registry, settings.ignore, strict=False)
    for name in settings.rules:
        if name not in registry:
            raise ConfigError((f"{settings.origin}: " if settings.origin else "") + registry.unknown(name))
    active: list[Active] = []
    preset = settings.resolved_preset()
    for registered in registry:
        rule = registered.rule
        configured = settings.rules.get(rule.name)
        named = wanted.get(rule.name) == 2
        if settings.select:
            on = rule.name in wanted and (rule.tier is Tier.CORE or named or settings.pedantic)
        else:
            on = rule.tier is Tier.CORE or settings.pedantic
        if (
            unwanted.get(rule.name, -1) >= wanted.get(rule.name, 0 if not settings.select else -1)
            and rule.name in unwanted
        ):
            on = False
        usual = preset.settings(rule.name)
        level: Level | None = usual.level or rule.level
        if (usual.off or (configured is not None and configured.off)) and not named:
            level = None
        if rule.reserved:
            on, level = True, rule.level
        if configured is not None and configured.level is not None:
            level = configured.level
        if on and level is not None:
            leveled = usual.level is not None or (configured is not None and configured.level is not None)
            active.append(Active(registered, level, _options(registered, usual, settings), leveled))
    return active


def unknown_ignores(registry: Registry, settings: Settings) -> list[str]:
    """The names in the configuration's ``ignore`` that mean no rule."""
    named = [*settings.ignore, *(entry.rule for entry in settings.ignores)]
    return [name for name in dict.fromkeys(named) if not registry.matching(name)]


def _weights(registry: Registry, selectors: tuple[str, ...], *, strict: bool) -> dict[str, int]:
    """For each rule that is meant: 2 by its name, 1 by family or pattern, 0 by ``all``."""
    weights: dict[str, int] = {}
    for selector in selectors:
        names = registry.matching(selector)
        if not names and strict:
            raise ConfigError(registry.unknown(selector))
        weight = 0 if selector.lower() == "all" else 2 if names == [selector] else 1
        for name in names:
            weights[name] = max(weight, weights.get(name, 0))
    return weights


def _options(registered: Registered, usual: RuleSettings, settings: Settings) -> dict[str, OptionValue]:
    """The rule's options: its defaults, the preset's over them, the configuration's over those."""
    declared = {option.name: option.default for option in registered.rule.options}
    configured = settings.rules.get(registered.name)
    where = f"{settings.origin}: " if settings.origin else ""
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
        declared[key] = value
    return declared
