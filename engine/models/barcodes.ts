/**
 * The `BarcodeReader` port. The first two ways are for all kinds of codes; those after them are for the PDF417 that it missed,
 * and where one of them has read some, those after that are left out:
 *
 * | way     | reads                                                                    | CPU              |
 * |---------|--------------------------------------------------------------------------|------------------|
 * | quick   | zxing-cpp (WebAssembly) on the whole picture                             | 20 to 50 ms      |
 * | linear  | the same for linear codes alone, along every line of a smaller picture   | 10 ms            |
 * | grey    | our reader of PDF417, wherever else something looks like bars            | 60 to 200 ms     |
 * | hard    | zxing-cpp along every line                                               | 30 to 90 ms      |
 * | level   | zxing-cpp on the bars alone, turned level and enlarged                   | 20 to 60 ms      |
 */
import type { BarcodeReader, FoundCode, Images, Pixels } from '../ports.ts';
import type { Point } from '../reading.ts';
import { readByGrey, scaleRegion } from './barcode-grey.ts';
import { cutLevel } from './barcode-level.ts';
import { type BarcodeRegion, findBarcodeRegions } from './barcode-region.ts';
import { readByWasm, type WasmWay } from './barcode-wasm.ts';

/** Longer side at which codes are read; at the smaller one those that stand clear are. */
const READ_SIDE = 1600;
const QUICK_SIDE = 1000;
/** Longer side at which bars are looked for. */
const SEARCH_SIDE = 1000;
/** Enlarging further adds no detail. */
const MAX_SCALE = 2.5;

export function createBarcodeReader(images: Images): BarcodeReader {
  return {
    async read(image, { quick = false } = {}) {
      const grey = await images.grey(image);
      const small = { side: QUICK_SIDE, maxScale: 1 };
      const linear = await readWhole(grey, { ...small, way: 'linear' }, images);
      if (quick) return distinct([...(await readWhole(grey, { ...small, way: 'quick' }, images)), ...linear]);
      const codes = [...(await readWhole(grey, { side: READ_SIDE, way: 'quick' }, images)), ...linear];
      return distinct([...codes, ...(await readHarder(grey, codes, images))]);
    },
  };
}

/** What `codes` lack: a card may carry two PDF417, and a picture two cards. */
async function readHarder(grey: Pixels, codes: FoundCode[], images: Images): Promise<FoundCode[]> {
  const search = await scaledTo(grey, SEARCH_SIDE, images);
  const regions = findBarcodeRegions(search.picture)
    .map((region) => fromSearch(region, 1 / search.scale, grey))
    .filter(({ bars }) => !codes.some(({ quad }) => quad && isWithin(bars.centre, quad)));
  const found: FoundCode[] = [];
  for (const { bars } of regions) {
    if (!found.some(({ quad }) => quad && isWithin(bars.centre, quad))) {
      found.push(...(await readByGrey(grey, bars, images)));
    }
  }
  if (found.length > 0 || hasPdf417(codes)) return found;
  const whole = await readWhole(grey, { side: READ_SIDE, way: 'hard' }, images);
  if (whole.length > 0 || regions.length === 0) return whole;
  return readLevel(grey, regions[0]!, images);
}

async function readWhole(
  grey: Pixels,
  { side, maxScale, way }: { side: number; maxScale?: number; way: WasmWay },
  images: Images,
): Promise<FoundCode[]> {
  const { picture, scale } = await scaledTo(grey, side, images, maxScale);
  const codes = await readByWasm(picture, way);
  return codes.map((code) => ({ ...code, quad: scaleQuad(code.quad, 1 / scale), by: way }));
}

async function readLevel(grey: Pixels, region: BarcodeRegion, images: Images): Promise<FoundCode[]> {
  const { picture } = await scaledTo(await cutLevel(grey, region), READ_SIDE, images);
  const quad = boxQuad(region.box);
  return (await readByWasm(picture, 'hard')).map((code) => ({ ...code, quad, by: 'level' }));
}

const hasPdf417 = (codes: FoundCode[]) => codes.some(({ format }) => format === 'PDF417');

function distinct(codes: FoundCode[]): FoundCode[] {
  return codes.filter(
    (code, i) => codes.findIndex(({ format, text }) => format === code.format && text === code.text) === i,
  );
}

async function scaledTo(
  picture: Pixels,
  side: number,
  images: Images,
  maxScale = MAX_SCALE,
): Promise<{ picture: Pixels; scale: number }> {
  const scale = Math.min(side / Math.max(picture.width, picture.height), maxScale);
  if (scale === 1) return { picture, scale };
  return { picture: await images.resize(picture, picture.width * scale, picture.height * scale), scale };
}

/** In pixels of the picture from which the smaller one was made. */
function fromSearch({ box, angle, bars }: BarcodeRegion, factor: number, within: Pixels): BarcodeRegion {
  const x = Math.floor(box.x * factor);
  const y = Math.floor(box.y * factor);
  const width = Math.min(Math.ceil(box.width * factor), within.width - x);
  const height = Math.min(Math.ceil(box.height * factor), within.height - y);
  return { box: { x, y, width, height }, angle, bars: scaleRegion(bars, factor) };
}

function scaleQuad(quad: FoundCode['quad'], factor: number): FoundCode['quad'] {
  const scale = ({ x, y }: Point): Point => ({ x: x * factor, y: y * factor });
  return quad && [scale(quad[0]), scale(quad[1]), scale(quad[2]), scale(quad[3])];
}

/** Within the box of a quad; codes lean little enough for it. */
function isWithin({ x, y }: Point, quad: NonNullable<FoundCode['quad']>): boolean {
  const xs = quad.map((corner) => corner.x);
  const ys = quad.map((corner) => corner.y);
  return x >= Math.min(...xs) && x <= Math.max(...xs) && y >= Math.min(...ys) && y <= Math.max(...ys);
}

function boxQuad({ x, y, width, height }: BarcodeRegion['box']): NonNullable<FoundCode['quad']> {
  const [right, bottom] = [x + width, y + height];
  return [
    { x, y },
    { x: right, y },
    { x: right, y: bottom },
    { x, y: bottom },
  ];
}
