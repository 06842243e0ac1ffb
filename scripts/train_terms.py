"""Train the pipeline of ``profilelint.language.terms`` and write its folder.

    python scripts/train_terms.py --train skillspan/train.json --weights all-MiniLM-L6-v2 --work build/terms

First stage: the encoder in ``--weights`` learns the tags of each unit from ``--train`` without ``--held`` of its
postings, on which it is scored. Second stage: with other terms put into the sentences and a loss on whole lines, it
goes on with all postings (with ``--check``: without the held-out ones again, to score the second stage). The weights
of several runs of the second stage are averaged. Checkpoints are kept in ``--work`` and not made twice.

Needs torch and safetensors besides this package; docs/terms-model.md has versions, times and scores.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

sys.path.insert(0, str(Path(__file__).parent))
from terms_folder import LAYER_STEP, kept_pieces, write_folder
from terms_net import (
    KINDS,
    Net,
    Sentence,
    Swap,
    batch,
    batches,
    chain_loss,
    decoders,
    load,
    predict,
    read,
    scores,
    split,
    windows,
)
from terms_rounding import layers_rounded

from profilelint.language.terms import FOLDER
from profilelint.language.terms.pieces import Pieces

_ALONE = 0.3
"""Share of the postings whose sentences are shown one by one, without neighbours."""
_ROWS = 1000
"""Pieces of one step, with padding."""


class Run(NamedTuple):
    """One run of the second stage."""

    seed: int
    epochs: float
    rate: float
    swap: float
    average: float


RUNS = (Run(1, 3.5, 1e-4, 0.35, 0.98), Run(2, 8, 1.5e-4, 0.5, 0.99), Run(3, 8, 1.5e-4, 0.5, 0.99))
"""Their weights are averaged."""


def train(
    net: Net,
    pieces: Pieces,
    sentences: list[Sentence],
    *,
    seed: int,
    epochs: float,
    rate: float,
    head_rate: float,
    device: str,
    chain: float = 0.0,
    swap: Swap | None = None,
    share_swapped: float = 0.0,
    average: float = 0.0,
) -> None:
    """AdamW with warm-up and linear decay; each layer learns a tenth slower than the one above it.

    *chain*: share of the loss on whole lines; *swap*: how other terms are put in, *share_swapped* of them; with
    *average* the net ends as the exponential moving average of its weights over the last two thirds.
    """
    rng = random.Random(seed)
    torch.manual_seed(seed)
    depth = len(net.layers)
    groups = []
    for name, p in net.named_parameters():
        if not p.requires_grad:
            continue
        if name.startswith("layers."):
            peak = rate * 0.9 ** (depth - 1 - int(name.split(".")[1]))
        elif name.startswith("norm"):
            peak = rate * 0.9**depth
        else:
            peak = head_rate * (5 if name in ("step", "start") else 1)
        groups.append({"params": [p], "lr": 0.0, "peak": peak, "weight_decay": 0.01 if p.ndim > 1 else 0.0})
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6)
    trained = [p for p in net.parameters() if p.requires_grad]

    def planned() -> tuple[list[Sentence], list[list[list[int]]]]:
        shown = [swap(s, rng, share_swapped) for s in sentences] if swap else sentences
        return shown, batches(shown, windows(shown, rng, _ALONE), _ROWS, rng)

    shown, plan = planned()
    total, done, begun, recent = int(len(plan) * epochs), 0, time.monotonic(), 0.0
    slow: list[torch.Tensor] | None = None
    net.train()
    while done < total:
        for cut in plan[: total - done]:
            b = batch(shown, cut, pieces.separator, device)
            share = done / total
            factor = max(0.01, min(share / 0.08, (1 - share) / 0.92))
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * factor
            with torch.autocast(device, torch.bfloat16):
                answer = net(b)
            tags = torch.as_tensor(np.array([shown[n].tags[u] for n, u in b.where]), device=device)
            loss = F.cross_entropy(answer.view(-1, 3), tags.view(-1))
            if chain:
                loss = (1 - chain) * loss + chain * chain_loss(net, answer, tags, b.where)
            loss.backward()
            nn.utils.clip_grad_norm_(trained, 1.0)
            optimizer.step()
            optimizer.zero_grad()
            done += 1
            recent += (loss.item() - recent) / min(done, 50)
            if average and share > 1 / 3:
                if slow is None:
                    slow = [p.detach().clone() for p in trained]
                for kept, p in zip(slow, trained, strict=True):
                    kept.lerp_(p.detach(), 1 - average)
            if done % 20 == 0:
                print(f"{done}/{total} loss {recent:.4f} {time.monotonic() - begun:.0f} s", flush=True)
        shown, plan = planned()
    if slow is not None:
        with torch.no_grad():
            for p, kept in zip(trained, slow, strict=True):
                p.copy_(kept)


def taxonomy() -> list[str]:
    """Names and first aliases of tools, fields, certificates and languages in the skill table."""
    found: list[str] = []
    table = FOLDER.parent / "skills.tsv"
    for line in table.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if not line.startswith("#") and len(cells) > 2 and cells[1] in ("tool", "skill", "certificate", "language"):
            found.append(cells[0])
            found.extend(alias.rstrip("!") for alias in cells[2].split("|")[:2] if alias)
    return found


def show(title: str, net: Net, pieces: Pieces, held: list[Sentence], bias: dict[str, float], device: str) -> None:
    print(title, flush=True)
    for kind, found in scores(held, predict(net, pieces, held, device), decoders(net, bias)).items():
        print(f"  {kind}: " + " ".join(f"{name} {value:.3f}" for name, value in found.items()), flush=True)


def kept_or(path: Path, net: Net, make: Any) -> None:
    """Load the checkpoint at *path* into *net*; without one, ``make()`` trains *net* and it is saved."""
    if path.exists():
        net.load_state_dict(torch.load(path, weights_only=True), strict=False)
        return
    make()
    torch.save({name: value for name, value in net.state_dict().items() if name != "word.weight"}, path)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--train", type=Path, required=True, help="SkillSpan train.json")
    ap.add_argument("--weights", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    ap.add_argument("--work", type=Path, required=True, help="folder for checkpoints")
    ap.add_argument("--out", type=Path, default=FOLDER)
    ap.add_argument("--device", default="cpu", choices=["cpu", "cuda"])
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--run", type=int, nargs="+", choices=range(len(RUNS)), default=list(range(len(RUNS))))
    ap.add_argument("--held", type=float, default=0.15, help="share of the postings held out")
    ap.add_argument("--check", action="store_true", help="hold them out of the second stage too; writes no folder")
    ap.add_argument("--bias", type=float, nargs=2, default=[0.4, 0.4], help="added to 'outside': knowledge, skill")
    args = ap.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(0)
    args.work.mkdir(parents=True, exist_ok=True)
    bias = dict(zip(KINDS, args.bias, strict=True))
    net, pieces = load(args.weights)
    net.to(args.device)
    everything = read(args.train, pieces)
    rest, held = split(everything, args.held, 7)

    def first() -> None:
        net.step.requires_grad_(False)
        net.start.requires_grad_(False)
        train(net, pieces, rest, seed=1, epochs=8, rate=1.5e-4, head_rate=1e-3, device=args.device)

    kept_or(args.work / "first.pt", net, first)
    show("first stage, held-out postings", net, pieces, held, bias, args.device)
    begin = {name: value.clone() for name, value in net.state_dict().items()}
    shown = rest if args.check else everything
    swap = Swap(shown, taxonomy(), pieces)
    states = []
    for run in (RUNS[number] for number in args.run):
        net.load_state_dict(begin)
        net.step.requires_grad_(True)
        net.start.requires_grad_(True)

        def second(run: Run = run) -> None:
            train(
                net, pieces, shown, seed=run.seed, epochs=run.epochs, rate=run.rate, head_rate=5e-4,
                device=args.device, chain=0.7, swap=swap, share_swapped=run.swap, average=run.average,
            )  # fmt: skip

        kept_or(args.work / f"second-{run.seed}{'-check' if args.check else ''}.pt", net, second)
        if args.check:
            show(f"second stage, run {run.seed}, held-out postings", net, pieces, held, bias, args.device)
        states.append({name: value.clone() for name, value in net.state_dict().items()})
    net.load_state_dict({name: sum(state[name] for state in states) / len(states) for name in begin})
    if args.check:
        show("mean of the runs, held-out postings", net, pieces, held, bias, args.device)
        return
    net.cpu()
    layers = layers_rounded(net, pieces, random.Random(1).sample(everything, 1000), LAYER_STEP)
    keep = kept_pieces(pieces.vocabulary)
    net.word = nn.Embedding.from_pretrained(net.word.weight[keep])
    size = write_folder(net, [pieces.vocabulary[n] for n in keep], bias, layers, args.out)
    print(json.dumps({"out": str(args.out), "pieces": len(keep), "compressed": size}))


if __name__ == "__main__":
    main()
