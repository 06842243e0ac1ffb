"""The one projection that every writer prints: findings as plain rows, masked and safe to show on a terminal."""

from __future__ import annotations

from typing import Any, NamedTuple

from profilelint.engine.report import FileReport, Report
from profilelint.engine.secrets import Mask, Private, Redaction
from profilelint.model.finding import Finding, Fix, Location
from profilelint.model.place import PagePlace, PartPlace, Place, TextPlace
from profilelint.pattern import lazy

_CONTROL = lazy("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Spot(NamedTuple):
    """A location as printed: ``where`` is ``resume.md:14:3`` or ``resume.pdf p.1``."""

    file: str
    where: str
    node: str
    name: str
    label: str
    quote: str
    context: str
    offset: int
    place: dict[str, Any] | None


class Row(NamedTuple):
    """A finding as printed."""

    rule: str
    level: str
    message: str
    suggestion: str
    confidence: str
    fingerprint: str
    url: str
    data: dict[str, str | int | float | bool]
    spots: tuple[Spot, ...]
    fixes: tuple[dict[str, Any], ...]


def visible(text: str) -> str:
    """Control characters as ``\\u001b``, which no terminal obeys; blanks, tabs and line feeds stay."""
    return _CONTROL.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


class Cleaner:
    """Masks a document's identity numbers, and its names where asked, and shows control characters as what they are."""

    def __init__(self, secrets: tuple[str, ...], private: tuple[Private, ...] = ()) -> None:
        self._mask = Mask(secrets)
        # what was masked before it got here is known by its masked form
        self._redact = Redaction(word._replace(text=self._mask(word.text)) for word in private) if private else None

    def path(self, text: str) -> str:
        """The name of a file, which programs must find: only numbers are masked in it."""
        return visible(self._mask(text).replace("\n", " "))

    def __call__(self, text: str) -> str:
        text = self._mask(text)
        if self._redact is not None:
            text = self._redact(text)
        return visible(text.replace("\n", " ").replace("\t", "  "))


def cleaner(file: FileReport | None, report: Report) -> Cleaner:
    """What every text of a file goes through before it is printed; without a file, for a text about the whole run."""
    files = (file,) if file is not None else report.files
    secrets = tuple(secret for item in files for secret in item.secrets)
    private = tuple(name for item in files for name in item.private) if report.redact else ()
    return Cleaner(secrets, private)


def rows(file: FileReport, report: Report) -> list[Row]:
    """The findings of a file, in order."""
    clean = cleaner(file, report)
    return [row(finding, clean) for finding in file.findings]


def row(finding: Finding, clean: Cleaner) -> Row:
    """One finding."""
    return Row(
        rule=finding.rule,
        level=finding.level.label,
        message=clean(finding.message),
        suggestion=clean(finding.suggestion),
        confidence=finding.confidence,
        fingerprint=finding.fingerprint,
        url=finding.url,
        data={key: clean(value) if isinstance(value, str) else value for key, value in finding.data.items()},
        spots=tuple(_spot(location, clean) for location in finding.locations),
        fixes=tuple(_fix(fix, clean) for fix in finding.fixes),
    )


def _spot(location: Location, clean: Cleaner) -> Spot:
    before = clean(location.context[: location.offset])
    included = location.place.file if isinstance(location.place, TextPlace) else ""
    file = clean.path(included or location.source)
    return Spot(
        file=file,
        where=file + place_text(location.place),
        node=location.path,
        name=clean(location.name),
        label=clean(location.label),
        quote=clean(location.quote),
        context=clean(location.context),
        offset=len(before),
        place=place_data(location.place),
    )


def place_text(place: Place | None) -> str:
    """A place behind a file's name: ``:14:3``, `` p.1``, `` paragraph 12``."""
    if isinstance(place, TextPlace):
        return f":{place.line}:{place.column}"
    if isinstance(place, PagePlace):
        return f" p.{place.page}"
    if isinstance(place, PartPlace):
        part = place.part.rpartition("/")[2].removesuffix(".xml")
        return f" paragraph {place.paragraph}" + ("" if part in ("document", "content") else f" of the {part}")
    return ""


def place_data(place: Place | None) -> dict[str, Any] | None:
    """A place as plain data with a ``kind``."""
    if isinstance(place, TextPlace):
        data = {"kind": "text", **place._asdict()}
        if not place.file:
            del data["file"]  # the document's own
        return data
    if isinstance(place, PagePlace):
        return {"kind": "page", "page": place.page, "bbox": [round(side, 1) for side in place.bbox]}
    if isinstance(place, PartPlace):
        return {"kind": "part", **place._asdict()}
    return None


def _fix(fix: Fix, clean: Cleaner) -> dict[str, Any]:
    return {
        "title": clean(fix.title),
        "safe": fix.safe,
        "edits": [{"replace_with": clean(edit.text), "place": place_data(edit.place)} for edit in fix.edits],
    }
