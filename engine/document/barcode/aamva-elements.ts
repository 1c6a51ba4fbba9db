/**
 * The data elements of the AAMVA DL/ID card design standard (versions 1 of 2000 to 10 of 2020) that idwell
 * reads, and the codes that their values use. Annex D of the standard names them.
 */

/** Elements that fill one field as they stand; the first that is present wins. */
export const PLAIN_ELEMENTS = {
  document_number: ['DAQ'],
  place_of_birth: ['DCI'],
  issuing_authority: ['DAJ', 'DAO'],
} as const;

/** Version 1 had ISO order; version 2 made it MMDDCCYY for the US, and CCYYMMDD stayed for Canada. */
export const DATE_ELEMENTS = {
  date_of_birth: 'DBB',
  expiry_date: 'DBA',
  issue_date: 'DBD',
} as const;

/** Version 1 wrote letters, later ones numbers (ANSI D20); 9 is "not specified", 0 unknown. */
export const SEX_CODES: Record<string, string> = { '1': 'M', '2': 'F', '9': 'X', M: 'M', F: 'F', X: 'X' };

/** Residence (version 1 had a mailing address in DAG to DAK and a residence in DAL to DAP). */
export const ADDRESS_ELEMENTS = [
  ['DAG', 'DAH', 'DAI', 'DAJ', 'DAK'],
  ['DAL', 'DAM', 'DAN', 'DAO', 'DAP'],
] as const;

/** Elements that say that a name was cut to fit (`T`), and the name that each speaks of. */
export const TRUNCATION_ELEMENTS = { DDE: 'surname', DDF: 'given_names', DDG: 'given_names' } as const;

/** What an issuer writes where it has nothing to say. */
export const EMPTY_VALUES = new Set(['', 'NONE', 'UNAVL', 'UNAVAIL', 'UNK', 'N/A', 'NO MIDDLE NAME']);

/** Elements that may follow one another without a separator when a scanner stripped the control characters. */
export const KNOWN_ELEMENTS = new Set(
  (
    'DAA DAB DAC DAD DAE DAF DAG DAH DAI DAJ DAK DAL DAM DAN DAO DAP DAQ DAR DAS DAT DAU DAV DAW DAX DAY DAZ ' +
    'DBA DBB DBC DBD DBG DBH DBI DBJ DBK DBL DBM DBN DBO DBP DBQ DBR DBS DCA DCB DCD DCE DCF DCG DCH DCI DCJ ' +
    'DCK DCL DCM DCN DCO DCP DCQ DCR DCS DCT DCU DDA DDB DDC DDD DDE DDF DDG DDH DDI DDJ DDK DDL'
  ).split(' '),
);

/** Postal codes of Canada's provinces and territories, for versions without a country element. */
const CANADA = new Set('AB BC MB NB NL NF NS NT NU ON PE QC PQ SK YT'.split(' '));

/** Issuers that give Canadian cards, by identification number (IIN), where the state is missing too. */
const CANADIAN_IINS = new Set(
  '636028 636048 636017 636016 636013 604429 604433 636012 604426 604428 636044 604427'.split(' '),
);

/** ICAO alpha-3. A US state or territory is `USA`. */
export function issuingCountry(elements: Map<string, string>, issuer: string): 'USA' | 'CAN' {
  const country = elements.get('DCG');
  if (country === 'CAN' || country === 'USA') return country;
  const state = elements.get('DAJ') ?? '';
  return CANADA.has(state) || CANADIAN_IINS.has(issuer) ? 'CAN' : 'USA';
}
