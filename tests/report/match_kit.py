"""Comparisons made by hand, so that the writers' golden texts do not change with what the analysis finds."""

from __future__ import annotations

from profilelint.engine.matching import Candidate, Comparison
from profilelint.engine.report import Input
from profilelint.engine.resolve import entry_nodes
from profilelint.engine.secrets import secrets
from profilelint.match.table import Table, table
from profilelint.model.document import Document
from profilelint.model.match import Answer, How, Match, Row, Spell
from profilelint.model.posting import Kind, Posting, Requirement, Strength
from profilelint.model.resume import Resume
from profilelint.model.value import Piece, Value
from profilelint.parse import parse
from profilelint.read import read_bytes

RESUME = """# Zoë Vale

Columbus, OH | (614) 555-0131 | zoe.vale@mail.example

## Education

**Ohio State University** — Columbus, OH
B.S. in Computer Science, GPA 3.6/4.0 — Expected May 2027

## Experience

### Teaching Assistant, Ohio State University — Columbus, OH

Sep 2025 – Present

- Tutor 40 first-year students each week in data structures with Python, from the first loop to trees and graphs

### Data Intern, Harborlight Analytics — Columbus, OH

May 2023 – Aug 2023

- Built a nightly import job in Python and PyTorch that loads 2,000 invoices; my SSN is 219-09-9999

## Skills

Python, K8s
"""
OTHER = RESUME.replace("Zoë Vale", "Robin Vale").replace("PyTorch", "SQL").replace("; my SSN is 219-09-9999", "")
JOB = """Data Engineering Intern
Kestrel | Labs
Columbus, OH (hybrid)
Requirements
- Bachelor's degree in Computer Science or a related field
- 3 years of experience with Python
- Python, R or SAS
- A deep learning framework
- Kubernetes
- SQL | T-SQL
- Must be authorized to work in the <United> States
- A strong *communicator*
Nice to have
- Spanish
- Experience with 漢字処理
Apply by December 1, 2026 with a cover letter. Uses Jira. Pay: $29 per hour
"""
SECOND = """Backend Intern
Ninebark
Requirements
- SQL
- Kubernetes
Nice to have
- Python, R or SAS
"""


def seek(document: Document, words: str, path: str = "", after: str = "") -> Value:
    """The first occurrence of words in a document, behind other words."""
    start = document.text.index(words, document.text.index(after) if after else 0)
    return Value(words, path=path, source=document.path, pieces=(Piece(0, start, len(words)),))


class Job:
    """A posting made by hand out of a text."""

    def __init__(self, path: str, text: str) -> None:
        self.document = read_bytes(text.encode(), path)
        self.requirements: list[Requirement] = []

    def ask(
        self,
        quote: str,
        *options: str,
        kind: Kind = Kind.SKILL,
        strength: Strength = Strength.REQUIRED,
        names: tuple[str, ...] | None = None,
        fields: tuple[str, ...] = (),
        degree: str = "",
        years: int | None = None,
    ) -> Requirement:
        wanted = Requirement(
            path=f"requirements[{len(self.requirements)}]",
            kind=kind,
            strength=strength,
            quote=seek(self.document, quote),
            options=tuple(seek(self.document, option, after=quote) for option in options),
            names=options if names is None else names,
            fields=fields,
            degree=degree,
            years=years,
        )
        self.requirements.append(wanted)
        return wanted

    def posting(self, **facts: object) -> Posting:
        return Posting(source=self.document.path, requirements=tuple(self.requirements), **facts)  # type: ignore[arg-type]


class Person:
    """A resume, and answers that point into it."""

    def __init__(self, path: str, text: str) -> None:
        self.document = read_bytes(text.encode(), path)
        self.resume: Resume = parse(self.document)
        self.values = {}
        for entry in self.resume.entries:
            for node in entry_nodes(entry):
                value = node if isinstance(node, Value) else getattr(node, "value", None)
                if isinstance(value, Value):
                    self.values[value.path] = value
        for skill in self.resume.skills:
            self.values |= {keyword.path: keyword for keyword in skill.keywords}

    def answer(self, words: str, path: str, how: How = How.EXACT, option: int = 0, **more: object) -> Answer:
        start = self.values[path].text.index(words)
        value = self.values[path].part(start, start + len(words))
        return Answer(value=value, option=option, name=words, how=how, **more)  # type: ignore[arg-type]

    def candidate(self) -> Candidate:
        return Candidate(self.document, self.resume, secrets(self.document))


def first_job() -> tuple[Job, Posting]:
    job = Job("data-intern.txt", JOB)
    preferred = Strength.PREFERRED
    job.ask(
        "Bachelor's degree in Computer Science or a related field",
        "Bachelor's degree",
        kind=Kind.DEGREE,
        names=("bachelor",),
        degree="bachelor",
        fields=("Computer Science", "related field"),
    )
    job.ask("3 years of experience with Python", "Python", kind=Kind.YEARS, years=3)
    job.ask("Python, R or SAS", "Python", "R", "SAS")
    job.ask("A deep learning framework", "deep learning framework")
    job.ask("Kubernetes", "Kubernetes")
    job.ask("SQL | T-SQL", "SQL", "T-SQL", names=("SQL", "Transact-SQL"))
    job.ask("Must be authorized to work in the <United> States", kind=Kind.ELIGIBILITY)
    job.ask("A strong *communicator*", kind=Kind.QUALITY)
    job.ask("Spanish", "Spanish", kind=Kind.LANGUAGE, strength=preferred)
    job.ask("Experience with 漢字処理", "漢字処理", strength=preferred)
    job.ask("Apply by December 1, 2026", "December 1, 2026", kind=Kind.DEADLINE, fields=("2026-12-01",))
    job.ask("cover letter", "cover letter", kind=Kind.DOCUMENT)
    job.ask("Uses Jira", "Jira", strength=Strength.MENTIONED)
    facts = {
        "title": seek(job.document, "Data Engineering Intern"),
        "organization": seek(job.document, "Kestrel | Labs"),
        "location": seek(job.document, "Columbus, OH"),
        "salary": seek(job.document, "$29 per hour"),
        "work_mode": "hybrid",
    }
    return job, job.posting(**facts)


def second_job() -> tuple[Job, Posting]:
    job = Job("backend.txt", SECOND)
    job.ask("SQL", "SQL")
    job.ask("Kubernetes", "Kubernetes")
    job.ask("Python, R or SAS", "Python", "R", "SAS", strength=Strength.PREFERRED)
    return job, job.posting(title=seek(job.document, "Backend Intern"), organization=seek(job.document, "Ninebark"))


TUTOR = "work[0].highlights[0]"
INTERN = "work[1].highlights[0]"


def first_table(person: Person, posting: Posting, *, torch: bool) -> Table:
    rows = []
    for wanted in posting.requirements:
        answers: tuple[Answer, ...] = ()
        near: tuple[Answer, ...] = ()
        spells: tuple[Spell, ...] = ()
        months = None
        name = wanted.names[0] if wanted.names else ""
        if wanted.kind is Kind.DEGREE:
            answers = (person.answer("B.S.", "education[0].studyType"),)
        elif wanted.kind is Kind.YEARS:
            months = 19
            spells = (
                Spell(person.values["work[1].startDate"], "2023-05", "2023-08", 4),
                Spell(person.values["work[0].startDate"], "2025-09", "2026-11", 15),
            )
        elif name == "Python":
            answers = (
                person.answer("Python", TUTOR, last="2026-11"),
                person.answer("Python", INTERN, last="2023-08"),
                person.answer("Python", "skills[0].keywords[0]", listed=True),
            )
        elif name == "deep learning framework" and torch:
            why = "PyTorch is a deep learning framework"
            answers = (person.answer("PyTorch", INTERN, How.BROADER, why=why, last="2023-08"),)
        elif name == "Kubernetes":
            answers = (person.answer("K8s", "skills[0].keywords[1]", How.ALIAS, listed=True),)
        elif name == "SQL" and not torch:
            answers = (person.answer("SQL", INTERN, last="2023-08"),)
        rows.append(Row(requirement=wanted, answers=answers, near=near, spells=spells, months=months))
    return table(Match(posting=posting, rows=tuple(rows), months_of_work=19), person.resume)


def comparison(people: int = 1, jobs: int = 1, errors: tuple[str, ...] = ()) -> Comparison:
    persons = [Person("zoë.md", RESUME), Person("robin.md", OTHER)][:people]
    opened = [first_job(), second_job()][:jobs]
    return Comparison(
        today="2026-11-23",
        version="1.2.3",
        candidates=tuple(person.candidate() for person in persons),
        postings=tuple(posting for _, posting in opened),
        documents={job.document.path: job.document for job, _ in opened},
        tables=tuple(
            tuple(first_table(person, posting, torch=number == 0) for _, posting in opened)
            for number, person in enumerate(persons)
        ),
        inputs=tuple(Input(person.document.path, "resume", "markdown", "a1" * 32) for person in persons)
        + tuple(Input(job.document.path, "posting", "text", "b2" * 32) for job, _ in opened),
        errors=errors,
    )


CASES = {
    "one": comparison(),
    "postings": comparison(1, 2, ("gone.txt: no such file or directory; check the name of the posting",)),
    "resumes": comparison(2, 1),
    "grid": comparison(2, 2),
    "nothing": Comparison(today="2026-11-23", version="1.2.3", errors=("gone.md: no such file or directory",)),
}
