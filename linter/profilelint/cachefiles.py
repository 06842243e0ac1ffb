"""Files that are kept between runs: written whole or not at all, the oldest removed where they are too many."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress

NEW = ".new-"
"""What a file's name starts with while it is written; it stays where the run is killed."""


def put(folder: str, name: str, data: bytes) -> None:
    """Write a file of a folder whole or not at all, readable by its owner alone; no link is followed.

    Raises:
        OSError: that is not possible.
    """
    handle, new = tempfile.mkstemp(prefix=NEW, dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(new, os.path.join(folder, name))
    except BaseException:
        with suppress(OSError):
            os.unlink(new)
        raise


def prune(folder: str, is_entry: Callable[[str], object], *, most_entries: int, most_bytes: int) -> None:
    """Remove the entries written first beyond either limit, and nothing whose name is not an entry's."""
    entries: list[tuple[int, str, int]] = []
    with suppress(OSError), os.scandir(folder) as found:
        for item in found:
            if is_entry(item.name):
                with suppress(OSError):
                    state = item.stat(follow_symlinks=False)
                    entries.append((state.st_mtime_ns, item.path, state.st_size))
    count, total = len(entries), sum(size for *_, size in entries)
    if count <= most_entries and total <= most_bytes:
        return
    for _, path, size in sorted(entries):
        if count <= most_entries and total <= most_bytes:
            return
        with suppress(OSError):
            os.unlink(path)
        count -= 1
        total -= size
