"""List signs, icons and frames that are drawn and not typed."""

from __future__ import annotations

from pdf_kit import at, read, stream, texts

CMAP = b"""/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <00> <FF> endcodespacerange
%d beginbfchar %s endbfchar endcmap end"""


def font(name: bytes, codes: dict[bytes, str]) -> dict[int, bytes]:
    """Font /B, with other characters for some codes."""
    lines = b" ".join(
        b"<%s> <%s>" % (code.hex().encode(), text.encode("utf-16-be").hex().encode()) for code, text in codes.items()
    )
    return {
        4: b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>" % name,
        6: stream(CMAP % (len(codes), lines)),
    }


def icon(x: float, y: float, code: bytes, size: float = 10) -> bytes:
    return b"BT /B %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n" % (size, x, y, code)


def with_icons(content: bytes, codes: dict[bytes, str]) -> list[str]:
    document = read(content, objects=font(b"FontAwesome", codes))
    return [(line.marker + " " if line.marker else "") + line.text for line in document.lines]


def test_an_icon_right_of_its_text_stands_on_its_line() -> None:
    lines = with_icons(
        at(72, 700, "maya.chen@example.com")
        + icon(195, 696, b"A", 14)
        + at(72, 680, "Denver")
        + icon(110, 676, b"B", 14),
        {b"A": "\uf0e0", b"B": "\uf041"},
    )
    assert lines == ["maya.chen@example.com \uf0e0", "Denver \uf041"]


def test_an_arrow_icon_that_opens_lines_is_a_list_sign() -> None:
    content = b"".join(icon(72, 700 - 14 * n, b"A") + at(90, 700 - 14 * n, f"Built part {n}") for n in range(3))
    assert with_icons(content, {b"A": "\uf105"}) == ["• Built part 0", "• Built part 1", "• Built part 2"]


def test_contact_icons_are_no_list_signs() -> None:
    content = icon(72, 700, b"A") + at(90, 700, "maya@example.com") + icon(72, 686, b"A") + at(90, 686, "m@example.com")
    assert all(line.startswith("\uf0e0") for line in with_icons(content, {b"A": "\uf0e0"}))


def test_a_stroked_circle_is_a_list_sign() -> None:
    circle = b"70 %d m 71 %d 72 %d 72 %d c 72 %d 71 %d 70 %d c 69 %d 68 %d 68 %d c 68 %d 69 %d 70 %d c h S\n"
    content = b""
    for y in (700, 686):
        content += circle % (y + 1, y + 1, y + 2, y + 3, y + 4, y + 5, y + 5, y + 5, y + 4, y + 3, y + 2, y + 1, y + 1)
        content += at(80, y, "Cut the build time by half")
    assert [line.marker for line in read(content).lines] == ["•", "•"]


def test_words_in_frames_of_their_own_are_cells() -> None:
    content = b"0.9 g 70 696 24 14 re f 97 696 34 14 re f 0 g " + at(73, 700, "Java") + at(100, 700, "Python")
    assert texts(read(content)) == ["Java\tPython"]


def test_evenly_spread_contact_details_are_cells() -> None:
    content = (
        at(72, 700, "maya@example.com")
        + at(190, 700, "555-0147")
        + at(266, 700, "Austin, TX")
        + at(348, 700, "maya.dev")
    )
    content += at(72, 680, "A line of text") + at(
        72, 660, "And another one, and it goes on so that it is longer than all"
    )
    assert texts(read(content))[0] == "maya@example.com\t555-0147\tAustin, TX\tmaya.dev"


def test_a_plus_sign_that_opens_a_wrapped_line_is_text() -> None:
    document = read(
        at(72, 700, "•")
        + at(80, 700, "Wrote samplers for spatial epidemiology in C+")
        + at(80, 688, "+ and Stan")
        + at(72, 676, "•")
        + at(80, 676, "Ran twelve experiments on member outreach")
    )
    assert [(line.marker, line.text) for line in document.lines] == [
        ("•", "Wrote samplers for spatial epidemiology in C+\u00ad"),
        ("", "+ and Stan"),
        ("•", "Ran twelve experiments on member outreach"),
    ]


def test_a_dash_below_a_short_item_is_a_list_sign() -> None:
    document = read(
        at(72, 700, "•")
        + at(80, 700, "Wrote samplers")
        + at(80, 688, "- for spatial epidemiology")
        + at(72, 676, "•")
        + at(80, 676, "Ran twelve experiments on member outreach")
    )
    assert [line.marker for line in document.lines] == ["•", "-", "•"]
