/** Kind of a document by the words that are printed on it. */
import type { DocumentKind } from '../../rules/finding.ts';
import type { TextLine } from '../reading.ts';
import { keyOf } from './viz/fold-text.ts';

/** Titles that documents print, in the languages of the countries that issue them; matched without accents. */
const TITLES: Partial<Record<DocumentKind, string>> = {
  passport: `passport; passeport; reisepass; pasaporte; passaporto; passaporte; paspoort; paszport; pass; pasaport
    pas; passi; utlevel; cestovni pas; cestovny pas; putovnica; pasaport; vegabref; pase; pasas`,
  driving_license: `driving licence; driving license; driver license; driver's license; drivers license
    driver licence; driver's licence; permis de conduire; fuhrerschein; permiso de conduccion; licencia de conducir
    licencia de conduccion; patente di guida; carta de conducao; rijbewijs; prawo jazdy; surucu belgesi; korkort
    korekort; forerkort; ajokortti; vezetoi engedely; ridicsky prukaz; vodicsky preukaz; vozacka dozvola
    vozniško dovoljenje; permis de conducere; commercial driver license; learner permit; instruction permit
    enhanced driver license; provisional licence`,
  residence_permit: `residence permit; titre de sejour; aufenthaltstitel; permiso de residencia
    permesso di soggiorno; titulo de residencia; autorizacao de residencia; verblijfstitel; verblijfsvergunning
    karta pobytu; ikamet izni; ikamet tezkeresi; uppehallstillstand; oppholdstillatelse; opholdstilladelse
    oleskelulupa; tartozkodasi engedely; povoleni k pobytu; permanent resident card; permanent resident
    employment authorization card; biometric residence permit; carte de resident; aufenthaltskarte
    niederlassungserlaubnis; employment authorization; dovolenie na pobyt; permis de sedere`,
  id_card: `identity card; national identity card; identification card; carte nationale d'identite; carte d'identite
    personalausweis; identitatskarte; documento nacional de identidad; carta di identita; carta d'identita
    cartao de cidadao; identiteitskaart; identity card / carte d'identite; dowod osobisty; kimlik karti
    turkiye cumhuriyeti kimlik karti; identitetskort; nationellt identitetskort; id-kort; henkilokortti
    szemelyazonosito igazolvany; obcansky prukaz; obciansky preukaz; osobna iskaznica; osebna izkaznica
    carte de identitate; isikutunnistus; personas apliecība; asmens tapatybes kortele; cedula de ciudadania
    cedula de identidad; nafnskirteini; resident identity card; tarjeta de identidad; id card`,
  visa: `visa; visum; visado; visto; viza; vize; wiza; viisumi`,
  utility_bill: `electricity bill; gas bill; water bill; utility bill; energy bill; your bill; meter reading
    electricity; kwh; tariff; stromrechnung; zahlerstand; abschlag; verbrauch; facture d'electricite; facture de gaz
    votre facture; factura de la luz; factura de electricidad; bolletta; fornitura; consumption; council tax
    broadband; standing charge; billing period; amount due; account summary; service address; supply address
    meter number; invoice; rechnung; facture; factura; fattura; factuur; internet; telephone bill`,
  bank_statement: `bank statement; account statement; statement of account; kontoauszug; releve de compte
    releve bancaire; extracto bancario; extracto de cuenta; estratto conto; extrato bancario; rekeningafschrift
    wyciag bankowy; opening balance; closing balance; iban; bic; sort code; credit card statement; saldo; solde
    kontostand; statement period; balance brought forward; deposits; withdrawals`,
};

interface Title {
  key: string;
  kind: DocumentKind;
}
const ALL: Title[] = Object.entries(TITLES).flatMap(([kind, titles]) =>
  titles.split(/[;\n]/).flatMap((title) => {
    const key = keyOf(title);
    return key ? [{ key, kind: kind as DocumentKind }] : [];
  }),
);
/** Shorter titles are parts of many words, so they must be a word of their own. */
const SHORT = 8;
/** Titles that are looked for across lines, and what one found so counts. */
const LONG = 12;
const BROKEN = 0.6;

/**
 * The kind whose titles explain most of the lines that carry one; a line that is a title and nothing else
 * counts fully. `among` closes the choice: no utility bill is a photo ID. Confidence 0..1; null where no title
 * was found.
 */
export function kindByWords(
  lines: readonly TextLine[],
  among: readonly DocumentKind[],
): { kind: DocumentKind; confidence: number } | null {
  const titles = ALL.filter(({ kind }) => among.includes(kind));
  const scores = new Map<DocumentKind, number>();
  const add = (kind: DocumentKind, score: number) => scores.set(kind, (scores.get(kind) ?? 0) + score);
  for (const line of lines) {
    const best = bestTitle(line.text, titles);
    if (best) add(best.kind, best.share * line.confidence);
  }
  if (scores.size === 0) {
    const broken = brokenTitle(lines, titles);
    if (broken) add(broken, BROKEN);
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!first) return null;
  const margin = first[1] / (first[1] + (second?.[1] ?? 0));
  return { kind: first[0], confidence: Math.min(0.95, first[1] + 0.2) * margin };
}

/** A title over two lines: `DRIVER`, `LICENSE`. */
function brokenTitle(lines: readonly TextLine[], titles: Title[]): DocumentKind | null {
  const whole = keyOf(lines.map((line) => line.text).join(' '));
  return titles.find(({ key }) => key.length >= LONG && whole.includes(key))?.kind ?? null;
}

function bestTitle(text: string, titles: Title[]): { kind: DocumentKind; share: number } | null {
  const whole = keyOf(text);
  const words = new Set(text.split(/[^\p{L}]+/u).map(keyOf));
  let best: { kind: DocumentKind; share: number } | null = null;
  for (const { key, kind } of titles) {
    const there = key.length < SHORT ? words.has(key) : whole.includes(key);
    const share = key.length / whole.length;
    if (there && share > (best?.share ?? 0)) best = { kind, share };
  }
  return best;
}
