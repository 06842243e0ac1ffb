from __future__ import annotations

from dataclasses import replace

import pytest
from resume_text import line, page, parse_text, parse_under

from profilelint.model.resume import Work
from profilelint.parse import parse


def text(value: object) -> str:
    return str(getattr(value, "text", ""))


def fields(entry: Work) -> tuple[str, str, str]:
    return text(entry.position), text(entry.name), text(entry.location)


@pytest.mark.parametrize(
    "head",
    [
        "Software Engineering Intern, Jun 2024 – Aug 2024\nLone Star Cloud, Dallas, TX",
        "Software Engineering Intern\tJun 2024 – Aug 2024\nLone Star Cloud\tDallas, TX",
        "Lone Star Cloud\tDallas, TX\nSoftware Engineering Intern\tJun 2024 – Aug 2024",
        "Lone Star Cloud, Dallas, TX\nSoftware Engineering Intern, Jun 2024 – Aug 2024",
        "Lone Star Cloud | Software Engineering Intern | Dallas, TX | Jun 2024 – Aug 2024",
        "Software Engineering Intern at Lone Star Cloud\nJun 2024 – Aug 2024 | Dallas, TX",
        "Software Engineering Intern — Lone Star Cloud, Dallas, TX (Jun 2024 – Aug 2024)",
        "Jun 2024 – Aug 2024\tSoftware Engineering Intern, Lone Star Cloud, Dallas, TX",
        "Jun 2024 – Aug 2024\nSoftware Engineering Intern\nLone Star Cloud, Dallas, TX",
        "Software Engineering Intern, Lone Star Cloud, Dallas, TX, Jun 2024 – Aug 2024",
    ],
)
def test_arrangements_of_a_role(head: str) -> None:
    resume = parse_under("Experience", head + "\n• Built a Go service that replays webhooks\n")
    assert [fields(entry) for entry in resume.work] == [
        ("Software Engineering Intern", "Lone Star Cloud", "Dallas, TX")
    ]
    dates = resume.work[0].dates
    assert dates is not None
    assert dates.start is not None
    assert dates.end is not None
    assert (dates.start.iso(), dates.end.iso()) == ("2024-06", "2024-08")
    assert [bullet.text for bullet in resume.work[0].highlights] == ["Built a Go service that replays webhooks"]


def test_entries_vote_on_the_order_of_title_and_organisation() -> None:
    resume = parse_under(
        "Experience",
        """
        Math Tutor, Jun 2024 – Jul 2025
        Northfield, Austin, TX
        • Tutored nine students
        Wrangler, Jun 2022 – Jul 2023
        Double Bar Ranch, Waco, TX
        • Moved 200 head of cattle
        Teaching Assistant, Jun 2021 – Jul 2022
        Corvid Hall, Waco, TX
        • Graded homework
        """,
    )
    assert [text(entry.position) for entry in resume.work] == ["Math Tutor", "Wrangler", "Teaching Assistant"]
    assert [text(entry.name) for entry in resume.work] == ["Northfield", "Double Bar Ranch", "Corvid Hall"]


def test_without_a_cue_the_confidence_is_low() -> None:
    resume = parse_under("Experience", "Blue Whale, Jun 2024 – Jul 2025\nGreen Heron\n• Counted birds\n")
    (entry,) = resume.work
    assert entry.position is not None
    assert entry.position.confidence < 0.5


def test_roles_in_one_company_share_it() -> None:
    resume = parse_under(
        "Experience",
        """
        Globex Corporation, Springfield, IL
        Senior Product Manager, Jan 2022 - Present
        • Launched three products
        Product Manager, Mar 2019 - Dec 2021
        • Wrote the roadmap
        """,
    )
    assert [fields(entry)[:2] for entry in resume.work] == [
        ("Senior Product Manager", "Globex Corporation"),
        ("Product Manager", "Globex Corporation"),
    ]


def test_a_department_stays_with_the_title() -> None:
    resume = parse_under(
        "Experience",
        "Student Nurse Extern, Medical-Surgical Unit\tJun 2024 – Aug 2024\nPeachtree Medical Center\tAtlanta, GA\n",
    )
    assert fields(resume.work[0]) == (
        "Student Nurse Extern, Medical-Surgical Unit",
        "Peachtree Medical Center",
        "Atlanta, GA",
    )


def test_prose_under_a_role_is_its_summary() -> None:
    resume = parse_under(
        "Experience",
        """
        Tutor, Brightside Tutoring, Jun 2024 – Present
        The tutoring centre serves nine schools and is open on all days of the week.
        • Tutored nine students
        """,
    )
    (entry,) = resume.work
    assert text(entry.summary) == "The tutoring centre serves nine schools and is open on all days of the week."
    assert [bullet.text for bullet in entry.highlights] == ["Tutored nine students"]


@pytest.mark.parametrize(
    ("head", "degree", "area", "school"),
    [
        (
            "University of Texas at Austin, May 2026\nBachelor of Science in Computer Science, Austin, TX",
            "Bachelor of Science",
            "Computer Science",
            "University of Texas at Austin",
        ),
        (
            "B.S. Mechanical Engineering, Purdue University, Dec 2025",
            "B.S.",
            "Mechanical Engineering",
            "Purdue University",
        ),
        ("BA in Economics\nUniversity of Iowa\n2011 – 2015", "BA", "Economics", "University of Iowa"),
        ("Ph.D., Statistics | Boston University | 2013 – 2018", "Ph.D.", "Statistics", "Boston University"),
        (
            "Associate of Science, General Studies\tDec 2018\nTidewater Community College\tNorfolk, VA",
            "Associate of Science",
            "General Studies",
            "Tidewater Community College",
        ),
        ("High School Diploma, Austin High School, 2011", "High School Diploma", "", "Austin High School"),
        ("Georgia State University — BSN, Expected May 2027", "BSN", "", "Georgia State University"),
        (
            "Bachelor of Science - Computer Science\nUniversity of Texas at Austin\t2022 – 2026",
            "Bachelor of Science",
            "Computer Science",
            "University of Texas at Austin",
        ),
    ],
)
def test_degrees(head: str, degree: str, area: str, school: str) -> None:
    (entry,) = parse_under("Education", head + "\n").education
    assert (text(entry.study_type), text(entry.area), text(entry.institution)) == (degree, area, school)
    assert entry.dates is not None


@pytest.mark.parametrize(
    ("line_", "score"),
    [
        ("GPA: 3.8 / 4.0", "3.8 / 4.0"),
        ("GPA 3.8/4.0", "3.8/4.0"),
        ("Cumulative GPA: 3.82", "3.82"),
        ("3.78 GPA", "3.78"),
        ("• Cum. GPA 3.5", "3.5"),
    ],
)
def test_grades(line_: str, score: str) -> None:
    (entry,) = parse_under("Education", f"University of Iowa, May 2016\nBachelor of Arts in Art, {line_}\n").education
    assert text(entry.score) == score
    (entry,) = parse_under("Education", f"University of Iowa, May 2016\nBachelor of Arts in Art\n{line_}\n").education
    assert text(entry.score) == score


def test_coursework_and_honours() -> None:
    (entry,) = parse_under(
        "Education",
        """
        University of Iowa, May 2016
        Bachelor of Arts in Art, magna cum laude
        Relevant coursework: Color Theory, Drawing, Clay
        """,
    ).education
    assert [course.text for course in entry.courses] == ["Color Theory", "Drawing", "Clay"]
    assert text(entry.summary) == "magna cum laude"


def test_several_degrees_without_bullets_are_several_entries() -> None:
    resume = parse_under(
        "Education",
        """
        University of Wisconsin, May 2018
        Master of Science in Statistics, Madison, WI
        University of Iowa, May 2016
        Bachelor of Science in Mathematics, Iowa City, IA
        """,
    )
    assert [(text(e.institution), text(e.area), text(e.location)) for e in resume.education] == [
        ("University of Wisconsin", "Statistics", "Madison, WI"),
        ("University of Iowa", "Mathematics", "Iowa City, IA"),
    ]


def test_a_degrees_single_date_is_its_end() -> None:
    (entry,) = parse_under("Education", "University of Iowa, Expected May 2027\n").education
    assert entry.dates is not None
    assert (entry.dates.start, entry.dates.expected) == (None, True)


def test_projects_name_stack_and_dates() -> None:
    resume = parse_under(
        "Projects",
        """
        TrailMix | Kotlin, SQLite\tJan 2024 – Apr 2024
        • Designed a vector tile cache
        Weather Station (Raspberry Pi, Python)
        • Logged 2 million readings
        Sea Chart, an atlas of tides
        • Drew 40 maps
        """,
    )
    assert [(text(p.name), [word.text for word in p.keywords]) for p in resume.projects] == [
        ("TrailMix", ["Kotlin", "SQLite"]),
        ("Weather Station", ["Raspberry Pi", "Python"]),
        ("Sea Chart, an atlas of tides", []),
    ]


def test_awards_and_certificates_of_one_line_each() -> None:
    resume = parse_text(
        """
        Jane Doe

        Certifications
        Basic Life Support (BLS), American Heart Association, Mar 2026
        Certified Nursing Assistant (CNA), Georgia Nurse Aide Registry, Aug 2025

        Honors and Awards
        • Dean's List, Georgia State University, 2023
        • Eagle Scout (2019)
        """
    )
    assert [(text(c.name), text(c.issuer)) for c in resume.certificates] == [
        ("Basic Life Support (BLS)", "American Heart Association"),
        ("Certified Nursing Assistant (CNA)", "Georgia Nurse Aide Registry"),
    ]
    assert [(text(a.name), text(a.awarder)) for a in resume.awards] == [
        ("Dean's List", "Georgia State University"),
        ("Eagle Scout", ""),
    ]
    assert resume.awards[0].dates is not None
    assert resume.awards[0].dates.start is None


def test_bold_heads_start_entries_without_dates() -> None:
    resume = parse(
        page(
            line("Jane Doe", 20, size=20, bold=True),
            line("Projects", 50, size=13, bold=True),
            line("Sea Chart", 70, bold=True),
            line("Drew 40 maps of the tides in the northern bay", 82, x=60, marker="•"),
            line("Wind Vane", 96, bold=True),
            line("Built a vane that reports to a web page every hour", 108, x=60, marker="•"),
        )
    )
    assert [text(project.name) for project in resume.projects] == ["Sea Chart", "Wind Vane"]
    assert [len(project.highlights) for project in resume.projects] == [1, 1]


def test_paths_and_content() -> None:
    resume = parse_under(
        "Experience", "Tutor, Brightside Tutoring, Jun 2024 – Present\n• Tutored nine students\n• Wrote 30 sheets\n"
    )
    (entry,) = resume.work
    assert entry.highlights[1].path == "work[0].highlights[1]"
    assert entry.position is not None
    assert entry.position.path == "work[0].position"
    assert entry.content.text.splitlines() == [
        "Tutor, Brightside Tutoring, Jun 2024 – Present",
        "Tutored nine students",
        "Wrote 30 sheets",
    ]


def test_two_sections_of_one_kind_number_their_entries_on() -> None:
    resume = parse_text(
        """
        Jane Doe

        Relevant Experience
        Tutor, Brightside Tutoring, Jun 2024 – Present
        • Tutored nine students

        Other Experience
        Barista, Copper Cup Coffee, Jun 2023 – May 2024
        • Served 200 guests each day
        """
    )
    assert [entry.path for entry in resume.work] == ["work[0]", "work[1]"]
    assert [len(section.entries) for section in resume.sections] == [1, 1]


def test_a_role_without_an_organisation_stays_without() -> None:
    resume = parse_under(
        "Experience",
        """
        Software Engineering Intern, May 2026 – Aug 2026
        Lone Star Cloud, Dallas, TX
        • Built a Go service
        Math Tutor, Jun 2024 – Jul 2025
        • Tutored nine students
        """,
    )
    assert [fields(entry)[:2] for entry in resume.work] == [
        ("Software Engineering Intern", "Lone Star Cloud"),
        ("Math Tutor", ""),
    ]


def test_a_label_or_a_duration_alone_is_no_summary() -> None:
    text = "Clerk, Oak Bank\nMay 2019 – Jun 2020\n1 year 1 month\nMain activities and responsibilities:\n"
    text += "- Filed 300 forms a week"
    (role,) = parse_under("Experience", text).work
    assert role.summary is None
    assert [bullet.text for bullet in role.highlights] == ["Filed 300 forms a week"]


def test_a_school_that_wraps_beside_a_date_in_smaller_type() -> None:
    words = [
        line("Bachelor of Arts in History at Colorado State", 60, bold=False, size=12),
        line("Jan 2016 - Jan 2020", 60, x=420, size=9),
    ]
    text = f"{words[0].text} {words[1].text}"
    shift = len(words[0].text) + 1
    moved = tuple(word._replace(start=word.start + shift) for word in words[1].words)
    both = replace(words[0], text=text, words=(*words[0].words, *moved))
    lines = [
        line("Jane Doe", 10, size=20),
        line("EDUCATION", 40, size=14, bold=True),
        both,
        line("University", 74, size=12),
    ]
    (study,) = parse(page(*lines)).education
    assert study.institution is not None
    assert study.institution.text == "Colorado State University"
