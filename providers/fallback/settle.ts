/**
 * What began at a provider after another one had taken the verification over is ended there. It was never submitted:
 * nobody was told its id.
 */
import type { ProviderVerification } from '../provider.ts';
import { ProviderError } from '../provider-error.ts';
import { type Beginning, hopOf } from './begin.ts';
import { doubtfulOf, holderOf, type WriteHop } from './hop-log.ts';
import { askOnce, isDown, type Member } from './member.ts';

/** Milliseconds after which a create that was not answered is over; before that nothing is concluded from its absence. */
const GRACE = 60_000;

/** Looks for all that are not settled, and gives how many are now. What cannot be asked now is left for the next time. */
export async function settleAll(beginning: Beginning): Promise<number> {
  const references = await beginning.hops.unsettled();
  const settled: number[] = [];
  for (const reference of references) settled.push(await settleOne(beginning, reference));
  return settled.reduce((sum, one) => sum + one, 0);
}

function settleOne(beginning: Beginning, reference: string): Promise<number> {
  const { hops, members, world } = beginning;
  return hops.alone(reference, async (write) => {
    const before = await hops.read(reference);
    let settled = 0;
    for (const name of holderOf(before) ? doubtfulOf(before) : []) {
      const member = members.get(name);
      const last = before.findLast(({ provider }) => provider === name);
      if (!member || world.now() - Date.parse(last?.at ?? '') < GRACE) continue;
      settled += (await settleAt(beginning, member, reference, write)) ? 1 : 0;
    }
    return settled;
  });
}

async function settleAt(
  { world }: Beginning,
  member: Member,
  reference: string,
  write: WriteHop,
): Promise<boolean> {
  const { provider, timeout } = member;
  if (!provider.capabilities.actions.includes('find')) {
    await write(hopOf(world, member, reference, 'absent', { detail: 'not_offered' }));
    return true;
  }
  try {
    const found = await askOnce(member, world, { action: 'find', timeout }, () => provider.find(reference));
    if (found) return await end({ world }, member, { reference, found, write });
  } catch {
    return false;
  }
  await write(hopOf(world, member, reference, 'absent'));
  return true;
}

/** An answer to create that came after its time. */
export function settleLate(
  { hops, world }: Beginning,
  member: Member,
  reference: string,
  made: ProviderVerification,
): Promise<void> {
  return hops.alone(reference, async (write) => {
    const holder = holderOf(await hops.read(reference));
    const { id } = made;
    // Nobody else took it: so it is this one after all.
    if (!holder) await write(hopOf(world, member, reference, 'began', { verificationId: id }));
    else if (holder.provider !== member.provider.name || holder.id !== id)
      await end({ world }, member, { reference, found: made, write });
  });
}

async function end(
  { world }: Pick<Beginning, 'world'>,
  member: Member,
  { reference, found, write }: { reference: string; found: ProviderVerification; write: WriteHop },
): Promise<boolean> {
  const { provider, timeout } = member;
  const note = (event: 'ended' | 'left', detail: string | null) =>
    write(hopOf(world, member, reference, event, { verificationId: found.id, detail }));
  if (!provider.capabilities.actions.includes('cancel')) {
    await note('left', 'not_offered');
    return true;
  }
  try {
    const why = 'Another provider took it over.';
    await askOnce(member, world, { action: 'cancel', timeout }, () => provider.cancel(found.id, why));
    await note('ended', null);
    return true;
  } catch (error) {
    if (!(error instanceof ProviderError) || isDown(error)) return false;
    await note('left', error.code);
    return true;
  }
}
