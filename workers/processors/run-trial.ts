/**
 * Tries a profile on sample files: read, examined and decided as a verification is, with the result handed back and
 * nothing else kept. Run twice it gives the same; for a trial that is gone it does nothing. Earlier verifications are not searched:
 * a sample is no person, and would be found again at its second trial.
 */
import { applicantDays } from '../../engine/examine/applicant-day.ts';
import { NOTHING_KEPT } from '../../engine/examine/duplicates.ts';
import type { ExaminedCapture } from '../../engine/examine/examine.ts';
import type { CaptureReading } from '../../engine/reading.ts';
import { READING_STEP } from '../../rules/reading-step.ts';
import type { TrialCapture } from '../../store/repositories/trials.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import type { TrialRow } from '../../store/tables.ts';
import { decideCaptures } from '../decide-captures.ts';
import type { JobData } from '../jobs.ts';
import { screeningFor } from '../outside-sources.ts';
import { selfieRequest } from '../selfie-request.ts';
import { failedReading } from './failed-reading.ts';
import { type ProcessorContext, today } from './processor-context.ts';

export async function processRunTrial(
  context: ProcessorContext,
  { trialId }: JobData<'run-trial'>,
): Promise<void> {
  const scope = await context.store.everywhere.locate('trial', trialId);
  if (!scope) return;
  const store = context.store.in(scope);
  const trial = await store.trials.find(trialId);
  if (!trial || trial.result) return;
  const started = performance.now();
  const read = await Promise.all(
    trial.captures.map((capture) => readCapture(context, store, trial, capture)),
  );
  const { profile, expected, attributes, mode } = trial;
  const { decision, checks } = decideCaptures({
    profile,
    mode,
    today: today(context),
    personDays: applicantDays(context.store.clock.now(), attributes.timeZone),
    expected: Object.keys(expected).length > 0 ? expected : null,
    attributes,
    captures: read.map(({ ms: _, ...capture }) => capture),
    submission: 1,
    duplicates: NOTHING_KEPT,
    screening: (await screeningFor(context, profile.content.steps))?.screening ?? null,
  });
  const timed = checks.map((check) => ({ ...check, ms: (check.ms ?? 0) + readingTime(read, check.type) }));
  const ms = Math.round(performance.now() - started);
  await store.trials.finish(trialId, { decision, checks: timed, ms });
  context.log.info({ trial: trialId, outcome: decision.outcome, ms }, 'trial: done');
}

type ReadCapture = ExaminedCapture & { ms: number };

function readingTime(read: readonly ReadCapture[], step: string): number {
  return read
    .filter(({ type }) => READING_STEP[type] === step)
    .reduce((sum, { ms }) => sum + Math.round(ms), 0);
}

async function readCapture(
  context: ProcessorContext,
  store: ScopedStore,
  { id, profile }: TrialRow,
  capture: TrialCapture,
): Promise<ReadCapture> {
  const { type, side, kind } = capture;
  const started = performance.now();
  const reading = await read(context, store, capture, profile.content.steps).catch(
    (error): CaptureReading => {
      context.log.error({ trial: id, err: error }, 'trial: a picture could not be read');
      return failedReading(type, 1);
    },
  );
  return { type, side, kind, reading, ms: performance.now() - started };
}

async function read(
  context: ProcessorContext,
  store: ScopedStore,
  capture: TrialCapture,
  steps: TrialRow['profile']['content']['steps'],
): Promise<CaptureReading> {
  const { type, side, kind } = capture;
  const bytes = await store.trials.content(capture);
  const asked = selfieRequest(type === 'selfie' ? steps : []);
  return await context.reader.read({ bytes, type, side, kind, ...asked, today: today(context) });
}
