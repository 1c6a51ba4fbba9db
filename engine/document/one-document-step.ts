/** Of several persons' documents in one picture one counts: its lines and its fields; that there are several is said. */
import { documentsApart } from './outline/documents-apart.ts';
import { judgeSeveral } from './outline/judge-several.ts';
import { oneOfSeveral } from './outline/one-of-several.ts';
import type { ReadingContext, ReadingState } from './reading-state.ts';
import type { ReadingStep } from './reading-step.ts';
import { fieldsOfLines } from './viz/read-visual-zone.ts';

export const oneDocument: ReadingStep<ReadingState, ReadingContext> = {
  name: 'one_document',
  needs: ['lines', 'visual', 'mrz', 'letter', 'letterText', 'outlines'],
  gives: ['ownLines', 'ownFields', 'severalFindings'],
  run({ lines, visual, mrz, letter, letterText, outlines }, { request }) {
    const hints = { kind: request.declared.kind, mrz: null, today: request.today };
    const read = (some: typeof lines) => fieldsOfLines(some, hints);
    const documents = letterText ? [] : documentsApart(lines, outlines, read, letter);
    // What an MRZ says is told by agreement with it, on whichever document it stands.
    const one = mrz || letter ? null : oneOfSeveral(documents);
    return {
      ownLines: one?.lines ?? lines,
      ownFields: one?.fields ?? visual,
      severalFindings: judgeSeveral(documents, mrz),
    };
  },
};
