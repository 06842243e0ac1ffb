"""Saved pages: JSON-LD in its many dresses, microdata, main text, lists of jobs, shells without text."""

import json

import pages_kit
import pytest

from profilelint.model.document import Document, Role
from profilelint.model.place import TextPlace
from profilelint.read import html
from profilelint.read.limits import DEFAULT_LIMITS
from profilelint.read.postings import read_postings

BODY = "<p>Linden Labs makes tide gauges for harbours, rivers and lakes, and has done so since 1988 in Keene.</p>" + (
    "<h3>Requirements</h3><ul><li>Python or R</li><li>A course in statistics</li><li>Git</li></ul>"
    "<p>We pay for your tide tables and for two conferences a year, wherever they take place.</p>"
)
JOB = {
    "@context": "https://schema.org/", "@type": "JobPosting", "title": "Tide Analyst", "description": BODY,
    "datePosted": "2026-11-01", "validThrough": "2026-12-15T00:00", "employmentType": ["FULL_TIME", "INTERN"],
    "hiringOrganization": {"@type": "Organization", "name": "Linden Labs"},
    "jobLocation": {"@type": "Place", "address": {"@type": "PostalAddress", "streetAddress": "1 Quay",
                    "addressLocality": "Keene", "addressRegion": "NH", "addressCountry": {"name": "US"}}},
    "baseSalary": {"@type": "MonetaryAmount", "currency": "USD",
                   "value": {"@type": "QuantitativeValue", "minValue": 61000, "maxValue": "72,500",
                             "unitText": "YEAR"}},
}  # fmt: skip
HEAD = [
    "# Tide Analyst",
    "Company: Linden Labs",
    "Location: Keene, NH, US",
    "Employment type: Full-time, Internship",
    "Salary: USD 61,000–72,500 per year",
    "Apply by: 2026-12-15",
]


def page(*scripts: str, body: str = "<nav><a href='/'>Home</a></nav><p>Loading</p>") -> str:
    made = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    return f"<!DOCTYPE html><html><head><title>Linden</title>{made}</head><body>{body}</body></html>"


def read(source: str, pick: str = "") -> tuple[Document, ...]:
    return read_postings("page.html", data=source.encode(), pick=pick)


def texts(document: Document) -> list[str]:
    signs = {Role.HEADING: "# ", Role.ITEM: "- ", Role.BODY: ""}
    return [signs[line.role] + line.text for line in document.lines]


# -- JSON-LD ----------------------------------------------------------------------------------------------------------

OTHER = {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "name": "Jobs", "item": "/jobs"}]}


@pytest.mark.parametrize(
    "scripts",
    [
        (json.dumps(JOB),),
        (json.dumps([OTHER, JOB]),),
        (json.dumps({"@context": "https://schema.org", "@graph": [OTHER, {"@type": "WebSite", "name": "x"}, JOB]}),),
        (json.dumps(OTHER), json.dumps(JOB)),
        ("{broken", json.dumps(JOB)),
        (json.dumps({**JOB, "@type": ["Thing", "JobPosting"]}),),
        (json.dumps({**JOB, "@type": "http://schema.org/JobPosting"}),),
        ("\n<!--\n" + json.dumps(JOB, indent=2) + "\n-->\n",),
        ("//<![CDATA[\n" + json.dumps(JOB) + "\n//]]>",),
        (json.dumps({**JOB, "description": BODY.replace("<", "&lt;").replace(">", "&gt;")}),),
        (json.dumps(JOB).replace("</h3>", "</h3>\n\t"),),
        (json.dumps({"@type": "WebPage", "mainEntity": JOB}),),
        (json.dumps(JOB)[:-1] + ",\n}",),
    ],
    ids="plain list graph two-scripts broken-first types url comment cdata escaped control nested comma".split(),
)
def test_a_posting_is_found_in_every_dress(scripts: tuple[str, ...]) -> None:
    (document,) = read(page(*scripts))
    assert texts(document)[:6] == HEAD
    assert texts(document)[6:] == [
        "# Job description",
        "Linden Labs makes tide gauges for harbours, rivers and lakes, and has done so since 1988 in Keene.",
        "# Requirements",
        "- Python or R",
        "- A course in statistics",
        "- Git",
        "We pay for your tide tables and for two conferences a year, wherever they take place.",
    ]


def test_words_of_json_ld_stand_where_the_page_has_them() -> None:
    source = page(json.dumps(JOB, indent=2))
    (document,) = read(source)
    rows = source.split("\n")
    line = next(line for line in document.lines if line.text == "A course in statistics")
    for word in line.words:
        assert isinstance(word.place, TextPlace)
        row, first, _, last, _ = word.place
        assert rows[row - 1][first - 1 : last - 1] == word.text


def test_separate_fields_become_headed_sections() -> None:
    job = {
        **JOB,
        "qualifications": "Knows the difference between neap and spring tides.",
        "skills": ["Git", "Sounding by lead line"],
        "educationRequirements": {
            "@type": "EducationalOccupationalCredential",
            "credentialCategory": "bachelor degree",
        },
        "experienceRequirements": {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": 24},
        "experienceInPlaceOfEducation": True,
        "eligibilityToWorkRequirement": "Must be authorised to work in the US.",
        "securityClearanceRequirement": "Secret",
        "jobBenefits": "Free boat",
    }
    (document,) = read(page(json.dumps(job)))
    assert texts(document)[-14:] == [
        "# Qualifications",
        "Knows the difference between neap and spring tides.",
        "# Skills",
        "- Sounding by lead line",
        "# Education requirements",
        "- Bachelor’s degree or equivalent experience",
        "# Experience requirements",
        "- At least 2 years of experience",
        "# Eligibility",
        "Must be authorised to work in the US.",
        "# Security clearance",
        "Secret",
        "# Benefits",
        "Free boat",
    ]


def test_a_field_that_the_description_repeats_is_left_out() -> None:
    (document,) = read(page(json.dumps({**JOB, "qualifications": "Python or R. A course in statistics."})))
    assert "# Qualifications" not in texts(document)


def test_remote_jobs_say_where_applicants_may_live() -> None:
    job = {key: value for key, value in JOB.items() if key != "jobLocation"}
    job |= {"jobLocationType": "TELECOMMUTE", "applicantLocationRequirements": {"@type": "Country", "name": "USA"}}
    (document,) = read(page(json.dumps(job)))
    assert texts(document)[2:4] == ["Location: USA", "Workplace: Remote"]


def test_several_postings_of_a_page_are_several_documents() -> None:
    jobs = [{**JOB, "identifier": {"@type": "PropertyValue", "value": f"R-{n}"}} for n in (1, 2)]
    assert [document.path for document in read(page(json.dumps(jobs)))] == ["page.html#R-1", "page.html#R-2"]


def test_a_short_description_gives_way_to_what_the_page_shows() -> None:
    source = page(
        json.dumps({**JOB, "description": "Measure tides."}), body=f"<main><h1>Tide Analyst</h1>{BODY}</main>"
    )
    (document,) = read(source)
    assert texts(document)[:6] == HEAD
    assert "- Python or R" in texts(document)
    assert sum(line.text == "Tide Analyst" for line in document.lines) == 1


def test_microdata() -> None:
    source = f"""<html><body><nav><a href="/">Home</a></nav><div itemscope itemtype="https://schema.org/JobPosting">
<h1 itemprop="title">Tide Analyst</h1>
<div itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization">
<b itemprop="name">Linden &amp; Labs</b></div>
<span itemprop="jobLocation" itemscope itemtype="https://schema.org/Place">
<span itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
<span itemprop="addressLocality">Keene</span>, <span itemprop="addressRegion">NH</span></span></span>
<div itemprop="description">{BODY}</div></div><footer>Imprint</footer></body></html>"""
    (document,) = read(source)
    assert texts(document)[:3] == ["# Tide Analyst", "Company: Linden & Labs", "Location: Keene, NH"]
    assert "- Git" in texts(document)
    assert "Imprint" not in document.text


# -- main text --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("posting", pages_kit.POSTINGS, ids="nurse data clerk welder engineer".split())
@pytest.mark.parametrize("layout", pages_kit.LAYOUTS, ids=lambda layout: layout.__name__)
def test_the_whole_posting_stays(layout: pages_kit.Layout, posting: str) -> None:
    source, _ = layout(posting)
    (document,) = read(source)
    wanted = html.read_text(f"<html><body>{posting}", "", DEFAULT_LIMITS).text.split("\n")
    assert [line for line in wanted if line not in document.text] == []


def test_little_of_what_stands_around_it_stays() -> None:
    kept, total = 0, 0
    for layout in pages_kit.LAYOUTS:
        for posting in pages_kit.POSTINGS:
            source, noise = layout(posting)
            (document,) = read(source)
            flat = " ".join(document.text.split())
            kept += sum(" ".join(text.split()) in flat for text in noise)
            total += len(noise)
    assert kept / total < 0.05


def test_words_of_the_main_text_keep_their_places() -> None:
    source, _ = pages_kit.divs(pages_kit.NURSE)
    (document,) = read(source)
    rows = source.split("\n")
    for line in document.lines:
        for word in line.words:
            assert isinstance(word.place, TextPlace)
            assert rows[word.place.line - 1][word.place.column - 1 :].startswith(word.text[:3])


def test_links_of_the_main_text_stay_on_their_words() -> None:
    posting = pages_kit.NURSE.replace("a resume", '<a href="https://kestrel.example/apply">a resume</a>')
    (document,) = read(pages_kit.semantic(posting)[0])
    (link,) = [link for link in document.links if "apply" in link.url]
    assert link.span is not None
    assert document.text[slice(*link.span)] == "a resume"


def test_a_bare_page_is_read_as_it_is() -> None:
    source = f"<html><body>{pages_kit.WELDER}</body></html>"
    (document,) = read(source)
    assert document.lines == html.read_text(source, "", DEFAULT_LIMITS).lines


# -- what is lacking --------------------------------------------------------------------------------------------------


def lacking(source: str) -> str:
    (document,) = read(source)
    assert not document.lines
    return document.problems[0].detail


def test_a_page_that_lists_jobs_says_so() -> None:
    rows = "".join(f'<tr><td><a href="/jobs/{n}">Tide Analyst {n}</a></td><td>Keene, NH</td></tr>' for n in (1, 2, 3))
    assert lacking(f"<html><body><h1>Openings</h1><table>{rows}</table></body></html>").startswith(
        "this page lists 3 jobs (Tide Analyst 1, Tide Analyst 2, Tide Analyst 3): it holds their titles"
    )


def test_the_empty_shell_of_a_script_says_so() -> None:
    shell = '<html><head><script src="/app.js"></script></head><body><div id="root"></div></body></html>'
    assert lacking(shell).startswith("the text of this page is loaded by a script")


def test_a_shell_that_holds_a_list_as_data_says_what_is_in_it() -> None:
    data = {
        "Jobs": [{"JobId": n, "JobTitle": "Clerk", "Description": "", "JobLocation": {"City": "Bath"}} for n in (1, 2)]
    }
    shell = f"<html><body><script>window.pageData = {json.dumps(data)};</script></body></html>"
    assert lacking(shell).startswith("this list of 2 jobs holds titles and places, but no posting text")


def test_a_shell_that_holds_the_posting_as_data_gives_it() -> None:
    data = {"props": {"job": {"title": "Clerk", "jobId": "7", "location": "Bath, ME", "description": BODY}}}
    shell = f'<html><body><script id="__DATA__" type="application/json">{json.dumps(data)}</script></body></html>'
    (document,) = read(shell)
    assert texts(document)[:2] == ["# Clerk", "Location: Bath, ME"]
    assert "- Python or R" in texts(document)
