"""The examples of a pack's rules, run: what ``profilelint test`` prints.

Only the pack's own rule speaks: a bad example must find it, a good one must not. (The built-in rules' examples must
keep all other rules quiet too; a pack is not broken by a rule that was built in later.)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from profilelint.engine.examples import Example, ExampleError, examples, run_example
from profilelint.engine.page import REQUIRED
from profilelint.engine.registry import Registered, Registry, is_file
from profilelint.engine.secrets import Mask
from profilelint.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Outcome:
    """An example that was run. ``problem`` says what is wrong with it, empty if it does what it should; ``found`` are
    the rule's findings; ``mask`` hides identity numbers in what is printed of it."""

    rule: str
    name: str
    text: str
    problem: str = ""
    found: tuple[Finding, ...] = ()
    mask: Mask | None = None


def outcomes(registered: Registered, registry: Registry, plugins: tuple[str, ...]) -> Iterator[Outcome]:
    """Every example of a rule, and what its page lacks."""
    page = registered.page
    for heading in REQUIRED:
        if not page.sections.get(heading, "").strip():
            yield Outcome(registered.name, "page", "", f"the page has no “## {heading}”")
    for heading in ("Bad", "Good"):
        if page.sections.get(heading, "").strip() and not page.blocks(heading):
            yield Outcome(registered.name, "page", "", f"“## {heading}” has no example: a block between ``` and ```")
    alone = Registry([item for item in registry if item.rule.reserved or item.name == registered.name])
    for example in examples(registered):
        yield _outcome(example, alone, plugins)


def _outcome(example: Example, registry: Registry, plugins: tuple[str, ...]) -> Outcome:
    words = ("pass", "fail") if is_file(registry[example.rule].origin) else ("good", "bad")
    name = f"{words[not example.good]} example {example.number}"
    text = "\n".join(block.body.strip("\n") for block in example.blocks)
    try:
        report = run_example(example, registry, plugins)
    except ExampleError as error:
        return Outcome(example.rule, name, text, str(error).removeprefix(f"{example.rule}: "))
    except (ValueError, TypeError, KeyError) as error:
        return Outcome(example.rule, name, text, f"the example cannot be read: {type(error).__name__}: {error}")
    found = tuple(finding for finding in report.findings if finding.rule == example.rule)
    crash = next((finding for finding in report.findings if finding.rule == "lint-rule-crashed"), None)
    problem = ""
    if crash is not None:
        problem = crash.message
    elif example.good and found:
        problem = "something was found, but nothing should be"
    elif not example.good and not found:
        skipped = next((item.reason for item in report.skipped if item.rule == example.rule), "")
        problem = "nothing was found" + (f": the rule does not run here ({skipped})" if skipped else "")
    return Outcome(example.rule, name, text, problem, found, Mask(report.secrets))
