/** The codes of a document: the one that counts, what it says and what of it is wrong, and which others there are. */
import type { Box, Finding } from '../../../rules/finding.ts';
import type { BarcodeReader, Pixels } from '../../ports.ts';
import type { BarcodeReading, Point } from '../../reading.ts';
import { codeFindings } from './code-findings.ts';
import { type AamvaReading, parseAamva } from './parse-aamva.ts';

export interface BarcodeResult {
  /** Of several codes the one that is a licence, otherwise the longest. */
  barcode: BarcodeReading | null;
  /** All of them, that one first. */
  codes: BarcodeReading[];
  aamva: AamvaReading | null;
  findings: Finding[];
}

/** The header of the AAMVA standard: a text that has it should be one. */
const HEADER = /ANSI\s{0,2}\d{6}|AAMVA\d{6}/;

/** `quick` finds what stands clear, see the port. */
export async function readBarcode(
  image: Pixels,
  models: { barcodes: BarcodeReader },
  how: { quick?: boolean } = {},
): Promise<BarcodeResult> {
  const found = await models.barcodes.read(image, how);
  const readings = found
    .map(({ format, text, quad }) => ({ format, text, ...(quad ? { box: boxOf(quad) } : {}) }))
    .map((barcode) => ({ barcode, aamva: parseAamva(barcode.text) }))
    .sort(
      (a, b) =>
        Number(b.aamva !== null) - Number(a.aamva !== null) || b.barcode.text.length - a.barcode.text.length,
    );
  const codes = readings.map(({ barcode, aamva }) =>
    aamva ? { ...barcode, licence: aamva.licence } : barcode,
  );
  const aamva = readings[0]?.aamva ?? null;
  const [barcode = null] = codes;
  const findings = aamva?.findings ?? (barcode ? unparsed(barcode) : []);
  return { barcode, codes, aamva, findings: [...findings, ...codeFindings(codes)] };
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
