"""Every host of ignores against every form of them."""

from __future__ import annotations

import datetime
import json
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import settings as drawn
from hypothesis import strategies as st

from profilelint.engine.config import Settings, settings_from
from profilelint.engine.examples import clean_resume
from profilelint.engine.registry import load
from profilelint.engine.report import FileReport
from profilelint.engine.run import Request, run
from profilelint.engine.suppression import MOST_COMPLAINTS, MOST_IGNORES

RULES = load()


class Host(NamedTuple):
    """A document with slots: ``{top}``, ``{a}`` and ``{b}`` before its two bullets, ``{t}`` behind the first one,
    ``{end}``. ``note`` makes a comment; ``own`` tells whether it needs a line of its own."""

    name: str
    text: str
    note: str
    own: bool = False


MARKDOWN = clean_resume(bullet="{a}- Moved the the archive of 3,000 files{t}\n{b}- Sold 20 of of the desks\n")
TEXT = """{top}Robin Vale
robin.vale@mail.example | (614) 555-0131

EXPERIENCE

Data Intern, Harborlight Analytics    May 2025 - Aug 2025
{a}- Moved the the archive of 3,000 files{t}
{b}- Sold 20 of of the desks

SKILLS

Python, SQL
{end}"""
LATEX = r"""{top}\documentclass{article}
\begin{document}
\textbf{Robin Vale}\\ robin.vale@mail.example
\section{Experience}
Data Intern, Harborlight Analytics \hfill May 2025 -- Aug 2025
\begin{itemize}
{a}\item Moved the the archive of 3,000 files{t}
{b}\item Sold 20 of of the desks
\end{itemize}
\section{Skills}
Python, SQL
\end{document}
{end}"""
HTML = """{top}<html><body><h1>Robin Vale</h1><p>robin.vale@mail.example</p><h2>Experience</h2>
<h3>Data Intern, Harborlight Analytics</h3><p>May 2025 – Aug 2025</p><ul>
{a}<li>Moved the the archive of 3,000 files{t}</li>
{b}<li>Sold 20 of of the desks</li>
</ul><h2>Skills</h2><p>Python, SQL</p>{end}</body></html>
"""
TYPST = r"""{top}= Robin Vale
robin.vale\@mail.example

== Experience
*Data Intern*, Harborlight Analytics #h(1fr) May 2025 -- Aug 2025
{a}- Moved the the archive of 3,000 files{t}
{b}- Sold 20 of of the desks

== Skills
Python, SQL
{end}"""
RENDERCV = """{top}cv:
  name: Robin Vale
  sections:
    experience:
      - company: Harborlight Analytics
        position: Data Intern
        start_date: 2025-05
        end_date: 2025-08
        highlights:
{a}          - Moved the the archive of 3,000 files{t}
{b}          - Sold 20 of of the desks
    skills:
      - label: Languages
        details: Python, SQL
{end}"""
JSON_RESUME = """{top}basics:
  name: Robin Vale
work:
  - name: Harborlight Analytics
    position: Data Intern
    startDate: 2025-05
    endDate: 2025-08
    highlights:
{a}      - Moved the the archive of 3,000 files{t}
{b}      - Sold 20 of of the desks
skills:
  - name: Languages
{end}"""
YAMLRESUME = """{top}content:
  basics:
    name: Robin Vale
  work:
    - name: Harborlight Analytics
      position: Data Intern
      startDate: May 2025
      endDate: Aug 2025
      summary: |
{a}        - Moved the the archive of 3,000 files{t}
{b}        - Sold 20 of of the desks
{end}"""

HOSTS = {
    "markdown": Host("resume.md", "{top}" + MARKDOWN + "{end}", "<!-- {} -->"),
    "markdown-link": Host("resume.md", "{top}" + MARKDOWN + "{end}", "\n[//]: # ({})\n", own=True),
    "markdown-link-quotes": Host("resume.md", "{top}" + MARKDOWN + "{end}", '\n[comment]: <> "{}"\n', own=True),
    "html": Host("resume.html", HTML, "<!-- {} -->"),
    "html-one-line": Host("resume.html", HTML.replace("\n", ""), "<!-- {} -->"),
    "latex": Host("resume.tex", LATEX, "% {}"),
    "typst": Host("resume.typ", TYPST, "// {}"),
    "typst-block": Host("resume.typ", TYPST, "/* {} */"),
    "rendercv": Host("cv.yaml", RENDERCV, "# {}"),
    "json-resume-yaml": Host("resume.yaml", JSON_RESUME, "# {}"),
    "yamlresume-text": Host("resume.yml", YAMLRESUME, "        <!-- {} -->"),
    "text-hash": Host("resume.txt", TEXT, "# {}", own=True),
    "text-slashes": Host("resume.txt", TEXT, "// {}", own=True),
    "text-html": Host("resume.txt", TEXT, "<!-- {} -->", own=True),
    "text-bare": Host("resume.txt", TEXT, "{}", own=True),
}


def document(host: Host, **slots: str) -> str:
    text = host.text
    for slot in ("top", "a", "b", "t", "end"):
        said = slots.get(slot, "")
        if said:
            note = host.note.format(f"profilelint: {said}")
            said = f" {note.strip()}" if slot == "t" else f"{note}\n"
        text = text.replace("{" + slot + "}", said)
    return text


def checked(text: str, path: str, **table: Any) -> FileReport:
    settings = settings_from({"select": ["word-repeated"], **table}) if table else Settings(select=("word-repeated",))
    request = Request(
        files=(path,), today=datetime.date(2026, 11, 23), settings=settings, contents={path: text.encode()}
    )
    return run(request, RULES).files[0]


def check(name: str, **slots: str) -> FileReport:
    return checked(document(HOSTS[name], **slots), HOSTS[name].name)


def left(report: FileReport) -> list[str]:
    return [finding.locations[0].quote for finding in report.findings if finding.rule == "word-repeated"]


def lints(report: FileReport) -> list[str]:
    return [finding.rule for finding in report.findings if finding.rule.startswith("lint-")]


def reasons(report: FileReport) -> list[str]:
    return [item.reason for item in report.suppressed]


@pytest.mark.parametrize("name", HOSTS)
def test_without_an_ignore_both_are_found(name: str) -> None:
    assert left(check(name)) == ["the the", "of of"]


@pytest.mark.parametrize("name", HOSTS)
def test_ignore_above(name: str) -> None:
    report = check(name, b="ignore[word-repeated] so it is called")
    assert (left(report), lints(report)) == (["the the"], [])
    assert reasons(report) == ["so it is called"]


def test_behind_an_item_of_html() -> None:
    note = "<!-- profilelint: ignore[word-repeated] so it is called -->"
    text = document(HOSTS["html"]).replace("files</li>", f"files</li> {note}")
    report = checked(text, "resume.html")
    assert (left(report), lints(report)) == (["of of"], [])


@pytest.mark.parametrize("name", [name for name, host in HOSTS.items() if not host.own and name != "yamlresume-text"])
def test_ignore_behind_words(name: str) -> None:
    report = check(name, t="ignore[word-repeated] so it is called")
    assert (left(report), lints(report)) == (["of of"], [])


@pytest.mark.parametrize("name", HOSTS)
def test_disable_and_enable(name: str) -> None:
    report = check(name, a="disable[word-repeated] quoted", b="enable[word-repeated]")
    assert (left(report), lints(report)) == (["of of"], [])
    assert reasons(report) == ["quoted"]


@pytest.mark.parametrize("name", HOSTS)
def test_disable_to_the_end(name: str) -> None:
    report = check(name, b="disable[word-repeated]")
    assert (left(report), lints(report)) == (["the the"], [])


@pytest.mark.parametrize("slot", ["top", "b", "end"])
@pytest.mark.parametrize("name", [name for name in HOSTS if name != "yamlresume-text"])
def test_file_ignore_wherever_it_stands(name: str, slot: str) -> None:
    report = check(name, **{slot: "file-ignore[word-repeated] all of it"})
    assert (left(report), lints(report)) == ([], [])
    assert reasons(report) == ["all of it"] * 2


@pytest.mark.parametrize("name", HOSTS)
def test_a_misspelt_name(name: str) -> None:
    report = check(name, a="ignore[word-repaeted]")
    assert (left(report), lints(report)) == (["the the", "of of"], ["lint-unknown-ignore"])
    assert report.findings[0].suggestion == "write “word-repeated”"
    assert report.findings[0].locations[0].place is not None


@pytest.mark.parametrize("name", HOSTS)
def test_a_misspelt_verb(name: str) -> None:
    report = check(name, a="ignroe[word-repeated]")
    assert (left(report), lints(report)) == (["the the", "of of"], ["lint-unknown-ignore"])
    assert report.findings[0].suggestion == "write “profilelint: ignore[word-repeated] reason”"


@pytest.mark.parametrize("name", HOSTS)
def test_no_names(name: str) -> None:
    report = check(name, a="ignore")
    assert (left(report), lints(report)) == (["the the", "of of"], ["lint-unknown-ignore"])


@pytest.mark.parametrize("name", [name for name in HOSTS if name != "yamlresume-text"])
def test_ignore_with_nothing_behind_it(name: str) -> None:
    report = check(name, end="ignore[word-repeated]")
    assert (left(report), lints(report)) == (["the the", "of of"], ["lint-unused-ignore"])


@pytest.mark.parametrize("name", HOSTS)
def test_enable_that_nothing_disabled(name: str) -> None:
    report = check(name, a="enable[word-repeated]")
    assert (left(report), lints(report)) == (["the the", "of of"], ["lint-unused-ignore"])
    assert "nothing disabled it" in report.findings[0].message


@pytest.mark.parametrize("name", HOSTS)
def test_an_engine_rule_is_refused(name: str) -> None:
    report = check(name, a="disable[lint-unused-ignore]")
    assert lints(report) == ["lint-unknown-ignore"]
    assert "no ignore holds for it" in report.findings[0].message


# -- the grammar -------------------------------------------------------------------------------------------------------


def markdown(a: str = "", b: str = "") -> FileReport:
    """Markdown with lines above its first and its second bullet."""
    text = HOSTS["markdown"].text
    for slot, said in (("top", ""), ("a", a), ("b", b), ("t", ""), ("end", "")):
        text = text.replace("{" + slot + "}", said)
    return checked(text, "resume.md")


def note(said: str) -> str:
    return f"<!-- {said} -->\n"


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("ignore[word-repeated]", ""),
        ("ignore [ word-repeated ]  why  not", "why not"),
        ("ignore[word-repeated]: why", "why"),
        ("ignore[word-repeated] -- why", "why"),
        ("ignore[word-repeated] see [3] and (4) 🙂 ü", "see [3] and (4) 🙂 ü"),
        ("IGNORE[word-repeated] why", "why"),
        ("ignore[bullet-pronoun, word-repeated] why", "why"),
        ("ignore[bullet-pronoun,,word-repeated,] why", "why"),
        ("ignore[word-repeated]\n  why\n  not", "why not"),
    ],
)
def test_what_is_an_ignore(said: str, reason: str) -> None:
    report = markdown(note(f"profilelint: {said}"))
    assert (left(report), lints(report)) == (["of of"], [])
    assert reasons(report) == [reason]


def test_an_ignore_in_the_middle_of_a_comment() -> None:
    report = markdown(note("to do: ask for a better word; profilelint: ignore[word-repeated] till then"))
    assert (left(report), reasons(report)) == (["of of"], ["till then"])


def test_two_ignores_in_one_comment() -> None:
    said = "profilelint: ignore[bullet-pronoun] a\nprofilelint: ignore[word-repeated] b"
    report = markdown(note(said))
    assert (left(report), reasons(report)) == (["of of"], ["b"])


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("profilelint:", "ignore[rule-name]"),
        ("profilelint: ignore[]", "ignore[rule-name]"),
        ("profilelint: noqa", "ignore[rule-name]"),
        ("profilelint: ignore word-repeated", "ignore[word-repeated]"),
        ("profilelint: ignore(word-repeated)", "ignore[word-repeated]"),
        ("profilelint: ignore[word-repeated", "ignore[word-repeated]"),
        ("profilelint: ignore: word-repeated, bullet-pronoun", "ignore[word-repeated, bullet-pronoun]"),
        ("profilelint: fileignore[word-repeated]", "file-ignore[word-repeated]"),
        ("profilelint: enabled[word-repeated]", "enable[word-repeated]"),
        ("profilelint: word-repeated", "ignore[word-repeated]"),
        ("profilelint-disable word-repeated", "disable[word-repeated]"),
        ("note; profilelint: ignroe[word-repeated]", "ignore[word-repeated]"),
    ],
)
def test_what_is_meant_for_an_ignore(said: str, meant: str) -> None:
    report = markdown(note(said))
    assert (left(report), lints(report)) == (["the the", "of of"], ["lint-unknown-ignore"])
    assert f"“profilelint: {meant} reason”" in report.findings[0].suggestion


@pytest.mark.parametrize(
    "said", ["profilelint rocks", "see profilelint: the guide", "myprofilelint: ignore[x-y]", "ignore[word-repeated]"]
)
def test_what_is_no_ignore(said: str) -> None:
    report = markdown(note(said))
    assert (left(report), lints(report)) == (["the the", "of of"], [])


@pytest.mark.parametrize(
    ("name", "message", "suggestion"),
    [
        ("word", "which is no rule but", "name the rule, such as “word-"),
        ("word-*", "which is no rule but", "name the rule, such as “word-"),
        ("all", "which is no rule but", "name the rule"),
        ("*", "no rule is called that", "profilelint rules"),
        ("word-repeated bullet-pronoun", "no rule is called that", "write “word-repeated, bullet-pronoun”"),
        ("Word-Repeated", "no rule is called that", ""),
        ("lint-rule-crashed", "no ignore holds for it", "delete the ignore"),
    ],
)
def test_what_is_no_name_of_a_rule(name: str, message: str, suggestion: str) -> None:
    report = markdown(note(f"profilelint: ignore[{name}]"))
    assert (left(report), lints(report)) == (["the the", "of of"], ["lint-unknown-ignore"])
    assert message in report.findings[0].message
    assert suggestion in report.findings[0].suggestion


def test_a_known_name_beside_an_unknown_one_holds() -> None:
    report = markdown(note("profilelint: ignore[word, word-repeated]"))
    assert (left(report), lints(report)) == (["of of"], ["lint-unknown-ignore"])


def test_disabled_twice() -> None:
    once = note("profilelint: disable[word-repeated]")
    report = markdown(once, once)
    assert (left(report), lints(report)) == ([], ["lint-unused-ignore"])
    assert report.findings[0].message == "word-repeated is disabled already"


def test_disabled_and_enabled_at_once_is_nothing() -> None:
    both = note("profilelint: disable[word-repeated]") + note("profilelint: enable[word-repeated]")
    report = markdown(both)
    assert (left(report), lints(report)) == (["the the", "of of"], ["lint-unused-ignore"])


def test_a_finding_with_several_places_is_ignored_at_any_of_them() -> None:
    bullets = [f"- Developed the report {word} for 40 clerks\n" for word in ("alpha", "beta", "gamma", "delta")]

    def report(*lines: str) -> FileReport:
        return checked(clean_resume(bullet="".join(lines)), "resume.md", select=["bullet-verb-repeated"])

    assert len(report(*bullets).findings) == 1
    for number in range(3):
        said = [*bullets[:number], note("profilelint: ignore[bullet-verb-repeated]"), *bullets[number:]]
        assert report(*said).findings == ()


def test_a_wrapped_bullet_is_ignored_whole_from_behind_its_last_line() -> None:
    bullet = "- Moved the the archive\n  of 3,000 files"
    after = checked(clean_resume(bullet=f"{bullet} <!-- profilelint: ignore[word-repeated] -->\n"), "resume.md")
    assert (left(after), lints(after)) == ([], [])


def test_the_settings_cannot_ignore_an_engine_rule() -> None:
    report = checked(clean_resume(bullet="- Sold 20 desks\n"), "resume.md", ignore=[{"rule": "lint-unused-ignore"}])
    assert lints(report) == ["lint-unknown-ignore"]


def test_a_finding_about_the_whole_document_needs_a_file_ignore() -> None:
    said = note("profilelint: {}[section-skills-missing] a poet's resume")
    text = clean_resume(skills="", current=said + "- Tutor 40 first-year students each week\n")
    report = checked(text.format("ignore"), "resume.md", select=["section-skills-missing"])
    lint = next(finding for finding in report.findings if finding.rule == "lint-unused-ignore")
    assert "file-ignore[section-skills-missing]" in lint.suggestion
    assert checked(text.format("file-ignore"), "resume.md", select=["section-skills-missing"]).findings == ()


@pytest.mark.parametrize(
    ("path", "glob", "meant"),
    [
        ("cv/resume.md", "cv/*.md", True),
        ("./cv/resume.md", "cv/*.md", True),
        ("/home/robin/site/cv/resume.md", "cv/*.md", True),
        ("cv/resume.md", "resume.md", True),
        ("cv/resume.md", "cv", True),
        ("cv/resume.md", "./resume.md", False),
        ("cv/resume.md", "*.pdf", False),
    ],
)
def test_the_path_of_the_settings_is_a_glob(path: str, glob: str, meant: bool) -> None:
    report = checked(
        clean_resume(bullet="- Moved the the archive of 3 files\n"),
        path,
        ignore=[{"rule": "word-repeated", "path": glob}],
    )
    assert (left(report) == []) is meant


FLOW = """basics: {name: Robin Vale}
work:
  - name: Harborlight Analytics
    position: Data Intern
    startDate: 2025-05
    ABOVE
    highlights: [Moved the the archive of 3 files, Sold 20 of of the desks] BEHIND
    endDate: 2025-08
    summary: Packed a a box
"""


@pytest.mark.parametrize("slot", ["ABOVE", "BEHIND"])
def test_all_items_in_a_line_of_the_file_are_that_line(slot: str) -> None:
    text = FLOW.replace(slot, "# profilelint: ignore[word-repeated]").replace("ABOVE", "#").replace("BEHIND", "")
    report = checked(text, "resume.yaml")
    assert (left(report), lints(report)) == (["a a"], [])


# -- front matter, included texts, plain text --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "front", ["# {}\nname: Robin Vale\n", "name: Robin Vale # {}\nemail: robin.vale@mail.example\n"]
)
def test_front_matter(front: str) -> None:
    said = front.format("profilelint: file-ignore[word-repeated] why")
    report = checked(f"---\n{said}---\n\n" + clean_resume(bullet="- Moved the the archive of 3 files\n"), "resume.md")
    assert (left(report), reasons(report)) == ([], ["why"])


def test_the_preamble_of_latex() -> None:
    text = document(HOSTS["latex"]).replace(
        r"\begin{document}", "% profilelint: file-ignore[word-repeated]\n\\begin{document}"
    )
    assert left(checked(text, "resume.tex")) == []


def plain(line: str) -> FileReport:
    text = TEXT.replace("{a}", line + "\n")
    for slot in ("top", "b", "t", "end"):
        text = text.replace("{" + slot + "}", "")
    return checked(text, "resume.txt")


@pytest.mark.parametrize(
    "line",
    [
        "profilelint: a linter for resumes, with 40 users",
        "# profilelint: a linter",
        "- Wrote profilelint: ignore[word-repeated] is one of its 40 comments",
        "profilelint: ignore lists for 40 users",
        "We said: profilelint: ignore[word-repeated]",
    ],
)
def test_a_sentence_of_a_text_that_names_the_program_is_a_sentence(line: str) -> None:
    from profilelint.read import read_bytes

    found = read_bytes(TEXT.replace("{a}", line + "\n").encode(), "resume.txt")
    assert found.comments == ()
    assert line.lstrip("-# ") in found.text
    assert left(plain(line)) == ["the the", "of of"]


@pytest.mark.parametrize(
    "line", ["  ## profilelint: ignore[word-repeated]", "/* profilelint: ignore[word-repeated] */"]
)
def test_further_signs_of_comments_in_a_text(line: str) -> None:
    from profilelint.read import read_bytes

    assert left(plain(line)) == ["of of"]
    found = read_bytes(TEXT.replace("{a}", line + "\n").encode(), "resume.txt")
    assert "profilelint" not in found.text


# -- data --------------------------------------------------------------------------------------------------------------


def data(root: Any = None, entry: dict[str, Any] | None = None) -> FileReport:
    """A JSON Resume with ``meta.profilelint`` and with further keys of its first entry."""
    work = [
        {
            "name": name,
            "position": "Data Intern",
            "startDate": f"{year}-05",
            "endDate": f"{year}-08",
            "highlights": [f"Moved {words} archive of 3,000 files", "Wrote 3 letters"],
        }
        for name, year, words in (("Harborlight Analytics", 2025, "the the"), ("Cedar Point", 2024, "of of"))
    ]
    work[0].update(entry or {})
    resume: dict[str, Any] = {"basics": {"name": "Robin Vale"}, "work": work}
    if root is not None:
        resume["meta"] = {"profilelint": root}
    return checked(json.dumps(resume, ensure_ascii=False, indent=1), "resume.json")


RULE = {"rule": "word-repeated", "reason": "why"}


def test_an_ignore_of_the_whole() -> None:
    report = data({"ignore": [RULE]})
    assert (left(report), lints(report), reasons(report)) == ([], [], ["why", "why"])


@pytest.mark.parametrize("key", ["meta", "profilelint"])
def test_an_ignore_in_an_entry_holds_for_that(key: str) -> None:
    table: dict[str, Any] = {"ignore": [RULE]}
    report = data(entry={key: {"profilelint": table} if key == "meta" else table})
    assert (left(report), lints(report), reasons(report)) == (["of of"], [], ["why"])


@pytest.mark.parametrize(("node", "found"), [("highlights[0]", ["of of"]), ("highlights", ["of of"])])
def test_a_node_inside_of_an_entry(node: str, found: list[str]) -> None:
    report = data(entry={"meta": {"profilelint": {"ignore": [{**RULE, "node": node}]}}})
    assert (left(report), lints(report)) == (found, [])


@pytest.mark.parametrize(
    ("entry", "lint"),
    [
        ({**RULE, "node": "highlights[1]"}, "lint-unused-ignore"),
        ({**RULE, "node": "highlights[7]"}, "lint-unknown-ignore"),
        ({**RULE, "match": "letters"}, "lint-unused-ignore"),
    ],
)
def test_an_ignore_in_an_entry_that_meets_nothing(entry: dict[str, str], lint: str) -> None:
    report = data(entry={"meta": {"profilelint": {"ignore": [entry]}}})
    assert (left(report), lints(report)) == (["the the", "of of"], [lint])


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("word-repeated", "“profilelint” holds no list of ignores"),
        ([RULE], "“profilelint” holds no list of ignores"),
        ({"ignore": RULE}, "“ignore” is no list"),
        ({"ignore": "word-repeated"}, "“ignore” is no list"),
        ({"ignore": [3]}, "“rule” of an ignore is no text"),
        ({"ignore": [{"rule": ["word-repeated"]}]}, "“rule” of an ignore is no text"),
        ({"ignore": [{**RULE, "match": 3}]}, "“match” of an ignore is no text"),
        ({"ignore": [{"reason": "why"}]}, "an ignore names no rule"),
        ({"ignore": [{}]}, "an ignore names no rule"),
        ({"ignore": [""]}, "an ignore names no rule"),
        ({"ignore": [["word-repeated"]]}, "“rule” of an ignore is no text"),
        ({"ignore": [{**RULE, "nodes": "work"}]}, "unknown key “nodes”"),
        ({"ignores": [RULE]}, "unknown key “ignores”"),
        ({"disable": ["word-repeated"]}, "“disable” has no meaning in data"),
        ({"file-ignore": ["word-repeated"]}, "“file-ignore” has no meaning in data"),
        ({"ignore": ["word-repaeted"]}, "no rule is called that"),
        ({"ignore": ["word"]}, "which is no rule but"),
        ({"ignore": ["lint-unused-ignore"]}, "no ignore holds for it"),
    ],
)
@pytest.mark.parametrize("inside", [False, True])
def test_a_wrong_shape_is_said_and_suppresses_nothing(table: Any, said: str, inside: bool) -> None:
    report = data(entry={"meta": {"profilelint": table}}) if inside else data(table)
    assert (left(report), lints(report)) == (["the the", "of of"], ["lint-unknown-ignore"])
    (lint,) = [finding for finding in report.findings if finding.rule.startswith("lint-")]
    assert said in lint.message
    assert lint.suggestion


def test_a_wrong_entry_does_not_spoil_the_others() -> None:
    report = data({"ignore": [{"rule": 3}, RULE]})
    assert (left(report), lints(report)) == ([], ["lint-unknown-ignore"])


def test_what_show_writes_is_no_ignore() -> None:
    from profilelint.parse import parse
    from profilelint.read import read_bytes
    from profilelint.report.show import json_resume

    found = read_bytes(clean_resume().encode(), "resume.md")
    written = json_resume(parse(found), found)
    assert "sections" in json.loads(written)["meta"]["profilelint"]
    assert lints(checked(written, "resume.json")) == []


def test_the_same_in_yaml() -> None:
    text = document(HOSTS["json-resume-yaml"], end="") + "meta:\n  profilelint:\n    ignore: [word-repeated]\n"
    assert left(checked(text, "resume.yaml")) == []


TREES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["word-repeated", "rule", "work[0]", ""]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["ignore", "rule", "node", "match", "reason", "x"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@drawn(max_examples=40, deadline=None)
@given(TREES, TREES)
def test_any_shape_is_followed_or_said(root: Any, inner: Any) -> None:
    report = data(root, {"meta": {"profilelint": inner}})
    assert report.read
    assert not any(finding.rule == "lint-rule-crashed" for finding in report.findings)
    assert len(left(report)) + len(report.suppressed) == 2


# -- hostile documents -------------------------------------------------------------------------------------------------


@drawn(max_examples=40, deadline=None)
@given(st.text(st.sampled_from("profilelint: ignore[]word-repeated,\n<!>-#/"), max_size=60))
def test_any_comment_is_read(said: str) -> None:
    report = markdown(note(f"profilelint: {said.replace('-->', '')}"))
    assert len(left(report)) + len(report.suppressed) == 2


def test_very_many_ignores_are_cut_short() -> None:
    many = "".join(f"profilelint: ignore[word-repeated] {number}\n" for number in range(MOST_IGNORES + 500))
    report = markdown(f"<!--\n{many}-->\n")
    assert left(report) == ["of of"]
    assert any(f"only the first {MOST_IGNORES} ignores" in finding.message for finding in report.findings)


def test_very_many_mistakes_are_cut_short() -> None:
    many = "profilelint: ignroe[word-repeated]\n" * 5000
    assert len(lints(markdown(f"<!--\n{many}-->\n"))) == MOST_COMPLAINTS


def test_a_word_processors_file_is_ignored_by_the_settings() -> None:
    from io import BytesIO

    import docx

    made = docx.Document()
    for text, style in (
        ("Robin Vale", "Title"),
        ("robin.vale@mail.example", "Normal"),
        ("Experience", "Heading 1"),
        ("Data Intern, Harborlight Analytics, May 2025 – Aug 2025", "Normal"),
        ("Moved the the archive of 3,000 files", "List Bullet"),
        ("Sold 20 of of the desks", "List Bullet"),
    ):
        made.add_paragraph(text, style=style)
    file = BytesIO()
    made.save(file)
    entry = {"rule": "word-repeated", "path": "*.docx", "match": "archive", "reason": "why"}
    request = Request(
        files=("resume.docx",),
        today=datetime.date(2026, 11, 23),
        settings=settings_from({"select": ["word-repeated"], "ignore": [entry]}),
        contents={"resume.docx": file.getvalue()},
    )
    report = run(request, RULES).files[0]
    assert (left(report), reasons(report)) == (["of of"], ["why"])


@pytest.mark.parametrize("slot", ["top", "a", "b", "end"])
@pytest.mark.parametrize("name", [name for name in HOSTS if name != "yamlresume-text"])
def test_a_comment_changes_nothing_that_is_read(name: str, slot: str) -> None:
    from profilelint.parse import parse
    from profilelint.read import read_bytes
    from profilelint.report.show import json_resume

    def facts(text: str) -> str:
        found = read_bytes(text.encode(), HOSTS[name].name)
        return json_resume(parse(found), found)

    said = document(HOSTS[name], **{slot: "ignore[word-repeated] the reason"})
    assert facts(said) == facts(document(HOSTS[name]))
