"""What other programs than Word write into a DOCX file."""

import io
import zipfile

import pytest

from profilelint.model.document import Document
from profilelint.read.limits import DEFAULT_LIMITS, Limits
from profilelint.read.office import docx, flow

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def read(
    body: str, space: str = f'"{MAIN}"', parts: dict[str, str] | None = None, limits: Limits = DEFAULT_LIMITS
) -> Document:
    parts = parts or {}
    named = "".join(f'<Relationship Id="{name}" Type="{OFFICE}/{name}" Target="{name}.xml"/>' for name in parts)
    files = {
        "[Content_Types].xml": "<Types/>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}">{named}</Relationships>',
        "word/document.xml": f"<w:document xmlns:w={space}><w:body>{body}</w:body></w:document>",
        **{f"word/{name}.xml": text for name, text in parts.items()},
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return docx.read(buffer.getvalue(), "a.docx", limits)


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


@pytest.mark.parametrize("quote", ['"', "'"])
def test_the_strict_dialect_is_read(quote: str):
    assert read(p("Ana Boro"), quote + STRICT + quote).text == "Ana Boro"


@pytest.mark.parametrize(("sign", "marker"), [("●", "●"), ("", "•"), (" ", "")])
def test_a_bullet_that_is_a_blank_is_none(sign: str, marker: str):
    level = f'<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="{sign}"/></w:lvl>'
    numbering = (
        f'<w:numbering xmlns:w="{MAIN}"><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    document = read(p("Built it", '<w:numPr><w:numId w:val="1"/></w:numPr>'), parts={"numbering": numbering})
    assert document.lines[0].marker == marker


@pytest.mark.parametrize(
    ("instruction", "urls"),
    [
        ("HYPERLINK &quot;https://example.com&quot; \\o &quot;tip&quot;", ["https://example.com"]),
        ("HYPERLINK https://example.com", ["https://example.com"]),
        ("HYPERLINK \\l &quot;top&quot;", []),
    ],
)
def test_links_in_fields(instruction: str, urls: list[str]):
    body = f'<w:p><w:fldSimple w:instr="{instruction}"><w:r><w:t>site</w:t></w:r></w:fldSimple></w:p>'
    assert [link.url for link in read(body).links] == urls


@pytest.mark.parametrize(("body", "kind"), [("", "unsupported"), (p("Ana"), "limit")])
def test_embedded_text_of_another_format_is_said(body: str, kind: str):
    document = read(body + '<w:altChunk xmlns:r="x" r:id="c1"/>')
    assert [problem.kind for problem in document.problems] == [kind]


def test_one_endless_paragraph_is_cut_and_said():
    document = read(p("word " * 1000), limits=Limits(max_text=50))
    assert (len(document.text), [problem.kind for problem in document.problems]) == (49, ["limit"])


def test_line_breaks_without_end_are_cut_and_said(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(flow, "MAX_PARAGRAPHS", 50)
    document = read(p("first") + "<w:p><w:r>" + "<w:t>x</w:t><w:br/>" * 60 + "</w:r></w:p>")
    assert [line.text for line in document.lines] == ["first"] + ["x"] * 50
    assert [problem.kind for problem in document.problems] == ["limit"]


def test_more_elements_than_memory_holds_are_not_read():
    assert [problem.kind for problem in read("<w:p/>" * 760_000).problems] == ["limit"]
