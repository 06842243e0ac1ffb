"""What the whole tool does with damaged and strange files: nothing may crash, hang or eat the memory.

robustness.py [--mutants N] [--seed N] [--sources DIR]... [--odd DIR]... [--keep DIR]

Every file is read, parsed, checked by all rules, shown and reported in a process of its own, which is forked from one
that has everything loaded and may use so much CPU time and address space. Needs a POSIX system.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import faulthandler
import gc
import json
import logging
import os
import resource
import select
import signal
import sys
import tempfile
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import mutate

TODAY = datetime.date(2026, 11, 23)
PRESETS = ("us-student", "us-experienced", "academic-cv", "eu-cv", "de-lebenslauf")
"""Taken in turn, so that what only some presets ask for is run too."""
ENDS = ("clean", "findings", "unreadable", "empty", "encrypted", "unsupported", "no-text", "limit", "error")
FAULTS = ("traceback", "crashed", "hang", "memory", "killed")
"""What must not be: an exception that gets out, ``lint-rule-crashed``, too much time or memory, a dead process."""


class Job(NamedTuple):
    """A file to try: ``group`` is its row of the table. The bytes are made where they are needed."""

    name: str
    group: str
    data: Callable[[], bytes]


class Outcome(NamedTuple):
    """How it ended. ``end`` is one of :data:`ENDS` or :data:`FAULTS`, ``rules`` what was found, ``frames`` where it
    broke; ``netted`` is an exception that a reader raised and the last net caught. Memory is in megabytes."""

    name: str
    group: str
    end: str
    rules: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    netted: str = ""
    seconds: float = 0.0
    megabytes: float = 0.0


def examine(data: bytes, name: str, preset: str) -> dict[str, Any]:
    """The whole job for one file, in this process: what is JSON-ready of an :class:`Outcome`."""
    from profilelint.cli.check import write_report
    from profilelint.engine import run as engine
    from profilelint.engine.config import Settings
    from profilelint.parse import parse
    from profilelint.read import read_bytes
    from profilelint.report import show

    frames: list[str] = []
    plain = engine._crash

    def crash(*arguments: Any) -> Any:
        frames.extend(last_frames())  # the finding itself says only what broke
        return plain(*arguments)

    engine._crash = crash
    try:
        settings = Settings(preset=preset, select=("all",), pedantic=True)
        request = engine.Request(files=(name,), today=TODAY, settings=settings, contents={name: data}, use_cache=False)
        report = engine.run(request, _registry())
        for form in ("full", "concise", "json"):
            write_report(report, form, fold=form == "full")
        document = read_bytes(data, name)
        if document.readable:
            show.text(document)
            resume = parse(document)
            show.tree(resume, document)
            show.json_resume(resume, document)
    finally:
        engine._crash = plain
    rules = tuple(sorted({finding.rule for file in report.files for finding in file.findings}))
    fatal = [problem.kind for problem in document.problems]
    if "lint-rule-crashed" in rules:
        end = "crashed"
    elif report.errors:
        end = "error"
    else:
        end = fatal[0] if fatal else "findings" if rules else "clean"
    netted = ""
    if any(problem.detail.startswith(_NETTED) for problem in document.problems):
        netted, memory = _netted(data, name)
        end = "memory" if memory else end
    return {"end": end, "rules": rules, "frames": frames, "netted": netted}


_NETTED = ("it is damaged (", "it is too deeply nested or too large")
_loaded: list[Any] = []


def _registry() -> Any:
    from profilelint.engine.registry import load

    if not _loaded:
        _loaded.append(load(()))
    return _loaded[0]


def _netted(data: bytes, name: str) -> tuple[str, bool]:
    """What a reader raised that the front door turned into a problem, and whether it was for want of memory."""
    from importlib import import_module

    from profilelint.read import DEFAULT_LIMITS
    from profilelint.read.sniff import sniff

    try:
        import_module(f"profilelint.read.{sniff(data, name).name}").read(data, name, DEFAULT_LIMITS)
    except MemoryError:
        return "MemoryError", True
    except Exception as error:
        return f"{type(error).__name__}: {' < '.join(last_frames()[-2:])}", False
    return "", False


def last_frames(count: int = 6) -> list[str]:
    """The innermost frames of the exception being handled, without this file's, and the exception itself."""
    error = sys.exc_info()[1]
    if error is None:
        return []
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename != __file__]
    lines = [f"{Path(*Path(frame.filename).parts[-3:])}:{frame.lineno} {frame.name}" for frame in frames[-count:]]
    with contextlib.suppress(Exception):
        return [*lines, f"{type(error).__name__}: {error}"[:300]]
    return [*lines, type(error).__name__]


def _child(job: Job, preset: str, seconds: int, megabytes: int, pipe: int, trace: int) -> None:
    """Do a job and write its outcome to the pipe. Never returns."""
    logging.disable(logging.CRITICAL)
    silent = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(silent, stream)
    found: dict[str, Any] = {"end": "traceback"}
    try:
        data = job.data()
        faulthandler.register(signal.SIGXCPU, file=trace, all_threads=False, chain=False)
        faulthandler.register(signal.SIGUSR1, file=trace, all_threads=False, chain=False)
        faulthandler.enable(file=trace, all_threads=False)
        spent = int(sum(os.times()[:2])) + 1
        _limit(resource.RLIMIT_CPU, seconds + spent, 1)
        _limit(resource.RLIMIT_AS, megabytes * 2**20, 0)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        before = time.process_time()
        found = examine(data, job.name, preset)
        found["seconds"] = time.process_time() - before
    except MemoryError:
        found = {"end": "memory", "frames": ["MemoryError"]}
    except BaseException:
        found = {"end": "traceback", "frames": last_frames()}
    _limit(resource.RLIMIT_AS, -1, 0)
    os.write(pipe, json.dumps(found).encode()[:60_000])
    os._exit(0)


def _limit(what: int, most: int, grace: int) -> None:
    """Set a soft limit, and the hard one ``grace`` above it (none where the limit is to be lifted again)."""
    hard = resource.getrlimit(what)[1]
    wanted = most + grace if grace else hard
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(what, (hard if most < 0 else most, wanted if hard < 0 else min(wanted, hard)))


class Worker(NamedTuple):
    """A running child: its end of the pipe, the file that a trace of it goes to, when it started."""

    pid: int
    job: Job
    pipe: int
    trace: Any
    started: float


class Pool:
    """Runs jobs in forked children, a few at a time. Whatever a child does, the rest goes on."""

    def __init__(self, workers: int, seconds: int, megabytes: int) -> None:
        self.workers = workers
        self.seconds = seconds
        self.megabytes = megabytes
        self.running: dict[int, Worker] = {}
        self.count = 0

    def run(self, jobs: Iterator[Job]) -> Iterator[Outcome]:
        """The outcomes, in the order in which they end."""
        left = True
        while left or self.running:
            while left and len(self.running) < self.workers:
                job = next(jobs, None)
                if job is None:
                    left = False
                else:
                    self._start(job)
            ready, _, _ = select.select(list(self.running), [], [], 0.5)
            for pipe in ready:
                yield self._end(pipe)
            for worker in list(self.running.values()):
                # A child that sleeps uses no CPU time; one that shares its core may be slow without fault.
                waited = time.monotonic() - worker.started
                if waited > 20 * self.seconds + 5:
                    os.kill(worker.pid, signal.SIGKILL)
                elif waited > 20 * self.seconds:
                    os.kill(worker.pid, signal.SIGUSR1)

    def _start(self, job: Job) -> None:
        preset = PRESETS[self.count % len(PRESETS)]
        self.count += 1
        near, far = os.pipe()
        trace = tempfile.TemporaryFile()  # noqa: SIM115
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # a test runner has threads; the child uses none
            pid = os.fork()
        if pid == 0:
            try:
                os.close(near)
                _child(job, preset, self.seconds, self.megabytes, far, trace.fileno())
            finally:
                os._exit(1)
        os.close(far)
        self.running[near] = Worker(pid, job, near, trace, time.monotonic())

    def _end(self, pipe: int) -> Outcome:
        worker = self.running.pop(pipe)
        chunks = []
        while chunk := os.read(pipe, 65_536):
            chunks.append(chunk)
        os.close(pipe)
        _, status, used = os.wait4(worker.pid, 0)
        worker.trace.seek(0)
        frames = tuple(_readable(worker.trace.read().decode("utf-8", "replace")))
        worker.trace.close()
        seconds, size = used.ru_utime + used.ru_stime, used.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
        found: dict[str, Any] = {}
        with contextlib.suppress(ValueError):
            found = json.loads(b"".join(chunks))
        if not found or os.WIFSIGNALED(status) or seconds > self.seconds + 1:
            late = seconds > self.seconds or time.monotonic() - worker.started > 20 * self.seconds
            end = "hang" if late else "killed"
            frames = frames or (f"status {status}",)
            return Outcome(worker.job.name, worker.job.group, end, (), frames, "", seconds, size)
        return Outcome(
            worker.job.name,
            worker.job.group,
            found["end"],
            tuple(found.get("rules", ())),
            tuple(found.get("frames", ())),
            found.get("netted", ""),
            found.get("seconds", seconds),
            size,
        )


def _readable(trace: str) -> list[str]:
    """The innermost frames of what faulthandler wrote, innermost first."""
    lines = [line.strip() for line in trace.splitlines()[1:] if line.strip()]
    own = [line for line in lines if line.startswith("File") and __file__ not in line]
    return list(dict.fromkeys(own))[:8]


def warm_up(pool: Pool, sources: list[mutate.Source]) -> None:
    """Load what the children will use: the job is done here for a file of each kind that a child has read well."""
    tried: dict[str, list[mutate.Source]] = {}
    for source in sources:
        tried.setdefault(source.kind, []).append(source)
    some = [source for kind in tried.values() for source in kind[:: max(1, len(kind) // 3)]]
    jobs = [Job(source.name, source.kind, lambda data=source.data: data) for source in some]  # type: ignore[misc]
    sound = {outcome.name for outcome in pool.run(iter(jobs)) if outcome.end in ("clean", "findings")}
    logging.disable(logging.CRITICAL)
    for kind in tried:
        source = next((source for source in some if source.kind == kind and source.name in sound), None)
        if source is not None:
            examine(source.data, source.name, PRESETS[0])
    logging.disable(logging.NOTSET)
    gc.collect()
    gc.freeze()


def mutant_jobs(sources: list[mutate.Source], seed: int, count: int) -> Iterator[Job]:
    """A job for each mutant; its bytes are made in the child."""
    for number in range(count):
        made = mutate.plan(sources, seed, number)
        yield Job(made.name, f"{made.kind}  {made.mutation}", lambda n=number: mutate.mutant(sources, seed, n).data)  # type: ignore[misc]


def odd_jobs(folders: list[Path]) -> Iterator[Job]:
    """A job for each file below some folders."""
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            yield Job(str(path), f"{folder.name}  {path.suffix.lower() or 'no ending'}", path.read_bytes)


def table(outcomes: list[Outcome]) -> Iterator[str]:
    """What the inputs of each class ended in."""
    rows: dict[str, Counter[str]] = {}
    for outcome in outcomes:
        rows.setdefault(outcome.group, Counter())[outcome.end] += 1
    ends = [end for end in (*ENDS, *FAULTS) if any(row[end] for row in rows.values())]
    wide = max((len(group) for group in rows), default=0) + 2
    yield " " * wide + "".join(f"{end:>{len(end) + 2}}" for end in ends)
    total: Counter[str] = Counter()
    for group in sorted(rows):
        total.update(rows[group])
        yield _row(group, rows[group], ends, wide)
    yield _row("all", total, ends, wide)


def _row(name: str, row: Counter[str], ends: list[str], wide: int) -> str:
    return f"{name:<{wide}}" + "".join(f"{row[end] or '·':>{len(end) + 2}}" for end in ends)


def report(outcomes: list[Outcome], seconds: float) -> Iterator[str]:
    """The table, the findings about files, the faults and the extremes."""
    yield from table(outcomes)
    rules = Counter(rule for outcome in outcomes for rule in outcome.rules if rule.startswith(("file-", "lint-")))
    yield "\nfiles with each finding about a file:"
    yield from (f"  {name:<28}{count:>7}" for name, count in sorted(rules.items()))
    netted = Counter(outcome.netted for outcome in outcomes if outcome.netted)
    yield f"\nread as damaged because a reader raised what it did not expect: {sum(netted.values())}"
    yield from (f"  {count:>5}  {what}" for what, count in netted.most_common(25))
    faults = [outcome for outcome in outcomes if outcome.end in FAULTS]
    spent = sum(outcome.seconds for outcome in outcomes)
    yield f"\n{len(outcomes)} files in {seconds:.0f} s, of which {spent:.0f} s of CPU time in the tool"
    yield f"faults among {len(outcomes)} files: " + (
        ", ".join(f"{sum(outcome.end == fault for outcome in faults)} {fault}" for fault in FAULTS)
    )
    for outcome in faults[:60]:
        yield f"  {outcome.end:<10}{outcome.group:<28}{outcome.name}"
        yield from (f"      {frame}" for frame in outcome.frames)
    yield "\nslowest, in seconds of CPU time:"
    slow = sorted(outcomes, key=lambda outcome: -outcome.seconds)[:10]
    yield from (f"  {outcome.seconds:>6.2f}  {outcome.group:<28}{outcome.name}" for outcome in slow)
    large = max(outcomes, key=lambda outcome: outcome.megabytes, default=None)
    if large is not None:
        yield f"largest resident memory: {large.megabytes:.0f} MB  {large.group}  {large.name}"


def main() -> int:
    """Run and print; 1 if anything crashed, hung or ate the memory."""
    parser = argparse.ArgumentParser(description="Run the whole tool over damaged and strange files.")
    parser.add_argument("--mutants", type=int, default=0, metavar="N", help="how many damaged files to make")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--sources", type=Path, action="append", default=[], metavar="DIR", help="besides fixtures/")
    parser.add_argument("--odd", type=Path, action="append", default=[], metavar="DIR", help="files to try as they are")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="where the files that broke something go")
    parser.add_argument("--seconds", type=int, default=10, metavar="N", help="CPU time for a file (10)")
    parser.add_argument("--memory", type=int, default=1024, metavar="MB", help="address space of a process (1024)")
    parser.add_argument("--workers", type=int, default=2, metavar="N", help="processes at a time (2)")
    asked = parser.parse_args()
    if not asked.mutants and not asked.odd:
        asked.mutants = 1000
    sources = mutate.find_sources([mutate.FIXTURES, *asked.sources])
    pool = Pool(max(1, asked.workers), asked.seconds, asked.memory)
    started = time.monotonic()
    warm_up(pool, sources)
    outcomes: list[Outcome] = []
    jobs = {job.name: job for job in (*mutant_jobs(sources, asked.seed, asked.mutants), *odd_jobs(asked.odd))}
    with contextlib.suppress(KeyboardInterrupt):  # what has ended until then is reported
        for outcome in pool.run(iter(jobs.values())):
            outcomes.append(outcome)
            if outcome.end in FAULTS and asked.keep is not None:
                keep(outcome, jobs[outcome.name].data(), asked.keep)
            if sys.stderr.isatty():
                sys.stderr.write(f"\r\x1b[2K{len(outcomes)} of {len(jobs)}")
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[2K")
    outcomes.sort(key=lambda outcome: outcome.name)
    print("\n".join(report(outcomes, time.monotonic() - started)))
    return int(any(outcome.end in FAULTS for outcome in outcomes))


def keep(outcome: Outcome, data: bytes, folder: Path) -> None:
    """Store a file that broke something, and beside it where."""
    folder.mkdir(parents=True, exist_ok=True)
    name = Path(outcome.name).name
    (folder / name).write_bytes(data)
    lines = [outcome.end, outcome.group, f"{outcome.seconds:.1f} s, {outcome.megabytes:.0f} MB", *outcome.frames]
    (folder / f"{name}.why").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
