"""Draws people as LinkedIn's "Save to PDF" does: a dark sidebar and a main column on Letter pages.

Positions and leadings are those of public exports, in points. Reportlab's own fonts are used: Vera, and a Chinese one
for the signs that Vera lacks (their widths differ from the original's, so lines wrap elsewhere).
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

LATIN, OTHER = "Vera", "STSong-Light"


@dataclass(frozen=True, kw_only=True)
class Job:
    """A role. ``start`` and ``end`` are (what is printed, what it means); lines of ``text`` are those typed in."""

    title: str
    start: tuple[str, str]
    end: tuple[str, str]
    lasted: str = ""
    place: str = ""
    text: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Company:
    name: str
    jobs: tuple[Job, ...]
    total: str = ""


@dataclass(frozen=True, kw_only=True)
class School:
    name: str
    degree: str = ""
    field: str = ""
    start: tuple[str, str] = ("", "")
    end: tuple[str, str] = ("", "")


@dataclass(frozen=True, kw_only=True)
class Person:
    name: str
    headline: str = ""
    place: str = ""
    summary: tuple[str, ...] = ()
    companies: tuple[Company, ...] = ()
    schools: tuple[School, ...] = ()
    email: str = ""
    phone: str = ""
    slug: str = ""
    links: tuple[tuple[str, str], ...] = ()
    skills: tuple[str, ...] = ()
    languages: tuple[tuple[str, str], ...] = ()
    certifications: tuple[str, ...] = ()
    honors: tuple[str, ...] = ()
    publications: tuple[str, ...] = ()
    patents: tuple[str, ...] = ()
    headings: dict[str, str] | None = None


@dataclass(frozen=True, kw_only=True)
class Layout:
    """Distances of baselines. ``side_wrap`` and ``side_next`` are inside an item of the sidebar and between two."""

    place: float = 14.5
    text: float = 20.3
    pitch: float = 18.0
    company: float = 38.4
    job: float = 26.0
    side_wrap: float = 14.4
    side_next: float = 17.6
    scale: float = 1.0
    split_words: bool = False


DOCUMENTED = Layout()
EVEN = Layout(place=15.0, text=15.0, pitch=15.0, company=22.0, job=15.0, side_wrap=14.0, side_next=14.0)
"""Every line as far from the next one: nothing but the words and the width tells what goes together."""

ENGLISH = {
    "contact": "Contact",
    "skills": "Top Skills",
    "languages": "Languages",
    "certifications": "Certifications",
    "honors": "Honors-Awards",
    "publications": "Publications",
    "patents": "Patents",
    "summary": "Summary",
    "experience": "Experience",
    "education": "Education",
}
LEFT, MAIN = 21.6, 223.6
SIDE_WIDTH, MAIN_WIDTH = 173.0, 366.8
BOTTOM = 742.0


@cache
def _fonts() -> frozenset[int]:
    font = TTFont(LATIN, "Vera.ttf")
    pdfmetrics.registerFont(font)
    pdfmetrics.registerFont(UnicodeCIDFont(OTHER))
    return frozenset(font.face.charToGlyph)


def _runs(text: str) -> list[tuple[str, str]]:
    known = _fonts()
    runs: list[tuple[str, str]] = []
    for char in text:
        font = LATIN if ord(char) in known else OTHER
        if runs and runs[-1][0] == font:
            runs[-1] = (font, runs[-1][1] + char)
        else:
            runs.append((font, char))
    return runs


def width(text: str, size: float) -> float:
    return sum(pdfmetrics.stringWidth(run, font, size) for font, run in _runs(text))


def _chunks(text: str) -> list[str]:
    """Where a line may break: at blanks, behind hyphens and slashes, around Chinese signs."""
    chunks: list[str] = []
    start = 0
    for i, char in enumerate(text):
        wide = ord(char) >= 0x2E80
        if char == " " or wide or (char in "-/" and i and text[i - 1].isalnum() and text[i + 1 : i + 2].isalnum()):
            chunks.append(text[start : i + 1])
            start = i + 1
    return [*chunks, text[start:]] if text[start:] else chunks


def wrap(text: str, size: float, room: float) -> list[str]:
    lines, line = [], ""
    for chunk in _chunks(text):
        if line and width((line + chunk).rstrip(), size) > room:
            lines.append(line.rstrip())
            line = ""
        while width(chunk.rstrip(), size) > room:
            end = next(n for n in range(len(chunk), 0, -1) if width(chunk[:n], size) <= room)
            lines.append(chunk[:end])
            chunk = chunk[end:]
        line += chunk
    return [*lines, line.rstrip()] if line.strip() else lines


class _Pages:
    """Both columns are laid out first, then drawn page by page."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.drawn: list[tuple[int, float, float, float, str, float]] = []
        self.page, self.y = 0, 0.0

    def start(self, y: float) -> None:
        self.page, self.y = 0, y

    def put(self, x: float, gap: float, size: float, text: str, grey: float = 0.1) -> None:
        if self.y + gap > BOTTOM:
            self.page += 1
            self.y = 44.7
        else:
            self.y += gap
        self.drawn.append((self.page, x, self.y, size, text, grey))

    def flow(self, x: float, gap: float, size: float, text: str, pitch: float, room: float, grey: float = 0.1) -> None:
        for n, line in enumerate(wrap(text, size, room)):
            self.put(x, pitch if n else gap, size, line, grey)


def draw(person: Person, layout: Layout = DOCUMENTED, producer: str = "Apache FOP Version 2.2") -> bytes:
    """The PDF of a person."""
    pages = _Pages(layout)
    words = ENGLISH | (person.headings or {})
    _side(pages, person, words, layout)
    _main(pages, person, words, layout)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(612, 792), invariant=1, pageCompression=1)
    canvas.setProducer(producer)
    canvas.setSubject("Resume generated from profile")
    last = max(page for page, *_ in pages.drawn)
    for number in range(last + 1):
        if any(page == number and x < 200 for page, x, *_ in pages.drawn):
            canvas.setFillGray(0.2)
            canvas.rect(0, 0, 205, 792, stroke=0, fill=1)
        for page, x, y, size, text, grey in pages.drawn:
            if page == number:
                _text(canvas, x, y, size, text, grey, layout)
        _text(canvas, 380, 768, 9, f"Page {number + 1} of {last + 1}", 0.1, layout)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _text(canvas: Canvas, x: float, y: float, size: float, text: str, grey: float, layout: Layout) -> None:
    canvas.setFillGray(grey)
    for font, run in _runs(text):
        for part in run.split(" ") if layout.split_words else [run]:
            canvas.setFont(font, size)
            canvas.drawString(x, 792 - y, part)
            x += pdfmetrics.stringWidth(part + (" " if layout.split_words else ""), font, size)


def _side(pages: _Pages, person: Person, words: dict[str, str], layout: Layout) -> None:
    pages.start(42.4)
    white, room = 1.0, SIDE_WIDTH
    reach = [f"{person.phone} (Mobile)"] if person.phone else []
    reach += [person.email] if person.email else []
    reach += [f"www.linkedin.com/in/{person.slug} (LinkedIn)"] if person.slug else []
    reach += [f"{url} ({label})" for url, label in person.links]
    gap = 0.0
    if reach:
        pages.put(LEFT, 0, 13, words["contact"], 0.9)
        for n, item in enumerate(reach):
            pages.flow(LEFT, layout.side_next if n else 31.0, 11, item, layout.side_wrap, room, white)
        gap = 35.0
    spoken = [f"{name} ({level})" if level else name for name, level in person.languages]
    lists = {
        "skills": person.skills,
        "languages": spoken,
        "certifications": person.certifications,
        "honors": person.honors,
        "publications": person.publications,
        "patents": person.patents,
    }
    for kind, items in lists.items():
        if not items:
            continue
        pages.put(LEFT, gap, 13, words[kind], 0.9)
        for n, item in enumerate(items):
            pages.flow(LEFT, layout.side_next if n else 19.4, 10.5, item, layout.side_wrap, room, white)
        gap = 35.0


def _main(pages: _Pages, person: Person, words: dict[str, str], layout: Layout) -> None:
    pages.start(53.5)
    room, pitch = MAIN_WIDTH, layout.pitch
    pages.flow(MAIN, 0, 26, person.name, 30, room)
    pages.flow(MAIN, 21.2, 12, person.headline, pitch, room)
    pages.flow(MAIN, 15.4, 12, person.place, pitch, room)
    if person.summary:
        pages.put(MAIN, 37.6, 15.75, words["summary"])
        gap = 25.5
        for line in person.summary:
            pages.flow(MAIN, gap, 12, line, pitch, room)
            gap = pitch if line else gap + pitch
    if person.companies:
        pages.put(MAIN, 40.0, 15.75, words["experience"])
    for n, company in enumerate(person.companies):
        pages.flow(MAIN, layout.company if n else 30.5, 12, company.name, 18, room)
        if company.total:
            pages.put(MAIN, 15.0, 10.5, company.total)
        for k, job in enumerate(company.jobs):
            pages.flow(MAIN, layout.job if k else 16.1, 11.5, job.title, 17, room)
            _dates(pages, job, layout)
            pages.flow(MAIN, layout.place, 10.5, job.place, pitch, room, 0.4)
            gap = layout.text
            for line in job.text:
                pages.flow(MAIN, gap, 10.5, line, pitch, room)
                gap = pitch if line else gap + pitch
    if person.schools:
        pages.put(MAIN, 40.0, 15.75, words["education"])
    for n, school in enumerate(person.schools):
        pages.flow(MAIN, 34.0 if n else 30.5, 12, school.name, 18, room)
        study = ", ".join(filter(None, (school.degree, school.field)))
        if school.start[0] or school.end[0]:
            dates = " - ".join(filter(None, (school.start[0], school.end[0])))
            study = f"{study} · ({dates})" if study else f"· ({dates})"
        pages.flow(MAIN, 15.0, 10.5, study, pitch, room)


def _dates(pages: _Pages, job: Job, layout: Layout) -> None:
    dates = " - ".join(filter(None, (job.start[0], job.end[0])))
    if not dates:
        return
    pages.put(MAIN, 14.5, 10.5, dates)
    if job.lasted:  # a text of its own beside it
        page, x, y, size, _, _ = pages.drawn[-1]
        pages.drawn.append((page, x + width(f"{dates} ", size), y, size, f"({job.lasted})", 0.6))
