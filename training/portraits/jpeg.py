"""JPEG's loss in batches: blocks of eight, the tables of ITU-T T.81 annex K, colours at half the resolution."""
import math

import torch
from torch.nn import functional as F

LIGHT = ((16, 11, 10, 16, 24, 40, 51, 61), (12, 12, 14, 19, 26, 58, 60, 55), (14, 13, 16, 24, 40, 57, 69, 56),
         (14, 17, 22, 29, 51, 87, 80, 62), (18, 22, 37, 56, 68, 109, 103, 77), (24, 35, 55, 64, 81, 104, 113, 92),
         (49, 64, 78, 87, 103, 121, 120, 101), (72, 92, 95, 98, 112, 100, 103, 99))
COLOUR = ((17, 18, 24, 47), (18, 21, 26, 66), (24, 26, 56, 99), (47, 66, 99, 99))
TO_YCC = ((0.299, 0.587, 0.114), (-0.168736, -0.331264, 0.5), (0.5, -0.418688, -0.081312))
TO_RGB = ((1, 0, 1.402), (1, -0.344136, -0.714136), (1, 1.772, 0))


def cosines(like):
    k, n = torch.arange(8.0)[:, None], torch.arange(8.0)[None]
    basis = torch.cos(math.pi * (2 * n + 1) * k / 16) / 2
    basis[0] /= math.sqrt(2)
    return basis.to(like)


def table(rows, quality, like):
    full = torch.full((8, 8), 99.0)
    full[:len(rows), :len(rows[0])] = torch.tensor(rows, dtype=torch.float32)
    scale = 5000 / quality if quality < 50 else 200 - 2 * quality
    return ((full * scale + 50) / 100).floor().clamp(1, 255).to(like)


def coded(plane, steps):
    """N x C x H x W of -128..127, its blocks transformed, rounded to `steps` and back."""
    n, c, height, width = plane.shape
    padded = F.pad(plane, (0, -width % 8, 0, -height % 8), mode='replicate')
    rows, columns = padded.shape[2] // 8, padded.shape[3] // 8
    blocks = padded.reshape(n, c, rows, 8, columns, 8).permute(0, 1, 2, 4, 3, 5)
    basis = cosines(plane)
    blocks = (basis @ blocks @ basis.T / steps).round() * steps
    blocks = basis.T @ blocks @ basis
    return blocks.permute(0, 1, 2, 4, 3, 5).reshape(n, c, rows * 8, columns * 8)[:, :, :height, :width]


def compress(pictures, quality):
    """N x 3 x H x W of 0..1."""
    side = pictures.shape[-2:]
    ycc = torch.einsum('ij,njhw->nihw', pictures.new_tensor(TO_YCC), pictures * 255)
    light = coded(ycc[:, :1] - 128, table(LIGHT, quality, pictures)) + 128
    half = F.avg_pool2d(ycc[:, 1:], 2, 2, ceil_mode=True)
    colour = coded(half, table(COLOUR, quality, pictures))
    colour = F.interpolate(colour, size=side, mode='bilinear', align_corners=False)
    both = torch.cat((light, colour), 1)
    return (torch.einsum('ij,njhw->nihw', pictures.new_tensor(TO_RGB), both) / 255).clamp(0, 1)
