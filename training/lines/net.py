"""The net: a grey picture to a map, at half its size, of where the middle of a text line is."""
import sys
from pathlib import Path

import torch
from torch import nn

sys.path.append(str(Path(__file__).parents[1] / 'shared'))
from layers import conv  # noqa: E402

STRIDE, MULTIPLE = 2, 32
"""Picture px for one of the map; sides of the picture are multiples of MULTIPLE."""
MEAN, STD = 0.5, 0.25


class Block(nn.Module):
    """Two convolutions and a way around them."""

    def __init__(self, channels):
        super().__init__()
        self.body = nn.Sequential(conv(channels, channels), nn.Conv2d(channels, channels, 3, 1, 1, bias=False), nn.BatchNorm2d(channels))

    def forward(self, x):
        return torch.relu(x + self.body(x))


class LineFinder(nn.Module):
    """[N,1,H,W] -> scores [N,1,H/2,W/2]; most of the work is done at an eighth and a sixteenth of the size. Channels are multiples of 16, which onnxruntime multiplies at once."""

    def __init__(self, c2=16, c4=32, c8=48, c16=80, c32=112):
        super().__init__()
        self.s4 = nn.Sequential(conv(1, c2, 3, 2), conv(c2, c4, 3, 2), conv(c4, c4))
        self.s8 = nn.Sequential(conv(c4, c8, 3, 2), Block(c8))
        self.s16 = nn.Sequential(conv(c8, c16, 3, 2), Block(c16), Block(c16))
        self.s32 = nn.Sequential(conv(c16, c32, 3, 2), Block(c32), Block(c32))
        self.down32, self.down16, self.down8 = nn.Conv2d(c32, c16, 1), nn.Conv2d(c16, c8, 1), nn.Conv2d(c8, c4, 1)
        self.join16, self.join8, self.join4 = conv(c16, c16), conv(c8, c8), conv(c4, c4)
        self.last = nn.Sequential(nn.Conv2d(c4, STRIDE * STRIDE, 1), nn.PixelShuffle(STRIDE))

    def forward(self, pictures):
        at4 = self.s4(pictures)
        at8 = self.s8(at4)
        at16 = self.s16(at8)
        at32 = self.s32(at16)
        at16 = self.join16(at16 + larger(self.down32(at32)))
        at8 = self.join8(at8 + larger(self.down16(at16)))
        return self.last(self.join4(at4 + larger(self.down8(at8))))


def larger(x):
    return nn.functional.interpolate(x, scale_factor=2, mode='nearest')


class LineMap(nn.Module):
    """What is exported: grey of 0..255 as float32 [N,1,H,W] -> probabilities [N,1,H/2,W/2]."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, grey):
        return torch.sigmoid(self.net((grey / 255 - MEAN) / STD))
