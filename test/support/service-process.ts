/**
 * A process of its own with a store, a queue and workers, to be killed. Its parent tells it what it is, and it
 * tells its parent the ids of what it made.
 */
import { once } from 'node:events';
import { systemClock } from '../../store/clock.ts';
import { DEFAULT_TENANT, openStore } from '../../store/open-store.ts';
import { readSettings } from '../../store/settings.ts';
import { createLog } from '../../workers/log.ts';
import { openQueue } from '../../workers/queue/open-queue.ts';
import { startWorkers, type WorkersOptions } from '../../workers/start-workers.ts';
import { bundledProfile } from './bundled-profile.ts';
import { decision, reading } from './records.ts';
import type { ServiceOrder } from './service.ts';
import { submitWithPhoto } from './submit.ts';

const [order] = (await once(process, 'message')) as [ServiceOrder];
const settings = readSettings(order.environment);
const store = await openStore(settings, { clock: systemClock });
const log = createLog(settings);
const queue = await openQueue(settings, store.databaseUrl, log);

/** Where only the queue is the matter: a reader that never ends, or one that ends at once. */
const fake: Partial<WorkersOptions> = {
  reader: {
    read: () => (order.reader === 'never' ? new Promise(() => {}) : Promise.resolve(reading())),
    close: async () => {},
  },
  decide: () => decision(),
};

await startWorkers(store, settings, { queue, log, ...(order.reader !== 'engine' && fake) });
if (order.create) {
  const live = store.in({ tenantId: DEFAULT_TENANT, mode: 'live' });
  if (order.create.webhook) await live.webhookEndpoints.create({ url: order.create.webhook });
  const photo = Buffer.from(order.create.photo, 'base64');
  const made = await submitWithPhoto(live, queue, photo, await bundledProfile('express'));
  process.send?.({ ...made, databaseUrl: store.databaseUrl });
} else {
  process.send?.({ databaseUrl: store.databaseUrl });
}
