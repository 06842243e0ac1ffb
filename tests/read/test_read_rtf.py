import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profilelint.model.document import Document, Region, Role
from profilelint.model.place import PartPlace
from profilelint.read import read_bytes
from profilelint.read.limits import DEFAULT_LIMITS, Limits
from profilelint.read.office import rtf

FONTS = r"{\fonttbl{\f0\fswiss\fcharset0 Calibri;}{\f1\fcharset2 Symbol;}{\f2\fcharset238 Lato{\*\falt Arial};}}"
COLORS = r"{\colortbl;\red255\green255\blue255;\red31\green56\blue100;}"


def read(body: str | bytes, top: str = "", limits: Limits = DEFAULT_LIMITS) -> Document:
    if isinstance(body, str):
        body = body.encode("latin-1")
    head = rf"{{\rtf1\ansi\ansicpg1252\deff0{FONTS}{COLORS}{top}".encode()
    return rtf.read(head + body + b"}", "resume.rtf", limits)


def texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]


def signs(document: Document) -> list[tuple[str, int, str]]:
    return [(line.marker, line.level, line.text) for line in document.lines]


def kinds(document: Document) -> list[str]:
    return [problem.kind for problem in document.problems]


def test_paragraphs_are_lines_with_the_paragraphs_number():
    document = read(r"\pard Ana Boro\par\par Skills\par")
    assert texts(document) == ["Ana Boro", "Skills"]
    assert document.lines[1].words[0].place == PartPlace("document", 3)
    assert document.format == "rtf"


def test_the_door_sends_rtf_here():
    assert read_bytes(b"{\\rtf1 Ana}", "resume.doc").format == "rtf"


def test_tabs_breaks_and_signs():
    body = r"Acme\tab 2020\endash 2024\line O\rquote Neil\~\bullet  x\_y \{a\\b\} ti\-me"
    assert texts(read(body)) == ["Acme\t2020–2024", "O’Neil • x-y {a\\b} time"]


def test_line_ends_in_the_file_are_no_blanks():
    assert texts(read("Py\r\nthon\\b\r\n 3\\par")) == ["Python 3"]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"caf\'e9", "café"),
        (r"\f2 \'a3\'f3d\'9f", "Łódź"),
        (r"\u321?\u243?d\u378?", "Łódź"),
        (r"\u8212\'97x", "—x"),
        (r"{\uc0\u8212 x}\u8212 ?y", "—x—y"),
        (r"{\uc2\u8212\'81\'5cx}", "—x"),
        (r"\u-10179?\u-8704?", "😀"),
        (r"\u-3913?", "•"),
        (r"{\f1\'b7 x}", "• x"),
        (r"\u233\par x", "é\nx"),
    ],
)
def test_characters(body: str, text: str):
    document = read("a" + body)
    assert document.text == "a" + text


def test_text_in_utf8_is_understood():
    assert read("José".encode()).text == "José"


def test_a_font_of_east_asia_has_a_code_page_of_its_own():
    top = r"{\fonttbl{\f5\fcharset128 MS Mincho;}}"
    assert read(r"{\f5\'93\'fa\'96\'7b}", top).text == "日本"


STYLES = (
    r"{\stylesheet{\s0 Normal;}{\s1\sbasedon0\b heading 1;}{\s2\sbasedon1 Own;}{\s3\outlinelevel2 Titel;}"
    r"{\s4 Title;}{\*\cs10 heading 5;}}"
)


def test_headings_by_style_and_by_outline_level():
    body = (
        r"\pard\s1 A\par\pard\s2 B\par\pard\s3 C\par\pard\s4 D\par\pard\s0 E\par\pard\outlinelevel1 F\par"
        r"\pard\cs10 G\par"
    )
    lines = read(body, STYLES).lines
    assert [(line.role, line.level) for line in lines] == [
        (Role.HEADING, 1),
        (Role.HEADING, 1),
        (Role.HEADING, 3),
        (Role.HEADING, 1),
        (Role.BODY, 0),
        (Role.HEADING, 2),
        (Role.BODY, 0),
    ]


def test_list_text_of_word_is_the_sign():
    body = (
        r"{\listtext\pard\plain\f1 \'b7\tab}\pard\ls1\ilvl0 Built it\par"
        r"{\listtext\pard\plain a)\tab}\pard\ls2\ilvl1 Led it\par\pard plain\par"
    )
    assert signs(read(body)) == [("•", 0, "Built it"), ("a)", 1, "Led it"), ("", 0, "plain")]


def test_list_text_of_wordpad_is_the_sign():
    first = r"\pard{\pntext\f1\'B7\tab}{\*\pn\pnlvlblt\pnf1\pnindent0{\pntxtb\'B7}}\fi-360\li720 a\par"
    body = first + r"{\pntext\f1\'B7\tab}b\par"
    assert signs(read(body)) == [("•", 0, "a"), ("•", 0, "b")]


def test_list_text_of_textedit_is_the_sign():
    body = (
        "\\pard\\ls1\\ilvl0{\\listtext\t\\uc0\\u8226 \t}Built it\\\n{\\listtext\t\\uc0\\u8226 \t}Led it\\\n\\pard plain"
    )
    assert signs(read(body)) == [("•", 0, "Built it"), ("•", 0, "Led it"), ("", 0, "plain")]


LISTS = (
    r"{\*\listtable{\list{\listlevel\levelnfc23\levelstartat1{\leveltext\'01\u9679 ?;}{\levelnumbers;}\f0}"
    r"{\listlevel\levelnfc0\levelstartat1{\leveltext\'02\'01.;}{\levelnumbers\'01;}}{\listname ;}\listid7}}"
    r"{\*\listoverridetable{\listoverride\listid7\listoverridecount0\ls1}}"
)


def test_without_list_text_the_list_table_gives_the_sign():
    body = r"\pard\ls1\ilvl0 a\par\pard\ls1\ilvl1 b\par c\par\pard\ls9 d\par"
    assert signs(read(body, LISTS)) == [("●", 0, "a"), ("1.", 1, "b"), ("2.", 1, "c"), ("", 0, "d")]


def test_the_look_of_words():
    document = read(r"{\b\f2\fs28\cf2 Big} {\i\b0 slanted}\plain  plain")
    big, plain = document.lines[0].words[0].look, document.lines[0].words[-1].look
    assert big == ("Lato", 14.0, True, False, (31 / 255, 56 / 255, 100 / 255))
    assert plain == ("Calibri", 12.0, False, False, None)
    assert [font.name for font in document.fonts] == ["Calibri", "Lato"]


def test_capitals_are_shown_as_capitals():
    assert read(r"{\caps Skills}").text == "SKILLS"


@pytest.mark.parametrize(
    ("words", "why"), [(r"\v", "vanish"), (r"\cf1", "white"), (r"\fs4", "tiny"), (r"\cf2\chcbpat2", "white")]
)
def test_hidden_text_is_no_line(words: str, why: str):
    document = read(rf"seen\par{{{words} kubernetes}}\par")
    assert document.text == "seen"
    assert [(item.text, item.why, item.place.paragraph) for item in document.hidden] == [("kubernetes", why, 2)]


@pytest.mark.parametrize(
    "body",
    [
        r"\pard\cbpat2\cf1 bar\par",
        r"\cf1\highlight2 bar",
        r"\trowd\clcbpat2\cellx900\pard\intbl\cf1 bar\cell\row",
        r"{\shp{\*\shpinst}}\cf1 bar",
    ],
)
def test_white_text_on_a_dark_ground_is_seen(body: str):
    document = read(body)
    assert (document.text, document.hidden) == ("bar", ())


def test_links_stand_on_their_text():
    body = (
        r'{\field{\*\fldinst{HYPERLINK "https://github.com/ana"}}{\fldrslt{\ul GitHub}}} '
        r"{\field{\*\fldinst HYPERLINK mailto:a@example.com}{\fldrslt mail}}"
        r'{\field{\*\fldinst HYPERLINK \\l "top"}{\fldrslt  up}}{\field{\*\fldinst PAGE}{\fldrslt  7}}'
    )
    document = read(body)
    assert document.text == "GitHub mail up 7"
    assert [(link.url, document.text[link.span.start : link.span.end]) for link in document.links] == [
        ("https://github.com/ana", "GitHub"),
        ("mailto:a@example.com", "mail"),
    ]


def test_short_cells_of_a_row_are_one_line():
    row = r"\trowd\cellx900\cellx1800\pard\intbl {}\cell {}\cell\row "
    document = read(row.format("Acme", "2024") + row.format(r"Only\par more", "x") + r"\pard after\par")
    assert texts(document) == ["Acme\t2024", "Only", "more", "x", "after"]
    assert [line.region for line in document.lines] == [Region.TABLE] * 4 + [Region.BODY]


def test_tables_within_tables():
    body = (
        r"\trowd\pard\intbl outer\par\pard\intbl\itap2 a\nestcell{\nonesttables\par}b\nestcell"
        r"{\*\nesttableprops\trowd\cellx9\nestrow}{\nonesttables\par}\pard\intbl\itap1 after\cell right\cell\row"
    )
    assert texts(read(body)) == ["outer", "a\tb", "after", "right"]


def test_a_text_box_is_read_once_and_after_its_paragraph():
    body = (
        r"{\shp{\*\shpinst{\sp{\sn fillColor}{\sv 16777215}}{\shptxt \pard In a box\par}}"
        r"{\shprslt{\*\do{\dptxbxtext \pard In a box\par}}}}Outside\par"
    )
    assert [(line.text, line.region) for line in read(body).lines] == [
        ("Outside", Region.BODY),
        ("In a box", Region.TEXT_BOX),
    ]


def test_headers_come_first_footers_and_notes_last():
    body = (
        r"{\footer \pard Page\par}{\header \pard Ana\par}{\headerf \pard Not shown\par}"
        r"Body{\footnote \pard A note\par} text\par"
    )
    document = read(body)
    assert [(line.text, line.region) for line in document.lines] == [
        ("Ana", Region.HEADER),
        ("Body text", Region.BODY),
        ("A note", Region.NOTE),
        ("Page", Region.FOOTER),
    ]
    assert document.lines[0].words[0].place == PartPlace("header", 1)


@pytest.mark.parametrize("box", [r"{\shp{\*\shpinst{\shptxt Box\par}}}", r"{\*\do{\dptxbxtext Box\par}}"])
def test_a_text_box_in_a_header_belongs_to_it(box: str):
    document = read(rf"{{\header Ana{box}\par}}Body\par")
    assert [(line.text, line.region) for line in document.lines] == [
        ("Ana", Region.HEADER),
        ("Box", Region.HEADER),
        ("Body", Region.BODY),
    ]


def test_a_first_page_header_counts_only_where_it_is_shown():
    assert texts(read(r"\titlepg{\headerf Ana\par}Body\par")) == ["Ana", "Body"]


def test_tracked_changes_are_noted_and_shown_as_accepted():
    document = read(r"Led {\revised five}{\deleted ten} people")
    assert document.text == "Led five people"
    assert [(change.kind, change.text) for change in document.changes] == [("insertion", "five"), ("deletion", "ten")]


def test_comments_are_noted():
    document = read(r"one\par two{\*\atnid b}{\*\atnauthor Bo}\chatn{\*\annotation{\*\atnref 1}\pard which?\par}")
    assert document.text == "one\ntwo"
    assert [(change.kind, change.text, change.place.paragraph) for change in document.changes] == [
        ("comment", "which?", 2)
    ]


def test_metadata_of_the_file():
    top = r"{\*\generator Riched20 10.0.19041;}{\info{\title Resume}{\author Ana Bor\'f3}{\company no}}\deflang1033"
    found = read("x", top).metadata
    assert (found.title, found.author, found.creator, found.producer, found.language) == (
        "Resume",
        "Ana Boró",
        "Riched20",
        "Riched20 10.0.19041",
        "en-US",
    )
    assert rtf.read(rb"{\rtf1\ansi\cocoartf2639 x}", "", DEFAULT_LIMITS).metadata.producer == "Cocoa 2639"


def test_a_picture_counts_once_and_its_data_is_no_text():
    data = "89504e47" * 50
    body = (
        rf"{{\*\shppict{{\pict\picwgoal1440\pichgoal720\pngblip {data}}}}}{{\nonshppict{{\pict {data}}}}}Ana"
        "{\\pict\\wmetafile8\\bin6 }}}{{{}\\par"
    )
    document = read(body)
    assert document.text == "Ana"
    first, second = document.images
    assert first.bbox is not None
    assert ((first.bbox.x1, first.bbox.y1), second.bbox) == ((72.0, 36.0), None)


def test_groups_that_are_not_known_are_skipped():
    assert read(r"a{\*\unheard of {deeply} \} more}{\xe index}b").text == "ab"


def test_margins_are_stated_or_usual():
    assert [page.margins for page in read(r"one\par").pages] == [(90, 72, 90, 72)]
    (page,) = read(r"\margl360\margr720\margt-720\margb360 one\par").pages
    assert page.margins == (18, 36, 36, 18)


def test_pages_and_sections():
    body = (
        r"\paperw11900\paperh16840 one\par\page two\par\pard\pagebb three\par\sect\sectd\pard\cols2 four\par"
        r"\sect\sectd\sbknone five\par"
    )
    document = read(body)
    assert [line.page for line in document.lines] == [1, 2, 3, 4, 4]
    assert [page.columns for page in document.pages] == [1, 1, 1, 2]
    assert document.pages[0].width == 595.0


def test_only_a_picture_is_no_text():
    assert kinds(read(r"{\pict 00}")) == ["no-text"]
    assert kinds(read(r"\par ")) == ["empty"]


def test_an_unfinished_file_gives_what_it_holds():
    document = rtf.read(rb"{\rtf1 {\b Ana\par {\shptxt box", "", DEFAULT_LIMITS)
    assert texts(document) == ["Ana", "box"]


def test_what_follows_the_document_is_no_text():
    assert rtf.read(b"\xef\xbb\xbf{\\rtf1 Ana}\x00{x}", "", DEFAULT_LIMITS).text == "Ana"


@pytest.mark.parametrize(
    "flood",
    [
        "{",
        "}",
        "{}",
        "\\",
        "\\bin999999999 ",
        "{\\*\\a",
        "{\\shptxt a",
        "{\\field{\\*\\fldinst a",
        "\\itap9\\cell ",
        "\\'",
    ],
)
def test_floods_end(flood: str):
    assert read("Ana\\par " + flood * 20_000).text.startswith("Ana")


def test_deep_nesting_is_cut_and_said():
    document = read("flat{" * 400 + "deep" + "}" * 400 + "\\par end")
    assert "deep" not in document.text
    assert document.text.endswith("end")
    assert kinds(document) == ["limit"]


def test_text_beyond_the_limit_is_cut_and_said():
    document = read("word " * 1000, limits=Limits(max_text=50))
    assert (len(document.text), kinds(document)) == (49, ["limit"])


TOKENS = [
    *"{}\\ a",
    *FONTS.split("\\"),
    *r"\par \cell \row \u-1 \'e9 \* \field \fldrslt \shptxt \header \bin9 \itap3".split(),
]


@given(st.lists(st.sampled_from(TOKENS), max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_order_of_words_is_read(tokens: list[str]):
    document = read("Ana\\par " + "".join(tokens))
    assert "Ana" in document.text


@given(st.binary(max_size=300))
@settings(max_examples=80, deadline=None)
def test_any_bytes_are_read(noise: bytes):
    assert read(b"Ana\\par " + noise).text.startswith("Ana")
