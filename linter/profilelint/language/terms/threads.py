"""One thread for each matrix product, while a block runs.

numpy's OpenBLAS splits every product over all cores and waits, spinning, for the slowest. On a machine that does
something else as well, that costs far more than it gains. Own threads, each with whole windows, wait only once.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib import import_module
from typing import Any

_NAMES = (
    "scipy_openblas_{}_num_threads64_",
    "scipy_openblas_{}_num_threads",
    "openblas_{}_num_threads64_",
    "openblas_{}_num_threads",
)


@lru_cache(maxsize=1)
def _openblas() -> tuple[Callable[[], int], Callable[[int], Any]] | None:
    """How to ask for and to set OpenBLAS's number of threads; ``None`` where numpy uses something else."""
    try:
        library = ctypes.CDLL(str(import_module("numpy._core._multiarray_umath").__file__))
    except (ImportError, OSError):
        return None
    for name in _NAMES:
        try:
            return getattr(library, name.format("get")), getattr(library, name.format("set"))
        except AttributeError:
            continue
    return None


@contextmanager
def single_threaded_products() -> Iterator[bool]:
    """Inside, matrix products use one thread if that can be arranged (the value says so)."""
    control = _openblas()
    if control is None:
        yield False
        return
    ask, tell = control
    before = ask()
    tell(1)
    try:
        yield True
    finally:
        tell(before)
