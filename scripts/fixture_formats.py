"""A fixture person in the further formats: HTML, LaTeX, Typst, ODT, RTF and the vocabularies of structured resumes.

``layout.toml`` lists them as ``formats = ["html", "tex", …]``; ``build_fixtures.py`` calls :func:`further`.
"""

from __future__ import annotations

import io
import json
import zipfile
from html import escape as escape_html
from textwrap import indent
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from build_fixtures import Entry, Person

ZIP_DATE = (2026, 11, 1, 9, 0, 0)


def further(person: Person, data: dict[str, Any]) -> dict[str, bytes]:
    """The files of ``person`` (whose source is ``data``) in the formats of its layout: by what follows the stem."""
    made: dict[str, Any] = {
        "html": (".html", lambda: to_html(person)),
        "tex": (".tex", lambda: to_latex(person)),
        "typ": (".typ", lambda: to_typst_markup(person)),
        "rtf": (".rtf", lambda: to_rtf(person)),
        "odt": (".odt", lambda: to_odt(person)),
        "rendercv": (".rendercv.yaml", lambda: to_rendercv(person, data)),
        "yamlresume": (".yamlresume.yml", lambda: to_yamlresume(data)),
        "reactive": (".reactive.json", lambda: to_reactive(person, data)),
        "europass": (".europass.xml", lambda: to_europass(data)),
    }
    files: dict[str, bytes] = {}
    for name in person.layout.get("formats", []):
        ending, make = made[name]
        content = make()
        files[ending] = content if isinstance(content, bytes) else content.encode()
    return files


# --- pages ---------------------------------------------------------------------------------------------------------


def to_html(person: Person) -> str:
    """A page with flex rows: the title at the left, the dates at the right."""
    out = [
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        f"<title>{escape_html(person.title)}</title>",
        "<style>",
        "body { font-family: Georgia, serif; max-width: 46rem }",
        ".row { display: flex; justify-content: space-between }",
        "</style>",
        "</head>",
        "<body>",
        "<header>",
        f"<h1>{escape_html(person.name)}</h1>",
    ]
    shown = [f'<a href="{escape_html(url)}">{escape_html(text)}</a>' if url else text for text, url in person.contacts]
    out += [f"<p>{' | '.join(shown)}</p>", "</header>"]
    for section in person.sections:
        out += ["<section>", f"<h2>{escape_html(section.heading)}</h2>"]
        for entry in section.entries:
            out.append("<article>")
            out.append(
                f'<div class="row"><h3>{escape_html(entry.title)}</h3> <time>{escape_html(entry.dates)}</time></div>'
            )
            if entry.org:
                place = f"<span>{escape_html(entry.location)}</span>" if entry.location else ""
                out.append(f'<div class="row"><span>{escape_html(entry.org)}</span> {place}</div>')
            out += [f"<p>{escape_html(note)}</p>" for note in entry.notes]
            if entry.bullets:
                out += ["<ul>", *(f"<li>{escape_html(bullet)}</li>" for bullet in entry.bullets), "</ul>"]
            out.append("</article>")
        out += [
            f"<p><strong>{escape_html(label)}:</strong> {escape_html(text)}</p>" for label, text in section.labelled
        ]
        out += [f"<p>{escape_html(line)}</p>" for line in section.lines]
        out.append("</section>")
    return "\n".join([*out, "</body>", "</html>"]) + "\n"


def tex(text: str) -> str:
    for sign in "\\&%$#_{}":
        text = text.replace(sign, f"\\{sign}") if sign != "\\" else text
    return text.replace("–", "--")


def to_latex(person: Person) -> str:
    """An article with the usual macros of its own."""
    out = [
        r"\documentclass[11pt]{article}",
        r"\usepackage[hidelinks]{hyperref}",
        r"\usepackage{enumitem}",
        "",
        r"\newcommand{\resumeSubheading}[4]{%",
        r"  \item",
        r"  \begin{tabular*}{0.97\textwidth}[t]{l@{\extracolsep{\fill}}r}",
        r"    \textbf{#1} & #2 \\",
        r"    \textit{#3} & \textit{#4} \\",
        r"  \end{tabular*}}",
        r"\newcommand{\resumeItem}[1]{\item #1}",
        "",
        r"\begin{document}",
        "",
        r"\begin{center}",
        rf"  \textbf{{\Huge {tex(person.name)}}} \\",
    ]
    shown = [rf"\href{{{url}}}{{{tex(text)}}}" if url else tex(text) for text, url in person.contacts]
    out += ["  " + " $|$ ".join(shown), r"\end{center}"]
    for section in person.sections:
        out += ["", rf"\section*{{{tex(section.heading)}}}"]
        if section.entries:
            out.append(r"\begin{itemize}[leftmargin=0in, label={}]")
            for entry in section.entries:
                out += latex_entry(entry)
            out.append(r"\end{itemize}")
        if section.labelled:
            lines = [rf"\textbf{{{tex(label)}}}: {tex(text)}" for label, text in section.labelled]
            out.append(" \\\\\n".join(lines))
        out += [tex(line) for line in section.lines]
    return "\n".join([*out, "", r"\end{document}"]) + "\n"


def latex_entry(entry: Entry) -> list[str]:
    fields = (entry.title, entry.dates, entry.org, entry.location)
    out = [r"\resumeSubheading" + "".join(f"{{{tex(field)}}}" for field in fields)]
    out += [rf"  \\ {tex(note)}" for note in entry.notes]
    if entry.bullets:
        out.append(r"\begin{itemize}")
        out += [rf"  \resumeItem{{{tex(bullet)}}}" for bullet in entry.bullets]
        out.append(r"\end{itemize}")
    return out


def typ(text: str) -> str:
    for sign in "\\#*_$@<`":
        text = text.replace(sign, f"\\{sign}")
    return text


def to_typst_markup(person: Person) -> str:
    """Plain Typst markup with a function of its own for the first line of an entry."""
    out = [
        '#set page(paper: "us-letter")',
        "#let entry(title, dates, org, place) = [",
        "  *#title* #h(1fr) #dates \\",
        "  #emph(org) #h(1fr) #place",
        "]",
        "",
        f"= {typ(person.name)}",
        "",
    ]
    shown = [f'#link("{url}")[{typ(text)}]' if url else typ(text) for text, url in person.contacts]
    out += [" | ".join(shown)]
    for section in person.sections:
        out += ["", f"== {typ(section.heading)}"]
        for entry in section.entries:
            fields = "".join(f"[{typ(field)}]" for field in (entry.title, entry.dates, entry.org, entry.location))
            out += ["", f"#entry{fields}", ""]
            out += [f"{typ(note)} \\" for note in entry.notes[:-1]] + [typ(note) for note in entry.notes[-1:]]
            out += [f"- {typ(bullet)}" for bullet in entry.bullets]
        out += [f"- *{typ(label)}:* {typ(text)}" for label, text in section.labelled]
        out += [typ(line) for line in section.lines]
    return "\n".join(out) + "\n"


def rtf(text: str) -> str:
    out = []
    for sign in text:
        if sign in "\\{}":
            out.append(f"\\{sign}")
        elif sign.isascii():
            out.append(sign)
        else:
            out.append(f"\\u{ord(sign)}?")
    return "".join(out)


def to_rtf(person: Person) -> str:
    """As a word processor writes it: styles, list text, a right tab for the dates, link fields."""
    out = [
        r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Garamond;}}",
        r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0\b\fs26 heading 1;}}",
        rf"{{\info{{\title {rtf(person.title)}}}{{\author {rtf(person.author)}}}}}",
        rf"\pard\plain\qc\b\fs36 {rtf(person.name)}\par",
    ]
    shown = [
        rf'{{\field{{\*\fldinst HYPERLINK "{url}"}}{{\fldrslt {rtf(text)}}}}}' if url else rtf(text)
        for text, url in person.contacts
    ]
    out.append(rf"\pard\plain\qc\fs22 {' | '.join(shown)}\par")
    for section in person.sections:
        out.append(rf"\pard\plain\s1\outlinelevel0\b\fs26 {rtf(section.heading)}\par")
        for entry in section.entries:
            out.append(rf"\pard\plain\tqr\tx9360\fs22{{\b {rtf(entry.title)}}}\tab {rtf(entry.dates)}\par")
            if entry.org:
                place = rf"\tab {rtf(entry.location)}" if entry.location else ""
                out.append(rf"\pard\plain\tqr\tx9360\fs22{{\i {rtf(entry.org)}}}{place}\par")
            out += [rf"\pard\plain\fs22 {rtf(note)}\par" for note in entry.notes]
            for bullet in entry.bullets:
                out.append(rf"\pard\plain\fi-360\li720\ls1{{\listtext\'95\tab}}\fs22 {rtf(bullet)}\par")
        for label, text in section.labelled:
            out.append(rf"\pard\plain\fs22{{\b {rtf(label)}:}} {rtf(text)}\par")
        out += [rf"\pard\plain\fs22 {rtf(line)}\par" for line in section.lines]
    return "\n".join(out) + "}\n"


def to_odt(person: Person) -> bytes:
    """An OpenDocument text with headings, lists and a right tab for the dates."""

    def paragraph(text: str, style: str = "Standard") -> str:
        return f'<text:p text:style-name="{style}">{text}</text:p>'

    def row(left: str, right: str, style: str) -> str:
        left = f'<text:span text:style-name="{style}">{escape(left)}</text:span>'
        return paragraph(left + (f"<text:tab/>{escape(right)}" if right else ""), "Row")

    body = [f'<text:p text:style-name="Name">{escape(person.name)}</text:p>']
    shown = [
        f'<text:a xlink:type="simple" xlink:href="{escape(url)}">{escape(text)}</text:a>' if url else escape(text)
        for text, url in person.contacts
    ]
    body.append(paragraph(" | ".join(shown)))
    for section in person.sections:
        body.append(f'<text:h text:style-name="Heading" text:outline-level="1">{escape(section.heading)}</text:h>')
        for entry in section.entries:
            body.append(row(entry.title, entry.dates, "Bold"))
            if entry.org:
                body.append(row(entry.org, entry.location, "Italic"))
            body += [paragraph(escape(note)) for note in entry.notes]
            if entry.bullets:
                items = "".join(f"<text:list-item>{paragraph(escape(b))}</text:list-item>" for b in entry.bullets)
                body.append(f'<text:list text:style-name="Signs">{items}</text:list>')
        for label, text in section.labelled:
            bold = f'<text:span text:style-name="Bold">{escape(label)}:</text:span>'
            body.append(paragraph(f"{bold} {escape(text)}"))
        body += [paragraph(escape(line)) for line in section.lines]
    names = {
        "office": "office:1.0",
        "text": "text:1.0",
        "style": "style:1.0",
        "fo": "xsl-fo-compatible:1.0",
        "meta": "meta:1.0",
    }
    spaces = "".join(f' xmlns:{key}="urn:oasis:names:tc:opendocument:xmlns:{value}"' for key, value in names.items())
    spaces += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    styles = (
        '<style:style style:name="Name" style:family="paragraph"><style:text-properties fo:font-size="20pt" '
        'fo:font-weight="bold"/></style:style>'
        '<style:style style:name="Heading" style:family="paragraph"><style:text-properties fo:font-size="13pt" '
        'fo:font-weight="bold"/></style:style>'
        '<style:style style:name="Row" style:family="paragraph"><style:paragraph-properties><style:tab-stops>'
        '<style:tab-stop style:position="6.5in" style:type="right"/></style:tab-stops></style:paragraph-properties>'
        "</style:style>"
        '<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/>'
        "</style:style>"
        '<style:style style:name="Italic" style:family="text"><style:text-properties fo:font-style="italic"/>'
        "</style:style>"
        '<text:list-style style:name="Signs"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/>'
        "</text:list-style>"
    )
    version = 'office:version="1.3"'
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content{spaces} {version}>'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{''.join(body)}</office:text></office:body></office:document-content>"
    )
    meta = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-meta{spaces} {version}><office:meta>'
        f"<dc:title>{escape(person.title)}</dc:title><meta:initial-creator>{escape(person.author)}"
        "</meta:initial-creator></office:meta></office:document-meta>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    entry = '<manifest:file-entry manifest:full-path="{}" manifest:media-type="{}"/>'
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
        + entry.format("/", kind)
        + entry.format("content.xml", "text/xml")
        + entry.format("meta.xml", "text/xml")
        + "</manifest:manifest>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(zipfile.ZipInfo("mimetype", ZIP_DATE), kind)
        for name, text in (("content.xml", content), ("meta.xml", meta), ("META-INF/manifest.xml", manifest)):
            info = zipfile.ZipInfo(name, ZIP_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text)
    return out.getvalue()


# --- structured sources --------------------------------------------------------------------------------------------


def yaml(value: Any, depth: int = 0) -> list[str]:
    """YAML of plain data; texts in double quotes, as JSON writes them."""
    pad = "  " * depth
    out: list[str] = []
    if isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, dict | list):
                out += [f"{pad}{json.dumps(key) if ' ' in key else key}:", *yaml(item, depth + 1)]
            else:
                out.append(f"{pad}{key}: {json.dumps(item, ensure_ascii=False)}")
    else:
        for item in value:
            if isinstance(item, dict):
                first, *rest = yaml(item, depth + 1)
                out += [f"{pad}- {first.lstrip()}", *rest]
            else:
                out.append(f"{pad}- {json.dumps(item, ensure_ascii=False)}")
    return out


def place_of(data: dict[str, Any]) -> str:
    place = data["basics"]["location"]
    return f"{place['city']}, {place['region']}"


def chosen(item: dict[str, Any], **keys: str) -> dict[str, Any]:
    """The named fields of an item, under other names; what it lacks is left out."""
    return {new: item[old] for new, old in keys.items() if item.get(old)}


def to_rendercv(person: Person, data: dict[str, Any]) -> str:
    basics = data["basics"]
    sections: dict[str, list[Any]] = {}
    for section in person.sections:
        items = data.get(section.kind, [])
        made: list[Any] = []
        for item in items:
            common = chosen(item, start_date="startDate", end_date="endDate", location="location")
            if section.kind == "education":
                entry = chosen(item, institution="institution", area="area", degree="studyType")
                notes = [f"GPA: {item['score']}", f"**Coursework:** {', '.join(item['courses'])}"]
                made.append({**entry, **common, "highlights": notes})
            elif section.kind in ("work", "volunteer"):
                entry = {"company": item.get("name") or item["organization"], "position": item["position"]}
                made.append({**entry, **common, "highlights": item["highlights"]})
            elif section.kind == "projects":
                made.append({"name": item["name"], **common, "highlights": item["highlights"]})
            elif section.kind == "skills":
                made.append({"label": item["name"], "details": ", ".join(item["keywords"])})
            elif section.kind == "certificates":
                made.append({"name": item["name"], "date": item["date"], "summary": item["issuer"]})
        sections[section.heading] = made
    contact = {
        "name": basics["name"],
        "location": place_of(data),
        "email": basics["email"],
        "phone": basics["phone"],
        "social_networks": [chosen(profile, network="network", username="username") for profile in basics["profiles"]],
    }
    return "\n".join(yaml({"cv": {**contact, "sections": sections}})) + "\n"


def to_yamlresume(data: dict[str, Any]) -> str:
    basics = data["basics"]

    def bullets(item: dict[str, Any]) -> str:
        return "\n".join(f"- {bullet}" for bullet in item["highlights"])

    work = [
        {
            **chosen(item, name="name", position="position", startDate="startDate", endDate="endDate"),
            "summary": bullets(item),
        }
        for item in data["work"]
    ]
    volunteer = [
        {
            **chosen(item, organization="organization", position="position", startDate="startDate", endDate="endDate"),
            "summary": bullets(item),
        }
        for item in data["volunteer"]
    ]
    projects = [
        {**chosen(item, name="name", startDate="startDate", endDate="endDate"), "summary": bullets(item)}
        for item in data["projects"]
    ]
    education = [
        {
            **chosen(item, institution="institution", area="area", score="score", courses="courses"),
            "degree": "Bachelor",
            **chosen(item, startDate="startDate", endDate="endDate"),
        }
        for item in data["education"]
    ]
    content = {
        "basics": chosen(basics, name="name", email="email", phone="phone"),
        "location": {"city": basics["location"]["city"], "region": basics["location"]["region"]},
        "profiles": [
            chosen(profile, network="network", username="username", url="url") for profile in basics["profiles"]
        ],
        "education": education,
        "work": work,
        "projects": projects,
        "volunteer": volunteer,
        "skills": [chosen(item, name="name", keywords="keywords") for item in data["skills"]],
        "certificates": [chosen(item, name="name", issuer="issuer", date="date") for item in data["certificates"]],
    }
    return "\n".join(yaml({"content": content})) + "\n"


def to_reactive(person: Person, data: dict[str, Any]) -> str:
    """The shape of version 4: HTML in the summaries, one free text for the dates."""
    basics = data["basics"]

    def html(item: dict[str, Any]) -> str:
        return "<ul>" + "".join(f"<li><p>{escape_html(bullet)}</p></li>" for bullet in item["highlights"]) + "</ul>"

    dates = {
        (section.kind, number): entry.dates
        for section in person.sections
        for number, entry in enumerate(section.entries)
    }

    def coursework(item: dict[str, Any]) -> str:
        return f"<p>Relevant Coursework: {', '.join(item['courses'])}</p>" if item.get("courses") else ""

    def items(kind: str, *names: tuple[str, str], summary: bool = True) -> list[dict[str, Any]]:
        made = []
        for number, item in enumerate(data.get(kind, [])):
            made.append(
                {
                    "id": f"{kind}{number}",
                    "visible": True,
                    **{new: item.get(old, "") for new, old in names},
                    "date": dates.get((kind, number), ""),
                    "summary": html(item) if summary else coursework(item),
                }
            )
        return made

    def section(name: str, content: list[dict[str, Any]]) -> dict[str, Any]:
        return {"name": name, "columns": 1, "visible": True, "id": name.lower(), "items": content}

    profiles = [
        {
            **chosen(item, network="network", username="username"),
            "visible": True,
            "url": {"label": "", "href": item["url"]},
        }
        for item in basics["profiles"]
    ]
    skills = [
        {"id": item["name"], "visible": True, "name": item["name"], "level": 0, "keywords": item["keywords"]}
        for item in data["skills"]
    ]
    root = {
        "basics": {
            "name": basics["name"],
            "headline": "",
            "email": basics["email"],
            "phone": basics["phone"],
            "location": place_of(data),
            "url": {"label": "", "href": ""},
            "customFields": [],
        },
        "sections": {
            "summary": {"name": "Summary", "visible": True, "id": "summary", "content": ""},
            "experience": section(
                "Experience", items("work", ("company", "name"), ("position", "position"), ("location", "location"))
            ),
            "education": section(
                "Education",
                items(
                    "education",
                    ("institution", "institution"),
                    ("studyType", "studyType"),
                    ("area", "area"),
                    ("score", "score"),
                    summary=False,
                ),
            ),
            "volunteer": section(
                "Volunteering", items("volunteer", ("organization", "organization"), ("position", "position"))
            ),
            "projects": section("Projects", items("projects", ("name", "name"))),
            "certifications": section(
                "Certifications", items("certificates", ("name", "name"), ("issuer", "issuer"), summary=False)
            ),
            "skills": section("Skills", skills),
            "profiles": section("Profiles", profiles),
        },
        "metadata": {"template": "rhyhorn"},
    }
    return json.dumps(root, indent=2, ensure_ascii=False) + "\n"


def to_europass(data: dict[str, Any]) -> str:
    """The portal's XML. It has no field for the organisation of voluntary work, nor for courses of a degree: they stand
    in the descriptions, where people write them."""
    basics = data["basics"]
    given, family = basics["name"].split(" ", 1)
    place = basics["location"]
    city = f"{place['city']}, {place['region']}"
    phone = "".join(sign for sign in basics["phone"] if sign.isdigit())
    channels = [
        {"ChannelCode": "Email", "oa:URI": basics["email"]},
        {"ChannelCode": "Telephone", "CountryDialing": "1", "oa:DialNumber": phone},
        *(
            {"ChannelCode": "Social Media", "UseCode": profile["network"].lower(), "oa:URI": profile["url"]}
            for profile in basics["profiles"]
        ),
    ]
    jobs = [
        _element(
            "EmployerHistory",
            _text("hr:OrganizationName", item["name"]),
            _element("OrganizationContact", _element("Communication", _address(item["location"]))),
            _element(
                "PositionHistory",
                _text("PositionTitle", item["position"]),
                _element("eures:EmploymentPeriod", _dates(item, "eures:", "hr:CurrentIndicator")),
                _text("oa:Description", _html(item["highlights"])),
            ),
        )
        for item in data["work"]
    ]
    schools = [
        _element(
            "EducationOrganizationAttendance",
            _text("hr:OrganizationName", item["institution"]),
            _element("AttendancePeriod", _dates(item, "", "Ongoing")),
            _element(
                "EducationDegree",
                _text("hr:DegreeName", f"{item['studyType']} in {item['area']}"),
                _element("FinalGrade", _text("hr:ScoreText", item["score"])),
                _text("OccupationalSkillsCovered", _html([], f"Coursework: {', '.join(item['courses'])}")),
            ),
        )
        for item in data["education"]
    ]
    certificates = [
        _element(
            "Certification",
            _text("hr:CertificationName", item["name"]),
            _element("FirstIssuedDate", _text("hr:FormattedDateTime", item["date"])),
            _element("IssuingAuthority", _text("hr:Name", item["issuer"])),
        )
        for item in data["certificates"]
    ]
    projects = [_event("Project", item, item["name"]) for item in data["projects"]]
    roles = [_event("VoluntaryWork", item, item["position"], item["organization"]) for item in data["volunteer"]]
    groups = [
        _element(
            "SkillsGroup",
            _text("Title", group["name"]),
            *(_element("PersonCompetency", _text("hr:CompetencyName", word)) for word in group["keywords"]),
        )
        for group in data["skills"]
    ]
    order = [_element("Section", _text("Title", _SECTIONS[kind])) for kind in data if kind in _SECTIONS]
    body = [
        _element(
            "CandidatePerson",
            _element("PersonName", _text("oa:GivenName", given), _text("hr:FamilyName", family)),
            *(_element("Communication", *(_text(*item) for item in channel.items())) for channel in channels),
            _element("Communication", _address(city, place["countryCode"].lower())),
        ),
        _element(
            "CandidateProfile",
            _element("EmploymentHistory", *jobs),
            _element("EducationHistory", *schools),
            _element("Certifications", *certificates),
            _element("Projects", *projects),
            _element("Skills", *groups),
            _element("VoluntaryWorks", *roles),
        ),
        _element("RenderingInformation", _element("Design", _element("SectionsOrder", *order))),
    ]
    head = """\
<?xml version="1.0" encoding="UTF-8"?>
<Candidate
  xmlns="http://www.europass.eu/1.0"
  xmlns:hr="http://www.hr-xml.org/3"
  xmlns:oa="http://www.openapplications.org/oagis/9"
  xmlns:eures="http://www.europass_eures.eu/1.0">
"""
    return head + indent("\n".join(body), "  ") + "\n</Candidate>\n"


_SECTIONS = {
    "education": "education-training",
    "work": "work-experience",
    "projects": "projects",
    "skills": "profile-skills",
    "certificates": "certifications",
}
"""What the portal calls its sections where it names their order."""


def _element(name: str, *parts: str) -> str:
    """An element in one line if it holds one thing, else with a line for each."""
    if len(parts) == 1 and "\n" not in parts[0]:
        return f"<{name}>{parts[0]}</{name}>"
    inner = indent("\n".join(parts), "  ")
    return f"<{name}>\n{inner}\n</{name}>"


def _text(name: str, text: str) -> str:
    return f"<{name}>{escape(text)}</{name}>"


def _address(city: str, country: str = "") -> str:
    return _element("Address", _text("oa:CityName", city), *([_text("CountryCode", country)] if country else []))


def _dates(item: dict[str, Any], prefix: str, flag: str) -> str:
    end = item.get("endDate")
    ends = [("StartDate", item["startDate"]), *([("EndDate", end)] if end else [])]
    dates = [_element(prefix + name, _text("hr:FormattedDateTime", date)) for name, date in ends]
    return "\n".join([*dates, _text(flag, "false" if end else "true")])


def _event(name: str, item: dict[str, Any], title: str, about: str = "") -> str:
    """A project or voluntary work: both are events to the portal."""
    return _element(
        name,
        _text("Title", title),
        _element("Date", _dates(item, "", "Ongoing")),
        _text("Description", _html(item["highlights"], about)),
    )


def _html(items: list[str], about: str = "") -> str:
    """A paragraph and a list as the editor writes them."""
    points = "".join(f"<li>{escape_html(item)}</li>" for item in items)
    return (f"<p>{escape_html(about)}</p>" if about else "") + (f"<ul>{points}</ul>" if points else "")
