"""``profilelint init``: a configuration, a hook and a workflow for a folder, out of what can be seen in it.

It asks nothing and changes no file that is there; to a configuration of pre-commit the hook is added at its end, where
that leaves everything else as it was.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from profilelint import __version__
from profilelint.cli.main import EXIT_ERROR, EXIT_OK, emit, fail, warn
from profilelint.engine.config import FILES, ConfigError, config_in, find_config, repository
from profilelint.engine.presets import DEFAULT_PRESET

CONFIG, HOOKS, GITHUB, GITLAB = (
    "profilelint.toml",
    ".pre-commit-config.yaml",
    ".github/workflows/profilelint.yml",
    ".gitlab-ci.yml",
)

FILES_OF_HOOK = (
    r"(?i)(^|/)[^/]*(resume|résumé|lebenslauf|curriculum|(?<![a-z])cv(?![a-z]))[^/]*"
    r"\.(pdf|docx|docm|odt|rtf|md|markdown|html|tex|typ|txt|json|ya?ml|xml)$"
)
"""What the hook looks at: the same names as ``.pre-commit-hooks.yaml`` of this project."""

CHECKOUT = "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0"
SETUP_PYTHON = "actions/setup-python@e797f83bcb11b83ae66e0230d6156d7c80228e7c # v6.0.0"
UPLOAD_SARIF = "github/codeql-action/upload-sarif@5d4e8d1aca955e8d8589aabd499c5cae939e33c7 # v4.31.9"
PYTHON = "3.13"

_POSTINGS = ("postings", "jobs", "job-postings", "job_postings", "job-descriptions", "job_descriptions")
_MADE = (".pdf", ".docx")
_ARCHIVE = re.compile(r"(?i)^(?:basic|complete)_linkedindataexport.*\.zip$|^linkedin[^/]*\.zip$")
_PROFILES = re.compile(r"(?i)^profile\.ya?ml$")
_ADDRESS = re.compile(r"(?:https://|ssh://(?:git@)?)[\w.:-]+/[\w./~%+-]+")
"""Of a repository or file, without a password."""
_A4 = (595, 842)
_MOST_READ = 3
"""So many resumes are opened to tell the preset."""
_COUNTRIES = {"+44": "uk-cv", "+61": "au", "+64": "au"} | dict.fromkeys(
    "+30 +31 +32 +33 +34 +36 +39 +40 +43 +45 +46 +47 +48 +49 +351 +352 +358 +370 +371 +372 +385 +386 +420 +421".split(),
    "eu-cv",
)


class Requirement(NamedTuple):
    """What pip is given to install this profilelint elsewhere; ``sure`` unless it came from a folder of this computer,
    which nobody else can reach."""

    text: str
    sure: bool


class Seen(NamedTuple):
    """What a folder holds. Paths are relative to it, with slashes. ``top`` is the repository's top folder, ``None``
    outside of one; ``hidden`` are paths that git ignores."""

    top: Path | None
    resumes: tuple[str, ...]
    postings: str
    profile: str
    sources: tuple[tuple[str, str], ...]
    preset: str
    ci: str
    hidden: frozenset[str]


class Plan(NamedTuple):
    """A file: what is written (``text``), or why it is left (``left``) with the lines to add by hand (``add``)."""

    path: str
    text: str = ""
    over: bool = False
    left: str = ""
    add: str = ""


PROFILE = "profile.yaml"


def init(folder: str, hook: bool | None, ci: str | None, dry_run: bool, profile: bool = False) -> int:
    """Look at a folder, write what is missing, say what was done; the exit code."""
    root = Path(folder)
    if not root.is_dir():
        fail(f"{folder}: there is no such folder")
    if profile:
        return _write_plans(root, [_plan_profile(root)], dry_run)
    try:
        seen = _look(root)
        here = seen.top is not None and seen.top.samefile(root)
        needed = requirement()
        plans = [_plan_config(root, seen)]
        if hook or (hook is None and here):
            plans.append(_plan_hook(root, needed))
        plans.extend(_plan_ci(root, ci or (seen.ci if here else "none"), needed))
    except (ConfigError, OSError) as error:
        fail(_said(error))
    _say(_found(seen))
    code = _write_plans(root, plans, dry_run)
    _say(list(_notes(root, seen, plans, needed, here, ci)))
    return code


def _plan_profile(root: Path) -> Plan:
    """``profile.yaml`` with every key, commented."""
    from importlib.resources import files

    if os.path.lexists(root / PROFILE):
        return Plan(PROFILE, left="is there already")
    return Plan(PROFILE, text=files("profilelint.profile").joinpath("template.yaml").read_text(encoding="utf-8"))


def _write_plans(root: Path, plans: list[Plan], dry_run: bool) -> int:
    """Write what the plans say, or say what they would; the exit code."""
    code = EXIT_OK
    for plan in plans:
        shown = (root / plan.path).as_posix()
        if not plan.text:
            _say([f"left     {shown}: {plan.left}", *(["", *plan.add.splitlines(), ""] if plan.add else [])])
        elif dry_run:
            _say([f"would {'add to' if plan.over else 'write'} {shown}:", "", *plan.text.splitlines(), ""])
        else:
            try:
                _write(root / plan.path, plan.text, plan.over)
            except OSError as error:
                warn(_said(error, shown))
                code = EXIT_ERROR
                continue
            _say([f"{'added to' if plan.over else 'wrote   '} {shown}"])
    return code


def _say(lines: list[str]) -> None:
    from profilelint.report.rows import visible

    if lines:
        emit(visible("\n".join(lines)) + "\n")


def _said(error: Exception, path: str = "") -> str:
    if isinstance(error, OSError):
        return f"{path or error.filename}: {(error.strerror or type(error).__name__).lower()}"
    return str(error)


def requirement() -> Requirement:
    """How this profilelint was installed, as pip notes it (PEP 610): from an index, a repository, a file, a folder."""
    from importlib.metadata import PackageNotFoundError, distribution

    index = f"profilelint=={__version__}"
    try:
        note = json.loads(distribution("profilelint").read_text("direct_url.json") or "null")
    except (PackageNotFoundError, ValueError):
        return Requirement(index, False)
    if note is None:
        return Requirement(index, True)
    url, vcs = note.get("url", ""), note.get("vcs_info", {})
    if not _ADDRESS.fullmatch(url):
        return Requirement(index, False)
    if vcs:
        return Requirement(f"profilelint @ {vcs.get('vcs')}+{url}@{vcs.get('commit_id')}", True)
    return Requirement(f"profilelint @ {url}", True)


# what is there


def _look(root: Path) -> Seen:
    from profilelint.cli.settings import resolve

    top = repository(root.resolve())
    resumes = [os.path.relpath(file, root) for batch in resolve((str(root),)) for file in batch.files]
    resumes = sorted(Path(name).as_posix() for name in resumes if name.isprintable())
    postings = next((name for name in _POSTINGS if (root / name).is_dir() and _holds_postings(root / name)), "")
    profile = _profile(root)
    kept = [name for name in resumes if not postings or not name.startswith(f"{postings}/")]
    return Seen(
        top=top,
        resumes=tuple(kept),
        postings=postings,
        profile=profile,
        sources=tuple(_sources(kept)),
        preset=_preset(root, kept),
        ci=_ci(root) if top is not None else "none",
        hidden=frozenset(
            name for name in (postings, profile) if name and top is not None and _git(root, "check-ignore", "--", name)
        ),
    )


def _holds_postings(folder: Path) -> bool:
    """Whether all that a folder holds can be postings: a folder of scripts is also called ``jobs``."""
    from profilelint.engine.postings import collect

    names = [item.name for item in folder.iterdir() if not item.name.startswith(".")]
    found = collect([str(folder)])
    return bool(found) and not any(name.endswith((".py", ".sh", ".js", ".ts", ".rb", ".go", ".sql")) for name in names)


def _profile(root: Path) -> str:
    """The one profile export that lies in the folder or in one of its folders; nothing where there are several."""
    places = [root, *sorted(item for item in root.iterdir() if item.is_dir() and not item.name.startswith("."))]
    found = []
    for place in places:
        with suppress(OSError):
            for item in sorted(place.iterdir()):
                name = item.name
                if item.is_file() and name.isprintable() and (_ARCHIVE.match(name) or _PROFILES.match(name)):
                    found.append(item.relative_to(root).as_posix())
    return found[0] if len(found) == 1 else ""


def _sources(resumes: list[str]) -> Iterator[tuple[str, str]]:
    """Documents for sending, each with the text of the same name beside it."""
    from profilelint.engine.file import ENDINGS

    for name in resumes:
        stem, ending = os.path.splitext(name)
        if ending.lower() in _MADE:
            source = next((stem + other for other in ENDINGS if stem + other in resumes), "")
            if source:
                yield name, source


def _preset(root: Path, resumes: list[str]) -> str:
    """The preset, where names or pages and telephone numbers leave no doubt; else the default."""
    names = [Path(name).stem.lower() for name in resumes]
    if names and all("lebenslauf" in name for name in names):
        return "de-lebenslauf"
    if names and all("federal" in name for name in names):
        return "us-federal"
    if names and all(re.search(r"academic[-_ ]?cv", name) for name in names):
        return "academic-cv"
    told = set()
    for name in [name for name in resumes if name.lower().endswith(".pdf")][:_MOST_READ]:
        told.add(_preset_of(root / name))
    return told.pop() if len(told) == 1 else DEFAULT_PRESET


def _preset_of(path: Path) -> str:
    """A4 pages and a telephone number of a country that uses them."""
    from profilelint.parse import parse
    from profilelint.read import read_file

    try:
        document = read_file(str(path))
    except OSError:
        return DEFAULT_PRESET
    pages = [(round(page.width), round(page.height)) for page in document.pages]
    if not pages or any(abs(page[0] - _A4[0]) > 2 or abs(page[1] - _A4[1]) > 2 for page in pages):
        return DEFAULT_PRESET
    phone = parse(document).basics.phone
    text = re.sub(r"^00", "+", re.sub(r"[^\d+]", "", phone.text)) if phone is not None else ""
    return next((name for prefix, name in _COUNTRIES.items() if text.startswith(prefix)), DEFAULT_PRESET)


def _ci(root: Path) -> str:
    """Where the repository is hosted: by the files of a host, then by the addresses it is pushed to. A repository that
    is pushed nowhere yet is taken for one on GitHub."""
    if (root / ".gitlab-ci.yml").exists():
        return "gitlab"
    if (root / ".github").is_dir():
        return "github"
    remotes = _git(root, "config", "--get-regexp", r"^remote\..*\.url$").lower()
    if "gitlab" in remotes:
        return "gitlab"
    return "github" if "github" in remotes or not remotes else "none"


def _git(root: Path, *arguments: str) -> str:
    """What git answers; nothing where it is not there or fails."""
    with suppress(OSError, subprocess.SubprocessError):
        done = subprocess.run(
            ["git", "-C", str(root), *arguments],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=10,
            check=False,
        )
        return done.stdout if done.returncode == 0 else ""
    return ""


# what is to be there


def _plan_config(root: Path, seen: Seen) -> Plan:
    there = config_in(root)
    if there is None:
        above = find_config(root.resolve().parent) if seen.top is None or not seen.top.samefile(root) else None
        if above is None:
            taken = next((name for name in FILES[:2] if os.path.lexists(root / name)), "")
            return Plan(taken, left="is there already") if taken else Plan(CONFIG, text=config_text(seen))
        return Plan(CONFIG, left=f"the settings of {above} hold here")
    return Plan(there.name, left="is there already")


def config_text(seen: Seen) -> str:
    """The configuration: what was found as settings, the rest as comments."""
    from profilelint.engine.presets import names

    lines = [
        "# Settings of profilelint. All can go: without one, the usual value holds.",
        "",
        "# For whom the rules are set up; it decides on page size, length, spelling and dates. There are",
        f"# {', '.join(names())}.",
        f"preset = {_text(seen.preset)}",
        "",
        "# From which level the hook and the workflow fail: error, warning, info, never.",
        'fail-on = "warning"',
        "",
    ]
    if not seen.resumes:
        lines += [
            "# Files that are called resume, résumé, Lebenslauf, curriculum or CV are checked. Name yours:",
            '# include = ["vale.md"]',
            "",
        ]
    lines += ["# Folders and files that are not checked, such as old versions.", '# exclude = ["old/*"]', ""]
    lines += ["# The postings to compare with: files or folders. Without them: --job FILE for one run."]
    lines += _maybe("job", f"[{_text(seen.postings or 'postings')}]", seen.postings, seen)
    lines += ["# A profile of the same person: LinkedIn's archive, profile.yaml, JSON Resume."]
    lines += _maybe("profile", _text(seen.profile or "profile.yaml"), seen.profile, seen)
    if seen.sources:
        lines += ["# What is found in a document is reported on the lines of the text that it is made from."]
        lines += [*(f"sources.{_text(made)} = {_text(source)}" for made, source in seen.sources), ""]
    lines += [
        "# Mask names, contacts and organisations in what is printed: for public repositories.",
        "# redact = true",
    ]
    return "\n".join(lines) + "\n"


def _maybe(key: str, value: str, found: str, seen: Seen) -> list[str]:
    """A setting; as a comment where nothing was found, or where only this computer has it."""
    if found and found in seen.hidden:
        return ["# (git ignores it, so a workflow would not find it)", f"# {key} = {value}", ""]
    return [f"{key} = {value}" if found else f"# {key} = {value}", ""]


def _text(value: str) -> str:
    """A text as TOML, YAML and JSON all read it."""
    return json.dumps(value, ensure_ascii=False)


def hook_lines(needed: Requirement) -> list[str]:
    """The entry for pre-commit: in an environment of its own where pip can make one, else what is installed here."""
    lines = [
        "- repo: local",
        "  hooks:",
        "    - id: profilelint",
        "      name: profilelint",
        "      entry: profilelint --force-exclude",
    ]
    if needed.sure:
        lines += ["      language: python", f"      additional_dependencies: [{_text(needed.text)}]"]
    else:
        lines += ["      language: system"]
    return [*lines, f"      files: '{FILES_OF_HOOK}'", "      require_serial: true"]


def _plan_hook(root: Path, needed: Requirement) -> Plan:
    path = root / HOOKS
    lines = hook_lines(needed)
    if not os.path.lexists(path):
        head = "# Checks the resumes that are to be committed. Once: pre-commit install"
        return Plan(HOOKS, text="\n".join([head, "repos:", *(f"  {line}" for line in lines)]) + "\n")
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return Plan(HOOKS, left="is there already, but is no UTF-8 text")
    if re.search(r"(?m)^[ \t-]*id:[ \t]*[\"']?profilelint", text):
        return Plan(HOOKS, left="has the hook already")
    added = appended(text, lines)
    if added is None:
        return Plan(HOOKS, left="is there already; add under “repos”:", add="\n".join(lines))
    return Plan(HOOKS, text=added, over=True)


def appended(text: str, lines: list[str]) -> str | None:
    """A configuration of pre-commit with one more entry of ``repos`` at its end; ``None`` where the end is not the
    place for it, or where anything else would be read differently."""
    import yaml

    items = re.search(r"(?m)^repos:[ \t]*(?:#[^\r\n]*)?\r?\n(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*( *)- ", text)
    if items is None:
        return None
    end = "\r\n" if "\r\n" in text else "\n"
    between = "" if text.endswith("\n") else end
    new = text + between + "".join(items[1] + line + end for line in lines)
    try:
        before, after = yaml.safe_load(text), yaml.safe_load(new)
        wanted = {**before, "repos": [*before["repos"], *yaml.safe_load("\n".join(lines))]}
    except (yaml.YAMLError, TypeError, KeyError, RecursionError):
        return None
    return new if after == wanted else None


def _plan_ci(root: Path, ci: str, needed: Requirement) -> Iterator[Plan]:
    if ci == "github":
        there = os.path.lexists(root / GITHUB)
        yield Plan(GITHUB, left="is there already") if there else Plan(GITHUB, text=github_text(needed))
    elif ci == "gitlab":
        text = gitlab_text(needed)
        path = root / GITLAB
        if not os.path.lexists(path):
            yield Plan(GITLAB, text=text)
        elif re.search(rb"(?m)^profilelint:", path.read_bytes()):
            yield Plan(GITLAB, left="has the job already")
        else:
            yield Plan(GITLAB, left="is there already; add:", add=text)


def github_text(needed: Requirement) -> str:
    """The workflow. Annotations and the summary come by themselves; code scanning where the repository is public."""
    return f"""\
# Checks the resumes of this repository: findings are shown in pull requests, in the summary of the run and, where the
# repository is public, under Security.
name: profilelint

on:
  push:
    branches: [main, master]
  pull_request:

permissions: {{}}

concurrency:
  group: ${{{{ github.workflow }}}}-${{{{ github.ref }}}}
  cancel-in-progress: true

jobs:
  profilelint:
    name: profilelint
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read # to check the files out
      security-events: write # to upload to code scanning
    steps:
      - uses: {CHECKOUT}
        with:
          persist-credentials: false
      - uses: {SETUP_PYTHON}
        with:
          python-version: "{PYTHON}"
      - name: Install
        run: python -m pip install {_shell(needed.text)}
      - name: Check
        run: profilelint check --output-format sarif --output-file profilelint.sarif .
      - name: Upload
        # the token of a pull request from a fork may not upload
        if: >-
          always() && hashFiles('profilelint.sarif') != '' && github.event.repository.visibility == 'public'
          && github.event.pull_request.head.repo.fork != true
        uses: {UPLOAD_SARIF}
        with:
          sarif_file: profilelint.sarif
"""


def gitlab_text(needed: Requirement) -> str:
    """The job: findings are shown in merge requests, as code quality and as tests."""
    return f"""\
# Checks the resumes of this repository: findings are shown in merge requests.
profilelint:
  image: python:{PYTHON}
  script:
    - python -m pip install {_shell(needed.text)}
    - >-
      profilelint check
      --output-format gitlab --output-file gl-code-quality-report.json
      --output-format junit --output-file profilelint.xml
      .
  artifacts:
    when: always
    expire_in: 1 week
    reports:
      codequality: gl-code-quality-report.json
      junit: profilelint.xml
"""


def _shell(text: str) -> str:
    """A word of a shell, which is also the end of a plain YAML text."""
    return f'"{text}"' if " " in text else text


# what is said


def _found(seen: Seen) -> list[str]:
    made = dict(seen.sources)
    lines = [f"{name} (made from {made[name]})" if name in made else name for name in seen.resumes[:10]]
    if len(seen.resumes) > 10:
        lines.append(f"and {len(seen.resumes) - 10} more")
    lines = lines or ["no file that is called like a resume"]
    lines += [f"{seen.postings}/: postings"] if seen.postings else []
    lines += [f"{seen.profile}: a profile"] if seen.profile else []
    return [f"{'found' if not number else '':8} {line}" for number, line in enumerate(lines)]


def _notes(root: Path, seen: Seen, plans: list[Plan], needed: Requirement, here: bool, ci: str | None) -> Iterator[str]:
    paths = {plan.path for plan in plans if plan.text}
    yield ""
    if seen.top is not None and not here:
        yield f"the hook and the workflow belong in the top folder: profilelint init {seen.top}"
    elif seen.top is not None and ci is None and seen.ci == "none":
        yield "no workflow: it is not pushed to GitHub or GitLab; “--ci” names one"
    if not needed.sure and paths & {GITHUB, GITLAB}:
        yield f"the workflow installs {needed.text} from the package index; this one came from a folder of this"
        yield "computer: make sure that the version is published there, or write into the workflow where it is"
    if seen.profile.endswith(".zip") and seen.profile not in seen.hidden and seen.top is not None:
        yield f"{seen.profile} holds messages and contacts: keep it out of the repository"
    if HOOKS in paths:
        yield "next: pre-commit install    (once; pip install pre-commit)"
    shown = root.as_posix()
    target = seen.resumes[0] if len(seen.resumes) == 1 else "."
    target = target if shown == "." else f"{shown}/{target}".removesuffix("/.")
    target = f'"{target}"' if " " in target else target
    yield f"{'      ' if HOOKS in paths else 'next: '}profilelint {target if seen.resumes else '‹your resume›'}"


def _write(path: Path, text: str, over: bool) -> None:
    """Write a file as a whole or not at all; ``over`` replaces one that is there, and keeps its mode.

    Raises:
        FileExistsError: it has come to be in the meantime.
        OSError: it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    target = path.resolve() if over else path
    if over:
        mode = target.stat().st_mode & 0o7777
    else:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    handle, name = tempfile.mkstemp(prefix=".new-", dir=target.parent)
    try:
        with open(handle, "wb") as file:
            file.write(text.encode("utf-8"))
        os.chmod(name, mode)
        if over:
            os.replace(name, target)
        else:
            _place(name, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


def _place(name: str, target: Path) -> None:
    """Give a file its name, unless another has it: some file systems cannot do both at once."""
    try:
        os.link(name, target)
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(target):
            raise FileExistsError(17, "there is such a file already", str(target)) from None
        os.rename(name, target)
        return
    os.unlink(name)
