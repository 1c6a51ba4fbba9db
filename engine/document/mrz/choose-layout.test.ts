import { describe, expect, it } from 'vitest';
import { chooseLayout } from './choose-layout.ts';
import { readLine } from './read-line.ts';
import { latticeOf } from './testing/lattice-of.ts';

const TD3 = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const TD1 = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
];
const FRENCH = ['IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<', '8806923102858CORINNE<<<<<<<6512068F6'];
const SWISS = ['AAA001D<<', 'FACHE305142128097<<800126<<<<<', 'MARCHAND<<FABIENNE<<<<<<<<<<<<'];
const TEXT = [
  'REPUBLICOFUTOPIAPASSPORTOFFICE',
  'DATEOFBIRTHLIEUDENAISSANCE0412',
  'SURNAMENOMERIKSSONANNAMARIA',
];

/** Lines under each other, 33 apart, 18 high, as wide as they have characters. */
function page(texts: string[], turned = false, sure = 0.99) {
  return texts.map((text, i) => {
    const box = {
      x: 300 + (text.length < 20 ? -200 : 0),
      y: 100 + 33 * i,
      angle: 0,
      length: 20 * text.length,
      height: 18,
    };
    return readLine({ box, tilt: 0, bend: 0, strength: 1 }, turned, latticeOf(text, sure));
  });
}
const chosen = (texts: string[], turned = false) => {
  const best = chooseLayout(page(texts, turned));
  return best && [best.layout.format, ...best.lines.map((line) => line.greedy)];
};

describe('the layout', () => {
  it.each([
    ['TD3', TD3],
    ['TD1', TD1],
    ['FRENCH-ID', FRENCH],
    ['DRIVING-LICENSE', SWISS],
    ['DRIVING-LICENSE', ['D1FRA13AA000026181231MARTIN<<9']],
  ])('%s is found among other lines', (format, lines) => {
    expect(chosen([...TEXT, ...lines])).toEqual([format, ...lines]);
  });

  it('is none where there is only text', () => {
    expect(chosen(TEXT)).toBeNull();
    expect(chosen([])).toBeNull();
  });

  it('is found where one line breaks its rules, if the others do not and it has the length', () => {
    const digits = [TD1[0]!, TD1[1]!.replace('UTO', '132'), TD1[2]!];
    expect(chosen([...TEXT, ...digits])).toEqual(['TD1', ...digits]);
    expect(chosen([...TEXT, TD1[0]!, `${digits[1]}<`, TD1[2]!])).toBeNull();
    expect(chosen([...TEXT, TD1[0]!, digits[1]!, digits[1]!])).toBeNull();
  });

  it('follows the lines upwards where the picture stands on its head', () => {
    expect(chosen([...TD1].reverse(), true)).toEqual(['TD1', ...TD1]);
    expect(chosen([...TD1].reverse(), false)).toBeNull();
  });

  it('does not ask the check digits', () => {
    const wrong = [TD3[0]!, TD3[1]!.replace('7408122', '7408123')];
    expect(chosen(wrong)).toEqual(['TD3', ...wrong]);
  });
});
