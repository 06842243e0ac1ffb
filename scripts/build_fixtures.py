"""Build the fixture files that are made from sources: resumes, two postings, and the damaged files.

    python scripts/build_fixtures.py [--out DIR] [--only SLUG]

Needs the packages typst, reportlab, python-docx, pypdf[crypto] and Pillow; no network and no fonts of the system.
The sources are read from ``fixtures/``; the built files go to ``DIR`` (``fixtures/`` by default) under the same paths.

* ``people/<slug>/resume.json`` (JSON Resume 1.0) and ``layout.toml`` → ``<First>_<Last>_Resume.md``, ``.pdf``,
  ``.docx`` and, with ``txt = true``, ``.txt``
* ``postings/mechanical-coop.md`` → ``.pdf``; ``postings/accountant.md`` → ``.docx``
* ``broken/``: everything but its README

Two runs give the same bytes: dates in metadata and archives are fixed, and so are the salts of the encrypted file.
Other versions of the packages may lay a page out differently; the text stays the same.

``layout.toml`` keys: ``preset``, ``dates`` (``Mon YYYY``, ``Month YYYY`` or ``MM/YYYY``), ``order`` (sections by their
JSON Resume names), ``txt``; ``[headings]`` (section → heading); ``[education] locations``; ``[pdf] maker font size
margin header heading rule accent entry sidebar``; ``[docx] font size accent entry_heading``; ``[markdown] style``;
``[text] heading``. Only flawed people have ``[overrides]`` (a date text where the source cannot say it) and
``[flaws]``.
"""

from __future__ import annotations

import argparse
import io
import itertools
import json
import re
import tomllib
import unicodedata
import warnings
import zipfile
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from textwrap import wrap
from typing import Any
from unittest import mock

from fixture_formats import further

ROOT = Path(__file__).resolve().parent.parent / "fixtures"
BUILT = datetime(2026, 11, 1, 9, 0, 0, tzinfo=UTC)
TODAY = "2026-11"
ZIP_DATE = (2026, 11, 1, 9, 0, 0)

HEADINGS = {
    "summary": "Summary",
    "education": "Education",
    "work": "Experience",
    "volunteer": "Volunteer Experience",
    "projects": "Projects",
    "skills": "Skills",
    "certificates": "Certifications",
    "languages": "Languages",
    "awards": "Awards",
}
MONTHS = "January February March April May June July August September October November December".split()


# --- from the source to blocks -------------------------------------------------------------------------------------


@dataclass
class Entry:
    """A role, degree, project or certificate. ``title`` and ``org`` are set apart by the layouts."""

    title: str
    org: str = ""
    location: str = ""
    dates: str = ""
    notes: list[str] = field(default_factory=list)
    bullets: list[str] = field(default_factory=list)
    stacked: bool = False
    """A degree: its name is too long to share the line with school and date."""

    @property
    def full(self) -> bool:
        """Whether there is more to it than one line."""
        return bool(self.bullets or self.notes)


@dataclass
class Section:
    """``labelled`` holds (label, text) lines; ``lines`` plain ones."""

    kind: str
    heading: str
    entries: list[Entry] = field(default_factory=list)
    labelled: list[tuple[str, str]] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)


@dataclass
class Person:
    """``contacts`` holds (shown text, link target or empty)."""

    slug: str
    name: str
    label: str
    contacts: list[tuple[str, str]]
    sections: list[Section]
    layout: dict[str, Any]

    @property
    def flaws(self) -> dict[str, Any]:
        return self.layout.get("flaws", {})

    @property
    def after_contact(self) -> list[str]:
        return self.flaws.get("after_contact", [])

    @property
    def closing(self) -> list[str]:
        return self.flaws.get("closing", [])

    @property
    def title(self) -> str:
        return self.flaws.get("metadata_title", f"{self.name} - Resume")

    @property
    def author(self) -> str:
        return self.flaws.get("metadata_author", self.name)

    @property
    def stem(self) -> str:
        """``First_Last_Resume`` in ASCII: upload forms rewrite other characters."""
        plain = unicodedata.normalize("NFKD", self.name.replace("Ł", "L").replace("ł", "l"))
        return plain.encode("ascii", "ignore").decode().replace(" ", "_") + "_Resume"

    @property
    def entry_style(self) -> str:
        return self.layout["pdf"].get("entry", "one-line")


def show_date(iso: str, style: str) -> str:
    """``2026-06`` as "Jun 2026", "June 2026" or "06/2026"; a bare year as it is."""
    if len(iso) < 7:
        return iso
    year, month = iso[:4], int(iso[5:7])
    if style == "MM/YYYY":
        return f"{month:02d}/{year}"
    name = MONTHS[month - 1]
    return f"{name if style == 'Month YYYY' else name[:3]} {year}"


def show_range(item: dict[str, Any], style: str) -> str:
    start = show_date(item.get("startDate", ""), style)
    end = show_date(item["endDate"], style) if item.get("endDate") else "Present"
    return f"{start} – {end}"


def load_person(folder: Path) -> Person:
    """The blocks of ``folder/resume.json`` as ``folder/layout.toml`` wants them printed."""
    data = json.loads((folder / "resume.json").read_text(encoding="utf-8"))
    layout = tomllib.loads((folder / "layout.toml").read_text(encoding="utf-8"))
    flaws = layout.get("flaws", {})
    basics = data["basics"]
    place = basics["location"]
    where = f"{place['city']}, {place['region']}"
    if flaws.get("street_address"):
        where = f"{place['address']}, {where} {place['postalCode']}"
    contacts = [(where, "")]
    if basics.get("phone"):
        contacts.append((basics["phone"], ""))
    contacts.append((basics["email"], "" if "," in basics["email"] else f"mailto:{basics['email']}"))
    for profile in basics.get("profiles", []):
        url = profile["url"]
        shown = url if flaws.get("print_scheme") else url.removeprefix("https://")
        contacts.append((flaws.get("link_words", {}).get(shown, shown), url))
    sections = [make_section(kind, data, layout) for kind in layout["order"]]
    for extra in flaws.get("extra_section", []):
        sections.append(Section("extra", extra["heading"], lines=extra["lines"]))
    return Person(folder.name, basics["name"], basics.get("label", ""), contacts, sections, layout)


def make_section(kind: str, data: dict[str, Any], layout: dict[str, Any]) -> Section:
    style = layout["dates"]
    overrides = layout.get("overrides", {})
    section = Section(kind, layout.get("headings", {}).get(kind, HEADINGS[kind]))
    if kind == "summary":
        section.lines.append(data["basics"]["summary"])
        return section
    for index, item in enumerate(data[kind]):
        if kind == "education":
            degree = item["studyType"] + (f" in {item['area']}" if item.get("area") else "")
            date = show_date(item["endDate"], style)
            entry = Entry(degree, item["institution"], layout["education"]["locations"][index], stacked=True)
            entry.dates = f"Expected {date}" if item["endDate"] > TODAY else date
            if item.get("score"):
                entry.notes.append(f"GPA: {item['score']}")
            if item.get("courses"):
                entry.notes.append("Relevant Coursework: " + ", ".join(item["courses"]))
        elif kind == "work":
            entry = Entry(item["position"], item["name"], item.get("location", ""), show_range(item, style))
        elif kind == "volunteer":
            entry = Entry(item["position"], item["organization"], "", show_range(item, style))
        elif kind == "projects":
            entry = Entry(item["name"], dates=show_range(item, style))
        elif kind == "certificates":
            entry = Entry(item["name"], item["issuer"], "", show_date(item["date"], style))
        elif kind == "awards":
            entry = Entry(item["title"], item["awarder"], "", show_date(item["date"], style))
        elif kind == "skills":
            section.labelled.append((item["name"], ", ".join(item["keywords"])))
            continue
        else:
            section.lines.append(f"{item['language']} ({item['fluency']})")
            continue
        entry.bullets = item.get("highlights", [])
        entry.dates = overrides.get(f"{kind}[{index}].dates", entry.dates)
        section.entries.append(entry)
    if kind == "languages":
        section.lines = [", ".join(section.lines)]
    return section


def joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


# --- Markdown and plain text ---------------------------------------------------------------------------------------


def to_markdown(person: Person) -> str:
    headings = person.layout.get("markdown", {}).get("style") == "headings"
    out: list[str] = []
    if person.flaws.get("title_line"):
        out += [person.flaws["title_line"], ""]
    out += [f"# {person.name}", ""]
    if person.label:
        out += [person.label, ""]
    parts = [f"[{text}]({url})" if url and not url.startswith("mailto:") else text for text, url in person.contacts]
    out += [" | ".join(parts), ""]
    for line in person.after_contact:
        out += [line, ""]
    for section in person.sections:
        out += [f"## {section.heading}", ""]
        for entry in section.entries:
            if not entry.full:
                out.append(f"- {joined(entry.title, entry.org)}, {entry.dates}")
                continue
            if headings:
                out += [f"### {entry.title}", ""]
                if entry.org:
                    out += [f"**{entry.org}**" + (f", {entry.location}" if entry.location else ""), ""]
                out += [f"*{entry.dates}*", ""]
            else:
                rest = joined(entry.org, entry.location)
                out += [f"**{entry.title}**" + (f", {rest}" if rest else "") + f" | {entry.dates}", ""]
            if entry.notes:
                out += ["  \n".join(entry.notes), ""]
            if entry.bullets:
                out += [f"- {bullet}" for bullet in entry.bullets] + [""]
        if section.labelled:
            out += [f"- **{label}:** {text}" for label, text in section.labelled]
        for line in section.lines:
            out += [line, ""]
        if out[-1]:
            out.append("")
    for line in person.closing:
        out += [line, ""]
    return "\n".join(out).rstrip("\n") + "\n"


def to_text(person: Person) -> str:
    width = 92
    upper = person.layout.get("text", {}).get("heading", "upper") == "upper"
    out: list[str] = []
    if person.flaws.get("title_line"):
        out.append(person.flaws["title_line"])
    out.append(person.name)
    if person.label:
        out.append(person.label)
    out.append(" | ".join(text for text, _ in person.contacts[:3]))
    out.append(" | ".join(text for text, _ in person.contacts[3:]))
    out = [line for line in out if line] + person.after_contact
    for section in person.sections:
        out += ["", section.heading.upper() if upper else section.heading]
        for number, entry in enumerate(section.entries):
            if number and entry.bullets:
                out.append("")
            out.append(joined(entry.title, entry.org, entry.location))
            out.append(entry.dates)
            for note in entry.notes:
                out += wrap(note, width)
            for bullet in entry.bullets:
                out += wrap(bullet, width, initial_indent="- ", subsequent_indent="  ", break_on_hyphens=False)
        out += [f"{label}: {text}" for label, text in section.labelled]
        for line in section.lines:
            out += wrap(line, width)
    for line in person.closing:
        out += ["", *wrap(line, width)]
    return "\n".join(out) + "\n"


# --- PDF by Typst --------------------------------------------------------------------------------------------------


def reportlab_fonts() -> Path:
    import reportlab

    return Path(reportlab.__file__).parent / "fonts"


def compile_typst(source: str, output: str = "pdf", ppi: float = 96) -> bytes:
    """A PDF, or a PNG of the first page. Only bundled fonts are used, so that every machine gives the same."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(reportlab_fonts())])
    result = typst.Compiler(font_paths=fonts).compile(source.encode(), format=output, ppi=ppi, timestamp=BUILT)
    return result if isinstance(result, bytes) else result[0]


def quoted(text: str) -> str:
    """``text`` as a Typst string in code mode."""
    return '#"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def to_typst(person: Person) -> str:
    pdf = person.layout["pdf"]
    accent = f'rgb("{pdf["accent"]}")' if pdf.get("accent") else "black"
    shown = {"smallcaps": "smallcaps(it.body)", "upper": "upper(it.body)"}.get(pdf["heading"], "it.body")
    size = pdf["size"]
    sans = "Sans" in pdf["font"]
    rule = f"#line(length: 100%, stroke: 0.6pt + {accent})" if pdf.get("rule") else ""
    out = [
        f'#set document(title: "{person.title}", author: "{person.author}")',
        f'#set page(paper: "us-letter", margin: {pdf.get("margin", 0.75)}in)',
        f'#set text(font: "{pdf["font"]}", size: {size}pt, lang: "en", region: "us", hyphenate: false)',
        f"#set par(leading: {0.5 if sans else 0.52}em, spacing: 0.6em)",
        "#set list(marker: [•], indent: 0.5em, body-indent: 0.5em, spacing: 0.52em)",
        "#show heading.where(level: 1): it => block(width: 100%, below: 0.6em)[\n"
        f'#align({pdf["header"]}, text(size: {size * 1.75}pt, weight: "bold", fill: {accent}, it.body))]',
        "#show heading.where(level: 2): it => block(above: 1.1em, below: 0.65em, sticky: true)[\n"
        f'#text(size: {size * 1.12}pt, weight: "bold", fill: {accent}, {shown})'
        + (f"\n#v(-0.75em)\n{rule}" if rule else "")
        + "]",
        "#let row(left, right) = block(above: 0.8em, below: 0.55em, sticky: true)[#left #h(1fr) #right]",
        "#let under(left, right) = block(above: 0.5em, below: 0.55em, sticky: true)[#left #h(1fr) #right]",
        f"= {quoted(person.name)}",
    ]
    if person.flaws.get("title_line"):
        out.insert(-1, f"#align({pdf['header']})[*{quoted(person.flaws['title_line'])}*]")
    head = []
    if person.label:
        head.append(quoted(person.label))
    items = [f'#link("{url}")[{quoted(text)}]' if url else quoted(text) for text, url in person.contacts]
    rows = [items[:3], items[3:]] if sum(len(text) for text, _ in person.contacts) > 95 else [items]
    head += [" | ".join(row) for row in rows]
    head += [quoted(line) for line in person.after_contact]
    out.append(f"#align({pdf['header']})[" + "\n\n".join(head) + "]")
    for section in person.sections:
        out.append(f"== {quoted(section.heading)}")
        for entry in section.entries:
            out += typst_entry(entry, person.entry_style)
        for label, text in section.labelled:
            out.append(f"*{quoted(label + ':')}* {quoted(text)}\n")
        for line in section.lines:
            out.append(quoted(line) + "\n")
    for line in person.closing:
        out.append("#v(0.6em)\n" + quoted(line) + "\n")
    if hidden := person.flaws.get("pdf_hidden_text"):
        out.append(f"#text(fill: white, size: 7pt)[{quoted(hidden)}]")
    return "\n".join(out) + "\n"


def typst_entry(entry: Entry, style: str) -> list[str]:
    rest = joined(entry.org, entry.location)
    if entry.stacked and style == "one-line":
        out = [f"#row([*{quoted(entry.title)}*], [{quoted(entry.dates)}])", f"#under([{quoted(rest)}], [])"]
    elif style == "one-line" or not entry.org or not (entry.full or entry.stacked):
        lead = f"*{quoted(entry.title)}*" + (quoted(", " + rest) if rest else "")
        out = [f"#row([{lead}], [{quoted(entry.dates)}])"]
    else:
        out = [
            f"#row([*{quoted(entry.org)}*], [{quoted(entry.location)}])",
            f"#under([_{quoted(entry.title)}_], [_{quoted(entry.dates)}_])",
        ]
    out += [quoted(note) + "\n" for note in entry.notes]
    out += [f"- {quoted(bullet)}" for bullet in entry.bullets]
    return out


# --- PDF by ReportLab ----------------------------------------------------------------------------------------------

REGULAR, BOLD, ITALIC = "Vera", "VeraBd", "VeraIt"


def register_fonts() -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for name in (REGULAR, BOLD, ITALIC):
        pdfmetrics.registerFont(TTFont(name, str(reportlab_fonts() / f"{name}.ttf")))


class Column:
    """A column of text, written from the top down. ``turn`` starts a new page when it is full."""

    def __init__(self, canvas: Any, x: float, width: float, top: float, bottom: float, size: float) -> None:
        self.canvas, self.x, self.width, self.top, self.bottom, self.size = canvas, x, width, top, bottom, size
        self.y = top
        self.color = "#000000"

    def width_of(self, text: str, font: str = REGULAR, size: float = 0) -> float:
        from reportlab.pdfbase.pdfmetrics import stringWidth

        return float(stringWidth(text, font, size or self.size))

    def space(self, points: float) -> None:
        self.y -= points

    def room(self, points: float) -> None:
        """Start a new page unless ``points`` are left."""
        if self.y - points < self.bottom:
            self.canvas.showPage()
            self.y = self.top

    def put(self, x: float, text: str, font: str = REGULAR, size: float = 0, color: str = "", url: str = "") -> float:
        from reportlab.lib.colors import HexColor

        size = size or self.size
        self.canvas.setFillColor(HexColor(color or self.color))
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, self.y - size, text)
        end = x + self.width_of(text, font, size)
        if url:
            self.canvas.linkURL(url, (x, self.y - size - 2, end, self.y), relative=0)
        return end

    def fold(self, text: str, width: float, font: str = REGULAR, size: float = 0) -> list[str]:
        lines, line = [], ""
        for word in text.split(" "):
            longer = f"{line} {word}" if line else word
            if line and self.width_of(longer, font, size) > width:
                lines.append(line)
                longer = word
            line = longer
        return [*lines, line]

    def paragraph(self, text: str, font: str = REGULAR, size: float = 0, color: str = "", center: bool = False) -> None:
        size = size or self.size
        for line in self.fold(text, self.width, font, size):
            self.room(size * 1.3)
            x = self.x + (self.width - self.width_of(line, font, size)) / 2 if center else self.x
            self.put(x, line, font, size, color)
            self.space(size * 1.32)

    def bullet(self, text: str) -> None:
        indent = self.size * 1.1
        lines = self.fold(text, self.width - indent)
        self.room(len(lines) * self.size * 1.32)
        for number, line in enumerate(lines):
            if not number:
                self.put(self.x + 2, "•")
            self.put(self.x + indent, line)
            self.space(self.size * 1.32)

    def row(self, runs: list[tuple[str, str]], right: str, right_font: str = REGULAR) -> None:
        x = self.x
        for text, font in runs:
            x = self.put(x, text, font)
        if right:
            self.put(self.x + self.width - self.width_of(right, right_font), right, right_font)
        self.space(self.size * 1.35)

    def items(self, items: list[tuple[str, str]], center: bool) -> None:
        """Contact items on as few lines as they need, joined by bars."""
        rows: list[list[tuple[str, str]]] = [[]]
        for item in items:
            if rows[-1] and self.width_of(" | ".join(text for text, _ in [*rows[-1], item])) > self.width:
                rows.append([])
            rows[-1].append(item)
        for row in rows:
            total = self.width_of(" | ".join(text for text, _ in row))
            x = self.x + (self.width - total) / 2 if center else self.x
            for number, (text, url) in enumerate(row):
                x = self.put(x, " | ") if number else x
                x = self.put(x, text, url=url)
            self.space(self.size * 1.4)


def reportlab_heading(column: Column, heading: str, pdf: dict[str, Any]) -> None:
    from reportlab.lib.colors import HexColor

    accent = pdf.get("accent", "#000000")
    text = heading.upper() if pdf["heading"] == "upper" else heading
    column.room(column.size * 6)
    column.space(column.size * 0.75)
    column.paragraph(text, BOLD, column.size * 1.1, accent)
    if pdf.get("rule"):
        column.canvas.setStrokeColor(HexColor(accent))
        column.canvas.setLineWidth(0.7)
        column.canvas.line(column.x, column.y + 1.5, column.x + column.width, column.y + 1.5)
        column.space(2)
    column.space(1.5)


def reportlab_section(column: Column, section: Section, pdf: dict[str, Any], style: str) -> None:
    reportlab_heading(column, section.heading, pdf)
    for entry in section.entries:
        rest = joined(entry.org, entry.location)
        full = entry.full
        column.room(column.size * (5.5 if full else 1.4))
        if style == "sidebar":
            column.paragraph(entry.title, BOLD)
            column.paragraph(rest)
            column.paragraph(entry.dates, ITALIC)
        elif style == "main":
            column.row([(entry.title, BOLD)], entry.dates)
            column.row([(rest, ITALIC)], "")
        elif entry.stacked and style == "one-line":
            column.row([(entry.title, BOLD)], entry.dates)
            column.row([(rest, REGULAR)], "")
        elif style == "one-line" or not entry.org or not (full or entry.stacked):
            column.row([(entry.title, BOLD), (f", {rest}" if rest else "", REGULAR)], entry.dates)
        else:
            column.row([(entry.org, BOLD)], entry.location)
            column.row([(entry.title, ITALIC)], entry.dates, ITALIC)
        for note in entry.notes:
            column.paragraph(note)
        for bullet in entry.bullets:
            column.bullet(bullet)
        column.space(column.size * (0.45 if full else 0.15))
    for label, text in section.labelled:
        if style == "sidebar":
            column.paragraph(label, BOLD)
            for item in text.split(", "):
                column.paragraph(item)
            column.space(3)
        else:
            lines = column.fold(f"{label}: {text}", column.width * 0.97)
            for number, line in enumerate(lines):
                if number:
                    column.row([(line, REGULAR)], "")
                else:
                    column.row([(f"{label}:", BOLD), (line[len(label) + 1 :], REGULAR)], "")
    for line in section.lines:
        column.paragraph(line)


def to_reportlab(person: Person) -> bytes:
    from reportlab.lib.colors import HexColor
    from reportlab.lib.pagesizes import letter
    from reportlab.pdfgen.canvas import Canvas

    register_fonts()
    pdf = person.layout["pdf"]
    size = pdf["size"]
    page_width, page_height = letter
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=letter, invariant=1, lang="en-US", initialFontName=REGULAR)
    canvas.setTitle(person.title)
    canvas.setAuthor(person.author)
    canvas.setSubject("")
    canvas.setCreator("ReportLab")
    margin = pdf.get("margin", 0.7) * 72
    if pdf["maker"] == "reportlab-sidebar":
        # A dark band with white text holds name and contact; below it a tinted sidebar and the main column.
        band = 92
        canvas.setFillColor(HexColor("#1d3557"))
        canvas.rect(0, page_height - band - 12, page_width, band + 12, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#eef2f6"))
        canvas.rect(0, 0, 200, page_height - band - 12, stroke=0, fill=1)
        head = Column(canvas, 46, page_width - 92, page_height - 46, 0, size)
        head.color = "#ffffff"
        head.paragraph(person.name, BOLD, 19)
        head.space(5)
        head.items(person.contacts, center=False)
        top = page_height - band - 20
        side = Column(canvas, 46, 146, top, 46, size)
        main = Column(canvas, 216, page_width - 216 - 46, top, 46, size)
        for kind in pdf["sidebar"]:
            for section in person.sections:
                if section.kind == kind:
                    reportlab_section(side, section, pdf, "sidebar")
        for section in person.sections:
            if section.kind not in pdf["sidebar"]:
                reportlab_section(main, section, pdf, "main")
    else:
        column = Column(canvas, margin, page_width - 2 * margin, page_height - margin, margin, size)
        center = pdf["header"] == "center"
        accent = pdf.get("accent", "#000000")
        if person.flaws.get("title_line"):
            column.paragraph(person.flaws["title_line"], BOLD, size * 1.3, center=center)
        column.paragraph(person.name, BOLD, size * 1.8, accent, center=center)
        column.space(2)
        if person.label:
            column.paragraph(person.label, ITALIC, center=center)
        column.items(person.contacts, center)
        for line in person.after_contact:
            column.paragraph(line, center=center)
        for section in person.sections:
            reportlab_section(column, section, pdf, person.entry_style)
        for line in person.closing:
            column.paragraph(line)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def to_pdf(person: Person) -> bytes:
    if person.layout["pdf"]["maker"] == "typst":
        return compile_typst(to_typst(person))
    return to_reportlab(person)


# --- DOCX ----------------------------------------------------------------------------------------------------------


def fixed_zip(data: bytes) -> bytes:
    """The same archive with fixed dates."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            copy = zipfile.ZipInfo(info.filename, ZIP_DATE)
            copy.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(copy, source.read(info))
    return out.getvalue()


def new_docx(font: str, size: float, title: str, author: str, accent: str = "000000") -> Any:
    import docx
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.oxml.ns import qn
    from docx.shared import Inches, Pt, RGBColor

    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Inches(8.5), Inches(11)
    section.left_margin = section.right_margin = Inches(0.75)
    section.top_margin = section.bottom_margin = Inches(0.7)
    looks = {
        "Normal": (size, False, 0, 2),
        "List Bullet": (size, False, 0, 1),
        "Title": (size * 1.8, True, 0, 2),
        "Heading 1": (size * 1.15, True, 8, 3),
        "Heading 2": (size, True, 4, 1),
    }
    for name, (points, bold, before, after) in looks.items():
        style = document.styles[name]
        style.font.name, style.font.size, style.font.bold = font, Pt(points), bold
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for key in list(fonts.attrib):
            if "Theme" in key:
                del fonts.attrib[key]
        for key in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(key), font)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.line_spacing = 1.0
        if name.startswith(("Heading", "Title")):
            style.font.color.rgb = RGBColor.from_string("000000" if name == "Heading 2" else accent)
    title_style = document.styles["Title"].element.pPr
    for border in title_style.findall(qn("w:pBdr")):
        title_style.remove(border)
    for name in ("Normal", "Heading 2"):
        document.styles[name].paragraph_format.tab_stops.add_tab_stop(Inches(7), WD_TAB_ALIGNMENT.RIGHT)
    core = document.core_properties
    core.title, core.author, core.last_modified_by = title, author, author
    core.comments = ""
    core.language = "en-US"
    core.created = core.modified = BUILT.replace(tzinfo=None)
    return document


def add_link(paragraph: Any, text: str, url: str) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    link.append(paragraph.add_run(text)._r)
    paragraph._p.append(link)


def add_contacts(paragraph: Any, contacts: list[tuple[str, str]]) -> None:
    for number, (text, url) in enumerate(contacts):
        if number:
            paragraph.add_run(" | ")
        if url:
            add_link(paragraph, text, url)
        else:
            paragraph.add_run(text)


def to_docx(person: Person) -> bytes:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    look = person.layout["docx"]
    document = new_docx(look["font"], look["size"], person.title, person.author, look.get("accent", "000000"))
    center = person.layout["pdf"].get("header") == "center"

    def head(text: str = "", style: str = "Normal") -> Any:
        paragraph = document.add_paragraph(text, style)
        if center:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return paragraph

    if person.flaws.get("title_line"):
        head(person.flaws["title_line"])
    head(person.name, "Title")
    if person.label:
        head(person.label)
    if person.flaws.get("docx_contact_in_header"):
        add_contacts(document.sections[0].header.paragraphs[0], person.contacts)
    else:
        add_contacts(head(), person.contacts)
    for line in person.after_contact:
        head(line)
    for section in person.sections:
        document.add_paragraph(section.heading, "Heading 1")
        for entry in section.entries:
            docx_entry(document, entry, person.entry_style, look.get("entry_heading", False))
        for label, text in section.labelled:
            paragraph = document.add_paragraph()
            paragraph.add_run(f"{label}: ").bold = True
            paragraph.add_run(text)
        for line in section.lines:
            document.add_paragraph(line)
    for line in person.closing:
        document.add_paragraph(line)
    if inserted := person.flaws.get("docx_tracked_insertion"):
        track_insertion(document, inserted)
    buffer = io.BytesIO()
    document.save(buffer)
    return fixed_zip(buffer.getvalue())


def docx_entry(document: Any, entry: Entry, style: str, as_heading: bool) -> None:
    rest = joined(entry.org, entry.location)
    full = entry.full
    paragraph = document.add_paragraph(style="Heading 2" if as_heading and full else "Normal")
    if entry.stacked and style == "one-line":
        paragraph.add_run(entry.title).bold = True
        paragraph.add_run(f"\t{entry.dates}").bold = False
        document.add_paragraph(rest)
    elif style == "two-line" and entry.org and (full or entry.stacked):
        paragraph.add_run(entry.org).bold = True
        paragraph.add_run(f"\t{entry.location}" if entry.location else "")
        second = document.add_paragraph()
        second.add_run(entry.title).italic = True
        second.add_run(f"\t{entry.dates}").italic = True
        second.paragraph_format.keep_with_next = True
    else:
        paragraph.add_run(entry.title).bold = True
        if rest:
            paragraph.add_run(f", {rest}").bold = False
        paragraph.add_run(f"\t{entry.dates}").bold = False
    paragraph.paragraph_format.keep_with_next = full
    for note in entry.notes:
        document.add_paragraph(note)
    for bullet in entry.bullets:
        document.add_paragraph(bullet, "List Bullet")


def track_insertion(document: Any, text: str) -> None:
    """Put ``text`` as a tracked insertion into a new last bullet of the first role."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    bullets = [paragraph for paragraph in document.paragraphs if paragraph.style.name == "List Bullet"]
    paragraph = bullets[3].insert_paragraph_before(style="List Bullet")
    run = paragraph.add_run(text)._r
    insertion = OxmlElement("w:ins")
    for key, value in (("id", "1"), ("author", "A friend"), ("date", "2026-11-01T09:00:00Z")):
        insertion.set(qn(f"w:{key}"), value)
    paragraph._p.remove(run)
    insertion.append(run)
    paragraph._p.append(insertion)


# --- postings that are built ---------------------------------------------------------------------------------------


def markdown_blocks(source: str) -> list[tuple[str, str]]:
    """(kind, text) of a posting's Markdown: ``h1``, ``h2``, ``item`` or ``p``; bold and italic signs are dropped."""
    blocks = []
    for part in re.split(r"\n\s*\n", source.strip()):
        lines = part.split("\n")
        if lines[0].startswith("- "):
            items: list[str] = []
            for line in lines:
                if line.startswith("- "):
                    items.append(line[2:])
                else:
                    items[-1] += " " + line.strip()
            blocks += [("item", item) for item in items]
        elif match := re.match(r"(#+) (.*)", lines[0]):
            blocks.append((f"h{len(match[1])}", match[2]))
        else:
            blocks.append(("p", " ".join(line.strip() for line in lines)))
    return [(kind, text.replace("**", "")) for kind, text in blocks]


def posting_pdf(source: str) -> bytes:
    blocks = markdown_blocks(source)
    title = next(text for kind, text in blocks if kind == "h1")
    out = [
        f'#set document(title: "{title}")',
        '#set page(paper: "us-letter", margin: 1in)',
        '#set text(font: "Libertinus Serif", size: 11pt, lang: "en", region: "us")',
        "#set list(marker: [•])",
    ]
    signs = {"h1": "= ", "h2": "== ", "item": "- ", "p": ""}
    out += [signs[kind] + quoted(text) + ("" if kind == "item" else "\n") for kind, text in blocks]
    return compile_typst("\n".join(out) + "\n")


def posting_docx(source: str) -> bytes:
    blocks = markdown_blocks(source)
    title = next(text for kind, text in blocks if kind == "h1")
    document = new_docx("Calibri", 11, title, "Human Resources")
    styles = {"h1": "Title", "h2": "Heading 1", "item": "List Bullet", "p": "Normal"}
    for kind, text in blocks:
        document.add_paragraph(text, styles[kind])
    buffer = io.BytesIO()
    document.save(buffer)
    return fixed_zip(buffer.getvalue())


# --- broken files --------------------------------------------------------------------------------------------------


def encrypted(data: bytes) -> bytes:
    """``data`` with the user password ``secret``; the salts are fixed, for this protects nothing."""
    import pypdf

    counter = itertools.count(1)

    def steady(length: int = 32) -> bytes:
        return next(counter).to_bytes(length, "big")

    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    with mock.patch("secrets.token_bytes", steady):
        writer.encrypt("secret", algorithm="AES-256")
        buffer = io.BytesIO()
        writer.write(buffer)
    return buffer.getvalue()


def scan(picture: bytes) -> bytes:
    """A PDF whose only page is a picture."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    register_fonts()
    canvas = Canvas(buffer, pagesize=(612, 792), invariant=1, initialFontName=REGULAR)
    canvas.drawImage(ImageReader(Image.open(io.BytesIO(picture)).convert("1")), 0, 0, 612, 792)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def small_png(picture: bytes) -> bytes:
    from PIL import Image

    buffer = io.BytesIO()
    Image.open(io.BytesIO(picture)).convert("L").quantize(8).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def make_zip(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, ZIP_DATE), data)
    return buffer.getvalue()


COVER_LETTER = """\
Tamsin Okorafield
Des Moines, IA | (515) 555-0142 | tamsin.okorafield@example.com

November 16, 2026

Dear Hiring Team,

I am writing to apply for the software engineering internship at Quarterhorse Systems. I am a junior in computer science
at Lakemont State University, and last summer I built a service that assigns 4,000 shipments per day to loading docks.

What draws me to your team is the way you write about testing. In my internship I added 62 unit tests to a service that
had few, and I saw how much calmer each release became. I would like to learn how a larger team does this.

Thank you for your time. I would be glad to talk about my work and about your plans for next summer.

Sincerely,

Tamsin Okorafield
"""


def broken_files(person: Person) -> dict[str, bytes]:
    """Name → bytes of everything in ``broken/``, made from one clean person."""
    pdf, docx = to_pdf(person), to_docx(person)
    picture = compile_typst(to_typst(person), "png", 72)
    source = (ROOT / "people" / person.slug / "resume.json").read_bytes()
    tools = {"name": "example-tools", "version": "1.2.0", "scripts": {"test": "run tests"}, "private": True}
    pages = {"Index/Document.iwa": b"\0\x10\x20 not a real document", "Metadata/Properties.plist": b"bplist00"}
    note = {"notes/readme.txt": b"A folder of notes, packed.\n", "notes/list.csv": b"item,count\npens,4\n"}
    return {
        "encrypted.pdf": encrypted(pdf),
        "scan.pdf": scan(picture),
        "truncated.pdf": pdf[: len(pdf) // 3],
        "empty.pdf": b"",
        "not-a-docx.docx": make_zip(note),
        "broken-zip.docx": docx[: len(docx) // 2],
        "broken.json": source[: len(source) // 2],
        "not-a-resume.json": (json.dumps(tools, indent=2) + "\n").encode(),
        "cover-letter.md": COVER_LETTER.encode(),
        "resume.png": small_png(picture),
        "resume.pages": make_zip(pages),
    }


# --- the run -------------------------------------------------------------------------------------------------------


def build(out: Path, only: str = "") -> list[Path]:
    """Write every built file under ``out``; the paths written."""
    files: dict[str, bytes] = {}
    for folder in sorted(path.parent for path in (ROOT / "people").glob("*/resume.json")):
        if only and folder.name != only:
            continue
        person = load_person(folder)
        base = f"people/{folder.name}/{person.stem}"
        files[f"{base}.md"] = to_markdown(person).encode()
        files[f"{base}.pdf"] = to_pdf(person)
        files[f"{base}.docx"] = to_docx(person)
        if person.layout.get("txt"):
            files[f"{base}.txt"] = to_text(person).encode()
        source = json.loads((folder / "resume.json").read_text(encoding="utf-8"))
        files.update({f"{base}{ending}": content for ending, content in further(person, source).items()})
    if not only:
        postings = ROOT / "postings"
        files["postings/mechanical-coop.pdf"] = posting_pdf((postings / "mechanical-coop.md").read_text("utf-8"))
        files["postings/accountant.docx"] = posting_docx((postings / "accountant.md").read_text("utf-8"))
        for name, data in broken_files(load_person(ROOT / "people" / "tamsin-okorafield")).items():
            files[f"broken/{name}"] = data
    for name, data in files.items():
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return [out / name for name in files]


def main() -> None:
    parser = argparse.ArgumentParser(description="Build the fixture files.")
    parser.add_argument("--out", type=Path, default=ROOT, help="where to write (default: fixtures/)")
    parser.add_argument("--only", default="", help="one person's folder name")
    arguments = parser.parse_args()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        written = build(arguments.out, arguments.only)
    print(f"{len(written)} files, {sum(path.stat().st_size for path in written) / 1e6:.2f} MB under {arguments.out}")


if __name__ == "__main__":
    main()
