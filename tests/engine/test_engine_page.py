"""Taking a rule's page apart."""

from __future__ import annotations

from profilelint.engine.page import Block, parse_page

DOC = """Sums it up.

    ## Why

    Because of it.
    Two lines.

    ## Bad

    ```bullet preset=uk-cv
    ## a heading inside a fence
    - One
    ```

    Words between.

    ```job
    Requirements
    ```

    ## Good

    ## What to do

    Something.
    """


def test_summary_and_sections_in_order() -> None:
    page = parse_page(DOC)
    assert page.summary == "Sums it up."
    assert list(page.sections) == ["Why", "Bad", "Good", "What to do"]
    assert page.sections["Why"] == "Because of it.\nTwo lines."


def test_blocks_with_their_info() -> None:
    assert parse_page(DOC).blocks("Bad") == [
        Block(("bullet", "preset=uk-cv"), "## a heading inside a fence\n- One\n"),
        Block(("job",), "Requirements\n"),
    ]


def test_an_empty_or_missing_section_has_no_blocks() -> None:
    assert parse_page(DOC).blocks("Good") == []
    assert parse_page(DOC).blocks("Nothing") == []


def test_text_before_the_first_heading_is_kept() -> None:
    assert parse_page("Sums up.\n\nMore.\n\n## Why\n\nSo.").sections == {"": "More.", "Why": "So."}


def test_an_empty_page() -> None:
    assert parse_page("").summary == ""
    assert parse_page("").sections == {}
