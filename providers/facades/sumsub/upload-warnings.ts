/** What the reading of a picture shows, as the codes that Sumsub returns with an upload (`errors`, `warnings`). */
import { FINDING_CODES } from '../../../rules/finding-codes.ts';
import type { OperationOutput } from '../../idwell/native-api.ts';

/** By our label. An error: the picture has to be sent again. */
const ERRORS: Record<string, string> = {
  UNSATISFACTORY_PHOTOS: 'dataNotReadable',
  BLURRED_PHOTO: 'dataNotReadable',
  DARK_PHOTO: 'dataNotReadable',
  OVEREXPOSED_PHOTO: 'dataNotReadable',
  SMALL_PICTURE: 'dataNotReadable',
  DOCUMENT_TOO_SMALL: 'dataNotReadable',
  NOT_READABLE: 'dataNotReadable',
  GLARE_ON_DOCUMENT: 'missingImportantInfo',
  DOCUMENT_COVERED: 'missingImportantInfo',
  SCREENSHOTS: 'screenshot',
  DIGITAL_DOCUMENT: 'screenRecapture',
  BLACK_AND_WHITE: 'grayscale',
  INCOMPLETE_DOCUMENT: 'documentWayTooMuchOutside',
  SEVERAL_DOCUMENTS: 'forbiddenDocument',
  WRONG_SIDE: 'sameSides',
};
const WARNINGS: Record<string, string> = { BAD_SELFIE: 'badSelfie', LOW_QUALITY: 'dataReadability' };

type Document = OperationOutput<'uploadDocument'>;

/** Empty where nothing is wrong, or it was not read in time. */
export function uploadWarnings({ reading }: Document) {
  const labels = (reading?.problems ?? []).map(
    ({ code }) => FINDING_CODES[code as keyof typeof FINDING_CODES]?.label ?? '',
  );
  const named = (table: Record<string, string>) => [
    ...new Set(labels.flatMap((label) => table[label] ?? [])),
  ];
  const [errors, warnings] = [named(ERRORS), named(WARNINGS)];
  return { ...(errors.length > 0 ? { errors } : {}), ...(warnings.length > 0 ? { warnings } : {}) };
}
