import { ApiError } from '../../idwell/api-error.ts';
import type { House } from '../facade.ts';
import { type GivenParams, PICTURES, picturesOf } from './application-params.ts';

/** A second try may bring what was taken at the first: only what is asked for again is then sent. */
export async function sendPictures(
  house: House,
  verificationId: string,
  params: GivenParams,
): Promise<string | null> {
  const path = { id: verificationId };
  const { asked } = await house.api.call('getVerification', { path });
  try {
    for (const [name, content] of picturesOf(params)) {
      const { type, side } = PICTURES[name];
      if (asked && !asked.some((each) => each.type === type && each.side === side)) continue;
      await house.api.call('uploadDocument', { path, body: { type, ...(side ? { side } : {}), content } });
    }
    const { missing } = await house.api.call('getVerification', { path });
    if (missing.length === 0) await house.api.call('submitVerification', { path, body: {} });
    return null;
  } catch (error) {
    // What the caller sent cannot be taken: that is what Provide calls failed. All else is an error.
    if (error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 403)
      return error.advice;
    throw error;
  }
}
