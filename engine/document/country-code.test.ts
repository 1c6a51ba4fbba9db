import { states } from 'mrz';
import { expect, it } from 'vitest';
import { countryCode } from './country-code.ts';

it('maps every state that the mrz package lists, but for organisations and the stateless', () => {
  const without = Object.keys(states).filter((state) => countryCode(state) === null);
  // The Netherlands Antilles and the Neutral Zone are no more.
  const gone = ['ANT', 'NTZ'];
  expect(without.filter((state) => !/^(?:X|UN)/.test(state) && !gone.includes(state))).toEqual([]);
});

it('gives two letters that Intl knows as a region', () => {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  for (const state of Object.keys(states)) {
    const code = countryCode(state);
    if (code && code !== 'UTO') expect(names.of(code), `${state} ${code}`).toBeTruthy();
  }
});

it.each([
  ['D', 'DE'],
  ['GBD', 'GB'],
  ['CHE', 'CH'],
  ['RKS', 'XK'],
  ['UTO', 'UTO'],
  ['XXA', null],
  ['DE', null],
])('%s is %s', (state, code) => expect(countryCode(state)).toBe(code));
