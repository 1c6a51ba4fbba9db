import { TYPE_OF_KIND } from '../pictures/document-types.ts';
import { branch, leaf, NOT_EXAMINED } from './breakdown.ts';
import type { Examined } from './examined.ts';

export function proofOfAddressBreakdown(seen: Examined) {
  const check = seen.check('proof_of_address');
  const read = proofFields(seen) !== null && check !== null && check.status !== 'not_run';
  const address = seen.ours.comparisons.find(({ field }) => field === 'address');
  const differs = seen.findings(['address_mismatch', 'address_partial']);
  const name = seen.findings(['proof_name_mismatch']);
  const bad = (check?.findings ?? []).filter(({ code, advice }) => /^(image|pdf)_/.test(code) && !advice);
  const wrong = seen.findings(['document_too_old']);
  const passed = check?.status === 'passed';
  return {
    data_comparison: branch({
      address: address ? leaf(differs, address.result === 'match') : NOT_EXAMINED,
      first_name: leaf(name, passed),
      last_name: leaf(name, passed),
    }),
    document_classification: branch({ supported_document: leaf(wrong, passed) }),
    image_integrity: branch({ image_quality: leaf(bad, read) }),
  };
}

export function proofOfAddressProperties(seen: Examined): Record<string, string> {
  const { fields, kind } = proofFields(seen) ?? { fields: {}, kind: null };
  const told = {
    address: fields.address?.value,
    first_names: fields.given_names?.value,
    last_names: fields.surname?.value ?? fields.full_name?.value,
    issue_date: fields.issue_date?.value,
    issuer: fields.issuer?.value,
    document_type: kind ? TYPE_OF_KIND[kind] : undefined,
  };
  return Object.fromEntries(Object.entries(told).filter((entry): entry is [string, string] => !!entry[1]));
}

function proofFields({ ours }: Examined) {
  const reading = ours.documents.find(({ type }) => type === 'proof_of_address')?.reading;
  return reading ? { fields: reading.fields ?? {}, kind: reading.document?.kind ?? null } : null;
}
