/** The country of an address whose form several countries share: 50667 may be German, French, Spanish or Italian. */
import { keyOf } from '../viz/fold-text.ts';

interface Evidence {
  /** Words of its streets. */
  street: RegExp;
  /** What else a letter of the country shows: IBAN, telephone, tax number, site, money. */
  page: RegExp;
  /** Words of its language that letters are full of. */
  words: RegExp;
  /** Large towns, folded: where two countries share language and form. */
  towns?: RegExp;
}

const GERMAN = /\b(rechnung|datum|kundennummer|seite|bitte|für|und|ihre?|konto\p{L}*|zahlung|betrag)\b/giu;
const FRENCH = /\b(facture|client|vous|votre|montant|compte|relevé|du|le|de|date|page|total)\b/giu;
const GERMAN_STREET = /(straße|strasse|str\.|weg|gasse|platz|allee|ring|ufer|hof|damm)\b/iu;
const FRENCH_STREET =
  /\b(rue|avenue|av\.|boulevard|bd|place|chemin|allée|impasse|route|quai|chaussée|cours|square)\b/iu;

const EVIDENCE: Record<string, Evidence> = {
  DE: {
    street: GERMAN_STREET,
    page: /\bDE\d{2}[ \d]{8}|\+49|\bDE\s?\d{9}\b|USt-?Id|\.de\b/iu,
    words: GERMAN,
  },
  AT: {
    street: /(straße|strasse|str\.|weg|gasse|platz|allee|ring)\b/iu,
    page: /\bAT\d{2}[ \d]{8}|\+43|\bATU\d{8}|\bUID\b|\.at\b/iu,
    words: GERMAN,
    towns: /^(WIEN|GRAZ|LINZ|SALZBURG|INNSBRUCK|KLAGENFURT|VILLACH|WELS|SANKTPOLTEN|STPOLTEN|DORNBIRN|STEYR)/,
  },
  CH: {
    street: /(strasse|weg|gasse|platz|rain|halde)\b/iu,
    page: /\bCH\d{2}[ \d]{8}|\+41|\bCHE-?\d|\bCHF\b|MWST\b|\.ch\b/iu,
    words: /\b(rechnung|datum|seite|facture|fattura|konto|betrag)\b/giu,
    towns:
      /^(ZURICH|BERN|BASEL|GENEVE|LAUSANNE|WINTERTHUR|LUZERN|STGALLEN|LUGANO|BIEL|THUN|FRIBOURG|CHUR|ZUG|SION)/,
  },
  BE: {
    street: FRENCH_STREET,
    page: /\bBE\d{2}[ \d]{8}|\+32|\bBE\s?0\d{3}|\.be\b/iu,
    words: /\b(facture|client|vous|factuur|klant|montant|compte)\b/giu,
    towns:
      /^(BRUXELLES|BRUSSEL|ANTWERPEN|GENT|LIEGE|CHARLEROI|NAMUR|MONS|BRUGGE|LEUVEN|IXELLES|SCHAERBEEK|MECHELEN)/,
  },
  LU: {
    street: FRENCH_STREET,
    page: /\bLU\d{2}[ \d]{8}|\+352|\.lu\b/iu,
    words: /\b(facture|rechnung)\b/giu,
    towns: /^(LUXEMBOURG|ESCHSURALZETTE)/,
  },
  FR: {
    street: FRENCH_STREET,
    page: /\bFR\d{2}[ \d]{8}|\+33|\bTVA\b|SIRET|\bRCS\b|CEDEX|\.fr\b/iu,
    words: FRENCH,
  },
  ES: {
    street: /(^|\s)(calle|c\/|avda\.?|avenida|plaza|pza\.?|paseo|camino|ronda|carretera|travesía|urb\.?)/iu,
    page: /\bES\d{2}[ \d]{8}|\+34|\b[CN]IF\b|\.es\b/iu,
    words: /\b(factura|cliente|su|importe|fecha|cuenta|periodo|número|página)\b/giu,
  },
  MX: {
    street: /\b(calle|col\.|colonia|avenida)\b/iu,
    page: /\bRFC\b|\+52|\.mx\b|\bMXN\b/iu,
    words: /\b(factura|cliente|colonia)\b/giu,
  },
  IT: {
    street: /(^|\s)(via|viale|corso|piazza|largo|vicolo|strada|contrada|località)\s/iu,
    page: /\bIT\d{2} ?[A-Z]\d|\+39|P\. ?IVA|Partita IVA|S\.p\.A|S\.r\.l|\.it\b/iu,
    words: /\b(fattura|bolletta|cliente|data|importo|conto|periodo|codice|pagina)\b/giu,
  },
  FI: {
    street: /(katu|tie|kuja|polku)\b/iu,
    page: /\bFI\d{2}[ \d]{8}|\+358|\.fi\b/iu,
    words: /\b(lasku|asiakas|päivä\p{L}*)\b/giu,
  },
  SE: {
    street: /(gatan|vägen|gata)\b/iu,
    page: /\bSE\d{2}[ \d]{8}|\+46|\.se\b/iu,
    words: /\b(faktura|kund|datum|belopp)\b/giu,
  },
  CZ: {
    street: /\b(ulice|náměstí|třída)\b/iu,
    page: /\bCZ\d{2}[ \d]{8}|\+420|\bDIČ\b|\.cz\b/iu,
    words: /\b(faktura|datum|částka|zákazník)\b/giu,
  },
  SK: {
    street: /\b(ulica|námestie)\b/iu,
    page: /\bSK\d{2}[ \d]{8}|\+421|\.sk\b/iu,
    words: /\b(faktúra|dátum|suma)\b/giu,
  },
  GR: { street: /\b(odos|οδός)\b/iu, page: /\bGR\d{2}[ \d]{8}|\+30|\.gr\b/iu, words: /\b(λογαριασμός)\b/giu },
  TR: {
    street: /\b(mah\.?|mahallesi|cad\.?|caddesi|sok\.?|sokak|sokağı)\b/iu,
    page: /\bTR\d{2}[ \d]{8}|\+90|\.tr\b/iu,
    words: /\b(fatura|tarih|müşteri|tutar)\b/giu,
  },
  DK: {
    street: /(gade|vej|allé|plads)\b/iu,
    page: /\bDK\d{2}[ \d]{8}|\+45|\bCVR\b|\.dk\b/iu,
    words: /\b(faktura|kunde|dato|beløb)\b/giu,
  },
  NO: {
    street: /(gate|veien|vei|gata)\b/iu,
    page: /\bNO\d{2}[ \d]{8}|\+47|\.no\b/iu,
    words: /\b(faktura|kunde|dato|beløp)\b/giu,
  },
  HU: {
    street: /\b(utca|u\.|út|tér)\b/iu,
    page: /\bHU\d{2}[ \d]{8}|\+36|\.hu\b/iu,
    words: /\b(számla|ügyfél|dátum|összeg)\b/giu,
  },
  US: {
    street: /\b(street|st|avenue|ave|road|rd|drive|dr|lane|ln|blvd|boulevard|court|ct|way)\b\.?/iu,
    page: /\$|\b1-8\d\d-/u,
    words: /\b(account|statement|bill|amount)\b/giu,
  },
};
/** Words that say little more when there are more of them. */
const MOST_WORDS = 6;

/** `words` is all that the letter says. Of equally likely ones the first; null where none is offered. */
export function chooseCountry(
  candidates: readonly string[],
  address: { street: string; city: string },
  words: string,
): string | null {
  if (candidates.length <= 1) return candidates[0] ?? null;
  const town = keyOf(address.city);
  const scored = candidates.map((country, i) => ({
    country,
    score: scoreOf(EVIDENCE[country], address.street, town, words) - i * 0.1,
  }));
  return scored.sort((a, b) => b.score - a.score)[0]!.country;
}

function scoreOf(evidence: Evidence | undefined, street: string, town: string, words: string): number {
  if (!evidence) return -1;
  const found = words.match(evidence.words)?.length ?? 0;
  return (
    (evidence.street.test(street) ? 3 : 0) +
    (evidence.page.test(words) ? 2.5 : 0) +
    (evidence.towns?.test(town) ? 2.5 : 0) +
    Math.min(found, MOST_WORDS) / 2
  );
}
