"""What ``train_terms.py`` trains with: labelled units, batches, and BERT with a tagging head, in PyTorch."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from profilelint.language.terms.decode import Decoder
from profilelint.language.terms.pieces import LONGEST_UNIT, SHAPES, Pieces, Unit, shapes, units
from profilelint.language.terms.windows import LONGEST, TARGET

KINDS = ("knowledge", "skill")
_LEFT, _RIGHT = frozenset("(,;:"), frozenset(".,;:!?)")


@dataclass
class Sentence:
    """One sentence: its units, their pieces, shapes and (if labelled) tags."""

    text: str
    posting: tuple[str, Any]
    units: list[Unit]
    pieces: list[tuple[int, ...]]
    shapes: list[list[int]]
    tags: np.ndarray[Any, Any]
    """units × kinds; 0 outside, 1 begin, 2 inside."""
    token: list[int] = field(default_factory=list)
    """Number of the corpus token each unit lies in."""
    gold: dict[str, set[tuple[int, int]]] = field(default_factory=dict)
    row: dict[str, Any] = field(default_factory=dict)
    """The corpus line."""

    @property
    def size(self) -> int:
        return sum(map(len, self.pieces)) + 1


def sentence(text: str, posting: tuple[str, Any], pieces: Pieces) -> Sentence:
    found = units(text)
    return Sentence(
        text,
        posting,
        found,
        [pieces.numbers(text[u.start : u.end])[:LONGEST_UNIT] for u in found],
        shapes(text, found),
        np.zeros((len(found), len(KINDS)), dtype=np.int64),
    )


def runs(tags: Sequence[str]) -> list[tuple[int, int]]:
    """Spans of a B/I/O line; a stray I opens a span."""
    found: list[tuple[int, int]] = []
    start: int | None = None
    for number, tag in enumerate([*tags, "O"]):
        if start is not None and not tag.startswith("I"):
            found.append((start, number))
            start = None
        if tag.startswith("B") or (tag.startswith("I") and start is None):
            start = number
    return found


def read(path: Path, pieces: Pieces) -> list[Sentence]:
    """The sentences of a SkillSpan file (one JSON object a line)."""
    return [_labelled(json.loads(line), pieces) for line in path.read_text(encoding="utf-8").splitlines()]


def _labelled(row: dict[str, Any], pieces: Pieces) -> Sentence:
    made = sentence(" ".join(row["tokens"]), (row["source"], row["idx"]), pieces)
    made.row = row
    ends = np.cumsum([len(token) + 1 for token in row["tokens"]])
    made.token = [int(np.searchsorted(ends, unit.start, side="right")) for unit in made.units]
    words = [made.text[u.start : u.end] for u in made.units]
    for column, kind in enumerate(KINDS):
        made.gold[kind] = set(runs(row["tags_" + kind]))
        for start, end in made.gold[kind]:
            inside = [n for n, token in enumerate(made.token) if start <= token < end]
            while len(inside) > 1 and words[inside[-1]] in _RIGHT:
                inside.pop()
            while len(inside) > 1 and words[inside[0]] in _LEFT:
                inside.pop(0)
            made.tags[inside[:1], column] = 1
            made.tags[inside[1:], column] = 2
    return made


class Swap:
    """Puts other terms into labelled sentences; the labels stay."""

    def __init__(self, sentences: list[Sentence], names: list[str], pieces: Pieces) -> None:
        self._pieces = pieces
        self._names = [name.split() for name in names]
        self._seen = {k: [s.row["tokens"][a:b] for s in sentences for a, b in sorted(s.gold[k])] for k in KINDS}

    def __call__(self, s: Sentence, rng: random.Random, share: float) -> Sentence:
        """*s* with about *share* of its knowledge terms (half as many skills) replaced by ones seen elsewhere.

        Three in ten of the new knowledge terms come from the skill table instead.
        """
        known = sorted(s.gold["knowledge"])
        edits = []
        for a, b in known:
            if rng.random() < share:
                edits.append(
                    (a, b, "knowledge", rng.choice(self._names if rng.random() < 0.3 else self._seen["knowledge"]))
                )
        for a, b in sorted(s.gold["skill"]):
            if rng.random() < share / 2 and not any(x < b and a < y for x, y in known):
                edits.append((a, b, "skill", rng.choice(self._seen["skill"])))
        if not edits:
            return s
        row = {key: list(value) if isinstance(value, list) else value for key, value in s.row.items()}
        for a, b, kind, new in sorted(edits, reverse=True):
            other = "tags_skill" if kind == "knowledge" else "tags_knowledge"
            outer = row[other][a]
            row["tokens"][a:b] = new
            row["tags_" + kind][a:b] = ["B"] + ["I"] * (len(new) - 1)
            row[other][a:b] = [outer] + ["O" if outer == "O" else "I"] * (len(new) - 1)
        return _labelled(row, self._pieces) if len(row["tokens"]) < 300 else s


def split(sentences: list[Sentence], share: float, seed: int) -> tuple[list[Sentence], list[Sentence]]:
    """(rest, held out): whole postings, about *share* of the sentences of each source."""
    rng = random.Random(seed)
    held: set[tuple[str, Any]] = set()
    for source in sorted({s.posting[0] for s in sentences}):
        mine = [s for s in sentences if s.posting[0] == source]
        postings = sorted({s.posting for s in mine})
        rng.shuffle(postings)
        taken = 0
        for posting in postings:
            if taken >= share * len(mine):
                break
            held.add(posting)
            taken += sum(s.posting == posting for s in mine)
    return [s for s in sentences if s.posting not in held], [s for s in sentences if s.posting in held]


def windows(
    sentences: list[Sentence], rng: random.Random | None = None, alone: float = 0.0, keep: bool = True
) -> list[list[int]]:
    """Numbers of neighbouring sentences that share a window, as at run time.

    With *rng* window sizes vary and a share *alone* of the postings is cut into single sentences, so that the model
    also works without neighbours. *keep*: no window crosses from one posting into the next.
    """
    found: list[list[int]] = []
    now: list[int] = []
    size, limit, single, posting = 0, TARGET, False, None
    for number, s in enumerate(sentences):
        fresh = keep and s.posting != posting
        posting = s.posting
        if now and (fresh or single or size + s.size > limit):
            found.append(now)
            now, size = [], 0
            if rng:
                limit = rng.randint(TARGET // 4, TARGET)
        if fresh and rng:
            single = rng.random() < alone
        now.append(number)
        size += s.size
    if now:
        found.append(now)
    return found


def batches(sentences: list[Sentence], cut: list[list[int]], rows: int, rng: random.Random) -> list[list[list[int]]]:
    """Windows of like size together, at most about *rows* pieces with padding, in random order."""

    def size(window: list[int]) -> int:
        return min(LONGEST, sum(sentences[n].size for n in window))

    found: list[list[list[int]]] = []
    now: list[list[int]] = []
    widest = 0
    for window in sorted(cut, key=lambda w: size(w) + rng.random() * 8):
        wide = max(widest, size(window))
        if now and wide * (len(now) + 1) > rows:
            found.append(now)
            now, wide = [], size(window)
        now.append(window)
        widest = wide
    if now:
        found.append(now)
    rng.shuffle(found)
    return found


@dataclass
class Batch:
    ids: torch.Tensor
    mask: torch.Tensor
    shapes: torch.Tensor
    rows: torch.Tensor
    unit: torch.Tensor
    unit_shapes: torch.Tensor
    where: list[tuple[int, int]]
    """(sentence, unit) of each row of the answer."""


def batch(sentences: list[Sentence], cut: list[list[int]], separator: int, device: str) -> Batch:
    lines: list[list[tuple[int, tuple[int, int] | None]]] = []
    for window in cut:
        line: list[tuple[int, tuple[int, int] | None]] = []
        for n in window:
            for u, numbers in enumerate(sentences[n].pieces):
                line.extend((number, (n, u)) for number in numbers)
            line.append((separator, None))
        lines.append(line[:LONGEST])
    width = max(map(len, lines))
    ids = np.zeros((len(lines), width), dtype=np.int64)
    mask = np.zeros((len(lines), width), dtype=bool)
    facts = np.zeros((len(lines), width, SHAPES), dtype=np.float32)
    order: dict[tuple[int, int], int] = {}
    rows: list[int] = []
    unit: list[int] = []
    for r, line in enumerate(lines):
        ids[r, : len(line)] = [number for number, _ in line]
        mask[r, : len(line)] = True
        for c, (_, key) in enumerate(line):
            if key is not None:
                facts[r, c, sentences[key[0]].shapes[key[1]]] = 1.0
                rows.append(r * width + c)
                unit.append(order.setdefault(key, len(order)))
    own = np.zeros((len(order), SHAPES), dtype=np.float32)
    for (n, u), row in order.items():
        own[row, sentences[n].shapes[u]] = 1.0

    def tensor(x: Any) -> torch.Tensor:
        return torch.as_tensor(x, device=device)

    return Batch(tensor(ids), tensor(mask), tensor(facts), tensor(rows), tensor(unit), tensor(own), list(order))


class Layer(nn.Module):
    def __init__(self, width: int, heads: int, inner: int, eps: float) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps)

    def forward(self, x: torch.Tensor, bias: torch.Tensor, drop: float) -> torch.Tensor:
        many, length, width = x.shape
        q, k, v = self.qkv(x).view(many, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        with torch.autocast(x.device.type, enabled=False):
            seen = F.scaled_dot_product_attention(q.float(), k.float(), v.float(), attn_mask=bias)
        seen = self.out(seen.transpose(1, 2).reshape(many, length, width))
        x = self.norm1(x + F.dropout(seen, drop, self.training))
        inner = F.gelu(self.up(x), approximate="tanh")
        return self.norm2(x + F.dropout(self.down(inner), drop, self.training))


class Net(nn.Module):
    """An encoder whose units (means of their pieces) get two B/I/O tags. ``forward`` → units × kinds × 3."""

    def __init__(self, pieces: int, width: int, layers: int, heads: int, inner: int, positions: int) -> None:
        super().__init__()
        eps = 1e-12
        self.heads, self.drop, self.head_drop = heads, 0.1, 0.2
        self.word = nn.Embedding(pieces, width)
        self.position = nn.Embedding(positions, width)
        self.norm = nn.LayerNorm(width, eps)
        self.shape = nn.Linear(SHAPES, width, bias=False)
        self.layers = nn.ModuleList(Layer(width, heads, inner, eps) for _ in range(layers))
        self.head = nn.Linear(width, 3 * len(KINDS))
        self.head_shape = nn.Linear(SHAPES, 3 * len(KINDS), bias=False)
        self.step = nn.Parameter(torch.zeros(len(KINDS), 3, 3))
        self.start = nn.Parameter(torch.zeros(len(KINDS), 3))
        for zero in (self.shape.weight, self.head_shape.weight, self.head.bias):
            nn.init.zeros_(zero)
        nn.init.normal_(self.head.weight, std=0.02)
        with torch.no_grad():
            self.step[:, 0, 2] = self.start[:, 2] = -4.0
        self.word.weight.requires_grad_(False)
        self.position.weight.requires_grad_(False)

    def forward(self, b: Batch) -> torch.Tensor:
        length = b.ids.shape[1]
        x = self.word(b.ids) + self.position.weight[:length] + self.shape(b.shapes)
        x = F.dropout(self.norm(x), self.drop, self.training)
        bias = torch.where(b.mask[:, None, None, :], 0.0, -1e4).expand(len(b.ids), 1, length, length)
        for layer in self.layers:
            x = layer(x, bias, self.drop)
        x = x.float().flatten(0, 1)[b.rows]
        count = len(b.where)
        pooled = x.new_zeros(count, x.shape[-1]).index_add_(0, b.unit, x)
        pooled = pooled / x.new_zeros(count).index_add_(0, b.unit, x.new_ones(len(x)))[:, None]
        pooled = F.dropout(pooled, self.head_drop, self.training)
        return (self.head(pooled) + self.head_shape(b.unit_shapes)).float().view(count, len(KINDS), 3)


_NAMES = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "out": "attention.output.dense",
    "norm1": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "norm2": "output.LayerNorm",
}


def load(folder: Path) -> tuple[Net, Pieces]:
    """A net that starts from the BERT weights in *folder* (config.json, vocab.txt, model.safetensors)."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    weights = {k.removeprefix("bert."): v.float() for k, v in load_file(folder / "model.safetensors").items()}
    vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
    layers = config["num_hidden_layers"]
    position = weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
    net = Net(
        len(vocabulary),
        config["hidden_size"],
        layers,
        config["num_attention_heads"],
        config["intermediate_size"],
        len(position),
    )
    state = {
        "word.weight": weights["embeddings.word_embeddings.weight"],
        "position.weight": position,
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    for n in range(layers):
        for end in ("weight", "bias"):
            part = {k: weights[f"encoder.layer.{n}.{v}.{end}"] for k, v in _NAMES.items()}
            state[f"layers.{n}.qkv.{end}"] = torch.cat([part.pop(k) for k in "qkv"])
            state |= {f"layers.{n}.{k}.{end}": v for k, v in part.items()}
    missing, unexpected = net.load_state_dict(state, strict=False)
    fresh = {"shape.weight", "head.weight", "head.bias", "head_shape.weight", "step", "start"}
    if set(missing) != fresh or unexpected:
        raise ValueError(f"not the weights expected: missing {missing}, unexpected {unexpected}")
    return net, Pieces(vocabulary)


def chain_loss(net: Net, answer: torch.Tensor, tags: torch.Tensor, where: list[tuple[int, int]]) -> torch.Tensor:
    """How unlikely the tags of whole sentences are (a linear chain over units), per unit and kind."""
    sizes = [len(list(group)) for _, group in groupby(number for number, _ in where)]
    order = sorted(range(len(sizes)), key=lambda n: -sizes[n])
    begins = np.cumsum([0, *sizes])
    rows = np.zeros((sizes[order[0]], len(sizes)), dtype=np.int64)
    there = np.zeros(rows.shape, dtype=bool)
    for column, n in enumerate(order):
        rows[: sizes[n], column] = np.arange(begins[n], begins[n + 1])
        there[: sizes[n], column] = True
    index = torch.as_tensor(rows, device=answer.device)
    mask = torch.as_tensor(there, device=answer.device)[..., None]
    values, right = answer[index], tags[index]
    kinds = torch.arange(len(KINDS), device=answer.device)
    gold = (values.gather(-1, right[..., None])[..., 0] * mask).sum() + net.start[kinds, right[0]].sum()
    gold = gold + (net.step[kinds, right[:-1], right[1:]] * mask[1:]).sum()
    total = gold.new_zeros(())
    state = net.start + values[0]
    for n in range(1, len(rows)):
        alive = int(there[n].sum())
        total = total + state[alive:].logsumexp(-1).sum()
        state = (state[:alive, ..., None] + net.step).logsumexp(-2) + values[n, :alive]
    total = total + state.logsumexp(-1).sum()
    return (total - gold) / len(answer) / len(KINDS)


def decoders(net: Net, bias: dict[str, float]) -> dict[str, Decoder]:
    found = {}
    for number, kind in enumerate(KINDS):
        first, second, third = (tuple(row) for row in net.step[number].tolist())
        found[kind] = Decoder(bias[kind], tuple(net.start[number].tolist()), (first, second, third))
    return found


def predict(net: Net, pieces: Pieces, sentences: list[Sentence], device: str, keep: bool = False) -> list[Any]:
    """Log-probabilities (units × kinds × 3) of each sentence, cut into windows as at run time."""
    net.eval()
    found = [np.full((len(s.units), len(KINDS), 3), [0.0, -9.0, -9.0], dtype=np.float32) for s in sentences]
    with torch.no_grad(), torch.autocast(device, torch.bfloat16):
        for cut in batches(sentences, windows(sentences, keep=keep), 1500, random.Random(0)):
            b = batch(sentences, cut, pieces.separator, device)
            for (n, u), row in zip(b.where, net(b).log_softmax(-1).cpu().numpy(), strict=True):
                found[n][u] = row
    net.train()
    return found


def scores(sentences: list[Sentence], answers: list[Any], decoder: dict[str, Decoder]) -> dict[str, dict[str, float]]:
    """Strict precision, recall and F1 and overlap F1 for each kind."""
    found: dict[str, dict[str, float]] = {}
    for column, kind in enumerate(KINDS):
        hit = extra = missed = near = reached = 0
        for s, answer in zip(sentences, answers, strict=True):
            places = [(u.start, u.end) for u in s.units]
            hits = decoder[kind].spans(s.text, places, answer[:, column])
            got = {(s.token[a], s.token[b - 1] + 1) for a, b, _ in hits}
            gold = s.gold[kind]
            hit, extra, missed = hit + len(gold & got), extra + len(got - gold), missed + len(gold - got)
            near += sum(any(p[0] < g[1] and g[0] < p[1] for g in gold) for p in got)
            reached += sum(any(p[0] < g[1] and g[0] < p[1] for p in got) for g in gold)
        precision, recall = hit / max(1, hit + extra), hit / max(1, hit + missed)
        found[kind] = {
            "precision": precision,
            "recall": recall,
            "f1": _mean(precision, recall),
            "overlap": _mean(near / max(1, hit + extra), reached / max(1, hit + missed)),
        }
    return found


def _mean(x: float, y: float) -> float:
    return 2 * x * y / (x + y) if x + y else 0.0
