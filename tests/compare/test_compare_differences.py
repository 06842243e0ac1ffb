"""Resume × Resume → differences, and what a source loses on its way into a file."""

from __future__ import annotations

import textwrap

import pytest

from profilelint.compare import Status, compare
from profilelint.compare.facts import address_key, fold, phone_key
from profilelint.compare.roundtrip import roundtrip
from profilelint.model.document import Document
from profilelint.parse import parse
from profilelint.read import Limits, read_bytes

SOURCE = """\
# Robin Vale

robin.vale@mail.example | (614) 555-0131

## Experience

### Data Intern, Harborlight Analytics — Columbus, OH

May 2025 – Aug 2025

- Built a nightly import job in Python that loads 2,000 invoices
- Reduced the time of the weekly report from 4 hours to 20 minutes

### Teaching Assistant, Ohio State University — Columbus, OH

Sep 2023 – May 2024

- Tutored 40 first-year students each week in data structures

## Skills

Python, SQL, Airflow
"""


def document(text: str, name: str = "file.md") -> Document:
    return read_bytes(textwrap.dedent(text).encode(), name)


def differences(changed: str) -> list[tuple[str, str]]:
    """What a file lacks of :data:`SOURCE`: (status, path)."""
    file = document(changed)
    found = compare(parse(document(SOURCE, "source.md")), parse(file), file)
    return [(item.status.value, item.fact.path) for item in found]


def test_the_same_text_has_no_difference() -> None:
    assert differences(SOURCE) == []


def test_case_quotes_and_hyphens_make_no_difference() -> None:
    assert differences(SOURCE.replace("first-year", "first year").replace("Robin Vale", "ROBIN VALE")) == []


def test_a_bullet_that_is_gone_is_missing() -> None:
    without = SOURCE.replace("- Reduced the time of the weekly report from 4 hours to 20 minutes\n", "")
    assert differences(without) == [("missing", "work[0].highlights[1]")]


def test_a_number_that_changed_is_changed() -> None:
    assert differences(SOURCE.replace("2,000", "3,000")) == [("changed", "work[0].highlights[0]")]


def test_a_year_for_a_month_is_the_same_date() -> None:
    assert differences(SOURCE.replace("May 2025 – Aug 2025", "2025 – 2025")) == []


def test_another_year_is_not() -> None:
    assert differences(SOURCE.replace("Aug 2025", "Aug 2026")) == [("missing", "work[0].endDate")]


def test_a_bullet_in_another_entry_is_moved() -> None:
    bullet = "- Built a nightly import job in Python that loads 2,000 invoices\n"
    file = document(SOURCE.replace(bullet, "").replace("- Tutored", bullet + "- Tutored"))
    (found,) = compare(parse(document(SOURCE)), parse(file), file)
    assert (found.status, found.fact.path, found.entry) == (Status.MOVED, "work[0].highlights[0]", "work[1]")
    assert found.strayed
    assert not found.other_section


def test_a_bullet_under_another_heading_is_moved() -> None:
    bullet = "- Tutored 40 first-year students each week in data structures\n"
    file = document(SOURCE.replace(bullet, "") + "\n## Interests\n\n" + bullet)
    (found,) = compare(parse(document(SOURCE)), parse(file), file)
    assert (found.status, found.section, found.expected_section) == (Status.MOVED, "Interests", "Experience")
    assert found.other_section


def test_words_with_others_between_them_are_torn() -> None:
    torn = SOURCE.replace("from 4 hours to 20 minutes", "Airflow and from SQL 4 hours dbt to 20 minutes")
    assert differences(torn)[0][0] in ("torn", "changed")
    far = SOURCE.replace(
        "- Reduced the time of the weekly report from 4 hours to 20 minutes",
        "- Reduced the time Graduated in May from the college of\n- the weekly report Ohio State and its long name "
        "from 4 hours\n- Dean's list every year to 20 minutes",
    )
    assert ("torn", "work[0].highlights[1]") in differences(far)


def test_a_skill_is_not_found_inside_another_word() -> None:
    assert differences(SOURCE.replace("Python, SQL, Airflow", "Python, MySQLite, Airflow"))[0] == (
        "missing",
        "skills[0].keywords[1]",
    )


def test_a_short_skill_counts_where_it_stands_as_a_word() -> None:
    source = SOURCE.replace("Python, SQL, Airflow", "Python, Go, Airflow")
    file = document(source.replace("Python, Go, Airflow", "Python, Airflow") + "\n## Interests\n\nThe board game Go\n")
    (found,) = compare(parse(document(source)), parse(file), file)
    assert (found.status, found.fact.value.text) == (Status.MISREAD, "Go")
    assert differences(SOURCE.replace("Python, SQL, Airflow", "Python, Airflow, go-getter"))[0][0] == "missing"


def test_words_that_are_another_fact_of_the_source_stand_for_nothing_else() -> None:
    """The university gave the award too, and the file does not print that."""
    source = SOURCE + "\n## Awards\n\n### Teaching Prize, Ohio State University\n\nMay 2024\n"
    file = document(source.replace("Teaching Prize, Ohio State University", "Teaching Prize"))
    (found,) = compare(parse(document(source)), parse(file), file)
    assert (found.status, found.fact.path) == (Status.MISSING, "awards[0].awarder")
    assert found.found is not None
    assert found.found.path == "work[1].name"


def test_a_sentence_that_another_bullet_has_is_not_called_changed() -> None:
    twin = "- Tutored 41 second-year students each week in data structures\n"
    source = SOURCE.replace("- Tutored 40", twin + "- Tutored 40")
    file = document(SOURCE)
    (found,) = compare(parse(document(source)), parse(file), file)
    assert found.status is Status.MISSING


def test_a_date_beside_the_name_is_there_however_it_is_read() -> None:
    source = SOURCE + "\n## Awards\n\n### Teaching Prize\n\nMay 2024\n"
    file = document(SOURCE + "\n## Interests\n\nChess, Teaching Prize (May 2024), running\n")
    found = {item.fact.path: item.status for item in compare(parse(document(source)), parse(file), file)}
    assert found["awards[0].date"] is Status.MISREAD


def test_a_heading_in_other_words_is_the_same_section() -> None:
    file = document(SOURCE.replace("## Experience", "## Employment"))
    assert [item for item in compare(parse(document(SOURCE)), parse(file), file) if item.strayed] == []


def test_an_address_in_running_text_is_in_the_file() -> None:
    source = '{"basics": {"name": "Ann Lee"}, "work": [{"name": "Acme Works", "position": "Clerk", \
"url": "https://acme.example/jobs"}]}'
    file = document("# Ann Lee\n\n## Experience\n\n### Clerk, Acme Works\n\n- Kept acme.example/jobs up to date\n")
    trip = roundtrip(document(source, "a.json"), file)
    assert "work[0].url" not in {item.fact.path for item in trip.lost}


def test_the_target_of_a_link_is_in_the_file() -> None:
    source = '{"basics": {"name": "Ann Lee"}, "projects": [{"name": "Trail Map", "url": "https://trail.example/map"}]}'
    file = document("# Ann Lee\n\n## Experience\n\nSee my [work](https://trail.example/map).\n")
    trip = roundtrip(document(source, "a.json"), file)
    assert "projects[0].url" in {item.fact.path for item in trip.misread}


def test_the_entry_of_the_same_name_is_preferred_to_one_like_it() -> None:
    both = "## Awards\n\n### Best Novel of a First Author\n\n1998\n\n### Best Novel\n\n1987\n"
    turned = "## Awards\n\n### Best Novel\n\n1987\n\n### Best Novel of a First Author\n\n1998\n"
    file = document("# Ann Lee\n\n" + turned)
    assert compare(parse(document("# Ann Lee\n\n" + both)), parse(file), file) == ()


def test_two_entries_read_as_one_lose_nothing() -> None:
    source = SOURCE + "\n## Certificates\n\n### First Aid, Red Cross\n\n### Safe Boating, Coast Guard\n"
    file = document(SOURCE + "\n## Certificates\n\n### First Aid, Red Cross\n\n- Safe Boating, Coast Guard\n")
    trip = roundtrip(document(source, "source.md"), file)
    assert trip.lost == ()


def test_the_place_of_what_moved_is_told() -> None:
    bullet = "- Tutored 40 first-year students each week in data structures\n"
    file = document(SOURCE.replace(bullet, "") + "\n## Interests\n\n" + bullet)
    (found,) = compare(parse(document(SOURCE)), parse(file), file)
    (span,) = found.spans
    assert file.text[span.start : span.end] == bullet[2:].strip()


@pytest.mark.parametrize(
    ("one", "other"),
    [("https://www.example.com/a/", "example.com/a"), ("mailto:a@b.example", "A@b.example")],
)
def test_addresses(one: str, other: str) -> None:
    assert address_key(one) == address_key(other)


def test_phones_with_and_without_country() -> None:
    assert phone_key("+1 (614) 555-0131") == phone_key("614.555.0131")
    assert phone_key("555") == ""


def test_signs_that_mean_something_stay() -> None:
    assert fold("C++") != fold("C")
    assert fold("state-of-the-art") == fold("state of the art")


def test_roundtrip_counts_and_ignores() -> None:
    file = document(SOURCE.replace("2,000", "3,000").replace(", Airflow", ""))
    trip = roundtrip(document(SOURCE, "source.md"), file)
    assert [item.fact.path for item in trip.lost] == ["work[0].highlights[0]", "skills[0].keywords[2]"]
    assert trip.facts == 19
    assert [item.fact.path for item in roundtrip(document(SOURCE), file, ("skills",)).lost] == ["work[0].highlights[0]"]
    assert roundtrip(document(SOURCE), file, ("skills", "work.highlights")).lost == ()


def test_an_end_that_is_left_open_is_no_fact() -> None:
    source = document('{"work": [{"name": "Acme", "position": "Clerk", "startDate": "2024-02"}]}', "a.json")
    trip = roundtrip(source, document("# Ann Lee\n\n## Experience\n\n### Clerk, Acme\n\nFeb 2024\n"))
    assert all(item.fact.value.text for item in trip.lost)


def test_accents_written_as_signs_of_their_own() -> None:
    source = document('{"basics": {"name": "Ann Lee"}, "skills": [{"keywords": ["Résumé writing"]}]}', "a.json")
    file = document("# Ann Lee\n\n## Interests\n\nRe\u0301sume\u0301 writing\n")
    assert roundtrip(source, file).lost == ()


def test_what_was_not_read_is_noted() -> None:
    trip = roundtrip(document(SOURCE, "source.md"), read_bytes(SOURCE.encode(), "f.md", Limits(max_text=200)))
    assert trip.notes == ("f.md: only the first 200 characters of its text were read",)


def test_thousands_of_entries_end() -> None:
    many = "## Experience\n\n" + "\n".join(
        f"### Clerk {n}, Firm {n}\n\n2019 – 2020\n\n- Filed {n}\n" for n in range(600)
    )
    file = document("# Ann Lee\n\n" + many)
    assert compare(parse(file), parse(file), file) == ()
