/** What kind of letter it is, by the words of its title and its lines. */
import type { DocumentKind } from '../../../rules/finding.ts';
import { keyOf } from '../viz/fold-text.ts';
import type { PlacedLine } from '../viz/line-geometry.ts';

/** Bills of the home and for it: what a council or tax office asks for it too. Weight after the phrase, 1 unless told. */
const WORDS: Partial<Record<DocumentKind, string>> = {
  utility_bill: `electricity bill; gas bill; water bill; energy bill; utility bill; your bill; mobile bill; phone bill; telephone bill; broadband invoice
    broadband; council tax; property tax; tax bill; invoice .8; bill .6; billing period .8; standing charge; meter reading; kwh; tariff .6; supply address; service address
    stromrechnung; gasrechnung; wasserrechnung; jahresabrechnung; mobilfunkrechnung; rechnung .8; abschlag .6; zahlerstand; verbrauchsstelle; lieferstelle; arbeitspreis; grundpreis; netzentgelt; grundsteuer; steuerbescheid; gebuhrenbescheid; abfallgebuhren; rundfunkbeitrag
    facture d'electricite; facture de gaz; facture d'eau; facture mobile; facture internet; facture .8; abonnement .6; lieu de consommation; point de livraison; taxe fonciere; taxe d'habitation; avis d'impot; impots .5; releve compteur
    factura de electricidad; factura de la luz; factura de gas; factura del agua; factura de movil; factura de internet; factura .8; suministro .8; impuesto sobre bienes inmuebles; termino fijo; lectura del contador
    bolletta; fattura internet; fattura mobile; fattura .8; fornitura .7; tari; imu; lettura contatore; quota fissa .5; avviso di pagamento .8
    energierekening; gasrekening; waterrekening; factuur .8; leveringsadres; gemeentelijke belastingen; aanslag .6; vastrecht; meterstand; woz
    fatura de eletricidade; fatura de gas; fatura da agua; fatura movel; fatura de internet; fatura .8; imposto municipal sobre imoveis; local de consumo
    faktura za; faktura .8; energie elektryczna; podatek od nieruchomosci; punktu poboru; okres rozliczeniowy .5
    elrakning; elfaktura; stromregning; elregning; sahkolasku; lasku .5; villanyszamla; szamla .5; fatura bilgileri; elektrik faturasi; vyuctovani`,
  bank_statement: `bank statement; account statement; statement of account; credit card statement; card statement; statement period; closing balance; opening balance; statement date .8; statement .5; account summary .4
    kontoauszug; kreditkartenabrechnung; kreditkarten .5; kontostand; alter saldo; neuer saldo; depotauszug; umsatze .6
    releve de compte; releve bancaire; releve de carte; carte bancaire .5; solde .6; ancien solde; nouveau solde; extrait de compte
    extracto bancario; extracto de cuenta; extracto de tarjeta; extracto .7; saldo anterior; saldo .5; movimientos .6
    estratto conto; saldo iniziale; saldo finale; movimenti .6; carta di credito .6
    rekeningafschrift; creditcardoverzicht; bankafschrift; extrato bancario; extrato de conta; extrato do cartao; extrato .7
    wyciag bankowy; wyciag z karty; wyciag .7; kontoutdrag; kontoutskrift; tiliote; szamlakivonat; hesap ozeti; hesap ekstresi; vypis z uctu; extras de cont`,
  other: `insurance policy; home insurance; insurance .5; tenancy; tenancy agreement; tenancy confirmation; confirmation of tenancy; lease agreement; rental agreement; rent statement; certificate of residence; policy schedule; proof of residence; letting .4
    versicherungsschein; versicherung .5; wohnungsgeberbestatigung; mietvertrag; mietbescheinigung; meldebestatigung; meldebescheinigung; nebenkostenabrechnung; police .4
    attestation d'assurance; attestation de domicile; attestation .7; quittance de loyer; bail .5; assurance .5; contrat de location
    certificado de seguro; seguro de hogar; seguro .4; certificado de empadronamiento; padron; recibo de alquiler; contrato de alquiler; alquiler .5; poliza
    polizza; ricevuta di locazione; contratto di locazione; locazione .6; certificato di residenza; assicurazione .4
    verzekeringspolis; polis .5; huurovereenkomst; huur .4; uittreksel brp; apolice de seguro; apolice; recibo de renda; contrato de arrendamento; atestado de residencia
    polisa ubezpieczeniowa; polisa; potwierdzenie najmu; umowa najmu; zaswiadczenie o zameldowaniu; zaswiadczenie .5`,
};

/** What bills of the home are for: anybody may write an invoice. Whole words, or within longer ones from six letters on. */
const SERVICES =
  `electricity electric energy power gas water sewage waste heating internet phone telephone broadband telecom fibre roaming
  kwh meter utilities utility communications strom stadtwerke energie wasser abwasser fernwarme telefon mobilfunk dsl
  glasfaser abfall mull netz electricite eau gaz forfait luz electricidad energia agua movil telefonia suministro luce
  acqua rifiuti tari imu stroom eletricidade movel prad elektryczna woda elektrik dogalgaz su elnat
  vatten vann vand sahko vesi aram viz elektrina voda plyn`
    .split(/\s+/)
    .map(keyOf);
const LONG_SERVICE = 6;

interface Phrase {
  key: string;
  kind: DocumentKind;
  weight: number;
}
const PHRASES: Phrase[] = Object.entries(WORDS).flatMap(([kind, text]) =>
  text.split(/[;\n]/).map((part) => {
    const [, words, weight] = /^(.*?)(?:\s(\.\d))?$/.exec(part.trim())!;
    return { key: keyOf(words!), kind: kind as DocumentKind, weight: Number(weight ?? 1) };
  }),
);
/** What names a bill of the home by itself. */
const BILLS = PHRASES.filter(({ kind, weight }) => kind === 'utility_bill' && weight === 1);
/** Shorter phrases must be words of their own. */
const SHORT = 8;
/** Times the height of the running text that more says no more. */
const LARGEST = 2.2;

/** A line that is a title and nothing else says more than words in others: statements of cards have `Invoice no.` too. */
const TITLE = 1.5;

interface Match {
  kind: DocumentKind;
  /** 0..1: weight, by how much of the line it is. */
  score: number;
}

/** Of the longest phrase in the line; null where there is none. */
export function kindOfTitle(text: string): Match | null {
  const whole = keyOf(text);
  if (whole.length < 3) return null;
  const words = new Set(text.split(/[^\p{L}]+/u).map(keyOf));
  const found = PHRASES.filter(({ key }) => (key.length < SHORT ? words.has(key) : whole.includes(key)));
  const best = found.sort((a, b) => b.key.length * b.weight - a.key.length * a.weight)[0];
  return best ? { kind: best.kind, score: best.weight * Math.sqrt(best.key.length / whole.length) } : null;
}

/** The kind for which most of the lines speak, large ones louder; confidence 0..1; null where none does. */
export function kindOfLetter(
  lines: readonly PlacedLine[],
): { kind: DocumentKind; confidence: number } | null {
  const heights = lines.map((line) => line.height).sort((a, b) => a - b);
  const normal = heights[Math.floor(heights.length / 2)] ?? 1;
  const scores = new Map<DocumentKind, number>();
  for (const line of lines) {
    const match = kindOfTitle(line.text);
    const size = Math.min(LARGEST, line.height / normal);
    if (!match) continue;
    const title = match.score === 1 ? TITLE : 1;
    scores.set(match.kind, (scores.get(match.kind) ?? 0) + title * match.score * line.confidence * size ** 2);
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!first) return null;
  const margin = first[1] / (first[1] + 0.5 * (second?.[1] ?? 0));
  return {
    kind: first[0] === 'utility_bill' && !namesService(lines) ? 'other' : first[0],
    confidence: Math.round(Math.min(0.97, 0.3 + 0.3 * first[1]) * margin * 1000) / 1000,
  };
}

function namesService(lines: readonly PlacedLine[]): boolean {
  return lines.some(({ text }) => {
    const whole = keyOf(text);
    if (BILLS.some(({ key }) => whole.includes(key))) return true;
    const words = text.split(/[^\p{L}]+/u).map(keyOf);
    return words.some((word) =>
      SERVICES.some((name) => word === name || (name.length >= LONG_SERVICE && word.includes(name))),
    );
  });
}
