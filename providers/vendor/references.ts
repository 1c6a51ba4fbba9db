import type { NewVerification, ProviderVerification } from '../provider.ts';

/**
 * Which of a vendor's verifications was made for which reference of the caller, for vendors that cannot be asked. Kept
 * in memory it forgets at a restart: hand in one that does not, where create may be asked for again after one.
 */
export interface References {
  find(reference: string): Promise<string | null>;
  keep(reference: string, id: string): Promise<void>;
}

export function referencesInMemory(): References {
  const ids = new Map<string, string>();
  return {
    find: async (reference) => ids.get(reference) ?? null,
    keep: async (reference, id) => void ids.set(reference, id),
  };
}

/** With what the caller said of it, which such a vendor does not keep. */
export function withReferences(
  verification: ProviderVerification,
  input: NewVerification,
): ProviderVerification {
  const { applicantReference, reference, level = null } = input;
  return { ...verification, applicantReference, reference, level };
}
