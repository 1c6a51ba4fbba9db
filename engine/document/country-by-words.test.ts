import { expect, test } from 'vitest';
import type { TextLine } from '../reading.ts';
import { countryByWords } from './country-by-words.ts';

const at = { x: 0, y: 0 };
const country = (...texts: string[]) =>
  countryByWords(texts.map((text): TextLine => ({ text, confidence: 0.98, quad: [at, at, at, at] })));

test('a state of the United States is seen with a stray letter beside its name', () => {
  expect(country('MASSACHUSETTS0z', 'DRIVER')).toBe('USA');
  expect(country('PORTUGAL', 'MASSACHUSETTS AVENUE 12')).toBe('PRT');
  expect(country('MASSACHUSETTS AVENUE 12')).toBeNull();
});
