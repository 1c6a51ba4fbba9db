import type { ScorePiece } from '../../rules/check.ts';

/** Two values beside each other. */
export interface ValueComparison {
  /** 0..100. */
  score: number;
  result: 'match' | 'partial' | 'mismatch';
  pieces: ScorePiece[];
  /** One sentence. */
  detail: string;
}

/** A comparison that has one piece: the whole. */
export function compared(
  result: ValueComparison['result'],
  score: number,
  left: string,
  right: string,
  detail: string,
): ValueComparison {
  return { score, result, detail, pieces: [{ name: 'value', weight: 1, score, left, right, detail }] };
}
