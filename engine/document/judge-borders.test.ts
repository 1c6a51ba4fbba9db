import sharp from 'sharp';
import { expect, test } from 'vitest';
import { textPath } from '../../fixtures/text-path.ts';
import type { Pixels } from '../ports.ts';
import type { TextLine } from '../reading.ts';
import { type Borders, judgeBorders } from './judge-borders.ts';

/** A card of 600 × 400 whose text begins at x, y; and the box that line detection puts about it. */
async function card(text: string, x: number, y: number): Promise<{ image: Pixels; lines: TextLine[] }> {
  const path = textPath(text, x, y, { font: 'arimo', size: 30 });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#e8eef2"/><path d="${path}"/></svg>`;
  const { data } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const [left, right] = [Math.max(0, x - 8), Math.min(600, x + text.length * 21)];
  const [top, bottom] = [Math.max(0, y - 32), Math.min(400, y + 10)];
  const quad: TextLine['quad'] = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return { image: { data, width: 600, height: 400, channels: 3 }, lines: [{ text, confidence: 0.9, quad }] };
}
const codes = async (text: string, x: number, y: number) =>
  judgeBorders({ ...(await card(text, x, y)), mrz: null, face: null }).map(({ code }) => code);
const LONG = 'HAMMERSMITHHAMMERSMITHHAMMERSMITH';

test('print that runs out of the picture at any side is cut off', async () => {
  expect(await codes(LONG, 60, 200)).toEqual(['document_cut_off']);
  expect(await codes(LONG.slice(0, 20), -3, 200)).toEqual(['document_cut_off']);
  expect(await codes(LONG.slice(0, 14), 60, 410)).toEqual(['document_cut_off']);
  expect(await codes(LONG.slice(0, 14), 60, 12)).toEqual(['document_cut_off']);
});

test('print that ends before the border is whole, however near its box lies', async () => {
  expect(await codes('HAMMERSMITH', 4, 200)).toEqual([]);
  expect(await codes('HAMMERSMITH', 60, 394)).toEqual([]);
  expect(await codes('HAMMERSMITH', 60, 26)).toEqual([]);
});

test('a portrait at the border, and one line of an MRZ with no room for the other', async () => {
  const whole = await card('HAMMERSMITH', 60, 200);
  const face = { box: { x: 0, y: 100, width: 90, height: 120 } };
  expect(judgeBorders({ ...whole, mrz: null, face })).toMatchObject([{ code: 'document_cut_off' }]);
  expect(judgeBorders({ ...whole, mrz: null, face: { box: { ...face.box, x: 20 } } })).toEqual([]);
  expect(await codes('P<UTOERIKSSON<<ANNA<MARIA', 20, 380)).toEqual(['document_cut_off']);
  expect(await codes('P<UTOERIKSSON<<ANNA<MARIA', 20, 300)).toEqual([]);
});

test('a line of an MRZ that ends at the border, unless the MRZ is relied on', async () => {
  const { image } = await card('HAMMERSMITH', 60, 200);
  const row = (x: number, width: number): TextLine => ({
    text: 'V<UTOSIMOES<<INES<<<<<<<<<<',
    confidence: 0.9,
    quad: [
      { x, y: 200 },
      { x: x + width, y: 230 },
      { x: x + width, y: 260 },
      { x, y: 230 },
    ],
  });
  const said = (line: TextLine, mrz: Borders['mrz'] = null) =>
    judgeBorders({ image, lines: [line], mrz, face: null }).map(({ code }) => code);
  expect(said(row(60, 536))).toEqual(['document_cut_off']);
  expect(said(row(4, 400))).toEqual(['document_cut_off']);
  expect(said(row(60, 480))).toEqual([]);
  expect(said(row(60, 536), { valid: true } as Borders['mrz'])).toEqual([]);
});
