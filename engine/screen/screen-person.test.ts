import { describe, expect, it } from 'vitest';
import { USUAL_NAMES } from '../../bench/support/usual-people.ts';
import type { Category } from './list-entry.ts';
import { listed, screenerOf } from './testing/screener-of.ts';

/** Drawn people among whom a few are looked for. */
const CROWD = Array.from({ length: 3000 }, (_, at) => {
  const { given, families } = USUAL_NAMES[at % USUAL_NAMES.length]!;
  const [one, two] = [given[at % given.length], given[(at * 7) % given.length]];
  return listed(`crowd-${at}`, [`${families[(at * 3) % families.length]}, ${one} ${two}`]);
});
const screener = screenerOf([
  ...CROWD,
  listed('tor', ['TORVALDSEN BRYKKE, Ivgeni Maksimilian', 'BRYKKE, Ivgeni'], {
    births: ['1962-04-17'],
    countries: ['NO'],
  }),
  listed('zub', ['ZUBROVSKAYA, Nadezhda Pavlovna', 'Надежда Зубровская'], { births: ['1970/1972'] }),
  listed('qah', ["AL-QAHZANI, 'Abd al-Rahman", 'Abu Tufayl'], { births: ['1955'] }),
  listed('emma', ['EMMA LLC'], { kind: 'unknown' }),
  listed('firm', ['Velmora Trading GmbH'], { kind: 'organisation' }),
  listed('mono', ['Kwezzbit']),
  listed('pep', ['Ottokar Wendelgast'], { categories: ['pep'] }),
]);
const ALL: Category[] = ['sanctions', 'pep', 'adverse_media'];
const screen = (name: string, born: string | null = null, categories = ALL) =>
  screener.screen({ name, born, countries: [], categories });
const ids = (name: string, born: string | null = null) => screen(name, born).map(({ id }) => id);

describe('screening a person', () => {
  it.each([
    ['Ivgeni Maksimilian Torvaldsen Brykke', 'tor'],
    ['BRYKKE, IVGENI', 'tor'],
    ['Надежда Павловна Зубровская', 'zub'],
    ['Nadezhda Zubrovskaya', 'zub'],
    ['Abdulrahman Alqahzani', 'qah'],
    ['Abd Al Rahman Al Qahzani', 'qah'],
    ['abu tufayl', 'qah'],
    ['Kwezzbit', 'mono'],
  ])('finds %s under another spelling, order or alias', (name, id) => {
    expect(ids(name)).toContain(id);
  });

  it.each([
    'Ivgeni Brykkke',
    'Ivgeni Brykek',
    'Ivgeni Bykke',
    'Ivgemi Brykke',
    'iVgeni Brykke',
    'IvgeniBrykke',
  ])('finds a listed person with one slip: %s', (name) => {
    expect(ids(name)).toContain('tor');
  });

  it('shows what the score is of', () => {
    const [hit] = screen('Ivgeni Brykkke', '1962-04-17');
    expect(hit).toMatchObject({
      list: 'test',
      version: 1,
      id: 'tor',
      name: 'BRYKKE, Ivgeni',
      categories: ['sanctions'],
    });
    expect(hit!.pieces.map(({ name, left, right, score }) => [name, left, right, score])).toEqual([
      ['name', 'ivgeni', 'ivgeni', 100],
      ['name', 'brykkke', 'brykke', 94],
      ['date of birth', '1962-04-17', '1962-04-17', 100],
    ]);
    expect(hit!.detail).toBe('born on the listed day.');
  });

  it('takes one word of several for nobody', () => {
    expect(ids('emma daniels')).toEqual([]);
    expect(ids('Kwezzbit Daniels')).toEqual([]);
    expect(ids('Nadezhda Smith')).toEqual([]);
  });

  it('finds companies only where it is asked for them', () => {
    expect(ids('Velmora Trading')).toEqual([]);
    const asked = {
      name: 'Velmora Trading Ltd',
      born: null,
      countries: [],
      categories: ALL,
      everything: true,
    };
    expect(screener.screen(asked).map(({ id }) => id)).toEqual(['firm']);
  });

  it('lets the date of birth decide', () => {
    const score = (born: string | null) => screen('Ivgeni Brykke', born)[0]?.score ?? 0;
    expect(score(null)).toBe(100);
    expect(score('1962-04-17')).toBe(100);
    expect(score('1962-09-01')).toBe(97);
    expect(score('1991-08-30')).toBe(0);
    expect(ids('Nadezhda Zubrovskaya', '1971-03-02')).toEqual(['zub']);
    expect(ids('Nadezhda Zubrovskaya', '1990-03-02')).toEqual([]);
  });

  it('lets countries say a little', () => {
    const score = (country: string) =>
      screener.screen({ name: 'Ivgeni Brikke', born: null, countries: [country], categories: ALL })[0]!.score;
    expect(score('NO') - score('BR')).toBe(4);
  });

  it('looks only for what it is asked for', () => {
    expect(screen('Ottokar Wendelgast', null, ['sanctions'])).toEqual([]);
    expect(screen('Ottokar Wendelgast', null, ['pep'])).toHaveLength(1);
  });

  it('takes whatever it is given', () => {
    for (const name of [
      '',
      ' ',
      '-',
      ',',
      '.',
      '王伟',
      'a',
      'x'.repeat(5000),
      'a b '.repeat(500),
      '\u0000',
    ]) {
      expect(Array.isArray(screen(name))).toBe(true);
    }
  });
});
