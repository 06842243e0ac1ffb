"""The pipeline folder of ``profilelint.language.terms``: whole-number weights, word pieces, spaCy's files."""

from __future__ import annotations

import json
import math
import unicodedata
import zlib
from pathlib import Path
from typing import Any

import torch
from terms_net import KINDS, Net, decoders
from terms_rounding import Rounded, whole

from profilelint.language.terms.pieces import SEPARATOR, UNKNOWN
from profilelint.language.terms.windows import LONGEST

WORD_STEP = 1 / 2.5
LAYER_STEP = 1 / 6
POSITION_STEP = 1 / 8
"""Steps of the whole numbers, as a share of each row's standard deviation."""

_CONFIG = """[nlp]
lang = "en"
pipeline = ["terms"]
batch_size = 512
disabled = []
before_creation = null
after_creation = null
after_pipeline_creation = null

[nlp.tokenizer]
@tokenizers = "profilelint.Units.v1"

[components]

[components.terms]
factory = "profilelint_terms"

[training]

[initialize]
"""


def kept_pieces(vocabulary: list[str]) -> list[int]:
    """Numbers of the pieces that ship: all but those of other scripts and the unused places.

    A word whose piece is missing is read in shorter pieces.
    """
    return [number for number, piece in enumerate(vocabulary) if piece in (UNKNOWN, SEPARATOR) or _kept(piece)]


def _kept(piece: str) -> bool:
    if piece.startswith("[") and len(piece) > 1:
        return False
    letters = (c for c in piece.removeprefix("##") if c.isalpha())
    return all(unicodedata.name(c, "").startswith("LATIN") for c in letters)


def write_folder(net: Net, vocabulary: list[str], bias: dict[str, float], layers: dict[str, Rounded], out: Path) -> int:
    """Write the folder; the bytes it will take in a wheel (deflated). *layers*: the rounded linear layers."""
    data = bytearray()
    tensors: dict[str, dict[str, Any]] = {}

    def matrix(name: str, rounded: Rounded) -> None:
        numbers, steps = rounded
        tensors[name] = {"at": len(data), "size": list(numbers.shape)}
        data.extend(numbers.tobytes() + steps.astype("<f4").tobytes())

    def plain(name: str, weights: torch.Tensor) -> None:
        tensors[name] = {"at": len(data), "size": list(weights.shape), "plain": True}
        data.extend(weights.detach().numpy().astype("<f4").tobytes())

    width = net.word.weight.shape[1]
    matrix("word", whole(net.word.weight, WORD_STEP))
    matrix("position", whole(net.position.weight[:LONGEST], POSITION_STEP))
    plain("shape", net.shape.weight)
    plain("norm.weight", net.norm.weight)
    plain("norm.bias", net.norm.bias)
    for n, layer in enumerate(net.layers):
        scale = torch.ones(3 * width)
        scale[:width] = 1 / math.sqrt(width // net.heads)
        numbers, steps = layers[f"layers.{n}.qkv"]
        matrix(f"{n}.qkv", (numbers, steps * scale.numpy()))
        plain(f"{n}.qkv.bias", layer.qkv.bias * scale)
        for name in ("out", "up", "down"):
            matrix(f"{n}.{name}", layers[f"layers.{n}.{name}"])
            plain(f"{n}.{name}.bias", getattr(layer, name).bias)
        for name in ("norm1", "norm2"):
            plain(f"{n}.{name}.weight", getattr(layer, name).weight)
            plain(f"{n}.{name}.bias", getattr(layer, name).bias)
    plain("head", net.head.weight)
    plain("head.bias", net.head.bias)
    plain("head.shape", net.head_shape.weight)

    about = {"layers": len(net.layers), "heads": net.heads, "kinds": list(KINDS), "tensors": tensors}
    meta = {
        "lang": "en",
        "name": "profilelint_terms",
        "version": "1.0.0",
        "spacy_version": ">=3.8,<3.9",
        "description": "Skill and knowledge terms in sentences of job postings.",
        "license": "Apache-2.0 (weights), MIT (training data); see LICENSE",
        "pipeline": ["terms"],
        "components": ["terms"],
    }
    files = {
        "config.cfg": _CONFIG.encode(),
        "meta.json": _json(meta),
        "terms/encoder.zlib": _packed(bytes(data)),
        "terms/encoder.json": _json(about),
        "terms/pieces.txt": ("\n".join(vocabulary) + "\n").encode(),
        "terms/decode.json": _json({kind: d._asdict() for kind, d in decoders(net, bias).items()}),
    }
    for name, content in files.items():
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(content)
    return sum(len(zlib.compress(content, 6)) for content in files.values())


def _packed(data: bytes) -> bytes:
    """Only frequencies of values can be used: looking for repeats makes noise-like numbers longer."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 15, 9, zlib.Z_HUFFMAN_ONLY)
    return packer.compress(data) + packer.flush()


def _json(value: Any) -> bytes:
    return (json.dumps(value, separators=(",", ":")) + "\n").encode()
