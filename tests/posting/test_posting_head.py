"""Who asks, for which role and where: the many ways in which postings begin, all invented."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from profilelint.model.posting import Kind, Posting
from profilelint.posting.leftovers import leftover

Read = Callable[[str], Posting]

HEADS = [
    (
        "Acme Biscuits Careers\n"
        "Search Jobs | My Account\n"
        "\n"
        "Production Supervisor (Nights)\n"
        "Req #48213\n"
        "Location: Leeds, United Kingdom\n"
        "Posted 12 days ago\n"
        "\n"
        "Acme Biscuits has baked since 1922.\n"
        "\n"
        "Requirements\n"
        "- SQL",
        ("Production Supervisor (Nights)", "Acme Biscuits", "Leeds, United Kingdom", ""),
    ),
    (
        "Barista\n"
        "The Copper Kettle\n"
        "Galway · Part-time\n"
        "\n"
        "The Copper Kettle is a small roastery.\n"
        "\n"
        "Requirements\n"
        "- SQL",
        ("Barista", "The Copper Kettle", "Galway", ""),
    ),
    (
        "Subject: Job opening: Lab Manager, Quillon Lab at Fernmoor University\n"
        "From: Dana Reyes\n"
        "\n"
        "Dear all,\n"
        "\n"
        "The Quillon Lab at Fernmoor University is looking for a lab manager.\n"
        "\n"
        "Requirements\n"
        "- SQL",
        ("Lab Manager", "Quillon Lab at Fernmoor University", "", ""),
    ),
    (
        "We're hiring: Warehouse Associate!\n"
        "\n"
        "Pinetop Distribution is looking for warehouse associates at our Reno, NV facility.\n"
        "\n"
        "Requirements\n"
        "- SQL",
        ("Warehouse Associate", "Pinetop Distribution", "Reno, NV", ""),
    ),
    (
        "Oakhurst Dental is seeking a full-time dental hygienist to join our team in Bend, Oregon.\n"
        "\n"
        "Requirements\n"
        "- SQL",
        ("dental hygienist", "Oakhurst Dental", "Bend, Oregon", ""),
    ),
    (
        "Title: Research Assistant II\n"
        "Department: Chemistry\n"
        "Employer: Tamarack State University\n"
        "Location: Fargo, ND (on campus)\n"
        "\n"
        "Requirements\n"
        "- SQL",
        ("Research Assistant II", "Tamarack State University", "Fargo, ND", "on-site"),
    ),
    (
        "# About Harborline\n"
        "\n"
        "Harborline makes maps for ferries.\n"
        "\n"
        "# Backend Engineer\n"
        "\n"
        "Remote (EU) | Full-time\n"
        "\n"
        "## Requirements\n"
        "- SQL",
        ("Backend Engineer", "Harborline", "Remote (EU)", "remote"),
    ),
    (
        "Join Wrenfield Robotics as a Controls Engineer\nOmaha, NE | On-site\n\nRequirements\n- SQL",
        ("Controls Engineer", "Wrenfield Robotics", "Omaha, NE", "on-site"),
    ),
    (
        "DEPARTMENT OF THE INTERIOR\n"
        "Bureau of River Surveys\n"
        "Hydrologist\n"
        "\n"
        "Location: Boise, Idaho\n"
        "Telework eligible: No\n"
        "Remote job: No\n"
        "\n"
        "Requirements\n"
        "- SQL",
        ("Hydrologist", "DEPARTMENT OF THE INTERIOR", "Boise, Idaho", "on-site"),
    ),
    (
        "Job Title:\tStaff Nurse (Band 5)\n"
        "Employer:\tMorrow Vale NHS Trust\n"
        "Town:\tShrewsbury\n"
        "Salary:\t£29,970 to £36,483 a year\n"
        "Closing date:\t14/01/2027\n"
        "\n"
        "Requirements\n"
        "- SQL",
        ("Staff Nurse (Band 5)", "Morrow Vale NHS Trust", "Shrewsbury", ""),
    ),
    (
        "Data Analyst | Finchley & Rowe LLP | London | Hybrid\n\nRequirements\n- SQL",
        ("Data Analyst", "Finchley & Rowe LLP", "London", "hybrid"),
    ),
    (
        "Teacher of Mathematics\n"
        "St Brannock's Academy, Exeter\n"
        "MPS/UPS\n"
        "\n"
        "St Brannock's Academy is an 11-18 school.\n"
        "\n"
        "Requirements\n"
        "- SQL",
        ("Teacher of Mathematics", "St Brannock's Academy", "Exeter", ""),
    ),
    (
        "Company Description\n"
        "\n"
        "Lumen & Oak builds lamps.\n"
        "\n"
        "Job Description\n"
        "\n"
        "We are looking for an industrial designer to shape lamps in our Denver office.\n"
        "\n"
        "Qualifications\n"
        "- SQL",
        ("industrial designer", "Lumen & Oak", "Denver", ""),
    ),
    (
        "UNION HALL 204 JOB LINE\n"
        "\n"
        "Employer: Castle Ridge Mechanical\n"
        "Classification: Pipefitter\n"
        "Jobsite: Hospital wing, Akron OH\n"
        "\n"
        "Must have\n"
        "- SQL",
        ("Pipefitter", "Castle Ridge Mechanical", "Akron OH", "on-site"),
    ),
    (
        "Marketing Coordinator - Tidewater Credit Union - Norfolk, VA\n\nRequirements\n- SQL",
        ("Marketing Coordinator", "Tidewater Credit Union", "Norfolk, VA", ""),
    ),
    (
        "Bookkeeper needed for busy law office\nMarrow & Stell, PLLC, downtown Richmond\n\nRequirements\n- SQL",
        ("Bookkeeper", "Marrow & Stell, PLLC", "Richmond", ""),
    ),
    (
        "Employment Opportunities\n"
        "\n"
        "City of Larkspur Falls\n"
        "Public Works Department\n"
        "\n"
        "Equipment Operator III\n"
        "\n"
        "Salary: $24.10 - $31.33 hourly\n"
        "\n"
        "Minimum Qualifications\n"
        "- SQL",
        ("Equipment Operator III", "City of Larkspur Falls", "", ""),
    ),
    (
        "Software Engineer II, Payments\n"
        "Ledgerleaf\n"
        "New York, NY or Remote\n"
        "\n"
        "About Ledgerleaf\n"
        "Ledgerleaf helps shops.\n"
        "\n"
        "Requirements\n"
        "- SQL",
        ("Software Engineer II, Payments", "Ledgerleaf", "New York, NY", "remote"),
    ),
    (
        "Ledgerleaf\n"
        "\n"
        "Software Engineer II, Payments\n"
        "\n"
        "Engineering · San Mateo, California · Hybrid\n"
        "\n"
        "Apply for this job\n"
        "\n"
        "Requirements\n"
        "- SQL",
        ("Software Engineer II, Payments", "Ledgerleaf", "San Mateo, California", "hybrid"),
    ),
    (
        "Looking for a part-time bookkeeper. We are a family shop in Duluth, MN. Call 555-0100.\n\nRequirements\n- SQL",
        ("bookkeeper", "", "Duluth, MN", ""),
    ),
    (
        "Vacancy: Finance Officer\n"
        "Organisation: Clean Rivers Alliance\n"
        "Duty Station: Nairobi, Kenya\n"
        "Reports to: Head of Finance\n"
        "\n"
        "Requirements\n"
        "- SQL",
        ("Finance Officer", "Clean Rivers Alliance", "Nairobi, Kenya", ""),
    ),
    (
        "INTERNSHIP ANNOUNCEMENT\n"
        "Summer 2027\n"
        "\n"
        "Museum Education Intern\n"
        "Hollis Museum of Glass\n"
        "Toledo, Ohio 43604\n"
        "\n"
        "Requirements\n"
        "- SQL",
        ("Museum Education Intern", "Hollis Museum of Glass", "Toledo, Ohio", ""),
    ),
    (
        "Now Hiring!\nLine Cooks & Servers\nThe Salted Fig\n112 Main St, Asheville, NC\n\nRequirements\n- SQL",
        ("Line Cooks & Servers", "The Salted Fig", "Asheville, NC", ""),
    ),
    (
        "Position: Full-time\n"
        "Role: Junior Accountant\n"
        "Company: Birch & Vale\n"
        "Where: hybrid, Chicago\n"
        "\n"
        "Requirements\n"
        "- SQL",
        ("Junior Accountant", "Birch & Vale", "Chicago", "hybrid"),
    ),
    (
        "Assistant Professor of Biology (tenure track)\n"
        "Department of Biology, Alder State University\n"
        "\n"
        "The Department of Biology at Alder State University invites applications for a tenure-track position.\n"
        "\n"
        "Requirements\n"
        "- SQL",
        ("Assistant Professor of Biology (tenure track)", "Alder State University", "", ""),
    ),
    (
        "View all jobs\n"
        "Electrical Engineering Co-op - Spring 2027\n"
        "Halyard Power Systems\n"
        "Milwaukee, WI 53202\n"
        "Full Time\n"
        "Student (College)\n"
        "\n"
        "Requirements\n"
        "- SQL",
        ("Electrical Engineering Co-op - Spring 2027", "Halyard Power Systems", "Milwaukee, WI 53202", ""),
    ),
    (
        "Thornbury Books\n"
        "\n"
        "Sales assistant (weekends)\n"
        "\n"
        "Thornbury Books is an independent shop in Bristol. We are looking for a cheerful person to join us.\n"
        "\n"
        "You will need\n"
        "- SQL",
        ("Sales assistant (weekends)", "Thornbury Books", "Bristol", ""),
    ),
    (
        "Position Summary\n"
        "\n"
        "The Patient Access Representative greets patients. This position is based at our Eugene, Oregon clinic.\n"
        "\n"
        "Qualifications\n"
        "- SQL\n"
        "\n"
        "Cedar Bay Health is an equal opportunity employer.",
        ("Patient Access Representative", "Cedar Bay Health", "Eugene, Oregon", ""),
    ),
    (
        "Summer Camp Counselor\n"
        "\n"
        "Camp Tamarisk, on the shores of Lake Ellery in northern Michigan, seeks counselors for eight weeks.\n"
        "\n"
        "Requirements\n"
        "- SQL",
        ("Summer Camp Counselor", "Camp Tamarisk", "", ""),
    ),
    (
        "Benefits Analyst\nTern Ltd, Leeds, UK\n\nRequirements\n- SQL",
        ("Benefits Analyst", "Tern Ltd", "Leeds, UK", ""),
    ),
    (
        "Applications Engineer I, Field Service\nNorthbrook Pumps Inc.\nTulsa, OK\n\nRequirements\n- SQL",
        ("Applications Engineer I, Field Service", "Northbrook Pumps Inc.", "Tulsa, OK", ""),
    ),
    (
        "US Sales Manager\nRemote (US) · Full-time\nCloudberry\n\nCloudberry is a startup.\n\nRequirements\n- SQL",
        ("US Sales Manager", "Cloudberry", "Remote (US)", "remote"),
    ),
    (
        "Employer: Gilded Fern Hotel\nPosition: Night Auditor\nLocation: Boston\n\nRequirements\n- SQL",
        ("Night Auditor", "Gilded Fern Hotel", "Boston", ""),
    ),
]


@pytest.mark.parametrize(("text", "head"), HEADS)
def test_the_head_in_many_wordings(read_posting: Read, text: str, head: tuple[str, str, str, str]) -> None:
    posting = read_posting(text)
    fields = (posting.title, posting.organization, posting.location)
    assert (*(str(field or "") for field in fields), posting.work_mode) == head


@pytest.mark.parametrize(
    "text",
    [
        "Come and grow with us!\n\nBright days are ahead. We bake.",
        "Requirements\n- Git\n- Excel",
        "Dear all,\n\nwe have an opening and would love to hear from you.",
    ],
)
def test_no_title_or_firm_is_invented(read_posting: Read, text: str) -> None:
    posting = read_posting(text)
    assert (posting.title, posting.organization) == (None, None)


@pytest.mark.parametrize(
    "line",
    [
        "Skip to main content",
        "Home | Jobs | Sign in",
        "Posted 3 days ago",
        "Reposted 2 weeks ago · Over 100 applicants",
        "Job ID: R-004821",
        "VACANCY ANNOUNCEMENT No. 2027/12",
        "Careers > Nursing > Openings",
        "From: Ana Reyes <ana@example.com>",
        "Apply now",
        "Page 1 of 2",
    ],
)
def test_what_is_left_over_from_a_page(line: str) -> None:
    assert leftover(line)


@pytest.mark.parametrize(
    "line", ["Registered Nurse", "Home Health Aide", "Juniper Ovens", "Jobs Coordinator, Youth Team"]
)
def test_what_belongs_to_the_posting(line: str) -> None:
    assert not leftover(line)


@pytest.mark.parametrize(
    ("line", "mode"),
    [
        ("This is a hybrid role with two days a week in the office.", "hybrid"),
        ("You may work from home on Fridays; the other days are on site.", "hybrid"),
        ("Three remote days per week are possible after training.", "hybrid"),
        ("Telework eligible: Yes", "hybrid"),
        ("The role is fully remote within Canada.", "remote"),
        ("We are a remote-first firm, but this position is on-site in Omaha.", "on-site"),
        ("Telework is not available.", "on-site"),
        ("In office, M-F 9-5.", "on-site"),
        ("The site is remote and has no cell service.", ""),
        ("Experience with hybrid cloud and remote sensing.", ""),
        ("You will support remote servers and remote teams.", ""),
    ],
)
def test_where_the_work_is_done(read_posting: Read, line: str, mode: str) -> None:
    assert read_posting(f"Clerk\nMossgate Supply\n\nAbout the role\n{line}\n\nRequirements\n- SQL\n").work_mode == mode


@pytest.mark.parametrize(
    ("line", "pay"),
    [
        ("Pay is $18.40 an hour.", "$18.40 an hour"),
        ("Salary range: $4,120 - $5,300 monthly", "$4,120 - $5,300 monthly"),
        ("What you get: $61k-$70k, four weeks off", "$61k-$70k"),
        ("Pay is 120 to 140k depending on experience", "120 to 140k"),
        ("Money. 58 000 $ – 66 000 $ CAD. Dental.", "58 000 $ – 66 000 $ CAD"),
        ("Wage: $21.10", "$21.10"),
        ("$22.00-$26.00/hour plus 10% night premium", "$22.00-$26.00/hour"),
        ("$1,500 a year for learning", ""),
        ("A $3,000 sign-on bonus", ""),
        ("Hazmat pay is +$40/wk", ""),
        ("We manage $2,000,000 - $3,000,000 budgets", ""),
    ],
)
def test_the_pay(read_posting: Read, line: str, pay: str) -> None:
    posting = read_posting(f"Clerk\nMossgate Supply\n\nThe offer\n{line}\n\nRequirements\n- SQL\n")
    assert str(posting.salary or "") == pay


@pytest.mark.parametrize(
    ("line", "how"),
    [
        ("Employment type: Full-time, temporary", "Full-time, temporary"),
        ("Job type: Regular part-time, 24 hours", "part-time, 24 hours"),
        ("Type: Contract to hire, 6 months", "Contract to hire"),
        ("CONTRACTOR: Ironwood Electric", ""),
        ("Green card or permanent residents only", ""),
    ],
)
def test_the_kind_of_employment(read_posting: Read, line: str, how: str) -> None:
    posting = read_posting(f"Clerk\nMossgate Supply\n{line}\n\nRequirements\n- SQL\n")
    assert str(posting.employment or "") == how


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Date posted: November 18, 2026\n\nSend a CV and a link to some code by December 15th.", "2026-12-15"),
        ("Date posted: November 18, 2026\n\nPlease apply by January 8.", "2027-01-08"),
        ("Write to jobs@example.org, any time before the 31st of January 2027.", "2027-01-31"),
        ("Ad runs through January 6, 2027.", "2027-01-06"),
        ("Austin, TX 78701\n\nCLOSING DATE: 12/15/26 at 5:00 PM", "2026-12-15"),
    ],
)
def test_the_last_day(read_posting: Read, text: str, day: str) -> None:
    posting = read_posting(f"Clerk\nMossgate Supply\n{text}\n\nRequirements\n- SQL\n")
    assert [item.fields for item in posting.requirements if item.kind is Kind.DEADLINE] == [(day,)]


def test_a_day_without_a_year_stays_open_where_nothing_dates_the_posting(read_posting: Read) -> None:
    posting = read_posting("Clerk\nMossgate Supply\n\nPlease apply by January 8.\n")
    assert [item.fields for item in posting.requirements if item.kind is Kind.DEADLINE] == [()]


@pytest.mark.parametrize(
    "bit", ["Acme & ", "A | ", "looking for a ", "$5 - ", "remote or ", "Oak, TX ", "the office of ", "("]
)
def test_long_lines_take_no_long_time(read_posting: Read, bit: str) -> None:
    start = time.process_time()
    read_posting(f"Clerk\n{bit * 4000}\n\nRequirements\n- SQL\n{bit * 4000}\n")
    assert time.process_time() - start < 30


def test_an_open_bracket_is_cut_off() -> None:
    from profilelint.model.value import Value
    from profilelint.posting import _whole

    cut = [_whole(Value(text), "location") for text in ("Remote (US", "part time, 25 hrs/wk)", "Leeds (UK)", "(")]
    assert [value.text if value else None for value in cut] == ["Remote", "part time, 25 hrs/wk", "Leeds (UK)", None]
