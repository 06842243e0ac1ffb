"""Pack files: word-list rules of one's own in TOML."""

from __future__ import annotations

from pathlib import Path

import pytest

from profilelint.engine.config import PackError
from profilelint.engine.examples import TODAY, clean_resume
from profilelint.engine.page import REQUIRED
from profilelint.engine.registry import load
from profilelint.engine.run import Request, run
from profilelint.engine.selftest import outcomes
from profilelint.model.finding import Finding, Level

HEAD = 'prefix = "acme"\ntitle = "Acme Career Center"\n'
RULE = '[[rule]]\nname = "acme-test"\nlevel = "info"\nwhy = "So."\nfail = ["A foo"]\npass = ["A bar"]\n'


def write(tmp_path: Path, rule: str, head: str = HEAD) -> str:
    path = tmp_path / "acme.toml"
    path.write_text(head + rule, encoding="utf-8")
    return str(path)


def check(tmp_path: Path, rule: str, **parts: str) -> list[Finding]:
    """What a rule of a pack finds in the clean resume with parts replaced."""
    pack = write(tmp_path, RULE + rule)
    resume = tmp_path / "resume.md"
    resume.write_text(clean_resume(**parts), encoding="utf-8")
    report = run(Request(files=(str(resume),), today=TODAY), load((pack,)))
    return [finding for finding in report.findings if finding.rule == "acme-test"]


def refused(tmp_path: Path, rule: str, head: str = HEAD) -> str:
    """The one line that says why a pack is not loaded, without its file's name."""
    pack = write(tmp_path, rule, head)
    with pytest.raises(PackError) as caught:
        load((pack,))
    assert str(caught.value).startswith(f"{pack}: ")
    assert "\n" not in str(caught.value)
    return str(caught.value).removeprefix(f"{pack}: ")


def test_existence(tmp_path: Path) -> None:
    (finding,) = check(tmp_path, 'kind = "existence"\nwords = ["brilliant*"]', bullet="- Brilliantly led 4 tours")
    assert finding.message == "Acme Career Center advises against “Brilliantly”"
    assert finding.suggestion == "leave “Brilliantly” out, or say it in other words"
    assert finding.level is Level.INFO
    assert finding.fixes == ()


def test_substitution_keeps_a_capital_and_is_unsafe_until_said(tmp_path: Path) -> None:
    rule = 'kind = "substitution"\nwords = { "utilized" = "used" }'
    first, second = check(tmp_path, rule, bullet="- Utilized a crane\n- Often utilized two lifts")
    assert (first.suggestion, second.suggestion) == ("write “Used”", "write “used”")
    assert not first.fixes[0].safe
    (finding,) = check(tmp_path, rule + "\nsafe = true", bullet="- Utilized a crane")
    assert finding.fixes[0].safe


def test_substitution_with_case_takes_the_word_as_written(tmp_path: Path) -> None:
    rule = 'kind = "substitution"\ncase = true\nwords = { "Iphone" = "iPhone" }'
    (finding,) = check(tmp_path, rule, bullet="- Iphone and iPhone repairs for 40 customers")
    assert finding.fixes[0].edits[0].text == "iPhone"


def test_consistency_names_the_rarer_spelling_and_mends_all_of_it(tmp_path: Path) -> None:
    rule = 'kind = "consistency"\ngroups = [["co-op", "coop"], ["e-mail", "email"]]'
    bullet = "- Led 4 co-op students\n- Coop board member and co-op host\n- Sent one coop email"
    (finding,) = check(tmp_path, rule, bullet=bullet)
    assert finding.message == "“Coop” and “co-op” are mixed"
    assert [location.quote for location in finding.locations] == ["Coop", "coop", "co-op"]
    assert [edit.text for edit in finding.fixes[0].edits] == ["Co-op", "co-op"]


def test_one_spelling_throughout_is_consistent(tmp_path: Path) -> None:
    rule = 'kind = "consistency"\ngroups = [["co-op", "coop"]]'
    assert (
        check(tmp_path, rule, bullet="- Led 4 co-op students\n- Co-op board member", skills="## Skills\n\nPython") == []
    )


def test_required(tmp_path: Path) -> None:
    rule = 'kind = "required"\nscope = "education"\nwords = ["GPA <number>/<number>"]'
    assert check(tmp_path, rule) == []
    education = "## Education\n\n**Ohio State University** — Columbus, OH\nB.S. in Biology — Expected May 2027"
    (finding,) = check(tmp_path, rule, education=education)
    assert finding.suggestion == "add “GPA ‹number›/‹number›”, if it is true"
    assert finding.locations[0].path == "education"


def test_required_says_nothing_where_the_place_itself_is_missing(tmp_path: Path) -> None:
    rule = 'kind = "required"\nscope = "section:awards"\nwords = ["Dean\'s List"]'
    assert check(tmp_path, rule) == []
    assert len(check(tmp_path, rule, section="## Awards\n\n- Best Poster, 2025")) == 1


@pytest.mark.parametrize(
    ("scope", "parts"),
    [
        ("bullets", {"bullet": "- Led a zebra tour of 40 guests"}),
        ("summary", {"summary": "Zebra keeper with two internships."}),
        ("skills", {"skills": "## Skills\n\nPython, Zebra, SQL"}),
        ("titles", {"entry": "### Zebra Keeper, City Zoo — Columbus, OH\n\nMay 2025 – Aug 2025\n\n- Fed 14 animals"}),
        ("headings", {"section": "## Zebra Projects\n\n- Fed 14 animals"}),
        ("education", {"education": "## Education\n\n**Zebra College** — Erie, PA\nB.S. in Biology — May 2026"}),
        ("contact", {"contact": "Columbus, OH | zebra@mail.example zebra"}),
        ("section:projects", {"section": "## Projects\n\n### Zebra Counter\n\n2025\n\n- Counted 14 animals"}),
        ("lines", {"section": "## Interests\n\nZebra photography"}),
    ],
)
def test_where_it_looks(tmp_path: Path, scope: str, parts: dict[str, str]) -> None:
    rule = f'kind = "existence"\nwords = ["zebra"]\nscope = "{scope}"'
    assert [finding.locations[0].quote.lower() for finding in check(tmp_path, rule, **parts)] == ["zebra"]
    assert check(tmp_path, rule) == []


def test_a_place_in_two_scopes_is_found_once(tmp_path: Path) -> None:
    rule = 'kind = "existence"\nwords = ["zebra"]\nscope = ["bullets", "section:work"]'
    assert len(check(tmp_path, rule, bullet="- Led a zebra tour of 40 guests")) == 1


@pytest.mark.parametrize(
    ("exception", "text"),
    [
        ('{ after = ["award", "of the year"] }', "- Won the Foo of the Year among 14"),
        ('{ before = "named" }', "- Was named foo"),
        ('{ with = "contest*" }', "- Ran a foo for 3 contests"),
        ('[{ before = "the" }, { after = "bar" }]', "- Built a foo-bar"),
    ],
)
def test_exceptions(tmp_path: Path, exception: str, text: str) -> None:
    rule = f'kind = "existence"\nwords = ["foo"]\nexcept = {exception}'
    assert check(tmp_path, rule, bullet=text) == []
    assert len(check(tmp_path, rule, bullet="- Built a foo")) == 1


def test_the_page_is_whole(tmp_path: Path) -> None:
    pack = write(tmp_path, RULE + 'kind = "existence"\nwords = ["foo", "fo<digit>"]\n')
    registered = load((pack,))["acme-test"]
    assert registered.page.summary == "A phrase that Acme Career Center advises against."
    assert [heading for heading in REQUIRED if not registered.page.sections[heading]] == []
    assert "`foo`, `fo<digit>`" in registered.page.sections["Words"]
    assert registered.pack == pack


@pytest.mark.parametrize(
    ("scope", "fail", "good"),
    [
        ("summary", '"A zebra keeper."', '"A keeper of horses."'),
        ("skills", '"Zebra, SQL"', '"Horse, SQL"'),
        ("titles", '"Zebra Keeper"', '"Horse Keeper"'),
        ("headings", '"Zebra Projects"', '"Horse Projects"'),
        (
            "education",
            '"**Zebra College** — Erie, PA\\nB.S. in Biology"',
            '"**Horse College** — Erie, PA\\nB.S. in Law"',
        ),
        ("contact", '"zebra@mail.example zebra"', '"horse@mail.example"'),
        ("section:volunteer", '"Fed a zebra for 4 weeks"', '"Fed a horse for 4 weeks"'),
        ("section:work", '"Fed a zebra for 4 weeks"', '"Fed a horse for 4 weeks"'),
        ("lines", '"Fed a zebra for 4 weeks"', '"Fed a horse for 4 weeks"'),
        ("bullets", '"Fed a zebra\\nFed a horse"', '{ skills = "Zebra, SQL" }'),
        (
            "bullets",
            "{ resume = '# Robin Vale\\n\\n## Experience\\n\\n### Keeper, Zoo\\n\\n2025\\n\\n- Fed a zebra' }",
            '"x y"',
        ),
    ],
)
def test_an_example_is_put_where_the_rule_looks(tmp_path: Path, scope: str, fail: str, good: str) -> None:
    fail = fail.replace("'", '"""').replace("\\n", "\n") if "resume" in fail else fail
    rule = '[[rule]]\nname = "acme-test"\nlevel = "info"\nkind = "existence"\nwords = ["zebra"]\nwhy = "So."\n'
    pack = write(tmp_path, rule + f'scope = "{scope}"\nfail = [{fail}]\npass = [{good}]\n')
    registry = load((pack,))
    assert [outcome.problem for outcome in outcomes(registry["acme-test"], registry, (pack,))] == ["", ""]


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("", "a pack file needs rules: tables that start with [[rule]]"),
        ("rule = 3", "a pack file needs rules"),
        (
            'tilte = "x"\n' + RULE,
            "unknown key “tilte” (did you mean “title”?); a pack file has prefix, title, evidence",
        ),
        ("[[rule]]\nlevel = 1", "rule number 1: “name” is missing"),
        ('[[rule]]\nname = "Plain Words"', "such as “acme-plain-words”"),
        ('[[rule]]\nname = "bullet-plain"', "rule bullet-plain: “name” must start with the pack's prefix"),
        (RULE, "rule acme-test: “kind” is missing"),
        (RULE + 'kind = "substitutions"', "“kind” must be one of existence, substitution, consistency, required"),
        (RULE + 'kind = "substitutions"', "(did you mean “substitution”?)"),
        (
            RULE.replace("info", "warn") + 'kind = "existence"',
            "error, warning, info, not “warn” (did you mean “warning”?)",
        ),
        (RULE + 'kind = "existence"\nwrods = ["a"]', "rule acme-test: unknown key “wrods” (did you mean “words”?)"),
        (RULE + 'kind = "existence"', "“words” must be a list of phrases"),
        (RULE + 'kind = "existence"\nwords = []', "“words” must be a list of phrases"),
        (RULE + 'kind = "existence"\nwords = ["a", 3]', "“words” must be a list of phrases"),
        (RULE + 'kind = "existence"\nwords = { "a" = "b" }', "“words” must be a list of phrases"),
        (
            RULE + 'kind = "existence"\ngroups = [["a", "b"]]',
            "“groups” is not for the kind existence, which takes words",
        ),
        (RULE + 'kind = "existence"\nwords = ["te*m"]', "“words” “te*m”: a star stands at the start or the end"),
        (RULE + 'kind = "existence"\nwords = ["A", "a"]', "“words” holds a phrase twice"),
        (RULE + 'kind = "substitution"\nwords = ["a"]', "“words” must be a table such as"),
        (RULE + 'kind = "substitution"\nwords = { "a" = "" }', "“words” must be a table such as"),
        (RULE + 'kind = "substitution"\nwords = { "a*" = "b" }', "write each form out"),
        (RULE + 'kind = "consistency"\ngroups = [["a"]]', "two spellings or more in each"),
        (RULE + 'kind = "consistency"\ngroups = [["a", "b"], ["b", "c"]]', "“groups” holds “b” twice"),
        (RULE + 'kind = "required"\nwords = ["a"]\nexcept = { after = "b" }', "“except” is not for the kind required"),
        (RULE + 'kind = "existence"\nwords = ["a"]\nexcept = { behind = "b" }', "except: unknown key “behind”"),
        (RULE + 'kind = "existence"\nwords = ["a"]\nexcept = { after = "(a+)+*x" }', "a star stands at"),
        (RULE + 'kind = "existence"\nwords = ["a"]\nscope = "bulets"', "“bulets” (did you mean “bullets”?)"),
        (RULE + 'kind = "existence"\nwords = ["a"]\nscope = "section:jobs"', "section:KIND (work, education"),
        (RULE + 'kind = "existence"\nwords = ["a"]\nmessage = "{wrod}"', "“message” may hold {word} and {better}, not"),
        (RULE + 'kind = "existence"\nwords = ["a"]\nsafe = "yes"', "“safe” must be true or false"),
        (RULE + 'kind = "existence"\nwords = ["a"]\nevidence = "gut"', "“evidence” must be one of measured, vendor"),
        (RULE.replace("So.", "## So") + 'kind = "existence"\nwords = ["a"]', "“why” holds paragraphs"),
        (RULE.replace('"A foo"', "") + 'kind = "existence"\nwords = ["a"]', "“fail” must be a list of examples"),
        (
            RULE.replace('pass = ["A bar"]', "") + 'kind = "existence"\nwords = ["a"]',
            "“pass” must be a list of examples",
        ),
        (RULE.replace('"A bar"', '"```"') + 'kind = "existence"\nwords = ["a"]', "“pass” cannot hold ```"),
        (RULE.replace('"A bar"', '{ nowhere = "x" }') + 'kind = "existence"\nwords = ["a"]', "also takes “resume”"),
        ('[[rule]\nname = "x"', "this is not valid TOML"),
        (f"x = {'[' * 5000}", "this is not valid TOML"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(tmp_path: Path, rule: str, said: str) -> None:
    assert said in refused(tmp_path, rule)


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ('title = "Acme"\n', "“prefix” is missing"),
        ('prefix = "Acme"\ntitle = "Acme"\n', "“prefix” must be 2 to 30 small letters"),
        ('prefix = "acme-x"\ntitle = "Acme"\n', "“prefix” must be 2 to 30 small letters"),
        ('prefix = "acme"\ntitle = ""\n', "“title” must be a text"),
        ('prefix = "acme"\ntitle = "{word}"\n', "one line without braces"),
    ],
)
def test_what_is_wrong_at_the_top_is_said(tmp_path: Path, head: str, said: str) -> None:
    assert said in refused(tmp_path, RULE + 'kind = "existence"\nwords = ["a"]', head)


def test_a_built_in_familys_name_is_refused(tmp_path: Path) -> None:
    rule = RULE.replace("acme-test", "word-test") + 'kind = "existence"\nwords = ["a"]'
    said = refused(tmp_path, rule, HEAD.replace('"acme"', '"word"'))
    assert "names that start with “word-” are the built-in rules'" in said


def test_a_name_twice_is_refused(tmp_path: Path) -> None:
    rule = RULE + 'kind = "existence"\nwords = ["a"]\n'
    assert refused(tmp_path, rule + rule) == "rule acme-test: “name” stands in this file twice"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    gone = str(tmp_path / "gone.toml")
    with pytest.raises(PackError, match="no such file"):
        load((gone,))


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    assert "at most 1,000,000 bytes" in refused(tmp_path, "#" * 1_000_001)


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "acme.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(PackError, match="not valid TOML"):
        load((str(path),))


def test_a_file_with_windows_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "acme.toml"
    path.write_bytes((HEAD + RULE + 'kind = "existence"\nwords = ["foo"]\n').replace("\n", "\r\n").encode())
    assert "acme-test" in load((str(path),))


def test_a_hostile_resume_is_read_in_linear_time(tmp_path: Path) -> None:
    rule = (
        'kind = "existence"\nwords = ["a* b", "*a*"]\nexcept = [{ before = "a* a*", with = "zzz" }, { after = "*b c" }]'
    )
    assert check(tmp_path, rule, bullet="- " + "a- " * 20_000 + "\n- " + "a" * 30_000) != []
