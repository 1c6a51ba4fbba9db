/** What is read of one document, without a check. */
import { z } from 'zod';
import type { House, VendorAnswer, VendorRequest } from '../../facade.ts';
import { parseRequest } from '../../parse-request.ts';
import { VendorProblem } from '../../vendor-problem.ts';
import { findRecord } from '../find-record.ts';
import { TYPE_OF_KIND } from './document-types.ts';
import { countryOf, dataOf } from './extracted-data.ts';
import { DOCUMENT, type PictureContent, type PictureRecord } from './picture-record.ts';

const body = z.object({ document_id: z.string().min(1, "can't be blank") });
const WAIT_SECONDS = 20;

/** Waits for the reading; fields that could not be read are left out. */
export async function extract(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { document_id } = parseRequest(body, request.body);
  const record = (await findRecord<PictureContent>(house, DOCUMENT, document_id)) as PictureRecord;
  const { reading } = await house.api.call('getDocument', {
    path: { id: record.verificationId, document: record.content.ours },
    query: { wait: WAIT_SECONDS },
  });
  if (!reading)
    throw new VendorProblem(503, 'not_read', 'The document is not read yet; ask again in a moment.');
  const { document, fields = {}, mrz } = reading;
  if (!document) throw new VendorProblem(422, 'not_recognised', 'No document was recognised on the picture.');
  const country = countryOf(fields.issuing_state?.value ?? document.country ?? undefined);
  const type = TYPE_OF_KIND[document.kind];
  const issuing = country ? { issuing_country: country } : {};
  return {
    status: 201,
    body: {
      document_id,
      document_classification: { document_type: type, ...issuing },
      extracted_data: { ...renamed(dataOf(fields, mrz ?? [])), document_type: type, ...issuing },
    },
  };
}

/** Extractions call some fields otherwise than reports do. */
function renamed(data: Record<string, string>): Record<string, string> {
  const entries = Object.entries(data).flatMap(([name, value]): [string, string][] => {
    if (name === 'date_of_expiry')
      return [
        [name, value],
        ['expiry_date', value],
      ];
    if (name === 'address')
      return value
        .split(', ')
        .slice(0, 5)
        .map((line, at) => [`address_${at + 1}`, line]);
    return [[name.replace(/^mrz_line(\d)$/, 'mrz_line_$1'), value]];
  });
  return Object.fromEntries(entries);
}
