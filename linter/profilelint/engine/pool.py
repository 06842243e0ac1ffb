"""The files of a run, one after the other or in several processes, in order. Both give the same."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from typing import TYPE_CHECKING

from profilelint.engine.file import Outcome, Work
from profilelint.engine.terms import own_terms

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

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


def check_all(paths: list[str], work: Work, processes: int, tell: Tell) -> Generator[Outcome, None, None]:
    """The outcome of each path, in order; ``tell`` is called with a path before its outcome is waited for. When it is
    closed, the processes end at once."""
    if processes < 2 or len(paths) < FEWEST:
        for path in paths:
            tell(path)
            yield work.check(path)
        return
    processes = min(processes, -(-len(paths) // _CHUNK))
    while paths:
        done = yield from _counted(_in_processes(paths, work, processes, tell))
        paths = paths[done:]
        # a process was killed: the file that it had at hand is one of the next, and is found by checking them singly
        near = paths[: 2 * processes * _CHUNK]
        paths = paths[len(near) :]
        while near:
            done = yield from _counted(_in_processes(near, work, 1, tell, chunk=1))
            near = near[done:]
            if near:
                yield Outcome(near[0], None, _stopped(near[0]))
            near = near[1:]


def _counted(outcomes: Iterator[Outcome]) -> Generator[Outcome, None, int]:
    """The same outcomes, and at their end how many they were."""
    count = 0
    for outcome in outcomes:
        count += 1
        yield outcome
    return count


def _stopped(path: str) -> str:
    return f"{path}: the process that checked it was stopped from outside (not enough memory?); check it alone"


def _in_processes(paths: list[str], work: Work, processes: int, tell: Tell, chunk: int = _CHUNK) -> Iterator[Outcome]:
    """Outcomes in order; they end early where a process was killed. ``chunk`` files are handed over at a time."""
    import multiprocessing
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    from profilelint import pattern

    chunks = iter([paths[start : start + chunk] for start in range(0, len(paths), chunk)])
    context = multiprocessing.get_context("spawn")
    line, held = context.Pipe(duplex=False)
    pool = ProcessPoolExecutor(
        processes, context, initializer=_start, initargs=(work.sendable(), pattern.source(), line)
    )
    try:
        with _uninterrupted():
            waiting: list[tuple[list[str], Future[list[Outcome]]]] = [
                (some, pool.submit(_check, some)) for some in islice(chunks, processes * _AHEAD)
            ]
        while waiting:
            some, future = waiting.pop(0)
            tell(some[0])
            yield from future.result()  # before anything else is asked for, which fails where a process was killed
            following = next(chunks, None)
            if following is not None:
                waiting.append((following, pool.submit(_check, following)))
    except BrokenProcessPool:
        return
    finally:
        held.close()
        pool.shutdown(wait=False, cancel_futures=True)
        line.close()


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Ctrl-C is answered behind the block; processes that start inside it never see one, not even while they start."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_work: list[Work] = []
"""In a process that checks files: the one work that it was started with."""


def _start(work: Work, patterns: str, line: Connection) -> None:
    import gc
    import signal
    import threading

    from profilelint import pattern

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that asked says that the run was stopped
    threading.Thread(target=_end_with, args=(line,), daemon=True).start()
    gc.set_threshold(100_000, 50, 50)
    if patterns:
        pattern.warm(patterns)
    _work[:] = [work]


def _end_with(line: Connection) -> None:
    """End this process with the one that asked, however that ended: nothing is ever sent, so this is the other end's
    closing."""
    with suppress(EOFError, OSError):
        line.recv_bytes()
    os._exit(1)


def _check(paths: list[str]) -> list[Outcome]:
    work = _work[0]
    with own_terms(work.settings):
        return [work.check(path) for path in paths]
