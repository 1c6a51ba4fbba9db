/** Events through a bad day: the receiver fails at random and is killed, and so is the service that sends. */
import { expect } from 'vitest';
import type { Environment } from '../../store/settings.ts';
import { deliverJob } from '../../workers/jobs.ts';
import { eventually } from './eventually.ts';
import { startFaultyReceiver } from './faulty-receiver.ts';
import { createVerification, WHO } from './records.ts';
import { startServiceProcess } from './service.ts';
import { openTestWorkers } from './workers.ts';

export interface BadDay {
  /** Of each of the days. */
  events: number;
  days: number;
  seed: number;
  environment?: Environment;
  /** Milliseconds in which everything must have arrived. */
  within: number;
}

const FAILING = 0.3;
/** Long enough that nothing is given up. */
const SCHEDULE = ['50ms', '100ms', '200ms', ...Array<string>(40).fill('400ms')].join(',');

/** Each day: events while all is well, the receiver dies, more events, the service is killed, both come back. */
export async function liveThrough({ events, days, seed, environment = {}, within }: BadDay) {
  const test = await openTestWorkers({
    IDWELL_WEBHOOK_SCHEDULE: SCHEDULE,
    IDWELL_WEBHOOK_TIMEOUT: '300ms',
    ...environment,
  });
  const { live, queue } = test;
  const receiver = await startFaultyReceiver(FAILING, seed);
  await live.webhookEndpoints.create({ url: receiver.url });
  const ids: string[] = [];
  const happen = async (count: number) => {
    for (let i = 0; i < count; i++) {
      const { id: verificationId } = await createVerification(live);
      const changed = await live.changeStatus({ verificationId, action: 'cancel', who: WHO });
      ids.push(changed.event.id);
      // Every fourth job is lost on its way to the queue.
      if (i % 4 > 0) await queue.add(...changed.deliveryIds.map((id) => deliverJob(id)));
    }
  };
  const order = { environment: test.environment, api: false, reads: false };
  for (let day = 0; day < days; day++) {
    const service = await startServiceProcess(order);
    const before = receiver.requests();
    await happen(events / 2);
    await eventually('some are sent', () => receiver.requests() > before, { within });
    await receiver.kill();
    await happen(events / 2);
    await service.kill();
    await receiver.revive();
  }
  await startServiceProcess(order);
  const arrived = () => ids.every((id) => receiver.taken.has(id));
  await eventually('every event has arrived', arrived, { within });
  const states = async () => {
    const deliveries = await Promise.all(ids.map((id) => live.deliveries.ofEvent(id)));
    return deliveries.flat().map(({ state }) => state);
  };
  await eventually('the log says so', async () => (await states()).every((each) => each === 'delivered'), {
    within,
  });
  expect([...receiver.taken.keys()].sort()).toEqual([...ids].sort());
  const counts = [...receiver.taken.values()];
  return {
    events: ids.length,
    requests: receiver.requests(),
    twice: counts.filter((count) => count > 1).length,
  };
}
