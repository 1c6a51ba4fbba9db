import { describe, expect, it } from 'vitest';
import type { Attributes, Expected } from '../../rules/expected.ts';
import { decided, own } from '../../test/support/decided.ts';
import { passport } from '../../test/support/made-readings.ts';
import { buildIndex } from '../screen/index/build-index.ts';
import type { Category, ListEntry } from '../screen/list-entry.ts';
import { createScreening, type Screening } from '../screen/screening.ts';
import { listed } from '../screen/testing/screener-of.ts';

/** As passport() has them. */
const HOLDER = listed('17', ['MUELLER, Juergen Paul'], { births: ['1974-08-12'] });
const ETH = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';

function screeningOf(entries: ListEntry[], old: { age?: number; categories?: Category[] } = {}): Screening {
  const { age = 1, categories = ['sanctions'] } = old;
  const loaded = [{ name: 'own', version: 2, entries }];
  const steps = buildIndex(loaded);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      const lists = [{ name: 'own', version: 2, categories, age, tooOld: age > 30 }];
      return createScreening(loaded, step.value, lists, 30);
    }
  }
}

const PROFILE = own({
  steps: [
    { type: 'document' },
    { type: 'aml_screening', categories: ['sanctions'] },
    { type: 'kyt_crypto', required: false },
  ],
});

interface Given {
  screening?: Screening;
  expected?: Expected;
  attributes?: Attributes;
  values?: Record<string, string>;
}

function facts({ values, ...given }: Given) {
  const { examination } = decided({ profile: PROFILE, captures: [passport({ values })], ...given });
  const { amlResult, amlHits, amlSanctionsHit, kytResult, kytRiskScore } = examination.facts;
  return {
    aml: [amlResult?.value, amlHits?.value, amlSanctionsHit?.value],
    kyt: [kytResult?.value, kytRiskScore?.value],
    findings: examination.findings.map(({ code }) => code),
  };
}

describe('people on lists', () => {
  it('fails where name and date of birth agree', () => {
    expect(facts({ screening: screeningOf([HOLDER]) })).toMatchObject({
      aml: ['fail', 1, true],
      findings: ['aml_sanctions'],
    });
  });

  it('leaves to a person what the name alone says, or a slip', () => {
    const alone = screeningOf([listed('1', HOLDER.names)]);
    expect(facts({ screening: alone }).aml).toEqual(['review', 1, null]);
    const slip = screeningOf([listed('1', ['MUEKLER, Juergen Paul'], { births: ['1974-08-12'] })]);
    expect(facts({ screening: slip }).aml).toEqual(['review', 1, null]);
  });

  it('passes who is on none', () => {
    expect(facts({ screening: screeningOf([listed('1', ['TORVALDSEN, Ivgeni'])]) }).aml).toEqual([
      'pass',
      0,
      false,
    ]);
    const namesake = listed('1', HOLDER.names, { births: ['1931-02-03'] });
    expect(facts({ screening: screeningOf([namesake]) }).aml).toEqual(['pass', 0, false]);
  });

  it('looks for the expected person too', () => {
    const expected = { person: { first_name: 'Ivgeni', last_name: 'Torvaldsen' } };
    expect(facts({ screening: screeningOf([listed('1', ['TORVALDSEN, Ivgeni'])]), expected }).aml[1]).toBe(1);
  });

  it('does not know with a list that is too old, of another category, or none; a hit counts all the same', () => {
    const unknown = [null, null, null];
    const nobody = listed('1', ['TORVALDSEN, Ivgeni']);
    expect(facts({}).aml).toEqual(unknown);
    expect(facts({ screening: screeningOf([nobody], { age: 31 }) })).toMatchObject({
      aml: unknown,
      findings: ['list_not_loaded'],
    });
    expect(facts({ screening: screeningOf([nobody], { categories: ['pep'] }) }).aml).toEqual(unknown);
    expect(facts({ screening: screeningOf([HOLDER], { age: 31 }) })).toMatchObject({
      aml: ['fail', 1, true],
      findings: ['aml_sanctions', 'list_not_loaded'],
    });
  });
});

describe('wallets on lists', () => {
  const screening = screeningOf([listed('1', [], { wallets: [{ chain: 'ETH', address: ETH }] })]);
  const kyt = (cryptoWallet: string, on = screening) =>
    facts({ screening: on, attributes: { cryptoWallet } }).kyt;

  it('is listed, clear, or unknown', () => {
    expect(kyt(ETH.toLowerCase())).toEqual(['fail', 100]);
    expect(kyt('0x0000000000000000000000000000000000000001')).toEqual(['pass', 0]);
    expect(kyt('1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu')).toEqual([null, null]);
    expect(kyt('0x123')).toEqual([null, null]);
    expect(facts({ screening }).kyt).toEqual(['not_given', null]);
  });

  it('is clear with no list that is too old, and listed with any', () => {
    const old = screeningOf([listed('1', [], { wallets: [{ chain: 'ETH', address: ETH }] })], { age: 31 });
    expect(kyt(ETH, old)).toEqual(['fail', 100]);
    expect(kyt('0x0000000000000000000000000000000000000001', old)).toEqual([null, null]);
  });
});
