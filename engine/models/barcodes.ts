/**
 * The `BarcodeReader` port. The ways of reading, each only where those before it have read no PDF417:
 *
 * | way     | reads                                                                    | CPU              |
 * |---------|--------------------------------------------------------------------------|------------------|
 * | quick   | zxing-cpp (WebAssembly) on the whole picture                             | 10 to 30 ms      |
 * | grey    | our reader of PDF417, wherever something looks like bars                  | 60 to 200 ms     |
 * | hard    | zxing-cpp along every line                                               | 30 to 90 ms      |
 * | level   | zxing-cpp on the bars alone, turned level and enlarged                   | 20 to 60 ms      |
 * | library | the same crop by the JavaScript port of ZXing                            | 50 to 150 ms     |
 */
import type { BarcodeReader, FoundCode, Images, Pixels } from '../ports.ts';
import type { Point } from '../reading.ts';
import { readByGrey, scaleRegion } from './barcode-grey.ts';
import { cutLevel } from './barcode-level.ts';
import { readByLibrary } from './barcode-library.ts';
import { type BarcodeRegion, findBarcodeRegions } from './barcode-region.ts';
import { readByWasm } from './barcode-wasm.ts';

/** Longer side at which codes are read. */
const READ_SIDE = 1600;
/** Longer side at which bars are looked for. */
const SEARCH_SIDE = 1000;
/** Enlarging further adds no detail. */
const MAX_SCALE = 2.5;

export function createBarcodeReader(images: Images): BarcodeReader {
  return {
    async read(image, { quick = false } = {}) {
      const grey = await images.grey(image);
      const codes = await readWhole(grey, false, images);
      if (quick || hasPdf417(codes)) return codes;
      return distinct([...codes, ...(await readHarder(grey, images))]);
    },
  };
}

async function readHarder(grey: Pixels, images: Images): Promise<FoundCode[]> {
  const search = await scaledTo(grey, SEARCH_SIDE, images);
  const regions = findBarcodeRegions(search.picture).map((region) =>
    fromSearch(region, 1 / search.scale, grey),
  );
  for (const { bars } of regions) {
    const codes = await readByGrey(grey, bars, images);
    if (codes.length > 0) return codes;
  }
  const whole = await readWhole(grey, true, images);
  if (whole.length > 0 || regions.length === 0) return whole;
  return readLevel(grey, regions[0]!, images);
}

async function readWhole(grey: Pixels, hard: boolean, images: Images): Promise<FoundCode[]> {
  const { picture, scale } = await scaledTo(grey, READ_SIDE, images);
  const codes = await readByWasm(picture, hard);
  const by = hard ? 'hard' : 'quick';
  return codes.map((code) => ({ ...code, quad: scaleQuad(code.quad, 1 / scale), by }));
}

async function readLevel(grey: Pixels, region: BarcodeRegion, images: Images): Promise<FoundCode[]> {
  const { picture } = await scaledTo(await cutLevel(grey, region), READ_SIDE, images);
  const quad = boxQuad(region.box);
  const byWasm = await readByWasm(picture, true);
  if (byWasm.length > 0) return byWasm.map((code) => ({ ...code, quad, by: 'level' }));
  return (await readByLibrary(picture)).map((code) => ({ ...code, quad, by: 'library' }));
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
): Promise<{ picture: Pixels; scale: number }> {
  const scale = Math.min(side / Math.max(picture.width, picture.height), MAX_SCALE);
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

function boxQuad({ x, y, width, height }: BarcodeRegion['box']): NonNullable<FoundCode['quad']> {
  const [right, bottom] = [x + width, y + height];
  return [
    { x, y },
    { x: right, y },
    { x: right, y: bottom },
    { x, y: bottom },
  ];
}
