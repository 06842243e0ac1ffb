"""``profilelint``: what the arguments are. Everything heavy is imported when a command needs it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, NoReturn

import click

from profilelint import __version__

EXIT_OK, EXIT_FINDINGS, EXIT_ERROR, EXIT_NOTHING = 0, 1, 2, 3


class Cli(click.Group):
    """``profilelint FILE…`` is ``profilelint check FILE…``: the first word is a command only if it names one."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and args[0] not in ("--help", "-h", "--version", "-V", "--credits"):
            self._refuse_misspelt(ctx, args[0])
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def _refuse_misspelt(self, ctx: click.Context, word: str) -> None:
        """Exit with a hint where a word is neither an option nor a file, but nearly a command."""
        if word.startswith("-") or os.path.splitext(word)[1] or os.path.exists(word):
            return
        from difflib import get_close_matches

        close = get_close_matches(word, self.commands, n=1, cutoff=0.7)
        if close:
            ctx.fail(f"“{word}” is neither a file nor a command; did you mean “{close[0]}”?")


def _credits(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if not value:
        return
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        notice = distribution("profilelint").read_text("licenses/NOTICE")
    except PackageNotFoundError:
        notice = None
    emit(notice or "the sources of the data stand in the file NOTICE of the distribution\n")
    ctx.exit(EXIT_OK)


@click.group(cls=Cli, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", message="profilelint %(version)s")
@click.option(
    "--credits", is_flag=True, expose_value=False, is_eager=True, callback=_credits, help="Sources of data, and exit."
)
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Check resumes and say, exactly, what to refine.

    \b
    profilelint resume.pdf                      check a resume
    profilelint resume.pdf --job posting.txt    and compare it with a posting
    profilelint match resume.pdf --job posting.txt
                                                what it asks, and what answers it
    profilelint show resume.pdf                 what a parser reads from it
    profilelint roundtrip resume.pdf --source resume.yaml
                                                what did not survive into the file
    profilelint explain bullet-weak-opening     a rule's page
    profilelint rules                           all rules
    profilelint test style.toml                 the examples of an own rule pack

    Nothing leaves this machine. "profilelint check --help" lists the options of a check.
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
        ctx.exit(EXIT_NOTHING)


def _today(_ctx: click.Context, _param: click.Parameter, value: str | None) -> Any:
    import datetime

    if value is None:
        return None
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"“{value}” is not a date like 2026-11-23") from None


def _selectors(_ctx: click.Context, _param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def emit(text: str) -> None:
    """Print to standard output. A reader that stops reading early is no error; a full disk is one."""
    try:
        click.echo(text, nl=False, color=True)
    except OSError as error:
        with suppress(OSError, ValueError, AttributeError):
            # what is left in the buffer has nowhere to go; without this the interpreter complains at its end
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            fail(f"standard output: {(error.strerror or type(error).__name__).lower()}")


def fail(message: str) -> NoReturn:
    """One line on stderr and exit code 2."""
    warn(message)
    sys.exit(EXIT_ERROR)


def warn(message: str) -> None:
    """One line on stderr."""
    from profilelint.report.rows import visible

    click.echo(f"profilelint: {visible(message)}", err=True)


@contextmanager
def kept_patterns(use: bool = True) -> Iterator[None]:
    """Compiled regular expressions from the cache folder, and back into it, around a command that needs hundreds."""
    from profilelint import pattern
    from profilelint.engine.cache import folder

    place = folder() if use else None
    if place is None:
        yield
        return
    path = str(place / "patterns.bin")
    pattern.warm(path)
    yield
    pattern.keep(path)


@cli.command(short_help="Check resumes; the word “check” can be left out.")
@click.argument("files", nargs=-1, metavar="FILE...")
@click.option(
    "--job",
    "jobs",
    multiple=True,
    metavar="PATH",
    help="A posting to compare with: a file, a folder of them, one job of a board (board.json#id); may be repeated.",
)
@click.option(
    "--profile",
    metavar="PATH",
    help="A profile of the same person: LinkedIn's archive (folder or zip) or PDF, Handshake's importer CSV, "
    "profile.yaml, JSON Resume.",
)
@click.option(
    "--preset", metavar="NAME", help="us-student (default), us-experienced, us-federal, academic-cv, uk-cv, …"
)
@click.option("--select", multiple=True, callback=_selectors, metavar="RULES", help="Only these rules or families.")
@click.option("--ignore", multiple=True, callback=_selectors, metavar="RULES", help="Not these rules or families.")
@click.option("--pedantic", is_flag=True, default=None, help="The pedantic rules too.")
@click.option("--fail-on", type=click.Choice(["error", "warning", "info", "never"]), help="From which level to exit 1.")
@click.option("--exit-zero", is_flag=True, help="Exit 0 even with findings (errors still exit 2).")
@click.option("--fix", is_flag=True, help="Apply the safe fixes to Markdown and text files.")
@click.option(
    "--diff", is_flag=True, help="Print what --fix would change and exit 1 if there is anything; write nothing."
)
@click.option("--output-format", type=click.Choice(["full", "concise", "json"]), help="How to print findings.")
@click.option("-o", "--output-file", metavar="FILE", help="Write that format to FILE; the terminal gets the full text.")
@click.option("--today", callback=_today, metavar="DATE", help="The day to check for, as 2026-11-23 (default: today).")
@click.option("--config", metavar="FILE", help="Settings, instead of the closest profilelint.toml or pyproject.toml.")
@click.option("--isolated", is_flag=True, help="Ignore configuration files.")
@click.option("--limit", "limit", multiple=True, metavar="NAME=N", help="How much is read: pages=100, bytes=50MB, …")
@click.option("--stdin-filename", metavar="NAME", help="What to call standard input (the file “-”).")
@click.option("--force-exclude", is_flag=True, help="Apply the setting “exclude” to files named here too.")
@click.option("--no-cache", is_flag=True, help="Analyse postings anew.")
@click.option("--no-color", is_flag=True, help="No colours (NO_COLOR does the same).")
def check(**arguments: Any) -> None:
    """Check FILE... and say what to refine.

    PDF, DOCX, ODT, RTF, Markdown, HTML, LaTeX, Typst, text, and data: JSON Resume, RenderCV, YAMLResume, Reactive
    Resume, Europass. The type is told by content. A folder stands for the files in it whose names hold resume, résumé,
    Lebenslauf, curriculum or CV; “-” is standard input.

    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 something could not be read or a setting is wrong, 3
    nothing to check.
    """
    from profilelint.cli.check import check as run_check

    with kept_patterns(not arguments["no_cache"]):
        code = run_check(**arguments)
    sys.exit(code)


@cli.command(short_help="Compare resumes with postings, requirement by requirement.")
@click.argument("files", nargs=-1, metavar="RESUME...")
@click.option("--job", "jobs", multiple=True, metavar="FILE", help="A posting or a folder of them; may be repeated.")
@click.option(
    "--format",
    "--output-format",
    "form",
    type=click.Choice(["terminal", "markdown", "json", "html"]),
    help="How to print it (default: as the name of -o ends, else terminal).",
)
@click.option("--all", "everything", is_flag=True, help="Every quote of the resume, and every line of long tables.")
@click.option("-o", "--output-file", metavar="FILE", help="Write that format to FILE; the terminal gets the text.")
@click.option("--today", callback=_today, metavar="DATE", help="The day to count from, as 2026-11-23 (default: today).")
@click.option("--config", metavar="FILE", help="Settings, instead of the closest profilelint.toml or pyproject.toml.")
@click.option("--isolated", is_flag=True, help="Ignore configuration files.")
@click.option("--limit", "limit", multiple=True, metavar="NAME=N", help="How much is read: pages=100, bytes=50MB, …")
@click.option("--stdin-filename", metavar="NAME", help="What to call standard input (the file “-”).")
@click.option("--no-cache", is_flag=True, help="Analyse postings anew.")
@click.option("--no-color", is_flag=True, help="No colours (NO_COLOR does the same).")
def match(**arguments: Any) -> None:
    """Say what each posting asks, and what in each RESUME answers it.

    \b
    profilelint match resume.pdf --job posting.txt
        requirement by requirement: the evidence, or the edit that would answer it
    profilelint match data.pdf web.pdf --job postings/ -o overview.html
        which resume answers most of which posting, and the edits that help most

    It counts and quotes; it gives no score. Without --job the setting “job” counts, as for a check.

    Exit codes: 0 everything could be compared (what is missing is no failure), 2 something could not be read or an
    option is wrong, 3 nothing to compare.
    """
    from profilelint.cli.match import match as run_match

    sys.exit(run_match(**arguments))


@cli.command()
@click.argument("file")
@click.option(
    "--format",
    "form",
    type=click.Choice(["tree", "text", "jsonresume"]),
    default="tree",
    show_default=True,
    help="As a tree, as text in reading order, or as JSON Resume.",
)
@click.option("--compare", is_flag=True, help="The fields that the file's stored order gives differently.")
@click.option("--limit", "limit", multiple=True, metavar="NAME=N", help="How much is read: pages=100, bytes=50MB, …")
@click.option("--stdin-filename", metavar="NAME", help="What to call standard input (the file “-”).")
@click.option("--no-color", is_flag=True, help="No colours (NO_COLOR does the same).")
def show(**arguments: Any) -> None:
    """Show what a parser reads from FILE ("-" is standard input). A question mark: it is not sure of this field."""
    from profilelint.cli.show import show as run_show

    with kept_patterns():
        code = run_show(**arguments)
    sys.exit(code)


@cli.command()
@click.argument("file")
@click.option("--source", required=True, metavar="SOURCE", help="What FILE is made from: JSON, YAML, LaTeX, Markdown …")
@click.option("--ignore", multiple=True, callback=_selectors, metavar="FIELDS", help="Fields that are not printed.")
@click.option("--output-format", type=click.Choice(["full", "json"]), default="full", help="For people or programs.")
@click.option("--exit-zero", is_flag=True, help="Exit 0 even where facts are lost (errors still exit 2).")
@click.option("--limit", "limit", multiple=True, metavar="NAME=N", help="How much is read: pages=100, bytes=50MB, …")
def roundtrip(**arguments: Any) -> None:
    """Say which facts of SOURCE did not survive into FILE, with their places in both.

    For people who generate their resume: what a program reads from the file that is sent. --ignore takes fields as
    "profilelint show --format jsonresume" names them, without numbers: work.summary, basics.label, skills.

    Exit codes: 0 every fact is there, 1 facts are lost, 2 one of the two could not be read.
    """
    from profilelint.cli.roundtrip import roundtrip as run_roundtrip

    sys.exit(run_roundtrip(**arguments))


@cli.command()
@click.argument("rule")
@click.option("--config", metavar="FILE", help="Settings that name plugins.")
def explain(rule: str, config: str | None) -> None:
    """Print the page of RULE: why, examples, what to do."""
    from profilelint.cli.pages import explain as run_explain

    sys.exit(run_explain(rule, config))


@cli.command()
@click.argument("selectors", nargs=-1, metavar="[RULES]...")
@click.option("--preset", metavar="NAME", help="Under this preset, instead of the configured one.")
@click.option("--pedantic", is_flag=True, default=None, help="With the pedantic rules switched on.")
@click.option("--output-format", type=click.Choice(["full", "json"]), default="full", help="A table or JSON.")
@click.option("--config", metavar="FILE", help="Settings, instead of the closest profilelint.toml or pyproject.toml.")
@click.option("--isolated", is_flag=True, help="Ignore configuration files.")
def rules(**arguments: Any) -> None:
    """List the rules, with the level at which each runs under the preset and the settings.

    "off" are those that do not run, with the reason. RULES are names, families (bullet) or patterns (date-*).
    """
    from profilelint.cli.pages import list_rules

    sys.exit(list_rules(**arguments))


@cli.command(name="test")
@click.argument("packs", nargs=-1, metavar="[PACK]...")
@click.option("--config", metavar="FILE", help="Settings that name plugins.")
def test_packs(packs: tuple[str, ...], config: str | None) -> None:
    """Run the examples of rule packs: each PACK (a TOML file or a package), else those that the settings name.

    A bad example must find its rule, a good one must not. Exit codes: 0 all do, 1 some do not, 2 a pack cannot be used.
    """
    from profilelint.cli.selftest import test

    sys.exit(test(packs, config))


def main() -> None:
    """The entry point: no traceback reaches the user for what a user can cause."""
    gc.set_threshold(100_000, 50, 50)  # a run makes many objects and hardly a cycle: looking for them costs a tenth
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = cli.main(prog_name="profilelint", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(EXIT_ERROR)
    except (click.Abort, KeyboardInterrupt):
        warn("stopped")
        sys.exit(130)
    except Exception as error:
        fail(f"stopped with {type(error).__name__} at {_origin(error)}; this is a mistake in profilelint: report it")
    sys.exit(code if isinstance(code, int) else EXIT_OK)


def _origin(error: Exception) -> str:
    """The file and line that raised, without any text that the error carries: it may be the resume's."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}" if trace else "an unknown place"


if __name__ == "__main__":
    main()
