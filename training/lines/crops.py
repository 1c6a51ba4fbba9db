"""Batches of square pieces of the drawn pictures, turned, zoomed and spoilt on the device that trains."""
import threading
import time

import numpy as np
import torch
from torch.nn import functional

from kernels import FULL, IGNORED
from net import MEAN, STD, STRIDE
from prepare import WORK


class Store:
    """All pictures drawn so far, as uint8 tensors on the device; takes up new parts while it is used."""

    def __init__(self, device):
        self.device, self.pages, self.known, self.lock = device, [], set(), threading.Lock()

    def take_up(self):
        """Reads the parts that have come; how many pictures there are."""
        for index in sorted(WORK.glob('part-*.npz')):
            if index.name in self.known:
                continue
            self.known.add(index.name)
            data = torch.from_numpy(np.fromfile(index.with_suffix('.bin'), np.uint8)).to(self.device)
            at, pages = 0, []
            for height, width in np.load(index)['sizes'].tolist():
                grey = data[at:at + height * width].view(height, width)
                at += height * width
                label = data[at:at + height * width // STRIDE ** 2].view(height // STRIDE, width // STRIDE)
                at += height * width // STRIDE ** 2
                pages.append((grey, label))
            with self.lock:
                self.pages = self.pages + pages
        return len(self.pages)

    def keep_up(self, seconds=5):
        """Goes on taking up parts beside the training."""
        def watch():
            while True:
                time.sleep(seconds)
                self.take_up()
        threading.Thread(target=watch, daemon=True).start()


def piece(rng, page, side, grey_out, label_out):
    """Copies a square of a page, turned by quarters, into one place of the batch; where the page ends the filling stays."""
    grey, label = page
    turns = int(rng.choice(4, p=[0.7, 0.1, 0.1, 0.1]))
    cut = []
    for whole in grey.shape:
        used = min(side, whole)
        start = STRIDE * int(rng.integers(0, (whole - used) // STRIDE + 1))
        cut.append(slice(start, start + used))
    grey = torch.rot90(grey[tuple(cut)], turns)
    label = torch.rot90(label[tuple(halved(cut))], turns)
    place = []
    for used in grey.shape:
        start = STRIDE * int(rng.integers(0, (side - used) // STRIDE + 1))
        place.append(slice(start, start + used))
    grey_out[tuple(place)] = grey
    label_out[tuple(halved(place))] = label


def halved(slices):
    return [slice(s.start // STRIDE, s.stop // STRIDE) for s in slices]


def moved(rng, grey, target, lost, side):
    """Every other picture is turned a little, zoomed and squeezed; from a larger square to one of `side` px."""
    n, larger = len(grey), grey.shape[-1]
    still = rng.random(n) < 0.4
    zoom = np.where(still, 1, np.exp(rng.uniform(np.log(0.8), np.log(1.5), n)))
    angle = np.where(still, 0, np.radians(np.clip(rng.normal(0, 5, n), -15, 15)))
    squeeze = np.where(still, 1, np.exp(rng.normal(0, 0.06, n)))
    shear = np.where(still, 0, rng.normal(0, 0.04, n))
    span = side / larger
    turn = np.stack([np.cos(angle) / zoom * squeeze, -np.sin(angle) / zoom + shear, np.zeros(n), np.sin(angle) / zoom, np.cos(angle) / zoom / squeeze, np.zeros(n)], 1)
    theta = torch.from_numpy((turn * span).astype(np.float32)).view(n, 2, 3).to(grey.device)
    grid = functional.affine_grid(theta, [n, 1, side, side], align_corners=False)
    grey = functional.grid_sample(grey, grid, mode='bilinear', padding_mode='border', align_corners=False)
    coarse = functional.affine_grid(theta, [n, 1, side // STRIDE, side // STRIDE], align_corners=False)
    both = functional.grid_sample(torch.cat([target, lost], 1), coarse, mode='bilinear', padding_mode='zeros', align_corners=False)
    return grey, both[:, :1], both[:, 1:] > 0.02


def spoilt(rng, grey):
    """Another light, ink and grain for each picture; 0..255 before and after."""
    n, device = len(grey), grey.device

    def each(values):
        return torch.from_numpy(np.asarray(values, np.float32)).view(n, 1, 1, 1).to(device)
    grey = (grey / 255).clamp(0, 1) ** each(np.exp(rng.normal(0, 0.25, n)))
    grey = grey * each(np.where(rng.random(n) < 0.5, rng.uniform(0.55, 1.2, n), 1)) + each(np.where(rng.random(n) < 0.4, rng.uniform(-0.1, 0.25, n), 0))
    soft = functional.avg_pool2d(grey, 3, 1, 1, count_include_pad=False)
    grey = grey + (soft - grey) * each(np.where(rng.random(n) < 0.4, rng.uniform(-0.5, 1, n), 0))
    grey = grey + torch.randn_like(grey) * each(np.where(rng.random(n) < 0.4, rng.gamma(1.5, 0.012, n), 0))
    grey = torch.where(each(rng.random(n)) < 0.06, 1 - grey, grey)
    return (grey.clamp(0, 1) * 255).round()


def batch(rng, store, number, side):
    """(pictures, normalised [N,1,side,side]; share of kernel [N,1,side/2,side/2], whether it is judged)."""
    pages, device, larger = store.pages, store.device, (side * 5 // 4) // 32 * 32
    grey = torch.from_numpy(rng.integers(0, 256, (number, 1, 1, 1), np.uint8)).to(device).repeat(1, 1, larger, larger)
    label = torch.zeros((number, 1, larger // STRIDE, larger // STRIDE), dtype=torch.uint8, device=device)
    for i, k in enumerate(rng.integers(0, len(pages), number).tolist()):
        piece(rng, pages[k], larger, grey[i, 0], label[i, 0])
    lost = label == IGNORED
    target = torch.where(lost, torch.zeros_like(label), label).float() / FULL
    grey, target, lost = moved(rng, grey.float(), target, lost.float(), side)
    return (spoilt(rng, grey) / 255 - MEAN) / STD, target.clamp(0, 1), ~lost
