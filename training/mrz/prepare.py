"""Draws the training lines once, into work/: `part-K.bin` (pixels, column after column) and `part-K.npz` (where each line is)."""
import os
import sys
from pathlib import Path

import cv2
import numpy as np

from draw import draw

sys.path.append(str(Path(__file__).parents[1] / 'shared'))
from parts import draw_parts  # noqa: E402

WORK = Path(os.environ.get('WORK_DIR', Path(__file__).parent / 'work'))
FIRST_SEED = 1_000_000
SIZE = 500
"""Lines of a part."""


def part(k):
    cv2.setNumThreads(1)
    lines = []
    with open(WORK / f'part-{k}.bin', 'wb') as out:
        for seed in range(FIRST_SEED + k * 1_000_000, FIRST_SEED + k * 1_000_000 + SIZE):
            line = draw(seed)
            out.write(np.ascontiguousarray(line.image.T).tobytes())
            lines.append((line.image.shape[1], line.text, line.centres))
    widths = np.array([w for w, _, _ in lines], np.int64)
    texts = np.array([t for _, t, _ in lines])
    np.savez(WORK / f'new-{k}.npz', widths=widths, texts=texts, centres=np.concatenate([c for _, _, c in lines]))
    (WORK / f'new-{k}.npz').replace(WORK / f'part-{k}.npz')


def main(parts=120, processes=2, first=0):
    """Draws `parts` parts numbered from `first`; the trainer takes up each as it is ready."""
    draw_parts(part, WORK, parts, processes, first)


if __name__ == '__main__':
    main(*sys.argv[1:])
