/** The characters of an MRZ (ICAO 9303-3, 4.3) in the order of the net's classes; class 0 is CTC's blank. */
export const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<';
/** With the blank. */
export const CLASSES = ALPHABET.length + 1;
export const BLANK = 0;

/** The net's class of a character. Throws for what no MRZ holds. */
export function classOf(character: string): number {
  const index = ALPHABET.indexOf(character);
  if (character.length !== 1 || index < 0) throw new RangeError(`'${character}' is no character of an MRZ`);
  return index + 1;
}

export function characterOf(netClass: number): string {
  return ALPHABET[netClass - 1]!;
}
