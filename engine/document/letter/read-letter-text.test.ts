import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeModels, loadModels } from '../../models/load-models.ts';
import type { Models } from '../../ports.ts';
import { readDocument } from '../read-document.ts';
import { type PdfLine, writeTextPdf } from '../viz/testing/write-text-pdf.ts';

let models: Models;
beforeAll(async () => {
  models = await loadModels({ now: () => 0 });
});
afterAll(() => closeModels(models));

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
