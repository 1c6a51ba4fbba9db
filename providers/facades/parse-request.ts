import type { ZodType, z } from 'zod';
import { VendorProblem } from './vendor-problem.ts';

/** What fits the schema. Throws the VendorProblem `invalid_request` (422) with every field that does not. */
export function parseRequest<S extends ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const { path, message } of result.error.issues) fields[path.join('.') || 'body'] ??= message;
  const [field, message] = Object.entries(fields)[0] as [string, string];
  throw new VendorProblem(422, 'invalid_request', `${field}: ${message}`, fields);
}
