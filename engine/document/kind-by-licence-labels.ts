/** A driving licence by the labels of its fields, where its title was not read. */
import type { DocumentKind } from '../../rules/finding.ts';
import type { TextLine } from '../reading.ts';
import { keyOf } from './viz/fold-text.ts';

/** What only licences print (AAMVA card design standard): classes, restrictions, endorsements. */
const OF_DRIVING = [/^9?CLASS[A-Z]?$/, /^12?REST(R|RICTIONS?)?(NONE|[A-Z])?$/, /^(9A|OA)?END(NONE|[A-Z])?$/];
const OF_CARDS = [/^3?DOB/, /^4B?EXP/, /^4A?ISS/, /^(4D)?(DLN?|LIC|NUMBER)/, /^15SEX/, /^1[68]?(HGT|EYES)/];
/** Annex I of Directive 2006/126/EC numbers dates and authority; 5 the number, 9 the categories. */
const NUMBERED = [/^4A\d/, /^4B\d/, /^4C[A-Z]/, /^5[A-Z\d]{6}/, /^9[A-Z]/];
/** It is no title. */
const CONFIDENCE = 0.75;

/** null where too few of the labels were read. */
export function kindByLicenceLabels(
  lines: readonly TextLine[],
): { kind: DocumentKind; confidence: number } | null {
  const keys = lines.map((line) => keyOf(line.text));
  const count = (marks: RegExp[]) => marks.filter((mark) => keys.some((key) => mark.test(key))).length;
  const driving = count(OF_DRIVING);
  const american = driving >= 2 && driving + count(OF_CARDS) >= 4;
  if (!american && count(NUMBERED) < 4) return null;
  return { kind: 'driving_license', confidence: CONFIDENCE };
}
