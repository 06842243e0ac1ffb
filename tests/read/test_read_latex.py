import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.model.document import Document, Region, Role
from profilelint.model.place import TextPlace
from profilelint.read import read_bytes, read_file
from profilelint.read.words import source_lines


def read(source: str) -> Document:
    return read_bytes(source.encode(), "cv.tex")


def body(source: str, preamble: str = "") -> Document:
    return read(f"\\documentclass[11pt]{{article}}\n{preamble}\n\\begin{{document}}\n{source}\n\\end{{document}}\n")


def texts(document: Document) -> list[str]:
    return [line.text for line in document.lines]


def shape(document: Document) -> list[tuple[str, int, str, str]]:
    return [(line.role.value, line.level, line.marker, line.text) for line in document.lines]


def sources(document: Document) -> list[str]:
    """What the source holds at the place of each word."""
    lines = source_lines(document.raw or "")
    return [
        lines[word.place.line - 1][word.place.column - 1 : word.place.end_column - 1]
        for line in document.lines
        for word in line.words
        if isinstance(word.place, TextPlace)
    ]


# -- text -------------------------------------------------------------------------------------------------------------


def test_a_file_is_latex_by_its_name_and_by_its_content():
    assert read("Just words").format == "latex"
    assert read_bytes(b"\\documentclass{article}\n\\begin{document}\nHi\n\\end{document}", "cv.txt").format == "latex"


def test_the_preamble_and_what_follows_the_document_are_no_text():
    document = read(
        "\\documentclass{article}\n\\usepackage[margin=1in]{geometry}\n\\setlength{\\parindent}{0pt}\n"
        "\\definecolor{ink}{HTML}{112233}\n\\begin{document}\nAna\n\\end{document}\nnotes to self"
    )
    assert texts(document) == ["Ana"]


def test_a_part_without_a_preamble_is_read():
    assert texts(read("\\section{Skills}\nPython, Go")) == ["Skills", "Python, Go"]


def test_lines_end_at_breaks_and_paragraphs_only():
    assert texts(body("one\ntwo\\\\[2pt] three\\newline four\n\nfive\\par six")) == [
        "one two",
        "three",
        "four",
        "five",
        "six",
    ]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"50\% of \$3 \& \#1 a\_b \{x\}", "50% of $3 & #1 a_b {x}"),
        ("2019--2020 and --- so", "2019–2020 and — so"),
        ("``quoted'' `it'", "“quoted” ‘it'"),
        (r"A~B\ C\,D", "A B C D"),
        (r"Jos\'e na\"ive \c{c}a \v{S} \~n \'{\i} \H o \=a", "José naïve ça Š ñ í ő ā"),
        (r"stra\ss e \o re \AA{} \L\'od\'z", "straße øre Å Łódź"),
        (r"a $|$ b $\cdot$ c $\bullet$ d \textbar{} e \textbullet\ f", "a | b · c • d | e • f"),
        (r"$\approx$ 10$^{6}$ H$_2$O 4$^{th}$ $-$5", "≈ 10⁶ H2O 4th −5"),
        (r"\textmu m\texttrademark", "\u00b5m™"),
        (r"\MakeUppercase{Ana} \uppercase{b}c", "ANA Bc"),
        (r"C\# C++ \LaTeX{} \dots", "C# C++ LaTeX …"),
        (r"\verb|a_b%| \texttt{x}", "a_b% x"),
        (r"\faPhone\ 555 \faIcon{envelope} x \faGithub* y", "555 x y"),
        (r"\textcolor{red}{a} \colorbox{blue}{b} \parbox[t]{3cm}{c} \raisebox{1pt}{d}", "a b c d"),
        (r"\vspace{-2pt}\small{a}\hspace{1pt} b \phantom{c}\label{d}\today", "a b"),
        (r"\kern 5pt a \itemsep -3pt \parskip=0pt plus 1pt b", "a b"),
        (r"x\footnote{y}", "x y"),
        (r"\foo{words} \bar[option]{more}{3pt} \baz", "words more"),
    ],
)
def test_what_is_printed(source: str, text: str):
    assert " / ".join(texts(body(source))) == text


@pytest.mark.parametrize(
    "source", ["a \\hfill b", "a \\qquad b", "a \\hspace*{\\fill} b", "a\\hspace{2cm}b", "\\makebox[2cm]{a}\\dotfill b"]
)
def test_wide_gaps_are_tabs(source: str):
    assert texts(body(source)) == ["a\tb"]


def test_cells_of_tables_are_parted_by_tabs():
    document = body(
        "\\begin{tabular*}{0.9\\textwidth}[t]{l@{\\extracolsep{\\fill}}r}\n\\hline\n"
        "\\textbf{Acme} & 2019 \\\\\n\\multicolumn{2}{c}{Both} \\\\\n\\end{tabular*}"
    )
    assert texts(document) == ["Acme\t2019", "Both"]


def test_drawings_show_the_text_of_their_nodes():
    drawing = "\\draw (0,0) -- (1,1);\n\\node[right] at (0,0) {Ana \\textbf{Boro}};"
    assert texts(body(f"\\begin{{tikzpicture}}[x=1cm]\n{drawing}\n\\end{{tikzpicture}}")) == ["Ana Boro"]


# -- places -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "column"),
    [
        (r"\textbf{team}", 9),
        (r"\href{https://x.example}{team}", 26),
        (r"{\bf team}", 6),
        (r"a -- team", 6),
        (r"50\% team", 6),
        (r"\'e team", 5),
        (r"$|$ team", 5),
        (r"\unknown{team}", 10),
        (r"\small team", 8),
    ],
)
def test_columns_are_exact_after_markup(source: str, column: int):
    word = next(word for line in read(source).lines for word in line.words if word.text == "team")
    assert word.place == TextPlace(1, column, 1, column + 4)


def test_a_word_with_an_escape_covers_it():
    (word,) = read(r"98\%,").lines[0].words
    assert (word.text, word.place) == ("98%,", TextPlace(1, 1, 1, 6))


def test_arguments_of_a_macro_keep_their_place_and_its_own_words_get_that_of_the_call():
    document = body("\\entry{Acme}{2019}", "\\newcommand{\\entry}[2]{\\textbf{#2} since: #1.}")
    assert texts(document) == ["2019 since: Acme."]
    assert sources(document) == ["2019", "\\entry", "Acme"]


def test_windows_line_ends_count_as_one():
    document = read("one\r\n\r\ntwo")
    assert [word.place for line in document.lines for word in line.words] == [
        TextPlace(1, 1, 1, 4),
        TextPlace(3, 1, 3, 4),
    ]


# -- structure --------------------------------------------------------------------------------------------------------


def test_headings_have_levels():
    document = body("\\section*{A}\n\\subsection[short]{B \\hfill 2019}\n\\subsubsection{C}\nx\n\\paragraph{D} y")
    assert shape(document) == [
        ("heading", 2, "", "A"),
        ("heading", 3, "", "B\t2019"),
        ("heading", 4, "", "C"),
        ("body", 0, "", "x"),
        ("body", 0, "", "D y"),
    ]


def test_a_macro_called_like_a_heading_is_one():
    preamble = "\\newcommand{\\cvsection}[1]{\\vspace{2pt}{\\Large\\scshape #1}\\hrule\\vspace{2pt}}"
    document = body("\\cvsection{Skills} Python", preamble)
    assert shape(document) == [("heading", 2, "", "Skills"), ("body", 0, "", "Python")]


def test_titleformat_is_no_heading():
    assert texts(body("x", "\\titleformat{\\section}{\\large\\bfseries}{}{0em}{}[\\titlerule]")) == ["x"]


def test_list_items_have_markers_levels_and_blocks():
    document = body(
        "\\begin{itemize}[leftmargin=*, nosep]\n\\item one\n  goes on \\\\ and on\n\\begin{enumerate}\n\\item two\n"
        "\\end{enumerate}\n\\item[--] three\n\\end{itemize}\nafter"
    )
    assert shape(document) == [
        ("item", 0, "•", "one goes on"),
        ("item", 0, "", "and on"),
        ("item", 1, "1.", "two"),
        ("item", 0, "–", "three"),
        ("body", 0, "", "after"),
    ]
    assert document.lines[0].block == document.lines[1].block > 0


@pytest.mark.parametrize("option", ["[label={}]", "[leftmargin=0.15in, label={}]", "[label=]"])
def test_a_list_without_signs_is_layout(option: str):
    document = body(
        f"\\begin{{itemize}}{option}\\item Acme \\begin{{itemize}}\\item Led\\end{{itemize}}\\end{{itemize}}"
    )
    assert shape(document) == [("body", 0, "", "Acme"), ("item", 0, "•", "Led")]


def test_an_item_that_heads_a_list_and_holds_a_date_is_layout():
    document = body(
        "\\begin{itemize}\\item \\textbf{Acme} \\hfill 2019 \\\\ Dallas\n"
        "\\begin{itemize}\\item Led\\end{itemize}\\item Beta\\end{itemize}"
    )
    assert shape(document) == [
        ("body", 0, "", "Acme\t2019"),
        ("body", 0, "", "Dallas"),
        ("item", 0, "•", "Led"),
        ("item", 0, "•", "Beta"),
    ]


def test_labels_of_descriptions_stand_before_a_gap():
    document = body("\\begin{description}\n\\item[Technical] Python\n\\end{description}")
    assert shape(document) == [("body", 0, "", "Technical\tPython")]


def test_typed_bullets_are_items():
    assert shape(body("\\textbullet{} Led a team \\\\")) == [("item", 0, "•", "Led a team")]


def test_looks():
    document = body("{\\Huge\\bfseries Ana}\n\nLed \\emph{one} \\textbf{two \\normalfont three} four")
    words = [
        (word.text, word.look.size, word.look.bold, word.look.italic) for line in document.lines for word in line.words
    ]
    assert words == [
        ("Ana", 24.9, True, False),
        ("Led", 11.0, False, False),
        ("one", 11.0, False, True),
        ("two", 11.0, True, False),
        ("three", 11.0, False, False),
        ("four", 11.0, False, False),
    ]


def test_page_headers_stand_apart():
    document = body("text", "\\lhead{Ana Boro}\n\\fancyfoot[C]{Page \\thepage}")
    assert [(line.text, line.region) for line in document.lines] == [
        ("text", Region.BODY),
        ("Ana Boro", Region.HEADER),
        ("Page", Region.FOOTER),
    ]


# -- links, comments, images ------------------------------------------------------------------------------------------


def test_links():
    document = body(r"\href{https://ana.example.com/a%20b_c}{my \textbf{site}} and \url{ana.example.com/x_y#z}")
    first, second = document.links
    assert document.text == "my site and ana.example.com/x_y#z"
    assert (first.url, document.text[slice(*first.span)]) == ("https://ana.example.com/a%20b_c", "my site")
    assert (second.url, document.text[slice(*second.span)]) == ("ana.example.com/x_y#z", "ana.example.com/x_y#z")
    assert second.place == TextPlace(4, 67, 4, 88)


def test_a_macro_can_make_the_address():
    document = body("\\gh{ana}", "\\newcommand{\\gh}[1]{\\href{https://github.com/#1}{github.com/#1}}")
    assert [link.url for link in document.links] == ["https://github.com/ana"]


def test_comments_are_kept_apart():
    document = body("% profilelint: ignore[bullet-pronoun] ours\nOne % profilelint: ignore[x]\n\n%\nTwo 5\\% %end")
    assert texts(document) == ["One", "Two 5%"]
    first, second, _, last = document.comments
    assert (first.text, first.place, first.offset) == (
        "profilelint: ignore[bullet-pronoun] ours",
        TextPlace(4, 1, 4, 43),
        0,
    )
    assert (second.offset, last.text, last.offset) == (0, "end", 4)


def test_pictures():
    document = body("\\includegraphics[width=2cm]{me.jpg} Ana", "\\photo[64pt]{picture}")
    assert [image.name for image in document.images] == ["picture", "me.jpg"]
    assert texts(document) == ["Ana"]


# -- definitions ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("definition", "call", "text"),
    [
        (r"\newcommand\x[2][def]{#1+#2}", r"\x{b} \x[a]{b}", "def+b a+b"),
        (r"\renewcommand*{\x}{plain}", r"\x{} end", "plain end"),
        (r"\def\x#1#2{#2#1}", r"\x{b}{a}", "ab"),
        (r"\def\x{a}\let\y\x", r"\y b", "ab"),
        (r"\let\bold\textbf", r"\bold{a}", "a"),
        (r"\newcommandx{\x}[2][1=one]{#1-#2}", r"\x{b} \x[a]{b}", "one-b a-b"),
        (r"\NewDocumentCommand{\x}{s O{d} m}{#2/#3}", r"\x*{b} \x[a]{b}", "d/b a/b"),
        (r"\newcommand{\x}[1]{\def\y##1{#1##1}}", r"\x{a}\y{b}", "ab"),
        (r"\newcommand{\x}[1]{\ifx&#1&none\else#1\fi}", r"\x{} \x{a}", "none a"),
        (r"\newcommand{\x}[1]{\ifstrempty{#1}{none}{#1}}", r"\x{} \x{a}", "none a"),
        (r"\newcommand{\x}[1]{\ifthenelse{\equal{#1}{}}{none}{#1}}", r"\x{} \x{a}", "none a"),
        (r"\newcommand{\x}[1]{\if\relax\detokenize{#1}\relax none\else #1\fi}", r"\x{} \x{a}", "none a"),
        (r"\newif\ifshort \shorttrue", r"\ifshort a\else b\fi", "a"),
        (r"\newif\ifshort", r"\ifshort a\else b\fi", "b"),
        ("", r"a\iffalse b \ifx c\fi \fi d", "ad"),
        (r"\newsavebox\sep\sbox\sep{$|$}", r"a \usebox{\sep} b", "a | b"),
    ],
)
def test_definitions_are_followed(definition: str, call: str, text: str):
    assert texts(body(call, definition)) == [text]


def test_environments_are_followed():
    preamble = "\\newenvironment{job}[2][Dallas]{\\textbf{#2} \\hfill #1\\begin{itemize}}{\\end{itemize}}"
    document = body("\\begin{job}{Acme}\n\\item Led\n\\end{job}\nafter", preamble)
    assert shape(document) == [
        ("body", 0, "", "Acme\tDallas"),
        ("item", 0, "•", "Led"),
        ("body", 0, "", "after"),
    ]


def test_a_list_of_ones_own_kind():
    document = body("\\begin{duties}\\item Led\\end{duties}", "\\newlist{duties}{itemize}{2}")
    assert shape(document) == [("item", 0, "•", "Led")]


# -- the usual classes ------------------------------------------------------------------------------------------------

JAKE = r"""
\newcommand{\resumeItem}[1]{
  \item\small{
    {#1 \vspace{-2pt}}
  }
}
\newcommand{\resumeSubheading}[4]{
  \vspace{-2pt}\item
    \begin{tabular*}{0.97\textwidth}[t]{l@{\extracolsep{\fill}}r}
      \textbf{#1} & #2 \\
      \textit{\small#3} & \textit{\small #4} \\
    \end{tabular*}\vspace{-7pt}
}
\newcommand{\resumeSubHeadingListStart}{\begin{itemize}[leftmargin=0.15in, label={}]}
\newcommand{\resumeSubHeadingListEnd}{\end{itemize}}
\newcommand{\resumeItemListStart}{\begin{itemize}}
\newcommand{\resumeItemListEnd}{\end{itemize}\vspace{-5pt}}
"""


def test_macros_of_the_file_lay_out_entries():
    document = body(
        r"""\section{Experience}
  \resumeSubHeadingListStart
    \resumeSubheading
      {Research Assistant}{June 2020 -- Present}
      {Lakeside University}{Waco, TX}
      \resumeItemListStart
        \resumeItem{Cut the \textbf{cost} by 30\%}
        \resumeItem{Led four students}
      \resumeItemListEnd
  \resumeSubHeadingListEnd
\section{Skills}
 \begin{itemize}[leftmargin=0.15in, label={}]
    \small{\item{
     \textbf{Languages}{: Java, Python} \\
     \textbf{Tools}{: Git}
    }}
 \end{itemize}""",
        JAKE,
    )
    assert shape(document) == [
        ("heading", 2, "", "Experience"),
        ("body", 0, "", "Research Assistant\tJune 2020 – Present"),
        ("body", 0, "", "Lakeside University\tWaco, TX"),
        ("item", 0, "•", "Cut the cost by 30%"),
        ("item", 0, "•", "Led four students"),
        ("heading", 2, "", "Skills"),
        ("body", 0, "", "Languages: Java, Python"),
        ("body", 0, "", "Tools: Git"),
    ]
    assert "Lakeside" in sources(document)
    assert document.lines[1].words[0].look.bold


def test_moderncv():
    document = read(r"""\documentclass[11pt,a4paper,sans]{moderncv}
\moderncvstyle{classic}
\name{Ana}{Boro}
\title{Data engineer}
\address{12 Elm Street}{Austin, TX}{}
\phone[mobile]{+1~(512)~555~0142}
\email{ana@boro.example.com}
\social[linkedin]{anaboro}
\begin{document}
\makecvtitle
\section{Experience}
\cventry{2019--Present}{Data Engineer}{Acme Corp}{Dallas, TX}{}{Pipelines.%
\begin{itemize}%
\item Built one
\end{itemize}}
\section{Skills}
\cvdoubleitem{Languages}{Python, Go}{}{SQL}
\cvitem{2018}{Prize}
\cvlistitem{Chess}
\end{document}""")
    assert texts(document) == [
        "Ana Boro",
        "Data engineer",
        "12 Elm Street, Austin, TX",
        "+1 (512) 555 0142",
        "ana@boro.example.com",
        "anaboro",
        "Experience",
        "Data Engineer\t2019–Present",
        "Acme Corp\tDallas, TX",
        "Pipelines.",
        "Built one",
        "Skills",
        "Languages: Python, Go",
        "SQL",
        "2018\tPrize",
        "Chess",
    ]
    assert [link.url for link in document.links] == [
        "mailto:ana@boro.example.com",
        "https://www.linkedin.com/in/anaboro",
    ]
    assert [line.text for line in document.lines if line.role is Role.ITEM] == ["Built one", "Chess"]


def test_awesome_cv():
    document = read(r"""\documentclass[11pt, a4paper]{awesome-cv}
\colorlet{awesome}{awesome-red}
\name{Ana}{Boro}
\position{Architect{\enskip\cdotp\enskip}Security}
\github{anaboro}
\begin{document}
\makecvheader[C]
\makecvfooter{\today}{Ana Boro}{\thepage}
\cvsection{Work Experience}
\begin{cventries}
  \cventry
    {Director} % Job title
    {Acme Corp} % Organization
    {Austin, TX} % Location
    {2017 - 2018} % Date(s)
    {
      \begin{cvitems}
        \item {Built a server}
      \end{cvitems}
    }
\end{cventries}
\cvsection{Skills}
\begin{cvskills}
  \cvskill{DevOps}{AWS, Docker}
\end{cvskills}
\begin{cvhonors}
  \cvhonor{Finalist}{Finals}{Las Vegas}{2018}
\end{cvhonors}
\end{document}""")
    assert texts(document) == [
        "Ana Boro",
        "Architect · Security",
        "anaboro",
        "Work Experience",
        "Acme Corp\tAustin, TX",
        "Director\t2017 - 2018",
        "Built a server",
        "Skills",
        "DevOps\tAWS, Docker",
        "2018\tFinalist\tFinals\tLas Vegas",
    ]


def test_altacv():
    document = read(r"""\documentclass[10pt]{altacv}
\begin{document}
\name{Ana Boro}
\tagline{Data engineer}
\personalinfo{%
  \email{ana@boro.example.com}
  \location{Austin, TX}
}
\makecvheader
\begin{paracol}{2}
\cvsection{Experience}
\cvevent{Data Engineer}{Acme Corp}{2019 -- Present}{Austin, TX}
\begin{itemize}
\item Built one
\end{itemize}
\divider
\switchcolumn
\cvsection{Strengths}
\cvtag{C++}
\cvtag{Go}
\cvskill{Spanish}{3.5}
\end{paracol}
\end{document}""")
    assert texts(document) == [
        "Ana Boro",
        "Data engineer",
        "ana@boro.example.com\tAustin, TX",
        "Experience",
        "Data Engineer",
        "Acme Corp",
        "2019 – Present\tAustin, TX",
        "Built one",
        "Strengths",
        "C++ | Go",
        "Spanish",
    ]


def test_deedy():
    document = read(r"""\documentclass[]{deedy-resume-openfont}
\begin{document}
\lastupdated
\namesection{Ana}{Boro}{ana@boro.example.com | 512.555.0142}
\begin{minipage}[t]{0.66\textwidth}
\section{Experience}
\runsubsection{Acme}
\descript{| Engineer }
\location{2019 – Present | Austin, TX}
\begin{tightemize}
\item Built one
\end{tightemize}
\sectionsep
\end{minipage}
\end{document}""")
    assert texts(document) == [
        "Ana Boro",
        "ana@boro.example.com | 512.555.0142",
        "Experience",
        "Acme | Engineer",
        "2019 – Present | Austin, TX",
        "Built one",
    ]


def test_a_header_that_no_macro_prints_stands_at_the_top():
    document = read(r"""\documentclass{resume}
\name{Ana Boro}
\address{(512) 555-0142 \\ Austin, TX}
\begin{document}
\begin{rSection}{Experience}
\begin{rSubsection}{Acme Corp}{2015 - 2016}{Intern}{Austin, TX}
\item Built one
\end{rSubsection}
\end{rSection}
\end{document}""")
    assert shape(document) == [
        ("body", 0, "", "Ana Boro"),
        ("body", 0, "", "(512) 555-0142"),
        ("body", 0, "", "Austin, TX"),
        ("heading", 2, "", "Experience"),
        ("body", 0, "", "Acme Corp\t2015 - 2016"),
        ("body", 0, "", "Intern\tAustin, TX"),
        ("item", 0, "•", "Built one"),
    ]


def test_europass():
    document = read(r"""\documentclass[english,a4paper]{europasscv}
\ecvname{Ana Boro}
\ecvemail{ana@boro.example.com}
\begin{document}
\begin{europasscv}
\ecvpersonalinfo
\ecvsection{Work experience}
\ecvtitle{August 2002--Present}{Consultant}
\ecvitem{}{Acme Council}
\ecvitem{Tools}{Python, R}
\end{europasscv}
\end{document}""")
    assert texts(document) == [
        "Ana Boro",
        "ana@boro.example.com",
        "Work experience",
        "Consultant\tAugust 2002–Present",
        "Acme Council",
        "Tools: Python, R",
    ]


def test_the_file_s_own_definition_wins_over_the_class():
    document = body("\\cventry{a}{b}", "\\newcommand{\\cventry}[2]{#1 at #2}")
    assert texts(document) == ["a at b"]


# -- other files ------------------------------------------------------------------------------------------------------


def test_parts_in_the_same_folder_are_read(tmp_path: Path):
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "work.tex").write_text("\\section{Work}\nLed % not here\n")
    (tmp_path / "macros.tex").write_text("\\newcommand{\\me}{Ana Boro}")
    main = tmp_path / "cv.tex"
    main.write_text(
        "\\documentclass{article}\\input{macros}\n\\begin{document}\n\\me\n\n\\input{parts/work}\n\\end{document}"
    )
    document = read_file(main)
    assert texts(document) == ["Ana Boro", "Work", "Led"]
    assert document.problems == ()
    assert document.lines[2].words[0].place == TextPlace(2, 1, 2, 4, str(tmp_path / "parts" / "work.tex"))


@pytest.mark.parametrize("name", ["../secret", "/etc/passwd", "missing", "secret.txt", "link"])
def test_other_files_are_not_read(tmp_path: Path, name: str):
    (tmp_path / "secret.tex").write_text("secret")
    home = tmp_path / "home"
    home.mkdir()
    (home / "secret.txt").write_text("secret")
    (home / "link.tex").symlink_to(tmp_path / "secret.tex")
    main = home / "cv.tex"
    main.write_text(f"\\begin{{document}}\nAna\n\n\\input{{{name}}}\n\\end{{document}}")
    document = read_file(main)
    assert texts(document) == ["Ana"]
    assert [problem.kind for problem in document.problems] == ["limit"]
    assert name in document.problems[0].detail


def test_bytes_without_a_path_read_no_files():
    document = read_bytes(b"\\begin{document}\nAna\n\\include{work}\n\\end{document}")
    assert texts(document) == ["Ana"]
    assert document.problems[0].kind == "limit"


def test_a_file_that_includes_itself_ends(tmp_path: Path):
    main = tmp_path / "cv.tex"
    main.write_text("\\begin{document}\nAna\n\n\\input{loop}\n\\end{document}")
    (tmp_path / "loop.tex").write_text("again\n\n\\input{loop}")
    assert set(texts(read_file(main))) == {"Ana", "again"}


# -- bad input --------------------------------------------------------------------------------------------------------


def test_a_document_without_words_is_empty():
    assert [problem.kind for problem in body("\\vspace{1cm}").problems] == ["empty"]


@pytest.mark.parametrize(
    "source",
    [
        "Led \\textbf{a team",
        "Led a team}}",
        "\\begin{itemize}\\item Led a team",
        "Led a team \\end{itemize}",
        "\\foo{Led a team",
        "\\section{Led a team",
        "$ Led a team",
        "\\begin{tabular}{l Led a team",
        "\\item[ Led a team",
    ],
)
def test_unbalanced_sources_keep_their_words(source: str):
    assert "Led a team" in read(source).text.replace("\t", " ")


@pytest.mark.parametrize(
    "source",
    [
        "\\def\\a{\\a}\\begin{document}\\a\\end{document}",
        "\\def\\a{\\a\\a x}\\begin{document}\\a\\end{document}",
        "\\def\\a#1{\\a{#1#1}}\\begin{document}\\a{xyz}\\end{document}",
        "\\newenvironment{e}{\\begin{e}}{\\end{e}}\\begin{document}\\begin{e}\\end{e}\\end{document}",
    ],
)
def test_endless_macros_end(source: str):
    assert [problem.kind for problem in read(source).problems] == ["limit"]


@pytest.mark.parametrize(
    "piece",
    [
        "{",
        "}",
        "\\textbf{",
        "\\foo{",
        "\\item[",
        "\\\\[",
        "\\begin{a}",
        "\\end{b}",
        "\\href{%",
        "\\verb|",
        "$^",
        "\\'",
        "% \n",
        "\\newcommand",
        "\\iffalse",
        "\\ifx a b\\else ",
        "\\cventry{",
        "\\begin{tikzpicture}\\node{",
        " \n",
        "\\",
    ],
)
def test_repeated_signs_take_linear_time(piece: str):
    source = "\\begin{document}\nx " + piece * (200_000 // len(piece))
    start = time.process_time()
    read(source)
    assert time.process_time() - start < 10


PIECES = st.sampled_from(
    [
        "\\\\",
        "\\item ",
        "{",
        "}",
        "[",
        "]",
        "\n",
        "\n\n",
        "$",
        "&",
        "%",
        "#1",
        "\\def\\a",
        "\\a",
        "\\begin{itemize}",
        "~",
        "\\end{itemize}",
        "\\textbf",
        "\\section{",
        "x",
        "word ",
        "\\newcommand{\\b}[2]{",
        "\\b",
        "\\hfill",
        "\\ifx",
        "^",
        "--",
        "\\else",
        "\\fi",
        "\\href{a}{",
        "\\'",
        "\\begin{tabular}",
        "\\end{tabular}",
        "\\verb|",
        "\\cventry",
        "\\makecvheader",
        "\\begin{document}",
        "\\end{document}",
        "\\email{",
        "\\name{",
        "\\item[",
        "\\=",
        "\\let",
        "\\newif",
        "\\cvtag",
        "\\kern",
    ]
)


@given(st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=200)))
def test_any_source_is_read_and_words_stand_where_they_say(source: str):
    document = read(source)
    lines = source_lines(document.raw or "")
    assert not any("line by line" in problem.detail for problem in document.problems)
    for line in document.lines:
        assert document.text[line.start : line.start + len(line.text)] == line.text
        for word in line.words:
            assert line.text[word.start : word.start + len(word.text)] == word.text
            place = word.place
            assert isinstance(place, TextPlace)
            assert (1, 1) <= (place.line, place.column) <= (place.end_line, place.end_column)
            assert place.end_line <= len(lines)
