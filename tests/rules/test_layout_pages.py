"""Sizes, margins, contrast and pictures: what a rule page cannot show as a table."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from profilelint.engine.presets import preset
from profilelint.engine.registry import load
from profilelint.engine.rule import Clock, Context
from profilelint.model.document import Document, Image, Line, Look, Margins, Page, Pixels, Region, Word
from profilelint.model.finding import Finding
from profilelint.model.place import BBox, PagePlace, PartPlace
from profilelint.parse import parse
from profilelint_rules.layout.low_contrast import contrast

REGISTRY = load()
TEXT = "Sorted and filed 300 letters of the archive each week"


def line(text: str = TEXT, x: float = 54, y: float = 54, page: int = 1, size: float = 11, **more: object) -> Line:
    words, at = [], 0
    color, ground = more.pop("color", (0.0, 0.0, 0.0)), more.pop("ground", (1.0, 1.0, 1.0))
    for part in text.split():
        left = x + 0.5 * size * at
        box = BBox(left, y, left + 0.5 * size * len(part), y + size)
        words.append(Word(part, at, PagePlace(page, box), Look("Lato", size, color=color), ground))  # type: ignore[arg-type]
        at += len(part) + 1
    box = BBox(x, y, x + 0.5 * size * len(text), y + size)
    return Line(text=text, words=tuple(words), page=page, bbox=box, **more)  # type: ignore[arg-type]


def document(*lines: Line, form: str = "pdf", pages: tuple[Page, ...] = (), **more: object) -> Document:
    placed, text = Document.lay_out(list(lines))
    last = max((one.page for one in lines), default=1)
    pages = pages or tuple(Page(number, 612, 792, 500) for number in range(1, last + 1))
    return Document(path="resume." + form, format=form, lines=placed, text=text, pages=pages, **more)  # type: ignore[arg-type]


def findings(rule: str, of: Document, name: str = "us-student", **options: int) -> list[Finding]:
    registered = REGISTRY[rule]
    values = {option.name: option.default for option in registered.rule.options} | options
    resume = parse(of)
    context = Context(
        clock=Clock(datetime.date(2026, 11, 23)), preset=preset(name), document=of, resume=resume, options=values
    )
    node = of if registered.rule.scope is Document else resume
    return list(registered.check(node, context))


BODY = [line(y=54 + 14 * n) for n in range(20)]


@pytest.mark.parametrize(
    ("size", "fires"),
    [(7.5, True), (9.5, True), (9.75, False), (9.96, False), (10, False), (12, False), (12.2, False), (13, True)],
)
def test_sizes_near_the_range_are_in_it(size: float, fires: bool) -> None:
    of = document(*(line(y=54 + 14 * n, size=size) for n in range(12)))
    assert bool(findings("layout-body-font-size", of)) is fires


def test_the_size_of_most_characters_counts_not_that_of_most_lines() -> None:
    short = [line("Notes", y=54 + 14 * n, size=8) for n in range(30)]
    assert findings("layout-body-font-size", document(*BODY, *short)) == []


def test_the_usual_sizes_are_options() -> None:
    assert findings("layout-body-font-size", document(*BODY), smallest=12)


@pytest.mark.parametrize(("left", "fires"), [(20, True), (30, True), (35.3, False), (35.5, False), (36, False)])
def test_a_margin_may_miss_by_a_hair(left: float, fires: bool) -> None:
    of = document(*(line(x=left, y=54 + 14 * n) for n in range(12)))
    assert bool(findings("layout-margins", of)) is fires


def test_one_word_outside_the_column_is_no_margin() -> None:
    assert findings("layout-margins", document(*BODY, line("Hint", x=12, y=200))) == []


def test_the_margins_of_a_word_file_are_those_it_states() -> None:
    margins = (Page(1, 612, 792, 500, margins=Margins(20, 72, 20, 72)),)
    told = findings("layout-margins", document(*BODY, form="docx", pages=margins))
    assert [finding.data for finding in told] == [{"left": 0.28, "right": 0.28}]
    tables = [replace(one, region=Region.TABLE) for one in BODY]
    assert findings("layout-margins", document(*tables, form="docx", pages=margins)) == []


@pytest.mark.parametrize(
    ("size", "name", "said"),
    [
        ((595, 842), "us-student", "A4"),
        ((842, 595), "us-student", "A4"),
        ((612, 1008), "us-student", "Legal"),
        ((595, 936), "us-student", "8.26 × 13 in"),
        ((600, 900), "uk-cv", "212 × 318 mm"),
        ((612, 792), "us-student", ""),
        ((792, 612), "us-student", ""),
        ((595, 842), "academic-cv", ""),
    ],
)
def test_page_sizes_are_named(size: tuple[float, float], name: str, said: str) -> None:
    of = document(*BODY, pages=(Page(1, *size, 500),))
    told = findings("layout-page-size", of, name)
    assert [said in finding.message for finding in told] == ([True] if said else [])


def test_contrast_is_that_of_wcag() -> None:
    assert round(contrast((0, 0, 0), (1, 1, 1)), 1) == 21.0
    assert round(contrast((1, 1, 1), (1, 1, 1)), 1) == 1.0
    grey = 0x77 / 255
    assert round(contrast((grey, grey, grey), (1, 1, 1)), 2) == 4.48


def test_an_unknown_background_is_not_judged() -> None:
    pale = [line(y=54 + 14 * n, color=(0.9, 0.9, 0.9), ground=None) for n in range(3)]
    assert findings("layout-low-contrast", document(*pale)) == []


def test_the_colour_offered_has_the_contrast() -> None:
    for color, ground in (((0.8, 0.8, 0.8), (1.0, 1.0, 1.0)), ((0.3, 0.3, 0.5), (0.1, 0.1, 0.2))):
        (told,) = findings("layout-low-contrast", document(line(color=color, ground=ground)))
        code = told.suggestion.split("#")[1][:6]
        offered = tuple(int(code[at : at + 2], 16) / 255 for at in (0, 2, 4))
        assert 4.5 <= contrast(offered, ground) < 4.8  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("box", "name", "pixels", "fires"),
    [
        ((470, 50, 560, 160), "", Pixels(480, 600, 3, "lossy", 1.5), True),
        ((470, 50, 560, 160), "", Pixels(480, 600, 3, "lossless", 9.0), True),
        ((470, 50, 560, 160), "", Pixels(480, 600, 3, "lossless", 1.2), False),
        ((470, 50, 560, 160), "", Pixels(480, 600, 1, "lossy", 1.5), False),
        ((470, 50, 560, 160), "", Pixels(40, 50, 3, "lossy", 4.0), False),
        ((470, 50, 560, 160), "", None, False),
        ((470, 50, 560, 160), "Headshot", None, True),
        ((470, 50, 560, 160), "LinkedIn QR code", Pixels(480, 480, 3, "lossy", 1.5), False),
        ((470, 650, 560, 760), "", Pixels(480, 600, 3, "lossy", 1.5), False),
        ((70, 50, 560, 160), "", Pixels(1500, 300, 3, "lossy", 1.5), False),
        ((460, 50, 560, 124), "", Pixels(600, 440, 3, "lossy", 1.5), False),
        ((460, 50, 560, 124), "Photo", Pixels(600, 440, 3, "lossy", 1.5), True),
    ],
)
def test_what_looks_like_a_portrait(
    box: tuple[float, float, float, float], name: str, pixels: Pixels | None, fires: bool
) -> None:
    place = PagePlace(1, BBox(*box))
    of = document(*BODY, images=(Image(1, BBox(*box), name, place, pixels),))
    assert bool(findings("privacy-photo", of)) is fires


def test_a_picture_at_the_end_of_a_word_file_is_no_portrait() -> None:
    lines = [
        replace(one, words=tuple(word._replace(place=PartPlace("word/document.xml", n + 1)) for word in one.words))
        for n, one in enumerate(BODY)
    ]
    pixels = Pixels(480, 600, 3, "lossy", 1.5)
    for paragraph, fires in ((1, True), (19, False)):
        image = Image(1, BBox(0, 0, 90, 110), "", PartPlace("word/document.xml", paragraph), pixels)
        assert bool(findings("privacy-photo", document(*lines, form="docx", images=(image,)))) is fires


def test_the_last_page_counts_by_its_lowest_line() -> None:
    for y, fires in ((80.0, True), (600.0, False)):
        of = document(*BODY, line(page=2), line(page=2, y=y))
        assert bool(findings("layout-last-page-thin", of, "us-experienced")) is fires


def test_a_footer_fills_no_page() -> None:
    of = document(*BODY, line(page=2), line("Robin Vale", page=2, y=740, region=Region.FOOTER))
    assert findings("layout-last-page-thin", of, "us-experienced")


@pytest.mark.parametrize("rule", ["layout-low-contrast", "layout-margins", "layout-orphan-heading"])
def test_many_lines_give_few_findings(rule: str) -> None:
    shades = [(0.6 + n % 40 / 100, 0.7, 0.7) for n in range(3000)]
    lines = [line("word " * 8, y=1.0 + n % 780, page=1 + n // 700, color=color) for n, color in enumerate(shades)]
    assert len(findings(rule, document(*lines))) <= 5
