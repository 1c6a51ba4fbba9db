import { describe, expect, it } from 'vitest';
import type { FoundCode } from '../../ports.ts';
import { readBarcode } from './read-barcode.ts';

const LICENCE =
  '@\n\x1e\rANSI 636000080001DL00310200DLDAQT64235789\nDCSSAMPLE\nDACJANE\nDBB06061986\nDCGUSA\r';
const QUAD: NonNullable<FoundCode['quad']> = [
  { x: 10, y: 20 },
  { x: 110, y: 20 },
  { x: 110, y: 60.4 },
  { x: 10, y: 60.4 },
];
const read = (codes: FoundCode[]) =>
  readBarcode(
    { data: new Uint8Array(1), width: 1, height: 1, channels: 1 },
    { barcodes: { read: async () => codes } },
  );

describe('readBarcode', () => {
  it('takes the licence of several codes, and names them all', async () => {
    const url = 'https://dmv.example/check?number=T64235789#SAMPLE';
    const { barcode, codes, aamva, findings } = await read([
      { format: 'QRCode', text: url.padEnd(300, '9'), quad: QUAD },
      { format: 'PDF417', text: LICENCE, quad: null },
      { format: 'Code128', text: 'T64235789', quad: QUAD },
    ]);
    expect(barcode).toMatchObject({ format: 'PDF417', text: LICENCE, licence: { jurisdiction: 'VA' } });
    expect(aamva?.fields.surname?.value).toBe('SAMPLE');
    expect(codes.map(({ format }) => format)).toEqual(['PDF417', 'QRCode', 'Code128']);
    expect(findings.map(({ code, box }) => [code, box])).toEqual([
      ['barcode_read', undefined],
      ['barcode_read', { x: 10, y: 20, width: 100, height: 40 }],
      ['barcode_read', { x: 10, y: 20, width: 100, height: 40 }],
    ]);
  });

  it('says nothing of a person in what it names', async () => {
    const url = 'https://dmv.example/check?number=T64235789#SAMPLE';
    const { findings } = await read([
      { format: 'QRCode', text: url, quad: QUAD },
      { format: 'PDF417', text: LICENCE, quad: null },
      { format: 'Code128', text: 'T64235789', quad: QUAD },
    ]);
    expect(JSON.stringify(findings)).not.toMatch(/T64235789|SAMPLE/);
    expect(findings.map(({ value }) => value)).toEqual([
      expect.stringMatching(/^PDF417 sha256:[0-9a-f]{16}$/),
      'QRCode https://dmv.example/check',
      expect.stringMatching(/^Code128 sha256:[0-9a-f]{16}$/),
    ]);
  });

  it('gives nothing where there is none', async () => {
    expect(await read([])).toEqual({ barcode: null, codes: [], aamva: null, findings: [] });
  });
});
