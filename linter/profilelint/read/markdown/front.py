"""The front matter of Markdown: YAML between ``---``, TOML between ``+++``. A contact block in it becomes lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from profilelint.pattern import lazy

if TYPE_CHECKING:
    from yaml import Node

_MOST_LINES = 300
_MOST_CHARACTERS = 20_000
_MOST_DEPTH = 8
_MOST_FIELDS = 100
_PAIR = lazy(r"\s*([A-Za-z_][\w.-]*)\s*[:=]\s*(.*)")
_CONTACT = frozenset(
    "email e-mail mail phone tel telephone mobile cell location address city website url homepage site web linkedin "
    "github gitlab twitter orcid mastodon bluesky".split()
)
_ROLES = frozenset("role position jobtitle job_title job-title headline tagline subtitle profession label".split())
_NAMES = ("name", "author", "fullname", "full_name")
_HOLDERS = frozenset(
    "contact contacts links social socials profiles networks header info basics me personal details author text url "
    "href link value name label".split()
)
_NO_ROLE = lazy(r"(?:resum|résum|cv\b|curriculum|home\b|about\b)", re.IGNORECASE)
_HTML = lazy(r"<[^<>]{1,300}>")


class Field(NamedTuple):
    """A scalar: the keys that lead to it in lower case, its value, and the line and column (from 0) it starts at."""

    keys: tuple[str, ...]
    value: str
    line: int
    column: int


class Front(NamedTuple):
    """``length`` is how many lines it takes, both fences included; ``shown`` what a template prints of it."""

    length: int
    values: dict[str, str]
    shown: tuple[Field, ...] = ()


def front_matter(source: list[str]) -> Front:
    """What stands between the fences at the top; a ``length`` of 0 where there is none."""
    nothing = Front(0, {})
    fence = source[0].rstrip() if source else ""
    if fence not in ("---", "+++"):
        return nothing
    ends = ("---", "...") if fence == "---" else ("+++",)
    last = next((number for number, text in enumerate(source[1:_MOST_LINES], 1) if text.rstrip() in ends), 0)
    if not last or sum(map(len, source[1:last])) > _MOST_CHARACTERS:
        return nothing
    fields = _yaml(source[1:last]) if fence == "---" else _pairs(source[1:last])
    if not fields:
        return nothing
    values: dict[str, str] = {}
    for field in fields:
        if len(field.keys) == 1:
            values.setdefault(field.keys[0], field.value)
    return Front(last + 1, values, tuple(_shown(fields)))


def _shown(fields: list[Field]) -> list[Field]:
    """The fields of a contact block; none where there is no more than a name and a title."""
    kept = [field for field in fields if _is_contact(field)]
    if not kept:
        return []
    found: list[Field] = []
    for field in fields:
        key = field.keys[-1]
        if key in _NAMES and len(field.keys) == 1:
            found.insert(0, field)
        elif field in kept or key in _ROLES or (key == "title" and not _NO_ROLE.match(field.value)):
            found.append(field)
    return found


def _is_contact(field: Field) -> bool:
    keys = [key for key in field.keys if key]
    if not keys or not field.value or len(field.value) > 200 or field.value.startswith(("mailto:", "tel:")):
        return False
    if keys[-1] in _CONTACT:
        return all(key in _HOLDERS or key in _CONTACT for key in keys[:-1])
    return len(field.keys) > 1 and keys[0] in _HOLDERS - set(_NAMES) and keys[-1] in _HOLDERS


def _yaml(lines: list[str]) -> list[Field]:
    """The scalars of YAML; what is none gives nothing."""
    import yaml

    try:
        root = yaml.compose("\n".join(lines), yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError, ValueError):
        return _pairs(lines) if _looks_like_pairs(lines) else []
    if not isinstance(root, yaml.MappingNode):
        return []
    fields: list[Field] = []
    _walk(root, (), fields)
    return fields


def _walk(node: Node, keys: tuple[str, ...], fields: list[Field]) -> None:
    import yaml

    if len(keys) > _MOST_DEPTH or len(fields) >= _MOST_FIELDS:
        return
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            name = key.value.strip().lower() if isinstance(key, yaml.ScalarNode) else ""
            _walk(value, (*keys, name), fields)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            _walk(value, (*keys, ""), fields)
    elif node.start_mark.line == node.end_mark.line:
        quoted = 1 if node.style in ("'", '"') else 0
        fields.append(Field(keys, node.value.strip(), node.start_mark.line + 1, node.start_mark.column + quoted))


def _looks_like_pairs(lines: list[str]) -> bool:
    return all(not text.strip() or text[0] in " \t#-" or _PAIR.match(text) for text in lines)


def _pairs(lines: list[str]) -> list[Field]:
    """``key = value`` or ``key: value``, a pair a line; a ``[table]`` leads its keys."""
    fields: list[Field] = []
    table: tuple[str, ...] = ()
    for number, text in enumerate(lines, start=1):
        if text.startswith("["):
            table = tuple(text.strip().strip("[]").lower().split("."))
        match = _PAIR.match(text)
        if match is None or len(fields) >= _MOST_FIELDS:
            continue
        value = match.group(2).rstrip()
        column = match.start(2)
        if value[:1] in ("'", '"') and value[-1:] == value[:1] and len(value) > 1:
            value, column = value[1:-1], column + 1
        fields.append(Field((*table, match.group(1).lower()), value, number, column))
    return fields


def plain(value: str) -> str:
    """A value without the HTML that templates put around it; of the same length."""
    return _HTML.sub(lambda match: " " * len(match.group()), value)
