"""Terms of the user's own in the table of skills."""

from __future__ import annotations

import pytest

from profilelint.language import skills
from profilelint.language.own import Own

TERMS = (
    Own("Kestrel PMS", ("KPMS", "Kestrel property system"), ("hotel PMS",)),
    Own("K8s", ("Kube",)),
    Own("Otter", (), ("quarry software",)),
    Own("QuickBooks", (), (), "skill"),
)


def found(text: str) -> list[tuple[str, str]]:
    return [(hit.name, hit.text) for hit in skills.find(text)]


def test_names_and_aliases_are_found() -> None:
    with skills.using(TERMS):
        assert found("Ran KPMS; learned the Kestrel property system") == [
            ("Kestrel PMS", "KPMS"),
            ("Kestrel PMS", "Kestrel property system"),
        ]
        assert skills.canonical("kestrel pms") == "Kestrel PMS"
        assert skills.aliases("Kestrel PMS") == ("KPMS", "Kestrel property system")
        assert skills.kind("Kestrel PMS") == "tool"
        assert skills.same("Kestrel PMS", "KPMS") == "alias"
        assert "Kestrel PMS" in skills.names()


def test_a_known_name_is_added_to_under_any_of_its_spellings() -> None:
    with skills.using(TERMS):
        assert skills.canonical("Kube") == "Kubernetes"
        assert skills.canonical("kubectl") == "Kubernetes"
        assert "container orchestration" in skills.broader("Kubernetes")
        assert "K8s" not in skills.names()


def test_wider_terms_may_be_known_by_another_name_or_be_new() -> None:
    with skills.using(TERMS):
        assert skills.broader("Kestrel PMS")[0] == "hotel property management system"
        assert skills.same("hotel property management system", "KPMS") == "broader"
        assert skills.same("quarry software", "Otter") == "broader"
        assert skills.kind("quarry software") == "skill"


def test_the_user_s_kind_counts() -> None:
    with skills.using(TERMS):
        assert skills.kind("QuickBooks") == "skill"
        assert "accounting software" in skills.broader("QuickBooks")


def test_a_single_word_counts_with_its_capital_only() -> None:
    with skills.using(TERMS):
        assert found("Saw an otter") == []
        assert found("Planned shifts in Otter") == [("Otter", "Otter")]
        assert [hit.name for hit in skills.find("otter", listed=True)] == ["Otter"]


def test_an_alias_of_something_else_means_what_the_user_says() -> None:
    with skills.using([Own("Quarrylog", ("QL", "Jira"))]):
        assert skills.canonical("Jira") == "Quarrylog"


def test_nothing_stays_behind() -> None:
    before = skills.names(), skills.aliases("Kubernetes"), skills.find("Ran KPMS and Kube in Otter")
    with skills.using(TERMS):
        skills.find("Ran KPMS and Kube in Otter")
        with skills.using(()):
            assert skills.find("Ran KPMS") == []
            assert skills.own() == ()
        assert skills.own() == TERMS
    with pytest.raises(RuntimeError), skills.using(TERMS):
        raise RuntimeError
    assert (skills.names(), skills.aliases("Kubernetes"), skills.find("Ran KPMS and Kube in Otter")) == before
    assert skills.own() == ()


def test_circles_of_the_user_s_end() -> None:
    with skills.using([Own("Quarry A", (), ("Quarry B",)), Own("Quarry B", (), ("Quarry A",))]):
        assert skills.broader("Quarry A") == ("Quarry B",)
        assert skills.broader("Quarry B") == ("Quarry A",)


@pytest.mark.parametrize("term", ["…", "+", "a" * 5000, "tab\tline\nbreak", "C+", "Yahoo!"])
def test_odd_terms_do_no_harm(term: str) -> None:
    with skills.using([Own(term, (term, "Quarrylog!"), (term,))]):
        skills.find("Quarrylog in C and Yahoo")
        skills.names()
        skills.broader(term)
