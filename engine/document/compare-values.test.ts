import { expect, test } from 'vitest';
import { drawLicence } from '../../fixtures/licence-holder.ts';
import { compareFields, compareValues } from './compare-values.ts';

/** How PP-OCR shows letters that it does not know, beside what an MRZ writes for them (ICAO 9303-3, section 6). */
test.each([
  ['THORA', 'PORA', 'Þóra'],
  ['THORA', 'bora', 'Þóra'],
  ['THORDUR', 'PORBUR', 'Þórður'],
  ['GUDRIDUR', 'Guoriour', 'Guðríður'],
  ['AESA', 'ESA', 'Æsa'],
  ['BOERGE', 'B0RGE', 'Børge'],
  ['JOERGEN BOERGE', 'J0RGEN BORGE', 'Jørgen Børge'],
  ['AASE', 'Ase', 'Åse'],
  ['WEISS', 'WEIB', 'Weiß'],
  ['STRAUSS', 'Strau8', 'Strauß'],
  ['PENXXA', 'PENA', 'Peña'],
  ['ISIK', '1SIK', 'Işık'],
  ['LUKASZ', 'tUKASZ', 'Łukasz'],
])('%s and the print %s of %s do not accuse each other', (stated, print, name) => {
  expect(compareValues('surname', stated, print)).not.toBe('different');
  expect(compareValues('given_names', print, stated)).not.toBe('different');
  expect(compareValues('surname', stated, name)).toBe('same');
});

test.each([
  ['THORA', 'PETRA'],
  ['WEISS', 'WEBER'],
  ['BOERGE', 'GEORGE'],
  ['SMITH', 'JONES'],
])('%s and %s are different people', (one, other) => {
  expect(compareValues('surname', one, other)).toBe('different');
});

test.each([
  ['12 ELM ST, RENO NV 89502', '12 ELM ST, APT 3, RENO NV 89502-1234', 'same'],
  ['12 ELM STREET, RENO NV 89502', '12 ELM ST, RENO NV 89502', 'same'],
  ['123 NORTH LAKE SHORE DR, ANYTOWN PE C0A 2B4', '123 N LAKE SHORE DR, ANYTOWN PE C0A2B4', 'same'],
  ['12 ELM ST, RENO NV 89502', '12 ELM ST, RENO NV 89503', 'close'],
  ['117ELMCOURT, RENO, NV 89502', '117 ELM COURT, RENO NV 89502', 'same'],
  ['12 ELM ST, RENO NV', '12 ELM ST, RENO NV 89503', 'close'],
  ['12 ELM ST, RENO NV 89502', '2300 WEST BROAD STREET, RICHMOND VA 23269', 'different'],
  ['12 ELM ST, RENO NV 89502', '14 OAK AVE, SPARKS NV 89502', 'different'],
])('the addresses %s and %s are %s', (one, other, likeness) => {
  expect(compareValues('address', one, other)).toBe(likeness);
});

test.each([
  ['VELASQUEZ-HERNAN', 'Velásquez-Hernández', 'same'],
  ['CHRISTOPH ANNEMA', 'CHRISTOPHER ANNEMARIE', 'same'],
  ['CHRISTOPH', 'CHRISTOPHER ANNEMARIE', 'same'],
  ['CHRISTOPH', 'CHRISTINA', 'different'],
  ['MARGAR', 'MONICA', 'different'],
  ['D', 'DOE', 'close'],
] as const)('%s, which was cut, and %s are %s', (cut, whole, likeness) => {
  const barcode = { value: cut, confidence: 0.99, source: 'barcode', truncated: true } as const;
  const print = { value: whole, confidence: 0.95, source: 'viz' } as const;
  expect(compareFields('surname', barcode, print)).toBe(likeness);
  expect(compareFields('surname', print, barcode)).toBe(likeness);
  const { truncated: _, ...entire } = barcode;
  expect(compareFields('surname', entire, print)).not.toBe('same');
});

test('a name cut after any letter from the third on agrees with the whole one, and never with another', () => {
  for (let seed = 0; seed < 100; seed++) {
    const { surname, givenNames } = drawLicence(seed, {}).person;
    for (const [name, whole] of [
      ['surname', surname],
      ['given_names', givenNames],
    ] as const) {
      const print = { value: whole, confidence: 0.95, source: 'viz' } as const;
      for (let length = 3; length < whole.length; length++) {
        const value = whole.slice(0, length).trim();
        const cut = { value, confidence: 0.99, source: 'barcode', truncated: true } as const;
        const agrees = value.replace(/[^A-Z]/g, '').length >= 3;
        if (agrees) expect([value, compareFields(name, cut, print)]).toEqual([value, 'same']);
        expect(compareFields(name, { ...cut, value: `Q${value}` }, print)).not.toBe('same');
      }
    }
  }
});
