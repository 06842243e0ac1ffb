"""A file gets new bytes at once or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import tempfile


def replace_file(path: str, old: bytes, new: bytes) -> None:
    """Replace the file at ``path``, which holds ``old``, by one that holds ``new``.

    The new file is written beside it and takes its place in one step: whatever fails, the old one is whole. It keeps
    the mode. Of a symbolic link the target is replaced, and the link stays.

    Raises:
        OSError: it cannot be written, is no regular file, or holds something else by now. ``filename`` is ``path``.
    """
    try:
        _replace(os.path.realpath(path), old, new)
    except OSError as error:
        error.filename, error.filename2 = path, None
        raise


def _replace(target: str, old: bytes, new: bytes) -> None:
    status = os.stat(target)
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "not a regular file")
    if _holds(target, new):
        return  # it was written under another name
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    handle, beside = tempfile.mkstemp(dir=os.path.dirname(target), prefix=".", suffix=".profilelint")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(new)
            file.flush()
            os.fsync(file.fileno())
        _keep(beside, status)
        if not _holds(target, old):
            raise OSError(errno.EBUSY, "it changed while it was checked")
        os.replace(beside, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(beside)
        raise
    _sync(os.path.dirname(target))


def _holds(path: str, data: bytes) -> bool:
    with open(path, "rb") as file:
        return file.read(len(data) + 1) == data


def _keep(path: str, status: os.stat_result) -> None:
    """Give a file the owner, where that is allowed, and the mode of another one."""
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):
            os.chown(path, status.st_uid, status.st_gid)
    os.chmod(path, stat.S_IMODE(status.st_mode))


def _sync(folder: str) -> None:
    """Have the folder's new entry written; not every system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
