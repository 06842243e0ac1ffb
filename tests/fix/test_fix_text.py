"""Fixes in Markdown, plain text and LaTeX."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profilelint.fix import latex
from profilelint.fix.encoding import encoding_of
from profilelint.fix.sources import CannotWriteError, open_source
from profilelint.read import read_bytes

# -- Markdown and text ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["a.md", "a.txt"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_words_are_replaced_where_they_stand(rewrite: Any, path: str, end: str) -> None:
    raw = f"Zoë 😀 Brontë{end}{end}- Uses  javascript daily{end}- And Git{end}"
    new = f"Zoë 😀 Brontë{end}{end}- Uses  JavaScript daily{end}- And Subversion{end}"
    assert rewrite(raw, ("javascript", "JavaScript"), ("Git", "Subversion"), path=path) == new


def test_markup_around_the_words_stays(rewrite: Any) -> None:
    raw = "- **Led** [javascript](https://a.example/javascript) work <!-- javascript -->\n"
    new = "- **Led** [JavaScript](https://a.example/javascript) work <!-- javascript -->\n"
    assert rewrite(raw, ("javascript", "JavaScript"), path="a.md") == new


def test_emphasis_that_ends_inside_a_word_stays(rewrite: Any) -> None:
    assert rewrite("- Uses **javascript**, too\n", ("javascript", "JavaScript"), path="a.md") == (
        "- Uses **JavaScript**, too\n"
    )


@pytest.mark.parametrize(
    ("raw", "old", "text", "new"),
    [
        ("[http://a.example/b](http://a.example/b)", "http", "https", "[https://a.example/b](https://a.example/b)"),
        ("[a.example/b?x=1](https://a.example/b?x=1 'A')", "?x=1", "", "[a.example/b](https://a.example/b 'A')"),
        ("[a@gmial.example](mailto:a@gmial.example)", "gmial", "gmail", "[a@gmail.example](mailto:a@gmail.example)"),
        ("[http://a.example/b](http://a.example/c)", "http", "https", "[https://a.example/b](http://a.example/c)"),
        ("[github](github)", "github", "GitHub", "[GitHub](github)"),
        ("<http://a.example/b>", "http", "https", "<https://a.example/b>"),
    ],
)
def test_an_address_that_is_shown_and_linked_is_changed_in_both_places(
    rewrite: Any, raw: str, old: str, text: str, new: str
) -> None:
    assert rewrite(f"Robin Vale\n\nSee {raw} now\n", (old, text), path="a.md") == f"Robin Vale\n\nSee {new} now\n"


def test_over_a_line_break(rewrite: Any) -> None:
    assert rewrite("- Moved the\n  the archive\n", ("the\nthe", "the"), path="a.md") == "- Moved the archive\n"


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("- Moved the **the** archive\n", "the the"),
        ("> - Moved the\n> the archive\n", "the\nthe"),
        ("- Moved **java**script\n", "javascript"),
        ("- Moved AT&amp;T files\n", "AT&T"),
    ],
)
def test_what_does_not_stand_there_word_for_word_is_left(rewrite: Any, raw: str, words: str) -> None:
    assert rewrite(raw, (words, "it"), path="a.md") == raw


@pytest.mark.parametrize("text", ["*JS*", "<b>", "[x](y)", "`a`", "a_b"])
def test_new_words_bring_no_markup(rewrite: Any, text: str) -> None:
    raw = "- Uses javascript\n"
    assert rewrite(raw, ("javascript", text), path="a.md") == raw
    assert rewrite(raw, ("javascript", text), path="a.txt") == f"- Uses {text}\n"


def test_blanks_that_belong_to_the_edit_go_with_it(rewrite: Any) -> None:
    assert rewrite("- BS, in progress  \n", (", in progress", ""), path="a.txt") == "- BS  \n"
    assert rewrite("- A very  big one\n", ("very ", ""), path="a.txt") == "- A big one\n"
    assert rewrite("- Crates of apples , pears\n", (" ,", ","), path="a.md") == "- Crates of apples, pears\n"


def test_a_blank_alone(rewrite: Any) -> None:
    assert rewrite("- key value pairs\n", (" ", "-", 1), path="a.txt") == "- key value-pairs\n"


def test_a_line_without_words_goes(rewrite: Any) -> None:
    assert rewrite("- One\n  in progress\n- Two\n", ("in progress", ""), path="a.md") == "- One\n- Two\n"
    assert rewrite("One\nin progress", ("in progress", ""), path="a.txt") == "One\n"


def test_no_list_sign_or_heading_is_left_without_words(rewrite: Any) -> None:
    for raw in ("- One\n- Two\n", "# One\n\n## Two\n"):
        assert rewrite(raw, ("Two", ""), path="a.md") == raw


def test_a_bullet_becomes_two_at_the_same_depth(rewrite: Any) -> None:
    raw = "Jobs\r\n\r\n  - One and two\r\n  - Three\r\n"
    assert rewrite(raw, ("One and two", "One\n- Two"), path="a.md") == (
        "Jobs\r\n\r\n  - One\r\n  - Two\r\n  - Three\r\n"
    )
    assert rewrite("One and two\n", ("One and two", "One\n- Two"), path="a.md") == "One and two\n"


def test_an_edit_of_another_document_is_left() -> None:
    from profilelint.model.finding import Edit
    from profilelint.model.place import Span

    data = b"- Uses javascript\n"
    source = open_source(read_bytes(data, "a.md"), data)
    assert source is not None
    assert source.place(Edit((Span(5, 15),), "a.md", "it")) is not None
    assert source.place(Edit((Span(5, 15),), "job.txt", "it")) is None
    for spans in ((), (Span(5, 900),), (Span(9, 9),), (Span(-4, 3),), (Span(9, 3),)):
        assert source.place(Edit(spans, "a.md", "it")) is None


# -- bytes ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_the_encoding_stays(codec: str, edit_of: Any) -> None:
    raw = "Robin Café, Columbus in Ohio\r\n\r\n- Moved the the archive of files to a café\r\n" * 4
    data = raw.encode(codec)
    document = read_bytes(data, "a.txt")
    source = open_source(document, data)
    assert source is not None
    items = source.place(edit_of(document, "the the", "the naïve"))
    assert items is not None
    assert source.write(items) == raw.replace("the the", "the naïve", 1).encode(codec)
    assert source.write(()) == data


def test_a_sign_that_the_encoding_lacks_is_not_written(edit_of: Any) -> None:
    data = "Robin Café\n\n- Moved the the archive\n".encode("cp1252")
    document = read_bytes(data, "a.txt")
    source = open_source(document, data)
    assert source is not None
    items = source.place(edit_of(document, "archive", "архив"))
    assert items is not None
    with pytest.raises(CannotWriteError, match="UTF-8"):
        source.write(items)


def test_bytes_of_no_one_encoding_are_not_opened() -> None:
    data = b"\xef\xbb\xbfRobin Caf\xe9\n\n- Moved the the archive\n"
    assert open_source(read_bytes(data, "a.txt"), data) is None


@given(st.text(max_size=60), st.sampled_from(["utf-8", "utf-16", "utf-16-be", "cp1252", "utf-32-le"]))
def test_an_encoding_gives_back_the_bytes(text: str, codec: str) -> None:
    try:
        data = text.encode(codec)
    except UnicodeEncodeError:
        return
    mark = {"utf-16": "utf-16-le"}.get(codec, codec)
    found = encoding_of(data, text)
    assert found is not None
    assert found.encode(text) == data
    if not text.isascii() and codec == "utf-16":
        assert found.codec == mark


# -- LaTeX ------------------------------------------------------------------------------------------------------------

HEAD = "\\documentclass{article}\n\\newcommand{\\firm}{Acme Corp}\n\\begin{document}\n"
TAIL = "\n\\end{document} % the end\n"


def tex(rewrite: Any, body: str, *changes: tuple[str, str]) -> str:
    new: str = rewrite(HEAD + body + TAIL, *changes, path="a.tex")
    assert new.startswith(HEAD)
    assert new.endswith(TAIL)
    return new[len(HEAD) : -len(TAIL)]


@pytest.mark.parametrize(
    ("body", "old", "text", "new"),
    [
        ("\\item Moved the the archive % the the", "the the", "the", "\\item Moved the archive % the the"),
        ("Uses \\textbf{javascript}, daily", "javascript", "JavaScript", "Uses \\textbf{JavaScript}, daily"),
        ("Sold 20\\% of R\\&D", "R&D", "R&D at C#", "Sold 20\\% of R\\&D at C\\#"),
        ("Sold a lot", "a lot", "20% for $5 {net} in a_b", "Sold 20\\% for \\$5 \\{net\\} in a\\_b"),
        ("Sold a lot", "a lot", "~5^2\\x", "Sold \\textasciitilde{}5\\textasciicircum{}2\\textbackslash{}x"),
        ("May 2024 - Aug 2024, May 2023 -- Aug 2023", " - ", " – ", "May 2024 -- Aug 2024, May 2023 -- Aug 2023"),
        ("May 2024 - Aug 2024, May 2023 – Aug 2023", " - ", " – ", "May 2024 – Aug 2024, May 2023 – Aug 2023"),
        ("In 2020--2023", "–", " to ", "In 2020 to 2023"),
        ("So ``it was'' said", "it was", "it “is” now", "So ``it ``is'' now'' said"),
        ("a~b words", "a b", "c d", "c d words"),
    ],
)
def test_words_are_escaped_for_latex(rewrite: Any, body: str, old: str, text: str, new: str) -> None:
    assert tex(rewrite, body, (old, text)) == new


@pytest.mark.parametrize(
    ("body", "old", "text"),
    [
        ("Worked for \\firm{} daily", "Acme Corp", "Acme Inc"),
        ("Moved the \\emph{the} archive", "the the", "the"),
        ("Moved \\'elan of it", "élan", "elan"),
        ("Moved it", "it", "a -- b"),
        ("Moved it", "it", "``it"),
        ("Moved it", "it", "one\ntwo"),
        ("Rows\\\\ it", "it", "[it]"),
        ("Took \\textmu3 of it", "3", "x"),
        ("And the % x\n the end", "the the", "the"),
        ("So ``it was'' said", "was", "is “now”"),
        ("May-it be", "it", "-it"),
    ],
)
def test_what_latex_would_read_otherwise_is_left(rewrite: Any, body: str, old: str, text: str) -> None:
    assert tex(rewrite, body, (old, text)) == body


def test_an_address_is_written_as_it_stands(rewrite: Any) -> None:
    body = "\\url{http://a.example/b_c} and more"
    assert tex(rewrite, body, ("http", "https")) == "\\url{https://a.example/b_c} and more"
    assert tex(rewrite, body, ("b_c", "b_c_d")) == "\\url{http://a.example/b_c_d} and more"
    assert tex(rewrite, body, ("b_c", "b%c")) == body
    body = "See \\href{http://a.example/b}{http://a.example/b}"
    assert tex(rewrite, body, ("http", "https")) == body.replace("http", "https")


def test_what_stands_in_an_included_file_is_left(tmp_path: Path, edit_of: Any) -> None:
    (tmp_path / "jobs.tex").write_text("Moved the the archive\n", encoding="utf-8")
    main = HEAD + "Robin Vale and and\n\n\\input{jobs}" + TAIL
    path = tmp_path / "a.tex"
    path.write_text(main, encoding="utf-8")
    document = read_bytes(main.encode(), str(path))
    source = open_source(document, main.encode())
    assert source is not None
    assert source.place(edit_of(document, "the the", "the")) is None
    assert source.place(edit_of(document, "and and", "and")) is not None


PLAIN = st.text("ab 3&%$#_{}~^\\“”‘–—.,é-'", min_size=1, max_size=12)


@settings(deadline=None)
@given(PLAIN, st.sampled_from(["", "–", "“", "é"]))
def test_what_is_written_is_what_is_read(text: str, habit: str) -> None:
    raw = f"{HEAD}Alpha {habit} word omega{TAIL}"
    start = raw.index("word")
    new = latex.written(text, raw, start, start + 4)
    if new is None:
        assert set(text) & set("-–—'“”‘’`\n")
        return
    document = read_bytes((raw[:start] + new + raw[start + 4 :]).encode(), "a.tex")
    wanted = f"Alpha {habit} {text} omega".replace("’", "'")
    assert document.text.split() == wanted.split()
