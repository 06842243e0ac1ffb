"""The sections of a posting: lines that state requirements, wishes or duties, and lines about the firm."""

from __future__ import annotations

from typing import NamedTuple

from profilelint.model.document import Document, Role
from profilelint.model.value import Value
from profilelint.pattern import lazy
from profilelint.posting.blocks import Raw, blocks
from profilelint.posting.head import first_block, head
from profilelint.posting.headings import (
    APPLYING,
    MAX_HEADING_LENGTH,
    MAX_HEADING_WORDS,
    STATED,
    Class,
    classify,
    heading_within,
    is_title,
    is_upper,
    shaped_like_one,
    wording,
)


class Block(NamedTuple):
    """A paragraph or a list item with its wrapped lines joined."""

    value: Value
    item: bool


class Section(NamedTuple):
    """A heading (``None`` above the first one) and the blocks below it."""

    kind: Class
    heading: Value | None
    blocks: tuple[Block, ...]


class Outline(NamedTuple):
    """A posting's head (who asks, for which role, where) and its sections."""

    title: Value | None
    organization: Value | None
    location: Value | None
    arrangement: str
    """``on-site``, ``hybrid``, ``remote`` or empty, as the head of the posting says."""
    sections: tuple[Section, ...]
    places: tuple[Value, ...] = ()
    """Every town that the head names; ``location`` is the first."""
    above: tuple[Value, ...] = ()
    """The lines above the first section, the title's among them."""


def outline(document: Document) -> Outline:
    """The head and the sections of a posting, in its order; nothing is left out but page headers and footers."""
    raws = blocks(document)
    first = first_block(raws)
    kinds = _headings(raws, first + 3)
    top = head(raws, kinds, first, " ".join(document.metadata.title.split()))
    sections = _sections(raws, kinds, top.body, top.end)
    return Outline(top.title, top.organization, top.location, top.arrangement, sections, top.places, top.above)


_DANGLES = lazy(r"\b(?:have|see|if|bring|find|like|be|are|is|with|for|to|need)$")


def _headings(raws: list[Raw], head: int) -> list[Class | None]:
    """For each block the class of the heading that it is, ``None`` where it is none. ``head`` blocks are never one,
    unless the format says so or a table knows them."""
    out: list[Class | None] = []
    for index, raw in enumerate(raws):
        text = raw.value.text
        below = raws[index + 1] if index + 1 < len(raws) else None
        surely = raw.role is Role.HEADING or raw.bold or (index >= head and _leads(raws, index))
        known = classify(text, surely) if len(text.split()) <= MAX_HEADING_WORDS + 6 else None
        if raw.role is Role.HEADING:
            out.append(known or Class.OTHER)
            continue
        kind: Class | None = None
        words = len(text.split()) - (4 if known is not None and (surely or shaped_like_one(text)) else 0)
        short = (
            raw.lines == 1 and len(text) <= MAX_HEADING_LENGTH + 20 * (known is not None) and words <= MAX_HEADING_WORDS
        )
        if short and not raw.item and text[-1] not in ".!?,;":
            before_item = below is not None and below.item
            if known is not None and below is not None:
                kind = known
            elif index >= head and below is not None:
                shaped = is_title(text) or raw.bold
                between = before_item and raws[index - 1].item and text[:1].isupper()
                upper = is_upper(text) and not _among_capitals(raws, index)
                if between or (text.endswith(":") and before_item) or upper or (shaped and before_item):
                    kind = Class.OTHER
        elif raw.item and _numbered_heading(raw, below):
            kind = known or Class.OTHER
        elif short and not raw.item and text[-1] in "?!…" and known is not None and below is not None:
            kind = known
        out.append(kind)
    return _candidate(raws, out)


def _in_bold(raw: Raw) -> tuple[int, int, Class] | None:
    """The heading in bold with which a paragraph begins: "**What we ask for.** A diploma and two years …"."""
    words = raw.value.text[: raw.run_in].rstrip(" .:–—-")
    kind = classify(words, True) if words else None
    return (len(words), raw.run_in, kind) if kind is not None and kind is not Class.OTHER else None


def _numbered_heading(raw: Raw, below: Raw | None) -> bool:
    """Whether an item is a heading with a number: "4. COMPETENCIES", apart from the lines around it."""
    text = raw.value.text
    if not raw.gap or below is None or raw.lines > 1 or len(text.split()) > MAX_HEADING_WORDS or text[-1:] in ".,;":
        return False
    return below.gap and (is_upper(text) or classify(text) not in (None, Class.OTHER))


def _among_capitals(raws: list[Raw], index: int) -> bool:
    """Whether a line in capitals is one of several, one below the other: a list, not headings."""
    raw, below = raws[index], raws[index + 1] if index + 1 < len(raws) else None
    if not raw.gap and index and is_upper(raws[index - 1].value.text):
        return True
    return not raw.gap and below is not None and not below.gap and is_upper(below.value.text)


def _leads(raws: list[Raw], index: int) -> bool:
    """Whether a list stands below a short line: one with signs, or two short lines without, right below."""
    raw, text = raws[index], raws[index].value.text
    if raw.item or raw.lines > 1 or raw.row or text[-1:] in ".!,;" or index + 1 >= len(raws):
        return False
    below = raws[index + 1]
    if below.item or _DANGLES.search(text) is not None:
        return True
    if not raw.gap or below.gap or index + 2 >= len(raws):
        return False
    return all(_is_line(other.value.text) for other in raws[index + 1 : index + 3]) and not raws[index + 2].gap


_CANDIDATE = lazy(r"(?:the |our |your |an? )?(?:ideal|dream|perfect|right) (?:candidate|applicant|person|match|fit)\b")


def _candidate(raws: list[Raw], kinds: list[Class | None]) -> list[Class | None]:
    """ "The ideal candidate" heads wishes where other headings state what is required, and the requirements
    elsewhere."""
    stated = any(
        kind in (Class.REQUIRED, Class.NEUTRAL)
        and below.item
        and kinds[number + 1] is None
        and not _CANDIDATE.match(wording(raw.value.text))
        for number, (raw, below, kind) in enumerate(zip(raws, raws[1:], kinds, strict=False))
    )
    return [
        Class.REQUIRED if kind is Class.PREFERRED and not stated and _CANDIDATE.match(wording(raw.value.text)) else kind
        for raw, kind in zip(raws, kinds, strict=True)
    ]


def _sections(raws: list[Raw], kinds: list[Class | None], body: int, head_end: int) -> tuple[Section, ...]:
    out: list[Section] = []
    kind, heading = Class.OTHER, None
    outer: tuple[Class, Value | None] | None = None
    blocks: list[Block] = []

    def close() -> None:
        if blocks or heading is not None:
            out.append(Section(kind, heading, _listed(blocks) if kind in STATED else tuple(blocks)))
        blocks.clear()

    for index in range(body, len(raws)):
        raw = raws[index]
        found = kinds[index]
        if outer is not None and (found is not None or not raw.item):
            close()
            kind, heading = outer
            outer = None
        if found is Class.OTHER and raw.value.text.rstrip().endswith(":") and kind is Class.IGNORE:
            # "A complete file includes:" below "Application procedure" is a sentence of it
            found = None if heading is not None and APPLYING.search(heading.text) else found
        if found is not None:
            close()
            kind, heading = found, raw.value
            continue
        if not raw.item and index >= head_end:
            within = _in_bold(raw) or heading_within(raw.value.text)
            if within is not None:
                close()
                outer = (kind, None)
                words_end, colon_end, kind = within
                heading = raw.value.part(0, words_end)
                rest = raw.value if kind is Class.IGNORE else raw.value.part(colon_end, len(raw.value.text))
                blocks.append(Block(rest, kind in STATED))
                continue
        blocks.append(Block(raw.value, raw.item or raw.row))
    close()
    return tuple(out)


def _listed(blocks: list[Block]) -> tuple[Block, ...]:
    """The blocks of a list without signs as items: two or more short lines before any other text."""
    if any(block.item for block in blocks):
        return tuple(blocks)
    size = next((i for i, block in enumerate(blocks) if not _is_line(block.value.text)), len(blocks))
    return tuple(Block(block.value, True) if i < size and size > 1 else block for i, block in enumerate(blocks))


_TWO_SENTENCES = lazy(r"[.!?]\s+[A-Z]")
_ITEM_LENGTH = 150


def _is_line(text: str) -> bool:
    """Whether a line may be an item: one sentence, and not too long."""
    return len(text) <= _ITEM_LENGTH and text[-1:] != ":" and _TWO_SENTENCES.search(text) is None
