/** How old the person is by the date of birth on the document, on their own day, and why that may not be certain. */
import type { Field, Fields } from '../reading.ts';
import { ageRange } from './age-on.ts';
import type { ExamineInput } from './step.ts';

export interface PersonAge {
  birth: Field;
  /** Whole years; they differ where the document or the time zone leaves it open. */
  least: number;
  greatest: number;
  /** Why they differ; null where they do not. */
  doubt: string | null;
}

/** A sentence's part where it is not known. */
export function ageOf(fields: Fields, { today, personDays }: ExamineInput): PersonAge | string {
  const birth = fields.date_of_birth;
  const range = birth ? ageRange(birth.value, personDays ?? [today, today]) : null;
  if (!birth || !range) return 'the date of birth could not be read';
  const [least, greatest] = range;
  if (least < 0) return 'the date of birth lies in the future';
  return { birth, least, greatest, doubt: least === greatest ? null : doubtOf(birth.value) };
}

function doubtOf(birth: string): string {
  return birth.length < 10
    ? 'the document states a part of the date of birth only'
    : 'it is the birthday in a part of the world only, and the time zone of the person was not given';
}
