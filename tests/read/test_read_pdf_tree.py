from __future__ import annotations

from pdf_kit import at, read, texts

from profilelint.model.document import Role


def marked(tag: str, mcid: int, content: bytes) -> bytes:
    return b"/%s << /MCID %d >> BDC " % (tag.encode(), mcid) + content + b"EMC\n"


CONTENT = (
    marked("P", 3, at(84, 640, "Led a weekly club of eighteen pupils and organised a"))
    + marked("P", 3, at(84, 628, "showcase of projects"))
    + marked("Lbl", 2, b"")
    + marked("P", 1, at(72, 660, "A paragraph of ordinary words"))
    + marked("H2", 0, at(72, 700, "Experience"))
)
TREE = {
    50: b"<< /Type /StructTreeRoot /K 51 0 R /RoleMap << /Absatz /P >> >>",
    51: b"<< /S /Document /P 50 0 R /K [52 0 R 53 0 R 54 0 R] >>",
    52: b"<< /S /H2 /P 51 0 R /Pg 10 0 R /K 0 >>",
    53: b"<< /S /Absatz /P 51 0 R /Pg 10 0 R /K [1] >>",
    54: b"<< /S /L /P 51 0 R /Pg 10 0 R /K [55 0 R] >>",
    55: b"<< /S /LI /P 54 0 R /Pg 10 0 R /K [56 0 R 57 0 R] >>",
    56: b"<< /S /Lbl /P 55 0 R /Pg 10 0 R /K << /Type /MCR /MCID 2 >> >>",
    57: b"<< /S /LBody /P 55 0 R /Pg 10 0 R /K [58 0 R] >>",
    58: b"<< /S /P /P 57 0 R /Pg 10 0 R /K 3 >>",
}
ROOT = b"/StructTreeRoot 50 0 R /MarkInfo << /Marked true >> /Lang (en-US)"


def test_headings_items_and_blocks_come_from_the_tree() -> None:
    document = read(CONTENT, root=ROOT, objects=TREE)
    assert texts(document) == [
        "Experience",
        "A paragraph of ordinary words",
        "Led a weekly club of eighteen pupils and organised a",
        "showcase of projects",
    ]
    heading, _, item, rest = document.lines
    assert (heading.role, heading.level) == (Role.HEADING, 2)
    assert (item.role, item.marker, item.level) == (Role.ITEM, "•", 0)
    assert item.block == rest.block > 0
    assert (rest.role, rest.marker) == (Role.BODY, "")


def test_metadata_says_that_the_file_is_tagged() -> None:
    metadata = read(CONTENT, root=ROOT, objects=TREE).metadata
    assert (metadata.tagged, metadata.language) == (True, "en-US")


def test_a_tree_that_holds_itself_ends() -> None:
    looped = {**TREE, 51: b"<< /S /Document /P 50 0 R /K [52 0 R 51 0 R 53 0 R 54 0 R] >>"}
    assert texts(read(CONTENT, root=ROOT, objects=looped))[0] == "Experience"


def test_a_damaged_tree_leaves_the_layout() -> None:
    document = read(CONTENT, root=ROOT, objects={**TREE, 51: b"<< /S 7 /K (no) >>"})
    assert texts(document)[0] == "Experience"
    assert document.lines[0].role is Role.BODY


def test_a_tree_over_little_of_the_page_is_not_used() -> None:
    rest = b"".join(at(72, 600 - 14 * n, f"An untagged line of text, number {n}") for n in range(9))
    assert read(CONTENT + rest, root=ROOT, objects=TREE).lines[0].role is Role.BODY
