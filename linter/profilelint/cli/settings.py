"""Which settings hold for which files: the configuration closest to each, with the command line over it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from profilelint.cli.inputs import STDIN, limits
from profilelint.engine import presets
from profilelint.engine.config import (
    COMMAND_LINE,
    ConfigError,
    Settings,
    config_in,
    glob_match,
    load_config,
    nearest,
)
from profilelint.engine.file import is_unpacked
from profilelint.pattern import lazy

if TYPE_CHECKING:
    from profilelint.engine.registry import Registry

_RESUME_NAME = lazy(
    r"(resume|résumé|lebenslauf|curriculum|(?<![a-z])cv(?![a-z])).*"
    r"\.(pdf|docx|docm|odt|rtf|md|markdown|html|tex|typ|txt|json|ya?ml|xml)$",
    re.IGNORECASE,
)
_SKIP = frozenset({".git", ".hg", ".venv", "venv", "node_modules", "__pycache__", ".profilelint_cache"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Overrides:
    """What the command line sets; ``None`` and ``()`` leave a setting as the configuration has it.

    ``select`` replaces the configuration's whole choice (``select``, ``ignore`` and both ``extend-``); ``ignore`` and
    ``extend_select`` add to it. ``limit`` are texts like ``pages=100``. ``job`` and ``profile``
    are paths as typed.
    """

    preset: str | None = None
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    pedantic: bool | None = None
    fail_on: str | None = None
    output_format: str | None = None
    job: tuple[str, ...] = ()
    profile: tuple[str, ...] = ()
    baseline: str | None = None
    redact: bool | None = None
    cache: bool | None = None
    limit: tuple[str, ...] = ()


NO_OVERRIDES = Overrides()


@dataclass(frozen=True, slots=True)
class Batch:
    """Files with the same settings. ``files`` are in the order in which they were named or found, standard input by
    the name it is given. Batches that were resolved together share what they load."""

    settings: Settings
    files: tuple[str, ...] = ()
    loaded: dict[tuple[str, ...], Registry] = field(default_factory=dict, repr=False, compare=False)

    @property
    def registry(self) -> Registry:
        """The rules of the settings' packs, loaded once for each set of packs.

        Raises:
            PackError: a pack cannot be used.
        """
        from profilelint.engine.registry import load

        plugins = self.settings.plugins
        if plugins not in self.loaded:
            self.loaded[plugins] = load(plugins)
        return self.loaded[plugins]


def settings_for(files: tuple[str, ...], config: str | None, isolated: bool) -> Settings:
    """The settings of the configuration named, or closest to the first of the files, or to the working folder: what
    holds for the run as a whole (the output format).

    Raises:
        ConfigError: the configuration named does not exist, or is wrong.
    """
    return _Configurations(config, isolated).of(files[0] if files else ".")


class _Configurations:
    """The configuration closest to each file; every folder is looked at and every file read once."""

    def __init__(self, config: str | None, isolated: bool, overrides: Overrides = NO_OVERRIDES) -> None:
        self._overrides = overrides
        self._folders: dict[str, Path | None] = {}
        self._loaded: dict[Path, Settings] = {}
        self._fixed: Settings | None = None
        if config is not None:
            if not os.path.isfile(config):
                raise ConfigError(f"{config}: there is no such file")
            self._fixed = override(load_config(Path(config)), overrides)
        elif isolated:
            self._fixed = override(Settings(), overrides)
        self._none: Settings | None = None

    def of(self, path: str) -> Settings:
        """The settings of a file, or of a folder."""
        if self._fixed is not None:
            return self._fixed
        there = Path(os.path.abspath(path))
        found = self._closest(there if path != STDIN and os.path.isdir(there) else there.parent)
        if found is None:
            if self._none is None:
                self._none = override(Settings(), self._overrides)
            return self._none
        if found not in self._loaded:
            self._loaded[found] = override(load_config(Path(_shown(found))), self._overrides)
        return self._loaded[found]

    def _closest(self, folder: Path) -> Path | None:
        passed: list[str] = []
        found = None
        for place in (folder, *folder.parents):
            key = str(place)
            if key in self._folders:
                found = self._folders[key]
                break
            passed.append(key)
            found = config_in(place)
            if found is not None or os.path.exists(place / ".git"):
                break
        self._folders.update(dict.fromkeys(passed, found))
        return found


def _shown(path: Path) -> str:
    """A path as people would write it: from the working folder where it lies in it or above it, else absolute."""
    here = Path.cwd()
    if path.parent == here or here in path.parents or path.parent in here.parents:
        return os.path.relpath(path, here)
    return str(path)


def resolve(
    files: tuple[str, ...],
    *,
    config: str | None = None,
    isolated: bool = False,
    overrides: Overrides = NO_OVERRIDES,
    force_exclude: bool = False,
    stdin: str = STDIN,
) -> list[Batch]:
    """The files to check, by the settings that hold for them: one batch for each configuration, in the order of its
    first file; none where there is nothing to check.

    A file that is named is checked, whatever it is called; with ``force_exclude`` not where its settings exclude it.
    A folder stands for the files in it whose names ``include`` matches, or, without it, that are called like a resume.
    Each file counts once. ``stdin`` is what standard input (``-``) is called; it looks for its settings there.

    Raises:
        ConfigError: a configuration is wrong, or a preset that the command line names.
    """
    configurations = _Configurations(config, isolated, overrides)
    found: dict[str, str] = {}
    for name in files:
        if name and name != STDIN and os.path.isdir(name):
            for inner in (name,) if is_unpacked(name) else _inside(name, configurations):
                found.setdefault(os.path.abspath(inner), inner)
            continue
        called = stdin if name == STDIN else name
        if not (force_exclude and _excluded(called, configurations.of(called))):
            found.setdefault("" if name == STDIN else os.path.abspath(name), called)
    batches: dict[int, tuple[Settings, list[str]]] = {}
    for path in found.values():
        settings = configurations.of(path)
        batches.setdefault(id(settings), (settings, []))[1].append(path)
    loaded: dict[tuple[str, ...], Registry] = {}
    return [Batch(settings, tuple(paths), loaded) for settings, paths in batches.values()]


def _inside(root: str, configurations: _Configurations) -> Iterator[str]:
    """The files in a folder that it stands for, in order."""
    for folder, folders, names in os.walk(root):
        settings = configurations.of(folder)
        folders[:] = sorted(
            item for item in folders if item not in _SKIP and not _excluded(os.path.join(folder, item), settings)
        )
        for item in sorted(names):
            path = os.path.normpath(os.path.join(folder, item))
            if _included(path, settings) and not _excluded(path, settings):
                yield path


def _included(path: str, settings: Settings) -> bool:
    if not settings.include:
        return _RESUME_NAME.search(os.path.basename(path)) is not None
    return _matches(path, settings.include, settings)


def _excluded(path: str, settings: Settings) -> bool:
    return _matches(path, settings.exclude, settings)


def _matches(path: str, globs: tuple[str, ...], settings: Settings) -> bool:
    folder = os.path.dirname(settings.origin)
    return any(glob_match(path, glob, folder) for glob in globs)


def override(settings: Settings, overrides: Overrides) -> Settings:
    """Settings with the command line's over them.

    Raises:
        ConfigError: there is no such preset. A wrong ``--limit`` exits with a message.
    """
    if overrides == NO_OVERRIDES:
        return settings
    if overrides.preset is not None:
        known = presets.names(settings.plugins)
        if overrides.preset not in known:
            said = f"there is no preset “{overrides.preset}”{nearest(overrides.preset, known)}"
            raise ConfigError(f"{said}; there are {', '.join(known)}")
    new: dict[str, Any] = {
        key: getattr(overrides, key)
        for key in ("preset", "pedantic", "fail_on", "output_format", "baseline", "redact", "cache")
        if getattr(overrides, key) is not None
    }
    new |= {key: getattr(overrides, key) for key in ("select", "job", "profile") if getattr(overrides, key)}
    written = dict(settings.written) | {key.replace("_", "-"): COMMAND_LINE for key in new}
    if overrides.select:
        new |= {"extend_select": (), "ignore": (), "extend_ignore": ()}
        for key in ("extend-select", "ignore", "extend-ignore"):
            written.pop(key, None)
    if overrides.limit:
        new["limits"] = limits(overrides.limit, settings.limits)
        names = (option.partition("=")[0].strip() for option in overrides.limit)
        written.update({f"limits.{name}": COMMAND_LINE for name in names})
    for key in ("extend_select", "ignore"):
        added = getattr(overrides, key)
        if added:
            shown = key.replace("_", "-")
            new[key] = (*new.get(key, getattr(settings, key)), *added)
            written[shown] = f"{written[shown]}, {COMMAND_LINE}" if shown in written else COMMAND_LINE
    return replace(settings, **new, written=written)
