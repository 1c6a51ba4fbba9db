#!/bin/sh
# Makes engine/models/weights/mrz.onnx again from nothing: draws the lines, trains, evaluates, exports, checks. About 80 minutes on 2 cores.
# Needs Debian 12: apt-get install python3-torch python3-onnx python3-opencv python3-pil fonts-ocr-b fonts-liberation fonts-dejavu
#   fonts-freefont-ttf fonts-noto-mono fonts-inconsolata fonts-hack-ttf fonts-croscore fonts-firacode fonts-jetbrains-mono fonts-b612
#   fonts-courier-prime fonts-open-sans fonts-lato fonts-roboto fonts-noto-core fonts-crosextra-carlito fonts-urw-base35 fonts-cantarell
set -eu
cd "$(dirname "$0")"
python=${PYTHON:-/usr/bin/python3}
minutes=${MINUTES:-60}
$python self_check.py
$python prepare.py 120 2
$python train.py "$minutes" 1
$python evaluate.py 1500
$python export.py
npx node ../shared/check-onnx.ts mrz 640
