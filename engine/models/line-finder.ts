/** Our finder of text lines (training/lines) on onnxruntime. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Pixels } from '../ports.ts';
import { greyResized } from './grey-resized.ts';
import { type BoxRules, boxesOf, mappedSize, type TextBox, toPicture } from './text-boxes.ts';

/** Looks for lines of text in a picture. */
export interface LineDetection {
  /** `side`: px that the longer side of the picture is brought to. Quads are in px of the picture. */
  detect(image: Pixels, side: number): Promise<TextBox[]>;
}

/** What the training's card says of the weights; see training/lines/export.py. */
export interface LineFinderCard {
  version: string;
  /** Px of the searched picture for one of the map. */
  stride: number;
  /** Least probability of a pixel, least mean of a kernel, least height of one in px of the map. */
  pixel: number;
  box: number;
  smallest: number;
  /** Height of a kernel, and what is drawn in at its ends, in extents: from the top of a line's letters to their bottom. */
  kernel: { height: number; inset: number };
}

/** What a box has around its letters above and below, and at its ends, in extents: the medians of PP-OCRv4's boxes. */
const MARGIN = { above: 0.25, ends: 0.2 };

/** Loads the weights of `folder`. Throws where they are missing. */
export async function openLineFinder(
  threads = 1,
  folder = fileURLToPath(new URL('./weights', import.meta.url)),
): Promise<LineDetection & { readonly version: string }> {
  const card: LineFinderCard = JSON.parse(await readFile(join(folder, 'lines.json'), 'utf8'));
  const session = await InferenceSession.create(join(folder, 'lines.onnx'), {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    // Every picture has another shape.
    enableMemPattern: false,
  });
  const rules = rulesOf(card);
  return { version: card.version, detect: (image, side) => detect(session, rules, image, side) };
}

/** The same steps as training/lines/boxes.py takes, and the margins. */
export function rulesOf({ pixel, box, smallest, kernel }: LineFinderCard, margin = MARGIN): BoxRules {
  return {
    pixel,
    box,
    grown(blob, sum) {
      const long = Math.max(blob.width, blob.height);
      // The sum of probabilities is finer than whole pixels; a bent line's box is higher than its kernel is thick.
      const thick = sum / long;
      if (thick < smallest) return null;
      const short = Math.max(Math.min(blob.width, blob.height) - 1, thick);
      const extent = thick / kernel.height;
      const along = long + 2 * (kernel.inset + margin.ends) * extent;
      const across = short + extent - thick + 2 * margin.above * extent;
      const upright = blob.height > blob.width;
      return { ...blob, width: upright ? across : along, height: upright ? along : across };
    },
  };
}

async function detect(
  session: InferenceSession,
  rules: BoxRules,
  image: Pixels,
  side: number,
): Promise<TextBox[]> {
  const { width, height } = mappedSize(image, side);
  const grey = greyResized(image, width, height);
  const { map } = await session.run({ grey: new Tensor('float32', grey, [1, 1, height, width]) });
  const [mapHeight, mapWidth] = map!.dims.slice(2) as [number, number];
  const boxes = boxesOf(map!.data as Float32Array, mapWidth, mapHeight, rules);
  return toPicture(boxes, image, { width: mapWidth, height: mapHeight });
}
