"""What profilelint costs, beside its budgets: ``python benchmarks/budgets.py [--runs N]``.

CPU time of whole processes in multiples of ``python -c "import click, pypdf"``, measured in the same rounds.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = [sys.executable, "-c", "import click, pypdf"]
POSTINGS = 20
RESUMES = 200
MORE = 10
"""How many further resumes are checked in one run to find the cost of one."""


@dataclass(frozen=True)
class Task:
    """A command to time. ``fresh`` forgets the postings before each run; ``share`` is how many resumes it adds."""

    name: str
    command: list[str]
    budget: float | None
    fresh: bool = False
    before: str = ""
    share: int = 1


@dataclass(frozen=True)
class Cost:
    """CPU seconds and peak resident megabytes of one process (0 where the system does not tell)."""

    seconds: float
    megabytes: float


def measure(command: list[str], cache: Path) -> Cost:
    """Run a command to its end. Exit codes 0 and 1 (findings) are fine."""
    environment = {**os.environ, "PROFILELINT_CACHE_DIR": str(cache)}
    process = subprocess.Popen(
        command, cwd=cache.parent, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    if hasattr(os, "wait4"):
        assert process.stderr is not None
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        process.stderr.close()
        unit = 1 if sys.platform == "darwin" else 1024
        cost = Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 1_000_000)
    else:
        import time

        start = time.perf_counter()
        _, said = process.communicate()
        cost = Cost(time.perf_counter() - start, 0)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} exited with {process.returncode}: {said.decode(errors='replace')}")
    return cost


def built(ending: str, pages: int = 0) -> Path | None:
    """The first built fixture of a format, with so many pages if it is a PDF."""
    for path in sorted((ROOT / "fixtures" / "people").glob(f"*/*.{ending}")):
        if ending == "json" and path.stem == "profile":
            continue
        if not pages or _pages(path) == pages:
            return path
    return None


def _pages(path: Path) -> int:
    from pypdf import PdfReader

    return len(PdfReader(path).pages)


def posting() -> Path | None:
    """The first posting of the fixtures that is text."""
    found = sorted(path for ending in ("txt", "md") for path in (ROOT / "fixtures").glob(f"postings/**/*.{ending}"))
    return found[0] if found else None


def inputs(folder: Path) -> dict[str, Path]:
    """One file of each format, from the fixtures where they are there; Markdown and text are made otherwise."""
    from profilelint.engine.examples import clean_resume

    made = {"md": clean_resume(), "txt": clean_resume().replace("#", "").replace("*", "")}
    job = "Data Engineer\n\nRequirements\n- 3+ years of experience with Python\n- Kubernetes or Docker\n"
    chosen: dict[str, Path] = {}
    for ending in ("txt", "md", "json", "docx", "pdf"):
        source = built(ending, 1 if ending == "pdf" else 0)
        target = folder / f"resume.{ending}"
        if source is not None:
            shutil.copy(source, target)
        elif ending in made:
            target.write_text(made[ending], encoding="utf-8")
        else:
            continue
        chosen[ending] = target
    source = posting()
    chosen["job"] = folder / "job.txt"
    chosen["job"].write_text(source.read_text(encoding="utf-8") if source else job, encoding="utf-8")
    return chosen


def tasks(files: dict[str, Path], folder: Path) -> list[Task]:
    """The commands of the table, the format ones only where there is a file."""
    tool = [sys.executable, "-m", "profilelint"]

    def check(*names: Path, job: bool = False) -> list[str]:
        extra = ["--job", str(files["job"])] if job else []
        return [*tool, *map(str, names), "--isolated", "--today", "2026-11-23", *extra]

    listed = [Task("--version", [*tool, "--version"], 0.6)]
    labels = {"txt": ("text", 1.3), "md": ("Markdown", 1.3), "json": ("JSON Resume", 1.3), "docx": ("DOCX", 2.0)}
    labels["pdf"] = ("one-page PDF", 2.0)
    for ending, (label, budget) in labels.items():
        if ending in files:
            listed.append(Task(label, check(files[ending]), budget))
    main = files.get("pdf", files["md"])
    label = labels[main.suffix[1:]][0]
    listed.append(Task("posting seen before", check(main, job=True), 3.0))
    listed.append(Task("posting new", check(main, job=True), 12.0, fresh=True))
    copies = []
    for number in range(MORE):
        copies.append(folder / f"resume{number}{main.suffix}")
        shutil.copy(main, copies[-1])
    listed.append(Task("each further resume", check(main, *copies), 0.5, before=label, share=MORE))
    postings = []
    for number in range(POSTINGS):
        postings.append(folder / f"job{number}.txt")
        text = files["job"].read_text(encoding="utf-8")
        postings[-1].write_text(text + f"\nReference {number}\n", encoding="utf-8")
    match = [*tool, "match", "--isolated", "--today", "2026-11-23"]
    jobs = [part for path in postings for part in ("--job", str(path))]
    listed.append(Task(f"match, {POSTINGS} new postings", [*match, str(main), *jobs], None, fresh=True))
    listed.append(Task(f"match, {POSTINGS} seen postings", [*match, str(main), *jobs], None))
    pile = []
    for number in range(RESUMES):
        pile.append(folder / "pile" / f"resume{number}.md")
        pile[-1].parent.mkdir(exist_ok=True)
        shutil.copy(files["md"], pile[-1])
    listed.append(Task(f"match, {RESUMES} resumes", [*match, *map(str, pile), "--job", str(files["job"])], None))
    return listed


def memory(costs: dict[str, list[Cost]]) -> list[tuple[str, float, float]]:
    """Peak memory without and with a posting, each with its budget in megabytes."""
    posted = tuple(name for name in costs if name.startswith(("posting", "match")))
    without = max(cost.megabytes for name, found in costs.items() if name not in posted for cost in found)
    with_job = max(cost.megabytes for name in posted for cost in costs[name])
    return [("memory without a posting", without, 150), ("memory with a posting", with_job, 600)]


def main() -> int:
    """Measure and print; 1 if a budget is missed."""
    parser = argparse.ArgumentParser(description="Measure what profilelint costs, beside its budgets.")
    parser.add_argument("--runs", type=int, default=9, metavar="N", help="rounds; each figure is their median (9)")
    runs = max(1, parser.parse_args().runs)
    with tempfile.TemporaryDirectory() as name:
        folder, cache = Path(name), Path(name) / "cache"
        files = inputs(folder)
        listed = tasks(files, folder)
        reference: list[Cost] = []
        costs: dict[str, list[Cost]] = {task.name: [] for task in listed}
        for task in listed:  # compiles the modules and fills the cache
            measure(task.command, cache)
        measure(REFERENCE, cache)
        for _ in range(runs):
            reference.append(measure(REFERENCE, cache))
            for task in listed:
                if task.fresh:
                    for entry in cache.glob("*.posting.json"):
                        entry.unlink()
                costs[task.name].append(measure(task.command, cache))
        missing = [ending for ending in ("json", "docx", "pdf") if ending not in files]
    return report(listed, reference, costs, runs, missing)


def report(
    listed: list[Task], reference: list[Cost], costs: dict[str, list[Cost]], runs: int, missing: list[str]
) -> int:
    """Print the table; 1 if a budget is missed."""
    median: Callable[[list[Cost]], float] = lambda found: statistics.median(cost.seconds for cost in found)  # noqa: E731
    unit = median(reference)
    spread = [cost.seconds for cost in reference]
    print(f'unit: python -c "import click, pypdf" = {unit * 1000:.0f} ms CPU', end="")
    print(f" ({min(spread) * 1000:.0f} to {max(spread) * 1000:.0f}); medians of {runs}\n")
    print(f"{'':<26}{'measured':>10}{'budget':>10}")
    missed = 0
    for task in listed:
        seconds = median(costs[task.name])
        if task.before:
            seconds = (seconds - median(costs[task.before])) / task.share
        missed += line(task.name, seconds / unit, task.budget, "×", 2)
    if any(cost.megabytes for cost in reference):
        for name, megabytes, budget in memory(costs):
            missed += line(name, megabytes, budget, " MB", 0)
    if missing:
        print(f"\nnot measured, no built fixture: {', '.join(missing)}")
    print(f"\n{'every budget is kept' if not missed else f'{missed} missed'}")
    return int(missed > 0)


def line(name: str, figure: float, budget: float | None, unit: str, digits: int) -> int:
    """Print a row; 1 if its budget is missed."""
    over = budget is not None and figure > budget
    limit = "" if budget is None else f"{budget:g}{unit}"
    print(f"{name:<26}{f'{figure:.{digits}f}{unit}':>10}{limit:>10}   {'MISSED' if over else 'ok'}")
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
