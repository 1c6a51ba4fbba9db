import type { Credentials, Facade, VendorRequest } from '../../providers/facades/facade.ts';
import { keyOf } from '../auth/authenticate.ts';
import type { Principal } from '../auth/principal.ts';
import type { ApiContext } from '../context.ts';
import { Problem } from '../errors/problem.ts';

/** The principal of the key that the request carries in the vendor's way. Throws the Problem `unauthenticated`. */
export async function authenticateVendor(
  context: ApiContext,
  facade: Facade,
  request: VendorRequest,
): Promise<Principal> {
  const credentials = facade.credentials(request);
  if (!credentials) throw new Problem('unauthenticated', 'The request carries no key.');
  const principal = await keyOf(context, credentials.key);
  if (!principal) throw new Problem('unauthenticated', 'The key is unknown or revoked.');
  if (credentials.isSigned) await checkSignature(context, principal, credentials.isSigned);
  return principal;
}

async function checkSignature(
  { store }: ApiContext,
  { tenant, mode, id }: Principal,
  isSigned: NonNullable<Credentials['isSigned']>,
): Promise<void> {
  const secret = await store.in({ tenantId: tenant, mode }).apiKeys.signingSecret(id);
  if (secret === null) {
    const why = 'The key has no secret to sign with: make one with `idwell keys create --signed`.';
    throw new Problem('unauthenticated', why);
  }
  if (!isSigned(secret, store.clock.now()))
    throw new Problem('unauthenticated', 'The signature of the request is wrong or too old.');
}
