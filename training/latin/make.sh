#!/bin/sh
# Makes engine/models/weights/latin.onnx again from nothing: draws the lines, trains, evaluates, exports, checks. About 80 minutes on 2 cores.
# Needs Debian 12: apt-get install python3-torch python3-onnx python3-opencv python3-pil fonts-liberation fonts-dejavu fonts-noto-core
#   fonts-noto-mono fonts-roboto-unhinted fonts-open-sans fonts-lato fonts-crosextra-carlito fonts-crosextra-caladea fonts-freefont-ttf
#   fonts-cantarell fonts-urw-base35 fonts-croscore fonts-linuxlibertine fonts-b612 fonts-ebgaramond fonts-hack-ttf fonts-courier-prime
#   fonts-inconsolata fonts-jetbrains-mono fonts-ocr-b
set -eu
cd "$(dirname "$0")"
python=${PYTHON:-/usr/bin/python3}
minutes=${MINUTES:-64}
parts=${PARTS:-72}
$python self_check.py
$python prepare.py "$parts" 2
$python train.py "$minutes" 1
$python evaluate.py 500
$python export.py
npx node ../shared/check-onnx.ts latin 400
