/** What a scenario comes to under each profile that it fits, on pictures that are really read. */
import { type Duplicates, NOTHING_KEPT } from '../../engine/examine/duplicates.ts';
import type { LivenessResult } from '../../engine/examine/liveness-result.ts';
import type { ExaminedCapture } from '../../engine/examine/step.ts';
import type { Screening } from '../../engine/screen/screening.ts';
import {
  CLEAR_LISTS,
  type Lists,
  type Right,
  type Scenario,
  type ScenarioOutcome,
} from '../../fixtures/scenarios/scenario.ts';
import { SCENARIO_DAY } from '../../fixtures/scenarios/scenario-day.ts';
import type { Decision } from '../../rules/decision.ts';
import type { BundledProfile } from '../../rules/profile-files.ts';
import { bundled } from '../../test/support/decided.ts';
import { decideCaptures } from '../../workers/decide-captures.ts';
import { failedReading } from '../../workers/processors/failed-reading.ts';
import { screeningOf } from './drawn-lists.ts';
import { duplicatesOf } from './forged-case.ts';
import type { PictureReader } from './read-pictures.ts';

export interface DecidedScenario {
  scenario: Scenario;
  profile: BundledProfile;
  right: Right;
  outcome: ScenarioOutcome;
  reasons: readonly string[];
}

export async function decideScenario(scenario: Scenario, reader: PictureReader): Promise<DecidedScenario[]> {
  const captures = withFailures(await reader.read(scenario.pictures), scenario);
  const shared = {
    mode: 'live' as const,
    today: SCENARIO_DAY,
    expected: scenario.expected,
    attributes: scenario.attributes,
    captures,
    submission: 1,
    duplicates: await duplicates(scenario, captures, reader),
    liveness: liveness(scenario, captures),
    screening: scenario.lists && lists(scenario.lists),
    records: scenario.records && records(scenario.records),
  };
  return (Object.entries(scenario.right) as [BundledProfile, Right][]).map(([profile, right]) => {
    const { decision } = decideCaptures({ ...shared, profile: bundled(profile) });
    return { scenario, profile, right, outcome: outcomeOf(decision), reasons: decision.reasons };
  });
}

function outcomeOf({ outcome, retry }: Decision): ScenarioOutcome {
  return outcome === 'rejected' ? `rejected ${retry ?? 'retry'}` : outcome;
}

function withFailures(captures: readonly ExaminedCapture[], { failed }: Scenario): ExaminedCapture[] {
  return captures.map((capture) =>
    failed.includes(capture.type) ? { ...capture, reading: failedReading(capture.type, 3) } : capture,
  );
}

async function duplicates(
  { earlier }: Scenario,
  captures: readonly ExaminedCapture[],
  reader: PictureReader,
): Promise<Duplicates | null> {
  if (earlier === null) return null;
  if (earlier === 'nothing') return NOTHING_KEPT;
  if (earlier !== 'face' && earlier !== 'person') return duplicatesOf(captures, await reader.read(earlier));
  const type = earlier === 'face' ? 'selfie' : 'photo_id';
  const found = [{ verification: 'ver_earlier', agreed: `the ${earlier}`, capture: { type, side: null } }];
  return { ...NOTHING_KEPT, [earlier]: { found, unknown: null } };
}

function liveness({ liveness }: Scenario, captures: readonly ExaminedCapture[]): LivenessResult | null {
  if (liveness === null) return null;
  const embedding = captures.find(({ type }) => type === 'selfie')?.reading.face?.embedding;
  const reasons = [{ code: 'face_flat' as const, detail: 'What was before the camera is flat.' }];
  return {
    outcome: liveness,
    reasons: liveness === 'fail' ? reasons : [],
    faces: embedding ? [embedding] : [],
    earlierFailures: 0,
  };
}

const clear = { screening: null as Screening | null };

function lists(given: Lists): Screening {
  if (given !== CLEAR_LISTS) return screeningOf(given);
  clear.screening ??= screeningOf(CLEAR_LISTS);
  return clear.screening;
}

function records(answers: NonNullable<Scenario['records']>) {
  return Object.entries(answers).map(([method, result]) => ({ method, result, detail: 'by the record' }));
}
