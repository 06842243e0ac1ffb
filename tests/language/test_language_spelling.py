"""Spelling: what is right, what is a slip, and what is none of anybody's business."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.language import spelling
from profilelint.language.spelling import Passage

TYPOS = """
managment:management recieved:received developement:development comunication:communication maintenence:maintenance
sucessfully:successfully acheived:achieved seperate:separate definately:definitely enviroment:environment
experiance:experience responsable:responsible liason:liaison calendar0:- recomended:recommended occured:occurred
accomodated:accommodated buisness:business proffesional:professional knowlege:knowledge libary:library
assistent:assistant independant:independent efficency:efficiency implimented:implemented oppurtunity:opportunity
oportunities:opportunities preperation:preparation performace:performance garantee:guarantee
resposible:responsible inventry:inventory stratagies:strategies leadershp:leadership custmer:customer
analyized:analyzed schedulled:scheduled cordinated:coordinated volunterring:volunteering trianed:trained
prepard:prepared colleages:colleagues presentaion:presentation documnetation:documentation laboratry:laboratory
resaerch:research desinged:designed implementd:implemented organzied:organized supervisd:supervised
negotiatd:negotiated budgetting:budgeting measurments:measurements equipmnt:equipment statistcal:statistical
mentoredd:mentored collaboratd:collaborated assembeld:assembled treatmet:treatment medicatons:medications
""".replace("calendar0:- ", "").split()


@pytest.mark.parametrize("pair", TYPOS)
def test_a_slip_in_a_bullet_is_found_with_its_correction(pair: str) -> None:
    wrong, _, right = pair.partition(":")
    found = spelling.slips([Passage(f"Wrote 40 pages about {wrong} for the dean of the school")])
    assert [(slip.text, slip.right) for slip in found] == [(wrong, right)]


RIGHT = """
accounting intubated venipuncture phlebotomy dockerized upskilled hackathons kubectl pytest goroutines refactored
colour organise organize modelling analysed licence programme tonne whilst theatre paediatric catalogued
rescheduled nonprofits multithreaded precalculus microgrids unboxing coordinators retweeted biopolymers immunoassays
charcuterie banchan choux ceviche kimchi deburring thermoforming drywall subledger escheatment docketing
makerspace wayfinding neurodiverse telehealth teleconferences geocoded orthomosaics kombucha upcycled planograms
paraeducator phonics decodable syllabi combatting focussed benefitted
""".split()


@pytest.mark.parametrize("word", RIGHT)
def test_terms_of_all_trades_and_both_spellings_are_right(word: str) -> None:
    assert spelling.slips([Passage(f"Wrote 40 pages about {word} for the dean of the school")]) == []


@pytest.mark.parametrize(
    "text",
    [
        "Reported to Anna Kensigton and the Recieved family of the school",
        "Met the team of Univeristy Brewing near the old harbor",
        "Wrote to robin.managment@mail.example and read /srv/managment/notes.txt",
        "Kept the flags --enviroment and managment_report of the tool in use",
        "Posted the news as @managment and #managment each week",
        "Printed MANAGMENT on the door of the office",
        "Named it “The Managment” and played it for 40 nights",
        "Kept the table managmentTable and the field managment2 of the old form",
        "Led the volun-teers of the food bank through a busy winter",
        "Led the volun teers of the food bank through a busy winter",
        "Worked inthe kitchen ofthe school for a year",
        "Cleaned the ofce and the prole of each customer record",
    ],
)
def test_names_addresses_code_quotations_and_broken_files_are_passed_over(text: str) -> None:
    assert spelling.slips([Passage(text)]) == []


def test_a_word_that_recurs_is_a_term() -> None:
    texts = [Passage(f"Brewed {count} jars of kombuchi for the fair of the school") for count in (3, 4, 5)]
    assert spelling.slips(texts) == []


def test_a_well_known_misspelling_that_recurs_is_none() -> None:
    texts = [Passage(f"Gave {count} talks on managment to the staff of the school") for count in (3, 4, 5)]
    assert len(spelling.slips(texts)) == 3


def test_own_words_are_right_in_any_case() -> None:
    assert spelling.slips([Passage("Planned the enviroment of the whole game")], ["Enviroment"]) == []


def test_a_capital_opens_a_sentence_or_makes_a_name() -> None:
    opened = spelling.slips([Passage("Colaborated with the city on a park. Orgnaized the opening day")])
    assert [slip.right for slip in opened] == ["Collaborated", "Organized"]
    assert spelling.slips([Passage("Worked with Colaborate and with Orgnaize for a year")]) == []


def test_a_title_is_judged_by_the_list_only() -> None:
    title = spelling.slips([Passage("B.S. in Enviromental Science, Univeristy of Texas", prose=False)])
    assert [slip.right for slip in title] == ["Environmental", "University"]
    assert spelling.slips([Passage("Lead Enginar, Kolor Works", prose=False)]) == []


def test_the_name_of_an_organisation_is_its_own_affair() -> None:
    name = Passage("Bellweather Books, Durham", prose=False, names=((0, 17),))
    assert spelling.slips([name]) == []


@pytest.mark.parametrize(
    "text",
    [
        "Verantwortlich für die Betreuung der Kunden und die Planung von Terminen im Lager",
        "Responsable de la gestion des stocks et de la formation des nouveaux employés du magasin",
        "Responsable del equipo de ventas y de la formación de nuevos empleados en la tienda",
    ],
)
def test_other_languages_are_passed_over(text: str) -> None:
    english = Passage("Trained new people and wrote the weekly plan for the whole store of the town")
    assert spelling.slips([Passage(text)]) == []
    assert spelling.slips([english, english, Passage(text)]) == []


def test_a_contraction_and_a_possessive_are_right() -> None:
    assert spelling.slips([Passage("Didn’t miss a shift and doesn't rush the managers’ and manager's calls")]) == []


def test_the_name_of_a_month_keeps_its_capital() -> None:
    assert [slip.right for slip in spelling.slips([Passage("Sold 40 cards in Febuary and in the week after")])] == [
        "February"
    ]


def test_nothing_is_offered_where_two_words_are_equally_near() -> None:
    assert spelling.nearest("hoirs") is None


@given(st.lists(st.text(max_size=60), max_size=6))
def test_any_text_gives_places_inside_it(texts: list[str]) -> None:
    passages = [Passage(text) for text in texts]
    for slip in spelling.slips(passages):
        assert passages[slip.passage].text[slip.start : slip.end] == slip.text
    for text in texts:
        for found in spelling.confused(text):
            assert text[found.start : found.end] == found.text


@pytest.mark.parametrize("text", ['"' * 60_000, "a/" * 60_000, "a." * 60_000, "ab-" * 40_000, "x" * 200_000])
def test_hostile_lines_end(text: str) -> None:
    assert spelling.slips([Passage(text)]) == []


def test_a_pair_of_spellings() -> None:
    pair = spelling.variant("Organised")
    assert pair is not None
    assert (pair.american, pair.british, pair.oxford, pair.canada) == ("organized", "organised", True, "organized")


@pytest.mark.parametrize(
    "word",
    "advise supervise exercise surprise compromise enterprise revise promise practice licence program".split(),
)
def test_words_that_are_spelled_alike_or_mean_two_things_have_no_pair(word: str) -> None:
    assert spelling.variant(word) is None


def test_products() -> None:
    assert spelling.product("Quickbooks") == "QuickBooks"
    assert spelling.product("helpdesk") is None


def test_the_committed_lists_are_in_form() -> None:
    script = Path(__file__).resolve().parents[2] / "scripts" / "build_words.py"
    done = subprocess.run([sys.executable, str(script), "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "the word lists are in form")
