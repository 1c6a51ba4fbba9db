import { describe, expect, it } from 'vitest';
import { type DateKind, parseMrzDate } from './parse-date.ts';

const TODAY = '2026-11-21';
const value = (text: string, kind: DateKind) => {
  const date = parseMrzDate(text, kind, TODAY);
  return date.ok ? date.value : date.reason;
};

describe('dates of an MRZ', () => {
  it.each([
    ['310409', 'expiry', '2031-04-09'],
    ['760101', 'expiry', '2076-01-01'],
    ['941101', 'expiry', '1994-11-01'],
    ['740812', 'birth', '1974-08-12'],
    ['261121', 'birth', '2026-11-21'],
    ['261122', 'birth', '1926-11-22'],
    ['000229', 'birth', '2000-02-29'],
    ['9409', 'issue', '1994-09'],
    ['2611', 'issue', '2026-11'],
  ] as const)('%s as %s is %s', (text, kind, iso) => {
    expect(value(text, kind)).toBe(iso);
  });

  it('keep what is known of a date that is known in part', () => {
    expect(value('85<<<<', 'birth')).toBe('1985');
    expect(value('8502<<', 'birth')).toBe('1985-02');
    expect(value('<<<<<<', 'birth')).toBe('unknown');
    expect(value('85<<12', 'birth')).toBe('unknown');
  });

  it('refuse days that the calendar has not', () => {
    expect(value('851301', 'birth')).toBe('impossible');
    expect(value('850230', 'birth')).toBe('impossible');
    expect(value('010229', 'birth')).toBe('impossible');
  });
});
