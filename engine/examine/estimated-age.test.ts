import { describe, expect, it } from 'vitest';
import { doubtsAge } from './estimated-age.ts';

describe('doubtsAge', () => {
  it.each([
    // what the net says of most people of that age
    [29, 24, false],
    [39, 58, false],
    [69, 72, false],
    [9, 15, false],
    // far from any that was seen
    [69, 20, true],
    [48, 17, true],
    [15, 60, true],
    [20, 75, true],
    // the old look young to it
    [29, 70, false],
  ])('looks %i, is %i: %s', (estimated, age, doubted) => {
    expect(doubtsAge(estimated, [age, age])).toBe(doubted);
  });

  it('allows for either age where the document leaves it open', () => {
    expect(doubtsAge(47.5, [24, 26])).toBe(false);
    expect(doubtsAge(47.5, [25, 25])).toBe(true);
  });
});
