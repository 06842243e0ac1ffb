"""Typst's own functions and signs, as far as they change what a resume prints."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from profilelint.read.typst.syntax import Node
from profilelint.read.typst.values import (
    BLOCK,
    BOX,
    BREAK,
    END,
    HEAD,
    ITEM,
    PAR,
    SPACE,
    STYLE,
    TAB,
    TEXT,
    UNBOX,
    UNHEAD,
    UNITEM,
    Arguments,
    Content,
    Event,
    Function,
    Length,
    Partial,
    Str,
    Symbols,
    Unknown,
    plain,
    several,
)

if TYPE_CHECKING:
    from profilelint.read.typst.eval import Evaluator

Built = Callable[["Evaluator", Arguments, Node], Any]

_POINTS = {"pt": 1.0, "em": 11.0, "mm": 2.835, "cm": 28.35, "in": 72.0}
_WIDE = 9.9
"""Points from which a gap inside a line is a wide one."""
_SYMBOLS = {
    "dot": "·",
    "dot.c": "·",
    "dot.op": "⋅",
    "bullet": "•",
    "bullet.op": "∙",
    "circle.filled": "●",
    "circle.filled.small": "•",
    "circle.small.filled": "•",
    "circle": "○",
    "diamond": "◇",
    "diamond.filled": "◆",
    "square": "□",
    "square.filled": "■",
    "star": "⋆",
    "star.filled": "★",
    "ast": "∗",
    "arrow": "→",
    "arrow.r": "→",
    "arrow.l": "←",
    "arrow.r.double": "⇒",
    "dash.em": "—",
    "dash.en": "–",
    "dash.long": "—",
    "minus": "−",
    "hyph": "-",
    "space": " ",
    "space.nobreak": " ",
    "space.quad": " ",
    "space.en": " ",
    "bar": "|",
    "bar.v": "|",
    "slash": "/",
    "amp": "&",
    "at": "@",
    "copyright": "©",
    "trademark": "™",
    "degree": "°",
    "percent": "%",
    "euro": "€",
    "pound": "£",
    "dollar": "$",
    "plus": "+",
    "plus.minus": "±",
    "times": "×",
    "div": "÷",
    "eq": "=",
    "lt": "<",
    "gt": ">",
    "lt.eq": "≤",
    "gt.eq": "≥",
    "approx": "≈",
    "tilde": "~",
    "tilde.op": "∼",
    "colon": ":",
    "comma": ",",
    "hash": "#",
    "ellipsis": "…",
    "dots.h": "…",
    "section": "§",
    "checkmark": "✓",
    "quote.l.angle.double": "«",
    "quote.r.angle.double": "»",
    "quote.single": "'",
    "infinity": "∞",
    "alpha": "α",
    "beta": "β",
    "gamma": "γ",
    "lambda": "λ",
    "mu": "μ",
    "pi": "π",
    "sigma": "σ",
}
_MATH_WORD = re.compile(r"\"([^\"]*)\"|([A-Za-z][\w.]*)|\\(.)|([^\"\w\\]+|\d+|.)", re.DOTALL)
_LOREM = (
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore "
    "magnam aliquam quaerat voluptatem."
)


def symbol(name: str) -> str:
    """The sign that ``sym`` calls so; empty where it is not known."""
    while name:
        if name in _SYMBOLS:
            return _SYMBOLS[name]
        name = name.rpartition(".")[0]
    return ""


def math(evaluator: Evaluator, node: Node) -> Content:
    """The signs, words and digits of a formula."""
    made = Content()
    offset = node.at + 1
    for found in _MATH_WORD.finditer(node.value):
        quoted, word, escaped, rest = found.groups()
        if word is not None:
            text = symbol(word) or (word if len(word) == 1 else "")
        else:
            text = quoted or escaped or rest or ""
        if text.isspace():
            made.append(Event(SPACE))
        elif text:
            at, width = evaluator.spot or (offset + found.start(), found.end() - found.start())
            made.append(Event(TEXT, text.strip("_^{} "), at, width))
    return made


def points(value: Any) -> float:
    """A length in points, 0 where it is relative."""
    return value.value * _POINTS.get(value.unit, 0.0) if isinstance(value, Length) else 0.0


def text_style(given: Arguments) -> dict[str, Any]:
    """What the arguments of ``text`` change."""
    change: dict[str, Any] = {}
    size = given.named.get("size")
    if size is None:
        size = next((one for one in given.positional if isinstance(one, Length)), None)
    if isinstance(size, Length):
        if size.unit == "em":
            change["scale"] = size.value
        elif points(size):
            change["size"] = points(size)
    weight = given.named.get("weight")
    if isinstance(weight, Str):
        change["bold"] = weight.text in ("bold", "semibold", "extrabold", "black")
    elif isinstance(weight, (int, float)):
        change["bold"] = weight >= 600
    style = given.named.get("style")
    if isinstance(style, Str):
        change["italic"] = style.text in ("italic", "oblique")
    return change


def same(left: Any, right: Any) -> bool:
    if isinstance(left, (Str, Content)) and isinstance(right, (Str, Content)):
        return plain(left) == plain(right)
    if type(left) is list and type(right) is list:
        return len(left) == len(right) and all(same(one, other) for one, other in zip(left, right, strict=True))
    if isinstance(left, (int, float)) and isinstance(right, (int, float)):
        return left == right
    return type(left) is type(right) and bool(left == right)


def holds(holder: Any, one: Any) -> bool:
    if isinstance(holder, dict):
        return plain(one) in holder
    if isinstance(holder, Str):
        return plain(one) in holder.text
    if type(holder) is list:
        return any(same(one, other) for other in holder[:1000])
    return False


def calculate(sign: str, left: Any, right: Any) -> Any:
    if sign == "<":
        return left < right
    if sign == ">":
        return left > right
    if sign == "<=":
        return left <= right
    if sign == ">=":
        return left >= right
    if sign == "-":
        return left - right
    if sign == "*":
        return left * right if abs(left) < 1e9 and abs(right) < 1e9 else 0
    if sign == "/":
        return left / right if right else 0
    return None


# -- functions --------------------------------------------------------------------------------------------------------


def _bodies(evaluator: Evaluator, given: Arguments, node: Node) -> Content:
    """What the content and texts among the arguments print, side by side."""
    made = Content()
    for one in (*given.positional, given.named.get("body")):
        if isinstance(one, (Content, Str, Symbols)) or (isinstance(one, (int, float)) and not isinstance(one, bool)):
            shown = evaluator.show(one, node)
            if evaluator.charge(len(shown)):
                made += shown
    return made


def _inline(evaluator: Evaluator, given: Arguments, node: Node) -> Any:
    return _bodies(evaluator, given, node)


def _styled(**change: Any) -> Built:
    def built(evaluator: Evaluator, given: Arguments, node: Node) -> Any:
        body = _bodies(evaluator, given, node)
        return Content([Event(STYLE, value=dict(change)), *body, Event(END)])

    return built


def _text(evaluator: Evaluator, given: Arguments, node: Node) -> Any:
    body = _bodies(evaluator, given, node)
    return Content([Event(STYLE, value=text_style(given)), *body, Event(END)])


def _block(evaluator: Evaluator, given: Arguments, node: Node) -> Any:
    return Content([Event(BLOCK), *_bodies(evaluator, given, node), Event(BLOCK)])


def _box(evaluator: Evaluator, given: Arguments, node: Node) -> Any:
    width = given.named.get("width")
    tab = [Event(TAB)] if isinstance(width, Length) and (width.unit == "fr" or width.unit == "%") else []
    return Content([*tab, Event(BOX), *_bodies(evaluator, given, node), Event(UNBOX)])


def _nothing(evaluator: Evaluator, given: Arguments, node: Node) -> Any:
    return None


def _event(kind: int) -> Built:
    return lambda evaluator, given, node: Content([Event(kind)])


def _gap(evaluator: Evaluator, given: Arguments, node: Node) -> Any:
    size = next((one for one in given.positional if isinstance(one, Length)), None)
    if size is None:
        return None
    if size.unit in ("fr", "%") or points(size) >= _WIDE:
        return Content([Event(TAB)])
    return Content([Event(SPACE)]) if points(size) > 1.5 else None


def _heading(evaluator: Evaluator, given: Arguments, node: Node) -> Any:
    level = given.named.get("level", given.named.get("depth", 1))
    number = level if isinstance(level, int) and 1 <= level <= 6 else 1
    return Content([Event(HEAD, value=number), *_bodies(evaluator, given, node), Event(UNHEAD)])


def _link(evaluator: Evaluator, given: Arguments, node: Node) -> Any:
    if not given.positional:
        return None
    target = plain(given.positional[0])
    rest = Arguments(given.positional[1:], given.named)
    body = _bodies(evaluator, rest, node)
    if not body and isinstance(given.positional[0], Str):
        shown = given.positional[0]
        for prefix in ("mailto:", "tel:"):
            if target.startswith(prefix):
                shown = shown.cut(len(prefix), len(target))
        body = evaluator.show(shown, node)
    return Content([Event(STYLE, value={"url": target}), *body, Event(END)])


def _listed(marker: str) -> Built:
    def built(evaluator: Evaluator, given: Arguments, node: Node) -> Any:
        made = Content([Event(BLOCK)])
        for one in given.positional:
            shown = evaluator.show(one, node)
            if not evaluator.charge(len(shown)):
                break
            made += [Event(ITEM, marker), *shown, Event(UNITEM)]
        made.append(Event(BLOCK))
        return made

    return built


def _terms(evaluator: Evaluator, given: Arguments, node: Node) -> Any:
    made = Content()
    for one in given.positional:
        if type(one) is list and len(one) == 2:
            made += _term(evaluator, Arguments(one, {}), node)
        elif isinstance(one, Content):
            made += one
    return made


def _term(evaluator: Evaluator, given: Arguments, node: Node) -> Any:
    from profilelint.read.typst.shapes import term

    shown = [evaluator.show(one, node) for one in given.positional[:2]]
    return term(*shown) if len(shown) == 2 else None


def _cells(given: Arguments) -> list[Any]:
    found: list[Any] = []
    for one in given.positional:
        found += one.cells if isinstance(one, Row) else [one]
    return [one for one in found if isinstance(one, (Content, Str, int, float)) and not isinstance(one, bool)]


class Row:
    """The cells of a table's header or footer."""

    __slots__ = ("cells",)

    def __init__(self, cells: list[Any]) -> None:
        self.cells = cells


def _header(evaluator: Evaluator, given: Arguments, node: Node) -> Any:
    return Row(_cells(given))


def _grid(evaluator: Evaluator, given: Arguments, node: Node) -> Any:
    columns = given.named.get("columns")
    count = 1
    if type(columns) is list:
        count = max(1, len(columns))
    elif isinstance(columns, int) and not isinstance(columns, bool):
        count = max(1, columns)
    cells = [evaluator.show(one, node) for one in _cells(given)]
    made = Content([Event(BLOCK)])
    for start in range(0, len(cells), count):
        row = cells[start : start + count]
        if not evaluator.charge(sum(map(len, row))):
            break
        made += side_by_side(row)
        made.append(Event(BLOCK))
    return made


def side_by_side(cells: list[Content]) -> Content:
    """Cells of a row: short ones part by wide gaps; one of several lines ends the line that it stands in."""
    made = Content()
    for index, cell in enumerate(cells):
        if index:
            made.append(Event(TAB))
        if several(cell):
            made += [*cell, Event(BLOCK)]
        else:
            made += [Event(BOX), *cell, Event(UNBOX)]
    return made


def _stack(evaluator: Evaluator, given: Arguments, node: Node) -> Any:
    cells = [evaluator.show(one, node) for one in given.positional if isinstance(one, (Content, Str))]
    direction = given.named.get("dir")
    if isinstance(direction, Unknown) and direction.name in ("ltr", "rtl"):
        return Content([Event(BLOCK), *side_by_side(cells), Event(BLOCK)])
    made = Content([Event(BLOCK)])
    for cell in cells:
        made += [*cell, Event(BLOCK)]
    return made


def _image(evaluator: Evaluator, given: Arguments, node: Node) -> Any:
    return evaluator.image(plain(given.positional[0]) if given.positional else "")


def _lorem(evaluator: Evaluator, given: Arguments, node: Node) -> Any:
    count = given.positional[0] if given.positional else 0
    if not isinstance(count, int):
        return None
    words = _LOREM.split()
    if not evaluator.charge(20 * count):
        return None
    return evaluator.string(" ".join(words[index % len(words)] for index in range(max(0, min(count, 300)))), node)


def _str(evaluator: Evaluator, given: Arguments, node: Node) -> Any:
    one = given.positional[0] if given.positional else None
    return one if isinstance(one, Str) else evaluator.string(plain(one), node)


def _cased(change: Callable[[str], str]) -> Built:
    def built(evaluator: Evaluator, given: Arguments, node: Node) -> Any:
        one = given.positional[0] if given.positional else None
        if isinstance(one, Str):
            return Str(tuple(piece._replace(text=change(piece.text)) for piece in one.pieces))
        if isinstance(one, Content) and evaluator.charge(len(one)):
            return Content(event._replace(text=change(event.text)) if event.kind == TEXT else event for event in one)
        return one

    return built


def _range(evaluator: Evaluator, given: Arguments, node: Node) -> Any:
    numbers = [one for one in given.positional if isinstance(one, int)][:2]
    if not numbers:
        return []
    first, last = (0, numbers[0]) if len(numbers) == 1 else (numbers[0], numbers[1])
    last = min(last, first + 2000)
    return list(range(first, last)) if evaluator.charge(max(0, last - first)) else []


def _number(evaluator: Evaluator, given: Arguments, node: Node) -> Any:
    text = plain(given.positional[0]) if given.positional else ""
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else 0


def _type(evaluator: Evaluator, given: Arguments, node: Node) -> Any:
    one = given.positional[0] if given.positional else None
    name = "none"
    if isinstance(one, Str):
        name = "str"
    elif isinstance(one, Content):
        name = "content"
    elif type(one) is list:
        name = "array"
    elif isinstance(one, dict):
        name = "dictionary"
    elif isinstance(one, bool):
        name = "bool"
    elif isinstance(one, int):
        name = "int"
    elif isinstance(one, float):
        name = "float"
    elif isinstance(one, (Function, Partial)):
        name = "function"
    return Unknown(name)


def _eval(evaluator: Evaluator, given: Arguments, node: Node) -> Any:
    return given.positional[0] if given.positional else None


def _data(kind: str) -> Built:
    """``json("file")``, ``toml``, ``yaml``: the data of a file beside this one; its texts stand at the call."""

    def built(evaluator: Evaluator, given: Arguments, node: Node) -> Any:
        name = plain(given.positional[0]) if given.positional else ""
        folder, name = evaluator.path(name)
        endings = {"json": (".json",), "toml": (".toml",), "yaml": (".yaml", ".yml")}[kind]
        text = evaluator.beside.read(name, endings, folder) if name else None
        if text is None or not evaluator.charge(len(text) // 8):
            if name:
                evaluator.missing.add(name[:80])
            return Unknown(name)
        try:
            data = _parsed(kind, text)
        except (ValueError, RecursionError):
            evaluator.missing.add(name[:80])
            return Unknown(name)
        return _converted(evaluator, data, node, 0)

    return built


def _parsed(kind: str, text: str) -> Any:
    if kind == "json":
        return json.loads(text)
    if kind == "toml":
        import tomllib

        return tomllib.loads(text)
    import yaml

    if "*" in text and "&" in text:  # aliases can grow without end
        raise ValueError
    try:
        return yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise ValueError from error


def _converted(evaluator: Evaluator, data: Any, node: Node, depth: int) -> Any:
    if depth > 20 or not evaluator.charge(1):
        return None
    if isinstance(data, dict):
        return {str(key): _converted(evaluator, one, node, depth + 1) for key, one in data.items()}
    if isinstance(data, list):
        return [_converted(evaluator, one, node, depth + 1) for one in data]
    if isinstance(data, bool) or data is None or isinstance(data, (int, float)):
        return data
    return evaluator.string(str(data), node)


_bold = _styled(bold=True)
_italic = _styled(italic=True)
FUNCTIONS: dict[str, Built] = {
    "text": _text,
    "strong": _bold,
    "emph": _italic,
    "upper": _cased(str.upper),
    "lower": _cased(str.lower),
    "box": _box,
    "h": _gap,
    "v": _event(PAR),
    "line": _event(PAR),
    "parbreak": _event(PAR),
    "pagebreak": _event(PAR),
    "colbreak": _event(PAR),
    "linebreak": _event(BREAK),
    "heading": _heading,
    "title": _styled(bold=True, scale=1.7),
    "link": _link,
    "list": _listed("-"),
    "enum": _listed("+"),
    "list.item": _listed("-"),
    "enum.item": _listed("+"),
    "terms": _terms,
    "terms.item": _term,
    "grid": _grid,
    "table": _grid,
    "grid.header": _header,
    "table.header": _header,
    "grid.footer": _header,
    "table.footer": _header,
    "stack": _stack,
    "image": _image,
    "lorem": _lorem,
    "str": _str,
    "repr": _str,
    "range": _range,
    "int": _number,
    "float": _number,
    "type": _type,
    "eval": _eval,
    "json": _data("json"),
    "toml": _data("toml"),
    "yaml": _data("yaml"),
    **dict.fromkeys(
        (
            "smallcaps underline overline strike highlight sub super rotate move scale skew quote footnote raw repeat "
            "table.cell grid.cell"
        ).split(),
        _inline,
    ),
    **dict.fromkeys("block align pad rect circle ellipse par columns place figure square page".split(), _block),
    **dict.fromkeys(
        (
            "hide counter locate state measure layout query metadata rgb luma cmyk oklab oklch color gradient stroke "
            "pattern tiling polygon path curve bibliography cite ref label outline read csv xml bytes plugin panic "
            "assert regex datetime duration here selector document table.hline table.vline grid.hline grid.vline "
            "linear radial conic polyline numbering version decimal assert.eq"
        ).split(),
        _nothing,
    ),
}
"""The functions of the language. Those that are not here are asked of the packages' usual ones."""
