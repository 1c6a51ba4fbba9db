import { z } from 'zod';
import { PROMPTS } from '../../rules/liveness-prompts.ts';
import { livenessSessionId, verificationId } from './ids.ts';

export const livenessParams = z.object({ id: verificationId, session: livenessSessionId });

export const openLivenessSession = z.strictObject({});

/** Milliseconds, comma separated, as a form can carry them. */
const times = z
  .string()
  .max(200)
  .regex(
    /^\d{1,12}(\.\d{1,3})?(,\d{1,12}(\.\d{1,3})?)*$/,
    'is not a list of milliseconds such as 0,150,301.5',
  )
  .transform((text) => text.split(',').map(Number))
  .describe(
    'When each frame was taken: milliseconds of one steady clock for the whole session, comma separated.',
  );

export const livenessFrames = z.strictObject({
  nonce: z.string().min(1).max(100).describe('As the session was opened with.'),
  sequence: z.coerce.number().int().min(0).max(20).describe('From 0; they come in their order, each once.'),
  times,
});

export const livenessSession = z
  .object({
    id: livenessSessionId,
    verification: verificationId,
    status: z
      .enum(['open', 'received', 'judged', 'expired'])
      .describe('`received`: all frames are there; `expired`: the deadline passed before they were.'),
    prompts: z.array(z.enum(PROMPTS)),
    sequences: z
      .array(z.enum(['front', ...PROMPTS]))
      .describe('What each sequence of frames shows, in order: the prompts between two looks ahead.'),
    received: z.int().describe('Sequences that came.'),
    outcome: z
      .enum(['pass', 'fail', 'unknown'])
      .nullable()
      .describe(
        'Null until judged; an applicant is told unknown in place of fail. The selfie is compared when the verification is decided.',
      ),
    reasons: z
      .array(
        z.object({
          code: z.string(),
          sequence: z.int().nullable(),
          frame: z.int().nullable(),
          detail: z.string(),
        }),
      )
      .describe('Why it does not pass; empty for the applicant.'),
    created_at: z.iso.datetime(),
    expires_at: z.iso.datetime(),
  })
  .meta({ id: 'LivenessSession' });

export const openedLivenessSession = livenessSession
  .extend({ nonce: z.string().describe('Shown once; it comes with every sequence.') })
  .meta({ id: 'OpenedLivenessSession' });
