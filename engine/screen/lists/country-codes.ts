import { nationalityOf } from '../../compare/country-of.ts';

const known = new Map<string, string | null>();

/** Alpha-2 codes of countries however they are written; what is no country that is known is left out. */
export function countryCodes(texts: readonly string[]): string[] {
  const codes = texts.map((text) => {
    const plain = text.trim();
    if (plain === '') return null;
    const code = known.has(plain) ? known.get(plain)! : find(plain);
    if (known.size < 10_000) known.set(plain, code);
    return code;
  });
  return [...new Set(codes.filter((code) => code !== null))];
}

/** `Korea, North` is turned. */
function find(text: string): string | null {
  const turned = /^([^,]+),\s*([^,]+)$/.exec(text);
  const code = nationalityOf(text) ?? (turned ? nationalityOf(`${turned[2]} ${turned[1]}`) : null);
  return code && /^[A-Z]{2}$/.test(code) ? code : null;
}
