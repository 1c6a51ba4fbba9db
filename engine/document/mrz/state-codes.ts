import { states } from 'mrz';

/**
 * What the package's list lacks of ICAO 9303-3, section 5 (the specimens' Utopia; ICAO itself; two organisations'
 * newer codes), and codes of states of former days that documents in use still carry.
 */
const MORE = ['UTO', 'IAO', 'XMP', 'XAF', 'ROM', 'ZAR', 'TMP', 'SCG', 'YUG'];

const KNOWN: ReadonlySet<string> = new Set([...Object.keys(states), ...MORE]);

/** Whether ICAO 9303-3 lists the code; without fillers. */
export function isStateCode(code: string): boolean {
  return KNOWN.has(code);
}

/** Whether it differs from a code of the list in one place at most, fillers counted. */
export function isNearStateCode(code: string): boolean {
  const wanted = code.padEnd(3, '<');
  return [...KNOWN].some((known) => {
    const listed = known.padEnd(3, '<');
    return [...wanted].filter((letter, i) => letter !== listed[i]).length < 2;
  });
}
