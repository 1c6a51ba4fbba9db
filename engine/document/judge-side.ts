/**
 * Whether the picture shows the other side of a card than was declared. A picture of both sides is right as either.
 *
 * | declared | what is seen                                                                              | other side |
 * |----------|-------------------------------------------------------------------------------------------|------------|
 * | front    | a TD1 zone that is relied on or an AAMVA barcode, no portrait, no holder's data in print  | yes        |
 * | back     | all fields of a front in print, and a portrait; neither MRZ nor barcode                    | yes        |
 * | either   | anything else                                                                             | unknown    |
 */
import type { Finding, Side } from '../../rules/finding.ts';
import type { BarcodeReading, CaptureReading, FieldName, Fields, MrzReading } from '../reading.ts';
import type { AamvaReading } from './barcode/parse-aamva.ts';
import { DOCUMENT_KINDS } from './document-kinds.ts';

export interface SeenSide {
  declared: Side | null;
  document: CaptureReading['document'];
  mrz: MrzReading | null;
  barcode: BarcodeReading | null;
  aamva: AamvaReading | null;
  /** null where nobody looked for one. */
  portrait: boolean | null;
  /** Fields that the visual zone states. */
  visual: Fields;
}

/** What a front prints of its holder, and a back seldom. */
const HOLDER: readonly FieldName[] = [
  'surname',
  'given_names',
  'full_name',
  'document_number',
  'date_of_birth',
];
/** So many of them on a back come from an emblem or a form number that was misread. */
const FEW = 1;

export function judgeSide(seen: SeenSide): Finding[] {
  const { declared, document } = seen;
  if (!declared || !document || DOCUMENT_KINDS[document.kind].oneSided) return [];
  if (declared === 'front' && isBackAlone(seen)) return [differs('back', 'front', 0.85)];
  if (declared === 'back' && showsFront(seen)) return [differs('front', 'back', 0.8)];
  return [];
}

function isBackAlone({ mrz, aamva, portrait, visual }: SeenSide): boolean {
  const back = (mrz?.valid && mrz.format === 'TD1') || aamva !== null;
  return back && portrait === false && HOLDER.filter((name) => visual[name]).length <= FEW;
}

function showsFront({ document, mrz, barcode, portrait, visual }: SeenSide): boolean {
  if (!document || portrait !== true || mrz || barcode) return false;
  return printsFront(document.kind, visual);
}

/** Whether all that the front of the kind states is in print. A whole name answers for a surname. */
export function printsFront(kind: keyof typeof DOCUMENT_KINDS, visual: Fields): boolean {
  const { required, oneSided } = DOCUMENT_KINDS[kind];
  const has = (name: FieldName) => visual[name] ?? (name === 'surname' ? visual.full_name : undefined);
  return !oneSided && required.length > 0 && required.every(has);
}

function differs(seen: Side, declared: Side, confidence: number): Finding {
  const detail = `It was declared as the ${declared} of the document and shows its ${seen}.`;
  return { step: 'document', code: 'document_side_differs', value: seen, confidence, detail };
}
