"""What a second run over unchanged files costs: ``python benchmarks/again.py [--files N] [--formats md,pdf]``.

Copies of the fixtures, each under a name of its own, are checked in a fresh folder; the second run must print the same
bytes and take a tenth of the time. Wall-clock seconds; the best of three second runs.
"""

from __future__ import annotations

import argparse
import itertools
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = 10


def fill(folder: Path, count: int, endings: list[str]) -> int:
    """So many copies of the people's resumes, in turn; how many bytes they are."""
    found = [path for ending in endings for path in sorted((ROOT / "fixtures" / "people").glob(f"*/*.{ending}"))]
    size = 0
    for number, path in enumerate(itertools.islice(itertools.cycle(found), count)):
        data = path.read_bytes()
        (folder / f"resume{number:04}{path.suffix}").write_bytes(data)
        size += len(data)
    return size


def run(folder: Path, *options: str) -> tuple[float, bytes]:
    """Seconds and output of a run."""
    command = [sys.executable, "-m", "profilelint", ".", "--today", "2026-11-23", "--output-format", "json", *options]
    environment = {**os.environ, "PROFILELINT_CACHE_DIR": str(folder / ".patterns")}
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    seconds = time.perf_counter() - start
    if done.returncode not in (0, 1, 2):
        sys.exit(done.stderr.decode())
    return seconds, done.stdout


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--files", type=int, default=200)
    parser.add_argument("--formats", default="md,pdf,docx,txt,json")
    parser.add_argument("--processes", default="")
    given = parser.parse_args()
    options = ["-j", given.processes] if given.processes else []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / ".git").mkdir()
        run(folder, "--no-cache", "--show-files")  # what importing costs for the first time is not meant
        size = fill(folder, given.files, given.formats.split(","))
        first, printed = run(folder, *options)
        again = [run(folder, *options) for _ in range(3)]
    second = min(seconds for seconds, _ in again)
    same = all(out == printed for _, out in again)
    ratio = first / second
    print(f"{given.files} files ({given.formats}; {size / 1e6:.1f} MB, {len(printed) / 1e6:.1f} MB of JSON)")
    print(
        f"first {first:.2f} s · second {second:.2f} s · {ratio:.1f} times faster (target {TARGET}) · same bytes: {same}"
    )
    sys.exit(not same or ratio < TARGET)


if __name__ == "__main__":
    main()
