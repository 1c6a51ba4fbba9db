import type { NativeVerification } from '../../../idwell/native-api.ts';

export type NativeCheck = NativeVerification['checks'][number];
export type NativeFinding = NativeCheck['findings'][number];

/** What was examined of a verification, as the breakdowns ask for it. */
export interface Examined {
  ours: NativeVerification;
  /** Null where the check took no such step. */
  check(type: string): NativeCheck | null;
  /** Those of these codes; advice on pictures that were read all the same is left out. */
  findings(codes: readonly string[], field?: string): NativeFinding[];
  /** Lines of the MRZ, of whichever side has one; empty where none was read. */
  mrz: string[];
}

export function examinedOf(ours: NativeVerification): Examined {
  const all = ours.checks.flatMap(({ findings }) => findings).filter(({ advice }) => !advice);
  return {
    ours,
    check: (type) => ours.checks.find((check) => check.type === type) ?? null,
    findings: (codes, field) =>
      all.filter((finding) => codes.includes(finding.code) && (!field || finding.field === field)),
    mrz: ours.documents.map(({ reading }) => reading?.mrz ?? []).find((lines) => lines.length > 0) ?? [],
  };
}
