"""What profilelint reads in a file, as plain JSON for a scorer of resume parsers: contact, sections, entries, skills.

parse_adapter.py FILE             one JSON object
parse_adapter.py --batch          a path a line on stdin, a JSON line each, with "_ms"
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any

from profilelint.model.dates import Date
from profilelint.model.resume import Bullet, Education, Entry, Resume
from profilelint.model.value import Value
from profilelint.parse import parse
from profilelint.read import read_file


def text(value: Value | None) -> str:
    return value.text if value is not None else ""


def date(value: Date | None) -> str:
    if value is None:
        return ""
    return "Present" if value.open else value.iso() or value.value.text


def degree(entry: Education) -> str:
    return " in ".join(part for part in (text(entry.study_type), text(entry.area)) if part)


def entry(node: Entry) -> dict[str, Any]:
    title = degree(node) if isinstance(node, Education) else text(node.title)
    dates = node.dates
    bullets: tuple[Bullet, ...] = node.highlights
    return {
        "title": title,
        "organization": text(node.organization),
        "start": date(dates.start) if dates else "",
        "end": date(dates.end) if dates else "",
        "location": text(node.location),
        "bullets": [bullet.text for bullet in bullets],
    }


def show(resume: Resume) -> dict[str, Any]:
    basics = resume.basics
    sections = []
    for section in resume.sections:
        row: dict[str, Any] = {"kind": section.kind, "heading": text(section.heading)}
        if section.entries:
            row["entries"] = [entry(node) for node in section.entries]
        else:
            row["text"] = "\n".join(line.text for line in section.lines)
        sections.append(row)
    return {
        "name": text(basics.name),
        "email": text(basics.email),
        "phone": text(basics.phone),
        "links": [profile.target or text(profile.url) for profile in basics.profiles],
        "sections": sections,
        "skills": [word.text for group in resume.skills for word in group.keywords],
        "education": [
            {
                "institution": text(node.institution),
                "degree": degree(node),
                "gpa": text(node.score),
                "start": date(node.dates.start) if node.dates else "",
                "end": date(node.dates.end) if node.dates else "",
            }
            for node in resume.education
        ],
    }


def run(path: str) -> dict[str, Any]:
    start = time.perf_counter()
    found = show(parse(read_file(path)))
    found["_ms"] = (time.perf_counter() - start) * 1000
    return found


def main() -> None:
    if "--batch" in sys.argv[1:]:
        for line in sys.stdin:
            print(json.dumps(run(line.rstrip("\n")), ensure_ascii=False), flush=True)
    else:
        print(json.dumps(run(sys.argv[-1]), ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
