"""Findings on a PDF are reported on the lines of the text that it is made from."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from profilelint.engine.config import Settings
from profilelint.engine.registry import load
from profilelint.engine.report import FileReport
from profilelint.engine.run import Request, run
from profilelint.model.finding import Finding
from profilelint.model.place import PagePlace, TextPlace

TODAY = datetime.date(2026, 11, 23)
RULES = load()
BULLETS = (
    "Responsible for the weekly report on 3 stores in Columbus",
    "Built a nightly import job in Python that loads 2,000 invoices",
    "Coached 12 first-year students in the the catalog of the library",
)
SOURCE = r"""\documentclass{article}
\begin{document}
\begin{center}{\Huge Robin Vale}\\ robin.vale@mail.example\end{center}
\section*{Experience}
\textbf{Library Assistant} \hfill Sep 2025 -- Present
\begin{itemize}
  \item %s
  \item %s
  \item Coached 12 \emph{first-year} students
    in the the catalog of the library
\end{itemize}
\section*{Skills}
Python, SQL
\end{document}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    canvas = pytest.importorskip("reportlab.pdfgen.canvas")
    monkeypatch.chdir(tmp_path)
    page = canvas.Canvas("cv.pdf", pagesize=(612, 792), invariant=True)
    lines = [
        "Robin Vale",
        "robin.vale@mail.example",
        "Experience",
        "Library Assistant",
        "Sep 2025 - Present",
        *(f"• {bullet}" for bullet in BULLETS),
        "Skills",
        "Python, SQL",
    ]
    for number, line in enumerate(lines):
        page.setFont("Helvetica-Bold" if line in ("Robin Vale", "Experience", "Skills") else "Helvetica", 11)
        page.drawString(72, 700 - 18 * number, line)
    page.save()
    return tmp_path


def check(*files: str, **settings: object) -> FileReport:
    request = Request(
        files=files or ("cv.pdf",),
        today=TODAY,
        settings=Settings(select=("bullet-weak-opening", "word-repeated", "layout-margins"), **settings),  # type: ignore[arg-type]
    )
    return run(request, RULES).files[0]


def place(report: FileReport, rule: str) -> tuple[str, object]:
    (finding,) = (finding for finding in report.findings if finding.rule == rule)
    primary = finding.locations[0]
    where = primary.place
    return primary.source, (where.line, where.column) if isinstance(where, TextPlace) else where


def write_source(name: str = "cv.tex", text: str = SOURCE) -> None:
    Path(name).write_text(text % BULLETS[:2], encoding="utf-8")


def test_without_a_source_the_page_is_named(folder: Path) -> None:
    source, where = place(check(), "bullet-weak-opening")
    assert source == "cv.pdf"
    assert isinstance(where, PagePlace)


def test_a_source_beside_it_of_the_same_name(folder: Path) -> None:
    write_source()
    report = check()
    assert place(report, "bullet-weak-opening") == ("cv.tex", (7, 9))
    assert place(report, "word-repeated") == ("cv.tex", (10, 8))


def test_a_source_that_the_settings_name(folder: Path) -> None:
    (folder / "src").mkdir()
    write_source("src/main.tex")
    assert place(check(sources=(("cv.pdf", "src/main.tex"),)), "bullet-weak-opening") == ("src/main.tex", (7, 9))


def test_the_page_stays_as_a_related_place(folder: Path) -> None:
    write_source()
    related = [location for finding in check().findings for location in finding.locations[1:]]
    assert related
    assert all(location.source == "cv.pdf" and isinstance(location.place, PagePlace) for location in related)


def test_fingerprints_and_nodes_are_those_of_the_document(folder: Path) -> None:
    def marks(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
        return [(finding.fingerprint, finding.locations[0].path) for finding in findings]

    before = marks(check().findings)
    write_source()
    assert marks(check().findings) == before


def test_another_text_of_the_same_name_is_not_its_source(folder: Path) -> None:
    Path("cv.md").write_text("# Another person\n\n## Experience\n\n- Wrote a book on 40 rivers of the north\n")
    assert place(check(), "bullet-weak-opening")[0] == "cv.pdf"


def test_a_file_that_holds_half_of_the_long_lines_alone_is_not_its_source(folder: Path) -> None:
    text = "\n\n".join(f"- {bullet}" for bullet in ("Wrote a book on 40 rivers of the north", BULLETS[2]))
    Path("cv.md").write_text(f"# Robin Vale\n\n## Experience\n\n{text}\n")
    assert place(check(), "word-repeated")[0] == "cv.pdf"


@pytest.mark.parametrize(("share", "line"), [(0.0, 0), (0.255, 25), (0.26, 26), (1.0, 99)])
def test_of_many_places_the_nearest_is_meant(share: float, line: int) -> None:
    from profilelint.engine.sources import Source
    from profilelint.read import read_bytes

    source = Source(read_bytes(b"- Built the the report\n" * 100, "cv.md"))
    found = source.find("the the", share)
    assert found is not None
    assert source.document.text[: found.start].count("\n") == line


def test_what_a_source_tells_that_is_checked_itself_is_told_once(folder: Path) -> None:
    write_source()
    settings = Settings(select=("bullet-weak-opening", "word-repeated", "layout-margins"))
    pdf, tex = run(Request(files=("cv.pdf", "cv.tex"), today=TODAY, settings=settings), RULES).files
    assert [finding.rule for finding in tex.findings] == ["bullet-weak-opening", "word-repeated"]
    assert not pdf.findings
    assert {(item.finding.rule, item.reason) for item in pdf.suppressed} == {
        ("bullet-weak-opening", "reported on cv.tex"),
        ("word-repeated", "reported on cv.tex"),
    }


def test_what_only_the_document_says_stays_there(folder: Path) -> None:
    write_source(text=SOURCE.replace("the the", "the"))
    settings = Settings(select=("bullet-weak-opening", "word-repeated"))
    pdf, _ = run(Request(files=("cv.pdf", "cv.tex"), today=TODAY, settings=settings), RULES).files
    assert place(pdf, "word-repeated")[0] == "cv.pdf"


def test_the_same_bullet_twice_is_told_by_how_far_down_it_stands(folder: Path) -> None:
    write_source(text=SOURCE.replace("\\begin{document}", "\\begin{document}\n%% " + BULLETS[0]))
    assert place(check(), "bullet-weak-opening")[1] == (8, 9)


def test_the_ignores_of_the_source_hold(folder: Path) -> None:
    ignore = "  %% profilelint: ignore[bullet-weak-opening] so it is called\n  \\item %s\n  \\item %s"
    write_source(text=SOURCE.replace("  \\item %s\n  \\item %s", ignore))
    report = check()
    assert [finding.rule for finding in report.findings] == ["word-repeated"]
    assert [(item.finding.rule, item.reason) for item in report.suppressed] == [
        ("bullet-weak-opening", "so it is called")
    ]


def test_a_source_that_is_gone_leaves_the_page_and_is_said(folder: Path) -> None:
    settings = Settings(sources=(("cv.pdf", "gone.tex"),), select=("bullet-weak-opening",))
    for _ in range(2):
        report = run(Request(files=("cv.pdf",), today=TODAY, settings=settings, results="kept"), RULES)
        assert place(report.files[0], "bullet-weak-opening")[0] == "cv.pdf"
        assert report.errors == ("gone.tex: no such file or directory; the setting “sources” names it for cv.pdf",)


def test_a_result_kept_from_before_does_not_outlive_its_source(folder: Path) -> None:
    write_source()
    request = Request(files=("cv.pdf",), today=TODAY, results="kept", settings=Settings(select=("word-repeated",)))
    assert run(request, RULES).files[0].findings[0].locations[0].source == "cv.tex"
    write_source(text="\n\n" + SOURCE)
    moved = run(request, RULES).files[0].findings[0].locations[0].place
    assert isinstance(moved, TextPlace)
    assert moved.line == 12
    Path("cv.tex").unlink()
    assert run(request, RULES).files[0].findings[0].locations[0].source == "cv.pdf"


def test_a_result_kept_from_before_does_not_outlive_what_its_source_includes(folder: Path) -> None:
    head, _, items = SOURCE.partition("\\begin{itemize}\n")
    items, _, tail = items.partition("\\end{itemize}\n")
    Path("items.tex").write_text(items % BULLETS[:2], encoding="utf-8")
    Path("cv.tex").write_text(f"{head}\\begin{{itemize}}\n\\input{{items}}\n\\end{{itemize}}\n{tail}", encoding="utf-8")
    request = Request(files=("cv.pdf",), today=TODAY, results="kept", settings=Settings(select=("word-repeated",)))

    def line() -> tuple[str, int]:
        where = run(request, RULES).files[0].findings[0].locations[0].place
        assert isinstance(where, TextPlace)
        return where.file, where.line

    assert line() == ("items.tex", 4)
    Path("items.tex").write_text("% mine\n" + items % BULLETS[:2], encoding="utf-8")
    assert line() == ("items.tex", 5)
