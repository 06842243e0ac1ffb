"""Every rule page is whole, and its examples run: Bad yields exactly the rule, Good yields nothing."""

from __future__ import annotations

import pytest

from profilelint.engine.examples import Example, examples, run_example
from profilelint.engine.page import REQUIRED
from profilelint.engine.registry import Registered, load
from profilelint.report.page import markdown

REGISTRY = load()
EXAMPLES = [example for registered in REGISTRY for example in examples(registered)]


def _id(example: Example) -> str:
    return f"{example.rule}-{'good' if example.good else 'bad'}-{example.number}"


@pytest.mark.parametrize("example", [example for example in EXAMPLES if not example.good], ids=_id)
def test_bad_yields_exactly_this_rule(example: Example) -> None:
    report = run_example(example, REGISTRY)
    assert {finding.rule for finding in report.findings} == {example.rule}, [
        (finding.rule, finding.message) for finding in report.findings
    ]


@pytest.mark.parametrize("example", [example for example in EXAMPLES if example.good], ids=_id)
def test_good_yields_nothing(example: Example) -> None:
    report = run_example(example, REGISTRY)
    assert [(finding.rule, finding.message, finding.locations[0].quote) for finding in report.findings] == []


@pytest.mark.parametrize("registered", list(REGISTRY), ids=lambda registered: registered.name)
def test_page_is_whole(registered: Registered) -> None:
    page = registered.page
    assert page.summary.endswith("."), "the first line is one sentence"
    assert len(page.summary) <= 100
    missing = [heading for heading in (*REQUIRED, "When to ignore") if not page.sections.get(heading, "").strip()]
    assert missing == []
    shown = list(examples(registered))
    assert sum(not example.good for example in shown) >= 3, "the page needs three Bad examples"
    assert sum(example.good for example in shown) >= 4, "the page needs four Good examples, near misses"


@pytest.mark.parametrize("registered", list(REGISTRY), ids=lambda registered: registered.name)
def test_file_is_where_the_name_says(registered: Registered) -> None:
    family, _, rest = registered.name.partition("-")
    stem = rest.replace("-", "_")
    expected = {
        f"profilelint_rules.{family}.{stem}",
        f"profilelint_rules/{family}/{rest}.toml",
        f"profilelint_rules/{family}/{stem}.toml",
        f"profilelint.engine.lint.{stem}",
    }
    assert registered.origin in expected


def test_a_page_without_bad_or_good_is_noticed() -> None:
    bare = Registered(
        next(iter(REGISTRY)).rule, lambda node, context: iter(()), "Says so.\n\n## Why\n\nBecause.\n", "x"
    )
    assert bare.page.blocks("Bad") == []
    assert list(examples(bare)) == []


@pytest.mark.parametrize("registered", list(REGISTRY), ids=lambda registered: registered.name)
def test_explain_prints_the_page(registered: Registered) -> None:
    text = markdown(registered)
    assert text.startswith(f"# {registered.name}\n")
    assert registered.page.sections["Why"] in text
