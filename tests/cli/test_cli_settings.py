"""Which settings hold for which files, and how they are shown."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from profilelint.cli.settings import Batch, Overrides, override, resolve, settings_for
from profilelint.cli.shown import show_files, show_settings
from profilelint.engine.config import COMMAND_LINE, ConfigError, Settings, load_config
from profilelint.engine.registry import PackError
from profilelint.engine.selection import select


def write(**files: str) -> None:
    """Files under the working folder, from names like ``cv__profilelint_toml``: ``__`` is a folder, the last ``_`` a
    dot."""
    for name, text in files.items():
        path = Path(".".join(name.replace("__", "/").rsplit("_", 1)))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture(autouse=True)
def _here(folder: Path) -> None:
    """An empty repository to work in."""
    for path in folder.glob("*.*"):
        if path.is_file():
            path.unlink()


def batches(*files: str, **how: Any) -> list[tuple[str, tuple[str, ...]]]:
    return [(Path(batch.settings.origin).as_posix(), batch.files) for batch in resolve(files, **how)]


NONE = "."  # the origin of settings that no file holds


# --- which configuration ---


def test_each_file_has_the_settings_closest_to_it() -> None:
    write(profilelint_toml="", a__profilelint_toml="", a__b__resume_md="", a__resume_md="", resume_md="")
    assert batches("a/b/resume.md", "resume.md", "a/resume.md") == [
        ("a/profilelint.toml", ("a/b/resume.md", "a/resume.md")),
        ("profilelint.toml", ("resume.md",)),
    ]


def test_files_without_a_configuration_have_the_defaults() -> None:
    write(resume_md="", a__profilelint_toml="", a__resume_md="")
    assert batches("resume.md", "a/resume.md") == [(NONE, ("resume.md",)), ("a/profilelint.toml", ("a/resume.md",))]


def test_files_are_never_merged() -> None:
    write(profilelint_toml="pedantic = true", a__profilelint_toml='preset = "ca"', a__resume_md="")
    (batch,) = resolve(("a/resume.md",))
    assert (batch.settings.preset, batch.settings.pedantic) == ("ca", False)


def test_config_and_isolated_hold_for_all() -> None:
    write(profilelint_toml="", own_toml='preset = "ca"', a__profilelint_toml="", a__resume_md="", resume_md="")
    assert batches("a/resume.md", "resume.md", config="own.toml") == [("own.toml", ("a/resume.md", "resume.md"))]
    assert batches("a/resume.md", "resume.md", isolated=True) == [(NONE, ("a/resume.md", "resume.md"))]


def test_a_configuration_that_is_named_but_not_there() -> None:
    with pytest.raises(ConfigError, match=r"gone\.toml: there is no such file"):
        resolve(("resume.md",), config="gone.toml")


def test_a_configuration_above_the_working_folder_is_shown_from_it(monkeypatch: pytest.MonkeyPatch) -> None:
    write(profilelint_toml='job = ["job.txt"]', a__resume_md="")
    monkeypatch.chdir("a")
    (batch,) = resolve(("resume.md",))
    assert (batch.settings.origin, batch.settings.job) == ("../profilelint.toml", ("../job.txt",))


def test_a_configuration_elsewhere_is_shown_whole(tmp_path: Path) -> None:
    other = tmp_path / "other"
    (other / ".git").mkdir(parents=True)
    (other / "profilelint.toml").write_text('profile = "me.pdf"')
    (batch,) = resolve((str(other / "resume.md"),))
    assert batch.settings.origin == str(other / "profilelint.toml")
    assert batch.settings.profile == (str(other / "me.pdf"),)


def test_the_search_ends_at_a_repository_inside() -> None:
    write(profilelint_toml="", inner__resume_md="", inner__deep__resume_md="")
    Path("inner/.git").mkdir()
    assert batches("inner/deep/resume.md", "inner/resume.md") == [
        (NONE, ("inner/deep/resume.md", "inner/resume.md")),
    ]


def test_standard_input_has_the_settings_of_its_name() -> None:
    write(profilelint_toml="", a__profilelint_toml="")
    assert batches("-") == [("profilelint.toml", ("-",))]
    assert batches("-", stdin="a/draft.md") == [("a/profilelint.toml", ("a/draft.md",))]


def test_a_wrong_file_further_down_is_an_error() -> None:
    write(a__profilelint_toml="presett = 1", a__resume_md="", resume_md="")
    with pytest.raises(ConfigError, match=r"a/profilelint\.toml: unknown setting"):
        resolve((".",))


def test_the_run_as_a_whole_has_the_settings_closest_to_the_first_file() -> None:
    write(profilelint_toml='output-format = "json"', a__profilelint_toml='output-format = "sarif"')
    assert settings_for((), None, False).output_format == "json"
    assert settings_for(("a",), None, False).output_format == "sarif"
    assert settings_for(("a/resume.md", "resume.md"), None, False).output_format == "sarif"
    assert settings_for(("a",), None, True).output_format == "full"


# --- which files ---


def files(*named: str, **how: Any) -> list[str]:
    return [path for batch in resolve(named, **how) for path in batch.files]


def test_a_folder_stands_for_what_is_called_like_a_resume() -> None:
    write(a__resume_md="", a__notes_md="", a__old__jane_cv_pdf="", a__node_modules__resume_md="", a__CVS_txt="")
    assert files("a") == ["a/resume.md", "a/old/jane_cv.pdf"]


def test_include_says_what_a_folder_stands_for_instead() -> None:
    write(
        profilelint_toml='include = ["*.tex", "sent/*.pdf"]', jane_tex="", sent__acme_pdf="", acme_pdf="", resume_md=""
    )
    assert files(".") == ["jane.tex", "sent/acme.pdf"]
    assert files("resume.md") == ["resume.md"]


def test_exclude_leaves_files_and_folders_out() -> None:
    write(
        profilelint_toml='exclude = ["old", "draft_*"]', resume_md="", draft_resume_md="", old__resume_md="",
        old__profilelint_toml="exclude = []", a__old__resume_md="",
    )  # fmt: skip
    assert files(".") == ["resume.md"]


def test_exclude_holds_from_any_working_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    write(profilelint_toml='exclude = ["cv/old/*"]', cv__old__resume_md="", cv__resume_md="")
    monkeypatch.chdir("cv")
    assert files(".") == ["resume.md"]


def test_a_file_that_is_named_is_checked_unless_excludes_are_forced() -> None:
    write(profilelint_toml='exclude = ["old/*"]', old__resume_md="", resume_md="")
    assert files("old/resume.md", "resume.md") == ["old/resume.md", "resume.md"]
    assert files("old/resume.md", "resume.md", force_exclude=True) == ["resume.md"]


def test_each_file_counts_once() -> None:
    write(a__resume_md="")
    assert files("a/resume.md", "a", "./a/resume.md", "a/../a/resume.md") == ["a/resume.md"]


def test_a_file_that_is_not_there_is_kept_for_the_run_to_say_so() -> None:
    assert files("gone/resume.pdf", "") == ["gone/resume.pdf", ""]


def test_nothing_to_check() -> None:
    assert resolve(()) == []
    assert resolve((".",)) == []


def test_the_files_are_shown_one_a_line() -> None:
    assert show_files(("a.md", "b.md")) == "a.md\nb.md\n"
    assert show_files(()) == ""


# --- the command line over the configuration ---

CONFIG = 'preset = "ca"\nselect = ["bullet"]\nextend-select = ["date"]\nignore = ["word"]\nextend-ignore = ["skill"]\n'


@pytest.mark.parametrize(
    ("given", "holds"),
    [
        ({}, {"preset": "ca", "select": ("bullet",), "ignore": ("word",)}),
        ({"preset": "au"}, {"preset": "au", "select": ("bullet",)}),
        ({"select": ("file",)}, {"select": ("file",), "extend_select": (), "ignore": (), "extend_ignore": ()}),
        ({"select": ("file",), "ignore": ("job",)}, {"select": ("file",), "ignore": ("job",)}),
        ({"ignore": ("job",)}, {"select": ("bullet",), "ignore": ("word", "job"), "extend_ignore": ("skill",)}),
        ({"extend_select": ("job",)}, {"select": ("bullet",), "extend_select": ("date", "job")}),
        ({"pedantic": True, "redact": True, "cache": False}, {"pedantic": True, "redact": True, "cache": False}),
        ({"pedantic": False}, {"pedantic": False}),
        ({"fail_on": "never", "output_format": "json"}, {"fail_on": "never", "output_format": "json"}),
        ({"job": ("a.txt",), "profile": ("me.pdf",)}, {"job": ("a.txt",), "profile": ("me.pdf",)}),
        ({"baseline": "b.json"}, {"baseline": "b.json"}),
    ],
)
def test_the_command_line_stands_over_the_configuration(given: dict[str, Any], holds: dict[str, Any]) -> None:
    write(profilelint_toml=CONFIG)
    settings = override(load_config(Path("profilelint.toml")), Overrides(**given))
    assert {key: getattr(settings, key) for key in holds} == holds


def test_limits_of_the_command_line() -> None:
    settings = override(Settings(), Overrides(limit=("pages=7", "bytes=1MB")))
    assert (settings.limits.max_pages, settings.limits.max_bytes) == (7, 1_000_000)
    assert settings.written == {"limits.pages": COMMAND_LINE, "limits.bytes": COMMAND_LINE}


def test_an_unknown_preset_of_the_command_line() -> None:
    with pytest.raises(ConfigError, match="there is no preset “us-studnet” \\(did you mean “us-student”"):
        resolve((), isolated=True, overrides=Overrides(preset="us-studnet"))


def test_the_command_line_holds_over_every_configuration() -> None:
    write(a__profilelint_toml='preset = "ca"', a__resume_md="", resume_md="")
    found = resolve(("a/resume.md", "resume.md"), overrides=Overrides(preset="au", ignore=("word",)))
    assert [(batch.settings.preset, batch.settings.ignore) for batch in found] == [("au", ("word",))] * 2


def test_rules_are_loaded_once_for_the_same_packs() -> None:
    write(a__profilelint_toml='plugins = ["style.toml"]', a__resume_md="", b__profilelint_toml="", b__resume_md="")
    write(a__style_toml="", resume_md="")
    pack, plain, other = resolve(("a/resume.md", "b/resume.md", "resume.md"))
    assert pack.settings.plugins == ("a/style.toml",)
    assert plain.registry is other.registry
    with pytest.raises(PackError):
        assert pack.registry


# --- how they are shown ---


def shown(path: str = "resume.md", **overrides: Any) -> tuple[str, Batch]:
    (batch,) = resolve((path,), overrides=Overrides(**overrides))
    return show_settings(batch.settings, batch.registry, path), batch


def test_each_setting_is_shown_with_the_file_that_it_comes_from() -> None:
    write(
        base_toml='preset = "uk-cv"\nextend-ignore = ["skill"]\n[parameters]\nmax-pages = 4\n',
        profilelint_toml='extend = "base.toml"\nextend-ignore = ["word"]\nsources = { "resume.pdf" = "resume.tex" }\n'
        'rules = { date = "off", bullet-too-long = { level = "error", max-words = 40 } }\n',
    )
    text, _ = shown(limit=("pages=7",), pedantic=True)
    lines = text.splitlines()
    assert lines[0] == "# resume.md: profilelint.toml"
    for line in (
        'preset = "uk-cv"  # base.toml',
        'extend-ignore = ["skill", "word"]  # base.toml, profilelint.toml',
        "pedantic = true  # the command line",
        'fail-on = "warning"  # default',
        '"resume.pdf" = "resume.tex"  # profilelint.toml',
        "max-pages = 4  # base.toml",
        'page-size = "a4"  # preset uk-cv',
        "pages = 7  # the command line",
        "depth = 60  # default",
        'bullet-too-long = { level = "error", max-words = 40 }  # profilelint.toml',
        'bullet-pronoun = "info"  # preset uk-cv',
        'section-fed-fields = "off"  # off under uk-cv',
        'word-buzzword = "off"  # ignored',
        'date-overlap = "off"  # switched off',
        'lint-rule-crashed = "error"',
    ):
        assert line in lines


def test_without_a_configuration_all_is_default() -> None:
    text, batch = shown()
    assert text.startswith("# resume.md: no configuration file\n")
    assert f"# {len(select(batch.registry, batch.settings))} of {len(batch.registry)} rules run\n" in text


CONFIGS = (
    "",
    CONFIG,
    'preset = "de-lebenslauf"\nselect = ["all"]\nextend-ignore = ["file-untagged"]\npedantic = true\n',
    'ignore = ["word", { rule = "bullet-tense", match = "C:\\\\ \\"x\\"\\u007f" }]\nexclude = ["ä b"]\n',
    'preset = "us-federal"\n[limits]\nseconds = 2.5\nbytes = "1MB"\n[rules]\nbullet = "info"\nlint = "info"\n',
    '[skills]\n"C 3" = ["c3"]\nZephyr = { broader = ["RTOS"], kind = "tool" }\n[parameters]\nstudent = false\n',
    '[per-file-ignores]\n"resume*" = ["date"]\n[sources]\n"resume.pdf" = "resume.tex"\n',
)


@pytest.mark.parametrize("config", CONFIGS)
def test_what_is_shown_is_a_configuration_that_says_the_same(config: str) -> None:
    write(profilelint_toml=config)
    text, batch = shown()
    tomllib.loads(text)
    write(shown_toml=text)
    again = load_config(Path("shown.toml"))

    def running(settings: Settings) -> list[tuple[str, Any, Any]]:
        return [(item.name, item.level, item.options) for item in select(batch.registry, settings, "resume.md")]

    assert running(again) == running(batch.settings)
    same = ("preset", "ignores", "limits", "skills", "sources", "per_file_ignores", "exclude", "job", "redact")
    assert {key: getattr(again, key) for key in same} == {key: getattr(batch.settings, key) for key in same}
    assert again.resolved_preset() == batch.settings.resolved_preset()


@pytest.mark.parametrize("config", CONFIGS)
def test_a_file_that_only_extends_says_what_its_base_says(config: str) -> None:
    write(base_toml=config, profilelint_toml='extend = "base.toml"\n')
    own, base = load_config(Path("profilelint.toml")), load_config(Path("base.toml"))
    assert replace(own, origin="base.toml") == base
    assert own.written == base.written


def test_a_name_with_line_feeds_stays_in_its_comment() -> None:
    text, _ = shown("a\nselect = 3")
    assert text.splitlines()[0] == "# a\N{REPLACEMENT CHARACTER}select = 3: no configuration file"
    assert tomllib.loads(text)["select"] == []


# --- the command ---


def test_show_settings_prints_a_block_for_each_configuration(command: Any) -> None:
    write(a__profilelint_toml='preset = "ca"', a__resume_md="", resume_md="")
    result = command("check", "--show-settings", ".")
    assert result.code == 0
    assert [line for line in result.out.splitlines() if line.startswith("# ") and line.endswith((".toml", "file"))] == [
        "# resume.md: no configuration file",
        "# a/resume.md: a/profilelint.toml",
    ]


def test_show_files(command: Any) -> None:
    write(profilelint_toml='exclude = ["old"]', old__resume_md="", resume_md="", a__cv_pdf="")
    result = command("check", "--show-files", ".")
    assert (result.code, result.out, result.err) == (0, "resume.md\na/cv.pdf\n", "")


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ('ignore = ["bulet"]', "profilelint.toml: ignore: no rule is called “bulet” (did you mean “bullet”?)"),
        ('[[ignore]]\nrule = "bullet-tens"', "profilelint.toml: [[ignore]]: no rule is called “bullet-tens” (did"),
        ('[rules]\nbullet-tens = "off"', "profilelint.toml: [rules]: no rule is called “bullet-tens” (did you mean"),
        (
            "[rules.bullet-too-long]\nmax-wods = 3",
            "profilelint.toml: rule bullet-too-long has no option “max-wods” (did",
        ),
        (
            '[per-file-ignores]\n"a*" = ["wrod"]',
            "profilelint.toml: per-file-ignores: no rule is called “wrod” (did you",
        ),
        ("redact = 1", "profilelint.toml: “redact” must be true or false"),
    ],
)
def test_a_mistake_is_one_line_and_exit_2(command: Any, config: str, said: str) -> None:
    write(profilelint_toml=config, resume_md="# Robin Vale\n")
    result = command("check", "resume.md")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"profilelint: {said}")
    assert result.err.count("\n") == 1


@pytest.mark.parametrize("option", ["--select", "--ignore", "--extend-select"])
def test_a_misspelt_rule_on_the_command_line_names_the_option(command: Any, option: str) -> None:
    write(resume_md="# Robin Vale\n")
    result = command("check", "resume.md", option, "bulet")
    assert (result.code, result.out) == (2, "")
    assert result.err == f"profilelint: {option}: no rule is called “bulet” (did you mean “bullet”?)\n"


def test_what_the_configuration_switches_on_the_command_line_can_switch_off(command: Any, folder: Path) -> None:
    (folder / "profilelint.toml").write_text("redact = true\npedantic = true\n")
    shown = command("--show-settings", "--no-redact", "--no-pedantic", "clean_resume.md").out
    assert "redact = false  # the command line" in shown
    assert "pedantic = false  # the command line" in shown


def test_extend_ignore_is_another_word_for_ignore(command: Any) -> None:
    assert (
        command("flawed_resume.md", "--extend-ignore", "bullet").out
        == command("flawed_resume.md", "--ignore", "bullet").out
    )
