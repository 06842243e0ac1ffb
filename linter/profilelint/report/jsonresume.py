"""JSON Resume 1.0 (https://jsonresume.org/schema) out of any resume or profile, valid by the schema and its formats.

What the schema cannot take as it is written is not bent: a malformed e-mail address, a link that is no URL and an
impossible date are left out, and named under ``meta.unfit``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from profilelint.model.dates import Date
from profilelint.model.resume import (
    Award,
    Certificate,
    Education,
    Entry,
    Profile,
    Project,
    Publication,
    Resume,
    Volunteer,
    Work,
)
from profilelint.model.value import SURE, Value
from profilelint.parse.addresses import email_ok
from profilelint.pattern import lazy
from profilelint.report.rows import Cleaner

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
_SCHEME = lazy(r"[a-z][a-z0-9+.-]{0,30}:", re.IGNORECASE)
_URI = lazy(
    r"(?:https?|ftp)://[a-z0-9._~%-]{1,253}(?::\d{1,5})?(?:[/?#][!-~]*)?|(?:mailto|tel|urn|doi):[!-~]+", re.IGNORECASE
)
_HOST = lazy(r"(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}(?::\d{1,5})?(?:[/?#].*)?")
_STRAY = lazy(r"%(?![0-9A-Fa-f]{2})")
_ISO = lazy(r"[12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_LONGEST = 2000
_SINGLE = {"awards": "date", "certificates": "date", "publications": "releaseDate"}
"""The field of entries that have one date."""


def write(resume: Resume, clean: Cleaner) -> str:
    """The resume as JSON Resume. Fields that were not found are left out.

    ``meta.profilelint`` adds what the schema has no place for: the file, the sections with their headings, the lines of
    sections that it does not know, and the paths of the fields that the parser is unsure of.
    """
    return json.dumps(_Writer(resume, clean).data(), ensure_ascii=False, indent=2) + "\n"


def uri(text: str) -> str:
    """A link as a URL with its scheme, signs that no URL holds encoded; empty for what is none.

    >>> uri("linkedin.com/in/robinvale")
    'https://linkedin.com/in/robinvale'
    """
    text = text.strip()[:_LONGEST]
    if not _SCHEME.match(text) or _HOST.fullmatch(text):
        if not _HOST.fullmatch(text):
            return ""
        text = f"https://{text}"
    head, sign, tail = text.partition("#")
    text = head + sign + tail.replace("#", "%23")
    text = quote(_STRAY.sub("%25", text), safe=":/?#@!$&'()*+,;=%-._~")
    return text if _URI.fullmatch(text) else ""


def _filled(**items: Any) -> dict[str, Any]:
    return {key: item for key, item in items.items() if item not in (None, "", [], {}, False)}


def _listed(items: Sequence[Any]) -> list[Any]:
    return [item for item in items if item]


class _Writer:
    def __init__(self, resume: Resume, clean: Cleaner) -> None:
        self.resume = resume
        self.clean = clean
        self.doubts: list[str] = []
        self.unfit: list[dict[str, str]] = []

    def data(self) -> dict[str, Any]:
        resume = self.resume
        data = {
            "$schema": SCHEMA,
            **_filled(
                basics=self._basics(),
                **{
                    name: _listed([self._entry(entry) for entry in getattr(resume, name)])
                    for name in ("work", "volunteer", "education", "projects", "awards", "certificates", "publications")
                },
                skills=_listed(
                    [
                        _filled(
                            name=self._value(item.name),
                            level=self._value(item.level),
                            keywords=self._values(item.keywords),
                        )
                        for item in resume.skills
                    ]
                ),
                languages=_listed(
                    [
                        _filled(language=self._value(item.language), fluency=self._value(item.fluency))
                        for item in resume.languages
                    ]
                ),
                interests=[{"name": text} for text in self._lines("interests")],
                references=[{"reference": text} for text in self._lines("references")],
            ),
        }
        sections = [
            _filled(
                kind=item.kind,
                heading=self._value(item.heading),
                unusual=not item.known,
                lines=self._values(item.lines) if item.kind == "custom" else [],
            )
            for item in resume.sections
        ]
        own = _filled(file=self.clean(resume.source), sections=sections, unsure=self.doubts)
        return {**data, "meta": _filled(version="v1.0.0", profilelint=own, unfit=self.unfit)}

    # values

    def _value(self, item: Value | None) -> str | None:
        if item is None:
            return None
        if item.confidence < SURE and item.path:
            self.doubts.append(item.path)
        return self.clean(item.text)

    def _values(self, items: Sequence[Value]) -> list[str]:
        return [text for item in items if (text := self._value(item))]

    def _lines(self, kind: str) -> list[str]:
        """The lines of a section whose entries are not told apart."""
        return [
            text for section in self.resume.sections if section.kind == kind for text in self._values(section.lines)
        ]

    def _leave_out(self, node: str, text: str) -> None:
        self.unfit.append({"node": node, "text": self.clean(text)})

    def _url(self, item: Value | None) -> str | None:
        if item is None:
            return None
        text = self._value(item) or ""
        link = uri(text)
        if not link and text:
            self._leave_out(item.path, text)
        return link

    def _date(self, date: Date | None, node: str) -> str:
        """An ISO date; an open end is left out, as the schema does."""
        if date is None or date.open:
            return ""
        text = date.iso()
        if _ISO.fullmatch(text):
            return text
        if date.value.text:
            self._leave_out(node, date.value.text)
        return ""

    # the contact block

    def _basics(self) -> dict[str, Any]:
        basics = self.resume.basics
        place = basics.location
        location = None
        if place is not None:
            city = place.city or ("" if place.region else place.value.text)
            location = _filled(
                address=self.clean(place.address),
                city=self.clean(city),
                region=self.clean(place.region),
                postalCode=self.clean(place.postal_code),
                countryCode=self.clean(place.country_code),
            )
        site = next((item for item in basics.profiles if not item.network and not item.username), None)
        url = self._link(site) if site is not None else ""
        others = [item for item in basics.profiles if not url or item is not site]
        email = self._value(basics.email)
        if email and not email_ok(email):
            self._leave_out("basics.email", email)
            email = ""
        return _filled(
            name=self._value(basics.name),
            label=self._value(basics.label),
            email=email,
            phone=self._value(basics.phone),
            url=url,
            summary=self._value(basics.summary),
            location=location,
            profiles=_listed([self._profile(item) for item in others]),
        )

    def _link(self, item: Profile) -> str:
        for text in (item.target, item.url.text):
            link = uri(self.clean(text))
            if link:
                return link
        return ""

    def _profile(self, item: Profile) -> dict[str, Any]:
        link = self._link(item)
        username = self.clean(item.username)
        shown = self.clean(item.target or item.url.text)
        if not link and shown != username:
            if username or not shown or any(sign in shown for sign in " /:@"):
                self._leave_out(item.path, shown)
            else:
                username = shown
        return _filled(network=self.clean(item.network), username=username, url=link) if link or username else {}

    # entries

    def _entry(self, entry: Entry) -> dict[str, Any]:
        """An entry under the schema's own keys for its section; what these lack stands under the keys of its others."""
        head, tail = self._own(entry)
        return _filled(
            **head,
            location=self._value(entry.location),
            **self._dates(entry),
            url=self._url(entry.url),
            **{"description" if isinstance(entry, Project) else "summary": self._value(entry.summary)},
            **tail,
            highlights=self._values([bullet.value for bullet in entry.highlights]),
        )

    def _own(self, entry: Entry) -> tuple[dict[str, Any], dict[str, Any]]:
        value = self._value
        match entry:
            case Work():
                return {"name": value(entry.name), "position": value(entry.position)}, {}
            case Volunteer():
                return {"organization": value(entry.employer), "position": value(entry.position)}, {}
            case Education():
                head = {
                    "institution": value(entry.institution),
                    "area": value(entry.area),
                    "studyType": value(entry.study_type),
                }
                return head, {"score": value(entry.score), "courses": self._values(entry.courses)}
            case Project():
                return (
                    {"name": value(entry.name), "entity": value(entry.entity)},
                    {"keywords": self._values(entry.keywords)},
                )
            case Award():
                return {"title": value(entry.name), "awarder": value(entry.awarder)}, {}
            case Certificate():
                return {"name": value(entry.name), "issuer": value(entry.issuer)}, {}
            case Publication():
                return {"name": value(entry.name), "publisher": value(entry.publisher)}, {}
        raise TypeError(f"no JSON Resume section for {type(entry).__name__}")

    def _dates(self, entry: Entry) -> dict[str, str]:
        dates = entry.dates
        if dates is None:
            return {}
        start = self._date(dates.start, f"{entry.path}.startDate")
        end = start if dates.end is dates.start else self._date(dates.end, f"{entry.path}.endDate")
        single = _SINGLE.get(entry.path.partition("[")[0])
        if single is None or (start and end and start != end) or (start and dates.end is not None and dates.end.open):
            return {"startDate": start, "endDate": end}
        day = end or start
        if isinstance(entry, Certificate) and len(day) < len("2026-11-23"):
            # the schema wants the day of a certificate; none is made up
            return {"startDate": day}
        return {single: day}
