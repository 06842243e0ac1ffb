"""Replacement text, accents, layers, notes and running text."""

from __future__ import annotations

from pdf_kit import at, build, read, texts

from profilelint.model.document import Region
from profilelint.read import pdf


def test_replacement_text_of_single_small_capitals_keeps_the_word_whole() -> None:
    content = b"BT /F 10 Tf 72 700 Td (S) Tj ET BT /F 7 Tf 78.9 700 Td "
    for x, letter in ((0, b"k"), (6.2, b"i"), (3.5, b"l"), (5.2, b"l"), (5.2, b"s")):
        content += b"/Span << /ActualText (%s) >> BDC %g 0 Td (%s) Tj EMC " % (letter, x, letter.upper())
    assert texts(read(content + b"ET")) == ["Skills"]


def test_readable_text_stands_where_its_replacement_is_another() -> None:
    content = b"/Span << /ActualText (mailto:maya@example.com) >> BDC " + at(72, 700, "maya@example.com") + b" EMC"
    assert texts(read(content)) == ["maya@example.com"]


def test_an_accent_drawn_over_its_letter_is_one_letter() -> None:
    content = b"BT /F 10 Tf 72 700 Td [(R) (\xb4) 444 (esum) (\xb4) 444 (e)] TJ ET"
    assert texts(read(content)) == ["Résumé"]


def test_text_of_a_layer_that_is_off_is_hidden() -> None:
    document = read(
        at(72, 700, "Seen") + b"/OC /L BDC " + at(72, 680, "Unseen") + b" EMC",
        root=b"/OCProperties << /OCGs [7 0 R] /D << /OFF [7 0 R] >> >>",
        resources=b"/Properties << /L 7 0 R >>",
        objects={7: b"<< /Type /OCG /Name (Draft) >>"},
    )
    assert texts(document) == ["Seen"]
    assert [(hidden.text, hidden.why) for hidden in document.hidden] == [("Unseen", "invisible")]


def test_a_note_typed_on_the_page_is_read() -> None:
    note = b"<< /Type /Annot /Subtype /FreeText /Rect [72 600 300 620] /Contents (Available from June) >>"
    assert "Available from June" in texts(read(at(72, 700, "Maya Chen"), page=b"/Annots [8 0 R]", objects={8: note}))


def test_a_hidden_note_is_not_read() -> None:
    note = b"<< /Type /Annot /Subtype /FreeText /F 2 /Rect [72 600 300 620] /Contents (Secret) >>"
    assert texts(read(at(72, 700, "Maya Chen"), page=b"/Annots [8 0 R]", objects={8: note})) == ["Maya Chen"]


def test_a_page_number_after_other_running_text_is_a_footer() -> None:
    document = read(at(72, 700, "Maya Chen") + at(72, 30, "Resume of Maya Chen, page 1 of 1"))
    assert [line.region for line in document.lines] == [Region.BODY, Region.FOOTER]


def test_a_file_that_is_cut_off_gives_what_it_still_holds() -> None:
    whole = build(at(72, 700, "Maya Chen"))
    catalogue = whole.index(b"1 0 obj")
    pages = whole.index(b"10 0 obj")
    document = pdf.read(whole[:catalogue] + whole[pages : whole.index(b"xref")] + b"3 0 obj\n<< /Type /Font", "cut.pdf")
    assert [problem.kind for problem in document.problems] == ["limit"]
    assert "export it again" in document.problems[0].detail


def test_a_file_that_is_beyond_recovery_says_what_to_do() -> None:
    document = pdf.read(b"%PDF-1.7\n1 0 obj\n<< /Type /Cat", "cut.pdf")
    assert [problem.kind for problem in document.problems] == ["unreadable"]
    assert "export it again" in document.problems[0].detail
