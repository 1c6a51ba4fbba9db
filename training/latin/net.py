"""The line reader: a small convolutional net, 40 px high lines to one distribution over the alphabet every 4 px."""
import sys
from pathlib import Path

from torch import nn

from alphabet import ALPHABET

sys.path.append(str(Path(__file__).parents[1] / 'shared'))
from layers import BLANK, LineNet, Residual, conv, greedy_texts  # noqa: E402, F401

CLASSES = 1 + len(ALPHABET)
HEIGHT, STRIDE = 40, 4
MEAN = STD = 0.5


class LineReader(LineNet):
    """[N,1,40,W] of (grey/255 - 0.5)/0.5, W a multiple of 4 -> log-softmax [N,W/4,CLASSES]."""

    def __init__(self):
        super().__init__()
        self.seen = nn.Sequential(
            conv(1, 24, stride=2), conv(24, 48, stride=2), conv(48, 72), conv(72, 96, stride=(2, 1)),
            conv(96, 128), conv(128, 256, (5, 3), 1, (0, 1)))
        self.along = nn.Sequential(Residual(256, 5), Residual(256, 5), Residual(256, 5), nn.Dropout(0.1), nn.Conv1d(256, CLASSES, 1))


def greedy(logp):
    return greedy_texts(logp, ALPHABET)
