import { expect, it } from 'vitest';
import { framesOf } from './ctc-forward.ts';
import { greedyText } from './ctc-greedy.ts';
import { lattice } from './testing/lattice-of.ts';
import { trimEnds, trimFillers } from './trim-ends.ts';

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

it('drops fillers after a line that ends in fillers, and none of any other line', () => {
  const seen = (text: string, template: string) =>
    greedyText(trimFillers(framesOf(lattice(line(text))), template));
  expect(seen('UMD236D<<<<', 'lllnnnl<<')).toBe('UMD236D<<');
  expect(seen('UMD236D<<', 'lllnnnl<<')).toBe('UMD236D<<');
  expect(seen('UMD236D<<K<', 'lllnnnl<<')).toBe('UMD236D<<K<');
  expect(seen('UMD2360<<<<', 'lllnnnl<<')).toBe('UMD2360<<<<');
  expect(seen('ERIKSSON<<<<', 'a'.repeat(10))).toBe('ERIKSSON<<<<');
});
