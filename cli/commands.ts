/** Every command of `idwell`, by name. Loaded when it is asked for: `compare` needs no model, `read` no database. */
import type { Command } from './command.ts';

type Loader = () => Promise<Command>;

export const COMMANDS: Record<string, { summary: string; load: Loader }> = {
  start: {
    summary: 'run the service: API, workers and pages in one process',
    load: async () => (await import('./start.ts')).start,
  },
  api: { summary: 'run the API alone', load: async () => (await import('./start.ts')).api },
  worker: { summary: 'run workers alone', load: async () => (await import('./start.ts')).worker },
  verify: {
    summary: 'one verification from files, with no server and no database',
    load: async () => (await import('./verify.ts')).verify,
  },
  read: {
    summary: 'read documents: MRZ, visual zone, barcodes',
    load: async () => (await import('./read.ts')).read,
  },
  match: {
    summary: 'compare the faces of two pictures',
    load: async () => (await import('./match.ts')).match,
  },
  compare: {
    summary: 'compare expected with read names',
    load: async () => (await import('./compare.ts')).compare,
  },
  rules: {
    summary: 'check profiles, replay past decisions under them, print the facts',
    load: async () => (await import('./rules.ts')).rules,
  },
  lists: {
    summary: 'import and search the lists that people and wallets are screened against',
    load: async () => (await import('./lists.ts')).lists,
  },
  keys: { summary: 'create, list and revoke API keys', load: async () => (await import('./keys.ts')).keys },
};
