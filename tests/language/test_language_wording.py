"""Finished sentences: weak openings, other verbs, the active voice, no pronoun, two halves, measures."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.language import verbs, wording

OPENED = {
    "Responsible for scheduling 14 tutors": "Scheduled 14 tutors",
    "Was responsible for the care of two elderly clients": "Cared for two elderly clients",
    "Responsible for calibrating gauges, logging results, and disposing of waste": (
        "Calibrated gauges, logged results, and disposed of waste"
    ),
    "Tasked with cleaning the site, mixing concrete and carrying bricks": (
        "Cleaned the site, mixed concrete and carried bricks"
    ),
    "Duties: opening the shop, counting the drawer, greeting guests": (
        "Opened the shop, counted the drawer and greeted guests"
    ),
    "Responsible for updating the the website of a firm": "Updated the website of a firm",
    "Responsible for the club's budget of $1,800": "‹Managed | Tracked | Reconciled› the club's budget of $1,800",
    "Main duties were washing dishes and prepping vegetables": "Washed dishes and prepped vegetables",
    "Learned how to weld and grind steel": "Welded and ground steel ‹for what, how often›",
    "Responsible for 6 patients per shift": "‹Cared for | Monitored | Treated› 6 patients per shift",
    "Worked on the checkout service in Go": "‹Built | Tested | Documented› the checkout service in Go",
    "Worked on a team of five to build a booking app": "Built a booking app in a team of five",
    "Was part of a team of six that built a rover": "Built a rover in a team of six",
    "Handled the scheduling of patients for three dentists": "Scheduled patients for three dentists",
    "Acted as a mentor to 12 freshmen": "Mentored 12 freshmen",
    "Acted as a liaison between patients and insurers": "Liaised between patients and insurers",
    "Was given the opportunity to lead a support group of nine": "Led a support group of nine",
    "Served as the person who opened the building each day": "Opened the building each day",
    "Gained experience in payroll for 90 people": "‹Tracked | Recorded | Checked› payroll for 90 people",
    "Responsible for driving school buses on two rural routes": "Drove school buses on two rural routes",
    "Tasked with counting crates and cleaning rifles": "Counted crates and cleaned rifles",
    "In charge of the cash register and of restocking the candy aisle": (
        "‹Ran | Balanced | Counted› the cash register and restocked the candy aisle"
    ),
    "Responsible for writing press releases and pitching them to stations": (
        "Wrote press releases and pitched them to stations"
    ),
    "My responsibilities were to open the gym and check IDs": "Opened the gym and checked IDs",
    "Gained experience in hair coloring and cutting": "‹Observed | Practiced | Documented› hair coloring and cutting",
    "Gained hands-on experience in wound care": (
        "‹Observed | Practiced | Documented› wound care (‹how many›, ‹how often›)"
    ),
}


@pytest.mark.parametrize(("weak", "better"), OPENED.items())
def test_a_weak_opening_becomes_a_finished_line(weak: str, better: str) -> None:
    assert wording.opened(weak) == better


SHARED = {
    "Helped organize a fair with 300 guests": "Co-organized a fair with 300 guests",
    "Helped design and build a robot arm": "Co-designed and co-built a robot arm",
    "Was involved in writing a paper on bees": "Co-wrote a paper on bees",
    "Helped migrate 14 apps to a cloud": "‹Planned | Prepared | Carried out› the migration of 14 apps to a cloud",
    "Helped with the migration of 14 services": "‹Planned | Prepared | Carried out› the migration of 14 services",
    "Assisted in the preparation of 60 samples": "‹Planned | Carried out | Documented› the preparation of 60 samples",
    "Helped repair fences and tractors": "Repaired fences and tractors as part of a team of ‹number›",
    "Assisted electricians in wiring 18 homes": "Wired 18 homes with electricians",
    "Helped carpenters frame walls of 12 homes": "Framed walls of 12 homes with carpenters",
    "Assisted Dr. Hale with the analysis of survey data": (
        "‹Planned | Prepared | Carried out› the analysis of survey data with Dr. Hale"
    ),
    "Helped new members find one of 25 study groups": (
        "‹Guided | Advised | Coached› new members in finding one of 25 study groups"
    ),
    "Helped students with algebra and geometry": "‹Tutored | Coached | Guided› students in algebra and geometry",
    "Helped clients bathe and dress daily": "‹Supported | Guided | Coached› clients in bathing and dressing daily",
    "Participated in the annual gala of the school": (
        "‹Prepared | Presented | Organized› ‹what› for the annual gala of the school"
    ),
    "Helped with grading": "Graded ‹what, how many›",
    "Helped with teaching yoga to seniors": "Co-taught yoga to seniors (‹how many learners›, ‹sessions a week›)",
    "Helped customers find shoes and carry purchases to cars": (
        "‹Guided | Advised | Coached› customers in finding shoes and carrying purchases to cars"
    ),
    "Helps customers with returns and keeps the fitting rooms tidy": (
        "‹Advised | Served | Guided› customers with returns and kept the fitting rooms tidy"
    ),
    "Participated in on-call rotation for the support team": (
        "‹Answered | Traced | Resolved› ‹how many› alerts in on-call rotation for the support team"
    ),
    "Participated in agile methodologies and sprint planning": (
        "‹Prepared | Led | Recorded› ‹what› in agile methodologies and sprint planning"
    ),
    "Contributed to the success of the debate club": "‹Prepared | Led | Recorded› ‹what› for the debate club",
    "Worked closely with nurses to discharge patients on time": (
        "‹Planned | Prepared | Checked› ‹what› with nurses to discharge patients on time"
    ),
    "Assisted the youth pastor with songs by tuning guitars for each service": (
        "‹Arranged | Rehearsed | Performed› songs with the youth pastor by tuning guitars for each service"
    ),
    "Helped my boss with payroll": "‹Tracked | Recorded | Checked› payroll with my boss",
    "Helped out at the front desk": "‹Prepared | Organized | Checked› ‹what› at the front desk",
    "Assisted teachers in the classroom": "‹Prepared | Organized | Checked› ‹what› for teachers in the classroom",
}


@pytest.mark.parametrize(("weak", "better"), SHARED.items())
def test_of_shared_work_the_own_part_is_asked_for_and_never_the_whole_claimed(weak: str, better: str) -> None:
    assert wording.opened(weak) == better


def test_the_present_takes_base_forms() -> None:
    assert wording.opened("Responsible for a fleet of 9 buses", "present") == (
        "‹Maintain | Operate | Repair› a fleet of 9 buses"
    )


def test_a_line_that_would_be_too_short_asks_for_a_measure() -> None:
    assert wording.opened("Responsible for greeting patients") == "Greeted patients (‹patients a shift›)"


@pytest.mark.parametrize("text", ["Managed a team", "Responsible for", "Helped", ""])
def test_nothing_is_made_up(text: str) -> None:
    assert wording.opened(text) is None


ALTERNATIVES = {
    "Developed a rota for 16 volunteers": "Drew up a rota for 16 volunteers",
    "Developed a checklist that two branches adopted": "Wrote a checklist that two branches adopted",
    "Developed a label printer script used by 12 clerks": "Wrote a label printer script used by 12 clerks",
    "Manage a budget of $40,000": "Oversee a budget of $40,000",
    "Organised a book fair": "Planned a book fair",
    "Led a team of six": "Headed a team of six",
    "Created posters for 12 shops": "Designed posters for 12 shops",
}


@pytest.mark.parametrize(("text", "first"), ALTERNATIVES.items())
def test_another_verb_fits_the_object(text: str, first: str) -> None:
    assert wording.alternatives(text)[0] == first


def test_verbs_that_open_a_line_already_are_not_offered() -> None:
    taken = wording.alternatives("Developed a rota for 16 volunteers", ["draw", "set"])
    assert taken == ("Planned a rota for 16 volunteers",)


@pytest.mark.parametrize(
    "text", ["Worked with nurses on a plan", "Developed", "Weekly newsletter", "Spoke to 40 guests"]
)
def test_where_no_verb_fits_none_is_offered(text: str) -> None:
    assert wording.alternatives(text) == ()


ROWS = [(verb, other) for verb, rows in wording.synonyms().items() for _, others in rows for other in others]


def test_other_verbs_are_of_the_same_strength() -> None:
    assert len(ROWS) > 400
    assert [(verb, other) for verb, other in ROWS if wording.strength(other) != wording.strength(verb)] == []
    assert all(wording.strength(verb) for verb, _ in ROWS)


def test_classes_in_the_tables_exist() -> None:
    kinds = {*wording.nouns().values(), "action", "mixed", "*"}
    named = {kind for rows in wording.synonyms().values() for classes, _ in rows for kind in classes}
    named |= {kind for cells in wording.rows("verb_measures.tsv") for kind in cells[1].split(",")}
    named |= {cells[0].partition("-")[0] for cells in wording.rows("verb_parts.tsv")}
    assert named <= kinds


ACTIVE = {
    "Reports were prepared for 12 managers": "Prepared reports for 12 managers",
    "The lease files were reviewed and sorted for 60 tenants": "Reviewed and sorted the lease files for 60 tenants",
    "Orders were packed by me before 4 p.m.": "Packed orders before 4 p.m.",
    "Sales were increased by 18% in one year": "Increased sales by 18% in one year",
    "A new site was built for the club": "Built a new site for the club",
    "Truck was carefully inspected before each of 40 trips": "Carefully inspected the truck before each of 40 trips",
    "Built a form that was used by 40 nurses": "Built a form used by 40 nurses",
    "Loads were secured with straps and weighed before departure": (
        "Secured loads with straps and weighed them before departure"
    ),
    "Hives were inspected each week and honey was harvested in July": (
        "Inspected hives each week and harvested the honey in July"
    ),
    "Complaints have been reduced by 30% since May": "Reduced complaints by 30% since May",
    "Parcels are sorted by zip code at night": "Sorted parcels by zip code at night",
    "Samples were drawn in the morning and at night": "Drew samples in the morning and at night",
}


@pytest.mark.parametrize(("passive", "active"), ACTIVE.items())
def test_a_passive_says_who_acts(passive: str, active: str) -> None:
    assert wording.active(passive) == active


@pytest.mark.parametrize(
    "text",
    [
        "Stock was counted by two people every week",
        "The event was attended by 300 guests",
        "Was chosen from 40 people",
        "Orders were not shipped in time",
        "Samples that were taken early, when it rained, were dried",
        "Led 14 hikes",
    ],
)
def test_a_passive_whose_actor_is_another_or_not_known_is_left(text: str) -> None:
    assert wording.active(text) is None


IMPERSONAL = {
    "I watched over 120 swimmers": "Watched over 120 swimmers",
    "I have led 12 tours": "Led 12 tours",
    "As captain, I led 12 rowers to the finals": "Led 12 rowers to the finals as captain",
    "Since 2021, I have volunteered at a shelter": "Volunteered at a shelter since 2021",
    "When I noticed a gas leak, I called for help": "Called for help after noticing a gas leak",
    "Wrote songs that I sold to two studios": "Wrote songs and sold them to two studios",
    "My team and I repaired 300 bikes": "Repaired 300 bikes in a team of ‹number›",
    "My role was to greet donors and thank them": "Greeted donors and thanked them",
    "Taught myself SQL to answer questions": "Learned SQL independently to answer questions",
    "Taught myself to play the organ for services": "Played the organ for services (self-taught)",
    "I am a nursing student with two years of care work": "Nursing student with two years of care work",
    "We packed 400 boxes": "Packed 400 boxes",
    "I was responsible for managing mail of 40 people": "Managed mail of 40 people",
    "Coached my team of six before each round": "Coached a team of six before each round",
    "Met with my manager each week": "Met with the manager each week",
    "Planned trips with my classmates": "Planned trips with classmates",
    "Our team cut the close from 10 days to 6": "Cut the close from 10 days to 6 in a team of ‹number›",
    "Sold 140 tickets because I called every branch": "Sold 140 tickets by calling every branch",
    "Worked at a clinic where I drew blood": "Worked at a clinic, drawing blood",
    "Learned Spanish while I taught English": "Learned Spanish while teaching English",
    "Wrote tests and I fixed 12 bugs": "Wrote tests and fixed 12 bugs",
    "Trained 12 nurses so that we could open a ward": "Trained 12 nurses so that the team could open a ward",
    "Boxes were packed by me": "Boxes were packed",
    "My responsibilities included opening the shop at 5 a.m.": "Opened the shop at 5 a.m.",
    "Taught myself Python": "Learned Python independently",
}


@pytest.mark.parametrize(("text", "better"), IMPERSONAL.items())
def test_the_line_without_its_pronoun(text: str, better: str) -> None:
    found = re.search(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|myself)\b", text)
    assert found
    assert wording.impersonal(text, found.start(), found.end()) == better


@pytest.mark.parametrize(
    "text",
    [
        "The way we store data",
        "I can lift 50 pounds",
        "Gave me a chance to lead",
        "my own shop",
        "Cooked for my family",
    ],
)
def test_a_pronoun_that_carries_the_sentence_stays(text: str) -> None:
    found = re.search(r"\b(?:I|we|my|me)\b", text)
    assert found
    assert wording.impersonal(text, found.start(), found.end()) is None


HALVES = {
    "Cared for patients on a ward, which included taking vital signs, giving medicine and writing the notes": (
        "Cared for patients on a ward",
        "Took vital signs, gave medicine and wrote the notes",
    ),
    "Built a website for a family bakery with a shop, cutting phone orders by 30% in a year": (
        "Built a website for a family bakery with a shop",
        "Cut phone orders by 30% in a year",
    ),
    "Planned the fair of the school with 30 stalls, trained the helpers, and wrote a report for the board": (
        "Planned the fair of the school with 30 stalls",
        "Trained the helpers and wrote a report for the board",
    ),
    "Ran the desk of a dental office with three dentists, where I booked 50 visits per day and billed insurers": (
        "Ran the desk of a dental office with three dentists",
        "Booked 50 visits per day and billed insurers",
    ),
    "Baked bread, rolls and cakes for six shops, weighed the flour, packed 90 orders and cleaned the mixers": (
        "Baked bread, rolls and cakes for six shops",
        "Weighed the flour, packed 90 orders and cleaned the mixers",
    ),
    "Repaired bikes for the summer camp and taught the children how to oil a chain": (
        "Repaired bikes for the summer camp",
        "Taught the children how to oil a chain",
    ),
}


@pytest.mark.parametrize(("text", "pair"), HALVES.items())
def test_a_long_line_is_cut_where_a_second_action_begins(text: str, pair: tuple[str, str]) -> None:
    assert wording.halves(text) == pair


@pytest.mark.parametrize(
    "text",
    [
        "Translated forms into Spanish, French, Somali, Nepali, Arabic, Swahili and Portuguese for 12 school offices",
        "Called each and every day on all of the tenants of nine houses and three shops in the north of the city",
        "Collected notes of drains and ditches on every site of the county and typed them into a shared table",
    ],
)
def test_a_list_is_not_cut(text: str) -> None:
    assert wording.halves(text) is None


MEASURES = {
    "Migrated 14 services": ("downtime", "cost", "hours saved"),
    "Answered questions from visitors": ("how many a day", "response time"),
    "Taught algebra": ("how many learners", "sessions a week", "grades before and after"),
    "Cooked breakfast for guests": ("meals a shift", "minutes a plate"),
    "Sold shoes": ("sales in $", "% of target"),
    "Pondered life": (),
}


@pytest.mark.parametrize(("text", "names"), MEASURES.items())
def test_measures_fit_the_verb_and_its_object(text: str, names: tuple[str, ...]) -> None:
    assert wording.measures(text) == names


def test_measures_stand_before_the_final_period() -> None:
    assert wording.measured("Answered calls.", ("how many a day",)) == "Answered calls (‹how many a day›)."


VERBED = {
    "Management of 12 clerks and a budget": "Managed 12 clerks and a budget",
    "Inventory system for a lab of 300": "‹Built | Tested | Documented› an inventory system for a lab of 300",
    "Weekly newsletter with 1,400 readers": "‹Drafted | Edited | Proofread› a weekly newsletter with 1,400 readers",
    "Patient care on a 30-bed floor": "‹Provided | Planned | Documented› patient care on a 30-bed floor",
    "Spanish lessons for 12 adults": "‹Planned | Prepared | Taught› Spanish lessons for 12 adults",
}


@pytest.mark.parametrize(("text", "better"), VERBED.items())
def test_a_thing_gets_a_verb(text: str, better: str) -> None:
    assert wording.verbed(text) == better


@pytest.mark.parametrize(
    "text", ["Results-driven team player with drive", "Managed a team", "Quiet glimmer of the sea"]
)
def test_a_sales_pitch_or_an_unknown_thing_gets_none(text: str) -> None:
    assert wording.verbed(text) is None


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Responsible for managing mail", "Managed mail", (0, 24, "Managed")),
        ("Sold my old van", "Sold the old van", (5, 7, "the")),
        ("a b c", "x y z", (0, 5, "x y z")),
    ],
)
def test_the_smallest_change(old: str, new: str, expected: tuple[int, int, str]) -> None:
    start, end, text = wording.change(old, new)
    assert (start, end, text) == expected
    assert old[:start] + text + old[end:] == new


TEXT = st.lists(
    st.sampled_from(
        "Responsible for Helped with Contributed to the a 12 $4,000 students clerks reports were prepared by me and , "
        "which included taking we I my team of app budget Managed built training ( ) . ; ‹ › – that learned Acted as"
        " mentor".split()
    ),
    max_size=25,
).map(" ".join) | st.text(max_size=60)


@given(TEXT)
def test_any_text_is_borne(text: str) -> None:
    for better in (wording.opened(text), wording.active(text), wording.verbed(text)):
        assert better != text
    wording.measures(text)
    wording.alternatives(text)
    pair = wording.halves(text)
    assert pair is None or all(verbs.opening(half).kind == "verb" for half in pair)
    for found in re.finditer(r"\b(?:I|we|my|me)\b", text):
        wording.impersonal(text, found.start(), found.end())


def test_a_hostile_line_costs_little() -> None:
    started = time.process_time()
    for unit in ("Helped with the ", "and I managed ", "1 2 ", "Reports were prepared, "):
        text = unit * 20_000
        wording.opened(text), wording.active(text), wording.halves(text), wording.measures(text)
        wording.alternatives(text), wording.verbed(text), wording.impersonal(text, 0, 1)
    assert time.process_time() - started < 5
