"""What reading a PDF costs a page, beside plain text extraction by pypdf on the same files in the same process.

reading.py DIR... [--rounds N]
"""

from __future__ import annotations

import argparse
import io
import logging
import statistics
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple


class Cost(NamedTuple):
    """Milliseconds of CPU time a page: ``ours`` reads and parses, ``plain`` extracts all text with pypdf."""

    name: str
    pages: int
    ours: float
    plain: float


def ours(data: bytes, name: str) -> int:
    """Read and parse; the number of pages."""
    from profilelint.parse import parse
    from profilelint.read import read_bytes

    document = read_bytes(data, name)
    if document.readable:
        parse(document)
    return len(document.pages)


def plain(data: bytes, name: str) -> int:
    """Extract the text of all pages with pypdf; the number of pages."""
    from pypdf import PdfReader

    return len([page.extract_text() for page in PdfReader(io.BytesIO(data)).pages])


def cost(path: Path, rounds: int) -> Cost | None:
    """The best of some rounds, one after the other in turn; ``None`` where either cannot read the file or the two do
    not see the same pages."""
    data = path.read_bytes()
    best = {ours: float("inf"), plain: float("inf")}
    pages = {ours: 0, plain: 0}
    ways: list[Callable[[bytes, str], int]] = [ours, plain]
    for turn in range(rounds):
        for way in ways if turn % 2 == 0 else reversed(ways):
            before = time.process_time()
            try:
                pages[way] = way(data, str(path))
            except Exception:
                return None
            best[way] = min(best[way], time.process_time() - before)
    count = pages[ours]
    if not count or count != pages[plain]:
        return None
    return Cost(path.name, count, best[ours] * 1000 / count, best[plain] * 1000 / count)


def spread(figures: list[float]) -> tuple[float, float]:
    """The median and the 95th percentile."""
    ordered = sorted(figures)
    return statistics.median(ordered), ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]


def main() -> int:
    """Measure and print; 2 where no PDF could be measured."""
    parser = argparse.ArgumentParser(description="Milliseconds a page: our reading beside pypdf's text extraction.")
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR")
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="of which the best counts (3)")
    asked = parser.parse_args()
    files = sorted(path for folder in asked.folders for path in folder.rglob("*.pdf") if path.is_file())
    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)
    warnings.simplefilter("ignore")
    for path in files[:2]:  # imports, and patterns that compile when they are first used
        cost(path, 1)
    found = [measured for path in files if (measured := cost(path, max(1, asked.rounds))) is not None]
    if not found:
        print("no PDF here could be measured")
        return 2
    mine, theirs = spread([item.ours for item in found]), spread([item.plain for item in found])
    ratios = spread([item.ours / max(item.plain, 1e-6) for item in found])
    print(f"{len(found)} PDFs, {sum(item.pages for item in found)} pages; {len(files) - len(found)} left out\n")
    print(f"{'ms of CPU time a page':<28}{'median':>9}{'p95':>9}")
    print(f"{'profilelint: read and parse':<28}{mine[0]:>9.1f}{mine[1]:>9.1f}")
    print(f"{'pypdf: extract_text':<28}{theirs[0]:>9.1f}{theirs[1]:>9.1f}")
    print(f"{'ratio, file by file':<28}{ratios[0]:>8.2f}×{ratios[1]:>8.2f}×")
    print("\ncostliest pages:")
    for item in sorted(found, key=lambda item: -item.ours)[:5]:
        print(f"  {item.ours:>8.1f} ms  (pypdf {item.plain:.1f})  {item.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
