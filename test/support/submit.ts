import type { LoadedProfile } from '../../rules/profile.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import { type Jobs, jobsAfter, readDocumentJob } from '../../workers/jobs.ts';
import { createVerification, PROFILE, WHO } from './records.ts';

/** What a caller of the API does: create, upload, submit; each with its jobs. */
export async function submitWithPhoto(
  store: ScopedStore,
  jobs: Jobs,
  content: Uint8Array,
  profile: LoadedProfile = PROFILE,
) {
  const { id: verificationId } = await createVerification(store, { profile });
  const document = await store.documents.add({
    verificationId,
    type: 'photo_id',
    side: 'front',
    kind: 'passport',
    mediaType: 'image/png',
    content,
  });
  await jobs.add(readDocumentJob(document.id));
  const changed = await store.changeStatus({ verificationId, action: 'submit', who: WHO });
  await jobs.add(...jobsAfter(changed));
  return { verificationId, documentId: document.id };
}
