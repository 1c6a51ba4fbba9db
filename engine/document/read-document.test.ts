import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawDrivingLicence } from '../../fixtures/draw-driving-licence.ts';
import { drawPassport } from '../../fixtures/draw-passport.ts';
import { SPECIMEN_DAY } from '../../fixtures/person.ts';
import type { Specimen } from '../../fixtures/truth.ts';
import type { DocumentKind, Side } from '../../rules/finding.ts';
import { loadModels } from '../models/load-models.ts';
import type { Models } from '../ports.ts';
import type { CaptureReading } from '../reading.ts';
import { readDocument } from './read-document.ts';

let models: Models;
let passport: Specimen;

beforeAll(async () => {
  let time = 0;
  models = await loadModels({ now: () => time++ });
  passport = await drawPassport(2);
});

const read = (bytes: Uint8Array, declared: { kind?: DocumentKind; side?: Side } = {}) =>
  readDocument(
    bytes,
    {
      declared: { type: 'photo_id', side: declared.side ?? null, kind: declared.kind ?? null },
      today: SPECIMEN_DAY,
    },
    models,
  );
const codes = (reading: CaptureReading) => reading.findings.map(({ code }) => code);

describe('readDocument', () => {
  it('reads a passport: MRZ, print, portrait, kind and country', async () => {
    const reading = await read(passport.image, { kind: 'passport' });
    expect(reading.document).toMatchObject({ kind: 'passport', country: 'UTO', side: 'front' });
    expect(reading.mrz).toMatchObject({ format: 'TD3', valid: true, lines: passport.truth.mrz });
    for (const name of ['document_number', 'date_of_birth', 'expiry_date', 'sex'] as const) {
      expect([name, reading.fields[name]?.value]).toEqual([name, passport.truth.fields[name]?.value]);
    }
    expect(reading.fields.date_of_birth?.others).toHaveLength(1);
    expect(reading.face?.embedding).toHaveLength(128);
    expect(codes(reading)).toEqual(['document_specimen']);
    expect(Object.keys(reading.timings)).toEqual(
      expect.arrayContaining(['decode', 'mrz', 'visual_zone', 'portrait', 'document']),
    );
    expect(reading.codes).toEqual([]);
    expect(Object.keys(reading.models)).toEqual(['mrz', 'text', 'faces', 'embedder']);
  });

  it('turns what lies on its head', async () => {
    const turned = await sharp(passport.image).rotate(180).jpeg({ quality: 90 }).toBuffer();
    const reading = await read(turned);
    expect(reading.image?.rotation).toBe(180);
    expect(reading.mrz?.lines).toEqual(passport.truth.mrz);
    expect(reading.face).not.toBeNull();
  });

  it('says that a document is another than was declared', async () => {
    const reading = await read(passport.image, { kind: 'driving_license', side: 'front' });
    expect(reading.document?.kind).toBe('passport');
    expect(codes(reading)).toContain('document_kind_differs');
  });

  it('reads the barcode of a licence from its back', async () => {
    const { back } = await drawDrivingLicence(3);
    const reading = await read(back.image, { side: 'back' });
    expect(reading.document).toMatchObject({ kind: 'driving_license', country: 'US', side: 'back' });
    expect(reading.barcode).toMatchObject({ format: 'PDF417', text: back.truth.barcode?.text });
    expect(reading.fields.surname).toMatchObject({
      source: 'barcode',
      value: back.truth.fields.surname?.value,
    });
    expect(reading.face).toBeNull();
    expect(codes(reading)).toEqual(['barcode_read']);
    expect(reading.codes).toEqual([reading.barcode]);
  });

  it('answers a blank picture, a photo of nothing and a file that is none with findings', async () => {
    const blank = sharp({ create: { width: 900, height: 600, channels: 3, background: '#fff' } });
    expect(codes(await read(await blank.jpeg().toBuffer()))).toEqual([
      'document_unreadable',
      'document_not_found',
    ]);
    const dot = sharp({ create: { width: 1, height: 1, channels: 3, background: '#000' } });
    expect(codes(await read(await dot.png().toBuffer()))).toContain('document_not_found');
    const archive = await read(Buffer.from('PK\x03\x04'));
    expect(archive).toMatchObject({ image: null, document: null });
    expect(codes(archive)).toEqual(['image_unsupported']);
  });

  it('says that a file ends too early, and reads what is there', async () => {
    const jpeg = await sharp(passport.image).jpeg({ quality: 90 }).toBuffer();
    const reading = await read(jpeg.subarray(0, Math.floor(jpeg.length * 0.7)), { kind: 'passport' });
    expect(codes(reading)).toEqual(expect.arrayContaining(['image_truncated', 'mrz_not_found']));
  });
});
