/** A letter of several pages: a cover may come before the page that says who it is for. */
import type { FieldName, Fields, TextLine } from '../../reading.ts';

export interface ReadPage {
  /** Counted from 1. */
  page: number;
  /** In reading order, in pixels of this page's picture. */
  lines: TextLine[];
  /** Of this page, and of others what it lacks. */
  fields: Fields;
  /** Of this page alone. */
  own: Fields;
}

/** What a page without an address is asked for. */
const LACKING: readonly FieldName[] = ['issuer', 'issue_date', 'full_name'];

/** The page that names the addressee, or the first; what it lacks is taken from the others, without a box. */
export function bestPage(pages: readonly ReadPage[]): ReadPage | null {
  const [best, ...others] = pages.toSorted((a, b) => rank(b.own) - rank(a.own));
  if (!best) return null;
  const fields = { ...best.own };
  for (const name of LACKING) {
    const found = others.map((page) => page.own[name]).find((field) => field !== undefined);
    if (fields[name] || !found) continue;
    const { box: _, ...field } = found;
    fields[name] = field;
  }
  return { ...best, fields };
}

/** An address below a name is the addressee's; one without may be anybody's. */
function rank({ address, full_name }: Fields): number {
  return (address ? 2 : 0) + (address && full_name ? 1 : 0);
}
