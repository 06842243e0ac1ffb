"""Presets: files that say only what differs."""

from __future__ import annotations

from pathlib import Path

import pytest

from profilelint.engine.config import settings_from
from profilelint.engine.presets import PresetError, names, preset
from profilelint.engine.registry import load
from profilelint.engine.selection import select


def test_the_default_comes_first() -> None:
    assert names()[0] == "us-student"
    assert list(names())[1:] == sorted(names()[1:])


@pytest.mark.parametrize("name", names())
def test_every_selector_of_a_preset_means_a_rule(name: str) -> None:
    registry = load()
    assert [selector for selector in preset(name).rules if not registry.matching(selector)] == []
    assert preset(name).summary.endswith(".")


@pytest.mark.parametrize("name", names())
def test_a_preset_says_only_what_differs_from_its_parent(name: str) -> None:
    import tomllib

    import profilelint_rules

    data = tomllib.loads((Path(profilelint_rules.__file__).parent / "presets" / f"{name}.toml").read_text())
    if "extends" not in data:
        return
    parent, own = preset(data["extends"]), preset(name)
    repeated = [
        key
        for key in data.get("parameters", {})
        if getattr(parent, key.replace("-", "_")) == getattr(own, key.replace("-", "_"))
    ]
    repeated += [key for key in data.get("rules", {}) if "*" not in key and parent.settings(key) == own.settings(key)]
    assert repeated == []


# The table of the catalogue, row by row: preset → level (None: off).
ROWS = {
    "layout-page-count": {"us-student": "warning", "us-federal": "error"},
    "bullet-pronoun": {
        "us-student": "warning",
        "us-experienced": "warning",
        "us-federal": "info",
        "academic-cv": None,
        "uk-cv": "info",
        "eu-cv": "info",
        "de-lebenslauf": None,
        "ca": "warning",
        "au": "warning",
    },
    "date-year-only": {"us-student": "info", "us-federal": "error", "ca": "info"},
    "privacy-photo": {
        "us-student": "warning",
        "us-experienced": "warning",
        "us-federal": "error",
        "academic-cv": "warning",
        "uk-cv": "warning",
        "eu-cv": "info",
        "de-lebenslauf": None,
        "ca": "warning",
        "au": "warning",
    },
    "section-references-line": {
        "us-student": "warning",
        "us-experienced": "warning",
        "us-federal": "info",
        "academic-cv": None,
        "uk-cv": "info",
        "eu-cv": "info",
        "de-lebenslauf": None,
        "ca": "info",
        "au": "info",
    },
    "file-multi-column": {
        "us-student": "info",
        "us-federal": "warning",
        "academic-cv": "info",
        "uk-cv": "info",
        "eu-cv": None,
        "de-lebenslauf": None,
        "ca": "info",
    },
    "section-fed-fields": {"us-student": None, "us-federal": "warning", "uk-cv": None, "de-lebenslauf": None},
    "skill-language-level": {"us-student": None, "eu-cv": "info", "de-lebenslauf": "info", "uk-cv": None, "au": None},
    "bullet-no-verb": {"us-student": "warning", "academic-cv": None, "de-lebenslauf": None, "au": "warning"},
    "section-objective-generic": {"us-student": "info", "academic-cv": None, "de-lebenslauf": None, "uk-cv": "info"},
}
ROWS["privacy-birth-date"] = ROWS["privacy-personal-status"] = ROWS["privacy-photo"]


@pytest.mark.parametrize(
    ("rule", "name", "level"), [(rule, name, level) for rule, row in ROWS.items() for name, level in row.items()]
)
def test_the_levels_of_the_table(rule: str, name: str, level: str | None) -> None:
    found = {item.name: item.level.label for item in select(load(), settings_from({"preset": name}))}
    assert found.get(rule) == level


PARAMETERS: dict[str, dict[str, object]] = {
    "max_pages": {"us-student": 1, "us-experienced": 2, "us-federal": 2, "academic-cv": 0, "uk-cv": 2, "au": 3},
    "page_size": {"us-student": "letter", "academic-cv": "", "uk-cv": "a4", "eu-cv": "a4", "ca": "letter", "au": "a4"},
    "date_precision": {"us-student": "month", "academic-cv": "year", "us-federal": "month", "de-lebenslauf": "month"},
    "locale": {"us-student": "en-US", "academic-cv": "en", "uk-cv": "en-GB", "eu-cv": "en", "ca": "en-CA"},
    "education_first": {"us-student": True, "us-experienced": False, "academic-cv": True, "uk-cv": False},
}


@pytest.mark.parametrize(("parameter", "values"), PARAMETERS.items())
def test_the_parameters_of_the_table(parameter: str, values: dict[str, object]) -> None:
    assert {name: getattr(preset(name), parameter) for name in values} == values


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[rule]\nx = 1", "unknown key “rule”"),
        ("[parameters]\nmax-page = 1", "unknown parameter “max-page” (did you mean “max-pages”?)"),
        ("[parameters]\nstudent = 1", "parameter “student” must be true or false"),
        ("[parameters]\nmax-bytes = 0", "must be 1 or more"),
        ('[parameters]\npage-size = "a5"', 'must be one of "letter", "a4", ""'),
        ('[rules]\nbullet-tense = "loud"', "must be error, warning, info or off"),
        ("[rules]\nbullet-tense = 3", "must be a level or a table"),
        ('extends = "nowhere"', "there is no preset “nowhere”"),
        ('extends = "broken"', "“extends” leads back to broken"),
        ("a = ", "broken.toml"),
    ],
)
def test_a_file_that_breaks_the_format_is_refused(
    text: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = "preset_pack_" + str(abs(hash(text)))
    folder = tmp_path / pack / "presets"
    folder.mkdir(parents=True)
    (folder / "broken.toml").write_text(text)
    (folder.parent / "__init__.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(PresetError) as caught:
        preset("broken", (pack,))
    assert said in str(caught.value)


def test_a_pack_that_does_not_exist_adds_none() -> None:
    assert names(("no_such_pack_anywhere",)) == names()
