/**
 * Measures the frames of one liveness session and judges it. Run twice it changes nothing. Where the verification was
 * submitted meanwhile it asks for the decision.
 */
import type { Course, Reason, TimedFrame } from '../../engine/liveness/course.ts';
import { judgeCourse } from '../../engine/liveness/judge-course.ts';
import { facesAhead } from '../../engine/liveness/judge-person.ts';
import { tasksOf } from '../../rules/liveness-prompts.ts';
import type { JudgedSession } from '../../store/repositories/liveness-sessions.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import type { LivenessSessionRow } from '../../store/tables.ts';
import { decideJob, type JobData } from '../jobs.ts';
import type { ProcessorContext } from './processor-context.ts';

export async function processMeasureLiveness(
  context: ProcessorContext,
  { sessionId }: JobData<'measure-liveness'>,
): Promise<void> {
  const scope = await context.store.everywhere.locate('liveness', sessionId);
  if (!scope) return;
  const store = context.store.in(scope);
  const session = await store.liveness.begin(sessionId);
  if (session) await measureOnce(context, store, session);
  const { verification_id: id } = await store.liveness.get(sessionId);
  const verification = await store.verifications.get(id);
  if (verification.status === 'submitted')
    await context.jobs.add(decideJob(id, verification.submission, sessionId));
}

async function measureOnce(
  { log, settings, reader }: ProcessorContext,
  store: ScopedStore,
  session: LivenessSessionRow,
): Promise<void> {
  const { id, measure_attempts: attempts } = session;
  const started = performance.now();
  try {
    // More attempts than this were not failed but killed.
    if (attempts > settings.jobAttempts) throw new Error('It was begun too often.');
    const course = await measureCourse(store, session, (frames) => reader.measure(frames));
    const { outcome, reasons } = judgeCourse(course);
    const frames = course.sequences.flatMap((sequence) =>
      sequence.frames.map(({ hash, print }) => ({ hash, print })),
    );
    await store.liveness.judge(id, { outcome, reasons, kept: { faces: facesAhead(course), frames } });
    log.info({ session: id, ms: Math.round(performance.now() - started), outcome }, 'liveness: judged');
  } catch (error) {
    if (attempts < settings.jobAttempts) throw error;
    log.error({ session: id, attempts, err: error }, 'liveness: could not be measured');
    await store.liveness.judge(id, notMeasured(attempts));
  }
}

async function measureCourse(
  store: ScopedStore,
  session: LivenessSessionRow,
  measure: ProcessorContext['reader']['measure'],
): Promise<Course> {
  const tasks = tasksOf(session.prompts);
  const began = session.created_at.getTime();
  const sequences: Course['sequences'][number][] = [];
  for (const row of await store.liveness.sequences(session.id)) {
    const measured = await measure(await store.liveness.frames(row));
    const frames = measured.map((frame, i): TimedFrame => ({ ...frame, at: row.times[i]! }));
    sequences.push({ task: tasks[row.number]!, received: row.received_at.getTime() - began, frames });
  }
  return {
    prompts: session.prompts,
    deadline: session.expires_at.getTime() - began,
    sequences,
    earlier: await store.liveness.earlier(session.id),
  };
}

/** Everything is unknown, which never approves. */
function notMeasured(attempts: number): JudgedSession {
  const detail = `The frames could not be measured: the reader failed ${attempts} times. This says nothing about the person.`;
  const reasons: Reason[] = [{ code: 'not_measured', detail }];
  return { outcome: 'unknown', reasons, kept: { faces: [], frames: [] } };
}
