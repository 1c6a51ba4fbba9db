/** Examines and decides in one go, for tests: what a verification of these pictures comes to. */
import { readFileSync } from 'node:fs';
import type { DayRange } from '../../engine/examine/applicant-day.ts';
import { type Duplicates, NOTHING_KEPT } from '../../engine/examine/duplicates.ts';
import { type Examination, examine } from '../../engine/examine/examine.ts';
import type { LivenessResult } from '../../engine/examine/liveness-result.ts';
import type { RecordAnswer } from '../../engine/examine/records.ts';
import type { ExaminedCapture } from '../../engine/examine/step.ts';
import type { Screening } from '../../engine/screen/screening.ts';
import { decide } from '../../rules/decide.ts';
import type { Decision, Mode } from '../../rules/decision.ts';
import type { Attributes, Expected } from '../../rules/expected.ts';
import { checkProfile, loadProfile } from '../../rules/load-profile.ts';
import type { LoadedProfile, ProfileInput } from '../../rules/profile.ts';
import { BUNDLED_PROFILES, type BundledProfile } from '../../rules/profile-files.ts';

export const TODAY = '2026-04-01';

export function bundled(name: BundledProfile): LoadedProfile {
  const loaded = loadProfile(readFileSync(BUNDLED_PROFILES[name], 'utf8'), name);
  if (!loaded.ok) throw new Error(loaded.problems[0]?.problem);
  return loaded.profile;
}

export function own(content: Omit<ProfileInput, 'name'>): LoadedProfile {
  const checked = checkProfile({ name: 'Own', ...content }, 'own');
  if (!checked.ok) throw new Error(checked.issues[0]?.problem);
  return checked.profile;
}

export interface Given {
  profile?: LoadedProfile;
  captures: ExaminedCapture[];
  expected?: Expected;
  attributes?: Attributes;
  mode?: Mode;
  today?: string;
  personDays?: DayRange;
  liveness?: LivenessResult;
  /** No list is loaded where it is left out. */
  screening?: Screening;
  records?: RecordAnswer[];
  /** Nothing was found where it is left out; null: nobody searched. */
  duplicates?: Duplicates | null;
}

export function decided(given: Given): { examination: Examination; decision: Decision } {
  const profile = given.profile ?? bundled('standard');
  const mode = given.mode ?? 'live';
  const examination = examine({
    steps: profile.content.steps,
    captures: given.captures,
    expected: given.expected ?? null,
    attributes: given.attributes ?? {},
    today: given.today ?? TODAY,
    personDays: given.personDays,
    liveness: given.liveness,
    mode,
    screening: given.screening ?? null,
    records: given.records,
    duplicates: given.duplicates === undefined ? NOTHING_KEPT : given.duplicates,
  });
  const { facts, findings } = examination;
  return { examination, decision: decide(profile, facts, findings, { models: { mrz: '1' }, mode }) };
}

/** Outcome, retry and label codes in one line: `rejected retry EXPIRATION_DATE`. */
export function outcome(given: Given): string {
  const { decision } = decided(given);
  const labels = decision.labels.map((label) => label.code).join(' ');
  return [decision.outcome, decision.retry, labels].filter(Boolean).join(' ');
}
