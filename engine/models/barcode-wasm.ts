/** All kinds of codes by zxing-cpp, compiled to WebAssembly. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, type ReadResult, readBarcodes } from 'zxing-wasm/reader';
import type { FoundCode, Pixels } from '../ports.ts';

/** The codes that documents carry. Linear codes other than these two are read into any fine pattern. */
const LINEAR = ['Code128', 'Code39'] as const;
const AREA = ['PDF417', 'QRCode', 'DataMatrix', 'Aztec'] as const;

/**
 * | way    | looks for                                                                      | CPU at 1000 and 1600 px |
 * |--------|--------------------------------------------------------------------------------|-------------------------|
 * | quick  | all codes, on every 30th line or so: linear ones are too low for that          | 10, 20 ms               |
 * | linear | linear codes, along every line                                                 | 10, 15 ms               |
 * | hard   | all codes, along every line                                                    | 20, 30 to 90 ms         |
 */
export type WasmWay = 'quick' | 'linear' | 'hard';

let ready: Promise<unknown> | null = null;

export async function readByWasm(grey: Pixels, way: WasmWay): Promise<FoundCode[]> {
  ready ??= prepare();
  await ready;
  const results = await readBarcodes(imageData(grey), {
    formats: way === 'linear' ? [...LINEAR] : [...AREA, ...LINEAR],
    tryHarder: way !== 'quick',
    tryRotate: true,
    tryInvert: false,
    tryDownscale: true,
    // One scan line in a pattern of print is soon a code of a few letters.
    minLineCount: 3,
    maxNumberOfSymbols: 8,
    textMode: 'Plain',
  });
  return results.filter((result) => result.isValid && result.text !== '' && isProven(result)).map(fromResult);
}

/**
 * Where doubtful codewords use up all of the error correction, whatever they are filled with is a valid code: a text
 * half of which was invented. This share of all codewords must be left over as proof: three of the 230 that a licence
 * with the least error correction has.
 */
const LEAST_LEFT_OVER = 0.013;

/** zxing-cpp says which share of the codewords corrects errors (`25%`) and, in `extra`, which of those went unused. */
function isProven({ format, extra, ecLevel }: ReadResult): boolean {
  if (format !== 'PDF417') return true;
  const unused = Number(/"UEC":\s*([\d.]+)/.exec(extra)?.[1] ?? Number.NaN);
  const leftOver = (unused * Number.parseFloat(ecLevel)) / 100;
  return Number.isNaN(leftOver) || leftOver >= LEAST_LEFT_OVER;
}

/** The WebAssembly file comes from the package on disk: left alone, the package would download it. */
async function prepare(): Promise<unknown> {
  const file = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const bytes = await readFile(file);
  const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}

function fromResult({ format, text, position }: ReadResult): FoundCode {
  const { topLeft, topRight, bottomRight, bottomLeft } = position;
  return { format, text, quad: [topLeft, topRight, bottomRight, bottomLeft] };
}

type ZxingImage = Extract<Parameters<typeof readBarcodes>[0], { colorSpace: unknown }>;

function imageData({ data, width, height }: Pixels): ZxingImage {
  const rgba = new Uint8ClampedArray(width * height * 4);
  const words = new Uint32Array(rgba.buffer);
  for (let i = 0; i < data.length; i++) words[i] = 0xff000000 | (data[i]! * 0x010101);
  return { data: rgba, width, height, colorSpace: 'srgb' } as ZxingImage;
}
