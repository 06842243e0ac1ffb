"""What holds for every resume and every posting."""

from __future__ import annotations

import pytest
from evidence_kit import TODAY
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from profilelint.match import match, match_all, timeline
from profilelint.match.evidence import MOST
from profilelint.match.experience import counted
from profilelint.model.dates import Date, DateRange, Precision
from profilelint.model.document import Document
from profilelint.model.match import Answer, How, Match
from profilelint.model.posting import Kind, Posting, Requirement, Strength
from profilelint.model.resume import Resume, Work
from profilelint.model.value import Value
from profilelint.parse import parse
from profilelint.posting import analyse
from profilelint.read import read_bytes

_RESUME_LINES = st.sampled_from(
    [
        "# Robin Vale",
        "Columbus, OH | robin.vale@mail.example",
        "## Experience",
        "**Harborlight Analytics** — Columbus, OH",
        "Data Intern — Jun 2024 – Aug 2025",
        "Analyst — 2019 – Present",
        "- Reconciled bank accounts with Python (HCT) and K8s",
        "- Harbor crate tracking (HCT) for 3 piers, PostgreSQL",
        "## Education",
        "**Alder College** — B.S. in Statistics, Minor in Music — Expected May 2027",
        "GPA: 3.4/4.0",
        "## Certifications",
        "BLS, expired May 2024",
        "## Skills",
        "Languages: Spanish (basic), SQL, Kuberentes, React/Redux",
        "",
    ]
)
_POSTING_LINES = st.sampled_from(
    [
        "# Data Analyst",
        "## Requirements",
        "- 3+ years of experience with Python or Kubernetes",
        "- Bachelor's degree in CS, STEM or a related field",
        "- Fluent Spanish; bank reconciliation; harbor crate tracking (HCT)",
        "- Rising junior or graduating between December 2026 and June 2027, GPA of 3.0",
        "- Current BLS certification, RN license in Ohio",
        "- Authorized to work in the United States",
        "On-site in Columbus, OH",
        "",
    ]
)


def texts(lines: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    wild = st.text(max_size=60)
    return st.lists(st.one_of(lines, lines, wild), max_size=25).map("\n".join)


def document(text: str, name: str) -> Document:
    return read_bytes(text.encode("utf-8", "replace"), name)


def answers_of(found: Match) -> list[Answer]:
    return [answer for row in found.rows for answer in (*row.answers, *row.near)]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts(_RESUME_LINES), texts(_POSTING_LINES))
def test_any_two_texts(shown: str, wanted: str) -> None:
    source = document(shown, "resume.md")
    of = parse(source)
    posting = analyse(document(wanted, "posting.md"))
    for today in (TODAY, None):
        found = match(posting, of, today)
        assert [row.requirement for row in found.rows] == list(posting.requirements)
        assert found == match_all((posting,), of, today)[0]
        for answer in answers_of(found):
            assert all(0 <= span.start < span.end <= len(source.text) for span in answer.value.spans)
        for row in found.rows:
            assert len(row.answers) <= MOST
            assert len(row.near) <= MOST
            assert not (row.answers and row.near)
            assert all(answer.why for answer in row.answers if answer.how is How.BROADER)
            assert all(answer.how is not How.FUZZY for answer in row.answers)
            assert row.requirement.kind is not Kind.QUALITY or not row.near


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=80), st.text(max_size=80), st.sampled_from(list(Kind)), st.lists(st.text(max_size=20), max_size=3)
)
def test_any_requirement(option: str, quote: str, kind: Kind, fields: list[str]) -> None:
    requirement = Requirement(
        path="requirements[0]",
        kind=kind,
        strength=Strength.REQUIRED,
        quote=Value(quote, source="p"),
        options=(Value(option, source="p"),),
        names=(option,),
        years=2,
        degree="bachelor",
        fields=tuple(fields),
    )
    match(Posting(source="p", requirements=(requirement,)), _person(), TODAY)


def _person() -> Resume:
    return parse(
        document(
            "# Robin Vale\n\n## Experience\n\n**Harborlight** — Analyst — 2019 – Present\n\n- Used Python\n\n"
            "## Education\n\n**Alder College** — B.S. in Physics — May 2021\n\n## Languages\n\nSpanish (basic)\n",
            "resume.md",
        )
    )


# --- months -----------------------------------------------------------------------------------------------------

_MONTHS = st.tuples(st.integers(2000, 2030), st.integers(1, 12))


def entry(index: int, first: tuple[int, int], last: tuple[int, int] | None) -> Work:
    end = (
        Date(value=Value("Present"), year=None, precision=Precision.OPEN)
        if last is None
        else Date(value=Value("end"), year=last[0], month=last[1])
    )
    start = Date(value=Value("start"), year=first[0], month=first[1])
    dates = DateRange(value=Value("dates"), start=start, end=end)
    return Work(path=f"work[{index}]", content=Value("work"), dates=dates)


_WORK = st.lists(st.tuples(_MONTHS, st.none() | _MONTHS), max_size=8)


@given(_WORK, st.randoms(use_true_random=False))
def test_months_do_not_depend_on_the_order(
    pairs: list[tuple[tuple[int, int], tuple[int, int] | None]], order: object
) -> None:
    entries = [entry(number, *pair) for number, pair in enumerate(pairs)]
    shuffled = list(entries)
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    assert counted(entries, TODAY).months == counted(shuffled, TODAY).months


@given(_WORK)
def test_months_lie_between_the_longest_spell_and_the_whole_span(
    pairs: list[tuple[tuple[int, int], tuple[int, int] | None]],
) -> None:
    found = counted([entry(number, *pair) for number, pair in enumerate(pairs)], TODAY)
    if not found.spells:
        assert found.months == 0
        return
    first = min(spell.first for spell in found.spells)
    last = max(spell.last for spell in found.spells)
    assert max(spell.months for spell in found.spells) <= found.months <= _between(first, last)
    assert found.months <= sum(spell.months for spell in found.spells)
    assert list(found.spells) == sorted(found.spells, key=lambda spell: (spell.first, spell.last))


def _between(first: str, last: str) -> int:
    (year, month), (to_year, to_month) = (map(int, text.split("-")) for text in (first, last))
    return timeline.month_number(to_year, to_month) - timeline.month_number(year, month) + 1


@pytest.mark.parametrize("text", ["(" * 4000, "A " * 4000, "minor in " * 2000, "(A" * 3000, "B. " * 3000])
def test_hostile_lines_end_soon(text: str) -> None:
    of = parse(document(f"# Robin Vale\n\n## Education\n\n{text}\n\n## Experience\n\n- {text}\n", "resume.md"))
    wanted = Requirement(
        path="requirements[0]",
        kind=Kind.SKILL,
        strength=Strength.REQUIRED,
        quote=Value(text),
        options=(Value(text), Value("bank reconciliation")),
        names=(text, "bank reconciliation"),
        fields=(text,),
        degree="bachelor",
    )
    for kind in Kind:
        found = match(Posting(source="p", requirements=(Requirement(**{**_fields(wanted), "kind": kind}),)), of, TODAY)
        assert len(found.rows) == 1


def _fields(requirement: Requirement) -> dict[str, object]:
    return {name: getattr(requirement, name) for name in requirement.__dataclass_fields__}
