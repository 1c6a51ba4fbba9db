import { expect, test } from 'vitest';
import type { TextLine } from '../reading.ts';
import { judgeDocument } from './judge-document.ts';

function codesOf(text: string): string[] {
  const point = { x: 0, y: 0 };
  const lines: TextLine[] = [{ text, confidence: 0.9, quad: [point, point, point, point] }];
  const document = { kind: 'other', country: null, side: null, confidence: 1 } as const;
  const read = { document, mrz: null, barcode: null, lines, fields: {}, today: '2026-11-21' };
  return judgeDocument(read).map(({ code }) => code);
}

test.each(['SPECIMEN', 'SRECIMEN', 'SPECIMN', 'Specimen 12', 'SPEC1MEN', 'ERIKA MUSTERMANN', 'MUSTER'])(
  '%s says that it is a specimen',
  (text) => expect(codesOf(text)).toEqual(['document_specimen']),
);

test.each(['REGIMEN', 'SPECIMENSHEET', 'MASTER', 'SPECIAL', 'MUSTERSTADT'])('%s does not', (text) =>
  expect(codesOf(text)).toEqual([]),
);
