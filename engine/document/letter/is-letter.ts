/** Whether the lines of a picture of which nobody said what it is are a letter's, and no photo ID's. */
import type { Fields, TextLine } from '../../reading.ts';
import { KINDS_OF_CAPTURE } from '../document-kinds.ts';
import { kindByWords } from '../kind-by-words.ts';
import { levelLines } from '../viz/level-lines.ts';
import { kindOfLetter } from './kind-of-letter.ts';

/** Below this a title may stand on any sheet of paper. */
const SURE_TITLE = 0.6;
/** Cards have fewer lines, most letters more. */
const LEAST_LINES = 8;

/** A bill, a statement or another letter that names somebody or says when it was written. */
export function isLetter(lines: readonly TextLine[], fields: Fields): boolean {
  if (lines.length < LEAST_LINES) return false;
  if (!(fields.address ?? fields.issue_date)) return false;
  const kind = kindOfLetter(levelLines(lines).placed);
  if (!kind || (kind.confidence < SURE_TITLE && !(fields.address && fields.full_name))) return false;
  const card = kindByWords(lines, KINDS_OF_CAPTURE.photo_id);
  return !card || card.confidence < kind.confidence;
}
