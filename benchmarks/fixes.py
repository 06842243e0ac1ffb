"""Fixes on made-up resumes full of slips: ``python benchmarks/fixes.py [--count 500] [--seed 1] [--kind docx]``.

Every resume is fixed twice, by the safe fixes and by all of them, and each result is compared with what it was made
of: it can be read, its facts are the same, nothing but the words of sentences changed in the file, and fixing it again
changes nothing. Prints how many fixes were applied in each format, and what broke; exits with 1 if anything did.
"""

from __future__ import annotations

import argparse
import datetime
import difflib
import hashlib
import io
import itertools
import json
import re
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent))

import slips

from profilelint.engine.config import Settings
from profilelint.engine.registry import Registry, load
from profilelint.engine.run import Request, run
from profilelint.fix.loop import Fixed, fix_all
from profilelint.model.dates import Date
from profilelint.model.document import Document
from profilelint.model.resume import Education, Resume
from profilelint.parse import parse
from profilelint.read import read_bytes

TODAY = datetime.date(2026, 11, 23)
SETTINGS = Settings(pedantic=True)
ALIKE = 0.5
"""How much of a bullet stays the same under safe fixes, as difflib counts it."""


class Result(NamedTuple):
    """What came of one resume: fixes applied, by rule as far as findings went away, and what broke."""

    made: slips.Made
    unsafe: bool
    fixes: int
    rules: Counter[str]
    broken: list[str]
    new: bytes


# -- facts -------------------------------------------------------------------------------------------------------------


def _plain(text: object) -> str:
    return " ".join(str(text or "").casefold().split())


def _degree(text: str) -> str:
    """``bs`` for ``B.S.``, ``Bachelors of Science`` and ``Bachelor's of Science``."""
    words = [
        word for word in re.sub(r"['’.]", "", text.casefold()).split() if word not in ("of", "in", "degree", "the")
    ]
    if len(words) == 1 and len(words[0]) <= 4:
        return words[0]
    return "".join(word[0] for word in words)


def _date(date: Date | None) -> str:
    return "" if date is None else "open" if date.open else date.iso()[:7]


def _link(url: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", url.casefold()).split("?")[0].rstrip("/")


class _Area:
    """A field of study: the same but for slips, and for a remark behind it."""

    def __init__(self, value: object) -> None:
        self.text = re.sub(r"\s*[(,].*", "", _plain(value))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Area) and difflib.SequenceMatcher(None, self.text, other.text).ratio() >= 0.8

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(self.text)


def facts(resume: Resume, safe: bool) -> dict[str, list[object]]:
    """What no fix may change, and what no safe one may."""
    basics = resume.basics
    found: dict[str, list[object]] = {
        "name": [_plain(basics.name)],
        "phone": [_plain(basics.phone)],
        "place": [_plain(basics.location.value if basics.location else "")],
        "sections": [section.kind for section in resume.sections],
    }
    if safe:
        found["email"] = [_plain(basics.email)]
        links = (_link(profile.target or str(profile.url)) for profile in basics.profiles)
        found["links"] = sorted(filter(None, links))  # an address that ends after its scheme is none
    for entry in resume.entries:
        kind = type(entry).__name__
        titles = [getattr(entry, name, None) for name in ("name", "position", "employer", "institution", "awarder")]
        found.setdefault("names", []).append((kind, *map(_plain, titles)))
        found.setdefault("places", []).append(_plain(entry.location))
        dates = entry.dates
        found.setdefault("dates", []).append((_date(dates.start), _date(dates.end)) if dates else ())
        if isinstance(entry, Education):
            found.setdefault("degrees", []).append(
                (_degree(str(entry.study_type or "")), _Area(entry.area), _plain(entry.score))
            )
        if safe:
            found.setdefault("bullets", []).append(len(entry.highlights))
    if safe:
        found["skills"] = [len(skill.keywords) for skill in resume.skills]
    return found


_NUMBER = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)\s?(thousand|million|k|K|M|MM)?(?![A-Za-z])")
_ADDRESS = re.compile(r"\S*(?:://|www\.|@|\.com|\.example|https?//)\S*")


def numbers(text: str) -> Counter[Decimal]:
    """The values of all numbers outside of addresses."""
    scales = {"thousand": 1000, "million": 1_000_000, "k": 1000, "M": 1_000_000, "MM": 1_000_000, "K": 1000}
    return Counter(
        Decimal(number.replace(",", "")) * scales.get(scale, 1)
        for number, scale in _NUMBER.findall(_ADDRESS.sub(" ", text))
    )


# -- the file ----------------------------------------------------------------------------------------------------------


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def _skeleton_lines(data: bytes) -> object:
    """Of Markdown and text: the mark at the start, the line ends, comments, and what lines begin with but for words."""
    raw = _decoded(data)
    comments = re.findall(r"<!--.*?-->", raw, re.S)
    heads = [match[0] for line in raw.splitlines() if (match := re.match(r"[ \t]*(?:#+|[-*+•–o]|\d+\.)[ \t]+", line))]
    breaks = sorted(set(re.findall(r"\r\n|\r|\n", raw)))
    fences = re.findall(r"\A---.*?---", raw, re.S)
    return data[:2], raw.startswith("\ufeff"), breaks, comments, fences, heads, raw.endswith(("\n", "\r"))


def _skeleton_latex(data: bytes) -> object:
    raw = _decoded(data)
    comments = re.findall(r"(?<!\\)%.*", raw)
    body = re.sub(r"(?<!\\)%.*", "", raw)
    body = re.sub(r"\\(?:[%$&#_]|[~^'\"`]\S)|\\text(?:euro|dollar|percent)\b(?:\{\})?|--+|~", "", body)
    return raw.startswith("\ufeff"), "\r" in raw, comments, re.findall(r"\\[A-Za-z]+\*?|[{}]", body)


def _skeleton_json(data: bytes) -> object:
    """All but the values of strings, byte for byte; the keys stay."""
    raw = data.decode("utf-8")
    blank = re.sub(r'"(?:[^"\\]|\\.)*"(\s*:)?', lambda match: match[0] if match[1] else '""', raw)
    return blank, _shape(json.loads(raw.removeprefix("\ufeff")))


def _skeleton_yaml(data: bytes) -> object:
    import yaml

    raw = data.decode("utf-8")
    events = [
        (type(event).__name__, getattr(event, "anchor", None), getattr(event, "tag", None))
        for event in yaml.parse(raw, Loader=yaml.SafeLoader)
    ]
    comments = re.findall(r"#+ keep the the javascript.*", raw)
    return raw.startswith("\ufeff"), "\r" in raw, events, comments, _shape(yaml.safe_load(raw))


def _shape(tree: Any) -> Any:
    """A tree without its texts: keys, lengths, numbers."""
    if isinstance(tree, dict):
        return {key: _shape(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [_shape(value) for value in tree]
    return "" if isinstance(tree, str) else tree


def _skeleton_docx(data: bytes) -> object:
    """All members but the texts of runs, byte for byte, and how they are packed. It opens in python-docx."""
    import docx

    docx.Document(io.BytesIO(data))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if archive.testzip() is not None:
            return "damaged"
        members = []
        for info in archive.infolist():
            content = archive.read(info)
            if info.filename.startswith("word/") and info.filename.endswith(".xml"):
                content = re.sub(rb"(<w:t)(?: xml:space=\"preserve\")?(/?>)[^<]*", rb"\1\2", content)
            digest = hashlib.sha256(content).hexdigest()
            members.append((info.filename, info.date_time, info.compress_type, info.external_attr, digest))
    return members


SKELETONS: dict[str, Callable[[bytes], object]] = {
    "markdown": _skeleton_lines,
    "text": _skeleton_lines,
    "latex": _skeleton_latex,
    "json-resume": _skeleton_json,
    "rendercv": _skeleton_yaml,
    "yamlresume": _skeleton_yaml,
    "docx": _skeleton_docx,
}


# -- the comparison ----------------------------------------------------------------------------------------------------


def broken(made: slips.Made, new: bytes, unsafe: bool) -> Iterator[str]:
    """What is wrong with a resume after its fixes, in words."""
    before, after = read_bytes(made.data, made.path), read_bytes(new, made.path)
    if not after.readable or after.format != before.format:
        yield f"it cannot be read any more: {[problem.kind for problem in after.problems]}"
        return
    if [problem.kind for problem in after.problems] != [problem.kind for problem in before.problems]:
        yield "it has other problems than before"
    old_resume, new_resume = parse(before), parse(after)
    old, now = facts(old_resume, not unsafe), facts(new_resume, not unsafe)
    for kind in old:
        if old[kind] != now.get(kind):
            yield f"{kind} changed: {_difference(old[kind], now.get(kind, []))}"
    if numbers(before.text) != numbers(after.text):
        gone, come = numbers(before.text) - numbers(after.text), numbers(after.text) - numbers(before.text)
        yield f"numbers changed: {sorted(gone)} became {sorted(come)}"
    yield from _lost(before, after, old_resume, new_resume, unsafe)
    try:
        same = SKELETONS[made.kind](made.data) == SKELETONS[made.kind](new)
    except Exception as error:
        yield f"its source cannot be read any more: {type(error).__name__}: {error}"
    else:
        # An unsafe fix may make two items of one.
        if not same and not (unsafe and len(new_resume.bullets) > len(old_resume.bullets)):
            yield "something else than words changed in the file"


def _difference(old: list[object], new: list[object]) -> str:
    pairs = [(a, b) for a, b in zip(old, new, strict=False) if a != b]
    return f"{pairs[0][0]!r} became {pairs[0][1]!r}" if pairs else f"{len(old)} became {len(new)}"


def _lost(before: Document, after: Document, old: Resume, new: Resume, unsafe: bool) -> Iterator[str]:
    if unsafe:
        if len(new.bullets) < len(old.bullets):
            yield f"bullets were lost: {len(old.bullets)} became {len(new.bullets)}"
        return
    lines = [sum(any(map(str.isalnum, line.text)) for line in document.lines) for document in (before, after)]
    if lines[1] < lines[0] - _joined(before, after):
        yield f"lines were lost: {lines[0]} became {lines[1]}"
    for ours, theirs in zip(old.bullets, new.bullets, strict=False):
        if difflib.SequenceMatcher(None, _words(ours.text), _words(theirs.text), autojunk=False).ratio() < ALIKE:
            yield f"a bullet changed beyond its slips: {ours.text!r} became {theirs.text!r}"


def _words(text: str) -> list[str]:
    """The words of a text, each one that stands twice in a row only once."""
    return [word for word, _ in itertools.groupby(re.findall(r"\w+", text.casefold()))]


def _joined(before: Document, after: Document) -> int:
    """How many line breaks inside of paragraphs went: a word that stood twice over one takes it along."""
    gone = len(before.lines) - len(after.lines)
    return gone if len({line.block for line in before.lines}) == len({line.block for line in after.lines}) else 0


def check(made: slips.Made, registry: Registry, unsafe: bool, settings: Settings = SETTINGS) -> Result:
    """Fix a resume, and look at what came of it."""
    fixed, rules = _fixed(made.path, made.data, registry, unsafe, settings)
    change = fixed.changes.get(made.path)
    if change is None or change.is_shown_only:
        return Result(made, unsafe, 0, Counter(), _ended(fixed), made.data)
    found = [*_ended(fixed), *broken(made, change.new, unsafe)]
    again, _ = _fixed(made.path, change.new, registry, unsafe, settings)
    more = again.changes.get(made.path)
    if more is not None and not more.is_shown_only:
        found.append(f"fixing it again changes it again: {_first_change(change.new, more.new, made.path)}")
    return Result(made, unsafe, change.fixes, rules, found, change.new)


def _first_change(old: bytes, new: bytes, path: str) -> str:
    texts = [read_bytes(data, path).text.splitlines() for data in (old, new)]
    return " / ".join(line for line in difflib.unified_diff(*texts, n=0) if not line.startswith(("---", "+++", "@@")))[
        :400
    ]


def _ended(fixed: Fixed) -> list[str]:
    return [note for note in fixed.notes if "did not come to an end" in note]


def _fixed(path: str, data: bytes, registry: Registry, unsafe: bool, settings: Settings) -> tuple[Fixed, Counter[str]]:
    request = Request(files=(path,), today=TODAY, contents={path: data}, settings=settings)
    report = run(request, registry)
    fixed = fix_all(request, registry, report, unsafe=unsafe)

    def fixable(files: Any) -> Counter[str]:
        return Counter(
            finding.rule
            for file in files
            for finding in file.findings
            if any(fix.safe or unsafe for fix in finding.fixes)
        )

    return fixed, fixable(report.files) - fixable(fixed.report.files)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=500, help="how many resumes (500)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="the number of the first one (0)")
    parser.add_argument("--kind", choices=[*slips.FORMATS], default="", help="only this format")
    parser.add_argument("--keep", type=Path, help="where to store what broke, before and after")
    options = parser.parse_args()
    registry = load()
    started = time.process_time()
    counts: dict[str, Counter[str]] = {}
    rules: Counter[str] = Counter()
    faults = 0
    for number in range(options.first, options.first + options.count):
        made = slips.make(number, options.seed, options.kind)
        for unsafe in (False, True):
            result = check(made, registry, unsafe)
            row = counts.setdefault(made.kind, Counter())
            row["documents"] += not unsafe
            row["all" if unsafe else "safe"] += result.fixes
            row["changed"] += result.fixes > 0 and not unsafe
            row["broken"] += bool(result.broken)
            if unsafe:
                rules.update(result.rules)
            faults += bool(result.broken)
            for sentence in result.broken:
                print(f"{made.path} ({'all' if unsafe else 'safe'} fixes): {sentence}", flush=True)
            if result.broken and options.keep:
                options.keep.mkdir(parents=True, exist_ok=True)
                (options.keep / made.path).write_bytes(made.data)
                (options.keep / f"{'all' if unsafe else 'safe'}-{made.path}").write_bytes(result.new)
    columns = ("documents", "changed", "safe", "all", "broken")
    print(f"{'format':14}" + "".join(f"{name:>11}" for name in columns))
    for kind, row in counts.items():
        print(f"{kind:14}" + "".join(f"{row[name]:11,}" for name in columns))
    total = sum(counts.values(), Counter())
    print(f"{'in all':14}" + "".join(f"{total[name]:11,}" for name in columns))
    print("changed: by safe fixes; safe, all: how many fixes were applied, without and with the unsafe ones")
    print("findings that went: " + ", ".join(f"{name} {times}" for name, times in rules.most_common()))
    print(f"{time.process_time() - started:.0f} s of CPU time; {faults} results with faults")
    return 1 if faults or not total["safe"] else 0


if __name__ == "__main__":
    sys.exit(main())
