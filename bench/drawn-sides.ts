/** Documents drawn for measuring how lines are found and read: each side as a picture, and where its texts are printed. */
import type { Images, Pixels } from '../engine/ports.ts';
import { COUNTRY_CODES } from '../fixtures/countries.ts';
import { drawSpecimen, type SpecimenName } from '../fixtures/draw-specimen.ts';
import { photograph } from '../fixtures/photograph.ts';
import { seededRandom } from '../fixtures/random.ts';
import { linesAlone, type WantedLine } from './lines-alone.ts';

export interface DrawnSide {
  image: Pixels;
  /** What is printed on it, MRZ, signatures and watermarks left out. */
  texts: string[];
  /** Of these boxes those that hold one printed text alone. */
  alone(quads: readonly WantedLine['quad'][]): WantedLine[];
}

export interface DrawOptions {
  kind: SpecimenName;
  seed: number;
  /** Flat where it is left out. */
  care?: 'good' | 'usual' | 'bad' | undefined;
}

export async function drawSides(images: Images, { kind, seed, care }: DrawOptions): Promise<DrawnSide[]> {
  const state = seededRandom(`lines ${seed}`).pick(COUNTRY_CODES);
  const sides = await drawSpecimen(kind, seed, { face: null, person: { issuingState: state } });
  return Promise.all(
    sides.map(async ({ image, truth: { width, height, texts = [] } }) => {
      const photo = care ? await photograph(image, seed, { care, turn: 0 }) : null;
      const decoded = await images.decode(photo?.image ?? image);
      if (!decoded.ok) throw new Error(decoded.detail);
      const corners = (photo?.quad ?? cornersOf(width, height)) as WantedLine['quad'];
      return {
        image: decoded.pixels,
        texts: texts.map(({ text }) => text),
        alone: (quads) => linesAlone(texts, { width, height, corners }, quads),
      };
    }),
  );
}

function cornersOf(width: number, height: number): WantedLine['quad'] {
  return [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
}
