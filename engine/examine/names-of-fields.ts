import type { ExpectedName, ExtractedName } from '../compare/compare-names.ts';
import type { Fields } from '../reading.ts';

/** The name on a document as it was read; null where none was. */
export function extractedNameOf(fields: Fields): ExtractedName | null {
  const { surname, given_names, full_name } = fields;
  if (!surname && !given_names && !full_name) return null;
  return {
    surname: surname?.value,
    given_names: given_names?.value,
    full_name: full_name?.value,
    truncated: Boolean(surname?.truncated || given_names?.truncated || full_name?.truncated),
  };
}

/** The name on one document as what is expected on another. */
export function expectedNameOf(fields: Fields): ExpectedName | null {
  const { surname, given_names, full_name } = fields;
  if (surname || given_names) return { first: given_names?.value, last: surname?.value };
  return full_name ? { full: full_name.value } : null;
}

/** As one line. */
export function nameText(name: ExtractedName): string {
  return [name.given_names, name.surname].filter(Boolean).join(' ') || name.full_name || '';
}
