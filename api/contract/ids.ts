import { z } from 'zod';

/** An id of one kind: its prefix and 26 characters. */
const id = (prefix: string, what: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-z]{26}$`), `is not the id of ${what} (${prefix}_ and 26 characters)`)
    .meta({ example: `${prefix}_01jd3h8kqe5n2v7w4x9y0z1a2b` });

export const verificationId = id('ver', 'a verification');
export const documentId = id('doc', 'a document');
export const webhookId = id('whk', 'a webhook endpoint');
export const deliveryId = id('dlv', 'a delivery');

export const livenessSessionId = id('lvs', 'a liveness session');

export const verificationParams = z.object({ id: verificationId });
export const applicantParams = z.object({
  reference: z.string().min(1).max(200).describe('The applicant_reference that you gave the person.'),
});
