"""Paths as other programs want them."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilelint.report.paths import relative, uri
from profilelint.report.view import PLAIN, View

INSIDE = View(folder="/srv/site/cv", root="/srv/site")


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("resume.md", "cv/resume.md"),
        ("./resume.md", "cv/resume.md"),
        ("../docs/resume.md", "docs/resume.md"),
        ("/srv/site/cv/resume.md", "cv/resume.md"),
        ("/srv/site/resume.md", "resume.md"),
    ],
)
def test_a_path_starts_at_the_root(path: str, shown: str) -> None:
    assert relative(path, INSIDE) == shown


@pytest.mark.parametrize("path", ["../../other/resume.md", "/home/robin/resume.md", "/srv/sitemap/resume.md"])
def test_a_file_outside_the_root_stays_as_it_is_given(path: str) -> None:
    assert relative(path, INSIDE) == path


@pytest.mark.parametrize("path", ["resume.md", "../resume.md", "/srv/site/resume.md", ""])
def test_without_a_root_a_path_stays_as_it_is_given(path: str) -> None:
    assert relative(path, PLAIN) == path


def test_the_folder_of_the_machine_is_a_root_too() -> None:
    assert relative("resume.md", View(folder="/cv", root="/")) == "cv/resume.md"


def test_without_a_folder_only_absolute_paths_can_be_placed() -> None:
    view = View(root="/srv/site")
    assert relative("resume.md", view) == "resume.md"
    assert relative("/srv/site/cv/resume.md", view) == "cv/resume.md"


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("my resume.md", "my%20resume.md"),
        ("100%.md", "100%25.md"),
        ("a#b?.md", "a%23b%3F.md"),
        ("é😀.md", "%C3%A9%F0%9F%98%80.md"),
        ("caf\udce9.md", "caf%E9.md"),
        ("file:///etc/x.md", "file%3A///etc/x.md"),
        ("//host/x.md", "/host/x.md"),
        ("", "."),
    ],
)
def test_a_uri_is_encoded(path: str, written: str) -> None:
    assert uri(path, PLAIN) == written


def test_a_uri_starts_at_the_root() -> None:
    assert uri("mon cv.md", INSIDE) == "cv/mon%20cv.md"


@given(st.text())
def test_no_name_is_a_scheme_or_a_host(path: str) -> None:
    written = uri(path, PLAIN)
    parts = urlsplit(written)
    assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == ("", "", "", "")
    assert written.isascii()
    if path and not path.startswith("//") and path.isprintable():
        assert unquote(written) == path
