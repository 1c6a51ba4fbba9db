import { describe, expect, it } from 'vitest';
import { expressionText, parseExpression } from './expression.ts';
import type { FactName } from './facts.ts';

describe('parseExpression', () => {
  it.each([
    ['faceMatchScore', '>= 85', { operator: '>=', value: 85 }],
    ['faceMatchScore', 85, { operator: '==', value: 85 }],
    ['faceMatchScore', '!=85.5', { operator: '!=', value: 85.5 }],
    ['documentExpired', '== true', { operator: '==', value: true }],
    ['documentExpired', false, { operator: '==', value: false }],
    ['livenessResult', '== pass', { operator: '==', value: 'pass' }],
    ['country', 'RU', { operator: '==', value: 'RU' }],
    ['country', ['RU', 'IR'], { operator: 'in', values: ['RU', 'IR'] }],
    ['lastVerification', '< 365_days', { operator: '<', value: 365 }],
    ['lastVerification', '< 1_years', { operator: '<', value: 365 }],
    ['lastVerification', '< 2_weeks', { operator: '<', value: 14 }],
    ['transactionValue', '>= 10000', { operator: '>=', value: 10_000 }],
  ] as [FactName, unknown, unknown][])('%s %s', (fact, written, test) => {
    expect(parseExpression(fact, written)).toEqual({ ok: true, test });
  });

  it.each([
    ['faceMatchScore', '>= high'],
    ['faceMatchScore', '> 101'],
    ['faceMatchScore', ''],
    ['documentExpired', '== perhaps'],
    ['documentExpired', '> true'],
    ['nameMatch', '== same'],
    ['country', '=='],
    ['faceMatchScore', '< 3_days'],
    ['faceMatchScore', null],
  ] as [FactName, unknown][])('refuses %s %s', (fact, written) => {
    expect(parseExpression(fact, written)).toEqual({ ok: false, problem: expect.stringContaining(fact) });
  });
});

describe('expressionText', () => {
  it('says it in words', () => {
    expect(expressionText('faceMatchScore', { operator: '>=', value: 85 })).toBe('faceMatchScore >= 85');
    expect(expressionText('country', { operator: 'in', values: ['RU', 'IR'] })).toBe('country in RU, IR');
  });
});
