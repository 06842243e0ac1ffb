"""A rule's page as Markdown: for ``profilelint explain`` and for ``docs/rules``."""

from __future__ import annotations

from profilelint.engine.registry import Registered

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


def markdown(registered: Registered) -> str:
    """The whole page: the facts from the rule's metadata, then the prose of its file."""
    rule, page = registered.rule, registered.page
    lines = [f"# {rule.name}", "", page.summary, "", f"- Level: {rule.level.label}"]
    if rule.tier.value != "core":
        lines[-1] += f" ({rule.tier.value}: runs with `--pedantic` or when selected by name)"
    for preset, level in rule.presets.items():
        lines.append(f"- Under `{preset}`: {level.label if level is not None else 'off'}")
    if rule.needs:
        formats = " or ".join(_NEEDS[need] for need in rule.needs if need not in ("job", "profile"))
        others = [_NEEDS[need] for need in rule.needs if need in ("job", "profile")]
        lines.append(f"- Needs: {' and '.join(filter(None, [formats, *others]))}")
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
