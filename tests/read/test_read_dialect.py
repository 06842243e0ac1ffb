import json
from typing import Any

import pytest

from profilelint.model.document import Document
from profilelint.read import read_bytes


def read(data: Any) -> Document:
    return read_bytes(json.dumps(data).encode(), "resume.json")


@pytest.mark.parametrize(
    ("data", "form"),
    [
        ({"basics": {"name": "Ana"}}, "json-resume"),
        ({"work": [{"company": "Acme"}], "meta": {"format": "JRS"}}, "json-resume"),
        ({"cv": {"name": "Ana"}, "design": {}}, "rendercv"),
        ({"content": {"basics": {"name": "Ana"}}, "layout": {}}, "yamlresume"),
        ({"basics": {"name": "Ana"}, "sections": {"experience": {"items": []}}}, "reactive-resume"),
        ({"name": "Ana", "employment": {"history": []}}, "fresh"),
        ({"name": "Ana", "meta": {"format": "FRESH@0.6.0"}}, "fresh"),
    ],
)
def test_the_names_at_the_root_tell(data: Any, form: str):
    document = read(data)
    assert document.format == form
    assert document.problems == ()
    assert document.structured


def test_what_is_none_of_them_is_told_what_is_expected():
    (problem,) = read({"people": [], "orders": []}).problems
    assert problem.kind == "unsupported"
    assert (
        "its JSON holds people, orders; a resume as data has basics, work or education (JSON Resume)" in problem.detail
    )


def test_a_job_posting_is_told_apart():
    (problem,) = read({"title": "Cook", "skills": [], "responsibilities": []}).problems
    assert "it is a job posting as JSON" in problem.detail


def test_only_what_is_printed_is_a_line():
    rendercv = read({"cv": {"name": "Ana", "photo": "a.png"}, "design": {"theme": "classic"}, "settings": {"x": "y"}})
    assert rendercv.text == "Ana"
    assert rendercv.tree["design"]["theme"].value == "classic"


def test_what_is_hidden_is_no_line():
    items = [{"id": "i1", "visible": False, "company": "Ghost"}, {"id": "i2", "visible": True, "company": "Acme"}]
    sections = {
        "experience": {"name": "Experience", "columns": 1, "visible": True, "items": items},
        "awards": {"name": "Awards", "visible": True, "items": []},
        "skills": {"name": "Skills", "visible": False, "items": [{"name": "Git"}]},
    }
    assert read({"basics": {"name": "Ana"}, "sections": sections}).text == "Ana\nExperience\nAcme"
