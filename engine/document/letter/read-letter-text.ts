/**
 * An electronic bill carries its text: that is read in place of its pictures, without a slip and in no time. Of its
 * pages the one that names the addressee counts; what that one lacks comes from the others.
 *
 * | the text layer                                        | then                                          |
 * |-------------------------------------------------------|-----------------------------------------------|
 * | says next to nothing, or names no address             | the picture is read                           |
 * | says what the picture shows where the fields stand    | the text is taken                             |
 * | says something else than the picture shows there      | the picture is read; finding sources_disagree |
 *
 * The last is how a bill is forged whose letters were painted over: people see the picture, so it counts.
 */
import type { Finding } from '../../../rules/finding.ts';
import type { Models, Pixels } from '../../ports.ts';
import type { Field, FieldName, Fields, TextLine } from '../../reading.ts';
import { cropForReading } from '../viz/crop-line.ts';
import { editDistance } from '../viz/edit-distance.ts';
import { forgetPhrases } from '../viz/find-labels.ts';
import { keyOf } from '../viz/fold-text.ts';
import { settleValues } from '../viz/found-value.ts';
import { levelLines, readingOrder } from '../viz/level-lines.ts';
import { boxOf } from '../viz/line-geometry.ts';
import { fieldsOfLetter } from './fields-of-letter.ts';
import { isLetter } from './is-letter.ts';
import { bestPage, type ReadPage } from './pages-of-letter.ts';

/** Fewer characters are a stamp or a page number on a scan. */
const LEAST_TEXT = 60;
/** What the picture must show for the text to be believed. */
const SHOWN: FieldName[] = ['full_name', 'address', 'issue_date'];
/** Share of a line's characters that OCR may misread; another name or street differs in more. */
const MOST_SLIPS = 0.34;
/** Readings of the picture below this say nothing against the text. */
const SURE = 0.6;

export type ReadLetter = ReadPage;

export interface LetterText {
  /** null where the pictures have to be read. */
  letter: ReadLetter | null;
  findings: Finding[];
}

/**
 * `pictures` are the rendered pages, `pageLines` their lines in pixels of them. `open`: nobody said that it is a
 * letter. `today` is ISO 8601.
 */
export async function readLetterText(
  pictures: readonly Pixels[],
  pageLines: readonly (readonly TextLine[])[],
  { open, today }: { open: boolean; today: string },
  models: Pick<Models, 'text'>,
): Promise<LetterText> {
  const none = { letter: null, findings: [] };
  const pages = pageLines.map((lines, i) => readPage(lines, i + 1, today)).filter((page) => page !== null);
  forgetPhrases();
  const letter = bestPage(pages);
  if (!letter?.fields.address) return none;
  if (
    open &&
    !isLetter(
      pages.flatMap((page) => page.lines),
      letter.fields,
    )
  )
    return none;
  const picture = pictures[letter.page - 1]!;
  const findings = await hiddenFields(picture, letter.lines, letter.own, models);
  return { letter: findings.length > 0 ? null : { ...letter, fields: surer(letter.fields) }, findings };
}

function readPage(layer: readonly TextLine[], page: number, today: string): ReadPage | null {
  const lines = readingOrder(layer);
  const characters = lines.reduce((sum, line) => sum + line.text.replace(/\s/g, '').length, 0);
  if (characters < LEAST_TEXT) return null;
  const level = levelLines(lines);
  const fields = settleValues(fieldsOfLetter(level.placed, today));
  level.restoreBoxes(fields);
  return { page, lines, fields, own: fields };
}

async function hiddenFields(
  image: Pixels,
  lines: TextLine[],
  fields: Fields,
  models: Pick<Models, 'text'>,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const name of SHOWN) {
    const field = fields[name];
    for (const line of field ? linesOf(field, lines) : []) {
      const [shown] = await models.text.recognise([cropForReading(image, line.quad)]);
      if (shown && !isShown(line.text, shown)) findings.push(hidden(name, line, shown.text));
    }
  }
  return findings;
}

function linesOf({ box }: Field, lines: TextLine[]): TextLine[] {
  if (!box) return [];
  return lines.filter((line) => {
    const { x, y, width, height } = boxOf(line.quad);
    const [middleX, middleY] = [x + width / 2, y + height / 2];
    return middleX > box.x && middleX < box.x + box.width && middleY > box.y && middleY < box.y + box.height;
  });
}

/** A place that shows nothing is read with no letter or without confidence: that is not what the text says. */
function isShown(text: string, shown: { text: string; confidence: number }): boolean {
  const wanted = keyOf(text);
  // Other scripts than Latin are not read surely enough to contradict anything.
  if (wanted.length < 3) return true;
  const seen = keyOf(shown.text);
  if (editDistance(wanted, seen) <= MOST_SLIPS * wanted.length) return true;
  return seen.length >= 0.5 * wanted.length && shown.confidence < SURE;
}

function hidden(field: FieldName, line: TextLine, shown: string): Finding {
  return {
    step: 'document',
    code: 'sources_disagree',
    field,
    value: line.text,
    confidence: 0.8,
    box: boxOf(line.quad),
    detail: `The text of the PDF says “${line.text}” where its picture shows ${shown ? `“${shown}”` : 'nothing'}.`,
  };
}

/** No letter of a text layer is misread: what is left to doubt is which field a line is. */
function surer(fields: Fields): Fields {
  const surely = Object.entries(fields).map(([name, field]) => {
    const confidence = Math.round((1 - (1 - field.confidence) / 2) * 1000) / 1000;
    return [name, { ...field, confidence }] as const;
  });
  return Object.fromEntries(surely);
}
