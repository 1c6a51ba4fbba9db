"""A small net before the face net: what it adds to a chip takes print, ornament, grain and blur off. The face net stays as it is.

Two levels, half and quarter of the chip's side; 0.4 M parameters, three times the arithmetic of the face net.
"""
import torch
from torch import nn
from torch.nn import functional as F


class Unit(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.conv1, self.conv2 = nn.Conv2d(width, width, 3, 1, 1), nn.Conv2d(width, width, 3, 1, 1)
        nn.init.zeros_(self.conv2.weight)
        nn.init.zeros_(self.conv2.bias)

    def forward(self, x):
        return x + self.conv2(F.relu(self.conv1(x)))


class Restorer(nn.Module):
    """`chips`: N x 3 x 150 x 150 as the face net takes them. Gives the same with what was added to the photo taken off."""

    def __init__(self, width=24, units=2):
        super().__init__()
        self.enter = nn.Conv2d(3 * 4, width, 3, 1, 1)
        self.near = nn.Sequential(*[Unit(width) for _ in range(units)])
        self.down = nn.Conv2d(width * 4, width * 3, 3, 1, 1)
        self.far = nn.Sequential(*[Unit(width * 3) for _ in range(units + 1)])
        self.up = nn.Conv2d(width * 3, width * 4, 1)
        self.last = nn.Sequential(*[Unit(width) for _ in range(units)])
        self.leave = nn.Conv2d(width, 3 * 4, 3, 1, 1)
        nn.init.zeros_(self.leave.weight)
        nn.init.zeros_(self.leave.bias)

    def forward(self, chips):
        x = F.relu(self.enter(F.pixel_unshuffle(F.pad(chips, (1, 1, 1, 1), mode='replicate'), 2)))
        near = self.near(x)
        far = self.far(F.relu(self.down(F.pixel_unshuffle(near, 2))))
        x = self.last(F.relu(near + F.pixel_shuffle(self.up(far), 2)))
        return chips + F.pixel_shuffle(self.leave(x), 2)[:, :, 1:-1, 1:-1]


class Restored(nn.Module):
    """Both, one after the other."""

    def __init__(self, restorer, net):
        super().__init__()
        self.restorer, self.net = restorer, net

    def forward(self, chips):
        return self.net(self.restorer(chips))
