import { countryOf } from './country-of.ts';
import { compared, type ValueComparison } from './value-comparison.ts';

/** Codes of two or three letters, or names. Texts that name no known country match only when they are equal. */
export function compareCountries(expected: string, extracted: string): ValueComparison {
  const a = countryOf(expected) ?? expected.trim().toUpperCase();
  const b = countryOf(extracted) ?? extracted.trim().toUpperCase();
  return a === b
    ? compared('match', 100, expected, extracted, `The country is the same (${a}).`)
    : compared('mismatch', 0, expected, extracted, `The countries differ: ${a} against ${b}.`);
}
