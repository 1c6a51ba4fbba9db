/**
 * Utility bills and bank statements: letters. Who it is for stands in the address block: a person's name, a
 * street, a line with a postcode, left-aligned and close together. Who wrote it stands at the top, large.
 */
import type { FieldName } from '../../reading.ts';
import { addressBlocks, stateNamed } from './address-block.ts';
import { fieldsByLabel } from './fields-by-label.ts';
import { labelOf } from './find-labels.ts';
import { keyOf } from './fold-text.ts';
import type { FoundValue } from './found-value.ts';
import { type PlacedLine, unionBox } from './line-geometry.ts';
import { hasPostcode } from './postcodes.ts';
import { readDates } from './read-dates.ts';
import { readName } from './read-name.ts';
import type { Context } from './read-value.ts';

/** Fields that a letter can state by a label; the rest are those of identity documents. */
const LABELLED: FieldName[] = ['issue_date', 'full_name', 'address'];
const COMPANY =
  /(?<![\p{L}\d])(gmbh|ag|kg|ltd|limited|plc|llc|inc|corp|co|s\.?a\.?(s|r\.?l)?|s\.?p\.?a|s\.?r\.?l|b\.?v|n\.?v|ab|as|a\/s|oy|sp\. z o\.?o|a\.?ş|bank|banque|caisse|caja|cassa|kasse|credit|crédit|savings|building society|banco|banca|sparkasse|volksbank|energy|energie|energia|electric|power|gas|water|wasser|stadtwerke|telekom|telecom|mobile|council|services|group|utilities|edf|enel|endesa|iberdrola|vattenfall|broadband|insurance|versicherung)(?![\p{L}\d])/iu;
const TITLE =
  /^(mr|mrs|ms|miss|mx|dr|herr|herrn|frau|monsieur|madame|mme|m\.|mlle|sr\.?|sra\.?|sig\.?|sig\.ra|dhr\.?|mevr\.?|pan|pani|sayin|sn\.?)[\s.]+/iu;

export function fieldsOfLetter(lines: PlacedLine[], context: Context): FoundValue[] {
  const labelled = fieldsByLabel(lines, context).filter((value) => LABELLED.includes(value.field));
  const block = addressBlock(lines);
  return [
    ...labelled.filter((value) => value.field === 'issue_date' || !block),
    ...(block ? valuesOfBlock(block) : []),
    ...(labelled.some((value) => value.field === 'issue_date') ? [] : firstDate(lines, context)),
    ...issuer(lines, block),
  ];
}

/** The block that begins with a person's name; a letterhead's own address begins with a company's. */
function addressBlock(lines: PlacedLine[]): PlacedLine[] | null {
  const blocks = addressBlocks(lines).map((block) => withoutCountry(fromName(block)));
  const scored = blocks
    .map((block) => ({ block, score: scoreBlock(block) }))
    .filter(({ score }) => score > 0);
  return scored.sort((a, b) => b.score - a.score)[0]?.block ?? null;
}

/** What stands above the name (a label, a sender's line) is not of the block. */
function fromName(block: PlacedLine[]): PlacedLine[] {
  const name = block.findIndex((line) => personName(line.text) !== null);
  if (name >= 0) return block.slice(name);
  const glued = block.findIndex((line, i) => i < block.length - 1 && isGluedName(line.text));
  return glued < 0 ? block : block.slice(glued);
}

/** The country is no part of the address: it says where the rest of it is. */
function withoutCountry(block: PlacedLine[]): PlacedLine[] {
  const last = block.at(-1);
  return last && block.length > 1 && stateNamed(last.text) ? block.slice(0, -1) : block;
}

function scoreBlock(block: PlacedLine[]): number {
  const [first] = block;
  if (block.length < 2 || !first) return 0;
  const street = block.slice(1).some((line) => /\d/.test(line.text) && !hasPostcode(line.text));
  if (personName(first.text) === null) return street && isGluedName(first.text) ? 0.9 : 0;
  return 1 + (street ? 1 : 0) + (block.length >= 3 ? 0.5 : 0);
}

/** Two to five words of letters that name no company; null where the line is none. */
export function personName(text: string): string | null {
  const plain = text.replace(/^\s*(attn|c\/o|account holder|customer name|customer|name)\b\s*:?\s*/iu, '');
  const name = readName(plain.replace(TITLE, ''));
  const words = name?.split(/\s+/) ?? [];
  if (!name || words.length < 2 || words.length > 5 || COMPANY.test(text) || labelOf(plain)) return null;
  return words.every((word) =>
    /^\p{Lu}|^(de|da|di|du|van|von|der|den|la|le|el|y|e|bin|al|zu|dos|das|ter)$/u.test(word),
  )
    ? name
    : null;
}

/** `AGNIESZKASLIWA` above a street: a name whose space was lost, in capitals or small letters. */
function isGluedName(text: string): boolean {
  return /^\p{Lu}[\p{L}\-'’]{6,29}$/u.test(text.trim()) && !COMPANY.test(text) && !labelOf(text);
}

function valuesOfBlock(block: PlacedLine[]): FoundValue[] {
  const [first, ...rest] = block as [PlacedLine, ...PlacedLine[]];
  const address = rest.map((line) => line.text.trim().replace(/,$/, '')).join(', ');
  return [
    {
      field: 'full_name',
      value: personName(first.text) ?? first.text.trim(),
      confidence: first.confidence * (personName(first.text) ? 0.88 : 0.6),
      box: first.box,
      by: 'place',
    },
    {
      field: 'address',
      value: address,
      confidence: Math.min(...rest.map((line) => line.confidence)) * 0.88,
      box: unionBox(rest.map((line) => line.box)),
      by: 'place',
    },
  ];
}

/** Without a label the first date of the page that is not to come is most likely the letter's. */
function firstDate(lines: PlacedLine[], { today, order }: Context): FoundValue[] {
  for (const line of lines) {
    const date = readDates(line.text, 'issue', today, order)[0];
    if (date && date.value <= today)
      return [
        {
          field: 'issue_date',
          value: date.value,
          confidence: line.confidence * 0.55,
          box: line.box,
          by: 'place',
        },
      ];
  }
  return [];
}

/** The largest line of the top quarter of the text; a company's word counts as much as half its size again. */
function issuer(lines: PlacedLine[], block: PlacedLine[] | null): FoundValue[] {
  if (lines.length === 0) return [];
  const all = unionBox(lines.map((line) => line.box));
  const top = lines
    .filter((line) => line.box.y < all.y + all.height * 0.25 && !block?.includes(line))
    .filter((line) => keyOf(line.text).length >= 3 && /\p{L}{2}/u.test(line.text) && !labelOf(line.text))
    .map((line) => ({ line, size: line.height * (COMPANY.test(line.text) ? 1.5 : 1) }))
    .sort((a, b) => b.size - a.size)[0];
  if (!top) return [];
  const sure = COMPANY.test(top.line.text) ? 0.85 : 0.6;
  return [
    {
      field: 'issuing_authority',
      value: top.line.text.trim(),
      confidence: top.line.confidence * sure,
      box: top.line.box,
      by: 'place',
    },
  ];
}
