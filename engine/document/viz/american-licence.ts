/** Cards of the United States write the month first (AAMVA card design standard). */
import { US_STATES } from '../us-states.ts';
import { keyOf } from './fold-text.ts';
import type { PlacedLine } from './line-geometry.ts';

const STATE = new RegExp(
  `^(STATEOF)?(${[...US_STATES, 'USA', 'UNITEDSTATESOFAMERICA'].join('|')})(DRIVERLICENSE|DRIVERSLICENSE|USA)?$`,
);
const SIGNS = [
  /^(3)?DOB/,
  /^(4B)?EXP(?!IR)/,
  /^(4A)?ISS(?!U)/,
  /DRIVERS?LICENSE/,
  /^PERMANENTRESIDENT|^EMPLOYMENTAUTHORI|^USCIS/,
  /^RESIDENTSINCE|^CARDEXPIRES/,
  /^(4D)?(DL|DLN|LIC)/,
  /^(17)?WGT|^(16)?HGT/,
];

/** Two of its signs: a state's name, the labels of the standard, the spelling `license`. */
export function isAmerican(lines: PlacedLine[]): boolean {
  const keys = lines.map((line) => keyOf(line.text));
  const signs = [STATE, ...SIGNS].filter((sign) => keys.some((key) => sign.test(key)));
  return signs.length >= 2;
}

const GLUED =
  /^((?:4\s?[abd]|[1-9]\d?)?\s*)(LN|FN|DOB|EXP|ISS|DLN?|LIC\s?#|SEX)(?=(?<=LN|FN)\p{Lu}|(?<=DOB|EXP|ISS)\d|(?<=DLN?)\p{L}?\d|(?<=#)[\p{L}\d]|(?<=SEX)[MFX]$)/iu;
/** A stroke of the paper's pattern makes a letter of another alphabet of the d. */
const FOUR_D = /^4\s?đ/i;

/** OCR loses the space between the standard's short labels and their values: `LNO'NEILL`, `SEXM`. */
export function unglueLabel(line: PlacedLine): PlacedLine {
  return { ...line, text: line.text.replace(FOUR_D, '4d ').replace(GLUED, '$1$2 ') };
}
