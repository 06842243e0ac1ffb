"""The vocabulary of today's Europass portal, ``Candidate``, as a tree in JSON Resume's shape.

Its elements are those of the portal's schema documentation, version 3.0 of 2020, and of the files that it writes.
"""

from __future__ import annotations

from profilelint.pattern import lazy
from profilelint.read.structured.europass_fields import (
    address,
    country,
    date,
    fluency,
    labelled,
    language,
    licence,
    period,
    profile,
    put,
    titled,
)
from profilelint.read.structured.europass_text import Block, Writer, keywords
from profilelint.read.structured.source import Mapping, Node, Text
from profilelint.read.structured.xml import Element, after, concat, shown, some

_ADDRESS = lazy(r"(?:https?|ftp|mailto|urn):")
_LEVEL = lazy(r"[ABC][12]\+?")
_CONTAINERS = {
    "EmploymentHistory": "work",
    "EducationHistory": "education",
    "PersonQualifications": "skills",
    "Skills": "skills",
    "DigitalSkills": "skills",
    "CommunicationAndInterpersonalSkills": "skills",
    "ManagementAndLeadershipSkills": "skills",
    "OrganisationalSkills": "skills",
    "JobRelatedSkills": "skills",
    "OtherSkills": "skills",
    "Licenses": "licences",
    "Certifications": "certificates",
    "CourseCertifications": "certificates",
    "PublicationHistory": "publications",
    "Projects": "projects",
    "HonoursAndAwards": "awards",
    "VoluntaryWorks": "volunteer",
    "SocialAndPoliticalActivities": "volunteer",
    "HobbiesAndInterests": "interests",
    "EmploymentReferences": "references",
    "NetworksAndMemberships": "networks and memberships",
    "ConferencesAndSeminars": "conferences and seminars",
    "CreativeWorks": "creative works",
    "SpeakingHistory": "talks",
    "PatentHistory": "patents",
}
_ORDER = {
    "volunt": "volunteer",
    "work-experience": "work",
    "education": "education",
    "language": "languages",
    "skill": "skills",
    "project": "projects",
    "publication": "publications",
    "honour": "awards",
    "award": "awards",
    "certif": "certificates",
    "licence": "certificates",
    "hobbies": "interests",
    "reference": "references",
    "recommendation": "references",
    "network": "networks and memberships",
    "conference": "conferences and seminars",
    "creative": "creative works",
}
"""What the names of sections in the rendering information contain."""
_FIELDS = {
    "awards": ("title", "awarder", "date"),
    "publications": ("name", "publisher", "releaseDate"),
    "certificates": ("name", "issuer", "date"),
    "volunteer": ("position", "organization", ""),
}
"""The keys of title, organisation and date; without one for the date there is a period."""


def tree(root: Element, writer: Writer) -> dict[str, Node]:
    """The tree of a candidate."""
    person = root.child("CandidatePerson") or root
    candidate = root.child("CandidateProfile") or root
    sections: dict[str, list[Node]] = {}

    def add(kind: str, items: list[Node]) -> None:
        sections.setdefault(kind, []).extend(item for item in items if item)

    for container in candidate.children:
        kind = _CONTAINERS.get(container.name)
        if kind == "work":
            for employer in container.all("EmployerHistory"):
                add(kind, _employment(employer, writer))
        elif kind == "education":
            add(kind, [_attendance(node, writer) for node in container.all("EducationOrganizationAttendance")])
        elif kind == "skills":
            languages, skills = _competences(container, writer)
            add("languages", languages)
            add("skills", skills)
        elif kind == "licences":
            add("certificates", [one for node in container.children for one in _licence(node)])
        elif kind == "references":
            add(kind, [_referee(node) for node in container.all("Referee")])
        elif kind:
            add(kind, [_thing(node, writer, kind) for node in container.children])
    mother = some(*(node.text() for node in person.all("PrimaryLanguageCode")))
    if mother:
        native: list[Node] = [put({}, language=language(code), fluency=shown("native", code)) for code in mother]
        sections["languages"] = [*native, *sections.get("languages", [])]
    order = root.child("RenderingInformation/Design/SectionsOrder")
    wanted = [_section(title.text) for node in order.children if (title := node.text("Title"))] if order else []
    made = Mapping()
    made["basics"] = _person(person, candidate, writer)
    for kind in (*dict.fromkeys(kind for kind in wanted if kind in sections), *sections):
        put(made, **{kind: sections[kind]})
    for container in candidate.all("Others"):
        title = container.text("Title")
        entries: list[Node] = [entry for node in container.all("Other") if (entry := _thing(node, writer, ""))]
        if title is not None:
            titled(made, title, entries)
        else:
            put(made, others=entries)
    return made


def _section(name: str) -> str:
    return next((kind for sign, kind in _ORDER.items() if sign in name.lower()), "")


def _person(person: Element, candidate: Element, writer: Writer) -> dict[str, Node]:
    names = some(*(person.text(f"PersonName/{key}") for key in ("GivenName", "MiddleName", "FamilyName")))
    basics = put({}, name=concat(names, " ") if names else person.text("PersonName/FormattedName"))
    emails: list[Text] = []
    phones: list[Text] = []
    profiles: list[Node] = []
    details: list[Node] = []
    for channel in person.all("Communication"):
        code = channel.text("ChannelCode")
        kind = code.text.lower().replace(" ", "") if code else ""
        written = channel.text("URI")
        if "location" not in basics:
            put(basics, location=address(channel.child("Address")))
        if channel.child("DialNumber") is not None or kind == "telephone":
            phones += some(_dialled(channel) or written)
        elif kind == "email" or (not kind and written is not None and "@" in written.text):
            emails += some(written)
        elif kind.startswith("instant"):
            use = channel.text("OtherTitle", "UseCode")
            details += labelled(use, written) if use else some(written)
        else:
            profiles += profile(written, channel.text("UseCode", "OtherTitle"))
    put(basics, label=candidate.text("CandidatePositionPreferences/PositionTitle"))
    put(basics, email=emails[0] if emails else None, phone=phones[0] if phones else None, profiles=profiles)
    details += [*emails[1:], *phones[1:]]
    details += labelled("Date of birth", date(person.child("BirthDate")))
    details += labelled("Gender", person.text("GenderCode"))
    for node in person.all("NationalityCode"):
        details += labelled("Nationality", node.text())
    return put(basics, details=details, summary=writer.prose(writer.blocks(candidate.child("ExecutiveSummary"))))


def _dialled(channel: Element) -> Text | None:
    number = channel.text("DialNumber")
    code = channel.text("CountryDialing")
    if number is None or code is None or number.text.startswith(("+", "00")):
        return number
    return concat([code if code.text.startswith("+") else after("+", code), number], " ")


def _organisation(element: Element, entry: dict[str, Node]) -> None:
    """Put an organisation's place and site into an entry."""
    put(entry, url=element.text("Link"))
    for channel in (node for contact in element.all("OrganizationContact") for node in contact.all("Communication")):
        if "location" not in entry:
            put(entry, location=address(channel.child("Address")))
        code = channel.text("ChannelCode")
        if code is not None and code.text.lower() == "web":
            put(entry, url=channel.text("URI"))


def _employment(employer: Element, writer: Writer) -> list[Node]:
    """The positions held with an employer."""
    found: list[Node] = []
    for position in employer.all("PositionHistory") or [employer]:
        entry = put({}, position=position.text("PositionTitle"), name=employer.text("OrganizationName"))
        place = put({}, city=position.text("City"), countryCode=country(position.text("Country")))
        put(entry, location=place)
        _organisation(employer, entry)
        period(entry, position.child("EmploymentPeriod") or employer.child("EmploymentPeriod") or position)
        writer.describe(entry, position.child("Description"))
        found.append(entry)
    return found


def _attendance(node: Element, writer: Writer) -> dict[str, Node]:
    degree = node.child("EducationDegree") or node
    fields = ("FieldOfStudy/SpecificFieldOfStudy", "FieldOfStudy/MainFieldOfStudy")
    area = degree.text(*(path for field in fields for path in (f"{field}/ProgramConcentration", field)))
    if area is not None and (_ADDRESS.match(area.text) or not any(sign.isalpha() for sign in area.text)):
        area = None  # a code of a classification
    entry = put(
        {},
        institution=node.text("OrganizationName"),
        studyType=degree.text("DegreeName") or node.text("ProgramName"),
        area=area,
        score=degree.text("FinalGrade/ScoreText", "FinalGrade/ScoreNumeric", "FinalGrade"),
    )
    _organisation(node, entry)
    period(entry, node.child("AttendancePeriod") or node)
    writer.describe(entry, degree.child("OccupationalSkillsCovered"))
    return put(entry, thesis=[block.text for thesis in degree.all("Thesis") for block in writer.blocks(thesis)])


def _thing(node: Element, writer: Writer, kind: str) -> dict[str, Node]:
    """An entry out of something with a title, a date, a description and a link."""
    if node.child("Activity"):
        node = node.child("Activity") or node
    name, organisation, when = _FIELDS.get(kind, ("name", "entity", ""))
    title = node.text("Title", "CertificationName", "PatentTitle")
    by = node.text("IssuingAuthority/Name", "IssuingAuthority", "OrganizationName", "Publisher", "Journal", "Reference")
    about = node.child("Description") or node.child("FormattedPublicationDescription")
    if title is None and about is not None and len(blocks := writer.blocks(about)) == 1:
        title, about = blocks[0].text, None
    entry = put({}, **{name: title, organisation: by})
    if when:
        named = node.below("FirstIssuedDate", "Date", "Year", "StartDate")
        inner = named.below("StartDate") if named is not None else None
        put(entry, **{when: date(named) or date(inner)})
    else:
        period(entry, node)
    put(entry, location=node.text("Location"), url=node.text("Link", "Link/URI", "DOI/Link"))
    writer.describe(entry, about)
    return entry


def _competences(container: Element, writer: Writer) -> tuple[list[Node], list[Node]]:
    """The languages and the skill groups in a container."""
    languages: list[Node] = []
    skills: list[Node] = []
    loose: list[Node] = []
    for node in container.children:
        kind, code = node.text("TaxonomyID"), node.text("CompetencyID")
        name = node.text("CompetencyName")
        if node.name != "PersonCompetency":
            skills += _skill_group(node, writer)
        elif kind is not None and kind.text.lower() == "language":
            if name is not None or code is not None:
                spoken = name or (language(code) if code is not None else None)
                languages.append(put({}, language=spoken, fluency=_fluency(node)))
        else:
            loose += some(name or (code if code is not None and not _ADDRESS.match(code.text) else None))
    return languages, [{"keywords": loose}, *skills] if loose else skills


def _skill_group(node: Element, writer: Writer) -> list[Node]:
    """A group of skills: a title with skills, a title with a description, or an enumeration."""
    title = node.text("Title")
    held = [child for child in node.children if child.name in ("DigitalSkill", "PersonCompetency", "Skill")]
    skills = some(*(child.text("CompetencyName", "Title", "") for child in held))
    nested = [group for child in node.children if child.name.endswith("Group") for group in _skill_group(child, writer)]
    about = [block.text for block in writer.blocks(node.child("Description"))]
    if skills or about:
        return [put({}, name=title, keywords=[*skills], summary=[*about]), *nested]
    if title is None and not node.children:
        return keywords(writer.blocks(node))
    return [*(keywords([Block(title, False)]) if title is not None else []), *nested]


def _fluency(node: Element) -> Text | None:
    levels = []
    for dimension in node.all("CompetencyDimension"):
        kind = dimension.text("CompetencyDimensionTypeCode")
        score = dimension.text("Score/ScoreText", "ScoreText")
        if score is not None and _LEVEL.match(score.text):
            levels.append((kind.text if kind else "", score))
    return fluency(levels)


def _licence(node: Element) -> list[Node]:
    name = node.text("LicenseName")
    return [{"name": name}] if name is not None else licence(some(node.text("LicenseTypeCode", "")))


def _referee(node: Element) -> dict[str, Node]:
    names = some(*(node.text(f"PersonName/{key}") for key in ("GivenName", "FamilyName")))
    channels = [text for one in node.all("Communication") for text in some(_dialled(one) or one.text("URI"))]
    name = concat(names, " ") if names else node.text("PersonName/FormattedName", "Title")
    return put({}, name=name, role=node.text("Role"), contacts=[*channels])
