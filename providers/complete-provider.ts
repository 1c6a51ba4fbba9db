import type { Capabilities, Provider, ProviderAction } from './provider.ts';
import { ProviderError } from './provider-error.ts';

/** What a provider can do; every action that its capabilities do not name is left out. */
export type ProviderParts = Pick<Provider, 'name' | 'capabilities' | 'create' | 'get' | 'health'> &
  Partial<Provider>;

const METHODS: Record<Exclude<ProviderAction, 'create' | 'get'>, keyof Provider> = {
  upload: 'upload',
  submit: 'submit',
  find: 'find',
  list: 'list',
  approve: 'approve',
  reject: 'reject',
  hold: 'hold',
  resume: 'resume',
  cancel: 'cancel',
  resubmit: 'resubmit',
  session: 'session',
  webhook: 'parseWebhook',
};

/** Fills in what is not offered, so that it says so. Throws where capabilities and methods disagree. */
export function completeProvider(parts: ProviderParts): Provider {
  const missing = Object.entries(METHODS).map(([action, method]) => {
    const offered = parts.capabilities.actions.includes(action as ProviderAction);
    if (offered !== method in parts) throw new Error(`${parts.name}: capabilities and ${method}() disagree.`);
    return offered ? {} : { [method]: notOffered(parts.name, action as ProviderAction, parts.capabilities) };
  });
  return Object.assign({}, ...missing, parts) as Provider;
}

function notOffered(provider: string, action: ProviderAction, { actions }: Capabilities) {
  return async (): Promise<never> => {
    const message = `${action} is not offered; it offers ${actions.join(', ')}.`;
    throw new ProviderError({ provider, action }, 'not_offered', message);
  };
}
