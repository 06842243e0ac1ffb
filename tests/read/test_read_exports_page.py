"""Handshake profile pages: saved, printed, pasted; what is made out of each layout, and what is no such page.

The pages are our own writing: the site's layout is undocumented, so each says the same in another shape.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profilelint.model.document import Document
from profilelint.model.place import PagePlace, TextPlace
from profilelint.model.profile import Profile
from profilelint.profile import as_profile
from profilelint.read import read_bytes
from profilelint.read.exports import read_profile, read_profile_bytes
from profilelint.read.exports.page import recognised

FIXTURES = Path(__file__).parents[2] / "fixtures" / "profiles"


def read(text: str, name: str = "page.txt") -> Document:
    return read_profile_bytes(text.encode(), name)


def profile(text: str, name: str = "page.txt") -> Profile:
    return as_profile(read(text, name))


def dates(entry: Any) -> str:
    if entry.dates is None:
        return ""
    ends = (entry.dates.start, entry.dates.end)
    return " to ".join("now" if date.open else date.iso() for date in ends if date is not None)


def roles(entries: Any) -> list[str]:
    return [f"{entry.title} @ {entry.organization}, {dates(entry)}" for entry in entries]


def skills(found: Profile) -> list[str]:
    return [str(skill) for group in found.resume.skills for skill in group.keywords]


def skipped(document: Document) -> str:
    return " ".join(problem.detail for problem in document.problems if problem.kind == "skipped")


INTERN = "Data Intern @ Harborlight Analytics, 2025-05 to 2025-08"
TUTOR = "Teaching Assistant @ Ohio State University, 2025-09 to now"

COLONS = """\
Handshake
Robin Vale
School: Ohio State University
Degree: Bachelors
Major: Computer Science
GPA: 3.60
School year: Senior
Graduation date: 05/2027
Visibility: Community
Email: robin.vale@mail.example

My Journey
Builds small tools that save people time.

Work Experience
Data Intern, Harborlight Analytics
May 2025 – Aug 2025 | Columbus, OH
• Built a nightly import job
• Reduced the weekly report to 20 minutes

Teaching Assistant, Ohio State University
Sep 2025 – Present | Columbus, OH
• Tutors 40 first-year students

Skills: Python, SQL, Git
"""

ABOVE = """<html><head><title>Robin Vale - Handshake</title></head><body>
<div>Feed</div><div>Jobs</div><div>Employers</div>
<div><div>Robin Vale (she/her)</div><div>Senior • Ohio State University</div></div>
<h2>About</h2><div>Builds small tools that save people time.</div>
<h2>What I’m looking for</h2>
<div>Job roles</div><div><span>Data Analyst</span><span>Data Engineer</span></div>
<div>Preferred locations</div><div>Columbus, OH; Chicago, IL</div>
<h2>Experience</h2>
<div><div>Harborlight Analytics</div><div>Data Intern</div><div>May 2025 - Aug 2025 · 4 mos</div>
<div>Built a nightly import job.</div></div>
<div><div>Ohio State University</div><div>Teaching Assistant</div><div>Sep 2025 - Present · 1 yr 3 mos</div></div>
<h2>Education</h2><div>Ohio State University</div><div>Bachelor's degree, Computer Science</div>
<div>Expected May 2027</div><div>3.6 GPA</div>
<h2>Skills</h2><div><span>Python</span><span>SQL</span><span>Git</span></div>
<h2>Key information</h2><div>School year</div><div>Senior</div><div>Gender</div><div>Value-1</div>
<div>Visa status</div><div>Value-2</div><div>Profile visibility</div><div>Employers</div>
</body></html>"""

TABLES = """<html><head><title>Handshake</title></head><body><h1>Robin Vale</h1>
<h2>Academic information</h2><table>
<tr><th>University</th><td>Ohio State University</td></tr><tr><th>Education level</th><td>Bachelors</td></tr>
<tr><th>Primary major</th><td>Computer Science</td></tr><tr><th>Cumulative GPA</th><td>3.6</td></tr>
<tr><th>Class standing</th><td>Senior</td></tr><tr><th>Expected graduation date</th><td>May 2027</td></tr>
<tr><th>Ethnicity</th><td>Value-1</td></tr></table>
<h2>Career Interests</h2><table><tr><th>Roles</th><td>Data Analyst, Data Engineer</td></tr>
<tr><th>Industries</th><td>Education, Health Care</td></tr></table>
<h2>Work &amp; Volunteer Experience</h2><table>
<tr><th>Employer</th><th>Job title</th><th>Dates</th><th>Location</th></tr>
<tr><td>Harborlight Analytics</td><td>Data Intern</td><td>May 2025 - Aug 2025</td><td>Columbus, OH</td></tr>
<tr><td>Ohio State University</td><td>Teaching Assistant</td><td>Sep 2025 - Present</td><td>Columbus, OH</td></tr>
</table>
<h2>Skills (3)</h2><ul><li>Python</li><li>SQL</li><li>Git</li></ul>
<h2>Documents</h2><table><tr><td>Vale_Resume.pdf</td><td>Resume</td><td>Private</td></tr></table>
</body></html>"""

LABELLED = """\
Robin Vale | Handshake
https://osu.joinhandshake.com/profiles/10020030

Skills
Python, SQL, Git

Courses
CSE 2331 Foundations II
STAT 3201 Introduction to Probability

Work & Volunteer Experience

Job Title
Data Intern
Employer
Harborlight Analytics
Start Date
May 2025
End Date
Aug 2025
Description
Built a nightly import job

Job Title
Teaching Assistant
Employer
Ohio State University
Start Date
Sep 2025
End Date
Present

Organizations & Extracurriculars
Buckeye Robotics Club
Treasurer
January 2024 - Present

Education
Ohio State University
Primary Education
Bachelors
Major: Computer Science
Minor: Statistics
GPA: 3.6
Expected graduation: May 2027

School year
Senior
"""

CARDS = """<html><head><title>Handshake - Robin Vale</title></head><body><div>Handshake</div>
<section><h1>Robin Vale</h1><span>Ohio State University</span><br><span>Graduates May 2027</span></section>
<section><h3>Skills</h3><span>Python</span> <span>SQL</span> <span>Git</span></section>
<section><h3>Experience</h3><ul>
<li><strong>Data Intern at Harborlight Analytics</strong><div>May 2025 - Aug 2025</div><div>Built a job.</div></li>
<li><strong>Teaching Assistant at Ohio State University</strong><div>Sep 2025 - Present</div></li></ul></section>
<section><h3>School year</h3><span>Senior</span></section>
<section><h3>Major</h3><span>Computer Science</span></section>
<section><h3>Career interests</h3><h4>Job roles</h4><ul><li>Data Analyst</li><li>Data Engineer</li></ul>
<h4>Industries</h4><ul><li>Education</li><li>Health Care</li></ul></section>
<section><h3>Recommendations</h3><p>Ada Quill: Robin explains things well.</p></section></body></html>"""

BLANK_LINES = "\n\n".join(
    """\
Robin Vale
Ohio State University
Bachelors, Computer Science
Senior
Graduates May 2027
What I'm looking for
Roles
Data Analyst
Data Engineer
Industries
Education
Work & Volunteer Experience
Teaching Assistant
Ohio State University
Sep 2025 - Present
Tutors 40 first-year students each week.
Data Intern
Harborlight Analytics
May 2025 - Aug 2025
Built a nightly import job.
Skills
Python
SQL
Git
Education
Ohio State University
Bachelors, Computer Science
Aug 2023 - May 2027
Profile visibility
Private""".split("\n")
)

DATES_FIRST = """<html><head><title>Robin Vale | Handshake</title></head><body>
<ul><li><a href="https://osu.joinhandshake.com/x#e">Education</a></li><li>Experience</li><li>Skills</li></ul>
<h1>Robin Vale</h1><p>School year: Senior</p><p>Major: Computer Science</p><p>Visibility: Employers</p>
<h2>Experience</h2>
<div><p>Sep 2025 - Present</p><p>Teaching Assistant</p><p>Ohio State University</p><p>Tutors many students.</p></div>
<div><p>May 2025 - Aug 2025</p><p>Data Intern</p><p>Harborlight Analytics</p><p>Columbus, OH</p></div>
<h2>Education</h2><p>Bachelors, Computer Science</p><p>Ohio State University</p><p>May 2027</p>
<h2>Skills</h2><p>Python • SQL • Git</p></body></html>"""


@pytest.mark.parametrize(
    ("page", "name"),
    [
        (COLONS, "a.txt"),
        (ABOVE, "a.html"),
        (TABLES, "a.html"),
        (LABELLED, "a.txt"),
        (CARDS, "a.html"),
        (BLANK_LINES, "a.txt"),
        (DATES_FIRST, "a.html"),
    ],
    ids=["colons", "above", "tables", "labelled", "cards", "blank lines", "dates first"],
)
class TestLayouts:
    """The same person in seven shapes."""

    def test_it_is_handshakes(self, page: str, name: str) -> None:
        found = profile(page, name)
        assert (found.network, found.form) == ("Handshake", "handshake-page")

    def test_roles(self, page: str, name: str) -> None:
        found = profile(page, name)
        assert sorted(roles(found.resume.work)) == [INTERN, TUTOR]
        assert "work" in found.holds

    def test_skills(self, page: str, name: str) -> None:
        found = profile(page, name)
        assert skills(found) == ["Python", "SQL", "Git"]
        assert "skills" in found.holds

    def test_the_fields_that_employers_filter_on(self, page: str, name: str) -> None:
        found = profile(page, name)
        assert str(found.school_year) == "Senior"
        assert str(found.resume.education[0].area) == "Computer Science"
        assert dates(found.resume.education[0]).endswith("2027-05") or "graduation" not in found.holds
        assert found.empty.keys() <= {"public document"}

    def test_the_name(self, page: str, name: str) -> None:
        assert str(profile(page, name).resume.basics.name) == "Robin Vale"

    def test_nothing_is_left_over_without_a_word(self, page: str, name: str) -> None:
        assert len(skipped(read(page, name)).split("“")) <= 2

    def test_every_value_stands_where_it_points(self, page: str, name: str) -> None:
        document = read(page, name)
        found = as_profile(document)
        for entry in found.resume.work:
            for value in (entry.position, entry.name):
                assert value is not None
                (span,) = value.spans
                assert document.text[span.start : span.end] == value.text


def test_interests_are_told_from_sections() -> None:
    for page, name in ((TABLES, "a.html"), (CARDS, "a.html")):
        found = profile(page, name)
        assert [*map(str, found.roles)] == ["Data Analyst", "Data Engineer"]
        assert [*map(str, found.industries)] == ["Education", "Health Care"]
    assert [*map(str, profile(BLANK_LINES).industries)] == ["Education"]
    assert [*map(str, profile(ABOVE, "a.html").places)] == ["Columbus, OH", "Chicago, IL"]


def test_contact_about_and_visibility() -> None:
    found = profile(COLONS)
    assert str(found.resume.basics.email) == "robin.vale@mail.example"
    assert str(found.resume.basics.summary) == "Builds small tools that save people time."
    assert str(found.visibility) == "Community"
    assert [bullet.text for bullet in found.resume.work[0].highlights][1] == "Reduced the weekly report to 20 minutes"


def test_organizations_and_courses() -> None:
    found = profile(LABELLED)
    assert roles(found.resume.volunteer) == ["Treasurer @ Buckeye Robotics Club, 2024-01 to now"]
    assert [*map(str, found.resume.education[0].courses)][1] == "STAT 3201 Introduction to Probability"
    assert str(found.resume.education[0].score) == "3.6"


BRITISH = """<html lang="en-GB"><head><title>Robin Vale | Handshake</title>
<link rel="canonical" href="https://app.joinhandshake.co.uk/profiles/5"></head><body>
<h1>Robin Vale</h1><p>University of Elmbridge</p><h2>Key information</h2>
<p><b>Course of study:</b> Computer Science</p><p><b>Year of study:</b> Final year</p>
<p><b>Expected graduation:</b> July 2027</p><p><b>Predicted grade:</b> 2:1</p>
<p><b>Right to work in the UK:</b> Value-1</p>
<h2>Education</h2><h3>University of Elmbridge</h3><p>BSc (Hons) Computer Science</p><p>Sept 2024 – July 2027</p>
<h3>Hollin School</h3><p>A-levels</p><p>2022 – 2024</p>
<h2>Societies and activities</h2><h3>Treasurer</h3><p>Elmbridge Robotics Society</p><p>Oct 2024 – Present</p>
<h2>Work experience</h2><h3>Summer Intern</h3><p>Harborlight Analytics Ltd</p>
<p>June 2026 – August 2026 · Leeds, UK</p><p>Wrote the weekly report in Python.</p>
<h2>Modules</h2><ul><li>Databases</li><li>Algorithms</li></ul>
<h2>Languages</h2><p>English (Native)</p><p>French (Conversational)</p>
<h2>Skills</h2><p>Python · SQL · Git</p></body></html>"""

GERMAN = """\
Startseite
Stellen
Veranstaltungen

Robin Vale
Technische Universität Musterstadt

Wichtige Informationen
Studienfach: Informatik
Studienjahr: 3. Studienjahr
Voraussichtlicher Abschluss: Juli 2027
Angestrebter Abschluss: Bachelor
Notendurchschnitt: 1,7
Sichtbarkeit: Arbeitgeber
Geschlecht: Value-1
Arbeitserlaubnis: Value-2

Über mich
Baut kleine Werkzeuge, die Zeit sparen.

Berufserfahrung
Werkstudentin
Harborlight Analytics GmbH
Mai 2025 – heute
Musterstadt, Deutschland

Tutorin
Technische Universität Musterstadt
Oktober 2024 – März 2025

Was ich suche
Rollen
Datenanalyse, Softwareentwicklung
Branchen
Bildung, Gesundheit

Kenntnisse
Python, SQL, Git

© 2026 Handshake
"""


def test_british_wording() -> None:
    found = profile(BRITISH, "a.html")
    first, school = found.resume.education
    assert (str(first.study_type), str(first.area), str(first.score)) == ("BSc (Hons)", "Computer Science", "2:1")
    assert (dates(first), dates(school)) == ("2024-09 to 2027-07", "2022 to 2024")
    assert roles(found.resume.work) == ["Summer Intern @ Harborlight Analytics Ltd, 2026-06 to 2026-08"]
    assert roles(found.resume.volunteer) == ["Treasurer @ Elmbridge Robotics Society, 2024-10 to now"]
    assert [str(item.language) for item in found.resume.languages] == ["English", "French"]
    assert str(found.school_year) == "Final year"


def test_german_wording() -> None:
    found = profile(GERMAN)
    assert roles(found.resume.work) == [
        "Werkstudentin @ Harborlight Analytics GmbH, 2025-05 to now",
        "Tutorin @ Technische Universität Musterstadt, 2024-10 to 2025-03",
    ]
    assert [*map(str, found.industries)] == ["Bildung", "Gesundheit"]
    assert (str(found.visibility), str(found.school_year)) == ("Arbeitgeber", "3. Studienjahr")
    assert str(found.resume.education[0].area) == "Informatik"


# -- what is empty, cut off, or not understood ------------------------------------------------------------------------

EDITING = """<html><head><title>Edit profile | Handshake</title></head><body>
<nav><a href="https://app.joinhandshake.com/explore">Explore</a></nav>
<aside><ul><li>Education</li><li>Experience</li><li>Skills</li><li>Documents</li></ul></aside><h1>Robin Vale</h1>
<h2>The Basics</h2><dl><dt>Major</dt><dd>Add major</dd><dt>GPA</dt><dd>Not provided</dd>
<dt>School year</dt><dd>Junior</dd><dt>Graduation date</dt><dd>—</dd></dl>
<h2>My Journey</h2><p>You haven't added a bio yet</p><button>Add bio</button>
<h2>Career interests</h2><p>No interests added</p>
<h2>Education</h2><h3>Ohio State University</h3>
<h2>Experience</h2><h3>Data Intern</h3><p>Harborlight Analytics</p><p>May 2025 - Aug 2025</p>
<p>Built a nightly import job and a dashboard that…</p><a>Show more</a>
<h2>Skills</h2><p>Add skills</p><h2>Documents</h2><p>No documents yet</p></body></html>"""


def test_fields_that_say_that_they_are_empty() -> None:
    found = profile(EDITING, "a.html")
    assert {name: value.text for name, value in found.empty.items()} == {
        "major": "Major",
        "graduation": "Graduation date",
        "about": "My Journey",
        "interests": "Career interests",
        "skills": "Skills",
        "public document": "Documents",
    }


def test_a_section_that_is_not_unfolded_is_not_held() -> None:
    holds = profile(EDITING, "a.html").holds
    assert not holds & {"work", "descriptions"}
    more = CARDS.replace("<span>Git</span>", "<span>Git</span> <span>+9 more</span>")
    found = profile(more, "a.html")
    assert skills(found) == ["Python", "SQL", "Git"]
    assert "skills" not in found.holds


def test_what_is_not_on_the_page_is_neither_held_nor_empty() -> None:
    found = profile(DATES_FIRST, "a.html")
    assert not found.holds & {"about", "interests", "public document", "projects", "headline", "certificates"}
    assert not found.empty


def test_lines_that_are_not_understood_are_counted_and_quoted() -> None:
    document = read(CARDS, "a.html")
    assert skipped(document) == (
        "1 line of this page was not understood and not compared: line 11 “Ada Quill: Robin explains things well.”"
    )
    assert document.readable


def test_the_list_of_what_was_not_understood_is_short_and_shows_no_long_number() -> None:
    strange = "".join(f"<p>Stamp {number} 555-01{number} 0123</p>" for number in range(10, 40))
    said = skipped(read(CARDS.replace("<p>Ada Quill: Robin explains things well.</p>", strange), "a.html"))
    assert said.startswith("30 lines of this page were not understood")
    assert said.endswith("and 22 more")
    assert "555" not in said


def test_buttons_and_menus_are_no_lines_of_the_profile() -> None:
    page = COLONS.replace(
        "My Journey\n", "Edit\nAdd education\nLog in\nPrivacy policy\nHelp\n80% complete\n\nMy Journey\n"
    )
    assert skipped(read(page)) == ""


@pytest.mark.parametrize(
    ("page", "name"), [(ABOVE, "a.html"), (TABLES, "a.html"), (BRITISH, "a.html"), (GERMAN, "a.txt")]
)
def test_groups_of_people_and_the_right_to_work_are_dropped(page: str, name: str) -> None:
    document = read(page, name)
    assert "Robin Vale" in repr(document)
    assert "Value-" not in repr(document)
    assert "she/her" not in repr(document)


@pytest.mark.parametrize(
    "lines",
    [
        "Demographics\nRace\nValue-1\nVeteran status: Value-2\nFirst generation\nValue-3\n\n",
        "Work authorization: Value-1\nI am authorized to work in the US (Value-2)\n",
        "Pronouns: Value-1\n(they/them)\nDate of birth\nValue-2\n\n",
    ],
)
def test_what_is_dropped_leaves_the_rest_in_place(lines: str) -> None:
    page = COLONS.replace("My Journey\n", f"{lines}My Journey\n")
    document = read(page)
    assert "Value-" not in repr(document)
    assert "they/them" not in repr(document)
    found = as_profile(document)
    assert str(found.resume.basics.summary) == "Builds small tools that save people time."
    assert roles(found.resume.work) == [INTERN, TUTOR]


@pytest.mark.parametrize(
    "markup",
    [
        "<div><span>Gender</span><span>Value-1</span></div>",
        "<p>Senior · US citizen, Value-1</p>",
        "<p>Yes, I am authorized to work in the US, Value-1</p>",
        "<p>Will not require visa sponsorship (Value-1)</p>",
    ],
)
def test_such_lines_are_dropped_however_they_are_set(markup: str) -> None:
    document = read(CARDS.replace("<section><h3>School year", f"{markup}<section><h3>School year"), "a.html")
    assert document.format == "handshake-page"
    assert "Value-1" not in repr(document)


def test_words_of_the_work_itself_are_kept() -> None:
    page = COLONS.replace(
        "Built a nightly import job", "Advised 30 students on work authorization and visa sponsorship"
    )
    assert "work authorization" in profile(page).resume.work[0].highlights[0].text
    assert (
        str(profile(LABELLED.replace("Major: Computer Science", "Major\nReligion")).resume.education[0].area)
        == "Religion"
    )


def test_documents() -> None:
    page = COLONS + "\nDocuments\nRobin_Vale_Resume.pdf\nResume · Public\nTranscript.pdf\nPrivate\n"
    assert str(profile(page).public_document) == "Robin_Vale_Resume.pdf"
    private = profile(page.replace("Public", "Private"))
    assert (private.public_document, "public document" in private.empty) == (None, True)
    unsaid = profile(page.replace("Resume · Public\n", ""))
    assert "public document" not in unsaid.holds


# -- places -----------------------------------------------------------------------------------------------------------


def place_of(document: Document, words: str) -> Any:
    line = next(line for line in document.lines if line.text.startswith(words))
    return line.words[0].place


def test_findings_point_at_lines_of_the_source() -> None:
    document = read(COLONS)
    assert place_of(document, "Data Intern") == TextPlace(16, 1, 16, 5)


def pdf(draw: Callable[[Any], None]) -> bytes:
    canvas = pytest.importorskip("reportlab.pdfgen.canvas")
    out = BytesIO()
    made = canvas.Canvas(out, pagesize=(612, 792), invariant=1)
    made.setTitle("Robin Vale | Handshake")
    draw(made)
    made.save()
    return out.getvalue()


def printed(made: Any) -> None:
    """A browser's print of a profile: chips with gaps, a second page, the address in the margin."""
    top = 740
    rows: list[tuple[str, int, tuple[str, ...]]] = [
        ("Robin Vale", 22, ()),
        ("Senior · Graduates May 2027", 10, ()),
        ("Key information", 15, ()),
        ("School year", 10, ("Senior",)),
        ("Major", 10, ("Computer Science",)),
        ("Profile visibility", 10, ("Employers",)),
        ("Work & Volunteer Experience", 15, ()),
        ("Teaching Assistant", 12, ()),
        ("Ohio State University", 10, ()),
        ("Sep 2025 - Present", 10, ()),
        ("Tutors 40 first-year students each week.", 10, ()),
        ("Data Intern", 12, ()),
        ("Harborlight Analytics", 10, ()),
        ("May 2025 - Aug 2025", 10, ()),
        ("", 0, ()),
        ("Education", 15, ()),
        ("Ohio State University", 12, ()),
        ("Bachelors, Computer Science", 10, ()),
        ("Aug 2023 - May 2027", 10, ()),
        ("Skills", 15, ()),
        ("Python", 10, ("SQL", "Git")),
    ]
    for text, size, more in rows:
        if not size:
            made.setFont("Helvetica", 8)
            made.drawString(24, 18, "https://osu.joinhandshake.com/profiles/10020030")
            made.showPage()
            top = 740
            continue
        made.setFont("Helvetica-Bold" if size > 10 else "Helvetica", size)
        made.drawString(40, top, text)
        for column, other in enumerate(more, start=1):
            made.drawString(40 + 120 * column, top, other)
        top -= 2 * size if size > 12 else 16


def test_a_printed_page() -> None:
    document = read_profile_bytes(pdf(printed), "page.pdf")
    found = as_profile(document)
    assert found.form == "handshake-page"
    assert roles(found.resume.work) == [TUTOR, INTERN]
    assert skills(found) == ["Python", "SQL", "Git"]
    assert (str(found.school_year), str(found.visibility)) == ("Senior", "Employers")
    assert str(found.resume.education[0].study_type) == "Bachelors"
    place = place_of(document, "Education")
    assert isinstance(place, PagePlace)
    assert place.page == 2


def test_the_fixtures() -> None:
    saved = read_profile(FIXTURES / "handshake_page.html")
    found = as_profile(saved)
    assert skipped(saved).endswith("line 116 “Stamp 3 of 12 collected”")
    assert str(found.public_document) == "Robin_Vale_Resume.pdf"
    assert {"work", "volunteer", "education", "projects", "skills", "interests", "about"} <= found.holds
    pasted = read_profile(FIXTURES / "handshake_page.txt")
    assert roles(as_profile(pasted).resume.work) == [TUTOR, INTERN]
    assert "“Favorite quote”" in skipped(pasted)


# -- what is no profile of Handshake's --------------------------------------------------------------------------------

POSTING = """<!-- saved from url=(0047)https://osu.joinhandshake.com/jobs/9988776 --><html><head>
<title>Data Intern | Harborlight Analytics | Handshake</title></head><body>
<nav><a href="https://osu.joinhandshake.com/explore">Explore</a> <a href="/profiles/1">My profile</a></nav>
<h1>Data Intern</h1><p>Harborlight Analytics</p><p>Apply by December 1, 2026</p><button>Apply</button>
<h2>At a glance</h2><p>Internship</p><p>May 2027 - Aug 2027</p><p>Work authorization required</p>
<h2>Employer preferences</h2><p>School year: Senior</p><p>Major: Computer Science</p><p>GPA: 3.0</p>
<p>Graduation date: May 2027</p><h2>Job description</h2><p>Build imports in Python.</p><h2>Skills</h2><p>Python</p>
<h2>Education</h2><p>Bachelors</p><h2>About the employer</h2><p>Harborlight counts boats.</p></body></html>"""

RESUME = """<html><head><title>Robin Vale – Resume</title></head><body><h1>Robin Vale</h1>
<p>robin.vale@mail.example · <a href="https://osu.joinhandshake.com/profiles/10020030">Handshake</a></p>
<h2>Education</h2><p>Ohio State University</p><p>Major: Computer Science</p><p>GPA: 3.6</p><p>School year: Senior</p>
<p>Expected graduation: May 2027</p><h2>Experience</h2><p>Data Intern, Harborlight Analytics</p>
<p>May 2025 – Aug 2025</p><ul><li>Built imports</li></ul><h2>Skills</h2><p>Python, SQL</p>
<h2>Interests</h2><p>Chess</p></body></html>"""

LINKEDIN = """<html><head><title>Robin Vale | LinkedIn</title></head><body><h1>Robin Vale</h1>
<p>Student at Ohio State University</p><p>500+ connections</p><h2>About</h2><p>Builds tools.</p>
<h2>Activity</h2><p>Robin posted this about Handshake</p><h2>Experience</h2><p>Data Intern</p>
<p>Harborlight Analytics</p><p>May 2025 - Aug 2025</p><h2>Education</h2><p>Ohio State University</p>
<h2>Career interests</h2><p>Roles</p><p>Data Analyst</p><h2>Skills</h2><p>Python</p></body></html>"""

ARTICLE = """<html><head><title>How to fill in your Handshake profile</title></head><body>
<p><a href="https://joinhandshake.com/students">Handshake</a> is where employers find you.</p>
<h2>My Journey</h2><p>Tell employers who you are. Your bio should be short, and you can edit it later.</p>
<h2>Education</h2><p>Check your major, your GPA and your date.</p><p>School year: Senior</p><p>GPA: 3.6</p>
<p>Graduation date: May 2027</p><h2>Work &amp; Volunteer Experience</h2><p>List your jobs, and what you did.</p>
<h2>Skills</h2><p>Add the tools that you used.</p><h2>Documents</h2><p>Robin_Vale_Resume.pdf</p>
<h2>Visibility</h2><p>You choose: Community, Employers or Private. Your profile starts private.</p></body></html>"""

EMPLOYER = """<!-- saved from url=(0047)https://app.joinhandshake.com/employers/77 --><html><head>
<title>Harborlight Analytics | Handshake</title></head><body><h1>Harborlight Analytics</h1>
<p>Industries: Data Services</p><p>Locations: Columbus, OH</p><h2>About</h2><p>Counts boats.</p>
<h2>Jobs</h2><p>Data Intern</p><p>May 2027 - Aug 2027</p><h2>Reviews</h2><p>Senior · Computer Science</p>
<h2>Interests</h2><p>Follow</p></body></html>"""

SEVERAL = """<html><head><title>Students | Handshake</title></head><body>
<a href="https://app.joinhandshake.com/talent">Talent</a><h2>Robin Vale</h2><p>School year: Senior</p>
<p>Major: Computer Science</p><p>GPA: 3.6</p><h3>Skills</h3><p>Python</p><h3>Education</h3><p>May 2027</p>
<h2>Ada Quill</h2><p>School year: Junior</p><p>Major: Biology</p><p>GPA: 3.4</p><h3>Skills</h3><p>R</p>
<h3>Documents</h3><p>Ada.pdf</p></body></html>"""

TEXT_RESUME = """\
Robin Vale
robin.vale@mail.example

Career Interests
Data analysis in schools

Education
Ohio State University, Columbus, OH
Bachelor of Science in Computer Science, GPA: 3.6
Expected graduation: May 2027

Work & Volunteer Experience
Data Intern, Harborlight Analytics
May 2025 - Aug 2025
- Set up career fair check-in with Handshake

Skills
Python, SQL
"""


@pytest.mark.parametrize(
    ("page", "name"),
    [
        (POSTING, "a.html"),
        (RESUME, "a.html"),
        (LINKEDIN, "a.html"),
        (ARTICLE, "a.html"),
        (EMPLOYER, "a.html"),
        (SEVERAL, "a.html"),
        (TEXT_RESUME, "a.txt"),
    ],
    ids=["posting", "resume", "LinkedIn", "article", "employer", "several students", "resume as text"],
)
def test_other_pages_are_read_as_what_they_are(page: str, name: str) -> None:
    document = read(page, name)
    assert document == read_bytes(page.encode(), name)
    assert as_profile(document).network == ""


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(f"{COLONS}{LABELLED}{GERMAN}".splitlines()), max_size=60), st.booleans())
def test_pages_in_any_order_are_read_without_a_fault(lines: list[str], html: bool) -> None:
    body = "\n".join([*lines, "Visibility: Private", "School year: Senior", "My Journey", "Education", "Skills"])
    if html:
        body = "<title>Handshake</title>" + "".join(f"<div>{line}</div>" for line in body.splitlines())
    document = recognised(read_bytes(body.encode(), "a.html" if html else "a.txt"))
    found = as_profile(document)
    for entry in found.resume.entries:
        for span in entry.spans:
            assert document.text[span.start : span.end]
