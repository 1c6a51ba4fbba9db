/** A date in any usual writing, whole or in part. */
export interface PartialDate {
  /** Four digits. */
  year: string;
  /** Two digits; empty where it is not known. */
  month: string;
  day: string;
}

const MONTHS: Readonly<Record<string, string>> = Object.fromEntries(
  `jan january januar janvier enero gennaio januari styczen
feb february februar fevrier febrero febbraio februari
mar march marz maerz mars marzo maart
apr april avril abril aprile avr
may mai mayo maggio mei
jun june juni juin junio giugno
jul july juli juillet julio luglio
aug august aout agosto augustus
sep sept september septembre septiembre settembre
oct okt october oktober octobre octubre ottobre
nov november novembre noviembre
dec dez december dezember decembre diciembre dicembre`
    .split('\n')
    .flatMap((line, index) => line.split(' ').map((name) => [name, String(index + 1).padStart(2, '0')])),
);

/**
 * `1988-06-12`, `1988-06`, `1988`; `12.06.1988` and `12/06/1988`, the day first, unless only the month can be
 * first; `12 JUN 1988`, `June 12, 1988`; `19880612`. An unknown day or month is `00`, `XX`, `<<` or `--`, as ICAO
 * 9303 has it. Two digits of a year tell no century, so they are no date here. null where it is none.
 */
export function readDate(text: string): PartialDate | null {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .replace(/t\d\d:.*$/, '');
  const iso = /^(\d{4})(?:[-/.]?(\d\d|xx|<<|--)(?:[-/.]?(\d\d|xx|<<|--))?)?$/.exec(plain);
  if (iso) return valid(iso[1]!, iso[2] ?? '', iso[3] ?? '');
  const european = /^(\d{1,2}|xx|<<)[./ -](\d{1,2}|xx|<<)[./ -](\d{4})$/.exec(plain);
  if (european) {
    const [, first, second, year] = european;
    return valid(year!, second!, first!) ?? valid(year!, first!, second!);
  }
  const words = plain
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !['de', 'of', 'the', 'del'].includes(word));
  const month = words.map((word) => MONTHS[word]).find((found) => found !== undefined);
  const year = words.find((word) => /^\d{4}$/.test(word));
  const day = words.map((word) => /^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(word)?.[1]).find(Boolean) ?? '';
  return month && year && words.length <= 3 ? valid(year, month, day) : null;
}

/** null where there is no such day. */
function valid(year: string, month: string, day: string): PartialDate | null {
  const known = (part: string) => (/^\d+$/.test(part) && Number(part) > 0 ? part.padStart(2, '0') : '');
  const date = { year, month: known(month), day: known(day) };
  if (date.month === '') return { ...date, day: '' };
  if (Number(date.month) > 12) return null;
  const days = new Date(Date.UTC(Number(year), Number(date.month), 0)).getUTCDate();
  return date.day !== '' && Number(date.day) > days ? null : date;
}
