"""Every relative link of the README and the guides leads to a file, and every anchor to a heading in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])


class Link(NamedTuple):
    page: Path
    target: str


def tokens(text: str) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse(text)


def links(text: str) -> Iterator[str]:
    """The targets of links and pictures; code is none."""
    for token in tokens(text):
        for child in token.children or ():
            target = child.attrGet("href") if child.type == "link_open" else child.attrGet("src")
            if target is not None:
                yield str(target)


def anchors(text: str) -> set[str]:
    """The anchors of headings as GitHub and MyST make them: small letters, blanks to hyphens, no other signs."""
    found: Counter[str] = Counter()
    slugs = set()
    parsed = tokens(text)
    for opening, inline in pairwise(parsed):
        if opening.type == "heading_open":
            title = "".join(child.content for child in inline.children or ())
            slug = re.sub(r"[^\w\- ]", "", title.strip().lower()).replace(" ", "-")
            slugs.add(f"{slug}-{found[slug]}" if found[slug] else slug)
            found[slug] += 1
    return slugs


def broken(page: Path, target: str) -> str:
    """What is wrong with a link of a page; empty if nothing is, or if it leads out of the repository."""
    if re.match(r"[a-z][a-z0-9+.-]*:", target, re.IGNORECASE):
        return ""
    path, _, anchor = unquote(target).partition("#")
    file = (page.parent / path).resolve() if path else page
    if not file.exists():
        return f"{target}: there is no such file"
    if anchor and file.suffix == ".md" and anchor not in anchors(file.read_text(encoding="utf-8")):
        return f"{target}: there is no such heading"
    return ""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    found = [broken(page, target) for target in links(page.read_text(encoding="utf-8"))]
    assert [said for said in found if said] == []


def test_the_checker_notices_what_is_broken() -> None:
    page = ROOT / "docs" / "configuration.md"
    text = "[a](gone.md) [b](presets.md#gone) [c](presets.md) [d](#gone) [e](https://a.example) `[f](x)` ![g](gone.png)"
    assert [target for target in links(text) if broken(page, target)] == [
        "gone.md",
        "presets.md#gone",
        "#gone",
        "gone.png",
    ]


def test_anchors_are_githubs() -> None:
    text = "# A `b` & c\n\n## 75 % of it\n\n## Same\n\n## Same\n\n```\n# no heading\n```\n"
    assert anchors(text) == {"a-b--c", "75--of-it", "same", "same-1"}
