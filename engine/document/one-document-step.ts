/** Of several persons' documents in one picture one counts: its lines and its fields. */
import { oneOfSeveral } from './outline/one-of-several.ts';
import type { ReadingContext, ReadingState } from './reading-state.ts';
import type { ReadingStep } from './reading-step.ts';
import { fieldsOfLines } from './viz/read-visual-zone.ts';

export const oneDocument: ReadingStep<ReadingState, ReadingContext> = {
  name: 'one_document',
  needs: ['lines', 'visual', 'mrz', 'letter', 'outlines'],
  gives: ['ownLines', 'ownFields'],
  run({ lines, visual, mrz, letter, outlines }, { request }) {
    // What an MRZ says is told by agreement with it, on whichever document it stands.
    const hints = { kind: request.declared.kind, mrz: null, today: request.today };
    const one = mrz || letter ? null : oneOfSeveral(lines, outlines, (some) => fieldsOfLines(some, hints));
    return { ownLines: one?.lines ?? lines, ownFields: one?.fields ?? visual };
  },
};
