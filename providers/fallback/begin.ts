/**
 * Creates a verification at the first provider that takes it, and at one alone.
 *
 * | what came of asking                                     | then |
 * |---------------------------------------------------------|------|
 * | it was created                                          | it stays there, whatever comes |
 * | the request is wrong, or one in another status is there | that is the answer: another would only hide it |
 * | nothing was done (no connection, too many, key refused) | asked again while the budget lasts, then the next |
 * | whether it was created is not known (no answer, 5xx)    | looked for by its reference; not found: the next. What may come of it later is settled (settle.ts) and is never submitted, since nobody has its id |
 */
import type { NewVerification, ProviderVerification } from '../provider.ts';
import { ProviderError, type ProviderErrorCode } from '../provider-error.ts';
import { healthIn } from './health-of.ts';
import { doubtfulOf, type Hop, type HopEvent, type HopLog, holderOf, type WriteHop } from './hop-log.ts';
import { askOnce, backOff, isDown, type Member, type World } from './member.ts';

/** Milliseconds for looking whether something began. */
const LOOK = 2000;

/** The key of this provider is wrong, or it cannot: the next may be able to. Every other refusal is the caller's. */
const NEXT: readonly ProviderErrorCode[] = ['unauthenticated', 'not_offered'];

export interface Beginning {
  /** Name of the fallback, for errors. */
  name: string;
  members: ReadonlyMap<string, Member>;
  hops: HopLog;
  world: World;
  /** Hears of what was created after its time. */
  late(member: Member, reference: string, made: ProviderVerification): void;
}

export interface Begun {
  member: Member;
  verification: ProviderVerification;
}

/** `order`: names of those to ask. Throws ProviderError; `unreachable` where none could be asked or took it. */
export function begin(
  beginning: Beginning,
  order: readonly string[],
  input: NewVerification,
): Promise<Begun> {
  const { hops, members, name } = beginning;
  const { reference } = input;
  return hops.alone(reference, async (write) => {
    const before = await hops.read(reference);
    const holder = holderOf(before);
    if (holder) return again(beginning, holder);
    // Where it may have begun already is asked first, so that it does not begin elsewhere beside it.
    for (const doubtful of doubtfulOf(before)) {
      const member = members.get(doubtful);
      const found = member && (await lookFor(beginning, member, reference));
      if (found) return took(beginning, member, write, { reference, found, ms: null });
    }
    const failures: string[] = [];
    for (const each of order) {
      const member = members.get(each) as Member;
      const begun = await tryMember(beginning, member, input, write);
      if (!(begun instanceof ProviderError)) return begun;
      failures.push(begun.message);
    }
    const message = `no provider could take it. ${failures.join(' ')}`;
    throw new ProviderError({ provider: name, action: 'create' }, 'unreachable', message);
  });
}

async function again(
  { name, members, world }: Beginning,
  { provider, id }: { provider: string; id: string },
): Promise<Begun> {
  const member = members.get(provider);
  if (member) {
    const { timeout } = member;
    const call = () => member.provider.get(id);
    return { member, verification: await askOnce(member, world, { action: 'get', timeout }, call) };
  }
  const message = `${provider} holds it, and is none of the providers here any more.`;
  throw new ProviderError({ provider: name, action: 'create' }, 'not_found', message);
}

/** What it took, or why it did not. Throws where no other may be asked. */
async function tryMember(
  beginning: Beginning,
  member: Member,
  input: NewVerification,
  write: WriteHop,
): Promise<Begun | ProviderError> {
  const { world, late } = beginning;
  const { reference } = input;
  const { provider, levels, createTimeout: timeout } = member;
  const note = (event: HopEvent, more: Partial<Hop> = {}) =>
    write(hopOf(world, member, reference, event, more));
  const level = input.level && (levels[input.level] ?? input.level);
  const closed = await whyClosed(member, world);
  if (closed) {
    await note('skipped', { detail: closed.code });
    return closed;
  }
  member.budget.called();
  for (let tries = 0; ; tries++) {
    await note('asked');
    const began = world.now();
    const call = () => provider.create({ ...input, ...(level ? { level } : {}) });
    const answer = await askOnce(member, world, { action: 'create', timeout }, call, (made) =>
      late(member, reference, made),
    ).catch((error: ProviderError) => error);
    const ms = world.now() - began;
    if (!(answer instanceof ProviderError))
      return took(beginning, member, write, { reference, found: answer, ms });
    await note(answer.isUndone ? 'refused' : 'unknown', { detail: answer.code, ms });
    if (!answer.isUndone) {
      const found = await lookFor(beginning, member, reference);
      if (found) return took(beginning, member, write, { reference, found, ms: null });
    }
    if (!isDown(answer) && !NEXT.includes(answer.code)) throw answer;
    // Who did not answer in time has cost the caller enough, and who asks to be left alone is.
    const isWorthIt = answer.canRetry && answer.code !== 'timeout' && !answer.details.retryAfter;
    if (!isWorthIt || tries >= member.retries || !member.budget.take()) return answer;
    await world.wait(backOff(tries, world, answer));
  }
}

/** After the pause of an open circuit it is asked for its health, which costs the caller less than a create that hangs. */
async function whyClosed(member: Member, world: World): Promise<ProviderError | null> {
  const { provider, breaker } = member;
  const where = { provider: provider.name, action: 'create' } as const;
  const state = breaker.state();
  if (state === 'closed') return null;
  const message = 'it failed again and again, and is left alone for a while.';
  if (state === 'open') return new ProviderError(where, 'unreachable', message);
  const { up, detail } = await healthIn(member, world);
  if (up) return null;
  breaker.failed();
  return new ProviderError(where, 'unreachable', `it is still down: ${detail ?? 'no answer'}`);
}

/** Null where it has not begun there, as far as can be told. */
async function lookFor(
  { world }: Beginning,
  member: Member,
  reference: string,
): Promise<ProviderVerification | null> {
  const { provider, timeout } = member;
  if (!provider.capabilities.actions.includes('find')) return null;
  const find = { action: 'find', timeout: Math.min(LOOK, timeout), evenIfOpen: true } as const;
  return askOnce(member, world, find, () => provider.find(reference)).catch(() => null);
}

async function took(
  { world }: Beginning,
  member: Member,
  write: WriteHop,
  { reference, found, ms }: { reference: string; found: ProviderVerification; ms: number | null },
): Promise<Begun> {
  await write(hopOf(world, member, reference, 'began', { verificationId: found.id, ms }));
  return { member, verification: found };
}

export function hopOf(
  world: World,
  member: Member,
  reference: string,
  event: HopEvent,
  more: Partial<Hop> = {},
): Hop {
  const at = new Date(world.now()).toISOString();
  const provider = member.provider.name;
  return { reference, provider, event, verificationId: null, detail: null, ms: null, at, ...more };
}
