"""Settings: ``profilelint.toml`` or ``[tool.profilelint]`` in ``pyproject.toml``, validated.

The file closest to a document wins; files are merged only where one names another with ``extend``. Options of the
command line come over it. Paths are relative to the file that holds them.
"""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from profilelint.engine import presets
from profilelint.engine.presets import DEFAULT_PRESET, Preset, PresetError, RuleSettings
from profilelint.language.own import KINDS, Own
from profilelint.read.limits import DEFAULT_LIMITS, Limits

FAIL_ON = ("error", "warning", "info", "never")
FORMATS = (
    "full",
    "concise",
    "grouped",
    "json",
    "jsonl",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "rdjson",
    "markdown",
)


class ConfigError(ValueError):
    """A setting that cannot be used. The message names the file, the key and what is allowed."""


class PackError(ValueError):
    """A rule pack that cannot be used; the message says which and why."""


@dataclass(frozen=True, slots=True)
class IgnoreEntry:
    """``[[ignore]]``: findings of ``rule`` are suppressed where all that is given holds: ``path`` (a glob on the
    file), ``node`` (a node's path or a prefix of it), ``match`` (words that the finding quotes)."""

    rule: str
    path: str = ""
    node: str = ""
    match: str = ""
    reason: str = ""


FILES = ("profilelint.toml", ".profilelint.toml", "pyproject.toml")
"""The names of configuration files; in a folder the first that is there holds."""

LIMITS = tuple(name.removeprefix("max_") for name in Limits._fields)
"""The limits by the names that they are written with."""

COMMAND_LINE = "the command line"
"""Where a setting comes from that no file holds."""


class Key(NamedTuple):
    """A setting as it is written: its name, the type of its value, what it is about."""

    name: str
    type: type
    help: str


KEYS = (
    Key("extend", str, "another configuration whose settings are the base of this one"),
    Key("preset", str, "what is usual where and for whom"),
    Key("parameters", dict, "single values over the preset's"),
    Key("select", list, "only these rules: a name, a family (bullet), a pattern (date-*), all"),
    Key("extend-select", list, "these rules too, pedantic ones and those that the preset switches off"),
    Key("ignore", list, "not these rules; or, as [[ignore]], not these findings"),
    Key("extend-ignore", list, "not these rules either"),
    Key("per-file-ignores", dict, "not these rules in files that a glob means"),
    Key("pedantic", bool, "the pedantic rules too"),
    Key("fail-on", str, "from which level findings fail the run"),
    Key("output-format", str, "how findings are printed"),
    Key("job", list, "postings to compare with"),
    Key("profile", list, "profiles of the same person: one path, or a list of them"),
    Key("sources", dict, "the text files that documents are made from: findings are reported there"),
    Key("baseline", str, "the file of findings that are known and not reported"),
    Key("cache", bool, "whether results are kept for the next run"),
    Key("redact", bool, "whether names, contacts and organisations are masked in what is printed"),
    Key("include", list, "which files a folder stands for, instead of those called like a resume"),
    Key("exclude", list, "which files and folders are left out when a folder is searched"),
    Key("plugins", list, "rule packs: packages by name, files by path"),
    Key("rules", dict, "levels and options by rule; levels by family"),
    Key("limits", dict, "how much of a file is read"),
    Key("skills", dict, "names of your own for the table of skills"),
)
"""All settings, in the order in which they are listed."""

_TYPES = {key.name: key.type for key in KEYS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a run is told. Paths are absolute or relative to the working folder. ``origin`` is the file that it came
    from, empty without one."""

    preset: str = DEFAULT_PRESET
    parameters: Mapping[str, Any] = field(default_factory=dict)
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_ignore: tuple[str, ...] = ()
    ignores: tuple[IgnoreEntry, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Globs with the rules that do not run on the files that they mean (see :func:`glob_match`)."""
    pedantic: bool = False
    fail_on: str = "warning"
    output_format: str = "full"
    job: tuple[str, ...] = ()
    profile: tuple[str, ...] = ()
    sources: tuple[tuple[str, str], ...] = ()
    """Documents, each with the text file that it is made from."""
    baseline: str = ""
    cache: bool = True
    redact: bool = False
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    plugins: tuple[str, ...] = ()
    rules: Mapping[str, RuleSettings] = field(default_factory=dict)
    """By selector: a rule, or a family or pattern, of which only the level counts."""
    limits: Limits = DEFAULT_LIMITS
    skills: tuple[Own, ...] = ()
    """The user's own terms for the table of skills."""
    origin: str = ""
    written: Mapping[str, str] = field(default_factory=dict, compare=False)
    """The file that holds each setting: ``preset``, ``rules.bullet-tense``, ``parameters.max-pages`` …"""

    def resolved_preset(self) -> Preset:
        """The preset with the parameters set over it."""
        return dataclasses.replace(presets.preset(self.preset, self.plugins), **self.parameters)

    def where(self, key: str) -> str:
        """``file: `` for a message on a setting; empty where no file holds it."""
        return _where(self.written.get(key, self.origin))


def _where(origin: str) -> str:
    return f"{origin}: " if origin else ""


WORDS: dict[type, str] = {
    str: "text",
    list: "a list",
    tuple: "a list of texts",
    bool: "true or false",
    dict: "a table",
    int: "a whole number",
    float: "a number",
}
"""The types of settings in words."""


def nearest(name: str, known: list[str] | tuple[str, ...]) -> str:
    """`` (did you mean x?)`` or nothing."""
    from difflib import get_close_matches

    close = get_close_matches(name, known, n=1, cutoff=0.6)
    return f" (did you mean “{close[0]}”?)" if close else ""


def glob_match(path: str, pattern: str, folder: str = "") -> bool:
    """Whether a glob of a configuration in ``folder`` means a file: by its path from that folder, by any end of it, or
    by a folder that it lies in. ``*`` matches ``/`` too; a leading ``./`` or ``/`` ties the glob to the folder."""
    from fnmatch import fnmatch

    plain = _from(path, folder)
    wanted = pattern.replace("\\", "/").rstrip("/")
    tied = wanted.startswith(("./", "/"))
    wanted = wanted.removeprefix(".").removeprefix("/") if tied else wanted
    while wanted.startswith("**/"):
        wanted, tied = wanted[3:], False
    forms = {wanted, wanted.replace("/**/", "/")}
    starts = ("",) if tied else ("", "*/")
    return bool(wanted) and any(
        fnmatch(plain, f"{start}{form}{end}") for form in forms for start in starts for end in ("", "/*")
    )


def _from(path: str, folder: str) -> str:
    """The path from the folder, wherever one works; as it is given on another drive. Its parts stand between ``/``."""
    try:
        inner = os.path.relpath(path, folder or ".") if path else ""
    except ValueError:
        inner = path
    return inner.replace("\\", "/")


def find_config(start: Path) -> Path | None:
    """The configuration closest to a folder, in it or above it: one of :data:`FILES`, a ``pyproject.toml`` only with
    ``[tool.profilelint]``. The search ends where a repository does."""
    for folder in (start, *start.parents):
        found = config_in(folder)
        if found is not None:
            return found
        if os.path.exists(folder / ".git"):
            return None
    return None


def repository(start: Path) -> Path | None:
    """The top folder of the git work tree that a folder lies in; ``None`` outside of one."""
    return next((folder for folder in (start, *start.parents) if os.path.exists(folder / ".git")), None)


def config_in(folder: Path) -> Path | None:
    """The configuration that a folder itself holds."""
    import tomllib

    for name in FILES:
        path = folder / name
        if not os.path.isfile(path):
            continue
        if name != "pyproject.toml":
            return path
        text = ""
        try:
            text = path.read_text(encoding="utf-8-sig")
            ours = "profilelint" in _table(tomllib.loads(text), "tool")
        except (OSError, ValueError, RecursionError):
            ours = "[tool.profilelint" in text  # loading it will say what is wrong
        if ours:
            return path
    return None


def _table(data: Mapping[str, Any], key: str) -> dict[str, Any]:
    found = data.get(key)
    return found if isinstance(found, dict) else {}


def load_config(path: Path) -> Settings:
    """Read and validate a configuration file, and those that it extends.

    Raises:
        ConfigError: one cannot be read, or a key or value is wrong.
    """
    return settings_from(_read(path), str(path))


_MOST_BYTES = 5_000_000
"""No configuration is larger; what is may be anything that somebody named by mistake."""


def _read(path: Path, before: str = "") -> dict[str, Any]:
    """The table of a file; ``before`` starts the message where it cannot be had."""
    import tomllib

    if os.path.exists(path) and not (os.path.isfile(path) and os.path.getsize(path) <= _MOST_BYTES):
        raise ConfigError(f"{before or path}: this is no file of settings")
    text = ""
    try:
        text = path.read_text(encoding="utf-8-sig")
        data: dict[str, Any] = tomllib.loads(text)
    except OSError as error:
        raise ConfigError(f"{before or path}: {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        said = "it is nested too deeply" if isinstance(error, RecursionError) else error
        if isinstance(error, UnicodeDecodeError):
            said = "it is no UTF-8 text; save it as UTF-8"
        raise ConfigError(f"{path}: this is not valid TOML: {said}{_both(text)}") from error
    except ValueError as error:
        raise ConfigError(f"{before or path}: this is no path of a file") from error
    if path.name == "pyproject.toml":
        data = _table(data, "tool").get("profilelint", {})
        if not isinstance(data, dict):
            raise ConfigError(f"{path}: “tool.profilelint” must be a table")
    return data


def _both(text: str) -> str:
    """A hint where TOML refuses a list and tables of the same name."""
    lines = [line.replace(" ", "") for line in text.splitlines()]
    tables = any(line.startswith(("[[ignore]]", "[[tool.profilelint.ignore]]")) for line in lines)
    if tables and any(line.startswith("ignore=") for line in lines):
        return "; beside [[ignore]], write the names of rules as “extend-ignore = […]”"
    return ""


def settings_from(data: Mapping[str, Any], origin: str = "") -> Settings:
    """Settings out of a configuration's table and, with ``extend``, of the files behind it.

    Raises:
        ConfigError: a key or value is wrong, or a file that is named cannot be read.
    """
    parts = _parts(data, origin)
    merged: dict[str, Any] = {}
    written: dict[str, str] = {}
    for source, part in parts:
        for key, value in part.items():
            _merge(merged, key, value)
            if key in _TABLES:
                named = [name.replace("_", "-") for name in value] if key == "parameters" else value
                written.update({f"{key}.{name}": source for name in named})
            elif key in _ADDED and key in written and written[key] != source:
                written[key] = f"{written[key]}, {source}"
            else:
                written[key] = source
    skills = merged.pop("skills", {})
    limits = merged.pop("limits", {})
    pairs = {name: tuple(merged.pop(name, {}).items()) for name in ("per-file-ignores", "sources")}
    settings = Settings(
        **{key.replace("-", "_"): value for key, value in (merged | pairs).items()},
        skills=tuple(skills.values()),
        limits=DEFAULT_LIMITS._replace(**{f"max_{name}": value for name, value in limits.items()}),
        origin=origin,
        written=written if origin else {},
    )
    _check_preset(settings)
    return settings


_TABLES = ("parameters", "rules", "limits", "skills", "per-file-ignores", "sources")
_ADDED = ("extend-select", "extend-ignore", "ignores")


def _merge(merged: dict[str, Any], key: str, value: Any) -> None:
    """A file's value over its base's: tables by key, a rule's table by option; what adds up is added, else replaced."""
    if key == "rules":
        old = merged.get(key, {})
        merged[key] = old | {name: _over(old.get(name), rule) for name, rule in value.items()}
    elif key in _TABLES:
        merged[key] = merged.get(key, {}) | value
    elif key in _ADDED:
        merged[key] = tuple(dict.fromkeys((*merged.get(key, ()), *value)))
    else:
        merged[key] = value


def _over(base: RuleSettings | None, own: RuleSettings) -> RuleSettings:
    if base is None:
        return own
    leveled = own.off or own.level is not None
    holds = own if leveled else base
    return RuleSettings(holds.level, holds.off, {**base.options, **own.options})


def _check_preset(settings: Settings) -> None:
    known = presets.names(settings.plugins)
    if settings.preset in known:
        return
    lost = presets.lost(settings.plugins)
    if lost:
        raise ConfigError(
            f"{settings.where('plugins')}the rule pack “{lost[0]}” is not found: install it, or add its folder to "
            "PYTHONPATH"
        )
    _one_of("preset", settings.preset, known, settings.where("preset"))


def _one_of(key: str, value: str, allowed: tuple[str, ...], where: str) -> str:
    if value not in allowed:
        raise ConfigError(
            f"{where}“{key}” is “{_short(value)}”, but must be one of {', '.join(allowed)}{nearest(value, allowed)}"
        )
    return value


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 40 else f"{text[:39]}…"


def _parts(data: Mapping[str, Any], origin: str) -> list[tuple[str, dict[str, Any]]]:
    """What each file of a chain of ``extend`` sets, the last base first."""
    chain = [origin]
    seen = {_real(origin)}
    parts = [(origin, _part(data, origin))]
    while "extend" in parts[-1][1]:
        target = parts[-1][1].pop("extend")
        shown = " → ".join((*filter(None, chain), target))
        if _real(target) in seen:
            raise ConfigError(f"{_where(chain[-1])}“extend” leads in a circle: {shown}")
        seen.add(_real(target))
        table = _read(Path(target), f"{_where(chain[-1])}“extend” names {target}, which cannot be read ({shown})")
        chain.append(target)
        parts.append((target, _part(table, target)))
    return parts[::-1]


def _real(path: str) -> str:
    try:
        return os.path.realpath(path) if path else ""
    except (OSError, ValueError):
        return path


def _part(data: Mapping[str, Any], origin: str) -> dict[str, Any]:
    """What one file sets: values checked, paths joined with its folder."""
    where = _where(origin)
    folder = os.path.dirname(origin)
    part: dict[str, Any] = {}
    for key, value in data.items():
        if key not in _TYPES:
            raise ConfigError(f"{where}unknown setting “{_short(key)}”{_hint(key)}")
        if key == "profile" and isinstance(value, str):
            value = [value]
        if not isinstance(value, _TYPES[key]):
            hint = f" (did you mean [“{_short(value)}”]?)" if _TYPES[key] is list and isinstance(value, str) else ""
            raise ConfigError(f"{where}“{key}” must be {WORDS[_TYPES[key]]}{hint}")
        if key == "ignore" and isinstance(value, list):
            names, entries = _ignores(value, where)
            if names or not entries:
                part["ignore"] = names
            part["ignores"] = entries
        else:
            part[key] = _READERS.get(key, _as_is)(key, value, where, folder)
    return part


def _hint(key: str) -> str:
    """What an unknown setting may have been meant as."""
    if key == "tool":
        return "; only a pyproject.toml has its settings under [tool.profilelint]"
    plain = key.replace("_", "-")
    for table, names in (("parameters", presets.PARAMETERS), ("limits", LIMITS)):
        if plain.replace("-", "_") in names:
            return f"; it belongs under [{table}]"
    return nearest(plain if plain in _TYPES else key, list(_TYPES))


def _as_is(key: str, value: Any, where: str, folder: str) -> Any:
    if isinstance(value, list):
        return _texts(key, value, where)
    return value


def _path(text: str, folder: str) -> str:
    """A path of a configuration in ``folder``, from the working folder; an empty one stays empty."""
    return os.path.normpath(os.path.join(folder, os.path.expanduser(text))) if text else ""


def _path_setting(key: str, value: str, where: str, folder: str) -> str:
    if not value and key == "extend":
        raise ConfigError(f"{where}“extend” must name a file")
    return _path(value, folder)


def _paths(key: str, value: list[Any], where: str, folder: str) -> tuple[str, ...]:
    return tuple(_path(item, folder) for item in _texts(key, value, where) if item)


def _plugins(key: str, value: list[Any], where: str, folder: str) -> tuple[str, ...]:
    """The rule packs: packages by name, files (``*.toml``) by their path from the configuration's folder."""
    return tuple(_path(item, folder) if item.endswith(".toml") else item for item in _texts(key, value, where))


def _sources(key: str, value: dict[str, Any], where: str, folder: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for document, source in value.items():
        if not isinstance(source, str) or not source or not document:
            raise ConfigError(f'{where}“{key}” must be like {{ "resume.pdf" = "resume.tex" }}')
        found[_path(document, folder)] = _path(source, folder)
    return found


def _per_file(key: str, value: dict[str, Any], where: str, folder: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for glob, names in value.items():
        if not isinstance(names, list) or not glob:
            raise ConfigError(f'{where}“{key}” must be like {{ "drafts/*" = ["bullet-tense"] }}')
        found[glob] = _texts(f"{key}.{glob}", names, where)
    return found


def _choice(key: str, value: str, where: str, folder: str) -> str:
    return _one_of(key, value, {"fail-on": FAIL_ON, "output-format": FORMATS}[key], where)


def _parameters(key: str, value: dict[str, Any], where: str, folder: str) -> dict[str, Any]:
    try:
        return presets.parameters(value, where)
    except PresetError as error:
        raise ConfigError(str(error)) from error


def _rules(key: str, value: dict[str, Any], where: str, folder: str) -> dict[str, RuleSettings]:
    try:
        return {name: presets.rule_settings(item, f"{where}rules.{name}") for name, item in value.items()}
    except PresetError as error:
        raise ConfigError(str(error)) from error


def _limits(key: str, value: dict[str, Any], where: str, folder: str) -> dict[str, int | float]:
    limits = limits_from(value, DEFAULT_LIMITS, f"{where}limits: ")
    return {name: getattr(limits, f"max_{name}") for name in value}


def _skills_by_name(key: str, value: dict[str, Any], where: str, folder: str) -> dict[str, Own]:
    return {own.name: own for own in _skills(value, where)}


_READERS: dict[str, Callable[[str, Any, str, str], Any]] = {
    "extend": _path_setting,
    "parameters": _parameters,
    "per-file-ignores": _per_file,
    "fail-on": _choice,
    "output-format": _choice,
    "job": _paths,
    "profile": _paths,
    "sources": _sources,
    "baseline": _path_setting,
    "plugins": _plugins,
    "rules": _rules,
    "limits": _limits,
    "skills": _skills_by_name,
}
"""How a setting's value is read, (key, value, where, folder of the file) → value; all others are taken as they are."""


_UNITS = {"": 1, "b": 1, "kb": 1_000, "mb": 1_000_000, "kib": 1 << 10, "mib": 1 << 20}

MOST_OF_A_LIMIT = 1_000_000_000
"""No limit is higher: a file of that size is held in memory as a whole."""


def limits_from(table: Mapping[str, Any], base: Limits, where: str = "") -> Limits:
    """Limits by their names without ``max_`` (``bytes pages seconds depth expansion text``) over others.

    Values are numbers or texts of numbers; ``bytes`` takes KB, MB, KiB and MiB.

    Raises:
        ConfigError: there is no such limit, or the value is no number above 0, or more than any reader can use.
    """
    given: dict[str, Any] = {}
    for name, value in table.items():
        if name not in LIMITS:
            raise ConfigError(
                f"{where}unknown limit “{_short(name)}”{nearest(name, LIMITS)}; there are {', '.join(LIMITS)}"
            )
        given[f"max_{name}"] = _amount(name, value, where)
    return base._replace(**given)


def _amount(name: str, value: Any, where: str) -> int | float:
    text = "" if isinstance(value, bool) else str(value).strip().lower()
    digits = text.rstrip("bkmi ") if name == "bytes" else text
    unit = text[len(digits) :].strip()
    try:
        number = float(digits) * _UNITS[unit]
    except (ValueError, KeyError):
        number = 0.0
    if not 0 < number <= MOST_OF_A_LIMIT or (name != "seconds" and number != int(number)):
        kind = "a number" if name == "seconds" else "a whole number"
        like = ", such as 50MB" if name == "bytes" else ""
        bound = f" and at most {MOST_OF_A_LIMIT:,}" if number > MOST_OF_A_LIMIT else ""
        given = str(value) if len(str(value)) <= 40 else f"{str(value)[:39]}…"
        raise ConfigError(f"{where}“{name}” is “{given}”, but must be {kind} above 0{bound}{like}")
    return number if name == "seconds" else int(number)


def _texts(key: str, value: list[Any], where: str) -> tuple[str, ...]:
    if not all(isinstance(item, str) for item in value):
        raise ConfigError(f"{where}“{key}” must be a list of texts")
    if not all(item.strip() for item in value):
        raise ConfigError(f"{where}“{key}” holds an empty text")
    return tuple(value)


_MOST_SKILLS = 1000
"""Own terms of a configuration; each is looked at in every run."""


def _skills(table: dict[str, Any], where: str) -> tuple[Own, ...]:
    """``[skills]``: a name with a list of aliases, or with a table of ``aliases``, ``broader`` and ``kind``."""
    if len(table) > _MOST_SKILLS:
        raise ConfigError(f"{where}“skills” holds {len(table)} names, but at most {_MOST_SKILLS} are allowed")
    found: list[Own] = []
    for name, value in table.items():
        at = f"{where}skills.“{name}”"
        _term(name, f"{where}a name in “skills”")
        entry = {"aliases": value} if isinstance(value, list) else value
        if isinstance(value, str):
            raise ConfigError(f"{at} must be a list of aliases (did you mean [“{value}”]?)")
        if not isinstance(entry, dict):
            raise ConfigError(f"{at} must be a list of aliases, or a table with aliases, broader, kind")
        for key in entry:
            if key not in _SKILL_KEYS:
                raise ConfigError(f"{at}: unknown key “{key}”{nearest(key, _SKILL_KEYS)}")
        kind = entry.get("kind", "")
        if kind not in ("", *KINDS):
            close = nearest(kind, KINDS) if isinstance(kind, str) else ""
            raise ConfigError(f"{at}: “kind” is “{kind}”, but must be one of {', '.join(KINDS)}{close}")
        lists = {key: entry.get(key, []) for key in ("aliases", "broader")}
        for key, items in lists.items():
            if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
                raise ConfigError(f"{at}: “{key}” must be a list of texts")
            for item in items:
                _term(item, f"{at}: an entry of “{key}”")
        if any(item.casefold() == name.casefold() for item in lists["broader"]):
            raise ConfigError(f"{at}: “broader” names the term itself")
        found.append(Own(name, tuple(lists["aliases"]), tuple(lists["broader"]), kind))
    return tuple(found)


_SKILL_KEYS = ("aliases", "broader", "kind")


def _term(text: str, what: str) -> None:
    """A term can be looked for: it holds a letter or digit, is short, and no sign of the table's own form."""
    if not any(sign.isalnum() for sign in text) or len(text) > 80 or set(text) & set("|\t\n\r"):
        raise ConfigError(f"{what} must be a word or phrase of at most 80 characters, without “|”: “{text[:40]}”")


def _ignores(value: list[Any], where: str) -> tuple[tuple[str, ...], tuple[IgnoreEntry, ...]]:
    names: list[str] = []
    entries: list[IgnoreEntry] = []
    known = [item.name for item in dataclasses.fields(IgnoreEntry)]
    for item in value:
        if isinstance(item, str):
            names.append(item)
            continue
        if not isinstance(item, dict) or not all(isinstance(part, str) for part in item.values()):
            raise ConfigError(f"{where}an entry of “ignore” must be a rule's name or a table of texts")
        for key in item:
            if key not in known:
                raise ConfigError(f"{where}unknown key “{key}” in [[ignore]]{nearest(key, known)}")
        if "rule" not in item:
            raise ConfigError(f"{where}an [[ignore]] entry needs “rule”")
        if item["rule"].strip("*").lower() in ("", "all"):
            raise ConfigError(f"{where}an [[ignore]] entry names a rule or a family; there is none for all of them")
        entries.append(IgnoreEntry(**item))
    return tuple(names), tuple(entries)
