/** The line of an address that holds the town: postcode, town and region, as the countries write them. */

export interface Town {
  postcode: string;
  /** Empty where the postcode stands alone in its line, as in the United Kingdom. */
  city: string;
  region: string;
  /** ISO 3166-1 alpha-2 of the countries that write so, likeliest first. */
  countries: readonly string[];
}

interface Format {
  countries: readonly string[];
  /** With the groups `postcode`, and where they are written `city` and `region`. */
  pattern: RegExp;
}

const US_STATES =
  'A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]';
const CA_PROVINCES = 'AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT';
const AU_STATES = 'NSW|VIC|QLD|WA|SA|TAS|ACT|NT';
/** A town begins with a capital; small words, marks and a district's number may follow. */
const CITY =
  "(?<city>(?:\\p{Lu}|['’][sS][- ]|i(?=\\p{L}))[\\p{L}\\p{M}'’.,/\\- ]*\\p{L}\\.?(?: (?:CEDEX|Cedex)(?: ?\\d{1,2})?| \\d{1,2})?)";
const COUNTRY_MARK = '(?:[A-Z]{1,3}[- ])?';
const UK =
  '(?<postcode>(?:GIR ?0AA|[A-PR-UWYZ](?:\\d{1,2}|[A-HK-Y]\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d[ABEHMNPRVWXY])\\s{0,2}\\d[ABD-HJLNP-UW-Z]{2}))';

/** Tried in this order: the first that fits the whole line is taken. */
const FORMATS: Format[] = [
  format(
    'US',
    `(?<city>\\p{L}[\\p{L}'’.\\- ]+?),?\\s*\\b(?<region>${US_STATES})\\.?,?\\s*(?<postcode>\\d{5}(?:-\\d{4})?)`,
  ),
  format(
    'CA',
    `(?<city>\\p{L}[\\p{L}'’.\\- ]+?),?\\s*\\(?(?<region>${CA_PROVINCES})\\)?,?\\s*(?<postcode>[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)`,
  ),
  format('AU', `(?<city>\\p{L}[\\p{L}'’.\\- ]+?),?\\s*(?<region>${AU_STATES}),?\\s*(?<postcode>\\d{4})`),
  format('GB', `(?:(?<city>\\p{L}[\\p{L}'’.\\- ]+?),?\\s*)?${UK}`),
  format(
    'IE',
    `(?:(?<city>\\p{L}[\\p{L}'’.\\d\\- ]+?),?\\s*)?(?<postcode>[ACDEFHKNPRTVWXY]\\d[\\dW]\\s?[0-9AC-FHKNPRTV-Y]{4})`,
  ),
  format('NL', `(?:NL[- ])?(?<postcode>[1-9]\\d{3} ?[A-Z]{2}(?!\\p{Lu}{2}|\\p{Ll}))\\s{0,3}${CITY}`),
  format('PL', `(?:PL[- ])?(?<postcode>\\d{2}-\\d{3})\\s*${CITY}`),
  format('PT', `(?:P[T]?[- ])?(?<postcode>\\d{4}-\\d{3})\\s*${CITY}`),
  format('BR', `(?<postcode>\\d{5}-\\d{3})\\s*${CITY}(?:\\s*[-/]\\s*(?<region>[A-Z]{2}))?`),
  format(
    'IT',
    `(?:I[T]?[- ])?(?<postcode>\\d{5})\\s*${CITY}\\s*(?:\\((?<region>[A-Z]{2})\\)|\\s(?<region2>[A-Z]{2}))`,
  ),
  format(
    'ES MX',
    `(?:ES?[- ])?(?:C\\.?P\\.? ?)?(?<postcode>\\d{5})[ ,-]*${CITY}\\s*(?:\\((?<region>\\p{Lu}[\\p{L} ]+)\\)|, ?(?<region2>\\p{Lu}[\\p{L} ]+))`,
  ),
  format('CZ SK SE GR', `${COUNTRY_MARK}(?<postcode>\\d{3} \\d{2})\\s*${CITY}`),
  format('DE FR ES IT FI TR HR EE MX', `${COUNTRY_MARK}(?<postcode>\\d{5})[ ,-]{0,3}${CITY}`),
  format('AT CH BE DK NO HU LU SI BG CY LI', `${COUNTRY_MARK}(?<postcode>[1-9]\\d{3})[ ,-]{0,3}${CITY}`),
  format('RO RU CN', `${COUNTRY_MARK}(?<postcode>\\d{6})[ ,-]{1,3}${CITY}`),
  format('LV', `${CITY},? (?<postcode>LV-\\d{4})`),
  format('LT', `(?<postcode>LT-\\d{5}) ?${CITY}`),
  format('US TR', "(?<city>\\p{Lu}[\\p{L}'’.\\- ]{2,}?),?\\s+(?<postcode>\\d{5,6})"),
];

/** null where the line is no such line: anything that follows or precedes makes it none. */
export function readTown(text: string): Town | null {
  const line = withDigit(dutchArticle(text.trim().replace(/[.,;]+$/, '')));
  if (line.length > 60) return null;
  for (const { countries, pattern } of FORMATS) {
    const groups = pattern.exec(line)?.groups;
    if (!groups || isYear(groups.postcode!, groups.city ?? '')) continue;
    const region = groups.region ?? groups.region2 ?? '';
    return {
      postcode: tidyPostcode(groups.postcode!, countries[0]!),
      city: tidyCity(groups.city ?? ''),
      region,
      countries,
    };
  }
  return null;
}

/** `5296 FZ' s-Hertogenbosch`: the apostrophe belongs to the town's article. */
function dutchArticle(line: string): string {
  return line.replace(/(?<=[A-Z]{2})\s?['’]\s?s-\s?(?=\p{L})/u, " 's-");
}

/** `EX5 OLZ`: before the last two letters of a British postcode stands a digit. */
function withDigit(line: string): string {
  return line.replace(
    /(?<=(?:^|\s)[A-Z]{1,2}\d[A-Z\d]? ?)[OIS](?=[ABD-HJLNP-UW-Z]{2}$)/,
    (letter) => ({ O: '0', I: '1', S: '5' })[letter]!,
  );
}

/** `2025 Rechnung`: a number of four digits that is a year is no postcode where no town is known. */
function isYear(postcode: string, city: string): boolean {
  return /^(?:19|20)\d\d$/.test(postcode) && /\d/.test(city);
}

function tidyPostcode(postcode: string, country: string): string {
  const glued = postcode.replace(/\s+/g, '');
  if (country === 'GB' || country === 'CA') return `${glued.slice(0, -3)} ${glued.slice(-3)}`;
  if (country === 'NL') return `${glued.slice(0, 4)} ${glued.slice(4)}`;
  return postcode;
}

function tidyCity(city: string): string {
  return city
    .replace(/\s+/g, ' ')
    .replace(/[\s,]+$/, '')
    .trim();
}

function format(countries: string, pattern: string): Format {
  return { countries: countries.split(' '), pattern: new RegExp(`^${pattern}$`, 'u') };
}
