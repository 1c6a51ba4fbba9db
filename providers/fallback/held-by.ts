/** Calls about a verification that has begun: they go to the provider that holds it, and to no other. */
import type { Provider, ProviderAction, ProviderVerification } from '../provider.ts';
import { ProviderError } from '../provider-error.ts';
import { askOnce, backOff, type Member, type World } from './member.ts';
import { inwardId, outward } from './outward.ts';

export interface Holding {
  /** Of the fallback, for errors. */
  name: string;
  members: ReadonlyMap<string, Member>;
  world: World;
}

/** What may be done twice without harm, so that it is tried again whatever came of the first. */
const HARMLESS: readonly ProviderAction[] = ['get', 'find', 'list', 'upload', 'session'];

export function heldBy(holding: Holding) {
  const ask = <T>(
    action: ProviderAction,
    id: string,
    call: (provider: Provider, id: string) => Promise<T>,
  ) => {
    const { member, inward } = holderIn(holding, action, id);
    return askAgain(member, holding.world, action, () => call(member.provider, inward));
  };
  const seen = async (
    action: ProviderAction,
    id: string,
    call: (provider: Provider, id: string) => Promise<ProviderVerification>,
  ) => outward(holderIn(holding, action, id).member, await ask(action, id, call));
  return {
    get: (id) => seen('get', id, (provider, own) => provider.get(own)),
    upload: (id, upload) => ask('upload', id, (provider, own) => provider.upload(own, upload)),
    submit: (id) => seen('submit', id, submitOnce),
    approve: (id, reason) => seen('approve', id, (provider, own) => provider.approve(own, reason)),
    reject: (id, reason) => seen('reject', id, (provider, own) => provider.reject(own, reason)),
    hold: (id, comment) => seen('hold', id, (provider, own) => provider.hold(own, comment)),
    resume: (id, comment) => seen('resume', id, (provider, own) => provider.resume(own, comment)),
    cancel: (id, comment) => seen('cancel', id, (provider, own) => provider.cancel(own, comment)),
    resubmit: (id, comment) => seen('resubmit', id, (provider, own) => provider.resubmit(own, comment)),
    session: (id) => ask('session', id, (provider, own) => provider.session(own)),
  } satisfies Partial<Provider>;
}

function holderIn({ name, members }: Holding, action: ProviderAction, id: string) {
  const inward = inwardId(id);
  const member = inward && members.get(inward.provider);
  if (member) return { member, inward: inward.id };
  const known = [...members.keys()].join(', ');
  const message = `${id} is no id of it: they begin with the name of a provider and a colon (${known}).`;
  throw new ProviderError({ provider: name, action }, 'not_found', message);
}

export async function askAgain<T>(
  member: Member,
  world: World,
  action: ProviderAction,
  call: () => Promise<T>,
): Promise<T> {
  const { timeout, retries, budget, breaker } = member;
  budget.called();
  for (let tries = 0; ; tries++) {
    try {
      return await askOnce(member, world, { action, timeout }, call);
    } catch (thrown) {
      const error = thrown as ProviderError;
      const isSafe = error.isUndone || HARMLESS.includes(action);
      const mayAgain = error.canRetry && isSafe && breaker.state() === 'closed';
      if (!mayAgain || tries >= retries || !budget.take()) throw error;
      await world.wait(backOff(tries, world, error));
    }
  }
}

/** Whether it was submitted is looked at where no answer tells: a second submit would be refused, or counted twice. */
async function submitOnce(provider: Provider, id: string): Promise<ProviderVerification> {
  try {
    return await provider.submit(id);
  } catch (error) {
    if (!(error instanceof ProviderError) || error.isUndone) throw error;
    const now = await provider.get(id).catch(() => null);
    if (now && now.status !== 'started') return now;
    throw error;
  }
}
