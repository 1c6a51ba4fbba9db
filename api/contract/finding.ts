import { z } from 'zod';

const box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

export const finding = z
  .object({
    step: z.string(),
    code: z.string(),
    field: z.string().optional(),
    value: z.string().optional(),
    confidence: z.number().min(0).max(1),
    box: box.optional().describe('Pixels of the upright picture.'),
    corrections: z
      .array(
        z.object({
          line: z.int().optional(),
          column: z.int(),
          original: z.string(),
          corrected: z.string(),
        }),
      )
      .optional(),
    pieces: z
      .array(
        z.object({
          name: z.string(),
          weight: z.number(),
          score: z.number(),
          left: z.string().describe('Of the person.'),
          right: z.string().describe('Of the entry.'),
          detail: z.string(),
        }),
      )
      .optional()
      .describe('Of a hit on a list: what its score is made of.'),
    advice: z
      .literal(true)
      .optional()
      .describe('It is about the looks of a picture that was read all the same, and weighs nothing.'),
    points: z
      .number()
      .optional()
      .describe('What it adds to `documentFraudScore`; left out where that is nothing.'),
    detail: z.string().describe('For the reviewer.'),
    capture: z.object({ type: z.string(), side: z.string().nullable() }).optional(),
  })
  .meta({ id: 'Finding' });
