import { completeProvider } from '../../providers/complete-provider.ts';
import type { Provider, ProviderAction, ProviderVerification } from '../../providers/provider.ts';
import { ProviderError, type ProviderErrorCode } from '../../providers/provider-error.ts';

/** What goes wrong with a call: before anything is done, after it was done, or no answer (done when it is released). */
export type Fault = ProviderErrorCode | `done, ${ProviderErrorCode}` | 'hangs';

export interface MadeProvider {
  provider: Provider;
  /** Every call that came in. */
  calls: ProviderAction[];
  /** What it holds, by its own id. */
  held: Map<string, ProviderVerification>;
  /** The faults of the next calls of an action; the last one stays. */
  breaks(action: ProviderAction | 'health', ...faults: (Fault | null)[]): void;
  /** Whatever hangs is done now, and answered. */
  release(): void;
}

const ACTIONS: readonly ProviderAction[] = ['create', 'get', 'find', 'upload', 'submit', 'list', 'cancel'];

/** A provider in memory that can be broken in every way that a remote one breaks. */
export function madeProvider(name: string, actions: readonly ProviderAction[] = ACTIONS): MadeProvider {
  const held = new Map<string, ProviderVerification>();
  const calls: ProviderAction[] = [];
  const faults = new Map<string, (Fault | null)[]>();
  const waiting: (() => void)[] = [];

  async function doing<T>(action: ProviderAction | 'health', work: () => T): Promise<T> {
    if (action !== 'health') calls.push(action);
    const queue = faults.get(action) ?? [];
    const fault = queue.length > 1 ? queue.shift() : queue[0];
    if (!fault) return work();
    if (fault === 'hangs') {
      await new Promise<void>((done) => waiting.push(done));
      return work();
    }
    const code = fault.replace('done, ', '') as ProviderErrorCode;
    if (code !== fault) work();
    throw new ProviderError({ provider: name, action }, code, `${fault}.`);
  }
  const one = (action: ProviderAction, id: string) => {
    const found = held.get(id);
    if (!found) throw new ProviderError({ provider: name, action }, 'not_found', `${id} is not there.`);
    return found;
  };
  const become = (action: ProviderAction, id: string, status: 'submitted' | 'canceled') =>
    doing(action, () => {
      const before = one(action, id);
      if (before.status !== 'started')
        throw new ProviderError({ provider: name, action }, 'wrong_status', `it is ${before.status}.`);
      const after = { ...before, status };
      held.set(id, after);
      return after;
    });
  const all: Pick<Provider, 'create' | 'get'> & Partial<Provider> = {
    create: (input) =>
      doing('create', () => {
        const before = [...held.values()].find(({ reference }) => reference === input.reference);
        if (before) return before;
        const id = `${name}-${held.size + 1}`;
        const made = { ...EMPTY, ...input, id, provider: name, level: input.level ?? null, raw: input };
        held.set(id, made);
        return made;
      }),
    get: (id) => doing('get', () => one('get', id)),
    find: (wanted) =>
      doing('find', () => [...held.values()].find(({ reference }) => reference === wanted) ?? null),
    upload: (id) => doing('upload', () => ({ id: one('upload', id).id, problems: [] })),
    submit: (id) => become('submit', id, 'submitted'),
    cancel: (id) => become('cancel', id, 'canceled'),
    list: ({ limit = 20, cursor = '0' } = {}) =>
      doing('list', () => {
        const end = Number(cursor) + limit;
        const verifications = [...held.values()].slice(Number(cursor), end);
        return { verifications, cursor: end < held.size ? String(end) : null };
      }),
  };
  const offered = Object.fromEntries(
    Object.entries(all).filter(([action]) => actions.includes(action as ProviderAction)),
  );
  const provider = completeProvider({
    name,
    capabilities: { actions, captures: ['photo_id', 'selfie'], decides: true, offline: true },
    create: all.create,
    get: all.get,
    ...offered,
    health: () =>
      doing('health', () => ({ up: true, ms: 1, detail: null })).catch(({ message }) => ({
        up: false,
        ms: null,
        detail: message,
      })),
  });
  return {
    provider,
    calls,
    held,
    breaks: (action, ...broken) => void faults.set(action, broken),
    release: () => {
      for (const done of waiting.splice(0)) done();
    },
  };
}

const EMPTY: Omit<ProviderVerification, 'id' | 'provider' | 'raw'> = {
  status: 'started',
  outcome: null,
  retry: null,
  labels: [],
  checks: [],
  extracted: {},
  asked: [],
  applicantReference: null,
  reference: null,
  level: null,
  createdAt: null,
  submittedAt: null,
  decidedAt: null,
};
