/**
 * Names once more by the second reader, where its letters can change what was read: PP-OCR knows few
 * diacritics (`Muiller` for `Müller`). The line's place is known by then; only the language is asked.
 */

import type { Box } from '../../../rules/finding.ts';
import type { Models, Pixels } from '../../ports.ts';
import type { FieldName, Fields, MrzReading, Point, TextLine } from '../../reading.ts';
import { cropLine } from './crop-line.ts';
import { keyOf } from './fold-text.ts';
import type { LevelLines } from './level-lines.ts';
import { languageOf } from './printed-language.ts';
import { restorePrint } from './restore-print.ts';

const NAMES = ['surname', 'given_names', 'full_name'] as const;
/** Of these pairs in an MRZ each may stand for one printed letter. */
const TRANSLITERATED = /AE|OE|UE|AA|SS|IJ/;
/** Second readings below this are guesses. */
const SURE = 0.6;
const ABOVE = 0.2;

/** Changes the name fields in place; their boxes are of the level page. */
export async function rereadNames(
  image: Pixels,
  lines: readonly TextLine[],
  { placed }: LevelLines,
  fields: Fields,
  mrz: MrzReading | null,
  models: Pick<Models, 'second'>,
): Promise<void> {
  const words = lines.map((line) => line.text).join('\n');
  const language = languageOf(words, mrz?.fields ?? fields);
  if (!language || !models.second.has(language)) return;
  for (const name of NAMES) {
    const field = fields[name];
    const line = field?.box && placed.find(({ box }) => sameBox(box, field.box!));
    if (!field || !line || !canChange(name, field.value, mrz)) continue;
    const better = await rereadLine(image, lines[line.index]!.quad, field.value, name, language, mrz, models);
    if (better)
      fields[name] = { ...field, ...better, confidence: Math.max(field.confidence, better.confidence) };
  }
}

/** With what stands above the letters first; where that takes in the line above, the line alone. */
async function rereadLine(
  image: Pixels,
  quad: TextLine['quad'],
  first: string,
  name: FieldName,
  language: string,
  mrz: MrzReading | null,
  models: Pick<Models, 'second'>,
): Promise<{ value: string; confidence: number } | null> {
  for (const crop of [withMarks(quad), quad]) {
    const { text, confidence } = await models.second.readLine(cropLine(image, crop), [language]);
    if (confidence < SURE) continue;
    const value = settle(first, text, mrz?.fields[name]?.value, mrz?.fields.issuing_state?.value);
    if (value) return { value, confidence: confidence * 0.95 };
  }
  return null;
}

/** An ASCII reading may hide a mark; where the MRZ agrees letter by letter no German or Nordic one is hidden. */
function canChange(name: FieldName, value: string, mrz: MrzReading | null): boolean {
  if (/[^\p{ASCII}’]/u.test(value)) return false;
  const stated = mrz?.fields[name]?.value;
  if (!stated) return true;
  return keyOf(stated) !== keyOf(value) || !TRANSLITERATED.test(keyOf(stated));
}

/**
 * The second reading's spelling, if it is the same name with marks: the MRZ says so, or its bare letters are
 * those of the first reading.
 */
function settle(first: string, second: string, stated?: string, state?: string): string | null {
  if (stated) return restorePrint(second, stated, state)?.value ?? null;
  const printed = restorePrint(second, keyOf(first));
  if (!printed || printed.inferred) return null;
  return printed.value;
}

/** Line boxes end at the letters' tops: a fifth of the height more shows what stands on them. */
export function withMarks([tl, tr, br, bl]: TextLine['quad']): TextLine['quad'] {
  const up = (top: Point, bottom: Point): Point => ({
    x: top.x - (bottom.x - top.x) * ABOVE,
    y: top.y - (bottom.y - top.y) * ABOVE,
  });
  return [up(tl, bl), up(tr, br), br, bl];
}

function sameBox(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < 2 && Math.abs(a.y - b.y) < 2 && Math.abs(a.width - b.width) < 3;
}
