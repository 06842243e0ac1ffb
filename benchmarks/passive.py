"""How well passives are found: agreement with sentences that people have coded.

passive.py FILE... [--fine] [--show]

FILE is a table of the PassivePy project (https://github.com/mitramir55/PassivePy, MIT licence): the crowd-sourced set
(columns ``Sentence`` and ``human_coding``), or the CoLA sets (``document`` or ``sentence``, ``cola_passive_binary``).
Only those columns are read: ``binary`` in the CoLA files is what PassivePy's own program answered. Rows without a code
of 0 or 1 are left out.

Printed for each file: the sentences, the passive ones among them, agreement, precision and recall of
``verbs.passives(sentence, every=True)``; ``--fine`` leaves out "was elected" and its like, as the rule
``bullet-passive`` does. ``--show`` lists the sentences that disagree, by kind. A disagreement is not always a fault of
the program: see the README.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from profilelint.language import verbs

COLUMNS = (("Sentence", "human_coding"), ("document", "cola_passive_binary"), ("sentence", "cola_passive_binary"))


class Coded(NamedTuple):
    """A sentence, and whether people call it passive."""

    text: str
    passive: bool


def read(path: Path) -> Iterator[Coded]:
    """The coded sentences of a table.

    Raises:
        ValueError: the table has none of the known pairs of columns.
    """
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        table = csv.DictReader(file)
        names = table.fieldnames or ()
        text, code = next((pair for pair in COLUMNS if set(pair) <= set(names)), ("", ""))
        if not text:
            raise ValueError(f"{path.name}: no known columns")
        for row in table:
            if row[code] in ("0", "1"):
                yield Coded(row[text], row[code] == "1")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--fine", action="store_true", help="leave out passives that report a choice or an award")
    parser.add_argument("--show", action="store_true", help="list the sentences that disagree")
    options = parser.parse_args()
    print(f"{'file':44} {'sentences':>9} {'passive':>7} {'agreement':>9} {'precision':>9} {'recall':>6}")
    for path in options.files:
        rows = list(read(path))
        found = [bool(verbs.passives(row.text, every=not options.fine)) for row in rows]
        right = sum(row.passive == said for row, said in zip(rows, found, strict=True))
        both = sum(row.passive and said for row, said in zip(rows, found, strict=True))
        coded, said_so = sum(row.passive for row in rows), sum(found)
        print(
            f"{path.stem:44} {len(rows):9} {coded:7} {right / max(1, len(rows)):9.3f}"
            f" {both / max(1, said_so):9.3f} {both / max(1, coded):6.3f}"
        )
        if options.show:
            for title, wanted in (("found, coded active", True), ("missed, coded passive", False)):
                for row, said in zip(rows, found, strict=True):
                    if said is wanted and row.passive is not wanted:
                        print(f"    {title}: {row.text}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
