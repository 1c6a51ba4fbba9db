/**
 * `X-Total-Count`, and `Link` with the pages before and after (RFC 8288), as Onfido's lists of applicants have them.
 * `path`: with `/v3.6` before it.
 */
export function pageHeaders(
  path: string,
  query: URLSearchParams,
  { page, perPage, total }: { page: number; perPage: number; total: number },
): Record<string, string> {
  const last = Math.max(1, Math.ceil(total / perPage));
  const pages = { first: 1, prev: page - 1, next: page + 1, last };
  const links = Object.entries(pages)
    .filter(([rel, number]) => (rel === 'prev' ? page > 1 : rel === 'next' ? page < last : number > 0))
    .map(([rel, number]) => {
      const target = new URLSearchParams(query);
      target.set('page', String(number));
      target.set('per_page', String(perPage));
      return `<${path}?${target}>; rel="${rel}"`;
    });
  return { 'X-Total-Count': String(total), Link: links.join(', ') };
}
