import { expect, test } from 'vitest';
import { inLettersOf } from './state-letters.ts';

test('marks of Latvia alone are not believed elsewhere', () => {
  expect(inLettersOf(['FRA'], 'Maēlis-Gaēlle')).toBe('Maëlis-Gaëlle');
  expect(inLettersOf(['FRA', null], 'Pauļ')).toBe('Paul');
  expect(inLettersOf(['POL'], 'KRŪK')).toBe('KRUK');
  expect(inLettersOf(['LVA'], 'JĀNIS BĒRZIŅŠ')).toBe('JĀNIS BĒRZIŅŠ');
  expect(inLettersOf(['D', 'LVA'], 'BĒRZIŅŠ')).toBe('BĒRZIŅŠ');
});

test('marks of other languages stay, and all where no state is known', () => {
  expect(inLettersOf(['D'], 'ÇELIK ČAPEK')).toBe('ÇELIK ČAPEK');
  expect(inLettersOf([null, undefined], 'Pauļ')).toBe('Pauļ');
  expect(inLettersOf(['USA'], 'Pauļ')).toBe('Pauļ');
});

test('the capitals Ð and Đ are one shape', () => {
  expect(inLettersOf(['ISL'], 'SIGURĐUR')).toBe('SIGURÐUR');
  expect(inLettersOf(['HRV'], 'ĐURO')).toBe('ĐURO');
});
