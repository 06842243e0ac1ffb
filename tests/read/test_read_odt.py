import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profilelint.model.document import Document, Region, Role
from profilelint.model.place import PartPlace
from profilelint.read.limits import DEFAULT_LIMITS, Limits
from profilelint.read.office import odt

NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "style": "style",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "meta": "meta",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
    }.items()
) + (
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
)


def content(body: str, automatic: str = "") -> str:
    return (
        f"<office:document-content {NAMESPACES}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def package(body: str, automatic: str = "", styles: str = "", parts: dict[str, str] | None = None) -> bytes:
    """An ODT file: ``automatic`` are the styles of the content, ``styles`` what stands in ``styles.xml``."""
    files = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": content(body, automatic),
        "styles.xml": f"<office:document-styles {NAMESPACES}>{styles}</office:document-styles>",
        **(parts or {}),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def load(data: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    return odt.read(data, "resume.odt", limits)


def read(body: str, automatic: str = "", styles: str = "", parts: dict[str, str] | None = None) -> Document:
    return load(package(body, automatic, styles, parts))


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def style(name: str, properties: str = "", family: str = "paragraph", attributes: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:family="{family}" {attributes}>'
        f"<style:text-properties {properties}/></style:style>"
    )


def test_paragraphs_are_lines_with_the_paragraphs_number():
    document = read(p("Ana Boro") + p("") + p("Skills"))
    assert [line.text for line in document.lines] == ["Ana Boro", "Skills"]
    assert document.lines[1].words[0].place == PartPlace("content.xml", 3)
    assert document.format == "odt"


def test_a_flat_file_is_read_alike():
    inner = content(p("Ana Boro")).replace("document-content", "document")
    document = load(f'<?xml version="1.0" encoding="UTF-8"?>{inner}'.encode())
    assert (document.text, document.lines[0].words[0].place) == ("Ana Boro", PartPlace("document", 1))


def test_a_picture_in_a_flat_file_does_not_count_as_text():
    picture = f"<draw:frame><draw:image><office:binary-data>{'A' * 11_000_000}</office:binary-data></draw:image>"
    inner = content(p(f"Ana{picture}</draw:frame>")).replace("document-content", "document")
    document = load(inner.encode())
    assert (document.text, len(document.images), document.problems) == ("Ana", 1, ())


def test_blanks_tabs_and_breaks():
    body = p("Acme\n   <text:tab/>2024<text:line-break/>Ana  Boro") + p('a <text:s text:c="3"/>b<text:s/>c')
    assert [line.text for line in read(body).lines] == ["Acme\t2024", "Ana Boro", "a\tb c"]


def test_comments_in_the_xml_do_not_cut_words():
    assert read("<text:p>Py<!-- x -->th<text:span>on</text:span></text:p>").text == "Python"


def test_headings_by_element_and_by_style():
    styles = (
        "<office:styles>"
        + style("Heading_20_2")
        + style("Own", attributes='style:parent-style-name="Heading_20_2"')
        + style("Titel", attributes='style:default-outline-level="3"')
        + "</office:styles>"
    )
    body = '<text:h text:outline-level="1">Skills</text:h>' + p("Work", "Own") + p("Other", "Titel") + p("plain")
    assert [(line.role, line.level) for line in read(body, styles=styles).lines] == [
        (Role.HEADING, 1),
        (Role.HEADING, 2),
        (Role.HEADING, 3),
        (Role.BODY, 0),
    ]


LISTS = (
    '<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="\uf0a7">'
    '<style:text-properties fo:font-family="Wingdings"/></text:list-level-style-bullet></text:list-style>'
    '<text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1" '
    'style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/>'
    "</text:list-style>"
)


def items(name: str, *texts: str, more: str = "") -> str:
    inner = "".join(f"<text:list-item>{text}</text:list-item>" for text in texts)
    return f'<text:list text:style-name="{name}" {more}>{inner}</text:list>'


def signs(document: Document) -> list[tuple[str, int, str]]:
    return [(line.marker, line.level, line.text) for line in document.lines]


def test_list_items_get_their_sign_from_the_list_style():
    inner = "<text:list><text:list-item>" + p("deep") + "</text:list-item></text:list>"
    document = read(items("L1", p("a")) + items("L2", p("one") + inner, p("two")), LISTS)
    assert signs(document) == [("▪", 0, "a"), ("1.", 0, "one"), ("a)", 1, "deep"), ("2.", 0, "two")]
    assert {line.role for line in document.lines} == {Role.ITEM}


def test_a_new_list_counts_anew_and_a_continued_one_goes_on():
    body = items("L2", p("one")) + items("L2", p("again")) + items("L2", p("on"), more='text:continue-numbering="true"')
    assert [sign for sign, _, _ in signs(read(body, LISTS))] == ["1.", "1.", "2."]


def test_further_paragraphs_of_an_item_belong_to_it():
    first, second = read(items("L1", p("Built it") + p("with care")), LISTS).lines
    assert (second.role, second.marker, second.block) == (Role.ITEM, "", first.block)


def test_a_list_header_has_no_sign():
    body = '<text:list text:style-name="L1"><text:list-header>' + p("Tools") + "</text:list-header></text:list>"
    assert signs(read(body, LISTS)) == [("", 0, "Tools")]


def test_look_comes_from_span_then_style_then_parent_then_default():
    styles = (
        '<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:font-size="11pt" '
        'fo:font-family="&apos;Lato Light&apos;" fo:language="en" fo:country="US"/></style:default-style>'
        + style("Base", 'fo:font-weight="bold"')
        + "</office:styles>"
    )
    automatic = style("P1", 'fo:font-size="200%"', attributes='style:parent-style-name="Base"') + style(
        "T1", 'fo:font-style="italic" fo:color="#2e74b5" fo:font-weight="normal"', "text"
    )
    document = read(p("big <text:span text:style-name='T1'>name</text:span>", "P1"), automatic, styles)
    big, name = (word.look for word in document.lines[0].words)
    assert big is not None
    assert name is not None
    assert (big.font, big.size, big.bold, big.italic) == ("Lato Light", 22.0, True, False)
    assert (name.size, name.bold, name.italic, name.color) == (22.0, False, True, (0x2E / 255, 0x74 / 255, 0xB5 / 255))
    assert document.metadata.language == "en-US"


def test_capitals_are_shown_as_capitals():
    assert read(p("Skills", "P1"), style("P1", 'fo:text-transform="uppercase"')).text == "SKILLS"


@pytest.mark.parametrize(
    ("properties", "why"),
    [
        ('text:display="none"', "vanish"),
        ('fo:color="#ffffff"', "white"),
        ('fo:font-size="2pt"', "tiny"),
        ('fo:color="#222222" fo:background-color="#222222"', "white"),
        ('fo:color="#000000" loext:opacity="0%"', "vanish"),
    ],
)
def test_hidden_text_is_no_line(properties: str, why: str):
    document = read(p("seen") + p("kubernetes", "P1"), style("P1", properties))
    assert document.text == "seen"
    assert [(item.text, item.why, item.place.paragraph) for item in document.hidden] == [("kubernetes", why, 2)]


def test_opacity_beside_a_colour_chosen_by_the_program_hides_nothing():
    properties = 'style:use-window-font-color="true" loext:opacity="0%"'
    assert read(p("seen", "P1"), style("P1", properties)).text == "seen"


def test_a_hidden_section_is_hidden():
    body = '<text:section text:display="none">' + p("secret <text:span>words</text:span>") + "</text:section>"
    document = read(p("seen") + body)
    assert (document.text, [item.text for item in document.hidden]) == ("seen", ["secret words"])


def test_white_text_on_a_dark_paragraph_is_seen():
    automatic = (
        '<style:style style:name="P1" style:family="paragraph"><style:paragraph-properties '
        'fo:background-color="#1f3864"/><style:text-properties fo:color="#ffffff"/></style:style>'
    )
    assert read(p("bar", "P1"), automatic).text == "bar"


def test_links_stand_on_their_text_and_anchors_within_the_file_are_none():
    body = p('<text:a xlink:href="https://github.com/ana">GitHub</text:a> <text:a xlink:href="#top">up</text:a>')
    document = read(body)
    assert [(link.url, document.text[link.span.start : link.span.end]) for link in document.links] == [
        ("https://github.com/ana", "GitHub")
    ]


CHANGES = (
    "<text:tracked-changes>"
    '<text:changed-region text:id="c1"><text:insertion/></text:changed-region>'
    '<text:changed-region text:id="c2"><text:deletion><text:p>ten</text:p></text:deletion></text:changed-region>'
    "</text:tracked-changes>"
)


def test_tracked_changes_are_noted_and_shown_as_accepted():
    body = CHANGES + p(
        'Led <text:change-start text:change-id="c1"/>five<text:change-end text:change-id="c1"/>'
        '<text:change text:change-id="c2"/> people'
    )
    document = read(body)
    assert document.text == "Led five people"
    assert [(change.kind, change.text, change.place.paragraph) for change in document.changes] == [
        ("insertion", "five", 1),
        ("deletion", "ten", 1),
    ]


def test_a_deletion_that_stands_in_place_is_no_text():
    body = CHANGES + p('Led <text:change-start text:change-id="c2"/>ten<text:change-end text:change-id="c2"/> people')
    document = read(body)
    assert document.text == "Led people"
    assert [(change.kind, change.text) for change in document.changes] == [("deletion", "ten")]


def test_comments_are_noted_and_do_not_shift_numbers():
    body = p("Led<office:annotation><dc:creator>Bo</dc:creator><text:p>which?</text:p></office:annotation>") + p("x")
    document = read(body)
    assert document.text == "Led\nx"
    assert [(change.kind, change.text, change.place.paragraph) for change in document.changes] == [
        ("comment", "which?", 1)
    ]
    assert document.lines[1].words[0].place == PartPlace("content.xml", 2)


def test_notes_come_after_the_text():
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body>{}</text:note-body></text:note>"
    document = read(p("See" + note.format(p("A note"))) + p("Next"))
    assert [(line.text, line.region) for line in document.lines] == [
        ("See", Region.BODY),
        ("Next", Region.BODY),
        ("A note", Region.NOTE),
    ]


def test_frames_and_shapes_hold_text_boxes():
    frame = "<draw:frame><draw:text-box>" + p("In a frame") + "</draw:text-box></draw:frame>"
    shape = "<draw:g><draw:custom-shape>" + p("In a shape") + "</draw:custom-shape></draw:g>"
    document = read(p("Outside" + frame) + shape)
    assert [(line.text, line.region) for line in document.lines] == [
        ("Outside", Region.BODY),
        ("In a frame", Region.TEXT_BOX),
        ("In a shape", Region.TEXT_BOX),
    ]


def test_pictures_are_noted_with_size_name_and_link():
    frame = (
        '<draw:a xlink:href="https://example.com"><draw:frame svg:width="1in" svg:height="2.54cm" draw:name="p1">'
        "<draw:image/><svg:title>Photo</svg:title></draw:frame></draw:a>"
    )
    document = read(p("Ana" + frame))
    (image,) = document.images
    assert image.bbox is not None
    assert (image.name, image.bbox.x1, image.bbox.y1) == ("Photo", pytest.approx(72), pytest.approx(72))
    assert [link.url for link in document.links] == ["https://example.com"]


def page_style(properties: str, header: str = "", more: str = "") -> str:
    return (
        f'<office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties {properties}/>{more}'
        '</style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" '
        f'style:page-layout-name="L">{header}</style:master-page></office:master-styles>'
    )


def test_margins_are_those_of_the_page_style():
    sides = 'fo:margin-left="0.5in" fo:margin-top="1in" fo:margin-right="1in" fo:margin-bottom="2cm"'
    (page,) = read(p("a"), styles=page_style(sides)).pages
    assert page.margins == pytest.approx((36, 72, 72, 56.69), abs=0.01)
    (page,) = read(p("a"), styles=page_style('fo:margin="0.25in"')).pages
    assert page.margins == (18, 18, 18, 18)
    (page,) = read(p("a"), styles=page_style('fo:margin-left="1in"')).pages
    assert page.margins is None


def test_a_header_stands_between_the_margin_and_the_text():
    height = '<style:header-style><style:header-footer-properties fo:min-height="0.5in"/></style:header-style>'
    header = "<style:header>" + p("Ana") + "</style:header>"
    (page,) = read(p("a"), styles=page_style('fo:margin="0.25in"', header, height)).pages
    assert page.margins == (18, 54, 18, 18)


def cells(*texts: str) -> str:
    return (
        "<table:table-row>"
        + "".join(f"<table:table-cell>{text}</table:table-cell>" for text in texts)
        + "</table:table-row>"
    )


def test_short_cells_of_a_row_are_one_line():
    body = "<table:table><table:table-header-rows>" + cells(p("Role"), p("Year")) + "</table:table-header-rows>"
    document = read(body + cells(p("Acme") + p("Austin"), p("2024")) + "</table:table>")
    assert [line.text for line in document.lines] == ["Role\tYear", "Acme\t2024", "Austin"]
    assert {line.region for line in document.lines} == {Region.TABLE}


MASTER = (
    '<office:automatic-styles><style:page-layout style:name="pl"><style:page-layout-properties '
    'fo:page-width="21cm" fo:page-height="29.7cm"><style:columns fo:column-count="2"/>'
    "</style:page-layout-properties></style:page-layout></office:automatic-styles>"
    '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pl">'
    "<style:header><text:p>Ana</text:p></style:header>"
    '<style:header-left style:display="false"><text:p>no</text:p></style:header-left>'
    "<style:footer><text:p>Page</text:p></style:footer></style:master-page>"
    '<style:master-page style:name="Unused"><style:header><text:p>never</text:p></style:header></style:master-page>'
    "</office:master-styles>"
)


def test_headers_come_first_and_footers_last():
    document = read(p("Body"), styles=MASTER)
    assert [(line.text, line.region) for line in document.lines] == [
        ("Ana", Region.HEADER),
        ("Body", Region.BODY),
        ("Page", Region.FOOTER),
    ]
    assert document.lines[0].words[0].place == PartPlace("styles.xml", 1)


def test_the_page_style_gives_size_and_columns():
    (page,) = read(p("Body"), styles=MASTER).pages
    assert (round(page.width), round(page.height), page.columns) == (595, 842, 2)


def test_page_breaks_turn_the_page():
    automatic = (
        '<style:style style:name="P1" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/>'
        "</style:style>"
    )
    document = read(p("one") + p("two", "P1") + p("<text:soft-page-break/>three"), automatic)
    assert [line.page for line in document.lines] == [1, 2, 3]


def test_metadata_of_the_file():
    meta = (
        f"<office:document-meta {NAMESPACES}><office:meta><meta:generator>LibreOffice/24.8.2.1$Linux x"
        "</meta:generator><dc:title>Resume</dc:title><meta:initial-creator>Ana Boro</meta:initial-creator>"
        "</office:meta></office:document-meta>"
    )
    found = read(p("x"), parts={"meta.xml": meta}).metadata
    assert (found.title, found.author, found.creator, found.producer) == (
        "Resume",
        "Ana Boro",
        "LibreOffice",
        "LibreOffice 24.8.2.1",
    )


def kinds(document: Document) -> list[str]:
    return [problem.kind for problem in document.problems]


def test_a_password_is_said():
    manifest = {"META-INF/manifest.xml": "<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"}
    assert kinds(read(p("x"), parts=manifest)) == ["encrypted"]


def test_entities_are_not_resolved():
    text = '<!DOCTYPE a [<!ENTITY e "secret">]>' + content(p("&e;"))
    document = load(package("", parts={"content.xml": text}))
    assert (kinds(document), document.text) == (["unreadable"], "")


def test_an_identifier_given_twice_does_no_harm():
    assert read('<text:list xml:id="a"/><text:list xml:id="a"/>' + p("x")).text == "x"


def test_a_damaged_styles_part_is_said_and_the_rest_is_read():
    document = load(package(p("text"), parts={"styles.xml": "<broken"}))
    assert (document.text, kinds(document)) == ("text", ["limit"])


def test_a_style_that_is_its_own_parent_is_harmless():
    assert read(p("x", "P1"), style("P1", attributes='style:parent-style-name="P1"')).text == "x"


@pytest.mark.parametrize("depth", [100, 400])
def test_deep_nesting_is_cut_and_said(depth: int):
    document = read(p("flat") + "<text:section>" * depth + p("deep") + "</text:section>" * depth)
    assert "deep" not in document.text
    assert kinds(document) == ["limit"]


def test_text_beyond_the_limit_is_cut_and_said():
    document = load(package(p("word " * 1000)), Limits(max_text=50))
    assert (len(document.text), kinds(document)) == (49, ["limit"])


def test_a_part_that_grows_too_much_is_not_read():
    assert kinds(load(package(" " * 5_000_000 + p("x")))) == ["limit"]


def test_without_text_it_is_empty():
    assert kinds(read(p(" "))) == ["empty"]


@given(st.binary(max_size=40), st.integers(0, 3_000))
@settings(max_examples=50, deadline=None)
def test_damaged_bytes_never_raise(noise: bytes, at: int):
    data = package(p("Ana Boro"), LISTS, MASTER)
    load(data[:at] + noise + data[at + len(noise) :])


@given(
    st.lists(
        st.sampled_from(
            [
                p("a"),
                items("L2", p("b")),
                "<text:change-start/>",
                "<draw:frame/>",
                "<table:table/>",
                "<text:list/>",
                "x",
            ]
        ),
        max_size=12,
    )
)
@settings(max_examples=50, deadline=None)
def test_any_order_of_blocks_is_read(blocks: list[str]):
    assert read("".join(blocks), LISTS).text.count("a") == blocks.count(p("a"))
