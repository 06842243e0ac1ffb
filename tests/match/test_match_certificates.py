"""Certificates: held, under way, expired; and of which state."""

from __future__ import annotations

import pytest
from evidence_kit import TODAY, asks, certificate, resume, row, work

from profilelint.match.certificates import states, status
from profilelint.model.posting import Kind


@pytest.mark.parametrize(
    ("asked", "shown", "why"),
    [
        ("CPA", "Certified Public Accountant", "CPA is Certified Public Accountant"),
        ("BLS", "BLS, American Heart Association, No. 48213", ""),
        ("BLS", "BLS, valid until March 2027", "valid until 2027-03"),
        ("BLS", "BLS, exp. 03/2027", "valid until 2027-03"),
        ("PMP", "PMP, in progress", "in progress"),
        ("PMP", "PMP (expected June 2027)", "in progress, 2027-06"),
        ("CPA", "CPA candidate", "in progress"),
    ],
)
def test_held_or_under_way(asked: str, shown: str, why: str) -> None:
    (answer,) = row(asks(Kind.CERTIFICATE, asked), resume(certificates=certificate(shown))).answers
    assert answer.why == why


@pytest.mark.parametrize(
    ("shown", "why"),
    [
        ("BLS, expired 2024-05", "expired 2024-05"),
        ("BLS (expires May 2024)", "expired 2024-05"),
        ("BLS, valid through 12/31/2025", "expired 2025-12"),
        ("BLS, valid until 2025", "expired 2025-12"),
        ("BLS (lapsed)", "expired, as the document says"),
    ],
)
def test_expired_is_near(shown: str, why: str) -> None:
    found = row(asks(Kind.CERTIFICATE, "BLS"), resume(certificates=certificate(shown)))
    assert not found.answered
    assert [answer.why for answer in found.near] == [why]


@pytest.mark.parametrize("text", ["BLS, May 2021", "BLS 2019 – 2021", "BLS", "Experienced BLS trainer"])
def test_a_date_alone_says_nothing(text: str) -> None:
    assert status(text, TODAY) == (True, "")


@pytest.mark.parametrize(
    ("asked", "shown", "answered"),
    [
        ("export license", "Prepared exports for 9 countries", False),
        ("export license", "Held an export license for 9 countries", True),
        ("Quarrylog certification", "Logged rock in Quarrylog", False),
        ("Quarrylog certification", "Became certified in Quarrylog", True),
    ],
)
def test_a_subject_in_a_sentence_is_no_certificate(asked: str, shown: str, answered: bool) -> None:
    assert row(asks(Kind.CERTIFICATE, asked), resume(work=(work(shown),))).answered is answered


def test_without_today_nothing_has_expired() -> None:
    assert status("BLS, valid until May 2020", None) == (True, "")


@pytest.mark.parametrize(
    ("asked", "shown", "why"),
    [
        ("RN license in Ohio", "Registered Nurse, Ohio", ""),
        ("RN license in Ohio", "Registered Nurse, Texas", "of Texas; the posting names Ohio"),
        ("RN license", "Registered Nurse, Texas", ""),
    ],
)
def test_the_state_of_a_licence(asked: str, shown: str, why: str) -> None:
    wanted = asks(Kind.CERTIFICATE, asked, names=("Registered Nurse",))
    (answer,) = row(wanted, resume(certificates=certificate(shown))).answers
    assert answer.why == f"RN is Registered Nurse{'; ' if why else ''}{why}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("licensed in Ohio and New York", {"Ohio", "New York"}),
        ("RN license (OH)", {"Ohio"}),
        ("OR nurse, ME", {"Maine"}),
        ("hi, ok, me", set()),
    ],
)
def test_states(text: str, found: set[str]) -> None:
    assert states(text) == found
