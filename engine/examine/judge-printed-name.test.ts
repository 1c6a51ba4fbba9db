import { expect, it } from 'vitest';
import { cardBack, cardFront, passport } from '../../test/support/made-readings.ts';
import type { TextLine } from '../reading.ts';
import { judgePrintedName } from './judge-printed-name.ts';
import type { ExaminedCapture } from './step.ts';

const point = { x: 0, y: 0 };
const print = (...texts: string[]): TextLine[] =>
  texts.map((text) => ({ text, confidence: 0.9, quad: [point, point, point, point] }));

/** A card whose back has the zone of MUELLER, JUERGEN PAUL, and whose front prints these lines. */
function judged(lines: TextLine[], change: (captures: ExaminedCapture[]) => void = () => {}): string[] {
  const [front, back] = [cardFront({ reading: { text: lines } }), cardBack()];
  const { fields } = back.reading;
  back.reading.mrz = { ...back.reading.mrz!, fields };
  change([front, back]);
  return judgePrintedName([front, back], fields).map(({ code, value }) => `${code} ${value}`);
}

it('says that the zone’s surname stands nowhere in print', () => {
  expect(judged(print('ERIKSSON', 'Jürgen Paul', 'C01X00T47'))).toEqual(['name_not_printed MUELLER']);
});

it('does not take a signature for the print', () => {
  expect(judged(print('ERIKSSON', 'Jürgen Paul', 'J. Müller'))).toEqual(['name_not_printed MUELLER']);
});

it.each([
  ['it stands there', print('Müller', 'Jürgen Paul')],
  ['it was misread', print('MULLEP', 'Jürgen Paul')],
  ['it stands among other words', print('Name: MUELLER / Jürgen Paul')],
  ['the given names were not read either', print('ERIKSSON', 'C01X00T47')],
])('says nothing where %s', (_, lines) => expect(judged(lines)).toEqual([]));

it('says nothing where the zone is not relied on, or the rest is not in print', () => {
  const other = print('ERIKSSON', 'Jürgen Paul');
  const unreliable = ([, back]: ExaminedCapture[]) => {
    back!.reading.mrz!.valid = false;
  };
  expect(judged(other, unreliable)).toEqual([]);
  const unread = ([front]: ExaminedCapture[]) => {
    delete front!.reading.fields.document_number;
  };
  expect(judged(other, unread)).toEqual([]);
  expect(judgePrintedName([passport()], {})).toEqual([]);
});
