/** Street, house number and dwelling out of the lines of an address above the town's. */

export interface StreetParts {
  street: string;
  house_number: string;
  unit: string;
}

/** Words that begin a dwelling, in the languages of the labels; the rest of the piece is its name. */
const UNIT_WORDS =
  'apt|apartment|appt|appartement|app|unit|suite|ste|flat|floor|fl|room|rm|whg|wohnung|top|stiege|hinterhaus|vorderhaus|b[âa]t|b[âa]timent|esc|escalier|[ée]tage|r[ée]sidence|r[ée]s|porte|entr[ée]e|piso|pta|puerta|portal|bajo|[áa]tico|entresuelo|int|interno|scala|palazzina|piano|lote?|fra[cç][ãa]o|andar|m|lok|lokal|mieszkanie|kamer|bus|bo[iî]te|daire|kat';
const FLOOR =
  '\\d{1,2}\\s?[ºª°]\\s?(?:[A-Z]\\b|izq\\p{L}*|dcha?|dta|derecha|centro|esq\\p{L}*|dto|dir\\p{L}*|frente|tr[áa]s)?\\.?(?:\\s?[A-Z]\\b)?|\\d{1,2}\\.\\s?(?:og|stock|etage|obergeschoss)(?!\\p{L}).*|(?:eg|dg|ug|r/c|rez-de-chauss[ée]e|erdgeschoss)(?!\\p{L}).*|\\d{1,2}(?:er|e|[èe]me)\\s[ée]tage(?!\\p{L}).*|\\d{1,2}(?:st|nd|rd|th) floor\\b.*';
const UNIT = new RegExp(
  `^(?:(?:${UNIT_WORDS})(?![\\p{L}])\\.?\\s?(?:[\\p{L}\\d'’.\\-/ ]*)|${FLOOR}|#\\s?[\\w-]+)$`,
  'iu',
);
/** At the end of a line without a comma before it: `Oak Ave Apt 4B`, `Via Roma 12 int. 5`. */
const UNIT_END = new RegExp(
  `^(?<street>.*\\S)[\\s,]+(?:-\\s+)?(?<unit>(?:(?:apt|apartment|appt|unit|suite|ste|flat|whg|wohnung|top|int|interno|scala|piso|pta|puerta|bus|bo[iî]te|lok|m)\\.?\\s?[\\p{L}]?\\d+[\\p{L}]?|#\\s?[\\w-]+|scala\\s\\p{L}|bajo\\s\\p{L}|${FLOOR}))$`,
  'iu',
);
/** `12`, `12a`, `12-14`, `12/3/7`, `12 bis`. */
const TAIL = '(?:\\s?[-/]\\s?[\\dA-Za-z]{1,4}(?!\\p{L}))*(?:\\s(?:bis|ter|quater)(?!\\p{L}))?';
const NUMBER = `\\d{1,5}(?:\\s?[a-zA-Z](?![\\p{L}'’.]))?${TAIL}`;
/** Before a street a letter that stands apart may be a direction: `2522 N Elm Street`. */
const FRONT_NUMBER = `\\d{1,5}(?:[a-zA-Z](?!\\p{L})|\\s[A-DF-M](?![\\p{L}'’.]))?${TAIL}`;
const MARK = '(?:n[º°.?o]{1,2}|num\\.?|núm\\.?|nr\\.?|numero|número|no\\.)?';
const FIRST = new RegExp(`^(?<number>${FRONT_NUMBER}),?\\s*(?<street>\\p{L}.+)$`, 'iu');
const LAST = new RegExp(`^(?<street>\\p{L}.*?[\\p{L}.\\])])[\\s,]*${MARK}[\\s,]*(?<number>${NUMBER})$`, 'iu');
const BARE = new RegExp(`^${MARK}\\s*(?<number>${NUMBER})$`, 'iu');
/** Where streets begin with their kind the number comes last, though a number may be in the name. */
const STREET_FIRST =
  /^(?:calle|c\/|avda|avenida|plaza|paseo|via|viale|corso|piazza|rua|largo|travessa|ul\.|al\.|os\.|straße|strasse)/iu;
const DAY = /^\d{1,2}\s(?:de\s)?\p{L}+(?:\s\d|$)/u;

/** `lines` from below the name to above the town; any may be missing. */
export function readStreet(lines: readonly string[]): StreetParts {
  const pieces = lines.flatMap(piecesOf);
  const parts: StreetParts = { street: '', house_number: '', unit: '' };
  const rest: string[] = [];
  for (const piece of pieces) {
    if (isDwelling(piece)) parts.unit = joined(parts.unit, piece);
    else rest.push(piece);
  }
  const { spare, ...numbered } = numberOf(rest);
  // `Paseo del Prado 33, 4 B`: the mark of the ordinal was not read.
  return { ...parts, ...numbered, unit: parts.unit || spare };
}

export function isDwelling(text: string): boolean {
  return UNIT.test(text) && !isNumberedStreet(text);
}

/** `79 Dto.` behind a house number: the mark of the ordinal was taken for a 9. `FIat`: for an l an I. */
const ORDINAL = /(?<=\d,\s?\d)9(?=\s(?:izq|dcha?|dta|centro|esq|dto|dir|frente|tr[áa]s))/iu;
const FLAT = /\bFIat\b/;

/** Parts of a line between commas; a dwelling at its end counts as one. */
function piecesOf(line: string): string[] {
  return line
    .replace(ORDINAL, 'º')
    .replace(FLAT, 'Flat')
    .split(/\s*,\s*|\s+-\s+/)
    .map((piece) => piece.trim())
    .filter(Boolean)
    .flatMap((piece) => {
      const groups = UNIT_END.exec(piece)?.groups;
      return groups && /[\p{L}\d]/u.test(groups.street!) ? [groups.street!, groups.unit!] : [piece];
    });
}

/** `spare` is a second number, empty where there is none. */
function numberOf(
  pieces: readonly string[],
): Pick<StreetParts, 'street' | 'house_number'> & { spare: string } {
  const named = pieces.filter((piece) => bareNumber(piece) === null && /\p{L}{2}/u.test(piece));
  const line = named.find((piece) => /\d/.test(piece)) ?? named[0] ?? '';
  const bare = pieces.map(bareNumber).filter((piece) => piece !== null);
  const last = LAST.exec(line)?.groups;
  const first = FIRST.exec(line)?.groups;
  if (first && !STREET_FIRST.test(line) && !isDay(line, last))
    return { street: first.street!, house_number: tidyNumber(first.number!), spare: bare[0] ?? '' };
  // `Rua 25 de Abril, 12` and `12, rue Haute` were parted at the comma.
  if (bare.length > 0 && (!last || bare.length > 1 || isDay(line, last) || !isSecond(bare[0]!)))
    return { street: line, house_number: bare[0]!, spare: bare[1] ?? '' };
  if (!last) return { street: line, house_number: '', spare: '' };
  const street = last.street!.replace(/[\s,]+$/, '');
  return { street, house_number: tidyNumber(last.number!), spare: bare[0] ?? '' };
}

/** `4 B` behind a house number is a dwelling; `12` behind a street with a number in it is the house's. */
function isSecond(number: string): boolean {
  return /^\d{1,2}\s?[A-Za-z]$/.test(number);
}

/** `17 de Julio 5`, `25 Aprile 12`: a street that is called after a day. */
function isDay(line: string, last: Record<string, string> | undefined): boolean {
  return last !== undefined && DAY.test(line);
}

function bareNumber(piece: string): string | null {
  const number = BARE.exec(piece)?.groups?.number;
  return number ? tidyNumber(number) : null;
}

/** `M Street 5`, `App Road 12`: a word that may begin a dwelling begins a street here. */
function isNumberedStreet(piece: string): boolean {
  return /^(?:m|res|top|lot|fl)\s\p{L}{3,}.*\d$/iu.test(piece);
}

function joined(one: string, other: string): string {
  return one ? `${one}, ${other}` : other;
}

function tidyNumber(number: string): string {
  return number.replace(/\s+/g, ' ').trim();
}
