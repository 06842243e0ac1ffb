"""Many small cases of the privacy rules that the pages have no room for."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from profilelint.engine.config import Settings
from profilelint.engine.examples import clean_resume
from profilelint.engine.presets import RuleSettings
from profilelint.engine.registry import load
from profilelint.engine.run import Request, run

TODAY = datetime.date(2026, 11, 23)


def findings(rule: str, text: str, preset: str = "us-student", **options: bool) -> list[str]:
    """What the rule says of a resume in Markdown: the words that it points at."""
    settings = Settings(preset=preset, rules={rule: RuleSettings(options=options)} if options else {})
    request = Request(files=("r.md",), contents={"r.md": text.encode()}, today=TODAY, settings=settings)
    found = [finding for finding in run(request, load()).findings if finding.rule == rule]
    return [location.quote for finding in found for location in finding.locations]


def contact(words: str) -> str:
    return clean_resume(contact=f"Columbus, OH | (614) 555-0131 | robin.vale@mail.example | {words}")


@pytest.mark.parametrize(
    "words",
    [
        "F-1 visa",
        "F1 student",
        "On an H-1B until 2028",
        "H-1B",
        "OPT",
        "J-1",
        "EAD holder",
        "Work authorization: EAD, valid until 2028",
        "US permanent resident",
        "Permanent Resident",
        "Green Card",
        "Visa: H1B",
        "Authorized to work in the U.S.",
        "Legally authorized to work in the United States without sponsorship",
        "Eligible to work in the US",
        "Requires visa sponsorship",
        "No sponsorship required",
        "Does not require sponsorship",
        "STEM OPT eligible",
        "Immigration status: refugee",
        "Eligible for STEM OPT",
    ],
)
def test_a_visa_status(words: str) -> None:
    assert findings("privacy-visa-status", contact(words))


@pytest.mark.parametrize(
    "words",
    [
        "Nashville, TN",
        "TN",
        "Formula F1 fan",
        "U.S. citizen",
        "Visa card holder services",
        "CPT code 99213",
        "Eligible for rehire",
        "Authorized dealer",
        "opt-in newsletters",
        "Open to sponsorship of teams",
        "Resident of Ohio",
    ],
)
def test_no_visa_status(words: str) -> None:
    assert findings("privacy-visa-status", contact(words)) == []


@pytest.mark.parametrize("preset", ["uk-cv", "eu-cv", "us-federal", "academic-cv"])
def test_where_the_right_to_work_is_usual(preset: str) -> None:
    assert findings("privacy-visa-status", contact("Right to work: F-1 visa"), preset) == []


@pytest.mark.parametrize(
    "words",
    [
        "Nationality: Brazilian",
        "Citizenship: India",
        "Nationality German",
        "Indian national",
        "Place of birth: Lagos",
    ],
)
def test_a_nationality_unless_the_option_says_no(words: str) -> None:
    assert findings("privacy-personal-status", contact(words))
    assert findings("privacy-personal-status", contact(words), nationality=False) == []
    assert findings("privacy-personal-status", contact(words), "uk-cv") == []


@pytest.mark.parametrize("words", ["Citizenship: U.S.", "US national", "International student club", "National Merit"])
def test_no_nationality(words: str) -> None:
    assert findings("privacy-personal-status", contact(words)) == []


@pytest.mark.parametrize("preset", ["us-federal", "ca"])
def test_other_kinds_stay_where_nationality_does_not_count(preset: str) -> None:
    assert findings("privacy-personal-status", contact("Marital status: single"), preset)


REFERENCES = "## References\n\nDr. Anna Rusk, Professor of Statistics, {}\n"


@pytest.mark.parametrize(
    "data",
    ["anna.rusk@college.example", "(614) 555-0177", "+1 614 555 0177", "614.555.0177", "tel. 614-555-0177"],
)
def test_a_referee(data: str) -> None:
    assert len(findings("privacy-third-party", clean_resume(section=REFERENCES.format(data)))) == 1


@pytest.mark.parametrize(
    "data", ["Ohio State University", "robin.vale@mail.example", "since 2019-2024", "office 2036-114", "10.1000/182"]
)
def test_a_referee_without_data_or_with_ones_own(data: str) -> None:
    assert findings("privacy-third-party", clean_resume(section=REFERENCES.format(data))) == []


@pytest.mark.parametrize("preset", ["academic-cv", "us-federal"])
def test_where_referees_and_supervisors_are_named(preset: str) -> None:
    text = clean_resume(section=REFERENCES.format("(614) 555-0177"))
    assert findings("privacy-third-party", text, preset) == []


@pytest.mark.parametrize("rule", ["privacy-visa-status", "privacy-third-party", "privacy-personal-status"])
@pytest.mark.parametrize(
    "text", ["F-1 visa status: " * 4000, "(614) " * 10000, "a@" * 20000, "reference: " * 6000, "| " * 30000]
)
def test_hostile_lines(rule: str, text: str) -> None:
    assert len(findings(rule, clean_resume(section=f"## Interests\n\n{text}\n"))) <= 10


def test_an_export_that_is_tracked_beside_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("profilelint.read.surroundings.tracked_exports", lambda folder: ("li/Connections.csv",))
    path = tmp_path / "resume.md"
    path.write_text(clean_resume())
    settings = Settings(select=("privacy-repo-exposure",))
    found = run(Request(files=(str(path),), today=TODAY, settings=settings), load()).findings
    assert [finding.suggestion for finding in found] == ["add “li/” to .gitignore, and run “git rm -r --cached li/”"]


def test_nobody_looks_around_where_no_rule_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(folder: str) -> tuple[str, ...]:
        raise AssertionError(folder)

    monkeypatch.setattr("profilelint.read.surroundings.tracked_exports", fail)
    path = tmp_path / "resume.md"
    path.write_text(clean_resume())
    settings = Settings(ignore=("privacy-repo-exposure",))
    assert run(Request(files=(str(path),), today=TODAY, settings=settings), load()).files
