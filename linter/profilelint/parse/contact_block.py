"""The lines of a contact block taken apart: addresses, links and numbers first, then the pieces between separators."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace

from profilelint.model.resume import Profile
from profilelint.model.value import Value, join
from profilelint.parse.addresses import (
    ICON_NAMED,
    IN_SLUG,
    LABELLED,
    NETWORK_WORDS,
    SCHEME,
    bare_url,
    email_ok,
    email_spans,
    is_bare,
    network_of,
    phone_spans,
    url_spans,
)
from profilelint.parse.places import is_street
from profilelint.pattern import lazy

_SEPARATORS = lazy(r"[\t|•·∙⋅⋄◆◇♦●○▪■‖¦∗✦\u2022\u2027]| {2,}| [–—-] |(?<=\w) ?// ?| ; |; | / ")
_LABELS = lazy(
    r"(?:e-?mail(?: address)?|mail|phone|ph|tel|telephone|telefon|mobile|mobil|cell|cellphone|fax|"
    r"linked ?in|github|gitlab|"
    r"website|web|site|homepage|portfolio|blog|url|address|location|contact|contact (?:info|information|"
    r"details)|adresse|"
    r"e|m|t|p|w|a|phone number|personal (?:info|information|details)|links?|profiles?|social|online|name|at|"
    r"call|call me|"
    r"correo(?: electr[óo]nico)?|courriel|e-?mail[ -]?adresse?|mail-adresse|m[óo]vil|celular|tel[eé]fono"
    r"|t[eé]l[eé]phone|"
    r"t[ée]l|portable|telem[óo]vel|telefone|telefoon|cellulare|mobiel|gsm|rufnummer|telefonnummer|handy|direcci[óo]n|"
    r"domicilio|endere[çc]o|morada|indirizzo|residenza|adres|anschrift|wohnort|woonplaats|sitio web"
    r"|site web|site internet|"
    r"sito web|webseite|fecha de nacimiento|date de naissance|geburtsdatum|geboren am|data de nascimento|"
    r"data di nascita|geboortedatum|nacionalidad|nationalit[ée]|nationalit[äa]t|staatsangeh[öo]rigkeit|"
    r"nacionalidade|nazionalit[àa]|cittadinanza|nationaliteit|whatsapp)\.?\s?:?",
    re.I,
)


def _is_icon(char: str) -> bool:
    """Whether a character is a picture rather than writing: private use, symbols, emoji and controls."""
    category = unicodedata.category(char)
    if category in {"Co", "Cn", "Cc", "So", "Cf"}:
        return char not in "°©®™\t"
    return char in "§#*&¶†‡"


@dataclass(slots=True)
class Piece:
    """A part of a line that no e-mail, link or number has taken. ``first`` marks the start of its line."""

    value: Value
    line: int
    first: bool
    alone: bool
    used: bool = False


@dataclass(slots=True)
class Block:
    """The contact block while it is read."""

    emails: list[Value] = field(default_factory=list)
    phones: list[Value] = field(default_factory=list)
    profiles: list[Profile] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    prose: list[Piece] = field(default_factory=list)


def offsets(line: Value, value: Value) -> tuple[int, int] | None:
    """Where a value's text stands in a line, by their origins."""
    found = [
        (piece.offset + max(span.start, piece.start) - piece.start, piece.offset + min(span.end, end) - piece.start)
        for piece in line.pieces
        for end in (piece.start + piece.length,)
        for span in value.spans
        if span.start < end and piece.start < span.end
    ]
    if not found:
        return None
    return min(start for start, _ in found), max(end for _, end in found)


Spans = list[list[tuple[int, int]]]


def take_links(lines: list[Value], links: list[tuple[str, Value | None]], block: Block) -> Spans:
    """Use the file's own links: they know where a wrapped or glued address starts and ends."""
    taken: Spans = [[] for _ in lines]
    for url, value in links:
        if value is None or not value.text.strip():
            continue
        places = [(number, place) for number, line in enumerate(lines) if (place := offsets(line, value))]
        if not places or any(_overlaps(taken[number], *place) for number, place in places):
            continue
        scheme = url.split(":", 1)[0].lower()
        if scheme == "mailto":
            address = url[7:].split("?")[0].strip()
            shown = _glued(value, address)
            if shown is not None and "@" in shown.text:
                block.emails.append(shown)
            elif not email_spans(value.text):
                block.emails.append(replace(value, text=address, pieces=value.pieces) if address else value)
            else:
                continue
        elif scheme == "tel":
            if not re.search(r"\d{4}", value.text):
                continue
            block.phones.append(_bare_phone(value))
        else:
            shown = _trimmed(value)
            if "@" in shown.text and email_spans(shown.text):
                continue
            if not any(char.isalpha() for char in shown.text) and phone_spans(shown.text, ()):
                continue  # a number that leads to a page is a number all the same
            whole = _without_blanks(shown, url)
            network, user = network_of(url)
            named = places[0][0] == 0 and _names(whole.text)
            if not named or sum(bare_url(other) == bare_url(url) for other, _ in links) < 2:
                block.profiles.append(Profile(url=whole, target=url, network=network, username=user))
            if named:
                continue  # the person's name leads to a profile
        for number, place in places:
            taken[number].append(place)
    return taken


def _names(text: str) -> bool:
    """Whether the text of a link reads like a person's name and not like an address or a site's name."""
    words = text.split()
    return 2 <= len(words) <= 5 and all(word[0].isupper() or len(word) <= 3 for word in words) and "/" not in text


def _overlaps(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(start < b and a < end for a, b in spans)


def _trimmed(value: Value) -> Value:
    """Without icons, blanks and separators at both ends."""
    start, end = 0, len(value.text)
    while start < end and (_is_icon(value.text[start]) or value.text[start] in " \t|•·,:;"):
        start += 1
    while end > start and (_is_icon(value.text[end - 1]) or value.text[end - 1] in " \t|•·,;"):
        end -= 1
    return value.part(start, end) if start < end else value


def _bare_phone(value: Value) -> Value:
    spans = phone_spans(value.text, ())
    return value.part(*spans[0]) if spans else _trimmed(value)


def _without_blanks(value: Value, url: str) -> Value:
    """A link that was wrapped over lines, put together again where its target says that nothing stood between."""
    if " " not in value.text or bare_url(value.text.replace(" ", "")) != bare_url(url):
        return value
    parts = [value.part(match.start(), match.end()) for match in re.finditer(r"\S+", value.text)]
    if (
        len(
            {
                part.pieces[0].start - value.pieces[0].start - match.start()
                for part, match in zip(parts, re.finditer(r"\S+", value.text), strict=True)
                if part.pieces
            }
        )
        == 1
    ):
        return value  # one line: the blank was written
    return join(parts, "")


def _glued(value: Value, address: str) -> Value | None:
    """The address of a ``mailto:`` link within the text that it stands on, without what is glued to it."""
    place = value.text.lower().find(address.lower())
    if place >= 0 and address:
        return value.part(place, place + len(address))
    packed = value.text.replace(" ", "")
    if address and packed.lower() == address.lower():
        return join([value.part(match.start(), match.end()) for match in re.finditer(r"\S+", value.text)], "")
    return None


def take_texts(lines: list[Value], links: list[tuple[str, Value | None]], block: Block, taken: Spans) -> None:
    """Find addresses, links and numbers in the text itself, also those that go on in the next line."""
    tel = [re.sub(r"\D", "", url) for url, _ in links if url.lower().startswith("tel:")]
    mails = [url[7:].split("?")[0].strip() for url, _ in links if url.lower().startswith("mailto:")]
    for number, line in enumerate(lines):
        text = line.text
        for address in mails:
            place = text.lower().find(address.lower()) if address else -1
            if place >= 0 and not _overlaps(taken[number], place, place + len(address)):
                block.emails.append(line.part(place, place + len(address)))
                taken[number].append((place, place + len(address)))
        following = lines[number + 1] if number + 1 < len(lines) else None
        if following is not None:
            _take_wrapped(line, following, number, block, taken)
        for start, end in email_spans(text):
            if not _overlaps(taken[number], start, end):
                block.emails.append(line.part(start, end))
                taken[number].append((start, end))
        for start, end in url_spans(text):
            if not _overlaps(taken[number], start, end):
                url = line.part(start, end)
                network, user = network_of(url.text)
                if IN_SLUG.fullmatch(url.text):
                    network, user = "LinkedIn", url.text.strip("/").split("/")[-1]
                block.profiles.append(Profile(url=url, target=_target(url, links), network=network, username=user))
                taken[number].append((start, end))
        for match in (*LABELLED.finditer(text), *ICON_NAMED.finditer(text)):
            start, end = match.span(2)
            if not _overlaps(taken[number], start, end) and "@" not in match[2][1:]:
                url = line.part(start, end)
                network = NETWORK_WORDS[match[1].lower()]
                user = match[2].lstrip("@").rstrip("/").split("/")[-1]
                block.profiles.append(Profile(url=url, target=url.text, network=network, username=user))
                taken[number].append((match.start(), end))
        masked = _masked(text, taken[number])
        for start, end in phone_spans(masked, tel):
            block.phones.append(line.part(start, end))
            taken[number].append((start, end))


def _target(url: Value, links: list[tuple[str, Value | None]]) -> str:
    """Where a shown URL leads: the link on its text, else itself."""
    for target, value in links:
        if value is not None and any(a.start < b.end and b.start < a.end for a in value.spans for b in url.spans):
            return target
    return url.text


def _masked(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + "|" * (end - start) + text[end:]
    return text


_LAST_TOKEN = lazy(r"[^\s|•·,;()]{3,120}$")
_FIRST_TOKEN = lazy(r"\s*([^\s|•·,;()]{1,80})")


def _take_wrapped(line: Value, following: Value, number: int, block: Block, taken: Spans) -> None:
    """An address or link that breaks at the end of a line and goes on in the next."""
    tail, head = _LAST_TOKEN.search(line.text[-140:].rstrip()), _FIRST_TOKEN.match(following.text)
    if tail is None or head is None:
        return
    end = len(line.text.rstrip())
    start = end - len(tail[0])
    left, right = tail[0], head[1]
    place = (head.start(1), head.end(1))
    if _overlaps(taken[number], start, end) or _overlaps(taken[number + 1], *place):
        return
    whole = left + right
    if "@" in whole and "/" not in whole:
        broken = "@" in left and not (email_ok(left) and left[-1] not in "-") and "@" not in right
        if (broken or right.startswith("@")) and email_ok(whole):
            block.emails.append(join([line.part(start, end), following.part(*place)], ""))
            taken[number].append((start, end))
            taken[number + 1].append(place)
    elif left[-1] in "-/." and "/" in left and (SCHEME.match(left) or is_bare(left.rstrip("-./"))):
        if re.fullmatch(r"[\w%./-]{2,80}", right) is None:
            return
        if left[-1] == "/" and not _ends_line(following.text, head.end(1)):
            return
        network, user = network_of(whole)
        url = join([line.part(start, end), following.part(*place)], " ")
        block.profiles.append(Profile(url=url, target=whole, network=network, username=user))
        taken[number].append((start, end))
        taken[number + 1].append(place)


def _ends_line(text: str, end: int) -> bool:
    return not text[end:].strip() or text[end:].lstrip()[0] in "|•·,;\t"


def without_text(links: list[tuple[str, Value | None]], block: Block) -> None:
    """Links on no text: kept where they lead to a profile or an address that stands nowhere else."""
    known = {bare_url(profile.target) for profile in block.profiles}
    for url, value in links:
        if value is not None and value.text.strip():
            continue
        if url.lower().startswith("mailto:"):
            if not block.emails:
                block.emails.append(Value(url[7:].split("?")[0].strip()))
            continue
        network, user = network_of(url)
        if network and user and bare_url(url) not in known and not any(p.network == network for p in block.profiles):
            known.add(bare_url(url))
            block.profiles.append(Profile(url=Value(""), target=url, network=network, username=user))


def cut(line: Value, number: int, taken: list[tuple[int, int]], block: Block) -> None:
    """Cut what is left of a line into pieces."""
    text = line.text
    if not taken and _is_prose(text):
        block.prose.append(Piece(line, number, True, True))
        return
    place = 0
    parts: list[tuple[int, int]] = []
    marks = sorted([*taken, (len(text), len(text))])
    for start, end in marks:
        if place < start:
            parts += _split(text, place, start)
        place = max(place, end)
    pieces = []
    for start, end in parts:
        value = line.part(start, end)
        if value.text and not _LABELS.fullmatch(value.text) and any(c.isalnum() or c in "[<{" for c in value.text):
            pieces.append(value)
    for index, value in enumerate(pieces):
        block.pieces.append(Piece(value, number, index == 0, len(pieces) == 1 and not taken))


def _split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut at separators and icons; strip labels and loose punctuation."""
    cuts: list[tuple[int, int]] = [match.span() for match in _SEPARATORS.finditer(text, start, end)]
    cuts += [(i, i + 1) for i in range(start, end) if _is_icon(text[i])]
    parts, place = [], start
    for a, b in sorted([*cuts, (end, end)]):
        if place < a:
            left, right = place, a
            while left < right and text[left] in " ,:;/\\-–—)'’":
                left += 1
            while right > left and text[right - 1] in " ,:;/\\-–—(":
                right -= 1
            if left < right:
                parts.append((left, right))
        place = max(place, b)
    return parts


def _is_prose(text: str) -> bool:
    words = text.split()
    return (
        "\t" not in text
        and len(words) >= 9
        and len(text) >= 55
        and len(text) > 3.5 * len(words)
        and text.count("|") < 2
        and not is_street(re.split(r" [–—-] |,", text, maxsplit=1)[0])
    )
