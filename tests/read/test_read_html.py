import time
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.model.document import Document, Region, Role
from profilelint.model.place import TextPlace
from profilelint.read import read_bytes


def read(text: str) -> Document:
    return read_bytes(text.encode(), "page.html")


def test_blocks_are_lines():
    document = read("<div>Ana<p>Austin<br>TX</div><span>one</span> <b>two</b>")
    assert document.text == "Ana\nAustin\nTX\none two"
    assert document.format == "html"


def test_headings_and_bold_paragraphs_are_headings():
    document = read("<h2>Skills</h2><p><strong>Requirements:</strong></p><p><b>Bold</b> start</p>")
    assert [(line.role, line.level) for line in document.lines] == [
        (Role.HEADING, 2),
        (Role.HEADING, 4),
        (Role.BODY, 0),
    ]


def test_list_items_have_signs_and_levels():
    document = read("<ul><li>one<ul><li>two</ul><li><p>three</p></ul><ol><li>four<li>five</ol><p>six")
    assert [(line.role, line.marker, line.level, line.text) for line in document.lines] == [
        (Role.ITEM, "•", 0, "one"),
        (Role.ITEM, "•", 1, "two"),
        (Role.ITEM, "•", 0, "three"),
        (Role.ITEM, "1.", 0, "four"),
        (Role.ITEM, "2.", 0, "five"),
        (Role.BODY, "", 0, "six"),
    ]


def test_table_rows_are_joined_with_tabs():
    document = read("<table><tr><th>Skill<th>Years</tr><tr><td><p>Go</p></td><td>2</td></tr></table><p>end")
    assert document.text == "Skill\tYears\nGo\t2\nend"
    assert [line.region for line in document.lines] == [Region.TABLE, Region.TABLE, Region.BODY]


def test_cells_with_several_lines_do_not_mix():
    document = read("<table><tr><td><p>a<p>b</td><td><p>c<p>d</td></tr></table>")
    assert document.text == "a\nb\nc\nd"


def test_words_have_exact_places():
    document = read("<html>\n<p>\n  R&amp;D  <b>te</b>am</p>")
    words = document.lines[0].words
    assert [(word.text, word.place) for word in words] == [
        ("R&D", TextPlace(3, 3, 3, 10)),
        ("team", TextPlace(3, 15, 3, 23)),
    ]


def test_scripts_and_styles_are_dropped():
    document = read("<style>p{}</style><script>if (a<b) '<p>no</p>'</script><template><p>no</template><p>yes")
    assert document.text == "yes"


def test_comments_know_the_next_line():
    document = read("<p>one</p><!-- profilelint: ignore[x] --><p>two</p>")
    (comment,) = document.comments
    assert (comment.text, document.text[comment.offset :]) == ("profilelint: ignore[x]", "two")


@pytest.mark.parametrize(
    ("attributes", "why"),
    [
        ("hidden", "vanish"),
        ('style="display: none"', "vanish"),
        ('style="visibility:hidden"', "invisible"),
        ('style="color:#FFF;font-size:12px"', "white"),
        ('style="font-size:1px"', "tiny"),
        ('style="position:absolute;left:-9999px"', "off-page"),
    ],
)
def test_hidden_text_is_no_line(attributes: str, why: str):
    document = read(f"<p>seen</p><div {attributes}><p>python <b>java</b></p></div><p>after</p>")
    assert document.text == "seen\nafter"
    assert {item.why for item in document.hidden} == {why}
    assert " ".join(item.text for item in document.hidden) == "python java"


def test_white_text_on_a_colour_is_seen():
    assert read('<div style="background:#123"><p style="color:white">bar</p></div>').text == "bar"


def test_links_images_and_metadata():
    document = read(
        '<html lang="en"><title>A &amp; B</title><meta name="author" content="Ana">'
        '<p><a href="https://a.example.com?x=1&amp;y=2">My site</a><img src="me.png" alt="Photo"></p>'
    )
    (link,) = document.links
    assert link.url == "https://a.example.com?x=1&y=2"
    assert document.text[link.span.start : link.span.end] == "My site"
    assert [image.name for image in document.images] == ["Photo"]
    assert (document.metadata.title, document.metadata.author, document.metadata.language) == ("A & B", "Ana", "en")


def test_preformatted_text_keeps_its_lines():
    assert read("<pre>one\n  two    three</pre>").text == "one\ntwo three"


def test_declared_charset_is_respected():
    data = '<html><meta charset="iso-8859-2"><p>Bo\u010di\u0107</p>'.encode("iso-8859-2")
    assert read_bytes(data, "a.html").text == "Bo\u010di\u0107"


def test_a_job_posting_in_json_ld_is_read_where_the_page_shows_nothing():
    document = read(
        '<html><script type="application/ld+json">{"@type": "JobPosting", "title": "Intern", "hiringOrganization": '
        '{"name": "Acme"}, "description": "<p>Requirements</p><ul><li>Python</ul>"}</script><p>Enable JavaScript</p>'
    )
    assert document.text == "Enable JavaScript\nIntern\nAcme\nRequirements\nPython"
    assert document.lines[-1].role is Role.ITEM


@pytest.mark.parametrize(("until", "last"), [("2026-12-31T23:59Z", "Valid through: 2026-12-31"), ("soon", "Python")])
def test_the_last_day_of_a_job_posting_in_json_ld_is_read(until: str, last: str):
    document = read(
        '<script type="application/ld+json">{"@type": "JobPosting", "title": "Intern", "validThrough": "'
        + until
        + '", '
        '"description": "<p>Python</p>"}</script><p>Enable JavaScript</p>'
    )
    assert document.lines[-1].text == last


def test_a_page_without_text_is_empty():
    assert [problem.kind for problem in read("<html><body></body></html>").problems] == ["empty"]


def test_a_stray_angle_bracket_is_text():
    assert read("<p>a < b and c > d</p>").text == "a < b and c > d"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>R&#D and R&#D<p>end", "R&#D and R&#D\nend"),
        ("<p>a<![if !mso]>b<![endif]-->c", "abc"),
        ("<p>one<!-- never closed<p>two", "one never closed\ntwo"),
        ("<p>one<style>p{}", "one"),
        ("<p>one<svg><p>two", "one\ntwo"),
        ('<p>one<svg><path d="x></svg><p>two &amp; <b>three</b>', "one\ntwo & three"),
        ("<p>AT&T", "AT&T"),
        ('<p>one<a href="x>two</a><p>three', "onetwo\nthree"),
        ("<p>one</><p>two", "one\ntwo"),
        ("<p>AT&T <", "AT&T <"),
        ("<p>one<script/>two</p>", "onetwo"),
    ],
)
def test_broken_markup_is_read(source: str, text: str):
    assert read(f"<html>{source}").text == text


def test_a_comment_is_kept_as_it_is_written():
    document = read("<html><p>one</p><!-- a <![b]> &amp; --><p>two</p>")
    (comment,) = document.comments
    assert (comment.text, comment.place) == ("a <![b]> &amp;", TextPlace(1, 17, 1, 40))


def test_a_page_with_too_much_markup_is_cut_and_said(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("profilelint.read.html.tree.MAX_STEPS", 100)
    document = read("<html><p>one</p>" + "<b></b>" * 60 + "<p>two</p>")
    assert document.text == "one"
    assert [problem.kind for problem in document.problems] == ["limit"]


@pytest.mark.parametrize(
    "piece",
    [
        "<", "<a ", "<a href='", "<a\n", "<a =", "<!--", "<![CDATA[", "<!x", "<?", "</", "</a", "<div>", "&", "&#",
        "&a", "<p hidden", "<script>", "<title>", "<svg>",
    ],
)  # fmt: skip
def test_hostile_input_stays_linear(piece: str):
    def cost(size: int) -> float:
        text = ("<html>" + piece * size).encode()
        start = time.process_time()
        read_bytes(text, "a.html")
        return time.process_time() - start

    cost(10)
    small, large = cost(2_000), cost(32_000)
    assert large < 60 * small + 2


@given(
    st.lists(
        st.sampled_from("<p> <li> </li> <ul> </ul> <td> <tr> <b> </b> <h1> <br> a bc &lt; < <!-- --> hidden".split()),
        max_size=25,
    )
)
def test_any_markup_is_read(pieces: list[str]):
    source = "<html>" + " ".join(pieces)
    document = read(source)
    for line in document.lines:
        assert line.text
        for word in line.words:
            assert line.text[word.start : word.start + len(word.text)] == word.text
            place = word.place
            assert unescape(source[place.column - 1 : place.end_column - 1]) == word.text
