"""Draws one picture from a seed: pages flat or photographed, or none at all; with the map of the middles of its text lines."""
import random
import sys
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

sys.path.append(str(Path(__file__).parents[1] / 'latin'))
import furniture  # noqa: E402
from camera_page import photograph  # noqa: E402
from grounds import ground  # noqa: E402
from kernels import faint, label_map, line_quads, whole_lines  # noqa: E402
from layouts import shape  # noqa: E402
from page import Page  # noqa: E402

LONGER = 960


@dataclass
class Picture:
    grey: np.ndarray
    """uint8 [height, width], sides multiples of 32, the longer LONGER."""
    label: np.ndarray
    """uint8 [height/2, width/2]: share of the pixel within a kernel, of 0..200; IGNORED where it is not judged."""
    quads: np.ndarray
    """float32 [n, 4, 2]: extent of each line's letters: top left, top right, bottom right, bottom left in reading order; px."""
    ignored: np.ndarray
    """bool [n]: lines that are not judged."""


def even32(length):
    return int(np.clip(round(length / 32) * 32, 384, LONGER))


def flat(rng, np_rng):
    """(picture, [(page, homography)]): a scan of one page."""
    make, ratio = shape(rng)
    width, height = (LONGER, even32(LONGER / ratio)) if ratio >= 1 else (even32(LONGER * ratio), LONGER)
    page = make(rng, np_rng, width, height)
    if rng.random() < 0.65:
        return page.grey, [(page, np.eye(3))]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), rng.gauss(0, 1.5), rng.uniform(0.9, 1.05))
    edge = (rng.uniform(0, 255),) * 3
    return cv2.warpAffine(page.grey, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=edge), [(page, np.vstack([turn, [0, 0, 1]]))]


def pose(rng, width, height, size, centre):
    """Homography of a page held before a camera: `size` is its longer side in the picture, px."""
    ax, ay = (np.radians(np.clip(rng.gauss(0, 10), -25, 25)) for _ in range(2))
    az = np.radians(np.clip(rng.gauss(0, 6), -15, 15) + 90 * rng.choice([0, 0, 0, 0, 1, 2, 3]))
    (cx, sx), (cy, sy), (cz, sz) = ((np.cos(a), np.sin(a)) for a in (ax, ay, az))
    turn = np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]]) @ np.array([[1, 0, 0], [0, cx, -sx], [0, sx, cx]]) @ np.array([[cz, -sz, 0], [sz, cz, 0], [0, 0, 1]])
    away = rng.uniform(1.6, 3.5) * max(width, height)
    plane = np.column_stack([turn[:, 0], turn[:, 1], np.array([0, 0, away])])
    scale = size / max(width, height)
    camera = np.array([[away * scale, 0, centre[0]], [0, away * scale, centre[1]], [0, 0, 1]])
    return camera @ plane @ np.array([[1, 0, -width / 2], [0, 1, -height / 2], [0, 0, 1]])


def lay(rng, np_rng, picture, size, centre):
    """Puts a page on the picture; returns (page, homography)."""
    make, ratio = shape(rng)
    over = rng.uniform(1.0, 1.25)
    width, height = (size * over, size * over / ratio) if ratio >= 1 else (size * over * ratio, size * over)
    page = make(rng, np_rng, max(64, int(width)), max(64, int(height)))
    onto = pose(rng, page.width, page.height, size, centre)
    mask = np.full(page.grey.shape, 255, np.uint8)
    if rng.random() < 0.5:
        r = int(min(mask.shape) * 0.05)
        mask[:r, :r] = mask[:r, -r:] = mask[-r:, :r] = mask[-r:, -r:] = 0
        for at in ((r, r), (page.width - r - 1, r), (r, page.height - r - 1), (page.width - r - 1, page.height - r - 1)):
            cv2.circle(mask, at, r, 255, -1)
    shape_of = picture.shape[1], picture.shape[0]
    seen = cv2.warpPerspective(page.grey, onto, shape_of, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    share = cv2.warpPerspective(mask, onto, shape_of, flags=cv2.INTER_LINEAR).astype(np.float32) / 255
    if rng.random() < 0.5:
        dark = cv2.GaussianBlur(share, (0, 0), rng.uniform(2, 12)) * np.float32(rng.uniform(0.1, 0.5))
        picture *= 1 - dark
    picture += (seen - picture) * share
    return page, onto


def photo(rng, np_rng):
    """(picture, [(page, homography)]): one page on a ground, at times two side by side."""
    short = even32(LONGER * rng.choice([0.75, 0.75, 0.5625, 0.667, 1.0]))
    width, height = (LONGER, short) if rng.random() < 0.6 else (short, LONGER)
    picture = ground(np_rng, height, width)
    if rng.random() < 0.1:
        across = width > height
        centres = [(width * 0.27, height / 2), (width * 0.73, height / 2)] if across else [(width / 2, height * 0.27), (width / 2, height * 0.73)]
        return picture, [lay(rng, np_rng, picture, rng.uniform(0.35, 0.5) * LONGER * (0.8 if across else 1), c) for c in centres]
    size = LONGER * rng.choice([rng.uniform(0.35, 1.0), rng.uniform(0.6, 1.05)])
    free = max(0.0, width - size * 0.8) / 2, max(0.0, height - size * 0.8) / 2
    centre = width / 2 + rng.uniform(-0.6, 0.6) * free[0], height / 2 + rng.uniform(-0.6, 0.6) * free[1]
    return picture, [lay(rng, np_rng, picture, size, centre)]


def nothing(rng, np_rng):
    """Grounds, pictures, codes, patterns: no text at all."""
    width, height = LONGER, even32(LONGER * rng.uniform(0.5, 1))
    page = Page(ground(np_rng, height, width))
    for _ in range(rng.randint(0, 9)):
        size = rng.uniform(20, 400)
        box = (rng.uniform(0, width), rng.uniform(0, height), size, size * rng.uniform(0.4, 1.5))
        draw = rng.randrange(7)
        if draw == 0:
            furniture.portrait(page, np_rng, box)
        elif draw == 1:
            furniture.barcode(page, rng, np_rng, box)
        elif draw == 2:
            furniture.flag(page, rng, box)
        elif draw == 3:
            furniture.emblem(page, rng, box)
        elif draw == 4:
            furniture.hologram(page, np_rng, box)
        elif draw == 5:
            furniture.chip(page, rng, box)
        else:
            place = furniture.place_of(page, box)
            place[:] = ground(np_rng, max(32, place.shape[0]), max(32, place.shape[1]))[:place.shape[0], :place.shape[1]]
    return page.grey, [(page, np.eye(3))]


def draw(seed):
    rng, np_rng = random.Random(seed), np.random.default_rng(seed)
    kind = rng.choices([flat, photo, nothing], [46, 46, 8])[0]
    picture, pages = kind(rng, np_rng)
    grey, blind, sigma = photograph(np_rng, picture, kind is photo)
    lines, gaps = whole_lines(pages)
    quads, ignored = line_quads(lines, sigma)
    ignored |= faint(grey, quads)
    label = label_map(grey.shape, pages, lines, gaps, ignored, blind)
    return Picture(grey, label, quads, ignored)
