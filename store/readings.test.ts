import { expect, it } from 'vitest';
import { addPhoto, createVerification, reading } from '../test/support/records.ts';
import { openTestStore } from '../test/support/store.ts';

it('a picture is read and replaced at the same time, and neither waits for the other for ever', async () => {
  const { live } = await openTestStore({ IDWELL_DOCUMENTS_PER_VERIFICATION: '1000' });
  const { id } = await createVerification(live);
  let document = await addPhoto(live, id);
  for (let i = 0; i < 80; i++) {
    const recorded = live.readings.record({ documentId: document.id, reading: reading(), ms: 1 });
    const [next] = await Promise.all([addPhoto(live, id, `picture ${i}`), recorded]);
    document = next;
  }
  expect(await live.documents.current(id)).toHaveLength(1);
});
