"""Settings: what is accepted, what is refused, and with which words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from profilelint.engine.config import ConfigError, IgnoreEntry, Settings, find_config, load_config, settings_from
from profilelint.model.finding import Level


def test_an_empty_table_gives_the_defaults() -> None:
    assert settings_from({}) == Settings()
    assert Settings().fail_on == "warning"


def test_everything_at_once() -> None:
    settings = settings_from(
        {
            "preset": "uk-cv",
            "parameters": {"max-pages": 3, "region": "IE"},
            "select": ["bullet"],
            "ignore": ["word-buzzword"],
            "pedantic": True,
            "fail-on": "error",
            "output-format": "json",
            "job": ["job.txt"],
            "exclude": ["old/*"],
            "rules": {"bullet-too-long": {"level": "info", "most-words": 40, "allow": ["a", "b"]}},
        },
        "profilelint.toml",
    )
    assert settings.resolved_preset().max_pages == 3
    assert settings.resolved_preset().region == "IE"
    assert settings.resolved_preset().page_size == "a4"
    assert settings.ignore == ("word-buzzword",)
    rule = settings.rules["bullet-too-long"]
    assert rule.level is Level.INFO
    assert rule.options == {"most_words": 40, "allow": ("a", "b")}


def test_ignore_entries() -> None:
    settings = settings_from({"ignore": [{"rule": "bullet-tense", "path": "a.md", "node": "work[0]", "reason": "r"}]})
    assert settings.ignores == (IgnoreEntry("bullet-tense", path="a.md", node="work[0]", reason="r"),)
    assert settings.ignore == ()


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"presett": "uk-cv"}, "unknown setting “presett” (did you mean “preset”?)"),
        ({"preset": "uk-vc"}, "“preset” is “uk-vc”, but must be one of"),
        ({"preset": "uk-vc"}, "(did you mean “uk-cv”?)"),
        ({"preset": 3}, "“preset” must be text"),
        ({"pedantic": "yes"}, "“pedantic” must be true or false"),
        ({"select": "bullet"}, "“select” must be a list"),
        ({"select": [1]}, "“select” must be a list of texts"),
        ({"fail-on": "eror"}, "(did you mean “error”?)"),
        ({"output-format": "sarif"}, "must be one of full, concise, json"),
        ({"parameters": {"max-page": 1}}, "unknown parameter “max-page” (did you mean “max-pages”?)"),
        ({"parameters": {"max-pages": "one"}}, "parameter “max-pages” must be a whole number"),
        ({"parameters": {"max-pages": True}}, "must be a whole number"),
        ({"parameters": {"max-bytes": 0}}, "parameter “max-bytes” must be 1 or more"),
        ({"parameters": {"page-size": "a5"}}, 'parameter “page-size” must be one of "letter", "a4"'),
        ({"parameters": {"date-precision": "day"}}, 'must be one of "month", "year"'),
        ({"ignore": [{"path": "a.md"}]}, "needs “rule”"),
        ({"ignore": [{"rule": "a", "paht": "b"}]}, "unknown key “paht” in [[ignore]] (did you mean “path”?)"),
        ({"ignore": [3]}, "must be a rule's name or a table of texts"),
        ({"rules": {"a-b": 1}}, "rules.a-b must be a level or a table"),
        ({"rules": {"a-b": {"level": "high"}}}, "rules.a-b.level must be error, warning, info or off"),
        ({"rules": {"a-b": {"words": [1]}}}, "rules.a-b.words has a value that no rule takes"),
    ],
)
def test_what_is_wrong_is_said(table: dict[str, Any], said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        settings_from(table, "cfg.toml")
    assert said in str(caught.value)
    assert str(caught.value).startswith("cfg.toml: ")


@pytest.mark.parametrize("content", [b"preset = ", b"\xff\xfe\x00", b"a = 1\na = 2"])
def test_a_broken_file_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "profilelint.toml"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match="not valid TOML"):
        load_config(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"gone\.toml: No such file"):
        load_config(tmp_path / "gone.toml")


def test_the_table_of_pyproject(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text('[project]\nname = "x"\n[tool.profilelint]\npreset = "ca"\n')
    assert load_config(path).preset == "ca"
    assert load_config(path).origin == str(path)


@pytest.mark.parametrize("content", ["tool = 3\n", "[tool]\nprofilelint = 3\n"])
def test_a_pyproject_with_another_shape_is_no_accident(tmp_path: Path, content: str) -> None:
    (tmp_path / ".git").mkdir()
    path = tmp_path / "pyproject.toml"
    path.write_text(content)
    found = find_config(tmp_path)
    if found is not None:
        with pytest.raises(ConfigError, match="must be a table"):
            load_config(found)
    else:
        assert load_config(path) == Settings(origin=str(path))


def test_the_closest_file_wins(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "profilelint.toml").write_text("")
    assert find_config(inner) == tmp_path / "profilelint.toml"
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.profilelint]\n")
    assert find_config(inner) == tmp_path / "a" / "pyproject.toml"
    (inner / "profilelint.toml").write_text("")
    assert find_config(inner) == inner / "profilelint.toml"


def test_a_pyproject_without_our_table_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "profilelint.toml").write_text("")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\n")
    assert find_config(tmp_path / "a") == tmp_path / "profilelint.toml"


def test_the_search_ends_at_the_repository(tmp_path: Path) -> None:
    (tmp_path / "profilelint.toml").write_text("")
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    assert find_config(tmp_path / "repo") is None
