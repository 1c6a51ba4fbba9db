"""Reads held-out drawn lines (seeds never trained on) greedily and writes the figures to work/figures.json."""
import json
import sys

import cv2
import numpy as np
import torch

from draw import draw
from net import MEAN, STD, greedy
from prepare import WORK
from windows import PAPER
from distance import distance
from onnx_file import trained

FIRST_SEED = 900_000_000
BANDS = [(5, 8), (8, 12), (12, 20), (20, 36)]


def read(net, image):
    """As the engine does: one line, filled up at the right with paper."""
    filled = np.pad(image, ((0, 0), (0, -image.shape[1] % 4)), constant_values=PAPER)
    with torch.no_grad():
        return greedy(net(torch.from_numpy((filled[None, None].astype(np.float32) / 255 - MEAN) / STD)))[0].strip()


def main(count=1500, path=WORK / 'net.pt'):
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    net, kept = trained(path)
    lines = [draw(seed) for seed in range(FIRST_SEED, FIRST_SEED + int(count))]
    texts = [read(net, line.image) for line in lines]
    wanted = [line.text.strip() for line in lines]
    wrong = np.array([distance(a, b) for a, b in zip(wanted, texts)])
    size, cap = np.array([len(t) for t in wanted]), np.array([line.cap for line in lines])
    marked = np.array([any(ord(c) > 191 for c in t) for t in wanted])

    def of(which):
        return {'lines': int(which.sum()), 'exact': round(float((wrong[which] == 0).mean()), 4),
                'character_error': round(float(wrong[which].sum() / size[which].sum()), 5)}
    result = {'all': of(cap > 0), 'letters_beyond_ascii': of(marked), 'ascii': of(~marked)}
    result.update({f'cap_{a}_to_{b}_px': of((cap >= a) & (cap < b)) for a, b in BANDS})
    result['steps'] = kept['step']
    (WORK / 'figures.json').write_text(json.dumps(result, indent=2))
    print(json.dumps(result, indent=2))
    for i in np.flatnonzero(wrong)[:40]:
        print(f'{lines[i].cap:.0f}px', repr(wanted[i]), repr(texts[i]))


if __name__ == '__main__':
    main(*sys.argv[1:])
