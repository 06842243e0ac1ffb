"""Write the generated pages: one a rule, the list of rules, the list of presets.

python scripts/build_docs.py            write them under docs/
python scripts/build_docs.py --check    fail if they are not up to date
"""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path

from profilelint.engine.presets import PRESETS
from profilelint.engine.registry import Registry, load
from profilelint.report.page import markdown

DOCS = Path(__file__).resolve().parent.parent / "docs"


def pages() -> dict[Path, str]:
    """Every generated file with its text."""
    registry = load()
    files = {DOCS / "rules" / f"{item.name}.md": markdown(item) for item in registry}
    files[DOCS / "rules.md"] = _index(registry)
    files[DOCS / "presets.md"] = _presets()
    return files


def _index(registry: Registry) -> str:
    lines = [
        "# The rules",
        "",
        "Generated from the rule files. `profilelint explain RULE` prints a page in the terminal.",
        "",
        "| rule | level | evidence | what it says |",
        "|---|---|---|---|",
    ]
    for item in registry:
        rule = item.rule
        level = rule.level.label + (" (pedantic)" if rule.tier.value == "pedantic" else "")
        lines.append(f"| [{rule.name}](rules/{rule.name}.md) | {level} | {rule.evidence.value} | {item.page.summary} |")
    return "\n".join(lines) + "\n"


def _presets() -> str:
    presets = list(PRESETS.values())
    lines = [
        "# Presets",
        "",
        'Generated. `--preset NAME`, or `preset = "NAME"` in the configuration; every parameter can be overridden',
        "under `[parameters]`. Rules that a preset switches off or weighs differently say so on their pages.",
        "",
        "| parameter | " + " | ".join(preset.name for preset in presets) + " |",
        "|---" * (len(presets) + 1) + "|",
    ]
    for field in dataclasses.fields(presets[0]):
        if field.name == "name":
            continue
        values = [getattr(preset, field.name) for preset in presets]
        shown = [
            "none" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
            for value in values
        ]
        lines.append(f"| {field.name.replace('_', '-')} | " + " | ".join(value or "any" for value in shown) + " |")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write or check; 1 if a page is missing, stale or left over."""
    wanted = pages()
    stale = [path for path, text in wanted.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    left = [path for path in (DOCS / "rules").glob("*.md") if path not in wanted]
    if "--check" in sys.argv:
        for path in (*stale, *left):
            print(f"not up to date: {path.relative_to(DOCS.parent)} (run python scripts/build_docs.py)")
        return int(bool(stale or left))
    (DOCS / "rules").mkdir(parents=True, exist_ok=True)
    for path in stale:
        path.write_text(wanted[path], encoding="utf-8")
    for path in left:
        path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
