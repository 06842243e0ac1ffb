"""A match as a table: what is counted, what is a note, what is asked twice."""

from __future__ import annotations

import pytest

from profilelint.match.table import Counts, Part, State, names, table
from profilelint.model.dates import Date, DateRange
from profilelint.model.match import Answer, How, Match, Row
from profilelint.model.posting import Kind, Posting, Requirement, Strength
from profilelint.model.resume import Basics, Education, Resume
from profilelint.model.value import Value

NOBODY = Resume(source="resume.md", basics=Basics())


def wanted(
    *options: str,
    kind: Kind = Kind.SKILL,
    strength: Strength = Strength.REQUIRED,
    fields: tuple[str, ...] = (),
    degree: str = "",
    years: int | None = None,
) -> Requirement:
    return Requirement(
        path="requirements[0]",
        kind=kind,
        strength=strength,
        quote=Value(" ".join(options) or "as the posting says"),
        options=tuple(map(Value, options)),
        names=options,
        fields=fields,
        degree=degree,
        years=years,
    )


def answer(path: str = "work[0].highlights[0]", how: How = How.EXACT, listed: bool = False, last: str = "") -> Answer:
    return Answer(value=Value("Python", path=path), option=0, name="Python", how=how, listed=listed, last=last)


def made(*rows: Row, resume: Resume = NOBODY):  # type: ignore[no-untyped-def]
    return table(Match(posting=Posting(source="job.txt"), rows=rows), resume)


def row(requirement: Requirement, *answers: Answer, near: tuple[Answer, ...] = ()) -> Row:
    return Row(requirement=requirement, answers=answers, near=near)


def test_counts_are_of_required_and_preferred_items_only() -> None:
    found = made(
        row(wanted("Python"), answer()),
        row(wanted("SQL")),
        row(wanted("Docker", strength=Strength.PREFERRED)),
        row(wanted("Jira", strength=Strength.MENTIONED)),
        row(wanted("Denver, CO", kind=Kind.LOCATION)),
        row(wanted("cover letter", kind=Kind.DOCUMENT)),
        row(wanted("a strong communicator", kind=Kind.QUALITY)),
    )
    assert found.counts == Counts(2, 1, 1, 0)
    assert [item.part for item in found.items[3:]] == [Part.MENTIONED, Part.NOTE, Part.NOTE, Part.JUDGE]


def test_lines_that_ask_for_the_same_are_one_item_with_the_strongest_wish() -> None:
    found = made(row(wanted("Python", strength=Strength.PREFERRED)), row(wanted("python")))
    (item,) = found.items
    assert item.part is Part.REQUIRED
    assert len(item.rows) == 2
    assert item.requirement.strength is Strength.REQUIRED


def test_what_is_only_mentioned_is_left_out_where_it_is_asked_too() -> None:
    found = made(row(wanted("React", "Vue")), row(wanted("Vue", strength=Strength.MENTIONED)))
    assert len(found.items) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (wanted("bachelor", kind=Kind.DEGREE, degree="bachelor", fields=("nursing",)),) * 1
        + (wanted("bachelor", kind=Kind.DEGREE, degree="bachelor", fields=("physics",)),),
        (wanted(kind=Kind.YEARS, years=2), wanted(kind=Kind.YEARS, years=5)),
        (wanted("Go", kind=Kind.SKILL), wanted("Go", kind=Kind.CERTIFICATE)),
    ],
    ids=["fields", "years", "kind"],
)
def test_other_fields_years_or_kinds_are_other_items(one: Requirement, other: Requirement) -> None:
    assert len(made(row(one), row(other)).items) == 2


def test_a_clearance_is_a_note_and_no_gap() -> None:
    (item,) = made(row(wanted("Security clearance", kind=Kind.CERTIFICATE))).items
    assert item.part is Part.NOTE


def test_states() -> None:
    found = made(
        row(wanted("a"), answer(listed=True), answer()),
        row(wanted("b"), answer("skills[0].keywords[0]", listed=True)),
        row(wanted("c"), near=(answer(how=How.FUZZY),)),
        row(wanted("d")),
    )
    assert [item.state for item in found.items] == [State.SHOWN, State.LISTED, State.CHECK, State.OPEN]


def test_years_of_work_are_not_years_of_what_is_asked() -> None:
    asked = wanted("welding", kind=Kind.YEARS, years=2)
    assert made(row(asked, answer(how=How.BROADER))).items[0].state is State.CHECK
    assert made(row(asked, answer())).items[0].state is State.SHOWN
    assert made(row(asked)).items[0].state is State.OPEN


def test_what_a_number_or_a_class_year_means_is_for_a_person_to_see() -> None:
    school = Education(
        path="education[0]",
        content=Value("State University"),
        score=Value("3.1/5.0"),
        dates=DateRange(value=Value("May 2027"), end=Date(value=Value("May 2027"), year=2027, month=5)),
    )
    resume = Resume(source="resume.md", basics=Basics(), education=(school,))
    asked = (
        row(wanted("3.0", kind=Kind.GPA, fields=("3.0",))),
        row(wanted("junior", kind=Kind.GRADUATION)),
        row(wanted("May 2028", kind=Kind.GRADUATION, fields=("2028-05", "2028-05"))),
    )
    assert [item.state for item in made(*asked, resume=resume).items] == [State.CHECK, State.CHECK, State.OPEN]
    assert [item.state for item in made(*asked).items] == [State.OPEN] * 3


def test_answers_stand_in_the_order_in_which_a_reader_wants_them() -> None:
    listed = answer("skills[0].keywords[0]", listed=True)
    case = answer("work[0].highlights[0]", how=How.BROADER, last="2026-11")
    old = answer("work[2].highlights[0]", last="2019-01")
    new = answer("work[1].highlights[0]", how=How.EXACT, last="2024-05")
    (item,) = made(row(wanted("Python"), listed, case, old, new)).items
    assert item.answers == (new, old, case, listed)


def test_a_certificate_is_quoted_from_where_it_is_named_as_one() -> None:
    title = answer("work[0].title", last="2026-11")
    held = answer("certificates[0].name", how=How.ALIAS, last="2021-09")
    (item,) = made(row(wanted("Journeyman license", kind=Kind.CERTIFICATE), title, held)).items
    assert item.answers == (held, title)


def test_a_place_is_told_once() -> None:
    (item,) = made(row(wanted("Python"), answer()), row(wanted("Python"), answer())).items
    assert len(item.answers) == 1


def test_names_fall_back_on_the_words_written() -> None:
    bare = Requirement(
        path="requirements[0]",
        kind=Kind.SKILL,
        strength=Strength.REQUIRED,
        quote=Value("knitting"),
        options=(Value("knitting"), Value("knitting")),
    )
    assert names(bare) == ("knitting",)
