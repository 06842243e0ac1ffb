"""Fixes in Word documents: the words change, the runs that hold them stay."""

from __future__ import annotations

import io
import struct
import zipfile
from typing import Any

import pytest
from docx import Document as new_document
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.shared import Pt
from edit_kit import edit_of as edit
from hypothesis import given, settings
from hypothesis import strategies as st

from profilelint.fix.docx import DocxSource, open_source
from profilelint.fix.sources import CannotWriteError, Replacement
from profilelint.model.document import Document
from profilelint.model.finding import Edit
from profilelint.model.place import Span
from profilelint.read import read_bytes

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def packed(document: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def of(*texts: str) -> bytes:
    """A document with one paragraph, a run for each text."""
    document = new_document()
    paragraph = document.add_paragraph()
    for text in texts:
        paragraph.add_run(text)
    return packed(document)


def of_xml(inner: str) -> bytes:
    """A document whose only paragraph holds this."""
    document = new_document()
    document.element.body.insert(0, parse_xml(f"<w:p {SPACES}>{inner}</w:p>"))
    return packed(document)


def opened(data: bytes) -> tuple[Document, DocxSource]:
    document = read_bytes(data, "resume.docx")
    source = open_source(document, data)
    assert source is not None
    return document, source


def fixed(data: bytes, *changes: tuple[str, str]) -> bytes | None:
    """The file with changes made; ``None`` where one of them cannot be."""
    document, source = opened(data)
    items: list[Replacement] = []
    for old, new in changes:
        placed = source.place(edit(document, old, new))
        if placed is None:
            return None
        items.extend(placed)
    return source.write(sorted(items))


def done(data: bytes, *changes: tuple[str, str]) -> bytes:
    new = fixed(data, *changes)
    assert new is not None
    return new


def runs(data: bytes) -> list[tuple[str, bool]]:
    """The first paragraph's runs that hold text: the text and whether it is bold."""
    paragraph = new_document(io.BytesIO(data)).paragraphs[0]
    return [(run.text, bool(run.bold)) for run in paragraph.runs]


def text_of(data: bytes) -> str:
    return read_bytes(data, "resume.docx").text


# -- runs ------------------------------------------------------------------------------------------------------------


def test_a_word_that_is_kept_in_three_runs() -> None:
    data = of("Wrote java", "scr", "ipt tools")
    assert runs(done(data, ("javascript", "JavaScript"))) == [
        ("Wrote Java", False),
        ("Scr", False),
        ("ipt tools", False),
    ]


def test_new_words_stand_in_the_first_run_that_changes() -> None:
    data = of("Managed the ", "old arch", "ive daily")
    assert runs(done(data, ("old archive", "library"))) == [
        ("Managed the ", False),
        ("library", False),
        (" daily", False),
    ]


def test_bold_words_stay_bold() -> None:
    document = new_document()
    paragraph = document.add_paragraph("Helped with ")
    paragraph.add_run("payroll").bold = True
    paragraph.add_run(" for forty people")
    new = done(packed(document), ("Helped with payroll for", "Processed payroll for"))
    assert runs(new) == [("Processed ", False), ("payroll", True), (" for forty people", False)]


def test_two_edits_of_one_run() -> None:
    data = of("Uses javascript and github daily")
    assert text_of(done(data, ("javascript", "JavaScript"), ("github", "GitHub"))) == "Uses JavaScript and GitHub daily"


def test_a_deleted_word_takes_its_blank_along() -> None:
    data = of("Moved the ", "the archive")
    new = done(data, ("the the", "the"))
    assert text_of(new) == "Moved the archive"
    assert runs(new) == [("Moved the", False), (" archive", False)]


def test_a_blank_at_the_end_of_a_run_is_kept_by_word() -> None:
    data = of_xml("<w:r><w:t>Led team</w:t></w:r><w:r><w:t>work</w:t></w:r>")
    new = done(data, ("teamwork", "team work"))
    assert b'<w:t xml:space="preserve">' in zipfile.ZipFile(io.BytesIO(new)).read("word/document.xml")
    assert text_of(new) == "Led team work"


def test_a_period_joins_the_run_before_it() -> None:
    data = of("Sold ", "tickets")
    assert runs(done(data, ("tickets", "tickets."))) == [("Sold ", False), ("tickets.", False)]


@pytest.mark.parametrize("text", ["R&D", "a <b> c", "“x” — é 😀", "]]>"])
def test_any_sign_is_written_as_itself(text: str) -> None:
    new = done(of("Led Zeta work"), ("Zeta", text))
    assert text_of(new) == f"Led {text} work"


def test_entities_beside_the_words_stay_as_written() -> None:
    data = of_xml("<w:r><w:t>R&amp;D &#233;t&#xe9; javascript &quot;x&quot;</w:t></w:r>")
    part = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").replace("été".encode(), b"&#233;t&#xe9;")
    data = with_part(data, part)
    new = zipfile.ZipFile(io.BytesIO(done(data, ("javascript", "JavaScript")))).read("word/document.xml")
    assert new == part.replace(b"javascript", b"JavaScript")


def test_a_bullet_over_a_line_break_keeps_it() -> None:
    document = new_document()
    run = document.add_paragraph(style="List Bullet").add_run("Moved a javascript")
    run.add_break(WD_BREAK.LINE)
    run.add_text("archive to github")
    data = packed(document)
    read, source = opened(data)
    whole = Edit(tuple(line.span for line in read.lines), read.path, "Moved a JavaScript archive to GitHub")
    placed = source.place(whole)
    assert placed is not None
    assert text_of(source.write(placed)) == "Moved a JavaScript\narchive to GitHub"
    assert source.place(edit(read, "javascript\narchive", "JavaScript")) is None


# -- where words stand -----------------------------------------------------------------------------------------------


def test_in_a_table_in_a_header_and_after_a_tab() -> None:
    document = new_document()
    document.sections[0].header.paragraphs[0].text = "Robin Vale, javascript"
    document.add_paragraph("Acme\tusing github")
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    cells[0].text, cells[1].text = "Languages", "javascript here"
    data = packed(document)
    read, source = opened(data)
    items: list[Replacement] = []
    for old, new, nth in (("javascript", "JavaScript", 0), ("github", "GitHub", 0), ("javascript", "JavaScript", 1)):
        items.extend(source.place(edit(read, old, new, nth)) or ())
    new = read.text.replace("javascript", "JavaScript").replace("github", "GitHub")
    assert text_of(source.write(sorted(items))) == new


@pytest.mark.parametrize("sign", ["• ", "•\t", "•", "- ", "1. "])
def test_a_typed_list_sign_is_not_part_of_the_words(sign: str) -> None:
    data = of(f"{sign}javascript tools built")
    assert new_document(io.BytesIO(done(data, ("javascript", "JavaScript")))).paragraphs[0].text == (
        f"{sign}JavaScript tools built"
    )


def test_numbered_items() -> None:
    document = new_document()
    document.add_paragraph("Used github", style="List Number")
    document.add_paragraph("Used github twice", style="List Number")
    read, source = opened(packed(document))
    new = source.write(source.place(edit(read, "github", "GitHub", 1)) or ())
    assert [item.text for item in new_document(io.BytesIO(new)).paragraphs] == ["Used github", "Used GitHub twice"]


def test_the_words_of_a_link_with_another_target() -> None:
    new = done(linked("https://demo.example/tool", "javascript tool"), ("javascript", "JavaScript"))
    assert text_of(new) == "See JavaScript tool"
    assert [link.url for link in read_bytes(new, "a.docx").links] == ["https://demo.example/tool"]


@pytest.mark.parametrize(
    ("target", "shown"),
    [
        ("http://demo.example/", "http://demo.example"),
        ("https://demo.example/", "demo.example"),
        ("mailto:robin@demo.example", "robin@demo.example"),
        ("https://other.example/", "www.demo.example"),
    ],
)
def test_a_link_that_shows_its_target_is_left(target: str, shown: str) -> None:
    data = linked(target, shown)
    assert fixed(data, ("demo", "new")) is None
    assert fixed(data, ("See", "Visit")) is not None


def linked(target: str, shown: str) -> bytes:
    document = new_document()
    paragraph = document.add_paragraph("See ")
    key = document.part.relate_to(
        target, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink", is_external=True
    )
    paragraph._p.append(
        parse_xml(
            f'<w:hyperlink {SPACES} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
            f'r:id="{key}"><w:r><w:t>{shown}</w:t></w:r></w:hyperlink>'
        )
    )
    return packed(document)


def test_an_address_that_is_no_link_locks_nothing() -> None:
    document = new_document()
    document.add_paragraph("http://demo.example/robin")
    document.add_paragraph("Used javascript")
    assert text_of(done(packed(document), ("javascript", "JavaScript"), ("http", "https"))) == (
        "https://demo.example/robin\nUsed JavaScript"
    )


def test_a_text_box_is_changed_in_both_its_versions() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Used javascript</w:t></w:r></w:p></w:txbxContent>"
    data = of_xml(
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r><w:r><w:t>After javascript</w:t></w:r>"
    )
    part = zipfile.ZipFile(io.BytesIO(done(data, ("Used javascript", "Used JavaScript")))).read("word/document.xml")
    assert part.count(b"Used JavaScript") == 2
    assert part.count(b"After javascript") == 1


def test_a_text_box_whose_versions_differ_is_left() -> None:
    data = of_xml(
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent><w:p><w:r><w:t>Used javascript'
        "</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>"
        "Other</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert fixed(data, ("javascript", "JavaScript")) is None


def bulleted(*runs: tuple[str, bool], style: str = "List Bullet") -> bytes:
    document = new_document()
    paragraph = document.add_paragraph(style=style)
    for text, bold in runs:
        paragraph.add_run(text).bold = bold
    document.add_paragraph("Last", style=style)
    return packed(document)


def test_a_bullet_is_split_into_two_of_its_kind() -> None:
    data = bulleted(("Sold 90 tickets, and ", False), ("booked the hall", True), (" for May", False))
    new = done(data, ("Sold 90 tickets, and booked the hall for May", "Sold 90 tickets\n• Booked the hall for May"))
    paragraphs = new_document(io.BytesIO(new)).paragraphs
    assert [(item.text, item.style.name) for item in paragraphs] == [
        ("Sold 90 tickets", "List Bullet"),
        ("Booked the hall for May", "List Bullet"),
        ("Last", "List Bullet"),
    ]
    assert [(run.text, bool(run.bold)) for run in paragraphs[1].runs if run.text] == [
        ("B", False),
        ("ooked the hall", True),
        (" for May", False),
    ]
    assert [line.marker for line in read_bytes(new, "a.docx").lines] == ["•", "•", "•"]


def test_empty_properties_are_copied_too() -> None:
    document = new_document()
    paragraph = document.add_paragraph(style="List Bullet")
    paragraph._p.append(parse_xml(f"<w:r {SPACES}><w:rPr/><w:t>One, and two</w:t></w:r>"))
    assert text_of(done(packed(document), ("One, and two", "One\n• Two"))) == "One\nTwo"


@pytest.mark.parametrize("sign", ["•\t", "- ", "•"])
def test_a_typed_list_sign_is_typed_again(sign: str) -> None:
    new = done(of(f"{sign}One, and two"), ("One, and two", "One\n• Two"))
    assert [item.text for item in new_document(io.BytesIO(new)).paragraphs] == [f"{sign}One", f"{sign}Two"]


@pytest.mark.parametrize("data", [of("1. One, and two"), of("One, and two")])
def test_only_an_item_of_a_list_is_split(data: bytes) -> None:
    assert fixed(data, ("One, and two", "One\n• Two")) is None


# -- what is left ----------------------------------------------------------------------------------------------------

RUN = "<w:r><w:t>javascript</w:t></w:r>"


@pytest.mark.parametrize(
    "inner",
    [
        f'<w:ins w:id="1" w:author="R" w:date="2026-01-01T00:00:00Z">{RUN}</w:ins>',
        f'<w:fldSimple w:instr=" AUTHOR ">{RUN}</w:fldSimple>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> AUTHOR </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{RUN}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        f'<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent>{RUN}</w:sdtContent></w:sdt>',
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{RUN}</w:sdtContent></w:sdt>",
        f'<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="b"/></w:sdtPr><w:sdtContent>{RUN}</w:sdtContent>'
        "</w:sdt>",
        "<w:r><w:t>java</w:t></w:r><w:r><w:noBreakHyphen/></w:r><w:r><w:t>script</w:t></w:r>",
        "<w:r><w:t>java\u00adscript</w:t></w:r>",
    ],
    ids=["insertion", "field", "complex field", "locked", "placeholder", "bound", "hyphen", "soft hyphen"],
)
def test_text_that_is_not_the_writers_own_is_left(inner: str) -> None:
    data = of_xml(
        f'<w:r><w:t xml:space="preserve">Uses </w:t></w:r>{inner}<w:r><w:t xml:space="preserve"> a lot</w:t></w:r>'
    )
    word = "java-script" if "java-script" in text_of(data) else "javascript"
    assert word in text_of(data)
    assert fixed(data, (word, "Python")) is None
    assert fixed(data, ("Uses", "Knows")) is not None
    assert fixed(data, (f"{word} a lot", f"{word} a little")) is not None


def test_a_plain_content_control_is_the_writers_own() -> None:
    data = of_xml(f'<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>{RUN}</w:sdtContent></w:sdt>')
    assert text_of(done(data, ("javascript", "JavaScript"))) == "JavaScript"


def test_small_letters_that_are_shown_as_capitals_are_left() -> None:
    data = of_xml("<w:r><w:rPr><w:caps/></w:rPr><w:t>Skills</w:t></w:r><w:r><w:t> javascript</w:t></w:r>")
    assert text_of(data) == "SKILLS javascript"
    assert fixed(data, ("SKILLS", "Skills")) is None
    assert fixed(data, ("javascript", "JavaScript")) is not None


def test_hidden_words_are_never_taken_for_those_that_show() -> None:
    hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve">javascript </w:t></w:r>'
    twice = of_xml(f"{hidden}<w:r><w:t>javascript tools</w:t></w:r>")
    assert fixed(twice, ("javascript", "JavaScript")) is None
    assert fixed(twice, ("tools", "tool")) is not None
    once = of_xml(f"{hidden}<w:r><w:t>github tools</w:t></w:r>")
    part = zipfile.ZipFile(io.BytesIO(done(once, ("github", "GitHub")))).read("word/document.xml")
    assert b"javascript </w:t>" in part
    assert b"GitHub tools" in part


def test_a_deletion_that_is_tracked_stays() -> None:
    data = of_xml(
        '<w:r><w:t xml:space="preserve">Used </w:t></w:r><w:del w:id="1" w:author="R"><w:r><w:delText>javascript'
        '</w:delText></w:r></w:del><w:r><w:t xml:space="preserve"> github</w:t></w:r>'
    )
    part = zipfile.ZipFile(io.BytesIO(done(data, ("github", "GitHub")))).read("word/document.xml")
    assert b"<w:delText>javascript</w:delText>" in part


def test_words_of_two_paragraphs_are_not_one_edit() -> None:
    document = new_document()
    document.add_paragraph("Uses javascript")
    document.add_paragraph("and github")
    assert fixed(packed(document), ("javascript\nand", "JavaScript and")) is None


@pytest.mark.parametrize("text", ["two\nlines", "a\rb", "a\tb", "a\x00b", "\ud800"])
def test_text_that_a_run_cannot_hold_is_left(text: str) -> None:
    assert fixed(of("Uses javascript"), ("javascript", text)) is None


def test_no_paragraph_is_left_without_words() -> None:
    assert fixed(of("(in progress)"), ("(in progress)", "")) is None
    assert text_of(done(of("B.S. (in progress)"), (" (in progress)", ""))) == "B.S."


def test_an_edit_of_another_file_is_left() -> None:
    document, source = opened(of("Uses javascript"))
    change = edit(document, "javascript", "JavaScript")
    assert source.place(Edit(change.spans, "job.txt", "x")) is None
    assert source.place(Edit((), document.path, "x")) is None
    assert source.place(Edit((Span(10_000, 10_001),), document.path, "x")) is None


# -- the package -----------------------------------------------------------------------------------------------------


def with_part(data: bytes, content: bytes, name: str = "word/document.xml") -> bytes:
    """The package with another part, or one more."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            if info.filename != name:
                new.writestr(info, old.read(info))
        new.writestr(name, content)
    return buffer.getvalue()


def raw_members(data: bytes) -> dict[str, bytes]:
    """Each member's bytes as they stand in the file, header included."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = sorted(archive.infolist(), key=lambda info: info.header_offset)
        ends = [*(info.header_offset for info in infos[1:]), archive.start_dir]
    return {info.filename: data[info.header_offset : end] for info, end in zip(infos, ends, strict=True)}


def test_all_other_parts_stay_byte_for_byte() -> None:
    document = new_document()
    document.add_paragraph("Uses javascript")
    document.styles["Normal"].font.size = Pt(11)
    old = packed(document)
    new = done(old, ("javascript", "JavaScript"))
    before, after = raw_members(old), raw_members(new)
    assert list(before) == list(after)
    assert [name for name in before if before[name] != after[name]] == ["word/document.xml"]
    with zipfile.ZipFile(io.BytesIO(old)) as one, zipfile.ZipFile(io.BytesIO(new)) as other:
        assert other.testzip() is None
        for ours, theirs in zip(one.infolist(), other.infolist(), strict=True):
            assert (ours.filename, ours.date_time, ours.compress_type, ours.external_attr) == (
                theirs.filename,
                theirs.date_time,
                theirs.compress_type,
                theirs.external_attr,
            )
        assert other.read("word/document.xml") == one.read("word/document.xml").replace(b"javascript", b"JavaScript")


def test_nothing_to_write_is_the_same_file() -> None:
    data = of("Uses javascript")
    assert opened(data)[1].write([]) == data


def test_a_stored_part_stays_stored() -> None:
    plain = of("Uses javascript")
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(plain)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    data = done(buffer.getvalue(), ("javascript", "JavaScript"))
    assert {info.compress_type for info in zipfile.ZipFile(io.BytesIO(data)).infolist()} == {zipfile.ZIP_STORED}
    assert text_of(data) == "Uses JavaScript"


class Unseekable(io.BytesIO):
    def seekable(self) -> bool:
        return False

    def seek(self, *_: Any) -> int:
        raise io.UnsupportedOperation

    def tell(self) -> int:
        raise io.UnsupportedOperation


def test_sizes_that_follow_the_content_are_written_before_it() -> None:
    plain = of("Uses javascript")
    buffer = Unseekable()
    with zipfile.ZipFile(io.BytesIO(plain)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    streamed = buffer.getvalue()
    assert any(info.flag_bits & 8 for info in zipfile.ZipFile(io.BytesIO(streamed)).infolist())
    data = done(streamed, ("javascript", "JavaScript"))
    assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
    assert text_of(data) == "Uses JavaScript"


def refused(data: bytes) -> bool:
    return open_source(read_bytes(data, "resume.docx"), data) is None


def test_a_signed_document_is_left() -> None:
    assert refused(with_part(of("Uses javascript"), b"<a/>", "_xmlsignatures/sig1.xml"))


@pytest.mark.parametrize(("enforcement", "left"), [("1", True), ("0", False)])
def test_a_locked_document_is_left(enforcement: str, left: bool) -> None:
    document = new_document()
    document.add_paragraph("Uses javascript")
    document.settings.element.append(
        parse_xml(f'<w:documentProtection {SPACES} w:edit="readOnly" w:enforcement="{enforcement}"/>')
    )
    assert refused(packed(document)) is left


def test_what_is_no_plain_package_is_left() -> None:
    data = of("Uses javascript")
    assert refused(b"")
    assert refused(data[:-30])
    assert refused(b"x" + data)
    assert refused(data + b"x")
    encrypted = bytearray(data)
    at = data.index(b"PK\x01\x02") + 8
    encrypted[at : at + 2] = struct.pack("<H", 1)
    assert open_source(read_bytes(data, "resume.docx"), bytes(encrypted)) is None


def test_a_part_in_another_encoding_is_left() -> None:
    data = of("Uses javascript")
    part = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    wide = with_part(data, part.replace("UTF-8", "UTF-16").encode("utf-16"))
    assert "javascript" in text_of(wide)
    assert fixed(wide, ("javascript", "JavaScript")) is None


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_the_strict_dialect_and_a_byte_order_mark(mark: bytes) -> None:
    data = of("Uses javascript")
    part = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")
    part = mark + part.replace(W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")
    strict = with_part(data, part)
    new = done(strict, ("javascript", "JavaScript"))
    assert zipfile.ZipFile(io.BytesIO(new)).read("word/document.xml") == part.replace(b"javascript", b"JavaScript")


def test_a_change_outside_of_a_text_is_refused() -> None:
    _, source = opened(of("Uses javascript"))
    with pytest.raises(CannotWriteError):
        source.write([Replacement("word/document.xml", 0, 5, "x")])
    with pytest.raises(CannotWriteError):
        source.write([Replacement("word/none.xml", 0, 5, "x")])


# -- any document, any edit ------------------------------------------------------------------------------------------

WORDS = st.sampled_from(
    ["the", "the the", "javascript", "a", "Zoë", "R&D", "  ", "\u00a0", " <x> ", "naïve,", "😀", ". "]
)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.lists(WORDS, min_size=1, max_size=4), st.booleans()), min_size=1, max_size=5),
    st.data(),
)
def test_only_the_words_of_the_edit_change(pieces: list[tuple[list[str], bool]], data: st.DataObject) -> None:
    made = new_document()
    paragraph = made.add_paragraph("Led ")
    for texts, bold in pieces:
        paragraph.add_run("".join(texts)).bold = bold
    old = packed(made)
    document, source = opened(old)
    text = document.text
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    new = data.draw(st.sampled_from(["", "x", "The the", "R&D <b>", "Led"]))
    placed = source.place(Edit((Span(start, end),), document.path, new))
    if placed is None:
        return
    after = source.write(placed)
    expected = " ".join((text[:start] + new + text[end:]).split())
    assert " ".join(text_of(after).split()) in (expected, text_after_marker(expected))
    before_runs, after_runs = runs(old), runs(after)
    assert [bold for _, bold in before_runs] == [bold for _, bold in after_runs]


def text_after_marker(text: str) -> str:
    from profilelint.read.normal import split_marker

    return split_marker(text)[1]
