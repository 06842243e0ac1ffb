"""Results kept between runs: the report of a file that has not changed, under rules that have not.

One JSON file a checked file in ``.profilelint_cache`` (ignored by git, readable by its owner alone). Its name covers
the file's path and everything that the result depends on but the file's own content: the version and code of the
program, its libraries, the settings, the postings and the profile, what lies around the file. The content, the files
that its reader looked for, and the day where a rule asked for it stand in the entry and are compared. So a hit is what
a fresh check would give; whatever is damaged, foreign or unwritable counts as absent, in silence. Several runs may use
the folder at the same time: entries are replaced whole.

Identity numbers are masked in what is kept. What was cut short by a limit or hit a crash is not kept.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from profilelint import __version__, cachefiles
from profilelint.engine import saved
from profilelint.engine.config import repository
from profilelint.engine.file import Outcome, Work
from profilelint.engine.report import FileReport, Input
from profilelint.pattern import lazy

FOLDER = ".profilelint_cache"
MOST_ENTRIES = 20_000
MOST_BYTES = 200_000_000
"""Beyond either, the entries written first are removed."""
MAX_ENTRY = 4_000_000
"""Bytes of one entry; a larger one is not kept."""

_SUFFIX = ".json"
_NAME = lazy(rf"[0-9a-f]{{40}}\.json|{re.escape(cachefiles.NEW)}\w+")
_IGNORE = "# made by profilelint; safe to delete\n*\n"
_PASSING = frozenset({"lint-limit-reached", "lint-rule-crashed"})
"""Findings about the run, not the file: a result with one of them is not kept."""
_ASIDE: dict[str, Any] = {
    "fail_on": "",
    "output_format": "",
    "job": (),
    "profile": (),
    "include": (),
    "exclude": (),
    "sources": (),
    "baseline": "",
    "cache": True,
    "redact": False,
    "written": {},
}
"""Settings that a file's report does not depend on, or that stand in the key in another way."""
_LIBRARIES = frozenset(
    "click jinja2 lxml markdown_it_py phonenumberslite pylatexenc pypdf python_docx pyyaml rapidfuzz readability_lxml "
    "spacy numpy".split()
)


class _Rules(NamedTuple):
    """What a run's rules are like: what each rests on, and whether one asks what git tracks around a file."""

    grades: dict[str, str]
    around: bool


class Results:
    """The results of one folder for one run's settings, postings and profile."""

    def __init__(self, folder: str, work: Work, inputs: list[Input]) -> None:
        """``inputs`` are the postings and the profile as read."""
        self._folder = folder
        self._work = work
        settings = replace(work.settings, **_ASIDE)
        digest = hashlib.sha256()
        for part in (
            saved.VERSION,
            __version__,
            sys.version,
            code(),
            libraries(),
            packs(work.settings.plugins),
            settings,
            [(item.path, item.kind, item.format, item.sha256) for item in inputs],
            [document.problems for document in work.postings.values()],
            [posting.source for posting in work.analysed],
            work.asked,
            work.profile_names,
        ):
            digest.update(f"{part!r}\0".encode("utf-8", "surrogatepass"))
        self._base = digest.digest()
        self._rules = self._read_rules()
        self._new = False

    def load(self, path: str) -> FileReport | None:
        """The report of a file as a check would give it now; ``None`` where that is not known."""
        if self._rules is None or path in self._work.contents:
            return None
        entry = self._read(self._key(path))
        if entry is None:
            return None
        try:
            if entry["today"] not in ("", self._work.today.isoformat()):
                return None
            if entry["sha256"] != self._hash(path):
                return None
            if any(_hash(name) != digest for name, digest in entry["lookups"]):
                return None
            return saved.decode(entry["report"], self._work.settings.fail_on)
        except saved.BROKEN:
            return None

    def store(self, outcome: Outcome) -> None:
        """Keep a result, where it may be kept."""
        report = outcome.report
        if report is None or outcome.path in self._work.contents or not _lasting(report):
            return
        entry = {
            "today": self._work.today.isoformat() if report.dated else "",
            "sha256": report.input.sha256,
            "lookups": [list(item) for item in outcome.lookups],
            "report": saved.encode(report),
        }
        self._write(self._key(outcome.path), entry, report.secrets)

    @property
    def grades(self) -> dict[str, str] | None:
        """What each active rule rests on; ``None`` where it is not known yet."""
        return self._rules.grades if self._rules is not None else None

    def finish(self) -> None:
        """Remove what is too much."""
        if self._new:
            prune(self._folder)

    def _read_rules(self) -> _Rules | None:
        entry = self._read(self._rules_key())
        try:
            return None if entry is None else _Rules(dict(entry["grades"]), bool(entry["around"]))
        except saved.BROKEN:
            return None

    def _known_rules(self) -> _Rules:
        """What the run's rules are like, kept for the next run."""
        if self._rules is None:
            self._rules = _Rules(self._work.grades(), self._work.looks_around())
            self._write(self._rules_key(), {"grades": self._rules.grades, "around": self._rules.around})
        return self._rules

    def _rules_key(self) -> str:
        return hashlib.sha256(self._base + b"rules").hexdigest()[:40]

    def _key(self, path: str) -> str:
        around = (
            path,
            os.path.abspath(path),  # globs of the settings mean the whole path
            os.path.realpath(os.path.dirname(path)),  # includes are looked for there
            self._work.beside(path),
            self._work.tracked(path) if self._known_rules().around else (),
            self._work.sources(path),
        )
        return hashlib.sha256(self._base + repr(around).encode("utf-8", "surrogatepass")).hexdigest()[:40]

    def _hash(self, path: str) -> str:
        """The hash that a file's document would have; empty where it cannot be read or is not read whole."""
        return _hash(path, self._work.settings.limits.max_bytes)

    def _read(self, key: str) -> dict[str, Any] | None:
        try:
            with open(os.path.join(self._folder, key + _SUFFIX), "rb") as file:
                data = file.read(MAX_ENTRY + 1)
            sum_, _, data = data.partition(b"\n")
            entry = json.loads(data) if hashlib.sha256(data).hexdigest().encode() == sum_ else None
        except (OSError, ValueError, RecursionError):
            return None
        return entry if isinstance(entry, dict) else None

    def _write(self, key: str, entry: dict[str, Any], secrets: tuple[str, ...] = ()) -> None:
        """Keep an entry, unless it holds a secret where nothing may be masked: in the name of a file."""
        with suppress(OSError, ValueError, TypeError, RecursionError):
            text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
            data = text.encode("utf-8", "surrogatepass")
            data = hashlib.sha256(data).hexdigest().encode() + b"\n" + data
            if len(data) > MAX_ENTRY or any(secret in text for secret in secrets):
                return
            if not self._new:
                _prepare(self._folder)
                self._new = True
            cachefiles.put(self._folder, key + _SUFFIX, data)


def _lasting(report: FileReport) -> bool:
    if not report.read:
        return False
    return not any(finding.rule in _PASSING for finding in report.findings)


def _prepare(folder: str) -> None:
    """Make the folder, and make git ignore it.

    Raises:
        OSError: that is not possible.
    """
    os.makedirs(folder, mode=0o700, exist_ok=True)
    ignore = os.path.join(folder, ".gitignore")
    if os.path.islink(ignore) or not os.path.exists(ignore):
        cachefiles.put(folder, os.path.basename(ignore), _IGNORE.encode())


def _hash(path: str, most: int = 50_000_000) -> str:
    """The SHA-256 of a file; empty where there is none, or more than ``most`` bytes of it. A pipe is none."""
    try:
        if not os.path.isfile(path):
            return ""
        with open(path, "rb") as file:
            data = file.read(most + 1)
    except (OSError, ValueError):
        return ""
    return hashlib.sha256(data).hexdigest() if len(data) <= most else ""


def prune(folder: str) -> None:
    """Remove the oldest entries beyond the limits, and nothing that is not an entry."""
    cachefiles.prune(folder, _NAME.fullmatch, most_entries=MOST_ENTRIES, most_bytes=MOST_BYTES)


def place(origin: str, files: tuple[str, ...]) -> str:
    """The folder for a run's results: beside the configuration ``origin``, else at the root of the git work tree, else
    in the working folder; empty where it is one file outside of a project, which is not worth a folder, and where a
    link stands there: a folder that came from somebody else does not say where to write."""
    root = _root(origin, files)
    folder = os.path.join(root, FOLDER) if root else ""
    return "" if os.path.islink(folder) else folder


def _root(origin: str, files: tuple[str, ...]) -> str:
    if origin:
        return os.path.dirname(os.path.abspath(origin))
    start = os.path.dirname(os.path.abspath(files[0])) if files else os.getcwd()
    top = repository(Path(start))
    return str(top) if top is not None else os.getcwd() if len(files) > 1 else ""


@lru_cache(maxsize=1)
def code() -> str:
    """What tells one state of the program's code and data from another: the sizes and times of its files."""
    import profilelint

    root = Path(profilelint.__file__).parent
    return _state(root) + packs(("profilelint_rules",))


def packs(names: tuple[str, ...]) -> str:
    """The same for rule packs, by package or file."""
    from importlib.util import find_spec

    found = []
    for name in names:
        if name.endswith(".toml"):
            found.append(_hash(name))
            continue
        try:
            spec = find_spec(name.partition(".")[0])  # what a pack shares with its neighbours lies above it
        except (ImportError, ValueError):
            spec = None
        if spec is None:
            continue
        if spec.submodule_search_locations is not None:
            found += [_state(Path(root)) for root in spec.submodule_search_locations]
        elif spec.origin:  # a module, with its word lists beside it
            found.append(_state(Path(spec.origin).parent, deep=False))
    return ",".join(found)


def _state(root: Path, deep: bool = True) -> str:
    digest = hashlib.sha256()
    folders = [str(root)]
    while folders:
        folder = folders.pop()
        with suppress(OSError), os.scandir(folder) as items:
            for item in sorted(items, key=lambda item: item.name):
                if item.name == "__pycache__":
                    continue
                if item.is_dir():
                    if deep:
                        folders.append(item.path)
                else:
                    state = item.stat()
                    digest.update(f"{item.path}\0{state.st_size}\0{state.st_mtime_ns}\0".encode("utf-8", "replace"))
    return digest.hexdigest()


@lru_cache(maxsize=1)
def libraries() -> str:
    """The versions of the libraries that reading and checking rest on, by the folders that installers leave."""
    found = set()
    for folder in sys.path:
        if not folder.endswith(("site-packages", "dist-packages")):
            continue
        with suppress(OSError):
            for name in os.listdir(folder):
                stem = name.removesuffix(".dist-info")
                if stem != name and stem.partition("-")[0].lower().replace("-", "_") in _LIBRARIES:
                    found.add(stem)
    return " ".join(sorted(found))
