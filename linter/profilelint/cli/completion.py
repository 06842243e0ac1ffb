"""``profilelint completion SHELL``, and what completes where.

click writes the scripts and asks this program at every press of the key. So nothing here loads the rules: their names
are read from the list of their files.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import click
from click.shell_completion import CompletionItem, get_completion_class

from profilelint.cli.main import emit

VARIABLE = "_PROFILELINT_COMPLETE"
"""Set by the scripts: what the program is asked."""

SHELLS = ("bash", "zsh", "fish")


def script(cli: click.Command, shell: str) -> None:
    """Print the script that a shell reads at its start."""
    kind = get_completion_class(shell)
    if kind is None:
        raise click.BadParameter(f"there is no shell “{shell}”; there are {', '.join(SHELLS)}")
    text = kind(cli, {}, "profilelint", VARIABLE).source()
    # in fish's, a value would end at its first comma
    emit(text.replace('(string split "," $completion)', '(string split --max 1 "," $completion)') + "\n")


def rule_names() -> list[str]:
    """The names of all built-in rules, sorted, without loading one."""
    import re
    from importlib import import_module
    from pathlib import Path

    from profilelint.engine import lint
    from profilelint.engine.presets import BUILT_IN

    rules = import_module(BUILT_IN)
    root = Path(rules.__file__ or "").parent
    names = [f"lint-{path.stem}" for folder in lint.__path__ for path in Path(folder).glob("[!_]*.py")]
    for module in rules.RULES:
        if module.endswith(".toml"):
            text = (root / module).read_text(encoding="utf-8")
            names += re.findall(r'(?m)^name = "([a-z0-9-]+)"', text)
        else:
            names.append(module.replace(".", "-"))
    return sorted(name.replace("_", "-") for name in names)


def _selectors() -> list[str]:
    names = rule_names()
    return ["all", *dict.fromkeys(name.partition("-")[0] for name in names), *names]


def _presets() -> list[str]:
    from profilelint.engine.presets import names

    return list(names())


_LISTS: dict[str, Callable[[], list[str]]] = {
    "rule": rule_names,
    "selectors": _selectors,
    "select": _selectors,
    "extend_select": _selectors,
    "ignore": _selectors,
    "preset": _presets,
}
"""Parameters by name, with the values that complete; those of ``_LISTED`` take several between commas."""

_LISTED = frozenset(("select", "extend_select", "ignore"))

_FILES = frozenset(
    "files file packs jobs profile source config output_file output_files stdin_filename baseline".split()
)
_FOLDERS = frozenset(("folder", "cache_dir"))


def _complete(values: Callable[[], list[str]], listed: bool, _ctx: click.Context, incomplete: str) -> Any:
    head, comma, last = incomplete.rpartition(",") if listed else ("", "", incomplete)
    return [CompletionItem(head + comma + value) for value in values() if value.startswith(last)]


def _complete_path(kind: str, _ctx: click.Context, incomplete: str) -> Any:
    return [CompletionItem(incomplete, type=kind)]


def _complete_first(cli: click.Group, usual: Any, ctx: click.Context, incomplete: str) -> Any:
    """The first word: a command, or what “check”, which can be left out, takes. The shells name a file only where no
    command begins so."""
    check = cli.commands["check"]
    if incomplete.startswith("-"):
        own = usual(ctx, incomplete)
        known = {item.value for item in own}
        inner = check.shell_complete(click.Context(check, parent=ctx, resilient_parsing=True), incomplete)
        return own + [item for item in inner if item.value not in known]
    return [CompletionItem(incomplete, type="file"), *usual(ctx, incomplete)]


def prepare(cli: click.Group) -> None:
    """Tell the parameters of all commands what completes them; called only where a shell asks."""
    setattr(cli, "shell_complete", partial(_complete_first, cli, cli.shell_complete))  # noqa: B010
    for command in cli.commands.values():
        for parameter in command.params:
            name = parameter.name or ""
            if isinstance(parameter.type, click.Choice):
                continue
            if name in _LISTS and (command.name, name) != ("roundtrip", "ignore"):
                answer: Any = partial(_complete, _LISTS[name], name in _LISTED)
            elif name in _FILES:
                answer = partial(_complete_path, "file")
            elif name in _FOLDERS:
                answer = partial(_complete_path, "dir")
            else:
                continue
            setattr(parameter, "shell_complete", answer)  # noqa: B010
