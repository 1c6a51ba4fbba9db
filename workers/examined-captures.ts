import type { ExaminedCapture } from '../engine/examine/examine.ts';
import type { Submission } from './decider.ts';

/** Rows as the engine examines them. */
export function examinedCaptures(captures: Submission['captures']): ExaminedCapture[] {
  return captures.map(({ document: { type, side, kind }, row: { reading } }) => ({
    type,
    side,
    kind,
    reading,
  }));
}
