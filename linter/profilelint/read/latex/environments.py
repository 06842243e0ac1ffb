"""The LaTeX reader's environments: lists, tables, drawings, and entries of resume classes that are no plain shape."""

from __future__ import annotations

import re

from profilelint.read.latex import classes
from profilelint.read.latex import macros as tables
from profilelint.read.latex.header import Header
from profilelint.read.latex.output import ICON, LIGATURES, Frame, OpenList
from profilelint.read.latex.tokens import (
    BLANK,
    CLOSE,
    CLOSING,
    COMMAND,
    COMMENT,
    END_PARAGRAPH,
    LEFT,
    MATH,
    OPEN,
    OPENING,
    TAB,
    TEXT,
    Token,
    made_up,
    tokens,
)
from profilelint.read.normal import BULLETS

_LABEL = re.compile(r"(?:^|,)\s*label\s*=\s*(\{[^{}]*\}|[^,{}]*)")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_EUROPASS = (
    "occupation or position held",
    "title of qualification awarded",
    "name of employer",
    "name and address of employer",
    "name and type of organi",
    "organisation",
    "employer",
    "main activities and responsibilities",
)
"""How the labels of Europass tables begin that say no more than the place in the table does."""


class Environments(Header):
    """Adds environments to the header and the output."""

    def _begin(self, token: Token) -> None:
        name = self._plain(self._group() or []).strip()
        if self.preamble:
            if name == "document":
                self.preamble = False
                self._open_document()
            elif name in tables.SKIPPED_ENVIRONMENTS:
                self._skip_environment(name)
            return
        if name in tables.SKIPPED_ENVIRONMENTS:
            self._skip_environment(name)
            return
        if name in ("resume", "position") and name not in self.environments:
            self._resume(name)
            return
        if name in tables.PICTURES:
            self._picture(name)
            return
        made = self.environments.get(name)
        if made is not None and name not in self.aliases:
            self._enter(name)
            values = self._values(made)
            body = self._substitute(made.body, values, token)
            closing = self._substitute(made.closing, values, token)
            if body is not None and closing is not None:
                self.ends.setdefault(name, []).append(closing)
                self._push(body)
            return
        name = self.aliases.get(name, name)
        if name in tables.LISTS:
            self._begin_list(name, token)
        elif name in tables.TABLES:
            self._begin_table(name)
        elif name in classes.ENVIRONMENT_SHAPES:
            self._begin_shape(name, token)
        elif name in ("math", "equation", "displaymath", "align", "align*", "equation*"):
            self._enter(name)
            self.math = True
        else:
            self._break()
            self._enter(name)
            if name in tables.ENVIRONMENTS:
                self._arguments(tables.ENVIRONMENTS[name])
            elif self.stack and self.stack[-1].kind in (OPEN, LEFT):
                self._unknown("", token)

    def _resume(self, name: str) -> None:
        r"""``resume`` of ``res.cls`` prints the header, ``position`` what ``\title``, ``\employer``, ``\dates`` and
        ``\location`` hold."""
        self._break()
        self._enter(name)
        if name == "resume":
            if self.fields:
                self._header()
            return
        held = {one: body for one, body in self.fields if one in classes.POSITION}
        self.fields = [one for one in self.fields if one[0] not in classes.POSITION]
        title, dates = held.get("title", []), held.get("dates", [])
        employer, place = held.get("employer", []), held.get("location", [])
        made: list[Token] = []
        for left, right in (([OPENING, made_up("bfseries"), *title, CLOSING], dates), (employer, place)):
            made += [*left, TAB, *right, END_PARAGRAPH]
        self._push(made)

    def _end(self, token: Token) -> None:
        name = self._plain(self._group() or []).strip()
        if name == "document":
            self._break()
            for left in reversed(self.stack):  # what stands behind it is not printed, but comments hold
                if left.kind == COMMENT:
                    self._comment(left)
            self.stack.clear()
            return
        ends = self.ends.get(name)
        if ends:
            self._push([*ends.pop(), made_up(f"\0ended {name}")])
            return
        name = self.aliases.get(name, name)
        if name in tables.LISTS or name in tables.TABLES or name not in self.environments:
            self._break()
        self.math = False
        self._leave(name)
        if self.lists and not any(frame.name in tables.LISTS for frame in self.frames[-200:]):
            self.lists.clear()

    def _skip_environment(self, name: str) -> None:
        while self.stack:
            token = self.stack.pop()
            if token.kind == COMMAND and token.text == "end" and self._plain(self._group() or []).strip() == name:
                return

    def _picture(self, name: str) -> None:
        """A drawing: the text of its nodes, one a line."""
        self._break()
        kept: list[Token] = []
        node = False
        depth = 0
        while self.stack:
            token = self.stack.pop()
            if token.kind == COMMAND and token.text == "end":
                if self._plain(self._group() or []).strip() == name:
                    break
            elif token.kind == COMMENT:
                self._comment(token)
            elif (token.kind == COMMAND and token.text in ("node", "put")) or token.text in ("node", "(node"):
                node = True
            elif node and token.kind == OPEN:
                self.stack.append(token)
                kept += [OPENING, *(self._group() or []), CLOSING, END_PARAGRAPH]
                node = False
                if self.stack and self.stack[-1] is token:
                    self.stack.pop()
            elif token.kind == OPEN:
                depth += 1
            elif token.kind == CLOSE:
                depth -= 1
        self._push([END_PARAGRAPH, *kept])

    def _begin_list(self, name: str, token: Token) -> None:
        self._break()
        self._enter(name)
        if name in classes.ENVIRONMENT_SHAPES:
            self._shape_environment(name, token)
        arguments = self._arguments(tables.LISTS[name])
        bulleted = True
        if arguments and name == "list":
            bulleted = bool(self._plain(arguments[0]).strip())
        elif arguments:
            label = _LABEL.search(self._source(arguments[0]))
            if label is not None:
                sign = label.group(1).strip().removeprefix("{").removesuffix("}").strip()
                bulleted = bool(re.sub(r"\\(?:null|relax|empty|hfill|hspace\*?|,|quad|phantom)", "", sign))
        self.lists.append(OpenList(bulleted, name.startswith(("enum", "compactenum", "etaremune", "inparaenum"))))

    def _source(self, some: list[Token]) -> str:
        """Tokens as they would be written, for options."""
        signs = {COMMAND: "\\{}", OPEN: "{{", CLOSE: "}}", MATH: "$"}
        return "".join(signs.get(token.kind, "{}").format(token.text) for token in some[:400])

    def _begin_table(self, name: str) -> None:
        if self.lists and self.lists[-1].fresh and self.builder.empty:
            self.lists[-1].sign = False
        if not self.wide:
            self._break()
        self._enter(name)
        self.tables += 1
        self._arguments(tables.TABLES[name])

    def _begin_shape(self, name: str, token: Token) -> None:
        self._break()
        self._enter(name)
        self._shape_environment(name, token)

    def _shape_environment(self, name: str, token: Token) -> None:
        count, shape = classes.ENVIRONMENT_SHAPES[name]
        values = self._groups(count)
        values += [[] for _ in range(count - len(values))]
        body = self._substitute(tokens(shape), values, token)
        if body is not None:
            self._push(body)

    def _new_list(self, token: Token) -> None:
        name, kind = self._plain(self._argument()).strip(), self._plain(self._argument()).strip()
        self._argument()
        if name not in tables.LISTS and kind in tables.LISTS:
            self.aliases[name] = kind

    def _item(self, token: Token) -> None:
        if self.heading:
            self._internal("\0headed")
        self._break()
        if not self.lists:
            self.lists.append(OpenList())
        current = self.lists[-1]
        label = self._option()
        current.item = self._next_block()
        current.count += 1
        current.marker = f"{current.count}." if current.numbered else "•"
        current.sign, current.fresh = current.bulleted, True
        if label is None:
            return
        text = self._plain(label).strip()
        if not text or ICON.fullmatch(text):
            if not any(part.kind == COMMAND and part.text not in tables.BLANKS for part in label):
                current.sign = False
        elif text in BULLETS or text in ("-", "–", "—", "--", "*", "+", "o", "|"):
            current.marker = LIGATURES.get(text, text)
        elif re.fullmatch(r"\(?[\dA-Za-z]{1,3}[.)]", text):
            current.marker = text
        else:
            current.sign = False
            self._push([OPENING, made_up("bfseries"), *label, CLOSING, TAB])

    def _listitem(self, token: Token) -> None:
        """An item that needs no list around it (moderncv)."""
        text = self._argument()
        self._break()
        self.lists.append(OpenList())
        self.frames.append(Frame("\0item", self.style, len(self.lists) - 1, self.tables))
        self._item(token)
        self._push([*text, made_up("\0ended \0item")])

    def _labelled(self, token: Token) -> None:
        """A line with a label before it (moderncv): ``Languages: Python``; dates keep their column."""
        label, text = self._argument(), self._argument()
        plain = self._plain(label).strip()
        if not plain:
            self._push(text)
        elif plain.endswith(":") or any(char.isdigit() for char in plain):
            self._push([OPENING, *label, CLOSING, TAB, *text])
        else:
            self._push([OPENING, *label, CLOSING, Token(TEXT, ":", -1, 0), BLANK, *text])

    def _dated(self, token: Token) -> None:
        """A row of a Europass table. Its label "Dates" is no text: the dates stand behind the next row's, which says
        what they are of."""
        label, text = self._argument(), self._argument()
        plain = self._plain(label).strip().rstrip(":").lower()
        if plain in ("dates", "date", "dates (from - to)", "period"):
            self.dates = text
            return
        if plain.startswith(_EUROPASS):
            label = []
        dates, self.dates = self.dates, []
        after = [TAB, OPENING, *dates, CLOSING] if dates else []
        self._push([made_up("labelled"), OPENING, *label, CLOSING, OPENING, *text, *after, CLOSING])

    def _table_frame(self, token: Token) -> None:
        self._break()
        self._option()
        self._group()

    def _tag(self, token: Token) -> None:
        """A tag of AltaCV: neighbours stand in boxes of their own."""
        text = self._argument()
        if self.tag:
            self._gap()
            self._print("|", token)
            self._gap()
        self._push([OPENING, *text, CLOSING, made_up("\0tag")])

    def _entry(self, token: Token) -> None:
        r"""``\entry*[2020] text`` of curve; ``\entry{2020}{title}{place}{text}`` of friggeri-cv."""
        self._break()
        self._star()
        date = self._option()
        if date is not None:
            self._push([OPENING, *date, CLOSING, TAB] if date else [])
            return
        groups = [[OPENING, *group, CLOSING] for group in self._groups(4)]
        if len(groups) >= 3:
            bold = [OPENING, made_up("bfseries"), *groups[1], CLOSING]
            rest = [END_PARAGRAPH, *groups[3], END_PARAGRAPH] if len(groups) > 3 else [END_PARAGRAPH]
            self._push([*bold, TAB, *groups[0], END_PARAGRAPH, *groups[2], *rest])
        else:
            self._push([part for group in groups for part in (*group, TAB)][:-1])

    def _bullet(self, token: Token) -> None:
        """An item that ends where the next one or a paragraph begins (simple-resume-cv)."""
        self._break()
        self.deeper = token.text == "SubBulletItem"
        self._print("•" if token.text == "BulletItem" else "◦", token)
        self._gap()

    def _month(self, token: Token) -> None:
        group = self._argument()
        number = self._plain(group).strip()
        if number.isdigit() and 1 <= int(number) <= 12:
            at = group[0] if group else token
            self._print(_MONTHS[int(number) - 1], at._replace(width=len(number)))

    def _parted_list(self, token: Token) -> None:
        """Items parted by semicolons (twentysecondcv)."""
        made: list[Token] = []
        item: list[Token] = []
        for part in self._argument():
            if part.kind != TEXT or ";" not in part.text:
                item.append(part)
                continue
            at = part.at
            for index, text in enumerate(part.text.split(";")):
                if index:
                    made += [made_up("listitem"), OPENING, *item, CLOSING] if item else []
                    item = []
                if text:
                    item.append(part._replace(text=text, at=at, width=len(text)))
                at += len(text) + 1
        self._push([*made, made_up("listitem"), OPENING, *item, CLOSING] if item else made)

    def _skill_list(self, token: Token) -> None:
        """Skills with levels, ``{Python/5},{Go/4}``: one a line, without the levels."""
        made: list[Token] = [END_PARAGRAPH]
        argument = self._argument()
        kept, self.stack = self.stack, list(reversed(argument))
        inner = self._group()
        if inner is not None and not self.stack:
            argument = inner
        self.stack = list(reversed(argument))
        while self.stack and self.budget.left > 0:
            group = self._group()
            if group is None:
                self.stack.pop()
                continue
            last = group[-1] if group else None
            if last is not None and last.kind == TEXT and "/" in last.text:
                group[-1] = last._replace(text=last.text[: last.text.rindex("/")])
            made += [OPENING, *group, CLOSING, END_PARAGRAPH]
        self.stack = kept
        self._push(made)

    def _internal(self, order: str) -> None:
        """An order that was put between the tokens: headings, links, the ends of environments, switches."""
        verb, _, value = order[1:].partition(" ")
        if verb == "heading":
            self._write()
            if self.lists and not any(frame.name in tables.LISTS for frame in self.frames[-200:]):
                self.lists.clear()
            self.heading = int(value)
        elif verb == "headed":
            self._write()
            self.heading = 0
        elif verb == "ended":
            self._break()
            self._leave(value)
        elif verb == "link":
            self._open_link(value)
        elif verb == "tab":
            self._gap("\t")
        elif verb == "tag":
            self._gap()
            self.tag = True
        elif verb == "foreign":
            self.foreign += int(value)
        elif verb in ("set", "unset"):
            self.flags[value] = verb == "set"
