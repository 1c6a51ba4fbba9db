import { LANGUAGES, type Language } from '../../rules/languages.ts';
import type { Principal } from '../auth/principal.ts';
import type { Caller } from '../route.ts';

/** The language that an applicant's browser asks for (`Accept-Language`), English where none is there; null for a key. */
export function applicantLanguage(principal: Principal, request: Caller): Language | null {
  if (principal.kind !== 'applicant') return null;
  return (request.acceptsLanguages([...LANGUAGES]) || 'en') as Language;
}
