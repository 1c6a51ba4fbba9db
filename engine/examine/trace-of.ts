/**
 * The trace of a verification: what it is searched by among earlier ones, and what later ones find it by.
 *
 * | what            | taken from                                                                              |
 * |-----------------|-----------------------------------------------------------------------------------------|
 * | face            | the selfie; without one the portrait, unless it is grey, tiny or soft (look-alikes come too near) |
 * | document number | kind, issuing country and number of the photo ID; letters and digits that look alike are one |
 * | person          | the words of surname and given names in any order, in Latin letters, and the date of birth |
 * | pictures        | prints of those with a face: the backs of two people's cards may be alike                |
 */
import type { CaptureRef } from '../../rules/finding.ts';
import { foldNumber } from '../compare/compare-numbers.ts';
import { collapse } from '../compare/fold-latin.ts';
import { splitName } from '../compare/split-name.ts';
import { mergeFields } from '../document/merge-fields.ts';
import { weaknessOf } from '../face/weak-portrait.ts';
import type { FaceReading, Fields } from '../reading.ts';
import { refOf, sideOf } from './capture-findings.ts';
import { countryOfDocument, kindOf } from './judge-sides.ts';
import type { ExaminedCapture } from './step.ts';

/** Personal through and through: it leaves the process sealed or hashed with a key, never as it is. */
export interface Trace {
  face: { descriptor: readonly number[]; capture: CaptureRef } | null;
  pictures: { print: Uint8Array; capture: CaptureRef }[];
  /** `passport DE C01X00T47`. */
  documentNumber: string | null;
  /** `jurgen muller paul 1974-08-12`. */
  person: string | null;
  /** Pictures whose print is missing although they show a face: read by an earlier version. */
  unprinted: number;
}

export function traceOf(captures: readonly ExaminedCapture[]): Trace {
  const front = captures.find((capture) => capture.type === 'photo_id' && sideOf(capture) === 'front');
  const back = captures.find((capture) => capture.type === 'photo_id' && sideOf(capture) === 'back');
  const sides = [front, back].filter((capture) => capture !== undefined);
  const { fields } = mergeFields(sides.map(({ reading }) => reading.fields));
  const faces = captures.filter(({ type, reading }) => type !== 'proof_of_address' && reading.face !== null);
  const printed = faces.filter(({ reading }) => reading.picturePrint);
  return {
    face: faceOf(captures),
    pictures: printed.map((capture) => ({
      print: Uint8Array.from(Buffer.from(capture.reading.picturePrint!, 'base64')),
      capture: refOf(capture),
    })),
    documentNumber: numberOf(sides, fields),
    person: personOf(fields, sides.some(hasOneName)),
    unprinted: faces.length - printed.length,
  };
}

function faceOf(captures: readonly ExaminedCapture[]): Trace['face'] {
  const selfie = captures.find(({ type }) => type === 'selfie');
  const portrait = captures.find((capture) => capture.type === 'photo_id' && sideOf(capture) === 'front');
  const taken = selfie ?? portrait;
  const face = taken?.reading.face;
  if (!taken || !face?.embedding || (taken.type === 'photo_id' && isWeak(face))) return null;
  return { descriptor: face.embedding, capture: refOf(taken) };
}

function isWeak({ quality }: FaceReading): boolean {
  return weaknessOf(quality).length > 0;
}

function numberOf(sides: readonly ExaminedCapture[], fields: Fields): string | null {
  const [kind, country] = [kindOf(sides), countryOfDocument(sides, fields)];
  const number = foldNumber(fields.document_number?.value ?? '');
  return kind && country && number !== '' ? `${kind} ${country} ${number}` : null;
}

/** Particles and generations may be left out, and initials stand for a name: they are no part of it. */
function personOf(
  { surname, given_names, full_name, date_of_birth }: Fields,
  oneName: boolean,
): string | null {
  const birth = date_of_birth?.value ?? '';
  const name = [surname?.value, given_names?.value].filter(Boolean).join(' ') || full_name?.value;
  if (!name || !/^\d{4}-\d{2}-\d{2}$/.test(birth)) return null;
  const words = splitName(name).words.filter(({ kind }) => kind === 'name');
  if (words.length < (oneName ? 1 : 2)) return null;
  const spelled = words.map(({ forms }) => collapse(forms[0]!)).sort();
  return `${spelled.join(' ')} ${birth}`;
}

/** Some people have one name; otherwise where one was read the other was not. */
function hasOneName({ reading: { mrz } }: ExaminedCapture): boolean {
  return mrz?.valid === true && !mrz.fields.given_names;
}
