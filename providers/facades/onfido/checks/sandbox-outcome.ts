/**
 * Onfido's test data, put into those of our sandbox (rules/sandbox.ts). Without any, a check in test mode is decided by
 * what is really there.
 *
 * | Onfido                                                    | ours                                           |
 * |-----------------------------------------------------------|------------------------------------------------|
 * | `sub_result: clear`                                       | approved                                       |
 * | `sub_result: caution`                                     | rejected, may try again                        |
 * | `sub_result: suspected`                                   | double_check: a person decides                 |
 * | `sub_result: rejected`                                    | rejected for good                              |
 * | `consider: [report]`, or a last name of `Consider`        | rejected with a label of each such report      |
 */
import { z } from 'zod';
import { kindOf, REPORT_NAMES, type ReportFamily, type ReportName } from '../reports/report-names.ts';

export const sandboxSchema = z.object({
  consider: z.array(z.enum(REPORT_NAMES)).min(1).optional(),
  sub_result: z.enum(['clear', 'caution', 'suspected', 'rejected']).optional(),
});

const OF_SUB_RESULT = {
  clear: 'approved',
  caution: 'rejected_retry',
  suspected: 'double_check',
  rejected: 'rejected_final',
} as const;

const LABELS: Record<ReportFamily, string> = {
  document: 'NOT_READABLE',
  facial_similarity: 'BAD_FACE_MATCHING',
  watchlist: 'SANCTIONS',
  proof_of_address: 'BAD_PROOF_OF_ADDRESS',
  known_faces: 'DUPLICATE',
};
/** Families whose label leaves no second try. */
const FINAL: readonly ReportFamily[] = ['watchlist', 'known_faces'];

export interface TestData extends z.output<typeof sandboxSchema> {
  report_names: readonly ReportName[];
}

/** Empty in live mode, where Onfido leaves them out of account too. */
export function sandboxMetadata(
  { consider, sub_result, report_names }: TestData,
  mode: 'live' | 'test',
  lastName: string,
): Record<string, string> {
  if (mode === 'live') return {};
  const named = consider ?? (lastName.toLowerCase() === 'consider' ? report_names : []);
  const families = [...new Set(named.map((name) => kindOf(name).family))];
  if (families.length > 0) {
    const isFinal = sub_result === 'rejected' || families.some((family) => FINAL.includes(family));
    const labels = families.map((family) => LABELS[family]);
    // Of a rejection for good one label has to be final.
    if (isFinal && !families.some((family) => FINAL.includes(family))) labels.push('FORGERY');
    return {
      sandbox_outcome: isFinal ? 'rejected_final' : 'rejected_retry',
      sandbox_labels: labels.join(','),
    };
  }
  return sub_result ? { sandbox_outcome: OF_SUB_RESULT[sub_result] } : {};
}
