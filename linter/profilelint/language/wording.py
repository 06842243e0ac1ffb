"""Finished sentences for suggestions: a bullet said with another verb, without a pronoun, in two halves, with a blank.

Blanks that only the writer can fill stand in angle quotes: ``‹number›``, or a choice: ``‹Built | Tested›``. No function
adds a fact. Where the grammar is in doubt the answer is None.
The tables are read on first use.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from profilelint.language import _vocabulary as v
from profilelint.language import verbs
from profilelint.language.verbs import Line, Opening, Tense, following, readings
from profilelint.pattern import lazy

_PEOPLE = ("learner", "client", "patient", "staff", "child")
_QUANTITIES = frozenset(
    """
    range number variety set series list group team part one pair collection total dozen dozens hundreds thousands
    portfolio mix couple array batch stack cabin crew staff fleet range rotation half two three four five six
    """.split()
)
_CARE = frozenset("bathe dress eat feed groom toilet shower stand transfer walk bath shave".split())
_SHARE = frozenset(
    """
    author build chair coach create design develop direct edit found host invent lead manage organise organize plan
    present produce run supervise teach write
    """.split()
)
"""Verbs that take "co-": "Co-organized a fair" says no more than "Helped organize a fair"."""


_TITLES = frozenset("dr mr ms mrs prof st".split())


class Object(NamedTuple):
    """What a verb acts on: its head noun, the noun's class ("" where it is not known), where the phrase stands."""

    head: str
    kind: str
    start: int
    end: int
    plural: bool
    joined: bool
    """Another noun follows after "and"."""


# --- the tables ---


def rows(name: str) -> list[list[str]]:
    """The cells of each row of one of the tables."""
    lines = verbs.data(name).splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@lru_cache(maxsize=1)
def nouns() -> dict[str, str]:
    """The class of each noun of the table, in the singular; two words are joined by a blank."""
    found: dict[str, str] = {}
    for kind, words in rows("object_nouns.tsv"):
        for word in words.split(" "):
            found.setdefault(word.replace("_", " "), kind)
    return found


@lru_cache(maxsize=1)
def synonyms() -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
    """By verb: (classes of the object, other verbs), the closest classes first."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for verb, kinds, others in rows("verb_synonyms.tsv"):
        found.setdefault(verb, []).append((tuple(kinds.split(",")), tuple(others.split(","))))
    return found


@lru_cache(maxsize=1)
def _parts() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    return {kind: (tuple(part.split(",")), tuple(charge.split(","))) for kind, part, charge in rows("verb_parts.tsv")}


@lru_cache(maxsize=1)
def _measures() -> list[tuple[frozenset[str], frozenset[str], tuple[str, ...]]]:
    return [
        (frozenset(said.split(",")), frozenset(kinds.split(",")), tuple(names.split(",")))
        for said, kinds, names in rows("verb_measures.tsv")
    ]


def strength(phrase: str) -> str:
    """The class of a verb or of a verb with its particle ("set up"): "strong", "plain", "weak", or "" if unknown."""
    return v.PHRASAL.get(phrase) or verbs.strength(phrase.split(" ")[0])


def _said(phrase: str, tense: Tense) -> str:
    """ "draw up" in the past or the base form."""
    first, _, rest = phrase.partition(" ")
    forms = verbs.forms(first)
    word = first if forms is None or tense == "present" else forms.past
    return f"{word} {rest}" if rest else word


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _choice(phrases: Iterable[str], tense: Tense) -> str:
    return "‹" + " | ".join(_capital(_said(phrase, tense)) for phrase in phrases) + "›"


_DOUBLED = lazy(r"\b(the|an?|of|to|in|and|for|with|on|at|by)(\s+)\1\b(?!-)", re.IGNORECASE)


def tidy(text: str) -> str:
    """The text without doubled small words ("the the") and blanks before punctuation."""
    text = _DOUBLED.sub(r"\1", text)
    return re.sub(r"[ \t]+([,.;:])", r"\1", re.sub(r"[ \t]{2,}", " ", text)).strip()


# --- the object ---


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    if word.endswith("lves"):
        return word[:-3] + "f"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


_IRREGULAR = {"people": "client", "children": "child", "men": "client", "women": "client", "media": "media"}


def _kind(word: str) -> str:
    table = nouns()
    word = word.replace("’", "'").removesuffix("'s")
    found = table.get(word) or table.get(_singular(word)) or (table.get(word[:-2]) if word.endswith("es") else None)
    found = found or table.get(_IRREGULAR.get(word, ""), "")
    return found or ("staff" if {word, _singular(word)} & (v.ROLES - _NO_PERSON) else "")


_NO_PERSON = frozenset("lead head guide chair host counter principal fellow professional expert".split())
_SENIOR = frozenset(
    """
    boss owner supervisor director chef coach principal professor doctor nurse teacher manager officer president
    secretary pastor priest minister rabbi imam mechanic electrician carpenter plumber lawyer attorney engineer
    scientist researcher dentist veterinarian vet surgeon pharmacist physician artist stylist captain sergeant
    librarian planner photographer producer editor therapist technician welder
    """.split()
)
"""People who are helped in their work, not trained or led by a helper."""


def _action_noun(word: str) -> bool:
    """A noun for something done: "migration", "analysis", "preparation"."""
    low = _singular(word)
    return word in v.NOMINALS or low in v.NOMINALS or low.endswith(("tion", "sion", "ment", "ysis")) or low == "change"


_STOPS = frozenset("and or end-to-end worth totaling totalling including twice once".split())


def object_of(line: Line, i: int) -> Object | None:
    """The noun phrase that begins at token `i`; None where none does."""
    size = len(line.tokens)
    first = i
    at = i
    while at < min(size, i + 14):
        word = line.low(at)
        gap = line.gap(at).strip() if at > i else ""
        if gap and gap not in ("$", "“", '"', "'", "/", "#", "~") and not (gap == "." and line.low(at - 1) in _TITLES):
            break
        if word in v.PREPOSITIONS or word in v.LINKING or word in v.BE or word in v.MODALS or word in _STOPS:
            break
        if at > first + 1 and word in v.DETERMINERS and word not in ("other", "more", "few", "several", "many", "own"):
            break
        if at > first and (word in ("how", "what", "why", "i", "we", "they") or _ends_phrase(line, at)):
            break
        if at > first and verbs.is_gerund(word) and _acts(line, at):
            break
        at += 1
    if at == i:
        return None
    head = line.low(at - 1)
    if head in _QUANTITIES and line.low(at) == "of":
        inner = object_of(line, at + 1)
        if inner is not None and (inner.kind or not _kind(head)):
            return inner._replace(start=i)
    pair = f"{line.low(at - 2)} {_singular(head)}" if at - 2 >= i else ""
    table = nouns()
    kind = table.get(pair) or table.get(f"{line.low(at - 2)} {head}" if at - 2 >= i else "") or _kind(head)
    if not kind and _action_noun(head):
        kind = "action"
    joined = line.low(at) in ("and", "or") or (at < size and line.gap(at).strip() in (",", "&", "/"))
    if joined:
        further = at + 1 if line.low(at) in ("and", "or") else at
        other = object_of(line, further) if further < size and further < i + 12 else None
        if other is not None and other.kind != kind and not _verb_at(line, further):
            kind = "mixed"
    return Object(head, kind, i, at, verbs.is_plural(head) or head in v.PEOPLE, joined)


def _acts(line: Line, at: int) -> bool:
    """The gerund at `at` behind a noun tells what the thing does: "an engine processing 100 events"."""
    return line.low(at) in v.RESULTS or following(line, at) in ("det", "num", "plural", "adj", "adv", "particle")


def _verb_at(line: Line, i: int) -> bool:
    return any(hit.form in ("past", "gerund") for hit in readings(line.low(i)))


def _ends_phrase(line: Line, at: int) -> bool:
    """Token `at` is a participle behind a noun: "a tool used by", "shoes needed for"."""
    word = line.low(at)
    if word in ("to", "that", "who", "which", "than", "then", "not", "each", "every"):
        return True
    if word in ("daily", "weekly", "monthly", "yearly"):
        return following(line, at) in ("end", "edge", "prep", "for", "in", "on", "with", "at", "and")
    hits = readings(word)
    if not any(hit.form in ("participle", "past") for hit in hits) or any(hit.form == "base" for hit in hits):
        return False
    return following(line, at) in ("prep", "for", "in", "on", "with", "at", "as", "end", "det", "num")


def _behind(line: Line, found: Opening) -> int:
    """The first token behind the opening, coordinated verbs and particles passed over."""
    i = next((k for k, token in enumerate(line.tokens) if token.start >= found.end), len(line.tokens))
    for _ in range(4):
        word = line.low(i)
        if (word in ("and", "or") or line.gap(i).strip() in (",", "&", "/")) and found.forms:
            head = i + 1 if word in ("and", "or") else i
            if line.low(head) in ("and", "or"):
                head += 1
            if any(hit.form in found.forms for hit in readings(line.low(head))) and head < len(line.tokens):
                i = head + 1
                continue
        if word in v.PARTICLES:
            i += 1
            continue
        break
    return i


def kind_of(text: str) -> str:
    """The class of what a line's opening verb acts on: "software", "learner", "money" …; "" where it is not known."""
    found = verbs.opening(text)
    if found.kind not in ("verb", "gerund", "weak") or len(text) > verbs.LONGEST:
        return ""
    line = Line(text)
    i = _behind(line, found)
    if line.low(i) == "as":
        return ""
    if line.low(i) in v.PREPOSITIONS and line.low(i) not in ("of",):
        i += 1
    what = object_of(line, i)
    if what is not None and what.kind == "mixed":
        return _table_kind(line, what.end)
    return what.kind if what is not None else ""


# --- another verb ---


def alternatives(text: str, taken: Iterable[str] = ()) -> tuple[str, ...]:
    """The line with other opening verbs of the same meaning, strength and tense, the closest first.

    Verbs in `taken` (base forms) are left out, and those that the line says anyway.
    """
    found = verbs.opening(text)
    if found.kind != "verb" or found.form not in ("past", "base") or not verbs.closed(text):
        return ()
    if len(text) > verbs.LONGEST:
        return ()
    line = Line(text, 400)
    i = next((k for k, token in enumerate(line.tokens) if token.start >= found.end), len(line.tokens))
    after = line.low(i)
    end = found.end
    table = synonyms()
    other = table.get(f"{found.verb} {after}", [])
    if other and line.plain(i):
        if after in v.PARTICLES:
            end = line.tokens[i].end
            i += 1
        else:
            end = line.tokens[i].end
    elif (
        after in v.PREPOSITIONS
        or after in v.PARTICLES
        or i >= len(line.tokens)
        or after in v.LINKING
        or after in v.OBJECTS
    ):
        return ()
    else:
        other = table.get(_american(found.verb), [])
    what = object_of(line, _behind(line, found) if end == found.end else i)
    kind = what.kind if what is not None else ""
    words = {line.low(k) for k in range(min(len(line.tokens), 8))}
    avoid = set(taken)
    tense: Tense = "past" if found.form == "past" else "present"
    out: list[str] = []
    fitting = [others for kinds, others in other if kind in kinds]
    general = [others for kinds, others in other if "*" in kinds] if kind and not fitting else []
    for others in (*fitting, *general):
        for phrase in others:
            base = phrase.split(" ")[0]
            said = _said(_british(phrase, found.verb), tense)
            if base in avoid or said.split(" ")[0] in words:
                continue
            better = text[: found.start] + verbs.like(said, text[found.start]) + text[end:]
            if better not in out and verbs.opening(better).kind == "verb":
                out.append(better)
    return tuple(out)


def _american(base: str) -> str:
    """The base as the tables spell it: "organise" → "organize"."""
    if base in synonyms():
        return base
    other = re.sub(r"(?<=.)yse$", "yze", re.sub(r"(?<=.)ise$", "ize", base))
    return other if other in synonyms() else base


def _british(phrase: str, like: str) -> str:
    """`phrase` with the -ise of the word that it replaces."""
    return re.sub(r"ize\b", "ise", phrase) if like.endswith("ise") and like != _american(like) else phrase


# --- a weak opening ---


def opened(text: str, tense: Tense = "past") -> str | None:
    """A line with a weak opening, said with its action.

    "Responsible for scheduling 14 tutors" → "Scheduled 14 tutors". Where only a share of the work was one's own, or the
    line names no action, it holds a choice of verbs that fit the object: "Helped new members find a group" →
    "‹Guided | Advised | Coached› new members in finding a group". None where nothing fits.
    """
    found = verbs.opening(text)
    if found.kind != "weak" or len(text) > verbs.LONGEST or not verbs.closed(text):
        return None
    if found.form == "third" or (found.form == "base" and tense == "past"):
        text = verbs.retense(text, tense) or text
        found = verbs.opening(text)
    better = _team(text, found, tense)
    if better is None and not verbs.shared(found) and not verbs.learnt(found):
        better = verbs.rewrite(text, tense) or _listed(text, found, tense)
    if better is None:
        better = _shared(text, found, tense)
    if better is None:
        return None
    better = whole(_ended(text, tidy(better)))
    return better if _keeps(text[found.end :], better) and _parallel(text[found.end :], better, found) else None


_LINKED = lazy(r"(?:\b(?:and|or|&)|[,;.])\s+(?:(?:and|or|then)\s+)?(?:[a-z]+ly\s+)?(?P<word>[a-z]+(?:-[a-z]+)?)\b")
_OPENS_LIST = lazy(r"\b(?:including|such\s+as|like|by|while|from|without|before|after|for|when)\s", re.IGNORECASE)


def _looks_gerund(word: str) -> bool:
    """The word may be a gerund, known or not."""
    return word.endswith("ing") and len(word) > 4 and word not in v.NO_VERBS_IN_ING


def _parallel(rest: str, better: str, found: Opening) -> bool:
    """No gerund or base form that could stand beside the opening verb is left in its old form."""
    first = Line(rest, 200)
    gerund = bool(first.tokens) and any(verbs.is_gerund(first.low(k)) for k in range(min(2, len(first.tokens))))
    bare = found.verb == "help" or found.phrase.lower().endswith(" to")
    chain = gerund and _second_verb(better, "past") and verbs.opening(better).form == "past"
    if chain and not _verbs_throughout(better):
        return False
    choice = better.startswith("‹") and not gerund
    if choice and rest.strip(" .") in better:
        return True
    for link in _LINKED.finditer(better):
        word = link["word"]
        before = better[: link.start()]
        if _OPENS_LIST.search(before):
            return True
        line = Line(better[link.start("word") :], 80)
        nearby = following(line, 0)
        if (gerund or choice) and word.endswith("ing") and "-" in word:
            return False
        told = better.partition("›")[2].lstrip()
        loose = choice and verbs.is_gerund(word) and word not in v.RESULTS and not told.startswith("‹")
        if loose and " in " not in better[better.index("›") : link.start()]:
            return False
        old = _looks_gerund(word)
        if gerund and old and word not in v.RESULTS and (chain or re.search(r"[a-z]+ly\s", link[0])):
            return False
        named = nearby in ("end", "edge", "and", "be", "head", "role") and link[0][0] not in ";."
        if gerund and old and word not in v.RESULTS and not named:
            return False
        if bare and nearby in ("det", "num", "particle") and not re.search(r"\bto\s", before):
            forms = {hit.form for hit in readings(word)}
            if "base" in forms and "past" not in forms:
                return False
    return True


def _verbs_throughout(text: str) -> bool:
    """Of a list "A …, B …, and C …" whose last item has a verb, no other item lacks one."""
    parts = re.split(r",\s+", _OPENS_LIST.split(text)[0])
    said = [Line(re.sub(r"^(?:and|or|then)\s+", "", part), 60).low(0) for part in parts[1:]]
    acts = [any(hit.form == "past" for hit in readings(word)) or verbs.is_adverb(word) for word in said]
    return not acts or not acts[-1] or all(acts)


_BLANK = lazy(r"‹([^|‹›]*)(\|[^‹›]*)?›")


def whole(text: str) -> str:
    """A line of fewer than five words with blanks for what could be counted: shorter ones say too little."""
    shown = _BLANK.sub(lambda blank: blank[1] if blank[2] else "some three words", text)
    if len(shown.split()) >= 5 or any(char.isdigit() or char in ":," for char in shown):
        return text
    if any(word in v.NUMBERS for word in shown.lower().split()):
        return text
    return measured(text, measures(text) or ("how many", "how often"))


def keeps_verb(old: str, new: str) -> bool:
    """Whether the verb that opens a new wording stands in the old one in some form, so that it claims nothing more:
    "Responsible for scheduling" has the "Scheduled", "Worked on a form" no "Built". What somebody was to do ("had the
    opportunity to lead") need not have been done."""
    verb = verbs.opening(new).verb
    if "‹" in new or not verb:
        return False
    words = re.findall(r"(?<!\bto )\b[a-z]+", old.lower())
    if any(base == verb for word in words for base, _ in verbs.lemmas(word)):
        return True
    stem = verb[: max(_STEM, len(verb) - 2)]
    return len(stem) >= _STEM and any(word.startswith(stem) for word in words)


_STEM = 4
"""The letters that a verb and its noun have in common, at least: "managed", "management"."""


def change(old: str, new: str) -> tuple[int, int, str]:
    """The smallest change of whole words that makes `new` of `old`: start and end in `old`, and the text there."""
    before, after = re.split(r"(?<=\s)", old), re.split(r"(?<=\s)", new)
    first = 0
    while first < min(len(before), len(after)) - 1 and before[first] == after[first]:
        first += 1
    last = 0
    while last < min(len(before), len(after)) - first - 1 and before[-1 - last] == after[-1 - last]:
        last += 1
    start = len("".join(before[:first]))
    end = len(old) - len("".join(before[len(before) - last :]))
    text = "".join(after[first : len(after) - last])
    blanks = len(old[start:end]) - len(old[start:end].rstrip())
    return start, end - blanks, text.rstrip() if blanks else text


def _listed(text: str, found: Opening, tense: Tense) -> str | None:
    """ "Duties: cooking, cleaning, driving clients": a list without its "and"."""
    rest = text[found.end :]
    comma = rest.rfind(",")
    if rest.count(",") < 1 or " and " in rest or re.search(r"[;()]", rest):
        return None
    return verbs.rewrite(f"{text[: found.end]}{rest[:comma]} and{rest[comma + 1 :]}", tense)


def _keeps(text: str, better: str) -> bool:
    """No number, name or address of the text is lost, and no mark or word is doubled."""
    facts = [*re.findall(r"\d[\d.,]*\d|\d", text), *re.findall(r"\S*(?:://|@|www\.)\S*\w", text), *_names(text)]
    if not all(fact in better for fact in facts) or not verbs.closed(better):
        return False
    if not (better[:1].isupper() or not better[:1].isalpha()) or re.search(
        r"[ \t][,.;:](?!\d)|[,;:]{2}|\S {2}", better
    ):
        return False
    doubled = {found[1].lower() for found in _TWICE.finditer(better)}
    return doubled <= {found[1].lower() for found in _TWICE.finditer(text)}


def _ended(text: str, better: str) -> str:
    """The line with the final period of the text, or without one where the text has none."""
    if text.rstrip().endswith(".") == better.endswith("."):
        return better
    return better + "." if text.rstrip().endswith(".") else better.rstrip(".")


_TWICE = lazy(r"\b([a-z]+)\s+\1\b(?!-)", re.IGNORECASE)


def _names(text: str) -> list[str]:
    """The words with a capital inside the text, but not those at the start of a sentence or for the first person."""
    found = re.finditer(r"(?<![.!?:;]\s)(?<=[\s(/\"“-])[A-Z][\w&+#.]*\w|(?<=\S\s)[A-HJ-Z]\b", text)
    return [name[0] for name in found if name[0] not in ("I", "My", "We", "Our")]


_WHO = lazy(r"(?:acted|served)\s+as\s+the\s+(?:\w+\s+)?(?:person|one)\s+who$", re.IGNORECASE)
_TEAM = lazy(
    r"(?:was\s+|worked\s+on\s+|working\s+on\s+)?(?:(?:an?\s+)?(?:integral\s+|key\s+)?(?:part|member)\s+of\s+)?"
    r"(?P<team>(?:an?|the)\s+(?:[\w-]{1,20}\s+){0,2}team(?:\s+of\s+[\w-]{1,12}(?:\s+[\w-]{1,20})?)?)\s+"
    r"(?P<link>that|which|who|to)$",
    re.IGNORECASE,
)


def _team(text: str, found: Opening, tense: Tense) -> str | None:
    """ "Part of a team of six that built a rover" → "Built a rover in a team of six"."""
    said = " ".join(text[found.start : found.end].split())
    phrase = _TEAM.match(said)
    alone = _WHO.match(said)
    if phrase is None and alone is None:
        return None
    rest = text[found.end :].strip()
    inner = verbs.opening(_capital(rest))
    if inner.kind != "verb" or inner.start or inner.form not in ("past", "base", "third"):
        return None
    line = _capital(rest)
    if phrase is None:
        return text[: found.start] + line
    if inner.form == "third":
        done = verbs.retense(line, tense)
        if done is None:
            return None
        line = done
    elif phrase["link"].lower() == "to" or tense == "present":
        line = (verbs.retense(line, tense) or line) if inner.form != ("past" if tense == "past" else "base") else line
    body, dot = (line[:-1], ".") if line.endswith(".") else (line, "")
    if not _short_clause(body):
        return None
    team = phrase["team"]
    if " of " not in team:
        team = re.sub(r"^the\b", "a", team, flags=re.IGNORECASE) + " of ‹number›"
    return f"{text[: found.start]}{body} in {team}{dot}"


def _shared(text: str, found: Opening, tense: Tense) -> str | None:
    line = Line(text)
    i = next((k for k, token in enumerate(line.tokens) if token.start >= found.end), len(line.tokens))
    if i >= len(line.tokens):
        return None
    between = text[found.end : line.tokens[i].start].strip()
    if between not in ("", ":"):
        return None
    if line.low(i) == "out" and i + 1 < len(line.tokens):
        i += 1
    lead = re.sub(r"^[A-Za-z]+ly\s+$", "", text[: found.start])  # "Actively participated in"
    rest = text[line.tokens[i].start :]
    low = line.low(i)
    if found.phrase.lower().endswith(" to") and " by " in rest and found.phrase.lower().startswith("contribut"):
        return None
    mine = 0 if verbs.shared(found) or found.verb == "work" else 1
    phrase = found.phrase.lower()
    if verbs.learnt(found):
        done = _learnt(line, i, found, rest, tense)
        return None if done is None else lead + done
    if phrase.startswith("worked as"):
        return _in_team(rest, tense)
    if phrase.startswith("worked closely"):
        return f"{lead}{_choice(('plan', 'prepare', 'check'), tense)} ‹what› with {rest}"
    if low in ("at", "during", "around", "out", "for", "on"):
        return f"{lead}{_somewhere(rest, tense)} ‹what› {rest}"
    done = _done(text, line, i, found, tense)
    if done is not None:
        return lead + done
    infinitive = phrase in ("help", "helped", "helps", "helping") or phrase.endswith(" to")
    if infinitive and any(hit.form == "base" for hit in readings(low)) and verbs.base_verb(line, i) != "noun":
        return None  # "to translate letters …": the verb is there, but its grammar is in doubt
    if low.endswith("ing") and (verbs.is_gerund(low) or verbs.rare_gerund(low)) and not _kind(low):
        return None
    what = object_of(line, i)
    if what is None or (verbs.is_gerund(low) and what.end > i + 1 and what.head.rstrip("s") not in v.COMPOUND_HEADS):
        return None
    if low in ("all", "any", "every", "each", "various", "anything", "everything"):
        return None
    if what.head in _NO_PART and line.low(what.end) != "of":
        return None
    if phrase.split(" ")[0] in ("participated", "participate", "participates", "took", "take") and (
        what.head in _COURSES or (what.kind in ("research", "check", "exam") and low in ("a", "an"))
    ):
        return None  # perhaps as a learner, or as the subject of a study
    people = _people_end(line, i)
    if people:
        what = what._replace(kind=_kind(line.low(people - 1)) or "client", end=people)
    if what.kind == "oncall":
        link = "in" if low in v.DETERMINERS or low.endswith("on-call") or low == "oncall" else "during"
        return f"{lead}{_choice(_parts()['oncall'][0], tense)} ‹how many› alerts {link} {rest}"
    if verbs.shared(found) and found.verb != "work":
        part = _part_of(line, what, phrase, rest, tense)
        if part is not None:
            return lead + part
    if mine and what.head == "people":
        what = what._replace(kind="staff")
    linked = phrase in ("assist", "assisted", "assisting", "assists", "help", "helped", "helping", "helps") and (
        line.low(what.end) in ("in", "with") and what.kind not in ("homework", "event")
    )
    if verbs.shared(found) and found.verb in ("help", "assist") and (_is_people(line, what) or linked):
        with_people = _with_people(line, what, rest, tense)
        if with_people is not None or people or line.low(what.end) in ("in", "with"):
            return lead + with_people if with_people is not None else None
    helped = phrase.split(" ")[0] if found.verb in ("help", "assist") else ""
    if phrase == helped and what.kind != "homework":
        return None  # "Helped the kitchen get through the rush": who or what was helped is no object of one's work
    if phrase.endswith(" to") and what.kind in ("place", "group", "client", "learner", "patient", "staff", "child"):
        return None  # "Contributed to an open-source library"
    changed = _with_actions(rest, tense)
    if changed is None or (changed != rest and not what.kind and not what.plural):
        return None
    rest = changed
    if what.kind in ("staff", "group") and found.verb == "work":
        return lead + _choice(("plan", "build", "test"), tense) + " ‹what› on " + rest
    nominal = _of(line, what)
    if nominal:
        return lead + _about(what.head, mine, tense) + " " + rest
    kind = what.kind
    if what.head in v.NOMINALS and not what.joined and kind not in ("doc", "software", "research", "check", "design"):
        return lead + _about(what.head, mine, tense) + " " + rest
    if kind == "sport" and (what.head.endswith(("ing", "ics")) or what.head in ("track", "karate", "judo", "field")):
        return lead + _choice(("compete in", "train for", "coach"), tense) + " " + rest
    if not kind or kind == "mixed" or (what.joined and _bare_gerund_joined(line, what.end)):
        return None  # nobody can say which verb fits
    chosen = [verb for verb in _parts()[kind][mine] if not re.search(rf"\b{verb}\b", rest, re.IGNORECASE)]
    return lead + _choice(chosen, tense) + " " + rest


def _bare_gerund_joined(line: Line, end: int) -> bool:
    """ "sales, stocking and inventory": what is joined to the object is an action of its own."""
    head = end + 1 if line.low(end) in ("and", "or") else end
    return verbs.is_gerund(line.low(head)) and following(line, head) in ("and", "end", "edge")


def _somewhere(rest: str, tense: Tense) -> str:
    """Verbs for unnamed work at a place: in a kitchen others than at a desk."""
    food = any(word.strip(".,;") in _SERVING for word in rest.lower().split()[:8])
    return _choice(("prepare", "serve", "clean") if food else ("prepare", "organize", "check"), tense)


_SERVING = frozenset(
    "kitchen kitchens grill restaurant cafeteria dining banquet banquets pantry bar cafe café stall cabin".split()
)


def _in_team(rest: str, tense: Tense) -> str | None:
    """ "Worked as part of a team" and "to raise $2,000" → "Raised $2,000 in a team of ‹number›"."""
    acts = re.match(r"to\s+(?=[a-z])", rest)
    line = _capital(rest[acts.end() :]) if acts is not None else ""
    found = verbs.opening(line)
    if found.kind != "verb" or found.start or "base" not in found.forms:
        return None
    line = line if tense == "present" else verbs.retense(line, tense) or ""
    body, dot = (line[:-1], ".") if line.endswith(".") else (line, "")
    return f"{body} in a team of ‹number›{dot}" if body and _short_clause(body) else None


def _part_of(line: Line, what: Object, phrase: str, rest: str, tense: Tense) -> str | None:
    """Where no object of work is named, the own part is a blank: "‹Prepared | Led | Recorded› ‹what› in a relay"."""
    chosen = _choice(_parts()["activity"][0], tense)
    if what.kind == "activity" and line.low(what.end) == "of" and what.end + 1 < len(line.tokens):
        return f"{chosen} ‹what› for {line.text[line.tokens[what.end + 1].start :]}"
    joined = ("participated", "participate", "took", "take")
    if (what.kind in ("event", "campaign") and phrase.split(" ")[0] in joined) or what.kind == "group":
        return f"{_choice(('prepare', 'present', 'organize'), tense)} ‹what› for {rest}"
    inside = phrase.endswith((" in", "with")) and not phrase.startswith(("help", "assist", "aid"))
    if what.kind == "place" and (phrase.endswith(" in") or inside):
        return f"{_somewhere(rest, tense)} ‹what› in {rest}"
    if what.kind in ("activity", "mixed", "") or (what.kind == "action" and not _of(line, what)):
        if phrase.endswith(" out in") or (inside and not _verbal_later(rest)):
            return f"{chosen} ‹what› in {rest}"
        planned = line.low(what.end) == "of" and what.head.endswith("ing")
        if phrase.endswith(" to") and not phrase.startswith("help") and " by " not in rest and not planned:
            return f"{chosen} ‹what› for {rest}"
    return None


_NO_PART = frozenset("aspects aspect stages phases parts areas success life lives world something things".split())


_COURSES = frozenset("program programme internship course workshop seminar class training camp".split())


def _verbal_later(rest: str) -> bool:
    return _with_actions(rest, "past") != rest


def _with_actions(rest: str, tense: Tense) -> str | None:
    """A list of things with its actions as verbs: "the register and of stocking shelves" → "the register and stocked
    shelves"; None where an action cannot be said so.
    """
    line = Line(rest)
    for at in range(1, len(line.tokens)):
        word = line.low(at)
        before = line.low(at - 1)
        comma = line.gap(at).strip() == ","
        if word in v.LINKING or line.gap(at).strip() in (";", ".", "(", ":") or (comma and word in v.RESULTS):
            break
        if word in ("including", "like", "by") or (word == "such" and line.low(at + 1) == "as"):
            break
        prep = before in ("of", "for", "with", "in") and (
            line.low(at - 2) in ("and", "or") or line.gap(at - 1).strip() == ","
        )
        if not (prep or comma or before in ("and", "or")) or not word.endswith("ing"):
            continue
        known = verbs.is_gerund(word)
        if not known and not verbs.rare_gerund(word):
            continue
        nearby = following(line, at)
        if nearby == "of" and not prep:
            return None  # "the design and printing of a map"
        if not prep and (nearby in ("end", "edge", "and", "be", "head") or _kind(word)):
            continue
        done = verbs.rewrite("Responsible for " + rest[line.tokens[at].start :], tense)
        if done is None:
            return None if prep or nearby in ("det", "num", "plural", "mass", "particle") else rest
        start = line.tokens[at - 1 if prep else at].start
        return rest[:start] + done[0].lower() + done[1:]
    return rest


def _people_end(line: Line, i: int) -> int:
    """Behind the people that token `i` begins to name, where a base form or "to" follows; 0 if none does."""
    for k in range(i, min(i + 5, len(line.tokens) - 1)):
        if k > i and not line.plain(k):
            return 0
        word = line.low(k)
        one = k > i and line.low(k - 1) in v.DETERMINERS
        if (word in _PEOPLE_WORDS or (_kind(word) in _PEOPLE and (one or verbs.is_plural(word)))) and line.plain(k + 1):
            base = any(hit.form == "base" for hit in readings(line.low(k + 1)))
            if base or line.low(k + 1) == "to":
                return k + 1
    return 0


def _about(noun: str, mine: int, tense: Tense) -> str:
    """A choice of verbs before a noun for an action, none of the noun's own root: never "prepared the preparation"."""
    own = v.NOMINALS.get(noun, v.NOMINALS.get(_singular(noun), ""))
    chosen = [verb for verb in (*_parts()["action"][mine], "document") if verb != own]
    return _choice(chosen[:3], tense)


def names_action(noun: str) -> bool:
    """A noun for something done, made of a verb: "migration", "launch", "preparation"."""
    return noun.lower() in v.NOMINALS or _singular(noun.lower()) in v.NOMINALS


def about(rest: str, tense: Tense = "past") -> str | None:
    """ "the migration of 14 services" → "‹Planned | Prepared | Carried out› the migration of 14 services"."""
    line = Line(rest, 400)
    what = object_of(line, 0) if line.tokens else None
    if what is None or not _action_noun(what.head):
        return None
    return f"{_about(what.head, 0, tense)} {rest.strip()}"


def _is_people(line: Line, what: Object) -> bool:
    """The phrase names people: a class of people, or a person ("Dr. Hale")."""
    return what.kind in _PEOPLE or line.low(what.start) in _TITLES


def _of(line: Line, what: Object) -> bool:
    """The head is a noun for an action with its object: "the migration of 14 services"."""
    return line.low(what.end) == "of" and (_action_noun(what.head) or what.head in v.NOMINALS)


def _learnt(line: Line, i: int, found: Opening, rest: str, tense: Tense) -> str | None:
    """What was learned, said as something done: "Learned to read plans" → "Read plans ‹for what, how often›"."""
    low = line.low(i)
    what = object_of(line, i)
    if not _short_clause(rest.rstrip(" .")):
        return None
    row = next((hit.row for hit in readings(low) if hit.form == "base"), None)
    if row is not None and (row.forms.base in v.NO_GAIN or following(line, i) in ("adv", "end", "adj")):
        return None  # "to work independently"
    said_for = re.search(r"\b(?:for|to)\s", rest) is not None
    blank = " ‹how often›" if said_for else " ‹for what, how often›"
    if found.phrase.lower().endswith("to") and row is not None and not found.phrase.lower().startswith("expos"):
        both = verbs.rewrite("Helped to " + rest, tense) if re.search(r"\band\b|,", rest) else None
        if both is not None:
            return both.rstrip(" .") + blank
        if verbs.joined_at(line, i):
            return f"{'Used' if tense == 'past' else 'Use'} ‹what was learned› for ‹what›"
        word = row.forms.past if tense == "past" else row.forms.base
        return _capital(word) + line.text[line.tokens[i].end :].rstrip(" .") + blank
    gerund = next((hit.row for hit in readings(low) if hit.form == "gerund"), None)
    done = verbs.rewrite("Responsible for " + rest, tense) if gerund is not None else None
    if done is not None:
        return done.rstrip(" .") + blank
    if found.phrase.lower().endswith(" to") and "expos" not in found.phrase.lower():
        return None
    name = line.tokens[i].text
    named = what is not None and not name.islower() and not line.tokens[what.end - 1].text.islower()
    if what is None or what.kind in ("software", "script", "machine") or named:
        return f"{'Used' if tense == 'past' else 'Use'} {rest.rstrip(' .')} for ‹what›"
    if verbs.is_gerund(low) and following(line, i) not in ("and", "end", "edge"):
        return None
    for k in range(i + 1, len(line.tokens)):
        if verbs.is_gerund(line.low(k)) and following(line, k) not in ("and", "end", "edge", "for", "in", "on", "at"):
            return None  # "customer service and handling money"
    single = (
        what.head.endswith(("ing", *v.NOUN_ENDINGS))
        or what.kind in ("action", "care", "process", "check")
        or (not what.plural and not what.kind and what.head.endswith(("law", "process", "work")))
    )
    if not (single or what.kind in _LEARNT_BY_DOING) or (what.joined and what.plural):
        return None
    if what.kind in _LEARNT_BY_DOING and not verbs.is_gerund(low):
        return _choice(_parts()[what.kind][0], tense) + " " + rest
    return _choice(("observe", "practice", "document"), tense) + " " + rest


_LEARNT_BY_DOING = frozenset("money data doc schedule stock question learner client patient child animal crop".split())


def _done(text: str, line: Line, i: int, found: Opening, tense: Tense) -> str | None:
    """A line that names its action: "Helped organize a fair" → "Co-organized a fair"."""
    whole = verbs.rewrite(text, tense)
    if whole is None:
        return _bare_gerunds(text, line, i, tense)
    inner = whole[found.start :]
    if not verbs.shared(found):
        return inner
    first = verbs.opening(inner)
    bare = found.verb == "help" and any(hit.form == "base" for hit in readings(line.low(i)))
    nominal = not bare and line.low(i + 1 if line.low(i) == "the" else i) in v.NOMINALS
    if first.kind != "verb" or first.start:
        return None
    if _american(first.verb) in _SHARE or first.verb in _SHARE:
        both = re.match(r"([A-Za-z]+)( and )([a-z]+)\b", inner)
        if both and any(hit.form == first.form for hit in readings(both[3])):
            return f"Co-{both[1].lower()} and co-{both[3]}{inner[both.end() :]}"
        alone = verbs.joined_at(Line(inner, 200), 0) == 0 and not _second_verb(inner, first.form)
        if alone and kind_of(inner) != "errand":
            return "Co-" + inner[0].lower() + inner[1:]
    if nominal:
        what = object_of(line, i)
        return None if what is None else _about(what.head, 0, tense) + " " + text[line.tokens[i].start :]
    noun = _NOUN_OF().get(first.verb)
    target = Line(inner)
    if (
        noun
        and first.verb in _EVENTS
        and re.search(r",| and | which | that | to (?=\w+e\b)", inner) is None
        and len(target.tokens) > 1
    ):
        behind = object_of(target, 1)
        if behind is not None:
            rest = inner[target.tokens[1].start :]
            return f"{_about(noun, 0, tense)} the {noun} of {rest}"
    cut = re.search(r",\s+(?:\w+ing|which)\s|\.$|$", inner)
    end = cut.start() if cut is not None else len(inner)
    if not _short_clause(inner[:end]):
        return None
    return f"{inner[:end]} as part of a team of ‹number›{inner[end:]}"


def _second_verb(text: str, form: str) -> bool:
    """A verb of the same form is joined later: "Edited the yearbook and sold ads"."""
    line = Line(text, 400)
    return any(
        (line.low(k - 1) in ("and", "or", "then") or line.gap(k).strip() in (",", ";"))
        and any(hit.form == form for hit in readings(line.low(k)))
        for k in range(1, len(line.tokens))
    )


_EVENTS = frozenset(
    """
    analyze assess automate collect configure construct convert deploy digitize evaluate expand implement install
    integrate launch migrate modernize renovate restore redesign transition
    """.split()
)
"""Verbs whose noun stands for an undertaking: "migration"; not "the reduction of wait times"."""


@lru_cache(maxsize=1)
def _NOUN_OF() -> dict[str, str]:
    """ "migrate" → "migration"."""
    found: dict[str, str] = {}
    for noun, base in v.NOMINALS.items():
        if noun != base:
            found.setdefault(base, noun)
    return found


def _bare_gerunds(text: str, line: Line, i: int, tense: Tense) -> str | None:
    """ "Accountable for hiring and training" → "Hired and trained ‹what, how many›"."""
    words = [line.low(k) for k in range(i, len(line.tokens))]
    said = [word for word in words if word not in ("and", "or")]
    if not said or len(said) > 4 or not all(verbs.is_gerund(word) for word in said):
        return None
    rows = [next(hit.row for hit in readings(word) if hit.form == "gerund") for word in said]
    out = text[line.tokens[i].start :].rstrip(" .")
    for word, row in zip(said, rows, strict=True):
        new = row.forms.past if tense == "past" else row.forms.base
        out = re.sub(rf"\b{re.escape(word)}\b", new, out, count=1, flags=re.IGNORECASE)
    return _capital(out) + " ‹what, how many›"


def _with_people(line: Line, what: Object, rest: str, tense: Tense) -> str | None:
    """ "Helped customers choose shoes" → "‹Guided | Advised | Coached› customers in choosing shoes"."""
    at = what.end
    kind = what.kind
    bare = at if at < len(line.tokens) and any(hit.form == "base" for hit in readings(line.low(at))) else 0
    if line.low(at) in v.PREPOSITIONS:
        bare = 0
    people = line.text[line.tokens[what.start].start : line.tokens[at - 1].end]
    if at >= len(line.tokens):
        return _for_people(line, what, rest, "", tense)
    after = line.low(at)
    if after == "to" and any(hit.form == "base" for hit in readings(line.low(at + 1))):
        bare, at = at + 1, at + 1
    tail = line.text[line.tokens[at].start :]
    care = (line.low(bare) if bare else line.low(at + 1)) in _CARE | {
        "bathing",
        "dressing",
        "eating",
        "walking",
        "feeding",
    }
    if bare:
        gerunds = _gerunds(line, at)
        if gerunds is None:
            return None
        if kind == "staff":
            return _jointly(gerunds, people, tense)
        row = "patient" if care else kind
        return f"{_choice(_parts()[f'{row}-in'][0], tense)} {people} in {gerunds}"
    if after in ("in", "with") and _hidden_verb(line, at) and not verbs.is_gerund(line.low(at + 1)):
        return None  # "children with autism practice taking turns"
    if after in ("in", "with") and at + 1 < len(line.tokens):
        behind = line.text[line.tokens[at + 1].start :]
        gerund = verbs.is_gerund(line.low(at + 1))
        thing = object_of(line, at + 1)
        if after == "in" and not gerund and thing is not None and thing.kind in ("place", "event"):
            return _for_people(line, what, people, tail, tense)
        if kind not in _PEOPLE or kind == "staff":
            if gerund:
                done = _jointly(behind, people, tense) or _plainly(behind, people, tense)
                if done is not None or following(line, at + 1) not in ("and", "end", "edge"):
                    return done
                return None
            if thing is not None and thing.kind not in _PEOPLE:
                own = "action" if _of(line, thing) else thing.kind or "mixed"
                joint = _beside(behind, people)
                if own == "mixed" or joint is None:
                    return None
                return f"{_choice(_parts()[own][0], tense)} {joint}"
            kind = "staff"
        if gerund and after == "in":
            return f"{_choice(_parts()[f'{kind}-in'][0], tense)} {people} in {behind}"
        row = "patient" if care else kind
        if after == "in" and kind != "learner":
            return None  # "passengers in wheelchairs"
        if thing is None or thing.kind in _PEOPLE:
            return None  # "a family with two children"
        if kind == "learner":
            school = thing is not None and thing.kind == "lesson" and line.low(at + 1) not in v.DETERMINERS
            chosen = _choice(_parts()["learner-in"][school], tense)
            return f"{chosen} {people} {'in' if school else 'with'} {behind}"
        acts = verbs.is_gerund(line.low(at + 1))
        offers = ("support", "guide", "coach") if acts else _parts()[f"{row}-in"][1]
        return f"{_choice(offers, tense)} {people} with {behind}"
    if (after in _WHERE or after in v.LINKING) and not _hidden_verb(line, at):
        return _for_people(line, what, people, tail, tense)
    return None


def _for_people(line: Line, what: Object, people: str, tail: str, tense: Tense) -> str:
    """Guests are served, new hires trained; for a doctor or a chef something is prepared."""
    if what.kind not in _PEOPLE or _singular(what.head) in _SENIOR:
        return f"{_choice(('prepare', 'organize', 'check'), tense)} ‹what› for {people} {tail}".rstrip()
    return f"{_choice(_people_verbs(what.kind), tense)} {people} {tail}".rstrip()


def _hidden_verb(line: Line, i: int) -> bool:
    """A base form that belongs to "help" stands behind other words: "helped guests at the bar choose a wine"."""
    for k in range(i + 1, min(i + 12, len(line.tokens))):
        if line.low(k) in v.LINKING or line.gap(k).strip() or line.low(k) in ("and", "or", "to"):
            return False
        hits = readings(line.low(k))
        free = line.low(k - 1) not in v.DETERMINERS | v.PREPOSITIONS | v.ADJECTIVES
        acts = free and any(hit.form == "base" for hit in hits)
        if acts and following(line, k) in (*_AFTER_VERB, "noun", "cap"):
            return True
    return False


_WHERE = frozenset("at during by on for across throughout in over after before through while".split())
"""Behind people that were helped: where, when or how, not "to the dining hall"."""
_PEOPLE_WORDS = v.PEOPLE | frozenset(
    "person child kid people men women fans voters applicants travelers owners".split()
)


def _gerunds(line: Line, at: int) -> str | None:
    """From the base form at token `at` on, with gerunds: "choose and buy shoes" → "choosing and buying shoes"."""
    edits = []
    i = at
    while i < len(line.tokens):
        row = next((hit.row for hit in readings(line.low(i)) if hit.form == "base"), None)
        if row is None:
            break
        edits.append((line.tokens[i].start, line.tokens[i].end, row.forms.gerund))
        link = verbs.joined_at(line, i)
        if not link:
            break
        i = link
    if not edits:
        return None
    inner = False
    for k in range(i + 1, len(line.tokens)):
        if line.low(k) in v.LINKING or not set(";.(:").isdisjoint(line.gap(k)):
            break
        inner = inner or (line.low(k - 1) == "to" and verbs.base_verb(line, k) == "verb")
        if line.low(k - 1) not in ("and", "or") and line.gap(k).strip() != ",":
            continue
        sure = verbs.base_verb(line, k)
        if sure == "unsure" or (sure == "verb" and inner):
            return None
        base = any(hit.form == "base" for hit in readings(line.low(k))) or verbs.rare(line.low(k))
        if sure == "noun" and base and following(line, k) in (*_AFTER_VERB, "noun"):
            return None  # "shovel snow and salt sidewalks"
        if sure == "verb":
            row = next(hit.row for hit in readings(line.low(k)) if hit.form == "base")
            edits.append((line.tokens[k].start, line.tokens[k].end, row.forms.gerund))
    start = line.tokens[at].start
    out = line.text[start:]
    for first, last, new in reversed(edits):
        out = out[: first - start] + new + out[last - start :]
    return out


def _people_verbs(kind: str) -> tuple[str, ...]:
    """Verbs for people that were helped: colleagues are supported, not trained or led."""
    return _parts()["staff-in"][1] if kind not in _PEOPLE or kind == "staff" else _parts()[kind][0]


def _plainly(gerunds: str, people: str, tense: Tense) -> str | None:
    """ "plating" with the kitchen → "Plated ‹what, how many› with the kitchen"."""
    done = _bare_gerunds(gerunds, Line(gerunds), 0, tense)
    return None if done is None else f"{done} with {people}"


def _jointly(gerunds: str, people: str, tense: Tense) -> str | None:
    """ "wiring 18 homes" with electricians → "Wired 18 homes with electricians"."""
    done = verbs.rewrite("Responsible for " + gerunds, tense)
    if done is None:
        return None
    return _beside(done, people)


_TAIL = lazy(
    r",\s+(?:\w+ing|which|so)\b|\s+(?:by|while|during|before|after|so\s+that|when|because)\s+|\.$", re.IGNORECASE
)


def _beside(text: str, people: str) -> str | None:
    """The line with "with …" behind its object, before a clause that says how or when."""
    cut = _TAIL.search(text)
    listed = (
        cut is not None and text[cut.start()] == "," and re.search(r",?\s+and\s+\w+(?:ing|ed)\b", text[cut.end() :])
    )
    end = cut.start() if cut is not None and not listed else len(text.rstrip("."))
    if not _short_clause(text[:end], cut is not None and not listed):
        return None
    return f"{text[:end]} with {people}{text[end:]}"


_LOWER = lazy(
    r"\b(?:that|which|who|whom|whose|so|because|when|while|after|before|until|since|if|how|what|why|where|as)\b"
    r"|\bto\s+(?=[a-z]+\s+(?:the|an?|\d))|[;:()]|[.!?]\s",
    re.IGNORECASE,
)


def _short_clause(text: str, cut: bool = False) -> bool:
    """Words put behind the text belong to its verb: it is short and holds no clause of its own."""
    if _LOWER.search(text) or len(text.split()) > 16:
        return False
    last = _last_word(text)
    return not (cut and ("," in text or verbs.is_adverb(last))) and last not in ("mostly", "often", "mainly")


# --- a line without a verb ---

_UNCOUNTED = (
    "ing",
    "tion",
    "sion",
    "ment",
    "ness",
    "ity",
    "ance",
    "ence",
    "graphy",
    "ware",
    "ics",
    "ship",
    "age",
    "ism",
)


def verbed(text: str, tense: Tense = "past") -> str | None:
    """A line that opens with a thing, said with a verb or a choice of verbs that fit the thing.

    "Management of 12 clerks" → "Managed 12 clerks"; "Weekly newsletter with 1,400 readers" → "‹Drafted | Edited |
    Proofread› a weekly newsletter with 1,400 readers".
    """
    found = verbs.opening(text)
    if found.kind not in ("noun", "adjective") or len(text) > verbs.LONGEST or not verbs.closed(text):
        return None
    done = _verbed(text, tense)
    return done if done is not None and _keeps(text, done) else None


def _verbed(text: str, tense: Tense) -> str | None:
    line = Line(text)
    if any(
        line.low(k) in ("player", "thinker", "worker", "professional", "communicator")
        for k in range(min(6, len(line.tokens)))
    ):
        return None
    if line.low(0) in v.NOMINALS and line.low(1) in ("of", "and"):
        done = verbs.rewrite("Responsible for " + text[0].lower() + text[1:], tense)
        if done is not None:
            return tidy(done)
    done = _qualified(text, line, tense)
    if done is not None:
        return tidy(done)
    what = object_of(line, 0)
    if what is not None and what.kind == "mixed":
        what = what._replace(kind=_common(line, what))
    if what is not None and _finite(line, what.end):
        return None  # "Each form has a page of its own" is a sentence
    if what is None or not what.kind or what.kind in _PEOPLE or (verbs.is_gerund(line.low(0)) and what.end == 1):
        return None
    if (
        what.end < len(line.tokens)
        and line.plain(what.end)
        and any(hit.form in ("past", "participle") for hit in readings(line.low(what.end)))
        and following(line, what.end) in ("prep", "for", "in", "on", "with", "at", "end")
    ):
        return None  # "Research integrated into …" is a passive without its "was"
    lead = text if _proper(line) else text[0].lower() + text[1:]
    article = ""
    first = line.low(0)
    mass = (
        what.head in v.MASS
        or what.kind in ("care", "matter", "photo", "medicine", "duty", "sport", "homework")
        or (what.head.endswith(_UNCOUNTED) and what.kind != "event")
    )
    if (
        not what.plural
        and not mass
        and not what.head.endswith(("sales", "ics", "news", "goods", "operations"))
        and first not in v.DETERMINERS
        and first not in v.NUMBERS
        and not first[0].isdigit()
    ):
        article = (
            "an " if lead[0].lower() in "aeiou" and not lead.lower().startswith(("uni", "use", "eu", "one")) else "a "
        )
    counted = what.head in ("inventory", "count", "stock") and first in _MANNER
    if counted and not article and not what.plural:
        article = "a "
    action = _of(line, what)
    if action:
        article = ""
    about = action or counted or (what.head in v.NOMINALS and what.kind in ("media", "action", "software"))
    chosen = _about(what.head, 0, tense) if about else _choice(_parts()[what.kind][0], tense)
    return tidy(f"{chosen} {article}{lead}")


_MANNER = {
    **{word: word + "ly" for word in "careful accurate efficient effective prompt quick regular safe thorough".split()},
    **{word: word for word in "daily weekly monthly nightly hourly yearly quarterly".split()},
    "timely": "on time",
}


def _qualified(text: str, line: Line, tense: Tense) -> str | None:
    """ "Safe transport of users" → "Safely transported users"; "Daily cleaning of rooms" → "Cleaned
    rooms daily"; "Data entry of 40 charts" → "Entered 40 charts".
    """
    first = line.low(0)
    manner = _MANNER.get(first, "")
    if (
        not line.plain(1)
        or not line.plain(2)
        or line.low(2) != "of"
        or not (manner or (first, line.low(1)) == ("data", "entry"))
    ):
        return None
    done = verbs.rewrite("Responsible for " + text[line.tokens[1].start :], tense)
    if done is None:
        return None
    if manner == first or manner == "on time":
        body, dot = (done[:-1], ".") if done.endswith(".") else (done, "")
        fits = len(body.split()) <= 10 and re.search(r"[,;:(]|\d", body) is None
        return f"{body} {manner}{dot}" if fits else None
    return f"{_capital(manner)} {done[0].lower()}{done[1:]}" if manner else done


_CREATIVE = frozenset("doc media channel photo design campaign event music".split())


def _common(line: Line, what: Object) -> str:
    """The class for two unlike things of one craft ("newsletter and social media posts"); "" where they share none."""
    kinds = set()
    at = what.start
    while at < len(line.tokens) and at < what.start + 12:
        part = object_of(line, at)
        if part is None:
            break
        end = next((k for k in range(at, part.end) if line.low(k) in ("and", "or")), part.end)
        head = line.low(end - 1)
        kinds.add(_table_kind(line, end))
        if not head or not (line.low(end) in ("and", "or") or line.gap(end).strip() == ","):
            break
        at = end + 1 if line.low(end) in ("and", "or") else end
        at = at + 1 if line.low(at) in ("and", "or") else at
    return "media" if kinds and kinds <= _CREATIVE else ""


def _table_kind(line: Line, end: int) -> str:
    """The class of the noun that ends before token `end`, told by two words or one."""
    pair = f"{line.low(end - 2)} {_singular(line.low(end - 1))}"
    return nouns().get(pair) or _kind(line.low(end - 1))


def _finite(line: Line, i: int) -> bool:
    """Token `i` is the finite verb of a sentence: "has", "shows the …"."""
    if line.low(i) in v.BE or line.low(i) in ("has", "have", "had"):
        return True
    return any(hit.form == "third" for hit in readings(line.low(i))) and following(line, i) == "det"


def _proper(line: Line) -> bool:
    """The first word is a name or an acronym, so its capital stays."""
    from profilelint.language import skills

    token = line.tokens[0].text
    if len(token) < 2 or not token[1:].islower():
        return token not in ("A", "a")
    low = token.lower()
    if low in _DAYS:
        return True
    common = _kind(low) or readings(low) or low in v.ADJECTIVES or low in v.MASS
    if common or low.endswith(("ly", "ing", "ed", *v.NOUN_ENDINGS)):
        return False
    return bool(skills.canonical(token)) or (len(line.tokens) > 1 and line.tokens[1].text[0].isupper())


_DAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february april june july august september october
    november december english spanish french german chinese arabic russian american christmas easter
    """.split()
)


# --- measures ---


def measures(text: str) -> tuple[str, ...]:
    """Two or three things that could be counted for the line's verb and object; empty where nothing fits."""
    found = verbs.opening(text)
    kind = kind_of(text)
    if text.startswith("‹"):  # a choice of verbs, then the object
        line = Line(text[text.find("›") + 1 :], 400)
        what = object_of(line, 0)
        kind = what.kind if what is not None else ""
    elif (
        found.kind not in ("verb", "gerund", "weak")
        or found.verb == "be"
        or re.match(r"\s+(?:myself|ourselves)\b", text[found.end :])
    ):
        return ()
    base = _american(found.verb).removeprefix("co-") if found.verb else ""
    for said, kinds, names in _measures():
        if (base in said and (kind in kinds or "*" in kinds)) or ("*" in said and kind and kind in kinds):
            return names
    return ()


_ONE = lazy(
    r"\w+(?:\s+up|\s+out)?\s+(?:an?|one|the)\s+(?:[\w-]+\s+){0,2}[\w-]*[a-rt-z](?=$|[.,]|\s+(?:at|in|on|for|of|with)\b)"
)
"""One thing is acted on: "Organized the archive"; how many of it is no question."""


def measured(text: str, names: Iterable[str]) -> str:
    """The line with blanks for what could be counted: "Answered calls (‹how many a day›, ‹response time›)"."""
    body, dot = (text[:-1], ".") if text.endswith(".") and not text.endswith("..") else (text, "")
    names = tuple(names)
    if re.search(r"\b(?:for|to)\s+[a-z]", text):
        names = tuple(name for name in names if name != "for whom") or ("how often",)
    if _ONE.match(text):
        names = tuple(name for name in names if re.fullmatch(r"how many(?: an? \w+| pieces)?", name) is None) or (
            "how often",
        )
    blanks = ", ".join(f"‹{name}›" for name in names)
    return f"{body.rstrip()} ({blanks}){dot}"


# --- active voice ---

_RELATIVE = lazy(
    r",?\s+(?:that|which)\s+(?:is|are|was|were|has been|have been)\s+(?=[\w-]+\s+(?:by|for|in|on|at|with|to|from)\b)"
)


_AGENT = lazy(
    r"\bby\s+(?=(?:the|an?|my|our|his|her|their|its|each|every|other|others|some|many|several|[a-z]+s|staff|people|faculty)\b"
    r"|[a-z]+\s+(?:staff|people|members|volunteers)\b|[A-Z]|\d|(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b)"
    r"(?![$€£]?\d[\d.,]*\s?(?:%|percent|points?|hours?|days?|weeks?|minutes?|[ap]\.?m)"
    r"|the end|email|e-mail|phone|hand|mail|\w+ing\b|about|over|nearly|half)"
)
"""Somebody else who acts; not "by 18%", "by 4 p.m.", "by phone"."""


def active(text: str, tense: Tense = "past") -> str | None:
    """A passive line said with its action: "Reports were prepared for 12" → "Prepared reports for 12"."""
    done = _active(text, tense) if verbs.closed(text) else None
    if done is None:
        return None
    done = whole(tidy(done))
    return done if _keeps(text[1:], done) else None


def _active(text: str, tense: Tense) -> str | None:
    found = verbs.passives(text)
    if not found or len(text) > verbs.LONGEST:
        return None
    start, end = found[0]
    relative = _RELATIVE.search(text)
    if relative and relative.start() < start < relative.end() + 1 and verbs.opening(text).kind in ("verb", "weak"):
        if "," in relative[0]:
            return None
        return tidy(text[: relative.start()] + " " + text[relative.end() :])
    line = Line(text)
    be = next((k for k, token in enumerate(line.tokens) if token.start == start), 0)
    last = next((k for k, token in enumerate(line.tokens) if token.end == end), 0)
    if not be or not last or (len(found) > 1 and found[1][0] - end > 60):
        return None
    if line.low(be) in ("was", "were", "been") or _made_once(line, be, last):
        tense = "past"
    first = be - 1 if line.low(be) == "been" and line.low(be - 1) in ("have", "has", "had") else be
    if first == 0:
        return None
    subject = text[line.tokens[0].start : line.tokens[first - 1].end]
    opening = verbs.opening(text)
    if (
        be > 8
        or re.search(r"[,;:()]", subject)
        or any(line.low(k) in v.LINKING or line.low(k) in v.PRONOUNS for k in range(be))
        or opening.kind in ("verb", "weak", "gerund", "passive", "pronoun")
        or "not" in [line.low(k) for k in range(be, last)]
        or line.low(be) in ("be",)
        or line.low(be - 1) in v.MODALS
    ):
        return None
    between = text[line.tokens[be].end : line.tokens[last].start]
    adverb = re.sub(r"\b(?:been|being)\b", "", between).strip()
    if any(
        line.low(last) == hit.row.forms.participle and hit.row.forms.base in _BY_OTHERS
        for hit in readings(line.low(last))
    ):
        return None
    verb, after = _active_chain(line, last, tense)
    if verb is None:
        return None
    rest = text[after:]
    if re.search(r"\b(?:me|us|I|we|my|our)\b(?<!by me)(?<!by us)", rest) and not re.match(
        r"\s+by\s+(?:me|us|my|our)\b", rest
    ):
        return None
    mine = re.match(r"\s+by\s+(?:me|myself|us|our team|my team)\b", rest)
    if mine:
        rest = rest[mine.end() :]
    elif _AGENT.search(rest):
        return None
    words = f"{adverb} {verb}".strip()
    named = _sentence_lower(line, subject)
    head = line.low(first - 1)
    behind = _second_action(rest, head, named, tense)
    if behind is None:
        return None
    counted = (
        not head.endswith(("s", *_UNCOUNTED))
        and head not in v.MASS
        and head not in v.PEOPLE
        and head not in ("data", "media")
    )
    if counted and line.low(0) not in v.DETERMINERS and line.low(0) not in v.NUMBERS and named[0].islower():
        named = f"the {named}"
    left = verbs.passives(behind, every=True)
    if (
        left
        and re.match(r"[^,;]*(?:,|;|\band\b)", behind[: left[0][0]])
        and not _SUBORDINATE.search(behind[: left[0][0]])
    ):
        return None  # "Seated guests, drinks are served"
    return f"{_capital(words)} {named}{behind}"


_OFTEN = lazy(r"\b(?:daily|weekly|monthly|yearly|every|each|per|always|usually)\b", re.IGNORECASE)


def _made_once(line: Line, be: int, last: int) -> bool:
    """ "is made", "is published": the thing is there, so the making is past."""
    return (
        line.low(be) in ("is", "are")
        and line.low(last) in ("made", "built", "written", "published", "released", "designed", "launched")
        and _OFTEN.search(line.text) is None
    )


_SUBORDINATE = lazy(
    r"\b(?:that|which|who|when|where|while|because|since|before|after|until|unless|if|as|so|once|than)\b"
)


def _second_action(rest: str, head: str, subject: str, tense: Tense) -> str | None:
    """What follows a passive, its second passive or participle made active, too; None where that is in doubt.

    "into the system and matched with orders" → "into the system and matched them with orders";
    "each week and honey was harvested in July" → "each week and harvested honey in July".
    """
    for link in re.finditer(r",?\s+(?:and|then)\s+", rest):
        if _SUBORDINATE.search(rest[: link.start()]):
            word = Line(rest[link.end() :], 60).low(0)
            acts = any(hit.form in ("participle", "past") for hit in readings(word)) or word in (
                "was",
                "were",
                "is",
                "are",
            )
            return None if acts else rest
        said = re.sub(r"^(?:was|were|is|are)\s+(?=\w)", "", rest[link.end() :])
        tail = Line(said)
        if not tail.tokens:
            return rest
        at = 1 if verbs.is_adverb(tail.low(0)) else 0
        if verbs.passives(tail.text):
            done = _active(_capital(tail.text), tense)
            return None if done is None else rest[: link.end()] + done[0].lower() + done[1:]
        if (not readings(tail.low(at)) and tail.low(at).endswith("ed")) or _short_passive(tail, at):
            return None
        if not any(hit.form == "participle" for hit in readings(tail.low(at))):
            continue
        behind = tail.low(at + 1)
        if not behind or (behind not in v.PREPOSITIONS and behind != "to"):
            hits = [hit.row.forms.base for hit in readings(tail.low(at)) if hit.form == "past"]
            acts = bool(hits) and tense == "past" and not _TWO_OBJECTS & set(hits)
            acts = acts and following(tail, at) in ("det", "num")
            return rest if acts else None  # "was introduced and saved four hours"
        many = verbs.is_plural(head) or head in v.PEOPLE or head in ("data", "media", "children")
        if not many and re.search(r"\b(?:and|or)\b", subject):
            return None
        row = next(hit.row for hit in readings(tail.low(at)) if hit.form == "participle")
        verb = row.forms.past if tense == "past" else row.forms.base
        token = tail.tokens[at]
        it = "them" if many else "it"
        return f"{rest[: link.end()]}{tail.text[: token.start]}{verb} {it}{tail.text[token.end :]}"
    return rest


_BY_OTHERS = frozenset(
    """
    accept adopt applaud appreciate approve ask attend believe cite download enjoy entrust expect feature force fund
    grant hear impress inspire invite know like love need praise quote rate recommend request require reward see
    surprise tell thank trust urge value view vote watch
    """.split()
)
"""What is said of a thing or a person with these participles is mostly done by others: "was downloaded 500 times"."""


_TWO_OBJECTS = frozenset(
    "ask bring charge feed give hand lend offer owe pay promise send serve show teach tell".split()
)
"""Behind "and" their participle may go on with the passive: "are weighed and fed a special diet"."""


def _short_passive(line: Line, i: int) -> bool:
    """ "floors swept after each service": a noun and its participle, the form of "be" left out."""
    for k in range(i + 1, min(i + 5, len(line.tokens))):
        if not line.plain(k) or line.low(k) in v.PREPOSITIONS or line.low(k) in v.LINKING:
            return False
        forms = {hit.form for hit in readings(line.low(k))}
        if "participle" in forms and "base" not in forms and line.low(k - 1) not in v.DETERMINERS:
            return following(line, k) in ("prep", "for", "in", "on", "at", "with", "as", "end", "edge", "adv")
    return False


def _active_chain(line: Line, i: int, tense: Tense) -> tuple[str | None, int]:
    """ "reviewed and sorted" from the participle at token `i`: the finite forms, and where the text behind begins."""
    said: list[str] = []
    at = i
    while at < len(line.tokens):
        row = next((hit.row for hit in readings(line.low(at)) if hit.form == "participle"), None)
        if row is None:
            break
        word = row.forms.past if tense == "past" else row.forms.base
        end = line.tokens[at].end
        if (line.low(at + 1) in v.PARTICLES and line.plain(at + 1)) or (
            line.low(at + 1) == "in" and following(line, at + 1) in ("end", "at", "on")
        ):
            word = f"{word} {line.low(at + 1)}"
            at += 1
            end = line.tokens[at].end
        said.append(word)
        link = verbs.joined_at(line, at)
        if not link or not any(hit.form == "participle" for hit in readings(line.low(link))):
            break
        at = link
    if not said or len(said) > 3 or " or " in line.text[line.tokens[i].start : line.tokens[at].end]:
        return None, 0
    chain = line.text[line.tokens[i].start : line.tokens[at].start] if len(said) > 1 else ""
    if "," in chain and " and " not in chain and " and " in line.text[end:]:
        return None, 0  # "created, tested with tenants and translated": each has an object of its own
    words = said[0] if len(said) == 1 else ", ".join(said[:-1]) + " and " + said[-1]
    return words, end


def _sentence_lower(line: Line, text: str) -> str:
    """The text inside a sentence: its first letter small unless it begins with a name."""
    return text if _proper(line) else text[0].lower() + text[1:]


# --- without the first person ---

_I = r"(?:I|[Ww]e)"


def impersonal(text: str, start: int, end: int, tense: Tense = "past") -> str | None:
    """The line without the first-person pronoun at `text[start:end]`, where grammar and facts hold."""
    if len(text) > verbs.LONGEST or not verbs.closed(text):
        return None
    word = text[start:end].lower().replace("’", "'")
    before, after = text[:start], text[end:]
    if word == "my" and not before and verbs.opening(text).kind == "weak":
        return opened(text, tense)
    head = not before.strip() or re.search(r"[.!?]\s+$", before) is not None
    if not head and re.search(r"[:;]\s+$", before):
        return None
    if word in ("i", "we") or word.startswith(("i'", "we'")):
        better = _clause_first(word, before, after, tense) or _without_subject(word, before, after, head, tense)
    elif word in ("my", "our"):
        better = _without_owner(before, after, head, tense)
    elif word in ("me", "us", "myself", "ourselves"):
        better = _without_object(word, before, after)
    else:
        better = None
    if better is None:
        return None
    better = tidy(better)
    if len(better.split()) < 5 and "(self-taught)" in better:
        return None
    if len(better.split()) < 5 and re.match(r"(?:I|[Ww]e)\s+(?:(?:have|had)\s+been|was|were)\s+\w+(?:ed|en)\b", text):
        return None  # "I have been promoted": what is measured is not the writer's act
    return better if _keeps(text, better) else None


_LEADING = lazy(r"^((?:Since|In|From|During|Between|At|For|On|As|With)\s[^,;:.]{2,60}?),?\s+$")
_WHEN = lazy(r"^(?P<when>When|After|While|Before|Once)\s+$")
_LASTING = frozenset("be work live study serve stay have do feel know need want".split())


def _clause_first(word: str, before: str, after: str, tense: Tense) -> str | None:
    """ "In 2019 I led a team" → "Led a team in 2019"; "When I saw a leak, I rang" → "Rang after seeing a leak"."""
    rest = after.strip()
    body, dot = (rest[:-1], ".") if rest.endswith(".") else (rest, "")
    if re.search(r"[.!?]\s", body):
        return None
    leading = _LEADING.match(before)
    when = _WHEN.match(before)
    if leading is not None and "," not in leading[1]:
        lead = re.sub(r"^(?:have|has)\s+been\s+an?\s+", "am a ", f"have{rest}" if word.endswith("'ve") else body)
        if word.endswith("'ve"):
            lead = re.sub(r"^have\s+been\s+(?:an?\s+|the\s+)?", "am the ", f"have {body}")
        main = _without_subject("i", "", " " + lead, True, tense)
        if main is None or main.startswith("Have ") or re.search(r"\b(?:since|in|from|during)\s+\d{4}", main):
            return None
        return f"{main.rstrip('.')} {leading[1][0].lower()}{leading[1][1:]}{dot}"
    if when is None:
        return None
    parts = re.match(r"(?P<first>[^,;]+),\s+(?:I|we)\s+(?P<main>.+)$", body)
    if parts is None or re.search(r"\b(?:I|[Ww]e|my|our|me|us)\b", parts["first"] + " " + parts["main"]):
        return None
    first = Line(parts["first"], 200)
    row = (
        next((hit.row for hit in readings(first.low(0)) if hit.form in ("past", "base")), None)
        if first.tokens
        else None
    )
    if row is None or row.forms.base in _LASTING or _another_verb(first, "past"):
        return None
    main = _without_subject("i", "", " " + parts["main"], True, tense)
    link = {"When": "after", "Once": "after"}.get(when["when"], when["when"].lower())
    gerund = row.forms.gerund + parts["first"][first.tokens[0].end :]
    return None if main is None else f"{main} {link} {gerund}{dot}"


_SOLD = lazy(r"(?<!\bso)(?<!\bsuch)\s+(?:that|which)\s+$")


def _without_subject(word: str, before: str, after: str, head: bool, tense: Tense) -> str | None:
    if word in ("i've", "we've"):
        after = " have" + after
    elif word in ("i'm", "we're"):
        after = " am" + after
    elif "'" in word:
        return None
    rest = after.strip()
    rest = re.sub(r"^(?:have|had|has)\s+(?:also\s+|been\s+)?(?=\w+(?:ed|en|t|ing)\b)", "", rest)
    rest = re.sub(r"^(?:also|then)\s+", "", rest)
    if head:
        person = re.match(r"(?:am|was)\s+(an?\s+|the\s+)", rest)
        if person:
            return before + _capital(rest[person.end() :])
        state = re.match(r"(?:am|was|were|are)\s+", rest)
        if state:
            whole = _capital(rest[state.end() :])
            if verbs.opening(whole).kind == "weak":
                return opened(whole, tense) if not before else None
            return before + whole if re.match(r"[A-Za-z]+(?:ed|ing|en|ble)?\s", whole) else None
        first = Line(rest, 100)
        if not first.tokens or first.low(0) in v.MODALS or first.low(0) in ("do", "did", "don't", "didn't", "can't"):
            return None
        at = 0
        while verbs.is_adverb(first.low(at)) and at + 1 < len(first.tokens):
            at += 1
        if not any(hit.form in ("past", "base", "participle") for hit in readings(first.low(at))):
            return None
        whole = _capital(rest)
        if verbs.opening(whole).kind == "weak" and not before:
            return opened(whole, tense)
        return before + whole
    relative = _SOLD.search(before)
    if relative is not None:
        return _relative(before[: relative.start()], rest, tense)
    joined = re.search(r"(?:,\s*)?\b(and|but|then|so)\s+$", before)
    first = Line(rest, 100)
    form = (
        next((hit.form for hit in readings(first.low(0)) if hit.form in ("past", "base")), "") if first.tokens else ""
    )
    if joined and form and verbs.opening(before).kind in ("verb", "weak", "gerund"):
        link = joined[1] if joined[1] != "so" else "and"
        return f"{before[: joined.start()].rstrip(', ')} {link} {rest}"
    time = re.search(r"\b(while|when|before|after|because|since)\s+$", before)
    if time and form and readings(first.low(0)) and " been " not in f" {after} ":
        row = next(hit.row for hit in readings(first.low(0)) if hit.form == form)
        if _another_verb(first, form) or (time[1] == "because" and row.forms.base in _LASTING):
            return None
        gerund = row.forms.gerund + rest[first.tokens[0].end :]
        link = {"because": "by", "since": "since"}.get(time[1], time[1])
        return f"{before[: time.start()]}{link} {gerund}"
    where = re.search(r",?\s+where\s+$", before)
    if where and form and not _another_verb(first, form):
        row = next(hit.row for hit in readings(first.low(0)) if hit.form == form)
        return f"{before[: where.start()]}, {row.forms.gerund}{rest[first.tokens[0].end :]}"
    if word == "we" and not head and first.tokens and re.search(r"\bso(?:\s+that)?\s+$", before):
        acts = form == "past" and not any(hit.form == "base" for hit in readings(first.low(0)))
        return f"{before}the team {rest}" if acts or first.low(0) in ("could", "had", "was", "would") else None
    return None


def _relative(before: str, rest: str, tense: Tense) -> str | None:
    """ "Made bowls" and "sold to tourists" → "Made bowls and sold them to tourists"; None where "them" is not sure."""
    verb = Line(rest, 200)
    row = (
        next((hit.row for hit in readings(verb.low(0)) if hit.form in ("past", "base")), None) if verb.tokens else None
    )
    found = verbs.opening(before)
    if row is None or found.kind != "verb" or found.form not in ("past", "base") or re.search(r"[,;:]|\band\b", before):
        return None
    behind = verb.low(1)
    if behind not in v.PREPOSITIONS and behind != "to" and following(verb, 0) not in ("end", "edge", "adv"):
        return None
    if _last_word(rest) in v.PREPOSITIONS:
        return None
    line = Line(before, 400)
    last = line.low(len(line.tokens) - 1)
    at = _behind(line, found)
    what = object_of(line, at) if at < len(line.tokens) else None
    if what is None or what.end != len(line.tokens):
        return None
    it = "them" if verbs.is_plural(last) or last in v.PEOPLE else "it"
    said = row.forms.past if found.form == "past" else row.forms.base
    return f"{before} and {said} {it}{rest[verb.tokens[0].end :]}"


def _last_word(text: str) -> str:
    words = re.findall(r"[\w'-]+", text[-40:])
    return words[-1].lower() if words else ""


def _another_verb(line: Line, form: str) -> bool:
    """A second verb of the clause follows after "and"."""
    return any(
        (line.low(k) in ("and", "or") and any(hit.form == form for hit in readings(line.low(k + 1))))
        or (line.gap(k).strip() == "," and any(hit.form == form for hit in readings(line.low(k))))
        for k in range(1, len(line.tokens))
    )


_FAMILY = (
    r"(?:grand)?(?:mother|father|parents?|mom|dad|son|daughter|child|children|kids?)\b"
    r"|(?:wife|husband|family|sister|brother|uncle|aunt|cousin|friend|partner|classmate|teammate|roommate|neighbou?r)\b"
)


def _without_owner(before: str, after: str, head: bool, tense: Tense) -> str | None:
    rest = after.lstrip()
    if re.match(
        r"(?:own|behalf|part|opinion|life|self|direction|supervision|guidance|leadership|care|watch)\b", rest
    ) or re.match(_FAMILY, rest):
        return None
    if re.match(r"(?:(?:free|spare)\s+)?(?:time|work)\b", rest):
        return before + rest
    if head:
        role = re.match(r"(?:main\s+|primary\s+)?(?:role|job|task|duty)\s+(?:was|is)\s+to\s+", rest)
        if role:
            return before + _capital(rest[role.end() :])
        both = re.match(r"(?:[a-z]+\s+)?(?P<who>team|group|crew|squad|[a-z]+s)\s+and\s+I\s+(?=[a-z])", rest)
        if both and not before:
            acts = _capital(rest[both.end() :])
            body, dot = (acts[:-1], ".") if acts.endswith(".") else (acts, "")
            many = both["who"].endswith("s")
            if not _short_clause(body):
                return None
            if verbs.opening(acts).kind != "verb" or re.search(r"[.!?]\s|,", body):
                return None
            return f"{body} {'with ' + both['who'] if many else 'in a team of ‹number›'}{dot}"
        crew = re.match(r"(?:[a-z]+\s+)?(team|group|crew|class|squad)\s+(?=[a-z])", rest)
        acts = _capital(rest[crew.end() :]) if crew else ""
        if crew and not before and verbs.opening(acts).kind == "verb":
            cut = re.search(r",\s+(?:\w+ing|which)\s|\.$|$", acts)
            end = cut.start() if cut is not None else len(acts)
            if not _short_clause(acts[:end]):
                return None
            return f"{acts[:end]} in a {crew[1]} of ‹number›{acts[end:]}"
        doing = re.match(r"[^,;:]{1,40}?\b(?:was|were|is|are)\s+(?=[a-z]+ing\b)", rest)
        if doing:
            return None if before else verbs.rewrite("Responsible for " + rest[doing.end() :], tense)
        subject = re.match(r"(team|group|class|crew|department|club|company|boss|manager|supervisor)\b", rest)
        whole_line = _capital(rest)
        if not before and not subject and verbs.opening(whole_line).kind == "weak":
            return opened(whole_line, tense)
        return before + ("The " + rest if subject else whole_line)
    sized = re.match(r"(?:[a-z]+\s+)?(?:team|group|crew|class|staff|squad|club)\s+of\s", rest)
    if sized:
        return f"{before}{'an' if rest[0] in 'aeiou' else 'a'} {rest}"
    line = Line(rest, 100)
    what = object_of(line, 0) if line.tokens else None
    if what is None or _finite(line, what.end):
        return None
    if re.search(r"\b(?:all|some|most|many|each|one|two|three|four|five|any|none|half|both)\s+of\s+$", before):
        return f"{before}the {rest}"
    if re.match(r"[\w-]+['’]s\s", rest):
        return f"{before}the {rest}"
    if (
        what is not None
        and (verbs.is_plural(what.head) or what.head in ("people", "children"))
        and not re.match(r"(?:first|last|two|three|\d)", rest)
    ):
        return before + rest
    return f"{before}the {rest}"


def _without_object(word: str, before: str, after: str) -> str | None:
    taught = re.match(r"\s*Taught\s+$", before)
    if word == "myself" and taught:
        skill = Line(after.strip(), 400)
        named = object_of(skill, 0) if skill.tokens else None
        if named is None or skill.low(0) == "how":
            named = None
        said = re.match(r"\s*(?:how\s+)?to\s+(?P<verb>[a-z]+)\b", after)
        row = next((hit.row for hit in readings(said["verb"]) if hit.form == "base"), None) if said else None
        if said is not None and row is not None:
            if re.search(r",|\band\b", after):
                return None
            body, dot = (after[:-1], ".") if after.endswith(".") else (after, "")
            return f"{_capital(row.forms.past)}{body[said.end() :]} (self-taught){dot}"
        if named is None:
            return None
        end = skill.tokens[named.end - 1].end
        for link in re.finditer(r"\s+and\s+\w+", skill.text[end:]):
            if not skill.text[end : end + link.start()].strip():
                end += link.end()
            break
        return f"Learned {skill.text[:end]} independently{skill.text[end:]}"
    if re.search(r"\bby\s+.*\bby\s+$", before):
        return None  # "were written by the teacher and taught by me"
    if re.search(r"\bby\s+$", before):
        return re.sub(r"\s*\bby\s+$", "", before) + after
    if re.search(r"(?<!was )(?<!were )\b(?:assigned|given|entrusted|shown)\s+to\s+$", before):
        return re.sub(r"\s+to\s+$", "", before) + after
    return None


# --- two halves ---

_INCLUDED = lazy(
    r",?\s+which\s+(?:meant|included|involved|required|includes|involves)\s+|,\s+(?:including|which\s+means)\s+(?=\w+ing\b)"
    r"|\s+(?:by|while)\s+(?=\w+ing\b)"
)
_NO_ACTION = frozenset(
    """
    resulting leading allowing enabling causing contributing accounting making totaling totalling being having meaning
    using including following ensuring providing covering spanning helping keeping giving bringing
    """.split()
)


def halves(text: str, tense: Tense = "past") -> tuple[str, str] | None:
    """A long line as two lines, each with a verb of its own, cut where a second action begins."""
    found = verbs.opening(text)
    weak = found.kind == "weak"
    if not verbs.closed(text):
        return None
    if not weak and (found.kind != "verb" or found.form not in ("past", "base")):
        return None
    if len(text) > verbs.LONGEST:
        return None
    candidates: list[tuple[str, str]] = []
    included = _INCLUDED.search(text)
    if included:
        now: Tense = tense if weak else "past" if found.form == "past" else "present"
        rest = verbs.rewrite("Responsible for " + text[included.end() :], now)
        main = opened(text[: included.start()], tense) if weak else text[: included.start()]
        if rest is not None and main is not None and not _unlike(text[included.end() :], rest, now):
            candidates.append((main, rest))
    for where in re.finditer(r",?\s+where\s+(?:I|we)\s+(?=[a-z])", "" if weak else text):
        candidates.append((text[: where.start()], text[where.end() :]))
    for end in re.finditer(r"[.;]\s+(?=[A-Z][a-z])", "" if weak else text):
        candidates.append((text[: end.start()], text[end.end() :]))
    if weak and not candidates:
        whole_line = opened(text, tense)
        return None if whole_line is None or "‹" in whole_line else halves(whole_line, tense)
    if not candidates:
        candidates = _seams(text, found)
    dot = "." if text.rstrip().endswith(".") else ""
    middle = len(text) / 2
    good = []
    for first, second in candidates:
        first = _oxford(first)
        if second.count(",") == 1:
            second = second.replace(", and ", " and ")
        one, two = tidy(re.sub(r"[\s,;.]*(?:\b(?:and|then|also|while)\s*)*$", "", first)) + dot, tidy(_capital(second))
        if any(_looks_gerund(link["word"]) for link in _LINKED.finditer(_OPENS_LIST.split(two)[0])):
            continue
        if min(len(one.split()), len(two.split())) >= 5 and _keeps(text, one + " " + two) and _verb_first(two):
            good.append((one, two))
    return min(good, key=lambda pair: abs(len(pair[0]) - middle), default=None)


def _unlike(old: str, new: str, tense: Tense) -> bool:
    """A gerund is left in the list, or the main clause goes on with a verb of its own."""
    form = "past" if tense == "past" else "base"
    line = Line(old)
    for k in range(1, len(line.tokens)):
        linked = line.low(k - 1) in ("and", "or") or line.gap(k).strip() == ","
        if linked and any(hit.form == form for hit in readings(line.low(k))) and following(line, k) in _AFTER_VERB:
            return True
    return any(
        _looks_gerund(link["word"]) and link["word"] not in v.RESULTS and link["word"] in old
        for link in _LINKED.finditer(new)
    )


def _oxford(text: str) -> str:
    """A comma before the last "and" where the part before it holds another: "bills and mail, and explain"."""
    mark = text.rfind(_LINK)
    if mark < 0:
        return text
    before = text[:mark]
    listed = re.search(r",[^,]*\band\b[^,]*$", before) is not None
    return before + (", and " if listed else " and ") + text[mark + len(_LINK) :]


_LINK = " \0and "
_AFTER_VERB = ("det", "num", "plural", "mass", "adj", "particle", "with", "cap")


def _verb_first(text: str) -> bool:
    return verbs.opening(text).kind == "verb"


def _seams(text: str, found: Opening) -> list[tuple[str, str]]:
    line = Line(text)
    form = found.form
    tense: Literal["past", "base"] = "past" if form == "past" else "base"
    out: list[tuple[str, str]] = []
    clause: list[tuple[int, int]] = []  # (start of the link, start of the verb) of each further action
    opened_at = next((k for k, token in enumerate(line.tokens) if token.start >= found.start), 0)
    depth = 0
    listed = _INCLUDED.search(text) is not None  # inside a list of gerunds no line can be cut
    for at in range(opened_at + 1, len(line.tokens)):
        token = line.tokens[at]
        gap = line.gap(at)
        depth += gap.count("(") - gap.count(")")
        if depth > 0 or token.text[0].isupper():
            continue
        word = line.low(at)
        previous = line.low(at - 1)
        linked = previous in ("and", "then", "while") or (previous == "i" and line.low(at - 2) == "and")
        comma = gap.strip(' )”"') in (",", ";") or (linked and line.gap(at - 1).strip(' )”"') in (",", ";"))
        if not (comma or linked):
            continue
        head = at
        if verbs.is_adverb(word) and at + 1 < len(line.tokens):
            head, word = at + 1, line.low(at + 1)
        link = line.tokens[at - 1].end
        if linked:
            k = at - 1
            while k > 0 and line.low(k) in ("and", "then", "while", "i", "also"):
                k -= 1
            link = line.tokens[k].end
        hits = readings(word)
        gerund = next((hit.row for hit in hits if hit.form == "gerund"), None)
        nearby = following(line, head)
        acts = nearby in _AFTER_VERB or (
            nearby == "and" and any(hit.form == form for hit in readings(line.low(head + 2)))
        )
        if form == "base" and nearby in ("past", "noun") and any(hit.form == "base" for hit in hits):
            acts = not hits[0].row.flags
        if form == "past" and nearby == "noun" and comma and not linked:
            since = clause[-1][1] if clause else 0
            acts = token.start - since > 20 and all("p" not in hit.row.flags for hit in hits)
        if acts and any(hit.form == form for hit in hits):
            if form == "base" and verbs._base(line, head) != "verb":
                continue
            if (
                form == "past"
                and previous in ("and",)
                and any(hit.form in ("past", "participle") for hit in readings(line.low(at - 2)))
            ):
                continue  # "designed and built a …"
            clause.append((link, token.start))
        elif (
            gerund is not None
            and gap.strip() == ","
            and not linked
            and word not in _NO_ACTION
            and nearby in ("det", "num", "plural", "mass", "adj", "noun")
        ):
            if any(
                line.low(k) in ("and", "or") and verbs.is_gerund(line.low(k + 1))
                for k in range(head, len(line.tokens) - 1)
            ):
                done = verbs.rewrite("Responsible for " + text[token.start :], "past" if tense == "past" else "present")
                if done is not None and not listed:
                    out.append((text[:link], done))
                listed = True
                continue
            new = gerund.forms.past if tense == "past" else gerund.forms.base
            out.append((text[:link], new + text[line.tokens[head].end :]))
    for number, (link, start) in enumerate(clause):
        first = text[:link]
        if number and not re.search(r"\b(?:and|then)\s*$", first):
            before, verb = clause[number - 1]
            first = f"{text[:before]}{_LINK}{text[verb:link]}"
        out.append((first, text[start:]))
    return out
