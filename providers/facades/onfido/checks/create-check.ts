import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { NativeVerification } from '../../../idwell/native-api.ts';
import type { House, VendorAnswer, VendorRequest } from '../../facade.ts';
import { parseRequest } from '../../parse-request.ts';
import { applicantOf } from '../applicants/applicant-record.ts';
import { expectedOf } from '../applicants/expected-of.ts';
import { DOCUMENT, LIVE_PHOTO, type PictureRecord } from '../pictures/picture-record.ts';
import { REPORT_NAMES } from '../reports/report-names.ts';
import { REPORT, type ReportContent } from '../reports/report-record.ts';
import { beginVerification } from './begin-verification.ts';
import { CHECK, type CheckContent, type CheckRecord } from './check-record.ts';
import { choosePictures } from './choose-pictures.ts';
import { examinedParts, profileIdOf } from './examined-parts.ts';
import { presentCheck } from './present-check.ts';
import { sandboxMetadata, sandboxSchema } from './sandbox-outcome.ts';

const names = z
  .array(z.enum(REPORT_NAMES, { error: `is not offered; there are: ${REPORT_NAMES.join(', ')}` }))
  .min(1, 'must name at least one report')
  .transform((given) => [...new Set(given)]);

const body = z.object({
  applicant_id: z.string().min(1, "can't be blank"),
  report_names: names,
  document_ids: z.array(z.string()).min(1).max(20).optional(),
  applicant_provides_data: z.boolean().default(false),
  tags: z.array(z.string().max(128)).max(30).default([]),
  webhook_ids: z.array(z.string()).max(20).default([]),
  redirect_uri: z.url().nullish(),
  privacy_notices_read_consent_given: z.boolean().default(false),
  ...sandboxSchema.shape,
});
type NewCheckBody = z.output<typeof body>;

export async function createCheck(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const asked = parseRequest(body, request.body);
  const { id: applicantId, content: applicant } = await applicantOf(house, asked.applicant_id);
  const parts = examinedParts(asked.report_names);
  const pictures = await choosePictures(house, applicantId, asked.document_ids, parts);
  const countries = pictures.flatMap(({ content }) =>
    content.capture.type === 'photo_id' && content.issuing_country ? [content.issuing_country] : [],
  );
  const begun = await beginVerification(house, {
    applicantId,
    profile: profileIdOf(parts),
    expected: expectedOf(applicant, { withAddress: parts.proof, countries }),
    metadata: sandboxMetadata(asked, house.mode, applicant.last_name),
    pictures,
    waits: asked.applicant_provides_data,
  });
  const record = await addRecords(house, applicantId, asked, pictures, begun);
  return { status: 201, body: presentCheck(house, record, await submitted(house, begun, asked)) };
}

/** Before it is submitted, so that no event finds a verification without its check. */
async function addRecords(
  { records }: House,
  applicantId: string,
  asked: NewCheckBody,
  pictures: readonly PictureRecord[],
  { id: verificationId }: NativeVerification,
): Promise<CheckRecord> {
  const id = randomUUID();
  const reports = asked.report_names.map((name) => ({ id: randomUUID(), name }));
  const content: CheckContent = {
    report_names: asked.report_names,
    report_ids: reports.map((report) => report.id),
    document_ids: pictures.filter(({ kind }) => kind === DOCUMENT).map(({ id }) => id),
    live_photo_ids: pictures.filter(({ kind }) => kind === LIVE_PHOTO).map(({ id }) => id),
    applicant_provides_data: asked.applicant_provides_data,
    tags: asked.tags,
    webhook_ids: asked.webhook_ids,
    redirect_uri: asked.redirect_uri ?? null,
    privacy_notices_read_consent_given: asked.privacy_notices_read_consent_given,
  };
  for (const report of reports) {
    const { name } = report;
    await records.add<ReportContent>({
      kind: REPORT,
      id: report.id,
      parent: id,
      verificationId,
      content: { name },
    });
  }
  const record = await records.add({ kind: CHECK, id, parent: applicantId, verificationId, content });
  return record as CheckRecord;
}

function submitted(
  { api }: House,
  begun: NativeVerification,
  { applicant_provides_data: waits }: NewCheckBody,
): Promise<NativeVerification> {
  if (waits) return Promise.resolve(begun);
  return api.call('submitVerification', { path: { id: begun.id }, body: {} }) as Promise<NativeVerification>;
}
