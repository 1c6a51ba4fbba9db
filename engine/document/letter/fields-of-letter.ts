/** What a bill, a statement or another letter says: who wrote it, to whom, where they live, and when. */
import type { AddressParts } from '../../reading.ts';
import type { FoundValue } from '../viz/found-value.ts';
import { type PlacedLine, unionBox } from '../viz/line-geometry.ts';
import { partsOf } from './address-parts.ts';
import { type Addressee, findAddressee } from './find-addressee.ts';
import { findIssuer, type Issuer } from './find-issuer.ts';
import { findIssueDate } from './issue-date.ts';
import { chooseCountry } from './letter-country.ts';
import { readTown } from './town-line.ts';

/** That a name or an address in the right place is the addressee's. */
const PLACED = 0.9;
const GLUED = 0.6;

/** `today` is ISO 8601. */
export function fieldsOfLetter(lines: readonly PlacedLine[], today: string): FoundValue[] {
  const issuer = findIssuer(lines);
  const addressee = findAddressee({ lines, issuer: issuer?.text ?? null });
  const order = isAmerican(lines) ? 'month-first' : 'day-first';
  const issued = findIssueDate(lines, today, order);
  return [
    ...(addressee ? valuesOf(addressee, lines) : []),
    ...(issued ? [value('issue_date', issued.value, issued.line, issued.sure)] : []),
    ...(issuer && !isNameOf(issuer, addressee)
      ? [value('issuer', issuer.text, issuer.line, issuer.sure)]
      : []),
  ];
}

function valuesOf(
  { name, lines, address, country: named }: Addressee,
  all: readonly PlacedLine[],
): FoundValue[] {
  const words = all.map((line) => line.text).join('\n');
  const street = address.streetLines.join(', ');
  const country = named ?? chooseCountry(address.town.countries, { street, city: address.town.city }, words);
  const text = lines.map((line) => line.text.trim().replace(/,$/, '')).join(', ');
  const confidence = PLACED * Math.min(...lines.map((line) => line.confidence));
  const box = unionBox(lines.map((line) => line.box));
  const parts: AddressParts = partsOf(address, country);
  return [
    ...(name ? [value('full_name', name.text, name.line, name.glued ? GLUED : PLACED)] : []),
    {
      field: 'address',
      value: text,
      confidence: name ? confidence : confidence * 0.8,
      box,
      by: 'place',
      parts,
    },
  ];
}

function isNameOf(issuer: Issuer, addressee: Addressee | null): boolean {
  return issuer.line === addressee?.name?.line;
}

/** Dates are written month first where the addresses are American. */
function isAmerican(lines: readonly PlacedLine[]): boolean {
  return lines.some((line) => readTown(line.text)?.countries[0] === 'US');
}

function value(field: FoundValue['field'], text: string, line: PlacedLine, sure: number): FoundValue {
  return { field, value: text, confidence: line.confidence * sure, box: line.box, by: 'place' };
}
