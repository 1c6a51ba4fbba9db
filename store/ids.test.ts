import { describe, expect, it } from 'vitest';
import { ID_PREFIXES, isId, newId } from './ids.ts';

const at = new Date('2026-03-01T09:00:00.000Z');

describe('newId', () => {
  it('carries the prefix of its kind', () => {
    expect(newId('verification', at)).toMatch(/^ver_[0-9a-hjkmnp-tv-z]{26}$/);
    expect(isId('verification', newId('verification', at))).toBe(true);
    expect(isId('document', newId('verification', at))).toBe(false);
  });

  it('sorts by time, and within one millisecond in the order in which they were made', () => {
    const ids = [0, 0, 0, 1, 1, 250_000, 90_000_000].map((ms) => newId('event', new Date(at.getTime() + ms)));
    expect([...ids].sort()).toEqual(ids);
  });

  it('is never the same twice', () => {
    expect(new Set(Array.from({ length: 5000 }, () => newId('key', at))).size).toBe(5000);
  });

  it('has a prefix for each kind and none for two', () => {
    const prefixes = Object.values(ID_PREFIXES);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(prefixes.every((prefix) => /^[a-z]{3}$/.test(prefix))).toBe(true);
  });
});
