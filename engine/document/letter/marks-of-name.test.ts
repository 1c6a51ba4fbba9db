import { expect, test } from 'vitest';
import { withMarks } from './marks-of-name.ts';

const CROP = { data: new Uint8Array(3), width: 1, height: 1, channels: 3 } as const;

test.each([
  ['Anneliese Meyer-Lidenscheidt', 'Anneliese Meyer-Lüdenscheidt', 'DE', 'Anneliese Meyer-Lüdenscheidt'],
  ['BENOIT LE GOFF', 'Benoît Le Goff', 'FR', 'BENOÎT LE GOFF'],
  ['Anneliese Meyer', 'Annelise Meyer', 'DE', 'Anneliese Meyer'],
  ['Jürgen Koster', 'Jürgen Köster', 'DE', 'Jürgen Koster'],
  ['Lars Holm', 'Lärs Holm', 'SE', 'Lars Holm'],
])('%s, read again as %s in %s, is %s', async (first, again, country, name) => {
  const second = {
    version: 'of the test',
    has: (language: string) => language === 'deu' || language === 'fra',
    readLine: async () => ({ text: again, confidence: 0.9 }),
  };
  expect(await withMarks(() => CROP, first, country, second)).toBe(name);
});
