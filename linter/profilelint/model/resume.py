"""A resume in JSON Resume's vocabulary (https://jsonresume.org/schema), each value with the span it came from.

Names are the schema's, in Python's spelling: ``studyType`` is ``study_type``, ``startDate`` and ``endDate`` are
``dates.start`` and ``dates.end``. A node's ``path`` is its JSON Resume path (``work[0].highlights[2]``).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from profilelint.model.dates import DateRange
from profilelint.model.place import Span
from profilelint.model.value import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullet:
    """One highlight of an entry, wrapped lines joined. ``marker`` is the sign as written, ``level`` the depth."""

    value: Value
    marker: str = ""
    level: int = 0

    @property
    def text(self) -> str:
        return self.value.text

    @property
    def path(self) -> str:
        return self.value.path

    @property
    def source(self) -> str:
        return self.value.source

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.value.spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What every entry of a section shares. ``content`` is all of its text as it stands, head lines first."""

    path: str
    content: Value
    dates: DateRange | None = None
    location: Value | None = None
    url: Value | None = None
    summary: Value | None = None
    highlights: tuple[Bullet, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.content.spans

    @property
    def source(self) -> str:
        return self.content.source

    @property
    def title(self) -> Value | None:
        """What it is: the position, degree, project, award or certificate."""
        return None

    @property
    def organization(self) -> Value | None:
        """Where it was: the employer, school, issuer or publisher."""
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Work(Entry):
    name: Value | None = None
    position: Value | None = None

    @property
    def title(self) -> Value | None:
        return self.position

    @property
    def organization(self) -> Value | None:
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Volunteer(Entry):
    position: Value | None = None
    employer: Value | None = None
    """JSON Resume's ``organization``."""

    @property
    def title(self) -> Value | None:
        return self.position

    @property
    def organization(self) -> Value | None:
        return self.employer


@dataclass(frozen=True, slots=True, kw_only=True)
class Education(Entry):
    institution: Value | None = None
    study_type: Value | None = None
    """The degree as written, without the field of study."""
    area: Value | None = None
    score: Value | None = None
    courses: tuple[Value, ...] = ()

    @property
    def title(self) -> Value | None:
        return self.study_type or self.area

    @property
    def organization(self) -> Value | None:
        return self.institution


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Entry):
    name: Value | None = None
    entity: Value | None = None
    keywords: tuple[Value, ...] = ()

    @property
    def title(self) -> Value | None:
        return self.name

    @property
    def organization(self) -> Value | None:
        return self.entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Award(Entry):
    name: Value | None = None
    """JSON Resume's ``title``."""
    awarder: Value | None = None

    @property
    def title(self) -> Value | None:
        return self.name

    @property
    def organization(self) -> Value | None:
        return self.awarder


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate(Entry):
    name: Value | None = None
    issuer: Value | None = None

    @property
    def title(self) -> Value | None:
        return self.name

    @property
    def organization(self) -> Value | None:
        return self.issuer


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication(Entry):
    name: Value | None = None
    publisher: Value | None = None

    @property
    def title(self) -> Value | None:
        return self.name

    @property
    def organization(self) -> Value | None:
        return self.publisher


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """A group of skills: ``name`` is its label ("Languages") or ``None``, ``keywords`` the skills."""

    path: str
    name: Value | None = None
    level: Value | None = None
    keywords: tuple[Value, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        values = ([self.name] if self.name else []) + list(self.keywords)
        return tuple(span for value in values for span in value.spans)

    @property
    def source(self) -> str:
        return self.name.source if self.name else self.keywords[0].source if self.keywords else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    path: str
    language: Value
    fluency: Value | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.language.spans + (self.fluency.spans if self.fluency else ())

    @property
    def source(self) -> str:
        return self.language.source


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """JSON Resume's ``basics.location``; ``value`` is the text as written."""

    value: Value
    address: str = ""
    postal_code: str = ""
    city: str = ""
    region: str = ""
    country_code: str = ""

    @property
    def path(self) -> str:
        return self.value.path

    @property
    def source(self) -> str:
        return self.value.source

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.value.spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A link of the contact block. ``url`` is the text as shown; ``target`` is where it leads (the same where the
    file holds no link). ``network`` is ``LinkedIn``, ``GitHub`` … or empty for an own site."""

    url: Value
    target: str
    network: str = ""
    username: str = ""

    @property
    def path(self) -> str:
        return self.url.path

    @property
    def source(self) -> str:
        return self.url.source

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.url.spans


def _nothing() -> Value:
    return Value("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Basics:
    """The contact block. ``email`` and ``phone`` are the first of each, as written, even if they are malformed; the
    others stand in ``more``. ``content`` is all text above the first section."""

    name: Value | None = None
    label: Value | None = None
    email: Value | None = None
    phone: Value | None = None
    location: Location | None = None
    profiles: tuple[Profile, ...] = ()
    summary: Value | None = None
    more: tuple[Value, ...] = ()
    content: Value = field(default_factory=_nothing)

    @property
    def path(self) -> str:
        return "basics"

    @property
    def source(self) -> str:
        return self.content.source

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.content.spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section as printed.

    ``kind`` is JSON Resume's key (``work education projects volunteer skills awards certificates publications
    languages interests references``), ``summary`` for a profile or objective, or ``custom`` where the heading names
    none of them. ``path`` is the kind. ``known`` tells whether the heading stands in the alias table; a section
    whose kind was only inferred from its content has ``known=False`` and its inferred ``kind``. ``lines`` are all of
    its lines below the heading, one value each. JSON Resume sources have no headings (``heading`` is ``None``).
    """

    kind: str
    path: str
    heading: Value | None = None
    known: bool = True
    lines: tuple[Value, ...] = ()
    entries: tuple[Entry, ...] = ()

    @property
    def source(self) -> str:
        return self.heading.source if self.heading else self.lines[0].source if self.lines else ""

    @property
    def spans(self) -> tuple[Span, ...]:
        if self.heading is not None:
            return self.heading.spans
        return tuple(span for line in self.lines[:1] for span in line.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resume:
    """A resume. Entries stand in the order printed; ``sections`` keep the page's order, unknown ones included."""

    source: str
    basics: Basics
    work: tuple[Work, ...] = ()
    volunteer: tuple[Volunteer, ...] = ()
    education: tuple[Education, ...] = ()
    projects: tuple[Project, ...] = ()
    awards: tuple[Award, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    publications: tuple[Publication, ...] = ()
    skills: tuple[Skill, ...] = ()
    languages: tuple[Language, ...] = ()
    sections: tuple[Section, ...] = ()

    @property
    def path(self) -> str:
        return ""

    @property
    def spans(self) -> tuple[Span, ...]:
        return ()

    def section(self, kind: str) -> Section | None:
        """The first section of a kind."""
        return next((section for section in self.sections if section.kind == kind), None)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry: work, volunteer, education, projects, awards, certificates, publications."""
        return (
            *self.work,
            *self.volunteer,
            *self.education,
            *self.projects,
            *self.awards,
            *self.certificates,
            *self.publications,
        )

    @property
    def prose(self) -> tuple[Value, ...]:
        """The running text, in the order of the page: the summary, and each entry's summary and highlights."""
        found = [self.basics.summary]
        for entry in self.entries:
            found += [entry.summary, *(bullet.value for bullet in entry.highlights)]
        return tuple(value for value in found if value is not None)

    @property
    def bullets(self) -> tuple[Bullet, ...]:
        """Every bullet of work, volunteer and project entries."""
        return tuple(bullet for entry in (*self.work, *self.volunteer, *self.projects) for bullet in entry.highlights)
