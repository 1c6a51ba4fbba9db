"""Windows of the prepared lines as batches: pixels, a label for each frame, and the text inside."""
from functools import lru_cache

import numpy as np
import torch

from alphabet import ALPHABET
from net import BLANK, HEIGHT, MEAN, STD, STRIDE
from prepare import WORK

WIDTH = 320
IGNORE = -100
CODES = {c: i + 1 for i, c in enumerate(ALPHABET)}
PAPER = 223


@lru_cache(None)
def part(k):
    """The lines of one prepared part as (columns [width, HEIGHT], codes, centres, widths), the pixels still on disk."""
    index, lines = np.load(WORK / f'part-{k}.npz'), []
    texts, centres, widths = index['texts'], index['centres'], index['widths']
    pixels = np.memmap(WORK / f'part-{k}.bin', np.uint8, 'r').reshape(-1, HEIGHT)
    start = first = 0
    for width, text in zip(index['pixels'], texts):
        codes = np.array([CODES[c] for c in str(text)[:-1]], np.int64)
        lines.append((pixels[start:start + width], codes, centres[first:first + len(codes)], widths[first:first + len(codes)]))
        start, first = start + width, first + len(codes)
    return lines


def load():
    """Every line prepared so far."""
    return [line for found in sorted(WORK.glob('part-*.npz')) for line in part(found.stem.split('-')[1])]


def frame_labels(codes, centres, widths, frames):
    """A character's class near its middle, blank between two characters, ignored where it is neither."""
    labels = np.full(frames, BLANK, np.int64)
    if len(codes) == 0:
        return labels
    at = np.arange(frames) * STRIDE + (STRIDE - 1) / 2
    offset = np.abs(at[:, None] - centres[None]) / np.maximum(widths, 6)[None]
    nearest = offset.argmin(1)
    distance = offset[np.arange(frames), nearest]
    labels[distance < 0.40] = IGNORE
    near = distance < 0.2
    labels[near] = codes[nearest[near]]
    labels[np.clip(np.round((centres - 1.5) / STRIDE).astype(int), 0, frames - 1)] = codes
    return labels


def cut(rng, line):
    """(columns [WIDTH, HEIGHT], codes, centres, widths) of a piece that starts and ends between two characters."""
    columns, codes, centres, widths = line
    width = len(columns)
    edges = np.clip(np.concatenate([[0], (centres + widths / 2)[:-1], [width]]), 0, width)
    fits = width <= WIDTH
    first = 0 if fits or rng.random() < 0.2 else int(rng.integers(0, len(codes)))
    if not fits and width - edges[first] < WIDTH * 0.7:
        first = int(np.searchsorted(edges, width - WIDTH))
    first = min(first, len(codes) - 1)
    start = int(round(edges[first]))
    inside = np.flatnonzero(edges <= start + WIDTH)
    last = max(int(inside[-1]), first + 1)
    end = min(start + WIDTH, int(round(edges[last])))
    out = np.full((WIDTH, HEIGHT), PAPER, np.uint8)
    piece = columns[start:end]
    lead = int(rng.integers(0, WIDTH - len(piece) + 1)) if rng.random() < 0.1 else 0
    out[lead:lead + len(piece)] = piece
    if last - first == 1 and end - start < 3:
        return out, codes[:0], centres[:0], widths[:0]
    keep = slice(first, last)
    return out, codes[keep], centres[keep] - start + lead, widths[keep]


def batch(rng, lines, size=32):
    """(pixels [N,1,HEIGHT,WIDTH] as the net takes them, column after column in memory, frame labels [N,T], targets one after another, their lengths)."""
    pieces = [cut(rng, lines[int(i)]) for i in rng.integers(0, len(lines), size)]
    pixels = torch.from_numpy(np.stack([p[0] for p in pieces])).permute(0, 2, 1).float().div_(255)
    gain = torch.from_numpy(rng.uniform(0.85, 1.1, (size, 1, 1)).astype(np.float32))
    pixels = ((pixels - 0.5) * gain + 0.5).clamp_(0, 1).sub_(MEAN).div_(STD).unsqueeze(1)
    labels = torch.from_numpy(np.stack([frame_labels(c, x, w, WIDTH // STRIDE) for _, c, x, w in pieces]))
    targets = torch.from_numpy(np.concatenate([p[1] for p in pieces]))
    return pixels, labels, targets, torch.tensor([len(p[1]) for p in pieces])
