import { expect, test } from 'vitest';
import { spaceByText } from './space-by-text.ts';

test.each([
  ['163STATION ROAD', '163 STATION ROAD'],
  ['55596Poznan', '55596 Poznan'],
  ['CalleNunez 69', 'Calle Nunez 69'],
  ['SOKAGI52', 'SOKAGI 52'],
  ['Georgetown,WA64885', 'Georgetown, WA 64885'],
  ['London SW1A1AA', 'London SW1A 1AA'],
])('%s is %s', (text, spaced) => expect(spaceByText(text)).toBe(spaced));

test.each([
  'Lindenweg 10',
  '12A High Street',
  '12bis Rue X',
  '1234AB Delft',
  'Anna McDonald',
  '10115 Berlin',
])('%s stays', (text) => expect(spaceByText(text)).toBe(text));
