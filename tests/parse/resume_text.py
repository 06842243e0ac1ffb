"""What the parser's tests share: documents made of a few lines."""

from __future__ import annotations

import textwrap

from profilelint.model.dates import Date
from profilelint.model.document import Document, Line, Look, Role, Word
from profilelint.model.place import BBox, PagePlace
from profilelint.model.resume import Entry, Resume
from profilelint.parse import parse
from profilelint.read import read_bytes

HEAD = "Jane Doe\njane@example.com\n\n"


def text_document(text: str, name: str = "resume.txt") -> Document:
    return read_bytes(textwrap.dedent(text).lstrip("\n").encode(), name)


def parse_text(text: str, name: str = "resume.txt") -> Resume:
    """Parse a text or, by its name, a Markdown resume."""
    return parse(text_document(text, name))


def parse_under(heading: str, text: str) -> Resume:
    """Parse a text resume of one section."""
    return parse_text(HEAD + heading + "\n" + textwrap.dedent(text).lstrip("\n"))


def line(
    text: str,
    y: float,
    *,
    x: float = 50.0,
    size: float = 10.0,
    bold: bool = False,
    marker: str = "",
    column: int = 0,
    width: float = 5.0,
) -> Line:
    """A line of a page as a PDF reader gives it; a tab moves what follows to the right edge."""
    words: list[Word] = []
    look = Look("Sans", size, bold)
    left, right = text.split("\t") if "\t" in text else (text, "")
    at = x
    offset = 0
    for part, start in ((left, x), (right, 500.0 - width * len(right))):
        at = start
        for word in part.split(" "):
            if word:
                box = BBox(at, y, at + width * len(word), y + size)
                words.append(Word(word, offset, PagePlace(1, box), look))
            at += width * (len(word) + 1)
            offset += len(word) + 1
    boxes = [word.place.bbox for word in words if isinstance(word.place, PagePlace)]
    box = boxes[0]
    for other in boxes[1:]:
        box = box.union(other)
    return Line(
        text=text,
        words=tuple(words),
        role=Role.ITEM if marker else Role.BODY,
        marker=marker,
        page=1,
        column=column,
        bbox=box,
    )


def page(*lines: Line, stream: tuple[Line, ...] = ()) -> Document:
    placed, text = Document.lay_out(list(lines))
    return Document(path="resume.pdf", format="pdf", lines=placed, text=text, stream=stream)


def spans_text(document: Document, spans: tuple[tuple[int, int], ...]) -> str:
    return "|".join(document.text[start:end] for start, end in spans)


def _text(value: object) -> str:
    return str(getattr(value, "text", None) or getattr(getattr(value, "value", None), "text", ""))


def _when(entry: Entry) -> str:
    """``2021-06..2023``; ``..now`` for an open end; one date alone for a single one."""
    if entry.dates is None:
        return ""

    def one(date: Date | None) -> str:
        return "" if date is None else "now" if date.open else date.iso() or "?"

    start, end = one(entry.dates.start), one(entry.dates.end)
    return end if not start or (start == end and entry.dates.start is entry.dates.end) else f"{start}..{end}"


def outline(resume: Resume) -> dict[str, list[str]]:
    """A resume as short lines, for tests that read like examples: "Title | Organisation | Place | Dates | Bullets"."""
    basics = resume.basics
    found: dict[str, list[str]] = {
        "name": [_text(basics.name)],
        "label": [_text(basics.label)],
        "email": [_text(basics.email)],
        "phone": [_text(basics.phone)],
        "location": [_text(basics.location)],
        "summary": [_text(basics.summary)],
        "sections": [" ".join(section.kind for section in resume.sections)],
        "work": [],
        "volunteer": [],
        "education": [],
        "projects": [],
        "awards": [],
        "certificates": [],
        "publications": [],
    }
    for role in (*resume.work, *resume.volunteer):
        fields = (_text(role.title), _text(role.organization), _text(role.location), _when(role))
        kind = "work" if role in resume.work else "volunteer"
        found[kind].append(" | ".join((*fields, str(len(role.highlights)))).strip())
    for study in resume.education:
        fields = (_text(study.study_type), _text(study.area), _text(study.institution), _text(study.location))
        found["education"].append(" | ".join((*fields, _when(study), _text(study.score))).strip())
    for project in resume.projects:
        fields = (_text(project.name), _when(project), str(len(project.highlights)))
        found["projects"].append(" | ".join((*fields, ", ".join(word.text for word in project.keywords))).strip())
    for item in (*resume.awards, *resume.certificates, *resume.publications):
        kind = item.path.split("[")[0]
        found[kind].append(" | ".join((_text(item.title), _text(item.organization), _when(item))).strip())
    found["skills"] = [
        f"{_text(group.name)}: {', '.join(word.text for word in group.keywords)}".removeprefix(": ")
        for group in resume.skills
    ]
    found["languages"] = [
        f"{_text(spoken.language)} ({_text(spoken.fluency)})".removesuffix(" ()") for spoken in resume.languages
    ]
    return found


def expected(text: str) -> dict[str, list[str]]:
    """Lines of "key: value" as an outline; a key that comes again holds several values."""
    found: dict[str, list[str]] = {}
    for row in textwrap.dedent(text).strip().splitlines():
        name, _, value = row.partition(":")
        found.setdefault(name.strip(), []).append(value.strip())
    return found


def agrees(resume: Resume, text: str) -> None:
    """Assert that a resume is what the lines of ``text`` say; kinds that they do not name may be anything. "none"
    means that there is nothing of a kind."""
    wanted = expected(text)
    seen = outline(resume)
    got = {key: seen[key] for key in wanted}
    assert got == {key: [] if value == ["none"] else value for key, value in wanted.items()}
