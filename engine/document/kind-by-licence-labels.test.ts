import { expect, test } from 'vitest';
import type { TextLine } from '../reading.ts';
import { kindByLicenceLabels } from './kind-by-licence-labels.ts';

const at = { x: 0, y: 0 };
const kind = (...texts: string[]) =>
  kindByLicenceLabels(texts.map((text): TextLine => ({ text, confidence: 0.98, quad: [at, at, at, at] })))
    ?.kind ?? null;

test('classes and restrictions beside dates are printed on driving licences alone', () => {
  const labels = ['4a ISS', '03/18/2018', '4b EXP', '3 DOB', '12 REST', 'NONE'];
  expect(kind('MASSACHUSETTS', ...labels, '9 CLASS', 'D')).toBe('driving_license');
  expect(kind('MASSACHUSETTS', ...labels)).toBeNull();
});

test('the numbers of a European licence say what it is', () => {
  const numbers = ['1. SMITH', '2. JOHN', '4a. 01.02.2015', '4b. 01.02.2030', '4c. DVLA', '5. SMITH756'];
  expect(kind(...numbers)).toBe('driving_license');
  expect(kind('1. SMITH', '2. JOHN', '3. 01.02.1980', '4. 5. 6')).toBeNull();
});

test('an identity card of a state has no classes', () => {
  expect(kind('IDENTIFICATION', '4d IDN', '3 DOB 01/02/1980', '4a ISS', '4b EXP', '15 SEX M')).toBeNull();
});
