/**
 * The data elements of the AAMVA DL/ID card design standard, versions 01 (2000) to 10 (2020), and what each says.
 * Annex D of the standard names them; 01 had other ones than those that follow, and a few issuers write both.
 */

/** Written by version 01 alone. */
const OF_2000 = {
  DAA: 'whole name',
  DAB: 'surname',
  DAE: 'suffix of the name',
  DAF: 'prefix of the name',
  DAL: 'residence, street',
  DAM: 'residence, second line',
  DAN: 'residence, city',
  DAO: 'residence, jurisdiction',
  DAP: 'residence, postal code',
  DAR: 'class of licence',
  DAS: 'restrictions',
  DAT: 'endorsements',
  DAV: 'height in centimetres',
  DBE: 'time of issue',
  DBF: 'number of duplicates',
  DBG: 'medical codes',
  DBH: 'organ donor',
  DBI: 'not a resident',
  DBJ: 'number of the customer',
  DBK: 'social security number',
  DBL: 'other date of birth',
  DBM: 'other social security number',
  DBO: 'other surname',
  DBP: 'other first name',
  DBQ: 'other middle name',
  DBR: 'suffix of the other name (01)',
  PAA: 'class of permit',
  PAB: 'permit expires',
  PAC: 'number of permit',
  PAD: 'permit issued',
  PAE: 'restrictions of permit',
  PAF: 'endorsements of permit',
} as const;

/** Of all versions, or from 02 on; `DCT` of 02 and 03, truncation and middle name from 04 on. */
const OF_ALL = {
  DAC: 'first name',
  DAD: 'middle names',
  DAG: 'address, street',
  DAH: 'address, second line',
  DAI: 'address, city',
  DAJ: 'address, jurisdiction',
  DAK: 'address, postal code',
  DAQ: 'number of the customer or licence',
  DAU: 'height',
  DAW: 'weight in pounds',
  DAX: 'weight in kilograms',
  DAY: 'colour of the eyes',
  DAZ: 'colour of the hair',
  DBA: 'expires',
  DBB: 'date of birth',
  DBC: 'sex',
  DBD: 'issued',
  DBG: 'other given name',
  DBN: 'other surname',
  DBS: 'suffix of the other name',
  DCA: 'class of vehicles, of the jurisdiction',
  DCB: 'restrictions, of the jurisdiction',
  DCD: 'endorsements, of the jurisdiction',
  DCE: 'range of weight',
  DCF: 'discriminator of the document',
  DCG: 'country',
  DCH: 'federal codes of commercial vehicles',
  DCI: 'place of birth',
  DCJ: 'audit information',
  DCK: 'number of inventory control',
  DCL: 'race or ethnicity',
  DCM: 'class of vehicles, standard',
  DCN: 'endorsements, standard',
  DCO: 'restrictions, standard',
  DCP: 'class of vehicles in words',
  DCQ: 'endorsements in words',
  DCR: 'restrictions in words',
  DCS: 'surname',
  DCT: 'given names',
  DCU: 'suffix of the name',
  DDA: 'compliance (REAL ID)',
  DDB: 'design of the card revised',
  DDC: 'hazardous materials endorsement expires',
  DDD: 'limited in time, as the stay of its holder is',
  DDE: 'surname was cut',
  DDF: 'first name was cut',
  DDG: 'middle names were cut',
  DDH: 'under 18 until',
  DDI: 'under 19 until',
  DDJ: 'under 21 until',
  DDK: 'organ donor',
  DDL: 'veteran',
} as const;

/** Element to what it says. Elements that an issuer adds begin with Z and the first letter of its name. */
export const AAMVA_ELEMENTS: Readonly<Record<string, string>> = { ...OF_2000, ...OF_ALL };

/** Elements that fill one field as they stand; the first that is present wins. */
export const PLAIN_ELEMENTS = {
  document_number: ['DAQ'],
  place_of_birth: ['DCI'],
  issuing_authority: ['DAJ', 'DAO'],
} as const;

/** Elements of the dates that are fields. */
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
