import { expect, it } from 'vitest';
import { readMrzLines } from './read-mrz-lines.ts';

it('finds an MRZ below other text whose fillers were taken for letters and miscounted', () => {
  const text = `Surname
ERIKSSON
P<UTOERIKSSON<<ANNA<MARIA<<KLKLLKLKLKLKLKLKKLLK
L898902C36UTO7408122F1204159ZE184226B<<<<<10`;
  expect(readMrzLines(text)).toMatchObject({
    valid: true,
    lines: ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
  });
});

it('finds none where there is none', () => {
  expect(readMrzLines('Surname\nERIKSSON\nGiven names\nANNA MARIA')).toBeNull();
});
