/** Receivers side by side on the real queue: one that hangs has its share of the senders and no more. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { deliverJob } from '../../workers/jobs.ts';
import { eventually } from '../support/eventually.ts';
import { startReceiver } from '../support/receiver.ts';
import { createVerification, WHO } from '../support/records.ts';
import { openTestWorkers } from '../support/workers.ts';

const EVENTS = 12;

it('sends to the others while one receiver hangs, and goes on with that one when it answers', async () => {
  const { live, queue, start } = await openTestWorkers({
    IDWELL_WEBHOOK_CONCURRENCY: '4',
    IDWELL_WEBHOOK_PER_ENDPOINT: '2',
    // Longer than the test: whoever had to wait for a place of the hanging one would wait for ever.
    IDWELL_WEBHOOK_TIMEOUT: '60s',
    IDWELL_SWEEP_INTERVAL: '1h',
  });
  const hanging = await startHanging();
  const good = await startReceiver();
  const bad = await live.webhookEndpoints.create({ url: hanging.url });
  await live.webhookEndpoints.create({ url: good.url });
  // The hanging one's stand first in the queue.
  const told: { ids: string[]; bad: string[] } = { ids: [], bad: [] };
  for (let i = 0; i < EVENTS; i++) {
    const { id: verificationId } = await createVerification(live);
    const { event } = await live.changeStatus({ verificationId, action: 'cancel', who: WHO });
    const deliveries = await live.deliveries.ofEvent(event.id);
    told.ids.push(...deliveries.filter((each) => each.endpoint_id !== bad.id).map(({ id }) => id));
    told.bad.push(...deliveries.filter((each) => each.endpoint_id === bad.id).map(({ id }) => id));
  }
  await queue.add(...[...told.bad, ...told.ids].map((id) => deliverJob(id)));
  await start();
  await eventually('all have arrived at the good one', () => good.received.length === EVENTS);
  await eventually('two are with the hanging one', () => hanging.held.length >= 2);
  expect(hanging.held).toHaveLength(2);
  hanging.release();
  await eventually('all have arrived at the other', async () => {
    const { rows } = await live.deliveries.list({ endpointId: bad.id, state: 'delivered', limit: 100 });
    return rows.length === EVENTS;
  });
});

/** Takes requests and answers none of them, until it is released. */
async function startHanging() {
  const held: ServerResponse[] = [];
  let released = false;
  const server = createServer((_, response) => {
    if (released) response.end();
    else held.push(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const release = () => {
    released = true;
    for (const response of held) response.end();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, held, release };
}
