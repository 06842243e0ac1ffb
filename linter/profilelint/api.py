"""The public face: all that a rule pack, a script or a notebook may import.

Names are loaded on first use, so that importing this module costs nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from profilelint.compare import Difference as Difference
    from profilelint.compare import Status as Status
    from profilelint.compare import disagreements as disagreements
    from profilelint.engine.presets import Preset as Preset
    from profilelint.engine.rule import Context as Context
    from profilelint.engine.rule import Evidence as Evidence
    from profilelint.engine.rule import Option as Option
    from profilelint.engine.rule import Rule as Rule
    from profilelint.engine.rule import Tier as Tier
    from profilelint.language import identity as identity
    from profilelint.language import skills as skills
    from profilelint.language import spelling as spelling
    from profilelint.language import verbs as verbs
    from profilelint.language import wording as wording
    from profilelint.language.terms import TermSpan as TermSpan
    from profilelint.language.terms import extract_terms as extract_terms
    from profilelint.model.dates import Date as Date
    from profilelint.model.dates import DateRange as DateRange
    from profilelint.model.dates import Precision as Precision
    from profilelint.model.document import Change as Change
    from profilelint.model.document import Document as Document
    from profilelint.model.document import Hidden as Hidden
    from profilelint.model.document import Image as Image
    from profilelint.model.document import Line as Line
    from profilelint.model.document import Link as Link
    from profilelint.model.document import Look as Look
    from profilelint.model.document import Page as Page
    from profilelint.model.document import Problem as Problem
    from profilelint.model.document import Region as Region
    from profilelint.model.document import Role as Role
    from profilelint.model.document import Word as Word
    from profilelint.model.document import line_value as line_value
    from profilelint.model.finding import Edit as Edit
    from profilelint.model.finding import Finding as Finding
    from profilelint.model.finding import Fix as Fix
    from profilelint.model.finding import Level as Level
    from profilelint.model.finding import Location as Location
    from profilelint.model.finding import at as at
    from profilelint.model.finding import at_place as at_place
    from profilelint.model.finding import edit as edit
    from profilelint.model.match import Answer as Answer
    from profilelint.model.match import How as How
    from profilelint.model.match import Match as Match
    from profilelint.model.match import Row as Row
    from profilelint.model.place import BBox as BBox
    from profilelint.model.place import PagePlace as PagePlace
    from profilelint.model.place import PartPlace as PartPlace
    from profilelint.model.place import Span as Span
    from profilelint.model.place import TextPlace as TextPlace
    from profilelint.model.posting import Kind as Kind
    from profilelint.model.posting import Posting as Posting
    from profilelint.model.posting import Requirement as Requirement
    from profilelint.model.posting import Strength as Strength
    from profilelint.model.profile import Profile as Profile
    from profilelint.model.resume import Award as Award
    from profilelint.model.resume import Basics as Basics
    from profilelint.model.resume import Bullet as Bullet
    from profilelint.model.resume import Certificate as Certificate
    from profilelint.model.resume import Education as Education
    from profilelint.model.resume import Entry as Entry
    from profilelint.model.resume import Language as Language
    from profilelint.model.resume import Project as Project
    from profilelint.model.resume import Publication as Publication
    from profilelint.model.resume import Resume as Resume
    from profilelint.model.resume import Section as Section
    from profilelint.model.resume import Skill as Skill
    from profilelint.model.resume import Volunteer as Volunteer
    from profilelint.model.resume import Work as Work
    from profilelint.model.value import SURE as SURE
    from profilelint.model.value import Node as Node
    from profilelint.model.value import Value as Value
    from profilelint.parse import contact as contact
    from profilelint.parse import dates as dates
    from profilelint.pattern import lazy as lazy
    from profilelint.profile import grades as grades
    from profilelint.profile import pairs as pairs
    from profilelint.profile import person as person

_HOME = {
    "profilelint.compare": ("Difference", "Status", "disagreements"),
    "profilelint.engine.presets": ("Preset",),
    "profilelint.engine.rule": ("Context", "Evidence", "Option", "Rule", "Tier"),
    "profilelint.language.terms": ("TermSpan", "extract_terms"),
    "profilelint.model.dates": ("Date", "DateRange", "Precision"),
    "profilelint.model.document": (
        "Change Document Hidden Image Line Link Look Page Problem Region Role Word line_value".split()
    ),
    "profilelint.model.finding": ("Edit", "Finding", "Fix", "Level", "Location", "at", "at_place", "edit"),
    "profilelint.model.match": ("Answer", "How", "Match", "Row"),
    "profilelint.model.place": ("BBox", "PagePlace", "PartPlace", "Span", "TextPlace"),
    "profilelint.model.posting": ("Kind", "Posting", "Requirement", "Strength"),
    "profilelint.model.profile": ("Profile",),
    "profilelint.model.resume": (
        "Award Basics Bullet Certificate Education Entry Language Project Publication Resume Section Skill "
        "Volunteer Work".split()
    ),
    "profilelint.model.value": ("SURE", "Node", "Value"),
    "profilelint.pattern": ("lazy",),
}
_WHERE = {name: module for module, names in _HOME.items() for name in names}
_MODULES = {
    "contact": "profilelint.parse.contact",
    "dates": "profilelint.parse.dates",
    "grades": "profilelint.profile.grades",
    "pairs": "profilelint.profile.pairs",
    "person": "profilelint.profile.person",
    "identity": "profilelint.language.identity",
    "skills": "profilelint.language.skills",
    "spelling": "profilelint.language.spelling",
    "verbs": "profilelint.language.verbs",
    "wording": "profilelint.language.wording",
}

__all__ = sorted([*_WHERE, *_MODULES])


def __getattr__(name: str) -> Any:
    if name in _MODULES:
        found: Any = importlib.import_module(_MODULES[name])
    elif name in _WHERE:
        found = getattr(importlib.import_module(_WHERE[name]), name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found
    return found
