"""The files of an archive: those of a folder, or those of a ZIP file, read without unpacking anything.

Private files (messages, connections, logins …) are never opened. Of any other file the first rows are read, and the
rest only if its header is one that is wanted: names are localised, so no list of names protects anybody.
"""

from __future__ import annotations

import io
import os
import zipfile
import zlib
from typing import IO, Protocol

from profilelint.model.document import Problem
from profilelint.pattern import lazy
from profilelint.read.limits import Limits
from profilelint.read.sniff import directory_problem

MAX_FILES = 2000
_MAX_DEPTH = 4
_HEAD_LINES = 12
_HEAD_BYTES = 16_384
_SMALL = 1_000_000
"""A file of at most so many bytes may be compressed as well as it likes."""

_PRIVATE = (
    "message", "guidemessage", "learningcoachmessage", "learningroleplaymessage", "connection", "invitation",
    "importedcontact", "contact", "login", "securitychallenge", "registration", "receipt", "adtargeting", "adsclicked",
    "lanads", "inferencesaboutyou", "recommendation", "endorsement", "searchquer", "comment", "share", "reaction",
    "vote", "savedjob", "jobapplication", "jobapplicant", "jobseekerpreference", "richmedia", "events", "memberfollow",
    "companyfollow", "hashtagfollow", "privateidentity", "identityasset", "verification", "device", "accountstatus",
    "saveditem", "article", "causes", "digital", "providers", "servicemarketplace", "instantrepost", "screener",
    "birth", "payment",
)  # fmt: skip
_LETTERS = lazy(r"[^a-z]+")


def is_private(name: str) -> bool:
    """Whether a file is never opened, by its name: ``Messages_12.csv``, ``Ad_Targeting.csv``."""
    return _LETTERS.sub("", name.rpartition("/")[2].casefold()).startswith(_PRIVATE)


class Files(Protocol):
    """The files of an archive that may be opened. ``problems`` says what was not read, and why."""

    problems: list[Problem]

    def names(self) -> list[str]:
        """Their names, with ``/`` between folders, in order; private ones and such as are no CSV left out."""

    def head(self, name: str) -> bytes:
        """The first lines of a file; empty where it cannot be read."""

    def content(self, name: str) -> bytes | None:
        """A file; ``None`` where it cannot be read, with the reason in ``problems``."""

    def path(self, name: str) -> str:
        """What a finding calls the file."""


def _wanted(name: str) -> bool:
    return name.casefold().endswith(".csv") and not is_private(name)


def _lines(file: IO[bytes]) -> bytes:
    """The first lines, as far as a header may stand in them."""
    taken = b""
    for _ in range(_HEAD_LINES):
        line = file.readline(_HEAD_BYTES - len(taken))
        taken += line
        if not line or len(taken) >= _HEAD_BYTES or _has_header(taken):
            break
    return taken


def _has_header(taken: bytes) -> bool:
    """Whether a row of several cells is complete: whatever it is, the header is not below it."""
    return taken.count(b'"') % 2 == 0 and b"," in taken.rstrip(b"\r\n").rpartition(b"\n")[2].partition(b'"')[0]


class Folder:
    """The folder of an unpacked archive. Links are not followed."""

    def __init__(self, path: str, limits: Limits) -> None:
        self.problems: list[Problem] = []
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
                elif entry.is_file(follow_symlinks=False) and _wanted(name):
                    found.append(name)
        return sorted(found)

    def head(self, name: str) -> bytes:
        try:
            with open(os.path.join(self._path, name), "rb") as file:
                return _lines(file)
        except OSError:
            return b""

    def content(self, name: str) -> bytes | None:
        most = min(self._limits.max_bytes, self._budget)
        try:
            with open(os.path.join(self._path, name), "rb") as file:
                data = file.read(most + 1)
        except OSError as error:
            reason = (error.strerror or type(error).__name__).lower()
            self.problems.append(Problem("limit", f"its file {name[:80]} was not read: {reason}"))
            return None
        if len(data) > most:
            self.problems.append(
                Problem("limit", f"its file {name[:80]} is larger than {most:,} bytes and was not read")
            )
            return None
        self._budget -= len(data)
        return data

    def path(self, name: str) -> str:
        return os.path.join(self._path, *name.split("/"))


class Zip:
    """A ZIP file. Nothing is written: names with ``..`` or a root are left out, and no name leads anywhere."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self.problems: list[Problem] = []
        self._limits = limits
        self._budget = 3 * limits.max_bytes
        self._infos: dict[str, zipfile.ZipInfo] = {}
        problem = directory_problem(data)
        if problem:
            self.problems.append(Problem("unreadable", problem))
            return
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            infos = self._zip.infolist()
        except Exception:  # zipfile raises many kinds on damaged input
            self.problems.append(Problem("unreadable", "it is damaged: its files cannot be listed"))
            return
        if len(infos) > MAX_FILES:
            self.problems.append(
                Problem("limit", f"it holds more than {MAX_FILES:,} files; the others were not looked at")
            )
        for info in infos[:MAX_FILES]:
            name = info.filename.replace("\\", "/")
            parts = name.split("/")
            if ".." not in parts and not name.startswith("/") and ":" not in parts[0] and _wanted(name):
                self._infos.setdefault(name, info)

    def names(self) -> list[str]:
        return sorted(self._infos)

    def head(self, name: str) -> bytes:
        try:
            with self._zip.open(self._infos[name]) as file:
                return _lines(file)
        except _BROKEN:
            return b""

    def content(self, name: str) -> bytes | None:
        info = self._infos[name]
        most = min(self._limits.max_bytes, self._budget)
        if info.file_size > _SMALL:
            most = min(most, max(1, info.compress_size) * self._limits.max_expansion)
        if info.file_size > most:
            detail = f"its file {name[:80]} unpacks to {info.file_size:,} bytes and was not read"
            self.problems.append(Problem("limit", detail))
            return None
        try:
            with self._zip.open(info) as file:
                data = file.read(most + 1)
        except _BROKEN:
            self.problems.append(Problem("limit", f"its file {name[:80]} is damaged or locked and was not read"))
            return None
        if len(data) > most:
            detail = f"its file {name[:80]} unpacks to more than {most:,} bytes and was not read"
            self.problems.append(Problem("limit", detail))
            return None
        self._budget -= len(data)
        return data

    def path(self, name: str) -> str:
        return name


_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError, KeyError)
