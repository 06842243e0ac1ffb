"""RenderCV. Sections have free titles; what their entries are is told by their fields."""

from __future__ import annotations

from profilelint.model.document import Document, Leaf, Role, Tree
from profilelint.parse.dialects import (
    ENTRY_KINDS,
    Item,
    Outline,
    Part,
    by_title,
    filled,
    leaves,
    mapping,
    mappings,
    pick,
    renamed,
    text_of,
)

_ONGOING = frozenset({"work", "volunteer", "projects", "education", "awards", "certificates"})
_TEXTS = ("bullet", "number", "reversed_number")
_WHEN = {"startDate": ("start_date",), "endDate": ("end_date",)}
_COMMON = {
    "location": ("location",),
    "url": ("url", "website"),
    "summary": ("summary",),
    "highlights": ("highlights",),
}
_NAMES: dict[str, dict[str, tuple[str, ...]]] = {
    "work": {"name": ("company", "institution"), "position": ("position", "name")},
    "volunteer": {"organization": ("company", "institution", "name"), "position": ("position",)},
    "education": {"institution": ("institution", "name", "company"), "studyType": ("degree",), "area": ("area",)},
    "projects": {"name": ("name", "position", "label"), "entity": ("company",)},
    "awards": {"title": ("name", "position", "degree", "area", "label"), "awarder": ("company", "institution")},
    "certificates": {"name": ("name", "position", "area", "degree", "label"), "issuer": ("company", "institution")},
    "publications": {"name": ("title", "name", "label"), "publisher": ("journal",)},
}
_URLS = {
    "linkedin": "https://linkedin.com/in/{}",
    "github": "https://github.com/{}",
    "gitlab": "https://gitlab.com/{}",
    "bitbucket": "https://bitbucket.org/{}",
    "instagram": "https://instagram.com/{}",
    "orcid": "https://orcid.org/{}",
    "stackoverflow": "https://stackoverflow.com/users/{}",
    "researchgate": "https://researchgate.net/profile/{}",
    "youtube": "https://youtube.com/@{}",
    "googlescholar": "https://scholar.google.com/citations?user={}",
    "telegram": "https://t.me/{}",
    "whatsapp": "https://wa.me/{}",
    "leetcode": "https://leetcode.com/u/{}",
    "x": "https://x.com/{}",
    "twitter": "https://x.com/{}",
    "bluesky": "https://bsky.app/profile/{}",
    "reddit": "https://reddit.com/user/{}",
    "imdb": "https://imdb.com/name/{}",
}
"""Where a user name of a network leads; networks with servers of their own are not here."""


def outline(document: Document, root: dict[str, Tree]) -> Outline:
    """The outline of a RenderCV source."""
    cv = mapping(root.get("cv"))
    contact: dict[str, Tree] = {name: value for name, value in cv.items() if name != "sections"}
    titles = _titles(document)
    sections = mapping(cv.get("sections"))
    parts = []
    for name, tree in sections.items():
        if filled(tree):
            first = next(leaf.span for leaf in leaves(tree))
            heading = titles.get(first.start) if first is not None else None
            parts.append(_part(heading or Leaf(name, None), tree))
    return Outline(_basics(cv), contact, tuple(parts), _ONGOING)


def _titles(document: Document) -> dict[int, Leaf]:
    """The headings by where the text right below them starts."""
    found: dict[int, Leaf] = {}
    for line in document.lines:
        if line.role is Role.HEADING:
            found[line.span.end + 1] = Leaf(line.text, line.span)
    return found


def _basics(cv: dict[str, Tree]) -> dict[str, Tree]:
    basics = renamed(cv, {"name": ("name",), "label": ("headline", "label"), "location": ("location",)})
    more: list[Tree] = []
    for name, other in (("email", "email"), ("phone", "phone"), ("url", "website")):
        values = list(leaves(cv.get(other)))
        if values:
            basics[name] = values[0]
            more += values[1:]
    basics["more"] = more
    profiles: list[Tree] = []
    for item in mappings(cv.get("social_networks")):
        profile = renamed(item, {"network": ("network",), "username": ("username",)})
        profile["target"] = Leaf(_url(text_of(profile.get("network")), text_of(profile.get("username"))), None)
        profiles.append(profile)
    for item in mappings(cv.get("custom_connections")):
        shown = pick(item, "placeholder", "url")
        if shown is not None:
            profiles.append({"username": shown, "target": Leaf(text_of(item.get("url")), None)})
    basics["profiles"] = profiles
    return basics


def _url(network: str, username: str) -> str:
    """Where a user name leads; empty for a network that is not known."""
    if not username or username.startswith(("http://", "https://")):
        return username
    key = "".join(char for char in network.lower() if char.isalnum())
    if key == "mastodon" and username.count("@") == 2:
        _, user, server = username.split("@")
        return f"https://{server}/@{user}"
    return _URLS[key].format(username) if key in _URLS else ""


def _shape(entry: Tree) -> str:
    """The kind that an entry's fields speak for; ``text`` for those that are nothing but a text."""
    if not isinstance(entry, dict) or pick(entry, *_TEXTS) is not None:
        return "text"
    if "company" in entry or "position" in entry or "roles" in entry:
        return "work"
    if "institution" in entry or "degree" in entry or "area" in entry:
        return "education"
    if "title" in entry or "authors" in entry:
        return "publications"
    if "details" in entry or "label" in entry:
        return "skills"
    return "projects" if "name" in entry else "text"


def _part(heading: Leaf, tree: Tree) -> Part:
    entries = [entry for entry in (tree if isinstance(tree, list) else [tree]) if filled(entry)]
    shape = _shape(entries[0])
    title = text_of(heading)
    kind, known = by_title(title, "custom" if shape == "text" else shape)
    if shape in ("text", "skills"):
        if shape == "skills" and kind in ENTRY_KINDS:
            items = tuple(
                Item(renamed(entry, {**_NAMES[kind], "summary": ("details",)}), entry) for entry in mappings(entries)
            )
            return Part(kind, tree, items, heading=heading, known=known)
        loose = tuple(line for entry in entries for line in _texts(entry))
        return Part(kind, tree, loose=loose, heading=heading, known=known)
    if kind not in ENTRY_KINDS:
        return Part(kind, tree, heading=heading, known=known)
    made = [item for entry in entries if isinstance(entry, dict) for item in _items(entry, kind)]
    return Part(kind, tree, tuple(made), heading=heading, known=known)


def _texts(entry: Tree) -> list[tuple[Leaf, ...]]:
    """A text or label and details as lines of text; the blocks of a longer text are lines of their own."""
    if isinstance(entry, dict):
        label = list(leaves(pick(entry, "label", "name")))
        details = list(leaves(entry.get("details")))
        if label or details:
            return [tuple(label + details)]
        found = pick(entry, *_TEXTS)
        entry = found if found is not None else entry
    return [(leaf,) for leaf in leaves(entry)]


def _items(entry: dict[str, Tree], kind: str) -> list[Item]:
    """An entry as one item, or as one for each of its roles; the first of them has the highlights of all."""
    fields = renamed(entry, {**_NAMES[kind], **_COMMON}) | _dates(entry)
    roles = [role for role in mappings(entry.get("roles")) if filled(role)]
    if not roles:
        return [Item(fields, entry)]
    rest: dict[str, Tree] = {name: value for name, value in entry.items() if name != "roles"}
    items = []
    for number, role in enumerate(roles):
        own = renamed(role, {**_NAMES[kind], **_COMMON}) | _dates(role)
        if number:
            shared = {name: value for name, value in fields.items() if name not in ("summary", "highlights")}
            items.append(Item(shared | own, role))
        else:
            items.append(Item(fields | own, [role, rest]))
    return items


def _dates(entry: dict[str, Tree]) -> dict[str, Tree]:
    """The dates; a ``date`` takes the place of both others."""
    return renamed(entry, {"date": ("date",)}) or renamed(entry, _WHEN)
