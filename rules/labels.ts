/** The catalogue of labels.yaml, ready to use; labels.json is written from it (scripts/write-rules-json.ts). */
import catalogue from './labels.json' with { type: 'json' };
import type { Label, Vendor } from './load-labels.ts';

export type { Label, Vendor };
export const LABELS: Readonly<Record<string, Label>> = catalogue as Record<string, Label>;

/** The label of that code; throws for a code that the catalogue does not have. */
export function labelOf(code: string): Label {
  const label = LABELS[code];
  if (!label) throw new Error(`labels.yaml has no label ${code}`);
  return label;
}
