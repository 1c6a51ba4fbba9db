"""Reads held-out drawn lines (seeds never trained on) greedily and writes the figures to work/figures.json."""
import json
import sys
from multiprocessing import get_context

import cv2
import numpy as np
import torch

from draw import draw, draw_clean
from net import MEAN, STD, greedy
from prepare import WORK
from distance import distance
from onnx_file import trained

FIRST_SEED = 900_000_000
BANDS = [(5, 7.5), (7.5, 10), (10, 14), (14, 20), (20, 35)]


def pack(images):
    """A batch as the engine makes it: padded at the right with each line's median grey."""
    width = -(-max(i.shape[1] for i in images) // 4) * 4
    out = np.stack([np.pad(i, ((0, 0), (0, width - i.shape[1])), constant_values=int(np.median(i))) for i in images])
    return torch.from_numpy((out[:, None].astype(np.float32) / 255 - MEAN) / STD)


def read(net, lines, size=16):
    order = sorted(range(len(lines)), key=lambda i: lines[i].image.shape[1])
    texts = [''] * len(lines)
    for at in range(0, len(order), size):
        some = order[at:at + size]
        with torch.no_grad():
            for i, text in zip(some, greedy(net(pack([lines[i].image for i in some])))):
                texts[i] = text
    return texts


def figures(lines, texts):
    wrong = np.array([distance(line.text, text) for line, text in zip(lines, texts)])
    size = np.array([len(line.text) for line in lines])
    cap = np.array([line.cap for line in lines])
    ocr_b = np.array(['ocr-b' in line.font for line in lines])

    def of(which):
        return {'lines': int(which.sum()), 'exact': round(float((wrong[which] == 0).mean()), 4),
                'character_error': round(float(wrong[which].sum() / size[which].sum()), 5)}
    out = {'all': of(cap > 0), 'ocr_b': of(ocr_b), 'other_fonts': of(~ocr_b)}
    out.update({f'cap_{a}_to_{b}_px': of((cap >= a) & (cap < b)) for a, b in BANDS})
    return out, wrong


def clean_figures(net, count):
    lines = [draw_clean(seed) for seed in range(FIRST_SEED, FIRST_SEED + count)]
    return figures(lines, read(net, lines))[0]['all']


def main(count=1500, path=WORK / 'net.pt'):
    torch.set_num_threads(2)
    cv2.setNumThreads(1)
    net, kept = trained(path)
    with get_context('fork').Pool(2) as pool:
        lines = pool.map(draw, range(FIRST_SEED, FIRST_SEED + int(count)), chunksize=50)
    texts = read(net, lines)
    result, wrong = figures(lines, texts)
    result['clean'] = clean_figures(net, 1000)
    result['steps'] = kept['step']
    (WORK / 'figures.json').write_text(json.dumps(result, indent=2))
    print(json.dumps(result, indent=2))
    worst = sorted(range(len(lines)), key=lambda i: -wrong[i])
    (WORK / 'wrong.txt').write_text(''.join(
        f'{FIRST_SEED + i} {wrong[i]} {lines[i].cap:.1f} {lines[i].font}\n  {lines[i].text}\n  {texts[i]}\n' for i in worst if wrong[i]))


if __name__ == '__main__':
    main(*sys.argv[1:])
