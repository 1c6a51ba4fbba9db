/**
 * The fraud score as a sum of named pieces: each finding that speaks of forgery says how many points it is.
 *
 * | what                                             | points                                    |
 * |--------------------------------------------------|-------------------------------------------|
 * | the surest finding of a code                     | its weight (fraud-weights.ts), half where it is less sure than 0.5 |
 * | places that disagree about a further field       | FURTHER_FIELD each, halved likewise       |
 * | the same code again: a letter misread in three fields is one doubt | none                    |
 * | an earlier applicant's document: number, picture | the greater of the two: one person who comes again shows both |
 */
import type { Finding } from '../../rules/finding.ts';
import type { FindingCode } from '../../rules/finding-codes.ts';
import { countsByField, FURTHER_FIELD, weightOf } from './fraud-weights.ts';

/** Findings less sure than this count half. */
const SURE = 0.5;
const MOST = 100;
const SEEN_BEFORE: readonly FindingCode[] = ['duplicate_document_number', 'duplicate_image'];

export interface FraudScore {
  /** 0..100. */
  score: number;
  /** All that were given, in their order; those that count say their points. */
  findings: Finding[];
  /** Those that speak of forgery, whether or not they add points. */
  telling: Finding[];
}

export function scoreFraud(findings: readonly Finding[]): FraudScore {
  const points = findings.map(() => 0);
  const said = new Set<string>();
  const surestFirst = [...findings.entries()].sort(([, a], [, b]) => fullPoints(b) - fullPoints(a));
  for (const [i, finding] of surestFirst) {
    const full = fullPoints(finding);
    if (full === 0) continue;
    const group = groupOf(finding.code);
    const piece = countsByField(finding.code) ? `${group} ${finding.field}` : group;
    if (said.has(piece)) continue;
    points[i] = said.has(group) ? sureness(finding) * FURTHER_FIELD : full;
    said.add(group).add(piece);
  }
  const sum = points.reduce((all, one) => all + one, 0);
  return {
    score: Math.round(Math.min(MOST, sum)),
    findings: findings.map((finding, i) => withPoints(finding, points[i])),
    telling: findings.filter(({ code }) => weightOf(code) > 0),
  };
}

function groupOf(code: FindingCode): string {
  return SEEN_BEFORE.includes(code) ? 'seen before' : code;
}

function fullPoints(finding: Finding): number {
  return weightOf(finding.code) * sureness(finding);
}

function sureness({ confidence }: Finding): number {
  return confidence >= SURE ? 1 : 0.5;
}

function withPoints(finding: Finding, points: number | undefined): Finding {
  return points ? { ...finding, points } : finding;
}
