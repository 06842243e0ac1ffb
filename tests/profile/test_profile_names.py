"""Which names of employers and schools, titles and degrees mean the same."""

from __future__ import annotations

import pytest

from profilelint.profile.names import organizations_alike, titles_alike
from profilelint.profile.study import level_of


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Acme, Inc.", "Acme"),
        ("UT Austin", "University of Texas at Austin"),
        ("The Ohio State University", "Ohio State University"),
        ("OSU", "Ohio State University"),
        ("MIT", "Massachusetts Institute of Technology"),
        ("IBM", "International Business Machines (IBM)"),
        ("JPMorgan Chase & Co.", "JP Morgan Chase"),
        ("UC Berkeley", "University of California, Berkeley"),
        ("Univ. of Michigan", "University of Michigan - Ann Arbor"),
        ("McDonald's", "McDonalds"),
        ("Amazon", "Amazon Web Services (AWS)"),
        ("AT&T", "AT and T"),
        ("Georgia Tech", "Georgia Institute of Technology"),
        ("Deloitte Consulting LLP", "Deloitte"),
        ("Habitat for Humanity of Collin County", "Habitat for Humanity"),
        ("Copper Cup Coffee", "Copper Cup Coffee Co."),
        ("UCLA", "University of California, Los Angeles"),
        ("NYU", "New York University"),
        ("Penn State", "Pennsylvania State University"),
        ("Lone Star Cloud", "LoneStar Cloud"),
        ("University of Illinois Urbana-Champaign", "University of Illinois at Urbana-Champaign"),
        ("UIUC", "University of Illinois Urbana-Champaign"),
        ("Boys and Girls Club", "Boys & Girls Clubs of America"),
        ("St. Mary's Hospital", "Saint Marys Hospital"),
        ("Google LLC", "Google"),
        ("Texas A&M University", "Texas A and M University"),
        ("ACM", "Association for Computing Machinery"),
    ],
)
def test_one_organisation(mine: str, theirs: str) -> None:
    assert organizations_alike(mine, theirs)
    assert organizations_alike(theirs, mine)


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Ohio State University", "Ohio University"),
        ("University of Texas at Austin", "University of Texas at Dallas"),
        ("Columbus State Community College", "Ohio State University"),
        ("Acme", "Apex"),
        ("Lone Star Cloud", "Lone Star Steakhouse"),
        ("University of Michigan", "Michigan State University"),
        ("American Red Cross", "American Airlines"),
        ("City of Austin", "City of Dallas"),
        ("Indiana University", "Indiana State University"),
        ("Brightside Tutoring", "Brightside Coffee"),
        ("First National Bank", "First United Church"),
        ("Boston University", "Boston College"),
        ("Student Government", "Student Union"),
        ("University of Washington", "Washington University in St. Louis"),
        ("Miami University", "University of Miami"),
        ("Community Hospital", "Memorial Hospital"),
        ("Penn State", "University of Pennsylvania"),
    ],
)
def test_two_organisations(mine: str, theirs: str) -> None:
    assert not organizations_alike(mine, theirs)
    assert not organizations_alike(theirs, mine)


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("SWE Intern", "Software Engineering Intern"),
        ("Software Engineer Intern", "Software Engineering Internship"),
        ("Intern, Software Engineering", "Software Engineering Intern"),
        ("Teaching Assistant", "Undergraduate Teaching Assistant"),
        ("TA", "Teaching Assistant"),
        ("Sr. Software Engineer", "Senior Software Engineer"),
        ("Barista", "Barista (Part-time)"),
        ("Data Analyst Co-op", "Data Analyst Intern"),
        ("Shift Lead/Barista", "Barista, Shift Lead"),
        ("Marketing Intern", "Summer Marketing Intern 2025"),
        ("Software Engineering Intern", "Software Engineering Intern, Platform Team"),
        ("VP of Finance", "Vice President, Finance"),
        ("Research Assistant", "Undergraduate Researcher Assistant"),
        ("Sales Associate", "Sales Associates"),
        ("Co-Founder", "Cofounder"),
        ("Front-End Developer", "Frontend Developer"),
        ("Full Stack Engineer", "Full-Stack Engineer"),
        ("RN", "Registered Nurse"),
        ("Camp Counselor", "Summer Camp Counselor"),
        ("Tutor", "Math Tutor"),
        ("Server", "Server / Host"),
    ],
)
def test_one_title(mine: str, theirs: str) -> None:
    assert titles_alike(mine, theirs)
    assert titles_alike(theirs, mine)


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Software Engineering Intern", "Backend Development Intern"),
        ("Engineer", "Senior Engineer"),
        ("President", "Vice President"),
        ("Barista", "Shift Lead"),
        ("Software Engineer", "Software Engineer Intern"),
        ("Software Engineer I", "Software Engineer II"),
        ("Teaching Assistant", "Research Assistant"),
        ("Manager", "Assistant Manager"),
        ("Data Intern", "Backend Developer"),
        ("Treasurer", "Secretary"),
        ("Marketing Intern", "Marketing Manager"),
    ],
)
def test_two_titles(mine: str, theirs: str) -> None:
    assert not titles_alike(mine, theirs)
    assert not titles_alike(theirs, mine)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("B.S.", "bachelor"),
        ("BS in CS", "bachelor"),
        ("Bachelor of Science - BS", "bachelor"),
        ("Bachelor's degree", "bachelor"),
        ("Bachelors", "bachelor"),
        ("B.A. Economics", "bachelor"),
        ("M.S.", "master"),
        ("MBA", "master"),
        ("Master of Science", "master"),
        ("Master’s", "master"),
        ("Ph.D.", "doctorate"),
        ("PhD", "doctorate"),
        ("A.A.S.", "associate"),
        ("Associate of Arts", "associate"),
        ("AS", "associate"),
        ("High School Diploma", "high-school"),
        ("BSc (Hons)", "bachelor"),
        ("B.Tech", "bachelor"),
        ("BBA", "bachelor"),
        ("Doctorate", "doctorate"),
        ("Masters", "master"),
        ("Juris Doctor", "doctorate"),
        ("Associate's Degree", "associate"),
        ("Certificate in Data", ""),
        ("Doctor of Pharmacy", "doctorate"),
        ("MEng", "master"),
        ("BFA", "bachelor"),
        ("B.S.N.", "bachelor"),
        ("Minor in Art", ""),
        ("Bachelor of Arts in Mathematics", "bachelor"),
        ("Science", ""),
        ("Business Administration", ""),
        ("A.B. Economics", "bachelor"),
        ("MA", "master"),
        ("JD", "doctorate"),
        ("M.Ed.", "master"),
    ],
)
def test_level_of_a_degree(text: str, level: str) -> None:
    assert level_of(text) == level
