"""``profilelint explain`` and ``profilelint rules``: printed from the rule files themselves."""

from __future__ import annotations

import json

from profilelint.cli.check import settings_for
from profilelint.cli.main import EXIT_OK, emit, fail
from profilelint.engine.config import ConfigError
from profilelint.engine.registry import PackError, Registry, load


def _registry(config: str | None) -> Registry:
    try:
        return load(settings_for((), config, isolated=False).plugins)
    except (ConfigError, PackError) as error:
        fail(str(error))


def explain(name: str, config: str | None) -> int:
    """Print a rule's page."""
    from profilelint.report.page import markdown

    registry = _registry(config)
    if name not in registry:
        fail(registry.unknown(name))
    emit(markdown(registry[name]))
    return EXIT_OK


def list_rules(selectors: tuple[str, ...], output_format: str, config: str | None) -> int:
    """Print the rules, all or those selected."""
    registry = _registry(config)
    names: list[str] = []
    for selector in selectors:
        found = registry.matching(selector)
        if not found:
            fail(registry.unknown(selector))
        names.extend(found)
    chosen = [item for item in registry if not selectors or item.name in names]
    if output_format == "json":
        table = [
            {
                "rule": item.name,
                "level": item.rule.level.label,
                "tier": item.rule.tier.value,
                "needs": list(item.rule.needs),
                "evidence": item.rule.evidence.value,
                "since": item.rule.since,
                "summary": item.page.summary,
                "options": {option.name: option.default for option in item.rule.options},
            }
            for item in chosen
        ]
        emit(json.dumps(table, ensure_ascii=False, indent=2) + "\n")
        return EXIT_OK
    width = max(len(item.name) for item in chosen)
    lines = []
    for item in chosen:
        extra = [item.rule.tier.value] if item.rule.tier.value != "core" else []
        extra += [f"needs {' or '.join(item.rule.needs)}"] if item.rule.needs else []
        note = f"  ({', '.join(extra)})" if extra else ""
        lines.append(f"{item.name:<{width}}  {item.rule.level.label:<7}  {item.page.summary}{note}")
    lines.append(
        f"{len(chosen)} rule{'' if len(chosen) == 1 else 's'}; “profilelint explain RULE” prints a rule's page"
    )
    emit("\n".join(lines) + "\n")
    return EXIT_OK
