import hashlib
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.model.document import FATAL_PROBLEMS
from profilelint.read import Limits, read_bytes, read_file


def test_a_document_knows_its_path_size_and_digest(tmp_path: Path):
    file = tmp_path / "resume.txt"
    file.write_bytes(b"Ana\n")
    document = read_file(file)
    assert document.path == str(file)
    assert document.size == 4
    assert document.sha256 == hashlib.sha256(b"Ana\n").hexdigest()
    assert document.readable


def test_a_missing_file_raises(tmp_path: Path):
    with pytest.raises(OSError, match="No such file"):
        read_file(tmp_path / "none.pdf")


@pytest.mark.parametrize("data", [b"", b" \n\t", b"\xef\xbb\xbf", b"\xef\xbb\xbf\r\n"])
def test_nothing_is_empty(data: bytes):
    document = read_bytes(data, "a.pdf")
    assert [problem.kind for problem in document.problems] == ["empty"]
    assert not document.readable


def test_a_file_above_the_limit_is_not_read_and_says_so(tmp_path: Path):
    file = tmp_path / "resume.txt"
    file.write_bytes(b"x" * 3_000_000)
    document = read_file(file, Limits(max_bytes=2_000_000))
    assert [problem.kind for problem in document.problems] == ["limit"]
    assert "3.0 MB" in document.problems[0].detail
    assert (document.size, document.lines) == (3_000_000, ())
    assert document.sha256 == hashlib.sha256(b"x" * 2_000_001).hexdigest(), "the hash of the part that was read"


def test_the_same_limit_holds_for_bytes():
    assert read_bytes(b"x" * 20, "a.txt", Limits(max_bytes=10)).problems[0].kind == "limit"


def test_the_same_bytes_give_the_same_document():
    data = b"# Ana\n\n- **Built** [it](https://example.com)\n"
    assert read_bytes(data, "a.md") == read_bytes(data, "a.md")


@given(st.binary(max_size=400), st.sampled_from(["a.md", "a.txt", "a.json", "a.html", "a.docx", "a"]))
def test_any_bytes_give_a_document(data: bytes, name: str):
    document = read_bytes(data, name)
    assert document.path == name
    assert document.lines or document.problems or document.tree is not None
    if not document.readable:
        assert all(problem.kind in FATAL_PROBLEMS for problem in document.problems)


def test_reading_text_imports_no_heavy_library():
    code = (
        "import sys; from profilelint.read import read_bytes; read_bytes(b'Ana', 'a.txt'); "
        "heavy = 'pypdf docx lxml bs4 markdown_it spacy zipfile'.split(); "
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
