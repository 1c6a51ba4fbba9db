/**
 * Whether the documents in one picture are several, or the two sides of one card.
 *
 * | what is seen                                                                         | several |
 * |--------------------------------------------------------------------------------------|---------|
 * | three documents or more; a card and a page, or one much larger than the other         | yes     |
 * | more of name, number and birth differ clearly than agree                             | yes     |
 * | an MRZ on each; the holder's name, number and birth in the print of each              | yes     |
 * | two cards, or two pages, that say nothing different                                  | no      |
 */
import type { Finding } from '../../../rules/finding.ts';
import type { Fields, MrzReading } from '../../reading.ts';
import { boxOf } from '../viz/line-geometry.ts';
import { type DocumentApart, holdsMrz } from './documents-apart.ts';
import { lengthsOf, type Quad } from './quad-geometry.ts';
import { agreementOf, OF_ONE } from './same-holder.ts';

/** Sides of a card in one photo differ by less in length: one may lie nearer to the camera. */
const ALIKE = 1.35;
/** Longer side to shorter side: ID-1 (ISO/IEC 7810), and TD2, TD3 and the A sizes of paper; and how near an outline must come. */
const [CARD, PAGE] = [1.586, 1.418];
const NEAR = 1.045;
/** So much of a holder is stated on fronts alone. */
const OF_FRONT = 3;
const UNSEEN = 0.7;

/** `mrz` is the one that was read, on whichever of the documents it stands. Finding: `document_several`. */
export function judgeSeveral(documents: readonly DocumentApart[], mrz: MrzReading | null): Finding[] {
  if (documents.length < 2 || areSidesOfOne(documents, mrz)) return [];
  const first = documents.toSorted((a, b) => b.lines.length - a.lines.length)[0]!;
  return [
    {
      step: 'document',
      code: 'document_several',
      value: String(documents.length),
      confidence: Math.min(...documents.map(({ seen }) => seen ?? UNSEEN)),
      box: boxOf(first.quad),
      detail: `${documents.length} documents lie in the picture; the box shows the one with most print.`,
    },
  ];
}

function areSidesOfOne(documents: readonly DocumentApart[], mrz: MrzReading | null): boolean {
  const [one, another] = documents;
  if (documents.length !== 2 || !one || !another) return false;
  // Of print without edges the size says nothing, and only what differs has parted it.
  if (one.seen === null || areOfOtherSize(one.quad, another.quad)) return false;
  if (holdsMrz(one.lines) && holdsMrz(another.lines)) return false;
  if ([one, another].every(({ fields }) => OF_ONE.filter((name) => fields[name]).length >= OF_FRONT))
    return false;
  const { alike, other } = agreementOf(statedBy(one, mrz), statedBy(another, mrz));
  return other <= alike;
}

/** With what the MRZ on it says; its names are spelled otherwise than in print. */
function statedBy({ lines, fields }: DocumentApart, mrz: MrzReading | null): Fields {
  if (!mrz || !holdsMrz(lines)) return fields;
  const { document_number, date_of_birth } = mrz.fields;
  return {
    ...(document_number && { document_number }),
    ...(date_of_birth && { date_of_birth }),
    ...fields,
  };
}

/** An outline whose fourth side is another edge has neither format, and tells nothing. */
function areOfOtherSize(one: Quad, another: Quad): boolean {
  const [a, b] = [sizeOf(one), sizeOf(another)];
  if (ratio(a.longer, b.longer) > ALIKE) return true;
  return (isNear(a.shape, CARD) && isNear(b.shape, PAGE)) || (isNear(a.shape, PAGE) && isNear(b.shape, CARD));
}

function sizeOf(quad: Quad): { longer: number; shape: number } {
  const { across, down } = lengthsOf(quad);
  return { longer: Math.max(across, down), shape: Math.max(across, down) / Math.min(across, down) };
}

function isNear(a: number, b: number): boolean {
  return ratio(a, b) < NEAR;
}

function ratio(a: number, b: number): number {
  return Math.max(a / b, b / a);
}
