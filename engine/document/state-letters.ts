const SPANISH = 'ÁÀÇÉÈÍÏÑÓÒÚÜ';

/**
 * The letters beyond A to Z that a state's own languages print in names, capitals. A reader sees marks where a speck or
 * a pattern lies on the letter; marks that no language of the state has are not believed against a bare spelling.
 */
const LETTERS: Readonly<Record<string, string>> = {
  ALB: 'ÇË',
  ARG: SPANISH,
  AUT: 'ÄÖÜß',
  BEL: 'ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸ',
  BIH: 'ČĆĐŠŽ',
  BRA: 'ÁÀÂÃÇÉÊÍÓÔÕÚÜ',
  CHE: 'ÀÂÄÇÉÈÊËÎÏÌÔÖÒÙÛÜŸ',
  CHL: SPANISH,
  COL: SPANISH,
  CZE: 'ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽÖÜÄ',
  D: 'ÄÖÜß',
  DNK: 'ÆØÅÄÖÜÉ',
  ESP: SPANISH,
  EST: 'ÄÕÖÜŠŽ',
  FIN: 'ÅÄÖÜŠŽÉ',
  FRA: 'ÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸ',
  HRV: 'ČĆĐŠŽ',
  HUN: 'ÁÉÍÓÖŐÚÜŰ',
  IRL: 'ÁÉÍÓÚ',
  ISL: 'ÁÐÉÍÓÚÝÞÆÖ',
  ITA: 'ÀÉÈÌÎÒÓÙÄÖÜ',
  LTU: 'ĄČĘĖĮŠŲŪŽ',
  LUX: 'ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸß',
  LVA: 'ĀČĒĢĪĶĻŅŌŖŠŪŽ',
  MEX: SPANISH,
  MNE: 'ČĆĐŠŽŚŹ',
  NLD: 'ÁÀÂÄÇÉÈÊËÍÏÓÔÖÚÛÜĲ',
  NOR: 'ÆØÅÄÖÜÉÈÒÔ',
  PER: SPANISH,
  POL: 'ĄĆĘŁŃÓŚŹŻ',
  PRT: 'ÁÀÂÃÇÉÊÍÓÔÕÚÜ',
  ROU: 'ĂÂÎȘȚŞŢ',
  SRB: 'ČĆĐŠŽ',
  SVK: 'ÁÄČĎÉÍĹĽŇÓÔŔŠŤÚÝŽÖÜ',
  SVN: 'ČŠŽĆĐ',
  SWE: 'ÅÄÖÜÉ',
  TUR: 'ÇĞİÖŞÜÂÎÛ',
};
/** `state` is ICAO's code. Of a state that is not in the table nothing is known: then every spelling may be its own. */
export function isSpelledIn(state: string | undefined, name: string): boolean {
  const letters = state === undefined ? undefined : LETTERS[state];
  if (letters === undefined) return true;
  return [...name.normalize('NFC')].every((letter) => {
    const capital = letter === 'ß' ? letter : letter.toLocaleUpperCase('en');
    return !/\p{L}/u.test(letter) || /[A-Z]/.test(capital) || letters.includes(capital);
  });
}

const has = (state: string | null | undefined, letter: string) =>
  Boolean(state && LETTERS[state]?.includes(letter));

/** Marks of Latvia alone, of which a speck or a soft edge makes one on other letters. */
const MACRON = '\u0304';
const CEDILLA = '\u0327';
const DIAERESIS = '\u0308';

/**
 * The text in letters that one of the states prints, as far as one shape stands for another: the capitals Ð (Iceland) and
 * Đ (Croatia, Serbia...) are one, and Maēlis in France is Maëlis. Foreign names keep their other marks.
 */
export function inLettersOf(states: readonly (string | null | undefined)[], text: string): string {
  const icelandic = states.some((state) => has(state, 'Ð')) && !states.some((state) => has(state, 'Đ'));
  const spelled = icelandic ? text.replaceAll('Đ', 'Ð').replaceAll('đ', 'ð') : text;
  const known = states.filter((state) => state && LETTERS[state]);
  if (known.length === 0) return spelled;
  return [...spelled.normalize('NFC')].map((letter) => withoutLatvian(letter, known)).join('');
}

function withoutLatvian(letter: string, states: readonly (string | null | undefined)[]): string {
  const [base, mark] = letter.normalize('NFD');
  if (mark !== MACRON && !(mark === CEDILLA && /[GKLNR]/i.test(base!))) return letter;
  const isPrinted = (one: string) => states.some((state) => has(state, one.toLocaleUpperCase('en')));
  if (isPrinted(letter)) return letter;
  const dotted = (base! + DIAERESIS).normalize('NFC');
  return mark === MACRON && isPrinted(dotted) ? dotted : base!;
}
