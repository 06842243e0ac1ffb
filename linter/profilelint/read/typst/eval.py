"""Typst code → content: a small interpreter for what resumes are made with.

It knows scopes, functions of the file and of files beside it, ``if``, ``for``, ``while``, show rules that wrap the
document, arrays, dictionaries and strings. What a text prints keeps its place: a variable's is where its string
stands; what the body of a function prints stands at the call. All work is charged to a budget.
"""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from typing import Any

from profilelint.read.beside import Beside, Sources
from profilelint.read.typst import builtins, methods, shapes
from profilelint.read.typst.syntax import Node, Parser, TooDeepError
from profilelint.read.typst.values import (
    BREAK,
    END,
    HEAD,
    IMAGE,
    ITEM,
    MISSING,
    PAR,
    SPACE,
    STYLE,
    TEXT,
    UNHEAD,
    UNITEM,
    Arguments,
    Content,
    Event,
    Function,
    Length,
    Module,
    Partial,
    Piece,
    Scope,
    Str,
    Symbols,
    Unknown,
    plain,
)

MOST_WORK = 400_000
"""Nodes and events that code may touch; a long resume needs some ten thousand."""
MOST_CALLS = 40
"""How deep calls may be nested."""
MOST_ROUNDS = 2_000
"""How often a loop may turn."""


class _Jump(Exception):
    """``return``, ``break`` or ``continue``."""

    def __init__(self, kind: str, value: Any = None) -> None:
        self.kind = kind
        self.value = value


class Evaluator:
    """``missing`` are the files that could not be read; ``spent`` says that the budget is used up."""

    def __init__(self, sources: Sources, path: str) -> None:
        self.sources = sources
        self.beside = Beside(path)
        self.left = MOST_WORK
        self.calls = 0
        self.folder = ""
        self.spot: tuple[int, int] | None = None
        self.missing: set[str] = set()
        self.top = Scope()

    @property
    def spent(self) -> bool:
        return self.left <= 0

    def charge(self, work: int) -> bool:
        self.left -= work
        return self.left > 0

    # -- places -------------------------------------------------------------------------------------------------------

    def event(self, kind: int, node: Node, text: str = "", value: Any = None) -> Event:
        at, width = self.spot or (node.at, node.end - node.at)
        return Event(kind, text, at, width, value)

    def string(self, text: str, node: Node) -> Str:
        """A text that stands nowhere itself, at the place of a node."""
        at, width = self.spot or (node.at, node.end - node.at)
        return Str((Piece(text, at, width),))

    def show(self, value: Any, node: Node) -> Content:
        """What a value prints."""
        if isinstance(value, Content):
            return value if self.charge(1 + len(value) // 4) else Content()
        if isinstance(value, Str):
            return Content(Event(TEXT, piece.text, piece.at, piece.width) for piece in value.pieces if piece.text)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return Content([self.event(TEXT, node, plain(value))])
        if isinstance(value, Symbols):
            return Content([self.event(TEXT, node, builtins.symbol(value.name))])
        if isinstance(value, list):
            made = Content()
            for one in value:
                shown = self.show(one, node)
                if shown and made:
                    made += [self.event(TEXT, node, ","), self.event(SPACE, node)]
                if not self.charge(4 + len(shown)):
                    break
                made += shown
            return made
        return Content()

    # -- markup -------------------------------------------------------------------------------------------------------

    def content(self, parts: Sequence[Node], scope: Scope) -> Content:
        """What markup prints. A show rule without a selector wraps all that follows it."""
        out = Content()
        styles = 0
        for index, node in enumerate(parts):
            kind = node.kind
            if kind == "text":
                if self.spot is None:
                    out.append(Event(TEXT, node.value, node.at, node.end - node.at))
                elif self.charge(1):
                    out.append(self.event(TEXT, node, node.value))
            elif kind == "space":
                out.append(Event(SPACE))
            elif kind == "par":
                out.append(Event(PAR))
            elif kind == "break":
                out.append(Event(BREAK))
            elif kind in ("strong", "emph"):
                out.append(Event(STYLE, value={"bold" if kind == "strong" else "italic": True}))
                out += self.content(node.parts, scope)
                out.append(Event(END))
            elif kind == "heading":
                out.append(self.event(HEAD, node, value=int(node.number)))
                out += self.content(node.parts, scope)
                out.append(Event(UNHEAD))
            elif kind == "item":
                out.append(Event(ITEM, node.value))
                out += self.content(node.parts, scope)
                out.append(Event(UNITEM))
            elif kind == "term":
                out += shapes.term(self.value(node.parts[0], scope), self.value(node.parts[1], scope))
            elif kind == "raw":
                out += self.show(self._raw(node), node)
            elif kind == "math":
                out += builtins.math(self, node)
            elif kind == "link":
                out.append(Event(STYLE, value={"url": node.value}))
                out.append(self.event(TEXT, node, node.value))
                out.append(Event(END))
            elif kind == "set":
                change = self._set(node, scope)
                if change:
                    out.append(Event(STYLE, value=change))
                    styles += 1
            elif kind == "show" and node.parts[0].kind == "none" and node.parts[1].kind != "set":
                out += self._wrapped(node, lambda: self.content(parts[index + 1 :], scope), scope)  # noqa: B023
                break
            else:
                out += self.show(self.value(node, scope), node)
        out += [Event(END)] * styles
        return out

    def _raw(self, node: Node) -> Str:
        if self.spot is not None:
            return self.string(node.value, node)
        return Str((Piece(node.value, node.at, node.end - node.at),))

    def _set(self, node: Node, scope: Scope) -> dict[str, Any] | None:
        """What ``set text(…)`` changes."""
        call = node.parts[0]
        if call.kind == "show" and call.parts:
            return None
        if call.kind == "call" and call.parts[0].kind == "name" and call.parts[0].value == "text":
            if len(node.parts) > 1 and self.truth(self.value(node.parts[1], scope)) is False:
                return None
            return builtins.text_style(self.arguments(call, scope))
        return None

    def _wrapped(self, node: Node, rest: Any, scope: Scope) -> Content:
        """``#show: template.with(…)``: the template around what follows."""
        function = self.value(node.parts[1], scope)
        body = rest()
        if isinstance(function, (Function, Partial)):
            made = self.call(function, Arguments([body], {}), node, template=True)
            return self.show(made, node)
        return body if isinstance(body, Content) else Content()

    # -- code ---------------------------------------------------------------------------------------------------------

    def value(self, node: Node, scope: Scope) -> Any:
        """What an expression is."""
        if not self.charge(1):
            return None
        method = getattr(self, "_on_" + node.kind, None)
        if method is None:
            return self.content((node,), scope)
        return method(node, scope)

    def _on_none(self, node: Node, scope: Scope) -> Any:
        return None

    def _on_bool(self, node: Node, scope: Scope) -> Any:
        return node.value == "true"

    def _on_number(self, node: Node, scope: Scope) -> Any:
        if node.value == "int":
            return int(node.number) if abs(node.number) < 1e15 else node.number
        return Length(node.number, node.value) if node.value else node.number

    def _on_str(self, node: Node, scope: Scope) -> Any:
        if self.spot is not None:
            return self.string("".join(part.value for part in node.parts), node)
        return Str(tuple(Piece(part.value, part.at, part.end - part.at) for part in node.parts))

    def _on_name(self, node: Node, scope: Scope) -> Any:
        found = scope.find(node.value)
        if found is not MISSING:
            return found
        if node.value in ("sym", "emoji"):
            return Symbols("" if node.value == "sym" else "emoji")
        return Unknown(node.value)

    def _on_content(self, node: Node, scope: Scope) -> Any:
        return self.content(node.parts, Scope(scope))

    def _on_array(self, node: Node, scope: Scope) -> Any:
        made: list[Any] = []
        for part in node.parts:
            if part.kind == "spread":
                inner = self.value(part.parts[0], scope) if part.parts else None
                if isinstance(inner, list) and self.charge(len(inner)):
                    made += inner
            else:
                made.append(self.value(part, scope))
        return made

    def _on_dict(self, node: Node, scope: Scope) -> Any:
        made: dict[str, Any] = {}
        for part in node.parts:
            if part.kind == "spread":
                inner = self.value(part.parts[0], scope)
                if isinstance(inner, dict) and self.charge(len(inner)):
                    made.update(inner)
            elif part.kind == "pair" and part.parts:
                key = plain(self.value(part.parts[1], scope)) if len(part.parts) > 1 else part.value
                made[key] = self.value(part.parts[0], scope)
        return made

    def _on_block(self, node: Node, scope: Scope) -> Any:
        return self._joined(node.parts, Scope(scope), node)

    def _joined(self, parts: Sequence[Node], scope: Scope, node: Node) -> Any:
        """The values of statements put together."""
        made: Any = None
        fresh = False
        styles = 0
        for index, part in enumerate(parts):
            if part.kind == "set":
                change = self._set(part, scope)
                if change:
                    made = self._own(made, fresh, part)
                    fresh = True
                    made.append(Event(STYLE, value=change))
                    styles += 1
                continue
            if part.kind == "show" and part.parts[0].kind == "none" and part.parts[1].kind != "set":
                rest = parts[index + 1 :]
                value: Any = self._wrapped(part, lambda: self.show(self._joined(rest, scope, node), node), scope)  # noqa: B023
                made, fresh = self._join(made, value, fresh, part)
                break
            try:
                value = self.value(part, scope)
            except _Jump as jump:
                if jump.value is not None and jump.kind == "return":
                    raise
                jump.value = made
                raise
            made, fresh = self._join(made, value, fresh, part)
        if styles and isinstance(made, Content):
            made += [Event(END)] * styles
        return made

    def _own(self, made: Any, fresh: bool, node: Node) -> Content:
        return made if fresh and isinstance(made, Content) else Content(self.show(made, node))

    def _join(self, made: Any, value: Any, fresh: bool, node: Node) -> tuple[Any, bool]:
        """Two values side by side, and whether the result belongs to nobody else."""
        if value is None or isinstance(value, (Function, Partial, Unknown, Module)):
            return made, fresh
        if made is None:
            return value, False
        if isinstance(made, Str) and isinstance(value, Str):
            return (Str(made.pieces + value.pieces) if self.charge(len(made.pieces)) else made), True
        if type(made) is list and type(value) is list:
            return made + value if self.charge(len(made) + len(value)) else made, True
        if isinstance(made, dict) and isinstance(value, dict):
            return {**made, **value} if self.charge(len(made) + len(value)) else made, True
        more = self.show(value, node)
        if not self.charge(1 + len(more) // 4):
            return made, fresh
        own = self._own(made, fresh, node)
        own += more
        return own, True

    def _on_let(self, node: Node, scope: Scope) -> Any:
        pattern, body = node.parts
        if body.kind == "closure" and body.value:
            value: Any = Function(body.value, body.parts[:-1], body.parts[-1], scope)
        else:
            value = self.value(body, scope)
        self._bind(pattern, value, scope)
        return None

    def _bind(self, pattern: Node, value: Any, scope: Scope) -> None:
        if pattern.kind == "name":
            if pattern.value != "_":
                scope.names[pattern.value] = value
        elif pattern.kind in ("array", "dict"):
            for index, part in enumerate(pattern.parts):
                if part.kind == "pair":
                    inner = value.get(part.value) if isinstance(value, dict) else None
                    if part.parts:
                        self._bind(part.parts[0], inner, scope)
                elif part.kind == "spread":
                    if part.parts and part.parts[0].kind == "name":
                        scope.names[part.parts[0].value] = value[index:] if isinstance(value, list) else value
                elif isinstance(value, dict):
                    if part.kind == "name":
                        scope.names[part.value] = value.get(part.value)
                else:
                    one = value[index] if isinstance(value, (list, tuple)) and index < len(value) else None
                    self._bind(part, one, scope)

    def _on_assign(self, node: Node, scope: Scope) -> Any:
        target, right = node.parts
        value = self.value(right, scope)
        if target.kind == "name":
            if node.value != "=":
                value = self._operate(node.value[0], scope.find(target.value), value, node)
            scope.change(target.value, value)
        elif target.kind == "field":
            holder = self.value(target.parts[0], scope)
            if isinstance(holder, dict):
                holder[target.value] = value
        return None

    def _on_closure(self, node: Node, scope: Scope) -> Any:
        return Function(node.value, node.parts[:-1], node.parts[-1], scope)

    def _on_set(self, node: Node, scope: Scope) -> Any:
        return None

    def _on_show(self, node: Node, scope: Scope) -> Any:
        return None

    def _on_context(self, node: Node, scope: Scope) -> Any:
        return self.value(node.parts[0], scope) if node.parts else None

    def _on_return(self, node: Node, scope: Scope) -> Any:
        raise _Jump("return", self.value(node.parts[0], scope) if node.parts else None)

    def _on_jump(self, node: Node, scope: Scope) -> Any:
        raise _Jump(node.value)

    def _on_if(self, node: Node, scope: Scope) -> Any:
        parts = node.parts
        for index in range(0, len(parts) - 1, 2):
            if self.truth(self.value(parts[index], scope)):
                return self.value(parts[index + 1], scope)
        return self.value(parts[-1], scope) if len(parts) % 2 else None

    def truth(self, value: Any) -> bool:
        """Whether a condition holds; one that cannot be known does."""
        return value if isinstance(value, bool) else not (value is None or value == 0)

    def _on_for(self, node: Node, scope: Scope) -> Any:
        pattern, over, body = node.parts
        value = self.value(over, scope)
        rounds: Sequence[Any]
        if isinstance(value, dict):
            rounds = [[self.string(key, over), one] for key, one in list(value.items())[:MOST_ROUNDS]]
        elif isinstance(value, Str):
            rounds = [value.cut(index, index + 1) for index in range(min(len(value.text), MOST_ROUNDS))]
        elif type(value) is list:
            rounds = value[:MOST_ROUNDS]
        else:
            return None
        made: Any = None
        fresh = False
        for one in rounds:
            if self.spent:
                break
            inner = Scope(scope)
            self._bind(pattern, one, inner)
            made, fresh, ended = self._round(body, inner, made, fresh, node)
            if ended:
                break
        return made

    def _round(self, body: Node, scope: Scope, made: Any, fresh: bool, node: Node) -> tuple[Any, bool, bool]:
        try:
            value = self.value(body, scope)
        except _Jump as jump:
            if jump.kind == "return":
                raise
            made, fresh = self._join(made, jump.value, fresh, node)
            return made, fresh, jump.kind == "break"
        made, fresh = self._join(made, value, fresh, node)
        return made, fresh, False

    def _on_while(self, node: Node, scope: Scope) -> Any:
        test, body = node.parts
        made: Any = None
        fresh = False
        for _ in range(MOST_ROUNDS):
            known = self.value(test, scope)
            if known is not True or self.spent:
                break
            made, fresh, ended = self._round(body, Scope(scope), made, fresh, node)
            if ended:
                break
        return made

    def _on_unary(self, node: Node, scope: Scope) -> Any:
        value = self.value(node.parts[0], scope)
        if node.value == "not":
            return not self.truth(value)
        if isinstance(value, Length):
            return Length(-value.value, value.unit) if node.value == "-" else value
        if isinstance(value, (int, float)):
            return -value if node.value == "-" else value
        return value

    def _on_binary(self, node: Node, scope: Scope) -> Any:
        sign = node.value
        left = self.value(node.parts[0], scope)
        if sign == "and" and not self.truth(left):
            return False
        if sign == "or" and left is not None and self.truth(left):
            return True
        return self._operate(sign, left, self.value(node.parts[1], scope), node)

    def _operate(self, sign: str, left: Any, right: Any, node: Node) -> Any:
        if sign in ("and", "or"):
            return self.truth(right)
        if sign in ("==", "!="):
            if isinstance(left, Unknown) or isinstance(right, Unknown):
                return sign == "!=" if left is None or right is None else (left == right) == (sign == "==")
            return builtins.same(left, right) == (sign == "==")
        if sign in ("in", "not"):
            return builtins.holds(right, left) == (sign == "in")
        if sign == "+":
            return self._join(left, right, False, node)[0]
        number = (int, float)
        if isinstance(left, Length) and isinstance(right, number) and sign in "*/" and right:
            return Length(left.value * right if sign == "*" else left.value / right, left.unit)
        if isinstance(left, Length) and isinstance(right, Length):
            left, right = left.value, right.value
        if isinstance(left, number) and isinstance(right, number):
            return builtins.calculate(sign, left, right)
        if isinstance(left, Str) and isinstance(right, Str) and sign in ("<", ">", "<=", ">="):
            return builtins.calculate(sign, left.text, right.text)
        if sign == "*" and isinstance(left, Str) and isinstance(right, int):
            times = max(0, min(right, 200))
            return Str(left.pieces * times) if self.charge(times * len(left.pieces)) else left
        return None

    # -- files --------------------------------------------------------------------------------------------------------

    def _on_include(self, node: Node, scope: Scope) -> Any:
        name = plain(self.value(node.parts[0], scope)) if node.parts else ""
        found = self._file(name, node)
        if found is None:
            return None
        parts, folder = found
        return self._elsewhere(folder, node, lambda: self.content(parts, Scope(self.top)))

    def _on_import(self, node: Node, scope: Scope) -> Any:
        source = self.value(node.parts[0], scope)
        names = node.parts[1:]
        if isinstance(source, Module):
            made = source.scope
            name = ""
        else:
            name = plain(source)
            if not name or name.startswith("@"):
                return None
            found = self._file(name, node)
            if found is None:
                return None
            parts, folder = found
            made = Scope(self.top)
            self._elsewhere(folder, node, lambda: self.content(parts, made))
        if not names and name:
            scope.names[posixpath.basename(name).removesuffix(".typ")] = Module(made)
        for one in names:
            if one.value == "*":
                scope.names.update(made.names)
            elif one.number:
                scope.names[one.value] = Module(made)
            elif one.value in made.names:
                alias = one.parts[0].value if one.parts else one.value
                scope.names[alias] = made.names[one.value]
        return None

    def _elsewhere(self, folder: str, node: Node, work: Any) -> Any:
        """Do what another file says: it stands where that file has it."""
        before, here, self.folder = self.spot, self.folder, folder
        self.spot = None
        self.calls += 1
        try:
            return work() if self.calls < MOST_CALLS else None
        except _Jump as jump:
            return jump.value
        finally:
            self.spot, self.folder = before, here
            self.calls -= 1

    def path(self, name: str) -> tuple[str, str]:
        """A name as the source writes it: (the folder to start from, the name), relative to the main file's."""
        return ("", name.lstrip("/")) if name.startswith("/") else (self.folder, name)

    def _file(self, name: str, node: Node) -> tuple[tuple[Node, ...], str] | None:
        if name.startswith("@"):
            return None
        folder, name = self.path(name)
        text = self.beside.read(name, (".typ",), folder)
        if text is None or not self.charge(len(text) // 8):
            if name:
                self.missing.add(name[:80])
            return None
        try:
            base = self.sources.add(text, self.beside.names[-1])
            parts = Parser(self.sources.text, self.sources.starts, base, base + len(text)).document()
        except TooDeepError:
            self.missing.add(name[:80])
            return None
        return parts, posixpath.normpath(posixpath.join(folder, posixpath.dirname(name)))

    # -- calls --------------------------------------------------------------------------------------------------------

    def arguments(self, node: Node, scope: Scope) -> Arguments:
        positional: list[Any] = []
        named: dict[str, Any] = {}
        for part in node.parts[1:]:
            if part.kind == "pair":
                if part.parts:
                    named[part.value] = self.value(part.parts[0], scope)
            elif part.kind == "spread":
                inner = self.value(part.parts[0], scope) if part.parts else None
                if isinstance(inner, Arguments):
                    positional += inner.positional
                    named.update(inner.named)
                elif type(inner) is list and self.charge(len(inner)):
                    positional += inner
                elif isinstance(inner, dict):
                    named.update(inner)
            else:
                positional.append(self.value(part.parts[0], scope))
        return Arguments(positional, named)

    def _on_call(self, node: Node, scope: Scope) -> Any:
        callee = node.parts[0]
        if callee.kind == "field":
            holder = self.value(callee.parts[0], scope)
            if not isinstance(holder, (Module, Unknown, Symbols)):
                inside = holder.get(callee.value) if isinstance(holder, dict) else None
                if isinstance(inside, (Function, Partial)):
                    return self.call(inside, self.arguments(node, scope), node)
                return methods.method(self, holder, callee.value, self.arguments(node, scope), node, callee, scope)
            function = self._field(holder, callee)
            if isinstance(function, Unknown) and callee.value == "with":
                return Partial(holder, self.arguments(node, scope))
        else:
            function = self.value(callee, scope)
        return self.call(function, self.arguments(node, scope), node)

    def call(self, function: Any, given: Arguments, node: Node, template: bool = False) -> Any:
        """Call what may be a function; ``template``: the last argument is the document."""
        if self.spent or self.calls >= MOST_CALLS:
            return None
        if isinstance(function, Partial):
            merged = Arguments([*function.given.positional, *given.positional], {**function.given.named, **given.named})
            return self.call(function.target, merged, node, template)
        if isinstance(function, Function):
            return self._apply(function, given, node)
        if isinstance(function, Unknown):
            built = builtins.FUNCTIONS.get(function.name)
            if built is not None:
                return built(self, given, node)
            return shapes.unknown(self, function.name, given, node, template)
        return None

    def _apply(self, function: Function, given: Arguments, node: Node) -> Any:
        scope = Scope(function.scope)
        before = self.spot
        self.spot = self.spot or (node.at, node.end - node.at)
        self.calls += 1
        try:
            self._fill(function, given, scope)
            return self.value(function.body, scope)
        except _Jump as jump:
            return jump.value
        finally:
            self.spot = before
            self.calls -= 1

    def _fill(self, function: Function, given: Arguments, scope: Scope) -> None:
        """Give the parameters their values."""
        rest = list(given.positional)
        named = dict(given.named)
        sink = ""
        sunk = False
        after = 0
        for param in function.params:
            if param.number == 1:
                sink, sunk = param.value, True
            elif sunk and (param.number == 2 or not param.parts):
                after += 1
        tail = rest[len(rest) - after :] if sunk and after and after <= len(rest) else []
        if tail:
            del rest[len(rest) - after :]
        passed = False
        for param in function.params:
            if param.number == 1:
                passed = True
            elif param.number == 2:
                self._bind(param.parts[0], rest.pop(0) if rest else None, scope)
            elif param.parts:
                if param.value in named:
                    scope.names[param.value] = named.pop(param.value)
                else:
                    scope.names[param.value] = self.value(param.parts[0], function.scope)
            elif passed and tail:
                scope.names[param.value] = tail.pop(0)
            else:
                scope.names[param.value] = rest.pop(0) if rest else named.pop(param.value, None)
        if sink:
            scope.names[sink] = Arguments(rest, named)

    def _on_field(self, node: Node, scope: Scope) -> Any:
        return self._field(self.value(node.parts[0], scope), node)

    def _field(self, holder: Any, node: Node) -> Any:
        name = node.value
        if isinstance(holder, dict):
            return holder.get(name)
        if isinstance(holder, Module):
            found = holder.scope.names.get(name, MISSING)
            return Unknown(name) if found is MISSING else found
        if isinstance(holder, Symbols):
            return Symbols(f"{holder.name}.{name}" if holder.name else name)
        if isinstance(holder, Unknown):
            dotted = f"{holder.name}.{name}"
            return Unknown(dotted if dotted in builtins.FUNCTIONS else name)
        if isinstance(holder, Content):
            return self.string(plain(holder), node) if name == "text" else holder
        return None

    def image(self, name: str) -> Content:
        """A picture."""
        return Content([Event(IMAGE, name)]) if name else Content()
