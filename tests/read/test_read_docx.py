import io
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profilelint.model.document import Document, Margins, Metadata, Pixels, Region, Role
from profilelint.model.place import PartPlace
from profilelint.read import read_bytes
from profilelint.read.limits import Limits

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    }.items()
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def package(
    body: str, parts: dict[str, str] | None = None, links: dict[str, str] | None = None, xml: str = ""
) -> bytes:
    """A DOCX file: ``parts`` maps names such as ``styles`` or ``header1`` to XML, ``links`` ids to URLs."""
    parts = parts or {}
    relations = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{name.rstrip("0123456789")}" Target="{name}.xml"/>' for name in parts
    ) + "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/hyperlink" Target="{url}" TargetMode="External"/>'
        for name, url in (links or {}).items()
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    files = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{space}"><Relationship Id="m" Type="{OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{space}">{relations}</Relationships>',
        "word/document.xml": xml or f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        **{f"word/{name}.xml": text for name, text in parts.items()},
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def read(body: str, parts: dict[str, str] | None = None, links: dict[str, str] | None = None) -> Document:
    return read_bytes(package(body, parts, links), "resume.docx")


def p(text: str, properties: str = "", run: str = "") -> str:
    """A paragraph with one run."""
    return (
        f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def part(tag: str, content: str) -> str:
    return f"<w:{tag} {NAMESPACES}>{content}</w:{tag}>"


def table(*rows: list[str]) -> str:
    return (
        "<w:tbl>"
        + "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
        + "</w:tbl>"
    )


def test_paragraphs_are_lines_with_the_paragraphs_number():
    document = read(p("Ana Boro") + p("") + p("Skills"))
    assert [line.text for line in document.lines] == ["Ana Boro", "Skills"]
    assert document.lines[1].words[0].place == PartPlace("word/document.xml", 3)
    assert document.lines[0].block != document.lines[1].block


def test_a_document_by_python_docx_reads_back():
    docx = pytest.importorskip("docx")
    made = docx.Document()
    made.core_properties.author = "Ana Boro"
    made.add_heading("Ana Boro", 0)
    made.add_heading("Experience", 1)
    made.add_paragraph("Built it", style="List Bullet")
    made.add_paragraph("Deeper", style="List Bullet 2")
    made.add_paragraph("First", style="List Number")
    buffer = io.BytesIO()
    made.save(buffer)
    document = read_bytes(buffer.getvalue(), "a.docx")
    assert [(line.role, line.level, line.marker, line.text) for line in document.lines] == [
        (Role.HEADING, 1, "", "Ana Boro"),
        (Role.HEADING, 1, "", "Experience"),
        (Role.ITEM, 0, "•", "Built it"),
        (Role.ITEM, 1, "•", "Deeper"),
        (Role.ITEM, 0, "1.", "First"),
    ]
    assert document.metadata.author == "Ana Boro"
    assert document.lines[1].look.bold


def test_breaks_are_lines_of_one_block_and_tabs_stay():
    body = "<w:p><w:r><w:t>Acme</w:t><w:tab/><w:t>2024</w:t><w:br/><w:t>Austin</w:t><w:cr/><w:t>TX</w:t></w:r></w:p>"
    lines = read(body).lines
    assert [line.text for line in lines] == ["Acme\t2024", "Austin", "TX"]
    assert len({line.block for line in lines}) == 1


def test_special_characters():
    body = (
        "<w:p><w:r><w:t>full</w:t><w:noBreakHyphen/><w:t>ti</w:t><w:softHyphen/><w:t>me </w:t>"
        '<w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>'
    )
    assert read(body).text == "full-time ✓"


def test_a_word_split_over_runs_is_one_word():
    body = "<w:p><w:r><w:t>Pyth</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>on 3</w:t></w:r></w:p>"
    assert [word.text for word in read(body).lines[0].words] == ["Python", "3"]


NUMBERING = part(
    "numbering",
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0a7"/>'
    '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%2)"/></w:lvl>'
    "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
)


def numbered(which: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{which}"/></w:numPr>'


def test_list_items_get_their_sign_from_the_numbering():
    body = p("a", numbered(1, 0)) + "".join(p("b", numbered(2, level)) for level in (0, 1, 1, 0))
    lines = read(body, {"numbering": NUMBERING}).lines
    assert [(line.marker, line.level) for line in lines] == [("▪", 0), ("1.", 0), ("(i)", 1), ("(ii)", 1), ("2.", 0)]


def test_numbering_switched_off_is_no_item():
    assert read(p("a", numbered(0, 0)), {"numbering": NUMBERING}).lines[0].role is Role.BODY


def test_typed_bullets_are_items():
    lines = read(p("• Built it") + p("\uf0b7 Led it", run='<w:rFonts w:ascii="Symbol"/>')).lines
    assert [(line.role, line.marker, line.text) for line in lines] == [
        (Role.ITEM, "•", "Built it"),
        (Role.ITEM, "•", "Led it"),
    ]


STYLES = part(
    "styles",
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri"/><w:sz w:val="22"/><w:lang w:val="en-US"/></w:rPr>'
    "</w:rPrDefault></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Standard"/>'
    '<w:rPr><w:b/><w:sz w:val="28"/><w:color w:val="2E74B5"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Abschnitt"><w:name w:val="Abschnitt"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
    "</w:style>"
    '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="berschrift2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>'
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
)


@pytest.mark.parametrize(("style", "level"), [("berschrift2", 2), ("Abschnitt", 1), ("Own", 2)])
def test_headings_are_known_by_style_in_any_language(style: str, level: int):
    (line,) = read(p("Ausbildung", f'<w:pStyle w:val="{style}"/>'), {"styles": STYLES}).lines
    assert (line.role, line.level) == (Role.HEADING, level)


def test_a_style_based_on_itself_is_harmless():
    assert read(p("x", '<w:pStyle w:val="Loop"/>'), {"styles": STYLES}).text == "x"


def test_look_comes_from_run_then_style_then_defaults():
    body = p("a", '<w:pStyle w:val="berschrift2"/>', "<w:i/>") + p("b", "", '<w:rStyle w:val="Strong"/>') + p("c")
    looks = [line.look for line in read(body, {"styles": STYLES}).lines]
    assert [(look.font, look.size, look.bold, look.italic) for look in looks] == [
        ("Calibri", 14.0, True, True),
        ("Calibri", 11.0, True, False),
        ("Calibri", 11.0, False, False),
    ]
    assert looks[0].color == (0x2E / 255, 0x74 / 255, 0xB5 / 255)


def test_capitals_are_shown_as_capitals():
    assert read(p("Skills", run="<w:caps/>")).text == "SKILLS"


def test_fonts_and_language_are_noted():
    document = read(p("a", run='<w:rFonts w:ascii="Lato"/>'), {"styles": STYLES})
    assert [font.name for font in document.fonts] == ["Lato"]
    assert document.metadata.language == "en-US"


def test_short_cells_of_a_row_are_one_line():
    document = read(table([p("Acme"), p("2024")], [p("Only"), p("")]))
    assert [line.text for line in document.lines] == ["Acme\t2024", "Only"]
    assert {line.region for line in document.lines} == {Region.TABLE}
    assert document.lines[0].words[1].start == 5


def test_dates_in_a_cell_at_the_right_stand_beside_the_first_lines():
    left = p("Tutor") + p("Oak Street School") + p("Taught 20 pupils to read") + p("Wrote the plan")
    document = read(table([left, p("2019 - 2021") + p("Ames, IA")]))
    lines = ["Tutor\t2019 - 2021", "Oak Street School\tAmes, IA", "Taught 20 pupils to read", "Wrote the plan"]
    assert document.text.split("\n") == lines


def test_a_sidebar_with_a_year_in_the_text_beside_it_is_no_margin():
    left = p("Experience") + p("Acme, 2019 - 2021") + p("Filed forms")
    document = read(table([left, p("Awards") + p("Prize, 2020")]))
    assert document.text.split("\n")[:3] == ["Experience", "Acme, 2019 - 2021", "Filed forms"]


def test_columns_of_a_layout_table_do_not_mix():
    document = read(table([p("Contact") + p("Austin"), p("Experience") + p("Acme")]))
    assert document.text.split("\n") == ["Contact", "Austin", "Experience", "Acme"]


def test_content_controls_are_read():
    control = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    inline = f"<w:p>{control.format('<w:r><w:t>inside</w:t></w:r>')}</w:p>"
    assert read(control.format(p("block")) + inline + control.format(table([p("cell")]))).text == "block\ninside\ncell"


BOX = "<w:txbxContent>{}</w:txbxContent>"


def test_a_text_box_is_read_once():
    drawing = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><wps:txbx>"
        + BOX.format(p("In a box"))
        + "</wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        + BOX.format(p("In a box"))
        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent><w:t>Outside</w:t></w:r></w:p>"
    )
    assert [(line.text, line.region) for line in read(drawing).lines] == [
        ("Outside", Region.BODY),
        ("In a box", Region.TEXT_BOX),
    ]


def section(content: str = "", columns: int = 1) -> str:
    return f'<w:sectPr>{content}<w:pgSz w:w="12240" w:h="15840"/><w:cols w:num="{columns}"/></w:sectPr>'


def test_headers_come_first_and_footers_last():
    references = (
        '<w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/>'
    )
    parts = {"header1": part("hdr", p("Ana")), "footer1": part("ftr", p("Page"))}
    document = read(p("Body") + section(references), parts)
    assert [(line.text, line.region) for line in document.lines] == [
        ("Ana", Region.HEADER),
        ("Body", Region.BODY),
        ("Page", Region.FOOTER),
    ]
    assert document.lines[0].words[0].place == PartPlace("word/header1.xml", 1)


def test_a_first_page_header_counts_only_where_it_is_shown():
    references = '<w:headerReference w:type="first" r:id="header1"/>'
    parts = {"header1": part("hdr", p("Ana"))}
    assert read(p("Body") + section(references), parts).text == "Body"
    assert read(p("Body") + section(references + "<w:titlePg/>"), parts).text == "Ana\nBody"


def test_footnotes_are_read_without_separators():
    notes = '<w:footnote w:type="separator" w:id="0">{}</w:footnote><w:footnote w:id="1">{}</w:footnote>'
    document = read(p("Body"), {"footnotes": part("footnotes", notes.format(p("---"), p("A note")))})
    assert [(line.text, line.region) for line in document.lines][1:] == [("A note", Region.NOTE)]


def test_links_of_all_three_kinds():
    body = (
        '<w:p><w:hyperlink r:id="l1"><w:r><w:t>GitHub</w:t></w:r></w:hyperlink>'
        "<w:fldSimple w:instr=' HYPERLINK \"https://b.example.com\" '><w:r><w:t> site</w:t></w:r></w:fldSimple>"
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> HYPERLINK "mailto:a@example.com" </w:instrText>'
        '<w:fldChar w:fldCharType="separate"/><w:t xml:space="preserve"> mail me</w:t><w:fldChar w:fldCharType="end"/>'
        "</w:r></w:p>"
    )
    document = read(body, links={"l1": "https://github.com/ana"})
    assert document.text == "GitHub site mail me"
    assert [(link.url, document.text[link.span.start : link.span.end]) for link in document.links] == [
        ("https://github.com/ana", "GitHub"),
        ("https://b.example.com", "site"),
        ("mailto:a@example.com", "mail me"),
    ]


def test_the_code_of_a_field_is_not_text():
    body = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:t>no</w:t>'
        '<w:fldChar w:fldCharType="separate"/><w:t>7</w:t><w:fldChar w:fldCharType="end"/><w:t> x</w:t></w:r></w:p>'
    )
    assert read(body).text == "7 x"


@pytest.mark.parametrize(
    ("run", "why"),
    [
        ("<w:vanish/>", "vanish"),
        ('<w:color w:val="FFFFFF"/>', "white"),
        ('<w:sz w:val="4"/>', "tiny"),
        ('<w:color w:val="222222"/><w:shd w:val="clear" w:fill="222222"/>', "white"),
    ],
)
def test_hidden_text_is_no_line(run: str, why: str):
    document = read(p("seen") + p("kubernetes terraform", run=run))
    assert document.text == "seen"
    assert [(item.text, item.why, item.place.paragraph) for item in document.hidden] == [
        ("kubernetes terraform", why, 2)
    ]


WHITE = '<w:color w:val="FFFFFF"/>'


@pytest.mark.parametrize(
    "body",
    [
        p("bar", run=WHITE + '<w:shd w:val="clear" w:fill="1F3864"/>'),
        p("bar", run=WHITE + '<w:highlight w:val="black"/>'),
        p("bar", '<w:shd w:val="clear" w:fill="1F3864"/>', WHITE),
        table(['<w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr>' + p("bar", run=WHITE)]),
        "<w:p><w:r><w:pict><v:rect/></w:pict></w:r></w:p>" + p("bar", run=WHITE),
    ],
)
def test_white_text_on_a_dark_bar_is_seen(body: str):
    document = read(body)
    assert (document.text, document.hidden) == ("bar", ())


def test_tracked_changes_are_noted_and_shown_as_accepted():
    body = (
        "<w:p><w:r><w:t>Led </w:t></w:r><w:ins><w:r><w:t>five</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>ten</w:delText></w:r></w:del><w:r><w:t> people</w:t></w:r></w:p>"
    )
    document = read(body)
    assert document.text == "Led five people"
    assert [(change.kind, change.text) for change in document.changes] == [("insertion", "five"), ("deletion", "ten")]


def test_moved_text_counts_once():
    run = "<w:r><w:t>moved</w:t></w:r>"
    body = f"<w:p><w:moveFrom>{run}</w:moveFrom></w:p><w:p><w:moveTo>{run}</w:moveTo></w:p>"
    document = read(body)
    assert document.text == "moved"
    assert [change.kind for change in document.changes] == ["move"]


def test_comments_stand_where_they_are_anchored():
    body = p("one") + '<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>two</w:t></w:r></w:p>'
    notes = part("comments", f'<w:comment w:id="7">{p("Say more")}</w:comment>')
    (change,) = read(body, {"comments": notes}).changes
    assert change == ("comment", "Say more", PartPlace("word/document.xml", 2))


def test_explicit_page_breaks_make_pages():
    body = p("one") + '<w:p><w:r><w:br w:type="page"/><w:lastRenderedPageBreak/><w:t>two</w:t></w:r></w:p>' + section()
    document = read(body)
    assert [line.page for line in document.lines] == [1, 2]
    assert [(page.number, page.width, page.height, page.characters) for page in document.pages] == [
        (1, 612.0, 792.0, 3),
        (2, 612.0, 792.0, 3),
    ]


def test_columns_of_a_section_show_on_its_page():
    first = f"<w:p><w:pPr>{section(columns=2)}</w:pPr><w:r><w:t>one</w:t></w:r></w:p>"
    document = read(first + p("two") + section())
    assert [page.columns for page in document.pages] == [2, 1]


def test_pictures_are_noted_with_their_size():
    drawing = (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1270000" cy="635000"/><wp:docPr id="1" descr="Photo"/>'
        "<a:blip/></wp:inline></w:drawing></w:r></w:p>"
    )
    document = read(drawing)
    (image,) = document.images
    assert (image.page, image.name, image.bbox.width, image.bbox.height) == (1, "Photo", 100.0, 50.0)
    assert [problem.kind for problem in document.problems] == ["no-text"]


def test_pictures_say_where_they_are_and_how_they_are_stored():
    png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0\0\0\x0a\0\0\0\x14\x08\x02\0\0\0" + b"x" * 71
    drawing = '<w:p><w:r><w:drawing><wp:inline><a:blip r:embed="image1"/></wp:inline></w:drawing></w:r></w:p>'
    data = package(p("Ana") + drawing, {"image1": ""})
    buffer = io.BytesIO(data)
    with zipfile.ZipFile(buffer, "a") as archive:
        relations = archive.read("word/_rels/document.xml.rels").replace(b"image1.xml", b"media/a.png")
    copy = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(copy, "w") as archive:
        for name in old.namelist():
            archive.writestr(name, relations if name.endswith("document.xml.rels") else old.read(name))
        archive.writestr("word/media/a.png", png)
    (image,) = read_bytes(copy.getvalue(), "resume.docx").images
    assert image.place == PartPlace("word/document.xml", 2)
    assert image.pixels == Pixels(10, 20, 3, "lossless", 4.0)


def test_margins_are_those_of_the_section():
    margins = '<w:pgMar w:top="-720" w:right="360" w:bottom="720" w:left="720" w:gutter="144" w:header="0"/>'
    document = read(p("x") + section(margins))
    assert [page.margins for page in document.pages] == [Margins(43.2, 36.0, 18.0, 36.0)]
    assert [page.margins for page in read(p("x") + section()).pages] == [None]
    odd = '<w:pgMar w:top="a" w:right="360" w:bottom="720" w:left="720"/>'
    assert [page.margins for page in read(p("x") + section(odd)).pages] == [None]


def test_the_font_of_other_scripts_is_not_that_of_the_text():
    document = read(p("a", run='<w:rFonts w:cs="Arial" w:eastAsia="SimSun"/>'), {"styles": STYLES})
    look = document.lines[0].look
    assert look is not None
    assert look.font == "Calibri"


def test_strict_namespaces_are_read():
    xml = f"<w:document {NAMESPACES}><w:body>{p('strict')}</w:body></w:document>".replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert read_bytes(package("", xml=xml), "a.docx").text == "strict"


def test_a_document_without_text_is_empty():
    assert [problem.kind for problem in read(p("")).problems] == ["empty"]


def test_document_types_are_refused():
    xml = f'<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document {NAMESPACES}><w:body>{p("&a;")}</w:body></w:document>'
    document = read_bytes(package("", xml=xml), "a.docx")
    assert [problem.kind for problem in document.problems] == ["unreadable"]


def test_a_part_that_unpacks_too_large_is_not_read():
    document = read(p("a" * 2_000_000))
    assert [problem.kind for problem in document.problems] == ["limit"]
    assert document.lines == ()


def test_broken_xml_is_unreadable():
    document = read_bytes(package("", xml="<w:document"), "a.docx")
    assert [problem.kind for problem in document.problems] == ["unreadable"]


@pytest.mark.parametrize(("depth", "text"), [(100, "flat"), (500, "")])
def test_deep_nesting_is_cut_and_said(depth: int, text: str):
    body = "<w:sdt><w:sdtContent>" * depth + p("deep") + "</w:sdtContent></w:sdt>" * depth
    document = read(p("flat") + body)
    assert document.text == text
    assert [problem.kind for problem in document.problems] == ["limit"]


def test_text_beyond_the_limit_is_cut_and_said():
    document = read_bytes(package(p("12345") * 9), "a.docx", Limits(max_text=20))
    assert len(document.lines) == 4
    assert [problem.kind for problem in document.problems] == ["limit"]


def test_a_damaged_styles_part_does_no_harm():
    assert read(p("text"), {"styles": "<broken"}).text == "text"


def test_a_damaged_header_is_said_and_the_rest_is_read():
    references = '<w:headerReference w:type="default" r:id="header1"/>'
    document = read(p("Body") + section(references), {"header1": "<broken"})
    assert document.text == "Body"
    assert [(problem.kind, problem.detail) for problem in document.problems] == [
        ("limit", "its part word/header1.xml cannot be read and was left out")
    ]


def made(change: Callable[[str, bytes], bytes]) -> Document:
    """A file made by python-docx, with its parts changed before it is read."""
    docx = pytest.importorskip("docx")
    source, target = io.BytesIO(), io.BytesIO()
    new = docx.Document()
    new.add_heading("Skills", 1)
    new.core_properties.title = "Resume"
    new.save(source)
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as archive:
        for name in old.namelist():
            archive.writestr(name, change(name, old.read(name)))
    return read_bytes(target.getvalue(), "a.docx")


@pytest.mark.parametrize(
    "kind",
    [
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        b"application/xml",
    ],
)
def test_templates_and_documents_with_macros_are_read(kind: bytes):
    usual = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    document = made(lambda _, data: data.replace(usual, kind))
    assert [(line.role, line.text) for line in document.lines] == [(Role.HEADING, "Skills")]
    assert document.metadata.title == "Resume"


def test_a_relationship_to_a_missing_part_does_no_harm():
    dangling = f'<Relationship Id="gone" Type="{OFFICE}/image" Target="NULL"/></Relationships>'.encode()
    document = made(lambda _, data: data.replace(b"</Relationships>", dangling))
    assert (document.text, document.problems) == ("Skills", ())


def test_a_file_without_properties_says_nothing_about_itself():
    assert read(p("x")).metadata == Metadata()


def test_values_that_the_standard_forbids_do_no_harm():
    odd = '<w:sectPr><w:type w:val="odd"/><w:titlePg w:val="maybe"/><w:pgSz w:w="11906.5" w:h="x"/></w:sectPr>'
    document = read(f"<w:p><w:pPr>{odd}</w:pPr></w:p>" + p("x", run='<w:sz w:val="a"/><w:b w:val="maybe"/>') + odd)
    assert document.text == "x"
    assert [(page.width, page.height) for page in document.pages] == [(612.0, 792.0), (612.0, 792.0)]


def test_xml_comments_do_not_cut_text():
    assert read("<?x y?><w:p><!-- a --><w:r><w:t>Py<!-- b -->thon</w:t></w:r></w:p>").text == "Python"


def test_entities_are_not_resolved():
    document = read("<w:p><w:r><w:t>&undefined;</w:t></w:r></w:p>")
    assert [problem.kind for problem in document.problems] == ["unreadable"]


@given(st.binary(max_size=40), st.integers(0, 5_000))
@settings(max_examples=60, deadline=None)
def test_damaged_bytes_never_raise(noise: bytes, at: int):
    data = package(p("Ana Boro") + section(), {"styles": STYLES, "numbering": NUMBERING})
    read_bytes(data[:at] + noise + data[at + len(noise) :], "a.docx")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
@settings(max_examples=40, deadline=None)
def test_any_text_in_any_part_never_raises(noise: str):
    parts = dict.fromkeys(("styles", "numbering", "settings", "header1", "footnotes", "comments", "theme"), noise)
    assert read(p("text") + section('<w:headerReference w:type="default" r:id="header1"/>'), parts).text == "text"
