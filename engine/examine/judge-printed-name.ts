/**
 * The surname that an MRZ states has to stand in the print of the document, too. Where the print says all else that the
 * MRZ says of its holder, and that name nowhere, another may have been put there.
 *
 * | what                                                                    | finding          |
 * |-------------------------------------------------------------------------|------------------|
 * | an MRZ that is relied on; given names, number and birth date in print;   | name_not_printed |
 * | and no word of the surname, nor anything that may be a misread one       |                  |
 * | anything else                                                           |                  |
 *
 * A line that begins with an initial is a signature, which a forger leaves as it is.
 */
import type { Finding } from '../../rules/finding.ts';
import { spellings } from '../document/compare-values.ts';
import { editDistance } from '../document/viz/edit-distance.ts';
import { keyOf } from '../document/viz/fold-text.ts';
import type { Field, Fields } from '../reading.ts';
import type { ExaminedCapture } from './step.ts';

/** Lines that were read worse say nothing. */
const READ = 0.5;
const SIGNATURE = /^\s*\p{Lu}\s?\.\s?\p{L}/u;
/** Shorter names may stand in any other word. */
const LEAST_NAME = 4;
/** Wrong letters of a word that was misread, by its length. */
const MISREAD = 0.34;

export function judgePrintedName(sides: readonly ExaminedCapture[], fields: Fields): Finding[] {
  const zone = sides.find(({ reading }) => reading.mrz?.valid)?.reading.mrz;
  const [surname, given] = [zone?.fields.surname?.value, zone?.fields.given_names?.value];
  if (!surname || !given || keyOf(surname).length < LEAST_NAME) return [];
  if (!sides.some(({ reading }) => isPrinted(reading.fields.document_number))) return [];
  if (!sides.some(({ reading }) => isPrinted(reading.fields.date_of_birth))) return [];
  const words = sides.flatMap(({ reading }) => wordsOf(reading.text));
  if (!isAmong(given, words) || isAmong(surname, words)) return [];
  const detail = `The MRZ states ${surname} as surname, which stands nowhere in print, though the given names and the rest do.`;
  return [
    {
      step: 'document',
      code: 'name_not_printed',
      field: 'surname',
      value: surname,
      confidence: 0.7,
      detail,
      ...(fields.surname?.box ? { box: fields.surname.box } : {}),
      capture: { type: 'photo_id', side: 'front' },
    },
  ];
}

function isPrinted(field: Field | undefined): boolean {
  return field?.source === 'viz' || (field?.others?.some(({ source }) => source === 'viz') ?? false);
}

function wordsOf(text: ExaminedCapture['reading']['text']): string[] {
  const print = text.filter(
    (line) => line.confidence >= READ && !line.text.includes('<<') && !SIGNATURE.test(line.text),
  );
  return print.flatMap((line) => [line.text, ...line.text.split(/[\s/.,-]+/)].flatMap(spellings));
}

/** Any word of the name, whole or with as many wrong letters as a bad photo makes. */
function isAmong(name: string, words: readonly string[]): boolean {
  const parts = [name, ...name.split(/[\s-]+/)].map(keyOf).filter((part) => part.length >= 3);
  return parts.some((part) =>
    words.some(
      (word) => word.includes(part) || editDistance(word, part) <= Math.floor(MISREAD * part.length),
    ),
  );
}
