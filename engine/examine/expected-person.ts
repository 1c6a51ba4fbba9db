/** What was expected of the person against the photo ID. */
import type { Comparison } from '../../rules/check.ts';
import type { ExpectedPerson } from '../../rules/expected.ts';
import { compareCountries } from '../compare/compare-countries.ts';
import { compareDates } from '../compare/compare-dates.ts';
import { compareNames } from '../compare/compare-names.ts';
import { compared } from '../compare/value-comparison.ts';
import type { Fields } from '../reading.ts';
import { compareField, type ExpectedComparison, PHOTO_ID } from './expected-comparison.ts';
import { extractedNameOf, nameText } from './names-of-fields.ts';

const DETAIL = { mismatch: 'expected_mismatch', partial: 'expected_mismatch' } as const;

export function comparePerson(person: ExpectedPerson, fields: Fields): ExpectedComparison[] {
  const { date_of_birth, nationality, sex } = person;
  const found: ExpectedComparison[] = [];
  if (person.first_name || person.last_name || person.full_name) {
    found.push({
      comparison: nameComparison(person, fields),
      fact: 'nameMatch',
      score: 'nameScore',
      codes: { mismatch: 'name_mismatch', partial: 'name_partial' },
      capture: PHOTO_ID,
    });
  }
  if (date_of_birth) {
    found.push({
      comparison: compareField('date_of_birth', date_of_birth, fields.date_of_birth, compareDates),
      fact: 'dateOfBirthMatch',
      codes: { mismatch: 'date_of_birth_mismatch', partial: 'date_of_birth_partial' },
      capture: PHOTO_ID,
    });
  }
  if (nationality) {
    const comparison = compareField('nationality', nationality, fields.nationality, compareCountries);
    found.push({ comparison, fact: null, codes: DETAIL, capture: PHOTO_ID });
  }
  if (sex) {
    const comparison = compareField('sex', sex, fields.sex, compareSexes);
    found.push({ comparison, fact: null, codes: DETAIL, capture: PHOTO_ID });
  }
  return found;
}

function nameComparison(person: ExpectedPerson, fields: Fields): Comparison {
  const { first_name: first, middle_name: middle, last_name: last, full_name: full } = person;
  const expected = [first, middle, last].filter(Boolean).join(' ') || (full ?? '');
  const read = extractedNameOf(fields);
  const nothing = { field: 'name', expected, score: null, result: 'unknown' as const, pieces: [] };
  if (!read) return { ...nothing, extracted: null, detail: 'No name was read to compare with.' };
  const { comparable, ...comparison } = compareNames({ first, middle, last, full }, read);
  const extracted = nameText(read);
  if (!comparable) return { ...nothing, extracted, detail: comparison.detail };
  return { field: 'name', expected, extracted, ...comparison };
}

/** `X` and an MRZ's `<` say that it is not stated. */
function compareSexes(expected: string, extracted: string) {
  const read = /^[MF]$/.test(extracted) ? extracted : 'X';
  return expected === read
    ? compared('match', 100, expected, extracted, 'The sex is the same.')
    : compared(
        'mismatch',
        0,
        expected,
        extracted,
        `The document states ${extracted} as sex; expected was ${expected}.`,
      );
}
