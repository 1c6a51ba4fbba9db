/**
 * Whether front and back are of one document. The portrait is on one side and the MRZ often on the other, so a
 * back of somebody else's card would lend its data to the face on the front.
 *
 * | what both sides state of number, date of birth and surname | finding        |
 * |------------------------------------------------------------|----------------|
 * | something differs, and neither reading is a mere guess      | sides_disagree |
 * | nothing is the same                                         | sides_unlinked |
 * | something is the same, and nothing differs                  |                |
 */
import type { CaptureRef, Finding } from '../../rules/finding.ts';
import { compareFields } from '../document/compare-values.ts';
import type { FieldName, Fields } from '../reading.ts';

const KEYS: readonly FieldName[] = ['document_number', 'date_of_birth', 'surname'];
/** Less sure readings are guesses: they neither link nor accuse. */
const NO_GUESS = 0.5;
const BACK: CaptureRef = { type: 'photo_id', side: 'back' };

/** `back` without any field says nothing, and lends nothing. */
export function judgeLink(front: Fields, back: Fields): Finding[] {
  if (Object.keys(back).length === 0) return [];
  const shared = KEYS.filter((name) => sureness(front, back, name) >= NO_GUESS);
  const likeness = (name: FieldName) => compareFields(name, front[name]!, back[name]!);
  const differing = shared.filter((name) => likeness(name) === 'different');
  if (differing.length > 0) return differing.map((name) => disagreement(name, front, back));
  if (shared.some((name) => likeness(name) === 'same')) return [];
  const detail = 'Nothing that was read on both sides shows that they are of one document.';
  return [{ step: 'document', code: 'sides_unlinked', confidence: 1, detail, capture: BACK }];
}

/** Whether `judgeLink` has looked at it. */
export function isKey(field: string | undefined): boolean {
  return (KEYS as readonly (string | undefined)[]).includes(field);
}

function sureness(front: Fields, back: Fields, name: FieldName): number {
  return Math.min(front[name]?.confidence ?? 0, back[name]?.confidence ?? 0);
}

function disagreement(field: FieldName, front: Fields, back: Fields): Finding {
  const [one, other] = [front[field]!.value, back[field]!.value];
  const detail = `The front states ${one} as ${field.replaceAll('_', ' ')}, the back ${other}.`;
  const confidence = sureness(front, back, field);
  return {
    step: 'document',
    code: 'sides_disagree',
    field,
    value: `${one} / ${other}`,
    confidence,
    detail,
    capture: BACK,
  };
}
