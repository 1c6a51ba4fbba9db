"""From the map to turned boxes around lines: the same steps as engine/models/text-boxes.ts takes."""
import cv2
import numpy as np

from kernels import HALF_HEIGHT, INSET
from net import STRIDE

PIXEL, BOX, SMALLEST = 0.4, 0.5, 0.9
"""Least probability of a pixel, least mean of a box's pixels, and least height of a kernel in px of the map."""


def boxes_of(probabilities):
    """Extents of lines' letters float32 [n, 4, 2], px of the picture, any corner first, clockwise; and the mean probability of each."""
    number, parts, stats, _ = cv2.connectedComponentsWithStats((probabilities > PIXEL).astype(np.uint8), connectivity=8)
    quads, means = [], []
    for k in range(1, number):
        x, y, w, h, area = stats[k]
        inside = parts[y:y + h, x:x + w] == k
        values = probabilities[y:y + h, x:x + w][inside]
        rows, columns = np.nonzero(inside)
        # Outer edges of the pixels, not their middles.
        edges = np.concatenate([np.c_[columns + dx, rows + dy] for dx in (0, 1) for dy in (0, 1)]).astype(np.float32)
        (cx, cy), (a, b), angle = cv2.minAreaRect(edges)
        long, short = max(a, b), min(a, b)
        # Sums of probabilities are finer than whole pixels: the kernel's true height, unless the line is bent.
        thick = values.sum() / long
        short = max(short - 1, thick)
        if values.mean() < BOX or thick < SMALLEST:
            continue
        extent = thick / (2 * HALF_HEIGHT)
        long, short = long + 2 * INSET * extent, short + extent - thick
        size = (long, short) if a >= b else (short, long)
        quads.append(cv2.boxPoints(((cx + x, cy + y), size, angle)) * STRIDE)
        means.append(values.mean())
    return np.array(quads, np.float32).reshape(-1, 4, 2), np.array(means, np.float32)
