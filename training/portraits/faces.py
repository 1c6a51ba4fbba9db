"""The faces to train with, as bench/cut-faces.ts leaves them."""
import csv
from pathlib import Path

import numpy as np
import torch
from PIL import Image

ONE_PERSON = 0.5
"""Descriptors nearer than this are taken for one person's."""


def load(folder):
    """Chips as N x 3 x S x S bytes, and their descriptors, N x 128."""
    rows = [row for row in csv.reader((Path(folder) / 'chips.csv').open())]
    chips = np.stack([np.array(Image.open(Path(folder) / f'{row[0]}.jpg').convert('RGB')) for row in rows])
    descriptors = np.array([row[2:] for row in rows], np.float32)
    return torch.from_numpy(chips.transpose(0, 3, 1, 2).copy()), torch.from_numpy(descriptors)


def near(descriptors, others):
    """For each, whether one of `others` looks like the same person."""
    return torch.cdist(descriptors, others).amin(1) < ONE_PERSON


def held_out(descriptors, every=12):
    """True for a twelfth of the faces and all that look like one of them: none of them is trained on."""
    return near(descriptors, descriptors[::every])
