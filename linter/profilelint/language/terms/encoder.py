"""A small BERT encoder and its tagging head, forwards only, in numpy.

Windows of pieces go through every linear layer together, so that a long posting costs few large matrix products;
only attention looks at one window at a time. Weights are kept as whole numbers with one step per row (see ``stored``)
and unpacked once.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from profilelint.language.terms.threads import single_threaded_products

Floats = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.intp]

_ROWS = 512
"""At most about so many pieces are worked on at once: bounds memory, keeps the matrices in the cache."""
_WORKERS = 4


class Window(NamedTuple):
    """Consecutive pieces that see each other.

    ``pieces`` (n): vocabulary numbers; ``unit`` (n): number of the piece's unit in the window, -1 for a separator;
    ``shapes`` (units × SHAPES): 1.0 where the fact holds.
    """

    pieces: Numbers
    unit: Numbers
    shapes: Floats


class _Layer(NamedTuple):
    qkv: Floats
    qkv_bias: Floats
    out: Floats
    out_bias: Floats
    norm1: tuple[Floats, Floats]
    up: Floats
    up_bias: Floats
    down: Floats
    down_bias: Floats
    norm2: tuple[Floats, Floats]


class Encoder:
    """Log-probabilities of outside, begin and inside for every unit and kind."""

    def __init__(self, folder: Path) -> None:
        """Read ``encoder.json`` (what stands where) and ``encoder.zlib``.

        Raises OSError, KeyError, ValueError or zlib.error for a folder that is not one.
        """
        about = json.loads((folder / "encoder.json").read_text(encoding="utf-8"))
        data = zlib.decompress((folder / "encoder.zlib").read_bytes())
        self.heads = int(about["heads"])
        self.kinds: list[str] = list(about["kinds"])
        tensors = about["tensors"]

        def floats(name: str) -> Floats:
            return unpacked(data, tensors[name])

        self._word = _Rows(data, tensors["word"])
        self._position = floats("position")
        self._shape = floats("shape")
        self._norm = floats("norm.weight"), floats("norm.bias")
        self._layers = [
            _Layer(
                np.ascontiguousarray(floats(f"{n}.qkv").T),
                floats(f"{n}.qkv.bias"),
                np.ascontiguousarray(floats(f"{n}.out").T),
                floats(f"{n}.out.bias"),
                (floats(f"{n}.norm1.weight"), floats(f"{n}.norm1.bias")),
                np.ascontiguousarray(floats(f"{n}.up").T),
                floats(f"{n}.up.bias"),
                np.ascontiguousarray(floats(f"{n}.down").T),
                floats(f"{n}.down.bias"),
                (floats(f"{n}.norm2.weight"), floats(f"{n}.norm2.bias")),
            )
            for n in range(int(about["layers"]))
        ]
        self._head = np.ascontiguousarray(floats("head").T), floats("head.bias")
        self._head_shape = np.ascontiguousarray(floats("head.shape").T)
        self.longest = len(self._position)

    def __call__(self, windows: Sequence[Window]) -> list[Floats]:
        """For each window an array (units × kinds × 3) of log-probabilities."""
        found: list[Floats] = [np.empty(0, dtype=np.float32)] * len(windows)
        groups: list[list[int]] = []
        rows = _ROWS
        for number in sorted(range(len(windows)), key=lambda n: len(windows[n].pieces)):
            size = len(windows[number].pieces)
            if rows + size > _ROWS:
                groups.append([])
                rows = 0
            groups[-1].append(number)
            rows += size
        workers = min(len(groups), os.cpu_count() or 1, _WORKERS)
        with single_threaded_products() as single:
            if single and workers > 1:
                with ThreadPoolExecutor(workers) as pool:
                    list(pool.map(lambda group: self._run(windows, group, found), groups))
            else:
                for group in groups:
                    self._run(windows, group, found)
        return found

    def _run(self, windows: Sequence[Window], group: list[int], found: list[Floats]) -> None:
        chosen = [windows[n] for n in group]
        sizes = [len(w.pieces) for w in chosen]
        blocks = _blocks(sizes)
        x = self._word[np.concatenate([w.pieces for w in chosen])]
        x += np.concatenate([self._position[:size] for size in sizes])
        shapes = np.concatenate([w.shapes for w in chosen])
        counts = np.cumsum([0, *(len(w.shapes) for w in chosen)])
        unit = np.concatenate([np.where(w.unit < 0, -1, w.unit + at) for w, at in zip(chosen, counts, strict=False)])
        inside = unit >= 0
        x[inside] += (shapes @ self._shape.T)[unit[inside]]
        x = _normal(x, *self._norm)
        for layer in self._layers:
            x = _normal(x + self._attend(x, layer, blocks), *layer.norm1)
            hidden = x @ layer.up
            hidden += layer.up_bias
            y = _gelu(hidden) @ layer.down
            y += layer.down_bias
            y += x
            x = _normal(y, *layer.norm2)
        pooled = _means(x[inside], unit[inside])
        weight, bias = self._head
        scores = np.asarray(pooled @ weight + bias + shapes @ self._head_shape, dtype=np.float32)
        scores = scores.reshape(-1, len(self.kinds), 3)
        scores -= scores.max(axis=-1, keepdims=True)
        scores -= np.log(np.exp(scores).sum(axis=-1, keepdims=True))
        for number, start, end in zip(group, counts[:-1], counts[1:], strict=True):
            found[number] = scores[start:end]

    def _attend(self, x: Floats, layer: _Layer, blocks: list[tuple[int, int, int]]) -> Floats:
        size, width = x.shape
        depth = width // self.heads
        mixed = x @ layer.qkv
        mixed += layer.qkv_bias
        mixed = mixed.reshape(size, 3, self.heads, depth)
        seen = np.empty((size, self.heads, depth), dtype=np.float32)
        for start, many, length in blocks:
            part = mixed[start : start + many * length].reshape(many, length, 3, self.heads, depth)
            query, key, value = part.transpose(2, 0, 3, 1, 4)
            weights = query @ key.transpose(0, 1, 3, 2)
            weights -= weights.max(axis=-1, keepdims=True)
            np.exp(weights, out=weights)
            summed = weights.sum(axis=-1, keepdims=True)
            got = weights @ value
            got /= summed
            seen[start : start + many * length] = got.transpose(0, 2, 1, 3).reshape(many * length, self.heads, depth)
        out: Floats = seen.reshape(size, width) @ layer.out
        out += layer.out_bias
        return out


def _blocks(sizes: list[int]) -> list[tuple[int, int, int]]:
    """(first row, windows, rows of each) of neighbouring windows of the same length."""
    found: list[tuple[int, int, int]] = []
    at = 0
    for size in sizes:
        if found and found[-1][2] == size:
            start, many, _ = found[-1]
            found[-1] = (start, many + 1, size)
        else:
            found.append((at, 1, size))
        at += size
    return found


def _normal(x: Floats, weight: Floats, bias: Floats) -> Floats:
    x -= x.mean(axis=-1, keepdims=True)
    spread = np.einsum("ij,ij->i", x, x)[:, None] / np.float32(x.shape[-1])
    x *= weight / np.sqrt(spread + np.float32(1e-12))
    x += bias
    return x


def _gelu(x: Floats) -> Floats:
    inner = x * x
    inner *= np.float32(0.044715 * 0.7978845608)
    inner += np.float32(0.7978845608)
    inner *= x
    np.tanh(inner, out=inner)
    inner += np.float32(1)
    inner *= x
    inner *= np.float32(0.5)
    return inner


def _means(x: Floats, unit: Numbers) -> Floats:
    """The mean of the rows of each unit; *unit* rises by steps of one from zero."""
    starts = np.flatnonzero(np.diff(unit, prepend=-1))
    sums: Floats = np.add.reduceat(x, starts, axis=0)
    sums /= np.diff(starts, append=len(unit)).astype(np.float32)[:, None]
    return sums


class _Rows:
    """A table whose rows are unpacked when they are asked for."""

    def __init__(self, data: bytes, about: dict[str, Any]) -> None:
        self._numbers, self._steps = _stored(data, about)

    def __getitem__(self, rows: Numbers) -> Floats:
        return self._numbers[rows].astype(np.float32) * self._steps[rows][:, None]


def _stored(data: bytes, about: dict[str, Any]) -> tuple[npt.NDArray[np.int8], Floats]:
    rows, columns = about["size"]
    at = int(about["at"])
    numbers = np.frombuffer(data, dtype="<i1", count=rows * columns, offset=at).reshape(rows, columns)
    steps = np.frombuffer(data, dtype="<f4", count=rows, offset=at + rows * columns)
    return numbers, steps.astype(np.float32)


def unpacked(data: bytes, about: dict[str, Any]) -> Floats:
    """One tensor of the unpacked ``encoder.zlib``.

    A matrix is int8 rows followed by one float32 step per row (value = number × step); a vector or a matrix marked
    ``plain`` is float32. ``at`` is the offset in bytes, ``size`` the shape.
    """
    if about.get("plain"):
        size = tuple(about["size"])
        count = int(np.prod(size))
        return np.frombuffer(data, dtype="<f4", count=count, offset=int(about["at"])).reshape(size).astype(np.float32)
    numbers, steps = _stored(data, about)
    return numbers.astype(np.float32) * steps[:, None]
