"""profile.yaml, a profile kept as data → Document.

::

    network: Handshake            # or LinkedIn
    name: Robin Vale
    email: robin.vale@mail.example
    phone: (614) 555-0131
    links: [linkedin.com/in/robinvale]
    headline: …
    about: …
    visibility: Employers         # Community, Employers, Private
    public_document: true
    school_year: Senior
    education: [{school, degree, degree_level, major, gpa, start, end}]
    experience: [{employer, title, location, start, end, description}]
    projects: [{title, start, end, description}]
    skills: [Python, SQL]
    interests: {roles: [], industries: [], locations: []}

Names may be written in other ways (``company``, ``bio``, ``volunteering``, ``endDate``); others are passed over.
A section that is not there is not compared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from profilelint.model.document import Document, Problem
from profilelint.pattern import lazy
from profilelint.read.exports.shape import label, listed, prose, with_profile
from profilelint.read.limits import Limits
from profilelint.read.structured import yaml
from profilelint.read.structured.source import BrokenError, Mapping, Node, Parsed, Scalar, Text, broken, lay_out
from profilelint.read.words import decode

FORMAT = "profile-yaml"
_MOST_ITEMS = 200

_OTHER_VOCABULARIES = frozenset({"basics", "cv", "content", "sections", "meta"})
_SNAKE = lazy(r"(?<=[a-z0-9])(?=[A-Z])")
_KEY = lazy(r"[^a-z0-9]+")

_START = ("start", "start_date", "started", "started_on", "from", "begin")
_END = ("end", "end_date", "ended", "finished", "finished_on", "to", "until")
_PROSE = ("description", "summary", "details", "highlights", "bullets", "responsibilities", "accomplishments")
_GRADUATION = ("graduation", "graduation_date", "expected_graduation", "graduation_month", "expected_graduation_date")
_MAJOR = ("major", "majors", "primary_major", "area", "field", "field_of_study", "fields_of_study")
_LEVEL = ("degree_level", "level", "education_level", "education_level_name")

_CONTACT = {
    "name": ("name", "full_name"),
    "email": ("email", "e_mail", "email_address", "mail"),
    "phone": ("phone", "phone_number", "mobile", "mobile_number", "telephone", "cell"),
    "location": ("location", "city", "hometown"),
    "label": ("headline", "label", "tagline"),
    "summary": ("about", "about_me", "bio", "summary", "my_journey", "introduction"),
}
_LINKS = tuple(
    "links urls websites profiles social link website url linkedin linkedin_url github github_url portfolio".split()
)
_ENTRIES = {
    "work": (
        ("experience", "experiences", "work", "work_experience", "work_experiences", "jobs", "positions", "employment"),
        {
            "position": ("title", "position", "role", "job_title"),
            "name": ("employer", "company", "company_name", "organization", "organisation", "name", "employer_name"),
            "location": ("location", "place", "city"),
        },
    ),
    "volunteer": (
        ("volunteer", "volunteering", "volunteer_experience", "organizations", "organisations", "activities",
         "leadership", "student_organizations", "involvement"),
        {
            "position": ("title", "position", "role"),
            "organization": ("organization", "organisation", "employer", "company", "company_name", "name"),
            "location": ("location", "place", "city"),
        },
    ),
    "education": (
        ("education", "educations", "schools", "school", "primary_education"),
        {
            "institution": ("school", "school_name", "institution", "university", "college", "name"),
            "studyType": ("degree", "degree_name", "study_type", *_LEVEL),
            "area": _MAJOR,
            "score": ("gpa", "score", "cumulative_gpa", "overall_gpa"),
            "courses": ("courses", "coursework"),
        },
    ),
    "projects": (
        ("projects", "project"),
        {"name": ("title", "name"), "entity": ("organization", "organisation", "entity"), "url": ("url", "link")},
    ),
    "certificates": (
        ("certificates", "certifications", "licenses", "certifications_and_licenses"),
        {
            "name": ("name", "title"),
            "issuer": ("issuer", "authority", "organization"),
            "date": ("date", "issued", "issued_on"),
        },
    ),
    "awards": (
        ("awards", "honors", "honours", "achievements", "awards_and_honors"),
        {"title": ("title", "name"), "awarder": ("issuer", "awarder"), "date": ("date", "issued", "issued_on")},
    ),
    "languages": (("languages",), {"language": ("language", "name"), "fluency": ("fluency", "level", "proficiency")}),
}  # fmt: skip
_SKILLS = ("skills", "skill", "skill_names")
_INTERESTS = ("interests", "career_interests", "job_interests", "preferences")
_INTEREST = {
    "roles": ("roles", "job_roles", "jobs", "positions", "roles_of_interest", "role", "preferred_roles"),
    "industries": ("industries", "industry", "industries_of_interest", "preferred_industries"),
    "places": ("locations", "location", "places", "cities", "preferred_locations", "location_preferences"),
}
_VISIBILITY = ("visibility", "profile_visibility", "privacy", "visible_to")
_PUBLIC = ("public_document", "public_resume", "public_documents", "has_public_document", "has_public_resume")
_SCHOOL_YEAR = ("school_year", "school_year_name", "class_standing", "class_year", "year_in_school")
_NETWORK = ("network", "site", "platform", "source")
_OF_HANDSHAKE = (*_VISIBILITY[:2], *_PUBLIC, *_SCHOOL_YEAR, "career_interests")
"""Names that only Handshake's profile has: they name the network where nothing else does."""
_SIGNS = frozenset(
    (
        *_SKILLS,
        *_INTERESTS[:2],
        "email",
        "full_name",
        *_CONTACT["label"],
        *_CONTACT["summary"],
        *_OF_HANDSHAKE,
        *_NETWORK[:1],
        "employer",
        "name",
    )
) | {name for names, _ in _ENTRIES.values() for name in names}


def read(data: bytes, path: str, limits: Limits) -> Document | None:
    """Read profile.yaml; ``None`` for YAML of another vocabulary."""
    raw = decode(data)
    if raw is None or len(raw) > yaml.MOST:
        return None
    try:
        parsed = yaml.parse(raw, limits.max_depth)
    except BrokenError as error:
        document = broken(error, raw, path, FORMAT, "YAML")
        return Document(path=path, format=FORMAT, problems=document.problems)
    root = parsed.root
    if not isinstance(root, dict) or not _OTHER_VOCABULARIES.isdisjoint(root):
        return None
    inner = next(
        (root[name] for name in ("profile", "handshake", "linkedin") if isinstance(root.get(name), dict)), None
    )
    named = next((name for name in ("handshake", "linkedin") if isinstance(root.get(name), dict)), "")
    node = _Fields(inner if isinstance(inner, dict) and len(root) <= 2 else root)
    if not node.first(*_SIGNS):
        detail = "it holds none of the names of a profile, such as name, experience, education, skills"
        return Document(path=path, format=FORMAT, problems=(Problem("unsupported", detail),))
    network = _network(node, named)
    holds: set[str] = set()
    tree = _tree(node, network, holds)
    document = lay_out(Parsed(tree, parsed.cut), raw, path, FORMAT, limits)
    return with_profile(document, network, holds)


def _network(node: _Fields, named: str) -> str:
    given = node.text(*_NETWORK)
    words = given.text.casefold() if given is not None else named
    if "linkedin" in words:
        return "LinkedIn"
    return "Handshake" if "handshake" in words or (not words and node.first(*_OF_HANDSHAKE)) else ""


def _key(name: str) -> str:
    return _KEY.sub("_", _SNAKE.sub("_", name[:100]).casefold()).strip("_")


_Missing = Callable[..., None]
"""Notes a field without a value: (name, its field, and without one the words for it and an offset)."""


class _Named(NamedTuple):
    """A field of a mapping: its name as written, where that stands, and what it holds."""

    name: str
    offset: int
    node: Node


_GROUPS = (
    "contact",
    "contact_info",
    "personal",
    "personal_info",
    "personal_information",
    "basic_info",
    "key_information",
)
"""Mappings whose fields count as those of the mapping that they stand in."""


class _Fields:
    """A mapping whose names may be written in several ways."""

    def __init__(self, node: dict[str, Node]) -> None:
        self._fields: dict[str, _Named] = {}
        self._add(node)
        for name in _GROUPS:
            inner = self._fields.get(name)
            if inner is not None and isinstance(inner.node, dict):
                self._add(inner.node)
        self.offset = min((field.offset for field in self._fields.values()), default=0)

    def _add(self, node: dict[str, Node]) -> None:
        for name, value in node.items():
            written = node.names.get(name) if isinstance(node, Mapping) else None
            offset = written.runs[0][1] if written is not None and written.runs else 0
            self._fields.setdefault(_key(name), _Named(name, offset, value))

    def first(self, *names: str) -> _Named | None:
        """The first of several names that is there and holds something, else the first that is there."""
        found = [self._fields[name] for name in names if name in self._fields]
        return next((field for field in found if not _is_empty(field.node)), found[0] if found else None)

    def text(self, *names: str) -> Text | None:
        """A text; of a number, the text that it is written as."""
        field = self.first(*names)
        if field is None or not isinstance(field.node, Text):
            return None
        return field.node if field.node.text.strip() else None


def _is_empty(node: Node) -> bool:
    if isinstance(node, Scalar):
        return node.value is None
    if isinstance(node, Text):
        return node.text.strip().casefold() in ("", "-", "—", "none", "n/a", "tbd", "null")
    return all(_is_empty(item) for item in (node.values() if isinstance(node, dict) else node))


def _tree(node: _Fields, network: str, holds: set[str]) -> Mapping:
    """The profile in JSON Resume's names; ``holds`` gets what it says."""
    tree = Mapping()
    own: dict[str, Node] = {}
    empty: dict[str, Node] = {}

    def missing(name: str, field: _Named | None, words: str = "", offset: int = 0) -> None:
        empty[name] = label(words if field is None else field.name, offset if field is None else field.offset)

    tree["basics"] = _basics(node, network, holds, missing)
    for section, (names, fields) in _ENTRIES.items():
        found = node.first(*names)
        if found is None:
            continue
        holds.add(section)
        tree[section] = [_entry(section, item, fields) for item in _items(found.node)]
        if section == "work" and any(
            isinstance(item, dict) and _Fields(item).first(*_PROSE) for item in _items(found.node)
        ):
            holds.add("descriptions")
    skills = node.first(*_SKILLS)
    if skills is not None:
        holds.add("skills")
        tree["skills"] = list(_words(skills.node))
        if not tree["skills"]:
            missing("skills", skills)
    _study(node, network, own, holds, missing)
    for name, names in (("visibility", _VISIBILITY), ("public document", _PUBLIC)):
        field = node.first(*names)
        if field is not None:
            holds.add(name)
            if _is_empty(field.node) or isinstance(field.node, (dict, list)):
                if _is_empty(field.node):
                    missing(name, field)
            elif isinstance(field.node, Scalar):
                # A flag is no text: it is shown as it is written.
                own[name] = Text(str(field.node.value).lower(), ((0, field.node.start, 1),))
            else:
                own[name] = field.node
    _interests(node, network, own, holds, missing)
    own["empty"] = empty
    tree["profile"] = own
    return tree


def _basics(node: _Fields, network: str, holds: set[str], missing: _Missing) -> dict[str, Node]:
    basics: dict[str, Node] = {}
    for name, names in _CONTACT.items():
        field = node.first(*names)
        if field is not None and isinstance(field.node, Text) and not _is_empty(field.node):
            basics[name] = field.node
        elif field is not None and isinstance(field.node, (dict, list)) and name == "name":
            basics[name] = list(_words(field.node))
    if "name" not in basics:
        parts = [text for name in ("first_name", "middle_name", "last_name") if (text := node.text(name)) is not None]
        if parts:
            basics["name"] = list(parts)
    links: list[Node] = [
        {"url": text} for name in _LINKS if (field := node.first(name)) for text in _addresses(field.node)
    ]
    if links:
        basics["profiles"] = links
    for name, key in (("headline", "label"), ("about", "summary")):
        field = node.first(*_CONTACT[key])
        if field is not None or (network == "LinkedIn" and name == "headline") or (network and name == "about"):
            holds.add(name)
            if key not in basics:
                missing(name, field, name, node.offset)
    return basics


def _study(node: _Fields, network: str, own: dict[str, Node], holds: set[str], missing: _Missing) -> None:
    """The fields of Handshake that employers filter on: of the first degree, or at the root."""
    schools = node.first(*_ENTRIES["education"][0])
    items = [item for item in _items(schools.node) if isinstance(item, dict)] if schools is not None else []
    first = _Fields(items[0]) if items else _Fields({})
    for name, names in (
        ("major", _MAJOR),
        ("graduation", (*_GRADUATION, *_END)),
        ("school year", _SCHOOL_YEAR),
        ("degree level", (*_LEVEL, "degree", "degree_name", "study_type")),
    ):
        at_root = names if name in ("school year", "major") else (*_GRADUATION,) if name == "graduation" else _LEVEL[:1]
        inside, outside = first.first(*names), node.first(*at_root)
        field = next((field for field in (inside, outside) if field is not None and not _is_empty(field.node)), None)
        if field is not None:
            holds.add(name)
            if name == "school year" and isinstance(field.node, Text):
                own[name] = field.node
        elif inside is not None or outside is not None or network == "Handshake":
            holds.add(name)
            offset = first.offset if items and name != "school year" else node.offset
            missing(name, inside or outside, name, offset)


def _interests(node: _Fields, network: str, own: dict[str, Node], holds: set[str], missing: _Missing) -> None:
    field = node.first(*_INTERESTS)
    inner = _Fields(field.node) if field is not None and isinstance(field.node, dict) else _Fields({})
    found = False
    for name, names in _INTEREST.items():
        listing = inner.first(*names) or node.first(*(key for key in names if "_" in key))
        words = list(_words(listing.node)) if listing is not None else []
        if words:
            own[name] = list(words)
            found = True
    if (
        network == "Handshake"
        and field is not None
        and isinstance(field.node, (list, Text))
        and not _is_empty(field.node)
    ):
        own["roles"] = list(_words(field.node))
        found = True
    if network == "Handshake" or found or (field is not None and isinstance(field.node, dict)):
        holds.add("interests")
        if not found:
            missing("interests", field, "interests", node.offset)


def _items(node: Node) -> list[Node]:
    if isinstance(node, dict):
        return [node]
    return list(node[:_MOST_ITEMS]) if isinstance(node, list) else []


def _words(node: Node) -> Iterable[Text]:
    """The texts of a list, of a text with commas, of groups of lists, or of mappings with a name."""
    if isinstance(node, Text):
        yield from listed(node) if not _is_empty(node) else ()
    elif isinstance(node, list):
        for item in node[:_MOST_ITEMS]:
            if isinstance(item, Text):
                if not _is_empty(item):
                    yield item
            elif isinstance(item, dict):
                fields = _Fields(item)
                name, inner = fields.text("name", "skill", "title"), fields.first("keywords", "items", "details")
                if inner is not None and not _is_empty(inner.node):
                    yield from _words(inner.node)
                elif name is not None:
                    yield name
    elif isinstance(node, dict):
        for value in node.values():
            yield from _words(value)


def _addresses(node: Node) -> Iterable[Text]:
    """The links of a text, a list, or a mapping; a list may hold mappings with ``url``."""
    if isinstance(node, Text):
        if "." in node.text:
            yield node
        return
    for item in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        if isinstance(item, Text) and "." in item.text:
            yield item
        elif isinstance(item, dict):
            text = _Fields(item).text("url", "link", "href", "address")
            if text is not None:
                yield text


def _entry(section: str, item: Node, fields: dict[str, tuple[str, ...]]) -> Node:
    if not isinstance(item, dict):
        if isinstance(item, Text) and section not in ("languages",):
            return {next(iter(fields)): item}
        return {"language": item} if section == "languages" else item
    node = _Fields(item)
    made: dict[str, Node] = {}
    for name, names in fields.items():
        field = node.first(*names)
        if field is not None and not _is_empty(field.node):
            value = field.node
            if isinstance(value, list) and name not in ("courses",):
                value = next(iter(_words(value)), value)
            made[name] = value
    for name, names in (("startDate", _START), ("endDate", (*_END, *_GRADUATION))):
        text = node.text(*names)
        if text is not None:
            made[name] = text
    dates = node.text("dates", "date", "period")
    if dates is not None and not {"startDate", "endDate", "date"} & made.keys():
        made["endDate"] = dates
    if section in ("work", "volunteer", "projects", "education", "awards"):
        described = node.first(*_PROSE)
        if described is not None and isinstance(described.node, Text):
            made.update(prose(described.node))
        elif described is not None and isinstance(described.node, list):
            made["highlights"] = [text for text in described.node[:_MOST_ITEMS] if isinstance(text, Text)]
    return made
