r"""The LaTeX reader's links, other files and header: what ``\href``, ``\input``, ``\usepackage`` and fields do."""

from __future__ import annotations

from profilelint.model.document import Region
from profilelint.read.latex import classes
from profilelint.read.latex import macros as tables
from profilelint.read.latex.expand import Macro
from profilelint.read.latex.output import BEGIN, Output
from profilelint.read.latex.tokens import (
    AMP,
    BLANK,
    CLOSING,
    COMMAND,
    END_PARAGRAPH,
    LEFT,
    OPEN,
    OPENING,
    RAW,
    RIGHT,
    SIGN,
    TAB,
    TEXT,
    Token,
    made_up,
    tokens,
)

_DRAWING = frozenset({"tikz", "tikzpicture", "node", "draw", "pgfmatrixnextcell", "pspicture", "TPoptions"})
_TABLES = (
    classes.FIELDS,
    classes.PRINTED,
    tables.SECTIONS,
    tables.STYLES,
    tables.SIZES,
    tables.DROPPED,
    tables.UNWRAPPED,
    tables.PARAGRAPHS,
    tables.TABS,
    tables.BLANKS,
    tables.BREAKS,
    tables.SYMBOLS,
    tables.ACCENTS,
)


class Header(Output):
    """Adds links, files and the header to the output."""

    def _open_link(self, url: str) -> None:
        """Let the group that comes next be the text of a link."""
        peek = self._peek()
        if peek is None or peek.kind != OPEN:
            return
        self._skip()
        self.stack.pop()
        self._enter("")
        if url.strip():
            self.urls.append(url.strip())
            self.style = self.style._replace(key=len(self.urls) - 1)

    def _href(self, token: Token) -> None:
        self._option()
        target = self._group()
        if target is not None:
            self._open_link(self._plain(target))

    def _url(self, token: Token) -> None:
        target = self._group()
        if target is None:
            return
        url = self._plain(target).strip()
        raw = [part._replace(kind=RAW) for part in target if part.kind in (TEXT, SIGN, AMP, RAW, LEFT, RIGHT)]
        if len(raw) < len(target):
            raw = [Token(RAW, url, target[0].at, target[-1].at + target[-1].width - target[0].at)] if url else []
        self._push([made_up("\0link " + url), OPENING, *raw, CLOSING])

    def _import(self, token: Token) -> None:
        folder = self._plain(self._argument()).strip()
        self._include(folder.rstrip("/") + "/" + self._plain(self._argument()).strip(), token)

    def _input(self, token: Token) -> None:
        group = self._group()
        if group is not None:
            self._include(self._plain(group).strip(), token)
            return
        self._skip()
        if self.stack and self.stack[-1].kind == TEXT:
            self._include(self.stack.pop().text, token)

    def _include(self, name: str, token: Token) -> None:
        """Go on with another file of the same folder; of a whole document only what it prints."""
        text = self.beside.read(name, (".tex",))
        if text is None:
            if name and not self.preamble:
                self.skipped.add(name[:80])
            return
        begin = BEGIN.search(text)
        start = begin.end() if begin is not None else 0
        end = text.find("\\end{document}", start) if begin is not None else -1
        self._go_on(text, start, end if end >= 0 else len(text), self.preamble)

    def _go_on(self, text: str, start: int, end: int, letters: bool) -> None:
        base = self.sources.add(text, self.beside.names[-1])
        more = tokens(self.sources.text, letters=letters, start=base + start, end=base + end)
        if self.budget.take(len(more)):
            self._push(more)

    def _package(self, token: Token) -> None:
        r"""``\documentclass{…}`` and ``\usepackage{…}``: the definitions of a file beside this one."""
        self._option()
        names = self._plain(self._group() or []).split(",")
        self._option()
        ending = ".cls" if "lass" in token.text else ".sty"
        for name in names[:20]:
            text = self.beside.read(name.strip(), (ending,)) if self.preamble and name.strip() else None
            if text is None:
                continue
            self._push([made_up("\0foreign -1")])
            self._go_on(text, 0, len(text), True)
            self._push([made_up("\0foreign 1")])

    def _programming(self, token: Token) -> None:
        """Code in another syntax: passed over."""
        while self.stack:
            token = self.stack.pop()
            if token.kind == COMMAND and token.text == "ExplSyntaxOff":
                return

    def _class_option(self, token: Token) -> None:
        self._star()
        self._groups(2)

    def _known(self, name: str, macro: Macro) -> bool:
        """Whether a macro that a class beside the file defines is better left to the tables, or to its arguments."""
        shape = classes.SHAPES.get(name)
        if shape is not None and len(macro.spec.strip("so")) in shape:
            return True
        if any(token.kind in (COMMAND, TEXT) and token.text in _DRAWING for token in macro.body):
            return True
        return name in self.handlers or any(name in table for table in _TABLES)

    def _store(self, name: str, macro: Macro) -> None:
        if self.foreign and self._known(name, macro):
            self.spare[name] = macro
            return
        super()._store(name, macro)

    def _define_environment(self, token: Token) -> None:
        before = dict(self.environments) if self.foreign else {}
        super()._define_environment(token)
        if self.foreign:
            for name in self.environments.keys() - before.keys():
                made = self.environments[name]
                drawn = any(part.text in _DRAWING for part in (*made.body, *made.closing))
                if drawn or name in tables.ENVIRONMENTS or name in classes.ENVIRONMENT_SHAPES:
                    del self.environments[name]

    def _new_field(self, token: Token) -> None:
        r"""``\NewInfoField{gitlab}{\faGitlab}[https://gitlab.com/]``: ``\gitlab{name}`` prints its argument."""
        name = self._plain(self._argument()).strip()
        self._argument()
        self._option()
        if name and name not in classes.FIELDS:
            self._store(name, Macro("m", (), tokens(r"#1\hfill ")))

    def _field(self, name: str, token: Token) -> None:
        r"""``\name{Ana}{Boro}``, ``\phone[mobile]{…}``: kept for the header, or printed where it stands."""
        self._star()
        option = self._option()
        while self._option() is not None:
            pass
        if name == "quote" and not self._peek_open():
            return
        groups = [group for group in self._groups(4) if group]
        if not groups:
            return
        body = self._shown(name, self._plain(option or []).strip().lower(), groups, token)
        if self.preamble or name in classes.STORED:
            self.fields.append((name, body))
        else:
            end = END_PARAGRAPH if name in ("location", "position", "quote") else TAB
            self._push([*body, end])

    def _shown(self, name: str, option: str, groups: list[list[Token]], token: Token) -> list[Token]:
        """What a field prints: its groups side by side, with the link that the class gives it."""
        network = option if name == "social" else name
        prefix = classes.NETWORKS.get(network)
        if network in ("stackoverflow", "googlescholar") and len(groups) > 1:
            groups = groups[1:]
            prefix = None
        shown = [part for group in groups for part in (OPENING, *group, CLOSING, BLANK)][:-1]
        if name in ("address", "mailaddress", "cvaddress", "ecvaddress") and len(groups) > 1:
            comma = Token(TEXT, ",", -1, 0)
            shown = []
            for group in groups:
                shown += [*([comma, BLANK] if shown else []), OPENING, *group, CLOSING]
        if prefix is None:
            return shown
        text = self._plain(groups[0]).strip()
        if not text or any(part.kind == COMMAND and part.text == "href" for part in groups[0]):
            return shown
        if prefix == "mailto:":
            url = prefix + text
        elif "://" in text:
            url = text
        else:
            url = ("https://" if "/" in text or prefix == "https://" else prefix) + text.removeprefix("@")
        return [made_up("\0link " + url), OPENING, *shown, CLOSING]

    def _header(self) -> None:
        """Print the fields: the name, what stands under it, the rest in the order of the source."""
        fields, self.fields = self.fields, []
        names = [body for name, body in fields if name in classes.NAMES]
        labels = [body for name, body in fields if name in classes.LABELS]
        rest = [body for name, body in fields if name not in classes.NAMES and name not in classes.LABELS]
        made: list[Token] = [END_PARAGRAPH]
        if names:
            made += [OPENING, made_up("Huge"), made_up("bfseries")]
            for body in names:
                made += [*body, BLANK]
            made += [CLOSING, END_PARAGRAPH]
        for body in (*labels, *rest):
            made += [OPENING, *body, CLOSING, END_PARAGRAPH]
        made += self.later
        self.later, self.awaited = [], False
        self._push(made)

    def _margin(self, token: Token) -> None:
        """Text of the page's header or footer: it stands apart, after the rest."""
        self._star()
        self._option()
        body = self._group()
        if body:
            region = Region.FOOTER if "foot" in token.text else Region.HEADER
            self.margins.append((region, [OPENING, *body, CLOSING, END_PARAGRAPH]))

    def _open_document(self) -> None:
        """The header at the start of the document, where nothing in it prints the fields."""
        self.awaited = any(
            token.kind == COMMAND and (token.text in classes.PRINTED or self._prints(token.text))
            for token in self.stack
        )
        if self.fields and not self.awaited:
            self.fields = [one for one in self.fields if one[0] not in ("title", "author", "date")]
            self._header()

    def _prints(self, name: str) -> bool:
        macro = self.macros.get(name)
        return macro is not None and any(
            token.kind == COMMAND and token.text in classes.PRINTED for token in macro.body[:2000]
        )
