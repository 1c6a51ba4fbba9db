import { systemClock } from '../store/clock.ts';
import { DEFAULT_TENANT, openStore } from '../store/open-store.ts';
import type { NewApiKey } from '../store/repositories/api-keys.ts';
import type { ScopedStore } from '../store/scoped-store.ts';
import { readSettings } from '../store/settings.ts';
import type { Command } from './command.ts';
import { print } from './json-lines.ts';
import { parseOptions } from './parse-options.ts';
import { UsageError } from './usage.ts';

const help = `idwell keys create [--name NAME] [--mode live|test] [--scope SCOPE]... [--signed]
idwell keys list   [--mode live|test]
idwell keys revoke KEY_ID [--mode live|test]

Keys of the API. A secret is shown once, when it is made; only its hash is kept. Without --scope a key may do
everything. The mode is live unless it is said; a key of one mode sees nothing of the other. --signed adds a second secret, for clients that sign their requests
(Sumsub's: the first is their app token, the second their secret key).`;

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    name: { type: 'string' },
    mode: { type: 'string' },
    scope: { type: 'string', multiple: true },
    signed: { type: 'boolean' },
  });
  const [what, id] = positionals;
  const mode = values.mode ?? 'live';
  if (mode !== 'live' && mode !== 'test') throw new UsageError('--mode is live or test');
  const store = await openStore(readSettings(), { clock: systemClock });
  try {
    const scoped = store.in({ tenantId: DEFAULT_TENANT, mode });
    if (what === 'create')
      await create(scoped, {
        name: values.name ?? 'key',
        scopes: values.scope ?? ['*'],
        signed: values.signed ?? false,
      });
    else if (what === 'list') await list(scoped);
    else if (what === 'revoke' && id) await revoke(scoped, id);
    else throw new UsageError('idwell keys takes create, list or revoke KEY_ID');
  } finally {
    await store.close();
  }
  return 0;
}

async function create(store: ScopedStore, input: NewApiKey): Promise<void> {
  const { key, secret, signingSecret } = await store.apiKeys.create(input);
  const signing = signingSecret ? `${signingSecret}\n` : '';
  await print(`${key.id}  ${store.scope.mode}  ${input.scopes.join(' ')}\n${secret}\n${signing}`);
}

async function list(store: ScopedStore): Promise<void> {
  for (const { id, name, hint, scopes, revoked_at } of await store.apiKeys.list()) {
    await print(`${id}  ${hint}  ${revoked_at ? 'revoked' : 'active'}  ${scopes.join(' ')}  ${name}\n`);
  }
}

async function revoke(store: ScopedStore, id: string): Promise<void> {
  await store.apiKeys.revoke(id);
  await print(`${id} is revoked\n`);
}

export const keys: Command = { name: 'keys', summary: 'create, list and revoke API keys', help, run };
