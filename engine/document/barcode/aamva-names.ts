/**
 * Names of an AAMVA barcode. Which elements hold them is what changed most between versions:
 * version 1 one element with commas (DAA) or three (DAB, DAC, DAD); 2 and 3 DCS and DCT;
 * from 4 on DCS, DAC and DAD.
 */
export interface AamvaNames {
  surname: string | null;
  givenNames: string | null;
  /** The name had no mark of where the surname begins; the last word was taken. */
  guessed: boolean;
}

export function aamvaNames(elements: Map<string, string>): AamvaNames {
  const whole = splitWhole(elements.get('DAA'));
  const surname = clean(elements.get('DCS') ?? elements.get('DAB')) ?? whole.surname;
  const apart = [elements.get('DAC'), elements.get('DAD')].map(clean).filter((name) => name !== null);
  const together = clean(elements.get('DCT')?.replaceAll(',', ' '));
  const givenNames = together ?? (apart.length > 0 ? apart.join(' ') : whole.givenNames);
  return { surname, givenNames, guessed: whole.guessed && surname === whole.surname };
}

/** `LAST,FIRST,MIDDLE,SUFFIX`; a few issuers write `FIRST MIDDLE LAST` without commas. */
function splitWhole(whole: string | undefined): AamvaNames {
  if (!whole) return { surname: null, givenNames: null, guessed: false };
  if (/[,@]/.test(whole)) {
    const [surname, ...rest] = whole.split(/[,@]/).map(clean);
    const given = rest.slice(0, 2).filter((name) => name !== null);
    return { surname: surname ?? null, givenNames: given.join(' ') || null, guessed: false };
  }
  const words = whole.split(/\s+/).filter(Boolean);
  return { surname: words.at(-1) ?? null, givenNames: words.slice(0, -1).join(' ') || null, guessed: true };
}

function clean(name: string | undefined): string | null {
  const words = (name ?? '').replace(/^[\s,]+|[\s,]+$/g, '').replace(/\s+/g, ' ');
  return words === '' ? null : words;
}
