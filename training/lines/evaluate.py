"""Figures on drawn pictures that were never trained on: lines found at IoU 0.5, parted, run together, and found where none are; to work/figures.json."""
import json
import sys
from multiprocessing import Pool

import cv2
import numpy as np
import torch

from boxes import boxes_of
from draw import draw
from net import LineFinder, LineMap
from prepare import WORK

FIRST_SEED = 900_000_000
MARGIN, LEAST = 0.25, 0.5
"""What boxes have around the letters at every side, in extents; least IoU of a box that is right."""


def trained(path=WORK / 'net.pt'):
    kept = torch.load(path, map_location='cpu')
    net = LineFinder().eval()
    net.load_state_dict(kept['net'])
    return net, kept


def rectangle(quad, margin=MARGIN):
    """As cv2's turned rectangle, with a margin in extents."""
    at, (a, b), angle = cv2.minAreaRect(quad)
    margin = 2 * margin * min(a, b)
    return at, (a + margin, b + margin), angle


def overlaps(first, second):
    """Areas shared, [len(first), len(second)]."""
    shared = np.zeros((len(first), len(second)))
    for i, one in enumerate(first):
        for j, other in enumerate(second):
            if np.hypot(one[0][0] - other[0][0], one[0][1] - other[0][1]) < (sum(one[1]) + sum(other[1])) / 2:
                kind, points = cv2.rotatedRectangleIntersection(one, other)
                shared[i, j] = cv2.contourArea(points) if kind else 0
    return shared


def score(picture, quads):
    """Counts of one picture: (wanted, found, parted, run together, boxes that are judged, of these wrong)."""
    wanted, said = [rectangle(q) for q in picture.quads], [rectangle(q) for q in quads]
    area_wanted, area_said = (np.array([a * b for _, (a, b), _ in boxes]) for boxes in (wanted, said))
    shared = overlaps(wanted, said)
    iou = shared / (area_wanted[:, None] + area_said[None] - shared + 1e-6)
    best = iou.argmax(1) if len(said) else np.zeros(len(wanted), int)
    found = iou.max(1) >= LEAST if len(said) else np.zeros(len(wanted), bool)
    judged = ~picture.ignored & np.array([inside(picture, q) for q in picture.quads], bool).reshape(-1)
    letters = [rectangle(q, 0) for q in picture.quads]
    holds = overlaps(letters, said) > 0.6 * np.array([a * b for _, (a, b), _ in letters])[:, None]
    part_of = shared > 0.6 * area_said[None]
    parted, together = (part_of.sum(1) > 1), (holds[judged].sum(0) > 1) if len(said) else np.zeros(0, bool)
    right = np.zeros(len(said), bool)
    right[best[found]] = True
    free = np.array([not judged_box(picture, q) for q in quads], bool).reshape(-1) | (part_of[~judged].any(0) if len(said) else False)
    return np.array([judged.sum(), (found & judged).sum(), (parted & judged).sum(), together.sum(), (right | ~free).sum(), (~right & ~free).sum()])


def inside(picture, quad):
    height, width = picture.grey.shape
    return quad.min() >= 0 and quad[:, 0].max() < width and quad[:, 1].max() < height and judged_box(picture, quad)


def judged_box(picture, quad):
    """Whether most of it is judged."""
    mask = np.zeros(picture.label.shape, np.uint8)
    cv2.fillConvexPoly(mask, np.round(quad / 2).astype(np.int32), 1)
    return (picture.label[mask > 0] == 255).mean() < 0.3 if mask.any() else False


def judge(seed):
    picture = draw(seed)
    with torch.no_grad():
        said = NET(torch.from_numpy(picture.grey).float()[None, None])[0, 0].numpy()
    quads, _ = boxes_of(said)
    caps = [float(np.linalg.norm(q[0] - q[3])) for q in picture.quads]
    return score(picture, quads), caps


def start():
    global NET
    cv2.setNumThreads(1)
    torch.set_num_threads(1)
    NET = LineMap(trained()[0]).eval()


def main(count=300, processes=2, first=FIRST_SEED):
    with Pool(int(processes), start) as pool:
        results = pool.map(judge, range(int(first), int(first) + int(count)), 8)
    wanted, found, parted, together, boxes, wrong = (int(n) for n in sum(r for r, _ in results))
    figures = {'pictures': int(count), 'lines': wanted, 'recall': found / wanted, 'precision': 1 - wrong / max(1, boxes), 'parted': parted / wanted, 'together': together / wanted}
    print(json.dumps(figures))
    (WORK / 'figures.json').write_text(json.dumps(figures))


if __name__ == '__main__':
    main(*sys.argv[1:])
