"""Reports made by hand, one a case of the golden tests, and the comparison with the stored texts.

``PROFILELINT_UPDATE_GOLDEN=1`` writes the stored texts anew; nothing else does.
"""

from __future__ import annotations

import os
from pathlib import Path

from profilelint.engine.report import FileReport, Input, Report, Skipped, Suppressed
from profilelint.model.finding import Edit, Finding, Fix, Level, Location
from profilelint.model.place import BBox, PagePlace, PartPlace, Span, TextPlace

FOLDER = Path(__file__).parent / "golden"
SWITCH = "PROFILELINT_UPDATE_GOLDEN"

RESUME = Input("resume.md", "resume", "markdown", "a1" * 32)
JOB = Input("job.txt", "posting", "text", "b2" * 32)

WEAK = Finding(
    rule="bullet-weak-opening",
    level=Level.WARNING,
    message="a bullet opens with a weak phrase",
    locations=(
        Location(
            path="work[0].highlights[1]",
            source="resume.md",
            spans=(Span(120, 126),),
            label="says what the work was near, not what was done",
            place=TextPlace(14, 3, 14, 9),
            name="Experience > Harborlight Analytics > bullet 2",
            quote="Helped",
            context="Helped migrate billing to Postgres",
        ),
    ),
    suggestion="open with the action, if it is true: “Migrated billing to Postgres”",
    fixes=(Fix("Open with the action", (Edit((Span(120, 126),), "resume.md", "Migrated"),)),),
    confidence="medium",
    fingerprint="0011223344556677:1",
    url="docs/rules/bullet-weak-opening.md",
)
MISSING = Finding(
    rule="job-required-missing",
    level=Level.ERROR,
    message="Kubernetes is not found in the document; the posting requires it",
    locations=(
        Location(
            path="skills",
            source="resume.md",
            label="not here, and not in any entry",
            place=TextPlace(20, 4, 20, 10),
            name="Skills",
            quote="Skills",
            context="Skills",
        ),
        Location(
            path="requirements[2]",
            source="job.txt",
            label="the posting asks for it",
            place=TextPlace(5, 16, 5, 26),
            quote="Kubernetes",
            context="Experience with Kubernetes",
            offset=16,
        ),
    ),
    suggestion="if a course or job used it, name it there and here",
    data={"term": "Kubernetes", "years": 3, "listed": False},
    fingerprint="8899aabbccddeeff:1",
    url="docs/rules/job-required-missing.md",
)
NUMBER = Finding(
    rule="privacy-national-id",
    level=Level.ERROR,
    message="this looks like a US Social Security number",
    locations=(
        Location(
            path="",
            source="resume.md",
            label="never needed to apply",
            place=TextPlace(25, 8, 25, 19),
            quote="219-09-9999",
            context="my SSN: 219-09-9999, or 219099999",
            offset=8,
        ),
    ),
    suggestion="remove it",
    data={"found": "219-09-9999"},
    fingerprint="0123456789abcdef:1",
    url="docs/rules/privacy-national-id.md",
)
DAMAGED = Finding(
    rule="file-unreadable",
    level=Level.ERROR,
    message="the file cannot be read: it is damaged",
    locations=(Location(path="cv.pdf", source="cv.pdf", label="not read"),),
    suggestion="export it again from the editor, and check the new file",
    fingerprint="fedcba9876543210:1",
    url="docs/rules/file-unreadable.md",
)
ACCENT = Finding(
    rule="word-repeated",
    level=Level.INFO,
    message="“des des”: a word stands twice",
    locations=(
        Location(
            path="work[0].highlights[0]",
            source="Zoë Łukasiewicz – Résumé.pdf",
            label="twice",
            place=PagePlace(2, BBox(72.04, 210.06, 520, 222.96)),
            name="Berufserfahrung > Café Übermut 漢字 > bullet 1",
            quote="des des",
            context="漢字 😀 Leitete den Umzug des des Cafés",
            offset=22,
        ),
        Location(
            path="basics.name",
            source="Profil.docx",
            place=PartPlace("word/header1.xml", 3),
            quote="Zoe\u0301",
            context="Zoe\u0301 Łukasiewicz",
        ),
    ),
    suggestion="write “des” once",
    fingerprint="00ff00ff00ff00ff:1",
    url="docs/rules/word-repeated.md",
)
GRADES = {"bullet-weak-opening": "guide", "job-required-missing": "guide", "privacy-national-id": "guide"}


def _report(*files: FileReport, inputs: tuple[Input, ...] = (), errors: tuple[str, ...] = ()) -> Report:
    return Report(
        today="2026-11-23",
        version="1.2.3",
        preset="us-student",
        options={"select": [], "ignore": ["bullet-tense"], "pedantic": False, "fail_on": "warning"},
        files=files,
        inputs=(*inputs, *(file.input for file in files)),
        errors=errors,
        rules=70,
        grades=GRADES,
    )


CASES: dict[str, Report] = {
    "clean": _report(FileReport(input=RESUME, read=True, works=("4 of 4 bullets open with a verb",))),
    "findings": _report(
        FileReport(
            input=RESUME,
            read=True,
            findings=(WEAK, MISSING, NUMBER),
            suppressed=(Suppressed(ACCENT, "quoted from the award"),),
            skipped=(Skipped("file-encrypted", "only for PDF"), Skipped("contact-differs-profile", "no profile given")),
            works=("1 of 2 required skills of the posting are found",),
            secrets=("219-09-9999", "219099999"),
        ),
        inputs=(JOB,),
    ),
    "unreadable": _report(
        FileReport(
            input=Input("cv.pdf", "resume", "pdf", "c3" * 32),
            read=False,
            findings=(DAMAGED,),
            skipped=(Skipped("bullet-tense", "the file could not be read"),),
        ),
        FileReport(input=RESUME, read=True),
        errors=("gone.md: no such file or directory; check the name of the file",),
    ),
    "non-ascii": _report(
        FileReport(
            input=Input("Zoë Łukasiewicz – Résumé.pdf", "resume", "pdf", "d4" * 32),
            read=True,
            findings=(ACCENT,),
            works=("l’adresse « zoe@exämple.example » est lisible",),
        )
    ),
}


def matches_golden(name: str, text: str) -> None:
    """Compare a text with ``golden/<name>``, exactly."""
    place = FOLDER / name
    if os.environ.get(SWITCH) == "1":
        place.write_text(text, encoding="utf-8")
    assert text == place.read_text(encoding="utf-8"), f"{SWITCH}=1 accepts the new text"
