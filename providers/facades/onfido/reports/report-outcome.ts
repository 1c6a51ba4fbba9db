/**
 * Status, result and sub_result of one report of a check.
 *
 * | ours                    | status            | result                                         | sub_result (documents)        |
 * |-------------------------|-------------------|------------------------------------------------|-------------------------------|
 * | started, submitted      | awaiting_data     |                                                |                               |
 * | double_check            | awaiting_approval |                                                | suspected                     |
 * | hold                    | awaiting_approval |                                                |                               |
 * | approved                | complete          | clear                                          | clear                         |
 * | rejected                | complete          | consider, where a reason is its own, or a step of its own did not pass; else clear | caution (retry), rejected (final) |
 * | canceled, expired       | withdrawn         |                                                |                               |
 */
import type { Status } from '../../../../rules/lifecycle.ts';
import type { NativeVerification } from '../../../idwell/native-api.ts';
import { kindOf, type ReportFamily, type ReportName } from './report-names.ts';

export type ReportStatus = 'awaiting_data' | 'awaiting_approval' | 'complete' | 'withdrawn';
export interface ReportOutcome {
  status: ReportStatus;
  result: 'clear' | 'consider' | null;
  sub_result: 'clear' | 'caution' | 'suspected' | 'rejected' | null;
}

const STATUSES: Record<Status, ReportStatus> = {
  started: 'awaiting_data',
  submitted: 'awaiting_data',
  double_check: 'awaiting_approval',
  hold: 'awaiting_approval',
  approved: 'complete',
  rejected: 'complete',
  canceled: 'withdrawn',
  expired: 'withdrawn',
};

const STEPS: Record<ReportFamily, readonly string[]> = {
  document: ['document', 'expected_data', 'duplicates'],
  facial_similarity: ['selfie', 'face_match'],
  watchlist: ['aml_screening'],
  proof_of_address: ['proof_of_address'],
  known_faces: ['duplicates'],
};

/** Labels -> the families that they are reasons of; those that are not named are the document's. */
const FAMILIES: [RegExp, readonly ReportFamily[]][] = [
  [/SELFIE|FACE|LIVENESS|DEEPFAKE/, ['facial_similarity']],
  [/^(SANCTIONS|PEP|ADVERSE_MEDIA|REGULATIONS_VIOLATIONS)$/, ['watchlist']],
  [/ADDRESS/, ['proof_of_address']],
  [/^(DUPLICATE|BLOCKLIST)$/, ['document', 'known_faces']],
  [/./, ['document']],
];

type Label = NativeVerification['labels'][number];
type Decided = Pick<NativeVerification, 'status' | 'labels' | 'checks'>;

/** `names`: of all reports of the check. */
export function reportOutcome(name: ReportName, names: readonly ReportName[], ours: Decided): ReportOutcome {
  const { family } = kindOf(name);
  const status = STATUSES[ours.status];
  const isDocument = family === 'document';
  if (ours.status === 'double_check')
    return { status, result: null, sub_result: isDocument ? 'suspected' : null };
  if (status !== 'complete') return { status, result: null, sub_result: null };
  const own = ours.status === 'rejected' ? reasonsOf(family, names, ours.labels) : [];
  const isClear = ours.status === 'approved' || (own !== null && own.length === 0 && passed(family, ours));
  if (isClear) return { status, result: 'clear', sub_result: isDocument ? 'clear' : null };
  const blamed = own === null || own.length === 0 ? ours.labels : own;
  const isFinal = blamed.length === 0 || blamed.some(({ retry }) => retry === 'final');
  return { status, result: 'consider', sub_result: isDocument ? (isFinal ? 'rejected' : 'caution') : null };
}

/** Null: no reason is that of any report of the check, so that all are to blame. */
function reasonsOf(
  family: ReportFamily,
  names: readonly ReportName[],
  labels: readonly Label[],
): Label[] | null {
  const asked = names.map((name) => kindOf(name).family);
  const blames = (label: Label) =>
    (FAMILIES.find(([codes]) => codes.test(label.code))?.[1] ?? []).filter((each) => asked.includes(each));
  if (labels.every((label) => blames(label).length === 0)) return null;
  return labels.filter((label) => blames(label).includes(family));
}

function passed(family: ReportFamily, { checks }: Decided): boolean {
  const own = checks.filter(({ type }) => STEPS[family].includes(type));
  return own.length > 0 && own.every(({ status }) => status === 'passed');
}
