"""Words that are cut at the end of a line."""

from __future__ import annotations

import pytest
from pdf_kit import at, build

from profilelint.read import pdf


def ends(first: str, second: str, producer: bytes = b"pdfTeX-1.40.24") -> str:
    """How the first of two lines ends as read."""
    data = build(
        at(72, 700, first) + at(72, 688, second),
        objects={7: b"<< /Producer (%s) >>" % producer},
    ).replace(b"trailer\n<<", b"trailer\n<< /Info 7 0 R")
    return pdf.read(data, "resume.pdf").lines[0].text.split()[-1]


@pytest.mark.parametrize(
    ("first", "second", "end"),
    [
        ("advised 25 undergraduate ma-", "jors", "ma\u00ad"),
        ("rework cut before commis-", "sioning, on site", "commis\u00ad"),
        ("majors in history; nineteenth-", "century trade", "nineteenth-"),
        ("won back through a win-", "back program", "win-"),
        ("trained staff in de-", "escalation", "de-"),
        ("by Linda Orr-", "Reyes and others", "Orr-"),
        ("see example.com/in/el-", "whitfield", "example.com/in/el-"),
    ],
)
def test_tex_cuts_words_and_compounds_stay(first: str, second: str, end: str) -> None:
    assert ends(first, second) == end


def test_a_word_that_stands_whole_elsewhere_is_joined() -> None:
    assert ends("Pilots and volunteers; taught other volun-", "teers") == "volun\u00ad"


def test_a_maker_that_cuts_no_words_means_its_hyphens() -> None:
    assert ends("advised 25 undergraduate ma-", "jors", b"Skia/PDF m120") == "ma-"
