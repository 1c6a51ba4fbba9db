/** Words by which the lines of letters are told apart: companies, titles of persons, labels of dates. */
import { keyOf } from '../viz/fold-text.ts';

/** What only names of organisations hold. */
const COMPANY_WORDS = `gmbh ag kg ohg ug eg ev kgaa mbh ltd limited plc llp llc inc corp corporation co company sa sas sarl
  s\\.a s\\.a\\.s s\\.a\\.r\\.l s\\.p\\.a spa s\\.r\\.l srl s\\.l sl s\\.l\\.u b\\.v bv n\\.v nv vof ab aps a\\/s oy oyj lda s\\.c sp\\. z\\.o\\.o z\\so\\.o a\\.ş bank banque
  banco banca bancaire caisse caja cassa kasse sparkasse volksbank raiffeisenbank kredit credit crédit credito crédito carte carta cartão
  cartões card cards tarjetas karten kreditkarten karty savings building\\ssociety union energy energie énergie energía energia
  electric electricity électricité elettricità power light luce luz gas gaz gás metano water eau eaux agua aguas água águas acqua acque acquedotto wasser
  wasserwerke? stadtwerke strom zweckverband telekom telecom télécom telefonía telefon mobile mobil móvil móvel mobiel broadband
  breitband fibre fibra fibre? glasvezel glasnetz internet netz network networks council county stadt gemeinde commune comune municipal
  ayuntamiento câmara mairie rathaus kommune urząd finanzamt steueramt finances impôts agenzia agencia services? service group groupe gruppe grupo gruppo utilities
  supply edf enel endesa iberdrola vattenfall insurance assurance assurances versicherung versicherungen versicherungsverein seguros
  aseguradora assicurazioni verzekeringen ubezpieczenia mutual mutuelle mutua assurances housing lettings properties estates immobilien
  immobiliare immobilier inmobiliaria imobiliária hausverwaltung wohnungsbau\\p{L}* genossenschaft habitat woningstichting stichting spółdzielnia
  administración amministrazione condominio association verein office department authority university hospital agency tax collector revenue`;
const COMPANY = new RegExp(
  `(?<![\\p{L}\\d])(?:${COMPANY_WORDS.split(/\s+/).join('|')})(?![\\p{L}\\d])`,
  'iu',
);
/** Its form may be joined to it where the space between them was not read: `KREDITKARTENAG`. */
const COMPOUND =
  /(werke|versorgung|versicherung(en)?|netz|strom|bank|karten|kasse|verwaltung|genossenschaft|telefonie|energie|bedrijf)(ag|eg|se|gmbh)?(?!\p{L})/iu;

export function namesCompany(text: string): boolean {
  return COMPANY.test(text) || COMPOUND.test(text);
}

/** Before a person's name. */
const TITLES = `mr mrs ms miss mx dr prof sir dame herrn? frau familie fam eheleute dipl\\.-?ing mag monsieur madame mademoiselle mme mlle m mm sr sra srta d dña dna don doña dona
  señor señora sig sig\\.ra signor signora signore spett\\.?le gent\\.?(?:le|ma|mo) egr egregio dott dott\\.ssa ing dhr mevr mw de\\sheer mevrouw exmo exma pan pani państwo sz\\.\\s?p szanowny szanowna
  sayin sayın sn hr fr fru herra rouva`;
/** The longest first: `sig.ra` before `sig`. */
const TITLE = `(?:${TITLES.split(/\s+/)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const LEADING_TITLES = new RegExp(`^(?:${TITLE}(?:\\.(?!\\p{L}\\.)\\s*|\\s+|$))+`, 'iu');

/** Text without the titles before it; the whole text where none stands there. */
export function withoutTitle(text: string): string {
  return text.trim().replace(LEADING_TITLES, '');
}

export function isTitled(text: string): boolean {
  return LEADING_TITLES.test(text.trim());
}

export type DateLabel = 'issue' | 'date' | 'other';

const ISSUE =
  phrases(`bill date; date of bill; invoice date; date of invoice; date of issue; issue date; date issued; issued on; issued; statement date
  date of statement; closing date; statement closing date; our letter of; letter date; date of letter; document date; bill issued; billing date; notice date; dated; date prepared
  rechnungsdatum; rechnung vom; ausstellungsdatum; ausgestellt am; datum des schreibens; erstellt am; auszugsdatum; kontoauszug vom; bescheid vom; bescheiddatum; belegdatum; druckdatum; schreiben vom
  date de facture; date de la facture; facture du; date d'emission; emis le; emise le; edite le; edition du; etabli le; etablie le; fait le; arrete au; releve du; delivre le; date du document; date d'edition; le present avis du
  fecha de factura; fecha factura; fecha de emision; fecha emision; emitida el; emitido el; expedido el; expedida el; fecha de expedicion; fecha del extracto; fecha extracto; fecha del documento
  data fattura; data della fattura; data di emissione; data emissione; emessa il; emesso il; fattura del; bolletta del; data estratto; rilasciato il; rilasciata il; data documento; estratto conto al
  factuurdatum; datum factuur; dagtekening; datum afschrift; notadatum; afschriftdatum; datum brief
  data da fatura; data de emissao; emitida em; emitido em; data do extrato; data do documento; data de emissao da fatura
  data wystawienia; data faktury; data wydania; wystawiono; data sporzadzenia; faktura z dnia; wyciag z dnia; data dokumentu
  fakturadatum; fakturadato; udstedt; utstedt; laskun paivays; paivays; datum vystaveni; fatura tarihi; duzenleme tarihi; kelte; szamla kelte; data emiterii; datum racuna`);
const OTHER =
  phrases(`due; pay by; payment by; direct debit; debit on; next; period; from; reading; read date; meter; renewal; birth; expiry; expires; valid; start; end; since; until; before; previous; last payment; opening; installed; collected; policy date
  fallig; zahlbar; abbuchung; zeitraum; zahlerstand; ablesung; ablesedatum; nachste; abschlag; geburt; gultig; seit; bis zum; einzug; vertragsbeginn; lieferbeginn; mietbeginn; leistung; eingang; valuta; buchung; wert
  limite; payer avant; prelevement; echeance; periode; prochain; prochaine; releve compteur; date de releve; naissance; valable; depuis; jusqu; debut; mise en service; paiement
  vencimiento; limite de pago; fecha de cargo; periodo; proxima; lectura; nacimiento; valido; desde; hasta; inicio; alta; cobro; pago; cargo
  scadenza; entro il; addebito; prossima; lettura; nascita; dal; decorrenza; attivazione; pagamento; validita
  vervaldatum; te betalen; incasso; periode; volgende; meterstand; geboorte; ingang; betalen
  limite de pagamento; debito; proxima; leitura; nascimento; validade; pagamento
  termin; zaplac; okres; nastepna; odczyt; urodzenia; wazn; platnosc; do dnia
  forfallo; forfaller; forfall; forfalds; erapaiva; esedekes; splatnost; son odeme; scadent; dospijece`);
/** Alone they are labels of the date of issue; among other words they say nothing. */
const DATE = new Set(
  phrases(
    'date; datum; data; fecha; le; il; dato; paivamaara; tarih; tarihi; kelt; issue; bill; den; the; am; dne; dia; dnia',
  ),
);

/** What the text in front of a date, above it or beside it says it is; null where it says nothing of dates. */
export function dateLabelOf(text: string): DateLabel | null {
  const key = keyOf(text);
  if (key === '') return null;
  const issue = ISSUE.find((phrase) => key.includes(phrase));
  const other = OTHER.find((phrase) =>
    phrase.length >= 4
      ? key.includes(phrase)
      : key === phrase || key.endsWith(phrase) || key.startsWith(phrase),
  );
  if (issue && (!other || issue.includes(other) || key.endsWith(issue))) return 'issue';
  if (other) return 'other';
  return DATE.has(key) || [...DATE].some((word) => word.length >= 4 && key.endsWith(word)) ? 'date' : null;
}

function phrases(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map(keyOf)
    .filter((phrase) => phrase !== '');
}
