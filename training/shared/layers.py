"""What the line readers are built of, and how what they say becomes text. Class 0 is the CTC blank."""
import torch
from torch import nn

BLANK = 0


def conv(inside, outside, kernel=3, stride=1, padding=1):
    return nn.Sequential(nn.Conv2d(inside, outside, kernel, stride, padding, bias=False), nn.BatchNorm2d(outside), nn.ReLU(inplace=True))


class Residual(nn.Module):
    """Looks along the line: about one character to each side."""

    def __init__(self, channels, kernel):
        super().__init__()
        self.body = nn.Sequential(nn.Conv1d(channels, channels, kernel, padding=kernel // 2, bias=False), nn.BatchNorm1d(channels))

    def forward(self, x):
        return torch.relu(x + self.body(x))


class LineNet(nn.Module):
    """What sees the picture in `seen`, what reads along the line in `along`: [N,1,H,W] -> log-softmax [N,W/stride,classes]."""

    def scores(self, lines):
        return self.along(self.seen(lines).squeeze(2)).transpose(1, 2)

    def forward(self, lines):
        return torch.log_softmax(self.scores(lines), 2)


def greedy_texts(logp, alphabet):
    """The best class of each frame, repeats merged, blanks dropped: a list of texts."""
    texts = []
    for frames in logp.argmax(2).tolist():
        kept = [c for i, c in enumerate(frames) if c != BLANK and (i == 0 or frames[i - 1] != c)]
        texts.append(''.join(alphabet[c - 1] for c in kept))
    return texts
