"""CSV whose cells know where they stand."""

from __future__ import annotations

import csv as plain
import io

from hypothesis import given
from hypothesis import strategies as st

from profilelint.read.exports.csv import MOST_CELL, key, rows

CELL = st.text(st.sampled_from('ab ",;\n\r\té•'), max_size=12)


@given(st.lists(st.lists(CELL, min_size=1, max_size=4), max_size=6))
def test_cells_are_those_that_the_csv_module_wrote(table: list[list[str]]) -> None:
    out = io.StringIO()
    plain.writer(out).writerows(table)
    expected = [[cell.strip() for cell in row] for row in table if any(cell.strip() for cell in row)]
    assert [[cell.text.text if cell.text else "" for cell in row] for row in rows(out.getvalue())] == expected


@given(st.text(st.sampled_from('ab",\n&amp; '), max_size=80))
def test_any_text_has_rows_whose_cells_stand_in_it(raw: str) -> None:
    for row in rows(raw):
        for cell in row:
            if cell.text is not None:
                first = cell.text.runs[0]
                assert raw[first[1]] in (cell.text.text[0], "&")


def test_a_doubled_quote_is_one_and_keeps_its_place() -> None:
    (row,) = rows('"say ""hi"" now",x')
    assert row[0].text is not None
    assert row[0].text.text == 'say "hi" now'
    offset, source, _ = row[0].text.runs[-1]
    assert (offset, source) == (8, 11)


def test_entities_are_decoded() -> None:
    (row,) = rows("R&amp;D &lt;lab&gt;,x")
    assert row[0].text is not None
    assert row[0].text.text == "R&D <lab>"


def test_a_quote_that_is_never_closed_takes_the_rest() -> None:
    (row,) = rows('a,"b\nc,d\n')
    assert [cell.text.text for cell in row if cell.text] == ["a", "b\nc,d"]


def test_column_names_are_compared_without_case_and_signs() -> None:
    assert key("\ufeffCompany_Name ") == key("company name")
    assert key("primary_education:cumulative_gpa") == "primary education:cumulative gpa"


def test_a_long_hostile_text_is_read_in_one_go() -> None:
    assert len(list(rows('"' * 200_001))) == 1
    (row,) = rows('"' + "• a &amp; " * 1_000_000)
    assert row[0].text is not None
    assert len(row[0].text.text) <= MOST_CELL
    assert list(rows("," * 100_000 + "x")) == []
