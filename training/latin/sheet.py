"""Writes a picture of drawn lines, to look at: python3 sheet.py out.png [first seed] [how many]."""
import sys

import cv2
import numpy as np

from draw import HEIGHT, draw


def main(out, first=5_000_000, count=60):
    rows = []
    for seed in range(int(first), int(first) + int(count)):
        line = draw(seed)
        row = np.full((HEIGHT + 6, 760), 128, np.uint8)
        row[:HEIGHT, :line.image.shape[1]] = line.image[:, :760]
        for x in line.centres[(line.centres < 759) & (line.centres > 0)]:
            row[HEIGHT:HEIGHT + 4, int(round(x))] = 255
        rows.append(row)
    half = len(rows) // 2
    cv2.imwrite(out, np.hstack([np.vstack(rows[:half]), np.vstack(rows[half:2 * half])]))


if __name__ == '__main__':
    main(*sys.argv[1:])
