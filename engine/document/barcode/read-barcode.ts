/** The barcode of a document: what it says, and what of it is wrong. */
import type { Box, Finding } from '../../../rules/finding.ts';
import type { BarcodeReader, Pixels } from '../../ports.ts';
import type { BarcodeReading, Point } from '../../reading.ts';
import { type AamvaReading, parseAamva } from './parse-aamva.ts';

export interface BarcodeResult {
  barcode: BarcodeReading | null;
  aamva: AamvaReading | null;
  findings: Finding[];
}

/** The header of the AAMVA standard: a text that has it should be one. */
const HEADER = /ANSI\s{0,2}\d{6}|AAMVA\d{6}/;

/** Of several codes the one that is a licence, otherwise the longest. */
export async function readBarcode(
  image: Pixels,
  models: { barcodes: BarcodeReader },
): Promise<BarcodeResult> {
  const codes = await models.barcodes.read(image);
  const readings = codes
    .map(({ format, text, quad }) => ({ format, text, ...(quad ? { box: boxOf(quad) } : {}) }))
    .map((barcode) => ({ barcode, aamva: parseAamva(barcode.text) }))
    .sort(
      (a, b) =>
        Number(b.aamva !== null) - Number(a.aamva !== null) || b.barcode.text.length - a.barcode.text.length,
    );
  const [best] = readings;
  if (!best) return { barcode: null, aamva: null, findings: [] };
  const { barcode, aamva } = best;
  if (!aamva) return { barcode, aamva, findings: unparsed(barcode) };
  return { barcode: { ...barcode, licence: aamva.licence }, aamva, findings: aamva.findings };
}

function unparsed(barcode: BarcodeReading): Finding[] {
  if (!HEADER.test(barcode.text)) return [];
  return [
    {
      step: 'document',
      code: 'barcode_unparsed',
      confidence: 0.9,
      ...(barcode.box ? { box: barcode.box } : {}),
      detail: 'The barcode begins like that of an American licence, but holds none of its fields.',
    },
  ];
}

function boxOf(quad: Point[]): Box {
  const xs = quad.map((point) => point.x);
  const ys = quad.map((point) => point.y);
  const [x, y] = [Math.round(Math.min(...xs)), Math.round(Math.min(...ys))];
  return { x, y, width: Math.round(Math.max(...xs)) - x, height: Math.round(Math.max(...ys)) - y };
}
