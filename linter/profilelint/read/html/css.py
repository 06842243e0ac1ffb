"""The part of CSS that says whether and where text is seen: a look-up for tags, classes, ids and their nesting.

Only the properties in :data:`KNOWN` are kept. Selectors with attributes, siblings or pseudo-classes are left out, and
so is what is generated (``::before``). A screen of 1280 pixels is taken for the media queries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from profilelint.read.html.tree import Element

KNOWN = frozenset(
    "background background-color clip clip-path color display flex-direction flex-flow float font font-size "
    "font-style font-weight grid-template-columns height justify-content left list-style list-style-type opacity "
    "position right text-align text-indent top visibility white-space width".split()
)
_SCREEN = 1280
_MAX_SOURCE = 1_000_000
_MAX_RULES = 20_000
_MAX_COMPARES = 3_000_000
"""Compound selectors compared: a page of this decade needs some thousands, and they take about a second."""
_MAX_STEPS = 8

_DECLARATION = re.compile(r"([a-zA-Z-]{3,30})\s*:\s*([^;{}]{1,200})")
_UNPAINTED = re.compile(r"(?:none|transparent|inherit|initial|unset|white|#fff|#ffffff|0)\b")
_STRING = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'")
_SIGN = re.compile(r"[{};]")
_PART = re.compile(r"\s*(>)\s*|(\s+)|([.#]?)((?:[\w-]|\\.|[^\x00-\x7f])++)|(\*)|(.)")
_WIDTH = re.compile(r"(min|max)-width\s*:\s*(\d{1,5}(?:\.\d{1,3})?)\s*(px|em|rem)?")
_ENTERED = ("@media", "@supports", "@layer", "@container", "@scope")

COMMON = """
.pull-right, .float-right, .float-end, .alignright { float: right }
.pull-left, .float-left, .float-start { float: left }
.row, .d-flex, .flex { display: flex }
.flex-column, .flex-col { flex-direction: column }
.justify-content-between, .justify-between { justify-content: space-between }
.d-none, .hidden, .hide { display: none }
.d-block { display: block }
.invisible { visibility: hidden }
.visible-print, .visible-print-block, .visible-print-inline, .print-only, .d-print-block { display: none-on-screen }
.sr-only, .visually-hidden, .screen-reader-text { clip: rect(0 0 0 0) }
.list-unstyled, .list-inline, .list-none { list-style: none }
"""
"""What the classes of the common frameworks mean; for pages whose style sheets lie elsewhere."""


class _Compound(NamedTuple):
    tag: str
    id: str
    classes: frozenset[str]

    def fits(self, element: Element) -> bool:
        return (
            (not self.tag or self.tag == element.tag)
            and (not self.id or self.id == element.attributes.get("id"))
            and self.classes <= element.classes
        )


class _Rule(NamedTuple):
    """``steps`` are the compounds from left to right, each with whether it is the parent (``>``) of the next."""

    weight: tuple[int, int, int, int]
    steps: tuple[tuple[_Compound, bool], ...]
    values: dict[str, str]


def declarations(source: str) -> dict[str, str]:
    """The known properties of a declaration block, in lower case; what is marked important comes last and wins."""
    found: dict[str, str] = {}
    important: dict[str, str] = {}
    for match in _DECLARATION.finditer(source):
        name = match.group(1).lower()
        if name in KNOWN:
            value = match.group(2).strip().lower()
            if "!" in value:
                value = value[: value.index("!")].rstrip()
                important[name] = value
            else:
                found[name] = value
    return {**found, **important} if important else found


def paints(values: dict[str, str]) -> bool:
    """Whether the properties put a colour or a picture behind the text."""
    ground = values.get("background-color") or values.get("background", "")
    return bool(ground) and not _UNPAINTED.match(ground)


class Sheet:
    """The style sheets of a page. ``printed`` holds what only holds in print."""

    def __init__(self) -> None:
        self._keyed: dict[str, list[_Rule]] = {}
        self._printed: dict[str, list[_Rule]] = {}
        self._size = 0
        self._count = 0
        self._compares = 0
        self.paints = False
        """Whether any rule puts a colour behind something."""

    @property
    def empty(self) -> bool:
        return not self._keyed

    def add(self, source: str, *, media: str = "", rank: int = 1) -> None:
        """Take the rules of a style sheet; a higher ``rank`` wins over a lower one."""
        self._size += len(source)
        where = _medium(media)
        if self._size > _MAX_SOURCE or not where:
            return
        for prelude, body, medium in _rules(_bare(source), where):
            values = declarations(body)
            if not values:
                continue
            self.paints = self.paints or paints(values)
            target = self._keyed if medium == "screen" else self._printed
            for selector in prelude.split(","):
                steps = _steps(selector.strip())
                self._count += 1
                if not steps or self._count > _MAX_RULES:
                    continue
                last = steps[-1][0]
                key = f"#{last.id}" if last.id else f".{min(last.classes)}" if last.classes else last.tag or "*"
                weight = (
                    rank,
                    sum(bool(step.id) for step, _ in steps),
                    sum(len(step.classes) for step, _ in steps),
                    sum(bool(step.tag) for step, _ in steps),
                )
                target.setdefault(key, []).append(_Rule(weight, steps, values))

    def values(self, element: Element) -> dict[str, str]:
        """What the sheets say about an element; its own ``style`` is not looked at."""
        return self._values(self._keyed, element)

    def shown_in_print(self, element: Element) -> bool:
        """Whether print style sheets show what the others may hide."""
        return bool(self._printed) and self._values(self._printed, element).get("display", "none") != "none"

    def _values(self, keyed: dict[str, list[_Rule]], element: Element) -> dict[str, str]:
        if self._compares > _MAX_COMPARES:
            return {}
        keys = [element.tag, "*", *(f".{name}" for name in element.classes)]
        if "id" in element.attributes:
            keys.append(f"#{element.attributes['id']}")
        found = [rule for key in keys for rule in keyed.get(key, ()) if self._fits(rule, element)]
        if len(found) == 1:
            return found[0].values
        # The order of rules of equal weight is that of the source within a key; between keys it hardly ever matters.
        found.sort(key=lambda rule: rule.weight)
        merged: dict[str, str] = {}
        for rule in found:
            merged.update(rule.values)
        return merged

    def _fits(self, rule: _Rule, element: Element) -> bool:
        self._compares += 1
        if self._compares > _MAX_COMPARES or not rule.steps[-1][0].fits(element):
            return False
        return len(rule.steps) == 1 or self._above(rule.steps, len(rule.steps) - 2, element)

    def _above(self, steps: tuple[tuple[_Compound, bool], ...], index: int, element: Element) -> bool:
        """Whether the ancestors of an element fit the steps up to an index."""
        if index < 0:
            return True
        compound, is_parent = steps[index]
        above = element.parent
        while above is not None:
            self._compares += 1
            if self._compares > _MAX_COMPARES:
                return False
            if compound.fits(above) and self._above(steps, index - 1, above):
                return True
            if is_parent:
                return False
            above = above.parent
        return False


def _bare(source: str) -> str:
    """A sheet without comments, and without what its strings hold."""
    kept = []
    at = 0
    while (start := source.find("/*", at)) >= 0:
        end = source.find("*/", start + 2)
        kept.append(source[at:start])
        if end < 0:
            at = len(source)
            break
        at = end + 2
    kept.append(source[at:])
    return _STRING.sub('""', " ".join(kept))


def _rules(source: str, medium: str) -> Iterator[tuple[str, str, str]]:
    """(selectors, declarations, ``screen`` or ``print``) of each rule; what a query leaves out does not come."""
    stack = [medium]
    at = 0
    for match in _SIGN.finditer(source):
        if match.start() < at:
            continue
        sign = match.group()
        prelude = source[at : match.start()].strip()
        at = match.end()
        if sign == "}":
            if len(stack) > 1:
                stack.pop()
        elif sign == "{":
            if prelude.startswith("@"):
                name = prelude.lower()
                inner = _medium(name[6:]) if name.startswith("@media") else "screen"
                above = stack[-1]
                if not name.startswith(_ENTERED) or not inner:
                    above = ""
                stack.append(above if above != "screen" else inner)
                continue
            end = source.find("}", at)
            nested = source.find("{", at, end if end >= 0 else len(source))
            if end < 0:
                return
            if stack[-1] and len(prelude) < 5_000:
                yield prelude, source[at : nested if nested >= 0 else end], stack[-1]
            if nested >= 0:
                stack.append("")
            else:
                at = end + 1


def _medium(query: str) -> str:
    """``screen``, ``print``, or an empty string where the query does not hold."""
    query = query.lower()
    if "print" in query and "screen" not in query:
        return "" if "not" in query else "print"
    if "prefers-" in query or "speech" in query or "not " in query:
        return ""
    for match in _WIDTH.finditer(query):
        width = float(match.group(2)) * (1 if match.group(3) == "px" else 16)
        if (match.group(1) == "min") == (width > _SCREEN):
            return ""
    return "screen"


def _steps(selector: str) -> tuple[tuple[_Compound, bool], ...]:
    """The compounds of a selector; nothing where it is of a kind that is not understood."""
    if not selector or len(selector) > 300:
        return ()
    steps: list[tuple[_Compound, bool]] = []
    tag, name, classes, filled = "", "", set[str](), False
    for match in _PART.finditer(selector.removesuffix(":root")):
        child, blank, sign, word, star, other = match.groups()
        if other:
            return ()
        if child or blank:
            if not filled:
                return ()
            steps.append((_Compound(tag, name, frozenset(classes)), bool(child)))
            tag, name, classes, filled = "", "", set(), False
            continue
        filled = True
        if star:
            continue
        word = re.sub(r"\\(.)", r"\1", word)
        if sign == ".":
            classes.add(word)
        elif sign == "#":
            name = word
        else:
            tag = word.lower()
    if not filled or len(steps) >= _MAX_STEPS:
        return ()
    return (*steps, (_Compound(tag, name, frozenset(classes)), False))
