import { describe, expect, it } from 'vitest';
import type { Models } from '../../engine/ports.ts';
import { remainders, timedParts } from './step-times.ts';

describe('remainders', () => {
  it('takes the parts out of their step and names what no step accounts for', () => {
    const times = { decode: 10, visual_zone: 100, 'text found': 30, 'text read': 50 };
    expect(remainders(times, 125)).toEqual({
      decode: 10,
      visual_zone: 20,
      'text found': 30,
      'text read': 50,
      rest: 15,
      total: 125,
    });
  });
});

describe('timedParts', () => {
  it('adds up what a reader of text takes, until it is asked', async () => {
    let clock = 0;
    const text = {
      version: '1',
      detect: async () => [],
      recognise: async () => {
        clock += 7;
        return [];
      },
    };
    const second = { version: '1', has: () => false, readLine: async () => ({ text: '', confidence: 0 }) };
    const { models, take } = timedParts({ text, second, now: () => clock } as unknown as Models);
    await models.text.recognise([]);
    await models.text.recognise([]);
    expect(take()).toEqual({ 'text read': 14 });
    expect(take()).toEqual({});
  });
});
