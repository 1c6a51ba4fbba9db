import type { AnyStep, BoardKey } from './step.ts';

/**
 * Each step after those that give what it needs, otherwise as listed. Throws where two steps give the same,
 * where nobody gives what one needs, and on a circle: the table of steps is wrong then.
 */
export function orderSteps<Step extends Pick<AnyStep, 'type' | 'needs' | 'gives'>>(
  steps: readonly Step[],
): Step[] {
  const givers = new Map<string, string>();
  for (const { type, gives } of steps) {
    for (const gift of gives) {
      if (givers.has(gift)) throw new Error(`${givers.get(gift)} and ${type} both give ${gift}`);
      givers.set(gift, type);
    }
  }
  const there = new Set<BoardKey>();
  const waiting = [...steps];
  const ordered: Step[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex((step) => step.needs.every((need) => there.has(need)));
    if (next < 0) throw new Error(`nothing gives what ${waiting.map(({ type }) => type).join(', ')} needs`);
    const step = waiting.splice(next, 1)[0] as Step;
    ordered.push(step);
    for (const gift of step.gives) there.add(gift as BoardKey);
  }
  return ordered;
}
