#!/bin/sh
# Makes engine/models/weights/portraits.onnx again: cuts the faces out of photos, trains, evaluates, exports, checks.
# make.sh PHOTOS.txt, one path a line. About 10 minutes with a large CUDA device; on processors alone give it days: MINUTES=6000.
# Needs Debian 12: apt-get install python3-torch python3-onnx python3-pil
set -eu
list=$(realpath "$1")
cd "$(dirname "$0")"
python=${PYTHON:-/usr/bin/python3}
mkdir -p work
npx node ../../bench/cut-faces.ts --list "$list" --out work/chips
$python train.py work/chips "${MINUTES:-7.2}"
$python evaluate.py work/chips
$python export.py
npx node check.ts
