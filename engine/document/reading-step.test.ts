import { expect, it } from 'vitest';
import { orderSteps, type ReadingStep, runSteps } from './reading-step.ts';

interface State {
  a: number;
  b: number;
  c: number;
}
type Step = ReadingStep<State, { skip?: boolean }>;
const b: Step = { name: 'b', needs: ['a'], gives: ['b'], run: ({ a }) => ({ b: a + 1 }) };
const c: Step = {
  name: 'c',
  needs: ['b'],
  gives: ['c'],
  when: (_, { skip }) => !skip,
  run: ({ b }) => ({ c: b * 10 }),
};

it('orders steps by what they need', () => {
  expect(orderSteps([c, b], ['a']).map(({ name }) => name)).toEqual(['b', 'c']);
});

it('refuses a missing need, a circle and two givers', () => {
  expect(() => orderSteps([c], ['a'])).toThrow('c');
  expect(() => orderSteps([{ ...b, needs: ['c'] }, c], ['a'])).toThrow('b, c');
  expect(() => orderSteps([b, { ...b, name: 'again' }], ['a'])).toThrow('again gives b');
  expect(() => orderSteps([b], ['a', 'b'])).toThrow('already');
});

it('runs what matters and times it', async () => {
  let time = 0;
  const now = () => (time += 2.5);
  const timings = {};
  const start = { a: 1, b: 0, c: 0 };
  expect(await runSteps([b, c], start, {}, { now, timings })).toEqual({ a: 1, b: 2, c: 20 });
  expect(timings).toEqual({ b: 2.5, c: 2.5 });
  expect(await runSteps([b, c], start, { skip: true }, { now, timings: {} })).toMatchObject({ c: 0 });
});
