"""``markdown``: the plan for notes and issues."""

from __future__ import annotations

from profilelint.report.match.markdown import escape
from profilelint.report.next.terminal import heading, reason, said, subject
from profilelint.report.next.view import Plan


def write(plan: Plan) -> str:
    """The plan as CommonMark. Text of the files can start neither markup nor HTML."""
    lines: list[str] = []
    if plan.resume:
        lines += [f"# {escape(subject(plan))}"]
    if plan.steps:
        lines += ["", f"## {heading(plan)}", ""]
        for number, step in enumerate(plan.steps, 1):
            lines.append(f"{number}. **{escape(step.do)}**  ")
            lines.append(f"   {escape(reason(plan, step))}")
    if plan.postings:
        lines += ["", "## The postings", ""]
        for fit in plan.postings:
            fits = " (fits)" if fit.fits else ""
            lines.append(f"{fit.number}. {escape(fit.name)}{fits}: {escape(said(fit))}")
    for title, sentences in (("Already strong", plan.strong), ("The profile and the resume", plan.profile)):
        if sentences:
            lines += ["", f"## {title}", "", *(f"- {escape(sentence)}" for sentence in sentences)]
    if plan.note:
        lines += ["", "## A note to ask for feedback", ""]
        lines += "\n>\n".join(f"> {escape(sentence)}" for sentence in plan.note).split("\n")
    if plan.closing:
        lines += ["", escape(plan.closing)]
    if plan.errors:
        lines += ["", "## Not read", "", *(f"- {escape(error)}" for error in plan.errors)]
    return "\n".join(lines).lstrip("\n") + "\n" if lines else ""
