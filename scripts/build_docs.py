"""Write the generated pages: one a rule, the rules by family, the presets, the table of evidence; and the schemas
of the configuration and of profile.yaml.

python scripts/build_docs.py            write them under docs/
python scripts/build_docs.py --check    fail if they are not up to date
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import profile_schema
from config_schema import schema

from profilelint.engine import presets as known
from profilelint.engine.presets import Preset
from profilelint.engine.registry import Registered, Registry, load
from profilelint.engine.rule import Evidence, Tier
from profilelint.report.page import FAMILIES, change, markdown, needs

DOCS = Path(__file__).resolve().parent.parent / "docs"
MARKS = ("<!-- generated: rules by grade -->", "<!-- generated until here -->")

_LEVELS = ("error", "warning", "info")
_FAMILIES = {
    "file": "Whether programs and people can open the file and get its text out in the right order. Most of these "
    "rules look at one kind of file and are skipped for the others.",
    "layout": "How the pages look: length, sizes, margins, headings. They need a format that has pages.",
    "contact": "The block at the top: a name, and ways to answer that work.",
    "link": "Addresses: whole, readable, and leading where they say.",
    "section": "The parts of the document: which are there, under which headings, in which order.",
    "date": "When things were: complete, possible, written in one way.",
    "bullet": "The lines that say what was done. They know English; a CV in German is not judged by them.",
    "word": "Single words and phrases: slips, leftovers, fillers, one spelling throughout.",
    "education": "Degrees, grades and courses.",
    "skill": "The list of skills, and whether the rest of the document bears it out.",
    "job": "The resume beside a posting (`--job`). A gap is never an error: few employers insist on every line, and "
    "the document may simply not mention what its writer can do.",
    "profile": "The resume beside a profile (`--profile`): whether both tell the same story.",
    "privacy": "What a resume need not tell, and what it should never hold. What is found is masked in every output.",
    "lint": "About the checking itself. These rules always run, and no preset switches them off.",
}
_PARAMETERS = {
    "max-pages": "pages, before `layout-page-count` speaks; 0 is no limit",
    "page-size": "`letter`, `a4`, or empty for any",
    "date-precision": "the coarsest date that is fine: `month` or `year`",
    "locale": "spelling and the order of numeric dates; `en` is any English, `de` none",
    "region": "the country of phone numbers without a prefix",
    "max-bytes": "where a file gets too large for online forms; in a configuration a number of bytes",
    "student": "whether a graduation date is asked for",
    "education-first": "whether education is expected above the work",
}


def pages() -> dict[Path, str]:
    """Every generated file with its text."""
    registry = load()
    files = {DOCS / "rules" / f"{item.name}.md": markdown(item) for item in registry}
    files[DOCS / "rules.md"] = _index(registry)
    files[DOCS / "presets.md"] = _presets(registry)
    files[DOCS / "config.schema.json"] = schema(registry, _PARAMETERS)
    files[DOCS / "profile.schema.json"] = profile_schema.schema()
    files[DOCS / "profiles.md"] = profile_schema.page((DOCS / "profiles.md").read_text(encoding="utf-8"))
    files[DOCS / "evidence.md"] = _evidence(registry, (DOCS / "evidence.md").read_text(encoding="utf-8"))
    return files


def _family(item: Registered) -> str:
    return item.name.partition("-")[0]


def _level(item: Registered) -> str:
    return item.rule.level.label + (" (pedantic)" if item.rule.tier is Tier.PEDANTIC else "")


def _link(item: Registered) -> str:
    return f"[{item.name}](rules/{item.name}.md)"


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _table(head: Sequence[str], rows: Iterable[Iterable[str]]) -> list[str]:
    return [_row(head), "|---" * len(head) + "|", *(_row(row) for row in rows)]


def _index(registry: Registry) -> str:
    families: dict[str, list[Registered]] = {family: [] for family in _FAMILIES}
    for item in registry:
        families.setdefault(_family(item), []).append(item)
    families = {family: items for family, items in families.items() if items}
    lines = [
        "# The rules",
        "",
        "Generated from the rule files: each rule's own page says why, shows what it finds and what it leaves alone, "
        "and what to do. In the terminal: `profilelint rules`, `profilelint explain RULE`.",
        "",
        "An **error** means that the document cannot be read, answered or sent as it is. A **warning** is strong "
        "consensus or a measured loss. An **info** is common advice: take it or leave it. **Pedantic** rules run only "
        "with `--pedantic` or when selected by name. What a rule [rests on](evidence.md) stands beside it; what each "
        "[preset](presets.md) changes stands on its page.",
        "",
        *_table(
            ("family", "rules", *_LEVELS, "of them pedantic"),
            [
                *((f"[{family}](#{family})", *_counts(items)) for family, items in families.items()),
                ("all", *_counts(list(registry))),
            ],
        ),
    ]
    for family, items in families.items():
        text = _FAMILIES.get(family, FAMILIES.get(family, ""))
        lines += ["", f"## {family}", "", text, ""]
        lines += _table(
            ("rule", "level", "needs", "rests on", "what it says"),
            (
                (_link(item), _level(item), needs(item.rule), item.rule.evidence.value, item.page.summary)
                for item in items
            ),
        )
    return "\n".join(lines) + "\n"


def _counts(items: list[Registered]) -> list[str]:
    levels = Counter(item.rule.level.label for item in items)
    pedantic = sum(item.rule.tier is Tier.PEDANTIC for item in items)
    numbers = [len(items), *(levels[level] for level in _LEVELS), pedantic]
    return [str(number) if number else "" for number in numbers]


def _presets(registry: Registry) -> str:
    presets = [known.preset(name) for name in known.names()]
    names = [f"`{preset.name}`" for preset in presets]
    lines = [
        "# Presets",
        "",
        "Generated from the presets' files. What is usual differs by country and purpose; a preset holds those "
        'differences. `--preset NAME`, or `preset = "NAME"` in the [configuration](configuration.md); '
        f"`{presets[0].name}` is used where none is named. `profilelint rules --preset NAME` lists the rules as they "
        "run under it. A rule pack can [bring presets](writing-rules.md#presets-of-your-own).",
        "",
        *_table(("preset", "what it is for"), ((f"`{preset.name}`", preset.summary) for preset in presets)),
        "",
        "## Parameters",
        "",
        "Each can be overridden under `[parameters]` in the configuration.",
        "",
    ]
    parameters = [name.replace("_", "-") for name in known.PARAMETERS]
    lines += _table(
        ("parameter", *names),
        ((name, *(_value(getattr(preset, name.replace("-", "_")), name) for preset in presets)) for name in parameters),
    )
    lines += ["", *_table(("parameter", "what it is"), ((name, _PARAMETERS.get(name, "")) for name in parameters))]
    lines += [
        "",
        "## Rules",
        "",
        "At which level a rule runs where a preset changes it, or that it is off. All other rules run as their pages "
        "say under every preset. A configuration's `[rules.NAME]` stands above the preset. The sources behind the "
        "columns for `us-student`, `us-experienced` and `us-federal` are good; those for `eu-cv`, `ca` and `au` are "
        "weaker, so they say little.",
        "",
        *_table(("rule", *names), _changes(registry, presets)),
    ]
    return "\n".join(lines) + "\n"


def _value(value: object, parameter: str) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if parameter == "max-pages" and value == 0:
        return "no limit"
    if parameter == "max-bytes" and isinstance(value, int):
        return f"{value / 1_000_000:g} MB"
    return str(value) or "any"


def _changes(registry: Registry, presets: list[Preset]) -> list[list[str]]:
    """A row for each rule that any preset changes; one for all of a family that are only switched off together."""
    rows: list[list[str]] = []
    together: dict[tuple[str, ...], list[str]] = {}
    for item in registry:
        said = [change(item, preset) for preset in presets]
        if not any(said):
            continue
        family = f"{_family(item)}-*"
        if set(said) == {"", "off"} and any(family in preset.rules for preset in presets):
            together.setdefault((family, *said), []).append(item.name)
            continue
        levels = [(preset.settings(item.name).level or item.rule.level).label for preset in presets]
        cells = (
            text if text.startswith(("off", level)) else ", ".join(filter(None, (level, text)))
            for text, level in zip(said, levels, strict=True)
        )
        rows.append([_link(item), *cells])
    for (family, *said), items in together.items():
        every = len(items) == len(registry.matching(family))
        shown = f"`{family}`" + ("" if every else " (the others)")
        rows.append([shown, *(text or "on" for text in said)])
    return sorted(rows, key=lambda row: row[0].strip("[`"))


def _evidence(registry: Registry, text: str) -> str:
    """The page on evidence with the rules of each grade filled in between its marks."""
    before, mark, rest = text.partition(MARKS[0])
    _, end, after = rest.partition(MARKS[1])
    if not mark or not end:
        raise ValueError(f"docs/evidence.md lacks {' or '.join(MARKS)}")
    rows = []
    for grade in Evidence:
        items = [item for item in registry if item.rule.evidence is grade]
        rows.append((grade.value, str(len(items)), ", ".join(map(_link, items))))
    table = "\n".join(_table(("grade", "rules", "which"), rows))
    return f"{before}{mark}\n\n{table}\n\n{end}{after}"


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
