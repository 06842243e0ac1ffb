"""Which piece of a contact block is the person's name, and which the headline.

Confidence of the name: 0.95 where the e-mail address or a profile link spells it, 0.9 on the first line or in the
largest type, 0.7 for one word or a spaced-out name whose words cannot be told apart there, below 0.5 where nothing
but its form speaks for it (a later line).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from profilelint.model.value import Value, join
from profilelint.parse.contact_block import Block, Piece, offsets
from profilelint.parse.places import location_confidence
from profilelint.pattern import lazy

_NAME_LABEL = lazy(
    r"(?:(?:(?:full |vor- und nach|vor- und zu)?name|nombre(?: completo| y apellidos?)?|nom(?: et pr[ée]nom| complet)?"
    r"|pr[ée]nom et nom|nome(?: completo| e cognome| e sobrenome)?|cognome e nome|naam"
    r"|volledige naam) ?: ?|(?:first names?(?:\(s\))? ?/ ?)?(?:surnames?|last name)(?:\(s\))? ?:? )",
    re.I,
)
_TITLE_LINE = lazy(
    r"(?:(?:my|professional|academic|student|the) )?(?:resume|résumé|resumé|curriculum vitae|"
    r"curriculum vitæ|c\.?v\.?|"
    r"lebenslauf|bewerbung|curr[íi]culum(?: vitae)?|hoja de vida|curr[íi]culo)(?: (?:of|for|von|de|di|van))?\W*",
    re.I,
)
_RESUME_OF = lazy(
    r"(?:resume|résumé|curr[íi]culum vitae|curr[íi]culum|hoja de vida|curr[íi]culo|lebenslauf|cv)"
    r"(?: (?:of|for|von|de|di|van)|:| ?[–—-]) (?=\S)",
    re.I,
)
_PLACEHOLDER = lazy(
    r"[\[<{(«].{0,12}\bname\b.{0,12}[\]>})»]|(?:your|my)(?: full)? name(?: here)?|"
    r"first(?:name)?,? ?(?:middle ?)?last(?:name)?|"
    r"first name,? last name|full name|name surname|firstname lastname|candidate name|applicant name",
    re.I,
)
_PRONOUNS = lazy(
    r"\s?[(\[](?:he|she|they|ze|xe)(?:/\w{1,6}){0,3}[)\]]|\s(?:he/him|she/her|they/them)(?:/\w{1,6})?", re.I
)
_CREDENTIAL = (
    r"(?:ph\.?d\.?|d\.?phil\.?|m\.?d\.?|mba|m\.?b\.?a\.?|cpa|cfa|rn|bsn|msn|dnp|np|lpn|lvn|cna|aprn|fnp|"
    r"pmp|esq\.?|j\.?d\.?|p\.?e\.?|"
    r"eit|m\.?ed\.?|m\.?s\.?|m\.?a\.?|b\.?s\.?|b\.?a\.?|m\.?sc\.?|b\.?sc\.?|b\.?eng\.?|m\.?eng\.?|"
    r"ll\.?m\.?|ll\.?b\.?|lcsw|lmsw|"
    r"shrm-c?s?p|cissp|csm|cpt|dds|dmd|dvm|pharm\.?d\.?|ot[r/l-]*|pt|dpt|r\.?d\.?|ccrn|phr|sphr|acp|mph|"
    r"m\.?p\.?h\.?|edd|ed\.?d\.?|"
    r"mfa|cscs|aia|leed ap|ccna|ccnp|bcba|cpc|phn|emt|emt-b|ma|ms|bs|ba)"
)
_CREDENTIALS = lazy(rf"(?:,\s?|\s){_CREDENTIAL}(?:,?\s{_CREDENTIAL}){{0,5}}\W*$", re.I)
CREDENTIALS_PLAIN = lazy(rf"(?:,\s?{_CREDENTIAL}){{1,6}}\W*$", re.I)
_SUFFIX = lazy(r"(?:jr|sr)\.?|i{2,3}|iv|v", re.I)
_NAME_PARTICLES = frozenset(
    "van von der den de del della di da dos das du la le el al bin bint ibn ben abu ter ten zu zur af av "
    "y e st d'".split()
)
_NAME_WORD = lazy(r"(?:[dDlLoO]['’])?[^\W\d_]+(?:[-'’.][^\W\d_]+){0,3}\.?|[^\W\d_]\.")
_NICK = lazy(r"[“\"'‘(][^\W\d_][\w .'-]{0,20}[”\"'’)]")
_SPACED = lazy(r"(?:[^\W\d_]\.? ){3,40}[^\W\d_]\.?")
_TITLE_WORDS = frozenset(
    (
        "engineer engineering developer programmer designer manager management analyst scientist student intern "
        "internship assistant director consultant architect administrator specialist coordinator officer president "
        "founder cofounder teacher tutor professor lecturer researcher nurse nursing nurses physician therapist "
        "technician accountant auditor lawyer attorney paralegal writer editor journalist marketer marketing sales "
        "representative executive associate lead senior junior principal staff head chief ceo cto cfo coo vp software "
        "hardware data product project program web frontend backend fullstack full-stack mobile devops cloud security "
        "network systems mechanical electrical civil chemical industrial computer science business finance financial "
        "human resources candidate graduate undergraduate freshman sophomore professional freelance freelancer "
        "recruiter buyer planner strategist producer photographer artist musician chef cook barista server cashier "
        "clerk secretary receptionist supervisor operator driver mechanic electrician plumber carpenter pharmacist "
        "dentist veterinarian biologist chemist physicist mathematician statistician economist historian psychologist "
        "counselor advisor adviser coach trainer instructor librarian pilot sergeant captain veteran major minor "
        "bachelor master mba certified registered licensed experienced seeking aspiring passionate"
    ).split()
)
_HEADING_WORDS = frozenset(
    "contact summary profile objective experience education skills projects about personal information "
    "details career "
    "professional work references languages interests awards certifications publications links address "
    "introduction page "
    "volunteer employment history activities leadership technical highlights overview statement resume vitae "
    "university college school institute department avenue and "
    "the with in for of my your our on to at is are was".split()
)
_SURNAMES = frozenset(
    "cook page major banks church head mason baker dean judge bishop marshall price hall major minor chief king bell "
    "carpenter taylor clerk porter butler gardener fisher hunter barber potter weaver cooper turner walker parker "
    "summers winters field fields lane street bank buyer coach pilot driver captain chef".split()
)
"""Surnames that are words of titles and headings as well."""


_AND_KIND = lazy(
    r"(?:['’]s?)?[ :,–—-]{1,3}(?:resume|résumé|resumé|curriculum vitae|c\.?v\.?|lebenslauf|curr[íi]culum(?: vitae)?)"
    r"\W*$",
    re.I,
)
"""What the document is, behind the name: "Maya Chen's Resume"."""


def has_title(text: str) -> bool:
    return any(word.lower().strip(".,") in _TITLE_WORDS for word in text.split())


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in plain if c.isalpha())


def _name_core(value: Value) -> Value:
    """A name without label, pronouns and credentials."""
    text = value.text
    start, end = 0, len(text)
    if match := _NAME_LABEL.match(text):
        start = match.end()
    if match := _RESUME_OF.match(text):
        start = match.end()
    if match := _PRONOUNS.search(text, start):
        end = match.start()
    while match := (CREDENTIALS_PLAIN.search(text[:end]) or _CREDENTIALS.search(text[:end])):
        words = text[start : match.start()].split()
        plain_ma = text[match.start() : end].strip(" ,")
        if len(words) < 2 or (match[0][0] != "," and not plain_ma.isupper() and "." not in plain_ma):
            break
        if match[0][0] != "," and text[start:end].isupper():
            break  # "MAYA CHEN MA": a surname in capitals
        end = match.start()
    return value.part(start, end)


def _name_form(text: str) -> float:
    """How much a text looks like a person's name, 0 to 1; by form only."""
    if _PLACEHOLDER.fullmatch(text.strip()):
        return 1.0
    bare = _NICK.sub(" ", text)
    bare = bare.replace(",", " ")
    words = bare.split()
    if not words or len(text) > 60 or any(c.isdigit() for c in text) or "@" in text:
        return 0.0
    if _SPACED.fullmatch(text):
        packed = _letters(text)
        return 0.0 if any(len(word) > 4 and word in packed for word in _HEADING_WORDS) else 0.8
    letters = [c for c in text if c.isalpha()]
    if letters and not any("LATIN" in unicodedata.name(c, "") for c in letters[:4]):
        return 0.7 if len(words) <= 4 and len(text) <= 30 and all(c.isalpha() or c in " .'-·" for c in text) else 0.0
    if len(words) > 6 or (text.endswith((":", ".", "!", "?")) and not re.search(r"(?:jr|sr|\b\w)\.$", text, re.I)):
        return 0.0
    count = 0
    doubt = 1.0
    for number, word in enumerate(words):
        low = word.lower().strip(".,")
        if low in _TITLE_WORDS or low in _HEADING_WORDS:
            # "Ian Cook" and "Will Page" are names, "Line Cook" is none: the form does not tell.
            if len(words) == 2 and word.istitle() and (low in _SURNAMES if number else low in {"will", "my", "dean"}):
                doubt = 0.6
                count += 1
                continue
            return 0.0
        if low in _NAME_PARTICLES or _SUFFIX.fullmatch(word):
            continue
        if all(c.isalpha() and c.upper() == c.lower() for c in word):
            count += 1  # a script without capitals: "Ánh 小明 Nguyễn"
            continue
        if _NAME_WORD.fullmatch(word) is None:
            return 0.0
        if not word[0].isupper():
            return 0.35 if text.islower() and 2 <= len(words) <= 3 else 0.0
        count += 1
    if count == 0:
        return 0.0
    return min(doubt, 0.5 if count == 1 else 1.0 if count <= 4 else 0.6)


def _spoken_for(text: str, block: Block) -> bool:
    """Whether the e-mail address or a profile's user name is made of the name."""
    keys = [email.text.split("@")[0] for email in block.emails] + [p.username for p in block.profiles if p.username]
    packed = _letters(text)
    words = [_letters(word) for word in text.split() if len(_letters(word)) >= 3]
    if not words:
        return len(packed) >= 5 and any(packed in _letters(key) for key in keys)
    for key in keys:
        letters = _letters(key)
        if len(words) == 1 and len(words[0]) >= 4 and words[0] in letters:
            return True
        if sum(word in letters for word in words) >= 2 or (len(words[-1]) >= 4 and words[-1] in letters):
            return True
    return False


def find_name(block: Block, lines: list[Value], sizes: Sequence[float] | None) -> Value | None:
    """The best candidate of the first pieces."""
    size_of = dict(enumerate(sizes)) if sizes else {}
    largest = max((size for size in size_of.values()), default=0.0)
    common = sorted(size_of.values())[len(size_of) // 2] if size_of else 0.0
    best: tuple[float, Piece, Value] | None = None
    order = 0
    for piece in block.pieces:
        if piece.used or _TITLE_LINE.fullmatch(piece.value.text):
            piece.used = piece.used or _TITLE_LINE.fullmatch(piece.value.text) is not None
            continue
        position, order = order, order + 1
        if position > 9:
            break
        value = _name_core(piece.value)
        form = _name_form(value.text)
        if piece.first and (kind := _AND_KIND.search(value.text)) is not None:
            bare = _name_core(value.part(0, kind.start()))
            sure = _spoken_for(bare.text, block) or kind[0][0] in "'’"
            if sure or len(bare.text.split()) > 1:  # "Harvard Style Resume" is none: a later line may be the name
                value, form = bare, _name_form(bare.text) * (1.0 if sure else 0.45)
        if form == 0.0 and piece.first:
            value, form = _before_title(piece.value)
        place = location_confidence(value.text)
        if "," in value.text and location_confidence(value.text.partition(",")[0]) >= 0.6:
            place = max(place, 0.5)  # "Dublin, Leinster"
        if form == 0.0 or place >= 0.9 or (place >= 0.5 and not _spoken_for(value.text, block)):
            continue
        outsized = largest > common * 1.15
        big = outsized and size_of.get(piece.line, 0.0) >= largest
        first = position == 0 and piece.first
        score = form * (0.9 if big or (first and not outsized) else 0.6 if first else 0.45)
        if form == 1.0 and position == 0 and _PLACEHOLDER.fullmatch(value.text.strip()):
            score = 0.95
        if _spoken_for(value.text, block):
            score = 0.95 if form >= 0.8 else 0.7
        elif form == 0.5 and (first or big):
            score = 0.7 if big else 0.4
        if best is None or score > best[0]:
            best = score, piece, value
    if best is None or best[0] < 0.15:
        return None
    score, piece, value = best
    piece.used = True
    value = _second_half(block, piece, value, size_of)
    if value is not best[2]:
        score = max(score, 0.9)
    if _SPACED.fullmatch(value.text):
        value, split = _closed_up(value, block)
        score = max(score, 0.9) if split else min(score, 0.7)
    return value.sure(min(value.confidence, round(score, 2)))


_WORD_BEFORE = lazy(
    r"(?:^|[\t|•·∙⋅,;:(/]|[ \t][–—-](?=[ ])|(?:^|\W)e?-?mail) {0,2}(?P<word>[a-z][\w.+-]{0,30})(?: [._-]?|,)$", re.I
)


def mend_blank(block: Block, lines: Sequence[Value], name: Value | None) -> None:
    """Give an address with a blank in its local part its first half: "robin vale@mail.example"."""
    if not block.emails:
        return
    email = block.emails[0]
    local = _letters(email.text.partition("@")[0])
    parts = [part for part in map(_letters, name.text.split()) if part] if name is not None else []
    for number, line in enumerate(lines):
        place = offsets(line, email)
        if place is None:
            continue
        found = _WORD_BEFORE.search(line.text[max(0, place[0] - 60) : place[0]])
        if found is None:
            return
        word = _letters(found["word"])
        named = word in parts or (len(word) == 1 and any(part.startswith(word) for part in parts))
        rest = any(part in local for part in parts if part != word and len(part) > 1) and word not in local
        cut = found["word"][-1] in "._-" and found["word"].islower()
        if cut or (named and rest):
            start = max(0, place[0] - 60) + found.start("word")
            block.emails[0] = line.part(start, place[1])
            block.pieces = [
                piece
                for piece in block.pieces
                if piece.line != number or (at := offsets(line, piece.value)) is None or not at[0] <= start < at[1]
            ]
        return


def close_up_pieces(block: Block) -> None:
    """Words of a spaced-out name that wider gaps keep apart: "J U N E   P A R K"."""
    first = [piece for piece in block.pieces[:4] if block.pieces and piece.line == block.pieces[0].line]
    if not 2 <= len(first) <= 4 or not all(_SPACED_WORD.fullmatch(piece.value.text) for piece in first):
        return
    words = [
        join([piece.value.part(m.start(), m.end()) for m in re.finditer(r"\S+", piece.value.text)], "")
        for piece in first
    ]
    block.pieces[: len(first)] = [replace(first[0], value=join(words, " "), alone=True)]


_SPACED_WORD = lazy(r"(?:[^\W\d_]\.? ){1,20}[^\W\d_]\.?")


def _before_title(value: Value) -> tuple[Value, float]:
    """ "Maya Chen, Software Engineer": the name in front of a headline."""
    comma = value.text.find(",")
    if comma > 0 and has_title(value.text[comma:]):
        head = value.part(0, comma)
        return head, min(0.9, _name_form(head.text))
    return value, 0.0


def _second_half(block: Block, piece: Piece, value: Value, size_of: dict[int, float]) -> Value:
    """A name that is set on two lines, one word each."""
    words = value.text.split()
    if (len(words) != 1 and re.fullmatch(r"[A-Z]\.?", words[-1]) is None) or not piece.alone:
        return value  # one word, or a first name with an initial
    following = next((other for other in block.pieces if other.line == piece.line + 1), None)
    if following is None or not following.alone or following.used:
        return value
    same = bool(size_of) and abs(size_of.get(piece.line, 0.0) - size_of.get(following.line, 1e9)) < 0.6
    core = _name_core(following.value)
    if len(core.text.split()) > 2 or _name_form(core.text) < 0.5:
        return value
    if same or _spoken_for(core.text, block):
        following.used = True
        return join([value, core], " ")
    return value


def _closed_up(value: Value, block: Block) -> tuple[Value, bool]:
    """A spaced-out name closed up: "M A Y A C H E N" is "MAYA CHEN" where the e-mail address says where to cut."""
    letters = [value.part(match.start(), match.end()) for match in re.finditer(r"\S+", value.text)]
    packed = "".join(part.text for part in letters)
    keys = [email.text.split("@")[0] for email in block.emails] + [profile.username for profile in block.profiles]
    for key in keys:
        words = [word for word in re.split(r"[^a-z]+", key.lower()) if word]
        if len(words) >= 2 and "".join(words) == packed.lower():
            parts, place = [], 0
            for word in words:
                parts.append(join(letters[place : place + len(word)], ""))
                place += len(word)
            return join(parts, " "), True
    return join(letters, ""), False


def find_label(block: Block, name: Value | None) -> Value | None:
    """The headline: the text next to the name or below it, surely where it holds a title."""
    after = name is None
    home: int | None = None
    rest: list[Piece] = []
    for piece in block.pieces:
        if name is not None and not after:
            after = piece.used and any(a.start <= b.start < a.end for a in piece.value.spans for b in name.spans[:1])
            if after:
                home = piece.line
                if tail := _headline_tail(piece.value, name):
                    return tail
            continue
        if not piece.used:
            rest.append(piece)
    for piece in rest[:3]:
        text = piece.value.text
        if not 3 <= len(text) <= 120 or any(c.isdigit() for c in text) or ":" in text or text.endswith("."):
            continue
        if has_title(text):
            piece.used = True
            same = [other for other in rest if other.line == piece.line and other is not piece]
            same = [other for other in same if not (other.value.text.isupper() and not text.isupper())]
            if same and all(not any(c.isdigit() for c in other.value.text) for other in same):
                for other in same:
                    other.used = True
                return _spanning(piece, same).sure(0.9)
            return piece.value.sure(0.9)
    if home is not None and rest and rest[0].alone and rest[0].line == home + 1 and _label_like(rest[0].value.text):
        rest[0].used = True
        return rest[0].value.sure(0.6)
    return None


def _headline_tail(value: Value, name: Value) -> Value | None:
    place = value.text.find(name.text)
    if place < 0:
        return None
    tail = value.part(place + len(name.text), len(value.text))
    text = tail.text.lstrip(" ,-–—")
    if len(text) < 4 or not has_title(text) or CREDENTIALS_PLAIN.fullmatch("," + text):
        return None
    return tail.part(len(tail.text) - len(text), len(tail.text)).sure(0.9)


def _label_like(text: str) -> bool:
    plain = not any(c.isdigit() or c in ":." for c in text)
    return 2 <= len(text.split()) <= 10 and len(text) >= 6 and plain and text[0].isupper()


def _spanning(piece: Piece, others: list[Piece]) -> Value:
    """The pieces of one line as one value: "Engineer | Speaker"."""
    return join([piece.value, *[other.value for other in others]], " | ")
