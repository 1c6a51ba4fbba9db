import { expect, test } from 'vitest';
import type { MrzReading, TextLine } from '../../reading.ts';
import { cornersOf } from '../viz/line-geometry.ts';
import type { DocumentApart } from './documents-apart.ts';
import { judgeSeveral } from './judge-several.ts';

const CARD = { width: 856, height: 540 };
const PAGE = { width: 850, height: 600 };
const field = (value: string) => ({ value, confidence: 0.9, source: 'viz' as const });

function document(values: Record<string, string>, size = CARD, text = 'IDENTITY CARD'): DocumentApart {
  const quad = cornersOf({ x: 0, y: 0, ...size });
  const lines: TextLine[] = [{ text, confidence: 0.9, quad }];
  const fields = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, field(value)]));
  return { quad, seen: 0.9, lines, fields };
}
const codes = (documents: DocumentApart[], mrz: MrzReading | null = null) =>
  judgeSeveral(documents, mrz).map(({ code, value }) => `${code} ${value}`);
const SAID = ['document_several 2'];

const front = document({ surname: 'SMITH', document_number: 'L01X00T47', date_of_birth: '1964-08-12' });
const ROWS = 'I<UTOL01X00T47<<<<<<<<<<<<<<<<';
const mrz = (number: string, birth: string): MrzReading => ({
  format: 'TD1',
  lines: [ROWS],
  valid: true,
  confidence: 0.9,
  corrections: [],
  fields: { document_number: field(number), date_of_birth: field(birth) },
  findings: [],
});

test('the sides of one card are one document, by their print and by the MRZ', () => {
  expect(codes([front, document({ address: '1 HIGH ST' })])).toEqual([]);
  expect(codes([front, document({ document_number: 'LO1X00T47' })])).toEqual([]);
  expect(codes([front, document({}, CARD, ROWS)], mrz('L01X00T47', '1964-08-12'))).toEqual([]);
  // One edge was found too far out.
  expect(codes([front, document({ address: '1 HIGH ST' }, { width: 800, height: 616 })])).toEqual([]);
  expect(codes([front])).toEqual([]);
});

test('what differs, and a card beside a page, are several', () => {
  expect(codes([front, document({ surname: 'JONES' })])).toEqual(SAID);
  expect(codes([front, document({}, CARD, ROWS)], mrz('P77X1Y2Z3', '1990-04-04'))).toEqual(SAID);
  expect(codes([front, document({}, PAGE)])).toEqual(SAID);
  expect(codes([front, document({}, { width: 400, height: 252 })])).toEqual(SAID);
});

test('two fronts of one person, two zones and three documents are several', () => {
  expect(codes([front, front])).toEqual(SAID);
  expect(codes([document({}, CARD, ROWS), document({}, CARD, ROWS)])).toEqual(SAID);
  expect(codes([front, document({}), document({})])).toEqual(['document_several 3']);
});
