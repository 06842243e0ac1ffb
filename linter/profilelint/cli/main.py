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


FORMATS = (
    "full",
    "concise",
    "grouped",
    "json",
    "jsonl",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "rdjson",
    "markdown",
)
FAIL_ON = ("error", "warning", "info", "never")


class Choice(click.Choice[str]):
    """One of several words; for a wrong one the nearest is offered."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if isinstance(value, str) and value not in self.choices:
            from difflib import get_close_matches

            close = get_close_matches(value, list(self.choices), n=1, cutoff=0.5)
            hint = f" (did you mean “{close[0]}”?)" if close else ""
            self.fail(f"“{value}” is none of {', '.join(self.choices)}{hint}", param, ctx)
        return super().convert(value, param, ctx)


class CheckCommand(click.Command):
    """Keeps the order in which formats and files were named: each file belongs to a format."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        _, _, order = self.make_parser(ctx).parse_args(list(args))
        kinds = {"formats": "format", "output_files": "file"}
        ctx.meta["targets"] = [kinds[param.name] for param in order if param.name in kinds]
        return super().parse_args(ctx, args)


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
    profilelint compare resume.pdf linkedin.zip
                                                a profile beside it: what differs
    profilelint next resume.pdf --job posting.txt
                                                after a rejection: what helps most
    profilelint show resume.pdf                 what a parser reads from it
    profilelint roundtrip resume.pdf --source resume.yaml
                                                what did not survive into the file
    profilelint baseline resumes/               report only what is new
    profilelint explain bullet-weak-opening     a rule's page
    profilelint rules                           all rules
    profilelint test style.toml                 the examples of an own rule pack
    profilelint init                            configuration, hook, workflow

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


# options that several commands take

_limit = click.option(
    "--limit", "limit", multiple=True, metavar="NAME=N", help="How much is read: pages=100, bytes=50MB, …"
)
_isolated = click.option("--isolated", is_flag=True, help="Ignore configuration files.")
_no_color = click.option("--no-color", is_flag=True, help="No colours (NO_COLOR does the same).")
_stdin_filename = click.option("--stdin-filename", metavar="NAME", help="What to call standard input (the file “-”).")
_force_exclude = click.option(
    "--force-exclude", is_flag=True, help="Apply the setting “exclude” to files named here too."
)
_closest_config = click.option("--config", metavar="FILE", help="Settings, instead of those closest to each file.")
_day_of_check = click.option(
    "--today", callback=_today, metavar="DATE", help="The day to check for, as 2026-11-23 (default: today)."
)
_processes = click.option(
    "-j", "--processes", type=click.IntRange(1, 256), metavar="N", help="Processes for many files (default: all cores)."
)
_profiles = click.option(
    "--profile",
    multiple=True,
    metavar="PATH",
    help="A profile of the same person: LinkedIn's archive (folder or zip) or PDF, a Handshake page or importer CSV "
    "(students.csv#USERNAME), profile.yaml, JSON Resume; may be repeated.",
)
_select = click.option(
    "--select", multiple=True, callback=_selectors, metavar="RULES", help="Only these rules or families."
)
_extend_select = click.option(
    "--extend-select", multiple=True, callback=_selectors, metavar="RULES", help="These rules too."
)
_ignore = click.option(
    "--ignore",
    "--extend-ignore",
    "ignore",
    multiple=True,
    callback=_selectors,
    metavar="RULES",
    help="Not these rules or families; adds to the configuration's.",
)
_pedantic = click.option("--pedantic/--no-pedantic", default=None, help="The pedantic rules too.")


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


@cli.command(cls=CheckCommand, short_help="Check resumes; the word “check” can be left out.")
@click.argument("files", nargs=-1, metavar="FILE...")
@click.option(
    "--job",
    "jobs",
    multiple=True,
    metavar="PATH",
    help="A posting to compare with: a file, a folder of them, one job of a board (board.json#id); may be repeated.",
)
@_profiles
@click.option(
    "--preset", metavar="NAME", help="us-student (default), us-experienced, us-federal, academic-cv, uk-cv, …"
)
@_select
@_extend_select
@_ignore
@_pedantic
@click.option("--fail-on", type=Choice(FAIL_ON), help="From which level to exit 1.")
@click.option("--exit-zero", is_flag=True, help="Exit 0 even with findings (errors still exit 2).")
@click.option("--fix", is_flag=True, help="Apply the safe fixes: Markdown, text, LaTeX, JSON, YAML, DOCX.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: those too that change wording; read them.")
@click.option(
    "--diff", is_flag=True, help="Print what --fix would change and exit 1 if that is anything; write nothing."
)
@click.option(
    "--output-format",
    "formats",
    type=Choice(FORMATS),
    multiple=True,
    help="How to print findings; may be repeated, each with its own -o.",
)
@click.option(
    "-o",
    "--output-file",
    "output_files",
    multiple=True,
    metavar="FILE",
    help="Write the format named before it to FILE; the terminal gets the text.",
)
@click.option("--statistics", is_flag=True, help="Count the findings by rule instead of listing them.")
@click.option(
    "-q", "--quiet", is_flag=True, help="Print findings and errors only: no counts, no word on what was not checked."
)
@click.option("--baseline", metavar="FILE", help="Report only what is not in FILE (see “profilelint baseline”).")
@click.option("--redact/--no-redact", default=None, help="Mask names, contacts and organisations in every output.")
@_day_of_check
@_closest_config
@_isolated
@click.option("--show-settings", "settings_shown", is_flag=True, help="Print the settings that hold, and exit.")
@click.option("--show-files", "files_shown", is_flag=True, help="Print the files that would be checked, and exit.")
@_limit
@_stdin_filename
@_force_exclude
@_processes
@click.option("--cache-dir", metavar="FOLDER", help="Keep results there (default: .profilelint_cache in the project).")
@click.option("--no-cache", is_flag=True, help="Keep and use no results; analyse postings anew.")
@_no_color
@click.pass_context
def check(ctx: click.Context, /, **arguments: Any) -> None:
    """Check FILE... and say what to refine.

    PDF, DOCX, ODT, RTF, Markdown, HTML, LaTeX, Typst, text, and data: JSON Resume, RenderCV, YAMLResume, Reactive
    Resume, Europass. The type is told by content. A folder stands for the files in it whose names hold resume, résumé,
    Lebenslauf, curriculum or CV; “-” is standard input.

    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 something could not be read or a setting is wrong, 3
    nothing to check.
    """
    from profilelint.cli.check import check as run_check
    from profilelint.cli.output import Target
    from profilelint.cli.settings import Overrides

    taken = {name: arguments.pop(name) for name in ("jobs", "profile", "preset", "select", "extend_select", "ignore")}
    taken |= {name: arguments.pop(name) for name in ("pedantic", "fail_on", "baseline", "redact", "limit")}
    formats, files = iter(arguments.pop("formats")), iter(arguments.pop("output_files"))
    targets = [Target(kind, next(formats if kind == "format" else files)) for kind in ctx.meta["targets"]]
    overrides = Overrides(job=taken.pop("jobs"), **taken)
    with kept_patterns(not arguments["no_cache"]):
        code = run_check(overrides=overrides, targets=targets, **arguments)
    sys.exit(code)


@cli.command(short_help="Write down the findings of today, so that only new ones are reported.")
@click.argument("files", nargs=-1, metavar="FILE...")
@click.option("--prune", is_flag=True, help="Only remove what is not found any more; add nothing.")
@click.option(
    "-o",
    "--output-file",
    "--output",
    "output_file",
    metavar="FILE",
    help="The baseline (default: the setting “baseline”, else profilelint-baseline.json beside the configuration).",
)
@click.option("--job", "jobs", multiple=True, metavar="PATH", help="A posting to compare with; may be repeated.")
@_profiles
@click.option("--preset", metavar="NAME", help="us-student (default), us-experienced, us-federal, academic-cv, …")
@_select
@_extend_select
@_ignore
@_pedantic
@_day_of_check
@_closest_config
@_isolated
@_limit
@_force_exclude
@_processes
def baseline(**arguments: Any) -> None:
    """Write down what is found in FILE... today; with this baseline, a check reports only what is new.

    The file holds fingerprints, no words of the resume. A moved bullet keeps its fingerprint; a second finding of the
    same kind on the same words is new. Files that cannot be read, and crashes, are never in it. What it knows of files
    and rules that are not checked now stays in it.

    Exit codes: 0 written, 2 something could not be read or a setting is wrong, 3 nothing to check.
    """
    from profilelint.cli.baseline import write
    from profilelint.cli.settings import Overrides

    names = ("profile", "preset", "select", "extend_select", "ignore", "pedantic", "limit")
    overrides = Overrides(job=arguments.pop("jobs"), **{name: arguments.pop(name) for name in names})
    with kept_patterns():
        code = write(overrides=overrides, **arguments)
    sys.exit(code)


@cli.command(short_help="Compare resumes with postings, requirement by requirement.")
@click.argument("files", nargs=-1, metavar="RESUME...")
@click.option("--job", "jobs", multiple=True, metavar="FILE", help="A posting or a folder of them; may be repeated.")
@click.option(
    "--format",
    "--output-format",
    "form",
    type=Choice(("terminal", "markdown", "json", "html")),
    help="How to print it (default: as the name of -o ends, else terminal).",
)
@click.option("--all", "everything", is_flag=True, help="Every quote of the resume, and every line of long tables.")
@click.option("-o", "--output-file", metavar="FILE", help="Write that format to FILE; the terminal gets the text.")
@click.option("--today", callback=_today, metavar="DATE", help="The day to count from, as 2026-11-23 (default: today).")
@click.option("--config", metavar="FILE", help="Settings, instead of the closest profilelint.toml or pyproject.toml.")
@_isolated
@_limit
@_stdin_filename
@click.option("--no-cache", is_flag=True, help="Analyse postings anew.")
@_no_color
def match(**arguments: Any) -> None:
    """Say what each posting asks, and what in each RESUME answers it.

    \b
    profilelint match resume.pdf --job posting.txt
        requirement by requirement: the evidence, or the edit that would help
    profilelint match data.pdf web.pdf --job postings/ -o overview.html
        which resume answers most of which posting, and the edits that help most

    It counts and quotes; it gives no score. Without --job the setting “job” counts, as for a check.

    Exit codes: 0 everything could be compared (what is missing is no failure), 2 something could not be read or an
    option is wrong, 3 nothing to compare.
    """
    from profilelint.cli.match import match as run_match

    sys.exit(run_match(**arguments))


@cli.command(short_help="A resume beside profiles: here, there, and what differs.")
@click.argument("files", nargs=-1, metavar="RESUME PROFILE...")
@click.option(
    "--format",
    "--output-format",
    "form",
    type=Choice(("terminal", "markdown", "json")),
    help="How to print it (default: as the name of -o ends, else terminal).",
)
@click.option("--all", "everything", is_flag=True, help="What agrees and what cannot be told, too.")
@click.option("-o", "--output-file", metavar="FILE", help="Write that format to FILE; the terminal gets the table.")
@click.option("--redact", is_flag=True, help="Mask names, contacts and organisations.")
@click.option("--today", callback=_today, metavar="DATE", help="The day to count to, as 2026-11-23 (default: today).")
@click.option("--limit", "limit", multiple=True, metavar="NAME=N", help="How much is read: pages=100, bytes=50MB, …")
@click.option("--stdin-filename", metavar="NAME", help="What to call standard input (the file “-”).")
@click.option("--no-color", is_flag=True, help="No colours (NO_COLOR does the same).")
def compare(**arguments: Any) -> None:
    """Put RESUME beside each PROFILE, or another resume, and say what differs: contact, roles, degrees, skills.

    Names, dates and degrees are compared by meaning. It says what differs, not which of the two is right.

    Exit codes: 0 compared (differences are no failure), 2 something could not be read or an option is wrong, 3 nothing
    to compare.
    """
    from profilelint.cli.compare import compare as run_compare

    with kept_patterns():
        code = run_compare(**arguments)
    sys.exit(code)


@cli.command(name="next", short_help="After a rejection: the three edits that help most, and what to ask.")
@click.argument("file", metavar="RESUME")
@click.option("--job", "jobs", multiple=True, metavar="PATH", help="A posting or a folder of them; may be repeated.")
@_profiles
@click.option(
    "--format",
    "--output-format",
    "form",
    type=Choice(("terminal", "markdown", "json")),
    help="How to print it (default: as the name of -o ends, else terminal).",
)
@click.option("-o", "--output-file", metavar="FILE", help="Write that format to FILE; the terminal gets the text.")
@click.option("--preset", metavar="NAME", help="us-student (default), us-experienced, us-federal, …")
@click.option("--redact", is_flag=True, default=None, help="Mask names, contacts and organisations.")
@click.option("--today", callback=_today, metavar="DATE", help="The day to count from, as 2026-11-23 (default: today).")
@click.option("--config", metavar="FILE", help="Settings, instead of those closest to the file.")
@_isolated
@_limit
@_stdin_filename
@click.option("--no-cache", is_flag=True, help="Analyse postings anew.")
@_no_color
def plan_next(**arguments: Any) -> None:
    """Say what to do next with RESUME: a short plan drawn from its findings and from what the postings ask.

    The three edits that help most of these postings, which of them it already fits, what is strong, and a note that
    asks for feedback. Facts only; a blank such as ‹name› stands for what is not known.

    Exit codes: 0 the plan stands, 2 something could not be read or an option is wrong, 3 nothing to plan for.
    """
    from profilelint.cli.next import plan_next as run_next
    from profilelint.cli.settings import Overrides

    taken = {name: arguments.pop(name) for name in ("profile", "preset", "redact", "limit")}
    overrides = Overrides(job=arguments.pop("jobs"), **taken)
    with kept_patterns(not arguments["no_cache"]):
        code = run_next(overrides=overrides, **arguments)
    sys.exit(code)


@cli.command(short_help="Show what a parser reads from a file.")
@click.argument("file")
@click.option(
    "--format",
    "form",
    type=Choice(("tree", "text", "jsonresume")),
    default="tree",
    show_default=True,
    help="As a tree, as text in reading order, or as JSON Resume.",
)
@click.option("--compare", is_flag=True, help="The fields that the file's stored order gives differently.")
@_limit
@_stdin_filename
@_no_color
def show(**arguments: Any) -> None:
    """Show what a parser reads from FILE ("-" is standard input). A question mark: it is not sure of this field."""
    from profilelint.cli.show import show as run_show

    with kept_patterns():
        code = run_show(**arguments)
    sys.exit(code)


@cli.command(short_help="Say which facts of a source did not survive into the file.")
@click.argument("file")
@click.option("--source", required=True, metavar="SOURCE", help="What FILE is made from: JSON, YAML, LaTeX, Markdown …")
@click.option("--ignore", multiple=True, callback=_selectors, metavar="FIELDS", help="Fields that are not printed.")
@click.option("--output-format", type=Choice(("full", "json")), default="full", help="For people or programs.")
@click.option("--exit-zero", is_flag=True, help="Exit 0 even where facts are lost (errors still exit 2).")
@_limit
def roundtrip(**arguments: Any) -> None:
    """Say which facts of SOURCE did not survive into FILE, with their places in both.

    For people who generate their resume: what a program reads from the file that is sent. --ignore takes fields as
    "profilelint show --format jsonresume" names them, without numbers: work.summary, basics.label, skills.

    Exit codes: 0 every fact is there, 1 facts are lost, 2 one of the two could not be read.
    """
    from profilelint.cli.roundtrip import roundtrip as run_roundtrip

    sys.exit(run_roundtrip(**arguments))


@cli.command(short_help="Print the page of a rule: why, examples, what to do.")
@click.argument("rule")
@click.option("--config", metavar="FILE", help="Settings that name plugins.")
@_isolated
def explain(rule: str, config: str | None, isolated: bool) -> None:
    """Print the page of RULE: why, examples, what to do."""
    from profilelint.cli.pages import explain as run_explain

    sys.exit(run_explain(rule, config, isolated))


@cli.command(short_help="List the rules, with the level at which each runs.")
@click.argument("selectors", nargs=-1, metavar="[RULES]...")
@click.option("--preset", metavar="NAME", help="Under this preset, instead of the configured one.")
@click.option("--pedantic/--no-pedantic", default=None, help="With the pedantic rules switched on.")
@click.option("--output-format", type=Choice(("full", "json")), default="full", help="A table or JSON.")
@click.option("--config", metavar="FILE", help="Settings, instead of the closest profilelint.toml or pyproject.toml.")
@_isolated
def rules(**arguments: Any) -> None:
    """List the rules, with the level at which each runs under the preset and the settings.

    "off" are those that do not run, with the reason. RULES are names, families (bullet) or patterns (date-*).
    """
    from profilelint.cli.pages import list_rules

    sys.exit(list_rules(**arguments))


@cli.command(name="test", short_help="Run the examples of rule packs.")
@click.argument("packs", nargs=-1, metavar="[PACK]...")
@click.option("--config", metavar="FILE", help="Settings that name plugins.")
def test_packs(packs: tuple[str, ...], config: str | None) -> None:
    """Run the examples of rule packs: each PACK (a TOML file or a package), else those that the settings name.

    A bad example must find its rule, a good one must not. Exit codes: 0 all do, 1 some do not, 2 a pack cannot be used.
    """
    from profilelint.cli.selftest import test

    sys.exit(test(packs, config))


@cli.command(short_help="Write a configuration, a hook and a workflow.")
@click.argument("folder", default=".", metavar="[FOLDER]")
@click.option("--hook/--no-hook", default=None, help="With a pre-commit hook, or without (default: in a repository).")
@click.option("--ci", type=Choice(("github", "gitlab", "none")), help="For which CI (default: what is seen).")
@click.option("--profile", is_flag=True, help="Write profile.yaml instead: what a network shows, to fill in.")
@click.option("--dry-run", is_flag=True, help="Print what would be written; write nothing.")
def init(**arguments: Any) -> None:
    """Set up FOLDER (default: this one): what to check is seen, not asked. No file that exists is changed, but for the
    hook that is added to a pre-commit configuration.

    \b
    profilelint.toml                    the settings, with comments
    .pre-commit-config.yaml             a check at every commit, in a repository
    .github/workflows/profilelint.yml   a check at every push, for GitHub
    .gitlab-ci.yml                      the same for GitLab

    Exit codes: 0 everything is there now, 2 something cannot be read or written.
    """
    from profilelint.cli.init import init as run_init

    sys.exit(run_init(**arguments))


@cli.command(short_help="Print the script that completes commands in a shell.")
@click.argument("shell", type=Choice(("bash", "zsh", "fish")))
def completion(shell: str) -> None:
    """Print the script that lets SHELL complete commands, options, rules and presets.

    \b
    bash   eval "$(profilelint completion bash)"   in ~/.bashrc
    zsh    eval "$(profilelint completion zsh)"    in ~/.zshrc, below compinit
    fish   profilelint completion fish | source    in ~/.config/fish/config.fish
    """
    from profilelint.cli.completion import script

    script(cli, shell)


def main() -> None:
    """The entry point: no traceback reaches the user for what a user can cause."""
    gc.set_threshold(100_000, 50, 50)  # a run makes many objects and hardly a cycle: looking for them costs a tenth
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    if "_PROFILELINT_COMPLETE" in os.environ:
        from profilelint.cli.completion import prepare

        prepare(cli)
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
