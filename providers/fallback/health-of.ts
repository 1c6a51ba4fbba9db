import type { ProviderHealth } from '../provider.ts';
import type { Member, World } from './member.ts';

/** Milliseconds. */
const PATIENCE = 2000;

/** Up where one of them is; `detail` names those that are not. */
export async function healthOf(all: readonly Member[], world: World): Promise<ProviderHealth> {
  const each = await Promise.all(all.map(async (member) => ({ member, ...(await healthIn(member, world)) })));
  const up = each.filter((one) => one.up);
  const down = each.filter((one) => !one.up).map(({ member, detail }) => named(member, detail));
  const times = up.flatMap(({ ms }) => (ms === null ? [] : [ms]));
  return {
    up: up.length > 0,
    ms: times.length > 0 ? Math.min(...times) : null,
    detail: down.length > 0 ? down.join(' ') : null,
  };
}

/** Most details are an error's message, which begins with the name. */
function named({ provider: { name } }: Member, detail: string | null): string {
  return detail?.startsWith(`${name}: `) ? detail : `${name}: ${detail ?? 'it is down.'}`;
}

/** Never throws. */
export async function healthIn({ provider }: Member, world: World): Promise<ProviderHealth> {
  const over = new AbortController();
  const late = world.wait(PATIENCE, over.signal).then(
    () => ({ up: false, ms: null, detail: `no answer in ${PATIENCE} ms.` }),
    () => new Promise<never>(() => undefined),
  );
  const health = await Promise.race([provider.health(), late]);
  over.abort();
  return health;
}
