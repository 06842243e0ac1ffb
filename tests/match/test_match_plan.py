"""Many postings: the greedy cover, the matrix, which resume answers most."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from profilelint.match.plan import Gap, Step, cover, fits, gaps, matrix
from profilelint.match.table import Item, Part, State, Table, key
from profilelint.model.match import Match, Row
from profilelint.model.posting import Kind, Posting, Requirement, Strength
from profilelint.model.value import Value


def gap(posting: str, *names: str, required: bool = True) -> Gap:
    return Gap(posting, names[0], required, names)


def item(*names: str, state: State = State.OPEN, part: Part = Part.REQUIRED, kind: Kind = Kind.SKILL) -> Item:
    options = tuple(Value(name) for name in names)
    requirement = Requirement(
        path="requirements[0]",
        kind=kind,
        strength=Strength(part.value),
        quote=Value(" ".join(names)),
        options=options,
        names=names,
    )
    return Item(part=part, key=key(requirement), state=state, rows=(Row(requirement=requirement),))


def table(*items: Item) -> Table:
    return Table(match=Match(posting=Posting(source="job.txt")), items=items)


# --- the cover ----------------------------------------------------------------------------------------------------


def test_the_name_that_helps_most_postings_comes_first() -> None:
    steps = cover([gap("a", "Git"), gap("a", "SQL"), gap("b", "SQL"), gap("c", "SQL")])
    assert [step.names for step in steps] == [("SQL",), ("Git",)]
    assert steps[0].postings == ("a", "b", "c")
    assert steps[0].required == 3


def test_postings_count_before_items() -> None:
    """Two items of one posting help one posting; one item of each of two helps two."""
    steps = cover([gap("a", "R", "Python"), gap("a", "R", "Julia"), gap("b", "SQL"), gap("c", "SQL")])
    assert [step.names for step in steps] == [("SQL",), ("R",)]
    assert steps[1].required == 2


def test_a_required_gap_comes_before_any_number_of_preferred_ones() -> None:
    preferred = [gap(posting, "Docker", required=False) for posting in "abcd"]
    steps = cover([*preferred, gap("e", "Go")])
    assert [step.names for step in steps] == [("Go",), ("Docker",)]
    assert steps[1].preferred == 4


def test_a_step_also_closes_what_is_only_preferred() -> None:
    (step,) = cover([gap("a", "AWS"), gap("b", "AWS", required=False)])
    assert (step.required, step.preferred) == (1, 1)


def test_members_of_a_group_that_help_alike_are_one_step_in_the_order_asked() -> None:
    (step,) = cover([gap("a", "Terraform", "Pulumi"), gap("b", "Terraform", "Pulumi")])
    assert step.names == ("Terraform", "Pulumi")


def test_a_member_that_helps_elsewhere_too_stands_alone() -> None:
    steps = cover([gap("a", "Python", "R"), gap("b", "R")])
    assert [step.names for step in steps] == [("R",)]
    assert len(steps[0].gaps) == 2


def test_letters_large_and_small_are_one_name() -> None:
    (step,) = cover([gap("a", "Unit testing"), gap("b", "unit testing")])
    assert step.names == ("Unit testing",)


def test_where_all_help_alike_the_order_asked_stays() -> None:
    assert [step.names[0] for step in cover([gap("a", name) for name in ("SQL", "Git", "AWS")])] == [
        "SQL",
        "Git",
        "AWS",
    ]


def test_a_gap_without_names_is_no_step() -> None:
    assert cover([Gap("a", "degree", True, ())]) == ()
    assert cover([]) == ()


GAPS = st.lists(
    st.builds(
        Gap,
        st.sampled_from("abcd"),
        st.integers(0, 30),
        st.booleans(),
        st.lists(st.sampled_from("pqrstuvw"), min_size=1, max_size=3, unique=True).map(tuple),
    ),
    max_size=14,
)


def helped(step: Step) -> tuple[int, int]:
    return len({one.posting for one in step.gaps if one.required}), step.required


@given(GAPS)
def test_the_cover_closes_every_gap_once_and_claims_no_other(found: list[Gap]) -> None:
    closed = [one for step in cover(found) for one in step.gaps]
    assert sorted(map(repr, closed)) == sorted(map(repr, found))


@given(GAPS)
def test_every_name_of_a_step_answers_every_gap_that_it_claims(found: list[Gap]) -> None:
    for step in cover(found):
        assert step.names
        assert all(name in one.names for name in step.names for one in step.gaps)


@given(GAPS)
def test_each_step_is_the_best_one_for_what_is_left(found: list[Gap]) -> None:
    left = list(found)
    for step in cover(found):
        for name in "pqrstuvw":
            other = Step((name,), tuple(one for one in left if name in one.names))
            assert helped(other) <= helped(step)
        for one in step.gaps:
            left.remove(one)


# --- gaps of a table ----------------------------------------------------------------------------------------------


def test_only_words_can_be_added_where_they_are_true() -> None:
    asked = table(
        item("Python"),
        item("Spanish", kind=Kind.LANGUAGE, part=Part.PREFERRED),
        item("bachelor", kind=Kind.DEGREE),
        item("experience", kind=Kind.YEARS),
        item("SQL", state=State.LISTED),
        item("Jira", part=Part.MENTIONED),
    )
    assert [(one.names, one.required) for one in gaps(asked, 0)] == [(("Python",), True), (("Spanish",), False)]


def test_a_certificate_that_may_come_later_is_no_gap() -> None:
    later = Requirement(
        path="requirements[0]",
        kind=Kind.CERTIFICATE,
        strength=Strength.REQUIRED,
        quote=Value("CPA, or the ability to obtain it within a year"),
        options=(Value("CPA"),),
        names=("CPA",),
        fields=("later",),
    )
    row = Item(part=Part.REQUIRED, key=key(later), state=State.OPEN, rows=(Row(requirement=later),))
    assert gaps(table(row), 0) == ()


# --- the matrix ---------------------------------------------------------------------------------------------------


def test_what_most_postings_ask_stands_first_and_empty_cells_are_not_asked() -> None:
    lines = matrix([table(item("Git"), item("SQL")), table(item("SQL", state=State.SHOWN)), table()])
    assert [line.item.requirement.names for line in lines] == [("SQL",), ("Git",)]
    assert [cell and cell.state for cell in lines[0].cells] == [State.OPEN, State.SHOWN, None]
    assert (lines[0].asked, lines[0].answered) == (2, 1)


def test_of_two_that_are_asked_as_often_the_required_one_stands_first() -> None:
    lines = matrix([table(item("Docker", part=Part.PREFERRED), item("Git"))])
    assert [line.item.requirement.names for line in lines] == [("Git",), ("Docker",)]


def test_the_order_of_a_group_does_not_matter() -> None:
    assert len(matrix([table(item("Python", "R")), table(item("R", "python"))])) == 1


def test_a_name_alone_is_not_the_group_that_holds_it() -> None:
    assert len(matrix([table(item("Python", "R")), table(item("Python"))])) == 2


# --- which resume answers most ------------------------------------------------------------------------------------


def test_required_items_count_before_preferred_ones() -> None:
    wish = item("Docker", part=Part.PREFERRED, state=State.SHOWN)
    one = table(item("Git", state=State.SHOWN), item("Docker", part=Part.PREFERRED))
    other = table(item("Git"), wish)
    (fit,) = fits([[one], [other]])
    assert fit.best == (0,)
    assert not fit.tie


def test_a_tie_is_said_to_be_one() -> None:
    same = table(item("Git", state=State.SHOWN))
    (fit,) = fits([[same], [same], [table(item("Git"))]])
    assert fit.best == (0, 1)
    assert fit.tie


def test_nothing_answered_is_no_fit() -> None:
    assert fits([[table(item("Git"))]])[0].best == ()
    assert fits([]) == ()
