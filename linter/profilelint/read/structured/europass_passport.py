"""The older Europass vocabulary, ``SkillsPassport`` (XSD 3.x), as a tree in JSON Resume's shape."""

from __future__ import annotations

from profilelint.read.structured.europass_fields import (
    address,
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
from profilelint.read.structured.xml import Element, concat, shown, some

_ACHIEVEMENTS = {
    "publication": "publications",
    "project": "projects",
    "honor": "awards",
    "honour": "awards",
    "award": "awards",
    "certif": "certificates",
    "course": "certificates",
    "volunt": "volunteer",
    "hobb": "interests",
    "interest": "interests",
    "reference": "references",
}
"""The kinds of achievements that JSON Resume knows, by what their code or title contains."""
_ENTRIES = (
    ("work", "WorkExperience", "Employer", "name", {"position": ("Position/Label", "Position")}),
    (
        "education",
        "Education",
        "Organisation",
        "institution",
        {"studyType": ("Title",), "area": ("Field/Label", "Field")},
    ),
)
"""Section, element of an entry, the organisation in it, the key of its name, and the paths of the other texts."""
_HEADLINES = ("preferred_job", "position", "job_applied_for", "studies_applied_for")


def tree(root: Element, writer: Writer) -> dict[str, Node]:
    """The tree of a passport."""
    learner = root.child("LearnerInfo") or root
    made = Mapping()
    made["basics"] = _identification(learner, writer)
    for kind, name, holder, key, paths in _ENTRIES:
        entries: list[Node] = []
        for node in _listed(learner, name):
            entry = put({}, **{field: node.text(*found) for field, found in paths.items()})
            organisation = node.child(holder)
            if organisation is not None:
                place = address(_contact(organisation, "ContactInfo/Address"))
                site = organisation.text("ContactInfo/Website/Contact")
                put(entry, **{key: organisation.text("Name")}, location=place, url=site)
            period(entry, node)
            writer.describe(entry, node.child("Activities"))
            entries += [entry] if entry else []
        put(made, **{kind: entries})
    skills = learner.child("Skills")
    if skills is not None:
        _skills(skills, writer, made)
    for node in _listed(learner, "Achievement"):
        _achievement(node, writer, made)
    return made


def _listed(parent: Element, name: str) -> list[Element]:
    """The elements of a list, or those that stand without one."""
    return [node for holder in (parent, *parent.all(f"{name}List")) for node in holder.all(name)]


def _contact(parent: Element, path: str) -> Element | None:
    return parent.child(f"{path}/Contact") or parent.child(path)


def _identification(learner: Element, writer: Writer) -> dict[str, Node]:
    identity = learner.child("Identification") or learner
    names = some(identity.text("PersonName/FirstName"), identity.text("PersonName/Surname"))
    basics = put({}, name=concat(names, " ") if names else None)
    details: list[Node] = []
    contact = identity.child("ContactInfo")
    if contact is not None:
        phones = some(*(node.text("Contact", "") for node in _listed(contact, "Telephone")))
        sites = _listed(contact, "Website")
        put(
            basics,
            email=contact.text("Email/Contact", "Email"),
            phone=phones[0] if phones else None,
            location=address(_contact(contact, "Address")),
            profiles=[one for site in sites for one in profile(site.text("Contact", ""), site.text("Use/Label"))],
        )
        details += phones[1:]
        for node in _listed(contact, "InstantMessaging"):
            use = node.text("Use/Label", "Use")
            details += labelled(use, node.text("Contact")) if use else some(node.text("Contact"))
    demographics = identity.child("Demographics")
    if demographics is not None:
        details += labelled("Date of birth", date(demographics.child("Birthdate")))
        details += labelled("Gender", demographics.text("Gender/Label", "Gender"))
        for node in _listed(demographics, "Nationality"):
            details += labelled("Nationality", node.text("Label", ""))
    code = learner.text("Headline/Type/Code")
    if code is None or code.text.lower() in _HEADLINES:
        put(basics, label=learner.text("Headline/Description/Label", "Headline/Description"))
    else:
        said = learner.child("Headline/Description/Label") or learner.child("Headline/Description")
        put(basics, summary=writer.prose(writer.blocks(said)))
    return put(basics, details=details)


def _skills(skills: Element, writer: Writer, made: Mapping) -> None:
    """Put the skills of a passport into a tree: languages, groups of skills, the driving licence."""
    languages: list[Node] = []
    linguistic = skills.child("Linguistic")
    if linguistic is not None:
        for node in _listed(linguistic, "MotherTongue"):
            spoken = _spoken(node)
            languages += [put({}, language=spoken, fluency=shown("native", spoken))] if spoken else []
        for node in _listed(linguistic, "ForeignLanguage"):
            spoken = _spoken(node)
            reached = node.child("ProficiencyLevel")
            levels = [(level.name, text) for level in (reached.children if reached else []) if (text := level.text())]
            languages += [put({}, language=spoken, fluency=fluency(levels))] if spoken else []
    groups: list[Node] = []
    for name in ("Communication", "Organisational", "JobRelated", "Computer", "Other"):
        groups += keywords(writer.blocks(skills.child(f"{name}/Description")))
    driving = skills.child("Driving/Description")
    classes = some(*(node.text() for node in driving.all("Licence"))) if driving is not None else []
    put(made, languages=languages, skills=groups, certificates=licence(classes))


def _spoken(node: Element) -> Text | None:
    label, code = node.text("Description/Label", "Description"), node.text("Description/Code")
    return label or (language(code) if code else None)


def _achievement(node: Element, writer: Writer, made: Mapping) -> None:
    """Put a group of achievements into a tree."""
    title = node.text("Title/Label", "Title")
    named = " ".join(text.text for text in some(node.text("Title/Code"), title)).lower()
    kind = next((kind for sign, kind in _ACHIEVEMENTS.items() if sign in named), "")
    entries = _entries(writer.blocks(node.child("Description")), kind)
    if not kind and title is not None and entries:
        titled(made, title, entries)
    elif entries or title is not None:
        known = made.setdefault(kind or "others", [])
        if isinstance(known, list):
            known += entries or [{"name": node} for node in some(title)]


def _entries(blocks: list[Block], kind: str) -> list[Node]:
    """A paragraph is an entry; what is listed below one of a project are its items."""
    entries: list[Node] = []
    last: dict[str, Node] | None = None
    for block in blocks:
        if last is not None and block.item and kind == "projects":
            items = last.setdefault("highlights", [])
            if isinstance(items, list):
                items.append(block.text)
        else:
            entry: dict[str, Node] = {"title" if kind == "awards" else "name": block.text}
            last = None if block.item else entry
            entries.append(entry)
    return entries
