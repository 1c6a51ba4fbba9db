/**
 * The `BarcodeReader` port: zxing-cpp (WebAssembly) on the whole picture; where that reads nothing but
 * something looks like bars, on those alone, turned level and enlarged; then the JavaScript port of ZXing,
 * which reads some PDF417 that the first does not.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { prepareZXingModule, type ReadResult, readBarcodes } from 'zxing-wasm/reader';
import type { BarcodeReader, Images, Pixels } from '../ports.ts';
import type { Point } from '../reading.ts';
import { readByLibrary } from './barcode-library.ts';
import { type BarcodeRegion, findBarcodeRegion } from './barcode-region.ts';

/** The codes that documents carry. Linear codes other than these two are read into any fine pattern. */
const FORMATS = ['PDF417', 'QRCode', 'DataMatrix', 'Aztec', 'Code128', 'Code39'] as const;
/** Longer side at which codes are read: of 30 drawn PDF417 25 were read at 1600 px, 6 at 1000. */
const READ_SIDE = 1600;
/** Longer side at which bars are looked for. */
const SEARCH_SIDE = 1000;
/** Enlarging further adds no detail. */
const MAX_SCALE = 2.5;

type Found = Awaited<ReturnType<BarcodeReader['read']>>;
type Quad = NonNullable<Found[number]['quad']>;

export function createBarcodeReader(images: Images): BarcodeReader {
  let ready: Promise<unknown> | null = null;
  return {
    async read(image) {
      ready ??= prepare();
      await ready;
      return readPicture(await images.grey(image), images);
    },
  };
}

/** The WebAssembly file comes from the package on disk: left alone, the package would download it. */
async function prepare(): Promise<unknown> {
  const file = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const bytes = await readFile(file);
  const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}

async function readPicture(grey: Pixels, images: Images): Promise<Found> {
  const whole = await scaledTo(grey, READ_SIDE, images);
  const found = await readByWasm(whole.picture);
  if (found.length > 0)
    return found.map((code) => ({ ...code, quad: scaleQuad(code.quad, 1 / whole.scale) }));
  const search = await scaledTo(grey, SEARCH_SIDE, images);
  const region = findBarcodeRegion(search.picture);
  if (!region) return [];
  const box = scaleBox(region.box, 1 / search.scale, grey);
  const level = await scaledTo(await cutLevel(grey, { ...region, box }), READ_SIDE, images);
  for (const read of [readByWasm, readByLibrary]) {
    const codes = await read(level.picture);
    if (codes.length > 0) return codes.map((code) => ({ ...code, quad: boxQuad(box) }));
  }
  return [];
}

async function scaledTo(
  picture: Pixels,
  side: number,
  images: Images,
): Promise<{ picture: Pixels; scale: number }> {
  const scale = Math.min(side / Math.max(picture.width, picture.height), MAX_SCALE);
  return { picture: await images.resize(picture, picture.width * scale, picture.height * scale), scale };
}

/** The region alone, its bars upright. */
async function cutLevel(grey: Pixels, { box, angle }: BarcodeRegion): Promise<Pixels> {
  const { data, info } = await sharp(grey.data, {
    raw: { width: grey.width, height: grey.height, channels: 1 },
    limitInputPixels: false,
  })
    .extract({ left: box.x, top: box.y, width: box.width, height: box.height })
    .rotate(-angle, { background: '#ffffff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return { data: bytes, width: info.width, height: info.height, channels: 1 };
}

async function readByWasm(grey: Pixels): Promise<Found> {
  const results = await readBarcodes(imageData(grey), {
    formats: [...FORMATS],
    tryHarder: true,
    tryRotate: true,
    tryInvert: false,
    tryDownscale: true,
    // One scan line in a pattern of print is soon a code of a few letters.
    minLineCount: 3,
    maxNumberOfSymbols: 4,
    textMode: 'Plain',
  });
  return results.filter((result) => result.isValid && result.text !== '').map(fromResult);
}

function fromResult({ format, text, position }: ReadResult): Found[number] {
  const { topLeft, topRight, bottomRight, bottomLeft } = position;
  return { format, text, quad: [topLeft, topRight, bottomRight, bottomLeft] };
}

type ZxingImage = Extract<Parameters<typeof readBarcodes>[0], { colorSpace: unknown }>;

function imageData({ data, width, height }: Pixels): ZxingImage {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let from = 0, to = 0; from < data.length; from++, to += 4) {
    rgba.fill(data[from]!, to, to + 3);
    rgba[to + 3] = 255;
  }
  return { data: rgba, width, height, colorSpace: 'srgb' } as ZxingImage;
}

function scaleQuad(quad: Found[number]['quad'], factor: number): Found[number]['quad'] {
  const scale = ({ x, y }: Point): Point => ({ x: x * factor, y: y * factor });
  return quad && [scale(quad[0]), scale(quad[1]), scale(quad[2]), scale(quad[3])];
}

function scaleBox(box: BarcodeRegion['box'], factor: number, within: Pixels): BarcodeRegion['box'] {
  const x = Math.floor(box.x * factor);
  const y = Math.floor(box.y * factor);
  const width = Math.min(Math.ceil(box.width * factor), within.width - x);
  const height = Math.min(Math.ceil(box.height * factor), within.height - y);
  return { x, y, width, height };
}

function boxQuad({ x, y, width, height }: BarcodeRegion['box']): Quad {
  const [right, bottom] = [x + width, y + height];
  return [
    { x, y },
    { x: right, y },
    { x: right, y: bottom },
    { x, y: bottom },
  ];
}
