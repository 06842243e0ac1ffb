"""The contact block: what stands above the first section heading.

:func:`contact` takes e-mail addresses, links and phone numbers out of each line first, cuts what remains at
separators, and then decides which pieces are the place, the name and the headline. Values stay as written, so that a
rule can point at ``name@gmail,com``; :func:`email_ok` and :func:`phone_number` judge them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from profilelint.model.resume import Basics, Location
from profilelint.model.value import Value, join
from profilelint.parse.addresses import email_ok, network_of, phone_number, slip
from profilelint.parse.contact_block import Block, cut, take_links, take_texts, without_text
from profilelint.parse.contact_name import (
    CREDENTIALS_PLAIN,
    close_up_pieces,
    find_label,
    find_name,
    has_title,
    mend_blank,
)
from profilelint.parse.places import is_around, is_street, location_confidence, parse_location

__all__ = ["contact", "email_ok", "network_of", "phone_number", "slip"]

MAX_LINES = 60
"""Lines of the block that are looked at."""

MAX_LINKS = 500
"""Links of the file that are looked at."""

MAX_LINE = 1000
"""Characters of a line that are looked at."""


def contact(
    lines: Sequence[Value],
    links: Sequence[tuple[str, Value | None]] = (),
    region: str = "US",
    sizes: Sequence[float] | None = None,
) -> Basics:
    """Read the lines above the first heading.

    ``links`` are the file's links with the text that each covers (``None`` for an icon or a picture); those on other
    text than ``lines`` are passed over, and those on no text are kept only where they lead to a profile or an e-mail
    address. ``sizes`` are the type sizes of the lines, in points. ``region`` is the country whose phone numbers need
    no prefix. A placeholder such as "[Your Name]" is returned as the name: a rule reports it.
    """
    if not lines and not links:
        return Basics()
    content = join(list(lines), "\n", "basics")
    shown = [line.part(0, MAX_LINE) for line in lines[:MAX_LINES]]
    here = [(url.strip()[:2000], value) for url, value in links[:MAX_LINKS]]
    block = Block()
    taken = take_links(shown, here, block)
    take_texts(shown, here, block, taken)
    for number, line in enumerate(shown):
        cut(line, number, taken[number], block)
    without_text(here, block)
    close_up_pieces(block)
    location = _location(block)
    name = find_name(block, shown, sizes)
    summary = _summary(block)
    mend_blank(block, shown, name)
    label = find_label(block, name)
    more = [*block.emails[1:], *block.phones[1:]]
    more += [piece.value for piece in block.pieces if not piece.used]
    return Basics(
        name=name.at("basics.name") if name else None,
        label=label.at("basics.label") if label else None,
        email=block.emails[0].at("basics.email") if block.emails else None,
        phone=block.phones[0].at("basics.phone") if block.phones else None,
        location=location,
        profiles=tuple(
            replace(profile, url=profile.url.at(f"basics.profiles[{index}].url"))
            for index, profile in enumerate(block.profiles)
        ),
        summary=summary.at("basics.summary") if summary else None,
        more=tuple(value.at("basics") for value in more),
        content=content,
    )


def _location(block: Block) -> Location | None:
    """The surest place of the block; a street on the piece before it belongs to it."""
    best: tuple[float, int] | None = None
    for index, piece in enumerate(block.pieces):
        value = piece.value
        confidence = location_confidence(value.text)
        if piece.first and piece.line == 0 and confidence < 0.9:
            continue  # "Paris" on the first line is a name
        if CREDENTIALS_PLAIN.search(value.text) and piece.line == 0 and piece.first:
            continue
        if confidence >= 0.8 and piece.line > 0 and _with_street(value.text):
            confidence = 1.0  # of two places the one that says more
        if confidence >= 0.5 and (best is None or confidence > best[0]):
            best = confidence, index
    if best is None:
        for index, piece in enumerate(block.pieces):
            if is_street(piece.value.text):
                piece.used = True
                return Location(value=piece.value.at("basics.location").sure(0.6), address=piece.value.text)
            tail = _location_tail(block, index)
            if tail is not None:
                return tail
        return _around(block)
    piece = block.pieces[best[1]]
    piece.used = True
    value = piece.value
    if best[1] > 0 and is_street(block.pieces[best[1] - 1].value.text) and not is_street(value.text):
        street = block.pieces[best[1] - 1]
        both = join([street.value, value], ", ")
        if location_confidence(both.text) >= 0.5:
            street.used = True
            value = both
    location = parse_location(value)
    return replace(location, value=location.value.at("basics.location")) if location else None


def _with_street(text: str) -> bool:
    """Whether a place is told with its street, under a label or not."""
    found = parse_location(Value(text))
    return found is not None and any(map(str.isdigit, found.address))


def _around(block: Block) -> Location | None:
    """A region without a state: "Greater Boston"."""
    for piece in block.pieces:
        if is_around(piece.value.text) and not (piece.first and piece.line == 0) and not piece.used:
            piece.used = True
            return Location(value=piece.value.at("basics.location").sure(0.6), city=piece.value.text)
    return None


def _location_tail(block: Block, index: int) -> Location | None:
    """ "Software Engineer, Austin, TX": the place at the end of a piece."""
    from profilelint.parse.places import split_location

    piece = block.pieces[index]
    if piece.first and piece.line == 0 and not has_title(piece.value.text) and piece.value.text.count(",") < 2:
        return None
    rest, location = split_location(piece.value)
    if location is None:
        return None
    piece.value = rest
    return replace(location, value=location.value.at("basics.location"))


def _summary(block: Block) -> Value | None:
    """A paragraph under the contact lines: the first run of lines of prose, with its short last line."""
    if not block.prose:
        return None
    run = [block.prose[0]]
    for piece in block.prose[1:]:
        if piece.line == run[-1].line + 1:
            run.append(piece)
    last = next((p for p in block.pieces if p.line == run[-1].line + 1 and p.alone and not p.used), None)
    values = [piece.value for piece in run]
    if last is not None and not values[-1].text.endswith((".", "!", "?")) and last.value.text.endswith("."):
        last.used = True
        values.append(last.value)
    return join(values, " ")
