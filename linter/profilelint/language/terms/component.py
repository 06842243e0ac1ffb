"""The spaCy side: a tokenizer that makes units and a component that finds terms in documents.

A pipeline folder names both in its ``config.cfg``; importing this module is what makes the names known to spaCy.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup
from spacy.util import ensure_path, registry

from profilelint.language.terms.decode import Decoder
from profilelint.language.terms.encoder import Encoder
from profilelint.language.terms.pieces import Pieces, units
from profilelint.language.terms.windows import tagged

COMPONENT = "profilelint_terms"
TOKENIZER = "profilelint.Units.v1"
_BATCH = 512
_FILES = ("encoder.json", "encoder.zlib", "pieces.txt", "decode.json")


class UnitTokenizer:
    """Documents whose tokens are units (and white space wider than one blank)."""

    def __init__(self, vocab: Any) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        words: list[str] = []
        spaces: list[bool] = []
        at = 0
        for start, end in [*units(text), (len(text), len(text))]:
            gap = text[at:start]
            if gap[:1] == " " and words:
                spaces[-1] = True
                gap = gap[1:]
            if gap:
                words.append(gap)
                spaces.append(False)
            if end > start:
                words.append(text[start:end])
                spaces.append(False)
            at = end
        return Doc(self.vocab, words=words, spaces=spaces)

    def pipe(self, texts: Iterable[str], batch_size: int = _BATCH) -> Iterator[Doc]:
        return (self(text) for text in texts)

    def to_disk(self, path: Any, **_: Any) -> None:
        """Nothing to write: it has no data."""

    def from_disk(self, path: Any, **_: Any) -> UnitTokenizer:
        return self

    def to_bytes(self, **_: Any) -> bytes:
        return b""

    def from_bytes(self, data: bytes, **_: Any) -> UnitTokenizer:
        return self


def make_tokenizer() -> Any:
    return lambda nlp: UnitTokenizer(nlp.vocab)


registry.tokenizers(TOKENIZER, func=make_tokenizer)


@Language.factory(COMPONENT)
def make_component(nlp: Language, name: str) -> TermFinder:
    return TermFinder(name)


class TermFinder:
    """Sets ``doc.spans[kind]`` for each kind; ``doc.spans[kind].attrs["scores"]`` are their confidences (0 to 1).

    Documents given to :meth:`pipe` in one batch are read as consecutive lines of one text: each sees its neighbours.
    """

    def __init__(self, name: str = COMPONENT) -> None:
        self.name = name
        self._encoder: Encoder | None = None
        self._pieces: Pieces | None = None
        self._decoders: dict[str, Decoder] = {}
        self._files: dict[str, Path] = {}

    def __call__(self, doc: Doc) -> Doc:
        return self._mark([doc])[0]

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = _BATCH) -> Iterator[Doc]:
        docs = iter(stream)
        while batch := list(islice(docs, batch_size)):
            yield from self._mark(batch)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> TermFinder:
        """Raises OSError, KeyError or ValueError for a folder that is not one."""
        folder = ensure_path(path)
        settings = json.loads((folder / "decode.json").read_text(encoding="utf-8"))
        self._decoders = {kind: _decoder(about) for kind, about in settings.items()}
        self._pieces = Pieces((folder / "pieces.txt").read_text(encoding="utf-8").rstrip("\n").split("\n"))
        self._encoder = Encoder(folder)
        self._files = {name: folder / name for name in _FILES}
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Copy the folder it was read from."""
        folder = ensure_path(path)
        folder.mkdir(parents=True, exist_ok=True)
        for name, source in self._files.items():
            (folder / name).write_bytes(source.read_bytes())

    def _mark(self, docs: list[Doc]) -> list[Doc]:
        if self._encoder is None or self._pieces is None:
            raise ValueError("the terms component has no weights: load it from a pipeline folder")
        tokens = [[token for token in doc if not token.is_space] for doc in docs]
        texts = [doc.text for doc in docs]
        places = [[(token.idx, token.idx + len(token)) for token in line] for line in tokens]
        found = tagged(self._encoder, self._pieces, texts, places)
        for doc, text, line, place, scores in zip(docs, texts, tokens, places, found, strict=True):
            for number, kind in enumerate(self._encoder.kinds):
                hits = self._decoders[kind].spans(text, place, scores[:, number])
                group = SpanGroup(doc, name=kind, spans=[doc[line[a].i : line[b - 1].i + 1] for a, b, _ in hits])
                group.attrs["scores"] = [score for _, _, score in hits]
                doc.spans[kind] = group
        return docs


def _decoder(about: dict[str, Any]) -> Decoder:
    first, second, third = (_row(line) for line in about["step"])
    return Decoder(float(about["bias"]), _row(about["start"]), (first, second, third))


def _row(numbers: list[float]) -> tuple[float, float, float]:
    outside, begin, inside = map(float, numbers)
    return outside, begin, inside
