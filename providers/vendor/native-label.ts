import { LABELS, type Vendor } from '../../rules/labels.ts';
import type { ProviderLabel } from '../provider.ts';

/**
 * The first label of the catalogue that the vendor calls so, if it can be one that ends as it is said to end; UNKNOWN
 * where none is called so.
 */
export function nativeLabel(
  vendor: Vendor,
  native: string,
  { retry = null, message = null }: Partial<Pick<ProviderLabel, 'retry' | 'message'>> = {},
): ProviderLabel {
  const named = vendor === 'sumsub' && LABELS[native] ? native : undefined;
  const called = Object.keys(LABELS).filter((each) => LABELS[each]?.vendors[vendor] === native);
  const code = named ?? called.find((each) => retry === null || LABELS[each]?.retry === retry) ?? called[0];
  const label = code === undefined ? undefined : LABELS[code];
  if (!code || !label) return { code: 'UNKNOWN', retry, message, native };
  const own = label.retry === 'either' ? null : label.retry;
  return { code, retry: retry ?? own, message: message ?? label.message, native };
}
