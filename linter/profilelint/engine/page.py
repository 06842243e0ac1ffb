"""A rule's page: the docstring of its module, with fixed headings, and the examples that stand in it.

The first line sums the rule up in one sentence. Then ``## Why``, ``## Bad``, ``## Good``, ``## What to do`` and, where
they help, ``## When to ignore`` and others. Bad and Good hold fenced blocks that run as tests (``engine/examples.py``).
"""

from __future__ import annotations

import inspect
import re
from typing import NamedTuple

REQUIRED = ("Why", "Bad", "Good", "What to do")


class Block(NamedTuple):
    """A fenced block: the words of its info string and its text without the fences."""

    info: tuple[str, ...]
    body: str


class Page(NamedTuple):
    """A rule's page: the summary sentence and its sections by heading, in order."""

    summary: str
    sections: dict[str, str]

    def blocks(self, heading: str) -> list[Block]:
        """The fenced blocks under a heading."""
        return [
            Block(tuple(match[1].split()), match[2])
            for match in re.finditer(r"^```([^\n]*)\n(.*?)^```\s*$", self.sections.get(heading, ""), re.M | re.S)
        ]


def parse_page(doc: str) -> Page:
    """The page in a docstring."""
    text = inspect.cleandoc(doc)
    summary, *_ = text.split("\n", 1)
    sections: dict[str, str] = {}
    heading = ""
    lines: list[str] = []
    fenced = False
    for line in text.split("\n")[1:]:
        if line.startswith("```"):
            fenced = not fenced
        if not fenced and line.startswith("## "):
            sections[heading] = "\n".join(lines).strip("\n")
            heading, lines = line[3:].strip(), []
        else:
            lines.append(line)
    sections[heading] = "\n".join(lines).strip("\n")
    return Page(summary.strip(), {name: body for name, body in sections.items() if name or body.strip()})
