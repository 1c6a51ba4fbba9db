/** What the cases have in common. */
import assert from 'node:assert/strict';
import type { ProviderAction, ProviderVerification, Upload } from '../provider.ts';
import { PROVIDER_ERRORS, ProviderError, type ProviderErrorCode } from '../provider-error.ts';
import type { ConformanceHarness } from './conformance.ts';

/** Null where all are offered: what `skip` of a case gives. */
export function needs(...actions: ProviderAction[]) {
  return ({ provider }: ConformanceHarness): string | null => {
    const missing = actions.filter((action) => !provider.capabilities.actions.includes(action));
    return missing.length === 0 ? null : `does not offer ${missing.join(', ')}`;
  };
}

export function created(harness: ConformanceHarness): Promise<ProviderVerification> {
  const { provider, input, reference } = harness;
  return provider.create({ applicantReference: reference(), reference: reference(), ...input });
}

/** Those that the provider takes. */
export async function uploadAll(
  { provider }: ConformanceHarness,
  id: string,
  uploads: readonly Upload[],
): Promise<void> {
  const { captures } = provider.capabilities;
  for (const upload of uploads) if (captures.includes(upload.type)) await provider.upload(id, upload);
}

/** Created, its pictures sent, submitted. */
export async function submitted(
  harness: ConformanceHarness,
  uploads: readonly Upload[],
): Promise<ProviderVerification> {
  const { id } = await created(harness);
  await uploadAll(harness, id, uploads);
  return harness.provider.submit(id);
}

/** Looks until it is decided. */
export async function decided(harness: ConformanceHarness, id: string): Promise<ProviderVerification> {
  const { provider, wait, patience = 60_000 } = harness;
  const end = performance.now() + patience;
  for (;;) {
    const seen = await provider.get(id);
    if (seen.outcome !== null) return seen;
    assert.ok(performance.now() < end, `it is still ${seen.status} after ${patience} ms`);
    await wait(50);
  }
}

/** The error of a call that must fail: of the one type, with one of these codes. */
export async function refusal(call: Promise<unknown>, ...codes: ProviderErrorCode[]): Promise<ProviderError> {
  const error = await call.then(
    () => assert.fail(`it was not refused; expected ${codes.join(' or ')}`),
    (thrown: unknown) => thrown,
  );
  if (error instanceof assert.AssertionError) throw error;
  assert.ok(error instanceof ProviderError, `not a ProviderError: ${String(error)}`);
  assert.ok(
    codes.includes(error.code),
    `refused as ${error.code}; expected ${codes.join(' or ')}: ${error.message}`,
  );
  assert.equal(error.canRetry, PROVIDER_ERRORS[error.code].retry);
  return error;
}
