"""The writers of ``profilelint match``: golden texts, the published schema, hostile texts, narrow terminals."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest
from golden_reports import matches_golden
from markdown_it import MarkdownIt
from match_kit import CASES, RESUME, Job, Person, comparison

from profilelint.engine.matching import Comparison
from profilelint.match.table import table
from profilelint.model.match import Match, Row
from profilelint.model.posting import Kind
from profilelint.report.match import html, markdown, terminal
from profilelint.report.match import json as json_writer
from profilelint.report.pen import columns

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "match.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
ANSI = re.compile(r"\x1b\[[0-9;]*m")
NUMBER = "219-09-9999"


@pytest.mark.parametrize("case", CASES)
def test_golden_terminal(case: str) -> None:
    matches_golden(f"match-{case}.txt", terminal.write(CASES[case], width=80))


@pytest.mark.parametrize("case", CASES)
def test_golden_markdown(case: str) -> None:
    matches_golden(f"match-{case}.md", markdown.write(CASES[case]))


@pytest.mark.parametrize("case", CASES)
def test_golden_json(case: str) -> None:
    matches_golden(f"match-{case}.json", json_writer.write(CASES[case]))


@pytest.mark.parametrize("case", CASES)
def test_golden_html(case: str) -> None:
    """Without the style sheet, which is looked at and not compared."""
    text = re.sub(r"<style>.*</style>", "<style></style>", html.write(CASES[case]), flags=re.DOTALL)
    matches_golden(f"match-{case}.html", text)


def _made(*jobs: Job) -> Comparison:
    """Postings compared with a resume that answers nothing of them."""
    person = Person("zoë.md", RESUME)
    postings = [job.posting() for job in jobs]
    tables = tuple(
        table(
            Match(posting=posting, rows=tuple(Row(requirement=wanted) for wanted in posting.requirements)),
            person.resume,
        )
        for posting in postings
    )
    return Comparison(
        today="2026-11-23",
        candidates=(person.candidate(),),
        postings=tuple(postings),
        documents={job.document.path: job.document for job in jobs},
        tables=(tables,),
    )


def test_on_site_alone_adds_nothing_to_a_place_that_is_named() -> None:
    job = Job("a.txt", "Hybrid in Tulsa, OK\nTwo days on-site\n")
    job.ask("Tulsa, OK", "Tulsa, OK", kind=Kind.LOCATION, fields=("hybrid",))
    job.ask("Two days on-site", kind=Kind.LOCATION, fields=("on-site",))
    text = terminal.write(_made(job))
    assert text.count("Place:") == 1
    assert "hybrid in Tulsa, OK" in text


def test_a_posting_that_says_nothing_is_called_unclear_in_the_overview() -> None:
    clear, unclear = Job("a.txt", "Python\n"), Job("b.txt", "Lunch\n")
    clear.ask("Python", "Python")
    text = terminal.write(_made(clear, unclear))
    assert re.search(r"^2  b\.txt +unclear$", text, re.MULTILINE)


def test_an_edit_is_called_as_the_posting_calls_it() -> None:
    job = Job("a.txt", "Use of a mechanical lift\nadvanced Excel\n")
    job.ask("mechanical lift", "mechanical lift", names=("Hoyer lift",))
    job.ask("advanced Excel", "advanced Excel", names=("Excel",))
    assert "Open, and asked first: mechanical lift; Excel." in terminal.write(_made(job))


def test_everything_shows_every_quote() -> None:
    usual, all_ = terminal.write(CASES["one"]), terminal.write(CASES["one"], everything=True)
    assert "also in 2 more places" in usual
    assert "+ work · Harborlight Analytics, 2023" in all_
    assert "also in 2 more places" not in all_
    assert "Required" in terminal.write(CASES["grid"], everything=True).partition("Edits that help")[2]


# --- the schema ---------------------------------------------------------------------------------------------------


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$id"] == f"profilelint/match-{json_writer.SCHEMA}"


@pytest.mark.parametrize("case", CASES)
def test_the_schema_holds(case: str) -> None:
    VALIDATOR.validate(json.loads(json_writer.write(CASES[case])))


def test_the_schema_names_every_key() -> None:
    data = json_writer.data(CASES["grid"])
    row = data["matches"][0]["items"][1]["rows"][0]
    answer = data["matches"][0]["items"][2]["rows"][0]["answers"][0]
    found = {
        "posting": data["postings"][0],
        "requirement": data["postings"][0]["requirements"][0],
        "match": data["matches"][0],
        "item": data["matches"][0]["items"][0],
        "row": row,
        "answer": answer,
    }
    for name, value in found.items():
        assert value.keys() == SCHEMA["$defs"][name]["properties"].keys(), name
    assert row["spells"][0].keys() == SCHEMA["$defs"]["row"]["properties"]["spells"]["items"]["properties"].keys()
    assert data.keys() == SCHEMA["properties"].keys()


@pytest.mark.parametrize("path", [("schema",), ("matches", 0, "counts"), ("edits", 0, "names"), ("fits", 0, "tie")])
def test_the_schema_sees_what_is_missing(path: tuple[str | int, ...]) -> None:
    data = json_writer.data(CASES["grid"])
    node = data
    for part in path[:-1]:
        node = node[part]
    del node[path[-1]]
    assert not VALIDATOR.is_valid(data)


def test_an_edit_names_requirements_that_exist() -> None:
    data = json_writer.data(CASES["grid"])
    known = {(posting["path"], item["id"]) for posting in data["postings"] for item in posting["requirements"]}
    answers = [answer for edit in data["edits"] for answer in edit["answers"]]
    assert answers
    assert {(answer["posting"], answer["requirement"]) for answer in answers} <= known


# --- for people ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("everything", [False, True])
@pytest.mark.parametrize("width", [40, 60, 80, 132])
def test_no_line_is_wider_than_the_terminal(case: str, everything: bool, width: int) -> None:
    text = terminal.write(CASES[case], width=width, color=True, everything=everything)
    wide = [line for line in ANSI.sub("", text).split("\n") if columns(line) > width]
    assert not wide


def test_colours_change_nothing_but_colours() -> None:
    for case in CASES.values():
        assert ANSI.sub("", terminal.write(case, color=True)) == terminal.write(case)
        assert "\x1b" not in terminal.write(case)


def test_a_plain_terminal_gets_plain_marks_that_still_differ() -> None:
    text = terminal.write(CASES["one"], ascii_only=True)
    assert " +  Python, R or SAS" in text
    assert " -  SQL or T-SQL" in text
    assert not set("✓–“”·…") & set(text)


def test_wide_characters_keep_the_columns_straight() -> None:
    text = terminal.write(CASES["one"], width=80)
    line = next(line for line in text.split("\n") if "漢字処理" in line)
    other = next(line for line in text.split("\n") if line.startswith(" –  Spanish"))
    assert columns(line.partition("add it")[0]) == columns(other.partition("if it is true")[0])


def test_a_gap_is_told_kindly_and_no_score_is_given() -> None:
    for case in CASES.values():
        for text in (terminal.write(case), markdown.write(case)):
            assert "%" not in text
            assert "score" not in text
    assert "no reason not to apply" in terminal.write(CASES["one"])


# --- what must not get out ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", CASES)
def test_identity_numbers_are_masked(case: str) -> None:
    for text in (
        terminal.write(CASES[case], everything=True),
        markdown.write(CASES[case], everything=True),
        json_writer.write(CASES[case]),
        html.write(CASES[case]),
    ):
        assert NUMBER not in text
        assert NUMBER.replace("-", "") not in text


def hostile() -> Comparison:
    """A posting and a resume that try to be markup."""
    bait = '<script>alert(1)</script> | [x](javascript:alert(2)) `a` **b** "><img src=x onerror=y> {{ 7*7 }}'
    job = Job("job <b>.txt", f"{bait}\nRequirements\n{bait}\n")
    job.ask(bait, "<script>alert(1)</script>", "**b**")
    person = Person("r|e.md", RESUME.replace("nightly", "<u>nightly</u> | `x` {{ 7*7 }}"))
    answer = person.answer("Python", "work[1].highlights[0]", why=f"{bait} \x1b[31mred")
    posting = job.posting(title=job.requirements[0].quote, organization=job.requirements[0].options[0])
    match = Match(posting=posting, rows=(Row(requirement=job.requirements[0], answers=(answer,)),))
    return replace(
        comparison(),
        candidates=(person.candidate(),),
        postings=(posting,),
        documents={job.document.path: job.document},
        tables=((table(match, person.resume),),),
        errors=(f"{bait} \x1b[31mred",),
    )


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_a_page_holds_no_tag_that_a_file_brought() -> None:
    parser = _Tags()
    text = html.write(hostile())
    parser.feed(text)
    tags = {tag for tag, _ in parser.found}
    assert not tags & {"script", "img", "u", "b", "iframe", "link", "object"}
    assert "&lt;script&gt;" in text
    assert "{{ 7*7 }}" in text
    assert "\x1b" not in text


@pytest.mark.parametrize("case", CASES)
def test_a_page_loads_nothing_and_runs_nothing(case: str) -> None:
    parser = _Tags()
    text = html.write(CASES[case])
    parser.feed(text)
    for tag, attributes in parser.found:
        assert tag != "script"
        assert not any(name.startswith("on") or name == "src" for name in attributes), tag
        assert str(attributes.get("href") or "#").startswith("#")
    assert "url(" not in text
    assert "@import" not in text


@pytest.mark.parametrize("case", [case for case in CASES if case != "nothing"])
def test_every_table_of_a_page_has_a_caption_and_every_head_a_scope(case: str) -> None:
    parser = _Tags()
    text = html.write(CASES[case])
    parser.feed(text)
    tags = [tag for tag, _ in parser.found]
    assert tags.count("table") == tags.count("caption") > 0
    assert all("scope" in attributes for tag, attributes in parser.found if tag == "th")
    assert tags.count("h1") == 1


def test_the_links_of_a_page_lead_somewhere() -> None:
    parser = _Tags()
    parser.feed(html.write(CASES["grid"]))
    names = {attributes["id"] for _, attributes in parser.found if "id" in attributes}
    links = {str(attributes["href"])[1:] for tag, attributes in parser.found if tag == "a"}
    assert links
    assert links <= names


def test_markdown_prints_hostile_text_as_text() -> None:
    text = markdown.write(hostile())
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    inner = [child for token in tokens for child in token.children or ()]
    assert {child.content for child in inner if child.type == "html_inline"} <= {"<br>"}
    assert not any(child.type in ("link_open", "image", "code_inline") for child in inner)
    rows = [token for token in tokens if token.type == "tr_open"]
    cells = [token for token in tokens if token.type in ("td_open", "th_open")]
    assert len(cells) == 3 * len(rows)
    assert not any(token.type == "html_block" for token in tokens)


def test_a_terminal_obeys_no_file() -> None:
    assert "\x1b" not in terminal.write(hostile())
    assert "\\u001b[31mred" in terminal.write(hostile(), width=120).replace("\n", "")
