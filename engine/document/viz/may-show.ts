/**
 * What the reader takes letters for that it does not know: the MRZ writes `TH` for `Þ`, which looks like a `P`.
 * Left what ICAO 9303-3 section 6 writes, right what is then seen in print, folded.
 */
const SEEN: [written: string, seen: string][] = [
  ['AE', 'AE|A|E'],
  ['AA', 'AA|A'],
  ['OE', 'OE|[OQ0]'],
  ['UE', 'UE|U'],
  ['SS', 'SS|[SB58]'],
  ['TH', 'TH|[PB]'],
  ['NXX', 'NXX|N'],
  ['IJ', 'IJ|Y'],
  // Ð and ð, İ and ı, Ł and ł, Ø and ø where they are written with one letter.
  ['D', '[DOB0]'],
  ['I', '[I1L]'],
  ['L', '[LTE]'],
  ['O', '[O0Q]'],
  ['B', '[B8]'],
  ['S', '[S5]'],
];
const WRITTEN = new RegExp(SEEN.map(([written]) => written).join('|'), 'g');
const SEEN_FOR = new Map(SEEN);

/** Whether a print of the name that an MRZ writes so may be read as `seen`; both A-Z and digits alone. */
export function mayShow(written: string, seen: string): boolean {
  const pattern = written.replace(WRITTEN, (letters) => `(?:${SEEN_FOR.get(letters)})`);
  return new RegExp(`^${pattern}$`).test(seen);
}
