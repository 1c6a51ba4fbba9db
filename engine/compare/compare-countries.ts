import { nationalityOf } from './country-of.ts';
import { compared, type ValueComparison } from './value-comparison.ts';

/** Codes of two or three letters, names in many languages, or what the people are called. Texts that name no known country match only when they are equal. */
export function compareCountries(expected: string, extracted: string): ValueComparison {
  const a = nationalityOf(expected) ?? expected.trim().toUpperCase();
  const b = nationalityOf(extracted) ?? extracted.trim().toUpperCase();
  return a === b && a !== ''
    ? compared('match', 100, expected, extracted, `The country is the same (${a}).`)
    : compared('mismatch', 0, expected, extracted, `The countries differ: ${a} against ${b}.`);
}
