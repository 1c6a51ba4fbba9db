import type { VendorRequest } from '../facade.ts';
import { VendorProblem } from '../vendor-problem.ts';

/** Throws the VendorProblem `invalid_request` where the body is no JSON object. */
export function bodyObject({ body }: VendorRequest): Record<string, unknown> {
  if (typeof body === 'object' && body !== null && !Array.isArray(body))
    return body as Record<string, unknown>;
  throw new VendorProblem(422, 'invalid_request', 'The body must be a JSON object.');
}
