"""``markdown``: a comment in which a resume's words are words."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from golden_reports import ACCENT, CASES, MISSING, RESUME, WEAK, matches_golden
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from profilelint.engine.report import FileReport, Report, Skipped, Stale
from profilelint.model.finding import Finding, Level
from profilelint.report import markdown

OWN_TAGS = {"h3", "details", "summary", "b", "table", "thead", "tbody", "tr", "th", "td", "br", "strong", "code"}
OWN_TAGS |= {"ul", "li", "p", "span", "div"}
JOINER = markdown.JOINER


def report(*findings: Finding, errors: tuple[str, ...] = (), works: tuple[str, ...] = ()) -> Report:
    file = FileReport(input=RESUME, read=True, findings=findings, works=works)
    return Report(today="2026-11-23", version="1", preset="us-student", files=(file,), errors=errors, rules=9)


def page(text: str) -> html.HtmlElement:
    """The comment as a browser shows it."""
    rendered = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(text)
    return html.fragment_fromstring(rendered, create_parent="div")


def saying(words: str) -> Report:
    """A report that holds the words wherever a resume's words can stand."""
    place = replace(WEAK.locations[0], source=words, quote=words, context=words + "!", name=words)
    other = replace(place, source="job.txt", label=words)
    finding = replace(WEAK, message=words, suggestion=words, locations=(place, other))
    return report(finding, errors=(words,), works=(words,))


@pytest.mark.parametrize("case", CASES)
def test_golden(case: str) -> None:
    matches_golden(f"markdown-{case}.md", markdown.write(CASES[case]))


@pytest.mark.parametrize("case", CASES)
def test_a_program_finds_its_comment_by_the_first_line(case: str) -> None:
    assert markdown.write(CASES[case]).splitlines()[0] == "<!-- profilelint-report -->"


def test_a_family_is_a_table_behind_a_line_that_opens_it() -> None:
    shown = page(markdown.write(report(WEAK, MISSING, ACCENT)))
    summaries = [item.text_content() for item in shown.iter("summary")]
    assert summaries == [
        "job: against a posting (1 error)",
        "bullet: what was done, line by line (1 warning)",
        "word: single words and phrases (1 info)",
    ]
    assert [item.get("open") is not None for item in shown.iter("details")] == [True, False, False]
    assert [len(list(table.iter("tr"))) for table in shown.iter("table")] == [2, 2, 2]


def test_in_a_table_the_gravest_come_first() -> None:
    shown = page(markdown.write(report(WEAK, replace(WEAK, level=Level.ERROR))))
    assert [row[0].text_content() for row in shown.iter("tr")] == ["Level", "error", "warning"]


def test_what_works_was_not_checked_and_was_not_read_is_said() -> None:
    file = FileReport(
        input=RESUME, read=True, works=("4 of 4 bullets",), skipped=(Skipped("job-years", "no posting given"),)
    )
    text = markdown.write(replace(report(errors=("gone.md: no such file",)), files=(file,)))
    shown = [item.text_content() for item in page(text).iter("li")]
    assert shown == [
        "gone.md: no such file",
        "4 of 4 bullets",
        "skipped 1 rule: no posting given (add --job FILE to compare with a posting)",
    ]


def test_several_files_are_named_with_what_works() -> None:
    file = FileReport(input=RESUME, read=True, works=("all dates agree",))
    text = markdown.write(replace(report(), files=(file, replace(file, input=replace(RESUME, path="b.md")))))
    assert "- resume.md: all dates agree\n- b.md: all dates agree\n" in text


EVIL = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</td></tr></table></details><h1>free</h1>",
    "<!-- what follows is gone",
    "| a | b |",
    "a \\| b | c",
    "`code` and ``more",
    "[a link](javascript:alert(1))",
    "![a picture](http://tracker.example/p.png)",
    "[ref][id]",
    "<https://evil.example>",
    "**bold** __bold__ *it* _it_ ~~gone~~",
    "&lt;b&gt; &#64;octocat &copy;",
    "# a heading",
    "1. a list",
    "2026) a list",
    "- a list",
    "+ a list",
    "> a quotation",
    "---",
    "===",
    "[ ] a task",
    "    code",
    "ends with \\",
]


@pytest.mark.parametrize("words", EVIL)
def test_words_are_shown_as_they_are(words: str) -> None:
    shown = page(markdown.write(saying(words)))
    assert {item.tag for item in shown.iter() if isinstance(item.tag, str)} <= OWN_TAGS
    assert len(list(shown.iter("td"))) == 5
    plain = " ".join(words.split())
    for item in (*shown.iter("li"), list(shown.iter("td"))[3]):
        assert item.text_content().replace(JOINER, "") == plain


@pytest.mark.parametrize(
    ("words", "never"),
    [
        ("ask @octocat, or zoe@cafe.example", r"@\w"),
        ("see http://a.example and ftp://b.example", "://"),
        ("WWW.a.example and www.b.example", r"(?i)www\."),
        ("fixes #12 and GH-3 and owner/repo#4", r"#\d|GH-\d"),
        (":tada: and :+1:", ":tada:"),
        ("mailto:zoe@cafe.example", r"mailto:\w"),
    ],
)
def test_nobody_is_mentioned_and_nothing_is_linked(words: str, never: str) -> None:
    text = markdown.write(saying(words))
    assert not re.search(never, text)
    assert words in text.replace(JOINER, "")


def test_amounts_are_no_formula() -> None:
    text = markdown.write(saying("raised $2M,$3M"))
    assert "raised <span>$</span>2M,<span>$</span>3M" in text


@given(st.text(), st.text(alphabet="|`<>*_[]()!@#&$:~\\-=+ .1aw/"))
def test_no_words_leave_their_cell(some: str, other: str) -> None:
    for words in (some, other):
        shown = page(markdown.write(saying(words)))
        assert {item.tag for item in shown.iter() if isinstance(item.tag, str)} <= OWN_TAGS
        assert [len(row) for row in shown.iter("tr")] == [5, 5]
        assert len(list(shown.iter("details"))) == 3


def test_it_fits_into_a_comment_and_counts_what_does_not() -> None:
    infos = [replace(ACCENT, message=f"{number} " + "words " * 60) for number in range(300)]
    text = markdown.write(report(*infos, replace(WEAK, level=Level.ERROR)))
    assert len(text.encode("utf-16-le")) // 2 <= markdown.LIMIT
    shown = len(list(page(text).iter("td"))) // 5
    assert f"\n{301 - shown} more findings did not fit into this comment" in text
    assert "**error**" in text
    assert len(text) > markdown.LIMIT * 0.9


@pytest.mark.parametrize("sign", ["$", "<", "😀", "|", "a"])
def test_it_fits_whatever_it_holds(sign: str) -> None:
    long = sign * 3000
    place = replace(WEAK.locations[0], source=long, name=long)
    finding = replace(WEAK, message=long, suggestion=long, locations=(place,) * 40)
    text = markdown.write(report(*[finding] * 60, errors=(long,) * 60, works=(long,) * 60))
    assert len(text.encode("utf-16-le")) // 2 <= markdown.LIMIT
    assert "did not fit into this comment" in text
    assert "- and 40 more" in text


def test_a_rule_is_linked_where_its_page_has_an_address() -> None:
    away = markdown.write(report(replace(WEAK, url="https://lint.example/rules/bullet-weak-opening")))
    assert "| [bullet-weak-opening](https://lint.example/rules/bullet-weak-opening) |" in away
    assert "| `bullet-weak-opening` |" in markdown.write(report(WEAK))


def test_no_whole_line_is_quoted() -> None:
    assert "Helped migrate billing" not in markdown.write(report(WEAK))


def test_what_is_stale_in_the_baseline_is_counted() -> None:
    old = replace(report(WEAK), stale=(Stale("resume.md", "word-filler", "00aa00aa00aa00aa:1"),))
    assert "\n1 entry of the baseline stale (“profilelint baseline --prune” removes" in markdown.write(old)
