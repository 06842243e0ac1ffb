"""A rule's page as Markdown: for ``profilelint explain`` and for ``docs/rules``."""

from __future__ import annotations

from collections.abc import Mapping

from profilelint.engine import presets
from profilelint.engine.presets import Preset
from profilelint.engine.registry import Registered
from profilelint.engine.rule import Rule

_GRADES = {
    "measured": "measured: extraction tests show the loss",
    "vendor": "vendor: an applicant-tracking vendor's or Handshake's own page says so",
    "guide": "guide: several career centres agree",
    "convention": "convention: common, not proven",
    "logic": "logic: true by arithmetic",
}
_NEEDS = {
    "pdf": "a PDF",
    "docx": "a DOCX, ODT or RTF",
    "layout": "a page layout",
    "source": "a text source",
    "job": "a posting (`--job`)",
    "profile": "a profile (`--profile`)",
}


FAMILIES = {
    "bullet": "what was done, line by line",
    "contact": "who and where to reach",
    "date": "when",
    "education": "degrees and courses",
    "file": "can the document be read?",
    "job": "against a posting",
    "layout": "how it looks on the page",
    "link": "addresses that lead somewhere",
    "lint": "about the checking itself",
    "privacy": "what should not be there",
    "profile": "against a profile",
    "section": "headings, order and entries",
    "skill": "the list of skills",
    "word": "single words and phrases",
}
"""The families of the built-in rules, the first word of their names, in words."""


def family_title(family: str) -> str:
    """The heading of a family's rules."""
    return f"{family}: {FAMILIES[family]}" if family in FAMILIES else family


def needs(rule: Rule, words: Mapping[str, str] | None = None) -> str:
    """What a rule needs: one of its formats, and each of the others; by name, or in words."""
    shown = [(need, words[need] if words else need) for need in rule.needs]
    formats = " or ".join(text for need, text in shown if need not in ("job", "profile"))
    return " and ".join(filter(None, [formats, *(text for need, text in shown if need in ("job", "profile"))]))


def markdown(registered: Registered, packs: tuple[str, ...] = ()) -> str:
    """The whole page: the facts from the rule's metadata, then the prose of its file.

    ``packs`` are those whose presets count beside the built-in ones.
    """
    rule, page = registered.rule, registered.page
    lines = [f"# {rule.name}", "", page.summary, "", f"- Level: {rule.level.label}"]
    if rule.raised is not None:
        lines[-1] += f"; {rule.raised.label} for its graver findings"
    if rule.tier.value != "core":
        lines[-1] += f" ({rule.tier.value}: runs with `--pedantic` or when selected by name)"
    changes: dict[str, list[str]] = {}
    for name in presets.names(packs):
        said = change(registered, presets.preset(name, packs))
        if said:
            changes.setdefault(said, []).append(f"`{name}`")
    lines += [f"- Under {', '.join(names)}: {said}" for said, names in changes.items()]
    if rule.needs:
        lines.append(f"- Needs: {needs(rule, _NEEDS)}")
    lines.append(f"- Evidence: {_GRADES[rule.evidence.value]}")
    lines.append(f"- Since: {rule.since}")
    for heading, body in page.sections.items():
        lines += (["", f"## {heading}"] if heading else []) + ["", body]
    if rule.options:
        lines += ["", "## Options", ""]
        for option in rule.options:
            default = ", ".join(option.default) if isinstance(option.default, tuple) else option.default
            lines.append(f"- `{option.name.replace('_', '-')}` (default {default}): {option.help}")
    return "\n".join(lines) + "\n"


def change(registered: Registered, preset: Preset) -> str:
    """What a preset makes of a rule: ``off``, another level, other options; empty if it leaves it as it is."""
    usual = preset.settings(registered.name)
    if usual.off:
        return "off"
    level = usual.level or registered.rule.level
    said = [level.label] if level is not registered.rule.level else []
    for name, value in sorted(usual.options.items()):
        shown = ", ".join(value) if isinstance(value, tuple) else value
        said.append(f"`{name.replace('_', '-')}` {str(shown).lower() if isinstance(value, bool) else shown}")
    return ", ".join(said)
