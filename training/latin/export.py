"""Writes the trained net and its card to engine/models/weights; see ../shared/onnx_file.py."""
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / 'shared'))
from onnx_file import export  # noqa: E402

if __name__ == '__main__':
    export('latin', 'latin-3', (3, 1, 40, 400), *sys.argv[1:])
