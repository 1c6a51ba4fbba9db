import { expect, it } from 'vitest';
import { liveThrough } from '../support/webhook-faults.ts';

it('loses no event to a receiver that fails, dies and comes back, nor to being killed itself', async () => {
  const { events, requests } = await liveThrough({ events: 24, days: 1, seed: 1, within: 30_000 });
  expect(events).toBe(24);
  expect(requests).toBeGreaterThan(events);
});
