"""Writes the restorer as engine/models/weights/portraits.onnx, weights in half precision, with its card, and a chip with what
becomes of it in work/ for comparing runtimes (check.ts)."""
import hashlib
import json
import sys
from pathlib import Path

import onnx
import torch

from evaluate import WORK
from restorer import Restorer

sys.path.append(str(Path(__file__).parents[1] / 'shared'))
from half_weights import halve  # noqa: E402

WEIGHTS = Path(__file__).parents[2] / 'engine' / 'models' / 'weights'
VERSION = 'portraits-1'

if __name__ == '__main__':
    kept = torch.load(sys.argv[1] if len(sys.argv) > 1 else WORK / 'restorer.pt')
    restorer = Restorer().eval()
    restorer.load_state_dict(kept['restorer'])
    raw, final = WORK / 'portraits-full.onnx', WEIGHTS / 'portraits.onnx'
    chip = torch.rand(1, 3, 150, 150, generator=torch.Generator().manual_seed(3)) - 0.45
    torch.onnx.export(restorer, chip, str(raw), opset_version=13, input_names=['chips'], output_names=['restored'])
    onnx.save(halve(onnx.load(str(raw))), str(final))
    with torch.no_grad():
        restored = restorer(chip)
    chip.numpy().tofile(WORK / 'sample-chip.f32')
    restored.numpy().tofile(WORK / 'sample-restored.f32')
    card = {'name': 'portraits', 'version': VERSION, 'steps': kept['step'], 'faces': kept['faces'],
            'sha256': hashlib.sha256(final.read_bytes()).hexdigest()}
    (WEIGHTS / 'portraits.json').write_text(json.dumps(card, indent=2) + '\n')
    print(final, final.stat().st_size, 'bytes', card['sha256'])
