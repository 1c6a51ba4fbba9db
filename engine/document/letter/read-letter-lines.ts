/** The fields of a letter out of the lines that were read on its picture. */
import type { Models, Pixels } from '../../ports.ts';
import type { Fields, TextLine } from '../../reading.ts';
import { forgetPhrases } from '../viz/find-labels.ts';
import { settleValues } from '../viz/found-value.ts';
import { levelLines } from '../viz/level-lines.ts';
import { fieldsOfLetter } from './fields-of-letter.ts';
import { isLetter } from './is-letter.ts';
import { respellLetter } from './respell-letter.ts';

/**
 * `image` is upright, the lines are in pixels of it. `open`: nobody said that it is a letter; null where it is none.
 * `today` is ISO 8601.
 */
export async function readLetterLines(
  image: Pixels,
  lines: readonly TextLine[],
  { open, today }: { open: boolean; today: string },
  models: Pick<Models, 'text'>,
): Promise<Fields | null> {
  const level = levelLines(lines);
  const first = settleValues(fieldsOfLetter(level.placed, today));
  if (open && !isLetter(lines, first)) {
    forgetPhrases();
    return null;
  }
  const quads = lines.map((line) => line.quad);
  const printed = await respellLetter(image, quads, level.placed, first, models);
  const fields = settleValues(fieldsOfLetter(printed, today));
  forgetPhrases();
  level.restoreBoxes(fields);
  return fields;
}
