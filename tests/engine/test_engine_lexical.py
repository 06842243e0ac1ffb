"""Word-list rules."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from profilelint.engine.lexical import Lexicon, LexiconError, load
from profilelint.engine.presets import preset
from profilelint.engine.rule import Clock, Context
from profilelint.model.document import Document
from profilelint.model.finding import Finding
from profilelint.model.resume import Basics, Bullet, Resume, Skill, Work
from profilelint.model.value import Piece, Value

HEAD = """
name = "word-test"
level = "info"
evidence = "guide"
since = "0.1"
source = "Ours."
licence = "MIT"
page = "Tests words."
message = "“{word}” → “{better}”"
"""


def lexicon(tmp_path: Path, text: str) -> Lexicon:
    path = tmp_path / "test.toml"
    path.write_text(HEAD + text, encoding="utf-8")
    return load(path)


def value(text: str, path: str) -> Value:
    return Value(text, path, "a.md", (Piece(0, 0, len(text)),))


def found(rule: Lexicon, text: str) -> list[Finding]:
    bullet = Bullet(value=value(text, "work[0].highlights[0]"))
    work = Work(
        path="work[0]", content=value(text, "work[0]"), position=value("Guru", "work[0].position"), highlights=(bullet,)
    )
    basics = Basics(summary=value("synergy", "basics.summary"))
    skills = (Skill(path="skills[0]", keywords=(value("Javascript", "skills[0].keywords[0]"),)),)
    resume = Resume(source="a.md", basics=basics, work=(work,), skills=skills)
    context = Context(
        clock=Clock(datetime.date(2026, 11, 23)),
        preset=preset("us-student"),
        document=Document(path="a.md", format="text"),
        resume=resume,
    )
    return list(rule.check(resume, context))


def quoted(rule: Lexicon, text: str) -> list[str]:
    return [item.locations[0].quote for item in found(rule, text) if item.locations[0].path.startswith("work[0].high")]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("A team player", ["team player"]),
        ("A Team-Player, a TEAM  PLAYER", ["Team-Player", "TEAM  PLAYER"]),
        ("a steam player, a team players", []),
        ("team player.", ["team player"]),
        ("a@team player", []),
        ("team player.example", []),
        ("e-team player", []),
        ("team player-coach", []),
    ],
)
def test_whole_phrases_in_any_case(tmp_path: Path, text: str, quotes: list[str]) -> None:
    assert quoted(lexicon(tmp_path, 'words = ["team player"]'), text) == quotes


def test_the_longest_phrase_wins(tmp_path: Path) -> None:
    rule = lexicon(tmp_path, 'words = ["team", "team player", "player"]')
    assert quoted(rule, "team player of a team") == ["team player", "team"]


def test_case_can_count(tmp_path: Path) -> None:
    rule = lexicon(tmp_path, 'case = true\nwords = { "javascript" = "JavaScript" }')
    assert quoted(rule, "javascript, JavaScript, JAVASCRIPT") == ["javascript"]


def test_a_better_word_is_a_safe_fix(tmp_path: Path) -> None:
    (item,) = found(
        lexicon(tmp_path, 'where = ["bullets"]\nwords = { "in order to" = "to" }'), "Moved in order to sell"
    )
    assert item.message == "“in order to” → “to”"
    assert item.fixes[0].safe
    assert item.fixes[0].edits[0].text == "to"
    assert item.fixes[0].edits[0].spans == ((6, 17),)


def test_what_is_already_right_is_no_finding(tmp_path: Path) -> None:
    rule = lexicon(tmp_path, 'where = ["bullets"]\nwords = { "javascript" = "JavaScript" }')
    assert quoted(rule, "JavaScript and Javascript") == ["Javascript"]


@pytest.mark.parametrize(
    ("exception", "text"),
    [
        ('before = "named "', "was named team player"),
        ('after = " award"', "team player award"),
        ('with = "award"', "an award as team player"),
        ('before = "named "\nafter = " of"', "named team player of"),
    ],
)
def test_exceptions(tmp_path: Path, exception: str, text: str) -> None:
    rule = lexicon(tmp_path, f'words = ["team player"]\n[[except]]\n{exception}')
    assert quoted(rule, text) == []
    assert quoted(rule, "a team player") == ["team player"]


def test_all_parts_of_an_exception_must_hold(tmp_path: Path) -> None:
    rule = lexicon(tmp_path, 'words = ["team player"]\n[[except]]\nbefore = "named "\nafter = " of"')
    assert quoted(rule, "named team player") == ["team player"]


@pytest.mark.parametrize(
    ("where", "path"),
    [
        ("bullets", "work[0].highlights[0]"),
        ("summary", "basics.summary"),
        ("titles", "work[0].position"),
        ("skills", "skills[0].keywords[0]"),
    ],
)
def test_where_it_looks(tmp_path: Path, where: str, path: str) -> None:
    rule = lexicon(tmp_path, f'where = ["{where}"]\nwords = ["ninja", "synergy", "guru", "javascript"]')
    assert [item.locations[0].path for item in found(rule, "a ninja")] == [path]


def test_metadata(tmp_path: Path) -> None:
    rule = lexicon(tmp_path, 'words = ["a b"]\ntier = "pedantic"')
    assert rule.rule.tier.value == "pedantic"
    assert "Ours. Licence: MIT." in rule.page


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('words = ["a"]\nwrods = 1', "unknown keys ['wrods']"),
        ("", "missing keys ['words']"),
        ('words = ["a"]\nwhere = ["bulets"]', "not “bulets” (did you mean “bullets”?)"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(LexiconError) as caught:
        lexicon(tmp_path, text)
    assert said in str(caught.value)


def test_a_long_text_is_searched_in_linear_time(tmp_path: Path) -> None:
    rule = lexicon(tmp_path, 'words = ["team player", "team  work"]')
    assert quoted(rule, "team " * 100_000) == []
