"""The harness that runs a page's examples can fail."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from profilelint.engine.examples import ExampleError, clean_resume, examples, run_example
from profilelint.engine.registry import Registered, Registry, load
from profilelint.engine.rule import Context, Evidence, Rule
from profilelint.model.finding import Finding, Level, at
from profilelint.model.resume import Bullet

REGISTRY = load()


def _registered(page: str, word: str = "zebra") -> Registered:
    def check(bullet: Bullet, context: Context) -> Iterator[Finding]:
        if word in bullet.text:
            yield Finding(message=f"a {word}", locations=(at(bullet),))

    rule = Rule("bullet-zebra", level=Level.INFO, evidence=Evidence.GUIDE, scope=Bullet, since="0.1")
    return Registered(rule, check, page, "x")


def found(page: str) -> list[set[str]]:
    registered = _registered(page)
    registry = Registry([*REGISTRY, registered])
    return [{item.rule for item in run_example(example, registry).findings} for example in examples(registered)]


def test_the_clean_resume_is_clean() -> None:
    page = f"X.\n\n## Good\n\n```resume\n{clean_resume()}```\n"
    assert found(page) == [set()]


def test_a_bad_example_yields_its_rule() -> None:
    assert found("X.\n\n## Bad\n\n```bullet\n- Fed 3 zebras at noon\n```\n") == [{"bullet-zebra"}]


def test_a_bad_example_that_is_clean_yields_nothing() -> None:
    assert found("X.\n\n## Bad\n\n```bullet\n- Fed 3 horses at noon\n```\n") == [set()]


def test_a_bad_example_with_a_second_fault_shows_it() -> None:
    page = "X.\n\n## Bad\n\n```bullet\n- Fed the the 3 zebras at noon\n```\n"
    assert found(page) == [{"bullet-zebra", "word-repeated"}]


def test_examples_in_order_bad_first() -> None:
    page = (
        "X.\n\n## Good\n\n```bullet\n- Fed 3 horses\n```\n\n## Bad\n\n"
        "```bullet\n- Fed 3 zebras\n```\n\n```current\n- Feed 3 zebras\n```\n"
    )
    listed = list(examples(_registered(page)))
    assert [(example.good, example.number) for example in listed] == [(False, 1), (False, 2), (True, 1)]


def test_a_posting_goes_with_the_block_after_it() -> None:
    page = "X.\n\n## Bad\n\n```job\nClerk\n```\n\n```bullet\n- Fed 3 zebras\n```\n\n```job\nCook\n```\n"
    listed = list(examples(_registered(page)))
    assert [[block.info[0] for block in example.blocks] for example in listed] == [["job", "bullet"], ["job"]]


@pytest.mark.parametrize("block", ["```bulet\n- x\n```", "```document\nnonsense = 1\n```"])
def test_a_block_of_an_unknown_kind_is_refused(block: str) -> None:
    with pytest.raises(ExampleError):
        found(f"X.\n\n## Bad\n\n{block}\n")


def test_parts_replace_parts() -> None:
    text = clean_resume(bullet="- Fed 3 zebras", skills="")
    assert "zebras" in text
    assert "## Skills" not in text
