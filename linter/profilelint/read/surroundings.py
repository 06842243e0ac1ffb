"""What lies around a file: exports of profiles that the file's git work tree tracks.

Only the index of the work tree and the first lines of tracked CSV files are read; nothing is run. An index that is
larger than :data:`MOST_INDEX`, split or damaged is passed over, as if nothing were tracked.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator

MOST_INDEX = 8_000_000
"""Bytes of an index that is read: about 80,000 files."""
MOST_LOOKED_AT = 200
"""Tracked CSV files whose first lines are read."""
_MOST_FOLDERS = 60
_HEAD = 4096
_ROWS = 12

_SIGNATURES: tuple[frozenset[str], ...] = tuple(
    frozenset(row.split("|"))
    for row in (
        "company name|title|started on|finished on",
        "company name|role|cause|started on",
        "school name|start date|end date|degree name",
        "name|authority|started on|license number",
        "first name|last name|maiden name|headline",
        "first name|last name|connected on",
        "first name|last name|job title|text|creation date",
        "email address|confirmed|primary",
        "extension|number|type",
        "endorsement date|skill name",
        "application date|company name|job title|job url",
        "conversation id|sender profile url|content",
        "username|email_address|auth_identifier",
        "username|email_address|school_year_name",
    )
)
"""Columns that name a LinkedIn archive's file or a Handshake importer's. File names are localised, headers are not."""
_IMPORTER = "primary_education:"
_SENSITIVE = (
    ("ethnicity", "gender", "disabled", "veteran", "athlete", "first_generation", "eu_gdpr_subject"),
    ("Birth Date", "Maiden Name", "Address", "Zip Code"),
)
"""Columns of an importer file, and of LinkedIn's Profile.csv, that say of a person what no reader needs. What is said
of the right to work is not named either."""


class Export(str):
    """The path of an export that git tracks, with the names of the sensitive columns that its header row has."""

    __slots__ = ("columns",)
    columns: tuple[str, ...]

    def __new__(cls, path: str, columns: tuple[str, ...] = ()) -> Export:
        made = super().__new__(cls, path)
        made.columns = columns
        return made

    def __repr__(self) -> str:
        return f"Export({str(self)!r}, {self.columns!r})"


def tracked_exports(folder: str) -> tuple[Export, ...]:
    """The LinkedIn archives and Handshake importer files that git tracks in the work tree of a folder.

    Paths are relative to the work tree, in the index's order; empty outside of one.
    """
    found = _work_tree(folder)
    if found is None:
        return ()
    root, index = found
    names = [name for name in _names(index) if name.lower().endswith((".csv", ".zip"))]
    exports = []
    looked = 0
    for name in names:
        if name.lower().endswith(".zip"):
            if "linkedindataexport" in name.rpartition("/")[2].lower():
                exports.append(Export(name))
            continue
        looked += 1
        header = _header(_head(os.path.join(root, name))) if looked <= MOST_LOOKED_AT else frozenset()
        if header:
            exports.append(Export(name, _sensitive(header)))
    return tuple(exports)


def is_export(head: str) -> bool:
    """Whether the first lines of a CSV file hold the header row of such a file; notes may stand above it."""
    return bool(_header(head))


def sensitive_columns(head: str) -> tuple[str, ...]:
    """The columns of such a file that say of a person what no reader needs: their names, never what stands in them."""
    return _sensitive(_header(head))


def _header(head: str) -> frozenset[str]:
    """The columns of the header row; empty where there is none of such a file."""
    for row in head.splitlines()[:_ROWS]:
        for between in (",", ";", "\t"):
            cells = frozenset(cell.strip(' "\ufeff').lower() for cell in row.split(between))
            if any(cells >= signature for signature in _SIGNATURES) or any(
                cell.startswith(_IMPORTER) for cell in cells
            ):
                return cells
    return frozenset()


def _sensitive(header: frozenset[str]) -> tuple[str, ...]:
    return tuple(name for names in _SENSITIVE for name in names if name.lower() in header)


def _head(path: str) -> str:
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return ""
        with open(path, "rb") as file:
            head = file.read(_HEAD)
    except (OSError, ValueError):
        return ""
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return head.decode("utf-16" if wide else "utf-8-sig", "replace")


def _work_tree(folder: str) -> tuple[str, bytes] | None:
    """The root of the work tree that holds a folder, and its index."""
    try:
        here = os.path.realpath(folder or ".")
        for _ in range(_MOST_FOLDERS):
            git = os.path.join(here, ".git")
            if os.path.lexists(git):
                return here, _index(git, here)
            above = os.path.dirname(here)
            if above == here:
                return None
            here = above
    except (OSError, ValueError):
        pass
    return None


def _index(git: str, root: str) -> bytes:
    """The index's bytes; empty where it is too large.

    Raises:
        OSError: there is none.
    """
    if os.path.isfile(git):  # a linked work tree or a submodule
        with open(git, "rb") as file:
            said = file.read(_HEAD).decode("utf-8", "replace").strip()
        git = os.path.join(root, said.partition("\n")[0].removeprefix("gitdir:").strip())
    path = os.path.join(git, "index")
    if not os.path.isfile(path) or os.path.getsize(path) > MOST_INDEX:
        return b""
    with open(path, "rb") as file:
        return file.read(MOST_INDEX)


def _names(index: bytes) -> list[str]:
    """The paths of the regular files in an index of version 2, 3 or 4; empty where it cannot be followed."""
    lowered = index.lower()
    if index[:4] != b"DIRC" or not (b".csv\0" in lowered or b".zip\0" in lowered):
        return []
    version, count = int.from_bytes(index[4:8], "big"), int.from_bytes(index[8:12], "big")
    if version not in (2, 3, 4):
        return []
    for hash_size in (20, 32):  # SHA-1, SHA-256: the length of the names tells which
        try:
            return list(_entries(index, version, count, hash_size))
        except (IndexError, ValueError):
            continue
    return []


def _entries(index: bytes, version: int, count: int, hash_size: int) -> Iterator[str]:
    """The paths of the regular files, entry by entry.

    Raises:
        ValueError: an entry is not where it should be.
    """
    at = 12
    name = b""
    for _ in range(count):
        start = at
        mode = int.from_bytes(index[start + 24 : start + 28], "big")
        at = start + 40 + hash_size
        flags = int.from_bytes(index[at : at + 2], "big")
        at += 4 if flags & 0x4000 and version > 2 else 2
        if version == 4:
            drop, at = _offset(index, at)
            if drop > len(name):
                raise ValueError("a path is cut by more than it has")
            kept = name[: len(name) - drop]
        else:
            kept = b""
        end = index.index(b"\0", at)
        name = kept + index[at:end]
        if min(len(name), 0xFFF) != flags & 0xFFF:
            raise ValueError("a path is not as long as it says")
        at = end + 1 if version == 4 else start + (end - start) // 8 * 8 + 8
        if mode >> 12 == 0o10:
            yield name.decode("utf-8", "replace")


def _offset(index: bytes, at: int) -> tuple[int, int]:
    """git's variable-length number at a place, and the place after it."""
    byte = index[at]
    value = byte & 0x7F
    for place in range(at + 1, at + 10):
        if not byte & 0x80:
            return value, place
        byte = index[place]
        value = ((value + 1) << 7) | (byte & 0x7F)
    raise ValueError("a number does not end")
