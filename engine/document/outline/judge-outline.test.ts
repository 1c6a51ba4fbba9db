import { expect, test } from 'vitest';
import type { Pixels } from '../../ports.ts';
import type { TextLine } from '../../reading.ts';
import { cornersOf } from '../viz/line-geometry.ts';
import type { Outline } from './find-outlines.ts';
import { judgeOutline } from './judge-outline.ts';

const image: Pixels = { data: new Uint8Array(800 * 600).fill(120), width: 800, height: 600, channels: 1 };
/** A card that goes on beyond the right border. */
const open: Outline = {
  quad: cornersOf({ x: 150, y: 100, width: 649, height: 400 }),
  confidence: 0.59,
  support: [1, 0.3, 1, 1],
  open: [false, true, false, false],
};
const line = (text: string, y: number): TextLine => ({
  text,
  confidence: 0.9,
  quad: cornersOf({ x: 200, y, width: 200, height: 30 }),
});
const lines = [line('SMITH', 150), line('JOHN', 200)];
const codes = (outlines: Outline[], print: TextLine[]) =>
  judgeOutline({ image, outlines, lines: print, complete: true }).map(({ code }) => code);

test('three sides that are seen and the border say that a card is cut off, whatever the fourth side lacks', () => {
  expect(codes([open], lines)).toEqual(['document_cut_off']);
});

test('the page above the data page of an open passport may lie outside, what lies below its MRZ may not', () => {
  const above = {
    ...open,
    quad: cornersOf({ x: 100, y: 0, width: 600, height: 500 }),
    support: [0.66, 1, 1, 1],
  };
  const said = (outline: Outline, hinged: boolean) =>
    judgeOutline({ image, outlines: [outline], lines, complete: true, hinged }).length;
  expect(said({ ...above, open: [true, false, false, false] }, false)).toBe(1);
  expect(said({ ...above, open: [true, false, false, false] }, true)).toBe(0);
  expect(said(open, true)).toBe(1);
});

test('an outline with print beside it says nothing: one of its sides is an edge on the document', () => {
  expect(codes([open], [...lines, line('P<UTOSMITH<<JOHN<<<<', 530)])).toEqual([]);
});

test('a scan cropped nearly to the paper is whole, and so is a card that is seen on all sides', () => {
  const scan = { ...open, quad: cornersOf({ x: 14, y: 12, width: 785, height: 575 }) };
  expect(codes([scan], lines)).toEqual([]);
  const whole = { ...open, support: [1, 1, 1, 1], open: [false, false, false, false] };
  expect(codes([{ ...whole, quad: cornersOf({ x: 100, y: 100, width: 600, height: 400 }) }], lines)).toEqual(
    [],
  );
});
