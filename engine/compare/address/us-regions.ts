/** States, territories and provinces by code, lower case. */
const REGIONS = new Map(
  `al=alabama ak=alaska az=arizona ar=arkansas ca=california co=colorado ct=connecticut de=delaware fl=florida ga=georgia
hi=hawaii id=idaho il=illinois in=indiana ia=iowa ks=kansas ky=kentucky la=louisiana me=maine md=maryland ma=massachusetts
mi=michigan mn=minnesota ms=mississippi mo=missouri mt=montana ne=nebraska nv=nevada nh=new-hampshire nj=new-jersey
nm=new-mexico ny=new-york nc=north-carolina nd=north-dakota oh=ohio ok=oklahoma or=oregon pa=pennsylvania
ri=rhode-island sc=south-carolina sd=south-dakota tn=tennessee tx=texas ut=utah vt=vermont va=virginia wa=washington
wv=west-virginia wi=wisconsin wy=wyoming dc=district-of-columbia pr=puerto-rico gu=guam vi=virgin-islands
ab=alberta bc=british-columbia mb=manitoba nb=new-brunswick nl=newfoundland-and-labrador ns=nova-scotia on=ontario
pe=prince-edward-island qc=quebec sk=saskatchewan yt=yukon`
    .split(/\s+/)
    .map((entry) => entry.split('=') as [string, string])
    .map(([code, name]) => [code, name.replaceAll('-', ' ')]),
);
const CODES = new Map([...REGIONS].map(([code, name]) => [name, code]));

/** `nv` for NV, Nev. is none, Nevada; null where it is no region of the United States or Canada. */
export function regionCode(text: string): string | null {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  if (REGIONS.has(plain)) return plain;
  const letters = plain.replaceAll(' ', '');
  if (letters.length === 2 && REGIONS.has(letters)) return letters;
  return CODES.get(plain) ?? null;
}

/** The longest name of a region at the end of the words, in its words: 2 for `…, new york`; 0 where there is none. */
export function regionLength(words: readonly string[]): number {
  for (const length of [4, 3, 2, 1]) {
    if (length <= words.length && CODES.has(words.slice(-length).join(' '))) return length;
  }
  return REGIONS.has(words.at(-1) ?? '') ? 1 : 0;
}
