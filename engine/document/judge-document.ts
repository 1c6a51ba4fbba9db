/**
 * What is wrong with the document, when all of it has been read.
 *
 * | what                                                       | finding             |
 * |------------------------------------------------------------|---------------------|
 * | nothing says that it is a document                         | document_not_found  |
 * | it is one, and no field of it could be read                | document_unreadable |
 * | its kind always has an MRZ, and none was found             | mrz_not_found       |
 * | a US or Canadian licence's back without a readable barcode | barcode_not_found   |
 * | a field that the front of every such document has is missing | field_missing     |
 * | expired, or a date that cannot be                          | those of judge-dates.ts |
 * | state UTO, or the word SPECIMEN                            | document_specimen   |
 */
import type { Finding } from '../../rules/finding.ts';
import type { FindingCode } from '../../rules/finding-codes.ts';
import type { BarcodeReading, CaptureReading, FieldName, Fields, MrzReading, TextLine } from '../reading.ts';
import { UTOPIA } from './country-code.ts';
import { DOCUMENT_KINDS } from './document-kinds.ts';
import { judgeDates } from './judge-dates.ts';
import { editDistance } from './viz/edit-distance.ts';

export interface ReadDocument {
  document: CaptureReading['document'];
  mrz: MrzReading | null;
  barcode: BarcodeReading | null;
  lines: readonly TextLine[];
  fields: Fields;
  /** ISO 8601. */
  today: string;
}

/** Characters of the back of a document that are read surely, at least. */
const LEAST_BACK = 30;
const READ_CONFIDENCE = 0.8;

export function judgeDocument(read: ReadDocument): Finding[] {
  if (!read.document) {
    return [
      finding('document_not_found', 'Nothing on the picture says that it is an identity document.', 0.9),
    ];
  }
  const { kind, country } = read.document;
  const dates = judgeDates({ fields: read.fields, kind, country, today: read.today });
  return [...judgeParts(read), ...judgeFields(read), ...dates, ...judgeSpecimen(read)];
}

function judgeParts({ document, mrz, barcode }: ReadDocument): Finding[] {
  const findings: Finding[] = [];
  const kind = DOCUMENT_KINDS[document!.kind];
  if (kind.mrz === 'always' && !mrz) {
    findings.push(finding('mrz_not_found', `A ${name(document!.kind)} has an MRZ, and none was found.`, 0.9));
  }
  const american = document!.country === 'US' || document!.country === 'CA';
  if (document!.kind === 'driving_license' && document!.side === 'back' && american && !barcode) {
    findings.push(
      finding('barcode_not_found', 'The back of this licence has a barcode, and none was read.', 0.9),
    );
  }
  return findings;
}

function judgeFields(read: ReadDocument): Finding[] {
  const { document, fields } = read;
  if (document!.side === 'back') return judgeBack(read);
  const { required } = DOCUMENT_KINDS[document!.kind];
  if (required.length > 0 && required.every((field) => !has(fields, field))) {
    return [finding('document_unreadable', 'None of the fields of the document could be read.', 0.9)];
  }
  return required
    .filter((field) => !has(fields, field))
    .map((field) => ({
      ...finding('field_missing', `The ${name(field)} of the document could not be read.`, 0.8),
      field,
    }));
}

/** Some backs hold no field (a licence's categories), but each holds words that can be read. */
function judgeBack({ mrz, barcode, fields, lines }: ReadDocument): Finding[] {
  const words = lines.filter((line) => line.confidence >= READ_CONFIDENCE).map((line) => line.text);
  if (mrz || barcode || Object.keys(fields).length > 0 || words.join('').length >= LEAST_BACK) return [];
  return [finding('document_unreadable', 'Hardly any text on the back of the document could be read.', 0.8)];
}

/** A whole name answers for its surname, and the other way round. */
function has(fields: Fields, field: FieldName): boolean {
  if (field === 'surname') return Boolean(fields.surname ?? fields.full_name);
  if (field === 'full_name') return Boolean(fields.full_name ?? fields.surname);
  return Boolean(fields[field]);
}

function judgeSpecimen({ fields, mrz, lines }: ReadDocument): Finding[] {
  const states = [fields.issuing_state, fields.nationality, mrz?.fields.issuing_state];
  if (states.some((state) => state?.value === UTOPIA)) {
    return [finding('document_specimen', 'The issuing state is UTO, Utopia: the state of specimens.', 0.99)];
  }
  const word = lines.find((line) => saysSpecimen(line.text));
  return word ? [finding('document_specimen', `The document says “${word.text}”.`, word.confidence)] : [];
}

const MARKS = ['SPECIMEN', 'MUSTERMANN', 'MUSTER'];

/** The whole word; OCR may have one letter of a long one wrong: `SRECIMEN` (`MASTER` is no `MUSTER`). */
function saysSpecimen(text: string): boolean {
  const words = text.toUpperCase().match(/[\p{L}\d]+/gu) ?? [];
  return words.some((word) =>
    MARKS.some((mark) => word === mark || (mark.length >= 8 && editDistance(word, mark) <= 1)),
  );
}

function finding(code: FindingCode, detail: string, confidence: number): Finding {
  return { step: 'document', code, confidence, detail };
}

function name(text: string): string {
  return text.replaceAll('_', ' ');
}
