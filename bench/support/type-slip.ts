import type { Random } from '../../fixtures/random.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** One slip of a hand that types: a letter more, less or wrong, or two letters the other way round; never the same text. */
export function typeSlip(text: string, random: Random): string {
  const letters = [...text];
  const places = letters.flatMap((letter, at) => (/\p{L}/u.test(letter) ? [at] : []));
  if (places.length === 0) return text;
  for (;;) {
    const at = random.pick(places);
    const slipped = [...letters];
    const kind = random.whole(0, 3);
    if (kind === 0) slipped.splice(at, 1);
    else if (kind === 1) slipped.splice(at, 0, random.pick([...LETTERS]));
    else if (kind === 2) slipped[at] = random.pick([...LETTERS]);
    else if (places.includes(at + 1)) slipped.splice(at, 2, letters[at + 1]!, letters[at]!);
    const slip = slipped.join('');
    if (slip.trim() !== '' && slip.toLowerCase() !== text.toLowerCase()) return slip;
  }
}
