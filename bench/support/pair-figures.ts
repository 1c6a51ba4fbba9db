/** Figures of a score that tells same pairs from different ones. */
import { createHash } from 'node:crypto';

export interface LabelledScore {
  same: boolean;
  /** 0..100, higher is more alike. */
  score: number;
  /** Tells the fold. */
  key: string;
}

const FOLDS = 5;

/** 0..1, of those said to be the same. */
export function f1<T extends { same: boolean }>(rows: readonly T[], says: (row: T) => boolean): number {
  const right = rows.filter((row) => says(row) && row.same).length;
  const said = rows.filter(says).length;
  const all = rows.filter((row) => row.same).length;
  return said + all === 0 ? 0 : (2 * right) / (said + all);
}

/** F1 of all rows, each judged by the threshold that is best on the four folds that it is not in; and each fold's. */
export function crossValidated(rows: readonly LabelledScore[]): { f1: number; folds: number[] } {
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const own = rows.filter((row) => foldOf(row.key) === fold);
    const at = bestThreshold(rows.filter((row) => foldOf(row.key) !== fold));
    return own.map((row) => ({ same: row.same, said: row.score >= at }));
  });
  const said = (row: { said: boolean }) => row.said;
  return { f1: round(f1(judged.flat(), said)), folds: judged.map((rows) => round(f1(rows, said))) };
}

function bestThreshold(rows: readonly LabelledScore[]): number {
  const thresholds = [...new Set(rows.map(({ score }) => score))];
  const quality = (at: number) => f1(rows, (row) => row.score >= at);
  return thresholds.reduce((best, at) => (quality(at) > quality(best) ? at : best), thresholds[0] ?? 0);
}

function foldOf(key: string): number {
  return createHash('sha256').update(`fold ${key}`).digest()[0]! % FOLDS;
}

export const round = (value: number): number => Math.round(value * 1000) / 1000;
