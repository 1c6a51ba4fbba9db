/** What kind of document is on the picture, of which country and side, by all that was read of it. */
import type { CaptureType, DocumentKind, Finding, Side } from '../../rules/finding.ts';
import type { CaptureReading, Fields, MrzReading, TextLine } from '../reading.ts';
import type { AamvaReading } from './barcode/parse-aamva.ts';
import { countryByWords } from './country-by-words.ts';
import { countryCode } from './country-code.ts';
import { isProof, KINDS_OF_CAPTURE, sideOf } from './document-kinds.ts';
import { kindByLicenceLabels } from './kind-by-licence-labels.ts';
import { kindByMrz } from './kind-by-mrz.ts';
import { kindByWords } from './kind-by-words.ts';
import { kindOfLetter } from './letter/kind-of-letter.ts';
import { levelLines } from './viz/level-lines.ts';

export interface Evidence {
  declared: { type: CaptureType; side: Side | null; kind: DocumentKind | null };
  mrz: MrzReading | null;
  aamva: AamvaReading | null;
  lines: readonly TextLine[];
  /** Of all places together. */
  fields: Fields;
  /** Whether a portrait was found, null where none was looked for. */
  portrait: boolean | null;
}
type Named = NonNullable<CaptureReading['document']>;
type Kind = { kind: DocumentKind; confidence: number };

/** Titles are also printed on other things; below this they do not contradict what was declared. */
const SURE_TITLE = 0.6;
/** An MRZ whose state was read like this is one, and not some other print. */
const READ_STATE = 0.7;
/** Fields of a person that make a picture a document, whatever its title is. */
const IDENTIFYING = [
  'surname',
  'full_name',
  'document_number',
  'date_of_birth',
  'expiry_date',
  'address',
] as const;

/** null where nothing on the picture says that it is a document. */
export function nameDocument(evidence: Evidence): { document: Named | null; findings: Finding[] } {
  const seen = kindSeen(evidence);
  const identified = IDENTIFYING.filter((name) => evidence.fields[name]).length;
  const kind = seen ?? kindDeclared(evidence, identified);
  if (!kind) return { document: null, findings: [] };
  const { declared } = evidence;
  const document: Named = {
    ...kind,
    country: countryOf(evidence),
    side: declared.type === 'proof_of_address' ? null : sideOf(kind.kind, declared.side, isBack(evidence)),
  };
  return { document, findings: [...differs(declared.kind, seen), ...unknown(evidence, seen)] };
}

/** First of what says most: a sure MRZ, a barcode, printed titles, an unsure MRZ. */
function kindSeen({ mrz, aamva, lines, declared }: Evidence): Kind | null {
  const byMrz = mrz && kindByMrz(mrz);
  if (byMrz && mrz.valid) return { kind: byMrz, confidence: 0.99 };
  if (aamva) return { kind: aamva.kind, confidence: 0.99 };
  if (declared.type === 'proof_of_address') return letterSeen(lines, declared.kind);
  const byWords = kindByWords(lines, KINDS_OF_CAPTURE[declared.type]) ?? kindByLicenceLabels(lines);
  const state = mrz?.fields.issuing_state?.confidence ?? 0;
  if (
    byMrz &&
    (state > READ_STATE || !byWords || byWords.kind === byMrz || byWords.confidence < SURE_TITLE)
  ) {
    // Its layout alone says much: two lines of 44 are a passport's, however badly they are read.
    return { kind: byMrz, confidence: 0.6 + 0.3 * (mrz?.confidence ?? 0) };
  }
  if (byWords && (byWords.confidence >= SURE_TITLE || !declared.kind)) return byWords;
  return byWords?.kind === declared.kind ? byWords : null;
}

/** Every bill may speak of accounts and every bank of bills: what is declared needs no sure title. */
function letterSeen(lines: readonly TextLine[], declared: DocumentKind | null): Kind | null {
  const seen = kindOfLetter(levelLines(lines).placed);
  if (seen && (seen.confidence >= SURE_TITLE || !declared)) return seen;
  return seen?.kind === declared ? seen : null;
}

/** Without a title of its own a picture with a person's data is believed to be what it was declared as. */
function kindDeclared({ declared, portrait, lines }: Evidence, identified: number): Kind | null {
  const back = declared.side === 'back' && lines.length > 0;
  if (!back && identified < 2 && !(portrait && identified > 0)) return null;
  return declared.kind ? { kind: declared.kind, confidence: 0.5 } : { kind: 'other', confidence: 0.3 };
}

function countryOf({ mrz, aamva, lines, fields }: Evidence): string | null {
  // A letter comes from where its addressee lives, whatever states it names.
  if (fields.address?.parts) return fields.address.parts.country ?? null;
  const state = fields.issuing_state?.value ?? mrz?.fields.issuing_state?.value ?? aamva?.country;
  const read = state && countryCode(state);
  if (read) return read;
  const printed = countryByWords(lines);
  return printed && countryCode(printed);
}

/** Cards have their MRZ (TD1) and their barcode on the back, the portrait on the front. */
function isBack({ mrz, aamva, portrait }: Evidence): boolean {
  return portrait !== true && (mrz?.format === 'TD1' || aamva !== null);
}

function differs(declared: DocumentKind | null, seen: Kind | null): Finding[] {
  if (!declared || !seen || seen.kind === declared || seen.confidence < SURE_TITLE) return [];
  if (isProof(declared) && (isProof(seen.kind) || seen.kind === 'other')) return [];
  const detail = `It was declared as ${words(declared)} and is a ${words(seen.kind)}.`;
  return [
    {
      step: 'document',
      code: 'document_kind_differs',
      value: seen.kind,
      confidence: seen.confidence,
      detail,
    },
  ];
}

/** Only fronts are asked: the back of a card seldom says what it is. */
function unknown({ declared }: Evidence, seen: Kind | null): Finding[] {
  if (seen || declared.kind || declared.side === 'back') return [];
  const detail = 'Neither an MRZ nor a barcode nor a printed title says what kind of document it is.';
  return [{ step: 'document', code: 'document_kind_unknown', confidence: 0.7, detail }];
}

function words(kind: DocumentKind): string {
  return kind.replaceAll('_', ' ');
}
