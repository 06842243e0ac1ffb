"""A profile is any document that a resume can be read from, with the network that it came from."""

from __future__ import annotations

from dataclasses import replace

from profilelint.model.document import Metadata
from profilelint.profile import as_profile
from profilelint.read import read_bytes

PAGE = b"# Robin Vale\n\nrobin.vale@mail.example | (614) 555-0131\n\n## Skills\n\nPython, SQL\n"


def test_a_printed_profile_is_read_like_a_resume() -> None:
    profile = as_profile(read_bytes(PAGE, "profile.md"))
    assert profile.network == ""
    assert profile.source == "profile.md"
    assert profile.resume.basics.email is not None
    assert profile.resume.basics.email.text == "robin.vale@mail.example"


def test_linkedins_own_export_is_known_by_producer_and_subject() -> None:
    facts = Metadata(producer="Apache FOP Version 2.2", subject="Resume generated from profile")
    assert as_profile(replace(read_bytes(PAGE, "Profile.pdf"), metadata=facts)).network == "LinkedIn"


def test_another_apache_fop_file_is_not_linkedins() -> None:
    facts = Metadata(producer="Apache FOP Version 2.9", subject="Lebenslauf")
    assert as_profile(replace(read_bytes(PAGE, "Profile.pdf"), metadata=facts)).network == ""
