"""Resumes and requirements in one line each, for the tests of the comparison."""

from __future__ import annotations

from dataclasses import replace

from profilelint.match import match
from profilelint.model.dates import Date, DateRange, Precision
from profilelint.model.match import Row
from profilelint.model.posting import Kind, Posting, Requirement, Strength
from profilelint.model.resume import Basics, Bullet, Certificate, Education, Resume, Skill, Work
from profilelint.model.value import Piece, Value

TODAY = (2026, 11)


def value(text: str, path: str = "") -> Value:
    return Value(text, path=path, source="resume.md", pieces=(Piece(0, 100, len(text)),))


def dated(start: tuple[int, int], end: tuple[int, int] | None) -> DateRange:
    last = (
        Date(value=Value("Present"), year=None, precision=Precision.OPEN)
        if end is None
        else Date(value=Value("end"), year=end[0], month=end[1])
    )
    return DateRange(
        value=value("dates", "work.dates"),
        start=Date(value=Value("start"), year=start[0], month=start[1]),
        end=last,
        dash="–",
    )


def work(*bullets: str, position: str = "Analyst", dates: DateRange | None = None, index: int = 0) -> Work:
    path = f"work[{index}]"
    return Work(
        path=path,
        content=value(position + " " + " ".join(bullets), path),
        position=value(position, f"{path}.position"),
        dates=dates,
        highlights=tuple(
            Bullet(value=value(text, f"{path}.highlights[{number}]")) for number, text in enumerate(bullets)
        ),
    )


def skills(*items: str) -> tuple[Skill, ...]:
    return (
        Skill(
            path="skills[0]",
            keywords=tuple(value(item, f"skills[0].keywords[{number}]") for number, item in enumerate(items)),
        ),
    )


def degree(study: str = "", area: str = "", **more: object) -> Education:
    made = Education(
        path="education[0]",
        content=value(f"{study} {area}".strip(), "education[0]"),
        study_type=value(study, "education[0].studyType") if study else None,
        area=value(area, "education[0].area") if area else None,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def resume(**parts: object) -> Resume:
    return Resume(source="resume.md", basics=Basics(), **parts)  # type: ignore[arg-type]


def asks(kind: Kind, *options: str, names: tuple[str, ...] = (), **more: object) -> Requirement:
    return Requirement(
        path="requirements[0]",
        kind=kind,
        strength=Strength.REQUIRED,
        quote=Value(" ".join(options), source="posting.txt"),
        options=tuple(Value(option, source="posting.txt") for option in options),
        names=names or options,
        **more,  # type: ignore[arg-type]
    )


def row(requirement: Requirement, of: Resume) -> Row:
    (found,) = match(Posting(source="posting.txt", requirements=(requirement,)), of, TODAY).rows
    return found


def certificate(text: str) -> tuple[Certificate, ...]:
    shown = value(text, "certificates[0].name")
    return (Certificate(path="certificates[0]", content=value(text, "certificates[0]"), name=shown),)


def expected(year: int, month: int) -> DateRange:
    end = Date(value=Value("May 2027"), year=year, month=month)
    return DateRange(value=value("May 2027", "education[0].dates"), end=end, expected=True)
