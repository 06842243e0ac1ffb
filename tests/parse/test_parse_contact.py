"""The contact block: name, headline, address, number, links, place, and what is left."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.model.resume import Basics
from profilelint.model.value import Piece, Value
from profilelint.parse.contact import contact, email_ok, network_of, phone_number


def block(*texts: str) -> list[Value]:
    """Lines as they stand one below the other in a document."""
    lines, start = [], 0
    for text in texts:
        lines.append(Value(text, "", "resume.pdf", (Piece(0, start, len(text)),) if text else ()))
        start += len(text) + 1
    return lines


def read(*texts: str, sizes: Sequence[float] | None = None) -> Basics:
    return contact(block(*texts), sizes=sizes)


def text_of(found: Value | None) -> str | None:
    return None if found is None else found.text


def behind(found: Value, *texts: str) -> str:
    """What stands in the document behind a value."""
    document = "\n".join(texts)
    return "|".join(document[span.start : span.end] for span in found.spans)


# ---- the whole block

LINE = (
    "maya.chenwick@example.com | (512) 555-0147 | Austin, TX | linkedin.com/in/mayachenwick | github.com/mayachenwick"
)


def test_a_usual_block() -> None:
    found = read("Maya Chenwick", "Computer Science Student", LINE)
    assert text_of(found.name) == "Maya Chenwick"
    assert text_of(found.label) == "Computer Science Student"
    assert text_of(found.email) == "maya.chenwick@example.com"
    assert text_of(found.phone) == "(512) 555-0147"
    assert found.location is not None
    assert (found.location.city, found.location.region) == ("Austin", "TX")
    assert [(profile.network, profile.username) for profile in found.profiles] == [
        ("LinkedIn", "mayachenwick"),
        ("GitHub", "mayachenwick"),
    ]
    assert found.more == ()


def test_the_values_have_their_paths_and_places() -> None:
    texts = ("Maya Chenwick", LINE)
    found = read(*texts)
    for part, path in ((found.name, "basics.name"), (found.email, "basics.email"), (found.phone, "basics.phone")):
        assert part is not None
        assert part.path == path
        assert behind(part, *texts) == part.text
    assert found.profiles[1].path == "basics.profiles[1].url"
    assert found.content.text == "\n".join(texts)
    assert found.source == "resume.pdf"


def test_nothing_gives_nothing() -> None:
    assert contact([]) == Basics()


@pytest.mark.parametrize("sign", ["|", "•", "·", "∙", "⋄", "◆", "–", "\t", "\uf0e0", "✉"])
def test_signs_that_divide_a_line(sign: str) -> None:
    found = read("Maya Chen", f"maya@example.com {sign} 512-555-0147 {sign} Austin, TX")
    assert (text_of(found.email), text_of(found.phone)) == ("maya@example.com", "512-555-0147")
    assert found.location is not None
    assert found.location.value.text == "Austin, TX"


def test_commas_and_blanks_divide_as_well() -> None:
    found = read("Maya Chen", "maya@example.com, 512-555-0147, Austin, TX 78704 maya.example.org")
    assert (text_of(found.email), text_of(found.phone)) == ("maya@example.com", "512-555-0147")
    assert found.location is not None
    assert found.location.postal_code == "78704"
    assert [profile.url.text for profile in found.profiles] == ["maya.example.org"]


def test_labels_are_no_values() -> None:
    found = read("Name: Maya Chen", "Email: maya@example.com Phone: 512-555-0147", "Address: Austin, TX", "Web:")
    assert text_of(found.name) == "Maya Chen"
    assert found.location is not None
    assert found.location.value.text == "Austin, TX"
    assert found.more == ()


def test_what_is_nothing_else_is_kept() -> None:
    found = read("Hanna Kowalski", "Date of birth: 12 May 1999", "hanna@example.com", "hk@example.org")
    assert [piece.text for piece in found.more] == ["hk@example.org", "Date of birth: 12 May 1999"]


# ---- the name

NAMES = {
    "Maya Chenwick": "Maya Chenwick",
    "MAYA CHENWICK": "MAYA CHENWICK",
    "José Álvarez de la Cruz": "José Álvarez de la Cruz",
    "Ludwig van der Berg": "Ludwig van der Berg",
    "Seán O'Brien-Nguyen": "Seán O'Brien-Nguyen",
    "Robert “Bob” Hale Jr.": "Robert “Bob” Hale Jr.",
    "John Q. Public III": "John Q. Public III",
    "Chen, Maya": "Chen, Maya",
    "MAYA CHEN, RN, BSN": "MAYA CHEN",
    "Maya Chen, PhD": "Maya Chen",
    "Jane Doe, MD": "Jane Doe",
    "Maya Chen (she/her)": "Maya Chen",
    "Maya Chen | Software Engineer": "Maya Chen",
    "Maya Chen - Software Engineer": "Maya Chen",
    "Maya Chen, Software Engineer": "Maya Chen",
    "Resume of Maya Chen": "Maya Chen",
    "[Your Name]": "[Your Name]",
    "First Last": "First Last",
    "YOUR NAME": "YOUR NAME",
    "Paul Street": "Paul Street",
    "李小龙": "李小龙",
    "Иван Петров": "Иван Петров",
}


@pytest.mark.parametrize(("line", "name"), NAMES.items())
def test_a_name_on_the_first_line(line: str, name: str) -> None:
    found = read(line, "hello@example.com | 512-555-0147").name
    assert found is not None
    assert found.text == name
    assert found.confidence >= 0.5


@pytest.mark.parametrize("title", ["Resume", "RÉSUMÉ", "Curriculum Vitae", "CV", "Professional Resume"])
def test_a_title_line_is_no_name(title: str) -> None:
    found = read(title, "Maya Chen", "maya@example.com")
    assert text_of(found.name) == "Maya Chen"
    assert title not in [piece.text for piece in found.more]


@pytest.mark.parametrize(
    "line",
    [
        LINE,
        "Austin, TX",
        "Berlin",
        "Computer Science Student",
        "Experience",
        "E X P E R I E N C E",
        "123 Main Street, Springfield, IL 62701",
        "(512) 555-0147",
    ],
)
def test_what_is_no_name(line: str) -> None:
    assert read(line, "hello@example.com").name is None


def test_the_name_may_stand_below_the_address() -> None:
    found = read("123 Main St, Springfield, IL 62701", "Maya Chen", "maya.chen@example.com")
    assert text_of(found.name) == "Maya Chen"


def test_a_spaced_out_name_is_closed_up_with_the_help_of_the_address() -> None:
    texts = ("M A Y A C H E N", "maya.chen@example.com")
    found = read(*texts).name
    assert found is not None
    assert found.text == "MAYA CHEN"
    assert behind(found, *texts).replace("|", "") == "MAYACHEN"


def test_a_spaced_out_name_without_such_help_is_less_sure() -> None:
    found = read("M A Y A C H E N", "hello@example.com").name
    assert found is not None
    assert (found.text, found.confidence) == ("MAYACHEN", 0.7)


def test_a_name_of_one_word_needs_support() -> None:
    alone, spelled = read("Madonna", "hello@example.com").name, read("Madonna", "madonna@example.com").name
    assert alone is not None
    assert spelled is not None
    assert alone.confidence < 0.5 <= spelled.confidence


def test_a_name_far_from_the_top_is_not_sure() -> None:
    found = read("hello@example.com", "Open to relocation within the state", "Cedar Point").name
    assert found is None or found.confidence < 0.5


def test_the_largest_type_is_a_hint() -> None:
    found = read("Cedar Point", "Maya Chen", "hello@example.com", sizes=[10.0, 24.0, 10.0]).name
    assert text_of(found) == "Maya Chen"


def test_a_name_on_two_lines() -> None:
    found = read("MAYA", "CHENWICK", "maya.chenwick@example.com").name
    assert found is not None
    assert found.text == "MAYA CHENWICK"
    assert text_of(read("MAYA", "CHENWICK", "hello@example.com", sizes=[30, 30, 10]).name) == "MAYA CHENWICK"


# ---- the headline and the summary


@pytest.mark.parametrize(
    ("texts", "label"),
    [
        (("Maya Chen", "Registered Nurse", "maya@example.com"), "Registered Nurse"),
        (("Maya Chen - Software Engineer", "maya@example.com"), "Software Engineer"),
        (("Maya Chen, Software Engineer", "maya@example.com"), "Software Engineer"),
        (("Maya Chen", "Engineer @ Acme | Speaker", "maya@example.com"), "Engineer @ Acme | Speaker"),
        (("Maya Chen", "Senior Data Scientist, Austin, TX", "maya@example.com"), "Senior Data Scientist"),
        (("Maya Chen", "maya@example.com"), None),
        (("Maya Chen, MBA", "maya@example.com"), None),
    ],
)
def test_a_headline(texts: tuple[str, ...], label: str | None) -> None:
    assert text_of(read(*texts).label) == label


def test_a_paragraph_without_a_heading_is_the_summary() -> None:
    prose = ("Data analyst who builds dashboards that people in forty stores read each Monday", "and keep.")
    found = read("Maya Chen", "maya@example.com", *prose)
    assert text_of(found.summary) == " ".join(prose)


# ---- e-mail


@pytest.mark.parametrize(
    ("line", "email"),
    [
        ("m.chenwick+jobs@example.com", "m.chenwick+jobs@example.com"),
        ("E-Mail:maya@example.com", "maya@example.com"),
        ("\uf0e0maya@example.com", "maya@example.com"),
        ("§maya@example.com", "maya@example.com"),
        ("envelopemaya@example.com", "maya@example.com"),
        ("512-555-0147maya@example.com", "maya@example.com"),
        ("maya.chenwick@gmail,com", "maya.chenwick@gmail,com"),
        ("maya @ example.com", "maya @ example.com"),
        ("maya@ example.com", "maya@ example.com"),
        ("maya@gmail. com", "maya@gmail. com"),
        ("maya@@example.com", "maya@@example.com"),
        ("maya@gmail", "maya@gmail"),
        ("name(at)example.com", "name(at)example.com"),
        ("name [at] example [dot] com", "name [at] example [dot] com"),
        ("maya at example dot com", "maya at example dot com"),
    ],
)
def test_an_address_as_written(line: str, email: str) -> None:
    texts = ("Maya Chen", line)
    found = read(*texts).email
    assert found is not None
    assert found.text == email
    assert behind(found, *texts) == email


@pytest.mark.parametrize("line", ["Engineer @ Acme", "@mayachen", "Tutor at Brightside"])
def test_what_is_no_address(line: str) -> None:
    assert read("Maya Chen", line).email is None


@pytest.mark.parametrize(
    "texts",
    [
        ("maya.chen@", "example.com"),
        ("maya.chen", "@example.com"),
        ("maya.chen@exam", "ple.com"),
        ("Email: maya.chen@example.", "com"),
    ],
)
def test_an_address_that_breaks_over_two_lines(texts: tuple[str, ...]) -> None:
    found = read("Maya Chen", *texts).email
    assert found is not None
    assert found.text == "maya.chen@example.com"
    assert len(found.spans) == 2


def test_a_link_tells_what_is_glued_to_an_address() -> None:
    lines = block("Maya Chen", "Wmaya.chen@example.com")
    found = contact(lines, [("mailto:maya.chen@example.com", lines[1])]).email
    assert found is not None
    assert found.text == "maya.chen@example.com"


def test_an_address_behind_a_word() -> None:
    lines = block("Maya Chen", "Email")
    found = contact(lines, [("mailto:maya@example.com", lines[1])]).email
    assert found is not None
    assert (found.text, found.spans) == ("maya@example.com", lines[1].spans)


def test_an_address_behind_an_icon() -> None:
    found = contact(block("Maya Chen"), [("mailto:maya@example.com", None)]).email
    assert found is not None
    assert (found.text, found.spans) == ("maya@example.com", ())


@pytest.mark.parametrize(
    "text",
    [
        "maya@example.com",
        "m.chenwick+jobs@example.com",
        "o'neil@example.co.uk",
        "x@sub.example.org",
        "m@bücher.example",
    ],
)
def test_addresses_that_mail_reaches(text: str) -> None:
    assert email_ok(text)


@pytest.mark.parametrize(
    "text",
    [
        "maya.chenwick@gmail,com",
        "maya@gmail",
        "maya @example.com",
        "maya@@example.com",
        ".maya@example.com",
        "maya.@example.com",
        "ma..ya@example.com",
        "maya@example..com",
        "maya@-example.com",
        "maya@example.c",
        "maya@example.123",
        "maya(at)example.com",
        "@example.com",
        "",
        "a@" + "b" * 300 + ".com",
    ],
)
def test_addresses_that_mail_does_not_reach(text: str) -> None:
    assert not email_ok(text)


# ---- phones


@pytest.mark.parametrize(
    "phone",
    [
        "(512) 555-0147",
        "512-555-0147",
        "512.555.0147",
        "512 555 0147",
        "+1 512.555.0147",
        "+1 (512) 555-0147",
        "1-512-555-0147",
        "5125550147",
        "+44 20 7946 0958",
        "+91 98765 43210",
        "+49 (0)30 12345678",
        "(512) 555-014",
        "512 555 0147 ext. 12",
    ],
)
def test_a_number_as_written(phone: str) -> None:
    texts = ("Maya Chen", f"maya@example.com | {phone} | Austin, TX 78704")
    found = read(*texts).phone
    assert found is not None
    assert found.text == phone
    assert behind(found, *texts) == phone


def test_a_number_behind_a_postal_code() -> None:
    found = read("Maya Chen", "Austin, TX 78704 (512) 555-0147")
    assert text_of(found.phone) == "(512) 555-0147"


def test_a_labelled_number_of_another_country() -> None:
    assert text_of(read("Maya Chen", "Tel: 030 12345678").phone) == "030 12345678"


@pytest.mark.parametrize(
    "line",
    [
        "2016 - 2019",
        "78704-1234",
        "01.02.1990",
        "1999-01-02",
        "123-45-6789",
        "Student ID 12345678",
        "05/2024 - 08/2024",
        "linkedin.com/in/maya-5125550147",
    ],
)
def test_what_is_no_number(line: str) -> None:
    assert read("Maya Chen", line).phone is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("(512) 555-0147", "+15125550147"),
        ("+1 512.555.0147", "+15125550147"),
        ("+44 20 7946 0958", "+442079460958"),
        ("(512) 555-014", None),
        ("no number", None),
        ("", None),
        ("1" * 100, None),
    ],
)
def test_numbers_for_comparison(text: str, number: str | None) -> None:
    assert phone_number(text) == number


def test_a_number_without_a_prefix_belongs_to_the_region() -> None:
    assert phone_number("020 7946 0958", "GB") == "+442079460958"


# ---- links


@pytest.mark.parametrize(
    ("text", "network", "user"),
    [
        ("linkedin.com/in/maya-chen", "LinkedIn", "maya-chen"),
        ("https://www.linkedin.com/in/maya-chen/", "LinkedIn", "maya-chen"),
        ("github.com/mayachen", "GitHub", "mayachen"),
        ("gitlab.com/mayachen", "GitLab", "mayachen"),
        ("mayachen.github.io/notes", "", ""),
        ("maya-chen.example.com", "", ""),
        ("https://chen.example.org", "", ""),
        ("http://github.com/mayachen", "GitHub", "mayachen"),
        ("bit.ly/3xYdwalk", "", ""),
        ("t.co/Ab3xYz91", "", ""),
        ("rb.gy/k2x9ab", "", ""),
        ("htp://linkedin.com/in/maya", "LinkedIn", "maya"),
        ("https:/example.com/maya", "", ""),
        ("linkedin .com/in/maya-chen", "LinkedIn", "maya-chen"),
        ("linkedin.com/in/ maya-chen", "LinkedIn", "maya-chen"),
        ("linkedincom/in/maya", "LinkedIn", "maya"),
        ("www,linkedin.com/in/maya", "LinkedIn", "maya"),
        ("in/mayachen", "LinkedIn", "mayachen"),
    ],
)
def test_a_link_as_written(text: str, network: str, user: str) -> None:
    texts = ("Maya Chen", f"maya@example.com | {text} | Austin, TX")
    (profile,) = read(*texts).profiles
    assert (profile.url.text, profile.target) == (text, text)
    assert (profile.network, profile.username) == (network, user)
    assert behind(profile.url, *texts) == text


@pytest.mark.parametrize(
    "line", ["Node.js", "ASP.NET", "B.S. Biology", "St.Louis", "e.g. this", "maya@example.com", "3.5"]
)
def test_what_is_no_link(line: str) -> None:
    assert read("Maya Chen", line).profiles == ()


def test_a_user_name_behind_the_networks_name() -> None:
    (profile,) = read("Maya Chen", "LinkedIn: maya-chen").profiles
    assert (profile.url.text, profile.network, profile.username) == ("maya-chen", "LinkedIn", "maya-chen")


def test_a_labelled_link_is_found_once() -> None:
    (profile,) = read("Maya Chen", "GitHub: github.com/mayachen").profiles
    assert profile.url.text == "github.com/mayachen"


def test_a_link_behind_a_word() -> None:
    lines = block("Maya Chen", "LinkedIn | Portfolio")
    links = [("https://linkedin.com/in/maya", lines[1].part(0, 8)), ("https://maya.example.com", lines[1].part(11, 20))]
    found = contact(lines, links)
    assert [(profile.url.text, profile.target, profile.network) for profile in found.profiles] == [
        ("LinkedIn", "https://linkedin.com/in/maya", "LinkedIn"),
        ("Portfolio", "https://maya.example.com", ""),
    ]
    assert found.more == ()


def test_a_shown_link_that_leads_elsewhere() -> None:
    lines = block("Maya Chen", "linkedin.com/in/mayachen")
    (profile,) = contact(lines, [("https://linkedin.com/in/old-account", lines[1])]).profiles
    assert (profile.url.text, profile.target) == ("linkedin.com/in/mayachen", "https://linkedin.com/in/old-account")


def test_a_link_on_an_icon_is_kept_for_profiles_only() -> None:
    links = [("https://github.com/mayachen", None), ("https://example.com/font-licence", None)]
    (profile,) = contact(block("Maya Chen"), links).profiles
    assert (profile.url.text, profile.target, profile.spans) == ("", "https://github.com/mayachen", ())


def test_a_link_of_another_part_of_the_page_is_passed_over() -> None:
    lines = block("Maya Chen", "maya@example.com", "My project")
    assert contact(lines[:2], [("https://github.com/mayachen/project", lines[2])]).profiles == ()


def test_a_link_that_breaks_over_two_lines_is_shown_with_its_break() -> None:
    (profile,) = read("Maya Chen", "maya@example.com | linkedin.com/in/maya-", "chenwick").profiles
    assert profile.url.text == "linkedin.com/in/maya- chenwick"
    assert (profile.target, profile.username) == ("linkedin.com/in/maya-chenwick", "maya-chenwick")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.linkedin.com/in/maya/", ("LinkedIn", "maya")),
        ("https://github.com/maya?tab=repositories", ("GitHub", "maya")),
        ("https://stackoverflow.com/users/1/maya", ("Stack Overflow", "maya")),
        ("https://notlinkedin.com/in/maya", ("", "")),
        ("", ("", "")),
    ],
)
def test_network_and_user_of_a_url(url: str, expected: tuple[str, str]) -> None:
    assert network_of(url) == expected


# ---- the place


def test_a_street_on_its_own_line_belongs_to_the_place() -> None:
    found = read("Maya Chen", "1427 Maple Ridge Drive, Apt 4B", "Austin, TX 78704", "maya@example.com").location
    assert found is not None
    assert (found.address, found.city, found.postal_code) == ("1427 Maple Ridge Drive, Apt 4B", "Austin", "78704")
    assert len(found.spans) == 2


def test_a_name_that_is_a_city_too() -> None:
    found = read("Paris Hale", "Paris, France")
    assert text_of(found.name) == "Paris Hale"
    assert found.location is not None
    assert found.location.country_code == "FR"


# ---- wild input

PARTS = [
    "Maya",
    "Chen",
    "@",
    ".",
    "com",
    "|",
    "•",
    "(512)",
    "555-0147",
    "linkedin.com/in/",
    "https://",
    "Austin,",
    "TX",
    "\uf0e0",
    "-",
    "\t",
]


@given(st.lists(st.lists(st.sampled_from(PARTS), max_size=8), max_size=5), st.sampled_from(["", " "]))
def test_any_mixture_keeps_its_places(rows: list[list[str]], glue: str) -> None:
    texts = [glue.join(row) for row in rows]
    found = contact(block(*texts))
    document = "\n".join(texts)
    for part in (found.name, found.email, found.phone, *found.more):
        if part is not None:
            for piece in part.pieces:
                shown = part.text[piece.offset : piece.offset + piece.length]
                assert document[piece.start : piece.start + piece.length] == shown


@given(st.lists(st.text(max_size=40), max_size=4))
def test_any_text_can_be_read(texts: list[str]) -> None:
    found = contact(block(*texts))
    assert found.content.text.replace("\n", "") == "".join(texts).replace("\n", "")


def test_a_name_in_two_scripts_is_a_name() -> None:
    found = contact([Value("Ánh 小明 Nguyễn"), Value("anh.nguyen@mail.example")])
    assert found.name is not None
    assert found.name.text == "Ánh 小明 Nguyễn"


def test_a_name_that_leads_to_a_profile_is_still_the_name() -> None:
    name, reach = block("Marcus Hale\tEmail : m.hale@example.com", "linkedin.com/in/mhale")
    links = [("https://www.linkedin.com/in/mhale", name.part(0, 11)), ("https://www.linkedin.com/in/mhale", reach)]
    basics = contact([name, reach], links)
    assert basics.name is not None
    assert basics.name.text == "Marcus Hale"
    assert [profile.url.text for profile in basics.profiles] == ["linkedin.com/in/mhale"]


@pytest.mark.parametrize(
    "line", ["Maya Chen's Resume", "Maya Chen Resume", "MAYA CHEN CV", "Maya Chen – Curriculum Vitae"]
)
def test_a_name_with_what_the_document_is_behind_it(line: str) -> None:
    name = contact(block(line, "maya.chen@mail.example")).name
    assert name is not None
    assert name.text.lower() == "maya chen"


def test_what_kind_of_resume_it_is_is_no_name() -> None:
    name = contact(block("Modern Style Resume", "Maya Chen", "mc@mail.example")).name
    assert name is not None
    assert name.text == "Maya Chen"


def test_a_phone_number_that_leads_to_a_page_is_a_phone_number() -> None:
    name, phone = block("Maya Chen", "(614) 555-0131")
    basics = contact([name, phone], [("https://chat.example/16145550131", phone)])
    assert basics.phone is not None
    assert basics.profiles == ()


def test_a_long_line_that_starts_with_a_street_is_an_address() -> None:
    found = contact(block("Maya Chen", "1427 Maple Ridge Drive – Columbus – Ohio, United States of America, 43210"))
    assert found.location is not None
    assert found.summary is None
