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

/** The capitals Ð (Iceland) and Đ (Croatia, Serbia...) are one shape: the state says which of them is printed. */
export function inLettersOf(states: readonly (string | null | undefined)[], text: string): string {
  const icelandic = states.some((state) => has(state, 'Ð')) && !states.some((state) => has(state, 'Đ'));
  return icelandic ? text.replaceAll('Đ', 'Ð').replaceAll('đ', 'ð') : text;
}
