"""What opens a bullet, how a weak opening is rewritten, how its tense is changed."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.language import verbs

OPENINGS = [
    line.split("\t")
    for line in (Path(__file__).parent / "data" / "openings.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("text", "kind", "verb", "form"), OPENINGS, ids=[row[0] for row in OPENINGS])
def test_opening(text: str, kind: str, verb: str, form: str) -> None:
    found = verbs.opening(text)
    assert found.kind == kind
    if verb and kind != "weak":
        assert (found.verb, found.form) == (verb, form)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Successfully led 14 volunteers", "led"),
        ("Caching: cut latency by 40%", "cut"),
        ("• Co-founded a club", "Co-founded"),
        ("As treasurer, managed a budget", "managed"),
        ("Also responsible for managing mail", "responsible for"),
    ],
)
def test_offsets_of_an_opening_hold_the_verb_or_the_phrase(text: str, word: str) -> None:
    found = verbs.opening(text)
    assert text[found.start : found.end] == word


def test_a_weak_opening_names_its_phrase() -> None:
    assert verbs.opening("Worked  on a form").phrase == "Worked on"


@pytest.mark.parametrize("word", ["Set", "Cut", "Put", "Read"])
def test_base_and_past_of_one_spelling_are_both_given(word: str) -> None:
    assert set(verbs.opening(f"{word} the weekly menu").forms) >= {"past", "base"}


@pytest.mark.parametrize("text", ["", "—", "…", "   ", "123"])
def test_a_line_without_words_opens_with_no_verb(text: str) -> None:
    assert verbs.opening(text).verb == ""


REWRITTEN = {
    "Responsible for managing a team": "Managed a team",
    "Was responsible for the design of two APIs": "Designed two APIs",
    "Responsible for scheduling and training 14 assistants": "Scheduled and trained 14 assistants",
    "Responsible for the maintenance of nine buses": "Maintained nine buses",
    "Responsible for testing of 12 pumps": "Tested 12 pumps",
    "Responsible for the planning and execution of three fairs": "Planned and executed three fairs",
    "Responsible for the design of two APIs and the testing of both": "Designed two APIs and tested both",
    "Responsible for hiring, training, and supervising 12 cashiers.": "Hired, trained, and supervised 12 cashiers.",
    "Responsible for leading a crew of six and developing a plan": "Led a crew of six and developed a plan",
    "Responsible for managing the queue, cutting waits by 30%": "Managed the queue, cutting waits by 30%",
    "Responsible for successfully launching two kits": "Successfully launched two kits",
    "Responsible for communication with 40 donors": "Communicated with 40 donors",
    "Responsible for setting up 30 laptops": "Set up 30 laptops",
    "Responsible for drawing blood": "Drew blood",
    "Responsible for travelling to nine schools": "Travelled to nine schools",
    "Responsible for training 12 clerks on safety and the use of ladders": (
        "Trained 12 clerks on safety and the use of ladders"
    ),
    "Also responsible for managing the mail": "Also managed the mail",
    "RESPONSIBLE FOR MANAGING MAIL": "MANAGED MAIL",
    "Caching: responsible for managing the cache": "Caching: managed the cache",
    "Duties included opening the office and sorting 90 letters": "Opened the office and sorted 90 letters",
    "Duties included: answering phones, scheduling visits, and greeting guests": (
        "Answered phones, scheduled visits, and greeted guests"
    ),
    "Helped migrate billing": "Migrated billing",
    "Helped to organise and run a fair": "Organised and ran a fair",
    "Helped develop, test and deploy a web app": "Developed, tested and deployed a web app",
    "Helped cut costs by 12%": "Cut costs by 12%",
    "Helped with the migration of 14 services": "Migrated 14 services",
    "Assisted in the preparation of 12 tax returns": "Prepared 12 tax returns",
    "Assisted with grading 40 papers and leading labs": "Graded 40 papers and led labs",
    "Worked on improving the search, which cut latency and reduced cost": (
        "Improved the search, which cut latency and reduced cost"
    ),
    "Involved in organising and labelling 40 boxes": "Organised and labelled 40 boxes",
    "Tasked with improving the returns desk": "Improved the returns desk",
    "Tasked with analyzing samples and the writing of reports": "Analyzed samples and wrote reports",
    "In charge of planning, budgeting and running two fairs": "Planned, budgeted and ran two fairs",
}


@pytest.mark.parametrize(("weak", "strong"), REWRITTEN.items())
def test_a_weak_opening_is_said_with_its_own_verb(weak: str, strong: str) -> None:
    assert verbs.rewrite(weak, "past") == strong


@pytest.mark.parametrize(
    ("weak", "strong"),
    [
        ("Responsible for managing a team", "Manage a team"),
        ("Responsible for the design of two APIs", "Design two APIs"),
        ("Duties include opening the office and sorting letters", "Open the office and sort letters"),
        ("Help run two labs", "Run two labs"),
    ],
)
def test_the_present_is_said_with_the_base_form(weak: str, strong: str) -> None:
    assert verbs.rewrite(weak, "present") == strong


@pytest.mark.parametrize(
    "text",
    [
        "Responsible for the nightly load jobs in Python",
        "Responsible for a budget of $40,000",
        "Responsible for daily management of a shop",
        "Responsible for training materials",
        "Responsible for opening and closing procedures",
        "Responsible for marketing campaigns",
        "Responsible for building maintenance",
        "Responsible for managing director schedules",
        "Responsible for ensuring that orders shipped on time and tracking returns",
        "Responsible for improving reports by testing and cleaning data",
        "Responsible for helping students",
        "Responsible for being on time",
        "Responsible for teaching",
        "Worked on a sign-in form that cut the queue by 12 minutes",
        "Worked on various tasks with our group.",
        "Helped new members find one of 25 study groups",
        "Helped design students build robots",
        "Helped 40 students with algebra",
        "Assisted customers with returns",
        "Duties included answering phones, scheduling visits, greeting guests",
        "Managed a team",
        "",
    ],
)
def test_where_no_honest_or_sure_rewriting_exists_none_is_made(text: str) -> None:
    assert verbs.rewrite(text, "past") is None


PAST_OF = {
    "Manage a budget of $4,000 and pay the invoices": "Managed a budget of $4,000 and paid the invoices",
    "Lead a group of 12 volunteers": "Led a group of 12 volunteers",
    "Analyze answers of 350 students and report trends to the dean": (
        "Analyzed answers of 350 students and reported trends to the dean"
    ),
    "Bathe, feed and transfer 14 residents": "Bathed, fed and transferred 14 residents",
    "Lead tours, train guides and sell tickets": "Led tours, trained guides and sold tickets",
    "Oversee design, testing and launch of apps": "Oversaw design, testing and launch of apps",
    "Work with staff to plan events and manage the budget": "Worked with staff to plan events and manage the budget",
    "Help customers find shoes and restock shelves": "Helped customers find shoes and restock shelves",
    "Teach students to read and write": "Taught students to read and write",
    "Set goals and track progress": "Set goals and tracked progress",
    "Manages a crew and reports results": "Managed a crew and reported results",
    "Tutoring: teach nine students and grade papers": "Tutoring: taught nine students and graded papers",
    "Currently manage two stores": "Currently managed two stores",
}


@pytest.mark.parametrize(("present", "past"), PAST_OF.items())
def test_the_present_becomes_past(present: str, past: str) -> None:
    assert verbs.retense(present, "past") == past


PRESENT_OF = {
    "Managed a team of six and trained 12 clerks": "Manage a team of six and train 12 clerks",
    "Successfully led tours": "Successfully lead tours",
    "Wrote, edited and published a newsletter": "Write, edit and publish a newsletter",
    "Co-founded a club and ran its web page": "Co-found a club and run its web page",
    "Answered questions and routed calls to trained staff": "Answer questions and route calls to trained staff",
    "Travelled to nine schools and spoke to 300 pupils": "Travel to nine schools and speak to 300 pupils",
}


@pytest.mark.parametrize(("past", "present"), PRESENT_OF.items())
def test_the_past_becomes_present(past: str, present: str) -> None:
    assert verbs.retense(past, "present") == present


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Managed a team", "past"),
        ("Set up booths and cut ribbons", "past"),
        ("Manage sales and market research", "past"),
        ("Manage project plans and support tickets", "past"),
        ("Maintain the site; write docs", "past"),
        ("Managed a team that built apps and shipped them", "present"),
        ("Presented finished and revised drafts", "present"),
        ("Organized a fair attended by 300 people and funded by the city", "present"),
        ("Was awarded a prize", "present"),
        ("Inventory system for a lab", "past"),
    ],
)
def test_a_tense_in_doubt_or_already_right_is_left(text: str, to: verbs.Tense) -> None:
    assert verbs.retense(text, to) is None


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("organize", ("organize", "organizes", "organized", "organized", "organizing")),
        ("organise", ("organise", "organises", "organised", "organised", "organising")),
        ("write", ("write", "writes", "wrote", "written", "writing")),
        ("program", ("program", "programs", "programmed", "programmed", "programming")),
        ("travel", ("travel", "travels", "traveled", "traveled", "traveling")),
        ("co-lead", ("co-lead", "co-leads", "co-led", "co-led", "co-leading")),
        ("rearchitect", ("rearchitect", "rearchitects", "rearchitected", "rearchitected", "rearchitecting")),
    ],
)
def test_forms(base: str, expected: tuple[str, ...]) -> None:
    assert verbs.forms(base) == expected


def test_forms_of_no_verb() -> None:
    assert verbs.forms("spoon") is None


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("travelled", ("travel", "past")),
        ("traveled", ("travel", "past")),
        ("Led", ("lead", "past")),
        ("found", ("find", "past")),
        ("found", ("found", "base")),
        ("set", ("set", "base")),
        ("labelling", ("label", "gerund")),
    ],
)
def test_lemmas(word: str, lemma: tuple[str, str]) -> None:
    assert lemma in verbs.lemmas(word)


@pytest.mark.parametrize(("base", "name"), [("launch", "strong"), ("update", "plain"), ("help", "weak"), ("spoon", "")])
def test_strength(base: str, name: str) -> None:
    assert verbs.strength(base) == name


@pytest.mark.parametrize(
    "text",
    [
        "Won the 2025 safety award",
        "Was awarded the department prize",
        "Reduced waste by 12%",
        "Grew the list from 200 to 1,900 readers",
        "Published a paper on soil",
        "Launched two kits",
        "Built a kiosk used by 400 guests",
        "Promoted to shift lead in four months",
    ],
)
def test_a_finished_result(text: str) -> None:
    assert verbs.is_finished_result(text)


@pytest.mark.parametrize(
    "text",
    [
        "Managed a team of six",
        "Answered phones",
        "Reduce waste by 12%",
        "Assisted guests",
        "Reduced waste",
        "Weekly newsletter",
    ],
)
def test_no_finished_result(text: str) -> None:
    assert not verbs.is_finished_result(text)


@pytest.mark.parametrize(
    ("text", "passive"),
    [
        ("Reports were prepared for 12 managers", "were prepared"),
        ("Wrote a tool which was then carefully rebuilt", "was then carefully rebuilt"),
        ("The kiosk has been used daily", "been used"),
        ("Samples are being frozen", "are being frozen"),
        ("The cart got stolen", "got stolen"),
    ],
)
def test_a_passive_is_found(text: str, passive: str) -> None:
    [(start, end)] = verbs.passives(text)
    assert text[start:end] == passive


@pytest.mark.parametrize(
    "text",
    [
        "Was awarded the department prize",
        "Was promoted to shift lead",
        "Built on what earlier groups had learned",
        "Was interested in bees",
        "Was a trained nurse",
        "Was used to the noise",
        "Led 14 hikes",
    ],
)
def test_no_passive_is_found(text: str) -> None:
    assert verbs.passives(text) == []


WORDS = st.lists(
    st.sampled_from(
        "Responsible for Helped and , the of managing training design build set lead to that 12 $4,000 clerks : ; . "
        "Worked on Duties included sorting was built – ( ) ' re-".split()
    ),
    max_size=25,
).map(" ".join)


@given(WORDS | st.text(max_size=80))
def test_any_text_is_answered_within_its_bounds(text: str) -> None:
    found = verbs.opening(text)
    assert 0 <= found.start <= found.end <= len(text)
    assert verbs.rewrite(text, "past") != text
    assert verbs.retense(text, "present") != text
    assert all(0 <= start < end <= len(text) for start, end in verbs.passives(text))


@given(st.sampled_from(sorted(REWRITTEN)))
def test_a_rewritten_line_has_no_weak_opening(text: str) -> None:
    assert verbs.opening(verbs.rewrite(text, "past") or "").kind == "verb"


TABLE = Path(verbs.__file__).parent / "data" / "verbs.tsv"


def test_every_row_of_the_table_is_whole() -> None:
    for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]:
        base, third, past, participle, gerund, strength, flags = line.split("\t")
        assert all((base, third, past, participle)), line
        assert gerund.endswith("ing"), line
        assert strength in ("strong", "plain", "weak"), line
        assert set(flags) <= set("nmagp"), line
