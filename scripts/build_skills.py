"""Check the table of skills, or write it back in its own form.

``python scripts/build_skills.py`` prints what is wrong with ``linter/profilelint/language/data/skills.tsv`` and exits
with 1 if anything is; ``--write`` also sorts aliases of the same meaning out: it drops those that differ from the
name, or from an earlier alias, by case or hyphens only, fills missing columns, and
writes ``skills_index.tsv`` beside it.

The table has a header line, comment lines that start with ``#``, and five columns parted by tabs:

* ``name``: the canonical name, spelled as its owner spells it; concepts in lower case.
* ``kind``: ``skill tool certificate language soft``.
* ``aliases``: parted by ``|``. A last ``?`` marks one that is also an everyday word and needs context, ``!`` one that
  counts in exactly this case only, ``*`` a wrong spelling of a brand, ``~`` a general word that is sure as a list item
  only.
* ``flags``: ``ambiguous exact-case brand listed``: the same four for the name; ``brand`` names are the ones whose
  spelling is judged.
* ``broader``: names of this table that the name is a case of, parted by ``|``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from profilelint.language import skills

TABLE = Path(skills.__file__).with_name("data") / "skills.tsv"
INDEX = TABLE.with_name("skills_index.tsv")
KINDS = {"skill", "tool", "certificate", "language", "soft"}
FLAGS = {"ambiguous", "exact-case", "brand", "listed"}
HEADER = "name\tkind\taliases\tflags\tbroader"


def exact_key(term: str) -> str:
    return " ".join(token.low for token in skills.tokenise(term))


def check(lines: list[str]) -> tuple[list[str], list[str]]:
    """The table's lines in their own form, and what is wrong with them."""
    problems: list[str] = []
    out: list[str] = []
    owner: dict[str, str] = {}
    parents: dict[str, list[str]] = {}
    if not lines or lines[0] != HEADER:
        problems.append(f"line 1: the header is not {HEADER!r}")
    for number, line in enumerate(lines[1:], 2):
        if not line.strip() or line.startswith("#"):
            out.append(line)
            continue
        name, kind, listed, flags, up = [*(cell.strip() for cell in line.split("\t")), "", "", "", "", ""][:5]
        where = f"line {number} ({name})"
        if name in parents:
            problems.append(f"{where}: stands twice")
        if kind not in KINDS:
            problems.append(f"{where}: unknown kind {kind!r}")
        if not set(flags.split()) <= FLAGS:
            problems.append(f"{where}: unknown flag in {flags!r}")
        if line.count("\t") != 4:
            problems.append(f"{where}: not five columns")
        kept: list[str] = []
        for alias in ["", *filter(None, listed.split("|"))]:
            surface = alias.rstrip("?!*~") or name
            key = exact_key(surface)
            if not key:
                problems.append(f"{where}: {surface!r} holds no token")
            elif owner.get(key) == name and alias and "*" not in alias:
                continue
            elif owner.setdefault(key, name) != name:
                problems.append(f"{where}: {surface!r} also means {owner[key]}")
            if alias:
                kept.append(alias)
        parents[name] = [parent for parent in up.split("|") if parent]
        if len(set(parents[name])) != len(parents[name]) or name in parents[name]:
            problems.append(f"{where}: broader terms repeat")
        out.append("\t".join([name, kind, "|".join(kept), flags, "|".join(parents[name])]))
    for name, ups in parents.items():
        problems += [f"{name}: the broader term {up!r} has no line" for up in ups if up not in parents]
        if name in skills.broader(name) or any(name in parents.get(up, ()) for up in ups):
            problems.append(f"{name}: is broader than itself")
    return [HEADER, *out], problems


def main(argv: list[str]) -> int:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    wanted, problems = check(lines)
    if "--write" in argv:
        TABLE.write_text("\n".join(wanted) + "\n", encoding="utf-8", newline="\n")
        INDEX.write_text(skills.index_text(), encoding="utf-8", newline="\n")
    elif wanted != lines:
        problems.append("the table is not in its own form: run with --write")
    elif not INDEX.exists() or INDEX.read_text(encoding="utf-8") != skills.index_text():
        problems.append("the index is not that of the table: run with --write")
    print("\n".join(problems) or f"{sum(not line.startswith('#') for line in wanted) - 1} names, nothing wrong")
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
