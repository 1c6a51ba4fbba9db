import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SealBrokenError } from '../errors.ts';
import { createSeal } from './seal.ts';
import { parseSealKeys, type SealKey } from './seal-keys.ts';

const older: SealKey = { id: 'k1', key: randomBytes(32) };
const newer: SealKey = { id: 'k2', key: randomBytes(32) };
const text = Buffer.from('the portrait of a person');

describe('a seal', () => {
  it('opens what it sealed, and seals the same differently each time', () => {
    const seal = createSeal([older]);
    const [first, second] = [seal.seal('a', text), seal.seal('a', text)];
    expect(seal.open('a', first)).toEqual(text);
    expect(first.equals(second)).toBe(false);
    expect(first.includes(text)).toBe(false);
  });

  it('opens with an older key after a rotation, and seals with the new one', () => {
    const sealed = createSeal([older]).seal('a', text);
    const rotated = createSeal([newer, older]);
    expect(rotated.open('a', sealed)).toEqual(text);
    expect(createSeal([newer]).open('a', rotated.seal('a', text))).toEqual(text);
  });

  it('marks a value the same way each time, by every key, and otherwise under another name', () => {
    const [mark] = createSeal([older]).marks('a', 'C01X00T47');
    expect(mark).toMatch(/^[\w-]{22}$/);
    expect(createSeal([newer, older]).marks('a', 'C01X00T47')).toEqual([
      expect.not.stringMatching(mark!),
      mark,
    ]);
    expect(createSeal([older]).marks('b', 'C01X00T47')).not.toEqual([mark]);
    expect(createSeal([older]).marks('a', 'C01X00T48')).not.toEqual([mark]);
  });

  it('says which key is missing', () => {
    const sealed = createSeal([older]).seal('a', text);
    expect(() => createSeal([newer]).open('a', sealed)).toThrow(
      'sealed with the key k1, which is not in the settings',
    );
  });

  it('notices a change of any byte', () => {
    const seal = createSeal([older]);
    const sealed = seal.seal('a', text);
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] as number) ^ 1;
      expect(() => seal.open('a', changed), `byte ${at}`).toThrow(SealBrokenError);
    }
  });

  it('notices one thing in the place of another, and a part of it', () => {
    const seal = createSeal([older]);
    const sealed = seal.seal('a', text);
    expect(() => seal.open('b', sealed)).toThrow(SealBrokenError);
    expect(() => seal.open('a', sealed.subarray(0, -1))).toThrow(SealBrokenError);
    expect(() => seal.open('a', Buffer.alloc(0))).toThrow(SealBrokenError);
  });
});

describe('parseSealKeys', () => {
  it('reads several keys', () => {
    const written = `${newer.id}:${newer.key.toString('base64')}, ${older.id}:${older.key.toString('base64')}`;
    expect(parseSealKeys(written)).toEqual([newer, older]);
  });

  it('refuses a key that is named twice', () => {
    const one = `k1:${older.key.toString('base64')}`;
    expect(parseSealKeys(`${one},${one}`)).toBe('names the key k1 twice.');
  });
});
