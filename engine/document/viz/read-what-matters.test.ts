import { expect, test } from 'vitest';
import type { Fields, TextLine } from '../../reading.ts';
import { readWhatMatters } from './read-what-matters.ts';

const PAGE: [text: string, x: number, y: number, height: number][] = [
  ['PASSPORT', 700, 40, 40],
  ['Surname / Nom', 300, 120, 30],
  ['KOWALSKA', 300, 155, 40],
  ['Given names / Prenoms', 300, 220, 30],
  ['ANNA', 300, 255, 40],
  ['Date of birth / Date de naissance', 300, 320, 30],
  ['12.08.1964', 300, 355, 40],
  ['Sex / Sexe', 700, 320, 30],
  ['F', 700, 355, 28],
  ['Place of birth / Lieu de naissance', 300, 420, 30],
  ['POZNAN', 300, 455, 40],
  ['Passport No. / No. du passeport', 700, 120, 30],
  ['ZS0001234', 700, 155, 40],
  ['Date of issue / Date de delivrance', 300, 520, 30],
  ['09.03.2020', 300, 555, 40],
];
const TODAY = '2026-11-21';

async function readPage(stated: Record<string, string>): Promise<{ texts: string[]; asked: number }> {
  const quads = PAGE.map(([text, x, y, height]) => quadOf(x, y, text.length * height * 0.5, height));
  let asked = 0;
  const read = async (some: TextLine['quad'][]) => {
    asked += some.length;
    return some.map((quad) => ({ text: PAGE[quads.indexOf(quad)]![0], confidence: 0.95 }));
  };
  const fields: Fields = Object.fromEntries(
    Object.entries(stated).map(([name, value]) => [name, { value, confidence: 0.99, source: 'mrz' }]),
  );
  const { texts } = await readWhatMatters(quads, fields, TODAY, read);
  return { texts: texts.map((line) => line.text), asked };
}

function quadOf(x: number, y: number, width: number, height: number): TextLine['quad'] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

const STATED = {
  surname: 'KOWALSKA',
  given_names: 'ANNA',
  date_of_birth: '1964-08-12',
  sex: 'F',
  document_number: 'ZS0001234',
};

test('of the labels only those of values that the MRZ does not state are read, each line once', async () => {
  const { texts, asked } = await readPage(STATED);
  expect(texts.filter((text) => text.includes('/'))).toEqual([
    'Place of birth / Lieu de naissance',
    'Date of issue / Date de delivrance',
  ]);
  expect(texts).toContain('POZNAN');
  expect(asked).toBe(texts.length);
});

test.each([
  ['surname', 'NOWAK'],
  ['date_of_birth', '1964-08-13'],
  ['sex', 'M'],
  ['document_number', 'ZS0001235'],
])('where the print has another %s everything is read', async (field, value) => {
  const { texts, asked } = await readPage({ ...STATED, [field]: value });
  expect(texts).toEqual(PAGE.map(([text]) => text));
  expect(asked).toBe(PAGE.length);
});

test('a page without a line is read as one', async () => {
  expect(await readWhatMatters([], {}, TODAY, async () => [])).toEqual({ quads: [], texts: [] });
});
