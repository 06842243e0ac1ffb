from __future__ import annotations

from pdf_kit import at, build, read, stream, texts

from profilelint.model.place import PagePlace
from profilelint.read import pdf


def test_words_have_boxes_from_the_top_left_corner() -> None:
    word = read(at(72, 700, "Education")).lines[0].words[0]
    assert isinstance(word.place, PagePlace)
    assert word.place.page == 1
    assert word.place.bbox.x0 == 72
    assert word.place.bbox.y0 < 792 - 700 < word.place.bbox.y1


def test_sizes_are_as_drawn() -> None:
    line = read(b"q 2 0 0 2 0 0 cm BT /F 5 Tf 20 300 Td (Scaled text here) Tj ET Q").lines[0]
    assert line.words[0].look is not None
    assert line.words[0].look.size == 10


def test_weight_comes_from_the_font_name() -> None:
    first, second = read(at(72, 700, "Plain") + at(72, 680, "Strong", font="B")).lines
    assert first.look is not None
    assert second.look is not None
    assert (first.look.bold, second.look.bold) == (False, True)


def test_colour_is_kept() -> None:
    line = read(b"1 0 0 rg " + at(72, 700, "Red words")).lines[0]
    assert line.words[0].look is not None
    assert line.words[0].look.color == (1, 0, 0)


def test_all_text_operators_move_the_text() -> None:
    content = b"""BT /F 10 Tf 12 TL 72 700 Td (one) Tj T* (two) Tj 0 -12 TD (three) Tj (four) ' 1 0 (five) " ET"""
    assert texts(read(content)) == ["one", "two", "three", "four", "five"]


def test_kerning_does_not_part_a_word() -> None:
    assert texts(read(b"BT /F 10 Tf 72 700 Td [(W) 80 (or) -30 (d) 10 (s)] TJ ET")) == ["Words"]


def test_a_gap_parts_words_where_no_blank_is_typed() -> None:
    assert texts(read(b"BT /F 10 Tf 72 700 Td [(no) -250 (blank) -250 (typed)] TJ ET")) == ["no blank typed"]


def test_letter_spacing_is_no_blank() -> None:
    assert texts(read(b"BT /F 10 Tf 5 Tc 72 700 Td (WORK EXPERIENCE) Tj ET")) == ["WORK EXPERIENCE"]


def test_letter_spacing_by_positions_is_no_blank() -> None:
    content = b"BT /F 10 Tf 72 700 Td [(S) -300 (K) -300 (I) -300 (L) -300 (L) -300 (S)] TJ ET"
    assert texts(read(content)) == ["SKILLS"]


def test_typed_blanks_between_letters_stay() -> None:
    assert texts(read(at(72, 700, "E X P E R I E N C E"))) == ["E X P E R I E N C E"]


def test_small_capitals_are_one_word() -> None:
    content = b"BT /F 12 Tf 72 700 Td (E) Tj /F 9 Tf (DUCATION) Tj ET"
    assert texts(read(content)) == ["EDUCATION"]


def test_a_superscript_stays_in_its_word() -> None:
    content = b"BT /F 10 Tf 72 700 Td (May 3) Tj /F 6 Tf 4 Ts (rd) Tj ET"
    assert texts(read(content)) == ["May 3rd"]


def test_text_drawn_twice_stands_once() -> None:
    assert texts(read(at(72, 700, "Maya Chen") + at(72.3, 700, "Maya Chen"))) == ["Maya Chen"]


def test_forms_are_read() -> None:
    form = stream(at(72, 700, "Inside a form"), b"/Type /XObject /Subtype /Form /BBox [0 0 612 792]")
    document = read(b"/X Do", resources=b"/XObject << /X 7 0 R >>", objects={7: form})
    assert texts(document) == ["Inside a form"]


def test_a_form_that_draws_itself_ends() -> None:
    head = b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X 7 0 R >> >>"
    form = stream(b"/X Do " + b"BT ET", head)
    document = read(at(72, 700, "Before") + b"/X Do", resources=b"/XObject << /X 7 0 R >>", objects={7: form})
    assert texts(document) == ["Before"]


def test_forms_that_multiply_are_cut_short() -> None:
    head = b"/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X %d 0 R >> >>"
    forms = {n: stream(b"/X Do " * 40, head % (n + 1)) for n in range(60, 69)}
    forms[69] = stream(b"BT ET", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    document = read(at(72, 700, "Before") + b"/X Do", resources=b"/XObject << /X 60 0 R >>", objects=forms)
    assert texts(document) == ["Before"]
    assert [problem.kind for problem in document.problems] == ["limit"]


def test_replacement_text_stands_for_its_glyphs() -> None:
    content = b"BT /F 10 Tf 72 700 Td /Span << /ActualText (office) >> BDC (o\x01ce) Tj EMC ET"
    assert texts(read(content)) == ["office"]


def test_a_glyph_without_meaning_is_marked() -> None:
    font = b"<< /Type /Font /Subtype /Type0 /BaseFont /Odd /Encoding /Identity-H /DescendantFonts [8 0 R] >>"
    below = b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Odd /DW 500 >>"
    document = pdf.read(
        build(b"BT /O 10 Tf 72 700 Td <00410042> Tj ET", objects={3: font, 8: below}).replace(b"/F 3", b"/O 3")
    )
    assert texts(document) == ["\ufffd\ufffd"]


def test_wrong_operands_draw_nothing() -> None:
    assert texts(read(b"(x) rg /Nope gs [ ] TJ 1 cm BT /F (ten) Tf ET " + at(72, 700, "Still here"))) == ["Still here"]


def test_rotated_pages_are_turned_upright() -> None:
    content = b"BT /F 10 Tf 0 1 -1 0 100 72 Tm (Landscape page) Tj ET"
    document = read(content, page=b"/Rotate 90")
    assert texts(document) == ["Landscape page"]
    assert (document.pages[0].width, document.pages[0].height) == (792, 612)
    box = document.lines[0].bbox
    assert box is not None
    assert box.x0 == 72


def test_the_crop_box_sets_the_origin() -> None:
    document = read(at(150, 600, "Cropped"), page=b"/CropBox [100 100 400 700]")
    box = document.lines[0].bbox
    assert box is not None
    assert box.x0 == 50
    assert box.y0 < 100 < box.y1


def test_fonts_are_named_without_their_subset() -> None:
    named = b"<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Lato-Bold /Encoding /WinAnsiEncoding >>"
    fonts = read(at(72, 700, "Name"), objects={3: named}).fonts
    assert [(font.name, font.embedded) for font in fonts] == [("Lato-Bold", False)]


def test_room_between_letters_is_told() -> None:
    words = read(b"BT /F 10 Tf 72 700 Td (Education) Tj 2 Tc 0 -20 Td (EXPERIENCE) Tj ET").lines
    assert [line.words[0].tracking for line in words] == [0.0, 2.0]
