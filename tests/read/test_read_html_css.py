import time

import pytest

from profilelint.read.html.css import Sheet, declarations
from profilelint.read.html.tree import Element


def values(source: str, element: Element) -> dict[str, str]:
    sheet = Sheet()
    sheet.add(source)
    return sheet.values(element)


def element(tag: str = "p", classes: str = "", name: str = "", parent: Element | None = None) -> Element:
    return Element(tag, {"id": name} if name else {}, parent, 0, frozenset(classes.split()))


def test_declarations_are_lower_case_and_important_ones_win():
    assert declarations("Display: None !important; display: block; margin: 1px") == {"display": "none"}


@pytest.mark.parametrize(
    "selector", ["p", ".a", "p.a.b", "#n", "*", "div p", "div > p", "body div .a", r".md\:a, q", "html body p"]
)
def test_selectors_that_fit(selector: str):
    body = element("body", parent=element("html"))
    inner = element("p", "a b md:a", "n", element("div", parent=body))
    assert values(f"{selector} {{ float: right }}", inner) == {"float": "right"}


@pytest.mark.parametrize(
    "selector", ["a", ".c", "p.c", "body > p", "div div p", "p:hover", "p[x]", "a + p", "p::after"]
)
def test_selectors_that_do_not_fit_or_are_not_known(selector: str):
    body = element("body", parent=element("html"))
    inner = element("p", "a b", "n", element("div", parent=body))
    assert values(f"{selector} {{ float: right }}", inner) == {}


def test_the_more_special_rule_wins_then_the_later_one():
    assert values(".a{float:left} p{float:right}", element(classes="a")) == {"float": "left"}
    assert values(".a{float:left} .a{float:right}", element(classes="a")) == {"float": "right"}


def test_comments_strings_and_unknown_blocks_are_passed_over():
    source = "/* } */ @font-face { src: url('}') } @media screen { p { float: left; } } @page { margin: 0 }"
    assert values(source, element()) == {"float": "left"}


def test_print_rules_are_known_apart():
    sheet = Sheet()
    sheet.add("p{display:none} @media print { p { display: block } }")
    assert sheet.values(element()) == {"display": "none"}
    assert sheet.shown_in_print(element())


@pytest.mark.parametrize("piece", ["{", "}", "/*", '"', "a{", "@media{", ".a .a ", "a,", ".a .a .a .a .a{color:red}"])
def test_hostile_sheets_stay_linear(piece: str):
    deep = None
    for _ in range(100):
        deep = element("div", "a", parent=deep)

    def cost(size: int) -> float:
        start = time.process_time()
        sheet = Sheet()
        sheet.add(piece * size)
        for _ in range(20):
            sheet.values(deep)
        return time.process_time() - start

    cost(10)
    small, large = cost(500), cost(8_000)
    assert large < 60 * small + 3
