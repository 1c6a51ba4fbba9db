"""What print, ground, light and camera do to the portrait of a document, in batches on the device where the faces are.

Drawn anew, and not by the generator that measures us (fixtures/flaws/print-portrait.ts): other screens, other lines, other order.
Pictures are N x 3 x side x side, 0..1.
"""
import math

import torch
from torch.nn import functional as F

from jpeg import compress

FINE = 340
"""Side of a chip in the fineness in which it is printed."""


def uniform(like, low, high, shape=(1, 1, 1)):
    return like.new_empty((len(like), *shape)).uniform_(low, high)


def chance(like, share):
    return (like.new_empty((len(like), 1, 1, 1)).uniform_() < share).to(like.dtype)


def one(low, high):
    return float(torch.empty(1).uniform_(low, high))


def blur(pictures, sigma):
    """By a matrix from the left and one from the right: on a GPU far faster than convolutions with one kernel a plane."""
    if sigma < 0.2:
        return pictures
    side = pictures.shape[-1]
    at = torch.arange(side, device=pictures.device, dtype=pictures.dtype)
    beyond = torch.arange(-int(3 * sigma) - 1, side + int(3 * sigma) + 1, device=pictures.device, dtype=pictures.dtype)
    weights = torch.exp(-((at[:, None] - beyond[None]) ** 2) / (2 * sigma * sigma))
    matrix = pictures.new_zeros((side, side)).index_add_(1, beyond.clamp(0, side - 1).long(), weights)
    matrix = matrix / matrix.sum(1, keepdim=True)
    return matrix @ pictures @ matrix.T


def places(pictures, turn=None):
    """x and y of every pixel in pixels, turned by an angle each: N x 1 x side x side."""
    side = pictures.shape[-1]
    at = torch.arange(side, device=pictures.device, dtype=pictures.dtype)
    y, x = torch.meshgrid(at, at, indexing='ij')
    x, y = x[None, None].expand(len(pictures), -1, -1, -1), y[None, None].expand(len(pictures), -1, -1, -1)
    if turn is None:
        return x, y
    return x * torch.cos(turn) + y * torch.sin(turn), y * torch.cos(turn) - x * torch.sin(turn)


def grey(pictures):
    return (pictures * pictures.new_tensor((0.299, 0.587, 0.114))[:, None, None]).sum(1, keepdim=True).expand(-1, 3, -1, -1)


def tone(pictures):
    """Ink is not black, paper not white; colours fade or shift; a third to a half have none."""
    black, white = uniform(pictures, 0, 0.26), uniform(pictures, 0.78, 1)
    pictures = pictures.clamp(1e-4, 1) ** torch.exp(uniform(pictures, -0.45, 0.45))
    level = grey(pictures)
    pictures = level + (pictures - level) * uniform(pictures, 0.4, 1.2)
    pictures = torch.lerp(pictures, level, chance(pictures, 0.45))
    middle = uniform(pictures, 0.35, 0.65)
    pictures = middle + (pictures - middle) * uniform(pictures, 0.7, 1.35)
    return (black + pictures * (white - black)).clamp(0, 1)


def dots(pictures):
    """A screen of dots for each ink at its own angle: round, or square where the power is low."""
    period, sharp = one(2.4, 8), one(2, 12)
    screens = []
    first = uniform(pictures, 0, math.pi / 2)
    for shift in (0, math.pi / 6, math.pi / 3):
        u, v = places(pictures, first + shift)
        screens.append((torch.cos(2 * math.pi * u / period) * torch.cos(2 * math.pi * v / period) + 1) / 2)
    return torch.sigmoid(sharp * (pictures - 0.1 - 0.8 * torch.cat(screens, 1)))


def lines(pictures):
    """The lines of a laser, across or at an angle, thicker where it is dark; the same for all inks."""
    period, sharp = one(2.4, 8), one(2, 14)
    turn = math.pi / 4 * torch.randint(0, 4, (len(pictures), 1, 1, 1), device=pictures.device) + uniform(pictures, -0.1, 0.1)
    _, v = places(pictures, turn.to(pictures.dtype))
    wave = (torch.cos(2 * math.pi * v / period) + 1) / 2
    return torch.sigmoid(sharp * (pictures - 0.1 - 0.8 * wave))


def grains(pictures):
    """Dots at random, as an inkjet or a laser without a screen sets them."""
    noise = blur(torch.rand_like(pictures[:, :1]), one(0.4, 1.6))
    noise = ((noise - noise.mean((2, 3), keepdim=True)) / noise.std((2, 3), keepdim=True) * 0.28 + 0.5).clamp(0, 1)
    return torch.sigmoid(one(3, 10) * (pictures - noise))


def screened(pictures):
    kind = int(torch.randint(0, 5, (1,)))
    if kind == 0:
        return pictures
    ink = (dots, lines, grains, lines)[kind - 1](pictures)
    return torch.lerp(pictures, ink, uniform(pictures, 0.1, 0.65))


def ornament(pictures):
    """Families of thin curves over everything, wavy or around a centre, light or dark, in colours of ink."""
    for _ in range(int(torch.randint(1, 5, (1,)))):
        side = pictures.shape[-1]
        u, v = places(pictures, uniform(pictures, 0, math.pi))
        if one(0, 1) < 0.4:
            u, v = u - uniform(pictures, -0.2, 1.2) * side, v - uniform(pictures, -0.2, 1.2) * side
            along, across = torch.atan2(v, u) * one(2, 14), torch.sqrt(u * u + v * v + 1)
        else:
            along, across = 2 * math.pi * u / (side * uniform(pictures, 0.08, 0.6)), v
        wave = torch.sin(along + uniform(pictures, 0, 6.3)) + uniform(pictures, 0, 0.5) * torch.sin(2.7 * along)
        pitch = side * torch.exp(uniform(pictures, math.log(0.012), math.log(0.09)))
        away = ((across + wave * side * uniform(pictures, 0, 0.05)) / pitch) % 1
        away = torch.minimum(away, 1 - away) * pitch
        line = torch.sigmoid((uniform(pictures, 0.5, 2.4) - away) * 2)
        colour = pictures.new_empty((len(pictures), 3, 1, 1)).uniform_(0.1, 0.8)
        colour = torch.lerp(colour, 0.85 + 0.15 * colour, chance(pictures, 0.15))
        pictures = torch.lerp(pictures, colour.expand_as(pictures), line * uniform(pictures, 0.1, 0.75) * chance(pictures, 0.6))
    return pictures


def light(pictures):
    """A lamp's patch, a film that shimmers, one side darker than the other."""
    side = pictures.shape[-1]
    for _ in range(2):
        u, v = places(pictures, uniform(pictures, 0, math.pi))
        cos_u, cos_v = uniform(pictures, -0.2, 1.2) * side, uniform(pictures, -0.2, 1.2) * side
        reach = side * uniform(pictures, 0.06, 0.4)
        spot = torch.exp(-((u - cos_u) ** 2 + ((v - cos_v) * uniform(pictures, 0.3, 1.2)) ** 2) / (2 * reach * reach))
        pictures = pictures + (1 - pictures) * spot * uniform(pictures, 0.2, 0.9) * chance(pictures, 0.2)
    u, v = places(pictures, uniform(pictures, 0, 2 * math.pi))
    film = torch.cat([torch.sin(u / (side * one(0.1, 0.5)) + shift) for shift in (0, 2.1, 4.2)], 1)
    pictures = pictures + film * torch.sin(v / (side * one(0.1, 0.6))) * uniform(pictures, 0, 0.12) * chance(pictures, 0.15)
    slope = 1 + (u / side - 0.5) * uniform(pictures, -0.4, 0.4)
    return (pictures * slope * uniform(pictures, 0.8, 1.12)).clamp(0, 1)


def seen(pictures, side):
    """By a camera for which the chip is `side` pixels wide, and laid again on the net's 150 pixels, a little off."""
    fine = pictures.shape[-1]
    pictures = blur(pictures, max(0.3, 0.4 * fine / side) + one(0.1, 1.1) * fine / side)
    at = (torch.arange(side, device=pictures.device, dtype=pictures.dtype) + one(0, 1)) / side * 2 - 1
    y, x = torch.meshgrid(at, at, indexing='ij')
    pictures = F.grid_sample(pictures, torch.stack((x, y), -1)[None].expand(len(pictures), -1, -1, -1),
                             padding_mode='border', align_corners=False)
    cast = 1 + pictures.new_empty((len(pictures), 3, 1, 1)).uniform_(-0.06, 0.06) * chance(pictures, 0.6)
    noise = torch.randn_like(pictures) * uniform(pictures, 0, 0.03)
    return (pictures * cast + noise).clamp(0, 1)


def laid(pictures, side=150, turn=0.035, scale=0.035, shift=0.02):
    """Sampled to `side` pixels as alignment lays a chip: turned, scaled and shifted by a little, each otherwise."""
    angle, size = uniform(pictures, -turn, turn, ()), torch.exp(uniform(pictures, -scale, scale, ()))
    cos, sin = torch.cos(angle) * size, torch.sin(angle) * size
    off = pictures.new_empty((len(pictures), 2)).uniform_(-2 * shift, 2 * shift)
    theta = torch.stack((torch.stack((cos, -sin, off[:, 0]), -1), torch.stack((sin, cos, off[:, 1]), -1)), 1)
    grid = F.affine_grid(theta, (len(pictures), 3, side, side), align_corners=False)
    if pictures.shape[-1] > side * 1.3:
        pictures = blur(pictures, 0.4 * pictures.shape[-1] / side)
    return F.grid_sample(pictures, grid, padding_mode='border', align_corners=False)


def worn(pictures, light_share=0.12):
    """One group of faces, N x 3 x S x S of 0..1, as portraits: N x 3 x 150 x 150. What is drawn for the group alone is drawn once."""
    if one(0, 1) < light_share:
        small = F.interpolate(pictures, size=int(one(90, 240)), mode='bilinear', align_corners=False, antialias=True)
        small = torch.lerp(small, grey(small), chance(small, 0.3))
        return laid(compress(small, one(60, 95)))
    fine = F.interpolate(pictures, size=FINE, mode='bicubic', align_corners=False).clamp(0, 1)
    fine = blur(screened(tone(fine)), one(0.4, 1.6))
    if one(0, 1) < 0.55:
        fine = ornament(fine)
    camera = seen(light(fine), int(one(70 ** 0.5, 260 ** 0.5) ** 2))
    return laid(compress(camera, one(30, 92))).clamp(0, 1)


def worn_batch(pictures, groups):
    return torch.cat([worn(group) for group in pictures.chunk(groups)])
