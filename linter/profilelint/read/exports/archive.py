"""The files of an archive: those of a folder, or those of a ZIP file, read without unpacking anything.

Private files (messages, connections, invitations, logins …) are told by their names and never opened. Names are
localised, so no list of them protects anybody: of a file with any other name only the lines down to the header row are
taken first, and the rest only if that header is one that is wanted.
"""

from __future__ import annotations

import io
import os
import stat
import zipfile
import zlib
from typing import IO, Protocol

from profilelint.model.document import Problem
from profilelint.pattern import lazy
from profilelint.read.limits import Limits
from profilelint.read.sniff import directory_problem

MAX_FILES = 2000
_MAX_DEPTH = 4
_HEAD_LINES = 24
_HEAD_BYTES = 16_384
_SMALL = 1_000_000
"""A file of at most so many bytes may be compressed as well as it likes."""
_LOCKED = 1
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The ways of packing that are unpacked piece by piece; the others give all of a piece at once, however large."""
_BUNDLED = (".zip", ".7z", ".rar", ".tar", ".gz", ".tgz")

_MOST_TOLD = 20
_MOST_NAME = 60
"""Letters of a column's name."""
AGAIN = "download the archive again"

_PRIVATE = (
    "message", "guidemessage", "learning", "connection", "invitation", "importedcontact", "contact", "login",
    "securitychallenge", "registration", "receipt", "adtargeting", "adsclicked", "lanads", "inferencesaboutyou",
    "recommendation", "endorsement", "searchquer", "comment", "share", "reaction", "vote", "savedjob", "jobapplication",
    "jobapplicant", "jobseekerpreference", "onlinejobposting", "richmedia", "events", "memberfollow", "companyfollow",
    "hashtagfollow", "privateidentity", "identityasset", "verification", "device", "accountstatus", "saveditem",
    "article", "causes", "digital", "providers", "servicemarketplace", "instantrepost", "screener", "birth", "payment",
)  # fmt: skip
_PRIVATE_FOLDERS = frozenset(("messages", "connections", "invitations", "contacts", "logins", "receipts", "articles"))
_LETTERS = lazy(r"[^a-z]+")
_QUOTED = lazy(rb'"[^"]*"?')
_BETWEEN = lazy(rb"[,;\t]")


def is_private(name: str) -> bool:
    """Whether a file is never opened, by its name or its folder's: ``Messages_12.csv``, ``Ad_Targeting.csv``."""
    *folders, last = (_LETTERS.sub("", part) for part in name.casefold().split("/"))
    return last.startswith(_PRIVATE) or not _PRIVATE_FOLDERS.isdisjoint(folders)


class Files(Protocol):
    """The files of an archive that may be opened. ``problems`` says what was not read, and why."""

    problems: list[Problem]

    inner: str
    """The name of an archive among them, which is not looked into; empty where there is none."""

    def names(self) -> list[str]:
        """Their names, with ``/`` between folders, in order; private ones and such as are no CSV left out."""

    def head(self, name: str) -> bytes:
        """The first lines of a file; empty where it cannot be read."""

    def content(self, name: str) -> bytes | None:
        """A file; ``None`` where it cannot be read, with the reason in ``problems``."""

    def path(self, name: str) -> str:
        """What a finding calls the file."""


def _wanted(name: str) -> bool:
    last = name.rpartition("/")[2]
    return last.casefold().endswith(".csv") and not last.startswith("._") and not is_private(name)


def header_lines(file: IO[bytes]) -> bytes:
    """The lines of a file down to its header row: nothing below that is taken."""
    taken = b""
    row = b""
    for _ in range(_HEAD_LINES):
        read = file.readline(_HEAD_BYTES - len(taken))
        for line in read.splitlines(keepends=True):
            taken += line
            row += line
            if row.count(b'"') % 2:
                continue  # a cell goes on in the next line
            if _is_header(row):
                return taken
            row = b""
        if not read or len(taken) >= _HEAD_BYTES:
            break
    return taken


def _is_header(row: bytes) -> bool:
    """Whether a row is no blank one and none of notes: those are a word with a colon, or one long cell."""
    bare = _QUOTED.sub(b"", row).replace(b"\0", b"").strip(b"\xef\xbb\xbf\xff\xfe \r\n")
    cells = _BETWEEN.split(bare)
    if len(cells) > 1:
        return not is_prose([cell.decode("utf-8", "replace") for cell in cells])
    whole = row.replace(b"\0", b"").strip(b'\xef\xbb\xbf\xff\xfe \r\n"')
    return bool(whole) and not whole.endswith((b":", b".")) and len(whole) <= _MOST_NAME


def is_prose(cells: list[str]) -> bool:
    """Whether the cells of a row are a sentence with commas, or what a spreadsheet is told of the sign between them:
    no names of columns."""
    if cells[0].strip().casefold() == "sep=":
        return True
    return any(len(cell) > _MOST_NAME or cell.rstrip().endswith((".", ":")) for cell in cells)


def _note(problems: list[Problem], detail: str) -> None:
    """Note what is wrong with one file; of many such only the first are told."""
    if len(problems) < _MOST_TOLD:
        problems.append(Problem("limit", detail))


class Folder:
    """The folder of an unpacked archive. Links are not followed."""

    def __init__(self, path: str, limits: Limits) -> None:
        self.problems: list[Problem] = []
        self.inner = ""
        self._path = path
        self._limits = limits
        self._budget = 3 * limits.max_bytes

    def names(self) -> list[str]:
        found: list[str] = []
        seen = 0
        waiting = [("", 0)]
        while waiting:
            inner, depth = waiting.pop()
            try:
                entries = sorted(os.scandir(os.path.join(self._path, inner)), key=lambda entry: entry.name)
            except OSError:
                continue
            for entry in entries:
                seen += 1
                if seen > MAX_FILES:
                    detail = f"it holds more than {MAX_FILES:,} files; the others were not looked at"
                    self.problems.append(Problem("limit", detail))
                    return sorted(found)
                name = f"{inner}/{entry.name}" if inner else entry.name
                if entry.is_dir(follow_symlinks=False):
                    if depth < _MAX_DEPTH and not entry.name.startswith("."):
                        waiting.append((name, depth + 1))
                elif entry.is_file(follow_symlinks=False):
                    if _wanted(name):
                        found.append(name)
                    elif not self.inner and name.casefold().endswith(_BUNDLED):
                        self.inner = name
        return sorted(found)

    def head(self, name: str) -> bytes:
        try:
            with open(os.path.join(self._path, name), "rb") as file:
                return header_lines(file)
        except OSError as error:
            _note(self.problems, f"its file {name[:80]} was not read: {(error.strerror or 'it fails').lower()}")
            return b""

    def content(self, name: str) -> bytes | None:
        most = min(self._limits.max_bytes, self._budget)
        try:
            with open(os.path.join(self._path, name), "rb") as file:
                data = file.read(most + 1)
        except OSError as error:
            reason = (error.strerror or type(error).__name__).lower()
            _note(self.problems, f"its file {name[:80]} was not read: {reason}")
            return None
        if len(data) > most:
            _note(self.problems, f"its file {name[:80]} is larger than {most:,} bytes and was not read")
            return None
        self._budget -= len(data)
        return data

    def path(self, name: str) -> str:
        return os.path.join(self._path, *name.split("/"))


class Zip:
    """A ZIP file. Nothing is written: names with ``..`` or a root are left out, and no name leads anywhere."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self.problems: list[Problem] = []
        self.inner = ""
        self._limits = limits
        self._budget = 3 * limits.max_bytes
        self._infos: dict[str, zipfile.ZipInfo] = {}
        problem = directory_problem(data)
        if problem:
            self.problems.append(Problem("unreadable", f"{problem}; {AGAIN}"))
            return
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            infos = self._zip.infolist()
        except Exception:  # zipfile raises many kinds on damaged input
            self.problems.append(Problem("unreadable", f"it is damaged: its files cannot be listed; {AGAIN}"))
            return
        if len(infos) > MAX_FILES:
            self.problems.append(
                Problem("limit", f"it holds more than {MAX_FILES:,} files; the others were not looked at")
            )
        self._take(infos[:MAX_FILES])

    def _take(self, infos: list[zipfile.ZipInfo]) -> None:
        """Note the files that may be opened, and what is wrong with others."""
        outside = links = locked = packed = 0
        for info in infos:
            name = info.filename.replace("\\", "/")
            parts = name.split("/")
            if ".." in parts or name.startswith("/") or ":" in parts[0]:
                outside += 1
            elif not _wanted(name):
                if not self.inner and name.casefold().endswith(_BUNDLED):
                    self.inner = name
            elif stat.S_ISLNK(info.external_attr >> 16):
                links += 1
            elif info.flag_bits & _LOCKED:
                locked += 1
            elif info.compress_type not in _PACKED:
                packed += 1
            else:
                self._infos.setdefault(name, info)
        for count, why, advice in (
            (outside, "a name leads out of the archive", AGAIN),
            (links, "a link is no file", AGAIN),
            (packed, "packed in an unusual way", "unpack it and name the folder"),
            (locked, "locked with a password", "unpack it and name the folder"),
        ):
            if count:
                kind = "encrypted" if why.startswith("locked") and not self._infos else "limit"
                were = "was" if count == 1 else "were"
                self.problems.append(Problem(kind, f"{count:,} of its files {were} left out ({why}); {advice}"))

    def names(self) -> list[str]:
        return sorted(self._infos)

    def head(self, name: str) -> bytes:
        try:
            with self._zip.open(self._infos[name]) as file:
                return header_lines(file)
        except _BROKEN:
            _note(self.problems, f"its file {name[:80]} is damaged and was not read; {AGAIN}")
            return b""

    def content(self, name: str) -> bytes | None:
        info = self._infos[name]
        most = min(self._limits.max_bytes, self._budget)
        if info.file_size > _SMALL:
            most = min(most, max(1, info.compress_size) * self._limits.max_expansion)
        if info.file_size > most:
            _note(self.problems, f"its file {name[:80]} unpacks to {info.file_size:,} bytes and was not read")
            return None
        try:
            with self._zip.open(info) as file:
                data = file.read(most + 1)
        except _BROKEN:
            _note(self.problems, f"its file {name[:80]} is damaged and was not read; {AGAIN}")
            return None
        if len(data) > most:
            _note(self.problems, f"its file {name[:80]} unpacks to more than {most:,} bytes and was not read")
            return None
        self._budget -= len(data)
        return data

    def path(self, name: str) -> str:
        return name


_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError, KeyError)
