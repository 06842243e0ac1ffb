"""The date grammar, by example: what is written, what it means, what is no date."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.model.dates import Date, DateRange, Precision
from profilelint.model.value import Piece, Value
from profilelint.parse import dates

START = 1000


def value(text: str) -> Value:
    """A text that stands at offset 1000 of its document."""
    return Value(text, "work[0]", "resume.md", (Piece(0, START, len(text)),) if text else ())


def shown(date: Date | None) -> str:
    if date is None:
        return ""
    if date.open:
        return "open"
    if date.problem:
        return f"!{date.problem}"
    if date.precision in (Precision.SEASON, Precision.QUARTER):
        return f"{date.year}-{date.month:02d}~"
    return date.iso()


def meaning(found: DateRange) -> str:
    """ "2024-05/2024-08" for a range, "2024-05" for one date, "*" behind it where it is expected."""
    text = shown(found.end) if found.start is None else f"{shown(found.start)}/{shown(found.end)}"
    return text + ("*" if found.expected else "")


def only(text: str) -> DateRange:
    found = dates.find(value(text))
    assert len(found) == 1, [item.value.text for item in found]
    return found[0]


WHOLE = {
    # a month and a year
    "May 2024": "2024-05",
    "Sept 2023": "2023-09",
    "Sept. 2023": "2023-09",
    "JANUARY 2020": "2020-01",
    "december 2021": "2021-12",
    "June, 2019": "2019-06",
    "Oct-2019": "2019-10",
    "Jun/2015": "2015-06",
    "2020 May": "2020-05",
    "Jun ’24": "2024-06",
    "Jul '98": "1998-07",
    # in other languages
    "mayo de 2020": "2020-05",
    "février 2019": "2019-02",
    "août 2020": "2020-08",
    "März 2021": "2021-03",
    "Okt. 2018": "2018-10",
    "setembro de 2017": "2017-09",
    "gennaio 2016": "2016-01",
    "maart 2022": "2022-03",
    # a day too
    "Jun 15, 2024": "2024-06-15",
    "March 3rd, 2021": "2021-03-03",
    "12 May 2024": "2024-05-12",
    "12. Mai 2024": "2024-05-12",
    "2nd of April 2019": "2019-04-02",
    # numbers
    "05/2026": "2026-05",
    "5/2026": "2026-05",
    "05-2026": "2026-05",
    "08.2014": "2014-08",
    "06/25": "2025-06",
    "2024-05": "2024-05",
    "2024/05": "2024-05",
    "2024.05": "2024-05",
    "2024-05-01": "2024-05-01",
    "2024/05/01": "2024-05-01",
    "31.12.2020": "2020-12-31",
    "12/31/2020": "2020-12-31",
    "31/12/2020": "2020-12-31",
    "12/31/20": "2020-12-31",
    "2014": "2014",
    "’24": "2024",
    # seasons and quarters
    "Summer 2024": "2024-06~",
    "Fall '23": "2023-09~",
    "Autumn 2020": "2020-09~",
    "Spring Semester 2022": "2022-03~",
    "Winter 2024/25": "2024-12~",
    "Michaelmas Term 2019": "2019-10~",
    "2024 Fall": "2024-09~",
    "Q1 2024": "2024-01~",
    "Q3'22": "2022-07~",
    "2024-Q2": "2024-04~",
    "1st Quarter 2024": "2024-01~",
    "Second Quarter 2023": "2023-04~",
    # ranges
    "May 2024 – Aug 2024": "2024-05/2024-08",
    "May 2024 - Aug 2024": "2024-05/2024-08",
    "May 2024—Aug 2024": "2024-05/2024-08",
    "May 2024 -- Aug 2024": "2024-05/2024-08",
    "May 2024 --- Aug 2024": "2024-05/2024-08",
    "May 2024 ‒ Aug 2024": "2024-05/2024-08",
    "May 2024 − Aug 2024": "2024-05/2024-08",
    "May 2024 to Aug 2024": "2024-05/2024-08",
    "May 2024 until Aug 2024": "2024-05/2024-08",
    "May 2024 through Aug 2024": "2024-05/2024-08",
    "Mai 2024 bis August 2024": "2024-05/2024-08",
    "2019–2021": "2019/2021",
    "1999-2000": "1999/2000",
    "2023-24": "2023/2024",
    "2007–08": "2007/2008",
    "2023/24": "2023/2024",
    "2023/2024": "2023/2024",
    "'22 – '24": "2022/2024",
    "Jun ’24 – Jul ’25": "2024-06/2025-07",
    "Jan 22 – Mar 23": "2022-01/2023-03",
    "05/2026 – 08/2026": "2026-05/2026-08",
    "06/25 – 07/26": "2025-06/2026-07",
    "6/25 - 7/26": "2025-06/2026-07",
    "2013-09 — 2014-01": "2013-09/2014-01",
    "2024-01-08 — 2024-08-16": "2024-01-08/2024-08-16",
    "Fall 2022 – Spring 2023": "2022-09~/2023-03~",
    "Fall 2023 – Winter 2023": "2023-09~/2023-12~",
    "Early 2020 – late 2021": "2020/2021",
    # a year that both ends share
    "May – Aug 2024": "2024-05/2024-08",
    "Jun-Aug 2025": "2025-06/2025-08",
    "Nov – Feb 2024": "2023-11/2024-02",
    "06–08/2024": "2024-06/2024-08",
    "Summer and Fall 2024": "2024-06~/2024-09~",
    "Spring/Summer 2021": "2021-03~/2021-06~",
    "Jan 5 – Feb 7, 2024": "2024-01-05/2024-02-07",
    "May 3–5, 2024": "2024-05-03/2024-05-05",
    "12.–14. Mai 2024": "2024-05-12/2024-05-14",
    "2024 May – Aug": "2024-05/2024-08",
    # an end that is open
    "Aug 2023 – Present": "2023-08/open",
    "AUG 2023 – PRESENT": "2023-08/open",
    "2020 - current": "2020/open",
    "Sep 2026 to date": "2026-09/open",
    "Sep 2020 till date": "2020-09/open",
    "2021 – now": "2021/open",
    "2021 – ongoing": "2021/open",
    "08.2014 – heute": "2014-08/open",
    "2019 – aujourd’hui": "2019/open",
    "mayo de 2020 – actualidad": "2020-05/open",
    "2018 - heden": "2018/open",
    "2021 –": "2021/open",
    "08/2021 –": "2021-08/open",
    "since 2020": "2020/open",
    "since May 2020": "2020-05/open",
    "from 2020": "2020/open",
    # expected
    "Expected May 2027": "2027-05*",
    "Expected graduation: May 2027": "2027-05*",
    "Expected Graduation Date: May 2027": "2027-05*",
    "Anticipated May 2027": "2027-05*",
    "Anticipated graduation May 2027": "2027-05*",
    "Graduating in May 2027": "2027-05*",
    "Starting June 2027": "2027-06*",
    "Incoming Summer 2027": "2027-06~*",
    "Projected: 2027": "2027*",
    "Est. 2027": "2027*",
    "May 2027 (expected)": "2027-05*",
    "May 2027, expected": "2027-05*",
    "May 2027 (anticipated graduation)": "2027-05*",
    "2025-2029 (anticipated)": "2025/2029*",
    "Aug 2023 – Expected May 2027": "2023-08/2027-05*",
    "Aug 2023 – May 2027 (Expected)": "2023-08/2027-05*",
    # words that belong to a date without making it expected
    "Class of 2014": "2014",
    "Graduated May 2022": "2022-05",
    "Issued on: Nov 01, 2022": "2022-11-01",
}


@pytest.mark.parametrize(("text", "expected"), WHOLE.items())
def test_a_date_on_its_own(text: str, expected: str) -> None:
    found = only(text)
    assert meaning(found) == expected
    assert found.value.text == text


@pytest.mark.parametrize(("text", "expected"), WHOLE.items())
def test_a_field_that_is_a_date(text: str, expected: str) -> None:
    found = dates.parse(value(text))
    assert found is not None
    assert meaning(found) == expected


IMPOSSIBLE = {
    "13/2024": "!month 13",
    "2024-13": "!month 13",
    "13/14/2024": "!month 13",
    "Jun 31, 2024": "!31 June",
    "31 June 2024": "!31 June",
    "Feb 30, 2024": "!30 February",
    "Feb 29, 2023": "!29 February 2023",
    "Feb 29, 2024": "2024-02-29",
    "May 20222": "!year 20222",
    "05/20222": "!year 20222",
    "Jun 2022 – Aug 20222": "2022-06/!year 20222",
    "2019 – 20211": "2019/!year 20211",
    "13/2024 – 04/2025": "!month 13/2025-04",
    "2024-05-32": "!day 32",
}


@pytest.mark.parametrize(("text", "expected"), IMPOSSIBLE.items())
def test_an_impossible_date_is_still_read_and_says_why(text: str, expected: str) -> None:
    assert meaning(only(text)) == expected


@pytest.mark.parametrize("text", ["20222", "2150"])
def test_a_date_field_may_hold_an_impossible_year(text: str) -> None:
    found = dates.parse(value(text))
    assert found is not None
    assert meaning(found) == f"!year {text}"
    assert dates.find(value(text)) == []


NO_DATE = [
    "(512) 555-2019",
    "512.555.2019",
    "555-010-2019",
    "+44 20 7946 2019",
    "call 2015-550-1234",
    "Grew to 2,000 users",
    "2000 users",
    "served 2000-2050 users",
    "from 2000 to 2050 users",
    "over 2000",
    "1,400 fans",
    "Austin, TX 78704",
    "78704-2019",
    "Python 3.11",
    "release 2.2019",
    "open 24/7",
    "GPA 3.8/4.0",
    "GPA: 10/10",
    "in 2020 we launched",
    "2019 safety award",
    "Won the 2025 safety award for 300 days without an accident",
    "2019 Maple Drive",
    "ISO 9001",
    "ISO 2000",
    "Windows Server 2019",
    "Room 2019",
    "9/11",
    "Q3 targets",
    "May lead to",
    "Will and May",
    "Sorted 14 crates of apples in the hall in May",
    "Form I-9",
    "20% in 2020%",
    "$2020",
    "#2020",
    "CVE-2019-1234",
    "arXiv:2019.12345",
    "doi 10.2019/abc",
    "https://example.com/2020/05/post",
    "coolguy_2003@example.com",
    "maya2019",
    "5 – 9 pm",
    "the 1990s",
    "Ranked 15/2000",
    "(5 years 6 months)",
    "ages 6 to 9",
    "555-01-ABCD",
    "account 41-2207",
    "Mars 2020 rover team",
    "Class of 30",
    "",
]


@pytest.mark.parametrize("text", NO_DATE)
def test_what_is_no_date(text: str) -> None:
    assert [item.value.text for item in dates.find(value(text))] == []


IN_LINES = {
    "Software Engineer\tMay 2024 – Aug 2024": ["May 2024 – Aug 2024"],
    "Acme Corp, Austin, TX, Jun 2021 – Jul 2022": ["Jun 2021 – Jul 2022"],
    "Acme | Austin, TX | 2019 – 2021": ["2019 – 2021"],
    "University (2019)": ["2019"],
    "B.S. Computer Science, 2019": ["2019"],
    "Dean's List 2021": ["2021"],
    "2023 Dean's List, Example University": ["2023"],
    "2023: Dean's List": ["2023"],
    "(2021 – Present) President, Chess Club": ["2021 – Present"],
    "B.S. (Expected: May 2027)\tAustin, TX": ["Expected: May 2027"],
    "Acme May 2023 – June 2023 and Aug 2024 – Sep 2024": ["May 2023 – June 2023", "Aug 2024 – Sep 2024"],
    "Fall 2022, Spring 2023": ["Fall 2022", "Spring 2023"],
    "Aug 2023 – Present (Expected May 2027)": ["Aug 2023 – Present", "Expected May 2027"],
    "Jan 2020 – Mar 2021 (1 year 3 months)": ["Jan 2020 – Mar 2021"],
    "Sep 2020 – Present Senior Engineer": ["Sep 2020 – Present"],
    "2022-08 — 2026-05Example University": ["2022-08 — 2026-05"],
    "Member since May 2020": ["since May 2020"],
    "Summer Analyst\tSummer '24": ["Summer '24"],
    "Revenue Forecasting Project 2025": ["2025"],
    "GPA 3.8\t2019": ["2019"],
    "Issued May 2023 · Expires May 2026": ["Issued May 2023", "Expires May 2026"],
}


@pytest.mark.parametrize(("text", "expected"), IN_LINES.items())
def test_dates_within_a_line(text: str, expected: list[str]) -> None:
    assert [item.value.text for item in dates.find(value(text))] == expected


def test_a_loose_search_takes_years_of_a_sentence() -> None:
    text = value("in 2020 we launched the shop")
    assert dates.find(text) == []
    assert [meaning(item) for item in dates.find(text, loose=True)] == ["2020"]
    assert dates.find(value("served 2000 users daily"), loose=True) == []


def test_every_value_points_at_its_own_characters() -> None:
    text = "Acme\tMay 2024 – Aug 2025"
    found = dates.find(value(text))[0]
    for part in (found.value, found.start.value if found.start else None, found.end.value if found.end else None):
        assert part is not None
        (span,) = part.spans
        assert text[span.start - START : span.end - START] == part.text


def test_the_end_of_a_range_may_stand_on_the_next_line() -> None:
    found = only("Mechanical Engineering\tAugust 2021 to December")
    assert meaning(found) == "2021-08/"
    assert found.end is None


@pytest.mark.parametrize(
    ("text", "dash"),
    [("2019-2021", "-"), ("2019 – 2021", "–"), ("2019 -- 2021", "--"), ("2019 to 2021", "to"), ("May 2024", "")],
)
def test_the_dash_is_kept_as_written(text: str, dash: str) -> None:
    assert only(text).dash == dash


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("Aug 2024", "Mon YYYY"),
        ("Aug. 2024", "Mon. YYYY"),
        ("August 2024", "Month YYYY"),
        ("May 2024", "May YYYY"),
        ("08/2024", "MM/YYYY"),
        ("8/2024", "MM/YYYY"),
        ("08.2024", "MM.YYYY"),
        ("08/24", "MM/YY"),
        ("2024-08", "YYYY-MM"),
        ("2024", "YYYY"),
        ("Aug '24", "Mon 'YY"),
        ("Summer 2024", "Season YYYY"),
        ("08/15/2024", "MM/DD/YYYY"),
        ("15.08.2024", "DD.MM.YYYY"),
        ("Aug 15, 2024", "Mon D, YYYY"),
        ("15 August 2024", "D Month YYYY"),
        ("2024-08-15", "YYYY-MM-DD"),
    ],
)
def test_the_style_of_a_date(text: str, style: str) -> None:
    found = only(text)
    assert found.end is not None
    assert found.end.style == style


def test_a_start_without_a_year_has_the_style_of_the_whole() -> None:
    found = only("Jun – Aug 2024")
    assert found.start is not None
    assert found.start.style == "Mon YYYY"
    assert found.start.value.text == "Jun"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("May 2024", "Jun 2024", True),
        ("May 2024", "June 2024", True),
        ("May 2024", "Jun. 2024", True),
        ("May 2024", "05/2024", False),
        ("Jun 2024", "June 2024", False),
        ("Sept. 2024", "June 2024", True),
        ("Sept. 2024", "September 2024", False),
        ("Jun 2025", "06/25", False),
        ("Jun 2025", "Jun '25", False),
        ("Jun 2025", "Summer 2025", True),
        ("Jun 2025", "2025", True),
    ],
)
def test_whether_two_dates_follow_one_format(one: str, other: str, same: bool) -> None:
    first, second = only(one).end, only(other).end
    assert first is not None
    assert second is not None
    assert dates.agree(first, second) is same
    assert dates.agree(second, first) is same


@pytest.mark.parametrize(
    ("text", "ambiguous"),
    [("03/04/2024", True), ("05/05/2024", False), ("13/04/2024", False), ("04/13/2024", False), ("03.04.2024", False)],
)
def test_day_and_month_that_cannot_be_told_apart(text: str, ambiguous: bool) -> None:
    found = only(text)
    assert found.end is not None
    assert found.end.ambiguous is ambiguous


@pytest.mark.parametrize("text", ["Present", "Current", "heute", "to date"])
def test_a_field_may_say_that_it_goes_on(text: str) -> None:
    found = dates.parse(value(text))
    assert found is not None
    assert meaning(found) == "open"


@pytest.mark.parametrize("text", ["", "  ", "Someday 2020", "Software Engineer 2019", "May", "5", "tbd", "0000-00-00"])
def test_a_field_that_is_no_date(text: str) -> None:
    assert dates.parse(value(text)) is None


def test_a_field_with_a_time() -> None:
    found = dates.parse(value("2020-05-01T00:00:00Z"))
    assert found is not None
    assert meaning(found) == "2020-05-01"


def test_a_single_date_of_a_role_is_its_start_and_its_end() -> None:
    found = dates.as_role(only("Summer 2024"))
    assert found.start is found.end
    assert len(found.dates) == 1


def test_a_range_of_a_role_stays_as_it_is() -> None:
    found = only("May 2024 – Present")
    assert dates.as_role(found) == found


def test_two_fields_make_a_range() -> None:
    found = dates.pair(value("2023-08"), value("2024-05-01"))
    assert found is not None
    assert meaning(found) == "2023-08/2024-05-01"


def test_a_start_field_alone_may_go_on() -> None:
    closed, running = dates.pair(value("2023-08"), None), dates.pair(value("2023-08"), None, open_end=True)
    assert closed is not None
    assert running is not None
    assert (meaning(closed), meaning(running)) == ("2023-08/", "2023-08/open")


def test_two_empty_fields_make_nothing() -> None:
    assert dates.pair(value(""), None) is None


def test_dates_get_the_paths_of_their_entry() -> None:
    found = dates.at(only("May 2024 – Aug 2024"), "work[1]")
    assert found.start is not None
    assert found.end is not None
    assert (found.start.value.path, found.end.value.path) == ("work[1].startDate", "work[1].endDate")
    single = dates.at(only("May 2024"), "awards[0]", "date")
    assert single.end is not None
    assert (single.path, single.end.value.path) == ("awards[0].date", "awards[0].date")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Engineer | Acme | May 2024 – Present", ["Engineer | Acme"]),
        ("Acme (May 2024 – Aug 2024), Austin", ["Acme", "Austin"]),
        ("May 2024 – Aug 2024 (4 months)", []),
        ("May 2020 - Present · 3 yrs", []),
        ("2023 Dean's List", ["Dean's List"]),
    ],
)
def test_what_is_left_of_a_line_without_its_dates(text: str, rest: list[str]) -> None:
    line = value(text)
    assert [piece.text for piece in dates.strip(line, dates.find(line))] == rest


@pytest.mark.parametrize(
    "text",
    [
        "2019 " * 50_000,
        "May " * 50_000,
        "1/" * 100_000,
        "May 2019 – " * 20_000,
        "expected " * 30_000 + "2019",
        "-" * 200_000,
    ],
)
def test_only_the_beginning_of_an_endless_line_is_looked_at(text: str) -> None:
    assert all(item.value.spans[-1].end <= START + dates.MAX_LENGTH for item in dates.find(value(text)))


PARTS = [
    "May",
    "2024",
    "-",
    "–",
    "to",
    "(",
    ")",
    ",",
    "/",
    ".",
    "'24",
    "13",
    "5",
    "Present",
    "Expected",
    "Fall",
    "Q1",
    "\t",
    "é",
]


@given(st.lists(st.sampled_from(PARTS), max_size=14), st.sampled_from(["", " "]))
def test_any_mixture_gives_ordered_parts_of_the_text(parts: list[str], glue: str) -> None:
    line = value(glue.join(parts))
    last = 0
    for found in dates.find(line):
        place = line.text.index(found.value.text, last)
        last = place + len(found.value.text)
        assert found.dates
    dates.parse(line)


@given(st.text(max_size=80))
def test_any_text_can_be_searched(text: str) -> None:
    line = value(text)
    for found in dates.find(line):
        assert found.value.text in text
    dates.parse(line)


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["15/08/2023", "03/04/2024"], True),
        (["08/15/2023", "03/04/2024"], False),
        (["03/04/2024"], None),
        (["15/08/2023", "08/15/2023"], None),
        (["2023-08-15", "call 555-0143"], None),
    ],
)
def test_the_order_of_day_and_month_in_a_document(texts: list[str], order: bool | None) -> None:
    assert dates.day_first(texts) is order


def test_an_ambiguous_date_follows_the_order_of_its_document() -> None:
    (found,) = dates.find(Value("01/03/2019 – 05/08/2023"))
    settled = dates.settle(found, True)
    assert settled.start is not None
    assert settled.end is not None
    assert (settled.start.iso(), settled.end.iso()) == ("2019-03-01", "2023-08-05")
    assert not settled.start.ambiguous
    assert settled.start.style == "DD/MM/YYYY"


def test_an_ambiguous_date_that_nothing_settles_is_less_sure() -> None:
    (found,) = dates.find(Value("01/03/2019 – 05/08/2023"))
    settled = dates.settle(found, None)
    assert settled.start is not None
    assert settled.start.ambiguous
    assert 0.5 <= settled.start.value.confidence < 1


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("de janvier 2019 à juin 2024", "2019-01", "2024-06"),
        ("dal 2019 al 2021", "2019", "2021"),
        ("da maggio 2020 a oggi", "2020-05", ""),
        ("depuis mars 2020", "2020-03", ""),
        ("seit 03/2021", "2021-03", ""),
        ("desde enero de 2020", "2020-01", ""),
        ("sinds januari 2020", "2020-01", ""),
        ("augustus 2019 – heden", "2019-08", ""),
        ("2016 2018", "2016", "2018"),
    ],
)
def test_ranges_in_other_languages(text: str, first: str, last: str) -> None:
    (found,) = dates.find(Value(text))
    assert found.value.text == text
    assert found.start is not None
    assert found.end is not None
    assert (found.start.iso(), found.end.iso()) == (first, last)


def test_a_date_that_a_template_leaves_open() -> None:
    (found,) = dates.find(Value("January 20XX – Current"))
    assert found.start is not None
    assert found.start.problem == "year 20XX"
    assert found.end is not None
    assert found.end.open
