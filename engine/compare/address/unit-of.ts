/** The dwelling within a house: apartment, suite, floor, stair, door. */

import type { Token } from './address-tokens.ts';
import { typesOf } from './address-words.ts';

const NUMBERED = new Set(
  `apt apartment unit suite ste flat fl floor room rm # app appt apto appartement wohnung whg top int interno piso pta
puerta bus boite lok lokal m daire kat door lot spc space trlr bldg building esc escalier scala stiege pmb office ofc kamer
porte lgh tur dor etage bat batiment esc andar`.split(/\s+/),
);
/** They stand behind a number (`2. OG`, `3º Izq.`, `4th floor`) or alone. */
const PLACES: Readonly<Record<string, string>> = {
  og: 'floor',
  obergeschoss: 'floor',
  stock: 'floor',
  etage: 'floor',
  floor: 'floor',
  fl: 'floor',
  andar: 'floor',
  piso: 'floor',
  eg: 'ground',
  erdgeschoss: 'ground',
  ground: 'ground',
  bajo: 'ground',
  rc: 'ground',
  dg: 'top',
  dachgeschoss: 'top',
  atico: 'top',
  penthouse: 'top',
  ph: 'top',
  basement: 'basement',
  bsmt: 'basement',
  ug: 'basement',
  front: 'front',
  rear: 'rear',
  izq: 'izq',
  izquierda: 'izq',
  dcha: 'dcha',
  derecha: 'dcha',
  dto: 'dto',
  direito: 'dto',
  esq: 'esq',
  esquerdo: 'esq',
};

export interface FoundUnit {
  /** Values in the order of the alphabet: `3b`, `2 4`; empty where there is none. */
  value: string;
  /** As written. */
  text: string;
  used: Set<Token>;
}

/** Looks among the tokens that nothing else has taken, `used` not included. */
export function unitOf(tokens: readonly Token[], used: ReadonlySet<Token>): FoundUnit {
  const values: string[] = [];
  const taken = new Set<Token>();
  const free = (token: Token | undefined): token is Token =>
    token !== undefined && !used.has(token) && !taken.has(token);
  tokens.forEach((token, index) => {
    if (!free(token)) return;
    const next = tokens[index + 1];
    const after = tokens[index + 2];
    const isNear = next?.segment === token.segment;
    if (NUMBERED.has(token.word) && isNear && free(next) && isValue(next.word)) {
      taken.add(token).add(next);
      // `apt 4 b`, and `apt # 3`.
      const hash = next.word === '#' && free(after) ? after : null;
      const value = hash ?? next;
      const letter = tokens[index + 2 + (hash ? 1 : 0)];
      if (hash) taken.add(hash);
      const glued =
        free(letter) &&
        letter.segment === token.segment &&
        /^[a-z]$/.test(letter.word) &&
        /\d$/.test(value.word);
      if (glued) taken.add(letter);
      values.push(plain(value.word) + (glued ? letter.word : ''));
    } else if (
      /^\d{1,2}(?:st|nd|rd|th|o|a|er|eme)?$/.test(token.word) &&
      free(next) &&
      PLACES[next.word] &&
      isNear
    ) {
      taken.add(token).add(next);
      const side = PLACES[next.word]!;
      values.push(Number.parseInt(token.word, 10) + (side === 'floor' ? '' : side));
    } else if (PLACES[token.word] && PLACES[token.word] !== 'floor' && isAlone(tokens, index)) {
      taken.add(token);
      values.push(PLACES[token.word]!);
    }
  });
  const text = tokens
    .filter((token) => taken.has(token))
    .map((token) => token.text)
    .join(' ');
  return { value: values.sort().join(' '), text, used: taken };
}

/** `Rear` behind a comma, or `12 Main St Rear`; Front Street is a street. */
function isAlone(tokens: readonly Token[], index: number): boolean {
  const inSegment = (token: Token | undefined) => token?.segment === tokens[index]!.segment;
  if (inSegment(tokens[index + 1])) return false;
  const before = tokens[index - 1];
  return (
    tokens.length > 1 && (!inSegment(before) || typesOf(before!.word).length > 0 || /^\d/.test(before!.word))
  );
}

function isValue(word: string): boolean {
  return word === '#' || /^(?:[a-z]?-?\d+[a-z0-9/-]*|[a-z]{1,2})$/.test(word);
}

function plain(word: string): string {
  return word
    .replace(/[-/]/g, '')
    .replace(/^0+(?=\d)/, '')
    .replace(/(?<=\d)(?:st|nd|rd|th|o)$/, '');
}
