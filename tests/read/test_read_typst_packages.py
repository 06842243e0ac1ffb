"""Typst: functions of packages, which cannot be looked into, and files beside the source."""

from pathlib import Path

import pytest

from profilelint.model.document import Document
from profilelint.model.place import TextPlace
from profilelint.read import read_bytes, read_file


def read(source: str) -> Document:
    return read_bytes(source.encode(), "cv.typ")


def texts(source: str) -> list[str]:
    return [line.text for line in read(source).lines]


# -- functions of packages --------------------------------------------------------------------------------------------


def test_an_entry_with_named_arguments():
    source = """
#work(
  title: "Data Engineer",
  location: "Graz",
  company: "Northwind",
  dates: dates-helper(start-date: "May 2021", end-date: "Present"),
)
- Built a pipeline
"""
    assert texts(source) == ["Data Engineer\tMay 2021 – Present", "Northwind\tGraz", "Built a pipeline"]


@pytest.mark.parametrize(
    ("call", "lines"),
    [
        (
            '#edu(institution: "Lake College", dates: "2019", degree: "BSc", gpa: "3.8")',
            ["BSc\t2019", "Lake College", "GPA: 3.8"],
        ),
        (
            '#project(name: "Plan", role: "Lead", dates: "2020", url: "plan.example")',
            ["Plan, Lead\t2020", "plan.example"],
        ),
        ('#certificates(name: "OSCP", issuer: "OffSec", date: "2024")', ["OSCP\t2024", "OffSec"]),
        ('#extracurriculars(activity: "Chess", dates: "2021")', ["Chess\t2021"]),
        (
            '#job(position: "Cook", institution: [Diner], date: "2018", description: [\n- Fried eggs\n])',
            ["Cook\t2018", "Diner", "Fried eggs"],
        ),
        (
            '#entry(role: "Cook", company: "Diner", start: "2018", end: "2019")[Fried eggs.]',
            ["Cook\t2018 – 2019", "Diner", "Fried eggs."],
        ),
        (
            "#cvEntry(title: [Cook], society: [Diner], location: [Bonn], description: list([Fried], [Ate]))",
            ["Cook", "Diner\tBonn", "Fried", "Ate"],
        ),
        (
            '#resume-entry(title: "Diner", location: "Bonn", date: "2018", description: "Cook")',
            ["Diner\tBonn", "Cook\t2018"],
        ),
        ("#resume-item[\n- Fried eggs\n]", ["Fried eggs"]),
        ('#resume-skill-item("Languages", (strong("Go"), "C"))', ["Languages: Go, C"]),
        ("#cvSkill(type: [Languages], info: [English #hBar() French])", ["Languages: English | French"]),
        ('#oneline-item(title: "Tools", content: [Git, Make])', ["Tools: Git, Make"]),
        ('#skill("Go", 5)', ["Go"]),
        ("#term[Jul 2021 --- Jul 2022][London]", ["Jul 2021 — Jul 2022\tLondon"]),
        ('#cv-entry("Cook", "Diner", "2018")', ["Cook\tDiner\t2018"]),
        ("#tag[Go]#tag[C]", ["Go | C"]),
        (
            '#entries(items: ((title: "Cook", dates: "2018"), (title: "Waiter", dates: "2017")))',
            ["Cook\t2018", "Waiter\t2017"],
        ),
    ],
)
def test_calls(call: str, lines: list[str]):
    assert texts(call) == lines


def test_what_says_nothing_is_no_text():
    call = '#entry(title: "Cook", dates: "2018", logo: "me.png", font: "Roboto", fill: blue, icon: fa-icon("x"))'
    assert texts(call) == ["Cook\t2018"]
    assert texts('#fa-icon("github") #github-icon A #divider()') == ["A"]


def test_sections_are_headings():
    document = read('#cvSection("Work")\nA\n#section[skills]\nB\n#resume-section(title: "Projects")')
    assert [(line.text, line.level) for line in document.lines if line.role == "heading"] == [
        ("Work", 2),
        ("skills", 2),
        ("Projects", 2),
    ]


def test_a_template_prints_its_header_before_the_document():
    source = """
#import "@preview/some-cv:0.1.0": *
#show: resume.with(
  author: (firstname: "Ana", lastname: "Boro", email: "ana@example.com",
    github: "anaboro", positions: ("Cook", "Baker")),
  paper: "a4",
  language: "en",
  font: "Roboto",
)
= Work
"""
    document = read(source)
    assert [line.text for line in document.lines] == ["Ana Boro", "Cook, Baker", "ana@example.com", "anaboro", "Work"]
    assert [link.url for link in document.links] == ["mailto:ana@example.com", "https://github.com/anaboro"]
    assert document.lines[2].words[0].place == TextPlace(4, 56, 4, 71)


def test_a_template_called_with_columns():
    source = """
#alta(
  name: "Ana Boro",
  links: ((name: "email", link: "mailto:ana@example.com"),
    (name: "site", link: "https://a.example/", display: "a.example")),
  tagline: [Cook.],
  [== Work\nLeft],
  [== Skills\nRight],
)
"""
    assert texts(source) == ["Ana Boro", "Cook.", "ana@example.com", "a.example", "Work", "Left", "Skills", "Right"]


# -- files beside the source ------------------------------------------------------------------------------------------


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder / "main.typ"


def test_functions_and_parts_of_other_files(tmp_path: Path):
    main = write(
        tmp_path,
        {
            "main.typ": '#import "lib.typ": job\n#import "lib.typ" as lib\n#job("Cook", "2018")\n\n#lib.me\n\n'
            '#include "parts/a.typ"',
            "lib.typ": '#let me = "Ana"\n#let job(t, d) = [*#t* #h(1fr) #d by hand]',
            "parts/a.typ": '= Skills\n#include "b.typ"',
            "parts/b.typ": "Go",
        },
    )
    document = read_file(main)
    assert [line.text for line in document.lines] == ["Cook\t2018 by hand", "Ana", "Skills", "Go"]
    places = [line.words[-1].place for line in document.lines]
    assert places[0] == TextPlace(3, 2, 3, 21)
    assert places[1] == TextPlace(1, 12, 1, 15, str(tmp_path / "lib.typ"))
    assert places[3] == TextPlace(1, 1, 1, 3, str(tmp_path / "parts" / "b.typ"))


@pytest.mark.parametrize("name", ["data.toml", "data.json", "data.yaml"])
def test_data_beside_the_source(tmp_path: Path, name: str):
    kind = name.rpartition(".")[2]
    data = {"toml": '[me]\nname = "Ana"', "json": '{"me": {"name": "Ana"}}', "yaml": "me:\n  name: Ana"}[kind]
    main = write(tmp_path, {"main.typ": f'#let d = {kind}("{name}")\nI am #d.me.name', name: data})
    assert [line.text for line in read_file(main).lines] == ["I am Ana"]


def test_yaml_that_grows_is_not_read(tmp_path: Path):
    main = write(tmp_path, {"main.typ": 'A #let d = yaml("d.yaml")', "d.yaml": "a: &a [1, 1]\nb: [*a, *a]"})
    document = read_file(main)
    assert [line.text for line in document.lines] == ["A"]
    assert [problem.kind for problem in document.problems] == ["limit"]


@pytest.mark.parametrize("name", ["../secret.typ", "/etc/passwd", "missing.typ", "link.typ", "../home/../secret.typ"])
def test_other_files_are_not_read(tmp_path: Path, name: str):
    (tmp_path / "secret.typ").write_text("secret")
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "link.typ").symlink_to(tmp_path / "secret.typ")
    main = write(tmp_path / "home", {"main.typ": f'Ana\n\n#include "{name}"'})
    document = read_file(main)
    assert [line.text for line in document.lines] == ["Ana"]
    assert [problem.kind for problem in document.problems] == ["limit"]


def test_files_that_include_each_other_end(tmp_path: Path):
    main = write(tmp_path, {"main.typ": 'Ana\n#include "loop.typ"', "loop.typ": 'again\n\n#include "loop.typ"'})
    assert {line.text for line in read_file(main).lines} <= {"Ana again", "Ana", "again"}


def test_bytes_without_a_path_read_no_files():
    document = read_bytes(b'#import "lib.typ": *\nAna\n\n#include "a.typ"')
    assert [line.text for line in document.lines] == ["Ana"]
    assert {problem.kind for problem in document.problems} == {"limit"}
