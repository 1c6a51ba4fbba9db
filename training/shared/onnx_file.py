"""Writes a trained net as ONNX with half-precision weights (cast back to float32 when loaded), its card beside it, and a
sample of inputs and outputs in work/ for check-onnx.ts. `net` and `prepare` are those of the reader whose export.py runs."""
import hashlib
import json
from pathlib import Path

import onnx
import torch

from half_weights import halve
from net import ALPHABET, BLANK, CLASSES, MEAN, STD, STRIDE, LineReader
from prepare import WORK

WEIGHTS = Path(__file__).parents[2] / 'engine' / 'models' / 'weights'


def trained(path=WORK / 'net.pt'):
    kept = torch.load(path)
    net = LineReader().eval()
    net.load_state_dict(kept['net'])
    return net, kept


def sample(net, shape):
    """Random lines of one width with what the net says of them, for comparing runtimes."""
    lines = torch.rand(*shape, generator=torch.Generator().manual_seed(3)) * 2 - 1
    with torch.no_grad():
        logp = net(lines)
    lines.numpy().tofile(WORK / 'sample-lines.f32')
    logp.numpy().tofile(WORK / 'sample-logp.f32')


def export(name, version, shape, path=WORK / 'net.pt'):
    """`shape` of the sample: three lines, one plane, the reader's height, any width that is a multiple of the stride."""
    net, kept = trained(path)
    WEIGHTS.mkdir(parents=True, exist_ok=True)
    raw, final = WORK / f'{name}-full.onnx', WEIGHTS / f'{name}.onnx'
    torch.onnx.export(net, torch.zeros(2, *shape[1:]), str(raw), opset_version=13, input_names=['lines'], output_names=['logp'],
                      dynamic_axes={'lines': {0: 'n', 3: 'w'}, 'logp': {0: 'n', 1: 't'}})
    onnx.save(halve(onnx.load(str(raw))), str(final))
    sample(net, shape)
    card = {'name': name, 'version': version, 'alphabet': ALPHABET, 'height': shape[2], 'stride': STRIDE, 'blank': BLANK,
            'classes': CLASSES, 'mean': MEAN, 'std': STD, 'sha256': hashlib.sha256(final.read_bytes()).hexdigest(),
            'steps': kept['step'], 'figures': {}}
    figures = WORK / 'figures.json'
    if figures.exists():
        card['figures'] = json.loads(figures.read_text())
    (WEIGHTS / f'{name}.json').write_text(json.dumps(card, indent=2) + '\n')
    print(final, final.stat().st_size, 'bytes', card['sha256'])

