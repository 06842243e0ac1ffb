"""Whole numbers for the weights of a trained net, with little harm to what it says.

Each matrix is rounded column by column; what a column loses is made up for in the columns still to come, as the inputs
that the layer really sees go together (E. Frantar et al., "GPTQ: Accurate Post-Training Quantization for Generative
Pre-trained Transformers", 2023).
"""

from __future__ import annotations

import random
from typing import Any

import numpy as np
import torch
from terms_net import Net, Sentence, batch, batches, windows
from torch import nn

from profilelint.language.terms.pieces import Pieces

Rounded = tuple[Any, Any]
"""int8 rows and the step of each: value ≈ number × step."""

_BLOCK = 128


def steps_of(table: Any, share: float) -> Any:
    """A step for each row: *share* of its standard deviation, or what keeps its largest value within 127 steps."""
    return np.maximum(table.std(axis=1) * share, np.abs(table).max(axis=1) / 126.5).astype(np.float32)


def whole(weights: torch.Tensor, share: float) -> Rounded:
    """Each value rounded by itself."""
    table = weights.detach().numpy()
    steps = steps_of(table, share)
    return np.rint(table / steps[:, None]).astype(np.int8), steps


def layers_rounded(net: Net, pieces: Pieces, sentences: list[Sentence], share: float) -> dict[str, Rounded]:
    """Every linear layer of the encoder, by its name in the net; *sentences* show which inputs occur."""
    linear = {n: m for n, m in net.named_modules() if isinstance(m, nn.Linear) and n.startswith("layers.")}
    together = {n: np.zeros((m.in_features, m.in_features), dtype=np.float64) for n, m in linear.items()}

    def see(name: str) -> Any:
        def hook(_: nn.Module, inputs: tuple[torch.Tensor, ...]) -> None:
            x = inputs[0].detach().flatten(0, -2).numpy()
            together[name] += x.T @ x

        return hook

    hooks = [m.register_forward_pre_hook(see(n)) for n, m in linear.items()]
    net.eval()
    with torch.no_grad():
        for cut in batches(sentences, windows(sentences), 1000, random.Random(0)):
            net(batch(sentences, cut, pieces.separator, "cpu"))
    for hook in hooks:
        hook.remove()
    return {n: _rounded(m.weight.detach().numpy(), together[n], share) for n, m in linear.items()}


def _rounded(table: Any, together: Any, share: float) -> Rounded:
    left = table.astype(np.float64)
    steps = steps_of(table, share)
    columns = left.shape[1]
    order = np.argsort(-np.diag(together))
    left, together = left[:, order], together[np.ix_(order, order)]
    together = together + np.eye(columns) * 0.01 * np.diag(together).mean()
    upper = np.linalg.cholesky(np.linalg.inv(together)).T
    numbers = np.zeros_like(left)
    for first in range(0, columns, _BLOCK):
        last = min(first + _BLOCK, columns)
        losses = np.zeros((len(left), last - first))
        for c in range(first, last):
            numbers[:, c] = np.clip(np.rint(left[:, c] / steps), -127, 127)
            losses[:, c - first] = (left[:, c] - numbers[:, c] * steps) / upper[c, c]
            left[:, c + 1 : last] -= np.outer(losses[:, c - first], upper[c, c + 1 : last])
        left[:, last:] -= losses @ upper[first:last, last:]
    back = np.empty_like(numbers)
    back[:, order] = numbers
    return back.astype(np.int8), steps
