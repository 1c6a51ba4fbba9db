/**
 * PDF417 by `@zxing/library`: slower than zxing-cpp, and now and then it reads what that does not. Its error
 * correction also makes words of noise, so only texts with the header of a licence are believed.
 */
import {
  BarcodeFormat,
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  PDF417Reader,
  type Result,
  RGBLuminanceSource,
} from '@zxing/library';
import type { FoundCode, Pixels } from '../ports.ts';

const LICENCE_HEADER = /(?:ANSI|AAMVA|AMVA)\s{0,2}\d{6}/;

const HINTS = new Map<DecodeHintType, unknown>([
  [DecodeHintType.TRY_HARDER, true],
  [DecodeHintType.POSSIBLE_FORMATS, [BarcodeFormat.PDF_417]],
]);

export async function readByLibrary(grey: Pixels): Promise<FoundCode[]> {
  const source = new RGBLuminanceSource(new Uint8ClampedArray(grey.data), grey.width, grey.height);
  const bitmap = new BinaryBitmap(new HybridBinarizer(source));
  try {
    const result = fromResult(new PDF417Reader().decode(bitmap, HINTS));
    return LICENCE_HEADER.test(result.text) ? [result] : [];
  } catch {
    // It throws where it finds nothing, and now and then in the middle of a pattern that is none.
    return [];
  }
}

function fromResult(result: Result): FoundCode {
  const points = result.getResultPoints().filter((point) => point !== null);
  const xs = points.map((point) => point.getX());
  const ys = points.map((point) => point.getY());
  const text = result.getText();
  if (points.length < 2) return { format: 'PDF417', text, quad: null };
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const quad: FoundCode['quad'] = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return { format: 'PDF417', text, quad };
}
