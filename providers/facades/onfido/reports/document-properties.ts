import { TYPE_OF_KIND } from '../pictures/document-types.ts';
import { countryOf, dataOf } from '../pictures/extracted-data.ts';
import type { Examined } from './examined.ts';

/** What was read of the document, in Onfido's words. Fields that were not read are left out. */
export function documentProperties({ ours, mrz }: Examined): Record<string, unknown> {
  const read = dataOf(ours.extracted, mrz);
  const kind = ours.documents.find(({ type, side }) => type === 'photo_id' && side === 'front')?.reading
    ?.document?.kind;
  const type = kind ? TYPE_OF_KIND[kind] : undefined;
  const { document_number: number, issuing_state: _, expiry_date: __, ...rest } = read;
  const country = countryOf(ours.extracted.issuing_state?.value);
  const optional = { document_type: type, issuing_country: country };
  return {
    ...rest,
    ...present(optional),
    ...(number ? { document_numbers: [{ type: 'document_number', value: number }] } : {}),
    document_classification: present(optional),
    extracted_data: read,
  };
}

function present(fields: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
