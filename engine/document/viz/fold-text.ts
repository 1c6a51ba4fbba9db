/** Letters that Unicode does not decompose, as ICAO 9303-3 section 6 writes them in an MRZ. */
const LETTERS: Record<string, string> = {
  ß: 'SS',
  ẞ: 'SS',
  æ: 'AE',
  Æ: 'AE',
  œ: 'OE',
  Œ: 'OE',
  ø: 'O',
  Ø: 'O',
  ł: 'L',
  Ł: 'L',
  đ: 'D',
  Đ: 'D',
  ð: 'D',
  Ð: 'D',
  þ: 'TH',
  Þ: 'TH',
  ı: 'I',
  ŋ: 'N',
  Ŋ: 'N',
};

export interface Folded {
  /** Capital letters A-Z and digits alone. */
  key: string;
  /** For each character of the key the place in the text that it came from. */
  places: number[];
}

/** Only what OCR and typesetting leave alone: no diacritics, case, spaces or marks. */
export function foldText(text: string): Folded {
  let key = '';
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const plain = LETTERS[text[i]!] ?? text[i]!.normalize('NFD').toUpperCase();
    for (const character of plain) {
      if (!/[A-Z0-9]/.test(character)) continue;
      key += character;
      places.push(i);
    }
  }
  return { key, places };
}

export function keyOf(text: string): string {
  return foldText(text).key;
}
