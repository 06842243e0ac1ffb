"""Sentences and spans of years in running text, by spaCy's English tokenizer and rules.

Only postings come here: importing spaCy takes about a second, so it happens on the first call and nowhere else in
the project. No trained model is used: spaCy's English tokenizer, its rule-based sentencizer and its token matcher,
built without the pipeline around them (``spacy.blank("en")`` reads and checks a configuration for that, which takes
longer than everything here).
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import lru_cache
from typing import Any, NamedTuple

from profilelint.pattern import lazy

_CHUNK = 20_000
"""Longer texts are handed to spaCy in parts of at most this many characters (its own limit is a million)."""


class SpacyMissingError(RuntimeError):
    """spaCy cannot be imported; the message says what to do about it."""


class Bound(StrEnum):
    """What a number of years bounds."""

    MINIMUM = "minimum"
    RANGE = "range"
    MAXIMUM = "maximum"
    """Up to, less than, no more than."""


class Years(NamedTuple):
    """A number of years in a text: ``text[start:end]`` with ``low`` (and ``high`` of a range, else ``None``)."""

    start: int
    end: int
    low: int
    high: int | None
    bound: Bound


class _Tools(NamedTuple):
    tokenizer: Any
    sentencizer: Any
    matcher: Any


_WORDS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
_NUMBERS = {word: number for number, word in enumerate(_WORDS)} | {"twenty": 20}


@lru_cache(maxsize=1)
def _tools() -> _Tools:
    """The tokenizer with sentencizer and the matcher. Raises SpacyMissingError."""
    with _uncollected():
        return _made()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of cycles, which would look again and again at the objects of a large import, none of
    which ever goes away; what is there afterwards is left out of its later rounds as well."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if enabled:
            gc.enable()


def _made() -> _Tools:
    try:
        from spacy import util
        from spacy.lang.en import EnglishDefaults
        from spacy.matcher import Matcher
        from spacy.pipeline import Sentencizer
        from spacy.tokenizer import Tokenizer
        from spacy.vocab import create_vocab
    except ImportError as error:
        raise SpacyMissingError(
            f"spaCy could not be imported ({error}); reading a posting needs it: pip install 'spacy>=3.8,<3.9'"
        ) from error
    dashes = [r"(?<=[0-9])[–—+](?=[0-9])", r"(?<=[A-Za-z])[–—](?=[A-Za-z0-9])"]
    vocab: Any = create_vocab("en", EnglishDefaults)
    tokenizer = Tokenizer(
        vocab,
        rules=EnglishDefaults.tokenizer_exceptions,
        prefix_search=util.compile_prefix_regex(EnglishDefaults.prefixes or ()).search,
        suffix_search=util.compile_suffix_regex(EnglishDefaults.suffixes or ()).search,
        infix_finditer=util.compile_infix_regex([*(EnglishDefaults.infixes or ()), *dashes]).finditer,
        token_match=EnglishDefaults.token_match,
        url_match=EnglishDefaults.url_match,
    )
    for short in ("etc.", "approx.", "yrs.", "yr.", "exp.", "min.", "max.", "incl.", "pref.", "req.", "dept."):
        tokenizer.add_special_case(short, [{"ORTH": short}])
    number: dict[str, Any] = {"LIKE_NUM": True}
    more: dict[str, Any] = {"ORTH": "+", "OP": "?"}
    bracket: list[dict[str, Any]] = [
        {"ORTH": "(", "OP": "?"},
        {"LIKE_NUM": True, "OP": "?"},
        {"ORTH": "+", "OP": "?"},
        {"ORTH": ")", "OP": "?"},
    ]
    between: dict[str, Any] = {"LOWER": {"IN": ["-", "–", "—", "to", "or"]}}
    extra: list[dict[str, Any]] = [
        {"LOWER": {"IN": ["or", "and", "plus"]}, "OP": "?"},
        {"LOWER": {"IN": ["more", "up", "full", "additional", "+"]}, "OP": "?"},
    ]
    year: dict[str, Any] = {"LOWER": {"IN": ["year", "years", "yrs", "yr", "yrs.", "yr."]}}
    plain = [number, more, *bracket, *extra, year]
    ranged = [number, more, *bracket, between, number, more, *bracket, *extra, year]
    first_bracket = [{"ORTH": "("}, number, {"ORTH": ")"}, number, more, *extra, year]
    matcher = Matcher(vocab)
    matcher.add("YEARS", [plain, ranged, first_bracket], greedy="LONGEST")
    return _Tools(tokenizer, Sentencizer(), matcher)


_GAP = lazy(r"\s")


def _parts(text: str) -> list[tuple[int, str]]:
    """The text in parts that spaCy takes, cut at blanks where there are any."""
    parts: list[tuple[int, str]] = []
    start = 0
    while len(text) - start > _CHUNK:
        ends = [found.end() for found in _GAP.finditer(text, start + _CHUNK - 2000, start + _CHUNK)]
        stops = [end for end in ends if text[end - 2] in ".!?\n"]
        cut = max(stops or ends, default=-1)
        end = cut if cut > start else start + _CHUNK
        parts.append((start, text[start:end]))
        start = end
    parts.append((start, text[start:]))
    return parts


def sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a text as half-open ranges without blanks at either end, in order.

    A full stop in an abbreviation ("e.g.", "U.S.", "Inc.") ends none; a line break ends one.
    """
    out: list[tuple[int, int]] = []
    for base, part in _parts(text):
        offset = base
        for row in part.split("\n"):
            out.extend(_row(row, offset))
            offset += len(row) + 1
    return out


def _row(row: str, base: int) -> list[tuple[int, int]]:
    if not row.strip():
        return []
    if not any(sign in row for sign in ".!?…。！？"):  # one sentence: nothing to tokenize
        start = len(row) - len(row.lstrip())
        return [(base + start, base + len(row.rstrip()))]
    out: list[tuple[int, int]] = []
    ranges: list[tuple[int, int]] = []
    tools = _tools()
    for sent in tools.sentencizer(tools.tokenizer(row)).sents:
        at = sent.start_char
        for match in _AFTER_SHORT.finditer(row, sent.start_char, sent.end_char):
            ranges.append((at, match.end()))
            at = match.end()
        ranges.append((at, sent.end_char))
    for first, last in ranges:
        text = row[first:last]
        start = first + len(text) - len(text.lstrip())
        end = first + len(text.rstrip())
        if end <= start:
            continue
        if not any(char.isalnum() for char in row[start:end]) and out:
            out[-1] = (out[-1][0], base + end)
        else:
            out.append((base + start, base + end))
    return out


_AFTER_SHORT = lazy(
    r"\b(?:U\.S\.(?:A\.)?|U\.K\.|etc\.|Inc\.|Ltd\.|Corp\.|a\.m\.|p\.m\.|Ph\.D\.)\s+"
    r"(?=(?:We|You|Your|The|This|These|Apply|Please|Our|If|It|Applicants|Candidates|Must|No|To|In|For|A|An|All"
    r"|Applications)\b)"
)
"""An abbreviation that also ends its sentence, by the word after it."""


def _number(text: str) -> int | None:
    text = text.lower()
    if text.isascii() and text.isdigit():
        return int(text) if len(text) <= 3 else None
    return _NUMBERS.get(text)


_MAXIMUM = lazy(
    r"(?:up to|(?<!not )(?<!no )(?:less|fewer) than|under|no more than|not more than|at most|maximum(?: of)?"
    r"|max\.?)\s*$"
)
_HAS_YEAR = lazy(r"(?<![A-Za-z])(?:y(?:ea)?rs?|months?)\b", re.IGNORECASE)
_NUMBER = rf"(?P<n>\d{{1,2}}|{'|'.join(_WORDS[1:])}|twenty)"
_OTHER_WORDS = lazy(
    # "a year of", "a year or more", "a full year's"
    r"(?:^\W*|\b(?:at\s+least|minimum(?:\s+of)?|with|have|having|has|need|requires?|required|about|over|than|and|or"
    r"|plus|for|bring"
    r"|you[’']ll\s+have|around|roughly|nearly|preferably|ideally)\s+|[:;(,]\s*)"
    r"(?P<one>(?:an?\s+(?:full\s+|solid\s+|good\s+|whole\s+|calendar\s+)?year(?P<more>\s+or\s+(?:more|two|longer"
    r"|so))?))(?:[’']s)?"
    r"(?=\W|$)(?!\s*(?:ago|round|later|after|ahead|before|off|from|until|long\b))"
    # "a couple of years"
    r"|\b(?P<two>(?:an?\s+)?couple\s+(?:of\s+)?(?:years|yrs))\b"
    # "twelve months", "18+ months"
    rf"|\b(?P<months>(?P<m>\d{{1,2}}|twelve|eighteen|twenty[- ]four"
    rf"|thirty[- ]six)\s*(?:\(\d{{1,2}}\)\s*)?\+?\s*(?:or\s+more\s+)?months[’']?)"
    # "5-year experience", "2-plus years"
    rf"|(?<![\w.,$£€/–-])(?P<compound>{_NUMBER}(?:-plus\s+|\+?[- ])(?:years?"
    rf"|yrs?))(?=[’']?\s+(?:of\s+)?(?:\w+\s+){{0,2}}experience\b)"
    # "4+yrs"
    r"|(?<![\w.,$£€/–-])(?P<glued>(?P<g>\d{1,2})\+?(?:years?|yrs?))(?![\w-])"
    # "…, of which two as a lead", "at least 1 of them"
    rf"|\b(?:of\s+which|including|with)\s+(?:at\s+least\s+|a\s+minimum\s+of\s+)?(?P<which>(?P<w>\d{{1,2}}"
    rf"|{'|'.join(_WORDS[1:])}))"
    r"(?=\s+(?:as|in|with|at|on|of\s+(?:them|those|these)|working|leading|managing)\b)"
    rf"|(?:\bat\s+least\s+|,\s*|;\s*|\band\s+)(?P<them>(?P<t>\d{{1,2}}|{'|'.join(_WORDS[1:])}))(?=\s+of\s+(?:them"
    rf"|those|these|which)\b)",
    re.IGNORECASE,
)
_MONTHS = {"twelve": 12, "eighteen": 18, "twenty-four": 24, "twenty four": 24, "thirty-six": 36, "thirty six": 36}


def years(text: str) -> list[Years]:
    """The numbers of years in a text, in order: digits and words, ``3+``, ``3-5``, ``five (5)``, ``2 or more``, ``a
    year or more``, whole years in months (``18 months`` are one), parts of a number before
    (``of which two as a lead``).

    Compounds ("five-year plan") are not among them, but of experience. Whether such a span is about experience is the
    caller's question.
    """
    if not _HAS_YEAR.search(text):
        return []
    out: list[Years] = []
    tools = _tools()
    for base, part in _parts(text):
        doc = tools.tokenizer(part)
        for span in sorted(tools.matcher(doc, as_spans=True), key=lambda found: found.start):
            out.extend(_read(span, part, base))
    for match in _OTHER_WORDS.finditer(text):
        start, end, low = _in_other_words(match)
        part = match["which"] or match["them"]
        if part and not any(0 < start - item.end <= 120 for item in out):
            continue
        if low and not any(item.start < end and start < item.end for item in out):
            before = text[max(0, start - 24) : start].lower()
            bound = Bound.MAXIMUM if _MAXIMUM.search(before) else Bound.MINIMUM
            out.append(Years(start, end, low, None, bound))
    return sorted(out)


def _in_other_words(match: re.Match[str]) -> tuple[int, int, int]:
    """Where such a number of years stands, and the number; 0 where it is less than one or none."""
    for name, number in (("one", 1), ("two", 2)):
        if match[name]:
            return *match.span(name), number
    if match["months"]:
        word = match["m"].lower()
        return *match.span("months"), (_MONTHS.get(word) or _number(word) or 0) // 12
    name, figure = next(
        pair for pair in (("compound", "n"), ("glued", "g"), ("which", "w"), ("them", "t")) if match[pair[0]]
    )
    return *match.span(name), _number(match[figure]) or 0


_FROM = lazy(
    rf"(?<!\w)(\d{{1,2}}|{'|'.join(_WORDS[1:])})\s*(?:\(\d{{1,2}}\)\s*)?(?:to|or|(?<=\d )and|(?<=[a-z] )and|[-–—])\s*$",
    re.IGNORECASE,
)
"""The lower end of a range that the matcher leaves out: "three to five (3-5) years"."""


_BETWEEN = lazy(r"\bbetween\s+$", re.IGNORECASE)


def _read(span: Any, text: str, base: int) -> list[Years]:
    numbers: list[int] = []
    joined = False
    depth = 0
    outside: list[int] = []
    for token in span:
        if token.text == "(":
            depth += 1
        elif token.text == ")":
            depth -= 1
        elif token.lower_ in ("-", "–", "—", "to") or (token.lower_ == "or" and len(numbers) == 1):
            joined = True
        else:
            number = _number(token.text)
            if number is not None:
                numbers.append(number)
                if depth == 0:
                    outside.append(number)
    values = outside or numbers
    if not values:
        return []
    first = _FROM.search(text, max(0, span.start_char - 24), span.start_char)
    if first is not None and first[0].rstrip().lower().endswith("and") and not _BETWEEN.search(text, 0, first.start()):
        first = None
    if first is not None and len(outside) == 1 and (number := _number(first[1])) is not None:
        values = [number, *values]
        joined = True
    low = min(values)
    high = max(values) if joined and len(values) > 1 and max(values) > low else None
    before = text[max(0, span.start_char - 24) : span.start_char].lower()
    bound = Bound.MAXIMUM if _MAXIMUM.search(before) else Bound.RANGE if high is not None else Bound.MINIMUM
    return [Years(base + span.start_char, base + span.end_char, low, high, bound)]
