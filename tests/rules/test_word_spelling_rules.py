"""What the pages of the spelling rules cannot show: options, locales, the roles' tenses, and fixes."""

from __future__ import annotations

import dataclasses
import datetime

import pytest

from profilelint.engine.config import Settings, settings_from
from profilelint.engine.examples import clean_resume
from profilelint.engine.registry import load
from profilelint.engine.run import Request, run
from profilelint.model.finding import Finding

TODAY = datetime.date(2026, 11, 23)


def findings(rule: str, text: str, settings: Settings | None = None) -> list[Finding]:
    request = Request(files=("resume.md",), contents={"resume.md": text.encode()}, today=TODAY)
    if settings is not None:
        request = dataclasses.replace(request, settings=settings)
    return [finding for finding in run(request, load()).findings if finding.rule == rule]


def quotes(rule: str, bullet: str, settings: Settings | None = None) -> list[str]:
    text = clean_resume(bullet=f"- {bullet}\n- Built a nightly import job in Python and SQL\n")
    return [location.quote for finding in findings(rule, text, settings) for location in finding.locations]


def test_own_words_are_right() -> None:
    bullet = "Kept the enviroment of 40 kombuchas"
    assert quotes("word-spelling", bullet) == ["enviroment"]
    assert quotes("word-spelling", bullet, settings_from({"rules": {"word-spelling": {"words": ["Enviroment"]}}})) == []


@pytest.mark.parametrize("rule", ["word-spelling", "word-confused", "word-spelling-variant"])
def test_a_german_preset_spells_no_english(rule: str) -> None:
    bullet = "Organised the managment of 40 pubic relations events and analyzed them"
    assert quotes(rule, bullet)
    assert quotes(rule, bullet, Settings(preset="de-lebenslauf")) == []


def test_one_finding_tells_of_a_word_that_stands_twice() -> None:
    assert quotes("word-spelling", "Kept the enviroment clean, and the enviroment green") == ["enviroment"] * 2


@pytest.mark.parametrize(
    ("preset", "bullet", "change"),
    [
        ("us-student", "Organised and analyzed 40 colors", ["Organised"]),
        ("us-student", "Organised 40 colours", []),
        ("us-student", "Organised and catalogued programmes; cancelled and licenced 4 more", []),
        ("uk-cv", "Organised and analyzed 40 colours", ["analyzed"]),
        ("uk-cv", "Organized and analysed 40 colours", []),
        ("uk-cv", "Organized 4 and recognised 3 clubs", ["Organized"]),
        ("au", "Organized 4 and recognised 3 clubs", ["Organized"]),
        ("ca", "Organized 40 colours and labelled them", []),
        ("ca", "Organized 40 colors and labelled them", ["colors"]),
        ("eu-cv", "Organised 4 clubs, recognised 3 and analyzed 2", ["analyzed"]),
        ("eu-cv", "Organized 4 clubs, recognized 3 and analysed 2", ["analysed"]),
    ],
)
def test_the_locale_or_the_majority_says_what_changes(preset: str, bullet: str, change: list[str]) -> None:
    assert quotes("word-spelling-variant", bullet, Settings(preset=preset))[:-1] == change


def test_lead_in_an_ended_role_is_led() -> None:
    assert quotes("word-confused", "Lead a group of 12 volunteers at the food drive") == ["Lead"]


def test_lead_in_a_current_role_stays() -> None:
    text = clean_resume(current="- Lead a group of 12 volunteers\n- Tutor 40 students each week")
    assert findings("word-confused", text) == []


@pytest.mark.parametrize(
    ("bullet", "right"),
    [
        ("Moved 40 files to sharepoint in excel spreadsheets", ["sharepoint", "excel"]),
        ("Used Microsoft word and Google sheets in 40 lessons", ["word", "sheets"]),
        ("Excel at words; react to slack; office hours in spring", []),
        ("Taught the word of the day and kept sheets dry", []),
        ("Drew 40 charts with power bi", ["power bi"]),
    ],
)
def test_products_that_are_ordinary_words_need_their_context(bullet: str, right: list[str]) -> None:
    assert quotes("word-product-case", bullet) == right
