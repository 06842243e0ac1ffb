"""Alternatives that no table knows, years in other words, degrees that come with years of their own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from profilelint.model.posting import Kind, Posting

Ask = Callable[..., list[tuple[str, str]]]
ReadPosting = Callable[[str], Posting]


@pytest.mark.parametrize(
    ("line", "group"),
    [
        ("Experience with Quarrydesk, Tessera or Rivulet", "Quarrydesk | Tessera | Rivulet"),
        ("A ticketing tool, for example Quarrydesk or Tessera", "Quarrydesk | Tessera"),
        ("Can set up a plant controller (Veltrix or Ombra)", "Veltrix | Ombra"),
        ("Route planning software (Veltrix, Ombra)", "Veltrix | Ombra"),
        ("Veltrix or Ombra telematics experience", "Veltrix | Ombra telematics"),
        ("Work with marblewash or Sgraffito", "marblewash | Sgraffito"),
    ],
)
def test_names_that_no_table_knows_are_a_group(asked: Ask, line: str, group: str) -> None:
    assert f"skill: {group}" in [text for _, text in asked(line)]


@pytest.mark.parametrize(
    ("line", "group"),
    [
        ("Basket weaving or willow-work experience is a bonus", {"Basket weaving", "willow-work"}),
        ("Experience with peatland or saltmarsh restoration", {"peatland", "saltmarsh restoration"}),
        ("Hedge laying, dry-stone walling, coppicing: any of these will do", {"Hedge laying", "dry-stone walling"}),
    ],
)
def test_plain_words_are_a_group_where_the_line_asks_for_experience(
    read_posting: ReadPosting, line: str, group: set[str]
) -> None:
    posting = read_posting(f"Ranger\nMossgate Trust, Dayton, OH\n\nRequirements\n- {line}\n- Own boots\n")
    (wanted,) = [item for item in posting.requirements if item.kind is Kind.SKILL]
    assert group <= {option.text for option in wanted.options}


@pytest.mark.parametrize(
    "line",
    [
        "Willing to work nights or weekends",
        "Contact Dana Wills or Omar Bright with questions",
        "Own a car or bike",
        "Able to work alone or in a team",
        "Must be able to stand or walk for 8 hours",
        "Excellent written or verbal communication",
        "A year or more in the trade, or a lot of hunger",
    ],
)
def test_other_alternatives_are_no_group(asked: Ask, line: str) -> None:
    assert [text for _, text in asked(line) if "|" in text] == []


def test_details_in_brackets_behind_a_tool_are_no_group(asked: Ask) -> None:
    assert [text for _, text in asked("Excel (pivot tables, VLOOKUP)") if "|" in text] == []


def test_a_list_says_behind_itself_that_one_is_enough(asked: Ask) -> None:
    assert ("required", "skill: Salesforce | HubSpot | Pipedrive") in asked(
        "A CRM (Salesforce, HubSpot, Pipedrive … any of them)"
    )


def test_where_english_will_do_no_other_language_is_asked_for(asked: Ask) -> None:
    assert asked("Fluent Dutch or English") == []


@pytest.mark.parametrize("line", ["Dutch or Danish at work", "Working knowledge of Dutch or Danish"])
def test_languages_in_a_list_need_no_other_word(asked: Ask, line: str) -> None:
    assert ("required", "language: Dutch | Danish") in asked(line)


def years(posting: Posting) -> list[int | None]:
    return [item.years for item in posting.requirements if item.kind is Kind.YEARS]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("A year or more behind a bar", [1]),
        ("Eighteen months' experience in a call centre", [1]),
        ("Six months of experience", []),
        ("Between two and five years of experience in fundraising", [2]),
        ("Not less than three years in a legal department", [3]),
        ("Five years in sales, of which two as a team lead", [5, 2]),
        ("4+ years of retail, at least 1 of them as a key holder", [4, 1]),
        ("2-year experience in bookkeeping", [2]),
        ("You have been a groomer for two to four years", [2]),
        ("BS + 5, MS + 3 or PhD", [5, 3]),
        ("Bachelor's with 8 years of experience; Master's with 6; PhD with 3", [8, 6, 3]),
        ("Bachelor's degree and four years of experience, or a master's degree and two years", [4, 2]),
        ("Four years of relevant experience may be substituted for the degree", []),
        ("No accidents in 7 years", []),
        ("Commit to at least two years in the role", []),
        ("Do you have at least one year of experience as a porter?", []),
        ("Earn $50,000 a year in your second year", []),
    ],
)
def test_years_in_other_words(read_posting: ReadPosting, line: str, expected: list[int]) -> None:
    assert (
        years(read_posting(f"Clerk\nMossgate Supply, Dayton, OH\n\nRequirements\n- {line}\n- Own desk\n")) == expected
    )


def test_years_of_which_one_is_enough_say_so(read_posting: ReadPosting) -> None:
    line = "Bachelor's degree and four years of experience, or a master's degree and two years"
    posting = read_posting(f"Clerk\nMossgate Supply, Dayton, OH\n\nRequirements\n- {line}\n- Own desk\n")
    assert [item.or_equivalent for item in posting.requirements if item.kind is Kind.YEARS] == [True, True]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("HND or HNC in building services", [("required", "degree: associate")]),
        ("ADN or BSN from an accredited program", [("required", "degree: associate")]),
        ("H.S. diploma or G.E.D.", [("required", "degree: high-school")]),
        ("5 GCSEs at grade C or above including English and Maths", [("required", "degree: high-school")]),
        ("Diploma in Furniture Making", [("required", "degree: associate")]),
        ("Degree or diploma in Podiatry", [("required", "degree: ")]),
        ("First-level university degree in geography", [("required", "degree: bachelor")]),
        ("MLIS", [("required", "degree: master")]),
        (
            "Associate's, bachelor's preferred",
            [("required", "degree: associate"), ("preferred", "degree: bachelor")],
        ),
        ("You may hold a degree in design, but we don't need one", []),
        ("Nurses must complete the BSN within five years of hire", []),
        ("A master's degree may be substituted for one year of experience", []),
    ],
)
def test_degrees_in_other_words(asked: Ask, line: str, expected: list[tuple[str, str]]) -> None:
    assert [item for item in asked(line) if item[1].startswith("degree")] == expected


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("ITAR: applicants must be a U.S. person (citizen or permanent resident)", ("export-control",)),
        ("We can only hire US citizens or permanent residents", ("citizenship",)),
        ("We run a background check before the first day", ("background-check",)),
        ("Every offer depends on a drug and nicotine screen", ("drug-test",)),
        ("23 yrs or older", ("age",)),
        ("No felonies; a background check is part of every offer", ("background-check",)),
        ("Conduct background checks on tenants", ()),
        ("Drug test: No", ()),
    ],
)
def test_eligibility_is_of_the_kind_that_is_asked_for(
    read_posting: ReadPosting, line: str, fields: tuple[str, ...]
) -> None:
    posting = read_posting(f"Clerk\nMossgate Supply, Dayton, OH\n\nRequirements\n- {line}\n- Own desk\n")
    found = [name for item in posting.requirements if item.kind is Kind.ELIGIBILITY for name in item.fields]
    assert tuple(found) == fields
