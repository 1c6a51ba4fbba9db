/** Every provider that stands here, held to the conformance suite; what is skipped is said. `bench/conformance.ts` prints the table. */
import { expect, it, onTestFinished } from 'vitest';
import { runConformance } from '../../providers/conformance/conformance.ts';
import { createFallbackProvider } from '../../providers/fallback/create-fallback-provider.ts';
import { createClient } from '../../providers/idwell/create-client.ts';
import { startEmbedded } from '../../service/start-embedded.ts';
import { onfidoHarness, sumsubHarness } from '../support/conformance/facade-harnesses.ts';
import {
  failedOverHarness,
  fallbackHarness,
  idwellHarness,
  manualHarness,
} from '../support/conformance/idwell-harnesses.ts';
import { harnessOf, type OpenHarness } from '../support/conformance/open-harness.ts';
import { personaHarness, veriffHarness } from '../support/conformance/stand-in-harnesses.ts';
import { madeReader } from '../support/made-reader.ts';
import { openTestStore } from '../support/store.ts';
import { openWholeService } from '../support/whole-service.ts';
import { QUICK } from '../support/workers.ts';

async function outcome(open: OpenHarness) {
  const results = await runConformance(harnessOf(open));
  const of = (wanted: string) => results.filter(({ result }) => result === wanted);
  return {
    failed: of('failed').map(({ name, detail }) => `${name}: ${detail}`),
    skipped: of('skipped').map(({ name }) => name),
  };
}

const WEBHOOKS = ['knows a webhook of its own', 'refuses a webhook that was changed, or is not signed'];
const PERSON = 'lets a person approve and reject, with a reason';
const HELD = 'is held, goes on where it was, and is canceled for good';
const PICTURES = [
  'takes no submit while pictures are missing, and says which are asked for',
  'lets a picture take the place of another, until submit',
  'is submitted once, and takes no picture afterwards',
];
const RETRY = 'rejects with retry: why, what to send again, and only then again';
const FIND = 'finds what was created by the caller’s reference, and nothing else';
const LIST = 'lists what was created, page by page';

it('idwell over HTTP, its review queue, fallbacks over it, and Sumsub’s client against our facade', async () => {
  const environment = { IDWELL_FACADES: 'sumsub', IDWELL_RATE_PER_MINUTE: '1000000' };
  const { service } = await openWholeService({ reader: madeReader, environment });
  const api = createClient({ url: service.url as string, key: service.firstKey as string });
  const whole = { failed: [], skipped: ['can be ended', PERSON] };
  const opened = await Promise.all([
    idwellHarness(api, onTestFinished),
    fallbackHarness(api, onTestFinished),
    failedOverHarness(api, onTestFinished),
    manualHarness(api),
    sumsubHarness(service, api, onTestFinished),
  ]);
  expect(await Promise.all(opened.map(outcome))).toEqual([
    whole,
    whole,
    { failed: [], skipped: [LIST, HELD, 'can be ended', PERSON, ...WEBHOOKS] },
    { failed: [], skipped: [PICTURES[0], 'can be ended', ...WEBHOOKS] },
    { failed: [], skipped: [LIST, HELD, 'can be ended', PERSON] },
  ]);
});

it('Onfido’s client against our facade', async () => {
  const environment = { IDWELL_FACADES: 'onfido', IDWELL_RATE_PER_MINUTE: '1000000' };
  const { service } = await openWholeService({ reader: madeReader, environment });
  const api = createClient({ url: service.url as string, key: service.firstKey as string });
  expect(await outcome(await onfidoHarness(service, api, onTestFinished))).toEqual({
    failed: [],
    skipped: [FIND, HELD, 'can be ended', PERSON],
  });
});

it('idwell in the process', async () => {
  const { environment } = await openTestStore();
  const settings = { ...QUICK, ...environment };
  const { api, provider, hops, close } = await startEmbedded({ settings, parts: { reader: madeReader } });
  onTestFinished(close);
  // What a fallback over it began is known to the next, in this process or another.
  const order = { applicantReference: 'anna', reference: 'order-1' };
  const open = async () => createFallbackProvider({ providers: [{ provider }], hops: await hops() });
  const { id } = await (await open()).create(order);
  expect((await (await open()).find('order-1'))?.id).toBe(id);
  expect(await outcome(await idwellHarness(api, onTestFinished))).toEqual({
    failed: [],
    skipped: ['can be ended', PERSON],
  });
});

it('Persona and Veriff, as their documentation says that they answer', async () => {
  expect(await outcome(await personaHarness(onTestFinished))).toEqual({
    failed: [],
    skipped: [...PICTURES, HELD, RETRY, PERSON],
  });
  expect(await outcome(await veriffHarness(onTestFinished))).toEqual({
    failed: [],
    skipped: [FIND, LIST, HELD, RETRY, PERSON],
  });
});
