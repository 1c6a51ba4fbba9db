import { expect, it } from 'vitest';
import { dropUnevenSpaces } from './even-spaces.ts';

/** Letters at the given advances; a space where the text has one. */
function placed(text: string, advance: (char: string) => number) {
  let at = 0;
  return [...text].map((char) => {
    const here = at;
    at += advance(char);
    return { text: char, at: here };
  });
}
const textOf = (letters: readonly { text: string }[]) => letters.map(({ text }) => text).join('');

it('drops a space that has no place of its own between letters of one pitch', () => {
  const letters = placed('Fibra Lusa', () => 5);
  letters.splice(3, 0, { text: ' ', at: 12 });
  expect(textOf(letters)).toBe('Fib ra Lusa');
  expect(textOf(dropUnevenSpaces(letters))).toBe('Fibra Lusa');
});

it('keeps the spaces of a line whose letters are as wide as they need', () => {
  const letters = placed('William Miller', (char) => ({ i: 2, l: 2, W: 8, m: 7, ' ': 2 })[char] ?? 5);
  expect(textOf(dropUnevenSpaces(letters))).toBe('William Miller');
});

it('keeps the spaces of type that looks even in the steps of the reader', () => {
  const wide = {
    i: 2.2,
    l: 2.2,
    ' ': 2.8,
    '/': 2.8,
    m: 8.3,
    r: 3.3,
    s: 5,
    S: 6.7,
    N: 7.2,
    G: 7.8,
    v: 5,
    c: 5,
    t: 2.8,
  };
  for (const text of [
    'Given names',
    'Surname / Nom',
    'Personal No. / No personnel',
    '64665 ISTANBUL',
    '22 APR 1954',
  ]) {
    const middles = placed(text, (char) => 0.9 * (wide[char as keyof typeof wide] ?? 5.6)).map((one) => {
      const width = 0.9 * (wide[one.text as keyof typeof wide] ?? 5.6);
      return { text: one.text, at: Math.round(one.at + width / 2) };
    });
    expect(textOf(dropUnevenSpaces(middles))).toBe(text);
  }
});

it('keeps a narrow space between digits, which are of one width in most type', () => {
  const letters = placed('12 345 678', (char) => (char === ' ' ? 2.5 : 5));
  expect(textOf(dropUnevenSpaces(letters))).toBe('12 345 678');
});

it('does not judge a few letters', () => {
  const letters = [
    { text: 'A', at: 0 },
    { text: ' ', at: 3 },
    { text: 'B', at: 5 },
  ];
  expect(textOf(dropUnevenSpaces(letters))).toBe('A B');
});
