"""One file of a run: read it, look at what lies around it, check it. The same in every process."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from profilelint.engine.config import Settings
from profilelint.engine.report import FileReport

if TYPE_CHECKING:
    from profilelint.engine.check import Desk
    from profilelint.engine.registry import Registry
    from profilelint.engine.sources import Source
    from profilelint.model.document import Document
    from profilelint.model.posting import Posting
    from profilelint.model.profile import Profile
    from profilelint.read.beside import Lookups

ENDINGS = (".tex", ".typ", ".md", ".markdown", ".yaml", ".yml", ".json", ".html", ".txt")
"""What a source that lies beside a PDF under the same name may end with, the likeliest first."""
_OF = (".pdf",)
_EXPORTS = (".zip", ".csv", ".tsv", ".yaml", ".yml", ".html", ".htm")
"""What the files of a profile's export, and saved pages of one, end with."""
_MOST_NAMES = 5000
"""A folder with more entries is no folder of applications; its names are not looked at."""


class Outcome(NamedTuple):
    """What a file came to: a report, and the sentence on what could not be opened, the file or its source. ``lookups``
    are the files beside it that its reader looked for, and its source with those of its own."""

    path: str
    report: FileReport | None
    error: str = ""
    lookups: Lookups = ()


@dataclass(slots=True, kw_only=True)
class Work:
    """What every file of a run is checked with; it can be sent to another process.

    ``names`` are all files of the run, ``profile_names`` the profiles as they were named; ``contents`` is what a file
    holds where that is not what is on disk.
    """

    settings: Settings
    today: datetime.date
    names: tuple[str, ...] = ()
    postings: Mapping[str, Document] = field(default_factory=dict)
    analysed: tuple[Posting, ...] = ()
    profiles: tuple[Profile, ...] = ()
    profile_documents: tuple[Document, ...] = ()
    profile_names: tuple[str, ...] = ()
    asked: bool = False
    contents: Mapping[str, bytes] = field(default_factory=dict)
    load: Callable[[], Registry] | None = field(default=None, repr=False, compare=False)
    _desk: Desk | None = field(default=None, repr=False, compare=False)
    _checked: frozenset[str] | None = field(default=None, repr=False, compare=False)
    _folders: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)
    _exports: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)

    def sendable(self) -> Work:
        """The same without what is made anew in another process."""
        return replace(self, load=None, _desk=None, _checked=None, _folders={}, _exports={})

    def desk(self) -> Desk:
        """What a document is checked with.

        Raises:
            ConfigError: the settings name a rule or option that does not exist.
        """
        if self._desk is None:
            from profilelint.engine.check import Desk
            from profilelint.engine.registry import load as load_rules
            from profilelint.engine.secrets import secrets
            from profilelint.engine.selection import select

            registry = self.load() if self.load is not None else load_rules(self.settings.plugins)
            documents = (*self.postings.values(), *self.profile_documents)
            self._desk = Desk(
                registry=registry,
                active=select(registry, self.settings),
                settings=self.settings,
                today=self.today,
                postings=self.postings,
                analysed=self.analysed,
                profiles=self.profiles,
                profile_documents=self.profile_documents,
                secrets=tuple(secret for document in documents for secret in secrets(document)),
                asked=self.asked,
            )
        return self._desk

    def grades(self) -> dict[str, str]:
        """What each active rule rests on, by its name."""
        return {item.name: item.registered.rule.evidence.value for item in self.desk().active}

    def looks_around(self) -> bool:
        """Whether a rule asks what git tracks around a file."""
        return any(item.registered.rule.surroundings for item in self.desk().active)

    def check(self, path: str) -> Outcome:
        """Check one file."""
        from profilelint.engine.check import check_document
        from profilelint.engine.selection import select
        from profilelint.read.beside import watch

        desk = self.desk()
        with watch() as lookups:
            try:
                document = self._read(path)
            except OSError as error:
                return Outcome(path, None, cannot_open(path, error, "file"))
            source, wrong = self._source(path, document, lookups)
        if self.settings.per_file_ignores:
            desk = replace(desk, active=select(desk.registry, self.settings, path))
        tracked = self.tracked(path) if self.looks_around() else ()
        report = check_document(document, desk, beside=self.beside(path), tracked=tracked)
        if source is not None:
            from profilelint.engine.sources import on_source

            report = on_source(report, document, source, desk.registry)
        return Outcome(path, report, wrong, tuple(sorted(lookups.items())))

    def _read(self, path: str) -> Document:
        """The document of a file; of a profile's export, which may be a folder too, as a profile.

        Raises:
            OSError: it cannot be opened.
        """
        limits = self.settings.limits
        held = self.contents.get(path)
        if path.lower().endswith(_EXPORTS) or (held is None and is_unpacked(path)):
            from profilelint.read.exports import read_profile, read_profile_bytes

            return read_profile(path, limits) if held is None else read_profile_bytes(held, path, limits)
        from profilelint.read import read_bytes, read_file

        return read_file(path, limits) if held is None else read_bytes(held, path, limits)

    def _source(self, path: str, document: Document, lookups: dict[str, str]) -> tuple[Source | None, str]:
        """The text that a document is made from, if the settings name it or it lies beside it; else, of one that the
        settings name, what is wrong with it. What was read is noted in ``lookups``."""
        found = self.sources(path)
        if not found:
            return None, ""
        from profilelint.engine.sources import Source
        from profilelint.read import read_file

        for name, named in found:
            wrong = "it is not read as text"
            lookups[os.path.abspath(name)] = ""
            try:
                text = read_file(name, self.settings.limits)
                lookups[os.path.abspath(name)] = text.sha256
                if text.raw is not None and text.lines:
                    source = Source(text)
                    if named or source.holds(document):
                        return source, ""
            except OSError as error:
                wrong = (error.strerror or type(error).__name__).lower()
            if named:
                return None, f"{name}: {wrong}; the setting “sources” names it for {path}"
        return None, ""

    def sources(self, path: str) -> tuple[tuple[str, bool], ...]:
        """The files that may be the source of a file that is on disk, each with whether the settings name it. Files
        that are checked themselves are none: their findings stand there."""
        if path in self.contents:
            return ()
        checked = self._all()
        return tuple(
            item for item in candidates(path, self.settings.sources) if os.path.abspath(item[0]) not in checked
        )

    def checked_sources(self, path: str) -> tuple[str, ...]:
        """The files that may be the source of a file and are checked themselves, as absolute paths."""
        found = (os.path.abspath(name) for name, _ in candidates(path, self.settings.sources))
        return tuple(name for name in found if name in self._all())

    def _all(self) -> frozenset[str]:
        if self._checked is None:
            self._checked = frozenset(map(os.path.abspath, self.names))
        return self._checked

    def beside(self, path: str) -> tuple[str, ...]:
        """The names of the files in the folder of a file and of those checked with it, in order, its own left out;
        none where there is no posting, since only rules about postings look at them."""
        if not self.analysed:
            return ()
        names = {os.path.basename(other) for other in self.names}
        if os.path.isfile(path):
            folder = os.path.dirname(path) or "."
            if folder not in self._folders:
                self._folders[folder] = _names(folder)
            names.update(self._folders[folder])
        return tuple(sorted(names - {os.path.basename(path)}))

    def tracked(self, path: str) -> tuple[str, ...]:
        """The exports of profiles that git tracks around a file."""
        if not os.path.isfile(path):
            return ()
        folder = os.path.dirname(path)
        if folder not in self._exports:
            from profilelint.read.surroundings import tracked_exports

            self._exports[folder] = tracked_exports(folder)
        return self._exports[folder]


def candidates(path: str, sources: Iterable[tuple[str, str]]) -> tuple[tuple[str, bool], ...]:
    """The files that may be the source of a document, the first that fits counts; each with whether the settings name
    it."""
    here = os.path.abspath(path)
    named = [source for document, source in sources if os.path.abspath(document) == here]
    if named:
        return tuple((source, True) for source in named)
    stem, ending = os.path.splitext(path)
    if ending.lower() not in _OF:
        return ()
    return tuple((stem + other, False) for other in ENDINGS if os.path.isfile(stem + other))


def is_unpacked(folder: str) -> bool:
    """Whether a folder is an unpacked LinkedIn archive, by the files that every one has."""
    return all(os.path.isfile(os.path.join(folder, name)) for name in ("Profile.csv", "Positions.csv"))


def cannot_open(path: str, error: OSError, kind: str) -> str:
    """The sentence on a file that could not be opened."""
    reason = (error.strerror or type(error).__name__).lower()
    return f"{path or '“”'}: {reason}; check the name of the {kind}"


def _names(folder: str) -> tuple[str, ...]:
    found: list[str] = []
    try:
        with os.scandir(folder) as items:
            for item in items:
                if not item.name.startswith(".") and item.is_file():
                    found.append(item.name)
                if len(found) > _MOST_NAMES:
                    return ()
    except OSError:
        return ()
    return tuple(found)
