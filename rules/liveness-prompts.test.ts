import { describe, expect, it } from 'vitest';
import { seededRandom } from '../fixtures/random.ts';
import { drawPrompts, tasksOf } from './liveness-prompts.ts';

describe('drawing what is asked for', () => {
  const drawn = Array.from({ length: 2000 }, (_, seed) => drawPrompts(seededRandom(seed).next));

  it('never asks the same twice running, and always for a turn', () => {
    for (const prompts of drawn) {
      expect(prompts).toHaveLength(3);
      expect(prompts.some((prompt, i) => prompt === prompts[i + 1])).toBe(false);
      expect(prompts.some((prompt) => prompt.startsWith('turn_'))).toBe(true);
    }
  });

  it('draws every one of 68 sequences about as often', () => {
    const counts = new Map<string, number>();
    for (const prompts of drawn) counts.set(prompts.join(), (counts.get(prompts.join()) ?? 0) + 1);
    expect(counts.size).toBe(68);
    expect(Math.max(...counts.values())).toBeLessThan(60);
  });

  it('begins and ends with a face that looks ahead', () => {
    expect(tasksOf(['blink', 'turn_left', 'blink'])).toEqual([
      'front',
      'blink',
      'turn_left',
      'blink',
      'front',
    ]);
  });

  it('refuses fewer than three and more than six', () => {
    for (const count of [0, 2, 7, 3.5]) expect(() => drawPrompts(() => 0.5, count)).toThrow();
    expect(drawPrompts(seededRandom(1).next, 6)).toHaveLength(6);
  });
});
