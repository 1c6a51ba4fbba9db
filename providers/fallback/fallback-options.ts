import { setTimeout } from 'node:timers/promises';
import type { Provider } from '../provider.ts';
import type { RouteRule } from './choose-order.ts';
import { type BreakerOptions, createCircuitBreaker } from './circuit-breaker.ts';
import type { HopLog } from './hop-log.ts';
import type { Member, World } from './member.ts';
import { createRetryBudget } from './retry-budget.ts';

export interface FallbackOptions {
  /** In the order in which they are asked, where no rule says otherwise. */
  providers: readonly FallbackMember[];
  rules?: readonly RouteRule[];
  /** Durable (a file, Postgres) where create may be asked for again after a restart. */
  hops: HopLog;
  /** `fallback` by default. */
  name?: string;
  breaker?: BreakerOptions;
  /** Retries for each call, 0..1, and what may be saved up; 0.1 and 10 by default, for each provider. */
  retryBudget?: { share?: number; reserve?: number };
  /** Time and chance; the real ones by default. */
  world?: World;
}

export interface FallbackMember {
  provider: Provider;
  /** Milliseconds that creating one may take before the next is asked; 5000 by default. */
  createTimeout?: number;
  /** Milliseconds of any other call, an upload's among them; 30,000 by default. */
  timeout?: number;
  /** How often a call may be tried again; 1 by default. */
  retries?: number;
  /** Of one verification, in any currency, for rules that ask the cheapest; 0 by default. */
  cost?: number;
  /** The caller's level -> this provider's; a level that is not named is passed on as it is. */
  levels?: Record<string, string>;
}

const REAL: World = {
  now: Date.now,
  random: Math.random,
  wait: (milliseconds, signal) => setTimeout(milliseconds, undefined, signal ? { signal } : {}),
};

/** Throws where the options do not fit together. */
export function membersOf(options: FallbackOptions): { members: Map<string, Member>; world: World } {
  const { providers, rules = [], breaker = {}, retryBudget = {}, world = REAL } = options;
  if (providers.length === 0) throw new Error('A fallback needs a provider: `providers` is empty.');
  const members = new Map<string, Member>();
  for (const {
    provider,
    createTimeout = 5000,
    timeout = 30_000,
    retries = 1,
    cost = 0,
    levels = {},
  } of providers) {
    const { name } = provider;
    if (members.has(name))
      throw new Error(`Two providers of the fallback are called ${name}: give one another name.`);
    // Ids of a fallback are `name:id`.
    if (name.includes(':')) throw new Error(`The name of a provider has no colon in a fallback: ${name}.`);
    const kept = { breaker: createCircuitBreaker(breaker, world), budget: createRetryBudget(retryBudget) };
    members.set(name, { provider, createTimeout, timeout, retries, cost, levels, ...kept });
  }
  for (const { name, ask } of rules) {
    const unknown = ask === 'cheapest' ? [] : ask.filter((each) => !members.has(each));
    const known = [...members.keys()].join(', ');
    if (unknown.length > 0)
      throw new Error(`The rule "${name}" asks ${unknown.join(', ')}: there are only ${known}.`);
    if (ask.length === 0) throw new Error(`The rule "${name}" asks nobody: name one of ${known}.`);
  }
  return { members, world };
}
