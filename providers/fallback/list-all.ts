import type { ListQuery, ProviderList } from '../provider.ts';
import { ProviderError } from '../provider-error.ts';
import { askAgain } from './held-by.ts';
import type { Member, World } from './member.ts';
import { inwardId, outward, outwardId } from './outward.ts';

/** Of one provider after the other; a page holds those of one, and may be short where the next begins. */
export async function listAll(
  { name, all, world }: { name: string; all: readonly Member[]; world: World },
  { cursor, ...query }: ListQuery = {},
): Promise<ProviderList> {
  const place = cursor === undefined ? { provider: all[0]?.provider.name ?? '', id: '' } : inwardId(cursor);
  const at = all.findIndex(({ provider }) => provider.name === place?.provider);
  const member = all[at];
  if (!place || !member) {
    const where = { provider: name, action: 'list' } as const;
    throw new ProviderError(where, 'invalid_request', 'cursor is none of an earlier page.');
  }
  const own = place.id === '' ? query : { ...query, cursor: place.id };
  const page = await askAgain(member, world, 'list', () => member.provider.list(own));
  const next = all[at + 1];
  const verifications = page.verifications.map((each) => outward(member, each));
  if (page.cursor !== null) return { verifications, cursor: outwardId(member.provider.name, page.cursor) };
  return { verifications, cursor: next ? outwardId(next.provider.name, '') : null };
}
