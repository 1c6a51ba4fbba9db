/**
 * How well the wrong side of a card is seen: `npx node bench/sides.ts [--seed 500] [--count 8] [--verbose]`. Careful photos of
 * both sides of drawn cards are read as what they are and as the other side.
 */
import { parseArgs } from 'node:util';
import { readDocument } from '../engine/document/read-document.ts';
import { loadModels } from '../engine/models/load-models.ts';
import { drawSpecimen, type SpecimenName } from '../fixtures/draw-specimen.ts';
import { photograph } from '../fixtures/photograph.ts';
import type { Side } from '../rules/finding.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '500' },
    count: { type: 'string', default: '8' },
    verbose: { type: 'boolean', default: false },
  },
});
const KINDS: SpecimenName[] = ['id_card', 'driving_licence', 'residence_permit'];
const models = await loadModels();
const seen = new Map<string, { said: number; of: number }>();
for (let seed = Number(values.seed); seed < Number(values.seed) + Number(values.count); seed++) {
  const kind = KINDS[seed % KINDS.length]!;
  for (const { image, truth } of await drawSpecimen(kind, seed)) {
    const photo = await photograph(image, `side ${seed} ${truth.side}`, { care: 'good' });
    for (const declared of ['front', 'back'] as const)
      await read(photo.image, truth.side!, declared, `${kind} ${seed}`);
  }
}
console.log('| shown | declared | said to be the other side |\n|---|---|---|');
for (const [sides, { said, of }] of seen) console.log(`| ${sides} | ${said} of ${of} |`);

async function read(bytes: Uint8Array, side: Side, declared: Side, name: string): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const request = { declared: { type: 'photo_id', side: declared, kind: null }, today } as const;
  const { findings } = await readDocument(bytes, request, models);
  const said = findings.some(({ code }) => code === 'document_side_differs');
  const score = seen.get(`${side} | ${declared}`) ?? { said: 0, of: 0 };
  seen.set(`${side} | ${declared}`, { said: score.said + (said ? 1 : 0), of: score.of + 1 });
  if (values.verbose && said !== (side !== declared)) console.log(`${name}: ${side} declared as ${declared}`);
}
