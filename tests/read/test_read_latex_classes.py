"""Short fictional resumes in the style of common classes and templates."""

from pathlib import Path

from profilelint.model.document import Document
from profilelint.model.place import TextPlace
from profilelint.read import read_bytes, read_file


def read(source: str) -> Document:
    return read_bytes(source.encode(), "cv.tex")


def texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]


def headings(document: Document) -> list[str]:
    return [line.text for line in document.lines if line.role == "heading"]


def items(document: Document) -> list[tuple[int, str]]:
    return [(line.level, line.text) for line in document.lines if line.role == "item"]


def body(source: str, cls: str = "article", preamble: str = "") -> Document:
    return read(f"\\documentclass{{{cls}}}\n{preamble}\n\\begin{{document}}\n{source}\n\\end{{document}}\n")


def test_curve_puts_the_dates_of_an_entry_before_it():
    document = body(
        r"""
\begin{rubric}{Education}
\subrubric{Degrees}
\entry*[2013 -- 2017] \textbf{BSc in Physics}, Bergen College.
\par Thesis on waves.
\entry*[2012] School.
\end{rubric}
""",
        "curve",
        r"\keyfont{\bfseries}\rubricfont{\Large}",
    )
    assert headings(document) == ["Education"]
    assert texts(document)[1:] == [
        "Degrees",
        "2013 – 2017\tBSc in Physics, Bergen College.",
        "Thesis on waves.",
        "2012\tSchool.",
    ]


def test_simple_resume_cv_has_items_without_lists():
    document = body(
        r"""
\Title{Omar Diaz}
\begin{SubTitle}
omar@example.com \,\SubBulletSymbol\, 555-0101
\end{SubTitle}
\begin{Body}
\Section{Experience}{Experience}{PDF:Experience}
\Entry
\textbf{Northwind}, Chicago, IL
\Gap
\BulletItem Data Analyst \hfill \DatestampYMD{2016}{06}{15} -- \DatestampYM{2019}{12}
\begin{Detail}
\SubBulletItem Wrote 40 reports.
\end{Detail}
\end{Body}
""",
        "simpleresumecv",
    )
    assert texts(document) == [
        "Omar Diaz",
        "omar@example.com • 555-0101",
        "Experience",
        "Northwind, Chicago, IL",
        "Data Analyst\tJun 2016 – Dec 2019",
        "Wrote 40 reports.",
    ]
    assert items(document) == [(0, "Wrote 40 reports.")]


def test_europasscv():
    document = body(
        r"""
\begin{europasscv}
\ecvpersonalinfo
\ecvsection{Work experience}
\ecvtitle{August 2019 -- Present}{Process Engineer}
\ecvitem{}{Northwind, Bergen}
\ecvitem{}{\begin{ecvitemize}\item Tuned three reactors\end{ecvitemize}}
\ecvsection{Personal skills}
\ecvmothertongue{Norwegian}
\ecvlanguageheader
\ecvlanguage{English}{\ecvCOne}{C1}{B2}{B2}{C1}
\ecvlanguagefooter
\ecvblueitem{Digital skills}{Python, SQL}
\end{europasscv}
""",
        "europasscv",
        r"\ecvname{Ida Holm}\ecvemail{ida@example.com}\ecvlinkedinpage{linkedin.com/in/idaholm}",
    )
    assert texts(document) == [
        "Ida Holm",
        "ida@example.com",
        "linkedin.com/in/idaholm",
        "Work experience",
        "Process Engineer\tAugust 2019 – Present",
        "Northwind, Bergen",
        "Tuned three reactors",
        "Personal skills",
        "Norwegian",
        "English: C1",
        "Digital skills: Python, SQL",
    ]


def test_europecv_rows_say_what_their_labels_name():
    document = body(
        r"""
\begin{europecv}
\ecvsection{Work experience}
\ecvitem{Dates}{August 2019 -- Present}
\ecvitem{Occupation or position held}{\textbf{Process Engineer}}
\ecvitem{Name and address of employer}{Northwind, Bergen}
\ecvitem{Driving licence}{B}
\end{europecv}
""",
        "europecv",
    )
    assert texts(document)[1:] == ["Process Engineer\tAugust 2019 – Present", "Northwind, Bergen", "Driving licence: B"]


def test_altacv_fields_of_ones_own():
    document = body(
        r"""
\name{Ana Boro}
\personalinfo{\email{ana@example.com}\gitea{anaboro}\location{Graz}}
\makecvheader
\cvsection{Experience}
\cvevent{Engineer}{Northwind}{2019 -- 2021}{Graz}
\wheelchart{1.5cm}{0.5cm}{6/8em/accent/Sleep}
""",
        "altacv",
        r"\NewInfoField{gitea}{\faGit}[https://gitea.example/]",
    )
    assert texts(document) == [
        "Ana Boro",
        "ana@example.com\tanaboro\tGraz",
        "Experience",
        "Engineer",
        "Northwind",
        "2019 – 2021\tGraz",
    ]


def test_limecv_sections_are_environments():
    document = body(
        r"""
\begin{cvSidebar}
\cvID{Ana}{Boro}{me.png}{Engineer}
\begin{cvContact}
\cvContactEmail{ana@example.com}
\end{cvContact}
\end{cvSidebar}
\begin{cvMainContent}
\begin{cvExperience}
\cvItem{\textbf{Engineer} \hfill 2019\\ Northwind}
\end{cvExperience}
\begin{cvSkills}
\cvSkillTwo{4}{Python}{3}{Go}
\end{cvSkills}
\end{cvMainContent}
""",
        "limecv",
    )
    assert headings(document) == ["Contact", "Experience", "Skills"]
    assert texts(document)[-5:] == ["Engineer\t2019", "Northwind", "Skills", "Python", "Go"]


def test_friggeri_entries_have_four_arguments():
    document = body(
        r"""
\header{Ana}{Boro}{engineer}
\section{experience}
\begin{entrylist}
\entry{2019--2021}{Engineer}{Northwind, Graz}{Built \emph{things}.}
\end{entrylist}
""",
        "friggeri-cv",
    )
    assert texts(document) == [
        "Ana Boro",
        "engineer",
        "experience",
        "Engineer\t2019–2021",
        "Northwind, Graz",
        "Built things.",
    ]


def test_twentysecondcv_prints_its_sidebar_with_the_header():
    document = body(
        r"""
\profile{Profile}{A calm cook.}
\skills{{Python/5},{C and Go/4.5}}
\makeprofile
\section{Experience}
\begin{twenty}
\twentyitemtime{blue}{white}{2015}{2019}{Cook}{Diner, Bonn}{\makeList{Fried eggs.;Ate \emph{some}.}}
\end{twenty}
""",
        "twentysecondcv",
        r"\cvname{Ana Boro}\cvmail{ana@example.com}",
    )
    assert texts(document) == [
        "Ana Boro",
        "ana@example.com",
        "Profile",
        "A calm cook.",
        "Skills",
        "Python",
        "C and Go",
        "Experience",
        "Cook\t2015 – 2019",
        "Diner, Bonn",
        "Fried eggs.",
        "Ate some.",
    ]
    assert [text for _, text in items(document)] == ["Fried eggs.", "Ate some."]


def test_res_prints_its_header_and_positions():
    document = body(
        r"""
\name{Ana Boro}
\address{12 Elm St\\Springfield, IL}
\begin{resume}
\section{\sc Experience}
\employer{Contoso}
\title{Analyst}
\location{Salem, OR}
\dates{2017 -- 2019}
\begin{position}
Wrote reports.
\end{position}
\end{resume}
""",
        "res",
    )
    assert texts(document) == [
        "Ana Boro",
        "12 Elm St",
        "Springfield, IL",
        "Experience",
        "Analyst\t2017 – 2019",
        "Contoso\tSalem, OR",
        "Wrote reports.",
    ]


def test_currvita_lists_have_headings():
    document = body("\\begin{cvlist}{Education}\n\\item[2013--2017] Bergen College\n\\end{cvlist}")
    assert headings(document) == ["Education"]
    assert texts(document)[-1] == "2013–2017\tBergen College"


def test_names_that_files_use_for_macros_of_their_own():
    assert texts(body(r"\experience{Engineer}{Northwind}")) == ["Engineer\tNorthwind"]
    definition = r"\newcommand{\entry}[2]{\textbf{#1} \hfill #2\par}"
    assert texts(body(r"\entry{Engineer}{2019}", preamble=definition)) == ["Engineer\t2019"]


# -- files beside the source ------------------------------------------------------------------------------------------


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return folder / "main.tex"


def test_a_class_beside_the_file_says_what_its_macros_print(tmp_path: Path):
    main = write(
        tmp_path,
        main_tex="\\documentclass{mine}\\usepackage{extra, geometry}\\begin{document}\n"
        "\\job{Engineer}{Northwind}{2019}\n\\twice{Hi}\n\\cventry{2019}{Engineer}{Acme}{Graz}{}{}\n\\end{document}",
        mine_cls="\\LoadClass{article}\n\\newcommand{\\job}[3]{\\textbf{#1}\\hfill #3\\\\ #2\\par}\n"
        "\\newcommand{\\cventry}[6]{nothing of this}\n\\DeclareOption{x}{\\newcommand{\\twice}[1]{no}}",
        extra_sty="\\NewDocumentCommand{\\twice}{m}{#1 #1}",
    )
    document = read_file(main)
    assert texts(document) == ["Engineer\t2019", "Northwind", "Hi Hi", "Engineer\t2019", "Acme\tGraz"]
    place = document.lines[0].words[0].place
    assert isinstance(place, TextPlace)
    assert (place.line, place.column, place.file) == (2, 6, "")


def test_words_of_another_file_have_their_place_in_it(tmp_path: Path):
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "work.tex").write_text("% about work\n\\section{Work}\nLed a \\emph{team}\n")
    main = write(
        tmp_path, main_tex="\\documentclass{article}\\begin{document}\nAna\n\\input{parts/work}\nEnd\\end{document}"
    )
    document = read_file(main)
    assert texts(document) == ["Ana", "Work", "Led a team End"]
    words = document.lines[2].words
    part = str(tmp_path / "parts" / "work.tex")
    assert [word.place for word in words] == [
        TextPlace(3, 1, 3, 4, part),
        TextPlace(3, 5, 3, 6, part),
        TextPlace(3, 13, 3, 17, part),
        TextPlace(4, 1, 4, 4),
    ]


def test_a_word_over_two_files_has_its_place_in_the_first(tmp_path: Path):
    main = write(
        tmp_path, main_tex="\\documentclass{article}\\begin{document}\na\\input{b}c\n\\end{document}", b_tex="bb%\n"
    )
    document = read_file(main)
    assert texts(document) == ["abbc"]
    assert document.lines[0].words[0].place == TextPlace(2, 1, 2, 12)


def test_of_a_subfile_only_the_document_is_read(tmp_path: Path):
    main = write(
        tmp_path,
        main_tex="\\documentclass{article}\\begin{document}\n\\subfile{work}\nEnd\n\\end{document}",
        work_tex="\\documentclass[main]{subfiles}\n\\begin{document}\nLed a team\n\n\\end{document}\nnotes",
    )
    assert texts(read_file(main)) == ["Led a team", "End"]


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path):
    (tmp_path / "secret.tex").write_text("secret")
    folder = tmp_path / "cv"
    folder.mkdir()
    (folder / "link.tex").symlink_to(tmp_path / "secret.tex")
    main = write(folder, main_tex="\\documentclass{article}\\begin{document}Hi \\input{link} \\end{document}")
    document = read_file(main)
    assert texts(document) == ["Hi"]
    assert [problem.kind for problem in document.problems] == ["limit"]


def test_very_many_lines_are_cut():
    document = body("x\\\\\n" * 30_000)
    assert len(document.lines) == 20_000
    assert any("lines" in problem.detail for problem in document.problems)
