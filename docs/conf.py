"""The static site: ``python scripts/build_site.py`` builds it from the Markdown files in this folder.

The pages are plain Markdown for people who read them in the repository; what only a site needs (the tables of contents)
is added here. Everything that the site loads lies in it: no web font, no script of another host.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from profilelint import __version__

project = "profilelint"
author = "The profilelint developers"
copyright = "The profilelint developers, MIT licence"
release = __version__

extensions = ["myst_parser"]
exclude_patterns = ["_build"]
myst_heading_anchors = 3
myst_enable_extensions: list[str] = []
suppress_warnings = ["misc.highlighting_failure"]  # an example of broken JSON is no mistake

html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_title = f"profilelint {release}"
html_show_sphinx = False
html_copy_source = False
html_show_sourcelink = False
html_last_updated_fmt = None
html_theme_options = {
    "light_css_variables": {"font-stack": "system-ui, sans-serif"},
    "dark_css_variables": {"font-stack": "system-ui, sans-serif"},
}

_GUIDES = (
    "rules",
    "folklore",
    "evidence",
    "precision",
    "presets",
    "profiles",
    "compare",
    "postings",
    "match",
    "next",
    "matching",
    "skills",
    "terms-model",
    "configuration",
    "fixes",
    "suppression",
    "baseline",
    "outputs",
    "ci",
    "editors",
    "reading",
    "writing-rules",
    "dependencies",
)


def _add_ways(app: Any, name: str, source: list[str]) -> None:
    """The table of contents on the front page; on a rule's page the ways to its family and to the grades of evidence.

    The rules stand in no table of contents: with more than a hundred entries in the sidebar of every page, building
    takes four times as long and the sidebar helps nobody. Their list is the page ``rules``.
    """
    if name == "index":
        source[0] += "\n```{toctree}\n:hidden:\n\n" + "\n".join(_GUIDES) + "\n```\n"
    elif name.startswith("rules/"):
        title, _, text = source[0].partition("\n")
        family = name.removeprefix("rules/").partition("-")[0]
        back = f"[The rules](../rules.md) › [{family}](../rules.md#{family})"
        text = text.replace("\n- Evidence: ", "\n- [Evidence](../evidence.md): ", 1)
        source[0] = f"---\norphan: true\n---\n\n{title}\n\n{back}\n{text}"


def setup(app: Any) -> dict[str, bool]:
    """Called by Sphinx: block kinds of rule pages (``bullet``, ``section`` …) are plain text to the highlighter."""
    from pygments.lexers import TextLexer, find_lexer_class_by_name
    from pygments.util import ClassNotFound

    kinds = set()
    for path in Path(__file__).parent.rglob("*.md"):
        kinds |= set(re.findall(r"^```([\w-]+)", path.read_text(encoding="utf-8"), re.MULTILINE))
    for kind in sorted(kinds):
        try:
            find_lexer_class_by_name(kind)
        except ClassNotFound:
            app.add_lexer(kind, TextLexer)
    app.connect("source-read", _add_ways)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
