"""What a parser reads from a file: as a tree, as text in reading order, as JSON Resume 1.0."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from profilelint.engine.secrets import secrets
from profilelint.model.document import Document, Role
from profilelint.model.resume import Education, Entry, Project, Resume
from profilelint.model.value import SURE, Value
from profilelint.report import jsonresume
from profilelint.report.rows import Cleaner


def _cleaner(document: Document) -> Cleaner:
    return Cleaner(secrets(document))


def text(document: Document) -> str:
    """The lines in reading order; a form feed between pages, list signs put back, wide gaps as four blanks."""
    clean = _cleaner(document)
    parts: list[str] = []
    page = document.lines[0].page if document.lines else 0
    for line in document.lines:
        if line.page != page:
            parts.append("\f")
            page = line.page
        indent = "  " * line.level if line.role is Role.ITEM else ""
        sign = f"{line.marker} " if line.marker else ""
        parts.append(f"{indent}{sign}{clean(line.text.replace(chr(9), '    '))}\n")
    return "".join(parts)


def json_resume(resume: Resume, document: Document) -> str:
    """JSON Resume 1.0 (https://jsonresume.org/schema); see :mod:`profilelint.report.jsonresume`."""
    return jsonresume.write(resume, _cleaner(document))


def tree(resume: Resume, document: Document, *, color: bool = False) -> str:
    """The resume as a tree: one line a field; fields that the parser is unsure of are marked with a question mark."""
    clean = _cleaner(document)
    lines = [f"{clean(document.path)}  ({document.format}, {_size(document)})"]
    for branch in (_basics(resume, clean), *_sections(resume, clean)):
        lines.extend(branch)
    if any(line.endswith(" ?") or " ?, " in line for line in lines):
        lines.append("a question mark: the parser is not sure of this field, and no rule speaks on it")
    if document.problems:
        lines.extend(f"note: {clean(problem.detail)}" for problem in document.problems)
    out = "\n".join(lines) + "\n"
    if color:
        out = "\n".join(
            f"\x1b[1m{line}\x1b[0m" if line and not line.startswith(" ") else line for line in out.split("\n")
        )
    return out


def _size(document: Document) -> str:
    if document.pages:
        return f"{len(document.pages)} page{'s' if len(document.pages) != 1 else ''}"
    return f"{len(document.lines)} lines"


def _mark(value: Value | None) -> str:
    """The sign behind a field that the parser is unsure of."""
    return " ?" if value is not None and value.confidence < SURE else ""


def _field(label: str, value: Value | None, clean: Cleaner, depth: int = 1) -> Iterator[str]:
    if value is not None and value.text:
        yield f"{'  ' * depth}{label}: {clean(value.text)}{_mark(value)}"


def _list(values: Iterable[Value], clean: Cleaner) -> str:
    return ", ".join(f"{clean(value.text)}{_mark(value)}" for value in values)


def _basics(resume: Resume, clean: Cleaner) -> list[str]:
    basics = resume.basics
    lines = ["basics"]
    lines += _field("name", basics.name, clean)
    lines += _field("label", basics.label, clean)
    lines += _field("email", basics.email, clean)
    lines += _field("phone", basics.phone, clean)
    lines += _field("location", basics.location.value if basics.location else None, clean)
    for profile in basics.profiles:
        shown = clean(profile.url.text)
        target = clean(profile.target)
        if not any(map(str.isalnum, shown)):
            shown = target  # the link stands on an icon
        arrow = f" → {target}" if target and shown not in target else ""
        lines.append(f"  link: {shown}{arrow}{_mark(profile.url)}")
    lines += _field("summary", basics.summary, clean)
    return lines


def _sections(resume: Resume, clean: Cleaner) -> Iterator[list[str]]:
    entries = {entry.path.partition("[")[0] for entry in resume.entries}
    seen: set[str] = set()
    order = [section.kind for section in resume.sections] or []
    for kind in [*order, *sorted(entries), "skills", "languages"]:
        if kind in seen or kind == "summary":
            continue
        seen.add(kind)
        headings = [clean(s.heading.text) for s in resume.sections if s.kind == kind and s.heading is not None]
        lines = [kind + (f" “{'”, “'.join(headings)}”" if headings else "")]
        if kind == "skills":
            for skill in resume.skills:
                label = f"{clean(skill.name.text)}: " if skill.name else ""
                lines.append(f"  - {label}{_list(skill.keywords, clean)}")
        elif kind == "languages":
            for language in resume.languages:
                fluency = f" ({clean(language.fluency.text)})" if language.fluency else ""
                lines.append(f"  - {clean(language.language.text)}{fluency}{_mark(language.language)}")
        else:
            for entry in resume.entries:
                if entry.path.partition("[")[0] == kind:
                    lines.extend(_branch(entry, clean))
            if len(lines) == 1:
                for section in resume.sections:
                    if section.kind == kind:
                        lines.extend(f"    {clean(line.text)}" for line in section.lines)
        if len(lines) > 1 or headings:
            yield lines


def _branch(entry: Entry, clean: Cleaner) -> list[str]:
    lines = [f"  {entry.path}"]
    lines += _field("title", entry.title, clean, 2)
    if isinstance(entry, Education) and entry.study_type is not None:
        lines += _field("area", entry.area, clean, 2)
    lines += _field("organization", entry.organization, clean, 2)
    lines += _field("location", entry.location, clean, 2)
    if entry.dates is not None:
        start, end = entry.dates.start, entry.dates.end
        said = " – ".join(date.iso() or ("open" if date.open else "impossible") for date in (start, end) if date)
        lines.append(
            f"    dates: {clean(entry.dates.value.text)}" + (f"  [{said}]" if said else "") + _mark(entry.dates.value)
        )
    if isinstance(entry, Education):
        lines += _field("score", entry.score, clean, 2)
        if entry.courses:
            lines.append(f"    courses: {_list(entry.courses, clean)}")
    if isinstance(entry, Project) and entry.keywords:
        lines.append(f"    keywords: {_list(entry.keywords, clean)}")
    lines += _field("url", entry.url, clean, 2)
    lines += _field("summary", entry.summary, clean, 2)
    lines += [f"    {'  ' * bullet.level}- {clean(bullet.text)}{_mark(bullet.value)}" for bullet in entry.highlights]
    return lines
