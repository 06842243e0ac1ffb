"""Names of skills in text: the traps that real tools fall into."""

from __future__ import annotations

import importlib.util
import string
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.language import skills


def found(text: str, listed: bool = False) -> list[str]:
    return [hit.name for hit in skills.find(text, listed=listed)]


def sure(text: str, listed: bool = False) -> list[str]:
    return [hit.name for hit in skills.find(text, listed=listed) if hit.sure]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Wrote C++ and C# services", ["C++", "C#"]),
        ("Ported F# code to .NET", ["F#", ".NET"]),
        ("Built a Node.js backend with Express.js", ["Node.js", "Express.js"]),
        ("Set up CI/CD with GitHub Actions", ["CI/CD", "GitHub Actions"]),
        ("Set up CI / CD for two teams", ["CI/CD"]),
        ("Charts in Power BI.", ["Power BI"]),
        ("Ran A/B tests on checkout", ["A/B testing"]),
        ("Used R for regression analysis", ["R", "regression"]),
        ("Analysed survey data in R.", ["R"]),
        ("Wrote services in Go and Rust", ["Go", "Rust"]),
        ("Programmed motors in C", ["C"]),
        ("C/C++ firmware", ["C", "C++", "embedded systems"]),
        ("Python/Django site", ["Python", "Django"]),
        ("Deployed to K8s", ["Kubernetes"]),
        ("Tuned Postgres queries", ["PostgreSQL"]),
        ("Scheduled jobs in Apache Airflow", ["Airflow"]),
        ("Amazon Web Services (AWS)", ["AWS", "AWS"]),
        ("Wrote T-SQL reports", ["T-SQL"]),
        ("Google Analytics reports", ["Google Analytics"]),
        ("React Native app", ["React Native"]),
        ("JavaScript only", ["JavaScript"]),
        ("Machine-learning pipeline", ["machine learning"]),
        ("Wrote unit tests in pytest", ["unit testing", "pytest"]),
        ("Consumed a REST API", ["REST APIs"]),
        ("Designed RESTful APIs", ["REST APIs"]),
        ("Data visualisations for the board", ["data visualization"]),
        ("Took vital signs and charted in Epic", ["vital signs", "Epic"]),
        ("Reconciled accounts in QuickBooks under GAAP", ["QuickBooks", "GAAP"]),
        ("Modelled parts in SolidWorks with GD&T", ["SolidWorks", "GD&T"]),
        ("Ran PCR and ELISA assays", ["PCR", "ELISA"]),
        ("Six Sigma Green Belt", ["Six Sigma Green Belt"]),
        ("Passed the CompTIA Security+ exam", ["Security+"]),
        ("Valid driver’s license", ["Driver's license"]),
        ("Valid driver's licence", ["Driver's license"]),
        ("Fluent in Spanish and Portuguese", ["Spanish", "Portuguese"]),
        ("Native Mandarin speaker", ["Mandarin Chinese"]),
        ("Used Excel pivot tables", ["Excel", "pivot tables"]),
        ("Tracked stock in Microsoft Excel", ["Excel"]),
        ("Proficient in excel, word and powerpoint", ["Excel", "Word", "PowerPoint"]),
        ("Ruby on Rails and Spring Boot", ["Ruby on Rails", "Spring Boot"]),
        ("Embedded C and MATLAB/Simulink", ["embedded C", "Simulink"]),
        ("Skills: Access, Word, Excel", ["Access", "Word", "Excel"]),
        ("Languages: Go, R, Julia", ["Go", "R", "Julia"]),
        ("Coordinated the team on Slack and Zoom", ["Slack", "Zoom"]),
        ("Go developer", ["Go"]),
        ("Spark jobs on Hadoop", ["Spark", "Hadoop"]),
        ("HTML/CSS and JavaScript", ["HTML", "CSS", "JavaScript"]),
        ("TCP/IP and DNS", ["TCP/IP", "DNS"]),
        ("iOS and Android apps", ["iOS", "Android"]),
        ("Time-series forecasting", ["time series analysis"]),
        ("Computer-aided design of jigs", ["CAD"]),
        ("Charting in Epic and Cerner", ["charting", "Epic", "Cerner"]),
        ("Word, Excel and Access", ["Word", "Excel", "Access"]),
        ("Comfortable with Word and Excel", ["Word", "Excel"]),
        ("Excel, R and Stata", ["Excel", "R", "Stata"]),
        ("Basic Excel", ["Excel"]),
        ("Teams, Zoom and Slack", ["Microsoft Teams", "Zoom", "Slack"]),
        ("English and Polish", ["English", "Polish"]),
        ("frameworks such as React", ["React"]),
    ],
)
def test_names_are_found_whole_and_longest(text: str, names: list[str]) -> None:
    assert sure(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Excel at fast-paced work",
        "Excel in a team",
        "Excels at detail",
        "Gave excellent service",
        "Students who excel in class",
        "Go above and beyond",
        "Go paperless by May",
        "Helped the office go paperless",
        "On the go",
        "Ready to go far",
        "Interned in R&D",
        "Interned in the R & D group",
        "Toys R Us cashier",
        "Briefed the C-suite",
        "Briefed C-level leaders",
        "Sold Vitamin C tablets",
        "Sonata in C major",
        "Section C was the hardest",
        "Baked Java chip cookies",
        "Four years of spring semester",
        "Spring 2024",
        "Spring Semester 2025",
        "In Spring 2025, led a trip",
        "Fall and Spring terms",
        "Reactive systems",
        "React to customer requests",
        "A platform for rent",
        "Columbus, OH",
        "Worked with Julia Chen",
        "Worked with Julia on a paper",
        "Trips to Salt Lake City",
        "Express interest early",
        "Access to care",
        "Improved access to care",
        "Word of mouth",
        "Led cross-functional Teams of five",
        "Chef de partie at a bistro",
        "Head Chef, Harbor Grill",
        "Restored rust on steel",
        "Swift Response Team",
        "Taylor Swift fan club",
        "American Express front line",
        "Painted on canvas",
        "An epic adventure",
        "The outlook for rates",
        "Let it spark joy",
        "Make sure doors close",
        "Started from scratch",
        "The assembly line",
        "State Assembly member",
        "Storm drain survey",
        "Bee hive inspections",
        "Slack off",
        "Zoom in on a map",
        "Polish the silver",
        "Nail polish counter",
        "Led a sales force of twelve",
        "Kept in constant contact with guests",
        "Studied the after effects of heat",
        "Wore latex gloves",
        "Planned an open office",
        "Julia Set",
        "Franz Kafka essays",
        "Cash vault teller",
        "Ruby Tuesday server",
        "Ada Lovelace Society",
        "Notion of fairness",
        "The unity of the club",
        "Looker on",
        "French fries",
        "German Village cafe",
        "Chinese restaurant host",
        "Thai food truck",
        "https://example.com/python/excel",
        "python@example.org",
        "github.com/ana/java-tools",
        "www.example.com/sql",
        "",
        "   ",
        "— , ; /",
    ],
)
def test_everyday_words_are_no_skills(text: str) -> None:
    assert not {"Excel", "Go", "R", "C", "Java", "Spring", "React", "Julia", "Salt", "Express.js", "Access"} & set(
        found(text)
    )
    assert [name for name in sure(text) if skills.kind(name) in ("tool", "language")] == []


@pytest.mark.parametrize(
    ("item", "name"),
    [
        ("Excel", "Excel"),
        ("excel", "Excel"),
        ("EXCEL", "Excel"),
        ("R", "R"),
        ("C", "C"),
        ("Go", "Go"),
        ("Python (primary)", "Python"),
        ("Spanish (native)", "Spanish"),
        ("Access", "Access"),
        ("React", "React"),
        ("Spring", "Spring"),
        ("Microsoft Teams", "Microsoft Teams"),
        ("teams", "Microsoft Teams"),
        ("word", "Word"),
        ("Java 17", "Java"),
        ("R is a plus", "R"),
        ("Go preferred", "Go"),
    ],
)
def test_a_list_item_needs_no_other_context(item: str, name: str) -> None:
    assert sure(item, listed=True) == [name]


def test_a_capital_inside_a_sentence_alone_is_not_sure() -> None:
    hits = skills.find("Kept the books for the club as well as an Excel file")
    assert [(hit.name, hit.sure) for hit in hits] == [("Excel", False)]


@pytest.mark.parametrize(
    "text",
    ["Raised sales by 10 percent", "Counted the inventory", "Senior Data Scientist", "Our HR team", "Retail store"],
)
def test_general_words_and_job_titles_are_not_sure_in_prose(text: str) -> None:
    assert sure(text) == []


def test_general_words_are_sure_as_list_items() -> None:
    assert sure("inventory, sales", listed=True) == ["inventory management", "sales"]


def test_a_hit_says_where_and_how() -> None:
    text = "Moved it to K8s, Kubernetes and web accessibility"
    hits = skills.find(text)
    assert [(hit.text, hit.how) for hit in hits] == [
        ("K8s", "alias"),
        ("Kubernetes", "exact"),
        ("web accessibility", "exact"),
    ]
    assert all(text[hit.start : hit.end] == hit.text for hit in hits)


def test_another_form_is_inflected() -> None:
    (hit,) = skills.find("integration testings")
    assert (hit.name, hit.how) == ("integration testing", "inflected")


def test_a_product_name_is_never_inflected() -> None:
    assert found("Cleaned the window") == []
    assert found("Tableaus") == []


@pytest.mark.parametrize(
    ("term", "name"),
    [
        ("K8s", "Kubernetes"),
        ("postgres", "PostgreSQL"),
        ("Amazon Web Services", "AWS"),
        ("Golang", "Go"),
        ("JS", "JavaScript"),
        ("Basic Life Support", "BLS"),
        ("Farsi", "Persian"),
        ("sklearn", "scikit-learn"),
        ("Python 3.11", "Python"),
        ("Python (primary)", "Python"),
        ("MS Excel", "Excel"),
        ("data visualisation", "data visualization"),
        ("problem-solving", "problem solving"),
        ("Project Management Professional", "PMP"),
        ("Search engine optimisation", "SEO"),
        ("quarrylog", None),
        ("", None),
        ("///", None),
    ],
)
def test_canonical(term: str, name: str | None) -> None:
    assert skills.canonical(term) == name


@pytest.mark.parametrize(
    ("asked", "shown", "how"),
    [
        ("Python", "python", "exact"),
        ("unit testing", "unit tests", "inflected"),
        ("machine learning", "machine-learning", "exact"),
        ("Kubernetes", "K8s", "alias"),
        ("K8s", "Kubernetes", "alias"),
        ("BLS", "Basic Life Support", "alias"),
        ("SQL database", "PostgreSQL", "broader"),
        ("deep learning framework", "PyTorch", "broader"),
        ("cache", "Redis", "broader"),
        ("JavaScript", "React", "broader"),
        ("Microsoft Office", "Excel", "broader"),
        ("PostgreSQL", "SQL database", None),
        ("Java", "JavaScript", None),
        ("JavaScript", "Java", None),
        ("C", "C++", None),
        ("C", "C#", None),
        ("R", "Ruby", None),
        ("Excel", "Google Sheets", None),
        ("quarry logs", "Quarry-log", "inflected"),
        ("quarry logs", "tessera", None),
    ],
)
def test_same(asked: str, shown: str, how: str | None) -> None:
    assert skills.same(asked, shown) == how


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("Javascript", "JavaScript"),
        ("javascript", "JavaScript"),
        ("Java Script", "JavaScript"),
        ("Typescript", "TypeScript"),
        ("Github", "GitHub"),
        ("Gitlab", "GitLab"),
        ("Mysql", "MySQL"),
        ("MySql", "MySQL"),
        ("Powerpoint", "PowerPoint"),
        ("Power Point", "PowerPoint"),
        ("Linkedin", "LinkedIn"),
        ("Nodejs", "Node.js"),
        ("sales force", None),
        ("latex", None),
        ("Quickbooks", "QuickBooks"),
        ("Wordpress", "WordPress"),
        ("Youtube", "YouTube"),
        ("Tiktok", "TikTok"),
        ("Hubspot", "HubSpot"),
        ("MacOS", "macOS"),
        ("IOS app", None),
        ("JavaScript", None),
        ("GitHub", None),
        ("GITHUB", None),
        ("MYSQL", None),
        ("macOS", None),
        ("python", None),
        ("excel", None),
        ("npm", None),
        ("pandas", None),
        ("Figma", None),
        ("", None),
        ("garden", None),
    ],
)
def test_brand_spelling(written: str, right: str | None) -> None:
    assert skills.brand_spelling(written) == right


def test_broader_terms_come_nearest_first() -> None:
    chain = skills.broader("PyTorch")
    assert chain[0] == "deep learning framework"
    assert "machine learning" in chain


def test_overlapping_names_give_one_hit() -> None:
    assert found("Google Analytics Certification") == ["Google Analytics Certification"]


def test_unknown_names_have_no_aliases() -> None:
    assert skills.aliases("quarrylog") == ()
    assert skills.kind("quarrylog") is None
    assert skills.broader("quarrylog") == ()


def test_soft_skills_can_be_told_apart() -> None:
    assert [hit.kind for hit in skills.find("communication, Python, BLS, French", listed=True)] == [
        "soft",
        "tool",
        "certificate",
        "language",
    ]


@given(st.text(alphabet=string.ascii_letters + " .,;/+#&-()'’@:\n&C+RGo", max_size=200), st.booleans())
def test_hits_never_overlap_and_quote_the_text(text: str, listed: bool) -> None:
    end = 0
    for hit in skills.find(text, listed=listed):
        assert hit.start >= end
        assert text[hit.start : hit.end] == hit.text != ""
        end = hit.end


@given(st.text(max_size=60))
def test_any_text_has_an_answer(text: str) -> None:
    skills.find(text)
    skills.normalise(text)
    skills.brand_spelling(text)
    name = skills.canonical(text)
    assert name is None or name in skills.names()


def test_every_name_is_found_under_its_own_name() -> None:
    missed = [name for name in skills.names() if skills.canonical(name) != name]
    assert missed == []
    assert len(skills.names()) >= 1200


def build_script() -> ModuleType:
    script = Path(__file__).parents[2] / "scripts" / "build_skills.py"
    spec = importlib.util.spec_from_file_location("build_skills", script)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_table_is_sound_and_in_its_own_form() -> None:
    module = build_script()
    lines = module.TABLE.read_text(encoding="utf-8").splitlines()
    imported = module.IMPORTED.read_text(encoding="utf-8").splitlines()
    assert module.check(lines, imported) == (lines, imported, [])


def test_the_table_s_check_sees_a_name_that_stands_for_two() -> None:
    module = build_script()
    rows = [module.HEADER, "Tessera\ttool\tTess\t\t", "Tessella\ttool\ttess\t\tNowhere"]
    problems = module.check(rows)[2]
    assert len(problems) == 2


def test_the_table_s_check_refuses_circles() -> None:
    module = build_script()
    rows = [module.HEADER, "a1\tskill\t\t\tb1", "b1\tskill\t\t\tc1", "c1\tskill\t\t\ta1", "d1\tskill\t\t\ta1"]
    assert module.check(rows)[2] == [f"{name}: is broader than itself" for name in ("a1", "b1", "c1")]


def test_a_curated_name_outranks_an_imported_one() -> None:
    module = build_script()
    curated = [module.HEADER, "Tessera\ttool\tTess\t\t"]
    imported = [
        module.IMPORTED_HEADER,
        "tess\ttool\tQuarry Tess\t\t\tonet",
        "Quarrylog\ttool\tTessera|Q Log\t\t\tonet",
        "Tesseras\ttool\t\t\t\tonet",
    ]
    _, kept, problems = module.check(curated, imported)
    assert kept[1:] == ["Quarrylog\ttool\tQ Log\t\t\tonet", "Tessera\ttool\tQuarry Tess\t\t\tonet"]
    assert problems == []


def test_no_imported_name_is_a_single_letter_or_an_everyday_word_without_context() -> None:
    module = build_script()
    rows = [line.split("\t") for line in module.IMPORTED.read_text(encoding="utf-8").splitlines()[1:]]
    curated = {line.split("\t")[0] for line in module.TABLE.read_text(encoding="utf-8").splitlines()}
    new = [row for row in rows if row[0] not in curated]
    assert all(len(row[0]) > 1 for row in new)
    loose = [
        row[0]
        for row in new
        if row[0].lower() in module.everyday() and not {"ambiguous", "listed"} & set(row[3].split())
    ]
    assert loose == []
    assert {row[5] for row in rows} == {"onet", "simple-icons", "linguist"}


def test_broader_terms_are_names_themselves() -> None:
    names = set(skills.names())
    assert {parent for name in names for parent in skills.broader(name)} <= names


def test_the_index_is_that_of_the_table() -> None:
    module = build_script()
    assert module.INDEX.read_text(encoding="utf-8") == skills.index_text()


def test_without_its_index_the_table_reads_the_same(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    text = "Built a Kubernetes cluster in Go and Python; tracked stock in Excel, charted in Epic (Bentley WaterCAD)"
    whole = skills.find(text)
    assert len(whole) == 6
    for index in (None, b"of another table\n0000000\n"):
        if index is not None:
            (tmp_path / "none.tsv").write_bytes(index)
        monkeypatch.setattr(skills, "_INDEX", str(tmp_path / "none.tsv"))
        made = skills._shipped.__wrapped__()
        monkeypatch.setattr(skills, "_shipped", lambda made=made: made)
        assert skills.find(text) == whole
        assert skills.aliases("Kubernetes") == ("K8s", "Kubernetes clusters", "kubectl")
        monkeypatch.undo()


@pytest.mark.parametrize(("term", "expected"), [("Excel", True), ("Go", True), ("Python", False), ("nothing", False)])
def test_everyday_words_among_the_names(term: str, expected: bool) -> None:
    assert skills.everyday(term) is expected
