/**
 * How well flaws of a picture are seen: `npx node bench/quality.ts [--seed 500] [--count 24] [--clean 50] [--only glare,dark] [--verbose]`.
 * Every picture is drawn with one flaw, flat and as a photo, or (`--clean`) without any. A line of print is found as a
 * reading finds it; CPU is that of judging one picture whose lines are known, all flaws together.
 */
import { parseArgs } from 'node:util';
import { findOutlines } from '../engine/document/outline/find-outlines.ts';
import { judgeOutline } from '../engine/document/outline/judge-outline.ts';
import { judgeQuality } from '../engine/document/quality/judge-quality.ts';
import { readLines } from '../engine/document/viz/read-lines.ts';
import { loadModels } from '../engine/models/load-models.ts';
import {
  drawFlaw,
  drawFlawless,
  FLAW_NAMES,
  type Flaw,
  type Form,
  OF_PHOTOS,
} from '../fixtures/flaws/draw-flaw.ts';
import type { FindingCode } from '../rules/finding-codes.ts';
import { quantile } from './support/quantile.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '500' },
    count: { type: 'string', default: '24' },
    clean: { type: 'string', default: '50' },
    only: { type: 'string', default: FLAW_NAMES.join(',') },
    verbose: { type: 'boolean', default: false },
  },
});
const CODES: Record<Flaw, FindingCode> = {
  blurred: 'image_blurred',
  dark: 'image_dark',
  overexposed: 'image_overexposed',
  glare: 'image_glare',
  low_resolution: 'image_low_resolution',
  compressed: 'image_compressed',
  black_and_white: 'image_black_and_white',
  screenshot: 'image_screenshot',
  of_screen: 'image_of_screen',
  covered: 'document_covered',
};
const FORMS: readonly Form[] = ['flat', 'photo'];
const flaws = values.only.split(',') as Flaw[];
const models = await loadModels();
const cpu: number[] = [];

const clean = { flat: await seenIn('flat', null), photo: await seenIn('photo', null) };
console.log(
  '| flaw | seen, flat | seen, photos | said of clean scans | of clean photos |\n|---|---|---|---|---|',
);
for (const flaw of flaws) {
  const cells: string[] = [];
  for (const form of FORMS) {
    const scanned = form === 'photo' || !OF_PHOTOS.includes(flaw);
    cells.push(scanned ? share(await seenIn(form, flaw), flaw) : '');
  }
  console.log(
    `| ${flaw} | ${cells.join(' | ')} | ${FORMS.map((form) => share(clean[form], flaw)).join(' | ')} |`,
  );
}
console.log(`CPU ms a picture: p50 ${quantile(cpu, 0.5).toFixed(0)}, p95 ${quantile(cpu, 0.95).toFixed(0)}`);

function share(seen: FindingCode[][], flaw: Flaw): string {
  return `${seen.filter((codes) => codes.includes(CODES[flaw])).length} of ${seen.length}`;
}

/** What is found on each of the pictures with the flaw, or without any. */
async function seenIn(form: Form, flaw: Flaw | null): Promise<FindingCode[][]> {
  const first = Number(values.seed);
  const count = Number(flaw ? values.count : values.clean);
  const seen: FindingCode[][] = [];
  for (let seed = first; seed < first + count; seed++) {
    const codes = await judge(flaw ? await drawFlaw(flaw, seed, form) : await drawFlawless(seed, form));
    seen.push(codes);
    const isRight = flaw ? codes.includes(CODES[flaw]) : codes.length === 0;
    if (values.verbose && !isRight)
      console.log(`${flaw ?? 'clean'} ${form} ${seed}: ${codes.join(' ') || 'nothing'}`);
  }
  return seen;
}

async function judge(bytes: Uint8Array): Promise<FindingCode[]> {
  const decoded = await models.images.decode(bytes);
  if (!decoded.ok) throw new Error(decoded.detail);
  const today = new Date().toISOString().slice(0, 10);
  const { lines, rotation } = await readLines(decoded.pixels, { page: false, mrz: null, today }, models);
  const image = await models.images.rotate(decoded.pixels, rotation);
  const grey = await models.images.grey(image);
  const outlines = findOutlines(image);
  const before = process.cpuUsage();
  const looks = judgeQuality({ image, grey, lines, plain: false });
  const { user, system } = process.cpuUsage(before);
  cpu.push((user + system) / 1000);
  const placed = judgeOutline({ image, outlines, lines, complete: true });
  return [...looks, ...placed].map(({ code }) => code);
}
