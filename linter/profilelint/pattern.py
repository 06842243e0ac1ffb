"""Regular expressions that are compiled when they are first used: hundreds of them at import cost more than a run.

Compiling those that a run uses still takes a third of it, so their compiled form can be kept between runs:
:func:`warm` before, :func:`keep` after. The form belongs to one build of CPython, which checks every code that it is
given; whatever does not fit is compiled anew. What a pattern finds never depends on it.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any

from profilelint import __version__

if TYPE_CHECKING:
    lazy = re.compile
else:

    class lazy:
        """Like :func:`re.compile`, but nothing is compiled before a method or attribute is asked for.

        The methods that are used then stand on the object itself, so that later calls cost nothing more.
        """

        def __init__(self, pattern: str, flags: int = 0) -> None:
            # made while a module is imported: the program's own words, never a document's
            own = isinstance(pattern, str) and sys._getframe(1).f_code.co_name == "<module>"
            self._source = (pattern, int(flags), own)

        def __getattr__(self, name: str) -> Any:
            pattern, flags, own = self._source
            found = getattr(kept(pattern, flags) if own else re.compile(pattern, flags), name)
            setattr(self, name, found)
            return found


MOST_BYTES = 8_000_000
"""A file of compiled patterns beyond it is not read, and not written."""
_SUM = 32
"""Bytes of the checksum at the start of the file."""

_Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
_codes: dict[tuple[str, int], _Code] = {}
_fresh: set[tuple[str, int]] = set()
_state = {"warm": False}


def _engine() -> Any:
    """The module behind :mod:`re`, which has no types."""
    from importlib import import_module

    return import_module("_sre")


def _build() -> str:
    engine = _engine()
    python = f"{sys.implementation.cache_tag} {sys.hexversion:x}"
    return f"{__version__} {python} {engine.MAGIC} {engine.CODESIZE} {sys.byteorder}"


def kept(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Like :func:`re.compile`, with the compiled form kept between runs: for a pattern out of the program's own data,
    never for one that holds a document's words."""
    flags = int(flags)
    code = _codes.get((pattern, flags))
    if code is not None:
        try:
            whole, packed, groups, names, numbers = code
            found: re.Pattern[str] = _engine().compile(pattern, whole, _unpacked(packed), groups, names, numbers)
            return found
        except Exception:
            _codes.pop((pattern, flags), None)
    if _state["warm"]:
        _fresh.add((pattern, flags))
    return re.compile(pattern, flags)


def _unpacked(packed: bytes) -> list[int]:
    from array import array

    code = array("I")
    code.frombytes(packed)
    return code.tolist()


_source: list[str] = []


def warm(path: str) -> None:
    """Use the compiled patterns that :func:`keep` wrote into a file; a file that does not fit counts as absent."""
    if sys.implementation.name != "cpython":
        return
    import hashlib
    import marshal

    _state["warm"] = True
    _source[:] = [path]
    try:
        with open(path, "rb") as file:
            data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES or hashlib.sha256(data[_SUM:]).digest() != data[:_SUM]:
            return
        build, codes = marshal.loads(data[_SUM:])
        if build == _build() and isinstance(codes, dict):
            _codes.update(codes)
    except (OSError, ValueError, EOFError, TypeError):
        return


def source() -> str:
    """The file that :func:`warm` was given; empty where it was not called."""
    return _source[0] if _source else ""


def keep(path: str) -> None:
    """Write the compiled form of every pattern used since :func:`warm`, and of those read then, if any is new."""
    if not _fresh:
        return
    import hashlib
    import marshal
    import os

    from profilelint import cachefiles

    try:
        codes = {**_codes, **{source: _coded(*source) for source in sorted(_fresh)}}
        data = marshal.dumps((_build(), codes))
        data = hashlib.sha256(data).digest() + data
        if len(data) > MOST_BYTES:
            return
        folder = os.path.dirname(path)
        os.makedirs(folder, mode=0o700, exist_ok=True)
        cachefiles.put(folder, os.path.basename(path), data)
    except Exception:
        return
    _fresh.clear()


def _coded(pattern: str, flags: int) -> _Code:
    """What the compiler of :mod:`re` hands to the engine behind it."""
    from array import array

    compiler: Any = sys.modules["re"]._compiler
    tree = compiler._parser.parse(pattern, flags)
    names: dict[str, int] = dict(tree.state.groupdict)
    numbers: list[str | None] = [None] * tree.state.groups
    for name, number in names.items():
        numbers[number] = name
    code = array("I", compiler._code(tree, flags)).tobytes()
    return flags | tree.state.flags, code, tree.state.groups - 1, names, tuple(numbers)
