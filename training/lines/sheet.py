"""Writes pictures with their lines and maps, to look at: python3 sheet.py out.png [first seed] [how many]."""
import sys

import cv2
import numpy as np

from draw import draw
from kernels import FULL, IGNORED


def shown(picture):
    """The picture in colour: kernels green, what is not judged red, extents blue."""
    colour = cv2.cvtColor(picture.grey, cv2.COLOR_GRAY2BGR)
    label = cv2.resize(picture.label, picture.grey.shape[::-1], interpolation=cv2.INTER_NEAREST)
    lost = label == IGNORED
    share = np.where(lost, 0, label).astype(np.float32)[..., None] / FULL
    colour = (colour * (1 - 0.5 * share) + np.float32([0, 220, 0]) * 0.5 * share).astype(np.uint8)
    colour[lost] = colour[lost] // 2 + np.array([0, 0, 110], np.uint8)
    for quad, ignored in zip(picture.quads, picture.ignored):
        cv2.polylines(colour, [np.round(quad * 8).astype(np.int32)], True, (0, 0, 255) if ignored else (255, 90, 0), 1, cv2.LINE_AA, 3)
    return colour


def main(out, first=5_000_000, count=6):
    tiles = []
    for seed in range(int(first), int(first) + int(count)):
        tile = np.full((960, 960, 3), 128, np.uint8)
        picture = shown(draw(seed))
        tile[:picture.shape[0], :picture.shape[1]] = picture
        tiles.append(tile)
    rows = [np.hstack(tiles[i:i + 3] + [np.zeros_like(tiles[0])] * (3 - len(tiles[i:i + 3]))) for i in range(0, len(tiles), 3)]
    cv2.imwrite(out, np.vstack(rows))


if __name__ == '__main__':
    main(*sys.argv[1:])
