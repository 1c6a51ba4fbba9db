import { expect, test } from 'vitest';
import { restorePrint } from './restore-print.ts';

test.each([
  ['Müller', 'MUELLER', 'Müller'],
  ['MÜLLER', 'MUELLER', 'MÜLLER'],
  ['MULLER', 'MUELLER', 'MÜLLER'],
  ['Muller', 'MUELLER', 'Müller'],
  ['Mueller', 'MUELLER', 'Mueller'],
  ['Strauss', 'STRAUSS', 'Strauss'],
  ['GROSS', 'GROSS', 'GROSS'],
  ['Ærøskjøbing', 'AEROESKJOEBING', 'Ærøskjøbing'],
  ['Strauß', 'STRAUSS', 'Strauß'],
  ['Ångström', 'AANGSTROEM', 'Ångström'],
  ['ROZALIAIRMA', 'ROZALIA IRMA', 'ROZALIA IRMA'],
  ['RozáliaIrma', 'ROZALIA IRMA', 'Rozália Irma'],
  ['1TALBOT', 'TALBOT', 'TALBOT'],
  ["O'Connor", 'OCONNOR', "O'Connor"],
  ['D’Artagnan-Roux', 'D ARTAGNAN ROUX', 'D’Artagnan-Roux'],
  ['Surname: Berg', 'BERG', 'Berg'],
  ['S. Sjöberg', 'SJOEBERG', 'Sjöberg'],
  ['VAN DER BERG', 'VAN DER BERG', 'VAN DER BERG'],
  ['R0SSI', 'ROSSI', 'ROSSI'],
])('%s prints %s', (text, name, value) => {
  expect(restorePrint(text, name)?.value).toBe(value);
});

test.each([
  ['PÓRA', 'THORA', 'ÞÓRA'],
  ['Pora', 'THORA', 'Þora'],
  ['THORA', 'THORA', 'THORA'],
  ['Thomas', 'THOMAS', 'Thomas'],
  ['WEIB', 'WEISS', 'WEIß'],
  ['WEI8', 'WEISS', 'WEIß'],
  ['ESA', 'AESA', 'ÆSA'],
  ['B0RGE', 'BOERGE', 'BÖRGE'],
  ['PENA', 'PENXXA', 'PEÑA'],
  ['IŞIK', 'ISIK', 'IŞIK'],
  ['ŁUCJA', 'LUCJA', 'ŁUCJA'],
])('%s, as a letter that the reader does not know looks, prints %s as %s', (text, name, value) => {
  expect(restorePrint(text, name)?.value).toBe(value);
});

test.each([
  ['PETER', 'THETIS'],
  ['BALLY', 'SALLY'],
  ['BERGMANN', 'BERG'],
  ['Lindberg', 'BERG'],
  ['Surname', 'BERG'],
])('%s does not print %s', (text, name) => {
  expect(restorePrint(text, name)).toBeNull();
});

test('a mark that was not seen is said to be inferred, by the letters of the state', () => {
  expect(restorePrint('Jorgensen', 'JOERGENSEN', 'DNK')).toEqual({
    value: 'Jørgensen',
    whole: true,
    inferred: true,
  });
  expect(restorePrint('Jørgensen', 'JOERGENSEN', 'DNK')?.inferred).toBe(false);
  expect(restorePrint('Name Schon', 'SCHOEN', 'D')).toEqual({ value: 'Schön', whole: false, inferred: true });
});
