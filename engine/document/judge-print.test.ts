import { expect, it } from 'vitest';
import { drawPassport } from '../../fixtures/draw-passport.ts';
import { pasteText } from '../../fixtures/forgeries/paste.ts';
import { seededRandom } from '../../fixtures/random.ts';
import type { Specimen } from '../../fixtures/truth.ts';
import { createImages } from '../models/images.ts';
import type { Fields, TextLine } from '../reading.ts';
import { judgePrint } from './judge-print.ts';
import { cornersOf } from './viz/line-geometry.ts';

const images = createImages();
const SEEDS = [1, 2, 3, 4, 5, 6];
const PERSON = { surname: 'Holloway', givenNames: 'Marina' };

/** What is found where the two names stand, as a reader of the lines would give them. */
async function found({ truth }: Specimen, bytes: Uint8Array, surname: string, rim = 0.15) {
  const decoded = await images.decode(bytes);
  if (!decoded.ok) throw new Error(decoded.detail);
  const print = [truth.fields.surname!.viz!, truth.fields.given_names!.viz!];
  const lines = print.map((text, i): TextLine => {
    const { x, y, width, height } = truth.texts!.find((one) => one.text === text)!.box;
    const wide = i === 0 ? width * (surname.length / text.length) : width;
    const box = {
      x: x - rim * height,
      y: y - rim * height,
      width: wide + 2 * rim * height,
      height: (1 + 2 * rim) * height,
    };
    return { text: i === 0 ? surname : text, confidence: 0.98, quad: cornersOf(box) };
  });
  const fields = {
    surname: { value: surname, confidence: 0.9, source: 'mrz' },
    given_names: { value: print[1]!, confidence: 0.9, source: 'viz' },
  } as const satisfies Fields;
  return judgePrint(await images.grey(decoded.pixels), lines, fields);
}

it('says nothing of names that were printed together', async () => {
  for (const seed of SEEDS) {
    const page = await drawPassport(seed, { person: PERSON });
    expect(await found(page, page.image, page.truth.fields.surname!.viz!)).toEqual([]);
  }
});

it('finds half of the names that were pasted, and says what differs', async () => {
  const told: string[] = [];
  for (const seed of SEEDS) {
    const page = await drawPassport(seed, { person: PERSON });
    const old = page.truth.fields.surname!.viz!;
    const other = old === old.toUpperCase() ? 'GREENWAY' : 'Greenway';
    const forged = await pasteText(page, old, other, seededRandom(seed));
    told.push(
      ...(await found(page, forged, other)).map(({ code, field, detail }) => `${code} ${field} ${detail}`),
    );
  }
  expect(told.length).toBeGreaterThanOrEqual(3);
  for (const one of told)
    expect(one).toMatch(/^print_differs surname The surname is printed with (strokes|an ink)/);
});

it('says nothing where the line of one of the names is not known', async () => {
  const page = await drawPassport(1, { person: PERSON });
  expect(await found(page, page.image, 'SOMEBODY ELSE', 0)).toEqual([]);
});
