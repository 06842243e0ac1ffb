"""A requirement and its answer in plain words."""

from __future__ import annotations

import datetime

import pytest
from match_kit import INTERN, RESUME, TUTOR, Person

from profilelint.match.table import Item, Part, State, table
from profilelint.model.match import Answer, How, Match, Row
from profilelint.model.posting import Kind, Posting, Requirement, Strength
from profilelint.model.value import Value
from profilelint.report.match.words import Quote, Said, Sayer, asked, deadline, either, month, span_of_months
from profilelint.report.rows import Cleaner

TODAY = datetime.date(2026, 11, 23)
PLAIN = Cleaner(())
PERSON = Person("resume.md", RESUME)


def wanted(
    *options: str, kind: Kind = Kind.SKILL, strength: Strength = Strength.REQUIRED, **more: object
) -> Requirement:
    more.setdefault("names", options)
    return Requirement(
        path="requirements[0]",
        kind=kind,
        strength=strength,
        quote=Value(str(more.pop("quote", " ".join(options)))),
        options=tuple(map(Value, options)),
        **more,  # type: ignore[arg-type]
    )


def said(requirement: Requirement, *answers: Answer, near: tuple[Answer, ...] = (), months: int = 0) -> Said:
    match = Match(
        posting=Posting(source="job.txt"),
        rows=(Row(requirement=requirement, answers=answers, near=near),),
        months_of_work=months,
    )
    (item,) = table(match, PERSON.resume).items
    return Sayer(PERSON.document, PERSON.resume, PLAIN, TODAY).say(item, match)


@pytest.mark.parametrize(
    ("requirement", "words"),
    [
        (wanted("Python"), "Python"),
        (wanted("Python", "R", "SAS"), "Python, R or SAS (one is enough)"),
        (wanted("Docker", or_equivalent=True), "Docker or similar"),
        (wanted("React", "Vue", or_equivalent=True), "React, Vue or similar (one is enough)"),
        (wanted("SQL", "SQL"), "SQL"),
        (wanted("testing", kind=Kind.YEARS, years=3), "3 years of testing"),
        (wanted(kind=Kind.YEARS, years=1), "1 year of experience"),
        (
            wanted("B.S.", kind=Kind.DEGREE, degree="bachelor", fields=("Computer Science", "related field")),
            "Bachelor's degree in Computer Science or a related field",
        ),
        (wanted("degree", kind=Kind.DEGREE, or_equivalent=True), "Degree, or equivalent experience"),
        (
            wanted("diploma", kind=Kind.DEGREE, degree="high-school", or_equivalent=True),
            "High-school diploma or equivalent",
        ),
        (wanted(kind=Kind.GRADUATION, fields=("2026-12", "2027-06")), "Graduation between Dec 2026 and Jun 2027"),
        (wanted(kind=Kind.GRADUATION, fields=("", "2027-06")), "Graduation by Jun 2027"),
        (wanted(kind=Kind.GRADUATION, fields=("2027-06", "2027-06")), "Graduation in Jun 2027"),
        (wanted("junior", "senior", kind=Kind.GRADUATION), "Class year: junior or senior"),
        (wanted(kind=Kind.GPA, fields=("3.0",)), "GPA of 3.0"),
        (wanted("Denver, CO", kind=Kind.LOCATION, fields=("hybrid",)), "hybrid in Denver, CO"),
        (wanted(quote="Something that no list knows, said at length."), "Something that no list knows, said at length"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_asked_in_a_few_words(requirement: Requirement, words: str) -> None:
    assert asked(requirement, PLAIN) == words


def test_a_long_group_is_counted() -> None:
    words = asked(wanted(*(f"tool{number}" for number in range(20))), PLAIN)
    assert words.endswith("tool7 or one of 12 others (one is enough)")


@pytest.mark.parametrize(
    ("requirement", "edit"),
    [
        (wanted("Python"), "name it where a course, project or job used it"),
        (wanted("Python", "R"), "name one of them where a course, project or job used it"),
        (wanted("Docker", strength=Strength.PREFERRED), "add it if a course, project or job used it"),
        (wanted("Spanish", kind=Kind.LANGUAGE), "if it is true, add the language with its level: “Spanish (‹level›)”"),
        (
            wanted("BLS", kind=Kind.CERTIFICATE),
            "if it is held, give its name, issuer and date; if it is under way, “in progress, expected ‹month year›”",
        ),
        (
            wanted("CPA", kind=Kind.CERTIFICATE, quote="CPA or the ability to obtain it", fields=("later",)),
            "it may come later, the posting says: nothing to add now",
        ),
        (
            wanted("driving licence", names=("Driver's license",), kind=Kind.CERTIFICATE),
            "the form usually asks for it; if one is held, one line settles it: “Driving licence”",
        ),
        (
            wanted("driver's license", names=("Driver's license",), kind=Kind.CERTIFICATE),
            "the form usually asks for it; if one is held, one line settles it: “Driver's license (‹state›)”",
        ),
        (
            wanted("Ph.D.", kind=Kind.DEGREE, degree="doctorate", fields=("Physics",)),
            "if you hold or pursue it under another name, write the posting's name beside it; name the related field",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_edit_that_would_answer_it(requirement: Requirement, edit: str) -> None:
    assert said(requirement).edit == edit
    assert said(requirement).state is State.OPEN


def test_a_near_miss_is_shown_and_nothing_is_claimed() -> None:
    near = PERSON.answer("PyTorch", INTERN, How.FUZZY, why="“PyTorch” may be a slip for “PyTorche”")
    found = said(wanted("PyTorche"), near=(near,))
    assert found.state is State.CHECK
    assert (found.lead, found.tail) == ("look yourself", "“PyTorch” may be a slip for “PyTorche”")
    assert found.edit == "if it is the same, write “PyTorche”"


def test_a_certificate_that_ran_out_is_shown_as_it_is_and_no_edit_is_named() -> None:
    near = PERSON.answer("PyTorch", INTERN, why="it ran out in 2024")
    found = said(wanted("BLS", kind=Kind.CERTIFICATE), near=(near,))
    assert found.tail == "it ran out in 2024"
    assert found.edit == ""


def test_evidence_says_where_it_stands_and_quotes_the_whole_bullet() -> None:
    found = said(wanted("PyTorch"), PERSON.answer("PyTorch", INTERN))
    assert found.quote is not None
    assert found.quote.where == "work · Harborlight Analytics, 2023"
    assert found.quote.text[found.quote.start : found.quote.end] == "PyTorch"
    assert found.quote.text.startswith("Built a nightly import job")
    assert not found.edit


def test_further_places_are_counted_once_each() -> None:
    found = said(wanted("Python"), PERSON.answer("Python", INTERN), PERSON.answer("Python", TUTOR, last="2026-11"))
    assert found.also == "also in one more place"
    assert found.quote is not None
    assert "Ohio State" in found.quote.where


def test_the_other_members_of_a_group_are_named() -> None:
    found = said(
        wanted("Python", "PyTorch"), PERSON.answer("Python", INTERN), PERSON.answer("PyTorch", INTERN, option=1)
    )
    assert found.tail == "PyTorch too"


@pytest.mark.parametrize(("last", "tail"), [("2023-08", "last used 2023"), ("2025-08", ""), ("", "")])
def test_old_use_is_told(last: str, tail: str) -> None:
    assert said(wanted("PyTorch"), PERSON.answer("PyTorch", INTERN, last=last)).tail == tail


def test_only_listed_is_told_and_what_would_show_it() -> None:
    found = said(wanted("Kubernetes"), PERSON.answer("K8s", "skills[0].keywords[1]", How.ALIAS, listed=True))
    assert found.lead == "only in the skills list as “K8s”"
    assert found.edit == "if a job, project or course used it, say in one bullet what for"


def test_a_case_of_what_is_asked_is_told_to_be_one() -> None:
    found = said(wanted("deep learning"), PERSON.answer("PyTorch", INTERN, How.BROADER))
    assert found.tail == "PyTorch counts as deep learning"


def test_years_show_their_sum() -> None:
    found = said(wanted(kind=Kind.YEARS, years=3), months=19)
    assert found.lead == "the dated work entries add up to 1 year 7 months"
    assert found.edit == "say what counts beyond dated work: projects, research, part-time"


def test_years_of_a_field_are_those_of_the_entries_that_show_it() -> None:
    requirement = wanted("Kubernetes", kind=Kind.YEARS, years=3)
    match = Match(posting=Posting(source="job.txt"), rows=(Row(requirement=requirement, months=0),), months_of_work=19)
    (item,) = table(match, PERSON.resume).items
    found = Sayer(PERSON.document, PERSON.resume, PLAIN, TODAY).say(item, match)
    assert found.lead == "no dated work entry shows Kubernetes"


def test_a_place_is_asked_about_and_no_gap() -> None:
    item = Item(
        part=Part.NOTE,
        key=("location",),
        state=State.OPEN,
        rows=(Row(requirement=wanted("Denver, CO", kind=Kind.LOCATION, fields=("on-site",))),),
    )
    words = Sayer(PERSON.document, PERSON.resume, PLAIN, TODAY).location(item)
    assert words.startswith("on-site in Denver, CO: the document says Columbus, OH and nothing about moving")


def test_how_far_a_place_is_that_is_not_known_is_not_guessed() -> None:
    near = Answer(value=Value("Columbus, OH"), option=0, name="Pittsburgh", how=How.FUZZY)
    requirement = wanted("Pittsburgh", kind=Kind.LOCATION, fields=("on-site",))
    rows = (Row(requirement=requirement, near=(near,)),)
    item = Item(part=Part.NOTE, key=("location",), state=State.CHECK, rows=rows)
    words = Sayer(PERSON.document, PERSON.resume, PLAIN, TODAY).location(item)
    assert words.endswith("the document says Columbus, OH; how far that is only you can tell")


def test_years_of_one_kind_of_work_are_put_to_the_person() -> None:
    requirement = wanted(kind=Kind.YEARS, years=1, quote="1 year of forklift experience")
    why = "19 months of dated work; whether it is what “1 year of forklift experience” asks is for you to judge"
    found = said(requirement, PERSON.answer("Python", TUTOR, How.BROADER, why=why), months=19)
    assert (found.state, found.lead) == (State.CHECK, why)
    assert found.edit == "name that kind of work in the entries that were about it, if it is true"


@pytest.mark.parametrize(
    ("fields", "region", "words", "left"),
    [
        (("2026-12-01",), "US", "apply by Dec 1, 2026 (8 days left)", 8),
        (("2026-11-23",), "US", "apply by Nov 23, 2026 (today)", 0),
        (("2026-11-01",), "US", "closed on Nov 1, 2026 (22 days ago)", -22),
        (("2026-05-12", "2026-12-05"), "GB", "apply by Dec 5, 2026 (12 days left)", 12),
        (("2026-05-12", "2026-12-05"), "US", "closed on May 12, 2026 (195 days ago)", -195),
        ((), "US", "apply by December 1 (no year said)", None),
    ],
)
def test_the_last_day(fields: tuple[str, ...], region: str, words: str, left: int | None) -> None:
    posting = Posting(source="j", requirements=(wanted("December 1", kind=Kind.DEADLINE, fields=fields),))
    found = deadline(posting, TODAY, region, PLAIN)
    assert found is not None
    assert (found.words, found.left) == (words, left)
    assert deadline(Posting(source="j"), TODAY, region, PLAIN) is None


def test_small_words() -> None:
    assert either(["A"]) == "A"
    assert either([]) == ""
    assert either(["A", "B", "C"], "and") == "A, B and C"
    assert month("2026-06") == "Jun 2026"
    assert month("2026") == "2026"
    assert span_of_months(0) == "no dated month"
    assert span_of_months(25) == "2 years 1 month"


@pytest.mark.parametrize("most", [20, 40, 60, 100])
@pytest.mark.parametrize("start", [0, 50, 110])
def test_a_long_quote_is_cut_around_what_answers(most: int, start: int) -> None:
    text = "word " * 25
    quote = Quote("work", text[:start] + "Python" + text[start:], start, start + 6, "").cut(most)
    assert len(quote.text) <= most
    assert quote.text[quote.start : quote.end] == "Python"


def test_a_match_longer_than_the_quote_is_cut_too() -> None:
    quote = Quote("work", "x" * 500, 0, 500, "").cut(50)
    assert len(quote.text) == 50
    assert quote.end <= 50
