"""The keys of profile.yaml: one table for the reader, the published schema and the page in the docs.

A key is compared without regard to case and to what stands between its words: ``School Year``, ``schoolYear`` and
``school_year`` are one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from profilelint.pattern import lazy

TEXT = "text"
"""A text or a number."""
DATE = "date"
"""A text or a number: 2027, 2027-05, May 2027."""
FLAG = "flag"
"""``true`` or ``false``, or a text."""
TEXTS = "texts"
"""A text with commas, a list of texts or of mappings with a name, or a mapping of such lists."""
PROSE = "prose"
"""A text, or a list of texts."""
ENTRIES = "entries"
"""A list of mappings with the keys of :attr:`Key.keys`; a text alone is the first of them."""
MAPPING = "mapping"
"""A mapping with the keys of :attr:`Key.keys`."""
NEVER = "never"
"""Anything: it is not looked at, and nothing of it is kept."""


MOST_ENTRIES = 200
"""Entries of a list that are read."""


class Key(NamedTuple):
    """A key: its name, what it is, what kind of value it has, and its other spellings.

    ``to`` is JSON Resume's name of an entry's field, or of the section that the entries belong to. ``choices`` are the
    usual values; others are read too.
    """

    name: str
    about: str
    kind: str = TEXT
    others: tuple[str, ...] = ()
    to: str = ""
    choices: tuple[str, ...] = ()
    keys: tuple[Key, ...] = ()
    loose: str = ""
    """The signs between the entries where one text may stand for all of them; empty where it may not."""

    @property
    def spellings(self) -> tuple[str, ...]:
        return (self.name, *self.others)


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


START = Key(
    "start", "When it began.", DATE, _words("start_date started started_on from begin date_start"), to="startDate"
)
END = Key(
    "end",
    "When it ended; empty while it goes on.",
    DATE,
    _words("end_date ended finished finished_on to until date_end"),
    to="endDate",
)
DATES = Key("dates", "Both dates in one text.", DATE, _words("date period"))
DESCRIPTION = Key(
    "description",
    "What was done: a text, one line an item, or a list.",
    PROSE,
    _words("summary details highlights bullets responsibilities accomplishments"),
)
MAJOR = Key(
    "major",
    "The field of study, as the school names it.",
    TEXTS,
    _words("majors primary_major area field field_of_study fields_of_study"),
    to="area",
)
MINOR = Key("minor", "A minor field of study.", TEXTS, _words("minors"))
GRADUATION = Key(
    "graduation",
    "When the degree is expected or was given.",
    DATE,
    _words("graduation_date expected_graduation graduation_month expected_graduation_date"),
)
LEVEL = Key(
    "degree_level",
    "The level of the degree.",
    TEXT,
    _words("level education_level education_level_name"),
    choices=("Associates", "Bachelors", "Masters", "Doctorate", "Certificate", "Non-Degree Seeking"),
)
GPA = Key(
    "gpa", "The grade point average, as on the transcript.", TEXT, _words("score cumulative_gpa overall_gpa"), "score"
)
COURSES = Key("courses", "Courses that were taken.", TEXTS, _words("coursework relevant_coursework"), to="courses")
DEGREE = Key("degree", "The degree.", TEXT, _words("degree_name study_type"), to="studyType")
TITLE = Key("title", "The title.", TEXT, _words("position role job_title"), to="position")
LOCATION = Key("location", "Where it was.", TEXT, _words("place city"), to="location")
DATE_OF = Key("date", "When it was given.", DATE, _words("issued issued_on year"), to="date")
URL = Key("url", "An address.", TEXT, _words("link"), to="url")
_ISSUER = _words("issuer authority organization awarder")

EXPERIENCE = (
    TITLE,
    Key("employer", "The employer.", TEXT,
        _words("company company_name organization organisation name employer_name"), to="name"),
    LOCATION, START, END, DATES, DESCRIPTION,
    Key("type", "The kind of employment.", TEXT, _words("employment_type job_type")),
    Key("current", "Whether it goes on.", FLAG, _words("currently_employed present")),
)  # fmt: skip
VOLUNTEERING = (
    TITLE,
    Key("organization", "The organization.", TEXT,
        _words("organisation employer company company_name name"), to="organization"),
    LOCATION, START, END, DATES, DESCRIPTION,
    Key("cause", "What it was for."),
)  # fmt: skip
EDUCATION = (
    Key("school", "The school.", TEXT, _words("school_name institution university college name"), to="institution"),
    DEGREE, LEVEL, MAJOR, MINOR, GPA, COURSES, START, END, DATES, GRADUATION, LOCATION, DESCRIPTION,
    Key("activities", "Activities and societies.", PROSE),
    Key("currently_attending", "Whether it goes on.", FLAG),
)  # fmt: skip
PROJECTS = (
    Key("title", "The project.", TEXT, _words("name"), to="name"),
    Key("organization", "For whom it was made.", TEXT, _words("organisation entity"), to="entity"),
    URL, START, END, DATES, DESCRIPTION,
    Key("skills", "What it was made with.", TEXTS, _words("technologies tools keywords"), to="keywords"),
)  # fmt: skip
CERTIFICATIONS = (
    Key("name", "The certificate.", TEXT, _words("title"), to="name"),
    Key("issuer", "Who gave it.", TEXT, _ISSUER[1:], to="issuer"),
    DATE_OF, URL,
    Key("expires", "When it ends.", DATE, _words("expiration expires_on")),
    Key("number", "Its number.", TEXT, _words("license_number id")),
)  # fmt: skip
AWARDS = (
    Key("title", "The award.", TEXT, _words("name"), to="title"),
    Key("issuer", "Who gave it.", TEXT, _ISSUER[1:], to="awarder"),
    DATE_OF, DESCRIPTION,
)  # fmt: skip
LANGUAGES = (
    Key("language", "The language.", TEXT, _words("name"), to="language"),
    Key("level", "How well it is spoken.", TEXT, _words("fluency proficiency"), to="fluency"),
)
PUBLICATIONS = (
    Key("title", "The publication.", TEXT, _words("name"), to="name"),
    Key("publisher", "Where it came out.", TEXT, _words("journal venue"), to="publisher"),
    DATE_OF._replace(about="When it came out.", to="releaseDate", others=("published", "published_on", "year")),
    URL,
)
DOCUMENTS = (
    Key("name", "Its name.", TEXT, _words("title file filename")),
    Key("type", "What it is.", TEXT, _words("kind document_type"),
        choices=("Resume", "Cover Letter", "Transcript", "Work Sample", "Other")),
    Key("public", "Whether it is the public one.", FLAG, _words("is_public visible visibility")),
    Key("status", "What the career centre said.", TEXT, _words("review review_status"),
        choices=("Pending", "Reviewed", "Approved", "Changes Suggested", "Changes Required")),
)  # fmt: skip
INTERESTS = (
    Key("roles", "Roles wanted.", TEXTS, _words("job_roles jobs positions roles_of_interest role preferred_roles")),
    Key("industries", "Industries wanted.", TEXTS, _words("industry industries_of_interest preferred_industries")),
    Key("locations", "Where.", TEXTS,
        _words("location places cities preferred_locations location_preferences"), to="places"),
    Key("job_types", "Kinds of jobs wanted.", TEXTS, _words("job_type types employment_types")),
)  # fmt: skip

NETWORK = Key(
    "network", "Whose profile it is.", TEXT, _words("site platform source"), choices=("Handshake", "LinkedIn")
)
VISIBILITY = Key(
    "visibility",
    "Who sees the profile.",
    TEXT,
    _words("profile_visibility privacy visible_to"),
    choices=("Community", "Employers", "Private"),
)
PUBLIC = Key(
    "public_document",
    "The public document's name, or whether there is one.",
    FLAG,
    _words("public_resume public_documents has_public_document has_public_resume"),
)
SCHOOL_YEAR = Key(
    "school_year",
    "The year of study.",
    TEXT,
    _words("school_year_name class_standing class_year year_in_school"),
    choices=(
        "Freshman",
        "Sophomore",
        "Junior",
        "Senior",
        "Masters",
        "Masters of Business Administration",
        "Doctorate",
    ),
)
CONTACT = (
    Key("name", "The name.", TEXTS, _words("full_name"), to="name"),
    Key("first_name", "The first name."),
    Key("middle_name", "The middle name."),
    Key("last_name", "The last name.", TEXT, _words("surname family_name")),
    Key("preferred_name", "The name to be called by."),
    Key("email", "The e-mail address.", TEXT, _words("e_mail email_address mail"), to="email"),
    Key("phone", "The phone number.", TEXT, _words("phone_number mobile mobile_number telephone cell"), to="phone"),
    Key("location", "Where the person lives.", TEXT, _words("city"), to="location"),
    Key("hometown", "Where the person comes from; not compared."),
    Key("headline", "The line under the name.", TEXT, _words("label tagline"), to="label"),
    Key("about", "The bio.", TEXT, _words("about_me bio summary my_journey introduction"), to="summary"),
)
LINKS = tuple(
    Key(name, about, TEXTS)
    for name, about in (
        ("links", "Addresses of pages of one's own."),
        *((other, "An address.") for other in _words("urls websites profiles social link website url linkedin "
                                                       "linkedin_url github github_url portfolio")),
    )
)  # fmt: skip
SECTIONS = (
    Key("experience", "Work.", ENTRIES, _words("experiences work work_experience work_experiences jobs positions "
                                               "employment"), to="work", keys=EXPERIENCE),
    Key("volunteering", "Unpaid work.", ENTRIES, _words("volunteer volunteer_experience"), to="volunteer",
        keys=VOLUNTEERING),
    Key("organizations", "Clubs, societies, student government.", ENTRIES,
        _words("organisations activities leadership student_organizations involvement extracurriculars"),
        to="volunteer", keys=VOLUNTEERING),
    Key("education", "Schools, the present one first.", ENTRIES,
        _words("educations schools school primary_education"), to="education", keys=EDUCATION, loose=";"),
    Key("projects", "Projects.", ENTRIES, _words("project"), to="projects", keys=PROJECTS),
    Key("certifications", "Certificates and licenses.", ENTRIES,
        _words("certificates licenses certifications_and_licenses"), to="certificates", keys=CERTIFICATIONS),
    Key("awards", "Awards and honors.", ENTRIES, _words("honors honours achievements awards_and_honors"),
        to="awards", keys=AWARDS),
    Key("languages", "Languages spoken.", ENTRIES, _words("language"), to="languages", keys=LANGUAGES, loose=",;"),
    Key("publications", "Publications.", ENTRIES, _words("publication"), to="publications", keys=PUBLICATIONS),
)  # fmt: skip
SKILLS = Key("skills", "Skills, as the profile lists them.", TEXTS, _words("skill skill_names"))
ROOT_COURSES = COURSES._replace(about="Courses of the first degree.")
INTEREST = Key(
    "interests",
    "What the student looks for.",
    MAPPING,
    _words("career_interests job_interests preferences"),
    keys=INTERESTS,
    loose=",;",
)
DOCUMENT = Key("documents", "The documents on the profile.", ENTRIES, _words("files uploads"), keys=DOCUMENTS)
PRIVATE = (
    Key(
        "work_authorization",
        "The right to work. Accepted, and never looked at: it belongs in no report.",
        NEVER,
        _words(
            "work_authorisation work_auth authorization authorisation us_work_authorization visa visa_status "
            "visa_sponsorship sponsorship requires_sponsorship needs_sponsorship citizenship nationality "
            "opt_cpt_eligible work_permit"
        ),
    ),
    Key(
        "gender",
        "Who the person is beyond the work, in any of these keys. Accepted, and never looked at.",
        NEVER,
        _words(
            "sex pronouns ethnicity race disability disabled veteran athlete first_generation birth_date "
            "date_of_birth birthday age marital_status religion eu_gdpr_subject work_study_eligible photo address"
        ),
    ),
)
STUDY = tuple(
    key._replace(about=f"{key.about[:-1]} (of the first degree).")
    for key in (MAJOR, MINOR, DEGREE, LEVEL, GPA, GRADUATION)
)
"""Fields of the first degree that may stand at the root, as Handshake's key information does."""

_OWN = (NETWORK, VISIBILITY, PUBLIC, SCHOOL_YEAR, *CONTACT, *LINKS, *STUDY, ROOT_COURSES, *SECTIONS, SKILLS, INTEREST,
        DOCUMENT, *PRIVATE)  # fmt: skip
GROUPS = tuple(
    Key(name, "Some of the keys above in a mapping of their own.", MAPPING)
    for name in _words("contact contact_info personal personal_info personal_information basic_info key_information")
)
"""Mappings whose keys count as those of the mapping that they stand in."""
WIDE = tuple(
    Key(spelling, key.about, key.kind, to=key.name)
    for key in INTERESTS
    for spelling in key.spellings
    if "_" in spelling and spelling not in ("job_types", "job_type")
)
"""Interests that stand at the root."""
ROOT = (*_OWN, *WIDE, *GROUPS)
NAMED = ("profile", "handshake", "linkedin")
"""Names of a mapping at the root that holds everything; beside it the network may stand."""

_SNAKE = lazy(r"(?<=[a-z0-9])(?=[A-Z])")
_KEY = lazy(r"[^a-z0-9]+")


def plain(name: str) -> str:
    """A key as it is compared: ``School Year``, ``schoolYear`` → ``school_year``."""
    return _KEY.sub("_", _SNAKE.sub("_", name[:100]).casefold()).strip("_")


def spelled(keys: tuple[Key, ...]) -> dict[str, Key]:
    """The keys of a mapping by each of their spellings; where two share one, the first."""
    found: dict[str, Key] = {}
    for key in keys:
        for spelling in key.spellings:
            found.setdefault(spelling, key)
    return found


def walk(keys: tuple[Key, ...] = ROOT, above: str = "") -> Iterator[tuple[str, Key]]:
    """Every key with its path, ``education[].school``."""
    for key in keys:
        path = f"{above}{key.name}"
        yield path, key
        yield from walk(key.keys, f"{path}[]." if key.kind == ENTRIES else f"{path}.")
