/**
 * Reads one picture. Run twice, or for a picture that was replaced, it changes nothing. After the last picture of
 * a submitted verification it asks for the decision.
 */
import type { ProfileStep } from '../../rules/profile-steps.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import type { DocumentRow } from '../../store/tables.ts';
import { decideJob, type JobData } from '../jobs.ts';
import { selfieRequest } from '../selfie-request.ts';
import { failedReading } from './failed-reading.ts';
import { type ProcessorContext, today } from './processor-context.ts';

export async function processReadDocument(
  context: ProcessorContext,
  { documentId }: JobData<'read-document'>,
): Promise<void> {
  const scope = await context.store.everywhere.locate('document', documentId);
  if (!scope) return;
  const store = context.store.in(scope);
  const document = await store.readings.begin(documentId);
  if (document) await readOnce(context, store, document);
  await askForDecision(context, store, documentId);
}

async function readOnce(context: ProcessorContext, store: ScopedStore, document: DocumentRow): Promise<void> {
  const { log, settings } = context;
  const started = performance.now();
  const { id: documentId, read_attempts: attempts, type } = document;
  try {
    // More attempts than this were not failed but killed: the picture may be what brings the process down.
    if (attempts > settings.jobAttempts) throw new Error('It was begun too often.');
    const reading = await read(context, store, document);
    const ms = performance.now() - started;
    const recorded = await store.readings.record({ documentId, reading, ms });
    log.info({ document: documentId, ms: Math.round(ms), recorded }, 'document: read');
  } catch (error) {
    if (attempts < settings.jobAttempts) throw error;
    log.error({ document: documentId, attempts, err: error }, 'document: could not be read');
    const ms = performance.now() - started;
    await store.readings.record({ documentId, reading: failedReading(type, attempts), ms, failed: true });
  }
}

async function read(context: ProcessorContext, store: ScopedStore, document: DocumentRow) {
  const bytes = await store.documents.content(document);
  const { type, side, kind } = document;
  const steps = type === 'selfie' ? await stepsOf(store, document.verification_id) : [];
  const asked = selfieRequest(steps);
  return await context.reader.read({ bytes, type, side, kind, ...asked, today: today(context) });
}

async function stepsOf(store: ScopedStore, verificationId: string): Promise<readonly ProfileStep[]> {
  const { profile_id, profile_version } = await store.verifications.get(verificationId);
  const profile = await store.profiles.find(profile_id, profile_version);
  return profile?.content.steps ?? [];
}

async function askForDecision(
  context: ProcessorContext,
  store: ScopedStore,
  documentId: string,
): Promise<void> {
  const document = await store.documents.get(documentId);
  const verification = await store.verifications.get(document.verification_id);
  if (verification.status !== 'submitted') return;
  if ((await store.readings.missing(verification.id)).length > 0) return;
  await context.jobs.add(decideJob(verification.id, verification.submission, documentId));
}
