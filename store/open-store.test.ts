import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTestClock } from '../test/support/clock.ts';
import { eventually } from '../test/support/eventually.ts';
import { addPhoto, createVerification } from '../test/support/records.ts';
import { openTestStore } from '../test/support/store.ts';
import { readPostmasterPid } from './embedded-postgres/postmaster-pid.ts';
import { DEFAULT_TENANT, openStore } from './open-store.ts';
import { readSettings } from './settings.ts';

describe('a store', () => {
  it('makes its keys on the first start, for the owner alone, and opens with them again', async () => {
    const { live, settings } = await openTestStore();
    const { id } = await createVerification(live);
    const document = await addPhoto(live, id, 'a face');
    const file = join(settings.dataFolder, 'keys', 'seal-keys');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toMatch(/^k1:[A-Za-z0-9+/]{43}=\n$/);
    const again = await openStore(settings, { clock: createTestClock() });
    const scoped = again.in(live.scope);
    expect((await scoped.documents.content(await scoped.documents.get(document.id))).toString()).toBe(
      'a face',
    );
    await again.close();
  });

  it('opens several times at once on one empty database', async () => {
    const { environment } = await openTestStore();
    const settings = readSettings(environment);
    const stores = await Promise.all([1, 2, 3].map(() => openStore(settings, { clock: createTestClock() })));
    await Promise.all(stores.map((store) => store.everywhere.ping()));
    await Promise.all(stores.map((store) => store.close()));
  });

  it('starts its embedded database again when that dies under it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'idwell-revived-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const store = await openStore(readSettings({ IDWELL_DATA: folder }), { clock: createTestClock() });
    const { id } = await createVerification(store.in({ tenantId: DEFAULT_TENANT, mode: 'live' }));
    const postmaster = await readPostmasterPid(join(folder, 'postgres'));
    process.kill(postmaster?.pid as number, 'SIGKILL');
    const found = () => store.in({ tenantId: DEFAULT_TENANT, mode: 'live' }).verifications.find(id);
    await eventually('it is broken', () =>
      found().then(
        () => false,
        () => true,
      ),
    );
    await eventually('it is whole again', () => found().catch(() => null));
    await store.close();
  });

  it('says what is wrong with DATABASE_URL, without its password', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'idwell-open-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const settings = readSettings({
      DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/none',
      IDWELL_DATA: folder,
    });
    const error = await openStore(settings, { clock: createTestClock() }).catch((each: Error) => each);
    expect(error).toMatchObject({
      message: expect.stringContaining('The database of DATABASE_URL could not be used'),
    });
    expect((error as Error).message).not.toContain('hunter2');
  });
});
