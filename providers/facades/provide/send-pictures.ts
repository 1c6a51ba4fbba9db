import { isSameCapture } from '../../../rules/same-capture.ts';
import { ApiError } from '../../idwell/api-error.ts';
import type { NativeVerification } from '../../idwell/native-api.ts';
import type { House } from '../facade.ts';
import { type GivenParams, PICTURES, picturesOf } from './application-params.ts';

export interface Sent {
  /** As it is afterwards. */
  ours: NativeVerification;
  /** Why what was sent could not be taken. */
  failed: string | null;
}

/** Submits too, where nothing is missing then. A second try may bring all pictures: only those asked for are sent. */
export async function sendPictures(
  { api }: House,
  before: NativeVerification,
  params: GivenParams,
): Promise<Sent> {
  const path = { id: before.id };
  const wanted = picturesOf(params).filter(([name]) => isAsked(before, PICTURES[name]));
  let ours = before;
  try {
    for (const [name, content] of wanted) {
      const { type, side } = PICTURES[name];
      await api.call('uploadDocument', { path, body: { type, ...(side ? { side } : {}), content } });
    }
    if (wanted.length > 0) ours = await api.call('getVerification', { path });
    if (ours.missing.length === 0) ours = await api.call('submitVerification', { path, body: {} });
    return { ours, failed: null };
  } catch (error) {
    // What the caller sent cannot be taken: that is what Provide calls failed. All else is an error.
    if (!(error instanceof ApiError) || error.status < 400 || error.status >= 500 || error.status === 403)
      throw error;
    return { ours: await api.call('getVerification', { path }), failed: error.advice };
  }
}

function isAsked({ asked }: NativeVerification, capture: { type: string; side: string | null }): boolean {
  return !asked || asked.some((want) => isSameCapture(want, capture));
}
