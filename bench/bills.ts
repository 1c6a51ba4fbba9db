/**
 * How well and how fast bills, statements and letters are read when nobody says what they are:
 * `node bench/bills.ts [--form picture|photo|pdf|scan] [--seed 1] [--count 50] [--held] [--care good|usual|bad]
 * [--out DIR] [--verbose]`.
 *
 * It draws its own letters (fixtures/letters): each layout in turn, each country in turn. `--held` takes the layouts
 * that nothing was tuned on. A field counts where it is printed; what is read but not printed is counted apart.
 * `right`: the same letters and digits; `spelled`: diacritics, spaces and marks as well.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readAnyDocument } from '../engine/document/read-any-document.ts';
import { loadModels } from '../engine/models/load-models.ts';
import {
  type DrawnLetter,
  drawLetter,
  HELD_LAYOUT_NAMES,
  LAYOUT_NAMES,
} from '../fixtures/letters/draw-letter.ts';
import { LOCALE_NAMES } from '../fixtures/letters/letter-locales.ts';
import { LETTER_FORMS, type LetterForm, writeLetter } from '../fixtures/letters/write-letter.ts';
import { SPECIMEN_DAY } from '../fixtures/person.ts';
import { LetterScores, readOf, truthOf } from './letter-scores.ts';
import { cpuNow } from './support/cpu-now.ts';
import { quantile } from './support/quantile.ts';

const { values: options } = parseArgs({
  options: {
    form: { type: 'string', default: 'picture' },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '50' },
    held: { type: 'boolean', default: false },
    care: { type: 'string', default: 'usual' },
    out: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});
const form = options.form as LetterForm;
if (!LETTER_FORMS.includes(form)) {
  console.error(`node bench/bills.ts [--form ${LETTER_FORMS.join('|')}] [--seed N] [--count N] [--held]`);
  process.exit(2);
}

const models = await loadModels();
// What a busy machine takes longer for is not cut short.
models.now = cpuNow;
const scores = new LetterScores();
const layouts = options.held ? HELD_LAYOUT_NAMES : LAYOUT_NAMES;
const first = Number(options.seed);
const cpu: number[] = [];
// The first reading loads the models and is not timed.
await readLetter(drawLetter('warm'), 'warm');
for (let seed = first; seed < first + Number(options.count); seed++) {
  const letter = drawLetter(seed, {
    layout: layouts[seed % layouts.length]!,
    // Every layout meets every country: after a round of layouts the countries are one further.
    locale: LOCALE_NAMES[(seed + Math.floor(seed / layouts.length)) % LOCALE_NAMES.length]!,
  });
  const { reading, ms } = await readLetter(letter, seed);
  cpu.push(ms);
  const wrong = scores.add(letter.truth, truthOf(letter.truth), readOf(reading));
  if (!options.verbose) continue;
  console.log(
    `${seed} ${letter.truth.layout} ${letter.truth.locale} ${letter.truth.topic} ${ms.toFixed(0)} ms`,
  );
  for (const line of wrong) console.log(`    ${line}`);
}

scores.print();
const [p50, p95] = [quantile(cpu, 0.5), quantile(cpu, 0.95)].map((ms) => ms.toFixed(0));
console.log(`\n${cpu.length} letters as ${form}: CPU p50 ${p50} ms, p95 ${p95} ms`);

async function readLetter(letter: DrawnLetter, seed: number | string) {
  const care = options.care as 'good' | 'usual' | 'bad';
  const bytes = await writeLetter(letter, form, seed, { care });
  if (options.out) await keep(options.out, letter, bytes, seed);
  const before = process.cpuUsage();
  const reading = await readAnyDocument(bytes, { side: null, today: SPECIMEN_DAY }, models);
  const { user, system } = process.cpuUsage(before);
  return { reading, ms: (user + system) / 1000 };
}

/** The file and its truth, to be looked at. */
async function keep(
  out: string,
  letter: DrawnLetter,
  bytes: Uint8Array,
  seed: number | string,
): Promise<void> {
  const extension = { picture: 'png', photo: 'jpg', pdf: 'pdf', scan: 'pdf' }[form];
  await mkdir(out, { recursive: true });
  await writeFile(join(out, `letter-${seed}.${extension}`), bytes);
  await writeFile(join(out, `letter-${seed}.json`), `${JSON.stringify(letter.truth, null, 2)}\n`);
}
