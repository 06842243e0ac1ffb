"""The mutator of the benchmarks is deterministic and damages; the tool bears what it makes."""

import importlib.util
import io
import random
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest
from pypdf import PdfReader

FOLDER = Path(__file__).resolve().parents[2] / "benchmarks"


def load(name: str) -> ModuleType:
    known = sys.modules.get(name)
    if known is not None:
        return known
    spec = importlib.util.spec_from_file_location(name, FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # as an import would: the modules beside each other import one another
    spec.loader.exec_module(module)
    return module


mutate = load("mutate")
PEOPLE = mutate.find_sources([mutate.FIXTURES / "people"])
RTF = mutate.Source(
    "a.rtf", "rtf", b"{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0\\fs24 Ana Boro\\par 12 years of bread\\par}"
)
XML = mutate.Source(
    "a.xml", "xml", b'<?xml version="1.0"?>\n<Candidate a="b"><Title>Baker &amp; 12</Title></Candidate>'
)
YAML = mutate.Source("a.yaml", "yaml", b"cv:\n  name: Ana Boro\n  phone: 555-0142\n  sections: [a, b]\n")
HTML = mutate.Source("a.html", "html", b"<html><body>\n<p>Ana Boro</p><ul><li>Baked 12 loaves</li></ul></body></html>")
LATEX = mutate.Source(
    "a.tex", "latex", b"\\documentclass{article}\n\\begin{document}\n\\item 12 loaves\n\\end{document}\n"
)
TYPST = mutate.Source("a.typ", "typst", b"#set page(margin: 12pt)\n= Ana Boro\n- Baked 12 loaves\n")
SOURCES = [*PEOPLE, RTF, XML, YAML, HTML, LATEX, TYPST]


def sample(kind: str) -> bytes:
    return next(source.data for source in SOURCES if source.kind == kind)


CLASSES = [(kind, name) for kind in sorted({source.kind for source in SOURCES}) for name in mutate.mutations(kind)]


def test_the_fixtures_hold_sources_of_several_kinds():
    assert {source.kind for source in PEOPLE} >= {"pdf", "docx", "json", "markdown", "text"}


def test_the_same_seed_makes_the_same_bytes():
    first = list(mutate.mutants(SOURCES, 7, 40))
    assert first == list(mutate.mutants(SOURCES, 7, 40))
    assert first != list(mutate.mutants(SOURCES, 8, 40))


def test_a_mutant_does_not_depend_on_how_many_are_made():
    assert mutate.mutant(SOURCES, 7, 33) == list(mutate.mutants(SOURCES, 7, 40))[33]


def test_a_plan_says_what_the_mutant_is():
    planned, made = mutate.plan(SOURCES, 3, 5), mutate.mutant(SOURCES, 3, 5)
    assert (planned.name, planned.kind, planned.mutation) == (made.name, made.kind, made.mutation)


@pytest.mark.parametrize(("kind", "name"), CLASSES, ids=[f"{kind} {name}" for kind, name in CLASSES])
def test_each_class_of_damage_changes_the_file(kind: str, name: str):
    data = sample(kind)
    made = [mutate.mutate(data, kind, name, random.Random(seed), sample("markdown")) for seed in range(8)]
    assert None not in made
    assert any(changed != data for changed in made)
    assert all(len(changed) <= mutate.MOST_BYTES for changed in made)


def test_every_mutant_differs_from_its_source():
    for number in range(40):
        assert mutate.mutant(SOURCES, 5, number).data != mutate.plan(SOURCES, 5, number).source.data


def test_a_damaged_part_stands_in_a_sound_package():
    made = mutate.mutate(sample("docx"), "docx", "part: tokens", random.Random(1))
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.testzip() is None
        assert "word/document.xml" in archive.namelist()


def test_damaged_content_stands_in_a_sound_pdf():
    made = mutate.mutate(sample("pdf"), "pdf", "content: numbers", random.Random(1))
    assert len(PdfReader(io.BytesIO(made), strict=True).pages) >= 1


def test_a_source_that_cannot_be_taken_apart_gives_no_mutant():
    assert mutate.mutate(b"no package", "docx", "part: flip", random.Random(1)) is None


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
def test_the_tool_bears_sixty_mutants():
    command = [sys.executable, str(FOLDER / "robustness.py"), "--mutants", "60", "--seed", "11", "--seconds", "30"]
    ended = subprocess.run([*command, "--memory", "4096"], capture_output=True, text=True, timeout=900, check=False)
    assert "among 60 files" in ended.stdout
    assert "0 traceback, 0 crashed" in ended.stdout, ended.stdout
    assert ended.stderr == ""


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
def test_a_crash_a_hang_and_a_hog_do_not_stop_the_rest(monkeypatch: pytest.MonkeyPatch):
    robustness = load("robustness")

    def examine(data: bytes, name: str, preset: str) -> dict[str, object]:
        if name == "crash":
            raise ValueError("broken")
        if name == "hang":
            while True:
                pass
        if name == "hog":
            return {"end": str(len(bytearray(2**36)))}
        return {"end": "clean"}

    monkeypatch.setattr(robustness, "examine", examine)
    pool = robustness.Pool(workers=2, seconds=1, megabytes=2048)
    jobs = [robustness.Job(name, "test", bytes) for name in ("crash", "hang", "hog", "sound")]
    ends = {outcome.name: outcome for outcome in pool.run(iter(jobs))}
    assert {name: outcome.end for name, outcome in ends.items()} == {
        "crash": "traceback",
        "hang": "hang",
        "hog": "memory",
        "sound": "clean",
    }
    assert ends["crash"].frames[-1] == "ValueError: broken"
    assert any("examine" in frame for frame in ends["hang"].frames)


def test_the_table_counts_each_end():
    robustness = load("robustness")
    outcomes = [
        robustness.Outcome("a", "text  flip", "clean"),
        robustness.Outcome("b", "text  flip", "unreadable", ("file-unreadable",)),
        robustness.Outcome("c", "pdf  cut", "hang", frames=("where",)),
    ]
    lines = "\n".join(robustness.report(outcomes, 1.0)).splitlines()
    assert lines[0].split() == ["clean", "unreadable", "hang"]
    assert lines[2].split() == ["text", "flip", "1", "1", "·"]
    assert "faults among 3 files: 0 traceback, 0 crashed, 1 hang, 0 memory, 0 killed" in lines
