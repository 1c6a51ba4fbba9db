"""The line reader: a small convolutional net, 40 px high lines to one distribution over the alphabet every 4 px."""
import torch
from torch import nn

from alphabet import ALPHABET

BLANK = 0
CLASSES = 1 + len(ALPHABET)
HEIGHT, STRIDE = 40, 4
MEAN = STD = 0.5


def conv(inside, outside, kernel=3, stride=1, padding=1):
    return nn.Sequential(nn.Conv2d(inside, outside, kernel, stride, padding, bias=False), nn.BatchNorm2d(outside), nn.ReLU(inplace=True))


class Residual(nn.Module):
    """Looks along the line: about one character to each side."""

    def __init__(self, channels, kernel):
        super().__init__()
        self.body = nn.Sequential(nn.Conv1d(channels, channels, kernel, padding=kernel // 2, bias=False), nn.BatchNorm1d(channels))

    def forward(self, x):
        return torch.relu(x + self.body(x))


class LineReader(nn.Module):
    """[N,1,40,W] of (grey/255 - 0.5)/0.5, W a multiple of 4 -> log-softmax [N,W/4,CLASSES]."""

    def __init__(self):
        super().__init__()
        self.seen = nn.Sequential(
            conv(1, 24, stride=2), conv(24, 48), nn.MaxPool2d(2), conv(48, 72), conv(72, 96), nn.MaxPool2d((2, 1)),
            conv(96, 128), conv(128, 224, (5, 3), 1, (0, 1)))
        self.along = nn.Sequential(Residual(224, 5), Residual(224, 5), Residual(224, 3), nn.Dropout(0.1), nn.Conv1d(224, CLASSES, 1))

    def scores(self, lines):
        return self.along(self.seen(lines).squeeze(2)).transpose(1, 2)

    def forward(self, lines):
        return torch.log_softmax(self.scores(lines), 2)


def greedy(logp):
    """The best class of each frame, repeats merged, blanks dropped: a list of texts."""
    texts = []
    for frames in logp.argmax(2).tolist():
        kept = [c for i, c in enumerate(frames) if c != BLANK and (i == 0 or frames[i - 1] != c)]
        texts.append(''.join(ALPHABET[c - 1] for c in kept))
    return texts
