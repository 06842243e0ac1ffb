"""What a drawn person should be read as, and what a resume says, in one flat form: field → value."""

from __future__ import annotations

import re

from linkedin_pdf_kit import Person

from profilelint.model.dates import Date
from profilelint.model.resume import Resume
from profilelint.model.value import Value

_SIGN = re.compile(r"^(?:[-–•*] )")


def expected(person: Person) -> dict[str, object]:
    headline = person.headline if person.headline != "--" else ""
    return {
        "name": person.name,
        "headline": headline,
        "place": person.place,
        "email": person.email,
        "phone": person.phone,
        "links": ([f"www.linkedin.com/in/{person.slug}"] if person.slug else []) + [url for url, _ in person.links],
        "summary": " ".join(_SIGN.sub("", line) for line in person.summary if line),
        "work": [
            (
                job.title,
                company.name,
                job.start[1],
                job.end[1],
                job.place,
                tuple(_SIGN.sub("", line) for line in job.text if line),
            )
            for company in person.companies
            for job in company.jobs
        ],
        "education": [
            (school.name, school.degree, school.field, school.start[1], school.end[1]) for school in person.schools
        ],
        "skills": list(person.skills),
        "languages": [(name, level) for name, level in person.languages],
        "certificates": list(person.certifications),
        "awards": list(person.honors),
        "publications": list(person.publications),
    }


def found(resume: Resume) -> dict[str, object]:
    basics = resume.basics
    return {
        "name": _text(basics.name),
        "headline": _text(basics.label),
        "place": _text(basics.location.value) if basics.location else "",
        "email": _text(basics.email),
        "phone": _text(basics.phone),
        "links": [profile.url.text for profile in basics.profiles],
        "summary": _text(basics.summary),
        "work": [
            (
                _text(entry.position),
                _text(entry.name),
                _date(entry.dates.start if entry.dates else None),
                _date(entry.dates.end if entry.dates else None),
                _text(entry.location),
                (
                    *([entry.summary.text] if entry.summary else []),
                    *(bullet.text for bullet in entry.highlights),
                ),
            )
            for entry in resume.work
        ],
        "education": [
            (
                _text(entry.institution),
                _text(entry.study_type),
                _text(entry.area),
                _date(entry.dates.start if entry.dates else None),
                _date(entry.dates.end if entry.dates else None),
            )
            for entry in resume.education
        ],
        "skills": [word.text for group in resume.skills for word in group.keywords],
        "languages": [(item.language.text, _text(item.fluency)) for item in resume.languages],
        "certificates": [_text(entry.name) for entry in resume.certificates],
        "awards": [_text(entry.name) for entry in resume.awards],
        "publications": [_text(entry.name) for entry in resume.publications],
    }


def _text(value: Value | None) -> str:
    return value.text if value is not None else ""


def _date(date: Date | None) -> str:
    return "" if date is None else "open" if date.open else date.iso()
