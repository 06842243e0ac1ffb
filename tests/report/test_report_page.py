"""A rule's page as Markdown."""

from __future__ import annotations

from golden_reports import matches_golden

from profilelint.engine.registry import Registered
from profilelint.engine.rule import Evidence, Option, Rule, Tier
from profilelint.model.finding import Level
from profilelint.model.resume import Bullet
from profilelint.report.page import markdown

PAGE = """A bullet is made up.

It has a paragraph before its headings.

## Why

Because é.

## Bad

```bullet
## not a heading
- No
```

## Good

```bullet
- Yes
```

## What to do

Do it.
"""


def test_golden() -> None:
    rule = Rule(
        "bullet-made-up",
        level=Level.WARNING,
        evidence=Evidence.GUIDE,
        scope=Bullet,
        since="0.1",
        tier=Tier.PEDANTIC,
        needs=("pdf", "docx", "job"),
        options=(Option("most_words", 30, "How many words."), Option("allow", ("a", "b"), "What is fine.")),
    )
    matches_golden("page.md", markdown(Registered(rule, lambda node, context: iter(()), PAGE, "x")))


def test_a_plain_rule_has_no_empty_parts() -> None:
    rule = Rule("acme-plain", level=Level.INFO, evidence=Evidence.LOGIC, scope=Bullet, since="0.1")
    text = markdown(Registered(rule, lambda node, context: iter(()), PAGE, "x"))
    assert "Needs:" not in text
    assert "Options" not in text
    assert "Under" not in text
