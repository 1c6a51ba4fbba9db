"""Writes the trained net to engine/models/weights as ONNX, its card beside it, and a sample of what it says to work/ for check.ts."""
import hashlib
import json
import sys
from pathlib import Path

import onnx
import torch

sys.path.append(str(Path(__file__).parents[1] / 'shared'))
from boxes import BOX, PIXEL, SMALLEST  # noqa: E402
from draw import draw  # noqa: E402
from evaluate import trained  # noqa: E402
from half_weights import halve  # noqa: E402
from kernels import HALF_HEIGHT, INSET  # noqa: E402
from net import MULTIPLE, STRIDE, LineMap  # noqa: E402
from prepare import WORK  # noqa: E402

NAME, VERSION = 'lines', 'lines-1'
WEIGHTS = Path(__file__).parents[2] / 'engine' / 'models' / 'weights'


def sample(net):
    """A drawn picture and its map, for comparing runtimes."""
    grey = torch.from_numpy(draw(3).grey).float()[None, None]
    with torch.no_grad():
        said = net(grey)
    grey.numpy().tofile(WORK / 'sample-grey.f32')
    said.numpy().tofile(WORK / 'sample-map.f32')
    (WORK / 'sample-shape.json').write_text(json.dumps(list(grey.shape)))


def main(path=WORK / 'net.pt', folder=WEIGHTS):
    net, kept = trained(path)
    net = LineMap(net).eval()
    raw, final = WORK / f'{NAME}-full.onnx', Path(folder) / f'{NAME}.onnx'
    torch.onnx.export(net, torch.zeros(1, 1, 64, 96), str(raw), opset_version=13, input_names=['grey'], output_names=['map'],
                      dynamic_axes={'grey': {0: 'n', 2: 'h', 3: 'w'}, 'map': {0: 'n', 2: 'h2', 3: 'w2'}})
    onnx.save(halve(onnx.load(str(raw))), str(final))
    sample(net)
    card = {'name': NAME, 'version': VERSION, 'multiple': MULTIPLE, 'stride': STRIDE, 'pixel': PIXEL, 'box': BOX, 'smallest': SMALLEST,
            'kernel': {'height': 2 * HALF_HEIGHT, 'inset': INSET}, 'sha256': hashlib.sha256(final.read_bytes()).hexdigest(), 'steps': kept['step'], 'figures': {}}
    figures = WORK / 'figures.json'
    if figures.exists():
        card['figures'] = json.loads(figures.read_text())
    final.with_suffix('.json').write_text(json.dumps(card, indent=2) + '\n')
    print(final, final.stat().st_size, 'bytes', card['sha256'])


if __name__ == '__main__':
    main(*sys.argv[1:])
