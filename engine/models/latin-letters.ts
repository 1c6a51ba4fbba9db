/**
 * Letters that print does not tell apart are one class of the Latin reader (training/latin/alphabet.py): which of
 * the two it is the other letters of the line say.
 */

const RULES: readonly { pair: Record<string, string>; where: RegExp }[] = [
  // Ţ is only used for the Romanian letter, whose comma prints like a cedilla.
  { pair: { Ţ: 'Ț', ţ: 'ț' }, where: /[Ţţ]/ },
  { pair: { Ş: 'Ș', ş: 'ș' }, where: /[ŢţĂăÂâ]/ },
  { pair: { Đ: 'Ð' }, where: /[ÞþðÆæ]/ },
];

export function settleTwins(text: string): string {
  let settled = text;
  for (const { pair, where } of RULES) {
    if (!where.test(text)) continue;
    settled = settled.replace(/[ŢţŞşĐ]/g, (letter) => pair[letter] ?? letter);
  }
  return settled;
}

/**
 * Numbers have no marks on their letters: one or two letters beside a digit lose what was seen on them. Two upright
 * strokes that part a date's numbers are slashes.
 */
export function plainNumbers(text: string): string {
  const bare = (letters: string) => letters.normalize('NFD').replace(/\p{M}/gu, '');
  return text
    .replace(/\b(\d{1,2})[Il|](\d{1,2})[Il|](\d{4}|\d{2})\b/g, '$1/$2/$3')
    .replace(/(?<=\d)\p{L}{1,2}(?=\d)/gu, bare)
    .replace(/(?<!\p{L})\p{L}{1,2}(?=\d{2})/gu, bare);
}
