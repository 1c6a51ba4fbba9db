/** Fields that were read, scored against the truth that is drawn with a specimen. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { keyOf } from '../engine/document/viz/fold-text.ts';
import type { FieldName, Fields, MrzReading } from '../engine/reading.ts';
import type { Truth } from '../fixtures/truth.ts';

const UNSCORED = ['account_number', 'issuing_state'];

export async function readDrawnTruth(picture: string): Promise<Truth | null> {
  const path = picture.replace(/\.\w+$/, '.json');
  return existsSync(path) ? JSON.parse(await readFile(path, 'utf8')) : null;
}

/** The truth's MRZ as a reading of it. */
export function drawnMrz(truth: Truth | null): MrzReading | null {
  if (!truth?.mrz || !truth.format) return null;
  const fields: Fields = {};
  for (const [name, { value, mrz }] of Object.entries(truth.fields)) {
    const plain = /date/.test(name) ? value : (mrz ?? '').replace(/</g, ' ').trim();
    if (mrz) fields[name as FieldName] = { value: plain, confidence: 0.99, source: 'mrz' };
  }
  const format = truth.format as MrzReading['format'];
  return { format, lines: truth.mrz, valid: true, confidence: 0.99, corrections: [], fields, findings: [] };
}

export class FieldScores {
  readonly #byField = new Map<string, { right: number; spelled: number; wrong: number; missing: number }>();
  #strange = 0;
  readonly #withMrz: boolean;
  readonly #countStrange: boolean;

  /** `withMrz`: what stands in the MRZ alone is scored too; `strange`: what is not in the truth is not printed. */
  constructor({ withMrz = false, strange = true } = {}) {
    this.#withMrz = withMrz;
    this.#countStrange = strange;
  }

  /** Gives a line for each field that is not right. */
  add(truth: Truth, fields: Fields): string[] {
    const lines: string[] = [];
    const printed = Object.entries(truth.fields).filter(
      ([name, f]) => (f.viz ?? (this.#withMrz ? f.mrz : null)) !== null && !UNSCORED.includes(name),
    );
    for (const [name, { value, viz, mrz }] of printed) {
      const shown = [value, viz, this.#withMrz ? mrz : null].filter((text) => text !== null);
      const field = name as FieldName;
      const read = fields[field];
      const score = this.#scoreOf(field);
      if (!read) score.missing++;
      else if (!shown.some((text) => keyOf(text) === keyOf(read.value))) score.wrong++;
      else score.right++;
      if (read && shown.some((text) => text.toLocaleUpperCase() === read.value.toLocaleUpperCase()))
        score.spelled++;
      else
        lines.push(
          `${field}: ${read ? `${read.value} (${read.confidence})` : 'missing'}, is ${viz ?? value}`,
        );
    }
    const known = printed.map(([name]) => name);
    for (const [name, field] of Object.entries(this.#countStrange ? fields : {})) {
      if (
        known.includes(name) ||
        name === 'issuer' ||
        name === 'issuing_authority' ||
        UNSCORED.includes(name)
      )
        continue;
      this.#strange++;
      lines.push(`${name}: ${field.value} (${field.confidence}), is not printed`);
    }
    return lines;
  }

  /** Of one field in all documents that were added. */
  of(field: FieldName): Readonly<{ right: number; spelled: number; wrong: number; missing: number }> {
    return this.#scoreOf(field);
  }

  /** `right`: the same letters and digits; `spelled`: diacritics and marks as well. */
  print(): void {
    if (this.#byField.size === 0) return;
    console.log('\nfield right spelled wrong missing');
    for (const [field, { right, spelled, wrong, missing }] of this.#byField) {
      console.log(`${field} ${right} ${spelled} ${wrong} ${missing}`);
    }
    if (this.#countStrange) console.log(`fields that are not printed: ${this.#strange}`);
  }

  #scoreOf(field: string) {
    const score = this.#byField.get(field) ?? { right: 0, spelled: 0, wrong: 0, missing: 0 };
    this.#byField.set(field, score);
    return score;
  }
}
