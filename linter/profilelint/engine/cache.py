"""Analysed postings, kept between runs: importing spaCy costs more than everything else in a run.

One JSON file a posting in the user's cache folder. The key covers everything that the analysis depends on, so a hit is
what a fresh analysis would give; whatever is damaged, foreign or unwritable counts as absent, in silence. Only
postings are kept, never anything of a resume, and never the name of a file.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from contextlib import suppress
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from profilelint import cachefiles
from profilelint.model.document import Document
from profilelint.model.posting import Posting
from profilelint.model.value import Value

FOLDER_VARIABLE = "PROFILELINT_CACHE_DIR"
MAX_ENTRY = 1_000_000
"""Bytes of one entry; a larger one is not kept."""
MAX_TOTAL = 20_000_000
MAX_ENTRIES = 500
"""Beyond either, the entries written first are removed."""

_SUFFIX = ".posting.json"
_FORM = 1


def folder() -> Path | None:
    """The cache folder: ``PROFILELINT_CACHE_DIR``, else ``XDG_CACHE_HOME/profilelint``, else the platform's own.

    ``None`` where there is no such place. It need not exist.
    """
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named)
    xdg = os.environ.get("XDG_CACHE_HOME")
    if xdg and os.path.isabs(xdg):
        return Path(xdg) / "profilelint"
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return Path(local) / "profilelint" / "Cache" if local else None
    try:
        home = Path.home()
    except RuntimeError:
        return None
    return home / "Library" / "Caches" / "profilelint" if sys.platform == "darwin" else home / ".cache" / "profilelint"


def load(key: str) -> Any | None:
    """The payload stored under a key; ``None`` where there is none that is whole."""
    place = folder()
    if place is None:
        return None
    try:
        with open(place / (key + _SUFFIX), "rb") as file:
            data = file.read(MAX_ENTRY + 1)
        if len(data) > MAX_ENTRY:
            return None
        entry = json.loads(data)
        if not isinstance(entry, dict) or entry.get("form") != _FORM or entry.get("key") != key:
            return None
        payload = entry["payload"]
        return payload if entry.get("sum") == _sum(payload) else None
    except (OSError, ValueError, KeyError, RecursionError):
        return None


def store(key: str, payload: Any) -> None:
    """Keep a payload of JSON types under a key (lower-case hexadecimal); does nothing where that is not possible."""
    place = folder()
    if place is None:
        return
    try:
        data = json.dumps({"form": _FORM, "key": key, "sum": _sum(payload), "payload": payload}).encode()
        if len(data) > MAX_ENTRY:
            return
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        cachefiles.put(str(place), key + _SUFFIX, data)
    except (OSError, ValueError, TypeError, RecursionError):
        return
    cachefiles.prune(str(place), _is_entry, most_entries=MAX_ENTRIES, most_bytes=MAX_TOTAL)


def _sum(payload: Any) -> str:
    return hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()


def _is_entry(name: str) -> bool:
    return name.endswith(_SUFFIX)


def key_of(document: Document) -> str | None:
    """The key of a posting's analysis; ``None`` where nothing may be kept because spaCy is not installed.

    It covers the bytes, the format, the lines as read, and what analyses them: the versions, the code, the table of
    skills with the user's own terms, spaCy.
    """
    from profilelint import __version__
    from profilelint.language.skills import own
    from profilelint.posting import ANALYSIS_VERSION, codec

    spacy = _spacy_state()
    if spacy is None:
        return None
    digest = hashlib.sha256()
    for part in (
        __version__,
        ANALYSIS_VERSION,
        codec.VERSION,
        _analyser(),
        spacy,
        document.sha256,
        document.format,
        document.metadata.title,
    ):
        digest.update(f"{part}\0".encode())
    for term in own():
        digest.update(f"{tuple(term)!r}\0".encode(errors="surrogatepass"))
    for line in document.lines:
        row = line.words[0].place if line.words else None
        bold = [bool(word.look and word.look.bold) for word in line.words]
        shape = (
            line.text,
            line.role.value,
            line.level,
            line.marker,
            line.block,
            line.region.value,
            line.start,
            row,
            bold,
        )
        digest.update(f"{shape!r}\0".encode(errors="surrogatepass"))
    return digest.hexdigest()


@lru_cache(maxsize=1)
def _analyser() -> str:
    """A hash of the code and the tables that make a posting of a document."""
    import profilelint

    root = Path(profilelint.__file__).parent
    files = [*sorted((root / "posting").glob("*.py")), *sorted((root / "language").glob("*.py"))]
    digest = hashlib.sha256()
    tables = (root / "language/data/skills.tsv", root / "language/data/skills_imported.tsv")
    for file in (*files, root / "parse" / "dates.py", root / "model" / "value.py", *tables):
        with suppress(OSError):
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


@lru_cache(maxsize=1)
def _spacy_state() -> str | None:
    """What spaCy is installed, without importing it; ``None`` where it is not."""
    spec = find_spec("spacy")
    if spec is None or spec.origin is None:
        return None
    try:
        return hashlib.sha256(Path(spec.origin).with_name("about.py").read_bytes()).hexdigest()
    except OSError:
        return spec.origin


def analyse_cached(document: Document, use_cache: bool = True) -> Posting:
    """The analysis of a posting, from the cache where it is there; the same as a fresh one in every case."""
    from profilelint.posting import analyse, codec

    key = key_of(document) if use_cache else None
    if key is None:
        return analyse(document)
    payload = load(key)
    if payload is not None:
        with suppress(ValueError):
            posting = codec.decode(payload, source=document.path)
            if _stands_in(posting, document):
                return posting
    posting = analyse(document)
    data = codec.encode(posting)
    data["source"] = ""
    store(key, data)
    return posting


def _stands_in(posting: Posting, document: Document) -> bool:
    """Whether every value of a posting is made of the document's text."""
    values: list[Value | None] = [posting.title, posting.organization, posting.location]
    for item in posting.requirements:
        values.append(item.quote)
        values.extend(item.options)
    for value in values:
        for piece in value.pieces if value is not None else ():
            text = value.text if value is not None else ""
            if (
                document.text[piece.start : piece.start + piece.length]
                != text[piece.offset : piece.offset + piece.length]
            ):
                return False
    return True
