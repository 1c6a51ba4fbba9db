/** Reads the text of labels.yaml; throws where the catalogue itself is wrong. */
import { parse } from 'yaml';
import { z } from 'zod';

const labelSchema = z.strictObject({
  /** `either`: retry, unless the rule that fired says final. */
  retry: z.enum(['retry', 'final', 'either']),
  message: z.string().min(1),
  detail: z.string().min(1),
  vendors: z.strictObject({
    sumsub: z.string().optional(),
    onfido: z.string().optional(),
    veriff: z.string().optional(),
    provide: z.string().optional(),
  }),
});
const catalogueSchema = z.record(z.string().regex(/^[A-Z][A-Z0-9_]*$/), labelSchema);

export type Label = z.output<typeof labelSchema>;
export type Vendor = keyof Label['vendors'];

export function loadLabels(yaml: string): Record<string, Label> {
  return catalogueSchema.parse(parse(yaml));
}
