import { Problem } from '../errors/problem.ts';
import type { Principal } from './principal.ts';
import type { Scope } from './scopes.ts';

export function requireScope(principal: Principal, scope: Scope): void {
  if (!principal.scopes.includes(scope)) throw new Problem('forbidden', `The key lacks the scope ${scope}.`);
}
