/**
 * Makes one value of each field out of what the MRZ, the visual zone and the barcode state.
 *
 * | the places say                    | value                            | confidence          | finding          |
 * |-----------------------------------|----------------------------------|---------------------|------------------|
 * | the same                          | the fuller print (`Müller`)      | both together       |                  |
 * | the same, with foreign marks      | the bare spelling                | both together       |                  |
 * | nearly the same (a misread letter)| the surer                        | the surer's         |                  |
 * | different, both sure              | the surer                        | at most 0.5         | sources_disagree |
 * | different, one unsure             | the surer                        | the surer's         |                  |
 */
import type { Finding } from '../../rules/finding.ts';
import { FIELD_NAMES, type Field, type FieldName, type FieldSource, type Fields } from '../reading.ts';
import { compareFields, compareValues } from './compare-values.ts';
import { isSpelledIn } from './state-letters.ts';

/** Below this a reading accuses nobody. */
export const SURE = 0.85;
/** A value that another place of the document contradicts. */
const CONTRADICTED = 0.5;
/** More is not known of any reading. */
const MOST = 0.999;
/** A value that was read with less is a guess, and a field without a value says so more honestly. */
const LEAST = 0.3;
/** Of equally sure places: what has check digits or error correction comes first. */
const ORDER: readonly FieldSource[] = ['mrz', 'barcode', 'viz'];
const NAMES: readonly FieldName[] = ['surname', 'given_names', 'full_name'];
const NUMBERS: readonly FieldName[] = ['document_number', 'personal_number'];
const PLACES: Record<FieldSource, string> = { mrz: 'MRZ', viz: 'visual zone', barcode: 'barcode' };

/** `trusted` comes first whatever its confidence: an MRZ whose check digits all fit. */
export function mergeFields(
  sources: readonly Fields[],
  trusted: FieldSource | null = null,
): { fields: Fields; findings: Finding[] } {
  const fields: Fields = {};
  const findings: Finding[] = [];
  const state = sources.find((source) => source.issuing_state)?.issuing_state?.value;
  for (const name of FIELD_NAMES) {
    const stated = sources
      .map((source) => source[name])
      .filter((field): field is Field => field !== undefined && field.confidence >= LEAST);
    if (stated.length === 0) continue;
    const merged = mergeField(name, mrzTellsAlike(name, stated.sort(bySureness(trusted))), state);
    fields[name] = merged.field;
    findings.push(...merged.findings);
  }
  return { fields, findings };
}

/** `stated` is sorted, the surest first. */
function mergeField(
  name: FieldName,
  stated: Field[],
  state: string | undefined,
): { field: Field; findings: Finding[] } {
  const [first, ...others] = stated;
  let field: Field = { ...first! };
  const findings: Finding[] = [];
  for (const other of others) {
    const likeness = compareFields(name, first!, other);
    const wholeName = likeness === 'close' && first!.truncated && other.value.length > first!.value.length;
    if (likeness === 'same' || wholeName) field = agreeing(name, field, other, state);
    else if (isOtherCentury(name, first!, other)) field = inPrintedCentury(first!, other);
    else if (likeness === 'different' && Math.min(first!.confidence, other.confidence) >= SURE) {
      findings.push(disagreement(name, first!, other));
      field.confidence = Math.min(field.confidence, CONTRADICTED);
    }
  }
  // `field` may have taken another place's print; that place is then no other any more.
  const rest = stated.filter(({ source }) => source !== field.source);
  if (rest.length > 0) {
    field.others = rest.map(({ source, value, confidence }) => ({ source, value, confidence }));
  }
  return { field, findings };
}

/** Where a number differs in nothing but letters that look like digits, the MRZ's type and check digits tell them apart. */
function mrzTellsAlike(name: FieldName, stated: Field[]): Field[] {
  const mrz = stated.find(({ source }) => source === 'mrz');
  const [first] = stated;
  if (!NUMBERS.includes(name) || !mrz || first!.source !== 'viz') return stated;
  const alike =
    compareValues(name, mrz.value, first!.value) === 'close' && mrz.value.length === first!.value.length;
  return alike ? [mrz, ...stated.filter((field) => field !== mrz)] : stated;
}

function bySureness(trusted: FieldSource | null): (a: Field, b: Field) => number {
  return (a, b) => {
    if (a.source === trusted || b.source === trusted) return a.source === trusted ? -1 : 1;
    if (Math.abs(a.confidence - b.confidence) > 0.1) return b.confidence - a.confidence;
    return ORDER.indexOf(a.source) - ORDER.indexOf(b.source);
  };
}

/** Two independent readings are wrong together as seldom as both are wrong. */
function agreeing(name: FieldName, field: Field, other: Field, state: string | undefined): Field {
  const confidence = Math.min(MOST, 1 - (1 - field.confidence) * (1 - other.confidence));
  const [print, bare] = field.source === 'viz' ? [field, other] : [other, field];
  if (NAMES.includes(name) && print.source === 'viz' && !isSpelledIn(state, print.value))
    return { ...bare, confidence };
  return isFuller(name, other, field) ? { ...other, confidence } : { ...field, confidence };
}

/** An MRZ writes no century: where print and MRZ agree in all else, the print says which it is. */
function isOtherCentury(name: FieldName, first: Field, other: Field): boolean {
  const [mrz, print] = first.source === 'mrz' ? [first, other] : [other, first];
  if (!name.includes('date') || mrz.source !== 'mrz' || print.source !== 'viz') return false;
  return mrz.value !== print.value && mrz.value.slice(2) === print.value.slice(2);
}

function inPrintedCentury(first: Field, other: Field): Field {
  const { value } = first.source === 'viz' ? first : other;
  return { ...first, value, confidence: Math.min(MOST, 1 - (1 - first.confidence) * (1 - other.confidence)) };
}

/** The visual zone prints what an MRZ cannot: diacritics, hyphens, the end of a long name. */
function isFuller(name: FieldName, other: Field, field: Field): boolean {
  if (other.source !== 'viz' || !NAMES.includes(name)) return false;
  return Boolean(field.truncated) || /[^A-Z0-9 ]/.test(other.value.toUpperCase());
}

function disagreement(name: FieldName, one: Field, other: Field): Finding {
  const label = name.replaceAll('_', ' ');
  return {
    step: 'document',
    code: 'sources_disagree',
    field: name,
    value: `${one.value} / ${other.value}`,
    confidence: Math.min(one.confidence, other.confidence),
    ...(other.box ? { box: other.box } : {}),
    detail: `The ${PLACES[one.source]} states ${one.value} as ${label}, the ${PLACES[other.source]} ${other.value}.`,
  };
}
