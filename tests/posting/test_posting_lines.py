"""One line of a posting at a time: which requirements it states, and how strongly."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Ask = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("line", "groups"),
    [
        ("Experience with Python and at least one of Go, Rust or C++", ["Python", "Go | Rust | C++"]),
        ("Familiarity with Java or Kotlin", ["Java | Kotlin"]),
        ("Experience with PostgreSQL, AWS and Kubernetes", ["PostgreSQL", "AWS", "Kubernetes"]),
        ("Experience with Mailchimp, Klaviyo or a similar e-mail tool", ["Mailchimp | Klaviyo"]),
        ("Java/Kotlin and Git", ["Java | Kotlin", "Git"]),
        ("Python, SQL, and R or SAS", ["Python", "SQL", "R | SAS"]),
        ("Experience with one or more of: AWS, Azure", ["AWS | Azure"]),
        ("Proficient in Westlaw and/or LexisNexis", ["Westlaw | LexisNexis"]),
        ("Proficiency in at least one programming language (e.g., Python, Java, C++)", ["Python | Java | C++"]),
        ("Experience with databases (PostgreSQL, MongoDB, etc.)", ["PostgreSQL | MongoDB"]),
        ("Experience with Node.js, .NET, C#, F# and CI/CD", ["Node.js", ".NET", "C#", "F#", "CI/CD"]),
        ("Microsoft Office (Word, Excel and PowerPoint)", ["Microsoft Office", "Word", "Excel", "PowerPoint"]),
    ],
)
def test_alternatives_are_one_requirement_and_the_rest_are_several(asked: Ask, line: str, groups: list[str]) -> None:
    assert [text for _, text in asked(line)] == [f"skill: {group}" for group in groups]


def test_or_similar_leaves_a_group_open(read_posting: Callable[[str], object]) -> None:
    posting = read_posting("Clerk\n\nRequirements\n- Experience with Salesforce or another CRM, and Excel\n")
    assert [(item.names, item.or_equivalent) for item in posting.requirements] == [  # type: ignore[attr-defined]
        (("Salesforce",), True),
        (("Excel",), False),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Kubernetes a plus", [("preferred", "skill: Kubernetes")]),
        ("Python (preferred) and SQL (required)", [("preferred", "skill: Python"), ("required", "skill: SQL")]),
        ("Experience with React (Vue a plus)", [("required", "skill: React"), ("preferred", "skill: Vue.js")]),
        ("Knowledge of Excel required; Access helpful", [("required", "skill: Excel"), ("preferred", "skill: Access")]),
        ("Ideally, experience with Tableau", [("preferred", "skill: Tableau")]),
        ("Git experience preferred but not required", [("preferred", "skill: Git")]),
        ("Exposure to Docker", [("preferred", "skill: Docker")]),
    ],
)
def test_a_cue_in_the_line_goes_before_its_section(asked: Ask, line: str, expected: list[tuple[str, str]]) -> None:
    assert asked(line) == expected


def test_must_have_goes_before_a_preferred_section(asked: Ask) -> None:
    assert asked("Must have Docker", heading="Nice to have") == [("required", "skill: Docker")]


@pytest.mark.parametrize(
    "line",
    [
        "No prior internship experience required; we will train you on our tools",
        "No degree required",
        "You do not need a degree",
        "You don't need to know Scala; we'll teach you",
        "Experience with Salesforce is not required",
        "No experience with Excel needed",
        "No experience necessary; training provided",
        "Bachelor's degree not required",
    ],
)
def test_what_is_not_needed_is_no_requirement(asked: Ask, line: str) -> None:
    assert asked(line) == []


def test_a_negation_leaves_its_neighbour_alone(asked: Ask) -> None:
    assert asked("Python is required, Rust is not required") == [("required", "skill: Python")]


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("3+ years of professional experience with Python and SQL", 3),
        ("2-4 years of experience in public accounting", 2),
        ("Minimum of two years of acute care experience", 2),
        ("five (5) years of progressively responsible experience", 5),
        ("(5) five years of experience", 5),
        ("4 years in commercial wiring", 4),
        ("2+ yrs. exp. with AutoCAD", 2),
    ],
)
def test_years_are_the_minimum(asked: Ask, line: str, years: int) -> None:
    assert ("required", f"years: {years}") in asked(line)


def test_years_name_what_they_are_of(read_posting: Callable[[str], object]) -> None:
    posting = read_posting("Analyst\n\nRequirements\n- 3+ years of professional experience with Python and SQL\n")
    kinds = [(item.kind.value, item.names, item.years) for item in posting.requirements]  # type: ignore[attr-defined]
    assert kinds == [("years", ("Python", "SQL"), 3), ("skill", ("Python",), None), ("skill", ("SQL",), None)]


@pytest.mark.parametrize(
    "line",
    [
        "Must be at least 18 years of age",
        "Part of a firm that has been in business for more than 100 years",
        "Experience gained within the last ten years",
        "Comfortable with a five-year plan",
        "One year contract",
        "Up to 2 years of work experience",
        "Less than 5 years of experience",
        "Two weeks of leave per year",
    ],
)
def test_other_years_are_not_years_of_experience(asked: Ask, line: str) -> None:
    assert not [text for _, text in asked(line) if text.startswith("years")]


@pytest.mark.parametrize(
    ("line", "level", "fields", "equivalent"),
    [
        (
            "Bachelor's degree in Computer Science or related field",
            "bachelor",
            ("Computer Science", "related field"),
            False,
        ),
        ("PhD in Operations Research", "doctorate", ("Operations Research",), False),
        ("Pursuing a BS/MS in Physics", "bachelor", ("Physics",), False),
        (
            "Associate's degree in Nursing (ADN) or Bachelor of Science in Nursing (BSN)",
            "associate",
            ("Nursing",),
            False,
        ),
        (
            "Master's degree in Statistics, Mathematics, or equivalent experience",
            "master",
            ("Statistics", "Mathematics"),
            True,
        ),
        ("High school diploma or GED", "high-school", (), False),
        ("Progress toward a degree in Marketing or Communications", "", ("Marketing", "Communications"), False),
    ],
)
def test_degrees_have_a_level_and_fields(
    read_posting: Callable[[str], object], line: str, level: str, fields: tuple[str, ...], equivalent: bool
) -> None:
    posting = read_posting(f"Clerk\n\nRequirements\n- {line}\n")
    (item,) = posting.requirements  # type: ignore[attr-defined]
    assert (item.kind.value, item.degree, item.fields, item.or_equivalent) == ("degree", level, fields, equivalent)


def test_a_higher_degree_may_be_only_preferred(asked: Ask) -> None:
    assert asked("Bachelor's degree in Finance required; Master's preferred") == [
        ("required", "degree: bachelor"),
        ("preferred", "degree: master"),
    ]


@pytest.mark.parametrize("line", ["A high degree of accuracy", "Familiar with MS Office", "Based in Boston, MA"])
def test_these_are_no_degrees(asked: Ask, line: str) -> None:
    assert not [text for _, text in asked(line) if text.startswith("degree")]


@pytest.mark.parametrize(
    ("line", "window"),
    [
        ("Graduating between December 2026 and June 2027", ("2026-12", "2027-06")),
        ("Expected graduation Spring 2027", ("2027-01", "2027-06")),
        ("Graduation date of May 2027 or later", ("2027-05", "")),
        ("Graduating by December 2027", ("", "2027-12")),
        ("Class of 2027 or 2028", ("2027-01", "2028-12")),
    ],
)
def test_a_graduation_window_has_two_months(
    read_posting: Callable[[str], object], line: str, window: tuple[str, str]
) -> None:
    posting = read_posting(f"Intern\n\nRequirements\n- {line}\n")
    (item,) = posting.requirements  # type: ignore[attr-defined]
    assert (item.kind.value, item.fields) == ("graduation", window)


def test_class_years_are_names(asked: Ask) -> None:
    assert asked("Rising juniors or seniors") == [("required", "graduation: rising junior | rising senior")]


@pytest.mark.parametrize("line", ["Minimum GPA of 3.2", "3.2 GPA or higher", "Cumulative GPA of at least 3.2/4.0"])
def test_a_grade_point_average_is_a_number(asked: Ask, line: str) -> None:
    assert asked(line) == [("required", "gpa: 3.2")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Current Basic Life Support (BLS) certification", ["certificate: BLS"]),
        ("ACLS and BLS certification", ["certificate: ACLS", "certificate: BLS"]),
        ("Security+ or CISSP", ["certificate: Security+ | CISSP"]),
        ("Valid driver's license", ["certificate: Driver's license"]),
        ("A cloud certificate", []),
    ],
)
def test_certificates(asked: Ask, line: str, expected: list[str]) -> None:
    assert [text for _, text in asked(line)] == expected


def test_a_certificate_that_can_be_earned_later_says_so(asked: Ask) -> None:
    assert asked("Ability to obtain a driver's license within 30 days of hire") == [
        ("required", "certificate: Driver's license (later)")
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Fluent Spanish, spoken and written", ["language: Spanish"]),
        ("Spanish or Hmong a plus", ["language: Spanish | Hmong"]),
        ("Bilingual (English/French)", ["language: French"]),
        ("Serve English muffins and Danish pastries", []),
        ("Strong written and verbal English", []),
    ],
)
def test_human_languages(asked: Ask, line: str, expected: list[str]) -> None:
    assert [text for _, text in asked(line)] == expected


@pytest.mark.parametrize(
    "line",
    [
        "Must be authorized to work in the United States",
        "We do not offer visa sponsorship",
        "Must be a U.S. citizen and able to obtain a Secret clearance",
    ],
)
def test_eligibility_is_one_note_a_line(asked: Ask, line: str) -> None:
    assert [text.split(":")[0] for _, text in asked(line)] == ["eligibility"]


@pytest.mark.parametrize(
    "line",
    [
        "Excel in a fast-paced environment",
        "Go the extra mile for our guests",
        "Excellent communication and teamwork",
        "Ability to lift 50 pounds",
        "Weekend and evening availability",
        "A positive outlook and access to a car",
        "Interest in how people react to change",
    ],
)
def test_everyday_words_are_no_skills(asked: Ask, line: str) -> None:
    assert asked(line) == []


def test_a_name_that_no_table_knows_counts_behind_experience_with(read_posting: Callable[[str], object]) -> None:
    posting = read_posting("Clerk\n\nRequirements\n- Experience with Quarrylog or Tessera\n")
    (item,) = posting.requirements  # type: ignore[attr-defined]
    assert item.names == ("Quarrylog", "Tessera")
    assert all(option.confidence < 1 for option in item.options)


def test_a_degree_and_a_certificate_may_stand_for_one_another(asked: Ask) -> None:
    assert asked("Paralegal certificate or bachelor's degree") == [
        ("required", "degree: bachelor"),
        ("preferred", "certificate: Certified Paralegal"),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Bachelor's degree in Business, or five years of experience in lieu of degree", ["degree: bachelor"]),
        ("Bachelor's degree in Social Work; or an Associate degree", ["degree: associate"]),
        ("Educated to degree level or equivalent experience", ["degree: bachelor"]),
        ("Graduation from an accredited four-year college with major course work in geography", ["degree: bachelor"]),
        ("Master's degree in Library Science (MLS/MLIS)", ["degree: master"]),
    ],
)
def test_one_degree_however_it_is_said(asked: Ask, line: str, expected: list[str]) -> None:
    assert [text for _, text in asked(line)] == expected


def test_only_the_certificate_of_that_clause_may_come_later(asked: Ask) -> None:
    assert asked("BLS required at time of hire; ACLS within 6 months of hire") == [
        ("required", "certificate: BLS"),
        ("required", "certificate: ACLS (later)"),
    ]


@pytest.mark.parametrize(
    "line", ["Spanish language skills are highly valued", "It would be lovely if you speak Spanish"]
)
def test_further_words_for_a_wish(asked: Ask, line: str) -> None:
    assert asked(line) == [("preferred", "language: Spanish")]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Certified Case Manager (CCM) required", "Certified Case Manager (CCM)"),
        ("Certified Crop Adviser", "Certified Crop Adviser"),
        ("Chartered Surveyor (MRICS)", "Chartered Surveyor (MRICS)"),
        ("Must be a licensed plumber in Ohio", "Plumbing license"),
        ("Current phlebotomy certification", "Phlebotomy certification"),
        ("Pesticide applicator license", "Pesticide applicator license"),
        ("CSCS card", "CSCS card"),
        ("NMC registration (PIN)", "NMC registration"),
        ("Gas Safe registered", "Gas Safe registered"),
        ("Certification in sterile processing (CRCST)", "Sterile processing certification"),
        ("Member in good standing of the Ohio bar", "Bar admission"),
        ("Must hold a current NREMT", "NREMT"),
        ("Certificate IV in Training and Assessment", "Certificate IV in Training and Assessment"),
    ],
)
def test_certificates_are_told_by_their_form(asked: Ask, line: str, name: str) -> None:
    (found,) = asked(line)
    assert found[0] == "required"
    assert found[1].casefold() == f"certificate: {name}".casefold()


@pytest.mark.parametrize(
    "line",
    [
        "Experience with ISO 9001 certification audits",
        "Handle credit cards and business cards",
        "Work in a licensed facility",
        "A certified copy of the transcript of a call",
        "Help clients with permit applications",
        "Qualified applicants only",
        "High school certificate",
        "Any cloud certification",
    ],
)
def test_words_of_certificates_are_none(asked: Ask, line: str) -> None:
    assert not [found for found in asked(line) if found[1].startswith("certificate")]


@pytest.mark.parametrize(
    "line",
    [
        "$72,000 to $84,000, 403(b) with match, tuition reimbursement for Excel courses",
        "Medical, dental and vision insurance",
        "24 days of leave and Tableau training",
        "License and certification reimbursement (CPA, PMP)",
        "Competitive salary and a SQL bootcamp",
    ],
)
def test_what_is_given_for_the_work_is_not_asked_for(asked: Ask, line: str) -> None:
    assert asked(line, "Desired") == []


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ("Minimum GPA of 3.0 or higher", True),
        ("GPA not below 3.2", True),
        ("B average (3.0) or better", True),
        ("GPA of 3.0 or two years of experience", False),
        ("Superior academic achievement (a GPA of 3.0 or higher)", False),
        ("Either a 3.3 GPA or membership in an honor society", False),
    ],
)
def test_a_grade_point_average_that_is_one_of_several_ways_is_not_asked_for(asked: Ask, line: str, asks: bool) -> None:
    assert any(found[1].startswith("gpa") for found in asked(line)) is asks


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ("Applications without a cover letter will not be read.", True),
        ("Resumes without a cover letter are discarded.", True),
        ("No cover letter, no interview.", True),
        ("Failure to submit a cover letter will disqualify the application.", True),
        ("Don't forget your cover letter!", True),
        ("You can apply without a cover letter.", False),
        ("Applications with or without a cover letter are welcome.", False),
        ("Cover letters will not be read.", False),
        ("Instead of a cover letter, answer two questions.", False),
    ],
)
def test_documents_are_asked_for_by_what_happens_without(asked: Ask, line: str, asks: bool) -> None:
    found = [what for _, what in asked(line, "How to apply") if what != "document: resume"]
    assert any(what.startswith("document") for what in found) is asks
