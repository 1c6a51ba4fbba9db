/**
 * Words that documents print for a nationality, folded, to ICAO 9303 codes. Only words that mean one state;
 * names of states come from the code list of `mrz`.
 */
import { states } from 'mrz';
import { keyOf } from './fold-text.ts';

const WORDS: Record<string, string> = {
  AUT: 'OSTERREICH AUSTRIAN AUTRICHIENNE',
  BEL: 'BELG BELGE BELGIAN BELGISCH',
  BGR: 'BULGARIAN BALGARSKO',
  HRV: 'HRVATSKO CROATIAN HRVATSKA',
  CYP: 'CYPRIOT KYPRIAKI',
  CZE: 'CESKA CESKAREPUBLIKA CZECH CZECHREPUBLIC CESKOOBCANSTVI',
  DNK: 'DANSK DANISH DANMARK',
  EST: 'EESTI ESTONIAN',
  FIN: 'SUOMI FINLAND FINNISH SUOMIFINLAND FINSK',
  FRA: 'FRANCAISE FRANCAIS FRENCH',
  D: 'DEUTSCH GERMAN ALLEMANDE DEUTSCHLAND',
  GRC: 'ELLINIKI HELLENIC GREEK',
  HUN: 'MAGYAR HUNGARIAN',
  IRL: 'EIREANNACH IRISH EIRE',
  ITA: 'ITALIANA ITALIAN ITALIANO',
  LVA: 'LATVIJAS LATVIAN LATVIJA',
  LTU: 'LIETUVOS LITHUANIAN LIETUVA LIETUVOSRESPUBLIKOS',
  LUX: 'LUXEMBOURGEOISE LETZEBUERG LUXEMBURGISCH',
  MLT: 'MALTESE MALTIJA',
  NLD: 'NEDERLANDSE DUTCH NEDERLANDS',
  POL: 'POLSKIE POLISH POLSKA',
  PRT: 'PORTUGUESA PORTUGUESE PORTUGUES',
  ROU: 'ROMANA ROMANIAN',
  SVK: 'SLOVENSKA SLOVAK SLOVENSKAREPUBLIKA',
  SVN: 'SLOVENSKO SLOVENE SLOVENIAN',
  ESP: 'ESPANOLA SPANISH ESPANOL',
  SWE: 'SVENSK SWEDISH SVERIGE',
  NOR: 'NORSK NORWEGIAN NORGE',
  ISL: 'ISLENSKT ICELANDIC ISLAND ISLENSKUR ISLENSK',
  CHE: 'SCHWEIZ SUISSE SVIZZERA SVIZRA SWISS',
  TUR: 'TURKISH TURKIYECUMHURIYETI TC TURK TURKIYE',
  GBR: 'BRITISHCITIZEN BRITISH UNITEDKINGDOM',
  USA: 'UNITEDSTATESOFAMERICA USA AMERICAN UNITEDSTATES',
  CAN: 'CANADIAN CANADIENNE',
  AUS: 'AUSTRALIAN',
  UKR: 'UKRAINA UKRAINIAN',
  MYS: 'MALAYSIAN',
  IND: 'INDIAN',
  CHN: 'CHINESE',
  JPN: 'JAPANESE',
  KOR: 'REPUBLICOFKOREA KOREAN',
  MEX: 'MEXICANA MEXICAN',
  BRA: 'BRASILEIRA BRASILEIROA BRAZILIAN',
  UTO: 'UTOPIAN UTOPIA UTOPIENNE UTO',
};

const CODES = new Map<string, string>([
  ...Object.entries(states).flatMap(([code, name]): [string, string][] => [
    [code, code],
    [keyOf(name ?? ''), code],
  ]),
  ...Object.entries(WORDS).flatMap(([code, words]) =>
    words.split(' ').map((w): [string, string] => [w, code]),
  ),
  ['DEU', 'D'],
]);

/** The ICAO code that a printed nationality means, null where it is not sure. Its parts must agree (`MAGYAR/HUNGARIAN`). */
export function readNationality(text: string): string | null {
  const key = keyOf(text);
  // The sex stands close behind it on some cards and is read with it.
  const whole =
    CODES.get(key) ?? (key.length > 6 && /[MF]$/.test(key) ? CODES.get(key.slice(0, -1)) : undefined);
  if (whole) return whole;
  const codes = text.split(/[/|()·,-]+/).map((part) => CODES.get(keyOf(part)));
  const known = [...new Set(codes.filter((code) => code !== undefined))];
  return known.length === 1 ? known[0]! : null;
}
