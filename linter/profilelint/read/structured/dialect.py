"""Which vocabulary a structured source speaks: told by the names at its root, the same for JSON and YAML.

JSON Resume, RenderCV, YAMLResume, Reactive Resume (3, 4 and 5) and FRESH. Each also says what of a source is printed
and how its texts are marked up.
"""

from __future__ import annotations

from typing import NamedTuple

from profilelint.read.structured.source import EVERYTHING, Node, Printing, Scalar, Text

JSON_RESUME = "json-resume"
RENDERCV = "rendercv"
YAMLRESUME = "yamlresume"
REACTIVE_RESUME = "reactive-resume"
FRESH = "fresh"

_SECTIONS = frozenset(
    "basics work volunteer education awards certificates publications skills languages interests references "
    "projects experience".split()
)
_FRESH_ONLY = frozenset(
    "info contact employment service social recognition writing speaking governance samples extracurricular "
    "affiliation disposition testimonials".split()
)
_ADDRESSES = frozenset(
    "url urls href link website email phone username user network date start_date end_date startDate endDate "
    "releaseDate start end doi photo image repo".split()
)
"""Names of what is no running text: a link's underscores are no emphasis."""

_RENDERCV = Printing(
    roots=frozenset({"cv"}),
    quiet=frozenset({"photo", "fontawesome_icon"}),
    titles=("cv", "sections", "*"),
    markup="markdown",
    plain=_ADDRESSES,
)
_YAMLRESUME = Printing(
    roots=frozenset({"content"}),
    quiet=frozenset({"image"}),
    markup="markdown",
    marked=frozenset({"summary"}),
)
_REACTIVE_QUIET = frozenset(
    "id columns icon iconColor type separateLinks inlineLink levelNum picture photo css notes".split()
)
_REACTIVE = Printing(
    roots=frozenset({"basics", "sections", "summary", "customSections"}),
    quiet=_REACTIVE_QUIET,
    hiding=(("visible", False), ("hidden", True)),
    holder="items",
    numbers=False,
    markup="html",
    marked=frozenset({"summary", "content", "description"}),
    labels=("label", ("href", "url")),
)
_REACTIVE_3 = _REACTIVE._replace(markup="markdown", labels=None)
_FRESH = Printing(
    quiet=frozenset("meta image characterClass flavor category disposition private media".split()),
    hiding=(("private", True),),
    markup="markdown",
    plain=_ADDRESSES | {"value", "publisher"},
)


class Dialect(NamedTuple):
    """``name`` is the document's format; ``lacking`` why this is no resume (a sentence part), empty where it is one."""

    name: str
    lacking: str = ""
    printing: Printing = EVERYTHING


def recognise(root: Node, language: str) -> Dialect:
    """The dialect of a parsed source; ``language`` (JSON, YAML) is for the message where there is none."""
    expected = (
        "a resume as data has basics, work or education (JSON Resume), cv (RenderCV), content (YAMLResume) or sections "
        "(Reactive Resume)"
    )
    if not isinstance(root, dict):
        kind = "is a list" if isinstance(root, list) else "is a single value"
        if isinstance(root, Scalar) and root.value is None:
            kind = "holds nothing"
        return Dialect(JSON_RESUME, f"its {language} {kind}; {expected}")
    if isinstance(root.get("cv"), dict):
        return Dialect(RENDERCV, printing=_RENDERCV)
    content = root.get("content")
    if isinstance(content, dict) and not _SECTIONS.isdisjoint(content):
        return Dialect(YAMLRESUME, printing=_YAMLRESUME)
    sections = root.get("sections")
    if isinstance(sections, dict) and "basics" in root and "work" not in root and "education" not in root:
        return Dialect(REACTIVE_RESUME, printing=_REACTIVE_3 if _is_third(root, sections) else _REACTIVE)
    if _is_fresh(root):
        return Dialect(FRESH, printing=_FRESH)
    found = [key for key in root if key in _SECTIONS]
    if not found:
        names = ", ".join(list(root)[:4])
        return Dialect(JSON_RESUME, f"its {language} holds {names or 'nothing'}; {expected}")
    if found == ["skills"] and ("responsibilities" in root or "qualifications" in root):
        return Dialect(JSON_RESUME, f"it is a job posting as {language}; name it behind --job")
    return Dialect(JSON_RESUME)


def _is_third(root: dict[str, Node], sections: dict[str, Node]) -> bool:
    """Whether this is Reactive Resume 3, whose texts are Markdown: its sections and basics have other names."""
    basics = root["basics"]
    return "work" in sections or (isinstance(basics, dict) and ("photo" in basics or "profiles" in basics))


def _is_fresh(root: dict[str, Node]) -> bool:
    meta = root.get("meta")
    form = meta.get("format") if isinstance(meta, dict) else None
    if isinstance(form, Text):
        return form.text.upper().startswith("FRESH")
    return "name" in root and "basics" not in root and "work" not in root and not _FRESH_ONLY.isdisjoint(root)
