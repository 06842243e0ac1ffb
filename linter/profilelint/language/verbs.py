"""The verb language of bullets: what opens a line, in which form, and how to say it with a stronger or another form.

No tagger: a table of verbs and the word that follows decide; where they do not, the answer is "unsure" and callers
stay silent.
The table is read on first use.
"""

from __future__ import annotations

import os
import re
from functools import lru_cache
from typing import Literal, NamedTuple

from profilelint.language import _vocabulary as v
from profilelint.language.words import tokens
from profilelint.pattern import kept, lazy

Kind = Literal["verb", "gerund", "noun", "adjective", "weak", "passive", "pronoun", "unsure"]
Form = Literal["past", "base", "third", "gerund", "participle", ""]

_FORM_ORDER: tuple[Form, ...] = ("base", "third", "past", "participle", "gerund")
_HEAD = 400  # characters looked at to find the opening of a line
LONGEST = 2000  # characters of a line that is still rewritten


class Forms(NamedTuple):
    """The five forms of a verb: organize, organizes, organized, organized, organizing."""

    base: str
    third: str
    past: str
    participle: str
    gerund: str


class Opening(NamedTuple):
    """What a line opens with.

    `verb` is the base form or empty; `form` the likeliest form of the word found, `forms` all possible ones ("set" is
    base and past); `start` and `end` are offsets of the verb's first word, after a skipped adverb, and of the whole
    `phrase` where `kind` is "weak" ("Responsible for").
    """

    kind: Kind
    verb: str = ""
    form: Form = ""
    forms: tuple[Form, ...] = ()
    start: int = 0
    end: int = 0
    phrase: str = ""


class _Row(NamedTuple):
    forms: Forms
    strength: str
    flags: str


class _Hit(NamedTuple):
    row: _Row
    form: Form


class _Table:
    """The verb table: a row's first cell by the words of each form."""

    width = 7

    def __init__(self) -> None:
        body = data("verbs.tsv").rstrip("\n").partition("\n")[2]
        self.cells = body.replace("\n", "\t").split("\t")
        places = range(len(self.cells) - self.width, -1, -self.width)  # backwards: the first row of a word wins
        self.index: list[tuple[Form, dict[str, int]]] = [
            (form, dict(zip(self.cells[column :: self.width][::-1], places, strict=True)))
            for column, form in enumerate(_FORM_ORDER)
        ]

    def hits(self, word: str) -> list[tuple[Form, _Row]]:
        return [(form, self.row(places[word])) for form, places in self.index if word in places]

    def row(self, place: int) -> _Row:
        base, third, past, participle, gerund, strength, flags = self.cells[place : place + self.width]
        return _Row(Forms(base, third, past, participle, gerund), strength, flags)


def data(name: str) -> str:
    """The text of one of the tables."""
    path = os.path.join(os.path.dirname(__file__), "data", name)
    with open(path, encoding="utf-8") as file:
        return file.read()


@lru_cache(maxsize=1)
def _table() -> _Table:
    return _Table()


@lru_cache(maxsize=1)
def _rare() -> frozenset[str]:
    return frozenset(data("rare_verbs.txt").split())


@lru_cache(maxsize=4096)
def readings(word: str) -> tuple[_Hit, ...]:
    """Every reading of a lower-case word as a form of a verb of the table, or of a prefix and such a verb."""
    word = word.replace("’", "'").replace("‑", "-")
    found = _table().hits(word)
    if found:
        return tuple(_Hit(row, form) for form, row in found)
    prefix, rest = _split_prefix(word)
    if not prefix:
        return ()
    hits: list[_Hit] = []
    for form, row in _table().hits(rest):
        flags = row.flags.replace("p", "") if prefix.endswith("-") else row.flags
        hits.append(_Hit(_Row(Forms(*(prefix + cell for cell in row.forms)), row.strength, flags), form))
    return tuple(hits)


_SOLID_PREFIXES = ("re", "co", "pre", "over", "out", "under", "mis", "dis", "de", "un", "cross", "fore")


def _split_prefix(word: str) -> tuple[str, str]:
    head, dash, last = word.rpartition("-")
    if dash:
        return (head + dash, last) if head in v.VERB_PREFIXES else ("", word)
    for prefix in _SOLID_PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 5:
            return prefix, word[len(prefix) :]
    return "", word


def forms(base: str) -> Forms | None:
    """The forms of a base form of the table, None if it is not there."""
    for hit in readings(base.lower()):
        if hit.form == "base":
            return hit.row.forms
    return None


def lemmas(word: str) -> tuple[tuple[str, Form], ...]:
    """Each (base, form) that `word` can be; empty if the table has no such verb."""
    return tuple((hit.row.forms.base, hit.form) for hit in readings(word.lower()))


def strength(base: str) -> str:
    """ "strong", "plain" or "weak"; "" for a verb outside the table."""
    for hit in readings(base.lower()):
        if hit.form == "base":
            return hit.row.strength
    return ""


# --- the opening of a line ---

_WEAK = r"""
    (?: (?:is|are|was|were|am|been|being)\s+ (?:also\s+|\w{2,20}ly\s+)? )?
    (?: responsible\s+for | tasked\s+with | charged\s+with | in\s+charge\s+of
      | involved\s+(?:in|with) | accountable\s+for )
  | (?:had|held|have|hold|has|holds)\s+(?:\w{1,20}\s+)?responsibility\s+for
  | (?:my\s+)?(?:(?:main|primary|key|core|daily|other|job|general|additional)\s+)?(?:duties|responsibilities|tasks)\s+
    (?:also\s+)?(?:included|include|including|involved|involve|consisted\s+of|consist\s+of|(?:were|are)(?:\s+to(?=\s))?)(?:\s*:)?
  | (?:(?:main|primary|key|core|daily|other|job)\s+)?(?:duties|responsibilities)\s*:
  | (?:handled|performed|fulfilled|carried\s+out)\s+(?:\w{1,20}\s+)?(?:duties|responsibilities|tasks)
    \s+(?:such\s+as|including|like)
  | (?:job|role|position)\s+(?:involved|included|entailed|consisted\s+of)
  | (?:my\s+)?(?:(?:main|primary|key)\s+)?(?:job|role|task|duty)\s+(?:was|is)\s+to
  | (?:(?:was|were|been)\s+)?(?:given|had|got|offered)\s+the\s+(?:opportunity|chance|task|job)\s+(?:to|of)
  | entrusted\s+with | (?:took|takes?|taking)\s+part\s+in(?=\s+(?:an?|the|several|various|many)\s)
  | contribut(?:ed?|es|ing)\s+to(?=\s)(?![^.;]{0,400}\d)
  | participat(?:ed?|es|ing)\s+in(?=\s)(?![^.;]{0,400}\d)
  | aid(?:ed|ing|s)?\s+(?:in|with)
  | learn(?:ed|t|ing)\s+(?:how\s+)?to | familiari[sz]ed(?:\s+myself)?\s+with | became\s+familiar\s+with
  | exposure\s+to
  | (?:acted|served)\s+as\s+the\s+(?:main\s+|primary\s+)?(?:person|one)\s+who
  | (?:was\s+)?(?:an?\s+)?(?:integral\s+|key\s+)?(?:part|member)\s+of\s+(?:an?|the)\s+(?:[\w-]{1,20}\s+){0,2}team
    (?:\s+of\s+[\w-]{1,12}(?:\s+[\w-]{1,20})?)?\s+(?:that|which|who)
  | work(?:ed|s|ing)?\s+on\s+an?\s+(?:[\w-]{1,20}\s+){0,2}team
    (?:\s+of\s+[\w-]{1,12}(?:\s+[\w-]{1,20})?)?\s+to
  | (?:gain(?:ed|ing|s)?|acquired|obtained|had|have|has)\s+
    (?:(?:extensive|some|prior|previous|hands[\s-]on|practical|valuable|real[\s-]world|work|professional|first[\s-]hand)\s+)?
    (?:experience|exposure|insight)s?\s+(?:in|into|with|to|of) | (?:was\s+|were\s+)?exposed\s+to
  | worked\s+(?:closely\s+with|as\s+(?:a\s+)?part\s+of\s+(?:a|the)\s+(?:\w{1,20}\s+)?team)
  | (?P<help>help(?:s|ed|ing)?)(?:\s+(?:out\s+)?(?:to|with|in))?
    (?!\s+(?:desk|center|centre|line|page|menu|tickets?|docs?|wanted|text)\b)
  | (?P<work>work(?:s|ed|ing)?)\s+on
  | (?P<assist>assist(?:s|ed|ing)?)(?!\s+by\b)(?:\s+(?:to|with|in|on))?
    """
_CLAUSE = lazy(r":\s|\s[–—-]\s")
_CARE = lazy(r"^(\s*)(?:the\s+)?care\s+of(?=\s)", re.IGNORECASE)
_SHARED = lazy(
    r"(?:was\s+|were\s+)?(?:help|assist|aid|contribut|participat|took|involved|an?\s|integral|key|part|member|work\w*\s+"
    r"(?:closely|as|with|in|on\s+an?\s+(?:[\w-]+\s+){0,2}team))",
    re.IGNORECASE,
)
_LEARNT = lazy(
    r"(?:was\s+|were\s+)?(?:gain|acquired|obtained|ha(?:d|ve|s)\s+(?:\S+\s+){0,2}(?:experience|exposure|insight)|expos|learn"
    r"|familiari|became)",
    re.IGNORECASE,
)
_EDGE = frozenset(',.;:!?()[]"“”/|–—')


@lru_cache(maxsize=1)
def _weak_pattern() -> re.Pattern[str]:
    return kept(_WEAK, re.IGNORECASE | re.VERBOSE)


class Line:
    """A line of text as tokens, with what stands between them."""

    def __init__(self, text: str, limit: int | None = None) -> None:
        self.text = text
        self.tokens = tokens(text[:limit] if limit else text)

    def low(self, i: int) -> str:
        return self.tokens[i].text.lower().replace("’", "'") if 0 <= i < len(self.tokens) else ""

    def gap(self, i: int) -> str:
        """What stands before token `i`."""
        if i <= 0 or i >= len(self.tokens):
            return ""
        return self.text[self.tokens[i - 1].end : self.tokens[i].start]

    def plain(self, i: int) -> bool:
        """Only spaces stand before token `i`, and it exists."""
        return 0 < i < len(self.tokens) and not self.gap(i).strip()


_PAIRS = {")": "(", "]": "[", "}": "{", "”": "“", "»": "«", "›": "‹"}


def closed(text: str) -> bool:
    """Every bracket and every double quotation mark of the text has its other half."""
    stack: list[str] = []
    for char in text:
        if char in "([{“«‹":
            stack.append(char)
        elif char in _PAIRS and (not stack or stack.pop() != _PAIRS[char]):
            return False
    return not stack and text.count('"') % 2 == 0


def opening(text: str) -> Opening:
    """What the line opens with; a label before a colon or dash is passed over when a verb follows it."""
    line = Line(text, _HEAD)
    if not line.tokens:
        return Opening("unsure")
    first = _classify(line, 0)
    label = _label(line)
    if label and first.kind not in ("weak", "pronoun"):
        listed = (
            following(line, label) in ("cap", "noun", "head", "plural")
            and line.low(label).endswith("ed")
            and line.tokens[label].text[0].isupper()
        )
        named = (listed and first.kind in ("noun", "adjective", "unsure")) or (
            first.kind in ("verb", "passive") and (label > 2 or (first.form == "past" and label > 1))
        )
        after = _classify(line, label)
        if not named and (after.kind in ("verb", "weak", "passive", "gerund")):
            return after
    elif first.kind == "unsure" and line.low(0) in v.PREPOSITIONS:
        comma = next((i for i in range(1, min(len(line.tokens), 12)) if line.gap(i).lstrip().startswith(",")), 0)
        after = _classify(line, comma) if comma else first
        if after.kind in ("verb", "weak", "passive") and "base" not in after.forms:
            return after
    return first


def _label(line: Line) -> int:
    """The index of the token after a short label such as "Caching: …", 0 if there is none."""
    for i in range(1, min(len(line.tokens), 7)):
        gap = line.gap(i)
        if _CLAUSE.search(gap):
            return i
        if gap.strip() and gap.strip() not in ("/", "&", "(", ")", ","):
            return 0
    return 0


def _classify(line: Line, i: int) -> Opening:
    adverb = ""
    at = i
    while is_adverb(line.low(at)) and line.gap(at + 1).strip() in ("", ",") and at + 1 < len(line.tokens):
        adverb = line.low(at)
        at += 1
    token = line.tokens[at]
    word = line.low(at)
    if line.text[max(0, token.start - 1) : token.start] in ("“", '"', "‘"):
        return Opening("unsure", start=token.start, end=token.end)
    weak = _weak_pattern().match(line.text, token.start)
    if weak and not re.match(r"[\w‑-]", line.text[weak.end() : weak.end() + 1]) and not _named(line, at):
        return _weak(weak)
    if word in ("handled", "handling", "handles", "handle") and _of_action(line, at + 1):
        return Opening("weak", "handle", "past", ("past",), token.start, token.end, token.text)
    if word == "acted" and line.low(at + 1) == "as" and _role_verb(line, at + 2)[0]:
        return Opening("weak", "act", "past", ("past",), token.start, line.tokens[at + 1].end, f"{token.text} as")
    if word in v.PRONOUNS and token.text != "US" and token.text != "IT":
        return Opening("pronoun", start=token.start, end=token.end)
    if (word[0] in "$€£¥₹0123456789" and not word[-1].isalpha()) or word in v.NUMBERS:
        return Opening("noun", start=token.start, end=token.end)
    if word in v.DETERMINERS:
        return Opening("noun", start=token.start, end=token.end)
    if word in v.BE or (word in ("got", "get", "gets") and _participle(line, at + 1)):
        return _be(line, at)
    if word in v.MODALS or word in v.PREPOSITIONS:
        return Opening("unsure", start=token.start, end=token.end)
    if word in v.VERB_MODIFIERS and line.plain(at + 1):
        second = [hit for hit in readings(line.low(at + 1)) if hit.form == "past"]
        if second:
            return _found(line, at + 1, second, "past")
    return _verb(line, at, adverb)


def _of_action(line: Line, i: int) -> bool:
    """ "(the) scheduling of", "the design of": a verb made a noun, with its object."""
    at = i + 1 if line.low(i) == "the" else i
    named = is_gerund(line.low(at)) or _nominal_row(line.low(at)) is not None
    return named and line.plain(at) and line.low(at + 1) == "of" and line.plain(at + 1)


def _role_verb(line: Line, i: int) -> tuple[str, int]:
    """The verb of "a mentor to", "the organizer of" at token `i`, and the first token behind it; ("", i) if none."""
    at = i + 1 if line.low(i) in ("a", "an", "the") else i
    base, links = v.ROLE_VERBS.get(line.low(at), ("", ""))
    if base and line.plain(at + 1) and line.low(at + 1) in links.split("|"):
        return base, at + 2
    return "", i


def _named(line: Line, i: int) -> bool:
    """A gerund before a capital, as in the name "Helping Hands"."""
    return line.low(i).endswith("ing") and line.plain(i + 1) and line.tokens[i + 1].text[0].isupper()


def is_adverb(word: str) -> bool:
    if word in v.ADVERBS:
        return True
    return word.endswith("ly") and len(word) > 4 and word not in v.NOT_ADVERBS and not readings(word)


def _weak(found: re.Match[str]) -> Opening:
    word = next((name for name in ("help", "work", "assist") if found[name]), "")
    form: Form = ""
    if word:
        form = next(hit.form for hit in readings(found[word].lower()))
    named: tuple[Form, ...] = (form,) if form else ()
    return Opening("weak", word, form, named, found.start(), found.end(), " ".join(found[0].split()))


def _be(line: Line, i: int) -> Opening:
    token = line.tokens[i]
    at = i + 1
    while at < len(line.tokens) and (is_adverb(line.low(at)) or line.low(at) in ("been", "being", "not")):
        at += 1
    participle = _participle(line, at)
    if participle and line.low(at) not in v.STATES:
        return Opening("passive", participle, "participle", ("participle",), token.start, line.tokens[at].end)
    hits = [hit for hit in readings(line.low(i)) if hit.row.forms.base in ("be", "get")]
    form: Form = hits[0].form if hits else ""
    return Opening(
        "verb", hits[0].row.forms.base if hits else "be", form, (form,) if form else (), token.start, token.end
    )


def _participle(line: Line, i: int) -> str:
    """The base of the verb whose participle token `i` is, or ""."""
    word = line.low(i)
    for hit in readings(word):
        if hit.form == "participle":
            return hit.row.forms.base
    prefix, dash, last = word.rpartition("-")
    if dash and (prefix == "well" or prefix.endswith("ly")):
        return next((hit.row.forms.base for hit in readings(last) if hit.form == "participle"), "")
    return _guess(word)[0] if word.endswith("ed") else ""


def _guess(word: str) -> tuple[str, Form, bool]:
    """(base, form, sure) of a verb outside the table told by its ending; ("", "", False) where nothing fits."""
    form: Form
    if word.endswith("ed") and len(word) > 4 and word not in v.NO_VERBS_IN_ED and not word.endswith("eed"):
        stem, form = word[:-2], "past"
    elif word.endswith("ing") and len(word) > 5 and word not in v.NO_VERBS_IN_ING:
        stem, form = word[:-3], "gerund"
    else:
        return "", "", False
    stem = stem.rpartition("-")[2] if word.partition("-")[0] in v.VERB_PREFIXES else stem
    if "-" in stem or not stem.isalpha() or not re.search("[aeiouy]", stem) or len(stem) < 3:
        return "", "", False
    whole = word[: len(word) - (2 if form == "past" else 3)]
    candidates = [whole + "e", whole]
    if len(stem) > 3 and stem[-1] == stem[-2]:
        candidates.insert(0, whole[:-1])
    if stem[-1] == "i" and form == "past":
        candidates.insert(0, whole[:-1] + "y")
    rare = _rare()
    for base in candidates:
        if base.rpartition("-")[2] in rare:
            return base, form, True
    drops_e = re.search(r"[vcu]$|[^s]s$|[^z]z$|[dlnr]g$|[^aeiou][aiou]t$|[bcdfgkpt]l$", stem) and len(stem) > 3
    return (whole + "e" if drops_e else candidates[0] if candidates[0] != whole + "e" else whole), form, False


def _found(line: Line, i: int, hits: list[_Hit], form: Form) -> Opening:
    token = line.tokens[i]
    all_forms = tuple(dict.fromkeys(hit.form for hit in sorted(hits, key=lambda hit: hit.form != form)))
    base = next(hit.row.forms.base for hit in hits if hit.form == form)
    return Opening("gerund" if form == "gerund" else "verb", base, form, all_forms, token.start, token.end)


def _verb(line: Line, i: int, adverb: str = "") -> Opening:
    token = line.tokens[i]
    word = line.low(i)
    hits = list(readings(word))
    if "-" in word and not hits:
        return _hyphenated(line, i)
    if not hits:
        return _unlisted(line, i)
    present = {hit.form for hit in hits}
    flags = "".join(hit.row.flags for hit in hits)
    if "past" in present and "base" not in present:
        nearby = following(line, i)
        adjective = "p" in flags or adverb in v.DEGREES
        if adjective and nearby not in ("det", "num", "adv", "particle"):
            settled = nearby in ("noun", "role", "plural", "end", "in", "with", "head", "cap", "mass", "and")
            settled = settled or (nearby == "adj" and following(line, i + 1) == "role")
            return Opening("adjective" if settled else "unsure", start=token.start, end=token.end)
        if word in ("left", "lit", "felt", "thought", "bound", "ground", "saw", "rose", "wound") and nearby not in (
            "det",
            "num",
            "particle",
        ):
            return Opening("unsure", start=token.start, end=token.end)
        agent = (
            "participle" in present
            and line.low(i + 1) == "by"
            and not any(hit.row.forms.base in v.CHANGED or hit.row.forms.base == "lead" for hit in hits)
        )
        return _found(line, i, hits, "participle" if agent else "past")
    if present == {"participle"}:
        if following(line, i) in ("prep", "for", "in", "on", "with", "as", "of", "end", "at"):
            return _found(line, i, hits, "participle")
        kind: Kind = "unsure" if word.startswith("re") else "adjective"  # "Rewritten ground-up" is a passive
        return Opening(kind, start=token.start, end=token.end)
    if "base" in present:
        sure = _base(line, i)
        if sure == "verb":
            return _found(line, i, hits, "past" if "past" in present else "base")
        if "past" in present and (sure == "unsure" or (word in v.PAST_FIRST and following(line, i) != "of")):
            return (
                _found(line, i, hits, "past")
                if word in v.PAST_FIRST
                else Opening("unsure", start=token.start, end=token.end)
            )
        return Opening("noun" if sure == "noun" else "unsure", start=token.start, end=token.end)
    if "third" in present:
        sure = _third(line, i)
        if sure == "verb":
            return _found(line, i, hits, "third")
        return Opening("noun" if sure == "noun" else "unsure", start=token.start, end=token.end)
    sure = _gerund(line, i)
    if sure == "verb":
        return _found(line, i, hits, "gerund")
    return Opening("noun" if sure == "noun" else "unsure", start=token.start, end=token.end)


def _hyphenated(line: Line, i: int) -> Opening:
    """A hyphenated first word that the table does not know: "Hand-lettered", "Student-led", "Assisted-living"."""
    token = line.tokens[i]
    word = line.low(i)
    prefix, _, last = word.rpartition("-")
    hits = [hit for hit in readings(last) if hit.form in ("past", "participle")]
    guessed = "" if hits else _guess(last)[0]
    if (hits or guessed) and last != "based":
        if following(line, i) in ("det", "num") or prefix in v.VERB_PREFIXES:
            base = prefix + "-" + (hits[0].row.forms.base if hits else guessed)
            return Opening("verb", base, "past", ("past",), token.start, token.end)
        return Opening("adjective", start=token.start, end=token.end)
    if last == "living" or last in v.ADJECTIVES or (readings(last) and readings(last)[0].form == "gerund"):
        return Opening("adjective", start=token.start, end=token.end)
    if following(line, i) in ("noun", "plural", "role", "head", "mass"):
        return Opening("adjective", start=token.start, end=token.end)
    return Opening("unsure", start=token.start, end=token.end)


def _unlisted(line: Line, i: int) -> Opening:
    """A first word that is no form of a verb of the table."""
    token = line.tokens[i]
    word = line.low(i)
    nearby = following(line, i)
    base, form, sure = _guess(word)
    if base and word not in v.ADJECTIVES:
        if form == "gerund":
            kind: Kind = (
                "noun"
                if nearby in ("of", "role")
                else "gerund"
                if sure and nearby in ("det", "num", "plural")
                else "unsure"
            )
            return Opening(
                kind, base if kind == "gerund" else "", form if kind == "gerund" else "", (), token.start, token.end
            )
        if nearby == "role" and not sure:
            return Opening("adjective", start=token.start, end=token.end)
        return Opening("verb", base, "past", ("past", "participle"), token.start, token.end)
    if word in v.ADJECTIVES:
        return Opening("adjective", start=token.start, end=token.end)
    if word in v.ROLES or word in v.MASS:
        return Opening("noun", start=token.start, end=token.end)
    if _is_rare_form(word):
        return Opening("noun" if nearby in ("of", "role") else "unsure", start=token.start, end=token.end)
    if line.low(i + 1).endswith("ing") and line.low(i + 2) == "of" and line.plain(i + 2):
        return Opening("adjective", start=token.start, end=token.end)  # "Strict handling of"
    if nearby in ("det", "num", "past") or _misspelt(word):
        return Opening("unsure", start=token.start, end=token.end)
    if not word.isalpha() or token.text.isupper():
        return Opening("noun" if _phrase_ends_noun(line, i) else "unsure", start=token.start, end=token.end)
    if word.endswith(v.ADJECTIVE_ENDINGS) and nearby in ("noun", "plural", "role", "head", "mass", "adj"):
        return Opening("adjective", start=token.start, end=token.end)
    if word in v.ROLES or word.endswith(v.NOUN_ENDINGS) or nearby in ("of", "for", "with", "in", "at", "on", "role"):
        return Opening("noun", start=token.start, end=token.end)
    return Opening("noun" if _phrase_ends_noun(line, i) else "unsure", start=token.start, end=token.end)


def _is_rare_form(word: str) -> bool:
    rare = _rare()
    return word in rare or (word.endswith("s") and (word[:-1] in rare or word[:-2] in rare))


@lru_cache(maxsize=1)
def _irregular_pasts() -> tuple[str, ...]:
    table = _table()
    pasts = dict.fromkeys(table.cells[2 :: table.width])
    return tuple(past for past in pasts if not past.endswith("ed") and len(past) > 3)


def _misspelt(word: str) -> bool:
    """The word may be a past form with two letters swapped, one too many or one missing ("taugth")."""
    letters = sorted(word)
    for past in _irregular_pasts():
        if past[0] == word[0] and abs(len(past) - len(word)) <= 1:
            longer, shorter = (word, past) if len(word) >= len(past) else (past, word)
            if len(longer) == len(shorter):
                if letters == sorted(past):
                    return True
            elif any(longer[:k] + longer[k + 1 :] == shorter for k in range(len(longer))):
                return True
    return False


def _phrase_ends_noun(line: Line, i: int) -> bool:
    """The words from `i` on read as one noun phrase: no verb form before the first preposition, and one comes soon."""
    for j in range(i + 1, min(i + 6, len(line.tokens))):
        if line.gap(j).strip():
            return False
        word = line.low(j)
        if word in ("for", "of", "with", "at", "in", "on", "about", "from", "per", "between"):
            return True
        if word in v.DETERMINERS or word[0].isdigit() or word in v.NUMBERS or word in v.PREPOSITIONS or word in v.BE:
            return False
        if any(hit.form in ("past", "gerund") for hit in readings(word)):
            return False
    return False


def following(line: Line, i: int) -> str:
    """What follows token `i`, in one word.

    end, edge (punctuation), det, num, of, for, in, on, at, with, as, prep, particle, and, be, role, adj, mass, adv,
    head, plural, past, cap or noun.
    """
    j = i + 1
    if j >= len(line.tokens):
        return "end"
    gap = line.gap(j).strip()
    if gap and gap not in ("“", '"', "‘", "'", "$", "~", "#", "(", "<", ">", "+", "≈", "*", "**", "`", "_"):
        return "edge" if not _EDGE.isdisjoint(gap) else "noun"
    if gap == "(":
        return "edge"
    word = line.low(j)
    if word in v.DETERMINERS:
        return "det"
    if (
        word[0] in "$€£¥₹"
        or word[0].isdigit()
        or word in v.NUMBERS
        or (word in v.ABOUT and line.low(j + 1)[:1].isdigit())
    ):
        return "num"
    if word in ("of", "for", "in", "on", "at", "with", "as"):
        return word
    if word in v.PARTICLES:
        return "particle"
    if word in v.PREPOSITIONS:
        return "prep"
    if word in ("and", "or", "&", "and/or"):
        return "and"
    if word in v.BE or word in v.MODALS:
        return "be"
    if word in v.ROLES and not (
        word == "lead" and line.low(j + 1) in ("time", "times", "generation", "paint", "levels")
    ):
        return "role"
    if word in v.ADJECTIVES:
        return "adj"
    if word in v.MASS:
        return "mass"
    if is_adverb(word):
        return "adv"
    if word in v.COMPOUND_HEADS:
        return "head"
    name = line.tokens[j].text
    if word in v.PEOPLE or is_plural(word) or (len(name) > 2 and name[-1] == "s" and name[:-1].isupper()):
        return "plural"
    hits = readings(word)
    if hits and all(hit.form in ("past", "participle") for hit in hits):
        return "past"
    if word.endswith(v.ADJECTIVE_ENDINGS) and not hits and j + 1 < len(line.tokens) and line.plain(j + 1):
        return "adj"
    if line.tokens[j].text[0].isupper():
        return "cap"
    return "noun"


def is_plural(word: str) -> bool:
    return word in ("menus", "ads") or (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "ics", "'s"))
        and word not in ("news", "sales", "business", "operations", "sports", "analytics")
    )


def _base(line: Line, i: int, depth: int = 0) -> Literal["verb", "noun", "unsure"]:
    """Is token `i`, a base form, a verb here? Noun and verb at once ("lead", "design"): the next word decides."""
    hits = [hit for hit in readings(line.low(i)) if hit.form == "base"]
    flags = hits[0].row.flags
    base = hits[0].row.forms.base
    if following(line, i) in ("and", "edge") and _listed_name(line, i):
        return "unsure"
    if not ("n" in flags or "a" in flags):
        return "verb"
    if f"{line.low(i)} {line.low(i + 1)}" in v.NOUN_PAIRS:
        return "noun"
    mostly = "m" in flags
    after = following(line, i)
    if after in ("det", "particle"):
        return "verb"
    if after in ("plural", "noun", "head", "mass") and line.low(_noun_phrase_end(line, i + 1) + 1) in v.BE:
        return "noun"  # "Fire drills were held"
    word = line.low(i + 1)
    if (word in v.OBJECTS and line.plain(i + 1)) or (base == "play" and word in v.PLAYED):
        return "verb"
    if base == "volunteer" and after in ("at", "with", "in", "for"):
        return "unsure"
    if after == "num":
        return (
            "verb"
            if not mostly
            or (following(line, i + 1) in ("plural", "adj", "noun", "cap", "and", "prep") and base != "project")
            else "unsure"
        )
    if word in v.WITH_PREPOSITION.get(base, ()):
        return "verb"
    if after in ("of", "past", "be"):
        return "noun"
    if after in ("for", "in", "on", "at", "with", "as", "prep", "end"):
        return (
            "unsure"
            if ("a" in flags and "n" not in flags) or after == "end" or word in ("to", "through", "by", "from", "using")
            else "noun"
        )
    if after == "adv":
        return "verb" if not mostly else "unsure"
    if after == "role":
        return "noun"
    if after == "and" or (after == "edge" and line.gap(i + 1).strip() in (",", "/")):
        return _base_pair(line, i, after, mostly, depth)
    if after == "plural":
        people = word in v.PEOPLE
        if word.rstrip("s") in v.ROLES:
            return "verb" if base in v.PEOPLE_VERBS else "unsure"
        if mostly and depth == 0 and _verb_joined(line, i):
            return "verb"
        if line.low(i + 2) == "and" and line.plain(i + 2) and is_plural(line.low(i + 4)):
            other = [hit for hit in readings(line.low(i + 3)) if hit.form == "base"]
            if other and "m" in other[0].row.flags:
                return "unsure"  # "Grant proposals and budget reports"
        if mostly:
            return "verb" if (people and base in v.PEOPLE_VERBS) or base in ("lead", "author", "credit") else "unsure"
        return "verb"
    if after == "mass":
        alone = following(line, i + 1) in ("end", "edge", "for", "in", "on", "at", "with", "prep", "and")
        return "verb" if not mostly or (alone and base == "lead") else "unsure"
    if after == "adj":
        further = following(line, i + 1)
        if further == "role":
            return "noun"
        last = line.low(_noun_phrase_end(line, i + 1))
        if (further in ("plural", "mass") and not mostly) or (
            base in ("lead", "support", "author")
            and (further == "plural" or (is_plural(last) and last.rstrip("s") not in v.ROLES))
        ):
            return "verb"
        if depth == 0 and _verb_joined(line, i):
            return "verb"
        return "verb" if not mostly and word in ("new", "weekly", "daily", "monthly") else "unsure"
    if after == "head":
        if is_plural(word):
            return "unsure" if mostly else "verb"
        return (
            "noun"
            if mostly and following(line, i + 1) in ("for", "with", "of", "in", "at", "on", "end", "past")
            else "unsure"
        )
    if after in ("plural", "adj", "noun", "cap") and depth == 0 and _verb_joined(line, i):
        return "verb"
    if after in ("noun", "cap"):
        if any(hit.form in ("past",) for hit in readings(word)):
            return "noun"
        end = _noun_phrase_end(line, i + 1)
        last = line.low(end)
        if last in v.ROLES:
            return "noun"
        if is_plural(last) and not mostly and end - i <= 3:
            return "verb" if word not in v.COMPOUND_HEADS else "unsure"
        if mostly and following(line, end) in ("for", "with", "of", "in", "at", "on") and not is_plural(last):
            return "noun" if not readings(last) or last in v.COMPOUND_HEADS else "unsure"
    return "unsure"


def _verb_joined(line: Line, i: int) -> bool:
    """ "Research grants and help write …": "and" joins a base form that is a verb for sure, and none came before."""
    for at in range(i + 1, min(i + 9, len(line.tokens) - 2)):
        word = line.low(at)
        if word in v.LINKING or word in v.BE or word in v.MODALS or line.gap(at).strip():
            return False
        if word == "and":
            hits = [hit for hit in readings(line.low(at + 1)) if hit.form == "base"]
            sure = bool(hits) and len(readings(line.low(at + 1))) == 1 and not set("nma") & set(hits[0].row.flags)
            helps = line.low(at + 1) == "help" and any(hit.form == "base" for hit in readings(line.low(at + 2)))
            return (sure or helps) and following(line, at + 1) not in ("end", "edge", "of", "be")
    return False


def _listed_name(line: Line, i: int) -> bool:
    """A list of names such as "Excel, Word and Access": capitals on both sides of the link."""
    link = joined_at(line, i)
    return link > 0 and line.tokens[i].text[0].isupper() and line.tokens[link].text[0].isupper()


def _base_pair(line: Line, i: int, after: str, mostly: bool, depth: int) -> Literal["verb", "noun", "unsure"]:
    """ "Design and build …", "Design and layout of …", "Plan, budget and run …": the other half decides."""
    if depth > 4:
        return "unsure"
    j = i + 2 if after == "and" else i + 1
    if after == "edge" and line.low(j) in ("and", "or", "&"):
        j += 1
    if j >= len(line.tokens):
        return "unsure"
    other = [hit for hit in readings(line.low(j)) if hit.form == "base"]
    if other:
        return _base(line, j, depth + 1)
    if any(hit.form in ("past", "third") for hit in readings(line.low(j))):
        return "unsure"
    if line.low(j).endswith(v.NOUN_ENDINGS) or line.low(j) in v.NOMINALS or line.low(j) in v.ROLES:
        return "noun"
    return "noun" if mostly and after == "and" else "unsure"


def _noun_phrase_end(line: Line, i: int) -> int:
    """The index of the last token of the run of nouns that begins at `i` (at most four tokens)."""
    end = i
    while end < i + 3 and following(line, end) in ("noun", "cap", "head", "role", "plural", "mass", "adj"):
        end += 1
    return end


def _third(line: Line, i: int, depth: int = 0) -> Literal["verb", "noun", "unsure"]:
    flags = "".join(hit.row.flags for hit in readings(line.low(i)) if hit.form == "third")
    if f"{line.low(i)} {line.low(i + 1)}" in v.NOUN_PAIRS:
        return "noun"
    if "n" not in flags:
        return "verb"
    after = following(line, i)
    if after in ("det", "num", "particle", "adv"):
        return "verb"
    if after in ("of", "for", "in", "on", "at", "with", "be", "past", "end"):
        return (
            "unsure"
            if line.low(i + 1) in v.WITH_PREPOSITION.get(readings(line.low(i))[0].row.forms.base, ())
            else "noun"
        )
    if after == "and" or (after == "edge" and line.gap(i + 1).strip() == ","):
        j = i + 2 if after == "and" else i + 1
        if depth < 4 and j < len(line.tokens) and any(hit.form == "third" for hit in readings(line.low(j))):
            return _third(line, j, depth + 1)
        return "noun" if after == "and" else "unsure"
    if after in ("mass", "adj") or (after == "plural" and line.low(i) not in ("sales", "sports")):
        return "verb"
    if after == "role":
        return "noun"
    return "unsure"


def _gerund(line: Line, i: int, depth: int = 0) -> Literal["verb", "noun", "unsure"]:
    flags = "".join(hit.row.flags for hit in readings(line.low(i)) if hit.form == "gerund")
    after = following(line, i)
    if after in ("role", "of"):
        return "noun"
    if line.low(i) == "leading" and after in ("noun", "cap", "adj", "head"):
        return "unsure"
    if "g" not in flags:
        return "verb"
    base = next(hit.row.forms.base for hit in readings(line.low(i)) if hit.form == "gerund")
    if after in ("det", "num", "particle") or line.low(i + 1) in v.WITH_PREPOSITION.get(base, ()):
        return "verb"
    if after in ("for", "in", "on", "at", "with", "end", "be", "past"):
        return "noun"
    if after == "and":
        if depth < 4 and any(hit.form == "gerund" for hit in readings(line.low(i + 2))):
            return _gerund(line, i + 2, depth + 1)
        return "noun"
    if after == "head":
        return "noun" if not is_plural(line.low(i + 1)) else "unsure"
    if after == "plural":
        return "verb" if line.low(i + 1) in v.PEOPLE and base in v.PEOPLE_VERBS else "unsure"
    if after in ("noun", "cap"):
        end = _noun_phrase_end(line, i + 1)
        return "noun" if line.low(end) in v.ROLES or line.low(end) in v.COMPOUND_HEADS else "unsure"
    return "unsure"


# --- rewriting ---

Tense = Literal["past", "present"]


class _Edit(NamedTuple):
    start: int
    end: int
    text: str


class _Doubt(Exception):
    """The sentence allows two readings: nothing is offered."""


def _apply(text: str, edits: list[_Edit]) -> str:
    out: list[str] = []
    at = 0
    for edit in edits:
        out += (text[at : edit.start], edit.text)
        at = edit.end
    return "".join(out) + text[at:]


def like(word: str, model: str) -> str:
    """`word` in the letter case of `model`."""
    if len(model) > 1 and model.isupper():
        return word.upper()
    return word[0].upper() + word[1:] if model[:1].isupper() else word


def shared(found: Opening) -> bool:
    """A weak opening tells of work done with others, so one's own part is not known: "Helped", "Contributed to"."""
    return found.kind == "weak" and _SHARED.match(found.phrase) is not None


def learnt(found: Opening) -> bool:
    """A weak opening tells what was learned, not what was done with it: "Gained experience in", "Learned to"."""
    return found.kind == "weak" and _LEARNT.match(found.phrase) is not None


def rewrite(text: str, tense: Tense = "past") -> str | None:
    """A line with a weak opening, said with its own verb: "Responsible for managing a team" → "Managed a team".

    Only words that are there are used; None where no verb stands in the phrase or the grammar is in doubt. `tense`
    "present" gives the base form. "Helped migrate …" becomes "Migrated …": the caller says that this must be true.
    """
    found = opening(text)
    if found.kind != "weak" or len(text) > LONGEST:
        return None
    try:
        return _rewritten(text, found, tense)
    except _Doubt:
        return None


def _rewritten(text: str, found: Opening, tense: Tense) -> str | None:
    text = text[: found.end] + _CARE.sub(r"\1caring for", text[found.end :], count=1)
    line = Line(text)
    i = next((k for k, token in enumerate(line.tokens) if token.start >= found.end), len(line.tokens))
    if i >= len(line.tokens) or text[found.end : line.tokens[i].start].strip() not in ("", ":"):
        return None
    if found.verb == "act":
        base, after = _role_verb(line, i)
        row = next(hit.row for hit in readings(base.split()[0]) if hit.form == "base")
        said = " ".join([_say(row, tense), *base.split()[1:]])
        if after >= len(line.tokens):
            return None
        return text[: found.start] + like(said, text[found.start]) + " " + text[line.tokens[after].start :]
    gap_start = found.start
    lead = ""
    if is_adverb(line.low(i)) and line.plain(i + 1):
        lead = line.tokens[i].text + text[line.tokens[i].end : line.tokens[i + 1].start]
        i += 1
    phrase = found.phrase.lower()
    bare = found.verb == "help" and (phrase in ("help", "helped", "helps", "helping") or phrase.endswith(" to"))
    if bare or phrase.endswith(" to"):
        edits, i = _bare_chain(line, i, tense)
    else:
        edits, i = _chain(line, i, tense, first=True)
    if not edits:
        return None
    first = edits[0]
    words = lead + first.text if lead else first.text
    opened = text[found.start : found.end]
    edits[0] = _Edit(gap_start, first.end, like(words, opened if opened.isupper() else opened[0]))
    edits += _later(line, i, tense, bare or phrase.endswith(" to"))
    return _apply(text, edits)


def _say(row: _Row, tense: Tense) -> str:
    return row.forms.past if tense == "past" else row.forms.base


def _gerund_row(word: str) -> _Row | None:
    for hit in readings(word):
        if hit.form == "gerund":
            if hit.row.forms.base in v.NO_GAIN:
                raise _Doubt
            return hit.row
    return None


def _nominal_row(word: str) -> _Row | None:
    base = v.NOMINALS.get(word)
    if base is None or "/" in base:
        return None
    return next((hit.row for hit in readings(base) if hit.form == "base"), None)


def _chain(line: Line, i: int, tense: Tense, first: bool = False) -> tuple[list[_Edit], int]:
    """Edits for "the design and testing of", "planning and running" or "managing" from token `i`; the next token."""
    at = i
    if line.low(at) == "the":
        at += 1
    items: list[tuple[int, _Row, bool]] = []
    while at < len(line.tokens):
        row = _gerund_row(line.low(at))
        nominal = row is None
        row = row or _nominal_row(line.low(at))
        if row is None and (line.low(at), line.low(at + 1)) in v.NOMINALS_WITH and not items:
            base = v.NOMINALS_WITH[line.low(at), line.low(at + 1)]
            row = next(hit.row for hit in readings(base) if hit.form == "base")
            return [_Edit(line.tokens[i].start, line.tokens[at].end, _say(row, tense))], at + 1
        if row is None:
            break
        items.append((at, row, nominal))
        link = joined_at(line, at)
        if not link:
            break
        at = link
        if line.low(at) == "the":
            at += 1
    # Trailing items that no "of" makes a verb belong to the object.
    while items:
        last = items[-1][0]
        if line.plain(last + 1) and line.low(last + 1) == "of" and items[-1][1].forms.base not in v.KEEP_OF:
            return _chain_edits(line, i, items, tense, drop_of=True), last + 2
        if any(nominal for _, _, nominal in items):
            if len(items) > 1 and not items[0][2]:
                raise _Doubt
            return [], i
        if line.low(i) == "the":
            return [], i
        if _object_follows(line, last, items[-1][1], len(items)):
            return _chain_edits(line, i, items, tense, drop_of=False), last + 1
        if first and len(items) == 1:
            return [], i
        raise _Doubt
    return [], i


def joined_at(line: Line, at: int) -> int:
    """The token after ", ", " and ", ", and ", "/" or " & " behind token `at`; 0 where something else stands there."""
    if at + 1 >= len(line.tokens):
        return 0
    gap = line.gap(at + 1).strip()
    if line.low(at + 1) in ("and", "or") and gap in ("", ","):
        return at + 2 if at + 2 < len(line.tokens) and line.plain(at + 2) else 0
    return at + 1 if gap in (",", "&", "/") else 0


def _chain_edits(
    line: Line, i: int, items: list[tuple[int, _Row, bool]], tense: Tense, *, drop_of: bool
) -> list[_Edit]:
    edits: list[_Edit] = []
    for number, (at, row, _) in enumerate(items):
        start = line.tokens[at].start
        if number == 0:
            start = line.tokens[i].start
        elif line.low(at - 1) == "the":
            start = line.tokens[at - 1].start
        end = line.tokens[at].end
        if drop_of and number == len(items) - 1:
            end = line.tokens[at + 1].end
        edits.append(_Edit(start, end, _say(row, tense)))
    return edits


def _object_follows(line: Line, at: int, row: _Row, count: int = 1) -> bool:
    """The gerund at `at` governs what follows, and is no first half of a compound ("training materials")."""
    after = following(line, at)
    word = line.low(at + 1)
    if after in ("end", "edge", "be", "past", "role", "and"):
        return False
    if after in ("det", "num", "particle", "adv"):
        return True
    noun = "g" in row.flags
    if word in v.OBJECTS:
        return True
    if after in ("for", "in", "on", "at", "with", "as", "of", "prep"):
        return not noun or word in v.WITH_PREPOSITION.get(row.forms.base, ()) or word == "up"
    if not noun:
        return True
    if word in v.PEOPLE and word not in ("staff", "team", "teams", "crew", "crews", "faculty", "personnel"):
        return row.forms.base in v.PEOPLE_VERBS
    if f"{line.low(at)} {word}" in v.GERUND_PAIRS:
        return False
    last = line.low(_noun_phrase_end(line, at + 1))
    things = is_plural(last) and last not in v.COMPOUND_TAILS and last.rstrip("s") not in v.COMPOUND_HEADS | v.ROLES
    if after == "adj":
        usual = ("new", "weekly", "daily", "monthly", "small", "large", "local")
        return row.forms.base not in v.STRONGLY_NOUN or word in usual or things
    if after == "mass" and following(line, at + 1) == "plural" and line.low(at + 2).rstrip("s") not in v.COMPOUND_HEADS:
        return True  # "testing water samples"
    if word in v.THINGS or (last in v.THINGS and after in ("head", "noun", "cap", "mass")):
        return True  # "driving school buses"
    if row.forms.base in v.GIVING and not {word, word.rstrip("s")} & (v.ROLES | v.COMPOUND_HEADS):
        end = _noun_phrase_end(line, at + 1)
        subject = row.forms.base in ("teach", "coach") and last.rstrip("s") not in v.COMPOUND_HEADS
        behind = following(line, end)
        if line.low(end + 1) == "to" or (subject and behind in ("end", "edge", "for", "at", "in", "and", "prep", "on")):
            return True  # "teaching yoga to seniors"
    if things and after in ("plural", "noun", "cap", "mass"):
        return True  # "cleaning rifles", "scheduling doctor visits"
    if after == "head" or word.rstrip("s") in v.COMPOUND_HEADS or row.forms.base in v.STRONGLY_NOUN:
        return False
    return after in ("plural", "mass")


def _bare_chain(line: Line, i: int, tense: Tense) -> tuple[list[_Edit], int]:
    """ "Helped plan and run …": edits for the base forms from token `i`, and the token after them."""
    edits: list[_Edit] = []
    at = i
    done = i
    while at < len(line.tokens):
        hit = next((hit for hit in readings(line.low(at)) if hit.form == "base"), None)
        if hit is None:
            break
        if hit.row.forms.base in v.NO_GAIN:
            raise _Doubt
        particle = 1 if line.low(at + 1) in v.PARTICLES and line.plain(at + 1) else 0
        link = joined_at(line, at + particle)
        sure = _base(line, at)
        if sure != "verb":
            raise _Doubt
        if not link and line.low(at + 1) in v.PEOPLE and hit.row.flags and hit.row.forms.base not in v.PEOPLE_VERBS:
            raise _Doubt
        edits.append(_Edit(line.tokens[at].start, line.tokens[at].end, _say(hit.row, tense)))
        done = at + 1
        if not link:
            break
        at = link
    return edits, done


def _later(line: Line, i: int, tense: Tense, bare: bool) -> list[_Edit]:
    """Edits for verbs coordinated with the first ones later in the clause: "opening the office and sorting letters"."""
    edits: list[_Edit] = []
    inner = False  # a gerund or infinitive of a lower clause was passed
    listed = False  # a verb after a comma was changed
    at = i
    while at < len(line.tokens):
        word = line.low(at)
        gap = line.gap(at).strip()
        if word in ("including", "like") or (word == "such" and line.low(at + 1) == "as"):
            break  # what follows is a list of its own
        if gap.startswith(".") and not line.tokens[at].text[0].isupper() and line.low(at - 1) in ("m", "a.m", "p.m"):
            gap = gap[1:].strip()
        if word in v.LINKING or not set(";.(:").isdisjoint(gap):
            beside: Form = "base" if bare else "gerund"
            if (";" in gap or "." in gap) and any(hit.form == beside for hit in readings(word)):
                raise _Doubt
            if _verb_joined_after(line, at, bare):
                raise _Doubt
            break
        joined = word in ("and", "or", "&") and at + 1 < len(line.tokens)
        comma = gap == "," and not joined
        amp = gap == "&"
        if not (joined or comma or amp):
            hits = readings(word)
            if at > i and line.low(at - 1) in v.PREPOSITIONS and any(hit.form in ("gerund", "base") for hit in hits):
                lower: Form = "base" if line.low(at - 1) == "to" else "gerund"
                acts = lower == "base" or following(line, at) not in ("and", "end", "edge", "of", "be")
                inner = inner or (acts and any(hit.form == lower for hit in hits))
            at += 1
            continue
        head = at + 1 if joined else at
        if joined and line.low(head) in ("for", "of", "with", "in") and is_gerund(line.low(head + 1)):
            head += 1
        if is_adverb(line.low(head)) and head + 1 < len(line.tokens):
            head += 1
        added, at = _joined(line, head, tense, bare, inner, comma, listed)
        if added is None:
            break
        if added and joined and line.low(head - 1) in ("for", "of", "with", "in"):
            added[0] = _Edit(line.tokens[head - 1].start, added[0].end, added[0].text)
        edits += added
        listed = listed or (comma and bool(added))
    return edits


def _verb_joined_after(line: Line, i: int, bare: bool) -> bool:
    """Behind token `i` "and" joins a form that may belong to the first verb: nobody can tell to which clause."""
    form: Form = "base" if bare else "gerund"
    return any(
        line.low(at) in ("and", "or", "&") and any(hit.form == form for hit in readings(line.low(at + 1)))
        for at in range(i, len(line.tokens) - 1)
    )


def is_gerund(word: str) -> bool:
    return any(hit.form == "gerund" for hit in readings(word))


def rare_gerund(word: str) -> bool:
    """The gerund of a verb that is in the lexicon, but not in the table."""
    _, form, sure = _guess(word)
    return form == "gerund" and sure


def rare(word: str) -> bool:
    """The base or third form of a verb that is in the lexicon, but not in the table."""
    return _is_rare_form(word)


def base_verb(line: Line, i: int) -> Literal["verb", "noun", "unsure"]:
    """Is token `i` the base form of a verb here? A word that is none is a "noun"."""
    return _base(line, i) if any(hit.form == "base" for hit in readings(line.low(i))) else "noun"


def _joined(
    line: Line, head: int, tense: Tense, bare: bool, inner: bool, comma: bool, listed: bool
) -> tuple[list[_Edit] | None, int]:
    """Edits for one coordinated item at `head` and where to go on; None to stop without them."""
    word = line.low(head)
    if bare:
        if not any(hit.form == "base" for hit in readings(word)):
            return [], head + 1
        sure = _base(line, head)
        if sure == "noun":
            return [], head + 1
        if sure == "unsure" or inner:
            raise _Doubt
        return _bare_chain(line, head, tense)
    if is_gerund(word):
        if comma and word in v.RESULTS and not _list_goes_on(line, head):
            return None, head
        if comma and not _list_goes_on(line, head):
            raise _Doubt
        if inner:
            raise _Doubt
        row = next(hit.row for hit in readings(word) if hit.form == "gerund")
        if row.forms.base in v.LATER and following(line, head) != "end":
            return [_Edit(line.tokens[head].start, line.tokens[head].end, _say(row, tense))], head + 1
        if "g" in row.flags and is_plural(line.low(head + 1)) and line.low(head + 1).rstrip("s") in v.COMPOUND_HEADS:
            return [], head + 1  # "coding competitions", "networking events"
        governs = line.low(head + 1) in v.WITH_PREPOSITION.get(row.forms.base, ())
        if (
            "g" in row.flags
            and not governs
            and following(line, head) in ("end", "edge", "for", "in", "on", "at", "with")
        ):
            if listed:
                raise _Doubt
            return [], head + 1
        if row.forms.base in v.NO_GAIN:
            raise _Doubt
        edits, after = _chain(line, head, tense)
        if not edits:
            raise _Doubt
        return edits, after
    start = head + 1 if word == "the" else head
    if (_nominal_row(line.low(start)) is not None or is_gerund(line.low(start))) and line.low(start + 1) == "of":
        if inner:
            raise _Doubt
        edits, after = _chain(line, head, tense)
        return edits, after
    return [], head + 1


def _list_goes_on(line: Line, head: int) -> bool:
    """After ", sorting mail" another ", and …ing" or " and …ing" follows, so the commas make a list."""
    for at in range(head + 1, len(line.tokens) - 1):
        if line.low(at) in v.LINKING:
            return False
        if line.low(at) in ("and", "or", "&") and is_gerund(line.low(at + 1)):
            return True
    return False


# --- tense ---


def retense(text: str, to: Tense) -> str | None:
    """The line with its opening verb and the verbs coordinated with it in the past or the base form.

    None where a verb is in doubt or nothing changes.
    """
    found = opening(text)
    if found.kind not in ("verb", "weak") or not found.verb or len(text) > LONGEST:
        return None
    if found.form not in ("past", "base", "third"):
        return None
    line = Line(text)
    i = next((k for k, token in enumerate(line.tokens) if token.start >= found.start), None)
    if i is None or not closed(text) or (to == "past" and _told_now(line, i)):
        return None
    goal: Form = "past" if to == "past" else "base"
    try:
        return _retensed(line, i, found, goal)
    except _Doubt:
        return None


_GOVERNED = ("det", "num", "plural", "mass", "adj", "cap", "noun", "past", "adv", "particle")
_NOW = frozenset(
    """
    is are has have does do am i'm it's that's there's isn't aren't don't doesn't needs need wants want comes come
    """.split()
)


def _told_now(line: Line, i: int) -> bool:
    """A clause behind the verb at token `i` has a verb of its own in the present: "when they run low"."""
    subject = False
    for at in range(i + 1, len(line.tokens)):
        word = line.low(at)
        if word in _NOW and not (word in ("do", "have", "need", "come") and line.low(at - 1) in ("to", "and", "or")):
            return True
        hits = readings(word)
        if subject or line.low(at - 1) in ("they", "he", "she", "it", "i", "we", "you", "everyone", "who", "which"):
            if any(hit.form in ("base", "third") for hit in hits) and not any(hit.form == "past" for hit in hits):
                return True
            if word in _rare():
                return True
        subject = word == "that" and at > i + 1 and any(hit.form == "third" for hit in readings(line.low(at + 1)))
        if word in v.LINKING and word not in ("that", "which", "who") and _clause_third(line, at):
            return True
    return False


def _clause_third(line: Line, at: int) -> bool:
    """Behind the linking word at token `at` a third person follows a singular subject: "when a child falls"."""
    one = False
    for k in range(at + 1, min(at + 6, len(line.tokens))):
        if line.gap(k).strip():
            return False
        many = k > at + 1 and (is_plural(line.low(k - 1)) or line.low(k - 1) in v.PEOPLE)
        acts = any(hit.form == "base" for hit in readings(line.low(k))) and base_verb(line, k) != "noun"
        if many and (acts or line.low(k) in _rare()):
            return True
        one = one or line.low(k) in ("a", "an", "the", "each", "every", "someone", "one", "another")
        if one and any(hit.form == "third" for hit in readings(line.low(k))) and not is_plural_noun(line, k):
            return True
    return False


def is_plural_noun(line: Line, k: int) -> bool:
    """A form such as "orders" is a noun here: nothing that a verb could govern follows."""
    return following(line, k) not in ("det", "num", "end", "particle", "adj", "adv") or line.low(k - 1) in v.DETERMINERS


def _retensed(line: Line, i: int, found: Opening, goal: Form) -> str | None:
    source: Form = found.form
    if goal in found.forms and source != goal:
        source = "base" if goal == "past" else "past"
    if (source == goal and len(found.forms) == 1) or (
        goal == "past" and "base" not in found.forms and source == "past"
    ):
        return None
    if source == "past" and "base" in found.forms and goal == "past":
        source = "base"
    edits = _swap(line, i, source, goal)
    if not edits and goal not in found.forms:
        return None
    verbs = {i}  # tokens taken as verbs of the clause
    lower = found.verb in ("help", "let", "make", "have", "watch")
    at = i + 1
    stopped = False
    while at < len(line.tokens):
        word = line.low(at)
        gap = line.gap(at).strip()
        if ";" in gap or "." in gap:
            stopped = True
            if any(hit.form == source for hit in readings(word)):
                raise _Doubt
        if word in v.LINKING or (word == "to" and _infinitive(line, at + 1) and source != "past") or "(" in gap:
            stopped = True
        joined = (word in ("and", "or", "&", "then", "but") and at + 1 < len(line.tokens)) or gap == "&"
        if not joined and gap != ",":
            at += 1
            continue
        head = at + 1 if word in ("and", "or", "&", "then", "but") else at
        while head + 1 < len(line.tokens) and (is_adverb(line.low(head)) or line.low(head) == "then"):
            head += 1
        at = max(head, at + 1)
        if head >= len(line.tokens):
            continue
        if not any(hit.form == source for hit in readings(line.low(head))):
            if (
                source == "past"
                and not stopped
                and not readings(line.low(head))
                and _guess(line.low(head))[1] == "past"
            ):
                raise _Doubt
            continue
        verdict = _coordinated(line, head, source, verbs, comma=gap == "," and not joined)
        if verdict == "noun":
            if source == "base" and len(verbs) > 1 and following(line, head) in _GOVERNED:
                raise _Doubt
            continue
        if stopped or lower:
            if lower and found.verb == "help" and not _infinitive_between(line, i, head):
                if verdict == "unsure":
                    raise _Doubt
                edits += _swap(line, head, source, goal)
                verbs.add(head)
                at = head + 1
                continue
            if source == "base" or (lower and any(hit.form == "base" for hit in readings(line.low(head)))):
                continue
            if stopped:
                raise _Doubt
        if verdict == "unsure":
            raise _Doubt
        if source == "base" and line.low(head - 1) in ("and", "or") and line.low(head - 3) in v.PREPOSITIONS:
            flags = "".join(hit.row.flags for hit in readings(line.low(head)) if hit.form == "base")
            if set("nma") & set(flags) and following(line, head) in ("and", "end", "edge"):
                raise _Doubt  # "by color and size"
        edits += _swap(line, head, source, goal)
        verbs.add(head)
        if any(hit.row.forms.base in ("help", "let", "make", "watch") for hit in readings(line.low(head))):
            rest = range(head + 2, len(line.tokens) - 1)
            inner = any(any(hit.form == "base" for hit in readings(line.low(k))) for k in rest if k < head + 5)
            if inner and _verb_joined_after(line, head + 2, bare=True):
                raise _Doubt
        at = head + 1
    if goal == "past" and _left_behind(line, i, verbs):
        raise _Doubt
    changed = _apply(line.text, edits)
    return changed if changed != line.text else None


def _left_behind(line: Line, i: int, verbs: set[int]) -> bool:
    """After "and" or a comma a word governs something and is none of the changed verbs: "and hand out keys"."""
    for at in range(i + 1, len(line.tokens) - 1):
        word = line.low(at)
        if at in verbs or not (line.low(at - 1) in ("and", "or") or line.gap(at).strip() == ","):
            continue
        if word in v.LINKING or word in ("including", "like"):
            return False
        if any(line.low(k - 1) == "to" and _infinitive(line, k) for k in range(i + 2, at)):
            return False
        if (
            word.endswith(("ing", "ly"))
            or word in v.DETERMINERS | v.PREPOSITIONS | v.NUMBERS | v.ADJECTIVES | v.ADVERBS
        ):
            continue
        past = any(hit.form in ("past", "participle") for hit in readings(word))
        if not past and word not in ("then", "and", "or") and following(line, at) in ("det", "particle"):
            return True
    return False


def _infinitive_between(line: Line, i: int, end: int) -> bool:
    """Between "help" and token `end` a base form stands that belongs to it: "help guests carry bags and …"."""
    words = range(i + 1, end)
    if any(line.low(k) in ("with", "in") for k in words):
        return any(base_verb(line, k) == "verb" for k in words)
    return any(any(hit.form == "base" for hit in readings(line.low(k))) for k in words)


def tense_of(text: str) -> Literal["past", "present", ""]:
    """The tense of the opening verb; of one that looks alike in both ("set up"), of the verb joined to it."""
    found = opening(text)
    past = "past" in found.forms
    present = bool({"base", "third"} & set(found.forms))
    if found.kind not in ("verb", "weak") or not (past or present):
        return ""
    if past != present:
        return "past" if past else "present"
    line = Line(text, _HEAD)
    for at in range(1, len(line.tokens) - 1):
        word = line.low(at)
        if word in v.LINKING or not set(";.(:").isdisjoint(line.gap(at)):
            break
        head = at + 1 if word in ("and", "or", "&", "then") else at if line.gap(at).strip() == "," else 0
        while head and is_adverb(line.low(head)) and head + 1 < len(line.tokens):
            head += 1
        forms = {hit.form for hit in readings(line.low(head))} if head else set()
        if forms and following(line, head) in ("det", "num", "plural", "mass", "particle", "adj"):
            if "past" in forms and "base" not in forms:
                return "past"
            if "base" in forms and "past" not in forms and _base(line, head) == "verb":
                return "present"
    return ""


def _infinitive(line: Line, i: int) -> bool:
    return any(hit.form == "base" for hit in readings(line.low(i))) and _base(line, i) != "noun"


def _swap(line: Line, i: int, source: Form, goal: Form) -> list[_Edit]:
    token = line.tokens[i]
    for hit in readings(line.low(i)):
        if hit.form == source:
            word = hit.row.forms.past if goal == "past" else hit.row.forms.base
            return [_Edit(token.start, token.end, like(word, token.text))]
    base, form, sure = _guess(line.low(i))
    if form == "past" and goal == "base" and sure:
        return [_Edit(token.start, token.end, like(base, token.text))]
    return []


def _coordinated(
    line: Line, i: int, source: Form, verbs: set[int], *, comma: bool
) -> Literal["verb", "noun", "unsure"]:
    """Is token `i`, after "and" or a comma, a second verb of the clause?"""
    if source == "base":
        if comma and _base(line, i) == "verb" and not readings(line.low(i))[0].row.flags:
            return "verb"
        return _base(line, i)
    after = following(line, i)
    if source == "third":
        if after == "and" and line.low(i - 1) == "and":
            return "unsure"  # "coins and stamps and photographs"
        return _third(line, i)
    if after == "prep" and line.low(i + 1) == "by":
        return "unsure"
    other = i - 2 if line.low(i - 1) in ("and", "or", "&") else 0
    if other and other not in verbs and any(hit.form in ("past", "participle") for hit in readings(line.low(other))):
        return "unsure"
    if comma and after not in ("det", "num", "plural", "mass", "particle", "and", "adj", "cap"):
        return "unsure"
    return "verb"


_FIGURE = r"\b(?:by|from|to|of)\s+(?:about\s+|over\s+|nearly\s+|more\s+than\s+)?[$€£]?\d|\d\s?%|\bpercent\b|[$€£]\d"
_OUTCOME = (
    r"(?i)\b(?:saving|cutting|reducing|increasing|raising|improving|resulting|leading to|enabling"
    r"|(?:which|that) (?:cut|saved|reduced|raised)|(?:now )?used by|adopted by|won|awarded|accepted|published)\b"
)
_HANDLING = r"\s+(?:[\w-]+\s+){0,3}[\w-]*[a-rt-z]\s+(?:handling|processing|serving|supporting|storing)\s"
_OF_ONE = (
    "migration",
    "launch",
    "redesign",
    "transition",
    "rollout",
    "roll-out",
    "conversion",
    "relocation",
    "merger",
    "move",
)
_MADE_ONE = r"\s+(?:up\s+)?(?:an?|the first|the new|one|two|three|\d[\d,.]*)(?!\w)"


def is_finished_result(text: str) -> bool:
    """A line in the past that reports a finished result: "Won …", "Reduced … by 12%", "Built a …".

    Such a line is at home in a current role too.
    """
    found = opening(text)
    if found.kind == "passive":
        return found.verb in v.FINE_PASSIVES
    if found.kind != "verb" or not {"past", "participle"} & set(found.forms):
        return False
    if found.verb in v.FINISHED:
        return True
    rest = text[found.end :]
    if found.verb == "roll" and re.match(r"\s+out\b", rest):
        return True
    if found.verb in ("lead", "manage", "oversee", "direct", "plan", "complete"):
        words = [word.strip(".,;").lower() for word in re.split(r"\b(?:of|from|to|for|in|on|with)\b", rest)[0].split()]
        if words and words[-1] in _OF_ONE:
            return True  # "Led the migration from …" happened once
    if found.verb in v.CHANGED:
        return bool(re.search(_FIGURE, rest))
    if found.verb in v.MADE:
        made = re.search(_OUTCOME, rest) or re.search(_FIGURE, rest) or re.match(_MADE_ONE, rest)
        return bool(made) or re.match(_HANDLING, rest) is not None
    return bool(re.search(_OUTCOME, rest) and re.search(_FIGURE, rest))


# --- passives ---


def passives(text: str, *, every: bool = False) -> list[tuple[int, int]]:
    """Offsets of each passive: start of the form of be or get, end of the participle.

    "was awarded", "was promoted" and their like are left out unless `every` passive is asked for.
    """
    line = Line(text)
    found: list[tuple[int, int]] = []
    i = 0
    while i < len(line.tokens):
        if (
            line.low(i) in v.BE
            or line.low(i) in v.GET
            or (line.low(i).endswith(("n't", "'s", "'re", "sn", "en")) and _be_clitic(line.low(i)))
        ):
            at = i + 1
            while at < len(line.tokens) and at < i + 5 and line.plain(at) and _between(line.low(at)):
                at += 1
            base = _participle(line, at) if line.plain(at) else ""
            word = line.low(at)
            agent = line.low(at + 1) == "by"
            state = word in v.STATES or (word == "used" and _accustomed(line, at))
            if base and (not state or agent) and (every or base not in v.FINE_PASSIVES):
                found.append((line.tokens[i].start, line.tokens[at].end))
                i = at
        i += 1
    return found


def _be_clitic(word: str) -> bool:
    return word in (
        "wasn't",
        "weren't",
        "isn't",
        "aren't",
        "wasn",
        "weren",
        "isn",
        "aren",
        "it's",
        "that's",
        "there's",
        "they're",
        "we're",
        "you're",
        "he's",
        "she's",
    )


def _between(word: str) -> bool:
    return is_adverb(word) or word in (
        "been",
        "being",
        "not",
        "never",
        "all",
        "almost",
        "nearly",
        "quite",
        "both",
        "ever",
        "just",
        "already",
        "first",
        "well",
        "much",
        "better",
    )


def _accustomed(line: Line, i: int) -> bool:
    """ "was used to the noise", not "was used to cut" nor "was used daily"."""
    return line.low(i + 1) == "to" and (following(line, i + 1) in ("det", "num") or is_gerund(line.low(i + 2)))
