"""The files of a run, one after the other or in several processes, in order. Both give the same."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import islice

from profilelint.engine.file import Outcome, Work
from profilelint.engine.terms import own_terms

FEWEST = 16
"""Fewer files are done before further processes have started."""
_CHUNK = 4
_AHEAD = 3
"""So many chunks wait for each process, so that none is idle and little is lost when the run is stopped."""

Tell = Callable[[str], None]


def usable() -> int:
    """How many processes this machine runs at the same time."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity is not None else os.cpu_count() or 1


def check_all(paths: list[str], work: Work, processes: int, tell: Tell) -> Iterator[Outcome]:
    """The outcome of each path, in order; ``tell`` is called with a path before its outcome is waited for."""
    if processes < 2 or len(paths) < FEWEST:
        for path in paths:
            tell(path)
            yield work.check(path)
        return
    processes = min(processes, -(-len(paths) // _CHUNK))
    while paths:
        done = 0
        for outcome in _in_processes(paths, work, processes, tell):
            done += 1
            yield outcome
        paths = paths[done:]
        # a process was killed: the file that it had at hand is one of the next, and is found by giving each its own
        near = 2 * processes * _CHUNK
        for path in paths[:near]:
            tell(path)
            yield next(iter(_in_processes([path], work, 1, tell)), Outcome(path, None, _stopped(path)))
        paths = paths[near:]


def _stopped(path: str) -> str:
    return f"{path}: the process that checked it was stopped from outside (not enough memory?); check it alone"


def _in_processes(paths: list[str], work: Work, processes: int, tell: Tell) -> Iterator[Outcome]:
    """Outcomes in order; they end early where a process was killed."""
    import multiprocessing
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    from profilelint import pattern

    chunks = iter([paths[start : start + _CHUNK] for start in range(0, len(paths), _CHUNK)])
    pool = ProcessPoolExecutor(
        processes,
        multiprocessing.get_context("spawn"),
        initializer=_start,
        initargs=(work.sendable(), pattern.source()),
    )
    try:
        waiting: list[tuple[list[str], Future[list[Outcome]]]] = [
            (chunk, pool.submit(_check, chunk)) for chunk in islice(chunks, processes * _AHEAD)
        ]
        while waiting:
            chunk, future = waiting.pop(0)
            tell(chunk[0])
            outcomes = future.result()
            following = next(chunks, None)
            if following is not None:
                waiting.append((following, pool.submit(_check, following)))
            yield from outcomes
    except BrokenProcessPool:
        return
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


_work: list[Work] = []
"""In a process that checks files: the one work that it was started with."""


def _start(work: Work, patterns: str) -> None:
    import gc
    import signal

    from profilelint import pattern

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that asked says that the run was stopped
    gc.set_threshold(100_000, 50, 50)
    if patterns:
        pattern.warm(patterns)
    _work[:] = [work]


def _check(paths: list[str]) -> list[Outcome]:
    work = _work[0]
    with own_terms(work.settings):
        return [work.check(path) for path in paths]
