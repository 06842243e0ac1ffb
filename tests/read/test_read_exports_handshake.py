"""Handshake's importer CSV: what is taken, what never is."""

from __future__ import annotations

from typing import Any

import pytest

from profilelint.model.document import Document
from profilelint.model.place import TextPlace
from profilelint.parse import parse
from profilelint.read.exports import read_profile_bytes

HEADER = (
    "email_address,username,auth_identifier,card_id,first_name,last_name,middle_name,preferred_name,school_year_name,"
    "primary_education:education_level_name,primary_education:cumulative_gpa,primary_education:department_gpa,"
    "primary_education:primary_major_name,primary_education:major_names,primary_education:minor_names,"
    "primary_education:college_name,primary_education:start_date,primary_education:end_date,"
    "primary_education:currently_attending,campus_name,opt_cpt_eligible,ethnicity,gender,disabled,work_study_eligible,"
    "system_label_names,mobile_number,assigned_to_email_address,athlete,veteran,first_generation,"
    "hometown_location_attributes:name,eu_gdpr_subject"
)
ROW: dict[str, str] = {
    "email_address": "vale.9@osu.example",
    "first_name": "Robin",
    "last_name": "Vale",
    "school_year_name": "Senior",
    "primary_education:education_level_name": "Bachelors",
    "primary_education:cumulative_gpa": "3.6",
    "primary_education:major_names": "Computer Science;Statistics",
    "primary_education:end_date": "2027-05-15",
    "ethnicity": "Ethnicity-Value",
    "gender": "Gender-Value",
    "disabled": "Disabled-Value",
    "athlete": "Athlete-Value",
    "veteran": "Veteran-Value",
    "first_generation": "First-Value",
    "eu_gdpr_subject": "Gdpr-Value",
    "mobile_number": "6145550131",
}


def read(row: dict[str, str], rows: int = 1, name: str = "students.csv") -> Document:
    line = ",".join(row.get(column, "") for column in HEADER.split(","))
    return read_profile_bytes("\r\n".join([HEADER, *[line] * rows, ""]).encode(), name)


def test_the_fields_of_a_student() -> None:
    document = read(ROW)
    resume = parse(document)
    assert document.format == "handshake-csv"
    assert str(resume.basics.name) == "Robin Vale"
    assert str(resume.basics.phone) == "6145550131"
    (study,) = resume.education
    assert (str(study.study_type), str(study.area), str(study.score)) == ("Bachelors", "Computer Science", "3.6")
    assert study.dates is not None
    assert study.dates.end is not None
    assert study.dates.end.iso() == "2027-05-15"


def test_sensitive_columns_do_not_reach_the_document() -> None:
    everything = repr(read(ROW))
    assert "-Value" not in everything
    assert "vale.9@osu.example" in everything


@pytest.mark.parametrize("value", ["", "**CLEAR**"])
def test_an_empty_field_stands_where_its_value_would(value: str) -> None:
    document = read({**ROW, "school_year_name": value})
    tree: Any = document.tree
    leaf = tree["profile"]["empty"]["school year"]
    assert leaf.value == "school_year_name"
    place = next(line for line in document.lines if line.start == leaf.span.start).words[0].place
    assert isinstance(place, TextPlace)
    assert place.line == 2


def test_a_column_that_is_not_there_says_nothing() -> None:
    document = read_profile_bytes(
        b"email_address,username,first_name,primary_education:cumulative_gpa\r\na@b.example,a,Robin,3.6\r\n", "x.csv"
    )
    tree: Any = document.tree
    assert tree["profile"]["empty"] == {}
    assert [leaf.value for leaf in tree["profile"]["holds"]] == ["education"]


def test_a_file_of_many_students_is_refused() -> None:
    document = read(ROW, rows=2)
    assert document.problems[0].kind == "unsupported"
    assert "several students" in document.problems[0].detail
    assert document.lines == ()


def test_the_name_of_the_file_does_not_matter() -> None:
    assert read(ROW, name="export").format == "handshake-csv"
