"""Draws the training pictures once, into WORK: `part-K.bin` (picture and map of each, row after row) and `part-K.npz` (their sizes)."""
import os
import sys
from pathlib import Path

import cv2
import numpy as np

from draw import draw

sys.path.append(str(Path(__file__).parents[1] / 'shared'))
from parts import draw_parts  # noqa: E402

WORK = Path(os.environ.get('WORK_DIR') or Path(__file__).parent / 'work')
FIRST_SEED = 1_000_000
SIZE = 100
"""Pictures of a part."""


def part(k):
    cv2.setNumThreads(1)
    sizes = []
    with open(WORK / f'part-{k}.bin', 'wb') as out:
        for seed in range(FIRST_SEED + k * SIZE, FIRST_SEED + (k + 1) * SIZE):
            picture = draw(seed)
            out.write(np.ascontiguousarray(picture.grey).tobytes())
            out.write(np.ascontiguousarray(picture.label).tobytes())
            sizes.append(picture.grey.shape)
    np.savez(WORK / f'new-{k}.npz', sizes=np.array(sizes, np.int64))
    (WORK / f'new-{k}.npz').replace(WORK / f'part-{k}.npz')


def main(parts=60, processes=2, first=0):
    """Draws `parts` parts numbered from `first`; the trainer takes up each as it is ready."""
    draw_parts(part, WORK, parts, processes, first)


if __name__ == '__main__':
    main(*sys.argv[1:])
