/**
 * How long a step may look at a picture. A hostile one (thousands of lines, a zone wherever one looks) would keep a
 * reader busy for minutes. A step reaches what is slow through the ports alone, so it is there that time is looked
 * at: between one piece of work and the next.
 */
import type { Finding } from '../../rules/finding.ts';
import type { Models, TextReader } from '../ports.ts';
import { areaOf } from './outline/quad-geometry.ts';

/** Thrown in a step whose time is spent, caught by who runs the steps: the step's answer is unknown. */
export class BudgetSpent extends Error {
  constructor() {
    super('The time for this step is spent.');
  }
}

export interface Guard {
  models: Models;
  /** Whether work was left out. */
  cut(): boolean;
}

/**
 * Lines of one picture that are read, the largest first. A page of small print in two columns has about 250, a form
 * with every cell filled 400.
 */
export const MOST_LINES = 600;
/** Lines that are read between two looks at the clock. */
const AT_ONCE = 8;

/**
 * The same models for `budget` milliseconds from now. After that lines of text are left unread (what was read
 * before stays of use), and any other model throws `BudgetSpent`.
 */
export function withBudget(models: Models, budget: number): Guard {
  const end = models.now() + budget;
  let cut = false;
  const isSpent = () => {
    const spent = models.now() >= end;
    cut ||= spent;
    return spent;
  };
  const checked = <Given extends unknown[], Answer>(work: (...given: Given) => Promise<Answer>) => {
    return async (...given: Given): Promise<Answer> => {
      if (isSpent()) throw new BudgetSpent();
      return work(...given);
    };
  };
  const { mrz, barcodes, faces, embedder } = models;
  const guarded: Models = {
    ...models,
    mrz: { version: mrz.version, run: checked((lines) => mrz.run(lines)) },
    text: guardText(models.text, isSpent, () => {
      cut = true;
    }),
    barcodes: { read: checked((image, how) => barcodes.read(image, how)) },
    faces: { version: faces.version, detect: checked((image, how) => faces.detect(image, how)) },
    embedder: { version: embedder.version, embed: checked((chips, how) => embedder.embed(chips, how)) },
  };
  return { models: guarded, cut: () => cut };
}

function guardText(text: TextReader, isSpent: () => boolean, cut: () => void): TextReader {
  return {
    version: text.version,
    async detect(image, how) {
      if (isSpent()) return [];
      const boxes = await text.detect(image, how);
      if (boxes.length <= MOST_LINES) return boxes;
      cut();
      const largest = boxes.toSorted((a, b) => areaOf(b.quad) - areaOf(a.quad)).slice(0, MOST_LINES);
      return boxes.filter((box) => largest.includes(box));
    },
    async recognise(lines, isKnown) {
      const read: Awaited<ReturnType<TextReader['recognise']>> = [];
      for (let from = 0; from < lines.length; from += AT_ONCE) {
        const some = lines.slice(from, from + AT_ONCE);
        if (isSpent()) read.push(...some.map(() => ({ text: '', confidence: 0 })));
        else read.push(...(await text.recognise(some, isKnown)));
      }
      return read;
    },
  };
}

/** What of the picture is unknown for want of time, as a finding. */
export function cutShort(steps: readonly string[]): Finding[] {
  if (steps.length === 0) return [];
  const names = steps.map((name) => name.replaceAll('_', ' ')).join(', ');
  const detail = `The picture holds more than is read of one: the time or the number of lines was spent in ${names}. What was not read is unknown.`;
  return [{ step: 'document', code: 'reading_cut_short', confidence: 1, detail }];
}
