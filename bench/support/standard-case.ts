/** What a standard verification is made of: a photo of a drawn passport, and a selfie of its holder. */
import type { Upload } from '../../demo/client.ts';
import { drawPassport } from '../../fixtures/draw-passport.ts';
import { drawSelfie } from '../../fixtures/draw-selfie.ts';
import { photograph } from '../../fixtures/photograph.ts';
import type { Expected } from '../../rules/expected.ts';

export interface StandardCase {
  document: Uint8Array;
  selfie: Uint8Array;
  expected: Expected;
  uploads: Upload[];
}

export interface CaseOptions {
  /** Pixels of the document's photo, which is 4:3. */
  width?: number;
}

/** Every case shows the same two people's faces (a true pair), and other data under other conditions. */
export async function drawStandardCases(count: number, options: CaseOptions = {}): Promise<StandardCase[]> {
  const cases: StandardCase[] = [];
  for (let i = 0; i < count; i++) cases.push(await drawStandardCase(i, options));
  return cases;
}

async function drawStandardCase(i: number, { width = 1600 }: CaseOptions): Promise<StandardCase> {
  const passport = await drawPassport(`bench ${i}`, { face: 'woman-a', facePhoto: 0 });
  const size = { width, height: Math.round((width * 3) / 4) };
  const { image: document } = await photograph(passport.image, `bench ${i}`, { care: 'good', ...size });
  const { image: selfie } = await drawSelfie('woman-a', { photo: 1 });
  const { fields } = passport.truth;
  const person = {
    first_name: fields.given_names?.value ?? '',
    last_name: fields.surname?.value ?? '',
    date_of_birth: fields.date_of_birth?.value ?? '',
  };
  const uploads: Upload[] = [
    { type: 'photo_id', kind: 'passport', image: document },
    { type: 'selfie', image: selfie },
  ];
  return { document, selfie, expected: { person }, uploads };
}
