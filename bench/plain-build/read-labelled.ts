/** Fields of a page by simple expressions for their labels, as one writes them in a day. */
import type { FieldName } from '../../engine/reading.ts';
import { allDates, firstDate } from './read-date.ts';

export const PLAIN_FIELDS = [
  'surname',
  'given_names',
  'document_number',
  'date_of_birth',
  'expiry_date',
] as const satisfies FieldName[];
export type PlainFields = Partial<Record<(typeof PLAIN_FIELDS)[number], string>>;

/** English, and the labels of the neighbours that everybody meets. */
const LABELS = {
  surname: /\b(surnames?|last name|family name|nom|apellidos?|nachname|nazwisko|cognome|apelido)\b/i,
  given_names:
    /\b(given names?|first names?|forenames?|pr[ée]noms?|vornamen?|nombres?|imi(ona|ę)|nomes? pr[óo]prios?)\b/i,
  document_number:
    /\b(passport|document|card|licen[cs]e|permit|pass|dokument|visa)[ -]*(no|nr|number|num)\b|\bn[°o.º] du (passeport|document)|\bn\.?[°ºo] (pasaporte|documento)/i,
  date_of_birth: /\b(birth|dob|naissance|geburtsdatum|nacimiento|urodzenia|nascita|nascimento)\b/i,
  expiry_date:
    /\b(expiry|expiration|expires|valid until|exp|g[üu]ltig bis|caducidad|wa[żz]no[śs]ci|scadenza|v[áa]lido at[ée])\b/i,
};
/** Lines below a label in which its value may stand. */
const BELOW = 2;

/** `text` as Tesseract gives it, lines of the MRZ among them. `today` is an ISO date. */
export function readLabelled(text: string, today: string): PlainFields {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/<.*</.test(line));
  const numbered = /licen[cs]e|permis|f[üu]hrerschein|permiso|prawo jazdy|patente|condu[çc][ãa]o/i.test(text)
    ? readNumbered(lines)
    : {};
  const fields: PlainFields = {
    surname: valueBy(lines, LABELS.surname, nameIn),
    given_names: valueBy(lines, LABELS.given_names, nameIn),
    document_number: valueBy(lines, LABELS.document_number, numberIn),
    date_of_birth: valueBy(lines, LABELS.date_of_birth, firstDate),
    expiry_date: valueBy(lines, LABELS.expiry_date, firstDate),
  };
  return withDatesByAge(defined({ ...defined(numbered), ...defined(fields) }), lines, today);
}

/** Behind the label on its line, else below it. */
function valueBy(
  lines: string[],
  label: RegExp,
  pick: (text: string) => string | undefined,
): string | undefined {
  for (const [i, line] of lines.entries()) {
    const found = label.exec(line);
    if (!found) continue;
    const behind = pick(line.slice(found.index + found[0].length));
    if (behind) return behind;
    for (const below of lines.slice(i + 1, i + 1 + BELOW)) {
      const value = isLabel(below) ? undefined : pick(below);
      if (value) return value;
    }
  }
  return undefined;
}

function isLabel(line: string): boolean {
  return Object.values(LABELS).some((label) => label.test(line));
}

/** A bilingual label goes on behind a stroke; that is no name. */
function nameIn(text: string): string | undefined {
  if (/^\s*[/|]/.test(text) || isLabel(text)) return undefined;
  return /\p{L}[\p{L}' -]+\p{L}/u.exec(text)?.[0].trim();
}

function numberIn(text: string): string | undefined {
  return text.match(/\b(?=[A-Z0-9-]*\d{3})[A-Z0-9-]{6,14}\b/g)?.[0];
}

/** European licences number their fields. */
function readNumbered(lines: string[]): PlainFields {
  const behind = (number: string) =>
    lines
      .map((line) => new RegExp(`^(?:${number})[.,:)]?\\s+(.+)$`, 'i').exec(line)?.[1])
      .find((value) => value !== undefined) ?? '';
  return {
    surname: nameIn(behind('1')),
    given_names: nameIn(behind('2')),
    date_of_birth: firstDate(behind('3')),
    expiry_date: firstDate(behind('4b')),
    document_number: numberIn(behind('5|4d')),
  };
}

/** Of dates without a label the first is a birth, the last an expiry. */
function withDatesByAge(fields: PlainFields, lines: string[], today: string): PlainFields {
  const dates = lines.flatMap(allDates).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  return {
    ...(first && first < today ? { date_of_birth: first } : {}),
    ...(last && last !== first ? { expiry_date: last } : {}),
    ...fields,
  };
}

function defined(fields: PlainFields): PlainFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
}
