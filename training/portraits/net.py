"""dlib's face recognition net (Davis King, public domain) in PyTorch, with the weights as `@vladmandic/face-api` carries them.

The same layers as engine/models/face-net.ts: each layer's scale is folded into its convolution.
"""
import json
import os
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

MODEL = Path(os.environ.get('FACE_API', Path(__file__).parents[2] / 'node_modules/@vladmandic/face-api')) / 'model'
MEAN = (122.782, 117.001, 104.298)
SIDE = 150
BLOCKS = (
    ('conv32_1', 32, 1), ('conv32_2', 32, 1), ('conv32_3', 32, 1),
    ('conv64_down', 64, 2), ('conv64_1', 64, 1), ('conv64_2', 64, 1), ('conv64_3', 64, 1),
    ('conv128_down', 128, 2), ('conv128_1', 128, 1), ('conv128_2', 128, 1),
    ('conv256_down', 256, 2), ('conv256_1', 256, 1), ('conv256_2', 256, 1), ('conv256_down_out', 256, 2),
)


def stored():
    """Name to array of face-api's weights, which are stored as eight bits each."""
    manifest = json.loads((MODEL / 'face_recognition_model-weights_manifest.json').read_text())
    data, at, weights = (MODEL / 'face_recognition_model.bin').read_bytes(), 0, {}
    for spec in (weight for group in manifest for weight in group['weights']):
        kind = np.dtype(spec['quantization']['dtype'] if 'quantization' in spec else spec['dtype'])
        count = int(np.prod(spec['shape']))
        values = np.frombuffer(data, kind, count, at).astype(np.float32)
        at += count * kind.itemsize
        if 'quantization' in spec:
            values = values * spec['quantization']['scale'] + spec['quantization']['min']
        weights[spec['name']] = values.reshape(spec['shape'])
    return weights


class Block(nn.Module):
    def __init__(self, inputs, channels, stride):
        super().__init__()
        self.stride, self.more = stride, channels - inputs
        self.conv1 = nn.Conv2d(inputs, channels, 3, stride, 1 if stride == 1 else 0)
        self.conv2 = nn.Conv2d(channels, channels, 3, 1, 1)

    def forward(self, x):
        new = self.conv2(F.relu(self.conv1(x)))
        if self.stride == 1:
            return F.relu(new + x)
        old = F.avg_pool2d(x, 2, 2)
        # dlib's add_prev pads the smaller of the two with zeros, at the end of every dimension.
        wide = old.shape[-1] - new.shape[-1]
        return F.relu(F.pad(new, (0, wide, 0, wide)) + F.pad(old, (0, 0, 0, 0, 0, self.more)))


class FaceNet(nn.Module):
    """`chips`: N x 3 x 150 x 150, RGB less MEAN over 255. Gives N x 128, of length about 1.4."""

    def __init__(self):
        super().__init__()
        self.first = nn.Conv2d(3, 32, 7, 2)
        blocks, inputs = [], 32
        for _, channels, stride in BLOCKS:
            blocks.append(Block(inputs, channels, stride))
            inputs = channels
        self.blocks = nn.ModuleList(blocks)
        self.fc = nn.Linear(256, 128, bias=False)

    def forward(self, chips):
        x = F.max_pool2d(F.relu(self.first(chips)), 3, 2)
        for block in self.blocks:
            x = block(x)
        return self.fc(x.mean((2, 3)))


def original():
    """The net as it was published."""
    net, weights = FaceNet(), stored()
    fill(net.first, weights, 'conv32_down')
    for block, (name, _, _) in zip(net.blocks, BLOCKS):
        fill(block.conv1, weights, f'{name}/conv1')
        fill(block.conv2, weights, f'{name}/conv2')
    net.fc.weight.data = torch.from_numpy(weights['fc'].T.copy())
    return net.eval()


def fill(conv, weights, name):
    scale, shift = weights[f'{name}/scale/weights'], weights[f'{name}/scale/biases']
    filters = weights[f'{name}/conv/filters'] * scale
    conv.weight.data = torch.from_numpy(filters.transpose(3, 2, 0, 1).copy())
    conv.bias.data = torch.from_numpy(weights[f'{name}/conv/bias'] * scale + shift)


def planes(chips):
    """N x 3 x 150 x 150 of 0..255 as the net takes them."""
    return (chips - chips.new_tensor(MEAN)[:, None, None]) / 255
