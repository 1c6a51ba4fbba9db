/**
 * What is read where two documents lie in one photo: `node bench/several.ts [--seed 900] [--count 8]`.
 *
 * Both sides of one card are to be read as one; of two people's documents the fields of one, never some of each.
 */
import { parseArgs } from 'node:util';
import { readAnyDocument } from '../engine/document/read-any-document.ts';
import { keyOf } from '../engine/document/viz/fold-text.ts';
import { loadModels } from '../engine/models/load-models.ts';
import type { CaptureReading } from '../engine/reading.ts';
import { drawSpecimen, type SpecimenName } from '../fixtures/draw-specimen.ts';
import { SPECIMEN_DAY } from '../fixtures/person.ts';
import { photographSeveral } from '../fixtures/photograph-several.ts';
import type { Truth } from '../fixtures/truth.ts';
import { cpuNow } from './support/cpu-now.ts';

const { values: options } = parseArgs({
  options: { seed: { type: 'string', default: '900' }, count: { type: 'string', default: '8' } },
});
const PAIRS: Record<string, [SpecimenName, SpecimenName]> = {
  'both sides of one card': ['id_card', 'id_card'],
  'two cards without an MRZ': ['id_card', 'residence_permit'],
  'a licence and a card': ['eu_licence', 'id_card'],
  'a card and a passport': ['id_card', 'passport'],
};

const models = await loadModels();
// What a busy machine takes longer for is not cut short.
models.now = cpuNow;
const first = Number(options.seed);
for (const [name, kinds] of Object.entries(PAIRS)) {
  let [several, mixed, right, read, both] = [0, 0, 0, 0, 0];
  for (let seed = first; seed < first + Number(options.count); seed++) {
    const [one, other] = await drawPair(kinds, seed);
    const photo = await photographSeveral([one.image, other.image], seed);
    const reading = await readAnyDocument(photo.image, { side: null, today: SPECIMEN_DAY }, models);
    const owners = ownersOf(reading, one.truth, other.truth);
    const sides = kinds[0] === kinds[1];
    if (!sides && owners.includes('one') && owners.includes('other')) mixed++;
    if (reading.findings.some(({ code }) => code === 'document_several')) several++;
    if ((reading.outlines ?? []).length > 1) both++;
    read += owners.length;
    right += owners.filter((owner) => owner !== 'neither').length;
  }
  console.log(
    `${name}: both outlines ${both}, said to be several ${several}, fields of both people mixed ${mixed} of ${options.count}; ${right} of ${read} fields are of either`,
  );
}

/** The front of the first; of the second the front too, or of one card its back. */
async function drawPair([a, b]: [SpecimenName, SpecimenName], seed: number) {
  const one = await drawSpecimen(a, seed);
  if (a === b) return [one[0]!, one[1]!] as const;
  return [one[0]!, (await drawSpecimen(b, seed + 5000))[0]!] as const;
}

function ownersOf({ fields }: CaptureReading, one: Truth, other: Truth): string[] {
  return Object.entries(fields).flatMap(([name, { value }]) => {
    if (!one.fields[name] && !other.fields[name]) return [];
    const [a, b] = [says(one, name, value), says(other, name, value)];
    if (a && b) return ['both'];
    return [a ? 'one' : b ? 'other' : 'neither'];
  });
}

function says(truth: Truth, name: string, read: string): boolean {
  const field = truth.fields[name as keyof Truth['fields']];
  if (!field) return false;
  const shown = [field.value, field.viz, field.mrz?.replaceAll('<', ' ')];
  return shown.some((text) => text != null && keyOf(text) === keyOf(read));
}
