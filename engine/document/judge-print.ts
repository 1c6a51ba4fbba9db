/**
 * Surname and given names are printed by one machine, in one ink, one below the other: strokes much thicker or thinner, or
 * an ink much darker or paler than those of the other name, are another hand's.
 *
 * | measured, surname against given names        | 122 genuine (106 of them photos) | reported from | 32 names that were pasted |
 * |----------------------------------------------|----------------------------------|---------------|---------------------------|
 * | width of strokes, ratio                      | 0.78 to 1.36                     | 0.72, 1.42    | 15                        |
 * | level of the ink, difference, of 255         | -7 to 7                          | 11            | 17                        |
 * | either                                       |                                  |               | 26                        |
 *
 * Drawn documents, by bench/forgeries.ts and bench/scenarios.ts. A state that prints one of the names bold would be wrongly
 * accused. Where light lies on one of the two nothing is said.
 */
import type { Finding } from '../../rules/finding.ts';
import type { Pixels } from '../ports.ts';
import type { Fields, TextLine } from '../reading.ts';
import { foldText } from './viz/fold-text.ts';
import { boxOf } from './viz/line-geometry.ts';
import { measurePrint } from './viz/measure-print.ts';

/** Lines that were read worse, or have fewer signs, are not measured. */
const READ = 0.9;
const SIGNS = 3;
const THIN = 0.72;
const THICK = 1.42;
const OTHER_INK = 11;
/** Levels by which the paper of the two may differ: more is light or shadow on one of them. */
const SAME_PAPER = 20;

/** `grey`: the upright picture in one channel, in whose pixels the lines are. Finding: `print_differs`. */
export function judgePrint(grey: Pixels, lines: readonly TextLine[], fields: Fields): Finding[] {
  const [surname, given] = [lineOf('surname', lines, fields), lineOf('given_names', lines, fields)];
  if (!surname || !given || surname === given) return [];
  const [one, other] = [measurePrint(grey, surname), measurePrint(grey, given)];
  if (!one || !other || Math.abs(one.paper - other.paper) > SAME_PAPER) return [];
  const strokes = one.stroke / other.stroke;
  const ink = one.ink - other.ink;
  const told: string[] = [];
  if (strokes < THIN || strokes > THICK) told.push(`strokes ${strokes.toFixed(2)} times as thick`);
  if (Math.abs(ink) >= OTHER_INK) told.push(`an ink ${Math.abs(ink)} levels ${ink < 0 ? 'darker' : 'paler'}`);
  if (told.length === 0) return [];
  const detail = `The surname is printed with ${told.join(' and ')} than the given names.`;
  return [
    {
      step: 'document',
      code: 'print_differs',
      field: 'surname',
      confidence: 0.7,
      box: boxOf(surname.quad),
      detail,
    },
  ];
}

/** The line that states this name and nothing else. */
function lineOf(
  name: 'surname' | 'given_names',
  lines: readonly TextLine[],
  fields: Fields,
): TextLine | null {
  const field = fields[name];
  if (!field) return null;
  const keys = [field.value, ...(field.others ?? []).map(({ value }) => value)].map(
    (value) => foldText(value).key,
  );
  const stated = lines.filter(
    ({ text, confidence }) => confidence >= READ && text.length >= SIGNS && keys.includes(foldText(text).key),
  );
  return stated[0] ?? null;
}
