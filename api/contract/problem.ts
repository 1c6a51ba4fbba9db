import { z } from 'zod';
import { ERRORS, type ErrorCode } from '../errors/catalogue.ts';

/** Every error: RFC 9457 with our code and the fix. */
export const problem = z
  .object({
    type: z.string().describe('A page that explains the error.'),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]),
    detail: z.string().describe('What is wrong in this very case.'),
    fix: z.string().describe('How to mend it.'),
    request_id: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    allowed: z.array(z.string()).optional().describe('Actions that the status allows.'),
    missing: z.array(z.unknown()).optional(),
    verification_id: z.string().optional().describe('Of `not_needed`: the verification that is enough.'),
    asked: z.array(z.unknown()).optional(),
  })
  .meta({ id: 'Problem' });
