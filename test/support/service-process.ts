/** The service in a process of its own, to be killed. Its parent tells it what to be, and hears where it listens. */
import { once } from 'node:events';
import { startService } from '../../service/start-service.ts';
import { systemClock } from '../../store/clock.ts';
import { readSettings } from '../../store/settings.ts';
import type { ServiceOrder } from './service.ts';

const [order] = (await once(process, 'message')) as [ServiceOrder];
const parts = { clock: systemClock, api: order.api, workers: true };
const { url, firstKey, store } = await startService(readSettings(order.environment), parts);
process.send?.({ url, firstKey, databaseUrl: store.databaseUrl });
