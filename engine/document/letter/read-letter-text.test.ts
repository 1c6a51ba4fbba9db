import { beforeAll, expect, test } from 'vitest';
import { drawLetter } from '../../../fixtures/letters/draw-letter.ts';
import { writeLetterPdf } from '../../../fixtures/letters/letter-pdf.ts';
import { writeLetter } from '../../../fixtures/letters/write-letter.ts';
import { loadModels } from '../../models/load-models.ts';
import type { Models } from '../../ports.ts';
import { readAnyDocument } from '../read-any-document.ts';
import { readDocument } from '../read-document.ts';
import { type PdfLine, writeTextPdf } from '../viz/testing/write-text-pdf.ts';

let models: Models;
beforeAll(async () => {
  models = await loadModels({ now: () => 0 });
});

const bill = (name = 'J\xfcrgen K\xf6ster'): PdfLine[] => [
  { text: 'Stadtwerke Neustadt GmbH', x: 60, y: 60, size: 20 },
  { text: 'Postfach 4100, 10000 Neustadt', x: 60, y: 78, size: 8 },
  { text: name, x: 60, y: 160 },
  { text: 'Am B\xe4ckerberg 13 a', x: 60, y: 175 },
  { text: '50667 K\xf6ln', x: 60, y: 190 },
  { text: 'Rechnungsdatum', x: 380, y: 160, size: 9 },
  { text: '18.10.2026', x: 470, y: 160, size: 9 },
  { text: 'Kundennummer', x: 380, y: 175, size: 9 },
  { text: '4711 0815', x: 470, y: 175, size: 9 },
  { text: 'Ihre Stromrechnung', x: 60, y: 280, size: 18 },
  { text: 'Verbrauch 2.417 kWh', x: 60, y: 320 },
];
const read = (bytes: Uint8Array) =>
  readDocument(
    bytes,
    { declared: { type: 'proof_of_address', side: null, kind: null }, today: '2026-11-21' },
    models,
  );

test('an electronic bill is read from its text, letter by letter', async () => {
  const reading = await read(writeTextPdf(bill()));
  const values = Object.fromEntries(
    Object.entries(reading.fields).map(([name, field]) => [name, field.value]),
  );
  expect(values).toEqual({
    full_name: 'Jürgen Köster',
    address: 'Am Bäckerberg 13 a, 50667 Köln',
    issue_date: '2026-10-18',
    issuer: 'Stadtwerke Neustadt GmbH',
  });
  for (const field of Object.values(reading.fields)) {
    expect(field.confidence).toBeGreaterThan(0.9);
    expect(field.source).toBe('viz');
  }
  expect(reading.document?.kind).toBe('utility_bill');
  expect(reading.findings).toEqual([]);
});

test('text that was painted over is not believed: the picture counts', async () => {
  const reading = await read(writeTextPdf(bill(), [[55, 148, 200, 16]]));
  expect(reading.findings).toContainEqual(
    expect.objectContaining({ code: 'sources_disagree', field: 'full_name', step: 'proof_of_address' }),
  );
  expect(reading.fields.full_name?.value).not.toBe('Jürgen Köster');
});

test('text that is not painted is no text: the picture is read', async () => {
  const lines = bill().map((line) => ({ ...line, mode: 3 as const }));
  const reading = await read(writeTextPdf(lines));
  expect(reading.fields).toEqual({});
  expect(reading.findings.map(({ code }) => code)).toContain('document_not_found');
});

test('the page that names the addressee counts, not the cover before it', async () => {
  const letter = drawLetter('cover', { layout: 'cover-first', locale: 'it', topic: 'water' });
  const reading = await readAnyDocument(
    writeLetterPdf(letter.pages),
    { side: null, today: '2026-01-01' },
    models,
  );
  expect(reading.image).toMatchObject({ type: 'pdf', pages: 2, page: 2 });
  expect(reading.document).toMatchObject({ kind: 'utility_bill', country: 'IT', side: null });
  expect(reading.fields.full_name?.value).toBe(letter.truth.name);
  expect(reading.fields.address?.value).toBe(letter.truth.address);
  expect(reading.fields.issue_date?.value).toBe(letter.truth.issueDate);
  expect(reading.fields.issuer?.value).toBe(letter.truth.issuer);
  const found = Object.entries(reading.fields.address?.parts ?? {});
  expect(found.sort()).toEqual(
    Object.entries(letter.truth.parts)
      .filter(([, part]) => part !== '')
      .sort(),
  );
});

test('a scan of such a letter is read from its second page', async () => {
  const letter = drawLetter('cover', { layout: 'cover-first', locale: 'gb', topic: 'bank' });
  const scan = await writeLetter(letter, 'scan', 1);
  const reading = await readAnyDocument(scan, { side: null, today: '2026-01-01' }, models);
  expect(reading.image).toMatchObject({ pages: 2, page: 2 });
  expect(reading.document?.kind).toBe('bank_statement');
  expect(reading.fields.address?.parts?.postcode).toBe(letter.truth.parts.postcode);
  expect(reading.fields.issue_date?.value).toBe(letter.truth.issueDate);
});
