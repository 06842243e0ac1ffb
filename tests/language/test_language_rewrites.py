"""Whatever rewrite is offered: the facts of the bullet survive, and the line is sound."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profilelint.language import verbs, wording

OPENINGS = (
    "Responsible for",
    "Was responsible for",
    "Duties included",
    "My main duties were",
    "In charge of",
    "Tasked with",
    "Helped",
    "Helped with",
    "Helped to",
    "Assisted in",
    "Assisted",
    "Assist with",
    "Worked on",
    "Worked closely with",
    "Worked as part of a team to",
    "Involved in",
    "Participated in",
    "Took part in",
    "Contributed to",
    "Part of a team that",
    "Gained experience in",
    "Learned how to",
    "Exposed to",
    "Handled the scheduling of",
    "Acted as a mentor to",
    "I",
    "We",
    "I was responsible for",
    "My team and I",
    "Since May 2021, I",
    "Taught myself",
    "Managed",
    "Manages",
    "Lead",
    "Developed",
    "Weekly",
    "Management of",
    "Safe transport of",
    "",
)
OBJECTS = (
    "scheduling 14 tutors",
    "training new clerks at Harbor Inn",
    "plan and run a fair",
    "set up tables and greet guests",
    "students with algebra",
    "Dr. Hale with lab reports",
    "nurses turn patients",
    "the budget of $4,000",
    "an app in Kotlin and Swift",
    "a team of six",
    "the Spring Gala",
    "social media",
    "built a rover",
    "wrote 3.5 pages a day",
    "opening the shop, counting the drawer and greeting guests",
    "the migration of 12 services from Access to PostgreSQL",
    "“Open Doors”, a podcast",
    "reports (12 a week)",
    "orders were packed and shipped to 30 stores",
    "The garden was cleared by me",
    "data entry",
    "the club's page at https://club.example/join",
    "my uncle's farm near St. Louis",
    "Reports were prepared for NASA",
)
TAILS = (
    "",
    ", which cut costs by 12%",
    ", including 40 for ACME Corp.",
    " and answering phones",
    " and wrote minutes",
    "; kept the log in Excel",
    " so that we could open at 6 a.m.",
    " by calling 20 donors a day",
    " while I studied at Ohio State",
    ", cleaning rooms, and driving a van",
    " with two interns",
    " for my boss, Pat Lindqvist",
    " (see www.tally.example/a1)",
    " who need help with forms",
    " when orders are late",
    ". Led 4 tours of the US Capitol",
    " and sold to tourists",
    " [3 awards]",
    " (unfinished",
    " called “Night Owls",
    ' under the "Blue Sky label',
)
bullets = st.builds(
    lambda opening, object_, tails, dot: _capital(f"{opening} {object_}{''.join(tails)}".strip()) + dot,
    st.sampled_from(OPENINGS),
    st.sampled_from(OBJECTS),
    st.lists(st.sampled_from(TAILS), max_size=2),
    st.sampled_from(("", "", ".")),
)

PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("‹", "›"))
FACTS = re.compile(r"(?:https?://|www\.)[\w./]*\w|\d[\d.,]*\d|\d|(?<=[a-z,] )[A-Z][\w&]+")
PERSON = ("My", "We", "Our")
DOUBLED = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def closed(text: str) -> bool:
    return all(text.count(first) == text.count(last) for first, last in PAIRS) and text.count('"') % 2 == 0


def without_person(text: str, tense: verbs.Tense) -> str | None:
    found = re.search(r"\b(?:I|[Ww]e|[Mm]y|me|[Mm]yself)\b", text)
    return wording.impersonal(text, found.start(), found.end(), tense) if found else None


def rewrites(text: str) -> Iterator[str]:
    """Every line that a rule may offer for this one."""
    tenses: tuple[verbs.Tense, ...] = ("past", "present")
    for tense in tenses:
        said = (
            wording.opened(text, tense),
            wording.active(text, tense),
            wording.verbed(text, tense),
            without_person(text, tense),
            verbs.retense(text, tense),
        )
        yield from (line for line in said if line is not None)
    yield from wording.alternatives(text)


def faults(old: str, new: str) -> list[str]:
    """What an edit has broken."""
    found = [f"lost {fact}" for fact in FACTS.findall(old) if fact not in new and fact not in PERSON]
    found += ["small letter first"] * (new[0].isalpha() and not new[0].isupper())
    found += ["open bracket or quotation"] * (not closed(new))
    found += ["space before a mark"] * bool(re.search(r"\s[,;:.](?!\w)", new))
    found += ["two marks"] * bool(re.search(r"[,;:]{2}", new))
    found += ["two blanks"] * ("  " in new)
    found += ["a word doubled"] * (
        not Counter(word.lower() for word in DOUBLED.findall(new))
        <= Counter(word.lower() for word in DOUBLED.findall(old))
    )
    found += ["another end"] * (old.endswith(".") != new.endswith("."))
    return found


@settings(max_examples=400, deadline=None)
@given(bullets)
def test_a_rewrite_keeps_the_facts_and_is_sound(text: str) -> None:
    for better in rewrites(text):
        assert faults(text, better) == [], f"{text!r} → {better!r}"
        assert closed(text), f"a half-open line is left: {text!r} → {better!r}"


@settings(max_examples=200, deadline=None)
@given(bullets)
def test_two_halves_keep_the_facts_and_are_sound(text: str) -> None:
    pair = wording.halves(text)
    if pair is not None:
        lost = [fault for fault in faults(text, " ".join(pair)) if fault.startswith("lost")]
        assert lost == [], f"{text!r} → {pair}"
        assert [fault for half in pair for fault in faults("", half) if fault != "another end"] == []
        assert closed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Responsible for managing a team (six",
        "Responsible for managing “Night Owls",
        'Responsible for managing the "Blue Sky label',
        "I led a team) of six",
        "Reports were prepared [for 12 managers",
        "Plan a fair (with guests",
        "Management of 12 clerks (part-time",
        "Developed a rota (for 16 volunteers",
    ],
)
def test_a_half_open_line_is_left(text: str) -> None:
    assert list(rewrites(text)) == []


def test_most_sound_lines_get_a_rewrite() -> None:
    """The tests above look at something."""
    texts = [f"{opening} {thing}" for opening in OPENINGS[:8] for thing in OBJECTS[:10]]
    assert sum(bool(list(rewrites(text))) for text in texts) > 30
