import { expect, it } from 'vitest';
import type { Models, Pixels } from '../ports.ts';
import { BudgetSpent, cutShort, MOST_LINES, withBudget } from './reading-budget.ts';
import { startState } from './reading-state.ts';
import type { ReadingStep } from './reading-step.ts';
import { runWithin } from './run-within.ts';

const picture: Pixels = { data: new Uint8Array(3), width: 1, height: 1, channels: 3 };

/** Models of which each line of text takes ten milliseconds, each box is larger than the one before. */
function slowModels(boxes = 0): Models {
  let time = 0;
  const quad = (size: number) =>
    [
      { x: 0, y: 0 },
      { x: size, y: 0 },
      { x: size, y: 1 },
      { x: 0, y: 1 },
    ] as const;
  return {
    now: () => time,
    text: {
      version: 'slow',
      detect: async () =>
        Array.from({ length: boxes }, (_, i) => ({ quad: [...quad(i + 1)], confidence: 1 })),
      recognise: async (lines: Pixels[]) => {
        time += 10 * lines.length;
        return lines.map(() => ({ text: 'read', confidence: 1 }));
      },
    },
    mrz: { version: 'slow', run: async () => [] },
    barcodes: { read: async () => [] },
    faces: { version: 'slow', detect: async () => [] },
    embedder: { version: 'slow', embed: async () => [] },
  } as unknown as Models;
}

it('reads lines until the time is spent, and says that it left some', async () => {
  const { models, cut } = withBudget(slowModels(), 200);
  const read = await models.text.recognise(Array.from({ length: 60 }, () => picture));
  expect(read).toHaveLength(60);
  expect(read.filter(({ text }) => text === 'read')).toHaveLength(24);
  expect(cut()).toBe(true);
  await expect(models.mrz.run([])).rejects.toThrow(BudgetSpent);
  await expect(models.faces.detect(picture)).rejects.toThrow(BudgetSpent);
});

it('changes nothing within the time', async () => {
  const { models, cut } = withBudget(slowModels(5), 1000);
  expect(await models.text.detect(picture)).toHaveLength(5);
  expect(await models.text.recognise([picture, picture])).toHaveLength(2);
  expect(await models.mrz.run([])).toEqual([]);
  expect(cut()).toBe(false);
});

it('keeps the largest of too many lines, in their order', async () => {
  const { models, cut } = withBudget(slowModels(MOST_LINES + 2), 1000);
  const boxes = await models.text.detect(picture);
  expect(boxes).toHaveLength(MOST_LINES);
  expect(boxes[0]?.quad[1].x).toBe(3);
  expect(boxes.at(-1)?.quad[1].x).toBe(MOST_LINES + 2);
  expect(cut()).toBe(true);
});

it('makes the answer of a step unknown whose time is spent, and names it', async () => {
  const step: ReadingStep<ReturnType<typeof startState>, never> = {
    name: 'mrz',
    needs: [],
    gives: ['mrzRotation'],
    async run(_, { models }: { models: Models }) {
      await models.text.recognise(Array.from({ length: 8 }, () => picture));
      await models.mrz.run([]);
      return { mrzRotation: 90 };
    },
  };
  const context = { request: {} as never, models: slowModels() };
  const cut: string[] = [];
  const state = startState(picture, []);
  expect(await runWithin(cut, { step: 1000, reading: 1000 })(step as never, state, context)).toEqual({
    mrzRotation: 90,
  });
  expect(cut).toEqual([]);
  expect(await runWithin(cut, { step: 50, reading: 1000 })(step as never, state, context)).toEqual({});
  expect(cut).toEqual(['mrz']);
  const both = runWithin(cut, { step: 200, reading: 150 });
  expect(await both(step as never, state, context)).toEqual({ mrzRotation: 90 });
  expect(await both(step as never, state, context)).toEqual({});
  expect(cut).toEqual(['mrz', 'mrz']);
  expect(cutShort(cut)).toMatchObject([
    { code: 'reading_cut_short', detail: expect.stringContaining('mrz') },
  ]);
  expect(cutShort([])).toEqual([]);
});
