"""Draws the training lines once, into work/: `part-K.bin` (pixels, column after column) and `part-K.npz` (where each line is)."""
import sys
from multiprocessing import get_context
from pathlib import Path

import cv2
import numpy as np

from draw import draw

WORK = Path(__file__).parent / 'work'
FIRST_SEED = 1_000_000
PARTS = 8


def part(job):
    k, count = job
    cv2.setNumThreads(1)
    lines = []
    with open(WORK / f'part-{k}.bin', 'wb') as out:
        for seed in range(FIRST_SEED + k * 1_000_000, FIRST_SEED + k * 1_000_000 + count):
            line = draw(seed)
            out.write(np.ascontiguousarray(line.image.T).tobytes())
            lines.append((line.image.shape[1], line.text, line.centres))
    widths = np.array([w for w, _, _ in lines], np.int64)
    texts = np.array([t for _, t, _ in lines])
    np.savez(WORK / f'new-{k}.npz', widths=widths, texts=texts, centres=np.concatenate([c for _, _, c in lines]))
    (WORK / f'new-{k}.npz').replace(WORK / f'part-{k}.npz')


def main(count=48_000, processes=2, first=0):
    """Draws `count` lines as eight parts numbered from `first`."""
    WORK.mkdir(exist_ok=True)
    jobs = [(k, int(count) // PARTS) for k in range(int(first), int(first) + PARTS)]
    with get_context('fork').Pool(int(processes)) as pool:
        for _ in pool.imap_unordered(part, jobs):
            print('.', end='', flush=True)
    print()


if __name__ == '__main__':
    main(*sys.argv[1:])
