import { expect, it } from 'vitest';
import { framesOf } from './ctc-forward.ts';
import { greedyText } from './ctc-greedy.ts';
import { lattice } from './testing/lattice-of.ts';
import { trimEnds } from './trim-ends.ts';

const glyph = (c: string) => [{ [c]: 0.98 }, { [c]: 0.98 }, { _: 0.98 }, { _: 0.98 }];
const gap = (frames: number) => Array.from({ length: frames }, () => ({ _: 0.98 }));
const line = (text: string) => [...text].flatMap(glyph);
const trimmed = (rows: Parameters<typeof lattice>[0]) => greedyText(trimEnds(framesOf(lattice(rows))));

it('drops what stands off either end, and nothing else', () => {
  const text = 'P<UTOERIKSSON<<ANNA';
  expect(trimmed([...line('1'), ...gap(6), ...line(text), ...gap(5), ...line('<')])).toBe(text);
  expect(trimmed([...gap(3), ...line(text), ...gap(8)])).toBe(text);
  expect(trimmed([...line('PUTOERI'), ...gap(6), ...line('KSSON<<ANNA')])).toBe('PUTOERIKSSON<<ANNA');
});
