"""The rules there are: loaded from packs, by name.

A pack is an importable package with ``RULES``, an explicit tuple of module names relative to it
(``bullet.weak_opening``) and word-list files (``word/buzzword.toml``), or a TOML file of word-list rules
(``style/acme.toml``, see ``engine/packfile.py``). A rule's module holds ``RULE``, ``check`` and the page as its
docstring; it may also hold ``works(resume, context) -> str | None``, a sentence on what is already right.

The families of the built-in rules (``bullet-…``) are theirs alone: a selector means what it meant before a pack came.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from profilelint.engine.config import PackError
from profilelint.engine.page import Page, parse_page
from profilelint.engine.presets import BUILT_IN
from profilelint.engine.rule import Check, Context, Rule
from profilelint.model.resume import Resume

_RESERVED = ("unknown_ignore", "unused_ignore", "rule_crashed", "limit_reached")

Works = Callable[[Resume, Context], str | None]


@dataclass(frozen=True, slots=True)
class Registered:
    """A rule with its check and the text of its page. ``origin`` is the pack and file that it came from, ``pack`` the
    pack as it was named; the engine's own rules have none."""

    rule: Rule
    check: Check
    text: str
    origin: str
    works: Works | None = None
    pack: str = ""

    @property
    def name(self) -> str:
        return self.rule.name

    @property
    def page(self) -> Page:
        return parse_page(self.text)


class Registry:
    """The rules by name, sorted."""

    def __init__(self, rules: list[Registered]) -> None:
        self._rules: dict[str, Registered] = {}
        for registered in sorted(rules, key=lambda registered: registered.name):
            if registered.name in self._rules:
                raise PackError(f"two rules are called {registered.name}")
            self._rules[registered.name] = registered

    def __iter__(self) -> Iterator[Registered]:
        return iter(self._rules.values())

    def __len__(self) -> int:
        return len(self._rules)

    def __contains__(self, name: object) -> bool:
        return name in self._rules

    def __getitem__(self, name: str) -> Registered:
        return self._rules[name]

    def matching(self, selector: str) -> list[str]:
        """The names that a selector means: a name, ``all``, a family (``bullet``) or a pattern (``bullet-*``)."""
        if selector in self._rules:
            return [selector]
        if selector.lower() == "all":
            return list(self._rules)
        prefix = selector[:-1] if selector.endswith("*") else selector + "-"
        return [name for name in self._rules if name.startswith(prefix)] if prefix.strip("-*") else []

    def unknown(self, name: str, families: bool = False) -> str:
        """The sentence on a name or selector that means no rule: the nearest one, else where they are listed."""
        close = self.nearest(name, families)
        hint = f" (did you mean “{close}”?)" if close else "; “profilelint rules” lists them"
        return f"no rule is called “{name[:80]}”{hint}"

    def nearest(self, name: str, families: bool = False) -> str | None:
        """The rule, or also the family, that a misspelt name probably means."""
        from difflib import get_close_matches

        known = [*self._rules, *sorted({rule.partition("-")[0] for rule in self._rules})] if families else self._rules
        close = get_close_matches(name, known, n=1, cutoff=0.6)
        return close[0] if close else None


def load(packs: tuple[str, ...] = ()) -> Registry:
    """The engine's own rules, the built-in pack, and the packs named.

    Raises:
        PackError: a pack cannot be imported or breaks the contract.
    """
    rules = [_module(f"profilelint.engine.lint.{name}") for name in _RESERVED]
    rules.extend(_pack(BUILT_IN))
    families = {registered.name.partition("-")[0] for registered in rules}
    for pack in dict.fromkeys(packs):
        for registered in _pack(pack):
            family = registered.name.partition("-")[0]
            if family in families:
                raise PackError(
                    f"{pack}: rule {registered.name}: names that start with “{family}-” are the built-in rules'; "
                    "use a prefix of your own"
                )
            rules.append(registered)
    return Registry(rules)


def _pack(pack: str) -> Iterator[Registered]:
    if is_file(pack):
        yield from _word_lists(pack, Path(pack), pack)
        return
    try:
        package = importlib.import_module(pack)
    except Exception as error:  # a pack is foreign code: whatever it raises, it cannot be used
        raise PackError(f"the rule pack {pack} cannot be imported: {_said(error)}") from error
    names = getattr(package, "RULES", None)
    if not isinstance(names, tuple):
        raise PackError(f"the rule pack {pack} has no tuple RULES")
    root = Path(package.__file__ or ".").parent
    for name in names:
        if name.endswith(".toml"):
            yield from _word_lists(pack, root / name, f"{pack}/{name}")
        else:
            yield _module(f"{pack}.{name}", pack)


def _said(error: Exception) -> str:
    return str(error) if isinstance(error, ImportError) else f"{type(error).__name__}: {error}"


def _module(name: str, pack: str = "") -> Registered:
    try:
        module = importlib.import_module(name)
    except Exception as error:
        raise PackError(f"the rule {name} cannot be imported: {_said(error)}") from error
    rule, check = getattr(module, "RULE", None), getattr(module, "check", None)
    if not isinstance(rule, Rule) or not callable(check):
        raise PackError(f"{name} must define RULE and check")
    return Registered(rule, check, module.__doc__ or "", name, getattr(module, "works", None), pack)


def is_file(pack: str) -> bool:
    """Whether a pack is named by its file, not as a package."""
    return pack.endswith(".toml")


def _word_lists(pack: str, path: Path, origin: str) -> Iterator[Registered]:
    """The rules of a TOML file: one that stands at its top, or several under ``[[rule]]``."""
    from profilelint.engine import lexical

    try:
        data = lexical.parse(path, origin)
        if is_file(pack) or "rule" in data:
            from profilelint.engine import packfile

            lexicons = packfile.rules(data, origin)
        else:
            lexicons = [lexical.rule(data, origin)]
    except lexical.LexiconError as error:
        raise PackError(str(error)) from error
    except OSError as error:
        raise PackError(f"{origin}: {(error.strerror or type(error).__name__).lower()}") from error
    except (ValueError, KeyError) as error:
        raise PackError(f"{origin}: the word list cannot be used: {error}") from error
    for lexicon in lexicons:
        yield Registered(lexicon.rule, lexicon.check, lexicon.page, origin, pack=pack)
