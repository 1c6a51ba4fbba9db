import { expect, it } from 'vitest';
import { mergeReadings } from './merge-readings.ts';

it.each([
  ['GÜNTHFR MÜLLER', 'GUNTHERMULLER', 'GÜNTHER MÜLLER'],
  ['10 JUL/JUIL 2019', '10JUL/JUIL2019', '10 JUL/JUIL 2019'],
  ['DĄBROSKA', 'DABROWSKA', 'DĄBROWSKA'],
  ['Łódz', 'Lodz', 'Łódz'],
  ['PY2POCJ30', 'PY2P0CJ30', 'PY2P0CJ30'],
  ['Sex Z Sexe', 'Sex/Sexe', 'Sex / Sexe'],
])('%s and %s are %s', (ours, letters, wanted) => {
  expect(mergeReadings(ours, letters)).toBe(wanted);
});

it('is nothing where the two read different lines', () => {
  expect(mergeReadings('RUE DE L', 'PASSPORT')).toBeNull();
});
