"""Handshake's importer CSV: what is taken, what never is."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from profilelint.model.document import Document
from profilelint.model.place import TextPlace
from profilelint.parse import parse
from profilelint.read.exports import read_profile, read_profile_bytes

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


def read(row: dict[str, str], name: str = "students.csv") -> Document:
    line = ",".join(row.get(column, "") for column in HEADER.split(","))
    return read_profile_bytes("\r\n".join([HEADER, line, ""]).encode(), name)


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


def students(*rows: dict[str, str], codec: str = "utf-8", between: str = ",") -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, HEADER.split(","), restval="", delimiter=between)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode(codec)


CLASS = (
    {**ROW, "username": "vale.9"},
    {**ROW, "username": "orrin.3", "email_address": "orrin.3@osu.example", "first_name": "Ann", "last_name": "Orrin"},
    {**ROW, "username": "Twin", "email_address": "a@osu.example"},
    {**ROW, "username": "twin", "email_address": "b@osu.example"},
)


def test_of_several_students_one_must_be_named(tmp_path: Path) -> None:
    path = tmp_path / "students.csv"
    path.write_bytes(students(*CLASS))
    (problem,) = read_profile(path).problems
    assert problem.kind == "unsupported"
    assert (
        problem.detail == "it holds 4 students; name one by user name (or e-mail address), as in students.csv#USERNAME"
    )


@pytest.mark.parametrize("pick", ["orrin.3", "ORRIN.3", "orrin.3@osu.example", " orrin.3 "])
def test_a_student_is_named_by_user_name_or_address(tmp_path: Path, pick: str) -> None:
    path = tmp_path / "students.csv"
    path.write_bytes(students(*CLASS))
    document = read_profile(f"{path}#{pick}")
    assert str(parse(document).basics.name) == "Ann Orrin"
    assert document.path == str(path)
    assert "vale" not in repr(document)  # nothing of the others


@pytest.mark.parametrize(
    ("pick", "words"), [("nobody", "no user name or e-mail address"), ("twin", "several of its 4")]
)
def test_a_name_that_is_no_ones_or_two_peoples(tmp_path: Path, pick: str, words: str) -> None:
    path = tmp_path / "students.csv"
    path.write_bytes(students(*CLASS))
    (problem,) = read_profile(f"{path}#{pick}").problems
    assert words in problem.detail
    assert not any(name in problem.detail.casefold() for name in ("orrin", "vale", "robin", "nobody", "twin"))


def test_the_only_student_needs_no_name_and_may_have_one(tmp_path: Path) -> None:
    path = tmp_path / "students.csv"
    path.write_bytes(students(CLASS[0]))
    assert read_profile(path).readable
    assert read_profile(f"{path}#vale.9").readable
    assert not read_profile(f"{path}#other").readable


def test_a_header_without_rows() -> None:
    (problem,) = read_profile_bytes(students(), "students.csv").problems
    assert problem.detail.startswith("it holds no student")


def test_a_sign_in_the_name_of_a_file_is_part_of_it(tmp_path: Path) -> None:
    path = tmp_path / "class #2.csv"
    path.write_bytes(students(*CLASS))
    assert read_profile(f"{path}#orrin.3").readable
    (tmp_path / "only#one.csv").write_bytes(students(CLASS[0]))
    assert read_profile(tmp_path / "only#one.csv").readable


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_profile(tmp_path / "students.csv#vale.9")


def test_other_profiles_have_nothing_to_pick_from(tmp_path: Path) -> None:
    path = tmp_path / "profile.yaml"
    path.write_text("name: Robin Vale\nskills: [SQL]\n")
    (problem,) = read_profile(f"{path}#vale.9").problems
    assert problem.detail.startswith("it holds one profile")


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_however_it_is_written(codec: str, between: str) -> None:
    document = read_profile_bytes(students(CLASS[0], codec=codec, between=between), "students.csv")
    (study,) = parse(document).education
    assert (str(study.area), str(study.score)) == ("Computer Science", "3.6")


@pytest.mark.parametrize(
    "columns",
    [
        "email_address,username,first_name,primary_education:college_names",
        "email_address,username,first_name,school_year_name",
        "email_address,username,first_name,auth_identifier",
        "Email_Address,Username,First_Name,Card_ID,first_generation",
    ],
)
def test_variants_of_the_header(columns: str) -> None:
    row = ",".join("a@osu.example" if "mail" in name.lower() else "Robin" for name in columns.split(","))
    document = read_profile_bytes(f"{columns}\r\n{row}\r\n".encode(), "x.csv")
    assert document.format == "handshake-csv"
    assert str(parse(document).basics.email) == "a@osu.example"


def test_a_file_of_labels_or_of_another_service_is_none() -> None:
    for header in ("identifier,identifiable_type,user_type,name,label_type", "email_address,username,plan"):
        (problem,) = read_profile_bytes(f"{header}\r\na,b,c,d,e\r\n".encode(), "x.csv").problems
        assert problem.kind == "unsupported"


@pytest.mark.parametrize(
    "column",
    ["opt_cpt_eligible", "ethnicity", "gender", "disabled", "athlete", "veteran", "first_generation", "eu_gdpr_subject",
     "work_study_eligible", "system_label_names", "hometown_location_attributes:name", "assigned_to_email_address",
     "card_id", "auth_identifier"],
)  # fmt: skip
def test_columns_that_are_never_taken(column: str) -> None:
    assert "Secret-Value" not in repr(read({**ROW, column: "Secret-Value"}))


def test_the_name_of_the_file_does_not_matter() -> None:
    assert read(ROW, name="export").format == "handshake-csv"
