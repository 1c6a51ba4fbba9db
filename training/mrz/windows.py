"""Windows of the prepared lines as batches: pixels, a label for each frame, and the text inside."""
from functools import lru_cache

import numpy as np
import torch

from net import BLANK, MEAN, STD, STRIDE
from prepare import WORK
from texts import ALPHABET

WIDTH = 384
IGNORE = -100
CODES = {c: i + 1 for i, c in enumerate(ALPHABET)}


@lru_cache(None)
def part(k):
    """The lines of one prepared part as (columns [width, 32], codes, centres), the pixels still on disk."""
    index, lines = np.load(WORK / f'part-{k}.npz'), []
    widths, texts, centres = index['widths'], index['texts'], index['centres']
    pixels = np.memmap(WORK / f'part-{k}.bin', np.uint8, 'r').reshape(-1, 32)
    start = first = 0
    for width, text in zip(widths, texts):
        codes = np.array([CODES[c] for c in str(text)], np.int64)
        lines.append((pixels[start:start + width], codes, centres[first:first + len(text)]))
        start, first = start + width, first + len(text)
    return lines


def load():
    """Every line prepared so far."""
    return [line for found in sorted(WORK.glob('part-*.npz')) for line in part(found.stem.split('-')[1])]


def frame_labels(codes, centres, frames):
    """A character's class near its centre, blank between two characters, ignored where it is neither."""
    labels = np.full(frames, BLANK, np.int64)
    at = np.arange(frames) * STRIDE + (STRIDE - 1) / 2
    if len(codes) == 0:
        return labels
    pitch = np.gradient(centres) if len(centres) > 1 else np.array([18.0])
    nearest = np.abs(at[:, None] - centres[None]).argmin(1)
    distance = np.abs(at - centres[nearest]) / np.maximum(pitch[nearest], 8)
    labels[distance < 0.37] = IGNORE
    near = distance < 0.21
    labels[near] = codes[nearest[near]]
    labels[np.clip(np.round((centres - 1.5) / STRIDE).astype(int), 0, frames - 1)] = codes
    return labels


def window(rng, line):
    """A piece of the line; one of nothing but fillers is seldom kept, or they would be a third of all."""
    for _ in range(6):
        piece = cut(rng, line)
        if (piece[1] != CODES['<']).any() or rng.random() < 0.15:
            break
    return piece


def cut(rng, line):
    """(columns [WIDTH, 32], codes, centres) of a piece that starts and ends between two characters."""
    columns, codes, centres = line
    width = len(columns)
    edges = np.concatenate([[0], (centres[1:] + centres[:-1]) / 2, [width]])
    first = int(rng.integers(0, max(1, len(codes) - 8))) if rng.random() < 0.7 else 0
    start = int(round(edges[first]))
    inside = np.flatnonzero(edges <= start + WIDTH)
    last = max(int(inside[-1]), first + 1)
    end = min(start + WIDTH, int(round(edges[last])))
    seen = columns[start:end]
    out = np.empty((WIDTH, 32), np.uint8)
    pad = np.median(seen) if rng.random() < 0.6 else rng.integers(0, 256)
    lead = int(rng.integers(0, WIDTH - len(seen) + 1)) if rng.random() < 0.2 else 0
    out[:] = pad
    out[lead:lead + len(seen)] = seen
    keep = slice(first, last)
    return out, codes[keep], centres[keep] - start + lead


def batch(rng, lines, size=32):
    """(pixels [N,1,32,WIDTH] as the net takes them, column after column in memory, frame labels [N,T], targets one after another, their lengths)."""
    pieces = [window(rng, lines[int(i)]) for i in rng.integers(0, len(lines), size)]
    pixels = torch.from_numpy(np.stack([p for p, _, _ in pieces])).permute(0, 2, 1).float().div_(255)
    gain = torch.from_numpy(rng.uniform(0.75, 1.2, (size, 1, 1)).astype(np.float32))
    lift = torch.from_numpy(rng.uniform(-0.1, 0.12, (size, 1, 1)).astype(np.float32))
    pixels = ((pixels - 0.5) * gain + 0.5 + lift).clamp_(0, 1).sub_(MEAN).div_(STD).unsqueeze(1)
    labels = torch.from_numpy(np.stack([frame_labels(c, x, WIDTH // STRIDE) for _, c, x in pieces]))
    targets = torch.from_numpy(np.concatenate([c for _, c, _ in pieces]))
    return pixels, labels, targets, torch.tensor([len(c) for _, c, _ in pieces])
