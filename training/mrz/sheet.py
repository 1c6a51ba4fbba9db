"""Writes a picture of drawn lines, to look at: python3 sheet.py out.png [first seed] [how many]."""
import sys

import cv2
import numpy as np

from draw import draw


def main(out, first=5_000_000, count=40):
    rows = []
    for seed in range(int(first), int(first) + int(count)):
        line = draw(seed)
        row = np.full((40, 1250), 128, np.uint8)
        row[:32, :line.image.shape[1]] = line.image[:, :1250]
        for x in line.centres[line.centres < 1249]:
            row[33:36, int(round(x))] = 255
        rows.append(row)
    cv2.imwrite(out, np.vstack(rows))


if __name__ == '__main__':
    main(*sys.argv[1:])
