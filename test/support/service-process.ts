/** The service in a process of its own, to be killed. Its parent tells it what to be, and hears where it listens. */
import { once } from 'node:events';
import { startService } from '../../service/start-service.ts';
import { systemClock } from '../../store/clock.ts';
import { readSettings } from '../../store/settings.ts';
import type { Reader } from '../../workers/engine/reader.ts';
import type { ServiceOrder } from './service.ts';

const [order] = (await once(process, 'message')) as [ServiceOrder];
const readsNothing: Reader = {
  read: () => Promise.reject(new Error('This service was started without its models.')),
  measure: () => Promise.reject(new Error('This service was started without its models.')),
  close: async () => undefined,
};
const options = { clock: systemClock, api: order.api, workers: true };
const parts = order.reads === false ? { ...options, parts: { reader: readsNothing } } : options;
const { url, firstKey, store } = await startService(readSettings(order.environment), parts);
process.send?.({ url, firstKey, databaseUrl: store.databaseUrl });
