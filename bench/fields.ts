/**
 * How well fields are found where the lines are given: `npx node bench/fields.ts [--seed 1] [--count 5] [--slips] [--state POL] [--verbose]`.
 * Draws the words of some sixty documents of fifty states (fixtures/national), without pictures and models, and asks
 * for the fields. `--slips` takes away spaces, joins neighbours, drops labels and mistakes letters, as recognition does.
 * Then it hands each document an MRZ that says the same, and one in which one field says otherwise: the second must
 * be reported (sources_disagree), the first must not.
 * The failures of the states in HELD_OUT led to no rule, so their figures stand apart. Their labels were known: the
 * table of labels and these documents have one author, so this says nothing about labels that nobody thought of.
 */
import { parseArgs } from 'node:util';
import { mergeFields } from '../engine/document/merge-fields.ts';
import { settleValues } from '../engine/document/viz/found-value.ts';
import { placeLine } from '../engine/document/viz/line-geometry.ts';
import { findValues } from '../engine/document/viz/read-visual-zone.ts';
import type { FieldName, Fields, MrzReading, TextLine } from '../engine/reading.ts';
import { layOutNational } from '../fixtures/national/lay-out-national.ts';
import { NATIONAL_DOCUMENTS } from '../fixtures/national/national-documents.ts';
import { drawNational } from '../fixtures/national/national-people.ts';
import { transliterate } from '../fixtures/transliterate.ts';
import type { Truth } from '../fixtures/truth.ts';
import type { DocumentKind } from '../rules/finding.ts';
import { FieldScores } from './field-scores.ts';
import { linesAsRead } from './support/lines-as-read.ts';

const HELD_OUT = 'AUT BEL SVK GRC ALB ARG ZAF IND'.split(' ');

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '5' },
    state: { type: 'string' },
    slips: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});
/** Printed in words of which many mean one state. */
const UNSCORED: FieldName[] = ['nationality', 'issuing_authority'];
const today = new Date().toISOString().slice(0, 10);
const scores = { tuned: new FieldScores(), 'held out': new FieldScores() };
/** What a forger might have printed. */
const FORGED = {
  surname: 'ARMSTRONG',
  given_names: 'ZEBEDEE',
  document_number: 'XK7302918',
  date_of_birth: '1971-05-04',
  expiry_date: '2031-08-07',
};
const disagreements = { honest: 0, accused: 0, forged: new Map<string, [found: number, all: number]>() };
const first = Number(options.seed);
for (const document of NATIONAL_DOCUMENTS) {
  if (options.state && document.state !== options.state) continue;
  const group = HELD_OUT.includes(document.state) ? 'held out' : 'tuned';
  for (let seed = first; seed < first + Number(options.count); seed++) {
    const laidOut = layOutNational(document, drawNational(seed, document), seed);
    const lines = linesAsRead(laidOut.texts, `${document.name} ${seed}`, options.slips);
    const kind = document.kind === 'driving_license' ? null : document.kind;
    const fields = settleValues(findValues(lines.map(placeLine), { kind, mrz: null, today }));
    const known = Object.entries(fields).filter(([name]) => !UNSCORED.includes(name as FieldName));
    countDisagreements(document.kind, lines, laidOut.fields);
    const wrong = scores[group].add({ fields: laidOut.fields } as Truth, Object.fromEntries(known));
    if (!options.verbose || (group === 'held out' && !options.state) || wrong.length === 0) continue;
    console.log([`${document.name} ${seed}`, ...wrong].join('\n    '));
    if (options.state) console.log(lines.map((line) => `        | ${line.text}`).join('\n'));
  }
}
for (const [group, score] of Object.entries(scores)) {
  console.log(`\n${group}`);
  score.print();
}
console.log(`\nhonest documents accused: ${disagreements.accused} of ${disagreements.honest}`);
console.log('forged field, reported, of');
for (const [field, [found, all]] of disagreements.forged) console.log(`${field} ${found} ${all}`);

function countDisagreements(kind: DocumentKind, lines: TextLine[], fields: Truth['fields']): void {
  const mrz = mrzOf(fields);
  if (!mrz.surname) return;
  disagreements.honest++;
  const accused = disagree(kind, lines, mrz);
  if (accused.length > 0) disagreements.accused++;
  if (accused.length > 0 && options.verbose) console.log('accused', kind, accused.join(), lines[0]!.text);
  for (const [field, value] of Object.entries(FORGED) as [FieldName, string][]) {
    if (!mrz[field] || mrz[field].value === value) continue;
    const [found, all] = disagreements.forged.get(field) ?? [0, 0];
    const reported = disagree(kind, lines, { ...mrz, [field]: { ...mrz[field], value } }).includes(field);
    disagreements.forged.set(field, [found + Number(reported), all + 1]);
  }
}

/** The fields of which the MRZ and the print say different things. */
function disagree(kind: DocumentKind, lines: TextLine[], fields: Fields): string[] {
  const mrz = { fields, valid: true } as MrzReading;
  const visual = settleValues(findValues(lines.map(placeLine), { kind, mrz, today }));
  return mergeFields([fields, visual], 'mrz').findings.map(({ field }) => field ?? '');
}

function mrzOf(fields: Truth['fields']): Fields {
  const stated = Object.keys(FORGED).flatMap((name) => {
    const field = fields[name];
    const value =
      field && (name.includes('name') ? transliterate(field.value).replace(/<+/g, ' ') : field.value);
    return value ? [[name, { value: value.trim(), confidence: 0.99, source: 'mrz' as const }] as const] : [];
  });
  return Object.fromEntries(stated);
}
