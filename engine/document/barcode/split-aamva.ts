/** Splits the text of an AAMVA barcode into its header and its data elements. */
import { AAMVA_ELEMENTS, EMPTY_VALUES } from './aamva-elements.ts';

export interface AamvaText {
  /** Issuer identification number, 6 digits. */
  issuer: string;
  /** Of the standard, 0 to 99. */
  version: number;
  /** `ID` is an identification card, `EN` an enhanced licence. */
  subfile: 'DL' | 'ID' | 'EN';
  /** Values are trimmed; what stands for nothing (`NONE`) is left out. With the issuer's own (`ZVA`). */
  elements: Map<string, string>;
}

/** Readers lose or change the control characters, so only what is printable is asked for. */
const HEADER = /(?:ANSI|AAMVA|AMVA)\s{0,2}(\d{6})(\d{2})/;
/** Number of subfiles and where each stands; offsets are often wrong, so they are only skipped. */
const DESIGNATORS = /^(?:\d{2}){1,2}(?:[A-Z]{2}(?:\d{8}|[a-z]{4}))*/;

/** The issuer's own subfile (`ZM`, then its elements `ZMA`, `ZMB`...) ends the stripped text. */
const JURISDICTION_SUBFILE = /Z([A-Z])Z\1A.*$/s;
/** Rare elements that names are full of: aDAM, DANiel, DALe. */
const WORD_LIKE = new Set(['DAL', 'DAM', 'DAN', 'DAO', 'DAP']);

/** null where the text is not of this standard. */
export function splitAamva(text: string): AamvaText | null {
  const header = HEADER.exec(text);
  if (!header) return null;
  const afterHeader = text.slice(header.index + header[0].length);
  const designators = DESIGNATORS.exec(afterHeader)?.[0] ?? '';
  const body = afterHeader.slice(designators.length);
  const subfile = /^\s*(DL|ID|EN)/.exec(body)?.[1] ?? /^\d+(DL|ID|EN)/.exec(designators)?.[1] ?? 'DL';
  const elements = new Map<string, string>();
  for (const piece of pieces(body)) addElement(elements, piece);
  if (elements.size === 0) return null;
  return { issuer: header[1]!, version: Number(header[2]), subfile: subfile as 'DL' | 'ID' | 'EN', elements };
}

/** Elements end with a line feed; where a scanner has dropped those, each known element begins a new one. */
function pieces(body: string): string[] {
  const lines = body.split(/\p{Cc}+/u);
  if (lines.filter((line) => line.trim() !== '').length > 3) return lines;
  return body
    .replace(JURISDICTION_SUBFILE, '')
    .replace(/D[A-D][A-Z]/g, (id) => (id in AAMVA_ELEMENTS && !WORD_LIKE.has(id) ? `\n${id}` : id))
    .split('\n');
}

/** An element of the standard or of the issuer, after the name of the subfile that may stand before its first. */
const ELEMENT = /^\s*(?:DL|ID|EN|Z[A-Z](?=Z[A-Z]{2}))?(D[A-D][A-Z]|PA[A-F]|Z[A-Z]{2})(.*)$/s;

function addElement(elements: Map<string, string>, piece: string): void {
  const [, id, value] = ELEMENT.exec(piece) ?? [];
  if (!id || value === undefined || elements.has(id)) return;
  if (!(id in AAMVA_ELEMENTS || id.startsWith('Z'))) return;
  const trimmed = value.trim();
  if (!EMPTY_VALUES.has(trimmed.toUpperCase())) elements.set(id, trimmed);
}
