/**
 * Several providers as one: when one is down, the next begins the verification. Exported as `idwell/fallback`.
 *
 * A verification stays at the provider where it began; its id here is `provider:id`, so that every later call finds
 * it without looking anything up. `hops` (hop-log.ts) remembers which reference began where.
 */

import { completeProvider, type ProviderParts } from '../complete-provider.ts';
import type {
  Capabilities,
  NewVerification,
  Provider,
  ProviderAction,
  ProviderHealth,
  ProviderVerification,
} from '../provider.ts';
import { type Beginning, begin } from './begin.ts';
import { chooseOrder } from './choose-order.ts';
import { type FallbackOptions, membersOf } from './fallback-options.ts';
import { healthOf } from './health-of.ts';
import { heldBy } from './held-by.ts';
import { type Hop, holderOf } from './hop-log.ts';
import { listAll } from './list-all.ts';
import type { Member } from './member.ts';
import { outward, outwardId } from './outward.ts';
import { parseAny } from './parse-any.ts';
import { settleAll, settleLate } from './settle.ts';

export type { RouteRule } from './choose-order.ts';
export type { FallbackMember, FallbackOptions } from './fallback-options.ts';
export type { Hop, HopLog } from './hop-log.ts';

export interface Fallback extends Provider {
  /** How a verification came to where it is, oldest first. */
  hops(reference: string): Promise<Hop[]>;
  /** The state of each provider's circuit. */
  circuits(): Record<string, 'closed' | 'open' | 'half_open'>;
  /**
   * Ends what began at a provider after another had taken over; gives how many are settled. To be called now and
   * then, every few minutes, by one process or several.
   */
  settle(): Promise<number>;
  health(): Promise<ProviderHealth>;
}

/** Throws where the options do not fit together. */
export function createFallbackProvider(options: FallbackOptions): Fallback {
  const { name = 'fallback', rules = [], hops } = options;
  const { members, world } = membersOf(options);
  const all = [...members.values()];
  const candidates = all.map(({ provider, cost }) => ({ name: provider.name, cost }));
  const late = (member: Member, reference: string, made: ProviderVerification) =>
    // Where it fails, settle() finds the verification by its hop.
    void settleLate(beginning, member, reference, made).catch(() => undefined);
  const beginning: Beginning = { name, members, hops, world, late };
  const held = heldBy({ name, members, world });

  async function create(input: NewVerification): Promise<ProviderVerification> {
    const order = chooseOrder(candidates, rules, input);
    const { member, verification } = await begin(beginning, order, input);
    const { applicantReference, reference, level = null } = input;
    const known = { applicantReference, reference, level: verification.level ?? level };
    return { ...outward(member, verification), ...known };
  }

  async function find(reference: string): Promise<ProviderVerification | null> {
    const holder = holderOf(await hops.read(reference));
    return holder && held.get(outwardId(holder.provider, holder.id));
  }

  const capabilities = commonOf(all);
  const parts: ProviderParts = {
    name,
    capabilities,
    create,
    get: held.get,
    health: () => healthOf(all, world),
    ...offered(capabilities.actions, {
      ...held,
      find,
      list: (query) => listAll({ name, all, world }, query),
      parseWebhook: (request) => parseAny(name, all, request),
    }),
  };
  return Object.assign(completeProvider(parts), {
    hops: (reference: string) => hops.read(reference),
    circuits: () => Object.fromEntries(all.map(({ provider, breaker }) => [provider.name, breaker.state()])),
    settle: () => settleAll(beginning),
  });
}

/** What all of them offer: what is promised here holds wherever a verification goes. */
function commonOf(all: readonly Member[]): Capabilities {
  const each = all.map(({ provider }) => provider.capabilities);
  const [first] = each as [Capabilities];
  return {
    // The hops tell where one is, so that it is found at providers too that cannot find.
    actions: [
      ...first.actions.filter(
        (action) => action !== 'find' && each.every(({ actions }) => actions.includes(action)),
      ),
      'find',
    ],
    captures: first.captures.filter((capture) => each.every(({ captures }) => captures.includes(capture))),
    decides: each.every(({ decides }) => decides),
    offline: each.some(({ offline }) => offline),
  };
}

function offered(actions: readonly ProviderAction[], methods: Partial<Provider>): Partial<Provider> {
  const action = (method: string) => (method === 'parseWebhook' ? 'webhook' : method) as ProviderAction;
  return Object.fromEntries(Object.entries(methods).filter(([method]) => actions.includes(action(method))));
}
