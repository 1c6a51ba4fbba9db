/** The language whose letters a document is likely to use, for the second reader. */
import type { Fields } from '../../reading.ts';
import { countryCode } from '../country-code.ts';
import { keyOf } from './fold-text.ts';

/** ICAO codes of states to tesseract's codes of languages. */
const OF_STATE: Record<string, string> = {
  D: 'deu',
  DEU: 'deu',
  AUT: 'deu',
  LIE: 'deu',
  CHE: 'deu',
  LUX: 'fra',
  FRA: 'fra',
  BEL: 'fra',
  MCO: 'fra',
  ESP: 'spa',
  MEX: 'spa',
  ARG: 'spa',
  COL: 'spa',
  CHL: 'spa',
  PER: 'spa',
  VEN: 'spa',
  ECU: 'spa',
  POL: 'pol',
  ITA: 'ita',
  SMR: 'ita',
  PRT: 'por',
  BRA: 'por',
  NLD: 'nld',
  TUR: 'tur',
  SWE: 'swe',
  NOR: 'nor',
  DNK: 'dan',
  FIN: 'fin',
  ISL: 'isl',
  HUN: 'hun',
  CZE: 'ces',
  SVK: 'slk',
  SVN: 'slv',
  HRV: 'hrv',
  ROU: 'ron',
  EST: 'est',
  LVA: 'lav',
  LTU: 'lit',
  ALB: 'sqi',
  BIH: 'bos',
};
/** Words that only one language prints on its documents, folded. */
const OF_WORDS: [RegExp, string][] = [
  [
    /FUHRERSCHEIN|FUEHRERSCHEIN|PERSONALAUSWEIS|OSTERREICH|SCHWEIZ|BUNDESREPUBLIK|REISEPASS|RECHNUNG|VERTRAGSKONTO|KUNDENNUMMER|KONTOAUSZUG/,
    'deu',
  ],
  [/PERMISDECONDUIRE|REPUBLIQUEFRANCAISE|CARTENATIONALE|FACTURE|RELEVEDECOMPTE/, 'fra'],
  [
    /PERMISODECONDUCCION|REINODEESPANA|^ESPANA|PASAPORTE|DOCUMENTONACIONALDEIDENTIDAD|FACTURADE|EXTRACTO/,
    'spa',
  ],
  [/PRAWOJAZDY|RZECZPOSPOLITA|PASZPORT|DOWODOSOBISTY|FAKTURAVAT/, 'pol'],
  [/PATENTEDIGUIDA|REPUBBLICAITALIANA|CARTADIIDENTITA|BOLLETTA/, 'ita'],
  [/CARTADECONDUCAO|REPUBLICAPORTUGUESA|CARTAODECIDADAO/, 'por'],
  [/RIJBEWIJS|KONINKRIJKDERNEDERLANDEN/, 'nld'],
  [/SURUCUBELGESI|TURKIYECUMHURIYETI|KIMLIKKARTI/, 'tur'],
];

/** tesseract's code; null where it is English or not known. `fields` are those of the MRZ where there is one. */
export function languageOf(words: string, fields: Fields): string | null {
  const state = fields.issuing_state?.value ?? fields.nationality?.value;
  if (state && OF_STATE[state]) return OF_STATE[state];
  const key = keyOf(words);
  return OF_WORDS.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

/** tesseract's code of the language that most addresses of a country (ISO 3166-1 alpha-2) are written in. */
export function languageOfCountry(country: string): string | null {
  const state = Object.keys(OF_STATE).find((code) => countryCode(code) === country);
  return state ? OF_STATE[state]! : null;
}
