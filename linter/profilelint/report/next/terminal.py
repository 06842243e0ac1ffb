"""``terminal``: the plan for people, on one screen."""

from __future__ import annotations

from profilelint.report.full import plural
from profilelint.report.next.view import Fit, Plan, Step
from profilelint.report.pen import Pen

_LEAST, _WIDEST = 40, 100


def write(plan: Plan, *, color: bool = False, width: int = 100) -> str:
    """The plan; every line ends within the width."""
    pen = Pen(color, max(_LEAST, min(width, _WIDEST)))
    lines: list[str] = []

    def title(text: str) -> None:
        lines.extend(["", pen(text, "bold")] if lines else [pen(text, "bold")])

    if plan.resume:
        lines += [pen(subject(plan), "bold")]
    if plan.steps:
        title(heading(plan))
        for number, step in enumerate(plan.steps, 1):
            lines.extend(pen.sentence(f"  {number}. ", step.do, "bold", indent=5))
            lines.extend(pen.sentence("     ", reason(plan, step), "dim"))
    if plan.postings:
        title("The postings")
        for fit in plan.postings:
            mark = "✓" if fit.fits else "–" if fit.clear else "?"
            style = "good" if fit.fits else "warning"
            head = f"  {pen(mark, style)} {fit.number}. "
            lines.extend(pen.sentence(f"  {mark} {fit.number}. ", fit.name, shown=head, indent=7))
            lines.extend(pen.sentence("       ", said(fit), "dim", indent=7))
    for text, sentences, mark in (
        ("Already strong", plan.strong, "+"),
        ("The profile and the resume", plan.profile, "·"),
    ):
        if sentences:
            title(text)
            for sentence in sentences:
                lines.extend(pen.sentence(f"  {mark} ", sentence, shown=f"  {pen(mark, 'good')} ", indent=4))
    if plan.note:
        title("A note to ask for feedback")
        for sentence in plan.note:
            lines.extend(pen.sentence("  | ", sentence, shown=f"  {pen('|', 'dim')} ", indent=4))
    if plan.closing:
        lines += ["", *pen.sentence("", plan.closing, indent=0)]
    if plan.errors:
        lines.append("")
    for error in plan.errors:
        lines.extend(pen.sentence("error: ", error, shown=f"{pen('error', 'error', 'bold')}: ", indent=2))
    return "\n".join(lines) + "\n" if lines else ""


def subject(plan: Plan) -> str:
    """What the plan is about."""
    beside = f" and {plural(len(plan.postings), 'posting')}" if plan.postings else ""
    return f"{plan.resume}{beside}"


def heading(plan: Plan) -> str:
    """What stands over the edits."""
    number = {1: "The edit that helps", 2: "Two edits that help", 3: "Three edits that help"}[len(plan.steps)]
    return f"{number} most"


def reason(plan: Plan, step: Step) -> str:
    """Why, where, and for which postings."""
    more = f", and {plural(step.more, 'place')} more" if step.more else ""
    parts = [f"{step.why}{more}", step.where]
    if step.helps and len(plan.postings) > 1:
        parts.append(f"posting{'s' if len(step.helps) > 1 else ''} {', '.join(map(str, step.helps))}")
    elif not step.helps and plan.postings:
        parts.append("every application")
    return " · ".join(filter(None, parts))


def said(fit: Fit) -> str:
    """What a posting asks and how much of it has evidence."""
    parts = [fit.sentence.rstrip(".")]
    if fit.open:
        parts.append(f"open: {'; '.join(fit.open)}")
    if fit.last_day:
        parts.append(fit.last_day)
    return " · ".join(parts)
