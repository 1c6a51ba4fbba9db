import type { CheckStatus } from '../../rules/check.ts';
import type { Fact, FactValue } from '../../rules/facts.ts';
import type { Finding } from '../../rules/finding.ts';

export function known(value: FactValue, findings: readonly Finding[] = []): Fact {
  return { value, unknown: null, findings: codesOf(findings) };
}

/** `reason`: a sentence's part without its full stop; it stands in the trace. */
export function unknown(reason: string, findings: readonly Finding[] = []): Fact {
  return { value: null, unknown: reason, findings: codesOf(findings) };
}

/** The outcome of a step as the fact that rules ask for. */
export function resultFact(
  status: CheckStatus | 'left_out',
  reason: string,
  findings: readonly Finding[],
): Fact {
  switch (status) {
    case 'passed':
      return known('pass', []);
    case 'review':
      return known('review', findings);
    case 'failed':
      return known('fail', findings);
    case 'left_out':
      return known('not_given', []);
    case 'not_run':
      return unknown(reason, findings);
  }
}

function codesOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map((finding) => finding.code))].sort();
}

/** Findings that say that we did not see the whole picture, which says nothing about the document. */
export function unexamined(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ code }) => code === 'step_not_run' || code === 'reading_cut_short');
}
export const UNEXAMINED = 'the picture could not be examined, for a reason on our side';
