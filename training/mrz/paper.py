"""What lies under the print: plain paper, guilloche from faint to heavy, ghosts of pictures."""
from functools import lru_cache

import cv2
import numpy as np

HEIGHT, WIDTH, TILES = 160, 1900, 260


def waves(rng, lines):
    """A family of fine curves as a field of 0..1."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    period = rng.uniform(2.5, 14)
    angle = rng.uniform(-1.7, 1.7)
    bend = sum(rng.uniform(0, 16 / (i + 1)) * np.sin(x / rng.uniform(12, 160) + y / rng.uniform(20, 200) + rng.uniform(0, 6)) for i in range(2))
    phase = (x * np.sin(angle) + y * np.cos(angle) + bend) / period
    field = 0.5 + 0.5 * np.sin(2 * np.pi * phase)
    return np.clip((field - lines) / (1 - lines), 0, 1)


def cloud(rng, size):
    """Soft random shading of 0..1, blobs about `size` px wide."""
    small = rng.random((max(2, int(HEIGHT / size) + 2), max(2, int(WIDTH / size) + 2))).astype(np.float32)
    return np.clip(cv2.resize(small, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC), 0, 1)


@lru_cache(None)
def tile(index):
    """Relief of one sheet, float16 [HEIGHT, WIDTH], 0 bright to 1 dark."""
    rng = np.random.default_rng(77_000 + index)
    field = np.zeros((HEIGHT, WIDTH), np.float32)
    for _ in range(rng.integers(0, 4)):
        field += waves(rng, rng.uniform(0, 0.85)) * rng.uniform(0.2, 0.8) * (cloud(rng, 120) if rng.random() < 0.5 else 1)
    field += cloud(rng, rng.uniform(8, 90)) * rng.uniform(0, 0.7)
    if rng.random() < 0.25:
        for _ in range(rng.integers(1, 12)):
            at = (int(rng.integers(0, WIDTH)), int(rng.integers(0, HEIGHT)))
            cv2.circle(field, at, int(rng.integers(10, 150)), float(rng.uniform(0.2, 0.9)), int(rng.integers(1, 5)), cv2.LINE_AA)
    field += rng.normal(0, rng.uniform(0, 0.12), field.shape).astype(np.float32)
    return (field / max(0.6, float(field.max()))).astype(np.float16)


def sheet(rng, height, width):
    """A piece of relief, float32 [height, width] of about 0..1."""
    relief = tile(int(rng.integers(0, TILES)))
    y, x = int(rng.integers(0, max(1, HEIGHT - height))), int(rng.integers(0, max(1, WIDTH - width)))
    piece = relief[y:y + height, x:x + width].astype(np.float32)
    if piece.shape != (height, width):
        piece = cv2.resize(piece, (width, height))
    return piece[::-1] if rng.random() < 0.5 else piece
