from __future__ import annotations

import pytest
from resume_text import line, page, parse_text, parse_under

from profilelint.model.resume import Resume
from profilelint.parse import parse


def groups(resume: Resume) -> list[tuple[str, list[str]]]:
    return [(group.name.text if group.name else "", [word.text for word in group.keywords]) for group in resume.skills]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Languages: Python, Go, C++", [("Languages", ["Python", "Go", "C++"])]),
        ("Python; Go; C#", [("", ["Python", "Go", "C#"])]),
        ("Python | Go | .NET", [("", ["Python", "Go", ".NET"])]),
        ("Python • Go • R", [("", ["Python", "Go", "R"])]),
        ("Cloud: AWS (EC2, S3), Docker", [("Cloud", ["AWS (EC2, S3)", "Docker"])]),
        ("Python (primary), SQL", [("", ["Python (primary)", "SQL"])]),
        ("• Python\n• Go\n• Rust", [("", ["Python", "Go", "Rust"])]),
        ("Tools: Git, Docker\nOther: Excel", [("Tools", ["Git", "Docker"]), ("Other", ["Excel"])]),
        ("Tools:\nGit, Docker\nOther:\nExcel", [("Tools", ["Git", "Docker"]), ("Other", ["Excel"])]),
        ("Tools: Git, Docker,\nKubernetes, Redis", [("Tools", ["Git", "Docker", "Kubernetes", "Redis"])]),
        ("CI/CD, A/B testing, TCP/IP", [("", ["CI/CD", "A/B testing", "TCP/IP"])]),
        ("Python\tGo\tRust", [("", ["Python", "Go", "Rust"])]),
        ("Python, SQL, and Tableau.", [("", ["Python", "SQL", "Tableau"])]),
    ],
)
def test_skill_lists(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert groups(parse_under("Skills", text + "\n")) == expected


def test_a_bold_line_labels_the_list_under_it() -> None:
    resume = parse(
        page(
            line("Jane Doe", 20, size=20),
            line("SKILLS", 50, size=13, bold=True),
            line("Cloud", 66, bold=True),
            line("Docker", 78),
            line("Terraform", 90),
            line("Data", 104, bold=True),
            line("SQL", 116),
        )
    )
    assert groups(resume) == [("Cloud", ["Docker", "Terraform"]), ("Data", ["SQL"])]


def test_an_item_goes_on_under_its_words() -> None:
    resume = parse(
        page(
            line("Jane Doe", 20, size=20),
            line("SKILLS", 50, size=13, bold=True),
            line("Web: React, HTML, Tailwind", 66, x=70, marker="•"),
            line("CSS, Vite", 78, x=70),
            line("Data: SQL, Python", 90, x=70, marker="•"),
        )
    )
    assert groups(resume) == [("Web", ["React", "HTML", "Tailwind CSS", "Vite"]), ("Data", ["SQL", "Python"])]


def test_paths_of_keywords() -> None:
    (group,) = parse_under("Skills", "Tools: Git, Docker\n").skills
    assert [word.path for word in group.keywords] == ["skills[0].keywords[0]", "skills[0].keywords[1]"]
    assert group.name is not None
    assert group.name.path == "skills[0].name"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Spanish (B2)", [("Spanish", "B2")]),
        ("English – native", [("English", "native")]),
        ("English: native, Spanish: B2", [("English", "native"), ("Spanish", "B2")]),
        ("English (native), Spanish (B2, DELE)", [("English", "native"), ("Spanish", "B2, DELE")]),
        ("Fluent in French", [("French", "Fluent")]),
        ("Mandarin\tProfessional working", [("Mandarin", "Professional working")]),
        ("Mandarin\nProfessional working", [("Mandarin", "Professional working")]),
        ("English, Mandarin", [("English", ""), ("Mandarin", "")]),
        ("Native English", [("English", "Native")]),
    ],
)
def test_languages(text: str, expected: list[tuple[str, str]]) -> None:
    resume = parse_text(f"Jane Doe\n\nEducation\nUniversity of Iowa, 2016\n\nLanguages\n{text}\n")
    found = [
        (language.language.text, language.fluency.text if language.fluency else "") for language in resume.languages
    ]
    assert found == expected
