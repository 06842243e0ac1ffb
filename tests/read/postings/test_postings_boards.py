"""What applicant-tracking systems serve, in the shapes that their documentation describes. The jobs are invented."""

import json
from html import escape

import pytest

from profilelint.model.document import Document, Role
from profilelint.model.place import TextPlace
from profilelint.read.postings import read_postings

HTML = "<p>Linden Labs makes tide gauges.</p><h2>What you need</h2><ul><li>Python &amp; SQL</li><li>Git</li></ul>"


def read(data: object, pick: str = "") -> tuple[Document, ...]:
    return read_postings("board.json", data=json.dumps(data, indent=1).encode(), pick=pick)


def one(data: object) -> Document:
    (document,) = read(data)
    assert document.readable, document.problems
    return document


def texts(document: Document) -> list[str]:
    """The lines with what they are: ``# heading``, ``- item``."""
    signs = {Role.HEADING: "# ", Role.ITEM: "- ", Role.BODY: ""}
    return [signs[line.role] + line.text for line in document.lines]


def lacking(data: object) -> str:
    (document,) = read(data)
    assert not document.lines
    return document.problems[0].detail


# -- Greenhouse -------------------------------------------------------------------------------------------------------

GREENHOUSE = {
    "id": 41001,
    "internal_job_id": 7,
    "title": "Firmware Intern",
    "company_name": "Linden Labs",
    "updated_at": "2026-11-02T09:00:00-05:00",
    "requisition_id": "R-77",
    "location": {"name": "Keene, NH"},
    "absolute_url": "https://boards.example/linden/jobs/41001",
    "content": escape(HTML),
    "departments": [{"id": 1, "name": "Hardware"}],
    "questions": [
        {
            "required": True,
            "label": "First Name",
            "fields": [{"name": "first_name", "type": "input_text", "values": []}],
        },
        {"required": True, "label": "Resume/CV", "fields": [{"name": "resume", "type": "input_file", "values": []}]},
        {"required": False, "label": "Cover Letter", "fields": [{"name": "cover_letter", "type": "input_file"}]},
        {"required": True, "label": "Unofficial transcript", "fields": [{"name": "q1", "type": "input_file"}]},
        {
            "required": False,
            "label": "Do you hold a driver's license?",
            "fields": [{"type": "multi_value_single_select"}],
        },
    ],
    "pay_input_ranges": [
        {"min_cents": 2400, "max_cents": 2850, "currency_type": "USD", "title": "Hourly", "blurb": ""}
    ],
}


def test_greenhouse_content_is_unescaped_and_keeps_its_structure() -> None:
    assert texts(one(GREENHOUSE)) == [
        "# Firmware Intern",
        "Company: Linden Labs",
        "Location: Keene, NH",
        "Salary: USD 24–28.50",
        "# Job description",
        "Linden Labs makes tide gauges.",
        "# What you need",
        "- Python & SQL",
        "- Git",
        "# Application documents",
        "- Resume/CV (required)",
        "- Cover Letter (optional)",
        "- Unofficial transcript (required)",
    ]


def test_a_board_gives_each_job_its_own_document() -> None:
    board = {"jobs": [GREENHOUSE, {**GREENHOUSE, "id": 41002, "title": "Field Technician"}], "meta": {"total": 2}}
    documents = read(board)
    assert [document.path for document in documents] == ["board.json#41001", "board.json#41002"]
    assert [document.lines[0].text for document in documents] == ["Firmware Intern", "Field Technician"]
    assert len({document.sha256 for document in documents}) == 1


def test_jobs_with_the_same_id_stay_apart() -> None:
    assert [document.path for document in read([GREENHOUSE, GREENHOUSE])] == ["board.json#41001", "board.json#41001-2"]


# -- Lever ------------------------------------------------------------------------------------------------------------

LEVER = {
    "id": "5d54-77",
    "text": "Tide Analyst",
    "categories": {
        "commitment": "Intern",
        "location": "Bath, ME",
        "team": "Data",
        "allLocations": ["Bath, ME", "Lisbon"],
    },
    "country": "US",
    "opening": "<div>We measure tides.</div>",
    "openingPlain": "We measure tides.",
    "description": "<div>We measure tides.</div><div>You will chart them.</div>",
    "descriptionPlain": "We measure tides.\nYou will chart them.",
    "descriptionBody": "<div>You will chart them.</div>",
    "lists": [
        {"text": "What you'll do", "content": "<li>Chart tides in R</li>"},
        {
            "text": "Your background",
            "content": "<li><b>Needed:</b></li><li>R or Python</li><li>Two courses in statistics</li>",
        },
    ],
    "additional": "<div>We are an equal opportunity employer.</div>",
    "additionalPlain": "We are an equal opportunity employer.",
    "workplaceType": "hybrid",
    "salaryRange": {"currency": "USD", "interval": "per-hour-wage", "min": 21, "max": 25},
    "createdAt": 1764205361939,
    "hostedUrl": "https://jobs.example/linden/5d54-77",
}


def test_levers_lists_hold_the_requirements_and_nothing_is_said_twice() -> None:
    assert texts(one([LEVER])) == [
        "# Tide Analyst",
        "Location: Bath, ME; Lisbon",
        "Workplace: Hybrid",
        "Employment type: Internship",
        "Salary: USD 21–25 per hour",
        "# Job description",
        "We measure tides.",
        "You will chart them.",
        "# What you'll do",
        "- Chart tides in R",
        "# Your background",
        "# Needed:",
        "- R or Python",
        "- Two courses in statistics",
        "# Additional information",
        "We are an equal opportunity employer.",
    ]


def test_every_word_stands_where_the_file_has_it() -> None:
    data = json.dumps([LEVER], indent=1)
    (document,) = read_postings("board.json", data=data.encode())
    rows = data.split("\n")
    line = next(line for line in document.lines if line.text == "Two courses in statistics")
    for word in line.words:
        place = word.place
        assert isinstance(place, TextPlace)
        assert rows[place.line - 1][place.column - 1 : place.end_column - 1] == word.text


# -- others -----------------------------------------------------------------------------------------------------------


def test_ashby() -> None:
    job = {
        "id": "a-1", "title": "Site Engineer", "department": "Ops", "team": "Ops", "employmentType": "FullTime",
        "location": "Toronto, Ontario", "isRemote": True, "workplaceType": "Hybrid", "isListed": True,
        "secondaryLocations": [{"location": "Ottawa", "address": {}}], "publishedAt": "2026-07-08T19:48:19.767+00:00",
        "address": {"postalAddress": {"addressRegion": "Ontario", "addressLocality": "Toronto"}},
        "descriptionHtml": HTML, "descriptionPlain": "LINDEN LABS", "compensation": {
            "compensationTierSummary": "CA$102.8K – CA$137K", "compensationTiers": [], "summaryComponents": []},
    }  # fmt: skip
    assert texts(one({"apiVersion": "1", "jobs": [job]}))[:5] == [
        "# Site Engineer",
        "Location: Toronto, Ontario; Ottawa",
        "Workplace: Hybrid",
        "Employment type: Full-time",
        "Salary: CA$102.8K – CA$137K",
    ]


def test_workday_as_its_own_pages_load_it() -> None:
    document = one(
        {
            "jobPostingInfo": {
                "id": "9f", "title": "Payroll Clerk", "jobDescription": HTML, "location": "Flint, MI",
                "timeType": "Full time", "jobReqId": "R-771", "startDate": "2026-11-01", "endDate": "2026-12-09",
                "remoteType": "Fully Remote", "canApply": True,
            },
            "hiringOrganization": {"name": "Halyard Freight", "url": ""},
        }
    )  # fmt: skip
    assert texts(document)[:5] == [
        "# Payroll Clerk",
        "Company: Halyard Freight",
        "Location: Flint, MI",
        "Workplace: Remote",
        "Employment type: Full-time",
    ]


def test_smartrecruiters_sections() -> None:
    document = one(
        {
            "id": "743", "name": "Nurse Educator", "company": {"name": "Kestrel Valley Hospital", "identifier": "KV"},
            "location": {"city": "Dayton", "region": "OH", "country": "us", "remote": False},
            "typeOfEmployment": {"id": "permanent", "label": "Full-time"},
            "jobAd": {"sections": {
                "companyDescription": {"title": "Company Description", "text": "<p>A hospital.</p>"},
                "jobDescription": {"title": "Job Description", "text": "<p>You teach.</p>"},
                "qualifications": {"title": "Qualifications", "text": "<ul><li>Ohio RN licence</li></ul>"},
            }},
        }
    )  # fmt: skip
    assert texts(document) == [
        "# Nurse Educator",
        "Company: Kestrel Valley Hospital",
        "Location: Dayton, OH, us",
        "Employment type: Full-time",
        "# Job description",
        "You teach.",
        "# Company Description",
        "A hospital.",
        "# Qualifications",
        "- Ohio RN licence",
    ]


def test_usajobs() -> None:
    item = {
        "MatchedObjectId": "81", "MatchedObjectDescriptor": {
            "PositionTitle": "Archivist", "OrganizationName": "Office of Tides", "PositionID": "OT-81",
            "PositionLocationDisplay": "Denver, Colorado", "QualificationSummary": "One year at the GS-9 level.",
            "PositionRemuneration": [{"MinimumRange": "64000.0", "MaximumRange": "83000.0", "RateIntervalCode": "PA"}],
            "ApplicationCloseDate": "2026-12-05T23:59:59.9970", "UserArea": {"Details": {
                "JobSummary": "You keep the records of the tides.",
                "MajorDuties": ["Describe records", "Answer letters"],
                "RequiredDocuments": "A resume and a transcript.", "SecurityClearance": "Secret"}}},
    }  # fmt: skip
    assert texts(one({"SearchResult": {"SearchResultItems": [item]}})) == [
        "# Archivist",
        "Company: Office of Tides",
        "Location: Denver, Colorado",
        "Salary: 64,000–83,000 per year",
        "Apply by: 2026-12-05",
        "# Job description",
        "You keep the records of the tides.",
        "# Responsibilities",
        "- Describe records",
        "- Answer letters",
        "# Qualifications",
        "One year at the GS-9 level.",
        "# Security clearance",
        "Secret",
        "# Required documents",
        "A resume and a transcript.",
    ]


def test_recruitee_keeps_its_requirements_apart() -> None:
    offer = {"id": 5, "title": "Brewer", "location": "Ghent, Belgium", "description": "<p>Beer.</p>",
             "requirements": "<ul><li>Two years of brewing</li></ul>", "employment_type_code": "fulltime",
             "careers_url": "https://x.example/o/brewer", "company_name": "Malt & Co"}  # fmt: skip
    assert texts(one({"offers": [offer]}))[-2:] == ["# Requirements", "- Two years of brewing"]


@pytest.mark.parametrize(
    "data",
    [
        {"result": {"jobOpening": {"jobOpeningName": "Clerk", "description": HTML, "employmentStatusLabel": "Full-Time",
                                   "location": {"city": "Keene", "state": "NH", "addressCountry": "US"}}}},
        {"results": [{"name": "Clerk", "contents": HTML, "locations": [{"name": "Keene, NH"}], "type": "external",
                      "company": {"name": "Linden Labs"}, "id": 5, "publication_date": "2026-11-01"}], "page": 1},
        {"jobs": [{"id": 1, "jobTitle": "Clerk", "companyName": "Linden Labs", "jobGeo": "USA", "jobDescription": HTML,
                   "jobExcerpt": "Linden Labs makes …"}], "jobCount": 1},
        {"data": [{"id": "12", "type": "jobs", "attributes": {"title": "Clerk", "body": HTML, "pitch": "x"}}]},
        [{"id": 3, "name": "Clerk", "office": "Keene", "department": "Ops", "employmentType": "permanent",
          "jobDescriptions": {"jobDescription": [{"name": "What you need", "value": HTML}]}}],
        {"uuid": "u-1", "name": "Clerk", "description": {"company": "<p>We gauge.</p>", "role": HTML},
         "workLocations": ["Keene, NH"], "employmentType": {"label": "SALARIED_FT"}, "department": {"name": "Ops"}},
    ],
    ids="opening contents excerpt attributes descriptions parted".split(),
)  # fmt: skip
def test_other_vocabularies(data: object) -> None:
    shown = texts(one(data))
    assert shown[0] == "# Clerk"
    assert shown[-2:] == ["- Python & SQL", "- Git"]


def test_json_resumes_job_schema() -> None:
    document = one(
        {
            "title": "Web Developer", "company": "Linden Labs", "type": "Full-time", "date": "2026-11-01",
            "description": "Linden Labs looks for a developer for its charts.", "remote": "Hybrid", "salary": "100000",
            "location": {"address": "1 Quay", "city": "Keene", "countryCode": "US", "region": "NH"},
            "experience": "Mid-level", "responsibilities": ["Build charts"], "qualifications": ["Two years of HTML"],
            "skills": [{"name": "Web", "level": "Master", "keywords": ["HTML", "CSS"]}], "meta": {"version": "v1"},
        }
    )  # fmt: skip
    assert texts(document) == [
        "# Web Developer",
        "Company: Linden Labs",
        "Location: Keene, NH, US",
        "Workplace: Hybrid",
        "Employment type: Full-time",
        "Salary: 100000",
        "# Job description",
        "Linden Labs looks for a developer for its charts.",
        "# Responsibilities",
        "- Build charts",
        "# Qualifications",
        "- Two years of HTML",
        "# Skills",
        "- Web (Master): HTML, CSS",
        "# Experience requirements",
        "Mid-level",
    ]


def test_plain_descriptions_keep_their_lines_and_lists() -> None:
    text = "You will chart tides.\n\nRequirements\n- R or Python\n- Git\n\nPerks\nFree boat"
    lines = texts(one({"title": "Analyst", "location": "Bath, ME", "description": text}))
    assert lines[3:] == ["You will chart tides.", "Requirements", "- R or Python", "- Git", "Perks", "Free boat"]


def test_markdown_descriptions_lose_their_signs() -> None:
    text = "## Needed\n\n* **R** or Python\n* Git\n"
    assert texts(one({"title": "Analyst", "description": text}))[-3:] == ["# Needed", "- R or Python", "- Git"]


@pytest.mark.parametrize("newline", ["\\n", "\\r\\n"])
def test_wrapped_lines_of_a_description_are_one_paragraph(newline: str) -> None:
    rows = ["The town of Granite Bend looks for a clerk who keeps the records of its", "harbour and answers letters."]
    data = '{"title": "Clerk", "description": "' + newline.join([*rows, "", "Apply in person."]) + '"}'
    (document,) = read_postings("x.json", data=data.encode())
    first, second, third = document.lines[-3:]
    assert first.block == second.block != third.block


def test_tags_that_the_text_says_already_are_left_out() -> None:
    job = {
        "title": "Analyst",
        "location": "Bath",
        "description": "We chart tides with R and SQL.",
        "skills": ["SQL", "Go"],
    }
    assert texts(one(job))[-2:] == ["# Skills", "- Go"]


# -- what is lacking --------------------------------------------------------------------------------------------------


def test_a_list_without_texts_says_what_it_holds() -> None:
    jobs = [{"id": n, "title": f"Job {n}", "location": "Bath, ME", "url": "x"} for n in range(12)]
    detail = "this list of 12 jobs holds titles and places, but no posting text; open the job’s page and save that"
    assert lacking({"jobs": jobs}) == detail


def test_teasers_are_no_posting_text() -> None:
    jobs = [
        {"id": n, "title": f"Job {n}", "location": "Bath", "descriptionTeaser": "We look for a clerk."} for n in (1, 2)
    ]
    assert "titles, places and teasers, but no posting text" in lacking({"positions": jobs})


def test_jobs_with_text_are_used_and_the_others_named() -> None:
    jobs = [GREENHOUSE, {"id": 9, "title": "Clerk", "location": {"name": "Bath"}, "content": ""}]
    used, empty = read({"jobs": jobs})
    assert used.path == "board.json#41001"
    assert used.readable
    assert empty.path == "board.json"
    assert empty.problems[0].detail.startswith("the job “Clerk” holds a title and a place, but no posting text")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"jobs": []}, "this list of jobs is empty"),
        ([], "this list of jobs is empty"),
        ({"a": 1, "b": 2}, "its JSON holds a, b, and no job posting"),
        ({"basics": {"name": "Jo"}, "work": [{"name": "Acme", "position": "Clerk"}]}, "it is a resume as JSON"),
        ({"cv": {"name": "Jo"}}, "it is a resume as JSON"),
        ("text", "no job posting"),
    ],
)
def test_what_is_no_posting_is_said(data: object, words: str) -> None:
    assert words in lacking(data)


def test_broken_json_names_the_line() -> None:
    (document,) = read_postings("x.json", data=b'{"title": "Clerk",\n"description" "x"}')
    assert "line 2" in document.problems[0].detail


# -- one of several ---------------------------------------------------------------------------------------------------

BOARD = [
    {**LEVER, "id": "a-1", "text": "Tide Analyst"},
    {**LEVER, "id": "a-2", "text": "Senior Tide Analyst"},
    {**LEVER, "id": "a-3", "text": "Boat Builder"},
]


@pytest.mark.parametrize(
    ("pick", "title"),
    [("a-2", "Senior Tide Analyst"), ("3", "Boat Builder"), ("boat", "Boat Builder"), ("tide analyst", "Tide Analyst"),
     ("A-1", "Tide Analyst"), ("senior analyst", "Senior Tide Analyst")],
)  # fmt: skip
def test_one_job_is_picked_by_id_number_or_words(pick: str, title: str) -> None:
    (document,) = read(BOARD, pick)
    assert document.lines[0].text == title


@pytest.mark.parametrize(
    ("pick", "words"),
    [("zoo", "none of its jobs has this id, number or words"),
     ("tide", "2 of its jobs have these words in their title"), ("", ""), ("9", "it holds a-1 (Tide Analyst), a-2")],
)  # fmt: skip
def test_a_name_that_fits_none_or_several_lists_the_jobs(pick: str, words: str) -> None:
    documents = read(BOARD, pick)
    if pick:
        (document,) = documents
        assert words in document.problems[0].detail
        assert document.path == f"board.json#{pick}"
    else:
        assert len(documents) == 3


def test_a_long_board_is_cut_and_says_so() -> None:
    jobs = [{**GREENHOUSE, "id": n} for n in range(510)]
    documents = read({"jobs": jobs})
    assert len(documents) == 500
    assert documents[0].problems[0].kind == "limit"
    assert "it lists 510 jobs; the first 500 were read" in documents[0].problems[0].detail
