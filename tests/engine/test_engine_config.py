"""Settings: what is accepted, what is refused, and with which words."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.engine.config import (
    KEYS,
    ConfigError,
    IgnoreEntry,
    Settings,
    find_config,
    glob_match,
    load_config,
    repository,
    settings_from,
)
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
            "extend-select": ["date-overlap"],
            "extend-ignore": ["skill"],
            "per-file-ignores": {"drafts/*": ["bullet", "word-buzzword"]},
            "job": ["job.txt"],
            "profile": "profile.pdf",
            "sources": {"resume.pdf": "resume.tex"},
            "baseline": "known.json",
            "cache": False,
            "redact": True,
            "include": ["*.pdf"],
            "exclude": ["old/*"],
            "rules": {"bullet-too-long": {"level": "info", "most-words": 40, "allow": ["a", "b"]}},
        },
        "profilelint.toml",
    )
    assert settings.resolved_preset().max_pages == 3
    assert settings.resolved_preset().region == "IE"
    assert settings.resolved_preset().page_size == "a4"
    assert settings.ignore == ("word-buzzword",)
    assert settings.extend_select == ("date-overlap",)
    assert settings.extend_ignore == ("skill",)
    assert settings.per_file_ignores == (("drafts/*", ("bullet", "word-buzzword")),)
    assert settings.sources == (("resume.pdf", "resume.tex"),)
    assert (settings.baseline, settings.cache, settings.redact, settings.include) == (
        "known.json",
        False,
        True,
        ("*.pdf",),
    )
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
        ({"select": "bullet"}, "“select” must be a list (did you mean [“bullet”]?)"),
        ({"tool": {"profilelint": {}}}, "unknown setting “tool”; only a pyproject.toml has its settings under"),
        ({"select": [1]}, "“select” must be a list of texts"),
        ({"fail-on": "eror"}, "(did you mean “error”?)"),
        ({"output-format": "serif"}, "must be one of full, concise, grouped, json, jsonl, sarif, github"),
        ({"output-format": "serif"}, "(did you mean “sarif”?)"),
        ({"fail_on": "error"}, "unknown setting “fail_on” (did you mean “fail-on”?)"),
        ({"per_file_ignores": {}}, "unknown setting “per_file_ignores” (did you mean “per-file-ignores”?)"),
        ({"max-pages": 2}, "unknown setting “max-pages”; it belongs under [parameters]"),
        ({"seconds": 2}, "unknown setting “seconds”; it belongs under [limits]"),
        ({"x" * 400: 2}, "unknown setting “xxx"),
        ({"select": ["bullet", " "]}, "“select” holds an empty text"),
        ({"job": [""]}, "“job” holds an empty text"),
        ({"extend": ""}, "“extend” must name a file"),
        ({"extend": ["a.toml"]}, "“extend” must be text"),
        ({"cache": "no"}, "“cache” must be true or false"),
        ({"sources": ["resume.tex"]}, "“sources” must be a table"),
        ({"sources": {"resume.pdf": 3}}, '“sources” must be like { "resume.pdf" = "resume.tex" }'),
        ({"sources": {"": "resume.tex"}}, "“sources” must be like"),
        ({"per-file-ignores": {"a*": "bullet"}}, '“per-file-ignores” must be like { "drafts/*" = ["bullet-tense"] }'),
        ({"per-file-ignores": {"a*": [3]}}, "“per-file-ignores.a*” must be a list of texts"),
        ({"limits": {"page": 3}}, "unknown limit “page” (did you mean “pages”?)"),
        ({"parameters": {"max_pages": 1}}, "unknown parameter “max_pages” (did you mean “max-pages”?)"),
        ({"rules": {"a-b": {"max_words": 1}}}, "rules.a-b: unknown option “max_words” (did you mean “max-words”?)"),
        ({"rules": {"a-b": "warn"}}, "(did you mean “warning”?)"),
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


def test_every_setting_is_read_into_its_own_field() -> None:
    fields = {name.replace("_", "-") for name in Settings.__dataclass_fields__}
    assert {key.name for key in KEYS} - {"extend"} == fields - {"ignores", "origin", "written"}


@pytest.mark.parametrize("content", [b"preset = ", b"\xff\xfe\x00", b"a = 1\na = 2", b"a = " + b"[" * 3000])
def test_a_broken_file_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "profilelint.toml"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match="not valid TOML"):
        load_config(path)


def test_another_encoding_is_told_in_words(tmp_path: Path) -> None:
    path = tmp_path / "profilelint.toml"
    path.write_bytes('preset = "ca"'.encode("utf-16"))
    with pytest.raises(ConfigError, match="it is no UTF-8 text; save it as UTF-8"):
        load_config(path)


def test_a_syntax_error_tells_its_line(tmp_path: Path) -> None:
    path = tmp_path / "profilelint.toml"
    path.write_text('preset = "ca"\n\nselect = [bullet]\n')
    with pytest.raises(ConfigError, match=r"profilelint\.toml: this is not valid TOML: .*line 3"):
        load_config(path)


def test_a_list_beside_tables_of_ignores_is_explained(tmp_path: Path) -> None:
    path = tmp_path / "profilelint.toml"
    path.write_text('ignore = ["word"]\n[[ignore]]\nrule = "bullet-tense"\n')
    with pytest.raises(ConfigError, match="write the names of rules as “extend-ignore"):
        load_config(path)


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    (tmp_path / "profilelint.toml").write_bytes(b'\xef\xbb\xbfpreset = "ca"\n')
    assert load_config(tmp_path / "profilelint.toml").preset == "ca"


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


def test_a_broken_pyproject_with_our_table_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "pyproject.toml").write_text("[tool.profilelint]\npreset = \n")
    found = find_config(tmp_path)
    assert found is not None
    with pytest.raises(ConfigError, match="line 2"):
        load_config(found)
    (tmp_path / "pyproject.toml").write_text("[tool.other]\npreset = \n")
    assert find_config(tmp_path) is None


def test_pyproject_is_validated_as_strictly(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text('[tool.profilelint]\nfail_on = "error"\n')
    with pytest.raises(ConfigError, match=r"pyproject\.toml: unknown setting “fail_on” \(did you mean “fail-on”\?\)"):
        load_config(path)


def test_the_search_ends_at_the_repository(tmp_path: Path) -> None:
    (tmp_path / "profilelint.toml").write_text("")
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    assert find_config(tmp_path / "repo") is None


def test_the_plain_name_comes_before_the_hidden_one_and_pyproject(tmp_path: Path) -> None:
    found = []
    for name in ("pyproject.toml", ".profilelint.toml", "profilelint.toml"):
        (tmp_path / name).write_text("[tool.profilelint]\n" if name == "pyproject.toml" else "")
        closest = find_config(tmp_path)
        found.append(closest.name if closest else "")
    assert found == ["pyproject.toml", ".profilelint.toml", "profilelint.toml"]


def test_paths_are_relative_to_the_file_that_holds_them() -> None:
    table = {
        "job": ["jobs/a.txt", "/all/b.txt"],
        "profile": "../me.pdf",
        "baseline": "known.json",
        "plugins": ["acme_rules", "style/acme.toml"],
        "sources": {"resume.pdf": "src/resume.tex"},
    }
    settings = settings_from(table, "team/cv/profilelint.toml")
    assert settings.job == ("team/cv/jobs/a.txt", "/all/b.txt")
    assert settings.profile == ("team/me.pdf",)
    assert settings.baseline == "team/cv/known.json"
    assert settings.plugins == ("acme_rules", "team/cv/style/acme.toml")
    assert settings.sources == (("team/cv/resume.pdf", "team/cv/src/resume.tex"),)


def write(folder: Path, **files: str) -> None:
    """Files ``NAME.toml`` of a folder; ``__`` in a name stands for a folder."""
    for name, text in files.items():
        path = folder / (name.replace("__", "/") + ".toml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


# What the base says, what the file says, and what holds: plain values and lists replace, tables merge, extend- adds.
MERGED: list[tuple[str, str, dict[str, Any]]] = [
    ('preset = "ca"', "", {"preset": "ca"}),
    ('preset = "ca"', 'preset = "au"', {"preset": "au"}),
    ("pedantic = true", "pedantic = false", {"pedantic": False}),
    ('select = ["word"]', 'select = ["date"]', {"select": ("date",)}),
    ('select = ["word"]', "select = []", {"select": ()}),
    ('exclude = ["a*"]', 'exclude = ["b*"]', {"exclude": ("b*",)}),
    ('extend-select = ["word"]', 'extend-select = ["date", "word"]', {"extend_select": ("word", "date")}),
    ('extend-ignore = ["word"]', 'extend-ignore = ["date"]', {"extend_ignore": ("word", "date")}),
    ('ignore = ["word"]', 'ignore = ["date"]', {"ignore": ("date",)}),
    ('ignore = ["word"]', "ignore = []", {"ignore": ()}),
    ('ignore = ["word"]', '[[ignore]]\nrule = "a"', {"ignore": ("word",), "ignores": (IgnoreEntry("a"),)}),
    ('[[ignore]]\nrule = "a"', 'ignore = ["date"]', {"ignore": ("date",), "ignores": (IgnoreEntry("a"),)}),
    ('[[ignore]]\nrule = "a"', '[[ignore]]\nrule = "b"', {"ignores": (IgnoreEntry("a"), IgnoreEntry("b"))}),
    (
        "[parameters]\nmax-pages = 3\nstudent = true",
        "[parameters]\nmax-pages = 4",
        {"parameters": {"max_pages": 4, "student": True}},
    ),
    (
        '[per-file-ignores]\n"a*" = ["word"]\n"b*" = ["word"]',
        '[per-file-ignores]\n"a*" = ["date"]',
        {"per_file_ignores": (("a*", ("date",)), ("b*", ("word",)))},
    ),
]


@pytest.mark.parametrize(("base", "own", "holds"), MERGED)
def test_a_file_stands_over_the_one_it_extends(tmp_path: Path, base: str, own: str, holds: dict[str, Any]) -> None:
    write(tmp_path, base=base, own=f'extend = "base.toml"\n{own}')
    settings = load_config(tmp_path / "own.toml")
    assert {key: getattr(settings, key) for key in holds} == holds
    assert settings.origin == str(tmp_path / "own.toml")


def test_limits_skills_and_the_tables_of_a_rule_merge_too(tmp_path: Path) -> None:
    write(
        tmp_path,
        base='limits.pages = 7\nskills.Kestrel = ["KPMS"]\n[rules.bullet-too-long]\nlevel = "error"\nmax-words = 9',
        own='extend = "base.toml"\nlimits.bytes = "1MB"\nskills.Zephyr = []\n[rules.bullet-too-long]\nmax-words = 12',
    )
    settings = load_config(tmp_path / "own.toml")
    assert (settings.limits.max_pages, settings.limits.max_bytes) == (7, 1_000_000)
    assert [own.name for own in settings.skills] == ["Kestrel", "Zephyr"]
    rule = settings.rules["bullet-too-long"]
    assert (rule.level, rule.options) == (Level.ERROR, {"max_words": 12})


def test_a_level_over_off_and_off_over_a_level(tmp_path: Path) -> None:
    write(
        tmp_path,
        base='rules = { bullet-tense = "off", date-overlap = "info" }',
        own='extend = "base.toml"\nrules = { bullet-tense = "info", date-overlap = "off" }',
    )
    rules = load_config(tmp_path / "own.toml").rules
    assert (rules["bullet-tense"].level, rules["bullet-tense"].off) == (Level.INFO, False)
    assert (rules["date-overlap"].level, rules["date-overlap"].off) == (None, True)


def test_paths_of_a_base_stay_relative_to_the_base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, team__base='job = ["a.txt"]\nbaseline = "b.json"', me__own='extend = "../team/base.toml"')
    settings = load_config(Path("me/own.toml"))
    assert (settings.job, settings.baseline) == (("team/a.txt",), "team/b.json")


def test_a_chain_and_who_wrote_what(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(
        tmp_path,
        a='extend = "b.toml"\nextend-ignore = ["word"]\nparameters.max-pages = 2',
        b='extend = "c.toml"\npreset = "ca"\nextend-ignore = ["date"]',
        c='preset = "au"\npedantic = true\nrules.bullet-tense = "info"',
    )
    settings = load_config(Path("a.toml"))
    assert (settings.preset, settings.pedantic) == ("ca", True)
    assert settings.written == {
        "preset": "b.toml",
        "pedantic": "c.toml",
        "rules.bullet-tense": "c.toml",
        "extend-ignore": "b.toml, a.toml",
        "parameters.max-pages": "a.toml",
    }


def test_a_base_can_be_a_pyproject(tmp_path: Path) -> None:
    write(tmp_path, pyproject='[tool.profilelint]\npreset = "ca"', own='extend = "pyproject.toml"')
    assert load_config(tmp_path / "own.toml").preset == "ca"


def test_a_plugin_of_the_file_gives_the_base_its_preset(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "extend_pack" / "presets").mkdir(parents=True)
    (tmp_path / "extend_pack" / "__init__.py").write_text("RULES = ()\n")
    (tmp_path / "extend_pack" / "presets" / "house.toml").write_text('summary = "x."\n')
    monkeypatch.syspath_prepend(tmp_path)
    write(tmp_path, base='preset = "house"', own='extend = "base.toml"\nplugins = ["extend_pack"]')
    assert load_config(tmp_path / "own.toml").preset == "house"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"a": 'extend = "a.toml"'}, "a.toml: “extend” leads in a circle: a.toml → a.toml"),
        (
            {"a": 'extend = "b.toml"', "b": 'extend = "./a.toml"'},
            "b.toml: “extend” leads in a circle: a.toml → b.toml → a.toml",
        ),
        (
            {"a": 'extend = "gone.toml"'},
            "a.toml: “extend” names gone.toml, which cannot be read (a.toml → gone.toml): No",
        ),
        (
            {"a": 'extend = "b.toml"', "b": 'extend = "c.toml"'},
            "b.toml: “extend” names c.toml, which cannot be read (a",
        ),
        ({"a": 'extend = "x\\u0000"'}, "a.toml: “extend” names"),
        (
            {"a": 'extend = "."'},
            "a.toml: “extend” names ., which cannot be read (a.toml → .): this is no file of settings",
        ),
        ({"a": 'extend = "/dev/zero"'}, "a.toml: “extend” names /dev/zero, which cannot be read"),
        ({"a": 'extend = "b.toml"', "b": "#" * 5_000_001}, "a.toml: “extend” names b.toml, which cannot be read"),
        (
            {"a": 'extend = "b.toml"', "b": 'presett = "ca"'},
            "b.toml: unknown setting “presett” (did you mean “preset”?)",
        ),
        ({"a": 'extend = "b.toml"', "b": "preset = "}, "b.toml: this is not valid TOML"),
        ({"a": 'extend = "b.toml"', "b": 'preset = "cs"'}, "b.toml: “preset” is “cs”, but must be one of"),
    ],
)
def test_a_mistake_behind_extend_names_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: dict[str, str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, **files)
    with pytest.raises(ConfigError) as caught:
        load_config(Path("a.toml"))
    assert str(caught.value).startswith(said)


@pytest.mark.parametrize(
    ("path", "glob", "folder", "meant"),
    [
        ("drafts/a.md", "drafts/*", "", True),
        ("drafts/a.md", "drafts", "", True),
        ("drafts/a.md", "drafts/", "", True),
        ("drafts/a.md", "drafts/**", "", True),
        ("cv/drafts/deep/a.md", "drafts/*", "", True),
        ("cv/drafts/a.md", "drafts/*", "cv", True),
        ("cv/drafts/a.md", "./drafts/*", "cv", True),
        ("cv/drafts/a.md", "./drafts/*", "", False),
        ("cv/drafts/a.md", "/drafts/*", "", False),
        ("cv/drafts/a.md", "cv/**/a.md", "", True),
        ("cv/a.md", "cv/**/a.md", "", True),
        ("a.md", "**/a.md", "", True),
        ("a.md", "*.md", "", True),
        ("cv/a.md", "a.md", "", True),
        ("cv/ba.md", "a.md", "", False),
        ("a.mdx", "*.md", "", False),
        ("mydrafts/a.md", "drafts/*", "", False),
        ("../other/a.md", "a.md", "cv", True),
        ("../other/a.md", "./a.md", "cv", False),
        ("-", "*", "", True),
        ("a.md", "", "", False),
        ("a.md", "/", "", False),
        ("cv\\drafts\\a.md", "drafts/*", "", True),
    ],
)
def test_globs(path: str, glob: str, folder: str, meant: bool) -> None:
    assert glob_match(path, glob, folder) is meant


@given(st.text(max_size=30), st.text(max_size=30), st.sampled_from(["", "cv", "../x"]))
def test_any_glob_takes_any_path(path: str, glob: str, folder: str) -> None:
    assert glob_match(path, glob, folder) in (True, False)


def test_a_hostile_glob_is_quick() -> None:
    assert not glob_match("a" * 5000, "*a" * 50 + "b")


def test_what_a_glob_means_does_not_depend_on_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cv").mkdir()
    conf = str(tmp_path / "conf")
    for here in ("", "cv"):
        monkeypatch.chdir(tmp_path / here)
        path = os.path.relpath(tmp_path / "cv" / "a.md")
        assert glob_match(path, "../cv/*", conf)
        assert not glob_match(path, "./cv/*", conf)


def test_a_folder_above_the_configuration_is_not_meant(tmp_path: Path) -> None:
    inner = tmp_path / "drafts" / "cv"
    assert not glob_match(str(inner / "a.md"), "drafts/*", str(inner))
    assert glob_match(str(inner / "a.md"), "drafts/*", str(tmp_path))


def test_a_repository_is_found_from_any_folder_in_it(tmp_path: Path) -> None:
    inner = tmp_path / "top" / "cv"
    inner.mkdir(parents=True)
    assert repository(tmp_path / "top") is None
    (tmp_path / "top" / ".git").write_text("gitdir: elsewhere\n", encoding="utf-8")  # a further work tree has a file
    assert repository(inner) == repository(tmp_path / "top") == tmp_path / "top"
    assert repository(tmp_path) is None
