/** The expected address against the proof of address, or the photo ID where that prints one. */
import type { ExpectedAddress } from '../../rules/expected.ts';
import { compareAddresses } from '../compare/address/compare-addresses.ts';
import type { Fields } from '../reading.ts';
import { compareField, type ExpectedComparison, PHOTO_ID, PROOF } from './expected-comparison.ts';

export function compareAddress(
  address: ExpectedAddress,
  proof: Fields | null,
  photoId: Fields,
): ExpectedComparison {
  const { street, street2, city, state, postal_code, country } = address;
  const text = [street, street2, city, state, postal_code, country].filter(Boolean).join(', ');
  const read = proof?.address ?? photoId.address;
  return {
    comparison: compareField('address', text, read, (_, extracted) => compareAddresses(address, extracted)),
    fact: 'addressMatch',
    score: 'addressScore',
    codes: { mismatch: 'address_mismatch', partial: 'address_partial' },
    capture: proof ? PROOF : PHOTO_ID,
  };
}
