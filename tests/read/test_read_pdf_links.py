"""Addresses that are cut at a line's end."""

from __future__ import annotations

from pdf_kit import at, read, texts


def link(number: int, url: bytes, *rects: tuple[float, float, float, float]) -> dict[int, bytes]:
    return {
        number + n: b"<< /Type /Annot /Subtype /Link /Rect [%g %g %g %g] /A << /S /URI /URI (%s) >> >>" % (*rect, url)
        for n, rect in enumerate(rects)
    }


def test_a_wrapped_address_is_joined_by_its_link() -> None:
    objects = link(30, b"mailto:maya.chen@example.com", (70, 696, 180, 712), (70, 684, 80, 696))
    content = at(72, 700, "maya.chen@example.co") + at(72, 688, "m") + at(72, 676, "Austin")
    document = read(content, page=b"/Annots [30 0 R 31 0 R]", objects=objects)
    assert texts(document) == ["maya.chen@example.com", "Austin"]
    assert [document.text[link.span.start : link.span.end] for link in document.links if link.span] == [
        "maya.chen@example.com"
    ]


def test_two_lines_of_one_link_are_not_joined_where_its_address_is_another() -> None:
    objects = link(30, b"https://example.com/trail", (70, 696, 180, 712), (70, 684, 180, 696))
    content = at(72, 700, "Offline hiking") + at(72, 688, "maps for Android")
    document = read(content, page=b"/Annots [30 0 R 31 0 R]", objects=objects)
    assert texts(document) == ["Offline hiking", "maps for Android"]


def test_an_e_mail_address_without_its_domain_is_joined() -> None:
    assert texts(read(at(72, 700, "maya.chen@exampl") + at(72, 688, "e.com"))) == ["maya.chen@example.com"]


def test_a_whole_e_mail_address_keeps_its_line() -> None:
    assert texts(read(at(72, 700, "maya@example.com") + at(72, 688, "austin"))) == ["maya@example.com", "austin"]
