import { expect, it } from 'vitest';
import { cardBack, cardFront, fields, HOLDER } from '../../test/support/made-readings.ts';
import type { Fields } from '../reading.ts';
import { judgeSide, type SeenSide } from './judge-side.ts';

const { surname, document_number, date_of_birth } = HOLDER;
const PRINT: Fields = fields({ surname, document_number, date_of_birth }, 'viz');

function seen(changes: Partial<SeenSide>): string[] {
  const { document } = cardFront().reading;
  const read = { declared: 'front', document, mrz: null, barcode: null, aamva: null } as const;
  return judgeSide({ ...read, portrait: true, visual: PRINT, ...changes }).map(({ value }) => value!);
}

const { mrz } = cardBack().reading;

it('sees a back that was declared as the front', () => {
  expect(seen({ mrz, portrait: false, visual: {} })).toEqual(['back']);
});

it('sees a front that was declared as the back', () => {
  expect(seen({ declared: 'back' })).toEqual(['front']);
});

it('says nothing of the declared side, of both sides in one picture, or where little was read', () => {
  expect(seen({})).toEqual([]);
  expect(seen({ mrz })).toEqual([]);
  expect(seen({ mrz, portrait: false })).toEqual([]);
  expect(seen({ mrz, portrait: null, visual: {} })).toEqual([]);
  expect(seen({ mrz: { ...mrz!, valid: false }, portrait: false, visual: {} })).toEqual([]);
  expect(seen({ declared: 'back', mrz })).toEqual([]);
  expect(seen({ declared: 'back', portrait: null })).toEqual([]);
  expect(seen({ declared: 'back', visual: {} })).toEqual([]);
  expect(seen({ declared: null, mrz, portrait: false, visual: {} })).toEqual([]);
});

it('says nothing of a passport, which has one side', () => {
  const document = { kind: 'passport', country: 'DE', side: 'front', confidence: 1 } as const;
  expect(seen({ document, declared: 'back' })).toEqual([]);
});
