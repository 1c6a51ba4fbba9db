/**
 * The sex is one letter, and line detection overlooks single letters or cuts them. Where its label was read but
 * no value, the place below the label and the one to its right are read once more.
 */
import type { Models, Pixels } from '../../ports.ts';
import type { Fields, TextLine } from '../../reading.ts';
import { cropForReading } from './crop-line.ts';
import { labelOf } from './find-labels.ts';
import type { LevelLines } from './level-lines.ts';
import { boxOf, cornersOf, type PlacedLine } from './line-geometry.ts';
import { readSex } from './read-sex.ts';

type Quad = TextLine['quad'];
/** Readings of a lone letter below this are guesses. */
const SURE = 0.6;

/** Fills in `fields.sex` where it is missing; its box is of the level page, as those of the lines. */
export async function rereadSex(
  image: Pixels,
  { placed, toPicture }: LevelLines,
  fields: Fields,
  models: Pick<Models, 'text'>,
): Promise<void> {
  const label = fields.sex ? undefined : placed.find((line) => labelOf(line.text)?.fields[0] === 'sex');
  if (!label) return;
  const places = placesFor(label);
  const read = await models.text.recognise(places.map((quad) => cropForReading(image, toPicture(quad))));
  const votes = read.flatMap(({ text, confidence }, i) => {
    const sex = confidence >= SURE ? readSex(text) : null;
    return sex ? [{ sex, confidence, quad: places[i]! }] : [];
  });
  const best = votes.sort((a, b) => b.confidence - a.confidence)[0];
  if (!best || votes.some((vote) => vote.sex !== best.sex)) return;
  const confidence = Math.round(best.confidence * (votes.length > 1 ? 0.9 : 0.75) * 1000) / 1000;
  fields.sex = { value: best.sex, confidence, source: 'viz', box: boxOf(best.quad) };
}

/** Two heights below, as the value's print may be larger than the label's, and one to the right. */
function placesFor({ box, height }: PlacedLine): Quad[] {
  const bottom = box.y + box.height;
  const right = box.x + box.width;
  const below = { x: box.x - 0.3 * height, y: bottom - 0.1 * height };
  return [
    cornersOf({ ...below, width: 2.2 * height, height: 1.35 * height }),
    cornersOf({ ...below, width: 2.6 * height, height: 1.75 * height }),
    cornersOf({ x: right, y: box.y - 0.1 * height, width: 2.5 * height, height: 1.2 * height }),
  ];
}
