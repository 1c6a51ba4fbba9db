#!/bin/sh
# Makes engine/models/weights/lines.onnx again from nothing: draws the pictures, trains, evaluates, exports, checks.
# About 8 minutes on 16 cores with a CUDA device (PARTS=160 PROCESSES=7); on processors alone give it hours: MINUTES=600.
# Needs Debian 12: apt-get install python3-torch python3-onnx python3-opencv python3-pil and the fonts that ../latin/make.sh names.
set -eu
cd "$(dirname "$0")"
python=${PYTHON:-/usr/bin/python3}
minutes=${MINUTES:-8}
$python self_check.py
$python prepare.py "${PARTS:-160}" "${PROCESSES:-2}" &
drawing=$!
$python train.py "$minutes" 1
wait $drawing
$python evaluate.py 300
$python export.py
npx node check.ts
