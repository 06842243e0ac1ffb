"""``profilelint test``: do the examples of rule packs do what they should?"""

from __future__ import annotations

from pathlib import Path

from profilelint.cli.main import EXIT_FINDINGS, EXIT_OK, emit, fail
from profilelint.cli.settings import settings_for
from profilelint.engine import presets
from profilelint.engine.config import ConfigError, PackError
from profilelint.engine.presets import Preset, PresetError
from profilelint.engine.registry import Registry, is_file, load
from profilelint.engine.selftest import Outcome, outcomes


def test(packs: tuple[str, ...], config: str | None) -> int:
    """Run the examples of the packs named or configured; the exit code."""
    from profilelint.report.rows import visible

    try:
        configured = settings_for((), config, isolated=False).plugins
        plugins = tuple(dict.fromkeys((*packs, *(pack for pack in configured if not _same(pack, packs)))))
        registry = load(plugins)
        lost = [line for name in presets.names(plugins) for line in _lost(presets.preset(name, plugins), registry)]
    except (ConfigError, PackError, PresetError) as error:
        fail(str(error))
    wanted = packs or configured
    if not wanted:
        fail("there is no rule pack to test; name one (profilelint test style.toml) or list it under “plugins”")
    lines = [line for item in lost for line in (item, "")]
    examples, wrong = 0, len(lost)
    rules = [registered for registered in registry if registered.pack in wanted]
    for registered in rules:
        for outcome in outcomes(registered, registry, plugins):
            examples += outcome.name != "page"
            if outcome.problem:
                wrong += 1
                lines += [*_told(outcome), ""]
    lines.append(_sum(examples, len(rules), wrong))
    emit(visible("\n".join(lines)) + "\n")
    return EXIT_FINDINGS if wrong else EXIT_OK


def _lost(preset: Preset, registry: Registry) -> list[str]:
    """What a pack's preset sets for rules that do not exist."""
    if preset.name in presets.names():
        return []
    known = {name for own in presets.names() for name in presets.preset(own).rules}
    return [
        f"preset {preset.name}: {registry.unknown(selector)}"
        for selector in preset.rules
        if selector not in known and not registry.matching(selector)
    ]


def _same(pack: str, packs: tuple[str, ...]) -> bool:
    """Whether a pack of the settings is one of those named: the same package, or the same file by another path."""
    if not is_file(pack):
        return pack in packs
    return Path(pack).resolve() in [Path(item).resolve() for item in packs if is_file(item)]


def _told(outcome: Outcome) -> list[str]:
    mask = outcome.mask or str
    lines = [f"{outcome.rule}, {outcome.name}: {outcome.problem}"]
    lines += [f"  | {mask(line)}" for line in outcome.text.split("\n") if outcome.text]
    for finding in outcome.found if outcome.problem else ():
        lines.append(f"  = found: {mask(finding.message)}")
    return lines


def _sum(examples: int, rules: int, wrong: int) -> str:
    what = f"{_count(examples, 'example')} of {_count(rules, 'rule')}"
    if not wrong:
        return f"{what}: all do what they should"
    return f"{what}: {wrong} to look at"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
