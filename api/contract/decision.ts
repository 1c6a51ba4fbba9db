import { z } from 'zod';
import { SANDBOX_OUTCOMES } from '../../rules/sandbox.ts';
import { finding } from './finding.ts';

const outcome = z.enum(['approved', 'rejected', 'double_check']);
const retry = z.enum(['retry', 'final']);
const capture = z.object({ type: z.string(), side: z.string().nullable() });

export const label = z
  .object({
    code: z.string(),
    retry,
    message: z.string().describe('For the applicant.'),
    detail: z.string().describe('For the reviewer.'),
    findings: z.array(z.string()),
    captures: z.array(capture).describe('What is asked for again.'),
  })
  .meta({ id: 'Label' });

export const check = z
  .object({
    type: z.string(),
    required: z.boolean(),
    status: z.enum(['passed', 'failed', 'review', 'not_run']),
    score: z.number().min(0).max(100).nullable(),
    confidence: z.number().min(0).max(1).nullable(),
    findings: z.array(finding),
    ms: z.number().nullable(),
  })
  .meta({ id: 'Check' });

export const comparison = z
  .object({
    field: z.string(),
    expected: z.string(),
    extracted: z.string().nullable(),
    score: z.number().min(0).max(100).nullable(),
    result: z.enum(['match', 'partial', 'mismatch', 'unknown']),
    pieces: z.array(
      z.object({
        name: z.string(),
        weight: z.number(),
        score: z.number(),
        left: z.string(),
        right: z.string(),
        detail: z.string(),
      }),
    ),
    detail: z.string(),
  })
  .meta({ id: 'Comparison' });

export const extractedField = z
  .object({
    value: z.string(),
    confidence: z.number().min(0).max(1),
    source: z.enum(['mrz', 'viz', 'barcode']),
    box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).optional(),
    others: z.array(z.object({ source: z.string(), value: z.string(), confidence: z.number() })).optional(),
    parts: z
      .object({
        street: z.string(),
        house_number: z.string(),
        unit: z.string(),
        postcode: z.string(),
        city: z.string(),
        region: z.string(),
        country: z.string().describe('ISO 3166-1 alpha-2.'),
      })
      .partial()
      .optional()
      .describe('Of the `address` on a proof of address: what it is made of; what it lacks is left out.'),
  })
  .meta({ id: 'ExtractedField' });

/** Of `RuleTrace`; named because it holds itself. */
export type Trace = {
  path: string;
  effect: 'approve' | 'reject' | 'review' | 'skip';
  verdict: 'met' | 'not_met' | 'unknown';
  text: string;
  saw: Record<string, string | number | boolean | null>;
  reason?: string | undefined;
  checks?: Trace[] | undefined;
};
const trace: z.ZodType<Trace> = z
  .object({
    path: z.string(),
    effect: z.enum(['approve', 'reject', 'review', 'skip']),
    verdict: z.enum(['met', 'not_met', 'unknown']),
    text: z.string(),
    saw: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    reason: z.string().optional(),
    get checks() {
      return z.array(trace).optional();
    },
  })
  .meta({ id: 'RuleTrace' });

export const decision = z
  .object({
    id: z.string(),
    source: z.enum(['automatic', 'manual', 'rescreening']),
    outcome,
    retry: retry.nullable(),
    labels: z.array(label),
    reasons: z.array(z.string()).describe('For the reviewer: why this outcome.'),
    profile: z.object({ id: z.string(), version: z.int(), hash: z.string() }).nullable(),
    models: z.record(z.string(), z.string()),
    rules: z.array(trace).describe('Every rule with its verdict and what it saw.'),
    facts: z.record(
      z.string(),
      z.object({
        value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
        unknown: z.string().nullable(),
        findings: z.array(z.string()),
      }),
    ),
    sandbox: z
      .object({ outcome: z.enum(SANDBOX_OUTCOMES), labels: z.array(z.string()) })
      .nullable()
      .describe('What was forced in test mode; null where the rules decided.'),
    decided_at: z.iso.datetime(),
    decided_by: z.string().describe('`service`, or the key of the reviewer.'),
  })
  .meta({ id: 'Decision' });
