import pytest

from profilelint.model.document import Document, Role
from profilelint.read import read_bytes


def read(text: str) -> Document:
    return read_bytes(f"<html>{text}".encode(), "page.html")


def page(style: str, body: str) -> Document:
    return read(f"<style>{style}</style><body>{body}")


def test_a_flex_row_is_one_line_with_a_wide_gap():
    document = page(
        ".top { display: flex; justify-content: space-between }",
        '<div class="top"><h3>Nurse</h3><span>2019 - 2021</span></div><p>Elm Hospital</p>',
    )
    assert document.text == "Nurse\t2019 - 2021\nElm Hospital"
    assert document.lines[0].role is Role.HEADING


def test_a_flex_column_is_no_row():
    document = page(".c{display:flex;flex-direction:column}", "<div class=c><p>Acme</p><p>2020</p></div>")
    assert document.text == "Acme\n2020"


def test_boxes_pushed_apart_are_read_line_by_line():
    document = read(
        '<div style="display:flex;justify-content:space-between"><div><p>Engineer</p><p>Acme</p></div>'
        "<div><p>May 2020 - Present</p><p>Austin, TX</p></div></div>"
    )
    assert document.text == "Engineer\tMay 2020 - Present\nAcme\tAustin, TX"


def test_columns_of_text_follow_each_other():
    document = page(
        ".page{display:grid;grid-template-columns:1fr 2fr}",
        "<div class=page><aside><h2>Skills</h2><p>Go</p><p>SQL</p></aside>"
        "<main><h2>Work</h2><p>Acme</p><p>Led a team</p></main></div>",
    )
    assert document.text == "Skills\nGo\nSQL\nWork\nAcme\nLed a team"


@pytest.mark.parametrize(
    "entry",
    [
        "<h3>Cook <span class=r>2019 - 2020</span></h3>",
        "<span class=r>2019 - 2020</span><h3>Cook</h3>",
        "<div class=l>Cook</div><div class=r>2019 - 2020</div>",
        "<div class=row><div>Cook</div><div class=r>2019 - 2020</div></div>",
        "<table><tr><td>Cook</td><td align=right>2019 - 2020</td></tr></table>",
    ],
)
def test_dates_at_the_right_edge_belong_to_the_line(entry: str):
    document = page(".r{float:right}.l{float:left}.row{display:flex}", f"<section>{entry}</section><p>Blue Cup</p>")
    assert document.text == "Cook\t2019 - 2020\nBlue Cup"


def test_dates_at_the_left_edge_come_first():
    document = page(".d{float:left}", "<div><div class=d>2019</div><div><h3>Cook</h3><p>Blue Cup</p></div></div>")
    assert document.text == "2019\tCook\nBlue Cup"


def test_dates_that_float_beside_a_list_stay_out_of_its_items():
    document = page(".r{float:right}", "<div><h3>Cook</h3><div class=r>2019</div><ul><li>Fed 90 guests</ul></div>")
    assert document.text == "Cook\n2019\nFed 90 guests"


def test_a_section_heading_beside_its_text_is_a_line_of_its_own():
    document = page(".row{display:flex}", "<div class=row><h2>About</h2><p>Nurse with ten years in care</p></div>")
    assert document.text == "About\nNurse with ten years in care"


def test_blocks_made_inline_do_not_run_together():
    document = page(".t div{display:inline-block}", "<div class=t><div>Engineer</div><div>Acme</div></div>")
    assert document.text == "Engineer\tAcme"


def test_fields_of_machine_data_do_not_run_together():
    document = read('<p><span itemprop="name">Ana Boro</span> <span itemprop="jobTitle">Nurse</span></p>')
    assert document.text == "Ana Boro\tNurse"


def test_an_address_with_field_names_stays_one_text():
    document = read('<p><span class="locality">Austin</span>, <span class="region">TX</span></p>')
    assert document.text == "Austin, TX"


def test_the_picture_of_an_icon_font_parts_what_it_stands_between():
    document = read('<p>a@example.com<i class="fa fa-phone"></i>555-0100 <i class="material-icons">place</i>Austin')
    assert document.text == "a@example.com\t555-0100 Austin"


def test_definition_lists_of_short_terms_are_rows():
    document = read("<dl><dt>Phone</dt><dd>555-0100</dd><dt>City</dt><dd>Austin</dd></dl>")
    assert document.text == "Phone\t555-0100\nCity\tAustin"


def test_definition_lists_of_dates_are_entries():
    document = read("<dl><dt>2019 - 2021<dd><p>Cook, Blue Cup<p>Fed 90 guests</dl>")
    assert document.text == "2019 - 2021\tCook, Blue Cup\nFed 90 guests"


def test_list_items_that_hold_entries_are_no_bullets():
    document = read("<ul><li><h3>Cook</h3><p>Blue Cup</p><ul><li>Fed 90 guests</ul><li><h3>Host</h3></ul>")
    assert [(line.text, line.marker, line.level) for line in document.lines if line.role is Role.ITEM] == [
        ("Fed 90 guests", "•", 0)
    ]


def test_typed_signs_in_list_items_are_signs():
    (line,) = page("ul{list-style:none}", "<ul><li>▪ Built it</ul>").lines
    assert (line.role, line.text) == (Role.ITEM, "Built it")


def test_hand_made_line_breaks_are_lines_of_their_own():
    document = read("<p>Engineer<br>Acme<br><br>• Built it<br>• Ran it</p>")
    assert [(line.text, line.marker) for line in document.lines] == [
        ("Engineer", ""),
        ("Acme", ""),
        ("Built it", "•"),
        ("Ran it", "•"),
    ]
    assert len({line.block for line in document.lines}) == 4


def test_hard_blanks_are_a_wide_gap():
    assert read("<p>Acme&nbsp;&nbsp;&nbsp;&nbsp;2020&nbsp;now").text == "Acme\t2020 now"


def test_sizes_and_weights_of_the_style_sheet_are_looks():
    document = page("p{font-size:10pt}.name{font-size:2em;font-weight:700}", "<p>a <span class=name>b</span>")
    small, large = (word.look for word in document.lines[0].words)
    assert (small.size, small.bold, large.size, large.bold) == (10.0, False, 20.0, True)


@pytest.mark.parametrize(
    ("style", "why"),
    [
        (".x{display:none}", "vanish"),
        ("div > p.x{visibility:hidden}", "invisible"),
        ("#y .x{font-size:0}", "tiny"),
        (".x{color:#fff}", "white"),
    ],
)
def test_what_the_style_sheet_hides_is_hidden(style: str, why: str):
    document = page(style, '<div id="y"><p>seen<p class="x">python java</div>')
    assert document.text == "seen"
    assert [(item.text, item.why) for item in document.hidden] == [("python java", why)]


@pytest.mark.parametrize(
    ("style", "body"),
    [
        ("@media print { .x { display: none } }", "<p class=x>shown</p>"),
        ("@media (max-width: 600px) { .x { display: none } }", "<p class=x>shown</p>"),
        (".x::before { display: none }", "<p class=x>shown</p>"),
        ("header{background:#234}.x{color:#fff}", "<header><p class=x>shown</p></header>"),
        (".x{font-size:0}.x span{font-size:12px}", "<p class=x><span>shown</span></p>"),
        (".x{opacity:0}", "<p class=x>shown</p>"),
    ],
)
def test_what_the_style_sheet_does_not_hide_is_shown(style: str, body: str):
    document = page(style, body)
    assert (document.text, document.hidden) == ("shown", ())


@pytest.mark.parametrize(
    ("style", "body"),
    [
        (".x{display:none}@media print{.x{display:block}}", "<p class=x>Printed from a page</p>"),
        (".x{position:absolute;clip:rect(0 0 0 0)}", "<span class=x>Phone:</span>"),
        (".x{display:none}", "<p class=x>555-0100</p>"),
        ("", "<nav><a href='#work'>Work</a></nav><button>Print</button>"),
    ],
)
def test_what_serves_the_screen_reader_or_the_browser_is_neither_text_nor_hidden(style: str, body: str):
    document = page(style, f"<p>555-0100</p>{body}")
    assert (document.text, document.hidden) == ("555-0100", ())


def test_damaged_lists_and_tables_are_closed_as_a_browser_does():
    document = read("<ul><li><b>one<li>two</ul><table><tr><td>a<td>b<tr><td></ul>c</table><p>d<div>e</p>f")
    assert document.text == "one\ntwo\na\tb\nc\nd\ne\nf"


@pytest.mark.parametrize("box", ["float:left", "float:right", "display:flex", "display:inline-block", "color:red"])
def test_deep_nesting_is_read(box: str):
    document = read(f'<div style="{box}">2019<br>' * 3_000 + "end")
    assert document.text.endswith("end")
    assert document.problems == ()


def test_a_link_on_a_picture_is_a_link_without_words():
    document = read('<p>Ana Boro <a href="https://github.com/anaboro"><i class="fa fa-github"></i></a></p>')
    assert document.text == "Ana Boro"
    assert [(link.url, link.span) for link in document.links] == [("https://github.com/anaboro", None)]


def test_spans_that_make_up_a_heading_are_apart():
    assert (
        read("<h3><span>Cook</span> <span>2019</span></h3><h3>One <span>word</span></h3>").text
        == "Cook\t2019\nOne word"
    )
