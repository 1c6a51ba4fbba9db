/**
 * Reading of freshly drawn documents stays as good as it is: floors, a little below what the benches measure, so
 * that a change that loses documents is seen before it lands. Figures are in docs/accuracy, from bench/.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../engine/document/read-document.ts';
import { loadModels } from '../../engine/models/load-models.ts';
import type { Models } from '../../engine/ports.ts';
import type { CaptureReading } from '../../engine/reading.ts';
import { drawSpecimen, type SpecimenName } from '../../fixtures/draw-specimen.ts';
import { photograph } from '../../fixtures/photograph.ts';
import type { Specimen, Truth } from '../../fixtures/truth.ts';

const TODAY = '2026-03-01';
const NAMES: SpecimenName[] = ['passport', 'id_card', 'residence_permit', 'td2', 'visa_a', 'driving_licence'];
const SEEDS = [9101, 9102, 9103, 9104];

interface Result {
  truth: Truth;
  reading: CaptureReading;
}

let models: Models;
const results: Record<'flat' | 'photo' | 'bad', Result[]> = { flat: [], photo: [], bad: [] };

async function read(image: Uint8Array, { truth }: Specimen): Promise<Result> {
  const declared = { type: 'photo_id', side: truth.side, kind: null } as const;
  return { truth, reading: await readDocument(image, { declared, today: TODAY }, models) };
}

beforeAll(async () => {
  models = await loadModels();
  for (const name of NAMES) {
    for (const seed of SEEDS) {
      for (const specimen of await drawSpecimen(name, seed)) {
        const shot = async (care: 'good' | 'bad') => (await photograph(specimen.image, seed, { care })).image;
        results.flat.push(await read(specimen.image, specimen));
        results.photo.push(await read(await shot('good'), specimen));
        if (seed === SEEDS[0]) results.bad.push(await read(await shot('bad'), specimen));
      }
    }
  }
}, 900_000);

const share = (all: readonly Result[], right: (result: Result) => boolean) =>
  all.filter(right).length / all.length;
const zoned = (all: readonly Result[]) => all.filter(({ truth }) => truth.mrz !== null);
const isExact = ({ truth, reading }: Result) => reading.mrz?.lines.join() === truth.mrz?.join();

describe('reading drawn documents', () => {
  it.each([
    ['flat', 0.95],
    ['photo', 0.95],
  ] as const)('%s: the MRZ is exact on at least %d of them', (set, floor) => {
    expect(share(zoned(results[set]), isExact)).toBeGreaterThanOrEqual(floor);
  });

  it('relies on no wrong MRZ, and on none where there is none, however bad the photo', () => {
    const all = [...results.flat, ...results.photo, ...results.bad];
    const wrong = all.filter((result) => result.reading.mrz?.valid && !isExact(result));
    expect(wrong.map(({ truth, reading }) => [truth.kind, truth.mrz, reading.mrz?.lines])).toEqual([]);
  });

  it.each(['flat', 'photo'] as const)('%s: the kind is right', (set) => {
    expect(
      share(results[set], ({ truth, reading }) => reading.document?.kind === truth.kind),
    ).toBeGreaterThanOrEqual(0.95);
  });

  it.each(['flat', 'photo'] as const)('%s: number and dates are right wherever they are printed', (set) => {
    for (const name of ['document_number', 'date_of_birth', 'expiry_date'] as const) {
      const printed = results[set].filter(({ truth }) => truth.fields[name]?.viz ?? truth.fields[name]?.mrz);
      const right = share(
        printed,
        ({ truth, reading }) => reading.fields[name]?.value === truth.fields[name]?.value,
      );
      expect([name, right >= 0.9]).toEqual([name, true]);
    }
  });
});
