"""Which entries of a resume and a profile are one, and which stand on one side only."""

from __future__ import annotations

import time

from profilelint.model.resume import Resume
from profilelint.parse import parse
from profilelint.profile import as_profile
from profilelint.profile.pairs import Pairs, pairs
from profilelint.read import read_bytes
from profilelint.read.exports import read_profile_bytes

ROLE = '{{"name": "{}", "position": "{}", "startDate": "{}", "endDate": "{}"}}'


def resume(*roles: tuple[str, str, str, str], education: str = "[]") -> Resume:
    work = ", ".join(ROLE.format(*role) for role in roles)
    text = f'{{"basics": {{"name": "Robin Vale"}}, "work": [{work}], "education": {education}}}'
    return parse(read_bytes(text.encode(), "resume.json"))


def compare(mine: Resume, profile: str) -> Pairs:
    return pairs(mine, as_profile(read_profile_bytes(profile.encode(), "profile.yaml")))


def yaml(*roles: tuple[str, str, str, str], section: str = "experience") -> str:
    lines = [f'  - {{employer: "{a}", title: "{b}", start: {c}, end: {d}}}' for a, b, c, d in roles]
    return "\n".join([f"{section}:", *lines]) + "\n"


ACME = ("Acme", "Data Intern", "2025-05", "2025-08")


def test_one_role_in_other_words() -> None:
    found = compare(resume(ACME), yaml(("Acme, Inc.", "Intern (Data)", "2025", "2025")))
    assert len(found.roles) == 1
    assert found.mine == found.theirs == ()


def test_work_and_volunteering_are_one() -> None:
    found = compare(resume(ACME), yaml(ACME, section="volunteering"))
    assert len(found.roles) == 1


def test_a_role_that_one_side_lacks() -> None:
    other = ("Copper Cup", "Barista", "2023-01", "2024-01")
    assert [str(entry.organization) for entry in compare(resume(ACME, other), yaml(ACME)).mine] == ["Copper Cup"]
    assert [str(entry.organization) for entry in compare(resume(ACME), yaml(ACME, other)).theirs] == ["Copper Cup"]


def test_two_roles_at_one_employer_find_their_own() -> None:
    first = ("State University", "Research Assistant", "2024-01", "2024-12")
    second = ("State University", "Teaching Assistant", "2024-08", "2025-05")
    found = compare(resume(first, second), yaml(second, first))
    assert [str(pair.mine.title) == str(pair.theirs.title) for pair in found.roles] == [True, True]


def test_other_dates_and_another_title_are_two_roles() -> None:
    found = compare(resume(ACME), yaml(("Acme", "Cashier", "2021-05", "2021-08")))
    assert found.roles == ()
    assert len(found.mine) == len(found.theirs) == 1


def test_a_promotion_that_is_one_entry_in_the_resume() -> None:
    found = compare(
        resume(("Acme", "Analyst II", "2021-01", "2024-12")),
        yaml(("Acme", "Analyst II", "2023-01", "2024-12"), ("Acme", "Analyst I", "2021-01", "2022-12")),
    )
    (pair,) = found.roles
    assert len(pair.also_theirs) == 1
    assert found.theirs == ()


def test_employer_and_title_the_wrong_way_round() -> None:
    found = compare(resume(("Data Intern", "Acme", "2025-05", "2025-08")), yaml(ACME))
    assert len(found.roles) == 1


def test_degrees_pair_by_school_and_level() -> None:
    mine = resume(
        education='[{"institution": "Ohio State University", "studyType": "M.S.", "area": "Statistics"},'
        ' {"institution": "Ohio State University", "studyType": "B.S.", "area": "Computer Science"}]'
    )
    found = compare(mine, "education: [{school: OSU, degree: Bachelor of Science, major: CS, end: 2027}]\n")
    (pair,) = found.degrees
    assert str(pair.mine.title) == "B.S."
    assert [str(entry.title) for entry in found.mine] == ["M.S."]


def test_hundreds_of_entries_are_compared_quickly() -> None:
    many = [(f"Employer {n}", f"Title {n}", "2020-01", "2021-01") for n in range(300)]
    started = time.process_time()
    compare(resume(*many), yaml(*many))
    assert time.process_time() - started < 10
