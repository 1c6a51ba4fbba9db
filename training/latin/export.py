"""Writes the trained net as ONNX with half-precision weights (cast back to float32 when loaded), its card beside it, and a
sample of inputs and outputs in work/ for check-onnx.ts."""
import hashlib
import json
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from net import BLANK, CLASSES, HEIGHT, MEAN, STD, STRIDE, LineReader
from prepare import WORK
from alphabet import ALPHABET

WEIGHTS = Path(__file__).parents[2] / 'engine' / 'models' / 'weights'
VERSION = 'latin-1'


def trained(path=WORK / 'net.pt'):
    kept = torch.load(path)
    net = LineReader().eval()
    net.load_state_dict(kept['net'])
    return net, kept


def halve(model):
    """Large weights as float16 with a Cast behind each: half the file, the same float32 arithmetic."""
    graph, casts = model.graph, []
    for weight in graph.initializer:
        values = numpy_helper.to_array(weight)
        if values.dtype == np.float32 and values.size >= 256:
            name = weight.name
            weight.CopyFrom(numpy_helper.from_array(values.astype(np.float16), name + '.half'))
            casts.append(helper.make_node('Cast', [name + '.half'], [name], to=TensorProto.FLOAT))
    nodes = casts + list(graph.node)
    del graph.node[:]
    graph.node.extend(nodes)
    onnx.checker.check_model(model)
    return model


def sample(net):
    """Random lines of one width with what the net says of them, for comparing runtimes."""
    lines = torch.rand(3, 1, 40, 400, generator=torch.Generator().manual_seed(3)) * 2 - 1
    with torch.no_grad():
        logp = net(lines)
    lines.numpy().tofile(WORK / 'sample-lines.f32')
    logp.numpy().tofile(WORK / 'sample-logp.f32')


def main(path=WORK / 'net.pt'):
    net, kept = trained(path)
    WEIGHTS.mkdir(parents=True, exist_ok=True)
    raw, final = WORK / 'latin-full.onnx', WEIGHTS / 'latin.onnx'
    torch.onnx.export(net, torch.zeros(2, 1, 40, 400), str(raw), opset_version=13, input_names=['lines'], output_names=['logp'],
                      dynamic_axes={'lines': {0: 'n', 3: 'w'}, 'logp': {0: 'n', 1: 't'}})
    onnx.save(halve(onnx.load(str(raw))), str(final))
    sample(net)
    card = {'name': 'latin', 'version': VERSION, 'alphabet': ALPHABET, 'height': HEIGHT, 'stride': STRIDE, 'blank': BLANK,
            'classes': CLASSES, 'mean': MEAN, 'std': STD, 'sha256': hashlib.sha256(final.read_bytes()).hexdigest(),
            'steps': kept['step'], 'figures': {}}
    figures = WORK / 'figures.json'
    if figures.exists():
        card['figures'] = json.loads(figures.read_text())
    (WEIGHTS / 'latin.json').write_text(json.dumps(card, indent=2) + '\n')
    print(final, final.stat().st_size, 'bytes', card['sha256'])


if __name__ == '__main__':
    main(*sys.argv[1:])
