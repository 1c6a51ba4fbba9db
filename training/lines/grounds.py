"""What lies under and around the print: guilloche and shading of paper, wood, cloth, stone, foliage, tiles and keys of tables. No text is on any of it."""
from functools import lru_cache

import cv2
import numpy as np

SIDE, TILES = 720, 40
"""px of a kept tile of relief, and how many each process keeps."""


def field(rng, height, width, size):
    """Soft random shading of 0..1, blobs about `size` px wide."""
    small = rng.random((max(2, int(height / size) + 2), max(2, int(width / size) + 2)), dtype=np.float32)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)


def waves(rng, height, width, bent=1.0):
    """A family of fine curves as a field of 0..1."""
    y, x = np.arange(height, dtype=np.float32)[:, None], np.arange(width, dtype=np.float32)[None]
    period, angle = rng.uniform(2.5, 16), rng.uniform(-1.7, 1.7)
    phase = x * np.sin(angle) + y * np.cos(angle)
    for i in range(2):
        phase = phase + bent * rng.uniform(0, 18 / (i + 1)) * np.sin(x / rng.uniform(14, 160) + y / rng.uniform(20, 200) + rng.uniform(0, 6))
    lines = rng.uniform(0, 0.85)
    return np.clip((0.5 + 0.5 * np.sin(phase * np.float32(2 * np.pi / period)) - lines) / (1 - lines), 0, 1)


def rosette(rng, ground):
    """Curves that turn around a middle, as on bank notes."""
    height, width = ground.shape
    t = np.linspace(0, 2 * np.pi, 400)
    at, size = rng.uniform(0, 1, 2) * (width, height), rng.uniform(25, 160)
    petals, depth, turns = int(rng.integers(3, 14)), rng.uniform(0.1, 0.6), int(rng.integers(3, 12))
    for k in range(turns):
        r = size * (1 + depth * np.sin(petals * t + 2 * np.pi * k / turns)) * rng.uniform(0.97, 1.03)
        points = np.stack([at[0] + r * np.cos(t), at[1] + r * np.sin(t)], 1)
        cv2.polylines(ground, [np.round(points * 8).astype(np.int32)], True, float(rng.uniform(0.4, 0.9)), 1, cv2.LINE_AA, 3)


@lru_cache(None)
def tile(index):
    """Relief of paper, uint8 [SIDE, SIDE], 0 bright to 255 dark."""
    rng = np.random.default_rng(55_000 + index)
    relief = np.zeros((SIDE, SIDE), np.float32)
    for _ in range(rng.integers(0, 4)):
        relief += waves(rng, SIDE, SIDE) * rng.uniform(0.2, 0.8) * (np.clip(field(rng, SIDE, SIDE, 150) * 1.6 - 0.3, 0, 1) if rng.random() < 0.5 else 1)
    relief += field(rng, SIDE, SIDE, rng.uniform(8, 120)) * rng.uniform(0, 0.7)
    for _ in range(rng.choice([0, 0, 1, 2, 5])):
        rosette(rng, relief)
    relief += rng.standard_normal(relief.shape, dtype=np.float32) * rng.uniform(0, 0.1)
    relief -= relief.min()
    return np.clip(relief * (255 / max(0.6, float(relief.max()))), 0, 255).astype(np.uint8)


def piece(rng, height, width):
    """A piece of relief, float32 [height, width] of 0..1, enlarged at times."""
    scale = rng.uniform(0.9, 2.2)
    h, w = min(SIDE, int(height / scale) + 2), min(SIDE, int(width / scale) + 2)
    y, x = int(rng.integers(0, SIDE - h + 1)), int(rng.integers(0, SIDE - w + 1))
    cut = tile(int(rng.integers(0, TILES)))[y:y + h, x:x + w]
    cut = cut[::int(rng.choice([-1, 1])), ::int(rng.choice([-1, 1]))]
    return cv2.resize(cut, (width, height)).astype(np.float32) * np.float32(1 / 255)


def wood(rng, h, w):
    grain = field(rng, h, w, 200) * rng.uniform(3, 25) + field(rng, h, max(2, w // 40), rng.uniform(4, 30)).mean(1, keepdims=True) * rng.uniform(2, 12)
    wave = 0.5 + 0.5 * np.sin(grain * 6.28)
    streaks = cv2.resize(rng.random((h, max(2, w // 60)), dtype=np.float32), (w, h))
    out = 0.6 * wave + 0.4 * streaks
    if rng.random() < 0.4:
        out[::max(20, int(rng.integers(60, 250)))] = 0
    return out


def cloth(rng, h, w):
    y, x = np.arange(h, dtype=np.float32)[:, None], np.arange(w, dtype=np.float32)[None]
    a, b = rng.uniform(2.2, 14, 2)
    weave = 0.5 + 0.25 * np.sin(x * 6.28 / a + y * rng.uniform(-1, 1)) + 0.25 * np.sin(y * 6.28 / b)
    if rng.random() < 0.5:
        check = (np.sin(x / rng.uniform(6, 50)) > rng.uniform(-0.5, 0.9)) * 0.3 + (np.sin(y / rng.uniform(6, 50)) > rng.uniform(-0.5, 0.9)) * 0.3
        weave = weave * 0.6 + check
    return weave * (0.7 + 0.3 * field(rng, h, w, 120))


def stone(rng, h, w):
    out = sum(field(rng, h, w, size) * size ** 0.5 for size in (3, 9, 30, 110))
    out = (out - out.min()) / (out.max() - out.min())
    if rng.random() < 0.5:
        vein = np.abs(field(rng, h, w, 90) + 0.4 * field(rng, h, w, 25) - 0.7)
        out = out * 0.5 + np.clip(vein * rng.uniform(3, 20), 0, 1) * 0.5
    return out


def foliage(rng, h, w):
    out = np.zeros((h, w), np.float32)
    for _ in range(int(rng.integers(60, 300))):
        at, axes = (int(rng.integers(0, w)), int(rng.integers(0, h))), (int(rng.integers(4, 60)), int(rng.integers(2, 22)))
        cv2.ellipse(out, at, axes, float(rng.uniform(0, 180)), 0, 360, float(rng.random()), -1 if rng.random() < 0.8 else 1, cv2.LINE_AA)
    return out


def keys(rng, h, w):
    """Rows of keys, tiles, bricks, window panes; some carry a blob, none a letter."""
    out = np.full((h, w), rng.random(), np.float32)
    a, b = int(rng.integers(14, 110)), int(rng.integers(14, 110))
    gap, tone, blob = rng.uniform(0.05, 0.3), rng.random(), rng.random() < 0.4
    for row, y in enumerate(range(0, h, b)):
        for x in range(-(row % 2) * a // 2 if rng.random() < 0.7 else 0, w, a):
            cv2.rectangle(out, (x, y), (int(x + a * (1 - gap)), int(y + b * (1 - gap))), float(np.clip(tone + rng.normal(0, 0.05), 0, 1)), -1)
            if blob:
                cv2.circle(out, (x + a // 2, y + b // 2), max(1, min(a, b) // 7), 1 - tone, -1, cv2.LINE_AA)
    return out


def shapes(rng, h, w):
    """Edges, stripes and round things as they lie on a desk."""
    out = field(rng, h, w, 250) * np.float32(rng.uniform(0, 0.5))
    for _ in range(int(rng.integers(1, 14))):
        points = (rng.uniform(-0.2, 1.2, (int(rng.integers(3, 6)), 2)) * (w, h)).astype(np.int32)
        kind, tone = rng.random(), float(rng.random())
        if kind < 0.4:
            cv2.fillPoly(out, [points], tone, cv2.LINE_AA)
        elif kind < 0.7:
            cv2.polylines(out, [points], bool(rng.random() < 0.5), tone, int(rng.integers(1, 14)), cv2.LINE_AA)
        else:
            cv2.circle(out, [int(v) for v in points[0]], int(rng.integers(5, 160)), tone, int(rng.choice([-1, 1, 2, 6])), cv2.LINE_AA)
    return out


def plain(rng, h, w):
    return field(rng, h, w, rng.uniform(150, 900))


KINDS = [(2.5, plain), (1.5, wood), (1.2, cloth), (1.2, stone), (0.8, foliage), (0.8, keys), (1.4, shapes), (0.8, piece)]


def ground(rng, height, width):
    """What a document lies on, float32 [height, width] of 0..255."""
    weights = np.array([k for k, _ in KINDS])
    h, w = height // 2 + 1, width // 2 + 1
    sharp = rng.random() < 0.5
    make = KINDS[int(rng.choice(len(KINDS), p=weights / weights.sum()))][1]
    texture = np.asarray(make(rng, height, width) if sharp else make(rng, h, w), np.float32)
    low, span = rng.uniform(0, 200), rng.choice([rng.uniform(5, 40), rng.uniform(20, 160)])
    out = cv2.resize(np.ascontiguousarray(np.clip(texture, 0, 1.2)), (width, height)) * np.float32(span) + np.float32(low)
    return np.clip(out, 0, 255)
