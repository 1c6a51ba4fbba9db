/** Whatever is uploaded is answered, in time, with findings: `npx vitest run --config vitest.long.config.ts hostile`. */
import sharp from 'sharp';
import { beforeAll, expect, it } from 'vitest';
import { readAnyDocument } from '../../engine/document/read-any-document.ts';
import { READING_BUDGET } from '../../engine/document/run-within.ts';
import { loadModels } from '../../engine/models/load-models.ts';
import type { Models } from '../../engine/ports.ts';
import { drawPassport } from '../../fixtures/draw-passport.ts';
import { SPECIMEN_DAY } from '../../fixtures/person.ts';
import { HOSTILE_FILES } from './hostile-files.ts';

/** Work between two looks at the clock, on a machine that has more to do. */
const MARGIN = 20_000;
const MUTATIONS = 60;

let models: Models;
beforeAll(async () => {
  models = await loadModels();
});

async function readInTime(bytes: Uint8Array) {
  const started = performance.now();
  const reading = await readAnyDocument(bytes, { side: null, today: SPECIMEN_DAY }, models);
  expect(performance.now() - started).toBeLessThan(READING_BUDGET + MARGIN);
  return reading;
}

it.each(HOSTILE_FILES)('answers $name in time', async ({ make }) => {
  const reading = await readInTime(await make());
  expect(reading.findings.length).toBeGreaterThan(0);
  expect(reading.mrz?.valid ?? false).toBe(false);
});

it.each(['jpeg', 'png', 'webp'] as const)('answers %s files with bytes changed', async (type) => {
  const { image } = await drawPassport('hostile');
  const whole = await sharp(image).resize({ width: 500 }).toFormat(type).toBuffer();
  let seed = 7;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let i = 0; i < MUTATIONS / 3; i++) {
    const bytes = new Uint8Array(whole.subarray(0, i % 4 === 3 ? next(whole.length) : whole.length));
    for (let n = next(20); n >= 0; n--) if (bytes.length > 0) bytes[next(bytes.length)] = next(256);
    const { findings } = await readInTime(bytes);
    expect(findings.length, `${type}, change ${i}`).toBeGreaterThan(0);
  }
});
