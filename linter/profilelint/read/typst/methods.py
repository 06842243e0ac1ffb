"""The methods of Typst's texts, arrays, dictionaries and functions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from profilelint.read.typst.builtins import holds
from profilelint.read.typst.syntax import Node
from profilelint.read.typst.values import Arguments, Content, Function, Partial, Str, plain

if TYPE_CHECKING:
    from profilelint.read.typst.eval import Evaluator


def method(evaluator: Evaluator, holder: Any, name: str, given: Arguments, node: Node, callee: Node, scope: Any) -> Any:
    """``holder.name(…)`` for texts, arrays, dictionaries, functions and content."""
    args = given.positional
    if isinstance(holder, (Function, Partial)):
        if name == "with":
            return Partial(holder, given)
        return holder if name == "where" else None
    if isinstance(holder, Arguments):
        if name == "pos":
            return list(holder.positional)
        if name == "named":
            return dict(holder.named)
        holder = list(holder.positional)
    if isinstance(holder, Str):
        return _on_text(evaluator, holder, name, given, node)
    if isinstance(holder, dict):
        return _on_dict(evaluator, holder, name, given, node)
    if type(holder) is list:
        return _on_array(evaluator, holder, name, given, node)
    if isinstance(holder, Content):
        return args[1] if name == "at" and len(args) > 1 else None
    return None


def _on_text(evaluator: Evaluator, holder: Str, name: str, given: Arguments, node: Node) -> Any:
    args = given.positional
    text = holder.text
    first = plain(args[0]) if args else ""
    if not evaluator.charge(1 + len(text) // 16):
        return holder
    if name == "len":
        return len(text)
    if name == "contains":
        return first in text
    if name == "starts-with":
        return text.startswith(first)
    if name == "ends-with":
        return text.endswith(first)
    if name in ("find", "match", "position"):
        return args[0] if first and first in text else None
    if name in ("first", "last"):
        return holder.cut(0, 1) if name == "first" else holder.cut(len(text) - 1, len(text))
    if name in ("slice", "at"):
        start = args[0] if args and isinstance(args[0], int) else 0
        start = start + len(text) if start < 0 else start
        if name == "at":
            return holder.cut(start, start + 1)
        end = args[1] if len(args) > 1 and isinstance(args[1], int) else len(text)
        return holder.cut(start, end + len(text) if end < 0 else end)
    if name == "trim":
        kept = text.strip(first or None)
        start = text.find(kept)
        return holder.cut(start, start + len(kept))
    if name == "replace":
        return _replaced(holder, first, plain(args[1]) if len(args) > 1 else "", evaluator, node)
    if name in ("split", "clusters", "codepoints"):
        return _split(holder, text, first if name == "split" else None)
    return None


def _replaced(holder: Str, old: str, new: str, evaluator: Evaluator, node: Node) -> Str:
    """Only what is taken out keeps the places around it; anything else stands at the first piece."""
    text = holder.text
    if not old or old not in text:
        return holder
    if len(text.replace(old, new)) > 10_000 or not holder.pieces:
        return holder
    piece = holder.pieces[0]
    return Str((piece._replace(text=text.replace(old, new), width=piece.width),))


def _split(holder: Str, text: str, by: str | None) -> list[Any]:
    if by is None:
        return [holder.cut(index, index + 1) for index in range(min(len(text), 500))]
    if not by:
        return [holder.cut(found.start(), found.end()) for found in re.finditer(r"\S+", text)][:2000]
    made: list[Any] = []
    start = 0
    while len(made) < 2000:
        end = text.find(by, start)
        made.append(holder.cut(start, end if end >= 0 else len(text)))
        if end < 0:
            break
        start = end + len(by)
    return made


def _on_dict(evaluator: Evaluator, holder: dict[str, Any], name: str, given: Arguments, node: Node) -> Any:
    args = given.positional
    if name == "at":
        return holder.get(plain(args[0]) if args else "", given.named.get("default"))
    if name == "keys":
        return [evaluator.string(key, node) for key in holder]
    if name == "values":
        return list(holder.values())
    if name == "pairs":
        return [[evaluator.string(key, node), one] for key, one in holder.items()]
    if name == "len":
        return len(holder)
    if name == "insert" and len(args) > 1:
        holder[plain(args[0])] = args[1]
    elif name == "remove" and args:
        return holder.pop(plain(args[0]), None)
    return None


def _on_array(evaluator: Evaluator, holder: list[Any], name: str, given: Arguments, node: Node) -> Any:
    args = given.positional
    if not evaluator.charge(1 + len(holder)):
        return None
    if name in ("map", "filter", "find", "any", "all"):
        return _mapped(evaluator, holder, name, args, node)
    if name == "join":
        return _join(evaluator, holder, given, node)
    if name == "len":
        return len(holder)
    if name == "first":
        return holder[0] if holder else None
    if name == "last":
        return holder[-1] if holder else None
    if name == "at":
        index = args[0] if args and isinstance(args[0], int) else 0
        return holder[index] if -len(holder) <= index < len(holder) else given.named.get("default")
    if name == "slice":
        numbers = [one for one in args if isinstance(one, int)]
        return holder[numbers[0] if numbers else 0 : numbers[1] if len(numbers) > 1 else None]
    if name == "push" and args:
        holder.append(args[0])
        return None
    if name == "pop":
        return holder.pop() if holder else None
    if name == "insert" and len(args) > 1:
        holder.insert(args[0] if isinstance(args[0], int) else 0, args[1])
        return None
    if name == "rev":
        return holder[::-1]
    if name == "contains":
        return bool(args) and holds(holder, args[0])
    if name == "enumerate":
        start = given.named.get("start", 0)
        return [[index, one] for index, one in enumerate(holder, start if isinstance(start, int) else 0)]
    if name == "zip" and args and type(args[0]) is list:
        return [list(pair) for pair in zip(holder, *(one for one in args if type(one) is list), strict=False)]
    if name == "flatten":
        return [inner for one in holder for inner in (one if type(one) is list else [one])]
    if name == "chunks" and args and isinstance(args[0], int) and args[0] > 0:
        return [holder[start : start + args[0]] for start in range(0, len(holder), args[0])]
    if name == "intersperse" and args:
        made = [part for one in holder for part in (one, args[0])]
        return made[:-1]
    if name == "fold" and len(args) > 1:
        return _folded(evaluator, holder, args, node)
    if name == "sum":
        return _join(evaluator, holder, Arguments([], {}), node)
    return holder if name in ("sorted", "dedup", "to-dict") else None


def _mapped(evaluator: Evaluator, holder: list[Any], name: str, args: list[Any], node: Node) -> Any:
    function = args[0] if args else None
    made: list[Any] = []
    for one in holder[:2000]:
        value = evaluator.call(function, Arguments([one], {}), node)
        if name == "map":
            made.append(value)
            continue
        true = evaluator.truth(value)
        if name == "filter" and true:
            made.append(one)
        elif name == "find" and true:
            return one
        elif name == "any" and true:
            return True
        elif name == "all" and not true:
            return False
    return {"any": False, "all": True, "find": None}.get(name, made)


def _folded(evaluator: Evaluator, holder: list[Any], args: list[Any], node: Node) -> Any:
    value = args[0]
    for one in holder[:2000]:
        value = evaluator.call(args[1], Arguments([value, one], {}), node)
    return value


def _join(evaluator: Evaluator, holder: list[Any], given: Arguments, node: Node) -> Any:
    between = given.positional[0] if given.positional else None
    last = given.named.get("last", between)
    kept = [one for one in holder if one is not None]
    if holder and all(isinstance(one, (int, float)) for one in holder) and between is None:
        return sum(holder)
    if all(isinstance(one, Str) for one in kept) and (between is None or isinstance(between, Str)):
        pieces: list[Any] = []
        for index, one in enumerate(kept):
            if index and isinstance(between, Str):
                pieces += (last if index == len(kept) - 1 and isinstance(last, Str) else between).pieces
            pieces += one.pieces
            if not evaluator.charge(len(one.pieces) + 1):
                break
        return Str(tuple(pieces))
    made = Content()
    for index, one in enumerate(kept):
        shown = evaluator.show(one, node)
        if index and between is not None:
            made += evaluator.show(last if index == len(kept) - 1 else between, node)
        if not evaluator.charge(len(shown) + 1):
            break
        made += shown
    return made
