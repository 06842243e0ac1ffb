"""Whole postings of many fields, all invented, with what each of them asks for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from profilelint.model.posting import Kind, Posting, Requirement, Strength
from profilelint.model.value import SURE

POSTINGS: dict[str, tuple[str, list[str]]] = {
    "nursing": (
        """\
Registered Nurse, Cardiac Step-Down
Fernvale Medical Center | Duluth, MN | on-site

About us
Fernvale has cared for the north shore for over 60 years.

Required qualifications
- Associate's degree in Nursing (ADN) or Bachelor of Science in Nursing (BSN)
- Current Minnesota RN license
- ACLS and BLS certification
- Minimum of two years of acute care experience
- Experience with wound care and medication administration

Preferred qualifications
- Fluent Spanish or Hmong
- PCCN certification
- Experience with Epic

How to apply
Please submit a resume, cover letter and proof of licensure by January 15, 2027.
""",
        [
            "required location: Duluth, MN (on-site)",
            "required degree: associate (Nursing)",
            "required certificate: RN",
            "required certificate: ACLS",
            "required certificate: BLS",
            "required years: 2",
            "required skill: wound care",
            "required skill: medication administration",
            "preferred language: Spanish | Hmong",
            "preferred certificate: PCCN certification",
            "preferred skill: Epic",
            "required document: cover letter",
            "required document: resume",
            "required deadline: January 15, 2027 (2027-01-15)",
        ],
    ),
    "accounting": (
        """\
Staff Accountant
Company: Plover & Finch LLP
Location: Tulsa, OK (hybrid)

Qualifications:
- Bachelor's degree in Accounting or Finance required; Master's preferred
- CPA or CPA candidate preferred
- 2-4 years of experience in public accounting
- Strong knowledge of U.S. GAAP and month-end close
- Proficiency in Excel (pivot tables, VLOOKUP) and QuickBooks or NetSuite
- Must be legally authorized to work in the United States without sponsorship
- Minimum GPA of 3.2 for recent graduates

Responsibilities:
- Prepare journal entries and reconcile bank accounts in NetSuite
- Assist with audits
""",
        [
            "required location: Tulsa, OK (hybrid)",
            "required degree: bachelor (Accounting, Finance)",
            "preferred degree: master",
            "preferred certificate: CPA",
            "required years: 2",
            "required skill: GAAP",
            "required skill: month-end close",
            "required skill: Excel",
            "mentioned skill: pivot tables",
            "mentioned skill: VLOOKUP",
            "required skill: QuickBooks | NetSuite",
            "required eligibility: legally authorized to work in (no-sponsorship, work-authorization)",
            "required gpa: 3.2",
            "mentioned skill: journal entries",
        ],
    ),
    "teaching": (
        """\
# High School Mathematics Teacher
Alder Creek School District, Boise, ID

## What we're looking for
- Bachelor's degree in Mathematics or Education
- Valid Idaho teaching certificate or ability to obtain one
- Experience with Google Classroom or Canvas
- No prior classroom experience required; student teaching counts
- Bilingual (English/Spanish) a plus

## Application
Send a letter of interest, unofficial transcripts and three letters of recommendation. Applications are
accepted until March 1, 2027.
""",
        [
            "required degree: bachelor (Mathematics, Education)",
            "required certificate: Teaching license (later)",
            "required skill: Google Classroom | Canvas",
            "required skill: student teaching",
            "preferred language: Spanish",
            "required document: cover letter",
            "required document: transcript",
            "required document: letter of recommendation",
            "required deadline: March 1, 2027 (2027-03-01)",
        ],
    ),
    "retail": (
        """\
Retail Sales Associate

Position summary
Copperleaf Outfitters sells boots. Serve customers with a smile.

Requirements
- High school diploma or GED
- Must be at least 18 years of age
- Ability to lift 40 pounds and stand for 8 hours
- Weekend and evening availability
- Cash handling experience preferred but not required
- No experience necessary; training provided
- Experience with a point-of-sale system (Square, Lightspeed) helpful

Perks
- 40% discount, 401(k), Excel-lent team
""",
        [
            "required degree: high-school",
            "required eligibility: Must be at least 18 years of age (age)",
            "preferred skill: cash handling",
            "preferred skill: Square POS | Lightspeed",
        ],
    ),
    "mechanical": (
        """\
Mechanical Engineer II
Ridgeback Pumps, Inc. - Akron, OH (On-site)

Basic Qualifications:
- BS in Mechanical Engineering, or (MS + 2 years)
- 5+ years of experience with SolidWorks or CATIA, GD&T and finite element analysis
- U.S. citizenship required (ITAR)

Desired skills:
- MATLAB/Simulink
- Experience with ANSYS or similar
- Six Sigma Green Belt
- Exposure to additive manufacturing
""",
        [
            "required location: Akron, OH (on-site)",
            "required degree: bachelor (Mechanical Engineering)",
            "required years: 5",
            "required skill: SolidWorks | CATIA",
            "required skill: GD&T",
            "required skill: finite element analysis",
            "required eligibility: U.S. citizenship (citizenship, export-control)",
            "preferred skill: Simulink",
            "preferred skill: ANSYS or similar",
            "preferred certificate: Six Sigma Green Belt",
            "preferred skill: 3D printing",
        ],
    ),
    "research": (
        """\
Research Assistant, Cell Biology
Tamarack Institute, Madison, WI

Who you are
- Rising junior or senior majoring in Biology, Chemistry or a related field
- Cumulative GPA of at least 3.0/4.0
- Experience with PCR, Western blot and cell culture
- Knowledge of R, Python, or MATLAB
- Graduating no earlier than May 2028
- Familiarity with Quarrylog

To apply, submit a CV, an unofficial transcript and a one-page research statement. Deadline: 2027-02-01.
""",
        [
            "required degree: any (Biology, Chemistry, related field)",
            "required graduation: rising junior | rising senior",
            "required gpa: 3.0",
            "required skill: PCR",
            "required skill: Western blot",
            "required skill: cell culture",
            "required skill: R | Python | MATLAB",
            "required graduation: May 2028 (2028-05, )",
            "required skill: Quarrylog",
            "required document: transcript",
            "required document: statement",
            "required document: resume",
            "required deadline: 2027-02-01 (2027-02-01)",
        ],
    ),
    "law": (
        """\
Litigation Paralegal
Marrow & Stell LLP, Richmond, VA

Minimum Requirements
- Paralegal certificate from an ABA-approved program or bachelor's degree
- At least 3 years of litigation experience
- Proficient in Westlaw and/or LexisNexis
- Experience with e-discovery platforms such as Relativity, Everlaw and Logikcull
- Notary public commission a plus
- Writing sample required
""",
        [
            "required degree: bachelor or similar",
            "preferred certificate: Certified Paralegal",
            "required years: 3",
            "required skill: Westlaw | LexisNexis",
            "required skill: Relativity | Everlaw | Logikcull or similar",
            "preferred certificate: Notary public",
            "required document: writing sample",
        ],
    ),
    "trades": (
        """\
Journeyman Electrician
Ironwood Electric, Spokane, WA

MUST HAVES
* Journeyman license (Washington)
* Valid driver's license and clean driving record
* OSHA 10 or OSHA 30
* 4 years in commercial wiring
* Ability to read blueprints

BONUS
* PLC troubleshooting
* Spanish
""",
        [
            "required certificate: Journeyman license",
            "required certificate: Driver's license",
            "required certificate: OSHA 10 | OSHA 30",
            "required years: 4",
            "required skill: electrical wiring",
            "required skill: blueprint reading",
            "preferred skill: PLC programming",
            "preferred language: Spanish",
        ],
    ),
    "software": (
        """\
Software Engineer, Payments
Quillfeather, remote

We are a small team. We have been building for more than 12 years.

What you'll need
- 3-5 years' experience building backend services in Java, Kotlin, or Go
- Experience with one or more of: AWS, GCP, Azure
- Solid understanding of SQL and NoSQL databases (PostgreSQL, MongoDB, etc.)
- React or Vue (nice to have)
- Kubernetes a plus
- You don't need to know Scala; we'll teach you
- BS/MS in Computer Science or equivalent practical experience

Our stack
Go, Kafka, Terraform.
""",
        [
            "required years: 3",
            "required skill: Java | Kotlin | Go",
            "required skill: AWS | Google Cloud | Azure",
            "required skill: SQL",
            "required skill: PostgreSQL | MongoDB or similar",
            "preferred skill: React | Vue.js",
            "preferred skill: Kubernetes",
            "required degree: bachelor (Computer Science) or similar",
        ],
    ),
    "barista": (
        """\
Barista
Come work with us! Must have a food handler card. We serve English muffins and Turkish coffee. Experience
with espresso machines is a plus. You must be authorized to work in the U.S. Apply by Friday, December
18, 2026 with a resume and a short cover letter.
""",
        [
            "required certificate: Food handler card",
            "required eligibility: authorized to work in (work-authorization)",
            "required document: cover letter",
            "required document: resume",
            "required deadline: December 18, 2026 (2026-12-18)",
        ],
    ),
    "data": (
        """\
Data Analyst Intern
The Lantern Fund, Chicago, IL

The ideal candidate will have:
- Currently pursuing a Bachelor's or Master's degree in Statistics, Economics, or Data Science, expected
graduation Spring 2027 to Fall 2027
- Working knowledge of Tableau, Power BI or Looker Studio
- Experience in Excel, including pivot tables
- Python (preferred) and SQL (required)
- Up to 2 years of work experience
- Less than 5 years since graduation

Applicants must be at least 18 years old. We do not offer visa sponsorship.
""",
        [
            "required degree: bachelor (Statistics, Economics, Data Science)",
            "required graduation: Spring 2027 | Fall 2027 (2027-01, 2027-12)",
            "required skill: Tableau | Power BI | Looker Studio",
            "required skill: Excel",
            "required skill: pivot tables or similar",
            "preferred skill: Python",
            "required skill: SQL",
            "required eligibility: must be at least 18 years old (age)",
            "required eligibility: offer visa sponsorship (no-sponsorship)",
        ],
    ),
    "design": (
        """\
Graphic Designer
Larkmoor Studio

Skills
- Adobe Creative Suite: Photoshop, Illustrator, InDesign
- Figma or Sketch
- HTML/CSS is a bonus

Application materials
- Resume
- Portfolio
- Cover letter (optional)
""",
        [
            "required skill: Adobe Creative Cloud",
            "required skill: Photoshop",
            "required skill: Illustrator",
            "required skill: InDesign",
            "required skill: Figma | Sketch",
            "preferred skill: HTML | CSS",
            "required document: resume",
            "required document: portfolio",
            "preferred document: cover letter",
        ],
    ),
    "marketing": (
        """\
Content Marketing Specialist
Oakmere Kitchenware | Bloomington, IN | hybrid

The role
- Write product stories in WordPress
- Plan e-mail sends with the web team

Qualifications
- Bachelor's degree in Marketing, Communications or a related field
- 1-2 years of marketing experience
- Experience with Google Analytics and either Mailchimp or Klaviyo
- A portfolio is welcome; please attach it to your application
- Detail oriented, with a wish to excel

Preferred qualifications
- A/B testing
- Survey tools such as Qualtrics
""",
        [
            "required location: Bloomington, IN (hybrid)",
            "mentioned skill: WordPress",
            "required degree: bachelor (Marketing, Communications, related field)",
            "required years: 1",
            "required skill: Google Analytics",
            "required skill: Mailchimp | Klaviyo",
            "preferred document: portfolio",
            "preferred skill: A/B testing",
            "preferred skill: Qualtrics or similar",
        ],
    ),
}


def line(item: Requirement) -> str:
    """A requirement in a line: ``required degree: bachelor (Physics) or similar``."""
    if item.kind is Kind.YEARS:
        text = str(item.years)
    elif item.kind is Kind.DEGREE:
        text = item.degree or "any"
    else:
        text = " | ".join(item.names)
    if item.fields and item.kind is not Kind.GPA:
        text += f" ({', '.join(item.fields)})"
    return f"{item.strength.value} {item.kind.value}: {text}{' or similar' if item.or_equivalent else ''}"


@pytest.mark.parametrize("field", POSTINGS)
def test_a_posting_asks_for_exactly_this(read_posting: Callable[[str], Posting], field: str) -> None:
    text, expected = POSTINGS[field]
    # what only the trained pipeline finds, in common words, is mentioned: it may change with the pipeline
    found = [
        item
        for item in read_posting(text).requirements
        if item.kind is not Kind.QUALITY
        and (item.strength is not Strength.MENTIONED or item.options[0].confidence > SURE)
    ]
    assert [line(item) for item in found] == expected
