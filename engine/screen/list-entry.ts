/** What a screening list says of one person, organisation or wallet, whatever format it came in. */

export const CATEGORIES = ['sanctions', 'pep', 'adverse_media'] as const;
export type Category = (typeof CATEGORIES)[number];

export type EntryKind = 'person' | 'organisation' | 'other' | 'unknown';

export interface ListedWallet {
  /** As the list calls it, upper case (`XBT`, `ETH`); null where it does not say. */
  chain: string | null;
  address: string;
}

export interface ListEntry {
  /** The list's own, such as `36` or `NK-2GdmHtZTeNXjNVrBGEXZNj`. */
  id: string;
  kind: EntryKind;
  /** The primary name first; each once. Empty only for wallets. */
  names: string[];
  /**
   * `1971`, `1971-01`, `1971-01-22`, or two of them with a slash for a span (`1948/1950`); empty where the list does
   * not say. About a year is a span.
   */
  births: string[];
  /** ISO 3166-1 alpha-2 of nationality, citizenship and residence; each once. */
  countries: string[];
  categories: Category[];
  wallets: ListedWallet[];
  /** Programme or reason in the list's words, at most 200 characters; empty where it does not say. */
  program: string;
}

export interface ParsedList {
  format: ListFormat;
  entries: ListEntry[];
  /** ISO 8601 day of which the list says that it is; null where it does not say. */
  date: string | null;
}

export const LIST_FORMATS = ['ofac-csv', 'ofac-xml', 'un-xml', 'eu-xml', 'opensanctions', 'csv'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** A file of a list, as text. */
export interface ListFile {
  name: string;
  text: string;
}

/** Without what is empty or there twice, in the order given. */
export function distinct(texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts.map((text) => text?.replace(/\s+/g, ' ').trim() ?? ''))].filter(Boolean);
}
