import { type DocumentKind, KINDS } from '../rules/finding.ts';
import { UsageError } from './usage.ts';

/** The value of `--kind`; null where it was not given. */
export function kindOption(value: string | undefined): DocumentKind | null {
  if (value === undefined) return null;
  const kind = KINDS.find((each) => each === value);
  if (!kind) throw new UsageError(`--kind is one of ${KINDS.join(', ')}`);
  return kind;
}
