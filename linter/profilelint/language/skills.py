"""Names of skills, tools, certificates and languages: what they are called and where they stand in a text.

The table has two parts: ``data/skills.tsv``, curated by hand, and ``data/skills_imported.tsv``, taken from open lists;
each row of that names its source. ``scripts/build_skills.py`` makes and checks them and writes
``data/skills_index.tsv``: all that is looked up, in small blocks found by their key's hash, of which only those asked
for are read. An index of another table is not used, then all is made anew.

Terms of the user's own are added for the length of a ``with`` block (:func:`using`); nothing of them stays.

* :func:`find` – the names that stand in a text. Whole tokens only, the longest name wins, no two hits overlap.
* :func:`canonical`, :func:`aliases`, :func:`broader`, :func:`kind` – what the table says about a term.
* :func:`same` – whether one term answers another.
* :func:`normalise` – a form in which terms that no table knows can be compared.
* :func:`brand_spelling` – the owner's spelling of a product name written otherwise.
* :func:`using`, :func:`own` – terms of the user's own.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import lru_cache
from typing import Final, Literal, NamedTuple
from zlib import crc32

from profilelint.language.own import Own
from profilelint.pattern import lazy

How = Literal["exact", "alias", "inflected"]
_DATA: Final = os.path.join(os.path.dirname(__file__), "data")
_TABLES: Final = (os.path.join(_DATA, "skills.tsv"), os.path.join(_DATA, "skills_imported.tsv"))
_INDEX: Final = os.path.join(_DATA, "skills_index.tsv")


class Hit(NamedTuple):
    """A name found in ``text[start:end]`` of the searched text.

    ``name`` is the canonical name, ``text`` the words as written. ``how`` tells which string of the table they are:
    the name itself (``exact``), an ``alias``, or another form of either (``inflected``). ``kind`` is ``skill tool
    certificate language soft``. ``sure`` is false for a name that is also an everyday word (Excel, Go, Spring) where
    capitals speak for it but nothing beside it does: good enough as evidence, too little for a claim.
    """

    name: str
    start: int
    end: int
    text: str
    kind: str
    how: How
    sure: bool


class _Form(NamedTuple):
    """One string of the table. ``exact`` is its normal form; ``surface`` is as written."""

    exact: str
    surface: str
    name: str
    kind: str
    alias: bool
    ambiguous: bool
    cased: bool
    bare: bool
    """A general word ("inventory", "sales"): sure as a list item only."""


class _Row(NamedTuple):
    name: str
    kind: str
    aliases: tuple[str, ...]
    broader: tuple[str, ...]


# --- tokens -----------------------------------------------------------------------------------------------------

_TOKEN: Final = lazy(r"\.?[^\W_]+(?:[.'’&][^\W_]+)*[+#]*|\n|[^\w\s]|_")
_HYPHENS: Final = frozenset("-\u2010\u2011")
_KEEP_SIGN: Final = frozenset(
    "c++ g++ notepad++ c# f# j# q# .net security+ network+ a+ linux+ server+ cloud+ data+ project+ pentest+ cysa+ "
    "casp+ itf+ tech+ sec+ net+ disney+ oauth2+".split()
)


@lru_cache(maxsize=8192)
def _low(raw: str) -> str:
    """A token's normal form: lower case, no possessive, signs only where they belong to a name."""
    low = raw.lower().replace("’", "'")
    if low in _KEEP_SIGN:
        return low
    low = low.strip(".+#")
    if low.endswith("'s"):
        low = low[:-2]
    return low or raw


_BRITISH: Final = (
    ("isation", "ization"),
    ("ising", "izing"),
    ("lysing", "lyzing"),
    ("elling", "eling"),
    ("elled", "eled"),
    ("our", "or"),
    ("centre", "center"),
    ("licence", "license"),
    ("programme", "program"),
    ("catalogue", "catalog"),
    ("paediatric", "pediatric"),
    ("gynaecology", "gynecology"),
    ("haematology", "hematology"),
    ("anaesthesia", "anesthesia"),
    ("orthopaedic", "orthopedic"),
    ("defence", "defense"),
    ("fibre", "fiber"),
)


_PLURAL_IS: Final = frozenset({"apis", "kpis", "guis", "taxis", "skis"})
_BRITISH_ENDS: Final = tuple(british for british, _ in _BRITISH)


@lru_cache(maxsize=16384)
def singular(low: str) -> str:
    """Without the plural and in American spelling. Not a dictionary form: both sides of a comparison pass here."""
    if len(low) > 3 and low[-1] == "s" and (low[-2] not in "sui'" or low in _PLURAL_IS):
        if low.endswith("ies") and len(low) > 4:
            low = low[:-3] + "y"
        elif low.endswith(("sses", "xes", "ches", "shes")):
            low = low[:-2]
        else:
            low = low[:-1]
    if low.endswith(_BRITISH_ENDS):
        for british, american in _BRITISH:
            if low.endswith(british) and len(low) > len(british) + (3 if british == "our" else -1):
                return low[: -len(british)] + american
    return low


@lru_cache(maxsize=8192)
def stem(low: str) -> str:
    """Also without ``-ing`` and a last ``e``: tests, testing → test; modelling, models → model."""
    base = singular(low)
    if len(base) > 5 and base.endswith("ing") and any(letter in "aeiouy" for letter in base[:-3]):
        base = base[:-3]
        if len(base) > 3 and base[-1] == base[-2] and base[-1] in "bdgmnprt":
            base = base[:-1]
    return base[:-1] if len(base) > 4 and base[-1] == "e" else base


class Token(NamedTuple):
    start: int
    end: int
    raw: str
    low: str


def tokenise(text: str) -> list[Token]:
    """The tokens of a text. A hyphen inside a word is none; any other sign is one of its own."""
    found: list[Token] = []
    size = len(text)
    for match in _TOKEN.finditer(text):
        raw = match.group()
        start, end = match.span()
        if raw in _HYPHENS and start > 0 and end < size and text[start - 1].isalnum() and text[end].isalnum():
            continue
        if raw == "&":
            found.append(Token(start, end, raw, "and"))
        else:
            found.append(Token(start, end, raw, _low(raw)))
    return found


def _keys(lows: list[str]) -> tuple[str, str]:
    """The exact and the loose key of a form's tokens."""
    if len(lows) == 1:
        return lows[0], singular(lows[0])
    return " ".join(lows), " ".join([*map(singular, lows[:-1]), stem(lows[-1])])


def _split(term: str) -> list[str]:
    """The normal forms of a term's tokens (quick for plain words)."""
    if term.isalnum():
        return [_low(term)]
    parts = term.replace("-", " ").split()
    if all(map(str.isalnum, parts)):
        return [_low(part) for part in parts]
    return [token.low for token in tokenise(term)]


# --- the table --------------------------------------------------------------------------------------------------


_MARKS: Final = {"": "", "ambiguous": "?", "exact-case": "!", "brand": "*", "listed": "~"}
_BLOCKS: Final = 8192
"""Blocks of the index; a power of two."""
_OFFSET: Final = 7
"""Digits of a block's offset."""
_MOST_KEPT: Final = 8192
"""What a table remembers of each sort, before it starts anew."""

# What the index is asked for, by the sign that its key starts with:
_STRING: Final = "="
"""Loose key → the strings that have it, with their marks, and whose they are: ``string|name|string|name``. The name
itself stands as its marks alone."""
_REACH: Final = ">"
"""First token, singular → tokens of the longest form that starts with it, as digits."""
_BRAND: Final = "*"
"""Normal form → the owner's spelling."""
_NAME: Final = "@"
"""Canonical name → ``kind aliases broader``, parted by tabs; aliases with their marks, parted by ``|``."""


class _Table:
    """The names as they are looked up: the index's blocks, taken apart when first asked for, under the user's own."""

    def __init__(self, index: bytes, over: Mapping[str, str], own: tuple[Own, ...] = ()) -> None:
        self.own = own
        self._index = index
        """Offsets of the blocks, seven digits each, then a line break, then the blocks."""
        self._over = over
        self._blocks: dict[int, dict[str, str]] = {}
        self._forms: dict[str, tuple[_Form, ...]] = {}
        self._rows: dict[str, _Row | None] = {}

    def get(self, key: str) -> str:
        """What stands under a key (a sign and the term); empty for nothing."""
        if self._over:
            found = self._over.get(key)
            if found is not None:
                return found
        number = crc32(key.encode("utf-8", "surrogatepass")) & (_BLOCKS - 1)
        block = self._blocks.get(number)
        if block is None:
            block = self._blocks[number] = self._block(number) if self._index else {}
        return block.get(key, "")

    def _block(self, number: int) -> dict[str, str]:
        place = number * _OFFSET
        start = int(self._index[place : place + _OFFSET])
        end = int(self._index[place + _OFFSET : place + 2 * _OFFSET])
        lines = [line.partition("\t") for line in self._index[start:end].decode().split("\n")]
        return {line[0]: line[2] for line in lines}

    def extended(self, over: Mapping[str, str], own: tuple[Own, ...]) -> _Table:
        """This table with other entries over its own."""
        return _Table(self._index, {**self._over, **over}, own)

    def row(self, name: str) -> _Row | None:
        """The row of a canonical name."""
        if name in self._rows:
            return self._rows[name]
        found = self.get(_NAME + name)
        row = None
        if found:
            kind_, listed, parents = found.split("\t")
            row = _Row(
                name,
                kind_,
                tuple(string.rstrip("?!*~") for string in listed.split("|")) if listed else (),
                tuple(parents.split("|")) if parents else (),
            )
        if len(self._rows) >= _MOST_KEPT:
            self._rows.clear()
        self._rows[name] = row
        return row

    def forms(self, loose: str) -> tuple[_Form, ...]:
        """The strings of the table with a loose key."""
        if loose in self._forms:
            return self._forms[loose]
        found = []
        entries = self.get(_STRING + loose).split("|")
        for string, name in zip(entries[::2], entries[1::2], strict=False):
            surface = string.rstrip("?!*~")
            mark = string[len(surface) :]
            surface = surface or name
            row = self.row(name)
            found.append(
                _Form(
                    exact=" ".join(_split(surface)),
                    surface=surface,
                    name=name,
                    kind=row.kind if row else "",
                    alias=surface != name,
                    ambiguous="?" in mark,
                    cased="!" in mark,
                    bare="~" in mark,
                )
            )
        if len(self._forms) >= _MOST_KEPT:
            self._forms.clear()
        return self._forms.setdefault(loose, tuple(found))


@lru_cache(maxsize=1)
def _shipped() -> _Table:
    """The shipped table, read once."""
    with suppress(OSError), open(_INDEX, "rb") as file:
        head = file.readline().decode("ascii", "replace")
        index = file.read()
        if head == _mark(len(index)):
            return _Table(index, {})
    return _Table(b"", _entries())


_ACTIVE: Final[ContextVar[_Table | None]] = ContextVar("profilelint.skills", default=None)


def _table() -> _Table:
    return _ACTIVE.get() or _shipped()


@contextmanager
def using(own: Iterable[Own]) -> Iterator[None]:
    """Within the ``with`` block the table also holds the user's own terms: theirs first, the shipped ones after.

    Without any, the block has the shipped table as it is, whatever stands around it.
    """
    terms = tuple(own)
    token = _ACTIVE.set(_extended(_shipped(), terms) if terms else None)
    try:
        yield
    finally:
        _ACTIVE.reset(token)


def own() -> tuple[Own, ...]:
    """The user's own terms that hold here."""
    return _table().own


def _extended(base: _Table, terms: tuple[Own, ...]) -> _Table:
    """A table with the user's terms over it. A term that the table knows is added to, not replaced."""
    over: dict[str, str] = {}

    def get(key: str) -> str:
        return over[key] if key in over else base.get(key)

    def known(term: str) -> str | None:
        """Whose string a term is, whatever its case."""
        words = _split(term)
        exact, loose = _keys(words) if words else ("", "")
        entries = get(_STRING + loose).split("|")
        for string, name in zip(entries[::2], entries[1::2], strict=False):
            if " ".join(_split(string.rstrip("?!*~") or name)) == exact:
                return name
        return None

    def spell(string: str, name: str) -> None:
        """Let a string stand for a name, before all that it stood for."""
        words = _split(string)
        if not words:
            return
        key = _STRING + _keys(words)[1]
        others = get(key)
        over[key] = f"{string}{_own_mark(string)}|{name}" + (f"|{others}" if others else "")
        reach = _REACH + singular(words[0])
        over[reach] = str(max(int(get(reach) or 0), len(words)))

    def row(name: str, kind_: str, listed: Iterable[str] = (), parents: Iterable[str] = ()) -> None:
        before = (get(_NAME + name) or "\t\t").split("\t")
        ups = [up for up in (*parents, *before[2].split("|")) if up and up != name]
        over[_NAME + name] = "\t".join(
            [
                kind_ or before[0] or "tool",
                "|".join(dict.fromkeys(filter(None, [*before[1].split("|"), *listed]))),
                "|".join(dict.fromkeys(ups)),
            ]
        )

    names: dict[str, str] = {}
    for term in terms:
        name = known(term.name)
        if name is None:
            name = term.name
            row(name, term.kind)
            spell(name, name)
        names[term.name] = name
    for term in terms:
        name = names[term.name]
        listed = [alias for alias in term.aliases if _split(alias) and known(alias) != name]
        for alias in listed:
            spell(alias, name)
        parents = []
        for wider in term.broader:
            found = known(wider)
            if found is None:
                found = wider  # known to no table: a concept by its name at least
                row(found, "skill")
                spell(found, found)
            parents.append(found)
        row(name, term.kind, [alias + _own_mark(alias) for alias in listed], parents)
    return base.extended(over, terms)


def _own_mark(string: str) -> str:
    """A single word with a capital, or an acronym, counts in this case only: the user's “Otter” is no otter."""
    return "!" if string.isalpha() and string[0].isupper() else ""


def _mark(size: int) -> str:
    """The first line of the index: what tells one table from another, quick to find out, and its own bytes."""
    return " ".join(map(str, (_BLOCKS, *(os.stat(path).st_size for path in _TABLES), size))) + "\n"


def _lines() -> Iterator[tuple[str, str, str, str, str]]:
    """The rows of the table: name, kind, aliases, flags, broader. A name that returns has only more aliases."""
    for path in _TABLES:
        with open(path, encoding="utf-8", newline="\n") as file:
            for line in file.read().split("\n")[1:]:
                if line and line[0] != "#":
                    name, kind_, listed, flags, parents, *_ = line.split("\t")
                    yield name, kind_, listed, flags, parents


def _entries() -> dict[str, str]:
    """All that is looked up, made from the table."""
    index: dict[str, str] = {}
    reach: dict[str, int] = {}
    for name, kind_, listed, flags, parents in _lines():
        again = index.get(_NAME + name)
        if again is not None:
            before, aliases_, parents_ = again.split("\t")
            index[_NAME + name] = f"{before}\t{'|'.join(filter(None, (aliases_, listed)))}\t{parents_}"
            strings = listed.split("|")
        else:
            index[_NAME + name] = f"{kind_}\t{listed}\t{parents}"
            written = name + "".join([_MARKS[flag] for flag in flags.split()])
            strings = [written, *listed.split("|")] if listed else [written]
        for string in strings:
            words = _split(string.rstrip("?!*~"))
            first = singular(words[0])
            loose = _STRING + _keys(words)[1]
            entry = f"{string.removeprefix(name) if string.rstrip('?!*~') == name else string}|{name}"
            index[loose] = f"{index[loose]}|{entry}" if loose in index else entry
            reach[first] = max(reach.get(first, 0), len(words))
            if "*" in string[-3:]:
                index[_BRAND + " ".join(words)] = name
    index.update((_REACH + first, str(size)) for first, size in reach.items())
    return index


def index_text() -> str:
    """What ``data/skills_index.tsv`` has to hold for the table as it stands."""
    parts: list[list[str]] = [[] for _ in range(_BLOCKS)]
    for key, value in sorted(_entries().items()):
        parts[crc32(key.encode()) & (_BLOCKS - 1)].append(f"{key}\t{value}")
    blocks = ["\n".join(part) for part in parts]
    places = [_OFFSET * (_BLOCKS + 1) + 1]
    for block in blocks:
        places.append(places[-1] + len(block.encode()) + 1)
    body = "".join(f"{place:0{_OFFSET}}" for place in places) + "\n" + "".join(block + "\n" for block in blocks)
    return _mark(len(body.encode())) + body


def _form(term: str) -> _Form | None:
    """The form of the table that a term is, whatever its case; an exact one before an inflected one."""
    lows = _split(term)
    if not lows:
        return None
    exact, loose = _keys(lows)
    forms = _table().forms(loose)
    for form in forms:
        if form.exact == exact:
            return form
    return next((form for form in forms if _inflects(form, len(lows))), None)


def _inflects(form: _Form, size: int) -> bool:
    """Whether another form of these words is the same name: "tests" for "testing", but not "window" for Windows."""
    return not form.ambiguous and not form.cased and (size > 1 or form.kind != "tool")


_TRIM: Final = lazy(r"\s*\([^()]{0,80}\)\s*$|\s+v?\d+(?:\.\d+)*\+?\s*$")


def canonical(term: str) -> str | None:
    """The table's name for a term, ``None`` where it has none. "K8s" → "Kubernetes", "Python (primary)" → "Python"."""
    term = term.strip()
    form = _form(term)
    if form is None:
        shorter = _TRIM.sub("", term[:200])
        form = _form(shorter) if shorter != term else None
    return form.name if form else None


def aliases(name: str) -> tuple[str, ...]:
    """What else a canonical name is called; empty for an unknown one."""
    row = _table().row(name)
    return row.aliases if row else ()


def broader(name: str) -> tuple[str, ...]:
    """Everything that a canonical name is a case of, nearest first: PyTorch → deep learning framework → …"""
    table = _table()
    found: list[str] = []
    queue = [name]
    for current in queue:
        row = table.row(current)
        for parent in row.broader if row else ():
            if parent not in found and parent != name:
                found.append(parent)
                queue.append(parent)
    return tuple(found)


def kind(name: str) -> str | None:
    """``skill tool certificate language soft``; ``None`` for an unknown name."""
    row = _table().row(name)
    return row.kind if row else None


def everyday(term: str) -> bool:
    """Whether a term is a name of the table that is also an everyday word: Excel, Go, Later."""
    form = _form(term)
    return form is not None and form.ambiguous


def names() -> tuple[str, ...]:
    """Every canonical name, in the table's order, the user's own at the end."""
    mine = [term.name for term in own() if canonical(term.name) == term.name]
    return tuple(dict.fromkeys([*(row[0] for row in _lines()), *mine]))


def normalise(term: str) -> str:
    """A term in the form for literal comparison: case, hyphens, plural, ``-ing`` and British spelling levelled.

    >>> normalise("Data-Visualisations") == normalise("data visualization")
    True
    """
    return " ".join(stem(low) for low in _split(term) if low not in ("-", "'", '"'))


def same(asked: str, shown: str) -> str | None:
    """How ``shown`` answers ``asked``: ``exact inflected alias broader``, or ``None``.

    ``broader`` means that what is asked is the wider term: PostgreSQL answers "SQL database", not the reverse.
    """
    if " ".join(_split(asked)) == " ".join(_split(shown)):
        return "exact"
    one, other = canonical(asked), canonical(shown)
    if one is None and other is None:
        return "inflected" if normalise(asked) == normalise(shown) else None
    if one == other:
        return "inflected" if normalise(asked) == normalise(shown) else "alias"
    return "broader" if one and other and one in broader(other) else None


def brand_spelling(token: str) -> str | None:
    """The owner's spelling of a product name that is written otherwise: Javascript → JavaScript, Nodejs → Node.js.

    ``None`` for anything spelled right, unknown, or in capitals throughout. The caller leaves out addresses and code.
    """
    if not token or token.isupper():
        return None
    lows = _split(token)
    proper = _table().get(_BRAND + " ".join(lows)) if lows else ""
    if not proper or proper == token or proper.replace("-", " ") == token.replace("-", " "):
        return None
    return proper


# --- finding ----------------------------------------------------------------------------------------------------

_JOINERS: Final = frozenset({",", "/", "and", "or", ";", "|", "•", "·", "+", "●", "▪"})
_SENTENCE_END: Final = frozenset({".", "!", "?", "\n", "•", "●", "▪", "*", "·"})
_MODIFIERS: Final = frozenset(
    "microsoft ms google apache adobe advanced basic intermediate modern some core both either the excellent strong "
    "written spoken business medical".split()
)
_BEFORE: Final = frozenset(
    "in using use used uses via with of on over like including include includes know knows learn learned learning "
    "program programming programmed coding coded code codes language languages script scripting scripts tool tools "
    "software technology technologies framework frameworks library libraries database databases application "
    "applications platform platforms system systems skill skills proficient proficiency fluent experience experienced "
    "familiar familiarity knowledge built build building developed develop developing wrote write written writing "
    "deployed automated implemented administered configured utilized utilised utilizing leveraged leveraging leverage "
    "taught created e.g eg plus preferably required desired certified expert advanced beginner native bilingual "
    "conversational speak speaks speaking into from ide os stack version".split()
)
_AFTER: Final = frozenset(
    "programming programmer programmers developer developers development engineer engineers scripting script scripts "
    "code codebase coding skill skills proficiency proficient knowledge experience certified certification certificate "
    "spreadsheet spreadsheets workbook workbooks macro macros formula formulas function functions pivot vlookup "
    "api apis app apps application applications component components frontend backend front back framework frameworks "
    "language languages library libraries package packages project projects database databases query queries pipeline "
    "pipelines job jobs cluster clusters stream streams streaming topic topics dashboard dashboards model models "
    "microservice microservices service services server servers module modules plugin plugins template templates "
    "ehr emr lms crm erp ide os shell shiny studio studios notebook notebooks speaker speakers speaking fluency "
    "translation translator interpreter interpreting software tool tools suite users user class classes course "
    "test tests tester suites modelling modeling document documents documentation mail email calendar channel channels "
    "channels workspace workspaces integration integrations playbook playbooks certification cookbook cookbooks "
    "or preferred required a".split()
) - {"a", "or"}
_AFTER_LANGUAGE: Final = frozenset(
    "and or is are to with for at as by on language languages speaker speakers speaking speak skill skills fluency "
    "proficiency required preferred desired helpful plus a an both spoken written verbal level bilingual in strongly "
    "highly fluently well translation translator interpreter interpreting native intermediate advanced basic "
    "conversational fluent proficient beginner who but while when from into using".split()
)
"""What may follow a language: "French cooking" and "Japanese culture" speak of something else."""
_ASKED: Final = frozenset({"is", "plus", "preferred", "required", "desired", "a", "helpful"})
_DEGREE_OF_SKILL: Final = frozenset({"basic", "intermediate", "advanced", "microsoft", "ms"})
_USED: Final = frozenset({"using", "used", "use", "uses", "via", "microsoft", "ms", "google", "apache"})
_ROLES: Final = frozenset(
    "engineer engineers developer developers manager managers designer designers analyst analysts scientist scientists "
    "administrator administrators writer writers technician technicians tester testers".split()
)
"""A job title names a field, but "Senior Data Scientist" at the head of a text asks for none."""
_LABELS: Final = frozenset(
    "skills skill tools tool languages language technologies technology software stack frameworks framework libraries "
    "databases platforms programming applications proficiencies computer technical environment technologies used with "
    "include including systems os ides web office database data it other methods".split()
)
_PEOPLE: Final = frozenset(
    {"Julia", "Ruby", "Sage", "Swift", "Pascal", "Ada", "Jasmine", "Dash", "Dart", "Chef", "Maya"}
)
_SEASON: Final = frozenset({"Spring"})

_VETO: Final[dict[str, tuple[str, str]]] = {
    # the words as written → (what stands before, what stands after); alternatives, whole words
    "Go": (
        r"to|let's|pokemon|pokémon|on the|grab and|stop and|ready to|good to",
        r"to|far|above|beyond|green|paperless|live|further|through|over|ahead|out|back|home|on|for|global|red",
    ),
    "R": (
        r"toys|pearson's|pearson|class|type|section|grade|plan|size",
        r"(?:and|&) ?d|us|squared|value|values|-?squared|factor",
    ),
    "C": (
        r"vitamin|hepatitis|hep|grade|class|section|series|plan|type|group|building|unit|schedule|phase|appendix|"
        r"category|tier|part|option|hall|level|exhibit|title|washington d",
        r"major|minor|suite|level|section|sections|corp|corps|grade|average|diff|difficile|students|minus|plus",
    ),
    "D": (r"vitamin|class|section|plan|type|part|title|r and|group|and", r"major|minor|level"),
    "Java": (r"", r"chip|house|city|island|sea|moss|beans?|bar|coffee"),
    "Python": (r"monty|ball|burmese|reticulated", r"snakes?|handling"),
    "Excel": (r"to|will|you|who|students|must|can", r"at|beyond|academy|high|charter"),
    "Access": (
        r"to|equal|easy|open|full|patient|public|control|remote|venous|vascular|market|iv|of",
        r"to|control|controls|point|points|management|road|services|health|center|programs?|ohio|for|bank",
    ),
    "Word": (
        r"key|spoken|every|good|the|(?<!knowledge )(?<!use )of|final|spread the|search",
        r"of|processing|choice|count|for|search|problems|formats?|files?|docs?|documents?|versions?",
    ),
    "Outlook": (r"positive|economic|market|business|industry|the|an|optimistic|financial", r"for|on|report|is"),
    "Spring": (
        r"this|last|next|early|late|fall|summer|winter|during|each|every|of|palm|silver|cedar|since|in the|autumn",
        r"'?\d+|’\d+|semester|term|break|quarter|season|session|cleaning|training|course|recital|show|concert|festival|"
        r"street|valley|hill|lake|house|fling|and fall|and summer|summer|fall|of|intern|internship|internships|sports|"
        r"musical|awards?|or fall|or summer|to fall|to summer|symposium|showcase|conference|registration|admission",
    ),
    "Swift": (r"taylor|jonathan|a|jane", r"response|action|transport|current|river|resolution|water"),
    "React": (r"to|quickly|will", r"to|quickly|calmly|well"),
    "Rust": (r"the|of|surface|iron|remove|removed", r"belt|removal|resistant|proof|spots?|college"),
    "Express": (r"american|federal|pony|panda|holiday inn|the|airport|fedex|to", r"scripts|interest|lane|oil|pros"),
    "Slack": (r"the|picked up|pick up|up|cut", r"off|time|water"),
    "Zoom": (r"", r"in|out|lens"),
    "Teams": (
        r"cross-functional|functional|of|across|our|your|two|three|multiple|special|sports|led|built|lead|"
        r"agile|sales|the|all|to|large|small|other|global|remote|engineering|product|design|student",
        r"of|to|in|across|with|for|members?",
    ),
    "Looker": (r"good|on", r""),
    "Epic": (
        r"an|the|most|truly",
        r"games?|adventure|stories|journey|proportions|fail|poem|poetry|poems|user|stories",
    ),
    "Canvas": (r"oil on|acrylic on|the|blank|a", r"api|shoes|bags?|totes?|prints?|painting|tent|tote|the"),
    "Unity": (r"national|of|community|team|african|church|for", r"day|church|point|in|of|health|through|march|college"),
    "Sage": (r"the|white", r"hill|green|grouse|brush|publications|advice|dining|college"),
    "Salt": (r"the|of|sea|and|table", r"lake|water|and|marsh|city|content|river"),
    "Make": (r"to|will", r"sure|a|the|an|it|and|up"),
    "Scratch": (r"from", r"cooking|made|kitchen|bakery|baking|assay|pad"),
    "Assembly": (
        r"general|state|national|final|product|school|legislative|the|furniture|cell|genome",
        r"line|lines|of|and|hall|member|bill|district|instructions|required|work",
    ),
    "Notion": (r"the|a|this", r"of|that"),
    "Storm": (r"the|winter|ice|snow|after|during", r"water|drain|damage|relief|sewer|surge|chasing|response|event"),
    "Hive": (r"bee|the|beta", r"mind|inspections?"),
    "Spark": (r"the|a|to|creative", r"interest|joy|plug|plugs|innovation|change|of|curiosity|plasma|conversations?"),
    "Consul": (r"general|vice|honorary|the|a", r"general|of"),
    "Vault": (r"pole|the|bank|cash", r"cash|custodian|teller|manager"),
    "Chef": (
        r"sous|head|executive|pastry|line|private|assistant|lead|personal|prep|the|master|iron|a|top",
        r"de|de partie|assistant|at|garde|instructor",
    ),
    "Puppet": (r"sock|the|finger|hand|shadow|a", r"show|shows|theatre|theater|master|making|government"),
    "Maven": (r"marketing|fashion|media|social", r"clinic|of"),
    "Ruby": (r"the|miss", r"tuesday|red|falls|ridge|bridges|slippers"),
    "Perl": (r"", r""),
    "Pascal": (r"blaise", r"triangle|law"),
    "Julia": (r"", r"set|child|roberts"),
    "Polish": (
        r"nail|shoe|to|the|final|floor|furniture",
        r"the|presentations?|copy|drafts?|silver|writing|final",
    ),
    "Lean": (
        r"to|the|stay",
        r"on|in|into|toward|towards|muscle|team|startup|body|meat|protein|mass|cuisine|body|against",
    ),
    "Shell": (r"royal dutch|the|egg|sea|for", r"oil|station|gas|eggs?|plc|companies|energy"),
    "Dart": (r"", r"container|board|league|bus|transit|frog"),
    "Kafka": (r"franz", r""),
}


@lru_cache(maxsize=256)
def _veto(surface: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    before, after = _VETO.get(surface, ("", ""))
    return (
        re.compile(rf"(?:^|[^\w])(?:{before})\s$", re.IGNORECASE) if before else None,
        re.compile(rf"[\s-](?:{after})(?![\w])", re.IGNORECASE) if after else None,
    )


def _vetoed(surface: str, text: str, start: int, end: int) -> bool:
    before, after = _veto(surface)
    if before is not None and before.search(text[max(0, start - 24) : start]):
        return True
    return after is not None and after.match(text[end : end + 24]) is not None


_ADDRESS: Final = lazy(
    r"(?:www\.|(?:[\w-]{1,63}\.){1,4}(?:com|org|edu|io|dev|gov|ai|app|me|co|uk|de|ca)/)", re.IGNORECASE
)
_CHUNK: Final = lazy(r"\S+")


def _masked(text: str) -> str:
    """The text with addresses (web, e-mail) blanked, same length."""
    if "@" not in text and "/" not in text and "www." not in text:
        return text
    parts: list[str] = []
    last = 0
    for match in _CHUNK.finditer(text):
        chunk = match.group()
        at = chunk.find("@")
        if "://" in chunk or (at > 0 and "." in chunk[at:]) or _ADDRESS.match(chunk.lstrip("(<[")):
            parts.append(text[last : match.start()])
            parts.append("\x00" * len(chunk))
            last = match.end()
    if not parts:
        return text
    parts.append(text[last:])
    return "".join(parts)


class _Found(NamedTuple):
    first: int
    last: int
    form: _Form
    how: How
    lower: bool
    """Written without the capitals of its name; only where the whole item is the name."""


def find(text: str, *, listed: bool = False) -> list[Hit]:
    """The names in a text, left to right, never overlapping, the longest first.

    ``listed`` says that the text is an item (or a line) of a skills list. A name that is also an everyday word (the
    table's flag ``ambiguous``) counts where it is written with its capitals and stands in a list, beside another
    name, or beside a word such as "using" or "developer"; with its capitals alone it comes back as not ``sure``. So
    does a general word ("inventory", "sales"; flag ``listed``) in prose, and a job title ("software engineer").
    """
    table = _table()
    masked = _masked(text)
    tokens = tokenise(masked)
    if not tokens:
        return []
    found = _candidates(table, text, tokens, listed)
    if not found:
        return []
    verdicts = _judge(text, tokens, found, listed)
    return [
        Hit(
            item.form.name,
            tokens[item.first].start,
            tokens[item.last].end,
            text[tokens[item.first].start : tokens[item.last].end],
            item.form.kind,
            item.how,
            verdict,
        )
        for item, verdict in zip(found, verdicts, strict=True)
        if verdict is not None
    ]


def _candidates(table: _Table, text: str, tokens: list[Token], listed: bool) -> list[_Found]:
    found: list[_Found] = []
    capitals = listed or text.isupper()
    singulars = [singular(token.low) for token in tokens]
    position = 0
    size = len(tokens)
    while position < size:
        longest = int(table.get(_REACH + singulars[position]) or 0)
        for length in range(min(longest, size - position), 0, -1):
            last = position + length - 1
            if length == 1:
                loose = singulars[position]
            else:
                loose = " ".join([*singulars[position:last], stem(tokens[last].low)])
            forms = table.forms(loose)
            item = _choose(forms, text, tokens, position, last, listed, capitals) if forms else None
            if item is not None:
                found.append(item)
                position = last
                break
        position += 1
    return found


def _choose(
    forms: tuple[_Form, ...], text: str, tokens: list[Token], first: int, last: int, listed: bool, capitals: bool
) -> _Found | None:
    """The form that the tokens are. ``capitals``: a name in capitals throughout is as good as one with a capital."""
    exact = tokens[first].low if first == last else " ".join(token.low for token in tokens[first : last + 1])
    written = text[tokens[first].start : tokens[last].end]
    for form in forms:
        if form.exact != exact:
            continue
        how: How = "alias" if form.alias else "exact"
        if not form.ambiguous and not form.cased:
            return _Found(first, last, form, how, False)
        if written == form.surface or written.replace("-", " ") == form.surface.replace("-", " "):
            return _Found(first, last, form, how, False)
        if form.cased and not form.ambiguous:
            # an acronym that is also a word: in capitals, or alone as a list item
            if listed and _alone(tokens, first, last):
                return _Found(first, last, form, how, True)
            continue
        if capitals and len(written) > 1 and written.isupper():
            return _Found(first, last, form, how, False)
        return _Found(first, last, form, how, True)
    if any(form.exact == exact for form in forms):
        return None
    for form in forms:
        if _inflects(form, last - first + 1):
            return _Found(first, last, form, "inflected", False)
    return None


def _alone(tokens: list[Token], first: int, last: int) -> bool:
    """Whether nothing but list signs stands beside the tokens."""
    left = first == 0 or tokens[first - 1].low in _JOINERS or tokens[first - 1].low in (":", "(", "-", "–", "\n")
    right = last == len(tokens) - 1 or tokens[last + 1].low in _JOINERS or tokens[last + 1].low in (")", "(", ".", "\n")
    return left and right


def _judge(text: str, tokens: list[Token], found: list[_Found], listed: bool) -> list[bool | None]:
    """For each candidate: sure, not sure, or ``None`` (not a name here)."""
    verdicts: list[bool | None] = []
    open_: list[int] = []
    for number, item in enumerate(found):
        start, end = tokens[item.first].start, tokens[item.last].end
        if item.form.ambiguous:
            verdicts.append(None)
            if not _hyphenated(text, start, end) and not (
                _vetoed(item.form.surface, text, start, end) and not (listed and _alone(tokens, item.first, item.last))
            ):
                open_.append(number)
        else:
            vetoed = item.form.surface in _VETO and _vetoed(item.form.surface, text, start, end)
            general = item.form.bare or (tokens[item.last].low in _ROLES and item.form.kind == "skill")
            listing = listed and _alone(tokens, item.first, item.last)
            verdicts.append(None if vetoed else listing or not general)
    if not open_:
        return verdicts
    plain = not _titled(tokens)
    waiting = []
    for number in open_:
        verdicts[number] = _alone_verdict(tokens, found, number, listed, plain)
        if verdicts[number] is not True and not _next_capital(tokens, found, number):
            waiting.append(number)
    # a neighbour in a list that is a name speaks for its neighbour; so do two everyday words with capitals
    everyday = frozenset(open_)
    for order in (waiting, waiting[::-1], waiting):
        for number in order:
            if verdicts[number] is not True and _neighbour(tokens, found, verdicts, number, everyday):
                item = found[number]
                verdicts[number] = not item.lower or (len(item.form.surface) > 3 and _cued(tokens, item.first))
    return verdicts


def _hyphenated(text: str, start: int, end: int) -> bool:
    if start and text[start - 1] in "-‐‑":
        return True
    if end < len(text) and text[end] in "-‐‑–" and end + 1 < len(text) and text[end + 1].isalnum():
        return not text[end + 1 : end + 6].lower().startswith(("based", "speak", "langu", "engli"))
    return False


def _alone_verdict(tokens: list[Token], found: list[_Found], number: int, listed: bool, plain: bool) -> bool | None:
    """What an everyday word's own surroundings say."""
    item = found[number]
    first, last = item.first, item.last
    if listed and _alone(tokens, first, last):
        return True
    if item.lower:
        used = first > 0 and tokens[first - 1].low in _USED and len(item.form.surface) > 3
        return False if used and item.form.name not in _SEASON | _PEOPLE else None
    single = len(item.form.surface) == 1
    if single and last + 1 < len(tokens) and tokens[last + 1].raw == "." and last + 2 < len(tokens):
        return None
    if _next_capital(tokens, found, number):
        return None
    after = tokens[last + 1].low if last + 1 < len(tokens) else ""
    if item.form.kind == "language" and after.isalpha() and after not in _AFTER_LANGUAGE:
        return None
    if after in _AFTER and not (
        item.form.name in _SEASON and after in ("course", "class", "classes", "project", "projects")
    ):
        return True
    initial = first == 0 or tokens[first - 1].low in _SENTENCE_END
    if initial and listed and after in _ASKED:
        return True
    if not initial and tokens[first - 1].low in _DEGREE_OF_SKILL:
        return True
    if initial:
        return True if listed and not single and item.form.name not in _SEASON else None
    back = first - 1
    while back > 0 and tokens[back].low in _MODIFIERS and tokens[back].low not in ("the",):
        back -= 1
    cue = tokens[back].low
    if cue == ":" and back > 0 and (tokens[back - 1].low in _LABELS or listed):
        return True
    if cue == "as" and back > 0 and tokens[back - 1].low == "such":
        return True
    if cue == "(" and listed:
        return True
    if cue in _BEFORE:
        if item.form.name in _SEASON and cue in ("in", "of", "with", "from", "on", "over"):
            return None
        if item.form.name in _PEOPLE and cue in ("with", "from", "like", "of", "on", "over"):
            return None
        return plain or cue not in ("in", "of", "on", "with", "from", "into", "over")
    if listed and not single:
        return True
    if single or item.form.name in _SEASON or item.form.name in _PEOPLE or item.form.kind == "language":
        return None
    return False if plain and tokens[first - 1].raw[:1].islower() else None


def _cued(tokens: list[Token], first: int) -> bool:
    """Whether the list that the token stands in is led by a cue: "proficient in excel, word and sql"."""
    for token in reversed(tokens[max(0, first - 12) : first]):
        if token.low in ("in", "with", "using", "of", ":", "like", "including"):
            return True
        if token.low in _SENTENCE_END:
            return False
    return False


def _titled(tokens: list[Token]) -> bool:
    """Whether a text is set like a title: most of its longer words with a capital."""
    words = [token.raw for token in tokens if len(token.raw) > 3 and token.raw[0].isalpha()]
    return len(words) > 4 and sum(word[0].isupper() for word in words) * 4 >= len(words) * 3


def _next_capital(tokens: list[Token], found: list[_Found], number: int) -> bool:
    """Whether the name goes on as another name: "Salt Lake", "Julia Chen", "Express Scripts"."""
    last = found[number].last
    if last + 1 >= len(tokens):
        return False
    after = tokens[last + 1]
    if not after.raw[0].isupper() or after.raw.isupper() or after.low in _AFTER or after.low in _BEFORE:
        return False
    return not (number + 1 < len(found) and found[number + 1].first == last + 1)


def _neighbour(
    tokens: list[Token], found: list[_Found], verdicts: list[bool | None], number: int, everyday: frozenset[int]
) -> bool:
    item = found[number]
    initial = item.first == 0 or tokens[item.first - 1].low in _SENTENCE_END
    if len(item.form.surface) == 1 and not item.lower and 0 < number < len(found) - 1:
        before, after = found[number - 1], found[number + 1]
        if (number - 1 in everyday or verdicts[number - 1]) and (number + 1 in everyday or verdicts[number + 1]):
            words = len(before.form.surface) > 1 and len(after.form.surface) > 1 and not (before.lower or after.lower)
            if words and _joined(tokens, before.last, item.first) and _joined(tokens, item.last, after.first):
                return True  # "Excel, R and Tableau"
    for other_number in (number - 1, number + 1):
        if not 0 <= other_number < len(found):
            continue
        other = found[other_number]
        left, right = (other, item) if other_number < number else (item, other)
        if not _joined(tokens, left.last, right.first):
            continue
        if (item.form.kind == "language") != (other.form.kind == "language"):
            continue
        if verdicts[other_number] is True and other.form.kind in ("tool", "language", "certificate"):
            return True
        if verdicts[other_number] is False and other.lower:
            return item.lower
        if verdicts[other_number] is True and other.form.kind == "skill" and not initial and not item.lower:
            return len(item.form.surface) > 1 or other.form.ambiguous
        both_words = len(item.form.surface) > 1 and len(other.form.surface) > 1
        if other_number in everyday and both_words and not item.lower and not other.lower:
            return True
    return False


def _joined(tokens: list[Token], left: int, right: int) -> bool:
    """Whether two names stand side by side in a list: only list signs (and brackets) between them."""
    between = tokens[left + 1 : right]
    if not 0 < len(between) <= 3:
        return False
    if between[0].low == ")" or between[0].low == "(":
        between = between[1:]
    return bool(between) and all(token.low in _JOINERS or token.low == "the" for token in between)
