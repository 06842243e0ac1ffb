import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profilelint.model.document import Document
from profilelint.model.place import TextPlace
from profilelint.read import read_bytes
from profilelint.read.words import source_lines


def read(source: str) -> Document:
    return read_bytes(source.encode(), "cv.typ")


def texts(source: str) -> list[str]:
    return [line.text for line in read(source).lines]


def shape(source: str) -> list[tuple[str, int, str, str]]:
    return [(line.role.value, line.level, line.marker, line.text) for line in read(source).lines]


def sources(document: Document) -> list[str]:
    """What the source holds at the place of each word."""
    lines = source_lines(document.raw or "")
    return [
        lines[word.place.line - 1][word.place.column - 1 : word.place.end_column - 1]
        for line in document.lines
        for word in line.words
        if isinstance(word.place, TextPlace)
    ]


# -- markup -----------------------------------------------------------------------------------------------------------


def test_headings_paragraphs_and_line_breaks():
    assert shape("= Ana Boro\nGraz \\\nAustria\n\n== Skills\nPython,\nGo") == [
        ("heading", 1, "", "Ana Boro"),
        ("body", 0, "", "Graz"),
        ("body", 0, "", "Austria"),
        ("heading", 2, "", "Skills"),
        ("body", 0, "", "Python, Go"),
    ]


def test_lists_nest_by_indentation():
    assert shape("- Led\n  a team\n  - of five\n- Built\n+ one\n+ two\n5. five") == [
        ("item", 0, "•", "Led a team"),
        ("item", 1, "•", "of five"),
        ("item", 0, "•", "Built"),
        ("item", 0, "1.", "one"),
        ("item", 0, "2.", "two"),
        ("item", 0, "5.", "five"),
    ]


def test_terms_are_labelled_lines():
    assert texts("/ Languages: Python, Go\n/ Tools: Docker") == ["Languages: Python, Go", "Tools: Docker"]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("*bold* and _italic_", "bold and italic"),
        ("snake_case_name and 2*3*4", "snake_case_name and 2*3*4"),
        ("ana\\@example.com costs \\$5 \\#1", "ana@example.com costs $5 #1"),
        ("2019 -- 2021 --- now... it's", "2019 – 2021 — now… it’s"),
        ('the "best" one', "the “best” one"),
        ("a~b\\u{e9}", "a bé"),
        ("`raw *code*` and ```py x```", "raw *code* and x"),
        ("a $dot$ b $|$ c", "a · b | c"),
        ("see https://example.com/a_b. Then", "see https://example.com/a_b. Then"),
        ("a // comment\nb /* and\n another */ c", "a b c"),
        ("a [b] c", "a [b] c"),
        ("#emph[a]#strong[b] #text(size: 9pt)[c] #smallcaps[d]", "ab c d"),
        ("#upper[acme] #underline[x]", "ACME x"),
        ("A #sym.dot.c B #sym.bar C", "A · B | C"),
        ("#none#set text(9pt)\n#show heading: it => it.body\nA", "A"),
        ("x #footnote[y]", "x y"),
        ("#lorem(3)", "Lorem ipsum dolor"),
        ("#hide[x]#v(3pt)A", "A"),
        ("A <label> B", "A B"),
    ],
)
def test_what_is_printed(source: str, text: str):
    assert " ".join(texts(source)) == text


@pytest.mark.parametrize("gap", ["#h(1fr)", "#h(2cm)", " #box(width: 1fr)[] "])
def test_wide_gaps_are_tabs(gap: str):
    assert texts(f"Engineer {gap} 2019") == ["Engineer\t2019"]


def test_narrow_gaps_are_blanks():
    assert texts("a#h(3pt)b") == ["a b"]


def test_cells_stand_side_by_side_where_they_are_short():
    source = "#grid(columns: (1fr, auto), [*Engineer*], [2019], [_Acme_], [Graz])"
    assert texts(source) == ["Engineer\t2019", "Acme\tGraz"]


def test_columns_of_a_page_follow_one_another():
    source = "#grid(columns: 2, [= Skills\n- Python], [= Work\n- Led])"
    assert texts(source) == ["Skills", "Python", "Work", "Led"]


def test_table_headers_are_rows():
    source = "#table(columns: 2, table.header([Year], [What]), [2019], [Engineer])"
    assert texts(source) == ["Year\tWhat", "2019\tEngineer"]


def test_links():
    document = read('#link("mailto:ana@example.com")[Mail] #link("https://ana.example") https://a.example')
    found = [(link.url, document.text[link.span.start : link.span.end]) for link in document.links if link.span]
    assert found == [
        ("mailto:ana@example.com", "Mail"),
        ("https://ana.example", "https://ana.example"),
        ("https://a.example", "https://a.example"),
    ]


def test_looks():
    document = read('#text(size: 20pt, weight: "bold")[Ana]\n\n#set text(size: 9pt)\n_soft_')
    first, second = (line.look for line in document.lines)
    assert first is not None
    assert second is not None
    assert (first.size, first.bold) == (20.0, True)
    assert (second.size, second.italic) == (9.0, True)


def test_pictures():
    document = read('A #image("me.png")')
    assert [image.name for image in document.images] == ["me.png"]


def test_comments_know_the_line_that_follows():
    document = read("= Skills\n// profilelint: one\nPython // two\n\n/* three */\nGo")
    found = [(comment.text, document.text[comment.offset :].split("\n")[0]) for comment in document.comments]
    assert found == [("profilelint: one", "Python"), ("two", "Python"), ("three", "Go")]


# -- code -------------------------------------------------------------------------------------------------------------


def test_variables_keep_the_place_of_their_text():
    document = read('#let me = "Ana Boro"\nI am #me')
    assert [line.text for line in document.lines] == ["I am Ana Boro"]
    assert document.lines[0].words[2].place == TextPlace(1, 12, 1, 15)


def test_functions_of_the_file_are_followed():
    source = """
#let job(title, org, dates: "", body) = [
  *#title* #h(1fr) #dates \\
  #org #if dates != "" [(dated)]
  #body
]
#job("Engineer", [Acme], dates: "2019")[
  - Led a team
]
"""
    document = read(source)
    assert [line.text for line in document.lines] == ["Engineer\t2019", "Acme (dated)", "Led a team"]
    places = [word.place for word in document.lines[1].words]
    assert isinstance(places[0], TextPlace)
    assert isinstance(places[1], TextPlace)
    assert (places[0].line, places[0].column) == (7, 19)
    assert (places[1].line, places[1].column) == (7, 2)


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ('#for x in ("a", "b") [- #x]', ["a", "b"]),
        ('#for (k, v) in (Lang: "Go", Tools: "Git") [#k: #v \\ ]', ["Lang: Go", "Tools: Git"]),
        ('#("a", "b", "c").join(", ", last: " and ")', ["a, b and c"]),
        ('#("a", "b").map(x => [*#x*]).join([ | ])', ["a | b"]),
        ('#let d = (name: "Ana", at: (city: "Graz"))\n#d.name, #d.at.city', ["Ana, Graz"]),
        ("#let f(..xs) = list(..xs)\n#f([a], [b])", ["a", "b"]),
        ("#{\n  let a = [x]\n  a + [y]\n  if 1 > 2 { [no] } else { [z] }\n}", ["xyz"]),
        ('#let f(x) = { if x == none { return [none] }\n [some] }\n#f(none) #f("a")', ["none some"]),
        ('#"a,b".split(",").at(1)', ["b"]),
        ('#let t = text.with(weight: "bold")\n#t[Hi]', ["Hi"]),
        ('#"ABC".slice(1)', ["BC"]),
    ],
)
def test_code(source: str, lines: list[str]):
    assert texts(source) == lines


def test_a_show_rule_wraps_the_document():
    source = """
#let conf(name: "", mail: none, doc) = {
  set text(size: 10pt)
  align(center, text(20pt)[#name])
  if mail != none { align(center, link("mailto:" + mail, mail)) }
  doc
}
#show: conf.with(name: "Ana Boro", mail: "ana@example.com")
= Work
"""
    document = read(source)
    assert [line.text for line in document.lines] == ["Ana Boro", "ana@example.com", "Work"]
    assert document.links[0].url == "mailto:ana@example.com"


# -- bad input --------------------------------------------------------------------------------------------------------


def test_a_file_without_words_is_empty():
    assert [problem.kind for problem in read("#set page(margin: 1cm)").problems] == ["empty"]


@pytest.mark.parametrize(
    "source",
    [
        "*Ana",
        "_Ana",
        "[Ana",
        "Ana]",
        "#text(Ana\n[Ana]",
        "`Ana",
        "$Ana",
        "/* x",
        "Ana #",
        "#(",
        '#"Ana',
        "Ana #let x =",
        "#f[Ana",
    ],
)
def test_unbalanced_sources_are_read(source: str):
    document = read(f"{source}\n\nBoro")
    assert document.lines or document.problems


@pytest.mark.parametrize(
    "source",
    [
        "#let f(x) = [#f(x) #f(x)]\n#f(1)",
        "#let a = [x x]\n" + "#let a = [#a #a]\n" * 60 + "#a",
        '#let a = "ab"\n' + "#let a = a + a\n" * 60 + "#a",
        "#for i in range(100000) [#for j in range(100000) [x ]]",
        "#while true [x]",
        "#(" * 3000,
        "[" * 3000 + "]" * 3000,
        "#[" * 3000,
        "*_" * 3000,
        "#(1" + "+1" * 3000 + ")",
        "#a" + ".b()" * 3000,
        "- " * 3000,
    ],
)
def test_endless_code_ends(source: str):
    assert len(read(source + "\n\nEnd").text) <= 400_100


def test_very_many_lines_are_cut():
    document = read("x\\\n" * 30_000)
    assert len(document.lines) == 20_000
    assert any("lines" in problem.detail for problem in document.problems)


_SIGNS = 'a|B |*|_|#|[|]|(|)|{|}|\n|- |= |"|$|`|//|/*|*/|\\|:|..|,|é|\r\n|  |=>|+ |.|-|--|<|>|@|~|2019'
_WORDS = "#let x = |#x|#f(|#if |#for a in |#show: |https://a.b |/ a: b|#set text(|title: |#grid(columns: 2, "
_PIECES = st.sampled_from(f"{_SIGNS}|{_WORDS}".split("|"))


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=40).map("".join))
def test_any_source_is_read_and_words_stand_inside_it(source: str):
    document = read(source)
    lines = source_lines(document.raw or "")
    for line in document.lines:
        for word in line.words:
            place = word.place
            assert isinstance(place, TextPlace)
            assert 1 <= place.line <= place.end_line <= len(lines)
            assert 1 <= place.column <= len(lines[place.line - 1]) + 1
            assert (place.line, place.column) <= (place.end_line, place.end_column)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(["word", "*bold*", "_it_", "- item", "= Head", "\n", " ", "[x]", "#emph[y]"]), max_size=30)
)
def test_words_of_markup_stand_where_they_say(parts: list[str]):
    document = read(" ".join(parts))
    for found, word in zip(
        sources(document), (word.text for line in document.lines for word in line.words), strict=True
    ):
        assert found.startswith(word[0])
        assert found.endswith(word[-1])
